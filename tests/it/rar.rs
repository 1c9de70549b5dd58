//! Archives that RAR itself made, from 1.54 to 7.21: what comes out of them is what other programs find in them.

use crate::support::{Scene, assert_same, copy_tree, repository, rows};
use std::path::PathBuf;

fn samples() -> PathBuf {
    repository().join("tests/formats/rar/by-rar")
}

/// A line for each member, by other programs: its SHA-256, size and path.
fn expected() -> Vec<String> {
    let mut lines: Vec<String> =
        std::fs::read_to_string(samples().join("EXPECTED")).unwrap().lines().map(str::to_owned).collect();
    lines.sort();
    lines
}

/// The same by ours.
fn found(scene: &Scene) -> Vec<String> {
    let members = "SELECT sha256 || ' ' || size || ' ' || path FROM files
                   WHERE path LIKE '%!/%' AND sha256 IS NOT NULL";
    let db = scene.db();
    let mut select = db.prepare(members).unwrap();
    let mut lines: Vec<String> =
        select.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect();
    lines.sort();
    lines
}

/// Runs with the passwords of the samples, and two that are none.
fn run_with_passwords(scene: &Scene) {
    let list = scene.folder.path().join("passwords.txt");
    std::fs::write(&list, "pogrešna\npassword\nknown-pass\nPassword\nPASSWORD\n").unwrap();
    scene.run_with(&["--passwords", list.to_str().unwrap()]);
}

/// What waits, but for the picture among the samples, which waits for OCR.
const WAITS: &str = "SELECT path, problem FROM files WHERE status <> 'done' AND path NOT LIKE '%.bmp'";

#[test]
fn archives_made_by_rar_itself_hold_what_other_programs_find_in_them() {
    let scene = Scene::new();
    copy_tree(&samples(), &scene.trove);
    scene.run();
    let expected = expected();
    assert!(expected.len() > 50, "{expected:#?}");
    // One archive has a member that is not encrypted beside two that are.
    let shut = |line: &&String| {
        (line.contains("password") || line.contains("header_encrypted")) && !line.contains("1File.txt")
    };
    let open: Vec<&String> = expected.iter().filter(|line| !shut(line)).collect();
    assert_eq!(found(&scene).iter().collect::<Vec<_>>(), open, "without the passwords");
    let waits = rows(&scene.db(), WAITS);
    assert!(waits.iter().all(|w| w.contains("encrypted: ")), "{waits:#?}");
    let archives =
        ["readme_154", "per_file", "header_rar300", "header_rar420", "password_aes", "password_crc32"];
    for name in
        archives.iter().chain(&["header_encrypted", "newnaming", "multivol.part1", "winrar721", "2中文.txt"])
    {
        assert!(waits.iter().any(|w| w.contains(name)), "{name}: {waits:#?}");
    }

    run_with_passwords(&scene);
    assert_eq!(found(&scene), expected);
    let db = scene.db();
    assert_eq!(rows(&db, WAITS), Vec::<String>::new());
    let comments =
        "SELECT f.path, p.text FROM page_text p JOIN files f USING (sha256) WHERE f.path LIKE '%.rar'";
    assert_eq!(
        rows(&db, &format!("{comments} ORDER BY f.path")),
        [
            r#""rar-3.00/with_comment_rar300.rar" | "[comment]\nThis is the archive comment.""#,
            r#""rar-6.02/with_comment.rar" | "[comment]\nThis is the archive comment.""#,
        ]
    );
    let texts = "SELECT DISTINCT p.text FROM page_text p JOIN files f USING (sha256)
                 WHERE f.path LIKE '%!/hello.txt' OR f.path LIKE '%中文.txt' OR f.path LIKE '%/1File.txt' ORDER BY 1";
    assert_eq!(
        rows(&db, texts),
        [
            r#""1File""#,
            r#""Hello, RAR 3.x fixture world.\n""#,
            r#""Hello, RAR 5.0 fixture world.\n""#,
            r#""known encrypted unicode payload\n""#,
        ]
    );
    let unlocked = "SELECT unlocked_by, count(*) FROM unlocked GROUP BY 1";
    assert_eq!(
        rows(&db, unlocked),
        [
            r#""password 2 of the list" | 9"#,
            r#""password 3 of the list" | 1"#,
            r#""password 4 of the list" | 1"#
        ]
    );
}

#[test]
fn volumes_made_by_rar_itself_wait_for_the_one_that_is_missing() {
    for names in [
        &["rar-3.00/multivol_oldnaming_rar300.rar", "rar-3.00/multivol_oldnaming_rar300.r00"][..],
        &["rar-3.00/multivol_newnaming_rar300.part01.rar", "rar-3.00/multivol_newnaming_rar300.part02.rar"],
        &[
            "rar-3.00/header_encrypted_newnaming_rar300.part01.rar",
            "rar-3.00/header_encrypted_newnaming_rar300.part02.rar",
        ],
        &["rar-6.02/multivol.part1.rar", "rar-6.02/multivol.part2.rar", "rar-6.02/multivol.part3.rar"],
        &[
            "rar-7.12/header_encrypted_stored_multivol.part1.rar",
            "rar-7.12/header_encrypted_stored_multivol.part2.rar",
            "rar-7.12/header_encrypted_stored_multivol.part3.rar",
        ],
    ] {
        for missing in names {
            let scene = Scene::new();
            let put = |name: &str| drop(scene.write(name, std::fs::read(samples().join(name)).unwrap()));
            names.iter().filter(|name| *name != missing).for_each(|name| put(name));
            run_with_passwords(&scene);
            let waits = rows(&scene.db(), WAITS);
            let named = format!("volume {} is missing", missing.rsplit_once('/').unwrap().1);
            assert!(!waits.is_empty() && waits.iter().all(|w| w.contains(&named)), "{missing}: {waits:#?}");
            put(missing);
            run_with_passwords(&scene);
            let of_these: Vec<String> = expected().into_iter().filter(|l| l.contains(names[0])).collect();
            assert_eq!((found(&scene), rows(&scene.db(), WAITS)), (of_these, vec![]), "{missing}");
            let (state, fresh) = (scene.state(), Scene::new());
            copy_tree(&scene.trove, &fresh.trove);
            run_with_passwords(&fresh);
            assert_same(&state, &fresh.state(), missing);
        }
    }
}

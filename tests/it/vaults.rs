//! Encrypted archives: they wait, and a later run with the password opens them and nothing else. And what a hostile
//! one claims is a recorded problem.

use crate::support::{Scene, Watch, assert_same, number, repository, rows};
use std::path::Path;

fn sample(name: &str) -> Vec<u8> {
    std::fs::read(repository().join("tests/formats/vaults").join(name)).unwrap()
}

#[test]
fn encrypted_archives_wait_and_a_later_run_with_the_passwords_opens_just_those() {
    let scene = Scene::new();
    for name in ["locked.7z", "headers.7z", "locked5.rar", "headers4.rar", "old.zip", "aes-256.zip"] {
        scene.write(format!("shut/{name}"), sample(name));
    }
    scene.write("open/plain.7z", sample("plain.7z"));
    scene.write("open/note.txt", "nothing to see");
    scene.run();
    let db = scene.db();
    let waits = "SELECT path, kind FROM problems WHERE path NOT LIKE '%!/%' ORDER BY path";
    assert_eq!(
        rows(&db, waits),
        [r#""shut/headers.7z" | "encrypted""#, r#""shut/headers4.rar" | "encrypted""#]
    );
    let shut = "SELECT count(DISTINCT parent) FROM location l JOIN problem p ON p.location = l.id WHERE p.kind = 'encrypted'";
    assert_eq!(number(&db, shut), 4, "of the others each member waits");
    assert_eq!(
        rows(&db, "SELECT DISTINCT status FROM files WHERE path LIKE 'shut/headers%'"),
        [r#""waiting""#]
    );
    let texts = number(&db, "SELECT count(*) FROM page_text");
    drop(db);

    let list = scene.folder.path().join("list");
    std::fs::write(&list, "pogrešna\ntajna\ntajna šifra\n").unwrap();
    let mut watch = Watch::over(&scene.trove);
    scene.run_with(&["--passwords", list.to_str().unwrap()]);
    let mut opened: Vec<_> = watch.opened().into_keys().collect();
    opened.sort();
    let opened: Vec<_> = opened.iter().filter_map(|p| p.file_name()?.to_str()).collect();
    assert_eq!(opened, ["aes-256.zip", "headers.7z", "headers4.rar", "locked.7z", "locked5.rar", "old.zip"]);
    let db = scene.db();
    assert_eq!(number(&db, "SELECT count(*) FROM problems WHERE kind = 'encrypted'"), 0);
    assert_eq!(number(&db, "SELECT count(*) FROM files WHERE path LIKE 'shut/%' AND status <> 'done'"), 0);
    assert!(number(&db, "SELECT count(*) FROM page_text") >= texts, "the same texts, and the old names' own");
    let which = "SELECT DISTINCT value FROM metadata WHERE key = 'unlocked_by' ORDER BY 1";
    assert_eq!(rows(&db, which), [r#""password 2 of the list""#, r#""password 3 of the list""#]);
    assert!(!holds(&scene.case.join("case.db"), "pogrešna"), "no password in the case");

    // Another case that knew the passwords from the start comes to the same.
    let state = scene.state();
    std::fs::remove_dir_all(&scene.case).unwrap();
    scene.run_with(&["--passwords", list.to_str().unwrap()]);
    assert_same(&scene.state(), &state, "at once, or in two runs");
}

fn holds(file: &Path, part: &str) -> bool {
    let bytes = std::fs::read(file).unwrap();
    bytes.windows(part.len()).any(|w| w == part.as_bytes())
}

#[test]
fn bombs_and_claims_end_as_problems() {
    let scene = Scene::new();
    for name in ["zeros.7z", "zeros5.rar", "claims.7z"] {
        scene.write(name, sample(name));
    }
    scene.write("note.txt", "nothing to see");
    std::fs::create_dir(&scene.case).unwrap();
    std::fs::write(scene.case.join("case.toml"), "[limits]\nratio_floor = 10000000\n").unwrap();
    scene.run();
    let db = scene.db();
    let kinds = rows(&db, "SELECT path, kind FROM problems WHERE path NOT LIKE '%!/%' ORDER BY path");
    assert_eq!(kinds, [r#""claims.7z" | "limit""#, r#""zeros.7z" | "limit""#, r#""zeros5.rar" | "limit""#]);
    assert_eq!(rows(&db, "SELECT status FROM files WHERE path = 'note.txt'"), [r#""done""#]);
}

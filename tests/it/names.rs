//! Names are bytes: they survive as they are, print without lying, and no two print alike.

use crate::support::{Scene, done, number, paydirt, repository, rows, run_command, zip};
use std::collections::BTreeSet;
use std::os::unix::ffi::OsStrExt;
use std::path::PathBuf;

/// Names that break what takes them for text.
fn names() -> Vec<Vec<u8>> {
    let mut names: Vec<Vec<u8>> = [
        &b"plain.txt"[..],
        b"\xe8\xe6\x9e.txt",
        b"\xff\xfe",
        b"two\nlines.txt",
        b"tab\there",
        b"return\rto start",
        b"\x1b[31mred\x1b[0m.txt",
        b"\x1b]0;title\x07",
        b"bell\x07",
        b"\x7f",
        b"back\\slash.txt",
        b"back\\x5cslash.txt",
        b"\\xe8\\xe6\\x9e.txt",
        b"two\\nlines.txt",
        b"a!/b",
        b"a!\\x2fb",
        b"a!",
        b"!",
        b"!/!/!",
        b" leading and trailing ",
        b"-rf",
        b"--case",
        b"=cmd()",
        b"'; DROP TABLE files; --",
        b"%00%2e%2e",
        b"$(touch gone)`id`",
        b"...",
        b"..\\..\\up.txt",
        b"con",
        b"*?[a]{b,c}",
    ]
    .iter()
    .map(|name| name.to_vec())
    .collect();
    let texts = [
        "Уговор бр. 12.txt",
        "čćžšđ",
        "c\u{30c}",
        "č",
        "x\u{202e}txt.exe",
        "zero\u{200b}width",
        "\u{feff}mark",
        "line\u{2028}break",
        "😀",
        "\u{85}",
        "\u{e0041}tag",
        "e\u{301}",
        "é",
    ];
    names.extend(texts.iter().map(|name| name.as_bytes().to_vec()));
    names.push([&[b'n'; 251][..], b".txt"].concat());
    names.push(vec![0xe8; 255]);
    names.push("ш".repeat(127).into_bytes());
    // A folder and a file cannot share a name.
    names.retain(|name| name != b"a!" && name != b"!");
    names
}

#[test]
fn names_survive_exactly_and_print_injectively() {
    let scene = Scene::new();
    let mut expected = BTreeSet::new();
    for (n, name) in names().iter().enumerate() {
        scene.write(name, format!("content {n}"));
        expected.insert(name.clone());
        let below = [b"folder \\ \xe8/", &name[..]].concat();
        scene.write(&below, format!("content {n}"));
        expected.insert(below);
    }
    // What a member of an archive called `a` would be called.
    scene.write("b!/member.txt", "a file in a folder");
    expected.insert(b"b!/member.txt".to_vec());
    scene.run();
    let db = scene.db();
    let mut select = db.prepare("SELECT path_bytes, path FROM files WHERE kind <> 'directory'").unwrap();
    let found: Vec<(Vec<u8>, String)> =
        select.query_map([], |r| Ok((r.get(0)?, r.get(1)?))).unwrap().map(Result::unwrap).collect();
    assert_eq!(found.iter().map(|(bytes, _)| bytes.clone()).collect::<BTreeSet<_>>(), expected);
    assert_eq!(
        found.iter().map(|(_, path)| path).collect::<BTreeSet<_>>().len(),
        found.len(),
        "printed paths are unique"
    );
    for (bytes, path) in &found {
        assert!(!path.contains("!/"), "{path} looks like a member");
        assert!(!path.contains(hides), "{path:?} hides something");
        assert_eq!(
            path.as_bytes() == bytes,
            std::str::from_utf8(bytes)
                .is_ok_and(|t| { !t.contains(hides) && !t.contains('\\') && !t.contains("!/") }),
            "{path} is printed as it is exactly where that lies to nobody"
        );
    }
    // What is on the disk agrees with what was made.
    let walked = walkdir::WalkDir::new(&scene.trove).into_iter().map(Result::unwrap);
    let walked = walked.filter(|e| e.file_type().is_file());
    let walked: BTreeSet<Vec<u8>> = walked
        .map(|e| e.path().strip_prefix(&scene.trove).unwrap().as_os_str().as_bytes().to_vec())
        .collect();
    assert_eq!(walked, expected);
}

/// Names of members as if they lay outside of the folder that an archive is unpacked into: those that every program
/// wrote, and what else Python did. See `tests/formats/make-names.sh`.
const OUTSIDE: [&str; 4] = ["../up.txt", "/etc/x.txt", "C:\\x.txt", "..\\..\\x.txt"];
const FURTHER: [&str; 9] = [
    "../../../../../../tmp/x.txt",
    "//server/share/x.txt",
    "a/../../x.txt",
    "./x.txt",
    "C:x.txt",
    "\\\\server\\share\\x.txt",
    "\\x.txt",
    "~/x.txt",
    "x.txt:stream",
];

/// Everything below a folder but the case, with its content.
fn surroundings(scene: &Scene) -> BTreeSet<(PathBuf, Vec<u8>)> {
    let walk = walkdir::WalkDir::new(scene.folder.path()).into_iter().map(Result::unwrap);
    let walk = walk.filter(|e| !e.path().starts_with(&scene.case));
    walk.map(|e| (e.path().to_path_buf(), std::fs::read(e.path()).unwrap_or_default())).collect()
}

#[test]
fn members_that_are_called_as_if_they_lay_elsewhere_are_names_and_nothing_else() {
    let outside = ["/etc/x.txt", "/tmp/x.txt", "/etc/up.txt", "/server/share/x.txt", "/x.txt", "/up.txt"]
        .map(|path| (path, std::fs::symlink_metadata(path).and_then(|m| m.modified()).ok()));
    for (archive, names) in [
        ("names.zip", [&OUTSIDE[..], &FURTHER].concat()),
        ("names.pax.tar", [&OUTSIDE[..], &FURTHER].concat()),
        ("names.gnu.tar", OUTSIDE.to_vec()),
        ("names.7z", OUTSIDE.to_vec()),
    ] {
        let scene = Scene::new();
        // Deep enough for what climbs, with the program in another folder and a third for what is temporary.
        let folders = ["a/b/c", "here/and/there", "tmp"].map(|name| scene.folder.path().join(name));
        folders.iter().for_each(|folder| std::fs::create_dir_all(folder).unwrap());
        let bytes = std::fs::read(repository().join("tests/formats/names").join(archive)).unwrap();
        scene.write(archive, bytes);
        let before = surroundings(&scene);
        done(run_command(&scene.trove, &scene.case).current_dir(&folders[1]).env("TMPDIR", &folders[2]));
        assert_eq!(surroundings(&scene), before, "{archive}");
        let strange = walkdir::WalkDir::new(&scene.case).into_iter().map(Result::unwrap);
        let strange: Vec<_> = strange
            .filter(|e| ["x.txt", "up.txt"].iter().any(|n| e.path().to_string_lossy().contains(n)))
            .collect();
        assert!(strange.is_empty(), "{archive}: {strange:?}");

        let db = scene.db();
        let mut select =
            db.prepare("SELECT path_bytes FROM files WHERE path <> ?1 AND status = 'done'").unwrap();
        let found: BTreeSet<Vec<u8>> =
            select.query_map([archive], |r| r.get(0)).unwrap().map(Result::unwrap).collect();
        let expected: BTreeSet<Vec<u8>> =
            names.iter().map(|name| format!("{archive}!/{name}").into_bytes()).collect();
        assert_eq!(found, expected, "{archive}");
        let printed = rows(&db, "SELECT path FROM files ORDER BY path");
        assert_eq!(printed.iter().collect::<BTreeSet<_>>().len(), names.len() + 1, "{archive}: {printed:#?}");
        assert_eq!(number(&db, "SELECT count(*) FROM problems"), 0, "{archive}");
        if !archive.ends_with("gnu.tar") {
            assert_eq!(number(&db, "SELECT count(*) FROM page_text"), names.len() as i64, "{archive}");
        }
    }
    for (path, before) in outside {
        assert_eq!(std::fs::symlink_metadata(path).and_then(|m| m.modified()).ok(), before, "{path}");
    }
}

/// Characters that steer a terminal or hide what stands beside them.
fn hides(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}' | '\u{e0000}'..='\u{e007f}')
}

#[test]
fn members_never_look_like_entries_nor_entries_like_members() {
    let scene = Scene::new();
    let inner = zip(&[
        ("b", b"member of a"),
        ("c!/d", b"a member with a separator in its name"),
        ("../up.txt", b"up"),
    ]);
    scene.write("a", &inner);
    scene.write("a!/b", "a file in a folder");
    scene.write("x!", zip(&[("y", b"in x!")]));
    scene.write("x", zip(&[("!/y", b"in x"), ("\u{202e}gpj.exe", b"reversed"), ("new\nline\\", b"line")]));
    scene.run();
    let paths = rows(&scene.db(), "SELECT path FROM files ORDER BY path");
    let unique: BTreeSet<&String> = paths.iter().collect();
    assert_eq!(unique.len(), paths.len(), "{paths:#?}");
    for path in [
        r#""a!/b""#,
        r#""a!\\x2fb""#,
        r#""x!!/y""#,
        r#""x!/!\\x2fy""#,
        r#""a!/c!\\x2fd""#,
        r#""x!/new\\x0aline\\x5c""#,
    ] {
        assert!(paths.iter().any(|p| p == path), "{path} is missing from {paths:#?}");
    }
    assert!(!scene.trove.parent().unwrap().join("up.txt").exists());
}

#[test]
fn nothing_that_is_printed_steers_a_terminal() {
    let scene = Scene::new();
    for (n, name) in names().iter().enumerate() {
        scene.write(name, format!("text \u{1b}[2J\u{202e} {n} \u{9b}31m needle"));
    }
    // A trove whose own name is hostile, and a link to a hostile name.
    std::os::unix::fs::symlink("\u{1b}[31m\u{202e}", scene.trove.join("link")).unwrap();
    let hostile = scene.trove.parent().unwrap().join("\u{1b}[31mtrove\u{202e}\n");
    std::fs::rename(&scene.trove, &hostile).unwrap();
    let mut outputs = vec![done(&mut run_command(&hostile, &scene.case))];
    let commands: [&[&str]; 8] = [
        &["status"],
        &["list"],
        &["sql", "SELECT * FROM files"],
        &["sql", "SELECT * FROM problems"],
        &["sql", "SELECT * FROM page_text"],
        &["search", "needle"],
        &["sql", "SELECT char(27) || '[31m' AS \"a\u{1b}[31m\""],
        &["run", "--json"],
    ];
    for arguments in commands {
        let mut command = paydirt(arguments);
        if arguments[0] == "run" {
            command.arg(&hostile);
        }
        outputs.push(done(command.arg("--case").arg(&scene.case)));
    }
    // Sentences name what a user typed or a trove holds.
    outputs.push(run_command(&hostile.join("\u{1b}[31mnone"), &scene.case).output().unwrap());
    outputs.push(paydirt(&["show", "\u{1b}[31m", "--case"]).arg(&scene.case).output().unwrap());
    outputs.push(
        paydirt(&["status", "--case"])
            .arg(scene.trove.parent().unwrap().join("\u{1b}[31m"))
            .output()
            .unwrap(),
    );
    for output in outputs {
        for stream in [&output.stdout, &output.stderr] {
            let text = String::from_utf8(stream.clone()).unwrap();
            assert!(!text.contains(|c: char| c != '\n' && hides(c)), "{text:?}");
        }
    }
}

#[test]
fn names_in_old_code_pages_are_said_in_letters() {
    let scene = Scene::new();
    // By bsdtar.
    scene.write("dos.zip", include_bytes!("../formats/names/dos.zip"));
    let (windows, ..) = encoding_rs::WINDOWS_1251.encode("Јавне набавке/Уговор о набавци.txt");
    scene.write(&*windows, "windows cyrillic");
    scene.write(b"noise/\x81\x1b\x8d", "no letters at all");
    scene.run();
    let legible = "SELECT substr(path, 1, 7), legible FROM files WHERE legible IS NOT NULL AND kind = 'file' ORDER BY 2";
    assert_eq!(
        rows(&scene.db(), legible),
        [
            r#""dos.zip" | "Plaćanje.txt""#,
            r#""dos.zip" | "Račun šifra.txt""#,
            r#""\\xa3\\xe" | "Јавне набавке/Уговор о набавци.txt""#,
        ]
    );
    let file = rows(&scene.db(), "SELECT sha256 FROM files WHERE legible = 'Račun šifra.txt'").join("");
    let page =
        String::from_utf8(done(paydirt(&["show", file.trim_matches('"'), "--case"]).arg(&scene.case)).stdout);
    assert!(page.unwrap().contains("in letters, most likely: Račun šifra.txt"));
}

#[test]
fn a_path_longer_than_the_system_opens_is_accounted_for() {
    use rustix::fs::{Mode, OFlags, mkdirat, open, openat};
    let scene = Scene::new();
    let flags = OFlags::DIRECTORY | OFlags::RDONLY | OFlags::CLOEXEC;
    let mut folder = open(&scene.trove, flags, Mode::empty()).unwrap();
    let name = "d".repeat(250);
    for _ in 0..20 {
        mkdirat(&folder, name.as_str(), Mode::RWXU).unwrap();
        folder = openat(&folder, name.as_str(), flags, Mode::empty()).unwrap();
    }
    openat(&folder, "deep.txt", OFlags::CREATE | OFlags::WRONLY, Mode::RWXU).unwrap();
    scene.run();
    let deepest = "SELECT status FROM files ORDER BY length(path_bytes) DESC LIMIT 1";
    let found = rows(&scene.db(), deepest);
    let read = rows(&scene.db(), "SELECT path FROM files WHERE path LIKE '%deep.txt'").len();
    assert!(read == 1 || found == ["\"problem\""], "{found:?}");
}

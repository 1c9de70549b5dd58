//! Entries that are no ordinary files, and files that change under the run: all are accounted for, none is
//! followed, none makes the run wait.

use crate::support::{
    Scene, Watch, assert_same, done, ends_within, invoice, is_root, number, rows, run_command, zip,
};
use std::collections::BTreeSet;
use std::io::Write;
use std::os::unix::fs::symlink;
use std::process::Stdio;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

/// Path, kind, status and the kind of problem of every entry.
fn entries(scene: &Scene) -> Vec<String> {
    rows(
        &scene.db(),
        "SELECT path, kind, status, substr(problem, 1, instr(problem, ':') - 1) FROM files ORDER BY path_bytes",
    )
}

#[test]
fn links_pipes_sockets_and_devices_are_recorded_and_never_opened() {
    use rustix::fs::{CWD, FileType, Mode, makedev, mknodat};
    let scene = Scene::new();
    let outside = scene.trove.parent().unwrap().join("outside");
    std::fs::create_dir(&outside).unwrap();
    std::fs::write(outside.join("secret.txt"), "not in the trove").unwrap();
    scene.write("file.txt", invoice(1));
    scene.write("folder/inside.txt", invoice(2));
    let at = |name: &str| scene.trove.join(name);
    symlink("file.txt", at("link to a file")).unwrap();
    symlink("folder", at("link to a folder")).unwrap();
    symlink("../outside/secret.txt", at("link outside")).unwrap();
    symlink(&outside, at("link to a folder outside")).unwrap();
    symlink("nowhere", at("link dangling")).unwrap();
    symlink("link loop", at("link loop")).unwrap();
    symlink(".", at("folder/up")).unwrap();
    symlink("/", at("folder/root")).unwrap();
    symlink("/proc/self/fd/0", at("magic")).unwrap();
    mknodat(CWD, at("pipe.pdf"), FileType::Fifo, Mode::from_raw_mode(0o600), 0).unwrap();
    let _socket = std::os::unix::net::UnixListener::bind(at("socket")).unwrap();
    let mut expected = vec![
        r#""file.txt" | "file" | "done" | -"#,
        r#""folder" | "directory" | "done" | -"#,
        r#""folder/inside.txt" | "file" | "done" | -"#,
        r#""folder/root" | "symlink" | "problem" | "symlink""#,
        r#""folder/up" | "symlink" | "problem" | "symlink""#,
        r#""link dangling" | "symlink" | "problem" | "symlink""#,
        r#""link loop" | "symlink" | "problem" | "symlink""#,
        r#""link outside" | "symlink" | "problem" | "symlink""#,
        r#""link to a file" | "symlink" | "problem" | "symlink""#,
        r#""link to a folder" | "symlink" | "problem" | "symlink""#,
        r#""link to a folder outside" | "symlink" | "problem" | "symlink""#,
        r#""magic" | "symlink" | "problem" | "symlink""#,
        r#""pipe.pdf" | "fifo" | "problem" | "special""#,
        r#""socket" | "socket" | "problem" | "special""#,
    ];
    // Only root makes devices, and not in every container.
    if mknodat(CWD, at("device"), FileType::CharacterDevice, Mode::from_raw_mode(0o600), makedev(1, 3))
        .is_ok()
    {
        expected.insert(0, r#""device" | "device" | "problem" | "special""#);
    }
    let (mut outer, mut inner) = (Watch::over(&outside), Watch::over(&scene.trove));
    let mut child =
        run_command(&scene.trove, &scene.case).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
    assert!(ends_within(&mut child, Duration::from_secs(20)).success());
    assert_eq!(outer.opened().len(), 0, "nothing outside is opened");
    let opened: BTreeSet<_> = inner.opened().into_keys().collect();
    assert_eq!(opened, BTreeSet::from([at("file.txt"), at("folder/inside.txt")]));
    assert_eq!(entries(&scene), expected);
    let targets = rows(&scene.db(), "SELECT message FROM problems WHERE path = 'folder/root'");
    assert_eq!(targets, ["\"a link to /, not followed\""]);
    scene.run();
    assert_eq!(entries(&scene), expected, "a second run says the same");
}

#[test]
fn the_trove_itself_may_be_a_link_or_a_single_file() {
    let scene = Scene::sample();
    scene.run();
    let link = scene.trove.parent().unwrap().join("link");
    symlink(&scene.trove, &link).unwrap();
    crate::support::done(&mut run_command(&link, &scene.case));
    assert_same(&scene.state(), &scene.fresh_state(), "the same volume by another name");

    let single = Scene::new();
    let file = single.write("alone.txt", invoice(5));
    crate::support::done(&mut run_command(&file, &single.case));
    assert_eq!(entries(&single), [r#""alone.txt" | "file" | "done" | -"#]);
}

#[test]
fn what_cannot_be_read_is_recorded_and_the_rest_is_read() {
    use std::os::unix::fs::PermissionsExt;
    if is_root() {
        // Nothing is unreadable to root.
        return;
    }
    let scene = Scene::new();
    let file = scene.write("closed.txt", "x");
    let inside = scene.write("closed folder/x.txt", "x");
    scene.write("open.txt", "x");
    let folder = inside.parent().unwrap();
    std::fs::set_permissions(&file, PermissionsExt::from_mode(0o000)).unwrap();
    std::fs::set_permissions(folder, PermissionsExt::from_mode(0o000)).unwrap();
    scene.run();
    std::fs::set_permissions(folder, PermissionsExt::from_mode(0o700)).unwrap();
    let found = rows(&scene.db(), "SELECT path, status FROM files WHERE status = 'problem' ORDER BY path");
    assert_eq!(found, [r#""closed folder" | "problem""#, r#""closed.txt" | "problem""#]);
    assert_eq!(
        number(&scene.db(), "SELECT count(*) FROM files WHERE path = 'open.txt' AND status = 'done'"),
        1
    );
    assert_eq!(number(&scene.db(), "SELECT count(*) FROM problems WHERE kind = 'unreadable'"), 2);
    scene.run();
    let again = rows(&scene.db(), "SELECT path, status FROM files WHERE status = 'problem' ORDER BY path");
    assert_eq!(again, [r#""closed.txt" | "problem""#], "the folder is open now");
}

#[test]
fn files_that_vanish_during_the_run_are_accounted_for() {
    // Which files are gone when they are wanted is a matter of time: one of several tries must show some.
    for _ in 0..10 {
        let scene = Scene::new();
        for n in 0..1500 {
            scene.write(format!("{n:04}.txt"), invoice(n));
        }
        let mut watch = Watch::over(&scene.trove);
        let mut child = run_command(&scene.trove, &scene.case)
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        crate::support::wait_until("the first file is opened", || !watch.opened().is_empty());
        for n in (0..1500).rev() {
            let _ = std::fs::remove_file(scene.trove.join(format!("{n:04}.txt")));
        }
        assert!(ends_within(&mut child, Duration::from_secs(60)).success());
        let db = scene.db();
        let vanished =
            number(&db, "SELECT count(*) FROM files WHERE problem LIKE 'vanished: %' AND status = 'problem'");
        let others = number(&db, "SELECT count(*) FROM files WHERE status <> 'problem' AND sha256 IS NULL");
        assert_eq!(others, 0, "an entry is neither read nor a problem");
        if vanished > 0 {
            scene.write("last.txt", "last");
            scene.run();
            assert_same(&scene.state(), &scene.fresh_state(), "a quiet trove");
            return;
        }
    }
    panic!("no file vanished in time");
}

#[test]
fn a_file_that_grows_during_the_run_is_a_problem_until_it_rests() {
    let scene = Scene::new();
    scene.write("quiet.txt", invoice(1));
    let path = scene.write("growing.txt", invoice(2));
    // Large enough that hashing it takes many times the pause between two additions; all holes, so no disk.
    let file = std::fs::OpenOptions::new().append(true).open(&path).unwrap();
    file.set_len(150 << 20).unwrap();
    let ended = AtomicBool::new(false);
    std::thread::scope(|scope| {
        scope.spawn(|| {
            let mut file = &file;
            while !ended.load(Ordering::Relaxed) {
                file.write_all(b"one more line\n").unwrap();
                std::thread::sleep(Duration::from_millis(1));
            }
        });
        let output = run_command(&scene.trove, &scene.case).output();
        ended.store(true, Ordering::Relaxed);
        assert!(output.unwrap().status.success());
    });
    let db = scene.db();
    assert!(number(&db, "SELECT count(*) FROM problems WHERE path = 'growing.txt' AND kind = 'changed'") > 0);
    assert_eq!(rows(&db, "SELECT status FROM files WHERE path = 'growing.txt'"), ["\"problem\""]);
    assert_eq!(rows(&db, "SELECT status FROM files WHERE path = 'quiet.txt'"), ["\"done\""]);
    drop(db);
    file.set_len(1000).unwrap();
    drop(file);
    scene.run();
    assert_same(&scene.state(), &scene.fresh_state(), "at rest");
}

#[test]
fn a_file_that_moved_on_between_hashing_and_reading_is_read_when_it_rests() {
    let scene = Scene::new();
    let path = scene.write("ugovor.txt", invoice(1));
    scene.write("faktura.txt", invoice(2));
    crate::support::done(run_command(&scene.trove, &scene.case).args(["--until", "identify"]));
    // As if it changed in the moment after: the case knows other times than the file has.
    let db = rusqlite::Connection::open(scene.case.join("case.db")).unwrap();
    db.execute("UPDATE location SET mtime_ns = mtime_ns - 1 WHERE path = 'ugovor.txt'", []).unwrap();
    drop(db);
    scene.run();
    assert_eq!(rows(&scene.db(), "SELECT kind FROM problems"), ["\"changed\""]);
    // Touched: the same content, seen again with the times that hold.
    std::fs::write(&path, invoice(1)).unwrap();
    scene.run();
    assert_same(&scene.state(), &scene.fresh_state(), "at rest");
}

/// `sha1sum` and `md5sum` of a file that the next test knows.
const SHA1: &str = "431ABC3FD340B1D1B4FE13D058AADD8EBB8A16CD";
const MD5: &str = "5f36433957367fd5bf8542a4e77c044c";

#[test]
fn a_list_of_known_files_counts_when_an_inventory_went_before_without_it_or_with_another() {
    let scene = Scene::new();
    scene.write("system/notepad.txt", "a file of the operating system");
    scene.write("own.txt", "a file of nobody else's");
    let list = scene.folder.path().join("known.txt");
    std::fs::write(&list, paydirt::trove::Sha256::of(b"a file of the operating system").to_string()).unwrap();
    let list = ["--known", list.to_str().unwrap()];
    for (before, after) in [(&[] as &[&str], &list as &[&str]), (&list, &[])] {
        // Reading what is known may only be asked for where something is.
        for reading in [&[] as &[&str], &["--read-known"]].into_iter().take(1 + after.len().min(1)) {
            let runs: [Vec<&str>; 2] =
                [[&["--until", "inventory"], before].concat(), [after, reading].concat()];
            let [one, fresh] = ["one.case", "fresh.case"].map(|name| scene.folder.path().join(name));
            for run in &runs {
                crate::support::done(run_command(&scene.trove, &one).args(run));
            }
            crate::support::done(run_command(&scene.trove, &fresh).args(&runs[1]));
            assert_same(&crate::support::state(&one), &crate::support::state(&fresh), &format!("{runs:?}"));
            let known = "SELECT path, known, status FROM files ORDER BY path";
            assert_eq!(
                rows(&crate::support::database(&one), known),
                rows(&crate::support::database(&fresh), known)
            );
            std::fs::remove_dir_all(one).unwrap();
            std::fs::remove_dir_all(fresh).unwrap();
        }
    }
}

#[test]
fn known_files_are_counted_and_not_read_unless_asked_for() {
    let scene = Scene::new();
    scene.write("system/notepad.txt", "a file of the operating system");
    scene.write("own.txt", "a file of nobody else's");
    scene.write(
        "all.zip",
        zip(&[("notepad.txt", b"a file of the operating system"), ("other.txt", b"other")]),
    );
    let list = scene.folder.path().join("known.txt");
    let hash = paydirt::trove::Sha256::of(b"a file of the operating system");
    std::fs::write(&list, format!("{hash}  notepad.txt\n")).unwrap();
    let list = list.to_str().unwrap();
    scene.run_with(&["--known", list]);
    let found = |scene: &Scene| {
        rows(&scene.db(), "SELECT path, status, known FROM files WHERE kind = 'file' ORDER BY path")
    };
    let known = [
        r#""all.zip" | "done" | 0"#,
        r#""all.zip!/notepad.txt" | "known" | 1"#,
        r#""all.zip!/other.txt" | "done" | 0"#,
        r#""own.txt" | "done" | 0"#,
        r#""system/notepad.txt" | "known" | 1"#,
    ];
    assert_eq!(found(&scene), known);
    assert_eq!(number(&scene.db(), "SELECT count(*) FROM page_text WHERE text LIKE '%operating%'"), 0);
    // The same by a data set of the NSRL, a database since 2022.
    let nsrl = scene.folder.path().join("RDS_modern_minimal.db");
    let db = rusqlite::Connection::open(&nsrl).unwrap();
    db.execute_batch(&format!(
        "CREATE TABLE METADATA (sha256 VARCHAR NOT NULL, sha1 VARCHAR NOT NULL, md5 VARCHAR NOT NULL, file_name VARCHAR);
         INSERT INTO METADATA VALUES ('{0}', '', '', 'notepad.txt'), ('{0}', '', '', 'notepad.old')",
        hash.to_string().to_uppercase()
    ))
    .unwrap();
    drop(db);
    // And by the text of one before that, by SHA-1, and by a list of MD5.
    let lists = [
        (
            "NSRLFile.txt",
            "\"SHA-1\",\"MD5\",\"CRC32\",\"FileName\"\n\"SHA1SUM\",\"00000000000000000000000000000000\",\"0\",\"x\"\n",
        ),
        ("md5.txt", "MD5SUM  notepad.txt\n"),
    ];
    let lists = lists.map(|(name, text)| {
        let path = scene.folder.path().join(name);
        std::fs::write(&path, text.replace("SHA1SUM", SHA1).replace("MD5SUM", MD5)).unwrap();
        path
    });
    for (number_of, list) in lists.iter().chain([&nsrl]).enumerate() {
        let case = scene.case.with_file_name(format!("{number_of}.case"));
        done(run_command(&scene.trove, &case).args(["--known", list.to_str().unwrap()]));
        let db = rusqlite::Connection::open(case.join("case.db")).unwrap();
        assert_eq!(number(&db, "SELECT count(*) FROM files WHERE status = 'known'"), 2, "{}", list.display());
    }
    let other = Scene { case: scene.case.with_file_name("other.case"), ..scene };
    other.run_with(&["--known", list, "--read-known"]);
    assert_eq!(found(&other), known.map(|row| row.replace("known\"", "done\"")));
    assert_eq!(number(&other.db(), "SELECT count(*) FROM page_text WHERE text LIKE '%operating%'"), 1);
}

//! The ledger of completeness: every stage is broken on purpose, and all that was discovered is still accounted for,
//! by counts that paydirt did not make: of `find`, and of the listings of unzip, 7z and tar.

use crate::support::{
    Scene, children, is_root, listed, mail, number, paydirt, repository, rows, run_command, said, text,
    wait_until, zip,
};
use rustix::process::{Pid, Signal, kill_process};
use std::io::Write;
use std::os::unix::fs::{PermissionsExt, symlink};
use std::process::{Child, Stdio};
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

fn sample(name: &str) -> Vec<u8> {
    std::fs::read(repository().join("tests/formats").join(name)).unwrap()
}

/// A zip whose directory is there and whose last member is cut out of the middle.
fn hurt() -> Vec<u8> {
    let mut bytes = zip(&[("a.txt", b"whole"), ("b.txt", &b"not whole any more".repeat(40))]);
    let at = bytes.windows(5).position(|w| w == b"b.txt").unwrap() + 12;
    bytes[at] ^= 0xff;
    bytes
}

/// One of everything that can go wrong before a worker dies, beside what is whole.
fn broken() -> Scene {
    let scene = Scene::new();
    scene.write("note.txt", "whole");
    scene.write("copy of note.txt", "whole");
    scene.write("empty.txt", "");
    // Walking.
    symlink("note.txt", scene.trove.join("link")).unwrap();
    let fifo = scene.trove.join("pipe");
    rustix::fs::mknodat(
        rustix::fs::CWD,
        &fifo,
        rustix::fs::FileType::Fifo,
        rustix::fs::Mode::from_raw_mode(0o600),
        0,
    )
    .unwrap();
    scene.write("shut folder/inside.txt", "x");
    // Hashing.
    scene.write("closed.txt", "x");
    if !is_root() {
        std::fs::set_permissions(scene.trove.join("shut folder"), PermissionsExt::from_mode(0o000)).unwrap();
        std::fs::set_permissions(scene.trove.join("closed.txt"), PermissionsExt::from_mode(0o000)).unwrap();
    }
    // Recognising: bytes of no type, and a type that is not read.
    scene.write("bytes.bin", [0xfe, 0x01, 0x00, 0x9c].repeat(300));
    let one =
        [0xe4, 0x52, 0x5c, 0x7b, 0x8c, 0xd8, 0xa7, 0x4d, 0xae, 0xb1, 0x53, 0x78, 0xd0, 0x29, 0x96, 0xd3];
    scene.write("book.one", [&one[..], &[0; 500]].concat());
    // Reading.
    let inner = zip(&[("one.txt", b"one"), ("folder/two.txt", b"two")]);
    let whole = zip(&[("inner.zip", &inner), ("again.zip", &inner), ("own.txt", b"own")]);
    scene.write("whole.zip", &whole);
    scene.write("copy/whole.zip", &whole);
    scene.write("cut.zip", &whole[..whole.len() / 2]);
    scene.write("hurt.zip", hurt());
    scene.write("scan.png", sample("order.png"));
    for name in ["old.zip", "plain.7z", "locked.7z", "headers.7z", "half.7z"] {
        scene.write(name, sample(&format!("vaults/{name}")));
    }
    for name in ["ustar.tar", "nested.tar.gz"] {
        scene.write(name, sample(&format!("archives/{name}")));
    }
    let tar = sample("archives/ustar.tar");
    scene.write("cut.tar", &tar[..tar.len() / 2]);
    scene.write("parts/seven.zip.001", sample("seven.zip.001"));
    scene.write("parts/seven.zip.003", sample("seven.zip.003"));
    scene.write("letter.eml", mail("letter", "see there", "whole.zip", &whole));
    let deep = (0..4).fold(b"bottom".to_vec(), |below, n| zip(&[(&format!("{n}.zip"), below.as_slice())]));
    scene.write("deep.zip", deep);
    std::fs::create_dir(&scene.case).unwrap();
    std::fs::write(scene.case.join("case.toml"), "[limits]\ndepth = 3\n").unwrap();
    scene
}

/// Members as another program lists them.
fn members(scene: &Scene, path: &str) -> i64 {
    let file = scene.trove.join(path);
    let file = file.to_str().unwrap();
    let lines = match path.rsplit_once('.').unwrap().1 {
        "zip" => return listed("unzip", &["-Z1", file]).lines().count() as i64,
        "7z" => listed("7z", &["l", "-slt", "-px", file]),
        _ => return listed("tar", &["tf", file]).lines().count() as i64,
    };
    // Before the line of dashes stands the archive itself.
    let (_, own) = lines.split_once("----------").unwrap();
    own.lines().filter(|line| line.starts_with("Path = ")).count() as i64
}

/// The ledger adds up, to what the walk of `find` and the readers' counts make.
#[track_caller]
fn adds_up(scene: &Scene) {
    let db = scene.db();
    let walked = listed("find", &[scene.trove.to_str().unwrap(), "-mindepth", "1", "-printf", "x"]).len();
    let balance = "SELECT discovered, done + known + waiting + problem, difference, entries FROM balance";
    let containers = number(&db, "SELECT coalesce(sum(discovered), 0) FROM container_ledger");
    let discovered = walked as i64 + containers;
    assert_eq!(rows(&db, balance), [format!("{discovered} | {discovered} | 0 | {walked}")]);
    assert_eq!(number(&db, "SELECT sum(amount) FROM ledger"), discovered);
    let settled = "SELECT * FROM (SELECT * FROM settled_ledger EXCEPT SELECT * FROM ledger) UNION ALL
                   SELECT * FROM (SELECT * FROM ledger EXCEPT SELECT * FROM settled_ledger)";
    assert_eq!(rows(&db, settled), Vec::<String>::new(), "the ledger of the settled case is the same");
    let reasons =
        "SELECT * FROM ledger WHERE status IN ('waiting', 'problem') AND (stage IS NULL OR reason IS NULL)";
    assert_eq!(rows(&db, reasons), Vec::<String>::new(), "all that is not done has a reason");
    let told = said(paydirt(&["status"]).arg("--case").arg(&scene.case));
    assert!(told.contains(&format!("{discovered} files and members discovered = ")), "{told}");
    assert!(!told.contains("DOES NOT ADD UP"), "{told}");
}

#[test]
fn every_stage_is_broken_and_the_ledger_adds_up_to_what_find_unzip_7z_and_tar_count() {
    let scene = broken();
    // Large enough that hashing it takes many times the pause between two additions; all holes, so no disk.
    let growing = std::fs::File::create(scene.trove.join("growing.bin")).unwrap();
    growing.set_len(150 << 20).unwrap();
    let ended = AtomicBool::new(false);
    let summary = std::thread::scope(|scope| {
        scope.spawn(|| {
            let mut file = &growing;
            while !ended.load(Ordering::Relaxed) {
                file.write_all(b"more").unwrap();
                std::thread::sleep(Duration::from_millis(1));
            }
        });
        let output = run_command(&scene.trove, &scene.case).output();
        ended.store(true, Ordering::Relaxed);
        String::from_utf8(output.unwrap().stdout).unwrap()
    });
    let folder = scene.trove.join("shut folder");
    adds_up(&scene);
    std::fs::set_permissions(folder, PermissionsExt::from_mode(0o700)).unwrap();
    let db = scene.db();
    let sum: i64 = number(&db, "SELECT discovered FROM balance");
    assert!(summary.contains(&format!("{sum} files and members discovered = ")), "{summary}");

    for path in
        ["whole.zip", "hurt.zip", "old.zip", "deep.zip", "plain.7z", "locked.7z", "half.7z", "ustar.tar"]
    {
        let own = format!("SELECT discovered FROM container_ledger WHERE path = '{path}'");
        let own = own.replace("path = 'whole.zip'", "path = 'copy/whole.zip'");
        assert_eq!(number(&db, &own), members(&scene, path), "{path}");
    }
    let met = "SELECT DISTINCT coalesce(stage, '-') || ' ' || coalesce(reason, '-') FROM ledger ORDER BY 1";
    let mut expected = vec![
        "- -",
        "fingerprint changed",
        "read corrupt",
        "read encrypted",
        "read limit",
        "read missing_tool",
        "read missing_volume",
        "read truncated",
        "read unsupported",
        "walk special",
        "walk symlink",
    ];
    if !is_root() {
        expected.extend(["fingerprint unreadable", "walk unreadable"]);
        expected.sort_unstable();
    }
    assert_eq!(rows(&db, met), expected.iter().map(|text| format!("{text:?}")).collect::<Vec<_>>());
    // Every kind is shown with one of its kind and what to do about it.
    let status = said(paydirt(&["status", "--json"]).arg("--case").arg(&scene.case));
    let status: serde_json::Value = serde_json::from_str(&status).unwrap();
    assert_eq!(status["ledger"]["difference"], 0);
    assert_eq!(status["ledger"]["discovered"], sum);
    let kinds = status["problem_kinds"].as_array().unwrap();
    assert!(
        kinds.len() >= 8 && kinds.iter().all(|k| k["path"].is_string() && k["message"].is_string()),
        "{kinds:?}"
    );
}

#[test]
fn a_ledger_that_does_not_add_up_says_so_loudly() {
    let scene = Scene::new();
    scene.write("all.zip", zip(&[("a.txt", b"a"), ("b.txt", b"b")]));
    scene.run();
    adds_up(&scene);
    let db = rusqlite::Connection::open(scene.case.join("case.db")).unwrap();
    db.execute_batch("UPDATE volume SET entries = entries + 2").unwrap();
    let told = said(paydirt(&["status"]).arg("--case").arg(&scene.case));
    assert!(told.contains("THE LEDGER DOES NOT ADD UP: 2 discovered and not accounted for"), "{told}");
    // A container that says it has more than came of it, and says no reason.
    db.execute_batch(
        "UPDATE blob SET announced = announced + 1 WHERE format = 'zip'; UPDATE volume SET entries = 1",
    )
    .unwrap();
    assert_eq!(number(&db, "SELECT difference FROM balance"), 1);
    assert_eq!(number(&db, "SELECT undelivered FROM container_ledger"), 1);
}

#[test]
fn what_is_gone_is_in_no_ledger() {
    let scene = Scene::new();
    scene.write("locked.7z", sample("vaults/locked.7z"));
    scene.write("stays.zip", zip(&[("a.txt", b"a")]));
    scene.run();
    adds_up(&scene);
    std::fs::remove_file(scene.trove.join("locked.7z")).unwrap();
    scene.run();
    adds_up(&scene);
    assert_eq!(number(&scene.db(), "SELECT discovered FROM balance"), 2);
    assert_eq!(rows(&scene.db(), "SELECT * FROM problem_count"), Vec::<String>::new());
    assert_eq!(rows(&scene.db(), "SELECT * FROM problem_kinds"), Vec::<String>::new());
}

fn start(scene: &Scene) -> Child {
    let mut command = run_command(&scene.trove, &scene.case);
    command.args(["--workers", "1"]).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap()
}

/// Kills the worker of a run, if it has one.
fn kill_worker(run: &Child) {
    for (pid, _) in children(run.id()) {
        let _ = kill_process(Pid::from_raw(pid.cast_signed()).unwrap(), Signal::KILL);
    }
}

#[test]
fn a_worker_that_is_killed_while_it_unpacks_leaves_a_ledger_that_adds_up() {
    let scene = Scene::new();
    scene.write("note.txt", "whole");
    scene.write(
        "big.zip",
        zip(&[("first.txt", b"first"), ("zeros.bin", &vec![0; 128 << 20]), ("last.txt", b"last")]),
    );
    // Where it is when it is killed is a matter of time: one of several tries must hit it.
    for pause in 1..30 {
        let mut run = start(&scene);
        std::thread::sleep(Duration::from_millis(100 + 60 * pause));
        kill_worker(&run);
        assert!(run.wait().unwrap().success());
        adds_up(&scene);
        let lost = "SELECT count(*) FROM ledger WHERE origin = 'undelivered' AND stage = 'read' AND reason = 'crashed'";
        if number(&scene.db(), lost) > 0 {
            assert_eq!(number(&scene.db(), "SELECT announced FROM container_ledger"), 3);
            return;
        }
        std::fs::remove_dir_all(&scene.case).unwrap();
    }
    panic!("no worker was killed while it read");
}

#[test]
fn a_worker_that_is_killed_while_it_assesses_leaves_a_ledger_that_adds_up() {
    let scene = Scene::new();
    scene.write("note.txt", "whole");
    let long: String = (0..9000).map(crate::support::invoice).collect();
    scene.write("long.txt", &long);
    let mut run = start(&scene);
    wait_until("the text is stored", || {
        let db = rusqlite::Connection::open(scene.case.join("case.db"));
        let stored = db.and_then(|db| db.query_row("SELECT count(*) FROM page", [], |r| r.get::<_, i64>(0)));
        stored.is_ok_and(|pages| pages > 1)
    });
    kill_worker(&run);
    assert!(run.wait().unwrap().success());
    adds_up(&scene);
    assert_eq!(rows(&scene.db(), "SELECT stage, kind FROM problems"), [r#""assess" | "crashed""#]);
    assert_eq!(text(&scene.db(), "SELECT status FROM files WHERE path = 'long.txt'"), "problem");
}

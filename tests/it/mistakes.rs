//! What goes wrong around a run: mistakes of users, broken cases, full disks. Each ends in one clear sentence.

use crate::support::{Scene, assert_same, done, invoice, paydirt, refused, rows, run_command, said};
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::{Command, Stdio};

#[track_caller]
fn sentence(command: &mut Command, words: &[&str]) {
    let said = refused(command, 1);
    for word in words {
        assert!(said.contains(word), "`{word}` is not in: {said}");
    }
}

fn asked(case: &Path, arguments: &[&str]) -> Command {
    let mut command = paydirt(arguments);
    command.arg("--case").arg(case);
    command
}

#[test]
fn a_trove_that_is_not_there_is_named() {
    let scene = Scene::new();
    let missing = scene.trove.join("no such trove");
    sentence(&mut run_command(&missing, &scene.case), &["no such trove", "give the folder"]);
    assert!(!scene.case.exists(), "no case is made for it");
}

#[test]
fn a_trove_that_is_a_pipe_or_a_device_is_refused() {
    use rustix::fs::{CWD, FileType, Mode, mknodat};
    let scene = Scene::new();
    let pipe = scene.trove.join("pipe");
    mknodat(CWD, &pipe, FileType::Fifo, Mode::RWXU, 0).unwrap();
    for trove in [pipe.as_path(), Path::new("/dev/null")] {
        let mut child =
            run_command(trove, &scene.case).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
        let status = crate::support::ends_within(&mut child, std::time::Duration::from_secs(10));
        assert_eq!(status.code(), Some(1), "{}", trove.display());
    }
}

#[test]
fn commands_without_a_case_say_how_to_make_one() {
    let scene = Scene::new();
    let empty = scene.folder.path().join("empty");
    std::fs::create_dir(&empty).unwrap();
    for arguments in [
        &["status"][..],
        &["list"],
        &["search", "x"],
        &["show", "abcd"],
        &["sql", "SELECT 1"],
        &["export", "--to", "csv"],
        &["discounts"],
        &["sample"],
    ] {
        sentence(&mut asked(&empty, arguments), &["holds no case", "paydirt run"]);
        sentence(&mut asked(&scene.folder.path().join("none"), arguments), &["holds no case"]);
        sentence(paydirt(arguments).current_dir(&empty), &["--case"]);
    }
    assert_eq!(std::fs::read_dir(&empty).unwrap().count(), 0, "asking makes nothing");
    // With one case the working directory is enough; with two it is not.
    for name in ["one.case", "two.case"] {
        done(&mut run_command(&scene.trove, &empty.join(name)));
        let mut command = paydirt(&["status"]);
        command.current_dir(&empty);
        if name == "one.case" {
            done(&mut command);
        } else {
            sentence(&mut command, &["several cases", "--case"]);
        }
    }
}

#[test]
fn a_folder_that_is_something_else_is_not_made_a_case() {
    let scene = Scene::new();
    std::fs::create_dir(&scene.case).unwrap();
    std::fs::write(scene.case.join("letters.txt"), "mine").unwrap();
    sentence(&mut run_command(&scene.trove, &scene.case), &["not a case"]);
    assert_eq!(std::fs::read_dir(&scene.case).unwrap().count(), 1);
    let file = scene.folder.path().join("file");
    std::fs::write(&file, "mine").unwrap();
    refused(&mut run_command(&scene.trove, &file), 1);
    assert_eq!(std::fs::read(&file).unwrap(), b"mine");
    // Another program's database under our name.
    std::fs::remove_file(scene.case.join("letters.txt")).unwrap();
    let other = rusqlite::Connection::open(scene.case.join("case.db")).unwrap();
    other.execute_batch("CREATE TABLE theirs (x); INSERT INTO theirs VALUES (1)").unwrap();
    drop(other);
    sentence(&mut run_command(&scene.trove, &scene.case), &["not a paydirt case"]);
    sentence(&mut asked(&scene.case, &["status"]), &["not a paydirt case"]);
}

#[test]
fn a_damaged_case_is_left_as_it_is() {
    let scene = Scene::sample();
    scene.run();
    let path = scene.case.join("case.db");
    let whole = std::fs::read(&path).unwrap();
    let spoilt: [Vec<u8>; 3] = [
        b"not a database at all, but long enough to be looked at".repeat(200),
        whole[..whole.len() / 3].to_vec(),
        {
            let mut bytes = whole.clone();
            let from = bytes.len() / 4;
            bytes[from..from * 3].fill(0x5a);
            bytes
        },
    ];
    for bytes in spoilt {
        std::fs::write(&path, &bytes).unwrap();
        for arguments in [&["list"][..], &["sql", "SELECT count(*), sum(length(text)) FROM page_text"]] {
            sentence(&mut asked(&scene.case, arguments), &["damaged"]);
        }
        // Whatever a run notices, it ends with one sentence or completes.
        let output = run_command(&scene.trove, &scene.case).output().unwrap();
        let errors = String::from_utf8(output.stderr).unwrap();
        assert!(!errors.contains("panicked"), "{errors}");
        if !output.status.success() {
            assert_eq!(output.status.code(), Some(1));
            assert_eq!(errors.trim_end().lines().count(), 1, "{errors}");
        }
        let _ = std::fs::remove_file(scene.case.join("case.db-wal"));
        let _ = std::fs::remove_file(scene.case.join("case.db-shm"));
    }
}

#[test]
fn a_case_of_a_newer_version_is_refused_and_settings_that_are_not_understood_are_named() {
    let scene = Scene::new();
    scene.write("a.txt", "text");
    scene.run();
    let db = rusqlite::Connection::open(scene.case.join("case.db")).unwrap();
    let version: i64 = db.query_row("PRAGMA user_version", [], |r| r.get(0)).unwrap();
    db.pragma_update(None, "user_version", 99).unwrap();
    sentence(&mut run_command(&scene.trove, &scene.case), &["newer version"]);
    sentence(&mut asked(&scene.case, &["list"]), &["newer version"]);
    db.pragma_update(None, "user_version", version).unwrap();
    drop(db);
    for settings in ["[limits", "[limits]\ndepth = \"deep\"\n", "[limits]\nno_such_limit = 1\n", "\u{0}"] {
        std::fs::write(scene.case.join("case.toml"), settings).unwrap();
        sentence(&mut run_command(&scene.trove, &scene.case), &["case.toml"]);
    }
    std::fs::remove_file(scene.case.join("case.toml")).unwrap();
    scene.run();
}

#[test]
fn a_case_in_use_is_refused_and_may_be_asked_meanwhile() {
    let scene = Scene::sample();
    scene.run();
    let held = std::fs::File::open(scene.case.join("lock")).unwrap();
    rustix::fs::flock(&held, rustix::fs::FlockOperation::NonBlockingLockExclusive).unwrap();
    sentence(&mut run_command(&scene.trove, &scene.case), &["another run"]);
    done(&mut asked(&scene.case, &["list"]));
    drop(held);
    scene.run();

    // A run in earnest: while it goes on, another is refused, and the case can be asked.
    let large = scene.trove.join("large.bin");
    std::fs::File::create(&large).unwrap().set_len(40 << 30).unwrap();
    let mut child =
        run_command(&scene.trove, &scene.case).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
    crate::support::wait_until("it has begun", || {
        rows(&scene.db(), "SELECT 1 FROM run WHERE status = 'running'").len() == 1
    });
    sentence(&mut run_command(&scene.trove, &scene.case), &["another run"]);
    let status = |scene: &Scene| said(&mut asked(&scene.case, &["status"]));
    assert!(status(&scene).contains(" running "), "{}", status(&scene));
    child.kill().unwrap();
    child.wait().unwrap();
    assert!(!status(&scene).contains(" running ") && status(&scene).contains(" interrupted "));
    std::fs::remove_file(&large).unwrap();
    scene.run();
    assert_same(&scene.state(), &scene.fresh_state(), "afterwards");
}

#[test]
fn questions_that_make_no_sense_are_answered_with_a_sentence() {
    let scene = Scene::sample();
    scene.run();
    let before = scene.state();
    let wrong = [
        "SELEKT 1",
        "SELECT * FROM no_such_view",
        "SELECT",
        "",
        "SELECT 'unterminated",
        "DELETE FROM blob",
        "DROP VIEW files",
        "UPDATE run SET status = 'done'",
        "PRAGMA user_version = 7",
        "ATTACH DATABASE '/tmp/x.db' AS x",
        "VACUUM INTO '/tmp/x.db'",
        "SELECT 1; DELETE FROM blob",
        "SELECT load_extension('x')",
        "SELECT writefile('/tmp/x', 'x')",
        "CREATE TABLE t (x)",
    ];
    for query in wrong {
        for flags in [&[][..], &["--json"], &["--csv"]] {
            let output = asked(&scene.case, &[&["sql", query][..], flags].concat()).output().unwrap();
            let errors = String::from_utf8(output.stderr).unwrap();
            assert!(!errors.contains("panicked"), "{query}: {errors}");
            // Reading alone is allowed: whatever else is asked fails, and says so in one line.
            assert_eq!(
                output.status.code(),
                Some(1),
                "{query} {flags:?}: {}",
                String::from_utf8_lossy(&output.stdout)
            );
            assert_eq!(errors.trim_end().lines().count(), 1, "{query}: {errors}");
            assert!(!errors.contains("permission"), "{query}: {errors}");
        }
    }
    assert_same(&scene.state(), &before, "questions change nothing");
    for document in ["ffffffffffffffff", "xyz", "", "a", "'; --", &"f".repeat(65)] {
        sentence(&mut asked(&scene.case, &["show", document]), &["document"]);
    }
    sentence(
        &mut asked(&scene.case, &["export", "--to", "csv", "--view", "none"]),
        &["there is no view none"],
    );
    let nowhere = scene.folder.path().join("no/folder/x.csv");
    sentence(asked(&scene.case, &["export", "--to", "csv"]).arg("--output").arg(&nowhere), &["x.csv"]);
    // Words that mean something to the search engine are words.
    for words in ["\"", "a\" OR", "NEAR(", "*", "^", "col:x", "-", "(", "", "AND", "\u{0}x"] {
        if words.contains('\0') {
            continue;
        }
        let output = asked(&scene.case, &["search", "--", words]).output().unwrap();
        let errors = String::from_utf8(output.stderr).unwrap();
        assert!(matches!(output.status.code(), Some(0 | 1)), "{words}: {errors}");
        assert!(!errors.contains("panicked") && !errors.contains("fts5"), "{words}: {errors}");
    }
}

#[test]
fn wrong_usage_ends_with_2() {
    let wrong: [&[&str]; 9] = [
        &[],
        &["no-such-command"],
        &["run"],
        &["run", "a", "b"],
        &["run", "a", "--workers", "0"],
        &["run", "a", "--workers", "many"],
        &["run", "a", "--until", "sunday"],
        &["export", "--to", "papyrus"],
        &["sql"],
    ];
    for arguments in wrong {
        refused(&mut paydirt(arguments), 2);
    }
    for arguments in [&["--help"][..], &["--version"], &["run", "--help"]] {
        assert!(!said(&mut paydirt(arguments)).is_empty());
    }
    // The worker's subcommand is nobody's business, and survives being called by hand.
    let output = paydirt(&["worker"]).output().unwrap();
    assert!(!String::from_utf8_lossy(&output.stderr).contains("panicked"));
}

#[test]
fn a_case_that_cannot_be_written_is_still_read() {
    use std::os::unix::fs::PermissionsExt;
    let scene = Scene::sample();
    scene.run();
    let listed = said(&mut asked(&scene.case, &["sql", "SELECT * FROM files", "--csv"]));
    let set = |mode: u32| {
        for entry in walkdir::WalkDir::new(&scene.case).contents_first(true).into_iter().map(Result::unwrap) {
            let mode = if entry.file_type().is_dir() { mode } else { mode & 0o444 | mode & 0o200 };
            std::fs::set_permissions(entry.path(), PermissionsExt::from_mode(mode)).unwrap();
        }
    };
    set(0o500);
    assert_eq!(said(&mut asked(&scene.case, &["sql", "SELECT * FROM files", "--csv"])), listed);
    set(0o700);
    // On a read-only mount not even root can write.
    let mount = "mount --bind \"$1\" \"$1\" && mount -o remount,bind,ro \"$1\"";
    let within = |then: &str| {
        let mut command = Command::new("unshare");
        command.args(["-rm", "sh", "-c", &format!("{mount} && {then}"), "sh"]).arg(&scene.case);
        command.arg(env!("CARGO_BIN_EXE_paydirt")).arg(&scene.trove);
        command
    };
    if within("true").output().is_ok_and(|o| o.status.success()) {
        assert_eq!(said(&mut within("\"$2\" sql 'SELECT * FROM files' --csv --case \"$1\"")), listed);
        sentence(&mut within("\"$2\" run \"$3\" --case \"$1\""), &[]);
    }
}

#[test]
fn a_full_disk_ends_the_run_with_a_sentence_and_the_next_one_completes_it() {
    let scene = Scene::new();
    for n in 0..25 {
        // Plain words: much to store, little to assess.
        let words: Vec<String> = (0..4000).map(|k| format!("reč{}", k * 7 + n)).collect();
        scene.write(format!("{n}.txt"), words.join("\n"));
        scene.write(format!("faktura {n}.txt"), invoice(n));
    }
    let program = env!("CARGO_BIN_EXE_paydirt");
    let within = |script: &str| {
        let mut command = Command::new("unshare");
        let mount = "mkdir -p \"$1\" && mount -t tmpfs -o size=1m none \"$1\"";
        command.args(["-rm", "sh", "-c", &format!("{mount} && {script}"), "sh"]);
        command
            .arg(scene.folder.path().join("small"))
            .arg(program)
            .arg(&scene.trove)
            .arg(scene.folder.path());
        command
    };
    let may_mount = within("true").output().is_ok_and(|o| o.status.success());
    if may_mount {
        sentence(&mut within("\"$2\" run \"$3\" --case \"$1/x.case\" >/dev/null"), &["disk"]);
        // Once more while it still is.
        let run = "\"$2\" run \"$3\" --case \"$1/x.case\" >/dev/null";
        let full = format!("{run} 2>&1; head -c 1m /dev/zero >\"$1/filled\" 2>/dev/null; {run}");
        let said = refused(&mut within(&full), 1);
        assert!(said.contains("the disk is full") && !said.contains(".tmp"), "{said}");
        // The same with space again: completed, and nothing is lost.
        let script = "\"$2\" run \"$3\" --case \"$1/x.case\" >/dev/null 2>&1; test $? = 1 && \
                      mount -o remount,size=200m \"$1\" && \"$2\" run \"$3\" --case \"$1/x.case\" >/dev/null && cp -r \"$1/x.case\" \"$4/\"";
        done(&mut within(script));
        assert_same(
            &crate::support::state(&scene.folder.path().join("x.case")),
            &scene.fresh_state(),
            "space again",
        );
    }
    // Everywhere: a limit on the size of files, which fails as a disk does.
    let mut command = Command::new("sh");
    command.args(["-c", "trap '' XFSZ; ulimit -f 600; exec \"$0\" run \"$1\" --case \"$2\"", program]);
    sentence(command.arg(&scene.trove).arg(&scene.case), &["disk"]);
    scene.run();
    assert_same(&scene.state(), &scene.fresh_state(), "without the limit");
}

#[test]
fn no_formula_of_a_trove_reaches_a_spreadsheet() {
    let scene = Scene::new();
    for name in
        ["=1+1", "+1", "-1+1", "@SUM(1)", "=cmd|' /C calc'!A0", "\t=1", " =1", "a,b", "say \"hi\"", "＝1"]
    {
        scene.write(name, format!("=HYPERLINK(\"http://example.org\") {name}"));
    }
    scene.run();
    let outputs = [
        said(&mut asked(&scene.case, &["sql", "SELECT path, 'x' FROM files", "--csv"])),
        said(&mut asked(&scene.case, &["sql", "SELECT text, 'x' FROM page_text", "--csv"])),
        said(&mut asked(&scene.case, &["export", "--to", "csv", "--view", "files"])),
        said(&mut asked(&scene.case, &["export", "--to", "csv", "--view", "page_text"])),
    ];
    for output in outputs {
        let fields = output.split([',', '\n']).map(|f| f.trim_start_matches(['"', ' ']));
        for field in fields {
            let number = field.trim_end().parse::<f64>().is_ok();
            assert!(number || !field.starts_with(['=', '+', '-', '@', '\t', '＝']), "{field:?}");
        }
    }
}

#[test]
fn a_reader_that_closes_the_pipe_is_no_failure() {
    let scene = Scene::sample();
    scene.run();
    for arguments in [
        "sql 'SELECT * FROM page_text' --csv",
        "export --to jsonl --view page_text",
        "sql 'SELECT * FROM page_text'",
    ] {
        let mut command = Command::new("sh");
        let script = format!(
            "{{ \"$0\" {arguments} --case \"$1\"; echo \"ended with $?\" >&2; }} | head -c 10 >/dev/null"
        );
        let output =
            command.args(["-c", &script, env!("CARGO_BIN_EXE_paydirt")]).arg(&scene.case).output().unwrap();
        assert_eq!(String::from_utf8_lossy(&output.stderr), "ended with 0\n", "{arguments}");
    }
}

#[test]
fn a_closed_terminal_does_not_break_a_run() {
    let scene = Scene::sample();
    let mut command = run_command(&scene.trove, &scene.case);
    let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).process_group(0).spawn().unwrap();
    drop(child.stdout.take());
    drop(child.stderr.take());
    assert!(child.wait().unwrap().success());
    assert_same(&scene.state(), &scene.fresh_state(), "nobody listened");
}

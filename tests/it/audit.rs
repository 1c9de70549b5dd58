//! The audit trail, and digests that are the same wherever and however a run was made.

use crate::support::{
    Random, Scene, busy, copy_tree, database, done, invoice, killed, mail, number, rows, run_command, text,
    wait_until, zip,
};
use paydirt::store::seal;
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::time::{Duration, Instant};

/// The digest of results that a case holds.
fn results(case: &Path) -> String {
    text(&database(case), "SELECT lower(hex(value)) FROM digest WHERE name = '(results)'")
}

/// The kinds of the entries of a case's trail.
fn kinds(case: &Path) -> Vec<String> {
    rows(&database(case), "SELECT json_extract(entry, '$.kind') FROM audit ORDER BY seq")
}

#[test]
fn the_trail_tells_of_beginning_and_end_and_the_copy_of_what_the_trail_tells() {
    let scene = Scene::sample();
    scene.run();
    scene.run();
    assert_eq!(kinds(&scene.case), [r#""begin""#, r#""end""#, r#""begin""#, r#""end""#]);
    let db = scene.db();
    let copy = std::fs::read_to_string(scene.case.join("audit.jsonl")).unwrap();
    let entries: Vec<String> = copy.lines().map(str::to_string).collect();
    let mut select = db.prepare("SELECT entry FROM audit ORDER BY seq").unwrap();
    let stored: Vec<String> = select.query_map([], |r| r.get(0)).unwrap().map(Result::unwrap).collect();
    assert_eq!(entries, stored);
    let entry = |n: usize| serde_json::from_str::<serde_json::Value>(&entries[n]).unwrap();
    let (begin, end, second, again) = (entry(0), entry(1), entry(2), entry(3));
    assert_eq!(begin["executable"].as_str().unwrap().len(), 64);
    assert_eq!(begin["host"]["system"], "linux");
    assert!(second["resumes"].is_null(), "nothing was interrupted");
    assert_eq!(end["results"], results(&scene.case));
    for same in ["results", "trove", "entries", "counts", "left_out"] {
        assert_eq!(end[same], again[same], "{same}");
        assert!(!end[same].is_null(), "{same}");
    }
    assert_ne!(end["case"], again["case"], "the table of runs has one row more");
    assert_eq!(end["left_out"], 0);
}

#[test]
fn what_was_killed_is_resumed_in_the_trail_and_the_cut_copy_is_completed() {
    let scene = Scene::sample();
    let mut child = run_command(&scene.trove, &scene.case).process_group(0).spawn().unwrap();
    wait_until("the run has begun", || scene.case.join("audit.jsonl").exists());
    child.kill().unwrap();
    child.wait().unwrap();
    let copy = scene.case.join("audit.jsonl");
    let whole = std::fs::read(&copy).unwrap();
    std::fs::write(&copy, &whole[..whole.len() / 2]).unwrap();
    scene.run();
    assert_eq!(kinds(&scene.case), [r#""begin""#, r#""begin""#, r#""end""#]);
    let resumes = "SELECT json_extract(entry, '$.resumes') FROM audit WHERE seq = 2";
    assert_eq!(number(&scene.db(), resumes), 1);
    assert_eq!(std::fs::read_to_string(&copy).unwrap().lines().count(), 3);
    assert!(std::fs::read(&copy).unwrap().starts_with(&whole));
}

#[test]
fn passwords_do_not_get_into_the_trail() {
    let scene = Scene::new();
    scene.write("a.txt", invoice(1));
    let list = scene.folder.path().join("passwords");
    std::fs::write(&list, "tajna lozinka\n").unwrap();
    scene.run_with(&["--passwords", list.to_str().unwrap()]);
    let copy = std::fs::read_to_string(scene.case.join("audit.jsonl")).unwrap();
    assert!(copy.contains("1 passwords, SHA-256"), "{copy}");
    assert!(!copy.contains("tajna"), "{copy}");
}

/// The demonstration trove, and contents that many containers share at different depths.
fn shared() -> Scene {
    let scene = Scene::sample();
    let inner = zip(&[("ugovor.txt", invoice(1).as_bytes()), ("prilog.txt", invoice(2).as_bytes())]);
    let middle = zip(&[("inner.zip", &inner), ("text.txt", invoice(3).as_bytes())]);
    for n in 0..4 {
        let letter = mail("s", "text", "middle.zip", &middle);
        let own = invoice(100 + n);
        let members: [(&str, &[u8]); 4] = [
            ("middle.zip", &middle),
            ("letter.eml", &letter),
            ("inner.zip", &inner),
            ("own.txt", own.as_bytes()),
        ];
        scene.write(format!("archives/{n}.zip"), zip(&members[n % 3..]));
    }
    scene.write("damaged.zip", &middle[..middle.len() / 2]);
    scene.write(b"na\xff\xfeme.txt", invoice(7));
    scene.write("back\\slash.txt", invoice(8));
    scene
}

#[test]
fn workers_order_and_place_do_not_change_the_digest_of_results() {
    let scene = shared();
    scene.run_with(&["--workers", "1"]);
    let expected = results(&scene.case);
    let fresh = |name: &str, trove: &Path, arguments: &[&str]| {
        let case = scene.folder.path().join(name);
        done(run_command(trove, &case).args(arguments));
        results(&case)
    };
    assert_eq!(fresh("2.case", &scene.trove, &["--workers", "2"]), expected);
    assert_eq!(fresh("8.case", &scene.trove, &["--workers", "8"]), expected);
    for seed in ["1", "2", "3"] {
        let case = format!("shuffled {seed}.case");
        assert_eq!(fresh(&case, &scene.trove, &["--shuffle", seed]), expected, "shuffled by {seed}");
    }
    let other = scene.folder.path().join("another place/Архива");
    std::fs::create_dir_all(&other).unwrap();
    copy_tree(&scene.trove, &other);
    assert_eq!(fresh("moved.case", &other, &[]), expected, "another root and another name");
    std::fs::write(other.join("one more.txt"), "x").unwrap();
    assert_ne!(fresh("more.case", &other, &[]), expected, "one file more");
}

#[test]
fn what_changes_and_comes_back_or_comes_later_leaves_the_digest_of_a_fresh_run() {
    let scene = shared();
    scene.run();
    let first = results(&scene.case);
    let gone = scene.trove.join("archives/1.zip");
    let bytes = std::fs::read(&gone).unwrap();
    std::fs::remove_file(&gone).unwrap();
    scene.write("archives/2.zip", zip(&[("only.txt", invoice(500).as_bytes())]));
    scene.write("new/draft.txt", format!("{}\nJoš jedan red.\n", invoice(1)));
    scene.run();
    let fresh = scene.folder.path().join("fresh.case");
    done(&mut run_command(&scene.trove, &fresh));
    assert_eq!(results(&scene.case), results(&fresh), "changed");
    assert_ne!(results(&scene.case), first);
    std::fs::write(&gone, bytes).unwrap();
    std::fs::remove_file(scene.trove.join("new/draft.txt")).unwrap();
    std::fs::remove_dir(scene.trove.join("new")).unwrap();
    scene.run();
    std::fs::remove_dir_all(&fresh).unwrap();
    done(&mut run_command(&scene.trove, &fresh));
    assert_eq!(results(&scene.case), results(&fresh), "and back");
}

#[test]
fn killed_runs_end_in_the_digest_of_the_undisturbed_one() {
    let scene = busy();
    let begun = Instant::now();
    scene.run();
    let mut length = begun.elapsed().as_micros() as u64;
    let expected = results(&scene.case);
    let mut random = Random(20_261_126);
    let mut kills = 0;
    for round in 0..3 {
        let case = scene.folder.path().join(format!("{round}.case"));
        for _ in 0..4 {
            let mut child = run_command(&scene.trove, &case);
            let mut child = child.stdout(std::process::Stdio::null()).process_group(0).spawn().unwrap();
            std::thread::sleep(Duration::from_micros(random.below(length)));
            kills += i32::from(killed(&mut child, &mut length));
        }
        done(&mut run_command(&scene.trove, &case));
        assert_eq!(results(&case), expected, "round {round}, {kills} kills");
    }
    assert!(kills >= 4, "only {kills} of the runs were killed before they ended");
}

#[test]
fn every_table_of_a_case_is_sealed() {
    let scene = Scene::sample();
    scene.run();
    let db = scene.case.join("case.db");
    let db = rusqlite::Connection::open(db).unwrap();
    let whole = seal::whole_tables(&db).unwrap();
    let mut select = db.prepare("SELECT name, rootpage > 0 FROM sqlite_schema WHERE type = 'table'").unwrap();
    let tables = select.query_map([], |r| Ok((r.get::<_, String>(0)?, r.get::<_, bool>(1)?))).unwrap();
    let tables: Vec<(String, bool)> = tables.map(Result::unwrap).collect();
    assert!(tables.len() > 30, "{tables:?}");
    for (table, stored) in tables {
        let content = seal::PARTS.iter().any(|part| part.table == table);
        let unsealed = seal::UNSEALED.contains(&table.as_str());
        let noted = seal::noted(&db, &table).unwrap().is_some();
        assert_eq!(noted, whole.contains(&table), "{table}");
        let ways = [content, unsealed, noted, !stored].iter().filter(|way| **way).count();
        assert_eq!(ways, 1, "{table} is sealed in no way or in two");
    }
}

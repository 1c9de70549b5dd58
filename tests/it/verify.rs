//! `verify` and `diff`: what they find, what they name, what they say they could not test.

use crate::support::{Random, Scene, copy_tree, done, invoice, paydirt, said, zip};
use crate::tampering::{self, change_case, flip};
use rusqlite::Connection;
use std::path::Path;
use std::process::Output;

/// `verify` of a case, with these arguments.
fn verify(case: &Path, arguments: &[&str]) -> Output {
    paydirt(&["verify", "--workers", "1"]).args(arguments).arg("--case").arg(case).output().unwrap()
}

/// What `verify` says of a case in which it finds nothing.
#[track_caller]
fn sound(case: &Path, arguments: &[&str]) -> String {
    let output = verify(case, arguments);
    let text = String::from_utf8(output.stdout).unwrap();
    assert_eq!(output.status.code(), Some(0), "{text}{}", String::from_utf8_lossy(&output.stderr));
    assert!(text.contains("No difference."), "{text}");
    text
}

/// The first difference that `verify` names.
#[track_caller]
fn first(case: &Path, arguments: &[&str]) -> String {
    let output = verify(case, arguments);
    let text = String::from_utf8(output.stdout).unwrap();
    assert_eq!(output.status.code(), Some(3), "{text}{}", String::from_utf8_lossy(&output.stderr));
    let line = text.lines().find_map(|line| line.strip_prefix("First difference: "));
    line.unwrap_or_else(|| panic!("{text}")).to_string()
}

/// Changes the case in SQL.
fn change(case: &Path, sql: &str) {
    let db = Connection::open(case.join("case.db")).unwrap();
    assert_eq!(db.execute(sql, []).unwrap(), 1, "{sql}");
}

fn copied(scene: &Scene, name: &str) -> std::path::PathBuf {
    let to = scene.folder.path().join(name);
    let _ = std::fs::remove_dir_all(&to);
    std::fs::create_dir(&to).unwrap();
    copy_tree(&scene.case, &to);
    to
}

#[test]
fn a_sound_case_is_verified_and_its_root_and_digest_are_printed() {
    let scene = Scene::sample();
    scene.run();
    let text = sound(&scene.case, &["--print"]);
    let lines: Vec<&str> = text.lines().collect();
    let (root, results) = (lines[lines.len() - 2], lines[lines.len() - 1]);
    assert!(root.starts_with("2-") && root.len() == 34, "{root}");
    assert_eq!(results.len(), 64, "{results}");
    sound(&scene.case, &["--expect", root]);
    sound(&scene.case, &["--expect", results]);
    scene.run();
    sound(&scene.case, &["--expect", root]);
    let other = format!("2-{}", "0".repeat(32));
    assert!(first(&scene.case, &["--expect", &other]).contains("entry 2"));
    assert!(first(&scene.case, &["--expect", &"0".repeat(64)]).contains("results"));
    let db = Connection::open(scene.case.join("case.db")).unwrap();
    db.execute("DELETE FROM audit WHERE seq > 2", []).unwrap();
    let copy = std::fs::read_to_string(scene.case.join("audit.jsonl")).unwrap();
    let cut: String = copy.split_inclusive('\n').take(2).collect();
    std::fs::write(scene.case.join("audit.jsonl"), cut).unwrap();
    db.execute_batch("DELETE FROM effort WHERE run = 2; DELETE FROM run WHERE id = 2").unwrap();
    let text = String::from_utf8(verify(&scene.case, &["--expect", &format!("4-{}", "0".repeat(32))]).stdout)
        .unwrap();
    assert!(text.contains("the tail was cut off"), "{text}");
}

#[test]
fn a_case_whose_run_was_stopped_says_so_and_one_that_was_resumed_is_sound() {
    let scene = Scene::sample();
    scene.run_with(&["--until", "read"]);
    sound(&scene.case, &[]);
    scene.run();
    sound(&scene.case, &["--sample", "3"]);
    change(&scene.case, "INSERT INTO audit SELECT 5, entry, sha256 FROM audit WHERE seq = 3");
    let text = String::from_utf8(verify(&scene.case, &[]).stdout).unwrap();
    assert!(text.contains("did not end"), "{text}");
}

#[test]
fn what_differs_in_the_trove_is_named() {
    let scene = Scene::sample();
    scene.write("a b.txt", invoice(1));
    scene.write(b"\xff.txt", invoice(2));
    scene.run();
    let trove = scene.trove.clone();
    std::fs::write(trove.join("a b.txt"), invoice(3)).unwrap();
    assert!(first(&scene.case, &[]).contains("a b.txt has other bytes"));
    std::fs::write(trove.join("a b.txt"), invoice(1)).unwrap();
    sound(&scene.case, &[]);
    scene.write("a.new", "x");
    assert!(first(&scene.case, &[]).ends_with("a.new is new"));
    std::fs::remove_file(trove.join("a.new")).unwrap();
    std::fs::remove_file(trove.join("a b.txt")).unwrap();
    assert!(first(&scene.case, &[]).ends_with("a b.txt is gone"));
    std::fs::create_dir(trove.join("a b.txt")).unwrap();
    assert!(first(&scene.case, &[]).contains("a b.txt is a directory and was a file"));
    let moved = scene.folder.path().join("moved");
    std::fs::rename(&trove, &moved).unwrap();
    assert!(sound(&scene.case, &[]).contains("give --trove DIR"));
    assert!(first(&scene.case, &["--trove", moved.to_str().unwrap()]).contains("a b.txt"));
}

#[test]
fn facts_are_read_again_from_their_bytes_and_the_column_that_differs_is_named() {
    let scene = Scene::sample();
    let inner = zip(&[("deep.txt", invoice(5).as_bytes())]);
    scene.write("outer.zip", zip(&[("inner.zip", &inner)]));
    scene.run();
    let text = sound(&scene.case, &["--sample", "6"]);
    assert!(text.contains("contents that were read again"), "{text}");
    let deep = paydirt::trove::Sha256::of(invoice(5).as_bytes()).to_string();
    let text = sound(&scene.case, &["--document", &deep]);
    assert!(text.contains("1 entries of volume trove") && text.contains("1 contents"), "{text}");
    change(
        &scene.case,
        &format!(
            "UPDATE document SET net_total = '7.00' WHERE blob = (SELECT id FROM blob WHERE hex(sha256) = upper('{deep}'))"
        ),
    );
    let short = &deep[..12];
    for arguments in [&["--document", &deep][..], &[]] {
        let output = verify(&scene.case, arguments);
        let text = String::from_utf8(output.stdout).unwrap();
        assert_eq!(output.status.code(), Some(3), "{text}");
        assert!(text.contains(&format!("table document: rows of document {short}")), "{text}");
        assert!(text.contains("column net_total: the case says 7.00, its bytes say"), "{text}");
    }
    assert_eq!(std::fs::read_dir(scene.case.join("cache")).unwrap().count(), 0, "nothing is left behind");
}

#[test]
fn changes_to_a_case_its_log_and_its_trove_are_noticed_one_and_all() {
    let scene = Scene::sample();
    let watch = scene.folder.path().join("watch");
    std::fs::write(&watch, "Signalis Projekt\n").unwrap();
    scene.run_with(&["--watch", watch.to_str().unwrap()]);
    let mut random = Random(3);
    let mut draw = |end: u64| random.below(end);
    let tables = tampering::filled(&scene.db()).len() as u64;
    assert!(tables > 28, "{tables}");
    let (mut changed, mut missed) = (0, Vec::new());
    for number in 0..=tables {
        let case = copied(&scene, "changed.case");
        let Some(what) = change_case(&case, number, &mut draw) else { continue };
        changed += 1;
        // The trove is left out: that its files are unchanged is known.
        let output = verify(&case, &["--trove", "/nonexistent"]);
        let text = String::from_utf8_lossy(&output.stdout).into_owned();
        if output.status.code() != Some(3) || !text.contains("First difference: ") {
            missed.push(format!("{what}: {text}"));
        }
    }
    for _ in 0..4 {
        let case = copied(&scene, "changed.case");
        let what = flip(&case.join("audit.jsonl"), &mut draw);
        assert!(first(&case, &["--trove", "/nonexistent"]).contains("audit.jsonl"), "{what}");
    }
    let files = tampering::files(&scene.trove);
    for _ in 0..2 {
        let file = &files[draw(files.len() as u64) as usize];
        let bytes = std::fs::read(file).unwrap();
        flip(file, &mut draw);
        let name = file.file_name().unwrap().to_str().unwrap();
        assert!(first(&scene.case, &[]).contains(name), "{name}");
        std::fs::write(file, bytes).unwrap();
    }
    assert_eq!(missed, Vec::<String>::new());
    assert!(changed >= tables - 2, "only {changed} of {tables} tables could be changed");
}

#[test]
fn exports_are_told_of_in_the_trail_and_do_not_change_the_case() {
    let scene = Scene::sample();
    scene.run();
    let output = scene.folder.path().join("files.csv");
    done(
        paydirt(&["export", "--to", "csv", "--view", "files", "--output"])
            .arg(&output)
            .arg("--case")
            .arg(&scene.case),
    );
    let log = std::fs::read_to_string(scene.case.join("audit.jsonl")).unwrap();
    let entry: serde_json::Value = serde_json::from_str(log.lines().last().unwrap()).unwrap();
    let bytes = std::fs::read(&output).unwrap();
    assert_eq!((entry["kind"].as_str(), entry["view"].as_str()), (Some("export"), Some("files")));
    assert_eq!(entry["bytes"], bytes.len());
    assert_eq!(entry["sha256"], paydirt::trove::Sha256::of(&bytes).to_string());
    sound(&scene.case, &[]);
    scene.run();
    sound(&scene.case, &[]);
}

#[test]
fn two_cases_are_compared_and_what_they_differ_by_is_told() {
    let scene = Scene::new();
    for n in 0..4 {
        scene.write(format!("{n}.txt"), invoice(n));
    }
    scene.write("deep.zip", zip(&[("a.zip", &zip(&[("b.txt", invoice(9).as_bytes())]))]));
    scene.run();
    let other = scene.folder.path().join("other.case");
    let diff = |more: &[&str]| said(paydirt(&["diff"]).arg(&scene.case).arg(&other).args(more));
    done(&mut crate::support::run_command(&scene.trove, &other));
    assert_eq!(diff(&[]), "The results are the same.\n");
    std::fs::write(scene.trove.join("1.txt"), invoice(21)).unwrap();
    std::fs::remove_file(scene.trove.join("2.txt")).unwrap();
    scene.write("5.txt", invoice(5));
    std::fs::remove_dir_all(&other).unwrap();
    std::fs::create_dir(&other).unwrap();
    std::fs::write(other.join("case.toml"), "[limits]\ndepth = 1\n").unwrap();
    done(&mut crate::support::run_command(&scene.trove, &other));
    let text = diff(&[]);
    for line in
        ["limits.depth: 64, 1", "gone     2.txt", "added    5.txt", "changed  1.txt: ", "The results differ."]
    {
        assert!(text.lines().any(|found| found.starts_with(line)), "{line}\n{text}");
    }
    assert!(text.contains("read in the first case alone (by limits.depth)"), "{text}");
    let db = Connection::open(other.join("case.db")).unwrap();
    let invoice = paydirt::trove::Sha256::of(invoice(3).as_bytes()).to_string();
    let sql = "UPDATE document SET net_total = '7' WHERE blob = (SELECT id FROM blob WHERE hex(sha256) = upper(?1))";
    db.execute(sql, [&invoice]).unwrap();
    db.execute("DELETE FROM seal", []).unwrap();
    let fact = format!("fact     {} document 0 net_total: 700, 7 (by limits.depth)", &invoice[..12]);
    let text = diff(&[]);
    assert!(text.contains(&fact), "{fact}\n{text}");
    assert!(diff(&["--json"]).lines().all(|line| serde_json::from_str::<serde_json::Value>(line).is_ok()));
}

//! The second run: what is unchanged is not read again, and what changed leaves the state of a fresh run.

use crate::support::{
    Scene, Watch, assert_same, done, invoice, paydirt, refused, rows, run_command, said, sizes, zip,
};
use rustix::fs::{AtFlags, CWD, Timespec, Timestamps, utimensat};
use std::path::Path;

/// The demonstration trove and archives within archives.
fn scene() -> Scene {
    let scene = Scene::sample();
    let inner = zip(&[("ugovor.txt", invoice(1).as_bytes()), ("prilog.txt", invoice(2).as_bytes())]);
    scene.write("archives/outer.zip", zip(&[("inner.zip", &inner), ("copy.zip", &inner)]));
    scene.write("archives/other.zip", zip(&[("deep/inner.zip", &inner), ("own.txt", invoice(3).as_bytes())]));
    scene.write("archives/inner.zip", &inner);
    scene
}

fn set_mtime(path: &Path, seconds: i64) {
    let time = Timespec { tv_sec: seconds, tv_nsec: 0 };
    utimensat(CWD, path, &Timestamps { last_access: time, last_modification: time }, AtFlags::empty())
        .unwrap();
}

#[test]
fn an_unchanged_trove_is_not_read_again() {
    let scene = scene();
    let files = walkdir::WalkDir::new(&scene.trove).into_iter().map(Result::unwrap);
    let files = files.filter(|e| e.file_type().is_file()).count();
    let mut watch = Watch::over(&scene.trove);
    scene.run();
    assert_eq!(watch.opened().len(), files, "the first run opens every file, and the watch sees it");
    let (before, before_sizes) = (scene.state(), sizes(&scene.case));
    scene.run();
    assert_eq!(watch.opened().len(), 0, "the second run opens none");
    assert_same(&scene.state(), &before, "second run");
    assert_eq!(sizes(&scene.case), before_sizes);
    assert_same(&before, &scene.fresh_state(), "another case");
}

#[test]
fn what_an_older_version_could_not_read_is_looked_at_again() {
    let scene = scene();
    scene.run();
    let expected = scene.state();
    // As a version left it that knew neither books of Excel nor archives, wherever they lie.
    let db = rusqlite::Connection::open(scene.case.join("case.db")).unwrap();
    db.execute_batch(
        "CREATE TEMP TABLE shut AS SELECT id FROM blob WHERE format = 'sheet' OR
             (format = 'zip' AND id IN (SELECT blob FROM location WHERE path = 'archives/other.zip'));
         INSERT INTO problem (blob, stage, kind, message) SELECT id, 'read', 'unsupported', 'not read' FROM shut;
         DELETE FROM place WHERE location IN (SELECT id FROM location WHERE parent IN shut);
         DELETE FROM location WHERE parent IN shut;
         DELETE FROM page WHERE blob IN shut;
         DELETE FROM grid WHERE blob IN shut;
         DELETE FROM metadata WHERE blob IN shut;
         DELETE FROM document WHERE blob IN shut;
         DELETE FROM package WHERE blob IN shut;
         DELETE FROM line_item WHERE blob IN shut;
         DELETE FROM reason WHERE blob IN shut;
         DELETE FROM fact_evidence WHERE blob IN shut;
         UPDATE blob SET format = 'other', media_type = 'application/octet-stream', status = 'problem', done = 1,
             touched = 0, read = NULL, assessed = NULL, announced = NULL WHERE id IN shut;
         UPDATE blob SET read = read - 1;
         UPDATE run SET reader = reader - 1;",
    )
    .unwrap();
    drop(db);
    scene.run();
    assert_same(&scene.state(), &expected, "after another version");
}

#[test]
fn after_any_change_the_state_is_that_of_a_fresh_run() {
    let scene = scene();
    let at = |path: &str| scene.trove.join(path);
    scene.write("same/size.txt", "old words");
    scene.write("same/touched.txt", "touched");
    scene.write("same/becomes a folder", "file");
    scene.write("same/was/a folder.txt", "inside");
    set_mtime(&at("same/size.txt"), 1_500_000_000);
    scene.run();
    assert_eq!(rows(&scene.db(), "SELECT path FROM gone").len(), 0);

    // Equal size and time of change: only the system's own stamps tell.
    scene.write("same/size.txt", "new words");
    set_mtime(&at("same/size.txt"), 1_500_000_000);
    set_mtime(&at("same/touched.txt"), 1_600_000_000);
    std::fs::remove_file(at("same/becomes a folder")).unwrap();
    scene.write("same/becomes a folder/x.txt", "now a folder");
    std::fs::remove_dir_all(at("same/was")).unwrap();
    scene.write("same/was", "now a file");
    scene.write("new/faktura.txt", invoice(77));
    scene.write("new/copy.txt", invoice(1));
    scene.write(
        "archives/outer.zip",
        zip(&[("inner.zip", b"no archive any more"), ("a.txt", invoice(2).as_bytes())]),
    );
    std::fs::remove_file(at("archives/other.zip")).unwrap();
    std::fs::rename(at("archives/inner.zip"), at("archives/renamed.zip")).unwrap();
    let changed = [
        "archives/inner.zip",
        "archives/other.zip",
        "archives/outer.zip",
        "same/becomes a folder",
        "same/size.txt",
        "same/was",
        "same/was/a folder.txt",
    ];
    let mut watch = Watch::over(&scene.trove);
    scene.run();
    assert!(watch.opened().len() < 12, "only what changed is read");
    assert_same(&scene.state(), &scene.fresh_state(), "after changes");
    let expected: Vec<String> = changed.iter().map(|path| format!("{path:?}")).collect();
    assert_eq!(rows(&scene.db(), "SELECT path FROM gone ORDER BY path"), expected);

    // And back again: what was gone is there once more, and what came is gone.
    scene.write("archives/other.zip", zip(&[("own.txt", invoice(3).as_bytes())]));
    std::fs::remove_dir_all(at("new")).unwrap();
    scene.run();
    assert_same(&scene.state(), &scene.fresh_state(), "after further changes");
}

#[test]
fn an_inventory_takes_hashes_alone_and_types_that_are_known_stay() {
    let scene = scene();
    let types = |name: &str| {
        let sql = format!(
            "SELECT path, format, mismatch, status FROM files WHERE path LIKE '{name}' ORDER BY path"
        );
        rows(&scene.db(), &sql)
    };
    let opened_until = |stage| {
        let mut watch = Watch::over(&scene.trove);
        scene.run_with(&["--until", stage]);
        watch.opened().len()
    };
    let files = opened_until("inventory");
    let hashed = rows(&scene.db(), "SELECT DISTINCT format FROM blob WHERE size > 0");
    assert_eq!(hashed, [format!("{:?}", "unidentified")]);
    assert_eq!(opened_until("inventory"), 0, "what has its hash is not read for it again");
    assert_eq!(opened_until("identify"), files - 1, "all but the empty file, whose type its size told");
    let identified = types("%");
    assert!(!identified.iter().any(|row| row.contains("unidentified")), "{identified:?}");
    scene.write("added/copy.txt", std::fs::read(scene.trove.join("archives/inner.zip")).unwrap());
    scene.write("added/new.txt", "neither seen before");
    assert_eq!(opened_until("inventory"), 2);
    assert_eq!(types("%").len(), identified.len() + 3);
    assert!(identified.iter().all(|row| types("%").contains(row)), "no type is forgotten");
    assert_eq!(
        types("added/_%"),
        [
            r#""added/copy.txt" | "zip" | 0 | "waiting""#,
            r#""added/new.txt" | "unidentified" | 0 | "waiting""#
        ]
    );
    assert_eq!(opened_until("identify"), 2, "their types and names are looked at");
    assert_eq!(
        types("added/_%"),
        [r#""added/copy.txt" | "zip" | 1 | "waiting""#, r#""added/new.txt" | "plain" | 0 | "waiting""#]
    );
    // The same content at other times: what its name and type told together stays.
    set_mtime(&scene.trove.join("added/copy.txt"), 1_000_000_000);
    assert_eq!(opened_until("inventory"), 1);
    assert_eq!(types("added/copy%"), [r#""added/copy.txt" | "zip" | 1 | "waiting""#]);
    scene.run();
    assert_same(&scene.state(), &scene.fresh_state(), "in the end");
}

#[test]
fn a_moved_volume_is_refused_without_moved_and_not_read_again_with_it() {
    let scene = scene();
    scene.run();
    let before = scene.state();
    let moved = scene.trove.parent().unwrap().join("elsewhere/trove");
    std::fs::create_dir(moved.parent().unwrap()).unwrap();
    std::fs::rename(&scene.trove, &moved).unwrap();
    let sentence = refused(&mut run_command(&moved, &scene.case), 1);
    assert!(sentence.contains("--moved"), "{sentence}");
    assert_same(&scene.state(), &before, "refused");
    let mut watch = Watch::over(&moved);
    done(run_command(&moved, &scene.case).arg("--moved"));
    assert_eq!(watch.opened().len(), 0);
    assert_same(&scene.state(), &before, "moved");
    // From now on it lives there.
    done(&mut run_command(&moved, &scene.case));
    assert_same(&scene.state(), &before, "run again where it moved");
}

#[test]
fn a_copied_volume_is_read_again_and_the_state_is_the_same() {
    let scene = scene();
    scene.run();
    let before = scene.state();
    let copy = scene.trove.parent().unwrap().join("copy");
    std::fs::create_dir(&copy).unwrap();
    crate::support::copy_tree(&scene.trove, &copy);
    done(run_command(&copy, &scene.case).args(["--volume", "trove", "--moved"]));
    assert_same(&scene.state(), &before, "copied");
    assert_eq!(rows(&scene.db(), "SELECT path FROM gone").len(), 0);
}

#[test]
fn two_volumes_of_one_case_share_contents() {
    let scene = scene();
    scene.run();
    let sole = said(paydirt(&["sql", "SELECT count(*) FROM files", "--csv", "--case"]).arg(&scene.case));
    let copy = scene.trove.parent().unwrap().join("second");
    std::fs::create_dir(&copy).unwrap();
    crate::support::copy_tree(&scene.trove, &copy);
    let blobs = sizes(&scene.case)["blob"];
    done(&mut run_command(&copy, &scene.case));
    assert_eq!(sizes(&scene.case)["blob"], blobs);
    let count =
        |volume: &str| rows(&scene.db(), &format!("SELECT count(*) FROM files WHERE volume = '{volume}'"));
    assert_eq!(count("trove"), count("second"));
    assert!(sole.contains(&count("trove")[0]));
    // Each volume is counted by itself: what lies in both has twice the copies.
    let odd = "SELECT sha256 FROM duplicates WHERE copies % 2 = 1";
    assert_eq!(rows(&scene.db(), odd).len(), 0);
}

#[test]
fn what_a_machine_hid_is_read_when_it_shows_again() {
    if crate::support::is_root() {
        // Root reads what nobody else may; the rule is tried by whoever runs the tests without it.
        return;
    }
    use std::os::unix::fs::PermissionsExt;
    let scene = scene();
    let hidden = scene.write("hidden.txt", invoice(9));
    std::fs::set_permissions(&hidden, PermissionsExt::from_mode(0o000)).unwrap();
    scene.run();
    assert_eq!(rows(&scene.db(), "SELECT kind FROM problems WHERE path = 'hidden.txt'"), ["\"unreadable\""]);
    std::fs::set_permissions(&hidden, PermissionsExt::from_mode(0o600)).unwrap();
    scene.run();
    assert_same(&scene.state(), &scene.fresh_state(), "readable again");
}

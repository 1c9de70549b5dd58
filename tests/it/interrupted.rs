//! Runs that are killed or interrupted: the same command again, and nothing is lost and nothing doubled.

use crate::support::{
    Random, Scene, alive, assert_same, busy, children, database, done, ends_within, invoice, killed, number,
    rows, run_command, sizes, wait_until, zip,
};
use rusqlite::Connection;
use rustix::process::{Pid, Signal, kill_process_group};
use std::collections::BTreeSet;
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

fn start(command: &mut Command) -> Child {
    // A process group of its own, as a shell gives every job: Ctrl-C goes to all of it.
    command.stdout(Stdio::null()).stderr(Stdio::null()).process_group(0).spawn().unwrap()
}

#[test]
fn killed_at_any_moment_the_same_command_completes_the_case() {
    let scene = busy();
    let begun = Instant::now();
    scene.run();
    let mut length = begun.elapsed().as_micros() as u64;
    let (expected, expected_sizes) = (scene.state(), sizes(&scene.case));
    let mut random = Random(20_240_304);
    let (mut kills, mut workers) = (0, BTreeSet::new());
    for round in 0..12 {
        let case = scene.folder.path().join(format!("{round}.case"));
        for _ in 0..6 {
            let mut child = start(&mut run_command(&scene.trove, &case));
            std::thread::sleep(Duration::from_micros(random.below(length)));
            workers.extend(children(child.id()));
            kills += i32::from(killed(&mut child, &mut length));
        }
        done(&mut run_command(&scene.trove, &case));
        assert_same(&crate::support::state(&case), &expected, &format!("round {round}, {kills} kills"));
        assert_eq!(sizes(&case), expected_sizes, "round {round}");
        assert_eq!(number(&database(&case), "SELECT count(*) FROM gone"), 0);
        if kills >= 20 {
            break;
        }
    }
    assert!(kills >= 20, "only {kills} of the runs were killed before they ended");
    assert!(!workers.is_empty(), "no worker was seen");
    wait_until("the workers of the killed runs have ended", || {
        workers.iter().all(|(pid, began)| alive(*pid).is_none_or(|(_, now)| now != *began))
    });
}

/// Whether a process has a handler for SIGINT (bit 1 of what it catches).
fn listens(process: u32) -> bool {
    let status = std::fs::read_to_string(format!("/proc/{process}/status")).unwrap_or_default();
    let caught = status.lines().find_map(|line| line.strip_prefix("SigCgt:"));
    caught.is_some_and(|mask| u64::from_str_radix(mask.trim(), 16).is_ok_and(|mask| mask & 0b10 != 0))
}

#[test]
fn ctrl_c_ends_a_run_within_two_seconds_and_the_same_command_completes_it() {
    let scene = busy();
    let begun = Instant::now();
    scene.run();
    let mut length = begun.elapsed().as_micros() as u64;
    let expected = scene.state();
    let mut random = Random(7);
    let mut interrupted = 0;
    for round in 0..6 {
        let case = scene.folder.path().join(format!("{round}.case"));
        for _ in 0..3 {
            let mut child = start(&mut run_command(&scene.trove, &case));
            // Before it listens for signals it cannot but die of one.
            wait_until("the run listens", || listens(child.id()) || child.try_wait().unwrap().is_some());
            std::thread::sleep(Duration::from_micros(random.below(length)));
            let pressed = Instant::now();
            let _ = kill_process_group(Pid::from_child(&child), Signal::INT);
            let status = ends_within(&mut child, Duration::from_secs(10));
            assert!(pressed.elapsed() < Duration::from_secs(2), "it took {:?} to end", pressed.elapsed());
            match status.code() {
                Some(130) => interrupted += 1,
                code => {
                    assert_eq!(code, Some(0), "{status}");
                    // The machine has become faster than it was: sooner next time.
                    length = (length / 2).max(1_000);
                }
            }
        }
        done(&mut run_command(&scene.trove, &case));
        assert_same(&crate::support::state(&case), &expected, &format!("round {round}"));
    }
    assert!(interrupted >= 5, "only {interrupted} runs were interrupted before they ended");
}

#[test]
fn ctrl_c_does_not_wait_for_a_large_file() {
    let scene = Scene::new();
    scene.write("a.txt", "one");
    // All holes: as long to hash as any other file, and takes no disk.
    std::fs::File::create(scene.trove.join("large.bin")).unwrap().set_len(40 << 30).unwrap();
    let mut child = start(&mut run_command(&scene.trove, &scene.case));
    wait_until("the run has begun", || scene.case.join("case.db").exists());
    std::thread::sleep(Duration::from_millis(500));
    let pressed = Instant::now();
    kill_process_group(Pid::from_child(&child), Signal::INT).unwrap();
    let status = ends_within(&mut child, Duration::from_secs(10));
    assert!(pressed.elapsed() < Duration::from_secs(2), "it took {:?} to end", pressed.elapsed());
    assert_eq!(status.code(), Some(130));
    std::fs::remove_file(scene.trove.join("large.bin")).unwrap();
    scene.run();
    assert_same(&scene.state(), &scene.fresh_state(), "completed");
}

#[test]
fn killed_after_archives_are_gone_the_next_run_forgets_their_members() {
    let scene = busy();
    scene.run();
    std::fs::remove_file(scene.trove.join("archives/3.zip")).unwrap();
    scene.write("archives/4.zip", zip(&[("only.txt", b"another archive")]));
    for n in 0..400 {
        scene.write(format!("new/{n}.txt"), invoice(1000 + n));
    }
    let mut child = start(&mut run_command(&scene.trove, &scene.case));
    let db = scene.db();
    wait_until("the walk is over", || {
        number(&db, "SELECT count(*) FROM volume WHERE walked = (SELECT max(id) FROM run) AND walked > 1")
            == 1
    });
    child.kill().unwrap();
    child.wait().unwrap();
    assert_eq!(
        number(&db, "SELECT count(*) FROM run WHERE status = 'running'"),
        1,
        "it ended before it was killed"
    );
    drop(db);
    scene.run();
    assert_same(&scene.state(), &scene.fresh_state(), "killed after something was gone");
}

/// What a first walk that was killed leaves uncounted is counted by the next run, if that is of another volume, too.
#[test]
fn copies_that_a_killed_walk_left_uncounted_are_counted_by_a_run_of_another_volume() {
    let scene = Scene::new();
    scene.write("one.txt", "twice there");
    scene.write("folder/two.txt", "twice there");
    scene.run_with(&["--until", "identify"]);
    let copies =
        |case: &Path| rows(&database(case), "SELECT path, copies FROM duplicates ORDER BY path_bytes");
    let expected = copies(&scene.case);
    assert_eq!(expected, [r#""folder/two.txt" | 2"#, r#""one.txt" | 2"#]);
    let db = Connection::open(scene.case.join("case.db")).unwrap();
    db.execute_batch(
        "UPDATE blob SET copies = 1; DELETE FROM tally; DROP INDEX blob_sha256; DROP INDEX blob_copies;
         UPDATE run SET status = 'running', ended = NULL",
    )
    .unwrap();
    drop(db);
    let other = scene.folder.path().join("other");
    std::fs::create_dir(&other).unwrap();
    std::fs::write(other.join("three.txt"), "once there").unwrap();
    done(run_command(&other, &scene.case).args(["--until", "identify"]));
    assert_eq!(copies(&scene.case), expected);
}

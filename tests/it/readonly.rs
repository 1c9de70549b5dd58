//! The trove is never written: not its names, bytes, modes or times, not even the time of last access.

use crate::support::{Scene, assert_same, done, paydirt, run_command, zip};
use rustix::fs::{AtFlags, CWD, Timespec, Timestamps, utimensat};
use std::os::unix::fs::{MetadataExt, PermissionsExt, symlink};
use std::path::{Path, PathBuf};
use std::process::Command;

/// Every name of the trove, folders after what is in them.
fn names(trove: &Path) -> Vec<PathBuf> {
    let walk = walkdir::WalkDir::new(trove).contents_first(true).sort_by_file_name();
    walk.into_iter().map(|entry| entry.unwrap().into_path()).collect()
}

/// Mode, owner, size, links and all times of each of these. Looking moves none of them. The time of access of
/// folders and links is left out: listing the one and reading the other may move it.
fn metadata(names: &[PathBuf]) -> Vec<(PathBuf, [i64; 11])> {
    let of = |path: &PathBuf| {
        let m = std::fs::symlink_metadata(path).unwrap();
        let (mode, links) = (i64::from(m.mode()), m.nlink() as i64);
        let (owner, size, inode) = (i64::from(m.uid()), m.size() as i64, m.ino() as i64);
        let accessed = if m.is_file() { (m.atime(), m.atime_nsec()) } else { (0, 0) };
        let times = (accessed.0, accessed.1, m.mtime(), m.mtime_nsec(), m.ctime(), m.ctime_nsec());
        let values = [mode, links, owner, size, inode, times.0, times.1, times.2, times.3, times.4, times.5];
        (path.clone(), values)
    };
    names.iter().map(of).collect()
}

/// Gives everything a time of access before that of its change, so that any reading would move it (on a file
/// system that keeps such times).
fn age(names: &[PathBuf]) {
    let at = |seconds| Timespec { tv_sec: seconds, tv_nsec: 0 };
    let times = Timestamps { last_access: at(1_000_000_000), last_modification: at(1_500_000_000) };
    names.iter().for_each(|name| utimensat(CWD, name, &times, AtFlags::SYMLINK_NOFOLLOW).unwrap());
}

#[test]
fn a_run_leaves_no_trace_in_the_trove() {
    let scene = Scene::sample();
    scene.write("archives/outer.zip", zip(&[("inner.zip", &zip(&[("a.txt", b"text")]))]));
    symlink("archives", scene.trove.join("link")).unwrap();
    scene.write("locked/file.txt", "readable, not writable");
    std::fs::set_permissions(scene.trove.join("locked/file.txt"), PermissionsExt::from_mode(0o400)).unwrap();
    std::fs::set_permissions(scene.trove.join("locked"), PermissionsExt::from_mode(0o555)).unwrap();
    std::fs::set_permissions(&scene.trove, PermissionsExt::from_mode(0o555)).unwrap();
    let known = names(&scene.trove);
    let contents = |names: &[PathBuf]| -> Vec<Vec<u8>> {
        names.iter().filter(|n| n.is_file()).map(|name| std::fs::read(name).unwrap()).collect()
    };
    let bytes = contents(&known);
    age(&known);
    let before = metadata(&known);
    scene.run();
    for arguments in [&["status"][..], &["list"], &["search", "ugovor"], &["export", "--to", "csv"]] {
        done(paydirt(arguments).arg("--case").arg(&scene.case));
    }
    scene.run();
    for (before, after) in before.iter().zip(metadata(&known)) {
        assert_eq!(*before, after);
    }
    assert_eq!(names(&scene.trove), known);
    assert!(contents(&known) == bytes);
    std::fs::set_permissions(&scene.trove, PermissionsExt::from_mode(0o755)).unwrap();
    std::fs::set_permissions(scene.trove.join("locked"), PermissionsExt::from_mode(0o755)).unwrap();
}

#[test]
fn a_trove_on_a_read_only_mount_is_read() {
    let scene = Scene::sample();
    scene.run();
    let mount =
        "mount --bind \"$1\" \"$1\" && mount -o remount,bind,ro \"$1\" && ! touch \"$1/x\" 2>/dev/null";
    let within = |then: &str| {
        let mut command = Command::new("unshare");
        command.args(["-rm", "sh", "-c", &format!("{mount} && {then}"), "sh"]).arg(&scene.trove);
        command
    };
    // Not every container lets a mount be made; the permissions in the test above hold there all the same.
    if !within("true").output().is_ok_and(|o| o.status.success()) {
        return;
    }
    let case = scene.folder.path().join("mounted.case");
    done(within("PATH= \"$2\" run \"$1\" --case \"$3\"").arg(env!("CARGO_BIN_EXE_paydirt")).arg(&case));
    assert_same(&crate::support::state(&case), &scene.state(), "read-only mount");
}

#[test]
fn a_case_inside_its_trove_is_refused_before_anything_is_written() {
    let scene = Scene::sample();
    let known = names(&scene.trove);
    age(&known);
    let before = metadata(&known);
    let inside = [scene.trove.join("x.case"), scene.trove.join("a/b/../../x.case"), scene.trove.clone()];
    for case in &inside {
        let sentence = crate::support::refused(&mut run_command(&scene.trove, case), 1);
        assert!(sentence.contains("x.case") || sentence.contains("--case"), "{sentence}");
    }
    // Through a link, and as the default of the working directory.
    let link = scene.trove.parent().unwrap().join("link");
    symlink(&scene.trove, &link).unwrap();
    crate::support::refused(&mut run_command(&scene.trove, &link.join("x.case")), 1);
    crate::support::refused(paydirt(&["run", "."]).current_dir(&scene.trove), 1);
    assert_eq!(metadata(&known), before);
    // A folder that holds both, and a case that holds the trove.
    crate::support::refused(&mut run_command(&scene.trove, scene.trove.parent().unwrap()), 1);
}

#[test]
fn the_case_is_private_whatever_the_umask() {
    let scene = Scene::sample();
    let program = env!("CARGO_BIN_EXE_paydirt");
    let mut command = Command::new("sh");
    command
        .args(["-c", "umask 000 && exec \"$0\" run \"$1\" --case \"$2\"", program])
        .arg(&scene.trove)
        .arg(&scene.case);
    done(&mut command);
    for entry in walkdir::WalkDir::new(&scene.case).into_iter().map(Result::unwrap) {
        let mode = entry.metadata().unwrap().mode() & 0o777;
        let expected = if entry.file_type().is_dir() { 0o700 } else { 0o600 };
        assert_eq!(mode, expected, "{}", entry.path().display());
    }
}

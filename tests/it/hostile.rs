//! Damaged files of every format: nothing hangs, nothing ends the run, nothing goes unrecorded. Here a few hundred made
//! from the demonstration trove and the samples of the formats; `benches/hostile.sh` makes thousands, of real files.

use crate::support::{Random, Scene, ends_within, number, repository, rows, run_command};
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::time::Duration;

/// Damaged files that are made where nobody asks for more.
const FEW: usize = 300;
/// Memory that the run itself may take, in KiB (500 MB); its workers have limits of their own.
const MEMORY: u64 = 488_281;

/// The files that are damaged: those of a folder that is named by the environment, or our own samples.
fn originals() -> Vec<Vec<u8>> {
    let own = [repository().join("sample_trove"), repository().join("tests/formats")];
    let folders =
        std::env::var_os("PAYDIRT_ORIGINALS").map_or(own.to_vec(), |folder| vec![PathBuf::from(folder)]);
    let files = folders
        .iter()
        .flat_map(|folder| walkdir::WalkDir::new(folder).sort_by_file_name())
        .map(Result::unwrap);
    let read = |path: &Path| std::fs::read(path).unwrap();
    files
        .filter(|e| e.file_type().is_file())
        .map(|e| read(e.path()))
        .filter(|bytes| bytes.len() > 16)
        .collect()
}

/// One file damaged in one of the ways that discs, transfers and hostile people damage files.
fn damage(random: &mut Random, originals: &[Vec<u8>]) -> Vec<u8> {
    let pick = |random: &mut Random| &originals[random.below(originals.len() as u64) as usize];
    let mut bytes = pick(random).clone();
    let length = bytes.len() as u64;
    match random.below(6) {
        // Bits flip, a few or many.
        0 => {
            for _ in 0..1 + random.below(8) {
                bytes[random.below(length) as usize] ^= 1 << random.below(8);
            }
        }
        1 => {
            for _ in 0..1 + length / 100 {
                bytes[random.below(length) as usize] = random.below(256) as u8;
            }
        }
        // The end is missing, or the beginning.
        2 => bytes.truncate(random.below(length) as usize),
        3 => drop(bytes.drain(..random.below(length) as usize)),
        // The head of one file on the body of another.
        4 => {
            let other = pick(random);
            let cut = random.below(other.len().min(bytes.len()) as u64) as usize;
            bytes.splice(..cut, other[..cut].iter().copied());
        }
        // A number in the file becomes very large.
        _ => {
            let at = random.below(length.saturating_sub(8)) as usize;
            bytes[at..at + 4].copy_from_slice(&[0xff, 0xff, 0xff, 0x7f]);
        }
    }
    bytes
}

/// The most memory that a process has taken so far, in KiB.
fn peak(process: u32) -> u64 {
    let told = std::fs::read_to_string(format!("/proc/{process}/status")).unwrap_or_default();
    let line = told.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.and_then(|line| line.split_whitespace().next()?.parse().ok()).unwrap_or(0)
}

#[test]
fn damaged_files_end_as_rows() {
    let wanted = std::env::var("PAYDIRT_MUTANTS").map_or(FEW, |n| n.parse().unwrap());
    let scene = Scene::new();
    let (originals, mut random) = (originals(), Random(20_241_124));
    assert!(originals.len() > 50, "only {} originals", originals.len());
    for n in 0..wanted {
        scene.write(format!("{:02}/{n}", n % 100), damage(&mut random, &originals));
    }
    let mut command = run_command(&scene.trove, &scene.case);
    let mut child = command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
    let process = child.id();
    // It ends with the process, which is waited for below.
    let watch = std::thread::spawn(move || {
        let mut most = 0;
        while let now @ 1.. = peak(process) {
            most = now;
            std::thread::sleep(Duration::from_millis(10));
        }
        most
    });
    let status = ends_within(&mut child, Duration::from_secs(60 + wanted as u64));
    let memory = watch.join().unwrap();
    assert!(status.success(), "{status}");
    assert!((1..MEMORY).contains(&memory), "the run took {memory} KiB");
    let db = scene.db();
    assert_eq!(
        number(&db, "SELECT count(*) FROM files WHERE kind = 'file' AND path NOT LIKE '%!/%'"),
        wanted as i64
    );
    assert_eq!(number(&db, "SELECT count(*) FROM blob WHERE done = 0"), 0);
    assert_eq!(number(&db, "SELECT count(*) FROM files WHERE status = 'problem' AND problem IS NULL"), 0);
    let died = "SELECT DISTINCT f.path, p.kind, p.message, b.format FROM problem p JOIN blob b ON b.id = p.blob
                JOIN files f ON f.sha256 = lower(hex(b.sha256)) WHERE p.kind IN ('crashed', 'timed_out', 'out_of_memory')";
    let died = rows(&db, died);
    // A worker that dies is contained; that our own samples kill one is a bug to be fixed all the same.
    assert!(std::env::var_os("PAYDIRT_ORIGINALS").is_some() || died.is_empty(), "{died:#?}");
    println!("{wanted} damaged files, {memory} KiB at most in the parent");
    if !died.is_empty() {
        println!("{} of them cost their worker:\n{}", died.len(), died.join("\n"));
    }
}

//! Changes a case, its log and a copy of its trove, one thing at a time, and counts what `verify` notices:
//! `tamper CASE TROVE PAYDIRT [N] [SEED]`. The trove given is the one that the case was made of; both are copied.
//! Every change must be noticed, with exit code 3 and the first difference named.

#[path = "../tests/it/tampering.rs"]
#[allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "what goes wrong here ends the measurement")]
mod tampering;

mod random;

use random::Random;
use std::collections::BTreeMap;
use std::error::Error;
use std::io::Write;
use std::path::Path;
use std::process::Command;

fn copy(from: &Path, to: &Path) -> Result<(), Box<dyn Error>> {
    let _ = std::fs::remove_dir_all(to);
    for entry in walkdir::WalkDir::new(from) {
        let entry = entry?;
        let target = to.join(entry.path().strip_prefix(from)?);
        match entry.file_type().is_dir() {
            true => std::fs::create_dir_all(target)?,
            false => drop(std::fs::copy(entry.path(), target)?),
        }
    }
    Ok(())
}

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [case, trove, program, rest @ ..] = arguments.as_slice() else {
        return Err("usage: tamper CASE TROVE PAYDIRT [N] [SEED]".into());
    };
    let number = |at: usize, or: u64| rest.get(at).map_or(Ok(or), |n| n.parse::<u64>());
    let (n, seed) = (number(0, 1_000)?, number(1, 1)?);
    let folder = tempfile::tempdir()?;
    let (changed, copied) = (folder.path().join("changed.case"), folder.path().join("trove"));
    copy(Path::new(trove), &copied)?;
    let files = tampering::files(&copied);
    let tables = tampering::filled(&rusqlite::Connection::open(Path::new(case).join("case.db"))?).len();
    let mut random = Random(seed);
    let mut draw = |end: u64| random.next() % end.max(1);
    let (mut noticed, mut missed, mut by_kind) = (0u64, Vec::new(), BTreeMap::<String, u64>::new());
    let mut round = 0;
    while noticed + (missed.len() as u64) < n {
        round += 1;
        copy(Path::new(case), &changed)?;
        // Of ten changes one goes to the log, one to the trove, the others to all tables in turn.
        let mut restore = None;
        let what = match round % 10 {
            0 => Some(tampering::flip(&changed.join("audit.jsonl"), &mut draw)),
            5 => {
                let file = files.get(draw(files.len() as u64) as usize).ok_or("the trove holds no file")?;
                restore = Some((file, std::fs::read(file)?));
                Some(tampering::flip(file, &mut draw))
            }
            _ => tampering::change_case(&changed, round, &mut draw),
        };
        let Some(what) = what else { continue };
        let output = Command::new(program)
            .args(["verify", "--case"])
            .arg(&changed)
            .arg("--trove")
            .arg(&copied)
            .output()?;
        let text = String::from_utf8_lossy(&output.stdout);
        let first = text.lines().find(|line| line.starts_with("First difference: "));
        if output.status.code() == Some(3) && first.is_some() {
            noticed += 1;
            let kind = what.split(':').next().unwrap_or_default().to_string();
            *by_kind.entry(kind).or_default() += 1;
        } else {
            missed.push(format!("{what}: {text}"));
        }
        if let Some((file, bytes)) = restore {
            std::fs::write(file, bytes)?;
        }
    }
    let mut out = std::io::stdout().lock();
    writeln!(
        out,
        "{noticed} of {n} changes noticed and named, in {} places; {tables} tables have rows",
        by_kind.len()
    )?;
    missed.iter().try_for_each(|missed| writeln!(out, "missed: {missed}"))?;
    if missed.is_empty() { Ok(()) } else { Err("not all were noticed".into()) }
}

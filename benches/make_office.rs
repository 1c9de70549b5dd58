//! Writes a seeded folder of a thousand office documents: `make_office DIR`. A fifth are PDFs, 13 % are DOCX and 10 % XLSX
//! as several demonstration troves of their own seeds have them, with some of their mails; the rest is text and pages of
//! 16 to 80 KB, so that all is about 29 MB. `make_office DIR REAL` takes documents of the same kinds from a folder of real
//! ones; where it has too few, they are taken again with a comment at their end, so that each is a content of its own.

#![allow(clippy::indexing_slicing, reason = "a part of the demonstration trove indexes tables of its own")]

#[path = "../tests/sample/mod.rs"]
#[allow(dead_code, reason = "the demonstration trove has more to say than is asked here")]
mod sample;

mod random;
mod words;

use random::Random;
use std::error::Error;
use std::path::{Path, PathBuf};
use std::{env, fs};

/// Of each kind of document, how many.
const DRAWN: &[(&str, usize)] = &[("pdf", 200), ("docx", 130), ("xlsx", 100), ("eml", 70)];
/// How many text files, and as many pages.
const WRITTEN: usize = 250;

fn main() -> Result<(), Box<dyn Error>> {
    let dir = env::args().nth(1).map(PathBuf::from).ok_or("usage: make_office DIR")?;
    fs::create_dir_all(&dir)?;
    if let Some(real) = env::args().nth(2) {
        return of_real(Path::new(&real), &dir);
    }
    let mut missing: Vec<(&str, usize)> = DRAWN.to_vec();
    let mut seed = sample::COMMITTED_SEED;
    while missing.iter().any(|(_, n)| *n > 0) {
        seed += 1;
        let trove = dir.join(format!("seed{seed}"));
        sample::generate(seed, &trove)?;
        take(&trove, &dir, seed, &mut missing)?;
        fs::remove_dir_all(&trove)?;
    }
    let mut random = Random(7);
    for i in 0..WRITTEN {
        for (ending, line) in [("txt", words::prose as fn(&mut Random, &mut String)), ("html", words::page)] {
            let (size, mut text) = (16_000 + random.next() as usize % 64_000, String::new());
            while text.len() < size {
                line(&mut random, &mut text);
                text.push('\n');
            }
            fs::write(dir.join(format!("{i}.{ending}")), text)?;
        }
    }
    Ok(())
}

/// Copies documents of a folder.
fn of_real(real: &Path, dir: &Path) -> Result<(), Box<dyn Error>> {
    let entries = walkdir::WalkDir::new(real).sort_by_file_name().into_iter();
    let files: Vec<PathBuf> =
        entries.collect::<Result<Vec<_>, _>>()?.into_iter().map(walkdir::DirEntry::into_path).collect();
    for &(ending, wanted) in DRAWN.iter().chain(&[("txt", WRITTEN), ("html", WRITTEN)]) {
        let of_kind = |path: &&PathBuf| path.extension().is_some_and(|e| e.eq_ignore_ascii_case(ending));
        let found: Vec<&PathBuf> = files.iter().filter(of_kind).collect();
        if found.is_empty() {
            return Err(format!("{} holds no file that ends with .{ending}", real.display()).into());
        }
        for (n, path) in found.iter().cycle().take(wanted).enumerate() {
            let mut bytes = fs::read(path)?;
            match n / found.len() {
                0 => {}
                round => comment(ending, round, &mut bytes),
            }
            fs::write(dir.join(format!("{n}.{ending}")), bytes)?;
        }
    }
    Ok(())
}

/// Makes a document another content that says the same.
fn comment(ending: &str, round: usize, bytes: &mut Vec<u8>) {
    let comment = format!("\n%{round:06}\n");
    // Zip, 4.3.16: the archive ends with the length of its comment and the comment.
    if let ("docx" | "xlsx", Some(length)) = (ending, bytes.last_chunk_mut::<2>()) {
        *length = (comment.len() as u16).to_le_bytes();
    }
    bytes.extend(comment.bytes());
}

/// Moves the documents that are missing yet from a folder and those below it.
fn take(from: &Path, to: &Path, seed: u64, missing: &mut [(&str, usize)]) -> std::io::Result<()> {
    let mut entries = fs::read_dir(from)?.collect::<Result<Vec<_>, _>>()?;
    entries.sort_by_key(fs::DirEntry::file_name);
    for path in entries.into_iter().map(|entry| entry.path()) {
        if path.is_dir() {
            take(&path, to, seed, missing)?;
            continue;
        }
        let ending = path.extension().unwrap_or_default();
        if let Some((ending, n)) = missing.iter_mut().find(|(kind, n)| ending == *kind && *n > 0) {
            *n -= 1;
            fs::rename(&path, to.join(format!("{seed}-{n}.{ending}")))?;
        }
    }
    Ok(())
}

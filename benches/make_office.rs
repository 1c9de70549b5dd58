//! Writes a seeded folder of a thousand office documents: `make_office DIR`. A fifth are PDFs, 13 % are DOCX and 10 % XLSX
//! as several demonstration troves of their own seeds have them, with some of their mails; the rest is text and pages of
//! 16 to 80 KB, so that all is about 29 MB.

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

//! Writes a seeded trove as a contractor's file server has it: `make_server DIR N ANSWERS`. In every five thousand files lie
//! those of one demonstration trove of its own seed, office documents, mail, archives and scans with procurement among
//! them; around them are notes, source code, logs, tables and pages, a third of them copies (hard links, so that
//! millions of files fit a disk). ANSWERS gets the SHA-256 of each procurement document, a line each.

#![allow(
    clippy::print_stdout,
    clippy::indexing_slicing,
    reason = "it reports what it made, out of tables of its own"
)]

#[path = "../tests/sample/mod.rs"]
#[allow(dead_code, reason = "the demonstration trove has more to say than is asked here")]
mod sample;

mod random;
mod words;

use random::Random;
use std::collections::BTreeSet;
use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};

/// Files to each demonstration trove.
const EACH: u64 = 5000;
/// Files of a folder.
const FOLDER: u64 = 50;

/// Kinds of other files: of a hundred, how many; folder, ending, what each line is made of.
const KINDS: &[(u64, &str, &str, Line)] = &[
    (30, "beleske", "txt", words::prose),
    (25, "izvor", "c", code),
    (20, "logovi", "log", log),
    (15, "tabele", "csv", row),
    (10, "strane", "html", words::page),
];

/// Writes a line.
type Line = fn(&mut Random, &mut String);

fn code(random: &mut Random, out: &mut String) {
    out.push_str("    int ");
    words::word(random, out);
    out.push_str(&format!(" = next(0x{:x}); /* ", random.next() & 0xffff));
    words::word(random, out);
    out.push_str(" */");
}

fn log(random: &mut Random, out: &mut String) {
    let n = random.next();
    out.push_str(&format!("2024-{:02}-{:02} {:02}:{:02} INFO ", n % 12 + 1, n % 28 + 1, n % 24, n % 60));
    words::prose(random, out);
}

fn row(random: &mut Random, out: &mut String) {
    words::word(random, out);
    out.push_str(&format!(",{},{}", random.next() % 1000, random.next() % 90));
}

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [dir, n, answers] = arguments.as_slice() else {
        return Err("usage: make_server DIR N ANSWERS".into());
    };
    let (dir, n) = (PathBuf::from(dir), n.parse::<u64>()?);
    let (mut hidden, mut files) = (BTreeSet::new(), 0);
    let servers = (n / EACH).max(1);
    for server in 0..servers {
        let folder = dir.join(format!("server{server:04}"));
        fs::create_dir_all(&folder)?;
        let expected = sample::generate(sample::COMMITTED_SEED + 1 + server, &folder)?;
        files += expected.files as u64;
        let procurement =
            expected.documents.into_iter().filter(|d| d.verdicts.iter().any(|v| v == "procurement"));
        hidden.extend(procurement.map(|d| d.sha256));
    }
    let mut random = Random(7);
    let mut written: Vec<PathBuf> = Vec::new();
    for i in files..n {
        let path = place(&dir, servers, i)?;
        match written.get(random.next() as usize % written.len().max(1)) {
            Some(copy) if random.next().is_multiple_of(3) => {
                let name = format!("kopija{i}.{}", copy.extension().unwrap_or_default().to_string_lossy());
                fs::hard_link(copy, path.with_file_name(name))?;
            }
            _ => {
                let (_, _, ending, line) = kind(i);
                let size = words::size(&mut random);
                let mut text = String::with_capacity(size + 100);
                while text.len() < size {
                    line(&mut random, &mut text);
                    text.push('\n');
                }
                let path = path.with_extension(ending);
                fs::write(&path, text)?;
                // Later copies are of one of these: a million paths are enough.
                if written.len() < 1_000_000 {
                    written.push(path);
                }
            }
        }
    }
    let lines: String = hidden.iter().map(|sha256| format!("{sha256}\n")).collect();
    fs::write(answers, lines)?;
    println!("{} files, {} procurement documents among them", n.max(files), hidden.len());
    Ok(())
}

/// The kind of a file: whole folders are of one.
fn kind(i: u64) -> (u64, &'static str, &'static str, Line) {
    let mut of_hundred = i / FOLDER * 37 % 100;
    for kind in KINDS {
        match of_hundred.checked_sub(kind.0) {
            Some(rest) => of_hundred = rest,
            None => return *kind,
        }
    }
    KINDS[0]
}

/// Where a file lies, in a folder that is there.
fn place(dir: &Path, servers: u64, i: u64) -> std::io::Result<PathBuf> {
    let folder = i / FOLDER;
    let folder = dir.join(format!("server{:04}/{}/{folder:05}", folder % servers, kind(i).1));
    if i.is_multiple_of(FOLDER) || !folder.exists() {
        fs::create_dir_all(&folder)?;
    }
    Ok(folder.join(format!("stavka{i}")))
}

//! Measures how long it takes to find near-duplicates, and in how much memory: `near [TEXTS]`, by default a million.
//! Families of nine texts of 60 to 360 words, a text and copies of it in which 1 to 30 % of the words were edited, are
//! written straight into the tables of a case in a temporary folder; they are signed, compared, and compared again.
//! A short form: `cargo run --release --example near -- 20000`.

#![allow(clippy::print_stdout, reason = "it reports what it measured")]

mod random;

use paydirt::relate::near;
use paydirt::store::Connection;
use paydirt::store::case::Case;
use random::Random;
use std::error::Error;
use std::fmt::Write;
use std::time::Instant;

/// A word, the first ones far more often than the last.
fn word(random: &mut Random) -> u64 {
    (random.next() % 20_000) * (random.next() % 20_000) / 20_000
}

/// Percent of the words that are edited in each text of a family.
const EDITED: [u64; 9] = [0, 1, 2, 3, 4, 6, 10, 20, 30];

fn make(db: &Connection, texts: usize) -> Result<usize, Box<dyn Error>> {
    let (mut random, mut words, mut bytes) = (Random(7), Vec::new(), 0);
    let mut blob = db.prepare(
        "INSERT INTO blob (sha256, size, format, media_type, basis, status, priority, depth, copies, touched)
         VALUES (?1, 1, 'plain', 'text/plain', 'heuristic', 'done', 0, 0, 1, 1)",
    )?;
    let mut page = db.prepare("INSERT INTO page (blob, number, source, text) VALUES (?1, 1, 'plain', ?2)")?;
    db.execute_batch("BEGIN")?;
    for (n, percent) in (0..texts).zip(EDITED.iter().cycle()) {
        if n % EDITED.len() == 0 {
            words = (0..60 + random.next() % 300).map(|_| word(&mut random)).collect();
        }
        let mut text = String::new();
        for known in &words {
            let word = if random.next() % 100 < *percent { word(&mut random) } else { *known };
            write!(text, "reč{word} ")?;
        }
        bytes += text.len();
        let sha256: Vec<u8> = (0..4).flat_map(|_| random.next().to_le_bytes()).collect();
        blob.execute([&sha256])?;
        page.execute((db.last_insert_rowid(), &text))?;
    }
    db.execute_batch("COMMIT")?;
    Ok(bytes)
}

/// Peak memory of this process so far, in MB.
fn peak() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with("VmHWM"))?;
    Some(line.split_whitespace().nth(1)?.parse::<u64>().ok()? / 1024)
}

fn main() -> Result<(), Box<dyn Error>> {
    let texts = std::env::args().nth(1).map_or(Ok(1_000_000), |n| n.parse())?;
    let folder = tempfile::tempdir()?;
    let db = Case::create(&folder.path().join("near.case")).and_then(|case| case.open_writer());
    let db = db.map_err(|e| e.to_string())?;
    let bytes = make(&db, texts)?;
    println!("{texts} texts of {} MB in a case: peak {} MB", bytes / 1_000_000, peak().unwrap_or(0));
    let stage = |name: &str, run: &dyn Fn() -> paydirt::store::Result<bool>| -> Result<(), String> {
        let start = Instant::now();
        run().map_err(|e| e.to_string())?;
        println!("{name} in {:.1} s: peak {} MB", start.elapsed().as_secs_f64(), peak().unwrap_or(0));
        Ok(())
    };
    stage("signed", &|| near::sign(&db, || false))?;
    stage("compared", &|| near::compare(&db, 1, || false))?;
    stage("compared again", &|| near::compare(&db, 2, || false))?;
    let count = |sql: &str| db.query_row(sql, [], |row| row.get::<_, u64>(0));
    println!(
        "{} comparisons, {} pairs, {} clusters of {} texts",
        count("SELECT count(*) FROM likeness")?,
        count("SELECT count(*) FROM similar")?,
        count("SELECT count(DISTINCT first) FROM cluster")?,
        count("SELECT count(*) FROM cluster")?
    );
    Ok(())
}

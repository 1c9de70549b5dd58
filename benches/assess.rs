//! How fast documents are judged and read: `assess CASE [FORMAT]` assesses every document that a case holds, or every one of
//! a format, five times over on one core, from its stored text. Prints MB/s of text over those that are no procurement, by format, and the
//! milliseconds that procurement documents take, by pages.

#![allow(clippy::print_stdout, reason = "it reports what it measured")]

use paydirt::procurement::{self, Verdict};
use paydirt::store::case::Case;
use paydirt::store::query;
use paydirt::store::read::Reader;
use paydirt::trove::Sha256;
use std::collections::BTreeMap;
use std::error::Error;
use std::path::PathBuf;
use std::time::Instant;

/// Bytes of text of one document that are looked at, as in a run.
const WINDOW: usize = 8 << 20;
/// Rounds, of which the fastest counts.
const ROUNDS: usize = 5;

fn main() -> Result<(), Box<dyn Error>> {
    let folder = std::env::args_os().nth(1).map(PathBuf::from).ok_or("usage: assess CASE")?;
    let case = Case::at(&folder)?;
    let format = std::env::args().nth(2);
    let (_, rows) = query::all(&case.open_reader()?, "SELECT sha256 FROM documents", &[])?;
    let reader = Reader::new(case.open_reader()?);
    let mut rejected: BTreeMap<String, (usize, f64)> = BTreeMap::new();
    let mut read: BTreeMap<usize, Vec<f64>> = BTreeMap::new();
    for sha256 in rows.iter().flatten().filter_map(|value| Sha256::from_hex(&value.text())) {
        let document = reader.document(sha256, WINDOW)?;
        if format.as_ref().is_some_and(|format| *format != document.format) {
            continue;
        }
        let (mut seconds, mut verdict) = (f64::MAX, Verdict::Other);
        for _ in 0..ROUNDS {
            let begun = Instant::now();
            let assessment = procurement::assess(&document);
            seconds = seconds.min(begun.elapsed().as_secs_f64());
            verdict = assessment.parts.first().map_or(Verdict::Other, |part| part.verdict);
        }
        if verdict == Verdict::Other {
            let (bytes, total) = rejected.entry(document.format.clone()).or_default();
            *bytes += document.pages.iter().map(|page| page.text.len()).sum::<usize>();
            *total += seconds;
        } else {
            read.entry(document.pages.len().min(10)).or_default().push(seconds * 1000.0);
        }
    }
    println!("rejected: format, KB of text, MB/s");
    for (format, (bytes, seconds)) in rejected {
        println!("  {format:12} {:8} {:8.1}", bytes / 1000, bytes as f64 / 1e6 / seconds);
    }
    println!("read: pages, documents, median ms, slowest ms");
    for (pages, mut times) in read {
        times.sort_by(f64::total_cmp);
        let of = |share: usize| times.get((times.len() - 1) * share / 100).copied().unwrap_or_default();
        println!("  {pages:3} {:5} {:8.2} {:8.2}", times.len(), of(50), of(100));
    }
    Ok(())
}

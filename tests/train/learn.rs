//! Learns what the features of classification weigh, from documents with known answers:
//!
//!     cargo run --release --locked --example train -- SETDIR=CASE [SETDIR=CASE ...] > src/procurement/classify/weights.tsv
//!
//! A SETDIR holds `procurement/manifest.tsv` and `negatives/manifest.tsv` (as the corpus does), a CASE the case that
//! `paydirt run SETDIR` made. The model is logistic regression on the strengths of the features, drawn towards the
//! weight of one that hand-given strengths start from (a Gaussian prior), so that what the documents do not tell stays
//! as it was. First one half of the groups is learned from and the other judged, and the reverse, and the outcome with
//! its calibration goes to standard error; then all of it is learned from. The same input gives the same bytes.

#![allow(clippy::print_stdout, clippy::print_stderr, reason = "it reports what it measured")]

mod model;

use model::{Example, Model};
use paydirt::procurement::classify;
use paydirt::store::case::Case;
use paydirt::store::read::Reader;
use paydirt::trove::Sha256;
use std::collections::BTreeSet;
use std::error::Error;
use std::path::Path;

/// Bytes of text of one document that are looked at.
const WINDOW: usize = 8 << 20;

fn main() -> Result<(), Box<dyn Error>> {
    let mut examples = Vec::new();
    for argument in std::env::args().skip(1) {
        let (set, case) = argument.split_once('=').ok_or("usage: train SETDIR=CASE [SETDIR=CASE ...]")?;
        examples.extend(read(Path::new(set), Path::new(case))?);
    }
    let (halves, all): (Vec<bool>, Vec<&Example>) = (vec![false, true], examples.iter().collect());
    for half in halves {
        let (learn, judge): (Vec<&Example>, Vec<&Example>) = examples.iter().partition(|e| e.half() == half);
        eprintln!("learned from {}, judged on {}:", learn.len(), judge.len());
        Model::learn(&learn).judge(&judge);
    }
    let model = Model::learn(&all);
    eprintln!("learned from all {}, judged on the same:", all.len());
    model.judge(&all);
    print!("{}", model.table());
    Ok(())
}

/// The labelled documents of a set that the case holds, each content once.
fn read(set: &Path, case: &Path) -> Result<Vec<Example>, Box<dyn Error>> {
    let reader = Reader::new(Case::at(case)?.open_reader()?);
    let (mut examples, mut seen) = (Vec::new(), BTreeSet::new());
    for (folder, label) in [("procurement", true), ("negatives", false)] {
        let text = std::fs::read_to_string(set.join(folder).join("manifest.tsv"))?;
        let mut lines = text.lines();
        let header: Vec<&str> = lines.next().unwrap_or_default().split('\t').collect();
        let column = |name: &str| header.iter().position(|h| *h == name);
        let of =
            |row: &[&str], name: &str| column(name).and_then(|at| row.get(at)).unwrap_or(&"").to_string();
        for line in lines {
            let row: Vec<&str> = line.split('\t').collect();
            let Some(sha256) = Sha256::from_hex(&of(&row, "sha256")).filter(|s| seen.insert(*s)) else {
                continue;
            };
            // What comes from one hand stays in one half.
            let folder =
                of(&row, "path").rsplit_once('/').map_or(String::new(), |(folder, _)| folder.to_string());
            let group = [of(&row, "layout"), of(&row, "repo"), folder].concat();
            if reader.lookup(sha256)?.is_none() {
                continue;
            }
            let document = reader.document(sha256, WINDOW)?;
            if let Some(seen) = classify::observe(&document).filter(|_| !document.pages.is_empty()) {
                examples.push(Example { label, group, seen });
            }
        }
    }
    Ok(examples)
}

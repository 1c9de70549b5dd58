//! Learns what the features of classification weigh, from documents with known answers:
//!
//!     cargo run --release --locked --example train -- SETDIR=CASE EXPECTED.json=CASE ... > src/procurement/classify/weights.tsv
//!
//! A SETDIR holds `procurement/manifest.tsv` and `negatives/manifest.tsv` (as the corpus does), an EXPECTED.json is
//! what the generator of the demonstration trove wrote of it, noise included; a CASE is the case that `paydirt run`
//! made of them. Noise weighs as much more as procurement is rarer in troves than in these sets. The model is logistic regression on the strengths of the features, drawn towards the
//! weight of one that hand-given strengths start from (a Gaussian prior), so that what the documents do not tell stays
//! as it was. First one half of the groups is learned from and the other judged, and the reverse, and the outcome with
//! its calibration goes to standard error; then all of it is learned from. The same input gives the same bytes.

#![allow(clippy::print_stdout, clippy::print_stderr, reason = "it reports what it measured")]
#![allow(clippy::indexing_slicing, reason = "it reads what it made")]

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
        let (set, case) =
            argument.split_once('=').ok_or("usage: train SETDIR=CASE EXPECTED.json=CASE ...")?;
        let (set, case) = (Path::new(set), Path::new(case));
        let answers = if set.is_file() { expected(set)? } else { labelled(set)? };
        examples.extend(observe(answers, case)?);
    }
    let (halves, all): (Vec<bool>, Vec<&Example>) = (vec![false, true], examples.iter().collect());
    for half in halves {
        let (learn, judge): (Vec<&Example>, Vec<&Example>) = examples.iter().partition(|e| e.half() == half);
        eprintln!("as given, judged on {}:", judge.len());
        Model::given().judge(&judge);
        eprintln!("learned from {}, judged on {}:", learn.len(), judge.len());
        Model::learn(&learn).judge(&judge);
    }
    let model = Model::learn(&all);
    eprintln!("learned from all {}, judged on the same:", all.len());
    model.judge(&all);
    print!("{}", model.table());
    Ok(())
}

/// A content with its answer.
struct Answer {
    sha256: Sha256,
    label: bool,
    group: String,
}

/// The labelled documents of a set.
fn labelled(set: &Path) -> Result<Vec<Answer>, Box<dyn Error>> {
    let mut answers = Vec::new();
    for (folder, label) in [("procurement", true), ("negatives", false)] {
        let text = std::fs::read_to_string(set.join(folder).join("manifest.tsv"))?;
        let mut lines = text.lines();
        let header: Vec<&str> = lines.next().unwrap_or_default().split('\t').collect();
        for line in lines {
            let row: Vec<&str> = line.split('\t').collect();
            let of = |name: &str| {
                let at = header.iter().position(|h| *h == name);
                at.and_then(|at| row.get(at)).unwrap_or(&"").to_string()
            };
            // What comes from one hand stays in one half.
            let folder = of("path").rsplit_once('/').map_or(String::new(), |(folder, _)| folder.to_string());
            let group = [of("layout"), of("repo"), folder].concat();
            answers.extend(Sha256::from_hex(&of("sha256")).map(|sha256| Answer { sha256, label, group }));
        }
    }
    Ok(answers)
}

/// The documents of a generated trove that are plainly procurement, and its noise.
fn expected(file: &Path) -> Result<Vec<Answer>, Box<dyn Error>> {
    let all: serde_json::Value = serde_json::from_str(&std::fs::read_to_string(file)?)?;
    let list = |name: &str| all.get(name).and_then(|v| v.as_array()).into_iter().flatten();
    let answer = |content: &serde_json::Value, label| {
        let group = content.get("sha256")?.as_str()?.to_string();
        Some(Answer { sha256: Sha256::from_hex(&group)?, label, group })
    };
    let plain = |content: &&serde_json::Value| content["verdicts"] == serde_json::json!(["procurement"]);
    let documents = list("documents").filter(plain).filter_map(|c| answer(c, true));
    Ok(documents.chain(list("noise").filter_map(|c| answer(c, false))).collect())
}

/// What the contents that a case holds show, each content once.
fn observe(answers: Vec<Answer>, case: &Path) -> Result<Vec<Example>, Box<dyn Error>> {
    let reader = Reader::new(Case::at(case)?.open_reader()?);
    let (mut examples, mut known) = (Vec::new(), BTreeSet::new());
    for Answer { sha256, label, group } in answers {
        if !known.insert(sha256) || reader.lookup(sha256)?.is_none() {
            continue;
        }
        let document = reader.document(sha256, WINDOW)?;
        // A picture that nobody read shows nothing.
        let shown: usize = document.pages.iter().map(|page| page.text.trim().len()).sum();
        if let Some(seen) = classify::observe(&document).filter(|_| shown > 0) {
            examples.push(Example { label, group, seen });
        }
    }
    Ok(examples)
}

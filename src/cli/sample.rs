//! `paydirt sample`: the elusion test. Draws a sample for a person to judge, and reports what their judgements say.

use super::{Exit, Failure, Outcome, open, output};
use crate::export;
use crate::relate::elusion::{self, BORDERS, Count, Draw, Estimate, Judged};
use crate::store::Connection;
use crate::store::query::Value;
use crate::store::sample::{self, Decided, Shown};
use crate::trove::Sha256;
use serde_json::json;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// Estimate how many procurement documents were missed, from a random sample of what was rejected.
///
/// First draw a sample and write it to a file. Then open that in a spreadsheet and, from the top down, look at each
/// document and write yes or no into the column procurement; you may stop at any row, and draw a larger sample later:
/// it holds this one. Last, give the file to --judged. The sample depends on the seed and the contents alone.
#[derive(clap::Args)]
#[command(after_help = "Example: paydirt sample --size 400 --output sample.csv\n         \
    paydirt sample --judged sample.csv")]
pub(super) struct Arguments {
    /// How many contents to draw.
    #[arg(long, value_name = "N", default_value_t = 300)]
    size: u64,
    /// The seed: another one draws another sample.
    #[arg(long, value_name = "N", default_value_t = 1)]
    seed: u64,
    /// The CSV file to write; without it, the sample is listed.
    #[arg(long, short, value_name = "FILE")]
    output: Option<PathBuf>,
    /// The same file with your judgements: report the estimated recall.
    #[arg(long, value_name = "FILE", conflicts_with_all = ["size", "seed", "output"])]
    judged: Option<PathBuf>,
    /// Print JSON.
    #[arg(long)]
    json: bool,
}

/// Columns of the file; the last one is the person's.
const COLUMNS: [&str; 7] = ["seed", "sha256", "format", "language", "path", "text", "procurement"];

/// Runs the command.
pub(super) fn run(arguments: &Arguments, case: Option<&Path>) -> Outcome {
    let db = open(case)?;
    match &arguments.judged {
        Some(file) => report(&db, file, arguments.json)?,
        None => draw(&db, arguments)?,
    }
    Ok(Exit::Done)
}

fn draw(db: &Connection, arguments: &Arguments) -> Result<(), Failure> {
    let mut sizes = vec![0; BORDERS.len()];
    sample::rejected(db, |_, score| {
        if let Some(size) = sizes.get_mut(elusion::stratum(score)) {
            *size += 1;
        }
    })?;
    let mut draw = Draw::new(arguments.seed, &elusion::allocate(&sizes, arguments.size));
    sample::rejected(db, |content, score| draw.offer(content, score))?;
    let drawn: Vec<Shown> =
        draw.drawn().into_iter().map(|content| sample::shown(db, content)).collect::<Result<_, _>>()?;
    let all: u64 = sizes.iter().sum();
    let summary = format!("{} of {all} rejected contents, drawn with seed {}", drawn.len(), arguments.seed);
    if let Some(path) = &arguments.output {
        std::fs::write(path, file(&drawn, arguments.seed))
            .map_err(|e| Failure::Message(format!("cannot write {}: {e}", path.display())))?;
        let shown = path.display();
        output::note(&format!(
            "{shown}: {summary}. Write yes or no into its last column, then: paydirt sample --judged {shown}"
        ));
    } else if arguments.json {
        output::json(&json!({"seed": arguments.seed, "rejected": all, "sample": drawn}))?;
    } else {
        let columns = ["document", "format", "language", "text", "path"].map(str::to_string);
        let rows: Vec<Vec<Value>> = drawn
            .into_iter()
            .map(|s| {
                let short = s.sha256.chars().take(12).collect();
                [Some(short), Some(s.format), s.language, Some(s.text), s.path].map(value).to_vec()
            })
            .collect();
        output::table(&columns, &rows)?;
        output::note(&format!("{summary}. To judge them, write them to a file with --output."));
    }
    Ok(())
}

fn value(text: Option<String>) -> Value {
    text.map_or(Value::Null, Value::Text)
}

/// The sample as a file for a spreadsheet.
fn file(drawn: &[Shown], seed: u64) -> Vec<u8> {
    let rows: Vec<Vec<Value>> = drawn
        .iter()
        .cloned()
        .map(|s| {
            let texts = [Some(s.sha256), Some(s.format), s.language, s.path, Some(s.text), None];
            std::iter::once(Value::Text(seed.to_string())).chain(texts.map(value)).collect()
        })
        .collect();
    export::csv(&COLUMNS.map(str::to_string), &rows)
}

/// What a person wrote into a file: the seed of the sample, and whether contents are procurement documents.
#[derive(Debug, PartialEq, Eq)]
struct Judgements {
    seed: u64,
    of: BTreeMap<Sha256, bool>,
}

/// Reads the judgements, or says what is wrong with the file and where.
fn judgements(text: &str) -> Result<Judgements, String> {
    let mut rows = export::read_csv(text).into_iter();
    let header = rows.next().unwrap_or_default();
    let column = |name: &str| {
        let at = header.iter().position(|cell| cell.trim() == name);
        at.ok_or(format!("it has no column {name}; give a file that paydirt sample --output wrote"))
    };
    let (seed, sha256, verdict) = (column("seed")?, column("sha256")?, column("procurement")?);
    let mut found = Judgements { seed: 0, of: BTreeMap::new() };
    let mut seeds = Vec::new();
    for (number, row) in (2..).zip(rows) {
        let cell = |at: usize| row.get(at).map_or("", |cell| cell.trim());
        if row.iter().all(|cell| cell.trim().is_empty()) {
            continue;
        }
        let content = Sha256::from_hex(cell(sha256))
            .ok_or(format!("row {number} has no SHA-256, but {:?}", cell(sha256)))?;
        seeds.push(cell(seed).parse::<u64>().map_err(|_| format!("row {number} has no seed"))?);
        let judgement = match cell(verdict).to_lowercase().as_str() {
            "" => continue,
            "yes" | "y" | "da" | "1" | "true" => true,
            "no" | "n" | "ne" | "0" | "false" => false,
            other => return Err(format!("row {number} says {other:?}; write yes or no, or leave it empty")),
        };
        if found.of.insert(content, judgement).is_some_and(|earlier| earlier != judgement) {
            return Err(format!("row {number} says otherwise of {content} than a row above"));
        }
    }
    seeds.dedup();
    match (seeds.as_slice(), found.of.is_empty()) {
        ([seed], false) => found.seed = *seed,
        ([_, _, ..], _) => return Err("its rows were drawn with several seeds; judge one sample".into()),
        _ => return Err("nothing in it is judged; write yes or no into the column procurement".into()),
    }
    Ok(found)
}

fn report(db: &Connection, file: &Path, as_json: bool) -> Result<(), Failure> {
    let wrong = |e: String| Failure::Message(format!("cannot use the judgements in {}: {e}", file.display()));
    let bytes = std::fs::read(file).map_err(|e| wrong(e.to_string()))?;
    let judgements = judgements(&String::from_utf8_lossy(&bytes)).map_err(wrong)?;
    let mut count = Count::new(judgements.seed, &judgements.of);
    sample::rejected(db, |content, score| count.offer(content, score))?;
    let (strata, idle) = count.strata();
    let (all, each) = elusion::estimate(&strata);
    let decided = sample::decided(db)?;
    if as_json {
        let strata: Vec<serde_json::Value> =
            strata.iter().zip(&each).enumerate().map(|(i, (s, e))| stratum_json(i, s, e)).collect();
        output::json(&json!({
            "seed": judgements.seed, "found": decided.found, "possible": decided.possible,
            "undecided": decided.undecided, "judgements_that_do_not_count": idle, "confidence": 0.95,
            "missed": all.guess, "missed_low": all.low, "missed_high": all.high,
            "recall": all.guess.and_then(|missed| elusion::recall(decided.found, missed)),
            "recall_low": elusion::recall(decided.found, all.high as f64),
            "recall_high": elusion::recall(decided.found, all.low as f64),
            "strata": strata,
        }))?;
        return Ok(());
    }
    let columns = ["score", "rejected", "judged", "missed", "estimated", "at least", "at most"];
    let rows: Vec<Vec<Value>> =
        strata.iter().zip(&each).enumerate().map(|(i, (s, e))| stratum_row(i, s, e)).collect();
    output::table(&columns.map(str::to_string), &rows)?;
    output::line("")?;
    for line in conclusion(&strata, &all, &decided, idle) {
        output::line(&line)?;
    }
    Ok(())
}

fn stratum_json(index: usize, s: &Judged, e: &Estimate) -> serde_json::Value {
    json!({
        "score": elusion::label(index), "rejected": s.size, "judged": s.judged, "missed": s.missed,
        "estimated": e.guess, "low": e.low, "high": e.high,
    })
}

fn stratum_row(index: usize, s: &Judged, e: &Estimate) -> Vec<Value> {
    let guess = e.guess.map_or("?".into(), |guess| format!("{guess:.1}"));
    let counts = [s.size, s.judged, s.missed].map(|n| n.to_string());
    let texts =
        [vec![elusion::label(index)], counts.to_vec(), vec![guess, e.low.to_string(), e.high.to_string()]];
    texts.concat().into_iter().map(Value::Text).collect()
}

/// What the judgements say, and what they do not.
fn conclusion(strata: &[Judged], all: &Estimate, decided: &Decided, idle: u64) -> Vec<String> {
    let sum = |of: fn(&Judged) -> u64| strata.iter().map(of).sum::<u64>();
    let percent = |recall: Option<f64>, round: fn(f64) -> f64| {
        recall.map_or("?".into(), |recall| format!("{:.1} %", round(recall * 1000.0) / 10.0))
    };
    let recall = |missed: f64| elusion::recall(decided.found, missed);
    let guess =
        all.guess.map_or("not to be told, since a stratum was not judged".into(), |g| format!("{g:.1}"));
    let mut lines = vec![
        format!(
            "Judged {} of {} rejected contents: {} procurement.",
            sum(|s| s.judged),
            sum(|s| s.size),
            sum(|s| s.missed)
        ),
        format!("Missed in all: {guess} (95 % confidence: {} to {})", all.low, all.high),
        format!(
            "Recall: {} (95 % confidence: {} to {}), if each of the {} found is one",
            percent(all.guess.and_then(recall), f64::round),
            percent(recall(all.high as f64), f64::floor),
            percent(recall(all.low as f64), f64::ceil),
            decided.found
        ),
        "The interval: Clopper-Pearson for each stratum at a level divided among the strata (Bonferroni), added up."
            .into(),
        format!(
            "Not in it: {} possible ones, and {} contents without text or not read (see paydirt status).",
            decided.possible, decided.undecided
        ),
    ];
    if idle > 0 {
        lines.push(format!(
            "{idle} judgements do not count: of contents not rejected any more, or drawn after one without judgement."
        ));
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn judgements_are_read_as_a_spreadsheet_leaves_them_and_mistakes_are_named() {
        let hash = |c: char| c.to_string().repeat(64);
        let file = |rows: &str| judgements(&format!("seed;sha256;text;procurement\n{rows}"));
        let good =
            file(&format!("7;{};\"a;b\";Yes\n7;{};x;NE\n7;{};x;\n;;;\n", hash('a'), hash('b'), hash('c')));
        let good = good.unwrap();
        assert_eq!((good.seed, good.of.values().copied().collect::<Vec<_>>()), (7, vec![true, false]));
        for (rows, says) in [
            (format!("7;{};x;maybe\n", hash('a')), "row 2 says \"maybe\""),
            (format!("7;{};x;yes\n8;{};x;yes\n", hash('a'), hash('b')), "several seeds"),
            (format!("7;{};x;yes\n7;{};x;no\n", hash('a'), hash('a')), "row 3 says otherwise"),
            (format!("7;{};x;\n", hash('a')), "nothing in it is judged"),
            ("7;abc;x;yes\n".into(), "row 2 has no SHA-256"),
        ] {
            let error = file(&rows).unwrap_err();
            assert!(error.contains(says), "{error}");
        }
        assert!(judgements("a,b\n").unwrap_err().contains("no column seed"));
    }
}

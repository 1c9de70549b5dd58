//! `paydirt diff CASE CASE`: what differs between two cases, and why.

use super::{Exit, Failure, Outcome, output};
use crate::audit::compare::{self, Change};
use crate::store::StoreError;
use crate::store::case::Case;
use crate::trove::Sha256;
use serde_json::json;
use std::path::PathBuf;

/// Characters of a value that are shown.
const SHOWN: usize = 80;

/// Compare two cases: files added, gone and changed, facts that differ, and which version or setting they differ by.
///
/// Files are compared by their paths within the volume. The exit code is 0 whatever differs; --json says it in numbers.
#[derive(clap::Args)]
#[command(after_help = "Example: paydirt diff before.case after.case")]
pub(super) struct Arguments {
    /// The first case.
    first: PathBuf,
    /// The second case.
    second: PathBuf,
    /// Print one JSON object a line.
    #[arg(long)]
    json: bool,
}

/// Runs the command.
pub(super) fn run(arguments: &Arguments) -> Outcome {
    let first = Case::at(&arguments.first)?.open_reader()?;
    let second = Case::at(&arguments.second)?.open_reader()?;
    let made = compare::made(&first, &second)?;
    for (name, old, new) in &made {
        if arguments.json {
            output::json(&json!({"change": "made", "name": name, "old": old, "new": new}))?;
        } else {
            output::line(&format!("{}: {}, {}", output::clean(name), short(old), short(new)))?;
        }
    }
    let mut failed = None;
    let mut count = 0u64;
    let outcome = compare::changes(&first, &second, &made, |change| {
        count += 1;
        let printed =
            if arguments.json { output::json(&object(&change)) } else { output::line(&spoken(&change)) };
        printed.map_err(|error| {
            failed = Some(Failure::from(error));
            StoreError("the output is closed".into())
        })
    });
    match failed {
        Some(failure) => return Err(failure),
        None => outcome?,
    }
    if !arguments.json {
        let same = compare::same_results(&first, &second)?;
        output::line(match (count, same) {
            (0, true) => "The results are the same.",
            (0, false) => "No file and no fact differs; the digests of results do (or one run did not end).",
            (_, true) => "The results are the same but for what the machine may have caused.",
            (_, false) => "The results differ.",
        })?;
    }
    Ok(Exit::Done)
}

fn short(text: &str) -> String {
    let head: String = text.chars().take(SHOWN).collect();
    output::clean(&if head.len() < text.len() { format!("{head}...") } else { head })
}

fn spoken(change: &Change) -> String {
    let hash = |sha256: &Option<Sha256>| sha256.map_or("nothing".to_string(), |s| s.short());
    match change {
        Change::Added(path) => format!("added    {}", output::clean(path)),
        Change::Gone(path) => format!("gone     {}", output::clean(path)),
        Change::Changed(path, old, new) => {
            format!("changed  {}: {}, {}", output::clean(path), hash(old), hash(new))
        }
        Change::Unread(sha256, first, why) => {
            let which = if *first { "first" } else { "second" };
            format!("unread   {}: read in the {which} case alone ({why})", sha256.short())
        }
        Change::Fact(sha256, cell, why) => {
            let value = |value: &Option<String>| short(value.as_deref().unwrap_or("nothing"));
            let column = cell.column.as_deref().unwrap_or("row");
            let row = output::clean(&cell.row);
            let (old, new) = (value(&cell.old), value(&cell.new));
            format!("fact     {} {} {row} {column}: {old}, {new} ({why})", sha256.short(), cell.table)
        }
    }
}

fn object(change: &Change) -> serde_json::Value {
    let hash = |sha256: &Option<Sha256>| sha256.map(|s| s.to_string());
    match change {
        Change::Added(path) => json!({"change": "added", "path": path}),
        Change::Gone(path) => json!({"change": "gone", "path": path}),
        Change::Changed(path, old, new) => {
            json!({"change": "changed", "path": path, "old": hash(old), "new": hash(new)})
        }
        Change::Unread(sha256, first, why) => {
            json!({"change": "unread", "sha256": sha256.to_string(), "read_in_first": first, "why": why})
        }
        Change::Fact(sha256, cell, why) => json!({
            "change": "fact",
            "sha256": sha256.to_string(),
            "table": cell.table,
            "row": cell.row,
            "column": cell.column,
            "old": cell.old,
            "new": cell.new,
            "why": why,
        }),
    }
}

//! `paydirt compare DOCUMENT DOCUMENT`: a draft and what became of it, side by side.

use super::phrases::short;
use super::similar::described;
use super::{Exit, Failure, Outcome, open, output};
use crate::relate::compare::{self, Comparison, Passage};
use crate::store::compare::{Member, with_cluster};
use crate::store::query::Value;
use crate::store::resolve::resolve;
use serde_json::json;
use std::path::Path;

/// Compare two documents, such as a draft and the final: the facts, line items and words that differ.
///
/// Amounts stand side by side, with what the second is more or less than the first. Words are compared whatever their
/// script, case and diacritics; those that differ stand in brackets between those that both documents have.
#[derive(clap::Args)]
#[command(after_help = "Example: paydirt compare 5623c45c eaa73072")]
pub(super) struct Arguments {
    /// The first document: the first digits of its SHA-256, as `paydirt list` shows them.
    first: String,
    /// The second document.
    second: String,
    /// At most this many passages of words that differ.
    #[arg(long, value_name = "N", default_value_t = 40)]
    limit: usize,
    /// Print JSON.
    #[arg(long)]
    json: bool,
}

/// Runs the command.
pub(super) fn run(arguments: &Arguments, case: Option<&Path>) -> Outcome {
    let db = open(case)?;
    let (first, _) = with_cluster(&db, resolve(&db, &arguments.first)?)?;
    let (second, _) = with_cluster(&db, resolve(&db, &arguments.second)?)?;
    let found = compare::compare(&db, first.blob, second.blob)?;
    if arguments.json {
        let value = json!({
            "first": first, "second": second, "jaccard": f64::from(found.resemblance) / 1000.0,
            "facts": found.facts, "items": found.items, "passages": found.passages,
        });
        output::json(&value)?;
        return Ok(Exit::Done);
    }
    for (which, member) in [("first ", &first), ("second", &second)] {
        output::line(&output::clean(&format!("{which}  {}  {}", short(&member.sha256), described(member))))?;
        if let Some(path) = &member.path {
            output::line(&output::clean(&format!("{:22}{path}", "")))?;
        }
    }
    let (whole, tenth) = (found.resemblance / 10, found.resemblance % 10);
    output::line(&format!("{whole}.{tenth} % of their text is the same"))?;
    facts(&found, &first, &second)?;
    items(&found)?;
    passages(&found, arguments.limit)
}

/// A table of text.
fn table(columns: &[&str], rows: Vec<Vec<String>>) -> Result<(), Failure> {
    let columns: Vec<String> = columns.iter().map(|column| (*column).to_string()).collect();
    let rows: Vec<Vec<Value>> =
        rows.into_iter().map(|row| row.into_iter().map(Value::Text).collect()).collect();
    Ok(output::table(&columns, &rows)?)
}

/// A difference with its sign and its digits grouped.
fn signed(change: Option<&str>) -> String {
    let sign = if change.is_some_and(|c| !c.starts_with('-') && c != "0") { "+" } else { "" };
    change.map(|change| format!("{sign}{}", output::grouped(change))).unwrap_or_default()
}

fn facts(found: &Comparison, first: &Member, second: &Member) -> Result<(), Failure> {
    if found.facts.is_empty() {
        return Ok(output::line("\nNo fact differs.")?);
    }
    output::line("\nFACTS THAT DIFFER")?;
    let rows = found.facts.iter().map(|fact| {
        // Amounts are grouped as elsewhere; what is no number stays as it was read.
        let value = |text: Option<&str>| match (&fact.change, text) {
            (Some(_), Some(text)) => output::grouped(text),
            (_, text) => text.unwrap_or("-").to_string(),
        };
        let first = value(fact.first.as_ref().map(|s| s.value.as_str()));
        let second = value(fact.second.as_ref().map(|s| s.value.as_str()));
        vec![fact.name.replace('_', " "), first, second, signed(fact.change.as_deref())]
    });
    table(&["", short(&first.sha256), short(&second.sha256), "change"], rows.collect())
}

fn items(found: &Comparison) -> Result<(), Failure> {
    if found.items.is_empty() {
        return Ok(());
    }
    output::line("\nLINE ITEMS THAT DIFFER")?;
    let place = |at: Option<i64>| at.map_or("-".to_string(), |at| at.to_string());
    let mut rows = Vec::new();
    for item in &found.items {
        let (first, second) = (place(item.first), place(item.second));
        match (item.first, item.second) {
            (Some(_), Some(_)) => rows.extend(item.columns.iter().map(|column| {
                let value = |text: &Option<String>| text.clone().unwrap_or("-".into());
                let change = signed(column.change.as_deref());
                let name = column.name.replace('_', " ");
                let (mine, theirs) = (value(&column.first), value(&column.second));
                vec![first.clone(), second.clone(), item.item.clone(), name, mine, theirs, change]
            })),
            (one, _) => {
                let only = if one.is_some() { "only in the first" } else { "only in the second" };
                let mut row = vec![first, second, item.item.clone(), only.to_string()];
                let net = item.columns.iter().find(|column| column.name == "net_amount");
                let net = |of: fn(&compare::Difference<String>) -> &Option<String>| {
                    net.and_then(|column| of(column).clone()).unwrap_or("-".into())
                };
                row.extend([net(|column| &column.first), net(|column| &column.second), String::new()]);
                rows.push(row);
            }
        }
    }
    table(&["first", "second", "item", "what", "first says", "second says", "change"], rows)
}

fn passages(found: &Comparison, limit: usize) -> Outcome {
    if found.passages.is_empty() {
        output::line("\nNo word differs.")?;
        return Ok(Exit::Done);
    }
    output::line("\nWORDS THAT DIFFER")?;
    for (first, second) in found.passages.iter().take(limit) {
        output::line(&output::clean(&passage("first ", first)))?;
        output::line(&output::clean(&passage("second", second)))?;
    }
    if found.passages.len() > limit {
        output::note(&format!("{} more; raise --limit to see them", found.passages.len() - limit));
    }
    Ok(Exit::Done)
}

/// The words of one document, in brackets between those that both have.
fn passage(which: &str, passage: &Passage) -> String {
    let page = passage.page.map_or(String::new(), |page| format!(" page {page}"));
    let Passage { before, words, after, .. } = passage;
    format!("  {which}{page:9} {before} [{words}] {after}")
}

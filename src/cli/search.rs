//! `paydirt search WORDS`: full-text search.

use super::{Exit, Failure, Outcome, open, output};
use crate::store::query::Value;
use std::path::Path;

/// Find words in the text of the trove.
///
/// All words must stand on one page, in any order; words in double quotes must follow each other. A query in one
/// script or without diacritics finds the other, and other forms of a word (nabavka finds nabavci).
#[derive(clap::Args)]
#[command(after_help = "Example: paydirt search 'jednokratni popust'")]
pub(super) struct Arguments {
    /// The words.
    #[arg(required = true)]
    query: Vec<String>,
    /// To the letter: this script, these diacritics, this form.
    #[arg(long)]
    exact: bool,
    /// At most this many pages.
    #[arg(long, value_name = "N", default_value_t = 20)]
    limit: usize,
    /// Print JSON.
    #[arg(long)]
    json: bool,
}

/// Runs the command.
pub(super) fn run(arguments: &Arguments, case: Option<&Path>) -> Outcome {
    let db = open(case)?;
    let query = arguments.query.join(" ");
    let hits = crate::store::search::search(&db, &query, arguments.exact, arguments.limit)?;
    if arguments.json {
        let json = serde_json::to_value(&hits).map_err(|e| Failure::Message(e.to_string()))?;
        output::json(&json)?;
        return Ok(Exit::Done);
    }
    if hits.is_empty() {
        output::note("Nothing found.");
    }
    let columns = ["document", "page", "type", "text", "path"].map(str::to_string);
    let rows: Vec<Vec<Value>> = hits
        .into_iter()
        .map(|hit| {
            vec![
                Value::Text(hit.sha256.chars().take(12).collect()),
                Value::Integer(hit.page.into()),
                hit.doc_type.map_or(Value::Null, Value::Text),
                Value::Text(hit.snippet),
                Value::Text(hit.path),
            ]
        })
        .collect();
    if !rows.is_empty() {
        output::table(&columns, &rows)?;
    }
    Ok(Exit::Done)
}

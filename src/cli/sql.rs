//! `paydirt sql QUERY`: the case in SQL, read only.

use super::{Exit, Failure, Outcome, open, output};
use crate::store::query;
use std::path::Path;

/// Ask the case in SQL (read only). The views and their columns are in the README.
#[derive(clap::Args)]
#[command(
    after_help = "Example: paydirt sql \"SELECT supplier, sum(net_total_real) FROM procurement GROUP BY supplier\""
)]
pub(super) struct Arguments {
    /// One statement.
    query: String,
    /// Print one JSON object a line.
    #[arg(long)]
    json: bool,
    /// Print CSV.
    #[arg(long, conflicts_with = "json")]
    csv: bool,
}

/// Runs the command.
pub(super) fn run(arguments: &Arguments, case: Option<&Path>) -> Outcome {
    let db = open(case)?;
    let wrong = |e: crate::store::StoreError| {
        Failure::Message(format!(
            "{}; see `paydirt sql \"SELECT sql FROM sqlite_schema\"` for what there is",
            e.0
        ))
    };
    if arguments.csv || arguments.json {
        let to = if arguments.csv { crate::export::To::Csv } else { crate::export::To::Jsonl };
        crate::export::write(&db, &arguments.query, &[], to, &mut std::io::stdout().lock()).map_err(|e| {
            match e {
                crate::export::ExportError::Store(e) => wrong(e),
                crate::export::ExportError::Io(e) => e.into(),
            }
        })?;
        return Ok(Exit::Done);
    }
    let (columns, rows) = query::all(&db, &arguments.query, &[]).map_err(wrong)?;
    output::table(&columns, &rows)?;
    Ok(Exit::Done)
}

//! `paydirt export`: a view of the case as a file.

use super::{Exit, Failure, Outcome, find_case, output};
use crate::export::{self, ExportError, To, Told};
use crate::store::Connection;
use crate::store::audit::{self, Kind};
use serde_json::{Map, Value, json};
use std::io::Write;
use std::path::{Path, PathBuf};

/// Write a view of the case as CSV or JSON lines.
#[derive(clap::Args)]
#[command(after_help = "Example: paydirt export --to csv --view line_items --output items.csv")]
pub(super) struct Arguments {
    /// The format: csv or jsonl.
    #[arg(long, value_name = "FORMAT", value_parser = ["csv", "jsonl"])]
    to: String,
    /// The view: one of those that the README lists.
    #[arg(long, value_name = "VIEW", default_value = "procurement")]
    view: String,
    /// The file to write; standard output if none.
    #[arg(long, short, value_name = "FILE")]
    output: Option<PathBuf>,
}

/// Runs the command.
pub(super) fn run(arguments: &Arguments, case: Option<&Path>) -> Outcome {
    let case = find_case(case)?;
    let db = case.open_reader()?;
    let told = match &arguments.output {
        None => write(arguments, &db, std::io::stdout().lock())?,
        Some(path) => {
            let named = |e: std::io::Error| Failure::Message(format!("cannot write {}: {e}", path.display()));
            write(arguments, &db, std::io::BufWriter::new(std::fs::File::create(path).map_err(named)?))?
        }
    };
    if audit::record(&case, Kind::Export, told).is_err() {
        output::note("The case cannot be written, so its audit trail does not tell of this export.");
    }
    Ok(Exit::Done)
}

/// Writes the view, and returns what the audit trail is to tell of it.
fn write(arguments: &Arguments, db: &Connection, out: impl Write) -> Result<Map<String, Value>, Failure> {
    let to = To::from_name(&arguments.to).unwrap_or(To::Csv);
    let mut out = Told::new(out);
    export::view(db, &arguments.view, to, &mut out)
        .and_then(|()| out.flush().map_err(ExportError::Io))
        .map_err(|e| match e {
            ExportError::Store(e) => Failure::from(e),
            ExportError::Io(e) => Failure::from(e),
        })?;
    let bytes = out.bytes;
    let told = json!({
        "view": arguments.view,
        "format": arguments.to,
        "bytes": bytes,
        "sha256": out.finish().to_string(),
    });
    Ok(told.as_object().cloned().unwrap_or_default())
}

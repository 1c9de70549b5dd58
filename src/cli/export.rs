//! `paydirt export`: a view of the case as a file.

use super::{Exit, Failure, Outcome, open};
use crate::export::{self, ExportError, To};
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
    let db = open(case)?;
    let to = To::from_name(&arguments.to).unwrap_or(To::Csv);
    let result = match &arguments.output {
        None => export::view(&db, &arguments.view, to, &mut std::io::stdout().lock()),
        Some(path) => {
            let named = |e: std::io::Error| Failure::Message(format!("cannot write {}: {e}", path.display()));
            let mut file = std::io::BufWriter::new(std::fs::File::create(path).map_err(named)?);
            export::view(&db, &arguments.view, to, &mut file)
                .and_then(|()| std::io::Write::flush(&mut file).map_err(ExportError::Io))
        }
    };
    result.map_err(|e| match e {
        ExportError::Store(e) => Failure::from(e),
        ExportError::Io(e) => Failure::from(e),
    })?;
    Ok(Exit::Done)
}

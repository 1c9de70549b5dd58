//! `paydirt formats`: what is recognised and what is read.

use super::{Exit, Outcome, output};
use crate::formats::{self, Read};
use crate::store::query::Value;
use serde_json::json;

/// List the formats that paydirt recognises, and what it reads of each.
#[derive(clap::Args)]
#[command(after_help = "Example: paydirt formats --read")]
pub(super) struct Arguments {
    /// Only the formats whose text, tables or members are read.
    #[arg(long)]
    read: bool,
    /// Print JSON.
    #[arg(long)]
    json: bool,
}

/// Runs the command.
pub(super) fn run(arguments: &Arguments) -> Outcome {
    let shown = || formats::every().filter(|f| !arguments.read || matches!(f.read, Read::With(_)));
    if arguments.json {
        let rows: Vec<_> = shown()
            .map(|f| {
                json!({"format": f.name, "media_type": f.media_type, "extensions": f.extensions,
                       "read": outcome(&f.read), "note": f.note})
            })
            .collect();
        output::json(&json!(rows))?;
        return Ok(Exit::Done);
    }
    let columns = ["format", "media type", "outcome", "what is read"].map(str::to_string);
    let rows: Vec<Vec<Value>> = shown()
        .map(|f| [f.name, f.media_type, outcome(&f.read), f.note].map(|t| Value::Text(t.into())).to_vec())
        .collect();
    output::table(&columns, &rows)?;
    Ok(Exit::Done)
}

fn outcome(read: &Read) -> &'static str {
    match read {
        Read::With(_) => "read",
        Read::NoText => "no text",
        Read::Image => "waits for OCR",
        Read::Unsupported => "not read yet",
    }
}

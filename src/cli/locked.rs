//! `paydirt locked`: what is shut, and passwords that the trove itself seems to name.

use super::{Exit, Failure, Outcome, open, output};
use crate::store::Connection;
use crate::store::query::{self, Parameter, Value};
use serde_json::json;
use std::path::Path;

/// List what is shut and waits for a password, the most promising first.
///
/// What lies around it counts: procurement documents among its open members, in the same mail or container, in the same
/// folder. Passwords that texts of the trove seem to name ("lozinka: ...", "the password is ...") are counted, and shown
/// with --candidates. They are never tried by themselves: allow all of them with paydirt run --allow-candidates, or copy
/// the good ones into a file for paydirt run --passwords.
#[derive(clap::Args)]
#[command(after_help = "Examples:\n  paydirt locked\n  paydirt locked --candidates")]
pub(super) struct Arguments {
    /// Show the passwords that texts seem to name, those nearest to something that is shut first, with where they stand.
    #[arg(long)]
    candidates: bool,
    /// At most this many.
    #[arg(long, value_name = "N", default_value_t = 100)]
    limit: u32,
    /// Print JSON.
    #[arg(long)]
    json: bool,
}

const LOCKED: &str =
    "SELECT substr(sha256, 1, 12) AS document, format, locked_members AS members, promise, candidates, path
                      FROM locked LIMIT ?1";
const LOCKED_WHOLE: &str = "SELECT * FROM locked LIMIT ?1";
const CANDIDATES: &str = "SELECT candidate, context, nearness, substr(sha256, 1, 12) AS document, page, path
                          FROM password_candidates LIMIT ?1";
const CANDIDATES_WHOLE: &str = "SELECT * FROM password_candidates LIMIT ?1";

/// Runs the command.
pub(super) fn run(arguments: &Arguments, case: Option<&Path>) -> Outcome {
    let db = open(case)?;
    let limit: [Parameter; 1] = [&arguments.limit];
    let question = match (arguments.candidates, arguments.json) {
        (false, false) => LOCKED,
        (false, true) => LOCKED_WHOLE,
        (true, false) => CANDIDATES,
        (true, true) => CANDIDATES_WHOLE,
    };
    let (columns, rows) = query::all(&db, question, &limit)?;
    if arguments.json {
        output::json(&output::json_rows(&columns, &rows))?;
        return Ok(Exit::Done);
    }
    if !rows.is_empty() {
        output::table(&columns, &rows)?;
    }
    let counts = counts(&db)?;
    let all = if arguments.candidates { counts.candidates } else { counts.locked };
    if all > rows.len() as i64 {
        output::note(&format!("{} more; raise --limit to see them", all - rows.len() as i64));
    }
    match spoken(&db)? {
        Some(told) => output::note(&told),
        None => output::note("Nothing is shut."),
    }
    Ok(Exit::Done)
}

/// How much is shut, how much passwords opened, and how many passwords texts seem to name.
struct Counts {
    locked: i64,
    unlocked: i64,
    candidates: i64,
}

fn counts(db: &Connection) -> Result<Counts, Failure> {
    let question = "SELECT (SELECT count(*) FROM locked), (SELECT count(DISTINCT sha256) FROM unlocked),
                           (SELECT count(*) FROM password_candidates)";
    let (_, rows) = query::all(db, question, &[])?;
    let number = |at: usize| match rows.first().and_then(|row| row.get(at)) {
        Some(Value::Integer(n)) => *n,
        _ => 0,
    };
    Ok(Counts { locked: number(0), unlocked: number(1), candidates: number(2) })
}

/// The same as a sentence; nothing where nothing is or was shut.
pub(super) fn spoken(db: &Connection) -> Result<Option<String>, Failure> {
    let Counts { locked, unlocked, candidates } = counts(db)?;
    if locked + unlocked == 0 {
        return Ok(None);
    }
    let next = match (locked, candidates) {
        (0, _) => "",
        (_, 0) => " List them with paydirt locked; give passwords with paydirt run --passwords.",
        _ => {
            " List them with paydirt locked [--candidates]; allow the candidates with paydirt run --allow-candidates."
        }
    };
    Ok(Some(format!(
        "Shut: {locked} contents; opened by passwords: {unlocked}; passwords that texts seem to name: {candidates}.{next}"
    )))
}

/// The same as JSON, without any password.
pub(super) fn as_json(db: &Connection) -> Result<serde_json::Value, Failure> {
    let Counts { locked, unlocked, candidates } = counts(db)?;
    Ok(json!({"locked": locked, "unlocked": unlocked, "candidates": candidates}))
}

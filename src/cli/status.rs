//! `paydirt status`: what the case holds, and what was not read and why.

use super::{Exit, Outcome, open, output, summary};
use crate::problem::ProblemKind;
use crate::store::query;
use serde_json::json;
use std::path::Path;

/// What the case holds, what was read, what was not and why.
#[derive(clap::Args)]
#[command(after_help = "Example: paydirt status --case sample.case")]
pub(super) struct Arguments {
    /// Print JSON.
    #[arg(long)]
    json: bool,
}

/// Runs the command.
pub(super) fn run(arguments: &Arguments, case: Option<&Path>) -> Outcome {
    let db = open(case)?;
    let runs =
        "SELECT v.name AS volume, r.started, r.ended, r.status, r.until, r.program, r.protections FROM run r
                JOIN volume v ON v.id = r.volume ORDER BY r.id DESC LIMIT 5";
    let (run_columns, runs) = query::all(&db, runs, &[])?;
    let (ledger, verdicts, problems) =
        (summary::ledger(&db)?, summary::verdicts(&db)?, summary::problems(&db)?);
    let formats =
        "SELECT format, media_type, count(*) AS contents, sum(size) AS bytes FROM blob WHERE copies > 0
                   GROUP BY format, media_type ORDER BY contents DESC, format LIMIT 20";
    let (format_columns, formats) = query::all(&db, formats, &[])?;
    if arguments.json {
        let object = |pairs: &[(String, i64)]| -> serde_json::Value {
            pairs.iter().map(|(k, n)| (k.clone(), json!(n))).collect::<serde_json::Map<_, _>>().into()
        };
        output::json(&json!({
            "runs": output::json_rows(&run_columns, &runs),
            "files": object(&ledger),
            "verdicts": object(&verdicts),
            "problems": object(&problems),
            "formats": output::json_rows(&format_columns, &formats),
        }))?;
        return Ok(Exit::Done);
    }
    let protections = runs.iter().find_map(|run| run.last().map(|v| v.text()).filter(|t| !t.is_empty()));
    let shown = run_columns.len() - 1;
    let short: Vec<Vec<_>> = runs.iter().map(|run| run.iter().take(shown).cloned().collect()).collect();
    output::table(run_columns.get(..shown).unwrap_or_default(), &short)?;
    if let Some(protections) = protections {
        output::line(&format!("\nProtections of the last workers: {protections}"))?;
    }
    let total: i64 = ledger.iter().map(|(_, n)| n).sum();
    output::line("")?;
    output::line(&format!("{total} files and members: {}", summary::spoken(&ledger)))?;
    output::line(&format!("documents: {}", summary::spoken(&verdicts)))?;
    if !problems.is_empty() {
        output::line("\nNot read, or not wholly:")?;
        for (kind, n) in &problems {
            let advice = ProblemKind::from_name(kind).map_or("", ProblemKind::advice);
            output::line(&format!("{n:>8}  {:<13} {advice}", kind.replace('_', " ")))?;
        }
        output::line("List them with: paydirt sql \"SELECT * FROM problems\"")?;
    }
    output::line("\nTypes:")?;
    output::table(&format_columns, &formats)?;
    Ok(Exit::Done)
}

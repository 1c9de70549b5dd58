//! `paydirt status`: what the case holds, and what was not read and why.

use super::{Exit, Failure, Outcome, find_case, locked, output, summary};
use crate::problem::ProblemKind;
use crate::store::ledger::Ledger;
use crate::store::query::{self, Value};
use serde_json::json;
use std::collections::BTreeMap;
use std::path::Path;

/// Rows of the ledger that are shown.
const KINDS: usize = 40;

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
    let case = find_case(case)?;
    let db = case.open_reader()?;
    // A run that was killed could not say that it ended.
    let runs =
        "SELECT v.name AS volume, r.started, r.ended, iif(r.status = 'running' AND NOT ?1, 'interrupted', r.status) AS status,
                r.until, r.program, r.protections
         FROM run r JOIN volume v ON v.id = r.volume ORDER BY r.id DESC LIMIT 5";
    let (run_columns, runs) = query::all(&db, runs, &[&case.is_in_use()])?;
    let (ledger, verdicts) = (summary::ledger(&db)?, summary::verdicts(&db)?);
    let (kind_columns, kinds) =
        query::all(&db, "SELECT kind, amount, path, message FROM problem_kinds", &[])?;
    let short =
        "SELECT sha256, path, discovered, delivered, problem FROM container_ledger WHERE undelivered <> 0
                 ORDER BY undelivered DESC, sha256 LIMIT 20";
    let (short_columns, short) = query::all(&db, short, &[])?;
    let formats =
        "SELECT format, media_type, count(*) AS contents, sum(size) AS bytes FROM blob WHERE copies > 0
                   GROUP BY format, media_type ORDER BY contents DESC, format LIMIT 20";
    let (format_columns, formats) = query::all(&db, formats, &[])?;
    let slowest = "SELECT path, format, size, stage, round(seconds, 2) AS seconds FROM slowest LIMIT 10";
    let (slowest_columns, slowest) = query::all(&db, slowest, &[])?;
    let locked = locked::spoken(&db)?;
    if arguments.json {
        let object = |pairs: &[(String, i64)]| -> serde_json::Value {
            pairs.iter().map(|(k, n)| (k.clone(), json!(n))).collect::<serde_json::Map<_, _>>().into()
        };
        output::json(&json!({
            "runs": output::json_rows(&run_columns, &runs),
            "files": object(&summary::places(&db)?),
            "verdicts": object(&verdicts),
            "problems": object(&summary::problems(&db)?),
            "problem_kinds": output::json_rows(&kind_columns, &kinds),
            "ledger": summary::ledger_json(&ledger),
            "ledger_rows": ledger.rows,
            "locked": locked::as_json(&db)?,
            "incomplete_containers": output::json_rows(&short_columns, &short),
            "formats": output::json_rows(&format_columns, &formats),
            "slowest": output::json_rows(&slowest_columns, &slowest),
        }))?;
        return Ok(Exit::Done);
    }
    let protections = runs.iter().find_map(|run| run.last().map(|v| v.text()).filter(|t| !t.is_empty()));
    let shown = run_columns.len() - 1;
    let runs: Vec<Vec<_>> = runs.iter().map(|run| run.iter().take(shown).cloned().collect()).collect();
    output::table(run_columns.get(..shown).unwrap_or_default(), &runs)?;
    if let Some(protections) = protections {
        output::line(&format!("\nProtections of the last workers: {protections}"))?;
    }
    output::line("")?;
    balance(&ledger)?;
    if !verdicts.is_empty() {
        output::line(&format!("documents: {}", summary::spoken(&verdicts)))?;
    }
    problems(&kinds)?;
    unread(&ledger)?;
    if let Some(locked) = locked {
        output::line(&format!("\n{locked}"))?;
    }
    if !short.is_empty() {
        output::line("\nContainers that delivered less than they announced:")?;
        output::table(short_columns.get(1..).unwrap_or_default(), &tails(&short))?;
    }
    output::line("\nTypes:")?;
    output::table(&format_columns, &formats)?;
    if !slowest.is_empty() {
        output::line("\nWhat took longest:")?;
        output::table(&slowest_columns, &slowest)?;
    }
    Ok(Exit::Done)
}

/// The ledger's sum, and whose counts it rests on.
fn balance(ledger: &Ledger) -> Result<(), Failure> {
    output::line(&summary::balance(ledger))?;
    if let Some(entries) = ledger.entries {
        let Ledger { members, containers, .. } = ledger;
        output::line(&format!(
            "    {entries} by the walk, {members} by the directories and readers of {containers} containers"
        ))?;
    }
    Ok(())
}

/// Problems by kind, each with what to do about it and one of them.
fn problems(kinds: &[Vec<Value>]) -> Result<(), Failure> {
    if kinds.is_empty() {
        return Ok(());
    }
    output::line("\nNot read, or not wholly:")?;
    for row in kinds {
        let text = |at: usize| row.get(at).map(Value::text).unwrap_or_default();
        let advice = ProblemKind::from_name(&text(0)).map_or("", ProblemKind::advice);
        output::line(&format!("{:>8}  {:<14} {advice}", text(1), text(0).replace('_', " ")))?;
        output::line(&output::clean(&format!("{:25}{}: {}", "", text(2), text(3))))?;
    }
    output::line("List them with: paydirt sql \"SELECT * FROM problems\"")?;
    Ok(())
}

/// What is not done, by stage, reason and type.
fn unread(ledger: &Ledger) -> Result<(), Failure> {
    let mut sums: BTreeMap<[&str; 4], i64> = BTreeMap::new();
    for row in ledger.rows.iter().filter(|row| row.status == "waiting" || row.status == "problem") {
        let stage = row.stage.as_deref().unwrap_or_default();
        let reason = row.reason.as_deref().unwrap_or_default();
        *sums.entry([&row.status, stage, reason, &row.format]).or_default() += row.amount;
    }
    if sums.is_empty() {
        return Ok(());
    }
    let row = |(key, amount): (&[&str; 4], &i64)| {
        let texts = key.iter().map(|text| Value::Text(text.replace('_', " ")));
        texts.chain([Value::Integer(*amount)]).collect()
    };
    let mut rows: Vec<Vec<Value>> = sums.iter().map(row).collect();
    rows.truncate(KINDS);
    output::line("\nBy stage, reason and type:")?;
    output::table(&["status", "stage", "reason", "type", "amount"].map(str::to_string), &rows)?;
    if sums.len() > rows.len() {
        output::line("There are more: paydirt sql \"SELECT * FROM ledger\"")?;
    }
    Ok(())
}

/// Rows without their first value.
fn tails(rows: &[Vec<Value>]) -> Vec<Vec<Value>> {
    rows.iter().map(|row| row.iter().skip(1).cloned().collect()).collect()
}

//! What a reporter reads when a run has ended.

use super::phrases::{amount, copies, parties, title};
use super::{Failure, output};
use crate::store::Connection;
use crate::store::ledger::{self, Ledger};
use crate::store::query::{self, Value};
use serde_json::json;
use std::path::Path;

/// Documents that the summary shows.
const SHOWN: i64 = 12;

/// Whether the tally of the case is that of its last run.
fn settled(db: &Connection) -> Result<bool, Failure> {
    let last = "SELECT status FROM run ORDER BY id DESC LIMIT 1";
    let (_, rows) = query::all(db, last, &[])?;
    Ok(rows.first().and_then(|r| r.first()).is_some_and(|v| v.text() == "done"))
}

/// Counts of the case by one SQL question of name and number: the quick one where the case is settled.
fn counts(db: &Connection, settled: bool, quick: &str, slow: &str) -> Result<Vec<(String, i64)>, Failure> {
    let (_, rows) = query::all(db, if settled { quick } else { slow }, &[])?;
    let pair = |row: &Vec<Value>| match row.as_slice() {
        [name, Value::Integer(n)] => Some((name.text(), *n)),
        _ => None,
    };
    Ok(rows.iter().filter_map(pair).collect())
}

/// The ledger of completeness.
pub(super) fn ledger(db: &Connection) -> Result<Ledger, Failure> {
    Ok(ledger::read(db, settled(db)?)?)
}

/// The ledger's sum as a line; where it does not add up, that is said louder than all else.
pub(super) fn balance(ledger: &Ledger) -> String {
    let Some(discovered) = ledger.discovered() else {
        return "The walk is not complete: how much there is to discover is not known yet.".into();
    };
    let sums: Vec<String> = (["done", "known", "waiting", "problem"].iter())
        .map(|status| (ledger.with(status), status))
        .filter(|(amount, status)| *amount > 0 || **status == "done")
        .map(|(amount, status)| format!("{amount} {status}"))
        .collect();
    let line = format!("{discovered} files and members discovered = {}", sums.join(" + "));
    match ledger.difference() {
        None | Some(0) => line,
        Some(lost) => format!(
            "{line}\nTHE LEDGER DOES NOT ADD UP: {} {} not accounted for. See paydirt sql \"SELECT * FROM \
             container_ledger WHERE undelivered <> 0\", and report it: this must not happen.",
            lost.abs(),
            if lost > 0 { "discovered and" } else { "stored and never discovered," },
        ),
    }
}

/// The ledger as JSON.
pub(super) fn ledger_json(ledger: &Ledger) -> serde_json::Value {
    json!({
        "discovered": ledger.discovered(),
        "done": ledger.with("done"),
        "known": ledger.with("known"),
        "waiting": ledger.with("waiting"),
        "problem": ledger.with("problem"),
        "difference": ledger.difference(),
        "entries": ledger.entries,
        "members": ledger.members,
        "containers": ledger.containers,
    })
}

/// Places by status.
pub(super) fn places(db: &Connection) -> Result<Vec<(String, i64)>, Failure> {
    counts(
        db,
        settled(db)?,
        "SELECT name, amount FROM tally WHERE kind = 'status' ORDER BY name",
        "SELECT status, amount FROM status_count ORDER BY status",
    )
}

/// Problems by kind.
pub(super) fn problems(db: &Connection) -> Result<Vec<(String, i64)>, Failure> {
    counts(
        db,
        settled(db)?,
        "SELECT name, amount FROM tally WHERE kind = 'problem' ORDER BY amount DESC, name",
        "SELECT kind, amount FROM problem_count ORDER BY amount DESC, kind",
    )
}

/// Documents by verdict.
pub(super) fn verdicts(db: &Connection) -> Result<Vec<(String, i64)>, Failure> {
    counts(
        db,
        settled(db)?,
        "SELECT name, amount FROM tally WHERE kind = 'verdict' ORDER BY name = 'other', name DESC",
        "SELECT verdict, amount FROM verdict_count ORDER BY verdict = 'other', verdict DESC",
    )
}

/// The documents with the highest discounts first, then the highest scores.
const LEADING: &str = "
    WITH best AS (SELECT sha256, label, list_total, net_total, discount_percent, discount_percent_real,
                         row_number() OVER (PARTITION BY sha256 ORDER BY discount_percent_real DESC, position) AS place
                  FROM packages WHERE discount_percent IS NOT NULL)
    SELECT substr(p.sha256, 1, 12) AS document, p.type, p.number, p.date, p.supplier, p.buyer, p.currency,
           p.list_total, p.net_total, p.gross_total, p.discount_percent, k.label, k.list_total AS package_list,
           k.net_total AS package_net, k.discount_percent AS package_percent, p.path, p.copies
    FROM procurement p LEFT JOIN best k ON k.sha256 = p.sha256 AND k.place = 1
    WHERE p.verdict = 'procurement'
    ORDER BY max(coalesce(k.discount_percent_real, 0), coalesce(p.discount_percent_real, 0)) DESC,
             p.discount_percent_real DESC, p.score DESC, p.sha256
    LIMIT ?1";

/// Prints the summary of a case.
pub(super) fn print(db: &Connection, case: &Path, as_json: bool) -> Result<(), Failure> {
    let (columns, rows) = query::all(db, LEADING, &[&SHOWN])?;
    let (ledger, verdicts, problems) = (ledger(db)?, verdicts(db)?, problems(db)?);
    if ledger.difference().is_some_and(|lost| lost != 0) {
        output::note(&balance(&ledger));
    }
    if as_json {
        let object = |pairs: &[(String, i64)]| -> serde_json::Value {
            pairs.iter().map(|(k, n)| (k.clone(), json!(n))).collect::<serde_json::Map<_, _>>().into()
        };
        output::json(&json!({
            "case": case.display().to_string(),
            "files": object(&places(db)?),
            "ledger": ledger_json(&ledger),
            "verdicts": object(&verdicts),
            "problems": object(&problems),
            "documents": output::json_rows(&columns, &rows),
        }))?;
        return Ok(());
    }
    let count = |name: &str| verdicts.iter().find(|(v, _)| v == name).map_or(0, |(_, n)| *n);
    output::line(&balance(&ledger))?;
    output::line(&format!("{} procurement documents, {} possible", count("procurement"), count("possible")))?;
    if !rows.is_empty() {
        output::line("")?;
    }
    for row in &rows {
        let value = |name: &str| {
            let at = columns.iter().position(|c| c == name)?;
            row.get(at).map(Value::text).filter(|t| !t.is_empty()).map(|t| output::clean(&t))
        };
        document(&value)?;
    }
    if count("procurement") > rows.len() as i64 {
        output::line(&format!("... and {} more: paydirt list", count("procurement") - rows.len() as i64))?;
    }
    output::line("")?;
    if !problems.is_empty() {
        output::line(&format!("Not read, or not wholly: {}. See paydirt status.", spoken(&problems)))?;
    }
    output::line(&format!(
        "The case is {}. Next: paydirt list, paydirt show DOCUMENT, paydirt search WORDS",
        output::clean(&case.display().to_string())
    ))?;
    Ok(())
}

/// One document in two or three lines.
fn document(value: &dyn Fn(&str) -> Option<String>) -> Result<(), Failure> {
    let text = |name: &str| value(name).unwrap_or_default();
    let title = title(value("type").as_deref(), value("number").as_deref(), value("date").as_deref());
    let copies = copies(value("copies").and_then(|n| n.parse().ok()).unwrap_or(1));
    output::line(&format!("{}  {title}{copies}", text("document")))?;
    if let Some(parties) = parties(value("supplier"), value("buyer")) {
        output::line(&format!("              {parties}"))?;
    }
    let currency = value("currency");
    let amount = |name: &str| value(name).map(|figure| amount(currency.as_deref(), &figure));
    let line = match (amount("list_total"), amount("net_total"), value("discount_percent")) {
        (Some(list), Some(net), Some(percent)) => {
            Some(format!("listed {list}, sold for {net}: {percent} % off"))
        }
        (_, Some(net), Some(percent)) => Some(format!("net {net} after {percent} % off")),
        (_, Some(net), None) => Some(format!("net {net}")),
        (Some(list), None, _) => Some(format!("listed {list}")),
        (None, None, _) => amount("gross_total").map(|gross| format!("gross {gross}")),
    };
    if let Some(line) = line {
        output::line(&format!("              {line}"))?;
    }
    if let (Some(label), Some(percent)) = (value("label"), value("package_percent")) {
        let sums = match (amount("package_list"), amount("package_net")) {
            (Some(list), Some(net)) => format!(", listed {list}, sold for {net}"),
            _ => String::new(),
        };
        output::line(&format!("              package {label}{sums}: {percent} % off"))?;
    }
    output::line(&format!("              {}", text("path")))?;
    Ok(())
}

/// Counts as a phrase: `3 done, 1 problem`.
pub(super) fn spoken(counts: &[(String, i64)]) -> String {
    counts.iter().map(|(name, n)| format!("{n} {}", name.replace('_', " "))).collect::<Vec<_>>().join(", ")
}

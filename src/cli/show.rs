//! `paydirt show DOCUMENT`: a page that a reporter can defend.

use super::{Exit, Failure, Outcome, open, output};
use crate::store::Connection;
use crate::store::query::{self, Value};
use crate::store::resolve::resolve;
use serde_json::{Map, json};
use std::path::Path;

/// Show one document: what it says, its line items, the evidence of each fact, and where it lies.
#[derive(clap::Args)]
#[command(after_help = "Example: paydirt show 3f9a2c71")]
pub(super) struct Arguments {
    /// The document: the first digits of its SHA-256, as `paydirt list` shows them.
    document: String,
    /// Its text as read, too.
    #[arg(long)]
    text: bool,
    /// Print JSON.
    #[arg(long)]
    json: bool,
}

/// A section of the page: its heading, and the question that fills it.
const SECTIONS: &[(&str, &str)] = &[
    ("places", "SELECT path, volume, size, media_type, format, status, problem, item(volume, path) AS item, legible
                FROM files WHERE sha256 = ?1 ORDER BY path_bytes"),
    ("verdict", "SELECT part, page_from, page_to, verdict, score, type, language, script FROM parts WHERE sha256 = ?1 ORDER BY part"),
    ("reasons", "SELECT part, rule, weight, page, quote FROM reasons WHERE sha256 = ?1 ORDER BY part, position"),
    ("flags", "SELECT f.part, f.position, f.flag, f.question, f.arithmetic, f.source, e.page, e.start, e.\"end\", e.cell, e.quote
               FROM flags f JOIN flag_evidence e USING (sha256, part, position) WHERE sha256 = ?1
               ORDER BY part, position, piece"),
    ("inserted", "SELECT text FROM insertions WHERE sha256 = ?1 ORDER BY position"),
    ("watched", "SELECT entity, term, page, start, \"end\", quote FROM watch_hits WHERE sha256 = ?1 ORDER BY page, start, \"end\", entity"),
    ("purchase", "SELECT q.type, q.number, q.date, q.supplier, q.buyer, q.currency, q.net_total, q.counted, substr(q.sha256, 1, 12) AS document
                  FROM purchases q WHERE (q.purchase, q.purchase_part) IN (
                      SELECT own.purchase, own.purchase_part FROM purchases own WHERE own.sha256 = ?1)
                  ORDER BY q.date, q.sha256, q.part"),
    ("packages", "SELECT position, label, list_total, net_total, discount_amount, discount_percent, first_item, last_item
                  FROM packages WHERE sha256 = ?1 ORDER BY position"),
    ("line_items", "SELECT position, item_code, description, quantity, unit, list_price, unit_price, discount_percent,
                    discount_amount, net_amount FROM line_items WHERE sha256 = ?1 ORDER BY position"),
    ("evidence", "SELECT fact, package, item, value, role, page, cell, start, \"end\", quote, rule, confidence,
                  x0, y0, x1, y1, part FROM evidence WHERE sha256 = ?1
                  ORDER BY part, item IS NOT NULL, package IS NOT NULL, package, item, fact, page, start"),
    ("problems", "SELECT DISTINCT stage, kind, message FROM problems WHERE sha256 = ?1"),
];

/// Runs the command.
pub(super) fn run(arguments: &Arguments, case: Option<&Path>) -> Outcome {
    let db = open(case)?;
    let sha256 = resolve(&db, &arguments.document)?.to_string();
    if arguments.json {
        as_json(&db, &sha256, arguments.text)?
    } else {
        as_page(&db, &sha256, arguments.text)?
    }
    Ok(Exit::Done)
}

const PAGES: &str = "SELECT page, source, text FROM page_text WHERE sha256 = ?1 ORDER BY page";

fn as_json(db: &Connection, sha256: &str, text: bool) -> Result<(), Failure> {
    let mut object = Map::new();
    object.insert("sha256".into(), json!(sha256));
    for (name, question) in SECTIONS.iter().copied().chain(text.then_some(("pages", PAGES))) {
        let (columns, rows) = query::all(db, question, &[&sha256])?;
        object.insert(name.into(), output::json_rows(&columns, &rows));
    }
    output::json(&object.into())?;
    Ok(())
}

fn as_page(db: &Connection, sha256: &str, text: bool) -> Result<(), Failure> {
    output::line(&format!("document {sha256}"))?;
    for (name, question) in SECTIONS {
        let (columns, rows) = query::all(db, question, &[&sha256])?;
        if rows.is_empty() {
            continue;
        }
        output::line(&format!("\n{}", name.replace('_', " ").to_uppercase()))?;
        match *name {
            "places" => places(&rows)?,
            "flags" => flags(&rows)?,
            "evidence" => evidence(&columns, &rows)?,
            _ => {
                let (columns, rows) = filled(columns, rows);
                output::table(&columns, &rows)?;
            }
        }
    }
    if text {
        let (_, pages) = query::all(db, PAGES, &[&sha256])?;
        for page in pages {
            if let [number, source, body] = page.as_slice() {
                output::line(&format!("\nPAGE {} ({})", number.text(), source.text()))?;
                for line in body.text().lines() {
                    output::line(&output::clean(line))?;
                }
            }
        }
    }
    Ok(())
}

/// Leaves out columns in which nothing stands.
fn filled(columns: Vec<String>, rows: Vec<Vec<Value>>) -> (Vec<String>, Vec<Vec<Value>>) {
    let keep: Vec<bool> = (0..columns.len())
        .map(|i| rows.iter().any(|r| r.get(i).is_some_and(|v| *v != Value::Null)))
        .collect();
    let pick = |row: Vec<Value>| row.into_iter().zip(&keep).filter(|(_, k)| **k).map(|(v, _)| v).collect();
    let columns = columns.into_iter().zip(&keep).filter(|(_, k)| **k).map(|(c, _)| c).collect();
    (columns, rows.into_iter().map(pick).collect())
}

fn places(rows: &[Vec<Value>]) -> Result<(), Failure> {
    for row in rows {
        if let [path, volume, size, media_type, _, status, problem, item, legible] = row.as_slice() {
            let problem =
                if *problem == Value::Null { String::new() } else { format!(" ({})", problem.text()) };
            let path = output::clean(&path.text());
            output::line(&format!("{}: {path}", output::clean(&volume.text())))?;
            if *legible != Value::Null {
                output::line(&format!("    in letters, most likely: {}", output::clean(&legible.text())))?;
            }
            let about =
                format!("    {} bytes, {}, {}{}", size.text(), media_type.text(), status.text(), problem);
            output::line(&output::clean(&about))?;
            output::line(&format!("    item {}", item.text()))?;
        }
    }
    Ok(())
}

/// Each flag as a question, with its arithmetic, its source, and what it rests on.
fn flags(rows: &[Vec<Value>]) -> Result<(), Failure> {
    for same in rows.chunk_by(|a, b| a.get(..2) == b.get(..2)) {
        let text = |at: usize| {
            same.first().and_then(|row| row.get(at)).map(|v| output::clean(&v.text())).unwrap_or_default()
        };
        output::line(&format!("{}: {}", text(2), text(3)))?;
        output::line(&format!("    {} (source: {})", text(4), text(5)))?;
        for row in same {
            if let [.., page, start, end, cell, quote] = row.as_slice() {
                let cell =
                    if *cell == Value::Null { String::new() } else { format!(", cell {}", cell.text()) };
                let (page, start, end) = (page.text(), start.text(), end.text());
                let quote = output::clean(&quote.text());
                output::line(&format!(
                    "    \"{quote}\" on page {page}, bytes {start} to {end}{}",
                    output::clean(&cell)
                ))?;
            }
        }
    }
    Ok(())
}

/// Each fact with where it stands: page, span, box, the words themselves and the rule.
fn evidence(columns: &[String], rows: &[Vec<Value>]) -> Result<(), Failure> {
    for row in rows {
        let value = |name: &str| {
            let at = columns.iter().position(|c| c == name);
            at.and_then(|at| row.get(at)).map(|v| output::clean(&v.text())).unwrap_or_default()
        };
        let of = match (value("package"), value("item")) {
            (package, _) if !package.is_empty() => format!("package {package} "),
            (_, item) if !item.is_empty() => format!("item {item} "),
            _ => String::new(),
        };
        let role = if value("role") == "input" { " computed from" } else { "" };
        output::line(&format!("{of}{} = {}{role}", value("fact"), value("value")))?;
        let cell =
            Some(value("cell")).filter(|c| !c.is_empty()).map(|c| format!(", cell {c}")).unwrap_or_default();
        let bbox = match value("x0").is_empty() {
            true => String::new(),
            false => format!(", box {} {} {} {}", value("x0"), value("y0"), value("x1"), value("y1")),
        };
        output::line(&format!(
            "    \"{}\" on page {}, bytes {} to {}{cell}{bbox}; {} ({} %)",
            value("quote"),
            value("page"),
            value("start"),
            value("end"),
            value("rule"),
            value("confidence")
        ))?;
    }
    Ok(())
}

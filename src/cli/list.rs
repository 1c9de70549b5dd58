//! `paydirt list`: the procurement documents, filtered.

use super::{Exit, Failure, Outcome, open, output};
use crate::procurement::flags;
use crate::store::query::{self, Parameter, Value};
use crate::text::fold;
use std::path::Path;

/// List the procurement documents, the surest first.
#[derive(clap::Args)]
#[command(after_help = "Example: paydirt list --type invoice --min-discount 50")]
pub(super) struct Arguments {
    /// Only this type, such as contract, purchase_order or invoice.
    #[arg(long, value_name = "TYPE")]
    r#type: Option<String>,
    /// Only documents whose buyer's name holds this (either script, with or without diacritics).
    #[arg(long, value_name = "NAME")]
    buyer: Option<String>,
    /// Only documents whose supplier's name holds this.
    #[arg(long, value_name = "NAME")]
    supplier: Option<String>,
    /// Only documents of this date or later (2024, 2024-03 or 2024-03-15).
    #[arg(long, value_name = "DATE")]
    since: Option<String>,
    /// Only documents of this date or earlier.
    #[arg(long, value_name = "DATE")]
    until: Option<String>,
    /// Only documents with a total of at least this.
    #[arg(long, value_name = "AMOUNT")]
    min_amount: Option<f64>,
    /// Only documents with a discount of at least this many percent, on the whole, a package or a line.
    #[arg(long, value_name = "PERCENT")]
    min_discount: Option<f64>,
    /// Only documents with this flag, such as extreme_discount.
    #[arg(long, value_name = "FLAG")]
    flag: Option<String>,
    /// Only documents with these words in their text.
    #[arg(long, value_name = "WORDS")]
    text: Option<String>,
    /// Only documents in this folder of the trove.
    #[arg(long, value_name = "PATH")]
    folder: Option<String>,
    /// Only documents with a hit of the watch list, those that are no procurement as well (see run --watch).
    #[arg(long)]
    watched: bool,
    /// Possible documents as well, such as covering mails and containers.
    #[arg(long)]
    possible: bool,
    /// At most this many.
    #[arg(long, value_name = "N", default_value_t = 100)]
    limit: usize,
    /// Print JSON.
    #[arg(long)]
    json: bool,
}

const QUESTION: &str = "
    WITH watched AS (
        SELECT sha256, verdict, path, copies, group_concat(DISTINCT entity) AS watched FROM watch_hits WHERE ?8
        GROUP BY sha256),
    listed AS (
        SELECT sha256, verdict, score, type, number, date, supplier, buyer, currency, net_total, gross_total,
               discount_percent, copies, path, net_total_real, gross_total_real
        FROM procurement
        UNION ALL
        SELECT sha256, verdict, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, copies, path, NULL, NULL
        FROM watched WHERE verdict IS NULL OR verdict = 'other')
    SELECT p.sha256, p.verdict, p.score, p.type, p.number, p.date, p.supplier, p.buyer, p.currency, p.net_total,
           p.gross_total, p.discount_percent, p.copies, p.path, w.watched
    FROM listed p LEFT JOIN watched w ON w.sha256 = p.sha256
    WHERE (?1 OR ?8 OR p.verdict = 'procurement')
      AND (NOT ?8 OR w.sha256 IS NOT NULL)
      AND (?2 IS NULL OR p.type = ?2)
      AND (?3 IS NULL OR p.date >= ?3)
      AND (?4 IS NULL OR substr(p.date, 1, length(?4)) <= ?4)
      AND (?5 IS NULL OR max(coalesce(p.net_total_real, 0), coalesce(p.gross_total_real, 0)) >= ?5)
      AND (?6 IS NULL OR p.sha256 IN (SELECT d.sha256 FROM discounts d WHERE d.percent_real >= ?6))
      AND (?7 IS NULL OR p.sha256 IN (SELECT f.sha256 FROM files f
                                       WHERE f.path = ?7 OR substr(f.path, 1, length(?7) + 1) IN (?7 || '/', ?7 || '!')))
      AND (?9 IS NULL OR p.sha256 IN (SELECT g.sha256 FROM flags g WHERE g.flag = ?9))
    ORDER BY p.verdict = 'procurement' DESC, p.score DESC, p.sha256";

/// Runs the command.
pub(super) fn run(arguments: &Arguments, case: Option<&Path>) -> Outcome {
    let db = open(case)?;
    let parameters: [Parameter; 9] = [
        &arguments.possible,
        &arguments.r#type,
        &arguments.since,
        &arguments.until,
        &arguments.min_amount,
        &arguments.min_discount,
        &arguments.folder.as_ref().map(|f| f.trim_end_matches('/').to_string()),
        &arguments.watched,
        &arguments.flag,
    ];
    if let Some(kind) =
        arguments.r#type.as_deref().filter(|t| crate::procurement::DocType::from_name(t).is_none())
    {
        let known: Vec<&str> = crate::procurement::DocType::ALL.iter().map(|t| t.name()).collect();
        return Err(Failure::Message(format!("there is no type {kind}; the types are {}", known.join(", "))));
    }
    if let Some(flag) = arguments.flag.as_deref().filter(|f| flags::ALL.iter().all(|known| known.id != *f)) {
        let known: Vec<&str> = flags::ALL.iter().map(|flag| flag.id).collect();
        return Err(Failure::Message(format!("there is no flag {flag}; the flags are {}", known.join(", "))));
    }
    let (mut columns, mut rows) = query::all(&db, QUESTION, &parameters)?;
    for (name, wanted) in [("buyer", &arguments.buyer), ("supplier", &arguments.supplier)] {
        if let (Some(wanted), Some(at)) = (wanted, columns.iter().position(|c| c == name)) {
            let wanted = fold::fold(wanted);
            rows.retain(|row| row.get(at).is_some_and(|v| fold::fold(&v.text()).contains(&wanted)));
        }
    }
    if let Some(words) = &arguments.text {
        let hits = crate::store::search::search(&db, words, false, usize::MAX)?;
        let found: std::collections::HashSet<String> = hits.into_iter().map(|h| h.sha256).collect();
        rows.retain(|row| row.first().is_some_and(|v| found.contains(&v.text())));
    }
    let all = rows.len();
    rows.truncate(arguments.limit);
    if arguments.json {
        output::json(&output::json_rows(&columns, &rows))?;
        return Ok(Exit::Done);
    }
    shorten(&mut columns, &mut rows, arguments.watched);
    output::table(&columns, &rows)?;
    if all > rows.len() {
        output::note(&format!("{} more; raise --limit to see them", all - rows.len()));
    }
    Ok(Exit::Done)
}

/// The table's columns: a short name of the document, amounts grouped, one amount, no verdict; what is watched if asked
/// for.
fn shorten(columns: &mut Vec<String>, rows: &mut [Vec<Value>], watched: bool) {
    let take = [
        "sha256",
        "type",
        "number",
        "date",
        "supplier",
        "buyer",
        "currency",
        "net_total",
        "discount_percent",
        "path",
        "watched",
    ];
    let take = take.get(..take.len() - usize::from(!watched)).unwrap_or_default();
    let at: Vec<usize> = take.iter().filter_map(|t| columns.iter().position(|c| c == t)).collect();
    let gross = columns.iter().position(|c| c == "gross_total");
    for row in rows {
        let mut short: Vec<Value> = at.iter().filter_map(|i| row.get(*i).cloned()).collect();
        if let Some(Value::Text(sha256)) = short.first_mut() {
            sha256.truncate(12);
        }
        if let Some(amount) = short.get_mut(7) {
            if *amount == Value::Null {
                *amount = gross.and_then(|g| row.get(g).cloned()).unwrap_or(Value::Null);
            }
            *amount = Value::Text(output::grouped(&amount.text()));
        }
        *row = short;
    }
    *columns =
        ["document", "type", "number", "date", "supplier", "buyer", "", "amount", "% off", "path", "watched"]
            .map(str::to_string)
            .to_vec();
    columns.truncate(take.len());
}

//! Whether the rows of a case are those that its last run sealed.

use super::Report;
use crate::store::audit::Entry;
use crate::store::seal::{self, PARTS, Seal};
use crate::store::{Connection, Result, results};
use crate::trove::Sha256;

/// Computes every seal anew and compares: tables first, since the rows of contents are found through them, then
/// contents, then what follows from all, and what the end of the last run said of it.
pub(super) fn verify(db: &Connection, end: &Entry, report: &mut Report) -> Result<()> {
    let before = report.differences.len();
    let tables = seal::whole_tables(db)?;
    for name in &tables {
        if let Some(text) = table(db, name)? {
            report.differs(text);
            return Ok(());
        }
    }
    let contents = contents(db, report)?;
    report.tested(format!("the rows of {contents} contents and {} tables", tables.len()));
    if report.differences.len() > before {
        return Ok(());
    }
    if let Some(text) = derived(db, &tables, end)? {
        report.differs(text);
        return Ok(());
    }
    let results = seal::results(db)?;
    report.results = results.as_ref().map(|seal| seal.value.to_string());
    let left_out = results.map_or(0, |seal| seal.amount);
    if left_out > 0 {
        report.untested(format!(
            "{left_out} contents that the machine may have kept from being read: results leave them out"
        ));
    }
    Ok(())
}

/// How a table differs from its seal.
fn table(db: &Connection, name: &str) -> Result<Option<String>> {
    let now = seal::table(db, name)?;
    let Some(then) = seal::noted(db, name)? else {
        return Ok(Some(format!("table {name}: the last run did not seal it")));
    };
    if now == then {
        return Ok(None);
    }
    let (columns, _) = seal::columns(db, name)?;
    let differing = now.hints.chunks(4).zip(then.hints.chunks(4)).position(|(now, then)| now != then);
    Ok(Some(match (now.amount.cmp(&then.amount), differing.and_then(|at| columns.get(at))) {
        (std::cmp::Ordering::Less, _) => {
            format!("table {name}: rows were removed, {} of {}", then.amount - now.amount, then.amount)
        }
        (std::cmp::Ordering::Greater, _) => {
            format!("table {name}: rows were added, {}", now.amount - then.amount)
        }
        (_, Some(column)) => format!("table {name}: values of column {column} were changed"),
        (_, None) => format!("table {name}: it is not what its seal says"),
    }))
}

/// Compares every content with its seal. Returns how many there are.
fn contents(db: &Connection, report: &mut Report) -> Result<u64> {
    let (mut after, mut sealed, mut counts) = (0, 0, vec![0; PARTS.len()]);
    loop {
        let some = seal::next(db, after, false)?;
        let Some((last, _)) = some.last() else { break };
        after = *last;
        for (blob, sha256) in &some {
            let now = seal::content(db, *blob)?;
            counts.iter_mut().zip(&now.counts).for_each(|(sum, n)| *sum += n);
            let Some(then) = seal::stored(db, *blob)? else {
                report.differs(format!("table seal: the seal of content {} is missing", sha256.short()));
                return Ok(sealed);
            };
            sealed += 1;
            if (now.results, now.rows, &now.hints) != (then.results, then.rows, &then.hints) {
                report.suspect = Some(*sha256);
                report.differs(unlike(*sha256, &now, &then));
                return Ok(sealed);
            }
        }
    }
    // Rows of no content, or of one that was never read, were seen by none of the above.
    for (part, counted) in PARTS.iter().zip(counts) {
        if seal::count(db, part.table)? != counted {
            report.differs(format!("table {}: it holds rows of no document that was read", part.table));
            return Ok(sealed);
        }
    }
    if seal::count(db, "seal")? != sealed {
        report.differs("table seal: it holds seals of nothing");
    }
    Ok(sealed)
}

/// Which table of a content differs from its seal.
fn unlike(sha256: Sha256, now: &Seal, then: &Seal) -> String {
    let (mut hints, sha256) = (now.hints.chunks(4).zip(then.hints.chunks(4)), sha256.short());
    let differing = hints.position(|(now, then)| now != then).and_then(|at| PARTS.get(at));
    match differing.filter(|_| now.results != then.results || now.rows != then.rows) {
        Some(part) => {
            format!("table {}: rows of document {sha256} are not those that were sealed", part.table)
        }
        None => format!("table seal: the seal of document {sha256} is not that of its rows"),
    }
}

/// How what follows from all rows differs from what was noted of it and from what the end of the run said.
fn derived(db: &Connection, tables: &[String], end: &Entry) -> Result<Option<String>> {
    let mut names: Vec<String> = tables.to_vec();
    let mut roots = Vec::new();
    let across = results::seals(db, &results::volumes(db)?, &results::contents(db)?)?;
    let contents = (seal::CONTENTS.to_string(), seal::all_contents(db)?);
    for (name, seal) in std::iter::once(contents).chain(across) {
        if seal::noted(db, &name)?.as_ref() != Some(&seal) {
            return Ok(Some(format!("table digest: {name} is not that of the rows")));
        }
        if name != seal::CONTENTS && name != seal::RESULTS {
            roots.push(seal.value.to_string());
        }
        names.push(name);
    }
    if let Some(name) = seal::names(db)?.iter().find(|name| !names.contains(name)) {
        return Ok(Some(format!("table digest: {name} is the digest of nothing")));
    }
    let results = seal::results(db)?.map(|seal| seal.value.to_string()).unwrap_or_default();
    Ok(match () {
        () if end.field("results") != results => Some("results"),
        () if !roots.iter().any(|root| end.field("trove") == *root) => Some("the root of the trove"),
        () if end.field("case") != seal::case(db)?.to_string() => Some("the digest of the case"),
        () => None,
    }
    .map(|what| format!("audit, entry {}: {what} of the end of the run is not that of the rows", end.seq)))
}

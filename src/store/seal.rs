//! Seals: digests over the rows of a case, kept content by content and table by table, so that a run makes anew only
//! those of what it changed.
//!
//! Tables whose rows belong to one content each ([`PARTS`]) are sealed by content, all others as a whole. The seal of a
//! content has two digests. *results* is over what its bytes say, and the same in every case; *rows* is over all its
//! rows as they stand here. Whoever changes rows of a content deletes its seal with [`break_seal`]. The *case digest*
//! is over all of it. Only the trail itself, the seals and these digests are left out.

use super::batches::{self, BATCH};
use super::case::{Case, breaking_off};
use super::encode::{Encoder, hint};
use super::read::Begun;
use super::{Result, StoreError, fresh, results, settle};
use crate::trove::Sha256;
use rusqlite::{Connection, OptionalExtension, params};
use serde_json::{Map, Value};
use std::sync::atomic::AtomicBool;
use std::sync::{Arc, Mutex, PoisonError};

/// A table of which each row belongs to one content.
pub struct Part {
    /// Its name.
    pub table: &'static str,
    /// The rows of one content in order. The first column says whether the row is context, which results are no part
    /// of; then come columns that are, too.
    pub(super) sql: &'static str,
    /// How many columns that is.
    pub(super) own: usize,
}

/// The tables that are sealed by content. Row ids are context, and so is what a container inherits from its members,
/// which settling takes back and gives anew.
pub const PARTS: &[Part] = &[
    Part {
        table: "page",
        sql: "SELECT 0, id, number, source, width, height, words, text FROM page WHERE blob = ?1 ORDER BY number",
        own: 1,
    },
    Part { table: "grid", sql: "SELECT 0, position, sheet, cells FROM grid WHERE blob = ?1 ORDER BY position", own: 0 },
    Part {
        table: "metadata",
        sql: "SELECT 0, position, key, value FROM metadata WHERE blob = ?1 ORDER BY position",
        own: 0,
    },
    Part {
        table: "document",
        sql: "SELECT inherited AND NOT EXISTS (SELECT 1 FROM page p WHERE p.blob = ?1), verdict, type, inherited,
                     part, page_from, page_to, CASE WHEN inherited THEN 'other' ELSE verdict END AS verdict,
                     score, CASE WHEN NOT inherited THEN type END AS type, language, script, number, date, supplier, supplier_id,
                     buyer, buyer_id, currency, list_total, discount_total, discount_percent, net_total, tax_total,
                     gross_total
              FROM document WHERE blob = ?1 ORDER BY part",
        own: 3,
    },
    Part {
        table: "package",
        sql: "SELECT 0, position, part, label, list_total, net_total, discount_amount, discount_percent, first_item,
                     last_item FROM package WHERE blob = ?1 ORDER BY position",
        own: 0,
    },
    Part {
        table: "line_item",
        sql: "SELECT 0, position, part, item_code, description, quantity, unit, list_price, unit_price,
                     discount_percent, discount_amount, net_amount FROM line_item WHERE blob = ?1 ORDER BY position",
        own: 0,
    },
    Part {
        table: "reason",
        sql: "SELECT rule = 'holds:procurement', part, position, rule, weight, page, start, \"end\", quote
              FROM reason WHERE blob = ?1 ORDER BY part, position",
        own: 0,
    },
    Part {
        table: "fact_evidence",
        sql: "SELECT 0, position, part, package, item, fact, value, role, page, cell, start, \"end\", x0, y0, x1, y1,
                     quote, rule, confidence FROM fact_evidence WHERE blob = ?1 ORDER BY position",
        own: 0,
    },
    Part {
        table: "flag",
        sql: "SELECT 0, part, position, flag, question, arithmetic, source FROM flag WHERE blob = ?1
              ORDER BY part, position",
        own: 0,
    },
    Part {
        table: "flag_piece",
        sql: "SELECT 0, part, position, piece, page, cell, start, \"end\", x0, y0, x1, y1, quote FROM flag_piece
              WHERE blob = ?1 ORDER BY part, position, piece",
        own: 0,
    },
    Part {
        table: "watch_hit",
        sql: "SELECT 0, page, start, \"end\", entity, term, x0, y0, x1, y1, quote FROM watch_hit WHERE blob = ?1
              ORDER BY page, start, \"end\", entity",
        own: 0,
    },
    Part {
        table: "look",
        sql: "SELECT 0, page, number, hash, width, height FROM look WHERE blob = ?1 ORDER BY page, number",
        own: 0,
    },
];

/// The members of a container as its bytes list them. What is missing of a split archive shows in its surroundings.
const MEMBERS: &str = "
    SELECT l.position, coalesce(l.path_bytes, CAST(l.path AS BLOB)), l.kind, b.sha256, l.modified, l.mismatch,
           p.stage, p.kind, p.message
    FROM location l LEFT JOIN blob b ON b.id = l.blob
    LEFT JOIN problem p ON p.location = l.id AND p.kind <> 'missing_volume'
    WHERE l.parent = ?1 ORDER BY l.position, p.kind, p.message";

/// Tables that hold the trail and the digests themselves.
pub const UNSEALED: &[&str] = &["audit", "seal", "digest"];
/// Tables that every run changes: they are sealed at its very end.
const LATE: &[&str] = &["effort", "run", "slow", "volume"];
/// Names in `digest` of what is no table: the seals of all contents together.
pub const CONTENTS: &str = "(contents)";
/// The digest of results.
pub const RESULTS: &str = "(results)";

/// What seals a content.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seal {
    /// Over what its bytes say.
    pub results: Sha256,
    /// Over its rows as they stand.
    pub rows: Sha256,
    /// Four bytes for each of [`PARTS`].
    pub hints: Vec<u8>,
    /// Rows of each of [`PARTS`].
    pub counts: Vec<u64>,
}

/// What seals a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TableSeal {
    /// Over all its rows.
    pub value: Sha256,
    /// How many rows it has.
    pub amount: u64,
    /// Four bytes for each column.
    pub hints: Vec<u8>,
}

/// Says that rows of a content are about to change.
pub(super) fn break_seal(db: &Connection, blob: i64) -> Result<()> {
    db.prepare_cached("DELETE FROM seal WHERE blob = ?1")?.execute([blob])?;
    Ok(())
}

/// Computes the seal of a content from its rows.
pub fn content(db: &Connection, blob: i64) -> Result<Seal> {
    let (mut results, mut rows) = (Encoder::named("paydirt content 1"), Encoder::named("paydirt rows 1"));
    let (mut hints, mut counts) = (Vec::new(), Vec::new());
    for part in PARTS {
        let (mut said, mut own, mut count) = (Encoder::default(), Encoder::default(), 0);
        let mut select = db.prepare_cached(part.sql)?;
        let columns = select.column_count();
        let mut found = select.query([blob])?;
        while let Some(row) = found.next()? {
            count += 1;
            if row.get(0)? {
                own.columns(row, 0, columns)?;
            } else {
                own.columns(row, 0, 1 + part.own)?;
                said.columns(row, 1 + part.own, columns)?;
            }
        }
        let (said, own) = (said.finish(), own.finish());
        results.bytes(&said.0);
        rows.bytes(&own.0);
        hints.extend(hint(&said).iter().zip(hint(&own)).map(|(a, b)| a ^ b));
        counts.push(count);
    }
    let mut select = db.prepare_cached(MEMBERS)?;
    let columns = select.column_count();
    let mut found = select.query([blob])?;
    while let Some(row) = found.next()? {
        results.columns(row, 0, columns)?;
    }
    let results = results.finish();
    rows.bytes(&results.0);
    Ok(Seal { results, rows: rows.finish(), hints, counts })
}

/// The seal of a content as it is stored; it counts no rows.
pub fn stored(db: &Connection, blob: i64) -> Result<Option<Seal>> {
    let mut select = db.prepare_cached("SELECT results, rows, hints FROM seal WHERE blob = ?1")?;
    let seal = select.query_row([blob], |r| {
        Ok(Seal { results: Sha256(r.get(0)?), rows: Sha256(r.get(1)?), hints: r.get(2)?, counts: Vec::new() })
    });
    Ok(seal.optional()?)
}

/// Contents of which something is stored, after a row, each with its SHA-256: all, or those without a seal.
pub fn next(db: &Connection, after: i64, unsealed: bool) -> Result<Vec<(i64, Sha256)>> {
    let mut select = db.prepare_cached(
        "SELECT id, sha256 FROM blob WHERE id > ?1 AND touched = 1
             AND (NOT ?2 OR NOT EXISTS (SELECT 1 FROM seal s WHERE s.blob = blob.id)) ORDER BY id LIMIT ?3",
    )?;
    let rows = select.query_map(params![after, unsealed, BATCH], |r| Ok((r.get(0)?, Sha256(r.get(1)?))))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Seals the contents that have no seal. Returns whether it came to the end before `stopped` said to stop.
pub fn contents(db: &mut Connection, stopped: impl Fn() -> bool) -> Result<bool> {
    let next =
        |db: &Connection, after| Ok(next(db, after, true)?.into_iter().map(|(blob, _)| blob).collect());
    batches::each(db, stopped, next, |db, blob| {
        let seal = content(db, blob)?;
        let mut insert = db.prepare_cached("INSERT INTO seal VALUES (?1, ?2, ?3, ?4)")?;
        insert.execute(params![blob, seal.results.0, seal.rows.0, seal.hints])?;
        Ok(())
    })
}

/// The tables that are sealed as a whole, `sqlite_schema` among them.
pub fn whole_tables(db: &Connection) -> Result<Vec<String>> {
    let mut select = db.prepare(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND rootpage > 0
         UNION SELECT 'sqlite_schema' ORDER BY name",
    )?;
    let names = select.query_map([], |r| r.get(0))?.collect::<rusqlite::Result<Vec<String>>>()?;
    let elsewhere = |name: &str| UNSEALED.contains(&name) || PARTS.iter().any(|part| part.table == name);
    Ok(names.into_iter().filter(|name| !elsewhere(name)).collect())
}

/// The columns of a table that are stored and not computed, and those by which its rows are ordered.
pub fn columns(db: &Connection, table: &str) -> Result<(Vec<String>, Vec<String>)> {
    if table == "sqlite_schema" {
        // Where a table begins in the file is no part of what it is.
        let names = |names: &[&str]| names.iter().map(|name| (*name).to_string()).collect();
        return Ok((names(&["type", "name", "tbl_name", "sql"]), names(&["type", "name"])));
    }
    let mut select =
        db.prepare("SELECT name, pk FROM pragma_table_xinfo(?1) WHERE hidden = 0 ORDER BY cid")?;
    let rows = select.query_map([table], |r| Ok((r.get(0)?, r.get(1)?)))?;
    let found: Vec<(String, i64)> = rows.collect::<rusqlite::Result<_>>()?;
    let mut keys: Vec<&(String, i64)> = found.iter().filter(|(_, key)| *key > 0).collect();
    keys.sort_by_key(|(_, key)| *key);
    let mut keys: Vec<String> = keys.into_iter().map(|(name, _)| name.clone()).collect();
    if keys.is_empty() {
        keys.push("rowid".into());
    }
    Ok((found.into_iter().map(|(name, _)| name).collect(), keys))
}

/// Computes the seal of a table from its rows.
pub fn table(db: &Connection, name: &str) -> Result<TableSeal> {
    let (names, keys) = columns(db, name)?;
    let quoted = |names: &[String]| {
        names.iter().map(|n| format!("\"{}\"", n.replace('"', "\"\""))).collect::<Vec<_>>().join(", ")
    };
    let table = quoted(&[name.to_string()]);
    // The names come from the schema: a table that a later version adds is sealed without a word here.
    let sql = format!(
        "SELECT {} FROM {table} ORDER BY {}",
        quoted(&names),
        quoted(&keys).replace("\"rowid\"", "rowid")
    );
    let mut hashes: Vec<Encoder> = names.iter().map(|name| Encoder::named(name)).collect();
    let (mut amount, mut select) = (0, db.prepare(&sql)?);
    let mut rows = select.query([])?;
    while let Some(row) = rows.next()? {
        amount += 1;
        for (column, hash) in hashes.iter_mut().enumerate() {
            hash.value(row.get_ref(column)?);
        }
    }
    let (mut value, mut hints) = (Encoder::named("paydirt table 1"), Vec::new());
    for hash in hashes {
        let digest = hash.finish();
        value.bytes(&digest.0);
        hints.extend_from_slice(hint(&digest));
    }
    Ok(TableSeal { value: value.finish(), amount, hints })
}

/// Notes a digest by name.
fn note(db: &Connection, name: &str, seal: &TableSeal) -> Result<()> {
    db.prepare_cached("INSERT OR REPLACE INTO digest VALUES (?1, ?2, ?3, ?4)")?.execute(params![
        name,
        seal.value.0,
        seal.amount,
        seal.hints
    ])?;
    Ok(())
}

/// A digest as it was noted.
pub fn noted(db: &Connection, name: &str) -> Result<Option<TableSeal>> {
    let mut select = db.prepare_cached("SELECT value, amount, hints FROM digest WHERE name = ?1")?;
    let seal = select.query_row([name], |r| {
        Ok(TableSeal { value: Sha256(r.get(0)?), amount: r.get(1)?, hints: r.get(2)? })
    });
    Ok(seal.optional()?)
}

/// Whether the noted digests are those of a case of this schema that holds this volume, so that a run that changed
/// nothing can go by them.
pub fn is_sealed(db: &Connection, volume: i64) -> Result<bool> {
    let whole = results(db)?.is_some() && noted(db, &results::root_name(volume))?.is_some();
    Ok(whole && noted(db, "sqlite_schema")? == Some(table(db, "sqlite_schema")?))
}

/// Seals all but what every run changes, when all contents are sealed: tables, contents together, results; `count` says
/// that what summaries show must be counted first. Nobody but the run writes these tables, so they are read without
/// keeping exports from telling the trail. Indexes that a first walk did without are made meanwhile.
pub fn tables(db: &mut Connection, case: &Case, interrupt: &Arc<AtomicBool>, count: bool) -> Result<()> {
    let names = whole_tables(db)?.into_iter().filter(|name| !LATE.contains(&name.as_str()));
    let made_here = |name: &str| name == "sqlite_schema" || settle::COUNTED.contains(&name);
    let (made, mut others): (Vec<_>, Vec<_>) = names.partition(|name| made_here(name));
    // They are taken from the end: the table of contents is large, and nobody should begin with it last.
    others.sort_by_key(|name| name == "blob" || name == "location");
    // Nothing else rests on what is made here, and all else is committed: each third has a reader of its own, and whoever
    // is done first goes on with the other tables.
    let (mut one, mut other) = (case.open_reader()?, case.open_reader()?);
    let waiting = &Mutex::new(others);
    let others = || std::iter::from_fn(|| waiting.lock().unwrap_or_else(PoisonError::into_inner).pop());
    let seals = std::thread::scope(|scope| {
        let contents = scope.spawn(move || {
            breaking_off(&mut one, interrupt, |db| Ok((results::contents(db)?, each(db, others())?)))
        });
        let volumes = scope.spawn(move || {
            breaking_off(&mut other, interrupt, |db| Ok((results::volumes(db)?, each(db, others())?)))
        });
        let mut seals = breaking_off(db, interrupt, |db| {
            fresh::index(db)?;
            if count {
                settle::tally(db)?;
            }
            let mut seals = each(db, made.into_iter())?;
            seals.push((CONTENTS.to_string(), all_contents(db)?));
            seals.extend(each(db, others())?);
            Ok(seals)
        })?;
        let broke_off = |_| StoreError("sealing the case broke off".into());
        let (contents, more) = contents.join().map_err(broke_off)??;
        seals.extend(more);
        let (volumes, more) = volumes.join().map_err(broke_off)??;
        seals.extend(more);
        seals.extend(results::seals(db, &volumes, &contents)?);
        Ok::<_, StoreError>(seals)
    })?;
    let tx = db.transaction()?;
    tx.execute("DELETE FROM digest", [])?;
    seals.iter().try_for_each(|(name, seal)| note(&tx, name, seal))?;
    tx.commit()?;
    Ok(())
}

/// Computes the seals of these tables.
fn each(db: &Connection, names: impl Iterator<Item = String>) -> Result<Vec<(String, TableSeal)>> {
    names.map(|name| table(db, &name).map(|seal| (name, seal))).collect()
}

/// The seals of all contents as one.
pub fn all_contents(db: &Connection) -> Result<TableSeal> {
    let mut select = db.prepare("SELECT blob, rows FROM seal ORDER BY blob")?;
    let mut rows = select.query([])?;
    let (mut value, mut amount) = (Encoder::named("paydirt contents 1"), 0);
    while let Some(row) = rows.next()? {
        amount += 1;
        value.columns(row, 0, 2)?;
    }
    Ok(TableSeal { value: value.finish(), amount, hints: Vec::new() })
}

/// Seals what every run changes, in the transaction that ends it, and returns what its entry in the trail tells: the
/// digests, how much results leave out, the counts of the ledger, and what was learned on the way.
pub(super) fn finish(db: &Connection, begun: Begun) -> Result<Map<String, Value>> {
    for name in LATE {
        note(db, name, &table(db, name)?)?;
    }
    let (Some(results), Some(root)) = (results(db)?, noted(db, &results::root_name(begun.volume))?) else {
        return Err(StoreError("the case is not sealed".into()));
    };
    let mut told = Map::new();
    told.insert("results".into(), results.value.to_string().into());
    told.insert("left_out".into(), results.amount.into());
    told.insert("trove".into(), root.value.to_string().into());
    told.insert("entries".into(), root.amount.into());
    told.insert("case".into(), case(db)?.to_string().into());
    let mut select = db.prepare("SELECT kind, name, amount FROM tally")?;
    let rows = select.query_map([], |r| {
        Ok((r.get::<_, String>(0)?, r.get::<_, String>(1)?, Value::from(r.get::<_, i64>(2)?)))
    })?;
    let mut counts: Map<String, Value> = Map::new();
    for row in rows {
        let (kind, name, amount) = row?;
        let group = counts.entry(kind).or_insert_with(|| Value::Object(Map::new()));
        if let Some(group) = group.as_object_mut() {
            group.insert(name, amount);
        }
    }
    told.insert("counts".into(), counts.into());
    let sql = "SELECT tool, protections, watch FROM run WHERE id = ?1";
    let learned = db.query_row(sql, [begun.run], |r| Ok([r.get(0)?, r.get(1)?, r.get(2)?]))?;
    for (name, value) in ["tool", "protections", "watch"].into_iter().zip(learned) {
        let value: Option<String> = value;
        told.extend(value.map(|value| (name.to_string(), value.into())));
    }
    Ok(told)
}

/// The digest of the whole case by what is noted of its tables.
pub fn case(db: &Connection) -> Result<Sha256> {
    let mut select = db.prepare(
        "SELECT name, value, amount FROM digest WHERE name = ?1 OR name NOT LIKE '(%' ORDER BY name",
    )?;
    let mut rows = select.query([CONTENTS])?;
    let mut value = Encoder::named("paydirt case 1");
    while let Some(row) = rows.next()? {
        value.columns(row, 0, 3)?;
    }
    Ok(value.finish())
}

/// The digest of results as it was noted, with how many contents it leaves out.
pub fn results(db: &Connection) -> Result<Option<TableSeal>> {
    noted(db, RESULTS)
}

/// How many rows a table has.
pub fn count(db: &Connection, table: &str) -> Result<u64> {
    // The name is one of the constants here.
    Ok(db.query_row(&format!("SELECT count(*) FROM {table}"), [], |r| r.get(0))?)
}

/// The names of all that is noted.
pub fn names(db: &Connection) -> Result<Vec<String>> {
    let mut select = db.prepare("SELECT name FROM digest ORDER BY name")?;
    let names = select.query_map([], |r| r.get(0))?;
    Ok(names.collect::<rusqlite::Result<_>>()?)
}

//! The audit trail: entries of which each carries the SHA-256 of the one before, written in the transaction that they
//! describe. `audit.jsonl` beside the database is their copy, a line an entry.
//!
//! An entry is a JSON object in canonical form (keys sorted, no spaces, no floating point) with `seq` (from 1),
//! `previous` (hex; of the first entry 64 zeros), `time` and `kind`, and what its kind brings. Its own SHA-256 is that
//! of its text.

use super::case::Case;
use super::{Result, StoreError};
use crate::named_enum;
use crate::trove::Sha256;
use rusqlite::{Connection, OptionalExtension, params};
use serde_json::{Map, Value};
use std::fs::File;
use std::io::{BufRead, BufReader, Write};

named_enum! {
    /// What an entry tells of.
    pub enum Kind {
        /// A run has begun, or goes on where another broke off.
        Begin = "begin",
        /// A run has ended: all that was asked for is complete, and the case is sealed.
        End = "end",
        /// A run was stopped on request.
        Interrupt = "interrupt",
        /// A run has failed.
        Fail = "fail",
        /// Something was written out of the case.
        Export = "export",
    }
}

/// Name of the copy in the case folder.
pub const COPY: &str = "audit.jsonl";

/// An entry of the chain.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Its place, from 1.
    pub seq: i64,
    /// Its text.
    pub text: String,
    /// SHA-256 of the text, as stored.
    pub sha256: Sha256,
}

impl Entry {
    /// A field of the entry; null where it has none.
    pub fn field(&self, name: &str) -> Value {
        let object: Value = serde_json::from_str(&self.text).unwrap_or_default();
        object.get(name).cloned().unwrap_or_default()
    }

    /// The entry's kind, if it is one that this version knows.
    pub fn kind(&self) -> Option<Kind> {
        Kind::from_name(self.field("kind").as_str()?)
    }

    /// The short form of the chain up to this entry: its place, and half of its SHA-256. Whoever holds it can tell
    /// whether this entry and all before it are what they were.
    pub fn root(&self) -> String {
        format!("{}-{}", self.seq, self.sha256.to_string().get(..32).unwrap_or_default())
    }
}

/// Appends an entry; the caller commits it with what it tells of.
pub fn append(db: &Connection, kind: Kind, mut fields: Map<String, Value>) -> Result<()> {
    let last = last(db)?;
    let seq = last.as_ref().map_or(1, |entry| entry.seq + 1);
    let previous = last.map_or(Sha256([0; 32]), |entry| entry.sha256);
    let time: String = db.query_row("SELECT strftime('%Y-%m-%dT%H:%M:%SZ')", [], |r| r.get(0))?;
    fields.insert("seq".into(), seq.into());
    fields.insert("previous".into(), previous.to_string().into());
    fields.insert("time".into(), time.into());
    fields.insert("kind".into(), kind.name().into());
    let text = canonical(&Value::Object(fields));
    db.execute("INSERT INTO audit VALUES (?1, ?2, ?3)", params![seq, text, Sha256::of(text.as_bytes()).0])?;
    Ok(())
}

/// The last entry.
pub fn last(db: &Connection) -> Result<Option<Entry>> {
    let mut select = db.prepare_cached("SELECT seq, entry, sha256 FROM audit ORDER BY seq DESC LIMIT 1")?;
    Ok(select.query_row([], entry).optional()?)
}

/// The last entry that tells of a run; it has another kind than [`Kind::End`] where the case is not complete.
pub fn last_of_a_run(db: &Connection) -> Result<Option<Entry>> {
    last_that(db, |kind| kind != Some(Kind::Export))
}

/// The entry of the last run that began.
pub fn last_begin(db: &Connection) -> Result<Option<Entry>> {
    last_that(db, |kind| kind == Some(Kind::Begin))
}

fn last_that(db: &Connection, wanted: impl Fn(Option<Kind>) -> bool) -> Result<Option<Entry>> {
    let mut select = db.prepare("SELECT seq, entry, sha256 FROM audit ORDER BY seq DESC")?;
    let mut rows = select.query([])?;
    while let Some(row) = rows.next()? {
        let entry = entry(row)?;
        if wanted(entry.kind()) {
            return Ok(Some(entry));
        }
    }
    Ok(None)
}

/// The entry at a place.
pub fn at(db: &Connection, seq: i64) -> Result<Option<Entry>> {
    let mut select = db.prepare("SELECT seq, entry, sha256 FROM audit WHERE seq = ?1")?;
    Ok(select.query_row([seq], entry).optional()?)
}

/// Hands over every entry in order.
pub fn each(db: &Connection, mut entry_of: impl FnMut(Entry) -> Result<()>) -> Result<()> {
    let mut select = db.prepare("SELECT seq, entry, sha256 FROM audit ORDER BY seq")?;
    let mut rows = select.query([])?;
    while let Some(row) = rows.next()? {
        entry_of(entry(row)?)?;
    }
    Ok(())
}

fn entry(row: &rusqlite::Row) -> rusqlite::Result<Entry> {
    Ok(Entry { seq: row.get(0)?, text: row.get(1)?, sha256: Sha256(row.get(2)?) })
}

/// Appends one entry to the trail of a case that nobody need hold, and to its copy. Fails where the case cannot be
/// written.
pub fn record(case: &Case, kind: Kind, fields: Map<String, Value>) -> Result<()> {
    let mut db = case.open_for_an_entry()?;
    let tx = db.transaction()?;
    append(&tx, kind, fields)?;
    tx.commit()?;
    copy(case, &db)
}

/// Completes the copy: a missing or cut tail is written, a line that differs is left for `verify` to tell of.
pub fn copy(case: &Case, db: &Connection) -> Result<()> {
    let path = case.folder.join(COPY);
    let failed = |e: std::io::Error| StoreError(format!("cannot write {}: {e}", path.display()));
    if !path.exists() {
        case.write_private(&path, b"")?;
    }
    let mut file = File::options().read(true).append(true).open(&path).map_err(failed)?;
    let (mut lines, mut tail) = (0, Vec::new());
    let mut reader = BufReader::new(&file);
    loop {
        tail.clear();
        reader.read_until(b'\n', &mut tail).map_err(failed)?;
        if tail.last() != Some(&b'\n') {
            break;
        }
        lines += 1;
    }
    let mut missing = Vec::new();
    let mut select = db.prepare("SELECT seq, entry, sha256 FROM audit WHERE seq > ?1 ORDER BY seq")?;
    let mut rows = select.query([lines])?;
    while let Some(row) = rows.next()? {
        let entry = entry(row)?;
        let line = entry.text.into_bytes();
        // A line that was cut goes on where it was cut; one that says something else is ended as it is.
        missing.extend_from_slice(line.strip_prefix(tail.as_slice()).unwrap_or_default());
        missing.push(b'\n');
        tail.clear();
    }
    file.write_all(&missing).map_err(failed)
}

/// JSON in canonical form.
pub fn canonical(value: &Value) -> String {
    match value {
        Value::Object(fields) => {
            let mut sorted: Vec<(&String, &Value)> = fields.iter().collect();
            sorted.sort_unstable_by_key(|(key, _)| *key);
            let pairs: Vec<String> =
                sorted.iter().map(|(key, value)| format!("{}:{}", quoted(key), canonical(value))).collect();
            format!("{{{}}}", pairs.join(","))
        }
        Value::Array(values) => {
            format!("[{}]", values.iter().map(canonical).collect::<Vec<_>>().join(","))
        }
        other => other.to_string(),
    }
}

fn quoted(text: &str) -> String {
    Value::from(text).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn fields(value: Value) -> Map<String, Value> {
        value.as_object().unwrap().clone()
    }

    fn scene() -> (tempfile::TempDir, Case, Connection) {
        let dir = tempfile::tempdir().unwrap();
        let case = Case::create(&dir.path().join("a.case")).unwrap();
        let db = case.open_writer().unwrap();
        for n in 0..3 {
            append(
                &db,
                Kind::Export,
                fields(json!({"view": format!("naručeno {n}"), "b": [1, {"z": 1, "a": 2}]})),
            )
            .unwrap();
        }
        (dir, case, db)
    }

    #[test]
    fn each_entry_is_canonical_and_carries_the_hash_of_the_one_before() {
        let (_dir, _case, db) = scene();
        let (mut previous, mut count) = (Sha256([0; 32]), 0);
        each(&db, |entry| {
            count += 1;
            assert_eq!(entry.seq, count);
            assert_eq!(entry.sha256, Sha256::of(entry.text.as_bytes()));
            assert_eq!(entry.field("previous"), previous.to_string());
            assert!(
                entry.text.starts_with(r#"{"b":[1,{"a":2,"z":1}],"kind":"export","previous":""#),
                "{}",
                entry.text
            );
            previous = entry.sha256;
            Ok(())
        })
        .unwrap();
        assert_eq!(count, 3);
    }

    #[test]
    fn a_cut_copy_is_completed_and_a_line_that_differs_is_left_alone() {
        let (_dir, case, db) = scene();
        let path = case.folder.join(COPY);
        copy(&case, &db).unwrap();
        let whole = std::fs::read_to_string(&path).unwrap();
        assert_eq!(whole.lines().count(), 3);
        for cut in
            [0, 1, whole.find('\n').unwrap(), whole.find('\n').unwrap() + 1, whole.len() - 1, whole.len()]
        {
            std::fs::write(&path, &whole.as_bytes()[..cut]).unwrap();
            copy(&case, &db).unwrap();
            assert_eq!(std::fs::read_to_string(&path).unwrap(), whole, "cut at {cut}");
        }
        let changed = whole.replacen("naručeno 1", "naručeno 7", 1);
        std::fs::write(&path, &changed).unwrap();
        append(&db, Kind::Export, Map::new()).unwrap();
        copy(&case, &db).unwrap();
        assert!(std::fs::read_to_string(&path).unwrap().starts_with(&changed));
        assert_eq!(std::fs::read_to_string(&path).unwrap().lines().count(), 4);
        std::fs::write(&path, "something else").unwrap();
        copy(&case, &db).unwrap();
        let text = std::fs::read_to_string(&path).unwrap();
        assert!(text.starts_with("something else\n"), "{text}");
        assert_eq!(text.lines().count(), 4);
    }
}

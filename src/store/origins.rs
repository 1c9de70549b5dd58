//! Where in the trove a content comes from: what has to be read again to reach it.

use super::Result;
use super::results::Entry;
use crate::trove::Sha256;
use rusqlite::{Connection, OptionalExtension, Row, params};

fn entry(row: &Row) -> rusqlite::Result<Entry> {
    let sha256 = row.get::<_, Option<[u8; 32]>>(3)?.map(Sha256);
    Ok(Entry { path: row.get(0)?, kind: row.get(1)?, size: row.get(2)?, sha256, target: row.get(4)? })
}

/// The first entry of a volume that is the content or holds it at any depth; with a volume of a split archive come the
/// others. Nothing if the volume does not hold it.
pub fn outermost(db: &Connection, volume: i64, sha256: Sha256) -> Result<Vec<Entry>> {
    let mut select = db.prepare(
        "WITH RECURSIVE around (id) AS (
             SELECT id FROM blob WHERE sha256 = ?2
             UNION SELECT l.first FROM location l JOIN around a ON l.blob = a.id WHERE l.first IS NOT NULL
             UNION SELECT l.parent FROM location l JOIN around a ON l.blob = a.id WHERE l.parent IS NOT NULL)
         SELECT coalesce(l.path_bytes, CAST(l.path AS BLOB)) FROM location l JOIN around a ON l.blob = a.id
         WHERE l.volume = ?1 AND l.parent IS NULL AND l.last_run IS NULL ORDER BY l.further, 1 LIMIT 1",
    )?;
    let paths = select.query_map(params![volume, sha256.0], |r| r.get(0))?;
    let paths: Vec<Vec<u8>> = paths.collect::<rusqlite::Result<_>>()?;
    with_series(db, volume, &paths)
}

/// The entries of a volume at these paths, in order, and all volumes of the split archives that they belong to.
pub fn with_series(db: &Connection, volume: i64, paths: &[Vec<u8>]) -> Result<Vec<Entry>> {
    let mut select = db.prepare(
        "SELECT coalesce(l.path_bytes, CAST(l.path AS BLOB)), l.kind,
                CASE WHEN l.kind = 'file' THEN coalesce(b.size, l.size) END, b.sha256, l.target
         FROM location l LEFT JOIN blob b ON b.id = l.blob
         WHERE l.volume = ?1 AND l.parent IS NULL AND l.last_run IS NULL AND (l.path = ?2 OR l.series IN (
             SELECT series FROM location WHERE volume = ?1 AND path = ?2 AND parent IS NULL AND last_run IS NULL
                 AND series IS NOT NULL))",
    )?;
    let mut entries = Vec::new();
    for path in paths {
        let found = select.query_map(params![volume, crate::trove::path::printable(path)], entry)?;
        entries.extend(found.collect::<rusqlite::Result<Vec<Entry>>>()?);
    }
    entries.sort_by(|a, b| a.path.cmp(&b.path));
    entries.dedup_by(|a, b| a.path == b.path);
    Ok(entries)
}

/// The entry of a volume at a printable path.
pub fn entry_at(db: &Connection, volume: i64, path: &str) -> Result<Option<Entry>> {
    let mut select = db.prepare_cached(
        "SELECT coalesce(l.path_bytes, CAST(l.path AS BLOB)), l.kind,
                CASE WHEN l.kind = 'file' THEN coalesce(b.size, l.size) END, b.sha256, l.target
         FROM location l LEFT JOIN blob b ON b.id = l.blob
         WHERE l.volume = ?1 AND l.path = ?2 AND l.parent IS NULL AND l.last_run IS NULL",
    )?;
    Ok(select.query_row(params![volume, path], entry).optional()?)
}

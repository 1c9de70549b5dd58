//! Names that are not UTF-8, and how they most likely read.

use super::Result;
use rusqlite::{Connection, params};

/// A name in bytes.
#[derive(Clone, Debug)]
pub struct Name {
    /// The row of its place.
    pub location: i64,
    /// The container that says it, or none for an entry of a volume.
    pub parent: Option<i64>,
    /// The volume of an entry.
    pub volume: Option<i64>,
    /// The bytes.
    pub bytes: Vec<u8>,
}

/// Names whose bytes differ from what is printed, those of one container or volume together, by what is printed.
pub fn names(db: &Connection) -> Result<Vec<Name>> {
    let mut select = db.prepare(
        "SELECT id, parent, volume, path_bytes FROM location INDEXED BY location_bytes
         WHERE path_bytes IS NOT NULL AND last_run IS NULL ORDER BY parent, volume, path, id",
    )?;
    let rows = select.query_map([], |r| {
        Ok(Name { location: r.get(0)?, parent: r.get(1)?, volume: r.get(2)?, bytes: r.get(3)? })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Replaces what was stored before: of each place its name and the encoding in which it reads so.
pub fn store<'a>(db: &mut Connection, names: impl Iterator<Item = (i64, &'a str, &'a str)>) -> Result<()> {
    let tx = db.transaction()?;
    tx.execute("DELETE FROM legible_name", [])?;
    for (location, name, encoding) in names {
        tx.prepare_cached("INSERT INTO legible_name VALUES (?1, ?2, ?3)")?
            .execute(params![location, name, encoding])?;
    }
    tx.commit()?;
    Ok(())
}

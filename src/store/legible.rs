//! Names that are not UTF-8, and how they most likely read.

use super::Result;
use rusqlite::{Connection, params};

/// A name in bytes.
#[derive(Clone, Debug)]
pub struct Name {
    /// The row of its place.
    location: i64,
    /// The container that says it, or none for an entry of a volume.
    pub parent: Option<i64>,
    /// The volume of an entry.
    pub volume: Option<i64>,
    /// The bytes: of a member its name, of an entry its path.
    pub bytes: Vec<u8>,
}

/// Shows `visit` each name that is not UTF-8, one after the other: there may be millions.
pub fn each(db: &Connection, mut visit: impl FnMut(&Name) -> Result<()>) -> Result<()> {
    let mut select = db.prepare(
        "SELECT id, parent, volume, path_bytes FROM location INDEXED BY location_bytes
         WHERE path_bytes IS NOT NULL AND last_run IS NULL ORDER BY parent, volume, path, id",
    )?;
    let mut rows = select.query([])?;
    while let Some(row) = rows.next()? {
        let (location, parent, volume, bytes) = (row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?);
        let name = Name { location, parent, volume, bytes };
        if std::str::from_utf8(&name.bytes).is_err() {
            visit(&name)?;
        }
    }
    Ok(())
}

/// Replaces what was stored before by what `read` says of each name: how it reads, and in which encoding.
pub fn replace(
    db: &mut Connection,
    mut read: impl FnMut(&Name) -> Option<(String, &'static str)>,
) -> Result<()> {
    let tx = db.transaction()?;
    tx.execute("DELETE FROM legible_name", [])?;
    each(&tx, |name| {
        if let Some((read, encoding)) = read(name) {
            tx.prepare_cached("INSERT INTO legible_name VALUES (?1, ?2, ?3)")?.execute(params![
                name.location,
                read,
                encoding
            ])?;
        }
        Ok(())
    })?;
    tx.commit()?;
    Ok(())
}

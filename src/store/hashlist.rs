//! The Reference Data Set of NIST's National Software Reference Library since 2022 (RDS 3): a database whose table
//! `METADATA`, shown by the view `FILE` as well, has the SHA-256 of each known file, once for each place it is known from.

use super::{Result, StoreError};
use rusqlite::{Connection, OpenFlags};
use std::path::Path;

/// How a database of SQLite begins.
pub const MAGIC: &[u8] = b"SQLite format 3\0";

/// Hands each hash of a data set over, in hexadecimal digits.
///
/// # Errors
/// When the file is no such data set, or cannot be read.
pub fn each(file: &Path, mut take: impl FnMut(&str)) -> Result<()> {
    let db = Connection::open_with_flags(file, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
    let tables = ["SELECT sha256 FROM metadata", "SELECT sha256 FROM file"];
    let table = tables.iter().find_map(|sql| db.prepare(sql).ok());
    let mut select =
        table.ok_or_else(|| StoreError("it has no table METADATA or FILE with a column sha256".into()))?;
    let mut rows = select.query([])?;
    while let Some(row) = rows.next()? {
        if let Some(hash) = row.get::<_, Option<String>>(0)? {
            take(&hash);
        }
    }
    Ok(())
}

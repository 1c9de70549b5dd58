//! Where the time of a run went, as it is stored.

use super::Result;
use crate::trove::Sha256;
use rusqlite::{Connection, params};

/// What a stage, or workers in it on one format, did and took.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Effort {
    /// Entries or contents.
    pub items: u64,
    /// Bytes of them.
    pub bytes: u64,
    /// Microseconds.
    pub micros: u64,
}

/// One row: the stage, the format (empty for a whole stage), and what it took.
pub type Row = (&'static str, String, Effort);

/// A content that took long: how long in microseconds, which, and in which stage.
pub type Slow = (u64, Sha256, &'static str);

/// Stores where the time of a run went.
///
/// # Errors
/// What the database says.
pub fn store(db: &mut Connection, run: i64, rows: &[Row], slow: &[Slow]) -> Result<()> {
    let signed = |n: u64| i64::try_from(n).unwrap_or(i64::MAX);
    let tx = db.transaction()?;
    {
        let mut insert =
            tx.prepare_cached("INSERT OR REPLACE INTO effort VALUES (?1, ?2, ?3, ?4, ?5, ?6)")?;
        for (stage, format, effort) in rows {
            let Effort { items, bytes, micros } = *effort;
            insert.execute(params![run, stage, format, signed(items), signed(bytes), signed(micros)])?;
        }
        let mut insert = tx.prepare_cached(
            "INSERT OR REPLACE INTO slow SELECT ?1, id, ?3, ?4 FROM blob WHERE sha256 = ?2",
        )?;
        for (micros, sha256, stage) in slow {
            insert.execute(params![run, sha256.0, stage, signed(*micros)])?;
        }
    }
    tx.commit()?;
    Ok(())
}

//! Going through contents in order of their rows, a batch in each transaction, so that what was done stays done when a run
//! is stopped in the midst.

use super::Result;
use rusqlite::Connection;

/// Contents of one transaction.
pub(super) const BATCH: usize = 500;

/// Does something to each content that `next` finds behind a row, in order of the rows. Returns whether it came to the end
/// before `stopped` said to stop.
pub(super) fn each(
    db: &mut Connection,
    stopped: impl Fn() -> bool,
    next: impl Fn(&Connection, i64) -> Result<Vec<i64>>,
    one: impl Fn(&Connection, i64) -> Result<()>,
) -> Result<bool> {
    let mut last = 0;
    while !stopped() {
        let tx = db.transaction()?;
        let batch = next(&tx, last)?;
        batch.iter().try_for_each(|blob| one(&tx, *blob))?;
        tx.commit()?;
        match batch.last() {
            Some(blob) => last = *blob,
            None => return Ok(true),
        }
    }
    Ok(false)
}

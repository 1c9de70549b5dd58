//! Rows of which each belongs to one content, walked beside the contents: one walk through a table is many times faster
//! than a question for each content.

use super::Result;
use rusqlite::fallible_streaming_iterator::FallibleStreamingIterator;
use rusqlite::{Params, Row, Rows, Statement};

/// Rows whose first column is the row of a content, in its order.
pub(super) struct Beside<'s>(Rows<'s>);

impl<'s> Beside<'s> {
    /// Begins a walk through what a question answers.
    pub(super) fn over(select: &'s mut Statement, given: impl Params) -> Result<Beside<'s>> {
        let mut rows = select.query(given)?;
        rows.advance()?;
        Ok(Beside(rows))
    }

    /// Hands over the rows of a content; it must not come before one that was asked for already.
    pub(super) fn of(&mut self, blob: i64, mut each: impl FnMut(&Row) -> Result<()>) -> Result<()> {
        while let Some(row) = self.0.get() {
            let owner: i64 = row.get(0)?;
            if owner > blob {
                break;
            }
            if owner == blob {
                each(row)?;
            }
            self.0.advance()?;
        }
        Ok(())
    }
}

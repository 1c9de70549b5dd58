//! What all contents are known by, in memory: a question for each of millions of places is many times slower.

use super::Result;
use rusqlite::Connection;

/// SHA-256 and size of every content, in order of their rows.
pub(super) struct Hashes(Vec<(i64, [u8; 32], i64)>);

impl Hashes {
    /// Reads those of all contents: 48 bytes each.
    pub(super) fn read(db: &Connection) -> Result<Hashes> {
        let count: u32 = db.query_row("SELECT count(*) FROM blob", [], |r| r.get(0))?;
        // Room for all at once: a list that grows is held twice while it does.
        let mut all = Vec::with_capacity(count as usize);
        let mut select = db.prepare("SELECT id, sha256, size FROM blob ORDER BY id")?;
        let mut rows = select.query([])?;
        while let Some(row) = rows.next()? {
            all.push((row.get(0)?, row.get(1)?, row.get(2)?));
        }
        Ok(Hashes(all))
    }

    /// SHA-256 and size of a content by its row.
    pub(super) fn of(&self, blob: i64) -> Option<([u8; 32], i64)> {
        // Rows are numbered without gaps, unless a later version of a case deletes some.
        let first = self.0.first()?.0;
        let guess = usize::try_from(blob.checked_sub(first)?).ok().and_then(|at| self.0.get(at));
        let found = guess.filter(|(id, ..)| *id == blob).or_else(|| {
            let at = self.0.binary_search_by_key(&blob, |(id, ..)| *id).ok()?;
            self.0.get(at)
        });
        found.map(|(_, sha256, size)| (*sha256, *size))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_with_gaps_are_found() {
        let all = Hashes([3, 4, 9].map(|id| (id, [id as u8; 32], id * 10)).to_vec());
        for id in [3, 4, 9] {
            assert_eq!(all.of(id), Some(([id as u8; 32], id * 10)));
        }
        assert!([i64::MIN, 2, 5, 10].iter().all(|id| all.of(*id).is_none()));
    }
}

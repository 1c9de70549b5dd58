//! What finding near-duplicates asks of the case, and where its answers are stored.

use super::Result;
use rusqlite::{Connection, OptionalExtension, Transaction, params};

/// Contents that are signed in one transaction.
const BATCH: usize = 500;

/// Opens a transaction; it is committed by whoever opened it, or undone.
pub fn begin(db: &Connection) -> Result<Transaction<'_>> {
    Ok(db.unchecked_transaction()?)
}

/// Commits.
pub fn commit(tx: Transaction) -> Result<()> {
    Ok(tx.commit()?)
}

/// Goes through the contents in order of their rows and stops at a batch. A question that does not hang on the content
/// would be made the outer loop, and every batch would go through all that is left.
const UNSIGNED: &str = "
    SELECT id FROM blob
    WHERE id > ?1 AND touched = 1 AND EXISTS (SELECT 1 FROM page WHERE page.blob = blob.id)
        AND NOT EXISTS (SELECT 1 FROM signature s WHERE s.blob = blob.id AND s.version = ?2)
    ORDER BY id LIMIT ?3";

/// The next contents with text that have no signature of this version, after a row.
pub fn unsigned(db: &Connection, version: u32, after: i64) -> Result<Vec<i64>> {
    let mut select = db.prepare_cached(UNSIGNED)?;
    let rows = select.query_map(params![after, version, BATCH], |r| r.get(0))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Hands over the text of a content, page by page.
pub fn pages(db: &Connection, blob: i64, mut page: impl FnMut(&str)) -> Result<()> {
    let mut select = db.prepare_cached("SELECT text FROM page WHERE blob = ?1 ORDER BY number")?;
    let mut rows = select.query([blob])?;
    while let Some(row) = rows.next()? {
        page(row.get_ref(0)?.as_str().unwrap_or_default());
    }
    Ok(())
}

/// Stores a signature.
pub fn sign(db: &Connection, blob: i64, version: u32, shingles: u64, bands: &[u64]) -> Result<()> {
    let bytes: Vec<u8> = bands.iter().flat_map(|band| band.to_le_bytes()).collect();
    let shingles = i64::try_from(shingles).unwrap_or(i64::MAX);
    db.prepare_cached("INSERT OR REPLACE INTO signature VALUES (?1, ?2, ?3, ?4)")?
        .execute(params![blob, version, shingles, bytes])?;
    Ok(())
}

/// The contents of the last state that have so many shingles, in order of their SHA-256. Signatures are gone through,
/// not contents: of these there can be millions without text.
pub fn signed(db: &Connection, least: u64) -> Result<Vec<i64>> {
    let mut select = db.prepare(
        "SELECT b.sha256, s.blob FROM signature s CROSS JOIN blob b ON b.id = s.blob
         WHERE b.copies > 0 AND s.shingles >= ?1",
    )?;
    // Sorted here, by half of each SHA-256, of which no two are alike: the database would take three times the memory.
    let rows = select.query_map([least], |r| {
        let sha256: [u8; 32] = r.get(0)?;
        Ok((sha256.first_chunk::<16>().copied().unwrap_or_default(), r.get(1)?))
    })?;
    let mut signed: Vec<([u8; 16], i64)> = rows.collect::<rusqlite::Result<_>>()?;
    signed.sort_unstable();
    Ok(signed.into_iter().map(|(_, blob)| blob).collect())
}

/// Hands over the bands of the same contents in order of their rows: one band, or all of them.
pub fn bands(db: &Connection, least: u64, band: Option<usize>, mut each: impl FnMut(&[u8])) -> Result<()> {
    let (start, length) = band.map_or((1, i64::MAX), |band| (band as i64 * 8 + 1, 8));
    let mut select = db.prepare_cached(
        "SELECT substr(s.bands, ?2, ?3) FROM signature s CROSS JOIN blob b ON b.id = s.blob
         WHERE b.copies > 0 AND s.shingles >= ?1 ORDER BY s.blob",
    )?;
    let mut rows = select.query(params![least, start, length])?;
    while let Some(row) = rows.next()? {
        each(row.get_ref(0)?.as_blob().unwrap_or_default());
    }
    Ok(())
}

/// The resemblance of two contents in thousandths, if they were compared before; noted as asked for by this run.
pub fn known(db: &Connection, a: i64, b: i64, run: i64) -> Result<Option<u32>> {
    let mut select = db.prepare_cached("SELECT resemblance, run FROM likeness WHERE a = ?1 AND b = ?2")?;
    let found: Option<(u32, i64)> = select.query_row([a, b], |r| Ok((r.get(0)?, r.get(1)?))).optional()?;
    if found.is_some_and(|(_, asked)| asked != run) {
        db.prepare_cached("UPDATE likeness SET run = ?3 WHERE a = ?1 AND b = ?2")?.execute([a, b, run])?;
    }
    Ok(found.map(|(resemblance, _)| resemblance))
}

/// Stores the resemblance of two contents in thousandths.
pub fn keep(db: &Connection, a: i64, b: i64, resemblance: u32, run: i64) -> Result<()> {
    db.prepare_cached("INSERT INTO likeness VALUES (?1, ?2, ?3, ?4)")?.execute(params![
        a,
        b,
        resemblance,
        run
    ])?;
    Ok(())
}

/// Deletes what this run did not ask for, and replaces the clusters: each member with the first of its cluster.
pub fn replace(db: &Connection, run: i64, members: impl Iterator<Item = (i64, i64)>) -> Result<()> {
    db.execute("DELETE FROM likeness WHERE run <> ?1", [run])?;
    db.execute("DELETE FROM cluster", [])?;
    let mut insert = db.prepare_cached("INSERT INTO cluster VALUES (?1, ?2)")?;
    for (blob, first) in members {
        insert.execute([blob, first])?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::UNSIGNED;
    use crate::store::plan;

    #[test]
    fn what_is_unsigned_is_found_in_order_and_not_sorted() {
        let lines = plan(UNSIGNED, [0, 1, 500]);
        assert!(lines[0].starts_with("SEARCH blob USING COVERING INDEX blob_touched"), "{lines:?}");
        assert!(!lines.iter().any(|line| line.contains("TEMP B-TREE")), "{lines:?}");
    }
}

//! Marking what the watch list names in the text that is stored.

use super::batches::{self, BATCH};
use super::{Result, packed};
use crate::text::watch::{self, Watchlist};
use crate::text::{Page, TextSource};
use crate::trove::Sha256;
use rusqlite::{Connection, params};

/// Whether contents are marked: by this or any other list.
pub fn is_marked(db: &Connection) -> Result<bool> {
    let sql = "SELECT EXISTS (SELECT 1 FROM blob WHERE watched IS NOT NULL)";
    Ok(db.query_row(sql, [], |r| r.get(0))?)
}

/// Notes the list with the run.
pub fn note(db: &Connection, run: i64, lines: &[String]) -> Result<()> {
    let note = format!("{} entities, SHA-256 {}", lines.len(), identity(lines));
    db.execute("UPDATE run SET watch = ?2 WHERE id = ?1", params![run, note])?;
    Ok(())
}

/// A hash over list and version of the marking.
fn identity(lines: &[String]) -> Sha256 {
    Sha256::of(format!("{}\n{}", watch::VERSION, lines.join("\n")).as_bytes())
}

/// Marks every content with text that was not marked with this list. An empty list takes all marks away. Returns
/// whether it came to the end before `stopped` said to stop.
pub fn mark(db: &mut Connection, lines: &[String], stopped: impl Fn() -> bool) -> Result<bool> {
    if lines.is_empty() {
        let tx = db.transaction()?;
        tx.execute("DELETE FROM seal WHERE blob IN (SELECT blob FROM watch_hit)", [])?;
        tx.execute("DELETE FROM watch_hit", [])?;
        tx.execute("UPDATE blob SET watched = NULL WHERE watched IS NOT NULL", [])?;
        tx.commit()?;
        return Ok(true);
    }
    let hash = identity(lines);
    let list = Watchlist::new(lines);
    let next = |db: &Connection, after| unmarked(db, hash, after);
    batches::each(db, stopped, next, |db, blob| content(db, blob, hash, &list))
}

/// The next contents with text that were not marked with this list.
fn unmarked(db: &Connection, hash: Sha256, after: i64) -> Result<Vec<i64>> {
    let mut select = db.prepare_cached(
        "SELECT id FROM blob
         WHERE id > ?1 AND touched = 1 AND watched IS NOT ?2 AND EXISTS (SELECT 1 FROM page WHERE page.blob = blob.id)
         ORDER BY id LIMIT ?3",
    )?;
    let rows = select.query_map(params![after, hash.0, BATCH], |r| r.get(0))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Marks one content anew.
fn content(db: &Connection, blob: i64, hash: Sha256, list: &Watchlist) -> Result<()> {
    super::seal::break_seal(db, blob)?;
    db.prepare_cached("DELETE FROM watch_hit WHERE blob = ?1")?.execute([blob])?;
    let mut select =
        db.prepare_cached("SELECT number, text, words FROM page WHERE blob = ?1 ORDER BY number")?;
    let mut rows = select.query([blob])?;
    while let Some(row) = rows.next()? {
        let text: String = row.get(1)?;
        let hits = list.find(&text);
        if hits.is_empty() {
            continue;
        }
        let words = packed::unpack_words(row.get::<_, Option<Vec<u8>>>(2)?.as_deref());
        let page = Page { number: row.get(0)?, words, ..Page::new(text, TextSource::Plain) };
        let mut insert =
            db.prepare_cached("INSERT INTO watch_hit VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)")?;
        for hit in hits {
            let b = page.bbox(hit.span);
            insert.execute(params![
                blob,
                page.number,
                hit.span.start,
                hit.span.end,
                hit.entity,
                hit.term,
                b.map(|b| b.x0),
                b.map(|b| b.y0),
                b.map(|b| b.x1),
                b.map(|b| b.y1),
                hit.span.of(&page.text)
            ])?;
        }
    }
    db.prepare_cached("UPDATE blob SET watched = ?2 WHERE id = ?1")?.execute(params![blob, hash.0])?;
    Ok(())
}

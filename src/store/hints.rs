//! Keeping the passwords that stored text seems to name, for a person to allow.

use super::batches::{self, BATCH};
use super::{Result, packed};
use crate::text::{Page, TextSource, passwords};
use rusqlite::{Connection, params};

/// Looks at the text of every content that was not looked at by this version. Returns whether it came to the end before
/// `stopped` said to stop.
pub fn find(db: &mut Connection, stopped: impl Fn() -> bool) -> Result<bool> {
    batches::each(db, stopped, unseen, content)
}

/// The next contents with text that were not looked at.
fn unseen(db: &Connection, after: i64) -> Result<Vec<i64>> {
    let mut select = db.prepare_cached(
        "SELECT id FROM blob
         WHERE id > ?1 AND touched = 1 AND hinted IS NOT ?2 AND EXISTS (SELECT 1 FROM page WHERE page.blob = blob.id)
         ORDER BY id LIMIT ?3",
    )?;
    let rows = select.query_map(params![after, passwords::VERSION, BATCH], |r| r.get(0))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Looks at one content anew.
fn content(db: &Connection, blob: i64) -> Result<()> {
    db.prepare_cached("DELETE FROM password_hint WHERE blob = ?1")?.execute([blob])?;
    let mut select =
        db.prepare_cached("SELECT number, text, words FROM page WHERE blob = ?1 ORDER BY number")?;
    let mut rows = select.query([blob])?;
    while let Some(row) = rows.next()? {
        let hints = passwords::find(row.get_ref(1)?.as_str().unwrap_or_default());
        if hints.is_empty() {
            continue;
        }
        let words = packed::unpack_words(row.get::<_, Option<Vec<u8>>>(2)?.as_deref());
        let page =
            Page { number: row.get(0)?, words, ..Page::new(row.get::<_, String>(1)?, TextSource::Plain) };
        let mut insert =
            db.prepare_cached("INSERT INTO password_hint VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)")?;
        for hint in hints {
            let b = page.bbox(hint.span);
            insert.execute(params![
                blob,
                page.number,
                hint.span.start,
                hint.span.end,
                hint.span.of(&page.text),
                hint.context.of(&page.text),
                b.map(|b| b.x0),
                b.map(|b| b.y0),
                b.map(|b| b.x1),
                b.map(|b| b.y1)
            ])?;
        }
    }
    db.prepare_cached("UPDATE blob SET hinted = ?2 WHERE id = ?1")?
        .execute(params![blob, passwords::VERSION])?;
    Ok(())
}

/// Every password that the texts of the last state seem to name, those near something that is shut first.
pub fn candidates(db: &Connection) -> Result<Vec<String>> {
    let mut select = db.prepare(
        "SELECT candidate FROM password_candidates GROUP BY candidate ORDER BY min(coalesce(rank, 9)), candidate",
    )?;
    let rows = select.query_map([], |r| r.get(0))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

//! How pictures look, what finding one of them in several documents asks of the case, and where its answers are stored.

use super::Result;
use super::compare::{self, Member};
use crate::formats::Look;
use rusqlite::{Connection, params};
use serde::Serialize;

/// Stores how a picture of a content looks.
pub(super) fn keep(db: &Connection, blob: i64, look: &Look) -> Result<()> {
    let mut insert = db.prepare_cached("INSERT INTO look VALUES (?1, ?2, ?3, ?4, ?5, ?6)")?;
    insert.execute(params![
        blob,
        look.page,
        look.number,
        look.hash.cast_signed(),
        look.width,
        look.height
    ])?;
    Ok(())
}

/// The hashes of all pictures of the last state, each once, in order.
pub fn hashes(db: &Connection) -> Result<Vec<u64>> {
    let mut select = db.prepare(
        "SELECT DISTINCT l.hash FROM look l JOIN blob b ON b.id = l.blob WHERE b.copies > 0
         ORDER BY l.hash < 0, l.hash",
    )?;
    let rows = select.query_map([], |r| r.get(0).map(i64::cast_unsigned))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// The nearest documents around each content that is a picture: from it upwards, the first ones with pages. Where an
/// entry of the trove is reached without any, it is its own. What is no picture bears its pictures itself.
const DOCUMENTS: &str = "
    WITH RECURSIVE up (blob, at, document) AS (
        SELECT b.id, b.id, CASE WHEN b.media_type NOT LIKE 'image/%' THEN b.id END
        FROM blob b
        WHERE b.touched = 1 AND b.copies > 0 AND EXISTS (SELECT 1 FROM look l WHERE l.blob = b.id)
        UNION
        SELECT u.blob, p.id, CASE WHEN EXISTS (SELECT 1 FROM page WHERE page.blob = p.id) THEN p.id END
        FROM up u JOIN location l ON l.blob = u.at JOIN blob p ON p.id = l.parent
        WHERE u.document IS NULL AND p.copies > 0
    )
    INSERT INTO picture_document
    SELECT DISTINCT u.blob, coalesce(u.document, u.blob) FROM up u
    WHERE u.document IS NOT NULL
        OR EXISTS (SELECT 1 FROM location l WHERE l.blob = u.at AND l.parent IS NULL AND l.last_run IS NULL)";

/// Replaces what was stored before: each hash with the picture that it is of. Pictures that only one document bears are
/// left out again.
pub fn replace(db: &mut Connection, hashes: impl Iterator<Item = (u64, u64)>) -> Result<()> {
    let tx = db.transaction()?;
    tx.execute_batch("DELETE FROM picture; DELETE FROM picture_hash; DELETE FROM picture_document")?;
    let mut insert = tx.prepare("INSERT INTO picture_hash VALUES (?1, ?2)")?;
    for (hash, picture) in hashes {
        insert.execute([hash.cast_signed(), picture.cast_signed()])?;
    }
    drop(insert);
    tx.execute(DOCUMENTS, [])?;
    tx.execute_batch(
        "INSERT INTO picture
         SELECT h.picture, count(DISTINCT k.document) FROM picture_hash h JOIN look l ON l.hash = h.hash
         JOIN picture_document k ON k.blob = l.blob GROUP BY h.picture HAVING count(DISTINCT k.document) > 1;
         DELETE FROM picture_hash WHERE picture NOT IN (SELECT hash FROM picture);
         DELETE FROM picture_document WHERE NOT EXISTS (
             SELECT 1 FROM look l JOIN picture_hash h ON h.hash = l.hash WHERE l.blob = picture_document.blob)",
    )?;
    tx.commit()?;
    Ok(())
}

/// A picture that several documents bear.
#[derive(Clone, Debug, Serialize)]
pub struct Picture {
    /// Its name.
    pub picture: String,
    /// How many documents bear it.
    pub documents: u64,
    /// Its hash, which is its name in numbers.
    #[serde(skip)]
    hash: i64,
}

/// The pictures of the case or of one document: those that procurement documents bear first, the rarest first.
pub fn pictures(db: &Connection, document: Option<i64>, limit: usize) -> Result<Vec<Picture>> {
    let mut select = db.prepare(
        "SELECT p.hash, p.documents FROM picture p
         WHERE ?1 IS NULL OR EXISTS (
             SELECT 1 FROM picture_hash h JOIN look l ON l.hash = h.hash JOIN picture_document k ON k.blob = l.blob
             WHERE h.picture = p.hash AND (k.document = ?1 OR k.blob = ?1))
         ORDER BY NOT EXISTS (
             SELECT 1 FROM picture_hash h JOIN look l ON l.hash = h.hash JOIN picture_document k ON k.blob = l.blob
             JOIN document d ON d.blob = k.document AND d.part = 0
             WHERE h.picture = p.hash AND d.verdict = 'procurement'), p.documents, p.hash < 0, p.hash LIMIT ?2",
    )?;
    let rows = select.query_map(params![document, limit], |r| {
        let hash: i64 = r.get(0)?;
        Ok(Picture { picture: format!("{:016x}", hash.cast_unsigned()), documents: r.get(1)?, hash })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// A picture in a document.
#[derive(Clone, Debug, Serialize)]
pub struct Place {
    /// The page of the content that holds it.
    pub page: u32,
    /// Its width in points of its own.
    pub width: u32,
    /// Its height.
    pub height: u32,
    /// What it is called, if it is a member.
    pub member: Option<String>,
}

/// The documents that bear a picture, by date, each with the places of the picture in it.
pub fn documents(db: &Connection, picture: &Picture, limit: usize) -> Result<Vec<(Member, Vec<Place>)>> {
    let mut select = db.prepare(
        "SELECT DISTINCT k.document FROM picture_hash h JOIN look l ON l.hash = h.hash
         JOIN picture_document k ON k.blob = l.blob JOIN blob b ON b.id = k.document
         LEFT JOIN document d ON d.blob = b.id AND d.part = 0
         WHERE h.picture = ?1 ORDER BY d.date IS NULL, d.date, b.sha256 LIMIT ?2",
    )?;
    let rows = select.query_map(params![picture.hash, limit], |r| r.get(0))?;
    let rows: Vec<i64> = rows.collect::<rusqlite::Result<_>>()?;
    let told = rows.into_iter().map(|row| {
        let (path, places) = places(db, picture, row)?;
        Ok((Member { path, ..compare::member_of(db, row)? }, places))
    });
    told.collect()
}

/// Where a document lies, and the places of the picture in it.
fn places(db: &Connection, picture: &Picture, document: i64) -> Result<(Option<String>, Vec<Place>)> {
    let mut select = db.prepare_cached(
        "SELECT l.page, l.width, l.height, k.member, k.path
         FROM picture_hash h JOIN look l ON l.hash = h.hash JOIN picture_place k ON k.blob = l.blob
         JOIN blob b ON b.id = l.blob
         WHERE h.picture = ?1 AND k.document = ?2 ORDER BY b.sha256, l.page, l.number",
    )?;
    let rows = select.query_map(params![picture.hash, document], |r| {
        Ok((Place { page: r.get(0)?, width: r.get(1)?, height: r.get(2)?, member: r.get(3)? }, r.get(4)?))
    })?;
    let (places, paths): (Vec<Place>, Vec<Option<String>>) = rows.collect::<rusqlite::Result<_>>()?;
    Ok((paths.into_iter().flatten().next(), places))
}

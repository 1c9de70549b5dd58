//! What ranking the contents that are shut asks of the case, and where its answers are stored.

use super::Result;
use rusqlite::{Connection, params};

/// Where a content lies. Equal spots are near one another.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Spot {
    /// In a container or mail.
    Container(i64),
    /// In a thread of mails.
    Thread(i64),
    /// In a folder of a volume, or of a container at one place.
    Folder(i64, String),
}

/// A content and the spots where it lies.
#[derive(Clone, Debug)]
pub struct Lying {
    /// Its row.
    pub blob: i64,
    /// The spots.
    pub spots: Vec<Spot>,
}

/// Contents that are shut or hold members that are, in order of SHA-256, each with how many such members it has.
pub fn locked(db: &Connection) -> Result<Vec<(Lying, u64)>> {
    let mut select = db.prepare(
        "SELECT k.blob, sum(k.members) FROM (
             SELECT blob, 0 AS members FROM problem WHERE kind = 'encrypted' AND blob IS NOT NULL
             UNION ALL SELECT l.parent, 1 FROM problem p JOIN location l ON l.id = p.location
                       WHERE p.kind = 'encrypted' AND l.parent IS NOT NULL) k
         CROSS JOIN blob b ON b.id = k.blob WHERE b.copies > 0 GROUP BY k.blob ORDER BY b.sha256",
    )?;
    let rows = select.query_map([], |r| Ok((r.get(0)?, r.get(1)?)))?;
    let rows: Vec<(i64, u64)> = rows.collect::<rusqlite::Result<_>>()?;
    rows.into_iter().map(|(blob, members)| Ok((lying(db, blob)?, members))).collect()
}

/// Contents that are procurement documents.
pub fn documents(db: &Connection) -> Result<Vec<Lying>> {
    each(
        db,
        "SELECT d.blob FROM document d CROSS JOIN blob b ON b.id = d.blob
         WHERE d.part = 0 AND d.verdict = 'procurement' AND b.copies > 0 ORDER BY b.sha256",
    )
}

/// Contents whose texts seem to name passwords.
pub fn hints(db: &Connection) -> Result<Vec<Lying>> {
    each(
        db,
        "SELECT b.id FROM (SELECT DISTINCT blob FROM password_hint) h CROSS JOIN blob b ON b.id = h.blob
         WHERE b.copies > 0 ORDER BY b.sha256",
    )
}

fn each(db: &Connection, sql: &str) -> Result<Vec<Lying>> {
    let mut select = db.prepare(sql)?;
    let rows = select.query_map([], |r| r.get(0))?;
    let rows: Vec<i64> = rows.collect::<rusqlite::Result<_>>()?;
    rows.into_iter().map(|blob| lying(db, blob)).collect()
}

/// Where a content lies: its containers, the threads of its mails, and the folders of its places.
fn lying(db: &Connection, blob: i64) -> Result<Lying> {
    let mut select = db.prepare_cached(
        "SELECT DISTINCT l.parent FROM location l JOIN blob c ON c.id = l.parent WHERE l.blob = ?1 AND c.copies > 0",
    )?;
    let containers = select.query_map([blob], |r| r.get(0).map(Spot::Container))?;
    let mut spots: Vec<Spot> = containers.collect::<rusqlite::Result<_>>()?;
    let mut select = db.prepare_cached(
        "SELECT DISTINCT thread FROM message WHERE blob = ?1 OR blob IN (SELECT parent FROM location WHERE blob = ?1)",
    )?;
    let threads = select.query_map([blob], |r| r.get(0).map(Spot::Thread))?;
    spots.extend(threads.collect::<rusqlite::Result<Vec<Spot>>>()?);
    let mut select = db.prepare_cached(
        "SELECT volume, path FROM location WHERE blob = ?1 AND parent IS NULL AND last_run IS NULL
         UNION ALL SELECT volume, path FROM place WHERE blob = ?1",
    )?;
    let folders = select.query_map([blob], |r| {
        let path: String = r.get(1)?;
        let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
        Ok(Spot::Folder(r.get(0)?, folder.to_string()))
    })?;
    spots.extend(folders.collect::<rusqlite::Result<Vec<Spot>>>()?);
    spots.sort();
    spots.dedup();
    Ok(Lying { blob, spots })
}

/// A content that is shut with what lies around it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Locked {
    /// Its row.
    pub blob: i64,
    /// Members that are shut; 0 where it is shut itself.
    pub members: u64,
    /// Procurement documents among its open members.
    pub inside: usize,
    /// Procurement documents in the same container or mail.
    pub beside: usize,
    /// Procurement documents in the same folder.
    pub folder: usize,
}

/// Replaces what was stored before: what is shut, and which hints lie near what, how near.
pub fn store(db: &mut Connection, locked: &[Locked], near: &[(i64, i64, u8)]) -> Result<()> {
    let tx = db.transaction()?;
    tx.execute_batch("DELETE FROM locked_content; DELETE FROM hint_near")?;
    for k in locked {
        tx.prepare_cached("INSERT INTO locked_content VALUES (?1, ?2, ?3, ?4, ?5)")?
            .execute(params![k.blob, k.members, k.inside, k.beside, k.folder])?;
    }
    for (hint, locked, rank) in near {
        tx.prepare_cached("INSERT INTO hint_near VALUES (?1, ?2, ?3)")?
            .execute(params![hint, locked, rank])?;
    }
    tx.commit()?;
    Ok(())
}

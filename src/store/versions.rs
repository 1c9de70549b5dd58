//! What ordering the versions of a document asks of the case, and where its answers are stored.

use super::Result;
use rusqlite::{Connection, params};

/// Characters of a text at whose start a version is named.
const HEAD: usize = 600;

/// A content of a cluster of near-duplicates with what may tell its place among the others.
#[derive(Clone, Debug, Default)]
pub struct Version {
    /// Its row.
    pub blob: i64,
    /// Row of the first content of its cluster.
    pub cluster: i64,
    /// Its date, as read.
    pub date: Option<String>,
    /// When it was made, last changed, and sent, by metadata: of a mail or of the mail that it is attached to.
    pub created: Option<String>,
    /// The last change.
    pub modified: Option<String>,
    /// The mail's date.
    pub sent: Option<String>,
    /// The last part of its first place.
    pub name: String,
    /// Its title, and what it is marked with.
    pub marks: String,
    /// The start of its text.
    pub head: String,
    /// Whether its text holds changes that were tracked.
    pub tracked: bool,
    /// Whether its number is that of a draft of another one.
    pub draft_number: bool,
}

/// The contents of all clusters, those of one cluster together, in order of SHA-256.
pub fn versions(db: &Connection) -> Result<Vec<Version>> {
    let mut select = db.prepare(
        "SELECT c.blob, c.first, (SELECT d.date FROM document d WHERE d.blob = c.blob AND d.part = 0),
                (SELECT m.value FROM metadata m WHERE m.blob = c.blob AND m.key = 'created_time' ORDER BY m.position LIMIT 1),
                (SELECT m.value FROM metadata m WHERE m.blob = c.blob AND m.key = 'modified_time' ORDER BY m.position LIMIT 1),
                coalesce((SELECT min(m.value) FROM metadata m WHERE m.blob = c.blob AND m.key = 'date'),
                         (SELECT min(m.value) FROM location l JOIN metadata m ON m.blob = l.parent AND m.key = 'date'
                          WHERE l.blob = c.blob)),
                coalesce((SELECT f.path FROM first_place f WHERE f.blob = c.blob), ''),
                coalesce((SELECT group_concat(value, char(10)) FROM (
                    SELECT m.value FROM metadata m WHERE m.blob = c.blob AND m.key = 'title'
                    UNION ALL SELECT e.value FROM fact_evidence e WHERE e.blob = c.blob AND e.fact = 'marking')), ''),
                coalesce((SELECT substr(p.text, 1, ?1) FROM page p WHERE p.blob = c.blob ORDER BY p.number LIMIT 1), ''),
                EXISTS (SELECT 1 FROM page p WHERE p.blob = c.blob AND instr(p.text, '[deleted: ') > 0),
                EXISTS (SELECT 1 FROM related r WHERE r.blob = c.blob AND r.why = 'draft_number')
         FROM cluster c JOIN blob f ON f.id = c.first JOIN blob b ON b.id = c.blob
         WHERE b.copies > 0 ORDER BY f.sha256, b.sha256",
    )?;
    let rows = select.query_map([HEAD], |r| {
        let path: String = r.get(6)?;
        Ok(Version {
            blob: r.get(0)?,
            cluster: r.get(1)?,
            date: r.get(2)?,
            created: r.get(3)?,
            modified: r.get(4)?,
            sent: r.get(5)?,
            name: path.rsplit('/').next().unwrap_or_default().to_string(),
            marks: r.get(7)?,
            head: r.get(8)?,
            tracked: r.get(9)?,
            draft_number: r.get(10)?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Replaces what was stored before: of each version its content, its cluster, its place in order and why.
pub fn store(db: &mut Connection, placed: &[(i64, i64, usize, String)]) -> Result<()> {
    let tx = db.transaction()?;
    tx.execute("DELETE FROM version", [])?;
    for (blob, cluster, place, reasons) in placed {
        tx.prepare_cached("INSERT INTO version VALUES (?1, ?2, ?3, ?4)")?
            .execute(params![blob, cluster, place, reasons])?;
    }
    tx.commit()?;
    Ok(())
}

//! What a sample of the rejected contents is drawn from, and what a person is shown of each.

use super::Result;
use crate::trove::Sha256;
use rusqlite::{Connection, params};

/// Bytes of text that are shown of a content.
const SHOWN: u32 = 400;

/// Contents by what was decided on them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Decided {
    /// Procurement documents.
    pub found: u64,
    /// Possible ones.
    pub possible: u64,
    /// Contents that nothing was decided on: without text, or not read.
    pub undecided: u64,
}

/// Counts contents by what was decided on them. A container that is possible for its members alone was not decided on.
pub fn decided(db: &Connection) -> Result<Decided> {
    let sql = "SELECT count(*) FILTER (WHERE d.verdict = 'procurement'),
                      count(*) FILTER (WHERE d.verdict = 'possible' AND d.inherited = 0),
                      count(*) FILTER (WHERE d.verdict IS NULL OR d.inherited = 1)
               FROM blob b LEFT JOIN document d ON d.blob = b.id AND d.part = 0
               WHERE b.copies > 0 AND b.size > 0 AND b.joined = 0";
    let counts =
        |r: &rusqlite::Row| Ok(Decided { found: r.get(0)?, possible: r.get(1)?, undecided: r.get(2)? });
    Ok(db.query_row(sql, [], counts)?)
}

/// Every rejected content with its score in thousandths, in no order that means anything.
pub fn rejected(db: &Connection, mut each: impl FnMut(Sha256, u16)) -> Result<()> {
    let mut select = db.prepare(
        "SELECT b.sha256, d.score FROM document d JOIN blob b ON b.id = d.blob
         WHERE d.part = 0 AND d.verdict = 'other' AND b.copies > 0",
    )?;
    let mut rows = select.query([])?;
    while let Some(row) = rows.next()? {
        each(Sha256(row.get(0)?), row.get(1)?);
    }
    Ok(())
}

/// What a person who judges a content is shown of it. Its score is not: it would sway them.
#[derive(Clone, Debug, serde::Serialize)]
pub struct Shown {
    /// The content.
    pub sha256: String,
    /// Its format.
    pub format: String,
    /// Its language.
    pub language: Option<String>,
    /// The first place where it lies.
    pub path: Option<String>,
    /// How its text begins.
    pub text: String,
}

/// What a person is shown of a content.
pub fn shown(db: &Connection, content: Sha256) -> Result<Shown> {
    let mut select = db.prepare_cached(
        "SELECT b.format, d.language, f.path, (SELECT substr(p.text, 1, ?2) FROM page p
                WHERE p.blob = b.id AND trim(p.text, char(9, 10, 13, 32)) <> '' ORDER BY p.number LIMIT 1)
         FROM blob b JOIN document d ON d.blob = b.id AND d.part = 0 JOIN first_place f ON f.blob = b.id
         WHERE b.sha256 = ?1",
    )?;
    Ok(select.query_row(params![content.0, SHOWN], |row| {
        let text: Option<String> = row.get(3)?;
        Ok(Shown {
            sha256: content.to_string(),
            format: row.get(0)?,
            language: row.get(1)?,
            path: row.get(2)?,
            text: text.unwrap_or_default().split_whitespace().collect::<Vec<_>>().join(" "),
        })
    })?)
}

//! What is asked of documents that are nearly the same: who is in a cluster, and all that two of them say.

use super::Result;
use crate::trove::Sha256;
use rusqlite::{Connection, OptionalExtension, Row, params};
use serde::Serialize;

/// A document as lists of similar ones show it.
#[derive(Clone, Debug, Serialize)]
pub struct Member {
    /// The content.
    pub sha256: String,
    /// Its row.
    #[serde(skip)]
    pub blob: i64,
    /// Its type, if it is or may be procurement.
    pub r#type: Option<String>,
    /// Its number.
    pub number: Option<String>,
    /// Its date.
    pub date: Option<String>,
    /// Who sold.
    pub supplier: Option<String>,
    /// Who bought.
    pub buyer: Option<String>,
    /// Its currency.
    pub currency: Option<String>,
    /// Its net total.
    pub net_total: Option<String>,
    /// Its total with tax.
    pub gross_total: Option<String>,
    /// Places where it lies.
    pub copies: i64,
    /// The first of them.
    pub path: Option<String>,
}

const MEMBER: &str =
    "SELECT lower(hex(b.sha256)), b.id, d.type, d.number, d.date, d.supplier, d.buyer, d.currency,
           d.net_total, d.gross_total, b.copies, (SELECT f.path FROM first_place f WHERE f.blob = b.id)
    FROM blob b LEFT JOIN document d ON d.blob = b.id AND d.part = 0 LEFT JOIN cluster c ON c.blob = b.id";

fn member(row: &Row) -> rusqlite::Result<Member> {
    Ok(Member {
        sha256: row.get(0)?,
        blob: row.get(1)?,
        r#type: row.get(2)?,
        number: row.get(3)?,
        date: row.get(4)?,
        supplier: row.get(5)?,
        buyer: row.get(6)?,
        currency: row.get(7)?,
        net_total: row.get(8)?,
        gross_total: row.get(9)?,
        copies: row.get(10)?,
        path: row.get(11)?,
    })
}

/// A content as a member.
pub(super) fn member_of(db: &Connection, blob: i64) -> Result<Member> {
    let mut select = db.prepare_cached(&format!("{MEMBER} WHERE b.id = ?1"))?;
    Ok(select.query_row([blob], member)?)
}

/// The clusters of the case, as rows of their first contents and how many each has: those with procurement documents
/// first, the largest first.
pub fn clusters(db: &Connection, limit: usize) -> Result<Vec<(i64, u64)>> {
    let mut select = db.prepare(
        "SELECT c.first, count(*) FROM cluster c JOIN blob f ON f.id = c.first
         LEFT JOIN document d ON d.blob = c.blob AND d.part = 0
         GROUP BY c.first
         ORDER BY max(coalesce(d.verdict = 'procurement', 0)) DESC, count(*) DESC, f.sha256 LIMIT ?1",
    )?;
    let rows = select.query_map([limit], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// The documents of a cluster, by date.
pub fn members(db: &Connection, first: i64, limit: usize) -> Result<Vec<Member>> {
    let sql = format!("{MEMBER} WHERE c.first = ?1 ORDER BY d.date IS NULL, d.date, b.sha256 LIMIT ?2");
    let mut select = db.prepare(&sql)?;
    let rows = select.query_map(params![first, limit], member)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// A content as a member, and the row of the first content of its cluster and how many that has, if it is in one.
pub fn with_cluster(db: &Connection, sha256: Sha256) -> Result<(Member, Option<(i64, u64)>)> {
    let one = db.query_row(&format!("{MEMBER} WHERE b.sha256 = ?1"), [sha256.0], member)?;
    let mut select = db.prepare(
        "SELECT c.first, (SELECT count(*) FROM cluster o WHERE o.first = c.first) FROM cluster c WHERE c.blob = ?1",
    )?;
    let cluster = select.query_row([one.blob], |row| Ok((row.get(0)?, row.get(1)?))).optional()?;
    Ok((one, cluster))
}

/// A fact of a document: its name, its value, and where it stands.
#[derive(Clone, Debug, Serialize)]
pub struct Stated {
    /// Its value.
    pub value: String,
    /// The page.
    pub page: u32,
    /// The words.
    pub quote: String,
}

/// The facts of a document as a whole, each with where it stands first, in the order in which they were found.
pub fn facts(db: &Connection, blob: i64) -> Result<Vec<(String, Stated)>> {
    let mut select = db.prepare(
        "SELECT fact, value, page, quote FROM fact_evidence WHERE blob = ?1 AND part = 0 AND item IS NULL
         AND package IS NULL ORDER BY position",
    )?;
    let rows = select.query_map([blob], |row| {
        Ok((row.get(0)?, Stated { value: row.get(1)?, page: row.get(2)?, quote: row.get(3)? }))
    })?;
    let mut facts: Vec<(String, Stated)> = Vec::new();
    for row in rows {
        let (name, stated): (String, Stated) = row?;
        if facts.iter().all(|(known, _)| *known != name) {
            facts.push((name, stated));
        }
    }
    Ok(facts)
}

/// Names of the columns of a line item that are compared.
pub const ITEM: [&str; 9] = [
    "item_code",
    "description",
    "quantity",
    "unit",
    "list_price",
    "unit_price",
    "discount_percent",
    "discount_amount",
    "net_amount",
];

/// A line item: its position, and the columns of [`ITEM`].
pub type Item = (i64, Vec<Option<String>>);

/// The line items of a document.
pub fn items(db: &Connection, blob: i64) -> Result<Vec<Item>> {
    let mut select = db.prepare(
        "SELECT position, item_code, description, quantity, unit, list_price, unit_price, discount_percent,
                discount_amount, net_amount FROM line_item WHERE blob = ?1 ORDER BY position",
    )?;
    let rows = select.query_map([blob], |row| {
        let columns = (1..=ITEM.len()).map(|at| row.get(at)).collect::<rusqlite::Result<_>>()?;
        Ok((row.get(0)?, columns))
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

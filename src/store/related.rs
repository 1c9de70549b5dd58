//! What relating the documents of a case asks of it, and where its answers are stored.

use super::Result;
use rusqlite::{Connection, params};
use std::collections::HashMap;

/// A document: its content's row, and its part there.
pub type Unit = (i64, u32);

/// A document of the case with the facts by which it is related to others.
#[derive(Clone, Debug)]
pub struct Row {
    /// Which it is.
    pub unit: Unit,
    /// Its type.
    pub doc_type: Option<String>,
    /// Its verdict.
    pub verdict: String,
    /// Its number.
    pub number: Option<String>,
    /// Its date.
    pub date: Option<String>,
    /// Who sold, and its identifier.
    pub supplier: (Option<String>, Option<String>),
    /// Who bought, and its identifier.
    pub buyer: (Option<String>, Option<String>),
    /// Its currency.
    pub currency: Option<String>,
    /// Its net total.
    pub net_total: Option<String>,
    /// Of a credit note: what it calls itself, and whether its totals are printed with a minus.
    pub credit: (Option<String>, bool),
    /// Descriptions of its items.
    pub items: Vec<String>,
    /// Row of the first content of its cluster of near-duplicates.
    pub cluster: Option<i64>,
    /// Numbers of others that it names: fact, number, position of the evidence.
    pub references: Vec<(String, String, i64)>,
}

/// The documents that are or may be procurement, in order of their contents. Where a content holds several, those are
/// meant and not the whole, and its text as a whole says nothing of them.
pub fn documents(db: &Connection) -> Result<Vec<Row>> {
    let (mut items, mut references) = (by_unit(db, ITEMS)?, by_unit(db, REFERENCES)?);
    let mut select = db.prepare(
        "SELECT d.blob, d.type, d.verdict, d.number, d.date, d.supplier, d.supplier_id, d.buyer, d.buyer_id,
                d.currency, d.net_total, CASE d.part WHEN 0 THEN c.first END, d.part,
                CASE d.type WHEN 'credit_note' THEN (SELECT r.quote FROM reason r WHERE r.blob = d.blob AND r.part = d.part
                    AND (r.rule = 'title:credit_note' OR r.rule LIKE 'native:%') ORDER BY r.position LIMIT 1) END,
                d.type = 'credit_note' AND EXISTS (SELECT 1 FROM fact_evidence f WHERE f.blob = d.blob
                    AND f.part = d.part AND f.rule IN ('-net_total', '-gross_total'))
         FROM document d CROSS JOIN blob b ON b.id = d.blob LEFT JOIN cluster c ON c.blob = d.blob
         WHERE (d.part > 0 OR NOT EXISTS (SELECT 1 FROM document o WHERE o.blob = d.blob AND o.part > 0))
             AND d.verdict <> 'other' AND d.inherited = 0 AND b.copies > 0 ORDER BY b.sha256, d.part",
    )?;
    let rows = select.query_map([], |row| {
        let unit = (row.get(0)?, row.get(12)?);
        Ok(Row {
            unit,
            doc_type: row.get(1)?,
            verdict: row.get(2)?,
            number: row.get(3)?,
            date: row.get(4)?,
            supplier: (row.get(5)?, row.get(6)?),
            buyer: (row.get(7)?, row.get(8)?),
            currency: row.get(9)?,
            net_total: row.get(10)?,
            credit: (row.get(13)?, row.get::<_, Option<bool>>(14)?.unwrap_or_default()),
            cluster: row.get(11)?,
            items: items.remove(&unit).unwrap_or_default().into_iter().map(|(_, text, _)| text).collect(),
            references: references.remove(&unit).unwrap_or_default(),
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

const ITEMS: &str =
    "SELECT blob, part, '', description, position FROM line_item WHERE description IS NOT NULL
                     ORDER BY blob, position";
const REFERENCES: &str = "SELECT blob, part, fact, value, position FROM fact_evidence
                          WHERE fact IN ('contract_number', 'order_number', 'tender_number') AND role = 'read'
                          ORDER BY blob, position";

type Texts = HashMap<Unit, Vec<(String, String, i64)>>;

fn by_unit(db: &Connection, sql: &str) -> Result<Texts> {
    let mut select = db.prepare(sql)?;
    let mut rows = select.query([])?;
    let mut found = Texts::new();
    while let Some(row) = rows.next()? {
        let unit = (row.get(0)?, row.get(1)?);
        found.entry(unit).or_default().push((row.get(2)?, row.get(3)?, row.get(4)?));
    }
    Ok(found)
}

/// A party: its name, its identifier, and each spelling with how many documents use it.
pub type Party = (String, Option<String>, Vec<(String, u64)>);

/// What a document is to others: supplier and buyer as entities, the first document of its purchase, the one it is a
/// copy or draft of, and whether it counts.
#[derive(Clone, Copy, Debug)]
pub struct Related {
    /// Which it is.
    pub unit: Unit,
    /// Who sold: an index into the parties.
    pub supplier: Option<usize>,
    /// Who bought.
    pub buyer: Option<usize>,
    /// The first document of its purchase.
    pub purchase: Unit,
    /// The document that it is a copy or draft of.
    pub same_as: Option<Unit>,
    /// Why it is.
    pub why: Option<&'static str>,
    /// 1 where its net total counts, -1 where it is subtracted, 0 where it does neither.
    pub counted: i8,
}

/// A link from one document to another: relation, agreement of the parties, position of its evidence.
pub type Link = (Unit, Unit, String, &'static str, Option<i64>);

/// Totals of a party in one role, currency and year.
#[derive(Clone, Debug)]
pub struct Total {
    /// `supplier` or `buyer`.
    pub role: &'static str,
    /// The party: an index.
    pub entity: usize,
    /// Currency; empty where none was read.
    pub currency: String,
    /// Year; empty where no date was read.
    pub year: String,
    /// Documents.
    pub documents: u64,
    /// Those of them that count.
    pub counted: u64,
    /// Their net totals together.
    pub net_total: String,
    /// First date.
    pub first_date: Option<String>,
    /// Last date.
    pub last_date: Option<String>,
}

/// Replaces all that was related before.
pub fn store(
    db: &mut Connection,
    parties: &[Party],
    related: &[Related],
    links: &[Link],
    totals: &[Total],
) -> Result<()> {
    let tx = db.transaction()?;
    tx.execute_batch(
        "DELETE FROM total; DELETE FROM link; DELETE FROM related; DELETE FROM spelling; DELETE FROM entity",
    )?;
    entities(&tx, parties)?;
    for Related { unit, supplier, buyer, purchase, same_as, why, counted } in related {
        let (same_as, same_part) = same_as.unzip();
        let values = params![
            unit.0, unit.1, supplier, buyer, purchase.0, purchase.1, same_as, same_part, counted, why
        ];
        tx.prepare_cached("INSERT INTO related VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)")?
            .execute(values)?;
    }
    for (from, to, relation, parties, evidence) in links {
        tx.prepare_cached("INSERT INTO link VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)")?
            .execute(params![from.0, from.1, to.0, to.1, relation, parties, evidence])?;
    }
    sums(&tx, totals)?;
    tx.commit()?;
    Ok(())
}

fn entities(db: &Connection, parties: &[Party]) -> Result<()> {
    let mut entity = db.prepare_cached("INSERT INTO entity VALUES (?1, ?2, ?3)")?;
    let mut spelled = db.prepare_cached("INSERT INTO spelling VALUES (?1, ?2, ?3)")?;
    for (id, (name, identifier, spellings)) in parties.iter().enumerate() {
        entity.execute(params![id, name, identifier])?;
        for (spelling, documents) in spellings {
            spelled.execute(params![id, spelling, documents])?;
        }
    }
    Ok(())
}

fn sums(db: &Connection, totals: &[Total]) -> Result<()> {
    let mut insert = db.prepare_cached("INSERT INTO total VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)")?;
    for t in totals {
        insert.execute(params![
            t.role,
            t.entity,
            t.currency,
            t.year,
            t.documents,
            t.counted,
            t.net_total,
            t.first_date,
            t.last_date
        ])?;
    }
    Ok(())
}

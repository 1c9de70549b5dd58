//! What shows only across documents: parties, purchases, totals, pictures; and what a sample of the rejected says of what was
//! missed.

pub mod compare;
pub mod diff;
mod drafts;
pub mod elusion;
pub mod entities;
mod legible;
mod locked;
pub mod mails;
pub mod names;
pub mod near;
pub mod pictures;
pub mod purchases;
mod sets;
mod versions;

use crate::procurement::{DocType, credit};
use crate::store::related::{self, Related, Row, Total};
use crate::store::{Connection, Result};
use crate::text::fold::fold;
use entities::Mention;
use purchases::{Paper, Reference};
use rust_decimal::Decimal;
use std::collections::BTreeMap;

/// Relates the documents of a settled case: reads names in old code pages, resolves parties, links purchases, sums up
/// what counts, orders versions, ranks what is shut, and finds pictures that several of them bear.
pub fn relate(db: &mut Connection) -> Result<()> {
    legible::relate(db)?;
    locked::relate(db)?;
    documents(db)?;
    pictures::relate(db)?;
    versions::relate(db)
}

fn documents(db: &mut Connection) -> Result<()> {
    let rows = related::documents(db)?;
    let (mentions, sides) = mentions(&rows);
    let (parties, of) = entities::resolve(&mentions);
    let party = |side: Option<usize>| side.and_then(|mention| of.get(mention)).copied();
    let sides: Vec<(Option<usize>, Option<usize>)> =
        sides.into_iter().map(|(supplier, buyer)| (party(supplier), party(buyer))).collect();
    let papers: Vec<Paper> = rows.iter().zip(&sides).map(|(row, sides)| paper(row, *sides)).collect();
    let found = purchases::relate(&papers);

    let unit = |index: usize| rows.get(index).map_or((0, 0), |row| row.unit);
    let related: Vec<Related> = (rows.iter().zip(&sides).enumerate())
        .map(|(i, (row, (supplier, buyer)))| Related {
            unit: row.unit,
            supplier: *supplier,
            buyer: *buyer,
            purchase: found.purchase.get(i).map_or(row.unit, |first| unit(*first)),
            same_as: found.same_as.get(i).copied().flatten().map(unit),
            why: found.why.get(i).copied().flatten().map(purchases::Why::name),
            counted: found.counted.get(i).copied().unwrap_or_default(),
        })
        .collect();
    let links: Vec<related::Link> = (found.links.iter())
        .map(|l| (unit(l.from), unit(l.to), l.relation.clone(), l.parties.name(), l.evidence))
        .collect();
    let parties: Vec<related::Party> =
        parties.into_iter().map(|e| (e.name, e.identifier, e.spellings.into_iter().collect())).collect();
    related::store(db, &parties, &related, &links, &totals(&papers, &found.counted))
}

/// A document's supplier and buyer: indices into the mentions.
type Sides = (Option<usize>, Option<usize>);

/// Every party as its document names it, and for each document which two are its own.
fn mentions(rows: &[Row]) -> (Vec<Mention>, Vec<Sides>) {
    let mut mentions = Vec::new();
    let mut add = |own: &(Option<String>, Option<String>), other: &(Option<String>, Option<String>)| {
        let mention = Mention { name: own.0.clone()?, identifier: own.1.clone(), opposite: other.0.clone() };
        mentions.push(mention);
        Some(mentions.len() - 1)
    };
    let sides =
        rows.iter().map(|row| (add(&row.supplier, &row.buyer), add(&row.buyer, &row.supplier))).collect();
    (mentions, sides)
}

fn paper(row: &Row, (supplier, buyer): Sides) -> Paper {
    let reference = |(fact, number, evidence): &(String, String, i64)| Reference {
        kind: fact.trim_end_matches("_number").to_string(),
        number: number.clone(),
        evidence: *evidence,
    };
    let (heading, negated) = &row.credit;
    let doc_type = row.doc_type.as_deref().and_then(DocType::from_name);
    Paper {
        doc_type,
        lowers: doc_type == Some(DocType::CreditNote) && credit::lowers(heading.as_deref(), *negated),
        counts: row.verdict == "procurement",
        number: row.number.clone(),
        date: row.date.clone(),
        supplier,
        buyer,
        currency: row.currency.clone(),
        net: row.net_total.as_deref().and_then(|net| net.parse().ok()),
        items: row.items.iter().map(|text| fold(text)).collect(),
        cluster: row.cluster,
        references: row.references.iter().map(reference).collect(),
    }
}

/// Totals of each party by role, currency and year, as exact decimals.
fn totals(papers: &[Paper], counted: &[i8]) -> Vec<Total> {
    let mut sums: BTreeMap<(&'static str, usize, String, String), (Total, Decimal)> = BTreeMap::new();
    for (paper, counted) in papers.iter().zip(counted) {
        for (role, entity) in [("supplier", paper.supplier), ("buyer", paper.buyer)] {
            let Some(entity) = entity else { continue };
            let currency = paper.currency.clone().unwrap_or_default();
            let year = paper.date.as_deref().and_then(|date| date.get(..4)).unwrap_or_default().to_string();
            let (total, sum) =
                sums.entry((role, entity, currency.clone(), year.clone())).or_insert_with(|| {
                    let (net_total, first_date, last_date) = (String::new(), None, None);
                    let (documents, counted) = (0, 0);
                    let total = Total {
                        role,
                        entity,
                        currency,
                        year,
                        documents,
                        counted,
                        net_total,
                        first_date,
                        last_date,
                    };
                    (total, Decimal::ZERO)
                });
            total.documents += 1;
            let date = paper.date.clone();
            total.first_date = total.first_date.take().into_iter().chain(date.clone()).min();
            total.last_date = total.last_date.take().max(date);
            if let Some(net) = paper.net.filter(|_| *counted != 0) {
                total.counted += 1;
                let net = if *counted < 0 { -net.abs() } else { net };
                *sum = sum.saturating_add(net);
            }
        }
    }
    sums.into_values().map(|(total, sum)| Total { net_total: sum.to_string(), ..total }).collect()
}

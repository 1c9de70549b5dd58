//! Writing what assessing found: documents, reasons, packages, items, and the evidence of every fact.

use super::Result;
use crate::procurement::flags::Question;
use crate::procurement::{Assessment, Fact, FactKind, Part, Scope, Verdict};
use rusqlite::{Connection, params};
use std::collections::BTreeMap;

/// The facts of one scope by kind: the columns of one row.
type Columns<'a> = BTreeMap<FactKind, &'a str>;

/// Replaces the assessment of a content. Returns about how many rows were written.
pub(super) fn store(db: &Connection, blob: i64, assessment: &Assessment, version: u32) -> Result<usize> {
    super::seal::break_seal(db, blob)?;
    for sql in [
        "DELETE FROM document WHERE blob = ?1",
        "DELETE FROM package WHERE blob = ?1",
        "DELETE FROM line_item WHERE blob = ?1",
        "DELETE FROM reason WHERE blob = ?1",
        "DELETE FROM fact_evidence WHERE blob = ?1",
        "DELETE FROM flag WHERE blob = ?1",
        "DELETE FROM flag_piece WHERE blob = ?1",
    ] {
        db.prepare_cached(sql)?.execute([blob])?;
    }
    let outdated =
        "DELETE FROM problem WHERE blob = ?1 AND stage = 'assess' AND kind IN ('crashed', 'timed_out')";
    if db.prepare_cached(outdated)?.execute([blob])? > 0 {
        super::write::refresh_status(db, blob)?;
    }
    let (mut rows, mut evidence) = (1, 0);
    for part in &assessment.parts {
        let scopes = by_scope(&part.facts);
        document(db, blob, assessment, part, scopes.get(&Scope::Document))?;
        reasons(db, blob, part)?;
        packages(db, blob, part, &scopes)?;
        items(db, blob, part, &scopes)?;
        for fact in &part.facts {
            evidence = facts(db, blob, part.part, fact, evidence)?;
        }
        flags(db, blob, part)?;
        rows += 1 + part.reasons.len() + part.facts.len() * 2;
    }
    let mut update = db.prepare_cached("UPDATE blob SET assessed = ?2 WHERE id = ?1")?;
    update.execute(params![blob, version])?;
    Ok(rows)
}

fn by_scope(facts: &[Fact]) -> BTreeMap<Scope, Columns<'_>> {
    let mut scopes: BTreeMap<Scope, Columns> = BTreeMap::new();
    for fact in facts {
        scopes.entry(fact.scope).or_default().entry(fact.kind).or_insert(fact.value.as_str());
    }
    scopes
}

fn document(
    db: &Connection,
    blob: i64,
    assessment: &Assessment,
    part: &Part,
    columns: Option<&Columns>,
) -> Result<()> {
    let column = |kind: FactKind| columns.and_then(|c| c.get(&kind)).copied();
    let doc_type = part.doc_type.filter(|_| part.verdict != Verdict::Other);
    db.prepare_cached(
        "INSERT INTO document (blob, part, page_from, page_to, verdict, score, type, language, script, number, date,
             supplier, supplier_id, buyer, buyer_id, currency, list_total, discount_total, discount_percent, net_total,
             tax_total, gross_total)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22)",
    )?
    .execute(params![
        blob,
        part.part,
        part.page_from,
        part.page_to,
        part.verdict.name(),
        part.score,
        doc_type.map(|t| t.name()),
        assessment.language,
        assessment.script,
        column(FactKind::Number),
        column(FactKind::Date),
        column(FactKind::Supplier),
        column(FactKind::SupplierId),
        column(FactKind::Buyer),
        column(FactKind::BuyerId),
        column(FactKind::Currency),
        column(FactKind::ListTotal),
        column(FactKind::DiscountTotal),
        column(FactKind::DiscountPercent),
        column(FactKind::NetTotal),
        column(FactKind::TaxTotal),
        column(FactKind::GrossTotal),
    ])?;
    Ok(())
}

fn reasons(db: &Connection, blob: i64, part: &Part) -> Result<()> {
    let mut insert = db.prepare_cached("INSERT INTO reason VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)")?;
    for (position, reason) in part.reasons.iter().enumerate() {
        let at = reason.evidence.as_ref();
        insert.execute(params![
            blob,
            part.part,
            position,
            reason.rule,
            reason.weight,
            at.map(|e| e.page),
            at.map(|e| e.span.start),
            at.map(|e| e.span.end),
            at.map(|e| &e.quote)
        ])?;
    }
    Ok(())
}

fn packages(db: &Connection, blob: i64, part: &Part, scopes: &BTreeMap<Scope, Columns>) -> Result<()> {
    let mut insert = db.prepare_cached(
        "INSERT INTO package (blob, position, part, label, list_total, net_total, discount_amount, discount_percent,
             first_item, last_item) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
    )?;
    for package in &part.packages {
        let columns = scopes.get(&Scope::Package(package.position));
        let column = |kind: FactKind| columns.and_then(|c| c.get(&kind)).copied();
        insert.execute(params![
            blob,
            package.position,
            part.part,
            column(FactKind::Label),
            column(FactKind::ListTotal),
            column(FactKind::NetTotal),
            column(FactKind::DiscountAmount),
            column(FactKind::DiscountPercent),
            package.first_item,
            package.last_item
        ])?;
    }
    Ok(())
}

fn items(db: &Connection, blob: i64, part: &Part, scopes: &BTreeMap<Scope, Columns>) -> Result<()> {
    let mut insert = db.prepare_cached(
        "INSERT INTO line_item (blob, position, part, item_code, description, quantity, unit, list_price, unit_price,
             discount_percent, discount_amount, net_amount) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)",
    )?;
    for (scope, columns) in scopes {
        let Scope::Item(position) = scope else { continue };
        let column = |kind: FactKind| columns.get(&kind).copied();
        insert.execute(params![
            blob,
            position,
            part.part,
            column(FactKind::ItemCode),
            column(FactKind::Description),
            column(FactKind::Quantity),
            column(FactKind::Unit),
            column(FactKind::ListPrice),
            column(FactKind::UnitPrice),
            column(FactKind::DiscountPercent),
            column(FactKind::DiscountAmount),
            column(FactKind::NetAmount),
        ])?;
    }
    Ok(())
}

/// Stores the evidence of one fact from position `next` on; returns the next free position.
fn facts(db: &Connection, blob: i64, part: u32, fact: &Fact, mut next: u32) -> Result<u32> {
    let (package, item) = match fact.scope {
        Scope::Document => (None, None),
        Scope::Package(n) => (Some(n), None),
        Scope::Item(n) => (None, Some(n)),
    };
    let mut insert = db.prepare_cached(
        "INSERT INTO fact_evidence VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16,
                                           ?17, ?18, ?19)",
    )?;
    for evidence in &fact.evidence {
        let b = evidence.bbox;
        insert.execute(params![
            blob,
            next,
            part,
            package,
            item,
            fact.kind.name(),
            fact.value,
            evidence.role.name(),
            evidence.page,
            evidence.cell,
            evidence.span.start,
            evidence.span.end,
            b.map(|b| b.x0),
            b.map(|b| b.y0),
            b.map(|b| b.x1),
            b.map(|b| b.y1),
            evidence.quote,
            fact.rule,
            fact.confidence
        ])?;
        next += 1;
    }
    Ok(next)
}

/// Stores the flags of a part, each with what it rests on.
fn flags(db: &Connection, blob: i64, part: &Part) -> Result<()> {
    let mut insert = db.prepare_cached("INSERT INTO flag VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)")?;
    let mut piece = db.prepare_cached(
        "INSERT INTO flag_piece VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)",
    )?;
    for (position, raised) in part.flags.iter().enumerate() {
        let Question { flag, question, arithmetic, source, evidence } = raised;
        insert.execute(params![blob, part.part, position, flag, question, arithmetic, source])?;
        for (n, e) in evidence.iter().enumerate() {
            let b = e.bbox;
            piece.execute(params![
                blob,
                part.part,
                position,
                n,
                e.page,
                e.cell,
                e.span.start,
                e.span.end,
                b.map(|b| b.x0),
                b.map(|b| b.y0),
                b.map(|b| b.x1),
                b.map(|b| b.y1),
                e.quote
            ])?;
        }
    }
    Ok(())
}

//! Facts of e-invoices whose page shows one leaf element a line. Parents are out of sight, so only elements whose
//! name or order is beyond doubt are read.

use super::{Candidate, calendar};
use crate::procurement::FactKind;
use crate::text::{Document, MetaKey, Page, Span};

/// A leaf element: its name, its value, and where the value stands.
struct Leaf<'d> {
    name: &'d str,
    value: &'d str,
    page: u32,
    span: Span,
}

pub(super) fn read(document: &Document, found: &mut Vec<Candidate>) {
    let root = document.metadata.iter().find(|m| m.key == MetaKey::XmlRoot).map_or("", |m| m.value.as_str());
    let leaves: Vec<Leaf> = document.pages.iter().flat_map(leaves).collect();
    match root {
        "FatturaElettronica" => fattura(&leaves, found),
        "CrossIndustryInvoice" | "CrossIndustryDocument" => cii(&leaves, found),
        _ => ubl(&leaves, found),
    }
}

fn leaves(page: &Page) -> impl Iterator<Item = Leaf<'_>> {
    let mut start = 0;
    page.text.split('\n').filter_map(move |line| {
        let at = start;
        start += line.len() + 1;
        let (name, value) = line.split_once(' ')?;
        let lead = name.len() + 1 + (value.len() - value.trim_start().len());
        let value = value.trim();
        let span = Span::new(at + lead, at + lead + value.len());
        (!value.is_empty()).then_some(Leaf { name, value, page: page.number, span })
    })
}

impl Leaf<'_> {
    fn give(&self, kind: FactKind, value: String, found: &mut Vec<Candidate>) {
        let rule = format!("xml:{}", self.name);
        found.push(Candidate { kind, value, rule, confidence: 95, page: self.page, span: self.span });
    }

    fn date(&self, kind: FactKind, found: &mut Vec<Candidate>) {
        if let Some(date) = calendar::first(self.value, true) {
            self.give(kind, date.iso, found);
        }
    }
}

fn first<'l, 'd>(leaves: &'l [Leaf<'d>], name: &str) -> Option<&'l Leaf<'d>> {
    leaves.iter().find(|l| l.name == name)
}

/// UBL: the document's `ID` is the first one and stands before `IssueDate`.
fn ubl(leaves: &[Leaf], found: &mut Vec<Candidate>) {
    let issued = leaves.iter().position(|l| l.name == "IssueDate");
    let head = leaves.get(..issued.unwrap_or(0)).unwrap_or_default();
    if let Some(id) = head.iter().rev().find(|l| l.name == "ID") {
        id.give(FactKind::Number, id.value.to_string(), found);
    }
    for (name, kind) in [("IssueDate", FactKind::Date), ("DueDate", FactKind::DueDate)] {
        if let Some(leaf) = first(leaves, name) {
            leaf.date(kind, found);
        }
    }
    // Seller first, buyer second: the schema fixes the order. A party has one registration name.
    let names: Vec<&Leaf> = leaves.iter().filter(|l| l.name == "RegistrationName").collect();
    if let ([seller, buyer, ..], true) = (names.as_slice(), issued.is_some()) {
        seller.give(FactKind::Supplier, seller.value.to_string(), found);
        buyer.give(FactKind::Buyer, buyer.value.to_string(), found);
    }
}

/// CII: `ID` and its date follow `ExchangedDocument`; names come in the order seller, buyer.
fn cii(leaves: &[Leaf], found: &mut Vec<Candidate>) {
    let typed = leaves.iter().position(|l| l.name == "TypeCode");
    let head = leaves.get(..typed.unwrap_or(0)).unwrap_or_default();
    if let Some(id) = head.iter().rev().find(|l| l.name == "ID") {
        id.give(FactKind::Number, id.value.to_string(), found);
    }
    let after = leaves.get(typed.unwrap_or(0)..).unwrap_or_default();
    if let Some(date) = first(after, "DateTimeString").or_else(|| first(leaves, "DateTimeString")) {
        date.date(FactKind::Date, found);
    }
    let addressed = leaves
        .iter()
        .enumerate()
        .filter(|(i, l)| l.name == "Name" && has_address(leaves, *i))
        .map(|(_, l)| l);
    let names: Vec<&Leaf> = addressed.take(2).collect();
    if let [seller, buyer, ..] = names.as_slice() {
        seller.give(FactKind::Supplier, seller.value.to_string(), found);
        buyer.give(FactKind::Buyer, buyer.value.to_string(), found);
    }
}

/// Whether a name is a party's: an address follows before any other name or price.
fn has_address(leaves: &[Leaf], index: usize) -> bool {
    let next = leaves.iter().skip(index + 1).take(16);
    let telling = next.map(|l| l.name).find(|n| {
        matches!(
            *n,
            "Name"
                | "ChargeAmount"
                | "BilledQuantity"
                | "PostcodeCode"
                | "CityName"
                | "CountryID"
                | "LineOne"
        )
    });
    matches!(telling, Some("PostcodeCode" | "CityName" | "CountryID" | "LineOne"))
}

/// FatturaPA: the seller's block stands before the buyer's, and each has one `Denominazione`.
fn fattura(leaves: &[Leaf], found: &mut Vec<Candidate>) {
    for (name, kind) in [("Numero", FactKind::Number), ("Data", FactKind::Date)] {
        let Some(leaf) = first(leaves, name) else { continue };
        if kind == FactKind::Date {
            leaf.date(kind, found);
        } else {
            leaf.give(kind, leaf.value.to_string(), found);
        }
    }
    let names: Vec<&Leaf> = leaves.iter().filter(|l| l.name == "Denominazione").collect();
    if let [seller, buyer, ..] = names.as_slice() {
        seller.give(FactKind::Supplier, seller.value.to_string(), found);
        buyer.give(FactKind::Buyer, buyer.value.to_string(), found);
    }
}

//! Procurement in the formats of machines, read exactly, each fact at the path that its schema gives it: UBL 2.1 (with
//! the eForms of UBL 2.3), UN/CEFACT CII with ZUGFeRD and Factur-X, FatturaPA, older notices of TED, and OCDS; and formats of one
//! country or maker.

mod awards;
mod documents;
mod header;
mod lines;
mod national;
mod places;
mod price;
#[cfg(test)]
mod tests;

use super::leaves::Leaf;
use super::{Evidence, Fact, FactKind, Role, Scope};
use crate::text::{Document, Span};
pub(super) use documents::{Stated, of as documents};
use national::Form;
use std::collections::HashMap;

/// How sure a value is that stands where its schema says.
const CONFIDENCE: u8 = 95;

/// A family of formats that share paths.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Schema {
    /// UBL documents of trade: orders, invoices, quotations, despatch advices.
    Ubl,
    /// Notices in UBL: eForms.
    Notice,
    /// Cross Industry Invoice and Order.
    Cii,
    /// The Italian electronic invoice.
    FatturaPa,
    /// The Spanish electronic invoice.
    Facturae,
    /// Notices of Tenders Electronic Daily before eForms.
    Ted,
    /// Releases and records of open contracting.
    Ocds,
    /// A format of one country or one maker.
    National(&'static Form),
}

/// Root elements of UBL that are notices about a procedure.
const NOTICES: &[&str] = &["PriorInformationNotice", "ContractNotice", "ContractAwardNotice"];

/// Root elements of UBL that are documents of trade, where they stand within an envelope.
const TRADE: &[&str] = &[
    "Invoice",
    "CreditNote",
    "DebitNote",
    "SelfBilledInvoice",
    "SelfBilledCreditNote",
    "Order",
    "OrderResponse",
    "OrderResponseSimple",
    "OrderChange",
    "OrderCancellation",
    "Quotation",
    "RequestForQuotation",
    "DespatchAdvice",
    "ReceiptAdvice",
    "Catalogue",
    "RemittanceAdvice",
];

impl Schema {
    /// The schema of a document by its root and namespace.
    fn of(root: &str, namespace: &str) -> Option<Schema> {
        let ubl = namespace.starts_with("urn:oasis:names:specification:ubl:schema:xsd:");
        Some(match root {
            notice if ubl && NOTICES.contains(&notice) => Schema::Notice,
            _ if ubl => Schema::Ubl,
            root => Schema::named(root).filter(|schema| !matches!(schema, Schema::Ubl | Schema::Notice))?,
        })
    }

    /// The schema that the name of a root element suggests, whatever its namespace.
    fn named(root: &str) -> Option<Schema> {
        Some(match root {
            "CrossIndustryInvoice" | "CrossIndustryDocument" => Schema::Cii,
            "CrossIndustryOrder" | "SCRDMCCBDACIOMessageStructure" => Schema::Cii,
            "FatturaElettronica" | "FatturaElettronicaSemplificata" => Schema::FatturaPa,
            "Facturae" => Schema::Facturae,
            "TED_EXPORT" | "TED_ESENDERS" => Schema::Ted,
            form if form.len() == 8 && form.starts_with('F') && form.ends_with("_2014") => Schema::Ted,
            notice if NOTICES.contains(&notice) => Schema::Notice,
            trade if TRADE.contains(&trade) => Schema::Ubl,
            _ => return None,
        })
    }
}

/// The facts of a document, header and lines; of a notice about several contracts those of each.
pub(super) fn read(document: &Document, stated: &Stated<'_>) -> Vec<Vec<Fact>> {
    let (schema, leaves) = (stated.schema, stated.leaves());
    let writer = Writer { document };
    let lines = lines::read(&leaves, schema);
    let mut within: HashMap<u32, Vec<usize>> = HashMap::new();
    for (at, (_, nodes)) in lines.iter().enumerate() {
        nodes.iter().for_each(|node| within.entry(*node).or_default().push(at));
    }
    let facts = |heading: header::Heading| {
        let mut facts = heading.facts;
        let mut own: Vec<usize> = match heading.nodes.as_slice() {
            [] => (0..lines.len()).collect(),
            nodes => nodes.iter().filter_map(|node| within.get(node)).flatten().copied().collect(),
        };
        own.sort_unstable();
        own.dedup();
        for (at, (line, _)) in (1u32..).zip(own.into_iter().filter_map(|at| lines.get(at))) {
            price::facts(line, Scope::Item(at), &writer, &mut facts);
        }
        facts
    };
    header::read(&leaves, schema, &writer).into_iter().map(facts).collect()
}

/// Makes facts that stand on values of a document.
struct Writer<'d> {
    document: &'d Document,
}

impl Writer<'_> {
    /// A fact that is read at one place.
    fn read(&self, scope: Scope, kind: FactKind, value: String, at: At<'_>) -> Option<Fact> {
        let rule = format!("native:{}", at.name);
        self.fact(scope, kind, value, rule, &[at], Role::Read)
    }

    /// A fact that follows from several.
    fn derive(
        &self,
        scope: Scope,
        kind: FactKind,
        value: String,
        formula: &str,
        from: &[At<'_>],
    ) -> Option<Fact> {
        self.fact(scope, kind, value, formula.to_string(), from, Role::Input)
    }

    fn fact(
        &self,
        scope: Scope,
        kind: FactKind,
        value: String,
        rule: String,
        at: &[At<'_>],
        role: Role,
    ) -> Option<Fact> {
        let evidence = |at: &At<'_>| {
            let read = Evidence::read(self.document.page(at.page)?, at.span)?;
            Some(Evidence { role, ..read })
        };
        let evidence: Vec<Evidence> = at.iter().map(evidence).collect::<Option<_>>()?;
        (!value.is_empty() && !evidence.is_empty()).then_some(Fact {
            scope,
            kind,
            value,
            rule,
            confidence: CONFIDENCE,
            evidence,
        })
    }
}

/// Where a value stands, and the name of the element or attribute that holds it.
#[derive(Clone, Copy, Debug)]
struct At<'l> {
    name: &'l str,
    page: u32,
    span: Span,
}

impl<'l> At<'l> {
    fn of(leaf: &'l Leaf<'_>) -> At<'l> {
        At { name: leaf.name, page: leaf.page, span: leaf.span }
    }
}

/// White space collapsed to single spaces.
fn collapse(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

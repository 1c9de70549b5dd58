//! Header facts of machine formats, each at the path that its schema gives it: UBL, CII, FatturaPA and OCDS.

use super::Candidate;
use crate::procurement::leaves::{self, Leaf};
use crate::procurement::money::canonical;
use crate::procurement::{FactKind, calendar};
use crate::text::{Document, MetaKey};
use rust_decimal::Decimal;

/// Where a fact stands: its kind, elements that must be around it in that order, and its own name.
type Place = (FactKind, &'static [&'static str], &'static str);

/// UBL. Where several places are named for a fact, the first that holds a value counts.
#[rustfmt::skip]
const UBL: &[Place] = &[
    (FactKind::Supplier, &["AccountingSupplierParty", "PartyLegalEntity"], "RegistrationName"),
    (FactKind::Supplier, &["AccountingSupplierParty", "PartyName"], "Name"),
    (FactKind::Supplier, &["SellerSupplierParty", "PartyLegalEntity"], "RegistrationName"),
    (FactKind::Supplier, &["SellerSupplierParty", "PartyName"], "Name"),
    (FactKind::Supplier, &["DespatchSupplierParty", "PartyName"], "Name"),
    (FactKind::SupplierId, &["AccountingSupplierParty", "PartyTaxScheme"], "CompanyID"),
    (FactKind::SupplierId, &["AccountingSupplierParty", "PartyLegalEntity"], "CompanyID"),
    (FactKind::SupplierId, &["SellerSupplierParty", "PartyTaxScheme"], "CompanyID"),
    (FactKind::Buyer, &["AccountingCustomerParty", "PartyLegalEntity"], "RegistrationName"),
    (FactKind::Buyer, &["AccountingCustomerParty", "PartyName"], "Name"),
    (FactKind::Buyer, &["BuyerCustomerParty", "PartyLegalEntity"], "RegistrationName"),
    (FactKind::Buyer, &["BuyerCustomerParty", "PartyName"], "Name"),
    (FactKind::Buyer, &["DeliveryCustomerParty", "PartyName"], "Name"),
    (FactKind::Buyer, &["OriginatorCustomerParty", "PartyName"], "Name"),
    (FactKind::BuyerId, &["AccountingCustomerParty", "PartyTaxScheme"], "CompanyID"),
    (FactKind::BuyerId, &["AccountingCustomerParty", "PartyLegalEntity"], "CompanyID"),
    (FactKind::BuyerId, &["BuyerCustomerParty", "PartyTaxScheme"], "CompanyID"),
    (FactKind::OrderNumber, &["OrderReference"], "ID"),
    (FactKind::ContractNumber, &["ContractDocumentReference"], "ID"),
    (FactKind::DiscountTotal, &["MonetaryTotal"], "AllowanceTotalAmount"),
    (FactKind::ListTotal, &["MonetaryTotal"], "LineExtensionAmount"),
    (FactKind::NetTotal, &["MonetaryTotal"], "TaxExclusiveAmount"),
    (FactKind::GrossTotal, &["MonetaryTotal"], "TaxInclusiveAmount"),
];

/// CII, of which ZUGFeRD and Factur-X are profiles, in its two versions.
#[rustfmt::skip]
const CII: &[Place] = &[
    (FactKind::Number, &["ExchangedDocument"], "ID"),
    (FactKind::Number, &["HeaderExchangedDocument"], "ID"),
    (FactKind::Date, &["ExchangedDocument", "IssueDateTime"], "DateTimeString"),
    (FactKind::Date, &["HeaderExchangedDocument", "IssueDateTime"], "DateTimeString"),
    (FactKind::Supplier, &["SellerTradeParty"], "Name"),
    (FactKind::SupplierId, &["SellerTradeParty", "SpecifiedTaxRegistration"], "ID"),
    (FactKind::Buyer, &["BuyerTradeParty"], "Name"),
    (FactKind::BuyerId, &["BuyerTradeParty", "SpecifiedTaxRegistration"], "ID"),
    (FactKind::Currency, &[], "InvoiceCurrencyCode"),
    (FactKind::DueDate, &["SpecifiedTradePaymentTerms", "DueDateDateTime"], "DateTimeString"),
    (FactKind::OrderNumber, &["BuyerOrderReferencedDocument"], "IssuerAssignedID"),
    (FactKind::ContractNumber, &["ContractReferencedDocument"], "IssuerAssignedID"),
    (FactKind::DiscountTotal, &["MonetarySummation"], "AllowanceTotalAmount"),
    (FactKind::ListTotal, &["MonetarySummation"], "LineTotalAmount"),
    (FactKind::NetTotal, &["MonetarySummation"], "TaxBasisTotalAmount"),
    (FactKind::TaxTotal, &["MonetarySummation"], "TaxTotalAmount"),
    (FactKind::GrossTotal, &["MonetarySummation"], "GrandTotalAmount"),
];

/// FatturaPA.
#[rustfmt::skip]
const FATTURA: &[Place] = &[
    (FactKind::Number, &["DatiGeneraliDocumento"], "Numero"),
    (FactKind::Date, &["DatiGeneraliDocumento"], "Data"),
    (FactKind::Currency, &["DatiGeneraliDocumento"], "Divisa"),
    (FactKind::GrossTotal, &["DatiGeneraliDocumento"], "ImportoTotaleDocumento"),
    (FactKind::Supplier, &["CedentePrestatore", "Anagrafica"], "Denominazione"),
    (FactKind::SupplierId, &["CedentePrestatore", "IdFiscaleIVA"], "IdCodice"),
    (FactKind::Buyer, &["CessionarioCommittente", "Anagrafica"], "Denominazione"),
    (FactKind::BuyerId, &["CessionarioCommittente", "IdFiscaleIVA"], "IdCodice"),
    (FactKind::BuyerId, &["CessionarioCommittente", "DatiAnagrafici"], "CodiceFiscale"),
];

/// OCDS, at whatever depth a package or a record puts its releases.
#[rustfmt::skip]
const OCDS: &[Place] = &[
    (FactKind::TenderNumber, &[], "ocid"),
    (FactKind::Buyer, &["buyer"], "name"),
    (FactKind::Buyer, &["procuringEntity"], "name"),
    (FactKind::Supplier, &["suppliers"], "name"),
    (FactKind::Date, &[], "date"),
];

/// Whether a document is a machine's, whose facts stand at paths and not beside labels.
pub(in crate::procurement) fn is_native(document: &Document) -> bool {
    document.format == "json" || document.metadata.iter().any(|m| m.key == MetaKey::XmlRoot)
}

pub(super) fn read(document: &Document, found: &mut Vec<Candidate>) {
    let root = document.metadata.iter().find(|m| m.key == MetaKey::XmlRoot).map_or("", |m| m.value.as_str());
    let leaves = leaves::read(document);
    match root {
        "" => places(&leaves, OCDS, found),
        "FatturaElettronica" => {
            places(&leaves, FATTURA, found);
            for (name, kind) in [("ImponibileImporto", FactKind::NetTotal), ("Imposta", FactKind::TaxTotal)] {
                let mut sums = leaves.iter().filter(|l| l.parent() == "DatiRiepilogo" && l.name == name);
                // The sums of several rates are not printed.
                if let (Some(only), None) = (sums.next(), sums.next()) {
                    give(only, kind, found);
                }
            }
        }
        "CrossIndustryInvoice" | "CrossIndustryDocument" => places(&leaves, CII, found),
        _ => ubl(&leaves, found),
    }
    undiscounted(found);
}

/// Number, date, currency and tax of UBL stand right below the root, its parties and sums at their own paths.
fn ubl(leaves: &[Leaf], found: &mut Vec<Candidate>) {
    let own = [
        ("ID", FactKind::Number),
        ("IssueDate", FactKind::Date),
        ("DueDate", FactKind::DueDate),
        ("DocumentCurrencyCode", FactKind::Currency),
        ("PricingCurrencyCode", FactKind::Currency),
    ];
    for (name, kind) in own {
        if let Some(leaf) = leaves.iter().find(|l| l.path.len() <= 1 && l.name == name) {
            give(leaf, kind, found);
        }
    }
    places(leaves, UBL, found);
    let currency = found.iter().find(|c| c.kind == FactKind::Currency).map(|c| c.value.clone());
    let mut taxes = leaves.iter().filter(|l| l.name == "TaxAmount" && l.path.get(1..) == Some(&["TaxTotal"]));
    // A second total repeats the tax in the currency of the books.
    let tax = taxes.find(|l| currency.as_ref().is_none_or(|c| l.attributes.contains(c.as_str())));
    if let Some(tax) = tax {
        give(tax, FactKind::TaxTotal, found);
    }
}

/// Reads the first value at each place. Lines and their references are out of it.
fn places(leaves: &[Leaf], places: &[Place], found: &mut Vec<Candidate>) {
    for (kind, path, name) in places {
        if found.iter().any(|c| c.kind == *kind) {
            continue;
        }
        let fits = |l: &&Leaf| {
            let nearest = path.last().is_none_or(|last| l.parent().ends_with(last));
            let line = l.path.iter().any(|p| p.ends_with("Line") || p.ends_with("LineItem"));
            l.name == *name && nearest && path.iter().all(|p| l.path.iter().any(|o| o.ends_with(p))) && !line
        };
        if let Some(leaf) = leaves.iter().find(fits) {
            give(leaf, *kind, found);
        }
    }
}

/// A value as a fact of a kind: dates and amounts in canonical form.
fn give(leaf: &Leaf, kind: FactKind, found: &mut Vec<Candidate>) {
    use FactKind::{Date, DiscountTotal, DueDate, GrossTotal, ListTotal, NetTotal, TaxTotal};
    let value = match kind {
        Date | DueDate => date(leaf.value),
        DiscountTotal | GrossTotal | ListTotal | NetTotal | TaxTotal => {
            leaf.value.parse::<Decimal>().ok().map(canonical)
        }
        _ => Some(super::collapse(leaf.value)),
    };
    let Some(value) = value else { return };
    let rule = format!("native:{}", leaf.name);
    found.push(Candidate { kind, value, rule, confidence: 95, page: leaf.page, span: leaf.span });
}

/// A date as schemas write it: `2024-03-15`, with a time behind it or not, or `20240315`.
fn date(text: &str) -> Option<String> {
    let digits = text.len() == 8 && text.bytes().all(|b| b.is_ascii_digit());
    let dashed =
        digits.then(|| Some(format!("{}-{}-{}", text.get(..4)?, text.get(4..6)?, text.get(6..)?))).flatten();
    calendar::first(dashed.as_deref().unwrap_or(text), true).map(|d| d.iso)
}

/// Without a discount on the whole document the sum of its lines is no list total.
fn undiscounted(found: &mut Vec<Candidate>) {
    let zero = |c: &Candidate| c.value.parse::<Decimal>().is_ok_and(|d| d.is_zero());
    found.retain(|c| c.kind != FactKind::DiscountTotal || !zero(c));
    if !found.iter().any(|c| c.kind == FactKind::DiscountTotal) {
        found.retain(|c| c.kind != FactKind::ListTotal);
    }
}

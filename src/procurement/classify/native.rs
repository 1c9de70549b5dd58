//! Procurement in the formats of machines: UBL, CII, FatturaPA, eForms, OCDS. Recognised by structure alone.

use super::Classified;
use crate::procurement::{DocType, Evidence, Reason, Verdict, leaves};
use crate::text::{Document, MetaKey, Page, Span};

/// Score of a document that declares what it is.
const CERTAIN: u16 = 990;

/// Root elements of UBL, its eForms among them.
const UBL: &[(&str, DocType)] = &[
    ("Invoice", DocType::Invoice),
    ("SelfBilledInvoice", DocType::Invoice),
    ("FreightInvoice", DocType::Invoice),
    ("CreditNote", DocType::CreditNote),
    ("SelfBilledCreditNote", DocType::CreditNote),
    ("DebitNote", DocType::CreditNote),
    ("Order", DocType::PurchaseOrder),
    ("OrderChange", DocType::ContractAmendment),
    ("OrderCancellation", DocType::ProcurementOther),
    ("OrderResponse", DocType::OrderConfirmation),
    ("OrderResponseSimple", DocType::OrderConfirmation),
    ("DespatchAdvice", DocType::DeliveryNote),
    ("Waybill", DocType::DeliveryNote),
    ("PackingList", DocType::DeliveryNote),
    ("BillOfLading", DocType::DeliveryNote),
    ("ReceiptAdvice", DocType::AcceptanceRecord),
    ("Quotation", DocType::QuotationBid),
    ("Tender", DocType::QuotationBid),
    ("RequestForQuotation", DocType::Rfq),
    ("CallForTenders", DocType::TenderDocuments),
    ("PriorInformationNotice", DocType::PriorInformationNotice),
    ("ContractNotice", DocType::CallForTenders),
    ("ContractAwardNotice", DocType::AwardNotice),
    ("AwardedNotification", DocType::AwardDecision),
    ("UnawardedNotification", DocType::AwardDecision),
    ("TenderReceipt", DocType::ProcurementOther),
    ("TendererQualification", DocType::Declaration),
    ("QualificationApplicationResponse", DocType::Declaration),
    ("GuaranteeCertificate", DocType::FinancialGuarantee),
    ("TenderContract", DocType::Contract),
    ("Catalogue", DocType::BoqPriceSchedule),
];

/// The verdict on a document in a machine's format; none if it is not one.
pub(in crate::procurement) fn classify(document: &Document) -> Option<Classified> {
    let meta = |key| document.metadata.iter().find(|m| m.key == key).map(|m| m.value.as_str());
    let page = leaves::pages(document).next()?;
    if let Some(root) = meta(MetaKey::XmlRoot) {
        let namespace = meta(MetaKey::XmlNamespace).unwrap_or("");
        let (doc_type, rule) = xml(root, namespace, document)?;
        return Some(certain(page, doc_type, rule, first_line(page)));
    }
    if document.format != "json" {
        return None;
    }
    let (doc_type, page, span) = ocds(document)?;
    let page = document.page(page)?;
    Some(certain(page, doc_type, "native:ocds", span))
}

fn certain(page: &Page, doc_type: DocType, rule: &str, span: Span) -> Classified {
    let evidence = Evidence::read(page, span);
    let reasons = vec![Reason { rule: rule.to_string(), weight: 10_000, evidence }];
    let verdict = if doc_type == DocType::Declaration { Verdict::Possible } else { Verdict::Procurement };
    let score = if verdict == Verdict::Procurement { CERTAIN } else { 450 };
    Classified { verdict, score, doc_type: Some(doc_type), reasons }
}

fn first_line(page: &Page) -> Span {
    let lead = page.text.len() - page.text.trim_start().len();
    let line = page.text.get(lead..).and_then(|t| t.lines().next()).unwrap_or("");
    Span::new(lead, lead + line.len())
}

/// The type of an XML document by its root and namespace.
fn xml(root: &str, namespace: &str, document: &Document) -> Option<(DocType, &'static str)> {
    match root {
        "CrossIndustryInvoice" | "CrossIndustryDocument" => {
            let credit = leaf(document, "TypeCode").is_some_and(|v| matches!(v, "381" | "261" | "81"));
            return Some((if credit { DocType::CreditNote } else { DocType::Invoice }, "native:cii"));
        }
        "CrossIndustryOrder" | "SCRDMCCBDACIOMessageStructure" => {
            return Some((DocType::PurchaseOrder, "native:cio"));
        }
        "FatturaElettronica" => {
            let credit = leaf(document, "TipoDocumento").is_some_and(|v| matches!(v, "TD04" | "TD08"));
            return Some((if credit { DocType::CreditNote } else { DocType::Invoice }, "native:fatturapa"));
        }
        "Facturae" => return Some((DocType::Invoice, "native:facturae")),
        "TED_EXPORT" | "TED_ESENDERS" => return Some((ted(document), "native:ted")),
        _ => {}
    }
    let ubl = namespace.starts_with("urn:oasis:names:specification:ubl:schema:xsd:");
    let (_, doc_type) = UBL.iter().find(|(name, _)| ubl && *name == root)?;
    let doc_type = match (*doc_type, leaf(document, "InvoiceTypeCode").unwrap_or("")) {
        (DocType::Invoice, "325") => DocType::ProformaInvoice,
        (DocType::Invoice, "381" | "261" | "81") => DocType::CreditNote,
        (DocType::AwardNotice, _) => award_notice(document),
        (other, _) => other,
    };
    Some((doc_type, "native:ubl"))
}

/// What a published award notice tells of: an award, a change of the contract, or its completion.
fn award_notice(document: &Document) -> DocType {
    match leaf(document, "NoticeTypeCode").unwrap_or("") {
        "can-modif" => DocType::ContractAmendment,
        "compl" => DocType::AcceptanceRecord,
        _ => DocType::AwardNotice,
    }
}

fn ted(document: &Document) -> DocType {
    let has = |name: &str| document.pages.iter().any(|p| p.text.contains(name));
    if has("AWARD") { DocType::AwardNotice } else { DocType::CallForTenders }
}

/// The value of the first element of that local name.
fn leaf<'d>(document: &'d Document, name: &str) -> Option<&'d str> {
    leaves::read(document).into_iter().find(|l| l.name == name).map(|l| l.value)
}

/// Keys of a contracting process beside its `ocid`.
const SECTIONS: &[&str] =
    &["tender", "awards", "contracts", "planning", "parties", "buyer", "tag", "compiledRelease", "releases"];

/// Words that make it a schema, which describes releases without being one.
const SCHEMA: &[&str] = &["$schema", "definitions", "patternProperties"];

/// An OCDS release or record: it has an `ocid` with a value beside the sections of a contracting process.
fn ocds(document: &Document) -> Option<(DocType, u32, Span)> {
    if !document.pages.iter().any(|p| p.text.contains("ocid: ")) {
        return None;
    }
    let leaves = leaves::read(document);
    let id = leaves.iter().find(|l| l.name == "ocid")?;
    if leaves.iter().any(|l| SCHEMA.contains(&l.name) || SCHEMA.iter().any(|s| l.within(s))) {
        return None;
    }
    let below = |l: &leaves::Leaf, key: &str| {
        l.path.starts_with(&id.path) && (l.name == key || l.path.get(id.path.len()) == Some(&key))
    };
    if !leaves.iter().any(|l| SECTIONS.iter().any(|key| below(l, key))) {
        return None;
    }
    let tagged =
        |tag: &str| leaves.iter().any(|l| (l.parent() == "tag" || l.name == "tag") && l.value == tag);
    let has = |section: &str| leaves.iter().any(|l| l.within(section));
    let doc_type = match () {
        () if tagged("contractAmendment") => DocType::ContractAmendment,
        () if tagged("implementation") => DocType::ProcurementOther,
        () if tagged("contract") => DocType::Contract,
        () if tagged("award") => DocType::AwardNotice,
        () if tagged("tender") => DocType::CallForTenders,
        () if tagged("planning") => DocType::ProcurementPlan,
        () if has("awards") => DocType::AwardNotice,
        () if has("tender") => DocType::CallForTenders,
        () => DocType::ProcurementOther,
    };
    Some((doc_type, id.page, id.span))
}

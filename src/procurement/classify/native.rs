//! Procurement in the formats of machines: UBL, CII, FatturaPA, eForms, OCDS. Recognised by structure alone.

use super::Classified;
use crate::procurement::native::{Schema, Stated};
use crate::procurement::{DocType, Evidence, Reason, Verdict, leaves};
use crate::text::{Document, Page, Span};

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
    ("RemittanceAdvice", DocType::PaymentOrder),
];

/// The verdict on a document in a machine's format; none where what it states is no document of a purchase.
pub(in crate::procurement) fn classify(document: &Document, stated: &Stated<'_>) -> Option<Classified> {
    if stated.schema == Schema::Ocds {
        let (doc_type, page, span) = ocds(stated)?;
        return Some(certain(document.page(page)?, doc_type, "native:ocds", span));
    }
    let (doc_type, rule) = xml(stated)?;
    let first = stated.values().next();
    let page = first.and_then(|leaf| document.page(leaf.page)).or_else(|| leaves::pages(document).next())?;
    let heads = first.is_none_or(|leaf| leaf.nodes.first() == Some(&1));
    let span = first.filter(|_| !heads).map_or_else(|| first_line(page), |leaf| leaf.span);
    Some(certain(page, doc_type, rule, span))
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

/// The type of an XML document by its root.
fn xml(stated: &Stated<'_>) -> Option<(DocType, &'static str)> {
    let code = |name: &str| stated.values().find(|l| l.name == name).map_or("", |l| l.value);
    let credits = |code: &str| matches!(code, "381" | "261" | "81");
    Some(match stated.schema {
        Schema::Cii if stated.root.ends_with("Order") || stated.root.starts_with("SCRDM") => {
            let answers = code("TypeCode") == "231";
            (if answers { DocType::OrderConfirmation } else { DocType::PurchaseOrder }, "native:cio")
        }
        Schema::Cii => {
            let doc_type = match code("TypeCode") {
                "325" => DocType::ProformaInvoice,
                other if credits(other) => DocType::CreditNote,
                _ => DocType::Invoice,
            };
            (doc_type, "native:cii")
        }
        Schema::FatturaPa => {
            let credit = matches!(code("TipoDocumento"), "TD04" | "TD08");
            (if credit { DocType::CreditNote } else { DocType::Invoice }, "native:fatturapa")
        }
        Schema::Facturae => {
            let credit = matches!(code("InvoiceClass"), "OR" | "CR");
            (if credit { DocType::CreditNote } else { DocType::Invoice }, "native:facturae")
        }
        Schema::Ted => (ted(stated), "native:ted"),
        Schema::Ubl | Schema::Notice => {
            let (_, doc_type) = UBL.iter().find(|(name, _)| *name == stated.root)?;
            let doc_type = match (*doc_type, code("InvoiceTypeCode")) {
                (DocType::Invoice, "325") => DocType::ProformaInvoice,
                (DocType::Invoice, other) if credits(other) => DocType::CreditNote,
                (DocType::AwardNotice, _) => award_notice(code("NoticeTypeCode")),
                (other, _) => other,
            };
            (doc_type, "native:ubl")
        }
        Schema::National(form) => (form.doc_type, form.rule),
        Schema::Ocds => return None,
    })
}

/// What a published award notice tells of: an award, a change of the contract, or its completion.
fn award_notice(code: &str) -> DocType {
    match code {
        "can-modif" => DocType::ContractAmendment,
        "compl" => DocType::AcceptanceRecord,
        _ => DocType::AwardNotice,
    }
}

/// What a notice of TED is, by its form: F01 to F25 of the later schema, names of the earlier one.
///
/// Source: Implementing Regulation (EU) 2015/1986, annexes I to XX.
fn ted(stated: &Stated<'_>) -> DocType {
    let names = || stated.values().flat_map(|l| l.path.iter().copied());
    let is_form = |forms: &[&str]| names().any(|name| forms.iter().any(|form| name.starts_with(form)));
    match () {
        () if is_form(&["F20_"]) => DocType::ContractAmendment,
        () if is_form(&["AWARD", "CONTRACT_AWARD", "VEAT"]) => DocType::AwardNotice,
        () if is_form(&["F01_", "F04_", "F16_", "PRIOR_INFORMATION", "PERIODIC_INDICATIVE"]) => {
            DocType::PriorInformationNotice
        }
        () => DocType::CallForTenders,
    }
}

/// Keys of a contracting process beside its `ocid`.
const SECTIONS: &[&str] =
    &["tender", "awards", "contracts", "planning", "parties", "buyer", "tag", "compiledRelease", "releases"];

/// An OCDS release or record: it has an `ocid` with a value beside the sections of a contracting process.
fn ocds(stated: &Stated<'_>) -> Option<(DocType, u32, Span)> {
    let leaves = || stated.values();
    let id = leaves().find(|l| l.name == "ocid")?;
    let below = |l: &leaves::Leaf, key: &str| {
        l.path.starts_with(&id.path) && (l.name == key || l.path.get(id.path.len()) == Some(&key))
    };
    if !leaves().any(|l| SECTIONS.iter().any(|key| below(l, key))) {
        return None;
    }
    let tagged = |tag: &str| leaves().any(|l| (l.parent() == "tag" || l.name == "tag") && l.value == tag);
    let has = |section: &str| leaves().any(|l| l.within(section));
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

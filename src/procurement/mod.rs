//! What a document says about a purchase: pure functions over text, tables and metadata. Nothing here can see
//! bytes, names or paths, so nothing can be tuned to a file.

mod bounded;
pub mod calendar;
pub mod classify;
pub mod columns;
pub mod credit;
pub mod facts;
pub mod flags;
pub mod identifiers;
pub mod layout;
mod leaves;
pub mod ledger;
pub mod lexicon;
pub mod money;
mod native;
pub mod parties;
mod scan;
mod segment;
pub mod tables;
mod tongue;
pub mod totals;
mod units;

use crate::named_enum;
use crate::text::fold::Folded;
use crate::text::{BBox, Document, Page, Span};
use classify::Classified;
use ledger::Ledger;
use native::Stated;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use std::ops::Range;

named_enum! {
    /// Whether a document concerns procurement (design.md, section 2, "What counts").
    pub enum Verdict {
        /// A document of the taxonomy about a specific purchase.
        Procurement = "procurement",
        /// Close to one without being one, or too damaged to tell; also the container of one.
        Possible = "possible",
        /// All else.
        Other = "other",
    }
}

named_enum! {
    /// The taxonomy of procurement documents (procurement.md, section 1).
    pub enum DocType {
        /// Plan of purchases.
        ProcurementPlan = "procurement_plan",
        /// Announcement of a later procedure.
        PriorInformationNotice = "prior_information_notice",
        /// Call for tenders.
        CallForTenders = "call_for_tenders",
        /// Tender documents.
        TenderDocuments = "tender_documents",
        /// Technical specification.
        TechnicalSpec = "technical_spec",
        /// Bill of quantities or price schedule.
        BoqPriceSchedule = "boq_price_schedule",
        /// Request for quotation.
        Rfq = "rfq",
        /// Quotation or bid.
        QuotationBid = "quotation_bid",
        /// Report on the evaluation or opening of bids.
        EvaluationReport = "evaluation_report",
        /// Decision on the award.
        AwardDecision = "award_decision",
        /// Published notice of the award.
        AwardNotice = "award_notice",
        /// Contract.
        Contract = "contract",
        /// Framework agreement.
        FrameworkAgreement = "framework_agreement",
        /// Annex or other amendment of a contract.
        ContractAmendment = "contract_amendment",
        /// Purchase order.
        PurchaseOrder = "purchase_order",
        /// Confirmation of an order.
        OrderConfirmation = "order_confirmation",
        /// Pro-forma invoice.
        ProformaInvoice = "proforma_invoice",
        /// Invoice.
        Invoice = "invoice",
        /// Credit note.
        CreditNote = "credit_note",
        /// Delivery note.
        DeliveryNote = "delivery_note",
        /// Record of handing over or acceptance.
        AcceptanceRecord = "acceptance_record",
        /// Warranty.
        Warranty = "warranty",
        /// Bank guarantee or other financial security.
        FinancialGuarantee = "financial_guarantee",
        /// Agreement on confidentiality.
        Nda = "nda",
        /// Declaration of a bidder.
        Declaration = "declaration",
        /// Complaint or review.
        Complaint = "complaint",
        /// Payment order or bank statement.
        PaymentOrder = "payment_order",
        /// End-user certificate.
        EndUserCertificate = "end_user_certificate",
        /// Power of attorney or manufacturer's authorisation.
        PowerOfAttorney = "power_of_attorney",
        /// Covering letter.
        CoverLetter = "cover_letter",
        /// Procurement, of no type that fits.
        ProcurementOther = "procurement_other",
    }
}

named_enum! {
    /// What a fact is; the names are the columns of the public views (design.md, section 2) and, below them,
    /// facts that stand in `evidence` and `facts` alone.
    pub enum FactKind {
        /// Number of the document itself.
        Number = "number",
        /// Date of the document.
        Date = "date",
        /// Name of the supplier.
        Supplier = "supplier",
        /// Tax or registration number of the supplier.
        SupplierId = "supplier_id",
        /// Name of the buyer.
        Buyer = "buyer",
        /// Tax or registration number of the buyer.
        BuyerId = "buyer_id",
        /// Currency, ISO 4217.
        Currency = "currency",
        /// Total before discounts on the whole document (of a package: its list total).
        ListTotal = "list_total",
        /// Discount on the whole document, as an amount.
        DiscountTotal = "discount_total",
        /// Total after all discounts, before tax.
        NetTotal = "net_total",
        /// Tax.
        TaxTotal = "tax_total",
        /// Total with tax.
        GrossTotal = "gross_total",
        /// Discount in percent (of a document, package or item).
        DiscountPercent = "discount_percent",
        /// Discount as an amount (of a package or item).
        DiscountAmount = "discount_amount",
        /// Name of a package.
        Label = "label",
        /// Code of an item.
        ItemCode = "item_code",
        /// Description of an item.
        Description = "description",
        /// Quantity of an item.
        Quantity = "quantity",
        /// Unit of measure of an item.
        Unit = "unit",
        /// Price of a unit before discount.
        ListPrice = "list_price",
        /// Price of a unit after its discount, or its only price.
        UnitPrice = "unit_price",
        /// Amount of a line after its own discounts.
        NetAmount = "net_amount",
        /// Party for whom the goods are finally meant.
        EndUser = "end_user",
        /// Confidentiality marking.
        Marking = "marking",
        /// What the purchase is about.
        Subject = "subject",
        /// Number of a contract that the document refers to.
        ContractNumber = "contract_number",
        /// Number of an order that the document refers to.
        OrderNumber = "order_number",
        /// Number of a tender procedure that the document refers to.
        TenderNumber = "tender_number",
        /// Date of delivery.
        DeliveryDate = "delivery_date",
        /// Date when payment is due.
        DueDate = "due_date",
        /// Date until which an offer holds.
        ValidUntil = "valid_until",
        /// Terms of payment.
        PaymentTerms = "payment_terms",
        /// Warranty term.
        WarrantyTerm = "warranty_term",
    }
}

/// What a fact belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Scope {
    /// The part as a whole.
    Document,
    /// The package at that position (from 1 in the content).
    Package(u32),
    /// The line item at that position (from 1 in the content).
    Item(u32),
}

named_enum! {
    /// How a piece of evidence serves its fact.
    pub enum Role {
        /// The value was read here.
        Read = "read",
        /// The value was computed, and this is one of its inputs.
        Input = "input",
    }
}

/// Where in the text something stands. `quote` is the stored text at `span`, always.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Evidence {
    /// Read or input.
    pub role: Role,
    /// Page, from 1.
    pub page: u32,
    /// Bytes of the page's text; never empty.
    pub span: Span,
    /// Its box, where the page has geometry.
    pub bbox: Option<BBox>,
    /// The cell of a sheet, such as `Sheet1!D7`.
    pub cell: Option<String>,
    /// The text at the span.
    pub quote: String,
}

impl Evidence {
    /// Evidence that was read at a span of a page; none where the span marks no text.
    pub fn read(page: &Page, span: Span) -> Option<Evidence> {
        let quote = span.of(&page.text).filter(|q| !q.is_empty())?.to_string();
        let bbox = page.bbox(span);
        Some(Evidence { role: Role::Read, page: page.number, span, bbox, cell: None, quote })
    }

    /// The same place as an input of a computed value.
    pub fn as_input(&self) -> Evidence {
        Evidence { role: Role::Input, ..self.clone() }
    }
}

/// One fact: kind, canonical value, the rule that found it, and where.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fact {
    /// What it belongs to.
    pub scope: Scope,
    /// What it is.
    pub kind: FactKind,
    /// Canonical value: decimals such as `1234.50`, dates in ISO 8601 with the precision read, currencies in
    /// ISO 4217, names as written with white space collapsed.
    pub value: String,
    /// The rule that found it, such as `label:doc_date`; of a computed value the formula, such as
    /// `list_total - net_total`.
    pub rule: String,
    /// How sure the rule is, in percent.
    pub confidence: u8,
    /// Where it stands: one or more places read, or each input of a formula. Never empty.
    pub evidence: Vec<Evidence>,
}

/// A section of a priced table with totals of its own; its figures are facts of scope [`Scope::Package`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Package {
    /// Position, from 1 in the content.
    pub position: u32,
    /// Position of its first line item.
    pub first_item: Option<u32>,
    /// Position of its last line item.
    pub last_item: Option<u32>,
}

/// One reason for a verdict: what was seen, what it weighed, and where.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reason {
    /// The named feature or rule, such as `title:purchase_order`.
    pub rule: String,
    /// What it added to the score, in thousandths; negative where it spoke against.
    pub weight: i32,
    /// Where it was seen, if at one place.
    pub evidence: Option<Evidence>,
}

/// One document within a content: part 0 is the whole content, n its nth segment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Part {
    /// 0 for the whole content.
    pub part: u32,
    /// First page.
    pub page_from: u32,
    /// Last page.
    pub page_to: u32,
    /// Whether it concerns procurement.
    pub verdict: Verdict,
    /// How sure, 0 to 1000.
    pub score: u16,
    /// Its type; none for verdict other.
    pub doc_type: Option<DocType>,
    /// Why, heaviest first.
    pub reasons: Vec<Reason>,
    /// What it says; empty for verdict other.
    pub facts: Vec<Fact>,
    /// Its packages.
    pub packages: Vec<Package>,
    /// What its facts give reason to ask.
    pub flags: Vec<flags::Question>,
}

impl Part {
    /// Counts its items and packages on from those of the parts before it, and returns how many there are then.
    fn count_on(&mut self, items: u32, packages: u32) -> (u32, u32) {
        let (mut last_item, mut last_package) = (items, packages);
        for fact in &mut self.facts {
            match &mut fact.scope {
                Scope::Document => {}
                Scope::Item(position) => {
                    *position += items;
                    last_item = last_item.max(*position);
                }
                Scope::Package(position) => {
                    *position += packages;
                    last_package = last_package.max(*position);
                }
            }
        }
        for package in &mut self.packages {
            package.position += packages;
            last_package = last_package.max(package.position);
            for item in [&mut package.first_item, &mut package.last_item].into_iter().flatten() {
                *item += items;
            }
        }
        (last_item, last_package)
    }
}

/// What assessing a content yields.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Assessment {
    /// Leading language, ISO 639-1 (`sr`, `en`), if it could be told.
    pub language: Option<String>,
    /// Leading script, ISO 15924 (`Latn`, `Cyrl`, `Hans`), if there is text.
    pub script: Option<String>,
    /// Part 0, then any segments.
    pub parts: Vec<Part>,
}

/// Version of classification and extraction: raised with every change that can alter a result, so that stored
/// text is assessed anew.
pub const VERSION: u32 = 15;

/// Assesses a content from what was read of it: folds its pages once, tells its documents apart, and of each reads the
/// figures, judges it, and, unless it is other, reads its parties, dates and numbers. What a machine's format states is taken from it, and the pages that
/// people read, where there are any beside it, are asked only for the rest. Scanned pages are turned straight first.
pub fn assess(document: &Document) -> Assessment {
    let straight = scan::straightened(document);
    let mut assessment = assess_straight(&straight);
    if let Cow::Owned(_) = straight {
        scan::point_back(&mut assessment.parts, document);
    }
    assessment
}

fn assess_straight(document: &Document) -> Assessment {
    let judge = |stated| Some((classify::native(document, &stated)?, stated));
    let machine: Vec<(Classified, Stated)> =
        native::documents(document).into_iter().filter_map(judge).collect();
    let seen = if machine.is_empty() { Cow::Borrowed(document) } else { Cow::Owned(beside(document)) };
    let folded: Vec<Folded> = seen.pages.iter().map(|page| Folded::new(&page.text)).collect();
    let (language, script) = tongue::of(document, !machine.is_empty());
    let is_one = machine.len() < 2;
    let stated = |(judged, of): (Classified, Stated)| stated(document, &seen, &folded, judged, &of, is_one);
    let mut parts = machine.into_iter().flat_map(stated);
    let parts = match (parts.next(), parts.next()) {
        (None, _) => several(&seen, &folded).unwrap_or_else(|| vec![read(&seen, &folded)]),
        (Some(only), None) => vec![only],
        (Some(one), Some(two)) => numbered(document, [one, two].into_iter().chain(parts)),
    };
    Assessment { language, script, parts }
}

/// Reads a document that people write for people, as part 0. Figures are read where they could matter to the verdict.
fn read(document: &Document, folded: &[Folded]) -> Part {
    let glance = classify::glance(document, folded);
    let ledger = if glance.is_open() { ledger::read(document) } else { Ledger::default() };
    let mut part = part_of(document, glance.classify(document, &ledger.signals));
    if part.verdict != Verdict::Other {
        part.facts = printed(document, folded, &part, ledger.facts);
        part.packages = ledger.packages;
        part.flags = flags::raise(document, part.doc_type, &part.facts);
    }
    part
}

/// What a document's pages say: the facts of its header, and the figures that were read already.
fn printed(document: &Document, folded: &[Folded], part: &Part, figures: Vec<Fact>) -> Vec<Fact> {
    let mut facts = facts::header(document, folded, part.doc_type, part.verdict, &figures);
    facts.extend(figures);
    if part.doc_type == Some(DocType::CreditNote) {
        credit::credited(&mut facts);
    }
    facts
}

/// Reads what a machine's format states, and of what is printed beside it the rest: one document, or each contract of a
/// notice about several.
fn stated(
    document: &Document,
    seen: &Document,
    folded: &[Folded],
    classified: Classified,
    stated: &Stated<'_>,
    is_one: bool,
) -> Vec<Part> {
    let part = part_of(document, classified);
    if part.verdict == Verdict::Other {
        return vec![part];
    }
    let printed = printed(seen, folded, &part, ledger::read(seen).facts);
    let documents = native::read(document, stated);
    // What the whole text gives reason to ask is asked of no one of several.
    let whole = if is_one && documents.len() < 2 { document } else { seen };
    let part = |facts: Vec<Fact>| {
        // Its lines are those that it states, if any.
        let is_stated = |fact: &&Fact| {
            let own = facts.iter().any(|f| f.scope == Scope::Document && f.kind == fact.kind);
            fact.scope != Scope::Document || own
        };
        let rest: Vec<Fact> = printed.iter().filter(|fact| !is_stated(fact)).cloned().collect();
        let facts: Vec<Fact> = facts.into_iter().chain(rest).collect();
        let flags = flags::raise(whole, part.doc_type, &facts);
        Part { facts, flags, ..part.clone() }
    };
    documents.into_iter().map(part).collect()
}

/// Reads the documents of a content that holds several, of which at least one is procurement: part 0 has the verdict
/// and the facts of the leading one, the others are numbered in order and hold their own facts, items, packages and flags.
fn several(document: &Document, folded: &[Folded]) -> Option<Vec<Part>> {
    let ranges = segment::documents(document, folded);
    if ranges.len() < 2 {
        return None;
    }
    let read = |range: Range<usize>| {
        let folded = folded.get(range.clone()).unwrap_or_default();
        read(&segment::part(document, range), folded)
    };
    let parts = numbered(document, ranges.into_iter().map(read));
    parts.first().is_some_and(|whole| whole.verdict == Verdict::Procurement).then_some(parts)
}

/// Numbers the documents of a content and puts the whole before them, which has the verdict and facts of the leading one.
fn numbered(document: &Document, documents: impl Iterator<Item = Part>) -> Vec<Part> {
    let (mut parts, mut items, mut packages) = (Vec::new(), 0, 0);
    for (number, part) in (1..).zip(documents) {
        let mut part = Part { part: number, ..part };
        (items, packages) = part.count_on(items, packages);
        parts.push(part);
    }
    let leading = parts.iter().max_by_key(|part| (part.score, std::cmp::Reverse(part.part)));
    let (page_from, page_to) = ends(document);
    let whole = leading.map(|leading| Part {
        part: 0,
        page_from,
        page_to,
        facts: leading.facts.iter().filter(|fact| fact.scope == Scope::Document).cloned().collect(),
        packages: Vec::new(),
        flags: Vec::new(),
        ..leading.clone()
    });
    parts.splice(0..0, whole);
    parts
}

/// The first and the last page.
fn ends(document: &Document) -> (u32, u32) {
    let number = |page: Option<&Page>| page.map_or(0, |page| page.number);
    (number(document.pages.first()), number(document.pages.last()))
}

/// The verdict on a document as its part 0, without facts.
fn part_of(document: &Document, classified: Classified) -> Part {
    let (page_from, page_to) = ends(document);
    let Classified { verdict, score, doc_type, reasons } = classified;
    let doc_type = doc_type.filter(|_| verdict != Verdict::Other);
    let (facts, packages, flags) = (Vec::new(), Vec::new(), Vec::new());
    Part { part: 0, page_from, page_to, verdict, score, doc_type, reasons, facts, packages, flags }
}

/// A document without the pages that hold a machine's format.
fn beside(document: &Document) -> Document {
    let machine: Vec<u32> = leaves::pages(document).map(|page| page.number).collect();
    let pages = document.pages.iter().filter(|page| !machine.contains(&page.number)).cloned().collect();
    let Document { format, tables, metadata, .. } = document;
    Document { format: format.clone(), pages, tables: tables.clone(), metadata: metadata.clone() }
}

//! Whether a document concerns procurement, and of which type: named features, each with a weight and a place,
//! summed in integers (design.md, section 2, "What counts").

mod body;
mod contract;
mod goods;
mod native;
mod structure;
pub(super) mod title;
pub mod weights;

#[cfg(test)]
mod tests;

use super::layout::Layout;
pub use super::ledger::Signals;
use super::lexicon::{self, Hit};
use super::{DocType, Evidence, Reason, Verdict};
use crate::text::fold::Folded;
use crate::text::{Document, Span};
use std::collections::BTreeMap;

pub(super) use native::classify as native;

/// A verdict and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Classified {
    /// Whether it concerns procurement.
    pub verdict: Verdict,
    /// How sure, 0 to 1000; 500 is the border of verdict `procurement`.
    pub score: u16,
    /// Its type; none for verdict other.
    pub doc_type: Option<DocType>,
    /// Why, heaviest first.
    pub reasons: Vec<Reason>,
}

/// So far below the border of procurement, in thousandths of the logarithm of the odds, a document is still possibly
/// one: at odds of about one to eleven.
const POSSIBLE_WITHIN: i32 = 2_400;

/// The most that evidence of one type can add: a heading repeated is still one heading.
const MOST_OF_TYPE: i32 = 5_500;

/// From this on what speaks for a type names it, and does not mention it in passing.
const PLAIN: i32 = 1_000;

/// Most reasons kept.
const MOST_REASONS: usize = 24;

/// Text looked at, in bytes of the search key: what a document is stands at its start.
const MOST_TEXT: usize = 2_000_000;

/// Logistic function in thousandths, for sums from 0 to 6000 above the border, in steps of 500.
const LOGISTIC: [i32; 13] = [500, 622, 731, 818, 881, 924, 953, 971, 982, 989, 993, 996, 998];

/// Something seen: what it is called, what it weighs, for which type it speaks if for one, and where.
#[derive(Clone, Debug)]
struct Feature {
    rule: String,
    weight: i32,
    doc_type: Option<DocType>,
    place: Option<(usize, Span)>,
}

/// All that the features look at.
struct Subject<'d> {
    folded: &'d [Folded],
    layouts: Vec<Layout<'d>>,
    /// The terms of prose in the key of each page with a layout.
    hits: Vec<Vec<Hit>>,
}

/// The start of a text.
fn head(text: &str, most: usize) -> &str {
    text.get(..text.floor_char_boundary(most)).unwrap_or("")
}

impl<'d> Subject<'d> {
    /// The first pages of a document.
    fn of(document: &'d Document, folded: &'d [Folded], pages: usize) -> Subject<'d> {
        let pages = document.pages.iter().take(pages);
        let layouts: Vec<_> = pages.map(|page| Layout::first(document, page, structure::CELLS)).collect();
        let mut left = MOST_TEXT;
        let hits = folded.iter().take(layouts.len()).map(|folded| {
            let text = head(&folded.text, left);
            left -= text.len();
            lexicon::prose().hits(text)
        });
        Subject { folded, hits: hits.collect(), layouts }
    }
}

/// The features seen, and what they imply beyond their weights.
#[derive(Clone, Default)]
struct Seen {
    features: Vec<Feature>,
    /// A heading or a number label that names the type.
    titled: bool,
    /// The line of the first heading that names a type.
    title_rank: Option<usize>,
    /// An agreement between two parties, of whatever kind.
    agreement: bool,
    /// A heading of an agreement that buys nothing: at most possible.
    at_most_possible: bool,
    /// A strong sign of something else: other, whatever the sum.
    excluded: bool,
    /// Whether the document names a purchase by number.
    referenced: bool,
}

impl Seen {
    fn add(&mut self, rule: impl Into<String>, weight: i32, place: Option<(usize, Span)>) {
        self.features.push(Feature { rule: rule.into(), weight, doc_type: None, place });
    }

    /// Adds a title; of a type's titles the strongest counts.
    fn add_title(&mut self, weight: i32, doc_type: DocType, place: (usize, Span)) {
        let rule = format!("title:{}", doc_type.name());
        match self.features.iter_mut().find(|f| f.rule == rule) {
            Some(known) if known.weight < weight => (known.weight, known.place) = (weight, Some(place)),
            Some(_) => {}
            None => self.add_type(rule, weight, doc_type, Some(place)),
        }
    }

    /// Adds what a heading says against; of a class the heaviest counts.
    fn add_against(&mut self, class: &str, weight: i32, place: (usize, Span)) {
        let rule = format!("heading_against:{class}");
        match self.features.iter_mut().find(|f| f.rule == rule) {
            Some(known) if known.weight > weight => (known.weight, known.place) = (weight, Some(place)),
            Some(_) => {}
            None => self.add(rule, weight, Some(place)),
        }
    }

    fn add_type(
        &mut self,
        rule: impl Into<String>,
        weight: i32,
        doc_type: DocType,
        place: Option<(usize, Span)>,
    ) {
        self.features.push(Feature { rule: rule.into(), weight, doc_type: Some(doc_type), place });
    }
}

/// What the words of a document show, before its figures are read, which takes most of the time.
pub struct Glance {
    seen: Seen,
}

/// Looks at the words of a document that is in no machine's format. `folded` holds the search key of each page, in
/// order of the pages.
pub fn glance(document: &Document, folded: &[Folded]) -> Glance {
    let subject = Subject::of(document, folded, structure::PAGES);
    let mut seen = Seen::default();
    title::look(&subject, &mut seen);
    structure::look(&subject, &mut seen);
    goods::look(&subject, &mut seen);
    body::look(&subject, &mut seen);
    contract::look(&subject, &mut seen);
    // Who took part stands in records of acceptance as it does in minutes.
    if seen.features.iter().any(|f| f.rule == "title:acceptance_record") {
        seen.features.retain(|f| f.rule != "heading_against:minutes");
    }
    Glance { seen }
}

impl Glance {
    /// Whether its figures could yet make the document more than other: whether it would be if they told all that
    /// figures can tell.
    pub fn is_open(&self) -> bool {
        let mut seen = self.seen.clone();
        structure::figures(&Signals::STRONGEST, &mut seen);
        seen.weigh().0 != Verdict::Other
    }

    /// The verdict, given what the figures tell.
    pub fn classify(mut self, document: &Document, signals: &Signals) -> Classified {
        structure::figures(signals, &mut self.seen);
        let (verdict, score, typed) = self.seen.weigh();
        let doc_type = (verdict != Verdict::Other).then_some(typed.unwrap_or(DocType::ProcurementOther));
        Classified { verdict, score, doc_type, reasons: reasons(document, self.seen) }
    }
}

/// What a heading weighs that stands within the first lines and leaves no doubt.
const PLAIN_HEADING: i32 = 3_880;

/// The type that a heading among the first lines of a document names beyond doubt, and where on its first page.
pub(super) fn heading(document: &Document, folded: &[Folded]) -> Option<(DocType, Span)> {
    let subject = Subject::of(document, folded, 1);
    let mut seen = Seen::default();
    title::look(&subject, &mut seen);
    let plain = seen.features.iter().filter(|f| f.weight >= PLAIN_HEADING);
    let heading = plain.max_by_key(|f| f.weight)?;
    Some((heading.doc_type?, heading.place?.1))
}

/// What a document shows, for learning what it weighs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Observation {
    /// Whether a heading or a number names its type, which decides which border it has to pass.
    pub titled: bool,
    /// Features by the name that they are weighed by, with their strength in thousandths.
    pub strengths: BTreeMap<String, i32>,
}

/// Observes a document as a [`Glance`] and its figures do; none of a machine's format, which says itself what it is.
pub fn observe(document: &Document) -> Option<Observation> {
    if super::native::documents(document).iter().any(|stated| native(document, stated).is_some()) {
        return None;
    }
    let folded: Vec<Folded> = document.pages.iter().map(|page| Folded::new(&page.text)).collect();
    let Glance { mut seen } = glance(document, &folded);
    structure::figures(&super::ledger::read(document).signals, &mut seen);
    seen.settle();
    let mut strengths = BTreeMap::new();
    for feature in &seen.features {
        *strengths.entry(weights::key(&feature.rule, feature.doc_type.is_some())).or_default() +=
            feature.weight;
    }
    Some(Observation { titled: seen.titled, strengths })
}

impl Seen {
    /// Chooses the type that most speaks for, and drops what speaks for others; what speaks for its kin, such as the
    /// words of an order in its confirmation, counts half. Returns the type where it is plain.
    fn settle(&mut self) -> Option<DocType> {
        // A schedule of prices with the day until which offers are taken is of the papers of a tender.
        if self.features.iter().any(|f| f.doc_type == Some(DocType::TenderDocuments)) {
            let schedule = |f: &&mut Feature| f.doc_type == Some(DocType::BoqPriceSchedule);
            self.features
                .iter_mut()
                .filter(schedule)
                .for_each(|f| f.doc_type = Some(DocType::TenderDocuments));
        }
        let mut of_type: BTreeMap<DocType, i32> = BTreeMap::new();
        for feature in &self.features {
            if let Some(doc_type) = feature.doc_type {
                *of_type.entry(doc_type).or_default() += feature.weight;
            }
        }
        let (best, plain) = of_type.into_iter().max_by_key(|(t, w)| (*w, std::cmp::Reverse(*t)))?;
        let stays = |f: &Feature, t| t == best || f.weight >= PLAIN && are_kin(t, best);
        self.features.retain(|f| f.doc_type.is_none_or(|t| stays(f, t)));
        for feature in self.features.iter_mut().filter(|f| f.doc_type.is_some_and(|t| t != best)) {
            feature.weight /= 2;
        }
        let sum: i32 = self.features.iter().filter(|f| f.doc_type.is_some()).map(|f| f.weight).sum();
        if sum > MOST_OF_TYPE {
            for feature in self.features.iter_mut().filter(|f| f.doc_type.is_some()) {
                feature.weight = feature.weight * MOST_OF_TYPE / sum;
            }
        }
        (plain >= PLAIN).then_some(best)
    }

    /// Weighs and adds up what was seen: the verdict, its score, and the type where it is plain.
    fn weigh(&mut self) -> (Verdict, u16, Option<DocType>) {
        let typed = self.settle();
        for feature in &mut self.features {
            feature.weight =
                weights::weigh(&weights::key(&feature.rule, feature.doc_type.is_some()), feature.weight);
        }
        let sum: i32 = self.features.iter().map(|f| f.weight).sum();
        let border = weights::border(self.titled);
        let mut verdict = match sum {
            n if n >= border => Verdict::Procurement,
            n if n >= border - POSSIBLE_WITHIN => Verdict::Possible,
            _ => Verdict::Other,
        };
        if self.at_most_possible && (verdict == Verdict::Procurement || self.agreement) {
            verdict = Verdict::Possible;
        }
        verdict = conventions(verdict, typed, self);
        (verdict, score_of(sum, border, verdict), typed)
    }
}

/// Types whose documents are named after each other.
const KIN: &[&[DocType]] = &[
    &[DocType::PurchaseOrder, DocType::OrderConfirmation],
    &[DocType::Invoice, DocType::ProformaInvoice, DocType::CreditNote],
    &[DocType::Contract, DocType::FrameworkAgreement, DocType::ContractAmendment],
    &[DocType::Rfq, DocType::QuotationBid, DocType::BoqPriceSchedule],
    &[DocType::DeliveryNote, DocType::AcceptanceRecord],
    &[DocType::CallForTenders, DocType::TenderDocuments],
    &[DocType::AwardDecision, DocType::AwardNotice, DocType::EvaluationReport],
];

fn are_kin(a: DocType, b: DocType) -> bool {
    KIN.iter().any(|family| family.contains(&a) && family.contains(&b))
}

/// What the data model says of types that are close to procurement without being a purchase.
fn conventions(verdict: Verdict, doc_type: Option<DocType>, seen: &Seen) -> Verdict {
    if seen.excluded || (verdict != Verdict::Other && doc_type == Some(DocType::PaymentOrder)) {
        return Verdict::Other;
    }
    let near = matches!(
        doc_type,
        Some(
            DocType::CoverLetter
                | DocType::Nda
                | DocType::PowerOfAttorney
                | DocType::Declaration
                | DocType::Warranty
        )
    );
    if near && verdict == Verdict::Procurement && !seen.referenced { Verdict::Possible } else { verdict }
}

/// The score of a sum: the logistic function of its distance from the border, held within its verdict.
fn score_of(sum: i32, border: i32, verdict: Verdict) -> u16 {
    let distance = sum - border;
    let (step, rest) = ((distance.abs() / 500) as usize, distance.abs() % 500);
    let at = |i: usize| LOGISTIC.get(i).copied().unwrap_or(999);
    let above = at(step) + (at(step + 1) - at(step)) * rest / 500;
    let score = if distance >= 0 { above } else { 1000 - above };
    let (low, high) = match verdict {
        Verdict::Procurement => (500, 999),
        Verdict::Possible => (100, 499),
        Verdict::Other => (0, 99),
    };
    u16::try_from(score.clamp(low, high)).unwrap_or(0)
}

/// The features as reasons, heaviest first.
fn reasons(document: &Document, seen: Seen) -> Vec<Reason> {
    let mut features = seen.features;
    features.retain(|f| f.weight != 0);
    features.sort_by(|a, b| b.weight.abs().cmp(&a.weight.abs()).then_with(|| a.rule.cmp(&b.rule)));
    features.truncate(MOST_REASONS);
    let evidence = |place: Option<(usize, Span)>| {
        let (page, span) = place?;
        Evidence::read(document.pages.get(page)?, span)
    };
    features
        .into_iter()
        .map(|f| Reason { rule: f.rule, weight: f.weight, evidence: evidence(f.place) })
        .collect()
}

//! Facts of the header, template-free: fields by their labels, parties by their blocks, preambles and
//! letterheads, dates and numbers by their forms. Each fact stands where its evidence points.

mod address;
mod around;
mod author;
mod award;
mod courtesy;
mod dates;
mod distinct;
mod fields;
mod headed;
mod ids;
mod letterhead;
mod markings;
mod nearby;
mod parties;
mod preamble;
mod prose;
mod references;
mod roles;
mod signed;
#[cfg(test)]
mod tests;

use super::layout::Layout;
use super::parties::is_prose;
use super::{DocType, Evidence, Fact, FactKind, Scope, Verdict, calendar};
use crate::text::fold::{Folded, fold};
use crate::text::{Document, Page, Span, language};
use fields::Field;
use std::collections::BTreeSet;

/// Pages whose header is read. The last page is read too: signatures, dates and stamps stand there.
const PAGES: usize = 3;

/// Of a text that decides how numeric dates are read.
const SAMPLE: usize = 60_000;

/// What the readers of facts look at.
struct Subject<'d> {
    document: &'d Document,
    folded: &'d [Folded],
    layouts: Vec<Layout<'d>>,
    fields: Vec<Field>,
    doc_type: DocType,
    day_first: bool,
}

/// A value found for a fact, before the best of its kind is chosen.
#[derive(Clone, Debug)]
struct Candidate {
    kind: FactKind,
    value: String,
    rule: String,
    confidence: u8,
    page: u32,
    span: Span,
}

/// Reads the header facts of a document: at most one of each kind, the surest; of equals the first.
/// `folded` holds the search key of each page, in order of the pages; `items` are the facts of line items, whose goods
/// are nobody's name.
pub fn header(
    document: &Document,
    folded: &[Folded],
    doc_type: Option<DocType>,
    verdict: Verdict,
    items: &[Fact],
) -> Vec<Fact> {
    let Some(doc_type) = doc_type.filter(|_| verdict != Verdict::Other) else { return Vec::new() };
    let mut found = Vec::new();
    let subject = Subject::new(document, folded, doc_type);
    references::read(&subject, &mut found);
    dates::read(&subject, &mut found);
    parties::read(&subject, &mut found);
    markings::read(&subject, &mut found);
    let goods = goods(items);
    found.retain(|c| !is_party(c) || !is_goods(&goods, c));
    choose(document, found)
}

/// Where the names of goods stand, in order: page and bytes.
fn goods(items: &[Fact]) -> Vec<(u32, Span)> {
    let named = items.iter().filter(|f| matches!(f.kind, FactKind::Description | FactKind::ItemCode));
    let mut goods: Vec<(u32, Span)> = named.flat_map(|f| &f.evidence).map(|e| (e.page, e.span)).collect();
    goods.sort_unstable_by_key(|(page, span)| (*page, span.start, span.end));
    goods
}

/// Whether a candidate stands within the name of goods.
fn is_goods(goods: &[(u32, Span)], candidate: &Candidate) -> bool {
    let at =
        goods.partition_point(|(page, span)| (*page, span.start) <= (candidate.page, candidate.span.start));
    let before = at.checked_sub(1).and_then(|at| goods.get(at));
    before.is_some_and(|(page, span)| *page == candidate.page && candidate.span.end <= span.end)
}

fn is_party(candidate: &Candidate) -> bool {
    matches!(candidate.kind, FactKind::Supplier | FactKind::Buyer)
}

/// Whether numeric dates of a document put the day first: as its own dates tell, else by its language (of
/// English ones, those that deal in dollars do not).
pub fn day_first(folded: &[Folded], text: &str) -> bool {
    let sample = text.get(..text.floor_char_boundary(SAMPLE)).unwrap_or(text);
    let by_dates = folded.iter().take(PAGES).find_map(|f| calendar::day_first(&f.text));
    by_dates.unwrap_or_else(|| {
        let english = matches!(language::detect(sample).0, Some("en") | None);
        let european = ["€", "£", "VAT", "EUR", "GBP", "AUD", "GST"].iter().any(|sign| sample.contains(sign));
        !english || european || !(sample.contains('$') || sample.contains("USD"))
    })
}

impl<'d> Subject<'d> {
    fn new(document: &'d Document, folded: &'d [Folded], doc_type: DocType) -> Subject<'d> {
        let last = document.pages.len().checked_sub(1).filter(|last| *last >= PAGES);
        let pages = document.pages.iter().take(PAGES).chain(last.and_then(|i| document.pages.get(i)));
        let layouts: Vec<Layout> = pages.map(|page| Layout::of(document, page)).collect();
        let fields = fields::read(&layouts);
        let day_first = day_first(folded, document.pages.first().map_or("", |p| p.text.as_str()));
        Subject { document, folded, layouts, fields, doc_type, day_first }
    }

    fn page(&self, layout: usize) -> Option<&'d Page> {
        self.layouts.get(layout).map(|l| l.page)
    }

    /// The fields of a label, in order.
    fn fields<'s>(&'s self, id: &'s str) -> impl Iterator<Item = &'s Field> + 's {
        self.fields.iter().filter(move |f| f.id == id)
    }
}

/// The surest candidate of each kind as a fact; of equals the first found. Nobody sells to himself: of a supplier and
/// a buyer of one name the surer stays what it is, and the other is looked for among the rest.
fn choose(document: &Document, mut found: Vec<Candidate>) -> Vec<Fact> {
    found.retain(|c| !(is_party(c) && (courtesy::is_courtesy(&c.value) || is_prose(&c.value))));
    for [one, other] in [[FactKind::Supplier, FactKind::Buyer], [FactKind::SupplierId, FactKind::BuyerId]] {
        let (Some(one), Some(other)) = (surest(&found, one), surest(&found, other)) else { continue };
        let name = fold(&one.value);
        if name == fold(&other.value) {
            let weaker = if other.confidence > one.confidence { one.kind } else { other.kind };
            found.retain(|c| c.kind != weaker || fold(&c.value) != name);
        }
    }
    let kinds: BTreeSet<FactKind> = found.iter().map(|c| c.kind).collect();
    kinds.into_iter().filter_map(|kind| surest(&found, kind)?.clone().fact(document)).collect()
}

/// The surest candidate of a kind; of equals the first found.
fn surest(found: &[Candidate], kind: FactKind) -> Option<&Candidate> {
    found
        .iter()
        .filter(|c| c.kind == kind)
        .reduce(|best, c| if c.confidence > best.confidence { c } else { best })
}

impl Candidate {
    fn fact(self, document: &Document) -> Option<Fact> {
        let evidence = vec![Evidence::read(document.page(self.page)?, self.span)?];
        let Candidate { kind, value, rule, confidence, .. } = self;
        (!value.is_empty()).then_some(Fact {
            scope: Scope::Document,
            kind,
            value,
            rule,
            confidence,
            evidence,
        })
    }
}

/// White space collapsed to single spaces.
fn collapse(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

//! The title zone: what the document calls itself at its top.

use super::structure::CELLS;
use super::{Seen, Subject, head};
use crate::procurement::DocType;
use crate::procurement::layout::{Layout, unspaced};
use crate::procurement::lexicon::{self, Hit, Kind, Term};
use crate::text::Span;
use crate::text::fold::{Folded, fold};
use regex::Regex;
use std::borrow::Cow;
use std::ops::Range;
use std::sync::LazyLock;

/// Lines of the title zone, and pages that may hold it (a cover can be empty or an image).
const LINES: usize = 28;
const PAGES: usize = 2;

/// Bytes of the key that the first word of a term takes at most, with what may stand before its stem.
const WORD: usize = 128;

/// Bytes of a cell that are read for a heading.
const HEAD: usize = 400;

/// Characters that a heading has at most, and those that a heading spread over a line of prose has.
const HEADING: usize = 90;

/// The first line of a heading that is broken over two is at most this long, in bytes of the key, and so much of the
/// second is read.
const BROKEN: usize = 32;
const CONTINUED: usize = 60;

/// How strongly a place speaks.
const STRONG: i32 = 4_000;
const GENERIC: i32 = 2_500;
const INSIDE: i32 = 2_600;
const AS_LABEL: i32 = 1_700;
const MENTION: i32 = 700;

/// One cell of the title zone.
struct Heading<'s> {
    layout: &'s Layout<'s>,
    index: usize,
    page: usize,
    span: Span,
    /// The search key of its first letters.
    key: Cow<'s, str>,
    /// The search key of its page and where its own stands in it; none where its letters were spaced, so that places in
    /// the key are none in the text.
    origin: Option<(&'s Folded, usize)>,
    rank: usize,
}

impl<'s> Heading<'s> {
    fn of(subject: &'s Subject, page: usize, index: usize, rank: usize) -> Option<Heading<'s>> {
        let (layout, folded) = (subject.layouts.get(page)?, subject.folded.get(page)?);
        let (text, span) = (layout.text(index), layout.cells.get(index)?.span);
        let text = head(text, HEAD);
        let (key, origin) = match unspaced(text) {
            Some(joined) => (Cow::Owned(fold(&joined)), None),
            None => {
                let (start, end) = (span.start as usize, span.start as usize + text.len());
                let base = folded.offset(start);
                (Cow::Borrowed(folded.text.get(base..folded.offset(end))?), Some((folded, base)))
            }
        };
        Some(Heading { layout, index, page, span, key, origin, rank })
    }

    /// Where a range of its key stands.
    fn place(&self, range: Range<usize>) -> Span {
        self.origin.map_or(self.span, |(folded, base)| folded.original(base + range.start..base + range.end))
    }

    /// The terms of prose in its key, given those of its page.
    fn terms(&self, hits: &[Hit]) -> Vec<(&'static Term, Range<usize>)> {
        let apart = self.origin.filter(|(folded, base)| {
            let before = folded.text.get(..*base).unwrap_or("").chars().next_back();
            let after = folded.text.get(base + self.key.len()..).unwrap_or("").chars().next();
            ![before, after].iter().flatten().any(|c| c.is_alphanumeric())
        });
        let named = |hit: &Hit, range| Some((lexicon::prose().term(hit)?, range));
        match apart {
            Some((_, base)) => {
                let end = base + self.key.len();
                // In order of where first words end, and so nearly of where they begin.
                let from = hits.partition_point(|hit| hit.range.start + WORD < base);
                let near = hits.get(from..).unwrap_or_default().iter();
                let near = near.take_while(|hit| hit.range.start < end + WORD);
                let inside = near.filter(|hit| base <= hit.range.start && hit.range.end <= end);
                inside.filter_map(|hit| named(hit, hit.range.start - base..hit.range.end - base)).collect()
            }
            None => {
                let hits = lexicon::prose().hits(&self.key);
                hits.iter().filter_map(|hit| named(hit, hit.range.clone())).collect()
            }
        }
    }

    fn text(&self) -> &'s str {
        head(self.layout.text(self.index), HEAD)
    }

    /// Whether it is written in capitals.
    fn is_upper(&self) -> bool {
        let letters = self.text().chars().filter(|c| c.is_alphabetic());
        letters.clone().filter(|c| c.is_uppercase()).count() * 10 > letters.count() * 7
    }

    /// Whether a value follows.
    fn is_label(&self) -> bool {
        let right = || self.layout.right(self.index).map(|right| self.layout.text(right));
        let value = |text: &str| starts_like_value(text) || asks(text);
        self.text().ends_with(':') || right().is_some_and(value)
    }
}

pub(super) fn look(subject: &Subject, seen: &mut Seen) {
    let headings = headings(subject);
    for (index, heading) in headings.iter().enumerate() {
        let terms = heading.terms(subject.hits.get(heading.page).map_or(&[], Vec::as_slice));
        if terms.iter().any(|(term, _)| term.is_title()) && names_itself(&headings, index) {
            judge(heading, &terms, seen);
        }
        if let Some(lower) = headings.get(index + 1) {
            broken(heading, lower, seen);
        }
        negative(heading, &terms, seen);
    }
}

/// Whether what a cell of the title zone names is the document: neither the kind of an invoice nor how one pays, which
/// are asked for in it or in the cell before.
fn names_itself(headings: &[Heading], index: usize) -> bool {
    let Some(heading) = headings.get(index) else { return false };
    let asked = index.checked_sub(1).and_then(|before| headings.get(before));
    let answers = asked.is_some_and(|label| label.rank == heading.rank && asks_terms(&label.key));
    let is_kind =
        |heading: &Heading| KINDS.iter().any(|kind| heading.key.trim_end_matches([' ', ':']).ends_with(kind));
    !is_kind(heading) && !asked.is_some_and(is_kind) && !answers
}

/// The cells of the title zone.
fn headings<'s>(subject: &'s Subject) -> Vec<Heading<'s>> {
    let mut out = Vec::new();
    let (mut lines, mut last) = (0, None);
    for (page, layout) in subject.layouts.iter().enumerate().take(PAGES) {
        for (index, cell) in layout.cells.iter().enumerate().take(CELLS) {
            if last.replace((page, cell.line)) != Some((page, cell.line)) {
                lines += 1;
            }
            if lines > LINES {
                return out;
            }
            out.extend(Heading::of(subject, page, index, lines));
        }
    }
    out
}

fn starts_like_value(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_digit() || c == ':' || c == '#')
}

/// Whether a text asks for a number or a date: `номер`, `No.`, `Date:`
fn asks(text: &str) -> bool {
    let key = fold(text);
    let key = key.trim_end_matches([' ', ':', '.']);
    let whole = lexicon::labels().at_start(key).filter(|(_, range)| range.end == key.len());
    whole.is_some_and(|(term, _)| matches!(term.id, "number:doc" | "date:doc"))
}

/// Whether a text asks how one pays or delivers: what answers it names no document.
fn asks_terms(key: &str) -> bool {
    let label = lexicon::labels().at_start(key);
    label.is_some_and(|(term, _)| matches!(term.id, "payment_terms" | "delivery_terms"))
}

/// Words by which a form asks for the kind of an invoice, on the search key; the answer is not what the form is.
const KINDS: &[&str] = &[
    "发票类型",
    "发票种类",
    "发票信息",
    "发票抬头",
    "invoice type",
    "type of invoice",
    "vrsta racuna",
    "tip racuna",
    "rechnungsart",
];

/// Whether the number of an account stands behind a word: `Счёт № 40702810900000001234` names no bill.
fn is_numbered_account(text: &str, hit: &Range<usize>) -> bool {
    let rest = text.get(hit.end..).unwrap_or("").trim_start_matches(|c: char| !c.is_alphanumeric());
    let rest = rest.strip_prefix("no").unwrap_or(rest).trim_start_matches(|c: char| !c.is_alphanumeric());
    rest.bytes().take_while(u8::is_ascii_digit).count() >= ACCOUNT
}

/// Digits that the number of an account has at least, and that of a bill hardly.
const ACCOUNT: usize = 18;

/// Whether a word is part of a path, an address or a name in code, such as `/invoice/5` or `$invoice->total`.
fn in_path(text: &str, hit: &Range<usize>) -> bool {
    let before = text.get(..hit.start).unwrap_or("");
    let rest = text.get(hit.end..).unwrap_or("");
    let mut after = rest.chars();
    let code = before.ends_with(['_', '=', '$', '\\', '<', '>']) || before.ends_with(" /") || before == "/";
    let joined = after.next().is_some_and(|c| matches!(c, '_' | '=' | '.' | '>'));
    // `Home > Notices > Awards`: what a page stands below is no name of it.
    code || rest.trim_start().starts_with("> ") || joined && after.next().is_some_and(char::is_alphanumeric)
}

/// Reads the type that a cell names: the longest term of each type counts.
fn judge(heading: &Heading, terms: &[(&Term, Range<usize>)], seen: &mut Seen) {
    let text = &heading.key;
    let mut best: Vec<(DocType, i32, Range<usize>)> = Vec::new();
    // `tekući račun 160-5` is an account and no invoice.
    let account = lexicon::labels().at_start(text).filter(|(term, _)| term.id == "bank_account");
    let account = account.map_or(0, |(_, label)| label.end);
    let terms = terms.iter().filter(|(_, range)| range.start >= account);
    for (term, range) in terms.filter(|(term, _)| term.is_title()) {
        let bill = |doc_type: &DocType| matches!(doc_type, DocType::Invoice | DocType::ProformaInvoice);
        let other = |t: &DocType| in_path(text, range) || bill(t) && is_numbered_account(text, range);
        let Some(doc_type) = DocType::from_name(term.id).filter(|t| !other(t)) else {
            continue;
        };
        let weight = weigh(heading, text, range, term.kind, doc_type);
        match best.iter_mut().find(|(t, ..)| *t == doc_type) {
            Some(known) if weight > known.1 => *known = (doc_type, weight, range.clone()),
            Some(_) => {}
            None => best.push((doc_type, weight, range.clone())),
        }
    }
    // Of overlapping terms the longer names the thing: `potvrda narudzbenice` is no order.
    let ranges: Vec<_> = best.iter().map(|(_, w, r)| (*w, r.clone())).collect();
    for (doc_type, weight, range) in best {
        let covered = ranges.iter().any(|(w, r)| {
            r.start <= range.start && range.end <= r.end && r.len() > range.len() && *w >= weight.min(GENERIC)
        });
        let weight = if covered { MENTION.min(weight) } else { weight };
        // `Aneks ugovora`: the first word names the thing, what follows is its object.
        let object = ranges.iter().any(|(w, r)| r.end <= range.start && *w >= GENERIC);
        let weight = if object { weight * 3 / 5 } else { weight };
        // Of two headings the upper one is the title.
        let later = seen.title_rank.is_some_and(|rank| rank < heading.rank);
        let weight = if later { weight * 3 / 5 } else { weight };
        let weight = weight - (i32::try_from(heading.rank).unwrap_or(0) * 10).min(weight / 5);
        if weight >= GENERIC - 300 && seen.title_rank.is_none() {
            seen.title_rank = Some(heading.rank);
        }
        seen.titled |= weight >= 1_800;
        seen.add_title(weight, doc_type, (heading.page, heading.place(range)));
    }
}

/// The number behind the first line of a broken heading, on the search key.
static NUMBERED: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r"\s*\b(?:br|broj|no|nr)\b[.:\s]*\S*\d\S*$").ok());

/// Reads a title that is broken over two lines: `ODLUKA` above `o dodeli ugovora`, `ZAPISNIK br. 5` above
/// `o primopredaji`.
fn broken(upper: &Heading, lower: &Heading, seen: &mut Seen) {
    let whole = upper.key.trim();
    if !lexicon::prose().may_start(whole) {
        return;
    }
    let head = NUMBERED.as_ref().and_then(|p| p.find(whole)).and_then(|m| whole.get(..m.start()));
    let head = head.unwrap_or(whole).trim();
    let near = lower.page == upper.page && lower.rank <= upper.rank + 1;
    if !near
        || head.is_empty()
        || head.len() > BROKEN
        || !(upper.text().starts_with(char::is_uppercase) || upper.is_upper())
    {
        return;
    }
    let tail = super::head(&lower.key, CONTINUED);
    let terms = lexicon::prose().all_at_start(&format!("{head} {tail}"));
    let spans = terms.iter().filter(|(term, range)| range.end > head.len() + 1 && term.kind == Kind::Title);
    let Some(doc_type) = spans.filter_map(|(term, _)| DocType::from_name(term.id)).next() else { return };
    seen.titled = true;
    // Of two cells of one line the first may be the label of the other.
    let later = upper.rank == lower.rank && seen.title_rank.is_some_and(|rank| rank < upper.rank);
    seen.title_rank.get_or_insert(upper.rank);
    let weight = STRONG - i32::try_from(upper.rank).unwrap_or(0) * 10;
    let weight = if later { weight * 3 / 5 } else { weight };
    seen.add_title(weight, doc_type, (upper.page, upper.span));
}

/// What a term weighs where it stands.
fn weigh(heading: &Heading, text: &str, range: &Range<usize>, kind: Kind, doc_type: DocType) -> i32 {
    let asked = matches!(doc_type, DocType::PurchaseOrder | DocType::Rfq);
    let before = text.get(..range.start).unwrap_or("").trim_matches(|c: char| !c.is_alphabetic());
    let after = text.get(range.end..).unwrap_or("").trim_start();
    let length = text.trim().chars().count();
    let numbered = opens_number(after);
    // `Your order 5` is the reader's, not this document.
    if before
        .rsplit(' ')
        .next()
        .is_some_and(|word| asked && YOURS.contains(&word) || numbered && BASES.contains(&word))
    {
        return MENTION;
    }
    // `Просим дать коммерческое предложение`: an offer that is asked for is not this document.
    if doc_type == DocType::QuotationBid && before.split(' ').any(|word| ASKING.contains(&word)) {
        return MENTION;
    }
    if HAN_YOURS.iter().any(|word| text.get(..range.start).is_some_and(|before| before.ends_with(word))) {
        return MENTION;
    }
    let opens = before.is_empty() || is_preface(before);
    // `Договор подряда (контракт)` says it twice.
    let inner = after.strip_prefix('(').and_then(|rest| rest.trim_end_matches([' ', ':']).strip_suffix(')'));
    let again = inner.is_some_and(|inner| inner.chars().all(|c| c.is_alphabetic() || c == ' '));
    let closes = again || after.trim_matches(|c: char| !c.is_alphanumeric()).is_empty();
    if length > HEADING {
        return if opens && kind == Kind::Title { INSIDE } else { MENTION };
    }
    if kind == Kind::Generic {
        // `Alfa GmbH - Angebot A-153`, `Subject: Order 55`.
        let parted = text.get(..range.start).is_some_and(|t| t.trim_end().ends_with(['-', ':', ',', '|']));
        let opens = opens || parted && numbered;
        return match (opens, closes || numbered, heading.is_upper()) {
            (true, true, _) => GENERIC,
            (_, true, true) => GENERIC,
            (true, _, true) => GENERIC - 500,
            _ => MENTION / 2,
        };
    }
    // `Lieferschein-Nr : L5` labels a reference; `Lieferschein Nr. 5` is a heading.
    let digits = after.contains(|c: char| c.is_ascii_digit());
    let colon = after.get(..after.floor_char_boundary(14)).unwrap_or(after).contains(':');
    let bare_number = numbered && !digits;
    // `Narudžbenica kupca` asks for the number of another document.
    let named = || {
        let whole = lexicon::labels().at_start(text.trim_end_matches([' ', ':', '.']));
        whole.is_some_and(|(term, label)| {
            term.id.starts_with("number:")
                && label.len() > range.len()
                && text.get(label.end..).is_none_or(|rest| rest.trim_matches([' ', ':', '.']).is_empty())
        })
    };
    let label = opens && (colon || bare_number || named())
        || opens && closes && heading.is_label() && !heading.is_upper();
    match (opens, closes || numbered, heading.is_upper()) {
        _ if label => AS_LABEL,
        (true, true, _) | (_, _, true) => STRONG,
        (true, false, _) => STRONG - 800,
        (false, true, _) => INSIDE + 400,
        _ => INSIDE - 600,
    }
}

/// Words by which one asks for what is named behind them, on the search key.
const ASKING: &[&str] = &[
    "prosim", "prosu", "molim", "molimo", "please", "kindly", "bitte", "bitten", "request", "trazimo",
    "trazi", "erbitten",
];

/// Words before the number of a document that this one builds on, on the search key.
const BASES: &[&str] = &["zur", "zum", "zu", "uz", "gemass", "laut", "against", "prema", "k"];

/// Words for what is the reader's, on the search key.
pub(in crate::procurement) const YOURS: &[&str] = &[
    "your", "ihr", "ihre", "ihrer", "ihrem", "ihren", "vas", "vasa", "vase", "vasu", "vasoj", "vaseg",
    "vasem", "votre", "vostro", "vostra",
];

/// How a Chinese letter calls the reader: what is his stands behind it.
const HAN_YOURS: &[&str] = &["贵司", "贵公司", "贵方", "贵单位", "贵院", "贵校", "贵处", "你方"];

/// Words before a title that belong to it or to the file around it.
fn is_preface(before: &str) -> bool {
    before.len() < 14
        || before.starts_with("exhibit")
        || before.starts_with("annex")
        || before.starts_with("appendix")
}

/// Whether the text goes on with the document's number.
fn opens_number(after: &str) -> bool {
    let after = after.trim_start_matches(|c: char| !c.is_alphanumeric());
    let word = after.split([' ', '.', ':']).next().unwrap_or("");
    matches!(word, "br" | "broj" | "no" | "nr" | "number" | "n" | "num" | "numero" | "nummer" | "id")
        || word.contains(|c: char| c.is_ascii_digit())
}

/// What a cell says against procurement.
fn negative(heading: &Heading, terms: &[(&Term, Range<usize>)], seen: &mut Seen) {
    let text = &heading.key;
    let against = || terms.iter().filter(|(term, _)| term.kind == Kind::Negative);
    if against().next().is_none() || text.trim().chars().count() > HEADING {
        return;
    }
    let procures = seen.features.iter().any(|f| {
        f.place == Some((heading.page, heading.span)) || f.weight >= 2_800 && f.rule.starts_with("title:")
    });
    let titled = seen.title_rank.is_some_and(|rank| rank < heading.rank);
    for (term, range) in against().filter(|(_, range)| !is_cited(text, range.start)) {
        let before = text.get(..range.start).unwrap_or("").trim_matches(|c: char| !c.is_alphabetic());
        let opens = before.is_empty() || is_preface(before) || heading.is_upper();
        let closes = text.get(range.end..).is_none_or(|t| !t.contains(char::is_alphabetic));
        let weight = match term.id {
            "noncommercial" => {
                seen.at_most_possible |= opens && !procures;
                -500
            }
            "employment" | "lease" | "payslip" | "bank_statement" | "minutes" | "travel" if opens => -3_500,
            // What stands below a title is a column or a clause of what the title says.
            "law" | "pricelist" | "finance" | "academic" if opens && titled => -500,
            "law" if opens => -3_500,
            "pricelist" if opens && closes => -2_500,
            "manual" | "receipt" | "finance" | "academic" if opens => -2_500,
            "form" | "code" | "news" if opens => -1_500,
            "template" => -500,
            _ => -300,
        };
        seen.add_against(term.id, weight, (heading.page, heading.place(range.clone())));
    }
}

/// Whether a law is cited as what a document is founded on: `na osnovu člana 146. Zakona o javnim nabavkama`.
pub(super) fn is_cited(text: &str, start: usize) -> bool {
    let before = text.get(text.floor_char_boundary(start.saturating_sub(30))..start).unwrap_or("");
    ["clan", "u skladu sa", "§", "paragraph"].iter().any(|word| before.contains(word))
}

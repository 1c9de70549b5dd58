//! The document's number in or beside its heading: `PONUDA br. 12/2024`, `Angebot A-153`, `报价单 编号：P-6`, or
//! `OTPREMNICA` with `OTP-777` beside it.

use super::references::{bare, cited, token};
use super::{Candidate, Subject, collapse};
use crate::procurement::classify::title::YOURS;
use crate::procurement::identifiers::{self, Check};
use crate::procurement::layout::{Layout, unspaced};
use crate::procurement::lexicon::{self, Kind};
use crate::procurement::{DocType, FactKind, calendar};
use crate::text::Span;
use crate::text::fold::Folded;
use regex::Regex;
use std::sync::LazyLock;

/// The sign of a number in a heading, on the search key.
static SIGN: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"(?:\b(?:br|broj|no|nr|number|numero)\b[.:\s]*|编号[:：\s]*|号[:：]\s*|№\s*|#\s*)").ok()
});

/// Letters that the sign of a number has at most.
const SHORT: usize = 5;

/// Lines of the first page in which the heading stands, and characters of a cell that holds one.
const HEAD: u32 = 40;
const LONGEST: usize = 160;

pub(super) fn read(subject: &Subject, found: &mut Vec<Candidate>) {
    let Some(layout) = subject.layouts.first() else { return };
    let heads = layout.cells.iter().enumerate().take_while(|(_, c)| c.line < HEAD).map(|(index, _)| index);
    let mut beside = None;
    let mut title = String::new();
    for index in heads
        .filter(|i| layout.text(*i).chars().count() <= LONGEST || opens(layout.text(*i), subject.doc_type))
    {
        let text = layout.text(index);
        let joined = unspaced(text);
        let folded = Folded::new(joined.as_deref().unwrap_or(text));
        // `PONUDA / OFFER A-5` names it twice.
        let names = own_titles(&folded.text, subject.doc_type);
        let mut inner = names.iter().filter_map(|name| inside(subject, layout, index, &folded, name));
        let number = match &joined {
            None => inner.next(),
            Some(_) if names.is_empty() => None,
            Some(_) => spaced(subject, layout, index),
        };
        let number = number.or_else(|| broken(subject, layout, index));
        // Places in a key of joined letters are none in the text.
        let number =
            number.or_else(|| by_word(subject, layout, index, &folded, &title).filter(|_| joined.is_none()));
        if let Some(candidate) = number {
            found.push(candidate);
            return;
        }
        if let (true, Some(name)) = (title.is_empty(), names.first()) {
            title = folded.text.get(name.clone()).unwrap_or("").to_string();
        }
        // Half of the cell at least is the heading, so that it is one and no mention.
        let named: usize = names.iter().map(|name| name.len()).sum();
        if beside.is_none() {
            let whole = named * 2 > folded.text.trim().len();
            beside = if whole { around(subject, layout, index) } else { capitals(subject, layout, index) };
        }
    }
    found.extend(beside);
    if !found.iter().any(|c| c.kind == FactKind::Number) {
        found.extend(alone(layout));
    }
}

/// A number that heads its paper without a word, as programs print it: `WH/OUT/67739`.
static ALONE: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r"^(?:\p{Lu}{1,6}[/-]){1,3}(?:\d{2,4}[/-]){0,2}\d{3,8}$").ok());

/// Whether a text is such a number, and neither a month of a year nor a standard: `MAY-2024`, `DIN-EN-1090`.
fn is_alone(text: &str) -> bool {
    let norm = ["DIN", "EN-", "EN/", "ISO", "IEC", "ASTM", "SRPS"].iter().any(|norm| text.starts_with(norm));
    let year = |part: &str| part.len() == 4 && (part.starts_with("19") || part.starts_with("20"));
    let dated = text.rsplit(['/', '-']).next().is_some_and(year);
    !norm && !dated && ALONE.as_ref().is_some_and(|p| p.is_match(text))
}

/// The first cell at the top that is such a number and stands alone in its line.
fn alone(layout: &Layout) -> Option<Candidate> {
    let line = |index: usize| layout.cells.get(index).map(|cell| cell.line);
    let first = |index: usize| index.checked_sub(1).is_none_or(|before| line(before) < line(index));
    let heads = layout.cells.iter().enumerate().take_while(|(_, c)| c.line < HEAD);
    let mut single = heads.filter(|(index, _)| first(*index) && line(index + 1) > line(*index));
    let (index, cell) = single.find(|(index, _)| is_alone(layout.text(*index)))?;
    candidate(layout, layout.text(index).to_string(), cell.span, "heading:alone", 40)
}

/// Whether a sentence opens with the name of the document's type and the sign of a number: `Offer no. 5 of 3 May for ...`
fn opens(text: &str, doc_type: DocType) -> bool {
    let key = Folded::new(text.get(..text.floor_char_boundary(LONGEST)).unwrap_or(text)).text;
    let title = own_titles(&key, doc_type).into_iter().next().filter(|name| name.start == 0);
    let rest = title.and_then(|name| key.get(name.end..));
    rest.is_some_and(|rest| SIGN.as_ref().is_some_and(|p| p.find(rest).is_some_and(|m| m.start() <= 1)))
}

/// Where a cell names the document's type, in order; of overlapping names the longest.
fn own_titles(key: &str, doc_type: DocType) -> Vec<std::ops::Range<usize>> {
    let own = |term: &lexicon::Term, at: usize| {
        let named = DocType::from_name(term.id);
        // A common word heads its cell or stands apart: the account of `tekući račun 160-...` is no invoice.
        let before = key.get(..at).unwrap_or("").trim_end();
        let apart = before.is_empty() || before.ends_with(['-', ':', ',', '|', '/', '(']);
        // `Размещаем заказ З-5`: what is issued is this document.
        let issued = before.rsplit(' ').next().is_some_and(|word| ISSUES.contains(&word));
        let apart = apart || issued || doc_type == DocType::OrderConfirmation;
        // `Vaša porudžbina 5` is what this document confirms.
        let yours = before.rsplit(' ').take(2).any(|word| YOURS.contains(&word));
        if yours && named != Some(doc_type) {
            return false;
        }
        let kind = term.kind == Kind::Title || term.kind == Kind::Generic && apart;
        kind && named.is_some_and(|t| names(t, doc_type))
    };
    let mut hits: Vec<std::ops::Range<usize>> = Vec::new();
    lexicon::prose().find(key, |term, hit| {
        if own(term, hit.range.start) {
            hits.push(hit.range);
        }
    });
    hits.sort_by_key(|r| (r.start, std::cmp::Reverse(r.end)));
    let mut reached = 0;
    hits.retain(|r| {
        let free = r.start >= reached;
        reached = reached.max(r.end);
        free
    });
    hits
}

/// Words by which a writer issues what is named behind them, on the search key.
const ISSUES: &[&str] = &[
    "razmesaem",
    "napravlaem",
    "oformlaem",
    "saljemo",
    "saljem",
    "dostavljamo",
    "dostavljam",
    "izdajemo",
    "upucujemo",
    "place",
    "placing",
    "enclose",
    "attach",
    "submit",
    "senden",
    "erteilen",
    "ubersenden",
];

/// Whether documents of a type may be headed by the name of another: a credit note is a kind of invoice.
fn names(heading: DocType, doc_type: DocType) -> bool {
    use DocType::{CreditNote, Invoice, OrderConfirmation, ProformaInvoice, PurchaseOrder};
    heading == doc_type
        || matches!((heading, doc_type), (Invoice | CreditNote, Invoice | CreditNote | ProformaInvoice))
        || matches!((heading, doc_type), (PurchaseOrder, OrderConfirmation))
}

/// The number behind the heading in its cell: after a sign, or plainly a number.
fn inside(
    subject: &Subject,
    layout: &Layout,
    index: usize,
    folded: &Folded,
    name: &std::ops::Range<usize>,
) -> Option<Candidate> {
    let text = layout.text(index);
    let opens = name.start == 0;
    let behind = |from: usize| {
        let at = folded.original(from..folded.text.len()).start;
        let (start, end) = token(text.get(at as usize..)?, subject.day_first)?;
        Some(Span { start: at + start, end: at + end })
    };
    let plain = || {
        let rest = folded.text.get(name.end..)?;
        // `RFQ-2023-55` is a number that begins with the name.
        if name.len() <= 4 && rest.starts_with(['-', '/']) {
            return Some((behind(name.start)?, 80));
        }
        let gap = rest.len() - rest.trim_start_matches(|c: char| " :#-–(".contains(c)).len();
        let span = behind(name.end + gap)?;
        // Nothing but the gap may part them.
        let near = folded.original(name.end + gap..folded.text.len()).start == span.start;
        (gap > 0 && near && is_plain(span.of(text)?)).then_some((span, if opens { 84 } else { 78 }))
    };
    // The name may hold its sign, as `ponuda br` does.
    let signed = || {
        let sign = SIGN.as_ref()?.find_at(&folded.text, name.start)?;
        let between = folded.text.get(name.end..sign.start()).unwrap_or("");
        if OTHERS.iter().any(|word| between.contains(word)) {
            return None;
        }
        let span = behind(sign.end())?;
        // `no VAT 2024 applies`: without its point the sign is a word.
        let worded = sign.as_str().trim_end() == "no" && span.of(text)?.contains(' ');
        (!worded).then_some((span, if opens { 90 } else { 82 }))
    };
    let (span, sure) = plain().or_else(signed)?;
    let span = cited(text, span);
    let value = collapse(span.of(text)?);
    let sure = sure - bare(&value);
    let start = layout.cells.get(index)?.span.start;
    let span = Span { start: start + span.start, end: start + span.end };
    candidate(layout, value, span, "title:number", sure)
}

/// Words between a title and the sign of a number by which it is that of a telephone, an account or a procedure, on the
/// search key.
const OTHERS: &[&str] = &[
    "tel",
    "faks",
    "fax",
    "account",
    "racun",
    "konto",
    "nabavk",
    "postupk",
    "zakupk",
    "po ugovoru",
    "prema ugovoru",
    "po dogovoru",
    "zum vertrag",
    "under contract",
];

/// The number in the second line of a heading that is broken over two: `АКТ` above `приёма-передачи товара № 5`.
fn broken(subject: &Subject, layout: &Layout, index: usize) -> Option<Candidate> {
    let upper = layout.text(index);
    let below = layout.below(index)?;
    let lower = layout.text(below);
    let capitals = upper.len() <= LONGEST / 4 && upper.chars().all(|c| c.is_uppercase() || c == ' ');
    if !capitals || !lower.starts_with(char::is_lowercase) || lower.chars().count() > LONGEST {
        return None;
    }
    let whole = Folded::new(&format!("{upper} {lower}"));
    let first =
        own_titles(&whole.text, subject.doc_type).into_iter().next().filter(|name| name.start == 0)?;
    let folded = Folded::new(lower);
    let sign = SIGN.as_ref()?.find(&folded.text)?;
    let spans = first.end > whole.text.len().saturating_sub(folded.text.len());
    behind(subject, layout, below, (&folded, sign.end()), ("title:number", 84)).filter(|_| spans)
}

/// The number behind one word of the title and a sign: `Docket no. 5` below `DELIVERY DOCKET`.
fn by_word(
    subject: &Subject,
    layout: &Layout,
    index: usize,
    folded: &Folded,
    title: &str,
) -> Option<Candidate> {
    let (word, rest) = folded.text.trim_start().split_once(' ')?;
    let own = word.len() >= WORD && title.contains(' ') && title.split(' ').any(|part| part == word);
    let sign = SIGN.as_ref()?.find(rest).filter(|sign| own && sign.start() == 0)?;
    let from = folded.text.len() - rest.len() + sign.end();
    behind(subject, layout, index, (folded, from), ("title:word", 80))
}

/// Letters that a word of a title has at least by which its number is asked for.
const WORD: usize = 4;

/// The number behind its sign in a line of capitals, which may be the first of a broken heading: `ИЗВЕЩЕНИЕ № 5` above `о
/// закупке`.
fn capitals(subject: &Subject, layout: &Layout, index: usize) -> Option<Candidate> {
    let text = layout.text(index);
    let folded = Folded::new(text);
    let sign = SIGN.as_ref()?.find(&folded.text)?;
    let head = text.get(..folded.original(sign.range()).start as usize)?.trim();
    let upper = head.chars().all(|c| c.is_uppercase() || c == ' ') && head.chars().count() >= WORD;
    let annexed = ANNEXES.iter().any(|word| folded.text.starts_with(word));
    if !upper || annexed || lexicon::labels().at_start(&folded.text).is_some() {
        return None;
    }
    behind(subject, layout, index, (&folded, sign.end()), ("heading:number", 58))
}

/// The number behind a place of a cell's key, under a rule and as sure.
fn behind(
    subject: &Subject,
    layout: &Layout,
    index: usize,
    (folded, from): (&Folded, usize),
    (rule, confidence): (&str, u8),
) -> Option<Candidate> {
    let at = folded.original(from..folded.text.len()).start;
    let (start, end) = token(layout.text(index).get(at as usize..)?, subject.day_first)?;
    let base = layout.cells.get(index)?.span.start + at;
    let span = Span { start: base + start, end: base + end };
    candidate(layout, collapse(span.of(&layout.page.text)?), span, rule, confidence)
}

/// Words of headings of parts, whose numbers are not the document's, on the search key.
const ANNEXES: &[&str] =
    &["prilog", "priloz", "annex", "appendix", "anlage", "lot", "partij", "clan", "article", "exhibit"];

/// The number behind its sign in a heading whose letters stand apart: `R E C H N U N G Nr. 438-11-21`.
fn spaced(subject: &Subject, layout: &Layout, index: usize) -> Option<Candidate> {
    let text = layout.text(index);
    let folded = Folded::new(text);
    let sign = SIGN.as_ref()?.find_iter(&folded.text).last()?;
    behind(subject, layout, index, (&folded, sign.end()), ("title:number", 82))
}

/// The number in a cell of its own beside the heading: to the right, below or above.
fn around(subject: &Subject, layout: &Layout, index: usize) -> Option<Candidate> {
    let line = layout.cells.get(index)?.line;
    let above = (0..index).rev().find(|i| layout.cells.get(*i).is_some_and(|c| c.line + 1 == line));
    [layout.right(index), layout.below(index), above].into_iter().flatten().find_map(|near| {
        let text = layout.text(near);
        let sign = asked(text).unwrap_or(text.len() - text.trim_start_matches(['№', '#', ' ', ':']).len());
        let (start, end) = token(text.get(sign..)?, subject.day_first)?;
        let sign = u32::try_from(sign).ok()?;
        let (start, end) = (start + sign, end + sign);
        let value = text.get(start as usize..end as usize)?;
        // `Nr. A-5` below `ANGEBOT`; anything else before it is a label of its own.
        let lead = text.get(..start as usize)?.trim_matches(|c: char| !c.is_alphabetic());
        // `№ A-5 от 7.4.2021`: a date may follow.
        let behind = text.get(end as usize..)?.trim();
        let dated = ["от ", "od ", "од ", "vom ", "dated ", "of ", "/ ", ", "].iter().any(|word| {
            let rest = behind.strip_prefix(word);
            rest.is_some_and(|rest| {
                calendar::first(rest, subject.day_first).is_some_and(|date| date.span.start == 0)
            })
        });
        let alone = (behind.is_empty() || dated) && (lead.chars().count() <= SHORT || asked(text).is_some());
        if !alone || !is_plain(value) {
            return None;
        }
        let at = layout.cells.get(near)?.span.start;
        candidate(layout, collapse(value), Span { start: at + start, end: at + end }, "beside:title", 68)
    })
}

/// Where a number begins behind words that ask for it and name no other document: `radni nalog broj RN5`.
fn asked(text: &str) -> Option<usize> {
    let folded = Folded::new(text);
    let sign = SIGN.as_ref()?.find(&folded.text)?;
    let lead = folded.text.get(..sign.end())?;
    let plain = lead.split_whitespace().count() <= WORDS && lexicon::labels().at_start(lead).is_none();
    plain.then(|| folded.original(sign.end()..folded.text.len()).start as usize)
}

/// Words before a number with its sign at most.
const WORDS: usize = 4;

fn candidate(layout: &Layout, value: String, span: Span, rule: &str, confidence: u8) -> Option<Candidate> {
    let (kind, rule, page) = (FactKind::Number, rule.to_string(), layout.page.number);
    (!value.is_empty()).then_some(Candidate { kind, value, rule, confidence, page, span })
}

/// Whether a value is a document's number without any sign that says so: digits with letters, strokes or dashes, or
/// many of them.
pub(super) fn is_plain(value: &str) -> bool {
    let digits = value.chars().filter(char::is_ascii_digit).count();
    let year = value.len() == 4 && (value.starts_with("19") || value.starts_with("20"));
    let mixed = value.contains(['-', '/', '_']) || value.chars().any(char::is_alphabetic);
    // `RFQ 1234`, but not `138 Station`.
    let parts = value.split_once(' ').map(|(a, b)| {
        a.chars().all(char::is_uppercase) && b.chars().all(|c| c.is_ascii_digit() || "-/".contains(c))
    });
    let account = identifiers::account(value) == Check::Valid;
    !year && !account && parts.unwrap_or(true) && value.len() >= 3 && (mixed && digits >= 2 || digits >= 4)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_numbers() {
        for value in ["A2016-153", "INO-339/2018", "55231", "PO4"] {
            assert_eq!(is_plain(value), value != "PO4", "{value}");
        }
        assert!(is_plain("RFQ 1234") && !is_plain("160-123456-54"));
        assert!(!is_plain("2024") && !is_plain("5") && !is_plain("138 Station"));
        assert!(SIGN.is_some());
    }

    #[test]
    fn a_heading_names_its_own_type_or_its_kin() {
        let name = |key, doc_type| own_titles(key, doc_type).into_iter().next().map(|r| key[r].to_string());
        assert_eq!(name("nordlicht gmbh - angebot a2016", DocType::QuotationBid).as_deref(), Some("angebot"));
        assert_eq!(name("gutschrift nr. 5", DocType::Invoice).as_deref(), Some("gutschrift"));
        assert_eq!(name("purchase order 5", DocType::Invoice), None);
    }
}

//! Parties without labels: who writes stands in the letterhead, the sender's line or the footer; who receives
//! stands below the sender's line. On an invoice the writer sells, on an order he buys.

use super::{Candidate, Subject, collapse};
use crate::procurement::layout::Layout;
use crate::procurement::parties::{is_organisation, name_at_start};
use crate::procurement::{DocType, FactKind, calendar, lexicon};
use crate::text::Span;
use regex::Regex;
use std::sync::LazyLock;

/// Lines of the first page in which a letterhead stands.
const TOP: u32 = 22;

/// A line with a name and an address: separators and a postal code.
static SENDER: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"^[^\d]{3,60}?\s*(?:[●•·|,*]|\s[-–—]\s).{3,80}?\b(?:[A-Z]{1,2}-?)?\d{4,5}\b").ok()
});

/// A line of an address: street with a number, or a postal code with a place.
static ADDRESS: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"(?:^(?:[A-Z]{1,2}[- ])?\d{4,6}\s+\p{L}{2}|\p{L}{3}.*\s\d{1,4}\s?[a-zA-Z]?$|^\d{1,5},?\s+\p{L}{2}|\p{L}{2,},?\s+[A-Z]{2}\s+\d{5})").ok()
});

pub(super) fn read(subject: &Subject, found: &mut Vec<Candidate>) {
    let Some(layout) = subject.layouts.first() else { return };
    let (writer, reader) = match subject.doc_type {
        DocType::PurchaseOrder
        | DocType::Rfq
        | DocType::CallForTenders
        | DocType::TenderDocuments
        | DocType::AwardDecision => (FactKind::Buyer, FactKind::Supplier),
        // A contract without a preamble may have its seller at its head and its buyer in a block.
        DocType::Contract if labelled_alone(found) => (FactKind::Supplier, FactKind::Buyer),
        DocType::Contract | DocType::FrameworkAgreement | DocType::ContractAmendment | DocType::Nda => return,
        _ => (FactKind::Supplier, FactKind::Buyer),
    };
    sender_line(layout, subject, writer, reader, found);
    organisations(layout, subject, writer, reader, found);
    recipient_block(layout, subject, reader, found);
    // What a contracting authority publishes is addressed to nobody.
    if matches!(
        subject.doc_type,
        DocType::CallForTenders
            | DocType::TenderDocuments
            | DocType::AwardDecision
            | DocType::EvaluationReport
    ) {
        let letter = |c: &Candidate| !c.rule.starts_with("label:") && !c.rule.starts_with("prose:");
        found.retain(|c| c.kind != FactKind::Supplier || !letter(c));
    }
}

/// Whether a label names the buyer while nothing names the seller.
fn labelled_alone(found: &[Candidate]) -> bool {
    let buyer = found.iter().any(|c| c.kind == FactKind::Buyer && c.rule.starts_with("label:"));
    buyer && !found.iter().any(|c| c.kind == FactKind::Supplier)
}

fn candidate(layout: &Layout, span: Span, kind: FactKind, rule: &str, confidence: u8) -> Option<Candidate> {
    let value = span.of(&layout.page.text).map(collapse)?;
    Some(Candidate { kind, value, rule: rule.into(), confidence, page: layout.page.number, span })
}

/// The sender's line above the window of an envelope, and the recipient below it.
fn sender_line(
    layout: &Layout,
    subject: &Subject,
    writer: FactKind,
    reader: FactKind,
    found: &mut Vec<Candidate>,
) {
    for (index, cell) in layout.cells.iter().enumerate().take_while(|(_, c)| c.line < TOP) {
        let text = layout.text(index);
        if !SENDER.as_ref().is_some_and(|p| p.is_match(text)) {
            continue;
        }
        let Some(range) = name_at_start(text) else { continue };
        // A place with a date, a label or the middle of a sentence is no sender.
        let name = text.get(range.clone()).unwrap_or("");
        let dated = calendar::first(text, subject.day_first).is_some();
        if dated || name.contains(':') || name.starts_with(char::is_lowercase) {
            continue;
        }
        let start = cell.span.start as usize;
        let span = Span::new(start + range.start, start + range.end);
        found.extend(candidate(layout, span, writer, "sender_line", 70));
        let mut next = layout.below(index);
        for _ in 0..3 {
            let Some(below) = next else { break };
            let salutation =
                matches!(layout.text(below).trim(), "Herrn" | "Frau" | "Herr" | "Firma" | "An" | "An:");
            if let Some(cell) = layout.cells.get(below).filter(|_| !salutation)
                && let Some(name) = super::parties::name_in(layout, cell.span, subject.day_first)
                && !is_address(layout.text(below))
            {
                found.extend(candidate(layout, name, reader, "below:sender_line", 66));
                break;
            }
            next = layout.below(below);
        }
        return;
    }
}

fn is_address(text: &str) -> bool {
    ADDRESS.as_ref().is_some_and(|p| p.is_match(text.trim()))
}

/// Organisations at the top: the first is the writer, another one the reader.
fn organisations(
    layout: &Layout,
    subject: &Subject,
    writer: FactKind,
    reader: FactKind,
    found: &mut Vec<Candidate>,
) {
    let mut names: Vec<(Span, String)> = Vec::new();
    for (index, cell) in layout.cells.iter().enumerate().take_while(|(_, c)| c.line < TOP) {
        let text = layout.text(index);
        if text.len() > 120 || !is_organisation(text) {
            continue;
        }
        let Some(span) = super::parties::name_in(layout, cell.span, subject.day_first) else { continue };
        let Some(value) = span.of(&layout.page.text).map(collapse) else { continue };
        if is_organisation(&value) && names.iter().all(|(_, v)| *v != value) {
            names.push((span, value));
        }
    }
    for ((span, _), (kind, rule, sure)) in
        names.iter().zip([(writer, "letterhead:first", 56), (reader, "letterhead:second", 46)])
    {
        found.extend(candidate(layout, *span, kind, rule, sure));
    }
    if names.is_empty() {
        footer(layout, subject, writer, found);
        first_name(layout, subject, writer, found);
    }
}

/// An organisation in the last lines of the first page: many letters have their head at the foot.
fn footer(layout: &Layout, subject: &Subject, writer: FactKind, found: &mut Vec<Candidate>) {
    for (index, cell) in layout.cells.iter().enumerate().rev().take(24) {
        let text = layout.text(index);
        if text.len() < 160
            && is_organisation(text)
            && let Some(span) = super::parties::name_in(layout, cell.span, subject.day_first)
            && span.of(&layout.page.text).is_some_and(is_organisation)
        {
            found.extend(candidate(layout, span, writer, "footer", 42));
            return;
        }
    }
}

/// The first cell of the page, if a name: a letterhead without a legal form.
fn first_name(layout: &Layout, subject: &Subject, writer: FactKind, found: &mut Vec<Candidate>) {
    let Some(cell) = layout.cells.first() else { return };
    let text = layout.text(0);
    let named = lexicon::prose().at_start(&crate::text::fold::fold(text)).is_some();
    if !named && let Some(span) = super::parties::name_in(layout, cell.span, subject.day_first) {
        found.extend(candidate(layout, span, writer, "first_cell", 34));
    }
}

/// A name above two lines of an address: the recipient of a letter.
fn recipient_block(layout: &Layout, subject: &Subject, reader: FactKind, found: &mut Vec<Candidate>) {
    for (index, cell) in layout.cells.iter().enumerate().take_while(|(_, c)| c.line < TOP + 8) {
        let text = layout.text(index);
        let Some(street) = layout.below(index).filter(|_| !is_address(text)) else { continue };
        let Some(place) = layout.below(street).filter(|_| is_address(layout.text(street))) else { continue };
        if !is_address(layout.text(place)) {
            continue;
        }
        let aligned =
            |i: usize| layout.cells.get(i).is_some_and(|c| (c.bbox.x0 - cell.bbox.x0).abs() < 1_500);
        let name = |i: usize| super::parties::name_in(layout, layout.cells.get(i)?.span, subject.day_first);
        if aligned(street) && aligned(place) {
            // A firm stands above the person who receives for it.
            let firm = above(layout, index).filter(|i| !is_heading(layout.text(*i))).and_then(name);
            let span = firm.or_else(|| name(index));
            found.extend(span.and_then(|s| candidate(layout, s, reader, "address_block", 48)));
        }
    }
}

/// The nearest cell above with the same left edge, at most two lines up.
fn above(layout: &Layout, index: usize) -> Option<usize> {
    let me = layout.cells.get(index)?.bbox;
    let height = (me.y1 - me.y0).max(400);
    let near = |b: crate::text::BBox| {
        let up = me.y0 - b.y1;
        (b.x0 - me.x0).abs() < 600 && up > -height / 2 && up < height * 5 / 2 && b.y0 < me.y0
    };
    let cells = layout.cells.iter().enumerate().filter(|(_, c)| near(c.bbox));
    cells.max_by_key(|(_, c)| c.bbox.y0).map(|(i, _)| i)
}

/// Whether a cell is a label or a heading, and so no name.
fn is_heading(text: &str) -> bool {
    let key = crate::text::fold::fold(text);
    let signed = text.contains(':') || is_address(text);
    signed || lexicon::labels().at_start(&key).is_some() || lexicon::prose().at_start(&key).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_of_letters() {
        let sender = SENDER.as_ref().unwrap();
        assert!(sender.is_match("QualityHosting AG - Uferweg 40-42 - D-63571 Gelnhausen"));
        assert!(sender.is_match("Bei Spiel GmbH   ●   Ecke 12   ●   12345 Stadthausen"));
        assert!(!sender.is_match("Rechnung"));
        assert!(is_address("88802 Spielkreis") && is_address("Bahnstr. 42") && !is_address("Theodor Est"));
    }
}

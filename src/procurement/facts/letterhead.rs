//! Parties without labels: who writes stands in the letterhead, the sender's line or the footer; who receives
//! stands below the sender's line. On an invoice the writer sells, on an order he buys.

use super::address::{is_address, is_place, is_town};
use super::courtesy::is_greeting;
use super::signed::{is_signed, quoted, signature, signed_in};
use super::{Candidate, Subject, author, collapse};
use crate::procurement::layout::{Cell, Layout, unspaced};
use crate::procurement::parties::{is_bank, is_organisation, is_state, name_at_start, small_words};
use crate::procurement::{DocType, FactKind, calendar, lexicon, units};
use crate::text::Span;
use crate::text::fold::fold;
use regex::Regex;
use std::sync::LazyLock;

/// Lines of the first page in which a letterhead stands.
const TOP: u32 = 22;

/// A line with a name and an address: separators and a postal code.
pub(super) static SENDER: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(
        r"^[^\d]{3,60}?\s*(?:[●•·|,*]|\s[-–—]\s).{3,80}?\b(?:[A-Z]{1,2}-?)?\d{4,5}(?:,?\s+\p{Lu}|\s*$)",
    )
    .ok()
});

/// Who writes documents of a type and who receives them; none where parties are named in a preamble.
pub(super) fn sides(subject: &Subject, found: &[Candidate]) -> Option<(FactKind, FactKind)> {
    match subject.doc_type {
        DocType::PurchaseOrder
        | DocType::Rfq
        | DocType::CallForTenders
        | DocType::TenderDocuments
        | DocType::ProcurementPlan
        | DocType::PriorInformationNotice
        | DocType::AcceptanceRecord
        | DocType::AwardDecision => Some((FactKind::Buyer, FactKind::Supplier)),
        // A contract without a preamble may have its seller at its head and its buyer in a block.
        DocType::Contract if labelled_alone(found) || is_offered(subject, found) => {
            Some((FactKind::Supplier, FactKind::Buyer))
        }
        DocType::Contract | DocType::FrameworkAgreement | DocType::ContractAmendment | DocType::Nda => None,
        _ => Some((FactKind::Supplier, FactKind::Buyer)),
    }
}

pub(super) fn read(subject: &Subject, found: &mut Vec<Candidate>) {
    let Some(layout) = subject.layouts.first() else { return };
    let Some((writer, reader)) = sides(subject, found) else { return };
    sender_line(layout, subject, writer, reader, found);
    addressed(layout, subject, reader, found);
    recipient_block(layout, subject, reader, found);
    organisations(layout, subject, writer, reader, found);
    // What a contracting authority publishes is addressed to nobody.
    if matches!(
        subject.doc_type,
        DocType::CallForTenders
            | DocType::TenderDocuments
            | DocType::ProcurementPlan
            | DocType::PriorInformationNotice
            | DocType::AwardDecision
            | DocType::EvaluationReport
    ) {
        let letter =
            |c: &Candidate| !["label:", "prose:", "addressed"].iter().any(|rule| c.rule.starts_with(rule));
        // Whom it greets was awarded the contract.
        let greets = subject.doc_type == DocType::AwardDecision && layout.page.text.lines().any(is_greeting);
        found.retain(|c| c.kind != FactKind::Supplier || !letter(c) || greets);
    }
}

/// Whether an agreement has the form of a letter, of who sells to who buys and signs below it.
fn is_offered(subject: &Subject, found: &[Candidate]) -> bool {
    let parties = [FactKind::Supplier, FactKind::Buyer];
    let greets = |layout: &Layout| {
        let cells = layout.cells.iter().enumerate().take_while(|(_, c)| c.line < TOP);
        cells.into_iter().any(|(index, _)| is_greeting(layout.text(index)))
    };
    let ruled = |c: &Candidate| {
        parties.contains(&c.kind)
            && ["label:supplier", "label:buyer", "preamble:", "prose:bracket"]
                .iter()
                .any(|rule| c.rule.starts_with(rule))
    };
    !found.iter().any(ruled) && subject.layouts.first().is_some_and(greets)
}

/// Whether a label names one party while nothing names the other.
fn labelled_alone(found: &[Candidate]) -> bool {
    let parties = || found.iter().filter(|c| super::is_party(c));
    parties().find(|c| c.rule.starts_with("label:")).is_some_and(|one| parties().all(|c| c.kind == one.kind))
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
        // A place with a date, a label, the middle of a sentence or goods with their prices are no sender.
        let name = text.get(range.clone()).unwrap_or("");
        let dated = calendar::first(text, subject.day_first).is_some();
        let sentence = small_words(text).saturating_sub(small_words(name)) > ADDRESSED;
        // A number at the end is a postal code behind a name that is plainly one: `ISO 27001` is none.
        let coded = text.trim_end().ends_with(|c: char| c.is_ascii_digit()) && !is_organisation(name);
        // `Leeds, TN 37402` is a place.
        if dated
            || coded
            || is_labelled(text)
            || measured(layout, index)
            || is_numbered(text)
            || super::parties::is_for(text)
            || among_figures(layout, index)
            || is_place(text)
            || sentence
            || runs_on(layout, index)
            || name.contains(':')
            || name.starts_with(char::is_lowercase)
        {
            continue;
        }
        let start = cell.span.start as usize;
        let span = Span::new(start + range.start, start + range.end);
        // Nor is the value of a party's label.
        if found.iter().any(|c| c.span == span && c.page == layout.page.number) {
            continue;
        }
        found.extend(candidate(layout, span, writer, "sender_line", 70));
        let mut next = layout.below(index);
        for _ in 0..3 {
            let Some(below) = next else { break };
            let salutation =
                matches!(layout.text(below).trim(), "Herrn" | "Frau" | "Herr" | "Firma" | "An" | "An:");
            if let Some(cell) = layout.cells.get(below).filter(|_| !salutation)
                && let Some(name) = super::parties::name_in(layout, cell.span, subject.day_first)
                && !is_address(layout.text(below))
                && !is_heading(layout.text(below))
                && !among_figures(layout, below)
            {
                found.extend(candidate(layout, name, reader, "below:sender_line", 66));
                break;
            }
            next = layout.below(below);
        }
        return;
    }
}

/// Whether a line goes on with the sentence above it: `... to the supplier Acme` above `Roofing Ltd, 5 Mill Lane`.
fn runs_on(layout: &Layout, index: usize) -> bool {
    let text = index.checked_sub(1).map_or("", |i| layout.text(i)).trim_end();
    small_words(text) > ADDRESSED && text.ends_with(char::is_alphanumeric)
}

/// Whether a line names a document, or holds a telephone number: `Warehouse North - delivery note 10148`.
fn is_numbered(text: &str) -> bool {
    let hits = lexicon::prose().hits(&fold(text));
    let title = |hit| lexicon::prose().term(hit).is_some_and(lexicon::Term::is_title);
    hits.iter().any(title) || text.contains(" +")
}

/// Whether a quantity with its unit stands right of a cell, as of goods: `795 ris`.
fn measured(layout: &Layout, index: usize) -> bool {
    let right = layout.right(index).map_or("", |right| layout.text(right));
    let digits = right.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '.' | ','));
    digits.len() < right.len() && units::leading(digits).is_some()
}

/// Whether a cell stands in a row of figures, as goods do.
fn among_figures(layout: &Layout, index: usize) -> bool {
    let is_figure = |i: &usize| {
        let text = layout.text(*i);
        text.starts_with(|c: char| c.is_ascii_digit())
            && text.chars().filter(|c| c.is_alphabetic()).count() <= 3
    };
    std::iter::successors(layout.right(index), |i| layout.right(*i)).take(FIGURES).filter(is_figure).count()
        > 1
}

/// Cells to the right that are looked at for figures.
const FIGURES: usize = 8;

/// Words in small letters that an address has at most; more are a sentence.
const ADDRESSED: usize = 4;

/// What stands above the firm that a letter is for.
const FIRM: &[&str] = &["Firma", "An Firma", "An die Firma", "Fa.", "Messrs", "Messrs.", "M/s"];

/// An organisation that a letter greets or says it is for, beside those words or below them.
fn addressed(layout: &Layout, subject: &Subject, reader: FactKind, found: &mut Vec<Candidate>) {
    let mut cells = layout.cells.iter().enumerate().take_while(|(_, c)| c.line < TOP);
    let found_in = cells.find_map(|(index, cell)| {
        let text = layout.text(index);
        if text.len() > 120 || is_labelled(text) {
            return None;
        }
        let name = |cell: &Cell| super::parties::name_in(layout, cell.span, subject.day_first);
        if super::parties::is_for(text) {
            return name(cell).map(|name| (name, "addressed"));
        }
        let below = layout.below(index)?;
        let attended = author::is_for_somebody(layout.text(below));
        if attended && is_organisation(text) {
            return name(cell).map(|name| (name, "attention"));
        }
        let firm =
            FIRM.contains(&text) || super::parties::is_dative(text) && is_organisation(layout.text(below));
        name(layout.cells.get(below)?).filter(|_| firm).map(|name| (name, "addressed"))
    });
    found.extend(found_in.and_then(|(name, rule)| candidate(layout, name, reader, rule, FIRST + 4)));
}

/// The cells in which a letterhead stands, with their indices: those of the page's header, which some formats hold
/// behind the text, and the first lines.
fn head<'l>(layout: &'l Layout<'_>) -> impl Iterator<Item = (usize, &'l Cell)> {
    let cells = || layout.cells.iter().enumerate();
    let marked = |index: usize| layout.text(index).starts_with("[header");
    let header = cells().find(|(index, _)| marked(*index)).map_or(layout.cells.len(), |(index, _)| index + 1);
    let header = cells().skip(header).take_while(|(index, _)| !layout.text(*index).starts_with('['));
    header.chain(cells().take_while(|(_, c)| c.line < TOP))
}

/// Organisations at the top: the first is the writer, another one the reader. A party that a label names is neither
/// once more, and below a mail's greeting the writer signs.
fn organisations(
    layout: &Layout,
    subject: &Subject,
    writer: FactKind,
    reader: FactKind,
    found: &mut Vec<Candidate>,
) {
    let known = |kind: FactKind, found: &[Candidate]| {
        let labelled = found.iter().filter(|c| c.kind == kind && c.confidence > FIRST);
        labelled.max_by_key(|c| c.confidence).map(|c| fold(&c.value))
    };
    let (writes, reads) = (known(writer, found), known(reader, found));
    let mut names: Vec<(Span, String)> = Vec::new();
    for (index, cell) in head(layout) {
        let text = layout.text(index);
        let named = is_organisation(text) || super::parties::is_plain_name(text);
        // A line of an imprint is long.
        let long = text.len() > 120 && !super::signed::is_imprint(text);
        if long || !named || is_labelled(text) {
            continue;
        }
        let Some(span) = super::parties::name_in(layout, cell.span, subject.day_first) else { continue };
        let Some(value) = span.of(&layout.page.text).map(collapse) else { continue };
        let key = fold(&value);
        // A letterhead may give the name with its seat, or without its form.
        let same = |name: &String| name.contains(&key) || key.contains(name.as_str());
        let named = writes.iter().chain(&reads).any(same);
        let party =
            small_words(&value) <= SMALL && is_organisation(&value) && !is_state(&value) && !is_bank(&value);
        if party && !named && names.iter().all(|(_, v)| *v != value) {
            names.push((span, value));
        }
    }
    let mut names: Vec<Span> = names.into_iter().map(|(span, _)| span).collect();
    if let Some(head) = block_at_head(layout, subject, &names).filter(|_| writes.is_none()) {
        names.insert(0, head);
    }
    if writes.is_none() {
        let signed = signature(layout, subject, reads.as_deref());
        let signed = signed.filter(|span| is_signed(layout, subject, found, &names, *span));
        let first = match signed {
            Some(span) => {
                names.retain(|name| *name != span);
                Some((span, "signature", FIRST + 2))
            }
            None if names.is_empty() => None,
            None => Some((names.remove(author::own(layout, &names)), "letterhead:first", FIRST)),
        };
        match first {
            Some((span, rule, sure)) => found.extend(candidate(layout, span, writer, rule, sure)),
            None => {
                found.extend(footer(subject, writer, found));
                first_name(layout, subject, writer, found);
            }
        }
    }
    // Who signs the message that a reply quotes is whom the reply is for.
    let from = quoted(layout);
    let asked = signed_in(layout, subject, from..layout.cells.len(), None).filter(|_| reads.is_none());
    found.extend(asked.and_then(|s| candidate(layout, s, reader, "signature:quoted", FIRST)));
    let second = names.first().filter(|_| reads.is_none());
    found.extend(second.and_then(|s| candidate(layout, *s, reader, "letterhead:second", FIRST - 10)));
}

/// A name of no telling kind that heads the page above its address, where the organisations stand further down.
fn block_at_head(layout: &Layout, subject: &Subject, names: &[Span]) -> Option<Span> {
    let cell = layout.cells.first().filter(|_| !is_heading(layout.text(0)))?;
    let span = super::parties::name_in(layout, cell.span, subject.day_first)?;
    let below = names.first().is_some_and(|first| first.start > span.end);
    let name = span.of(&layout.page.text)?;
    let other = super::parties::is_person(name) || is_organisation(name);
    let titled = is_numbered(layout.text(0));
    (below && !other && !titled && is_block(layout, span)).then_some(span)
}

/// Words in small letters that a name has at most; more are a sentence.
const SMALL: usize = 6;

/// How sure the first organisation of a letter is its writer.
const FIRST: u8 = 56;

/// Whether a text opens with a label and its sign, so that what follows is known by that.
fn is_labelled(text: &str) -> bool {
    let key = fold(text);
    let label = lexicon::labels().at_start(&key).filter(|(term, _)| term.id != "name");
    label.is_some_and(|(term, range)| {
        let party = matches!(term.id, "supplier" | "buyer" | "ship_to" | "end_user");
        let marked = key.get(range.end..).is_some_and(|rest| rest.trim_start().starts_with(':'));
        // Words of the label are as many in the text.
        let words = key.get(range).map_or(0, |label| label.split(' ').count());
        let rest = text.splitn(words + 1, ' ').nth(words).unwrap_or("");
        marked || party && super::parties::is_plain_name(rest)
    })
}

/// The cell in which a name begins.
pub(super) fn cell_of(layout: &Layout, name: Span) -> Option<usize> {
    layout.cells.iter().position(|c| c.span.start <= name.start && name.start < c.span.end)
}

/// Whether two lines of an address stand below a name, one other line between at most.
pub(super) fn is_block(layout: &Layout, name: Span) -> bool {
    let address = |i: &usize| is_address(layout.text(*i));
    let next = cell_of(layout, name).and_then(|index| layout.below(index));
    let street = next.filter(address).or_else(|| next.and_then(|i| layout.below(i)).filter(address));
    street.and_then(|index| layout.below(index)).is_some_and(|i| address(&i))
}

/// An organisation in the last lines of the first page or of the last: many letters have their head at the foot.
fn footer(subject: &Subject, writer: FactKind, found: &[Candidate]) -> Option<Candidate> {
    let pages = subject.layouts.first().into_iter().chain(subject.layouts.last());
    let at_foot = |layout: &Layout, cell: &Cell| {
        let text = cell
            .span
            .of(&layout.page.text)
            .filter(|t| t.len() < 160 && is_organisation(t) && !is_labelled(t));
        let span = super::parties::name_in(layout, text.map(|_| cell.span)?, subject.day_first)?;
        let name = span.of(&layout.page.text)?;
        let key = fold(name);
        let same = |other: &str| key.contains(other) || other.contains(key.as_str());
        let known = found.iter().any(|c| super::is_party(c) && same(&fold(&c.value)));
        (is_organisation(name) && !is_bank(name) && !known).then_some(span)
    };
    pages.into_iter().find_map(|layout| {
        let span = layout.cells.iter().rev().take(24).find_map(|cell| at_foot(layout, cell))?;
        candidate(layout, span, writer, "footer", 42)
    })
}

/// The first cell of the page, if a name: a letterhead without a legal form.
fn first_name(layout: &Layout, subject: &Subject, writer: FactKind, found: &mut Vec<Candidate>) {
    // A department at the head names itself before whom it is of.
    let department = super::parties::DEPARTMENTS.contains(&fold(layout.text(0)).as_str());
    // A sheet or a page may be called as its document is.
    let is_title = |index: usize| {
        let text = layout.text(index);
        let joined = unspaced(text);
        lexicon::prose().at_start(&fold(joined.as_deref().unwrap_or(text))).is_some()
    };
    let line = |index: usize| layout.cells.get(index).map(|cell| cell.line);
    let alone = |index: usize| line(index + 1) > line(index);
    let index = usize::from(department || is_title(0) && alone(0));
    let Some(cell) = layout.cells.get(index) else { return };
    let text = layout.text(index);
    if !is_title(index)
        && !is_numbered(text)
        && !is_state(text)
        && !is_labelled(text)
        && let Some(span) = super::parties::name_in(layout, cell.span, subject.day_first)
    {
        found.extend(candidate(layout, span, writer, "first_cell", 34));
    }
}

/// A name above two lines of an address: the recipient of a letter.
fn recipient_block(layout: &Layout, subject: &Subject, reader: FactKind, found: &mut Vec<Candidate>) {
    for (index, cell) in layout.cells.iter().enumerate().take_while(|(_, c)| c.line < TOP + 8) {
        let text = layout.text(index);
        let Some(street) = layout.below(index).filter(|_| !is_address(text)) else { continue };
        let Some(place) = layout.below(street).filter(|_| is_address(layout.text(street))) else { continue };
        // British towns stand between the street and their code, and so above it.
        let code = || layout.below(place).is_some_and(|code| is_address(layout.text(code)));
        let town = is_town(layout.text(place)) && code();
        let is_itself = is_town(text) && above(layout, index).is_some_and(|i| is_address(layout.text(i)));
        if !is_address(layout.text(place)) && !town
            || is_itself
            || among_figures(layout, index)
            || among_figures(layout, street)
            || is_organisation(layout.text(street))
        {
            continue;
        }
        let aligned =
            |i: usize| layout.cells.get(i).is_some_and(|c| (c.bbox.x0 - cell.bbox.x0).abs() < 1_500);
        let name = |i: usize| {
            let span = super::parties::name_in(layout, layout.cells.get(i)?.span, subject.day_first)?;
            span.of(&layout.page.text).is_some_and(|n| !is_address(n) && !is_state(n)).then_some(span)
        };
        if aligned(street) && aligned(place) {
            // A firm stands above the person who receives for it.
            let heads = |i: &usize| is_heading(layout.text(*i)) || is_numbered(layout.text(*i));
            let firm = || above(layout, index).filter(|i| !heads(i)).and_then(name);
            let own = name(index).filter(|_| is_organisation(text));
            let span = own.or_else(firm).or_else(|| name(index)).filter(|_| !is_numbered(text));
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
    let key = fold(text);
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
    }
}

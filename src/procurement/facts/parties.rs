//! Who buys from whom: by labels and their blocks, by preambles, by letterheads; and their tax numbers.

use super::address::{is_account, is_place, is_street};
use super::courtesy::is_courtesy;
use super::fields::{Field, distance};
use super::{
    Candidate, Subject, around, award, collapse, distinct, ids, letterhead, nearby, preamble, prose,
};
use crate::procurement::layout::{Cell, Layout, unspaced};
use crate::procurement::lexicon;
use crate::procurement::parties::{
    ends_with_form, is_bank, is_name, is_organisation, name_at_start, quoted_form, small_words,
};
use crate::procurement::totals::labels::total_of;
use crate::procurement::{DocType, FactKind, calendar, columns};
use crate::text::fold::fold;
use crate::text::{Span, is_han};
use std::ops::Range;

/// Cells below a party's label that are tried for its name: numbers and captions may stand between.
const TRIES: usize = 7;

/// Labels whose cells cannot be a name.
const NOT_NAMES: &[&str] = &["name", "item"];

pub(super) fn read(subject: &Subject, found: &mut Vec<Candidate>) {
    labelled(subject, "supplier", FactKind::Supplier, 88, found);
    labelled(subject, "buyer", FactKind::Buyer, 88, found);
    labelled(subject, "client", FactKind::Buyer, 55, found);
    // Swiss payment slips (SIX, Swiss Implementation Guidelines QR-bill) name both.
    labelled(subject, "payee", FactKind::Supplier, 70, found);
    labelled(subject, "payer", FactKind::Buyer, 70, found);
    labelled(subject, "ship_to", FactKind::Buyer, 44, found);
    if let Some((writer, reader)) = letterhead::sides(subject, found) {
        labelled(subject, "writer", writer, 68, found);
        labelled(subject, "reader", reader, 68, found);
    }
    if matches!(
        subject.doc_type,
        DocType::Contract
            | DocType::FrameworkAgreement
            | DocType::ContractAmendment
            | DocType::Nda
            | DocType::ProcurementOther
            | DocType::PowerOfAttorney
            | DocType::AcceptanceRecord
    ) {
        preamble::read(subject, found);
        // Where its list of parties gives them no roles, these stand behind them.
        if !found.iter().any(|c| super::is_party(c) && c.rule == "preamble:role") {
            prose::bracketed(subject, found);
        }
    }
    if subject.doc_type == DocType::AwardDecision {
        award::read(subject, found);
    }
    prose::read(subject, found);
    letterhead::read(subject, found);
    distinct::settle(found);
    ids::read(subject, found);
    nearby::read(subject, found);
}

/// Names that stand by a label.
pub(super) fn labelled(subject: &Subject, id: &str, kind: FactKind, sure: u8, found: &mut Vec<Candidate>) {
    for (n, field) in (0u8..).zip(subject.fields(id).take(6)) {
        let Some(layout) = subject.layouts.get(field.layout) else { continue };
        let later = 10 * u8::try_from(field.layout.min(5)).unwrap_or(5) + n.min(3);
        // A word of prose that happens to open a line is no label: it needs a sign, a line of its own, or a name.
        let inline = field.inline.filter(|_| !field.marked).and_then(|s| s.of(&layout.page.text));
        // `采购人信息 名称：...` names it behind a label of its own.
        let inline = inline.filter(|text| !is_named(text));
        if inline.is_some_and(|text| !is_plain_name(text)) {
            continue;
        }
        let Some((span, how)) = name(subject, layout, field) else { continue };
        let Some(value) = span.of(&layout.page.text).map(collapse) else { continue };
        // Of several bidders in a table none is the supplier.
        if subject.doc_type == DocType::EvaluationReport && how != "inline" && kind == FactKind::Supplier {
            continue;
        }
        // `Za: Petar` and the heads of mails name persons.
        let letter = matches!(id, "writer" | "reader");
        // Three or four Chinese signs are a person's name.
        if value.chars().all(is_han) && value.chars().count() <= PERSON && !is_organisation(&value) {
            continue;
        }
        let place = how == "inline" || !value.contains(' ');
        // `Za Alfa d.o.o.` above a signature is said for who writes.
        let signed =
            how == "inline" && !field.marked && (is_late(subject, layout, field) || is_signed(layout, field));
        if letter && (place && !is_organisation(&value) || signed) {
            continue;
        }
        // `Payable by: Bank transfer` says how.
        if matches!(id, "payee" | "payer") && (!is_organisation(&value) || is_bank(&value)) {
            continue;
        }
        let kind = if around::is_paid(layout, field) { FactKind::Supplier } else { kind };
        // What a mail quotes was written by whom it goes to.
        let kind =
            if letter && around::is_quoted(layout, field, found) { around::other_side(kind) } else { kind };
        let organisation = if is_organisation(&value) { 4 } else { 0 };
        // Below the roles at the end persons sign.
        let placed = how == "below" || has_initials(&value);
        let signs = organisation == 0 && placed && is_late(subject, layout, field);
        let signs = if signs { SIGNS } else { 0 };
        // A bank is named for the account to pay to.
        let bank = if kind == FactKind::Supplier && is_bank(&value) { 45 } else { 0 };
        // A clerk who orders does it for who has the letterhead.
        let clerk = !letter && signs == 0 && is_person(&value);
        let clerk = if clerk { CLERK / u8::try_from(value.split(' ').count() - 1).unwrap_or(1) } else { 0 };
        let sure = (sure + organisation).saturating_sub(later + distance(how) + bank + signs + clerk);
        let rule = format!("label:{id}:{how}");
        found.push(Candidate { kind, value, rule, confidence: sure, page: layout.page.number, span });
    }
}

/// Whether a text opens with the label of a name and its colon.
fn is_named(text: &str) -> bool {
    let key = fold(text);
    let label = lexicon::labels().at_start(&key).filter(|(term, _)| term.id == "name");
    label
        .is_some_and(|(_, range)| key.get(range.end..).is_some_and(|rest| rest.trim_start().starts_with(':')))
}

/// How much less sure a name of two words is that may be a person's, and one of three half as much.
const CLERK: u8 = 46;

/// How much less sure a name is that stands where one signs.
const SIGNS: u8 = 34;

/// Whether a name is a person's with initials: `Петров А. И.`
fn has_initials(name: &str) -> bool {
    let initial =
        |word: &str| word.chars().count() == 2 && word.ends_with('.') && word.starts_with(char::is_uppercase);
    is_person(name) && name.split_whitespace().any(initial)
}

/// Whether a label stands in the last third of the last page but one at most.
fn is_late(subject: &Subject, layout: &Layout, field: &Field) -> bool {
    let last = subject.layouts.len() <= field.layout + 2;
    last && (layout.cells.len() > 20 || field.layout > 0) && field.cell * 3 > layout.cells.len() * 2
}

/// Whether a person stands below a label of the second half of its page, as who signs does.
fn is_signed(layout: &Layout, field: &Field) -> bool {
    let below = layout.below(field.cell).map_or("", |below| layout.text(below));
    field.cell * 2 > layout.cells.len() && is_person(below.split(',').next().unwrap_or(""))
}

/// Signs that a Chinese person's name has at most.
const PERSON: usize = 4;

/// Whether a text is an organisation's name, with an address behind it at most.
pub(super) fn is_plain_name(text: &str) -> bool {
    let name = name_at_start(text).filter(|r| r.start == 0).and_then(|r| text.get(r)).unwrap_or("");
    let small = small_words(text);
    small <= 3 && name.starts_with(|c: char| !c.is_lowercase()) && is_organisation(name)
}

/// The name that belongs to a label: after it, to its right, or the first name below it.
fn name(subject: &Subject, layout: &Layout, field: &Field) -> Option<(Span, &'static str)> {
    // `Consignee (buyer)`: what stands in brackets is of the label.
    let bracketed = |span: &Span| {
        let text = span.of(&layout.page.text).unwrap_or("").trim_end_matches([' ', ':']);
        text.trim_start().starts_with('(') && text.ends_with(')')
    };
    if let Some(inline) = field.inline.filter(|span| !bracketed(span)) {
        return name_in(layout, inline, subject.day_first).map(|s| (s, "inline"));
    }
    if let Some(span) = centred(subject, layout, field.cell) {
        return Some((span, "right"));
    }
    // Two parties side by side have their names below; what stands to the right is the other column.
    let beside = subject.fields.iter().any(|f| {
        let party = matches!(f.id, "supplier" | "buyer" | "client" | "ship_to");
        party && f.layout == field.layout && f.cell != field.cell && same_row(layout, f.cell, field.cell)
    });
    let named = |i: usize| {
        cell_name(subject, layout, i).is_some_and(|s| s.of(&layout.page.text).is_some_and(is_organisation))
    };
    let between = field.right.is_some_and(named);
    if beside
        && !between
        && let Some(span) = name_below(subject, layout, field.cell)
    {
        return Some((span, "below"));
    }
    if let Some(span) = around::own_column(subject, layout, field) {
        return Some((span, "below"));
    }
    let mut cell = field.right;
    for _ in 0..2 {
        let Some(index) = cell else { break };
        if let Some(span) = firm_or_name(subject, layout, index) {
            return Some((span, "right"));
        }
        cell =
            layout.right(index).filter(|_| layout.text(index).trim_matches(|c| " :.".contains(c)).is_empty());
    }
    name_below(subject, layout, field.cell).map(|span| (span, "below"))
}

/// The organisation that the upper of two lines names which stand beside a label between them.
fn centred(subject: &Subject, layout: &Layout, label: usize) -> Option<Span> {
    let label = layout.cells.get(label)?.bbox;
    let height = label.y1.saturating_sub(label.y0);
    let beside = |c: &&Cell| {
        let shared = label.y1.min(c.bbox.y1).saturating_sub(label.y0.max(c.bbox.y0));
        let apart = c.bbox.y0.saturating_sub(label.y0).saturating_abs();
        c.bbox.x0 > label.x1 && shared >= height / 4 && shared > 0 && apart >= height / 8 && apart > 0
    };
    let lines: Vec<&Cell> = layout.cells.iter().filter(beside).take(4).collect();
    let upper = lines.iter().min_by_key(|c| c.bbox.y0).filter(|upper| upper.bbox.y0 < label.y0)?;
    let stacked = lines.iter().any(|c| c.bbox.y0 > label.y0 && c.bbox.x0.abs_diff(upper.bbox.x0) < STACKED);
    let name = name_in(layout, upper.span, subject.day_first).filter(|_| stacked)?;
    name.of(&layout.page.text).is_some_and(is_organisation).then_some(name)
}

/// How far the left edges of two lines of one value may lie apart, in hundredths of a point.
const STACKED: u32 = 200;

/// The name in a cell; where that is a person's, the organisation below for which he is reached.
fn firm_or_name(subject: &Subject, layout: &Layout, index: usize) -> Option<Span> {
    let span = cell_name(subject, layout, index)?;
    let named = |span: &Span| span.of(&layout.page.text).is_some_and(is_organisation);
    let below = || layout.below(index).filter(|i| is_plain_name(layout.text(*i)));
    let firm = || cell_name(subject, layout, below()?).filter(named);
    let person = is_person(span.of(&layout.page.text).unwrap_or(""));
    person.then(firm).flatten().or(Some(span))
}

/// The first name in the column below a cell.
fn name_below(subject: &Subject, layout: &Layout, from: usize) -> Option<Span> {
    let mut cell = layout.below(from);
    for _ in 0..TRIES {
        let index = cell?;
        // Where one signs, what stands below is another's.
        if layout.text(index).starts_with("____") {
            return None;
        }
        if let Some(span) = firm_or_name(subject, layout, index) {
            return Some(span);
        }
        cell = layout.below(index);
    }
    None
}

/// Whether a name may be a person's: two or three words of letters, each with a capital, and no organisation.
pub(super) fn is_person(name: &str) -> bool {
    let letters = |word: &str| word.chars().all(|c| c.is_alphabetic() || matches!(c, '.' | '-' | '\''));
    let words = || name.split_whitespace();
    (2..=3).contains(&words().count())
        && words().all(|word| word.starts_with(char::is_uppercase) && letters(word))
        && !is_organisation(name)
}

fn same_row(layout: &Layout, a: usize, b: usize) -> bool {
    let (Some(a), Some(b)) = (layout.cells.get(a), layout.cells.get(b)) else { return false };
    a.bbox.y0 < b.bbox.y1 && b.bbox.y0 < a.bbox.y1
}

/// The name in a cell: the value of a label `Name:`, or the cell itself if it is no label.
pub(super) fn cell_name(subject: &Subject, layout: &Layout, index: usize) -> Option<Span> {
    let cell = layout.cells.get(index)?;
    // The colon of a label may open what stands beside it.
    let text = layout.text(index).trim_start_matches([':', '：', ' ']);
    let key = fold(text);
    let opening = lexicon::labels().all_at_start(&key);
    if let Some((_, range)) = opening.iter().find(|(t, _)| t.id == "name") {
        let rest = key.get(range.end..).unwrap_or("").trim_start_matches([':', ' ', '.', '/']);
        if rest.is_empty() {
            let right = layout.cells.get(layout.right(index)?)?;
            return name_in(layout, right.span, subject.day_first);
        }
        let marked = key.get(range.end..).is_some_and(|r| r.trim_start().starts_with(':'));
        if marked {
            let colon = text.char_indices().find(|(_, c)| matches!(c, ':' | '：'))?;
            let value = u32::try_from(text.len() - colon.0 - colon.1.len_utf8()).ok()?;
            return name_in(
                layout,
                Span { start: cell.span.end - value, end: cell.span.end },
                subject.day_first,
            );
        }
    }
    let labels = opening.iter().any(|(t, range)| {
        let rest = key.get(range.end..).unwrap_or("").trim_start();
        let sign = rest.is_empty()
            || rest.starts_with([':', '.', '#'])
            || rest.starts_with(|c: char| c.is_ascii_digit());
        !NOT_NAMES.contains(&t.id) && sign
    });
    let led = layout.right(index).is_some_and(|r| layout.text(r).starts_with(':'));
    let captioned = led || text.split_once(':').is_some_and(|(caption, _)| !is_organisation(caption));
    let heading =
        lexicon::prose().at_start(&key).is_some_and(|(t, r)| t.is_title() && r.len() * 2 > key.trim().len());
    // Nor is the second line of an address beside it.
    if (labels || captioned || heading || is_street(text)) && !is_organisation(text) {
        None
    } else {
        name_in(layout, cell.span, subject.day_first)
    }
}

/// The name at the start of a span, if it reads as one.
pub(super) fn name_in(layout: &Layout, span: Span, day_first: bool) -> Option<Span> {
    let whole = span.of(&layout.page.text)?;
    let lead = whole.len() - past_caption(whole).len();
    let (span, text) = (Span { start: span.start + u32::try_from(lead).ok()?, ..span }, whole.get(lead..)?);
    let range = name_at_start(text)?;
    let name = text.get(range.clone())?;
    let begins = |c: char| c.is_ascii_digit() || c.is_lowercase();
    let address = name.starts_with(begins) && !is_organisation(name);
    let small = small_words(name);
    let closed = name.ends_with('.') && small > 4;
    let prose = name.starts_with(char::is_lowercase) && small > 3;
    let sentence = closed || prose || name.split_whitespace().count() > 9 && !is_organisation(name);
    let dated = calendar::first(name, day_first).is_some_and(|d| d.span.start == 0);
    // The headings of columns are no names.
    let short = name.split_whitespace().count() <= HEADED;
    let column = short
        && columns::role_of(name).is_some_and(|role| {
            use columns::Role::{Code, Description, Position, Quantity, Unit};
            let word = role == Description && !name.contains(' ');
            role.is_priced()
                || role == Quantity
                || matches!(role, Position | Code | Unit) && name.len() < COLUMN
                || word
        });
    if column && !is_organisation(name) {
        return None;
    }
    // Nor are places, sums, greetings, spaced letters, and a bank behind the number of an account.
    let formed = ends_with_form(name) || FORMS.iter().any(|form| name.ends_with(form));
    let sum = total_of(name).is_some() && !formed || unspaced(name).is_some() || is_place(name);
    if sum || is_courtesy(name) || name.starts_with("в ") && is_bank(name) || is_account(text) {
        return None;
    }
    // Nor are labels, and words that open with the label of a date.
    let key = fold(name);
    let labels = lexicon::labels().all_at_start(&key);
    let label = |(term, range): &(&lexicon::Term, Range<usize>)| {
        term.id.starts_with("date:") || range.end == key.len() && !NOT_NAMES.contains(&term.id)
    };
    if labels.iter().any(label) && !is_organisation(name) {
        return None;
    }
    // Nor are sentences that name an organisation.
    if VERBS
        .iter()
        .any(|verb| name.split_whitespace().any(|word| word == *verb || word == verb.to_uppercase()))
    {
        return None;
    }
    if DEPARTMENTS.contains(&key.strip_prefix("the ").unwrap_or(&key)) || key.starts_with("receiving dock") {
        return None;
    }
    let codes = ["gln", "id:", "tel", "fax", "http", "iban", "tbd", "n/a"];
    // The square of a payment slip that is to be scanned.
    let code = key == "qr" || codes.iter().any(|c| key.starts_with(c));
    if !is_name(name) || address || sentence || dated || code {
        return None;
    }
    Some(Span::new(span.start as usize + range.start, span.start as usize + range.end))
}

/// Words of a column's heading at most.
const HEADED: usize = 3;

/// The headings of columns are shorter than so many bytes.
const COLUMN: usize = 24;

/// Legal forms that end the name of a firm called as sums are: `Total SA`.
const FORMS: &[&str] = &[" SA", " S.A.", " A/S", " SE", " NV"];

/// Departments to which papers are sent, folded: who they belong to stands below.
#[rustfmt::skip]
pub(super) const DEPARTMENTS: &[&str] = &[
    "accounts payable", "accounts department", "accounts dept", "purchasing", "purchasing department", "procurement department",
    "finance department", "goods in", "goods inwards", "receiving", "warehouse", "rechnungsprufung", "rechnungseingang",
    "buchhaltung", "kreditorenbuchhaltung", "finanzbuchhaltung", "wareneingang", "einkauf", "zentraleinkauf", "nabavka",
    "sluzba nabavke", "racunovodstvo", "vergabestelle",
];

/// Words of sentences that no name holds.
const VERBS: &[&str] = &[
    "is", "are", "has", "have", "by", "will", "must", "please", "your", "sind", "ist", "je", "su", "је", "су",
];

/// A caption before a name is at most this long, in bytes.
const CAPTION: usize = 40;

/// Words before a name that say for whom a paper is.
const FOR: &[&str] = &[
    "Accepted for ",
    "für ",
    "Für ",
    "for ",
    "For ",
    "za ",
    "Za ",
    "za potrebe ",
    "Za potrebe ",
    "za potrebe firme ",
    "Za potrebe firme ",
    "an ",
    "An ",
    "to ",
    "To ",
    "für die ",
    "an die ",
    "An die ",
    "direktoru ",
    "Direktoru ",
    "N/R ",
    "Директору ",
    "Генеральному директору ",
    "Руководителю ",
    "Главному врачу ",
    "Начальнику ",
    "Ректору ",
    "В ",
    "致 ",
    "致",
    "尊敬的",
    "敬启者",
];

/// Words of a greeting that is a name and no more.
const GREETED: usize = 6;

/// Whether a text says that a paper is for the organisation it names.
pub(super) fn is_for(text: &str) -> bool {
    let preposed = FOR.iter().any(|word| text.starts_with(word)) && past_caption(text).len() < text.len();
    let greeted = text.trim_end().ends_with([':', '：', ',', '，']);
    let bare = text.trim_end().trim_end_matches([':', '：', ',', '，']);
    let whole = bare.split_whitespace().count() <= GREETED && bare.starts_with(|c: char| !c.is_lowercase());
    preposed || greeted && whole && !bare.contains([':', '：', ',', '，']) && is_organisation(bare)
}

/// Whether a text is no more than the words that say for whom a paper is: `Руководителю`.
pub(super) fn is_dative(text: &str) -> bool {
    let text = text.trim_end_matches([' ', ':', ',']);
    text.chars().count() > 2 && FOR.iter().any(|word| word.trim_end() == text)
}

/// The text behind a caption or preposition that stands before an organisation's name: `Magacin: Alfa d.o.o.`
fn past_caption(text: &str) -> &str {
    // `Issued on 5 May for: Acme Ltd`.
    let says_for = |caption: &str| FOR.iter().any(|word| caption.ends_with(&format!(" {}", word.trim_end())));
    let plain = |caption: &str| {
        let letters = caption.chars().all(|c| c.is_alphabetic() || c == ' ');
        (letters || says_for(caption)) && !is_organisation(caption)
    };
    let captioned =
        text.split_once([':', '：']).filter(|(before, _)| before.len() < CAPTION && plain(before));
    let rest = captioned.map(|(_, after)| after.trim_start());
    let longest = |words: &[&str]| words.iter().filter(|w| text.starts_with(**w)).map(|w| w.len()).max();
    // `Quote for Acme Ltd`.
    let titled = || {
        let at = text.find(" for ").map(|at| at + " for ".len())?;
        let key = fold(text.get(..at)?);
        let title = lexicon::prose().at_start(&key).filter(|(term, _)| term.is_title())?;
        (key.get(title.1.end..)?.trim() == "for").then(|| text.get(at..)).flatten()
    };
    let rest = rest.or_else(|| text.get(longest(FOR)?..)).or_else(titled);
    let rest = rest.or_else(|| text.get(quoted_form(text)?..));
    let named = |rest: &&str| {
        name_at_start(rest)
            .and_then(|r| rest.get(r))
            .is_some_and(|name| !name.contains(':') && is_organisation(name))
    };
    rest.filter(named).unwrap_or(text)
}

//! Dates: of the document, of delivery, due, and until which an offer holds.

use super::fields::distance;
use super::{Candidate, Subject, surest};
use crate::procurement::{DocType, FactKind, calendar};
use crate::text::fold::{Folded, fold};
use crate::text::{Page, Span, is_han};
use regex::Regex;
use std::sync::LazyLock;

/// The date of an agreement in its opening words, on the search key.
static AGREED: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"\b(?:effective date|effective as of|entered into(?: as of| on| this|,)?|dated(?: as of)?|made(?: and entered into)?(?: effective)?(?: as of| on| this| the)?|is made|as of|zakljucen\w* dana|zakljucen\w*|dana|executed(?: and delivered)?(?: as of| on| this))\b").ok()
});

/// How far after such words the date may stand, and how far into the text they count, in bytes of the key.
const REACH: usize = 130;
const OPENING: usize = 12_000;

/// What says at the end of an agreement when it was signed, on its text: `have executed this Agreement as of`,
/// or a place that a date follows: `Hamburg, November 19th, 2012`.
static CLOSED: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"(?m)(?i:\b(?:executed|signed)\b[^.;:]{0,120}?\b(?:on|as of)\b)|^[ \t]*(?:U |У |In |в г\. )?\p{Lu}\p{L}{1,19}(?: \p{Lu}\p{L}{1,19}){0,2},(?: dana| дана| den| am| on)?[ \t]").ok()
});

/// What opens a recital and what ends it, on the search key.
static RECITAL: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r"\b(?:(whereas)|therefore|hereby|agree as follows)\b").ok());

/// What stands where people sign, and how many lines from it the date of a signature stands at most.
const SIGNATURES: &[&str] = &["/s/", "signature", "signed", "by:", "title:"];
const NEAR: usize = 2;

/// How sure the date of a delivery is that of its paper: less than one without a label at the top.
const DELIVERED: u8 = 50;

/// Lines of the first page in which a date without a label counts as the document's.
const TOP: u32 = 40;

pub(super) fn read(subject: &Subject, found: &mut Vec<Candidate>) {
    for (rank, id) in (0u8..).zip(own_labels(subject.doc_type)) {
        labelled(subject, id, FactKind::Date, 94 - rank * 8, found);
    }
    // A paper about a delivery that bears no date of its own has that of the delivery.
    if matches!(subject.doc_type, DocType::DeliveryNote | DocType::AcceptanceRecord) {
        labelled(subject, "date:delivery", FactKind::Date, DELIVERED, found);
    }
    labelled(subject, "date:delivery", FactKind::DeliveryDate, 88, found);
    labelled(subject, "date:due", FactKind::DueDate, 88, found);
    labelled(subject, "date:valid", FactKind::ValidUntil, 88, found);
    if is_agreement(subject.doc_type) {
        agreed(subject, found);
        if !found.iter().any(|c| c.rule == "preamble:date") {
            closed(subject, found);
        }
        if !found.iter().any(|c| matches!(c.rule.as_str(), "preamble:date" | "closing:date")) {
            signed(subject, found);
        }
    }
    after_number(subject, found);
    first_at_top(subject, found);
}

fn is_agreement(doc_type: DocType) -> bool {
    matches!(
        doc_type,
        DocType::Contract
            | DocType::FrameworkAgreement
            | DocType::ContractAmendment
            | DocType::Nda
            | DocType::ProcurementOther
    )
}

/// The labels that bear the document's own date, most telling first.
fn own_labels(doc_type: DocType) -> &'static [&'static str] {
    match doc_type {
        DocType::Invoice | DocType::ProformaInvoice | DocType::CreditNote => &["date:invoice", "date:doc"],
        DocType::PurchaseOrder | DocType::OrderConfirmation => &["date:order", "date:doc"],
        DocType::QuotationBid => &["date:quote", "date:doc"],
        DocType::Contract | DocType::FrameworkAgreement | DocType::ContractAmendment => {
            &["date:contract", "date:doc"]
        }
        DocType::DeliveryNote | DocType::AcceptanceRecord => &["date:doc"],
        _ => &["date:doc", "date:order", "date:quote", "date:contract"],
    }
}

fn labelled(subject: &Subject, id: &str, kind: FactKind, sure: u8, found: &mut Vec<Candidate>) {
    for field in subject.fields(id).take(12) {
        let Some(page) = subject.page(field.layout) else { continue };
        let later = 6 * u8::try_from(field.layout.min(5)).unwrap_or(5);
        for (place, how) in field.places(&subject.layouts) {
            let text = place.of(&page.text).unwrap_or("");
            let text = text.get(..text.floor_char_boundary(80)).unwrap_or(text);
            let Some(date) = calendar::first(text, subject.day_first) else { continue };
            let span = Span { start: place.start + date.span.start, end: place.start + date.span.end };
            let sure = sure.saturating_sub(
                later + distance(how) + u8::try_from(date.span.start.min(20)).unwrap_or(20) / 4,
            );
            // `Dana 3. 5. 2024. godine isporučeno je` tells what happened that day.
            let told = id == "date:doc" && how == "inline" && is_told(text, date.span.end);
            let sure = sure.saturating_sub(if told { TOLD } else { 0 });
            if is_of_law(&page.text, place) {
                break;
            }
            let rule = format!("label:{id}:{how}");
            found.push(Candidate { kind, value: date.iso, rule, confidence: sure, page: page.number, span });
            break;
        }
    }
}

/// Whether a sentence goes on behind a date.
fn is_told(text: &str, end: u32) -> bool {
    let rest = text.get(end as usize..).and_then(|rest| rest.lines().next()).unwrap_or("");
    let year = |word: &&str| matches!(fold(word).trim_matches('.'), "" | "godine" | "god" | "g" | "goda");
    let mut words = rest.split_whitespace().skip_while(year);
    // `05.05.2024. u Beogradu` says where.
    let place = |word: &str| matches!(word, "u" | "у" | "in" | "na" | "на" | "at" | "в");
    let goes_on = |word: &str| word.chars().all(char::is_lowercase) && !place(word);
    words.next().is_some_and(goes_on) && words.next().is_some()
}

/// How much less sure the day of a sentence is to be the document's own.
const TOLD: u8 = 15;

/// Words of a decree that a form cites, on the search key.
const LAWS: &[&str] = &["postanovleni", "prikaz", "zakon", "uredb", "pravilnik"];

/// Bytes before a date in which the decree stands that it is of.
const CITED: usize = 160;

/// Whether a date is that of a decree which a form cites: `к постановлению Правительства от 26 декабря 2011 г. № 1137`.
fn is_of_law(text: &str, place: Span) -> bool {
    let from = text.floor_char_boundary((place.start as usize).saturating_sub(CITED));
    let before = fold(text.get(from..place.start as usize).unwrap_or(""));
    LAWS.iter().any(|law| before.contains(law))
}

/// The date that an agreement gives itself in its opening words.
fn agreed(subject: &Subject, found: &mut Vec<Candidate>) {
    let Some(pattern) = &*AGREED else { return };
    let mut read = 0;
    for (page, folded) in subject.document.pages.iter().zip(subject.folded).take(8) {
        let text = folded.text.get(..folded.text.floor_char_boundary(OPENING - read)).unwrap_or("");
        read += text.len();
        for m in pattern.find_iter(text) {
            // `u roku od 45 dana`: a number before it makes it days.
            let before = text.get(..m.start()).unwrap_or("").trim_end();
            if m.as_str() == "dana" && before.ends_with(|c: char| c.is_ascii_digit()) {
                continue;
            }
            let Some((date, span)) = behind(subject, page, folded, m.end(), REACH) else { continue };
            let telling = m.as_str().starts_with("effective") || m.as_str().len() > 6;
            // Recitals tell of other agreements.
            let recited = !m.as_str().starts_with("effective") && is_recital(text, m.start());
            let sure = 60 + u8::from(date.span.start < 40) * 18 + u8::from(telling) * 8;
            let (rule, sure) = if recited { ("recital:date", 50) } else { ("preamble:date", sure) };
            let rule = rule.to_string();
            let (kind, value) = (FactKind::Date, date.iso);
            found.push(Candidate { kind, value, rule, confidence: sure, page: page.number, span });
        }
        if read >= OPENING {
            return;
        }
    }
}

/// Whether a place in the search key stands in a recital: `WHEREAS ...`, up to what the parties agree.
fn is_recital(key: &str, at: usize) -> bool {
    let marks = RECITAL.as_ref().map(|p| p.captures_iter(key.get(..at).unwrap_or("")).last());
    marks.flatten().is_some_and(|last| last.get(1).is_some())
}

/// The last date beside the signatures: an agreement is made when the last party signs.
fn signed(subject: &Subject, found: &mut Vec<Candidate>) {
    let last = subject.document.pages.iter().rev().find_map(|page| {
        let dates = beside_signatures(&page.text, subject.day_first);
        let (value, span) = dates.into_iter().max_by(|a, b| a.0.cmp(&b.0))?;
        Some((value, page.number, span))
    });
    if let Some((value, page, span)) = last {
        let rule = "signature:date".to_string();
        found.push(Candidate { kind: FactKind::Date, value, rule, confidence: 56, page, span });
    }
}

/// The whole dates in the lines of a text that people sign in or near.
fn beside_signatures(text: &str, day_first: bool) -> Vec<(String, Span)> {
    let lines: Vec<&str> = text.split('\n').collect();
    let marked: Vec<bool> = lines
        .iter()
        .map(|line| {
            let key = fold(line);
            SIGNATURES.iter().any(|mark| key.contains(mark))
        })
        .collect();
    let (mut start, mut dates) = (0, Vec::new());
    for (index, line) in lines.iter().enumerate() {
        let around = index.saturating_sub(NEAR)..(index + NEAR + 1).min(marked.len());
        let near = line.len() < SHORT && marked.get(around).is_some_and(|marks| marks.contains(&true));
        let found = if near { calendar::find(line, day_first) } else { Vec::new() };
        let place = |d: calendar::Found| {
            (d.iso, Span::new(start + d.span.start as usize, start + d.span.end as usize))
        };
        dates.extend(found.into_iter().filter(|d| d.iso.len() == 10).map(place));
        start += line.len() + 1;
    }
    dates
}

/// A line of signatures is at most this long, in bytes; more are prose.
const SHORT: usize = 120;

/// The date above the signatures of an agreement that its opening words leave open: the last one.
fn closed(subject: &Subject, found: &mut Vec<Candidate>) {
    let Some(pattern) = &*CLOSED else { return };
    let last = subject.document.pages.iter().rev().find_map(|page| {
        let dated = |from: usize| {
            let rest = page.text.get(from..page.text.floor_char_boundary(from + 40))?;
            let date = calendar::first(rest, subject.day_first)?;
            Some((date.iso, Span::new(from + date.span.start as usize, from + date.span.end as usize)))
        };
        let (value, span) = pattern.find_iter(&page.text).filter_map(|m| dated(m.end())).last()?;
        Some((value, page.number, span))
    });
    if let Some((value, page, span)) = last {
        let rule = "closing:date".to_string();
        found.push(Candidate { kind: FactKind::Date, value, rule, confidence: 57, page, span });
    }
}

/// The first date within so many bytes of the key behind a place in it, and where it stands in the page.
fn behind(
    subject: &Subject,
    page: &Page,
    folded: &Folded,
    from: usize,
    reach: usize,
) -> Option<(calendar::Found, Span)> {
    let original = folded.original(from..(from + reach).min(folded.text.len()));
    let date = calendar::first(original.of(&page.text)?, subject.day_first)?;
    let span = Span { start: original.start + date.span.start, end: original.start + date.span.end };
    Some((date, span))
}

/// The date beside the document's own number: `Rechnung Nr. 5 vom 06.08.2018`, `201668678 / 25.11.2020`.
fn after_number(subject: &Subject, found: &mut Vec<Candidate>) {
    let number = surest(found, FactKind::Number).cloned();
    let Some((number, page)) = number.and_then(|n| Some((n.clone(), subject.document.page(n.page)?))) else {
        return;
    };
    let rest = page.text.get(number.span.end as usize..).unwrap_or("");
    let line = rest.split('\n').next().unwrap_or("");
    let line = line.get(..line.floor_char_boundary(60)).unwrap_or(line);
    let near = |d: &calendar::Found| d.span.start < 30 && !is_term(line, d.span);
    let Some(date) = calendar::first(line, subject.day_first).filter(near) else { return };
    let span = Span { start: number.span.end + date.span.start, end: number.span.end + date.span.end };
    let rule = "beside:number".to_string();
    found.push(Candidate {
        kind: FactKind::Date,
        value: date.iso,
        rule,
        confidence: 84,
        page: page.number,
        span,
    });
}

/// Without any label the first date at the top of the first page, apart from dates that belong to other labels.
fn first_at_top(subject: &Subject, found: &mut Vec<Candidate>) {
    let Some(layout) = subject.layouts.first() else { return };
    let taken: Vec<Span> = found.iter().filter(|c| c.page == layout.page.number).map(|c| c.span).collect();
    let mut term = None;
    for (index, cell) in layout.cells.iter().enumerate().take_while(|(_, c)| c.line < TOP) {
        let text = layout.text(index);
        let text = text.get(..text.floor_char_boundary(200)).unwrap_or(text);
        for date in calendar::find(text, subject.day_first) {
            let span =
                Span { start: cell.span.start + date.span.start, end: cell.span.start + date.span.end };
            if taken.iter().any(|t| t.start < span.end && span.start < t.end) || date.iso.len() < 10 {
                continue;
            }
            let is_term = is_term(text, date.span);
            let (kind, rule) = (FactKind::Date, "top:date".to_string());
            let confidence = if is_term { 35 } else { 45 };
            let candidate =
                Candidate { kind, value: date.iso, rule, confidence, page: layout.page.number, span };
            if !is_term {
                found.push(candidate);
                return;
            }
            term = term.or(Some(candidate));
        }
    }
    found.extend(term);
}

/// Words before a date, on the search key, and signs behind one that make it a term: of delivery, of reply, of validity.
const TERMS: &[&str] = &[
    "liefertermin",
    "lieferung am",
    "bis",
    "bis zum",
    "spatestens",
    "spatestens am",
    "najkasnije",
    "do",
    "do dana",
    "rok isporuke",
    "rok",
    "until",
    "no later than",
    "not later than",
    "by",
    "before",
    "delivery date",
    "due",
    "due on",
    "ne pozdnee",
    "srok do",
    "截止",
    "截至",
    "有效期至",
];
const BEFORE: &[&str] = &["前", "之前", "止", "截止", "以前"];

/// Whether a date in a text is that until which something is to be done or holds.
fn is_term(text: &str, date: Span) -> bool {
    let before = fold(text.get(..date.start as usize).unwrap_or(""));
    let before = before.trim_end_matches([' ', ':', ',']);
    let said = TERMS.iter().any(|term| {
        before
            .strip_suffix(term)
            .is_some_and(|rest| !rest.ends_with(char::is_alphanumeric) || term.starts_with(is_han))
    });
    let after: String = text.get(date.end as usize..).unwrap_or("").chars().take(AFTER).collect();
    // `17时前`: the hour stands between.
    let hour = after.trim_start_matches(|c: char| {
        c.is_ascii_digit() || matches!(c, ' ' | ':' | '：' | '时' | '点' | '分' | '日')
    });
    said || BEFORE.iter().any(|sign| hour.starts_with(sign))
}

/// Characters behind a date that are looked at.
const AFTER: usize = 10;

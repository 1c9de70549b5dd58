//! What a form is made of: labels with values, tax numbers and accounts that check, priced rows, totals.

use super::{Seen, Signals, Subject, head};
use crate::procurement::identifiers::{self, Check};
use crate::procurement::layout::Layout;
use crate::procurement::{DocType, lexicon};
use crate::text::Span;
use crate::text::fold::Folded;
use regex::Regex;
use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::LazyLock;

/// Pages whose labels are read: the first ones, where a form states what it is.
pub(super) const PAGES: usize = 4;

/// Most of a page's cells that are read, and the most that all labels together weigh.
pub(super) const CELLS: usize = 900;
const MOST_OF_LABELS: i32 = 4_600;

/// A label cell is at most this long, its value included.
const LABEL: usize = 120;

/// What each group of labels weighs, and the type that it speaks for a little.
const GROUPS: &[(&str, i32)] = &[
    ("buyer", 500),
    ("supplier", 500),
    ("end_user", 200),
    ("client", 200),
    ("ship_to", 300),
    ("tax_id", 500),
    ("reg_no", 250),
    ("bank_account", 350),
    ("number:invoice", 500),
    ("number:credit", 500),
    ("number:contract", 400),
    ("number:order", 500),
    ("number:confirmation", 500),
    ("number:quote", 400),
    ("number:delivery", 400),
    ("number:tender", 600),
    ("number:customer", 250),
    ("number:doc", 150),
    ("number:amendment", 150),
    ("date:doc", 100),
    ("date:invoice", 400),
    ("date:contract", 200),
    ("date:order", 400),
    ("date:quote", 300),
    ("date:delivery", 350),
    ("date:due", 400),
    ("date:valid", 250),
    ("discount", 300),
    ("net", 450),
    ("vat", 450),
    ("gross", 350),
    ("payment_terms", 350),
    ("delivery_terms", 300),
    ("signatory", 150),
];

/// Labels that name the type of the document that bears them.
const TYPED: &[(&str, DocType, i32)] = &[
    ("number:invoice", DocType::Invoice, 1_900),
    ("number:credit", DocType::CreditNote, 1_900),
    ("date:invoice", DocType::Invoice, 800),
    ("date:due", DocType::Invoice, 400),
    ("number:order", DocType::PurchaseOrder, 500),
    ("number:confirmation", DocType::OrderConfirmation, 900),
    ("date:order", DocType::PurchaseOrder, 300),
    ("number:quote", DocType::QuotationBid, 600),
    ("date:quote", DocType::QuotationBid, 600),
    ("date:valid", DocType::QuotationBid, 900),
    ("number:delivery", DocType::DeliveryNote, 400),
];

const MONEY_PATTERN: &str = r"(?:€|\$|£|¥|(?-u:\b)(?:eur|usd|rsd|chf|gbp|din|din\.|dinara|evra|kn|bam|km|pln|czk|rub|cny)(?-u:\b)) ?[0-9][0-9.,' ]*[0-9]|[0-9][.,][0-9]{2} ?(?:€|\$|£|元|zl(?-u:\b)|(?-u:\b)(?:eur|usd|rsd|chf|gbp|din|dinara|evra|eura|kn|bam|km|pln|czk|rub|cny)(?-u:\b))";
static MONEY: LazyLock<Option<Regex>> = LazyLock::new(|| Regex::new(MONEY_PATTERN).ok());

const IDS_PATTERN: &str = r"(?-u:\b)(?:[a-z]{2}[0-9]{2}(?: ?[a-z0-9]{4}){3,7}(?: ?[a-z0-9]{1,3})?|[a-z]{2} ?[a-z]?[0-9]{2}[0-9. ]{5,12}[0-9][a-z]?[0-9]{0,2}|[0-9]{3}-[0-9]{1,13}-[0-9]{2}|[0-9]{8,9})(?-u:\b)";
static IDS: LazyLock<Option<Regex>> = LazyLock::new(|| Regex::new(IDS_PATTERN).ok());

pub(super) fn look(subject: &Subject, seen: &mut Seen) {
    labels(subject, seen);
    money(subject, seen);
    ids(subject, seen);
}

/// What the figures of a document tell.
pub(super) fn figures(signals: &Signals, seen: &mut Seen) {
    if signals.priced_rows > 0 {
        seen.add("table:priced_rows", if signals.priced_rows > 1 { 1_000 } else { 700 }, None);
    }
    if signals.totals_close {
        seen.add("table:totals_close", 1_600, None);
    }
    if signals.has_total {
        seen.add("table:total", 300, None);
    }
}

/// Labels of fields: each group counts once.
fn labels(subject: &Subject, seen: &mut Seen) {
    let mut first: BTreeMap<&'static str, (usize, Span)> = BTreeMap::new();
    for (page, (layout, folded)) in subject.layouts.iter().zip(subject.folded).enumerate() {
        let mut row: (u32, Vec<&'static str>) = (u32::MAX, Vec::new());
        for index in 0..layout.cells.len().min(CELLS) {
            let Some((id, span)) = label(layout, folded, index) else { continue };
            first.entry(id).or_insert((page, span));
            let line = layout.cells.get(index).map_or(0, |c| c.line);
            if row.0 != line {
                row = (line, Vec::new());
            }
            row.1.push(id);
            if is_table_head(&row.1) {
                first.entry("table_head").or_insert((page, span));
            }
        }
    }
    let mut left = MOST_OF_LABELS;
    for (id, weight) in GROUPS {
        if let Some(place) = first.get(id) {
            let weight = (*weight).min(left);
            left -= weight;
            seen.add(format!("label:{id}"), weight, Some(*place));
        }
    }
    if let Some(place) = first.get("table_head") {
        seen.add("table:head", 1_300, Some(*place));
    }
    seen.referenced =
        ["number:contract", "number:order", "number:confirmation", "number:tender", "number:quote"]
            .iter()
            .any(|id| first.contains_key(id));
    let payable = ["net", "vat", "gross"].iter().filter(|id| first.contains_key(*id)).count() > 1;
    for (id, doc_type, weight) in TYPED {
        if let Some(place) = first.get(id) {
            let weight = if *id == "number:invoice" && payable { weight + 500 } else { *weight };
            seen.titled |= weight >= 1_800;
            seen.add_type(format!("label:{id}"), weight, *doc_type, Some(*place));
        }
    }
}

/// Whether the labels of one row are the head of a table of goods.
fn is_table_head(row: &[&str]) -> bool {
    let has = |id| row.contains(&id);
    let priced = has("unit_price") || has("gross") || has("net") || has("discount");
    has("quantity") && priced || has("item") && has("unit_price")
}

/// The label that opens a cell, if the cell reads as a label and not as prose. `folded` is the page's search key.
fn label(layout: &Layout, folded: &Folded, index: usize) -> Option<(&'static str, Span)> {
    let text = layout.text(index);
    if text.len() > LABEL {
        return None;
    }
    let skipped = text.len() - text.trim_start_matches(|c: char| !c.is_alphanumeric() && c != '%').len();
    let span = layout.cells.get(index)?.span;
    let start = folded.offset(span.start as usize + skipped);
    if !lexicon::labels().may_start(folded.text.get(start..)?) {
        return None;
    }
    let key = folded.text.get(start..folded.offset(span.end as usize))?;
    let (term, range) = lexicon::labels().at_start(key)?;
    let rest = key.get(range.end..)?.trim();
    let words = rest.split(' ').filter(|w| w.len() > 1 && w.chars().all(char::is_alphabetic)).count();
    let ends = rest.is_empty() || rest.starts_with([':', '#', '.', '(', '-', '/', '=']);
    let valued = rest.starts_with(|c: char| c.is_ascii_digit() || "€$£".contains(c));
    // Party labels also stand before a name; long tails are sentences.
    let fits = (ends && words < 9) || valued && words < 6 || words < 3 && term.id.starts_with("number:");
    let span = folded.original(start + range.start..start + range.end);
    let rest = || layout.page.text.get(span.end as usize..layout.cells.get(index)?.span.end as usize);
    let id = lexicon::asked(term.id, key.get(range)?, || layout.answer(index, rest().unwrap_or("")));
    fits.then_some((id, span))
}

/// The runs of digits of a text. Two patterns are asked only where one of them stands as in every match of theirs, which
/// in most texts none does.
fn digits(text: &str) -> impl Iterator<Item = Range<usize>> {
    let (bytes, mut at) = (text.as_bytes(), 0);
    std::iter::from_fn(move || {
        let rest = bytes.get(at..)?;
        // Most texts have few: many bytes are looked at together, without a branch.
        let has = |stretch: &&[u8; 32]| stretch.iter().fold(false, |any, byte| any | byte.is_ascii_digit());
        let none = rest.as_chunks().0.iter().take_while(|stretch| !has(stretch)).count() * 32;
        let start = at + none + rest.get(none..)?.iter().position(u8::is_ascii_digit)?;
        at = start + bytes.get(start..)?.iter().take_while(|b| b.is_ascii_digit()).count();
        Some(start..at)
    })
}

/// What a match of [`MONEY`] begins or ends with.
const CURRENCIES: &[&str] = &[
    "€", "$", "£", "¥", "元", "zl", "eur", "usd", "rsd", "chf", "gbp", "din", "din.", "dinara", "evra",
    "eura", "kn", "bam", "km", "pln", "czk", "rub", "cny",
];

/// The bytes that [`CURRENCIES`] begin with, and those that they end with.
static ENDS: LazyLock<[[bool; 256]; 2]> = LazyLock::new(|| {
    let ends = |of: fn(&[u8]) -> Option<&u8>| {
        let has = |byte: usize| {
            CURRENCIES.iter().any(|c| of(c.as_bytes()).is_some_and(|b| usize::from(*b) == byte))
        };
        std::array::from_fn(has)
    };
    [ends(<[u8]>::first), ends(<[u8]>::last)]
});

/// Whether a run of digits stands beside a currency.
fn is_beside_currency(text: &[u8], run: Range<usize>) -> bool {
    let before = text.get(..run.start).unwrap_or_default();
    let after = text.get(run.end..).unwrap_or_default();
    let before = before.strip_suffix(b" ").unwrap_or(before);
    let after = after.strip_prefix(b" ").unwrap_or(after);
    let [first, last] = &*ENDS;
    let is_of =
        |set: &[bool; 256], byte: Option<&u8>| byte.is_some_and(|b| set.get(usize::from(*b)) == Some(&true));
    is_of(last, before.last()) && CURRENCIES.iter().any(|c| before.ends_with(c.as_bytes()))
        || is_of(first, after.first()) && CURRENCIES.iter().any(|c| after.starts_with(c.as_bytes()))
}

/// Whether a run of digits may belong to a match of [`IDS`]: it has eight or nine, goes on behind a hyphen as an account
/// does, or follows letters and is followed by enough digits, or letters.
fn is_in_number(text: &[u8], run: Range<usize>) -> bool {
    let after = text.get(run.end..).unwrap_or_default();
    let follow = |is: fn(&u8) -> bool| after.iter().take(12).take_while(|b| is(b)).count() + run.len();
    let before = text.get(..run.start).unwrap_or_default();
    let before = before.strip_suffix(b" ").unwrap_or(before);
    let account =
        run.len() == 3 && after.first() == Some(&b'-') && after.get(1).is_some_and(u8::is_ascii_digit);
    let lettered = before.last().is_some_and(u8::is_ascii_lowercase)
        && (follow(|b| matches!(b, b'0'..=b'9' | b'.' | b' ')) >= 8
            || follow(|b| b.is_ascii_alphanumeric() || *b == b' ') >= 14);
    matches!(run.len(), 8 | 9) || account || lettered
}

/// Amounts beside a currency.
fn money(subject: &Subject, seen: &mut Seen) {
    let Some(pattern) = &*MONEY else { return };
    let mut found = Vec::new();
    for (page, folded) in subject.folded.iter().enumerate().take(12) {
        let text = head(&folded.text, 200_000);
        if !digits(text).any(|run| is_beside_currency(text.as_bytes(), run)) {
            continue;
        }
        found.extend(pattern.find_iter(text).take(4).map(|m| (page, folded.original(m.range()))));
    }
    let weight = match found.len() {
        0 => return,
        1 => 300,
        2 => 500,
        _ => 700,
    };
    seen.add("money", weight, found.first().copied());
}

/// Tax numbers and accounts whose check digits are right.
fn ids(subject: &Subject, seen: &mut Seen) {
    let Some(pattern) = &*IDS else { return };
    let (mut account, mut tax) = (None, None);
    for (page, folded) in subject.folded.iter().enumerate().take(PAGES) {
        let text = head(&folded.text, 60_000);
        if !digits(text).any(|run| is_in_number(text.as_bytes(), run)) {
            continue;
        }
        for m in pattern.find_iter(text).take(400) {
            let bare = m.as_str().to_ascii_uppercase();
            let near =
                text.get(text.floor_char_boundary(m.start().saturating_sub(24))..m.start()).unwrap_or("");
            let place = Some((page, folded.original(m.range())));
            if identifiers::iban(&bare) == Check::Valid || identifiers::account(&bare) == Check::Valid {
                account = account.or(place);
            } else if identifiers::vat(&bare) == Check::Valid
                || near.contains("pib") && identifiers::pib(&bare) == Check::Valid
            {
                tax = tax.or(place);
            }
        }
    }
    if account.is_some() {
        seen.add("id:account", 500, account);
    }
    if tax.is_some() {
        seen.add("id:tax", 600, tax);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::fold::fold;
    use proptest::prelude::*;
    use proptest::string::string_regex;

    proptest! {
        #[test]
        fn what_the_patterns_find_has_digits_that_lead_to_them(
            before in "[a-z0-9 .,:/-]{0,6}",
            money in string_regex(&MONEY_PATTERN.replace("(?-u:\\b)", "")).unwrap(),
            id in string_regex(&IDS_PATTERN.replace("(?-u:\\b)", "")).unwrap(),
            after in "[a-z0-9 .,:/-]{0,6}",
        ) {
            let money = format!("{before}{money}{after}");
            if MONEY.as_ref().unwrap().is_match(&money) {
                assert!(digits(&money).any(|run| is_beside_currency(money.as_bytes(), run)), "{money}");
            }
            let id = format!("{before}{id}{after}");
            if IDS.as_ref().unwrap().is_match(&id) {
                assert!(digits(&id).any(|run| is_in_number(id.as_bytes(), run)), "{id}");
            }
        }
    }

    #[test]
    fn patterns_compile() {
        assert!(MONEY.is_some() && IDS.is_some());
        assert!(MONEY.as_ref().unwrap().is_match(&fold("Ukupno 1.234,50 RSD")));
        assert!(IDS.as_ref().unwrap().is_match("rs35260005601001611379"));
    }
}

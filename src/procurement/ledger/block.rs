//! Figures that stand labelled beneath an item, in lines of its own: its price before discount, its discounts. The
//! labels propose; kept is what closes with the item's own figures.

use super::Place;
use super::items::{Figure, Item};
use super::packages::discount_percent;
use crate::procurement::Evidence;
use crate::procurement::columns::{has, has_discount, key};
use crate::procurement::money::{self, Number, Style};
use crate::procurement::tables::{GridCell, Row};
use crate::text::Span;
use rust_decimal::Decimal;

/// Lines below an item that are looked at.
pub(super) const LINES: usize = 24;

/// What a label says of the figure beside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Label {
    /// The price before discount.
    List,
    /// A discount, in any form.
    Discount,
}

/// A labelled figure beneath an item.
#[derive(Clone, Debug)]
pub(super) struct Stated {
    label: Label,
    number: Number,
    evidence: Evidence,
    /// Whether it is said to count for each unit.
    each: bool,
    place: Place,
}

#[rustfmt::skip]
const LIST: &[&str] = &[
    "list", "listprice", "list price", "listenpreis", "bruttopreis", "katalogpreis", "grundpreis", "gross price",
    "catalogue price", "catalog price", "regular price", "original price", "base price", "price before discount",
    "kataloska cena", "cena po cenovniku", "cenovnik", "cenovna cena", "cena bez popusta", "cena bez rabata",
    "redovna cena", "osnovna cena", "stara cena", "cjenik", "prix public", "prix brut", "prix catalogue",
    "precio de lista", "precio bruto", "prezzo di listino", "prezzo lordo", "cena po prejskurantu", "prejskurant",
    "目录价", "目录单价", "原价", "标准价", "列表价",
];
/// Words that make a figure a total of the document, or terms of payment: neither belongs to the item above.
#[rustfmt::skip]
const ELSE: &[&str] = &[
    "ukupno", "svega", "total", "subtotal", "sum", "summe", "zwischensumme", "itogo", "vsego", "合计", "总计",
    "skonto", "cassasconto", "payment", "placanj*", "zahlung*", "days", "dana", "tage", "tagen", "rechnungsrabatt*",
];

/// The labelled figures of a row.
pub(super) fn stated(row: &Row<'_>) -> Vec<Stated> {
    if !row.cells.iter().any(|c| c.text.bytes().any(|b| b.is_ascii_digit())) {
        return Vec::new();
    }
    let mut out = Vec::new();
    let mut label: Option<Label> = None;
    for cell in &row.cells {
        let numbers = money::find(cell.text, Style::default());
        let mut from = 0;
        for (at, number) in numbers.iter().enumerate() {
            let before = cell.text.get(from..number.start).unwrap_or_default();
            let next = numbers.get(at + 1).map_or(cell.text.len(), |n| n.start);
            let after = cell.text.get(number.end..next).unwrap_or_default();
            if named(before) {
                label = label_of(before);
            }
            from = number.end;
            if counts(number, after) {
                continue;
            }
            // `less 7.5% discount`: the word may stand behind the rate.
            let behind = number.percent && label.is_none() && has_discount(&key(after));
            let label = label.take().or(behind.then_some(Label::Discount));
            if let Some((label, evidence)) = label.zip(cell.evidence(number.start, number.end)) {
                let place = (cell.page.number, cell.span.start);
                out.push(Stated { label, number: *number, evidence, each: each(after), place });
            }
        }
        let rest = cell.text.get(from..).unwrap_or_default();
        if named(rest) && !each(rest) {
            label = label_of(rest);
        }
    }
    out
}

/// The discounts that lines within a cell of an item's own row state, below the name of the goods.
pub(super) fn within(row: &Row<'_>) -> Vec<Stated> {
    let mut out = Vec::new();
    for cell in
        row.cells.iter().filter(|c| c.is_text() && c.text.contains('\n') && has_discount(&key(c.text)))
    {
        let mut start = cell.span.start;
        for line in cell.text.split('\n') {
            let length = u32::try_from(line.len()).unwrap_or(0);
            let span = Span { start, end: start + length };
            start += length + 1;
            if has_discount(&key(line)) {
                let line = GridCell { text: line, span, figure: None, ..cell.clone() };
                out.extend(stated(&Row { cells: vec![line], gap: 0 }));
            }
        }
    }
    out
}

/// Whether a text holds words.
fn named(text: &str) -> bool {
    text.chars().any(char::is_alphabetic)
}

/// Whether a figure numbers its label, as in `Discount 1: 2.00 %`.
fn counts(number: &Number, after: &str) -> bool {
    !number.percent
        && number.value.scale() == 0
        && number.value < Decimal::ONE_HUNDRED
        && after.starts_with(':')
}

/// Whether the words behind a figure say that it counts for each unit.
fn each(after: &str) -> bool {
    let after = after.trim_start_matches([' ', '€', '$', '£', '\u{a0}']);
    after.starts_with('/')
        || has(&key(after), &["each", "per unit", "po komadu", "po jedinici", "je stuck", "pro"])
}

/// What a label says; nothing where it speaks of the whole document.
fn label_of(text: &str) -> Option<Label> {
    let key = key(text);
    if text.len() > 60 || has(&key, ELSE) {
        return None;
    }
    let lists =
        |term: &&str| has(&key, &[term]) || !term.contains(' ') && term.len() > 8 && key.contains(*term);
    if LIST.iter().any(lists) {
        return Some(Label::List);
    }
    (has_discount(&key) || has(&key, &["less", "minus"])).then_some(Label::Discount)
}

/// Gives an item what closes with it of the figures beneath it. Returned are the places of the cells that it took.
pub(super) fn apply(item: &mut Item, stated: &[Stated]) -> Vec<Place> {
    if stated.is_empty() || item.list_price.is_some() || item.discount_amount.is_some() {
        return Vec::new();
    }
    let taken = listed(item, stated) || reduced(item, stated) || added(item, stated);
    if taken { stated.iter().map(|s| s.place).collect() } else { Vec::new() }
}

/// Quantity, unit price and amount of an item.
fn figures(item: &Item) -> Option<(&Figure, &Figure, &Figure)> {
    Some((item.quantity.as_ref()?, item.unit_price.as_ref()?, item.net_amount.as_ref()?))
}

/// A printed price before discount above the price that closes: the discount is what lies between them.
fn listed(item: &mut Item, stated: &[Stated]) -> bool {
    let Some(unit) = item.unit_price.clone() else { return false };
    let above = |v: &Decimal| v.abs() > unit.value.abs();
    let list = stated.iter().filter(|s| s.label == Label::List && !s.number.percent);
    let Some((list, value)) = list.filter_map(|s| Some((s, s.number.readings().filter(above).min()?))).next()
    else {
        return false;
    };
    let between = value.checked_sub(unit.value);
    let share = discount_percent(value, unit.value);
    item.discount_percent = percent(stated, share);
    if let Some((quantity, off)) = item.quantity.clone().filter(|_| item.closes).zip(between) {
        item.discount_amount = off.checked_mul(quantity.value).map(|total| {
            let printed = stated.iter().find(|s| {
                s.label == Label::Discount && !s.number.percent && s.number.value.abs() == total.abs()
            });
            let inputs = || quantity.evidence.iter().chain(&unit.evidence).chain([&list.evidence]);
            match printed {
                Some(s) => Figure { value: total, evidence: vec![s.evidence.clone()], formula: None },
                None => Figure {
                    value: total.normalize(),
                    evidence: inputs().map(Evidence::as_input).collect(),
                    formula: Some("(list_price - unit_price) * quantity"),
                },
            }
        });
    }
    item.list_price = Some(Figure { value, evidence: vec![list.evidence.clone()], formula: None });
    true
}

/// The one percentage that agrees with what was taken off.
fn percent(stated: &[Stated], share: Option<Decimal>) -> Option<Figure> {
    let near = |s: &&Stated| {
        let apart = share.and_then(|share| share.checked_sub(s.number.value.abs()));
        s.label == Label::Discount && s.number.percent && apart.is_some_and(|d| d.abs() <= Decimal::new(5, 2))
    };
    let found = stated.iter().find(near)?;
    Some(Figure { value: found.number.value.abs(), evidence: vec![found.evidence.clone()], formula: None })
}

/// A price that closes with the amount once a stated discount is taken off it: it is the price before discount.
fn reduced(item: &mut Item, stated: &[Stated]) -> bool {
    let Some((q, u, a)) = figures(item).filter(|_| !item.closes) else { return false };
    let (quantity, price, amount) = (q.value, u.value, a.value);
    let near = |value: Option<Decimal>| {
        value.and_then(|v| v.abs().checked_sub(amount.abs())).is_some_and(|d| d.abs() <= Decimal::new(1, 2))
    };
    let full = quantity.checked_mul(price);
    for s in stated.iter().filter(|s| s.label == Label::Discount) {
        let off = s.number.value.abs();
        let left = |rate: Decimal| Decimal::ONE_HUNDRED.checked_sub(rate);
        let by_rate = || full?.checked_mul(left(off)?)?.checked_div(Decimal::ONE_HUNDRED);
        let by_line = || full?.abs().checked_sub(off);
        let by_unit = || price.checked_sub(off)?.checked_mul(quantity);
        let read = |value| Some(Figure { value, evidence: vec![s.evidence.clone()], formula: None });
        if s.number.percent && near(by_rate()) {
            item.discount_percent = read(off);
        } else if !s.number.percent && near(by_line()) {
            item.discount_amount = read(off);
        } else if !s.number.percent && near(by_unit()) {
            let inputs = q.evidence.iter().chain([&s.evidence]).map(Evidence::as_input).collect();
            item.discount_amount = off.checked_mul(quantity).map(|value| Figure {
                value,
                evidence: inputs,
                formula: Some("quantity * unit_discount"),
            });
        } else {
            continue;
        }
        (item.list_price, item.closes) = (item.unit_price.take(), true);
        item.rule = "ledger:quantity_price_discount";
        super::items::by_quantity(item, 4);
        return true;
    }
    false
}

/// A discount for each unit beside the price that remains: both its amount and its percentage say so, or its words.
fn added(item: &mut Item, stated: &[Stated]) -> bool {
    let Some((q, u, _)) = figures(item).filter(|_| item.closes) else { return false };
    let (quantity, unit) = (q.clone(), u.clone());
    let mut offs = stated.iter().filter(|s| s.label == Label::Discount && !s.number.percent);
    let (Some(off), None) = (offs.next(), offs.next()) else { return false };
    let value = off.number.value.abs();
    let Some(list) = unit.value.checked_add(value) else { return false };
    let rate = percent(stated, discount_percent(list, unit.value));
    if value.is_zero() || !(off.each || rate.is_some()) {
        return false;
    }
    let inputs = |f: &Figure| f.evidence.iter().chain([&off.evidence]).map(Evidence::as_input).collect();
    item.list_price =
        Some(Figure { value: list, evidence: inputs(&unit), formula: Some("unit_price + unit_discount") });
    item.discount_amount = value.checked_mul(quantity.value).map(|value| Figure {
        value,
        evidence: inputs(&quantity),
        formula: Some("quantity * unit_discount"),
    });
    item.discount_percent = rate;
    true
}

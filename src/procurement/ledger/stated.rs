//! Items that a text states by a quantity and one sum each, as in `4 pcs of cable at 2.50; 2 pcs of tape at 1.00, in all
//! 12.00`: whether the sums are prices or amounts, and which figure is the quantity, is told by the total that they add
//! up to.

use super::items::{Figure, Item, letters};
use super::sentences::{goods, head, marked, paid, words};
use crate::procurement::Evidence;
use crate::procurement::money::{self, Number, Style};
use crate::procurement::units;
use crate::text::{Document, Page, Span};
use rust_decimal::Decimal;
use std::collections::HashMap;

/// Bytes from a quantity to its sum at most.
const NEAR: usize = 240;
/// Figures of one page that are looked at.
const FIGURES: usize = 2_000;

/// A quantity and the sum behind it.
#[derive(Clone, Copy)]
struct Entry {
    quantity: Number,
    sum: Number,
}

/// How the quantity of an entry is found among the figures before its sum.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Choice {
    /// The first that has a unit: the names of goods behind it may hold others.
    FirstMarked,
    /// The last: names before it may hold others.
    Last,
}

/// The items of the first page whose entries add up to a sum that stands elsewhere in the document.
pub(super) fn read(document: &Document, style: Style) -> Vec<Item> {
    let pages: Vec<(&Page, Vec<Number>)> = document
        .pages
        .iter()
        .map(|page| {
            let mut numbers = money::find(&page.text, style);
            numbers.truncate(FIGURES);
            (page, numbers)
        })
        .collect();
    let mut counts: HashMap<Decimal, usize> = HashMap::new();
    for n in pages.iter().flat_map(|(_, numbers)| numbers).filter(|n| n.value.scale() == 2) {
        *counts.entry(n.value).or_default() += 1;
    }
    let printed = |sum: Decimal, but: &[Entry]| {
        let own = but.iter().filter(|e| e.sum.value == sum).count();
        !sum.is_zero() && counts.get(&sum).is_some_and(|count| *count > own)
    };
    for (page, numbers) in &pages {
        for choice in [Choice::FirstMarked, Choice::Last] {
            for run in runs(page, numbers, choice) {
                let add = |of: fn(&Entry) -> Option<Decimal>| {
                    run.iter().try_fold(Decimal::ZERO, |sum, e| sum.checked_add(of(e)?))
                };
                let whole = run.iter().all(|e| marked(&page.text, &e.quantity));
                let priced = add(|e| Some(e.quantity.value.checked_mul(e.sum.value)?.round_dp(2)));
                if run.len() > 1 && priced.is_some_and(|sum| printed(sum, &run)) {
                    return items(page, &run, true);
                }
                if run.len() > 1 && whole && add(|e| Some(e.sum.value)).is_some_and(|sum| printed(sum, &run))
                {
                    return items(page, &run, false);
                }
            }
        }
    }
    Vec::new()
}

/// The runs of entries of a page: a sum with no quantity before it ends one.
fn runs(page: &Page, numbers: &[Number], choice: Choice) -> Vec<Vec<Entry>> {
    let mut out: Vec<Vec<Entry>> = vec![Vec::new()];
    let mut before: Vec<Number> = Vec::new();
    for n in numbers.iter().filter(|n| !n.percent) {
        let money = n.value.scale() == 2 && !before.is_empty() || paid(&page.text, n);
        if !money || units::leading(page.text.get(n.end..).unwrap_or("")).is_some() {
            before.push(*n);
            continue;
        }
        let near = |q: &&Number| n.end - q.start <= NEAR && q.value > Decimal::ZERO;
        let quantity = match choice {
            Choice::FirstMarked => {
                let counted = before.iter().filter(near).find(|q| is_counted(&page.text, q));
                counted.or_else(|| before.iter().filter(near).find(|q| marked(&page.text, q)))
            }
            Choice::Last => before.iter().rfind(near),
        };
        let broken = |q: &Number| page.text.get(q.end..n.start).is_none_or(|text| text.contains("\n\n"));
        match (quantity.filter(|q| !broken(q)), out.last_mut()) {
            (Some(quantity), Some(run)) => run.push(Entry { quantity: *quantity, sum: *n }),
            _ => out.push(Vec::new()),
        }
        before.clear();
    }
    out
}

/// Whether the unit behind a figure is one in which goods are counted: `92 cm` may be part of their name.
fn is_counted(text: &str, n: &Number) -> bool {
    let rest = text.get(n.end..).unwrap_or_default();
    let unit = units::leading(rest).and_then(|(blank, length)| rest.get(blank..blank + length));
    unit.is_some_and(units::counted)
}

/// The entries as items, their sums prices or amounts.
fn items(page: &Page, run: &[Entry], priced: bool) -> Vec<Item> {
    let mut from = 0;
    let item = |entry: &Entry| {
        let figure = |n: &Number| {
            let evidence = vec![Evidence::read(page, Span::new(n.start, n.end))?];
            Some(Figure { value: n.value, evidence, formula: None })
        };
        let (blank, length) = units::leading(page.text.get(entry.quantity.end..)?).unwrap_or_default();
        let unit = entry.quantity.end + blank + length;
        let line = head(page.text.get(..entry.quantity.start)?).max(from.min(entry.quantity.start));
        let behind = goods(page, unit, entry.sum.start).filter(|w| letters(&w.value) > 2);
        let before = goods(page, line, entry.quantity.start).filter(|w| letters(&w.value) > 2);
        from = entry.sum.end;
        Some(Item {
            quantity: figure(&entry.quantity),
            unit: (length > 0).then(|| words(page, entry.quantity.end + blank, unit)).flatten(),
            description: behind.or(before),
            unit_price: priced.then(|| figure(&entry.sum)).flatten(),
            net_amount: (!priced).then(|| figure(&entry.sum)).flatten(),
            rule: if priced { "stated:quantity_price" } else { "stated:quantity_amount" },
            closes: true,
            ..Item::default()
        })
    };
    run.iter().filter_map(item).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::TextSource;

    /// Quantity, price, amount and goods of the items of a text.
    fn shown(text: &str) -> Vec<[String; 4]> {
        let page = Page { number: 1, ..Page::new(text, TextSource::Plain) };
        let style = money::vote(std::iter::once(text));
        let items = read(&Document { pages: vec![page], ..Document::default() }, style);
        let value = |f: &Option<Figure>| f.as_ref().map(|f| f.value.to_string()).unwrap_or_default();
        let name = |i: &Item| i.description.as_ref().map(|w| w.value.clone()).unwrap_or_default();
        items
            .iter()
            .map(|i| [value(&i.quantity), value(&i.unit_price), value(&i.net_amount), name(i)])
            .collect()
    }

    #[test]
    fn the_total_tells_prices_from_amounts_and_quantities_from_names() {
        let text = "narucujemo 3 kom Masina B2, 4 col. po 100,00 din; 1 kom Kavez 120x80 po 55,50 din i jos 7 kom Noz za \
            papir 92 cm po 10,00 din, sto je ukupno 425,50 dinara bez PDV.";
        let want = [
            ["3", "100.00", "", "Masina B2"],
            ["1", "55.50", "", "Kavez 120x80"],
            ["7", "10.00", "", "Noz za papir 92 cm"],
        ];
        assert_eq!(shown(text), want.map(|i| i.map(String::from)));
        let text = "– Нож за папир 92 cm, 3 ком, у вредности од 300,00 динара;\n– Плоча 745, 185 кут, у вредности од \
            200,00\nдинара;\nОсновица износи 500,00 динара, ПДВ 100,00 динара.";
        let seen: Vec<[String; 2]> = shown(text).into_iter().map(|[q, _, a, _]| [q, a]).collect();
        assert_eq!(seen, [["3", "300.00"], ["185", "200.00"]].map(|i| i.map(String::from)));
        let text = "1. Краска, 2,5 kg (арт. BOJ) – 19 канистра по 3 450,36 руб.;\n2. Какао, 22-24 % – 10 кг по 100,00 \
            руб.;\nОбщая стоимость: 66 556,84 руб.";
        let seen: Vec<[String; 2]> = shown(text).into_iter().map(|[q, p, ..]| [q, p]).collect();
        assert_eq!(seen, [["19", "3450.36"], ["10", "100.00"]].map(|i| i.map(String::from)));
        assert!(shown("3 kom po 100,00 din; 1 kom po 55,50 din, ukupno 425,50 dinara.").is_empty());
    }
}

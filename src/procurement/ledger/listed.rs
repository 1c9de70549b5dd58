//! Lists of goods with nothing but quantities.

use super::items::{Figure, Item, Words, letters};
use super::sentences::{goods, paid, words};
use crate::procurement::Evidence;
use crate::procurement::columns::{Role, role_of};
use crate::procurement::money::{self, Number, Style};
use crate::procurement::units;
use crate::text::{Document, Page, Span};
use rust_decimal::Decimal;

/// Goods with quantities alone, each on a line of its own with its unit: two or more lines one after the other. Where the
/// line only says how many and asks for the price, as `Menge: 8 Stk.`, the heading of the entry above names them.
pub(super) fn read(document: &Document, style: Style) -> Vec<Item> {
    let mut out = Vec::new();
    for page in &document.pages {
        let (mut run, mut start, mut between) = (Vec::new(), 0, 0);
        let (mut heading, mut notes) = (None, 1);
        for line in page.text.split('\n') {
            heading = headed(page, start, line).or(heading);
            for piece in enumerated(line, style) {
                match counted_line(page, start, piece, style) {
                    Some(item) if item.description.as_ref().is_some_and(asks) => {
                        if let Some(description) = heading.take() {
                            run.push(Item { description: Some(description), ..item });
                            (between, notes) = (0, ENTRY);
                        }
                    }
                    // A measure of what an open entry names.
                    Some(_) if notes == ENTRY && heading.is_some() => between += 1,
                    Some(item) => {
                        run.push(item);
                        between = 0;
                    }
                    None if piece.trim().is_empty() => {}
                    // A short line may say more of the goods above it, and lines below a heading of those it names.
                    None if between < notes && (piece.len() <= NOTE || notes == ENTRY) => between += 1,
                    None => {
                        settle(&mut run, &mut out);
                        notes = 1;
                    }
                }
                start += piece.len();
            }
            start += 1;
        }
        settle(&mut run, &mut out);
    }
    out
}

/// Whether words ask for a quantity or a price, as those of an entry do whose heading names the goods.
fn asks(words: &Words) -> bool {
    role_of(&words.value).is_some_and(|role| role == Role::Quantity || role.is_priced())
}

/// Lines between a quantity and the next that is asked for in an entry of its own, at most.
const ENTRY: usize = 5;

/// Bytes that the heading of an entry and its number have at most.
const HEADING: usize = 120;
const NUMBER: usize = 8;

/// The name of goods behind the number of an entry: `B.01 Kabelprüfung`.
fn headed(page: &Page, start: usize, line: &str) -> Option<Words> {
    let (number, name) = line.trim().split_once(' ').filter(|_| line.len() <= HEADING)?;
    let sign = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | ')' | '-');
    let numbered =
        number.len() <= NUMBER && number.contains(|c: char| c.is_ascii_digit()) && number.chars().all(sign);
    let named = letters(name) > 2 && money::find(name, Style::default()).is_empty();
    let from = start + line.rfind(name)?;
    words(page, from, from + name.len()).filter(|_| numbered && named)
}

/// A line between two of goods that says more of the upper is at most this long, in bytes.
const NOTE: usize = 60;

/// A line with a list of goods in it is at most this long, in bytes.
const LISTED: usize = 2_000;

/// The entries of a list within a line, each with its quantity and unit first: `12 pcs of printer; 40 pcs of toner`.
fn enumerated(line: &str, style: Style) -> Vec<&str> {
    let counted = |n: &Number| {
        let rest = line.get(n.end..).unwrap_or_default();
        let (blank, length) = units::leading(rest)?;
        (length > 0).then_some((n.start, n.end + blank + length))
    };
    if line.len() > LISTED {
        return vec![line];
    }
    // `Cable, 5 m – 12 pcs; Toner, 2 l – 40 cans`: the quantity may end each entry.
    let parts: Vec<&str> = line.split_inclusive(';').collect();
    let ends = |part: &str| {
        let part = part.trim_end_matches([';', '.', ' ']);
        money::find(part, style).last().is_some_and(|n| {
            let rest = part.get(n.end..).unwrap_or_default();
            units::leading(rest).is_some_and(|(blank, length)| length > 0 && blank + length == rest.len())
        })
    };
    if parts.len() > 1 && parts.iter().all(|part| ends(part)) {
        return parts;
    }
    let places: Vec<(usize, usize)> = money::find(line, style).iter().filter_map(counted).collect();
    let ends: Vec<usize> = places.iter().skip(1).map(|(start, _)| *start).chain([line.len()]).collect();
    let goods = |((_, from), to): (&(usize, usize), &usize)| {
        line.get(*from..*to).is_some_and(|text| letters(text) > 2)
    };
    if places.len() < 2 || !places.iter().zip(&ends).all(goods) {
        return vec![line];
    }
    let starts = [0].into_iter().chain(ends.iter().copied());
    starts.zip(&ends).filter_map(|(from, to)| line.get(from..*to)).collect()
}

/// Keeps a run of lines that is a list: at least two of them of goods, for terms have times, and at least one of
/// goods that are counted.
fn settle(run: &mut Vec<Item>, out: &mut Vec<Item>) {
    let unit = |i: &Item, of: fn(&str) -> bool| i.unit.as_ref().is_some_and(|u| of(&u.value));
    let goods = run.iter().filter(|i| !unit(i, units::timed)).count();
    let kept = goods >= 2 && run.iter().any(|i| unit(i, units::counted));
    out.extend(run.drain(..).filter(|_| kept));
}

/// The item of a line that has one figure with a unit and a name.
fn counted_line(page: &Page, start: usize, line: &str, style: Style) -> Option<Item> {
    if line.len() > 200 {
        return None;
    }
    let measured = |n: &Number| units::leading(line.get(n.end..).unwrap_or_default()).is_some();
    let position =
        |n: &Number| n.value.scale() == 0 && line.get(..n.start).is_some_and(|b| b.trim().is_empty());
    let numbers = money::find(line, style);
    let quantities = || numbers.iter().filter(|n| measured(n) && !n.percent && n.value > Decimal::ZERO);
    // A quantity that ends the line may stand behind goods with figures in their name.
    let ends = |n: &Number| {
        let rest = line.get(n.end..).unwrap_or_default();
        let unit = units::leading(rest).map_or(0, |(blank, length)| blank + length);
        rest.get(unit..).is_some_and(|rest| rest.chars().all(|c| !c.is_alphanumeric()))
    };
    let quantity = match quantities().count() {
        1 => quantities().next()?,
        _ => quantities().next_back().filter(|n| ends(n))?,
    };
    let (blank, length) = units::leading(line.get(quantity.end..)?)?;
    let last = ends(quantity);
    let others = || numbers.iter().filter(|n| n.start != quantity.start);
    // So it does where it opens the line; then no price follows.
    let opens = line.get(..quantity.start)?.chars().all(|c| !c.is_alphabetic());
    let fits = |n: &Number| {
        position(n) || last && n.start < quantity.start || opens && !paid(line, n) && n.value.scale() < 2
    };
    if others().any(|n| !fits(n)) {
        return None;
    }
    let (from, to) = (start + quantity.start, start + quantity.end);
    let unit_end = to + blank + length;
    let head =
        start + numbers.first().filter(|n| n.start < quantity.start && position(n)).map_or(0, |n| n.end);
    let (before, behind) = (goods(page, head, from), goods(page, unit_end, start + line.len()));
    let long = |w: &Words| letters(&w.value) > 2;
    let description = before.filter(long).or(behind.filter(long))?;
    let evidence = vec![Evidence::read(page, Span::new(from, to))?];
    Some(Item {
        description: Some(description),
        unit: words(page, to + blank, unit_end),
        quantity: Some(Figure { value: quantity.value, evidence, formula: None }),
        rule: "sentence:quantity",
        ..Item::default()
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::TextSource;

    #[test]
    fn lists_of_goods_within_lines_are_counted_one_by_one() {
        let quantities = |text: &str| {
            let page = Page { number: 1, ..Page::new(text, TextSource::Plain) };
            let items = read(&Document { pages: vec![page], ..Document::default() }, Style::default());
            items.iter().filter_map(|i| Some(i.quantity.as_ref()?.value.to_string())).collect::<Vec<_>>()
        };
        assert_eq!(
            quantities("We need 12 pcs of Laser printer; 40 pcs of Toner; 3 pcs of Cable."),
            ["12", "40", "3"]
        );
        assert_eq!(quantities("12 pcs Laser printer, 30 ppm\n40 pcs Toner"), ["12", "40"]);
        assert_eq!(quantities("Cable UTP 305 m 12 pcs\nToner 40 pcs"), ["12", "40"]);
    }

    #[test]
    fn entries_with_a_heading_say_below_it_how_many() {
        let text = "B Leistungsverzeichnis\nB.01 Kabelprüfung\nAusführung: einschließlich Lieferung frei Verwendungsstelle, fabrikneu, mit \
                    Prüfprotokoll.\nMenge: 4 psch.  EP: ........ EUR  GP: ........ EUR\nB.02 Spannungsprüfer\nAusführung: fabrikneu, mit \
                    Prüfprotokoll und allem, was dazu gehört, frei Lager.\nMenge: 49 Stk.  EP: ........ EUR  GP: ........ EUR\n";
        let page = Page { number: 1, ..Page::new(text, TextSource::Plain) };
        let items = read(&Document { pages: vec![page], ..Document::default() }, Style::default());
        let shown = items.iter().map(|i| {
            let quantity = i.quantity.as_ref().map(|q| q.value.to_string());
            (
                i.description.as_ref().map(|d| d.value.clone()).unwrap_or_default(),
                quantity.unwrap_or_default(),
            )
        });
        let want =
            [("Kabelprüfung", "4"), ("Spannungsprüfer", "49")].map(|(d, q)| (d.to_string(), q.to_string()));
        assert_eq!(shown.collect::<Vec<_>>(), want);
    }
}

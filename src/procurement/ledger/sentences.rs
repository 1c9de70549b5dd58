//! Items that a text states without columns, as in `4 pcs antenna at EUR 160.00: EUR 640.00`, or a list of goods
//! with nothing but quantities. Figures that stand close together are an item where they close.

use super::assign::{Mode, close};
use super::complete::reduces;
use super::items::{Figure, Item, Words, collapse};
use crate::procurement::Evidence;
use crate::procurement::columns::{has, key, role_of};
use crate::procurement::money::{self, Number, Style, currency};
use crate::procurement::units;
use crate::text::{Document, Page, Span};
use rust_decimal::Decimal;

/// Bytes over which the figures of one item may spread.
const NEAR: usize = 240;
/// Figures that an item states at most.
const MOST: usize = 5;
/// Figures of one page that are looked at.
const FIGURES: usize = 4_000;

/// What a figure is, in the order in which the figures of an item stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Slot {
    Quantity,
    /// The only price.
    Price,
    /// The price before a discount.
    List,
    Discount,
    /// The price after it.
    Unit,
    Amount,
}

use Slot::{Amount, Discount, List, Price, Quantity, Unit};

/// The orders without a discount.
const PLAIN: &[&[Slot]] =
    &[&[Quantity, Price, Amount], &[Amount, Quantity, Price], &[Price, Quantity, Amount]];

/// The orders in which the next figures may stand, the most telling first: with a discount, all in which its place
/// is that of the one percentage.
fn orders(rest: &[Number]) -> Vec<Vec<Slot>> {
    let mut out = Vec::new();
    for slots in [&[Quantity, List, Unit, Amount][..], &[Quantity, List, Amount]] {
        let Some(figures) = rest.get(..=slots.len()) else { continue };
        let rate = |n: &Number| n.percent || n.pays;
        let mut rates = figures.iter().enumerate().filter(|(_, n)| rate(n)).map(|(at, _)| at);
        if let (Some(at), None) = (rates.next(), rates.next()) {
            permute(&mut slots.to_vec(), 0, &mut |order| {
                let mut order = order.to_vec();
                order.insert(at, Discount);
                out.push(order);
            });
        }
    }
    out.extend(PLAIN.iter().map(|order| order.to_vec()));
    out
}

/// All orders of some slots, that in which they come first.
fn permute(slots: &mut Vec<Slot>, from: usize, each: &mut impl FnMut(&[Slot])) {
    if from + 1 >= slots.len() {
        return each(slots);
    }
    for at in from..slots.len() {
        slots.swap(from, at);
        permute(slots, from + 1, each);
        slots.swap(from, at);
    }
}

/// The items of all pages, if the arithmetic of at least one of them tells.
pub(super) fn read(document: &Document, style: Style) -> Vec<Item> {
    let mut out = Vec::new();
    let mut telling = 0;
    for page in &document.pages {
        let numbers = figures(page, style);
        let (mut at, mut end) = (0, 0);
        while let Some(rest) = numbers.get(at..).filter(|rest| !rest.is_empty()) {
            let among =
                |rest: &[Number]| orders(rest).into_iter().find_map(|order| Stated::of(page, rest, order));
            if let Some((stated, tells)) = among(rest).or_else(|| among(&unnamed(page, rest))) {
                telling += usize::from(tells);
                out.extend(stated.item(end));
                end = stated.figures.iter().map(|n| n.end).max().unwrap_or(end);
                at += rest.iter().take_while(|n| n.start < end).count().max(1);
            } else {
                at += 1;
            }
        }
    }
    if telling == 0 { Vec::new() } else { out }
}

/// A quantity and the prices and discounts behind it, without the figures that the names of goods hold:
/// `3 pcs Switch 48 ports at EUR 160.00`.
fn unnamed(page: &Page, rest: &[Number]) -> Vec<Number> {
    let Some((quantity, rest)) = rest.split_first().filter(|(q, _)| marked(&page.text, q)) else {
        return Vec::new();
    };
    let near = rest.iter().take_while(|n| n.end - quantity.start <= NEAR);
    // `Backstop (3,25 m)`: a figure with a unit is no price.
    let measured = |n: &Number| units::leading(page.text.get(n.end..).unwrap_or_default()).is_some();
    let sums = |n: &&Number| n.value.scale() == 2 && !measured(n) || paid(&page.text, n);
    let priced = near.filter(|n| n.percent || n.pays || sums(n));
    std::iter::once(quantity).chain(priced).take(MOST).copied().collect()
}

/// The figures of a page without the numbers of a list's entries.
fn figures(page: &Page, style: Style) -> Vec<Number> {
    let marks = |n: &Number| {
        let before = page.text.get(..n.start).unwrap_or_default();
        let after = page.text.get(n.end..).unwrap_or_default();
        let first = before.rsplit('\n').next().is_none_or(|line| line.trim().is_empty());
        first && n.value.scale() == 0 && after.starts_with(['.', ')', '、'])
    };
    let mut numbers = money::find(&page.text, style);
    numbers.truncate(FIGURES);
    numbers.retain(|n| !marks(n));
    numbers
}

/// Figures that close as an item.
struct Stated<'p> {
    page: &'p Page,
    order: Vec<Slot>,
    figures: Vec<Number>,
    /// Quantity, price and amount as they close.
    exact: (Decimal, Decimal, Decimal),
}

impl<'p> Stated<'p> {
    /// The item that the next figures of a page state in an order, and whether its arithmetic tells: a price times
    /// one proves nothing.
    fn of(page: &'p Page, rest: &[Number], order: Vec<Slot>) -> Option<(Stated<'p>, bool)> {
        let figures = rest.get(..order.len())?;
        let (first, last) = (figures.first()?, figures.last()?);
        if last.end.checked_sub(first.start)? > NEAR || is_broken(page.text.get(first.start..last.end)?) {
            return None;
        }
        let slot = |slot: Slot| Some(*figures.get(order.iter().position(|s| *s == slot)?)?);
        let (q, a) = (slot(Quantity)?, slot(Amount)?);
        let price = slot(Price).or(slot(List))?;
        let off = slot(Discount).map(|d| (d, if d.pays { Mode::Paid } else { Mode::Off }));
        // `95.00 × 4 pcs`: what has the unit is no price beside one that has none.
        if marked(&page.text, &price) && !marked(&page.text, &q) && price.value.scale() == 0 {
            return None;
        }
        if q.percent || a.percent || price.percent || off.is_some_and(|(d, _)| !d.percent && !d.pays) {
            return None;
        }
        let exact = match slot(Unit) {
            Some(unit) => {
                close(q, unit, None, a).filter(|_| off.is_some_and(|off| reduces(price, off, unit)))?
            }
            None => close(q, price, off, a)?,
        };
        let plain = exact.0.abs() == Decimal::ONE || exact.1.abs() == Decimal::ONE;
        if exact.0.is_zero() || exact.2.is_zero() || exact.0 < Decimal::ZERO {
            return None;
        }
        let money = |n: &Number| n.value.scale() == 2 || paid(&page.text, n);
        let tells = !plain && money(&price) && money(&a);
        let marked = marked(&page.text, &q);
        let line = !page.text.get(first.start..last.end)?.contains('\n');
        let stated = Stated { page, order, figures: figures.to_vec(), exact };
        let enough = marked && money(&price) && money(&a) || tells && line && a.value.scale() == 2;
        enough.then_some((stated, tells))
    }

    /// The item, whose words stand after `from`.
    fn item(&self, from: usize) -> Option<Item> {
        let text = &self.page.text;
        let number = |slot: Slot| self.figures.get(self.order.iter().position(|s| *s == slot)?);
        let read = |slot: Slot, value: Option<Decimal>| {
            let n = number(slot)?;
            let evidence = vec![Evidence::read(self.page, Span::new(n.start, n.end))?];
            Some(Figure { value: value.unwrap_or(n.value), evidence, formula: None })
        };
        let quantity = number(Quantity)?;
        let mut item = Item {
            quantity: read(Quantity, Some(self.exact.0)),
            net_amount: read(Amount, Some(self.exact.2)),
            unit_price: read(Unit, Some(self.exact.1)).or(read(Price, Some(self.exact.1))),
            list_price: read(List, number(Unit).is_none().then_some(self.exact.1)),
            rule: "sentence:quantity_price",
            closes: true,
            ..Item::default()
        };
        if let Some(off) = number(Discount) {
            let mode = if off.pays { Mode::Paid } else { Mode::Off };
            item.discount_percent = super::items::off(*off, mode, read(Discount, None)?);
            item.rule = "sentence:quantity_price_discount";
        }
        if item.unit_price.is_none() {
            super::items::by_quantity(&mut item, 4);
        }
        let unit = units::leading(text.get(quantity.end..)?);
        let (blank, length) = unit.unwrap_or_default();
        let unit_end = quantity.end + blank + length;
        if length > 0 {
            item.unit = words(self.page, quantity.end + blank, unit_end);
        }
        let first = self.figures.first()?.start;
        let next = self.figures.iter().map(|n| n.start).filter(|s| *s >= unit_end).min();
        let line = head(text.get(..first)?).max(from.min(first));
        let before = self.before(line, first);
        let behind = next.and_then(|next| goods(self.page, unit_end, next));
        let letters = |w: &Words| w.value.chars().filter(|c| c.is_alphabetic()).count();
        // Goods follow their unit, or stand before the quantity.
        let named = |w: &Words| letters(w) > 2 && role_of(&w.value).is_none();
        let follows = behind.as_ref().is_some_and(|b| {
            named(b) && (length > 0 || before.as_ref().is_none_or(|w| letters(w) < letters(b)))
        });
        item.description = if follows { behind } else { before };
        Some(item)
    }

    /// The goods that stand before the figures of an item: behind the words that announce them, as in `we offer: cable`.
    fn before(&self, line: usize, first: usize) -> Option<Words> {
        let text = self.page.text.get(line..first)?;
        let stated = text.trim_end_matches([' ', ':', '：']);
        let announced = stated.rfind([':', '：']).and_then(|at| goods(self.page, line + at + 1, first));
        let named = |w: &Words| {
            w.value.chars().filter(|c| c.is_alphabetic()).count() > 2 && role_of(&w.value).is_none()
        };
        announced.filter(named).or_else(|| goods(self.page, line, first))
    }
}

/// Where the last line of a text begins that has letters.
pub(super) fn head(text: &str) -> usize {
    let named = text.rfind(char::is_alphabetic).unwrap_or(0);
    text.get(..named).and_then(|t| t.rfind('\n')).map_or(0, |at| at + 1)
}

/// Whether a blank line parts a text: none does before a small letter or a comma, where recognition only saw a gap
/// between the lines of a sentence.
fn is_broken(text: &str) -> bool {
    text.split("\n\n").skip(1).any(|rest| {
        let next = rest.trim_start().chars().next();
        next.is_none_or(|c| !(c.is_lowercase() || matches!(c, ',' | ';' | '，')))
    })
}

/// Whether a currency stands beside a figure.
pub(super) fn paid(text: &str, number: &Number) -> bool {
    let from = text.floor_char_boundary(number.start.saturating_sub(5));
    let to = text.ceil_char_boundary((number.end + 6).min(text.len()));
    let beside = |part: Option<&str>| part.is_some_and(|p| !currency::cues(p).is_empty());
    beside(text.get(from..number.start)) || beside(text.get(number.end..to))
}

/// Whether a figure is marked as a quantity: by its unit, a sign of multiplication or a word before it.
pub(super) fn marked(text: &str, number: &Number) -> bool {
    let after = text.get(number.end..).unwrap_or_default();
    let from = text.floor_char_boundary(number.start.saturating_sub(24));
    let before = text.get(from..number.start).unwrap_or_default();
    let word = before.rsplit(['\n', ',', '，', ';']).next().unwrap_or_default();
    units::leading(after).is_some()
        || after.trim_start().starts_with(['×', '*'])
        || after.starts_with(" x ")
        || has(
            &key(word),
            &["qty", "quantity", "kol", "kolicina", "kolicini", "menge", "anzahl", "kolicestvo", "数量"],
        )
}

/// The name of goods in a stretch of text: up to the first mark that ends it, without the words that lead to a price.
pub(super) fn goods(page: &Page, start: usize, end: usize) -> Option<Words> {
    #[rustfmt::skip]
    const LEADING: &[&str] = &[
        "at", "je", "a", "po", "ceni", "cena", "cene", "cenom", "price", "for", "of", "x", "zu", "za", "od", "jedinicnoj",
        "zum", "preis", "von",
    ];
    let text = page.text.get(start..end)?;
    let skip = text.find(char::is_alphabetic)?;
    let skip = skip + lead(text.get(skip..)?);
    let rest = text.get(skip..)?;
    let stop =
        rest.find([',', '，', '、', ';', '；', '：', ':', '(', '（', '\n', '\t', '|']).unwrap_or(rest.len());
    let mut name = rest.get(..stop)?.trim_end();
    loop {
        let (before, last) = name.rsplit_once(' ').unwrap_or(("", name));
        let cue = currency::cues(last).first().is_some_and(|c| c.end - c.start + 1 >= last.len());
        if name.is_empty() || !(cue || last == "@" || LEADING.contains(&key(last).as_str())) {
            break;
        }
        name = before.trim_end();
    }
    words(page, start + skip, start + skip + name.len())
}

/// Bytes of what stands before the name of goods: `of `, or the letter of an entry, as in `b) `.
fn lead(text: &str) -> usize {
    let mut signs = text.chars();
    let entry = signs.next().map_or(0, char::len_utf8);
    match signs.as_str() {
        rest if rest.starts_with(") ") => entry + ") ".len(),
        _ if text.starts_with("of ") => "of ".len(),
        _ => 0,
    }
}

/// A stretch of text with its evidence.
pub(super) fn words(page: &Page, start: usize, end: usize) -> Option<Words> {
    let evidence = Evidence::read(page, Span::new(start, end))?;
    let value = collapse(&evidence.quote);
    (!value.is_empty()).then_some(Words { value, evidence: vec![evidence] })
}

/// Goods with quantities alone, each on a line of its own with its unit: two or more lines one after the other.
pub(super) fn counted(document: &Document, style: Style) -> Vec<Item> {
    let mut out = Vec::new();
    for page in &document.pages {
        let (mut run, mut start, mut between) = (Vec::new(), 0, 0);
        for line in page.text.split('\n') {
            for piece in enumerated(line, style) {
                match counted_line(page, start, piece, style) {
                    Some(item) => {
                        run.push(item);
                        between = 0;
                    }
                    None if piece.trim().is_empty() => {}
                    // A short line may say more of the goods above it.
                    None if piece.len() <= NOTE && between == 0 => between = 1,
                    None => settle(&mut run, &mut out),
                }
                start += piece.len();
            }
            start += 1;
        }
        settle(&mut run, &mut out);
    }
    out
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
        line.get(*from..*to).is_some_and(|text| text.chars().filter(|c| c.is_alphabetic()).count() > 2)
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
    let long = |w: &Words| w.value.chars().filter(|c| c.is_alphabetic()).count() > 2;
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
    fn figures_in_the_names_of_goods_are_passed_over() {
        let text = "* 3 pcs Switch 48 ports (SW-4810): list USD 100.00, your price USD 80.00 (20% discount), line total \
            USD 240.00\n\u{2022} 247 box of Gloves (M, 100) at EUR 7.48 each, amounting to EUR\n1,847.56;\n\
            nudimo Vam isporuku: Kabl UTP (LSZH 305), količina 20 m, po ceni od 0,75 EUR po jedinici mere, što \
            ukupno iznosi 15,00 EUR.";
        let page = Page { number: 1, ..Page::new(text, TextSource::Plain) };
        let items = read(&Document { pages: vec![page], ..Document::default() }, Style::default());
        let shown = |i: &Item| {
            let [q, p, a] =
                [&i.quantity, &i.unit_price, &i.net_amount].map(|f| f.as_ref().unwrap().value.to_string());
            (i.description.as_ref().unwrap().value.clone(), q, p, a)
        };
        let torn = "količina: Switch, količina\n\n9 kom\n\n,\n\npo ceni od 64,04 EUR, što ukupno iznosi 576,36 EUR.\n\nNext 5";
        let torn = Page { number: 1, ..Page::new(torn, TextSource::Ocr) };
        let torn = read(&Document { pages: vec![torn], ..Document::default() }, Style::default());
        assert_eq!(
            torn.iter().map(shown).map(|s| (s.0, s.3)).collect::<Vec<_>>(),
            [("Switch".into(), "576.36".into())]
        );
        let want = [
            ("Switch 48 ports", "3", "80.00", "240.00"),
            ("Gloves", "247", "7.48", "1847.56"),
            ("Kabl UTP", "20", "0.75", "15.00"),
        ];
        let want = want.map(|(d, q, p, a)| (d.to_string(), q.to_string(), p.to_string(), a.to_string()));
        assert_eq!(items.iter().map(shown).collect::<Vec<_>>(), want);
        assert_eq!(items[0].discount_percent.as_ref().unwrap().value.to_string(), "20");
    }

    #[test]
    fn lists_of_goods_within_lines_are_counted_one_by_one() {
        let quantities = |text: &str| {
            let page = Page { number: 1, ..Page::new(text, TextSource::Plain) };
            let items = counted(&Document { pages: vec![page], ..Document::default() }, Style::default());
            items.iter().filter_map(|i| Some(i.quantity.as_ref()?.value.to_string())).collect::<Vec<_>>()
        };
        assert_eq!(
            quantities("We need 12 pcs of Laser printer; 40 pcs of Toner; 3 pcs of Cable."),
            ["12", "40", "3"]
        );
        assert_eq!(quantities("12 pcs Laser printer, 30 ppm\n40 pcs Toner"), ["12", "40"]);
        assert_eq!(quantities("Cable UTP 305 m 12 pcs\nToner 40 pcs"), ["12", "40"]);
    }
}

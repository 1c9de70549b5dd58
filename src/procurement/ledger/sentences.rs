//! Items that a text states without columns, as in `4 pcs antenna at EUR 160.00: EUR 640.00`. Figures that stand close
//! together are an item where they close.

use super::assign::{Mode, close};
use super::complete::reduces;
use super::items::{Figure, Item, Words, collapse, letters, set_discount};
use super::reduced;
use crate::procurement::Evidence;
use crate::procurement::columns::{has, key, role_of};
use crate::procurement::lexicon;
use crate::procurement::money::{self, Number, Style, currency};
use crate::procurement::units;
use crate::text::fold::fold;
use crate::text::{Document, Page, Span, is_han};
use rust_decimal::Decimal;

/// Bytes over which the figures of one item may spread.
const NEAR: usize = 240;
/// Figures that an item states at most.
const MOST: usize = 5;
/// Figures of one page that are looked at.
const FIGURES: usize = 4_000;

/// What a figure is, in the order in which the figures of an item stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Slot {
    Quantity,
    /// The only price.
    Price,
    /// The price before a discount.
    List,
    Discount,
    /// The price after it.
    Unit,
    /// The amount before a discount.
    Before,
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
            let reduced = || Some((reduced::find(page, rest)?, true));
            let parted = || Some((reduced::plain(page, rest)?, true));
            let stated =
                reduced().or_else(|| among(rest)).or_else(|| among(&unnamed(page, rest))).or_else(parted);
            if let Some((stated, tells)) = stated {
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
pub(super) struct Stated<'p> {
    pub(super) page: &'p Page,
    /// What each figure is.
    pub(super) order: Vec<Slot>,
    pub(super) figures: Vec<Number>,
    /// Quantity, price and amount as they close.
    pub(super) exact: (Decimal, Decimal, Decimal),
    /// Whether the discount is one of a unit or of the line; none where it is no amount of money.
    pub(super) mode: Option<Mode>,
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
        let stated = Stated { page, order, figures: figures.to_vec(), exact, mode: None };
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
            item.rule = "sentence:quantity_price_discount";
            match self.mode {
                Some(mode) => {
                    let evidence = Evidence::read(self.page, Span::new(off.start, off.end))?;
                    set_discount(&mut item, *off, mode, &evidence);
                }
                None => {
                    let mode = if off.pays { Mode::Paid } else { Mode::Off };
                    item.discount_percent = super::items::off(*off, mode, read(Discount, None)?);
                }
            }
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
        let first = self.figures.iter().map(|n| n.start).min()?;
        let next = self.figures.iter().map(|n| n.start).filter(|s| *s >= unit_end).min();
        let line = head(text.get(..first)?).max(from.min(first));
        let before = self.below(first).or_else(|| {
            self.before(line, first).filter(is_name).or_else(|| self.before(self.above(from, line)?, line))
        });
        let behind = next.and_then(|next| goods(self.page, unit_end, next));
        // Goods follow their unit, or stand before the quantity.
        let follows = behind.as_ref().is_some_and(|b| {
            is_name(b)
                && (length > 0 || before.as_ref().is_none_or(|w| letters(&w.value) < letters(&b.value)))
        });
        item.description = if follows { behind } else { before };
        Some(item)
    }

    /// The goods that stand before the figures of an item: behind the words that announce them, as in `we offer: cable`.
    fn before(&self, line: usize, first: usize) -> Option<Words> {
        let text = self.page.text.get(line..first)?;
        let stated = text.trim_end_matches([' ', ':', '：']);
        let announced = stated.rfind([':', '：']).and_then(|at| goods(self.page, line + at + 1, first));
        announced.filter(is_name).or_else(|| goods(self.page, line, first))
    }

    /// The goods in the line below an amount that stands alone in its own, above the other figures.
    fn below(&self, first: usize) -> Option<Words> {
        let text = &self.page.text;
        let amount = self.figures.get(self.order.iter().position(|slot| *slot == Amount)?)?;
        let own = text.get(..first)?.rsplit('\n').next()?;
        let alone = amount.start == first && !own.contains(char::is_alphanumeric);
        let end = amount.end + text.get(amount.end..)?.find('\n').filter(|_| alone)?;
        let line = text.get(end + 1..)?.lines().next()?;
        goods(self.page, end + 1, end + 1 + line.len()).filter(is_name)
    }

    /// Where the line with letters above a line begins, behind the figures of the item before.
    fn above(&self, from: usize, line: usize) -> Option<usize> {
        let text = self.page.text.get(from..line)?;
        Some(from + head(text))
    }
}

/// Whether words name goods, and neither ask for a figure nor for a date.
fn is_name(words: &Words) -> bool {
    let key = fold(&words.value);
    let label = || lexicon::labels().at_start(&key).is_some_and(|(_, range)| range.end == key.len());
    let enough = if words.value.contains(is_han) { 2 } else { 3 };
    letters(&words.value) >= enough && role_of(&words.value).is_none() && !label()
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
        || multiplied(after)
        || after.starts_with(" x ")
        || has(
            &key(word),
            &["qty", "quantity", "kol", "kolicina", "kolicini", "menge", "anzahl", "kolicestvo", "数量"],
        )
}

/// Whether a price follows a sign of multiplication. Of `Swabs, 100 × 10` the last says how many.
fn multiplied(after: &str) -> bool {
    let Some(rest) = after.trim_start().strip_prefix(['×', '*']) else { return false };
    let rest = rest.trim_start_matches(' ');
    let count = rest.trim_start_matches(|c: char| c.is_ascii_digit());
    count.len() == rest.len() || !(count.is_empty() || count.starts_with(['\n', '\t']))
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
}

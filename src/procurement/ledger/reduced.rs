//! Items that a text states with a discount in money, as in `8 pcs, list price 439.00 each, less 57.00 each, so 382.00 each:
//! 3,056.00` or `5 шт. x 14 434,00 = 72 170,00, скидка 1 443,00, итого 70 727,00`. Two equations prove each: the quantity
//! times a price is an amount, and the discount leads from the price or amount before it to that after it. So the figures may
//! stand in any order, with others between them.

use super::assign::{Mode, close};
use super::sentences::Slot::{Amount, Before, Discount, List, Price, Quantity, Unit};
use super::sentences::{Stated, marked, paid};
use crate::procurement::money::Number;
use crate::text::Page;
use rust_decimal::Decimal;

/// Bytes over which the figures of one item may spread.
const NEAR: usize = 400;
/// Figures that are looked at for one item.
const MOST: usize = 9;

/// The item that begins with the first of some figures of a page, if they prove one; that which ends first.
pub(super) fn find<'p>(page: &'p Page, rest: &[Number]) -> Option<Stated<'p>> {
    let first = rest.first()?;
    let near: Vec<&Number> = rest.iter().take(MOST).take_while(|n| n.end - first.start <= NEAR).collect();
    let plain = || near.iter().copied().filter(|n| !n.percent && !n.pays);
    let sums: Vec<&Number> = plain().filter(|n| n.value.scale() == 2 || paid(&page.text, n)).collect();
    if sums.len() < 4 {
        return None;
    }
    let counts = plain().filter(|n| n.value > Decimal::ZERO && marked(&page.text, n));
    let proven = counts.flat_map(|quantity| with_quantity(page, quantity, &sums));
    let proven = proven.filter(|found| found.figures.iter().any(|n| n.start == first.start));
    proven.min_by_key(|found| found.figures.iter().map(|n| n.end).max())
}

/// The item without a discount that begins with the first of some figures and has others between: `цена 10 523,00 руб. за 1
/// шт.; количество 51 шт.` below its amount.
pub(super) fn plain<'p>(page: &'p Page, rest: &[Number]) -> Option<Stated<'p>> {
    let first = rest.first()?;
    let near: Vec<&Number> =
        rest.iter().take(PLAIN).take_while(|n| n.end - first.start <= NEAR / 2).collect();
    let sums = || near.iter().copied().filter(|n| !n.percent && !n.pays && n.value.scale() == 2);
    let counts =
        near.iter().copied().filter(|n| n.value > Decimal::ONE && !n.percent && marked(&page.text, n));
    let mut found = counts.flat_map(|quantity| {
        let pairs = sums().flat_map(move |price| sums().map(move |amount| (price, amount)));
        pairs.filter_map(move |(price, amount)| {
            let apart =
                price.start != amount.start && ![price, amount].iter().any(|n| n.start == quantity.start);
            let exact =
                close(*quantity, *price, None, *amount).filter(|_| apart && price.value < amount.value)?;
            let order = vec![Quantity, Price, Amount];
            Some(Stated { page, order, figures: vec![*quantity, *price, *amount], exact, mode: None })
        })
    });
    found.find(|found| found.figures.iter().any(|n| n.start == first.start))
}

/// Figures that are looked at for an item without a discount.
const PLAIN: usize = 5;

/// The items of a quantity among some sums of money.
fn with_quantity<'p>(page: &'p Page, quantity: &Number, sums: &[&Number]) -> Vec<Stated<'p>> {
    let mut out = Vec::new();
    let sums: Vec<&Number> = sums.iter().copied().filter(|n| n.start != quantity.start).collect();
    for price in &sums {
        for total in sums.iter().filter(|n| n.start != price.start) {
            let Some(exact) = close(*quantity, **price, None, **total) else { continue };
            let others = || sums.iter().filter(|n| n.start != price.start && n.start != total.start);
            for off in others().filter(|n| !n.value.is_zero()) {
                for other in others().filter(|n| n.start != off.start) {
                    let [p, t, d, o] = [price, total, off, other].map(|n| n.value.abs());
                    let add = |sum: Decimal| sum.checked_add(d);
                    // The price is what is paid, and the other the price before; or the total is that before, and where it stands
                    // once more, all is reduced and no line.
                    let follow = |places: [&Number; 3]| {
                        places.windows(2).all(|pair| matches!(pair, [a, b] if a.start < b.start))
                    };
                    let again = |n: &Number| {
                        sums.iter().filter(|m| m.start != price.start && m.value == n.value).count() > 1
                    };
                    let found = if add(p) == Some(o) && other.start < off.start && other.start < price.start {
                        (
                            vec![Quantity, List, Discount, Unit, Amount],
                            [quantity, other, off, price, total],
                            exact,
                        )
                    } else if add(o) == Some(t)
                        && follow([total, off, other])
                        && !again(total)
                        && let Some(exact) = close(*quantity, **price, Some((**off, Mode::Line)), **other)
                    {
                        (
                            vec![Quantity, List, Discount, Before, Amount],
                            [quantity, price, off, total, other],
                            exact,
                        )
                    } else {
                        continue;
                    };
                    let mode = if found.0.contains(&Unit) { Mode::Each } else { Mode::Line };
                    let figures = found.1.map(|n| *n).to_vec();
                    out.push(Stated { page, order: found.0, figures, exact: found.2, mode: Some(mode) });
                }
            }
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::super::sentences::read;
    use crate::procurement::money;
    use crate::text::{Document, Page, TextSource};

    /// Description, quantity, price, discount and amount of each item of a text.
    fn items(text: &str) -> Vec<[String; 5]> {
        let page = Page { number: 1, ..Page::new(text, TextSource::Plain) };
        let style = money::vote([text].into_iter());
        let items = read(&Document { pages: vec![page], ..Document::default() }, style);
        let shown = |i: &super::super::items::Item| {
            let [q, p, d, a] = [&i.quantity, &i.unit_price, &i.discount_amount, &i.net_amount]
                .map(|f| f.as_ref().map(|f| f.value.to_string()).unwrap_or_default());
            [i.description.as_ref().map(|w| w.value.clone()).unwrap_or_default(), q, p, d, a]
        };
        items.iter().map(shown).collect()
    }

    #[test]
    fn a_discount_of_each_unit_or_of_the_line() {
        for (text, want) in [
            (
                "1. Concrete pole, 12 m, 10 kN (our code STB)\n   Quantity 39 pcs. List price £314.00 each, less £57.00 each, so £257.00 each to \
                 you.\n   Line total £10,023.00\n",
                ["Concrete pole", "39", "257.00", "2223.00", "10023.00"],
            ),
            (
                "* Шкаф учёта IP54\n  5 шт. x 14 434,00 = 72 170,00, скидка 1 443,00, итого 70 727,00 руб.\n",
                ["Шкаф учёта IP54", "5", "14145.40", "1443.00", "70727.00"],
            ),
            (
                "板式换热器 500 kW  ¥55,308.00\n编码 IZM 原价 ¥10,845.00 每台立减 ¥1,627.00 成交单价 ¥9,218.00 × 6 台\n",
                ["板式换热器 500 kW", "6", "9218.00", "9762.00", "55308.00"],
            ),
            (
                "00010  STN-DAL\n       Fernwirkstation 32 DI\n       3 Stk.            Liefertermin: 25.03.2018\n       Bruttopreis         1.316,00 EUR \
                 je 1 Stk.          3.948,00\n       Rabatt                  40 %                        1.579,20-\n       Nettowert                  \
                 2.368,80\n",
                ["Fernwirkstation 32 DI", "3", "789.60", "1579.20", "2368.80"],
            ),
        ] {
            assert_eq!(items(text), [want.map(str::to_string)], "{text}");
        }
    }

    #[test]
    fn a_price_for_one_unit_between_quantity_and_amount() {
        let text = "904 813,00 руб.\n2. Замок RFID\nартикул BRA-RF; цена 14 833,00 руб. за 1 компл.; количество 61 компл.\n";
        let [item] = <[_; 1]>::try_from(items(text)).unwrap();
        assert_eq!(item[0], "Замок RFID");
        assert_eq!(item[1..], ["61", "14833.00", "", "904813.00"].map(str::to_string));
    }

    #[test]
    fn what_is_taken_off_all_is_none_of_a_line() {
        let text = "nudimo Vam: EKG aparat, količina 43 kom, po ceni od 3.179,00 EUR, što ukupno iznosi 136.697,00 EUR.\nNa vrednost od \
                    136.697,00 EUR odobravamo popust od 3 %, odnosno 4.100,91 EUR, pa vrednost iznosi 132.596,09 EUR.\n";
        assert_eq!(items(text), [["EKG aparat", "43", "3179.00", "", "136697.00"].map(str::to_string)]);
        let sums = "1) Апарат – 1 ком x 167.819,00 = 167.819,00\n2) Фолија – 77 рол x 8.508,72 = 655.171,44\nбез ПДВ: 822.990,44\n";
        assert!(items(sums).iter().all(|item| item[3].is_empty()), "{:?}", items(sums));
    }
}

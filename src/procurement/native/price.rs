//! What a line of goods says in the conventions of the public views: prices of one unit before and after discount,
//! discounts of the line in percent and as an amount (design.md, section 2). What is not written is derived where it
//! follows exactly, and says from what.

use super::lines::{Amount, Discount, Line};
use super::{At, Writer, collapse};
use crate::procurement::ledger::packages::discount_percent;
use crate::procurement::money::canonical;
use crate::procurement::{Fact, FactKind, Scope};
use rust_decimal::Decimal;

/// Decimals that a derived price may have.
const DECIMALS: u32 = 6;

/// A figure with the formula and places that it comes from; without a formula it is read at its one place.
struct Figure<'l> {
    value: Decimal,
    formula: Option<&'static str>,
    from: Vec<At<'l>>,
}

impl<'l> Figure<'l> {
    fn read(amount: Amount<'l>) -> Figure<'l> {
        Figure { value: amount.value, formula: None, from: vec![amount.at] }
    }

    /// A figure that follows from two others; none where the arithmetic does not end.
    fn of(
        value: Option<Decimal>,
        formula: &'static str,
        one: &Figure<'l>,
        other: &Figure<'l>,
    ) -> Option<Figure<'l>> {
        let value = value?.normalize();
        let from = one.from.iter().chain(&other.from).copied().collect();
        (value.scale() <= DECIMALS).then_some(Figure { value, formula: Some(formula), from })
    }
}

/// Adds the facts of a line.
pub(super) fn facts(line: &Line<'_>, scope: Scope, writer: &Writer<'_>, facts: &mut Vec<Fact>) {
    for (kind, text) in [
        (FactKind::ItemCode, line.code),
        (FactKind::Description, line.description),
        (FactKind::Unit, line.unit),
    ] {
        facts.extend(text.and_then(|t| writer.read(scope, kind, collapse(t.value), t.at)));
    }
    let quantity = line.quantity.map(Figure::read);
    let net = line.net.map(Figure::read);
    let priced = Priced::of(line, quantity.as_ref(), net.as_ref());
    for (kind, figure) in [
        (FactKind::Quantity, quantity),
        (FactKind::ListPrice, priced.list),
        (FactKind::UnitPrice, priced.price),
        (FactKind::DiscountPercent, priced.percent),
        (FactKind::DiscountAmount, priced.discount),
        (FactKind::NetAmount, net),
    ] {
        facts.extend(figure.and_then(|f| {
            let value = canonical(f.value);
            match (f.formula, f.from.as_slice()) {
                (None, [at]) => writer.read(scope, kind, value, *at),
                (formula, from) => writer.derive(scope, kind, value, formula.unwrap_or_default(), from),
            }
        }));
    }
}

/// The prices of one unit and the discounts of a line.
#[derive(Default)]
struct Priced<'l> {
    list: Option<Figure<'l>>,
    price: Option<Figure<'l>>,
    percent: Option<Figure<'l>>,
    discount: Option<Figure<'l>>,
}

impl<'l> Priced<'l> {
    fn of(line: &Line<'l>, quantity: Option<&Figure<'l>>, net: Option<&Figure<'l>>) -> Priced<'l> {
        let mut priced = Priced {
            list: each(
                line.list,
                line.list_base,
                ["list_price / base_quantity", "round(list_price / base_quantity)"],
            ),
            price: each(
                line.price,
                line.price_base,
                ["unit_price / base_quantity", "round(unit_price / base_quantity)"],
            ),
            ..Priced::default()
        };
        if line.discounts.is_empty() {
            priced.price = priced.price.or(priced.list.take());
            return priced;
        }
        let on_price = line.discounts.iter().any(|d| d.each);
        if priced.list.is_none() {
            priced.list = if on_price { priced.before(line) } else { priced.price.take() };
        }
        if priced.price.is_none() && !line.charged {
            priced.price = priced.after(line, quantity, net);
        }
        priced.percent = priced.percentage(line);
        priced.discount = priced.amount(line, quantity);
        priced
    }

    /// The price before a discount on it that is written as an amount.
    fn before(&self, line: &Line<'l>) -> Option<Figure<'l>> {
        let (price, off) = (self.price.as_ref()?, only(line, true)?.amount.map(Figure::read)?);
        Figure::of(price.value.checked_add(off.value), "unit_price + unit_discount", price, &off)
    }

    /// The price after the discounts.
    fn after(
        &self,
        line: &Line<'l>,
        quantity: Option<&Figure<'l>>,
        net: Option<&Figure<'l>>,
    ) -> Option<Figure<'l>> {
        let list = self.list.as_ref()?;
        let discount = only(line, true);
        if let Some(off) = discount.and_then(|d| d.amount).map(Figure::read) {
            return Figure::of(list.value.checked_sub(off.value), "list_price - unit_discount", list, &off);
        }
        if let Some(percent) = discount.and_then(|d| d.percent).map(Figure::read) {
            let left = Decimal::ONE_HUNDRED.checked_sub(percent.value);
            let value = left.and_then(|l| list.value.checked_mul(l)?.checked_div(Decimal::ONE_HUNDRED));
            return Figure::of(value, "list_price * (1 - discount_percent / 100)", list, &percent);
        }
        let (net, quantity) = (net?, quantity?);
        Figure::of(net.value.checked_div(quantity.value), "net_amount / quantity", net, quantity)
    }

    /// The percentage: as written where one is, else what the prices tell.
    fn percentage(&self, line: &Line<'l>) -> Option<Figure<'l>> {
        if let [Discount { percent: Some(percent), .. }] = line.discounts.as_slice() {
            return Some(Figure::read(*percent));
        }
        let (list, price) = (self.list.as_ref()?, self.price.as_ref()?);
        let percent = discount_percent(list.value, price.value);
        Figure::of(percent, "(list_price - unit_price) / list_price * 100", list, price)
    }

    /// The amount taken off the line: what is written for the line, and what its price is lowered by.
    fn amount(&self, line: &Line<'l>, quantity: Option<&Figure<'l>>) -> Option<Figure<'l>> {
        let on_line = off_line(line);
        if !line.discounts.iter().any(|d| d.each) {
            return on_line;
        }
        let on_price = self.off_price(quantity?)?;
        match on_line {
            Some(on_line) => Figure::of(
                on_price.value.checked_add(on_line.value),
                "(list_price - unit_price) * quantity + the discounts on the line",
                &on_price,
                &on_line,
            ),
            None => Some(on_price),
        }
    }

    /// What all units cost less than at the list price.
    fn off_price(&self, quantity: &Figure<'l>) -> Option<Figure<'l>> {
        let (list, price) = (self.list.as_ref()?, self.price.as_ref()?);
        let off = list.value.checked_sub(price.value)?.checked_mul(quantity.value);
        let figure = Figure::of(off, "(list_price - unit_price) * quantity", list, price)?;
        let from = figure.from.iter().chain(&quantity.from).copied().collect();
        Some(Figure { from, ..figure })
    }
}

/// The discounts that are written for the line as a whole.
fn off_line<'l>(line: &Line<'l>) -> Option<Figure<'l>> {
    let amounts: Vec<Amount<'l>> =
        line.discounts.iter().filter(|d| !d.each).filter_map(|d| d.amount).collect();
    if let [only] = amounts.as_slice() {
        return Some(Figure::read(*only));
    }
    let (first, more) = amounts.split_first()?;
    let value = more.iter().try_fold(first.value, |sum, amount| sum.checked_add(amount.value))?;
    let from = amounts.iter().map(|a| a.at).collect();
    Some(Figure { value, formula: Some("sum of the discounts on the line"), from })
}

/// The one discount on the price, or on the line, if there is just one.
fn only<'d, 'l>(line: &'d Line<'l>, each: bool) -> Option<&'d Discount<'l>> {
    let mut found = line.discounts.iter().filter(|d| d.each == each);
    found.next().filter(|_| found.next().is_none())
}

/// The price of one unit, where it is written for several; rounded, and its formula says so, where it has no end, as that of
/// a day of 366.
fn each<'l>(
    price: Option<Amount<'l>>,
    base: Option<Amount<'l>>,
    [exact, rounded]: [&'static str; 2],
) -> Option<Figure<'l>> {
    let price = Figure::read(price?);
    let Some(base) = base.filter(|b| b.value != Decimal::ONE && b.value > Decimal::ZERO).map(Figure::read)
    else {
        return Some(price);
    };
    let value = price.value.checked_div(base.value)?.normalize();
    let formula = if value.scale() <= DECIMALS { exact } else { rounded };
    Figure::of(Some(value.round_dp(DECIMALS)), formula, &price, &base)
}

//! One row of a region as a line item.

use super::Place;
use super::assign::{Mode, Plan, close, per};
use super::complete::reduces;
use super::region::{Region, column_of};
use crate::procurement::Evidence;
use crate::procurement::columns::Role;
use crate::procurement::credit::SIGNED;
use crate::procurement::money::Number;
use crate::procurement::tables::{GridCell, Row};
use crate::procurement::units;
use crate::text::Span;
use rust_decimal::Decimal;

/// How far a word may stand from the edge of its column's header, in hundredths of a point.
const EDGE: i32 = 120;

/// A value with where it stands; a rule of its own where it was derived.
#[derive(Clone, Debug)]
pub(super) struct Figure {
    /// The value.
    pub(super) value: Decimal,
    /// Read here, or its inputs.
    pub(super) evidence: Vec<Evidence>,
    /// The formula, if it was derived.
    pub(super) formula: Option<&'static str>,
}

/// A text with where it stands.
#[derive(Clone, Debug, Default)]
pub(super) struct Words {
    /// White space collapsed.
    pub(super) value: String,
    /// Where it stands.
    pub(super) evidence: Vec<Evidence>,
}

/// A line item.
#[derive(Clone, Debug, Default)]
pub(super) struct Item {
    pub(super) code: Option<Words>,
    pub(super) description: Option<Words>,
    pub(super) unit: Option<Words>,
    pub(super) quantity: Option<Figure>,
    pub(super) list_price: Option<Figure>,
    pub(super) list_total: Option<Figure>,
    pub(super) unit_price: Option<Figure>,
    pub(super) discount_percent: Option<Figure>,
    pub(super) discount_amount: Option<Figure>,
    pub(super) net_amount: Option<Figure>,
    /// The rule that found it.
    pub(super) rule: &'static str,
    /// Whether its arithmetic holds.
    pub(super) closes: bool,
    /// Cells beneath it whose figures it took.
    pub(super) below: Vec<Place>,
}

/// An item and whether all three of its figures stand there and agree.
pub(super) struct Found {
    pub(super) item: Item,
    full: bool,
}

impl Found {
    /// Whether nothing but an item can be meant.
    pub(super) fn sure(&self) -> bool {
        self.full && self.item.closes
    }
}

/// The item of a row, if the row has the figures of one.
pub(super) fn item(
    region: &Region<'_, '_>,
    plan: &Plan,
    row: &Row<'_>,
    cells: &[Option<&GridCell<'_>>],
) -> Option<Found> {
    let pick = |at: Option<usize>| at.and_then(|at| cells.get(at).copied().flatten());
    let number = |cell: Option<&GridCell<'_>>| cell.and_then(|c| Some(c.figure?.number));
    let (quantity, amount) = (pick(plan.quantity), pick(plan.amount));
    let (list, unit) = (pick(plan.list), pick(plan.unit));
    let price = unit.or(list);
    let discount = plan.discount.and_then(|(at, mode)| Some((pick(Some(at))?, mode)));
    let base = pick(plan.base).filter(|c| c.figure.is_some_and(|f| f.number.value > Decimal::ONE));
    let off = discount.and_then(|(c, mode)| Some((c.figure?.number, mode)));
    let (q, a) = (number(quantity), number(amount));
    let each = |at: Option<usize>| Some(per(region.number(at?, pick(at)?)?, number(base)));
    let exact = q.zip(a).and_then(|(q, a)| {
        let plain = each(plan.unit).and_then(|u| close(q, u, None, a));
        plain.or_else(|| each(plan.list).and_then(|l| close(q, l, off, a)))
    });
    let reduced = match (number(list), off, number(unit)) {
        (Some(l), Some(off), Some(u)) if off.1 != Mode::Line => Some(reduces(l, off, u)),
        _ => None,
    };
    let listed = match (q, each(plan.list), number(pick(plan.list_total))) {
        (Some(q), Some(l), Some(total)) => close(q, l, None, total).is_some(),
        _ => true,
    };
    let lump = q.is_none() && a.is_some() && number(price).map(|p| p.value) == a.map(|a| a.value);
    let filled = [quantity, price, amount].iter().flatten().count();
    let described = row.cells.iter().any(|c| c.is_text() || c.figure.is_some_and(|f| f.unit.is_some()));
    let counted = plan.counted && described && q.is_some_and(|q| q.value > Decimal::ZERO && !q.percent);
    let rated = plan.rated && described && unit.is_some();
    let enough = exact.is_some()
        || counted
        || rated
        || filled == 3
        || (filled == 2 && described && (!plan.proven || amount.or(price).is_some()));
    if !enough || (plan.proven && filled == 2 && exact.is_none() && !described) {
        return None;
    }
    let mut item = Item {
        quantity: read(quantity, exact.map(|e| e.0)),
        list_total: read(pick(plan.list_total), None),
        net_amount: read(amount, exact.map(|e| e.2)),
        closes: (exact.is_some() || lump || rated && reduced.is_some()) && listed && reduced != Some(false),
        ..Item::default()
    };
    let priced = exact.map(|e| e.1);
    let bases = |at: Option<usize>| {
        let column = base.and_then(|b| b.figure.map(|f| f.number).zip(b.figure_evidence()));
        column.or_else(|| region.base(at?, pick(at)?))
    };
    let one = priced.filter(|_| unit.is_some());
    item.unit_price = read_each(unit, one, bases(plan.unit), "unit_price / base_quantity");
    let one = priced.filter(|_| unit.is_none());
    item.list_price = read_each(list, one, bases(plan.list), "list_price / base_quantity");
    signed(&mut item);
    discounts(&mut item, discount);
    if plan.unit.or(plan.list).is_none() {
        by_quantity(&mut item, 2);
    }
    item.rule = match (exact.is_some() || rated && reduced.is_some(), discount.is_some()) {
        (true, true) if item.closes && rated => "ledger:list_price_discount",
        (true, true) if item.closes => "ledger:quantity_price_discount",
        (true, false) if item.closes => "ledger:quantity_price",
        (_, true) if rated => "ledger:list_price_discount:does_not_close",
        _ if lump => "ledger:price_is_amount",
        (_, true) if amount.is_some() => "ledger:quantity_price_discount:does_not_close",
        _ if filled == 3 => "ledger:quantity_price:does_not_close",
        _ if plan.counted => "ledger:quantity",
        _ => "ledger:header",
    };
    describe(&mut item, region, plan, row, quantity);
    Some(Found { item, full: filled == 3 })
}

/// The figure of a cell, under the reading that closed.
fn read(cell: Option<&GridCell<'_>>, value: Option<Decimal>) -> Option<Figure> {
    let cell = cell?;
    let evidence = vec![cell.figure_evidence()?];
    Some(Figure { value: value.unwrap_or(cell.figure?.number.value), evidence, formula: None })
}

/// A price, divided by the quantity it counts for where that is another than one.
fn read_each(
    cell: Option<&GridCell<'_>>,
    value: Option<Decimal>,
    base: Option<(Number, Evidence)>,
    formula: &'static str,
) -> Option<Figure> {
    let figure = read(cell, value)?;
    let Some((base, at)) = base.filter(|(base, _)| base.value > Decimal::ONE) else { return Some(figure) };
    let value = value.unwrap_or(per(cell?.figure?.number, Some(base)).value);
    let evidence = figure.evidence.iter().chain([&at]).map(Evidence::as_input).collect();
    Some(Figure { value, evidence, formula: Some(formula) })
}

/// Gives the quantity the sign that a credit note prints on the amount alone, so that the figures agree as they stand.
fn signed(item: &mut Item) {
    let price = item.unit_price.as_ref().or(item.list_price.as_ref()).map(|p| p.value);
    let (Some(q), Some(a)) = (&mut item.quantity, &item.net_amount) else { return };
    let positive = |v: Decimal| v > Decimal::ZERO;
    if item.closes && a.value < Decimal::ZERO && positive(q.value) && price.is_some_and(positive) {
        let evidence = q.evidence.iter().chain(&a.evidence).map(Evidence::as_input).collect();
        *q = Figure { value: -q.value, evidence, formula: Some(SIGNED) };
    }
}

/// Sets the discount of an item; without one a list price is the price.
fn discounts(item: &mut Item, discount: Option<(&GridCell<'_>, Mode)>) {
    let same = |a: &Option<Figure>, b: &Option<Figure>| {
        a.as_ref().zip(b.as_ref()).is_some_and(|(a, b)| a.value == b.value)
    };
    let Some((cell, mode)) = discount else {
        if same(&item.list_price, &item.unit_price) {
            item.list_price = None;
        } else if item.unit_price.is_none() {
            item.unit_price = item.list_price.take();
        }
        return;
    };
    let Some((number, evidence)) = cell.figure.map(|f| f.number).zip(cell.figure_evidence()) else { return };
    set_discount(item, number, mode, &evidence);
}

/// Sets a discount that stands at a place, and the price or the percentage that follows exactly from it.
pub(super) fn set_discount(item: &mut Item, number: Number, mode: Mode, evidence: &Evidence) {
    let mode = if number.pays { Mode::Paid } else { mode };
    let (percent, amount) = (mode.percent_off(number.value), number.value.abs());
    let read = |value| Some(Figure { value, evidence: vec![evidence.clone()], formula: None });
    let input = |f: &Figure| {
        f.evidence.iter().map(Evidence::as_input).chain([evidence.as_input()]).collect::<Vec<_>>()
    };
    let price = item.list_price.clone();
    let derive = |value: Option<Decimal>, formula| {
        price.as_ref().zip(value).map(|(p, value)| Figure {
            value,
            evidence: input(p),
            formula: Some(formula),
        })
    };
    let listed = price.as_ref().map(|p| p.value);
    let (derived, formula) = match mode {
        Mode::Off | Mode::Share | Mode::Paid => {
            item.discount_percent = read(amount).and_then(|read| off(number, mode, read));
            let factor = percent.and_then(|p| Decimal::ONE_HUNDRED.checked_sub(p));
            let value =
                listed.zip(factor).and_then(|(l, f)| l.checked_mul(f)?.checked_div(Decimal::ONE_HUNDRED));
            (value.map(|v| tidy(v, listed)), "list_price * (1 - discount_percent / 100)")
        }
        Mode::Line => {
            item.discount_amount = read(amount);
            (None, "")
        }
        Mode::Each => {
            let quantity = item.quantity.as_ref().map(|q| q.value);
            item.discount_amount = quantity.and_then(|q| q.checked_mul(amount)).map(|value| {
                let inputs = item.quantity.as_ref().map(input).unwrap_or_default();
                Figure { value, evidence: inputs, formula: Some("quantity * unit_discount") }
            });
            (listed.and_then(|l| l.checked_sub(amount)), "list_price - unit_discount")
        }
    };
    // A printed percentage is rounded; the amount is not.
    if item.unit_price.is_none() && item.closes {
        by_quantity(item, 2);
    }
    if item.unit_price.is_none() {
        item.unit_price = derive(derived.filter(|v| v.scale() <= 4), formula);
    }
    if item.unit_price.is_none() {
        by_quantity(item, 4);
    }
}

/// The price after a discount on the line, where the amount divides by the quantity into so many decimals.
pub(super) fn by_quantity(item: &mut Item, decimals: u32) {
    let Some((amount, quantity)) = item.net_amount.as_ref().zip(item.quantity.as_ref()) else { return };
    let price =
        amount.value.checked_div(quantity.value).map(|v| v.normalize()).filter(|v| v.scale() <= decimals);
    let price = price.map(|v| tidy(v, Some(amount.value)));
    let evidence = amount.evidence.iter().chain(&quantity.evidence).map(Evidence::as_input).collect();
    item.unit_price = price.map(|value| Figure { value, evidence, formula: Some("net_amount / quantity") });
}

/// A derived price with at least the decimals of the price it came from, and no idle zeros beyond.
fn tidy(value: Decimal, like: Option<Decimal>) -> Decimal {
    let mut value = value.normalize();
    let scale = like.map_or(2, |l| l.scale());
    if value.scale() < scale {
        value.rescale(scale);
    }
    value
}

/// The percentage off, as it is read or follows from the share that is paid.
pub(super) fn off(number: Number, mode: Mode, read: Figure) -> Option<Figure> {
    let value = mode.percent_off(number.value)?;
    let formula = match mode {
        Mode::Paid => "100 - paid_percent",
        Mode::Share => "discount_share * 100",
        _ => return Some(Figure { value, ..read }),
    };
    let evidence = read.evidence.iter().map(Evidence::as_input).collect();
    Some(Figure { value, evidence, formula: Some(formula) })
}

/// Sets the code, the description and the unit of an item.
fn describe(
    item: &mut Item,
    region: &Region<'_, '_>,
    plan: &Plan,
    row: &Row<'_>,
    quantity: Option<&GridCell<'_>>,
) {
    let used =
        [plan.quantity, plan.list, plan.list_total, plan.unit, plan.amount, plan.discount.map(|d| d.0)];
    let free = |c: &&GridCell<'_>| {
        c.is_text() || column_of(&region.columns, c).is_none_or(|at| !used.contains(&Some(at)))
    };
    let parted = parted(region, row);
    let under = |role: Role| {
        let range = region.range(role);
        parted.iter().filter(free).find(|c| range.is_some_and(|(x0, x1)| c.overlaps(x0, x1)))
    };
    let code = under(Role::Code).filter(|c| c.text.split_whitespace().count() <= 3);
    item.code = code.and_then(|c| words([c].into_iter()));
    let texts =
        || parted.iter().filter(|c| c.is_text() || c.figure.is_some_and(|f| f.unit.is_some())).filter(free);
    let longest = || texts().filter(|c| Some(c.span) != code.map(|c| c.span)).max_by_key(|c| letters(c.text));
    let headed = under(Role::Description).filter(|c| c.text.chars().any(char::is_alphabetic));
    // A unit that stands alone beside the figures is no description.
    let unit = headed.is_none().then(longest).flatten().filter(|c| is_unit(c.text));
    let description = headed.or_else(longest).filter(|_| unit.is_none());
    item.description = description.and_then(|c| words([c].into_iter()));
    let beside = quantity.and_then(|c| {
        let (start, end) = c.figure?.unit?;
        let evidence = c.evidence(start, end)?;
        Some(Words { value: collapse(&evidence.quote), evidence: vec![evidence] })
    });
    let own = under(Role::Unit)
        .filter(|c| Some(c.span) != description.map(|d| d.span) && c.text.chars().count() <= 16);
    item.unit = beside.or_else(|| own.or(unit).and_then(|c| words([c].into_iter())));
}

/// Whether a text is a unit and no more.
fn is_unit(text: &str) -> bool {
    let word = text.trim().trim_end_matches('.');
    word.chars().count() <= 8 && !word.contains(char::is_whitespace) && units::known(word)
}

/// The cells of a row, those of text parted where a word begins exactly under the left edge of a header: codes,
/// descriptions and units that stand close together are read as one cell.
fn parted<'a>(region: &Region<'_, 'a>, row: &Row<'a>) -> Vec<GridCell<'a>> {
    let edges: Vec<i32> = region
        .header
        .iter()
        .filter(|(_, role)| matches!(role, Role::Code | Role::Description | Role::Unit))
        .map(|(c, _)| c.x0)
        .collect();
    let mut out = Vec::new();
    for cell in &row.cells {
        let mut rest = cell.clone();
        let from = cell.page.words.partition_point(|w| w.span.end <= cell.span.start);
        let words = cell.page.words.get(from..).unwrap_or_default();
        for word in words.iter().take_while(|w| w.span.start < cell.span.end && cell.is_text()) {
            let edge = edges.iter().any(|x| (word.bbox.x0 - x).abs() <= EDGE);
            let at = word.span.start.checked_sub(rest.span.start).map(|at| at as usize);
            let Some(at) = at.filter(|at| edge && *at > 0) else { continue };
            let Some((head, tail)) = rest.text.split_at_checked(at) else { continue };
            let middle = Span { start: rest.span.start, end: word.span.start };
            out.push(GridCell { text: head, span: middle, x1: word.bbox.x0 - 1, ..rest.clone() });
            rest = GridCell {
                text: tail,
                span: Span { start: word.span.start, ..rest.span },
                x0: word.bbox.x0,
                ..rest
            };
        }
        out.push(rest);
    }
    out
}

/// Cells as a text with its evidence.
pub(super) fn words<'c, 'a: 'c>(cells: impl Iterator<Item = &'c GridCell<'a>>) -> Option<Words> {
    let evidence: Vec<Evidence> = cells.filter_map(GridCell::whole).collect();
    let value = evidence.iter().map(|e| collapse(&e.quote)).collect::<Vec<_>>().join(" ");
    (!value.is_empty()).then_some(Words { value, evidence })
}

/// How many letters a text has.
pub(super) fn letters(text: &str) -> usize {
    text.chars().filter(|c| c.is_alphabetic()).count()
}

/// A text with white space collapsed.
pub(super) fn collapse(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

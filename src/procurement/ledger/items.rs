//! Rows of a region as line items, subtotals and headings.

use super::assign::{Mode, Plan, close};
use super::region::{Region, by_column, column_of};
use crate::procurement::Evidence;
use crate::procurement::columns::{Role, has, key, role_of};
use crate::procurement::money::Number;
use crate::procurement::tables::{GridCell, Row};
use crate::procurement::totals::labels::{Total, starts_as_sum, total_of};
use crate::text::Span;
use rust_decimal::Decimal;

/// How far a word may stand from the edge of its column's header, in hundredths of a point.
const EDGE: i32 = 120;
/// Lines that a description may run on for.
const WRAPS: usize = 5;

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
}

/// What a row of a region turned out to be.
#[derive(Debug)]
pub(super) enum Event {
    /// A line item.
    Item(Box<Item>),
    /// A heading: a row of text alone.
    Heading(Words),
    /// A row labelled as a total, by its index in the region.
    Subtotal(usize),
}

/// Reads the rows of a region under a plan. Returned beside each event is the index of its row in the region.
pub(super) fn events(region: &Region<'_, '_>, plan: &Plan) -> Vec<(usize, Event)> {
    let mut out: Vec<(usize, Event)> = Vec::new();
    let mut wraps = 0;
    for (at, row) in region.rows.iter().enumerate().filter(|(_, row)| !region.repeats(row)) {
        let cells = by_column(&region.columns, row);
        let label = row.label();
        let total = total_of(&label)
            .or_else(|| row.cells.iter().find_map(|c| c.is_text().then(|| total_of(c.text))?));
        let item = item(region, plan, row, &cells);
        let named = total.is_some()
            && !(item.as_ref().is_some_and(Found::sure)
                && starts_as_sum(&key(&label))
                && label.split(' ').count() > 2);
        wraps += 1;
        match item {
            Some(found) if !named => {
                out.push((at, Event::Item(Box::new(found.item))));
                wraps = 0;
            }
            _ if row.figures().next().is_some() && named => out.push((at, Event::Subtotal(at))),
            _ if named || row.cells.iter().filter(|c| role_of(c.text).is_some()).count() > 2 => wraps = WRAPS,
            _ => {
                if let Some((_, Event::Item(item))) = out.last_mut().filter(|_| wraps <= 2 * WRAPS) {
                    list_price(item, row);
                }
                let near = wraps <= WRAPS && (row.gap <= 9 || wraps == 0) && !region_native(row);
                let joined = near && out.last_mut().is_some_and(|(_, e)| wrap(e, region, row, wraps == 1));
                let text = row.figures().next().is_none();
                if let Some(words) = (!joined && text)
                    .then(|| words(row.cells.iter().filter(|c| c.is_text()).take(3)))
                    .flatten()
                {
                    out.push((at, Event::Heading(words)));
                    wraps = WRAPS;
                }
            }
        }
    }
    trim(&mut out, plan.proven);
    out
}

/// Whether a row came from a table of the document, where a description does not run over rows.
fn region_native(row: &Row<'_>) -> bool {
    row.cells.iter().any(|c| c.source.is_some())
}

/// Drops rows that do not close where nothing closing follows and a total stood before them: they belong to
/// another table. Without any row that closes, all after the first total goes.
fn trim(events: &mut Vec<(usize, Event)>, proven: bool) {
    let closing = |e: &Event| matches!(e, Event::Item(item) if item.closes);
    let last = events.iter().rposition(|(_, e)| closing(e));
    let mut ended = false;
    let mut strays = 0;
    let mut at = 0;
    events.retain(|(_, event)| {
        let after = last.is_none_or(|last| at > last);
        at += 1;
        match event {
            Event::Subtotal(_) => ended |= after,
            Event::Heading(_) => strays += u32::from(after),
            Event::Item(item) => {
                let apart = after && (ended || strays >= 8);
                return item.closes || !apart && (proven || !ended);
            }
        }
        true
    });
}

/// An item and whether all three of its figures stand there and agree.
struct Found {
    item: Item,
    full: bool,
}

impl Found {
    fn sure(&self) -> bool {
        self.full && self.item.closes
    }
}

/// The item of a row, if the row has the figures of one.
fn item(
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
    let read = |cell: Option<&GridCell<'_>>, value: Option<Decimal>| {
        let cell = cell?;
        let evidence = vec![cell.figure_evidence()?];
        Some(Figure { value: value.unwrap_or(cell.figure?.number.value), evidence, formula: None })
    };
    let off = discount.and_then(|(c, mode)| Some((c.figure?.number, mode)));
    let (q, a) = (number(quantity), number(amount));
    let exact = q.zip(a).and_then(|(q, a)| {
        let plain = number(unit).and_then(|u| close(q, u, None, a));
        plain.or_else(|| number(list).and_then(|l| close(q, l, off, a)))
    });
    let lump = q.is_none() && a.is_some() && number(price).map(|p| p.value) == a.map(|a| a.value);
    let filled = [quantity, price, amount].iter().flatten().count();
    let described = row.cells.iter().any(|c| c.is_text() || c.figure.is_some_and(|f| f.unit.is_some()));
    let counted = plan.counted && described && q.is_some_and(|q| q.value > Decimal::ZERO && !q.percent);
    let enough = exact.is_some()
        || counted
        || filled == 3
        || (filled == 2 && described && (!plan.proven || amount.or(price).is_some()));
    if !enough || (plan.proven && filled == 2 && exact.is_none() && !described) {
        return None;
    }
    let mut item = Item {
        quantity: read(quantity, exact.map(|e| e.0)),
        list_total: read(pick(plan.list_total), None),
        net_amount: read(amount, exact.map(|e| e.2)),
        closes: exact.is_some() || lump,
        ..Item::default()
    };
    let priced = exact.map(|e| e.1);
    item.unit_price = read(unit, priced.filter(|_| unit.is_some()));
    item.list_price = read(list, priced.filter(|_| unit.is_none()));
    discounts(&mut item, discount);
    item.rule = match (exact.is_some(), lump, discount.is_some()) {
        (true, _, true) => "ledger:quantity_price_discount",
        (true, _, false) => "ledger:quantity_price",
        (_, true, _) => "ledger:price_is_amount",
        (_, _, true) if amount.is_some() => "ledger:quantity_price_discount:does_not_close",
        _ if filled == 3 => "ledger:quantity_price:does_not_close",
        _ if plan.counted => "ledger:quantity",
        _ => "ledger:header",
    };
    describe(&mut item, region, plan, row, quantity);
    Some(Found { item, full: filled == 3 })
}

/// Sets the discount of an item and the price or the percentage that follows exactly from it.
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
    let mode = if number.pays { Mode::Paid } else { mode };
    let (percent, amount) = (rate(number, mode), number.value.abs());
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
        Mode::Off | Mode::Paid => {
            item.discount_percent = match mode {
                Mode::Off => read(percent.unwrap_or(amount)),
                _ => percent.map(|value| Figure {
                    value,
                    evidence: vec![evidence.as_input()],
                    formula: Some("100 - paid_percent"),
                }),
            };
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
fn by_quantity(item: &mut Item, decimals: u32) {
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

/// The percentage off that a figure states.
fn rate(number: Number, mode: Mode) -> Option<Decimal> {
    let value = number.value.abs();
    match mode {
        Mode::Paid if value <= Decimal::TEN => {
            Decimal::ONE_HUNDRED.checked_sub(value.checked_mul(Decimal::TEN)?)
        }
        Mode::Paid => Decimal::ONE_HUNDRED.checked_sub(value),
        _ => Some(value),
    }
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
    let longest = || {
        texts()
            .filter(|c| Some(c.span) != code.map(|c| c.span))
            .max_by_key(|c| c.text.chars().filter(|c| c.is_alphabetic()).count())
    };
    let description =
        under(Role::Description).filter(|c| c.text.chars().any(char::is_alphabetic)).or_else(longest);
    item.description = description.and_then(|c| words([c].into_iter()));
    let beside = quantity.and_then(|c| {
        let (start, end) = c.figure?.unit?;
        let evidence = c.evidence(start, end)?;
        Some(Words { value: collapse(&evidence.quote), evidence: vec![evidence] })
    });
    let own = under(Role::Unit)
        .filter(|c| Some(c.span) != description.map(|d| d.span) && c.text.chars().count() <= 16);
    item.unit = beside.or_else(|| own.and_then(|c| words([c].into_iter())));
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

/// Adds a line of text to the description of the item above it, where it stands in the same column; also reads a
/// list price that such a line names.
fn wrap(event: &mut Event, region: &Region<'_, '_>, row: &Row<'_>, first: bool) -> bool {
    let Event::Item(item) = event else { return false };
    let Some(description) = &mut item.description else { return false };
    // `512 GB` may end a description; other figures end the item's text.
    let ends = |c: &GridCell<'_>| c.is_text() || c.figure.is_some_and(|f| f.unit.is_some());
    let lone = row.cells.len() == 1 && row.cells.iter().all(ends);
    if row.figures().next().is_some() && !lone {
        return true;
    }
    let place = description.evidence.first();
    let start = region.columns.first().map_or(i32::MAX, |c| c.x0);
    let (x0, x1) = region.range(Role::Description).unwrap_or((0, start.max(1)));
    let boxed = |c: &GridCell<'_>| match (place.and_then(|e| e.bbox), c.page.bbox(c.span)) {
        (Some(above), Some(below)) => (below.x0 - above.x0).abs() < 400,
        _ => c.overlaps(x0, x1),
    };
    let more = row.cells.iter().find(|c| ends(c) && boxed(c) && !c.text.contains(':'));
    let Some(words) =
        more.filter(|_| first || description.evidence.len() > 1).and_then(|c| words([c].into_iter()))
    else {
        return row.cells.len() == 1 && !first;
    };
    if description.value.len() + words.value.len() < 400 {
        description.value = format!("{} {}", description.value, words.value);
        description.evidence.extend(words.evidence);
    }
    true
}

/// A price before discount that a line below an item names, such as `Bruttopreis: 15,00`.
fn list_price(item: &mut Item, row: &Row<'_>) {
    let Some(unit) = item.unit_price.as_ref().map(|u| u.value).filter(|_| item.list_price.is_none()) else {
        return;
    };
    for (at, cell) in row.cells.iter().enumerate() {
        let style = crate::procurement::money::Style::default();
        let numbers = crate::procurement::money::find(cell.text, style);
        let label = numbers.first().map_or(cell.text, |n| cell.text.get(..n.start).unwrap_or_default());
        if label.len() > 40
            || !has(
                &key(label),
                &[
                    "bruttopreis",
                    "listenpreis",
                    "list price",
                    "gross price",
                    "kataloska cena",
                    "cena po cenovniku",
                    "katalogpreis",
                    "prix public",
                ],
            )
        {
            continue;
        }
        let beside = row.cells.get(at + 1).filter(|_| numbers.is_empty());
        let found = match (numbers.first(), beside) {
            (Some(n), _) => cell.evidence(n.start, n.end).map(|e| (n.value, e)),
            (None, Some(next)) => next.figure.zip(next.figure_evidence()).map(|(f, e)| (f.number.value, e)),
            (None, None) => None,
        };
        if let Some((value, evidence)) = found.filter(|(v, _)| *v > unit) {
            let quantity = item.quantity.as_ref().filter(|_| item.discount_amount.is_none() && item.closes);
            item.discount_amount = quantity.zip(item.unit_price.as_ref()).and_then(|(q, u)| {
                let value = value.checked_sub(u.value)?.checked_mul(q.value)?.normalize();
                let inputs = [&q.evidence, &u.evidence].into_iter().flatten().chain([&evidence]);
                let formula = Some("(list_price - unit_price) * quantity");
                Some(Figure { value, evidence: inputs.map(Evidence::as_input).collect(), formula })
            });
            item.list_price = Some(Figure { value, evidence: vec![evidence], formula: None });
            return;
        }
    }
}

/// Cells as a text with its evidence.
fn words<'c, 'a: 'c>(cells: impl Iterator<Item = &'c GridCell<'a>>) -> Option<Words> {
    let evidence: Vec<Evidence> = cells.filter_map(GridCell::whole).collect();
    let value = evidence.iter().map(|e| collapse(&e.quote)).collect::<Vec<_>>().join(" ");
    (!value.is_empty()).then_some(Words { value, evidence })
}

/// A text with white space collapsed.
pub(super) fn collapse(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether a subtotal row's label says that it ends a section, rather than carrying over or taxing.
pub(super) fn ends_section(label: &str) -> bool {
    matches!(total_of(label), Some(Total::Sum | Total::Net | Total::List))
}

//! Sections of a priced table with totals of their own.

use super::assign::Plan;
use super::items::{Figure, Item, Words, collapse};
use super::region::Region;
use super::rows::{Event, ends_section};
use crate::procurement::columns::{has, key};
use crate::procurement::money::{self, Style, canonical};
use crate::procurement::tables::{GridCell, Row};
use crate::procurement::totals::labels::{Total, total_of};
use crate::procurement::{Evidence, Fact, FactKind, Package, Scope};
use rust_decimal::{Decimal, RoundingStrategy};

/// A package before it is numbered.
#[derive(Clone, Debug, Default)]
pub(super) struct Section {
    pub(super) label: Option<Words>,
    pub(super) list: Option<Figure>,
    pub(super) net: Option<Figure>,
    pub(super) percent: Option<Figure>,
    /// Positions of its items.
    pub(super) items: Option<(u32, u32)>,
    pub(super) closes: bool,
}

impl Section {
    /// Whether the figures of an item are a total of the section.
    pub(super) fn is_summed_by(&self, item: &Item) -> bool {
        let figures = [&item.list_price, &item.list_total, &item.unit_price, &item.net_amount];
        let equals =
            |total: &&Figure| figures.iter().filter_map(|f| f.as_ref()).any(|f| f.value == total.value);
        self.items.is_some() && [&self.list, &self.net].into_iter().flatten().any(|total| equals(&total))
    }
}

/// Words that name sections.
const SECTION: &[&str] = &[
    "package*",
    "paket*",
    "lot",
    "partija",
    "section*",
    "group*",
    "grupa",
    "site*",
    "lokacija",
    "phase*",
    "faza",
    "part",
    "deo",
    "modul*",
    "los",
    "包",
    "包组",
    "部分",
    "solution*",
    "system*",
    "sistem*",
];

/// Whether a text names a section.
pub(in crate::procurement) fn names_section(text: &str) -> bool {
    has(&key(text), SECTION)
}

/// The sections of a region: each subtotal that sums the items since the one before it. Positions of items count from
/// `offset` + 1.
pub(super) fn sections(
    region: &Region<'_, '_>,
    plan: &Plan,
    events: &[(usize, Event)],
    offset: u32,
) -> Vec<Section> {
    let mut out = Vec::new();
    let (mut position, mut first, mut heading) = (offset, None, None::<Words>);
    let (mut net, mut list) = (Decimal::ZERO, Decimal::ZERO);
    let mut named = 0;
    let mut cut = None;
    for (_, event) in events {
        match event {
            Event::Item(item) => {
                position += 1;
                first = first.or(Some(position));
                net = net.saturating_add(value(&item.net_amount));
                list = list.saturating_add(listed(item));
            }
            // What stands between a heading and its items, as at the top of a page, does not replace it.
            Event::Heading(words) if first.is_none() => {
                let named = heading.as_ref().is_some_and(|h| names_section(&h.value));
                if !named || names_section(&words.value) {
                    heading = Some(words.clone());
                }
            }
            Event::Heading(_) => {}
            Event::Subtotal(row) => {
                let Some(row) = region.rows.get(*row) else { continue };
                let label = row.label();
                if first.is_none()
                    && let Some(section) = out.last_mut()
                {
                    reduce(section, row, &label, &mut cut);
                }
                if first.is_none() || !ends_section(&label) {
                    continue;
                }
                cut = None;
                let mut section = subtotal(region, plan, row.figures(), (net, list));
                let own = row.cells.iter().find(|c| c.is_text()).and_then(GridCell::whole);
                let own = own.map(|e| Words { value: collapse(&e.quote), evidence: vec![e] });
                let specific = key(&label).split(' ').count() > 1 && names_section(&label);
                named += usize::from(heading.is_some() || specific);
                section.label = heading.take().or(own);
                section.items = first.zip(Some(position));
                if section.net.is_some() || section.list.is_some() {
                    out.push(section);
                    (first, net, list) = (None, Decimal::ZERO, Decimal::ZERO);
                }
            }
        }
    }
    if out.len() < 2
        && (named == 0
            || out.iter().all(|s| {
                s.items == Some((offset + 1, position))
                    && !s.label.as_ref().is_some_and(|l| names_section(&l.value))
            }))
    {
        out.clear();
    }
    out
}

/// A discount below the sum of a section, and below it what is left: the sum was before discount.
fn reduce(section: &mut Section, row: &Row<'_>, label: &str, cut: &mut Option<(Decimal, Option<Figure>)>) {
    let money = row.figures().find_map(|c| {
        let number = c.figure?.number;
        let evidence = vec![c.figure_evidence()?];
        (!number.percent).then_some(Figure { value: number.value, evidence, formula: None })
    });
    let Some(money) = money else { return };
    match (total_of(label), &cut, &section.net, &section.list) {
        (Some(Total::Discount), ..) => *cut = Some((money.value.abs(), row.cells.iter().find_map(percent))),
        (Some(Total::Net | Total::Sum), Some((off, percent)), Some(net), None)
            if net.value.checked_sub(*off) == Some(money.value) =>
        {
            section.percent = percent.clone();
            section.list = section.net.replace(money);
            *cut = None;
        }
        _ => {}
    }
}

/// The percentage that a cell states.
fn percent(cell: &GridCell<'_>) -> Option<Figure> {
    let number = money::find(cell.text, Style::default()).into_iter().find(|n| n.percent)?;
    let evidence = vec![cell.evidence(number.start, number.end)?];
    Some(Figure { value: number.value.abs(), evidence, formula: None })
}

fn value(figure: &Option<Figure>) -> Decimal {
    figure.as_ref().map_or(Decimal::ZERO, |f| f.value)
}

/// What an item would cost before discounts.
fn listed(item: &Item) -> Decimal {
    let product =
        item.list_price.as_ref().zip(item.quantity.as_ref()).and_then(|(p, q)| p.value.checked_mul(q.value));
    item.list_total.as_ref().map(|f| f.value).or(product).unwrap_or_else(|| value(&item.net_amount))
}

/// The totals of a subtotal row: figures that equal the sums, or else those in the columns of the amounts.
fn subtotal<'r, 'a: 'r>(
    region: &Region<'_, '_>,
    plan: &Plan,
    figures: impl Iterator<Item = &'r GridCell<'a>>,
    (net, list): (Decimal, Decimal),
) -> Section {
    let mut section = Section::default();
    let cells: Vec<&GridCell<'_>> = figures.collect();
    let find = |sum: Decimal| {
        cells.iter().find_map(|c| {
            let figure = c.figure?;
            let equal = |v: &Decimal| v.checked_sub(sum).is_some_and(|d| d.abs() <= Decimal::new(5, 2));
            let value = figure.number.readings().find(equal)?;
            Some(Figure { value, evidence: vec![c.figure_evidence()?], formula: None })
        })
    };
    let under = |at: Option<usize>| {
        let column = region.columns.get(at?)?;
        let cell = cells.iter().find(|c| c.overlaps(column.x0, column.x1))?;
        Some(Figure {
            value: cell.figure?.number.value,
            evidence: vec![cell.figure_evidence()?],
            formula: None,
        })
    };
    section.net = find(net);
    section.closes = section.net.is_some();
    if list != net {
        section.list = find(list).or_else(|| under(plan.list_total));
    }
    section.net = section.net.or_else(|| under(plan.amount).filter(|_| section.list.is_some()));
    section
}

/// What all packages cost by their list and their net totals, where each has both.
pub(super) fn sums(sections: &[Section]) -> Option<(Decimal, Decimal)> {
    let both = |s: &Section| s.list.as_ref().zip(s.net.as_ref()).map(|(l, n)| (l.value, n.value));
    let add = |(list, net): (Decimal, Decimal), s: &Section| {
        let (l, n) = both(s)?;
        Some((list.checked_add(l)?, net.checked_add(n)?))
    };
    let sum = sections.iter().try_fold((Decimal::ZERO, Decimal::ZERO), add);
    sum.filter(|_| !sections.is_empty())
}

/// The packages and their facts, in order; positions count from 1.
pub(super) fn facts(sections: Vec<Section>, packages: &mut Vec<Package>, facts: &mut Vec<Fact>) {
    for section in sections {
        let position = u32::try_from(packages.len() + 1).unwrap_or(u32::MAX);
        packages.push(Package {
            position,
            first_item: section.items.map(|(first, _)| first),
            last_item: section.items.map(|(_, last)| last),
        });
        let scope = Scope::Package(position);
        let rule =
            if section.closes { "package:sum_of_items" } else { "package:sum_of_items:does_not_close" };
        let rule = if section.items.is_none() { "package:row" } else { rule };
        let confidence = if section.closes { 92 } else { 60 };
        let mut push = |kind, value: String, rule: &str, evidence: Vec<Evidence>| {
            if !evidence.is_empty() {
                facts.push(Fact { scope, kind, value, rule: rule.to_string(), confidence, evidence });
            }
        };
        if let Some(label) = section.label {
            push(FactKind::Label, label.value, "package:label", label.evidence);
        }
        let read = |f: &Figure| (canonical(f.value), f.evidence.clone());
        for (kind, figure) in [(FactKind::ListTotal, &section.list), (FactKind::NetTotal, &section.net)] {
            if let Some((value, evidence)) = figure.as_ref().map(read) {
                push(kind, value, rule, evidence);
            }
        }
        let both = section.list.as_ref().zip(section.net.as_ref());
        let inputs: Vec<Evidence> = both
            .iter()
            .flat_map(|(l, n)| l.evidence.iter().chain(&n.evidence))
            .map(Evidence::as_input)
            .collect();
        if let Some(off) = both.and_then(|(l, n)| l.value.checked_sub(n.value)).filter(|off| !off.is_zero()) {
            push(FactKind::DiscountAmount, canonical(off), "list_total - net_total", inputs.clone());
        }
        let derived = both.and_then(|(l, n)| discount_percent(l.value, n.value));
        match (section.percent, derived) {
            (Some(printed), _) => {
                push(FactKind::DiscountPercent, canonical(printed.value), rule, printed.evidence)
            }
            (None, Some(percent)) => {
                push(FactKind::DiscountPercent, canonical(percent), DISCOUNT_FORMULA, inputs)
            }
            (None, None) => {}
        }
    }
}

/// The formula of a derived percentage.
pub(in crate::procurement) const DISCOUNT_FORMULA: &str = "(list_total - net_total) / list_total * 100";

/// What share of the list total was taken off, in percent, rounded half up to two decimals.
pub(in crate::procurement) fn discount_percent(list: Decimal, net: Decimal) -> Option<Decimal> {
    let share = list.checked_sub(net)?.checked_mul(Decimal::ONE_HUNDRED)?.checked_div(list)?;
    let mut percent = share.round_dp_with_strategy(2, RoundingStrategy::MidpointAwayFromZero);
    percent.rescale(2);
    (percent > Decimal::ZERO && percent <= Decimal::ONE_HUNDRED).then_some(percent)
}

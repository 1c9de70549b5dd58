//! Rows that set the list total, the discount and the net total of a package side by side, as the first sheet of a
//! quotation does.

use super::Place;
use super::items::{Figure, Words, collapse};
use super::packages::{Section, discount_percent, names_section};
use super::region::{Region, regions};
use crate::procurement::Evidence;
use crate::procurement::tables::{Grid, GridCell, Row};
use crate::procurement::totals::labels::total_of;
use rust_decimal::Decimal;
use std::collections::HashSet;

/// Adds what such rows say to the sections that were read, by the totals that both have, and marks their places as used.
/// The first grid that has such rows counts: the others repeat it.
pub(super) fn join(sections: &mut Vec<Section>, grids: &[Grid<'_>], used: &mut HashSet<Place>) {
    let mut found = Vec::new();
    for grid in grids {
        for region in regions(grid) {
            let rows = rows(&region, used, sections);
            if !rows.is_empty() {
                used.extend(region.header.iter().map(|(head, _)| head.place));
            }
            for (row, section) in rows {
                used.extend(row.cells.iter().map(|c| (c.page.number, c.span.start)));
                found.push(section);
            }
        }
        if !found.is_empty() {
            break;
        }
    }
    for row in found {
        match sections.iter_mut().find(|section| same(section, &row)) {
            // It says the same of itself.
            Some(section) if section.list.is_some() => {}
            Some(section) => {
                // A section without a heading was named after its sum.
                let own = section.label.take().filter(|label| total_of(&label.value).is_none());
                *section = Section { items: section.items, label: own.or(row.label.clone()), ..row };
            }
            None => sections.push(row),
        }
    }
}

/// Whether a row speaks of a section: of its sum before discount, or of both its totals.
fn same(section: &Section, row: &Section) -> bool {
    let value = |figure: &Option<Figure>| figure.as_ref().map(|f| f.value);
    let (list, net) = (value(&row.list), value(&row.net));
    match value(&section.list) {
        None => value(&section.net) == list,
        own => own == list && value(&section.net) == net,
    }
}

/// The rows of a region without items whose discount closes, where words or a section say that they are packages.
fn rows<'g, 'a>(
    region: &Region<'g, 'a>,
    used: &HashSet<Place>,
    sections: &[Section],
) -> Vec<(&'g Row<'a>, Section)> {
    let mut found = Vec::new();
    let headed = region.heads_sections();
    for row in region.rows {
        let label = row.label();
        if total_of(&label).is_some() || label.is_empty() {
            continue;
        }
        if row.cells.iter().any(|c| used.contains(&(c.page.number, c.span.start))) {
            continue;
        }
        let pair = pair(row.figures().collect::<Vec<_>>().as_slice(), row);
        let known = |pair: &Section| sections.iter().any(|section| same(section, pair));
        let pair = pair.filter(|pair| headed || names_section(&label) || known(pair));
        found.extend(pair.map(|pair| (row, pair)));
    }
    let lone = found.len() < 2 && !found.iter().any(|(_, s): &(_, Section)| s.percent.is_some());
    if lone { Vec::new() } else { found }
}

/// The list and the net total of a row where its discount confirms them; among several such pairs the one that a printed
/// percentage confirms, then the one whose net total stands last.
fn pair(cells: &[&GridCell<'_>], row: &Row<'_>) -> Option<Section> {
    let (rates, money): (Vec<_>, Vec<_>) =
        cells.iter().copied().partition(|c| c.figure.is_some_and(|f| f.number.percent));
    let value = |cell: &GridCell<'_>| cell.figure.map(|f| f.number.value);
    let mut best: Option<(bool, usize, &GridCell<'_>, Option<&GridCell<'_>>)> = None;
    for list in &money {
        for (at, net) in money.iter().enumerate() {
            let (Some(l), Some(n)) = (value(list), value(net)) else { continue };
            let Some(exact) = discount_percent(l, n).filter(|_| n > Decimal::ZERO) else { continue };
            let near = |c: &GridCell<'_>| {
                value(c).and_then(|v| v.abs().checked_sub(exact)).is_some_and(|d| d.abs() <= NEAR)
            };
            let off = l.checked_sub(n);
            let cut = money.iter().any(|c| value(c).map(|v| v.abs()) == off);
            // A rate may stand without its sign where the amount of the discount stands beside it.
            let mut written = rates.iter().chain(&money);
            let rate = written.find(|c| near(c)).copied();
            let rank = (rate.is_some(), at);
            if (cut || rate.is_some()) && best.is_none_or(|b| rank > (b.0, b.1)) {
                best = Some((rank.0, at, list, rate));
            }
        }
    }
    let (_, net, list, rate) = best?;
    let read = |cell: &GridCell<'_>| {
        Some(Figure { value: value(cell)?.abs(), evidence: vec![cell.figure_evidence()?], formula: None })
    };
    let evidence: Vec<Evidence> =
        row.cells.iter().find(|c| c.is_text()).and_then(|c| c.whole()).into_iter().collect();
    let label = evidence.first().map(|e| collapse(&e.quote)).map(|value| Words { value, evidence });
    let (list, net) = (read(list), read(money.get(net)?));
    Some(Section { label, list, net, percent: rate.and_then(read), items: None, closes: true })
}

/// Hundredths of a percent by which a printed rate may be rounded.
const NEAR: Decimal = Decimal::from_parts(1, 0, 0, false, 2);

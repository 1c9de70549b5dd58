//! What a document says was bought, for how much and at what discount: its line items, packages and totals.
//!
//! Words over columns and beside amounts propose what a figure is; the arithmetic decides. A row whose figures do
//! not agree is kept, with less confidence, and its rule says so: what does not add up is a question for a reader.

mod amounts;
mod assign;
mod block;
mod complete;
mod items;
mod listed;
pub(in crate::procurement) mod packages;
mod reduced;
mod region;
mod rows;
mod sentences;
mod split;
mod stated;
mod summary;
#[cfg(test)]
mod tests;

use self::assign::Plan;
pub(super) use self::complete::is_taxed;
use self::items::{Figure, Item, Words};
use self::packages::Section;
use self::region::Region;
use self::rows::Event;
use super::money::{self, Style, canonical};
use super::tables::{self, Grid};
use super::totals;
use super::{Evidence, Fact, FactKind, Package, Scope};
use crate::text::Document;
use rust_decimal::Decimal;
use std::collections::HashSet;
use std::ops::Range;

/// Items of one content beyond which no more are kept.
const ITEMS: usize = 200_000;

/// What the figures of a document say.
#[derive(Clone, Debug, Default)]
pub struct Ledger {
    /// Facts of the document, its packages and its items.
    pub facts: Vec<Fact>,
    /// The packages.
    pub packages: Vec<Package>,
    /// What the figures tell of the kind of document.
    pub signals: Signals,
}

/// What the figures of a document tell of its kind.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Signals {
    /// Rows read as line items.
    pub priced_rows: u32,
    /// Of them, rows whose arithmetic holds.
    pub closing_rows: u32,
    /// Whether the document's totals agree with one another.
    pub totals_close: bool,
    /// Whether a total was found.
    pub has_total: bool,
    /// Whether tax was found.
    pub has_tax: bool,
}

impl Signals {
    /// The most that figures can tell.
    pub const STRONGEST: Signals = Signals {
        priced_rows: u32::MAX,
        closing_rows: u32::MAX,
        totals_close: true,
        has_total: true,
        has_tax: true,
    };
}

/// Where a cell stands: page and first byte.
pub(super) type Place = (u32, u32);

/// Reads the items, packages and totals of a document.
pub fn read(document: &Document) -> Ledger {
    let mut ledger = Ledger::default();
    if !document.pages.iter().any(|p| p.text.bytes().any(|b| b.is_ascii_digit())) {
        return ledger;
    }
    let style = money::vote(document.pages.iter().map(|p| p.text.as_str()));
    let mut grids = tables::tables(document, style);
    let mut used = HashSet::new();
    let mut found = Found::default();
    for grid in &grids {
        found.scan(grid, assign::plan, &mut used);
    }
    let tabled = !found.items.is_empty() && found.items.iter().all(|item| item.closes);
    let mut lines = tables::lines(document, style);
    split::part(&mut lines, style);
    split::rejoin(&mut lines);
    if found.items.is_empty() {
        found.scan(&lines, assign::plan, &mut used);
    }
    grids.push(lines);
    if !tabled
        && let Some(cards) = cards(&grids, style)
        && cards.items.len() >= found.items.len()
    {
        used = cards.regions.iter().flat_map(|(_, places)| places).copied().collect();
        found = cards;
    }
    found.drop_summaries(&mut used);
    if found.items.is_empty() || found.items.iter().any(|i| !i.closes) {
        found.take(sentences::read(document, style), &grids, &mut used);
    }
    if found.items.is_empty() {
        found.take(stated::read(document, style), &grids, &mut used);
    }
    let priced = found.items.len();
    for grid in &grids {
        if found.items.is_empty() {
            found.scan(grid, assign::counted, &mut used);
        }
    }
    if found.items.is_empty() {
        found.take(listed::read(document, style), &grids, &mut used);
    }
    if found.items.is_empty() {
        found.take(amounts::read(&grids, style), &grids, &mut used);
    }
    for (at, item) in found.items.iter().enumerate() {
        // Prices without quantities are those of a list or a framework, no purchase.
        let bought = item.quantity.is_some() || item.net_amount.is_some();
        ledger.signals.priced_rows += u32::from(at < priced && bought);
        ledger.signals.closing_rows += u32::from(item.closes && item.rule != amounts::RULE);
        item_facts(item, Scope::Item(u32::try_from(at + 1).unwrap_or(u32::MAX)), &mut ledger.facts);
    }
    summary::join(&mut found.sections, &grids, &mut used);
    let sums = Sums { packages: packages::sums(&found.sections), ..sums(&found.items) };
    packages::facts(found.sections, &mut ledger.packages, &mut ledger.facts);
    totals::read(document, style, &grids, &used, &sums, &mut ledger);
    ledger
}

/// What stands in cards, where the arithmetic of one at least holds and the figures of most.
fn cards(grids: &[Grid<'_>], style: Style) -> Option<Found> {
    let mut found = Found::default();
    // Lines tell of all that tables hold, too.
    let grid = tables::cards(grids.last()?, style)?;
    found.scan(&grid, assign::plan, &mut HashSet::new());
    let closing = found.items.iter().filter(|item| item.closes).count();
    (closing > 0 && closing * 2 >= found.items.len()).then_some(found)
}

/// What scanning has found so far.
#[derive(Default)]
struct Found {
    items: Vec<Item>,
    sections: Vec<Section>,
    /// For each region with items which of them stand there, and the places of their cells.
    regions: Vec<(Range<usize>, Vec<Place>)>,
}

impl Found {
    /// Reads the items and sections of a grid; the places of their rows are marked as used.
    fn scan(
        &mut self,
        grid: &Grid<'_>,
        plan: fn(&Region<'_, '_>) -> Option<Plan>,
        used: &mut HashSet<Place>,
    ) {
        for region in region::regions(grid) {
            let Some(plan) = plan(&region) else { continue };
            let events = rows::events(&region, &plan);
            if !events.iter().any(|(_, e)| matches!(e, Event::Item(_))) {
                continue;
            }
            let mut places: Vec<Place> = region.header.iter().map(|(head, _)| head.place).collect();
            let rows = events.iter().filter(|(_, e)| matches!(e, Event::Item(_)));
            let cells = rows.filter_map(|(at, _)| region.rows.get(*at)).flat_map(|r| &r.cells);
            places.extend(cells.map(|c| (c.page.number, c.span.start)));
            let first = self.items.len();
            let offset = u32::try_from(first).unwrap_or(u32::MAX);
            self.sections.extend(packages::sections(&region, &plan, &events, offset));
            for (_, event) in events {
                if let Event::Item(item) = event
                    && self.items.len() < ITEMS
                {
                    places.extend(&item.below);
                    self.items.push(*item);
                }
            }
            used.extend(&places);
            self.regions.push((first..self.items.len(), places));
        }
    }

    /// Gives up the items of regions that only sum the sections of others: what is bought stands there.
    fn drop_summaries(&mut self, used: &mut HashSet<Place>) {
        for (range, places) in std::mem::take(&mut self.regions).into_iter().rev() {
            let places: HashSet<Place> = places.into_iter().collect();
            let own = |n: u32| range.contains(&(n as usize).saturating_sub(1));
            let mut others = self.sections.iter().filter(|s| !s.items.is_some_and(|(first, _)| own(first)));
            let sums = |item: &Item| item.quantity.is_none() && others.by_ref().any(|s| s.is_summed_by(item));
            let items = self.items.get(range.clone()).unwrap_or_default();
            if items.len() < 2 || !items.iter().all(sums) {
                continue;
            }
            self.sections.retain(|s| !s.items.is_some_and(|(first, _)| own(first)));
            let (end, count) = (range.end as u32, range.len() as u32);
            let later = self.sections.iter_mut().filter_map(|s| s.items.as_mut()).filter(|i| i.0 > end);
            later.for_each(|(first, last)| (*first, *last) = (*first - count, *last - count));
            self.items.drain(range);
            used.retain(|place| !places.contains(place));
        }
    }

    /// Takes the items of sentences instead of those of tables, where most rows of those do not close.
    fn take(&mut self, stated: Vec<Item>, grids: &[Grid<'_>], used: &mut HashSet<Place>) {
        let closing = |items: &[Item]| items.iter().filter(|i| i.closes).count();
        // A table of which most rows close is one, and those that do not are its questions.
        let table = !self.items.is_empty() && closing(&self.items) * 2 >= self.items.len();
        if table || closing(&stated) < self.items.len() || stated.is_empty() {
            return;
        }
        self.sections.clear();
        used.clear();
        let evidence = stated.iter().flat_map(|i| [&i.quantity, &i.unit_price, &i.net_amount]).flatten();
        let mut places: Vec<(Place, u32)> =
            evidence.flat_map(|f| &f.evidence).map(|e| ((e.page, e.span.start), e.span.end)).collect();
        places.sort_unstable();
        for cell in grids.iter().flat_map(|g| &g.rows).flat_map(|r| &r.cells) {
            let place = (cell.page.number, cell.span.start);
            let next = places.get(places.partition_point(|p| p.0 < place));
            if next.is_some_and(|(at, end)| at.0 == place.0 && *end <= cell.span.end) {
                used.insert(place);
            }
        }
        self.items = stated;
    }
}

/// Sums over the items, with the evidence of each addend, for the identities of the totals.
#[derive(Debug, Default)]
pub(super) struct Sums {
    /// Sum of the amounts of lines.
    pub(super) net: Option<Decimal>,
    /// Where the addends stand.
    pub(super) addends: Vec<Evidence>,
    /// Sum of quantity × list price, where all items have both.
    pub(super) list: Option<Decimal>,
    /// Sums of the list and the net totals of packages, where each has both.
    pub(super) packages: Option<(Decimal, Decimal)>,
}

/// The sums over items; none where an item has no amount.
fn sums(items: &[Item]) -> Sums {
    let mut sums = Sums {
        net: (!items.is_empty()).then_some(Decimal::ZERO),
        list: Some(Decimal::ZERO),
        ..Sums::default()
    };
    for item in items {
        let amount = item.net_amount.as_ref();
        sums.net = sums.net.zip(amount).and_then(|(sum, a)| sum.checked_add(a.value));
        sums.list = sums.list.zip(item.list_total.as_ref()).and_then(|(sum, a)| sum.checked_add(a.value));
        if sums.addends.len() < 64 {
            sums.addends.extend(amount.iter().flat_map(|a| &a.evidence).map(Evidence::as_input));
        }
    }
    sums.list = sums.list.filter(|l| !l.is_zero());
    sums
}

/// The facts of one item.
fn item_facts(item: &Item, scope: Scope, facts: &mut Vec<Fact>) {
    let confidence = match (item.closes, item.rule) {
        (true, "ledger:price_is_amount") => 75,
        (true, _) => 95,
        (false, "ledger:header") => 55,
        (false, _) => 40,
    };
    let mut text = |kind, words: &Option<Words>| {
        if let Some(words) = words {
            let (value, evidence, rule) =
                (words.value.clone(), words.evidence.clone(), item.rule.to_string());
            facts.push(Fact { scope, kind, value, rule, confidence, evidence });
        }
    };
    text(FactKind::ItemCode, &item.code);
    text(FactKind::Description, &item.description);
    text(FactKind::Unit, &item.unit);
    let mut figure = |kind, figure: &Option<Figure>| {
        if let Some(f) = figure.as_ref().filter(|f| !f.evidence.is_empty()) {
            let rule = f.formula.unwrap_or(item.rule).to_string();
            let (value, evidence) = (canonical(f.value), f.evidence.clone());
            facts.push(Fact { scope, kind, value, rule, confidence, evidence });
        }
    };
    figure(FactKind::Quantity, &item.quantity);
    figure(FactKind::ListPrice, &item.list_price);
    figure(FactKind::UnitPrice, &item.unit_price);
    figure(FactKind::DiscountPercent, &item.discount_percent);
    figure(FactKind::DiscountAmount, &item.discount_amount);
    figure(FactKind::NetAmount, &item.net_amount);
}

//! Rows of a region in their order: line items with the lines beneath them, subtotals and headings.

use super::assign::Plan;
use super::block::{self, Stated};
use super::items::{Found, Item, Words, item, words};
use super::region::{Region, by_column};
use crate::procurement::columns::{Role, has_discount, key, role_of};
use crate::procurement::tables::{GridCell, Row};
use crate::procurement::totals::labels::{Total, starts_as_sum, total_of};
use rust_decimal::Decimal;

/// Lines that a description may run on for.
const WRAPS: usize = 5;

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
    let mut below = Below::default();
    let counts = |row: &Row<'_>| region.repeats(row) || numbers_columns(row);
    for (at, row) in region.rows.iter().enumerate().filter(|(_, row)| !counts(row)) {
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
        // `./. 12 % Rabatt  -60,85  446,23` is said of the item above.
        let within = block::within(row);
        let item = item.filter(|_| !(within.is_empty() && is_reduction(row) && below.takes(row)));
        match item {
            Some(found) if !named => {
                below.close(&mut out);
                below.item = Some(out.len());
                below.stated = within;
                out.push((at, Event::Item(Box::new(found.item))));
                wraps = 0;
            }
            _ if below.takes(row) => {}
            _ if row.figures().next().is_some() && named => {
                below.close(&mut out);
                out.push((at, Event::Subtotal(at)));
            }
            _ if named || row.cells.iter().filter(|c| role_of(c.text).is_some()).count() > 2 => wraps = WRAPS,
            _ => {
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
    below.close(&mut out);
    trim(&mut out, plan);
    describe(&mut out);
    out
}

/// Rows above an item in which its goods may be named.
const ABOVE: usize = 3;

/// Gives items the headings right above them as their descriptions where none of them has any: orders print the name of
/// goods on lines of its own, above that with their figures. What holds a colon is said of something else.
fn describe(events: &mut Vec<(usize, Event)>) {
    let named =
        |e: &Event| matches!(e, Event::Item(item) if item.description.is_some() || item.code.is_some());
    if events.iter().any(|(_, e)| named(e)) {
        return;
    }
    let mut out: Vec<(usize, Event)> = Vec::with_capacity(events.len());
    for (at, mut event) in events.drain(..) {
        if let Event::Item(item) = &mut event {
            let near = |(row, e): &(usize, Event)| matches!(e, Event::Heading(words) if row + ABOVE >= at && !words.value.contains(':'));
            let from = out.len() - out.iter().rev().take_while(|e| near(e)).count();
            let above: Vec<Words> = out
                .drain(from..)
                .filter_map(|(_, e)| if let Event::Heading(words) = e { Some(words) } else { None })
                .collect();
            // What is numbered begins the goods; what stands above it heads more than them.
            let numbered = above.iter().rposition(|words| is_numbered(&words.value)).unwrap_or(0);
            let above = above.into_iter().skip(numbered).collect::<Vec<_>>();
            let value = above.iter().map(|w| w.value.as_str()).collect::<Vec<_>>().join(" ");
            let evidence = above.into_iter().flat_map(|w| w.evidence).collect();
            item.description = (!value.is_empty()).then_some(Words { value, evidence });
        }
        out.push((at, event));
    }
    *events = out;
}

/// Whether a text opens with the number of an entry: `1.2. Cable`, `3) Pipe`.
fn is_numbered(text: &str) -> bool {
    let rest = text.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.');
    let number = text.get(..text.len() - rest.len()).unwrap_or("");
    !number.is_empty() && (rest.starts_with(')') || rest.starts_with(' ') && number.contains('.'))
}

/// Whether a row numbers the columns below their headings, as forms do.
fn numbers_columns(row: &Row<'_>) -> bool {
    let numbers: Vec<Decimal> =
        row.figures().filter_map(|c| c.figure.filter(|f| f.unit.is_none()).map(|f| f.number.value)).collect();
    let follows = |pair: &[Decimal]| matches!(pair, [a, b] if a.saturating_add(Decimal::ONE) == *b);
    // Columns of one number may be told apart by letters: `1`, `1а`.
    let short = |c: &GridCell<'_>| c.text.trim().chars().count() <= 3;
    let low = numbers.first().is_some_and(|first| *first <= Decimal::from(COLUMNS));
    numbers.len() >= COLUMNS && low && numbers.windows(2).all(follows) && row.cells.iter().all(short)
}

/// Columns that a row numbers at least.
const COLUMNS: usize = 4;

/// The lines beneath an item, as long as they are its own.
#[derive(Default)]
struct Below {
    /// The item among the events.
    item: Option<usize>,
    lines: usize,
    stated: Vec<Stated>,
}

impl Below {
    /// Takes the labelled figures of a row, if it has any and an item stands above.
    fn takes(&mut self, row: &Row<'_>) -> bool {
        self.lines += 1;
        let stated =
            if self.item.is_some() && self.lines <= block::LINES { block::stated(row) } else { Vec::new() };
        let taken = !stated.is_empty();
        self.stated.extend(stated);
        taken
    }

    /// Gives the item what closes with it.
    fn close(&mut self, events: &mut [(usize, Event)]) {
        let Below { item, stated, .. } = std::mem::take(self);
        if let Some((_, Event::Item(item))) = item.and_then(|at| events.get_mut(at)) {
            item.below = block::apply(item, &stated);
        }
    }
}

/// Whether the words of a row are those of a discount and its rate alone.
fn is_reduction(row: &Row<'_>) -> bool {
    let words: Vec<&str> = row.cells.iter().map(|c| c.text).collect();
    let key = key(&words.join(" "));
    let letters =
        key.split(' ').filter(|word| !word.is_empty() && word.chars().all(char::is_alphabetic)).count();
    has_discount(&key) && key.contains('%') && letters <= REDUCES
}

/// Words of a row that states a discount at most.
const REDUCES: usize = 3;

/// Whether a row came from a table of the document, where a description does not run over rows.
fn region_native(row: &Row<'_>) -> bool {
    row.cells.iter().any(|c| c.source.is_some())
}

/// Drops rows that do not close where nothing closing follows and a total stood before them: they belong to
/// another table. Without any row that closes, all after the first total goes.
fn trim(events: &mut Vec<(usize, Event)>, plan: &Plan) {
    if plan.counted {
        return;
    }
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
                return item.closes || !apart && (plan.proven || !ended);
            }
        }
        true
    });
}

/// Adds a line of text to the description of the item above it, where it stands in the same column.
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

/// Whether a subtotal row's label says that it ends a section, rather than carrying over or taxing.
pub(super) fn ends_section(label: &str) -> bool {
    matches!(total_of(label), Some(Total::Sum | Total::Net | Total::List))
}

//! Items as cards: what a table has in its columns stands in lines of its own below one another, each figure beside its
//! label, item after item, as in the printed view of an XRechnung or a mail that describes each article. Turned about, they
//! are a table, whose arithmetic tells as that of any other.

use super::{COLUMN, Grid, GridCell, Row, figure};
use crate::procurement::columns::{Role, key, role_of};
use crate::procurement::money::Style;
use crate::procurement::totals::labels::total_of;
use crate::text::Span;

/// How far the left edges of the labels of one card may lie apart, in the units of [`GridCell::x0`].
const EDGE: u32 = 300;

/// Rows without a label within a card at most: a name that runs on, or a note.
const WITHIN: usize = 2;

/// Cards that stand beside one another at most.
const BESIDE: usize = 6;

/// Labels of one kind of card at most.
const LABELS: usize = 24;

/// A label beside its value.
struct Pair<'a> {
    row: usize,
    label: GridCell<'a>,
    /// The key of the label.
    key: String,
    role: Role,
    value: GridCell<'a>,
}

/// The pairs of one item, from top to bottom.
type Card<'a> = Vec<Pair<'a>>;

/// The cards among the rows of a grid as one table, a row for each card below a row of their labels; none where no card has
/// a name, a quantity and a price or amount.
pub fn cards<'a>(grid: &Grid<'a>, style: Style) -> Option<Grid<'a>> {
    let cards: Vec<Card<'a>> = gather(grid, style).into_iter().filter(is_item).collect();
    let mut columns: Vec<(String, GridCell<'a>)> = Vec::new();
    for pair in cards.iter().flatten() {
        if columns.len() < LABELS && columns.iter().all(|(known, _)| *known != pair.key) {
            columns.push((pair.key.clone(), pair.label.clone()));
        }
    }
    let at = |index: usize| i32::try_from(index).unwrap_or(0).saturating_mul(COLUMN);
    let under = |index: usize, cell: &GridCell<'a>| GridCell {
        x0: at(index),
        x1: at(index + 1) - 1,
        source: None,
        ..cell.clone()
    };
    let head = columns.iter().enumerate().map(|(index, (_, label))| under(index, label)).collect();
    let mut rows = vec![Row { cells: head, gap: 0 }];
    for card in &cards {
        let value = |label: &String| card.iter().find(|pair| pair.key == *label);
        let cells = columns
            .iter()
            .enumerate()
            .filter_map(|(index, (label, _))| Some(under(index, &value(label)?.value)));
        rows.push(Row { cells: cells.collect(), gap: 0 });
    }
    (rows.len() > 1).then_some(Grid { rows, native: false })
}

/// Whether a card tells of goods: their name, how many they are, and a price or an amount.
fn is_item(card: &Card) -> bool {
    let has = |is: fn(Role) -> bool| card.iter().any(|pair| is(pair.role));
    // A model may be all that names the goods.
    has(|role| matches!(role, Role::Description | Role::Code))
        && has(|role| role == Role::Quantity)
        && has(Role::is_priced)
}

/// The cards of a grid in order of their first rows and from left to right. A card is over where one of its labels stands
/// again, or where too many rows have no label.
fn gather<'a>(grid: &Grid<'a>, style: Style) -> Vec<Card<'a>> {
    let (mut open, mut done): (Vec<Card<'a>>, Vec<Card<'a>>) = (Vec::new(), Vec::new());
    for (at, row) in grid.rows.iter().enumerate() {
        for pair in pairs(at, row, style) {
            let column =
                |card: &Card| card.first().is_some_and(|p| p.label.x0.abs_diff(pair.label.x0) <= EDGE);
            let place = open.iter().position(column);
            let over = |card: &Card| {
                let again = card.iter().any(|p| p.label.text == pair.label.text);
                // Below a heading of their own stand the sums of all items.
                let parted = card.last().is_some_and(|p| p.row + 1 < at);
                let again = again || parted && total_of(pair.label.text).is_some();
                again || card.len() >= LABELS || card.last().is_some_and(|p| p.row + WITHIN + 1 < at)
            };
            match place.and_then(|index| open.get_mut(index)) {
                Some(card) if over(card) => done.push(std::mem::replace(card, vec![pair])),
                Some(card) => card.push(pair),
                None => {
                    if open.len() >= BESIDE {
                        done.push(open.remove(0));
                    }
                    open.push(vec![pair]);
                }
            }
        }
    }
    done.append(&mut open);
    done.sort_by_key(|card| card.first().map(|pair| (pair.row, pair.label.x0)));
    done
}

/// The labels of a row with what stands to the right of each, or behind its colon.
fn pairs<'a>(at: usize, row: &Row<'a>, style: Style) -> Vec<Pair<'a>> {
    let mut out = Vec::new();
    let mut cells = row.cells.iter().peekable();
    while let Some(cell) = cells.next() {
        if let Some((label, value)) = parted(cell, style) {
            out.extend(role_of(label.text).map(|role| Pair {
                row: at,
                key: key(label.text),
                label,
                role,
                value,
            }));
        } else if let Some(role) = cell.figure.is_none().then(|| role_of(cell.text)).flatten()
            && let Some(value) = cells.next()
        {
            out.push(Pair { row: at, label: cell.clone(), key: key(cell.text), role, value: value.clone() });
        }
    }
    // A row of labels over a table has no values.
    let labelled =
        out.iter().filter(|pair| pair.value.figure.is_none() && role_of(pair.value.text).is_some()).count();
    if labelled > 0 && out.len() + labelled > 2 { Vec::new() } else { out }
}

/// A cell that holds a label, a colon and a value as two.
fn parted<'a>(cell: &GridCell<'a>, style: Style) -> Option<(GridCell<'a>, GridCell<'a>)> {
    let colon = cell.text.find([':', '：'])?;
    let sign = cell.text.get(colon..)?.chars().next()?.len_utf8();
    let rest = cell.text.get(colon + sign..)?;
    let start = colon + sign + (rest.len() - rest.trim_start().len());
    let (label, value) = (cell.text.get(..colon)?, cell.text.get(start..)?.trim_end());
    if value.is_empty() || label.trim().is_empty() {
        return None;
    }
    let base = cell.span.start as usize;
    let part = |text: &'a str, from: usize| GridCell {
        text,
        span: Span::new(base + from, base + from + text.len()),
        figure: figure(text, style),
        ..cell.clone()
    };
    Some((part(label, 0), part(value, start)))
}

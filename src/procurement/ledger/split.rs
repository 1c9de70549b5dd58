//! Cells that are parted otherwise than the table is: amounts that stand a line lower than their row, where one cell is
//! centred on several lines and another is not, and figures that stand a space before the goods.

use super::assign::{Mode, close};
use super::region::is_header;
use crate::procurement::columns::{Role, role_of};
use crate::procurement::money::{Number, Style};
use crate::procurement::tables::{Grid, GridCell, Row, figure};
use crate::procurement::totals::labels::total_of;
use crate::text::Span;
use rust_decimal::Decimal;

/// Space between the two lines, in tenths of their height, beyond which they are no row.
const APART: i32 = 8;
/// How far right edges of one column may lie apart, in hundredths of a point.
const EDGE: i32 = 200;

/// How far the goods may begin from the left edge of the words over them, in hundredths of a point.
const UNDER: u32 = 120;

/// Parts a figure from the goods behind it where those begin exactly under the words that head them, or where figures of
/// its row prove that it is their quantity.
pub(super) fn part(grid: &mut Grid<'_>, style: Style) {
    let proven = grid.rows.iter().any(|row| proves(row, style));
    let mut edges: Vec<i32> = Vec::new();
    for row in &mut grid.rows {
        if is_header(row) {
            let heads = |c: &&GridCell<'_>| matches!(role_of(c.text), Some(Role::Description | Role::Code));
            edges = row.cells.iter().skip(1).filter(heads).map(|c| c.x0).collect();
        } else if let Some(at) = row.cells.iter().position(|c| c.figure.is_none())
            && let Some((number, goods)) = row.cells.get(at).and_then(|cell| parted(cell, style))
            && (edges.iter().any(|x| goods.x0.abs_diff(*x) <= UNDER)
                || proven && is_closed(row, number.figure.map(|f| f.number)))
        {
            row.cells.splice(at..=at, [number, goods]);
        }
    }
}

/// Whether the first word of a row's goods is a figure that no other cell repeats, and, other than one, their quantity.
fn proves(row: &Row<'_>, style: Style) -> bool {
    let goods = row.cells.iter().find(|c| c.figure.is_none());
    let number = goods.and_then(|cell| parted(cell, style)).and_then(|(number, _)| number.figure);
    let number = number.map(|f| f.number).filter(|n| n.value > Decimal::ONE);
    number.is_some_and(|n| !row.figures().any(|c| c.figure.is_some_and(|f| f.number.value == n.value)))
        && is_closed(row, number)
}

/// Whether a quantity makes an amount of a row with its price, less a discount where there is one.
fn is_closed(row: &Row<'_>, quantity: Option<Number>) -> bool {
    let Some(quantity) = quantity else { return false };
    let numbers: Vec<Number> = row.figures().filter_map(|c| Some(c.figure?.number)).take(FIGURES).collect();
    let modes = |n: &Number| [Mode::Off, Mode::Line].map(|mode| Some((*n, mode)));
    let offs = || std::iter::once(None).chain(numbers.iter().flat_map(modes));
    // Told apart by their order: of figures in cells of their own all may begin with the first byte.
    let money = |(_, n): &(usize, &Number)| n.value.scale() >= 2 && !n.percent;
    let prices = || numbers.iter().enumerate().filter(money);
    prices().any(|(at, price)| {
        let amounts = || prices().filter(|(other, _)| *other != at);
        let own =
            |off: &Option<(Number, Mode)>, amount: &Number| off.is_none_or(|(n, _)| n.value != amount.value);
        amounts().any(|(_, amount)| {
            offs().filter(|off| own(off, amount)).any(|off| close(quantity, *price, off, *amount).is_some())
        })
    })
}

/// Figures of a row that are tried.
const FIGURES: usize = 8;

/// A cell of text as its first word and the rest, if the one is a figure.
fn parted<'a>(cell: &GridCell<'a>, style: Style) -> Option<(GridCell<'a>, GridCell<'a>)> {
    let from = cell.page.words.partition_point(|w| w.span.end <= cell.span.start);
    let [number, goods, ..] = cell.page.words.get(from..)? else { return None };
    let at = (
        goods.span.start.checked_sub(cell.span.start).filter(|_| goods.span.end <= cell.span.end)? as usize,
        number.span.end.checked_sub(cell.span.start)?,
    );
    let (head, tail) = (cell.text.get(..at.1 as usize)?, cell.text.get(at.0..)?);
    let figure = figure(head, style)?;
    let middle = number.bbox.x1.min(goods.bbox.x0.saturating_sub(1));
    let number = GridCell {
        text: head,
        span: Span { start: cell.span.start, end: number.span.end },
        x1: middle,
        figure: Some(figure),
        ..cell.clone()
    };
    let span = Span { start: goods.span.start, ..cell.span };
    Some((number, GridCell { text: tail, span, x0: goods.bbox.x0, ..cell.clone() }))
}

/// Takes amounts back into their rows: those that close there, and those that stand right under one another.
pub(super) fn rejoin(grid: &mut Grid<'_>) {
    let pairs: Vec<(usize, i32, bool)> = (1..grid.rows.len())
        .filter_map(|at| {
            let (above, below) = (grid.rows.get(at - 1)?, grid.rows.get(at)?);
            let amount = amount(above, below)?;
            Some((at, amount.x1, closes(above, amount.figure?.number)))
        })
        .collect();
    let mut edges: Vec<i32> = pairs.iter().map(|p| p.1).collect();
    edges.sort_unstable();
    let below = |x: i32| edges.partition_point(|edge| *edge < x);
    let several = |x1: i32| below(x1.saturating_add(EDGE + 1)) - below(x1.saturating_sub(EDGE)) > 1;
    let taken: Vec<usize> = pairs.iter().filter(|p| p.2 || several(p.1)).map(|p| p.0).collect();
    for at in taken.into_iter().rev() {
        let Some(below) = grid.rows.get_mut(at) else { continue };
        let Some(place) = below.cells.iter().position(|c| c.figure.is_some()) else { continue };
        let amount = below.cells.remove(place);
        if let Some(above) = grid.rows.get_mut(at - 1) {
            above.cells.push(amount);
        }
    }
    grid.rows.retain(|row| !row.cells.is_empty());
}

/// The only figure of a row, where it stands to the right of a row of goods just above it.
fn amount<'r, 'a>(above: &Row<'a>, below: &'r Row<'a>) -> Option<&'r GridCell<'a>> {
    let mut figures = below.figures();
    let (Some(amount), None) = (figures.next(), figures.next()) else { return None };
    let number = amount.figure?.number;
    let right = above.cells.iter().map(|c| c.x1).max()?;
    let counted = above.figures().any(|c| c.figure.is_some_and(|f| f.unit.is_some()));
    let labelled = |row: &Row<'_>| row.cells.iter().any(|c| total_of(c.text).is_some());
    let fits = below.gap <= APART
        && counted
        && amount.x0 > right
        && !number.percent
        && number.value.scale() == 2
        && !labelled(above)
        && !labelled(below);
    fits.then_some(amount)
}

/// Whether two figures of a row make an amount.
fn closes(row: &Row<'_>, amount: Number) -> bool {
    let numbers: Vec<Number> = row.figures().filter_map(|c| Some(c.figure?.number)).collect();
    let pairs =
        numbers.iter().enumerate().flat_map(|(i, q)| numbers.iter().skip(i + 1).map(move |p| (*q, *p)));
    pairs.into_iter().any(|(q, p)| close(q, p, None, amount).is_some())
}

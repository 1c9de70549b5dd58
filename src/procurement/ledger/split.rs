//! Amounts that stand a line lower than their row: a cell that is centred on several lines, beside one that is not.

use super::assign::close;
use crate::procurement::money::Number;
use crate::procurement::tables::{Grid, GridCell, Row};
use crate::procurement::totals::labels::total_of;

/// Space between the two lines, in tenths of their height, beyond which they are no row.
const APART: i32 = 8;
/// How far right edges of one column may lie apart, in hundredths of a point.
const EDGE: i32 = 200;

/// Takes amounts back into their rows: those that close there, and those that stand right under one another.
pub(super) fn rejoin(grid: &mut Grid<'_>) {
    let pairs: Vec<(usize, i32, bool)> = (1..grid.rows.len())
        .filter_map(|at| {
            let (above, below) = (grid.rows.get(at - 1)?, grid.rows.get(at)?);
            let amount = amount(above, below)?;
            Some((at, amount.x1, closes(above, amount.figure?.number)))
        })
        .collect();
    let proven = |x1: i32| pairs.iter().filter(|p| (p.1 - x1).abs() <= EDGE).any(|p| p.2);
    let several = |x1: i32| pairs.iter().filter(|p| (p.1 - x1).abs() <= EDGE).count() > 1;
    let taken: Vec<usize> =
        pairs.iter().filter(|p| p.2 || proven(p.1) || several(p.1)).map(|p| p.0).collect();
    for at in taken.into_iter().rev() {
        let Some(below) = grid.rows.get_mut(at) else { continue };
        let Some(place) = below.cells.iter().position(|c| c.figure.is_some()) else { continue };
        let amount = below.cells.remove(place);
        let left = !below.cells.is_empty();
        if let Some(above) = grid.rows.get_mut(at - 1) {
            above.cells.push(amount);
        }
        if !left {
            grid.rows.remove(at);
        }
    }
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

//! Items of a name and an amount alone, as those of services often are: rows that the sum below them proves, since nothing
//! within them can be reckoned.

use super::items::{Figure, Item, Words, collapse, letters};
use super::region::is_header;
use crate::procurement::Evidence;
use crate::procurement::columns::{Role, role_of};
use crate::procurement::money::{self, Style};
use crate::procurement::tables::{Grid, GridCell, Row};
use crate::procurement::totals::labels::{Total, total_of};
use rust_decimal::Decimal;

/// The rule of such items. Payslips and accounts have rows like theirs, so that they tell nothing of what a document is.
pub(super) const RULE: &str = "rows:sum_of_amounts";

/// Letters that a name has at least.
const NAME: usize = 3;

/// The items of the grids whose amounts add up to a sum below them: those of tables, or of lines where no table has any.
pub(super) fn read(grids: &[Grid<'_>], style: Style) -> Vec<Item> {
    let of = |native: bool| {
        grids.iter().filter(move |grid| grid.native == native).flat_map(move |grid| of_grid(grid, style))
    };
    let tabled: Vec<Item> = of(true).collect();
    if tabled.is_empty() { of(false).collect() } else { tabled }
}

fn of_grid(grid: &Grid<'_>, style: Style) -> Vec<Item> {
    let mut out = Vec::new();
    let mut run: Vec<Priced<'_, '_>> = Vec::new();
    let mut headed = false;
    let mut above: Option<&Row<'_>> = None;
    for row in &grid.rows {
        let label = row.label();
        let total = total_of(&label);
        let amount = amount(row).or_else(|| counted(row, style));
        match (total, amount) {
            (Some(Total::Sum | Total::Net | Total::List), Some(sum)) => {
                let value = |cell: &GridCell<'_>| cell.figure.map(|f| f.number.value);
                let all = run.iter().try_fold(Decimal::ZERO, |all, row| all.checked_add(value(row.amount)?));
                let counted = run.iter().any(|row| row.above.is_some() || row.times(style).is_some());
                if all == value(sum) && (run.len() > 1 || (headed || counted) && run.len() == 1) {
                    out.extend(run.iter().filter_map(|priced| item(priced, style)));
                }
                run.clear();
                above = None;
            }
            (None, Some(amount)) if above.is_some() || letters(&label) >= NAME => {
                run.push(Priced { above: above.take(), row, amount });
            }
            // Names run on over lines, and blank lines part nothing.
            (None, None) if times(&row.cells, style).is_some() => above = Some(row),
            (None, None) if row.figures().next().is_none() && !heads(row) => above = None,
            _ => {
                run.clear();
                above = None;
                headed = heads(row) || headed && total.is_some();
            }
        }
    }
    out
}

/// Whether a row heads names and amounts and nothing else.
fn heads(row: &Row<'_>) -> bool {
    let roles: Vec<Option<Role>> = row.cells.iter().map(|c| role_of(c.text)).collect();
    let pair = matches!(roles.as_slice(), [Some(Role::Description), Some(role)] if role.is_priced());
    pair || is_header(row)
}

/// The only figure of a row, an amount at its end.
fn amount<'r, 'a>(row: &'r Row<'a>) -> Option<&'r GridCell<'a>> {
    let mut figures = row.figures();
    let (only, None) = (figures.next()?, figures.next()) else { return None };
    let number = only.figure?.number;
    let last = row.cells.last().is_some_and(|last| last.span == only.span);
    (last && number.value.scale() == 2 && !number.percent && row.cells.len() > 1).then_some(only)
}

/// The amount at the end of a row that says before it how many: `Solar panel × 60   5,340.00`.
fn counted<'r, 'a>(row: &'r Row<'a>, style: Style) -> Option<&'r GridCell<'a>> {
    let last = row.cells.last()?;
    let money = last.figure.is_some_and(|f| f.number.value.scale() == 2 && !f.number.percent);
    (money && times(without_last(row), style).is_some()).then_some(last)
}

fn without_last<'r, 'a>(row: &'r Row<'a>) -> &'r [GridCell<'a>] {
    row.cells.split_last().map_or(&[], |(_, cells)| cells)
}

/// A row with its amount, and the row above it where that says how many: `Solar panel × 60`.
struct Priced<'r, 'a> {
    above: Option<&'r Row<'a>>,
    row: &'r Row<'a>,
    amount: &'r GridCell<'a>,
}

impl Priced<'_, '_> {
    /// How many, as the row itself says before its amount, and the name before that.
    fn times(&self, style: Style) -> Option<(Figure, Evidence)> {
        times(without_last(self.row), style)
    }
}

/// The quantity behind a sign of multiplication that ends cells of a row, and the name before it: within one cell, or in two.
fn times(cells: &[GridCell<'_>], style: Style) -> Option<(Figure, Evidence)> {
    let last = cells.last()?;
    let name = match last.figure {
        Some(_) => cells.get(cells.len().checked_sub(2)?)?,
        None => last,
    };
    let text = name.text.trim_end();
    let sign = SIGNS.iter().find_map(|sign| {
        text.rfind(sign).filter(|at| last.figure.is_none() || at + sign.len() == text.len())
    })?;
    let (cell, number) = match last.figure {
        Some(figure) => (last, figure.number),
        None => {
            let follows = |n: &money::Number| {
                n.end == text.len()
                    && text.get(sign..n.start).is_some_and(|gap| SIGNS.contains(&gap.trim_end()))
            };
            (name, money::find(text, style).into_iter().find(follows)?)
        }
    };
    let evidence = vec![cell.evidence(number.start, number.end)?];
    let counts = number.value > Decimal::ZERO && !number.percent && number.value.scale() < 2;
    let quantity = Figure { value: number.value, evidence, formula: None };
    Some((quantity, name.evidence(0, text.get(..sign)?.trim_end().len())?)).filter(|_| counts)
}

/// Signs of multiplication behind a name.
const SIGNS: &[&str] = &[" ×", " x"];

fn item(priced: &Priced<'_, '_>, style: Style) -> Option<Item> {
    let Priced { above, row, amount } = priced;
    let value = amount.figure?.number.value;
    let here = priced.times(style);
    let itself = here.is_some();
    let (quantity, named) = above.and_then(|row| times(&row.cells, style)).or(here).unzip();
    let own = row.cells.iter().filter(|c| c.is_text() && !itself).filter_map(GridCell::whole);
    let evidence: Vec<Evidence> = named.into_iter().chain(own).collect();
    let name = evidence.iter().map(|e| collapse(&e.quote)).collect::<Vec<_>>().join(" ");
    Some(Item {
        description: (!name.is_empty()).then_some(Words { value: name, evidence }),
        quantity,
        net_amount: Some(Figure { value, evidence: vec![amount.figure_evidence()?], formula: None }),
        rule: RULE,
        closes: true,
        ..Item::default()
    })
}

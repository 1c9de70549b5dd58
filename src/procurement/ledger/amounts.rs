//! Items of a name and an amount alone, as those of services often are: rows that the sum below them proves, since nothing
//! within them can be reckoned.

use super::items::{Figure, Item, words};
use super::region::is_header;
use crate::procurement::columns::{Role, role_of};
use crate::procurement::tables::{Grid, GridCell, Row};
use crate::procurement::totals::labels::{Total, total_of};
use rust_decimal::Decimal;

/// The rule of such items. Payslips and accounts have rows like theirs, so that they tell nothing of what a document is.
pub(super) const RULE: &str = "rows:sum_of_amounts";

/// Letters that a name has at least.
const NAME: usize = 3;

/// The items of the grids whose amounts add up to a sum below them.
pub(super) fn read(grids: &[Grid<'_>]) -> Vec<Item> {
    grids.iter().map(of_grid).find(|items| !items.is_empty()).unwrap_or_default()
}

fn of_grid(grid: &Grid<'_>) -> Vec<Item> {
    let mut out = Vec::new();
    let mut run: Vec<(&Row<'_>, &GridCell<'_>)> = Vec::new();
    let mut headed = false;
    for row in &grid.rows {
        let label = row.label();
        let total = total_of(&label);
        let amount = amount(row);
        match (total, amount) {
            (Some(Total::Sum | Total::Net | Total::List), Some(sum)) => {
                let value = |cell: &GridCell<'_>| cell.figure.map(|f| f.number.value);
                let all = run.iter().try_fold(Decimal::ZERO, |all, (_, cell)| all.checked_add(value(cell)?));
                if all == value(sum) && (run.len() > 1 || headed && run.len() == 1) {
                    out.extend(run.iter().filter_map(|(row, cell)| item(row, cell)));
                }
                run.clear();
            }
            (None, Some(amount)) if label.chars().filter(|c| c.is_alphabetic()).count() >= NAME => {
                run.push((row, amount));
            }
            // Names run on over lines, and blank lines part nothing.
            (None, None) if row.figures().next().is_none() && !heads(row) => {}
            _ => {
                run.clear();
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

fn item(row: &Row<'_>, amount: &GridCell<'_>) -> Option<Item> {
    let value = amount.figure?.number.value;
    Some(Item {
        description: words(row.cells.iter().filter(|c| c.is_text())),
        net_amount: Some(Figure { value, evidence: vec![amount.figure_evidence()?], formula: None }),
        rule: RULE,
        closes: true,
        ..Item::default()
    })
}

//! Amounts below their labels, as in the foot of many invoices and in the boxes of forms.

use super::candidates::{Candidate, candidate};
use super::labels::{Total, total_of};
use crate::procurement::columns::{TAX, has, key};
use crate::procurement::ledger::Place;
use crate::procurement::money::{self, Number, Style};
use crate::procurement::tables::{Grid, GridCell, Row};
use rust_decimal::Decimal;
use std::collections::HashSet;

/// How far an amount may stand beside the edges of its label, in hundredths of a point.
const AROUND: i32 = 150;
/// Rows below a label that can hold its amount.
const BELOW: usize = 6;

/// Whether the figure of a cell is the number of a box with its label, or a rate: `15. VAT (20%)`.
fn is_numbered(cell: &GridCell<'_>) -> bool {
    let behind = |n: &Number| cell.text.get(n.end..).unwrap_or_default();
    let boxed = |n: &Number| n.value.scale() == 0 && behind(n).starts_with(['.', ')']);
    cell.figure.is_some_and(|f| f.number.percent || boxed(&f.number))
        && cell.text.contains(char::is_alphabetic)
}

/// The label of a box without the remark in brackets at its end, which says nothing of tax: `TOTAL AWARD AMOUNT (For
/// Govt. Use Only)`.
fn without_remark(text: &str) -> Option<&str> {
    let (label, remark) = text.trim_end().strip_suffix(')')?.split_once('(')?;
    (!has(&key(remark), TAX)).then_some(label)
}

/// Amounts below the labels of a row without figures, as in the foot of many invoices. A single label above several
/// amounts heads a column of a list, such as the prices of bidders.
pub(super) fn under(grid: &Grid<'_>, at: usize, used: &HashSet<Place>, style: Style) -> Vec<Candidate> {
    let mut out = Vec::new();
    let Some(row) = grid.rows.get(at).filter(|r| r.figures().all(is_numbered)) else { return out };
    let mut labels = 0;
    for cell in &row.cells {
        let rate = || {
            let key = key(cell.text);
            // `VAT (20%)` heads an amount, `VAT %` a rate.
            let open = key.split(' ').any(|word| word == "%");
            open || has(&key, &["satz", "steuersatz", "stopa", "rate", "taux", "aliquota"])
        };
        let kind = total_of(cell.text).or_else(|| total_of(without_remark(cell.text)?));
        let Some(kind) = kind.filter(|kind| *kind != Total::Tax || !rate()) else { continue };
        // A sentence that has its own amounts is no label.
        if money::find(cell.text, style).iter().any(|n| !n.percent && n.value.scale() == 2) {
            continue;
        }
        labels += 1;
        let mine = out.len();
        for below in grid.rows.iter().skip(at + 1).take(BELOW) {
            if below.gap > 40 && out.len() == mine
                || below.cells.iter().any(|c| used.contains(&(c.page.number, c.span.start)))
            {
                break;
            }
            let (x0, x1) = (cell.x0.saturating_sub(AROUND), cell.x1.saturating_add(AROUND));
            let shared = |c: &&GridCell<'_>| c.x1.min(cell.x1).saturating_sub(c.x0.max(cell.x0));
            let Some(hit) = below.cells.iter().filter(|c| c.overlaps(x0, x1)).max_by_key(shared) else {
                continue;
            };
            let Some(figure) = hit.figure.filter(|f| !f.number.percent) else { continue };
            if let Some(evidence) = hit.figure_evidence() {
                out.push(candidate(kind, figure.number, evidence, None, 6));
            }
        }
        if is_list(out.get(mine..).unwrap_or_default()) && (labels == 1 || names_rows(grid, at)) {
            out.truncate(mine);
        }
    }
    out.extend(beside_wrapped(row, grid.rows.get(at + 1)));
    out
}

/// Whether amounts below one label are those of a list, such as the prices of bidders: they differ, and the last is not what
/// the others add up to.
fn is_list(amounts: &[Candidate]) -> bool {
    let differ = amounts.windows(2).any(|pair| matches!(pair, [a, b] if a.value != b.value));
    let Some((last, others)) = amounts.split_last().filter(|_| differ) else { return false };
    others.iter().try_fold(Decimal::ZERO, |sum, c| sum.checked_add(c.value)) != Some(last.value)
}

/// Whether the two rows below a row of labels open with a name each, as those of bidders do.
fn names_rows(grid: &Grid<'_>, at: usize) -> bool {
    let named = |row: &Row<'_>| {
        let first = row.cells.iter().find(|c| c.text.contains(char::is_alphabetic));
        first.is_some_and(|c| {
            c.is_text() && c.text.split_whitespace().count() > 1 && total_of(c.text).is_none()
        })
    };
    let rows = grid.rows.get(at + 1..at + 3);
    rows.is_some_and(|rows| rows.iter().all(named))
}

/// The amount of a label of two lines, which stands alone on a line of its own between or below them.
fn beside_wrapped(row: &Row<'_>, next: Option<&Row<'_>>) -> Option<Candidate> {
    let next = next.filter(|n| n.gap <= 5)?;
    let ([label], [amount]) = (row.cells.as_slice(), next.cells.as_slice()) else { return None };
    let figure = amount.figure.filter(|f| !f.number.percent && amount.x0 > label.x1)?;
    Some(candidate(total_of(label.text)?, figure.number, amount.figure_evidence()?, None, 9))
}

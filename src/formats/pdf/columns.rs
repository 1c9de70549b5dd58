//! Running text in columns: which rows are two texts side by side, to be read one after the other.
//!
//! A gutter alone does not tell columns from a table. Columns are lines of words that mostly fill their width,
//! on both sides; cells are short, numeric or ragged. Where in doubt rows stay whole, since a priced line torn
//! apart costs more than two paragraphs interleaved.

use super::layout::{Piece, Row};

/// Gap, in ems, that may be a gutter.
const GUTTER: f64 = 0.8;
/// Gap between rows, in ems, that ends a block of columns.
const BREAK: f64 = 3.5;
/// Lines that a column has at least.
const LINES: usize = 4;
/// Letters that a line of a column has on average, at least.
const LETTERS: f64 = 18.0;
/// Rows and pieces of a page beyond which columns are not looked for, since the search compares each row with
/// those below; no honest page comes near.
const MAX_ROWS: usize = 600;
const MAX_PIECES: usize = 20_000;
/// Gaps of one row that are tried as gutters.
const MAX_GAPS: usize = 16;
/// Columns in columns.
const MAX_DEPTH: usize = 6;

/// The rows in reading order, those of columns taken apart.
pub(super) fn arrange(rows: Vec<Row>) -> Vec<Row> {
    if rows.len() > MAX_ROWS || rows.iter().map(|r| r.pieces.len()).sum::<usize>() > MAX_PIECES {
        return rows;
    }
    let mut out = Vec::with_capacity(rows.len());
    arrange_into(rows, 0, &mut out);
    out
}

fn arrange_into(rows: Vec<Row>, depth: usize, out: &mut Vec<Row>) {
    let mut rest = rows.as_slice();
    while let Some((first, tail)) = rest.split_first() {
        let block = if depth < MAX_DEPTH { block(rest) } else { None };
        match block.and_then(|(len, at)| Some((rest.split_at_checked(len)?, at))) {
            Some(((rows, after), at)) => {
                let (left, right) = divide(rows, at);
                arrange_into(left, depth + 1, out);
                arrange_into(right, depth + 1, out);
                rest = after;
            }
            None => {
                out.push(first.clone());
                rest = tail;
            }
        }
    }
}

/// The longest block of columns that starts with the first row: how many rows, and where its gutter is.
fn block(rows: &[Row]) -> Option<(usize, f64)> {
    let found = candidates(rows).into_iter().take(MAX_GAPS).filter_map(|gutter| {
        let (len, (from, to)) = extend(rows, gutter);
        let at = (from + to) / 2.0;
        if len < LINES {
            return None;
        }
        let (left, right) = divide(rows.get(..len)?, at);
        (is_running(&left) && is_running(&right)).then_some((len, at))
    });
    found.max_by_key(|&(len, _)| len)
}

/// Gaps of the first row, and the gap between it and the second where they lie beside each other.
fn candidates(rows: &[Row]) -> Vec<(f64, f64)> {
    let Some(first) = rows.first() else { return Vec::new() };
    let mut out = gaps(&first.pieces, GUTTER * first.em);
    if let Some(second) = rows.get(1) {
        let ((a0, a1), (b0, b1)) = (first.extent(), second.extent());
        if b0 - a1 >= GUTTER * first.em {
            out.push((a1, b0));
        } else if a0 - b1 >= GUTTER * first.em {
            out.push((b1, a0));
        }
    }
    out
}

/// Gaps of at least that width between pieces in order.
fn gaps(pieces: &[Piece], width: f64) -> Vec<(f64, f64)> {
    let mut out = Vec::new();
    let mut end = f64::MAX;
    for piece in pieces {
        if piece.x0 - end >= width {
            out.push((end, piece.x0));
        }
        end = if end == f64::MAX { piece.x1 } else { end.max(piece.x1) };
    }
    out
}

/// How many rows leave the gutter free, and what of it remains free in all of them.
fn extend(rows: &[Row], gutter: (f64, f64)) -> (usize, (f64, f64)) {
    let (mut from, mut to) = gutter;
    let mut above: Option<&Row> = None;
    for (index, row) in rows.iter().enumerate() {
        if above.is_some_and(|a| row.y - a.y > BREAK * a.em.max(row.em)) {
            return (index, (from, to));
        }
        let middle = (from + to) / 2.0;
        let (mut next_from, mut next_to) = (from, to);
        for piece in &row.pieces {
            if (piece.x0 + piece.x1) / 2.0 < middle {
                next_from = next_from.max(piece.x1);
            } else {
                next_to = next_to.min(piece.x0);
            }
        }
        if next_to - next_from < GUTTER * row.em {
            return (index, (from, to));
        }
        (from, to) = (next_from, next_to);
        above = Some(row);
    }
    (rows.len(), (from, to))
}

/// The rows left and right of a gutter.
fn divide(rows: &[Row], at: f64) -> (Vec<Row>, Vec<Row>) {
    let (mut left, mut right) = (Vec::new(), Vec::new());
    for row in rows {
        let (l, r): (Vec<Piece>, Vec<Piece>) =
            row.pieces.iter().cloned().partition(|p| (p.x0 + p.x1) / 2.0 < at);
        for (pieces, side) in [(l, &mut left), (r, &mut right)] {
            if !pieces.is_empty() {
                side.push(Row { y: row.y, em: row.em, pieces });
            }
        }
    }
    (left, right)
}

/// Whether rows are lines of running text: of words, not of figures or short cells, and mostly of full width.
fn is_running(rows: &[Row]) -> bool {
    let count = |test: fn(char) -> bool| -> usize {
        rows.iter().flat_map(|r| &r.pieces).map(|p| p.text.chars().filter(|&c| test(c)).count()).sum()
    };
    let (letters, all) = (count(char::is_alphabetic), count(char::is_alphanumeric));
    let parts: usize = rows.iter().map(|r| 1 + gaps(&r.pieces, 1.5 * r.em).len()).sum();
    let (start, end) =
        rows.iter().map(Row::extent).fold((f64::MAX, f64::MIN), |(a, b), (c, d)| (a.min(c), b.max(d)));
    let full = rows.iter().filter(|r| (r.extent().1 - r.extent().0) >= 0.75 * (end - start)).count();
    rows.len() >= LINES
        && letters as f64 >= LETTERS * parts as f64
        && letters as f64 >= 0.65 * all as f64
        && full * 3 >= rows.len()
}

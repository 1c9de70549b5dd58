//! A table that is being read: its cells before they have places on a page, and what merged cells say again.

use crate::formats::rowlabel::{EMPTY, RowLabel, label};
use std::collections::BTreeMap;
use std::mem;

/// A table that is still open.
#[derive(Default)]
pub(super) struct Grid {
    pub(super) number: usize,
    pub(super) row: u32,
    pub(super) column: u32,
    pub(super) cells: Vec<Piece>,
    pub(super) cell: Option<Piece>,
    /// Lines of tables inside the open row.
    pub(super) inner: Vec<Line>,
    /// Lines of rows that are complete, waiting for the row of the outer table to end.
    pub(super) lines: Vec<Line>,
    /// The row in which a vertically merged cell of a column began.
    pub(super) merged: BTreeMap<u32, u32>,
    /// Rows that such a cell covers, by the place where it began.
    pub(super) covers: BTreeMap<(u32, u32), u32>,
    /// What the last cell of the first column says.
    pub(super) label: Option<RowLabel>,
}

/// A cell before it has a place on a page.
#[derive(Default)]
pub(super) struct Piece {
    pub(super) column: u32,
    pub(super) row_span: u32,
    pub(super) col_span: u32,
    /// Columns to the next cell: fewer than it covers where the covered ones follow as cells of their own.
    pub(super) advance: u32,
    /// The row in which the merge over rows began that it continues.
    pub(super) began: Option<u32>,
    /// Whether it says again what a merged cell says that covers its place, and is no cell of its own.
    pub(super) is_echo: bool,
    pub(super) text: String,
}

/// A line of a table: a row, and the table it belongs to.
pub(super) struct Line {
    pub(super) table: usize,
    pub(super) row: u32,
    pub(super) cells: Vec<Piece>,
}

impl Grid {
    /// Ends the open cell.
    pub(super) fn close_cell(&mut self) {
        if let Some(cell) = self.cell.take() {
            self.column = self.column.saturating_add(cell.advance);
            self.cells.push(cell);
        }
    }

    /// Has the open row, which is complete, say again what covers its first column; or takes note of its own cell there.
    pub(super) fn echo_label(&mut self) {
        let own = self.cells.first().filter(|c| c.column == 0);
        let above = match (own, &self.label) {
            (Some(own), Some(label)) if own.is_blank() && own.began == Some(label.row) => Some(label.text()),
            (None, Some(label)) => label.of(self.row),
            _ => None,
        };
        if let Some(echo) = above.map(|text| Piece::echo(0, text)) {
            if self.cells.iter().any(|c| !c.is_blank()) {
                self.cells.retain(|c| c.column > 0);
                self.cells.insert(0, echo);
            }
        } else if let Some(own) = own {
            let last = self.row.saturating_add(own.row_span.saturating_sub(1));
            self.label = RowLabel::new(&own.text, self.row, last);
        }
    }

    /// Has a row of headings say of each column what heads several. A title above the whole table heads none of them.
    pub(super) fn echo_headings(&mut self) {
        if self.cells.iter().filter(|c| !c.is_blank()).count() < 2 {
            return;
        }
        let mut room = EMPTY;
        let mut cells = mem::take(&mut self.cells).into_iter().peekable();
        while let Some(piece) = cells.next() {
            let next = cells.peek().map_or(u32::MAX, |c| c.column);
            let covered =
                piece.column.saturating_add(1)..piece.column.saturating_add(piece.col_span).min(next);
            let text = label(&piece.text).map(str::to_owned);
            self.cells.push(piece);
            if let Some(text) = text {
                let before = self.cells.len();
                self.cells.extend(covered.take(room).map(|column| Piece::echo(column, &text)));
                room -= self.cells.len() - before;
            }
        }
    }
}

impl Piece {
    fn is_blank(&self) -> bool {
        self.text.trim().is_empty()
    }

    /// What a merged cell says, said again in a column that it covers.
    fn echo(column: u32, text: &str) -> Piece {
        Piece { column, is_echo: true, text: text.to_owned(), ..Piece::default() }
    }
}

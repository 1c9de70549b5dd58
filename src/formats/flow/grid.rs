//! A table that is being read: its cells before they have places on a page, and what merged cells say again.

use crate::formats::rowlabel::{EMPTY, RowLabel};
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
    /// What the cell of the first column says that covers the open row.
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

    /// Has the open row, which is complete, say again what covers its first column; or takes note of what its own cell
    /// there says.
    pub(super) fn echo_label(&mut self) {
        if let Some(own) = self.cells.first().filter(|c| c.column == 0 && !c.is_blank()) {
            self.label = RowLabel::new(&own.text, self.row.saturating_add(own.row_span.saturating_sub(1)));
            return;
        }
        if self.cells.iter().all(Piece::is_blank) {
            return;
        }
        if let Some(label) = self.label.as_ref().and_then(|label| label.of(self.row)) {
            let echo = Piece::echo(0, label);
            self.cells.retain(|c| c.column > 0);
            self.cells.insert(0, echo);
        }
    }

    /// Has a row of headings say of each column what heads several. A title above the whole table heads none of them.
    pub(super) fn echo_headings(&mut self) {
        if self.cells.iter().filter(|c| !c.is_blank()).count() < 2 {
            return;
        }
        for piece in mem::take(&mut self.cells) {
            let covered = piece.column + 1..piece.column.saturating_add(piece.col_span.min(EMPTY));
            let echoes: Vec<Piece> = match RowLabel::new(&piece.text, 0) {
                Some(label) => {
                    covered.map(|column| Piece::echo(column, label.of(0).unwrap_or_default())).collect()
                }
                None => Vec::new(),
            };
            self.cells.push(piece);
            self.cells.extend(echoes);
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

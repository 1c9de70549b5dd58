//! Tables of HTML as they are read: a row is a line with tabs between its cells, a table in a cell has lines of its own.

use super::State;
use crate::formats::rowlabel::RowLabel;
use crate::text::{Cell, Span};
use html5ever::tokenizer::Tag;

/// Tables in tables, and lists in lists, that are told apart.
pub(super) const NESTED: usize = 32;

/// A table being read.
#[derive(Default)]
pub(super) struct Open {
    pub(super) cells: Vec<Cell>,
    pub(super) row: Option<u32>,
    pub(super) col: u32,
    /// Rows that a cell above still covers, by column.
    pub(super) covered: Vec<u32>,
    /// The cell being read: its column, spans and the text's length where it began.
    pub(super) cell: Option<(u32, u32, u32, usize)>,
    /// What the last cell of the first column says.
    pub(super) label: Option<RowLabel>,
    /// Where in the text the open row begins, if it begins on this page.
    pub(super) row_start: Option<usize>,
    /// Where in the text what the row says again of a cell above ends.
    pub(super) said: Option<usize>,
}

impl State {
    /// A table begins.
    pub(super) fn open_table(&mut self) {
        // The table begins on a line of its own, and so does the cell around it that has no text yet.
        while self.text.ends_with(['\t', ' ']) {
            self.text.pop();
        }
        let end = self.text.len();
        self.line();
        let cells = self.tables.iter_mut().filter_map(|t| t.cell.as_mut());
        cells.filter(|c| c.3 > end).for_each(|c| c.3 = self.text.len());
        if self.tables.len() < NESTED { self.tables.push(Open::default()) } else { self.deeper += 1 }
    }

    /// The innermost table ends.
    pub(super) fn close_table(&mut self) {
        if self.deeper > 0 {
            self.deeper -= 1;
        } else {
            self.close_row();
            self.done.extend(self.tables.pop().map(|t| t.cells).filter(|c| !c.is_empty()));
        }
        self.line();
    }

    /// A group of rows begins: no cell reaches into it from above.
    pub(super) fn open_group(&mut self) {
        self.line();
        if let Some(table) = self.tables.last_mut() {
            table.covered.clear();
            table.label = None;
        }
    }

    /// A row begins.
    pub(super) fn open_row(&mut self) {
        self.close_row();
        self.line();
        if let Some(table) = self.tables.last_mut() {
            table.row = Some(table.row.map_or(0, |r| r.saturating_add(1)));
            table.col = 0;
            table.row_start = Some(self.text.len());
            for left in &mut table.covered {
                *left = left.saturating_sub(1);
            }
        }
    }

    /// The open row ends, if there is one.
    pub(super) fn close_row(&mut self) {
        self.close_cell();
        if let Some(table) = self.tables.last_mut() {
            while self.text.ends_with(['\t', ' ']) {
                self.text.pop();
            }
            let end = self.text.trim_end().len();
            if table.said.take() == Some(end) {
                // Nothing stands beside the label.
                let line = self.text.get(..end).and_then(|text| text.rfind('\n'));
                self.text.truncate(line.map_or(0, |newline| newline + 1));
            }
            self.line();
        }
    }

    /// A cell begins.
    pub(super) fn open_cell(&mut self, tag: &Tag) {
        self.close_cell();
        if self.tables.last().is_some_and(|t| t.row.is_none()) {
            self.open_row();
        }
        let number = |name: &str, most: u32| {
            let value = tag.attrs.iter().find(|a| &*a.name.local == name);
            value.and_then(|a| a.value.trim().parse::<u32>().ok()).unwrap_or(1).clamp(1, most)
        };
        let (cols, rows) = (number("colspan", 1000), number("rowspan", 65_534));
        let Some(table) = self.tables.last_mut() else { return self.line() };
        while table.covered.get(table.col as usize).is_some_and(|left| *left > 0) {
            table.col += 1;
        }
        let col = table.col;
        let label = table.label.as_ref().filter(|_| table.row_start == Some(self.text.len()));
        if let Some(above) = label.and_then(|l| l.of(table.row.unwrap_or(0))).filter(|_| col > 0) {
            self.text.push_str(above);
            table.said = Some(self.text.len());
        }
        if col > 0 && !self.text.is_empty() && !self.text.ends_with('\n') {
            self.text.push('\t');
        }
        table.col = col.saturating_add(cols).min(1 << 16);
        if rows > 1 {
            let end = table.col as usize;
            if table.covered.len() < end {
                table.covered.resize(end, 0);
            }
            table.covered.iter_mut().take(end).skip(col as usize).for_each(|left| *left = rows);
        }
        table.cell = Some((col, rows, cols, self.text.len()));
    }

    /// The open cell ends, if there is one.
    pub(super) fn close_cell(&mut self) {
        let open = self.tables.last_mut().and_then(|table| table.cell.take());
        let Some((col, row_span, col_span, start)) = open else { return };
        self.end_marks();
        let Some(table) = self.tables.last_mut() else { return };
        while self.text.len() > start && self.text.ends_with([' ', '\n', '\t']) {
            self.text.pop();
        }
        let (row, end) = (table.row.unwrap_or(0), self.text.len());
        if col == 0 {
            let text = self.text.get(start..).unwrap_or_default();
            table.label = RowLabel::new(text, row, row.saturating_add(row_span - 1));
        }
        if end > start {
            let span = Span::new(start, end);
            table.cells.push(Cell { row, col, row_span, col_span, hidden: false, page: 0, span });
        }
    }
}

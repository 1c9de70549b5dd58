//! Running text whose tables have edges instead of columns, as RTF and Word's binary files have them. A cell's column
//! is known only when the edges of all rows are, so a table is held back until it ends and then written into a
//! [`Flow`].

use super::Sink;
use super::flow::{Flow, Merge};
use crate::problem::Problem;
use std::collections::BTreeSet;
use std::mem;

/// Tables in tables that are told apart; deeper ones are read as part of the last.
const DEEPEST: usize = 16;
/// Rows that are held back at most: what lies in the first thousand of them says where the columns are.
const HELD: usize = 1000;
/// Edges nearer to each other than this are one: a point and a half, in twentieths of a point. Programs write edges of
/// one column that differ by the width of a line.
const NEAR: i32 = 30;

/// One step of writing.
#[derive(Debug)]
pub(super) enum Op {
    /// Text of the open paragraph.
    Text(String),
    /// Text of the open paragraph that was inserted with change tracking on.
    Inserted(String),
    /// Text struck out with change tracking on.
    Deleted(String),
    /// Text that the program does not show.
    Hidden(String),
    /// A tab.
    Tab,
    /// The end of a line.
    Line,
    /// The end of a paragraph.
    Paragraph,
    /// The end of a page.
    Page,
    /// A note that stands inside the paragraph, under this mark, begins.
    Aside(&'static str),
    /// It ends.
    AsideEnd,
    /// A table begins.
    Table,
    /// A whole row of it: columns passed over, then the cells.
    Row(u32, Vec<Laid>),
    /// It ends.
    TableEnd,
}

/// A cell with its place.
#[derive(Debug)]
pub(super) struct Laid {
    pub(super) columns: u32,
    pub(super) merge: Merge,
    ops: Vec<Op>,
}

/// What a row says of its cells, edges in twentieths of a point.
#[derive(Clone, Debug, Default)]
pub(super) struct RowDef {
    /// Where the first cell begins.
    pub(super) left: i32,
    /// The cells.
    pub(super) cells: Vec<CellDef>,
}

/// What a row says of one cell.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct CellDef {
    /// Where it ends.
    pub(super) right: i32,
    /// Whether it is one with the cell before it.
    pub(super) joined: bool,
    /// Whether it is one with cells above or below.
    pub(super) merge: Merge,
}

/// Text under construction: what is complete, and the tables that are open.
#[derive(Default)]
pub(super) struct Draft {
    done: Vec<Op>,
    /// The open paragraph: only its end says in which table it stands.
    pending: Vec<Op>,
    open: Vec<Rows>,
}

/// A table that is open.
#[derive(Default)]
struct Rows {
    /// Whether rows of it were written already.
    started: bool,
    rows: Vec<(RowDef, Vec<Vec<Op>>)>,
    cells: Vec<Vec<Op>>,
    cell: Vec<Op>,
    edges: BTreeSet<i32>,
}

impl Draft {
    /// Adds a step to the open paragraph.
    pub(super) fn push(&mut self, op: Op) {
        match (self.pending.last_mut(), &op) {
            (Some(Op::Text(last)), Op::Text(more)) => last.push_str(more),
            (Some(Op::Inserted(last)), Op::Inserted(more)) => last.push_str(more),
            (Some(Op::Deleted(last)), Op::Deleted(more)) => last.push_str(more),
            (Some(Op::Hidden(last)), Op::Hidden(more)) => last.push_str(more),
            _ => self.pending.push(op),
        }
    }

    /// Whether the open paragraph has nothing yet.
    pub(super) fn is_fresh(&self) -> bool {
        self.pending.is_empty()
    }

    /// Whether a row has cells and is not ended.
    pub(super) fn is_in_row(&self) -> bool {
        self.open.last().is_some_and(|table| !table.cells.is_empty())
    }

    /// Ends the open paragraph, which stands in so many tables.
    pub(super) fn end_paragraph(&mut self, level: usize) {
        self.enter(level);
        self.pending.push(Op::Paragraph);
        let mut pending = mem::take(&mut self.pending);
        self.target().append(&mut pending);
    }

    /// Ends the open cell of a table that deep, from 1.
    pub(super) fn end_cell(&mut self, level: usize) {
        self.end_paragraph(level.max(1));
        if let Some(table) = self.open.last_mut() {
            table.cells.push(mem::take(&mut table.cell));
        }
    }

    /// Ends the open row of a table that deep, from 1.
    pub(super) fn end_row(&mut self, level: usize, def: RowDef) {
        self.enter(level.max(1));
        let mut pending = mem::take(&mut self.pending);
        let outermost = self.open.len() == 1;
        let Some(table) = self.open.last_mut() else { return };
        table.cell.append(&mut pending);
        table.end_row(def);
        if outermost && table.rows.len() >= HELD {
            self.done.append(&mut table.lay());
        }
    }

    /// Ends everything, and returns what is left of it.
    pub(super) fn finish(&mut self) -> Vec<Op> {
        self.enter(0);
        if !self.pending.is_empty() {
            self.end_paragraph(0);
        }
        self.take()
    }

    /// What is complete.
    pub(super) fn take(&mut self) -> Vec<Op> {
        mem::take(&mut self.done)
    }

    fn target(&mut self) -> &mut Vec<Op> {
        self.open.last_mut().map_or(&mut self.done, |table| &mut table.cell)
    }

    /// Opens and closes tables until so many are open.
    fn enter(&mut self, level: usize) {
        let level = level.min(DEEPEST);
        while self.open.len() > level {
            let mut ops = self.open.pop().map(Rows::end).unwrap_or_default();
            self.target().append(&mut ops);
        }
        while self.open.len() < level {
            self.open.push(Rows::default());
        }
    }
}

impl Rows {
    fn end_row(&mut self, def: RowDef) {
        if !self.cell.is_empty() {
            self.cells.push(mem::take(&mut self.cell));
        }
        let mut right = def.left;
        if !def.cells.is_empty() {
            self.edges.insert(right);
        }
        for cell in &def.cells {
            right = right.max(cell.right);
            self.edges.insert(right);
        }
        self.rows.push((def, mem::take(&mut self.cells)));
    }

    fn end(mut self) -> Vec<Op> {
        if !self.cells.is_empty() {
            self.end_row(RowDef::default());
        }
        let mut ops = self.lay();
        if self.started {
            ops.push(Op::TableEnd);
        }
        // Text that says of itself that it stands in a table without any cell around it.
        ops.append(&mut self.cell);
        ops
    }

    /// Gives the cells of the rows at hand their columns.
    fn lay(&mut self) -> Vec<Op> {
        let mut edges: Vec<i32> = Vec::new();
        for edge in &self.edges {
            if edges.last().is_none_or(|last| edge.saturating_sub(*last) > NEAR) {
                edges.push(*edge);
            }
        }
        let column = |edge: i32| edges.partition_point(|e| *e <= edge).saturating_sub(1);
        let mut ops = Vec::new();
        for (def, cells) in mem::take(&mut self.rows) {
            if !mem::replace(&mut self.started, true) {
                ops.push(Op::Table);
            }
            let skipped = if def.cells.is_empty() { 0 } else { column(def.left) };
            let mut at = skipped;
            let mut row: Vec<Laid> = Vec::new();
            for (i, mut cell) in cells.into_iter().enumerate() {
                let said = def.cells.get(i).copied();
                let to = said.map_or(0, |s| column(s.right)).max(at + 1);
                let columns = u32::try_from(to - at).unwrap_or(1);
                at = to;
                match row.last_mut().filter(|_| said.is_some_and(|s| s.joined)) {
                    Some(before) => {
                        before.columns = before.columns.saturating_add(columns);
                        before.ops.append(&mut cell);
                    }
                    None => {
                        row.push(Laid { columns, merge: said.map_or(Merge::None, |s| s.merge), ops: cell })
                    }
                }
            }
            ops.push(Op::Row(u32::try_from(skipped).unwrap_or(0), row));
        }
        ops
    }
}

/// Writes steps into a flow. Cells are in cells at most as deep as tables are told apart.
pub(super) fn play(ops: Vec<Op>, flow: &mut Flow, sink: &mut Sink) -> Result<(), Problem> {
    for op in ops {
        match op {
            Op::Text(text) => flow.text(&text),
            Op::Inserted(text) => {
                flow.insertion_start("", "");
                flow.text(&text);
                flow.insertion_end("");
            }
            Op::Deleted(text) => flow.deleted(&text),
            Op::Hidden(text) => {
                flow.aside_start("hidden");
                flow.text(&text);
                flow.aside_end();
            }
            Op::Tab => flow.tab(),
            Op::Line => flow.line_break(),
            Op::Paragraph => flow.paragraph_end(sink)?,
            Op::Page => flow.page_break(sink)?,
            Op::Aside(mark) => flow.aside_start(mark),
            Op::AsideEnd => flow.aside_end(),
            Op::Table => flow.table_start(sink)?,
            Op::Row(skipped, cells) => {
                flow.row_start(skipped);
                for cell in cells {
                    flow.cell_start();
                    flow.spans(cell.columns, cell.merge);
                    play(cell.ops, flow, sink)?;
                    flow.cell_end();
                }
                flow.row_end(sink)?;
            }
            Op::TableEnd => flow.table_end(sink)?,
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cell(right: i32) -> CellDef {
        CellDef { right, ..CellDef::default() }
    }

    #[test]
    fn columns_follow_from_the_edges_of_all_rows() {
        let mut draft = Draft::default();
        let mut row = |texts: &[&str], left: i32, cells: Vec<CellDef>| {
            for text in texts {
                draft.push(Op::Text((*text).to_owned()));
                draft.end_cell(1);
            }
            draft.end_row(1, RowDef { left, cells });
        };
        row(&["title"], 0, vec![cell(3000)]);
        row(&["a", "b", "c"], 10, vec![cell(1000), cell(2000), cell(3010)]);
        row(&["d", "", "e"], 0, vec![cell(990), CellDef { joined: true, ..cell(2010) }, cell(3000)]);
        row(&["f", "g"], 1000, vec![cell(2000)]);
        let ops = draft.finish();
        let laid: Vec<Vec<u32>> = ops
            .iter()
            .filter_map(|op| match op {
                Op::Row(skipped, cells) => {
                    Some(std::iter::once(*skipped).chain(cells.iter().map(|c| c.columns)).collect())
                }
                _ => None,
            })
            .collect();
        assert_eq!(laid, [vec![0, 3], vec![0, 1, 1, 1], vec![0, 2, 1], vec![1, 1, 1]]);
    }

    #[test]
    fn hostile_edges_and_depths_are_survived() {
        let mut draft = Draft::default();
        for level in [0, 1, 900, 3, usize::MAX, 0, 2] {
            draft.push(Op::Text("x".to_owned()));
            draft.end_cell(level);
            draft.end_row(level, RowDef { left: i32::MAX, cells: vec![cell(i32::MIN), cell(i32::MAX)] });
            draft.end_paragraph(level / 2);
        }
        assert!(!draft.finish().is_empty());
    }
}

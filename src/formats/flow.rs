//! Running text with tables, as word processors and slides have it, laid out as pages: paragraphs become lines,
//! a row of a table one line with tabs between its cells, and a table inside a cell follows the row it stands in.

mod grid;
mod insertions;

use super::Sink;
use super::rowlabel::EMPTY;
use super::sink::PAGE_TEXT;
use crate::problem::Problem;
use crate::text::{Cell, Page, Span, Table, TextSource};
use grid::{Grid, Line, Piece};
use insertions::Insertions;
use std::collections::{BTreeMap, HashSet};
use std::{iter, mem};

/// Tables in tables beyond which a table is read as text: no honest document nests that deep, and lines would be
/// moved once for each level.
const NESTED: usize = 32;
/// Rows or columns that a cell may cover at most: more is a hostile number, not a layout.
const SPAN: u32 = 16 * 1024;

/// Text under construction.
#[derive(Default)]
pub(super) struct Flow {
    page: String,
    paragraph: String,
    /// Struck text of the open paragraph.
    struck: String,
    inserted: Insertions,
    /// Notes that are open inside a paragraph.
    asides: Vec<String>,
    /// Lines to follow the open paragraph: what was struck from it, its notes and comments.
    after: Vec<String>,
    open: Vec<Grid>,
    /// Tables opened beyond [`NESTED`], which only have to be counted so that their ends match.
    ignored: usize,
    tables: BTreeMap<usize, Vec<Cell>>,
    started: usize,
    break_before: bool,
    /// Whether it is of slides.
    slides: bool,
}

/// Where a marked section begins.
pub(super) struct Mark {
    page: u32,
    start: usize,
    text: usize,
}

/// How a cell takes part in a vertical merge.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Merge {
    /// It stands for itself.
    #[default]
    None,
    /// It begins a merge that following rows continue.
    Begin,
    /// It continues the one above.
    Continue,
}

impl Flow {
    /// Says that what follows is slides. Their tables hold data: the first row has headings, and what heads several
    /// columns is said of each. In other documents and in sheets tables are forms, too, where that would part labels
    /// from values.
    pub(super) fn slides(&mut self) {
        self.slides = true;
    }

    /// Adds text to the open paragraph or cell.
    pub(super) fn text(&mut self, text: &str) {
        self.write(text);
        self.inserted.text(text);
    }

    /// Adds the number of a list, which nobody inserted.
    pub(super) fn number(&mut self, number: &str) {
        self.write(number);
    }

    fn write(&mut self, text: &str) {
        let clean = |c: char| if c.is_control() { ' ' } else { c };
        self.target().extend(text.chars().map(clean));
    }

    /// What follows was inserted with change tracking on: under this id, if it has one, by whom and when, as far as it
    /// is known.
    pub(super) fn insertion_start(&mut self, id: &str, who: &str) {
        self.inserted.start(id, who);
    }

    /// The insertion of that id, or the innermost without one, ends.
    pub(super) fn insertion_end(&mut self, id: &str) {
        self.inserted.end(id);
    }

    /// Adds text that was deleted with change tracking on: kept, since in a leak what was struck out matters,
    /// but in a line of its own, so that no figure is mistaken for a valid one.
    pub(super) fn deleted(&mut self, text: &str) {
        self.struck.push_str(text);
    }

    /// Adds a tab; in a cell a space, since tabs separate cells.
    pub(super) fn tab(&mut self) {
        let c = if self.in_cell() { ' ' } else { '\t' };
        self.target().push(c);
        self.inserted.gap();
    }

    /// Ends the line, not the paragraph.
    pub(super) fn line_break(&mut self) {
        let c = if self.asides.is_empty() { '\n' } else { ' ' };
        self.target().push(c);
        self.inserted.gap();
    }

    /// Begins a note or comment that stands inside a paragraph and is read behind it.
    pub(super) fn aside_start(&mut self, mark: &str) {
        self.asides.push(format!("[{mark}: "));
    }

    /// Ends it.
    pub(super) fn aside_end(&mut self) {
        let empty = |a: &String| a.trim_end().strip_suffix(':').is_some_and(|mark| !mark.contains(": "));
        if let Some(aside) = self.asides.pop().filter(|a| !empty(a)) {
            let words: Vec<&str> = aside.split_whitespace().collect();
            self.after.push(format!("{}]", words.join(" ")));
        }
    }

    /// Ends a paragraph: a line of the page or of a cell, or a space in a note.
    pub(super) fn paragraph_end(&mut self, sink: &mut Sink) -> Result<(), Problem> {
        self.inserted.gap();
        if let Some(aside) = self.asides.last_mut() {
            aside.push(' ');
            return Ok(());
        }
        let struck = mem::take(&mut self.struck);
        if !struck.trim().is_empty() {
            self.after.push(format!("[deleted: {}]", struck.trim()));
        }
        let after = mem::take(&mut self.after);
        if self.in_cell() {
            let target = self.target();
            after.iter().for_each(|a| target.extend([" ", a]));
            target.push('\n');
            return Ok(());
        }
        let paragraph = mem::take(&mut self.paragraph);
        if after.is_empty() || !paragraph.trim().is_empty() {
            self.line(paragraph.trim_end(), sink)?;
        }
        after.iter().try_for_each(|a| self.line(a, sink))
    }

    /// Begins a new page, unless the present one is still empty. Inside a table the page ends with the row.
    pub(super) fn page_break(&mut self, sink: &mut Sink) -> Result<(), Problem> {
        if self.open.is_empty() {
            if !self.paragraph.trim().is_empty() {
                let paragraph = mem::take(&mut self.paragraph);
                self.line(paragraph.trim_end(), sink)?;
            }
            return self.flush(sink);
        }
        self.break_before = true;
        Ok(())
    }

    /// Begins a table.
    pub(super) fn table_start(&mut self, sink: &mut Sink) -> Result<(), Problem> {
        if self.open.len() >= NESTED {
            self.ignored += 1;
            return Ok(());
        }
        if self.open.is_empty() && !self.paragraph.trim().is_empty() {
            self.paragraph_end(sink)?;
        }
        self.started += 1;
        self.open.push(Grid { number: self.started, ..Grid::default() });
        Ok(())
    }

    /// Begins a row, `skipped` columns from the left edge.
    pub(super) fn row_start(&mut self, skipped: u32) {
        if let Some(grid) = self.grid() {
            (grid.column, grid.cell) = (skipped.min(SPAN), None);
        }
    }

    /// Begins a cell.
    pub(super) fn cell_start(&mut self) {
        if let Some(grid) = self.grid() {
            grid.close_cell();
            grid.cell =
                Some(Piece { column: grid.column, row_span: 1, col_span: 1, advance: 1, ..Piece::default() });
        }
    }

    /// Says how many columns and rows the open cell covers, where covered cells follow as cells of their own.
    pub(super) fn covers(&mut self, columns: u32, rows: u32) {
        if let Some(cell) = self.grid().and_then(|g| g.cell.as_mut()) {
            (cell.col_span, cell.row_span) = (columns.clamp(1, SPAN), rows.clamp(1, SPAN));
        }
    }

    /// Says how many columns the open cell covers, and whether it is part of a merge over rows.
    pub(super) fn spans(&mut self, columns: u32, merge: Merge) {
        let Some(grid) = self.grid() else { return };
        let (row, covers) = (grid.row, &mut grid.covers);
        let Some(cell) = &mut grid.cell else { return };
        cell.col_span = columns.clamp(1, SPAN);
        cell.advance = cell.col_span;
        match merge {
            Merge::None => drop(grid.merged.remove(&cell.column)),
            Merge::Begin => drop(grid.merged.insert(cell.column, row)),
            Merge::Continue => {
                if let Some(&began) = grid.merged.get(&cell.column) {
                    covers.insert((began, cell.column), row - began + 1);
                    cell.began = Some(began);
                }
            }
        }
    }

    /// Passes over columns that a cell from above or the left covers.
    pub(super) fn skip(&mut self, columns: u32) {
        if let Some(grid) = self.grid() {
            grid.close_cell();
            grid.column = grid.column.saturating_add(columns.min(SPAN));
        }
    }

    /// Ends the open cell.
    pub(super) fn cell_end(&mut self) {
        if let Some(grid) = self.grid() {
            grid.close_cell();
        }
    }

    /// Ends the open row: of the outermost table it becomes a line of the page.
    pub(super) fn row_end(&mut self, sink: &mut Sink) -> Result<(), Problem> {
        let slides = self.slides;
        let Some(grid) = self.grid() else { return Ok(()) };
        grid.close_cell();
        grid.echo_label();
        if slides && grid.row == 0 {
            grid.echo_headings();
        }
        let line = Line { table: grid.number, row: grid.row, cells: mem::take(&mut grid.cells) };
        grid.row = grid.row.saturating_add(1);
        grid.lines.push(line);
        let mut inner = mem::take(&mut grid.inner);
        grid.lines.append(&mut inner);
        if self.open.len() == 1 { self.write_lines(sink) } else { Ok(()) }
    }

    /// Ends the open table; what follows the last row's end is not lost.
    pub(super) fn table_end(&mut self, sink: &mut Sink) -> Result<(), Problem> {
        if self.ignored > 0 {
            self.ignored -= 1;
            return Ok(());
        }
        if self.grid().is_some_and(|g| g.cell.is_some() || !g.cells.is_empty() || !g.inner.is_empty()) {
            self.row_end(sink)?;
        }
        if self.open.len() == 1 {
            self.write_lines(sink)?;
        }
        let Some(mut done) = self.open.pop() else { return Ok(()) };
        if let Some(outer) = self.open.last_mut() {
            outer.inner.append(&mut done.lines);
        }
        self.cover(&done);
        Ok(())
    }

    /// Begins a marked section, such as the footnotes, and returns where it begins.
    pub(super) fn mark(&mut self, name: &str, sink: &mut Sink) -> Result<Mark, Problem> {
        let mark = format!("[{name}]");
        self.room(mark.len(), sink)?;
        let (page, start) = (sink.next_page(), self.page.len());
        self.line(&mark, sink)?;
        Ok(Mark { page, start, text: self.page.len() })
    }

    /// Ends a marked section: takes it back if it is empty or says what one in `seen` says.
    pub(super) fn unmark(&mut self, mark: &Mark, seen: &mut HashSet<String>, sink: &Sink) {
        let text = self.page.get(mark.text..).unwrap_or_default().trim();
        if mark.page == sink.next_page() && (text.is_empty() || !seen.insert(text.to_owned())) {
            self.page.truncate(mark.start);
            let behind = |c: &Cell| c.page == mark.page && c.span.start as usize >= mark.start;
            self.tables.values_mut().for_each(|cells| cells.retain(|c| !behind(c)));
        }
    }

    /// Ends tables and the paragraph that are still open, as at the end of a part.
    pub(super) fn close(&mut self, sink: &mut Sink) -> Result<(), Problem> {
        self.inserted.close();
        while !self.asides.is_empty() {
            self.aside_end();
        }
        while !self.open.is_empty() {
            self.ignored = 0;
            self.table_end(sink)?;
        }
        if !(self.paragraph.trim().is_empty() && self.struck.is_empty() && self.after.is_empty()) {
            self.paragraph_end(sink)?;
        }
        Ok(())
    }

    /// Ends everything that is open and pushes the last page.
    pub(super) fn finish(&mut self, sink: &mut Sink) -> Result<(), Problem> {
        self.close(sink)?;
        self.flush(sink)?;
        self.inserted.tell(sink)
    }

    fn grid(&mut self) -> Option<&mut Grid> {
        if self.ignored > 0 { None } else { self.open.last_mut() }
    }

    fn in_cell(&self) -> bool {
        !self.asides.is_empty() || self.open.iter().any(|g| g.cell.is_some())
    }

    /// Where text goes: the innermost open cell, or else the paragraph.
    fn target(&mut self) -> &mut String {
        if let Some(aside) = self.asides.last_mut() {
            return aside;
        }
        let cell = self.open.iter_mut().rev().find_map(|g| g.cell.as_mut());
        cell.map_or(&mut self.paragraph, |c| &mut c.text)
    }

    /// Writes a line of text; an empty one only where text came before it.
    fn line(&mut self, line: &str, sink: &mut Sink) -> Result<(), Problem> {
        self.room(line.len(), sink)?;
        if !(line.trim().is_empty() && (self.page.is_empty() || self.page.ends_with("\n\n"))) {
            self.page.push_str(line);
            self.page.push('\n');
        }
        Ok(())
    }

    /// Begins a new page where the present one has no room for so many bytes.
    fn room(&mut self, bytes: usize, sink: &mut Sink) -> Result<(), Problem> {
        if self.page.len() + bytes + 1 > PAGE_TEXT { self.flush(sink) } else { Ok(()) }
    }

    fn write_lines(&mut self, sink: &mut Sink) -> Result<(), Problem> {
        let lines = self.open.first_mut().map(|g| mem::take(&mut g.lines)).unwrap_or_default();
        if mem::take(&mut self.break_before) && !lines.is_empty() {
            self.flush(sink)?;
        }
        lines.into_iter().try_for_each(|line| self.write_line(line, sink))
    }

    fn write_line(&mut self, line: Line, sink: &mut Sink) -> Result<(), Problem> {
        let places = line.cells.iter().map(|c| c.column as usize).max().unwrap_or(0);
        let is_padded = places <= line.cells.len() + EMPTY;
        self.room(line.cells.iter().map(|c| c.text.len() + 1).sum::<usize>() + EMPTY, sink)?;
        let start = self.page.len();
        let table = self.tables.entry(line.table).or_default();
        let mut at = 0;
        for (i, piece) in line.cells.iter().enumerate() {
            let apart = if is_padded { piece.column.saturating_sub(at) as usize } else { 0 };
            self.page.extend(iter::repeat_n('\t', apart.max(usize::from(i > 0))));
            at = at.max(piece.column);
            let from = self.page.len();
            push_words(&mut self.page, &piece.text);
            // A single cell larger than a page is cut by the sink: what lies behind the cut has no cell.
            if self.page.len() > from && self.page.len() <= PAGE_TEXT && !piece.is_echo {
                table.push(Cell {
                    row: line.row,
                    col: piece.column,
                    row_span: piece.row_span,
                    col_span: piece.col_span,
                    hidden: false,
                    page: sink.next_page(),
                    span: Span::new(from, self.page.len()),
                });
            }
        }
        let end = self.page.trim_end_matches(['\t', ' ']).len().max(start);
        self.page.truncate(end);
        if end > start {
            self.page.push('\n');
        }
        Ok(())
    }

    /// Gives cells that begin a vertical merge the rows they turned out to cover. Cells of an outermost table have
    /// their places by now; those of an inner one still wait in the row around it.
    fn cover(&mut self, done: &Grid) {
        let covers = &done.covers;
        for cell in self.tables.get_mut(&done.number).into_iter().flatten() {
            cell.row_span = covers.get(&(cell.row, cell.col)).copied().unwrap_or(cell.row_span);
        }
        let waiting = self.open.last_mut().into_iter().flat_map(|outer| &mut outer.inner);
        for line in waiting.filter(|l| l.table == done.number) {
            for cell in &mut line.cells {
                cell.row_span = covers.get(&(line.row, cell.column)).copied().unwrap_or(cell.row_span);
            }
        }
    }

    /// Pushes the page, unless it is empty, and the tables that are complete.
    fn flush(&mut self, sink: &mut Sink) -> Result<(), Problem> {
        if !self.page.trim().is_empty() {
            push_text(&self.page, TextSource::Markup, sink)?;
        }
        self.page.clear();
        if self.open.is_empty() {
            for (_, cells) in mem::take(&mut self.tables) {
                if !cells.is_empty() {
                    sink.table(Table { sheet: None, cells })?;
                }
            }
        }
        Ok(())
    }
}

/// Appends a cell's words with single spaces between them, each of its paragraphs on a line of its own.
fn push_words(out: &mut String, text: &str) {
    let from = out.len();
    for line in text.split('\n') {
        let mut between = '\n';
        for word in line.split_whitespace() {
            if out.len() > from {
                out.push(between);
            }
            between = ' ';
            out.push_str(word);
        }
    }
}

/// Pushes text as pages of at most [`PAGE_TEXT`] bytes, cut where the sink would cut them. The sink could do it, but
/// each of its pages would keep the memory of the whole: a bomb of one endless line would take gigabytes.
pub(super) fn push_text(text: &str, source: TextSource, sink: &mut Sink) -> Result<(), Problem> {
    let mut rest = text;
    while rest.len() > PAGE_TEXT {
        let most = rest.floor_char_boundary(PAGE_TEXT);
        let line = rest.get(..most).and_then(|t| t.rfind('\n')).map_or(most, |newline| newline + 1);
        let (page, behind) = rest.split_at_checked(line).unwrap_or((rest, ""));
        sink.page(Page::new(page, source))?;
        rest = behind;
    }
    sink.page(Page::new(rest, source)).map(drop)
}

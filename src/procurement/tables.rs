//! One uniform form for everything that is laid out in rows: tables of documents and sheets, lines of words with
//! boxes, and aligned plain text. A cell knows where it stands from left to right, whatever the unit of that is.

mod cards;
mod lines;
#[cfg(test)]
mod tests;

use super::money::{self, Number, Style, currency};
use super::units;
use crate::procurement::Evidence;
use crate::text::{Cell, Document, Page, Span, Table};
use rust_decimal::Decimal;

pub use cards::cards;
pub use lines::lines;

/// Width of one column of a table in the units of [`GridCell::x0`].
const COLUMN: i32 = 1000;

/// Columns that a row counts at least; fewer may be figures of goods.
const COUNTED: usize = 5;

/// A cell of a grid.
#[derive(Clone, Debug)]
pub struct GridCell<'a> {
    /// Its text, as read.
    pub text: &'a str,
    /// The page it stands on.
    pub page: &'a Page,
    /// Its bytes in that page.
    pub span: Span,
    /// Left edge: hundredths of a point, of a character or of a thousandth of a column.
    pub x0: i32,
    /// Right edge.
    pub x1: i32,
    /// The table and cell that it was made from, if any.
    pub source: Option<(&'a Table, &'a Cell)>,
    /// The figure that it holds, if it holds one and little else.
    pub figure: Option<Figure>,
}

/// A cell that is a figure, perhaps with a currency or unit beside it.
#[derive(Clone, Copy, Debug)]
pub struct Figure {
    /// The figure; its bytes count within the cell.
    pub number: Number,
    /// The currency beside it.
    pub currency: Option<&'static str>,
    /// Bytes within the cell of a unit of measure after it.
    pub unit: Option<(usize, usize)>,
    /// For how many units it says to count, as in `70,00/100`.
    pub base: Option<Number>,
}

impl GridCell<'_> {
    /// Evidence for some bytes of the cell.
    pub fn evidence(&self, start: usize, end: usize) -> Option<Evidence> {
        let base = self.span.start as usize;
        let read = Evidence::read(self.page, Span::new(base + start, base + end))?;
        let cell = self.source.and_then(|(table, cell)| table.cell_name(cell));
        Some(Evidence { cell, ..read })
    }

    /// Evidence for its figure.
    pub fn figure_evidence(&self) -> Option<Evidence> {
        let number = self.figure?.number;
        self.evidence(number.start, number.end)
    }

    /// Evidence for its whole text.
    pub fn whole(&self) -> Option<Evidence> {
        let start = self.text.len() - self.text.trim_start().len();
        self.evidence(start, self.text.trim_end().len())
    }

    /// Whether it shares part of a column's width.
    pub fn overlaps(&self, x0: i32, x1: i32) -> bool {
        self.x0 < x1 && x0 < self.x1
    }

    /// Whether it has letters and no figure of its own.
    pub fn is_text(&self) -> bool {
        self.figure.is_none() && self.text.chars().any(char::is_alphabetic)
    }
}

/// A row of a grid.
#[derive(Clone, Debug, Default)]
pub struct Row<'a> {
    /// Its cells from left to right; empty ones are left out.
    pub cells: Vec<GridCell<'a>>,
    /// Space between it and the row above on the same page, in tenths of its own height; large across pages.
    pub gap: i32,
}

impl<'a> Row<'a> {
    /// The cells that hold figures.
    pub fn figures(&self) -> impl Iterator<Item = &GridCell<'a>> {
        self.cells.iter().filter(|c| c.figure.is_some())
    }

    /// Whether it counts the columns of a form, below their headings: 1, 2, 3 and so on.
    pub fn counts_columns(&self) -> bool {
        let counts = |(at, cell): (usize, &GridCell<'_>)| {
            cell.figure.is_some_and(|f| f.number.value == Decimal::from(at + 1) && !f.number.percent)
        };
        self.cells.len() >= COUNTED && self.cells.iter().enumerate().all(counts)
    }

    /// The text cells joined, for labels and headings.
    pub fn label(&self) -> String {
        let texts: Vec<&str> =
            self.cells.iter().filter(|c| c.figure.is_none()).map(|c| c.text.trim()).collect();
        texts.join(" ")
    }
}

/// Rows that belong together.
#[derive(Clone, Debug, Default)]
pub struct Grid<'a> {
    /// The rows from top to bottom.
    pub rows: Vec<Row<'a>>,
    /// Whether it was a table in the document, so that its columns are certain.
    pub native: bool,
}

/// The tables of a document as grids, each as long as it is.
pub fn tables<'a>(document: &'a Document, style: Style) -> Vec<Grid<'a>> {
    document
        .tables
        .iter()
        .map(|table| native(document, table, style))
        .filter(|g| !g.rows.is_empty())
        .collect()
}

/// A table of a document or a sheet as a grid.
fn native<'a>(document: &'a Document, table: &'a Table, style: Style) -> Grid<'a> {
    let mut grid = Grid { rows: Vec::new(), native: true };
    let mut last = None;
    for cell in &table.cells {
        let Some(page) = document.page(cell.page) else { continue };
        let Some(text) = cell.span.of(&page.text).filter(|t| !t.trim().is_empty()) else { continue };
        if last != Some(cell.row) {
            last = Some(cell.row);
            grid.rows.push(Row::default());
        }
        let edge = |column: u32| i32::try_from(column).unwrap_or(i32::MAX / COLUMN).saturating_mul(COLUMN);
        let (x0, x1) =
            (edge(cell.col), edge(cell.col.saturating_add(cell.col_span.max(1))).saturating_sub(1));
        let figure = figure(text, style);
        let made = GridCell { text, page, span: cell.span, x0, x1, source: Some((table, cell)), figure };
        if let Some(row) = grid.rows.last_mut() {
            row.cells.push(made);
        }
    }
    grid.rows.retain(|row| !row.counts_columns());
    grid
}

/// The figure of a cell that holds one figure and besides it at most a currency and a short unit.
pub fn figure(text: &str, style: Style) -> Option<Figure> {
    if text.len() > 48 || !text.bytes().any(|b| b.is_ascii_digit()) {
        return None;
    }
    if let Some((end, base)) = base(text)
        && let Some(price) = text.get(..end).and_then(|price| plain_figure(price, style))
        && price.number.value.scale() > 1
    {
        return Some(Figure { base: Some(base), ..price });
    }
    plain_figure(text, style)
}

/// The number of units for which a price counts, and where the words before it begin: `70,00/100`, `70,00 je 100 Stk`. One is
/// such a number only with its unit, as in `4.932,00 / 1 Stk.`.
pub fn base(text: &str) -> Option<(usize, Number)> {
    const BEFORE: &[&str] = &["/", " je ", " per ", " pro ", " za ", " na ", " par ", "每"];
    let parts = BEFORE.iter().filter_map(|before| Some((text.rfind(before)?, before.len())));
    let (at, length) = parts.max()?;
    let rest = text.get(at + length..)?;
    let start = at + length + rest.len() - rest.trim_start().len();
    let digits: usize = text.get(start..)?.bytes().take_while(u8::is_ascii_digit).count();
    let number = money::find(text.get(start..start + digits)?, Style::default()).into_iter().next()?;
    let behind = text.get(start + digits..)?;
    let round = match text.get(start..start + digits)? {
        "1" => units::leading(behind).is_some(),
        many => ["10", "100", "1000"].contains(&many),
    };
    let ends = !behind.starts_with(['.', ',', '/', '-']);
    (round && ends).then_some((at, number.at(start, start + digits)))
}

/// The figure of a cell that holds one and besides it at most a currency and a short unit.
fn plain_figure(text: &str, style: Style) -> Option<Figure> {
    let style = Style { spaces: style.spaces || text.trim().len() <= 18 && spaced_alone(text), ..style };
    let numbers = money::find(text, style);
    let [number] = numbers.as_slice() else { return None };
    let (before, after) = (text.get(..number.start)?, text.get(number.end..)?);
    let cues = currency::cues(text);
    let beside = |c: &&currency::Cue| c.end <= number.start || c.start >= number.end;
    let cue = cues.iter().find(beside);
    let bare = |part: &str, offset: usize| {
        let mut rest = String::new();
        for (at, c) in part.char_indices() {
            if !cues.iter().any(|q| (q.start..q.end).contains(&(at + offset))) {
                rest.push(c);
            }
        }
        rest
    };
    if bare(before, 0).chars().any(|c| c.is_alphanumeric() || c == '#') {
        return None;
    }
    let rest = bare(after, number.end);
    // `29 m3` is a figure with its unit.
    let code = |word: &str| word.bytes().any(|b| b.is_ascii_digit()) && !units::known(word);
    if rest.split_whitespace().any(code) || rest.split_whitespace().count() > 2 || rest.chars().count() > 16 {
        return None;
    }
    // `1,735.36T`: a letter right behind an amount marks how it is taxed.
    let marked =
        number.value.scale() == 2 && after.len() == 1 && after.starts_with(|c: char| c.is_ascii_uppercase());
    let start = number.end + (after.len() - after.trim_start_matches(|c: char| !c.is_alphabetic()).len());
    let end = text.trim_end().len();
    let unit = (!marked
        && rest.chars().any(char::is_alphabetic)
        && cue.is_none_or(|c| c.end <= start)
        && start < end)
        .then_some((start, end));
    Some(Figure { number: *number, currency: cue.map(|c| c.code), unit, base: None })
}

/// Whether a cell's text is one figure grouped by plain spaces with decimals, such as `1 980,00 €`.
fn spaced_alone(text: &str) -> bool {
    let numbers = money::find(text, Style { decimal: None, spaces: true });
    let [one] = numbers.as_slice() else { return false };
    let printed = text.get(one.start..one.end).unwrap_or_default();
    printed.contains(' ') && printed.contains([',', '.']) && one.value.scale() == 2
}

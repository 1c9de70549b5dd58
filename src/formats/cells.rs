//! Sheets as text: rows become lines with tabs between cells, numbers exact decimals, dates ISO 8601.

use super::Sink;
use super::flow::push_text;
use super::rowlabel::RowLabel;
use super::sink::PAGE_TEXT;
use crate::problem::Problem;
use crate::text::{Cell, Span, Table, TextSource};
use calamine::{Data, Dimensions, ExcelDateTime};
use std::borrow::Cow;
use std::collections::{BTreeSet, HashMap, HashSet};

/// Significant digits that spreadsheet programs calculate and show: what a stored number has beyond them is the
/// error of binary fractions.
const DIGITS: usize = 15;
/// Empty places for each cell up to which columns are kept apart by their tabs; a sheet sparser than that would
/// become gigabytes of tabs.
const SPARSE: usize = 100;

/// A sheet: its cells that are not empty, and what is known about the rest.
#[derive(Default)]
pub(super) struct Sheet {
    /// Its name.
    pub(super) name: String,
    /// Row, column and text.
    pub(super) cells: Vec<(u32, u32, String)>,
    /// Bytes that they take, where they are counted.
    pub(super) bytes: usize,
    /// Regions that are merged.
    pub(super) merged: Vec<Dimensions>,
    /// Whether the whole sheet is hidden.
    pub(super) hidden: bool,
    /// Hidden rows.
    pub(super) hidden_rows: HashSet<u32>,
    /// Hidden columns.
    pub(super) hidden_columns: BTreeSet<u32>,
    /// Lines that belong to no cell (comments, text boxes), put behind the rows.
    pub(super) notes: Vec<String>,
}

/// Pushes a sheet: its name as the first line, so that searching for it finds it, then a line for each row.
pub(super) fn push(mut sheet: Sheet, sink: &mut Sink) -> Result<(), Problem> {
    // Honest files are in order; sorting is stable and cheap then, and of two equal places the later one wins.
    sheet.cells.sort_by_key(|c| (c.0, c.1));
    let columns: Vec<u32> = sheet.cells.iter().map(|c| c.1).collect::<BTreeSet<_>>().into_iter().collect();
    let rows = sheet.cells.chunk_by(|a, b| a.0 == b.0).count();
    let padded = rows.saturating_mul(columns.len()) <= sheet.cells.len().saturating_mul(SPARSE);
    let merged: HashMap<(u32, u32), Dimensions> = sheet.merged.iter().map(|d| (d.start, *d)).collect();
    let mut label: Option<RowLabel> = None;
    let mut out = Layout { page: format!("{}\n", clean(&sheet.name)), cells: Vec::new() };
    for row in sheet.cells.chunk_by(|a, b| a.0 == b.0) {
        let place = |column: u32| columns.binary_search(&column).unwrap_or(0);
        let tabs = row.last().map_or(0, |c| if padded { place(c.1) } else { row.len() });
        let own = row.first().filter(|c| padded && place(c.1) == 0);
        let above = label.as_ref().zip(row.first()).and_then(|(l, c)| l.of(c.0)).filter(|_| own.is_none());
        let above = above.unwrap_or_default();
        out.room(row.iter().map(|c| c.2.len()).sum::<usize>() + tabs + above.len(), sink)?;
        out.page.push_str(above);
        let mut at = 0;
        for (i, (number, column, text)) in row.iter().enumerate() {
            let to = if padded { place(*column) } else { i };
            out.page.extend(std::iter::repeat_n('\t', to - at.min(to)));
            at = to;
            let hidden =
                sheet.hidden || sheet.hidden_rows.contains(number) || sheet.hidden_columns.contains(column);
            let area = merged.get(&(*number, *column));
            let span = |a: u32, b: u32| b.saturating_sub(a).saturating_add(1);
            out.cell(
                Cell {
                    row: *number,
                    col: *column,
                    row_span: area.map_or(1, |d| span(d.start.0, d.end.0)),
                    col_span: area.map_or(1, |d| span(d.start.1, d.end.1)),
                    hidden,
                    page: sink.next_page(),
                    span: Span::new(0, 0),
                },
                text,
            );
        }
        out.page.push('\n');
        if let Some((number, column, text)) = own {
            let area = merged.get(&(*number, *column));
            label = area.and_then(|area| RowLabel::new(text, *number, area.end.0));
        }
    }
    for note in &sheet.notes {
        out.room(note.len(), sink)?;
        out.page.push_str(note);
        out.page.push('\n');
    }
    out.flush(sink)?;
    if out.cells.is_empty() {
        Ok(())
    } else {
        sink.table(Table { sheet: Some(sheet.name), cells: out.cells })
    }
}

/// A sheet's pages under construction.
struct Layout {
    page: String,
    cells: Vec<Cell>,
}

impl Layout {
    /// Appends a cell's text; what lies behind the cut of an endless line has no cell.
    fn cell(&mut self, cell: Cell, text: &str) {
        let from = self.page.len();
        self.page.push_str(text);
        let to = self.page.len();
        let twice = self.cells.last().is_some_and(|c| (c.row, c.col) == (cell.row, cell.col));
        if to > from && to <= PAGE_TEXT && !twice {
            self.cells.push(Cell { span: Span::new(from, to), ..cell });
        }
    }

    fn room(&mut self, bytes: usize, sink: &mut Sink) -> Result<(), Problem> {
        if self.page.len() + bytes + 1 > PAGE_TEXT { self.flush(sink) } else { Ok(()) }
    }

    fn flush(&mut self, sink: &mut Sink) -> Result<(), Problem> {
        let text = std::mem::take(&mut self.page);
        if text.is_empty() { Ok(()) } else { push_text(&text, TextSource::Cells, sink) }
    }
}

/// A cell's text on one line: its own line ends and tabs become spaces, since those separate rows and cells.
pub(super) fn clean(text: &str) -> String {
    let words = text.split(|c: char| c.is_control()).map(str::trim).filter(|w| !w.is_empty());
    words.collect::<Vec<_>>().join(" ")
}

/// A value as text; `percent` where its format shows it as a percentage.
pub(super) fn show(value: &Data, percent: bool) -> String {
    match value {
        Data::Empty => String::new(),
        Data::String(s) | Data::DateTimeIso(s) | Data::DurationIso(s) => clean(s),
        Data::Int(n) if percent => format!("{}%", hundredfold(&n.to_string())),
        Data::Int(n) => n.to_string(),
        Data::Float(n) if percent => format!("{}%", hundredfold(&number(*n))),
        Data::Float(n) => number(*n),
        Data::Bool(b) => if *b { "TRUE" } else { "FALSE" }.to_owned(),
        Data::DateTime(d) => date(d),
        Data::Error(e) => e.to_string(),
    }
}

/// The shortest decimal that stands for the number, of at most [`DIGITS`] significant digits unless it is whole.
fn number(n: f64) -> String {
    if !n.is_finite() || n == 0.0 {
        return if n == 0.0 { "0".to_owned() } else { n.to_string() };
    }
    if !(1e-9..1e21).contains(&n.abs()) {
        return format!("{n:e}");
    }
    let text = n.to_string();
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    if digits <= DIGITS || n.fract() == 0.0 {
        return text;
    }
    let rounded = format!("{n:.*e}", DIGITS - 1).parse::<f64>();
    rounded.map_or(text, |r| r.to_string())
}

/// A number as a file stores it without the error of binary fractions; other text as it is.
pub(super) fn rounded(text: &str) -> Cow<'_, str> {
    let is_number = text.len() > DIGITS && text.bytes().all(|b| b.is_ascii_digit() || b"+-.eE".contains(&b));
    match text.parse::<f64>() {
        Ok(n) if is_number && text.contains('.') => Cow::Owned(number(n)),
        _ => Cow::Borrowed(text),
    }
}

/// A decimal with its point two places to the right.
fn hundredfold(text: &str) -> String {
    if text.contains(['e', 'n', 'N', 'i']) {
        return text.to_owned();
    }
    let (sign, digits) = text.strip_prefix('-').map_or(("", text), |d| ("-", d));
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let fraction = format!("{fraction:0<2}");
    let (moved, rest) = fraction.split_at_checked(2).unwrap_or((&fraction, ""));
    let whole = format!("{whole}{moved}");
    let whole = whole.trim_start_matches('0');
    let whole = if whole.is_empty() { "0" } else { whole };
    let rest = rest.trim_end_matches('0');
    if rest.is_empty() { format!("{sign}{whole}") } else { format!("{sign}{whole}.{rest}") }
}

/// A serial date as ISO 8601: a date, a time of day where there is no date, or both; a duration as hours.
fn date(d: &ExcelDateTime) -> String {
    let serial = d.as_f64();
    if !(0.0..3e6).contains(&serial) {
        return number(serial);
    }
    if d.is_duration() {
        let seconds = (serial * 86_400.0).round() as u64;
        return format!("{}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60);
    }
    let (year, month, day, hour, minute, second, _) = d.to_ymd_hms_milli();
    let time = format!("{hour:02}:{minute:02}:{second:02}");
    match (serial < 1.0, serial.fract() == 0.0) {
        (true, false) => time,
        (_, true) => format!("{year:04}-{month:02}-{day:02}"),
        _ => format!("{year:04}-{month:02}-{day:02}T{time}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_exact_decimals() {
        for (n, percent, text) in [
            (961501.72, false, "961501.72"),
            (961501.7199999999, false, "961501.72"),
            (0.1 + 0.2, false, "0.3"),
            (-5.0, false, "-5"),
            (0.9281, true, "92.81%"),
            (-0.005, true, "-0.5%"),
            (1.0, true, "100%"),
            (0.0, true, "0%"),
            (12.5, true, "1250%"),
            (9007199254740991.0, false, "9007199254740991"),
            (1e300, false, "1e300"),
        ] {
            assert_eq!(show(&Data::Float(n), percent), text);
        }
    }

    #[test]
    fn dates_are_iso() {
        let at = |n| {
            show(&Data::DateTime(ExcelDateTime::new(n, calamine::ExcelDateTimeType::DateTime, false)), false)
        };
        assert_eq!(at(45292.0), "2024-01-01");
        assert_eq!(at(45292.75), "2024-01-01T18:00:00");
        assert_eq!(at(0.5), "12:00:00");
    }
}

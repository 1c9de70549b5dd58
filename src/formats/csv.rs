//! Tables in plain text: comma, semicolon, tab or bar between the cells, quotes around some of them.

use super::plain;
use super::{Basis, Format, Match, Probe, Read, Sink};
use crate::problem::Problem;
use crate::text::{Cell, MetaKey, Page, Span, Table, TextSource};
use crate::trove::Blob;
use std::borrow::Cow;

pub(super) const FORMAT: Format = Format {
    name: "csv",
    media_type: "text/csv",
    extensions: &["csv", "tsv", "tab", "psv", "txt"],
    recognize,
    read: Read::With(read),
    note: "delimiter-separated values: comma, semicolon, tab, bar; quoted cells",
};

const DELIMITERS: [char; 4] = ['\t', ';', ',', '|'];
/// Bytes that are looked at to recognise a table, unless its lines are longer.
const LOOK: usize = 6 * 1024;
/// Records that are looked at to find the delimiter.
const SAMPLE: usize = 100;

fn recognize(probe: &Probe) -> Option<Match> {
    if probe.signature().is_some() {
        return None;
    }
    let text = probe.text()?;
    let whole = if probe.is_whole() { text } else { text.rsplit_once('\n')?.0 };
    let whole = match whole.get(..LOOK).or_else(|| whole.get(..LOOK - 1)) {
        Some(start) => start.rsplit_once('\n').map_or(whole, |s| s.0),
        None => whole,
    };
    // Old Macintosh files end their lines with a carriage return alone.
    let whole =
        if whole.contains('\n') { Cow::Borrowed(whole) } else { Cow::Owned(whole.replace('\r', "\n")) };
    delimiter(&whole).and_then(|_| Match::on(Basis::Heuristic))
}

/// The delimiter by which the records of a text have the same number of cells, if there is one.
fn delimiter(text: &str) -> Option<char> {
    let text = text.trim_start_matches('\u{FEFF}');
    if text.starts_with(['<', '{', '[', '\\', '%', '#']) || text.starts_with('|') {
        return None;
    }
    // Each record has it, so the first line does, unless a quoted cell breaks that line.
    let first = text.trim_start().lines().next().unwrap_or_default();
    DELIMITERS
        .into_iter()
        .filter(|d| first.contains(*d) || first.starts_with('"'))
        .find(|d| regular(text, *d))
}

fn regular(text: &str, delimiter: char) -> bool {
    let mut widths = Vec::with_capacity(SAMPLE);
    let mut long = 0usize;
    let mut prose = 0usize;
    let mut cells = 0usize;
    // Prose is given up after a few lines: as soon as more of them are odd than may be in the end.
    let lines = memchr::memchr_iter(b'\n', text.as_bytes()).count() + 1;
    let mut odd = Odd { may_be: (lines.min(SAMPLE) / 10).max(1), ..Odd::default() };
    parse(text, delimiter, 0, &mut Quoted::default(), |row, col, from, to| {
        let row = row as usize;
        if row >= SAMPLE || col == 0 && odd.too_many(widths.last()) {
            return false;
        }
        if row >= widths.len() {
            widths.resize(row + 1, 0);
        }
        if let Some(width) = widths.last_mut() {
            *width = col as usize + 1;
        }
        let cell = text.get(from..to).unwrap_or_default();
        long += usize::from(cell.len() > 120);
        // A space behind a comma is how prose and code are written, seldom how tables are.
        let spaced = col > 0 && cell.as_bytes().first() == Some(&b' ');
        prose += usize::from(spaced && !cell.trim_start().starts_with('"'));
        cells += 1;
        true
    });
    if odd.too_many(None) {
        return false;
    }
    // Empty lines part or end a table.
    let filled: Vec<usize> = widths.into_iter().filter(|w| *w > 0).collect();
    let mut sorted = filled.clone();
    sorted.sort_unstable();
    let Some(&usual) = sorted.get(sorted.len() / 2) else { return false };
    let same = filled.iter().filter(|w| **w == usual).count();
    let enough = match (delimiter, usual) {
        (_, 0 | 1) => false,
        ('\t', _) => filled.len() >= 2,
        (_, 2) => filled.len() >= 4,
        _ => filled.len() >= 2,
    };
    let odd = filled.len() - same;
    // A short table may have one odd line, its heading say.
    let regular = odd * 10 <= filled.len() || odd == 1 && filled.len() >= 4 && usual >= 3;
    enough && regular && long * 10 <= cells && (delimiter == '\t' || prose * 2 <= cells)
}

/// Counts how many records differ from the others in their number of cells, as far as they are known.
#[derive(Default)]
struct Odd {
    may_be: usize,
    records: usize,
    /// Records by their number of cells, the largest numbers taken together.
    of_width: [usize; 32],
    /// Records of the commonest number of cells.
    same: usize,
}

impl Odd {
    /// Takes in one more record; whether more are odd now than may be.
    fn too_many(&mut self, width: Option<&usize>) -> bool {
        if let Some(of_width) = width.and_then(|w| self.of_width.get_mut((*w).min(31))) {
            self.records += 1;
            *of_width += 1;
            self.same = self.same.max(*of_width);
        }
        self.records - self.same > self.may_be
    }
}

/// Whether the text before ended inside a quoted cell.
#[derive(Default)]
struct Quoted(bool);

/// Finds the cells of a text: row, column, first byte and end. Rows count from `row`; empty lines are rows
/// without cells. Stops where `take` says so. Returns the row after the last.
fn parse(
    text: &str,
    delimiter: char,
    row: u32,
    quoted: &mut Quoted,
    mut take: impl FnMut(u32, u32, usize, usize) -> bool,
) -> u32 {
    let (mut row, mut col, mut start, mut line) = (row, 0u32, 0usize, 0usize);
    let mut fresh = !quoted.0;
    let mut end_of_quotes = None;
    // All signs that matter are ASCII, so bytes are looked at, and what lies between two signs is passed over.
    let (bytes, mut at) = (text.as_bytes(), 0usize);
    let sign = delimiter as u8;
    let mut cell = |row, col, start: usize, end: usize, closed: Option<usize>| {
        let raw = text.get(start..end).unwrap_or_default();
        let opened = closed.is_some() && raw.as_bytes().first() == Some(&b'"');
        let (from, to) =
            if opened { (start + 1, closed.unwrap_or(end)) } else { (start, closed.unwrap_or(end)) };
        take(row, col, from, to.max(from))
    };
    while let Some(rest) = bytes.get(at..).filter(|r| !r.is_empty()) {
        // A cell that begins with anything but a quote or a blank is passed over at once.
        let plain = rest.first().is_some_and(|b| !matches!(b, b'"' | b' '));
        fresh &= !plain;
        let skipped = match (quoted.0, fresh) {
            (true, _) => memchr::memchr(b'"', rest),
            (false, true) => Some(0),
            (false, false) => memchr::memchr2(sign, b'\n', rest),
        };
        let Some(skipped) = skipped else { break };
        let i = at + skipped;
        let Some(&c) = bytes.get(i) else { break };
        at = i + 1;
        if quoted.0 {
            if bytes.get(at) == Some(&b'"') {
                at += 1;
            } else {
                quoted.0 = false;
                end_of_quotes = Some(i);
            }
            continue;
        }
        if c == b'"' && fresh {
            quoted.0 = true;
            fresh = false;
        } else if c == sign || c == b'\n' {
            let ended = c == b'\n';
            let empty_line = ended && i == line;
            if !empty_line && !cell(row, col, start, i, end_of_quotes) {
                return row;
            }
            (row, col) = if ended { (row.saturating_add(1), 0) } else { (row, col.saturating_add(1)) };
            (start, fresh, end_of_quotes) = (i + 1, true, None);
            if ended {
                line = i + 1;
            }
        } else if c != b' ' {
            fresh = false;
        }
    }
    if start < text.len() || col > 0 {
        cell(row, col, start, text.len(), end_of_quotes);
        row = row.saturating_add(1);
    }
    row
}

fn read(blob: &Blob, sink: &mut Sink) -> Result<(), Problem> {
    let (mut found, mut row, mut quoted) = (None, 0, Quoted::default());
    let (encoding, _) = plain::pages(blob, |text| {
        let delimiter = *found.get_or_insert_with(|| {
            let sample: String = text.lines().take(SAMPLE).flat_map(|l| [l, "\n"]).collect();
            delimiter(&sample).unwrap_or(',')
        });
        let mut cells = Vec::new();
        row = parse(&text, delimiter, row, &mut quoted, |row, col, from, to| {
            let span = Span::new(from, to);
            if span.of(&text).is_some_and(|t| !t.trim().is_empty()) {
                cells.push(Cell { row, col, row_span: 1, col_span: 1, hidden: false, page: 0, span });
            }
            true
        });
        let page = sink.page(Page::new(text, TextSource::Cells))?;
        for cell in &mut cells {
            cell.page = page;
        }
        if cells.is_empty() { Ok(()) } else { sink.table(Table { sheet: None, cells }) }
    })?;
    sink.meta(MetaKey::Encoding, encoding)
}

#[cfg(test)]
mod tests {
    use super::super::sink::{Piece, collect};
    use super::*;

    #[test]
    fn delimiters_are_found_and_prose_is_not_a_table() {
        let cases = [
            ("a,b,c\n1,2,3\n", Some(',')),
            ("naziv;kol;cena\nlap top;1;2,5\nmiš;2;3,5\n", Some(';')),
            ("a\tb\n1\t2\n", Some('\t')),
            ("a|b|c\n1|2|3\n", Some('|')),
            ("\"x\ny\",b,c\n1,2,3\n", Some(',')),
            ("Dear sir, I write\nto you, since\n", None),
            ("one line, two, three\n", None),
            ("| a | b |\n|---|---|\n", None),
            ("", None),
        ];
        for (text, expected) in cases {
            assert_eq!(delimiter(text), expected, "{text}");
        }
    }

    #[test]
    fn cells_point_into_the_page() {
        let (pieces, result) = collect(&FORMAT, b"a,\"b, \"\"c\"\"\",\n\n1,2,3\n\"x\ny\",\"\",7");
        assert!(result.is_ok());
        let [Piece::Page(page), Piece::Table(table), ..] = &pieces[..] else { panic!("{pieces:?}") };
        let cells: Vec<_> =
            table.cells.iter().map(|c| (c.row, c.col, c.span.of(&page.text).unwrap())).collect();
        let expected = [
            (0, 0, "a"),
            (0, 1, "b, \"\"c\"\""),
            (2, 0, "1"),
            (2, 1, "2"),
            (2, 2, "3"),
            (3, 0, "x\ny"),
            (3, 2, "7"),
        ];
        assert_eq!(cells, expected);
    }

    #[test]
    fn a_big_table_goes_on_over_pages() {
        let text = "šifra;naziv;cena\n".repeat(100_000);
        let (pieces, _) = collect(&FORMAT, text.as_bytes());
        let rows: Vec<(u32, u32)> = pieces
            .iter()
            .filter_map(
                |p| if let Piece::Table(t) = p { t.cells.last().map(|c| (c.page, c.row)) } else { None },
            )
            .collect();
        assert_eq!(rows.last(), Some(&(2, 99_999)));
    }

    proptest::proptest! {
        #[test]
        fn any_text_parses(text in "[a\",;\n \t|č]{0,80}") {
            for delimiter in DELIMITERS {
                parse(&text, delimiter, 0, &mut Quoted::default(), |_, _, from, to| {
                    assert!(text.get(from..to).is_some(), "{text:?} {from} {to}");
                    true
                });
            }
            delimiter(&text);
        }
    }
}

//! What calamine leaves out of workbooks of before 2007: hidden rows and columns, comments, text boxes, headers and
//! footers, and which cells show a percentage. Read from the records themselves.

use super::xlsx::{add, header};
use super::{PERCENT, Sheet, is_percent};
use crate::formats::codepage;
use crate::formats::zipbytes::{u16_at, u32_at};
use std::collections::{HashMap, HashSet};
use std::ops::Range;

/// Kinds of records.
const BEGIN: u16 = 0x0809;
const END: u16 = 0x000a;
const SHEET: u16 = 0x0085;
const STYLE: u16 = 0x00e0;
const FORMAT: u16 = 0x041e;
const CODE_PAGE: u16 = 0x0042;
const ROW: u16 = 0x0208;
const COLUMNS: u16 = 0x007d;
const NUMBERS: [u16; 3] = [0x0203, 0x027e, 0x0006];
const RUN: u16 = 0x00bd;
const NOTE: u16 = 0x001c;
const OBJECT: u16 = 0x005d;
const TEXT: u16 = 0x01b6;
const CONTINUE: u16 = 0x003c;
const HEADER: u16 = 0x0014;
const FOOTER: u16 = 0x0015;
/// The version that writes Unicode.
const UNICODE: u16 = 0x0600;
/// The kind of an object that is a comment.
const COMMENT: u16 = 0x19;
/// Columns that a sheet can have.
const MOST: u16 = 256;
/// Bytes of a sheet's records that are looked at; all sheets of an honest workbook have fewer.
const LIMIT: usize = 1 << 30;

/// A workbook's records.
pub(super) struct Book<'a> {
    stream: &'a [u8],
    unicode: bool,
    page: u32,
    /// Styles that show a percentage.
    percent: HashSet<u16>,
    /// Where the sheets of each name begin.
    sheets: Vec<(String, usize)>,
}

impl<'a> Book<'a> {
    /// Reads what concerns all sheets.
    pub(super) fn read(stream: &'a [u8]) -> Book<'a> {
        let mut book =
            Book { stream, unicode: true, page: 1252, percent: HashSet::new(), sheets: Vec::new() };
        let (mut formats, mut styles) = (HashMap::new(), Vec::new());
        for (kind, data) in records(stream) {
            match kind {
                BEGIN => book.unicode = u16_at(data, 0) >= UNICODE,
                END => break,
                CODE_PAGE => book.page = u32::from(u16_at(data, 0)),
                SHEET => {
                    let name = book.text(data.get(6..).unwrap_or_default(), 1);
                    book.sheets.push((name, u32_at(data, 0) as usize));
                }
                STYLE => styles.push(u16_at(data, 2)),
                FORMAT => {
                    let len = if book.unicode { 2 } else { 1 };
                    let code = book.text(data.get(2..).unwrap_or_default(), len);
                    formats.insert(u16_at(data, 0), is_percent(&code));
                }
                _ => {}
            }
        }
        for (style, format) in (0u16..).zip(styles) {
            if formats.get(&format).copied().unwrap_or_else(|| PERCENT.contains(&format)) {
                book.percent.insert(style);
            }
        }
        book
    }

    /// Text behind its length, which has so many bytes.
    fn text(&self, bytes: &[u8], len: usize) -> String {
        let count = match len {
            1 => bytes.first().copied().map_or(0, usize::from),
            _ => usize::from(u16_at(bytes, 0)),
        };
        let rest = bytes.get(len..).unwrap_or_default();
        if self.unicode {
            return letters(rest, count);
        }
        codepage::decode(rest.get(..count).unwrap_or(rest), self.page)
    }

    /// Adds what is known of a sheet, and returns the cells that show a percentage.
    pub(super) fn sheet(&self, sheet: &mut Sheet) -> HashSet<(u32, u32)> {
        let mut percent = HashSet::new();
        let Some((_, at)) = self.sheets.iter().find(|s| s.0 == sheet.name) else { return percent };
        let rest = self.stream.get(*at..).unwrap_or_default();
        let (mut depth, mut object, mut left, mut text) = (0usize, 0, 0, String::new());
        let len = if self.unicode { 2 } else { 1 };
        for (kind, data) in records(rest.get(..LIMIT).unwrap_or(rest)) {
            let (row, column) = (u32::from(u16_at(data, 0)), u32::from(u16_at(data, 2)));
            // A text goes on in records of its own.
            if kind == CONTINUE && left > 0 {
                let more = letters(data, left);
                left -= more.encode_utf16().count().min(left);
                text.push_str(&more);
            }
            if kind != CONTINUE || left == 0 {
                let mark = if object == COMMENT { "comment" } else { "text box" };
                add(sheet, mark, &std::mem::take(&mut text));
                left = 0;
            }
            match kind {
                BEGIN => depth += 1,
                END if depth <= 1 => break,
                END => depth -= 1,
                // A chart on the sheet has records of the same kinds.
                _ if depth > 1 => {}
                ROW if u16_at(data, 12) & 0x20 != 0 => drop(sheet.hidden_rows.insert(row)),
                COLUMNS if u16_at(data, 8) & 1 != 0 => {
                    let (from, to) = (u16_at(data, 0), u16_at(data, 2).min(MOST));
                    sheet.hidden_columns.extend((from..=to).map(u32::from));
                }
                kind if NUMBERS.contains(&kind) && self.percent.contains(&u16_at(data, 4)) => {
                    percent.insert((row, column));
                }
                RUN => {
                    let cells = data.get(4..data.len().saturating_sub(2)).unwrap_or_default().chunks_exact(6);
                    let shown = (column..).zip(cells).filter(|c| self.percent.contains(&u16_at(c.1, 0)));
                    percent.extend(shown.map(|(column, _)| (row, column)));
                }
                NOTE if !self.unicode => {
                    let note = self.text(data.get(4..).unwrap_or_default(), 2);
                    add(sheet, "comment", &note);
                }
                OBJECT => object = u16_at(data, 4),
                TEXT => left = usize::from(u16_at(data, 10)),
                HEADER => add(sheet, "header", &header(&self.text(data, len))),
                FOOTER => add(sheet, "footer", &header(&self.text(data, len))),
                _ => {}
            }
        }
        percent
    }
}

/// Kinds and contents of records that follow each other.
fn records(bytes: &[u8]) -> impl Iterator<Item = (u16, &[u8])> {
    places(bytes).map(|(at, data)| (u16_at(bytes, at), bytes.get(data).unwrap_or_default()))
}

/// Where records that follow each other begin, and where their contents lie.
pub(super) fn places(bytes: &[u8]) -> impl Iterator<Item = (usize, Range<usize>)> {
    let mut next = 0;
    std::iter::from_fn(move || {
        let (at, start) = (next, next + 4);
        next = start + usize::from(u16_at(bytes.get(at..start)?, 2));
        Some((at, start..next.min(bytes.len())))
    })
}

/// So many letters, of one byte or two as the first byte says.
fn letters(bytes: &[u8], count: usize) -> String {
    let Some((flags, rest)) = bytes.split_first() else { return String::new() };
    if flags & 1 == 0 {
        return rest.iter().take(count).map(|b| char::from(*b)).collect();
    }
    codepage::utf16(rest.get(..count.saturating_mul(2)).unwrap_or(rest))
}

#[cfg(test)]
mod tests {
    use super::super::super::ooxml::identified;
    use super::super::super::tests::told::{DISCOUNTS, told};
    use super::*;
    use proptest::prelude::*;

    fn sample() -> Vec<u8> {
        include_bytes!("../../../tests/formats/office.xls").to_vec()
    }

    #[test]
    fn hidden_places_comments_and_percentages_are_told() {
        let bytes = sample();
        assert_eq!(identified(&bytes), ("sheet", "application/vnd.ms-excel"));
        let told = told(&super::super::FORMAT, &bytes, &[]);
        assert_eq!(told.problems, []);
        let expected = "Cene\nStavka\tCena\tRabat\nČekić\t120.5\t92.81%\nskriveni red\t7\n";
        let pages = told.pages();
        assert!(pages[0].starts_with(expected), "{pages:?}");
        for note in ["[comment: proveriti rabat]", "[header: Zaglavlje tabele]", "[footer: Podnožje tabele]"]
        {
            assert!(pages[0].contains(note), "{note} in {}", pages[0]);
        }
        assert_eq!(told.cells(0), DISCOUNTS);
        assert_eq!(told.cells(1), ["*0,0 1x1 interno"]);
        assert!(told.meta().iter().any(|m| m == "author=Ana Anić"), "{:?}", told.meta());
    }

    #[test]
    fn every_cut_and_flip_is_survived() {
        let bytes = sample();
        for at in (0..bytes.len()).step_by(97) {
            told(&super::super::FORMAT, &bytes[..at], &[]);
            let mut flipped = bytes.clone();
            flipped[at] ^= 0xff;
            told(&super::super::FORMAT, &flipped, &[]);
        }
    }

    proptest! {
        #[test]
        fn any_records_are_survived(
            records in proptest::collection::vec((proptest::sample::select(vec![
                BEGIN, END, SHEET, STYLE, FORMAT, ROW, COLUMNS, RUN, NOTE, OBJECT, TEXT, CONTINUE, HEADER, NUMBERS[0],
            ]), proptest::collection::vec(any::<u8>(), 0..30)), 0..30),
        ) {
            let record = |(kind, data): &(u16, Vec<u8>)| {
                [&kind.to_le_bytes()[..], &(data.len() as u16).to_le_bytes(), data].concat()
            };
            let bytes: Vec<u8> = records.iter().flat_map(record).collect();
            let mut book = Book::read(&bytes);
            book.sheets.push(("x".to_owned(), 0));
            book.sheet(&mut Sheet { name: "x".to_owned(), ..Sheet::default() });
        }
    }
}

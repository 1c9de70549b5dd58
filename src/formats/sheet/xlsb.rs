//! Binary workbooks, read from the records of their parts ([MS-XLSB] 2.1.4 and 2.4). `calamine` reads the cells that Excel
//! writes and leaves out those in the short form that other programs write, in which a cell follows the one before it.

use super::xlsx::{COLUMNS, HIDDEN, add, header, hide, notes};
use super::{MOST_BYTES, PERCENT, Sheet, is_percent, keep};
use crate::formats::ooxml::Package;
use crate::formats::zipbytes::{u16_at, u32_at};
use crate::formats::{Sink, cells, codepage};
use crate::problem::{Problem, ProblemKind};
use crate::text::MetaKey;
use calamine::{CellErrorType, Data, Dimensions, ExcelDateTime, ExcelDateTimeType};
use std::collections::{HashMap, HashSet};

/// Kinds of records.
const ROW: u16 = 0;
const BLANK: u16 = 1;
const RK: u16 = 2;
const ERROR: u16 = 3;
const BOOLEAN: u16 = 4;
const REAL: u16 = 5;
const TEXT: u16 = 6;
const SHARED: u16 = 7;
const FORMULA_TEXT: u16 = 8;
const FORMULA_REAL: u16 = 9;
const FORMULA_BOOLEAN: u16 = 10;
const FORMULA_ERROR: u16 = 11;
/// The first and last of the cells in short form, which have the order of those from [`BLANK`] on.
const SHORT_FIRST: u16 = 12;
const SHORT_LAST: u16 = 18;
const STRING: u16 = 19;
const FORMAT: u16 = 44;
const STYLE: u16 = 47;
const COLUMN_INFO: u16 = 60;
const RICH: u16 = 62;
const VALIDATION: u16 = 64;
const BOOK: u16 = 153;
const CELLS_END: u16 = 146;
const SHEET: u16 = 156;
const MERGED: u16 = 176;
const HEADER_FOOTER: u16 = 479;
const STYLES: u16 = 617;
const STYLES_END: u16 = 618;
const COMMENT: u16 = 637;
/// Rows that a sheet has at most.
const ROWS: u32 = 1 << 20;
/// Sheets of a workbook, and texts that its sheets share, that are read.
const SHEETS: usize = 1 << 16;
const STRINGS: usize = 1 << 23;
/// The length of a text that is not there.
const NO_TEXT: u32 = u32::MAX;

/// How a style shows numbers.
#[derive(Clone, Copy, Default)]
enum Shown {
    #[default]
    Number,
    Percent,
    Time(ExcelDateTimeType),
}

/// What concerns all sheets of a workbook.
#[derive(Default)]
pub(super) struct Book {
    strings: Vec<String>,
    /// By number of the style.
    styles: Vec<Shown>,
    /// Whether days are counted from 1904.
    is_1904: bool,
}

/// Reads a workbook; `own` are the parts that were read.
pub(super) fn read(package: &Package, own: &mut HashSet<String>, sink: &mut Sink) -> Result<(), Problem> {
    let main = package.main_part("xl/workbook.bin");
    let relations = package.relations(&main);
    let mut part = |name: &str, whose: &str, sink: &mut Sink| {
        let lost = || (Vec::new(), Some(Problem::corrupt("its part is not there")));
        let (bytes, problem) = package.bytes(name, MOST_BYTES).unwrap_or_else(lost);
        own.insert(name.to_owned());
        problem.map_or(Ok(()), |e| sink.problem(e.kind, format!("{whose}: {}", e.message)))?;
        Ok::<_, Problem>(bytes)
    };
    let (mut book, mut sheets) = (Book::default(), Vec::new());
    for (kind, data) in records(&part(&main, "the list of sheets", sink)?) {
        match kind {
            BOOK => book.is_1904 = u32_at(data, 0) & 1 != 0,
            SHEET if sheets.len() < SHEETS => {
                let (id, rest) = text(data.get(8..).unwrap_or_default());
                let sheet = Sheet { name: text(rest).0, hidden: u32_at(data, 0) != 0, ..Sheet::default() };
                let of_sheet = relations.iter().find(|r| r.id == id);
                if of_sheet.is_none_or(|r| r.kind != "chartsheet") {
                    sheets.push((sheet, of_sheet.map(|r| r.target.clone())));
                }
            }
            _ => {}
        }
    }
    if sheets.is_empty() {
        return Err(Problem::corrupt("the workbook lists no sheets"));
    }
    // Where they are not named, they have their usual names.
    let of_kind = |kind: &str, usual: &str| {
        let named = relations.iter().find(|r| r.kind == kind).map(|r| r.target.clone());
        named.or_else(|| package.has(usual).then(|| usual.to_owned()))
    };
    if let Some(name) = of_kind("sharedStrings", "xl/sharedStrings.bin") {
        let bytes = part(&name, "shared texts", sink)?;
        let strings = records(&bytes).filter(|r| r.0 == STRING).take(STRINGS);
        book.strings = strings.map(|(_, data)| rich(data)).collect();
    }
    if let Some(name) = of_kind("styles", "xl/styles.bin") {
        book.styles = styles(&part(&name, "styles", sink)?);
    }
    sink.meta(MetaKey::Pages, sheets.len().to_string())?;
    let mut seen = HashSet::new();
    for (mut sheet, name) in sheets {
        // A part that several sheets claim is read for the first.
        let name = name.filter(|name| seen.insert(name.clone()));
        let Some(name) = name else {
            sink.problem(ProblemKind::Corrupt, format!("{}: it has no part of its own", sheet.name))?;
            continue;
        };
        let bytes = part(&name, &sheet.name, sink)?;
        if let Err(e) = book.sheet(&bytes, &mut sheet) {
            sink.problem(e.kind, format!("{}: {}", sheet.name, e.message))?;
        }
        notes(package, &name, &mut sheet, sink)?;
        cells::push(sheet, sink)?;
    }
    // Comments, and what is worked out of the cells.
    let begins = ["xl/comments", "xl/calcChain", "xl/metadata", "xl/worksheets/binaryIndex"];
    own.extend(
        package.parts().filter(|part| part.ends_with(".bin") && begins.iter().any(|b| part.starts_with(b))),
    );
    Ok(())
}

impl Book {
    /// Reads the records of a sheet: what is there is kept, and what is wrong with it returned.
    fn sheet(&self, bytes: &[u8], sheet: &mut Sheet) -> Result<(), Problem> {
        // Row, and the column that a cell in short form has.
        let (mut next, mut room) = ((0, 0), HIDDEN);
        let (mut problem, mut is_whole) = (Ok(()), false);
        for (kind, data) in records(bytes) {
            match kind {
                ROW => {
                    next = (u32_at(data, 0), 0);
                    if next.0 >= ROWS {
                        problem = Err(Problem::corrupt("rows beyond the last that there can be"));
                    } else if data.get(11).is_some_and(|flags| flags & 0x10 != 0) {
                        sheet.hidden_rows.insert(next.0);
                    }
                }
                CELLS_END => is_whole = true,
                BLANK..=SHORT_LAST | RICH => {
                    let is_short = (SHORT_FIRST..=SHORT_LAST).contains(&kind);
                    let (column, kind, rest) = if is_short {
                        (next.1, kind - SHORT_FIRST + BLANK, data)
                    } else {
                        (u32_at(data, 0), kind, data.get(4..).unwrap_or_default())
                    };
                    next.1 = column.saturating_add(1);
                    if next.0 >= ROWS || column >= COLUMNS {
                        continue;
                    }
                    let style = (u32_at(rest, 0) & 0xFF_FFFF) as usize;
                    let shown = self.styles.get(style).copied().unwrap_or_default();
                    match self.value(kind, rest.get(4..).unwrap_or_default(), shown) {
                        Some(value) => {
                            keep(sheet, (next.0, column), &value, matches!(shown, Shown::Percent))?
                        }
                        None => problem = Err(Problem::corrupt("cells whose texts are not there")),
                    }
                }
                COLUMN_INFO if u16_at(data, 16) & 1 != 0 => {
                    hide(sheet, u32_at(data, 0)..u32_at(data, 4).saturating_add(1), &mut room);
                }
                MERGED => {
                    let [top, bottom, left, right] = [0, 4, 8, 12].map(|at| u32_at(data, at));
                    sheet.merged.push(Dimensions { start: (top, left), end: (bottom, right) });
                }
                HEADER_FOOTER => {
                    let lines = texts::<6>(data.get(2..).unwrap_or_default());
                    let marks = ["header", "footer"].into_iter().cycle();
                    marks.zip(&lines).for_each(|(mark, line)| add(sheet, mark, &header(line)));
                }
                VALIDATION => {
                    // Behind the flags and the places: title and text of what is said of errors, then of the prompt.
                    let places = (u32_at(data, 4) as usize).saturating_mul(16).saturating_add(8);
                    let [_, _, title, prompt] = texts(data.get(places..).unwrap_or_default());
                    add(sheet, "hint", &format!("{title} {prompt}"));
                }
                _ => {}
            }
        }
        if is_whole {
            problem
        } else {
            Err(Problem::read(ProblemKind::Truncated, "its last cells are missing"))
        }
    }

    /// What a cell holds, as its kind and its style tell; nothing where it shares a text that is not there.
    fn value(&self, kind: u16, bytes: &[u8], shown: Shown) -> Option<Data> {
        let number = |n: f64| match shown {
            Shown::Time(kind) => Data::DateTime(ExcelDateTime::new(n, kind, self.is_1904)),
            Shown::Number | Shown::Percent => Data::Float(n),
        };
        Some(match kind {
            RK => number(rk(u32_at(bytes, 0))),
            REAL | FORMULA_REAL => {
                bytes.first_chunk().map_or(Data::Empty, |b| number(f64::from_le_bytes(*b)))
            }
            BOOLEAN | FORMULA_BOOLEAN => Data::Bool(bytes.first().is_some_and(|b| *b != 0)),
            ERROR | FORMULA_ERROR => bytes.first().map_or(Data::Empty, |b| error(*b)),
            TEXT | FORMULA_TEXT => Data::String(text(bytes).0),
            SHARED => Data::String(self.strings.get(u32_at(bytes, 0) as usize)?.clone()),
            RICH => Data::String(rich(bytes)),
            _ => Data::Empty,
        })
    }
}

/// A number in short form: 30 bits of a whole number or the upper ones of a fraction, perhaps of its hundredfold.
fn rk(bits: u32) -> f64 {
    let number = if bits & 2 != 0 {
        f64::from(bits.cast_signed() >> 2)
    } else {
        f64::from_bits(u64::from(bits & !3) << 32)
    };
    if bits & 1 != 0 { number / 100.0 } else { number }
}

fn error(code: u8) -> Data {
    Data::Error(match code {
        0x00 => CellErrorType::Null,
        0x07 => CellErrorType::Div0,
        0x0F => CellErrorType::Value,
        0x17 => CellErrorType::Ref,
        0x1D => CellErrorType::Name,
        0x24 => CellErrorType::Num,
        0x2A => CellErrorType::NA,
        0x2B => CellErrorType::GettingData,
        _ => return Data::Empty,
    })
}

/// Adds the comments of such a part.
pub(super) fn comments(
    package: &Package,
    name: &str,
    sheet: &mut Sheet,
    sink: &mut Sink,
) -> Result<(), Problem> {
    let Some((bytes, problem)) = package.bytes(name, MOST_BYTES) else { return Ok(()) };
    let said = records(&bytes).filter(|r| r.0 == COMMENT);
    said.for_each(|(_, data)| add(sheet, "comment", &rich(data)));
    problem.map_or(Ok(()), |e| sink.problem(e.kind, format!("{name}: {}", e.message)))
}

/// How each style shows numbers.
fn styles(bytes: &[u8]) -> Vec<Shown> {
    let (mut formats, mut styles, mut are_of_cells) = (HashMap::new(), Vec::new(), false);
    for (kind, data) in records(bytes) {
        match kind {
            FORMAT => {
                let code = text(data.get(2..).unwrap_or_default()).0;
                formats.insert(u16_at(data, 0), of_code(&code));
            }
            STYLES | STYLES_END => are_of_cells = kind == STYLES,
            STYLE if are_of_cells => {
                let format = u16_at(data, 2);
                styles.push(formats.get(&format).copied().unwrap_or_else(|| of_number(format)));
            }
            _ => {}
        }
    }
    styles
}

/// What a format that need not be listed shows (ECMA-376 part 1, 18.8.30).
fn of_number(format: u16) -> Shown {
    match format {
        format if PERCENT.contains(&format) => Shown::Percent,
        14..=22 | 27..=36 | 45 | 47 | 50..=58 => Shown::Time(ExcelDateTimeType::DateTime),
        46 => Shown::Time(ExcelDateTimeType::TimeDelta),
        _ => Shown::Number,
    }
}

/// What a format shows by its code (ECMA-376 part 1, 18.8.31): a time where letters of one stand outside of quotation
/// marks and brackets, a duration where they stand in brackets.
fn of_code(code: &str) -> Shown {
    if is_percent(code) {
        return Shown::Percent;
    }
    let is_time = |c: char| "dmyhs".contains(c.to_ascii_lowercase());
    let (mut chars, mut quoted, mut within) = (code.chars(), false, None::<String>);
    while let Some(c) = chars.next() {
        match (c, &mut within) {
            ('"', None) => quoted = !quoted,
            _ if quoted => {}
            (']', Some(inner)) => {
                if !inner.is_empty() && inner.chars().all(is_time) {
                    return Shown::Time(ExcelDateTimeType::TimeDelta);
                }
                within = None;
            }
            (c, Some(inner)) => inner.push(c),
            ('\\' | '_' | '*', None) => drop(chars.next()),
            ('[', None) => within = Some(String::new()),
            (';', None) => break,
            (c, None) if is_time(c) => return Shown::Time(ExcelDateTimeType::DateTime),
            _ => {}
        }
    }
    Shown::Number
}

/// Kinds and contents of records that follow each other. A kind has one or two bytes, a length up to four, of seven bits
/// each, the lowest first.
fn records(mut bytes: &[u8]) -> impl Iterator<Item = (u16, &[u8])> {
    fn number(bytes: &mut &[u8], most: u32) -> Option<u32> {
        let mut value = 0;
        for n in 0..most {
            let (byte, rest) = bytes.split_first()?;
            *bytes = rest;
            value |= u32::from(byte & 0x7F) << (7 * n);
            if byte & 0x80 == 0 {
                break;
            }
        }
        Some(value)
    }
    std::iter::from_fn(move || {
        let kind = number(&mut bytes, 2)?;
        let size = number(&mut bytes, 4)? as usize;
        let data = bytes.get(..size).unwrap_or(bytes);
        bytes = bytes.get(data.len()..)?;
        Some((kind as u16, data))
    })
}

/// A text behind the number of its letters, and what stands behind it.
fn text(bytes: &[u8]) -> (String, &[u8]) {
    let count = u32_at(bytes, 0);
    let rest = bytes.get(4..).unwrap_or_default();
    if count == NO_TEXT {
        return (String::new(), rest);
    }
    let len = (count as usize).saturating_mul(2).min(rest.len());
    let (own, rest) = rest.split_at_checked(len).unwrap_or_default();
    (codepage::utf16(own), rest)
}

/// So many texts, one behind the other.
fn texts<const N: usize>(mut bytes: &[u8]) -> [String; N] {
    std::array::from_fn(|_| {
        let (text, rest) = text(bytes);
        bytes = rest;
        text
    })
}

/// A text whose parts may look different, behind its flags.
fn rich(bytes: &[u8]) -> String {
    text(bytes.get(1..).unwrap_or_default()).0
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn record(kind: u16, data: &[u8]) -> Vec<u8> {
        let kind =
            if kind < 0x80 { vec![kind as u8] } else { vec![kind as u8 & 0x7F | 0x80, (kind >> 7) as u8] };
        [kind, vec![data.len() as u8 & 0x7F | 0x80, (data.len() >> 7) as u8], data.to_vec()].concat()
    }

    fn letters(text: &str) -> Vec<u8> {
        let units: Vec<u16> = text.encode_utf16().collect();
        let bytes = units.iter().flat_map(|u| u.to_le_bytes());
        (units.len() as u32).to_le_bytes().into_iter().chain(bytes).collect()
    }

    #[test]
    fn headers_hints_and_comments_are_told() {
        let none = NO_TEXT.to_le_bytes().to_vec();
        let lines = [letters("&LPonuda &P"), letters("poverljivo")].concat();
        let others = none.repeat(4);
        let header = [vec![0, 0], lines, others].concat();
        let places = [vec![0; 4], vec![1, 0, 0, 0], vec![0; 16]].concat();
        let hint = [places, none.repeat(2), letters("Rabat"), letters("u procentima")].concat();
        let bytes =
            [record(CELLS_END, &[]), record(HEADER_FOOTER, &header), record(VALIDATION, &hint)].concat();
        let mut sheet = Sheet::default();
        Book::default().sheet(&bytes, &mut sheet).unwrap();
        assert_eq!(sheet.notes, ["[header: Ponuda]", "[footer: poverljivo]", "[hint: Rabat u procentima]"]);
    }

    #[test]
    fn what_is_missing_of_a_sheet_is_said_and_the_rest_is_kept() {
        let row = |n: u32| record(ROW, &[n.to_le_bytes().to_vec(), vec![0; 13]].concat());
        let cell = |kind, value: u32| record(kind, &[vec![0; 4], value.to_le_bytes().to_vec()].concat());
        let short = |kind: u16| kind + SHORT_FIRST - BLANK;
        let columns = [0u32, u32::MAX, 0, 0].map(u32::to_le_bytes).concat();
        let hidden = record(COLUMN_INFO, &[columns, vec![1, 0]].concat());
        let first = [hidden.repeat(100_000), row(2), cell(short(RK), 30), cell(short(SHARED), 1)].concat();
        let end = record(CELLS_END, &[]);
        let read = |bytes: &[&[u8]]| {
            let mut sheet = Sheet::default();
            let problem = Book::default().sheet(&bytes.concat(), &mut sheet).unwrap_err();
            assert_eq!((sheet.hidden_columns.len(), sheet.cells[0].clone()), (16_384, (2, 0, "7".into())));
            (sheet.cells.len(), problem.message)
        };
        assert_eq!(read(&[&first, &end]), (1, "cells whose texts are not there".to_owned()));
        assert_eq!(read(&[&first]), (1, "its last cells are missing".to_owned()));
        let beyond = [row(ROWS), cell(short(RK), 34), row(3), cell(short(RK), 34)].concat();
        assert_eq!(
            read(&[&first[..first.len() - 11], &beyond, &end]).1,
            "rows beyond the last that there can be"
        );
    }

    #[test]
    fn numbers_are_shown_as_their_formats_say() {
        let kinds = [
            "0.00%",
            "dd.mm.yyyy",
            "[h]:mm",
            "[Red]0",
            "0\\d",
            "\"dan\" 0",
            "General",
            "[$-409]h:mm AM/PM",
            "0;d",
        ];
        let shown = kinds.map(|code| match of_code(code) {
            Shown::Number => 'n',
            Shown::Percent => '%',
            Shown::Time(ExcelDateTimeType::DateTime) => 't',
            Shown::Time(ExcelDateTimeType::TimeDelta) => 'd',
        });
        assert_eq!(shown, ['%', 't', 'd', 'n', 'n', 'n', 'n', 't', 'n']);
        assert_eq!(
            [rk(30), rk(0x405E_2000), rk(12_345 << 2 | 3), rk(0xFFFF_FFFE)],
            [7.0, 120.5, 123.45, -1.0]
        );
    }

    proptest! {
        #[test]
        fn any_records_are_survived(
            records in proptest::collection::vec((proptest::sample::select(vec![
                ROW, RK, REAL, SHORT_LAST - 2, RICH, FORMAT, STYLE, COLUMN_INFO, VALIDATION, SHEET, MERGED, HEADER_FOOTER, STYLES, COMMENT,
            ]), proptest::collection::vec(any::<u8>(), 0..60)), 0..30),
            rest in proptest::collection::vec(any::<u8>(), 0..30),
        ) {
            let made: Vec<u8> = records.iter().flat_map(|(kind, data)| record(*kind, data)).collect();
            let bytes = [made, rest].concat();
            let book = Book { styles: styles(&bytes), ..Book::default() };
            let _ = book.sheet(&bytes, &mut Sheet::default());
        }
    }
}

//! Properties of characters and paragraphs: pages of 512 bytes that list stretches of the file and what is said of each.

use super::fib::File;
use crate::formats::draft::{CellDef, RowDef};
use crate::formats::flow::Merge;
use crate::formats::zipbytes::{u16_at, u32_at};
use std::collections::HashSet;

/// Bytes of a page of properties.
const PAGE: usize = 512;
/// The places of the lists of pages.
const CHARACTERS: usize = 12;
const PARAGRAPHS: usize = 13;

/// Stretches of the file in order, each with what is said of it; stretches without anything are left out.
pub(super) struct Runs<T> {
    runs: Vec<(u32, u32, T)>,
}

/// What is said of characters.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Style {
    /// Struck out with change tracking on.
    pub(super) deleted: bool,
    /// Inserted with change tracking on.
    pub(super) inserted: bool,
    /// Not shown.
    pub(super) hidden: bool,
    /// Signs that stand for something else.
    pub(super) special: bool,
}

/// What is said of a paragraph that stands in a table.
#[derive(Clone, Debug, Default)]
pub(super) struct Para {
    /// Tables around it.
    pub(super) depth: usize,
    /// It is the end of a row.
    pub(super) ends_row: bool,
    /// It ends a cell of a table inside a table, though it is no cell's end by its sign.
    pub(super) ends_inner: bool,
    /// The cells of the row that it ends.
    pub(super) row: RowDef,
}

impl<T> Runs<T> {
    /// What is said of the byte at that place, and where that ends.
    pub(super) fn at(&self, place: usize) -> (Option<&T>, usize) {
        let place = u32::try_from(place).unwrap_or(u32::MAX);
        let next = self.runs.partition_point(|r| r.1 <= place);
        match self.runs.get(next) {
            Some((from, to, said)) if *from <= place => (Some(said), *to as usize),
            Some((from, ..)) => (None, *from as usize),
            None => (None, usize::MAX),
        }
    }

    /// Collects stretches from pages; `said` gets a page and the number of the stretch on it.
    fn collect(file: &File, list: usize, said: impl Fn(&[u8], usize, usize) -> Option<T>) -> Runs<T> {
        let mut runs = Vec::new();
        let (_, pages) = if file.is_old() { file.plex(list, 2) } else { file.plex(list, 4) };
        let mut seen = HashSet::new();
        for number in pages {
            let number =
                if file.is_old() { u32::from(u16_at(number, 0)) } else { u32_at(number, 0) & 0x3f_ffff };
            let from = number as usize * PAGE;
            let Some(page) = file.word.get(from..from + PAGE).filter(|_| seen.insert(number)) else {
                continue;
            };
            let count = page.last().copied().map_or(0, usize::from);
            for i in 0..count.min(PAGE / 5) {
                let (from, to) = (u32_at(page, i * 4), u32_at(page, i * 4 + 4));
                if let Some(said) = said(page, count, i).filter(|_| from < to) {
                    runs.push((from, to, said));
                }
            }
        }
        runs.sort_by_key(|r: &(u32, u32, T)| (r.1, r.0));
        Runs { runs }
    }
}

/// What is said of characters. Files of Word 6 and 95 say it in other numbers, which are not read.
pub(super) fn characters(file: &File) -> Runs<Style> {
    if file.is_old() {
        return Runs { runs: Vec::new() };
    }
    Runs::collect(file, CHARACTERS, |page, count, i| {
        let at = usize::from(*page.get((count + 1) * 4 + i)?) * 2;
        let len = usize::from(*page.get(at).filter(|_| at > 0)?);
        let mut style = Style::default();
        for (code, operand) in Changes(page.get(at + 1..)?.get(..len)?) {
            let on = operand.first() == Some(&1);
            match code {
                0x0800 => style.deleted = on,
                0x0801 => style.inserted = on,
                0x083c => style.hidden = on,
                0x0855 => style.special = on,
                _ => {}
            }
        }
        (style != Style::default()).then_some(style)
    })
}

/// What is said of paragraphs in tables.
pub(super) fn paragraphs(file: &File) -> Runs<Para> {
    if file.is_old() {
        return Runs { runs: Vec::new() };
    }
    Runs::collect(file, PARAGRAPHS, |page, count, i| {
        let at = usize::from(*page.get((count + 1) * 4 + i * 13)?) * 2;
        let len = usize::from(*page.get(at).filter(|_| at > 0)?);
        // An odd number of bytes, or in the next byte an even one; two of them are the style.
        let (from, len) = match len {
            0 => (at + 2, usize::from(*page.get(at + 1)?) * 2),
            n => (at + 1, n * 2 - 1),
        };
        let changes = page.get(from..)?;
        let changes = changes.get(..len).unwrap_or(changes).get(2..)?;
        let mut para = Para::default();
        change(&mut para, changes, &file.data, true);
        (para.depth > 0 || para.ends_row).then_some(para)
    })
}

fn change(para: &mut Para, changes: &[u8], data: &[u8], outer: bool) {
    let mut in_table = false;
    for (code, operand) in Changes(changes) {
        let on = operand.first() == Some(&1);
        match code {
            0x2416 => in_table = on,
            0x2417 | 0x244c => para.ends_row |= on,
            0x244b => para.ends_inner = on,
            0x6649 => para.depth = u32_at(operand, 0) as usize,
            0xd608 => para.row = row(operand).unwrap_or_default(),
            // All of it lies in another stream.
            0x6645 | 0x6646 if outer => {
                let rest = data.get(u32_at(operand, 0) as usize..).unwrap_or_default();
                let len = usize::from(u16_at(rest, 0));
                let changes = rest.get(2..).unwrap_or_default();
                change(para, changes.get(..len).unwrap_or(changes), data, false);
            }
            _ => {}
        }
    }
    para.depth = para.depth.max(usize::from(in_table));
}

/// The cells of a row: their number, their edges, then flags and lines of each.
fn row(operand: &[u8]) -> Option<RowDef> {
    let count = usize::from(*operand.first()?);
    let edge = |i: usize| i32::from(u16_at(operand, 1 + i * 2).cast_signed());
    let cells = operand.get(1 + (count + 1) * 2..).unwrap_or_default();
    let cell = |i: usize| {
        let flags = u16_at(cells, i * 20);
        CellDef {
            right: edge(i + 1),
            joined: flags & 2 != 0,
            merge: match flags >> 5 & 3 {
                0 => Merge::None,
                1 => Merge::Continue,
                _ => Merge::Begin,
            },
        }
    };
    Some(RowDef { left: edge(0), cells: (0..count).map(cell).collect() })
}

/// Changes of properties: the number of each, and its operand.
struct Changes<'a>(&'a [u8]);

impl<'a> Iterator for Changes<'a> {
    type Item = (u16, &'a [u8]);

    fn next(&mut self) -> Option<(u16, &'a [u8])> {
        let code = u16_at(self.0.get(..2)?, 0);
        let rest = self.0.get(2..)?;
        let (skip, len) = match code >> 13 {
            0 | 1 => (0, 1),
            2 | 4 | 5 => (0, 2),
            3 => (0, 4),
            7 => (0, 3),
            // The cells of a row may be more bytes than one byte counts.
            _ if code == 0xd608 => (2, usize::from(u16_at(rest, 0)).saturating_sub(1)),
            _ => (1, usize::from(*rest.first()?)),
        };
        let operand = rest.get(skip..)?;
        let operand = operand.get(..len).unwrap_or(operand);
        self.0 = rest.get(skip + operand.len()..)?;
        Some((code, operand))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn any_changes_are_survived(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
            let mut para = Para::default();
            change(&mut para, &bytes, &bytes, true);
            change(&mut para, &[&[0x08, 0xd6], bytes.as_slice()].concat(), &bytes, true);
        }
    }
}

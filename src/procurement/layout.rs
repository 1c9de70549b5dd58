//! Cells of a page: stretches of text that a reader sees as one, with where they stand, so that a label finds
//! its value to the right or below. From word boxes where there are any, else from tabs and runs of spaces.

mod aligned;

use crate::text::{BBox, Document, MetaKey, Page, Span, TextSource, is_han};
use std::ops::Range;

/// Most cells looked at on one page: a page of more is a data table, whose header facts stand at its top.
const MOST_CELLS: usize = 6_000;

/// Sizes given to characters, lines and tab stops of pages without geometry, in hundredths of a point.
const CHAR_WIDTH: i32 = 600;
const LINE_HEIGHT: i32 = 1_200;
const GLYPH_HEIGHT: i32 = 1_000;
const TAB_WIDTH: i32 = 24_000;
/// Width of a column of a table.
const COLUMN_WIDTH: i32 = 120_000;

/// A stretch of text and its box.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cell {
    /// Its text in the page; no white space at either end.
    pub span: Span,
    /// Where it stands; made up from columns where the page has no geometry.
    pub bbox: BBox,
    /// Its line in the page's text, from 0, blank lines counted.
    pub line: u32,
}

/// The cells of a page, in order of the text.
#[derive(Debug)]
pub struct Layout<'d> {
    /// The page.
    pub page: &'d Page,
    /// Its cells.
    pub cells: Vec<Cell>,
    /// Where each cell begins from the top, in order, and which it is.
    by_top: Vec<(i32, usize)>,
    /// Height of the tallest cell.
    tallest: i32,
}

impl<'d> Layout<'d> {
    /// Cuts a page of a document into cells; where it has tables, their columns say what stands under what. In data the
    /// name of an element is a cell before that of its value.
    pub fn of(document: &'d Document, page: &'d Page) -> Layout<'d> {
        Layout::some(document, page, MOST_CELLS, is_data(document, page))
    }

    /// Likewise, but no more than about so many cells, and the lines of data as they are: the names of elements are no
    /// headings that a document bears.
    pub fn first(document: &'d Document, page: &'d Page, most: usize) -> Layout<'d> {
        Layout::some(document, page, most, false)
    }

    fn some(document: &'d Document, page: &'d Page, most: usize, data: bool) -> Layout<'d> {
        let mut tabled: Vec<Tabled> = Vec::new();
        if page.words.is_empty() {
            let tables = document.tables.iter().enumerate();
            let cells = tables.flat_map(|(n, t)| t.cells.iter().map(move |c| (n, c)));
            tabled.extend(cells.filter(|(_, c)| c.page == page.number).take(most));
            tabled.sort_by_key(|(_, c)| c.span.start);
        }
        Layout::cut(page, &tabled, most, data)
    }

    /// Cuts a page without tables into cells.
    pub fn new(page: &'d Page) -> Layout<'d> {
        Layout::cut(page, &[], MOST_CELLS, false)
    }

    fn cut(page: &'d Page, tabled: &[Tabled], most: usize, data: bool) -> Layout<'d> {
        let mut cells = Vec::new();
        let (mut start, mut y, mut done) = (0, 0i32, 0);
        let mut tabled = tabled;
        for (number, line) in (0u32..).zip(lines(&page.text)) {
            let end = start + line.len();
            let passed = tabled.iter().take_while(|(_, c)| (c.span.start as usize) < start).count();
            tabled = tabled.get(passed..).unwrap_or_default();
            let row =
                tabled.first().filter(|(_, c)| (c.span.start as usize) <= end).map(|(n, c)| (*n, c.row));
            if !page.words.is_empty() {
                cut_words(page, line, start, number, &mut cells);
            } else if let Some(row) = row.filter(|_| start >= done) {
                let count = tabled.iter().take_while(|(n, c)| (*n, c.row) == row).count();
                let (cells_of_row, rest) = tabled.split_at(count);
                y = y.saturating_add(cut_row(page, cells_of_row, number, y, &mut cells));
                done = cells_of_row.last().map_or(end, |(_, c)| c.span.end as usize);
                tabled = rest;
            } else if start >= done {
                // The name of an element stands before its value.
                let named = line.trim_start().split_once(' ').filter(|_| data);
                let value = named.map_or(0, |(_, value)| line.len() - value.len());
                let (name, rest) = line.split_at_checked(value).unwrap_or(("", line));
                let place = Place { number, x: 0, y };
                cut_plain(name, start, place, &mut cells);
                let x = if value > 0 { COLUMN_WIDTH } else { 0 };
                cut_plain(rest, start + value, Place { x, ..place }, &mut cells);
                y = y.saturating_add(LINE_HEIGHT);
            }
            start = end + 1;
            if cells.len() >= most {
                break;
            }
        }
        if !page.words.is_empty() {
            cells = aligned::part(page, &cells);
        }
        let mut by_top: Vec<(i32, usize)> = cells.iter().enumerate().map(|(i, c)| (c.bbox.y0, i)).collect();
        by_top.sort();
        let tallest = cells.iter().map(|c| c.bbox.y1.saturating_sub(c.bbox.y0)).max().unwrap_or(0);
        Layout { page, cells, by_top, tallest }
    }

    /// The text of a cell.
    pub fn text(&self, index: usize) -> &'d str {
        self.cells.get(index).and_then(|c| c.span.of(&self.page.text)).unwrap_or("")
    }

    /// What answers a label in a cell: the rest of the cell, or else what stands to its right or below it.
    pub fn answer(&self, index: usize, rest: &'d str) -> &'d str {
        let rest = rest.trim_matches(|c: char| c.is_whitespace() || matches!(c, ':' | '.'));
        // In a row of labels the answer stands below.
        let figured = |cell: &usize| self.text(*cell).contains(|c: char| c.is_ascii_digit());
        let right = self.right(index).filter(figured);
        let beside = || right.or_else(|| self.below(index)).map_or("", |cell| self.text(cell));
        if rest.is_empty() { beside() } else { rest }
    }

    /// The nearest cell to the right on the same row.
    pub fn right(&self, index: usize) -> Option<usize> {
        let me = self.cells.get(index)?.bbox;
        let same_row = |b: &BBox| overlap(me.y0, me.y1, b.y0, b.y1) * 2 > (me.y1 - me.y0).min(b.y1 - b.y0);
        let to_right = |c: &Cell| c.bbox.x0 + 200 >= me.x1 && same_row(&c.bbox);
        self.nearest(index, me.y0.saturating_sub(self.tallest)..me.y1, to_right, |c| c.bbox.x0 - me.x1)
    }

    /// The nearest cell below that shares the column, at most four lines down.
    pub fn below(&self, index: usize) -> Option<usize> {
        let me = self.cells.get(index)?.bbox;
        let height = (me.y1 - me.y0).max(400);
        let under = |c: &Cell| {
            let b = c.bbox;
            let near_left = (b.x0 - me.x0).abs() < 2 * height;
            b.y0 + height / 4 >= me.y1
                && b.y0 - me.y1 < height * 4
                && (overlap(me.x0, me.x1, b.x0, b.x1) > 0 || near_left)
        };
        // The left edge weighs a little, so that of two cells below the aligned one is taken.
        let tops = me.y1.saturating_sub(height / 4)..me.y1.saturating_add(height * 4);
        self.nearest(index, tops, under, |c| (c.bbox.y0 - me.y1) * 4 + (c.bbox.x0 - me.x0).abs())
    }

    /// The nearest cell of those whose tops are in a range.
    fn nearest(
        &self,
        index: usize,
        tops: Range<i32>,
        fits: impl Fn(&Cell) -> bool,
        far: impl Fn(&Cell) -> i32,
    ) -> Option<usize> {
        let until = |y: i32| self.by_top.partition_point(|(top, _)| *top < y);
        let among = self.by_top.get(until(tops.start)..until(tops.end))?.iter().map(|(_, i)| *i);
        let others =
            among.filter_map(|i| Some((i, self.cells.get(i)?))).filter(|(i, c)| *i != index && fits(c));
        others.min_by_key(|(i, c)| (far(c), *i)).map(|(i, _)| i)
    }
}

/// The lines of a text, as splitting it at their ends gives them, but many bytes at a time.
fn lines(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = Some(text);
    std::iter::from_fn(move || {
        let text = rest?;
        match memchr::memchr(b'\n', text.as_bytes()) {
            Some(end) => {
                rest = text.get(end + 1..);
                text.get(..end)
            }
            None => rest.take(),
        }
    })
}

/// Whether a page holds data in XML: the name of an element at the start of each line.
fn is_data(document: &Document, page: &Page) -> bool {
    let root = document.metadata.iter().find(|meta| meta.key == MetaKey::XmlRoot);
    let first = document.pages.first().and_then(|page| page.text.split([' ', '\n']).next());
    page.source == TextSource::Markup && root.is_some_and(|root| Some(root.value.as_str()) == first)
}

/// Letters of a heading that is spaced out, and fewer where each is a word of Chinese.
const SPACED: usize = 5;
const SPACED_HAN: usize = 2;

/// A heading that opens with spaced letters, such as `R E C H N U N G` or `报 价 单 5`, with them joined; none for
/// other text.
pub fn unspaced(text: &str) -> Option<String> {
    if text.trim_start().chars().nth(1).is_none_or(|c| !c.is_whitespace()) {
        return None;
    }
    let words: Vec<&str> = text.split_whitespace().collect();
    let upper = text.chars().next().is_some_and(char::is_uppercase);
    let single = |word: &&&str| {
        let mut chars = word.chars();
        let letter = chars.next().filter(|c| c.is_alphabetic() && !(upper && c.is_lowercase()));
        letter.is_some() && chars.next().is_none()
    };
    let count = words.iter().take_while(single).count();
    let (letters, rest) = words.split_at(count);
    let han = letters.iter().all(|w| w.starts_with(is_han));
    let enough = count >= if han { SPACED_HAN } else { SPACED };
    enough.then(|| [&[letters.concat().as_str()], rest].concat().join(" "))
}

fn overlap(a0: i32, a1: i32, b0: i32, b1: i32) -> i32 {
    a1.min(b1) - a0.max(b0)
}

/// A cell of a table, with the table's place in the document.
type Tabled<'d> = (usize, &'d crate::text::Cell);

/// Where a line of plain text is put.
#[derive(Clone, Copy)]
struct Place {
    /// Its number in the page.
    number: u32,
    x: i32,
    y: i32,
}

/// Cuts a row of a table: each cell in its column, its lines one under the other. Returns the height of the row.
fn cut_row(page: &Page, row: &[Tabled], number: u32, y: i32, cells: &mut Vec<Cell>) -> i32 {
    let mut height = 0;
    for (_, cell) in row {
        let x = i32::try_from(cell.col).unwrap_or(0).saturating_mul(COLUMN_WIDTH);
        let mut start = cell.span.start as usize;
        let first = cells.len();
        let text = cell.span.of(&page.text).unwrap_or("");
        let mut down = 0;
        for (below, line) in (0u32..).zip(text.split('\n')) {
            let place = Place { number: number.saturating_add(below), x, y: y.saturating_add(down) };
            cut_plain(line, start, place, cells);
            start += line.len() + 1;
            down = down.saturating_add(LINE_HEIGHT);
        }
        let edge = x.saturating_add(COLUMN_WIDTH - CHAR_WIDTH);
        for made in cells.iter_mut().skip(first) {
            (made.bbox.x0, made.bbox.x1) = (made.bbox.x0.min(edge - 1), made.bbox.x1.min(edge));
        }
        height = height.max(down);
    }
    height
}

/// Cuts a line at tabs and at two or more spaces.
fn cut_plain(line: &str, start: usize, place: Place, cells: &mut Vec<Cell>) {
    let Place { number, x, y: y0 } = place;
    let (mut x, mut spaces) = (x, 2u32);
    let mut open: Option<(usize, usize, i32, i32)> = None;
    let mut close = |open: &mut Option<(usize, usize, i32, i32)>| {
        if let Some((from, to, x0, x1)) = open.take() {
            let bbox = BBox { x0, y0, x1, y1: y0.saturating_add(GLYPH_HEIGHT) };
            cells.push(Cell { span: Span::new(start + from, start + to), bbox, line: number });
        }
    };
    let mut at = 0;
    while let Some(&byte) = line.as_bytes().get(at) {
        let c = match byte.is_ascii() {
            true => char::from(byte),
            false => {
                line.get(at..).and_then(|rest| rest.chars().next()).unwrap_or(char::REPLACEMENT_CHARACTER)
            }
        };
        let from = at;
        at += c.len_utf8();
        if c == '\t' {
            x = (x / TAB_WIDTH + 1).saturating_mul(TAB_WIDTH);
            spaces = 2;
            continue;
        }
        if c.is_whitespace() {
            spaces += 1;
            x = x.saturating_add(CHAR_WIDTH);
            continue;
        }
        if spaces >= 2 {
            close(&mut open);
        }
        let more = line.as_bytes().get(at..).map_or(0, words);
        at += more;
        let width = i32::try_from(more + 1).unwrap_or(i32::MAX).saturating_mul(CHAR_WIDTH);
        let right = x.saturating_add(width);
        open = Some(open.map_or((from, at, x, right), |(from, _, x0, _)| (from, at, x0, right)));
        (spaces, x) = (0, right);
    }
    close(&mut open);
}

/// The bytes at the start that are of the same cell as what stands before them: ASCII, with single spaces between words.
fn words(text: &[u8]) -> usize {
    let single =
        |(byte, next): (&u8, &u8)| (b' '..=b'~').contains(byte) & !((*byte == b' ') & (*next == b' '));
    let mut end = 0;
    // Without an exit within a stretch its bytes are looked at together.
    while let (Some(bytes), Some(next)) = (text.get(end..end + STRETCH), text.get(end + 1..end + STRETCH + 1))
    {
        if !bytes.iter().zip(next).fold(true, |all, pair| all & single(pair)) {
            break;
        }
        end += STRETCH;
    }
    let rest = text.get(end..).unwrap_or_default();
    let follows = |at: usize| rest.get(at + 1).is_some_and(u8::is_ascii_graphic);
    let goes_on = |(at, byte): &(usize, &u8)| byte.is_ascii_graphic() || **byte == b' ' && follows(*at);
    end += rest.iter().enumerate().take_while(goes_on).count();
    end - usize::from(end > 0 && text.get(end - 1) == Some(&b' '))
}

/// Bytes that are looked at together.
const STRETCH: usize = 32;

/// Cuts a line where the gap between two words is wider than they are high.
fn cut_words(page: &Page, line: &str, start: usize, number: u32, cells: &mut Vec<Cell>) {
    let end = start + line.len();
    let from = page.words.partition_point(|w| (w.span.end as usize) <= start);
    let words =
        page.words.get(from..).unwrap_or_default().iter().take_while(|w| (w.span.start as usize) < end);
    let mut open: Option<Cell> = None;
    for word in words {
        let blank = |s: &str| s.contains(['\t', '|']) || s.contains("   ");
        let joins = open.as_ref().is_some_and(|cell| {
            let height = (cell.bbox.y1 - cell.bbox.y0).clamp(300, 3_000);
            let gap = word.bbox.x0 - cell.bbox.x1;
            let between = Span { start: cell.span.end, end: word.span.start };
            let level = overlap(cell.bbox.y0, cell.bbox.y1, word.bbox.y0, word.bbox.y1) > 0;
            level && gap < height && gap > -3 * height && !between.of(&page.text).is_some_and(blank)
        });
        match (&mut open, joins) {
            (Some(cell), true) => {
                cell.span.end = word.span.end;
                cell.bbox = cell.bbox.union(word.bbox);
            }
            _ => cells.extend(open.replace(Cell { span: word.span, bbox: word.bbox, line: number })),
        }
    }
    cells.extend(open);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Word;
    use proptest::prelude::*;

    #[test]
    fn lines_are_what_splitting_gives() {
        for text in ["", "a", "a\n", "\n\na\nčé\n", "\n"] {
            assert!(lines(text).eq(text.split('\n')), "{text:?}");
        }
    }

    #[test]
    fn names_of_elements_are_no_part_of_their_values() {
        let text = "Order\n sellerName Alfa d.o.o.\n Note\n";
        let page = Page { number: 1, ..Page::new(text, TextSource::Markup) };
        let root = crate::text::Meta { key: MetaKey::XmlRoot, value: "Order".into() };
        let document = Document { pages: vec![page], metadata: vec![root], ..Document::default() };
        let cells =
            |layout: Layout| (0..layout.cells.len()).map(|i| layout.text(i).to_string()).collect::<Vec<_>>();
        let page = &document.pages[0];
        assert_eq!(cells(Layout::of(&document, page)), ["Order", "sellerName", "Alfa d.o.o.", "Note"]);
        assert_eq!(cells(Layout::first(&document, page, 9)), ["Order", "sellerName Alfa d.o.o.", "Note"]);
    }

    proptest! {
        #[test]
        fn cells_are_what_wide_gaps_leave(line in "[a-c é\t]{0,90}") {
            let page = Page { number: 1, ..Page::new(line.as_str(), TextSource::Plain) };
            let document = Document { pages: vec![page], ..Document::default() };
            let layout = Layout::of(&document, &document.pages[0]);
            let cells: Vec<&str> = (0..layout.cells.len()).map(|i| layout.text(i)).collect();
            let gaps = line.split('\t').flat_map(|part| part.split("  "));
            let words: Vec<&str> = gaps.map(str::trim).filter(|word| !word.is_empty()).collect();
            prop_assert_eq!(&cells, &words);
            for (index, word) in words.iter().enumerate() {
                let wide = i32::try_from(word.chars().count()).unwrap_or(0) * CHAR_WIDTH;
                prop_assert_eq!(layout.cells[index].bbox.x1 - layout.cells[index].bbox.x0, wide);
            }
        }
    }

    #[test]
    fn columns_of_plain_text() {
        let page = Page::new(
            "Kupac:      Prodavac:\nMUP RS      Informatika AD\n\nDatum:\t5.5.2024",
            TextSource::Plain,
        );
        let layout = Layout::new(&page);
        let texts: Vec<_> = (0..layout.cells.len()).map(|i| layout.text(i)).collect();
        assert_eq!(texts, ["Kupac:", "Prodavac:", "MUP RS", "Informatika AD", "Datum:", "5.5.2024"]);
        assert_eq!(layout.below(0), Some(2));
        assert_eq!(layout.below(1), Some(3));
        assert_eq!(layout.right(4), Some(5));
        assert_eq!(layout.right(5), None);
    }

    #[test]
    fn spaced_letters_are_joined() {
        for (text, want) in [
            ("W A R E N R E C H N U N G", Some("WARENRECHNUNG")),
            ("О Д Л У К У о додели", Some("ОДЛУКУ о додели")),
            ("报 价 单 5", Some("报价单 5")),
            ("A B C", None),
            ("Rechnung Nr. 5", None),
            ("", None),
        ] {
            assert_eq!(unspaced(text).as_deref(), want, "{text}");
        }
    }

    #[test]
    fn columns_from_boxes() {
        let mut page = Page::new("Invoice No 55 Date 1.1.2024", TextSource::Layer);
        let word = |start, end, x0, x1| Word {
            span: Span::new(start, end),
            bbox: BBox { x0, y0: 0, x1, y1: 1000 },
            confidence: None,
        };
        page.words = vec![
            word(0, 7, 0, 3000),
            word(8, 10, 3300, 4200),
            word(11, 13, 9000, 10000),
            word(14, 18, 30000, 32000),
            word(19, 27, 33500, 38000),
        ];
        let layout = Layout::new(&page);
        let texts: Vec<_> = (0..layout.cells.len()).map(|i| layout.text(i)).collect();
        assert_eq!(texts, ["Invoice No", "55", "Date", "1.1.2024"]);
        assert_eq!(layout.right(0), Some(1));
        assert_eq!(layout.right(2), Some(3));
    }
}

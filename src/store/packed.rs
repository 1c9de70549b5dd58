//! Word boxes and table cells as packed bytes: variable-length integers of differences, as they are or compressed by
//! Zstandard (RFC 8878), which the first byte tells. What SQL users need of them stands in `evidence`; the packed form
//! keeps a case small.

use crate::text::{BBox, Cell, Span, Word};
use std::io::Read;

const PLAIN: u8 = 2;
const COMPRESSED: u8 = 3;
/// How hard to compress: the least, which makes a table of figures a tenth and boxes a half.
const LEVEL: i32 = 1;
/// Bytes of which no rows are unpacked: no table that the limits let in is so large.
const MOST: u64 = 1 << 30;

#[derive(serde::Serialize, serde::Deserialize)]
struct PackedWord(u32, u32, i32, i32, i32, i32, Option<u8>);

#[derive(serde::Serialize, serde::Deserialize)]
struct PackedCell(u32, u32, u32, u32, bool, u32, u32, u32);

/// Packs words; none for none.
pub(super) fn pack_words(words: &[Word]) -> Option<Vec<u8>> {
    let mut last = (0u32, 0i32, 0i32);
    let packed = words.iter().map(|w| {
        let (s, b) = (w.span, w.bbox);
        let row = PackedWord(
            s.start.wrapping_sub(last.0),
            s.end.wrapping_sub(s.start),
            b.x0.wrapping_sub(last.1),
            b.y0.wrapping_sub(last.2),
            b.x1.wrapping_sub(b.x0),
            b.y1.wrapping_sub(b.y0),
            w.confidence,
        );
        last = (s.end, b.x1, b.y0);
        row
    });
    pack(packed.collect())
}

/// The inverse of [`pack_words`]; what does not unpack is no words.
pub(super) fn unpack_words(bytes: Option<&[u8]>) -> Vec<Word> {
    let mut last = (0u32, 0i32, 0i32);
    let packed: Vec<PackedWord> = unpack(bytes);
    packed
        .into_iter()
        .map(|PackedWord(start, len, x, y, w, h, confidence)| {
            let start = start.wrapping_add(last.0);
            let span = Span { start, end: start.wrapping_add(len) };
            let (x0, y0) = (x.wrapping_add(last.1), y.wrapping_add(last.2));
            let bbox = BBox { x0, y0, x1: x0.wrapping_add(w), y1: y0.wrapping_add(h) };
            last = (span.end, bbox.x1, bbox.y0);
            Word { span, bbox, confidence }
        })
        .collect()
}

/// Packs the cells of a table.
pub(super) fn pack_cells(cells: &[Cell]) -> Vec<u8> {
    let mut last = (0u32, 0u32);
    let packed = cells.iter().map(|c| {
        let row = PackedCell(
            c.row.wrapping_sub(last.0),
            c.col,
            c.row_span,
            c.col_span,
            c.hidden,
            c.page,
            c.span.start.wrapping_sub(last.1),
            c.span.end.wrapping_sub(c.span.start),
        );
        last = (c.row, c.span.end);
        row
    });
    pack(packed.collect()).unwrap_or_default()
}

/// The inverse of [`pack_cells`].
pub(super) fn unpack_cells(bytes: &[u8]) -> Vec<Cell> {
    let mut last = (0u32, 0u32);
    let packed: Vec<PackedCell> = unpack(Some(bytes));
    packed
        .into_iter()
        .map(|PackedCell(row, col, row_span, col_span, hidden, page, start, len)| {
            let start = start.wrapping_add(last.1);
            let span = Span { start, end: start.wrapping_add(len) };
            let row = row.wrapping_add(last.0);
            last = (row, span.end);
            Cell { row, col, row_span, col_span, hidden, page, span }
        })
        .collect()
}

fn pack<T: serde::Serialize>(rows: Vec<T>) -> Option<Vec<u8>> {
    if rows.is_empty() {
        return None;
    }
    let plain = postcard::to_extend(&rows, vec![PLAIN]).ok()?;
    let compressed = zstd::bulk::compress(plain.get(1..)?, LEVEL).ok()?;
    // Of a few rows there is nothing to gain.
    if compressed.len() < plain.len() - 1 {
        Some([&[COMPRESSED], &*compressed].concat())
    } else {
        Some(plain)
    }
}

fn unpack<T: serde::de::DeserializeOwned>(bytes: Option<&[u8]>) -> Vec<T> {
    match bytes.and_then(|b| b.split_first()) {
        Some((&PLAIN, rest)) => postcard::from_bytes(rest).unwrap_or_default(),
        Some((&COMPRESSED, rest)) => {
            decompress(rest).and_then(|plain| postcard::from_bytes(&plain).ok()).unwrap_or_default()
        }
        _ => Vec::new(),
    }
}

fn decompress(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut plain = Vec::new();
    zstd::stream::read::Decoder::with_buffer(bytes).ok()?.take(MOST).read_to_end(&mut plain).ok()?;
    Some(plain)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn round_trips(raw in proptest::collection::vec(any::<(u32, u32, i32, i32, i32, i32, bool)>(), 0..50), times in 1..20_usize) {
            // What repeats itself is compressed.
            let raw = raw.repeat(times);
            let words: Vec<Word> = raw.iter().map(|&(start, end, x0, y0, x1, y1, recognised)| Word {
                span: Span { start, end },
                bbox: BBox { x0, y0, x1, y1 },
                confidence: recognised.then_some(x0 as u8),
            }).collect();
            prop_assert_eq!(unpack_words(pack_words(&words).as_deref()), words);
            let cells: Vec<Cell> = raw.iter().map(|&(row, col, _, b, _, d, hidden)| Cell {
                row, col, row_span: 1, col_span: row, hidden, page: row,
                span: Span { start: b as u32, end: d as u32 },
            }).collect();
            prop_assert_eq!(unpack_cells(&pack_cells(&cells)), cells);
        }
    }

    #[test]
    fn the_cells_of_a_table_take_a_byte_each() {
        let cell = |n: u32| Cell {
            row: n / 10,
            col: n % 10,
            row_span: 1,
            col_span: 1,
            page: 1,
            hidden: false,
            span: Span { start: n * 8, end: n * 8 + 3 + n * n % 5 },
        };
        let cells: Vec<Cell> = (0..1_000).map(cell).collect();
        let packed = pack_cells(&cells);
        assert!(packed.len() < 1_000, "{}", packed.len());
        assert_eq!(unpack_cells(&packed), cells);
    }

    #[test]
    fn what_was_damaged_unpacks_to_nothing() {
        let word = Word {
            span: Span { start: 0, end: 1 },
            bbox: BBox { x0: 0, y0: 0, x1: 1, y1: 1 },
            confidence: None,
        };
        let packed = pack_words(&vec![word; 500]).unwrap();
        assert_eq!(packed.first(), Some(&COMPRESSED));
        assert!(unpack_words(Some(&packed[..packed.len() / 2])).is_empty());
        assert!(unpack_words(Some(&[9, 9])).is_empty());
    }
}

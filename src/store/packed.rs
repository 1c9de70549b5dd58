//! Word boxes and table cells as packed bytes: variable-length integers of differences, versioned by their first
//! byte. What SQL users need of them stands in `evidence`; the packed form keeps a case small.

use crate::text::{BBox, Cell, Span, Word};

const VERSION: u8 = 2;

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
    postcard::to_extend(&rows, vec![VERSION]).ok()
}

fn unpack<T: serde::de::DeserializeOwned>(bytes: Option<&[u8]>) -> Vec<T> {
    match bytes.and_then(|b| b.split_first()) {
        Some((&VERSION, rest)) => postcard::from_bytes(rest).unwrap_or_default(),
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn round_trips(raw in proptest::collection::vec(any::<(u32, u32, i32, i32, i32, i32, bool)>(), 0..50)) {
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
}

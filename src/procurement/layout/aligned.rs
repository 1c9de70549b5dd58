//! Columns that all but touch: a name which fills its column stands a space away from what the next one holds.

use super::Cell;
use crate::text::{BBox, Page, Span};

/// Lines above and below one that tell where its columns begin, and how many of them must.
const AROUND: u32 = 3;
const AGREE: usize = 2;

/// Cells before and behind one that are looked at.
const NEAR: usize = 48;

/// Parts cells at words that stand where a column begins: lines around have cells that begin where the cell does and
/// right there.
pub(super) fn part(page: &Page, cells: &[Cell]) -> Vec<Cell> {
    let mut out = Vec::with_capacity(cells.len());
    for (index, cell) in cells.iter().enumerate() {
        let from = page.words.partition_point(|w| w.span.start < cell.span.start);
        let words = page.words.get(from..).unwrap_or_default();
        let words = words.iter().take_while(|w| w.span.end <= cell.span.end);
        // Most cells are one word.
        let pairs = if words.clone().nth(1).is_some() { pairs(cells, index) } else { Vec::new() };
        let mut open = *cell;
        if pairs.len() >= AGREE {
            let gap = gap(words.clone().map(|w| w.bbox), cell.bbox);
            let mut before: Option<(u32, i32)> = None;
            for word in words {
                // Colons stand under one another, too, but belong to their labels.
                let colon = |span: Span| span.of(&page.text).is_some_and(|text| text.ends_with([':', '：']));
                if let Some((end, x1)) = before
                    && word.bbox.x0.saturating_sub(x1) > gap
                    && !colon(word.span)
                    && !colon(Span { start: open.span.start, end })
                    && begins(&pairs, open.bbox, word.bbox.x0)
                {
                    let span = Span { start: open.span.start, end };
                    out.push(Cell { span, bbox: BBox { x1, ..open.bbox }, line: cell.line });
                    open.span.start = word.span.start;
                    open.bbox.x0 = word.bbox.x0;
                }
                before = Some((word.span.end, word.bbox.x1));
            }
        }
        out.push(open);
    }
    out
}

/// The gap that more than a space leaves between the words of a cell: half as much again as the middle one, and two fifths
/// of their height.
fn gap(words: impl Iterator<Item = BBox> + Clone, cell: BBox) -> i32 {
    let next = words.clone().skip(1);
    let mut gaps: Vec<i32> = words.zip(next).map(|(a, b)| b.x0.saturating_sub(a.x1)).collect();
    gaps.sort_unstable();
    let middle = if gaps.len() > 1 { gaps.get(gaps.len() / 2).copied().unwrap_or(0) } else { 0 };
    (middle.saturating_mul(3) / 2).max(height(cell).saturating_mul(2) / 5)
}

/// Where two cells beside one another begin in the lines around a cell that are as high, with their lines: a heading is
/// higher, and stands in no column.
fn pairs(cells: &[Cell], index: usize) -> Vec<(u32, i32, i32)> {
    let (line, own) = cells.get(index).map_or((0, 0), |c| (c.line, height(c.bbox)));
    let around = cells.get(index.saturating_sub(NEAR)..(index + NEAR).min(cells.len())).unwrap_or_default();
    let beside = around.windows(2).filter_map(|pair| match pair {
        [one, other]
            if one.line == other.line && height(one.bbox).abs_diff(own) * 4 <= own.unsigned_abs() =>
        {
            Some((one.line, one.bbox.x0, other.bbox.x0))
        }
        _ => None,
    });
    beside.filter(|(at, ..)| *at != line && at.abs_diff(line) <= AROUND).collect()
}

fn height(bbox: BBox) -> i32 {
    bbox.y1.saturating_sub(bbox.y0)
}

/// Whether a column begins at a place, of lines whose first one begins where `open` does.
fn begins(pairs: &[(u32, i32, i32)], open: BBox, x0: i32) -> bool {
    let slack = (height(open) / 8).max(50);
    let near = |a: i32, b: i32| a.abs_diff(b) <= slack.unsigned_abs();
    let agree = pairs.iter().filter(|(_, one, other)| near(*one, open.x0) && near(*other, x0));
    agree.count() >= AGREE
}

#[cfg(test)]
mod tests {
    use super::super::Layout;
    use super::*;
    use crate::text::{TextSource, Word};

    #[test]
    fn the_spaces_of_a_name_part_nothing() {
        let boxes = |gaps: &[i32]| {
            let mut x = 0;
            let mut out = vec![BBox { x0: 0, y0: 0, x1: 2_000, y1: 900 }];
            for gap in gaps {
                x += 2_000 + gap;
                out.push(BBox { x0: x, y0: 0, x1: x + 2_000, y1: 900 });
            }
            out
        };
        let cell = BBox { x0: 0, y0: 0, x1: 9_000, y1: 900 };
        let wide = |gaps: &[i32]| {
            let least = gap(boxes(gaps).into_iter(), cell);
            gaps.iter().filter(|gap| **gap > least).count()
        };
        assert_eq!([wide(&[230, 236, 234]), wide(&[540, 540]), wide(&[250])], [0, 0, 0]);
        assert_eq!(wide(&[230, 236, 527, 228]), 1);
    }

    #[test]
    fn a_name_that_fills_its_column_is_a_cell() {
        let text = "Supplier Ship To\nHalcyon Supplies Ltd Aldermere Council\n14 Mill Way 115 Priory Road\nWhitchurch Aldermere";
        let mut page = Page::new(text, TextSource::Layer);
        let mut word = |text: &str, from: usize, x0: i32, x1: i32, y0: i32| {
            let start = page.text.match_indices(text).map(|(at, _)| at).find(|at| *at >= from).unwrap();
            let bbox = BBox { x0, y0, x1, y1: y0 + 900 };
            page.words.push(Word { span: Span::new(start, start + text.len()), bbox, confidence: None });
        };
        for (line, words) in [
            (0, [("Supplier", 5_000, 8_000), ("Ship", 20_000, 22_000), ("To", 22_300, 23_000)].as_slice()),
            (
                17,
                &[
                    ("Halcyon", 5_000, 9_000),
                    ("Supplies", 9_250, 14_000),
                    ("Ltd", 14_250, 19_400),
                    ("Aldermere", 20_000, 25_000),
                    ("Council", 25_300, 28_000),
                ],
            ),
            (
                56,
                &[
                    ("14", 5_000, 6_000),
                    ("Mill", 6_200, 8_000),
                    ("Way", 8_200, 9_800),
                    ("115", 20_000, 21_400),
                    ("Priory", 21_700, 24_000),
                    ("Road", 24_200, 26_000),
                ],
            ),
            (84, &[("Whitchurch", 5_000, 9_600), ("Aldermere", 20_000, 25_000)]),
        ] {
            words.iter().for_each(|(text, x0, x1)| word(text, line, *x0, *x1, line as i32 * 50));
        }
        let layout = Layout::new(&page);
        let cells: Vec<&str> = (0..layout.cells.len()).map(|i| layout.text(i)).collect();
        assert_eq!(cells[2..4], ["Halcyon Supplies Ltd", "Aldermere Council"]);
    }
}

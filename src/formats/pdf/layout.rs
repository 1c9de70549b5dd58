//! Words, lines and reading order out of glyphs.
//!
//! Glyphs become pieces of words in the order they were drawn, pieces become rows by their baselines, and rows
//! become lines from top to bottom. A row goes right across the page, so that the cells of a priced line stay
//! together; only running text in columns is taken apart (see `columns`).

use super::glyphs::{Glyph, Shown, page_box};
use super::{bidi, columns};
use crate::formats::numerals::raised;
use crate::text::{BBox, Page, Span, TextSource, Word};
use hayro_interpret::kurbo::Rect;
use std::collections::BTreeMap;

/// Gap, in ems, from which two pieces are two words.
const WORD_GAP: f64 = 0.12;
/// Gap, in ems, from which two words are set apart like cells, which two spaces say.
const CELL_GAP: f64 = 1.5;
/// How far baselines of one row may lie apart, in ems of the smaller type.
const BASELINE: f64 = 0.3;

/// Size, in ems of the type beside it, up to which type may be raised or lowered.
const SMALL: f64 = 0.85;
/// Pieces of a row beyond which it takes in no superscripts: each would be compared with each.
const MAX_HOST: usize = 1_000;

/// A piece of a word: glyphs drawn one after another, without a gap, on one baseline.
#[derive(Clone, Debug)]
pub(super) struct Piece {
    pub(super) text: String,
    pub(super) x0: f64,
    pub(super) x1: f64,
    pub(super) y: f64,
    pub(super) em: f64,
    area: Rect,
    /// Whether a space was drawn before it.
    spaced: bool,
}

/// Pieces on one baseline, from left to right.
#[derive(Clone, Debug)]
pub(super) struct Row {
    pub(super) y: f64,
    pub(super) em: f64,
    pub(super) pieces: Vec<Piece>,
}

impl Row {
    /// Where its text starts and ends.
    pub(super) fn extent(&self) -> (f64, f64) {
        let start = self.pieces.iter().fold(f64::MAX, |x, p| x.min(p.x0));
        (start, self.pieces.iter().fold(f64::MIN, |x, p| x.max(p.x1)))
    }
}

/// Lays out the glyphs of a page of that size.
pub(super) fn page(glyphs: &[Glyph], size: (f64, f64)) -> Page {
    let mut out = Page::new(String::new(), TextSource::Layer);
    out.size = Some((hundredths(size.0), hundredths(size.1)));
    for pieces in directions(glyphs) {
        for row in columns::arrange(rows(pieces)) {
            write_row(&row, &mut out);
        }
    }
    out
}

/// The pieces of each writing direction, the one with most of the text first.
fn directions(glyphs: &[Glyph]) -> Vec<Vec<Piece>> {
    let mut by_angle: BTreeMap<u16, Vec<Piece>> = BTreeMap::new();
    for (angle, piece) in pieces(glyphs) {
        by_angle.entry(angle).or_default().push(piece);
    }
    let mut all: Vec<Vec<Piece>> = by_angle.into_values().collect();
    all.sort_by_key(|pieces| std::cmp::Reverse(pieces.iter().map(|p| p.text.len()).sum::<usize>()));
    all
}

/// Joins glyphs drawn one after another into pieces.
fn pieces(glyphs: &[Glyph]) -> Vec<(u16, Piece)> {
    let mut out: Vec<(u16, Piece)> = Vec::new();
    let mut spaced = false;
    for glyph in glyphs {
        let mut buffer = [0; 4];
        let text: &str = match &glyph.shown {
            Shown::Char(c) => c.encode_utf8(&mut buffer),
            Shown::Text(text) => text,
            Shown::Space | Shown::Unknown(..) => {
                spaced = true;
                continue;
            }
        };
        match out.last_mut() {
            Some((angle, piece)) if !spaced && *angle == glyph.angle && continues(piece, glyph) => {
                piece.text.push_str(text);
                piece.x1 = piece.x1.max(glyph.x1);
                piece.area = piece.area.union(page_box(glyph));
            }
            _ => {
                let Glyph { x0, x1, y, em, angle, .. } = *glyph;
                let area = page_box(glyph);
                out.push((angle, Piece { text: text.to_owned(), x0, x1, y, em, area, spaced }));
            }
        }
        spaced = false;
    }
    out
}

fn continues(piece: &Piece, glyph: &Glyph) -> bool {
    let em = piece.em.max(glyph.em);
    let gap = glyph.x0 - piece.x1;
    (glyph.y - piece.y).abs() <= 0.1 * em
        && (piece.em - glyph.em).abs() <= 0.25 * em
        && gap < WORD_GAP * em
        && (gap > -0.3 * em || (glyph.x1 - glyph.x0) < 0.01 * em)
}

/// Groups pieces into rows by baseline, from top to bottom.
fn rows(mut pieces: Vec<Piece>) -> Vec<Row> {
    pieces.sort_by(|a, b| a.y.total_cmp(&b.y).then(a.x0.total_cmp(&b.x0)));
    let mut rows: Vec<Row> = Vec::new();
    for piece in pieces {
        let near = rows.iter_mut().rev().take(8).filter_map(|row| {
            let apart = (piece.y - row.y).abs();
            (apart <= BASELINE * piece.em.min(row.em)).then_some((apart, row))
        });
        match near.min_by(|a, b| a.0.total_cmp(&b.0)) {
            Some((_, row)) => {
                row.em = row.em.max(piece.em);
                row.pieces.push(piece);
            }
            None => rows.push(Row { y: piece.y, em: piece.em, pieces: vec![piece] }),
        }
    }
    attach_small(&mut rows);
    for row in &mut rows {
        row.pieces.sort_by(|a, b| a.x0.total_cmp(&b.x0).then(a.x1.total_cmp(&b.x1)));
    }
    rows.retain(|row| !row.pieces.is_empty());
    rows
}

/// Moves superscripts and subscripts into the row that they touch.
fn attach_small(rows: &mut [Row]) {
    for index in 0..rows.len() {
        for neighbour in [index.checked_sub(1), index.checked_add(1)].into_iter().flatten() {
            let Ok([row, host]) = rows.get_disjoint_mut([index, neighbour]) else { continue };
            if row.pieces.iter().all(|p| p.em > SMALL * host.em) || host.pieces.len() > MAX_HOST {
                continue;
            }
            let (small, rest) = std::mem::take(&mut row.pieces).into_iter().partition(|p| touches(p, host));
            row.pieces = rest;
            host.pieces.extend::<Vec<Piece>>(small);
        }
    }
}

/// Whether a piece of small type stands directly beside larger type of a row, raised or lowered.
fn touches(piece: &Piece, host: &Row) -> bool {
    let reach = 0.3 * host.em;
    piece.em <= SMALL * host.em
        && (piece.y - host.y).abs() < 0.6 * host.em
        && host.pieces.iter().any(|p| {
            p.em * SMALL >= piece.em && ((piece.x0 - p.x1).abs() <= reach || (p.x0 - piece.x1).abs() <= reach)
        })
}

/// A word of a line before it is written.
#[derive(Debug)]
pub(super) struct Placed {
    pub(super) text: String,
    pub(super) area: Rect,
    /// What sets it apart from the word before.
    pub(super) gap: &'static str,
}

/// Writes a row as a line of text with the boxes of its words.
fn write_row(row: &Row, page: &mut Page) {
    if !page.text.is_empty() {
        page.text.push('\n');
    }
    let mut words = words(row);
    bidi::reading_order(&mut words);
    for Placed { text, area, gap } in words {
        page.text.push_str(gap);
        let start = page.text.len();
        page.text.push_str(&text);
        page.words.push(Word { span: Span::new(start, page.text.len()), bbox: bbox(area), confidence: None });
    }
}

/// Joins the pieces of a row into words, from left to right.
fn words(row: &Row) -> Vec<Placed> {
    let mut out: Vec<Placed> = Vec::new();
    let (mut end, mut em, mut y) = (f64::NEG_INFINITY, 0.0, 0.0);
    for piece in &row.pieces {
        let larger = piece.em.max(em);
        let is_raised = piece.em <= SMALL * em && piece.y < y - 0.1 * em;
        let gap = piece.x0 - end;
        let is_apart = piece.spaced || gap > WORD_GAP * larger || gap < -0.5 * larger;
        // Words drawn over others do not pull the end of the line back.
        (end, em, y) = (end.max(piece.x1), piece.em, piece.y);
        match out.last_mut() {
            Some(word) if !is_apart => {
                let is_mark = is_raised && word.text.ends_with(|c: char| c.is_ascii_digit());
                if is_mark {
                    word.text.extend(piece.text.chars().map(raised));
                } else {
                    word.text.push_str(&piece.text);
                }
                word.area = word.area.union(piece.area);
            }
            before => {
                let gap = match before {
                    None => "",
                    Some(_) if gap > CELL_GAP * larger => "  ",
                    Some(_) => " ",
                };
                out.push(Placed { text: piece.text.clone(), area: piece.area, gap });
            }
        }
    }
    out
}

fn bbox(r: Rect) -> BBox {
    BBox { x0: hundredths(r.x0), y0: hundredths(r.y0), x1: hundredths(r.x1), y1: hundredths(r.y1) }
}

fn hundredths(points: f64) -> i32 {
    (points * 100.0).round() as i32
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(text: &str, x: f64, y: f64, em: f64) -> Vec<Glyph> {
        let shown = |c: char| if c == ' ' { Shown::Space } else { Shown::Char(c) };
        let glyph = |(i, c): (usize, char)| {
            let x0 = x + i as f64 * em * 0.5;
            Glyph { shown: shown(c), angle: 0, x0, x1: x0 + em * 0.5, y, em }
        };
        text.chars().enumerate().map(glyph).collect()
    }

    fn laid_out(lines: &[(&str, f64, f64, f64)]) -> Page {
        let glyphs: Vec<Glyph> = lines.iter().flat_map(|&(t, x, y, em)| line(t, x, y, em)).collect();
        page(&glyphs, (600.0, 800.0))
    }

    #[test]
    fn cells_of_a_row_stay_on_one_line() {
        let page = laid_out(&[
            ("12.50", 300.0, 100.4, 10.0),
            ("Steel pipe", 50.0, 100.0, 10.0),
            ("x", 50.0, 90.0, 10.0),
        ]);
        assert_eq!(page.text, "x\nSteel pipe  12.50");
        let word = page.words[3];
        assert_eq!(word.span.of(&page.text), Some("12.50"));
        assert_eq!((word.bbox.x0, word.bbox.x1), (30_000, 32_500));
    }

    #[test]
    fn a_superscript_joins_its_word_and_a_big_heading_swallows_no_small_lines() {
        let page = laid_out(&[
            ("area m", 50.0, 100.0, 10.0),
            ("2", 80.0, 96.0, 6.0),
            ("of floor", 90.0, 100.0, 10.0),
        ]);
        assert_eq!(page.text, "area m2 of floor");
        let page = laid_out(&[
            ("1.200,00", 50.0, 100.0, 10.0),
            ("1)", 90.0, 96.0, 6.0),
            ("din", 100.0, 100.0, 10.0),
        ]);
        assert_eq!(page.text, "1.200,00¹) din", "the mark of a note makes no figure longer");
        let page = laid_out(&[
            ("INVOICE", 50.0, 100.0, 30.0),
            ("Street 1", 300.0, 91.0, 8.0),
            ("Town", 300.0, 100.0, 8.0),
        ]);
        assert_eq!(page.text, "Street 1\nINVOICE  Town");
    }
}

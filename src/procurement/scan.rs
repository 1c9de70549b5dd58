//! Pages that were read from pictures, made fit to be read by where their words stand: turned straight, and their words
//! freed of the rules of tables. Texts stay as they are; what facts point at is looked up again in the pages as they
//! were.

use super::Part;
use crate::text::{BBox, Document, Page, Span, TextSource, Word};
use std::borrow::Cow;

/// Slopes are fractions of this.
const WHOLE: i64 = 1 << 20;
/// Slopes below which nothing is gained and beyond which no scanner puts a page: 0.06 and 6 degrees.
const LEAST: i64 = WHOLE / 1_000;
const MOST: i64 = WHOLE / 10;
/// Two words tell a slope if they stand so far apart on one line, in hundredths of a point.
const APART: i64 = 10_000;
/// Pairs of words that must agree on a slope.
const PAIRS: usize = 5;

/// A document whose scanned pages are straight; the document itself where it has none.
pub(super) fn straightened(document: &Document) -> Cow<'_, Document> {
    let scanned = |page: &Page| page.source == TextSource::Ocr && !page.words.is_empty();
    if !document.pages.iter().any(scanned) {
        return Cow::Borrowed(document);
    }
    let mut straight = document.clone();
    for page in straight.pages.iter_mut().filter(|page| scanned(page)) {
        let slope = slope(page);
        let words = page.words.iter().flat_map(|word| freed(&page.text, *word));
        page.words = words.map(|word| Word { bbox: turned(word.bbox, slope), ..word }).collect();
    }
    Cow::Owned(straight)
}

/// Gives what was read from straight pages the boxes of the pages as they were.
pub(super) fn point_back(parts: &mut [Part], document: &Document) {
    for part in parts {
        let facts = part.facts.iter_mut().flat_map(|fact| &mut fact.evidence);
        let reasons = part.reasons.iter_mut().filter_map(|reason| reason.evidence.as_mut());
        let flags = part.flags.iter_mut().flat_map(|flag| &mut flag.evidence);
        for evidence in facts.chain(reasons).chain(flags) {
            evidence.bbox = document.page(evidence.page).and_then(|page| page.bbox(evidence.span));
        }
    }
}

/// How much the lines of a page fall to the right: the median over the words of each line, each with its last.
fn slope(page: &Page) -> i64 {
    let middle = |word: &Word| i64::from(word.bbox.y0) + i64::from(word.bbox.y1);
    let level = |a: &Word, b: &Word| {
        let between = page.text.get(a.span.end as usize..b.span.start as usize);
        between.is_some_and(|between| !between.contains('\n'))
    };
    let mut slopes = Vec::new();
    for line in page.words.chunk_by(level) {
        let Some((last, others)) = line.split_last() else { continue };
        slopes.extend(others.iter().filter_map(|first| {
            let apart = i64::from(last.bbox.x0) - i64::from(first.bbox.x0);
            (apart >= APART).then(|| (middle(last) - middle(first)) * WHOLE / (2 * apart))
        }));
    }
    if slopes.len() < PAIRS {
        return 0;
    }
    slopes.sort_unstable();
    let median = slopes.get(slopes.len() / 2).copied().unwrap_or(0);
    if (LEAST..=MOST).contains(&median.abs()) { median } else { 0 }
}

/// A box moved to where it stands when a page is turned back by its slope.
fn turned(bbox: BBox, slope: i64) -> BBox {
    let x = (i64::from(bbox.x0) + i64::from(bbox.x1)) / 2;
    let y = (i64::from(bbox.y0) + i64::from(bbox.y1)) / 2;
    let by = |length: i64| i32::try_from(length * slope / WHOLE).unwrap_or(0);
    let (right, down) = (by(y), -by(x));
    BBox {
        x0: bbox.x0.saturating_add(right),
        y0: bbox.y0.saturating_add(down),
        x1: bbox.x1.saturating_add(right),
        y1: bbox.y1.saturating_add(down),
    }
}

/// What a rule between columns is read as.
const RULES: [char; 3] = ['|', '│', '¦'];

/// The words that a word holds between rules: `35|` is a figure beside a rule, `4|kom` two cells, `|` nothing.
fn freed(text: &str, word: Word) -> Vec<Word> {
    let whole = word.span.of(text).unwrap_or("");
    let mut out = Vec::new();
    let mut at = 0;
    for piece in whole.split(RULES) {
        let start = at + piece.len() - past_rule(piece).len();
        let inner = before_rule(past_rule(piece));
        if !inner.is_empty() {
            out.push(part_of(whole, word, start, start + inner.len()));
        }
        at += piece.len();
        at += whole.get(at..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8);
    }
    out
}

/// A figure without the rule on its left, which may look like a bracket.
fn past_rule(piece: &str) -> &str {
    let rest = piece.trim_start_matches(['[', ']', '{', '}', '!']);
    if rest.starts_with(|c: char| c.is_ascii_digit()) { rest } else { piece }
}

/// A figure without the rule on its right, unless a bracket opened before it.
fn before_rule(piece: &str) -> &str {
    let rest = piece.trim_end_matches([')', ']', '}', '!']);
    let figure = rest.starts_with(|c: char| c.is_ascii_digit())
        && rest.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | ',' | '\'' | '%' | '-'));
    if figure { rest } else { piece }
}

/// Some bytes of a word as a word of its own; its width is shared out by letters.
fn part_of(whole: &str, word: Word, start: usize, end: usize) -> Word {
    let letters = |bytes: usize| whole.get(..bytes).map_or(0, |part| part.chars().count());
    let all = i64::try_from(whole.chars().count().max(1)).unwrap_or(1);
    let width = i64::from(word.bbox.x1) - i64::from(word.bbox.x0);
    let edge = |bytes: usize| {
        let along = i64::try_from(letters(bytes)).unwrap_or(0) * width / all;
        word.bbox.x0.saturating_add(i32::try_from(along).unwrap_or(0))
    };
    let base = word.span.start as usize;
    let bbox = BBox { x0: edge(start), x1: edge(end), ..word.bbox };
    Word { span: Span::new(base + start, base + end), bbox, ..word }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn word(start: usize, end: usize, bbox: [i32; 4]) -> Word {
        let [x0, y0, x1, y1] = bbox;
        Word { span: Span::new(start, end), bbox: BBox { x0, y0, x1, y1 }, confidence: Some(90) }
    }

    #[test]
    fn rules_between_columns_are_no_part_of_words() {
        for (text, want) in [
            ("35|", vec!["35"]),
            ("|", vec![]),
            ("4|kom", vec!["4", "kom"]),
            ("|kom", vec!["kom"]),
            ("1│ANT-5", vec!["1", "ANT-5"]),
            ("6]", vec!["6"]),
            ("16!", vec!["16"]),
            ("92,8)", vec!["92,8"]),
            ("[1.250,00]", vec!["1.250,00"]),
            ("(9,050.00)", vec!["(9,050.00)"]),
            ("kom)", vec!["kom)"]),
            ("Oh!", vec!["Oh!"]),
        ] {
            let found = freed(text, word(0, text.len(), [0, 0, 600, 100]));
            let words: Vec<_> = found.iter().map(|w| w.span.of(text).unwrap()).collect();
            assert_eq!(words, want);
        }
        let found = freed("4|kom", word(0, 5, [1_000, 0, 1_500, 100]));
        let edges: Vec<_> = found.iter().map(|w| (w.bbox.x0, w.bbox.x1)).collect();
        assert_eq!(edges, [(1_000, 1_100), (1_200, 1_500)]);
    }

    #[test]
    fn a_page_that_lies_askew_is_turned_straight_and_facts_point_at_the_page_as_it_was() {
        // Three lines of four words; each falls by one in fifty.
        let text = "aa bb cc dd\naa bb cc dd\naa bb cc dd";
        let mut page = Page { number: 1, ..Page::new(text, TextSource::Ocr) };
        for (line, column) in (0..3).flat_map(|line| (0..4).map(move |column| (line, column))) {
            let start = line * 12 + column * 3;
            let (x, y) = (column as i32 * 10_000, line as i32 * 1_500 + column as i32 * 200);
            page.words.push(word(start, start + 2, [x, y, x + 2_000, y + 1_000]));
        }
        let document = Document { pages: vec![page], ..Document::default() };
        let straight = straightened(&document);
        for line in straight.pages[0].words.chunks(4) {
            let heights: Vec<i32> = line.iter().map(|w| w.bbox.y0).collect();
            assert!(heights.iter().all(|y| (y - heights[0]).abs() < 5), "{heights:?}");
        }
        assert_eq!(straight.pages[0].text, text);
    }
}

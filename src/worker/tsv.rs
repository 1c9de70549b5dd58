//! Tesseract's table of words (its `tsv` output): one line each for pages, blocks, paragraphs, lines and words, with
//! the place of each in pixels and, of words, a confidence.

use crate::text::{BBox, Page, Span, TextSource, Word, is_han};

/// Hundredths of a point to a pixel, at the 300 dots an inch that pictures are taken to have.
const PIXEL: f64 = 7200.0 / 300.0;
/// Levels of the table that matter: a page, a word.
const PAGE: i64 = 1;
const WORD: i64 = 5;

/// Pages as they come out of the table, line by line.
pub struct Table {
    /// Width of the page in hundredths of a point, where it is known.
    width: Option<i32>,
    scale: f64,
    page: Option<Page>,
    /// Block, paragraph and line of the last word.
    last: Option<[i64; 3]>,
}

impl Table {
    /// An empty table of a page that is so wide, in hundredths of a point, where that is known.
    pub fn new(width: Option<i32>) -> Table {
        Table { width, scale: PIXEL, page: None, last: None }
    }

    /// Takes one line; returns the page that it ends, if it ends one. What is no line of the table is passed over.
    pub fn line(&mut self, line: &str) -> Option<Page> {
        let mut cells = line.trim_end_matches(['\r', '\n']).splitn(12, '\t');
        let mut numbers = [0.0f64; 11];
        for number in &mut numbers {
            *number = cells.next()?.parse().ok()?;
        }
        let [level, _, block, paragraph, row, _, left, top, width, height, confidence] = numbers;
        if level as i64 == PAGE {
            return self.begin(width, height);
        }
        let text = cells.next().unwrap_or_default().trim();
        if level as i64 == WORD && !text.is_empty() {
            let area = [left, top, left + width, top + height].map(|n| (n * self.scale).round() as i32);
            self.word(text, [block, paragraph, row].map(|n| n as i64), area, confidence);
        }
        None
    }

    /// The last page.
    pub fn end(&mut self) -> Option<Page> {
        self.page.take()
    }

    fn begin(&mut self, width: f64, height: f64) -> Option<Page> {
        self.scale = match self.width {
            Some(known) if width > 0.0 => f64::from(known) / width,
            _ => PIXEL,
        };
        let size = [width, height].map(|n| (n * self.scale).round() as i32);
        let page = Page { size: Some((size[0], size[1])), ..Page::new("", TextSource::Ocr) };
        self.last = None;
        self.page.replace(page)
    }

    fn word(&mut self, text: &str, place: [i64; 3], area: [i32; 4], confidence: f64) {
        let Some(page) = &mut self.page else { return };
        let [x0, y0, x1, y1] = area;
        let bbox = BBox { x0, y0, x1, y1 };
        let confidence = confidence.clamp(0.0, 100.0) as u8;
        let last = self.last.replace(place);
        if last == Some(place)
            && let Some(word) = page.words.last_mut()
            && goes_on(&page.text, word.bbox, text, bbox)
        {
            page.text.push_str(text);
            let sure = word.confidence.unwrap_or(confidence).min(confidence);
            let span = Span::new(word.span.start as usize, page.text.len());
            *word = Word { span, bbox: word.bbox.union(bbox), confidence: Some(sure) };
            return;
        }
        match last {
            None => {}
            Some(last) if last == place => page.text.push(' '),
            Some([block, paragraph, _]) if [block, paragraph] == place[..2] => page.text.push('\n'),
            Some(_) => page.text.push_str("\n\n"),
        }
        let start = page.text.len();
        page.text.push_str(text);
        page.words.push(Word { span: Span::new(start, page.text.len()), bbox, confidence: Some(confidence) });
    }
}

/// Whether a word is none of its own but goes on where the text ends: Tesseract parts Chinese into characters and shreds
/// of words. Columns of a table stand farther apart than characters, of which spread ones leave gaps as wide as they are
/// nearly.
fn goes_on(text: &str, before: BBox, word: &str, bbox: BBox) -> bool {
    let is_dense = |c: char| is_han(c) || matches!(c, '\u{3000}'..='\u{303f}' | '\u{ff01}'..='\u{ff65}');
    let dense = text.chars().next_back().is_some_and(is_dense) && word.chars().next().is_some_and(is_dense);
    let height = |b: BBox| b.y1.saturating_sub(b.y0);
    let gap = bbox.x0.saturating_sub(before.x1);
    dense && gap.saturating_mul(5) <= height(before).max(height(bbox)).saturating_mul(4)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const OUTPUT: &str = "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext\n\
        1\t1\t0\t0\t0\t0\t0\t0\t1000\t2000\t-1\t\n2\t1\t1\t0\t0\t0\t10\t10\t500\t40\t-1\t\n\
        5\t1\t1\t1\t1\t1\t10\t10\t100\t40\t96.5\tУкупно\n5\t1\t1\t1\t1\t2\t120\t10\t80\t40\t91\t1.250,00\n\
        5\t1\t1\t1\t2\t1\t10\t60\t80\t40\t-1\t \n5\t1\t1\t1\t2\t2\t10\t60\t80\t40\t50\tRSD\n\
        1\t2\t0\t0\t0\t0\t0\t0\t500\t500\t-1\t\n5\t2\t1\t1\t1\t1\t0\t0\t5\t5\t7\tx\n";

    #[test]
    fn words_get_lines_places_and_confidence() {
        let mut table = Table::new(Some(50_000));
        let mut pages: Vec<Page> = OUTPUT.lines().filter_map(|line| table.line(line)).collect();
        pages.extend(table.end());
        assert_eq!(pages[0].text, "Укупно 1.250,00\nRSD");
        assert_eq!(pages[0].size, Some((50_000, 100_000)));
        let word = pages[0].words[1];
        assert_eq!((word.span.of(&pages[0].text), word.confidence), (Some("1.250,00"), Some(91)));
        assert_eq!(word.bbox, BBox { x0: 6_000, y0: 500, x1: 10_000, y1: 2_500 });
        assert_eq!((pages[1].text.as_str(), pages.len()), ("x", 2));
    }

    #[test]
    fn chinese_is_not_parted_within_a_cell() {
        let place = |left: i32, text: &str| format!("5\t1\t1\t1\t1\t1\t{left}\t10\t40\t40\t90\t{text}");
        let shreds = ["有", "限", "公司", "：", "12", "软件"].iter().zip([0, 48, 95, 140, 190, 250]);
        let mut table = Table::new(None);
        table.line("1\t1\t0\t0\t0\t0\t0\t0\t1000\t2000\t-1\t");
        shreds.for_each(|(text, left)| drop(table.line(&place(left, text))));
        table.line(&place(400, "价格"));
        let page = table.end().unwrap();
        assert_eq!(page.text, "有限公司： 12 软件 价格");
        assert_eq!(page.words.len(), 4);
        assert_eq!((page.words[0].bbox.x0, page.words[0].bbox.x1), (0, 180 * 24));
    }

    proptest! {
        #[test]
        fn any_lines_are_survived(lines in proptest::collection::vec("[0-9\\-\\.\te]{0,40}\\PC{0,5}", 0..20)) {
            let mut table = Table::new(None);
            for line in lines {
                table.line(&line);
            }
            table.end();
        }
    }
}

//! What stands for glyphs that the font does not name: the replacement text of a marked sequence, and Adobe's own codes.
//!
//! Programs that print forms of letters which Unicode does not tell apart (the Serbian `б`, ligatures of Arabic) leave
//! what they stand for beside them, as `ActualText` (ISO 32000-1, 14.9.4). What is seen on the page counts, so that text
//! is taken only for glyphs that are not named themselves.

use super::forms;
use super::glyphs::{Glyph, Shown, shown_text};
use hayro_syntax::object::{Dict, String as PdfString};

/// Glyphs of a sequence at most: longer ones are passages, of which each letter has its own place.
const MOST: usize = 32;
/// Bytes of a replacement text that are looked at, and letters that stand for one glyph at most: what a page does not show
/// is not read as if it did.
const BYTES: usize = 256;
const LETTERS: usize = 4;

/// A marked sequence that says what it stands for, while it is drawn.
pub(super) struct Sequence {
    text: String,
    /// How many sequences within it are open, itself included.
    depth: usize,
    glyphs: Vec<Glyph>,
}

impl Sequence {
    /// The sequence that a list of properties opens, if it says what it stands for.
    pub(super) fn open(properties: Option<&Dict<'_>>) -> Option<Sequence> {
        let said = properties?.get::<PdfString<'_>>("ActualText").filter(|s| s.as_bytes().len() <= BYTES)?;
        let text = forms::string(&said);
        Some(Sequence { text, depth: 1, glyphs: Vec::new() })
    }

    /// Another sequence begins within it.
    pub(super) fn deepen(&mut self) {
        self.depth += 1;
    }

    /// A sequence ends; true if it is this one.
    pub(super) fn rise(&mut self) -> bool {
        self.depth = self.depth.saturating_sub(1);
        self.depth == 0
    }

    /// Takes a glyph; true if there are too many for it to be replaced.
    pub(super) fn take(&mut self, glyph: Glyph) -> bool {
        self.glyphs.push(glyph);
        self.glyphs.len() > MOST
    }

    /// Its glyphs as they are.
    pub(super) fn drawn(self) -> Vec<Glyph> {
        self.glyphs
    }

    /// One glyph for all of it where one of them has no name and they stand on one line; else those that were drawn.
    pub(super) fn settled(self) -> Vec<Glyph> {
        let is_nameless = |g: &Glyph| match g.shown {
            Shown::Unknown(..) => true,
            Shown::Char(c) => is_private(c),
            _ => false,
        };
        let Some(first) = self.glyphs.first().filter(|_| self.glyphs.iter().any(is_nameless)) else {
            return self.glyphs;
        };
        let is_short = self.text.chars().count() <= LETTERS * self.glyphs.len();
        let is_beside = |g: &Glyph| g.angle == first.angle && (g.y - first.y).abs() <= first.em;
        let Some(shown) = shown_text(&self.text).filter(|_| is_short && self.glyphs.iter().all(is_beside))
        else {
            return self.glyphs;
        };
        let ends = |of: fn(f64, f64) -> f64, end: fn(&Glyph) -> f64, from: f64| {
            self.glyphs.iter().map(end).fold(from, of)
        };
        let (x0, x1) = (ends(f64::min, |g| g.x0, first.x0), ends(f64::max, |g| g.x1, first.x1));
        vec![Glyph { shown, x0, x1, ..first.clone() }]
    }
}

fn is_private(c: char) -> bool {
    matches!(c, '\u{e000}'..='\u{f8ff}')
}

/// The character of a code that Adobe's fonts use for a form of it (Adobe Glyph List, Corporate Use Subarea): old-style
/// figures, small capitals, and the Serbian forms of Cyrillic letters.
pub(super) fn of_adobe(c: char) -> Option<char> {
    let shifted = |from: u32, to: u32| char::from_u32(u32::from(c) - from + to);
    match c {
        '\u{f6c4}' => Some('г'),
        '\u{f6c5}' => Some('б'),
        '\u{f6c6}' => Some('д'),
        '\u{f6c7}' => Some('п'),
        '\u{f6c8}' => Some('т'),
        '\u{f6dc}' => Some('1'),
        '\u{f6f9}' => Some('Ł'),
        '\u{f6fa}' => Some('Œ'),
        '\u{f6fd}' => Some('Š'),
        '\u{f6ff}' => Some('Ž'),
        '\u{f724}' => Some('$'),
        '\u{f726}' => Some('&'),
        '\u{f730}'..='\u{f739}' => shifted(0xf730, u32::from('0')),
        '\u{f761}'..='\u{f77a}' => shifted(0xf761, u32::from('A')),
        '\u{f7a2}' => Some('¢'),
        '\u{f7e0}'..='\u{f7f6}' | '\u{f7f8}'..='\u{f7fe}' => shifted(0xf720, 0),
        '\u{f7ff}' => Some('Ÿ'),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{objects, pdf, stream, text};
    use super::*;

    /// A page in a font whose code 1 has no name, and whose code 2 stands for an old-style figure.
    fn shown(content: &str) -> String {
        let map = "/CIDInit/ProcSet findresource begin begincmap 1 begincodespacerange <00> <FF> endcodespacerange \
                   3 beginbfchar <02> <F732> <41> <0041> <42> <0042> endbfchar endcmap";
        let mut all = objects(content, "", "");
        all.push(
            "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/ToUnicode 7 0 R\
                  /Encoding<</Type/Encoding/Differences[1/g001/g002]>>>>"
                .to_owned(),
        );
        all.push(stream("", map));
        text(&pdf(&all, ""))
    }

    #[test]
    fn a_glyph_without_a_name_is_read_as_its_sequence_says_and_a_named_one_as_it_is() {
        let sequence = |says: &str, glyphs: &str| {
            shown(&format!(
                "BT /G 10 Tf 50 100 Td <4142> Tj /Span<</ActualText {says}>>BDC <{glyphs}> Tj EMC <42> Tj ET"
            ))
        };
        assert_eq!(sequence("<FEFF0431>", "01"), "ABбB");
        assert_eq!(sequence("<FEFF04310433>", "0141"), "ABбгB");
        assert_eq!(sequence("(X)", "41"), "ABAB", "what is seen counts");
        let passage = format!("{}01", "41".repeat(MOST));
        assert_eq!(sequence("(X)", &passage), format!("AB{}\u{fffd}B", "A".repeat(MOST)));
        let nested =
            "BT /G 10 Tf 50 100 Td /Span<</ActualText(x)>>BDC /P BMC <01> Tj EMC <01> Tj EMC <41> Tj ET";
        assert_eq!(shown(nested), "xA");
        assert_eq!(shown("BT /G 10 Tf 50 100 Td /Span<</ActualText(x)>>BDC <0141> Tj ET"), "\u{fffd}A");
        assert_eq!(shown("BT /G 10 Tf 50 100 Td <4102> Tj ET"), "A2");
    }

    #[test]
    fn codes_of_adobe_become_the_letters_they_are_forms_of() {
        let read = |text: &str| text.chars().map(|c| of_adobe(c).unwrap_or(c)).collect::<String>();
        assert_eq!(read("\u{f731}\u{f739}\u{f730}"), "190");
        assert_eq!(read("N\u{f765}\u{f774}"), "NET");
        assert_eq!(read("\u{f6c5}р. \u{f7e9}"), "бр. É");
        assert_eq!(of_adobe('\u{f0b7}'), None);
    }
}

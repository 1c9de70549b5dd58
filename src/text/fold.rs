//! The search key (procurement.md, section 8.2): one form for Latin with and without diacritics, Cyrillic, and
//! any width or composition, so that one pass over it finds them all; with a map back to the text as read.
//!
//! Whitespace runs become one space, quotes and dashes their ASCII forms, `đ` and `dj` both `d`, `љ` `lj`.

use crate::text::Span;
use std::ops::Range;
use unicode_normalization::UnicodeNormalization;

/// A folded text and the way back to the original.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Folded {
    /// The search key.
    pub text: String,
    runs: Vec<Run>,
    original_len: u32,
}

/// A stretch in which every character took `taken` bytes and gave `given` bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Run {
    folded: u32,
    original: u32,
    given: u8,
    taken: u8,
}

/// The characters of so many bytes, begun ones counted, of so many bytes each. Mostly of one, which takes no division.
fn characters(bytes: u32, each: u8) -> u32 {
    if each <= 1 { bytes } else { bytes.div_ceil(u32::from(each)) }
}

/// What an ASCII byte becomes in the key.
const fn key(byte: u8) -> u8 {
    if byte <= b' ' || byte == 0x7f { b' ' } else { byte.to_ascii_lowercase() }
}

/// Whether a byte of the key is left out behind another: the space behind a space, the `j` of `dj`.
const fn is_left_out(before: u8, byte: u8) -> bool {
    (byte == b' ') & (before == b' ') | (byte == b'j') & (before == b'd')
}

/// Bytes of ASCII that are looked at together.
const STRETCH: usize = 32;

/// Whether every byte of a stretch gives one of the key; `behind` is the same stretch from one byte earlier. Without a
/// branch, so that many bytes are compared at once.
fn is_straight(behind: &[u8; STRETCH], stretch: &[u8; STRETCH]) -> bool {
    let mut odd = 0;
    for (before, byte) in behind.iter().zip(stretch) {
        odd |= byte & 0x80 | u8::from(is_left_out(key(*before), key(*byte)));
    }
    odd == 0
}

impl Folded {
    /// Folds a text.
    pub fn new(text: &str) -> Folded {
        let mut out = Builder { bytes: Vec::with_capacity(text.len()), runs: Vec::new(), map: true };
        out.fold(text);
        let len = u32::try_from(text.len()).unwrap_or(u32::MAX);
        Folded { text: String::from_utf8(out.bytes).unwrap_or_default(), runs: out.runs, original_len: len }
    }

    /// The span of the original that a byte range of the key came from, on character boundaries.
    pub fn original(&self, range: Range<usize>) -> Span {
        let start = self.origin(range.start, false);
        let end = self.origin(range.end.max(range.start), true).max(start);
        Span { start, end }
    }

    fn origin(&self, at: usize, round_up: bool) -> u32 {
        let at = u32::try_from(at).unwrap_or(u32::MAX);
        if at as usize >= self.text.len() {
            return self.original_len;
        }
        let index = self.runs.partition_point(|r| r.folded <= at);
        let Some(run) = index.checked_sub(1).and_then(|i| self.runs.get(i)) else { return 0 };
        let given = u32::from(run.given).max(1);
        let (whole, rest) = ((at - run.folded) / given, (at - run.folded) % given);
        run.original + (whole + u32::from(round_up && rest > 0)) * u32::from(run.taken)
    }

    /// The offset in the key of what stands at or after a byte offset of the original.
    pub fn offset(&self, original: usize) -> usize {
        let original = u32::try_from(original).unwrap_or(u32::MAX);
        if original >= self.original_len {
            return self.text.len();
        }
        let index = self.runs.partition_point(|r| r.original <= original);
        let Some(run) = index.checked_sub(1).and_then(|i| self.runs.get(i)) else { return 0 };
        let chars = characters(original - run.original, run.taken);
        let limit = self.runs.get(index).map_or(self.text.len(), |next| next.folded as usize);
        (run.folded as usize + chars as usize * usize::from(run.given)).min(limit)
    }
}

/// Whether a character is of a script that does not part words: Chinese, Japanese, Thai.
pub fn is_unspaced(c: char) -> bool {
    matches!(c, '\u{e00}'..='\u{e7f}' | '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}'
        | '\u{20000}'..='\u{3ffff}')
}

/// The search key of a text.
pub fn fold(text: &str) -> String {
    let mut out = Builder { bytes: Vec::with_capacity(text.len()), runs: Vec::new(), map: false };
    out.fold(text);
    String::from_utf8(out.bytes).unwrap_or_default()
}

struct Builder {
    bytes: Vec<u8>,
    runs: Vec<Run>,
    map: bool,
}

impl Builder {
    fn fold(&mut self, text: &str) {
        let bytes = text.as_bytes();
        let mut at = 0;
        while let Some(&byte) = bytes.get(at) {
            if byte.is_ascii() {
                let rest = bytes.get(at..).unwrap_or_default();
                // Where nothing is copied the byte is left out, and so are all spaces that follow one.
                at += match self.plain(rest, at) {
                    0 => rest.iter().take_while(|b| b.is_ascii() && key(**b) == b' ').count().max(1),
                    length => length,
                };
            } else {
                let Some(c) = text.get(at..).and_then(|t| t.chars().next()) else { return };
                self.wide(c, at);
                at += c.len_utf8();
            }
        }
    }

    /// Copies the stretch of ASCII that gives a byte for each; returns its length.
    fn plain(&mut self, rest: &[u8], at: usize) -> usize {
        let mut before = self.bytes.last().copied().unwrap_or(0);
        let mut straight = 0;
        if rest.first().is_some_and(|byte| byte.is_ascii() && !is_left_out(before, key(*byte))) {
            let later = rest.get(1..).unwrap_or_default();
            let stretches = rest.as_chunks().0.iter().zip(later.as_chunks().0);
            let count = stretches.take_while(|(behind, stretch)| is_straight(behind, stretch)).count();
            straight = 1 + count * STRETCH;
            before = rest.get(straight - 1).map_or(0, |byte| key(*byte));
        }
        let ends = |byte: &u8| {
            let given = key(*byte);
            let ends = !byte.is_ascii() || is_left_out(before, given);
            before = given;
            ends
        };
        let more = rest.get(straight..).unwrap_or_default().iter().position(ends);
        let end = more.map_or(rest.len(), |more| straight + more);
        if end > 0 {
            self.note(at, 1, 1);
            self.bytes.extend(rest.get(..end).unwrap_or_default().iter().map(|byte| key(*byte)));
        }
        end
    }

    fn space(&mut self, at: usize, taken: u8) {
        if self.bytes.last() != Some(&b' ') {
            self.note(at, 1, taken);
            self.bytes.push(b' ');
        }
    }

    fn wide(&mut self, c: char, at: usize) {
        let taken = c.len_utf8() as u8;
        if c.is_whitespace() || c.is_control() {
            return self.space(at, taken);
        }
        let before = self.bytes.len();
        if let Some(letters) = letter(c) {
            letters.bytes().for_each(|b| self.push(b));
        } else {
            for part in c.to_lowercase().nfkd().flat_map(char::to_lowercase) {
                match letter(part) {
                    Some(letters) => letters.bytes().for_each(|b| self.push(b)),
                    None if part.is_ascii() => self.push(part as u8),
                    None => {
                        let mut buffer = [0; 4];
                        self.bytes.extend_from_slice(part.encode_utf8(&mut buffer).as_bytes());
                    }
                }
            }
        }
        let given = self.bytes.len() - before;
        if given > 0 {
            let after = self.bytes.split_off(before);
            self.note(at, u8::try_from(given).unwrap_or(u8::MAX), taken);
            self.bytes.extend(after);
        }
    }

    /// Appends an ASCII byte of a character that stood for something else.
    fn push(&mut self, byte: u8) {
        let byte = key(byte);
        if !self.bytes.last().is_some_and(|before| is_left_out(*before, byte)) {
            self.bytes.push(byte);
        }
    }

    /// Notes that the next bytes of the key come from `original`: extends the last run where it can.
    fn note(&mut self, original: usize, given: u8, taken: u8) {
        if !self.map {
            return;
        }
        let (Ok(folded), Ok(original)) = (u32::try_from(self.bytes.len()), u32::try_from(original)) else {
            return;
        };
        if let Some(last) = self.runs.last() {
            let chars = characters(folded - last.folded, last.given);
            let straight = last.original + chars * u32::from(last.taken) == original;
            if (last.given, last.taken) == (given, taken) && straight {
                return;
            }
        }
        self.runs.push(Run { folded, original, given, taken });
    }
}

/// Letters that stand for others in the key; an empty string drops the character.
fn letter(c: char) -> Option<&'static str> {
    Some(match c {
        'а' | 'А' => "a",
        'б' | 'Б' => "b",
        'в' | 'В' => "v",
        'г' | 'Г' | 'ґ' | 'Ґ' => "g",
        'д' | 'Д' | 'ђ' | 'Ђ' | 'đ' | 'Đ' | 'ð' | 'Ð' => "d",
        'е' | 'Е' | 'э' | 'Э' | 'є' | 'Є' => "e",
        'ж' | 'Ж' | 'з' | 'З' => "z",
        'и' | 'И' | 'і' | 'І' | 'ı' => "i",
        'ј' | 'Ј' => "j",
        'к' | 'К' => "k",
        'л' | 'Л' | 'ł' | 'Ł' => "l",
        'љ' | 'Љ' => "lj",
        'м' | 'М' => "m",
        'н' | 'Н' => "n",
        'њ' | 'Њ' => "nj",
        'о' | 'О' | 'ø' | 'Ø' | '°' => "o",
        'п' | 'П' => "p",
        'р' | 'Р' => "r",
        'с' | 'С' | 'ш' | 'Ш' => "s",
        'т' | 'Т' | 'ŧ' | 'Ŧ' => "t",
        'ћ' | 'Ћ' | 'ч' | 'Ч' | 'ц' | 'Ц' => "c",
        'у' | 'У' => "u",
        'ф' | 'Ф' => "f",
        'х' | 'Х' | 'ħ' | 'Ħ' => "h",
        'џ' | 'Џ' | 'ѕ' | 'Ѕ' => "dz",
        'ы' | 'Ы' => "y",
        'щ' | 'Щ' => "sc",
        'ю' | 'Ю' => "ju",
        'я' | 'Я' => "ja",
        'ß' | 'ẞ' => "ss",
        'æ' | 'Æ' => "ae",
        'œ' | 'Œ' => "oe",
        'þ' | 'Þ' => "th",
        '\u{2018}'..='\u{201b}' | '\u{2032}' | '\u{b4}' | '\u{2b9}' | '\u{2bc}' => "'",
        '\u{201c}'..='\u{201f}' | '\u{ab}' | '\u{bb}' | '\u{2033}' => "\"",
        '\u{2010}'..='\u{2015}' | '\u{2212}' => "-",
        'ъ' | 'Ъ' | 'ь' | 'Ь' | '\u{ad}' | '\u{180e}' | '\u{200b}'..='\u{200f}' => "",
        '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}' | '\u{fe00}'..='\u{fe0f}' => "",
        '\u{300}'..='\u{36f}' | '\u{483}'..='\u{489}' | '\u{1ab0}'..='\u{1aff}' => "",
        '\u{1dc0}'..='\u{1dff}' | '\u{20d0}'..='\u{20ff}' | '\u{fe20}'..='\u{fe2f}' => "",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn one_key_for_every_spelling() {
        for (text, key) in [
            ("наруџбеница", "narudzbenica"),
            ("NARUDŽBENICA", "narudzbenica"),
            ("narudžbenica", "narudzbenica"),
            ("narudz\u{30c}benica", "narudzbenica"),
            ("Ђорђевић", "dordevic"),
            ("Đorđević", "dordevic"),
            ("Djordjevic", "dordevic"),
            ("на\u{ad}бавка", "nabavka"),
            ("ǈubav", "ljubav"),
            ("Straße  \n 5", "strasse 5"),
            ("№ 12", "no 12"),
            ("ＡＢＣ１２", "abc12"),
            ("采购订单", "采购订单"),
        ] {
            assert_eq!(fold(text), key, "{text}");
            assert_eq!(Folded::new(text).text, key, "{text}");
        }
    }

    #[test]
    fn a_found_word_maps_to_its_original() {
        let text = "Понуда  бр. 5: Čačak, đak, ljubav; Љиг";
        let folded = Folded::new(text);
        for (key, want) in
            [("ponuda", "Понуда"), ("cacak", "Čačak"), ("dak", "đak"), ("ljig", "Љиг"), ("br", "бр")]
        {
            let at = folded.text.find(key).unwrap();
            assert_eq!(folded.original(at..at + key.len()).of(text), Some(want));
        }
    }

    proptest! {
        #[test]
        fn folding_is_idempotent(text in "(\\PC|[dDjJđђ \n\u{ad}]){0,40}") {
            let once = fold(&text);
            prop_assert_eq!(fold(&once), once);
        }

        #[test]
        fn every_range_maps_to_whole_characters(text in "(\\PC|[dDjJљњџš \n]){0,30}", a in 0usize..80, b in 0usize..80) {
            let folded = Folded::new(&text);
            let (a, b) = (a.min(b).min(folded.text.len()), a.max(b).min(folded.text.len()));
            let span = folded.original(a..b);
            prop_assert!(span.of(&text).is_some(), "{:?} of {:?}", span, text);
            prop_assert_eq!(folded.original(0..folded.text.len()).end as usize, text.len());
            prop_assert!(folded.offset(span.start as usize) <= folded.text.len());
        }

        #[test]
        fn stretches_fold_as_single_bytes_do(text in "([ -~]|[dj ]|š){0,200}") {
            let folded = Folded::new(&text);
            let mut naive: Vec<u8> = Vec::new();
            for byte in text.replace('š', "s").bytes().map(key) {
                if !naive.last().is_some_and(|before| is_left_out(*before, byte)) {
                    naive.push(byte);
                }
            }
            prop_assert_eq!(folded.text.as_bytes(), naive.as_slice());
            for (at, byte) in folded.text.bytes().enumerate() {
                let origin = folded.original(at..at + 1).of(&text).map(fold);
                prop_assert!(origin.is_some_and(|o| o.bytes().next() == Some(byte)));
            }
        }

        #[test]
        fn both_ways_of_folding_agree(text in "\\PC{0,40}") {
            prop_assert_eq!(Folded::new(&text).text, fold(&text));
        }
    }
}

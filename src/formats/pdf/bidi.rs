//! Lines of Hebrew and Arabic, which a PDF places from left to right as they look, put in the order they are read.

use super::layout::Placed;

/// Whether a letter is written from right to left; the digits of those scripts are not.
pub(super) fn is_rtl(c: char) -> bool {
    matches!(u32::from(c), 0x0590..=0x08ff | 0xfb1d..=0xfdff | 0xfe70..=0xfeff) && !c.is_numeric()
}

/// Puts the words of a line, given from left to right, in reading order. Lines of other scripts stay as they are.
pub(super) fn reading_order(words: &mut [Placed]) {
    let count = |test: fn(char) -> bool| -> usize {
        words.iter().map(|w| w.text.chars().filter(|&c| test(c)).count()).sum()
    };
    let (rtl, letters) = (count(is_rtl), count(char::is_alphabetic));
    if rtl == 0 {
        return;
    }
    for word in words.iter_mut().filter(|w| w.text.chars().any(is_rtl)) {
        word.text = turned(&word.text);
    }
    if rtl * 2 < letters {
        return;
    }
    words.reverse();
    for run in words.chunk_by_mut(|a, b| !a.text.chars().any(is_rtl) && !b.text.chars().any(is_rtl)) {
        if !run.iter().any(|w| w.text.chars().any(is_rtl)) {
            run.reverse();
        }
    }
    settle_gaps(words);
}

/// A word read from its right end; what is written left to right in it keeps its order.
fn turned(text: &str) -> String {
    let chars: Vec<char> = text.chars().rev().collect();
    let is_ltr = |c: char| c.is_alphanumeric() && !is_rtl(c);
    let runs = chars.chunk_by(|&a, &b| is_ltr(a) && is_ltr(b));
    let turn = |run: &[char]| -> String {
        if run.first().is_some_and(|&c| is_ltr(c)) {
            run.iter().rev().collect()
        } else {
            run.iter().collect()
        }
    };
    runs.map(turn).collect()
}

/// After words changed places each is set apart from its new neighbour by one space.
fn settle_gaps(words: &mut [Placed]) {
    for (index, word) in words.iter_mut().enumerate() {
        word.gap = if index == 0 { "" } else { " " };
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use hayro_interpret::kurbo::Rect;

    #[test]
    fn hebrew_is_turned_and_latin_within_it_is_not() {
        let words = ["24.", "Acme", "Ltd", "תינובשח"];
        let mut words: Vec<Placed> =
            words.map(|t| Placed { text: t.to_owned(), area: Rect::ZERO, gap: " " }).into();
        reading_order(&mut words);
        let text: Vec<&str> = words.iter().map(|w| w.text.as_str()).collect();
        assert_eq!(text, ["חשבונית", "24.", "Acme", "Ltd"]);
    }
}

//! Words of no language, the same in every run, with the sizes and frequencies of texts.

#![allow(dead_code, reason = "each maker of troves writes what it needs")]

use super::random::Random;

/// The letters of a word: always the same.
pub(crate) fn spell(word: u64) -> impl Iterator<Item = u8> {
    let mut bits = Random(word).next();
    (0..2 + bits % 8).map(move |_| {
        let letter = b'a' + (bits >> 8) as u8 % 26;
        bits = bits.rotate_right(5);
        letter
    })
}

/// Bytes of a file: 256 to 16,384 and mostly few, with a median of 2 KB.
pub(crate) fn size(random: &mut Random) -> usize {
    256 << ((random.next() % 4) + (random.next() % 4))
}

/// Adds a word: the first of a tongue are far more frequent than the last.
pub(crate) fn word(random: &mut Random, out: &mut String) {
    let (one, two) = (random.next() % 40_000, random.next() % 40_000);
    out.extend(spell(one * two / 40_000).map(char::from));
}

/// Adds a line of prose.
pub(crate) fn prose(random: &mut Random, out: &mut String) {
    for _ in 0..8 + random.next() % 6 {
        word(random, out);
        out.push(' ');
    }
}

/// Adds a paragraph of a web page.
pub(crate) fn page(random: &mut Random, out: &mut String) {
    out.push_str("<p>");
    prose(random, out);
    out.push_str("</p>");
}

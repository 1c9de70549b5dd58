//! Words of no language, the same in every run, with the sizes and frequencies of texts.

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

//! Which character encoding bytes of text are in. Unicode is recognised by its own structure; the 8-bit
//! encodings are tried in turn, and the one whose letters stand most plausibly in their words is taken.

use super::codepages::{CodePage, IBM852, IBM855};
use super::language::{Script, script};
use super::plausible::{Table, beyond_ascii};
use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{
    EUC_JP, EUC_KR, Encoding, GBK, IBM866, ISO_8859_2, ISO_8859_4, ISO_8859_5, KOI8_R, KOI8_U, SHIFT_JIS,
    UTF_8, UTF_16BE, UTF_16LE, WINDOWS_874, WINDOWS_1250, WINDOWS_1251, WINDOWS_1252,
};
use std::sync::LazyLock;

/// Units of 16 or 32 bits of a sample that are looked at.
const UNITS: usize = 1024;

/// An encoding that text can be in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Charset {
    /// One that `encoding_rs` decodes.
    Known(&'static Encoding),
    /// A code page that `encoding_rs` leaves out.
    Page(&'static CodePage),
    /// UTF-32, which browsers never spoke and `encoding_rs` therefore leaves out.
    Utf32 {
        /// Whether the most significant byte comes first.
        big_endian: bool,
    },
}

impl Charset {
    /// Its name as the Encoding Standard writes it.
    pub(super) fn name(self) -> &'static str {
        match self {
            Charset::Known(encoding) => encoding.name(),
            Charset::Page(page) => page.name,
            Charset::Utf32 { big_endian: true } => "UTF-32BE",
            Charset::Utf32 { big_endian: false } => "UTF-32LE",
        }
    }
}

/// The encoding that a byte order mark announces, and the mark's length.
pub(super) fn bom(bytes: &[u8]) -> Option<(Charset, usize)> {
    let charset = match bytes {
        [0xEF, 0xBB, 0xBF, ..] => (Charset::Known(UTF_8), 3),
        [0xFF, 0xFE, 0, 0, ..] => (Charset::Utf32 { big_endian: false }, 4),
        [0, 0, 0xFE, 0xFF, ..] => (Charset::Utf32 { big_endian: true }, 4),
        [0xFF, 0xFE, ..] => (Charset::Known(UTF_16LE), 2),
        [0xFE, 0xFF, ..] => (Charset::Known(UTF_16BE), 2),
        _ => return None,
    };
    Some(charset)
}

/// UTF-16 or UTF-32 without a mark: nearly every unit must be a character that ordinary text has. Bytes of any
/// 8-bit text, read as units, fall far outside.
pub(super) fn wide(sample: &[u8]) -> Option<Charset> {
    if !sample.contains(&0) && !sample.iter().any(|b| matches!(b, 1 | 4)) {
        return None;
    }
    let candidates: [(Charset, usize, bool); 4] = [
        (Charset::Utf32 { big_endian: false }, 4, false),
        (Charset::Utf32 { big_endian: true }, 4, true),
        (Charset::Known(UTF_16LE), 2, false),
        (Charset::Known(UTF_16BE), 2, true),
    ];
    let fits = |&&(_, width, big_endian): &&(Charset, usize, bool)| wide_text(sample, width, big_endian);
    candidates.iter().find(fits).map(|c| c.0)
}

fn wide_text(sample: &[u8], width: usize, big_endian: bool) -> bool {
    let (mut strange, mut common) = (0usize, 0usize);
    let units = sample.chunks_exact(width).take(UNITS);
    let all = units.len();
    for unit in units {
        let add = |n: u32, b: &u8| n << 8 | u32::from(*b);
        let value = if big_endian { unit.iter().fold(0, add) } else { unit.iter().rev().fold(0, add) };
        common +=
            usize::from(matches!(value, 0x20 | 0x0A | 0x0D | 0x2C | 0x2E | 0x30..=0x3A | 0x3C | 0x61..=0x7A));
        strange += usize::from(
            !matches!(value, 0x09 | 0x0A | 0x0D | 0x20..=0x7E | 0xA0..=0x24F | 0x370..=0x52F | 0x1E00..=0x1EFF | 0x2010..=0x203A | 0x20AC),
        );
        if strange * 20 > all {
            return false;
        }
    }
    all >= 2 && common * 10 >= all
}

/// Whether bytes are UTF-8, save for a character cut off at their end.
pub(super) fn is_utf8(sample: &[u8]) -> bool {
    match std::str::from_utf8(sample) {
        Ok(_) => true,
        Err(e) => e.error_len().is_none() && e.valid_up_to() > 0,
    }
}

/// UTF-8 with a few broken places: many whole multi-byte characters for each broken byte. No 8-bit text looks
/// like that, and to read it as one would spoil every letter for the sake of a few.
fn mostly_utf8(sample: &[u8]) -> bool {
    let (mut whole, mut broken) = (0usize, 0usize);
    for chunk in sample.utf8_chunks() {
        whole += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        broken += usize::from(!chunk.invalid().is_empty());
    }
    whole >= 4 && whole >= 8 * broken
}

/// The encoding of a sample of text that is not marked. `wide_allowed` is false in the middle of a text that
/// was 8-bit so far.
pub(super) fn detect(sample: &[u8], wide_allowed: bool) -> Charset {
    if wide_allowed && let Some(charset) = wide(sample) {
        return charset;
    }
    if is_utf8(sample) || mostly_utf8(sample) {
        return Charset::Known(UTF_8);
    }
    let (usual, of_usual) = legacy(sample);
    // Those of DOS and Unix are much rarer, and are taken only where they make clearly more sense.
    let rare = RARE.iter().zip(RARE_TABLES.iter());
    let scored = rare.map(|(charset, table)| (table.plausibility(sample), *charset)).rev();
    match scored.max_by_key(|s| s.0) {
        Some((score, rare)) if score > of_usual + of_usual / 4 + 3 && score >= high(sample) => rare,
        _ => Charset::Known(usual),
    }
}

/// Encodings of DOS and Unix, in order of preference where they tie.
static RARE: [Charset; 5] = [
    Charset::Page(&IBM852),
    Charset::Known(IBM866),
    Charset::Known(KOI8_R),
    Charset::Known(KOI8_U),
    Charset::Page(&IBM855),
];

/// What the bytes from 0x80 on are in each encoding of [`RARE`].
static RARE_TABLES: LazyLock<[Table; 5]> = LazyLock::new(|| {
    RARE.map(|charset| match charset {
        Charset::Page(page) => {
            let mut high = ['\u{FFFD}'; 128];
            for (byte, to) in (0x80u8..=0xFF).zip(high.iter_mut()) {
                *to = page.char(byte).unwrap_or('\u{FFFD}');
            }
            Table::of(high)
        }
        Charset::Known(encoding) => table(encoding),
        Charset::Utf32 { .. } => Table::of(['\u{FFFD}'; 128]),
    })
});

/// How many bytes of a sample are not ASCII, as far as they are looked at.
fn high(sample: &[u8]) -> i32 {
    i32::try_from(beyond_ascii(sample).count()).unwrap_or(i32::MAX)
}

/// The 8-bit encodings that are weighed against each other, in order of preference where they tie.
const WEIGHED: [&Encoding; 5] = [WINDOWS_1252, WINDOWS_1250, WINDOWS_1251, ISO_8859_2, ISO_8859_5];

/// Non-ASCII bytes from which on a trained guess is taken as it is: with so many it is seldom wrong.
const MANY: i32 = 24;

/// What a detector says that was trained on the Web.
fn trained_guess(sample: &[u8]) -> &'static Encoding {
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(sample, true);
    detector.guess(None, Utf8Detection::Deny)
}

/// The encoding of 8-bit text by a trained guess and by those of [`WEIGHED`], and how plausible it is at least.
fn legacy(sample: &[u8]) -> (&'static Encoding, i32) {
    let guess = trained_guess(sample);
    let scored = WEIGHED.into_iter().zip(TABLES.iter());
    let scored = scored.map(|(encoding, table)| (table.plausibility(sample), encoding)).rev();
    let (score, best) = scored.max_by_key(|s| s.0).unwrap_or((0, guess));
    if !guess.is_single_byte() {
        // Where one of ours makes sense at all, pairs of its letters are no signs of Chinese.
        return if score > 0 { (best, score) } else { (guess, 0) };
    }
    let known = WEIGHED.iter().zip(TABLES.iter()).find(|(encoding, _)| **encoding == guess);
    let made;
    let letters = match known {
        Some((_, table)) => table,
        None => {
            made = table(guess);
            &made
        }
    };
    let (own, many) = (letters.plausibility(sample), high(sample) >= MANY);
    let holds = if known.is_some() {
        // A clear difference of plausibility settles what the guess has little to go by.
        many || own + own.abs() / 8 + 3 >= score
    } else if [ISO_8859_4, WINDOWS_874].contains(&guess) {
        // Hardly anybody in our troves wrote in them, and a few accents of Western languages look like the one, a few
        // capitals of DOS like the other.
        many
    } else {
        own + own.abs() / 4 + 3 >= score
    };
    if !holds {
        return (best, score.max(0));
    }
    // Of the letters of some scripts nothing is known here but that they are letters.
    let least = if is_in_another_alphabet(sample, letters) { 3 * high(sample) } else { 0 };
    (guess, own.max(score).max(least))
}

/// Whether bytes that are not Unicode still look like text in some 8-bit or East Asian encoding.
pub(super) fn looks_legacy(sample: &[u8]) -> bool {
    let ascii = sample.iter().filter(|b| b.is_ascii()).count();
    let control = |b: &u8| matches!(b, 0..=8 | 0x0E..=0x1F | 0x7F);
    let count = |byte: u8| sample.iter().filter(|b| **b == byte).count();
    // In EBCDIC the space is 0x40; to read it as Latin letters would be worse than not to read it.
    if count(0x40) * 20 > sample.len() && count(b' ') * 100 < sample.len() {
        return false;
    }
    if TABLES.iter().any(|table| table.in_words(sample) >= 0) && (ascii > 0 || sample.len() >= 4) {
        return true;
    }
    let rare = |table: &Table| high(sample) > 0 && table.in_words(sample) >= 2 * high(sample);
    if RARE_TABLES.iter().any(rare) {
        return true;
    }
    // Noise of that length without a single control character is as good as impossible.
    let long = sample.len() >= 256 || sample.len() >= 64 && ascii * 10 >= sample.len() * 6;
    if long && !sample.iter().any(control) {
        return true;
    }
    if high(sample) >= 12 {
        let guess = trained_guess(sample);
        if guess.is_single_byte() && is_in_another_alphabet(sample, &table(guess)) {
            return true;
        }
    }
    let sample = sample.get(..sample.len().saturating_sub(3)).unwrap_or_default();
    sample.len() >= 16
        && [SHIFT_JIS, EUC_JP, GBK, EUC_KR].iter().any(|e| !e.decode_without_bom_handling(sample).1)
}

/// Whether nearly all that is not ASCII is letters of an alphabet that is neither Latin nor Cyrillic.
fn is_in_another_alphabet(sample: &[u8], table: &Table) -> bool {
    let (mut all, mut letters) = (0, 0);
    for byte in beyond_ascii(sample) {
        let c = table.high.get(usize::from(byte & 0x7F)).copied().unwrap_or('\u{FFFD}');
        all += 1;
        letters += usize::from(matches!(script(c), Some(Script::Greek | Script::Other)));
    }
    letters * 20 >= all * 19
}

/// What the bytes from 0x80 on are in each encoding of [`WEIGHED`].
static TABLES: LazyLock<[Table; 5]> = LazyLock::new(|| WEIGHED.map(table));

fn table(encoding: &'static Encoding) -> Table {
    let mut high = ['\u{FFFD}'; 128];
    for (byte, to) in (0x80u8..=0xFF).zip(high.iter_mut()) {
        *to = encoding.decode_without_bom_handling(&[byte]).0.chars().next().unwrap_or('\u{FFFD}');
    }
    Table::of(high)
}

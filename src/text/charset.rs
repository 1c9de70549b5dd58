//! Which character encoding bytes of text are in. Unicode is recognised by its own structure; the 8-bit
//! encodings are tried in turn, and the one whose letters stand most plausibly in their words is taken.

use super::codepages::{CodePage, IBM852, IBM855};
use super::language::{Script, script};
use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{
    EUC_JP, EUC_KR, Encoding, GBK, IBM866, ISO_8859_2, ISO_8859_4, ISO_8859_5, KOI8_R, KOI8_U, SHIFT_JIS,
    UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1250, WINDOWS_1251, WINDOWS_1252,
};
use std::sync::LazyLock;

/// Non-ASCII bytes of a sample that are looked at: more say nothing new.
const LOOKED_AT: usize = 2048;
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
    let scored = rare.map(|(charset, table)| (sense(sample, table), *charset)).rev();
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

/// The characters of the bytes from 0x80 on in each encoding of [`RARE`].
static RARE_TABLES: LazyLock<[[char; 128]; 5]> = LazyLock::new(|| {
    RARE.map(|charset| match charset {
        Charset::Page(page) => {
            let mut high = ['\u{FFFD}'; 128];
            for (byte, to) in (0x80u8..=0xFF).zip(high.iter_mut()) {
                *to = page.char(byte).unwrap_or('\u{FFFD}');
            }
            high
        }
        Charset::Known(encoding) => high_half(encoding),
        Charset::Utf32 { .. } => ['\u{FFFD}'; 128],
    })
});

/// How many bytes of a sample are not ASCII, as far as they are looked at.
fn high(sample: &[u8]) -> i32 {
    let high = sample.iter().filter(|b| !b.is_ascii()).take(LOOKED_AT).count();
    i32::try_from(high).unwrap_or(i32::MAX)
}

/// The 8-bit encodings that are weighed against each other, in order of preference where they tie.
const WEIGHED: [&Encoding; 5] = [WINDOWS_1252, WINDOWS_1250, WINDOWS_1251, ISO_8859_2, ISO_8859_5];

/// Non-ASCII bytes from which on a trained guess is taken as it is: with so many it is seldom wrong.
const MANY: i32 = 24;
/// Non-ASCII bytes from which on it is taken where it is none of [`WEIGHED`].
const ENOUGH: i32 = 3;

/// What a detector says that was trained on the Web.
fn trained_guess(sample: &[u8]) -> &'static Encoding {
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(sample, true);
    detector.guess(None, Utf8Detection::Deny)
}

/// The encoding of 8-bit text that is none of [`RARE`], and how plausible text is in it at least.
fn legacy(sample: &[u8]) -> (&'static Encoding, i32) {
    let guess = trained_guess(sample);
    let scored = |encoding: &'static Encoding| (plausibility(sample, encoding), encoding);
    let (score, best) = WEIGHED.into_iter().map(scored).rev().max_by_key(|s| s.0).unwrap_or((0, guess));
    let (own, high) = (plausibility(sample, guess), high(sample));
    let weighed = WEIGHED.contains(&guess);
    let holds = if weighed {
        // A clear difference of plausibility settles what the guess has little to go by.
        high >= MANY || own + own.abs() / 8 + 3 >= score
    } else if !guess.is_single_byte() {
        score <= 0
    } else if guess == ISO_8859_4 {
        // Hardly anybody wrote in it, and a few accents of Western languages look like it.
        high >= MANY
    } else {
        high >= ENOUGH || own >= score
    };
    match holds {
        // Of letters of Greek, Hebrew or Arabic nothing is known here: they count as those that are common.
        true if !weighed && guess.is_single_byte() => (guess, score.max(2 * high)),
        true if !weighed => (guess, 0),
        true => (guess, own.max(score).max(0)),
        false => (best, score.max(0)),
    }
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
    if TABLES.iter().any(|table| in_table(sample, table) >= 0) && (ascii > 0 || sample.len() >= 4) {
        return true;
    }
    let rare = |table| high(sample) > 0 && in_table(sample, table) >= 2 * high(sample);
    if RARE_TABLES.iter().any(rare) {
        return true;
    }
    // Noise of that length without a single control character is as good as impossible.
    let long = sample.len() >= 256 || sample.len() >= 64 && ascii * 10 >= sample.len() * 6;
    if long && !sample.iter().any(control) {
        return true;
    }
    if is_in_another_alphabet(sample) {
        return true;
    }
    let sample = sample.get(..sample.len().saturating_sub(3)).unwrap_or_default();
    sample.len() >= 16
        && [SHIFT_JIS, EUC_JP, GBK, EUC_KR].iter().any(|e| !e.decode_without_bom_handling(sample).1)
}

/// Whether nearly all that is not ASCII is letters of an alphabet that is neither Latin nor Cyrillic.
fn is_in_another_alphabet(sample: &[u8]) -> bool {
    let guess = trained_guess(sample);
    if !guess.is_single_byte() {
        return false;
    }
    let table = high_half(guess);
    let read = sample.iter().filter(|b| !b.is_ascii()).filter_map(|b| table.get(usize::from(*b & 0x7F)));
    let (mut all, mut letters) = (0, 0);
    for c in read.take(LOOKED_AT) {
        all += 1;
        letters += usize::from(matches!(script(*c), Some(Script::Greek | Script::Other)));
    }
    all >= 12 && letters * 20 >= all * 19
}

/// The characters of the bytes from 0x80 on in each encoding of [`WEIGHED`].
static TABLES: LazyLock<[[char; 128]; 5]> = LazyLock::new(|| WEIGHED.map(high_half));

fn high_half(encoding: &'static Encoding) -> [char; 128] {
    let mut high = ['\u{FFFD}'; 128];
    for (byte, to) in (0x80u8..=0xFF).zip(high.iter_mut()) {
        *to = encoding.decode_without_bom_handling(&[byte]).0.chars().next().unwrap_or('\u{FFFD}');
    }
    high
}

/// How plausibly the non-ASCII characters of a sample stand in their words when it is in that encoding, and whether
/// they are those of one language.
fn plausibility(sample: &[u8], encoding: &'static Encoding) -> i32 {
    if !encoding.is_single_byte() {
        return -1;
    }
    let known = WEIGHED.iter().zip(TABLES.iter()).find(|(e, _)| **e == encoding).map(|(_, table)| *table);
    sense(sample, &known.unwrap_or_else(|| high_half(encoding)))
}

/// What a letter costs that the language most of them belong to does not have.
const FOREIGN_LETTER: i32 = 4;

/// The letters beyond ASCII of languages in Latin and Cyrillic script: Serbian, Croatian and Slovene, Czech, Slovak,
/// Polish, Hungarian, Romanian, German, French, Italian, Spanish, Portuguese, Swedish and Finnish, Danish and Norwegian,
/// Dutch, Albanian, Estonian, Lithuanian, Latvian, Turkish; Serbian, Macedonian, Bulgarian, Russian, Ukrainian,
/// Belarusian. Accents of words that some of them borrowed are among them.
const ALPHABETS: [&str; 26] = [
    "šđčćž",
    "šđčćžéáö",
    "ěščřžýáíéúůťďňó",
    "áäčďéíĺľňóôŕšťúýž",
    "ąćęłńóśźż",
    "áéíóöőúüű",
    "ăâîșțşţ",
    "äöüßé",
    "àâæçéèêëîïôœùûüÿ",
    "àèéìíîòóùú",
    "áéíñóúüçºª",
    "áâãàçéêíóôõúºª",
    "åäöéü",
    "æøåéòôóüä",
    "éëïóöüèêáí",
    "ëç",
    "öäüõšž",
    "ąčęėįšųūž",
    "āčēģīķļņšūž",
    "çğıİöşüâî",
    "абвгдежзиклмнопрстуфхцчшђјљњћџ",
    "абвгдежзиклмнопрстуфхцчшѓѕјљњќџѐѝ",
    "абвгдежзийклмнопрстуфхцчшщъьюяѝ",
    "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
    "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя",
    "абвгдеёжзійклмнопрстуўфхцчшыьэюя",
];

/// How plausibly the characters of a sample stand in their words, less what those cost that no language has beside the
/// others.
fn sense(sample: &[u8], high: &[char; 128]) -> i32 {
    let bytes = sample.iter().filter(|b| !b.is_ascii()).take(LOOKED_AT);
    let letters: Vec<char> = bytes
        .filter_map(|b| high.get(usize::from(*b & 0x7F)))
        .filter(|c| c.is_alphabetic())
        .filter_map(|c| c.to_lowercase().next())
        .collect();
    let foreign = |alphabet: &&str| letters.iter().filter(|c| !alphabet.contains(**c)).count();
    let foreign = ALPHABETS.iter().map(foreign).min().unwrap_or(0);
    in_table(sample, high) - FOREIGN_LETTER * i32::try_from(foreign).unwrap_or(0)
}

/// How plausibly they stand where these are the characters of the bytes from 0x80 on.
fn in_table(sample: &[u8], high: &[char; 128]) -> i32 {
    let to_char = |b: Option<&u8>| match b {
        Some(b) if b.is_ascii() => char::from(*b),
        Some(b) => high.get(usize::from(*b & 0x7F)).copied().unwrap_or('\u{FFFD}'),
        None => ' ',
    };
    let mut score = 0;
    let places = sample.iter().enumerate().filter(|(_, b)| !b.is_ascii()).take(LOOKED_AT);
    for (i, byte) in places {
        let before = if i == 0 { ' ' } else { to_char(sample.get(i - 1)) };
        let after = to_char(sample.get(i + 1));
        score += in_place(before, to_char(Some(byte)), after);
    }
    score
}

/// How plausible a character is between its neighbours.
fn in_place(before: char, c: char, after: char) -> i32 {
    let letters = i32::from(before.is_alphabetic()) + i32::from(after.is_alphabetic());
    if !c.is_alphabetic() {
        return match c {
            '’' => 1,
            '„' | '“' | '”' | '‘' | '‚' | '–' | '—' | '…' | '€' | '§' | '°' | '«' | '»' | '•' | '·' | '£'
            | '©' | '®' | '™' | '№' | '\u{A0}' | '\u{AD}' | '²' | '³' | '½' | '±' | '×' | '¿' | '¡' => {
                if letters == 2 {
                    -3
                } else {
                    1
                }
            }
            c if c.is_control() || c == '\u{FFFD}' => -8,
            _ => -2,
        };
    }
    let cyrillic = matches!(c, '\u{400}'..='\u{4FF}');
    let mut score = letter(c);
    for neighbour in [before, after].into_iter().filter(|n| n.is_alphabetic()) {
        if matches!(neighbour, '\u{400}'..='\u{4FF}') != cyrillic {
            score -= 4; // two scripts in one word
        } else if !cyrillic && !neighbour.is_ascii() && neighbour != c {
            score -= 2; // accents seldom stand side by side, save for doubled letters
        }
    }
    if before.is_lowercase() && c.is_uppercase() || c.is_lowercase() && after.is_uppercase() {
        score -= 3;
    }
    score + alternation(before, c, after)
}

/// Vowels want consonants beside them and consonants vowels.
fn alternation(before: char, c: char, after: char) -> i32 {
    let (mut same, mut other) = (0, 0);
    for neighbour in [before, after].into_iter().filter(|n| n.is_alphabetic()) {
        if is_vowel(neighbour) == is_vowel(c) { same += 1 } else { other += 1 }
    }
    match (same, other) {
        // No word is a single consonant in Latin script, with an accent that is.
        (0, 0) if !is_vowel(c) && !matches!(c, '\u{400}'..='\u{52f}') => -4,
        (0, 0) => 0,
        (_, 0) => -2,
        (0, _) => 2,
        _ => 1,
    }
}

fn is_vowel(c: char) -> bool {
    if c.is_ascii() {
        return matches!(c.to_ascii_lowercase(), 'a' | 'e' | 'i' | 'o' | 'u' | 'y');
    }
    "áéíóúýàèìòùâêîôûäëïöüãõåæøœąęěůűőăėįųūāēīıÁÉÍÓÚÀÈÂÊÔÖÄÜÅÆØаеиоуыэюяАЕИОУЫЭЮЯіїєё".contains(c)
}

/// How common a letter is in the languages that our troves are in.
fn letter(c: char) -> i32 {
    match c {
        'š' | 'č' | 'ć' | 'ž' | 'đ' | 'Š' | 'Č' | 'Ć' | 'Ž' | 'Đ' => 4,
        'é' | 'è' | 'à' | 'ç' | 'ö' | 'ä' | 'ü' | 'ß' | 'á' | 'í' | 'ó' | 'ñ' | 'É' | 'Ö' | 'Ä' | 'Ü' => {
            3
        }
        'а' | 'е' | 'и' | 'о' | 'н' | 'т' | 'с' | 'р' | 'в' | 'к' | 'л' | 'д' | 'п' | 'у' | 'м' | 'ј' => {
            3
        }
        'ę' | 'ą' | 'ł' | 'ń' | 'ś' | 'ź' | 'ż' | 'ř' | 'ě' | 'ů' | 'ý' | 'ő' | 'ű' | 'ú' | 'ê' | 'â'
        | 'î' | 'ô' | 'û' | 'ù' | 'ã' | 'õ' | 'ø' | 'å' | 'æ' | 'ë' | 'ï' | 'ò' | 'ì' | 'È' | 'Ł' | 'Å'
        | 'Ø' | 'ğ' | 'ı' | 'İ' | 'ė' | 'į' | 'ų' | 'ū' | 'ā' | 'ē' | 'ī' | 'ķ' | 'ļ' | 'ņ' | 'ģ' | 'ŕ'
        | 'ĺ' | 'ň' | 'ť' | 'ď' => 1,
        'ş' | 'ţ' | 'ă' => 2,
        '\u{410}'..='\u{44F}' | 'љ' | 'њ' | 'ћ' | 'ђ' | 'џ' | 'Ј' | 'Љ' | 'Њ' | 'Ћ' | 'Ђ' | 'Џ' => {
            1
        }
        'ª' | 'º' | 'ƒ' | 'µ' => -1,
        _ => -1,
    }
}

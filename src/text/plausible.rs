//! How plausible 8-bit text is in an encoding: how its letters beyond ASCII stand in their words, how common they are in
//! the languages that our troves are in, and whether they are those of one language.

use super::language::{Script, script};

/// Bytes beyond ASCII of a sample that are looked at: more say nothing new.
pub(super) const LOOKED_AT: usize = 2048;

/// What the bytes from 0x80 on are in an encoding.
pub(super) struct Table {
    /// The character of each.
    pub(super) high: [char; 128],
    /// Which of [`ALPHABETS`] have it: a bit each, and all of them for what is no letter.
    alphabets: [u32; 128],
}

impl Table {
    /// The table of these characters.
    pub(super) fn of(high: [char; 128]) -> Table {
        Table { high, alphabets: high.map(alphabets) }
    }

    /// How plausible a sample is by all that is known here.
    pub(super) fn plausibility(&self, sample: &[u8]) -> i32 {
        self.in_words(sample) - FOREIGN_LETTER * self.foreign(sample)
    }

    /// The letters of a sample that the language which has most of them does not have.
    fn foreign(&self, sample: &[u8]) -> i32 {
        let mut counts = [0i32; 128];
        for byte in beyond_ascii(sample) {
            if let Some(count) = counts.get_mut(usize::from(byte & 0x7F)) {
                *count += 1;
            }
        }
        let lacks = |language: usize| {
            let without = counts.iter().zip(&self.alphabets).filter(|(_, has)| *has >> language & 1 == 0);
            without.map(|(count, _)| count).sum()
        };
        (0..ALPHABETS.len()).map(lacks).min().unwrap_or(0)
    }

    /// How plausibly the characters of a sample stand in their words.
    pub(super) fn in_words(&self, sample: &[u8]) -> i32 {
        let to_char = |b: Option<&u8>| match b {
            Some(b) if b.is_ascii() => char::from(*b),
            Some(b) => self.high.get(usize::from(*b & 0x7F)).copied().unwrap_or('\u{FFFD}'),
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
}

/// The bytes beyond ASCII that are looked at.
pub(super) fn beyond_ascii(sample: &[u8]) -> impl Iterator<Item = u8> {
    sample.iter().copied().filter(|b| !b.is_ascii()).take(LOOKED_AT)
}

fn alphabets(c: char) -> u32 {
    let c = c.to_lowercase().next().unwrap_or(c);
    if !matches!(script(c), Some(Script::Latin | Script::Cyrillic | Script::Greek)) {
        return u32::MAX;
    }
    let has = ALPHABETS.iter().enumerate().filter(|(_, letters)| letters.contains(c));
    has.fold(0, |bits, (language, _)| bits | 1 << language)
}

/// What a letter costs that the language most of them belong to does not have.
const FOREIGN_LETTER: i32 = 4;

/// The letters beyond ASCII of languages in Latin, Cyrillic and Greek script: Serbian, Croatian and Slovene, Czech, Slovak,
/// Polish, Hungarian, Romanian, German, French, Italian, Spanish, Portuguese, Swedish and Finnish, Danish and Norwegian,
/// Dutch, Albanian, Estonian, Lithuanian, Latvian, Turkish; Serbian, Macedonian, Bulgarian, Russian, Ukrainian,
/// Belarusian; Greek. Accents of words that some of them borrowed are among them.
const ALPHABETS: [&str; 27] = [
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
    "çğıiöşüâî",
    "абвгдежзиклмнопрстуфхцчшђјљњћџ",
    "абвгдежзиклмнопрстуфхцчшѓѕјљњќџѐѝ",
    "абвгдежзийклмнопрстуфхцчшщъьюяѝ",
    "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
    "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя",
    "абвгдеёжзійклмнопрстуўфхцчшыьэюя",
    "αβγδεζηθικλμνξοπρσςτυφχψωάέήίόύώϊϋΐΰ",
];

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
    let own = script(c);
    let mut score = letter(c);
    for neighbour in [before, after].into_iter().filter(|n| n.is_alphabetic()) {
        if script(neighbour) != own {
            score -= 4; // two scripts in one word
        } else if own == Some(Script::Latin) && !neighbour.is_ascii() && neighbour != c {
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
    if script(c) == Some(Script::Other) {
        return 0;
    }
    let (mut same, mut other) = (0, 0);
    for neighbour in [before, after].into_iter().filter(|n| n.is_alphabetic()) {
        if is_vowel(neighbour) == is_vowel(c) { same += 1 } else { other += 1 }
    }
    match (same, other) {
        // No word is a single consonant in Latin script, with an accent that is.
        (0, 0) if !is_vowel(c) && script(c) == Some(Script::Latin) => -4,
        (0, 0) => 0,
        (_, 0) => -2,
        (0, _) => 2,
        _ => 1,
    }
}

fn is_vowel(c: char) -> bool {
    let c = c.to_lowercase().next().unwrap_or(c);
    "aeiouyáéíóúýàèìòùâêîôûäëïöüãõåæøœąęěůűőăėįųūāēīıаеиоуыэюяіїєёαεηιουωάέήίόύώ".contains(c)
}

/// How common a letter is in the languages that our troves are in; those of scripts that nothing is known of count
/// as common. Text in Cyrillic is seldom all in capitals, which KOI8 has where others have small letters.
fn letter(c: char) -> i32 {
    if matches!(c, '\u{400}'..='\u{42f}') {
        return 1;
    }
    match c.to_lowercase().next().unwrap_or(c) {
        'š' | 'č' | 'ć' | 'ž' | 'đ' => 4,
        'é' | 'è' | 'à' | 'ç' | 'ö' | 'ä' | 'ü' | 'ß' | 'á' | 'í' | 'ó' | 'ñ' => 3,
        'а' | 'е' | 'и' | 'о' | 'н' | 'т' | 'с' | 'р' | 'в' | 'к' | 'л' | 'д' | 'п' | 'у' | 'м' | 'ј' => {
            3
        }
        'ş' | 'ţ' | 'ă' | '\u{3ac}'..='\u{3ce}' => 2,
        'ę' | 'ą' | 'ł' | 'ń' | 'ś' | 'ź' | 'ż' | 'ř' | 'ě' | 'ů' | 'ý' | 'ő' | 'ű' | 'ú' | 'ê' | 'â' => {
            1
        }
        'î' | 'ô' | 'û' | 'ù' | 'ã' | 'õ' | 'ø' | 'å' | 'æ' | 'ë' | 'ï' | 'ò' | 'ì' | 'ğ' | 'ı' | 'i' => {
            1
        }
        'ė' | 'į' | 'ų' | 'ū' | 'ā' | 'ē' | 'ī' | 'ķ' | 'ļ' | 'ņ' | 'ģ' | 'ŕ' | 'ĺ' | 'ň' | 'ť' | 'ď' => {
            1
        }
        '\u{430}'..='\u{44F}' | 'љ' | 'њ' | 'ћ' | 'ђ' | 'џ' => 1,
        c if script(c) == Some(Script::Other) => 2,
        _ => -1,
    }
}

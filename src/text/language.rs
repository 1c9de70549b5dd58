//! Language (ISO 639-1) and script (ISO 15924) of a text: stop words and telling letters, counted in integers,
//! so that every platform gives the same answer.

use super::is_han;
use foldhash::fast::FixedState;
use std::collections::HashMap;
use std::sync::LazyLock;

/// Characters looked at: the start of a document tells its language.
const SAMPLE: usize = 60_000;

/// Fewest stop words that tell a language.
const FEWEST_HITS: u32 = 3;

/// Telling letters weigh this many stop words.
const LETTER_WEIGHT: u32 = 3;

/// Stop words of each language, one line a language.
const STOPWORDS: &str = include_str!("stopwords.tsv");

struct Words {
    languages: Vec<&'static str>,
    of_word: HashMap<&'static [u8], Vec<usize>, FixedState>,
    /// The lengths in bytes, as bits, of those with the same first two bytes, by [`opening`].
    lengths: Box<[u32; OPENINGS]>,
}

/// Bits kept of the first two bytes of a word, and the values they have.
const OPENING_BITS: u32 = 5;
const OPENINGS: usize = 1 << (2 * OPENING_BITS);

/// What a word begins with.
fn opening(word: &[u8]) -> usize {
    let bits = |at: usize| word.get(at).map_or(0, |byte| usize::from(byte & ((1 << OPENING_BITS) - 1)));
    bits(0) << OPENING_BITS | bits(1)
}

impl Words {
    /// The languages of which a word is a stop word. Most words of a text begin like none of that length.
    fn languages_of(&self, word: &[u8]) -> &[usize] {
        let lengths = self.lengths.get(opening(word)).copied().unwrap_or(0);
        let may_be = u32::try_from(word.len()).ok().and_then(|length| lengths.checked_shr(length));
        match may_be {
            Some(bits) if bits & 1 == 1 => self.of_word.get(word).map_or(&[], Vec::as_slice),
            _ => &[],
        }
    }
}

static WORDS: LazyLock<Words> = LazyLock::new(|| {
    let mut words =
        Words { languages: Vec::new(), of_word: HashMap::default(), lengths: Box::new([0; OPENINGS]) };
    for (language, list) in STOPWORDS.lines().filter_map(|line| line.split_once('\t')) {
        let index = words.languages.len();
        words.languages.push(language);
        for word in list.split(' ') {
            if let Some(lengths) = words.lengths.get_mut(opening(word.as_bytes())) {
                *lengths |= u32::try_from(word.len()).ok().and_then(|n| 1u32.checked_shl(n)).unwrap_or(0);
            }
            let of = words.of_word.entry(word.as_bytes()).or_default();
            if !of.contains(&index) {
                of.push(index);
            }
        }
    }
    words
});

/// Letters that only some languages of the script use; none is ASCII.
const LETTERS: &[(&str, &str)] = &[
    ("sr-Cyrl", "јљњћђџ"),
    ("mk", "ѓќѕ"),
    ("ru", "ыэё"),
    ("uk", "іїєґ"),
    ("de", "ßäü"),
    ("fr", "êèçàù"),
    ("es", "ñ¿¡"),
    ("pt", "ãõ"),
    ("pl", "łąężśń"),
    ("cs", "řůě"),
    ("sk", "ľĺŕ"),
    ("hu", "őű"),
    ("ro", "ţțşșă"),
    ("tr", "ğı"),
    ("sv", "å"),
    ("da", "ø"),
    ("sr", "đć"),
    ("hr", "đć"),
];

/// A script whose letters are told apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Script {
    /// Latin.
    Latin,
    /// Cyrillic.
    Cyrillic,
    /// Greek.
    Greek,
    /// Chinese characters, in whatever language.
    Han,
    /// The syllables of Japanese.
    Kana,
    /// Any other.
    Other,
}

/// The script of a letter, by Unicode's blocks; nothing for what is none.
pub fn script(c: char) -> Option<Script> {
    match c {
        'a'..='z' | 'A'..='Z' | '\u{c0}'..='\u{d6}' | '\u{d8}'..='\u{24f}' => Some(Script::Latin),
        '\u{400}'..='\u{52f}' => Some(Script::Cyrillic),
        '\u{370}'..='\u{3ff}' if c.is_alphabetic() => Some(Script::Greek),
        '\u{3040}'..='\u{30ff}' => Some(Script::Kana),
        _ if is_han(c) => Some(Script::Han),
        _ => c.is_alphabetic().then_some(Script::Other),
    }
}

#[derive(Default)]
struct Letters {
    latin: u32,
    cyrillic: u32,
    han: u32,
    kana: u32,
    other: u32,
}

/// Leading language and script of a text, as far as they can be told.
pub fn detect(text: &str) -> (Option<&'static str>, Option<&'static str>) {
    let long = (text.len() > SAMPLE).then(|| text.char_indices().nth(SAMPLE)).flatten();
    let sample = text.get(..long.map_or(text.len(), |(at, _)| at)).unwrap_or(text).to_lowercase();
    let letters = count_letters(&sample);
    let most = [letters.latin, letters.cyrillic, letters.han, letters.other].into_iter().max().unwrap_or(0);
    if most == 0 {
        return (None, None);
    }
    // A Chinese character is a word, a Latin letter a fifth of one.
    if letters.han + letters.kana > 0
        && (letters.han + letters.kana) * 4 >= letters.latin.max(letters.cyrillic)
    {
        let japanese = letters.kana * 5 > letters.han;
        return if japanese { (Some("ja"), Some("Jpan")) } else { (Some("zh"), Some("Hans")) };
    }
    if letters.cyrillic == most {
        return (leading(&sample, true), Some("Cyrl"));
    }
    if letters.latin == most {
        return (leading(&sample, false), Some("Latn"));
    }
    (None, None)
}

fn count_letters(sample: &str) -> Letters {
    let ascii = sample.bytes().filter(u8::is_ascii_alphabetic).count();
    let mut letters = Letters { latin: u32::try_from(ascii).unwrap_or(u32::MAX), ..Letters::default() };
    if sample.is_ascii() {
        return letters;
    }
    for c in sample.chars().filter(|c| !c.is_ascii()) {
        match script(c) {
            Some(Script::Latin) => letters.latin += 1,
            Some(Script::Cyrillic) => letters.cyrillic += 1,
            Some(Script::Han) => letters.han += 1,
            Some(Script::Kana) => letters.kana += 1,
            Some(Script::Greek | Script::Other) => letters.other += 1,
            None => {}
        }
    }
    letters
}

fn leading(sample: &str, cyrillic: bool) -> Option<&'static str> {
    let words: &Words = &WORDS;
    let mut hits = vec![0u32; words.languages.len()];
    let mut note = |word: &[u8]| {
        for &language in words.languages_of(word) {
            // One-letter words are shared by many languages and say little.
            let single = std::str::from_utf8(word).is_ok_and(|word| word.chars().nth(1).is_none());
            if let Some(n) = hits.get_mut(language) {
                *n += if single { 1 } else { 2 };
            }
        }
    };
    match sample.is_ascii() {
        true => sample.as_bytes().split(|byte| !byte.is_ascii_alphabetic()).for_each(note),
        false => sample.split(|c: char| !c.is_alphabetic()).for_each(|word| note(word.as_bytes())),
    }
    let mut foreign: HashMap<char, u32, FixedState> = HashMap::default();
    sample.chars().filter(|c| !c.is_ascii()).for_each(|c| *foreign.entry(c).or_default() += 1);
    for (language, telling) in LETTERS {
        let seen: u32 = telling.chars().filter_map(|c| foreign.get(&c)).sum();
        if let Some(index) = words.languages.iter().position(|l| l == language)
            && let Some(n) = hits.get_mut(index)
            && (*n > 0 || cyrillic)
        {
            *n += seen.min(LETTER_WEIGHT * 4) * LETTER_WEIGHT / 3;
        }
    }
    best(&words.languages, &hits)
}

/// The language with most hits; the earlier one of equals. Croatian must win clearly over Serbian.
fn best(languages: &[&'static str], hits: &[u32]) -> Option<&'static str> {
    let mut best: Option<(&'static str, u32)> = None;
    for (language, &n) in languages.iter().zip(hits) {
        let beats = best.is_none_or(|(leader, most)| {
            if (leader, *language) == ("sr", "hr") { n > most + most / 20 + 3 } else { n > most }
        });
        if beats {
            best = Some((language, n));
        }
    }
    let (language, n) = best?;
    let language = if language == "sr-Cyrl" { "sr" } else { language };
    (n >= FEWEST_HITS * 2).then_some(language)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tells_languages_apart() {
        for (text, language, script) in [
            ("The supplier shall deliver the goods to the buyer within 30 days of the order.", "en", "Latn"),
            (
                "Naručilac je dužan da plati ugovorenu cenu u roku od 45 dana od dana prijema fakture.",
                "sr",
                "Latn",
            ),
            (
                "Narucilac je duzan da plati cenu u roku od 45 dana, a prema ponudi broj 5 i ako nije",
                "sr",
                "Latn",
            ),
            ("Наручилац је дужан да плати уговорену цену у року од 45 дана од дана пријема.", "sr", "Cyrl"),
            (
                "Поставщик обязуется передать товар, а покупатель - принять и оплатить его по договору.",
                "ru",
                "Cyrl",
            ),
            (
                "Naručitelj će platiti cijenu sukladno uvjetima ugovora, odnosno ponude tvrtke, tijekom rujna",
                "hr",
                "Latn",
            ),
            (
                "Wir liefern Ihnen die Ware und bitten um Überweisung des Betrages bis zum 15. März.",
                "de",
                "Latn",
            ),
            ("Le montant de la facture est payable dans les trente jours par virement.", "fr", "Latn"),
            ("El importe de la factura se pagará en los treinta días por transferencia.", "es", "Latn"),
            ("本合同由买方与卖方签订，采购产品的价格如下。", "zh", "Hans"),
            (
                "Добавувачот е должен да ја испорача стоката во рок од 30 дена според договор за набавка ќе",
                "mk",
                "Cyrl",
            ),
        ] {
            assert_eq!(detect(text), (Some(language), Some(script)), "{text}");
        }
        assert_eq!(detect("12345 --- 6"), (None, None));
        assert_eq!(detect("XK-77"), (None, Some("Latn")));
    }
}

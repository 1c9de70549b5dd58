//! Passwords that people write to one another: "lozinka: X", "the password is X", "Passwort lautet „X“", found in any
//! text across scripts and diacritics. They are guesses for a person to allow, and nothing is ever tried for them alone.

use super::Span;
use super::fold::{Folded, fold, is_unspaced};
use aho_corasick::AhoCorasick;
use std::sync::LazyLock;

/// Raised with every change of what is found, so that stored text is looked at anew.
pub const VERSION: u32 = 1;

/// Characters that a password may have.
const SHORTEST: usize = 3;
const LONGEST: usize = 64;
/// Bytes of the key between a word for a password and the sign or verb before the password itself.
const BETWEEN: usize = 48;
/// Passwords that one page may seem to name; more are no letter to anybody.
const MOST: usize = 200;
/// Letters that a word's ending may add to its stem.
const ENDING: usize = 4;

/// Stems of the words for a password, as they are written, each with whether an ending may follow.
const WORDS: &[(&str, bool)] = &[
    ("lozink", true),
    ("lozinc", true),
    ("лозинк", true),
    ("лозинц", true),
    ("šifr", true),
    ("шифр", true),
    ("password", true),
    ("passwd", false),
    ("passcode", true),
    ("passphrase", true),
    ("pass", false),
    ("pwd", false),
    ("passwort", true),
    ("kennwort", true),
    ("пароль", true),
    ("парол", true),
    ("mot de passe", false),
    ("mots de passe", false),
    ("contraseñ", true),
    ("parola d'ordine", false),
    ("jelszó", true),
    ("密码", false),
    ("密碼", false),
    ("口令", false),
];

/// The word for a password that is the one for a code of goods as well: what follows it must not be a mere number.
const CODE: &[&str] = &["šifr", "шифр"];

/// Verbs before the password, folded; a sign (`:`, `=`) does as well.
const VERBS: &[&str] = &[
    "je", "glasi", "is", "was", "ist", "lautet", "est", "es", "e", "sera", "will be", "bice", "是", "为",
    "為",
];

/// Words that follow such a verb and are no password, folded.
const NO_PASSWORDS: &[&str] = &[
    "a",
    "an",
    "the",
    "your",
    "our",
    "my",
    "his",
    "her",
    "not",
    "no",
    "now",
    "in",
    "on",
    "at",
    "to",
    "by",
    "for",
    "and",
    "or",
    "of",
    "with",
    "required",
    "needed",
    "necessary",
    "protected",
    "incorrect",
    "wrong",
    "expired",
    "invalid",
    "changed",
    "sent",
    "attached",
    "below",
    "above",
    "following",
    "same",
    "correct",
    "case",
    "set",
    "empty",
    "unknown",
    "ist",
    "je",
    "nije",
    "bila",
    "bice",
    "ova",
    "ta",
    "ista",
    "sledeca",
    "potrebna",
    "obavezna",
    "pogresna",
    "netacna",
    "neispravna",
    "istekla",
    "promenjena",
    "poslata",
    "poslana",
    "ispod",
    "dole",
    "u",
    "na",
    "za",
    "i",
    "ili",
    "da",
    "nicht",
    "erforderlich",
    "falsch",
    "abgelaufen",
    "ungultig",
    "das",
    "der",
    "die",
    "ein",
    "eine",
    "wie",
    "folgt",
    "le",
    "la",
    "un",
    "une",
    "requis",
    "incorrect",
    "incorrecta",
    "obligatorio",
    "nuzna",
    "nije",
    "neobhodim",
    "neveren",
    "username",
    "login",
    "user",
    "email",
    "reset",
    "here",
    "ovde",
    "niste",
    "vam",
    "vas",
    "vasa",
    "moja",
];

/// What follows `šifra` where that is the code of something, folded.
const CODES: &[&str] = &[
    "artik",
    "proizv",
    "rob",
    "delatn",
    "djelatn",
    "dobavlj",
    "kup",
    "placanj",
    "posl",
    "osnov",
    "materij",
    "usl",
    "valut",
    "zanim",
    "predm",
    "postrojenj",
    "stavk",
    "nabavk",
    "cpv",
    "opst",
    "grad",
    "banke",
    "takse",
];

/// A password that a text seems to name.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Hint {
    /// Where the password itself stands.
    pub span: Span,
    /// Where it stands with the words that make it one.
    pub context: Span,
}

/// Where a page may name a password, folded and found by their stems.
struct Stems {
    /// As they are written, in lower case, capitalised and in capitals: what a text without any of them need not be
    /// folded for.
    written: Option<AhoCorasick>,
    folded: Option<AhoCorasick>,
}

static STEMS: LazyLock<Stems> = LazyLock::new(|| {
    let mut written = Vec::new();
    for (stem, _) in WORDS {
        let mut letters = stem.chars();
        let first: String = letters.next().into_iter().flat_map(char::to_uppercase).collect();
        written.extend([(*stem).to_string(), stem.to_uppercase(), first + letters.as_str(), fold(stem)]);
    }
    Stems {
        written: AhoCorasick::builder().ascii_case_insensitive(true).build(written).ok(),
        folded: AhoCorasick::new(WORDS.iter().map(|(stem, _)| fold(stem))).ok(),
    }
});

/// Every password that a text seems to name, in order.
pub fn find(text: &str) -> Vec<Hint> {
    let (Some(written), Some(stems)) = (&STEMS.written, &STEMS.folded) else { return Vec::new() };
    if !written.is_match(text) {
        return Vec::new();
    }
    let folded = Folded::new(text);
    let key = folded.text.as_str();
    let mut hints = Vec::new();
    for stem in stems.find_overlapping_iter(key) {
        let Some((word, ending)) = WORDS.get(stem.pattern().as_usize()) else { continue };
        let Some(end) = word_end(key, stem.start(), stem.end(), *ending) else { continue };
        let Some(from) = behind(key, end) else { continue };
        let start = folded.original(from..from).start as usize;
        // What stands on another line is another matter.
        let between = text.get(folded.original(end..end).start as usize..start).unwrap_or_default();
        if between.trim_end().contains('\n') {
            continue;
        }
        for (from, to) in tokens(text, start) {
            let value = text.get(from..to).unwrap_or_default();
            if is_password(value, CODE.contains(word), key.get(end..).unwrap_or_default()) {
                let context = Span { start: folded.original(stem.start()..end).start, ..Span::new(0, to) };
                hints.push(Hint { span: Span::new(from, to), context });
            }
        }
    }
    hints.sort();
    hints.dedup_by(|a, b| a.span == b.span);
    hints.truncate(MOST);
    hints
}

/// Where a word ends that begins with a stem, if it is one of ours: no letters before it, at most an ending behind it.
fn word_end(key: &str, start: usize, end: usize, ending: bool) -> Option<usize> {
    let before = key.get(..start)?.chars().next_back();
    if before.is_some_and(|c| c.is_alphanumeric() && !is_unspaced(c)) {
        return None;
    }
    let behind = key.get(end..)?.chars().take(ENDING + 1);
    let letters = behind.take_while(|c| c.is_alphabetic() && !is_unspaced(*c)).count();
    (letters == 0 || ending && letters <= ENDING)
        .then_some(end + letters)
        .filter(|at| key.is_char_boundary(*at))
}

/// Where the password begins behind a word for it: behind a sign or a verb, or at a quotation mark.
fn behind(key: &str, end: usize) -> Option<usize> {
    let rest = key.get(end..)?;
    let near = rest.get(..rest.floor_char_boundary(BETWEEN))?;
    // A new sentence is about something else.
    let near = near.split_once(". ").map_or(near, |(own, _)| own);
    let sign = near
        .find([':', '=', '：'])
        .map(|at| at + near.get(at..).and_then(|t| t.chars().next()).map_or(1, char::len_utf8));
    let verb = VERBS.iter().filter_map(|verb| verb_end(near, verb)).min();
    let quoted = near
        .find(['"', '„', '“', '「', '『'])
        .filter(|at| near.get(..*at).is_some_and(|t| t.trim().is_empty()));
    // What comes first decides; a sign behind a verb (`is: X`) belongs to it.
    let at = match (sign, verb) {
        (Some(sign), Some(verb)) if near.get(verb..sign).is_some_and(|t| t.trim().len() <= 3) => {
            sign.max(verb)
        }
        (Some(sign), Some(verb)) => sign.min(verb),
        (sign, verb) => sign.or(verb).or(quoted)?,
    };
    let gap = rest.get(at..)?;
    Some(end + at + (gap.len() - gap.trim_start().len()))
}

/// The end of a verb that stands as a word of its own.
fn verb_end(near: &str, verb: &str) -> Option<usize> {
    near.match_indices(verb).map(|(at, _)| (at, at + verb.len())).find_map(|(start, end)| {
        let apart = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric());
        let unspaced = verb.chars().all(is_unspaced);
        let before = near.get(..start)?.chars().next_back();
        let after = near.get(end..)?.chars().next();
        (unspaced || before == Some(' ') && apart(after) && after.is_some()).then_some(end)
    })
}

/// The password at a place of a text: what stands in quotation marks, or else all up to the next space; without the
/// signs that end a sentence, and with those that may be its own.
fn tokens(text: &str, start: usize) -> Vec<(usize, usize)> {
    // No more than the longest password and the signs around it is looked at, however long a line is.
    let Some(rest) =
        text.get(start..).and_then(|rest| rest.get(..rest.floor_char_boundary(4 * LONGEST + 16)))
    else {
        return Vec::new();
    };
    let mut letters = rest.chars();
    let first = letters.next().unwrap_or(' ');
    if let Some(closing) = closing(first) {
        let from = start + first.len_utf8();
        let line = letters.as_str().lines().next().unwrap_or_default();
        let end =
            line.find(closing).filter(|end| line.get(..*end).is_some_and(|t| t.chars().count() <= LONGEST));
        return end.map(|end| vec![(from, from + end)]).unwrap_or_default();
    }
    let wide = is_unspaced(first);
    let ends = |c: char| c.is_whitespace() || "，。；、）】”』」“«»<>".contains(c) || !wide && is_unspaced(c);
    let whole = rest.find(ends).unwrap_or(rest.len());
    let token = rest.get(..whole).unwrap_or_default();
    let bare = token.trim_end_matches(['.', ',', ';', ':', ')', ']', '"', '\'']);
    let plain = bare.trim_end_matches(['!', '?']);
    let mut found = vec![(start, start + plain.len())];
    if plain.len() < bare.len() {
        found.push((start, start + bare.len()));
    }
    found
}

fn closing(first: char) -> Option<&'static [char]> {
    match first {
        '"' | '“' | '”' | '„' => Some(&['"', '“', '”']),
        '\'' | '‘' | '’' | '‚' => Some(&['\'', '‘', '’']),
        '«' | '»' => Some(&['«', '»']),
        '「' => Some(&['」']),
        '『' => Some(&['』']),
        '`' => Some(&['`']),
        '<' => Some(&['>']),
        _ => None,
    }
}

/// Whether this may be a password: no word that goes on with the sentence, and behind `šifra` no number of goods.
fn is_password(value: &str, code: bool, behind: &str) -> bool {
    let length = value.chars().count();
    let folded = fold(value);
    let goods = || CODES.iter().any(|code| behind.trim_start().starts_with(code));
    (SHORTEST..=LONGEST).contains(&length)
        && value.chars().any(char::is_alphanumeric)
        && !NO_PASSWORDS.contains(&folded.as_str())
        && !folded.starts_with("http")
        && !(code && (value.chars().all(|c| c.is_ascii_digit() || c == '.') || goods()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        let found: Vec<&str> = find(text).iter().map(|hint| hint.span.of(text).unwrap()).collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn passwords_are_found_in_the_words_of_every_language() {
        for (text, password) in [
            ("Lozinka: Proleće2024", "Proleće2024"),
            ("Pozdrav,\nlozinka za arhivu je tajna123.\nAna", "tajna123"),
            ("Лозинка је Пролеће-24, срдачно", "Пролеће-24"),
            ("šifra za zip: Xy7_q", "Xy7_q"),
            ("ШИФРА: ab12cd", "ab12cd"),
            ("The password is Winter#19.", "Winter#19"),
            ("password for the archive: \"two words\"", "two words"),
            ("pwd=qwerty77", "qwerty77"),
            ("pass: s3cret", "s3cret"),
            ("Das Passwort lautet „Geheim 1“.", "Geheim 1"),
            ("Kennwort: Sommer", "Sommer"),
            ("Пароль: весна2020", "весна2020"),
            ("пароля к архиву: ключ42", "ключ42"),
            ("密码：abc123，谢谢", "abc123"),
            ("密码是abc123请查收", "abc123"),
            ("口令: 芝麻开门", "芝麻开门"),
            ("Le mot de passe est soleil88", "soleil88"),
            ("La contraseña es: luna-7", "luna-7"),
            ("Lozinka:\n'a b c'", "a b c"),
        ] {
            check(text, &[password]);
        }
    }

    #[test]
    fn sentences_about_passwords_and_codes_of_goods_are_none() {
        for text in [
            "The password is required to open it",
            "Lozinka je obavezna",
            "Your password is not correct. Try: again",
            "Šifra artikla: A-1042",
            "Šifra: 104200",
            "Šifra delatnosti: 6201",
            "passenger: Ana",
            "He did not pass. Result: failed",
            "Reset your password here: https://example.org/reset",
            "password",
            "password:",
            "Šaljem šifru\nno za drugu je lozinka",
        ] {
            check(text, &[]);
        }
    }

    #[test]
    fn signs_at_the_end_may_be_the_passwords_own() {
        check("password: Foo!", &["Foo", "Foo!"]);
        let hint = &find("i onda lozinka je  Đak7.")[0];
        assert_eq!(hint.context.of("i onda lozinka je  Đak7."), Some("lozinka je  Đak7"));
    }

    proptest! {
        #[test]
        fn hints_mark_text_on_character_boundaries(
            text in "(\\PC|lozinka|je |: |\"|šifra|密码|пароль|password is |[a-zđž]){0,30}"
        ) {
            for hint in find(&text) {
                prop_assert!(hint.span.of(&text).is_some_and(|quote| !quote.is_empty()), "{:?}", hint);
                prop_assert!(hint.context.of(&text).is_some_and(|c| c.ends_with(hint.span.of(&text).unwrap())));
            }
        }
    }
}

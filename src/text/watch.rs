//! The watch list: names, aliases and identifiers, found in any text across scripts, diacritics and inflections.
//!
//! One line an entity: its name, then aliases and identifiers, parted by semicolons; `#` begins a comment line.
//!
//! ```text
//! # Firms
//! Mreže i sistemi; MIS d.o.o.; 101234567
//! ```

use super::fold::{Folded, is_unspaced};
use super::{Span, inflect};
use aho_corasick::AhoCorasick;
use std::collections::BTreeMap;

/// Raised with every change of what is found, so that stored text is marked anew.
pub const VERSION: u32 = 1;

/// Digits that make a term an identifier.
const DIGITS: usize = 5;
/// Letters that an identifier may have: those of a country before a tax number, of a register.
const LETTERS: usize = 4;
/// Characters of an identifier that stand together at its start and before a space: `101 234 567` is one number, but a
/// quantity and a price beside it are two.
const GROUP: usize = 3;
/// Letters up to which a word in capitals is an abbreviation, which must stand in capitals.
const ABBREVIATION: usize = 4;
/// Characters between two words of a name at most, such as `. "`.
const BETWEEN: usize = 3;

/// The lines of a watch list that name something, as they stand.
pub fn lines(text: &str) -> Vec<String> {
    let text = text.trim_start_matches('\u{feff}');
    let named = |line: &&str| line.split(';').any(|term| term.chars().any(char::is_alphanumeric));
    text.lines()
        .map(str::trim)
        .filter(|line| !line.starts_with('#'))
        .filter(named)
        .map(str::to_string)
        .collect()
}

/// One hit in a text.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Hit<'a> {
    /// Where it stands.
    pub span: Span,
    /// Name of the entity.
    pub entity: &'a str,
    /// The name, alias or identifier that was found.
    pub term: &'a str,
}

/// A watch list made ready to be looked for.
#[derive(Debug)]
pub struct Watchlist {
    terms: Vec<Term>,
    /// Finds where terms may begin.
    heads: Option<AhoCorasick>,
    /// The terms that each head begins.
    begun: Vec<Vec<usize>>,
}

/// One name, alias or identifier.
#[derive(Debug)]
struct Term {
    entity: String,
    term: String,
    form: Form,
}

/// What a term looks like in the search key.
#[derive(Debug)]
enum Form {
    /// Words in any of their forms, one after the other; whether they must stand in capitals.
    Words(Vec<Vec<String>>, bool),
    /// Letters and digits, however they are grouped.
    Identifier(String),
}

impl Watchlist {
    /// Makes a watch list of its lines.
    pub fn new(lines: &[String]) -> Watchlist {
        let terms: Vec<Term> = lines.iter().flat_map(|line| entity(line)).collect();
        let mut heads: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
        for (index, term) in terms.iter().enumerate() {
            match &term.form {
                Form::Words(words, _) => words.iter().take(1).flatten().for_each(|form| {
                    heads.entry(form).or_default().push(index);
                }),
                Form::Identifier(id) => {
                    heads.entry(id.get(..GROUP).unwrap_or(id)).or_default().push(index);
                }
            }
        }
        let automaton = AhoCorasick::new(heads.keys()).ok().filter(|_| !heads.is_empty());
        let begun = heads.into_values().collect();
        Watchlist { heads: automaton, begun, terms }
    }

    /// Every hit in a text, in order. Of hits of one entity that overlap, the first and longest stands for all.
    pub fn find(&self, text: &str) -> Vec<Hit<'_>> {
        let Some(heads) = &self.heads else { return Vec::new() };
        let folded = Folded::new(text);
        let mut found: Vec<(&str, usize, std::cmp::Reverse<usize>, &Term)> = Vec::new();
        for head in heads.find_overlapping_iter(&folded.text) {
            let begun = self.begun.get(head.pattern().as_usize()).into_iter().flatten();
            for term in begun.filter_map(|index| self.terms.get(*index)) {
                let end = term.end(&folded, text, head.start()..head.end());
                found.extend(end.map(|end| (&*term.entity, head.start(), std::cmp::Reverse(end), term)));
            }
        }
        found.sort_by(|a, b| (a.0, a.1, a.2, &a.3.term).cmp(&(b.0, b.1, b.2, &b.3.term)));
        let (mut hits, mut last) = (Vec::new(), ("", 0));
        for (entity, start, std::cmp::Reverse(end), term) in found {
            if last.0 == entity && start < last.1 {
                continue;
            }
            last = (entity, end);
            hits.push(Hit { span: folded.original(start..end), entity, term: &term.term });
        }
        hits.sort();
        hits
    }
}

/// The terms of a line; the first is the entity's name.
fn entity(line: &str) -> Vec<Term> {
    let terms: Vec<&str> =
        line.split(';').map(str::trim).filter(|t| t.chars().any(char::is_alphanumeric)).collect();
    let name = terms.first().copied().unwrap_or_default();
    let term = |term: &&str| Term { entity: name.to_string(), term: term.to_string(), form: form(term) };
    terms.iter().map(term).collect()
}

fn form(term: &str) -> Form {
    let key = super::fold::fold(term);
    let compact: String = key.chars().filter(|c| c.is_alphanumeric()).collect();
    let digits = compact.chars().filter(char::is_ascii_digit).count();
    if compact.is_ascii() && digits >= DIGITS && compact.len() - digits <= LETTERS {
        return Form::Identifier(compact);
    }
    let words = key.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let short = compact.chars().count() <= ABBREVIATION;
    let capitals = short && term.chars().all(|c| !c.is_lowercase()) && term.chars().any(char::is_uppercase);
    Form::Words(words.map(inflect::inflections).collect(), capitals)
}

impl Term {
    /// Where the term ends in the key, if it stands where its head was found.
    fn end(&self, folded: &Folded, text: &str, head: std::ops::Range<usize>) -> Option<usize> {
        let key = folded.text.as_str();
        match &self.form {
            Form::Identifier(id) => identifier_end(key, head.start, id),
            Form::Words(words, capitals) => {
                if !parts(key, head.start) || !parts(key, head.end) {
                    return None;
                }
                let end = words.iter().skip(1).try_fold(head.end, |at, forms| next_word(key, at, forms))?;
                let quote = folded.original(head.start..end).of(text)?;
                (!capitals || quote.chars().all(|c| !c.is_lowercase())).then_some(end)
            }
        }
    }
}

/// Whether a word may begin or end at this byte of the key. Chinese and the like do not part words.
fn parts(key: &str, at: usize) -> bool {
    let before = key.get(..at).and_then(|t| t.chars().next_back());
    let after = key.get(at..).and_then(|t| t.chars().next());
    let within = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() && !is_unspaced(c));
    !(within(before) && within(after))
}

/// The end of the next word, if it is one of these forms.
fn next_word(key: &str, at: usize, forms: &[String]) -> Option<usize> {
    let rest = key.get(at..)?;
    let skipped = rest.find(char::is_alphanumeric)?;
    if rest.get(..skipped)?.chars().count() > BETWEEN {
        return None;
    }
    let (rest, start) = (rest.get(skipped..)?, at + skipped);
    let fits = |form: &&String| rest.starts_with(form.as_str()) && parts(key, start + form.len());
    forms.iter().filter(fits).map(|form| start + form.len()).max()
}

/// The end of an identifier that begins here: its characters with at most one sign between two of them, and no digit
/// on either side.
fn identifier_end(key: &str, start: usize, id: &str) -> Option<usize> {
    let bytes = key.as_bytes();
    let before = start.checked_sub(1).and_then(|i| bytes.get(i)).copied().unwrap_or(b' ');
    let lettered = id.starts_with(|c: char| c.is_ascii_alphabetic());
    if before.is_ascii_digit() || lettered && !parts(key, start) {
        return None;
    }
    let (mut at, mut group) = (start, 0);
    for wanted in id.bytes() {
        let mut found = *bytes.get(at)?;
        if matches!(found, b'.' | b'-' | b'/') || found == b' ' && group >= GROUP {
            (at, group) = (at + 1, 0);
            found = *bytes.get(at)?;
        }
        if found != wanted {
            return None;
        }
        (at, group) = (at + 1, group + 1);
    }
    (!bytes.get(at).is_some_and(u8::is_ascii_digit)).then_some(at)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn list(text: &str) -> Watchlist {
        Watchlist::new(&lines(text))
    }

    #[track_caller]
    fn check(watched: &str, text: &str, expected: &[&str]) {
        let list = list(watched);
        let found: Vec<&str> = list.find(text).into_iter().map(|hit| hit.span.of(text).unwrap()).collect();
        assert_eq!(found, expected, "{watched} in {text}");
    }

    #[test]
    fn names_are_found_across_scripts_diacritics_and_inflections() {
        check(
            "Đorđe Čavić",
            "са Ђорђем Чавићем, djordje cavic; ĐORĐE\nČAVIĆ",
            &["Ђорђем Чавићем", "djordje cavic", "ĐORĐE\nČAVIĆ"],
        );
        check(
            "Mreže i sistemi",
            "od firme „Mreža i sistema“ i MREZE I SISTEMI d.o.o.",
            &["Mreža i sistema", "MREZE I SISTEMI"],
        );
        check(
            "Huawei",
            "Huaweija, Huaweiju, Хуавеи, HUAWEI-ja; huaweicloud",
            &["Huaweija", "Huaweiju", "HUAWEI"],
        );
        check("华为技术", "由华为技术有限公司提供", &["华为技术"]);
        check("Nabavka", "nabavci", &["nabavci"]);
    }

    #[test]
    fn words_are_whole_and_abbreviations_stand_in_capitals() {
        check("Sava", "Savamala, Sava, sa Save", &["Sava", "Save"]);
        check("MUP", "МУП-а, mup, MUP RS, KMUP", &["МУП", "MUP"]);
        check("Alfa Beta", "Alfa, Beta; Alfa ..... Beta; Alfa Gama", &["Alfa, Beta"]);
    }

    #[test]
    fn identifiers_are_found_however_they_are_grouped() {
        let text = "PIB 101234567, RS101234567, 101 234 567, 101.234.567, 1012345678, 9101234567, 10 1234567";
        check("101234567", text, &["101234567", "101234567", "101 234 567", "101.234.567"]);
        check(
            "160-0000000123456-91",
            "na račun 160-123456-91 ili 160000000012345691",
            &["160000000012345691"],
        );
        check("RS35 2600 0560 1001 6113 79", "IBAN: RS35260005601001611379.", &["RS35260005601001611379"]);
    }

    #[test]
    fn one_entity_is_marked_once_where_its_names_overlap_and_others_stand_beside_it() {
        let list = list("# firms\nAlfa; Alfa Beta; 101234567\n\nBeta; Beta d.o.o.\n;;\n");
        let hits = list.find("Alfa Beta d.o.o., PIB 101234567");
        let shown: Vec<_> = hits.iter().map(|h| (h.entity, h.term, h.span.start, h.span.end)).collect();
        assert_eq!(
            shown,
            [("Alfa", "Alfa Beta", 0, 9), ("Beta", "Beta d.o.o.", 5, 15), ("Alfa", "101234567", 22, 31)]
        );
        assert!(Watchlist::new(&[]).find("anything").is_empty());
    }

    proptest! {
        #[test]
        fn hits_mark_text_on_character_boundaries(text in "(\\PC|[ČčĆća ]|Ana|Чавић|101-234|567){0,30}") {
            let list = list("Ana Čavić; Čavić; 101234567\nčć");
            for hit in list.find(&text) {
                prop_assert!(hit.span.of(&text).is_some_and(|quote| !quote.is_empty()), "{hit:?}");
            }
        }
    }
}

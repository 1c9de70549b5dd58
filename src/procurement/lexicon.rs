//! The lexicon: terms of procurement in many languages as data, found in one pass over the folded text.
//!
//! A line of `lexicon/*.tsv` is `kind`, `id` and terms parted by `; `. `*` at the end of a word stands for any
//! letters (Serbian and Russian inflect), at its start for the first part of a compound (`*rechnung`).

mod words;

use self::words::{Heads, words};
use super::identifiers::is_like_account;
use crate::text::fold::fold;
use crate::text::is_han;
use aho_corasick::automaton::Automaton;
use aho_corasick::nfa::contiguous::NFA;
use aho_corasick::{AhoCorasick, Anchored, MatchKind};
use memchr::memmem::Finder;
use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::LazyLock;

const DATA: &[&str] = &[
    include_str!("lexicon/sr.tsv"),
    include_str!("lexicon/en.tsv"),
    include_str!("lexicon/de.tsv"),
    include_str!("lexicon/fr.tsv"),
    include_str!("lexicon/es.tsv"),
    include_str!("lexicon/it.tsv"),
    include_str!("lexicon/ru.tsv"),
    include_str!("lexicon/zh.tsv"),
    include_str!("lexicon/other.tsv"),
];

/// How a term is used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Kind {
    /// A heading that names a document type by itself.
    Title,
    /// A heading that names a type only with a number, a colon, or alone on its line.
    Generic,
    /// A phrase by which a document does what its type is for: `we are pleased to offer`.
    Act,
    /// A word of the trade that counts anywhere in the text.
    Body,
    /// The label of a field.
    Label,
    /// A marking of confidentiality.
    Marking,
    /// A word that speaks against procurement.
    Negative,
}

impl Kind {
    fn from_name(name: &str) -> Option<Kind> {
        Some(match name {
            "title" => Kind::Title,
            "generic" => Kind::Generic,
            "act" => Kind::Act,
            "body" => Kind::Body,
            "label" => Kind::Label,
            "marking" => Kind::Marking,
            "negative" => Kind::Negative,
            _ => return None,
        })
    }
}

/// One word of a term.
#[derive(Clone, Debug)]
struct Word {
    stem: String,
    any_prefix: bool,
    any_suffix: bool,
}

/// A term and what it stands for.
#[derive(Debug)]
pub struct Term {
    /// How it is used.
    pub kind: Kind,
    /// The type, field or class it stands for.
    pub id: &'static str,
    words: Vec<Word>,
    han: bool,
}

/// A term found in a folded text.
#[derive(Clone, Debug)]
pub struct Hit {
    /// The term's place in the lexicon.
    pub term: usize,
    /// Where it stands in the folded text.
    pub range: Range<usize>,
}

/// Terms, and how their first words are found.
#[derive(Debug)]
pub struct Lexicon {
    terms: Vec<Term>,
    /// First words that begin where a word of the text does: looked for there alone, which passes over most of a text.
    openings: Option<NFA>,
    of_opening: Vec<Opening>,
    heads: Heads,
    /// Ends of compounds and signs, which are few, each with its terms.
    within: Vec<(Finder<'static>, Vec<usize>)>,
    /// Scripts that do not part words; a text in ASCII has none.
    unparted: Option<AhoCorasick>,
    of_unparted: Vec<Vec<usize>>,
}

/// The terms that begin with the same stem.
#[derive(Debug)]
struct Opening {
    terms: Vec<usize>,
    /// Whether letters may follow the stem in one of them. Most words that begin like a stem go on.
    goes_on: bool,
}

/// A term by its place, with the bytes that its first word stands at and those of the whole.
type Stand = (usize, usize, usize, Range<usize>);

static PROSE: LazyLock<Lexicon> =
    LazyLock::new(|| Lexicon::new(DATA, |kind| !matches!(kind, Kind::Label | Kind::Marking)));
static LABELS: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::new(DATA, |kind| kind == Kind::Label));
static MARKINGS: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::new(DATA, |kind| kind == Kind::Marking));

/// Headings and words of the text: all but labels and markings, whose short words would slow a pass over prose.
pub fn prose() -> &'static Lexicon {
    &PROSE
}

/// Its labels of fields alone.
pub fn labels() -> &'static Lexicon {
    &LABELS
}

/// Its markings of confidentiality alone.
pub fn markings() -> &'static Lexicon {
    &MARKINGS
}

/// What a label asks for that has two meanings: `broj računa` is the number of an account or of an invoice, as its answer
/// shows.
pub fn asked<'a>(id: &'static str, label: &str, answer: impl FnOnce() -> &'a str) -> &'static str {
    if id != "bank_account" || label != "broj racuna" {
        return id;
    }
    let answer = answer();
    let number = answer.chars().any(|c| c.is_ascii_digit()) && !is_like_account(answer);
    if number { "number:invoice" } else { id }
}

impl Lexicon {
    fn new(data: &[&'static str], keep: impl Fn(Kind) -> bool) -> Lexicon {
        let mut terms = Vec::new();
        for line in data.iter().flat_map(|file| file.lines()) {
            let mut fields = line.split('\t');
            let (Some(kind), Some(id), Some(list)) = (fields.next(), fields.next(), fields.next()) else {
                continue;
            };
            let Some(kind) = Kind::from_name(kind).filter(|k| keep(*k)) else { continue };
            terms.extend(list.split(';').filter_map(|text| Term::new(kind, id, text.trim())));
        }
        let [mut opening, mut within, mut unparted]: [BTreeMap<String, Vec<usize>>; 3] = Default::default();
        for (index, term) in terms.iter().enumerate() {
            let Some(first) = term.words.first() else { continue };
            let opens = !first.any_prefix && first.stem.starts_with(|c: char| c.is_ascii_alphanumeric());
            let patterns = match (opens, first.stem.is_ascii()) {
                (true, _) => &mut opening,
                (false, true) => &mut within,
                (false, false) => &mut unparted,
            };
            patterns.entry(first.stem.clone()).or_default().push(index);
        }
        let heads = Heads::of(opening.keys());
        let openings = NFA::builder().match_kind(MatchKind::Standard).build(opening.keys()).ok();
        let automaton = AhoCorasick::builder()
            .match_kind(MatchKind::Standard)
            .kind(Some(aho_corasick::AhoCorasickKind::DFA))
            .build(unparted.keys())
            .ok();
        let within = within.into_iter().map(|(stem, of)| (Finder::new(&stem).into_owned(), of)).collect();
        let of_unparted = unparted.into_values().collect();
        let may_go_on = |term: &Term| term.words.first().is_some_and(Word::may_go_on);
        let of_opening = opening.into_values().map(|of| Opening {
            goes_on: of.iter().filter_map(|index| terms.get(*index)).any(may_go_on),
            terms: of,
        });
        let of_opening = of_opening.collect();
        Lexicon { terms, openings, of_opening, heads, within, unparted: automaton, of_unparted }
    }

    /// The term of a hit.
    pub fn term(&self, hit: &Hit) -> Option<&Term> {
        self.terms.get(hit.term)
    }

    /// Every term in a folded text, in order of where they end their first word.
    pub fn hits(&self, folded: &str) -> Vec<Hit> {
        let mut stands = self.stands(folded, folded, words(folded));
        stands.sort_unstable_by_key(|(end, start, index, _)| (*end, *start, *index));
        stands.into_iter().map(|(_, _, term, range)| Hit { term, range }).collect()
    }

    /// Calls `found` for every term in a folded text, in order of where they end their first word.
    pub fn find(&self, folded: &str, mut found: impl FnMut(&Term, Hit)) {
        for hit in self.hits(folded) {
            if let Some(term) = self.term(&hit) {
                found(term, hit);
            }
        }
    }

    /// The terms of which the first word stands in `head`, or begins where one of `starts` is; in no order.
    fn stands(&self, folded: &str, head: &str, starts: impl Iterator<Item = usize>) -> Vec<Stand> {
        let mut stands: Vec<Stand> = Vec::new();
        let mut note = |of: &[usize], start: usize, end: usize| {
            for &index in of {
                if let Some(range) = self.terms.get(index).and_then(|term| term.matches(folded, start, end)) {
                    stands.push((end, start, index, range));
                }
            }
        };
        for (finder, of) in &self.within {
            finder
                .find_iter(head.as_bytes())
                .for_each(|start| note(of, start, start + finder.needle().len()));
        }
        if !head.is_ascii() {
            for m in self.unparted.iter().flat_map(|a| a.find_overlapping_iter(head)) {
                let of = self.of_unparted.get(m.pattern().as_usize());
                note(of.map_or(&[], Vec::as_slice), m.start(), m.end());
            }
        }
        if let Some(openings) = &self.openings {
            for start in starts {
                if self.heads.may_open(folded.as_bytes().get(start..).unwrap_or_default()) {
                    opening(openings, folded, start, |pattern: usize, end| {
                        let ends = || !folded.as_bytes().get(end).is_some_and(u8::is_ascii_alphanumeric);
                        if let Some(of) = self.of_opening.get(pattern).filter(|of| of.goes_on || ends()) {
                            note(&of.terms, start, end);
                        }
                    });
                }
            }
        }
        stands
    }

    /// Whether a folded text may start with a term: most do not, and are passed over at no cost.
    pub fn may_start(&self, folded: &str) -> bool {
        let text = folded.as_bytes();
        self.heads.may_open(text) || {
            let head = text.get(..memchr::memchr(b' ', text).unwrap_or(text.len())).unwrap_or_default();
            !head.is_ascii() || self.within.iter().any(|(finder, _)| finder.find(head).is_some())
        }
    }

    /// The terms that start at the start of a folded text, in no order: only the first word can begin one.
    fn stands_at_start(&self, folded: &str) -> Vec<Stand> {
        if !self.may_start(folded) {
            return Vec::new();
        }
        let folded = folded.get(..folded.floor_char_boundary(120)).unwrap_or(folded);
        let head = folded.split(' ').next().unwrap_or_default();
        let start = folded.starts_with(|c: char| c.is_ascii_alphanumeric()).then_some(0);
        let mut stands = self.stands(folded, head, start.into_iter());
        stands.retain(|(.., range)| range.start == 0);
        stands
    }

    /// The longest term that starts at the start of a folded text.
    pub fn at_start(&self, folded: &str) -> Option<(&Term, Range<usize>)> {
        let stands = self.stands_at_start(folded).into_iter();
        let (_, _, index, range) = stands
            .min_by_key(|(end, start, index, range)| (std::cmp::Reverse(range.end), *end, *start, *index))?;
        Some((self.terms.get(index)?, range))
    }

    /// Every term that starts at the start of a folded text, longest first.
    pub fn all_at_start(&self, folded: &str) -> Vec<(&Term, Range<usize>)> {
        let mut stands = self.stands_at_start(folded);
        stands.sort_unstable_by_key(|(.., index, range)| (std::cmp::Reverse(range.end), *index));
        stands.into_iter().filter_map(|(.., index, range)| Some((self.terms.get(index)?, range))).collect()
    }
}

/// Calls `found` with each pattern that stands at `start`, and where it ends.
fn opening(patterns: &NFA, folded: &str, start: usize, mut found: impl FnMut(usize, usize)) {
    let Ok(mut state) = patterns.start_state(Anchored::Yes) else { return };
    for (at, byte) in (start..).zip(folded.as_bytes().get(start..).unwrap_or_default()) {
        state = patterns.next_state(Anchored::Yes, state, *byte);
        if !patterns.is_special(state) {
            continue;
        }
        if patterns.is_dead(state) {
            return;
        }
        if patterns.is_match(state) {
            for pattern in (0..patterns.match_len(state)).map(|n| patterns.match_pattern(state, n)) {
                // What ends here and begins later is no word's beginning.
                if patterns.pattern_len(pattern) == at + 1 - start {
                    found(pattern.as_usize(), at + 1);
                }
            }
        }
    }
}

impl Term {
    /// Whether it names a document's type in a heading.
    pub fn is_title(&self) -> bool {
        matches!(self.kind, Kind::Title | Kind::Generic)
    }

    fn new(kind: Kind, id: &'static str, text: &str) -> Option<Term> {
        let words: Vec<Word> = text.split_whitespace().filter_map(Word::new).collect();
        let han = words.first()?.stem.chars().any(is_han);
        Some(Term { kind, id, words, han })
    }

    /// Where the whole term stands, if its first stem stands at `start..end`.
    fn matches(&self, text: &str, start: usize, end: usize) -> Option<Range<usize>> {
        if self.han {
            return Some(start..end);
        }
        let (first, rest) = self.words.split_first()?;
        let start = first.word_start(text, start)?;
        let mut at = first.word_end(text, end)?;
        for word in rest {
            at = skip_gap(text, at)?;
            let stem_end = text.get(at..)?.starts_with(word.stem.as_str()).then_some(at + word.stem.len())?;
            at = word.word_end(text, stem_end)?;
        }
        Some(start..at)
    }
}

impl Word {
    fn new(text: &str) -> Option<Word> {
        let bare = text.trim_matches('*');
        let stem = fold(bare);
        let (any_prefix, any_suffix) = (text.starts_with('*'), text.ends_with('*'));
        (!stem.is_empty()).then_some(Word { stem, any_prefix, any_suffix })
    }

    fn word_start(&self, text: &str, start: usize) -> Option<usize> {
        let before = text.get(..start)?;
        let letters = before.bytes().rev().take(40).take_while(u8::is_ascii_lowercase).count();
        if self.any_prefix {
            return Some(start - letters);
        }
        let opens_with_sign = !self.stem.starts_with(|c: char| c.is_alphanumeric());
        let free = before.chars().next_back().is_none_or(|c| !c.is_alphanumeric()) || opens_with_sign;
        free.then_some(start)
    }

    fn word_end(&self, text: &str, end: usize) -> Option<usize> {
        let after = text.as_bytes().get(end..)?;
        if self.any_suffix {
            return Some(end + after.iter().take_while(|b| b.is_ascii_lowercase()).count());
        }
        let free = after.first().is_none_or(|b| !b.is_ascii_alphanumeric());
        (free || self.may_go_on()).then_some(end)
    }

    /// Whether letters may follow its stem: any do, or it closes with a sign.
    fn may_go_on(&self) -> bool {
        self.any_suffix || !self.stem.ends_with(|c: char| c.is_alphanumeric())
    }
}

/// The gap between two words of a term: spaces, a hyphen, or the point of an abbreviation.
fn skip_gap(text: &str, at: usize) -> Option<usize> {
    let gap = text
        .as_bytes()
        .get(at..)?
        .iter()
        .take(3)
        .take_while(|b| matches!(b, b' ' | b'-' | b'.' | b'_'))
        .count();
    (gap > 0).then_some(at + gap)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::procurement::DocType;

    #[test]
    fn every_line_is_well_formed() {
        for line in DATA.iter().flat_map(|file| file.lines()) {
            let fields: Vec<_> = line.split('\t').collect();
            assert_eq!(fields.len(), 3, "{line}");
            let kind = Kind::from_name(fields[0]).expect(line);
            if matches!(kind, Kind::Title | Kind::Generic | Kind::Act) {
                assert!(DocType::from_name(fields[1]).is_some(), "{line}");
            }
        }
        assert!(prose().terms.len() + labels().terms.len() > 1500);
        assert!(prose().openings.is_some() && prose().unparted.is_some());
    }

    fn found(text: &str) -> Vec<(&'static str, String)> {
        let folded = fold(text);
        let mut out = Vec::new();
        prose().find(&folded, |term, hit| {
            if term.kind == Kind::Title {
                out.push((term.id, folded[hit.range].to_string()));
            }
        });
        out
    }

    #[test]
    fn inflected_terms_in_any_script() {
        assert!(
            found("на основу УГОВОРА О ЈАВНОЈ НАБАВЦИ")
                .contains(&("contract", "ugovora o javnoj nabavci".into()))
        );
        assert!(found("porudžbenicom broj 5").contains(&("purchase_order", "porudzbenicom".into())));
        assert!(found("Handelsrechnung Nr. 5").contains(&("invoice", "handelsrechnung".into())));
        assert!(found("设备采购合同书").contains(&("contract", "采购合同".into())));
        assert!(found("ponedeljak").is_empty());
        assert!(found("invoiceable").is_empty());
    }

    #[test]
    fn the_longest_label_at_the_start() {
        let (term, range) = labels().at_start("datum prometa dobara: 5.5.2024").unwrap();
        assert_eq!((term.id, range), ("date:delivery", 0..20));
        let (term, _) = labels().at_start("po number 5").unwrap();
        assert_eq!(term.id, "number:order");
    }
}

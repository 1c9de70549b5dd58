//! Words of the whole text: those of the trade, and those of everything else.

use super::title::is_cited;
use super::{MOST_TEXT, Seen, Subject, head};
use crate::procurement::DocType;
use crate::procurement::lexicon::{self, Kind};
use crate::text::Span;
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

/// What each distinct word of the trade adds, and the most they add together.
const WORD: i32 = 160;
const MOST_OF_WORDS: i32 = 1_900;

/// What mentions of a type's name add for it, for the first three distinct ones.
const MENTION: i32 = 250;

/// How strongly a phrase speaks by which a document does what its type is for, near its start and further on, and
/// where these end, in bytes of the search key.
const ACT: [(usize, i32); 2] = [(1_500, 3_000), (6_000, 2_000)];

/// Length in bytes from which a text without a heading reads as prose.
const LONG: usize = 40_000;

/// Classes that speak against: weight of one distinct word, of three, of five.
const AGAINST: &[(&str, [i32; 3])] = &[
    ("employment", [-300, -2_000, -3_500]),
    ("lease", [-300, -2_500, -4_000]),
    ("law", [-400, -2_000, -3_500]),
    ("minutes", [-400, -2_500, -4_000]),
    ("news", [-200, -1_500, -3_000]),
    ("manual", [-200, -1_500, -3_000]),
    ("academic", [-200, -1_800, -3_500]),
    ("code", [-1_200, -4_000, -5_000]),
    ("payslip", [-1_500, -4_000, -5_000]),
    ("bank_statement", [-900, -3_500, -5_000]),
    ("receipt", [-300, -3_000, -4_500]),
    ("travel", [-600, -3_000, -4_500]),
    ("finance", [-200, -1_800, -3_500]),
    ("form", [-300, -2_000, -3_000]),
    ("pricelist", [-200, -600, -1_000]),
    ("template", [-100, -300, -500]),
];

#[derive(Default)]
struct Words {
    trade: BTreeMap<usize, (usize, Span)>,
    types: BTreeMap<DocType, BTreeSet<usize>>,
    acts: BTreeMap<DocType, (i32, (usize, Span))>,
    against: BTreeMap<&'static str, BTreeMap<usize, (usize, Span)>>,
}

pub(super) fn look(subject: &Subject, seen: &mut Seen) {
    let mut words = Words::default();
    let mut length = 0;
    for (page, folded) in subject.folded.iter().enumerate() {
        let text = head(&folded.text, MOST_TEXT - length);
        let start = length;
        length += text.len();
        let hits = match subject.hits.get(page) {
            Some(hits) => Cow::Borrowed(hits),
            None => Cow::Owned(lexicon::prose().hits(text)),
        };
        for hit in hits.iter().filter(|hit| hit.range.end <= text.len()) {
            let Some(term) = lexicon::prose().term(hit) else { continue };
            let place = || (page, folded.original(hit.range.clone()));
            match term.kind {
                Kind::Body => {
                    words.trade.entry(hit.term).or_insert_with(place);
                }
                Kind::Title => {
                    if let Some(doc_type) = DocType::from_name(term.id) {
                        words.types.entry(doc_type).or_default().insert(hit.term);
                    }
                }
                Kind::Act => {
                    let at = start + hit.range.start;
                    let strength = ACT.iter().find(|(until, _)| at < *until).map(|(_, strength)| *strength);
                    if let Some((doc_type, strength)) = DocType::from_name(term.id).zip(strength) {
                        words.acts.entry(doc_type).or_insert_with(|| (strength, place()));
                    }
                }
                Kind::Negative if term.id == "law" && is_cited(text, hit.range.start) => {}
                Kind::Negative => {
                    words.against.entry(term.id).or_default().entry(hit.term).or_insert_with(place);
                }
                _ => {}
            }
        }
        if length >= MOST_TEXT {
            break;
        }
    }
    weigh(words, length, seen);
}

fn weigh(words: Words, length: usize, seen: &mut Seen) {
    let trade = i32::try_from(words.trade.len()).unwrap_or(i32::MAX / WORD) * WORD;
    if let Some(place) = words.trade.values().next() {
        seen.add("words:trade", trade.min(MOST_OF_WORDS), Some(*place));
    }
    for (doc_type, terms) in &words.types {
        let distinct = i32::try_from(terms.len().min(3)).unwrap_or(3);
        seen.add_type(format!("words:{}", doc_type.name()), distinct * MENTION, *doc_type, None);
    }
    for (doc_type, (strength, place)) in &words.acts {
        let strength = if length > LONG { strength / 2 } else { *strength };
        seen.titled |= length <= LONG;
        seen.add_type(format!("act:{}", doc_type.name()), strength, *doc_type, Some(*place));
    }
    for (class, weights) in AGAINST {
        let Some(found) = words.against.get(class) else { continue };
        let step = match found.len() {
            0..3 => 0,
            3..5 => 1,
            _ => 2,
        };
        // In a long contract or tender a few words of any kind occur by chance.
        let weight =
            weights.get(step).copied().unwrap_or(0) / if seen.titled && length > LONG { 4 } else { 1 };
        seen.add(format!("words_against:{class}"), weight, found.values().next().copied());
    }
    if length > LONG && !seen.titled {
        seen.add("long_prose", -1_500, None);
    }
    if length < 120 {
        seen.add("little_text", -1_000, None);
    }
}

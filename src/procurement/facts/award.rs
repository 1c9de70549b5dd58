//! Parties of a decision on an award, which names them in its sentences: who decides, and to whom it is awarded.

use super::{Candidate, Subject, collapse};
use crate::procurement::FactKind;
use crate::procurement::parties::{is_organisation, name_at_start};
use crate::text::Span;
use crate::text::fold::Folded;
use regex::Regex;
use std::sync::LazyLock;

/// Bytes of the text in which the sentences stand.
const OPENING: usize = 8_000;

/// What stands before the name of the winner, on the search key.
static WINNER: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"\b(?:dodelj\w+ se|dodjelj\w+ se|se dodelj\w+|se dodjelj\w+|bira se)\b[^.]{0,80}?\bponuda\w+\s+|\bawarded to\s+(?:the (?:tenderer|bidder)\s+)?|\bizabran\w* ponuda\w+\s+(?:je\s+)?|\b(?:kontrakt|dogovor) s ucastnikom\s+(?:zakupki\s+)?|\b(?:priznat\w*|objavit\w*|opredelit\w*) pobeditelem\s+(?:zakupki\s+)?|\bpobeditel\w*\s+(?:priznan\w*|priznaetsja|javljaetsja)\s+").ok()
});

/// What stands behind the name of the one who decides, on the search key.
static DECIDES: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r"\b(?:donosi|donelo je|doneo je|donela je|hereby decides)\b").ok());

/// How far before the verb the name of who decides may stand, in bytes of the key.
const BEFORE: usize = 260;

pub(super) fn read(subject: &Subject, found: &mut Vec<Candidate>) {
    let Some((page, folded)) = subject.document.pages.first().zip(subject.folded.first()) else { return };
    let key = folded.text.get(..folded.text.floor_char_boundary(OPENING)).unwrap_or("");
    let mut give = |kind, span: Option<Span>, rule: &str| {
        let Some((span, value)) = span.and_then(|s| Some((s, collapse(s.of(&page.text)?)))) else { return };
        found.push(Candidate { kind, value, rule: rule.into(), confidence: 84, page: page.number, span });
    };
    let capital = |s: &Span| s.of(&page.text).is_some_and(|name| !name.starts_with(char::is_lowercase));
    let winners = WINNER.iter().flat_map(|p| p.find_iter(key));
    let mut winners = winners.filter_map(|m| named(&page.text, folded, m.end()));
    give(FactKind::Supplier, winners.find(capital), "prose:awarded");
    if let Some(m) = DECIDES.as_ref().and_then(|p| p.find(key)) {
        let from = key.floor_char_boundary(m.start().saturating_sub(BEFORE));
        let clauses = key.get(from..m.start()).unwrap_or("");
        let starts = std::iter::once(0).chain(clauses.match_indices(", ").map(|(at, _)| at + 2));
        let mut names = starts.filter_map(|at| named(&page.text, folded, from + at));
        let name = names.find(|s| capital(s) && s.of(&page.text).is_some_and(is_organisation));
        give(FactKind::Buyer, name, "prose:decides");
    }
}

/// The name that begins at a place of the search key: a line alone, where that is an organisation.
fn named(text: &str, folded: &Folded, at: usize) -> Option<Span> {
    let start = folded.original(at..folded.text.len()).start as usize;
    let rest = text.get(start..)?;
    let line = rest.split('\n').next().filter(|line| is_organisation(line)).unwrap_or(rest);
    // `ООО «Волна» с предложением о цене`
    let ends = [" с предложени", " с ценой"].iter().filter_map(|words| line.find(words)).min();
    let range = name_at_start(ends.and_then(|end| line.get(..end)).unwrap_or(line))?;
    Some(Span::new(start + range.start, start + range.end))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn patterns_match_decisions() {
        let winner = WINNER.as_ref().unwrap();
        let key =
            Folded::new("Уговор о јавној набавци ЈН 7/2024 додељује се понуђачу Алфа д.о.о., Београд").text;
        assert_eq!(&key[winner.find(&key).unwrap().end()..], "alfa d.o.o., beograd");
        let key = Folded::new("Уговор се додељује понуђачу\tАлфа д.о.о.").text;
        assert_eq!(&key[winner.find(&key).unwrap().end()..], "alfa d.o.o.");
        assert!(DECIDES.is_some());
    }
}

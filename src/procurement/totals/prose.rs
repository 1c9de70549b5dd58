//! Totals that a contract or a decision states in a sentence: `Ugovorena cena bez PDV iznosi 1.200.000,00 dinara`.

use super::candidates::Candidate;
use super::labels::{Total, total_of};
use crate::procurement::Evidence;
use crate::procurement::columns::{TAX, WITH_TAX, WITHOUT_TAX, has, key};
use crate::procurement::money::{self, Style, currency};
use crate::text::{Page, Span};
use regex::Regex;
use std::sync::LazyLock;

/// Bytes of one page that are searched.
const MOST: usize = 200_000;

/// A verb of stating and the start of an amount.
static STATES: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"(?i)(?:iznosi(?:će|ti)?|износи(?:ће)?|u iznosu od|у износу од|amounts? to|shall be|beträgt|is fixed at|s'élève à|asciende a|ammonta a|составляет)\s+(?:[A-Z]{3}\s|€\s?|\$\s?)?\d").ok()
});

/// Words for a price or value, on the key of columns.
#[rustfmt::skip]
const VALUE: &[&str] = &[
    "cena", "cenu", "cijena", "vrednost*", "vrijednost*", "iznos", "price", "value", "preis", "summe", "prix",
    "montant", "precio", "prezzo", "importo", "stoimost*", "ukupno", "total",
];

/// Words that make an amount something else than the price of the purchase.
#[rustfmt::skip]
const ELSE: &[&str] = &[
    "kazna", "kazne", "penal*", "garancij*", "guarantee*", "avans*", "procenjen*", "procijenj*", "estimated",
    "liability", "rata", "insurance", "osiguranj*", "deposit", "depozit*", "fee", "fees",
];

/// The totals that sentences of a page state.
pub(super) fn read(page: &Page, style: Style) -> Vec<Candidate> {
    let text = page.text.get(..page.text.floor_char_boundary(MOST)).unwrap_or("");
    let Some(pattern) = &*STATES else { return Vec::new() };
    let stated = pattern.find_iter(text).take(40);
    let mut out: Vec<Candidate> =
        stated.filter_map(|m| self::stated(page, text, m.start(), m.end() - 1, style)).collect();
    let taxes = TAXES.iter().flat_map(|p| p.captures_iter(text).take(10));
    out.extend(taxes.filter_map(|c| {
        let place = c.get(1)?;
        let number = money::find(place.as_str(), style).into_iter().next().filter(|n| n.start == 0)?;
        let evidence = Evidence::read(page, Span::new(place.start(), place.start() + number.end))?;
        let (value, other) = (number.value, number.other);
        Some(Candidate { kind: Total::Tax, value, other, evidence, percent: None, weight: 3 })
    }));
    out
}

/// A tax that a sentence names beside its amount.
static TAXES: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"(?i)\b(?:PDV|ПДВ|VAT|TVA|IVA|MwSt\.?)\s+(\d[\d.,\u{a0} ]*\d)\s+(?:dinara|динара|RSD|EUR|evra|евра|USD|euros?)\b").ok()
});

/// The clause before a verb: back to where a price or value is named, not beyond the sentence.
fn clause(text: &str) -> &str {
    let sentence = text.rsplit(". ").next().unwrap_or(text);
    let starts: Vec<usize> = sentence.match_indices([',', ';', ':']).map(|(at, _)| at + 1).collect();
    let mut parts = starts.iter().rev().filter_map(|at| sentence.get(*at..));
    parts.find(|part| has(&key(part), VALUE)).unwrap_or(sentence)
}

/// The total at an amount: what it is, the clause before its verb and the words behind it tell.
fn stated(page: &Page, text: &str, verb: usize, amount: usize, style: Style) -> Option<Candidate> {
    let from = text.floor_char_boundary(verb.saturating_sub(120));
    let clause = clause(text.get(from..verb)?);
    let rest = text.get(amount..text.floor_char_boundary((amount + 90).min(text.len())))?;
    let number = money::find(rest, style).into_iter().next().filter(|n| n.start == 0 && !n.percent)?;
    let behind = rest.get(number.end..)?;
    let behind = behind.split(['.', ';', ',']).next().unwrap_or("");
    let money = number.value.scale() == 2 || !currency::cues(behind).is_empty();
    let kind = kind(&key(clause), &key(behind))?;
    let evidence = Evidence::read(page, Span::new(amount, amount + number.end))?;
    money.then_some(Candidate {
        kind,
        value: number.value,
        other: number.other,
        evidence,
        percent: None,
        weight: 4,
    })
}

/// What the words around an amount say it is.
fn kind(clause: &str, behind: &str) -> Option<Total> {
    if has(clause, ELSE) {
        return None;
    }
    let priced = has(clause, VALUE);
    let without = |key: &str| has(key, WITHOUT_TAX);
    let with = |key: &str| has(key, WITH_TAX);
    match () {
        () if priced && (without(clause) || without(behind)) => Some(Total::Net),
        () if priced && (with(clause) || with(behind)) => Some(Total::Gross),
        () if !priced && has(clause, TAX) => Some(Total::Tax),
        () if priced => {
            total_of(clause).filter(|k| matches!(k, Total::Net | Total::Gross)).or(Some(Total::Sum))
        }
        () => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::TextSource;

    #[test]
    fn sentences_of_contracts() {
        let text = "Укупна уговорена цена без ПДВ износи 43.331.585,40 динара. ПДВ по стопи од 20% износи \
            8.666.317,08 динара. Укупна цена са ПДВ износи 51.997.902,48 динара. Уговорна казна износи 0,2%.";
        let style = money::vote(std::iter::once(text));
        let found = read(&Page { number: 1, ..Page::new(text, TextSource::Plain) }, style);
        let seen: Vec<_> = found.iter().map(|c| (c.kind, c.value.to_string())).collect();
        let wanted = [(Total::Net, "43331585.40"), (Total::Tax, "8666317.08"), (Total::Gross, "51997902.48")];
        assert_eq!(seen, wanted.map(|(kind, value)| (kind, value.to_string())));
        let text = "Cena iznosi 1.702.782,00 dinara bez PDV i placa se u dve rate.";
        let found = read(&Page { number: 1, ..Page::new(text, TextSource::Plain) }, style);
        assert_eq!(found.first().map(|c| c.kind), Some(Total::Net));
    }
}

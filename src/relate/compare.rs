//! Two documents beside each other, as a draft and what became of it: the facts, line items and words that differ.

use super::diff::{Change, diff};
use super::near::shingles::{Shingles, words};
use crate::store::compare::{self, ITEM, Item, Stated};
use crate::store::{Connection, Result, near};
use crate::text::Span;
use crate::text::fold::{Folded, fold};
use rust_decimal::Decimal;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// Words that are shown before and after those that differ.
const CONTEXT: usize = 5;
/// Equal words between two differences that are too few to part them.
const APART: usize = 2;

/// A value of each document; none where it states none.
#[derive(Clone, Debug, Serialize)]
pub struct Difference<T> {
    /// What differs: a fact, or a column of an item.
    pub name: String,
    /// What the first document says.
    pub first: Option<T>,
    /// What the second says.
    pub second: Option<T>,
    /// Of numbers, the second less the first.
    pub change: Option<String>,
}

/// A line item that only one document has, or that differs.
#[derive(Clone, Debug, Serialize)]
pub struct ItemDifference {
    /// Its code and description.
    pub item: String,
    /// Its position in the first document; none where it is not in it.
    pub first: Option<i64>,
    /// Its position in the second.
    pub second: Option<i64>,
    /// The columns that differ.
    pub columns: Vec<Difference<String>>,
}

/// Words of one document that differ from those of the other, between those that both have.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Passage {
    /// The page, if there is any word.
    pub page: Option<u32>,
    /// Where the words stand in the text of the page; the words may go on on the next.
    pub span: Option<Span>,
    /// The words before.
    pub before: String,
    /// The words that differ; empty where words stand in the other document alone.
    pub words: String,
    /// The words after.
    pub after: String,
}

/// All in which two documents differ.
#[derive(Clone, Debug, Serialize)]
pub struct Comparison {
    /// The share of the shingles of either that both have, in thousandths.
    pub resemblance: u32,
    /// Facts that differ.
    pub facts: Vec<Difference<Stated>>,
    /// Line items that differ.
    pub items: Vec<ItemDifference>,
    /// Words that differ, whatever their script, case and diacritics: of the first and of the second document.
    pub passages: Vec<(Passage, Passage)>,
}

/// Compares two contents by their rows.
pub fn compare(db: &Connection, first: i64, second: i64) -> Result<Comparison> {
    let (mine, theirs) = (text(db, first)?, text(db, second)?);
    let set = |pages: &[String]| Shingles::of(pages.iter().map(String::as_str));
    Ok(Comparison {
        resemblance: set(&mine).resemblance(&set(&theirs)),
        facts: facts(&compare::facts(db, first)?, &compare::facts(db, second)?),
        items: items(&compare::items(db, first)?, &compare::items(db, second)?),
        passages: passages(&mine, &theirs),
    })
}

fn text(db: &Connection, blob: i64) -> Result<Vec<String>> {
    let mut pages = Vec::new();
    near::pages(db, blob, |page| pages.push(page.to_string()))?;
    Ok(pages)
}

/// The second number less the first, if both are numbers.
fn change(first: Option<&str>, second: Option<&str>) -> Option<String> {
    let (first, second): (Decimal, Decimal) = (first?.parse().ok()?, second?.parse().ok()?);
    Some(second.checked_sub(first)?.to_string())
}

fn facts(first: &[(String, Stated)], second: &[(String, Stated)]) -> Vec<Difference<Stated>> {
    let find = |facts: &[(String, Stated)], name: &str| {
        facts.iter().find(|(known, _)| known == name).map(|(_, stated)| stated.clone())
    };
    let others = second.iter().filter(|(name, _)| find(first, name).is_none());
    let names = first.iter().chain(others).map(|(name, _)| name.clone());
    let compared = names.map(|name| (find(first, &name), find(second, &name), name));
    let differ = compared
        .filter(|(a, b, _)| a.as_ref().map(|stated| &stated.value) != b.as_ref().map(|stated| &stated.value));
    differ
        .map(|(first, second, name)| {
            let value = |stated: &Option<Stated>| stated.as_ref().map(|s| s.value.clone());
            // Numbers of documents are no amounts.
            let amount = !name.ends_with("number") && !name.ends_with("_id");
            let change =
                amount.then(|| change(value(&first).as_deref(), value(&second).as_deref())).flatten();
            Difference { name, first, second, change }
        })
        .collect()
}

/// Line items by what they are called: by code and description, then by code, then by description; what is left, by
/// its place among what is left, if that is as much in both.
fn items(first: &[Item], second: &[Item]) -> Vec<ItemDifference> {
    let named = |item: &Item, by: &[usize]| -> Option<Vec<String>> {
        by.iter().map(|at| item.1.get(*at)?.as_deref().map(fold)).collect()
    };
    let mut partner: BTreeMap<usize, usize> = BTreeMap::new();
    let mut free: BTreeSet<usize> = (0..second.len()).collect();
    for by in [&[0, 1][..], &[0], &[1]] {
        // Of those of one name the first one that is free is the last in its list.
        let mut places: HashMap<Vec<String>, Vec<usize>> = HashMap::new();
        for j in free.iter().rev() {
            let name = second.get(*j).and_then(|item| named(item, by));
            name.into_iter().for_each(|name| places.entry(name).or_default().push(*j));
        }
        for (i, item) in first.iter().enumerate() {
            let Some(name) = named(item, by).filter(|_| !partner.contains_key(&i)) else { continue };
            if let Some(j) = places.get_mut(&name).and_then(Vec::pop) {
                partner.insert(i, j);
                free.remove(&j);
            }
        }
    }
    let left: Vec<usize> = (0..first.len()).filter(|i| !partner.contains_key(i)).collect();
    if left.len() == free.len() {
        partner.extend(left.into_iter().zip(std::mem::take(&mut free)));
    }
    let pairs = (0..first.len()).map(|i| (Some(i), partner.get(&i).copied()));
    let pairs = pairs.chain(free.into_iter().map(|j| (None, Some(j))));
    let of = |items: &[Item], at: Option<usize>| at.and_then(|at| items.get(at)).cloned();
    pairs.filter_map(|(i, j)| item(of(first, i), of(second, j))).collect()
}

/// In what an item differs, if it does.
fn item(first: Option<Item>, second: Option<Item>) -> Option<ItemDifference> {
    let value =
        |item: &Option<Item>, at: usize| item.as_ref().and_then(|(_, columns)| columns.get(at).cloned()?);
    let columns: Vec<Difference<String>> = (ITEM.iter().enumerate())
        .map(|(at, name)| (name.to_string(), value(&first, at), value(&second, at)))
        .filter(|(_, a, b)| a != b)
        .map(|(name, first, second)| {
            let change = change(first.as_deref(), second.as_deref()).filter(|_| name != "item_code");
            Difference { name, first, second, change }
        })
        .collect();
    let any = first.clone().or(second.clone());
    let called: Vec<String> = [0, 1].into_iter().filter_map(|at| value(&any, at)).collect();
    let [first, second] = [first, second].map(|item| item.map(|(position, _)| position));
    let item = called.join(" ");
    (!columns.is_empty()).then_some(ItemDifference { item, first, second, columns })
}

/// A word of a text: its page, from 0, where it stands there, and its folded form.
struct Token {
    page: usize,
    span: Span,
    key: String,
}

fn tokens(pages: &[String]) -> Vec<Token> {
    let mut tokens = Vec::new();
    for (page, text) in pages.iter().enumerate() {
        let folded = Folded::new(text);
        tokens.extend(words(&folded.text).map(|at| {
            let key = folded.text.get(at.clone()).unwrap_or_default().to_string();
            Token { page, span: folded.original(at), key }
        }));
    }
    tokens
}

fn passages(first: &[String], second: &[String]) -> Vec<(Passage, Passage)> {
    let (mine, theirs) = (tokens(first), tokens(second));
    let keys = |tokens: &[Token]| tokens.iter().map(|token| token.key.clone()).collect::<Vec<_>>();
    let mut changes: Vec<Change> = Vec::new();
    for (a, b) in diff(&keys(&mine), &keys(&theirs)) {
        match changes.last_mut().filter(|last| a.start - last.0.end <= APART) {
            Some(last) => (last.0.end, last.1.end) = (a.end, b.end),
            None => changes.push((a, b)),
        }
    }
    let passage = |(a, b): Change| (passage(first, &mine, a), passage(second, &theirs, b));
    changes.into_iter().map(passage).collect()
}

fn passage(pages: &[String], tokens: &[Token], at: std::ops::Range<usize>) -> Passage {
    let words = tokens.get(at.clone()).unwrap_or_default();
    let span =
        words.first().map(|token| Span { start: token.span.start, end: token.span.end.max(end(words)) });
    let page = words.first().and_then(|token| u32::try_from(token.page + 1).ok());
    let before = tokens.get(at.start.saturating_sub(CONTEXT)..at.start).unwrap_or_default();
    let after = tokens.get(at.end..(at.end + CONTEXT).min(tokens.len())).unwrap_or_default();
    let said = |tokens: &[Token]| said(pages, tokens);
    Passage { page, span, before: said(before), words: said(words), after: said(after) }
}

/// Where the words end on the page on which they begin.
fn end(words: &[Token]) -> u32 {
    let page = words.first().map(|token| token.page);
    words.iter().take_while(|token| Some(token.page) == page).map(|token| token.span.end).max().unwrap_or(0)
}

/// Words as they are written, with the signs between them, on one line.
fn said(pages: &[String], words: &[Token]) -> String {
    let pieces = words.chunk_by(|a, b| a.page == b.page).filter_map(|same| {
        let (first, last) = (same.first()?, same.last()?);
        Span { start: first.span.start, end: last.span.end }.of(pages.get(first.page)?)
    });
    pieces.flat_map(str::split_whitespace).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_that_differ_are_shown_as_written_between_those_that_both_have() {
        let first =
            ["Rok isporuke je 30 dana od uplate. ЦЕНА: 1.200,00".to_string(), "dinara bez poreza.".into()];
        let second =
            ["Rok isporuke je 45 dana od uplate. Cena: 1.250,00".to_string(), "dinara sa porezom.".into()];
        let found: Vec<[String; 2]> = (passages(&first, &second).iter())
            .map(|(a, b)| [a, b].map(|p| format!("{}[{}]{}", p.before, p.words, p.after)))
            .collect();
        assert_eq!(
            found,
            [
                [
                    "Rok isporuke je[30]dana od uplate. ЦЕНА: 1.200,00",
                    "Rok isporuke je[45]dana od uplate. Cena: 1.250,00"
                ],
                [
                    "30 dana od uplate. ЦЕНА[1.200,00 dinara bez poreza]",
                    "45 dana od uplate. Cena[1.250,00 dinara sa porezom]"
                ],
            ]
        );
        let (a, _) = &passages(&first, &second)[1];
        assert_eq!((a.page, a.span.unwrap().of(&first[0])), (Some(1), Some("1.200,00")));
        assert!(passages(&first, &first).is_empty());
    }

    fn line(position: i64, code: &str, description: &str, quantity: &str, net: &str) -> Item {
        let text = |text: &str| Some(text.to_string()).filter(|t| !t.is_empty());
        let (code, description) = (text(code), text(description));
        (position, vec![code, description, text(quantity), None, None, None, None, None, text(net)])
    }

    #[test]
    fn items_are_compared_with_those_of_their_name_wherever_they_stand() {
        let first = [
            line(1, "A1", "Ruter", "2", "200"),
            line(2, "", "Kabl", "5", "50"),
            line(3, "", "Rad", "1", "10"),
        ];
        let second = [line(1, "", "Кабл", "5", "50"), line(2, "A1", "Ruter", "3", "285.50")];
        let found = items(&first, &second);
        let shown: Vec<String> = (found.iter())
            .map(|d| {
                let columns: Vec<String> = d
                    .columns
                    .iter()
                    .map(|c| format!("{} {}", c.name, c.change.as_deref().unwrap_or("-")))
                    .collect();
                format!("{} {:?} {:?}: {}", d.item, d.first, d.second, columns.join(", "))
            })
            .collect();
        assert_eq!(
            shown,
            [
                "A1 Ruter Some(1) Some(2): quantity 1, net_amount 85.50",
                "Kabl Some(2) Some(1): description -",
                "Rad Some(3) None: description -, quantity -, net_amount -",
            ]
        );
    }

    #[test]
    fn facts_that_differ_stand_side_by_side_with_the_change_of_amounts() {
        let of = |facts: &[(&str, &str)]| -> Vec<(String, Stated)> {
            let stated = |value: &str| Stated { value: value.into(), page: 1, quote: value.into() };
            facts.iter().map(|(name, value)| (name.to_string(), stated(value))).collect()
        };
        let first = of(&[("number", "17"), ("net_total", "100.00"), ("currency", "EUR")]);
        let second =
            of(&[("net_total", "92.50"), ("number", "18"), ("currency", "EUR"), ("date", "2024-03-01")]);
        let found: Vec<(String, Option<String>)> =
            facts(&first, &second).into_iter().map(|d| (d.name, d.change)).collect();
        let expected = [("number", None), ("net_total", Some("-7.50")), ("date", None)];
        assert_eq!(found, expected.map(|(name, change)| (name.to_string(), change.map(str::to_string))));
    }
}

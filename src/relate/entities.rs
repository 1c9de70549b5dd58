//! Parties resolved into entities: by identifier first, then by name without legal form. Spellings are kept.
//!
//! Two names that one document sets against each other, as supplier and buyer, are never one party, whatever an
//! identifier that was read beside the wrong one of them says.

use super::names;
use std::collections::{BTreeMap, BTreeSet};

/// A party as one document names it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mention {
    /// Name as written.
    pub name: String,
    /// Tax or registration number, if one was read.
    pub identifier: Option<String>,
    /// Name of the party on the other side of the document.
    pub opposite: Option<String>,
}

/// A party of the case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entity {
    /// The spelling that most documents use; of equals the first in order.
    pub name: String,
    /// Its identifier, if documents agree on one.
    pub identifier: Option<String>,
    /// Every spelling with how many documents use it.
    pub spellings: BTreeMap<String, u64>,
}

/// Resolves mentions: the entities, sorted by name, and which of them each mention is.
pub fn resolve(mentions: &[Mention]) -> (Vec<Entity>, Vec<usize>) {
    let keys: Vec<String> = mentions.iter().map(|m| names::key(&m.name)).collect();
    let owners = owners(mentions, &keys);
    // What stands for a mention: its identifier where that is its name's own, or the one its name is known by.
    let mut known: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for (id, names) in &owners {
        for name in names {
            known.entry(name).or_default().insert(id);
        }
    }
    let group = |mention: &Mention, key: &String| -> (String, Option<String>) {
        let own = mention.identifier.as_deref().map(compact);
        let own = own.filter(|id| owners.get(id).is_some_and(|names| names.contains(key.as_str())));
        let usual = known.get(key.as_str()).filter(|ids| ids.len() == 1).and_then(|ids| ids.first());
        match own.or(usual.map(|id| id.to_string())) {
            Some(id) => (String::new(), Some(id)),
            None => (key.clone(), None),
        }
    };
    let groups: Vec<_> = mentions.iter().zip(&keys).map(|(mention, key)| group(mention, key)).collect();
    let mut entities: BTreeMap<&(String, Option<String>), BTreeMap<String, u64>> = BTreeMap::new();
    for (mention, group) in mentions.iter().zip(&groups) {
        *entities.entry(group).or_default().entry(mention.name.clone()).or_insert(0) += 1;
    }
    let mut sorted: Vec<(Entity, &(String, Option<String>))> = entities
        .into_iter()
        .map(|(group, spellings)| {
            let usual = spellings.iter().max_by(|a, b| a.1.cmp(b.1).then(b.0.cmp(a.0)));
            let name = usual.map(|(name, _)| name.clone()).unwrap_or_default();
            (Entity { name, identifier: group.1.clone(), spellings }, group)
        })
        .collect();
    sorted.sort_by(|a, b| (&a.0.name, &a.0.identifier, a.1).cmp(&(&b.0.name, &b.0.identifier, b.1)));
    let place: BTreeMap<_, usize> = sorted.iter().enumerate().map(|(at, (_, group))| (*group, at)).collect();
    let of = groups.iter().map(|group| place.get(group).copied().unwrap_or(0)).collect();
    (sorted.into_iter().map(|(entity, _)| entity).collect(), of)
}

/// The keys of the names that own each identifier: all it was read beside, but of two that stand against each other
/// in some document the one that fewer documents give it.
fn owners<'k>(mentions: &[Mention], keys: &'k [String]) -> BTreeMap<String, BTreeSet<&'k str>> {
    let mut opposed: BTreeSet<(&str, String)> = BTreeSet::new();
    let mut counts: BTreeMap<String, BTreeMap<&'k str, u64>> = BTreeMap::new();
    for (mention, key) in mentions.iter().zip(keys) {
        opposed.extend(mention.opposite.as_deref().map(|other| (key.as_str(), names::key(other))));
        if let Some(id) = &mention.identifier {
            *counts.entry(compact(id)).or_default().entry(key).or_insert(0) += 1;
        }
    }
    let own = |names: BTreeMap<&'k str, u64>| {
        let mut ranked: Vec<(&'k str, u64)> = names.into_iter().collect();
        ranked.sort_by(|a, b| b.1.cmp(&a.1).then(a.0.cmp(b.0)));
        let mut kept: BTreeSet<&'k str> = BTreeSet::new();
        for (name, _) in ranked {
            let against = |other: &&str| {
                opposed.contains(&(name, other.to_string())) || opposed.contains(&(*other, name.to_string()))
            };
            if !kept.iter().any(against) {
                kept.insert(name);
            }
        }
        kept
    };
    counts.into_iter().map(|(id, names)| (id, own(names))).collect()
}

/// An identifier without signs; a tax number with its country is the one without.
fn compact(identifier: &str) -> String {
    let signs: String = identifier.chars().filter(|c| c.is_alphanumeric()).collect();
    let digits = signs.trim_start_matches(|c: char| c.is_ascii_alphabetic());
    if digits.len() + 2 >= signs.len() && !digits.is_empty() {
        digits.to_string()
    } else {
        signs.to_uppercase()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mention(name: &str, identifier: &str, opposite: &str) -> Mention {
        let some = |text: &str| Some(text.to_string()).filter(|t| !t.is_empty());
        Mention { name: name.into(), identifier: some(identifier), opposite: some(opposite) }
    }

    #[test]
    fn identifiers_come_first_and_names_without_legal_form_next() {
        let (entities, of) = resolve(&[
            mention("Mreže i sistemi d.o.o.", "101234567", ""),
            mention("МРЕЖЕ И СИСТЕМИ", "", ""),
            mention("MIS Beograd", "RS101234567", ""),
            mention("Alfa Ltd.", "", ""),
            mention("ALFA", "", ""),
            mention("Alfa", "", ""),
            mention("alfa limited", "", ""),
        ]);
        assert_eq!(entities.len(), 2, "{entities:?}");
        assert_eq!(of, [1, 1, 1, 0, 0, 0, 0]);
        assert_eq!(entities[0].spellings.len(), 4, "spellings are kept");
        assert_eq!(
            (entities[1].name.as_str(), entities[1].identifier.as_deref()),
            ("MIS Beograd", Some("101234567"))
        );
    }

    #[test]
    fn one_name_with_two_identifiers_is_two_parties_and_without_one_neither() {
        let (entities, of) = resolve(&[
            mention("Alfa", "101234567", ""),
            mention("Alfa", "109999999", ""),
            mention("Alfa", "", ""),
        ]);
        assert_eq!((entities.len(), of), (3, vec![1, 2, 0]));
    }

    #[test]
    fn parties_of_one_document_are_never_one() {
        let (entities, of) = resolve(&[
            mention("Alfa", "101234567", "Beta"),
            mention("Beta", "101234567", "Alfa"),
            mention("Alfa", "101234567", ""),
        ]);
        assert_eq!((entities.len(), of), (2, vec![0, 1, 0]), "{entities:?}");
        assert_eq!(entities[1].identifier, None, "the number is the one's that more documents give it to");
    }
}

//! The order of versions whose texts are nearly the same, drafts before finals: a suggestion, with what it rests on.
//!
//! What a version says of itself comes first (a draft, or the final one), then the time of its last change, or else that
//! it was made, sent or is dated at, then a number in its name.

use crate::store::versions::{self, Version};
use crate::store::{Connection, Result};
use crate::text::fold::{fold, is_unspaced};

/// Words of drafts and of finals, folded.
const DRAFT: &[&str] = &[
    "draft",
    "nacrt",
    "nacrta",
    "radna verzija",
    "koncept",
    "skica",
    "wip",
    "entwurf",
    "brouillon",
    "projet de contrat",
    "borrador",
    "cernovik",
    "proekt dogovora",
    "tervezet",
    "草稿",
    "草案",
    "初稿",
    "not for signature",
];
const FINAL: &[&str] = &[
    "final",
    "finalno",
    "finalna",
    "finalni",
    "konacno",
    "konacna",
    "konacni",
    "potpisan",
    "potpisana",
    "potpisano",
    "potpisani",
    "signed",
    "executed",
    "endfassung",
    "unterzeichnet",
    "version definitive",
    "firmado",
    "podpisan",
    "okonchatelnyj",
    "vegleges",
    "定稿",
    "最终",
    "终稿",
    "已签署",
];

/// Orders the versions of every cluster of a settled case.
pub(super) fn relate(db: &mut Connection) -> Result<()> {
    let versions = versions::versions(db)?;
    let mut placed = Vec::new();
    for cluster in versions.chunk_by(|a, b| a.cluster == b.cluster) {
        placed.extend(order(cluster).into_iter().zip(1..).filter_map(|((at, reasons), place)| {
            let version = cluster.get(at)?;
            Some((version.blob, version.cluster, place, reasons.join("; ")))
        }));
    }
    versions::store(db, &placed)
}

/// What a version says of itself. Ordered: a draft comes before what says nothing, and that before a final.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Stage {
    Draft,
    Unsaid,
    Final,
}

/// What orders a version: its stage, its time, its number, and its index.
type Key = (Stage, String, u32, usize);

/// The versions of one cluster in order, each by its index and with reasons.
fn order(cluster: &[Version]) -> Vec<(usize, Vec<String>)> {
    let key = |(at, version): (usize, &Version)| {
        let ((stage, said), (time, when), (number, named)) = (stage(version), time(version), number(version));
        let reasons: Vec<String> = said.into_iter().chain(when).chain(named).collect();
        ((stage, time, number, at), reasons)
    };
    let mut keyed: Vec<(Key, Vec<String>)> = cluster.iter().enumerate().map(key).collect();
    keyed.sort_by(|a, b| a.0.cmp(&b.0));
    keyed.into_iter().map(|((.., at), reasons)| (at, reasons)).collect()
}

/// Whether it is a draft or the final one, and what says so. A word of its name counts less than its own words.
fn stage(version: &Version) -> (Stage, Vec<String>) {
    // The text of a final says "final" of anything; what a draft says of itself stands at its head.
    let both: &[(Stage, &[&str])] = &[(Stage::Draft, DRAFT), (Stage::Final, FINAL)];
    let places = [
        ("marked", &version.marks, both),
        ("its text begins with", &version.head, &[(Stage::Draft, DRAFT)]),
        ("its name says", &version.name, both),
    ];
    let mut found = (Stage::Unsaid, Vec::new());
    if version.draft_number {
        found = (Stage::Draft, vec!["its number is that of a draft".to_string()]);
    }
    for (how, text, stages) in places {
        let key = fold(text);
        for (stage, words) in stages {
            let Some(word) = words.iter().find(|word| holds(&key, word)) else { continue };
            if found.0 == Stage::Unsaid || found.0 == *stage {
                found.0 = *stage;
                found.1.push(format!("{how} \"{word}\""));
            }
        }
    }
    if version.tracked {
        found.1.push("holds tracked changes".to_string());
        if found.0 == Stage::Unsaid {
            found.0 = Stage::Draft;
        }
    }
    found
}

/// Whether a folded text holds a word or words as such.
fn holds(key: &str, word: &str) -> bool {
    key.match_indices(word).any(|(at, _)| {
        let within = |c: Option<char>| c.is_some_and(|c| c.is_alphabetic() && !is_unspaced(c));
        let before = key.get(..at).and_then(|t| t.chars().next_back());
        let after = key.get(at + word.len()..).and_then(|t| t.chars().next());
        !within(before) && !within(after) || word.chars().all(is_unspaced)
    })
}

/// The time that orders it, which may be none, and what it is.
fn time(version: &Version) -> (String, Option<String>) {
    let times = [
        ("last changed", &version.modified),
        ("made", &version.created),
        ("sent", &version.sent),
        ("dated", &version.date),
    ];
    match times.into_iter().find_map(|(what, time)| Some((what, time.as_ref()?))) {
        Some((what, time)) => (time.clone(), Some(format!("{what} {time}"))),
        None => (String::new(), None),
    }
}

/// The number that its name gives it, as in `ugovor v2.docx`.
fn number(version: &Version) -> (u32, Option<String>) {
    let key = fold(&version.name);
    for (at, mark) in ["ver", "rev", "v"].iter().flat_map(|mark| key.match_indices(mark)) {
        let apart = key.get(..at).and_then(|t| t.chars().next_back()).is_none_or(|c| !c.is_alphanumeric());
        let rest = key.get(at + mark.len()..).unwrap_or_default();
        let rest = rest
            .strip_prefix("zija")
            .or(rest.strip_prefix("sion"))
            .unwrap_or(rest)
            .trim_start_matches(['.', '_', ' ']);
        let digits: String = rest.chars().take_while(char::is_ascii_digit).take(3).collect();
        if let Some(number) = digits.parse().ok().filter(|_| apart) {
            return (number, Some(format!("version {number} by its name")));
        }
    }
    (0, None)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(name: &str, head: &str, modified: &str) -> Version {
        let modified = Some(modified.to_string()).filter(|m| !m.is_empty());
        Version { name: name.into(), head: head.into(), modified, ..Version::default() }
    }

    #[test]
    fn drafts_come_before_finals_then_times_then_numbers_each_with_its_reasons() {
        let cluster = [
            of("ugovor potpisan.pdf", "", "2024-01-01"),
            of("ugovor v2.docx", "", "2024-03-01"),
            of("ugovor v10.docx", "", "2024-03-01"),
            of("ugovor.docx", "НАЦРТ\nУговор", "2024-05-01"),
            Version { tracked: true, ..of("ugovor 1.docx", "", "2024-04-01") },
            of("finalist draftsman.docx", "", ""),
        ];
        let ordered = order(&cluster);
        assert_eq!(ordered.iter().map(|(at, _)| *at).collect::<Vec<_>>(), [4, 3, 5, 1, 2, 0]);
        assert_eq!(ordered[0].1, ["holds tracked changes", "last changed 2024-04-01"]);
        assert_eq!(ordered[1].1, ["its text begins with \"nacrt\"", "last changed 2024-05-01"]);
        assert_eq!(ordered[2].1, Vec::<String>::new(), "parts of words say nothing");
        assert_eq!(ordered[4].1, ["last changed 2024-03-01", "version 10 by its name"]);
        assert_eq!(ordered[5].1, ["its name says \"potpisan\"", "last changed 2024-01-01"]);
    }
}

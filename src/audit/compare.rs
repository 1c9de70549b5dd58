//! What differs between two cases, and why: files, then the facts of contents that both hold.

use crate::store::audit::{self, Entry as Trail};
use crate::store::differ::{self, Cell};
use crate::store::results::{self, Circumstances};
use crate::store::{Connection, Result, origins, seal};
use crate::trove::{Sha256, path};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// One thing that differs.
#[derive(Clone, Debug)]
pub enum Change {
    /// An entry of a volume that only the second case has.
    Added(String),
    /// An entry that only the first case has.
    Gone(String),
    /// An entry that is something else, or has other bytes, with both contents.
    Changed(String, Option<Sha256>, Option<Sha256>),
    /// A content that both hold and only one could read: whether it was the first, and why.
    Unread(Sha256, bool, String),
    /// A fact of a content that both hold, and why it differs.
    Fact(Sha256, Cell, String),
}

/// What two cases were made with, where it differs: name, first, second.
pub type Made = Vec<(String, String, String)>;

/// In what versions and settings the last runs of two cases differ.
pub fn made(first: &Connection, second: &Connection) -> Result<Made> {
    let (old, new) = (told(first)?, told(second)?);
    let names: BTreeSet<&String> = old.keys().chain(new.keys()).collect();
    let value =
        |map: &BTreeMap<String, String>, name: &String| map.get(name).cloned().unwrap_or("nothing".into());
    let differing = names.into_iter().filter(|name| old.get(*name) != new.get(*name));
    Ok(differing.map(|name| (name.clone(), value(&old, name), value(&new, name))).collect())
}

/// What a case says of how it was last run, by name.
fn told(db: &Connection) -> Result<BTreeMap<String, String>> {
    let mut told = BTreeMap::new();
    let Some(begin) = audit::last_begin(db)? else { return Ok(told) };
    for name in ["program", "reader", "assessment", "until"] {
        told.insert(name.to_string(), plain(&begin, name));
    }
    let settings: toml::Table = plain(&begin, "settings").parse().unwrap_or_default();
    flatten("", &settings, &mut told);
    let known = plain(&begin, "settings").lines().find(|line| line.starts_with("# ")).map(str::to_string);
    told.extend(known.map(|known| ("known files".to_string(), known)));
    let tool = results::tool(db)?;
    told.extend(tool.map(|tool| ("tool".to_string(), tool)));
    Ok(told)
}

fn plain(entry: &Trail, name: &str) -> String {
    match entry.field(name) {
        Value::String(text) => text,
        other => other.to_string(),
    }
}

fn flatten(prefix: &str, table: &toml::Table, into: &mut BTreeMap<String, String>) {
    for (name, value) in table {
        match value {
            toml::Value::Table(below) => flatten(&format!("{prefix}{name}."), below, into),
            other => {
                into.insert(format!("{prefix}{name}"), other.to_string());
            }
        }
    }
}

/// Whether both cases have the same digest of results.
pub fn same_results(first: &Connection, second: &Connection) -> Result<bool> {
    let (old, new) = (seal::results(first)?, seal::results(second)?);
    Ok(old.is_some() && old.map(|seal| seal.value) == new.map(|seal| seal.value))
}

/// Hands over what differs: entries that are gone or changed, those that are new, facts in order of contents.
pub fn changes(
    first: &Connection,
    second: &Connection,
    made: &Made,
    mut each: impl FnMut(Change) -> Result<()>,
) -> Result<()> {
    let (old, new) = (results::volume_rows(first)?, results::volume_rows(second)?);
    let alone = old.len() == 1 && new.len() == 1;
    let pair = |name: &str, others: &[(i64, String, Vec<u8>)]| -> Option<i64> {
        others.iter().find(|(_, other, _)| alone || other == name).map(|(id, ..)| *id)
    };
    for (volume, name, _) in &old {
        let other = pair(name, &new);
        results::entries(first, *volume, |entry| {
            let shown = path::printable(&entry.path);
            match other.map(|other| origins::entry_at(second, other, &shown)).transpose()?.flatten() {
                None => each(Change::Gone(shown))?,
                Some(now) if now != entry => each(Change::Changed(shown, entry.sha256, now.sha256))?,
                Some(_) => {}
            }
            Ok(true)
        })?;
    }
    for (volume, name, _) in &new {
        let other = pair(name, &old);
        results::entries(second, *volume, |entry| {
            let shown = path::printable(&entry.path);
            if other.map(|other| origins::entry_at(first, other, &shown)).transpose()?.flatten().is_none() {
                each(Change::Added(shown))?;
            }
            Ok(true)
        })?;
    }
    results::each_content(first, |sha256| {
        let (Some(a), Some(b)) = (results::row(first, sha256)?, results::row(second, sha256)?) else {
            return Ok(true);
        };
        if seal_of(first, a)? == seal_of(second, b)?
            && results::identity(first, a)? == results::identity(second, b)?
        {
            return Ok(true);
        }
        let (old, new) = (results::circumstances(first, a)?, results::circumstances(second, b)?);
        let why = why(&old, &new, made);
        if old.read.is_some() != new.read.is_some() {
            each(Change::Unread(sha256, old.read.is_some(), why))?;
            return Ok(true);
        }
        let mut outcome = Ok(());
        differ::content((first, a), (second, b), |cell| {
            outcome = each(Change::Fact(sha256, cell, why.clone()));
            outcome.is_ok()
        })?;
        outcome.map(|()| true)
    })
}

/// What the rows of a content say: as sealed, or of a case that is not complete as they stand.
fn seal_of(db: &Connection, blob: i64) -> Result<Sha256> {
    Ok(match seal::stored(db, blob)? {
        Some(seal) => seal.results,
        None => seal::content(db, blob)?.results,
    })
}

/// Why a content has other facts: which version or setting differs, as far as the cases say.
fn why(old: &Circumstances, new: &Circumstances, made: &Made) -> String {
    if old.accident != new.accident {
        return "an accident of one of the machines".into();
    }
    for (what, old, new) in [("read", old.read, new.read), ("assessed", old.assessed, new.assessed)] {
        if let Some((old, new)) = old.zip(new).filter(|(old, new)| old != new) {
            return format!("{what} by version {old} and {new}");
        }
    }
    let names: Vec<&str> = made.iter().map(|(name, ..)| name.as_str()).collect();
    if names.is_empty() { "no version or setting differs".into() } else { format!("by {}", names.join(", ")) }
}

//! Whether the audit trail is whole, and its copy says the same.

use super::Report;
use crate::store::audit::{self, COPY, Entry};
use crate::store::case::Case;
use crate::store::{Connection, Result, StoreError, seal};
use crate::trove::Sha256;
use std::fs::File;
use std::io::{BufRead, BufReader};

/// Follows the chain from its first entry to its last, and the copy beside it.
pub(super) fn verify(case: &Case, db: &Connection, report: &mut Report) -> Result<()> {
    let mut copy = File::open(case.folder.join(COPY)).map(BufReader::new).ok();
    if copy.is_none() {
        report.differs(format!("{COPY} is missing"));
    }
    let (mut last, mut broken, mut lacking) = (None::<Entry>, None, 0);
    audit::each(db, |entry| {
        broken = broken.take().or_else(|| fault(&entry, last.as_ref()));
        if let Some(reader) = &mut copy {
            let mut line = Vec::new();
            reader.read_until(b'\n', &mut line).map_err(|e| StoreError(format!("{COPY}: {e}")))?;
            let whole = line.strip_suffix(b"\n");
            match whole {
                Some(text) if text == entry.text.as_bytes() => {}
                None if entry.text.as_bytes().starts_with(&line) => lacking += 1,
                _ => {
                    report.differs(format!(
                        "{COPY}, line {}: it is not what the case holds as entry {0}",
                        entry.seq
                    ));
                    copy = None;
                }
            }
        }
        last = Some(entry);
        Ok(())
    })?;
    if let Some(mut reader) = copy
        && !reader.fill_buf().map_err(|e| StoreError(format!("{COPY}: {e}")))?.is_empty()
    {
        report.differs(format!("{COPY} goes on where the trail of the case ends: its tail was cut off"));
    }
    if lacking > 0 {
        report.untested(format!("{lacking} entries of {COPY}, which the next run completes"));
    }
    let Some(last) = last else {
        report.differs("the audit trail is empty");
        return Ok(());
    };
    report.tested(format!("the audit trail with {} entries and its copy", last.seq));
    report.root = Some(last.root());
    if let Some(broken) = broken {
        report.differs(broken);
    }
    Ok(())
}

/// What is wrong with an entry behind another.
fn fault(entry: &Entry, before: Option<&Entry>) -> Option<String> {
    let (place, previous) = before.map_or((1, Sha256([0; 32])), |before| (before.seq + 1, before.sha256));
    let canonical = serde_json::from_str(&entry.text).map(|value| audit::canonical(&value));
    let seq = entry.seq;
    match () {
        () if seq != place => Some(format!("audit: entry {place} is missing; entry {seq} is in its place")),
        () if entry.sha256 != Sha256::of(entry.text.as_bytes()) => {
            Some(format!("audit, entry {seq}: its text is not that of its SHA-256"))
        }
        () if canonical.ok().as_ref() != Some(&entry.text) || entry.field("seq") != seq => {
            Some(format!("audit, entry {seq}: it is not in canonical form"))
        }
        () if entry.field("previous") != previous.to_string() => {
            Some(format!("audit, entry {seq}: it does not follow the entry before it"))
        }
        () => None,
    }
}

/// Whether the case holds what is expected of it: a root of the trail at its place, or the digest of results.
pub(super) fn expect(db: &Connection, expected: &str, report: &mut Report) -> Result<()> {
    if Sha256::from_hex(expected).is_some() {
        report.tested("the digest of results against the expected one");
        let results = seal::results(db)?.map(|seal| seal.value.to_string());
        if results.as_deref() != Some(expected.to_ascii_lowercase().as_str()) {
            report.differs(match results {
                Some(found) => format!("results: their digest is {found}, not the expected one"),
                None => "results: the case has no digest of them yet".to_string(),
            });
        }
        return Ok(());
    }
    let Some(seq) = expected.split_once('-').and_then(|(seq, _)| seq.parse::<i64>().ok()) else {
        let text =
            "give --expect what `verify --print` printed: a root such as 2-0f1e..., or a digest of results";
        return Err(StoreError(text.into()));
    };
    report.tested(format!("the root {expected} against the audit trail"));
    match audit::at(db, seq)? {
        Some(entry) if entry.root() == expected => {}
        Some(_) => report.differs(format!("audit, entry {seq}: it is not the one of the expected root")),
        None => report
            .differs(format!("audit: entry {seq} of the expected root is missing; the tail was cut off")),
    }
    Ok(())
}

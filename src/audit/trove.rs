//! Whether the trove is the one that was read: the same entries, and in its files the same bytes.

use super::{Question, Report};
use crate::pipeline::READ_BUFFER;
use crate::store::results::{self, Entry};
use crate::store::{Connection, Result, StoreError, origins};
use crate::trove::sha256::Hasher;
use crate::trove::walk::{self, Kind, Root};
use crate::trove::{KnownFiles, Sha256, path};
use rayon::iter::{IntoParallelRefIterator, ParallelIterator};
use std::collections::BinaryHeap;
use std::ffi::OsStr;
use std::os::unix::ffi::OsStrExt;
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};

/// Entries that are looked at at once.
const BATCH: usize = 512;

/// A volume of the case, and where its trove is now.
pub(super) struct Volume {
    pub(super) id: i64,
    pub(super) name: String,
    pub(super) path: PathBuf,
}

/// The volumes that are asked about.
pub(super) fn volumes(db: &Connection, question: &Question) -> Result<Vec<Volume>> {
    let wanted = |name: &str| question.volume.as_deref().is_none_or(|only| only == name);
    let mut volumes: Vec<Volume> = results::volume_rows(db)?
        .into_iter()
        .filter(|(_, name, _)| wanted(name))
        .map(|(id, name, root)| Volume { id, name, path: OsStr::from_bytes(&root).into() })
        .collect();
    match (&question.trove, volumes.as_mut_slice(), &question.volume) {
        (_, [], Some(name)) => {
            Err(StoreError(format!("the case has no volume {name}; see `paydirt status`")))
        }
        (Some(trove), [one], _) => {
            one.path.clone_from(trove);
            Ok(volumes)
        }
        (Some(_), [_, _, ..], _) => {
            Err(StoreError("the case has several volumes; name the one at --trove with --volume NAME".into()))
        }
        _ => Ok(volumes),
    }
}

/// Looks at every entry, at a sample of the files, or at the files that hold a document.
pub(super) fn verify(
    db: &Connection,
    question: &Question,
    document: Option<Sha256>,
    volumes: &[Volume],
    interrupt: &AtomicBool,
    report: &mut Report,
) -> Result<()> {
    for volume in volumes {
        let Ok(root) = Root::open(&volume.path) else {
            report.untested(format!(
                "the trove of volume {} (it is not at {}; give --trove DIR)",
                volume.name,
                volume.path.display()
            ));
            continue;
        };
        let (mut looked, mut unread, mut found) = (0u64, 0u64, None);
        let mut look = |batch: &[Entry]| {
            looked += batch.len() as u64;
            unread +=
                batch.iter().filter(|e| e.kind == Kind::File.name() && e.sha256.is_none()).count() as u64;
            let differences: Vec<Option<String>> =
                batch.par_iter().map(|entry| difference(&root, entry, interrupt)).collect();
            found = found.take().or_else(|| differences.into_iter().flatten().next());
            found.is_none() && !interrupt.load(Ordering::Relaxed)
        };
        if document.is_some() || question.sample.is_some() {
            let entries = chosen(db, question, document, volume.id)?;
            entries.chunks(BATCH).all(&mut look);
        } else {
            let mut batch = Vec::new();
            results::entries(db, volume.id, |entry| {
                batch.push(entry);
                Ok(batch.len() < BATCH || look(&std::mem::take(&mut batch)))
            })?;
            look(&batch);
            if found.is_none() {
                found = intruder(db, volume.id, &root)?;
            }
        }
        if interrupt.load(Ordering::Relaxed) {
            report.untested(format!("all of the trove of volume {}: it was interrupted", volume.name));
        }
        if unread > 0 {
            report.untested(format!("{unread} files that could not be read when the case was made"));
        }
        report.tested(format!("{looked} entries of volume {}, the files hashed again", volume.name));
        report.differences.extend(found.map(|found| format!("volume {}: {found}", volume.name)));
    }
    Ok(())
}

/// The entries of a volume that hold the document, or a sample of its files: those whose paths, hashed together with
/// the seed, come first. With a volume of a split archive come the others.
pub(super) fn chosen(
    db: &Connection,
    question: &Question,
    document: Option<Sha256>,
    volume: i64,
) -> Result<Vec<Entry>> {
    if let Some(document) = document {
        return origins::outermost(db, volume, document);
    }
    let most = question.sample.unwrap_or_default();
    let mut drawn: BinaryHeap<(Sha256, Vec<u8>)> = BinaryHeap::new();
    results::entries(db, volume, |entry| {
        if entry.kind == Kind::File.name() {
            let mut hasher = Hasher::default();
            hasher.update(&question.seed.to_le_bytes());
            hasher.update(&entry.path);
            drawn.push((hasher.finish(), entry.path));
            if drawn.len() > most {
                drawn.pop();
            }
        }
        Ok(true)
    })?;
    let paths: Vec<Vec<u8>> = drawn.into_iter().map(|(_, path)| path).collect();
    origins::with_series(db, volume, &paths)
}

/// How an entry of the trove differs from what the case knows of it.
fn difference(root: &Root, known: &Entry, interrupt: &AtomicBool) -> Option<String> {
    let shown = path::printable(&known.path);
    let now = match root.look(&known.path) {
        Ok(now) => now,
        // What was lost when the case was made may be lost now.
        Err(_) if known.kind == Kind::Unknown.name() => return None,
        Err(e) if e.kind() == std::io::ErrorKind::NotFound => return Some(format!("{shown} is gone")),
        Err(e) => return Some(format!("{shown} cannot be looked at: {e}")),
    };
    if now.kind.name() != known.kind && known.kind != Kind::Unknown.name() {
        return Some(format!("{shown} is a {} and was a {}", now.kind, known.kind));
    }
    if now.target != known.target {
        return Some(format!("{shown} leads elsewhere than it did"));
    }
    let expected = known.sha256?;
    let mut buffer = vec![0; READ_BUFFER];
    let stopped = |_| interrupt.load(Ordering::Relaxed);
    let print = |file| walk::fingerprint(file, &now, 0, &mut buffer, &KnownFiles::default(), &stopped);
    match root.open_entry(&now.path).and_then(print) {
        Ok(Some(print)) if print.sha256 != expected => Some(format!(
            "{shown} has other bytes: SHA-256 {} and was {}",
            print.sha256.short(),
            expected.short()
        )),
        Ok(_) => None,
        Err(problem) => Some(format!("{shown} cannot be read: {}", problem.message)),
    }
}

/// The first entry of the trove, in order of names, that the case does not know.
fn intruder(db: &Connection, volume: i64, root: &Root) -> Result<Option<String>> {
    let mut first: Option<Vec<u8>> = None;
    for entry in root.walk(None) {
        let earlier = first.as_ref().is_none_or(|first| entry.path < *first);
        if earlier && origins::entry_at(db, volume, &path::printable(&entry.path))?.is_none() {
            first = Some(entry.path);
        }
    }
    Ok(first.map(|first| format!("{} is new", path::printable(&first))))
}

//! The first stages: every entry gets its row, every file its hash and, unless hashes alone are asked for, its type. On
//! rayon, in this process: no byte is parsed beyond what recognising a type looks at.

use super::priority::priority;
use super::{Context, Until};
use crate::formats::{self, Basis, Identity, Probe, probe};
use crate::problem::{Problem, ProblemKind, Stage};
use crate::store::write::{Content, Message, Outbox, Sighting};
use crate::trove::walk::{self, Entry, Fingerprint, Kind, Listed, Root};
use crate::trove::{Blob, Sha256};
use rayon::iter::{IndexedParallelIterator, IntoParallelIterator, ParallelBridge, ParallelIterator};
use std::cell::RefCell;
use std::collections::HashMap;
use std::fs::File;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, LazyLock};

/// Bytes of a file that are read at a time.
pub const BUFFER: usize = 256 * 1024;

/// Entries of one batch.
const BATCH: usize = 64;

/// Bytes from which on a file is worth being handed to another thread.
const LARGE: u64 = 1 << 20;

thread_local! {
    static BUFFERS: RefCell<Vec<u8>> = const { RefCell::new(Vec::new()) };
}

/// Walks a volume and sends what it holds to the writer. Entries that `stamps` (sorted) knows are passed over
/// unread. Returns whether the walk was completed.
pub(super) fn take(context: &Context, root: &Arc<Root>, stamps: &[([u8; 16], i64)], outbox: &Outbox) -> bool {
    let (seen, counted) = (Seen::new(stamps), AtomicU64::new(0));
    // The walk itself ends too when the run is stopped, not only the work on what it finds.
    let super::Walk { shuffle, only } = &context.request.walk;
    let wanted = |entry: &Listed| only.as_ref().is_none_or(|only| only.contains(&entry.path));
    let mut walk = root.walk(*shuffle).take_while(|_| !context.stopped()).filter(wanted).inspect(|_| {
        counted.fetch_add(1, Ordering::Relaxed);
    });
    let batches = std::iter::from_fn(move || batch(&mut walk));
    batches.par_bridge().for_each_with(outbox.clone(), |outbox, entries: Vec<Listed>| {
        context.progress.entries.fetch_add(entries.len() as u64, Ordering::Relaxed);
        let Some(sightings) = sightings(context, root, &seen, entries) else { return };
        if !sightings.is_empty() && outbox.send(Message::Seen(sightings)).is_err() {
            context.stop();
        }
    });
    if context.stopped() {
        return false;
    }
    outbox.send(Message::Walked(counted.into_inner(), seen.rows())).is_ok()
}

/// The next entries that one thread works on, so many that handing over costs little.
fn batch(walk: &mut impl Iterator<Item = Listed>) -> Option<Vec<Listed>> {
    let entries: Vec<Listed> = walk.take(BATCH).collect();
    (!entries.is_empty()).then_some(entries)
}

/// Which of the entries known before were seen again: one bit each.
struct Seen<'a> {
    stamps: &'a [([u8; 16], i64)],
    bits: Vec<AtomicU64>,
}

impl Seen<'_> {
    fn new(stamps: &[([u8; 16], i64)]) -> Seen<'_> {
        Seen { stamps, bits: (0..stamps.len().div_ceil(64)).map(|_| AtomicU64::new(0)).collect() }
    }

    /// Whether anything was known before.
    fn knows_some(&self) -> bool {
        !self.stamps.is_empty()
    }

    /// Marks the entry of this stamp as seen. Returns whether it is known.
    fn mark(&self, stamp: &[u8; 16]) -> bool {
        let Ok(at) = self.stamps.binary_search_by(|(s, _)| s.cmp(stamp)) else { return false };
        if let Some(word) = self.bits.get(at / 64) {
            word.fetch_or(1 << (at % 64), Ordering::Relaxed);
        }
        true
    }

    fn rows(&self) -> Vec<i64> {
        let seen = |at: usize| {
            self.bits.get(at / 64).is_some_and(|w| w.load(Ordering::Relaxed) >> (at % 64) & 1 == 1)
        };
        self.stamps.iter().enumerate().filter(|(at, _)| seen(*at)).map(|(_, (_, row))| *row).collect()
    }
}

/// Looks at entries, and reads and identifies those that are not known. Nothing if the run was stopped meanwhile.
fn sightings(context: &Context, root: &Root, seen: &Seen, entries: Vec<Listed>) -> Option<Vec<Sighting>> {
    let (mut sightings, mut large) = (Vec::with_capacity(entries.len()), Vec::new());
    for listed in entries {
        match look(context, root, seen, listed) {
            Looked::Known => {}
            Looked::Unread(entry) => sightings.push(Sighting { entry, content: None }),
            Looked::File(entry, _) if entry.size > LARGE => large.push(entry),
            Looked::File(entry, file) => sightings.push(read(context, root, entry, file)?),
        }
    }
    // Whoever has nothing to do takes some of them, so that no thread waits long for one whose files are large. They are
    // opened once more for that: left open, those of many threads could be more than a process may have.
    let read = large.into_par_iter().with_max_len(1).map(|entry| read(context, root, entry, None));
    sightings.extend(read.collect::<Option<Vec<Sighting>>>()?);
    Some(sightings)
}

/// What a look at an entry showed.
enum Looked {
    /// It is as the case knows it.
    Known,
    /// It is not to be read.
    Unread(Entry),
    /// It is to be read, and may be open already.
    File(Entry, Option<File>),
}

/// Looks at one entry.
fn look(context: &Context, root: &Root, seen: &Seen, listed: Listed) -> Looked {
    let opened = if seen.knows_some() || !listed.is_file() { None } else { listed.open(root) };
    let (entry, file) = opened.map_or_else(|| (listed.look(), None), |(entry, file)| (entry, Some(file)));
    let is_known =
        || seen.mark(&entry.stamp) || !identifies(context) && seen.mark(&unidentified(entry.stamp));
    if entry.problem.is_none() && is_known() {
        return Looked::Known;
    }
    if entry.kind != Kind::File || entry.problem.is_some() {
        return Looked::Unread(entry);
    }
    Looked::File(entry, file)
}

/// Reads and identifies a file, which may be open already.
fn read(context: &Context, root: &Root, mut entry: Entry, file: Option<File>) -> Option<Sighting> {
    let told = |bytes: usize| {
        context.progress.bytes.fetch_add(bytes as u64, Ordering::Relaxed);
        context.stopped()
    };
    let file = file.map_or_else(|| root.open_entry(&entry.path), Ok);
    let print = file.and_then(|file| {
        BUFFERS.with_borrow_mut(|buffer| {
            buffer.resize(BUFFER, 0);
            let head = if identifies(context) { probe::HEAD } else { 0 };
            walk::fingerprint(file, &entry, head, buffer, &context.request.known, &told)
        })
    });
    match print {
        Ok(None) => None,
        Ok(Some(print)) => {
            let content = content_of_file(context, &entry.path, &print);
            if content.format == formats::UNIDENTIFIED {
                entry.stamp = unidentified(entry.stamp);
            }
            if print.changed {
                let text = "it changed while it was read; the hash is of what was read";
                entry.problem = Some(Problem::new(Stage::Fingerprint, ProblemKind::Changed, text));
            }
            Some(Sighting { entry, content: Some(content) })
        }
        Err(problem) => {
            entry.problem = Some(problem);
            Some(Sighting { entry, content: None })
        }
    }
}

/// Whether types are asked for, and not the hashes alone.
fn identifies(context: &Context) -> bool {
    context.request.until != Until::Inventory
}

/// The stamp of an entry whose content was not identified: to a run that identifies, it is not known yet.
fn unidentified(stamp: [u8; 16]) -> [u8; 16] {
    stamp.map(|byte| !byte)
}

fn content_of_file(context: &Context, path: &[u8], print: &Fingerprint) -> Content {
    if !identifies(context) && print.size > 0 {
        return mark(context, Content::hashed(print.sha256, print.size), print.known);
    }
    let tail = if print.size <= print.head.len() as u64 {
        let from = print.head.len().saturating_sub(probe::TAIL);
        print.head.get(from..).unwrap_or_default().to_vec()
    } else {
        print.blob.slice(print.size.saturating_sub(probe::TAIL as u64), probe::TAIL).unwrap_or_default()
    };
    let content = content(path, print.sha256, &print.blob, (&print.head, &tail), 0);
    mark(context, content, print.known)
}

/// What the case is told of a content found under some name: its type, and whether it needs reading.
pub(super) fn content(path: &[u8], sha256: Sha256, blob: &Blob, ends: (&[u8], &[u8]), depth: u32) -> Content {
    let size = blob.size();
    if size == 0 {
        return Content {
            format: "empty",
            media_type: "application/x-empty",
            basis: Basis::Structure.name(),
            priority: 0,
            depth,
            settled: Some(None),
            ..Content::hashed(sha256, size)
        };
    }
    let probe = Probe::new(ends.0, ends.1, blob);
    let identity = formats::identify(&probe);
    Content {
        sha256,
        size,
        format: identity.format.name,
        media_type: identity.media_type,
        basis: identity.basis.name(),
        priority: priority(path, &identity, size),
        depth,
        mismatch: contradicts(path, &identity),
        settled: identity.format.settled(identity.media_type),
        cut: false,
        known: false,
        volume: formats::volume(path, &probe),
    }
}

/// A content that the list of known files holds is marked, and not read unless that was asked for.
pub(super) fn mark(context: &Context, content: Content, known: bool) -> Content {
    let settled = if known && !context.request.read_known { Some(None) } else { content.settled };
    Content { known, settled, ..content }
}

/// Whether a name's extension is one that other formats have and this one does not.
fn contradicts(path: &[u8], identity: &Identity) -> bool {
    let name = path.rsplit(|b| *b == b'/').next().unwrap_or_default();
    let Some(dot) = name.iter().rposition(|b| *b == b'.').filter(|dot| *dot > 0) else { return false };
    let extension = String::from_utf8_lossy(name.get(dot + 1..).unwrap_or_default()).to_ascii_lowercase();
    if identity.format.extensions.contains(&extension.as_str()) {
        return false;
    }
    EXTENSIONS.get(extension.as_str()).is_some_and(|others| !others.text || !is_textual(identity.media_type))
}

/// What formats have a file name extension.
#[derive(Default)]
struct Extension {
    /// Whether one of them is text: a .md that reads as plain text contradicts nothing.
    text: bool,
}

/// The extensions that some format has.
static EXTENSIONS: LazyLock<HashMap<&'static str, Extension>> = LazyLock::new(|| {
    let mut extensions: HashMap<&'static str, Extension> = HashMap::new();
    for format in formats::every() {
        for extension in format.extensions {
            extensions.entry(extension).or_default().text |= is_textual(format.media_type);
        }
    }
    extensions
});

fn is_textual(media_type: &str) -> bool {
    media_type.starts_with("text/") || media_type.contains("json") || media_type.contains("xml")
}

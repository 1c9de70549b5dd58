//! The first stage: every entry gets its row, every file its hash and its type. On rayon, in this process: no
//! byte is parsed beyond what recognising a type looks at.

use super::Context;
use super::priority::priority;
use crate::formats::{self, Identity, Probe, Read, probe};
use crate::problem::{Problem, ProblemKind, Stage};
use crate::store::write::{Content, Message, Outbox, Sighting};
use crate::trove::walk::{self, Entry, Fingerprint, Kind, Root};
use crate::trove::{Blob, Sha256};
use rayon::iter::{ParallelBridge, ParallelIterator};
use std::cell::RefCell;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

/// Bytes read at a time.
const BUFFER: usize = 256 * 1024;

thread_local! {
    static BUFFERS: RefCell<Vec<u8>> = const { RefCell::new(Vec::new()) };
}

/// Walks a volume and sends what it holds to the writer. Entries that `stamps` (sorted) knows are passed over
/// unread. Returns whether the walk was completed.
pub(super) fn take(context: &Context, root: &Arc<Root>, stamps: &[([u8; 16], i64)], outbox: &Outbox) -> bool {
    let seen = Seen::new(stamps);
    // The walk itself ends too, not only the work on what it finds.
    root.walk().take_while(|_| !context.stopped()).par_bridge().for_each_with(
        outbox.clone(),
        |outbox, entry| {
            if context.stopped() {
                return;
            }
            context.progress.entries.fetch_add(1, Ordering::Relaxed);
            if entry.problem.is_none() && seen.mark(&entry.stamp) {
                return;
            }
            if let Some(sighting) = sight(context, root, entry) {
                context
                    .progress
                    .bytes
                    .fetch_add(sighting.content.as_ref().map_or(0, |c| c.size), Ordering::Relaxed);
                if outbox.send(Message::Seen(Box::new(sighting))).is_err() {
                    context.stop();
                }
            }
        },
    );
    if context.stopped() {
        return false;
    }
    outbox.send(Message::Walked(seen.rows())).is_ok()
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

/// Reads and identifies one entry; nothing if the run was stopped meanwhile.
fn sight(context: &Context, root: &Root, mut entry: Entry) -> Option<Sighting> {
    if entry.kind != Kind::File || entry.problem.is_some() {
        return Some(Sighting { entry, content: None });
    }
    let print = BUFFERS.with_borrow_mut(|buffer| {
        buffer.resize(BUFFER, 0);
        walk::fingerprint(root, &entry.path, probe::HEAD, buffer, &|| context.stopped())
    });
    match print {
        Ok(None) => None,
        Ok(Some(print)) => {
            let content = content_of_file(&entry.path, &print);
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

fn content_of_file(path: &[u8], print: &Fingerprint) -> Content {
    let tail = if print.size <= print.head.len() as u64 {
        let from = print.head.len().saturating_sub(probe::TAIL);
        print.head.get(from..).unwrap_or_default().to_vec()
    } else {
        print.blob.slice(print.size.saturating_sub(probe::TAIL as u64), probe::TAIL).unwrap_or_default()
    };
    content(path, print.sha256, &print.blob, (&print.head, &tail), 0)
}

/// What the case is told of a content found under some name: its type, and whether it needs reading.
pub(super) fn content(path: &[u8], sha256: Sha256, blob: &Blob, ends: (&[u8], &[u8]), depth: u32) -> Content {
    let size = blob.size();
    if size == 0 {
        let (format, media_type, basis) = ("empty", "application/x-empty", "structure");
        let (priority, mismatch, settled, cut) = (0, false, Some(None), false);
        return Content { sha256, size, format, media_type, basis, priority, depth, mismatch, settled, cut };
    }
    let identity = formats::identify(&Probe::new(ends.0, ends.1, blob));
    Content {
        sha256,
        size,
        format: identity.format.name,
        media_type: identity.media_type,
        basis: identity.basis.name(),
        priority: priority(path, &identity, size),
        depth,
        mismatch: contradicts(path, &identity),
        settled: settled(&identity),
        cut: false,
    }
}

/// What is known without reading.
fn settled(identity: &Identity) -> Option<Option<Problem>> {
    let problem = |kind, text: String| Some(Some(Problem::new(Stage::Read, kind, text)));
    match identity.format.read {
        Read::With(_) => None,
        Read::NoText => Some(None),
        Read::Image => problem(ProblemKind::MissingTool, "a picture; its text waits for OCR".into()),
        Read::Unsupported => problem(
            ProblemKind::Unsupported,
            format!("this version does not read {} ({})", identity.format.name, identity.media_type),
        ),
    }
}

/// Whether a name's extension is one that other formats have and this one does not.
fn contradicts(path: &[u8], identity: &Identity) -> bool {
    let name = path.rsplit(|b| *b == b'/').next().unwrap_or_default();
    let Some(dot) = name.iter().rposition(|b| *b == b'.').filter(|dot| *dot > 0) else { return false };
    let extension = String::from_utf8_lossy(name.get(dot + 1..).unwrap_or_default()).to_ascii_lowercase();
    if identity.format.extensions.contains(&extension.as_str()) {
        return false;
    }
    formats::every().any(|f| f.extensions.contains(&extension.as_str()) && !alike(f.name, identity))
}

/// Text is text: a .md that reads as plain text contradicts nothing.
fn alike(other: &str, identity: &Identity) -> bool {
    let textual = |media: &str| media.starts_with("text/") || media.contains("json") || media.contains("xml");
    let other = formats::by_name(other).is_some_and(|f| textual(f.media_type));
    other && textual(identity.media_type)
}

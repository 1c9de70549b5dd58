//! The worker's own loop: requests in, records out, nothing else.

use super::confine;
use super::contract::{FACTS, Record, Request, VERSION};
use super::frame::{self, Frames};
use crate::formats::{self, Format, Piece, Read, Reading, Sink};
use crate::problem::{Problem, ProblemKind};
use crate::procurement;
use crate::text::Document;
use crate::trove::Blob;
use crate::trove::blob::Part;
use rustix::net::{RecvAncillaryBuffer, RecvAncillaryMessage, RecvFlags, ReturnFlags, recvmsg};
use std::collections::VecDeque;
use std::fs::File;
use std::io::{self, IoSliceMut, Write};
use std::mem::MaybeUninit;
use std::os::fd::{BorrowedFd, OwnedFd};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

/// Descriptors that may arrive with one portion of requests.
const DESCRIPTORS: usize = 64;
/// Records are written out when this many bytes of them wait.
const FLUSH: usize = 64 * 1024;
/// Bytes of a content after which the parent is told how many were read.
const STEP: u64 = 16 << 20;

/// A document of more bytes than this is not kept to be assessed, but told again.
const KEEP: usize = 8 << 20;

/// Time that a record is held back at most: each one is a sign of progress.
const HOLD: Duration = Duration::from_secs(1);

/// Requests and descriptors as they arrive on the socket.
struct Inbox<'a> {
    socket: BorrowedFd<'a>,
    frames: Frames,
    files: VecDeque<OwnedFd>,
}

impl Inbox<'_> {
    /// The content behind the next descriptor.
    fn blob(&mut self) -> io::Result<Blob> {
        let file = self.files.pop_front().ok_or_else(|| io::Error::other("no descriptor came"))?;
        Blob::from_file(File::from(file))
    }

    /// The next request; none when the parent has closed its end. `idle` is called before waiting.
    fn next(&mut self, mut idle: impl FnMut() -> io::Result<()>) -> io::Result<Option<Request>> {
        let mut buffer = vec![0; 64 * 1024];
        loop {
            if let Some(request) = self.frames.message()? {
                return Ok(Some(request));
            }
            idle()?;
            let mut space = [MaybeUninit::uninit(); rustix::cmsg_space!(ScmRights(DESCRIPTORS))];
            let mut control = RecvAncillaryBuffer::new(&mut space);
            let mut parts = [IoSliceMut::new(&mut buffer)];
            let got = match recvmsg(self.socket, &mut parts, &mut control, RecvFlags::CMSG_CLOEXEC) {
                Err(rustix::io::Errno::INTR) => continue,
                other => other?,
            };
            if got.flags.contains(ReturnFlags::CTRUNC) {
                return Err(io::Error::other("descriptors were lost on the way"));
            }
            for message in control.drain() {
                if let RecvAncillaryMessage::ScmRights(files) = message {
                    self.files.extend(files);
                }
            }
            if got.bytes == 0 {
                return Ok(None);
            }
            self.frames.push(buffer.get(..got.bytes).unwrap_or_default());
        }
    }
}

/// Records on their way to the parent.
struct Outbox {
    pipe: File,
    buffer: Vec<u8>,
    flushed: Instant,
    /// Bytes of the content in progress that were read so far.
    read: u64,
    /// How many of them the parent was told of.
    told: u64,
}

impl Outbox {
    fn send(&mut self, record: &Record) -> io::Result<()> {
        frame::encode(record, &mut self.buffer)?;
        // An answer is never held back: what comes after it may be the end of this process.
        let answer = matches!(record, Record::Ready(_) | Record::ReadEnd(..) | Record::AssessEnd(..));
        if answer || self.is_late() || self.buffer.len() >= FLUSH { self.flush() } else { Ok(()) }
    }

    /// Tells the parent now and then that bytes are being read.
    fn progress(&mut self, bytes: usize) -> io::Result<()> {
        self.read += bytes as u64;
        if !self.is_late() && self.read - self.told < STEP {
            return Ok(());
        }
        self.told = self.read;
        self.send(&Record::Progress(self.read))
    }

    /// Tells how long reading or assessing took.
    fn took(&mut self, begun: Instant) -> io::Result<()> {
        self.send(&Record::Took(u64::try_from(begun.elapsed().as_micros()).unwrap_or(u64::MAX)))
    }

    fn is_late(&self) -> bool {
        self.flushed.elapsed() > HOLD
    }

    fn flush(&mut self) -> io::Result<()> {
        self.pipe.write_all(&self.buffer)?;
        self.buffer.clear();
        self.flushed = Instant::now();
        Ok(())
    }
}

/// What was read of a content, kept for assessing it; by default nothing is kept.
#[derive(Default)]
struct Kept {
    /// All of it, or nothing: pages that OCR reads are the parent's, and what is long is not kept.
    document: Option<Document>,
    bytes: usize,
}

impl Kept {
    fn new(format: &str) -> Kept {
        let document = Document { format: format.to_string(), ..Document::default() };
        Kept { document: Some(document), bytes: 0 }
    }

    /// Keeps a piece that the parent has been told.
    fn push(&mut self, piece: Piece) {
        let Some(document) = &mut self.document else { return };
        match piece {
            Piece::Page(page) => {
                self.bytes += page.weight();
                document.pages.push(page);
            }
            Piece::Table(table) => {
                self.bytes += table.weight();
                document.tables.push(table);
            }
            Piece::Meta(meta) => {
                self.bytes += meta.value.len();
                document.metadata.push(meta);
            }
            Piece::Scan(..) | Piece::Picture(_) => self.document = None,
            _ => {}
        }
        if self.bytes > KEEP {
            self.document = None;
        }
    }

    /// The document, if all of it is here and there is anything to assess.
    fn document(self) -> Option<Document> {
        self.document.filter(Document::has_text)
    }
}

/// What reads a content of a format: [`as_registered`] but in tests of what happens when a reader goes astray.
pub type Reads = fn(&Format, &Blob, &mut Sink) -> Result<(), Problem>;

/// Reads a content as the registry says.
pub fn as_registered(format: &Format, blob: &Blob, sink: &mut Sink) -> Result<(), Problem> {
    match format.read {
        Read::With(read) => read(blob, sink),
        Read::Image => sink.picture(),
        Read::NoText | Read::Unsupported => Ok(()),
    }
}

/// Serves a parent until it closes its end. An error means that the parent broke the contract or is gone.
pub fn serve(reads: Reads) -> io::Result<()> {
    let stdin = io::stdin();
    let socket = std::os::fd::AsFd::as_fd(&stdin);
    let pipe = File::from(rustix::io::dup(rustix::stdio::stdout())?);
    let mut inbox = Inbox { socket, frames: Frames::default(), files: VecDeque::new() };
    let outbox = Outbox { pipe, buffer: Vec::new(), flushed: Instant::now(), read: 0, told: 0 };
    let outbox = Arc::new(Mutex::new(outbox));
    let mut reading = Reading::default();
    let mut document = Document::default();
    let mut volumes = (Vec::new(), None);
    while let Some(request) = inbox.next(|| lock(&outbox).flush())? {
        match request {
            Request::Hello(VERSION, given) => {
                // Before the first byte of a trove is looked at.
                let protections = confine::parser(given.limits.memory_bytes);
                lock(&outbox).send(&Record::Ready(protections))?;
                reading = given;
            }
            Request::Hello(other, _) => {
                return Err(io::Error::other(format!("the parent speaks version {other} of the contract")));
            }
            Request::Volume => volumes.0.push(Part::Held(inbox.blob()?)),
            Request::MissingVolume(name, size) => volumes.0.push(Part::Missing(name, size)),
            Request::NextVolume(name) => volumes.1 = Some(name),
            Request::Read(format, assess_too) => {
                let blob = match std::mem::take(&mut volumes) {
                    (parts, _) if parts.is_empty() => inbox.blob()?,
                    (parts, next) => Blob::of_parts(parts, next),
                };
                let begun = Instant::now();
                let mut kept = if assess_too { Kept::new(&format) } else { Kept::default() };
                let problem = read(reads, &format, blob, &reading, &outbox, &mut kept)?;
                lock(&outbox).took(begun)?;
                let document = kept.document();
                lock(&outbox).send(&Record::ReadEnd(problem, document.as_ref().map(Document::bytes)))?;
                if let Some(document) = document {
                    assess(&document, &reading, &mut lock(&outbox))?;
                }
            }
            Request::Assess(format) => document = Document { format, ..Document::default() },
            Request::Page(page) => document.pages.push(page),
            Request::Table(table) => document.tables.push(table),
            Request::Meta(meta) => document.metadata.push(meta),
            Request::AssessEnd => assess(&std::mem::take(&mut document), &reading, &mut lock(&outbox))?,
        }
    }
    lock(&outbox).flush()
}

fn lock(outbox: &Mutex<Outbox>) -> MutexGuard<'_, Outbox> {
    outbox.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Reads one content. The outer error is the parent's end, the inner one the content's.
fn read(
    reads: Reads,
    format: &str,
    blob: Blob,
    reading: &Reading,
    outbox: &Arc<Mutex<Outbox>>,
    kept: &mut Kept,
) -> io::Result<Option<Problem>> {
    let Some(format) = formats::by_name(format) else {
        return Err(io::Error::other(format!(
            "the parent knows a format `{format}` that this worker does not"
        )));
    };
    let watched = outbox.clone();
    (lock(outbox).read, lock(outbox).told) = (0, 0);
    // A parent that is gone shows with the next record.
    let blob = blob.watched(Arc::new(move |bytes| drop(lock(&watched).progress(bytes))));
    let held = blob.held_size();
    confine::processor_time(reading.limits.allowance(held).as_secs());
    let mut gone = None;
    let mut out = |piece: Piece| {
        let record = Record::Piece(explain_piece(piece, &blob));
        lock(outbox).send(&record).map_err(|e| {
            gone = Some(e);
            Problem::read(ProblemKind::Crashed, "the run has ended")
        })?;
        if let Record::Piece(piece) = record {
            kept.push(piece);
        }
        Ok(())
    };
    let mut sink = Sink::new(reading, held, &mut out);
    let result = reads(format, &blob, &mut sink);
    let result = result.and(sink.end());
    match gone {
        Some(error) => Err(error),
        None => Ok(result.err().map(|problem| explain(problem, &blob))),
    }
}

/// A piece whose problem, if it has one, may come of a missing volume.
fn explain_piece(piece: Piece, blob: &Blob) -> Piece {
    match piece {
        Piece::Problem(problem) => Piece::Problem(explain(problem, blob)),
        Piece::MemberEnd(Some(problem)) => Piece::MemberEnd(Some(explain(problem, blob))),
        Piece::MemberEnd(None) => {
            // It was read all the same: whatever was missed is no matter of the next one.
            blob.missed_part();
            piece
        }
        piece => piece,
    }
}

/// What breaks off or does not hold together where a volume of a split archive is missing waits for that volume.
fn explain(problem: Problem, blob: &Blob) -> Problem {
    let missing = match problem.kind {
        ProblemKind::Truncated => blob.missed_part().or_else(|| blob.next_part()),
        ProblemKind::Corrupt => blob.missed_part(),
        _ => None,
    };
    match missing {
        Some(name) => {
            let message = format!("volume {name} is missing ({})", problem.message);
            Problem { kind: ProblemKind::MissingVolume, message, ..problem }
        }
        None => problem,
    }
}

fn assess(document: &Document, reading: &Reading, outbox: &mut Outbox) -> io::Result<()> {
    confine::processor_time(reading.limits.allowance(document.bytes()).as_secs());
    let begun = Instant::now();
    let assessment = procurement::assess(document);
    // Before anything is sent: the parent may be slow to take it.
    outbox.took(begun)?;
    for mut part in assessment.parts {
        let facts = std::mem::take(&mut part.facts);
        let packages = std::mem::take(&mut part.packages);
        outbox.send(&Record::Part(part))?;
        for some in facts.chunks(FACTS) {
            outbox.send(&Record::Facts(some.to_vec()))?;
        }
        for some in packages.chunks(FACTS) {
            outbox.send(&Record::Packages(some.to_vec()))?;
        }
    }
    outbox.send(&Record::AssessEnd(assessment.language, assessment.script))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{Page, TextSource};

    fn page(text: &str) -> Piece {
        Piece::Page(Page::new(text, TextSource::Plain))
    }

    #[test]
    fn a_document_is_kept_when_all_of_it_is_here_and_has_text() {
        let kept = |pieces: &[Piece]| {
            let mut kept = Kept::new("txt");
            pieces.iter().for_each(|piece| kept.push(piece.clone()));
            kept.document().map(|document| document.pages.len())
        };
        assert_eq!(kept(&[page("one"), page("two")]), Some(2));
        assert_eq!(kept(&[page(" "), page("\n")]), None);
        assert_eq!(kept(&[page("one"), Piece::Scan(Page::new("", TextSource::Layer)), page("three")]), None);
        assert_eq!(kept(&[Piece::Picture(1), page("two")]), None);
        assert_eq!(kept(&[page(&"x".repeat(KEEP + 1)), page("two")]), None);
        let mut unasked = Kept::default();
        unasked.push(page("one"));
        assert!(unasked.document().is_none());
    }

    #[test]
    fn the_parent_is_told_in_steps_how_far_a_content_was_read() {
        let pipe = tempfile::tempfile().unwrap();
        let mut outbox = Outbox { pipe, buffer: Vec::new(), flushed: Instant::now(), read: 0, told: 0 };
        let third = STEP / 3 + 1;
        let told: Vec<u64> = (1..=7)
            .map(|_| {
                outbox.progress(third as usize).unwrap();
                outbox.told
            })
            .collect();
        assert_eq!(told, [0, 0, 3 * third, 3 * third, 3 * third, 6 * third, 6 * third]);
        let mut expected = Vec::new();
        frame::encode(&Record::Progress(3 * third), &mut expected).unwrap();
        frame::encode(&Record::Progress(6 * third), &mut expected).unwrap();
        assert_eq!(outbox.buffer, expected);
    }
}

//! One content on its way through a worker: what has come of it so far, and what of that is already stored.

use super::claims::Claim;
use super::queue::{MEMBER_COST, Source, Task};
use super::reading::Shared;
use super::volumes::{self, Step, Volumes};
use super::{Role, inventory};
use crate::formats::{MemberName, Piece};
use crate::problem::{self, Problem, ProblemKind};
use crate::procurement::{self, Assessment, Part, Verdict};
use crate::store::read::Known;
use crate::store::write::{Member, Message, Stored};
use crate::store::{DISK_FULL, Result, StoreError};
use crate::text::{Document, Page};
use crate::trove::Blob;
use crate::trove::walk::Kind;
use crate::worker::contract::{Record, Request};
use crate::worker::link::Link;
use crate::worker::spool::{self, Arriving};

/// Bytes of text (with its boxes) that assessing sees of one content.
pub(super) const WINDOW: usize = 64 << 20;
/// Bytes of pieces that travel to the writer at once where a content is larger than the window.
const BATCH: usize = 1 << 20;
/// Members that are made known at once.
const MEMBERS: usize = 64;
/// Bytes that OCR must find beyond those that a page has itself, or as many again, to be believed instead.
const MORE: usize = 200;

/// What the worker is doing with a content.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stage {
    Reading,
    Assessing,
}

/// Whose bytes come from a worker.
enum Arrives {
    /// A member of this name.
    Member(MemberName),
    /// The picture of a page, with what the page has without it.
    Scan(Page),
}

/// One content in a worker's line.
pub(super) struct Work<'a> {
    pub(super) task: Task,
    pub(super) stage: Stage,
    /// Given back to the queue: the worker's answers are not listened to.
    pub(super) ghost: bool,
    /// Pages, tables and metadata that assessing needs and the writer has not got.
    document: Vec<Stored>,
    document_bytes: usize,
    /// What assessing sees where the document has gone to the writer already, or comes from it.
    window: Option<Document>,
    /// Pieces that assessing does not need.
    loose: Vec<Stored>,
    /// Members to read, as soon as the writer knows them.
    members: Vec<Task>,
    begun: bool,
    position: u32,
    /// Members whose names are those of volumes of split archives: what is to be done with them shows when all
    /// are there.
    held: Volumes,
    /// What bytes are coming of, the bytes so far, and how many of them the spool counts.
    arriving: Option<(Arrives, Arriving<'a>, u64)>,
    parts: Vec<Part>,
    /// Bytes of the content.
    size: u64,
    /// How many of them progress has counted.
    pub(super) counted: u64,
    /// Bytes of text that are assessed.
    sent: u64,
}

impl<'a> Work<'a> {
    pub(super) fn new(task: Task) -> Work<'a> {
        Work {
            task,
            stage: Stage::Reading,
            ghost: false,
            document: Vec::new(),
            document_bytes: 0,
            window: None,
            loose: Vec::new(),
            members: Vec::new(),
            begun: false,
            position: 0,
            held: Volumes::default(),
            size: 0,
            counted: 0,
            arriving: None,
            parts: Vec::new(),
            sent: 0,
        }
    }

    /// The content is open and goes to a worker. Of a split archive it is told what is missing.
    pub(super) fn opened(&mut self, blob: &Blob) {
        self.size = blob.held_size();
        self.loose.extend(volumes::missing(blob).map(Stored::Problem));
    }

    /// Bytes of the content.
    pub(super) fn size(&self) -> u64 {
        self.size
    }

    /// Bytes by which the time is measured that the stage may take: of the content, or of the text sent to assess.
    pub(super) fn bytes(&self) -> u64 {
        match self.stage {
            Stage::Reading => self.size(),
            Stage::Assessing => self.sent,
        }
    }

    /// Takes one piece of reading. `room` asks for space in the spool and may wait; that it is refused means that
    /// the run is ending.
    pub(super) fn piece(
        &mut self,
        shared: &Shared<'a>,
        piece: Piece,
        mut room: impl FnMut(u64, u32) -> Result<bool>,
    ) -> Result<bool> {
        match piece {
            Piece::Page(page) => self.push(Stored::Page(page)),
            Piece::Table(table) => self.push(Stored::Table(table)),
            Piece::Meta(meta) => self.push(Stored::Meta(meta)),
            Piece::Announced(n) => self.loose.push(Stored::Announced(n)),
            Piece::Counted(n) => self.loose.push(Stored::Counted(n)),
            Piece::Look(look) => self.loose.push(Stored::Look(look)),
            Piece::Problem(problem) => self.loose.push(Stored::Problem(problem)),
            Piece::Folder(name) => self.member(name, Kind::Directory, None, None),
            Piece::Member(name) => {
                if !self.welcome(shared, MEMBER_COST, &mut room)? {
                    return Ok(false);
                }
                self.arriving = Some((
                    Arrives::Member(name),
                    Arriving::new(&shared.cache, &shared.context.request.known),
                    MEMBER_COST,
                ));
            }
            Piece::Scan(page) => {
                self.arriving = Some((
                    Arrives::Scan(page),
                    Arriving::new(&shared.cache, &shared.context.request.known),
                    0,
                ));
            }
            Piece::Picture(number) => {
                let blob = match &self.task.source {
                    Source::Entry(queued) => shared.open(&queued.file),
                    Source::Spooled(blob, _) => Ok(blob.clone()),
                    Source::Stored => return Ok(true),
                };
                match blob {
                    Ok(blob) => self.recognise(shared, &blob, Page::unread(number, None))?,
                    Err(problem) => self.loose.push(Stored::Problem(problem)),
                }
            }
            Piece::MemberData(bytes) => {
                // The picture of a page is gone again before the next piece comes: the spool need not count it.
                let counts = matches!(self.arriving, Some((Arrives::Member(_), ..)));
                if counts && !self.welcome(shared, bytes.len() as u64, &mut room)? {
                    return Ok(false);
                }
                if let Some((_, arriving, reserved)) = &mut self.arriving {
                    *reserved += if counts { bytes.len() as u64 } else { 0 };
                    arriving.push(&bytes).map_err(spool_failed)?;
                }
            }
            Piece::MemberEnd(problem) => self.member_end(shared, problem)?,
        }
        if self.members.len() >= MEMBERS {
            self.make_known(shared)?;
        }
        if self.window.is_some() && self.document_bytes > BATCH {
            self.store(shared)?;
        } else if self.document_bytes > WINDOW {
            let text = format!("assessed on its first {} MiB of text and tables", WINDOW >> 20);
            self.loose.push(Stored::Problem(Problem::new(problem::Stage::Assess, ProblemKind::Limit, text)));
            self.window = Some(self.gather());
            self.store(shared)?;
        }
        Ok(true)
    }

    /// Asks for space in the spool; before waiting, what has come is made known, so that it can make room.
    fn welcome(
        &mut self,
        shared: &Shared,
        bytes: u64,
        room: &mut impl FnMut(u64, u32) -> Result<bool>,
    ) -> Result<bool> {
        if shared.queue.reserve_now(bytes) {
            return Ok(true);
        }
        self.make_known(shared)?;
        room(bytes, self.task.depth)
    }

    /// Adds a piece of the document.
    fn push(&mut self, piece: Stored) {
        self.document_bytes += weight(&piece);
        self.document.push(piece);
    }

    fn member(
        &mut self,
        name: MemberName,
        kind: Kind,
        content: Option<crate::store::write::Content>,
        problem: Option<Problem>,
    ) {
        let position = self.position;
        self.position += 1;
        self.loose.push(Stored::Member(Member { position, name, kind, content, problem }));
    }

    /// A member is complete or lost: it gets its place, and is queued if it is new.
    fn member_end(&mut self, shared: &Shared, problem: Option<Problem>) -> Result<()> {
        let Some((arrives, arriving, reserved)) = self.arriving.take() else { return Ok(()) };
        let name = match arrives {
            Arrives::Member(name) => name,
            Arrives::Scan(page) => {
                let (.., spooled) = arriving.finish().map_err(spool_failed)?;
                return self.recognise(shared, &spooled.blob, page);
            }
        };
        // Of a member that breaks off or is damaged, what came is kept, as it is of files.
        let damaged = |p: &Problem| matches!(p.kind, ProblemKind::Truncated | ProblemKind::Corrupt);
        if problem.as_ref().is_some_and(|p| arriving.size == 0 || !damaged(p)) {
            shared.queue.release(reserved);
            self.member(name, Kind::File, None, problem);
            return Ok(());
        }
        let (sha256, known, spooled) = arriving.finish().map_err(spool_failed)?;
        let (head, tail) = spooled.ends().map_err(spool_failed)?;
        let depth = self.task.depth + 1;
        let content = inventory::content(&name.path, sha256, &spooled.blob, (&head, &tail), depth);
        let mut content = inventory::mark(shared.context, content, known);
        if depth > shared.context.settings.limits.depth && content.settled.is_none() {
            let text = format!("nested deeper than {} containers", shared.context.settings.limits.depth);
            content.settled = Some(Some(Problem::read(ProblemKind::Limit, text)));
            content.cut = true;
            shared.claims().cut(self.task.sha256);
        }
        let waits = matches!(&content.settled, Some(Some(p)) if p.kind == ProblemKind::MissingTool);
        let reads = content.settled.is_none() || (waits && shared.engine.is_some());
        let (format, volume) = (content.format.to_string(), content.volume.clone());
        let path = name.path.clone();
        self.member(name, Kind::File, Some(content), problem);
        let source = Source::Spooled(spooled.blob, reserved);
        let task = Task { sha256, format, depth, source, volumes: None };
        match volume
            .and_then(|(series, ordinal)| self.held.hold(series, ordinal, path, (task.clone(), reads)))
        {
            Some(()) => Ok(()),
            None => self.claim(shared, task, reads, |known| known.is_some_and(|k| k.split)),
        }
    }

    /// Queues a member that is to be read and that nobody reads yet; of others the spool forgets the bytes.
    /// `elsewhere` says of what the case knows of it that it is read from another place.
    fn claim(
        &mut self,
        shared: &Shared,
        task: Task,
        reads: bool,
        elsewhere: impl FnOnce(Option<Known>) -> bool,
    ) -> Result<()> {
        let depth = task.depth;
        let claim = if reads {
            shared.claims().claim(task.sha256, Some(self.task.sha256), || {
                let known = shared.reader.lookup(task.sha256)?;
                let done = known.is_some_and(|k| k.done && !(k.cut && depth < k.depth));
                Ok::<_, StoreError>(done || elsewhere(known))
            })?
        } else {
            Claim::Done
        };
        if claim == Claim::Mine {
            self.members.push(task);
        } else {
            task.release(&shared.queue);
        }
        Ok(())
    }

    /// All members are there: the volumes among them are read, those of one archive together.
    fn read_held(&mut self, shared: &Shared) -> Result<()> {
        for step in std::mem::take(&mut self.held).steps() {
            match step {
                Step::Alone((task, reads)) => {
                    self.claim(shared, task, reads, |known| known.is_some_and(|k| k.split))?;
                }
                Step::Not((task, _)) => task.release(&shared.queue),
                Step::Together { series, task, reads } => {
                    let chosen = shared.reader.volumes(task.sha256)?;
                    let here = Some((self.task.sha256, series));
                    self.claim(shared, task, reads, |_| chosen.is_some_and(|v| v.within != here))?;
                }
            }
        }
        Ok(())
    }

    /// Has OCR read a picture; its pages are numbered on from that which has what is there without OCR. That page stands
    /// where OCR finds hardly more, so a number is never given to another; its text, exact, stands behind what OCR finds.
    fn recognise(&mut self, shared: &Shared, picture: &Blob, own: Page) -> Result<()> {
        let Some(engine) = shared.engine else { return Ok(()) };
        let picture = spool::descriptor(picture).map_err(spool_failed)?;
        let (number, width) = (own.number, own.size.map(|(width, _)| width));
        let ready = |given| shared.context.ready(Role::Tool, given);
        let (mut pages, problem) = engine.read(&picture, width, &|| shared.context.stopped(), &ready);
        let (has, found) = (own.text.len(), pages.iter().map(|p| p.text.len()).sum::<usize>());
        if pages.is_empty() || found < has + has.min(MORE) {
            pages = vec![own];
        } else if let Some(first) = pages.first_mut().filter(|_| has > 0) {
            first.text += &format!("\n[text layer]\n{}", own.text);
        }
        for (number, page) in (number..).zip(pages) {
            self.push(Stored::Page(Page { number, ..page }));
        }
        let on_page = |p: Problem| Problem { message: format!("page {number}: {}", p.message), ..p };
        self.loose.extend(problem.map(|p| Stored::Problem(if width.is_some() { on_page(p) } else { p })));
        Ok(())
    }

    /// Reading has ended, or the worker has.
    pub(super) fn end_reading(&mut self, shared: &Shared, problem: Option<Problem>) -> Result<()> {
        if self.arriving.is_some() {
            let lost = problem.clone().unwrap_or_else(|| Problem::corrupt("its bytes end early"));
            self.member_end(shared, Some(lost))?;
        }
        self.loose.extend(problem.map(Stored::Problem));
        self.read_held(shared)?;
        self.task.release(&shared.queue);
        self.make_known(shared)
    }

    /// Sends members and problems to the writer, then queues the members.
    fn make_known(&mut self, shared: &Shared) -> Result<()> {
        self.send_pieces(shared, false)?;
        shared
            .context
            .progress
            .expected
            .fetch_add(self.members.len() as u64, std::sync::atomic::Ordering::Relaxed);
        std::mem::take(&mut self.members).into_iter().for_each(|task| shared.queue.put(task));
        Ok(())
    }

    fn store(&mut self, shared: &Shared) -> Result<()> {
        self.send_pieces(shared, true)
    }

    fn send_pieces(&mut self, shared: &Shared, with_document: bool) -> Result<()> {
        if !self.begun {
            self.begun = true;
            shared.send(Message::Start(self.task.sha256, self.task.volumes))?;
        }
        let mut pieces = std::mem::take(&mut self.loose);
        if with_document {
            pieces.append(&mut self.document);
            self.document_bytes = 0;
        }
        // In portions, so that what waits for the writer is bounded in bytes.
        let (mut portion, mut bytes) = (Vec::new(), 0);
        for piece in pieces {
            bytes += weight(&piece);
            portion.push(piece);
            if bytes > BATCH {
                bytes = 0;
                shared.send(Message::Pieces(self.task.sha256, std::mem::take(&mut portion)))?;
            }
        }
        if portion.is_empty() { Ok(()) } else { shared.send(Message::Pieces(self.task.sha256, portion)) }
    }

    /// Stores what was read. With `later`, assessing it is left to a later run.
    pub(super) fn store_read(&mut self, shared: &Shared, later: bool) -> Result<()> {
        if matches!(self.task.source, Source::Stored) {
            return Ok(());
        }
        self.store(shared)?;
        shared.send(Message::Read(self.task.sha256, super::READ_VERSION, later))
    }

    /// What is to be assessed comes from the case.
    pub(super) fn assess_stored(&mut self, document: Document) {
        self.window = Some(document);
    }

    /// The pieces so far as a document.
    fn gather(&self) -> Document {
        let mut document = Document { format: self.task.format.clone(), ..Document::default() };
        for piece in &self.document {
            match piece {
                Stored::Page(page) => document.pages.push(page.clone()),
                Stored::Table(table) => document.tables.push(table.clone()),
                Stored::Meta(meta) => document.metadata.push(meta.clone()),
                _ => {}
            }
        }
        document
    }

    /// Whether there is anything to assess.
    pub(super) fn has_text(&self) -> bool {
        let text = |p: &Stored| matches!(p, Stored::Page(page) if !page.is_blank());
        self.window.is_some() || self.document.iter().any(text)
    }

    /// The worker assesses what it read, so many bytes of text, without being sent it.
    pub(super) fn assess_at_once(&mut self, bytes: u64) {
        (self.stage, self.sent) = (Stage::Assessing, bytes);
    }

    /// Sends the document to be assessed. Returns whether it holds anything to assess.
    pub(super) fn send_document(&mut self, link: &mut Link) -> Result<bool> {
        let failed = |e: std::io::Error| StoreError(format!("a worker cannot be given work: {e}"));
        let window = self.window.take();
        let document = match window {
            Some(document) => document,
            None => {
                if !self.has_text() {
                    return Ok(false);
                }
                self.gather()
            }
        };
        self.sent = document.bytes();
        link.send(&Request::Assess(document.format), None).map_err(failed)?;
        for page in document.pages {
            link.send(&Request::Page(page), None).map_err(failed)?;
        }
        for table in document.tables {
            link.send(&Request::Table(table), None).map_err(failed)?;
        }
        for meta in document.metadata {
            link.send(&Request::Meta(meta), None).map_err(failed)?;
        }
        link.send(&Request::AssessEnd, None).map_err(failed)?;
        Ok(true)
    }

    /// Takes one record of assessing.
    pub(super) fn assessment(&mut self, record: Record) {
        match (record, self.parts.last_mut()) {
            (Record::Part(part), _) => self.parts.push(part),
            (Record::Facts(facts), Some(part)) => part.facts.extend(facts),
            (Record::Packages(packages), Some(part)) => part.packages.extend(packages),
            _ => {}
        }
    }

    /// Assessing has ended: stores the assessment and returns the verdict on the whole.
    pub(super) fn assessed(
        &mut self,
        shared: &Shared,
        language: Option<String>,
        script: Option<String>,
    ) -> Result<Option<Verdict>> {
        let parts = std::mem::take(&mut self.parts);
        let verdict = parts.first().map(|p| p.verdict);
        let assessment = Box::new(Assessment { language, script, parts });
        shared.send(Message::Assessed(self.task.sha256, assessment, procurement::VERSION))?;
        Ok(verdict)
    }

    /// The worker died while assessing: the text is stored, the problem is recorded.
    pub(super) fn lost_assessment(&mut self, shared: &Shared, problem: Problem) -> Result<()> {
        self.parts.clear();
        self.assessed(shared, None, None)?;
        shared.send(Message::Pieces(self.task.sha256, vec![Stored::Problem(problem)]))?;
        // The status of the content follows from its problems.
        shared.send(Message::Read(self.task.sha256, super::READ_VERSION, false))
    }
}

/// About how many bytes of memory a piece holds.
fn weight(piece: &Stored) -> usize {
    match piece {
        Stored::Page(page) => page.weight(),
        Stored::Table(table) => table.weight(),
        Stored::Meta(meta) => meta.value.len(),
        _ => 100,
    }
}

fn spool_failed(error: std::io::Error) -> StoreError {
    match error.kind() {
        std::io::ErrorKind::StorageFull => StoreError(DISK_FULL.into()),
        _ => StoreError(format!("the cache folder of the case cannot be written: {error}")),
    }
}

//! Reading and assessing: each driver owns one worker process, keeps it fed, and turns its records, or its death,
//! into messages to the writer.

use super::claims::Claims;
use super::queue::{Next, Queue, Source, Task};
use super::work::{Stage, Work};
use super::{Context, Role, Until};
use crate::problem::{Problem, ProblemKind};
use crate::procurement::{self, Verdict};
use crate::store::case::Case;
use crate::store::read::{OnDisk, Reader};
use crate::store::split::Volumes;
use crate::store::write::{Message, Outbox};
use crate::store::{Result, StoreError};
use crate::trove::blob::Part;
use crate::trove::split::Slot;
use crate::trove::walk::Root;
use crate::trove::{Blob, Sha256};
use crate::worker::contract::Record;
use crate::worker::link::{Arrival, Link, requests};
use crate::worker::ocr::Engine;
use std::collections::{HashMap, VecDeque};
use std::os::unix::ffi::OsStrExt;
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};
use std::sync::atomic::Ordering;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

/// Tasks that a worker is given ahead (design.md, section 5: measured, the hand-over then costs 17 microseconds).
const LINE: usize = 32;
/// Bytes of requests beyond which a worker is given no further task.
const UNSENT: usize = 4 << 20;
/// The same for descriptors: a split archive may have hundreds of volumes.
const UNSENT_FILES: usize = 64;
/// How often a driver looks up from waiting.
const TICK: Duration = Duration::from_millis(100);

/// What the drivers share.
pub(super) struct Shared<'a> {
    pub(super) context: &'a Context<'a>,
    pub(super) queue: Queue,
    pub(super) reader: &'a Reader,
    pub(super) claims: &'a Mutex<Claims>,
    pub(super) cache: PathBuf,
    pub(super) outbox: Outbox,
    /// What reads pictures, once it is their turn.
    pub(super) engine: Option<&'a Engine>,
    roots: Mutex<HashMap<Vec<u8>, Arc<Root>>>,
    failure: Mutex<Option<StoreError>>,
}

/// Reads everything that waits, with as many workers as asked for; pictures only if there is an `engine` for them.
#[allow(clippy::too_many_arguments, reason = "all that the stages share comes down to here")]
pub(super) fn read_all(
    context: &Context,
    volume: i64,
    case: &Case,
    reader: &Reader,
    claims: &Mutex<Claims>,
    outbox: Outbox,
    engine: Option<&Engine>,
) -> Result<()> {
    let shared = Shared {
        context,
        queue: Queue::new(context.request, volume),
        reader,
        claims,
        cache: case.cache()?,
        outbox,
        engine,
        roots: Mutex::new(HashMap::new()),
        failure: Mutex::new(None),
    };
    let stale = match context.request.until {
        Until::Read => Vec::new(),
        _ => reader.stale(procurement::VERSION)?,
    };
    let before = context.progress.contents.load(Ordering::Relaxed);
    let expected = before + reader.unread()? + stale.len() as u64;
    context.progress.expected.store(expected, Ordering::Relaxed);
    shared.queue.reassess(stale);
    if engine.is_some() {
        shared.queue.begin_beside_finds(reader)?;
    }
    std::thread::scope(|scope| {
        for _ in 0..context.request.workers.max(1) {
            shared.queue.enter();
            start_driver(scope, &shared);
        }
    });
    let failure = shared.failure.lock().unwrap_or_else(PoisonError::into_inner).take();
    failure.map_or(Ok(()), Err)
}

/// Starts one driver; one more is started where a driver gives up its place to wait for the spool.
fn start_driver<'scope, 'env>(scope: &'scope std::thread::Scope<'scope, 'env>, shared: &'env Shared<'env>) {
    scope.spawn(move || {
        let replace = move || start_driver(scope, shared);
        let mut driver = Driver {
            shared,
            replace: &replace,
            link: None,
            line: VecDeque::new(),
            silent: Duration::ZERO,
            spent: Duration::ZERO,
        };
        if let Err(error) = driver.work() {
            shared.fail(error);
        }
    });
}

impl Shared<'_> {
    fn fail(&self, error: StoreError) {
        self.failure.lock().unwrap_or_else(PoisonError::into_inner).get_or_insert(error);
        self.context.stop();
        self.queue.stop();
    }

    /// Sends to the writer; that it is gone ends the driver.
    pub(super) fn send(&self, message: Message) -> Result<()> {
        self.outbox.send(message).map_err(|_| StoreError("the writer of the case has stopped".into()))
    }

    pub(super) fn claims(&self) -> std::sync::MutexGuard<'_, Claims> {
        self.claims.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// A content is read and assessed: it and whatever waited for it may be done.
    pub(super) fn finish(&self, sha256: Sha256) -> Result<()> {
        let done = self.claims().finish(sha256);
        done.into_iter().try_for_each(|(sha256, cut)| self.send(Message::Done(sha256, cut)))
    }

    /// Puts a task that was not begun back into the queue.
    fn give_back(&self, task: Task) {
        if matches!(task.source, Source::Entry(_)) {
            self.claims().give_back(task.sha256);
        }
        self.queue.put(task);
    }

    /// Opens all volumes of a split archive as one content.
    fn open_volumes(&self, volumes: Volumes) -> std::result::Result<Blob, Problem> {
        let mut first = 0;
        let part = |slot| match slot {
            Slot::Here(file) => self.open(&file).map(|blob| {
                first = first.max(blob.size());
                Part::Held(blob)
            }),
            // All but the last are alike.
            Slot::Missing(name) => Ok(Part::Missing(name, first)),
        };
        let parts = volumes.files.into_iter().map(part).collect::<std::result::Result<_, _>>()?;
        Ok(Blob::of_parts(parts, volumes.next))
    }

    /// Opens a file of the trove, if it is still what was hashed.
    pub(super) fn open(&self, file: &OnDisk) -> std::result::Result<Blob, Problem> {
        let lost = |e: std::io::Error| match e.kind() {
            std::io::ErrorKind::NotFound => {
                Problem::read(ProblemKind::Vanished, "it was gone when it was to be read")
            }
            _ => Problem::read(ProblemKind::Unreadable, e.to_string()),
        };
        let root = {
            let mut roots = self.roots.lock().unwrap_or_else(PoisonError::into_inner);
            match roots.get(&file.root) {
                Some(root) => root.clone(),
                None => {
                    let path = Path::new(std::ffi::OsStr::from_bytes(&file.root));
                    let root = Arc::new(Root::open(path).map_err(lost)?);
                    roots.insert(file.root.clone(), root.clone());
                    root
                }
            }
        };
        let blob = root.open_blob(&file.path).map_err(lost)?;
        let metadata = blob.file().map(|f| f.metadata()).transpose().map_err(lost)?;
        let now = metadata
            .map(|m| (m.len(), m.mtime().saturating_mul(1_000_000_000).saturating_add(m.mtime_nsec())));
        if now.is_some_and(|now| now != file.seen) {
            return Err(Problem::read(ProblemKind::Changed, "it changed between hashing and reading"));
        }
        Ok(blob)
    }
}

/// One driver and its worker.
struct Driver<'a> {
    shared: &'a Shared<'a>,
    replace: &'a dyn Fn(),
    link: Option<Link>,
    /// What the worker was given and has not answered, in order.
    line: VecDeque<Work<'a>>,
    /// How long the worker has been waited for since its last record.
    silent: Duration,
    /// How long it has been waited for since the first in line was its work. Time that this program takes for
    /// itself, to write or to wait for room, is nobody's fault.
    spent: Duration,
}

impl<'a> Driver<'a> {
    fn work(&mut self) -> Result<()> {
        loop {
            let resting = self.line.is_empty();
            if !self.fill()? {
                return Ok(());
            }
            if self.line.is_empty() {
                if !resting {
                    self.shared.queue.rest();
                }
                continue;
            }
            if resting {
                self.next_in_line();
            }
            self.step()?;
            if self.shared.context.stopped() {
                self.shared.queue.stop();
                return Ok(());
            }
            if self.line.is_empty() {
                self.shared.queue.rest();
            }
        }
    }

    /// Gives the worker tasks ahead. Returns whether there is or may be work.
    fn fill(&mut self) -> Result<bool> {
        let eager = |link: &Link| link.unsent() < UNSENT && link.unsent_files() < UNSENT_FILES;
        while self.line.len() < LINE && self.link.as_ref().is_none_or(eager) {
            let resting = self.line.is_empty();
            match self.shared.queue.next(self.shared.reader, resting, self.line.len())? {
                Next::End => return Ok(!resting),
                Next::Nothing => return Ok(true),
                Next::Task(task) => {
                    self.begin(*task)?;
                    if resting && self.line.is_empty() {
                        // The task needed no worker.
                        self.shared.queue.rest();
                    }
                }
            }
        }
        Ok(true)
    }

    /// Hands one task to the worker, or settles it without.
    fn begin(&mut self, mut task: Task) -> Result<()> {
        let blob = match &task.source {
            Source::Stored => {
                let document = self.shared.reader.document(task.sha256, super::work::WINDOW)?;
                let mut work = Work::new(task);
                work.assess_stored(document);
                return self.assess(work);
            }
            Source::Entry(queued) => {
                let volumes = if queued.split { self.shared.reader.volumes(task.sha256)? } else { None };
                if volumes.as_ref().is_some_and(|v| v.within.is_some()) {
                    // The container that holds the other volumes brings it.
                    return Ok(());
                }
                let claim = self.shared.claims().claim(task.sha256, None, || {
                    self.shared.reader.lookup(task.sha256).map(|k| k.is_some_and(|k| k.done))
                })?;
                if claim != super::claims::Claim::Mine {
                    return Ok(());
                }
                match volumes {
                    None => self.shared.open(&queued.file),
                    Some(volumes) => {
                        task.volumes = Some(volumes.signature);
                        self.shared.open_volumes(volumes)
                    }
                }
            }
            Source::Spooled(blob, _) => Ok(blob.clone()),
        };
        let assess = self.shared.context.request.until == Until::Assess;
        let unreadable = |e: std::io::Error| Problem::read(ProblemKind::Unreadable, e.to_string());
        let opened =
            blob.and_then(|blob| Ok((requests(&task.format, assess, &blob).map_err(unreadable)?, blob)));
        let mut work = Work::new(task);
        match opened {
            Ok((requests, blob)) => {
                work.opened(&blob);
                for (request, file) in requests {
                    self.link()?.send(&request, file).map_err(lost_worker)?;
                }
                self.line.push_back(work);
                Ok(())
            }
            Err(problem) => {
                work.end_reading(self.shared, Some(problem))?;
                work.store_read(self.shared, false)?;
                self.shared.finish(work.task.sha256)
            }
        }
    }

    fn link(&mut self) -> Result<&mut Link> {
        if self.link.is_none() {
            let request = self.shared.context.request;
            let link = Link::start(
                &request.program,
                &self.shared.context.settings.reading(self.shared.engine.is_some()),
            )
            .map_err(|e| StoreError(format!("a worker cannot be started: {e}")))?;
            self.link = Some(link);
        }
        self.link.as_mut().ok_or_else(|| StoreError("a worker cannot be started".into()))
    }

    /// Waits for one record and handles it.
    fn step(&mut self) -> Result<()> {
        let Some(link) = &mut self.link else { return Ok(()) };
        let limits = &self.shared.context.settings.limits;
        let begun = Instant::now();
        let arrival = link.arrival(TICK);
        self.silent += begun.elapsed();
        self.spent += begun.elapsed();
        match arrival {
            Arrival::Record(record) => {
                self.silent = Duration::ZERO;
                self.handle(record)?;
            }
            Arrival::Nothing if self.silent > limits.stall() && self.reads() => {
                let text = format!("no progress within {} s", limits.seconds);
                return self.died(ProblemKind::TimedOut, text);
            }
            Arrival::Nothing => {}
            Arrival::Death(kind, how) => return self.died(kind, how),
        }
        let allowed = self.line.front().map(|work| limits.allowance(work.bytes()));
        match allowed.filter(|allowed| self.spent > *allowed) {
            Some(allowed) => {
                let text = format!("not done within {} s", allowed.as_secs());
                self.died(ProblemKind::TimedOut, text)
            }
            None => Ok(()),
        }
    }

    /// Whether the first in line is being read, which yields records or progress all the time; assessing has one
    /// answer, at its end.
    fn reads(&self) -> bool {
        self.line.front().is_some_and(|work| matches!(work.stage, Stage::Reading))
    }

    /// The clock of the first in line begins.
    fn next_in_line(&mut self) {
        (self.silent, self.spent) = (Duration::ZERO, Duration::ZERO);
    }

    /// Handles a record, which answers the first task in line.
    fn handle(&mut self, record: Record) -> Result<()> {
        if let Record::Ready(protections) = record {
            self.shared.context.ready(Role::Parser, protections);
            return Ok(());
        }
        let Some(mut work) = self.line.pop_front() else {
            return self.died(ProblemKind::Crashed, "the worker spoke out of turn".into());
        };
        if work.ghost {
            if matches!(record, Record::ReadEnd(_, None) | Record::AssessEnd(..)) {
                self.next_in_line();
            } else {
                self.line.push_front(work);
            }
            return Ok(());
        }
        if matches!(record, Record::ReadEnd(..) | Record::AssessEnd(..)) {
            self.next_in_line();
        }
        match record {
            Record::Piece(piece) => {
                let granted = work.piece(self.shared, piece, |bytes, depth| self.room(bytes, depth))?;
                if granted {
                    self.line.push_front(work);
                }
                Ok(())
            }
            Record::Progress(_) | Record::Took(_) => {
                work.note(&record, self.shared.context.progress);
                self.line.push_front(work);
                Ok(())
            }
            Record::ReadEnd(problem, assessed) => {
                work.has_read(u64::MAX, self.shared.context.progress);
                work.end_reading(self.shared, problem)?;
                let Some(bytes) = assessed else { return self.assess(work) };
                work.store_read(self.shared, false)?;
                work.assess_at_once(bytes);
                self.line.push_front(work);
                Ok(())
            }
            Record::AssessEnd(language, script) => {
                self.shared.context.progress.contents.fetch_add(1, Ordering::Relaxed);
                if work.assessed(self.shared, language, script)? == Some(Verdict::Procurement) {
                    self.shared.context.progress.found.fetch_add(1, Ordering::Relaxed);
                    self.shared.queue.found(self.shared.reader, &work.task)?;
                }
                self.shared.finish(work.task.sha256)
            }
            record => {
                work.assessment(record);
                self.line.push_front(work);
                Ok(())
            }
        }
    }

    /// Sends what was read of a content for assessing, if there is anything to assess; else it is finished.
    fn assess(&mut self, mut work: Work<'a>) -> Result<()> {
        let later = self.shared.context.request.until == Until::Read && work.has_text();
        if later || !work.send_document(self.link()?)? {
            self.shared.context.progress.contents.fetch_add(1, Ordering::Relaxed);
            work.store_read(self.shared, later)?;
            return self.shared.finish(work.task.sha256);
        }
        work.store_read(self.shared, false)?;
        work.stage = Stage::Assessing;
        self.line.push_back(work);
        Ok(())
    }

    /// Waits for room in the spool. What stands in line behind the container goes back to the queue: its answers,
    /// when the worker gets to it, are not listened to.
    fn room(&mut self, bytes: u64, depth: u32) -> Result<bool> {
        if self.shared.queue.reserve_now(bytes) {
            return Ok(true);
        }
        for work in &mut self.line {
            if matches!(work.stage, Stage::Reading) && !work.ghost {
                work.ghost = true;
                self.shared.give_back(work.task.clone());
            }
        }
        Ok(self.shared.queue.reserve(bytes, depth, self.replace))
    }

    /// The worker is dead: the task in progress is charged, the rest are given to a new one.
    fn died(&mut self, kind: ProblemKind, how: String) -> Result<()> {
        self.link = None;
        if self.shared.context.stopped() {
            // Whatever ends the run may have ended the worker: its content is read by the next run.
            return Ok(());
        }
        self.next_in_line();
        let mut line = std::mem::take(&mut self.line);
        // Where the worker was busy with one that went back to the queue, nobody else is to be charged.
        let innocent = line.front().is_some_and(|work| work.ghost);
        line.retain(|work| !work.ghost);
        if let Some(mut work) = if innocent { None } else { line.pop_front() } {
            match work.stage {
                Stage::Reading => {
                    work.end_reading(self.shared, Some(Problem::read(kind, how)))?;
                    self.assess(work)?;
                }
                Stage::Assessing => {
                    let problem = Problem::new(crate::problem::Stage::Assess, kind, how);
                    work.lost_assessment(self.shared, problem)?;
                    self.shared.finish(work.task.sha256)?;
                }
            }
        }
        for mut work in line {
            match work.stage {
                Stage::Reading => {
                    self.shared.give_back(work.task);
                }
                Stage::Assessing => {
                    // Its text is on its way to the case: wait for it there and read it back.
                    super::flush(&self.shared.outbox)?;
                    work.assess_stored(self.shared.reader.document(work.task.sha256, super::work::WINDOW)?);
                    if work.send_document(self.link()?)? {
                        self.line.push_back(work);
                    }
                }
            }
        }
        Ok(())
    }
}

fn lost_worker(error: std::io::Error) -> StoreError {
    StoreError(format!("a worker cannot be given work: {error}"))
}

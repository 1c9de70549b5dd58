//! The run: the order of its stages, and what they share.
//!
//! [`run`] is the story: walk and fingerprint the trove, then read it best-first in worker processes, assess what
//! was read, and settle what follows from the whole. Everything that is found goes to one writer.

mod claims;
mod inventory;
mod priority;
mod profile;
mod progress;
mod queue;
mod reading;
pub mod settings;
mod trail;
mod volumes;
mod work;

pub use inventory::BUFFER as READ_BUFFER;
pub use progress::{Phase, Progress};
pub use settings::{Request, Settings, Until, Walk};

use crate::relate;
use crate::store::case::{Case, breaking_off};
use crate::store::hints;
use crate::store::read::{self, Begun, Ending, Reader};
use crate::store::watch;
use crate::store::write::{self, Message, Outbox, Written};
use crate::store::{Connection, Result, StoreError, audit, effort, seal, settle};
use crate::trove::walk::Root;
use crate::worker::confine::Protections;
use crate::worker::ocr::Engine;
use claims::Claims;
use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};
use std::os::unix::ffi::OsStrExt;
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

/// Version of the readers: raised with every change that can alter what is read, so that contents are read anew.
pub const READ_VERSION: u32 = 14;

/// Open files that a run may need.
const DESCRIPTORS: u64 = 65_536;

/// How a run ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// All stages asked for are complete.
    Done,
    /// Stopped on request; the same command goes on.
    Interrupted,
}

/// What the stages of one run share.
pub(crate) struct Context<'a> {
    request: &'a Request,
    settings: &'a Settings,
    progress: &'a Progress,
    interrupt: &'a Arc<AtomicBool>,
    stop: AtomicBool,
    /// What the workers gave up, the least of them; and what the tools did.
    protections: Mutex<[Option<Protections>; 2]>,
}

/// Who reports that it is confined.
#[derive(Clone, Copy)]
pub(crate) enum Role {
    Parser,
    Tool,
}

impl Context<'_> {
    fn stopped(&self) -> bool {
        self.stop.load(Ordering::Relaxed) || self.interrupt.load(Ordering::Relaxed)
    }

    fn stop(&self) {
        self.stop.store(true, Ordering::Relaxed);
    }

    /// A worker or a tool is ready and says how it is confined.
    fn ready(&self, role: Role, protections: Protections) {
        let mut roles = self.protections.lock().unwrap_or_else(PoisonError::into_inner);
        let [parsers, tools] = &mut *roles;
        let least = match role {
            Role::Parser => parsers,
            Role::Tool => tools,
        };
        *least = Some(least.map_or(protections, |least| least.least(protections)));
    }
}

/// Runs over a trove into a case. `interrupt` is raised from outside to stop it cleanly.
///
/// # Errors
/// Only what makes the case untrustworthy or the request impossible: a trove that is not there, a case that
/// cannot be written or is in use, a full disk. What is wrong with single files lands in the case.
pub fn run(
    request: &Request,
    settings: &Settings,
    progress: &Progress,
    interrupt: &Arc<AtomicBool>,
) -> Result<Outcome> {
    allow_descriptors();
    let root = Arc::new(open_trove(&request.trove)?);
    refuse_overlap(&root.path, &request.case)?;
    let case = Case::create(&request.case)?;
    let _lock = case.lock()?;
    let mut db = case.open_writer()?;
    let known = volume(&db, request, &root)?;
    let toml = write_settings(&case, settings)? + &known_files(request);
    let name = volume_name(request, &root);
    let root_bytes = root.path.as_os_str().as_bytes();
    let program = env!("CARGO_PKG_VERSION");
    let new = read::NewRun {
        volume: &name,
        root: root_bytes,
        program,
        reader: READ_VERSION,
        settings: &toml,
        until: request.until.name(),
        told: trail::told(request)?,
        retry: &request.retry,
    };
    let begun = read::begin_run(&mut db, &new)?;
    audit::copy(&case, &db)?;
    let Begun { volume, run, .. } = begun;

    let (stop, protections) = (AtomicBool::new(false), Mutex::new([None, None]));
    let context = Context { request, settings, progress, interrupt, stop, protections };
    let claims = Mutex::new(Claims::default());
    let mut on_commit = |done: &[_]| claims.lock().unwrap_or_else(PoisonError::into_inner).committed(done);
    let reader = Reader::new(case.open_reader()?);
    let (db, stages) = write::beside(db, run, volume, known, &mut on_commit, |outbox| {
        stages(&context, &case, &root, volume, known, &reader, &claims, outbox)
    });
    drop(reader);
    let (Written { mut db, changed, recount }, complete) = match (db, stages) {
        (Ok(written), Ok(complete)) => (written, complete),
        (Ok(mut written), Err(error)) => {
            read::end_run(&mut written.db, begun, Ending::Failed)?;
            audit::copy(&case, &written.db)?;
            return Err(error);
        }
        (Err(error), _) => return Err(error),
    };
    let interrupted = |e: StoreError| if e.is_interrupt() { Ok(false) } else { Err(e) };
    let complete = complete
        && !context.stopped()
        && conclude(&context, &case, &mut db, begun, (changed, recount)).or_else(interrupted)?;
    let protections = context.protections.into_inner().unwrap_or_else(PoisonError::into_inner);
    let [parsers, tools] = protections;
    let told: Vec<String> = parsers
        .iter()
        .map(Protections::to_string)
        .chain(tools.iter().map(|t| format!("of OCR {t}")))
        .collect();
    if !told.is_empty() {
        read::record_protections(&db, run, &told.join("; "))?;
    }
    let (rows, slow) = context.progress.times();
    effort::store(&mut db, begun.run, &rows, &slow)?;
    read::end_run(&mut db, begun, if complete { Ending::Done } else { Ending::Interrupted })?;
    audit::copy(&case, &db)?;
    Ok(if complete { Outcome::Done } else { Outcome::Interrupted })
}

/// What follows from the whole when all is read: hits of the watch list, copies, near-duplicates, purchases, and the
/// digests of whatever changed. Returns whether that is complete.
fn conclude(
    context: &Context,
    case: &Case,
    db: &mut Connection,
    begun: Begun,
    (changed, recount): (bool, bool),
) -> Result<bool> {
    if !context.settings.watch.is_empty() {
        watch::note(db, begun.run, &context.settings.watch)?;
    }
    let before = db.total_changes();
    if !mark(context, db)? {
        return Ok(false);
    }
    let (settled, marked) = (settle::is_settled(db)?, db.total_changes() > before);
    if changed || !settled {
        context.progress.phase(progress::Phase::Settling);
        // A run that was killed may have left copies uncounted, of whatever volume.
        let recount = recount || !settled && begun.run > 1;
        breaking_off(db, context.interrupt, |db| settle::settle(db, recount))?;
        context.progress.phase(progress::Phase::Comparing);
        let compared = hints::find(db, || context.stopped())?
            && relate::mails::relate(db, || context.stopped())?
            && relate::near::relate(db, begun.run, || context.stopped())?;
        if !compared {
            return Ok(false);
        }
        breaking_off(db, context.interrupt, relate::relate)?;
    }
    if changed || begun.reopened || marked || !settled || !seal::is_sealed(db, begun.volume)? {
        context.progress.phase(progress::Phase::Sealing);
        if !seal::contents(db, || context.stopped())? {
            return Ok(false);
        }
        seal::tables(db, case, context.interrupt, changed || !settled)?;
    }
    Ok(true)
}

/// Marks in the text that is stored what the watch list names. Returns whether that is complete.
fn mark(context: &Context, db: &mut Connection) -> Result<bool> {
    let lines = &context.settings.watch;
    if lines.is_empty() && !watch::is_marked(db)? {
        return Ok(true);
    }
    context.progress.phase(progress::Phase::Marking);
    watch::mark(db, lines, || context.stopped())
}

/// The stages in order. Returns whether all that was asked for is complete.
#[allow(
    clippy::too_many_arguments,
    reason = "this is the one place where all that a run owns comes together"
)]
fn stages(
    context: &Context,
    case: &Case,
    root: &Arc<Root>,
    volume: i64,
    known: bool,
    reader: &Reader,
    claims: &Mutex<Claims>,
    outbox: Outbox,
) -> Result<bool> {
    let stamps = if known { reader.stamps(volume)? } else { Vec::new() };
    context.progress.phase(progress::Phase::Walking);
    let walked = inventory::take(context, root, &stamps, &outbox);
    drop(stamps);
    if !walked || matches!(context.request.until, Until::Inventory | Until::Identify) {
        return Ok(walked);
    }
    flush(&outbox)?;
    context.progress.phase(progress::Phase::Reading);
    read_wholly(context, volume, case, reader, claims, &outbox, None)?;
    if context.stopped() {
        return Ok(false);
    }
    recognise(context, case, volume, reader, claims, outbox)?;
    Ok(!context.stopped())
}

/// Reads all that waits, and then what shows only when all members are known: which split archives lie in containers.
/// Most were read already; what was read with other volumes than it should have been, because a better set of them
/// came later, is read again. That may bring further members, so it goes on until nothing is left or nothing changes.
#[allow(clippy::too_many_arguments, reason = "all that the stages share comes down to here")]
fn read_wholly(
    context: &Context,
    volume: i64,
    case: &Case,
    reader: &Reader,
    claims: &Mutex<Claims>,
    outbox: &Outbox,
    engine: Option<&Engine>,
) -> Result<()> {
    let mut before = None;
    for _ in 0..=context.settings.limits.depth {
        reading::read_all(context, volume, case, reader, claims, outbox.clone(), engine)?;
        flush(outbox)?;
        if context.stopped() || !reader.has_member_volumes()? {
            return Ok(());
        }
        outbox.send(Message::Volumes).map_err(|e| StoreError(e.to_string()))?;
        flush(outbox)?;
        let pending = reader.pending_volumes()?;
        if pending.is_empty() || before.as_ref() == Some(&pending) {
            return Ok(());
        }
        before = Some(pending);
    }
    Ok(())
}

/// Reads what only OCR can read, when all else is read: contents that wait for it are read once more, this time with
/// pictures, and so are the containers around them, whose other members are passed over.
fn recognise(
    context: &Context,
    case: &Case,
    volume: i64,
    reader: &Reader,
    claims: &Mutex<Claims>,
    outbox: Outbox,
) -> Result<()> {
    let Settings { languages, limits, .. } = context.settings;
    flush(&outbox)?;
    let waiting = reader.waiting_for_tools()?;
    if waiting == 0 {
        return Ok(());
    }
    let Some(engine) = Engine::find(&context.request.program, languages, limits) else {
        context.progress.note(format!(
            "{waiting} contents wait for OCR; install Tesseract with the languages {} and run the same command again",
            languages.join(", ")
        ));
        return Ok(());
    };
    if !engine.missing.is_empty() {
        let missing = engine.missing.join(", ");
        context.progress.note(format!("OCR ran without the languages {missing}, which are not installed"));
    }
    context.progress.phase(progress::Phase::Recognising);
    outbox.send(Message::Tool(engine.described())).map_err(|e| StoreError(e.to_string()))?;
    flush(&outbox)?;
    read_wholly(context, volume, case, reader, claims, &outbox, Some(&engine))
}

/// Waits until all that was sent is visible to readers.
fn flush(outbox: &Outbox) -> Result<()> {
    let gone = |_| StoreError("the writer of the case has stopped".into());
    let (answer, answered) = crossbeam_channel::bounded(1);
    outbox.send(Message::Flush(answer)).map_err(|e| gone(e.to_string()))?;
    answered.recv().map_err(|e| gone(e.to_string()))
}

/// The volumes of a split archive are open all at once, in this process and in a worker, which inherits the limit.
/// That it cannot be raised matters to archives of very many volumes alone.
fn allow_descriptors() {
    let limit = getrlimit(Resource::Nofile);
    let current =
        limit.maximum.map_or(DESCRIPTORS, |most| most.min(DESCRIPTORS)).max(limit.current.unwrap_or(0));
    let _ = setrlimit(Resource::Nofile, Rlimit { current: Some(current), ..limit });
}

fn open_trove(trove: &Path) -> Result<Root> {
    Root::open(trove).map_err(|error| {
        let shown = trove.display();
        StoreError(match error.kind() {
            std::io::ErrorKind::NotFound => format!("there is no trove at {shown}; give the folder to read"),
            _ => format!("the trove {shown} cannot be opened: {error}"),
        })
    })
}

/// A case inside its trove would change the trove, and a trove inside a case folder is a mistake.
fn refuse_overlap(trove: &Path, case: &Path) -> Result<()> {
    let mut folder = std::path::absolute(case).map_err(|e| StoreError(format!("{}: {e}", case.display())))?;
    let mut missing = Vec::new();
    while !folder.exists() {
        match (folder.parent(), folder.file_name()) {
            (Some(parent), Some(name)) => {
                missing.push(name.to_os_string());
                folder = parent.to_path_buf();
            }
            _ => break,
        }
    }
    let mut folder = folder.canonicalize().map_err(|e| StoreError(format!("{}: {e}", case.display())))?;
    folder.extend(missing.into_iter().rev());
    if folder.starts_with(trove) {
        let text = format!(
            "the case folder {} lies inside the trove, which must not change; name another with --case",
            folder.display()
        );
        return Err(StoreError(text));
    }
    if trove.starts_with(&folder) {
        return Err(StoreError(format!(
            "the trove lies inside the case folder {}; name another with --case",
            folder.display()
        )));
    }
    Ok(())
}

fn volume_name(request: &Request, root: &Root) -> String {
    let own =
        || root.path.file_name().map_or("trove".into(), |n| crate::trove::path::printable(n.as_bytes()));
    request.volume.clone().unwrap_or_else(own)
}

/// Whether the volume was seen before. A known name with another root is refused unless it was moved.
fn volume(db: &Connection, request: &Request, root: &Root) -> Result<bool> {
    let name = volume_name(request, root);
    match read::volume(db, &name)? {
        Some(volume) if volume.root != root.path.as_os_str().as_bytes() && !request.moved => {
            let old = crate::trove::path::printable(&volume.root);
            Err(StoreError(format!(
                "the case knows volume {name} at {old}; add --moved if it moved, or --volume NAME to add another"
            )))
        }
        volume => Ok(volume.is_some_and(|v| v.known)),
    }
}

/// The list of known files as the run's row holds it.
fn known_files(request: &Request) -> String {
    let (known, read) = (&request.known, if request.read_known { "read" } else { "not read" });
    match known.len() {
        0 => String::new(),
        n => format!("# {n} hashes of known files, {read}; SHA-256 over all {}\n", known.identity()),
    }
}

/// Writes the settings in force to case.toml, since a case keeps the settings it was made with, and returns them as
/// the run's row holds them.
fn write_settings(case: &Case, settings: &Settings) -> Result<String> {
    let path = case.folder.join("case.toml");
    case.write_private(&path, settings.to_toml()?.as_bytes())?;
    settings.redacted().to_toml()
}

//! `paydirt run TROVE`: the main job.

use super::{Exit, Failure, Outcome, output, summary};
use crate::pipeline::{self, Progress, Request, Settings, Until};
use crate::store::Connection;
use crate::store::case::Case;
use crate::store::hashlist;
use crate::store::hints;
use crate::store::query;
use crate::store::reopen::Retry;
use crate::trove::KnownFiles;
use indicatif::{HumanDuration, ProgressBar, ProgressStyle};
use std::io::{BufRead, IsTerminal};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

/// Bytes of unpacked members that may wait to be read, if nobody says otherwise.
pub(super) const SPOOL: u64 = 256 << 20;

/// Read a trove (a folder, or a single file or archive) into a case.
///
/// The trove is only read. The case is a folder, ./NAME.case for a trove called NAME. The same command goes on
/// where an interrupted run was, and on an unchanged trove reads nothing again.
#[derive(clap::Args)]
#[command(after_help = "Example: paydirt run sample_trove --case sample.case")]
pub(super) struct Arguments {
    /// The folder, file or archive to read.
    trove: PathBuf,
    /// Name of the volume that this trove is in the case; by default the trove's own name.
    #[arg(long, value_name = "NAME")]
    volume: Option<String>,
    /// The volume has moved: its root may differ from the one the case knows.
    #[arg(long)]
    moved: bool,
    /// Worker processes; by default one for each processor.
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=512))]
    workers: Option<u16>,
    /// Stop after this stage: inventory takes names and hashes, identify types as well, read what is in the files.
    #[arg(long, value_name = "STAGE", default_value = "assess", value_parser = ["inventory", "identify", "read", "assess"])]
    until: String,
    /// Bytes of unpacked members that may wait to be read, in memory and in the case's cache folder.
    #[arg(long, value_name = "BYTES", default_value_t = SPOOL)]
    spool_max: u64,
    /// A file of passwords to try on what is encrypted, one a line; the case keeps them.
    #[arg(long, value_name = "FILE")]
    passwords: Option<PathBuf>,
    /// Try the passwords as well that texts of this case seem to name: look at them first, with paydirt locked
    /// --candidates. The case keeps them.
    #[arg(long)]
    allow_candidates: bool,
    /// A list of known files by SHA-256, SHA-1 or MD5 (plain, or the NSRL's RDS 2 or 3): they are counted, and not read.
    #[arg(long, value_name = "FILE")]
    known: Option<PathBuf>,
    /// Read known files all the same; they are marked.
    #[arg(long, requires = "known")]
    read_known: bool,
    /// Try again what failed in this way, such as crashed or timed_out, or is stale (read by an older version), or waiting
    /// (for a tool, a password, a volume). May be given more than once.
    #[arg(long, value_name = "KIND", value_parser = retry)]
    retry: Vec<Retry>,
    /// A watch list to mark wherever it hits, an entity a line: name; alias; identifier. The case keeps it.
    #[arg(long, value_name = "FILE")]
    watch: Option<PathBuf>,
    /// Take directory entries in an order that this number makes: for tests.
    #[arg(long, value_name = "SEED", hide = true)]
    shuffle: Option<u64>,
    /// Print where the time went, by stage and format. The case keeps it: view profile.
    #[arg(long, conflicts_with = "json")]
    profile: bool,
    /// Print the summary as JSON.
    #[arg(long)]
    json: bool,
}

/// Runs the command.
pub(super) fn run(arguments: Arguments, case: Option<&Path>) -> Outcome {
    let request = request(&arguments, case)?;
    raise_descriptors();
    let interrupt = Arc::new(AtomicBool::new(false));
    listen(&interrupt)?;
    let progress = Arc::new(Progress::default());
    let display = Display::start(progress.clone());
    let mut settings = Settings::stored(&request.case)?;
    if let Some(file) = &arguments.passwords {
        settings.passwords = passwords(file)?;
    }
    if arguments.allow_candidates {
        let db = Case::at(&request.case)?.open_reader()?;
        let found = hints::candidates(&db)?.into_iter().filter(|found| !settings.passwords.contains(found));
        let found: Vec<String> = found.collect();
        output::note(&format!("{} passwords that texts of the case name are tried as well.", found.len()));
        settings.passwords.extend(found);
    }
    if let Some(file) = &arguments.watch {
        settings.watch = watched(file)?;
    }
    let outcome = pipeline::run(&request, &settings, &progress, &interrupt);
    drop(display);
    let outcome = outcome?;
    progress.notes().iter().for_each(|note| output::note(note));
    match outcome {
        pipeline::Outcome::Done => {
            let db = Case::at(&request.case)?.open_reader()?;
            summary::print(&db, &request.case, arguments.json)?;
            if arguments.profile {
                profile(&db)?;
            }
            Ok(Exit::Done)
        }
        pipeline::Outcome::Interrupted => {
            output::note("Interrupted. The same command goes on from here; nothing is lost.");
            Ok(Exit::Interrupted)
        }
    }
}

/// Prints where the time of the last run went.
fn profile(db: &Connection) -> Result<(), Failure> {
    let sql = "SELECT stage, format, items, round(bytes / 1e6, 1) AS megabytes, round(seconds, 2) AS seconds,
                      round(items_per_second, 1) AS items_per_second,
                      round(megabytes_per_second, 2) AS megabytes_per_second
               FROM profile WHERE run = (SELECT max(run) FROM effort)";
    let (columns, rows) = query::all(db, sql, &[])?;
    output::line("\nWhere the time went (stages by the clock; read and assess of all workers together):")?;
    Ok(output::table(&columns, &rows)?)
}

/// Has Ctrl-C raise the flag.
pub(super) fn listen(interrupt: &Arc<AtomicBool>) -> Result<(), Failure> {
    for signal in [signal_hook::consts::SIGINT, signal_hook::consts::SIGTERM] {
        // A second signal ends the program at once.
        signal_hook::flag::register_conditional_shutdown(signal, Exit::Interrupted as i32, interrupt.clone())
            .and_then(|_| signal_hook::flag::register(signal, interrupt.clone()))
            .map_err(|e| Failure::Message(format!("cannot listen for Ctrl-C: {e}")))?;
    }
    Ok(())
}

fn retry(word: &str) -> Result<Retry, String> {
    let known = || format!("known are {}", Retry::names().collect::<Vec<_>>().join(", "));
    Retry::from_name(word).ok_or_else(known)
}

fn request(arguments: &Arguments, case: Option<&Path>) -> Result<Request, Failure> {
    let program =
        std::env::current_exe().map_err(|e| Failure::Message(format!("cannot find this program: {e}")))?;
    let case = match case {
        Some(folder) => folder.to_path_buf(),
        None => {
            let trove = arguments.trove.canonicalize().unwrap_or_else(|_| arguments.trove.clone());
            let mut name = trove.file_name().unwrap_or("trove".as_ref()).to_os_string();
            name.push(".case");
            PathBuf::from(name)
        }
    };
    let processors = std::thread::available_parallelism().map_or(1, usize::from);
    Ok(Request {
        trove: arguments.trove.clone(),
        case,
        volume: arguments.volume.clone(),
        moved: arguments.moved,
        workers: arguments.workers.map_or(processors, usize::from),
        until: Until::from_name(&arguments.until).unwrap_or(Until::Assess),
        spool_max: arguments.spool_max,
        known: arguments.known.as_deref().map(known).transpose()?.unwrap_or_default(),
        read_known: arguments.read_known,
        walk: pipeline::Walk { shuffle: arguments.shuffle, only: None },
        retry: arguments.retry.clone(),
        program,
    })
}

/// The list of known files.
fn known(file: &Path) -> Result<KnownFiles, Failure> {
    let shown = file.display();
    let cannot = |why: String| {
        Failure::Message(format!("cannot read the known files in {shown}: {why}; give a list of hashes"))
    };
    let mut list =
        std::fs::File::open(file).map(std::io::BufReader::new).map_err(|e| cannot(e.to_string()))?;
    let known = if list.fill_buf().is_ok_and(|start| start.starts_with(hashlist::MAGIC)) {
        let mut known = KnownFiles::default();
        hashlist::each(file, |hash| known.add(hash.as_bytes())).map_err(|e| cannot(e.to_string()))?;
        known.settle();
        known
    } else {
        KnownFiles::read(list).map_err(|e| cannot(e.to_string()))?
    };
    match known.is_empty() {
        true => Err(Failure::Message(format!(
            "{shown} holds no hash; give a list with one SHA-256, SHA-1 or MD5 a line"
        ))),
        false => Ok(known),
    }
}

/// The passwords in a file, one a line, as they stand.
fn passwords(file: &Path) -> Result<Vec<String>, Failure> {
    let text = std::fs::read_to_string(file).map_err(|e| {
        Failure::Message(format!(
            "cannot read the passwords in {}: {e}; give a text file, one a line",
            file.display()
        ))
    })?;
    Ok(text.lines().filter(|line| !line.is_empty()).map(str::to_string).collect())
}

/// The watch list in a file, a line an entity.
fn watched(file: &Path) -> Result<Vec<String>, Failure> {
    let text = std::fs::read_to_string(file).map_err(|e| {
        Failure::Message(format!(
            "cannot read the watch list in {}: {e}; give a text file, one name a line",
            file.display()
        ))
    })?;
    let lines = crate::text::watch::lines(&text);
    if lines.is_empty() {
        output::note("The watch list names nothing: no content stays marked.");
    }
    Ok(lines)
}

/// Spooled members are open descriptors: as many as the system allows us.
fn raise_descriptors() {
    use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};
    let limit = getrlimit(Resource::Nofile);
    // With the old limit the run still works; it spools less at a time.
    let _ = setrlimit(Resource::Nofile, Rlimit { current: limit.maximum, maximum: limit.maximum });
}

/// The progress line on a terminal: a thread of its own that looks at the counters now and then.
struct Display {
    stop: Arc<AtomicBool>,
    thread: Option<std::thread::JoinHandle<()>>,
}

impl Display {
    fn start(progress: Arc<Progress>) -> Display {
        let stop = Arc::new(AtomicBool::new(false));
        let ended = stop.clone();
        let thread =
            std::io::stderr().is_terminal().then(|| std::thread::spawn(move || show(&progress, &ended)));
        Display { stop, thread }
    }
}

impl Drop for Display {
    fn drop(&mut self) {
        self.stop.store(true, Ordering::Relaxed);
        if let Some(thread) = self.thread.take() {
            // The display holds nothing that could be lost.
            let _ = thread.join();
        }
    }
}

fn show(progress: &Progress, ended: &AtomicBool) {
    let bar = ProgressBar::new_spinner();
    if let Ok(style) = ProgressStyle::with_template("{spinner} {elapsed_precise} {msg}") {
        bar.set_style(style);
    }
    let (start, mut reading) = (Instant::now(), None);
    while !ended.load(Ordering::Relaxed) {
        bar.set_message(message(progress, start, &mut reading));
        bar.tick();
        std::thread::sleep(Duration::from_millis(100));
    }
    bar.finish_and_clear();
}

/// Files done, files/s, MB/s, documents found so far and time left.
fn message(progress: &Progress, start: Instant, reading: &mut Option<Instant>) -> String {
    let load = |counter: &std::sync::atomic::AtomicU64| counter.load(Ordering::Relaxed);
    let rate = |n: u64, since: Instant| n as f64 / since.elapsed().as_secs_f64().max(0.001);
    let phase = progress.current();
    match phase {
        pipeline::Phase::Walking => {
            let (files, bytes) = (load(&progress.entries), load(&progress.bytes));
            let (speed, megabytes) = (rate(files, start), rate(bytes, start) / 1e6);
            format!(
                "{phase}: {files} entries, {speed:.0}/s, {:.0} MB, {megabytes:.1} MB/s",
                bytes as f64 / 1e6
            )
        }
        pipeline::Phase::Reading | pipeline::Phase::Recognising => {
            let since = *reading.get_or_insert_with(Instant::now);
            let (done, all) = (load(&progress.contents), load(&progress.expected));
            let speed = rate(done, since);
            let left = match done {
                0 => String::new(),
                _ => {
                    let seconds = all.saturating_sub(done) as f64 / speed.max(0.1);
                    format!(", {} left", HumanDuration(Duration::from_secs_f64(seconds)))
                }
            };
            let (bytes, found) = (load(&progress.content_bytes), load(&progress.found));
            let (read, megabytes) = (bytes as f64 / 1e6, rate(bytes, since) / 1e6);
            format!(
                "{phase}: {done} of {all}, {speed:.0}/s, {read:.0} MB, {megabytes:.1} MB/s, {found} found so far{left}"
            )
        }
        pipeline::Phase::Marking
        | pipeline::Phase::Settling
        | pipeline::Phase::Comparing
        | pipeline::Phase::Sealing => phase.to_string(),
    }
}

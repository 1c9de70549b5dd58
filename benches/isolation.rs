//! What isolation costs: `isolation TROVE PAYDIRT` reads and assesses a trove of small files once in worker processes,
//! as every run does, and once by the same readers, the same assessment and the same writer on threads of this
//! process. Both start from a case in which all types are known and end where all is read, before what follows from the
//! whole; the walk by which a run learns that the trove is as it was is no part of either.
//!
//! A machine that has other guests is faster in one minute than in the next, by more than what is measured. So the trove
//! is read both ways in turn, time and again, and what counts are the sums: a trove of 10,000 files makes 50,000.
//! Prints seconds by the clock and of processors, for each round and for all, and their ratios.

#![allow(clippy::print_stdout, reason = "it reports what it measured")]

use paydirt::formats::{self, Piece, Reading, Sink};
use paydirt::pipeline::{self, Phase, Progress, Request, Settings, Until, Walk};
use paydirt::procurement;
use paydirt::store::case::Case;
use paydirt::store::read::{Begun, NewRun, Queued, Reader, begin_run};
use paydirt::store::write::{self, Message, Outbox, Stored};
use paydirt::text::Document;
use paydirt::trove::Blob;
use rayon::prelude::*;
use std::error::Error;
use std::ffi::OsStr;
use std::os::unix::ffi::OsStrExt;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

/// How often all is read each way.
const ROUNDS: usize = 5;

/// What reading took, in seconds.
#[derive(Clone, Copy, Default)]
struct Seconds {
    clock: f64,
    /// Of all processors, in this process and its workers.
    processors: f64,
}

impl Seconds {
    fn plus(self, other: Seconds) -> Seconds {
        Seconds { clock: self.clock + other.clock, processors: self.processors + other.processors }
    }
}

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<PathBuf> = std::env::args_os().skip(1).map(PathBuf::from).collect();
    let [trove, program] = arguments.as_slice() else {
        return Err("usage: isolation TROVE PAYDIRT".into());
    };
    let mut all = [Seconds::default(); 2];
    for round in 1..=ROUNDS {
        let both = [measure(trove, program, in_processes)?, measure(trove, program, in_threads)?];
        println!("{}", told(&format!("round {round}"), both));
        all = [all[0].plus(both[0]), all[1].plus(both[1])];
    }
    println!("{}", told("all", all));
    Ok(())
}

fn told(what: &str, [apart, within]: [Seconds; 2]) -> String {
    let ratio = |of: fn(Seconds) -> f64| {
        let [apart, within] = [apart, within].map(of);
        format!("worker processes {apart:.2} s, threads {within:.2} s, ratio {:.3}", apart / within)
    };
    format!("{what}: by the clock {}; of processors {}", ratio(|s| s.clock), ratio(|s| s.processors))
}

/// Seconds of processors that this process and the children it waited for have used (proc(5), `/proc/PID/stat`, in
/// hundredths on Linux).
fn processors() -> Result<f64, Box<dyn Error>> {
    let stat = std::fs::read_to_string("/proc/self/stat")?;
    let fields = stat.rsplit(')').next().unwrap_or_default().split_whitespace();
    let ticks: Vec<u64> = fields.skip(11).take(4).map(str::parse).collect::<Result<_, _>>()?;
    Ok(ticks.iter().sum::<u64>() as f64 / 100.0)
}

/// Reads what was identified, and says how many seconds that took.
type Way = fn(&Request) -> Result<Seconds, Box<dyn Error>>;

/// Seconds that reading takes when all types are known.
fn measure(trove: &Path, program: &Path, way: Way) -> Result<Seconds, Box<dyn Error>> {
    let folder = tempfile::tempdir()?;
    let request = Request {
        trove: trove.to_path_buf(),
        case: folder.path().join("bench.case"),
        volume: None,
        moved: false,
        workers: rayon::current_num_threads(),
        until: Until::Identify,
        spool_max: 256 << 20,
        known: Default::default(),
        read_known: false,
        walk: Walk::default(),
        retry: Vec::new(),
        program: program.canonicalize()?,
    };
    run(&request)?;
    way(&Request { until: Until::Assess, ..request })
}

fn run(request: &Request) -> Result<(), Box<dyn Error>> {
    pipeline::run(request, &Settings::default(), &Progress::default(), &Arc::default())?;
    Ok(())
}

/// Counts from where the run begins to read, and stops it once it has read all.
fn in_processes(request: &Request) -> Result<Seconds, Box<dyn Error>> {
    let (progress, interrupt) = (Progress::default(), Arc::new(AtomicBool::new(false)));
    std::thread::scope(|scope| {
        let run = scope.spawn(|| {
            pipeline::run(request, &Settings::default(), &progress, &interrupt).map_err(|e| e.to_string())
        });
        let reached = |phase: Phase| {
            // Some phases of a small trove are over before anybody looks.
            while (progress.current() as u8) < phase as u8 {
                if run.is_finished() {
                    return Err("the run ended before it had read all");
                }
                std::thread::sleep(Duration::from_millis(2));
            }
            Ok(Instant::now())
        };
        let (begun, before) = (reached(Phase::Reading)?, processors()?);
        let clock = reached(Phase::Settling)?.duration_since(begun).as_secs_f64();
        // Its workers were waited for.
        let processors = processors()? - before;
        interrupt.store(true, Ordering::Relaxed);
        run.join().map_err(|_| "the run broke")??;
        Ok(Seconds { clock, processors })
    })
}

fn in_threads(request: &Request) -> Result<Seconds, Box<dyn Error>> {
    let (begun, before) = (Instant::now(), processors()?);
    let case = Case::at(&request.case)?;
    let mut db = case.open_writer()?;
    let root = request.trove.canonicalize()?;
    let name = root.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let settings = toml::to_string(&Settings::default())?;
    let new = NewRun {
        volume: &name,
        root: root.as_os_str().as_bytes(),
        program: "bench",
        reader: pipeline::READ_VERSION,
        settings: &settings,
        until: "assess",
        told: serde_json::Map::new(),
        retry: &[],
    };
    let Begun { volume, run, .. } = begin_run(&mut db, &new)?;
    let reader = Reader::new(case.open_reader()?);
    let stages = |outbox: Outbox| -> Result<(), String> {
        let mut after = (i64::MAX, i64::MAX);
        loop {
            let some = reader.queue(volume, after, 512).map_err(|e| e.to_string())?;
            let Some(last) = some.last() else { return Ok(()) };
            after = (last.priority, last.id);
            some.par_iter().try_for_each(|queued| read(queued, &outbox).map_err(|e| e.to_string()))?;
        }
    };
    let (written, read) = write::beside(db, run, volume, true, &mut |_| (), stages);
    written?;
    read?;
    Ok(Seconds { clock: begun.elapsed().as_secs_f64(), processors: processors()? - before })
}

/// Reads and assesses one content, and sends the writer what a run would send it.
fn read(queued: &Queued, outbox: &Outbox) -> Result<(), Box<dyn Error>> {
    let path = Path::new(OsStr::from_bytes(&queued.file.root)).join(OsStr::from_bytes(&queued.file.path));
    let blob = Blob::from_file(std::fs::File::open(path)?)?;
    let Some(format) = formats::by_name(&queued.format) else { return Ok(()) };
    let mut document = Document { format: queued.format.clone(), ..Document::default() };
    let mut problems = Vec::new();
    let mut take = |piece: Piece| {
        match piece {
            Piece::Page(page) => document.pages.push(page),
            Piece::Table(table) => document.tables.push(table),
            Piece::Meta(meta) => document.metadata.push(meta),
            Piece::Problem(problem) => problems.push(Stored::Problem(problem)),
            _ => {}
        }
        Ok(())
    };
    if let formats::Read::With(read) = format.read {
        let ended = read(&blob, &mut Sink::new(&Reading::default(), blob.size(), &mut take));
        problems.extend(ended.err().map(Stored::Problem));
    }
    let assessment = procurement::assess(&document);
    let pages = document.pages.into_iter().map(Stored::Page);
    let tables = document.tables.into_iter().map(Stored::Table);
    let metadata = document.metadata.into_iter().map(Stored::Meta);
    let pieces = pages.chain(tables).chain(metadata).chain(problems).collect();
    outbox.send(Message::Start(queued.sha256, None))?;
    outbox.send(Message::Pieces(queued.sha256, pieces))?;
    outbox.send(Message::Read(queued.sha256, pipeline::READ_VERSION, false))?;
    outbox.send(Message::Assessed(queued.sha256, Box::new(assessment), procurement::VERSION))?;
    outbox.send(Message::Done(queued.sha256, false))?;
    Ok(())
}

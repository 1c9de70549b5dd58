//! What isolation costs: `isolation TROVE PAYDIRT` reads and assesses a trove of small files once in worker processes,
//! as every run does, and once by the same readers, the same assessment and the same writer on threads of this
//! process. Both start from a case whose inventory is complete, and both end where all is read, before what follows
//! from the whole. Prints seconds and the ratio.

#![allow(clippy::print_stdout, reason = "it reports what it measured")]

use paydirt::formats::{self, Piece, Reading, Sink};
use paydirt::pipeline::{self, Phase, Progress, Request, Settings, Until, Walk};
use paydirt::procurement;
use paydirt::store::case::Case;
use paydirt::store::read::{Begun, NewRun, Queued, Reader, begin_run};
use paydirt::store::write::{Message, Outbox, Stored, Writer};
use paydirt::text::Document;
use paydirt::trove::Blob;
use rayon::prelude::*;
use std::error::Error;
use std::ffi::OsStr;
use std::os::unix::ffi::OsStrExt;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

/// Rounds of each, of which the fastest counts.
const ROUNDS: usize = 3;

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<PathBuf> = std::env::args_os().skip(1).map(PathBuf::from).collect();
    let [trove, program] = arguments.as_slice() else {
        return Err("usage: isolation TROVE PAYDIRT".into());
    };
    let (mut apart, mut within) = (f64::MAX, f64::MAX);
    for _ in 0..ROUNDS {
        apart = apart.min(measure(trove, program, in_processes)?);
        within = within.min(measure(trove, program, in_threads)?);
    }
    println!("worker processes {apart:.2} s, threads {within:.2} s, ratio {:.3}", apart / within);
    Ok(())
}

/// Reads what an inventory found, and says how many seconds that took.
type Way = fn(&Request) -> Result<f64, Box<dyn Error>>;

/// Seconds that reading takes after a complete inventory.
fn measure(trove: &Path, program: &Path, way: Way) -> Result<f64, Box<dyn Error>> {
    let folder = tempfile::tempdir()?;
    let request = Request {
        trove: trove.to_path_buf(),
        case: folder.path().join("bench.case"),
        volume: None,
        moved: false,
        workers: rayon::current_num_threads(),
        until: Until::Inventory,
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
    pipeline::run(request, &Settings::default(), &Progress::default(), &AtomicBool::new(false))?;
    Ok(())
}

/// The run is stopped once it has read all.
fn in_processes(request: &Request) -> Result<f64, Box<dyn Error>> {
    let (progress, interrupt, begun) = (Progress::default(), AtomicBool::new(false), Instant::now());
    std::thread::scope(|scope| {
        let run = scope.spawn(|| {
            pipeline::run(request, &Settings::default(), &progress, &interrupt).map_err(|e| e.to_string())
        });
        while progress.current() != Phase::Settling {
            if run.is_finished() {
                return Err("the run ended before it had read all".into());
            }
            std::thread::sleep(Duration::from_millis(2));
        }
        let seconds = begun.elapsed().as_secs_f64();
        interrupt.store(true, Ordering::Relaxed);
        run.join().map_err(|_| "the run broke")??;
        Ok(seconds)
    })
}

fn in_threads(request: &Request) -> Result<f64, Box<dyn Error>> {
    let begun = Instant::now();
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
    let (writer, outbox) = Writer::start(db, run, volume, true, Box::new(|_| ()));
    let mut after = (i64::MAX, i64::MAX);
    loop {
        let some = reader.queue(volume, after, 512)?;
        let Some(last) = some.last() else { break };
        after = (last.priority, last.id);
        some.par_iter().try_for_each(|queued| read(queued, &outbox).map_err(|e| e.to_string()))?;
    }
    drop(outbox);
    writer.finish()?;
    Ok(begun.elapsed().as_secs_f64())
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

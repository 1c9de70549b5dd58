//! What a worker that goes astray can do: nothing, and it costs its own content alone. This program is the test and,
//! started again by the run it tests, the worker that goes astray; so it has no test harness but its own. One test runs
//! at a time: so the allocations of a run can be counted here too.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a panic here is a failed test")]
#![allow(clippy::print_stdout, reason = "it reports like a test harness")]

mod acts;
mod scans;

use paydirt::pipeline::{self, Progress, Request, Settings, Until, Walk};
use paydirt::worker::{confine, link, ocr, serve};
use rusqlite::{Connection, OpenFlags};
use stats_alloc::{INSTRUMENTED_SYSTEM, Region, StatsAlloc};
use std::alloc::System;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::time::{Duration, Instant};

#[global_allocator]
static ALLOCATED: &StatsAlloc<System> = &INSTRUMENTED_SYSTEM;

/// The argument that makes this program a confined tool that goes astray.
const TOOL: &str = "confined-tool";

type Test = (&'static str, fn());

const TESTS: &[Test] = &[
    (
        "a_parser_that_goes_astray_costs_its_own_content_alone",
        a_parser_that_goes_astray_costs_its_own_content_alone,
    ),
    ("a_worker_killed_in_mid_document_is_replaced", a_worker_killed_in_mid_document_is_replaced),
    ("a_member_that_kills_its_worker_does_not_cost_its_container", a_member_that_kills_its_worker),
    ("what_a_worker_is_given_it_can_only_read", what_a_worker_is_given_it_can_only_read),
    (
        "a_tool_reads_the_system_and_runs_its_program_alone",
        a_tool_reads_the_system_and_runs_its_program_alone,
    ),
    (
        "a_tool_that_goes_astray_costs_its_own_picture_alone",
        scans::a_tool_that_goes_astray_costs_its_own_picture_alone,
    ),
    ("what_a_tool_is_given_it_can_only_read", scans::what_a_tool_is_given_it_can_only_read),
    (
        "a_tesseract_whose_run_was_killed_ends_by_itself",
        scans::a_tesseract_whose_run_was_killed_ends_by_itself,
    ),
    ("a_file_costs_so_many_allocations", a_file_costs_so_many_allocations),
];

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        [link::SUBCOMMAND] => serve::serve(acts::read).unwrap(),
        [TOOL, act, rest @ ..] => {
            let data: Vec<PathBuf> = rest.iter().map(PathBuf::from).collect();
            let tool = confine::Tool { program: Path::new("/usr/bin/true"), data: &data };
            let protections = confine::tool(&tool, 1 << 30);
            assert!(protections.files && protections.calls && protections.memory, "{protections}");
            println!("{}", acts::act(act));
        }
        [ocr::SUBCOMMAND, rest @ ..] => scans::tool(rest),
        ["--version"] => println!("tesseract 5 (this program)"),
        ["--list-langs"] => println!("eng"),
        ["stdin", "stdout", ..] => scans::tesseract(),
        [scans::SCANS, folder] => scans::main(folder),
        ["--list", ..] => TESTS.iter().for_each(|(name, _)| println!("{name}: test")),
        filters => run_tests(filters),
    }
}

fn run_tests(filters: &[&str]) {
    let wanted: Vec<&&str> = filters.iter().filter(|f| !f.starts_with('-')).collect();
    for (name, test) in
        TESTS.iter().filter(|(name, _)| wanted.is_empty() || wanted.iter().any(|w| name.contains(**w)))
    {
        test();
        println!("test {name} ... ok");
    }
}

/// Runs over a trove of these files with this program as the worker, and returns the status and problem of each.
fn run(files: &[(&str, &str)], folder: &Path, seconds: u32) -> BTreeMap<String, (String, String)> {
    let (trove, case) = (folder.join("trove"), folder.join("out.case"));
    std::fs::create_dir_all(&trove).unwrap();
    for (name, content) in files {
        std::fs::write(trove.join(name), content).unwrap();
    }
    let request = Request {
        trove,
        case: case.clone(),
        volume: None,
        moved: false,
        workers: 1,
        until: Until::Assess,
        spool_max: 1 << 20,
        known: Default::default(),
        read_known: false,
        walk: Walk::default(),
        retry: Vec::new(),
        program: std::env::current_exe().unwrap(),
    };
    let mut settings = Settings::default();
    settings.limits.seconds = seconds;
    settings.limits.memory_bytes = 1 << 30;
    let outcome = pipeline::run(&request, &settings, &Progress::default(), &Arc::default());
    assert_eq!(outcome.unwrap(), pipeline::Outcome::Done);
    let db = Connection::open_with_flags(case.join("case.db"), OpenFlags::SQLITE_OPEN_READ_ONLY).unwrap();
    let protections: String = db.query_row("SELECT protections FROM run", [], |r| r.get(0)).unwrap();
    assert!(!protections.contains("OFF"), "{protections}");
    let mut files = db.prepare("SELECT path, status, coalesce(problem, '') FROM files").unwrap();
    let rows = files.query_map([], |r| Ok((r.get(0)?, (r.get(1)?, r.get(2)?)))).unwrap();
    rows.map(Result::unwrap).collect()
}

fn a_parser_that_goes_astray_costs_its_own_content_alone() {
    let folder = tempfile::tempdir().unwrap();
    let mut files: Vec<(String, String)> =
        acts::ALL.iter().map(|act| (format!("{act}.txt"), format!("ACT {act}\n"))).collect();
    files.extend((0..20).map(|n| (format!("good {n}.txt"), format!("nothing is wrong with file {n}\n"))));
    let files: Vec<(&str, &str)> = files.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
    let begun = Instant::now();
    let found = run(&files, folder.path(), 3);
    assert!(begun.elapsed() < Duration::from_secs(30), "it took {:?}", begun.elapsed());
    for n in 0..20 {
        assert_eq!(found[&format!("good {n}.txt")].0, "done");
    }
    let problem = |act: &str| found[&format!("{act}.txt")].1.clone();
    for act in ["open", "create", "run", "connect", "signal", "fork"] {
        assert!(problem(act).ends_with("refused"), "{act}: {}", problem(act));
    }
    for (act, kind) in [
        ("allocate", "out_of_memory"),
        ("spin", "timed_out"),
        ("sleep", "timed_out"),
        ("overflow", "crashed"),
        ("abort", "crashed"),
        ("panic", "crashed"),
        ("exit", "crashed"),
        ("babble", "crashed"),
    ] {
        assert!(problem(act).starts_with(kind), "{act}: {}", problem(act));
    }
}

fn a_worker_killed_in_mid_document_is_replaced() {
    let folder = tempfile::tempdir().unwrap();
    let killer = std::thread::spawn(|| {
        let begun = Instant::now();
        while begun.elapsed() < Duration::from_secs(20) {
            std::thread::sleep(Duration::from_millis(20));
            for worker in children() {
                // Its title says that it is within the document: it has stopped using the processor.
                let state = std::fs::read_to_string(format!("/proc/{worker}/wchan")).unwrap_or_default();
                if state.contains("nanosleep") {
                    let pid = rustix::process::Pid::from_raw(worker).unwrap();
                    rustix::process::kill_process(pid, rustix::process::Signal::KILL).unwrap();
                    return true;
                }
            }
        }
        false
    });
    let found = run(&[("a.txt", "ACT sleep\n"), ("b.txt", "a good one\n")], folder.path(), 30);
    assert!(killer.join().unwrap(), "no worker was seen in mid-document");
    assert_eq!(found["a.txt"], ("problem".into(), "crashed: the worker was ended by signal 9".into()));
    assert_eq!(found["b.txt"].0, "done");
}

fn a_member_that_kills_its_worker() {
    let folder = tempfile::tempdir().unwrap();
    let trove = folder.path().join("trove");
    std::fs::create_dir_all(&trove).unwrap();
    let mut zip = zip::ZipWriter::new(std::fs::File::create(trove.join("a.zip")).unwrap());
    for (name, text) in [("first.txt", "good"), ("second.txt", "ACT abort\n"), ("third.txt", "as good")] {
        zip.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
        std::io::Write::write_all(&mut zip, text.as_bytes()).unwrap();
    }
    zip.finish().unwrap();
    let found = run(&[], folder.path(), 10);
    let status = |name: &str| found[&format!("a.zip!/{name}")].0.clone();
    assert_eq!(found["a.zip"].0, "done");
    assert_eq!([status("first.txt"), status("second.txt"), status("third.txt")], ["done", "problem", "done"]);
}

/// A file of the trove, a member that lies in memory and one that lies in the spool.
fn what_a_worker_is_given_it_can_only_read() {
    let folder = tempfile::tempdir().unwrap();
    let trove = folder.path().join("trove");
    std::fs::create_dir_all(&trove).unwrap();
    let mut zip = zip::ZipWriter::new(std::fs::File::create(trove.join("a.zip")).unwrap());
    for (name, more) in [("small.txt", 10), ("large.txt", 400_000)] {
        zip.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
        let text = format!("ACT sleep {}", "x".repeat(more));
        std::io::Write::write_all(&mut zip, text.as_bytes()).unwrap();
    }
    zip.finish().unwrap();
    let (files, out) = (vec![("a.txt", "ACT sleep\n")], folder.path().to_path_buf());
    given_while(link::SUBCOMMAND, &["a.txt", "memfd:", "cache/"], || drop(run(&files, &out, 3)));
}

/// Looks at what files the processes of a role hold open while something goes on: each of these must be among them, and
/// every one be open for reading alone. As another user than root nobody may look.
fn given_while(role: &str, wanted: &[&str], work: impl FnOnce() + Send) {
    let mut found: BTreeSet<(String, u32)> = BTreeSet::new();
    std::thread::scope(|scope| {
        let work = scope.spawn(work);
        while !work.is_finished() {
            scans::at_work(role).into_iter().for_each(|process| found.extend(given(process)));
            std::thread::sleep(Duration::from_millis(20));
        }
        work.join().unwrap();
    });
    if !rustix::process::geteuid().is_root() && found.is_empty() {
        return;
    }
    for wanted in wanted {
        assert!(found.iter().any(|(file, _)| file.contains(wanted)), "{wanted}: {found:?}");
    }
    assert!(found.iter().all(|(_, mode)| *mode == 0), "{found:?}");
}

/// The files that a process holds open, and how each was opened: 0 is for reading alone.
fn given(process: i32) -> Vec<(String, u32)> {
    let Ok(open) = std::fs::read_dir(format!("/proc/{process}/fd")) else { return Vec::new() };
    let of = |entry: std::io::Result<std::fs::DirEntry>| {
        let entry = entry.ok()?;
        let file = std::fs::read_link(entry.path()).ok()?.display().to_string();
        let number = entry.file_name().into_string().ok()?;
        let told = std::fs::read_to_string(format!("/proc/{process}/fdinfo/{number}")).ok()?;
        let flags = told.lines().find_map(|line| line.strip_prefix("flags:"))?;
        let mode = u32::from_str_radix(flags.trim(), 8).ok()? & 3;
        (file.starts_with('/') && !file.starts_with("/dev/")).then_some((file, mode))
    };
    open.filter_map(of).collect()
}

fn a_tool_reads_the_system_and_runs_its_program_alone() {
    let own = tempfile::NamedTempFile::new().unwrap();
    let act = |act: &str, data: &[&Path]| {
        let mut command = Command::new(std::env::current_exe().unwrap());
        let output = command.arg(TOOL).arg(act).args(data).stderr(Stdio::null()).output().unwrap();
        String::from_utf8(output.stdout).unwrap().trim().to_string()
    };
    assert_eq!(act("run true", &[]), "done");
    assert_eq!(act("read system", &[]), "done");
    for refused in ["open", "create", "run", "connect"] {
        assert_eq!(act(refused, &[]), "refused", "{refused}");
    }
    // What it is told to read it may read, and not write.
    let path = own.path().display().to_string();
    assert_eq!(act(&format!("read {path}"), &[]), "refused");
    assert_eq!(act(&format!("read {path}"), &[own.path()]), "done");
    assert_eq!(act(&format!("write {path}"), &[own.path()]), "refused");
    assert_eq!(act("allocate", &[]), "", "it is ended before it can say anything");
}

/// What a file more costs the process that runs, from its entry to the seal over what was read in it.
fn a_file_costs_so_many_allocations() {
    let allocated = |count: usize| {
        let folder = tempfile::tempdir().unwrap();
        let files: Vec<(String, String)> =
            (0..count).map(|n| (format!("{n}.txt"), format!("The minutes of meeting {n}\n"))).collect();
        let files: Vec<(&str, &str)> =
            files.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
        let counted = Region::new(ALLOCATED);
        run(&files, folder.path(), 30);
        let change = counted.change();
        (change.allocations + change.reallocations) as u64
    };
    let (few, many) = (allocated(500), allocated(1500));
    let each = many.saturating_sub(few) / 1000;
    assert!((1..=150).contains(&each), "{each} allocations for each file");
}

/// The processes that this one has started.
fn children() -> Vec<i32> {
    let tasks = std::fs::read_dir("/proc/self/task").unwrap();
    let of =
        |task: std::fs::DirEntry| std::fs::read_to_string(task.path().join("children")).unwrap_or_default();
    tasks
        .filter_map(Result::ok)
        .flat_map(|t| of(t).split_whitespace().map(str::to_string).collect::<Vec<_>>())
        .filter_map(|pid| pid.parse().ok())
        .collect()
}

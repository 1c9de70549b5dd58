//! What the work costs, in counts that no clock changes: they grow when something is done twice.

use crate::support::{Scene, invoice, run_command};
use paydirt::procurement::{self, assess};
use paydirt::store::case::Case;
use paydirt::store::read::{NewRun, begin_run};
use paydirt::store::write::{self, Content, Message, Sighting, Stored};
use paydirt::text::{Cell, Document, Meta, MetaKey, Page, Span, Table, TextSource};
use paydirt::trove::Sha256;
use paydirt::trove::walk::{Entry, Kind};
use rustix::fs::inotify::{self, CreateFlags, ReadFlags, WatchFlags};
use rustix::process::{Pid, WaitId, WaitIdOptions, waitid};
use std::collections::BTreeMap;
use std::mem::MaybeUninit;
use std::path::Path;
use std::process::Stdio;

/// A paper with a page, a table and metadata.
fn paper(n: u32) -> Document {
    let page = Page { number: 1, ..Page::new(invoice(n as usize), TextSource::Plain) };
    let cell = Cell {
        row: 0,
        col: 0,
        row_span: 1,
        col_span: 1,
        page: 1,
        span: Span { start: 0, end: 4 },
        hidden: false,
    };
    Document {
        format: "text".into(),
        tables: vec![Table { sheet: None, cells: vec![cell] }],
        metadata: vec![Meta { key: MetaKey::Title, value: format!("paper {n}") }],
        pages: vec![page],
    }
}

/// What the writer is told of it.
fn messages(n: u32) -> Vec<Message> {
    let mut sha256 = Sha256([7; 32]);
    sha256.0[..4].copy_from_slice(&n.to_be_bytes());
    let entry = Entry {
        path: format!("paper{n}.txt").into_bytes(),
        kind: Kind::File,
        size: 1000,
        mtime_ns: 0,
        target: None,
        stamp: [0; 16],
        problem: None,
    };
    let content = Content {
        format: "text",
        media_type: "text/plain",
        basis: "heuristic",
        priority: 0,
        ..Content::hashed(sha256, 1000)
    };
    let document = paper(n);
    let assessment = Box::new(assess(&document));
    let pieces = (document.pages.into_iter().map(Stored::Page))
        .chain(document.tables.into_iter().map(Stored::Table))
        .chain(document.metadata.into_iter().map(Stored::Meta));
    vec![
        Message::Seen(vec![Sighting { entry, content: Some(content) }]),
        Message::Start(sha256, None),
        Message::Pieces(sha256, pieces.collect()),
        Message::Read(sha256, 1, false),
        Message::Assessed(sha256, assessment, procurement::VERSION),
        Message::Done(sha256, false),
    ]
}

/// A statement that could fail half-way in a transaction has the index over words write out what it gathered so far:
/// a segment for each document instead of each transaction, all to be merged again.
#[test]
fn a_transaction_writes_one_segment_of_the_index_over_words() {
    let folder = tempfile::tempdir().unwrap();
    let case = Case::create(&folder.path().join("a.case")).unwrap();
    let mut db = case.open_writer().unwrap();
    let new = NewRun {
        volume: "trove",
        root: b"/trove",
        program: "test",
        reader: 1,
        settings: "",
        until: "assess",
        told: Default::default(),
        retry: &[],
    };
    let begun = begin_run(&mut db, &new).unwrap();
    let mut commits = 0;
    let mut on_commit = |_: &[Sha256]| commits += 1;
    let (written, ()) = write::beside(db, begun.run, begun.volume, false, &mut on_commit, |outbox| {
        (0..200).flat_map(messages).for_each(|message| outbox.send(message).unwrap());
    });
    let db = written.unwrap().db;
    let count = |sql: &str| db.query_row(sql, [], |r| r.get::<_, u64>(0)).unwrap();
    assert_eq!(count("SELECT count(*) FROM page"), 200);
    assert!(count("SELECT count(*) FROM fact_evidence") > 200);
    let segments = count("SELECT count(DISTINCT segid) FROM page_index_idx");
    assert!((1..=commits).contains(&segments), "{segments} segments of {commits} transactions");
}

/// Notes which files of the folders below a trove are opened.
struct Watched {
    queue: rustix::fd::OwnedFd,
    folders: BTreeMap<i32, String>,
}

impl Watched {
    fn new(trove: &Path) -> Watched {
        let queue = inotify::init(CreateFlags::CLOEXEC | CreateFlags::NONBLOCK).unwrap();
        let folders = walkdir::WalkDir::new(trove).into_iter().map(Result::unwrap);
        // Openings of one file are told one by one only if something else is told between them.
        let wanted = WatchFlags::OPEN | WatchFlags::CLOSE_NOWRITE;
        let folders = folders.filter(|entry| entry.file_type().is_dir()).map(|entry| {
            let shown = entry.path().strip_prefix(trove).unwrap().display().to_string();
            (inotify::add_watch(&queue, entry.path(), wanted).unwrap(), shown)
        });
        let folders = folders.collect();
        Watched { queue, folders }
    }

    /// The files that were opened since the last question, each with how often.
    fn opened(&self) -> BTreeMap<String, usize> {
        let mut buffer = [MaybeUninit::uninit(); 1 << 16];
        let mut reader = inotify::Reader::new(&self.queue, &mut buffer);
        let mut opened = BTreeMap::new();
        while let Ok(event) = reader.next() {
            assert!(!event.events().contains(ReadFlags::QUEUE_OVERFLOW), "too much to count");
            let counts =
                event.events().contains(ReadFlags::OPEN) && !event.events().contains(ReadFlags::ISDIR);
            if let Some(name) = event.file_name().filter(|_| counts) {
                let path = format!("{}/{}", self.folders[&event.wd()], name.to_string_lossy());
                *opened.entry(path).or_default() += 1;
            }
        }
        opened
    }
}

#[test]
fn a_file_is_opened_once_to_be_hashed_and_once_to_be_read_and_no_more() {
    let scene = Scene::sample();
    let watched = Watched::new(&scene.trove);
    scene.run();
    let opened = watched.opened();
    let files =
        walkdir::WalkDir::new(&scene.trove).into_iter().filter(|e| e.as_ref().unwrap().file_type().is_file());
    assert_eq!(opened.len(), files.count(), "every file is opened");
    let often: Vec<_> = opened.iter().filter(|(_, times)| **times > 2).collect();
    assert!(often.is_empty(), "opened more than twice: {often:?}");
    assert!(opened.values().any(|times| *times == 2) && opened.values().any(|times| *times == 1));

    scene.run();
    assert_eq!(watched.opened(), BTreeMap::new(), "nothing changed, so nothing is opened");

    scene.write("later.txt", "Something was written later.");
    watched.opened();
    scene.run();
    assert_eq!(
        watched.opened(),
        BTreeMap::from([("/later.txt".to_string(), 2)]),
        "only what is new is opened"
    );
}

/// What a run and its workers read, from files, pipes and the case, but for the program itself, whose hash stands in the
/// trail: bytes, and in how many calls.
fn read_in_a_run(scene: &Scene) -> (u64, u64) {
    let mut child =
        run_command(&scene.trove, &scene.case).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
    let pid = Pid::from_child(&child);
    // The account of a process that has ended is there until somebody waits for it; it has those of its children in it.
    waitid(WaitId::Pid(pid), WaitIdOptions::EXITED | WaitIdOptions::NOWAIT).unwrap();
    let account = std::fs::read_to_string(format!("/proc/{}/io", pid.as_raw_nonzero())).unwrap();
    let value = |name: &str| account.lines().find_map(|l| l.strip_prefix(name)?.trim().parse().ok()).unwrap();
    let program = std::fs::metadata(env!("CARGO_BIN_EXE_paydirt")).unwrap().len();
    let counts = (value("rchar:") - program, value("syscr:"));
    assert!(child.wait().unwrap().success());
    counts
}

#[test]
fn what_a_run_reads_is_within_bounds() {
    let scene = Scene::new();
    for n in 0..400 {
        scene.write(
            format!("{}/{n}.txt", n / 20),
            format!("The minutes of meeting {n} have not been found.\n").repeat(80),
        );
    }
    let (bytes, calls) = read_in_a_run(&scene);
    let (bytes, calls) = (bytes / 400, calls / 400);
    // Hashed, read, handed over, and read again from the case to find what is similar and to seal it.
    assert!(bytes < 30_000 && calls < 8, "{bytes} bytes in {calls} calls for each file of 4 KB");
    let again = read_in_a_run(&scene).0 / 400;
    assert!(again < 2_000, "{again} bytes for each file when nothing changed");
}

#[test]
fn a_large_file_is_read_as_often_as_a_small_one() {
    let scene = Scene::new();
    let line = "2024-03-04 10:00:00 INFO the service answered in 12 ms\n";
    scene.write("server.log", line.repeat(16_000_000 / line.len()));
    let (bytes, _) = read_in_a_run(&scene);
    assert!(bytes < 90_000_000, "{bytes} bytes of 16 MB");
}

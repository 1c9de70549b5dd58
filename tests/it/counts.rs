//! What the work costs, in counts that no clock changes: they grow when something is done twice.

use crate::support::invoice;
use paydirt::procurement::{self, assess};
use paydirt::store::case::Case;
use paydirt::store::read::{NewRun, begin_run};
use paydirt::store::write::{Content, Message, Sighting, Stored, Writer};
use paydirt::text::{Cell, Document, Meta, MetaKey, Page, Span, Table, TextSource};
use paydirt::trove::Sha256;
use paydirt::trove::walk::{Entry, Kind};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

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
        sha256,
        size: 1000,
        format: "text",
        media_type: "text/plain",
        basis: "heuristic",
        priority: 0,
        depth: 0,
        mismatch: false,
        settled: None,
        cut: false,
        known: false,
        volume: None,
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
    let commits = Arc::new(AtomicU64::new(0));
    let counted = commits.clone();
    let on_commit = Box::new(move |_: &[Sha256]| {
        counted.fetch_add(1, Ordering::Relaxed);
    });
    let (writer, outbox) = Writer::start(db, begun.run, begun.volume, false, on_commit);
    (0..200).flat_map(messages).for_each(|message| outbox.send(message).unwrap());
    drop(outbox);
    let db = writer.finish().unwrap().db;
    let count = |sql: &str| db.query_row(sql, [], |r| r.get::<_, u64>(0)).unwrap();
    assert_eq!(count("SELECT count(*) FROM page"), 200);
    assert!(count("SELECT count(*) FROM fact_evidence") > 200);
    let segments = count("SELECT count(DISTINCT segid) FROM page_index_idx");
    let commits = commits.load(Ordering::Relaxed);
    assert!((1..=commits).contains(&segments), "{segments} segments of {commits} transactions");
}

//! What every fuzz target does with its bytes, and what must hold whatever they are. The whole-run tests replay the
//! committed seeds through the same functions, so this file rests on nothing but the library.

use paydirt::formats::{self, Limits, Piece, Probe, Read, Reading, Sink, probe};
use paydirt::procurement::{self, Assessment};
use paydirt::text::{Document, Page, Span};
use paydirt::trove::Blob;
use paydirt::worker::contract::{Record, Request};
use paydirt::worker::frame::Frames;

/// Limits under which one input ends soon.
fn limits() -> Limits {
    Limits {
        total_bytes: 64 << 20,
        ratio: 100,
        ratio_floor: 1 << 20,
        members: 10_000,
        text_bytes: 4 << 20,
        ..Limits::default()
    }
}

/// Reads bytes as a format, whatever they are.
///
/// # Panics
/// If what is pushed has no shape: pages out of order, spans off their text, members within members.
pub fn read(format: &str, bytes: &[u8]) {
    let Some(format) = formats::by_name(format) else { panic!("no format {format}") };
    let Read::With(read) = format.read else { return };
    let blob = Blob::from_bytes(bytes);
    let reading = Reading { limits: limits(), passwords: vec!["tajna".into()], scans: false };
    let (mut document, mut within) = (Document::default(), false);
    let mut take = |piece: Piece| {
        match piece {
            Piece::Page(page) => {
                assert_eq!(page.number as usize, document.pages.len() + 1, "pages are numbered");
                page.words.iter().for_each(|word| assert_within(&page, word.span));
                document.pages.push(page);
            }
            Piece::Table(table) => {
                for cell in &table.cells {
                    assert_within(document.page(cell.page).expect("a page pushed before"), cell.span);
                }
                document.tables.push(table);
            }
            Piece::Meta(meta) => document.metadata.push(meta),
            Piece::Member(_) => assert!(!std::mem::replace(&mut within, true), "a member in a member"),
            Piece::MemberData(_) => assert!(within, "bytes of no member"),
            Piece::MemberEnd(_) => assert!(std::mem::replace(&mut within, false), "an end of no member"),
            _ => {}
        }
        Ok(())
    };
    let _ = read(&blob, &mut Sink::new(&reading, blob.size(), &mut take));
    assert!(!within, "a member without an end");
}

/// Recognises bytes, and reads them as what they are taken for.
pub fn any(bytes: &[u8]) {
    let blob = Blob::from_bytes(bytes);
    let Ok((head, tail)) = probe::ends(&blob) else { return };
    read(formats::identify(&Probe::new(&head, &tail, &blob)).format.name, bytes);
}

/// Takes bytes for text and assesses it.
///
/// # Panics
/// If a fact stands on something else than the text at its span.
pub fn assess(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes).into_owned();
    let page = Page { number: 1, ..Page::new(text, paydirt::text::TextSource::Plain) };
    let document = Document { format: "plain".into(), pages: vec![page], ..Document::default() };
    let Assessment { parts, .. } = procurement::assess(&document);
    for evidence in parts.iter().flat_map(|part| &part.facts).flat_map(|fact| &fact.evidence) {
        let page = document.page(evidence.page).expect("evidence stands on a page");
        assert_eq!(evidence.span.of(&page.text), Some(evidence.quote.as_str()));
    }
}

/// Takes bytes for what a worker sends, or what it is sent.
pub fn contract(bytes: &[u8]) {
    let (mut records, mut requests) = (Frames::default(), Frames::default());
    for portion in bytes.chunks(7) {
        records.push(portion);
        requests.push(portion);
        while let Ok(Some(_)) = records.message::<Record>() {}
        while let Ok(Some(_)) = requests.message::<Request>() {}
    }
}

fn assert_within(page: &Page, span: Span) {
    assert!(span.of(&page.text).is_some(), "{span:?} in a text of {} bytes", page.text.len());
}

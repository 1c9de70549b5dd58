//! What every fuzz target does with its bytes, and what must hold whatever they are. The whole-run tests replay the
//! committed seeds through the same functions, so this file rests on nothing but the library and what the library rests on.

use paydirt::formats::{self, Limits, Piece, Probe, Read, Reading, Sink, probe};
use paydirt::procurement::{self, Assessment};
use paydirt::text::{Document, Page, Span};
use paydirt::trove::Blob;
use paydirt::worker::contract::{Record, Request};
use paydirt::worker::frame::Frames;
use paydirt::worker::tsv::Table;
use std::io::{self, Cursor, Write as _};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

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

/// Lets panics of `calamine` pass: it panics on some broken workbooks, which the readers of workbooks expect. Panics
/// elsewhere are findings.
pub fn expect_calamine() {
    let found = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |panic| {
        if !panic.location().is_some_and(|place| place.file().contains("/calamine-")) {
            found(panic);
        }
    }));
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

/// Takes bytes for the records of a binary workbook's list of sheets, sheet, styles, texts and comments at once, in a
/// package that is sound.
pub fn xlsb(bytes: &[u8]) {
    let letters = |text: &str| {
        let units = text.encode_utf16().flat_map(u16::to_le_bytes);
        (text.len() as u32).to_le_bytes().into_iter().chain(units).collect::<Vec<u8>>()
    };
    let sheet = [vec![0; 8], letters("worksheet"), letters("Cene")].concat();
    let sheet = [vec![0x9C, 0x01, sheet.len() as u8], sheet].concat();
    let book = relations(&[("officeDocument", "xl/workbook.bin")]);
    let of_book = relations(&[
        ("worksheet", "worksheets/sheet1.bin"),
        ("styles", "styles.bin"),
        ("sharedStrings", "sharedStrings.bin"),
    ]);
    let package = stored(&[
        ("_rels/.rels", &book),
        ("xl/workbook.bin", &[&sheet, bytes].concat()),
        ("xl/_rels/workbook.bin.rels", &of_book),
        ("xl/worksheets/_rels/sheet1.bin.rels", &relations(&[("comments", "../comments1.bin")])),
        ("xl/worksheets/sheet1.bin", bytes),
        ("xl/styles.bin", bytes),
        ("xl/sharedStrings.bin", bytes),
        ("xl/comments1.bin", bytes),
    ]);
    read("sheet", &package);
}

/// Takes bytes for the XML of the parts of a document in a package that is sound; the first says of which kind.
pub fn package(bytes: &[u8]) {
    const BOOK: &[u8] =
        b"<workbook><sheets><sheet name='Cene' sheetId='1' r:id='worksheet'/></sheets></workbook>";
    const SLIDES: &[u8] =
        b"<p:presentation><p:sldIdLst><p:sldId id='1' r:id='slide'/></p:sldIdLst></p:presentation>";
    const EPUB: &[u8] = b"<package><manifest><item id='a' href='a.xhtml'/></manifest>\
        <spine><itemref idref='a'/></spine></package>";
    let Some((kind, part)) = bytes.split_first() else { return };
    let main = |target: &str| relations(&[("officeDocument", target)]);
    match kind % 6 {
        0 => {
            let kinds = ["header", "footnotes", "comments", "numbering", "styles"];
            let around: Vec<(&str, &str)> = kinds.iter().map(|kind| (*kind, "around.xml")).collect();
            let (main, around) = (main("word/document.xml"), relations(&around));
            let parts = [
                ("_rels/.rels", &main[..]),
                ("word/document.xml", part),
                ("word/_rels/document.xml.rels", &around),
                ("word/around.xml", part),
            ];
            read("docx", &stored(&parts));
        }
        1 => {
            let (main, slides) = (main("ppt/presentation.xml"), relations(&[("slide", "slides/a.xml")]));
            let around =
                relations(&[("notesSlide", "b.xml"), ("comments", "b.xml"), ("diagramData", "b.xml")]);
            let parts = [
                ("_rels/.rels", &main[..]),
                ("ppt/presentation.xml", SLIDES),
                ("ppt/_rels/presentation.xml.rels", &slides),
                ("ppt/slides/a.xml", part),
                ("ppt/slides/_rels/a.xml.rels", &around),
                ("ppt/slides/b.xml", part),
            ];
            read("pptx", &stored(&parts));
        }
        2 | 3 => {
            let parts =
                ["content.xml", "styles.xml", "meta.xml", "Object 1/content.xml"].map(|name| (name, part));
            read(if kind % 6 == 2 { "odt" } else { "sheet" }, &stored(&parts));
        }
        4 => {
            let all = [
                ("worksheet", "worksheets/a.xml"),
                ("sharedStrings", "strings.xml"),
                ("styles", "styles.xml"),
            ];
            let (main, of_book) = (main("xl/workbook.xml"), relations(&all));
            let around = relations(&[("comments", "b.xml"), ("drawing", "b.xml")]);
            let parts = [
                ("_rels/.rels", &main[..]),
                ("xl/workbook.xml", BOOK),
                ("xl/_rels/workbook.xml.rels", &of_book),
                ("xl/worksheets/a.xml", part),
                ("xl/worksheets/_rels/a.xml.rels", &around),
                ("xl/worksheets/b.xml", part),
                ("xl/strings.xml", part),
                ("xl/styles.xml", part),
            ];
            read("sheet", &stored(&parts));
        }
        _ => {
            let container = b"<container><rootfile full-path='book.opf'/></container>";
            read(
                "epub",
                &stored(&[("META-INF/container.xml", container), ("book.opf", EPUB), ("a.xhtml", part)]),
            );
        }
    }
}

/// What a part of a package of Office says of other parts: the kind of each and where it is. The kind is its id, too.
fn relations(all: &[(&str, &str)]) -> Vec<u8> {
    const RELATION: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    let one = |(kind, target): &(&str, &str)| {
        format!("<Relationship Id='{kind}' Type='{RELATION}{kind}' Target='{target}'/>")
    };
    format!("<Relationships>{}</Relationships>", all.iter().map(one).collect::<String>()).into_bytes()
}

/// A zip whose members are stored as they are.
fn stored(members: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    for (name, bytes) in members {
        let begun = writer.start_file(*name, options).map_err(io::Error::from);
        begun.and_then(|()| writer.write_all(bytes)).expect("memory takes it");
    }
    writer.finish().expect("memory takes it").into_inner()
}

/// Takes bytes for a volume of each kind of split archive.
pub fn volume(bytes: &[u8]) {
    let blob = Blob::from_bytes(bytes);
    let Ok((head, tail)) = probe::ends(&blob) else { return };
    for name in ["a.zip.001", "a.7z.002", "a.z01", "a.zip", "a.part1.rar", "a.rar", "a.r00"] {
        let probe = Probe::new(&head, &tail, &blob);
        let _ = formats::volume(name.as_bytes(), &probe);
    }
}

/// Takes bytes for what Tesseract writes.
///
/// # Panics
/// If a word stands on something else than the page's text.
pub fn tsv(bytes: &[u8]) {
    let mut table = Table::new(Some(59_500));
    let mut pages: Vec<Page> =
        bytes.split(|b| *b == b'\n').filter_map(|l| table.line(&String::from_utf8_lossy(l))).collect();
    pages.extend(table.end());
    for page in &pages {
        page.words.iter().for_each(|word| assert_within(page, word.span));
    }
}

fn assert_within(page: &Page, span: Span) {
    assert!(span.of(&page.text).is_some(), "{span:?} in a text of {} bytes", page.text.len());
}

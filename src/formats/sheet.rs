//! Spreadsheets of all kinds, most of them through `calamine`: each sheet pages of text and one table.

mod biff;
mod filepass;
mod ods;
mod xlsb;
mod xlsx;

use super::cells::{self, Sheet, show};
use super::flow::Flow;
use super::ole::{Ole, ROOT, properties, vba};
use super::ooxml::{self, Package};
use super::{Basis, Format, Match, Probe, Read, Sink, embedded, odt};
use crate::problem::{Problem, ProblemKind};
use crate::text::MetaKey;
use crate::trove::Blob;
use crate::trove::blob::BlobReader;
use calamine::{Data, Reader, SheetType, SheetVisible, Xls, XlsError, Xlsx, XlsxError};
use std::collections::HashSet;
use std::io::{self, BufReader, Cursor, Write};

pub(super) const FORMAT: Format = Format {
    name: "sheet",
    media_type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    extensions: &["xlsx", "xlsm", "xltx", "xltm", "xlam", "xlsb", "xls", "xlt", "ods", "ots"],
    recognize,
    read: Read::With(read),
    note: "cells of xlsx, xlsb, xls and ods with merged and hidden state; comments, text boxes, headers and footers \
           (marked), of xlsx, xlsb and ods alternative texts, of xlsx and xlsb chart titles, of ods tracked changes \
           and embedded texts, tables and formulas; objects and macros as members; encrypted xls (RC4) with the passwords given; no \
           formulas",
};

const TYPES: &[&str] = &[
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.template",
    "application/vnd.ms-excel.sheet.macroenabled.12",
    "application/vnd.ms-excel.template.macroenabled.12",
    "application/vnd.ms-excel.addin.macroenabled.12",
    "application/vnd.ms-excel.sheet.binary.macroenabled.12",
    "application/vnd.oasis.opendocument.spreadsheet",
    "application/vnd.oasis.opendocument.spreadsheet-template",
];

const OLE_TYPE: &str = "application/vnd.ms-excel";

/// The start of an OLE file.
const OLE: &[u8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";

/// Bytes to which the largest part of a workbook may unpack.
const MOST_BYTES: u64 = 2 * ooxml::PART;

/// Bytes that the cells of a sheet take at most: many cells may show one long text.
const SHEET_BYTES: usize = 512 << 20;

/// A reader that calamine takes: it seeks to and fro, so it is buffered.
type Source = BufReader<BlobReader>;

fn recognize(probe: &Probe) -> Option<Match> {
    if probe.ole_kind() == Some(OLE_TYPE) {
        return Match::typed(Basis::Structure, OLE_TYPE);
    }
    probe.zip_as(TYPES)
}

fn read(blob: &Blob, sink: &mut Sink) -> Result<(), Problem> {
    let head = blob.slice(0, OLE.len())?;
    if head == OLE {
        return read_xls(blob, sink);
    }
    let package = Package::open(blob, sink)?;
    if package.largest() > MOST_BYTES {
        return Err(Problem::read(ProblemKind::Limit, "a part of the workbook unpacks to more than is read"));
    }
    // Parts that are read as what they are, and so are no members.
    let mut own = HashSet::new();
    let main = package.main_part("xl/workbook.xml");
    let read = if package.has("content.xml") {
        ooxml::odf_properties(&package, sink)?;
        ods::read(&package, sink).and(embedded_texts(&package, sink))
    } else if main.ends_with(".bin") || !package.has(&main) && package.has("xl/workbook.bin") {
        xlsb::read(&package, &mut own, sink)
    } else {
        read_xlsx(blob, &package, sink)
    };
    // What the package carries is read also where its sheets cannot be.
    package.properties(sink)?;
    package.members_but(&|part| own.contains(part), sink)?;
    read
}

/// Adds the words of what stands in the sheets of OpenDocument as an object of its own.
fn embedded_texts(package: &Package, sink: &mut Sink) -> Result<(), Problem> {
    let mut flow = Flow::default();
    odt::objects(package, false, &mut flow, sink).and(flow.finish(sink))
}

fn source(blob: &Blob) -> Source {
    BufReader::with_capacity(32 * 1024, blob.reader())
}

fn encrypted() -> Problem {
    Problem::read(ProblemKind::Encrypted, "the document needs a password")
}

/// Sheets that hold cells, with their names and whether they are hidden.
fn worksheets(metadata: &[calamine::Sheet]) -> Vec<Sheet> {
    let holds =
        |t: SheetType| matches!(t, SheetType::WorkSheet | SheetType::MacroSheet | SheetType::DialogSheet);
    let kept = metadata.iter().filter(|s| holds(s.typ));
    kept.map(|s| Sheet {
        name: s.name.clone(),
        hidden: s.visible != SheetVisible::Visible,
        ..Sheet::default()
    })
    .collect()
}

fn read_xls(blob: &Blob, sink: &mut Sink) -> Result<(), Problem> {
    let ole = Ole::open(blob)?;
    let read = xls_sheets(&ole, sink);
    // What is beside the sheets is read also where they cannot be.
    properties::push(&ole, sink)?;
    for storage in ole.children(ROOT).filter(|i| !ole.is_stream(*i)) {
        if ole.name(storage).starts_with("MBD") {
            embedded::object(&ole, storage, &format!("object {}", ole.name(storage)), sink)?;
        }
    }
    if let Some(macros) = ole.find(ROOT, &["_VBA_PROJECT_CUR"]) {
        vba::push(&ole, macros, sink)?;
    }
    if let Some(problem) = ole.problem() {
        sink.problem(problem.kind, problem.message)?;
    }
    read
}

fn xls_sheets(ole: &Ole, sink: &mut Sink) -> Result<(), Problem> {
    let stream = ["Workbook", "Book"].iter().find_map(|name| ole.stream(name)).unwrap_or_default();
    let stream = filepass::open(stream, sink)?;
    let sound = Cursor::new(sound(&stream).map_err(Problem::corrupt)?);
    let mut book = guarded(|| Xls::new(sound))?.map_err(|e| match e {
        XlsError::Password => encrypted(),
        other => Problem::corrupt(other),
    })?;
    let sheets = worksheets(book.sheets_metadata());
    sink.meta(MetaKey::Pages, sheets.len().to_string())?;
    let records = biff::Book::read(&stream);
    for mut sheet in sheets {
        sheet.merged = book.merge_cells_by_sheet_name(&sheet.name).unwrap_or_default();
        let percent = records.sheet(&mut sheet);
        match guarded(|| book.worksheet_range(&sheet.name))? {
            Ok(range) => sheet.cells = dense(&range, &percent),
            Err(e) => sink.problem(ProblemKind::Corrupt, format!("{}: {e}", sheet.name))?,
        }
        cells::push(sheet, sink)?;
    }
    Ok(())
}

/// A compound file of nothing but a workbook's records. Calamine's reader of such files follows a chain of sectors
/// that goes in a circle until memory ends, gives up at the first sector that is missing, and reads none of version 4
/// that has only large streams; ours reads them all.
fn sound(records: &[u8]) -> io::Result<Vec<u8>> {
    let mut file = cfb::CompoundFile::create_with_version(cfb::Version::V3, Cursor::new(Vec::new()))?;
    file.create_stream("/Workbook")?.write_all(records)?;
    file.flush()?;
    Ok(file.into_inner().into_inner())
}

/// Runs what panics on some broken workbooks.
fn guarded<T>(read: impl FnOnce() -> T) -> Result<T, Problem> {
    let read = std::panic::catch_unwind(std::panic::AssertUnwindSafe(read));
    read.map_err(|_| Problem::corrupt("the workbook is broken in a way that its reader does not survive"))
}

/// The cells of a range that are not empty, at their places in the sheet.
fn dense(range: &calamine::Range<Data>, percent: &HashSet<(u32, u32)>) -> Vec<(u32, u32, String)> {
    let (row, column) = range.start().unwrap_or_default();
    let place = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    let shown = range.used_cells().map(|(r, c, value)| {
        let (row, column) = (row + place(r), column + place(c));
        (row, column, show(value, percent.contains(&(row, column))))
    });
    shown.filter(|c| !c.2.is_empty()).collect()
}

/// Reads an xlsx cell by cell: calamine's whole range would be a rectangle in memory, and two cells in opposite
/// corners of a sheet make it one of 17 thousand million.
fn read_xlsx(blob: &Blob, package: &Package, sink: &mut Sink) -> Result<(), Problem> {
    let open = || Xlsx::new(source(blob));
    let mut book: Xlsx<Source> = guarded(open)?.map_err(|e| match e {
        XlsxError::Password => encrypted(),
        other => Problem::corrupt(other),
    })?;
    let parts = xlsx::sheet_parts(package);
    let sheets = worksheets(book.sheets_metadata());
    sink.meta(MetaKey::Pages, sheets.len().to_string())?;
    for mut sheet in sheets {
        let merged = guarded(|| book.merge_cells_by_sheet_name(&sheet.name));
        sheet.merged = merged.ok().and_then(Result::ok).unwrap_or_default();
        let read = guarded(|| xlsx_cells(&mut book, &mut sheet));
        if let Err(e) = read.flatten() {
            sink.problem(e.kind, format!("{}: {}", sheet.name, e.message))?;
        }
        if let Some((_, part)) = parts.iter().find(|(name, _)| *name == sheet.name) {
            xlsx::layout(package, part, &mut sheet, sink)?;
            xlsx::notes(package, part, &mut sheet, sink)?;
        }
        cells::push(sheet, sink)?;
    }
    Ok(())
}

fn xlsx_cells(book: &mut Xlsx<Source>, sheet: &mut Sheet) -> Result<(), Problem> {
    let styles = book.worksheet_style(&sheet.name).unwrap_or_default();
    let mut cells = book.worksheet_cells_reader(&sheet.name).map_err(Problem::corrupt)?;
    while let Some(cell) = cells.next_cell().map_err(Problem::corrupt)? {
        let at = cell.get_position();
        let format = styles.get(at).and_then(|s| s.number_format.as_ref());
        let percent = format.is_some_and(|f| is_percent(&f.format_code));
        keep(sheet, at, &cell.get_value().clone().into(), percent)?;
    }
    Ok(())
}

/// Formats of percentages that need not be listed.
const PERCENT: [u16; 2] = [9, 10];

/// Whether a number format shows a percentage: a per cent sign outside of quoted text.
fn is_percent(format: &str) -> bool {
    format.split('"').step_by(2).any(|plain| plain.contains('%') && !plain.contains("\\%"))
}

/// Keeps a cell that is not empty.
///
/// # Errors
/// Where the cells of the sheet have become more than are held.
fn keep(sheet: &mut Sheet, at: (u32, u32), value: &Data, percent: bool) -> Result<(), Problem> {
    let text = show(value, percent);
    if text.is_empty() {
        return Ok(());
    }
    sheet.bytes += size_of::<(u32, u32, String)>() + text.len();
    if sheet.bytes > SHEET_BYTES {
        return Err(Problem::read(
            ProblemKind::Limit,
            format!("its cells take more than {} MiB", SHEET_BYTES >> 20),
        ));
    }
    sheet.cells.push((at.0, at.1, text));
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::super::sink::{Piece, collect};
    use super::super::tests::told::told;
    use super::super::zipbytes::{u16_at, u32_at};
    use super::*;
    use crate::text::{Document, Page, Table};

    const RELS: &str = r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
        <Relationship Id="r1" Type="http://x/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#;
    const BOOK_RELS: &str = r#"<Relationships>
        <Relationship Id="r1" Type="http://x/relationships/worksheet" Target="worksheets/sheet1.xml"/>
        <Relationship Id="r2" Type="http://x/relationships/worksheet" Target="worksheets/sheet2.xml"/>
        <Relationship Id="r3" Type="http://x/relationships/styles" Target="styles.xml"/></Relationships>"#;
    const BOOK: &str = r#"<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"
        xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>
        <sheet name="Cene &amp; popust" sheetId="1" r:id="r1"/>
        <sheet name="Tajno" sheetId="2" state="hidden" r:id="r2"/></sheets></workbook>"#;
    const STYLES: &str = r#"<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
        <cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="10"/><xf numFmtId="14"/></cellXfs></styleSheet>"#;
    const FIRST: &str = r#"<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
        <cols><col min="4" max="4" hidden="1"/></cols><sheetData>
        <row r="2"><c r="B2" t="inlineStr"><is><t>Ukupno</t></is></c><c r="D2"><v>961501.7199999999</v></c></row>
        <row r="3"><c r="D3"><v>7</v></c></row>
        <row r="7" hidden="1"><c r="B7" s="1"><v>0.9281</v></c><c r="C7" s="2"><v>45292</v></c></row>
        </sheetData><mergeCells><mergeCell ref="B2:C3"/></mergeCells></worksheet>"#;
    const SECOND: &str = r#"<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>
        <row r="1"><c r="A1" t="b"><v>1</v></c></row>
        <row r="1048576"><c r="XFD1048576"><v>5</v></c></row></sheetData></worksheet>"#;

    fn book(stray: &[(&str, &str)]) -> Vec<u8> {
        let types = r#"<Types><Override ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>"#;
        let parts = [
            ("[Content_Types].xml", types),
            ("_rels/.rels", RELS),
            ("xl/workbook.xml", BOOK),
            ("xl/_rels/workbook.xml.rels", BOOK_RELS),
            ("xl/styles.xml", STYLES),
            ("xl/worksheets/sheet1.xml", FIRST),
            ("xl/worksheets/sheet2.xml", SECOND),
            (
                "docProps/core.xml",
                "<p><dc:creator>Мира</dc:creator><cp:lastModifiedBy>Ana</cp:lastModifiedBy></p>",
            ),
            ("docProps/app.xml", "<Properties><Company>Izvoz d.o.o.</Company></Properties>"),
        ];
        ooxml::package(&[&parts, stray].concat())
    }

    fn document(pieces: Vec<Piece>) -> Document {
        let mut out = Document::default();
        for piece in pieces {
            match piece {
                Piece::Page(p) => out.pages.push(p),
                Piece::Table(t) => out.tables.push(t),
                Piece::Meta(m) => out.metadata.push(m),
                _ => {}
            }
        }
        out
    }

    #[test]
    fn cells_have_places_values_and_state() {
        let bytes = book(&[]);
        assert_eq!(ooxml::identified(&bytes), ("sheet", FORMAT.media_type));
        let (pieces, result) = collect(&FORMAT, &bytes);
        assert_eq!(result, Ok(()));
        let document = document(pieces);
        let texts: Vec<&str> = document.pages.iter().map(|p: &Page| p.text.as_str()).collect();
        assert_eq!(texts[0], "Cene & popust\nUkupno\t\t961501.72\nUkupno\t\t7\n92.81%\t2024-01-01\n");
        assert_eq!(texts[1], "Tajno\nTRUE\n\t5\n", "corners of a sheet cost no rectangle");
        let dump = |t: &Table| -> Vec<String> {
            let one = |c: &crate::text::Cell| {
                let name = t.cell_name(c).unwrap();
                let text = document.text(c.page, c.span).unwrap();
                format!(
                    "{name} {}x{} {} {text}",
                    c.row_span,
                    c.col_span,
                    if c.hidden { "hidden" } else { "shown" }
                )
            };
            t.cells.iter().map(one).collect()
        };
        assert_eq!(
            dump(&document.tables[0]),
            [
                "Cene & popust!B2 2x2 shown Ukupno",
                "Cene & popust!D2 1x1 hidden 961501.72",
                "Cene & popust!D3 1x1 hidden 7",
                "Cene & popust!B7 1x1 hidden 92.81%",
                "Cene & popust!C7 1x1 hidden 2024-01-01",
            ]
        );
        assert_eq!(dump(&document.tables[1]), ["Tajno!A1 1x1 hidden TRUE", "Tajno!XFD1048576 1x1 hidden 5"]);
        for (key, value) in
            [(MetaKey::Author, "Мира"), (MetaKey::LastModifiedBy, "Ana"), (MetaKey::Company, "Izvoz d.o.o.")]
        {
            assert!(document.metadata.iter().any(|m| m.key == key && m.value == value), "{value}");
        }
    }

    #[test]
    fn a_part_that_no_relation_names_hides_nothing() {
        let pages = |bytes: &[u8]| document(collect(&FORMAT, bytes).0).pages;
        let plain = pages(&book(&[]));
        assert_eq!((plain.len(), pages(&book(&[("xl/workbook.bin", "")]))), (2, plain));
    }

    #[test]
    fn a_damaged_part_of_a_binary_workbook_is_read_as_far_as_it_comes() {
        let whole = include_bytes!("../../tests/formats/modern/binary.xlsb");
        let read = |bytes: &[u8]| {
            let (pieces, result) = collect(&FORMAT, bytes);
            assert_eq!(result, Ok(()));
            let problems = pieces.iter().filter(|p| matches!(p, Piece::Problem(_))).count();
            (document(pieces).pages, problems)
        };
        let part = b"xl/worksheets/sheet1.bin";
        let name = whole.windows(part.len()).position(|w| w == part).unwrap();
        let size = u32_at(whole, name - 12) as usize;
        let mut damaged = whole.to_vec();
        damaged[name + part.len() + size * 3 / 4..][..8].fill(0xff);
        let ((before, none), (after, problems)) = (read(whole), read(&damaged));
        assert_eq!((none, after.len()), (0, before.len()));
        let first = |pages: &[Page]| pages[0].text.lines().take(2).collect::<Vec<_>>().join("|");
        assert_eq!((first(&after), problems > 0), (first(&before), true));
        assert_ne!(after[0].text, before[0].text, "the damage costs something");
        assert_eq!(after[1..], before[1..], "and only in its part");
    }

    /// A workbook of before 2007, and where its allocation table has the entry of a sector of its records.
    fn old_book() -> (Vec<u8>, impl Fn(usize) -> usize) {
        let office = include_bytes!("../../tests/formats/office.xls");
        let blob = Blob::from_bytes(&office[..]);
        let mut records = Ole::open(&blob).unwrap().stream("Workbook").unwrap();
        // What follows the records is not looked at; a stream of fewer bytes lies elsewhere.
        records.resize(records.len().max(3 * 4096), 0);
        let file = sound(&records).unwrap();
        let table = (u32_at(&file, 76) as usize + 1) << u16_at(&file, 30);
        let first =
            (0..).find(|sector| file[(sector + 1) << u16_at(&file, 30)..].starts_with(&records[..64]));
        (file, move |sector| table + (first.unwrap() + sector) * 4)
    }

    #[test]
    fn old_workbooks_in_damaged_containers_are_read_as_far_as_they_come() {
        let (whole, entry) = old_book();
        let texts = |bytes: &[u8]| {
            let (pieces, result) = collect(&FORMAT, bytes);
            assert_eq!(result, Ok(()));
            document(pieces).pages.into_iter().map(|p| p.text).collect::<Vec<_>>()
        };
        let all = texts(&whole);
        assert!(all.iter().any(|t| t.contains("Rabat")), "{all:?}");
        // The chain of the records' sectors leads from the last to the first.
        let mut circle = whole.clone();
        let last = (0..).find(|s| u32_at(&whole, entry(*s)) == 0xffff_fffe).unwrap();
        let first = u32_at(&whole, entry(0)) - 1;
        circle[entry(last)..][..4].copy_from_slice(&first.to_le_bytes());
        assert_eq!(texts(&circle), all);
        // The records' last sectors are gone.
        let mut cut = whole;
        cut[entry(last - 1)..][..4].copy_from_slice(&0x00ff_ffffu32.to_le_bytes());
        assert_eq!(texts(&cut), all);
    }

    #[test]
    fn encrypted_workbooks_are_read_with_their_password_or_with_the_one_that_all_know() {
        let plain = told(&FORMAT, include_bytes!("../../tests/formats/office.xls"), &[]);
        let protected = told(&FORMAT, include_bytes!("../../tests/formats/protected.xls"), &[]);
        assert_eq!((protected.pages(), &protected.problems), (plain.pages(), &vec![]));
        let bytes = include_bytes!("../../tests/formats/locked.xls");
        let (shut, open) = (told(&FORMAT, bytes, &["ne"]), told(&FORMAT, bytes, &["ne", "šifra"]));
        assert_eq!((shut.pages().len(), shut.problems), (0, vec![ProblemKind::Encrypted]));
        assert_eq!((open.pages(), &open.problems), (plain.pages(), &vec![]));
        assert_eq!((0..2).map(|i| open.cells(i)).collect::<Vec<_>>(), [plain.cells(0), plain.cells(1)]);
        assert!(open.meta().contains(&"unlocked_by=password 2 of the list".to_owned()), "{:?}", open.meta());
        for cut in (0..bytes.len()).step_by(97) {
            let _ = told(&FORMAT, &bytes[..cut], &["šifra"]);
        }
    }

    #[test]
    fn broken_bytes_are_a_problem() {
        let bytes = book(&[]);
        for cut in (0..bytes.len()).step_by(97) {
            let _ = collect(&FORMAT, &bytes[..cut]);
        }
        assert!(is_percent("0.00%") && !is_percent(r#"0" %""#));
    }
}

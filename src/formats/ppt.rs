//! PowerPoint presentations of before 2007, read by hand after Microsoft's description of the format: a page for each
//! slide in the order of the show, its notes and comments marked.

mod numbers;
mod records;
mod shapes;

use super::draft::{Draft, Op, play};
use super::flow::Flow;
use super::ole::{Ole, ROOT, SIGNATURE, properties};
use super::zipbytes::{u16_at, u32_at};
use super::{Basis, Format, Match, Probe, Read, Sink, embedded};
use crate::problem::{Problem, ProblemKind};
use crate::trove::Blob;
use flate2::read::ZlibDecoder;
use records::{Parts, Record};
use std::collections::{HashMap, HashSet};
use std::io::Read as _;

pub(super) const FORMAT: Format = Format {
    name: "ppt",
    media_type: "application/vnd.ms-powerpoint",
    extensions: &["ppt", "pps", "pot", "ppa"],
    recognize,
    read: Read::With(read),
    note: "PowerPoint 97 to 2003: text and tables of slides, list numbers, notes, comments, footers, alternative texts \
           (marked), hidden slides marked, properties; embedded objects and macros as members; no pictures, nothing of \
           masters",
};

/// Kinds of records.
const DOCUMENT: u16 = 0x03e8;
const SLIDE: u16 = 0x03ee;
const NOTES: u16 = 0x03f0;
const NOTES_OF: u16 = 0x03f1;
const SHOW: u16 = 0x03f9;
const DRAWING: u16 = 0x040c;
const LIST: u16 = 0x0ff0;
const LISTED: u16 = 0x03f3;
const HEADERS: u16 = 0x0fd9;
const STRING: u16 = 0x0fba;
const COMMENT: u16 = 0x2ee0;
const COMMENT_TIME: u16 = 0x2ee1;
const OBJECTS: u16 = 0x0409;
const OBJECT: u16 = 0x0fc3;
const STORAGE: u16 = 0x1011;
/// A flag of the show: the slide is left out.
const HIDDEN: u16 = 4;
/// Bytes that one embedded object may unpack to.
const MOST: u64 = 1 << 30;
/// Where those of PowerPoint 97 lie in files that 95 can read, too.
const DUAL: &str = "PP97_DUALSTORAGE";

fn recognize(probe: &Probe) -> Option<Match> {
    if probe.ole_kind() == Some(FORMAT.media_type) { Match::on(Basis::Structure) } else { None }
}

fn read(blob: &Blob, sink: &mut Sink) -> Result<(), Problem> {
    if !blob.slice(0, 8)?.starts_with(SIGNATURE) {
        return Err(Problem::read(ProblemKind::Unsupported, "written by a PowerPoint of before version 97"));
    }
    let ole = Ole::open(blob)?;
    let at = ole.find(ROOT, &[DUAL]).unwrap_or(ROOT);
    let stream = |name: &str| ole.find(at, &[name]).map(|i| ole.bytes(i));
    let Some(show) = stream("PowerPoint Document") else {
        properties::push(&ole, sink)?;
        return Err(Problem::read(ProblemKind::Unsupported, "written by a PowerPoint of before version 97"));
    };
    let parts = Parts::read(&show, &stream("Current User").unwrap_or_default());
    if parts.encrypted {
        return Err(Problem::read(ProblemKind::Encrypted, "the presentation needs a password"));
    }
    if let Some(problem) = ole.problem() {
        sink.problem(problem.kind, problem.message)?;
    }
    let mut flow = Flow::default();
    flow.slides();
    let document = parts.part(parts.document).filter(|r| r.kind == DOCUMENT);
    match document {
        Some(document) => slides(&parts, document, &mut flow, sink)?,
        None => {
            sink.problem(
                ProblemKind::Corrupt,
                "the list of slides is missing: texts are in the order of the file",
            )?;
            let mut draft = Draft::default();
            loose(&show, &mut draft);
            play(draft.finish(), &mut flow, sink)?;
        }
    }
    flow.finish(sink)?;
    properties::push(&ole, sink)?;
    objects(&parts, document, sink)
}

/// A slide, its texts in the outline, and its number for notes.
struct Listed {
    part: u32,
    id: u32,
    texts: Vec<Option<String>>,
}

/// The slides, or the notes, in the order of the list.
fn listed(document: Record, instance: u16) -> Vec<Listed> {
    let mut out: Vec<Listed> = Vec::new();
    let mut texts: Vec<Record> = Vec::new();
    let lists = document.children().filter(|r| r.kind == LIST && r.instance == instance);
    let counted = numbers::of_outline(document);
    let end = |out: &mut Vec<Listed>, texts: &mut Vec<Record>| {
        let texts = std::mem::take(texts);
        let Some(listed) = out.last_mut() else { return };
        let mut counted: Vec<_> = counted.iter().filter(|c| c.0 == listed.id).collect();
        let said = shapes::texts(texts.into_iter(), |kind| {
            let at = counted.iter().position(|c| c.1 == kind);
            at.map_or(&[], |at| counted.remove(at).2)
        });
        listed.texts = said.into_iter().map(Some).collect();
    };
    for record in lists.flat_map(Record::children) {
        if record.kind == LISTED {
            end(&mut out, &mut texts);
            out.push(Listed { part: record.number(0), id: record.number(12), texts: Vec::new() });
        } else {
            texts.push(record);
        }
    }
    end(&mut out, &mut texts);
    out
}

fn slides(parts: &Parts, document: Record, flow: &mut Flow, sink: &mut Sink) -> Result<(), Problem> {
    let mut notes: HashMap<u32, Record> = HashMap::new();
    for note in listed(document, 2).iter().filter_map(|n| parts.part(n.part)).filter(|r| r.kind == NOTES) {
        if let Some(of) = note.child(NOTES_OF) {
            notes.insert(of.number(0), note);
        }
    }
    let mut seen = HashSet::new();
    for mut listed in listed(document, 0) {
        // A slide that is shown twice has two parts; a part twice is a trick.
        let slide = parts.part(listed.part).filter(|r| r.kind == SLIDE && seen.insert(listed.part));
        let mut draft = Draft::default();
        if slide.and_then(|s| s.child(SHOW)).is_some_and(|s| u16_at(s.data, 10) & HIDDEN != 0) {
            draft.push(Op::Text("[hidden slide]".to_owned()));
            draft.end_paragraph(0);
        }
        if let Some(drawing) = slide.and_then(|s| s.child(DRAWING)) {
            shapes::draw(drawing, &mut listed.texts, &mut draft);
        }
        for text in listed.texts.into_iter().flatten().filter(|t| !t.trim().is_empty()) {
            shapes::write(&text, 0, &mut draft);
            draft.end_paragraph(0);
        }
        play(draft.finish(), flow, sink)?;
        flow.close(sink)?;
        if let Some(slide) = slide {
            sections(slide, notes.get(&listed.id).copied(), flow, sink)?;
        }
        flow.page_break(sink)?;
    }
    let footers = document.children().filter(|r| r.kind == HEADERS);
    footers.into_iter().try_for_each(|f| footer(f, &mut HashSet::new(), flow, sink))
}

/// What belongs to a slide besides its own text.
fn sections(slide: Record, notes: Option<Record>, flow: &mut Flow, sink: &mut Sink) -> Result<(), Problem> {
    let mut seen = HashSet::new();
    for headers in slide.children().filter(|r| r.kind == HEADERS) {
        footer(headers, &mut seen, flow, sink)?;
    }
    if let Some(drawing) = notes.and_then(|n| n.child(DRAWING)) {
        let mut draft = Draft::default();
        shapes::draw(drawing, &mut [], &mut draft);
        marked("notes", draft, &mut seen, flow, sink)?;
    }
    let mut comments = Vec::new();
    // Comments lie among what versions after 97 added.
    numbers::tagged(slide, 0, &mut comments, COMMENT);
    let mut draft = Draft::default();
    for comment in comments {
        let string = |instance: u16| comment.children().find(|r| r.kind == STRING && r.instance == instance);
        let said = |instance: u16| string(instance).map(|r| properties::utf16(r.data, r.data.len() / 2));
        let time = comment.child(COMMENT_TIME).and_then(|t| time(t.data.get(4..)?));
        for part in said(0).into_iter().chain(time) {
            draft.push(Op::Text(format!("{part} ")));
        }
        shapes::write(&said(1).unwrap_or_default(), 0, &mut draft);
        draft.end_paragraph(0);
    }
    marked("comments", draft, &mut seen, flow, sink)
}

/// Writes a section under its mark.
fn marked(
    mark: &str,
    mut draft: Draft,
    seen: &mut HashSet<String>,
    flow: &mut Flow,
    sink: &mut Sink,
) -> Result<(), Problem> {
    let from = flow.mark(mark, sink)?;
    play(draft.finish(), flow, sink)?;
    flow.close(sink)?;
    flow.unmark(&from, seen, sink);
    Ok(())
}

/// The header and the footer of a slide or of all of them.
fn footer(
    headers: Record,
    seen: &mut HashSet<String>,
    flow: &mut Flow,
    sink: &mut Sink,
) -> Result<(), Problem> {
    for (instance, mark) in [(1, "header"), (2, "footer")] {
        let mut draft = Draft::default();
        for text in headers.children().filter(|r| r.kind == STRING && r.instance == instance) {
            shapes::write(&properties::utf16(text.data, text.data.len() / 2), 0, &mut draft);
            draft.end_paragraph(0);
        }
        marked(mark, draft, seen, flow, sink)?;
    }
    Ok(())
}

/// A time as Windows takes it apart.
fn time(bytes: &[u8]) -> Option<String> {
    let part = |i: usize| u16_at(bytes, i * 2);
    let valid = (1..=9999).contains(&part(0)) && (1..=12).contains(&part(1)) && (1..=31).contains(&part(3));
    let (date, time) = ((part(0), part(1), part(3)), (part(4), part(5), part(6)));
    valid.then(|| {
        format!("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}", date.0, date.1, date.2, time.0, time.1, time.2)
    })
}

/// Texts of a file whose lists are lost. Steps into records that are made of records.
fn loose(mut bytes: &[u8], draft: &mut Draft) {
    while let Some(record) = Record::first(bytes) {
        let text = shapes::texts(std::iter::once(record), |_| &[]).pop().filter(|t| !t.trim().is_empty());
        if let Some(text) = text {
            shapes::write(&text, 0, draft);
            draft.end_paragraph(0);
        }
        let len = if record.is_container { 0 } else { record.data.len() };
        bytes = bytes.get(8 + len..).unwrap_or_default();
    }
}

/// Pushes embedded objects, each under the name of its program.
fn objects(parts: &Parts, document: Option<Record>, sink: &mut Sink) -> Result<(), Problem> {
    let mut names: HashMap<u32, String> = HashMap::new();
    let list = document.and_then(|d| d.child(OBJECTS));
    for object in list.into_iter().flat_map(Record::children) {
        let program = object.children().find(|r| r.kind == STRING && r.instance == 2);
        let program = program.map(|r| properties::utf16(r.data, r.data.len() / 2));
        if let (Some(atom), Some(program)) = (object.child(OBJECT), program) {
            names.insert(atom.number(16), program);
        }
    }
    for number in parts.numbers() {
        let Some(storage) = parts.part(number).filter(|r| r.kind == STORAGE) else { continue };
        let name = names.get(&number).map_or_else(String::new, |n| format!(" {n}"));
        let name = format!("object {number}{name}");
        if storage.instance == 0 {
            embedded::compound(storage.data, &name, sink)?;
            continue;
        }
        let mut bytes = Vec::new();
        let packed = storage.data.get(4..).unwrap_or_default();
        let size = u64::from(u32_at(storage.data, 0));
        // What was unpacked before an error is kept.
        let unpacked = ZlibDecoder::new(packed).take(MOST.min(size)).read_to_end(&mut bytes);
        if bytes.is_empty() {
            let problem = unpacked.err().map_or_else(|| Problem::corrupt("an empty object"), Problem::from);
            sink.lost_member(super::MemberName::new(name), problem)?;
        } else {
            embedded::compound(&bytes, &name, sink)?;
        }
    }
    Ok(())
}

#[cfg(test)]
pub(super) mod tests {
    use super::super::ooxml::identified;
    use super::super::tests::told::told;
    use super::*;

    /// Made by LibreOffice.
    pub(in super::super) fn sample() -> Vec<u8> {
        let mut out = Vec::new();
        let packed = include_bytes!("../../tests/formats/office.ppt.gz");
        flate2::read::GzDecoder::new(&packed[..]).read_to_end(&mut out).unwrap();
        out
    }

    #[test]
    fn a_presentation_of_another_program_is_read() {
        let bytes = sample();
        assert_eq!(identified(&bytes), ("ppt", "application/vnd.ms-powerpoint"));
        let told = told(&FORMAT, &bytes, &[]);
        assert_eq!(
            told.pages(),
            [
                "Naslov ponude Šid\nПрва тачка\ndruga tačka\nRoba\tCena\nLampa\t55,00\n\n[notes]\nne pominjati popust\n\
                 [comments]\nMira 2024-02-01T10:00:00 preskupo\n",
                "[hidden slide]\ntajni uslovi\n1. rok isporuke\na) deset dana\n2. garancija\n"
            ]
        );
        assert_eq!(told.cells(0), ["0,0 1x1 Roba", "0,1 1x1 Cena", "1,0 1x1 Lampa", "1,1 1x1 55,00"]);
        let meta = told.meta();
        for expected in ["title=Ponuda broj 17", "author=Ana Anić", "created=2024-02-01T08:30:00Z"] {
            assert!(meta.iter().any(|m| m == expected), "{meta:?}");
        }
        assert_eq!(told.problems, []);
        assert_eq!(told.names().len(), 1);
        assert_eq!(identified(&told.members[0].1), ("sheet", "application/vnd.ms-excel"));
    }

    #[test]
    fn every_cut_and_flip_is_survived() {
        let bytes = sample();
        // Most of the file is a picture; what matters lies behind it.
        let from = bytes.len() - 40_000;
        for at in (from..bytes.len()).step_by(611) {
            told(&FORMAT, &bytes[..at], &[]);
            let mut flipped = bytes.clone();
            flipped[at] ^= 0xff;
            told(&FORMAT, &flipped, &[]);
        }
    }

    #[test]
    fn texts_are_found_where_the_list_of_slides_is_lost() {
        let mut bytes = sample();
        let name: Vec<u8> = "Current User".encode_utf16().flat_map(u16::to_le_bytes).collect();
        let at = (0..bytes.len()).find(|&i| bytes[i..].starts_with(&name)).unwrap();
        bytes[at] = b'X';
        let told = told(&FORMAT, &bytes, &[]);
        assert_eq!(told.problems, [ProblemKind::Corrupt]);
        assert!(told.pages().concat().contains("tajni uslovi"));
    }
}

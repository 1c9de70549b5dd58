//! Word documents of before 2007, read by hand after Microsoft's description of the format.

mod fib;
mod runs;
mod story;

use super::flow::Flow;
use super::ole::{self, Ole, ROOT, properties, vba};
use super::zipbytes::u16_at;
use super::{Basis, Format, Match, Probe, Read, Sink, embedded};
use crate::problem::{Problem, ProblemKind};
use crate::trove::Blob;
use fib::{File, Story};
use std::collections::HashSet;
use std::ops::Range;
use story::Reader;

pub(super) const FORMAT: Format = Format {
    name: "doc",
    media_type: "application/msword",
    extensions: &["doc", "dot", "wiz"],
    recognize,
    read: Read::With(read),
    note: "Word 6 to 2003: text, tables with merged cells, headers, footers, notes, comments, text boxes, hidden and \
           struck text (marked), properties, tracked insertions as metadata; embedded objects and macros as members; \
           encrypted ones (RC4) with the passwords given; no list numbers, no pictures; of Word 6 and 95 text only, \
           tables by guess",
};

/// Places of lists in the head: the texts of comments and who made them, the headers.
const COMMENTS: usize = 4;
const COMMENT_TEXTS: usize = 5;
const COMMENTERS: usize = 36;
const HEADERS: usize = 11;
/// Bytes of what is said of a comment, and where in it is who made it.
const COMMENT: (usize, usize) = (30, 20);
/// Lines between text and footnotes come first among the headers; then there are six kinds for each section.
const SEPARATORS: usize = 6;

fn recognize(probe: &Probe) -> Option<Match> {
    if probe.ole_kind() == Some(FORMAT.media_type) { Match::on(Basis::Structure) } else { None }
}

fn read(blob: &Blob, sink: &mut Sink) -> Result<(), Problem> {
    if !blob.slice(0, 8)?.starts_with(ole::SIGNATURE) {
        return Err(Problem::read(ProblemKind::Unsupported, "written by a Word of before version 6"));
    }
    let ole = Ole::open(blob)?;
    let read = text(&ole, sink);
    // What is beside the text is read also where the text cannot be.
    properties::push(&ole, sink)?;
    let pool = ole.find(ROOT, &["ObjectPool"]);
    for object in pool.into_iter().flat_map(|pool| ole.children(pool)) {
        embedded::object(
            &ole,
            object,
            &format!("object {}", ole.name(object).trim_start_matches('_')),
            sink,
        )?;
    }
    if let Some(macros) = ole.find(ROOT, &["Macros"]) {
        vba::push(&ole, macros, sink)?;
    }
    if let Some(problem) = ole.problem() {
        sink.problem(problem.kind, problem.message)?;
    }
    read
}

fn text(ole: &Ole, sink: &mut Sink) -> Result<(), Problem> {
    let file = File::open(ole, sink)?;
    let mut flow = Flow::default();
    let mut reader = Reader::new(&file);
    let complete = reader.read(file.story(Story::Main), &mut flow, sink)?;
    flow.close(sink)?;
    let whole = |story: Story| vec![(file.story(story), String::new())];
    let (headers, footers) = headers(&file);
    let sections = [
        ("text box", whole(Story::Boxes)),
        ("header", headers),
        ("footer", footers),
        ("text box", whole(Story::HeaderBoxes)),
        ("footnotes", whole(Story::Footnotes)),
        ("endnotes", whole(Story::Endnotes)),
    ];
    let mut seen = HashSet::new();
    for (mark, parts) in sections {
        for part in parts {
            section(&mut reader, mark, vec![part], &mut seen, &mut flow, sink)?;
        }
    }
    section(&mut reader, "comments", comments(&file), &mut seen, &mut flow, sink)?;
    flow.finish(sink)?;
    if complete { Ok(()) } else { sink.problem(ProblemKind::Truncated, "the end of the text is missing") }
}

/// Reads parts behind the text under a mark, each with what comes before it. Sections often have the same header: what
/// was seen is left out.
fn section(
    reader: &mut Reader,
    mark: &str,
    parts: Vec<(Range<u32>, String)>,
    seen: &mut HashSet<String>,
    flow: &mut Flow,
    sink: &mut Sink,
) -> Result<(), Problem> {
    let from = flow.mark(mark, sink)?;
    for (part, before) in parts {
        flow.text(&before);
        reader.read(part, flow, sink)?;
        flow.close(sink)?;
    }
    flow.unmark(&from, seen, sink);
    Ok(())
}

/// A part of the text, and what comes before it.
type Parts = Vec<(Range<u32>, String)>;

/// Where in a story its parts lie, as a list of places says.
fn parts(file: &File, story: Story, list: usize) -> Vec<Range<u32>> {
    let story = file.story(story);
    let (places, _) = file.plex(list, 0);
    let place = |at: u32| story.start.saturating_add(at).min(story.end);
    let parts = places.windows(2).filter_map(|ends| match ends {
        [from, to] => Some(place(*from)..place(*to)),
        _ => None,
    });
    parts.collect()
}

/// Headers and footers.
fn headers(file: &File) -> (Parts, Parts) {
    let (mut headers, mut footers) = (Vec::new(), Vec::new());
    for (i, part) in parts(file, Story::Headers, HEADERS).into_iter().enumerate().skip(SEPARATORS) {
        // Headers of even and odd pages, then their footers, then both of the first page.
        let to = if matches!(i % 6, 2 | 3 | 5) { &mut footers } else { &mut headers };
        to.push((part, String::new()));
    }
    (headers, footers)
}

/// Comments, each with the name of who made it.
fn comments(file: &File) -> Parts {
    let names = names(file.list(COMMENTERS));
    let (_, made) = file.plex(COMMENTS, COMMENT.0);
    let author = |i: usize| {
        let by = made.get(i).map(|m| usize::from(u16_at(m, COMMENT.1)))?;
        names.get(by).filter(|n| !n.is_empty()).map(|n| format!("{n} "))
    };
    let texts = parts(file, Story::Comments, COMMENT_TEXTS);
    if texts.is_empty() {
        return vec![(file.story(Story::Comments), String::new())];
    }
    texts.into_iter().enumerate().map(|(i, text)| (text, author(i).unwrap_or_default())).collect()
}

/// Names, each behind the number of its letters.
fn names(mut list: &[u8]) -> Vec<String> {
    let mut out = Vec::new();
    while list.len() > 2 {
        let units = usize::from(u16_at(list, 0));
        let rest = list.get(2..).unwrap_or_default();
        out.push(properties::utf16(rest, units));
        list = rest.get(units * 2..).unwrap_or_default();
    }
    out
}

#[cfg(test)]
pub(super) mod tests {
    use super::super::ole::lock;
    use super::super::ooxml::identified;
    use super::super::tests::told::{PRICES, told};
    use super::super::zipbytes::u32_at;
    use super::*;
    use std::io::{Cursor, Write};

    /// Made by LibreOffice.
    pub(in super::super) fn sample() -> Vec<u8> {
        include_bytes!("../../tests/formats/office.doc").to_vec()
    }

    #[test]
    fn a_document_of_another_program_is_read() {
        let bytes = sample();
        assert_eq!(identified(&bytes), ("doc", "application/msword"));
        let told = told(&FORMAT, &bytes, &[]);
        let expected = "Šifra ponude: Čačak 2024\nПонуда за набавку опреме i kraj\nnova cena 850 EUR\n\
            [hidden: skriveni rabat 12%]\n[deleted: stara cena 900]\nveza na uslove\nStavka i opis\t\tCena EUR\n\
            Server\t2U kućište\t1.200,00\nServer\tšine\t80,00\nIza tabele\n[text box]\nu okviru piše\n\n[header]\n\
            Zaglavlje Prodavac d.o.o.\n\n[footer]\nPodnožje strana\n\n[footnotes]\n\tfusnota bez PDV\n\n\
            [comments]\nMira proveriti popust\n\n";
        assert_eq!(told.pages().concat(), expected);
        assert_eq!(told.cells(0), PRICES);
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
        for at in (0..bytes.len()).step_by(173) {
            told(&FORMAT, &bytes[..at], &[]);
            let mut flipped = bytes.clone();
            flipped[at] ^= 0xff;
            told(&FORMAT, &flipped, &[]);
        }
    }

    #[test]
    fn a_password_and_what_is_cut_off_are_told() {
        let mut bytes = sample();
        let at = (0..bytes.len()).find(|&i| bytes[i..].starts_with(&[0xec, 0xa5])).unwrap();
        let cut = told(&FORMAT, &bytes[..at + 0x900], &[]);
        assert!(
            cut.problems.contains(&ProblemKind::Truncated) || cut.problems.contains(&ProblemKind::Corrupt)
        );
        bytes[at + 11] |= 1;
        assert_eq!(told(&FORMAT, &bytes, &[]).problems, [ProblemKind::Encrypted]);
    }

    /// The sample with the password `šifra`: what says so stands before the tables, so that all of them move.
    fn encrypted() -> Vec<u8> {
        let sample = sample();
        let blob = Blob::from_bytes(sample);
        let ole = Ole::open(&blob).unwrap();
        let [mut word, table, mut data] =
            ["WordDocument", "1Table", "Data"].map(|name| ole.stream(name).unwrap_or_default());
        let (info, key) = lock::tests::windows("šifra", 128);
        for list in 0..usize::from(u16_at(&word, 0x98)) {
            let at = 0x9a + list * 8;
            if u32_at(&word, at + 4) > 0 {
                let moved = u32_at(&word, at) + info.len() as u32;
                word[at..at + 4].copy_from_slice(&moved.to_le_bytes());
            }
        }
        word[11] |= 1;
        word[14..18].copy_from_slice(&(info.len() as u32).to_le_bytes());
        let head = word[..0x44].to_vec();
        let mut table = [info.clone(), table].concat();
        for stream in [&mut word, &mut table, &mut data] {
            key.undo(stream, 0x200);
        }
        word[..0x44].copy_from_slice(&head);
        table[..info.len()].copy_from_slice(&info);
        let mut file = cfb::CompoundFile::create(Cursor::new(Vec::new())).unwrap();
        for (name, stream) in [("WordDocument", word), ("1Table", table), ("Data", data)] {
            file.create_stream(name).unwrap().write_all(&stream).unwrap();
        }
        file.into_inner().into_inner()
    }

    #[test]
    fn an_encrypted_document_is_read_with_its_password() {
        let bytes = encrypted();
        let (shut, open) = (told(&FORMAT, &bytes, &["ne"]), told(&FORMAT, &bytes, &["ne", "šifra"]));
        assert_eq!((shut.pages().len(), shut.problems), (0, vec![ProblemKind::Encrypted]));
        assert_eq!((open.pages(), &open.problems), (told(&FORMAT, &sample(), &[]).pages(), &vec![]));
        assert!(open.meta().contains(&"unlocked_by=password 2 of the list".to_owned()), "{:?}", open.meta());
    }
}

//! The head of a Word file: what kind it is, how long its texts are, and where in the file they lie.

use crate::formats::ole::{Ole, lock::Lock};
use crate::formats::passwords::{Passwords, unknown_way};
use crate::formats::zipbytes::{u16_at, u32_at};
use crate::formats::{Sink, codepage};
use crate::problem::{Problem, ProblemKind};
use std::ops::Range;

/// The first version of Word that writes Unicode, and the oldest one whose files are read.
const WORD_97: u16 = 0xc1;
const WORD_6: u16 = 0x65;
/// Flags of the head: a password is needed, the second of two tables counts, text is in pieces.
const ENCRYPTED: u16 = 0x100;
const SECOND_TABLE: u16 = 0x200;
const COMPLEX: u16 = 0x4;
/// Encrypted in the way of Word 95.
const OBFUSCATED: u16 = 0x8000;
/// Bytes of the head that are never encrypted, and bytes of a block of what is.
const HEAD: usize = 0x44;
const BLOCK: usize = 0x200;
/// Pieces of a text that are told apart.
const MOST: usize = 1 << 20;

/// The texts of a document, in the order in which the file has them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Story {
    /// What is printed as the text.
    Main,
    /// Footnotes.
    Footnotes,
    /// Headers and footers.
    Headers,
    /// What macros of old versions left.
    Macros,
    /// Comments.
    Comments,
    /// Endnotes.
    Endnotes,
    /// Text boxes.
    Boxes,
    /// Text boxes in headers.
    HeaderBoxes,
}

const STORIES: [Story; 8] = [
    Story::Main,
    Story::Footnotes,
    Story::Headers,
    Story::Macros,
    Story::Comments,
    Story::Endnotes,
    Story::Boxes,
    Story::HeaderBoxes,
];

/// A stretch of text that lies in one place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Piece {
    /// Its first character, as the document counts them, and how many there are.
    pub(super) first: u32,
    pub(super) count: u32,
    /// Its first byte, and whether a character has two.
    pub(super) at: usize,
    pub(super) wide: bool,
}

/// A document's head and streams.
pub(super) struct File {
    /// The stream with the text.
    pub(super) word: Vec<u8>,
    /// The stream with the tables; empty where they are in the former.
    table: Vec<u8>,
    /// The stream with what is too large for them.
    pub(super) data: Vec<u8>,
    old: bool,
    /// The code page of text that is not Unicode.
    pub(super) page: u32,
    /// Where the text lies.
    pub(super) pieces: Vec<Piece>,
}

impl File {
    /// Reads the head, and the streams as they were before they were encrypted.
    ///
    /// # Errors
    /// Where the head makes no sense, and where a password is needed that is not given.
    pub(super) fn open(ole: &Ole, sink: &mut Sink) -> Result<File, Problem> {
        let word = ole.stream("WordDocument").unwrap_or_default();
        let (ident, version, flags) = (u16_at(&word, 0), u16_at(&word, 2), u16_at(&word, 10));
        if !matches!(ident, 0xa5ec | 0xa5dc | 0xa697..=0xa699) || word.len() < 0x200 {
            return Err(Problem::corrupt("the head of the document makes no sense"));
        }
        if version < WORD_6 {
            return Err(Problem::read(ProblemKind::Unsupported, "written by a Word of before version 6"));
        }
        let old = version < WORD_97;
        let tables = if flags & SECOND_TABLE != 0 { ["1Table", "0Table"] } else { ["0Table", "1Table"] };
        let table = if old { None } else { tables.iter().find_map(|name| ole.stream(name)) };
        let page = if old { codepage::of_language(u32::from(u16_at(&word, 6))) } else { 1252 };
        let (table, data) = (table.unwrap_or_default(), ole.stream("Data").unwrap_or_default());
        let mut file = File { word, table, data, old, page, pieces: Vec::new() };
        if flags & ENCRYPTED != 0 {
            file.decrypt(flags, sink)?;
        }
        let listed = if old && flags & COMPLEX == 0 { Vec::new() } else { pieces(file.list(33), old) };
        file.pieces = if listed.is_empty() { file.whole() } else { listed };
        Ok(file)
    }

    /// Decrypts the streams ([MS-DOC], section 2.2.6); of the head, the beginning is never encrypted.
    fn decrypt(&mut self, flags: u16, sink: &mut Sink) -> Result<(), Problem> {
        let lock = if self.old || flags & OBFUSCATED != 0 { None } else { Lock::read(&self.table) };
        let mut passwords = Passwords::new(sink.passwords());
        let key = lock.ok_or_else(unknown_way)?.open(&mut passwords)?;
        passwords.record(sink)?;
        let head = self.word.get(..HEAD).unwrap_or_default().to_vec();
        for stream in [&mut self.word, &mut self.table, &mut self.data] {
            key.undo(stream, BLOCK);
        }
        self.word.splice(..head.len(), head);
        Ok(())
    }

    /// Whether it is of Word 6 or 95.
    pub(super) fn is_old(&self) -> bool {
        self.old
    }

    /// The characters of a story; nothing where there is none.
    pub(super) fn story(&self, story: Story) -> Range<u32> {
        let at = if self.old { 0x34 } else { 0x4c };
        let mut from = 0u32;
        for (i, s) in STORIES.iter().enumerate() {
            let count = u32_at(&self.word, at + i * 4);
            if *s == story {
                return from..from.saturating_add(count);
            }
            from = from.saturating_add(count);
        }
        0..0
    }

    /// The bytes of a list, by its place among those that the head names.
    pub(super) fn list(&self, index: usize) -> &[u8] {
        let at = if self.old { 0x58 + index * 8 } else { 0x9a + index * 8 };
        let (from, len) = (u32_at(&self.word, at) as usize, u32_at(&self.word, at + 4) as usize);
        let bytes = if self.old { &self.word } else { &self.table };
        let rest = bytes.get(from..).unwrap_or_default();
        rest.get(..len).unwrap_or(rest)
    }

    /// The numbers that begin a list whose entries have so many bytes, and the entries.
    pub(super) fn plex(&self, index: usize, entry: usize) -> (Vec<u32>, Vec<&[u8]>) {
        plex(self.list(index), entry)
    }

    /// Text without pieces: all of it in one stretch.
    fn whole(&self) -> Vec<Piece> {
        let (from, to) = (u32_at(&self.word, 0x18), u32_at(&self.word, 0x1c));
        let to = if to > from { to } else { u32::try_from(self.word.len()).unwrap_or(u32::MAX) };
        vec![Piece { first: 0, count: to.saturating_sub(from), at: from as usize, wide: false }]
    }
}

/// Places and entries: one place more than there are entries.
pub(super) fn plex(bytes: &[u8], entry: usize) -> (Vec<u32>, Vec<&[u8]>) {
    let count = bytes.len().saturating_sub(4) / (4 + entry);
    let (places, entries) = bytes.split_at_checked((count + 1) * 4).unwrap_or_default();
    let places = places.chunks_exact(4).map(|b| u32_at(b, 0)).collect();
    (places, if entry == 0 { Vec::new() } else { entries.chunks_exact(entry).collect() })
}

/// The list of pieces, behind properties that changed and were not written into the text.
fn pieces(mut list: &[u8], old: bool) -> Vec<Piece> {
    while let Some((1, rest)) = list.split_first().map(|(kind, rest)| (*kind, rest)) {
        list = rest.get(2 + usize::from(u16_at(rest, 0))..).unwrap_or_default();
    }
    let Some((2, rest)) = list.split_first().map(|(kind, rest)| (*kind, rest)) else { return Vec::new() };
    let len = u32_at(rest, 0) as usize;
    let list = rest.get(4..).unwrap_or_default();
    let (places, entries) = plex(list.get(..len).unwrap_or(list), 8);
    let mut out: Vec<Piece> = Vec::new();
    for (ends, entry) in places.windows(2).zip(entries).take(MOST) {
        let (Some(&first), Some(&last)) = (ends.first(), ends.get(1)) else { continue };
        let at = u32_at(entry, 2);
        let narrow = old || at & 0x4000_0000 != 0;
        let place = if old { at } else { at & 0x3fff_ffff };
        let at = if narrow && !old { place / 2 } else { place };
        // Pieces follow each other; a list that goes back would have text read time and again.
        let after = out.last().map_or(0, |p| p.first.saturating_add(p.count));
        if last > first && first >= after {
            out.push(Piece { first, count: last - first, at: at as usize, wide: !narrow });
        }
    }
    out
}

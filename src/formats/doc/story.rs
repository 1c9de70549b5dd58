//! Reads a stretch of text: signs below the space end paragraphs, cells and rows, and enclose fields.

use super::fib::{File, Piece};
use super::runs::{Para, Runs, Style, characters, paragraphs};
use crate::formats::draft::{Draft, Op, RowDef, play};
use crate::formats::flow::Flow;
use crate::formats::{Sink, codepage};
use crate::problem::Problem;
use std::ops::Range;

/// A hyphen at which no line ends.
const HYPHEN: u16 = 0x1e;

/// Reads stretches of one document.
pub(super) struct Reader<'a> {
    file: &'a File,
    styles: Runs<Style>,
    paras: Runs<Para>,
    draft: Draft,
    /// For each field that is open, whether its result has begun: what comes before it is an instruction.
    fields: Vec<bool>,
    /// Whether the last sign ended a cell: a second one then ends the row, where nothing else tells.
    cell_ended: bool,
}

impl<'a> Reader<'a> {
    /// A reader of a document.
    pub(super) fn new(file: &'a File) -> Reader<'a> {
        Reader {
            file,
            styles: characters(file),
            paras: paragraphs(file),
            draft: Draft::default(),
            fields: Vec::new(),
            cell_ended: false,
        }
    }

    /// Reads these characters into the flow; whether all of them are there.
    pub(super) fn read(
        &mut self,
        story: Range<u32>,
        flow: &mut Flow,
        sink: &mut Sink,
    ) -> Result<bool, Problem> {
        let file = self.file;
        self.fields.clear();
        let mut complete = true;
        let begin = file.pieces.partition_point(|p| p.first.saturating_add(p.count) <= story.start);
        for piece in file.pieces.iter().skip(begin).take_while(|p| p.first < story.end) {
            complete &= self.piece(piece, &story, flow, sink)?;
        }
        play(self.draft.finish(), flow, sink)?;
        Ok(complete && file.pieces.last().is_some_and(|p| p.first.saturating_add(p.count) >= story.end))
    }

    fn piece(
        &mut self,
        piece: &Piece,
        story: &Range<u32>,
        flow: &mut Flow,
        sink: &mut Sink,
    ) -> Result<bool, Problem> {
        let size = if piece.wide { 2 } else { 1 };
        let place = |cp: u32| piece.at.saturating_add(cp.saturating_sub(piece.first) as usize * size);
        let from = place(story.start.max(piece.first));
        let to = place(story.end.min(piece.first.saturating_add(piece.count)));
        let end = to.min(self.file.word.len());
        let mut at = from;
        while at < end {
            let (style, until) = self.styles.at(at);
            let style = style.copied().unwrap_or_default();
            // A stretch ends with a whole character.
            let len = until.min(end) - at;
            let next = (at + len.next_multiple_of(size)).min(end);
            self.stretch(at..next, piece.wide, style);
            play(self.draft.take(), flow, sink)?;
            at = next;
        }
        Ok(end == to)
    }

    /// Reads text of one style.
    fn stretch(&mut self, place: Range<usize>, wide: bool, style: Style) {
        let file = self.file;
        let bytes = file.word.get(place.clone()).unwrap_or_default();
        let size = if wide { 2 } else { 1 };
        let unit = |b: &[u8]| match b {
            [low, high] => u16::from_le_bytes([*low, *high]),
            [byte] => u16::from(*byte),
            _ => 0,
        };
        let mut plain: Vec<u16> = Vec::new();
        for (i, unit) in bytes.chunks(size).map(unit).enumerate() {
            let unit = if unit == HYPHEN { u16::from(b'-') } else { unit };
            if unit >= 0x20 {
                plain.push(unit);
                continue;
            }
            self.plain(&mut plain, wide, style);
            self.sign(unit, place.start + i * size);
        }
        self.plain(&mut plain, wide, style);
    }

    fn plain(&mut self, units: &mut Vec<u16>, wide: bool, style: Style) {
        // A single sign in a font of signs is drawn as another one.
        let drawn = style.special && matches!(units.as_slice(), [0x28]);
        let shown = self.fields.iter().all(|result| *result);
        if units.is_empty() || drawn || !shown {
            units.clear();
            return;
        }
        let text = if wide {
            String::from_utf16_lossy(units)
        } else {
            let bytes: Vec<u8> = units.iter().filter_map(|u| u8::try_from(*u).ok()).collect();
            codepage::decode(&bytes, self.file.page)
        };
        units.clear();
        self.cell_ended = false;
        self.draft.push(match style {
            Style { deleted: true, .. } => Op::Deleted(text),
            Style { hidden: true, .. } => Op::Hidden(text),
            Style { inserted: true, .. } => Op::Inserted(text),
            _ => Op::Text(text),
        });
    }

    /// A sign that is no letter, at that place of the file.
    fn sign(&mut self, sign: u16, at: usize) {
        let was_cell = std::mem::take(&mut self.cell_ended);
        match sign {
            0x07 => self.cell(at, was_cell),
            0x0d => {
                let (para, _) = self.paras.at(at);
                let level = para.map_or(0, |p| p.depth);
                match para {
                    Some(p) if p.ends_row => self.draft.end_row(level, p.row.clone()),
                    Some(p) if p.ends_inner => self.draft.end_cell(level),
                    // Where nothing tells, a row that has begun goes on.
                    None if self.file.is_old() && self.draft.is_in_row() => self.draft.end_paragraph(1),
                    _ => self.draft.end_paragraph(level),
                }
                // An instruction that never ended would swallow the rest of the text.
                self.fields.clear();
            }
            0x0b => self.draft.push(Op::Line),
            0x0e => self.draft.push(Op::Line),
            0x0c => {
                // The end of a page, or of a section, which is the end of a paragraph, too.
                self.draft.end_paragraph(0);
                self.draft.push(Op::Page);
            }
            0x09 => self.draft.push(Op::Tab),
            0x13 => self.fields.push(false),
            0x14 => self.fields.last_mut().into_iter().for_each(|result| *result = true),
            0x15 => drop(self.fields.pop()),
            _ => {}
        }
    }

    /// The end of a cell or, by what is said of the paragraph, of a row.
    fn cell(&mut self, at: usize, was_cell: bool) {
        let (para, _) = self.paras.at(at);
        let ends_row = match para {
            Some(p) => p.ends_row,
            None => was_cell && self.draft.is_fresh(),
        };
        let level = para.map_or(1, |p| p.depth.max(1));
        if ends_row {
            let row = para.map_or_else(RowDef::default, |p| p.row.clone());
            self.draft.end_row(level, row);
        } else {
            self.draft.end_cell(level);
            self.cell_ended = true;
        }
    }
}

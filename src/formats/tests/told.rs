//! What a reader tells of a content, in a form that tests of office files compare with.

use super::super::sink::Piece;
use super::super::{Format, Read, Reading, Sink};
use crate::problem::ProblemKind;
use crate::text::Document;
use crate::trove::Blob;

/// The table of the text, and the first sheet, that `make-office.sh` has written in every format.
pub(in crate::formats) const PRICES: [&str; 7] = [
    "0,0 1x2 Stavka i opis",
    "0,2 1x1 Cena EUR",
    "1,0 2x1 Server",
    "1,1 1x1 2U kućište",
    "1,2 1x1 1.200,00",
    "2,1 1x1 šine",
    "2,2 1x1 80,00",
];
pub(in crate::formats) const DISCOUNTS: [&str; 8] = [
    "0,0 1x1 Stavka",
    "0,1 1x1 Cena",
    "*0,2 1x1 Rabat",
    "1,0 1x1 Čekić",
    "1,1 1x1 120.5",
    "*1,2 1x1 92.81%",
    "*2,0 1x1 skriveni red",
    "*2,1 1x1 7",
];

/// All that was read.
pub(in crate::formats) struct Told {
    document: Document,
    /// Members: names and bytes.
    pub(in crate::formats) members: Vec<(String, Vec<u8>)>,
    /// Problems, that of the whole last.
    pub(in crate::formats) problems: Vec<ProblemKind>,
}

/// Reads these bytes with these passwords.
pub(in crate::formats) fn told(format: &Format, bytes: &[u8], passwords: &[&str]) -> Told {
    let mut told = Told { document: Document::default(), members: Vec::new(), problems: Vec::new() };
    let passwords = passwords.iter().map(|p| (*p).to_owned()).collect();
    let reading = Reading { passwords, ..Reading::default() };
    let blob = Blob::from_bytes(bytes);
    let mut out = |piece: Piece| {
        match piece {
            Piece::Page(page) => told.document.pages.push(page),
            Piece::Table(table) => told.document.tables.push(table),
            Piece::Meta(meta) => told.document.metadata.push(meta),
            Piece::Member(name) => {
                told.members.push((String::from_utf8_lossy(&name.path).into_owned(), Vec::new()))
            }
            Piece::MemberData(data) => told.members.last_mut().into_iter().for_each(|m| m.1.extend(&data)),
            Piece::MemberEnd(Some(problem)) | Piece::Problem(problem) => told.problems.push(problem.kind),
            _ => {}
        }
        Ok(())
    };
    let Read::With(read) = format.read else { return told };
    let result = read(&blob, &mut Sink::new(&reading, blob.size(), &mut out));
    told.problems.extend(result.err().map(|p| p.kind));
    told
}

impl Told {
    /// The text of each page.
    pub(in crate::formats) fn pages(&self) -> Vec<&str> {
        self.document.pages.iter().map(|p| p.text.as_str()).collect()
    }

    /// Cells of a table as `row,column rowsxcolumns text`, hidden ones with a star before them.
    pub(in crate::formats) fn cells(&self, table: usize) -> Vec<String> {
        let cells = self.document.tables[table].cells.iter();
        let shown = cells.map(|c| {
            let text = self.document.text(c.page, c.span).unwrap_or("(no text)");
            let star = if c.hidden { "*" } else { "" };
            format!("{star}{},{} {}x{} {text}", c.row, c.col, c.row_span, c.col_span)
        });
        shown.collect()
    }

    /// Metadata as `key=value`.
    pub(in crate::formats) fn meta(&self) -> Vec<String> {
        self.document.metadata.iter().map(|m| format!("{}={}", m.key, m.value)).collect()
    }

    /// Names of members.
    pub(in crate::formats) fn names(&self) -> Vec<&str> {
        self.members.iter().map(|m| m.0.as_str()).collect()
    }
}

//! Plain text in any of the usual encodings, and what is plain text with a type of its own (subtitles, TeX,
//! Markdown, settings...): read as the lines they are. The last resort among formats that hold text.

use super::sink::PAGE_TEXT;
use super::sniff::lines;
use super::{Basis, Format, Match, Probe, Read, Sink};
use crate::problem::Problem;
use crate::text::decode::Decoder;
use crate::text::{MetaKey, Page, TextSource};
use crate::trove::Blob;
use std::io;

/// Bytes read at a time.
const CHUNK: usize = 64 * 1024;

pub(super) const FORMAT: Format = Format {
    name: "plain",
    media_type: "text/plain",
    extensions: &[
        "txt",
        "text",
        "log",
        "md",
        "markdown",
        "vtt",
        "srt",
        "ssa",
        "ass",
        "tex",
        "latex",
        "bib",
        "enw",
        "ris",
        "yaml",
        "yml",
        "ini",
        "cfg",
        "conf",
        "properties",
        "ics",
        "mrc",
        "marc",
        "adoc",
        "asciidoc",
        "rst",
        "dot",
        "gv",
        "url",
        "reg",
        "diff",
        "patch",
        "bat",
        "sh",
        "py",
        "c",
        "h",
        "java",
        "js",
        "css",
        "sql",
        "dxf",
        "pgm",
        "pbm",
        "ppm",
        "step",
        "stp",
        "nfo",
    ],
    recognize,
    read: Read::With(read),
    note: "text in UTF-8/16/32, windows-1250 to 1257, ISO-8859-1/2/5/6/7/8/9/13, KOI8, DOS code pages 852, 855 and 866, \
           the 7-bit codes of Yugoslavia (YUSCII), GB18030, Big5, Shift-JIS, EUC and what else is detected; ISO-8859-15 is \
           read as windows-1252 and 8859-16 as 1250, -4 where there is much of it; a short text in a rare one may be \
           taken for another; subtitles, iCalendar and Markdown as they are",
};

fn recognize(probe: &Probe) -> Option<Match> {
    if probe.signature().is_some() {
        return None;
    }
    let text = probe.text()?;
    lines::kind(text).or(Match::on(Basis::Fallback))
}

fn read(blob: &Blob, sink: &mut Sink) -> Result<(), Problem> {
    let (encoding, lossy) = pages(blob, |text| sink.page(Page::new(text, TextSource::Plain)).map(drop))?;
    sink.meta(MetaKey::Encoding, encoding)?;
    if lossy {
        let message = format!("some bytes are not {encoding} and became U+FFFD");
        sink.problem(crate::problem::ProblemKind::Corrupt, message)?;
    }
    Ok(())
}

/// Hands the decoded text of a content of any size on, chunk by chunk as it is read.
pub(super) fn chunks(
    blob: &Blob,
    decoder: &mut Decoder,
    mut take: impl FnMut(&str) -> Result<(), Problem>,
) -> Result<(), Problem> {
    let (mut offset, mut text) = (0u64, String::new());
    loop {
        let chunk = blob.slice(offset, CHUNK)?;
        offset += chunk.len() as u64;
        let last = chunk.is_empty() || offset >= blob.size();
        decoder.push(&chunk, last, &mut text);
        take(&text)?;
        text.clear();
        if last {
            return Ok(());
        }
    }
}

/// A content as UTF-8 whatever its encoding, for parsers that read bytes.
pub(super) struct Utf8Reader {
    blob: Blob,
    offset: u64,
    decoder: Decoder,
    ready: Vec<u8>,
    given: usize,
}

impl Utf8Reader {
    /// A reader from the start, which decodes with this decoder.
    pub(super) fn new(blob: &Blob, decoder: Decoder) -> Utf8Reader {
        Utf8Reader { blob: blob.clone(), offset: 0, decoder, ready: Vec::new(), given: 0 }
    }
}

impl io::Read for Utf8Reader {
    fn read(&mut self, buf: &mut [u8]) -> io::Result<usize> {
        while self.given >= self.ready.len() && self.offset < self.blob.size() {
            let chunk = self.blob.slice(self.offset, CHUNK)?;
            self.offset += chunk.len() as u64;
            let last = chunk.is_empty() || self.offset >= self.blob.size();
            let mut text = String::new();
            self.decoder.push(&chunk, last, &mut text);
            (self.ready, self.given) = (text.into_bytes(), 0);
            if chunk.is_empty() {
                self.offset = self.blob.size();
            }
        }
        let mut rest = self.ready.get(self.given..).unwrap_or_default();
        let n = io::Read::read(&mut rest, buf)?;
        self.given += n;
        Ok(n)
    }
}

/// Decodes a content of any size into texts of at most a page, cut at line ends where there are any; line ends
/// become `\n`. Returns the encoding and whether some bytes did not fit it.
pub(super) fn pages(
    blob: &Blob,
    mut page: impl FnMut(String) -> Result<(), Problem>,
) -> Result<(&'static str, bool), Problem> {
    let mut decoder = Decoder::new();
    let (mut held, mut any) = (String::new(), false);
    chunks(blob, &mut decoder, |text| {
        held.push_str(text);
        while held.len() > PAGE_TEXT {
            let at = cut(&held);
            let rest = held.split_off(at);
            page(lines_of(std::mem::replace(&mut held, rest)))?;
            any = true;
        }
        Ok(())
    })?;
    if !held.is_empty() || !any {
        page(lines_of(held))?;
    }
    Ok((decoder.encoding(), decoder.lossy()))
}

/// Where to cut what is longer than a page: behind the last line end that fits, or else at a character. The two
/// characters of a line end stay together.
fn cut(text: &str) -> usize {
    let at = (0..=PAGE_TEXT).rev().find(|&i| text.is_char_boundary(i)).unwrap_or(PAGE_TEXT);
    let fits = text.get(..at).unwrap_or(text);
    let end = fits.rfind('\n').or_else(|| fits.strip_suffix('\r').unwrap_or(fits).rfind('\r'));
    end.map_or(at, |newline| newline + 1)
}

/// Line ends of every system become `\n`.
fn lines_of(text: String) -> String {
    if text.contains('\r') { text.replace("\r\n", "\n").replace('\r', "\n") } else { text }
}

#[cfg(test)]
mod tests {
    use super::super::sink::{Piece, collect};
    use super::*;

    #[test]
    fn text_becomes_pages_of_lines() {
        let (pieces, result) = collect(&FORMAT, b"a\r\nb\rc\n");
        assert!(result.is_ok());
        assert!(matches!(&pieces[..], [Piece::Page(p), Piece::Meta(_)] if p.text == "a\nb\nc\n"));
    }

    #[test]
    fn a_long_text_is_cut_at_line_ends_and_nothing_is_lost() {
        let text = "ред за редом\n".repeat(200_000);
        let (pieces, result) = collect(&FORMAT, text.as_bytes());
        assert!(result.is_ok());
        let pages: Vec<&str> = pieces
            .iter()
            .filter_map(|p| if let Piece::Page(p) = p { Some(p.text.as_str()) } else { None })
            .collect();
        assert!(pages.len() > 3 && pages.iter().all(|p| p.ends_with('\n') && p.len() <= PAGE_TEXT));
        assert!(pages.concat() == text);
    }

    #[test]
    fn one_endless_line_is_read_too() {
        let text = "č".repeat(PAGE_TEXT);
        let (pieces, _) = collect(&FORMAT, text.as_bytes());
        let len: usize = pieces.iter().map(|p| if let Piece::Page(p) = p { p.text.len() } else { 0 }).sum();
        assert_eq!(len, text.len());
    }
}

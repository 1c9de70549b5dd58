//! What a PDF carries besides its pages: the information dictionary and embedded files.

use crate::formats::{MemberName, Sink};
use crate::problem::{Problem, ProblemKind};
use crate::text::MetaKey;
use hayro_syntax::Pdf;
use hayro_syntax::object::{Array, Dict, Name, Object, ObjectIdentifier, Stream, String as PdfString};
use std::collections::HashSet;

/// Depth of a name tree beyond which it is not followed.
const MAX_DEPTH: usize = 32;
/// Places where `/Info` may stand before the search is given up.
const MAX_TRIES: usize = 64;

/// Entries of the information dictionary and what they are.
const INFO: &[(&str, MetaKey)] = &[
    ("Title", MetaKey::Title),
    ("Subject", MetaKey::Subject),
    ("Author", MetaKey::Author),
    ("Keywords", MetaKey::Keywords),
    ("Creator", MetaKey::Creator),
    ("Producer", MetaKey::Producer),
    ("CreationDate", MetaKey::Created),
    ("ModDate", MetaKey::Modified),
    ("Company", MetaKey::Company),
];

/// Pushes the information dictionary, the language and the number of pages.
pub(super) fn metadata(pdf: &Pdf, sink: &mut Sink) -> Result<(), Problem> {
    if let Some(info) = info(pdf) {
        for (name, key) in INFO {
            if let Some(value) = info.get::<PdfString<'_>>(*name) {
                sink.meta(*key, decode(value.as_bytes()))?;
            }
        }
    }
    if let Some(language) = root(pdf).and_then(|r| r.get::<PdfString<'_>>("Lang")) {
        sink.meta(MetaKey::Language, decode(language.as_bytes()))?;
    }
    sink.meta(MetaKey::Pages, pdf.pages().len().to_string())
}

fn root(pdf: &Pdf) -> Option<Dict<'_>> {
    pdf.xref().get::<Dict<'_>>(pdf.xref().root_id())
}

/// The information dictionary. The library keeps the trailer to itself, but the trailer's dictionary is never
/// compressed, so that the last `/Info n g R` of the file names it.
fn info(pdf: &Pdf) -> Option<Dict<'_>> {
    let data: &[u8] = pdf.data().as_ref();
    let mut before = data;
    for _ in 0..MAX_TRIES {
        let at = before.windows(5).rposition(|w| w == b"/Info")?;
        let dict = data.get(at + 5..).and_then(reference).and_then(|id| pdf.xref().get::<Dict<'_>>(id));
        if let Some(dict) = dict.filter(|d| INFO.iter().any(|(name, _)| d.contains_key(*name))) {
            return Some(dict);
        }
        before = data.get(..at)?;
    }
    None
}

/// Reads `n g R`.
fn reference(bytes: &[u8]) -> Option<ObjectIdentifier> {
    let head = String::from_utf8_lossy(bytes.get(..bytes.len().min(40))?).into_owned();
    let mut parts = head.split_ascii_whitespace();
    let (number, generation) = (parts.next()?.parse().ok()?, parts.next()?.parse().ok()?);
    parts.next()?.starts_with('R').then(|| ObjectIdentifier::new(number, generation))
}

/// An embedded file.
struct Attachment<'a> {
    name: MemberName,
    stream: Stream<'a>,
}

/// Pushes embedded files, of the document and of its annotations, each once.
pub(super) fn attachments(pdf: &Pdf, sink: &mut Sink) -> Result<(), Problem> {
    let mut found = Found::default();
    if let Some(root) = root(pdf) {
        if let Some(tree) = root.get::<Dict<'_>>("Names").and_then(|n| n.get::<Dict<'_>>("EmbeddedFiles")) {
            found.tree(&tree, MAX_DEPTH);
        }
        for file in root.get::<Array<'_>>("AF").iter().flat_map(|a| a.iter::<Dict<'_>>()) {
            found.file(&file, None);
        }
    }
    for page in pdf.pages().iter() {
        for note in page.raw().get::<Array<'_>>("Annots").iter().flat_map(|a| a.iter::<Dict<'_>>()) {
            let is_file = note.get::<Name<'_>>("Subtype").is_some_and(|n| n.as_str() == "FileAttachment");
            if let Some(file) = note.get::<Dict<'_>>("FS").filter(|_| is_file) {
                found.file(&file, None);
            }
        }
    }
    if found.files.is_empty() {
        return Ok(());
    }
    sink.announce(found.files.len() as u64)?;
    for Attachment { name, stream } in found.files {
        match stream.decoded_data() {
            Ok(bytes) => sink.member(name, &mut bytes.as_ref())?,
            Err(_) => {
                let lost = Problem::read(ProblemKind::Corrupt, "the embedded file cannot be unpacked");
                sink.lost_member(name, lost)?;
            }
        }
    }
    Ok(())
}

/// Embedded files found so far.
#[derive(Default)]
struct Found<'a> {
    files: Vec<Attachment<'a>>,
    streams: HashSet<ObjectIdentifier>,
    nodes: HashSet<ObjectIdentifier>,
}

impl<'a> Found<'a> {
    /// Walks a name tree, each node once.
    fn tree(&mut self, node: &Dict<'a>, depth: usize) {
        if depth == 0 || node.obj_id().is_some_and(|id| !self.nodes.insert(id)) {
            return;
        }
        for kid in node.get::<Array<'a>>("Kids").iter().flat_map(|k| k.iter::<Dict<'a>>()) {
            self.tree(&kid, depth - 1);
        }
        let mut name = None;
        for object in node.get::<Array<'a>>("Names").iter().flat_map(|n| n.iter::<Object<'a>>()) {
            match object {
                Object::String(s) => name = Some(decode(s.as_bytes())),
                Object::Dict(file) => self.file(&file, name.take()),
                _ => {}
            }
        }
    }

    /// Takes the file of a file specification, unless its stream was taken already.
    fn file(&mut self, spec: &Dict<'a>, listed: Option<String>) {
        let Some(streams) = spec.get::<Dict<'a>>("EF") else { return };
        let stream = ["UF", "F", "Unix", "DOS", "Mac"].iter().find_map(|k| streams.get::<Stream<'a>>(*k));
        let Some(stream) = stream.filter(|s| self.streams.insert(s.obj_id())) else { return };
        let name = ["UF", "F", "Unix", "DOS", "Mac"].iter().find_map(|k| spec.get::<PdfString<'a>>(*k));
        let path = name.map(|n| decode(n.as_bytes())).or(listed).filter(|n| !n.is_empty());
        let path = path.unwrap_or_else(|| format!("attachment-{}", self.files.len() + 1));
        let params = stream.dict().get::<Dict<'a>>("Params");
        let modified = params.and_then(|p| p.get::<PdfString<'a>>("ModDate"));
        let modified = modified.and_then(|d| iso_date(&decode(d.as_bytes())));
        self.files.push(Attachment { name: MemberName { path: path.into_bytes(), modified }, stream });
    }
}

/// A date such as `D:20240131120000+01'00'` in ISO 8601, as far as it goes.
fn iso_date(raw: &str) -> Option<String> {
    let raw = raw.trim().trim_start_matches("D:");
    let digits: String = raw.chars().take_while(char::is_ascii_digit).collect();
    let part = |from: usize, to: usize| digits.get(from..to);
    let mut out = format!("{}-{}-{}", part(0, 4)?, part(4, 6)?, part(6, 8)?);
    if let (Some(h), Some(m)) = (part(8, 10), part(10, 12)) {
        out.push_str(&format!("T{h}:{m}:{}", part(12, 14).unwrap_or("00")));
        let zone: String = raw.chars().skip(digits.len()).filter(|c| "+-Z0123456789".contains(*c)).collect();
        match (zone.get(..1), zone.get(1..3), zone.get(3..5)) {
            (Some("Z"), ..) => out.push('Z'),
            (Some(sign), Some(h), minutes) => out.push_str(&format!("{sign}{h}:{}", minutes.unwrap_or("00"))),
            _ => {}
        }
    }
    Some(out)
}

/// Characters of PDFDocEncoding from 0x18 and from 0x80 that are not those of Latin-1.
const LOW: [char; 8] = ['˘', 'ˇ', 'ˆ', '˙', '˝', '˛', '˚', '˜'];
const HIGH: [char; 33] = [
    '•', '†', '‡', '…', '—', '–', 'ƒ', '⁄', '‹', '›', '−', '‰', '„', '“', '”', '‘', '’', '‚', '™', 'ﬁ', 'ﬂ',
    'Ł', 'Œ', 'Š', 'Ÿ', 'Ž', 'ı', 'ł', 'œ', 'š', 'ž', '\u{fffd}', '€',
];

/// Decodes a text string: UTF-16 or UTF-8 where it says so, else PDFDocEncoding.
fn decode(bytes: &[u8]) -> String {
    let wide = |rest: &[u8], read: fn([u8; 2]) -> u16| {
        let units: Vec<u16> = rest.chunks_exact(2).filter_map(|c| c.try_into().ok()).map(read).collect();
        String::from_utf16_lossy(&units)
    };
    let text = if let Some(rest) = bytes.strip_prefix(b"\xfe\xff") {
        wide(rest, u16::from_be_bytes)
    } else if let Some(rest) = bytes.strip_prefix(b"\xff\xfe") {
        wide(rest, u16::from_le_bytes)
    } else if let Some(rest) = bytes.strip_prefix(b"\xef\xbb\xbf") {
        String::from_utf8_lossy(rest).into_owned()
    } else {
        bytes.iter().map(|&b| doc_char(b)).collect()
    };
    text.trim_end_matches('\0').to_owned()
}

fn doc_char(byte: u8) -> char {
    let special = match byte {
        0x18..=0x1f => LOW.get(usize::from(byte - 0x18)),
        0x80..=0xa0 => HIGH.get(usize::from(byte - 0x80)),
        _ => None,
    };
    special.copied().unwrap_or(char::from(byte))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_strings_are_decoded() {
        assert_eq!(decode(b"Rechnung \x80 f\xfcr"), "Rechnung • für");
        assert_eq!(decode(b"\xfe\xff\x04\x1f\x04\x40"), "Пр");
        assert_eq!(decode("\u{feff}čaj".as_bytes()), "čaj");
    }

    #[test]
    fn dates_become_iso() {
        assert_eq!(iso_date("D:20240131120005+01'00'").as_deref(), Some("2024-01-31T12:00:05+01:00"));
        assert_eq!(iso_date("D:20240131").as_deref(), Some("2024-01-31"));
        assert_eq!(iso_date("soon"), None);
    }
}

//! XML of any kind, read as a stream. Data (invoices, settings) becomes one line for each element that holds a
//! value, with the element's name, its attributes and its depth; documents (articles, books) become their text.
//! Entities that a document declares are never expanded. Files that it holds as values are members.

mod held;

use super::plain::Utf8Reader;
use super::sink::PAGE_TEXT;
use super::sniff::xml::media_type;
use super::{Basis, Format, Match, Probe, Read, Sink};
use crate::problem::{Problem, ProblemKind};
use crate::text::decode::Decoder;
use crate::text::{MetaKey, Page, TextSource};
use crate::trove::Blob;
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use std::io::BufReader;

pub(super) const FORMAT: Format = Format {
    name: "xml",
    media_type: "application/xml",
    extensions: &[
        "xml", "xsd", "xsl", "xslt", "svg", "rss", "atom", "rdf", "kml", "gpx", "fb2", "ttml", "xlf",
        "xliff", "dita", "ditamap", "xfdf", "plist", "opml", "wsdl", "nxml", "iso19139", "tei", "xbrl",
        "rng", "tmx", "collada", "dae", "x3d", "musicxml", "vdx", "fodt", "fods", "xdp", "mathml", "mml",
    ],
    recognize,
    read: Read::With(read),
    note: "any XML: values with element and attribute names, or the running text of documents",
};

/// Bytes that decide between data and document.
const SAMPLE: usize = 64 * 1024;
/// Levels of nesting that still indent a line.
const INDENT: usize = 16;

fn recognize(probe: &Probe) -> Option<Match> {
    let text = probe.text_opening_with(b"<")?;
    match probe.root() {
        Some(root) => Match::typed(Basis::Structure, media_type(root)),
        // A declaration alone, its root too far away or broken.
        None if text.trim_start_matches('\u{FEFF}').starts_with("<?xml ") => Match::on(Basis::Signature),
        None => None,
    }
}

pub(super) fn read(blob: &Blob, sink: &mut Sink) -> Result<(), Problem> {
    let sample = blob.slice(0, SAMPLE)?;
    let label = label(&sample);
    let mut writer = Writer { prose: is_prose(&sample, &label), ..Writer::default() };
    let mut reader = parser(Utf8Reader::new(blob, Decoder::labelled(&label, &sample)));
    let mut buffer = Vec::new();
    let mut root_seen = false;
    let ended = loop {
        match reader.read_event_into(&mut buffer) {
            Ok(Event::Eof) => break None,
            Ok(event) => {
                if let (false, Event::Start(e) | Event::Empty(e)) = (root_seen, &event) {
                    root_seen = true;
                    describe(e, sink)?;
                }
                writer.event(&event);
            }
            Err(e) => break Some(e.to_string()),
        }
        buffer.clear();
        hand_over(&mut writer.files, sink)?;
        if writer.out.len() > PAGE_TEXT / 2 && !writer.open && !writer.may_be_file() {
            writer.name = 0..0;
            sink.page(Page::new(std::mem::take(&mut writer.out), TextSource::Markup))?;
        }
    };
    writer.close();
    hand_over(&mut writer.files, sink)?;
    if !writer.out.is_empty() {
        sink.page(Page::new(writer.out, TextSource::Markup))?;
    }
    match ended {
        Some(error) => sink.problem(ProblemKind::Corrupt, format!("the XML cannot be read on: {error}")),
        None if writer.depth > 0 => {
            sink.problem(ProblemKind::Truncated, "the XML ends before its elements close")
        }
        None => Ok(()),
    }
}

/// Hands over files that were found as values.
fn hand_over(files: &mut Vec<held::File>, sink: &mut Sink) -> Result<(), Problem> {
    files.drain(..).try_for_each(|file| sink.member(file.name, &mut file.bytes.as_slice()))
}

/// A reader that takes what it can of XML that is not well formed.
fn parser(source: Utf8Reader) -> Reader<BufReader<Utf8Reader>> {
    let mut reader = Reader::from_reader(BufReader::new(source));
    let config = reader.config_mut();
    config.check_end_names = false;
    config.allow_unmatched_ends = true;
    config.allow_dangling_amp = true;
    reader
}

/// The encoding that the XML declaration names, empty where it names none.
pub(super) fn label(sample: &[u8]) -> String {
    let start = String::from_utf8_lossy(sample.get(..256).unwrap_or(sample));
    let declaration = start.split_once("?>").map_or("", |s| s.0);
    let value = declaration.split_once("encoding").map_or("", |s| s.1);
    let mut parts = value.split(['"', '\'']);
    parts.nth(1).unwrap_or_default().to_owned()
}

fn describe(root: &BytesStart, sink: &mut Sink) -> Result<(), Problem> {
    let name = root.name();
    let name = name.as_ref();
    let (prefix, local) = name.split_once(':').unwrap_or(("", name));
    let wanted = if prefix.is_empty() { "xmlns".to_owned() } else { format!("xmlns:{prefix}") };
    let namespace =
        root.attributes().flatten().find(|a| a.key.as_ref() == wanted).map(|a| a.value.into_owned());
    sink.meta(MetaKey::XmlRoot, local)?;
    sink.meta(MetaKey::XmlNamespace, namespace.unwrap_or_default())
}

/// Whether text and elements stand side by side, as in running text; in data an element holds one or the other.
fn is_prose(sample: &[u8], label: &str) -> bool {
    let blob = Blob::from_bytes(sample);
    let mut reader = parser(Utf8Reader::new(&blob, Decoder::labelled(label, sample)));
    let (mut buffer, mut mixed, mut leaves) = (Vec::new(), 0usize, 0usize);
    let mut after_end = false;
    let mut opened = false;
    while let Ok(event) = reader.read_event_into(&mut buffer) {
        match event {
            Event::Eof => break,
            Event::Start(_) => (opened, after_end) = (true, false),
            Event::End(_) => {
                leaves += usize::from(opened);
                (opened, after_end) = (false, true);
            }
            Event::Text(text) if after_end && text.chars().any(char::is_alphanumeric) => mixed += 1,
            _ => {}
        }
        buffer.clear();
    }
    mixed >= 2 && mixed * 12 > leaves
}

/// Elements within running text that do not end a word's line.
const INLINE: &[&str] = &[
    "a",
    "abbr",
    "b",
    "bold",
    "break",
    "citetitle",
    "cite",
    "code",
    "em",
    "emph",
    "emphasis",
    "ext-link",
    "fn-ref",
    "g",
    "hi",
    "i",
    "inline-formula",
    "italic",
    "link",
    "literal",
    "mark",
    "monospace",
    "named-content",
    "ph",
    "q",
    "ref",
    "roman",
    "s",
    "sc",
    "small",
    "span",
    "strong",
    "styled-content",
    "sub",
    "sup",
    "t",
    "tspan",
    "tt",
    "u",
    "ulink",
    "underline",
    "x",
    "xref",
    "uri",
    "xmlpi",
];

/// Bytes of either end of a value that tell whether it may be a file.
const ENDS: usize = 256;

/// Builds the text.
#[derive(Default)]
struct Writer {
    prose: bool,
    depth: usize,
    /// The element opened last, its line not yet ended.
    open: bool,
    /// Attributes of the element opened last, to be written behind its value.
    attributes: String,
    out: String,
    /// Where the name of the element opened last stands in the text.
    name: std::ops::Range<usize>,
    /// Files that were found as values.
    files: Vec<held::File>,
}

impl Writer {
    /// The value of the element opened last, as far as it is written.
    fn value(&self) -> &str {
        let own = self.out.get(self.name.end..).unwrap_or("").trim_start();
        if self.prose || self.name.is_empty() { "" } else { own }
    }

    /// Whether the value that is being written may become a file, and so must stay together.
    fn may_be_file(&self) -> bool {
        // Its ends tell: a value is looked at whole when it ends, and not with each line of it.
        let value = self.value();
        let (head, tail) =
            (value.floor_char_boundary(ENDS), value.ceil_char_boundary(value.len().saturating_sub(ENDS)));
        let [head, tail] = [value.get(..head), value.get(tail..)].map(Option::unwrap_or_default);
        value.starts_with("<?xml ") || held::is_base64(head) && held::is_base64(tail)
    }

    fn event(&mut self, event: &Event) {
        match event {
            Event::Start(e) => self.start(e),
            Event::Empty(e) => {
                self.start(e);
                self.end(e.local_name().as_ref());
            }
            Event::End(e) => self.end(e.local_name().as_ref()),
            Event::Text(t) => self.text(t),
            Event::CData(t) => self.text(t),
            Event::GeneralRef(name) => self.reference(name),
            _ => {}
        }
    }

    fn start(&mut self, element: &BytesStart) {
        self.depth += 1;
        let name = element.local_name();
        if self.prose {
            if !INLINE.contains(&name.as_ref()) {
                self.line_end();
            }
            return;
        }
        self.close();
        for _ in 1..self.depth.min(INDENT) {
            self.out.push(' ');
        }
        let from = self.out.len();
        self.out.push_str(name.as_ref());
        self.name = from..self.out.len();
        for attribute in element.attributes().flatten() {
            let key = attribute.key.as_ref();
            if !key.starts_with("xmlns") && !key.starts_with("xsi:") && !attribute.value.trim().is_empty() {
                let value = quick_xml::escape::unescape(&attribute.value);
                let value = value.as_deref().unwrap_or(&attribute.value);
                let value = value.split_whitespace().collect::<Vec<_>>().join(" ");
                self.attributes.push_str(&format!(" @{} {value}", attribute.key.local_name().as_ref()));
            }
        }
        self.open = true;
    }

    fn end(&mut self, name: &str) {
        self.depth = self.depth.saturating_sub(1);
        if !self.prose {
            self.close();
        } else if !INLINE.contains(&name) {
            self.line_end();
        }
    }

    fn text(&mut self, text: &str) {
        let mut words = text.split_whitespace().peekable();
        if words.peek().is_none() {
            if !text.is_empty() && self.prose {
                self.space();
            }
            return;
        }
        // In data a word of its own stands behind the element's name; running text keeps its own spaces.
        if text.starts_with(char::is_whitespace) || self.open {
            self.space();
        }
        self.open = false;
        while let Some(word) = words.next() {
            self.out.push_str(word);
            if words.peek().is_some() || text.ends_with(char::is_whitespace) {
                self.space();
            }
        }
    }

    /// Character references and the five entities that XML itself has; others stay as they are written.
    fn reference(&mut self, name: &quick_xml::events::BytesRef) {
        if std::mem::take(&mut self.open) {
            self.space();
        }
        match (name.resolve_char_ref(), name.as_ref()) {
            (Ok(Some(c)), _) => self.out.push(if c.is_control() { ' ' } else { c }),
            (_, "amp") => self.out.push('&'),
            (_, "lt") => self.out.push('<'),
            (_, "gt") => self.out.push('>'),
            (_, "quot") => self.out.push('"'),
            (_, "apos") => self.out.push('\''),
            (_, "nbsp") => self.out.push(' '),
            (_, name) => self.out.push_str(&format!("&{name};")),
        }
    }

    /// Ends the line of an element: its attributes come last.
    fn close(&mut self) {
        let attributes = std::mem::take(&mut self.attributes);
        let element = self.out.get(self.name.clone()).unwrap_or("");
        if let Some(file) = held::file(element, &attributes, self.value()) {
            self.files.push(file);
            self.out.truncate(self.name.end);
        }
        self.out.push_str(&attributes);
        self.name = self.out.len()..self.out.len();
        self.open = false;
        self.line_end();
    }

    fn space(&mut self) {
        if !self.out.is_empty() && !self.out.ends_with([' ', '\n']) {
            self.out.push(' ');
        }
    }

    fn line_end(&mut self) {
        while self.out.ends_with(' ') {
            self.out.pop();
        }
        if !self.out.is_empty() && !self.out.ends_with('\n') {
            self.out.push('\n');
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::sink::{Piece, collect};
    use super::*;

    fn text(xml: &[u8]) -> String {
        let (pieces, result) = collect(&FORMAT, xml);
        assert!(result.is_ok());
        pieces
            .iter()
            .filter_map(|p| if let Piece::Page(p) = p { Some(p.text.as_str()) } else { None })
            .collect()
    }

    #[test]
    fn data_keeps_names_and_documents_keep_their_text() {
        let invoice =
            b"<?xml version='1.0'?><i:Invoice xmlns:i='urn:x'><i:Total currency='EUR'>1.5</i:Total>\
            <Party><Name>A &amp; B&#269;</Name></Party></i:Invoice>";
        assert_eq!(text(invoice), "Invoice\n Total 1.5 @currency EUR\n Party\n  Name A & B\u{10d}\n");
        let article =
            b"<article><p>H<sub>2</sub>O is <b>wet</b> and cold.</p><p>So <i>it</i> is.</p></article>";
        assert_eq!(text(article), "H2O is wet and cold.\nSo it is.\n");
    }

    #[test]
    fn files_within_are_members() {
        let pdf = "JVBERi0xLjQK".repeat(20);
        let xml = format!(
            "<a><Pdf x='1'>{pdf}</Pdf><In><![CDATA[<?xml version='1.0'?><b>{pdf}</b>]]></In><c>5</c></a>"
        );
        let (pieces, result) = collect(&FORMAT, xml.as_bytes());
        assert!(result.is_ok());
        let names = |p: &Piece| if let Piece::Member(m) = p { Some(m.path.clone()) } else { None };
        assert_eq!(pieces.iter().filter_map(names).collect::<Vec<_>>(), [&b"Pdf"[..], b"In"]);
        assert_eq!(text(xml.as_bytes()), "a\n Pdf @x 1\n In\n c 5\n");
    }

    #[test]
    fn the_declared_encoding_counts() {
        assert_eq!(text(b"<?xml version='1.0' encoding='windows-1250'?><a>\xE8</a>"), "a \u{10d}\n");
    }

    #[test]
    fn declared_entities_are_not_expanded() {
        let bomb = b"<!DOCTYPE a [<!ENTITY b 'ha'><!ENTITY c '&b;&b;'>]><a>&c;</a>";
        assert_eq!(text(bomb), "a &c;\n");
    }

    #[test]
    fn hostile_input_is_read_as_far_as_it_goes() {
        for xml in [
            &b"<a><b>x"[..],
            b"<a>x</b></a></a>",
            b"<a x=>y</a>",
            b"<a",
            b"<a>&</a>",
            b"<a>\xFF\xFE</a>",
            b"<<>>",
        ] {
            text(xml);
        }
        let deep = "<a>".repeat(200_000);
        assert!(text(deep.as_bytes()).starts_with("a\n a\n"));
    }
}

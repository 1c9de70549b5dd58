//! OpenDocument texts and presentations: paragraphs, tables, notes, slides as pages.

use super::flow::{Flow, Mark};
use super::ooxml::{self, Package, Xml, attribute, reference};
use super::{Format, Match, Probe, Read, Sink};
use crate::problem::{Problem, ProblemKind};
use crate::trove::Blob;
use quick_xml::events::{BytesStart, Event};
use std::collections::HashSet;

pub(super) const FORMAT: Format = Format {
    name: "odt",
    media_type: "application/vnd.oasis.opendocument.text",
    extensions: &["odt", "ott", "odp", "otp", "odg", "otg", "odm", "oth"],
    recognize,
    read: Read::With(read),
    note: "text, tables, notes, comments, struck text (marked), headers and footers, slides as pages, properties; \
           images and embedded objects as members; pages of texts are not told apart",
};

const TYPES: &[&str] = &[
    "application/vnd.oasis.opendocument.text",
    "application/vnd.oasis.opendocument.text-template",
    "application/vnd.oasis.opendocument.text-master",
    "application/vnd.oasis.opendocument.text-web",
    "application/vnd.oasis.opendocument.presentation",
    "application/vnd.oasis.opendocument.presentation-template",
    "application/vnd.oasis.opendocument.graphics",
    "application/vnd.oasis.opendocument.graphics-template",
    "application/vnd.sun.xml.writer",
    "application/vnd.sun.xml.impress",
];

/// Spaces that one `text:s` may stand for: more is a hostile number.
const SPACES: usize = 1024;
/// Times that one repeated row or cell is passed over at most.
const REPEATS: u32 = 16 * 1024;

fn recognize(probe: &Probe) -> Option<Match> {
    probe.zip_as(TYPES)
}

fn read(blob: &Blob, sink: &mut Sink) -> Result<(), Problem> {
    let package = Package::open(blob, sink)?;
    ooxml::odf_properties(&package, sink)?;
    let mut flow = Flow::default();
    let walked = package.part("content.xml", |xml| Walk::default().run(xml, &mut flow, sink));
    let problem = match walked {
        Ok(Some(())) => None,
        Ok(None) => Some(Problem::read(ProblemKind::Corrupt, "the part with the text is missing")),
        Err(problem) => Some(problem),
    };
    flow.close(sink)?;
    // Headers and footers of a text stand among its styles.
    let mut seen = HashSet::new();
    package.extra("styles.xml", sink, |xml, sink| {
        let from = flow.mark("header and footer", sink)?;
        let walked = Walk { styles: true, ..Walk::default() }.run(xml, &mut flow, sink);
        flow.close(sink)?;
        flow.unmark(&from, &mut seen, sink);
        walked
    })?;
    flow.finish(sink)?;
    package.members(sink)?;
    problem.map_or(Ok(()), Err)
}

/// The state of walking one part, without recursion.
#[derive(Default)]
struct Walk {
    /// Elements open inside one whose content is passed over.
    skipping: usize,
    /// Open paragraphs: text outside of one is white space of the file's layout.
    paragraphs: usize,
    /// Open elements whose paragraphs were deleted with change tracking on.
    deleted: usize,
    /// Whether these are the styles, of which only headers and footers are text, and how many of them are open.
    styles: bool,
    headers: usize,
    /// Where the speaker's notes of the open slide begin.
    notes: Option<Mark>,
    /// How often the open cell is repeated.
    repeated: u32,
}

impl Walk {
    fn run(mut self, xml: &mut Xml, flow: &mut Flow, sink: &mut Sink) -> Result<(), Problem> {
        while let Some(event) = xml.next()? {
            match &event {
                Event::Start(_) if self.skipping > 0 => self.skipping += 1,
                Event::End(_) if self.skipping > 0 => self.skipping -= 1,
                Event::Start(e) => self.start(e, flow, sink)?,
                Event::Empty(e) if self.skipping == 0 => {
                    self.start(e, flow, sink)?;
                    if std::mem::take(&mut self.skipping) == 0 {
                        self.end(e.name().0, flow, sink)?;
                    }
                }
                Event::End(e) => self.end(e.name().0, flow, sink)?,
                Event::Text(t) => self.push(&t.xml10_content(), flow),
                Event::CData(t) => self.push(&t.xml10_content(), flow),
                Event::GeneralRef(r) => {
                    let mut utf8 = [0; 4];
                    reference(r).into_iter().for_each(|c| self.push(c.encode_utf8(&mut utf8), flow));
                }
                _ => {}
            }
        }
        Ok(())
    }

    fn push(&self, text: &str, flow: &mut Flow) {
        if self.skipping > 0 || self.paragraphs == 0 || (self.styles && self.headers == 0) {
            return;
        }
        // White space is one space, as the format prescribes; further ones are elements of their own.
        let mut out = String::with_capacity(text.len());
        for c in text.chars() {
            match c {
                ' ' | '\n' | '\r' | '\t' if out.ends_with(' ') => {}
                '\n' | '\r' | '\t' => out.push(' '),
                c => out.push(c),
            }
        }
        if self.deleted > 0 { flow.deleted(&out) } else { flow.text(&out) }
    }

    fn start(&mut self, e: &BytesStart, flow: &mut Flow, sink: &mut Sink) -> Result<(), Problem> {
        let number = |name| attribute(e, name).and_then(|v| v.parse::<u32>().ok()).unwrap_or(1);
        match e.name().0 {
            "office:forms"
            | "svg:desc"
            | "presentation:settings"
            | "office:change-info"
            | "text:index-title-template" => self.skipping = 1,
            "text:deletion" => self.deleted += 1,
            "text:p" | "text:h" => self.paragraphs += 1,
            "text:tab" => flow.tab(),
            "text:line-break" => flow.line_break(),
            "text:s" if self.paragraphs > 0 => flow.text(&" ".repeat((number("c") as usize).min(SPACES))),
            "text:note-citation" => self.skipping = 1,
            "text:note" => flow.aside_start("note"),
            "office:annotation" => flow.aside_start("comment"),
            "presentation:notes" if !self.styles => self.notes = Some(flow.mark("notes", sink)?),
            name if is_header(name) => self.headers += 1,
            "text:soft-page-break" => flow.page_break(sink)?,
            "table:table" => flow.table_start(sink)?,
            "table:table-row" => flow.row_start(0),
            "table:table-cell" => {
                self.repeated = number("number-columns-repeated").clamp(1, REPEATS);
                flow.cell_start();
                flow.covers(number("number-columns-spanned"), number("number-rows-spanned"));
            }
            "table:covered-table-cell" => {
                self.skipping = 1;
                flow.skip(number("number-columns-repeated").min(REPEATS));
            }
            _ => {}
        }
        Ok(())
    }

    fn end(&mut self, name: &str, flow: &mut Flow, sink: &mut Sink) -> Result<(), Problem> {
        match name {
            "text:p" | "text:h" => {
                self.paragraphs = self.paragraphs.saturating_sub(1);
                if !self.styles || self.headers > 0 {
                    flow.paragraph_end(sink)?;
                }
            }
            "text:deletion" => self.deleted = self.deleted.saturating_sub(1),
            "text:note" | "office:annotation" => flow.aside_end(),
            "presentation:notes" => {
                if let Some(mark) = self.notes.take() {
                    flow.unmark(&mark, &mut HashSet::new(), sink);
                }
            }
            "draw:page" => flow.page_break(sink)?,
            name if is_header(name) => self.headers = self.headers.saturating_sub(1),
            "table:table-cell" => {
                flow.cell_end();
                flow.skip(std::mem::replace(&mut self.repeated, 1).saturating_sub(1));
            }
            "table:table-row" => flow.row_end(sink)?,
            "table:table" => flow.table_end(sink)?,
            _ => {}
        }
        Ok(())
    }
}

/// Headers and footers, also those of left and first pages.
fn is_header(name: &str) -> bool {
    name.starts_with("style:header") && name != "style:header-style"
        || name.starts_with("style:footer") && name != "style:footer-style"
}

#[cfg(test)]
pub(super) mod tests {
    use super::super::sink::{Piece, collect};
    use super::*;
    use crate::text::MetaKey;

    const MANIFEST: &str = "<manifest:file-entry/>";

    fn file(kind: &str, body: &str, manifest: &str) -> Vec<u8> {
        ooxml::package(&[
            ("mimetype", kind),
            ("content.xml", body),
            (
                "styles.xml",
                "<style:style><text:p>ne</text:p></style:style><style:header><text:p>Zaglavlje</text:p></style:header>",
            ),
            ("meta.xml", r#"<dc:title>Ponuda</dc:title><meta:document-statistic meta:page-count="3"/>"#),
            ("META-INF/manifest.xml", manifest),
            ("Pictures/a.png", "png"),
        ])
    }

    /// A text with a note and a table of merged cells.
    pub(in super::super) fn sample() -> Vec<u8> {
        let body = r#"<office:text><text:p>Prvi  <text:s text:c="2"/>red<text:note><text:note-citation>1</text:note-citation>
            <text:note-body><text:p>fusnota</text:p></text:note-body></text:note><text:tab/>kraj</text:p>
            <table:table><table:table-row><table:table-cell table:number-columns-spanned="2"><text:p>Cena</text:p></table:table-cell>
            <table:covered-table-cell/><table:table-cell><text:p>EUR</text:p></table:table-cell></table:table-row></table:table>
            </office:text>"#;
        file("application/vnd.oasis.opendocument.text", body, MANIFEST)
    }

    #[test]
    fn text_notes_tables_and_metadata() {
        let bytes = sample();
        assert_eq!(ooxml::identified(&bytes), ("odt", FORMAT.media_type));
        let (pieces, result) = collect(&FORMAT, &bytes);
        assert_eq!(result, Ok(()));
        let page = pieces.iter().find_map(|p| if let Piece::Page(p) = p { Some(p) } else { None }).unwrap();
        assert_eq!(
            page.text,
            "Prvi   red\tkraj\n[note: fusnota]\nCena\tEUR\n[header and footer]\nZaglavlje\n"
        );
        let table = pieces.iter().find_map(|p| if let Piece::Table(t) = p { Some(t) } else { None }).unwrap();
        let cells: Vec<_> =
            table.cells.iter().map(|c| (c.col, c.col_span, c.span.of(&page.text).unwrap())).collect();
        assert_eq!(cells, [(0, 2, "Cena"), (2, 1, "EUR")]);
        let has = |key, value: &str| {
            pieces.iter().any(|p| matches!(p, Piece::Meta(m) if m.key == key && m.value == value))
        };
        assert!(has(MetaKey::Title, "Ponuda") && has(MetaKey::Pages, "3"));
        assert!(pieces.iter().any(|p| matches!(p, Piece::Member(m) if m.path == b"Pictures/a.png")));
    }

    #[test]
    fn slides_are_pages_and_encryption_is_told() {
        let slide = |text: &str| format!("<draw:page><text:p>{text}</text:p></draw:page>");
        let body = format!("<office:presentation>{}{}</office:presentation>", slide("prvi"), slide("drugi"));
        let kind = "application/vnd.oasis.opendocument.presentation";
        let (pieces, _) = collect(&FORMAT, &file(kind, &body, MANIFEST));
        let pages =
            pieces.iter().filter_map(|p| if let Piece::Page(p) = p { Some(p.text.as_str()) } else { None });
        assert_eq!(pages.take(2).collect::<Vec<_>>(), ["prvi\n", "drugi\n"]);
        let locked =
            file(kind, "noise", "<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>");
        let _ = collect(&FORMAT, &locked);
        let locked = file(kind, "noise", "<manifest:encryption-data>x</manifest:encryption-data>");
        assert_eq!(collect(&FORMAT, &locked).1.unwrap_err().kind, ProblemKind::Encrypted);
    }
}

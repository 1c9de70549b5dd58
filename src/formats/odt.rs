//! OpenDocument texts and presentations: paragraphs, tables, notes, slides as pages.

mod lists;

use super::flow::{Flow, Mark};
use super::ooxml::{self, Package, Xml, attribute, reference};
use super::{Format, Match, Probe, Read, Sink};
use crate::problem::{Problem, ProblemKind};
use crate::trove::Blob;
use lists::Lists;
use quick_xml::events::{BytesStart, Event};
use std::collections::HashSet;

pub(super) const FORMAT: Format = Format {
    name: "odt",
    media_type: "application/vnd.oasis.opendocument.text",
    extensions: &["odt", "ott", "odp", "otp", "odg", "otg", "odm", "oth"],
    recognize,
    read: Read::With(read),
    note: "text, tables, notes, comments, hidden and struck text (marked), headers and footers, list numbers, slides as pages \
           (hidden ones marked), embedded charts, tables and formulas (marked), properties; images and other objects \
           as members; pages of texts are told apart where the program left marks",
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
    let mut lists = Lists::default();
    // How lists count that the text shares with its styles; what is wrong there is told when its headers are read.
    let _ = package.part("styles.xml", |xml| {
        while let Some(event) = xml.next()? {
            if let Event::Start(e) | Event::Empty(e) = &event
                && (e.name().0.contains("list-") || e.name().0.contains("outline-"))
            {
                lists.start(e);
            }
        }
        Ok(())
    });
    let start = Walk { lists, ..Walk::default() };
    let mut start = Some(start);
    let walked =
        package.part("content.xml", |xml| start.take().unwrap_or_default().run(xml, &mut flow, sink));
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
    objects(&package, &mut flow, sink)?;
    flow.finish(sink)?;
    package.members(sink)?;
    problem.map_or(Ok(()), Err)
}

/// Adds the words of charts, tables and formulas that stand in the document as objects of their own.
fn objects(package: &Package, flow: &mut Flow, sink: &mut Sink) -> Result<(), Problem> {
    let mut seen = HashSet::new();
    for part in package.parts().filter(|name| name.ends_with("/content.xml")) {
        package.extra(&part, sink, |xml, sink| {
            let from = flow.mark("object", sink)?;
            let walked = Walk::default().run(xml, flow, sink);
            flow.close(sink)?;
            flow.unmark(&from, &mut seen, sink);
            walked
        })?;
    }
    Ok(())
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
    lists: Lists,
    /// The style that is being read, and those of hidden slides and hidden text.
    style: String,
    hidden: HashSet<String>,
    /// Open paragraphs and spans, and whether each is hidden.
    spans: Vec<bool>,
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

    fn push(&mut self, text: &str, flow: &mut Flow) {
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
        if self.deleted > 0 {
            flow.deleted(&out);
            return;
        }
        if let Some(number) = self.lists.number() {
            flow.text(&number);
        }
        flow.text(&out);
    }

    fn start(&mut self, e: &BytesStart, flow: &mut Flow, sink: &mut Sink) -> Result<(), Problem> {
        let number = |name| attribute(e, name).and_then(|v| v.parse::<u32>().ok()).unwrap_or(1);
        self.lists.start(e);
        match e.name().0 {
            "text:list-style" => self.style.clear(),
            "style:style" => self.style = attribute(e, "name").unwrap_or_default(),
            "style:drawing-page-properties" if attribute(e, "visibility").as_deref() == Some("hidden") => {
                self.hidden.insert(self.style.clone());
            }
            "style:text-properties"
                if !self.style.is_empty() && attribute(e, "display").as_deref() == Some("none") =>
            {
                self.hidden.insert(self.style.clone());
            }
            "draw:page" if attribute(e, "style-name").is_some_and(|s| self.hidden.contains(&s)) => {
                flow.text("[hidden slide]");
                flow.paragraph_end(sink)?;
            }
            "office:presentation" => flow.slides(),
            "svg:title" | "svg:desc" => {
                self.paragraphs += 1;
                flow.aside_start("alt text");
            }
            // A formula in the words of the program that made it.
            "math:annotation" | "annotation" => self.paragraphs += 1,
            "office:forms" | "presentation:settings" | "office:change-info" | "text:index-title-template" => {
                self.skipping = 1
            }
            "text:deletion" => self.deleted += 1,
            "text:p" | "text:h" => {
                self.paragraphs += 1;
                self.open_marked(e, flow);
            }
            "text:tab" => flow.tab(),
            "text:line-break" => flow.line_break(),
            "text:s" if self.paragraphs > 0 => flow.text(&" ".repeat((number("c") as usize).min(SPACES))),
            "text:note-citation" => self.skipping = 1,
            "text:note" => flow.aside_start("note"),
            // Who wrote it, and when, stands in no paragraph.
            name if is_comment(name) => {
                self.paragraphs += 1;
                flow.aside_start("comment");
            }
            // Who that was stands beside it in full.
            "meta:creator-initials" | "loext:sender-initials" | "meta:date-string" => self.skipping = 1,
            "text:span" => self.open_marked(e, flow),
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

    /// A paragraph or a span begins, perhaps a hidden one.
    fn open_marked(&mut self, e: &BytesStart, flow: &mut Flow) {
        let is_hidden = attribute(e, "style-name").is_some_and(|style| self.hidden.contains(&style));
        self.spans.push(is_hidden);
        if is_hidden {
            flow.aside_start("hidden");
        }
    }

    fn end(&mut self, name: &str, flow: &mut Flow, sink: &mut Sink) -> Result<(), Problem> {
        match name {
            "text:list" => self.lists.end(),
            "math:annotation" | "annotation" | "text:p" | "text:h" => {
                if name.starts_with("text:") && self.spans.pop() == Some(true) {
                    flow.aside_end();
                }
                // A number without text before it is not shown with another paragraph's.
                drop(self.lists.number());
                self.paragraphs = self.paragraphs.saturating_sub(1);
                if !self.styles || self.headers > 0 {
                    flow.paragraph_end(sink)?;
                }
            }
            "text:deletion" => self.deleted = self.deleted.saturating_sub(1),
            "text:note" => flow.aside_end(),
            "text:span" if self.spans.pop() == Some(true) => flow.aside_end(),
            "dc:creator" | "dc:date" if self.paragraphs > 0 => flow.text(" "),
            name if is_comment(name) => {
                self.paragraphs = self.paragraphs.saturating_sub(1);
                flow.aside_end();
                if self.paragraphs == 0 {
                    flow.paragraph_end(sink)?;
                }
            }
            "svg:title" | "svg:desc" => {
                self.paragraphs = self.paragraphs.saturating_sub(1);
                flow.aside_end();
            }
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

fn is_comment(name: &str) -> bool {
    matches!(name, "office:annotation" | "officeooo:annotation")
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
            "Prvi   red\tkraj\n[note: fusnota]\nCena\t\tEUR\n[header and footer]\nZaglavlje\n"
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

    /// The text of all pages of a document with this body.
    fn text(kind: &str, body: &str) -> String {
        let (pieces, result) = collect(&FORMAT, &file(kind, body, MANIFEST));
        assert_eq!(result, Ok(()));
        let pages =
            pieces.into_iter().filter_map(|p| if let Piece::Page(p) = p { Some(p.text) } else { None });
        pages.collect()
    }

    #[test]
    fn lists_and_headings_have_their_numbers() {
        let body = r#"<text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/>
            <text:list-level-style-number text:level="2" style:num-format="a" style:num-suffix=")" text:display-levels="2"/>
            <text:list-level-style-bullet text:level="3"/></text:list-style>
            <text:outline-style><text:outline-level-style text:level="1" style:num-format="I" style:num-prefix="Deo "/></text:outline-style>
            <text:h text:outline-level="1">Uvod</text:h>
            <text:list text:style-name="L"><text:list-item><text:p>jedan</text:p><text:p>dalje</text:p></text:list-item>
            <text:list-item><text:p>dva</text:p><text:list><text:list-item><text:p>pod</text:p><text:list><text:list-item>
            <text:p>znak</text:p></text:list-item></text:list></text:list-item></text:list></text:list-item></text:list>
            <text:p>izmedju</text:p>
            <text:list text:style-name="L" text:continue-numbering="true"><text:list-item><text:p>tri</text:p></text:list-item></text:list>
            <text:list text:style-name="L"><text:list-item text:start-value="7"><text:p/></text:list-item><text:list-item><text:p>osam</text:p></text:list-item></text:list>"#;
        let text = text("application/vnd.oasis.opendocument.text", body);
        let expected = "Deo I Uvod\n1. jedan\ndalje\n2. dva\n2.a) pod\nznak\nizmedju\n3. tri\n\n8. osam\n";
        assert!(text.starts_with(expected), "{text}");
    }

    #[test]
    fn hidden_slides_changes_comments_and_alternative_texts_are_marked() {
        let body = r#"<style:style style:name="dp2"><style:drawing-page-properties presentation:visibility="hidden"/></style:style>
            <draw:page draw:style-name="dp2"><draw:frame><draw:text-box><text:p>tajna cena</text:p></draw:text-box>
            <svg:desc>grafikon</svg:desc><svg:title/></draw:frame><office:annotation><dc:creator>x</dc:creator><text:p>proveri</text:p>
            </office:annotation><text:p/><presentation:notes><text:p>ne govori</text:p></presentation:notes></draw:page>"#;
        assert!(text("application/vnd.oasis.opendocument.presentation", body).starts_with(
            "[hidden slide]\ntajna cena\n[alt text: grafikon]\n[comment: x proveri]\n\n[notes]\nne govori\n"
        ),);
        let body = r#"<text:tracked-changes><text:changed-region><text:deletion><office:change-info><dc:creator>x</dc:creator>
            </office:change-info><text:p>stari rok</text:p></text:deletion></text:changed-region></text:tracked-changes><text:p>novi rok</text:p>"#;
        let text = text("application/vnd.oasis.opendocument.text", body);
        assert!(text.starts_with("[deleted: stari rok]\nnovi rok\n"), "{text}");
    }

    #[test]
    fn a_blank_cell_of_its_own_ends_what_covers_a_column() {
        let cell = |text: &str| format!("<table:table-cell><text:p>{text}</text:p></table:table-cell>");
        let row = |cells: &str| format!("<table:table-row>{cells}</table:table-row>");
        let label = r#"<table:table-cell table:number-rows-spanned="4"><text:p>Partija 1</text:p></table:table-cell>"#;
        let covered = "<table:covered-table-cell/>";
        let body = [
            row(&format!("{label}{}", cell("x"))),
            row(&format!("{covered}{}", cell("y"))),
            row(&format!("<table:table-cell/>{}", cell("z"))),
            row(&format!("{covered}{}", cell("w"))),
        ];
        let body = format!("<office:text><table:table>{}</table:table></office:text>", body.concat());
        let text = text("application/vnd.oasis.opendocument.text", &body);
        assert!(text.starts_with("Partija 1\tx\nPartija 1\ty\n\tz\n\tw\n"), "{text:?}");
    }

    #[test]
    fn headings_that_claim_many_columns_cost_no_more_than_there_are() {
        let cell =
            r#"<table:table-cell table:number-columns-spanned="16384"><text:p>a</text:p></table:table-cell>"#;
        let far = r#"<table:covered-table-cell table:number-columns-repeated="16384"/>"#;
        let kind = "application/vnd.oasis.opendocument.presentation";
        for row in [cell.repeat(500), format!("{}{cell}{cell}", far.repeat(3000))] {
            let body = format!("<table:table><table:table-row>{row}</table:table-row></table:table>");
            let text = text(
                kind,
                &format!("<office:presentation><draw:page>{body}</draw:page></office:presentation>"),
            );
            assert!(text.len() < 20_000, "{}", text.len());
        }
    }

    #[test]
    fn hidden_paragraphs_and_who_commented_are_told_once() {
        let body = r#"<style:style style:name="P1"><style:text-properties text:display="none"/></style:style><office:text>
            <text:p text:style-name="P1">tajni rabat</text:p><text:p>cena<office:annotation><dc:creator>Mira</dc:creator>
            <meta:creator-initials>M</meta:creator-initials><text:p>900 EUR</text:p></office:annotation></text:p></office:text>"#;
        let text = text("application/vnd.oasis.opendocument.text", body);
        assert!(text.starts_with("[hidden: tajni rabat]\ncena\n[comment: Mira 900 EUR]\n"), "{text:?}");
    }

    #[test]
    fn embedded_objects_are_read() {
        let object = "<office:chart><chart:title><text:p>Promet</text:p></chart:title></office:chart>";
        let formula = "<math><semantics><mi>x</mi><annotation encoding='StarMath 5.0'>x over 2</annotation></semantics></math>";
        let bytes = ooxml::package(&[
            ("mimetype", "application/vnd.oasis.opendocument.text"),
            ("content.xml", "<text:p>tekst</text:p>"),
            ("Object 1/content.xml", object),
            ("Object 2/content.xml", formula),
        ]);
        let (pieces, _) = collect(&FORMAT, &bytes);
        let expected = "tekst\n[object]\nPromet\n[object]\nx over 2\n";
        assert!(matches!(&pieces[0], Piece::Page(p) if p.text == expected), "{pieces:?}");
    }
}

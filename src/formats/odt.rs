//! OpenDocument texts and presentations: paragraphs, tables, notes, slides as pages.

mod changes;
mod lists;

use super::flow::{Flow, Mark};
use super::ooxml::{self, Package, Xml, attribute, reference};
use super::{Format, Match, Probe, Read, Sink};
use crate::problem::{Problem, ProblemKind};
use crate::trove::Blob;
use changes::Changes;
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
           (hidden ones marked), embedded texts, charts, tables and formulas (marked), properties, tracked insertions as metadata; images and other objects \
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
    objects(&package, true, &mut flow, sink)?;
    flow.finish(sink)?;
    package.members(sink)?;
    problem.map_or(Ok(()), Err)
}

/// Adds the words of texts, tables and formulas that stand in the document as objects of their own, and of charts, but
/// for those whose numbers the document has itself.
pub(super) fn objects(
    package: &Package,
    charts: bool,
    flow: &mut Flow,
    sink: &mut Sink,
) -> Result<(), Problem> {
    let mut seen = HashSet::new();
    // Of parts of one name the last counts, and counts once.
    let mut names = HashSet::new();
    let parts = package.parts().filter(|name| name.ends_with("/content.xml"));
    let parts = parts.filter(|name| names.insert(name.to_ascii_lowercase()));
    for part in parts.filter(|part| charts || !is_chart(package, part)) {
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

/// Whether a part is a chart, by the first element of its body.
fn is_chart(package: &Package, part: &str) -> bool {
    let chart = package.part(part, |xml| {
        let mut body = false;
        while let Some(event) = xml.next()? {
            match &event {
                Event::Start(e) if body => return Ok(e.name().0 == "office:chart"),
                Event::Start(e) => body = e.name().0 == "office:body",
                _ => {}
            }
        }
        Ok(false)
    });
    matches!(chart, Ok(Some(true)))
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
    changes: Changes,
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
        if self.skipping == 0 && self.changes.takes(text) {
            return;
        }
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
            flow.number(&number);
        }
        flow.text(&out);
    }

    fn start(&mut self, e: &BytesStart, flow: &mut Flow, sink: &mut Sink) -> Result<(), Problem> {
        let number = |name| attribute(e, name).and_then(|v| v.parse::<u32>().ok()).unwrap_or(1);
        self.lists.start(e);
        self.changes.start(e, flow);
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
            "office:change-info" if self.changes.is_insertion() => {}
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
        self.changes.end(name);
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
pub(super) mod tests;

//! Word documents: paragraphs and tables in order, then headers, footers, notes and comments as marked sections.

mod math;
mod numbers;

use super::flow::{Flow, Merge};
use super::ooxml::{Package, Xml, attribute, reference};
use super::{Format, Match, Probe, Read, Sink, pptx};
use crate::problem::{Problem, ProblemKind};
use crate::trove::Blob;
use math::Math;
use numbers::{Asked, Numbers};
use quick_xml::events::{BytesStart, Event};
use std::collections::{HashMap, HashSet};

pub(super) const FORMAT: Format = Format {
    name: "docx",
    media_type: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    extensions: &["docx", "docm", "dotx", "dotm"],
    recognize,
    read: Read::With(read),
    note: "text, tables, text boxes, headers, footers, notes, comments, hidden and struck text (marked), list \
           numbers, formulas, properties; text inserted with change tracking stands as valid and is told as metadata, \
           with who and when; embedded objects and images as members; charts and diagrams",
};

/// Content types of main parts and the media types they mean.
const TYPES: &[&str] = &[
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.template",
    "application/vnd.ms-word.document.macroenabled.12",
    "application/vnd.ms-word.template.macroenabled.12",
];

/// Sections behind the text: the relationship that leads to each, and its mark.
const SECTIONS: &[(&str, &str)] = &[
    ("header", "header"),
    ("footer", "footer"),
    ("footnotes", "footnotes"),
    ("endnotes", "endnotes"),
    ("comments", "comments"),
    ("chart", "chart"),
    ("diagramData", "diagram"),
];

fn recognize(probe: &Probe) -> Option<Match> {
    probe.zip_as(TYPES)
}

fn read(blob: &Blob, sink: &mut Sink) -> Result<(), Problem> {
    let package = Package::open(blob, sink)?;
    let main = package.main_part("word/document.xml");
    let mut flow = Flow::default();
    let mut numbers = Numbers::read(&package, &main);
    let walked = package.part(&main, |xml| Walk::new(&mut numbers).run(xml, &mut flow, sink));
    // What was read before a break is kept, and the sections behind it are read all the same.
    let problem = match walked {
        Ok(Some(())) => None,
        Ok(None) => Some(Problem::read(ProblemKind::Corrupt, "the part with the text is missing")),
        Err(problem) => Some(problem),
    };
    flow.close(sink)?;
    sections(&package, &main, &mut numbers, &mut flow, sink)?;
    flow.finish(sink)?;
    package.properties(sink)?;
    package.members(sink)?;
    problem.map_or(Ok(()), Err)
}

/// Adds the sections behind the text. First, even and odd pages often have the same header: it is kept once.
fn sections(
    package: &Package,
    main: &str,
    numbers: &mut Numbers,
    flow: &mut Flow,
    sink: &mut Sink,
) -> Result<(), Problem> {
    let relations = package.relations(main);
    for (kind, mark) in SECTIONS {
        let mut seen = HashSet::new();
        for relation in relations.iter().filter(|r| r.kind == *kind) {
            package.extra(&relation.target, sink, |xml, sink| {
                let from = flow.mark(mark, sink)?;
                let walked = match *kind {
                    "chart" | "diagramData" => pptx::walk(xml, &HashMap::new(), flow, sink),
                    _ => Walk::new(numbers).run(xml, flow, sink),
                };
                flow.close(sink)?;
                flow.unmark(&from, &mut seen, sink);
                walked
            })?;
        }
    }
    Ok(())
}

/// The state of walking one part: flags and counters instead of recursion, since nesting is the input's choice.
struct Walk<'a> {
    /// Elements open inside one whose content is passed over.
    skipping: usize,
    /// Whether text of a run is being read, and whether it is struck out.
    text: Option<Text>,
    /// Open elements that hold text moved away from here.
    moved: usize,
    /// Properties of the open cell.
    columns: u32,
    merge: Merge,
    /// In the properties of a section: whether it ends the page.
    section: Option<bool>,
    math: Math,
    numbers: &'a mut Numbers,
    /// What the open properties of a paragraph say about its number.
    asked: Option<Asked>,
    /// The number that comes before the paragraph's first text.
    number: Option<String>,
    /// Whether the open run is hidden, and hidden text that was not told yet.
    is_hidden: bool,
    hidden: String,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Text {
    Valid,
    Struck,
}

impl<'a> Walk<'a> {
    fn new(numbers: &'a mut Numbers) -> Walk<'a> {
        Walk {
            skipping: 0,
            text: None,
            moved: 0,
            columns: 1,
            merge: Merge::None,
            section: None,
            math: Math::default(),
            numbers,
            asked: None,
            number: None,
            is_hidden: false,
            hidden: String::new(),
        }
    }

    fn run(mut self, xml: &mut Xml, flow: &mut Flow, sink: &mut Sink) -> Result<(), Problem> {
        while let Some(event) = xml.next()? {
            match &event {
                Event::Start(_) if self.skipping > 0 => self.skipping += 1,
                Event::End(_) if self.skipping > 0 => self.skipping -= 1,
                Event::Start(e) => self.start(e, flow, sink)?,
                Event::Empty(e) if self.skipping == 0 => {
                    self.start(e, flow, sink)?;
                    // An empty element opened nothing to pass over.
                    self.skipping = 0;
                    self.end(e.name().0, flow, sink)?;
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
        match self.text {
            Some(Text::Valid) if self.skipping == 0 && self.is_hidden => self.hidden.push_str(text),
            Some(Text::Valid) if self.skipping == 0 => {
                self.tell_hidden(flow);
                if let Some(number) = self.number.take() {
                    flow.number(&number);
                }
                flow.text(text);
            }
            Some(Text::Struck) if self.skipping == 0 => flow.deleted(text),
            _ => {}
        }
    }

    /// Ends a run of hidden text, of one or more pieces.
    fn tell_hidden(&mut self, flow: &mut Flow) {
        if !self.hidden.is_empty() {
            flow.aside_start("hidden");
            flow.text(&std::mem::take(&mut self.hidden));
            flow.aside_end();
        }
    }

    fn start(&mut self, e: &BytesStart, flow: &mut Flow, sink: &mut Sink) -> Result<(), Problem> {
        let value = || attribute(e, "val").unwrap_or_default();
        match e.local_name().as_ref() {
            // Fallback repeats the text of its Choice; tabs in properties are stops, not tabs.
            "Fallback" | "tabs" | "instrText" | "delInstrText" | "fldData" | "rt" => self.skipping = 1,
            "t" => self.text = Some(if self.moved > 0 { Text::Struck } else { Text::Valid }),
            "delText" => self.text = Some(Text::Struck),
            "moveFrom" => self.moved += 1,
            "ins" | "moveTo" => {
                self.tell_hidden(flow);
                let who = ["author", "date"].into_iter().filter_map(|name| attribute(e, name));
                flow.insertion_start("", &who.collect::<Vec<_>>().join(" "));
            }
            "tab" | "ptab" | "cr" | "br" if self.is_hidden => self.hidden.push(' '),
            "noBreakHyphen" if self.is_hidden => self.hidden.push('-'),
            "tab" | "ptab" => flow.tab(),
            "cr" => flow.line_break(),
            "br" if attribute(e, "type").as_deref() == Some("page") => flow.page_break(sink)?,
            "br" => flow.line_break(),
            "lastRenderedPageBreak" => flow.page_break(sink)?,
            "pageBreakBefore" if !matches!(value().as_str(), "0" | "false" | "off") => {
                flow.page_break(sink)?
            }
            _ if e.name().0.starts_with("m:") => {
                self.math.start(e).into_iter().for_each(|sign| flow.text(&sign));
            }
            "pPr" => self.asked = Some(Asked::default()),
            "pStyle" => self.asked.iter_mut().for_each(|a| a.style = value()),
            "numId" => self.asked.iter_mut().for_each(|a| a.list = Some(value())),
            "ilvl" => self.asked.iter_mut().for_each(|a| a.level = value().parse().ok()),
            // What the properties were before a tracked change.
            "pPrChange" | "rPrChange" => self.skipping = 1,
            "comment" => {
                for part in ["author", "date"].iter().filter_map(|name| attribute(e, name)) {
                    flow.text(&part);
                    flow.text(" ");
                }
            }
            "vanish" if self.asked.is_none() => {
                self.is_hidden = !matches!(value().as_str(), "0" | "false" | "off");
            }
            "docPr" => {
                if let Some(said) = attribute(e, "descr").filter(|d| !d.trim().is_empty()) {
                    flow.aside_start("alt text");
                    flow.text(&said);
                    flow.aside_end();
                }
            }
            "noBreakHyphen" => flow.text("-"),
            "sectPr" => self.section = Some(true),
            "type" if value() == "continuous" => self.section = self.section.map(|_| false),
            "txbxContent" => flow.paragraph_end(sink)?,
            "tbl" => flow.table_start(sink)?,
            "tr" => flow.row_start(0),
            "gridBefore" => flow.skip(value().parse().unwrap_or(0)),
            "tc" => {
                (self.columns, self.merge) = (1, Merge::None);
                flow.cell_start();
            }
            "gridSpan" => self.columns = value().parse().unwrap_or(1),
            "vMerge" if value() == "restart" => self.merge = Merge::Begin,
            "vMerge" => self.merge = Merge::Continue,
            _ => {}
        }
        Ok(())
    }

    fn end(&mut self, name: &str, flow: &mut Flow, sink: &mut Sink) -> Result<(), Problem> {
        if let Some(sign) = self.math.end(name) {
            flow.text(&sign);
        }
        match name.rsplit(':').next().unwrap_or(name) {
            "t" | "delText" => self.text = None,
            "r" => self.is_hidden = false,
            "pPr" => {
                if let Some(asked) = self.asked.take() {
                    self.number = self.numbers.next(&asked);
                }
            }
            "moveFrom" => self.moved = self.moved.saturating_sub(1),
            "ins" | "moveTo" => {
                self.tell_hidden(flow);
                flow.insertion_end("");
            }
            "p" => {
                self.number = None;
                self.tell_hidden(flow);
                flow.paragraph_end(sink)?;
                if self.section.take() == Some(true) {
                    flow.page_break(sink)?;
                }
            }
            "tcPr" => flow.spans(self.columns, self.merge),
            "tc" => flow.cell_end(),
            "tr" => flow.row_end(sink)?,
            "tbl" => flow.table_end(sink)?,
            _ => {}
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests;

//! PowerPoint presentations: a page for each slide in the order of the show, its notes and comments marked.

use super::cells;
use super::flow::Flow;
use super::numerals::{Counters, LEVELS, slide_number};
use super::ooxml::{Package, Xml, attribute, reference};
use super::{Format, Match, Probe, Read, Sink};
use crate::problem::{Problem, ProblemKind};
use crate::trove::Blob;
use quick_xml::events::{BytesStart, Event};
use std::collections::{HashMap, HashSet};

pub(super) const FORMAT: Format = Format {
    name: "pptx",
    media_type: "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    extensions: &["pptx", "pptm", "ppsx", "ppsm", "potx", "potm"],
    recognize,
    read: Read::With(read),
    note: "text and tables of slides, charts, diagrams, notes and comments, properties; embedded objects and \
           images as members; hidden slides marked",
};

const TYPES: &[&str] = &[
    "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    "application/vnd.openxmlformats-officedocument.presentationml.slideshow",
    "application/vnd.openxmlformats-officedocument.presentationml.template",
    "application/vnd.ms-powerpoint.presentation.macroenabled.12",
    "application/vnd.ms-powerpoint.slideshow.macroenabled.12",
    "application/vnd.ms-powerpoint.template.macroenabled.12",
];

/// What belongs to a slide besides its own text: the relationship that leads there, and the mark it gets.
const SECTIONS: &[(&str, &str)] =
    &[("chart", "chart"), ("diagramData", "diagram"), ("notesSlide", "notes"), ("comments", "comments")];

fn recognize(probe: &Probe) -> Option<Match> {
    probe.zip_as(TYPES)
}

fn read(blob: &Blob, sink: &mut Sink) -> Result<(), Problem> {
    let package = Package::open(blob, sink)?;
    let main = package.main_part("ppt/presentation.xml");
    let slides = slides(&package, &main);
    if slides.is_empty() && !package.has(&main) {
        sink.problem(ProblemKind::Corrupt, "the part that lists the slides is missing")?;
    }
    let authors = authors(&package, &main);
    let mut flow = Flow::default();
    flow.slides();
    for slide in slides {
        package.extra(&slide, sink, |xml, sink| {
            let walked = walk(xml, &authors, &mut flow, sink);
            flow.close(sink)?;
            walked
        })?;
        sections(&package, &slide, &authors, &mut flow, sink)?;
        flow.page_break(sink)?;
    }
    flow.finish(sink)?;
    package.properties(sink)?;
    package.members(sink)
}

/// The slides' parts in the order of the show.
fn slides(package: &Package, main: &str) -> Vec<String> {
    let relations = package.relations(main);
    let mut ids = Vec::new();
    // Where the list breaks off, the slides that it lacks follow in the order of the relationships.
    let _ = package.part(main, |xml| {
        while let Some(event) = xml.next()? {
            if let Event::Start(e) | Event::Empty(e) = &event
                && e.local_name().as_ref() == "sldId"
            {
                let named = e.attributes().with_checks(false).flatten().find(|a| a.key.0 == "r:id");
                ids.extend(named.map(|a| a.value.into_owned()));
            }
        }
        Ok(())
    });
    let place = |id: &str| ids.iter().position(|i| i == id).unwrap_or(usize::MAX);
    let mut slides: Vec<_> = relations.into_iter().filter(|r| r.kind == "slide").collect();
    slides.sort_by_cached_key(|r| place(&r.id));
    slides.into_iter().map(|r| r.target).collect()
}

/// Names of those who commented, by the ids that comments use.
fn authors(package: &Package, main: &str) -> HashMap<String, String> {
    let mut out = HashMap::new();
    for list in
        package.relations(main).into_iter().filter(|r| r.kind == "commentAuthors" || r.kind == "authors")
    {
        // Without names comments are still read.
        let _ = package.part(&list.target, |xml| {
            while let Some(event) = xml.next()? {
                if let Event::Start(e) | Event::Empty(e) = &event
                    && let (Some(id), Some(name)) = (attribute(e, "id"), attribute(e, "name"))
                {
                    out.insert(id, name);
                }
            }
            Ok(())
        });
    }
    out
}

/// Puts who commented, and when, before a comment.
fn comment(e: &BytesStart, authors: &HashMap<String, String>, flow: &mut Flow) {
    let author = attribute(e, "authorId").and_then(|id| authors.get(&id).cloned());
    let date = attribute(e, "dt").or_else(|| attribute(e, "created"));
    for part in author.into_iter().chain(date) {
        flow.text(&part);
        flow.text(" ");
    }
}

fn sections(
    package: &Package,
    slide: &str,
    authors: &HashMap<String, String>,
    flow: &mut Flow,
    sink: &mut Sink,
) -> Result<(), Problem> {
    let relations = package.relations(slide);
    for (kind, mark) in SECTIONS {
        let mut seen = HashSet::new();
        for relation in relations.iter().filter(|r| r.kind == *kind) {
            package.extra(&relation.target, sink, |xml, sink| {
                let from = flow.mark(mark, sink)?;
                let walked = walk(xml, authors, flow, sink);
                flow.close(sink)?;
                flow.unmark(&from, &mut seen, sink);
                walked
            })?;
        }
    }
    Ok(())
}

/// Walks one part: text of DrawingML (`a:t`), of charts (`c:v`) and of comments (`p:text`).
pub(super) fn walk(
    xml: &mut Xml,
    authors: &HashMap<String, String>,
    flow: &mut Flow,
    sink: &mut Sink,
) -> Result<(), Problem> {
    let (mut skipping, mut reading) = (0usize, false);
    let mut numbers = Numbers::default();
    while let Some(event) = xml.next()? {
        match &event {
            Event::Start(_) if skipping > 0 => skipping += 1,
            Event::End(_) if skipping > 0 => skipping -= 1,
            Event::Start(e) if passed_over(e) => skipping = 1,
            Event::Start(e) => {
                reading = is_text(e.local_name().as_ref());
                if e.local_name().as_ref() == "cm" {
                    comment(e, authors, flow);
                }
                numbers.start(e);
                start(e, flow, sink)?;
            }
            Event::Empty(e) if skipping == 0 => {
                numbers.start(e);
                start(e, flow, sink)?;
                end(e.local_name().as_ref(), flow, sink)?;
            }
            Event::End(e) if skipping == 0 && e.local_name().as_ref() == "p" => {
                reading = false;
                numbers.paragraph_end();
                end("p", flow, sink)?;
            }
            Event::End(e) => {
                reading = false;
                end(e.local_name().as_ref(), flow, sink)?;
            }
            Event::Text(t) if reading && skipping == 0 => {
                numbers.next().into_iter().for_each(|n| flow.text(&n));
                flow.text(&cells::rounded(&t.xml10_content()));
            }
            Event::CData(t) if reading && skipping == 0 => flow.text(&t.xml10_content()),
            Event::GeneralRef(r) if reading && skipping == 0 => {
                let mut utf8 = [0; 4];
                reference(r).into_iter().for_each(|c| flow.text(c.encode_utf8(&mut utf8)));
            }
            _ => {}
        }
    }
    Ok(())
}

/// Fallback repeats its Choice; a field of type slidenum or datetime in notes shows the number of a page only.
fn passed_over(e: &BytesStart) -> bool {
    match e.local_name().as_ref() {
        "Fallback" => true,
        "fld" => attribute(e, "type").as_deref() == Some("slidenum"),
        _ => false,
    }
}

fn is_text(name: &str) -> bool {
    matches!(name, "t" | "v" | "text")
}

fn start(e: &BytesStart, flow: &mut Flow, sink: &mut Sink) -> Result<(), Problem> {
    let number = |name| attribute(e, name).and_then(|v| v.parse::<u32>().ok());
    let is = |name| attribute(e, name).is_some_and(|v| v == "1" || v == "true");
    match e.local_name().as_ref() {
        "tbl" => flow.table_start(sink)?,
        "tr" => flow.row_start(0),
        "tc" if is("hMerge") || is("vMerge") => flow.skip(1),
        "tc" => {
            flow.cell_start();
            // The columns it covers follow as cells of their own, marked as merged: each passes its place.
            flow.covers(number("gridSpan").unwrap_or(1), number("rowSpan").unwrap_or(1));
        }
        "br" => flow.line_break(),
        "tab" => flow.tab(),
        "sld" if attribute(e, "show").is_some_and(|v| v == "0" || v == "false") => {
            flow.text("[hidden slide]");
            flow.paragraph_end(sink)?;
        }
        "cNvPr" => {
            if let Some(said) = attribute(e, "descr").filter(|d| !d.trim().is_empty()) {
                flow.aside_start("alt text");
                flow.text(&said);
                flow.aside_end();
            }
        }
        _ => {}
    }
    Ok(())
}

/// Numbers of paragraphs, which a slide stores as the way they count.
#[derive(Default)]
struct Numbers {
    counters: Counters,
    level: usize,
    /// How the open paragraph counts, unless its number was given already.
    kind: Option<(String, u32)>,
    /// Whether the open paragraph has a number, and whether it has text.
    numbered: bool,
}

impl Numbers {
    fn start(&mut self, e: &BytesStart) {
        match e.local_name().as_ref() {
            "txBody" => *self = Numbers::default(),
            "pPr" => {
                self.level = attribute(e, "lvl").and_then(|l| l.parse().ok()).unwrap_or(0).min(LEVELS);
            }
            "buAutoNum" => {
                let start = attribute(e, "startAt").and_then(|s| s.parse().ok()).unwrap_or(1);
                self.kind = Some((attribute(e, "type").unwrap_or_default(), start));
            }
            _ => {}
        }
    }

    /// What comes before the text that follows.
    fn next(&mut self) -> Option<String> {
        let (kind, start) = self.kind.take()?;
        self.numbered = true;
        Some(slide_number(&kind, self.counters.next(self.level, start)))
    }

    fn paragraph_end(&mut self) {
        if !std::mem::take(&mut self.numbered) {
            self.counters.forget(self.level);
        }
        (self.level, self.kind) = (0, None);
    }
}

fn end(name: &str, flow: &mut Flow, sink: &mut Sink) -> Result<(), Problem> {
    match name {
        "p" | "pt" | "text" => flow.paragraph_end(sink)?,
        "tc" => flow.cell_end(),
        "tr" => flow.row_end(sink)?,
        "tbl" => flow.table_end(sink)?,
        _ => {}
    }
    Ok(())
}

#[cfg(test)]
pub(super) mod tests {
    use super::super::ooxml;
    use super::super::sink::{Piece, collect};
    use super::*;

    /// Two slides out of order, a table with merged cells, and notes.
    pub(in super::super) fn sample() -> Vec<u8> {
        let t = |text: &str| format!("<a:p><a:r><a:t>{text}</a:t></a:r></a:p>");
        let relation = |id: &str, kind: &str, target: &str| {
            format!(r#"<Relationship Id="{id}" Type="http://x/{kind}" Target="{target}"/>"#)
        };
        let table = format!(
            r#"<a:tbl><a:tr><a:tc gridSpan="2">{}</a:tc><a:tc hMerge="1"/></a:tr><a:tr><a:tc>{}</a:tc><a:tc>{}</a:tc></a:tr></a:tbl>"#,
            t("Cene"),
            t("A"),
            t("5 &amp; 6"),
        );
        ooxml::package(&[
            (
                "[Content_Types].xml",
                r#"<Override ContentType="application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"/>"#,
            ),
            (
                "ppt/presentation.xml",
                r#"<p:sldIdLst><p:sldId id="1" r:id="r2"/><p:sldId id="2" r:id="r1"/></p:sldIdLst>"#,
            ),
            (
                "ppt/_rels/presentation.xml.rels",
                &(relation("r1", "slide", "slides/s1.xml") + &relation("r2", "slide", "slides/s2.xml")),
            ),
            ("ppt/slides/s1.xml", &table),
            ("ppt/slides/s2.xml", &t("Naslov")),
            ("ppt/slides/_rels/s2.xml.rels", &relation("n", "notesSlide", "../notes/n.xml")),
            ("ppt/notes/n.xml", &t("ne pominjati popust")),
        ])
    }

    #[test]
    fn slides_come_in_order_with_notes_and_tables() {
        let bytes = sample();
        assert_eq!(ooxml::identified(&bytes), ("pptx", FORMAT.media_type));
        let (pieces, result) = collect(&FORMAT, &bytes);
        assert_eq!(result, Ok(()));
        let pages: Vec<_> =
            pieces.iter().filter_map(|p| if let Piece::Page(p) = p { Some(p) } else { None }).collect();
        assert_eq!(pages[0].text, "Naslov\n[notes]\nne pominjati popust\n");
        assert_eq!(pages[1].text, "Cene\nA\t5 & 6\n");
        let table = pieces.iter().find_map(|p| if let Piece::Table(t) = p { Some(t) } else { None }).unwrap();
        let cells: Vec<_> = table.cells.iter().map(|c| (c.row, c.col, c.col_span, c.page)).collect();
        assert_eq!(cells, [(0, 0, 2, 2), (1, 0, 1, 2), (1, 1, 1, 2)]);
    }

    #[test]
    fn merged_cells_are_said_of_each_row_and_under_headings_of_each_column() {
        let cell = |merge: &str, text: &str| {
            format!("<a:tc{merge}><a:txBody><a:p><a:r><a:t>{text}</a:t></a:r></a:p></a:txBody></a:tc>")
        };
        let empty = |merge: &str| format!("<a:tc{merge}/>");
        let row = |cells: [String; 4]| format!("<a:tr>{}</a:tr>", cells.concat());
        let rows = [
            row([
                cell("", "Lot"),
                cell(r#" gridSpan="2""#, "Cena"),
                empty(r#" hMerge="1""#),
                cell("", "Rok"),
            ]),
            row([
                cell(r#" rowSpan="2""#, "3"),
                cell("", "neto"),
                cell("", "1,00"),
                cell(r#" rowSpan="2""#, "5"),
            ]),
            row([empty(r#" vMerge="1""#), cell("", "PDV"), cell("", "0,20"), empty(r#" vMerge="1""#)]),
            row([cell("", "4"), cell(r#" gridSpan="2""#, "bez"), empty(r#" hMerge="1""#), cell("", "6")]),
        ];
        let slide = format!("<p:sld><a:tbl>{}</a:tbl></p:sld>", rows.concat());
        let bytes = ooxml::package(&[
            ("ppt/presentation.xml", "<p/>"),
            ("ppt/_rels/presentation.xml.rels", r#"<Relationship Id="a" Type="x/slide" Target="s.xml"/>"#),
            ("ppt/s.xml", &slide),
        ]);
        let (pieces, _) = collect(&FORMAT, &bytes);
        let pages: Vec<_> =
            pieces.iter().filter_map(|p| if let Piece::Page(p) = p { Some(p) } else { None }).collect();
        assert_eq!(pages[0].text, "Lot\tCena\tCena\tRok\n3\tneto\t1,00\t5\n3\tPDV\t0,20\n4\tbez\t\t6\n");
        let table = pieces.iter().find_map(|p| if let Piece::Table(t) = p { Some(t) } else { None }).unwrap();
        assert_eq!(table.cells.len(), 12, "what is said again is no cell");
    }

    #[test]
    fn numbers_hidden_slides_and_alternative_texts_are_told() {
        let item = |properties: &str, text: &str| {
            format!("<a:p><a:pPr {properties}</a:pPr><a:r><a:t>{text}</a:t></a:r></a:p>")
        };
        let auto = |kind: &str, rest: &str| format!(r#"{rest}><a:buAutoNum type="{kind}"/>"#);
        let slide = format!(
            r#"<p:sld show="0"><p:cNvPr id="1" descr="šema"/><p:txBody>{}{}{}{}{}{}</p:txBody><c:v>4.4000000000000004</c:v></p:sld>"#,
            item(&auto("arabicPeriod", ""), "jedan"),
            item(&auto("alphaLcParenR", r#"lvl="1""#), "pod"),
            item(&auto("arabicPeriod", ""), "dva"),
            item(">", "prekid"),
            item(r#"><a:buAutoNum type="romanUcParenBoth" startAt="4"/>"#, "četiri"),
            item(&auto("romanUcParenBoth", ""), "pet"),
        );
        let bytes = ooxml::package(&[
            ("ppt/presentation.xml", "<p/>"),
            ("ppt/_rels/presentation.xml.rels", r#"<Relationship Id="a" Type="x/slide" Target="s.xml"/>"#),
            ("ppt/s.xml", &slide),
        ]);
        let (pieces, _) = collect(&FORMAT, &bytes);
        let expected =
            "[hidden slide]\n1. jedan\n[alt text: šema]\na) pod\n2. dva\nprekid\n(IV) četiri\n(V) pet\n4.4\n";
        assert!(matches!(&pieces[0], Piece::Page(p) if p.text == expected), "{pieces:?}");
    }
}

//! OpenDocument spreadsheets, read by hand: calamine stumbles over white space between cells, and tells neither what
//! is hidden or merged nor comments, text boxes, headers and footers, and what was changed with change tracking on.

use crate::formats::Sink;
use crate::formats::cells::{self, Sheet, clean, show};
use crate::formats::ooxml::{Package, Xml, attribute, reference};
use crate::problem::{Problem, ProblemKind};
use crate::text::MetaKey;
use calamine::{Data, Dimensions};
use quick_xml::events::{BytesStart, Event};
use std::collections::HashSet;
use std::mem;

/// Columns that a sheet has at most.
const COLUMNS: u32 = 16_384;
/// Rows and cells that are noted because another one is repeated: one may claim any number.
const REPEATS: u32 = 2_000_000;
/// Times that a merged cell of a repeated row is noted.
const MERGED: u32 = 256;

/// Reads the sheets; what comes before a break is kept.
pub(super) fn read(package: &Package, sink: &mut Sink) -> Result<(), Problem> {
    let mut walk = Walk { left: REPEATS, ..Walk::default() };
    let walked = package.part("content.xml", |xml| walk.run(xml));
    walk.finish_sheet();
    package.extra("styles.xml", sink, |xml, _| walk.run(xml))?;
    let Walk { mut sheets, mut notes, .. } = walk;
    if let Some(last) = sheets.last_mut() {
        last.notes.append(&mut notes);
    }
    sink.meta(MetaKey::Pages, sheets.len().to_string())?;
    sheets.into_iter().try_for_each(|sheet| cells::push(sheet, sink))?;
    match walked {
        Ok(Some(())) => Ok(()),
        Ok(None) => Err(Problem::read(ProblemKind::Corrupt, "the part with the sheets is missing")),
        Err(problem) => Err(problem),
    }
}

#[derive(Default)]
struct Walk {
    sheets: Vec<Sheet>,
    /// Lines that belong to no sheet.
    notes: Vec<String>,
    /// The style that is being read, and those of hidden sheets.
    style: String,
    hidden: HashSet<String>,
    sheet: Sheet,
    row: u32,
    column: u32,
    /// Columns that have been described.
    described: u32,
    /// Tables open: those in tables are what a cell holds.
    tables: usize,
    /// Rows that the open row stands for, and its cells.
    repeated: u32,
    cells: Vec<(u32, String)>,
    /// The open cell: how many it stands for, its value, and its text.
    cell: Option<(u32, Option<String>)>,
    text: String,
    /// Rows and cells by repetition that may still be noted.
    left: u32,
    /// Marks of what is open and not of a cell, the innermost last.
    marks: Vec<&'static str>,
    /// Fields and names inside it that are no words.
    skipping: usize,
    line: String,
}

impl Walk {
    fn run(&mut self, xml: &mut Xml) -> Result<(), Problem> {
        while let Some(event) = xml.next()? {
            match &event {
                Event::Start(_) if self.skipping > 0 => self.skipping += 1,
                Event::End(_) if self.skipping > 0 => self.skipping -= 1,
                Event::Start(e) => self.start(e),
                Event::Empty(e) if self.skipping == 0 => {
                    self.start(e);
                    if mem::take(&mut self.skipping) == 0 {
                        self.end(e.name().0);
                    }
                }
                Event::End(e) => self.end(e.name().0),
                Event::Text(t) if self.skipping == 0 => self.target().push_str(&t.xml10_content()),
                Event::CData(t) if self.skipping == 0 => self.target().push_str(&t.xml10_content()),
                Event::GeneralRef(r) if self.skipping == 0 => self.target().extend(reference(r)),
                _ => {}
            }
        }
        Ok(())
    }

    /// Where text goes: the innermost note, or else the open cell.
    fn target(&mut self) -> &mut String {
        if self.marks.is_empty() && self.cell.is_some() { &mut self.text } else { &mut self.line }
    }

    fn finish_sheet(&mut self) {
        if self.tables > 0 {
            self.tables = 0;
            self.sheets.push(mem::take(&mut self.sheet));
        }
    }

    /// Puts the open row's cells into each row that it stands for.
    fn finish_row(&mut self) {
        let cells = mem::take(&mut self.cells);
        for n in 0..self.repeated {
            let many = u32::try_from(cells.len()).unwrap_or(u32::MAX);
            if cells.is_empty() || (n > 0 && many > self.left) {
                break;
            }
            self.left = self.left.saturating_sub(if n > 0 { many } else { 0 });
            let row = self.row.saturating_add(n);
            self.sheet.cells.extend(cells.iter().map(|(column, text)| (row, *column, text.clone())));
        }
        self.row = self.row.saturating_add(self.repeated);
    }

    fn finish_cell(&mut self) {
        let Some((repeated, value)) = self.cell.take() else { return };
        let text = value.unwrap_or_else(|| clean(&mem::take(&mut self.text)));
        self.text.clear();
        for n in 0..repeated {
            if text.is_empty() || (n > 0 && self.left == 0) {
                break;
            }
            self.left = self.left.saturating_sub(u32::from(n > 0));
            self.cells.push((self.column.saturating_add(n), text.clone()));
        }
        self.column = self.column.saturating_add(repeated);
    }

    fn start(&mut self, e: &BytesStart) {
        let number = |name| attribute(e, name).and_then(|v| v.parse::<u32>().ok()).unwrap_or(1).max(1);
        let is_hidden = || attribute(e, "visibility").is_some_and(|v| v == "collapse" || v == "filter");
        let name = e.name().0;
        if let Some(mark) = mark(name) {
            if self.marks.is_empty() {
                self.line.clear();
            }
            self.marks.push(mark);
        }
        match name {
            "table:table" => {
                self.tables += 1;
                if self.tables == 1 {
                    let style = attribute(e, "style-name").unwrap_or_default();
                    self.sheet = Sheet {
                        name: attribute(e, "name").unwrap_or_default(),
                        hidden: self.hidden.contains(&style),
                        ..Sheet::default()
                    };
                    (self.row, self.column, self.described) = (0, 0, 0);
                }
            }
            "table:table-column" if self.tables == 1 => {
                let to = self.described.saturating_add(number("number-columns-repeated")).min(COLUMNS);
                if is_hidden() {
                    self.sheet.hidden_columns.extend(self.described..to);
                }
                self.described = to;
            }
            "table:table-row" if self.tables == 1 => {
                (self.column, self.repeated) = (0, number("number-rows-repeated"));
                if is_hidden() {
                    let many = self.repeated.min(self.left);
                    self.left -= many;
                    self.sheet.hidden_rows.extend(self.row..self.row.saturating_add(many));
                }
            }
            "table:table-cell" | "table:covered-table-cell" if self.tables == 1 => {
                let (columns, rows) = (number("number-columns-spanned"), number("number-rows-spanned"));
                if columns > 1 || rows > 1 {
                    for row in (self.row..).take(self.repeated.min(MERGED) as usize) {
                        let end = (row.saturating_add(rows - 1), self.column.saturating_add(columns - 1));
                        self.sheet.merged.push(Dimensions { start: (row, self.column), end });
                    }
                }
                self.text.clear();
                self.cell = Some((number("number-columns-repeated"), value(e)));
            }
            "style:style" => self.style = attribute(e, "name").unwrap_or_default(),
            "style:table-properties" if attribute(e, "display").as_deref() == Some("false") => {
                self.hidden.insert(self.style.clone());
            }
            // Names, dates and fields that the program fills in.
            "dc:date" | "meta:date-string" | "text:sheet-name" | "text:page-number" | "text:page-count"
            | "text:date" | "text:time" | "text:title" | "office:change-info" => self.skipping = 1,
            "text:s" | "text:tab" | "text:line-break" => self.target().push(' '),
            _ => {}
        }
    }

    fn end(&mut self, name: &str) {
        match name {
            "table:table" => {
                if self.tables == 1 {
                    self.finish_sheet();
                } else {
                    self.tables = self.tables.saturating_sub(1);
                }
            }
            "table:table-row" if self.tables == 1 => self.finish_row(),
            "table:table-cell" | "table:covered-table-cell" if self.tables == 1 => self.finish_cell(),
            "text:p" | "dc:creator" => self.target().push(' '),
            _ => {}
        }
        if mark(name).is_some()
            && let Some(mark) = self.marks.pop()
        {
            let text = clean(&mem::take(&mut self.line));
            let line = format!("[{mark}: {}]", text.split_whitespace().collect::<Vec<_>>().join(" "));
            let notes = if self.tables > 0 { &mut self.sheet.notes } else { &mut self.notes };
            if !text.is_empty() && !notes.iter().rev().take(8).any(|n| *n == line) {
                notes.push(line);
            }
        }
    }
}

/// A cell's value, where its text is not what counts: programs show numbers rounded.
fn value(e: &BytesStart) -> Option<String> {
    let value = |name| attribute(e, name);
    let number = || value("value").and_then(|v| v.parse::<f64>().ok()).map(Data::Float);
    match value("value-type")?.as_str() {
        "float" | "currency" => number().map(|n| show(&n, false)),
        "percentage" => number().map(|n| show(&n, true)),
        "date" => value("date-value").map(|d| clean(d.strip_suffix("T00:00:00").unwrap_or(&d))),
        "boolean" => value("boolean-value").map(|b| clean(&b.to_uppercase())),
        _ => None,
    }
}

/// The mark of what an element holds, where that is no cell.
fn mark(name: &str) -> Option<&'static str> {
    Some(match name {
        "office:annotation" => "comment",
        "draw:text-box" | "draw:custom-shape" | "draw:caption" => "text box",
        "svg:title" | "svg:desc" => "alt text",
        "table:previous" | "table:deletion" => "deleted",
        "style:header" | "style:header-left" | "style:header-first" => "header",
        "style:footer" | "style:footer-left" | "style:footer-first" => "footer",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use crate::formats::ooxml;
    use crate::formats::sink::{Piece, collect};

    #[test]
    fn hidden_places_comments_and_changes_are_told() {
        let content = r#"<?xml version="1.0"?><office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x">
            <office:automatic-styles><style:style style:name="ta2"><style:table-properties table:display="false"/></style:style></office:automatic-styles>
            <office:body><office:spreadsheet><table:tracked-changes><table:cell-content-change><office:change-info><dc:creator>x</dc:creator>
            </office:change-info><table:previous><table:change-track-table-cell><text:p>stara cena 9</text:p></table:change-track-table-cell>
            </table:previous></table:cell-content-change></table:tracked-changes>
            <table:table table:name="Cene"><table:table-column/><table:table-column table:visibility="collapse"/><table:table-column table:number-columns-repeated="1022"/>
            <table:table-row><table:table-cell office:value-type="string"><text:p>Pumpa</text:p><office:annotation><dc:creator>Ana</dc:creator>
            <dc:date>2024-01-01</dc:date><text:p>pitaj</text:p></office:annotation></table:table-cell>
            <table:table-cell office:value-type="percentage" office:value="0.25"><text:p>25%</text:p></table:table-cell></table:table-row>
            <table:table-row table:number-rows-repeated="2" table:visibility="collapse"><table:table-cell table:number-columns-spanned="3" office:value-type="string"><text:p>skriveno</text:p></table:table-cell></table:table-row>
            <table:table-row><table:table-cell office:value-type="string"><text:p>vidi</text:p></table:table-cell></table:table-row></table:table>
            <table:table table:name="Tajno" table:style-name="ta2"><table:table-row><table:table-cell office:value-type="float" office:value="5"><text:p>5</text:p></table:table-cell></table:table-row></table:table>
            </office:spreadsheet></office:body></office:document-content>"#;
        let styles =
            "<style:header><text:p>Cenovnik <text:sheet-name>???</text:sheet-name></text:p></style:header>";
        let bytes = ooxml::package(&[
            ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
            ("META-INF/manifest.xml", "<manifest:manifest/>"),
            ("content.xml", content),
            ("styles.xml", styles),
        ]);
        let (pieces, result) = collect(&super::super::FORMAT, &bytes);
        assert_eq!(result, Ok(()));
        let pages: Vec<_> = pieces
            .iter()
            .filter_map(|p| if let Piece::Page(p) = p { Some(p.text.as_str()) } else { None })
            .collect();
        assert_eq!(
            pages,
            [
                "Cene\nPumpa\t25%\nskriveno\nskriveno\nvidi\n[comment: Ana pitaj]\n",
                "Tajno\n5\n[deleted: stara cena 9]\n[header: Cenovnik]\n"
            ]
        );
        let cells = pieces
            .iter()
            .filter_map(|p| if let Piece::Table(t) = p { Some(&t.cells) } else { None })
            .flatten();
        let cells: Vec<_> = cells.map(|c| (c.row, c.col, c.col_span, c.hidden)).collect();
        let expected = [
            (0, 0, 1, false),
            (0, 1, 1, true),
            (1, 0, 3, true),
            (2, 0, 3, true),
            (3, 0, 1, false),
            (0, 0, 1, true),
        ];
        assert_eq!(cells, expected);
    }
}

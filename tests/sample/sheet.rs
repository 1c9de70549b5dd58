//! Blocks as an Excel workbook of one sheet: numbers are numbers, styles say how they look, words are shared
//! strings.

use super::blocks::{Block, Cell, Look, RowKind};
use super::docx::{XML, core, escape};
use super::figures::canonical;
use super::zip::{Entry, write};

/// Styles of cells, by their index in the style sheet.
const PLAIN: usize = 0;
const BOLD: usize = 1;
const MONEY: usize = 2;
const MONEY_BOLD: usize = 3;
const PERCENT: usize = 4;

/// A sheet being written.
#[derive(Default)]
struct Sheet {
    rows: Vec<String>,
    strings: Vec<String>,
    merged: Vec<String>,
    columns: Vec<(usize, bool)>,
}

/// Renders a workbook; the sheet has that name.
pub(crate) fn render(blocks: &[Block], look: &Look, author: &str, name: &str) -> Vec<u8> {
    let mut sheet = Sheet::default();
    for block in blocks {
        sheet.block(block, look);
    }
    let title = blocks.iter().find_map(|b| if let Block::Title(t) = b { Some(t.as_str()) } else { None });
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    let workbook = format!(
        "{XML}<workbook xmlns=\"{main}\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">\
         <sheets><sheet name=\"{}\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>",
        escape(name)
    );
    let strings: String = sheet
        .strings
        .iter()
        .map(|s| format!("<si><t xml:space=\"preserve\">{}</t></si>", escape(s)))
        .collect();
    let strings =
        format!("{XML}<sst xmlns=\"{main}\" uniqueCount=\"{}\">{strings}</sst>", sheet.strings.len());
    let parts: [(&str, String); 8] = [
        ("[Content_Types].xml", types()),
        ("_rels/.rels", relations(&[("officeDocument", "xl/workbook.xml")], true)),
        ("docProps/core.xml", core(title.unwrap_or(name), author, look)),
        ("xl/workbook.xml", workbook),
        (
            "xl/_rels/workbook.xml.rels",
            relations(
                &[
                    ("worksheet", "worksheets/sheet1.xml"),
                    ("styles", "styles.xml"),
                    ("sharedStrings", "sharedStrings.xml"),
                ],
                false,
            ),
        ),
        ("xl/styles.xml", STYLES.to_string()),
        ("xl/sharedStrings.xml", strings),
        ("xl/worksheets/sheet1.xml", sheet.finish(main)),
    ];
    let entries: Vec<Entry> =
        parts.iter().map(|(name, text)| Entry { name: (*name).to_string(), data: text.as_bytes() }).collect();
    write(&entries, look.date, None)
}

impl Sheet {
    fn block(&mut self, block: &Block, look: &Look) {
        match block {
            Block::Title(text) | Block::Heading(text) => self.words(&[text], BOLD),
            Block::Text(text) | Block::Bullet(text) | Block::Small(text) => self.words(&[text], PLAIN),
            Block::Right(lines) => lines.iter().for_each(|l| self.words(&["", "", "", l], PLAIN)),
            Block::Pairs(pairs) => pairs.iter().for_each(|(l, v)| self.words(&[l, "", v], PLAIN)),
            Block::Above(pairs) => {
                self.words(&pairs.iter().map(|(l, _)| l.as_str()).collect::<Vec<_>>(), PLAIN);
                self.words(&pairs.iter().map(|(_, v)| v.as_str()).collect::<Vec<_>>(), BOLD);
            }
            Block::Columns(left, right) => {
                for index in 0..left.len().max(right.len()) {
                    let side = |lines: &[String]| lines.get(index).cloned().unwrap_or_default();
                    self.words(&[&side(left), "", "", &side(right)], PLAIN);
                }
            }
            Block::Table(table) => {
                self.columns = table.columns.iter().map(|c| (c.title.chars().count(), c.hidden)).collect();
                let head: Vec<&str> = table.columns.iter().map(|c| c.title.as_str()).collect();
                self.words(&head, BOLD);
                for row in &table.rows {
                    if row.kind == RowKind::Section {
                        let last = column_name(table.columns.len() - 1);
                        let number = self.rows.len() + 1;
                        self.merged.push(format!("A{number}:{last}{number}"));
                    }
                    for (cell, column) in row.cells.iter().zip(&mut self.columns) {
                        if row.kind == RowKind::Plain {
                            column.0 = column.0.max(look.cell(cell).chars().count());
                        }
                    }
                    self.row(&row.cells, row.kind != RowKind::Plain);
                }
            }
            Block::Totals(totals) => {
                for (label, cell) in totals {
                    let mut cells = vec![Cell::Empty; self.columns.len().saturating_sub(2)];
                    cells.push(Cell::Text(label.clone()));
                    cells.push(cell.clone());
                    self.row(&cells, true);
                }
            }
            Block::Signatures(left, right) => self.words(&["", left, "", right], PLAIN),
            Block::Space | Block::Break => self.rows.push(String::new()),
        }
    }

    fn words(&mut self, texts: &[&str], style: usize) {
        let cells: Vec<Cell> = texts
            .iter()
            .map(|text| if text.is_empty() { Cell::Empty } else { Cell::Text((*text).to_string()) })
            .collect();
        self.row(&cells, style == BOLD);
    }

    fn row(&mut self, cells: &[Cell], bold: bool) {
        let number = self.rows.len() + 1;
        let mut out = String::new();
        for (index, cell) in cells.iter().enumerate() {
            let at = format!("{}{number}", column_name(index));
            let words = if bold { BOLD } else { PLAIN };
            match cell {
                Cell::Empty => {}
                Cell::Text(text) => {
                    let shared = self.share(text);
                    out.push_str(&format!("<c r=\"{at}\" s=\"{words}\" t=\"s\"><v>{shared}</v></c>"));
                }
                Cell::Money(cents) => {
                    let style = if bold { MONEY_BOLD } else { MONEY };
                    out.push_str(&format!("<c r=\"{at}\" s=\"{style}\"><v>{}</v></c>", canonical(*cents)));
                }
                Cell::Quantity(quantity) => {
                    let value = super::figures::canonical_quantity(*quantity);
                    out.push_str(&format!("<c r=\"{at}\" s=\"{words}\"><v>{value}</v></c>"));
                }
                Cell::Percent(percent) => {
                    let value = format!("{}.{:04}", percent / 10_000, percent % 10_000);
                    out.push_str(&format!("<c r=\"{at}\" s=\"{PERCENT}\"><v>{value}</v></c>"));
                }
            }
        }
        self.rows.push(out);
    }

    /// The index of a shared string.
    fn share(&mut self, text: &str) -> usize {
        if let Some(at) = self.strings.iter().position(|s| s == text) {
            return at;
        }
        self.strings.push(text.to_string());
        self.strings.len() - 1
    }

    fn finish(&self, main: &str) -> String {
        let columns: String = self
            .columns
            .iter()
            .enumerate()
            .map(|(index, (width, hidden))| {
                let hidden = if *hidden { " hidden=\"1\"" } else { "" };
                let (at, width) = (index + 1, (*width).clamp(6, 60) + 3);
                format!("<col min=\"{at}\" max=\"{at}\" width=\"{width}\" customWidth=\"1\"{hidden}/>")
            })
            .collect();
        let columns = if columns.is_empty() { columns } else { format!("<cols>{columns}</cols>") };
        let rows: String = self
            .rows
            .iter()
            .enumerate()
            .map(|(index, cells)| format!("<row r=\"{}\">{cells}</row>", index + 1))
            .collect();
        let merged: String = self.merged.iter().map(|m| format!("<mergeCell ref=\"{m}\"/>")).collect();
        let merged = if merged.is_empty() {
            merged
        } else {
            format!("<mergeCells count=\"{}\">{merged}</mergeCells>", self.merged.len())
        };
        format!("{XML}<worksheet xmlns=\"{main}\">{columns}<sheetData>{rows}</sheetData>{merged}</worksheet>")
    }
}

fn column_name(index: usize) -> char {
    char::from(b'A' + (index as u8).min(25))
}

fn relations(targets: &[(&str, &str)], with_core: bool) -> String {
    let base = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let mut all: String = targets
        .iter()
        .enumerate()
        .map(|(index, (kind, target))| {
            format!("<Relationship Id=\"rId{}\" Type=\"{base}/{kind}\" Target=\"{target}\"/>", index + 1)
        })
        .collect();
    if with_core {
        all.push_str(
            "<Relationship Id=\"rId9\" Type=\"http://schemas.openxmlformats.org/package/2006/relationships/metadata/\
             core-properties\" Target=\"docProps/core.xml\"/>",
        );
    }
    format!(
        "{XML}<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{all}</Relationships>"
    )
}

fn types() -> String {
    let sheet = "application/vnd.openxmlformats-officedocument.spreadsheetml";
    let overrides = [
        ("/xl/workbook.xml", format!("{sheet}.sheet.main+xml")),
        ("/xl/worksheets/sheet1.xml", format!("{sheet}.worksheet+xml")),
        ("/xl/styles.xml", format!("{sheet}.styles+xml")),
        ("/xl/sharedStrings.xml", format!("{sheet}.sharedStrings+xml")),
        ("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml".to_string()),
    ];
    let overrides: String = overrides
        .iter()
        .map(|(part, kind)| format!("<Override PartName=\"{part}\" ContentType=\"{kind}\"/>"))
        .collect();
    format!(
        "{XML}<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default \
         Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default \
         Extension=\"xml\" ContentType=\"application/xml\"/>{overrides}</Types>"
    )
}

const STYLES: &str = concat!(
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n",
    "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">",
    "<fonts count=\"2\"><font><sz val=\"10\"/><name val=\"Arial\"/></font>",
    "<font><b/><sz val=\"10\"/><name val=\"Arial\"/></font></fonts>",
    "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill>",
    "<fill><patternFill patternType=\"gray125\"/></fill></fills>",
    "<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>",
    "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>",
    "<cellXfs count=\"5\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>",
    "<xf numFmtId=\"0\" fontId=\"1\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyFont=\"1\"/>",
    "<xf numFmtId=\"4\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\"/>",
    "<xf numFmtId=\"4\" fontId=\"1\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\" applyFont=\"1\"/>",
    "<xf numFmtId=\"10\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\"/></cellXfs>",
    "</styleSheet>"
);

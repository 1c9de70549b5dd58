//! Blocks as a Word document.

use super::blocks::{Block, Cell, Look, RowKind, Rules, Table};
use super::zip::{Entry, write};

/// Text as XML.
pub(crate) fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// The XML declaration.
pub(crate) const XML: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

/// Core properties, which Word and Excel share.
pub(crate) fn core(title: &str, author: &str, look: &Look) -> String {
    let (title, author, date) = (escape(title), escape(author), look.date.iso());
    format!(
        "{XML}<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" \
         xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" \
         xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dc:title>{title}</dc:title><dc:creator>{author}\
         </dc:creator><dcterms:created xsi:type=\"dcterms:W3CDTF\">{date}T09:30:00Z</dcterms:created>\
         </cp:coreProperties>"
    )
}

/// Renders a document.
pub(crate) fn render(blocks: &[Block], look: &Look, author: &str) -> Vec<u8> {
    let mut body = String::new();
    for block in blocks {
        body.push_str(&of_block(block, look));
    }
    let title = blocks.iter().find_map(|b| if let Block::Title(t) = b { Some(t.as_str()) } else { None });
    let document = format!(
        "{XML}<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" \
         xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><w:body>{body}<w:sectPr>\
         <w:headerReference w:type=\"default\" r:id=\"rId2\"/><w:footerReference w:type=\"default\" r:id=\"rId3\"/>\
         <w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1134\" w:right=\"1000\" w:bottom=\"1134\" \
         w:left=\"1000\" w:header=\"600\" w:footer=\"600\" w:gutter=\"0\"/></w:sectPr></w:body></w:document>"
    );
    let edge = |tag: &str, text: &str| {
        format!(
            "{XML}<w:{tag} xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:p><w:pPr>\
             <w:jc w:val=\"right\"/></w:pPr>{}</w:p></w:{tag}>",
            run(text, true, 16)
        )
    };
    let parts: [(&str, String); 8] = [
        ("[Content_Types].xml", TYPES.to_string()),
        ("_rels/.rels", RELATIONS.to_string()),
        ("docProps/core.xml", core(title.unwrap_or(""), author, look)),
        ("word/_rels/document.xml.rels", DOCUMENT_RELATIONS.to_string()),
        ("word/styles.xml", styles(look)),
        ("word/header1.xml", edge("hdr", &look.header)),
        ("word/footer1.xml", edge("ftr", &look.footer)),
        ("word/document.xml", document),
    ];
    let entries: Vec<Entry> =
        parts.iter().map(|(name, text)| Entry { name: (*name).to_string(), data: text.as_bytes() }).collect();
    write(&entries, look.date, None)
}

fn run(text: &str, bold: bool, half_points: u32) -> String {
    let bold = if bold { "<w:b/>" } else { "" };
    format!(
        "<w:r><w:rPr>{bold}<w:sz w:val=\"{half_points}\"/></w:rPr><w:t xml:space=\"preserve\">{}</w:t></w:r>",
        escape(text)
    )
}

fn paragraph(runs: &str, justify: &str) -> String {
    format!(
        "<w:p><w:pPr><w:spacing w:before=\"0\" w:after=\"60\"/><w:jc w:val=\"{justify}\"/></w:pPr>{runs}</w:p>"
    )
}

fn of_block(block: &Block, look: &Look) -> String {
    let size = (look.size * 2.0) as u32;
    let middle = if look.centred { "center" } else { "left" };
    match block {
        Block::Title(text) => paragraph(&run(text, true, size * 3 / 2), middle),
        Block::Heading(text) => format!(
            "<w:p><w:pPr><w:keepNext/><w:spacing w:before=\"180\" w:after=\"60\"/></w:pPr>{}</w:p>",
            run(text, true, size + 2)
        ),
        Block::Text(text) => paragraph(&run(text, false, size), "both"),
        Block::Bullet(text) => paragraph(&run(&format!("– {text}"), false, size), "left"),
        Block::Small(text) => paragraph(&run(text, false, size - 4), "left"),
        Block::Right(lines) => lines.iter().map(|l| paragraph(&run(l, false, size), "right")).collect(),
        Block::Pairs(pairs) => pairs
            .iter()
            .map(|(label, value)| {
                let tab = "<w:r><w:tab/></w:r>";
                let runs = format!("{}{tab}{}", run(label, false, size), run(value, true, size));
                format!(
                    "<w:p><w:pPr><w:tabs><w:tab w:val=\"left\" w:pos=\"3200\"/></w:tabs><w:spacing w:after=\"40\"/>\
                     </w:pPr>{runs}</w:p>"
                )
            })
            .collect(),
        Block::Above(pairs) => {
            let cell = |(label, value): &(String, String)| {
                let inside = paragraph(&run(label, false, size - 4), "left") + &paragraph(&run(value, true, size), "left");
                format!("<w:tc><w:tcPr/>{inside}</w:tc>")
            };
            let cells: String = pairs.iter().map(cell).collect();
            wrap_table(&format!("<w:tr>{cells}</w:tr>"), pairs.len(), look.rules)
        }
        Block::Columns(left, right) => {
            let side = |lines: &[String]| {
                let lines = lines.iter().enumerate();
                let inside: String =
                    lines.map(|(index, line)| paragraph(&run(line, index == 1, size), "left")).collect();
                format!("<w:tc><w:tcPr/>{inside}</w:tc>")
            };
            wrap_table(&format!("<w:tr>{}{}</w:tr>", side(left), side(right)), 2, Rules::None) + "<w:p/>"
        }
        Block::Table(table) => of_table(table, look, size) + "<w:p/>",
        Block::Totals(totals) => totals
            .iter()
            .enumerate()
            .map(|(index, (label, cell))| {
                let text = format!("{label}  {}", look.cell(cell));
                paragraph(&run(&text, index + 1 == totals.len(), size), "right")
            })
            .collect(),
        Block::Signatures(left, right) => {
            let tab = "<w:r><w:tab/></w:r>";
            let line = |l: &str, r: &str| {
                format!(
                    "<w:p><w:pPr><w:tabs><w:tab w:val=\"left\" w:pos=\"6000\"/></w:tabs></w:pPr>{}{tab}{}</w:p>",
                    run(l, false, size),
                    run(r, false, size)
                )
            };
            format!("<w:p/>{}{}", line(left, right), line("_____________________", "_____________________"))
        }
        Block::Space => "<w:p/>".to_string(),
        Block::Break => "<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>".to_string(),
    }
}

fn wrap_table(rows: &str, columns: usize, rules: Rules) -> String {
    let line = |name: &str, on: bool| {
        let value = if on { "single" } else { "nil" };
        format!("<w:{name} w:val=\"{value}\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/>")
    };
    let (grid, across) = (rules == Rules::Grid, rules != Rules::None);
    let borders: String = [
        line("top", across),
        line("left", grid),
        line("bottom", across),
        line("right", grid),
        line("insideH", across),
        line("insideV", grid),
    ]
    .concat();
    let columns = "<w:gridCol w:w=\"1000\"/>".repeat(columns);
    format!(
        "<w:tbl><w:tblPr><w:tblW w:w=\"5000\" w:type=\"pct\"/><w:tblBorders>{borders}</w:tblBorders></w:tblPr>\
         <w:tblGrid>{columns}</w:tblGrid>{rows}</w:tbl>"
    )
}

fn of_table(table: &Table, look: &Look, size: u32) -> String {
    let count = table.columns.len();
    let cell = |text: &str, bold: bool, right: bool, span: usize| {
        let span = if span > 1 { format!("<w:gridSpan w:val=\"{span}\"/>") } else { String::new() };
        let justify = if right { "right" } else { "left" };
        format!("<w:tc><w:tcPr>{span}</w:tcPr>{}</w:tc>", paragraph(&run(text, bold, size - 2), justify))
    };
    let head: String = table.columns.iter().map(|c| cell(&c.title, true, c.right, 1)).collect();
    let mut rows = format!("<w:tr><w:trPr><w:tblHeader/></w:trPr>{head}</w:tr>");
    for row in &table.rows {
        let cells: String = if row.kind == RowKind::Section {
            cell(&look.cell(&row.cells[0]), true, false, count)
        } else {
            let bold = row.kind == RowKind::Sum;
            let cells = row.cells.iter().zip(&table.columns);
            cells.map(|(c, column): (&Cell, _)| cell(&look.cell(c), bold, column.right, 1)).collect()
        };
        rows.push_str(&format!("<w:tr>{cells}</w:tr>"));
    }
    wrap_table(&rows, count, look.rules)
}

fn styles(look: &Look) -> String {
    let font = match look.family {
        super::fonts::Family::Sans => "Calibri",
        super::fonts::Family::Serif => "Times New Roman",
        super::fonts::Family::Mono => "Courier New",
    };
    format!(
        "{XML}<w:styles xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:docDefaults>\
         <w:rPrDefault><w:rPr><w:rFonts w:ascii=\"{font}\" w:hAnsi=\"{font}\" w:cs=\"{font}\"/></w:rPr>\
         </w:rPrDefault></w:docDefaults><w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\">\
         <w:name w:val=\"Normal\"/></w:style></w:styles>"
    )
}

const TYPES: &str = concat!(
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n",
    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">",
    "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>",
    "<Default Extension=\"xml\" ContentType=\"application/xml\"/>",
    "<Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/>",
    "<Override PartName=\"/word/styles.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml\"/>",
    "<Override PartName=\"/word/header1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml\"/>",
    "<Override PartName=\"/word/footer1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml\"/>",
    "<Override PartName=\"/docProps/core.xml\" ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/>",
    "</Types>"
);
const RELATIONS: &str = concat!(
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n",
    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">",
    "<Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/>",
    "<Relationship Id=\"rId2\" Type=\"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties\" Target=\"docProps/core.xml\"/>",
    "</Relationships>"
);
const DOCUMENT_RELATIONS: &str = concat!(
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n",
    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">",
    "<Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles\" Target=\"styles.xml\"/>",
    "<Relationship Id=\"rId2\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/header\" Target=\"header1.xml\"/>",
    "<Relationship Id=\"rId3\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/footer\" Target=\"footer1.xml\"/>",
    "</Relationships>"
);

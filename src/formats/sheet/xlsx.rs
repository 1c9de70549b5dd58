//! What of a workbook calamine does not tell: hidden rows and columns, headers and footers, comments, and the words
//! of what is drawn on a sheet.

use super::xlsb;
use crate::formats::Sink;
use crate::formats::cells::{Sheet, clean};
use crate::formats::ooxml::{Package, attribute, reference};
use crate::problem::Problem;
use quick_xml::events::Event;
use std::ops::Range;

/// Columns that a sheet has at most.
pub(super) const COLUMNS: u32 = 16_384;
/// Columns that a sheet hides at most, counted as often as it says so.
pub(super) const HIDDEN: u32 = 64 * COLUMNS;

/// Names of the sheets and their parts.
pub(super) fn sheet_parts(package: &Package) -> Vec<(String, String)> {
    let main = package.main_part("xl/workbook.xml");
    let relations = package.relations(&main);
    let mut out = Vec::new();
    // Without the list hidden rows go unmarked; calamine reports what is wrong with it.
    let _ = package.part(&main, |xml| {
        while let Some(event) = xml.next()? {
            if let Event::Start(e) | Event::Empty(e) = &event
                && e.local_name().as_ref() == "sheet"
            {
                let (name, id) =
                    (attribute(e, "name").unwrap_or_default(), attribute(e, "id").unwrap_or_default());
                out.extend(relations.iter().find(|r| r.id == id).map(|r| (name, r.target.clone())));
            }
        }
        Ok(())
    });
    out
}

/// Looks up which rows and columns of a sheet are hidden, and its headers, footers and hints for input.
pub(super) fn layout(
    package: &Package,
    part: &str,
    sheet: &mut Sheet,
    sink: &mut Sink,
) -> Result<(), Problem> {
    package.extra(part, sink, |xml, _| {
        let (mut row, mut room) = (0u32, HIDDEN);
        let (mut reading, mut line) = (None, String::new());
        while let Some(event) = xml.next()? {
            let e = match &event {
                Event::Start(e) | Event::Empty(e) => e,
                Event::Text(t) if reading.is_some() => {
                    line.push_str(&t.xml10_content());
                    continue;
                }
                Event::GeneralRef(r) if reading.is_some() => {
                    line.extend(reference(r));
                    continue;
                }
                Event::End(_) => {
                    if let Some(mark) = reading.take() {
                        add(sheet, mark, &header(&std::mem::take(&mut line)));
                    }
                    continue;
                }
                _ => continue,
            };
            let number = |name| attribute(e, name).and_then(|v| v.parse::<u32>().ok());
            let is_hidden = || attribute(e, "hidden").is_some_and(|v| v == "1" || v == "true");
            reading = None;
            match e.local_name().as_ref() {
                "row" => {
                    // A row without a number follows the one before it.
                    row = number("r").unwrap_or(row.saturating_add(1));
                    if is_hidden() {
                        sheet.hidden_rows.insert(row.saturating_sub(1));
                    }
                }
                "col" if is_hidden() => {
                    let (from, to) = (number("min").unwrap_or(1), number("max").unwrap_or(0));
                    hide(sheet, from.saturating_sub(1)..to, &mut room);
                }
                "oddHeader" | "evenHeader" | "firstHeader" => reading = Some("header"),
                "oddFooter" | "evenFooter" | "firstFooter" => reading = Some("footer"),
                "dataValidation" => {
                    let said = ["promptTitle", "prompt"].map(|name| attribute(e, name).unwrap_or_default());
                    add(sheet, "hint", &said.join(" "));
                }
                _ => {}
            }
        }
        Ok(())
    })
}

/// Hides columns, as long as there is room: a hostile sheet says of each of them a million times that it is hidden.
pub(super) fn hide(sheet: &mut Sheet, columns: Range<u32>, room: &mut u32) {
    let columns = columns.start..columns.end.min(COLUMNS);
    *room = room.saturating_sub(columns.len() as u32);
    if *room > 0 {
        sheet.hidden_columns.extend(columns);
    }
}

/// Adds a marked line, unless it is empty or there already.
pub(super) fn add(sheet: &mut Sheet, mark: &str, text: &str) {
    let text = clean(text);
    let line = format!("[{mark}: {text}]");
    if !text.is_empty() && sheet.notes.last() != Some(&line) {
        sheet.notes.push(line);
    }
}

/// A header or footer without the codes for fonts, places and fields.
pub(super) fn header(raw: &str) -> String {
    let mut out = String::new();
    let mut rest = raw;
    while let Some((text, code)) = rest.split_once('&') {
        out.push_str(text);
        let mut chars = code.chars();
        rest = match chars.next() {
            Some('&') => {
                out.push('&');
                chars.as_str()
            }
            // A font between quotation marks.
            Some('"') => chars.as_str().split_once('"').map_or("", |(_, behind)| behind),
            // A colour: six signs.
            Some('K') => chars.as_str().get(6..).unwrap_or_default(),
            Some('L' | 'C' | 'R') => {
                out.push(' ');
                chars.as_str()
            }
            Some(c) if c.is_ascii_digit() => code.trim_start_matches(|c: char| c.is_ascii_digit()),
            Some(_) => chars.as_str(),
            None => "",
        };
    }
    out.push_str(rest);
    out
}

/// Collects comments and the words of what is drawn on a sheet, a paragraph a line.
pub(super) fn notes(
    package: &Package,
    part: &str,
    sheet: &mut Sheet,
    sink: &mut Sink,
) -> Result<(), Problem> {
    for relation in package.relations(part) {
        match relation.kind.as_str() {
            "comments" if relation.target.ends_with(".bin") => {
                xlsb::comments(package, &relation.target, sheet, sink)?;
            }
            "comments" | "threadedComment" => words(package, &relation.target, "comment", sheet, sink)?,
            "drawing" => {
                words(package, &relation.target, "text box", sheet, sink)?;
                for drawn in package.relations(&relation.target) {
                    match drawn.kind.as_str() {
                        "chart" => words(package, &drawn.target, "chart", sheet, sink)?,
                        "diagramData" => words(package, &drawn.target, "diagram", sheet, sink)?,
                        _ => {}
                    }
                }
            }
            _ => {}
        }
    }
    Ok(())
}

fn words(
    package: &Package,
    part: &str,
    mark: &str,
    sheet: &mut Sheet,
    sink: &mut Sink,
) -> Result<(), Problem> {
    package.extra(part, sink, |xml, _| {
        let (mut line, mut reading) = (String::new(), false);
        while let Some(event) = xml.next()? {
            match &event {
                Event::Start(e) | Event::Empty(e) => {
                    // Numbers in a chart are those of the cells; its texts are titles.
                    reading = matches!(e.local_name().as_ref(), "t" | "text");
                    if e.local_name().as_ref() == "cNvPr" {
                        add(sheet, "alt text", &attribute(e, "descr").unwrap_or_default());
                    }
                }
                Event::Text(t) if reading => line.push_str(&t.xml10_content()),
                Event::GeneralRef(r) if reading => line.extend(reference(r)),
                Event::End(e) => {
                    reading = false;
                    if matches!(e.local_name().as_ref(), "p" | "comment" | "threadedComment") {
                        add(sheet, mark, &std::mem::take(&mut line));
                    }
                }
                _ => {}
            }
        }
        Ok(())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headers_lose_their_codes() {
        assert_eq!(
            header(r#"&L&"Arial,Bold"&12Prodavac &amp&C&K00FF00Strana &P od &N&&R"#),
            " Prodavac mp Strana  od &R"
        );
        assert_eq!(header("R&&D&"), "R&D");
        assert_eq!(header("&K00"), "");
    }
}

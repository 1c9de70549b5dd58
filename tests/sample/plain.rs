//! Blocks as plain text, HTML and CSV, and text in the encodings of old programs.

use super::blocks::{Block, Cell, Look, Row, RowKind, Rules, Table};
use super::docx::escape;

/// An encoding of text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Encoding {
    /// UTF-8.
    Utf8,
    /// Windows-1250, Central European.
    Windows1250,
    /// Windows-1251, Cyrillic.
    Windows1251,
    /// UTF-16, little endian, with its mark.
    Utf16,
}

/// The bytes of a text, with the line ends of Windows unless in UTF-8.
pub(crate) fn encode(text: &str, encoding: Encoding) -> Vec<u8> {
    let windows = text.replace('\n', "\r\n");
    match encoding {
        Encoding::Utf8 => text.as_bytes().to_vec(),
        Encoding::Windows1250 => encoding_rs::WINDOWS_1250.encode(&windows).0.into_owned(),
        Encoding::Windows1251 => encoding_rs::WINDOWS_1251.encode(&windows).0.into_owned(),
        Encoding::Utf16 => {
            let units = std::iter::once(0xfeff).chain(windows.encode_utf16());
            units.flat_map(u16::to_le_bytes).collect()
        }
    }
}

/// Renders plain text of a fixed pitch.
pub(crate) fn text(blocks: &[Block], look: &Look) -> String {
    const WIDTH: usize = 100;
    let mut out = String::new();
    for block in blocks {
        match block {
            Block::Title(text) if look.centred => {
                let left = WIDTH.saturating_sub(text.chars().count()) / 2;
                out.push_str(&format!("{}{text}\n\n", " ".repeat(left)));
            }
            Block::Title(text) => {
                out.push_str(&format!("{text}\n{}\n\n", "=".repeat(text.chars().count())));
            }
            Block::Heading(text) => out.push_str(&format!("\n{text}\n")),
            Block::Text(text) | Block::Small(text) => out.push_str(&(wrap(text, WIDTH) + "\n")),
            Block::Bullet(text) => out.push_str(&format!("  - {text}\n")),
            Block::Right(lines) => lines.iter().for_each(|l| out.push_str(&format!("{l:>WIDTH$}\n"))),
            Block::Pairs(pairs) => pairs.iter().for_each(|(l, v)| out.push_str(&format!("{l:<28}{v}\n"))),
            Block::Above(pairs) => {
                let line = |get: fn(&(String, String)) -> &String| {
                    pairs.iter().map(|p| format!("{:<30}", get(p))).collect::<String>().trim_end().to_string()
                        + "\n"
                };
                out.push_str(&line(|p| &p.0));
                out.push_str(&line(|p| &p.1));
            }
            Block::Columns(left, right) => {
                for index in 0..left.len().max(right.len()) {
                    let side = |lines: &[String]| lines.get(index).cloned().unwrap_or_default();
                    let line = format!("{:<52}{}", side(left), side(right));
                    out.push_str(line.trim_end());
                    out.push('\n');
                }
                out.push('\n');
            }
            Block::Table(table) => out.push_str(&text_table(table, look)),
            Block::Totals(totals) => {
                for (label, cell) in totals {
                    out.push_str(&format!("{:>76}  {:>20}\n", label, look.cell(cell)));
                }
            }
            Block::Signatures(left, right) => {
                out.push_str(&format!("\n{left:<60}{right}\n{:<60}{}\n", "_".repeat(24), "_".repeat(24)));
            }
            Block::Space => out.push('\n'),
            Block::Break => out.push_str("\n\u{c}\n"),
        }
    }
    out
}

fn wrap(text: &str, width: usize) -> String {
    let mut out = String::new();
    let mut column = 0;
    for word in text.split(' ') {
        let length = word.chars().count();
        if column > 0 && column + 1 + length > width {
            out.push('\n');
            column = 0;
        } else if column > 0 {
            out.push(' ');
            column += 1;
        }
        out.push_str(word);
        column += length;
    }
    out
}

fn text_table(table: &Table, look: &Look) -> String {
    let head: Vec<String> = table.columns.iter().map(|c| c.title.clone()).collect();
    let bodies: Vec<(RowKind, Vec<String>)> =
        table.rows.iter().map(|r| (r.kind, r.cells.iter().map(|c| look.cell(c)).collect())).collect();
    let widths: Vec<usize> = (0..head.len())
        .map(|index| {
            let cells =
                bodies.iter().filter(|(kind, _)| *kind != RowKind::Section).map(|(_, cells)| &cells[index]);
            cells.chain([&head[index]]).map(|c| c.chars().count()).max().unwrap_or(0)
        })
        .collect();
    let bar = if look.rules == Rules::Grid { " | " } else { "  " };
    let line = |cells: &[String]| {
        let cells: Vec<String> = cells
            .iter()
            .zip(&widths)
            .zip(&table.columns)
            .map(
                |((cell, width), column)| {
                    if column.right { format!("{cell:>width$}") } else { format!("{cell:<width$}") }
                },
            )
            .collect();
        cells.join(bar).trim_end().to_string() + "\n"
    };
    let total: usize = widths.iter().sum::<usize>() + bar.len() * widths.len().saturating_sub(1);
    let rule = if look.rules == Rules::None { String::new() } else { "-".repeat(total) + "\n" };
    let mut out = format!("\n{rule}{}{rule}", line(&head));
    for (kind, cells) in &bodies {
        out.push_str(&if *kind == RowKind::Section { format!("{}\n", cells[0]) } else { line(cells) });
    }
    out + &rule + "\n"
}

/// Renders a web page.
pub(crate) fn html(blocks: &[Block], look: &Look, charset: &str) -> String {
    let title = blocks.iter().find_map(|b| if let Block::Title(t) = b { Some(t.as_str()) } else { None });
    let mut out = format!(
        "<!DOCTYPE html>\n<html>\n<head>\n<meta charset=\"{charset}\">\n<title>{}</title>\n<style>body {{ font-family: \
         sans-serif; }} td, th {{ padding: 2px 6px; }}</style>\n</head>\n<body>\n",
        escape(title.unwrap_or(""))
    );
    if !look.header.is_empty() {
        out.push_str(&format!("<p><b>{}</b></p>\n", escape(&look.header)));
    }
    for block in blocks {
        out.push_str(&html_block(block, look));
    }
    out + "</body>\n</html>\n"
}

fn html_block(block: &Block, look: &Look) -> String {
    let lines = |lines: &[String]| lines.iter().map(|l| escape(l)).collect::<Vec<_>>().join("<br>\n");
    match block {
        Block::Title(text) => format!("<h1>{}</h1>\n", escape(text)),
        Block::Heading(text) => format!("<h3>{}</h3>\n", escape(text)),
        Block::Text(text) => format!("<p>{}</p>\n", escape(text)),
        Block::Bullet(text) => format!("<p>&bull; {}</p>\n", escape(text)),
        Block::Small(text) => format!("<p><small>{}</small></p>\n", escape(text)),
        Block::Right(right) => format!("<p align=\"right\">{}</p>\n", lines(right)),
        Block::Pairs(pairs) => {
            let rows: String = pairs
                .iter()
                .map(|(l, v)| format!("<tr><td>{}</td><td><b>{}</b></td></tr>\n", escape(l), escape(v)))
                .collect();
            format!("<table>\n{rows}</table>\n")
        }
        Block::Above(pairs) => {
            let cells = |get: fn(&(String, String)) -> &String| {
                pairs.iter().map(|p| format!("<td>{}</td>", escape(get(p)))).collect::<String>()
            };
            format!(
                "<table border=\"1\">\n<tr>{}</tr>\n<tr>{}</tr>\n</table>\n",
                cells(|p| &p.0),
                cells(|p| &p.1)
            )
        }
        Block::Columns(left, right) => format!(
            "<table width=\"100%\"><tr valign=\"top\">\n<td>{}</td>\n<td>{}</td>\n</tr></table>\n",
            lines(left),
            lines(right)
        ),
        Block::Table(table) => {
            let border = if look.rules == Rules::None { "" } else { " border=\"1\"" };
            let head: String =
                table.columns.iter().map(|c| format!("<th>{}</th>", escape(&c.title))).collect();
            let rows: String = table.rows.iter().map(|row| html_row(row, table, look)).collect();
            format!("<table{border}>\n<tr>{head}</tr>\n{rows}</table>\n")
        }
        Block::Totals(totals) => {
            let rows: String = totals
                .iter()
                .map(|(l, c)| {
                    format!(
                        "<tr><td>{}</td><td align=\"right\">{}</td></tr>\n",
                        escape(l),
                        escape(&look.cell(c))
                    )
                })
                .collect();
            format!("<table align=\"right\">\n{rows}</table>\n<br clear=\"all\">\n")
        }
        Block::Signatures(left, right) => {
            format!(
                "<table width=\"80%\"><tr><td>{}</td><td>{}</td></tr></table>\n",
                escape(left),
                escape(right)
            )
        }
        Block::Space => String::new(),
        Block::Break => "<hr>\n".to_string(),
    }
}

fn html_row(row: &Row, table: &Table, look: &Look) -> String {
    if row.kind == RowKind::Section {
        let text = escape(&look.cell(&row.cells[0]));
        return format!("<tr><td colspan=\"{}\"><b>{text}</b></td></tr>\n", table.columns.len());
    }
    let cells: String = row
        .cells
        .iter()
        .zip(&table.columns)
        .map(|(cell, column)| {
            let align = if column.right { " align=\"right\"" } else { "" };
            format!("<td{align}>{}</td>", escape(&look.cell(cell)))
        })
        .collect();
    format!("<tr>{cells}</tr>\n")
}

/// Renders lines of separated values: labels with values first, then tables and sums.
pub(crate) fn csv(blocks: &[Block], look: &Look, separator: char) -> String {
    let quote = |text: &str| {
        if text.contains([separator, '"', '\n']) {
            format!("\"{}\"", text.replace('"', "\"\""))
        } else {
            text.to_string()
        }
    };
    let line = |cells: &[String]| {
        cells.iter().map(|c| quote(c)).collect::<Vec<_>>().join(&separator.to_string()) + "\n"
    };
    let mut out = String::new();
    for block in blocks {
        match block {
            Block::Title(text)
            | Block::Heading(text)
            | Block::Text(text)
            | Block::Bullet(text)
            | Block::Small(text) => {
                out.push_str(&line(std::slice::from_ref(text)));
            }
            Block::Right(lines) => lines.iter().for_each(|l| out.push_str(&line(std::slice::from_ref(l)))),
            Block::Pairs(pairs) | Block::Above(pairs) => {
                pairs.iter().for_each(|(l, v)| out.push_str(&line(&[l.clone(), v.clone()])));
            }
            Block::Columns(left, right) => {
                for side in [left, right] {
                    out.push_str(&line(side));
                }
            }
            Block::Table(table) => {
                out.push_str(&line(&table.columns.iter().map(|c| c.title.clone()).collect::<Vec<_>>()));
                for row in &table.rows {
                    out.push_str(&line(&row.cells.iter().map(|c: &Cell| look.cell(c)).collect::<Vec<_>>()));
                }
            }
            Block::Totals(totals) => {
                totals.iter().for_each(|(l, c)| out.push_str(&line(&[l.clone(), look.cell(c)])));
            }
            Block::Signatures(..) | Block::Space | Block::Break => {}
        }
    }
    out
}

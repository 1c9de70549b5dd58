//! CSV after RFC 4180, in which a spreadsheet finds no formula: a text that begins with one of the characters that
//! start one gets an apostrophe before it (OWASP, "CSV Injection"). Numbers stay numbers.

use crate::store::query::Value;

/// Appends the line of column names.
pub(super) fn header(columns: &[String], out: &mut Vec<u8>) {
    let names: Vec<Value> = columns.iter().map(|c| Value::Text(c.clone())).collect();
    row(&names, out);
}

/// Appends one row.
pub(super) fn row(values: &[Value], out: &mut Vec<u8>) {
    for (i, value) in values.iter().enumerate() {
        if i > 0 {
            out.push(b',');
        }
        let text = match value {
            Value::Text(text) => defused(text),
            other => other.text(),
        };
        if text.contains([',', '"', '\n', '\r']) {
            out.extend_from_slice(format!("\"{}\"", text.replace('"', "\"\"")).as_bytes());
        } else {
            out.extend_from_slice(text.as_bytes());
        }
    }
    out.extend_from_slice(b"\r\n");
}

fn defused(text: &str) -> String {
    let number = text.strip_prefix('-').unwrap_or(text);
    let is_number = !number.is_empty() && number.bytes().all(|b| b.is_ascii_digit() || b == b'.');
    // Full-width forms count too: some spreadsheets fold them.
    let risky = text
        .trim_start_matches([' ', '\u{a0}'])
        .starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']);
    if risky && !is_number { format!("'{text}") } else { text.to_string() }
}

/// The rows of a CSV as a spreadsheet writes it back: parted by commas, semicolons or tabs, as its first line is.
pub fn read(text: &str) -> Vec<Vec<String>> {
    let text = text.trim_start_matches('\u{feff}');
    let first = text.lines().next().unwrap_or_default();
    let often = |mark: &char| first.matches(*mark).count();
    // Of equals the last is taken: the comma.
    let mark = ['\t', ';', ','].into_iter().max_by_key(often).unwrap_or(',');
    let (mut rows, mut row, mut cell, mut quoted) = (Vec::new(), Vec::new(), String::new(), false);
    let mut signs = text.chars().peekable();
    while let Some(c) = signs.next() {
        match c {
            '"' if quoted && signs.peek() == Some(&'"') => cell.extend(signs.next()),
            '"' if quoted || cell.is_empty() => quoted = !quoted,
            c if !quoted && c == mark => row.push(std::mem::take(&mut cell)),
            '\n' if !quoted => {
                row.push(std::mem::take(&mut cell).trim_end_matches('\r').to_string());
                rows.push(std::mem::take(&mut row));
            }
            c => cell.push(c),
        }
    }
    if !cell.is_empty() || !row.is_empty() {
        row.push(cell);
        rows.push(row);
    }
    rows
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotes_and_defuses() {
        let mut out = Vec::new();
        let texts = ["=cmd|' /C calc'!A0", "a,b", "-12.50", "-x", "say \"hi\"", "+381 11"];
        row(&texts.map(|t| Value::Text(t.into())), &mut out);
        assert_eq!(
            String::from_utf8(out).unwrap(),
            "'=cmd|' /C calc'!A0,\"a,b\",-12.50,'-x,\"say \"\"hi\"\"\",'+381 11\r\n"
        );
    }
    #[test]
    fn reads_what_it_wrote_and_what_a_spreadsheet_made_of_it() {
        let table = [["a", "b"], ["x,y", "say \"hi\"\nthere"], ["", "č"]];
        let mut out = Vec::new();
        table.iter().for_each(|cells| row(&cells.map(|t| Value::Text(t.into())), &mut out));
        let written = String::from_utf8(out).unwrap();
        assert_eq!(read(&written), table);
        assert_eq!(read("\u{feff}a;b\n\"x;y\";1,5"), [["a", "b"], ["x;y", "1,5"]]);
        assert_eq!(read(""), Vec::<Vec<String>>::new());
    }
}

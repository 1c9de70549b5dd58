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
}

//! Printing: results to standard output, all else to standard error; nothing from a trove can steer a terminal.

use super::{Exit, Failure, Outcome};
use crate::store::query::Value;
use comfy_table::{Attribute, CellAlignment, ContentArrangement, Table, presets};
use std::io::{self, IsTerminal, Write};

/// Width of tables where the output is no terminal.
const WIDTH: u16 = 120;

/// Prints one line to standard output.
pub(super) fn line(text: &str) -> io::Result<()> {
    writeln!(io::stdout().lock(), "{text}")
}

/// Prints one line to standard error.
pub(super) fn note(text: &str) {
    // Nobody is left to tell when standard error is closed.
    let _ = writeln!(io::stderr().lock(), "{text}");
}

/// Prints entries of several lines with a blank line between them, or what is said where there are none.
pub(super) fn listing<T>(
    entries: &[T],
    none: &str,
    more: bool,
    entry: impl Fn(&T) -> Result<(), Failure>,
) -> Outcome {
    if entries.is_empty() {
        note(none);
    }
    for (index, shown) in entries.iter().enumerate() {
        if index > 0 {
            line("")?;
        }
        entry(shown)?;
    }
    if more {
        note("There are more; raise --limit to see them.");
    }
    Ok(Exit::Done)
}

/// Prints an error as one clear sentence.
pub(super) fn error(text: &str) {
    note(&format!("paydirt: {}", clean(text)));
}

/// Prints a value as one line of JSON.
pub(super) fn json(value: &serde_json::Value) -> io::Result<()> {
    line(&value.to_string())
}

/// Text from a trove made safe to print: control characters, escapes and characters that hide or reorder others
/// are shown as spaces or `\u{...}`.
pub(super) fn clean(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\n' | '\t' | '\r' => out.push(' '),
            c if c.is_control() || crate::trove::path::is_invisible(c) => out.extend(c.escape_unicode()),
            c => out.push(c),
        }
    }
    out
}

/// Whether to use colours: on a terminal, and if the user has not asked for none (NO_COLOR).
pub(super) fn coloured() -> bool {
    io::stdout().is_terminal() && std::env::var_os("NO_COLOR").is_none_or(|v| v.is_empty())
}

/// Columns of the terminal, or a default.
pub(super) fn width() -> u16 {
    let size = rustix::termios::tcgetwinsize(io::stdout()).ok().map(|s| s.ws_col).filter(|w| *w >= 20);
    size.unwrap_or(WIDTH)
}

/// Prints rows as a table that fits the terminal: long text is wrapped, numbers stand right.
pub(super) fn table(columns: &[String], rows: &[Vec<Value>]) -> io::Result<()> {
    if columns.is_empty() {
        return Ok(());
    }
    let mut table = Table::new();
    table
        .load_style(presets::NOTHING)
        .set_content_arrangement(ContentArrangement::Dynamic)
        .set_width(width());
    let bold = |name: &String| {
        let cell = comfy_table::Cell::new(clean(name));
        if coloured() { cell.add_attribute(Attribute::Bold) } else { cell }
    };
    table.set_header(columns.iter().map(bold));
    for row in rows {
        table.add_row(row.iter().map(|value| {
            let cell = comfy_table::Cell::new(clean(&value.text()));
            let number = match value {
                Value::Integer(_) | Value::Real(_) => true,
                Value::Text(t) => {
                    !t.is_empty() && t.bytes().all(|b| b.is_ascii_digit() || b == b'.' || b == b'-')
                }
                _ => false,
            };
            if number { cell.set_alignment(CellAlignment::Right) } else { cell }
        }));
    }
    for text in table.lines() {
        line(text.trim_end())?;
    }
    Ok(())
}

/// Rows as a JSON array of objects.
pub(super) fn json_rows(columns: &[String], rows: &[Vec<Value>]) -> serde_json::Value {
    rows.iter().map(|row| json_row(columns, row)).collect()
}

/// One row as a JSON object.
pub(super) fn json_row(columns: &[String], row: &[Value]) -> serde_json::Value {
    columns.iter().cloned().zip(row.iter().map(Value::json)).collect::<serde_json::Map<_, _>>().into()
}

/// A decimal of the case with its digits grouped by thousands, as `1,234,567.89`.
pub(super) fn grouped(decimal: &str) -> String {
    let (sign, digits) = decimal.strip_prefix('-').map_or(("", decimal), |d| ("-", d));
    let (whole, fraction) = digits.split_once('.').map_or((digits, None), |(w, f)| (w, Some(f)));
    let mut out = String::from(sign);
    for (i, c) in whole.chars().enumerate() {
        if i > 0 && (whole.len() - i) % 3 == 0 {
            out.push(',');
        }
        out.push(c);
    }
    out.extend(fraction.map(|f| format!(".{f}")));
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_of_a_trove_cannot_steer_the_terminal() {
        assert_eq!(clean("a\u{1b}[31mb\nc"), "a\\u{1b}[31mb c");
        assert_eq!(clean("x\u{202e}y"), "x\\u{202e}y");
    }

    #[test]
    fn groups_digits() {
        assert_eq!(grouped("961501.72"), "961,501.72");
        assert_eq!(grouped("-1234567"), "-1,234,567");
        assert_eq!(grouped("12.5"), "12.5");
    }
}

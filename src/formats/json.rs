//! JSON and JSON lines, read as a stream: each value on a line of its own with its key before it.

use super::plain;
use super::sink::PAGE_TEXT;
use super::{Basis, Format, Match, Probe, Read, Sink};
use crate::problem::Problem;
use crate::text::decode::Decoder;
use crate::text::{MetaKey, Page, TextSource};
use crate::trove::Blob;

pub(super) const FORMAT: Format = Format {
    name: "json",
    media_type: "application/json",
    extensions: &["json", "jsonl", "ndjson", "geojson", "ipynb", "map"],
    recognize,
    read: Read::With(read),
    note: "JSON and JSON lines: keys and values as lines",
};

/// Bytes of a token beyond which it is cut.
const LONGEST: usize = PAGE_TEXT / 8;
/// Levels of nesting that still indent a line.
const INDENT: usize = 16;

fn recognize(probe: &Probe) -> Option<Match> {
    let text = probe.text_opening_with(b"{[")?;
    let start = text.trim_start_matches('\u{FEFF}').trim_start();
    let mut chars = start.chars();
    let opening = chars.next()?;
    let next = chars.find(|c| !c.is_whitespace());
    // What follows the first bracket tells JSON from settings, wiki markup and code.
    let json = matches!(
        (opening, next?),
        ('{', '"' | '}') | ('[', '{' | '[' | '"' | ']' | '-' | '0'..='9' | 't' | 'f' | 'n')
    );
    if !json {
        return None;
    }
    let mut reader = Reader::default();
    reader.push(start.get(..4096).unwrap_or(start));
    let whole = probe.is_whole() && start.len() <= 4096;
    (!reader.strange && (!whole || reader.depth == 0))
        .then_some(Match { basis: Basis::Structure, media_type: None })
}

fn read(blob: &Blob, sink: &mut Sink) -> Result<(), Problem> {
    let mut decoder = Decoder::new();
    let mut reader = Reader::default();
    plain::chunks(blob, &mut decoder, |text| {
        reader.push(text);
        if reader.out.len() > PAGE_TEXT / 2 {
            sink.page(Page::new(std::mem::take(&mut reader.out), TextSource::Markup))?;
        }
        Ok(())
    })?;
    reader.end();
    if !reader.out.is_empty() {
        sink.page(Page::new(reader.out, TextSource::Markup))?;
    }
    sink.meta(MetaKey::Encoding, decoder.encoding())?;
    if reader.depth > 0 {
        let message = "the JSON ends before its brackets close";
        sink.problem(crate::problem::ProblemKind::Truncated, message)?;
    }
    Ok(())
}

/// Where in a string the reader is.
#[derive(Default, PartialEq)]
enum In {
    /// Between tokens.
    #[default]
    Gap,
    /// In a string.
    Text,
    /// Behind a backslash.
    Escape,
    /// In the digits of `\u`.
    Unit { digits: u32, value: u32 },
    /// In a number or a word such as `true`.
    Bare,
}

/// Reads character by character, so that neither depth nor length of the input matters. It is lenient: what is
/// wrong in the input is noted and read as well as can be.
#[derive(Default)]
struct Reader {
    place: In,
    /// The token being read, or read last and not yet known to be key or value.
    token: String,
    full: bool,
    /// First half of a surrogate pair.
    high: Option<u32>,
    depth: usize,
    /// Whether an object ended and nothing has come since.
    closed: bool,
    /// Whether something stands where JSON does not allow it.
    strange: bool,
    out: String,
}

impl Reader {
    fn push(&mut self, text: &str) {
        for c in text.chars() {
            self.step(c);
        }
    }

    fn end(&mut self) {
        self.value();
    }

    fn step(&mut self, c: char) {
        match self.place {
            In::Gap => self.gap(c),
            In::Text => match c {
                '"' => {
                    self.place = In::Gap;
                    self.full = true;
                }
                '\\' => self.place = In::Escape,
                c => {
                    self.token.push(if c == '\n' { ' ' } else { c });
                    self.bound();
                }
            },
            In::Escape => self.escape(c),
            In::Unit { digits, value } => self.unit(c, digits, value),
            In::Bare => {
                if c.is_ascii_alphanumeric() || matches!(c, '.' | '+' | '-') {
                    self.token.push(c);
                    self.bound();
                } else {
                    self.place = In::Gap;
                    self.full = true;
                    let known = matches!(self.token.as_str(), "true" | "false" | "null" | "NaN" | "Infinity");
                    self.strange |=
                        !known && !self.token.starts_with(|c: char| c.is_ascii_digit() || c == '-');
                    self.gap(c);
                }
            }
        }
    }

    /// A token without end (a picture in base 64, or an attack) is written piece by piece.
    fn bound(&mut self) {
        if self.token.len() >= LONGEST {
            self.value();
        }
    }

    fn gap(&mut self, c: char) {
        match c {
            '"' => {
                self.strange |= self.full;
                self.value();
                self.place = In::Text;
            }
            '{' | '[' => {
                self.strange |= self.full;
                self.value();
                self.line_end();
                // A blank line parts the objects of a list.
                if std::mem::take(&mut self.closed) && c == '{' && !self.out.is_empty() {
                    self.out.push('\n');
                }
                self.depth += 1;
            }
            '}' | ']' => {
                self.value();
                self.line_end();
                self.strange |= self.depth == 0;
                self.depth = self.depth.saturating_sub(1);
                self.closed = c == '}';
            }
            ',' => self.value(),
            ':' => self.key(),
            c if c.is_whitespace() || c == '\u{FEFF}' => {}
            c => {
                self.strange |=
                    self.full || !(c.is_ascii_digit() || matches!(c, '-' | 't' | 'f' | 'n' | 'N' | 'I'));
                self.value();
                self.token.push(c);
                self.place = In::Bare;
            }
        }
    }

    fn escape(&mut self, c: char) {
        self.place = In::Text;
        match c {
            'n' | 'r' | 't' | 'b' | 'f' => self.token.push(' '),
            'u' => self.place = In::Unit { digits: 0, value: 0 },
            c => self.token.push(c),
        }
    }

    fn unit(&mut self, c: char, digits: u32, value: u32) {
        let Some(digit) = c.to_digit(16) else {
            self.place = In::Text;
            self.strange = true;
            return self.step(c);
        };
        let value = value << 4 | digit;
        if digits < 3 {
            self.place = In::Unit { digits: digits + 1, value };
            return;
        }
        self.place = In::Text;
        match (self.high.take(), value) {
            (_, 0xD800..=0xDBFF) => self.high = Some(value),
            (Some(high), 0xDC00..=0xDFFF) => {
                let joined = 0x10000 + ((high - 0xD800) << 10) + (value - 0xDC00);
                self.token.push(char::from_u32(joined).unwrap_or('\u{FFFD}'));
            }
            _ => self.token.push(char::from_u32(value).unwrap_or('\u{FFFD}')),
        }
    }

    /// The token read last was a key: it opens a line.
    fn key(&mut self) {
        self.closed = false;
        self.strange |= !self.full;
        self.line_end();
        self.indent();
        self.out.push_str(&self.token);
        self.out.push(':');
        self.token.clear();
        self.full = false;
    }

    /// The token read last, if any, was a value: it ends its line.
    fn value(&mut self) {
        let held = self.full || !self.token.is_empty();
        self.closed &= !held;
        if held && !self.token.is_empty() {
            if self.out.is_empty() || self.out.ends_with('\n') {
                self.indent();
            } else {
                self.out.push(' ');
            }
            self.out.push_str(&self.token);
        }
        if held {
            self.line_end();
        }
        self.token.clear();
        self.full = false;
    }

    fn indent(&mut self) {
        for _ in 1..self.depth.min(INDENT) {
            self.out.push_str("  ");
        }
    }

    fn line_end(&mut self) {
        if !self.out.is_empty() && !self.out.ends_with('\n') {
            self.out.push('\n');
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::sink::{Piece, collect};
    use super::*;

    fn text(json: &str) -> String {
        let (pieces, result) = collect(&FORMAT, json.as_bytes());
        assert!(result.is_ok());
        pieces
            .iter()
            .filter_map(|p| if let Piece::Page(p) = p { Some(p.text.as_str()) } else { None })
            .collect()
    }

    #[test]
    fn values_stand_behind_their_keys() {
        let cases = [
            (
                r#"{"a": 1, "b": {"c": "x\ny", "d": [true, "z"]}}"#,
                "a: 1\nb:\n  c: x y\n  d:\n    true\n    z\n",
            ),
            ("{\"a\":\"\\u010d\\ud83d\\ude00\"}\n{\"a\":2}", "a: č😀\n\na: 2\n"),
            (r#"{"a": [{"b": 1}, {"c": 2}], "d": {}}"#, "a:\n    b: 1\n\n    c: 2\nd:\n"),
            (r#"[1.5,-2e3,"",null]"#, "1.5\n-2e3\nnull\n"),
            (r#"{"a": "cut"#, "a: cut\n"),
            ("{}", ""),
        ];
        for (json, expected) in cases {
            assert_eq!(text(json), expected, "{json}");
        }
    }

    #[test]
    fn depth_does_not_matter() {
        let deep = "[".repeat(1_000_000);
        let (pieces, result) = collect(&FORMAT, deep.as_bytes());
        assert!(result.is_ok() && matches!(pieces.last(), Some(Piece::Problem(_))));
    }
}

//! The rich text of Outlook's messages: mostly a wrapping of HTML or plain text ([MS-OXRTFEX]), else real rich text of
//! which only the text is wanted here. Documents in rich text have a reader of their own.

use super::words;
use crate::text::decode;
use std::collections::BTreeMap;
use std::mem;

/// What the rich text held.
#[derive(Debug, PartialEq)]
pub(super) enum Held {
    /// The HTML it was made from.
    Html(String),
    /// Its text.
    Text(String),
}

/// Groups in groups beyond which they are read as one.
const NESTED: usize = 500;
/// Groups whose text is no text of the message.
const SILENT: &[&str] = &[
    "fonttbl",
    "colortbl",
    "stylesheet",
    "info",
    "pict",
    "object",
    "header",
    "footer",
    "themedata",
    "fldinst",
    "listtable",
    "listoverridetable",
    "generator",
    "xmlnstbl",
    "mmathPr",
    "pntext",
    "mhtmltag",
];

/// What a group hands on to the groups in it.
#[derive(Clone)]
struct Group {
    /// Its text is not wanted.
    silent: bool,
    /// It only serves readers of rich text that know no HTML.
    made_up: bool,
    /// It holds a tag of the HTML, or other markup.
    tag: bool,
    /// It is the table of fonts.
    fonts: bool,
    /// The font, by which the code page goes.
    font: i64,
    /// Signs to skip behind a sign in Unicode.
    skip: usize,
}

/// The state of reading.
struct Reader {
    groups: Vec<Group>,
    depth: usize,
    html: bool,
    out: String,
    /// Bytes that are not decoded yet, and their code page.
    raw: Vec<u8>,
    page: i64,
    own_page: i64,
    fonts: BTreeMap<i64, i64>,
    /// High half of a sign outside the first plane.
    half: Option<u32>,
    /// Signs still to be skipped behind a sign in Unicode.
    left: usize,
}

/// The text of rich text, or the HTML in it.
pub(super) fn text(bytes: &[u8]) -> Held {
    let first = Group { silent: false, made_up: false, tag: false, fonts: false, font: -1, skip: 1 };
    let mut reader = Reader {
        groups: vec![first],
        depth: 0,
        html: false,
        out: String::new(),
        raw: Vec::new(),
        page: 1252,
        own_page: 1252,
        fonts: BTreeMap::new(),
        half: None,
        left: 0,
    };
    let mut rest = bytes;
    while let Some((&byte, after)) = rest.split_first() {
        rest = after;
        match byte {
            b'{' => reader.open(),
            b'}' => reader.close(),
            b'\\' => rest = reader.control(after),
            b'\r' | b'\n' | 0 => {}
            _ => reader.byte(byte),
        }
    }
    reader.flush();
    if reader.html { Held::Html(reader.out) } else { Held::Text(reader.out) }
}

impl Reader {
    fn group(&mut self) -> Option<&mut Group> {
        self.groups.last_mut()
    }

    fn open(&mut self) {
        self.left = 0;
        if self.groups.len() > NESTED {
            self.depth += 1;
        } else if let Some(group) = self.groups.last().cloned() {
            self.groups.push(group);
        }
    }

    fn close(&mut self) {
        self.left = 0;
        self.flush();
        if self.depth > 0 {
            self.depth -= 1;
        } else if self.groups.len() > 1 {
            self.groups.pop();
            let font = self.groups.last().map_or(-1, |g| g.font);
            self.page = self.fonts.get(&font).copied().unwrap_or(self.own_page);
        }
    }

    /// Reads what stands behind a backslash, and returns what is left.
    fn control<'a>(&mut self, rest: &'a [u8]) -> &'a [u8] {
        let letters = rest.iter().take_while(|b| b.is_ascii_alphabetic()).count();
        if letters == 0 {
            return self.sign(rest);
        }
        let (word, after) = rest.split_at_checked(letters).unwrap_or_default();
        let minus = usize::from(after.first() == Some(&b'-'));
        let digits = after.iter().skip(minus).take_while(|b| b.is_ascii_digit()).count();
        let end = if digits > 0 { minus + digits } else { 0 };
        let (number, after) = after.split_at_checked(end).unwrap_or_default();
        let number = std::str::from_utf8(number).ok().and_then(|n| n.parse::<i64>().ok());
        self.word(&String::from_utf8_lossy(word), number);
        let after = after.strip_prefix(b" ").unwrap_or(after);
        if word == b"bin" {
            let skipped = usize::try_from(number.unwrap_or(0)).unwrap_or(0).min(after.len());
            return after.get(skipped..).unwrap_or_default();
        }
        after
    }

    /// A control that is one sign.
    fn sign<'a>(&mut self, rest: &'a [u8]) -> &'a [u8] {
        let Some((&sign, after)) = rest.split_first() else { return rest };
        match sign {
            b'\'' => {
                let Some((hex, after)) = after.split_at_checked(2) else { return &[] };
                let hex = std::str::from_utf8(hex).ok().and_then(|h| u8::from_str_radix(h, 16).ok());
                hex.into_iter().for_each(|byte| self.byte(byte));
                return after;
            }
            b'*' => {
                // A group of which readers may know nothing; tags are the one that is wanted.
                let tag = after.starts_with(b"\\htmltag");
                let silent = !tag && !after.starts_with(b"\\mhtmltag");
                if let Some(group) = self.group() {
                    group.silent |= silent;
                    group.tag |= tag;
                    // A tag counts also where it stands among what was made up for readers of rich text.
                    group.made_up &= !tag;
                }
            }
            b'~' => self.text("\u{A0}"),
            b'_' => self.text("-"),
            b'{' | b'}' | b'\\' => self.byte(sign),
            b'\n' | b'\r' => self.line_end(),
            _ => {}
        }
        after
    }

    fn word(&mut self, word: &str, number: Option<i64>) {
        match word {
            "par" | "line" | "row" | "sect" | "page" => self.line_end(),
            "tab" | "cell" => self.text("\t"),
            "lquote" => self.text("\u{2018}"),
            "rquote" => self.text("\u{2019}"),
            "ldblquote" => self.text("\u{201C}"),
            "rdblquote" => self.text("\u{201D}"),
            "bullet" => self.text("\u{2022}"),
            "endash" => self.text("\u{2013}"),
            "emdash" => self.text("\u{2014}"),
            "u" => self.unicode(number.unwrap_or(0)),
            "uc" => self.set(|g| g.skip = usize::try_from(number.unwrap_or(1)).unwrap_or(1).min(16)),
            "fromhtml" => self.html = number != Some(0),
            "htmlrtf" => {
                self.flush();
                self.set(|g| g.made_up = number != Some(0));
            }
            "ansicpg" => {
                self.own_page = number.filter(|n| *n > 0).unwrap_or(1252);
                self.page = self.own_page;
            }
            "f" => self.font(number.unwrap_or(0)),
            "fcharset" => {
                let font = self.groups.last().map_or(0, |g| g.font);
                let page = charset(number.unwrap_or(0)).unwrap_or(self.own_page);
                self.fonts.insert(font, page);
            }
            "plain" => self.font(-1),
            "fonttbl" => self.set(|g| (g.fonts, g.silent) = (true, true)),
            _ if SILENT.contains(&word) => self.set(|g| g.silent = true),
            _ => {}
        }
    }

    fn set(&mut self, change: impl FnOnce(&mut Group)) {
        if let Some(group) = self.group() {
            change(group);
        }
    }

    fn font(&mut self, number: i64) {
        self.flush();
        self.set(|g| g.font = number);
        let in_table = self.groups.last().is_some_and(|g| g.fonts);
        if !in_table {
            self.page = self.fonts.get(&number).copied().unwrap_or(self.own_page);
        }
    }

    fn is_wanted(&self) -> bool {
        self.groups.last().is_some_and(|g| !(g.silent || self.html && g.made_up))
    }

    /// The end of a line of text; between tags of HTML, where ends of lines do not matter, one as well.
    fn line_end(&mut self) {
        self.text("\n");
    }

    fn unicode(&mut self, number: i64) {
        self.flush();
        let unit = (number.rem_euclid(0x1_0000)) as u32;
        let sign = match (self.half.take(), unit) {
            (_, 0xD800..=0xDBFF) => {
                self.half = Some(unit);
                None
            }
            (Some(high), 0xDC00..=0xDFFF) => {
                char::from_u32(0x1_0000 + ((high - 0xD800) << 10) + (unit - 0xDC00))
            }
            _ => char::from_u32(unit),
        };
        if let Some(sign) = sign {
            self.text(sign.encode_utf8(&mut [0; 4]));
        }
        self.left = self.groups.last().map_or(1, |g| g.skip);
    }

    fn byte(&mut self, byte: u8) {
        if self.left > 0 {
            self.left -= 1;
        } else if self.is_wanted() {
            self.raw.push(byte);
        }
    }

    fn text(&mut self, text: &str) {
        self.flush();
        if self.left > 0 {
            self.left -= 1;
        } else if self.is_wanted() {
            self.out.push_str(text);
        }
    }

    /// Decodes the bytes that have gathered.
    fn flush(&mut self) {
        let raw = mem::take(&mut self.raw);
        if raw.is_ascii() {
            self.out.push_str(&String::from_utf8_lossy(&raw));
        } else {
            self.out.push_str(&decode::decode_labelled(&raw, &words::code_page(self.page)).text);
        }
    }
}

/// The code page of a font's character set.
fn charset(number: i64) -> Option<i64> {
    Some(match number {
        0 => 1252,
        128 => 932,
        129 => 949,
        134 => 936,
        136 => 950,
        161 => 1253,
        162 => 1254,
        163 => 1258,
        177 => 1255,
        178 => 1256,
        186 => 1257,
        204 => 1251,
        222 => 874,
        238 => 1250,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn html_is_unwrapped() {
        let rich = br"{\rtf1\ansi\ansicpg1250\fromhtml1 \fbidi \deff0{\fonttbl{\f0\fswiss Arial;}}
{\*\htmltag19 <html>}{\*\htmltag50 <body>}\htmlrtf {\htmlrtf0
{\*\htmltag64 <p>}\htmlrtf \par\htmlrtf0 Cena \'e8 je {\*\htmltag84 <b>}\htmlrtf {\b \htmlrtf0 12,50{\*\htmltag92 </b>}\htmlrtf }\htmlrtf0  \u1077? \{x\}
{\*\htmltag72 </p>}\htmlrtf }\htmlrtf0 {\*\mhtmltag1 <no>}{\*\htmltag58 </body>}}";
        let expected = "<html><body><p>Cena \u{10d} je <b>12,50</b> \u{435} {x}</p></body>";
        assert_eq!(text(rich), Held::Html(expected.to_owned()));
    }

    #[test]
    fn text_is_read_in_the_code_pages_of_its_fonts() {
        let rich = br"{\rtf1\ansi\ansicpg1252{\fonttbl{\f0\fcharset0 Arial;}{\f1\fcharset204 Arial Cyr;}}{\info{\title x}}
\f0 Cena \f1\'e4\f0\par drugi\tab red\uc2\u269cc\par}";
        assert_eq!(text(rich), Held::Text("Cena \u{434}\ndrugi\tred\u{10d}\n".to_owned()));
    }

    proptest! {
        #[test]
        fn any_rich_text_is_read(
            parts in proptest::collection::vec(
                proptest::sample::select(vec![
                    "{", "}", "\\par", "\\u-10", "\\uc9", "\\'e", "\\'e8", "\\*", "\\htmltag1 ", "\\htmlrtf", "\\fromhtml1 ",
                    "\\bin9 ", "x", " ", "\\", "\\f1", "\\fcharset9", "\\fonttbl",
                ]),
                0..60,
            ),
        ) {
            text(parts.concat().as_bytes());
        }
    }
}

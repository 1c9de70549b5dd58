//! HTML wrapped in rich text, as Outlook keeps the bodies of its messages ([MS-OXRTFEX]).

use super::fonts::Fonts;
use super::tokens::{Kind, Token, Tokens};
use super::words::{Dest, character, destination};
use crate::formats::codepage;
use std::io;
use std::mem;

/// Groups in groups beyond which they are read as one.
const DEEPEST: usize = 500;

/// What a group hands on to the groups in it.
#[derive(Clone)]
struct Group {
    /// Its text is no part of the HTML.
    silent: bool,
    /// It only serves readers of rich text that know no HTML.
    made_up: bool,
    /// It is the table of fonts.
    fonts: bool,
    /// The code page of its bytes.
    page: u32,
    /// Signs that follow a character of Unicode in its place.
    replaced: usize,
}

/// The HTML that rich text was made from; nothing where it was made from something else.
pub(super) fn html(bytes: &[u8]) -> Option<String> {
    let mut reader = Reader::default();
    // What was read before an error is the text; bytes in memory give none.
    let _ = reader.run(bytes);
    reader.flush();
    reader.html.then_some(reader.out)
}

struct Reader {
    group: Group,
    outer: Vec<Group>,
    /// Groups open beyond [`DEEPEST`].
    deeper: usize,
    /// Whether the group says that programs which do not know its first word shall pass it over.
    starred: bool,
    fonts: Fonts,
    /// Whether the text says that it was made from HTML.
    html: bool,
    out: String,
    /// Bytes of text that are not decoded yet, since a character may take several.
    bytes: Vec<u8>,
    /// The first half of a character that Unicode writes as two.
    half: Option<u16>,
    /// Signs still to be passed over behind a character of Unicode.
    over: usize,
}

impl Default for Reader {
    fn default() -> Reader {
        let group = Group { silent: false, made_up: false, fonts: false, page: 1252, replaced: 1 };
        let mut fonts = Fonts::default();
        fonts.page = 1252;
        let (outer, out, bytes) = (Vec::new(), String::new(), Vec::new());
        Reader {
            group,
            outer,
            deeper: 0,
            starred: false,
            fonts,
            html: false,
            out,
            bytes,
            half: None,
            over: 0,
        }
    }
}

impl Reader {
    fn run(&mut self, bytes: &[u8]) -> io::Result<()> {
        let (mut tokens, mut token) = (Tokens::new(bytes), Token::default());
        loop {
            match tokens.next(&mut token)? {
                Kind::Open => self.open(),
                Kind::Close => self.close(),
                Kind::Symbol(b'*') => self.starred = true,
                Kind::Word if token.word == "bin" => {
                    let len = token.number.and_then(|n| usize::try_from(n).ok()).unwrap_or(0);
                    tokens.binary(len, |_| {})?;
                }
                Kind::Word => self.word(&token.word, token.number),
                Kind::Symbol(b'~') => self.text("\u{a0}"),
                Kind::Symbol(b'_') => self.text("-"),
                Kind::Symbol(b'\r' | b'\n') => self.text("\n"),
                Kind::Symbol(sign @ (b'{' | b'}' | b'\\')) => self.plain(&[sign]),
                Kind::Symbol(_) => {}
                Kind::Hex(byte) => self.plain(&[byte]),
                Kind::Text => self.plain(&token.text),
                Kind::End => return Ok(()),
            }
        }
    }

    fn open(&mut self) {
        self.flush();
        (self.over, self.starred) = (0, false);
        if self.outer.len() >= DEEPEST {
            self.deeper += 1;
        } else {
            self.outer.push(self.group.clone());
        }
    }

    fn close(&mut self) {
        self.flush();
        (self.over, self.starred) = (0, false);
        if self.deeper > 0 {
            self.deeper -= 1;
        } else if let Some(outer) = self.outer.pop() {
            self.group = outer;
        }
    }

    fn word(&mut self, word: &str, number: Option<i32>) {
        self.flush();
        let starred = mem::take(&mut self.starred);
        if word == "u" {
            return self.unicode(number.unwrap_or(0));
        }
        match word {
            // A tag counts also where it stands among what was made up for readers of rich text.
            "htmltag" if starred => self.group.made_up = false,
            "htmlrtf" => self.group.made_up = number != Some(0),
            "fromhtml" => self.html = number != Some(0),
            "ansicpg" => {
                let page = number.and_then(|n| u32::try_from(n).ok());
                if let Some(page) = page.filter(|p| codepage::label(*p).is_some()) {
                    (self.fonts.page, self.group.page) = (page, page);
                }
            }
            "deff" => self.fonts.default = number.unwrap_or(0),
            "f" if self.group.fonts => self.fonts.describe(number.unwrap_or(0)),
            "fcharset" => self.fonts.charset(number),
            "f" => self.group.page = self.fonts.of(number.unwrap_or(0)),
            "plain" => self.group.page = self.fonts.of(self.fonts.default),
            "uc" => self.group.replaced = number.and_then(|n| usize::try_from(n).ok()).unwrap_or(1),
            "par" | "line" => self.text("\n"),
            "tab" => self.text("\t"),
            _ => match (character(word), destination(word)) {
                (Some(text), _) => self.text(text),
                (_, Some(Dest::Fonts)) => (self.group.fonts, self.group.silent) = (true, true),
                (_, Some(Dest::Text)) => {}
                (_, Some(_)) => self.group.silent = true,
                (_, None) => self.group.silent |= starred,
            },
        }
    }

    /// A character of Unicode, or half of one.
    fn unicode(&mut self, number: i32) {
        self.over = 0;
        // Numbers above 32767 are written as negative ones.
        let Ok(unit) = u16::try_from(number & 0xffff) else { return };
        let units: Vec<u16> = self.half.take().into_iter().chain([unit]).collect();
        if (0xd800..0xdc00).contains(&unit) {
            self.half = Some(unit);
        } else {
            self.text(&char::decode_utf16(units).flatten().collect::<String>());
        }
        self.over = self.group.replaced;
    }

    fn plain(&mut self, text: &[u8]) {
        let over = self.over.min(text.len());
        self.over -= over;
        self.bytes.extend(text.get(over..).unwrap_or_default());
    }

    /// Decodes the bytes at hand: they end where the code page or the group may change.
    fn flush(&mut self) {
        if !self.bytes.is_empty() {
            let bytes = mem::take(&mut self.bytes);
            self.decoded(&codepage::decode(&bytes, self.group.page));
        }
    }

    fn text(&mut self, text: &str) {
        self.flush();
        if self.over > 0 {
            self.over -= 1;
        } else {
            self.decoded(text);
        }
    }

    fn decoded(&mut self, text: &str) {
        if self.group.fonts {
            self.fonts.name(text);
        } else if !self.group.silent && !self.group.made_up {
            self.out.push_str(text);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn html_is_unwrapped() {
        let rich = br"{\rtf1\ansi\ansicpg1250\fromhtml1 \fbidi \deff0{\fonttbl{\f0\fswiss Arial;}{\f1\fcharset204 Arial;}}
{\*\htmltag19 <html>}{\*\htmltag50 <body>}\htmlrtf {\htmlrtf0
{\*\htmltag64 <p>}\htmlrtf \par\htmlrtf0 Cena \'e8 je {\*\htmltag84 <b>}\htmlrtf {\b \htmlrtf0 12,50{\*\htmltag92 </b>}\htmlrtf }\htmlrtf0  \u1077? {\f1 \'e4}\{x\}
{\*\htmltag72 </p>}\htmlrtf }\htmlrtf0 {\*\mhtmltag1 <no>}{\*\htmltag58 </body>}}";
        let expected = "<html><body><p>Cena \u{10d} je <b>12,50</b> \u{435} \u{434}{x}</p></body>";
        assert_eq!(html(rich).as_deref(), Some(expected));
    }

    #[test]
    fn rich_text_of_its_own_holds_no_html() {
        assert_eq!(html(br"{\rtf1\ansi Cena\par}"), None);
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
            html(parts.concat().as_bytes());
        }
    }
}

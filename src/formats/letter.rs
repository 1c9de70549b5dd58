//! A mail written out as RFC 5322 and MIME in one canonical way.
//!
//! Messages of Outlook are properties, not bytes. Where one needs bytes of its own (a message of a store, a message
//! attached to another), it is written as the mail it would be, so that the mail reader reads it and equal messages
//! of several stores are one content. The form is fixed: headers in the order given, in UTF-8, one line each; one
//! body, or a `multipart/alternative` of plain text and HTML; around them a `multipart/mixed` where something is
//! attached; every part in base64 with lines of 76 signs; an attached mail as `message/rfc822`. Boundaries are
//! numbered and hold `=_`, which base64 cannot hold, so they occur nowhere else.

use crate::problem::Problem;
use std::collections::VecDeque;
use std::io::{self, Read};

/// Bytes that make one line of base64.
const LINE: usize = 57;

/// A mail that is not written out yet.
#[derive(Default)]
pub(super) struct Letter {
    /// Names and values of headers.
    pub headers: Vec<(String, String)>,
    /// Its text.
    pub plain: Option<String>,
    /// Its text as HTML, and the label of the encoding.
    pub html: Option<(Vec<u8>, String)>,
    /// What is attached, in order.
    pub attached: Vec<Attached>,
}

/// Something attached to a mail.
pub(super) struct Attached {
    /// The name it goes by.
    pub name: String,
    /// Its media type as the mail states it.
    pub media_type: Option<String>,
    /// The name by which HTML refers to it.
    pub content_id: Option<String>,
    /// Its bytes.
    pub content: Content,
}

/// The bytes of what is attached.
pub(super) enum Content {
    /// A file.
    File(Box<dyn Read>),
    /// A mail.
    Mail(Box<Letter>),
    /// Nothing that can be read.
    Lost(Problem),
}

impl Letter {
    /// The bytes of the mail, written as they are read.
    pub(super) fn reader(self) -> Written {
        let mut out = Written::default();
        self.write(&mut out);
        out
    }

    fn write(self, out: &mut Written) {
        for (name, value) in &self.headers {
            out.line(&format!("{name}: {}", on_a_line(value)));
        }
        out.line("MIME-Version: 1.0");
        if self.attached.is_empty() {
            return body(self.plain, self.html, out);
        }
        let boundary = out.multipart("mixed");
        out.line(&format!("--{boundary}"));
        body(self.plain, self.html, out);
        for attached in self.attached {
            out.line("");
            out.line(&format!("--{boundary}"));
            attached.write(out);
        }
        out.line("");
        out.line(&format!("--{boundary}--"));
    }
}

/// Writes the text in one or two forms, with the headers that say so.
fn body(plain: Option<String>, html: Option<(Vec<u8>, String)>, out: &mut Written) {
    let html = html.map(|(bytes, label)| (format!("text/html; charset={label}"), bytes));
    let text = |plain: String| ("text/plain; charset=utf-8".to_owned(), plain.into_bytes());
    match (plain, html) {
        (Some(plain), Some(html)) => {
            let boundary = out.multipart("alternative");
            for form in [text(plain), html] {
                out.line(&format!("--{boundary}"));
                out.text(form);
                out.line("");
            }
            out.line(&format!("--{boundary}--"));
        }
        (None, Some(html)) => out.text(html),
        (plain, None) => out.text(text(plain.unwrap_or_default())),
    }
}

impl Attached {
    fn write(self, out: &mut Written) {
        // A file of mail is a file here: what is written as `message/rfc822` would have to be a mail by its form.
        let stated = self.media_type.filter(|t| is_token(t) && !t.starts_with("message/"));
        let stated = stated.unwrap_or_else(|| "application/octet-stream".to_owned());
        let disposition =
            format!("Content-Disposition: attachment; filename*=UTF-8''{}", percent(&self.name));
        if let Some(id) = self.content_id.filter(|id| !id.is_empty()) {
            out.line(&format!("Content-ID: <{}>", on_a_line(&id)));
        }
        match self.content {
            Content::Mail(letter) => {
                out.line("Content-Type: message/rfc822");
                out.line(&disposition);
                out.line("");
                letter.write(out);
            }
            Content::File(file) => {
                out.line(&format!("Content-Type: {stated}"));
                out.line(&disposition);
                out.base64(file);
            }
            Content::Lost(problem) => {
                out.line(&format!("Content-Type: {stated}"));
                out.line(&disposition);
                out.line(&format!("X-Not-Read: {}", on_a_line(&problem.to_string())));
                out.line("");
            }
        }
    }
}

/// A header's value without what would end it.
fn on_a_line(value: &str) -> String {
    value.chars().map(|c| if c.is_control() { ' ' } else { c }).collect::<String>().trim().to_owned()
}

/// Whether a text can stand as a media type.
fn is_token(text: &str) -> bool {
    let sign = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'/' | b'-' | b'+' | b'.' | b'_');
    text.contains('/') && text.len() < 100 && text.bytes().all(sign)
}

/// Bytes as RFC 2231 writes them.
fn percent(name: &str) -> String {
    let one = |b: u8| match b {
        b'0'..=b'9' | b'A'..=b'Z' | b'a'..=b'z' | b'-' | b'.' | b'_' => char::from(b).to_string(),
        _ => format!("%{b:02X}"),
    };
    name.bytes().map(one).collect()
}

/// A mail being written.
#[derive(Default)]
pub(super) struct Written {
    pieces: VecDeque<Box<dyn Read>>,
    /// Lines that no piece holds yet.
    lines: Vec<u8>,
    multiparts: u32,
}

impl Written {
    fn line(&mut self, line: &str) {
        self.lines.extend_from_slice(line.as_bytes());
        self.lines.extend_from_slice(b"\r\n");
    }

    /// Begins a multipart and returns its boundary.
    fn multipart(&mut self, kind: &str) -> String {
        self.multiparts += 1;
        let boundary = format!("=_part_{:06}_=", self.multiparts);
        self.line(&format!("Content-Type: multipart/{kind}; boundary=\"{boundary}\""));
        self.line("");
        boundary
    }

    fn text(&mut self, (kind, bytes): (String, Vec<u8>)) {
        self.line(&format!("Content-Type: {kind}"));
        self.base64(Box::new(io::Cursor::new(bytes)));
    }

    fn base64(&mut self, content: Box<dyn Read>) {
        self.line("Content-Transfer-Encoding: base64");
        self.line("");
        self.close();
        self.pieces.push_back(Box::new(Base64 { content, line: io::Cursor::default() }));
    }

    fn close(&mut self) {
        if !self.lines.is_empty() {
            self.pieces.push_back(Box::new(io::Cursor::new(std::mem::take(&mut self.lines))));
        }
    }
}

impl Read for Written {
    fn read(&mut self, buf: &mut [u8]) -> io::Result<usize> {
        self.close();
        while let Some(piece) = self.pieces.front_mut() {
            match piece.read(buf)? {
                0 if !buf.is_empty() => drop(self.pieces.pop_front()),
                n => return Ok(n),
            }
        }
        Ok(0)
    }
}

/// Base64 of a content, in lines.
struct Base64 {
    content: Box<dyn Read>,
    line: io::Cursor<Vec<u8>>,
}

impl Read for Base64 {
    fn read(&mut self, buf: &mut [u8]) -> io::Result<usize> {
        loop {
            let n = self.line.read(buf)?;
            if n > 0 || buf.is_empty() {
                return Ok(n);
            }
            let mut bytes = Vec::with_capacity(LINE * 64);
            (&mut self.content).take((LINE * 64) as u64).read_to_end(&mut bytes)?;
            if bytes.is_empty() {
                return Ok(0);
            }
            self.line = io::Cursor::new(bytes.chunks(LINE).flat_map(encoded).collect());
        }
    }
}

/// One line of base64.
fn encoded(bytes: &[u8]) -> Vec<u8> {
    const SIGNS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let sign = |n: u32| SIGNS.get((n & 63) as usize).copied().unwrap_or(b'=');
    let mut out = Vec::with_capacity(LINE * 4 / 3 + 2);
    for three in bytes.chunks(3) {
        let n = three.iter().fold(0u32, |n, b| n << 8 | u32::from(*b)) << (8 * (3 - three.len()));
        let signs = [sign(n >> 18), sign(n >> 12), sign(n >> 6), sign(n)];
        out.extend(signs.iter().enumerate().map(|(i, s)| if i <= three.len() { *s } else { b'=' }));
    }
    out.extend_from_slice(b"\r\n");
    out
}

#[cfg(test)]
mod tests {
    use super::super::eml;
    use super::super::sink::{Piece, collect};
    use super::*;
    use proptest::prelude::*;

    fn file(bytes: &[u8]) -> Content {
        Content::File(Box::new(io::Cursor::new(bytes.to_vec())))
    }

    fn attached(name: &str, content: Content) -> Attached {
        Attached { name: name.to_owned(), media_type: None, content_id: None, content }
    }

    fn written(letter: Letter) -> Vec<u8> {
        let mut out = Vec::new();
        letter.reader().read_to_end(&mut out).unwrap();
        out
    }

    fn letter(attached: Vec<Attached>) -> Letter {
        let header = |n: &str, v: &str| (n.to_owned(), v.to_owned());
        Letter {
            headers: vec![header("From", "Ана <a@x.rs>"), header("Subject", "Ponuda\r\nX: č")],
            plain: Some("Cena je 12,50.\n".to_owned()),
            html: Some((b"<p>Cena je \xe8.".to_vec(), "windows-1250".to_owned())),
            attached,
        }
    }

    #[test]
    fn what_is_written_is_read_again() {
        let inner = letter(vec![attached("unutra č/1.txt", file(b"inner"))]);
        let outer = letter(vec![
            attached("a.bin", file(&(0..=255).collect::<Vec<u8>>())),
            attached("x.eml", Content::Mail(Box::new(inner))),
            attached("gone.doc", Content::Lost(Problem::corrupt("broken"))),
            attached("", file(b"")),
        ]);
        let (pieces, result) = collect(&eml::FORMAT, &written(outer));
        assert_eq!(result, Ok(()));
        let mut members: Vec<(String, Vec<u8>)> = Vec::new();
        let mut text = String::new();
        for piece in pieces {
            match piece {
                Piece::Page(page) => text = page.text,
                Piece::Member(name) => members.push((String::from_utf8(name.path).unwrap(), Vec::new())),
                Piece::MemberData(data) => members.last_mut().unwrap().1.extend(data),
                _ => {}
            }
        }
        assert_eq!(
            text.trim_end(),
            "From: Ана <a@x.rs>\nSubject: Ponuda  X: č".replace("  ", " ") + "\n\nCena je 12,50."
        );
        assert_eq!(members[0], ("a.bin".to_owned(), (0..=255).collect()));
        assert_eq!(members.len(), 4, "{members:?}");
        let (pieces, _) = collect(&eml::FORMAT, &members[1].1);
        let inner = pieces.iter().find_map(|p| if let Piece::Member(m) = p { Some(m) } else { None });
        assert_eq!(inner.map(|m| m.path.as_slice()), Some("unutra č/1.txt".as_bytes()));
        assert_eq!(written(letter(Vec::new())), written(letter(Vec::new())));
    }

    proptest! {
        #[test]
        fn base64_is_what_others_write(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
            let mut out = Vec::new();
            Base64 { content: Box::new(io::Cursor::new(bytes.clone())), line: io::Cursor::default() }
                .read_to_end(&mut out)
                .unwrap();
            prop_assert_eq!(mail_parser::decoders::base64::base64_decode(&out).unwrap_or_default(), bytes);
        }
    }
}

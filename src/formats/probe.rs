//! What recognising sees of a content: its head and tail, its size, and positioned reads for the few formats
//! whose directory lies elsewhere.

use super::sniff::{binary, mail, ole, xml, zip};
use super::{Basis, Match};
use crate::text::decode;
use crate::trove::Blob;
use encoding_rs::{UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};
use std::borrow::Cow;
use std::cell::OnceCell;
use std::io;

/// Bytes of the start of a content that every probe holds.
pub const HEAD: usize = 16 * 1024;
/// Bytes of the end of a content that every probe holds: a zip's end record with the longest comment fits.
pub const TAIL: usize = 1024;

/// A content as `recognize` sees it.
pub struct Probe<'a> {
    /// The first bytes, at most [`HEAD`].
    pub head: &'a [u8],
    /// The last bytes, at most [`TAIL`].
    pub tail: &'a [u8],
    /// Size of the whole in bytes.
    pub size: u64,
    blob: &'a Blob,
    seen: Seen<'a>,
}

/// What was found out already: many formats ask the same, and each question is answered once.
#[derive(Default)]
struct Seen<'a> {
    text: OnceCell<Option<Cow<'a, str>>>,
    zip: OnceCell<Option<&'static str>>,
    ole: OnceCell<Option<&'static str>>,
    root: OnceCell<Option<xml::Root>>,
    mail: OnceCell<Option<&'static str>>,
    signature: OnceCell<Option<&'static str>>,
}

impl<'a> Probe<'a> {
    /// A probe over a content whose head and tail were read already (while hashing).
    pub fn new(head: &'a [u8], tail: &'a [u8], blob: &'a Blob) -> Probe<'a> {
        Probe { head, tail, size: blob.size(), blob, seen: Seen::default() }
    }

    /// Whether the content has these bytes at this offset of its head.
    pub fn has(&self, offset: usize, bytes: &[u8]) -> bool {
        self.head.get(offset..).is_some_and(|rest| rest.starts_with(bytes))
    }

    /// Up to `len` bytes at `offset`; nothing where they cannot be read.
    pub fn at(&self, offset: u64, len: usize) -> Vec<u8> {
        self.blob.slice(offset, len).unwrap_or_default()
    }

    /// The head as text, where it is text. Letters outside ASCII are right in Unicode; in an 8-bit encoding
    /// they are guesses, since recognising must be cheap and looks at structure only.
    pub fn text(&self) -> Option<&str> {
        let decoded = || match decode::clean_utf8(self.head) {
            None => decode::is_text(self.head).then(|| roughly(self.head)),
            clean => clean,
        };
        self.seen.text.get_or_init(decoded).as_deref()
    }

    /// The head as text, where it is text and can begin with one of these ASCII signs: most contents are no
    /// markup by their first byte, and need not be decoded to tell.
    pub fn text_opening_with(&self, signs: &[u8]) -> Option<&str> {
        match self.opening() {
            Some(first) if !signs.contains(&first) => None,
            _ => self.text(),
        }
    }

    /// The first byte that is no white space, where it is sure to be the first character of the text, too, in
    /// whatever encoding: visible ASCII does not begin a byte order mark, and UTF-16 has a zero beside it.
    fn opening(&self) -> Option<u8> {
        let blank = |b: &&u8| !matches!(b, b'\t' | b'\n' | b'\r' | b' ');
        self.head.iter().find(blank).copied().filter(u8::is_ascii_graphic)
    }

    /// The media type of a zip, by its members: `application/zip` where nothing narrower fits. Nothing where
    /// it is no zip.
    pub fn zip_kind(&self) -> Option<&'static str> {
        *self.seen.zip.get_or_init(|| zip::kind(self))
    }

    /// A match with one of these media types of zips.
    pub fn zip_as(&self, types: &'static [&'static str]) -> Option<Match> {
        let kind = self.zip_kind()?;
        types.iter().find(|t| **t == kind).and_then(|t| Match::typed(Basis::Structure, t))
    }

    /// The media type of an OLE2 compound file, by its streams: `application/x-ole-storage` where nothing
    /// narrower fits. Nothing where it is none.
    pub fn ole_kind(&self) -> Option<&'static str> {
        *self.seen.ole.get_or_init(|| ole::kind(self))
    }

    /// Local name and namespace of the root element of what is XML or looks like it.
    pub fn xml_root(&self) -> Option<(&str, &str)> {
        self.root().map(|r| (r.local.as_str(), r.namespace.as_str()))
    }

    pub(super) fn root(&self) -> Option<&xml::Root> {
        self.seen.root.get_or_init(|| self.text().and_then(xml::root)).as_ref()
    }

    /// The media type that bytes at fixed places tell.
    pub fn signature(&self) -> Option<&'static str> {
        *self.seen.signature.get_or_init(|| binary::kind(self))
    }

    /// A match where fixed bytes tell just this media type.
    pub fn signature_as(&self, media_type: &str) -> Option<Match> {
        self.signature().filter(|found| *found == media_type).and(Match::on(Basis::Signature))
    }

    /// Whether the content is mail by its headers: a message, a mailbox or a page saved as one.
    pub fn is_mail(&self) -> bool {
        self.mail_kind().is_some()
    }

    /// The media type of mail: `message/rfc822`, `application/mbox`, `message/x-emlx`, `message/news` or
    /// `multipart/related`.
    pub fn mail_kind(&self) -> Option<&'static str> {
        // Mail may carry bytes of any kind behind its headers, so its start need not be text throughout.
        *self.seen.mail.get_or_init(|| {
            if self.opening().is_some() && self.head.get(1) != Some(&0) && !mail::is_possible(self.head) {
                return None;
            }
            match self.text() {
                Some(text) => mail::kind(text),
                None if self.head.first().is_some_and(u8::is_ascii_alphanumeric)
                    && mail::is_possible(self.head) =>
                {
                    mail::kind(&String::from_utf8_lossy(self.head))
                }
                None => None,
            }
        })
    }

    /// Whether the head is the whole content.
    pub fn is_whole(&self) -> bool {
        self.head.len() as u64 >= self.size
    }
}

/// Decodes without finding out which 8-bit encoding it is.
fn roughly(head: &[u8]) -> Cow<'_, str> {
    let encoding = match head {
        [0xFF, 0xFE, ..] | [1..=0x7F, 0, ..] => UTF_16LE,
        [0xFE, 0xFF, ..] | [0, 1..=0x7F, ..] => UTF_16BE,
        [0xEF, 0xBB, 0xBF, ..] => UTF_8,
        _ => match std::str::from_utf8(head) {
            Err(e) if e.error_len().is_some() => WINDOWS_1252,
            _ => UTF_8,
        },
    };
    encoding.decode_with_bom_removal(head).0
}

/// Reads head and tail of a content, for probing what was not hashed just now.
pub fn ends(blob: &Blob) -> io::Result<(Vec<u8>, Vec<u8>)> {
    let head = blob.slice(0, HEAD)?;
    let tail = blob.slice(blob.size().saturating_sub(TAIL as u64), TAIL)?;
    Ok((head, tail))
}

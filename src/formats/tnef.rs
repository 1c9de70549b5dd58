//! TNEF, the wrapping in which Outlook sends what mail has no words for (`winmail.dat`): the properties of a message
//! and its attachments ([MS-OXTNEF]).

use super::mapi::{Attachment, Held, Message, Properties, Value, id};
use super::{Basis, Format, Match, Probe, Read, Sink};
use crate::problem::{Problem, ProblemKind};
use crate::trove::Blob;
use std::io::{Cursor, Read as _, Seek, SeekFrom};

pub(super) const FORMAT: Format = Format {
    name: "tnef",
    media_type: "application/vnd.ms-tnef",
    extensions: &["tnef"],
    recognize,
    read: Read::With(read),
    note: "subject, body (plain, HTML, or either from its rich text), attachments and attached messages as members",
};

/// Messages in messages that are followed.
const NESTED: usize = 16;

/// Numbers of attributes.
const SUBJECT: u32 = 0x0001_8004;
const BODY: u32 = 0x0002_800C;
const PROPERTIES: u32 = 0x0006_9003;
const RECIPIENTS: u32 = 0x0006_9004;
const CODE_PAGE: u32 = 0x0006_9007;
const ATTACHMENT: u32 = 0x0006_9002;
const ATTACHMENT_NAME: u32 = 0x0001_8010;
const ATTACHMENT_DATA: u32 = 0x0006_800F;
const ATTACHMENT_PROPERTIES: u32 = 0x0006_9005;

fn recognize(probe: &Probe) -> Option<Match> {
    if probe.signature() == Some(FORMAT.media_type) { Match::on(Basis::Signature) } else { None }
}

fn read(blob: &Blob, sink: &mut Sink) -> Result<(), Problem> {
    let (message, whole) = message(blob, 0, blob.size(), 0)?;
    message.push(sink)?;
    if whole { Ok(()) } else { Err(Problem::read(ProblemKind::Truncated, "its last attribute is cut off")) }
}

/// The message between two offsets, and whether it is whole.
fn message(blob: &Blob, start: u64, end: u64, depth: usize) -> Result<(Message, bool), Problem> {
    if !blob.slice(start, 4)?.starts_with(b"\x78\x9F\x3E\x22") {
        return Err(Problem::corrupt("its signature is missing"));
    }
    let mut out = Message::default();
    let mut at = start + 6;
    while at + 9 <= end {
        let head = blob.slice(at, 9)?;
        let [_, a, b, c, d, e, f, g, h] = head.as_slice() else { return Ok((out, false)) };
        let number = u32::from_le_bytes([*a, *b, *c, *d]);
        let length = u64::from(u32::from_le_bytes([*e, *f, *g, *h]));
        let content = at + 9;
        if content + length > end {
            attribute(&mut out, blob, number, content, end, depth)?;
            return Ok((out, false));
        }
        attribute(&mut out, blob, number, content, content + length, depth)?;
        at = content + length + 2;
    }
    Ok((out, true))
}

/// Takes in an attribute that lies between two offsets.
fn attribute(
    out: &mut Message,
    blob: &Blob,
    number: u32,
    from: u64,
    to: u64,
    depth: usize,
) -> Result<(), Problem> {
    let bytes = || blob.slice(from, usize::try_from(to - from).unwrap_or(usize::MAX));
    match number {
        SUBJECT => out.properties.insert(id::SUBJECT, text(&bytes()?)),
        BODY => out.properties.insert(id::BODY, text(&bytes()?)),
        CODE_PAGE => {
            let number = Value::of(0x0003, &bytes()?);
            out.properties.code_page = if let Some(Value::Number(page)) = number { Some(page) } else { None };
        }
        PROPERTIES => {
            let bytes = bytes()?;
            let page = out.properties.code_page;
            let mut list = List { rest: &bytes };
            let (properties, _) = list.properties(page).unwrap_or_default();
            out.properties.merge(properties);
        }
        RECIPIENTS => {
            let bytes = bytes()?;
            let mut list = List { rest: &bytes };
            let rows = list.number().unwrap_or(0);
            for _ in 0..rows {
                let Some((row, _)) = list.properties(out.properties.code_page) else { break };
                out.recipients.push(row);
            }
        }
        ATTACHMENT => out.attached.push(Attachment {
            properties: Properties::new(out.properties.code_page),
            content: Held::Lost(Problem::read(ProblemKind::Truncated, "its content is missing")),
        }),
        ATTACHMENT_NAME | ATTACHMENT_DATA | ATTACHMENT_PROPERTIES => {
            let Some(attachment) = out.attached.last_mut() else { return Ok(()) };
            match number {
                ATTACHMENT_NAME => attachment.properties.insert(id::FILE, text(&bytes()?)),
                ATTACHMENT_DATA => {
                    let mut file = blob.reader();
                    file.seek(SeekFrom::Start(from))?;
                    attachment.content = Held::File(Box::new(file.take(to - from)));
                }
                _ => attach(attachment, &bytes()?, depth),
            }
        }
        _ => {}
    }
    Ok(())
}

/// Takes in the properties of an attachment; what it is may be one of them.
fn attach(attachment: &mut Attachment, bytes: &[u8], depth: usize) {
    let page = attachment.properties.code_page;
    let mut list = List { rest: bytes };
    let Some((properties, object)) = list.properties(page) else { return };
    attachment.properties.merge(properties);
    // An object begins with the identifier of its interface.
    let Some(object) = object.and_then(|o| o.get(16..).map(<[u8]>::to_vec)) else {
        if let (Some(bytes), Held::Lost(_)) = (attachment.properties.bytes(id::DATA), &attachment.content) {
            attachment.content = Held::File(Box::new(Cursor::new(bytes.to_vec())));
        }
        return;
    };
    attachment.content = if object.starts_with(b"\x78\x9F\x3E\x22") && depth < NESTED {
        let blob = Blob::from_bytes(object);
        match message(&blob, 0, blob.size(), depth + 1) {
            Ok((mut message, whole)) => {
                if !whole {
                    message
                        .problems
                        .push(Problem::read(ProblemKind::Truncated, "an attached message is cut off"));
                }
                Held::Message(Box::new(message))
            }
            Err(problem) => Held::Lost(problem),
        }
    } else {
        Held::File(Box::new(Cursor::new(object)))
    };
}

/// Text of an attribute, in the code page of the message.
fn text(bytes: &[u8]) -> Value {
    Value::of(0x001E, bytes).unwrap_or(Value::Ansi(Vec::new()))
}

/// A list of properties being read.
struct List<'a> {
    rest: &'a [u8],
}

impl<'a> List<'a> {
    fn take(&mut self, len: usize) -> Option<&'a [u8]> {
        let (taken, rest) = self.rest.split_at_checked(len)?;
        self.rest = rest;
        Some(taken)
    }

    fn number(&mut self) -> Option<u32> {
        Some(u32::from_le_bytes(self.take(4)?.try_into().ok()?))
    }

    /// A value of a length that stands before it, filled up to four bytes.
    fn sized(&mut self) -> Option<&'a [u8]> {
        let len = self.number()? as usize;
        let value = self.take(len)?;
        let _ = self.take(len.wrapping_neg() & 3);
        Some(value)
    }

    /// The properties, as far as they can be read, and the object among them.
    fn properties(&mut self, page: Option<i64>) -> Option<(Properties, Option<&'a [u8]>)> {
        let count = self.number()?;
        let mut out = Properties::new(page);
        let mut object = None;
        for _ in 0..count {
            if self.property(&mut out, &mut object).is_none() {
                break;
            }
        }
        Some((out, object))
    }

    fn property(&mut self, out: &mut Properties, object: &mut Option<&'a [u8]>) -> Option<()> {
        let (kind, number) = {
            let tag = self.number()?;
            (tag as u16, (tag >> 16) as u16)
        };
        if number >= 0x8000 {
            self.take(16)?;
            match self.number()? {
                0 => self.number().map(drop)?,
                _ => self.sized().map(drop)?,
            }
        }
        let many = kind & 0x1000 != 0;
        let kind = kind & 0x0FFF;
        let width = match kind {
            0x0002 | 0x0003 | 0x0004 | 0x000A | 0x000B => Some(4),
            0x0005 | 0x0006 | 0x0007 | 0x0014 | 0x0040 => Some(8),
            0x0048 => Some(16),
            0x000D | 0x001E | 0x001F | 0x0102 => None,
            _ => return None,
        };
        // Values of no fixed length are counted even where there is one.
        let count = if many || width.is_none() { self.number()? } else { 1 };
        for at in 0..count {
            let value = match width {
                Some(width) => self.take(width)?,
                None => self.sized()?,
            };
            if kind == 0x000D && number == id::DATA {
                *object = Some(value);
            }
            if at == 0
                && let Some(value) = Value::of(kind, value).filter(|_| number < 0x8000)
            {
                out.insert(number, value);
            }
        }
        Some(())
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::super::eml::tests::{lines, members};
    use super::super::ooxml::identified;
    use super::super::sink::collect;
    use super::*;
    use proptest::prelude::*;

    fn attribute(number: u32, content: &[u8]) -> Vec<u8> {
        let level =
            if matches!(number, 0x0006_9002 | 0x0001_8010 | 0x0006_800F | 0x0006_9005) { 2 } else { 1 };
        let sum = content.iter().fold(0u16, |sum, b| sum.wrapping_add(u16::from(*b)));
        let mut out = vec![level];
        out.extend(number.to_le_bytes());
        out.extend((content.len() as u32).to_le_bytes());
        out.extend(content);
        out.extend(sum.to_le_bytes());
        out
    }

    fn property(tag: u32, value: &[u8]) -> Vec<u8> {
        let mut out = tag.to_le_bytes().to_vec();
        if matches!(tag as u16, 0x000D | 0x001E | 0x001F | 0x0102) {
            out.extend(1u32.to_le_bytes());
            out.extend((value.len() as u32).to_le_bytes());
        }
        out.extend(value);
        out.resize(out.len().next_multiple_of(4), 0);
        out
    }

    fn list(properties: &[Vec<u8>]) -> Vec<u8> {
        [(properties.len() as u32).to_le_bytes().to_vec(), properties.concat()].concat()
    }

    fn wide(text: &str) -> Vec<u8> {
        text.encode_utf16().flat_map(u16::to_le_bytes).collect()
    }

    /// A message with a file and another message attached, built here: no program that is at hand writes this format.
    pub(in super::super) fn sample() -> Vec<u8> {
        let named = [
            0x8005_0003u32.to_le_bytes().to_vec(),
            vec![7; 16],
            1u32.to_le_bytes().to_vec(),
            8u32.to_le_bytes().to_vec(),
            wide("ime\0"),
            5u32.to_le_bytes().to_vec(),
        ];
        let inner = [
            b"\x78\x9F\x3E\x22\x01\0".to_vec(),
            attribute(SUBJECT, b"Staro\0"),
            attribute(PROPERTIES, &list(&[property(0x1000_001F, &wide("Stara cena.\0"))])),
        ];
        let object = [vec![0x07, 3, 2, 0, 0, 0, 0, 0, 0xC0, 0, 0, 0, 0, 0, 0, 0x46], inner.concat()].concat();
        [
            b"\x78\x9F\x3E\x22\x01\0".to_vec(),
            attribute(CODE_PAGE, &[0xE2, 4, 0, 0, 0, 0, 0, 0]),
            attribute(SUBJECT, b"Ponuda \xE8\0"),
            attribute(
                PROPERTIES,
                &list(&[
                    named.concat(),
                    property(0x0C1A_001F, &wide("Mira\0")),
                    property(0x1000_001E, b"Cena 12,50.\0"),
                ]),
            ),
            attribute(ATTACHMENT, &[0; 14]),
            attribute(ATTACHMENT_NAME, b"UGOVOR~1.TXT\0"),
            attribute(ATTACHMENT_DATA, b"Ugovor 17"),
            attribute(ATTACHMENT_PROPERTIES, &list(&[property(0x3707_001F, &wide("ugovor broj 17.txt\0"))])),
            attribute(ATTACHMENT, &[0; 14]),
            attribute(
                ATTACHMENT_PROPERTIES,
                &list(&[property(0x3001_001F, &wide("Staro\0")), property(0x3701_000D, &object)]),
            ),
        ]
        .concat()
    }

    #[test]
    fn body_and_attachments_are_read() {
        let bytes = sample();
        assert_eq!(identified(&bytes), ("tnef", "application/vnd.ms-tnef"));
        let (pieces, result) = collect(&FORMAT, &bytes);
        assert_eq!(result, Ok(()));
        let found = lines(&pieces);
        for expected in ["from=Mira", "Subject: Ponuda č", "Cena 12,50."] {
            assert!(found.iter().any(|l| l == expected), "{expected} in {found:#?}");
        }
        let files = members(&pieces);
        assert_eq!(files[0], ("ugovor broj 17.txt".to_owned(), b"Ugovor 17".to_vec()));
        assert_eq!((files[1].0.as_str(), files.len()), ("Staro.eml", 2));
        assert!(files[1].1.starts_with(b"Subject: Staro\r\n"), "{files:?}");
        let cut = collect(&FORMAT, &bytes[..bytes.len() - 40]).1;
        assert_eq!(cut.err().map(|p| p.kind), Some(ProblemKind::Truncated));
    }

    proptest! {
        #[test]
        fn any_damage_is_survived(at in 0usize..900, byte in any::<u8>(), cut in 0usize..1000) {
            let mut bytes = sample();
            bytes.get_mut(at).into_iter().for_each(|b| *b = byte);
            bytes.truncate(cut);
            let _ = collect(&FORMAT, &bytes);
        }
    }
}

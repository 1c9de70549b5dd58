//! What Outlook's formats have in common: a message is a set of numbered properties, with sets for its recipients and
//! attachments ([MS-OXPROPS]). Message files, TNEF and stores only differ in how they keep them.

mod lzfu;
mod words;

use super::eml;
use super::letter::{Attached, Content, Letter};
use super::{MemberName, Sink, codepage, rtf};
use crate::problem::Problem;
use crate::text::decode;
use std::collections::BTreeMap;
use std::io::Read;
pub(super) use words::iso;

/// Numbers of properties.
pub(super) mod id {
    pub(in super::super) const CLASS: u16 = 0x001A;
    pub(in super::super) const SUBJECT: u16 = 0x0037;
    pub(in super::super) const SUBMITTED: u16 = 0x0039;
    pub(in super::super) const SENT_FOR: [u16; 3] = [0x0042, 0x5D02, 0x0065];
    pub(in super::super) const REPLY_TO: u16 = 0x0050;
    pub(in super::super) const HEADERS: u16 = 0x007D;
    pub(in super::super) const RECIPIENT_TYPE: u16 = 0x0C15;
    pub(in super::super) const SENDER: [u16; 3] = [0x0C1A, 0x5D01, 0x0C1F];
    pub(in super::super) const DISPLAY_BCC: u16 = 0x0E02;
    pub(in super::super) const DISPLAY_CC: u16 = 0x0E03;
    pub(in super::super) const DISPLAY_TO: u16 = 0x0E04;
    pub(in super::super) const DELIVERED: u16 = 0x0E06;
    pub(in super::super) const BODY: u16 = 0x1000;
    pub(in super::super) const RTF: u16 = 0x1009;
    pub(in super::super) const HTML: u16 = 0x1013;
    pub(in super::super) const MESSAGE_ID: u16 = 0x1035;
    pub(in super::super) const REFERENCES: u16 = 0x1039;
    pub(in super::super) const IN_REPLY_TO: u16 = 0x1042;
    pub(in super::super) const NAME: u16 = 0x3001;
    pub(in super::super) const RECIPIENT: [u16; 3] = [NAME, 0x39FE, 0x3003];
    pub(in super::super) const MODIFIED: u16 = 0x3008;
    pub(in super::super) const DATA: u16 = 0x3701;
    pub(in super::super) const FILE: u16 = 0x3704;
    pub(in super::super) const METHOD: u16 = 0x3705;
    pub(in super::super) const LONG_FILE: u16 = 0x3707;
    pub(in super::super) const MEDIA_TYPE: u16 = 0x370E;
    pub(in super::super) const CONTENT_ID: u16 = 0x3712;
    pub(in super::super) const INTERNET_CODE_PAGE: u16 = 0x3FDE;
    pub(in super::super) const CODE_PAGE: u16 = 0x3FFD;
}

/// The value of a property.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Value {
    /// A number or a truth value.
    Number(i64),
    /// A time, in units of 100 ns since 1601.
    Time(u64),
    /// Text in Unicode.
    Text(String),
    /// Text in the code page that another property names.
    Ansi(Vec<u8>),
    /// Bytes.
    Bytes(Vec<u8>),
}

impl Value {
    /// A value of a type's number from its bytes; nothing for types that are of no use here.
    pub(super) fn of(kind: u16, bytes: &[u8]) -> Option<Value> {
        let wide = |len: usize| {
            let bytes = bytes.get(..len)?;
            Some(bytes.iter().rev().fold(0u64, |n, b| n << 8 | u64::from(*b)))
        };
        Some(match kind {
            0x0002 => Value::Number(i64::from(wide(2)? as u16 as i16)),
            0x0003 => Value::Number(i64::from(wide(4)? as u32 as i32)),
            0x000B => Value::Number(wide(1)? as i64),
            0x0014 => Value::Number(wide(8)? as i64),
            0x0040 => Value::Time(wide(8)?),
            0x001E => Value::Ansi(until_zero(bytes, 1).to_vec()),
            0x001F => {
                let (text, _) = encoding_rs::UTF_16LE.decode_without_bom_handling(until_zero(bytes, 2));
                Value::Text(text.into_owned())
            }
            0x0102 => Value::Bytes(bytes.to_vec()),
            _ => return None,
        })
    }
}

/// Text up to its first zero: some programs store it, and some more behind it.
fn until_zero(bytes: &[u8], width: usize) -> &[u8] {
    let units = bytes.chunks(width).take_while(|unit| unit.iter().any(|b| *b != 0)).count();
    bytes.get(..units * width).unwrap_or(bytes)
}

/// A set of properties.
#[derive(Clone, Debug, Default)]
pub(super) struct Properties {
    values: BTreeMap<u16, Value>,
    /// The code page of text that is not in Unicode, where the set itself does not name one.
    pub code_page: Option<i64>,
}

impl Properties {
    /// An empty set whose text is in that code page, unless the set itself names one.
    pub(super) fn new(code_page: Option<i64>) -> Properties {
        Properties { values: BTreeMap::new(), code_page }
    }

    /// Adds a property; of two that have one number, text in Unicode stays.
    pub(super) fn insert(&mut self, id: u16, value: Value) {
        let known = matches!(self.values.get(&id), Some(Value::Text(_)));
        if !(known && matches!(value, Value::Ansi(_))) {
            self.values.insert(id, value);
        }
    }

    /// Takes in what another set holds.
    pub(super) fn merge(&mut self, other: Properties) {
        other.values.into_iter().for_each(|(id, value)| self.insert(id, value));
    }

    /// A number.
    pub(super) fn number(&self, id: u16) -> Option<i64> {
        match self.values.get(&id)? {
            Value::Number(n) => Some(*n),
            _ => None,
        }
    }

    /// A text that says something.
    pub(super) fn text(&self, id: u16) -> Option<String> {
        let text = match self.values.get(&id)? {
            Value::Text(text) => text.clone(),
            Value::Ansi(bytes) => self.decoded(bytes),
            _ => return None,
        };
        Some(text).filter(|t| !t.trim().is_empty())
    }

    /// A time that was set.
    pub(super) fn time(&self, id: u16) -> Option<u64> {
        match self.values.get(&id)? {
            Value::Time(time) => Some(*time).filter(|t| *t > 0),
            _ => None,
        }
    }

    /// Bytes.
    pub(super) fn bytes(&self, id: u16) -> Option<&[u8]> {
        match self.values.get(&id)? {
            Value::Bytes(bytes) => Some(bytes),
            _ => None,
        }
    }

    /// The code page of text that is not in Unicode.
    pub(super) fn page(&self) -> Option<i64> {
        let own = self.number(id::CODE_PAGE).or(self.code_page);
        own.or_else(|| self.number(id::INTERNET_CODE_PAGE)).filter(|page| *page > 0)
    }

    fn decoded(&self, bytes: &[u8]) -> String {
        match self.page() {
            Some(page) => decode::decode_labelled(bytes, label(page)).text,
            None => decode::decode(bytes).text,
        }
    }

    /// Name and address by three properties: the name, the address of the Internet, the address of its own kind.
    fn address(&self, ids: [u16; 3]) -> Option<String> {
        let [name, internet, own] = ids.map(|id| self.text(id));
        words::address(name.as_deref(), internet.or(own).as_deref())
    }
}

/// A message.
#[derive(Default)]
pub(super) struct Message {
    /// Its own properties.
    pub properties: Properties,
    /// Those of its recipients.
    pub recipients: Vec<Properties>,
    /// Its attachments.
    pub attached: Vec<Attachment>,
    /// What could not be read of it beside its attachments.
    pub problems: Vec<Problem>,
}

/// An attachment of a message.
pub(super) struct Attachment {
    /// Its properties.
    pub properties: Properties,
    /// What it is.
    pub content: Held,
}

/// What an attachment is.
pub(super) enum Held {
    /// A file.
    File(Box<dyn Read>),
    /// A message.
    Message(Box<Message>),
    /// Streams of an object that another program made, each with its name.
    Object(Vec<(String, Box<dyn Read>)>),
    /// Nothing that can be read.
    Lost(Problem),
}

impl Message {
    /// The mail it is: its headers as they came over the Internet where it holds them, and what they lack from its
    /// properties.
    pub(super) fn letter(self) -> Letter {
        let attached = self.attached.into_iter().enumerate();
        let attached = attached.flat_map(|(number, attachment)| attachment.attached(number + 1)).collect();
        let (plain, html) = body(&self.properties);
        let plain = match (words::fields(&self.properties), plain) {
            (fields, plain) if fields.is_empty() => plain,
            (fields, plain) => Some(format!("{fields}\n{}", plain.unwrap_or_default())),
        };
        let headers = words::headers(&self.properties, &self.recipients);
        Letter { headers, plain, html, attached, problems: self.problems }
    }

    /// Pushes it as the mail reader pushes a mail: metadata, a page, and what is attached as members.
    pub(super) fn push(self, sink: &mut Sink) -> Result<(), Problem> {
        let mut letter = self.letter();
        let attached = std::mem::take(&mut letter.attached);
        let problems = std::mem::take(&mut letter.problems);
        let mut text = Vec::new();
        letter.reader().read_to_end(&mut text)?;
        eml::read_text(&text, sink)?;
        problems.into_iter().try_for_each(|problem| sink.problem(problem.kind, problem.message))?;
        sink.announce(attached.len() as u64)?;
        for Attached { name, content, .. } in attached {
            let name = MemberName::new(name);
            match content {
                Content::File(mut file) => sink.member(name, &mut file)?,
                Content::Mail(letter) => {
                    let lost = letter.lost();
                    sink.member(name, &mut letter.reader())?;
                    lost.into_iter().try_for_each(|problem| sink.problem(problem.kind, problem.message))?;
                }
                Content::Lost(problem) => sink.lost_member(name, problem)?,
            }
        }
        Ok(())
    }
}

impl Attachment {
    fn attached(self, number: usize) -> Vec<Attached> {
        let text = |id: u16| self.properties.text(id).map(|t| t.trim().to_owned());
        let shown = text(id::LONG_FILE).or_else(|| text(id::FILE)).or_else(|| text(id::NAME));
        let name = shown.unwrap_or_else(|| number.to_string());
        let (media_type, content_id) = (text(id::MEDIA_TYPE), text(id::CONTENT_ID));
        let one = |name, content| Attached { name, media_type, content_id, content };
        match self.content {
            Held::File(file) => vec![one(name, Content::File(file))],
            Held::Lost(problem) => vec![one(name, Content::Lost(problem))],
            Held::Message(message) => {
                // Its name is its subject, which may hold what parts the components of a path.
                let name = format!("{}.eml", name.trim_end_matches(".eml").replace('/', "_"));
                vec![one(name, Content::Mail(Box::new(message.letter())))]
            }
            Held::Object(streams) if streams.is_empty() => {
                vec![one(name, Content::Lost(Problem::corrupt("an object without content")))]
            }
            Held::Object(streams) => {
                let stream = |(stream, content)| Attached {
                    name: format!("{name}/{stream}"),
                    media_type: None,
                    content_id: None,
                    content: Content::File(content),
                };
                streams.into_iter().map(stream).collect()
            }
        }
    }
}

/// The name of the encoding that a code page is.
fn label(page: i64) -> &'static str {
    u32::try_from(page).ok().and_then(codepage::label).unwrap_or("utf-8")
}

/// The text of a message, plain and as HTML: what it holds itself, or what its rich text holds.
fn body(properties: &Properties) -> (Option<String>, Option<(Vec<u8>, String)>) {
    let utf8 = |text: String| (text.into_bytes(), "utf-8".to_owned());
    let plain = properties.text(id::BODY);
    let html = properties.bytes(id::HTML).filter(|b| !b.is_empty()).map(|bytes| {
        let page = properties.number(id::INTERNET_CODE_PAGE).filter(|p| *p > 0);
        (
            bytes.to_vec(),
            page.map_or_else(|| decode::decode(bytes).encoding.to_owned(), |p| label(p).to_owned()),
        )
    });
    let html = html.or_else(|| properties.text(id::HTML).map(utf8));
    if html.is_some() {
        return (plain, html);
    }
    let Some(rich) = properties.bytes(id::RTF).and_then(lzfu::unpacked) else { return (plain, None) };
    match rtf::html(&rich) {
        Some(html) => (plain, Some(utf8(html))),
        None => (plain.or_else(|| Some(rtf::text(&rich))), None),
    }
}

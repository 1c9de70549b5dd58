//! What text is after reading: pages as read (never normalised), words with boxes, tables, metadata.

mod charset;
mod codepages;
pub mod decode;
pub mod fold;
pub mod inflect;
pub mod language;
pub mod passwords;
mod plausible;
pub mod watch;

use serde::{Deserialize, Serialize};

use crate::named_enum;

/// A half-open range of UTF-8 byte offsets in [`Page::text`], on character boundaries.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Span {
    /// First byte.
    pub start: u32,
    /// One past the last byte.
    pub end: u32,
}

impl Span {
    /// The span of `start..end`; offsets beyond `u32` saturate (pages are at most 1 MiB of text).
    pub fn new(start: usize, end: usize) -> Span {
        let cut = |n| u32::try_from(n).unwrap_or(u32::MAX);
        Span { start: cut(start), end: cut(end) }
    }

    /// The text it marks, or nothing where it does not fit the text.
    pub fn of(self, text: &str) -> Option<&str> {
        text.get(self.start as usize..self.end as usize)
    }

    /// The same span in a text that has so many bytes more before it.
    pub fn behind(self, bytes: u32) -> Span {
        Span { start: self.start.saturating_add(bytes), end: self.end.saturating_add(bytes) }
    }

    /// Whether it marks no text.
    pub fn is_empty(self) -> bool {
        self.end <= self.start
    }
}

/// A box on a page as displayed, in hundredths of a point, origin at the top left. Integers, so that results
/// do not hang on a platform's rounding.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct BBox {
    /// Left edge.
    pub x0: i32,
    /// Top edge.
    pub y0: i32,
    /// Right edge.
    pub x1: i32,
    /// Bottom edge.
    pub y1: i32,
}

impl BBox {
    /// The smallest box around both.
    pub fn union(self, other: BBox) -> BBox {
        BBox {
            x0: self.x0.min(other.x0),
            y0: self.y0.min(other.y0),
            x1: self.x1.max(other.x1),
            y1: self.y1.max(other.y1),
        }
    }
}

/// A word of a page and where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Word {
    /// Its bytes in the page's text. Words of a page are in order of their spans and do not overlap.
    pub span: Span,
    /// Its box on the page.
    pub bbox: BBox,
    /// How sure the OCR is of it, percent; none where the text was there to be read.
    pub confidence: Option<u8>,
}

impl Word {
    /// Bytes of its text, by which words count in averages over a page.
    pub fn weight(&self) -> u64 {
        u64::from(self.span.end.saturating_sub(self.span.start))
    }
}

named_enum! {
    /// How a page's text was read.
    pub enum TextSource {
        /// The text layer of a paginated document.
        Layer = "layer",
        /// Optical character recognition.
        Ocr = "ocr",
        /// Cells of a spreadsheet or rows of a table file.
        Cells = "cells",
        /// Markup: word processing, HTML, XML, mail.
        Markup = "markup",
        /// Plain text.
        Plain = "plain",
    }
}

/// Whether a character is a Chinese one, of a script that puts no spaces between words: the ideographs of Unicode's
/// main block and its first extension.
pub fn is_han(c: char) -> bool {
    ('\u{3400}'..='\u{9fff}').contains(&c)
}

/// One page of text in reading order, as read. Evidence spans are offsets into exactly this text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Page {
    /// Counted from 1 in the content; the sink numbers pages, so a reader leaves it 0.
    pub number: u32,
    /// The text, lines separated by `\n`.
    pub text: String,
    /// How it was read.
    pub source: TextSource,
    /// Words with boxes; empty where the format has no geometry.
    pub words: Vec<Word>,
    /// Width and height as displayed, in hundredths of a point, where the format has geometry.
    pub size: Option<(i32, i32)>,
}

impl Page {
    /// A page of that number and size of which nothing was read yet, or that nothing could be read of, by OCR.
    pub fn unread(number: u32, size: Option<(i32, i32)>) -> Page {
        Page { number, size, ..Page::new("", TextSource::Ocr) }
    }

    /// A page without geometry.
    pub fn new(text: impl Into<String>, source: TextSource) -> Page {
        Page { number: 0, text: text.into(), source, words: Vec::new(), size: None }
    }

    /// Whether there is nothing to read on it.
    pub fn is_blank(&self) -> bool {
        self.text.trim().is_empty()
    }

    /// About how many bytes of memory it takes.
    pub fn weight(&self) -> usize {
        self.text.len() + self.words.len() * size_of::<Word>()
    }

    /// The smallest box around the words that a span touches, if the page has geometry.
    pub fn bbox(&self, span: Span) -> Option<BBox> {
        let from = self.words.partition_point(|w| w.span.end <= span.start);
        let touched = self.words.get(from..)?.iter().take_while(|w| w.span.start < span.end);
        touched.map(|w| w.bbox).reduce(BBox::union)
    }
}

/// One cell of a [`Table`], with its text as a span of the page that shows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cell {
    /// Row from 0; in a sheet the sheet's own row, so that `Sheet1!D7` can be named.
    pub row: u32,
    /// Column from 0.
    pub col: u32,
    /// Rows it covers, at least 1.
    pub row_span: u32,
    /// Columns it covers, at least 1.
    pub col_span: u32,
    /// Whether its row, column or sheet is hidden.
    pub hidden: bool,
    /// The page its text stands on.
    pub page: u32,
    /// Its text in that page.
    pub span: Span,
}

/// A table of a document or a whole sheet. Cells are in order of row, then column; empty cells are left out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Table {
    /// The sheet's name; none for tables of documents.
    pub sheet: Option<String>,
    /// The cells.
    pub cells: Vec<Cell>,
}

impl Table {
    /// About how many bytes of memory it takes.
    pub fn weight(&self) -> usize {
        self.cells.len() * size_of::<Cell>()
    }

    /// The name of a cell as spreadsheets write it, such as `Sheet1!D7`; none for tables of documents.
    pub fn cell_name(&self, cell: &Cell) -> Option<String> {
        let sheet = self.sheet.as_deref()?;
        let (mut letters, mut n) = (Vec::new(), u64::from(cell.col) + 1);
        while n > 0 {
            letters.push(char::from(b'A' + ((n - 1) % 26) as u8));
            n = (n - 1) / 26;
        }
        let letters: String = letters.iter().rev().collect();
        Some(format!("{sheet}!{letters}{}", u64::from(cell.row) + 1))
    }
}

named_enum! {
    /// A piece of metadata that a format can carry.
    pub enum MetaKey {
        /// Title of the document.
        Title = "title",
        /// Subject of the document or mail.
        Subject = "subject",
        /// Author as the program recorded it.
        Author = "author",
        /// Who saved it last.
        LastModifiedBy = "last_modified_by",
        /// Company as the program recorded it.
        Company = "company",
        /// Keywords.
        Keywords = "keywords",
        /// The program that made the original.
        Creator = "creator",
        /// The program that made this file.
        Producer = "producer",
        /// When it was made, as recorded.
        Created = "created",
        /// When it was last changed, as recorded.
        Modified = "modified",
        /// The same time in ISO 8601, as far as it can be read.
        CreatedTime = "created_time",
        /// The same of the last change.
        ModifiedTime = "modified_time",
        /// Identifier of the document, the same in all its versions.
        DocumentId = "document_id",
        /// Identifier of this version.
        InstanceId = "instance_id",
        /// The camera or scanner.
        Device = "device",
        /// Where a picture was taken: latitude and longitude in degrees.
        Position = "position",
        /// Sender of a mail.
        From = "from",
        /// Recipients of a mail.
        To = "to",
        /// Further recipients.
        Cc = "cc",
        /// Recipients that the others do not see.
        Bcc = "bcc",
        /// Where answers to a mail go.
        ReplyTo = "reply_to",
        /// Who sent a mail in the name of another.
        Sender = "sender",
        /// Address of the machine a mail was written on, as the first server saw it.
        OriginatingIp = "originating_ip",
        /// What a mail program noted on a mail, such as `deleted`.
        State = "state",
        /// Date of a mail.
        Date = "date",
        /// Message-ID of a mail.
        MessageId = "message_id",
        /// The message it answers.
        InReplyTo = "in_reply_to",
        /// The messages of its thread.
        References = "references",
        /// Text that was inserted with change tracking on: `who and when: text`, as far as they are recorded.
        Inserted = "inserted",
        /// Number of pages or sheets the file says it has.
        Pages = "pages",
        /// Character encoding that plain text was decoded from.
        Encoding = "encoding",
        /// Local name of an XML document's root element.
        XmlRoot = "xml_root",
        /// Namespace of an XML document's root element.
        XmlNamespace = "xml_namespace",
        /// Language the document declares.
        Language = "language",
        /// Which passwords of the user's list opened it, by their place in the list.
        UnlockedBy = "unlocked_by",
    }
}

/// One piece of metadata, raw as the file holds it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Meta {
    /// What it is.
    pub key: MetaKey,
    /// Its value as the file holds it.
    pub value: String,
}

/// All that is known of a content after reading: what assessing sees, and nothing else (no bytes, no names).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Document {
    /// Its format's short name, such as `pdf`.
    pub format: String,
    /// Pages in order.
    pub pages: Vec<Page>,
    /// Tables in order.
    pub tables: Vec<Table>,
    /// Metadata in order.
    pub metadata: Vec<Meta>,
}

impl Document {
    /// The page of that number (from 1).
    pub fn page(&self, number: u32) -> Option<&Page> {
        let index = self.pages.binary_search_by_key(&number, |p| p.number).ok()?;
        self.pages.get(index)
    }

    /// Whether there is anything to assess.
    pub fn has_text(&self) -> bool {
        !self.pages.iter().all(Page::is_blank)
    }

    /// Bytes of its text.
    pub fn bytes(&self) -> u64 {
        self.pages.iter().map(|page| page.text.len() as u64).sum()
    }

    /// The text that a span of a page marks.
    pub fn text(&self, page: u32, span: Span) -> Option<&str> {
        span.of(&self.page(page)?.text)
    }
}

//! HTML, read by the tokenizer of a browser engine without building a tree: as much as is shown, blocks on lines
//! of their own, cells of a row parted by tabs.

mod styles;
mod tables;
#[cfg(test)]
mod tests;

use super::numerals::raised;
use super::plain;
use super::sink::PAGE_TEXT;
use super::sniff::xml;
use super::{Basis, Format, Match, Probe, Read, Sink};
use crate::problem::Problem;
use crate::text::decode::Decoder;
use crate::text::{Cell, MetaKey, Page, Span, Table, TextSource};
use crate::trove::Blob;
use html5ever::TokenizerResult;
use html5ever::tendril::StrTendril;
use html5ever::tokenizer::states::RawKind;
use html5ever::tokenizer::{
    BufferQueue, Tag, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts,
};
use std::cell::RefCell;
use styles::{Part, Styles};
use tables::{NESTED, Open};

pub(super) const FORMAT: Format = Format {
    name: "html",
    media_type: "text/html",
    extensions: &["html", "htm", "xhtml", "xht", "shtml", "asp", "aspx", "php", "jsp"],
    recognize,
    read: Read::With(read),
    note: "HTML and XHTML: shown text, tables, struck text and descriptions of pictures (marked), values of fields, title",
};

/// Bytes of text at which a page is ended outside of tables, and anywhere.
const SOFT_PAGE: usize = PAGE_TEXT / 2;
const HARD_PAGE: usize = PAGE_TEXT - 200 * 1024;
/// Elements of tables, whose rows and cells part text whatever their style.
const TABLE: &[&str] = &["table", "thead", "tbody", "tfoot", "tr", "td", "th", "caption", "col", "colgroup"];
/// Elements that begin and end a line.
const BLOCKS: &[&str] = &[
    "p",
    "div",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "li",
    "dl",
    "dt",
    "dd",
    "blockquote",
    "section",
    "article",
    "header",
    "footer",
    "main",
    "nav",
    "aside",
    "figure",
    "figcaption",
    "form",
    "fieldset",
    "legend",
    "address",
    "center",
    "caption",
    "tbody",
    "thead",
    "tfoot",
    "body",
    "html",
    "option",
    "details",
    "summary",
    "dir",
    "menu",
];

fn recognize(probe: &Probe) -> Option<Match> {
    let text = probe.text_opening_with(b"<")?;
    if !xml::is_html(text) {
        return None;
    }
    let xhtml = probe.root().is_some_and(|r| r.namespace == "http://www.w3.org/1999/xhtml");
    Match::typed(Basis::Structure, if xhtml { "application/xhtml+xml" } else { "text/html" })
}

fn read(blob: &Blob, sink: &mut Sink) -> Result<(), Problem> {
    let (title, encoding) = pages(blob, sink)?;
    sink.meta(MetaKey::Title, title)?;
    sink.meta(MetaKey::Encoding, encoding)
}

/// Pushes the pages and tables of one file, and returns its title and encoding.
pub(super) fn pages(blob: &Blob, sink: &mut Sink) -> Result<(String, &'static str), Problem> {
    let sample = blob.slice(0, 64 * 1024)?;
    let mut decoder = Decoder::labelled(&label(&sample), &sample);
    let tokenizer = Tokenizer::new(Shown::default(), TokenizerOpts::default());
    let queue = BufferQueue::default();
    plain::chunks(blob, &mut decoder, |text| {
        // Short steps, so that a page never grows far between two looks at its size.
        let mut rest = text;
        while !rest.is_empty() {
            let at = (0..=rest.len().min(16 * 1024))
                .rev()
                .find(|i| rest.is_char_boundary(*i))
                .unwrap_or(rest.len());
            let (step, after) = rest.split_at(at);
            rest = after;
            queue.push_back(StrTendril::from_slice(step));
            while !matches!(tokenizer.feed(&queue), TokenizerResult::Done) {}
            let full = tokenizer.sink.0.borrow().is_full();
            if full {
                flush(&mut tokenizer.sink.0.borrow_mut(), sink)?;
            }
        }
        Ok(())
    })?;
    tokenizer.end();
    let mut state = tokenizer.sink.0.borrow_mut();
    flush(&mut state, sink)?;
    Ok((state.title.split_whitespace().collect::<Vec<_>>().join(" "), decoder.encoding()))
}

/// The text of HTML that is in memory, such as a mail's, and the cells of its tables, their page yet unknown.
pub(super) fn shown(html: &str) -> (String, Vec<Vec<Cell>>) {
    let tokenizer = Tokenizer::new(Shown::default(), TokenizerOpts::default());
    let queue = BufferQueue::default();
    queue.push_back(StrTendril::from_slice(html));
    while !matches!(tokenizer.feed(&queue), TokenizerResult::Done) {}
    tokenizer.end();
    let (text, mut tables) = tokenizer.sink.0.borrow_mut().take();
    tables.iter_mut().for_each(|cells| cells.sort_by_key(|c| (c.row, c.col)));
    (text, tables)
}

/// The encoding that the page itself names in a `meta` element or an XML declaration.
fn label(sample: &[u8]) -> String {
    let start = String::from_utf8_lossy(sample.get(..4096).unwrap_or(sample)).to_ascii_lowercase();
    let declared = super::xml::label(sample);
    let named = start.split_once("charset=").map_or("", |s| s.1).trim_start_matches(['"', '\'', ' ']);
    let named: String =
        named.chars().take_while(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | ':')).collect();
    if named.is_empty() { declared } else { named }
}

/// Pushes what has gathered as a page with its tables.
fn flush(state: &mut State, sink: &mut Sink) -> Result<(), Problem> {
    let (text, tables) = state.take();
    if text.trim().is_empty() && sink.next_page() > 1 {
        return Ok(());
    }
    let page = sink.page(Page::new(text, TextSource::Markup))?;
    for mut cells in tables {
        for cell in &mut cells {
            cell.page = page;
        }
        cells.sort_by_key(|c| (c.row, c.col));
        sink.table(Table { sheet: None, cells })?;
    }
    Ok(())
}

/// Takes the tokens; the tokenizer hands them to a shared reference.
#[derive(Default)]
struct Shown(RefCell<State>);

#[derive(Default)]
struct State {
    text: String,
    title: String,
    in_title: bool,
    /// In `script`, `style` and the like, whose text is not shown.
    dropped: bool,
    in_style: bool,
    styles: Styles,
    pre: usize,
    tables: Vec<Open>,
    /// Open lists: the next number of a numbered one, as a browser shows it.
    lists: Vec<Option<u32>>,
    /// Tables beyond [`NESTED`], not told apart from the one around them.
    deeper: usize,
    done: Vec<Vec<Cell>>,
    /// Open elements whose text is struck, and whether the first of them opened within a paragraph, which ends it.
    struck: i32,
    struck_in_paragraph: bool,
    in_paragraph: bool,
    /// Whether text is raised behind a digit, as marks of notes are.
    is_raised: bool,
}

impl TokenSink for Shown {
    type Handle = ();

    fn process_token(&self, token: Token, _line: u64) -> TokenSinkResult<()> {
        let mut state = self.0.borrow_mut();
        match token {
            Token::TagToken(tag) if tag.kind == TagKind::StartTag => return state.start(&tag),
            Token::TagToken(tag) => state.end(tag.name.as_ref()),
            Token::CharacterTokens(text) => state.characters(&text),
            _ => {}
        }
        TokenSinkResult::Continue
    }
}

impl State {
    fn is_full(&self) -> bool {
        self.text.len() > HARD_PAGE || self.text.len() > SOFT_PAGE && self.tables.is_empty()
    }

    fn characters(&mut self, text: &str) {
        if self.in_title {
            if self.title.len() < 4096 {
                self.title.push_str(text);
            }
        } else if self.in_style {
            self.styles.add(text);
        } else if self.dropped {
        } else if self.pre > 0 {
            self.text.push_str(&text.replace('\r', "\n"));
        } else {
            self.collapsed(text);
        }
    }

    /// Runs of white space become one space, none at the start of a line or cell.
    fn collapsed(&mut self, text: &str) {
        for c in text.chars() {
            let c = if self.is_raised { raised(c) } else { c };
            let white = c.is_ascii_whitespace() || c == '\u{A0}';
            if !white {
                self.text.push(c);
            } else if !self.text.is_empty() && !self.text.ends_with([' ', '\n', '\t']) {
                self.text.push(' ');
            }
        }
    }

    /// Struck text begins or ends; it is marked, so that no figure is mistaken for a valid one.
    fn strike(&mut self, step: i32) {
        let (before, after) = (self.struck, self.struck.saturating_add(step).max(0));
        self.struck = after;
        if before == 0 && after > 0 {
            self.struck_in_paragraph = self.in_paragraph;
            self.collapsed(" [deleted: ");
        } else if before > 0 && after == 0 {
            self.collapsed("] ");
        }
    }

    /// A cell or a paragraph ends or begins, and what was left open in one ends with it.
    fn end_marks(&mut self) {
        self.is_raised = false;
        self.strike(i32::MIN);
    }

    fn paragraph(&mut self, begins: bool) {
        self.is_raised = false;
        if self.struck_in_paragraph {
            self.end_marks();
        }
        self.in_paragraph = begins;
        self.line();
    }

    /// Parts what follows from what came before; rows and cells of a table are parted by the table alone.
    fn part(&mut self, part: Option<Part>) {
        match part {
            None => {}
            Some(_) if self.tables.last().is_some_and(|table| table.cell.is_some()) => self.line(),
            Some(_) if !self.tables.is_empty() => {}
            Some(Part::Line) => self.line(),
            Some(Part::Row) => {
                self.text.truncate(self.text.trim_end_matches([' ', '\t']).len());
                self.line();
            }
            Some(Part::Cell) => {
                self.text.truncate(self.text.trim_end_matches([' ', '\n']).len());
                self.text.push('\t');
            }
        }
    }

    fn start(&mut self, tag: &Tag) -> TokenSinkResult<()> {
        let part = self.styles.begin(tag, &self.text);
        if !TABLE.contains(&&*tag.name) {
            self.part(part);
        }
        match tag.name.as_ref() {
            "title" => {
                self.in_title = !tag.self_closing && self.title.is_empty();
                return TokenSinkResult::RawData(RawKind::Rcdata);
            }
            "textarea" => return TokenSinkResult::RawData(RawKind::Rcdata),
            "script" => {
                self.dropped = true;
                return TokenSinkResult::RawData(RawKind::ScriptData);
            }
            name @ ("style" | "noembed" | "noframes" | "iframe") => {
                (self.dropped, self.in_style) = (true, name == "style");
                return TokenSinkResult::RawData(RawKind::Rawtext);
            }
            "br" | "hr" => self.line(),
            "del" | "s" | "strike" => self.strike(1),
            "sup" => self.is_raised = self.text.ends_with(|c: char| c.is_ascii_digit()),
            "img" | "input" => self.shown_value(tag),
            "pre" | "listing" => {
                self.line();
                self.pre += 1;
            }
            "ol" | "ul" => {
                self.line();
                let numbered = (&*tag.name == "ol").then_some(1);
                if self.lists.len() < NESTED {
                    self.lists.push(numbered);
                }
            }
            "li" => self.item(),
            "table" => self.open_table(),
            "thead" | "tbody" | "tfoot" => self.open_group(),
            "tr" => self.open_row(),
            "td" | "th" => self.open_cell(tag),
            name if BLOCKS.contains(&name) => self.paragraph(name == "p"),
            _ => {}
        }
        TokenSinkResult::Continue
    }

    /// The words of a picture's description, marked, and those that a field shows.
    fn shown_value(&mut self, tag: &Tag) {
        let value = |name: &str| {
            let found = tag.attrs.iter().find(|a| &*a.name.local == name);
            found.map(|a| a.value.trim()).filter(|v| !v.is_empty())
        };
        let is_shown = !matches!(value("type"), Some("hidden" | "password" | "checkbox" | "radio"));
        match (tag.name.as_ref(), value("alt"), value("value")) {
            ("img", Some(alt), _) => self.characters(&format!(" [alt text: {alt}] ")),
            ("input", _, Some(value)) if is_shown => self.characters(&format!(" {value} ")),
            _ => {}
        }
    }

    fn end(&mut self, name: &str) {
        match name {
            "title" => self.in_title = false,
            "script" | "noembed" | "noframes" | "iframe" => self.dropped = false,
            "style" => {
                (self.dropped, self.in_style) = (false, false);
                self.styles.read();
            }
            "pre" | "listing" => {
                self.pre = self.pre.saturating_sub(1);
                self.line();
            }
            "ol" | "ul" => {
                self.lists.pop();
                self.line();
            }
            "td" | "th" => self.close_cell(),
            "del" | "s" | "strike" => self.strike(-1),
            "sup" => self.is_raised = false,
            "tr" => self.close_row(),
            "table" => self.close_table(),
            name if BLOCKS.contains(&name) => self.paragraph(false),
            _ => {}
        }
        let part = self.styles.end(name);
        if !TABLE.contains(&name) {
            self.part(part);
        }
    }

    /// A block begins or ends: what follows starts a new line, save at the start of a cell.
    fn line(&mut self) {
        while self.text.ends_with(' ') {
            self.text.pop();
        }
        if !self.text.is_empty() && !self.text.ends_with(['\n', '\t']) {
            self.text.push('\n');
        }
    }

    /// An item of a list; its number is shown, and so it is text.
    fn item(&mut self) {
        self.line();
        if let Some(Some(number)) = self.lists.last_mut() {
            self.text.push_str(&format!("{number}. "));
            *number = number.saturating_add(1);
        }
    }

    /// What has gathered, for a page. Open tables go on with their next rows on the next page.
    fn take(&mut self) -> (String, Vec<Vec<Cell>>) {
        let mut tables = std::mem::take(&mut self.done);
        for table in &mut self.tables {
            if let Some((col, row_span, col_span, start)) =
                table.cell.take().filter(|c| c.3 < self.text.len())
            {
                let span = Span::new(start, self.text.len());
                let row = table.row.unwrap_or(0);
                table.cells.push(Cell { row, col, row_span, col_span, hidden: false, page: 0, span });
                table.cell = Some((col, row_span, col_span, 0));
            }
            tables.push(std::mem::take(&mut table.cells));
            (table.row_start, table.said) = (None, None);
        }
        tables.retain(|t| !t.is_empty());
        (std::mem::take(&mut self.text), tables)
    }
}

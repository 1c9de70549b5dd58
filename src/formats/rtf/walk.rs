//! Walks the tokens of a document: the state of each group, and what follows from words and text.

use super::fonts::Fonts;
use super::tokens::{Kind, Token, Tokens, hex};
use super::words::{Dest, character, destination};
use crate::formats::draft::{CellDef, Draft, Op, RowDef, play};
use crate::formats::flow::{Flow, Merge};
use crate::formats::{Sink, codepage, embedded};
use crate::problem::Problem;
use crate::text::MetaKey;
use std::io::BufRead;
use std::mem;

/// Groups in groups whose state is kept; deeper ones share the last, and are counted so that their ends match.
const DEEPEST: usize = 4096;

/// What a group inherits and takes back at its end.
#[derive(Clone)]
struct State {
    dest: Dest,
    /// The code page of bytes.
    page: u32,
    /// Signs that follow a character of Unicode in its place, for programs that know none.
    replaced: usize,
    hidden: bool,
    deleted: bool,
    inserted: bool,
    in_table: bool,
    /// Tables around the paragraph, as it says.
    depth: usize,
    /// Tables around the box that the paragraph stands in.
    base: usize,
    /// Whether its text belongs to the header or footer begun last, or to a note.
    section: bool,
    aside: bool,
    /// Whether its destination began here.
    begins: bool,
}

impl Default for State {
    fn default() -> State {
        State {
            dest: Dest::Text,
            page: 1252,
            replaced: 1,
            hidden: false,
            deleted: false,
            inserted: false,
            in_table: false,
            depth: 0,
            base: 0,
            section: false,
            aside: false,
            begins: false,
        }
    }
}

/// The state of walking one document.
#[derive(Default)]
pub(super) struct Walk {
    state: State,
    stack: Vec<State>,
    /// Groups open beyond [`DEEPEST`].
    deeper: usize,
    /// Whether the group has just begun.
    fresh: bool,
    /// Whether the group says that programs which do not know its first word shall pass it over.
    starred: bool,
    fonts: Fonts,
    /// Bytes of text that are not decoded yet, since a character may take several.
    bytes: Vec<u8>,
    /// The first half of a character that Unicode writes as two.
    half: Option<u16>,
    /// Signs still to be passed over behind a character of Unicode.
    over: usize,
    /// Rows of tables, and of tables in tables: what was said of them last.
    rows: [Row; 2],
    /// Text that goes elsewhere: metadata, names.
    captured: String,
    author: String,
    property: String,
    time: [i32; 6],
    object: Vec<u8>,
    digit: Option<u8>,
    class: String,
    objects: usize,
    same_page: bool,
    body: Draft,
    sections: Vec<(&'static str, Draft)>,
}

/// What is said of a row, and of its next cell.
#[derive(Default)]
struct Row {
    def: RowDef,
    next: CellDef,
}

impl Walk {
    /// Walks all tokens and returns how many groups are open at the end.
    pub(super) fn run(
        &mut self,
        from: impl BufRead,
        flow: &mut Flow,
        sink: &mut Sink,
    ) -> Result<usize, Problem> {
        self.fonts.page = 1252;
        let (mut tokens, mut token) = (Tokens::new(from), Token::default());
        loop {
            let kind = tokens.next(&mut token)?;
            let fresh = mem::replace(&mut self.fresh, kind == Kind::Open);
            match kind {
                // Elsewhere than at the start of a group the sign is a slip of the program that wrote it.
                Kind::Symbol(b'*') => self.starred = fresh,
                Kind::Open => self.open(),
                Kind::Close => self.close(sink)?,
                Kind::Word if token.word == "bin" => {
                    let len = token.number.and_then(|n| usize::try_from(n).ok()).unwrap_or(0);
                    let keep = self.state.dest == Dest::Object;
                    tokens.binary(len, |bytes| {
                        if keep {
                            self.object.extend(bytes);
                        }
                    })?;
                    self.over = self.over.saturating_sub(1);
                }
                Kind::Word => self.word(&token),
                Kind::Symbol(sign) => self.symbol(sign),
                Kind::Hex(byte) => self.byte(byte),
                Kind::Text => self.plain(&token.text),
                Kind::End => break,
            }
            if matches!(kind, Kind::Word | Kind::Close) {
                play(self.body.take(), flow, sink)?;
            }
        }
        self.flush();
        Ok(self.stack.len() + self.deeper)
    }

    /// The text that is left, once all is walked.
    pub(super) fn finish(&mut self) -> Vec<Op> {
        self.body.finish()
    }

    /// Headers and footers with their marks.
    pub(super) fn sections(self) -> impl Iterator<Item = (&'static str, Vec<Op>)> {
        self.sections.into_iter().map(|(mark, mut draft)| (mark, draft.finish()))
    }

    fn open(&mut self) {
        self.flush();
        (self.over, self.starred) = (0, false);
        if self.stack.len() >= DEEPEST {
            self.deeper += 1;
            return;
        }
        self.stack.push(self.state.clone());
        self.state.begins = false;
    }

    fn close(&mut self, sink: &mut Sink) -> Result<(), Problem> {
        self.flush();
        (self.over, self.starred) = (0, false);
        if self.deeper > 0 {
            self.deeper -= 1;
            return Ok(());
        }
        // What stands behind the last brace of the document is read as part of it.
        let Some(outer) = self.stack.pop() else { return Ok(()) };
        let inner = mem::replace(&mut self.state, outer);
        if inner.begins { self.leave(&inner, sink) } else { Ok(()) }
    }

    /// A destination ends.
    fn leave(&mut self, inner: &State, sink: &mut Sink) -> Result<(), Problem> {
        let captured = mem::take(&mut self.captured);
        match inner.dest {
            Dest::Meta(key) => sink.meta(key, captured.trim().trim_end_matches(';'))?,
            Dest::Time(key) => self.time(key, sink)?,
            Dest::Author => self.author = captured,
            Dest::Class => self.class = captured,
            Dest::Property => self.property = captured,
            Dest::Value if self.property == "wzDescription" && !captured.trim().is_empty() => {
                self.push(Op::Aside("alt text"));
                self.push(Op::Text(captured));
                self.push(Op::AsideEnd);
            }
            Dest::Aside(_) => self.push(Op::AsideEnd),
            Dest::Box if !self.draft(inner.section).is_fresh() => {
                self.draft(inner.section).end_paragraph(level(inner));
            }
            Dest::Object => {
                self.objects += 1;
                let (object, class) = (mem::take(&mut self.object), mem::take(&mut self.class));
                embedded::ole1(&object, &class, self.objects, sink)?;
            }
            _ => {}
        }
        Ok(())
    }

    fn time(&mut self, key: MetaKey, sink: &mut Sink) -> Result<(), Problem> {
        let [year, month, day, hour, minute, second] = mem::take(&mut self.time);
        if !(1..=9999).contains(&year) || !(1..=12).contains(&month) || !(1..=31).contains(&day) {
            return Ok(());
        }
        let of_day = format!("{hour:02}:{minute:02}:{second:02}");
        sink.meta(key, format!("{year:04}-{month:02}-{day:02}T{of_day}"))
    }

    /// The group's text goes there from here on.
    fn enter(&mut self, dest: Dest) {
        self.flush();
        (self.state.dest, self.state.begins) = (dest, true);
        match dest {
            Dest::Section(mark) => {
                self.sections.push((mark, Draft::default()));
                let (page, replaced) = (self.state.page, self.state.replaced);
                self.state = State { section: true, page, replaced, dest, begins: true, ..State::default() };
            }
            Dest::Aside(mark) => {
                self.push(Op::Aside(mark));
                self.state.aside = true;
                let author = mem::take(&mut self.author);
                if mark == "comment" && !author.trim().is_empty() {
                    self.push(Op::Text(format!("{} ", author.trim())));
                }
            }
            Dest::Box => {
                let (section, level) = (self.state.section, level(&self.state));
                if !self.draft(section).is_fresh() {
                    self.draft(section).end_paragraph(level);
                }
                (self.state.base, self.state.depth, self.state.in_table) = (level, 0, false);
            }
            _ => self.captured.clear(),
        }
    }

    fn draft(&mut self, section: bool) -> &mut Draft {
        match self.sections.last_mut() {
            Some((_, draft)) if section => draft,
            _ => &mut self.body,
        }
    }

    fn push(&mut self, op: Op) {
        let section = self.state.section;
        self.draft(section).push(op);
    }

    /// Whether the open group's text is text of the document.
    fn shows(&self) -> bool {
        matches!(
            self.state.dest,
            Dest::Text | Dest::Section(_) | Dest::Aside(_) | Dest::Box | Dest::Unicode | Dest::Number
        )
    }

    fn symbol(&mut self, sign: u8) {
        match sign {
            b'~' => self.text("\u{a0}"),
            b'_' => self.text("-"),
            b'\\' | b'{' | b'}' => self.byte(sign),
            b'\r' | b'\n' => self.act("par"),
            b'\t' => self.act("tab"),
            _ => {}
        }
    }

    fn byte(&mut self, byte: u8) {
        if self.over > 0 {
            self.over -= 1;
        } else {
            self.plain(&[byte]);
        }
    }

    fn plain(&mut self, text: &[u8]) {
        let over = self.over.min(text.len());
        self.over -= over;
        let text = text.get(over..).unwrap_or_default();
        match self.state.dest {
            Dest::Skip | Dest::Mute => {}
            Dest::Object => {
                for digit in text.iter().filter_map(|b| hex(*b)) {
                    match self.digit.take() {
                        Some(high) => self.object.push(high << 4 | digit),
                        None => self.digit = Some(digit),
                    }
                }
            }
            _ => self.bytes.extend(text),
        }
    }

    /// Decodes the bytes at hand: they end where the code page or the destination may change.
    fn flush(&mut self) {
        if !self.bytes.is_empty() {
            let bytes = mem::take(&mut self.bytes);
            let text = codepage::decode(&bytes, self.state.page);
            self.decoded(&text);
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
        match self.state.dest {
            Dest::Fonts => self.fonts.name(text),
            _ if !self.shows() => self.captured.push_str(text),
            _ if self.state.deleted => self.push(Op::Deleted(text.to_owned())),
            _ if self.state.hidden => self.push(Op::Hidden(text.to_owned())),
            _ if self.state.inserted => self.push(Op::Inserted(text.to_owned())),
            _ => self.push(Op::Text(text.to_owned())),
        }
    }

    /// A character of Unicode, or half of one.
    fn unicode(&mut self, number: i32) {
        self.flush();
        self.over = self.state.replaced;
        // Numbers above 32767 are written as negative ones.
        let Ok(unit) = u16::try_from(number & 0xffff) else { return };
        let units: Vec<u16> = self.half.take().into_iter().chain([unit]).collect();
        if (0xd800..0xdc00).contains(&unit) {
            self.half = Some(unit);
            return;
        }
        let text: String = char::decode_utf16(units).flatten().collect();
        // Fonts of signs have theirs in a private area, where plain letters are often meant.
        let plain = |c: char| match u32::from(c) {
            n @ 0xf020..=0xf07e => char::from_u32(n - 0xf000).unwrap_or(c),
            _ => c,
        };
        let text: String = text.chars().map(plain).collect();
        self.decoded(&text);
    }

    fn word(&mut self, token: &Token) {
        let (word, number) = (token.word.as_str(), token.number);
        let starred = mem::take(&mut self.starred);
        if self.state.dest == Dest::Skip {
            return;
        }
        self.flush();
        if word == "u" {
            return self.unicode(number.unwrap_or(0));
        }
        if self.over > 0 {
            self.over -= 1;
            return;
        }
        match destination(word) {
            // Fields of the information are words of other meanings elsewhere.
            Some(Dest::Meta(_) | Dest::Time(_)) if !self.tells(starred) => {}
            Some(Dest::Unicode) => {
                // Its text goes where that of the group around both forms would have gone.
                let outer = self.stack.iter().rev().find(|s| s.dest != Dest::Twofold);
                self.state.dest = outer.map_or(Dest::Text, |s| s.dest);
                self.captured.clear();
            }
            Some(Dest::Text) => self.state.dest = Dest::Text,
            Some(dest) => self.enter(dest),
            None if starred => self.enter(Dest::Skip),
            None => self.format(word, number),
        }
    }

    /// Whether metadata may stand here.
    fn tells(&self, starred: bool) -> bool {
        starred || self.state.dest == Dest::Info
    }

    /// A word that changes the state.
    fn format(&mut self, word: &str, number: Option<i32>) {
        let on = number != Some(0);
        let count = number.and_then(|n| usize::try_from(n).ok());
        match word {
            "ansicpg" => self.document_page(count),
            "mac" => self.document_page(Some(10000)),
            "pc" => self.document_page(Some(437)),
            "pca" => self.document_page(Some(850)),
            "deff" => self.fonts.default = number.unwrap_or(0),
            "f" if self.state.dest == Dest::Fonts => self.fonts.describe(number.unwrap_or(0)),
            "fcharset" => self.fonts.charset(number),
            "cpg" => self.fonts.code_page(number),
            "f" => self.state.page = self.fonts.of(number.unwrap_or(0)),
            "plain" => {
                self.state.page = self.fonts.of(self.fonts.default);
                (self.state.hidden, self.state.deleted, self.state.inserted) = (false, false, false);
            }
            "uc" => self.state.replaced = count.unwrap_or(1),
            "v" => self.state.hidden = on,
            "deleted" => self.state.deleted = on,
            "revised" => self.state.inserted = on,
            "pard" => (self.state.in_table, self.state.depth) = (false, 0),
            "intbl" => self.state.in_table = on,
            "itap" => self.state.depth = count.unwrap_or(0),
            "yr" => self.time = [number.unwrap_or(0), 0, 0, 0, 0, 0],
            "mo" | "dy" | "hr" | "min" | "sec" => {
                let place = ["yr", "mo", "dy", "hr", "min", "sec"].iter().position(|w| *w == word);
                if let Some(part) = place.and_then(|p| self.time.get_mut(p)) {
                    *part = number.unwrap_or(0);
                }
            }
            "sbknone" | "sbkcol" => self.same_page = true,
            "sectd" => self.same_page = false,
            _ if word.starts_with("cl") || word.starts_with("tr") || word == "cellx" => {
                self.row(word, number)
            }
            _ => self.act(word),
        }
    }

    fn document_page(&mut self, page: Option<usize>) {
        if let Some(page) = page.and_then(|p| u32::try_from(p).ok()).filter(|p| codepage::label(*p).is_some())
        {
            self.fonts.page = page;
            self.state.page = page;
        }
    }

    /// A word that says something of a row.
    fn row(&mut self, word: &str, number: Option<i32>) {
        let [outer, inner] = &mut self.rows;
        let row = if self.state.dest == Dest::Nested { inner } else { outer };
        match word {
            "trowd" => *row = Row::default(),
            "trleft" => row.def.left = number.unwrap_or(0),
            "clmrg" => row.next.joined = true,
            "clvmgf" => row.next.merge = Merge::Begin,
            "clvmrg" => row.next.merge = Merge::Continue,
            "cellx" => {
                row.next.right = number.unwrap_or(0);
                row.def.cells.push(mem::take(&mut row.next));
            }
            _ => {}
        }
    }

    /// A word that stands for text or ends something.
    fn act(&mut self, word: &str) {
        self.flush();
        if word == "nestrow" {
            let (section, level) = (self.state.section, level(&self.state).max(2));
            let def = self.rows.get(1).map(|r| r.def.clone()).unwrap_or_default();
            self.draft(section).end_row(level, def);
            return;
        }
        if !self.shows() {
            if matches!(word, "par" | "line" | "tab") {
                self.captured.push(' ');
            }
            return;
        }
        let (section, level, base) = (self.state.section, level(&self.state), self.state.base);
        let within = self.state.aside || self.state.dest == Dest::Number;
        match word {
            "par" | "line" | "tab" | "cell" | "nestcell" | "row" | "sect" | "page" if within => {
                self.push(Op::Text(" ".to_owned()));
            }
            "par" => self.draft(section).end_paragraph(level),
            "line" | "lbr" | "column" => self.push(Op::Line),
            "tab" => self.push(Op::Tab),
            "cell" => self.draft(section).end_cell(base + 1),
            "nestcell" => self.draft(section).end_cell(level.max(base + 2)),
            "row" => {
                let def = self.rows.first().map(|r| r.def.clone()).unwrap_or_default();
                self.draft(section).end_row(base + 1, def);
            }
            "page" => self.push(Op::Page),
            "sect" => {
                self.draft(section).end_paragraph(level);
                if !self.same_page {
                    self.push(Op::Page);
                }
            }
            _ => {
                if let Some(text) = character(word) {
                    self.decoded(text);
                }
            }
        }
    }
}

/// Tables around a paragraph.
fn level(state: &State) -> usize {
    state.base + state.depth.max(usize::from(state.in_table))
}

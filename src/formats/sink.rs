//! Where readers push what they find, and where every limit on hostile input is enforced.

mod written;

use super::looks::Look;
use super::moment;
use crate::problem::{Problem, ProblemKind};
use crate::text::{Meta, MetaKey, Page, Span, Table, Word};
use serde::{Deserialize, Serialize};
use std::io::Read;
use std::time::Duration;

/// Text of one page beyond which it is cut into further pages, at a line end where there is one.
pub const PAGE_TEXT: usize = 1 << 20;
/// Cells of a table that travel in one piece; a row is not cut, so a little more may.
const TABLE_CELLS: usize = 200_000;
/// Looks of one content: what shows more pictures is told by the first of them.
const LOOKS: u32 = 1_000;
/// Bytes of a member that travel in one piece.
pub const CHUNK: usize = 64 * 1024;

/// Limits on what one content may expand to. Part of the settings: results depend on them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Limits {
    /// Bytes of one member.
    pub member_bytes: u64,
    /// Bytes of all members of one container together.
    pub total_bytes: u64,
    /// Times its own size that a container may expand to, once it has passed `ratio_floor`.
    pub ratio: u64,
    /// Expanded bytes below which the ratio is not looked at.
    pub ratio_floor: u64,
    /// Members of one container.
    pub members: u64,
    /// Bytes of text of one content.
    pub text_bytes: u64,
    /// Cells of all tables of one content.
    pub cells: u64,
    /// Depth of containers in containers.
    pub depth: u32,
    /// Bytes of memory of one worker, as the system counts address space.
    pub memory_bytes: u64,
    /// Seconds without a sign of progress after which reading has failed; and seconds that reading or assessing
    /// may take in all, beside one for each MiB.
    pub seconds: u32,
}

impl Limits {
    /// Time without a sign of progress after which a worker hangs.
    pub fn stall(&self) -> Duration {
        Duration::from_secs(self.seconds.into())
    }

    /// Time that reading or assessing so many bytes may take in all (design.md, section 5).
    pub fn allowance(&self, bytes: u64) -> Duration {
        self.stall() + Duration::from_secs(bytes >> 20)
    }
}

impl Default for Limits {
    fn default() -> Limits {
        Limits {
            member_bytes: 64 << 30,
            total_bytes: 256 << 30,
            ratio: 1_000,
            ratio_floor: 256 << 20,
            members: 2_000_000,
            text_bytes: 1 << 30,
            cells: 20_000_000,
            depth: 64,
            memory_bytes: 3 << 30,
            seconds: 60,
        }
    }
}

/// What is said of a picture that was not read.
pub const PICTURE_WAITS: &str = "a picture; its text waits for OCR";

/// What readers are told besides the bytes: results depend on it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Reading {
    /// Limits on hostile content.
    pub limits: Limits,
    /// Passwords to try on what is encrypted, in order.
    pub passwords: Vec<String>,
    /// Whether pictures are wanted of what only OCR can read; else it waits.
    pub scans: bool,
}

/// The name under which a container holds a member.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct MemberName {
    /// The name's bytes as the container holds them, `/` between components; never used as a path on disk.
    pub path: Vec<u8>,
    /// When the container says it was last changed (ISO 8601), if it says so.
    pub modified: Option<String>,
}

impl MemberName {
    /// A name without a date.
    pub fn new(path: impl Into<Vec<u8>>) -> MemberName {
        MemberName { path: path.into(), modified: None }
    }
}

/// What reading yields, in the order it was found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Piece {
    /// A page, numbered.
    Page(Page),
    /// A table whose cells point into pages pushed before it.
    Table(Table),
    /// Metadata.
    Meta(Meta),
    /// The container announces how many members it holds.
    Announced(u64),
    /// Reading came upon so many members, by its own count; said at its end.
    Counted(u64),
    /// A member begins; its bytes follow.
    Member(MemberName),
    /// A picture of a page begins, for OCR, with what the page has without it. Its bytes follow as those of a member do.
    Scan(Page),
    /// The content itself is a picture, for OCR: its pages come from this number on.
    Picture(u32),
    /// How a picture of the content looks.
    Look(Look),
    /// Bytes of the member or picture begun last.
    // As bytes and not as a list of numbers: the encoding is the same, and one copy instead of a call for each.
    MemberData(#[serde(with = "serde_bytes")] Vec<u8>),
    /// The member or picture begun last is complete, or ends here with a problem of its own.
    MemberEnd(Option<Problem>),
    /// A member that is a directory or holds no content of its own.
    Folder(MemberName),
    /// Something could not be read; the rest goes on.
    Problem(Problem),
}

/// Takes pieces out of a reader; an error means that nobody wants more, and the reader returns it.
pub type Out<'a> = &'a mut dyn FnMut(Piece) -> Result<(), Problem>;

/// What a reader pushes into. It numbers pages and members and enforces every limit, so that no format file
/// contains limit code: a push that meets a limit is an error which the reader passes on with `?`.
pub struct Sink<'a> {
    reading: &'a Reading,
    out: Out<'a>,
    source_bytes: u64,
    pages: u32,
    looks: u32,
    /// The page of the last look, and its number there.
    looked: (u32, u32),
    members: u64,
    expanded: u64,
    text: u64,
    cells: u64,
}

impl<'a> Sink<'a> {
    /// A sink for a content of `source_bytes` bytes.
    pub fn new(reading: &'a Reading, source_bytes: u64, out: Out<'a>) -> Sink<'a> {
        Sink {
            reading,
            out,
            source_bytes,
            pages: 0,
            looks: 0,
            looked: (0, 0),
            members: 0,
            expanded: 0,
            text: 0,
            cells: 0,
        }
    }

    /// Passwords to try on what is encrypted, in order. The empty one is not among them and comes first.
    pub fn passwords(&self) -> &'a [String] {
        &self.reading.passwords
    }

    /// Pushes a page and returns the number it got. A text of more than [`PAGE_TEXT`] bytes becomes several
    /// pages; the number is the first one's. Tables must point into pages of at most that size.
    pub fn page(&mut self, page: Page) -> Result<u32, Problem> {
        let first = self.pages + 1;
        if page.text.len() <= PAGE_TEXT {
            return self.one_page(page).map(|()| first);
        }
        let (mut from, mut words) = (0, page.words.as_slice());
        while let Some(rest) = page.text.get(from..).filter(|r| !r.is_empty()) {
            let len = if rest.len() > PAGE_TEXT { cut(rest, PAGE_TEXT) } else { rest.len() };
            let (here, later) =
                words.split_at(words.partition_point(|w| (w.span.start as usize) < from + len));
            let whole = here.iter().filter(|w| w.span.end as usize <= from + len);
            let moved = |w: &Word| Span::new(w.span.start as usize - from, w.span.end as usize - from);
            self.one_page(Page {
                number: 0,
                text: rest.get(..len).unwrap_or_default().to_string(),
                source: page.source,
                words: whole.map(|w| Word { span: moved(w), ..*w }).collect(),
                size: page.size,
            })?;
            (from, words) = (from + len, later);
        }
        Ok(first)
    }

    fn one_page(&mut self, mut page: Page) -> Result<(), Problem> {
        let left = self.reading.limits.text_bytes.saturating_sub(self.text);
        if page.text.len() as u64 > left {
            let at = page.text.floor_char_boundary(left as usize);
            page.text.truncate(at);
            page.words.retain(|w| w.span.end as usize <= at);
            self.send_page(page)?;
            return Err(limit(format!(
                "text ends at byte {} of text, the limit",
                self.reading.limits.text_bytes
            )));
        }
        self.send_page(page)
    }

    fn send_page(&mut self, mut page: Page) -> Result<(), Problem> {
        self.pages += 1;
        self.text += page.text.len() as u64;
        page.number = self.pages;
        (self.out)(Piece::Page(page))
    }

    /// The number that the next page will get.
    pub fn next_page(&self) -> u32 {
        self.pages + 1
    }

    /// Whether pictures are wanted of pages that only OCR can read.
    pub fn wants_scans(&self) -> bool {
        self.reading.scans
    }

    /// Pushes the picture of a page that only OCR can read wholly, with what the page has without it.
    pub fn scan(&mut self, mut page: Page, picture: &[u8]) -> Result<(), Problem> {
        self.pages += 1;
        page.number = self.pages;
        (self.out)(Piece::Scan(page))?;
        picture.chunks(CHUNK).try_for_each(|chunk| (self.out)(Piece::MemberData(chunk.to_vec())))?;
        (self.out)(Piece::MemberEnd(None))
    }

    /// Says that the content itself is a picture; where none are wanted, that it waits for OCR.
    pub fn picture(&mut self) -> Result<(), Problem> {
        if self.wants_scans() {
            let page = self.next_page();
            return (self.out)(Piece::Picture(page));
        }
        self.problem(ProblemKind::MissingTool, PICTURE_WAITS)
    }

    /// Pushes how a picture looks, of the page it is drawn on, and its size in points of its own. The looks of a page
    /// come one behind another.
    pub fn look(&mut self, page: u32, hash: u64, (width, height): (u32, u32)) -> Result<(), Problem> {
        if self.looks == LOOKS {
            return Ok(());
        }
        self.looks += 1;
        let number = if self.looked.0 == page { self.looked.1 + 1 } else { 1 };
        self.looked = (page, number);
        (self.out)(Piece::Look(Look { page, number, hash, width, height }))
    }

    /// Pushes a table. Its cells point into pages pushed before.
    pub fn table(&mut self, table: Table) -> Result<(), Problem> {
        self.cells += table.cells.len() as u64;
        if self.cells > self.reading.limits.cells {
            return Err(limit(format!("more than {} cells", self.reading.limits.cells)));
        }
        if table.cells.len() <= TABLE_CELLS {
            return (self.out)(Piece::Table(table));
        }
        // A message must not hold a whole sheet: it goes in stretches of rows under the same name.
        let mut cells = table.cells.into_iter().peekable();
        while cells.peek().is_some() {
            let (mut part, mut row) = (Vec::new(), 0);
            while let Some(cell) = cells.next_if(|c| part.len() < TABLE_CELLS || c.row == row) {
                row = cell.row;
                part.push(cell);
            }
            (self.out)(Piece::Table(Table { sheet: table.sheet.clone(), cells: part }))?;
        }
        Ok(())
    }

    /// Pushes metadata as the file holds it; an empty value is left out, and a time is told in ISO 8601, too.
    pub fn meta(&mut self, key: MetaKey, value: impl Into<String>) -> Result<(), Problem> {
        let value = value.into();
        if value.trim().is_empty() {
            return Ok(());
        }
        let same = match key {
            MetaKey::Created => moment::iso(&value).map(|iso| (MetaKey::CreatedTime, iso)),
            MetaKey::Modified => moment::iso(&value).map(|iso| (MetaKey::ModifiedTime, iso)),
            _ => None,
        };
        (self.out)(Piece::Meta(Meta { key, value }))?;
        same.map_or(Ok(()), |(key, value)| (self.out)(Piece::Meta(Meta { key, value })))
    }

    /// Says how many members the container's own directory lists.
    pub fn announce(&mut self, members: u64) -> Result<(), Problem> {
        (self.out)(Piece::Announced(members))
    }

    /// Says how many members came, at the end: what is stored of them is held against it.
    pub fn end(self) -> Result<(), Problem> {
        if self.members > 0 { (self.out)(Piece::Counted(self.members)) } else { Ok(()) }
    }

    /// Pushes a member whose bytes come from `content`. What breaks in the middle of it, or that it is larger than a
    /// member may be, becomes the member's own problem and the container goes on; a limit of the container is an error.
    pub fn member(&mut self, name: MemberName, content: &mut dyn Read) -> Result<(), Problem> {
        self.count_member()?;
        (self.out)(Piece::Member(name))?;
        let mut size = 0u64;
        loop {
            let mut chunk = Vec::with_capacity(CHUNK);
            let end = content.take(CHUNK as u64).read_to_end(&mut chunk);
            let last = chunk.is_empty();
            if let Err(problem) = self.member_data(&mut size, chunk) {
                (self.out)(Piece::MemberEnd(Some(problem.clone())))?;
                return Err(problem);
            }
            let broken = match end {
                Ok(_) if !last => continue,
                end => end.err().map(Problem::from),
            };
            let problem = self.too_large(size).or(broken);
            return (self.out)(Piece::MemberEnd(problem));
        }
    }

    /// Passes on bytes of the open member, of which `size` came so far. Of one that is too large the rest is only counted:
    /// where members are packed together, the next one lies behind it.
    fn member_data(&mut self, size: &mut u64, bytes: Vec<u8>) -> Result<(), Problem> {
        let passes = !bytes.is_empty() && *size <= self.reading.limits.member_bytes;
        *size += bytes.len() as u64;
        self.expanded += bytes.len() as u64;
        if passes {
            (self.out)(Piece::MemberData(bytes))?;
        }
        self.check_expansion()
    }

    fn too_large(&self, member: u64) -> Option<Problem> {
        let most = self.reading.limits.member_bytes;
        (member > most).then(|| limit(format!("a member of more than {most} bytes")))
    }

    /// Pushes a member that could not be opened (encrypted, an unknown method): its name and the problem.
    pub fn lost_member(&mut self, name: MemberName, problem: Problem) -> Result<(), Problem> {
        self.count_member()?;
        (self.out)(Piece::Member(name))?;
        (self.out)(Piece::MemberEnd(Some(problem)))
    }

    /// Pushes a directory that a container lists.
    pub fn folder(&mut self, name: MemberName) -> Result<(), Problem> {
        self.count_member()?;
        (self.out)(Piece::Folder(name))
    }

    /// Records a problem and lets the reader go on.
    pub fn problem(&mut self, kind: ProblemKind, message: impl Into<String>) -> Result<(), Problem> {
        (self.out)(Piece::Problem(Problem::read(kind, message)))
    }

    fn count_member(&mut self) -> Result<(), Problem> {
        self.members += 1;
        if self.members > self.reading.limits.members {
            return Err(limit(format!("more than {} members", self.reading.limits.members)));
        }
        Ok(())
    }

    fn check_expansion(&self) -> Result<(), Problem> {
        let limits = &self.reading.limits;
        if self.expanded > limits.total_bytes {
            return Err(limit(format!("members of more than {} bytes together", limits.total_bytes)));
        }
        if self.expanded > limits.ratio_floor && self.expanded / self.source_bytes.max(1) > limits.ratio {
            return Err(limit(format!("expands to more than {} times its size", limits.ratio)));
        }
        Ok(())
    }
}

fn limit(message: String) -> Problem {
    Problem::read(ProblemKind::Limit, message)
}

/// Where to cut a text of more than `max` bytes: after the last line end that fits, or else at a character.
fn cut(text: &str, max: usize) -> usize {
    let at = text.floor_char_boundary(max);
    match text.get(..at).and_then(|t| t.rfind('\n')) {
        Some(newline) => newline + 1,
        None => at,
    }
}

/// Everything a reader pushed for some bytes, for tests of formats.
#[cfg(test)]
pub(crate) fn collect(format: &super::Format, bytes: &[u8]) -> (Vec<Piece>, Result<(), Problem>) {
    collect_with(format, bytes, &[])
}

/// The same with a list of passwords.
#[cfg(test)]
pub(crate) fn collect_with(
    format: &super::Format,
    bytes: &[u8],
    passwords: &[&str],
) -> (Vec<Piece>, Result<(), Problem>) {
    collect_blob(format, &crate::trove::Blob::from_bytes(bytes), passwords)
}

/// The same of a content that may be made of several.
#[cfg(test)]
pub(crate) fn collect_blob(
    format: &super::Format,
    blob: &crate::trove::Blob,
    passwords: &[&str],
) -> (Vec<Piece>, Result<(), Problem>) {
    let passwords = passwords.iter().map(|p| (*p).to_owned()).collect();
    let reading = Reading { passwords, ..Reading::default() };
    let mut pieces = Vec::new();
    let mut out = |piece: Piece| {
        pieces.push(piece);
        Ok(())
    };
    let result = match format.read {
        super::Read::With(read) => read(blob, &mut Sink::new(&reading, blob.size(), &mut out)),
        _ => Ok(()),
    };
    (pieces, result)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::TextSource;

    fn run(
        limits: Limits,
        size: u64,
        act: impl FnOnce(&mut Sink) -> Result<(), Problem>,
    ) -> (Vec<Piece>, bool) {
        let mut pieces = Vec::new();
        let mut out = |p: Piece| {
            pieces.push(p);
            Ok(())
        };
        let ok = act(&mut Sink::new(&Reading { limits, ..Reading::default() }, size, &mut out)).is_ok();
        (pieces, ok)
    }

    #[test]
    fn long_text_is_cut_at_a_line_end() {
        let text = format!("{}\n{}", "a".repeat(PAGE_TEXT - 10), "č".repeat(PAGE_TEXT / 2));
        let (pieces, ok) =
            run(Limits::default(), 1, |s| s.page(Page::new(text.clone(), TextSource::Plain)).map(drop));
        assert!(ok);
        let texts = pieces.iter().map(|p| match p {
            Piece::Page(p) => p.text.as_str(),
            other => panic!("{other:?}"),
        });
        let texts: Vec<_> = texts.collect();
        assert_eq!(texts.concat(), text);
        assert!(texts[0].ends_with('\n') && texts.len() == 2);
    }

    #[test]
    fn limits_stop_a_bomb_and_keep_what_came_before() {
        let limits = Limits { ratio: 10, ratio_floor: 1000, ..Limits::default() };
        let (pieces, ok) = run(limits, 100, |s| s.member(MemberName::new("x"), &mut std::io::repeat(0)));
        assert!(!ok);
        assert!(matches!(pieces.last(), Some(Piece::MemberEnd(Some(p))) if p.kind == ProblemKind::Limit));
        let limits = Limits { text_bytes: 3, ..Limits::default() };
        let (pieces, ok) = run(limits, 1, |s| s.page(Page::new("čćž", TextSource::Plain)).map(drop));
        assert!(!ok && matches!(&pieces[..], [Piece::Page(p)] if p.text == "č"));
    }
}

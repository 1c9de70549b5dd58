//! Tar archives: old ones, ustar, GNU's and pax. The `tar` crate reads headers; the walk is our own, since the crate's
//! ends at the first broken header and takes a member that is cut off for a whole one.

mod sparse;

use super::extents::Extents;
use super::zipbytes::Window;
use super::{Format, MemberName, Read, Sink, moment};
use crate::problem::{Problem, ProblemKind};
use crate::text::MetaKey;
use crate::trove::Blob;
use crate::trove::path::printable;
use ::tar::Header;

pub(super) const FORMAT: Format = Format {
    name: "tar",
    media_type: "application/x-tar",
    extensions: &["tar"],
    recognize: |probe| probe.signature_as(FORMAT.media_type),
    read: Read::With(read),
    note: "members of old, ustar, GNU and pax archives, sparse ones too; links and devices are listed; what follows a \
           broken header is found again",
};

/// Bytes of a header; what follows it is padded to a multiple of them.
const BLOCK: usize = 512;
/// Bytes of a long name or of a pax header that are looked at.
const LONG: u64 = 1 << 20;

/// What was said of the next member by headers of their own.
#[derive(Default)]
struct Described {
    name: Option<Vec<u8>>,
    /// The name of a sparse file, whose plain name is made up then.
    sparse_name: Option<Vec<u8>>,
    link: Option<Vec<u8>>,
    size: Option<u64>,
    modified: Option<i64>,
    /// Size of a sparse file with its holes.
    real_size: Option<u64>,
    /// Offsets and lengths of its stretches in turn.
    map: Vec<u64>,
    /// Whether the map stands before the data.
    map_is_inside: bool,
}

pub(super) fn read(blob: &Blob, sink: &mut Sink) -> Result<(), Problem> {
    let mut window = Window::new(blob, 0, blob.size());
    let (mut at, mut said, mut ended) = (0, Described::default(), false);
    loop {
        let block = window.get(at, BLOCK);
        if block.len() < BLOCK && block.iter().all(|b| *b == 0) && ended {
            return Ok(());
        }
        if block.len() < BLOCK {
            let message = "ends without the empty blocks that end a tar";
            return Err(Problem::read(ProblemKind::Truncated, message));
        }
        if block.iter().all(|b| *b == 0) {
            // Archives that were put one behind the other go on after the end of the first.
            ended = true;
            at += BLOCK as u64;
        } else if let Some(header) = sound(block) {
            (ended, at) = (false, at + BLOCK as u64);
            at = if matches!(header.entry_type().as_byte(), b'L' | b'K' | b'x' | b'X' | b'g') {
                said.take_in(blob, &header, at)?
            } else {
                member(blob, sink, &mut window, &header, at, std::mem::take(&mut said))?
            };
        } else if ended {
            // What a tape held before.
            return Ok(());
        } else {
            let next = (at / BLOCK as u64 + 1..).map(|n| n * BLOCK as u64);
            let Some(next) =
                next.take_while(|n| *n < blob.size()).find(|n| sound(window.get(*n, BLOCK)).is_some())
            else {
                return Err(Problem::corrupt(format!("no header at byte {at} nor after it")));
            };
            let message = format!("no header at byte {at}; reading goes on at byte {next}");
            sink.problem(ProblemKind::Corrupt, message)?;
            (at, said) = (next, Described::default());
        }
    }
}

/// The header in a block, if its checksum holds; old programs summed signed bytes.
fn sound(block: &[u8]) -> Option<Header> {
    let header = (block.len() == BLOCK).then(|| Header::from_byte_slice(block))?;
    let stated = header.cksum().ok()?;
    let bytes = || block.iter().enumerate().map(|(i, b)| if (148..156).contains(&i) { b' ' } else { *b });
    let unsigned: u32 = bytes().map(u32::from).sum();
    let signed: i32 = bytes().map(|b| i32::from(b as i8)).sum();
    // A block that holds nothing but its checksum is none.
    let empty = unsigned == 8 * u32::from(b' ');
    ((stated == unsigned || i32::try_from(stated) == Ok(signed)) && !empty).then(|| header.clone())
}

/// Rounds up to whole blocks.
fn padded(size: u64) -> u64 {
    size.checked_next_multiple_of(BLOCK as u64).unwrap_or(u64::MAX)
}

/// Pushes the member of a header. Returns where the next header is.
fn member(
    blob: &Blob,
    sink: &mut Sink,
    window: &mut Window,
    header: &Header,
    data: u64,
    mut said: Described,
) -> Result<u64, Problem> {
    let own = header.entry_size().unwrap_or(0);
    let kind = header.entry_type().as_byte();
    let size = said.size.unwrap_or(own);
    let named = said.sparse_name.take().or(said.name.take());
    let seconds = said.modified.or_else(|| header.mtime().ok().and_then(|t| i64::try_from(t).ok()));
    let name = MemberName {
        path: named.unwrap_or_else(|| header.path_bytes().into_owned()),
        modified: seconds.and_then(moment::unix),
    };
    let link = said.link.take().or_else(|| header.link_name_bytes().map(|l| l.into_owned()));
    let target = printable(&link.unwrap_or_default());
    let end = data.saturating_add(padded(size));
    match kind {
        // A hard link may carry the content again (pax), or state its size without carrying it (old programs).
        b'1' if size == 0 || is_no_content(window.get(data, BLOCK)) => {
            let message = format!("a hard link to {target}, not followed");
            sink.lost_member(name, Problem::read(ProblemKind::Symlink, message)).map(|()| data)
        }
        b'2' => {
            let message = format!("a link to {target}, not followed");
            sink.lost_member(name, Problem::read(ProblemKind::Symlink, message)).map(|()| end)
        }
        b'3' | b'4' | b'6' => {
            let message = if kind == b'6' { "a named pipe" } else { "a device" };
            sink.lost_member(name, Problem::read(ProblemKind::Special, message)).map(|()| end)
        }
        b'5' | b'D' => sink.folder(name).map(|()| end),
        b'V' => sink.meta(MetaKey::Title, String::from_utf8_lossy(&name.path)).map(|()| end),
        b'0' | b'\0' if size == 0 && name.path.ends_with(b"/") => sink.folder(name).map(|()| end),
        _ => {
            let content = sparse::content(blob, header, &said, data, size);
            sink.member(name, &mut Extents::new(blob, content.extents))?;
            if kind == b'M' {
                sink.problem(ProblemKind::Truncated, "its first member begins in the volume before")?;
            }
            Ok(content.end)
        }
    }
}

/// Whether a block is a header, or the end, rather than the start of a content.
fn is_no_content(block: &[u8]) -> bool {
    block.iter().all(|b| *b == 0) || sound(block).is_some()
}

fn until_zero(text: &[u8]) -> Vec<u8> {
    text.split(|b| *b == 0).next().unwrap_or_default().to_vec()
}

impl Described {
    /// Keeps what a header says of the next member. Returns where the next header is.
    fn take_in(&mut self, blob: &Blob, header: &Header, data: u64) -> Result<u64, Problem> {
        let size = header.entry_size().unwrap_or(0);
        let text = blob.slice(data, usize::try_from(size.min(LONG)).unwrap_or(0))?;
        match header.entry_type().as_byte() {
            b'L' => self.name = Some(until_zero(&text)),
            b'K' => self.link = Some(until_zero(&text)),
            // What is said of all that follow is a comment, nearly always, and overrides nothing.
            b'g' => {}
            _ => self.extend(&text),
        }
        Ok(data.saturating_add(padded(size)))
    }

    /// Takes in a pax header: lines of a length, a key and a value, which may hold line ends itself.
    fn extend(&mut self, mut text: &[u8]) {
        while let Some((key, value, rest)) = record(text) {
            let number = || std::str::from_utf8(value).ok().and_then(|v| v.parse().ok());
            match key {
                b"path" => self.name = Some(value.to_vec()),
                b"GNU.sparse.name" => self.sparse_name = Some(value.to_vec()),
                b"linkpath" => self.link = Some(value.to_vec()),
                b"size" => self.size = number(),
                b"mtime" => self.modified = seconds(value),
                b"GNU.sparse.size" | b"GNU.sparse.realsize" => self.real_size = number(),
                b"GNU.sparse.major" => self.map_is_inside = value == b"1",
                b"GNU.sparse.offset" | b"GNU.sparse.numbytes" => self.map.extend(number()),
                b"GNU.sparse.map" => {
                    let numbers = value.split(|b| *b == b',').map(String::from_utf8_lossy);
                    self.map = numbers.map_while(|n| n.parse().ok()).collect();
                }
                _ => {}
            }
            text = rest;
        }
    }
}

/// The first line of a pax header, and what follows it.
fn record(text: &[u8]) -> Option<(&[u8], &[u8], &[u8])> {
    let blank = text.iter().take(20).position(|b| *b == b' ')?;
    let len: usize = std::str::from_utf8(text.get(..blank)?).ok()?.parse().ok()?;
    let (line, rest) = text.split_at_checked(len)?;
    let line = line.get(blank + 1..)?.strip_suffix(b"\n")?;
    let equals = line.iter().position(|b| *b == b'=')?;
    Some((line.get(..equals)?, line.get(equals + 1..)?, rest))
}

/// Whole seconds of a time with a fraction, downwards.
fn seconds(value: &[u8]) -> Option<i64> {
    let text = std::str::from_utf8(value).ok()?;
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    let whole: i64 = whole.parse().ok()?;
    let below = text.starts_with('-') && fraction.bytes().any(|b| b != b'0');
    whole.checked_sub(i64::from(below))
}

#[cfg(test)]
mod tests;

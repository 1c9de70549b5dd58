//! Mails and files inside a signature (S/MIME, CMS): what was signed is a member. A signature is not checked.

use super::{Basis, Format, Match, MemberName, Probe, Read, Sink};
use crate::problem::{Problem, ProblemKind};
use crate::trove::Blob;
use flate2::read::ZlibDecoder;
use std::io::{self, Seek, SeekFrom};

pub(super) const FORMAT: Format = Format {
    name: "p7m",
    media_type: "application/pkcs7-mime",
    extensions: &["p7m", "p7c"],
    recognize,
    read: Read::With(read),
    note: "what was signed or compressed is a member (signatures are not checked); what is encrypted is not opened",
};

/// Values inside values on the way to the content.
const NESTED: usize = 16;
/// Pieces that a content may be cut into.
const PIECES: usize = 10_000_000;

/// Names of what a message of this kind holds, as their bytes.
const SIGNED: &[u8] = &[0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 1, 7, 2];
const ENVELOPED: &[u8] = &[0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 1, 7, 3];
const ENCRYPTED: &[u8] = &[0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 1, 7, 6];
const COMPRESSED: &[u8] = &[0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 1, 9, 16, 1, 9];
const AUTHENTICATED: &[u8] = &[0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 1, 9, 16, 1, 23];

fn recognize(probe: &Probe) -> Option<Match> {
    // Its identifiers stand where it prescribes them. What was signed is often a mail, and lies in it as it is.
    if probe.signature() == Some(FORMAT.media_type) { Match::on(Basis::Structure) } else { None }
}

fn read(blob: &Blob, sink: &mut Sink) -> Result<(), Problem> {
    let mut walk = Walk { blob, cut: false };
    let whole = walk.value(0, blob.size())?.filter(|v| v.tag == 0x30);
    let broken = || Problem::corrupt("it is no signed or encrypted message by its structure");
    let whole = whole.ok_or_else(broken)?;
    let mut fields = walk.inside(&whole, 2)?.into_iter();
    let (Some(kind), Some(content)) = (fields.next(), fields.next()) else { return Err(broken()) };
    let kind = blob.slice(kind.start, usize::try_from(kind.end - kind.start).unwrap_or(0).min(64))?;
    let held = walk.inside(&content, 1)?.into_iter().next().ok_or_else(broken)?;
    match kind.as_slice() {
        ENVELOPED | ENCRYPTED | AUTHENTICATED => {
            return Err(Problem::read(ProblemKind::Encrypted, "the message is encrypted to a certificate"));
        }
        SIGNED | COMPRESSED => {}
        _ => return Err(Problem::read(ProblemKind::Unsupported, "a kind of message that is not opened")),
    }
    // Version, algorithms, and what is signed: its kind, and the bytes unless they lie elsewhere.
    let Some(inner) = walk.inside(&held, 3)?.into_iter().nth(2) else { return Err(broken()) };
    let Some(bytes) = walk.inside(&inner, 2)?.into_iter().nth(1) else {
        return sink.announce(0);
    };
    let mut pieces = Vec::new();
    walk.pieces(&bytes, 0, &mut pieces)?;
    sink.announce(1)?;
    let cut = walk.cut;
    let mut content = Pieces { blob, pieces, at: 0 };
    let name = MemberName::new("content");
    if kind == COMPRESSED {
        sink.member(name, &mut ZlibDecoder::new(io::BufReader::new(content)))?;
    } else {
        sink.member(name, &mut content)?;
    }
    if cut { Err(Problem::read(ProblemKind::Truncated, "the message is cut off")) } else { Ok(()) }
}

/// A value of the encoding: its tag and where its content lies.
struct Item {
    tag: u8,
    start: u64,
    end: u64,
    /// Whether its end is marked and not known beforehand.
    open: bool,
}

/// Walks the values of a message (BER, of which DER is a part).
struct Walk<'a> {
    blob: &'a Blob,
    /// Whether a value reaches beyond the end.
    cut: bool,
}

impl Walk<'_> {
    /// The value at an offset; nothing at the end or at the mark of an end.
    fn value(&mut self, at: u64, end: u64) -> io::Result<Option<Item>> {
        let head = self.blob.slice(at, 10)?;
        let (Some(&tag), Some(&length)) = (head.first(), head.get(1)) else { return Ok(None) };
        if at >= end || (tag, length) == (0, 0) || tag & 0x1F == 0x1F {
            return Ok(None);
        }
        let count = usize::from(length & 0x7F);
        let (start, length) = match length {
            0..=0x7F => (at + 2, Some(u64::from(length))),
            0x80 => (at + 2, None),
            _ if count <= 8 => {
                let bytes = head.get(2..2 + count).unwrap_or_default();
                (at + 2 + count as u64, Some(bytes.iter().fold(0u64, |n, b| n << 8 | u64::from(*b))))
            }
            _ => return Ok(None),
        };
        let stated = length.map_or(Some(end), |l| start.checked_add(l)).unwrap_or(u64::MAX);
        self.cut |= stated > end;
        Ok(Some(Item { tag, start, end: stated.min(end), open: length.is_none() }))
    }

    /// The first values in a value.
    fn inside(&mut self, item: &Item, most: usize) -> io::Result<Vec<Item>> {
        let (mut out, mut at) = (Vec::new(), item.start);
        while out.len() < most
            && let Some(value) = self.value(at, item.end)?
        {
            // Where the last one that is wanted ends does not matter.
            at = if out.len() + 1 < most { self.behind(&value, 0)? } else { value.end };
            out.push(value);
        }
        Ok(out)
    }

    /// Where a value ends; one without a length ends behind the mark that follows the values in it.
    fn behind(&mut self, item: &Item, depth: usize) -> io::Result<u64> {
        if !item.open || depth > NESTED {
            return Ok(item.end);
        }
        let mut at = item.start;
        while let Some(value) = self.value(at, item.end)? {
            at = self.behind(&value, depth + 1)?;
        }
        Ok((at + 2).min(item.end))
    }

    /// Where the bytes of a text of bytes lie, which may be cut into such texts; returns where it ends.
    fn pieces(&mut self, item: &Item, depth: usize, out: &mut Vec<(u64, u64)>) -> io::Result<u64> {
        if item.tag & 0x20 == 0 {
            out.push((item.start, item.end));
            return Ok(item.end);
        }
        let mut at = item.start;
        while depth <= NESTED
            && out.len() < PIECES
            && let Some(value) = self.value(at, item.end)?
        {
            at = self.pieces(&value, depth + 1, out)?;
        }
        Ok(if item.open { (at + 2).min(item.end) } else { item.end })
    }
}

/// Reads stretches of a content one after the other.
struct Pieces<'a> {
    blob: &'a Blob,
    pieces: Vec<(u64, u64)>,
    at: usize,
}

impl io::Read for Pieces<'_> {
    fn read(&mut self, buf: &mut [u8]) -> io::Result<usize> {
        while let Some((start, end)) = self.pieces.get_mut(self.at) {
            let mut reader = self.blob.reader();
            reader.seek(SeekFrom::Start(*start))?;
            match reader.take(end.saturating_sub(*start)).read(buf)? {
                0 if !buf.is_empty() => self.at += 1,
                n => {
                    *start += n as u64;
                    return Ok(n);
                }
            }
        }
        Ok(0)
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::super::eml::tests::members;
    use super::super::ooxml::identified;
    use super::super::sink::collect;
    use super::*;
    use proptest::prelude::*;

    /// A signed mail as OpenSSL writes it.
    pub(in super::super) fn sample() -> Vec<u8> {
        include_bytes!("../../tests/formats/signed.p7m").to_vec()
    }

    #[test]
    fn what_was_signed_is_a_member_however_its_length_is_written() {
        let signed = collect(&FORMAT, &sample()).0;
        let streamed = collect(&FORMAT, include_bytes!("../../tests/formats/streamed.p7m")).0;
        assert_eq!(identified(&sample()), ("p7m", "application/pkcs7-mime"));
        for pieces in [signed, streamed] {
            let members = members(&pieces);
            assert_eq!((members.len(), members[0].0.as_str()), (1, "content"));
            assert_eq!(identified(&members[0].1).0, "eml");
            let text = String::from_utf8_lossy(&members[0].1);
            assert!(text.starts_with("From: mira@x.example\r\n") && text.ends_with("--\r\n"), "{text}");
        }
    }

    #[test]
    fn what_is_encrypted_or_cut_off_says_so() {
        let kind = |bytes: &[u8]| collect(&FORMAT, bytes).1.err().map(|p| p.kind);
        assert_eq!(kind(include_bytes!("../../tests/formats/sealed.p7m")), Some(ProblemKind::Encrypted));
        assert_eq!(kind(&sample()[..500]), Some(ProblemKind::Truncated));
        assert_eq!(kind(b"\x30\x80"), Some(ProblemKind::Corrupt));
    }

    proptest! {
        #[test]
        fn any_damage_is_survived(at in 0usize..1600, byte in any::<u8>(), cut in 0usize..1700) {
            for sample in [sample(), include_bytes!("../../tests/formats/streamed.p7m").to_vec()] {
                let mut bytes = sample;
                bytes[at] = byte;
                bytes.truncate(cut);
                let _ = collect(&FORMAT, &bytes);
            }
        }
    }
}

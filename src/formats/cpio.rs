//! Archives of `cpio`: the content of RPM packages, of memory disks of Linux, and backups.

use super::extents::Extents;
use super::{Format, MemberName, Read, Sink, moment};
use crate::problem::{Problem, ProblemKind};
use crate::trove::Blob;
use crate::trove::path::printable;

pub(super) const FORMAT: Format = Format {
    name: "cpio",
    media_type: "application/x-cpio",
    extensions: &["cpio"],
    recognize: |probe| probe.signature_as(FORMAT.media_type),
    read: Read::With(read),
    note: "members of the kinds newc, crc, odc and binary; links and devices are listed; what follows the end is a \
           member `rest`",
};

/// Bytes of the longest header.
const HEADER: usize = 110;
/// Bytes of a name, and of a link's target, that are looked at.
const NAME: u64 = 64 << 10;
/// The name that ends an archive.
const END: &[u8] = b"TRAILER!!!";

pub(super) fn read(blob: &Blob, sink: &mut Sink) -> Result<(), Problem> {
    let mut at = 0;
    loop {
        let bytes = blob.slice(at, HEADER)?;
        let Some(header) = Header::parse(&bytes) else {
            return Err(match bytes.len() {
                HEADER => Problem::corrupt(format!("no header at byte {at}")),
                _ => Problem::read(ProblemKind::Truncated, "ends before its end mark"),
            });
        };
        let name = blob.slice(at + header.len, header.name.min(NAME) as usize)?;
        let name = name.split(|b| *b == 0).next().unwrap_or_default();
        let data = header.padded(at, at.saturating_add(header.len).saturating_add(header.name));
        at = header.padded(at, data.saturating_add(header.size));
        if name != END {
            header.push(blob, sink, name, data)?;
        } else if let Some(next) = after(blob, at)? {
            // A memory disk is several archives in a row, the last one often packed.
            at = next;
            if Header::parse(&blob.slice(at, HEADER)?).is_none() {
                return sink.member(MemberName::new(b"rest"), &mut Extents::one(blob, at, blob.size() - at));
            }
        } else {
            return Ok(());
        }
    }
}

/// The first byte from there on that is not zero.
fn after(blob: &Blob, mut at: u64) -> Result<Option<u64>, Problem> {
    loop {
        let bytes = blob.slice(at, 64 * 1024)?;
        if bytes.is_empty() {
            return Ok(None);
        }
        match bytes.iter().position(|b| *b != 0) {
            Some(offset) => return Ok(Some(at + offset as u64)),
            None => at += bytes.len() as u64,
        }
    }
}

/// What the kinds of headers have in common.
struct Header {
    mode: u32,
    links: u32,
    seconds: i64,
    size: u64,
    /// Bytes of the name with its zero.
    name: u64,
    /// Bytes of the header itself.
    len: u64,
    /// Name and data end at multiples of this, counted from the header's start.
    step: u64,
}

impl Header {
    fn parse(bytes: &[u8]) -> Option<Header> {
        match bytes {
            [b'0', b'7', b'0', b'7', b'0', b'1' | b'2', fields @ ..] => {
                let field = |n: usize| number(fields.get(n * 8..n * 8 + 8)?, 16);
                Some(Header {
                    mode: field(1)? as u32,
                    links: field(4)? as u32,
                    seconds: field(5)? as i64,
                    size: field(6)?,
                    name: field(11)?,
                    len: 110,
                    step: 4,
                })
            }
            [b'0', b'7', b'0', b'7', b'0', b'7', ..] => {
                let field = |at: usize, len: usize| number(bytes.get(at..at + len)?, 8);
                Some(Header {
                    mode: field(18, 6)? as u32,
                    links: field(36, 6)? as u32,
                    seconds: field(48, 11)? as i64,
                    name: field(59, 6)?,
                    size: field(65, 11)?,
                    len: 76,
                    step: 1,
                })
            }
            [0xC7, 0x71, ..] => Header::binary(bytes, u16::from_le_bytes),
            [0x71, 0xC7, ..] => Header::binary(bytes, u16::from_be_bytes),
            _ => None,
        }
    }

    /// The oldest kind: numbers of two bytes, the machine's own way round; of four bytes the high half comes first.
    fn binary(bytes: &[u8], order: fn([u8; 2]) -> u16) -> Option<Header> {
        let half = |n: usize| Some(order(*bytes.get(n * 2..)?.first_chunk()?));
        let whole = |n: usize| Some(u32::from(half(n)?) << 16 | u32::from(half(n + 1)?));
        Some(Header {
            mode: half(3)?.into(),
            links: half(6)?.into(),
            seconds: whole(8)?.into(),
            name: half(10)?.into(),
            size: whole(11)?.into(),
            len: 26,
            step: 2,
        })
    }

    /// The place at which what ends at `end` is followed by something else.
    fn padded(&self, start: u64, end: u64) -> u64 {
        let len = end.saturating_sub(start);
        start.saturating_add(len.checked_next_multiple_of(self.step).unwrap_or(u64::MAX))
    }

    fn push(&self, blob: &Blob, sink: &mut Sink, name: &[u8], data: u64) -> Result<(), Problem> {
        let name = MemberName { path: name.to_vec(), modified: moment::unix(self.seconds) };
        let problem = match self.mode & 0o170_000 {
            0o040_000 => return sink.folder(name),
            0o120_000 => {
                let target = printable(&blob.slice(data, self.size.min(NAME) as usize)?);
                Problem::read(ProblemKind::Symlink, format!("a link to {target}, not followed"))
            }
            0o010_000 => Problem::read(ProblemKind::Special, "a named pipe"),
            0o020_000 | 0o060_000 => Problem::read(ProblemKind::Special, "a device"),
            0o140_000 => Problem::read(ProblemKind::Special, "a socket"),
            // Of the names of one file, only the last one has the content (newc).
            _ if self.links > 1 && self.size == 0 && self.step == 4 => {
                Problem::read(ProblemKind::Symlink, "a hard link; what it holds stands under its last name")
            }
            _ => return sink.member(name, &mut Extents::one(blob, data, self.size)),
        };
        sink.lost_member(name, problem)
    }
}

fn number(digits: &[u8], radix: u32) -> Option<u64> {
    u64::from_str_radix(std::str::from_utf8(digits).ok()?, radix).ok()
}

#[cfg(test)]
mod tests {
    use super::super::ooxml::identified;
    use super::super::packed::tests::{archive, members};
    use super::*;
    use proptest::prelude::*;

    fn order(number: u32, total: u32) -> String {
        format!("Narudzbenica broj {number}\nUkupno {total} EUR\n")
    }

    fn expected(format: &str) -> Vec<String> {
        let long = "a_very_long_name_".repeat(5);
        let (deep, file) = (format!("trove/papers/{long}"), format!("trove/papers/{long}/{long}.txt"));
        let mut expected = [
            ("things", String::new()),
            ("things/first.txt", order(20, 75)),
            ("things/long_shortcut", "!symlink".to_owned()),
            ("things/pipe", "!special".to_owned()),
            ("things/second.txt", order(20, 75)),
            ("things/shortcut", "!symlink".to_owned()),
            ("trove", String::new()),
            ("trove/order.txt", order(17, 1200)),
            ("trove/papers", String::new()),
            (&deep, String::new()),
            (&file, order(19, 560)),
            (r"trove/papers/ra\xe8un.txt", order(18, 3400)),
        ];
        if matches!(format, "newc" | "crc") {
            // The content is left to the last name of a file, and the others stand right before it.
            expected[1].1 = "!symlink".to_owned();
            expected[1..4].rotate_left(1);
        }
        let line = |(name, content)| [format!("{name}@2024-01-31T12:00:00Z"), content];
        expected.into_iter().flat_map(line).collect()
    }

    #[test]
    fn members_of_every_kind() {
        for format in ["newc", "crc", "odc", "bin"] {
            let bytes = archive(&format!("{format}.cpio"));
            assert_eq!(identified(&bytes), ("cpio", "application/x-cpio"), "{format}");
            assert_eq!(members(&FORMAT, &bytes), expected(format), "{format}");
        }
    }

    #[test]
    fn archives_in_a_row_and_what_follows_them() {
        let (first, second) = (archive("newc.cpio"), archive("odc.cpio"));
        let found = members(&FORMAT, &[first.as_slice(), &second, b"\0\0\0\0\x1F\x8Bpacked"].concat());
        let rest = ["rest".to_owned(), "\x1F\u{fffd}packed".to_owned()];
        assert_eq!(found, [expected("newc"), expected("odc"), rest.to_vec()].concat());
    }

    #[test]
    fn what_is_cut_off_keeps_its_members() {
        for format in ["newc", "odc", "bin"] {
            let bytes = archive(&format!("{format}.cpio"));
            let end = bytes.windows(END.len()).position(|w| w == END).unwrap();
            let whole = members(&FORMAT, &bytes);
            for cut in 1..end {
                let found = members(&FORMAT, &bytes[..cut]);
                assert_eq!(found.last().map(String::as_str), Some("!!truncated"), "{format} {cut}");
                let same = found.iter().zip(&whole).take_while(|(a, b)| a == b).count();
                assert!(same + 2 >= found.len() - 1, "{format} {cut}: {found:?}");
            }
        }
    }

    proptest! {
        #[test]
        fn any_headers_are_survived(
            start in proptest::sample::select(vec![&b"070701"[..], b"070702", b"070707", b"\xC7\x71", b"\x71\xC7"]),
            digits in "[0-7]{104}",
            rest in proptest::collection::vec(any::<u8>(), 0..200),
        ) {
            members(&FORMAT, &[start, digits.as_bytes(), &rest].concat());
            members(&FORMAT, &[start, &rest].concat());
        }
    }
}

//! Archives of `ar`: packages of Debian and libraries, with long names in the manner of GNU and of BSD.

use super::extents::Extents;
use super::{Format, MemberName, Read, Sink, moment};
use crate::problem::{Problem, ProblemKind};
use crate::trove::Blob;

pub(super) const FORMAT: Format = Format {
    name: "ar",
    media_type: "application/x-archive",
    extensions: &["ar", "a", "lib"],
    recognize: |probe| probe.signature_as(FORMAT.media_type),
    read: Read::With(read),
    note: "members with their long names, of GNU's and BSD's kind; tables of symbols are left out",
};

/// Bytes of the signature and of a member's header.
const MAGIC: u64 = 8;
const HEADER: usize = 60;
/// Bytes of a long name, and of the table of long names, that are looked at.
const NAME: u64 = 64 << 10;
const TABLE: u64 = 64 << 20;

pub(super) fn read(blob: &Blob, sink: &mut Sink) -> Result<(), Problem> {
    let (mut at, mut names) = (MAGIC, Vec::new());
    while at < blob.size() {
        let bytes = blob.slice(at, HEADER)?;
        if bytes.len() < HEADER {
            return Err(Problem::read(ProblemKind::Truncated, "ends within a header"));
        }
        let Some(header) = Header::parse(&bytes) else {
            return Err(Problem::corrupt(format!("no header at byte {at}")));
        };
        let data = at + HEADER as u64;
        match header.name.as_slice() {
            b"/" | b"/SYM64/" | b"__.SYMDEF" | b"__.SYMDEF SORTED" => {}
            b"//" => names = blob.slice(data, header.size.min(TABLE) as usize)?,
            _ => header.push(blob, sink, data, &names)?,
        }
        // Headers start at even places.
        at = data.saturating_add(header.size.checked_next_multiple_of(2).unwrap_or(u64::MAX));
    }
    // The last byte may be one that was only to make the length even.
    if at > blob.size().saturating_add(1) {
        return Err(Problem::read(ProblemKind::Truncated, "ends within its last member"));
    }
    Ok(())
}

/// A member's header, all of it text.
struct Header {
    name: Vec<u8>,
    seconds: Option<i64>,
    size: u64,
}

impl Header {
    fn parse(bytes: &[u8]) -> Option<Header> {
        let field = |from: usize, to: usize| bytes.get(from..to).map(<[u8]>::trim_ascii);
        if bytes.get(58..60) != Some(b"`\n") {
            return None;
        }
        Some(Header {
            name: field(0, 16)?.to_vec(),
            seconds: decimal(field(16, 28)?),
            size: decimal(field(48, 58)?)?,
        })
    }

    /// Pushes the member, whose name may stand before its data (BSD) or in a table (GNU).
    fn push(&self, blob: &Blob, sink: &mut Sink, data: u64, names: &[u8]) -> Result<(), Problem> {
        let inside: u64 = self.name.strip_prefix(b"#1/").and_then(decimal).unwrap_or(0).min(self.size);
        let place: Option<usize> = self.name.strip_prefix(b"/").and_then(decimal);
        let path = if inside > 0 {
            let name = blob.slice(data, inside.min(NAME) as usize)?;
            name.split(|b| *b == 0).next().unwrap_or_default().to_vec()
        } else if let Some(name) = place.and_then(|at| names.get(at..)) {
            let name = name.split(|b| *b == b'\n').next().unwrap_or_default();
            name.strip_suffix(b"/").unwrap_or(name).to_vec()
        } else {
            self.name.strip_suffix(b"/").unwrap_or(&self.name).to_vec()
        };
        if path.starts_with(b"__.SYMDEF") {
            return Ok(());
        }
        let name = MemberName { path, modified: self.seconds.and_then(moment::unix) };
        sink.member(name, &mut Extents::one(blob, data.saturating_add(inside), self.size - inside))
    }
}

fn decimal<N: std::str::FromStr>(text: &[u8]) -> Option<N> {
    std::str::from_utf8(text).ok()?.parse().ok()
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

    #[test]
    fn long_names_of_gnu_and_of_bsd() {
        let long = format!("{}.txt", "a_very_long_name_".repeat(5));
        let gnu = archive("gnu.a");
        assert_eq!(identified(&gnu), ("ar", "application/x-archive"));
        // The program was told to leave times out.
        let time = "@1970-01-01T00:00:00Z";
        assert_eq!(
            members(&FORMAT, &gnu),
            [
                format!("order.txt{time}"),
                order(17, 1200),
                format!(r"ra\xe8un.txt{time}"),
                order(18, 3400),
                format!("{long}{time}"),
                order(19, 560)
            ]
        );
        let time = "@2024-01-31T12:00:00Z";
        assert_eq!(
            members(&FORMAT, &archive("bsd.a")),
            [format!("order.txt{time}"), order(17, 1200), format!("{long}{time}"), order(19, 560)]
        );
    }

    #[test]
    fn a_package_of_debian_is_one() {
        let mut bytes = b"!<arch>\n".to_vec();
        bytes.extend(b"debian-binary   1706702400  0     0     100644  4         `\n2.0\n");
        bytes.extend(b"/               0           0     0     0       3         `\nsym\n");
        assert_eq!(identified(&bytes), ("deb", "application/x-debian-package"));
        assert_eq!(members(&FORMAT, &bytes), ["debian-binary@2024-01-31T12:00:00Z", "2.0\n"]);
    }

    #[test]
    fn what_is_cut_off_keeps_its_members() {
        let bytes = archive("bsd.a");
        let whole = members(&FORMAT, &bytes);
        // Where the first member has just ended, nothing tells that there was more.
        let first = 8 + 60 + order(17, 1200).len();
        for cut in (9..bytes.len() - 1).filter(|cut| *cut != first && *cut != first + 1) {
            let found = members(&FORMAT, &bytes[..cut]);
            assert_eq!(found.last().map(String::as_str), Some("!!truncated"), "{cut}");
            assert!(cut < first || found[..2] == whole[..2], "{cut}: {found:?}");
        }
    }

    proptest! {
        #[test]
        fn any_headers_are_survived(name in "[#/0-9 a]{16}", size in "[0-9 ]{10}", rest in proptest::collection::vec(any::<u8>(), 0..200)) {
            let mut bytes = format!("!<arch>\n{name}{:32}{size}`\n", "0").into_bytes();
            bytes.extend(rest);
            members(&FORMAT, &bytes);
        }
    }
}

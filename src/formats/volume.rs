//! Whether a content is a volume of a split archive: its name says which one, its content must agree.

use super::Probe;
use super::zipbytes::{u16_at, u32_at};
use crate::trove::split::{MOST, Name, Scheme};

/// Bytes of a zip's end record without its comment, and with the longest.
const END: usize = 22;
const END_WINDOW: usize = END + 0xffff;

/// What begins a content that is cut into numbered volumes: archives, and boxes of mail.
const OPENINGS: [&str; 16] = [
    "application/x-7z-compressed",
    "application/x-rar-compressed",
    "application/x-tar",
    "application/x-gtar",
    "application/gzip",
    "application/x-bzip2",
    "application/x-xz",
    "application/zstd",
    "application/x-lz4",
    "application/x-lzip",
    "application/x-compress",
    "application/vnd.ms-cab-compressed",
    "application/x-cpio",
    "application/x-iso9660-image",
    "application/x-ms-wim",
    "application/vnd.ms-outlook-pst",
];

/// The series of volumes that a content of this path belongs to, and which volume it is, from 1. The middle of an
/// archive is like nothing: where only the name can tell, it does.
pub fn volume(path: &[u8], probe: &Probe) -> Option<(Vec<u8>, u32)> {
    let name = Name::of(path)?;
    let ordinal = match (name.scheme, name.ordinal) {
        (Scheme::Numbered, Some(1)) => {
            let opens =
                probe.zip_kind().is_some() || probe.signature().is_some_and(|s| OPENINGS.contains(&s));
            opens.then_some(1)
        }
        (Scheme::Zip, Some(1)) => (probe.has(0, b"PK\x07\x08") || probe.has(0, b"PK\x03\x04")).then_some(1),
        (Scheme::Zip, None) => last_disk(probe).map(|n| n + 1),
        (Scheme::Rar | Scheme::RarPart, ordinal) => ordinal.filter(|_| is_rar_volume(probe.head)),
        (_, ordinal) => ordinal,
    };
    ordinal.filter(|n| *n <= MOST).map(|ordinal| (name.series, ordinal))
}

/// The number of the disk that a zip's end record says it is on, from 0; nothing for zips that are not split.
fn last_disk(probe: &Probe) -> Option<u32> {
    let far;
    let find = |bytes: &[u8]| memchr::memmem::rfind(bytes, b"PK\x05\x06");
    let (bytes, at) = match find(probe.tail) {
        Some(at) => (probe.tail, at),
        None if probe.tail.len() as u64 >= probe.size => return None,
        // A zip that ends in a long comment has it further ahead.
        None => {
            far = probe.at(probe.size.saturating_sub(END_WINDOW as u64), END_WINDOW);
            (far.as_slice(), find(&far)?)
        }
    };
    let narrow = bytes.get(at..at + END).map_or(0, |record| u16_at(record, 4));
    // Of more disks than fit, the locator of the wide end record knows the number of all.
    let wide = || at.checked_sub(20).and_then(|at| bytes.get(at..)).filter(|l| l.starts_with(b"PK\x06\x07"));
    let disk = match narrow {
        u16::MAX => wide().map_or(0, |locator| u32_at(locator, 16).saturating_sub(1)),
        narrow => u32::from(narrow),
    };
    (disk > 0).then_some(disk)
}

/// Whether a RAR archive says that it is one of several volumes.
fn is_rar_volume(head: &[u8]) -> bool {
    if let Some(header) = head.strip_prefix(b"Rar!\x1A\x07\0") {
        return header.get(2) == Some(&0x73) && u16_at(header, 3) & 1 != 0;
    }
    let Some(header) = head.strip_prefix(b"Rar!\x1A\x07\x01\0").and_then(|h| h.get(4..)) else {
        return false;
    };
    let mut numbers = Vints(header);
    let (_size, kind, flags) = (numbers.next(), numbers.next(), numbers.next().unwrap_or(0));
    match kind {
        Some(1) => {
            let extra = if flags & 1 != 0 { numbers.next() } else { Some(0) };
            extra.is_some() && numbers.next().is_some_and(|archive| archive & 1 != 0)
        }
        // Where the headers are encrypted nothing more can be seen; the name is what there is.
        Some(4) => true,
        _ => false,
    }
}

/// Numbers of RAR 5: seven bits a byte, the least first, the top bit set but in the last.
struct Vints<'a>(&'a [u8]);

impl Iterator for Vints<'_> {
    type Item = u64;

    fn next(&mut self) -> Option<u64> {
        let mut value = 0u64;
        for shift in (0..63).step_by(7) {
            let (byte, rest) = self.0.split_first()?;
            self.0 = rest;
            value |= u64::from(byte & 0x7f) << shift;
            if byte & 0x80 == 0 {
                return Some(value);
            }
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::super::probe;
    use super::*;
    use crate::trove::Blob;
    use proptest::prelude::*;

    fn ordinal(path: &str, bytes: &[u8]) -> Option<u32> {
        let blob = Blob::from_bytes(bytes);
        let (head, tail) = probe::ends(&blob).unwrap();
        volume(path.as_bytes(), &Probe::new(&head, &tail, &blob)).map(|(_, ordinal)| ordinal)
    }

    /// The end record of a zip on the disk of that number, with a comment of so many bytes.
    fn end(disk: u16, comment: u16) -> Vec<u8> {
        let mut record = b"something PK\x05\x06".to_vec();
        record.extend(disk.to_le_bytes());
        record.extend([0; 14]);
        record.extend(comment.to_le_bytes());
        record.extend(vec![b'c'; comment.into()]);
        record
    }

    #[test]
    fn the_content_must_agree_with_the_name() {
        assert_eq!(ordinal("a.7z.001", b"7z\xBC\xAF\x27\x1C\0\x04"), Some(1));
        assert_eq!(ordinal("a.001", b"the first of our logs"), None);
        assert_eq!(ordinal("a.002", b"whatever"), Some(2));
        assert_eq!(ordinal("a.z01", b"PK\x07\x08PK\x03\x04"), Some(1));
        assert_eq!(ordinal("a.z01", b"text"), None);
        assert_eq!((ordinal("a.zip", &end(0, 0)), ordinal("a.zip", &end(2, 0))), (None, Some(3)));
        let long = [vec![b'x'; 40_000], end(3, 5_000)].concat();
        assert_eq!(ordinal("a.zip", &long), Some(4));
        assert_eq!(ordinal("a.zip", b"PK\x03\x04"), None);
    }

    #[test]
    fn rar_archives_say_whether_they_are_volumes() {
        let four = |flags: u8| [b"Rar!\x1A\x07\0\xAA\xBB\x73".as_slice(), &[flags, 0, 13, 0]].concat();
        assert_eq!((ordinal("a.rar", &four(0)), ordinal("a.rar", &four(1))), (None, Some(1)));
        assert_eq!(ordinal("a.r00", &four(0x11)), Some(2));
        let five = |rest: &[u8]| [b"Rar!\x1A\x07\x01\0\x11\x22\x33\x44".as_slice(), rest].concat();
        assert_eq!(ordinal("a.part1.rar", &five(&[3, 1, 0, 0])), None);
        assert_eq!(ordinal("a.part1.rar", &five(&[3, 1, 0, 1])), Some(1));
        assert_eq!(ordinal("a.part2.rar", &five(&[0x8b, 1, 1, 1, 7, 3, 1])), Some(2), "with an extra area");
        assert_eq!(ordinal("a.part2.rar", b"text"), None);
    }

    proptest! {
        #[test]
        fn any_bytes_are_looked_at(
            start in proptest::sample::select(vec![&b"Rar!\x1A\x07\0"[..], b"Rar!\x1A\x07\x01\0", b"PK\x05\x06"]),
            rest in proptest::collection::vec(any::<u8>(), 0..40),
        ) {
            for path in ["a.rar", "a.zip", "a.001", "a.z01"] {
                ordinal(path, &[start, &rest].concat());
            }
        }
    }
}

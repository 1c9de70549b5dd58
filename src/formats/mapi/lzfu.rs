//! Compressed rich text of Outlook ([MS-OXRTFCP]).

/// What the dictionary holds before the first byte.
const KNOWN: &[u8] =
    b"{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern \\fscript \
\\fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n\\par \
\\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx";
const SIZE: usize = 4096;

/// The rich text, as much of it as the packed bytes give; nothing where they are none.
pub(super) fn unpacked(bytes: &[u8]) -> Option<Vec<u8>> {
    let number = |at: usize| bytes.get(at..at + 4)?.try_into().ok().map(u32::from_le_bytes);
    let size = number(4)? as usize;
    let content = bytes.get(16..)?;
    match bytes.get(8..12)? {
        b"MELA" => Some(content.get(..size).unwrap_or(content).to_vec()),
        b"LZFu" => Some(expanded(content, size)),
        _ => None,
    }
}

fn expanded(content: &[u8], size: usize) -> Vec<u8> {
    let mut dictionary = [b' '; SIZE];
    dictionary.iter_mut().zip(KNOWN).for_each(|(d, k)| *d = *k);
    let mut at = KNOWN.len();
    let mut out = Vec::new();
    let mut put = |byte: u8, dictionary: &mut [u8; SIZE], out: &mut Vec<u8>| {
        dictionary.iter_mut().skip(at).take(1).for_each(|d| *d = byte);
        at = (at + 1) % SIZE;
        out.push(byte);
        at
    };
    let mut write = KNOWN.len();
    let mut bytes = content.iter().copied();
    while let Some(control) = bytes.next() {
        for bit in 0..8 {
            // A reference has at most 17 bytes, so a hostile size does not matter: it only ends the text early.
            if out.len() >= size {
                return out;
            }
            let Some(first) = bytes.next() else { return out };
            if control >> bit & 1 == 0 {
                write = put(first, &mut dictionary, &mut out);
                continue;
            }
            let Some(second) = bytes.next() else { return out };
            let word = usize::from(first) << 8 | usize::from(second);
            let (offset, length) = (word >> 4, (word & 15) + 2);
            if offset == write {
                return out;
            }
            for step in 0..length {
                let byte = dictionary.get((offset + step) % SIZE).copied().unwrap_or(b' ');
                write = put(byte, &mut dictionary, &mut out);
            }
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// The examples of the specification.
    #[test]
    fn the_examples_of_the_specification_are_unpacked() {
        let packed = [
            0x2d, 0, 0, 0, 0x2b, 0, 0, 0, 0x4c, 0x5a, 0x46, 0x75, 0xf1, 0xc5, 0xc7, 0xa7, 0x03, 0, 0x0a, 0,
            0x72, 0x63, 0x70, 0x67, 0x31, 0x32, 0x35, 0x42, 0x32, 0x0a, 0xf3, 0x20, 0x68, 0x65, 0x6c, 0x09,
            0, 0x20, 0x62, 0x77, 0x05, 0xb0, 0x6c, 0x64, 0x7d, 0x0a, 0x80, 0x0f, 0xa0,
        ];
        let text = unpacked(&packed).unwrap();
        assert_eq!(String::from_utf8_lossy(&text), "{\\rtf1\\ansi\\ansicpg1252\\pard hello world}\r\n");
        let packed = [
            0x1a, 0, 0, 0, 0x1c, 0, 0, 0, 0x4c, 0x5a, 0x46, 0x75, 0xe2, 0xd4, 0x4b, 0x51, 0x41, 0, 0x04,
            0x20, 0x57, 0x58, 0x59, 0x5a, 0x0d, 0x6e, 0x7d, 0x01, 0x0e, 0xb0,
        ];
        assert_eq!(unpacked(&packed).unwrap(), b"{\\rtf1 WXYZWXYZWXYZWXYZWXYZ}");
        let mut plain = b"\0\0\0\0\x04\0\0\0MELA\0\0\0\0".to_vec();
        plain.extend(b"{ab}more");
        assert_eq!(unpacked(&plain).unwrap(), b"{ab}");
    }

    proptest! {
        #[test]
        fn any_bytes_are_unpacked(rest in proptest::collection::vec(any::<u8>(), 0..500)) {
            let bytes = [b"\0\0\0\0\xff\xff\xff\xffLZFu\0\0\0\0", &rest[..]].concat();
            unpacked(&bytes);
        }
    }
}

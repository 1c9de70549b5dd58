//! Names are bytes; a printable form stands beside them.

use super::sha256::{Hasher, Sha256};
use std::fmt::Write;

/// What joins a container's path and its member's in a printed chain: `mail.zip!/ugovor.pdf`.
pub const MEMBER_SEPARATOR: &str = "!/";

/// The printable form of one component chain's bytes. Injective: backslash, control characters, bytes that are
/// not UTF-8 and a literal `!/` are escaped as `\xNN`, so that no two byte strings print alike and a printed
/// chain can be cut at its separators. Direction overrides and other invisible format characters are escaped
/// too: a name must not be able to disguise itself on a terminal.
pub fn printable(bytes: &[u8]) -> String {
    let plain = |b: &u8| (b' '..=b'~').contains(b) && *b != b'\\' && *b != b'!';
    if bytes.iter().all(plain) {
        return bytes.iter().copied().map(char::from).collect();
    }
    let mut out = String::with_capacity(bytes.len());
    for chunk in bytes.utf8_chunks() {
        let mut previous = '\0';
        for c in chunk.valid().chars() {
            let hides = c.is_control() || is_invisible(c);
            if c == '\\' || hides || (c == '/' && previous == '!') {
                let mut utf8 = [0; 4];
                for b in c.encode_utf8(&mut utf8).bytes() {
                    let _ = write!(out, "\\x{b:02x}");
                }
            } else {
                out.push(c);
            }
            previous = c;
        }
        for b in chunk.invalid() {
            let _ = write!(out, "\\x{b:02x}");
        }
    }
    out
}

/// The name of an item, which is the same in every case and on every machine: SHA-256 over the volume's name and the
/// printed chain of the item's path and of the members within it, each behind its length in bytes (64 bits, little
/// endian). A printed chain stands for one chain of bytes alone, see [`printable`].
pub fn item(volume: &str, chain: &str) -> Sha256 {
    let mut hasher = Hasher::default();
    for part in [volume, chain] {
        hasher.update(&(part.len() as u64).to_le_bytes());
        hasher.update(part.as_bytes());
    }
    hasher.finish()
}

/// Format characters that show nothing but change how their surroundings look.
pub fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn items_have_names_of_their_own() {
        // sha256sum of the bytes that the docstring tells of.
        let expected = "0516723532188f27ac658b274690479250dd6788ca685a456051aa98a8cc0cbd";
        assert_eq!(item("disk", "mail.zip!/ugovor.pdf").to_string(), expected);
        assert_ne!(item("disk", "a"), item("dis", "ka"));
    }

    #[test]
    fn escapes_what_would_lie() {
        assert_eq!(printable("Уговор 12.pdf".as_bytes()), "Уговор 12.pdf");
        assert_eq!(printable(b"a\nb"), "a\\x0ab");
        assert_eq!(printable(b"a\\x0ab"), "a\\x5cx0ab");
        assert_eq!(printable(b"\xe8.txt"), "\\xe8.txt");
        assert_eq!(printable(b"a!/b"), "a!\\x2fb");
        assert_eq!(printable("x\u{202e}fdp.exe".as_bytes()), "x\\xe2\\x80\\xaefdp.exe");
    }

    /// The inverse, which exists because the form is injective.
    fn bytes_of(text: &str) -> Vec<u8> {
        let (mut out, mut rest) = (Vec::new(), text.as_bytes());
        while let Some((&b, tail)) = rest.split_first() {
            if b == b'\\' {
                out.push(u8::from_str_radix(std::str::from_utf8(&tail[1..3]).unwrap(), 16).unwrap());
                rest = &tail[3..];
            } else {
                out.push(b);
                rest = tail;
            }
        }
        out
    }

    proptest! {
        #[test]
        fn is_injective(bytes in proptest::collection::vec(any::<u8>(), 0..40)) {
            prop_assert_eq!(bytes_of(&printable(&bytes)), bytes);
        }
    }
}

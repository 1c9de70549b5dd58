//! Files that XML holds as values: pictures and PDFs in base64, as invoices carry their printed form, and XML within XML.

use crate::formats::MemberName;
use mail_parser::decoders::base64::base64_decode;

/// A value shorter than this, in bytes, is no file: keys and signatures are as long.
const SHORTEST: usize = 120;

/// How files begin that are written into XML.
const BEGINNINGS: &[&[u8]] = &[
    b"%PDF",
    b"PK\x03\x04",
    b"\x89PNG",
    b"\xFF\xD8\xFF",
    b"GIF8",
    b"II*\0",
    b"MM\0*",
    b"\xD0\xCF\x11\xE0",
    b"{\\rtf",
    b"<?xml",
    b"\xEF\xBB\xBF<?xml",
    b"\x1F\x8B\x08",
    b"7z\xBC\xAF",
];

/// A file that a value holds.
pub(super) struct File {
    pub(super) name: MemberName,
    pub(super) bytes: Vec<u8>,
}

/// The file that is the value of an element: by its name in an attribute such as `filename`, else by the element's own.
/// None where the value is text.
pub(super) fn file(element: &str, attributes: &str, value: &str) -> Option<File> {
    let named = attributes.split(" @").find_map(|attribute| {
        let (key, name) = attribute.split_once(' ')?;
        key.eq_ignore_ascii_case("filename").then_some(name)
    });
    let name = MemberName::new(named.unwrap_or(element));
    if value.len() < SHORTEST {
        return None;
    }
    // What was decoded already is read as what it is now, whatever it says of its encoding.
    if let Some(xml) = value.trim_start().strip_prefix("<?xml ") {
        let (_, content) = xml.split_once("?>")?;
        return Some(File { name, bytes: content.trim_start().as_bytes().to_vec() });
    }
    if !is_base64(value) {
        return None;
    }
    let bytes = base64_decode(value.as_bytes())?;
    let known = named.is_some() || BEGINNINGS.iter().any(|beginning| bytes.starts_with(beginning));
    known.then_some(File { name, bytes })
}

/// Whether a value may be base64: one word, or several as lines were, of its letters alone.
pub(super) fn is_base64(value: &str) -> bool {
    let letter = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'+' | b'/' | b'=' | b' ' | b'\n');
    value.bytes().all(letter) && value.split([' ', '\n']).any(|word| word.len() >= LINE)
}

/// Letters of a line of base64 at least.
const LINE: usize = 60;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_told_from_text_and_keys() {
        let pdf = "JVBERi0xLjQK".repeat(20);
        let found = file("DocumentPdf", "", &pdf).unwrap();
        assert_eq!(
            (found.name.path.as_slice(), found.bytes.get(..8)),
            (&b"DocumentPdf"[..], Some(&b"%PDF-1.4"[..]))
        );
        let key = "MIIEpDCCA4yg".repeat(20);
        assert!(file("X509Certificate", "", &key).is_none());
        let named = file("Object", " @mimeCode application/x @filename a b.bin", &key).unwrap();
        assert_eq!(named.name.path, b"a b.bin");
        let words = "These words are text and no file at all ".repeat(9);
        assert!(file("Note", " @filename x", &words).is_none());
        let xml = format!("<?xml version='1.0' encoding='windows-1251'?><a>{words}</a>");
        assert!(file("Description", "", &xml).unwrap().bytes.starts_with(b"<a>"));
    }
}

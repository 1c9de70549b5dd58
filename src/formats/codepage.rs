//! Code pages by the numbers that Windows gives them, as old office files name their encodings.

use crate::text::decode;

/// Text of two bytes a letter, the lower first; half a letter at the end is none.
pub(super) fn utf16(bytes: &[u8]) -> String {
    let units = bytes.as_chunks().0.iter().map(|b| u16::from_le_bytes(*b));
    char::decode_utf16(units).map(|c| c.unwrap_or('\u{FFFD}')).collect()
}

/// The name of the encoding that a code page is; nothing for an unknown one.
pub(super) fn label(number: u32) -> Option<&'static str> {
    Some(match number {
        437 => "ibm437",
        850 | 858 => "ibm850",
        852 => "ibm852",
        855 => "ibm855",
        866 => "ibm866",
        874 => "windows-874",
        932 => "shift_jis",
        936 | 20936 => "gbk",
        949 | 1361 | 51949 => "euc-kr",
        950 => "big5",
        1250 => "windows-1250",
        1251 => "windows-1251",
        1252 | 1 => "windows-1252",
        1253 => "windows-1253",
        1254 => "windows-1254",
        1255 => "windows-1255",
        1256 => "windows-1256",
        1257 => "windows-1257",
        1258 => "windows-1258",
        1200 => "utf-16le",
        10000 => "macintosh",
        10007 | 10017 => "x-mac-cyrillic",
        20866 => "koi8-r",
        21866 => "koi8-u",
        20127 => "us-ascii",
        28591 => "windows-1252",
        28592 => "iso-8859-2",
        28594 => "iso-8859-4",
        28595 => "iso-8859-5",
        28597 => "iso-8859-7",
        28599 => "windows-1254",
        28605 => "iso-8859-15",
        50220..=50222 => "iso-2022-jp",
        51932 => "euc-jp",
        54936 => "gb18030",
        65001 => "utf-8",
        _ => return None,
    })
}

/// Text in that code page; in that of Western Europe where it is unknown.
pub(super) fn decode(bytes: &[u8], number: u32) -> String {
    decode::decode_as(bytes, label(number).unwrap_or("windows-1252"))
}

/// The code page of a character set, as fonts name them; nothing for the default, for signs and for unknown ones.
pub(super) fn of_charset(charset: u32) -> Option<u32> {
    Some(match charset {
        0 => 1252,
        77 => 10000,
        128 => 932,
        129 => 949,
        130 => 1361,
        134 => 936,
        136 => 950,
        161 => 1253,
        162 => 1254,
        163 => 1258,
        177 => 1255,
        178..=180 => 1256,
        186 => 1257,
        204 => 1251,
        222 => 874,
        238 => 1250,
        254 => 437,
        255 => 850,
        _ => return None,
    })
}

/// The code page of a language, as Windows numbers them, for programs of the time before Unicode.
pub(super) fn of_language(lid: u32) -> u32 {
    match lid & 0x3ff {
        // Serbian and Croatian share a number; what lies above it says which letters.
        0x1a if matches!(lid, 0x0c1a | 0x1c1a | 0x201a | 0x281a | 0x301a) => 1251,
        0x05 | 0x0e | 0x15 | 0x18 | 0x1a | 0x1b | 0x1c | 0x24 => 1250,
        0x02 | 0x19 | 0x22 | 0x23 | 0x2f => 1251,
        0x08 => 1253,
        0x1f => 1254,
        0x0d => 1255,
        0x01 | 0x29 | 0x20 => 1256,
        0x25..=0x27 => 1257,
        0x2a => 1258,
        0x1e => 874,
        0x11 => 932,
        0x12 => 949,
        0x04 if matches!(lid, 0x0404 | 0x0c04 | 0x1404) => 950,
        0x04 => 936,
        _ => 1252,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn code_pages_are_decoded_strictly() {
        assert_eq!(decode(b"Sne\x9eana", 1250), "Snežana");
        // The same bytes are valid UTF-8, and are not.
        assert_eq!(decode(b"\xd1\x9c", 1251), "Сњ");
        assert_eq!(decode(b"\x8a\xbf\x8e\x9a", 932), "漢字");
        assert_eq!(decode(b"\xe7\x9f", 852), "šč");
        assert_eq!(of_language(0x0c1a), 1251);
        assert_eq!(of_language(0x081a), 1250);
    }
}

//! The property sets of a compound file: title, author, company, times.

use super::{Ole, ROOT};
use crate::formats::zipbytes::{u16_at, u32_at, u64_at};
use crate::formats::{Sink, codepage};
use crate::problem::Problem;
use crate::text::MetaKey;

/// The two sets that every office program writes, and what is kept of each by its numbers.
const SETS: [(&str, &[(u32, MetaKey)]); 2] = [
    (
        "\u{5}SummaryInformation",
        &[
            (2, MetaKey::Title),
            (3, MetaKey::Subject),
            (4, MetaKey::Author),
            (5, MetaKey::Keywords),
            (8, MetaKey::LastModifiedBy),
            (12, MetaKey::Created),
            (13, MetaKey::Modified),
            (14, MetaKey::Pages),
            (18, MetaKey::Creator),
        ],
    ),
    ("\u{5}DocumentSummaryInformation", &[(15, MetaKey::Company), (7, MetaKey::Pages)]),
];
/// The number of the property that names the code page, and the code page that is Unicode.
const CODE_PAGE: u32 = 1;
const UNICODE: u32 = 1200;
/// Properties of a set that are looked at.
const MOST: u32 = 4096;
/// Ticks of a tenth of a microsecond in a second, and seconds from 1601 to 1970.
const TICKS: u64 = 10_000_000;
const EPOCH: u64 = 11_644_473_600;

/// Pushes what the property sets say.
pub(in super::super) fn push(ole: &Ole, sink: &mut Sink) -> Result<(), Problem> {
    for (name, keys) in SETS {
        let Some(index) = ole.find(ROOT, &[name]) else { continue };
        let bytes = ole.bytes(index);
        let mut said = entries(&bytes, keys);
        // LibreOffice puts the company among the properties that have names.
        let lacks = |key: MetaKey| keys.iter().any(|k| k.1 == key) && said.iter().all(|s| s.0 != key);
        if lacks(MetaKey::Company) {
            said.extend(named(&bytes, "Company").map(|company| (MetaKey::Company, company)));
        }
        for (key, value) in said {
            sink.meta(key, value)?;
        }
    }
    Ok(())
}

/// A set of properties: where each starts, by its number, and the code page.
struct Set<'a> {
    listed: Vec<(u32, &'a [u8])>,
    page: u32,
}

impl Set<'_> {
    /// The set that a stream says at `place` where it begins.
    fn at(bytes: &[u8], place: usize) -> Option<Set<'_>> {
        let set = bytes.get(usize::try_from(u32_at(bytes, place)).ok()?..)?;
        let listed = (0..u32_at(set, 4).min(MOST)).map_while(|i| {
            let line = 8 + usize::try_from(i).ok()? * 8;
            let value = usize::try_from(u32_at(set, line + 4)).ok()?;
            set.get(line..line + 8).map(|_| (u32_at(set, line), set.get(value..).unwrap_or_default()))
        });
        let listed: Vec<(u32, &[u8])> = listed.collect();
        let page = listed.iter().find(|p| p.0 == CODE_PAGE).map_or(1252, |p| u32::from(u16_at(p.1, 4)));
        Some(Set { listed, page })
    }
}

/// The properties of the first set of a stream, as far as `keys` knows them.
fn entries(bytes: &[u8], keys: &[(u32, MetaKey)]) -> Vec<(MetaKey, String)> {
    let Some(Set { listed, page }) = Set::at(bytes, 44) else { return Vec::new() };
    let known = |id: u32| keys.iter().find(|k| k.0 == id).map(|k| k.1);
    let value = |(id, raw): &(u32, &[u8])| Some((known(*id)?, value(raw, page)?));
    listed.iter().filter_map(value).collect()
}

/// The set of properties that users define ([MS-OSHARED] 2.3.3.2.3.1).
const USER_DEFINED: [u8; 16] =
    [5, 0xD5, 0xCD, 0xD5, 0x9C, 0x2E, 0x1B, 0x10, 0x93, 0x97, 8, 0, 0x2B, 0x2C, 0xF9, 0xAE];

/// The property of that name in the second set of a stream, which users define; names stand in its property 0
/// ([MS-OLEPS] 2.17).
fn named(bytes: &[u8], wanted: &str) -> Option<String> {
    if u32_at(bytes, 24) < 2 || bytes.get(48..64)? != USER_DEFINED {
        return None;
    }
    let Set { listed, page } = Set::at(bytes, 64)?;
    let of = |id: u32| listed.iter().find(|p| p.0 == id).map(|p| p.1);
    let names = of(0)?;
    let mut rest = names.get(4..)?;
    for _ in 0..u32_at(names, 0).min(MOST) {
        let (id, count) = (u32_at(rest, 0), usize::try_from(u32_at(rest, 4)).ok()?);
        let text = rest.get(8..)?;
        let (name, len) = match page {
            UNICODE => (utf16(text, count), count.checked_mul(2)?.checked_next_multiple_of(4)?),
            _ => (codepage::decode(text.get(..count)?, page), count),
        };
        if name.trim_end_matches('\0') == wanted {
            return value(of(id)?, page);
        }
        rest = text.get(len..)?;
    }
    None
}

fn value(raw: &[u8], page: u32) -> Option<String> {
    let count = usize::try_from(u32_at(raw, 4)).ok()?;
    match u32_at(raw, 0) & 0xfff {
        2 => Some(u16_at(raw, 4).to_string()),
        3 => Some(u32_at(raw, 4).to_string()).filter(|n| n != "0"),
        0x1e if page == UNICODE => Some(utf16(raw.get(8..)?, count / 2)),
        0x1e => {
            let text = raw.get(8..)?;
            let text = text.get(..count).unwrap_or(text);
            let text = text.split(|b| *b == 0).next().unwrap_or_default();
            Some(codepage::decode(text, page))
        }
        0x1f => Some(utf16(raw.get(8..)?, count)),
        0x40 => time(u64_at(raw, 4)),
        _ => None,
    }
    .map(|text| text.trim().to_owned())
}

/// Text of so many units, up to a zero.
pub(in super::super) fn utf16(bytes: &[u8], units: usize) -> String {
    let units = bytes.chunks_exact(2).take(units).map(|u| u16_at(u, 0)).take_while(|u| *u != 0);
    char::decode_utf16(units).map(|c| c.unwrap_or('\u{FFFD}')).collect()
}

/// A time in tenths of microseconds since 1601, in ISO 8601; nothing for one that was never set, or is a duration.
fn time(ticks: u64) -> Option<String> {
    let seconds = (ticks / TICKS).checked_sub(EPOCH)?;
    let (days, second) = (seconds / 86_400, seconds % 86_400);
    let date = civil(days)?;
    Some(format!("{date}T{:02}:{:02}:{:02}Z", second / 3600, second / 60 % 60, second % 60))
}

/// The date so many days after 1970 began (Howard Hinnant's algorithm).
fn civil(days: u64) -> Option<String> {
    let z = days.checked_add(719_468)?;
    let (era, day) = (z / 146_097, z % 146_097);
    let year = (day - day / 1460 + day / 36_524 - day / 146_096) / 365;
    let of_year = day - (365 * year + year / 4 - year / 100);
    let month = (5 * of_year + 2) / 153;
    let (day, month) = (of_year - (153 * month + 2) / 5 + 1, if month < 10 { month + 3 } else { month - 9 });
    let year = era * 400 + year + u64::from(month <= 2);
    (year <= 9999).then(|| format!("{year:04}-{month:02}-{day:02}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_iso() {
        assert_eq!(time(133_512_192_050_000_000).as_deref(), Some("2024-02-01T00:00:05Z"));
        assert_eq!(time(0), None);
        assert_eq!(time(6_000_000_000), None);
        assert_eq!(time(u64::MAX), None);
        assert_eq!(civil(0).as_deref(), Some("1970-01-01"));
        assert_eq!(civil(11_016).as_deref(), Some("2000-02-29"));
    }

    #[test]
    fn a_property_is_found_by_its_name_in_either_code_page() {
        for (page, width, value) in [(1252u32, 1usize, &b"Ana\0"[..]), (UNICODE, 2, b"A\0n\0a\0\0\0")] {
            let letters =
                |text: &str| text.bytes().flat_map(|b| [b, 0].into_iter().take(width)).collect::<Vec<u8>>();
            let pad = |mut bytes: Vec<u8>| {
                bytes.resize(bytes.len().next_multiple_of(4), 0);
                bytes
            };
            let name = |id: u32, name: &str| {
                let text = letters(name);
                let count = (text.len() / width) as u32;
                let text = if width == 2 { pad(text) } else { text };
                [&id.to_le_bytes()[..], &count.to_le_bytes(), &text].concat()
            };
            let names =
                pad([&2u32.to_le_bytes()[..], &name(2, "Odeljenje\0"), &name(3, "Company\0")].concat());
            let numbers = |all: &[u32]| all.iter().flat_map(|n| n.to_le_bytes()).collect::<Vec<u8>>();
            let at = 32 + names.len() as u32;
            let mut set = numbers(&[0, 3, 0, 32, 1, at, 3, at + 8]);
            set.extend(names);
            set.extend(numbers(&[2, page, 0x1e, value.len() as u32]));
            set.extend(value);
            let head =
                [vec![0; 24], numbers(&[2]), vec![0; 20], USER_DEFINED.to_vec(), numbers(&[68])].concat();
            let stream = [head, set].concat();
            assert_eq!(named(&stream, "Company").as_deref(), Some("Ana"), "{page}");
            assert_eq!(named(&stream, "Odeljenje"), None, "it has a name and no value");
            for at in 0..stream.len() {
                let _ = named(&stream[..at], "Company");
                let mut flipped = stream.clone();
                flipped[at] ^= 0xff;
                let _ = named(&flipped, "Company");
            }
        }
    }

    #[test]
    fn any_bytes_are_survived() {
        let keys = SETS[0].1;
        let mut set = vec![0; 44];
        set.extend(48u32.to_le_bytes());
        set.extend([0, 0, 0, 0, 2, 0, 0, 0]);
        set.extend([2u32, 24, 4, 0xffff_fff0].iter().flat_map(|n| n.to_le_bytes()));
        set.extend([0x1e, 0, 0, 0, 0xff, 0xff, 0xff, 0xff, b'A', b'n', b'a']);
        assert_eq!(entries(&set, keys), [(MetaKey::Title, "Ana".to_owned())]);
        for at in 0..set.len() {
            let _ = entries(&set[..at], keys);
            let mut flipped = set.clone();
            flipped[at] ^= 0xff;
            let _ = entries(&flipped, keys);
        }
    }
}

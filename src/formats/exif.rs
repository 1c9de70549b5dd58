//! What pictures say about themselves: when, where and with what they were taken, and by whom.

use super::{Sink, looks};
use crate::problem::{Problem, ProblemKind};
use crate::text::MetaKey;
use crate::trove::Blob;
use exif::{Exif, In, Reader, Tag, Value};
use std::io::BufReader;
use std::panic::{AssertUnwindSafe, catch_unwind};

/// Bytes of a picture that is looked into: some kinds are held in memory.
const MOST: u64 = 256 << 20;
/// Bytes of a text.
const TEXT: usize = 4096;

/// Entries that are texts, and what they are.
const TEXTS: &[(Tag, MetaKey)] = &[
    (Tag::ImageDescription, MetaKey::Title),
    (Tag::Artist, MetaKey::Author),
    (Tag::Copyright, MetaKey::Company),
    (Tag::Software, MetaKey::Creator),
    (Tag::DateTimeOriginal, MetaKey::Created),
    (Tag::DateTime, MetaKey::Modified),
];

/// Reads the metadata and the look; the text is for OCR.
pub(super) fn read(blob: &Blob, sink: &mut Sink) -> Result<(), Problem> {
    metadata(blob, sink)?;
    looks::of_picture(blob, sink)?;
    sink.picture()
}

/// Reads the metadata of a picture that nothing here opens.
pub(super) fn read_undrawn(blob: &Blob, sink: &mut Sink) -> Result<(), Problem> {
    metadata(blob, sink)?;
    Err(Problem::read(ProblemKind::Unsupported, "OCR cannot open pictures of this kind"))
}

/// Pushes what a picture says about itself; most say nothing, and what cannot be read costs no more than itself.
pub(super) fn metadata(blob: &Blob, sink: &mut Sink) -> Result<(), Problem> {
    if blob.size() > MOST {
        return Ok(());
    }
    let parse = || {
        let mut reader = Reader::new();
        reader.continue_on_error(true);
        let parsed = reader.read_from_container(&mut BufReader::new(blob.reader()));
        parsed.or_else(|e| e.distill_partial_result(|_| {})).ok()
    };
    let Ok(Some(exif)) = catch_unwind(AssertUnwindSafe(parse)) else { return Ok(()) };
    for (tag, key) in TEXTS {
        sink.meta(*key, text(&exif, *tag).unwrap_or_default())?;
    }
    let device = [Tag::Make, Tag::Model].map(|tag| text(&exif, tag).unwrap_or_default());
    sink.meta(MetaKey::Device, device.join(" ").trim())?;
    sink.meta(MetaKey::Position, position(&exif).unwrap_or_default())
}

fn text(exif: &Exif, tag: Tag) -> Option<String> {
    let Value::Ascii(parts) = &exif.get_field(tag, In::PRIMARY)?.value else { return None };
    let bytes = parts.first()?;
    let text = String::from_utf8_lossy(bytes.get(..TEXT).unwrap_or(bytes)).into_owned();
    let words = text.split(|c: char| c.is_whitespace() || c.is_control()).filter(|w| !w.is_empty());
    Some(words.collect::<Vec<_>>().join(" "))
}

/// Latitude and longitude in degrees, south and west negative.
fn position(exif: &Exif) -> Option<String> {
    let one = |place: Tag, side: Tag, negative: &str| {
        let Value::Rational(parts) = &exif.get_field(place, In::PRIMARY)?.value else { return None };
        let part = |n: usize| parts.get(n).map(exif::Rational::to_f64).filter(|v| v.is_finite());
        let degrees = part(0)? + part(1).unwrap_or(0.0) / 60.0 + part(2).unwrap_or(0.0) / 3600.0;
        let is_negative = text(exif, side).is_some_and(|s| s == negative);
        Some(if is_negative { -degrees } else { degrees })
    };
    let latitude = one(Tag::GPSLatitude, Tag::GPSLatitudeRef, "S")?;
    let longitude = one(Tag::GPSLongitude, Tag::GPSLongitudeRef, "W")?;
    Some(format!("{latitude:.6} {longitude:.6}"))
}

#[cfg(test)]
mod tests {
    use super::super::sink::{Piece, Reading};
    use super::*;

    fn entry(tag: u16, kind: u16, count: u32, value: u32) -> Vec<u8> {
        [
            tag.to_le_bytes().to_vec(),
            kind.to_le_bytes().to_vec(),
            count.to_le_bytes().to_vec(),
            value.to_le_bytes().to_vec(),
        ]
        .concat()
    }

    /// A TIFF of nothing but Exif: a camera, a time and a place.
    fn tiff() -> Vec<u8> {
        let mut out = b"II*\0\x08\0\0\0".to_vec();
        let first = [entry(0x010F, 2, 6, 100), entry(0x0132, 2, 20, 110), entry(0x8825, 4, 1, 140)].concat();
        out.extend(3u16.to_le_bytes());
        out.extend(first);
        out.extend([0; 4]);
        out.resize(100, 0);
        out.extend(b"Canon\0");
        out.resize(110, 0);
        out.extend(b"2024:01:31 12:00:05\0");
        out.resize(140, 0);
        out.extend(4u16.to_le_bytes());
        let place = [
            entry(1, 2, 2, u32::from(b'N')),
            entry(2, 5, 3, 200),
            entry(3, 2, 2, u32::from(b'W')),
            entry(4, 5, 3, 224),
        ];
        out.extend(place.concat());
        out.extend([0; 4]);
        out.resize(200, 0);
        for n in [44u32, 48, 36, 20, 30, 0] {
            out.extend(n.to_le_bytes());
            out.extend(1u32.to_le_bytes());
        }
        out
    }

    fn told(bytes: &[u8]) -> Vec<(MetaKey, String)> {
        let mut found = Vec::new();
        let mut out = |piece: Piece| {
            if let Piece::Meta(m) = piece {
                found.push((m.key, m.value));
            }
            Ok(())
        };
        let blob = Blob::from_bytes(bytes);
        read(&blob, &mut Sink::new(&Reading::default(), blob.size(), &mut out)).unwrap();
        found
    }

    #[test]
    fn pictures_say_when_where_and_with_what() {
        let expected = [
            (MetaKey::Modified, "2024:01:31 12:00:05"),
            (MetaKey::ModifiedTime, "2024-01-31T12:00:05"),
            (MetaKey::Device, "Canon"),
            (MetaKey::Position, "44.810000 -20.500000"),
        ]
        .map(|(key, value)| (key, value.to_owned()));
        assert_eq!(told(&tiff()), expected);
        let app1 = [b"Exif\0\0".to_vec(), tiff()].concat();
        let len = (app1.len() as u16 + 2).to_be_bytes();
        let jpeg = [b"\xFF\xD8\xFF\xE1".to_vec(), len.to_vec(), app1, b"\xFF\xD9".to_vec()].concat();
        assert_eq!(told(&jpeg), expected);
    }

    #[test]
    fn damaged_pictures_say_less() {
        let bytes = tiff();
        for at in 0..bytes.len() {
            told(&bytes[..at]);
            let mut flipped = bytes.clone();
            flipped[at] ^= 0xFF;
            told(&flipped);
        }
    }
}

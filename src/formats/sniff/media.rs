//! Pictures, sound and film that share a container: RIFF, ISO base media, TIFF, ASF, Ogg, EBML, MPEG audio.

use super::super::probe::Probe;
use super::{contains, le16, le32};

/// The media type of a picture, sound or film in a shared container.
pub(in super::super) fn kind(probe: &Probe) -> Option<&'static str> {
    match probe.head {
        [b'R', b'I', b'F', b'F', _, _, _, _, form @ ..] => riff(form),
        [b'R', b'I', b'F', b'X', ..] => Some("application/x-director"),
        [b'F', b'O', b'R', b'M', _, _, _, _, form @ ..] => iff(form),
        [_, _, _, _, b'f', b't', b'y', b'p', brand @ ..] => Some(base_media(brand, probe.head)),
        [_, _, _, _, b'm', b'o', b'o', b'v' | b'f', ..] if probe.has(4, b"moov") => Some("video/quicktime"),
        [_, _, _, _, b'm', b'd', b'a', b't', ..] => Some("video/quicktime"),
        [b'I', b'I', b'*' | b'+', 0, ..] | [b'M', b'M', 0, b'*' | b'+', ..] => Some(tiff(probe)),
        [b'I', b'I', b'R', b'O' | b'S', ..] => Some("image/x-raw-olympus"),
        [b'I', b'I', b'U', 0, ..] => Some("image/x-raw-panasonic"),
        [b'O', b'g', b'g', b'S', ..] => Some(ogg(probe.head)),
        [0x1A, 0x45, 0xDF, 0xA3, ..] => {
            let start = probe.head.get(..256).unwrap_or(probe.head);
            Some(if contains(start, b"webm") { "video/webm" } else { "video/x-matroska" })
        }
        [0x30, 0x26, 0xB2, 0x75, 0x8E, 0x66, 0xCF, 0x11, ..] => Some(asf(probe.head)),
        [b'I', b'D', b'3', 2..=4, ..] => Some(tagged(probe)),
        [0x0B, 0x77, _, _, _, bsid, ..] => Some(if bsid >> 3 > 10 { "audio/eac3" } else { "audio/ac3" }),
        [0xFF, b, c, ..] => mpeg(probe, *b, *c),
        [b'B', b'M', ..] => bitmap(probe),
        [0, 0, 1 | 2, 0, n, 0, ..] if *n > 0 => icon(probe),
        [0x47, ..] if probe.head.get(188) == Some(&0x47) && probe.head.get(376) == Some(&0x47) => {
            Some("video/mp2t")
        }
        _ => None,
    }
}

fn riff(form: &[u8]) -> Option<&'static str> {
    match form.get(..4)? {
        b"WEBP" => Some("image/webp"),
        b"WAVE" => Some("audio/vnd.wave"),
        b"AVI " => Some("video/x-msvideo"),
        b"RMID" => Some("audio/midi"),
        b"CDR9" | b"CDRA" | b"CDRB" | b"CDRC" | b"CDRD" | b"CDRE" => Some("application/coreldraw"),
        form if form.starts_with(b"CDR") => Some("application/coreldraw"),
        b"ACON" => Some("application/x-navi-animation"),
        _ => Some("application/x-riff"),
    }
}

fn iff(form: &[u8]) -> Option<&'static str> {
    match form.get(..4)? {
        b"AIFF" | b"AIFC" => Some("audio/x-aiff"),
        b"ILBM" | b"PBM " => Some("image/x-ilbm"),
        b"8SVX" => Some("audio/x-8svx"),
        _ => None,
    }
}

fn base_media(brand: &[u8], head: &[u8]) -> &'static str {
    match brand.get(..4).unwrap_or_default() {
        b"avif" | b"avis" => "image/avif",
        b"heic" | b"heix" | b"heim" | b"heis" => "image/heic",
        b"hevc" | b"hevx" => "image/heic-sequence",
        b"mif1" | b"msf1" => {
            if contains(head.get(..64).unwrap_or(head), b"avif") {
                "image/avif"
            } else {
                "image/heif"
            }
        }
        b"crx " => "image/x-canon-cr3",
        b"qt  " => "video/quicktime",
        b"M4A " | b"M4B " | b"M4P " | b"F4A " | b"F4B " => "audio/mp4",
        b"M4V " | b"M4VH" | b"M4VP" => "video/x-m4v",
        b"3g2a" | b"3g2b" | b"3g2c" => "video/3gpp2",
        b"jp2 " | b"jpx " | b"jpm " | b"mjp2" => "image/jp2",
        brand if brand.starts_with(b"3g") => "video/3gpp",
        _ => "video/mp4",
    }
}

/// TIFF, or a camera's raw format built on it: told apart by tags of the first directory.
fn tiff(probe: &Probe) -> &'static str {
    let head = probe.head;
    if probe.has(8, b"CR\x02") {
        return "image/x-canon-cr2";
    }
    let big_endian = head.first() == Some(&b'M');
    let number = |bytes: &[u8]| {
        let add = |n: u64, b: &u8| n << 8 | u64::from(*b);
        if big_endian { bytes.iter().fold(0, add) } else { bytes.iter().rev().fold(0, add) }
    };
    let field = |bytes: &[u8], at: usize, len: usize| bytes.get(at..at + len).map(number);
    // BigTIFF has offsets of 8 bytes and entries of 20.
    let big = head.iter().take(4).any(|b| *b == b'+');
    let (count_len, entry_len, value_at) = if big { (8, 20, 12) } else { (2, 12, 8) };
    let Some(start) = (if big { field(head, 8, 8) } else { field(head, 4, 4) }) else { return "image/tiff" };
    let directory = probe.at(start, 4096);
    let Some(count) = field(&directory, 0, count_len) else { return "image/tiff" };
    let entries = directory.get(count_len..).unwrap_or_default().chunks_exact(entry_len);
    let mut make = Vec::new();
    let mut sub_directories = false;
    for entry in entries.take(usize::try_from(count).unwrap_or(0)) {
        match field(entry, 0, 2) {
            Some(0xC612) => return "image/x-raw-adobe",
            Some(0x010F) => make = probe.at(field(entry, value_at, value_at - 4).unwrap_or(u64::MAX), 16),
            Some(0x014A) => sub_directories = true,
            _ => {}
        }
    }
    let pentax = field(&directory, 0, 2).is_some() && !head.is_empty() && raw_compression(&directory, field);
    match () {
        () if make.starts_with(b"NIKON") && sub_directories => "image/x-raw-nikon",
        () if make.starts_with(b"PENTAX") && pentax => "image/x-raw-pentax",
        () if make.starts_with(b"SONY") && sub_directories => "image/x-raw-sony",
        () => "image/tiff",
    }
}

/// Whether a first directory has Pentax's own compression (65535) or uncompressed sensor data (photometric
/// 32803), rather than a developed picture.
fn raw_compression(directory: &[u8], field: impl Fn(&[u8], usize, usize) -> Option<u64>) -> bool {
    directory.get(2..).unwrap_or_default().chunks_exact(12).any(|entry| {
        matches!(
            (field(entry, 0, 2), field(entry, 8, 2)),
            (Some(0x0103), Some(65_535)) | (Some(0x0106), Some(32_803))
        )
    })
}

fn ogg(head: &[u8]) -> &'static str {
    let start = head.get(..512).unwrap_or(head);
    let rules: [(&[u8], &'static str); 7] = [
        (b"\x80theora", "video/theora"),
        (b"fishead", "video/ogg"),
        (b"\x01video", "video/x-ogm"),
        (b"\x01vorbis", "audio/vorbis"),
        (b"OpusHead", "audio/opus"),
        (b"Speex   ", "audio/speex"),
        (b"\x7FFLAC", "audio/ogg"),
    ];
    rules.iter().find(|r| contains(start, r.0)).map_or("application/ogg", |r| r.1)
}

/// Windows Media: video where the header announces a video stream.
fn asf(head: &[u8]) -> &'static str {
    const VIDEO: &[u8] = b"\xC0\xEF\x19\xBC\x4D\x5B\xCF\x11\xA8\xFD\x00\x80\x5F\x5C\x44\x2B";
    const AUDIO: &[u8] = b"\x40\x9E\x69\xF8\x4D\x5B\xCF\x11\xA8\xFD\x00\x80\x5F\x5C\x44\x2B";
    if contains(head, VIDEO) {
        "video/x-ms-wmv"
    } else if contains(head, AUDIO) {
        "audio/x-ms-wma"
    } else {
        "video/x-ms-asf"
    }
}

/// Sound behind an ID3 tag: the tag's length says where it begins.
fn tagged(probe: &Probe) -> &'static str {
    let size =
        probe.head.get(6..10).unwrap_or_default().iter().fold(0u64, |n, b| n << 7 | u64::from(b & 0x7F));
    match probe.at(size + 10, 2).as_slice() {
        [0xFF, b] if b & 0xF6 == 0xF0 => "audio/x-aac",
        [b'f', b'L'] => "audio/x-flac",
        _ => "audio/mpeg",
    }
}

/// MPEG audio without a tag: a frame header, and at the place it points to another one.
fn mpeg(probe: &Probe, b: u8, c: u8) -> Option<&'static str> {
    if b & 0xF6 == 0xF0 {
        return (c >> 2 & 0x0F < 13 && probe.size > 64).then_some("audio/x-aac");
    }
    let (version, layer, rate, frequency) = (b >> 3 & 3, b >> 1 & 3, c >> 4, c >> 2 & 3);
    let valid = b & 0xE0 == 0xE0 && version != 1 && layer != 0 && rate != 0 && rate != 15 && frequency != 3;
    if !valid {
        return None;
    }
    let rest = probe.head.get(4..).unwrap_or_default();
    (probe.size > 128 && contains(rest, &[0xFF, b])).then_some("audio/mpeg")
}

fn bitmap(probe: &Probe) -> Option<&'static str> {
    let header = le32(probe.head, 14)?;
    matches!(header, 12 | 40 | 52 | 56 | 64 | 108 | 124).then_some("image/bmp")
}

/// Windows icons and cursors: the directory's first entry must point inside the file.
fn icon(probe: &Probe) -> Option<&'static str> {
    let (count, size, at) = (le16(probe.head, 4)?, le32(probe.head, 14)?, le32(probe.head, 18)?);
    let fits = u64::from(at) + u64::from(size) <= probe.size && at >= 6 + 16 * u32::from(count) && size > 0;
    let cursor = probe.head.get(2) == Some(&2);
    fits.then_some(if cursor { "image/x-win-bitmap" } else { "image/vnd.microsoft.icon" })
}

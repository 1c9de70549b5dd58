//! Signatures: bytes at fixed places. One table, and a few functions for what a table cannot say.

use super::super::probe::Probe;
use super::{contains, le16, le32, media};
use std::sync::LazyLock;

/// Bytes at an offset that a format prescribes.
struct Magic(&'static str, usize, &'static [u8]);

/// Signatures, the longer before the shorter where one begins like the other.
#[rustfmt::skip]
const MAGIC: &[Magic] = &[
    Magic("application/pdf", 0, b"%PDF-"),
    Magic("application/rtf", 0, b"{\\rtf"),
    Magic("image/png", 0, b"\x89PNG\r\n\x1a\n"),
    Magic("image/jpeg", 0, b"\xFF\xD8\xFF"),
    Magic("image/gif", 0, b"GIF87a"),
    Magic("image/gif", 0, b"GIF89a"),
    Magic("image/jp2", 0, b"\0\0\0\x0CjP  \r\n\x87\n"),
    Magic("image/jp2", 0, b"\xFF\x4F\xFF\x51\0"),
    Magic("image/jxl", 0, b"\0\0\0\x0CJXL \r\n\x87\n"),
    Magic("image/jxl", 0, b"\xFF\x0A"),
    Magic("image/x-jbig2", 0, b"\x97JB2\r\n\x1a\n"),
    Magic("image/vnd.adobe.photoshop", 0, b"8BPS\0\x01"),
    Magic("image/vnd.adobe.photoshop", 0, b"8BPS\0\x02"),
    Magic("image/x-bpg", 0, b"BPG\xFB"),
    Magic("image/icns", 0, b"icns"),
    Magic("image/x-xcf", 0, b"gimp xcf "),
    Magic("image/vnd.djvu", 0, b"AT&TFORM"),
    Magic("image/x-exr", 0, b"\x76\x2F\x31\x01"),
    Magic("image/vnd.dwg", 0, b"AC10"),
    Magic("image/vnd.dgn", 0, b"\x08\x09\xFE\x02"),
    Magic("image/vnd.dgn", 0, b"\xC8\x09\xFE\x02"),
    Magic("image/vnd.dxf", 0, b"AutoCAD Binary DXF"),
    Magic("model/vnd.dwf", 0, b"(DWF V"),
    Magic("model/e57", 0, b"ASTM-E57"),
    Magic("image/x-raw-fuji", 0, b"FUJIFILMCCD-RAW"),
    Magic("image/x-raw-sigma", 0, b"FOVb"),
    Magic("image/wmf", 0, b"\xD7\xCD\xC6\x9A"),
    Magic("image/wmf", 0, b"\x01\0\x09\0\0\x03"),
    Magic("image/fits", 0, b"SIMPLE  =  "),
    Magic("application/x-erdas-hfa", 0, b"EHFA_HEADER_TAG"),
    Magic("application/gzip", 0, b"\x1F\x8B\x08"),
    Magic("application/x-compress", 0, b"\x1F\x9D"),
    Magic("application/x-bzip2", 0, b"BZh"),
    Magic("application/x-xz", 0, b"\xFD7zXZ\0"),
    Magic("application/zstd", 0, b"\x28\xB5\x2F\xFD"),
    Magic("application/x-lz4", 0, b"\x04\x22\x4D\x18"),
    Magic("application/x-lzip", 0, b"LZIP"),
    Magic("application/x-snappy-framed", 0, b"\xFF\x06\0\0sNaPpY"),
    Magic("application/x-rar-compressed", 0, b"Rar!\x1A\x07"),
    Magic("application/x-7z-compressed", 0, b"7z\xBC\xAF\x27\x1C"),
    Magic("application/vnd.ms-cab-compressed", 0, b"MSCF\0\0\0\0"),
    Magic("application/x-installshield", 0, b"ISc("),
    Magic("application/x-arj", 0, b"\x60\xEA"),
    Magic("application/x-ace-compressed", 7, b"**ACE**"),
    Magic("application/x-lzh-compressed", 2, b"-lh"),
    Magic("application/zlib", 0, b"ZLIB\0"),
    Magic("application/x-debian-package", 0, b"!<arch>\ndebian-binary"),
    Magic("application/x-archive", 0, b"!<arch>\n"),
    Magic("application/x-cpio", 0, b"\xC7\x71"),
    Magic("application/x-cpio", 0, b"\x71\xC7"),
    Magic("application/x-cpio", 0, b"070701"),
    Magic("application/x-cpio", 0, b"070702"),
    Magic("application/x-cpio", 0, b"070707"),
    Magic("application/x-rpm", 0, b"\xED\xAB\xEE\xDB"),
    Magic("application/x-ms-wim", 0, b"MSWIM\0\0\0"),
    Magic("application/x-vmdk", 0, b"KDMV"),
    Magic("application/x-qemu-disk", 0, b"QFI\xFB"),
    Magic("application/x-vhdx", 0, b"vhdxfile"),
    Magic("application/x-chrome-package", 0, b"Cr24"),
    Magic("application/vnd.ms-outlook-pst", 0, b"!BDN"),
    Magic("application/x-outlook-dbx", 0, b"\xCF\xAD\x12\xFE"),
    Magic("application/vnd.ms-tnef", 0, b"\x78\x9F\x3E\x22"),
    Magic("application/onenote", 0, b"\xE4\x52\x5C\x7B\x8C\xD8\xA7\x4D\xAE\xB1\x53\x78\xD0\x29\x96\xD3"),
    Magic("application/onenote", 0, b"\xA1\x2F\xFF\x43\xD9\xEF\x76\x4C\x9E\xE2\x10\xEA\x57\x22\x76\x5F"),
    Magic("application/x-msaccess", 4, b"Standard Jet DB"),
    Magic("application/x-msaccess", 4, b"Standard ACE DB"),
    Magic("application/x-gettext-translation", 0, b"\xDE\x12\x04\x95"),
    Magic("application/tzif", 0, b"TZif"),
    Magic("application/x-llvm-bitcode", 0, b"BC\xC0\xDE"),
    Magic("application/x-sqlite3", 0, b"SQLite format 3\0"),
    Magic("application/chm", 0, b"ITSF\x03\0\0\0"),
    Magic("application/winhlp", 0, b"\x3F\x5F\x03\0"),
    Magic("application/vnd.wordperfect", 0, b"\xFFWPC"),
    Magic("application/x-mswrite", 0, b"\x31\xBE\0\0"),
    Magic("application/x-mswrite", 0, b"\x32\xBE\0\0"),
    Magic("application/msword", 0, b"\xDB\xA5\x2D\0"),
    Magic("application/msword", 0, b"\xFE\x37\0\x23"),
    Magic("application/x-quattro-pro", 0, b"\0\0\x02\0\x20\x51"),
    Magic("application/x-quattro-pro", 0, b"\0\0\x02\0\x21\x51"),
    Magic("application/x-quattro-pro", 0, b"\0\0\x02\0\x01\x10"),
    Magic("application/x-quattro-pro", 0, b"\0\0\x02\0\x02\x10"),
    Magic("application/vnd.ms-works", 0, b"\0\0\x02\0\x04\x04"),
    Magic("application/vnd.ms-works", 0, b"\x01\xFE\x32\0"),
    Magic("application/vnd.lotus-1-2-3", 0, b"\0\0\x02\0"),
    Magic("application/vnd.lotus-1-2-3", 0, b"\0\0\x1A\0"),
    Magic("application/vnd.lotus-wordpro", 0, b"WordPro"),
    Magic("application/vnd.lotus-notes", 0, b"\x1A\0\0\x04\0\0"),
    Magic("application/vnd.ms-excel.sheet.2", 0, b"\x09\0\x04\0"),
    Magic("application/vnd.ms-excel.sheet.3", 0, b"\x09\x02\x06\0"),
    Magic("application/vnd.ms-excel.sheet.4", 0, b"\x09\x04\x06\0"),
    Magic("application/vnd.mif", 0, b"<MIFFile"),
    Magic("application/vnd.framemaker", 0, b"<MakerFile"),
    Magic("application/x-indesign", 0, b"\x06\x06\xED\xF5\xD8\x1D\x46\xE5"),
    Magic("application/postscript", 0, b"%!PS"),
    Magic("application/postscript", 0, b"\x04%!PS"),
    Magic("application/postscript", 0, b"\xC5\xD0\xD3\xC6"),
    Magic("application/vnd.hp-hpgl", 0, b"\x1B%-12345X@PJL"),
    Magic("application/x-hwp", 0, b"HWP Document File V"),
    Magic("application/x-mobipocket-ebook", 60, b"BOOKMOBI"),
    Magic("application/vnd.palm", 60, b"TEXtREAd"),
    Magic("application/x-ms-reader", 0, b"ITOLITLS"),
    Magic("application/dicom", 128, b"DICM"),
    Magic("application/x-hdf", 0, b"\x89HDF\r\n\x1a\n"),
    Magic("application/x-hdf", 0, b"\x0E\x03\x13\x01"),
    Magic("application/x-netcdf", 0, b"CDF\x01"),
    Magic("application/x-netcdf", 0, b"CDF\x02"),
    Magic("application/x-grib", 0, b"GRIB"),
    Magic("application/x-matlab-data", 0, b"MATLAB"),
    Magic("application/x-parquet", 0, b"PAR1"),
    Magic("application/avro", 0, b"Obj\x01"),
    Magic("application/vnd.tcpdump.pcap", 0, b"\xD4\xC3\xB2\xA1"),
    Magic("application/vnd.tcpdump.pcap", 0, b"\xA1\xB2\xC3\xD4"),
    Magic("application/vnd.tcpdump.pcapng", 0, b"\x0A\x0D\x0D\x0A"),
    Magic("application/x-mysql-misam-compressed-index", 0, b"\xFE\xFE\x06"),
    Magic("application/x-mysql-misam-compressed-index", 0, b"\xFE\xFE\x07"),
    Magic("application/x-mysql-table-definition", 0, b"\xFE\x01\x09"),
    Magic("application/x-mysql-table-definition", 0, b"\xFE\x01\x0A"),
    Magic("application/x-ms-nls", 0, b"\x0D\0"),
    Magic("application/vnd.java.hprof", 0, b"JAVA PROFILE 1.0.\x32\0"),
    Magic("application/x-ms-shortcut", 0, b"\x4C\0\0\0\x01\x14\x02\0"),
    Magic("application/x-windows-registry", 0, b"regf"),
    Magic("application/x-ms-evtx", 0, b"ElfFile\0"),
    Magic("application/x-ms-prefetch", 4, b"SCCA"),
    Magic("application/java-vm", 0, b"\xCA\xFE\xBA\xBE"),
    Magic("application/x-elf", 0, b"\x7FELF"),
    Magic("application/x-mach-o", 0, b"\xCF\xFA\xED\xFE"),
    Magic("application/x-mach-o", 0, b"\xCE\xFA\xED\xFE"),
    Magic("application/wasm", 0, b"\0asm"),
    Magic("application/x-dex", 0, b"dex\n03"),
    Magic("font/woff", 0, b"wOFF"),
    Magic("font/woff2", 0, b"wOF2"),
    Magic("font/otf", 0, b"OTTO\0"),
    Magic("font/ttf", 0, b"\0\x01\0\0\0"),
    Magic("font/ttf", 0, b"true\0"),
    Magic("font/collection", 0, b"ttcf\0"),
    Magic("application/x-font-type1", 0, b"\x80\x01"),
    Magic("audio/midi", 0, b"MThd\0\0\0\x06"),
    Magic("audio/x-flac", 0, b"fLaC"),
    Magic("audio/amr", 0, b"#!AMR-WB\n"),
    Magic("audio/amr", 0, b"#!AMR"),
    Magic("audio/basic", 0, b".snd\0\0\0"),
    Magic("audio/x-ape", 0, b"MAC "),
    Magic("audio/x-caf", 0, b"caff\0\x01"),
    Magic("audio/x-wavpack", 0, b"wvpk"),
    Magic("audio/x-mod", 0, b"Extended Module: "),
    Magic("video/x-flv", 0, b"FLV\x01"),
    Magic("video/mpeg", 0, b"\0\0\x01\xBA"),
    Magic("video/mpeg", 0, b"\0\0\x01\xB3"),
    Magic("application/vnd.rn-realmedia", 0, b".RMF\0\0"),
    Magic("application/x-shockwave-flash", 0, b"FWS"),
    Magic("application/x-shockwave-flash", 0, b"CWS"),
    Magic("application/x-bittorrent", 0, b"d8:announce"),
    Magic("application/pgp-encrypted", 0, b"-----BEGIN PGP MESSAGE-----"),
    Magic("application/pgp-keys", 0, b"-----BEGIN PGP PUBLIC KEY BLOCK-----"),
    Magic("application/pkcs7-mime", 0, b"-----BEGIN PKCS7-----"),
    Magic("application/x-x509-cert", 0, b"-----BEGIN CERTIFICATE-----"),
    Magic("application/x-luks", 0, b"LUKS\xBA\xBE"),
    Magic("application/x-keepass", 0, b"\x03\xD9\xA2\x9A"),
    Magic("application/x-stata-dta", 0, b"<stata_dta>"),
    Magic("application/x-spss-sav", 0, b"$FL2@(#)"),
    Magic("application/x-sas-data", 0, b"\0\0\0\0\0\0\0\0\0\0\0\0\xC2\xEA\x81\x60"),
    Magic("application/vnd.ms-htmlhelp", 0, b"ITOLITLS"),
    Magic("application/x-tar", 257, b"ustar\0"),
    Magic("application/x-gtar", 257, b"ustar  \0"),
];

/// The media type that bytes at fixed places tell.
pub(in super::super) fn kind(probe: &Probe) -> Option<&'static str> {
    media::kind(probe).or_else(|| signature(probe)).or_else(|| structured(probe))
}

/// The signatures that a content with a certain first byte can have, in the order of the table.
static BY_FIRST_BYTE: LazyLock<Vec<Vec<&'static Magic>>> = LazyLock::new(|| {
    let possible = |first| MAGIC.iter().filter(move |m| m.1 > 0 || m.2.first() == Some(&first)).collect();
    (0..=u8::MAX).map(possible).collect()
});

fn signature(probe: &Probe) -> Option<&'static str> {
    let possible = BY_FIRST_BYTE.get(usize::from(*probe.head.first()?))?;
    let found = possible.iter().find(|m| probe.has(m.1, m.2) && sane(probe, m.0))?;
    Some(found.0)
}

/// Further conditions on signatures that are too short to stand alone: text and chance begin like them, too.
fn sane(probe: &Probe, media_type: &str) -> bool {
    let head = probe.head;
    let at = |i: usize| head.get(i).copied().unwrap_or_default();
    match media_type {
        "application/x-bzip2" => {
            (b'1'..=b'9').contains(&at(3))
                && (probe.has(4, b"1AY&SY") || probe.has(4, b"\x17\x72\x45\x38\x50\x90"))
        }
        "image/vnd.dwg" => head.get(4..6).is_some_and(|v| v.iter().all(u8::is_ascii_digit)) && at(6) == 0,
        "image/jxl" => at(0) == 0 || probe.size > 12,
        "application/x-arj" => le16(head, 2).is_some_and(|n| (30..=2600).contains(&n)),
        "application/x-lzh-compressed" => at(6) == b'-',
        "application/x-cpio" => {
            at(0) == b'0' || le16(head, 20).is_some_and(|n| (1..=1024).contains(&n)) || head.len() >= 26
        }
        "application/x-ms-nls" => {
            at(3) <= 4 && matches!(at(4), 1 | 2) && at(5) == 0 && at(6) == b'?' && at(8) == b'?'
        }
        "application/vnd.lotus-1-2-3" => {
            matches!((at(4), at(5)), (4..=6, 4) | (0, 0x10) | (2..=5, 0x10) | (3, 0))
        }
        "font/ttf" => (1..=64).contains(&at(5)) || at(0) == b't',
        "application/java-vm" => at(6) != 0 || at(7) >= 0x2D,
        "application/x-font-type1" => probe.has(6, b"%!"),
        "application/x-shockwave-flash" => at(3) < 60 && probe.size > 20,
        "image/wmf" => at(0) == 0xD7 || le16(head, 4).is_some_and(|v| v == 0x0300 || v == 0x0100),
        "application/x-mysql-table-definition" => at(3) < 32 && probe.size > 256,
        "audio/x-ape" => at(5) <= 0x10,
        "application/vnd.ms-excel.sheet.2"
        | "application/vnd.ms-excel.sheet.3"
        | "application/vnd.ms-excel.sheet.4" => {
            matches!(le16(head, 6), Some(0x10 | 0x20 | 0x40 | 0x100))
        }
        _ => true,
    }
}

/// A condition and the media type that it tells.
type Rule = (fn(&Probe) -> bool, &'static str);

/// Formats without a signature whose numbers must agree with each other.
fn structured(probe: &Probe) -> Option<&'static str> {
    let head = probe.head;
    if probe.has(0, b"MZ") && head.len() > 64 {
        return Some("application/x-msdownload");
    }
    if probe.has(0, b"%!") && probe.text().is_some() {
        return Some("application/postscript");
    }
    if probe.has(0, b"bplist") {
        return Some(property_list(head));
    }
    if let Some(kind) = signed(probe) {
        return Some(kind);
    }
    let rules: [Rule; 8] = [
        (is_marc, "application/marc"),
        (is_tar, "application/x-tar"),
        (is_dbf, "application/x-dbf"),
        (is_stl, "model/x.stl-binary"),
        (is_pcx, "image/vnd.zbrush.pcx"),
        (is_emf, "image/emf"),
        (is_pnm_raw, "image/x-portable-anymap"),
        (is_pdf_late, "application/pdf"),
    ];
    rules.iter().find(|r| r.0(probe)).map(|r| r.1)
}

/// Readers accept a PDF whose header stands somewhere in the first kilobyte, or is spoilt: objects and the end
/// marker must be there then, since text may speak of PDF, too.
fn is_pdf_late(probe: &Probe) -> bool {
    let start = probe.head.get(..1024).unwrap_or(probe.head);
    let objects = || contains(probe.head, b" 0 obj") && contains(probe.head, b"endobj");
    contains(start, b"%PDF-") && (probe.text().is_none() || objects())
        || start.starts_with(b"%") && contains(probe.tail, b"%%EOF") && objects()
}

/// Apple's binary property lists hold web archives and music libraries; their keys stand in clear.
fn property_list(head: &[u8]) -> &'static str {
    if contains(head, b"WebMainResource") {
        "application/x-bplist-webarchive"
    } else if contains(head, b"Application Version") && contains(head, b"Library Persistent ID") {
        "application/x-bplist-itunes"
    } else {
        "application/x-bplist"
    }
}

/// Signed and encrypted messages: a DER sequence whose first member is an object identifier of PKCS #7.
fn signed(probe: &Probe) -> Option<&'static str> {
    let head = probe.head;
    if head.first() != Some(&0x30) {
        return None;
    }
    let length = |at: usize| match head.get(at) {
        Some(n) if *n > 0x80 && *n <= 0x84 => 1 + usize::from(n & 0x7F),
        _ => 1,
    };
    let oid = 1 + length(1);
    let rest = head.get(oid..)?;
    if rest.starts_with(b"\x06\x0B\x2A\x86\x48\x86\xF7\x0D\x01\x09\x10\x01\x1F") {
        return Some("application/timestamped-data");
    }
    let kind = rest.strip_prefix(b"\x06\x09\x2A\x86\x48\x86\xF7\x0D\x01\x07")?.first()?;
    if *kind != 2 {
        return Some("application/pkcs7-mime");
    }
    // Signed data: the inner content follows the digest algorithms; where it is left out, this is a signature
    // of something else. Certificates alone (no digest algorithm) are neither, and go as messages.
    let data = b"\x06\x09\x2A\x86\x48\x86\xF7\x0D\x01\x07\x01";
    let body = rest.get(11..)?;
    let Some(at) = body.windows(data.len()).position(|w| w == data) else {
        return Some("application/pkcs7-signature");
    };
    let digests = body.windows(2).take(40).any(|w| w == [0x31, 0x00]);
    let detached = body.get(at + data.len()).is_none_or(|next| *next != 0xA0);
    Some(if detached && !digests { "application/pkcs7-signature" } else { "application/pkcs7-mime" })
}

/// Tar from before `ustar`: the checksum of its header holds.
fn is_tar(probe: &Probe) -> bool {
    let Some(header) = probe.head.get(..512) else { return false };
    let field = header.get(148..156).unwrap_or_default();
    let digits: String = field.iter().map(|b| char::from(*b)).collect();
    let Ok(stored) = u32::from_str_radix(digits.trim_matches(|c: char| !c.is_digit(8)), 8) else {
        return false;
    };
    let sum = |from: &[u8]| from.iter().map(|b| u32::from(*b)).sum::<u32>();
    let (before, after) = (header.get(..148).unwrap_or_default(), header.get(156..).unwrap_or_default());
    stored != 0 && sum(before) + 8 * 32 + sum(after) == stored
}

/// dBase: a date of last change, a header length that fits its fields, and records that fit the size.
fn is_dbf(probe: &Probe) -> bool {
    let head = probe.head;
    let version = head.first().copied().unwrap_or_default();
    let (Some(month), Some(day)) = (head.get(2), head.get(3)) else { return false };
    let (Some(records), Some(header), Some(record)) = (le32(head, 4), le16(head, 8), le16(head, 10)) else {
        return false;
    };
    let last = head.get(usize::from(header).saturating_sub(1)).copied();
    matches!(
        version,
        0x02 | 0x03 | 0x30 | 0x31 | 0x32 | 0x43 | 0x63 | 0x83 | 0x8B | 0x8C | 0xCB | 0xF5 | 0xFB
    ) && (1..=12).contains(month)
        && (1..=31).contains(day)
        && header >= 33
        && record >= 1
        && (last == Some(0x0D) || header % 32 <= 1 || last == Some(0) || usize::from(header) > head.len())
        && u64::from(records) * u64::from(record) + u64::from(header) <= probe.size + 2
        && head.get(32).is_some_and(|b| b.is_ascii_alphabetic() || *b == b'_')
}

/// A library record: five digits of length, counts, `4500` at the end of its leader.
fn is_marc(probe: &Probe) -> bool {
    let Some(leader) = probe.head.get(..24) else { return false };
    let digits =
        |range| leader.get::<std::ops::Range<usize>>(range).is_some_and(|d| d.iter().all(u8::is_ascii_digit));
    digits(0..5) && digits(10..12) && digits(12..17) && leader.ends_with(b"4500")
}

/// A binary STL says how many triangles of 50 bytes follow its 84 bytes.
fn is_stl(probe: &Probe) -> bool {
    let Some(count) = le32(probe.head, 80).filter(|n| *n > 0) else { return false };
    if 84 + 50 * u64::from(count) == probe.size {
        return true;
    }
    // One that was cut off: a line of text padded with zeros, then a unit vector and three plausible corners.
    let header = probe.head.get(..80).unwrap_or_default();
    let text = header.iter().take_while(|b| **b != 0).count();
    let padded = text > 0
        && header.iter().skip(text).all(|b| *b == 0)
        && header.iter().take(text).all(|b| !b.is_ascii_control() || b.is_ascii_whitespace());
    let float = |i: usize| le32(probe.head, 84 + 4 * i).map(f32::from_bits);
    let length: f32 = (0..3).filter_map(float).map(|f| f * f).sum();
    padded
        && (length - 1.0).abs() < 0.01
        && (0..12).all(|i| float(i).is_some_and(|f| f.is_finite() && f.abs() < 1e9))
}

fn is_pcx(probe: &Probe) -> bool {
    matches!(probe.head, [0x0A, 0..=5, 0..=1, 1 | 2 | 4 | 8, ..]) && probe.head.get(64) == Some(&0)
}

fn is_emf(probe: &Probe) -> bool {
    probe.has(0, &[1, 0, 0, 0]) && probe.has(40, b" EMF")
}

/// Raw bitmaps: `P4` to `P6` and numbers in ASCII; the plain variants are recognised as text.
fn is_pnm_raw(probe: &Probe) -> bool {
    matches!(probe.head, [b'P', b'4'..=b'7', b'\n' | b' ' | b'\r' | b'\t', b'0'..=b'9' | b'#' | b'W', ..])
}

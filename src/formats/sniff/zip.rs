//! What a zip is: office documents, books, programs and signed containers are all zips, told apart by their
//! `mimetype` member, their `[Content_Types].xml` and the names of their members.

use super::super::probe::Probe;
use super::{contains, le16, le32, le64};
use std::io::Read;

/// Bytes of the central directory that are looked at; the members that tell the type come early in practice.
const DIRECTORY: usize = 64 * 1024;
/// Bytes of the tail that can hold the end record: 22 and the longest comment.
const END: usize = 22 + 65_535;
/// Bytes that one member may inflate to for a look.
const LOOK: u64 = 64 * 1024;

/// A member as the directory lists it.
struct Member {
    name: Vec<u8>,
    method: u16,
    packed: u32,
    /// Offset of its local header.
    at: u64,
}

/// The media type of a zip; `application/zip` where nothing narrower fits, and nothing where it is no zip.
pub(in super::super) fn kind(probe: &Probe) -> Option<&'static str> {
    let start = zip_start(probe)?;
    let members = members(probe, start);
    Some(
        by_mimetype(probe, &members)
            .or_else(|| by_content_types(probe, &members))
            .or_else(|| by_names(probe, &members))
            .unwrap_or("application/zip"),
    )
}

fn zip_start(probe: &Probe) -> Option<u64> {
    // A spanned archive starts with a marker of its own.
    let start = if probe.has(0, b"PK\x07\x08PK\x03\x04") || probe.has(0, b"PK00PK\x03\x04") { 4 } else { 0 };
    (probe.has(start, b"PK\x03\x04") || probe.has(0, b"PK\x05\x06")).then_some(start as u64)
}

fn members(probe: &Probe, start: u64) -> Vec<Member> {
    central(probe).filter(|m| !m.is_empty()).unwrap_or_else(|| local(probe, start))
}

/// The members that the central directory lists.
fn central(probe: &Probe) -> Option<Vec<Member>> {
    let find = |bytes: &[u8]| memchr::memmem::rfind(bytes, b"PK\x05\x06");
    let far;
    let (bytes, end) = match find(probe.tail) {
        Some(end) => (probe.tail, end),
        None => {
            far = probe.at(probe.size.saturating_sub(END as u64), END);
            (far.as_slice(), find(&far)?)
        }
    };
    let (size, offset) = (le32(bytes, end + 12)?, le32(bytes, end + 16)?);
    let offset = if offset == u32::MAX { zip64(probe, bytes, end)? } else { u64::from(offset) };
    let size = usize::try_from(size).unwrap_or(DIRECTORY).min(DIRECTORY);
    let directory = probe.at(offset, size);
    let (mut rest, mut members) = (directory.as_slice(), Vec::new());
    while rest.starts_with(b"PK\x01\x02") {
        let (Some(name_len), Some(extra), Some(comment)) = (le16(rest, 28), le16(rest, 30), le16(rest, 32))
        else {
            break;
        };
        let name_end = 46 + usize::from(name_len);
        let Some(name) = rest.get(46..name_end) else { break };
        members.push(Member {
            name: name.to_vec(),
            method: le16(rest, 10)?,
            packed: le32(rest, 20)?,
            at: u64::from(le32(rest, 42)?),
        });
        rest = rest.get(name_end + usize::from(extra) + usize::from(comment)..).unwrap_or_default();
    }
    Some(members)
}

fn zip64(probe: &Probe, bytes: &[u8], end: usize) -> Option<u64> {
    let locator = bytes.get(end.checked_sub(20)?..end)?;
    let record = probe.at(le64(locator, 8).filter(|_| locator.starts_with(b"PK\x06\x07"))?, 56);
    le64(&record, 48)
}

/// The members whose local headers lie in the head: for zips that were cut off or streamed.
fn local(probe: &Probe, start: u64) -> Vec<Member> {
    let mut members = Vec::new();
    let mut at = usize::try_from(start).unwrap_or_default();
    while let Some(rest) = probe.head.get(at..).filter(|r| r.starts_with(b"PK\x03\x04")) {
        let (Some(method), Some(packed)) = (le16(rest, 8), le32(rest, 18)) else { break };
        let (Some(name_len), Some(extra)) = (le16(rest, 26), le16(rest, 28)) else { break };
        let name_end = 30 + usize::from(name_len);
        let Some(name) = rest.get(30..name_end) else { break };
        members.push(Member { name: name.to_vec(), method, packed, at: at as u64 });
        let streamed = packed == 0 && le16(rest, 6).is_some_and(|flags| flags & 8 != 0);
        let data = at + name_end + usize::from(extra);
        let next = if streamed {
            let ahead = probe.head.get(data..).unwrap_or_default();
            memchr::memmem::find(ahead, b"PK\x03\x04").map(|n| data + n)
        } else {
            usize::try_from(packed).ok().and_then(|n| data.checked_add(n))
        };
        let Some(next) = next else { break };
        at = next;
    }
    members
}

/// The first bytes of a member, inflated where it is deflated.
fn look(probe: &Probe, member: &Member) -> Vec<u8> {
    let header = probe.at(member.at, 30);
    let (Some(name), Some(extra)) = (le16(&header, 26), le16(&header, 28)) else { return Vec::new() };
    let data = member.at + 30 + u64::from(name) + u64::from(extra);
    let packed = if member.packed == 0 { LOOK } else { u64::from(member.packed).min(LOOK) };
    let bytes = probe.at(data, packed as usize);
    if member.method != 8 {
        return bytes;
    }
    // What inflated before an error is all that is asked for; it comes in steps that grow with the vector, and
    // the step in which the error falls is lost.
    let mut out = Vec::new();
    let _ = flate2::bufread::DeflateDecoder::new(bytes.as_slice()).take(LOOK).read_to_end(&mut out);
    out
}

fn by_mimetype(probe: &Probe, members: &[Member]) -> Option<&'static str> {
    let member = members.iter().take(64).find(|m| m.name == b"mimetype")?;
    let bytes = look(probe, member);
    let said = String::from_utf8_lossy(bytes.get(..128).unwrap_or(&bytes)).into_owned();
    let said = said.trim_matches(|c: char| c.is_whitespace() || c.is_control() || c == '\u{FEFF}');
    // A mimetype cut out of a streamed zip can run into the next header.
    let said = said.split("PK").next().unwrap_or_default().trim();
    DECLARED.iter().copied().find(|d| *d == said)
}

/// Media types that a `mimetype` member can declare.
const DECLARED: &[&str] = &[
    "application/epub+zip",
    "application/vnd.oasis.opendocument.text",
    "application/vnd.oasis.opendocument.text-template",
    "application/vnd.oasis.opendocument.text-master",
    "application/vnd.oasis.opendocument.text-web",
    "application/vnd.oasis.opendocument.spreadsheet",
    "application/vnd.oasis.opendocument.spreadsheet-template",
    "application/vnd.oasis.opendocument.presentation",
    "application/vnd.oasis.opendocument.presentation-template",
    "application/vnd.oasis.opendocument.graphics",
    "application/vnd.oasis.opendocument.graphics-template",
    "application/vnd.oasis.opendocument.chart",
    "application/vnd.oasis.opendocument.formula",
    "application/vnd.oasis.opendocument.image",
    "application/vnd.oasis.opendocument.base",
    "application/vnd.oasis.opendocument.database",
    "application/vnd.sun.xml.writer",
    "application/vnd.sun.xml.writer.template",
    "application/vnd.sun.xml.writer.global",
    "application/vnd.sun.xml.calc",
    "application/vnd.sun.xml.calc.template",
    "application/vnd.sun.xml.impress",
    "application/vnd.sun.xml.impress.template",
    "application/vnd.sun.xml.draw",
    "application/vnd.sun.xml.math",
    "application/vnd.etsi.asic-e+zip",
    "application/vnd.etsi.asic-s+zip",
    "application/vnd.adobe.indesign-idml-package",
    "application/hwp+zip",
    "image/openraster",
    "application/x-krita",
    "application/vnd.openofficeorg.autotext",
];

/// Types of the main part that `[Content_Types].xml` declares, and the media types of the whole.
const OOXML: &[(&str, &str)] = &[
    (
        "wordprocessingml.document.main+xml",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ),
    ("ms-word.document.macroEnabled.main+xml", "application/vnd.ms-word.document.macroenabled.12"),
    (
        "wordprocessingml.template.main+xml",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.template",
    ),
    ("ms-word.template.macroEnabledTemplate.main+xml", "application/vnd.ms-word.template.macroenabled.12"),
    ("ms-excel.sheet.binary.macroEnabled.main", "application/vnd.ms-excel.sheet.binary.macroenabled.12"),
    ("ms-excel.sheet.macroEnabled.main+xml", "application/vnd.ms-excel.sheet.macroenabled.12"),
    ("ms-excel.template.macroEnabled.main+xml", "application/vnd.ms-excel.template.macroenabled.12"),
    ("ms-excel.addin.macroEnabled.main+xml", "application/vnd.ms-excel.addin.macroenabled.12"),
    (
        "spreadsheetml.template.main+xml",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.template",
    ),
    ("spreadsheetml.sheet.main+xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    (
        "presentationml.presentation.main+xml",
        "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    ),
    (
        "presentationml.slideshow.main+xml",
        "application/vnd.openxmlformats-officedocument.presentationml.slideshow",
    ),
    (
        "presentationml.template.main+xml",
        "application/vnd.openxmlformats-officedocument.presentationml.template",
    ),
    (
        "ms-powerpoint.presentation.macroEnabled.main+xml",
        "application/vnd.ms-powerpoint.presentation.macroenabled.12",
    ),
    (
        "ms-powerpoint.slideshow.macroEnabled.main+xml",
        "application/vnd.ms-powerpoint.slideshow.macroenabled.12",
    ),
    (
        "ms-powerpoint.template.macroEnabled.main+xml",
        "application/vnd.ms-powerpoint.template.macroenabled.12",
    ),
    ("ms-powerpoint.addin.macroEnabled.main+xml", "application/vnd.ms-powerpoint.addin.macroenabled.12"),
    ("ms-visio.drawing.macroEnabled.main+xml", "application/vnd.ms-visio.drawing.macroenabled.12"),
    ("ms-visio.drawing.main+xml", "application/vnd.ms-visio.drawing"),
    ("ms-visio.stencil.macroEnabled.main+xml", "application/vnd.ms-visio.stencil.macroenabled.12"),
    ("ms-visio.stencil.main+xml", "application/vnd.ms-visio.stencil"),
    ("ms-visio.template.macroEnabled.main+xml", "application/vnd.ms-visio.template.macroenabled.12"),
    ("ms-visio.template.main+xml", "application/vnd.ms-visio.template"),
    ("ms-package.xps-fixeddocumentsequence+xml", "application/vnd.ms-xpsdocument"),
    ("ms-package.3dmanufacturing-3dmodel+xml", "model/3mf"),
];

fn by_content_types(probe: &Probe, members: &[Member]) -> Option<&'static str> {
    let member = members.iter().find(|m| m.name.eq_ignore_ascii_case(b"[Content_Types].xml"))?;
    let declared = look(probe, member);
    OOXML.iter().find(|(part, _)| contains(&declared, part.as_bytes())).map(|o| o.1)
}

fn by_names(probe: &Probe, members: &[Member]) -> Option<&'static str> {
    let has = |name: &str| members.iter().any(|m| m.name == name.as_bytes());
    let under = |prefix: &str| members.iter().any(|m| m.name.starts_with(prefix.as_bytes()));
    let ends = |suffix: &str| members.iter().any(|m| m.name.ends_with(suffix.as_bytes()));
    let rules: &[(bool, &'static str)] = &[
        (has("word/document.xml"), "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        (has("xl/workbook.bin"), "application/vnd.ms-excel.sheet.binary.macroenabled.12"),
        (has("xl/workbook.xml"), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        (
            has("ppt/presentation.xml"),
            "application/vnd.openxmlformats-officedocument.presentationml.presentation",
        ),
        (has("visio/document.xml"), "application/vnd.ms-visio.drawing"),
        (ends(".fdseq"), "application/vnd.ms-xpsdocument"),
        (has("BlockList.xml"), "application/vnd.openofficeorg.autotext"),
        (has("META-INF/container.xml") && ends(".opf"), "application/epub+zip"),
        (has("AndroidManifest.xml"), "application/vnd.android.package-archive"),
        (under("WEB-INF/"), "application/x-tika-java-web-archive"),
        (has("META-INF/MANIFEST.MF"), "application/java-archive"),
        (under("Payload/") && ends(".app/Info.plist"), "application/x-itunes-ipa"),
        (has("index.apxl") || under("Index/Slide"), "application/vnd.apple.keynote"),
        (has("doc.kml"), "application/vnd.google-earth.kmz"),
        (has("mimetype") && under("META-INF/manifest.xml"), "application/vnd.oasis.opendocument.text"),
    ];
    if let Some(rule) = rules.iter().find(|r| r.0) {
        return Some(rule.1);
    }
    if let Some(index) = members.iter().find(|m| m.name == b"index.xml") {
        let root = look(probe, index);
        let numbers = contains(&root, b"http://developer.apple.com/namespaces/ls");
        if contains(&root, b"<sl:document") || contains(&root, b"<sl:publication") {
            return Some("application/vnd.apple.pages");
        }
        return numbers.then_some("application/vnd.apple.numbers");
    }
    if let Some(document) = members.iter().find(|m| m.name == b"Index/Document.iwa") {
        return Some(iwork(&look(probe, document)));
    }
    (!members.is_empty() && members.iter().all(|m| m.name.ends_with(b".xlf") || m.name.ends_with(b".xliff")))
        .then_some("application/x-xliff+zip")
}

/// The document archive of Pages has message type 10000, that of Numbers 1 (as has Keynote's, whose slides are
/// recognised before).
fn iwork(document: &[u8]) -> &'static str {
    let head = document.get(..64).unwrap_or(document);
    let pages = contains(head, &[0x08, 0x90, 0x4E]);
    if pages { "application/vnd.apple.pages" } else { "application/vnd.apple.numbers" }
}

//! What an OLE2 compound file is: Word, Excel, Outlook and many others keep their streams in one, and the names
//! of the streams at its root tell them apart.

use super::super::codepage;
use super::super::probe::Probe;
use super::{contains, le16, le32};
use std::collections::HashSet;

/// Directory sectors that are followed: 64 KiB and more of entries.
const SECTORS: usize = 128;
/// Bytes of one directory entry.
const ENTRY: usize = 128;

/// One entry of the directory, as far as it matters.
struct Entry {
    name: String,
    left: u32,
    right: u32,
    child: u32,
    start: u32,
}

/// The media type of an OLE2 file, the generic one where nothing narrower fits.
pub(in super::super) fn kind(probe: &Probe) -> Option<&'static str> {
    if !probe.has(0, b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") {
        return None;
    }
    Some(narrow(probe).unwrap_or("application/x-ole-storage"))
}

fn narrow(probe: &Probe) -> Option<&'static str> {
    let shift = le16(probe.head, 30).filter(|s| (7..=16).contains(s))?;
    let size = 1usize << shift;
    let directory = directory(probe, size)?;
    let entries: Vec<Entry> = directory.chunks_exact(ENTRY).filter_map(entry).collect();
    let class = directory.get(80..96).unwrap_or_default();
    let top = top_level(&entries);
    let names: Vec<&str> = top.iter().map(|e| e.name.as_str()).collect();
    by_names(&names)
        .or_else(|| by_class(class))
        .or_else(|| by_contents(probe, &top, size))
        .or_else(|| by_all_names(&entries))
}

/// The bytes of the directory, its chain of sectors followed through the allocation table.
fn directory(probe: &Probe, size: usize) -> Option<Vec<u8>> {
    let mut sector = le32(probe.head, 48)?;
    let (mut bytes, mut seen) = (Vec::new(), HashSet::new());
    let mut table: (u64, Vec<u8>) = (u64::MAX, Vec::new());
    while sector < 0xFFFF_FFF0 && seen.len() < SECTORS && seen.insert(sector) {
        let data = probe.at(position(sector, size), size);
        if data.is_empty() {
            break;
        }
        bytes.extend_from_slice(&data);
        let per_sector = (size / 4) as u64;
        let (index, within) = (u64::from(sector) / per_sector, u64::from(sector) % per_sector);
        if table.0 != index {
            // The header lists the first 109 sectors of the table; 128 times as many sectors are 7 MB, and what
            // lies beyond (a directory that grew late) is looked at only as far as it is contiguous.
            let Some(at) = le32(probe.head, 76 + usize::try_from(index.min(109)).unwrap_or(109) * 4) else {
                break;
            };
            if index >= 109 {
                break;
            }
            table = (index, probe.at(position(at, size), size));
        }
        sector = le32(&table.1, usize::try_from(within).unwrap_or(0) * 4).unwrap_or(u32::MAX);
    }
    (!bytes.is_empty()).then_some(bytes)
}

fn position(sector: u32, size: usize) -> u64 {
    (u64::from(sector) + 1) * size as u64
}

fn entry(bytes: &[u8]) -> Option<Entry> {
    let len = usize::from(le16(bytes, 64)?).min(64);
    let name = codepage::utf16(bytes.get(..len.saturating_sub(2))?);
    let number = |at| le32(bytes, at);
    Some(Entry { name, left: number(68)?, right: number(72)?, child: number(76)?, start: number(116)? })
}

/// The entries directly under the root: an embedded object deeper down says nothing of the whole.
fn top_level(entries: &[Entry]) -> Vec<&Entry> {
    let get = |i: u32| usize::try_from(i).ok().and_then(|i| entries.get(i));
    let (mut todo, mut seen, mut found) = (Vec::new(), HashSet::new(), Vec::new());
    todo.extend(entries.first().map(|root| root.child));
    while let Some(index) = todo.pop() {
        if let Some(entry) = get(index).filter(|_| seen.insert(index)) {
            found.push(entry);
            todo.extend([entry.left, entry.right]);
        }
    }
    found
}

/// Stream names at the root and what they mean; the first that occurs decides.
const STREAMS: &[(&str, &str)] = &[
    ("EncryptedPackage", "application/x-tika-ooxml-protected"),
    ("HwpSummaryInformation", "application/x-hwp-v5"),
    ("\u{5}HwpSummaryInformation", "application/x-hwp-v5"),
    ("WksSSWorkBook", "application/x-tika-msworks-spreadsheet"),
    ("SwDocContentMgr", "application/sldworks"),
    ("SwDocMgrTempStorage", "application/sldworks"),
    ("__properties_version1.0", "application/vnd.ms-outlook"),
    ("__nameid_version1.0", "application/vnd.ms-outlook"),
    ("Quill", "application/x-mspublisher"),
    ("PowerPoint Document", "application/vnd.ms-powerpoint"),
    ("PP97_DUALSTORAGE", "application/vnd.ms-powerpoint"),
    ("PP40", "application/vnd.ms-powerpoint"),
    ("VisioDocument", "application/vnd.visio"),
    ("StarWriterDocument", "application/vnd.stardivision.writer"),
    ("StarCalcDocument", "application/vnd.stardivision.calc"),
    ("StarDrawDocument", "application/vnd.stardivision.draw"),
    ("StarDrawDocument3", "application/vnd.stardivision.draw"),
    ("StarImpressDocument", "application/vnd.stardivision.impress"),
    ("StarChartDocument", "application/vnd.stardivision.chart"),
    ("StarMathDocument", "application/vnd.stardivision.math"),
    ("NativeContent_MAIN", "application/x-quattro-pro"),
    ("PerfectOffice_MAIN", "application/vnd.wordperfect"),
    ("MatOST", "application/vnd.ms-works"),
    ("WordDocument", "application/msword"),
    ("Workbook", "application/vnd.ms-excel"),
    ("Book", "application/vnd.ms-excel"),
    ("Props14", "application/vnd.ms-project"),
    ("Props12", "application/vnd.ms-project"),
    ("Props9", "application/vnd.ms-project"),
    ("Props", "application/vnd.ms-project"),
    ("Dgn~H", "image/vnd.dgn"),
    ("Dgn~S", "image/vnd.dgn"),
    ("Dgn~Mf", "image/vnd.dgn"),
    ("RSeStorageInfo", "application/x-autodesk-inventor"),
    ("RSeStorage", "application/x-autodesk-inventor"),
];

fn by_names(names: &[&str]) -> Option<&'static str> {
    // The format compares names without regard to case.
    let has = |name: &str| names.iter().any(|n| n.eq_ignore_ascii_case(name));
    if names.iter().any(|n| n.starts_with("__substg1.0_")) {
        return Some("application/vnd.ms-outlook");
    }
    if has("FileHeader") && has("DocInfo") && has("BodyText") {
        return Some("application/x-hwp-v5");
    }
    if let Some(found) = STREAMS.iter().find(|s| has(s.0)) {
        return Some(found.1);
    }
    (has("CONTENTS") && has("SPELLING")).then_some("application/vnd.ms-works")
}

/// Class identifiers of the root, as stored, for files whose streams have no telling name.
fn by_class(class: &[u8]) -> Option<&'static str> {
    let ole_family = class.get(4..16) == Some(&[0, 0, 0, 0, 0xC0, 0, 0, 0, 0, 0, 0, 0x46]);
    if !ole_family {
        return None;
    }
    match le32(class, 0)? {
        0x000C_1084 | 0x000C_1086 => Some("application/x-ms-installer"),
        0x0002_0900 | 0x0002_0906 => Some("application/msword"),
        0x0002_0810 | 0x0002_0820 => Some("application/vnd.ms-excel"),
        0x0002_1A13 | 0x0002_1A14 => Some("application/vnd.visio"),
        0x0002_1201 => Some("application/x-mspublisher"),
        0x0002_1302 | 0x0002_1303 => Some("application/vnd.ms-works"),
        0x0002_0D0B => Some("application/vnd.ms-outlook"),
        _ => None,
    }
}

/// Old Works documents name themselves only in their `CompObj` stream, which is short and therefore kept among
/// the small streams: it is searched for in the first bytes of the file.
fn by_contents(probe: &Probe, top: &[&Entry], size: usize) -> Option<&'static str> {
    top.iter().find(|e| e.name == "CONTENTS" || e.name == "\u{1}CompObj")?;
    let root = probe.at(0, 64 * 1024);
    let works = [&b"MSWorks"[..], b"Microsoft Works"];
    if works.iter().any(|w| contains(&root, w)) {
        return Some("application/vnd.ms-works");
    }
    let start = top.iter().find(|e| e.name == "CONTENTS")?.start;
    probe.at(position(start, size), 16).starts_with(b"CHNKWKS").then_some("application/vnd.ms-works")
}

/// The last resort: storages that hold one document deeper down.
fn by_all_names(entries: &[Entry]) -> Option<&'static str> {
    entries.iter().any(|e| e.name == "__substg1.0_37010102").then_some("application/vnd.ms-outlook")
}

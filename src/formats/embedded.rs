//! Objects embedded in documents, as every office program wraps them: the file inside becomes a member.

use super::ole::{Ole, ROOT};
use super::zipbytes::{u16_at, u32_at};
use super::{MemberName, Sink, codepage};
use crate::problem::{Problem, ProblemKind};
use crate::trove::Blob;
use std::io::{self, Cursor, Write};
use std::time::SystemTime;

/// Streams that say how an object is shown or called, and hold nothing of it.
const PLUMBING: [&str; 15] = [
    "\u{1}Ole",
    "\u{1}CompObj",
    "\u{2}OlePres000",
    "\u{2}OlePres001",
    "\u{3}ObjInfo",
    "\u{3}EPRINT",
    "\u{3}META",
    "\u{3}PIC",
    "\u{3}PRINT",
    "\u{3}LINKINFO",
    "\u{3}OCXNAME",
    "\u{3}OCXDATA",
    "\u{3}CF",
    "Equation Native",
    "PRINT",
];
/// The stream in which programs of before OLE2 are wrapped, and files that belong to no program.
const NATIVE: &str = "\u{1}Ole10Native";
/// Streams that are a whole file.
const FILES: [&str; 4] = ["Package", "CONTENTS", "package_stream", "EmbeddedOdf"];
/// The start of what objects of before OLE2 are stored as.
const OLE1: u32 = 0x501;
/// Kinds of such objects that are pictures for the printer.
const PICTURES: [&str; 3] = ["METAFILEPICT", "DIB", "BITMAP"];

/// Pushes what a storage in a compound file holds, as a member of that name unless the file inside has one; how many
/// members that were.
pub(super) fn object(ole: &Ole, storage: usize, name: &str, sink: &mut Sink) -> Result<usize, Problem> {
    let found = unwrap(ole, storage, name, sink)?;
    if found > 0 || is_shell(ole, storage) {
        return Ok(found);
    }
    let name = MemberName::new(name);
    match copy(ole, storage) {
        Ok(bytes) => sink.member(name, &mut bytes.as_slice())?,
        Err(e) => sink.lost_member(name, Problem::corrupt(e))?,
    }
    Ok(1)
}

/// Pushes the file that a storage wraps; how many members that were.
pub(super) fn unwrap(ole: &Ole, storage: usize, name: &str, sink: &mut Sink) -> Result<usize, Problem> {
    if let Some(native) = ole.find(storage, &[NATIVE]) {
        let bytes = ole.bytes(native);
        let size = (u32_at(&bytes, 0) as usize).min(bytes.len().saturating_sub(4));
        let content = bytes.get(4..4 + size).unwrap_or_default();
        if !content.is_empty() {
            return push_package(content, name, sink).map(|()| 1);
        }
    }
    let mut found = 0;
    for file in FILES {
        let stream = ole.find(storage, &[file]).filter(|i| ole.is_stream(*i));
        let bytes = stream.map(|i| ole.bytes(i)).unwrap_or_default();
        // Both of LibreOffice's streams are there where either is; one of them is a mark of a few bytes.
        if bytes.len() > 64 {
            sink.member(MemberName::new(name), &mut bytes.as_slice())?;
            found += 1;
        }
    }
    Ok(found)
}

/// Pushes a compound file that is an object of its own: the file it wraps, or else itself.
pub(super) fn compound(bytes: &[u8], name: &str, sink: &mut Sink) -> Result<(), Problem> {
    let blob = Blob::from_bytes(bytes);
    let own = MemberName::new(name);
    match Ole::open(&blob) {
        Ok(ole) if unwrap(&ole, ROOT, name, sink)? > 0 => Ok(()),
        Ok(ole) if ole.children(ROOT).next().is_none() => {
            sink.lost_member(own, Problem::corrupt("the object holds nothing"))
        }
        Ok(ole) if is_shell(&ole, ROOT) => Ok(()),
        _ => sink.member(own, &mut &*bytes),
    }
}

/// Whether a storage has nothing but streams that say how an object is shown or called.
fn is_shell(ole: &Ole, storage: usize) -> bool {
    let plumbing = |i: usize| PLUMBING.iter().any(|p| p.eq_ignore_ascii_case(ole.name(i)));
    ole.children(storage).all(|i| plumbing(i) || ole.name(i).starts_with('\u{5}'))
}

/// Pushes an object as it was stored before OLE2, and is still in RTF: a class, then its bytes.
pub(super) fn ole1(bytes: &[u8], class: &str, number: usize, sink: &mut Sink) -> Result<(), Problem> {
    let named = |class: &str| match class.trim() {
        "" => format!("object {number}"),
        class => format!("object {number} {class}"),
    };
    let Some((class_inside, data)) = header(bytes) else {
        if bytes.is_empty() {
            return Ok(());
        }
        let message = "the bytes of the object make no sense";
        return sink.lost_member(MemberName::new(named(class)), Problem::read(ProblemKind::Corrupt, message));
    };
    let name = named(if class.trim().is_empty() { &class_inside } else { class });
    match () {
        () if data.is_empty() || PICTURES.contains(&class_inside.as_str()) => Ok(()),
        () if data.starts_with(super::ole::SIGNATURE) => compound(data, &name, sink),
        () => push_package(data, &name, sink),
    }
}

/// The class and the bytes of an object that is embedded; nothing for what is none. A link has no bytes.
fn header(bytes: &[u8]) -> Option<(String, &[u8])> {
    let version = u32_at(bytes, 0);
    // Some programs write the version with other numbers in its upper half.
    if version & 0xffff != OLE1 & 0xffff && version != 1 {
        return None;
    }
    let format = u32_at(bytes, 4);
    let mut rest = bytes.get(8..)?;
    let mut text = || {
        let len = usize::try_from(u32_at(rest, 0)).ok()?;
        let text = rest.get(4..)?.get(..len)?;
        rest = rest.get(4 + len..)?;
        let text = text.split(|b| *b == 0).next().unwrap_or_default();
        Some(codepage::decode(text, 1252))
    };
    let class = text()?;
    let _topic = text()?;
    let _item = text()?;
    if format == 1 {
        return Some((class, &[]));
    }
    let size = usize::try_from(u32_at(rest, 0)).ok()?;
    let data = rest.get(4..)?;
    Some((class, data.get(..size).unwrap_or(data)))
}

/// Pushes the file in a package under its own name, or bytes that are none as they are.
fn push_package(bytes: &[u8], name: &str, sink: &mut Sink) -> Result<(), Problem> {
    match package(bytes) {
        Some((label, content)) if !label.is_empty() => sink.member(MemberName::new(label), &mut &*content),
        Some((_, content)) => sink.member(MemberName::new(name), &mut &*content),
        None => sink.member(MemberName::new(name), &mut &*bytes),
    }
}

/// The name and the bytes of the file that a package holds.
fn package(bytes: &[u8]) -> Option<(String, &[u8])> {
    if u16_at(bytes, 0) != 2 {
        return None;
    }
    let mut rest = bytes.get(2..)?;
    let mut text = || {
        let len = memchr::memchr(0, rest)?;
        let text = rest.get(..len)?;
        rest = rest.get(len + 1..)?;
        Some(text)
    };
    let label = text()?;
    let _origin = text()?;
    // A mark that the file is inside, and the path that it had for a while.
    let path = usize::try_from(u32_at(rest, 4)).ok()?;
    rest = rest.get(8..)?.get(path..)?;
    let size = usize::try_from(u32_at(rest, 0)).ok()?;
    let content = rest.get(4..)?;
    let (content, behind) = content.split_at_checked(size).unwrap_or((content, &[]));
    // The same names follow in Unicode: the path, then the label.
    let mut behind = behind;
    let mut unicode = || {
        let units = usize::try_from(u32_at(behind, 0)).ok()?;
        let text = super::ole::properties::utf16(behind.get(4..)?, units);
        behind = behind.get(4..)?.get(units.checked_mul(2)?..)?;
        Some(text)
    };
    let _path = unicode();
    let label = unicode().filter(|l| !l.is_empty()).unwrap_or_else(|| codepage::decode(label, 1250));
    let label = label.rsplit(['\\', '/']).next().unwrap_or_default().to_owned();
    Some((label, content))
}

/// A storage with all it holds as a compound file of its own. Its times are those of no clock, so that the same
/// storage is always the same bytes.
fn copy(ole: &Ole, storage: usize) -> io::Result<Vec<u8>> {
    let mut out = cfb::CompoundFile::create(Cursor::new(Vec::new()))?;
    let mut todo = vec![(storage, String::from("/"))];
    let mut folders = Vec::new();
    while let Some((index, way)) = todo.pop() {
        for child in ole.children(index) {
            // Signs that the rules of such files forbid in names stand in some nevertheless.
            let name = ole.name(child).replace(['/', '\\', ':', '!'], "_");
            let way = format!("{}/{name}", way.trim_end_matches('/'));
            if ole.is_stream(child) {
                out.create_stream(&way)?.write_all(&ole.bytes(child))?;
            } else {
                out.create_storage(&way)?;
                todo.push((child, way));
            }
        }
        folders.push(way);
    }
    for way in folders {
        out.set_created_time(&way, SystemTime::UNIX_EPOCH)?;
        out.set_modified_time(&way, SystemTime::UNIX_EPOCH)?;
    }
    out.flush()?;
    Ok(out.into_inner().into_inner())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn packed(label: &str, content: &[u8]) -> Vec<u8> {
        let mut out = vec![2, 0];
        out.extend(format!("{label}\0C:\\x\\{label}\0").bytes());
        out.extend([0, 0, 3, 0, 2, 0, 0, 0, b'y', 0]);
        out.extend((content.len() as u32).to_le_bytes());
        out.extend(content);
        out
    }

    #[test]
    fn a_storage_with_forbidden_names_is_copied() {
        let mut file = cfb::CompoundFile::create(Cursor::new(Vec::new())).unwrap();
        file.create_stream("/ab").unwrap().write_all(b"content").unwrap();
        let mut bytes = file.into_inner().into_inner();
        let at = bytes.windows(4).position(|w| w == b"a\0b\0").unwrap();
        bytes[at + 2] = b':';
        let blob = crate::trove::Blob::from_bytes(bytes);
        let copied = copy(&Ole::open(&blob).unwrap(), ROOT).unwrap();
        let blob = crate::trove::Blob::from_bytes(copied);
        assert_eq!(Ole::open(&blob).unwrap().stream("a_").as_deref(), Some(&b"content"[..]));
    }

    #[test]
    fn a_package_gives_its_file_and_its_name() {
        let mut bytes = packed("C:\\tmp\\cene.txt", b"popust");
        assert_eq!(package(&bytes), Some(("cene.txt".to_owned(), &b"popust"[..])));
        for name in ["y", "čene.txt"] {
            let units: Vec<u16> = name.encode_utf16().collect();
            bytes.extend((units.len() as u32).to_le_bytes());
            bytes.extend(units.iter().flat_map(|u| u.to_le_bytes()));
        }
        assert_eq!(package(&bytes), Some(("čene.txt".to_owned(), &b"popust"[..])));
        assert_eq!(package(b"\x02\0label only"), None);
    }

    #[test]
    fn the_same_storage_is_always_the_same_bytes() {
        let mut file = cfb::CompoundFile::create(Cursor::new(Vec::new())).unwrap();
        file.create_storage_all("/Pool/_1/Inner").unwrap();
        file.create_stream("/Pool/_1/Inner/Data").unwrap().write_all(b"bytes").unwrap();
        let blob = Blob::from_bytes(file.into_inner().into_inner());
        let ole = Ole::open(&blob).unwrap();
        let storage = ole.find(ROOT, &["Pool", "_1"]).unwrap();
        let first = copy(&ole, storage).unwrap();
        std::thread::sleep(std::time::Duration::from_millis(2));
        assert_eq!(first, copy(&ole, storage).unwrap());
        let copied = Blob::from_bytes(first);
        let ole = Ole::open(&copied).unwrap();
        assert_eq!(ole.bytes(ole.find(ROOT, &["Inner", "Data"]).unwrap()), b"bytes");
    }

    proptest! {
        #[test]
        fn any_bytes_are_survived(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
            package(&[&[2, 0], bytes.as_slice()].concat());
            header(&[&[1, 5, 0, 0, 2, 0, 0, 0], bytes.as_slice()].concat());
        }
    }
}

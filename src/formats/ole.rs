//! OLE2 compound files: what Word, Excel and PowerPoint of before 2007 keep their streams in, and what objects are
//! wrapped in wherever they are embedded. Those of a kind of their own have formats of their own; the rest is read
//! here for the files and documents that it holds.

pub(super) mod lock;
pub(super) mod properties;
mod storage;
pub(super) mod vba;

use super::{Basis, Format, Match, Probe, Read, Sink, embedded};
use crate::problem::{Problem, ProblemKind};
use crate::trove::Blob;
pub(super) use storage::{Ole, ROOT, SIGNATURE};

pub(super) const FORMAT: Format = Format {
    name: "ole",
    media_type: "application/x-ole-storage",
    extensions: &[],
    recognize,
    read: Read::With(read),
    note: "files, documents and macros inside as members, properties; other streams are not read",
};

fn recognize(probe: &Probe) -> Option<Match> {
    if probe.ole_kind() == Some(FORMAT.media_type) { Match::on(Basis::Structure) } else { None }
}

fn read(blob: &Blob, sink: &mut Sink) -> Result<(), Problem> {
    let ole = Ole::open(blob)?;
    if let Some(problem) = ole.problem() {
        sink.problem(problem.kind, problem.message)?;
    }
    properties::push(&ole, sink)?;
    let mut found = embedded::unwrap(&ole, ROOT, "object", sink)?;
    found += vba::push(&ole, ROOT, sink)?;
    for storage in ole.children(ROOT).filter(|i| !ole.is_stream(*i)) {
        found += embedded::object(&ole, storage, ole.name(storage), sink)?;
    }
    if found > 0 {
        return Ok(());
    }
    let names: Vec<String> = ole.children(ROOT).take(8).map(|i| format!("{:?}", ole.name(i))).collect();
    let message = format!("an OLE file that holds no document that this version reads: {}", names.join(", "));
    Err(Problem::read(ProblemKind::Unsupported, message))
}

#[cfg(test)]
pub(super) mod tests {
    use super::super::ooxml::identified;
    use super::super::tests::told::told;
    use super::*;
    use std::io::{Cursor, Write};

    /// An object that wraps a file, and beside it another object.
    pub(in super::super) fn sample() -> Vec<u8> {
        let mut file = cfb::CompoundFile::create(Cursor::new(Vec::new())).unwrap();
        let mut native = vec![2, 0];
        native.extend(b"cene.txt\0C:\\cene.txt\0\0\0\x03\0\x01\0\0\0\0\x06\0\0\0popust");
        let native = [&(native.len() as u32).to_le_bytes()[..], &native].concat();
        file.create_stream("/\u{1}Ole10Native").unwrap().write_all(&native).unwrap();
        file.create_storage("/MBD1").unwrap();
        file.create_stream("/MBD1/\u{1}Ole").unwrap().write_all(b"x").unwrap();
        file.create_stream("/MBD1/WordDocument").unwrap().write_all(b"not one").unwrap();
        file.into_inner().into_inner()
    }

    #[test]
    fn files_and_documents_inside_are_members() {
        let bytes = sample();
        assert_eq!(identified(&bytes), ("ole", "application/x-ole-storage"));
        let told = told(&FORMAT, &bytes, &[]);
        assert_eq!(told.names(), ["cene.txt", "MBD1"]);
        assert_eq!(told.members[0].1, b"popust");
        assert_eq!(identified(&told.members[1].1).0, "doc");
    }

    #[test]
    fn a_file_that_holds_none_says_so() {
        let mut file = cfb::CompoundFile::create(Cursor::new(Vec::new())).unwrap();
        file.create_stream("/Catalog").unwrap().write_all(b"thumbs").unwrap();
        let told = told(&FORMAT, &file.into_inner().into_inner(), &[]);
        assert_eq!(told.problems, [ProblemKind::Unsupported]);
    }
}

//! Cabinets. The directory is read by hand, since the `cab` crate knows files by their name alone, opens none of a
//! cabinet that goes on in another, and unpacks a folder from its start for each file. The crate decodes: it gets a
//! cabinet made for it, of one folder and one file that is the folder's whole content, and that is cut up here.

use super::zipbytes::{Window, u16_at, u32_at};
use super::zipdir::{Exact, dos_time};
use super::{Format, MemberName, Read, Sink};
use crate::problem::{Problem, ProblemKind};
use crate::trove::Blob;
use ::cab::Cabinet;
use std::io::{self, Read as _, Seek, SeekFrom};

pub(super) const FORMAT: Format = Format {
    name: "cab",
    media_type: "application/vnd.ms-cab-compressed",
    extensions: &["cab"],
    recognize: |probe| probe.signature_as(FORMAT.media_type),
    read: Read::With(read),
    note: "members stored, packed by MSZIP or LZX; those packed by Quantum or begun in another cabinet are listed",
};

/// Bytes of the header, of a folder's line and of a file's line without its name.
const HEADER: usize = 36;
const FOLDER: usize = 8;
const FILE: usize = 16;
/// Bytes of a name, with its zero.
const NAME: usize = 257;
/// Numbers of folders that stand for one that began in the cabinet before, goes on in the next, or both.
const FROM_BEFORE: u16 = 0xFFFD;
const INTO_NEXT: u16 = 0xFFFE;
const BOTH: u16 = 0xFFFF;

/// A run of blocks that are packed together.
struct Folder {
    start: u64,
    blocks: u16,
    kind: u16,
}

/// A file and its place in its folder's content.
struct File {
    name: MemberName,
    size: u64,
    offset: u64,
    folder: u16,
}

struct Directory {
    folders: Vec<Folder>,
    files: Vec<File>,
    /// Bytes that are reserved before the data of each block.
    reserve: u8,
    problem: Option<Problem>,
}

fn read(blob: &Blob, sink: &mut Sink) -> Result<(), Problem> {
    let mut directory = list(blob)?;
    sink.announce(directory.files.len() as u64)?;
    let last = directory.folders.len().saturating_sub(1);
    let index = |file: &File| match file.folder {
        FROM_BEFORE | BOTH => 0,
        INTO_NEXT => last,
        n => usize::from(n),
    };
    // In the order in which they lie, so that each folder is unpacked once.
    directory.files.sort_by_key(|f| (index(f), f.offset));
    let Directory { folders, files, reserve, problem } = directory;
    for group in files.chunk_by(|a, b| index(a) == index(b)) {
        let folder = group.first().and_then(|f| folders.get(index(f)));
        let opened = match folder {
            Some(_) if group.iter().any(|f| matches!(f.folder, FROM_BEFORE | BOTH)) => {
                Err(Problem::read(ProblemKind::Truncated, "its folder begins in the cabinet before"))
            }
            Some(folder) => Made::new(blob, folder, reserve),
            None => Err(Problem::corrupt("its folder is not there")),
        };
        match opened {
            Ok(made) => unpack(made, group, sink)?,
            Err(problem) => {
                group.iter().try_for_each(|f| sink.lost_member(f.name.clone(), problem.clone()))?
            }
        }
    }
    problem.map_or(Ok(()), Err)
}

/// Pushes the files of a folder, which lie in its content in order.
fn unpack(made: Made, files: &[File], sink: &mut Sink) -> Result<(), Problem> {
    let mut cabinet = Cabinet::new(made)?;
    let mut content = match cabinet.read_file(ONLY) {
        Ok(content) => content,
        Err(error) => {
            let problem = Problem::from(error);
            return files.iter().try_for_each(|f| sink.lost_member(f.name.clone(), problem.clone()));
        }
    };
    let (mut at, mut broken) = (0, None);
    for file in files {
        if let Some(gap) = file.offset.checked_sub(at).filter(|_| broken.is_none()) {
            match io::copy(&mut (&mut content).take(gap), &mut io::sink()) {
                Ok(skipped) if skipped == gap => at = file.offset,
                Ok(_) => broken = Some(Problem::read(ProblemKind::Truncated, "its folder ends before it")),
                Err(error) => broken = Some(Problem::from(error)),
            }
        }
        if at > file.offset {
            sink.lost_member(file.name.clone(), Problem::corrupt("shares its bytes with another member"))?;
        } else if let Some(problem) = &broken {
            sink.lost_member(file.name.clone(), problem.clone())?;
        } else {
            let mut one = Exact { data: &mut content, left: file.size };
            sink.member(file.name.clone(), &mut one)?;
            at += file.size - one.left;
            if one.left > 0 {
                broken = Some(Problem::corrupt("what comes before it in its folder cannot be unpacked"));
            }
        }
    }
    Ok(())
}

/// Lists folders and files.
fn list(blob: &Blob) -> Result<Directory, Problem> {
    let header = blob.slice(0, HEADER + 4)?;
    if header.len() < HEADER {
        return Err(Problem::read(ProblemKind::Truncated, "ends within its header"));
    }
    let flags = u16_at(&header, 30);
    let mut window = Window::new(blob, 0, blob.size());
    let (mut at, mut folder_len, mut reserve) = (HEADER as u64, FOLDER, 0);
    if flags & 4 != 0 {
        at += 4 + u64::from(u16_at(&header, 36));
        folder_len += usize::from(header.get(38).copied().unwrap_or(0));
        reserve = header.get(39).copied().unwrap_or(0);
    }
    // Names of the cabinets and discs before and after.
    for _ in 0..(flags & 1) * 2 + (flags & 2) {
        at += string(&mut window, at).len() as u64 + 1;
    }
    let mut folders = Vec::new();
    for _ in 0..u16_at(&header, 26) {
        let line = window.get(at, folder_len);
        let (start, blocks, kind) = (u32_at(line, 0).into(), u16_at(line, 4), u16_at(line, 6));
        folders.push(Folder { start, blocks, kind });
        at += folder_len as u64;
    }
    let (mut files, mut problem) = (Vec::new(), None);
    at = u32_at(&header, 16).into();
    for _ in 0..u16_at(&header, 28) {
        let line = window.get(at, FILE).to_vec();
        if line.len() < FILE {
            problem = Some(Problem::read(ProblemKind::Truncated, "ends within its directory"));
            break;
        }
        let mut path = string(&mut window, at + FILE as u64);
        at += (FILE + path.len() + 1) as u64;
        path.iter_mut().filter(|b| **b == b'\\').for_each(|b| *b = b'/');
        files.push(File {
            name: MemberName { path, modified: dos_time(u16_at(&line, 10), u16_at(&line, 12)) },
            size: u32_at(&line, 0).into(),
            offset: u32_at(&line, 4).into(),
            folder: u16_at(&line, 8),
        });
    }
    Ok(Directory { folders, files, reserve, problem })
}

/// The bytes up to the next zero.
fn string(window: &mut Window, at: u64) -> Vec<u8> {
    let bytes = window.get(at, NAME);
    bytes.split(|b| *b == 0).next().unwrap_or_default().to_vec()
}

/// The name of the one file in a cabinet that is made for the crate.
const ONLY: &str = "x";

/// A cabinet of one folder and one file: a directory made up, then the blocks as they lie.
struct Made {
    front: Vec<u8>,
    blob: Blob,
    blocks: u64,
    at: u64,
}

impl Made {
    fn new(blob: &Blob, folder: &Folder, reserve: u8) -> Result<Made, Problem> {
        let kind = folder.kind & 0xF;
        if !matches!(kind, 0 | 1 | 3) {
            let message = if kind == 2 { "packed by Quantum" } else { "packed by an unknown method" };
            return Err(Problem::read(ProblemKind::Unsupported, format!("{message}, which is not read")));
        }
        let (blocks, size) = count(blob, folder, reserve);
        if blocks == 0 {
            return Err(Problem::read(ProblemKind::Truncated, "none of its folder is there"));
        }
        let mut front = b"MSCF".to_vec();
        let directory = 36 + 4 + FOLDER as u32;
        let data = directory + (FILE + ONLY.len() + 1) as u32;
        front.extend([0, 0, 0, directory, 0].iter().flat_map(|n| n.to_le_bytes()));
        // Version, counts of folders and files, the flag of reserved bytes, numbers of the set, reserved bytes.
        front.extend([3, 1, 1, 0, 1, 0, 4, 0, 0, 0, 0, 0, 0, 0, 0, reserve]);
        front.extend(data.to_le_bytes());
        front.extend([blocks, folder.kind].iter().flat_map(|n| n.to_le_bytes()));
        front.extend(size.to_le_bytes());
        front.resize(data as usize - ONLY.len() - 1, 0);
        front.extend(ONLY.bytes().chain([0]));
        Ok(Made { front, blob: blob.clone(), blocks: folder.start, at: 0 })
    }
}

/// How many whole blocks of a folder are there, and what they unpack to. One that goes on in the next cabinet says
/// that it unpacks to nothing.
fn count(blob: &Blob, folder: &Folder, reserve: u8) -> (u16, u32) {
    let (mut at, mut size) = (folder.start, 0u32);
    for n in 0..folder.blocks {
        let head = blob.slice(at, 8).unwrap_or_default();
        let unpacked = u16_at(&head, 6);
        at += 8 + u64::from(reserve) + u64::from(u16_at(&head, 4));
        let Some(more) = size.checked_add(unpacked.into()).filter(|_| unpacked > 0 && at <= blob.size())
        else {
            return (n, size);
        };
        size = more;
    }
    (folder.blocks, size)
}

impl io::Read for Made {
    fn read(&mut self, buf: &mut [u8]) -> io::Result<usize> {
        let front = usize::try_from(self.at).ok().and_then(|at| self.front.get(at..)).unwrap_or_default();
        let got = if front.is_empty() {
            self.blob.read_at(self.blocks + (self.at - self.front.len() as u64), buf)?
        } else {
            (&mut &*front).read(buf)?
        };
        self.at += got as u64;
        Ok(got)
    }
}

impl Seek for Made {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        let target = match to {
            SeekFrom::Start(n) => Some(n),
            SeekFrom::Current(n) => self.at.checked_add_signed(n),
            SeekFrom::End(_) => None,
        };
        self.at = target.ok_or_else(|| io::Error::from(io::ErrorKind::InvalidInput))?;
        Ok(self.at)
    }
}

#[cfg(test)]
mod tests {
    use super::super::ooxml::identified;
    use super::super::packed::tests::{archive, members};
    use super::*;

    const TIME: &str = "@2024-01-31T12:00:00";

    fn expected() -> Vec<String> {
        let items: String = (1..=6000).map(|n| format!("Stavka {n}\n")).collect();
        let order = "Narudzbenica broj 17\nUkupno 1200 EUR\n";
        let members = [("trove/order.txt", order), ("many.txt", &items)];
        members.into_iter().flat_map(|(name, text)| [format!("{name}{TIME}"), text.to_owned()]).collect()
    }

    #[test]
    fn members_of_a_cabinet() {
        let bytes = archive("order.cab");
        assert_eq!(identified(&bytes), ("cab", "application/vnd.ms-cab-compressed"));
        assert!(members(&FORMAT, &bytes) == expected());
        assert_eq!(members(&FORMAT, &archive("stored.cab")), expected()[..2]);
    }

    /// Where the line of the n-th file starts.
    fn line(bytes: &[u8], n: usize) -> usize {
        let first = u32_at(bytes, 16) as usize;
        if n == 0 { first } else { first + FILE + "trove/order.txt".len() + 1 }
    }

    #[test]
    fn what_goes_on_in_another_cabinet_is_told() {
        let mut next = archive("order.cab");
        let many = line(&next, 1);
        next[many + 8..many + 10].copy_from_slice(&INTO_NEXT.to_le_bytes());
        // The second block is only half here, and says that it unpacks to nothing.
        let first = u32_at(&next, 36) as usize;
        let second = first + 8 + usize::from(u16_at(&next, first + 4));
        next[second + 6..second + 8].fill(0);
        let found = members(&FORMAT, &next);
        assert_eq!(found[..2], expected()[..2]);
        assert!(found[3].starts_with("Stavka 1\n") && found[3].ends_with("!truncated"), "{}", found[3]);
        let mut before = archive("order.cab");
        let order = line(&before, 0);
        before[order + 8..order + 10].copy_from_slice(&FROM_BEFORE.to_le_bytes());
        assert_eq!(members(&FORMAT, &before)[1..], ["!truncated", &format!("many.txt{TIME}"), "!truncated"]);
    }

    #[test]
    fn what_cannot_be_unpacked_is_lost_and_the_rest_is_not() {
        let mut bytes = archive("order.cab");
        bytes[42] = 2;
        assert_eq!(members(&FORMAT, &bytes)[1], "!unsupported");
        let mut bytes = archive("order.cab");
        let first = u32_at(&bytes, 36) as usize;
        let second = first + 8 + usize::from(u16_at(&bytes, first + 4));
        bytes[second + 20] ^= 1;
        let found = members(&FORMAT, &bytes);
        assert_eq!(found[..2], expected()[..2]);
        assert!(found[3].len() > 30_000 && found[3].ends_with("!corrupt"));
    }

    #[test]
    fn every_cut_and_flip_is_survived() {
        let bytes = archive("order.cab");
        for at in (0..bytes.len()).filter(|at| *at < 200 || at % 97 == 0) {
            let found = members(&FORMAT, &bytes[..at]);
            assert!(found.iter().any(|m| m.ends_with("!truncated")), "{at}");
            let mut bytes = bytes.clone();
            bytes[at] ^= 0xA5;
            let _ = members(&FORMAT, &bytes);
        }
    }
}

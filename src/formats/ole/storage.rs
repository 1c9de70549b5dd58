//! The storages and streams of a compound file, read by hand and leniently: of a file that is cut off or whose tables
//! contradict each other, whatever can be reached is read.

use crate::formats::codepage;
use crate::formats::zipbytes::{u16_at, u32_at, u64_at};
use crate::problem::{Problem, ProblemKind};
use crate::trove::Blob;
use std::cell::Cell;
use std::collections::{HashSet, VecDeque};
use std::io::{self, Read};
use std::ops::Range;

/// The start of every compound file.
pub(in super::super) const SIGNATURE: &[u8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";
/// The storage at the root.
pub(in super::super) const ROOT: usize = 0;
/// Bytes of one entry of the directory.
const ENTRY: usize = 128;
/// Sectors of the allocation table that the header itself lists, and where.
const LISTED: (usize, usize) = (109, 76);
/// The first number that is no sector.
const NO_SECTOR: u32 = 0xffff_fffa;
/// Entries of a directory that are listed: more than any honest file has.
const MAX_ENTRIES: usize = 1 << 20;

/// What is said of a file that is shorter than it says.
const CUT: &str = "the compound file ends before its streams do";

/// A compound file.
pub(in super::super) struct Ole<'a> {
    blob: &'a Blob,
    /// Bytes of a sector, and of a small one.
    sector: usize,
    small: usize,
    /// Bytes below which a stream is kept in small sectors.
    cutoff: u64,
    fat: Vec<u32>,
    small_fat: Vec<u32>,
    /// The stream that small sectors lie in.
    minis: Vec<u8>,
    entries: Vec<Entry>,
    /// Whether some stream ended before its size.
    cut: Cell<bool>,
}

/// A storage or stream.
#[derive(Default)]
struct Entry {
    name: String,
    kind: u8,
    left: u32,
    right: u32,
    child: u32,
    start: u32,
    size: u64,
    children: Vec<usize>,
}

impl<'a> Ole<'a> {
    /// Opens a compound file.
    pub(in super::super) fn open(blob: &'a Blob) -> Result<Ole<'a>, Problem> {
        let head = blob.slice(0, 512)?;
        let (shift, small_shift) = (u16_at(&head, 30), u16_at(&head, 32));
        if !head.starts_with(SIGNATURE) || !(7..=16).contains(&shift) || small_shift > shift {
            return Err(Problem::corrupt("the header of the compound file makes no sense"));
        }
        let mut ole = Ole {
            blob,
            sector: 1 << shift,
            small: 1 << small_shift,
            cutoff: u64::from(u32_at(&head, 56)),
            fat: Vec::new(),
            small_fat: Vec::new(),
            minis: Vec::new(),
            entries: Vec::new(),
            cut: Cell::new(false),
        };
        ole.fat = ole.table(&head);
        ole.small_fat = numbers(&ole.chain(u32_at(&head, 60), u64::MAX));
        let directory = ole.chain(u32_at(&head, 48), (MAX_ENTRIES * ENTRY) as u64);
        ole.entries = directory.chunks_exact(ENTRY).map(entry).collect();
        ole.link();
        let (start, size) = ole.extent(ROOT);
        ole.minis = ole.chain(start, size);
        ole.cut.set((ole.minis.len() as u64) < size);
        if ole.entries.is_empty() {
            return Err(Problem::read(
                ProblemKind::Truncated,
                "the directory of the compound file is missing",
            ));
        }
        Ok(ole)
    }

    /// What is wrong with the file, as far as it was read.
    pub(in super::super) fn problem(&self) -> Option<Problem> {
        self.cut.get().then(|| Problem::read(ProblemKind::Truncated, CUT))
    }

    /// The storages and streams in a storage, in the directory's order.
    pub(in super::super) fn children(&self, storage: usize) -> impl Iterator<Item = usize> {
        self.entries.get(storage).map(|e| e.children.as_slice()).unwrap_or_default().iter().copied()
    }

    /// The name of a storage or stream.
    pub(in super::super) fn name(&self, index: usize) -> &str {
        self.entries.get(index).map_or("", |e| e.name.as_str())
    }

    /// Whether it is a stream.
    pub(in super::super) fn is_stream(&self, index: usize) -> bool {
        self.entries.get(index).is_some_and(|e| e.kind == 2)
    }

    /// A storage or stream by its way from another one; names are compared without regard to case.
    pub(in super::super) fn find(&self, storage: usize, way: &[&str]) -> Option<usize> {
        way.iter().try_fold(storage, |at, name| {
            self.children(at).find(|i| self.name(*i).eq_ignore_ascii_case(name))
        })
    }

    /// The bytes of a stream at the root; nothing if there is none of that name.
    pub(in super::super) fn stream(&self, name: &str) -> Option<Vec<u8>> {
        self.find(ROOT, &[name]).filter(|i| self.is_stream(*i)).map(|i| self.bytes(i))
    }

    /// The bytes of a stream.
    pub(in super::super) fn bytes(&self, index: usize) -> Vec<u8> {
        let (start, size) = self.extent(index);
        let bytes = if size < self.cutoff { self.small_chain(start, size) } else { self.chain(start, size) };
        if (bytes.len() as u64) < size {
            self.cut.set(true);
        }
        bytes
    }

    /// The bytes of a stream as they are asked for; an error where the file ends before the stream does.
    pub(in super::super) fn reader(&self, index: usize) -> Stream {
        let (start, size) = self.extent(index);
        let (blob, runs) = if size < self.cutoff {
            let bytes = self.small_chain(start, size);
            let whole = 0..bytes.len() as u64;
            (Blob::from_bytes(bytes), vec![whole])
        } else {
            (self.blob.clone(), self.runs(start, size))
        };
        let found: u64 = runs.iter().map(|run| run.end - run.start).sum();
        Stream { blob, runs: runs.into(), whole: found == size }
    }

    /// The first sector and the size of a stream.
    fn extent(&self, index: usize) -> (u32, u64) {
        let Some(entry) = self.entries.get(index) else { return (NO_SECTOR, 0) };
        // A size's upper half is noise in files of small sectors.
        (entry.start, if self.sector <= 512 { entry.size & 0xffff_ffff } else { entry.size })
    }

    /// The allocation table: the header lists its first sectors, and a chain of sectors the rest.
    fn table(&self, head: &[u8]) -> Vec<u32> {
        let (count, from) = LISTED;
        let mut sectors: Vec<u32> = (0..count).map(|i| u32_at(head, from + i * 4)).collect();
        let (mut next, mut seen) = (u32_at(head, 68), HashSet::new());
        while next < NO_SECTOR && seen.insert(next) {
            let mut list = numbers(&self.sector_at(next));
            next = list.pop().unwrap_or(NO_SECTOR);
            sectors.append(&mut list);
        }
        let mut seen = HashSet::new();
        sectors.retain(|s| *s < NO_SECTOR && seen.insert(*s));
        // What lies behind the end of the file is no part of the table, but has its place in it.
        let last = self.blob.size() / self.sector as u64 + 1;
        let most = usize::try_from(last).unwrap_or(usize::MAX);
        let mut table = Vec::new();
        for sector in sectors {
            if table.len() >= most {
                break;
            }
            let mut part = numbers(&self.sector_at(sector));
            part.resize(self.sector / 4, NO_SECTOR);
            table.append(&mut part);
        }
        table
    }

    fn sector_at(&self, sector: u32) -> Vec<u8> {
        let at = (u64::from(sector) + 1) * self.sector as u64;
        self.blob.slice(at, self.sector).unwrap_or_default()
    }

    /// Up to so many bytes of a chain of sectors.
    fn chain(&self, start: u32, size: u64) -> Vec<u8> {
        let mut out = Vec::new();
        for run in self.runs(start, size) {
            let want = usize::try_from(run.end - run.start).unwrap_or(usize::MAX);
            let read = self.blob.slice(run.start, want).unwrap_or_default();
            let short = read.len() < want;
            out.extend(read);
            if short {
                break;
            }
        }
        out
    }

    /// Where up to so many bytes of a chain of sectors lie in the file; neighbours are one run.
    fn runs(&self, start: u32, size: u64) -> Vec<Range<u64>> {
        let sector = self.sector as u64;
        let (mut runs, mut left, mut next) = (Vec::<Range<u64>>::new(), size, start);
        for _ in 0..=self.fat.len() {
            if next >= NO_SECTOR || left == 0 {
                break;
            }
            let (at, here) = ((u64::from(next) + 1) * sector, sector.min(left));
            match runs.last_mut() {
                Some(run) if run.end == at => run.end += here,
                _ => runs.push(at..at + here),
            }
            left -= here;
            next = self.follow(next);
        }
        runs
    }

    fn follow(&self, sector: u32) -> u32 {
        usize::try_from(sector).ok().and_then(|s| self.fat.get(s)).copied().unwrap_or(NO_SECTOR)
    }

    fn small_chain(&self, start: u32, size: u64) -> Vec<u8> {
        let size = usize::try_from(size).unwrap_or(usize::MAX);
        let (mut out, mut next, mut steps) = (Vec::new(), start, 0);
        while next < NO_SECTOR && out.len() < size && steps <= self.small_fat.len() {
            let index = usize::try_from(next).unwrap_or(usize::MAX);
            let from = index.saturating_mul(self.small);
            let here = self.minis.get(from..).unwrap_or_default();
            out.extend(here.iter().take(self.small.min(size - out.len())));
            next = self.small_fat.get(index).copied().unwrap_or(NO_SECTOR);
            steps += 1;
        }
        out
    }

    /// Tells each storage its children, which the directory keeps as trees of neighbours. An entry has one parent: of
    /// trees that loop or share entries the first to be met keeps them.
    fn link(&mut self) {
        let (mut seen, mut storages) = (HashSet::from([ROOT]), vec![ROOT]);
        while let Some(storage) = storages.pop() {
            let mut todo: Vec<u32> = self.entries.get(storage).map(|e| e.child).into_iter().collect();
            let mut found = Vec::new();
            while let Some(number) = todo.pop() {
                let Ok(index) = usize::try_from(number) else { continue };
                let Some(entry) = self.entries.get(index).filter(|e| matches!(e.kind, 1 | 2)) else {
                    continue;
                };
                if !seen.insert(index) {
                    continue;
                }
                todo.extend([entry.left, entry.right]);
                if entry.kind == 1 {
                    storages.push(index);
                }
                found.push(index);
            }
            found.sort_unstable();
            if let Some(entry) = self.entries.get_mut(storage) {
                entry.children = found;
            }
        }
    }
}

/// A stream that is being read.
pub(in super::super) struct Stream {
    blob: Blob,
    /// What is left of it, as ranges of the blob.
    runs: VecDeque<Range<u64>>,
    /// Whether the runs hold all of it.
    whole: bool,
}

impl Read for Stream {
    fn read(&mut self, buf: &mut [u8]) -> io::Result<usize> {
        let ends = || io::Error::new(io::ErrorKind::UnexpectedEof, CUT);
        while self.runs.front().is_some_and(|run| run.is_empty()) {
            self.runs.pop_front();
        }
        let Some(run) = self.runs.front_mut() else { return if self.whole { Ok(0) } else { Err(ends()) } };
        let want = buf.len().min(usize::try_from(run.end - run.start).unwrap_or(usize::MAX));
        let n = self.blob.read_at(run.start, buf.get_mut(..want).unwrap_or_default())?;
        if n == 0 && want > 0 {
            return Err(ends());
        }
        run.start += n as u64;
        Ok(n)
    }
}

fn numbers(bytes: &[u8]) -> Vec<u32> {
    bytes.chunks_exact(4).map(|b| u32_at(b, 0)).collect()
}

fn entry(bytes: &[u8]) -> Entry {
    let len = usize::from(u16_at(bytes, 64)).min(64).saturating_sub(2);
    Entry {
        name: codepage::utf16(bytes.get(..len).unwrap_or_default()),
        kind: bytes.get(66).copied().unwrap_or(0),
        left: u32_at(bytes, 68),
        right: u32_at(bytes, 72),
        child: u32_at(bytes, 76),
        start: u32_at(bytes, 116),
        size: u64_at(bytes, 120),
        children: Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::{Cursor, Write};

    fn file() -> Vec<u8> {
        let mut file = cfb::CompoundFile::create(Cursor::new(Vec::new())).unwrap();
        file.create_storage("/Pool").unwrap();
        file.create_stream("/Pool/small").unwrap().write_all(b"few bytes").unwrap();
        let large: Vec<u8> = (0..20_000u32).flat_map(u32::to_le_bytes).collect();
        file.create_stream("/Large").unwrap().write_all(&large).unwrap();
        file.into_inner().into_inner()
    }

    #[test]
    fn streams_large_and_small_are_found() {
        let blob = Blob::from_bytes(file());
        let ole = Ole::open(&blob).unwrap();
        let small = ole.find(ROOT, &["pool", "SMALL"]).unwrap();
        assert_eq!(ole.bytes(small), b"few bytes");
        let large = ole.stream("Large").unwrap();
        for (index, bytes) in [(small, &b"few bytes"[..]), (ole.find(ROOT, &["Large"]).unwrap(), &large)] {
            let mut read = Vec::new();
            ole.reader(index).read_to_end(&mut read).unwrap();
            assert_eq!(read, bytes);
        }
        assert_eq!((large.len(), u32_at(&large, 79_996)), (80_000, 19_999));
        assert!(ole.problem().is_none() && ole.stream("Pool").is_none());
    }

    #[test]
    fn every_cut_and_flip_is_survived() {
        let bytes = file();
        let walk = |bytes: &[u8]| {
            let blob = Blob::from_bytes(bytes);
            let Ok(ole) = Ole::open(&blob) else { return };
            for index in 0..ole.entries.len() {
                let (bytes, mut read) = (ole.bytes(index), Vec::new());
                let whole = ole.reader(index).read_to_end(&mut read).is_ok();
                assert_eq!((bytes.len() as u64 == ole.extent(index).1, &bytes), (whole, &read));
            }
        };
        for at in (0..bytes.len()).step_by(61) {
            walk(&bytes[..at]);
            let mut flipped = bytes.clone();
            flipped[at] ^= 0xff;
            walk(&flipped);
        }
    }
}

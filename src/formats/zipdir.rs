//! The directory of a zip, read by hand, because the `zip` crate keeps only one of several entries of one name, gives
//! up where the directory is missing, and cannot say which entries share bytes; in a leak each of these is a member
//! that would otherwise go unread.

use super::zipbytes::{Bytes, Window, u16_at, u32_at, u64_at};
use crate::problem::{Problem, ProblemKind};
use std::collections::{HashMap, HashSet, VecDeque};

/// Bytes of an end record without its comment.
const END: u64 = 22;
/// Bytes of a local header without name and extra field.
pub(super) const LOCAL: u64 = 30;
/// Bytes from the end in which the end record may start: the record with the longest comment.
const END_WINDOW: u64 = END + 0xffff;
/// Number of the extra field that AES has.
const AES: u16 = 0x9901;
/// More entries than this are not listed: it bounds memory and lies above the sink's own limit on members.
const MAX_ENTRIES: usize = 4_000_000;

/// One entry of a zip.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Entry {
    /// The name's bytes as stored.
    pub(super) name: Vec<u8>,
    /// When it was last changed, ISO 8601 without a zone, since a zip records none.
    pub(super) modified: Option<String>,
    /// The same as stored, time of day only: the old encryption checks passwords by it.
    pub(super) time: u16,
    /// General purpose flags.
    pub(super) flags: u16,
    /// Compression method.
    pub(super) method: u16,
    /// Checksum of the content; unknown for some entries that were found by their local header.
    pub(super) crc: Option<u32>,
    /// Compressed size.
    pub(super) stored: u64,
    /// Uncompressed size as declared; unknown like the checksum.
    pub(super) size: Option<u64>,
    /// Where the local header starts.
    pub(super) header: u64,
    /// What the extra field of AES says: version, vendor, strength, compression method.
    pub(super) aes: Option<[u8; 7]>,
}

impl Entry {
    /// Whether it is a directory: its name ends in a slash and it has no bytes.
    pub(super) fn is_folder(&self) -> bool {
        self.name.ends_with(b"/") && self.claimed() == 0
    }

    /// Whether its content is encrypted.
    pub(super) fn is_encrypted(&self) -> bool {
        self.flags & 1 != 0
    }

    /// Bytes that it claims to unpack to.
    pub(super) fn claimed(&self) -> u64 {
        self.size.unwrap_or(self.stored)
    }

    /// The bytes it occupies at least, from its local header on.
    fn range(&self) -> (u64, u64) {
        (self.header, self.header.saturating_add(LOCAL).saturating_add(self.stored))
    }
}

/// What a zip holds.
#[derive(Debug, Default)]
pub(super) struct Directory {
    /// Its entries, in the directory's order.
    pub(super) entries: Vec<Entry>,
    /// What is wrong with the directory; the entries are those that could be listed all the same.
    pub(super) problem: Option<Problem>,
}

impl Directory {
    /// Lists a zip: by its central directory, or, where that is missing or broken, by its local headers.
    pub(super) fn read(bytes: &dyn Bytes) -> Directory {
        let problem = match find_end(bytes) {
            Some(end) => {
                let mut listed = list(bytes, &end);
                if listed.problem.is_none() {
                    listed.mend(bytes);
                    return listed;
                }
                listed.problem
            }
            None => Some(Problem::read(ProblemKind::Truncated, "the directory at the end is missing")),
        };
        Directory { entries: scan(bytes), problem }
    }

    /// Finds entries again that are not where the directory says, by their local headers: some programs count
    /// offsets wrongly, and files that went through a text transfer are shifted.
    fn mend(&mut self, bytes: &dyn Bytes) {
        let sound = |e: &Entry| bytes.at(e.header, 4) == b"PK\x03\x04";
        if self.entries.iter().all(sound) {
            return;
        }
        let mut taken: HashSet<u64> = self.entries.iter().filter(|e| sound(e)).map(|e| e.header).collect();
        let mut found: HashMap<Vec<u8>, VecDeque<u64>> = HashMap::new();
        for entry in scan(bytes) {
            found.entry(entry.name).or_default().push_back(entry.header);
        }
        for entry in self.entries.iter_mut().filter(|e| !sound(e)) {
            let Some(places) = found.get_mut(&entry.name) else { continue };
            while let Some(place) = places.pop_front() {
                if taken.insert(place) {
                    entry.header = place;
                    break;
                }
            }
        }
    }

    /// Which entries share bytes with another one: the mark of a bomb whose members unpack the same bytes again
    /// and again (Fifield), never of a zip that a program made.
    pub(super) fn overlapping(&self) -> Vec<bool> {
        let mut order: Vec<usize> = (0..self.entries.len()).collect();
        let range = |i: usize| self.entries.get(i).map(Entry::range).unwrap_or_default();
        order.retain(|&i| self.entries.get(i).is_some_and(|e| e.stored > 0));
        order.sort_by_key(|&i| range(i));
        let mut out = vec![false; self.entries.len()];
        let mut mark = |i: usize| out.get_mut(i).into_iter().for_each(|o| *o = true);
        let (mut end, mut owner) = (0, None);
        for i in order {
            let (from, to) = range(i);
            if from < end {
                mark(i);
                owner.into_iter().for_each(&mut mark);
            }
            if to > end {
                (end, owner) = (to, Some(i));
            }
        }
        out
    }
}

/// The end record: where the directory lies.
struct End {
    entries: u64,
    start: u64,
    size: u64,
    /// Bytes before the zip proper (a self-extractor's program), to be added to all its offsets.
    shift: u64,
}

/// Finds the end record, the last one whose comment fits, and the wide one of a zip64.
fn find_end(bytes: &dyn Bytes) -> Option<End> {
    let size = bytes.size();
    let window = size.min(END_WINDOW);
    let tail = bytes.at(size - window, usize::try_from(window).ok()?);
    let records = (0..tail.len().checked_sub(END as usize)? + 1).rev();
    let at = records.into_iter().find(|&i| {
        let record = tail.get(i..).unwrap_or_default();
        record.starts_with(b"PK\x05\x06")
            && i as u64 + END + u64::from(u16_at(record, 20)) <= window
            && directory_at(bytes, record, size - window + i as u64)
    })?;
    let record = tail.get(at..)?;
    let position = size - window + at as u64;
    Some(wide_end(bytes, position).unwrap_or_else(|| end_of(bytes, record, position)))
}

/// Whether an end record really has a directory before it (or none to have): the four bytes may occur by chance.
fn directory_at(bytes: &dyn Bytes, record: &[u8], position: u64) -> bool {
    let end = end_of(bytes, record, position);
    end.entries == 0 || u32_at(record, 16) == u32::MAX || bytes.at(end.start, 4) == b"PK\x01\x02"
}

fn end_of(bytes: &dyn Bytes, record: &[u8], position: u64) -> End {
    let (size, offset) = (u64::from(u32_at(record, 12)), u64::from(u32_at(record, 16)));
    let offset = offset.saturating_add(bytes.disk(u32::from(u16_at(record, 6))));
    place(bytes, u64::from(u16_at(record, 10)), size, offset, position)
}

/// The end record of a zip64, if a locator stands before the plain one.
fn wide_end(bytes: &dyn Bytes, position: u64) -> Option<End> {
    let locator = bytes.at(position.checked_sub(20)?, 20);
    if !locator.starts_with(b"PK\x06\x07") {
        return None;
    }
    let stated = u64_at(&locator, 8).saturating_add(bytes.disk(u32_at(&locator, 4)));
    let beside = position.checked_sub(76);
    let found = [Some(stated), beside].into_iter().flatten().find(|&p| bytes.at(p, 4) == b"PK\x06\x06")?;
    let record = bytes.at(found, 56);
    let offset = u64_at(&record, 48).saturating_add(bytes.disk(u32_at(&record, 20)));
    Some(place(bytes, u64_at(&record, 32), u64_at(&record, 40), offset, found))
}

/// Where the directory is: where it says, or, if bytes were put before the zip, right before its end record.
fn place(bytes: &dyn Bytes, entries: u64, size: u64, offset: u64, position: u64) -> End {
    let before = position.saturating_sub(size);
    let there = |at: u64| bytes.at(at, 4) == b"PK\x01\x02";
    let start = if !there(offset) && there(before) { before } else { offset };
    End { entries, start, size, shift: start.saturating_sub(offset) }
}

/// Lists the central directory.
fn list(bytes: &dyn Bytes, end: &End) -> Directory {
    let mut out = Directory::default();
    let mut window = Window::new(bytes, end.start, end.start.saturating_add(end.size));
    let mut at = end.start;
    while (out.entries.len() as u64) < end.entries || window.get(at, 4) == b"PK\x01\x02" {
        let fixed = window.get(at, 46).to_vec();
        if fixed.len() < 46 || !fixed.starts_with(b"PK\x01\x02") {
            out.problem = Some(Problem::corrupt("the directory ends before its last entry"));
            break;
        }
        if out.entries.len() >= MAX_ENTRIES {
            let message = format!("more than {MAX_ENTRIES} entries");
            out.problem = Some(Problem::read(ProblemKind::Limit, message));
            break;
        }
        let [name, extra, comment] = [28, 30, 32].map(|p| usize::from(u16_at(&fixed, p)));
        let rest = window.get(at + 46, name + extra).to_vec();
        let extra = rest.get(name..).unwrap_or_default();
        let shift = |disk| bytes.disk(disk).saturating_add(end.shift);
        out.entries.push(listed(&fixed, rest.get(..name).unwrap_or(&rest), extra, &shift));
        at += 46 + (name + comment) as u64 + u64::from(u16_at(&fixed, 30));
    }
    out
}

/// An entry out of its line in the central directory; `shift` is added to offsets on a disk.
fn listed(fixed: &[u8], name: &[u8], extra: &[u8], shift: &dyn Fn(u32) -> u64) -> Entry {
    let mut wide = field(extra, 1).unwrap_or_default();
    let mut widened = |narrow: u32| {
        let (value, rest) = wide.split_at_checked(8).unwrap_or_default();
        if narrow == u32::MAX && !value.is_empty() {
            wide = rest;
            return u64_at(value, 0);
        }
        u64::from(narrow)
    };
    let size = widened(u32_at(fixed, 24));
    let stored = widened(u32_at(fixed, 20));
    let header = widened(u32_at(fixed, 42));
    let disk = match u16_at(fixed, 34) {
        u16::MAX if wide.len() >= 4 => u32_at(wide, 0),
        narrow => u32::from(narrow),
    };
    Entry {
        name: name.to_vec(),
        modified: dos_time(u16_at(fixed, 14), u16_at(fixed, 12)),
        time: u16_at(fixed, 12),
        flags: u16_at(fixed, 8),
        method: u16_at(fixed, 10),
        crc: Some(u32_at(fixed, 16)),
        stored,
        size: Some(size),
        header: header.saturating_add(shift(disk)),
        aes: field(extra, AES).and_then(|f| f.first_chunk().copied()),
    }
}

/// Lists entries by their local headers, one behind the other, for a zip whose directory is lost. Where a header
/// leaves the size to a descriptor behind the data, the descriptor is the one whose size fits the distance.
fn scan(bytes: &dyn Bytes) -> Vec<Entry> {
    let mut window = Window::new(bytes, 0, bytes.size());
    let mut out = Vec::new();
    let mut next = window.find(0, |_, at| at.starts_with(b"PK\x03\x04"));
    while let Some(at) = next.filter(|_| out.len() < MAX_ENTRIES) {
        let fixed = window.get(at, LOCAL as usize).to_vec();
        if fixed.len() < LOCAL as usize {
            break;
        }
        let [name, extra] = [26, 28].map(|p| usize::from(u16_at(&fixed, p)));
        let rest = window.get(at + LOCAL, name + extra).to_vec();
        let data = at + LOCAL + (name + extra) as u64;
        let mut entry =
            local(&fixed, rest.get(..name).unwrap_or(&rest), rest.get(name..).unwrap_or_default());
        entry.header = at;
        if entry.size.is_none() {
            let end = window.find(data, |position, behind| {
                behind.starts_with(b"PK\x07\x08") && u64::from(u32_at(behind, 8)) == position - data
            });
            entry.stored = end.unwrap_or(bytes.size()).saturating_sub(data);
        }
        let after = data.saturating_add(entry.stored);
        out.push(entry);
        next = window.find(after, |_, at| at.starts_with(b"PK\x03\x04"));
    }
    out
}

/// An entry out of its local header.
fn local(fixed: &[u8], name: &[u8], extra: &[u8]) -> Entry {
    let flags = u16_at(fixed, 6);
    let (mut stored, mut size) = (u64::from(u32_at(fixed, 18)), u64::from(u32_at(fixed, 22)));
    if let Some(wide) = field(extra, 1).filter(|_| stored == u64::from(u32::MAX)) {
        (size, stored) = (u64_at(wide, 0), u64_at(wide, 8));
    }
    let described = flags & 8 != 0 && stored == 0;
    Entry {
        name: name.to_vec(),
        modified: dos_time(u16_at(fixed, 12), u16_at(fixed, 10)),
        time: u16_at(fixed, 10),
        flags,
        method: u16_at(fixed, 8),
        crc: (!described).then(|| u32_at(fixed, 14)),
        stored,
        size: (!described).then_some(size),
        header: 0,
        aes: field(extra, AES).and_then(|f| f.first_chunk().copied()),
    }
}

/// The extra field of that number.
fn field(mut extra: &[u8], number: u16) -> Option<&[u8]> {
    while extra.len() >= 4 {
        let (id, len) = (u16_at(extra, 0), usize::from(u16_at(extra, 2)));
        let body = extra.get(4..)?;
        if id == number {
            return body.get(..len.min(body.len()));
        }
        extra = body.get(len..)?;
    }
    None
}

/// Date and time of MS-DOS as ISO 8601; nothing where they are no date.
pub(super) fn dos_time(date: u16, time: u16) -> Option<String> {
    let (year, month, day) = (1980 + (date >> 9), date >> 5 & 15, date & 31);
    let (hour, minute, second) = (time >> 11, time >> 5 & 63, (time & 31) * 2);
    let sound = (1..=12).contains(&month) && (1..=31).contains(&day);
    let sound = sound && hour < 24 && minute < 60 && second < 60;
    sound.then(|| format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}"))
}

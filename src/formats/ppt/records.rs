//! What a presentation is made of: records in records, and the list that says where each part was saved last.

use crate::formats::zipbytes::{u16_at, u32_at};
use std::collections::{HashMap, HashSet};

/// Bytes of the head of a record.
const HEAD: usize = 8;
/// Records that say what was saved, and where.
const USER_EDIT: u16 = 0x0ff5;
const PERSIST: u16 = 0x1772;
/// Parts of a presentation that are told apart.
const MOST: usize = 1 << 20;

/// A record.
#[derive(Clone, Copy, Debug)]
pub(super) struct Record<'a> {
    /// What it is.
    pub(super) kind: u16,
    /// Which of several of its kind it is.
    pub(super) instance: u16,
    /// Whether it is made of records.
    pub(super) is_container: bool,
    /// What is in it; less than it says where the file ends.
    pub(super) data: &'a [u8],
}

impl<'a> Record<'a> {
    /// The record at the start of these bytes.
    pub(super) fn first(bytes: &'a [u8]) -> Option<Record<'a>> {
        let head = u16_at(bytes.get(..HEAD)?, 0);
        let rest = bytes.get(HEAD..)?;
        let len = u32_at(bytes, 4) as usize;
        Some(Record {
            kind: u16_at(bytes, 2),
            instance: head >> 4,
            is_container: head & 0xf == 0xf,
            data: rest.get(..len).unwrap_or(rest),
        })
    }

    /// The records in it.
    pub(super) fn children(self) -> impl Iterator<Item = Record<'a>> {
        records(if self.is_container { self.data } else { &[] })
    }

    /// The first record of that kind in it.
    pub(super) fn child(self, kind: u16) -> Option<Record<'a>> {
        self.children().find(|r| r.kind == kind)
    }

    /// A number in it.
    pub(super) fn number(self, at: usize) -> u32 {
        u32_at(self.data, at)
    }
}

/// The records that follow each other in these bytes.
pub(super) fn records(mut bytes: &[u8]) -> impl Iterator<Item = Record<'_>> {
    std::iter::from_fn(move || {
        let record = Record::first(bytes)?;
        bytes = bytes.get(HEAD + record.data.len()..).unwrap_or_default();
        Some(record)
    })
}

/// A presentation's parts.
pub(super) struct Parts<'a> {
    stream: &'a [u8],
    places: HashMap<u32, u32>,
    /// The number of the part that lists all others.
    pub(super) document: u32,
    /// Whether the parts are encrypted.
    pub(super) encrypted: bool,
}

impl<'a> Parts<'a> {
    /// Follows the saves of a presentation from the last to the first.
    pub(super) fn read(stream: &'a [u8], current_user: &[u8]) -> Parts<'a> {
        let mut parts = Parts { stream, places: HashMap::new(), document: 0, encrypted: false };
        parts.encrypted = u32_at(current_user, 12) == 0xf3d1_c4df;
        let (mut at, mut seen) = (u32_at(current_user, 16), HashSet::new());
        while at > 0 && seen.insert(at) && parts.places.len() < MOST {
            let Some(edit) = parts.record(at).filter(|r| r.kind == USER_EDIT) else { break };
            if parts.document == 0 {
                parts.document = edit.number(16);
                parts.encrypted |= edit.data.len() >= 32 && edit.number(28) != 0;
            }
            if let Some(list) = parts.record(edit.number(12)).filter(|r| r.kind == PERSIST) {
                parts.list(list.data);
            }
            at = edit.number(8);
        }
        parts
    }

    /// Runs of places: the number of the first part with the length of the run, then the places.
    fn list(&mut self, mut list: &[u8]) {
        while list.len() >= 4 && self.places.len() < MOST {
            let (first, count) = (u32_at(list, 0) & 0xf_ffff, (u32_at(list, 0) >> 20) as usize);
            list = list.get(4..).unwrap_or_default();
            for (number, place) in (first..).zip(list.chunks_exact(4).take(count)) {
                // What was saved later was listed before.
                self.places.entry(number).or_insert_with(|| u32_at(place, 0));
            }
            list = list.get(count * 4..).unwrap_or_default();
        }
    }

    fn record(&self, at: u32) -> Option<Record<'a>> {
        Record::first(self.stream.get(at as usize..)?)
    }

    /// A part by its number.
    pub(super) fn part(&self, number: u32) -> Option<Record<'a>> {
        self.record(*self.places.get(&number)?)
    }

    /// The numbers of all parts, in order.
    pub(super) fn numbers(&self) -> Vec<u32> {
        let mut numbers: Vec<u32> = self.places.keys().copied().collect();
        numbers.sort_unstable();
        numbers
    }
}

//! Bytes of a zip by their place: what its directory is read through, for whole contents and for probes.

use crate::trove::Blob;

/// Where a zip's bytes come from: the whole content, or what a probe can see of it.
pub(super) trait Bytes {
    /// Up to `len` bytes at `offset`; fewer at the end or where they cannot be read.
    fn at(&self, offset: u64, len: usize) -> Vec<u8>;
    /// Size of the whole.
    fn size(&self) -> u64;
    /// Where the disk of that number starts, counted from 0, of a zip that is split over several: offsets count
    /// from there.
    fn disk(&self, _number: u32) -> u64 {
        0
    }
}

impl Bytes for Blob {
    fn at(&self, offset: u64, len: usize) -> Vec<u8> {
        self.slice(offset, len).unwrap_or_default()
    }
    fn size(&self) -> u64 {
        self.size()
    }
    fn disk(&self, number: u32) -> u64 {
        self.part_start(number as usize)
    }
}

/// A window that slides over the bytes, so that a directory of millions of lines needs few reads.
pub(super) struct Window<'a> {
    bytes: &'a dyn Bytes,
    start: u64,
    held: Vec<u8>,
    /// Where the region of interest ends: reading ahead stops there, except for what is asked for.
    limit: u64,
}

impl<'a> Window<'a> {
    /// A window over `bytes` that starts at `start` and reads ahead up to `limit`.
    pub(super) fn new(bytes: &'a dyn Bytes, start: u64, limit: u64) -> Window<'a> {
        Window { bytes, start, held: Vec::new(), limit }
    }

    /// Bytes read ahead.
    const AHEAD: usize = 64 * 1024;

    /// Up to `len` bytes at `at`.
    pub(super) fn get(&mut self, at: u64, len: usize) -> &[u8] {
        let inside = |w: &Self| at.checked_sub(w.start).and_then(|o| usize::try_from(o).ok());
        let held = inside(self).is_some_and(|o| o + len <= self.held.len());
        if !held {
            let ahead = usize::try_from(self.limit.saturating_sub(at)).unwrap_or(usize::MAX);
            self.held = self.bytes.at(at, len.max(ahead.min(Self::AHEAD)));
            self.start = at;
        }
        let from = inside(self).unwrap_or(0);
        let to = (from + len).min(self.held.len());
        self.held.get(from..to).unwrap_or_default()
    }

    /// The first place from `at` on whose bytes (its position, then at least 12 bytes, fewer at the end) fit.
    /// Every record of a zip starts with `PK`, so only such places are asked about.
    pub(super) fn find(&mut self, mut at: u64, mut fits: impl FnMut(u64, &[u8]) -> bool) -> Option<u64> {
        while at < self.limit {
            let held = self.get(at, Self::AHEAD);
            let usable = if held.len() < Self::AHEAD { held.len() } else { held.len() - 12 };
            let hit = (0..usable).find(|&i| {
                let here = held.get(i..).unwrap_or_default();
                here.starts_with(b"PK") && fits(at + i as u64, here)
            });
            if let Some(i) = hit {
                return Some(at + i as u64);
            }
            if usable == 0 {
                return None;
            }
            at += usable as u64;
        }
        None
    }
}

/// The number in two bytes, little end first; 0 beyond the end.
pub(super) fn u16_at(bytes: &[u8], at: usize) -> u16 {
    let two = bytes.get(at..).and_then(|b| b.first_chunk());
    two.map_or(0, |b| u16::from_le_bytes(*b))
}

/// The number in four bytes, little end first; 0 beyond the end.
pub(super) fn u32_at(bytes: &[u8], at: usize) -> u32 {
    let four = bytes.get(at..).and_then(|b| b.first_chunk());
    four.map_or(0, |b| u32::from_le_bytes(*b))
}

/// The number in eight bytes, little end first; 0 beyond the end.
pub(super) fn u64_at(bytes: &[u8], at: usize) -> u64 {
    let eight = bytes.get(at..).and_then(|b| b.first_chunk());
    eight.map_or(0, |b| u64::from_le_bytes(*b))
}

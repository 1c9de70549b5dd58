//! Near-duplicates: contents whose texts share most of their shingles, found without comparing all with all.
//!
//! Every text gets a signature once, when all is read ([`sign`]). Contents of which one band is equal are candidates,
//! and of those the true resemblance is computed from their texts ([`compare`]); what was compared is kept. One band
//! is held in memory at a time: with all else 33 bytes a content. All goes in order of SHA-256, so that what
//! is found depends on the texts alone.

pub mod shingles;
#[cfg(test)]
mod tests;

use crate::store::{Connection, Result, near};
use rayon::prelude::*;
use shingles::{BANDS, Shingles, Signer};
use std::collections::HashMap;
use std::rc::Rc;

/// Version of the signatures: raised with every change to words, shingles or hashes.
pub const VERSION: u32 = 1;
/// Resemblance from which two texts are nearly the same, in thousandths.
pub const ALIKE: u32 = 800;
/// Shingles that a text must have: below, a few words in common make any two alike.
pub const LEAST: u64 = 16;
/// Contents of one band of which each is compared with each. Of more (one circular in ten thousand mailboxes) each is
/// compared with the first of each cluster among them, at most with so many as [`LEADERS`].
const CROWD: usize = 32;
const LEADERS: usize = 16;
/// Bytes of text that are signed together.
const TOGETHER: usize = 8 << 20;
/// Hashes of shingles that are held at a time, so that a text is not read for each comparison: 32 MB.
const HELD: usize = 4 << 20;

/// Signs what has text and no signature, compares what may be alike, and stores the clusters. Returns whether it came
/// to the end before `stopped` said to stop; what was done until then is kept.
pub fn relate(db: &Connection, run: i64, stopped: impl Fn() -> bool) -> Result<bool> {
    Ok(sign(db, &stopped)? && compare(db, run, &stopped)?)
}

/// Signs every content with text that has no signature, several at a time. Returns whether it came to the end.
pub fn sign(db: &Connection, stopped: impl Fn() -> bool) -> Result<bool> {
    let mut last = 0;
    while !stopped() {
        let tx = near::begin(db)?;
        let unsigned = near::unsigned(&tx, VERSION, last)?;
        let mut texts = Texts::of(TOGETHER);
        for blob in &unsigned {
            texts.read(&tx, *blob)?;
        }
        texts.sign(&tx)?;
        near::commit(tx)?;
        match unsigned.last() {
            Some(blob) => last = *blob,
            None => return Ok(true),
        }
    }
    Ok(false)
}

/// Texts that are signed together. A text that is longer than all of them may be is signed as it is read.
struct Texts {
    waiting: Vec<(i64, Vec<String>)>,
    bytes: usize,
    most: usize,
}

impl Texts {
    /// Of at most so many bytes, and the last one.
    fn of(most: usize) -> Texts {
        Texts { waiting: Vec::new(), bytes: 0, most }
    }

    fn read(&mut self, db: &Connection, blob: i64) -> Result<()> {
        let (mut pages, mut bytes) = (Vec::new(), 0);
        let mut long: Option<Signer> = None;
        near::pages(db, blob, |page| {
            bytes += page.len();
            match &mut long {
                Some(signer) => signer.page(page),
                None if bytes > self.most => {
                    let mut signer = Signer::default();
                    pages.drain(..).for_each(|page: String| signer.page(&page));
                    signer.page(page);
                    long = Some(signer);
                }
                None => pages.push(page.to_owned()),
            }
        })?;
        if let Some(signer) = long {
            let (count, bands) = signer.end();
            return near::sign(db, blob, VERSION, count, &bands);
        }
        self.waiting.push((blob, pages));
        self.bytes += bytes;
        if self.bytes > self.most { self.sign(db) } else { Ok(()) }
    }

    /// Signs and stores what waits.
    fn sign(&mut self, db: &Connection) -> Result<()> {
        self.bytes = 0;
        let sign = |(blob, pages): (i64, Vec<String>)| {
            let mut signer = Signer::default();
            pages.iter().for_each(|page| signer.page(page));
            (blob, signer.end())
        };
        let signed: Vec<_> = std::mem::take(&mut self.waiting).into_par_iter().map(sign).collect();
        signed.iter().try_for_each(|(blob, (count, bands))| near::sign(db, *blob, VERSION, *count, bands))
    }
}

/// Compares all candidates and stores the clusters. Returns whether it came to the end.
pub fn compare(db: &Connection, run: i64, stopped: impl Fn() -> bool) -> Result<bool> {
    let mut work = Work::new(db, run)?;
    // Very many texts of one signature would be together in every band: they are compared once and stand as one.
    let signatures = work.sorted(None)?;
    if !work.runs(&signatures, &stopped)? {
        return Ok(false);
    }
    for same in signatures.chunk_by(|a, b| a.0 == b.0).filter(|same| same.len() > CROWD) {
        work.stand_aside(same);
    }
    drop(signatures);
    for band in 0..BANDS {
        let band = work.sorted(Some(band))?;
        if !work.runs(&band, &stopped)? {
            return Ok(false);
        }
    }
    let tx = near::begin(db)?;
    near::replace(&tx, run, work.clusters().into_iter())?;
    near::commit(tx)?;
    Ok(true)
}

/// A band's value, and the rank of the content that has it.
type Entry = (u64, u32);

/// What a comparison of all contents holds. A content's rank is its place in order of SHA-256.
struct Work<'a> {
    db: &'a Connection,
    run: i64,
    /// Row of each content by rank.
    blobs: Vec<i64>,
    /// Rank of each content in order of rows.
    ranks: Vec<u32>,
    /// A lesser member of each content's cluster, or itself.
    parent: Vec<u32>,
    /// Whether another content of the same signature stands for it.
    aside: Vec<bool>,
    /// Texts that were read lately.
    sets: HashMap<u32, Rc<Shingles>>,
    held: usize,
}

impl<'a> Work<'a> {
    fn new(db: &'a Connection, run: i64) -> Result<Work<'a>> {
        let blobs = near::signed(db, LEAST)?;
        let count = u32::try_from(blobs.len()).unwrap_or(u32::MAX);
        let mut ranks: Vec<u32> = (0..count).collect();
        ranks.sort_unstable_by_key(|rank| blobs.get(*rank as usize));
        let (parent, aside) = ((0..count).collect(), vec![false; blobs.len()]);
        Ok(Work { db, run, blobs, ranks, parent, aside, sets: HashMap::new(), held: 0 })
    }

    /// The contents by their value of a band, or by their whole signatures.
    fn sorted(&self, band: Option<usize>) -> Result<Vec<Entry>> {
        let mut entries = Vec::with_capacity(self.blobs.len());
        let mut ranks = self.ranks.iter();
        near::bands(self.db, LEAST, band, |bytes| {
            let Some(rank) = ranks.next().copied() else { return };
            if !self.aside.get(rank as usize).is_some_and(|aside| *aside) {
                entries.push((value(bytes), rank));
            }
        })?;
        entries.sort_unstable();
        Ok(entries)
    }

    /// Compares the contents that have a value in common. Returns whether it came to the end.
    fn runs(&mut self, entries: &[Entry], stopped: impl Fn() -> bool) -> Result<bool> {
        let tx = near::begin(self.db)?;
        for same in entries.chunk_by(|a, b| a.0 == b.0).filter(|same| same.len() > 1) {
            if stopped() {
                near::commit(tx)?;
                return Ok(false);
            }
            if same.len() > CROWD { self.crowd(same)? } else { self.few(same)? }
        }
        near::commit(tx)?;
        Ok(true)
    }

    fn few(&mut self, same: &[Entry]) -> Result<()> {
        for (n, (_, b)) in same.iter().enumerate() {
            for (_, a) in same.iter().take(n) {
                if self.alike(*a, *b)? {
                    self.join(*a, *b);
                }
            }
        }
        Ok(())
    }

    fn crowd(&mut self, same: &[Entry]) -> Result<()> {
        let mut leaders: Vec<u32> = Vec::new();
        for (_, content) in same {
            let own = self.first(*content);
            if leaders.iter().any(|leader| self.first(*leader) == own) {
                continue;
            }
            let mut found = false;
            for leader in &leaders {
                let (a, b) = (*leader.min(content), *leader.max(content));
                found = self.alike(a, b)?;
                if found {
                    self.join(a, b);
                    break;
                }
            }
            if !found && leaders.len() < LEADERS {
                leaders.push(*content);
            }
        }
        Ok(())
    }

    /// Whether two contents are nearly the same, the one of lesser rank first.
    fn alike(&mut self, a: u32, b: u32) -> Result<bool> {
        let row = |rank: u32| self.blobs.get(rank as usize).copied().unwrap_or_default();
        let (mine, theirs) = (row(a), row(b));
        if let Some(known) = near::known(self.db, mine, theirs, self.run)? {
            return Ok(known >= ALIKE);
        }
        let resemblance = self.set(a, mine)?.resemblance(&*self.set(b, theirs)?);
        near::keep(self.db, mine, theirs, resemblance, self.run)?;
        Ok(resemblance >= ALIKE)
    }

    /// The shingles of a content.
    fn set(&mut self, rank: u32, blob: i64) -> Result<Rc<Shingles>> {
        if let Some(set) = self.sets.get(&rank) {
            return Ok(set.clone());
        }
        let set = Rc::new(shingles(self.db, blob)?);
        if self.held + set.held() > HELD {
            self.sets.clear();
            self.held = 0;
        }
        self.held += set.held();
        self.sets.insert(rank, set.clone());
        Ok(set)
    }

    /// The first content of a cluster.
    fn first(&mut self, mut at: u32) -> u32 {
        while let Some(up) = self.parent.get(at as usize).copied().filter(|up| *up != at) {
            let above = self.parent.get(up as usize).copied().unwrap_or(up);
            if let Some(slot) = self.parent.get_mut(at as usize) {
                *slot = above;
            }
            at = up;
        }
        at
    }

    fn join(&mut self, a: u32, b: u32) {
        let (a, b) = (self.first(a), self.first(b));
        if let Some(slot) = self.parent.get_mut(a.max(b) as usize) {
            *slot = a.min(b);
        }
    }

    /// Leaves one of many contents of one signature to stand for those that are in its cluster.
    fn stand_aside(&mut self, same: &[Entry]) {
        let mut seen = std::collections::HashSet::new();
        for (_, rank) in same {
            let again = !seen.insert(self.first(*rank));
            if let Some(aside) = self.aside.get_mut(*rank as usize) {
                *aside = again;
            }
        }
    }

    /// Every content of a cluster with the first one of it.
    fn clusters(&mut self) -> Vec<(i64, i64)> {
        let firsts: Vec<u32> = (0..self.parent.len() as u32).map(|rank| self.first(rank)).collect();
        let mut shared = vec![false; firsts.len()];
        for (rank, first) in firsts.iter().enumerate().filter(|(rank, first)| *rank != **first as usize) {
            for at in [rank, *first as usize] {
                shared.get_mut(at).into_iter().for_each(|shared| *shared = true);
            }
        }
        let row = |rank: u32| self.blobs.get(rank as usize).copied();
        let members = firsts.iter().enumerate().filter(|(rank, _)| shared.get(*rank) == Some(&true));
        members.filter_map(|(rank, first)| Some((row(rank as u32)?, row(*first)?))).collect()
    }
}

/// A band of eight bytes as a number; of a whole signature a number that hashes all of it.
fn value(bytes: &[u8]) -> u64 {
    bytes.chunks(8).fold(0, |hash: u64, band| {
        let band = band.try_into().map_or(0, u64::from_le_bytes);
        hash.rotate_left(7).wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ band
    })
}

/// The shingles of a content's text.
pub fn shingles(db: &Connection, blob: i64) -> Result<Shingles> {
    let mut set = Shingles::default();
    near::pages(db, blob, |page| set.page(page))?;
    set.end();
    Ok(set)
}

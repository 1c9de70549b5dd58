//! Counters that a run keeps for whoever shows its progress.

use super::profile::Profile;
use crate::named_enum;
use crate::store::effort::{Row, Slow};
use std::sync::atomic::{AtomicU8, AtomicU64, Ordering};
use std::sync::{Mutex, PoisonError};

named_enum! {
    /// What a run is doing.
    pub enum Phase {
        /// Walking and hashing.
        Walking = "hashing files",
        /// Reading and assessing.
        Reading = "reading documents",
        /// Reading what only OCR can read.
        Recognising = "reading pictures and scans",
        /// Marking what the watch list names.
        Marking = "looking for what is watched",
        /// Settling what follows from the whole.
        Settling = "counting copies",
        /// Finding texts that are nearly the same.
        Comparing = "comparing texts",
        /// Computing the digests by which the case is verified.
        Sealing = "sealing the case",
    }
}

/// Counters of a run. They only ever grow; nothing that is compared rests on them.
#[derive(Debug, Default)]
pub struct Progress {
    phase: AtomicU8,
    /// Entries of the trove seen.
    pub entries: AtomicU64,
    /// Bytes hashed.
    pub bytes: AtomicU64,
    /// Contents read and assessed.
    pub contents: AtomicU64,
    /// Bytes of contents read.
    pub content_bytes: AtomicU64,
    /// Procurement documents found.
    pub found: AtomicU64,
    /// Contents known so far that are to be read.
    pub expected: AtomicU64,
    /// Where the time goes.
    pub(super) profile: Profile,
    /// What a person should be told once, when the run is over.
    notes: Mutex<Vec<String>>,
}

impl Progress {
    /// What the run is doing now.
    pub fn current(&self) -> Phase {
        Phase::ALL.get(usize::from(self.phase.load(Ordering::Relaxed))).copied().unwrap_or(Phase::Walking)
    }

    /// Where the time went, once the run is over.
    pub(super) fn times(&self) -> (Vec<Row>, Vec<Slow>) {
        let count = |counter: &AtomicU64| counter.load(Ordering::Relaxed);
        self.profile.did(Phase::Walking, count(&self.entries), count(&self.bytes));
        self.profile.did(Phase::Reading, count(&self.contents), count(&self.content_bytes));
        self.profile.end()
    }

    /// What a person should be told, now that the run is over.
    pub fn notes(&self) -> Vec<String> {
        self.notes.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    pub(super) fn note(&self, text: impl Into<String>) {
        self.notes.lock().unwrap_or_else(PoisonError::into_inner).push(text.into());
    }

    pub(super) fn phase(&self, phase: Phase) {
        self.phase.store(phase as u8, Ordering::Relaxed);
        self.profile.phase(phase);
    }
}

//! Where the time goes: each stage of a run by the clock, what its workers did by format, and what took longest.

use super::progress::{Phase, Progress};
use super::work::{Stage, Work};
use crate::store::effort::{Effort, Row, Slow};
use crate::trove::Sha256;
use crate::worker::contract::Record;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::atomic::Ordering;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Instant;

/// Contents that are named as the slowest.
const SLOWEST: usize = 10;

/// The time of a run as it goes by.
#[derive(Debug, Default)]
pub(super) struct Profile(Mutex<Times>);

#[derive(Debug, Default)]
struct Times {
    /// The stage that goes on, and since when.
    now: Option<(Phase, Instant)>,
    stages: BTreeMap<&'static str, Effort>,
    /// By stage and format.
    formats: BTreeMap<(&'static str, String), Effort>,
    slow: BTreeSet<Slow>,
}

impl Profile {
    /// A stage begins, and the one before it ends.
    pub(super) fn phase(&self, phase: Phase) {
        let mut times = self.times();
        times.end_stage();
        times.now = Some((phase, Instant::now()));
    }

    /// Adds what a stage did.
    pub(super) fn did(&self, phase: Phase, items: u64, bytes: u64) {
        let mut times = self.times();
        let effort = times.stages.entry(phase.name()).or_default();
        (effort.items, effort.bytes) = (effort.items + items, effort.bytes + bytes);
    }

    /// Adds what a worker took for one content: `stage` is `read` or `assess`.
    pub(super) fn took(&self, stage: &'static str, format: &str, sha256: Sha256, bytes: u64, micros: u64) {
        let mut times = self.times();
        let effort = times.formats.entry((stage, format.to_owned())).or_default();
        effort.items += 1;
        effort.bytes += bytes;
        effort.micros += micros;
        let is_full = times.slow.len() >= SLOWEST;
        if !is_full || times.slow.first().is_some_and(|least| micros > least.0) {
            times.slow.insert((micros, sha256, stage));
            if is_full {
                times.slow.pop_first();
            }
        }
    }

    /// Ends the last stage and gives all.
    pub(super) fn end(&self) -> (Vec<Row>, Vec<Slow>) {
        let mut times = self.times();
        times.end_stage();
        let stages = times.stages.iter().map(|(stage, effort)| (*stage, String::new(), effort.clone()));
        let formats = times.formats.iter().map(|((stage, f), effort)| (*stage, f.clone(), effort.clone()));
        (stages.chain(formats).collect(), times.slow.iter().rev().copied().collect())
    }

    fn times(&self) -> MutexGuard<'_, Times> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Work<'_> {
    /// Notes what its worker says of the time it took and how far it is.
    pub(super) fn note(&mut self, record: &Record, progress: &Progress) {
        match (record, self.stage) {
            (Record::Took(micros), stage) => {
                let stage = match stage {
                    Stage::Reading => "read",
                    Stage::Assessing => "assess",
                };
                progress.profile.took(stage, &self.task.format, self.task.sha256, self.bytes(), *micros);
            }
            (Record::Progress(read), Stage::Reading) => self.has_read(*read, progress),
            _ => {}
        }
    }

    /// So many bytes of the content were read so far, at most all: those that were not counted yet are.
    pub(super) fn has_read(&mut self, bytes: u64, progress: &Progress) {
        let read = bytes.min(self.size()).max(self.counted);
        progress.content_bytes.fetch_add(read - self.counted, Ordering::Relaxed);
        self.counted = read;
    }
}

impl Times {
    fn end_stage(&mut self) {
        if let Some((phase, since)) = self.now.take() {
            let took = u64::try_from(since.elapsed().as_micros()).unwrap_or(u64::MAX);
            let effort = self.stages.entry(phase.name()).or_default();
            effort.micros = effort.micros.saturating_add(took);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stages_formats_and_the_slowest_are_told() {
        let profile = Profile::default();
        profile.phase(Phase::Walking);
        profile.did(Phase::Walking, 3, 100);
        profile.phase(Phase::Reading);
        for n in 0..12u8 {
            profile.took("read", "pdf", Sha256([n; 32]), 10, u64::from(n) * 1000);
        }
        profile.took("assess", "pdf", Sha256([3; 32]), 5, 4_500);
        let (rows, slow) = profile.end();
        let named: Vec<_> = rows.iter().map(|(s, f, e)| (*s, f.as_str(), e.items, e.bytes)).collect();
        assert_eq!(
            named,
            [
                ("hashing files", "", 3, 100),
                ("reading documents", "", 0, 0),
                ("assess", "pdf", 1, 5),
                ("read", "pdf", 12, 120)
            ]
        );
        assert_eq!(rows[3].2.micros, 66_000);
        assert_eq!(slow.iter().map(|s| s.0 / 500).collect::<Vec<_>>(), [22, 20, 18, 16, 14, 12, 10, 9, 8, 6]);
    }
}

//! Volumes of split archives among the members of one container. They are held until the container was read through,
//! since their order there may be any; then an archive's are read as one content.

use super::queue::{Source, Task};
use crate::problem::{Problem, ProblemKind};
use crate::store::split::signature;
use crate::trove::blob::Part;
use crate::trove::split::{Found, Series, Slot, arrange};
use crate::trove::{Blob, Sha256};
use std::collections::BTreeMap;

/// Volumes of one container that are held at most; further ones are members like any other.
const MOST: usize = 10_000;
/// Missing volumes that are named one by one.
const NAMED: usize = 20;

/// A member with whether it is read at all.
type Held = (Task, bool);

/// The volumes among the members that have come so far.
#[derive(Default)]
pub(super) struct Volumes {
    held: Vec<Option<Held>>,
    series: BTreeMap<Vec<u8>, Vec<Found<usize>>>,
}

/// What is to be done with a volume.
pub(super) enum Step {
    /// It is a content like any other.
    Alone(Held),
    /// It is not read by itself.
    Not(Held),
    /// The volumes of an archive are one content, known by the first of them.
    Together {
        /// What their names share.
        series: Vec<u8>,
        /// The content.
        task: Task,
        /// Whether it is read at all.
        reads: bool,
    },
}

impl Volumes {
    /// Holds a volume; nothing where there are too many.
    pub(super) fn hold(&mut self, series: Vec<u8>, ordinal: u32, path: Vec<u8>, held: Held) -> Option<()> {
        let item = Some(self.held.len()).filter(|n| *n < MOST)?;
        self.held.push(Some(held));
        self.series.entry(series).or_default().push(Found { path, ordinal, item });
        Some(())
    }

    /// What is to be done, now that all have come.
    pub(super) fn steps(self) -> Vec<Step> {
        let Volumes { mut held, series } = self;
        let mut steps = Vec::new();
        for (series, found) in series {
            match arrange(found) {
                Series::Archive { slots, next, .. } => {
                    steps.extend(together(&mut held, series, &slots, next))
                }
                Series::Headless(items, _) => {
                    let mut take = |i: usize| held.get_mut(i).and_then(Option::take).map(Step::Not);
                    steps.extend(items.into_iter().filter_map(&mut take));
                }
                Series::Nothing => {}
            }
        }
        steps.extend(held.into_iter().flatten().map(Step::Alone));
        steps
    }
}

/// One content of all volumes of an archive.
fn together(
    held: &mut [Option<Held>],
    series: Vec<u8>,
    slots: &[Slot<usize>],
    next: Option<String>,
) -> Option<Step> {
    let (mut parts, mut hashes, mut room) = (Vec::new(), Vec::new(), 0);
    let mut first: Option<(Task, bool, u64)> = None;
    for slot in slots {
        match slot {
            Slot::Here(item) => {
                let (task, reads) = held.get_mut(*item)?.take()?;
                let Source::Spooled(blob, reserved) = &task.source else { return None };
                room += reserved;
                parts.push(Part::Held(blob.clone()));
                hashes.push(Slot::Here(task.sha256));
                let size = blob.size();
                first.get_or_insert((task, reads, size));
            }
            Slot::Missing(name) => {
                // All but the last are alike.
                parts.push(Part::Missing(name.clone(), first.as_ref().map_or(0, |f| f.2)));
                hashes.push(Slot::<Sha256>::Missing(name.clone()));
            }
        }
    }
    let (task, reads, _) = first?;
    let volumes = Some(signature(&hashes, next.as_deref()));
    let source = Source::Spooled(Blob::of_parts(parts, next), room);
    Some(Step::Together { series, task: Task { source, volumes, ..task }, reads })
}

/// What is missing of a split archive, a problem for each volume; of very many only how many more.
pub(super) fn missing(blob: &Blob) -> impl Iterator<Item = Problem> {
    let name = |part: &Part| match part {
        Part::Missing(name, _) => Some(name.clone()),
        Part::Held(_) => None,
    };
    let names: Vec<String> = blob.parts().iter().filter_map(name).collect();
    let more = names.len().saturating_sub(NAMED);
    let messages = names.into_iter().take(NAMED).map(|name| format!("volume {name} is missing"));
    let more = (more > 0).then(|| format!("{more} more volumes are missing"));
    messages.chain(more).map(|message| Problem::read(ProblemKind::MissingVolume, message))
}

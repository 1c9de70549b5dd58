//! Contents that are shut: how promising what lies around them is, and which passwords that texts seem to name lie near.

use crate::store::locked::{self, Locked, Lying, Spot};
use crate::store::{Connection, Result};
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// Contents that are shut of which a hint is told that they are near; more of them in one folder say nothing.
const NEAR: usize = 1_000;

/// Ranks what is shut in a settled case, and finds the hints near it.
pub(super) fn relate(db: &mut Connection) -> Result<()> {
    let shut = locked::locked(db)?;
    if shut.is_empty() {
        return locked::store(db, &[], &[]);
    }
    let (documents, hints) = (locked::documents(db)?, locked::hints(db)?);
    locked::store(db, &rank(&shut, &documents), &near(&shut, &hints))
}

/// The contents at each spot.
fn by_spot<'a>(contents: impl Iterator<Item = &'a Lying>) -> HashMap<&'a Spot, Vec<i64>> {
    let mut at: HashMap<&Spot, Vec<i64>> = HashMap::new();
    for content in contents {
        content.spots.iter().for_each(|spot| at.entry(spot).or_default().push(content.blob));
    }
    at
}

/// Counts the procurement documents around each content that is shut, each document once.
fn rank(shut: &[(Lying, u64)], documents: &[Lying]) -> Vec<Locked> {
    let at = by_spot(documents.iter());
    let own: BTreeSet<i64> = documents.iter().map(|document| document.blob).collect();
    let rank = |(content, members): &(Lying, u64)| {
        let inside = at
            .get(&Spot::Container(content.blob))
            .map_or(0, |inside| inside.iter().collect::<BTreeSet<_>>().len());
        let (mut beside, mut folder) = (BTreeSet::new(), BTreeSet::new());
        for spot in &content.spots {
            let here = at.get(spot).into_iter().flatten().copied();
            match spot {
                Spot::Container(container) => {
                    beside.extend(here.chain(Some(*container).filter(|c| own.contains(c))))
                }
                Spot::Folder(..) => folder.extend(here),
                Spot::Thread(_) => {}
            }
        }
        beside.remove(&content.blob);
        let folder = folder.iter().filter(|blob| **blob != content.blob && !beside.contains(blob)).count();
        Locked { blob: content.blob, members: *members, inside, beside: beside.len(), folder }
    };
    shut.iter().map(rank).collect()
}

/// Each hint with what is shut near it, and how near: 1 in the same mail or container, 2 in the
/// same thread, 3 in the same folder.
fn near(shut: &[(Lying, u64)], hints: &[Lying]) -> Vec<(i64, i64, u8)> {
    let at = by_spot(shut.iter().map(|(content, _)| content));
    let mut found = Vec::new();
    for hint in hints {
        let mut near: BTreeMap<i64, u8> = BTreeMap::new();
        // A mail that names the password of what is attached to it.
        let mut spots = vec![(Spot::Container(hint.blob), 1)];
        spots.extend(hint.spots.iter().map(|spot| match spot {
            Spot::Container(_) => (spot.clone(), 1),
            Spot::Thread(_) => (spot.clone(), 2),
            Spot::Folder(..) => (spot.clone(), 3),
        }));
        for (spot, rank) in spots {
            for blob in at.get(&spot).into_iter().flatten().take(NEAR) {
                let known = near.entry(*blob).or_insert(rank);
                *known = rank.min(*known);
            }
        }
        found.extend(near.into_iter().map(|(blob, rank)| (hint.blob, blob, rank)));
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lying(blob: i64, containers: &[i64], folders: &[&str]) -> Lying {
        let containers = containers.iter().map(|c| Spot::Container(*c));
        let folders = folders.iter().map(|f| Spot::Folder(1, (*f).to_string()));
        Lying { blob, spots: containers.chain(folders).collect() }
    }

    #[test]
    fn what_lies_around_a_shut_content_is_counted_once_and_the_nearest_way() {
        let shut = [(lying(1, &[10], &["a", "mail!"]), 0), (lying(2, &[], &["b"]), 3)];
        let documents = [
            lying(10, &[], &["mail"]),
            lying(20, &[10], &["mail!"]),
            lying(21, &[2], &["b!"]),
            lying(22, &[], &["a", "b"]),
        ];
        let ranked = rank(&shut, &documents);
        assert_eq!(ranked[0], Locked { blob: 1, members: 0, inside: 0, beside: 2, folder: 1 });
        assert_eq!(ranked[1], Locked { blob: 2, members: 3, inside: 1, beside: 0, folder: 1 });
        let hints = [
            lying(10, &[], &["mail"]),
            lying(30, &[10], &["mail!"]),
            lying(31, &[], &["b"]),
            lying(32, &[], &["c"]),
        ];
        assert_eq!(near(&shut, &hints), [(10, 1, 1), (30, 1, 1), (31, 2, 3)]);
    }
}

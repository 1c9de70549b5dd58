//! Who reads which content, and when a content is done: when it is read and assessed, and each of its members is
//! done or is one of its own ancestors. Holds only contents in flight, so its size does not grow with the trove.

use crate::trove::Sha256;
use std::collections::{HashMap, HashSet};

/// What is to happen with a content that was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Claim {
    /// The caller reads it.
    Mine,
    /// Somebody reads it already.
    Taken,
    /// It is done.
    Done,
}

/// Contents in flight.
#[derive(Default)]
pub(super) struct Claims {
    nodes: HashMap<Sha256, Node>,
    /// Claimed, but given back to the queue by the one who had it: the next one who asks reads it.
    returned: HashSet<Sha256>,
}

#[derive(Default)]
struct Node {
    /// Members that are not done, and one more for the content itself.
    open: u32,
    /// Containers that wait for it, once for each time it was found there.
    parents: Vec<Sha256>,
    /// Whether something below was left unopened for its depth.
    cut: bool,
}

impl Claims {
    /// Claims a content found in `parent` (or in the trove). `is_done` asks the case; it is called only where
    /// nothing is known here.
    pub(super) fn claim<E>(
        &mut self,
        sha256: Sha256,
        parent: Option<Sha256>,
        is_done: impl FnOnce() -> Result<bool, E>,
    ) -> Result<Claim, E> {
        let claim = match self.nodes.get(&sha256) {
            Some(node) if node.open == 0 => Claim::Done,
            Some(_) if self.returned.remove(&sha256) => Claim::Mine,
            Some(_) => Claim::Taken,
            None if is_done()? => Claim::Done,
            None => {
                self.nodes.insert(sha256, Node { open: 1, ..Node::default() });
                Claim::Mine
            }
        };
        if let Some(parent) = parent.filter(|p| claim != Claim::Done && !self.is_within(*p, sha256)) {
            if let Some(node) = self.nodes.get_mut(&parent) {
                node.open += 1;
            }
            if let Some(node) = self.nodes.get_mut(&sha256) {
                node.parents.push(parent);
            }
        }
        Ok(claim)
    }

    /// Whether `content` is `ancestor` or waited for by it, directly or through others.
    fn is_within(&self, content: Sha256, ancestor: Sha256) -> bool {
        let (mut open, mut seen) = (vec![content], HashSet::new());
        while let Some(at) = open.pop() {
            if at == ancestor {
                return true;
            }
            if seen.insert(at) {
                open.extend(self.nodes.get(&at).into_iter().flat_map(|n| n.parents.iter().copied()));
            }
        }
        false
    }

    /// Whoever claimed it puts it back into the queue.
    pub(super) fn give_back(&mut self, sha256: Sha256) {
        self.returned.insert(sha256);
    }

    /// Remembers that a member of a content was left unopened for its depth.
    pub(super) fn cut(&mut self, sha256: Sha256) {
        if let Some(node) = self.nodes.get_mut(&sha256) {
            node.cut = true;
        }
    }

    /// A content is read and assessed. Returns all that are done by that, members before containers, each with
    /// whether something below it was cut.
    pub(super) fn finish(&mut self, sha256: Sha256) -> Vec<(Sha256, bool)> {
        let (mut open, mut done) = (vec![(sha256, false)], Vec::new());
        while let Some((at, cut_below)) = open.pop() {
            let Some(node) = self.nodes.get_mut(&at) else { continue };
            node.cut |= cut_below;
            node.open = node.open.saturating_sub(1);
            if node.open == 0 {
                done.push((at, node.cut));
                let cut = node.cut;
                open.extend(std::mem::take(&mut node.parents).into_iter().map(|p| (p, cut)));
            }
        }
        done
    }

    /// The case holds these as done now: asking it suffices.
    pub(super) fn committed(&mut self, done: &[Sha256]) {
        for sha256 in done {
            if self.nodes.get(sha256).is_some_and(|n| n.open == 0) {
                self.nodes.remove(sha256);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sha(n: u8) -> Sha256 {
        Sha256([n; 32])
    }

    fn find(claims: &mut Claims, n: u8, parent: Option<u8>) -> Claim {
        claims.claim::<()>(sha(n), parent.map(sha), || Ok(false)).unwrap()
    }

    #[test]
    fn a_container_is_done_after_its_members() {
        let mut claims = Claims::default();
        assert_eq!(find(&mut claims, 1, None), Claim::Mine);
        assert_eq!(find(&mut claims, 2, Some(1)), Claim::Mine);
        assert_eq!(find(&mut claims, 2, Some(1)), Claim::Taken);
        assert_eq!(claims.finish(sha(1)), []);
        assert_eq!(claims.finish(sha(2)), [(sha(2), false), (sha(1), false)]);
        assert_eq!(find(&mut claims, 2, None), Claim::Done);
        claims.committed(&[sha(1), sha(2)]);
        assert!(claims.nodes.is_empty());
    }

    #[test]
    fn circles_end() {
        let mut claims = Claims::default();
        find(&mut claims, 1, None);
        assert_eq!(find(&mut claims, 1, Some(1)), Claim::Taken, "a quine");
        find(&mut claims, 2, Some(1));
        find(&mut claims, 1, Some(2));
        claims.finish(sha(1));
        assert_eq!(claims.finish(sha(2)), [(sha(2), false), (sha(1), false)]);
    }

    #[test]
    fn two_containers_of_each_other_found_apart_end_too() {
        let mut claims = Claims::default();
        find(&mut claims, 1, None);
        find(&mut claims, 2, None);
        find(&mut claims, 2, Some(1));
        find(&mut claims, 1, Some(2));
        claims.cut(sha(2));
        assert_eq!(claims.finish(sha(1)), []);
        assert_eq!(claims.finish(sha(2)), [(sha(2), true), (sha(1), true)]);
    }
}

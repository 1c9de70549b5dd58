//! Sets of things that are found to belong together, two at a time.

/// Things by number, each in a set of its own at first. A set is known by its least member.
pub(super) struct Sets(Vec<usize>);

impl Sets {
    /// So many things.
    pub(super) fn of(count: usize) -> Sets {
        Sets((0..count).collect())
    }

    /// The least member of a thing's set.
    pub(super) fn first(&mut self, mut at: usize) -> usize {
        while let Some(up) = self.0.get(at).copied().filter(|up| *up != at) {
            let above = self.0.get(up).copied().unwrap_or(up);
            self.0.get_mut(at).into_iter().for_each(|slot| *slot = above);
            at = up;
        }
        at
    }

    /// Makes one set of those of two things.
    pub(super) fn join(&mut self, a: usize, b: usize) {
        let (a, b) = (self.first(a), self.first(b));
        self.0.get_mut(a.max(b)).into_iter().for_each(|slot| *slot = a.min(b));
    }

    /// Adds a thing, and returns its number.
    pub(super) fn add(&mut self) -> usize {
        self.0.push(self.0.len());
        self.0.len() - 1
    }
}

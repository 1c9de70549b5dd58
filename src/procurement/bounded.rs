//! Patterns with word boundaries, searched for in text that is not ASCII.
//!
//! The fast engines of `regex` give up where a boundary lies beside a letter outside ASCII, and the one that goes on takes
//! fifty times as long. What has a boundary is therefore searched for without it, and looked at again where that is found.

use regex::{Match, Regex};

/// Bytes behind the start of what was found without boundaries that are looked at with them, or as many as that has.
const WINDOW: usize = 400;

/// A pattern with word boundaries.
pub(super) struct Bounded {
    exact: Regex,
    loose: Regex,
}

impl Bounded {
    /// A pattern that may have `\b`; nothing if it is none.
    pub(super) fn new(pattern: &str) -> Option<Bounded> {
        let loose = Regex::new(&pattern.replace(r"\b", "")).ok()?;
        Some(Bounded { exact: Regex::new(pattern).ok()?, loose })
    }

    /// All matches, none of which overlap, as `Regex::find_iter` has them unless boundaries make one longer than [`WINDOW`].
    pub(super) fn find_all<'t>(&self, text: &'t str) -> impl Iterator<Item = Match<'t>> {
        let mut at = 0;
        std::iter::from_fn(move || {
            loop {
                let loose = self.loose.find_at(text, at)?;
                let start = loose.start();
                let end = text.floor_char_boundary(loose.end().max(start + WINDOW));
                let window = text.get(..end).unwrap_or(text);
                let found = self.exact.find_at(window, start).filter(|m| m.start() == start);
                at = found.map_or_else(|| text.ceil_char_boundary(start + 1), |m| m.end().max(start + 1));
                if found.is_some() {
                    return found;
                }
            }
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const PATTERN: &str =
        r"(?i)(?:(?:\bis|\bје|износи|\bof|\b(?:increased|raised) by)\s+)+(?:[A-Z]{3}\s|€\s?)?\d";

    fn both(text: &str) -> (Vec<&str>, Vec<&str>) {
        let bounded = Bounded::new(PATTERN).unwrap();
        let found = bounded.find_all(text).map(|m| m.as_str()).collect();
        (found, Regex::new(PATTERN).unwrap().find_iter(text).map(|m| m.as_str()).collect())
    }

    #[test]
    fn boundaries_count_in_every_script() {
        let text = "ćis 5, није 7, је 7, this 3, is of EUR 9, износи 4, ž is 8";
        let (found, expected) = both(text);
        assert_eq!(found, ["је 7", "is of EUR 9", "износи 4", "is 8"]);
        assert_eq!(found, expected);
    }

    proptest! {
        #[test]
        fn what_is_found_is_what_the_pattern_finds(parts in prop::collection::vec(0..14usize, 0..40)) {
            let words = ["is ", "ć", "је ", "износи ", "of", " ", "5", "EUR ", "x", "€", "raised by ", "\n", "није ", "号"];
            let text: String = parts.into_iter().map(|at| words[at]).collect();
            let (found, expected) = both(&text);
            prop_assert_eq!(found, expected);
        }
    }
}

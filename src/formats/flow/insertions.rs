//! Text inserted with change tracking on. It stands in its place as every program shows it, valid as the rest; that it
//! was inserted, and by whom, is told beside it: in a leak, who wrote the price into an agreement is a find.

use crate::formats::Sink;
use crate::problem::Problem;
use crate::text::MetaKey;
use std::collections::BTreeMap;

/// Bytes of inserted text that are told of one person and time at most: a document may be written with tracking on
/// from its first word, and that is in its text.
const MOST: usize = 16 * 1024;
/// Persons and times that are told at most.
const CHANGES: usize = 256;
/// Bytes of a person's name and the time that are told at most.
const WHO: usize = 256;
/// Insertions in insertions that are told apart.
const NESTED: usize = 64;

/// What was inserted so far.
#[derive(Default)]
pub(super) struct Insertions {
    /// The open insertions, the innermost last: each by its id, if it has one, and by whom and when it was made.
    open: Vec<(String, String)>,
    /// Insertions without id opened beyond [`NESTED`], which only have to be counted so that their ends match.
    ignored: usize,
    told: BTreeMap<String, String>,
}

impl Insertions {
    pub(super) fn start(&mut self, id: &str, who: &str) {
        if self.open.len() < NESTED {
            self.open.push((id.to_owned(), beginning(who, WHO).to_owned()));
        } else if id.is_empty() {
            self.ignored += 1;
        }
    }

    /// Text comes; where an insertion is open it is part of it.
    pub(super) fn text(&mut self, text: &str) {
        let Some((_, who)) = self.open.last() else { return };
        if !self.told.contains_key(who) {
            if self.told.len() >= CHANGES {
                return;
            }
            self.told.insert(who.clone(), String::new());
        }
        let Some(told) = self.told.get_mut(who).filter(|told| told.len() < MOST) else { return };
        let fits = beginning(text, MOST - told.len());
        told.extend(fits.chars().map(|c| if c.is_control() { ' ' } else { c }));
        if fits.len() < text.len() {
            // The room that is left is less than a character of four bytes, so that nothing follows this.
            told.push('…');
        }
    }

    /// A tab, the end of a line, a paragraph or a cell: what follows is apart from what was before.
    pub(super) fn gap(&mut self) {
        part(self.open.last().and_then(|(_, who)| self.told.get_mut(who)));
    }

    /// The insertion of that id, or the innermost without one, ends; a later one is told apart from it.
    pub(super) fn end(&mut self, id: &str) {
        if id.is_empty() && self.ignored > 0 {
            self.ignored -= 1;
        } else if let Some(at) = self.open.iter().rposition(|(open, _)| open == id) {
            let (_, who) = self.open.remove(at);
            part(self.told.get_mut(&who));
        }
    }

    /// A part of the document ends, and with it what its file left open.
    pub(super) fn close(&mut self) {
        self.open.clear();
        self.ignored = 0;
    }

    /// Tells all, as `who and when: text`.
    pub(super) fn tell(&mut self, sink: &mut Sink) -> Result<(), Problem> {
        for (who, text) in std::mem::take(&mut self.told) {
            let text = text.trim();
            let said = if who.is_empty() { text.to_owned() } else { format!("{who}: {text}") };
            if !text.is_empty() {
                sink.meta(MetaKey::Inserted, said)?;
            }
        }
        Ok(())
    }
}

/// The beginning of a text, of so many bytes at most.
fn beginning(text: &str, most: usize) -> &str {
    text.get(..text.floor_char_boundary(most)).unwrap_or(text)
}

/// What follows is apart from what was told so far.
fn part(told: Option<&mut String>) {
    if let Some(told) = told.filter(|told| told.len() < MOST && !told.ends_with(' ')) {
        told.push(' ');
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(act: impl FnOnce(&mut Insertions)) -> Vec<String> {
        let mut insertions = Insertions::default();
        act(&mut insertions);
        insertions.told.into_iter().map(|(who, text)| format!("{who}: {text}")).collect()
    }

    #[test]
    fn overlapping_insertions_keep_their_makers_and_figures_stay_apart() {
        let both = told(|i| {
            i.start("1", "Ana");
            i.text("1200");
            i.gap();
            i.gap();
            i.start("2", "Mira");
            i.end("1");
            i.text("1300");
            i.end("2");
            i.text("valid all along");
        });
        assert_eq!(both, ["Ana: 1200 ", "Mira: 1300 "]);
    }

    #[test]
    fn what_is_told_is_bounded() {
        let long = told(|i| {
            (0..1000).for_each(|_| i.start("", &"č".repeat(1000)));
            (0..3).for_each(|_| i.text(&"ж".repeat(MOST)));
            (0..1000).for_each(|_| i.end(""));
            assert!(i.open.is_empty() && i.ignored == 0);
        });
        assert!(
            long.len() == 1 && long[0].len() < WHO + MOST + 16 && long[0].ends_with('…'),
            "{}",
            long[0].len()
        );
        let many = told(|i| {
            (0..1000).for_each(|n| {
                i.start("", &n.to_string());
                i.text("x");
                i.end("");
            })
        });
        assert_eq!(many.len(), CHANGES);
    }
}

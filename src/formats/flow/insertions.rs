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

/// What was inserted so far.
#[derive(Default)]
pub(super) struct Insertions {
    /// By whom and when the open insertions were made, the innermost last.
    open: Vec<String>,
    told: BTreeMap<String, String>,
}

impl Insertions {
    pub(super) fn start(&mut self, who: String) {
        self.open.push(who);
    }

    /// Text comes; where an insertion is open it is part of it.
    pub(super) fn text(&mut self, text: &str) {
        let Some(who) = self.open.last() else { return };
        if self.told.len() >= CHANGES && !self.told.contains_key(who) {
            return;
        }
        let told = self.told.entry(who.clone()).or_default();
        if told.len() < MOST {
            told.push_str(text);
            if told.len() >= MOST {
                told.push('…');
            }
        }
    }

    /// The open insertion ends; a later one is told apart from it.
    pub(super) fn end(&mut self) {
        if let Some(told) = self.open.pop().and_then(|who| self.told.get_mut(&who))
            && !told.ends_with([' ', '…'])
        {
            told.push(' ');
        }
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

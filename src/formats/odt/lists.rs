//! Numbers of list items and headings: OpenDocument, like Word, stores how a list counts and not what it shows.

use crate::formats::numerals::{Counters, LEVELS, Numeral};
use crate::formats::ooxml::attribute;
use quick_xml::events::BytesStart;
use std::collections::HashMap;

/// How the lists of a document count, and where they stand.
#[derive(Default)]
pub(super) struct Lists {
    /// Levels of list styles; those of headings under the empty name.
    styles: HashMap<String, Vec<Level>>,
    /// The style that is being read.
    defined: String,
    open: Vec<Open>,
    /// How far the lists of each style have counted.
    counters: HashMap<String, Counters>,
    /// The number that comes before the open paragraph's first text.
    number: Option<String>,
}

#[derive(Clone, Debug, Default)]
struct Level {
    numeral: Numeral,
    prefix: String,
    suffix: String,
    start: u32,
    /// Levels that are shown, this one and those above it.
    shown: usize,
}

/// A list that is open.
struct Open {
    style: String,
    /// Whether the open item's number has not been given yet, and what it starts from.
    fresh: Option<Option<u32>>,
}

impl Lists {
    /// Takes in the start of an element.
    pub(super) fn start(&mut self, e: &BytesStart) {
        let value = |name| attribute(e, name).unwrap_or_default();
        match e.name().0 {
            "text:list-style" => self.defined = value("name"),
            "text:outline-style" => self.defined.clear(),
            "text:list-level-style-number" | "text:outline-level-style" | "text:list-level-style-bullet" => {
                let level = value("level").parse::<usize>().ok().and_then(|l| l.checked_sub(1));
                if let Some(level) = level.filter(|l| *l < LEVELS) {
                    let levels = self.styles.entry(self.defined.clone()).or_default();
                    levels.resize_with(levels.len().max(level + 1), Level::default);
                    levels.get_mut(level).into_iter().for_each(|l| *l = Level::read(e));
                }
            }
            "text:list" => {
                let outer = self.open.last().map(|o| o.style.clone());
                let style = attribute(e, "style-name").or_else(|| outer.clone()).unwrap_or_default();
                let goes_on =
                    value("continue-numbering") == "true" || attribute(e, "continue-list").is_some();
                if outer.is_none() && !goes_on {
                    self.counters.remove(&style);
                }
                self.open.push(Open { style, fresh: None });
            }
            "text:list-item" => {
                let start = value("start-value").parse().ok();
                self.open.last_mut().into_iter().for_each(|o| o.fresh = Some(start));
            }
            "text:h" if self.open.is_empty() && value("is-list-header") != "true" => {
                let level = value("outline-level").parse().unwrap_or(1usize).saturating_sub(1);
                self.number = self.count(String::new(), level, None);
            }
            "text:p" | "text:h" => {
                let depth = self.open.len().saturating_sub(1);
                let fresh = self.open.last_mut().and_then(|o| Some((o.style.clone(), o.fresh.take()?)));
                self.number = fresh.and_then(|(style, start)| self.count(style, depth, start));
            }
            _ => {}
        }
    }

    /// Takes in the end of a list.
    pub(super) fn end(&mut self) {
        self.open.pop();
    }

    /// What comes before the open paragraph's first text.
    pub(super) fn number(&mut self) -> Option<String> {
        self.number.take()
    }

    fn count(&mut self, style: String, level: usize, start: Option<u32>) -> Option<String> {
        let levels = self.styles.get(&style)?;
        let found = levels.get(level)?;
        if found.numeral == Numeral::None {
            return None;
        }
        let counters = self.counters.entry(style).or_default();
        if start.is_some() {
            counters.forget(level);
        }
        counters.next(level, start.unwrap_or(found.start));
        let first = (level + 1).saturating_sub(found.shown.max(1));
        let parts = (first..=level).filter_map(|at| {
            let of = levels.get(at)?;
            Some(of.numeral.show(counters.at(at).unwrap_or(of.start)))
        });
        let parts: Vec<String> = parts.filter(|p| !p.is_empty()).collect();
        let said = format!("{}{}{}", found.prefix, parts.join("."), found.suffix);
        Some(format!("{} ", said.trim()))
    }
}

impl Level {
    fn read(e: &BytesStart) -> Level {
        let value = |name| attribute(e, name).unwrap_or_default();
        let numeral = match value("num-format").as_str() {
            "1" => Numeral::Digits,
            "a" => Numeral::Letters { upper: false },
            "A" => Numeral::Letters { upper: true },
            "i" => Numeral::Roman { upper: false },
            "I" => Numeral::Roman { upper: true },
            format if format.starts_with(['а', 'А']) => {
                Numeral::Cyrillic { upper: format.starts_with('А') }
            }
            _ => Numeral::None,
        };
        Level {
            numeral,
            prefix: value("num-prefix"),
            suffix: value("num-suffix"),
            start: value("start-value").parse().unwrap_or(1),
            shown: value("display-levels").parse().unwrap_or(1),
        }
    }
}

//! Numbers of paragraphs: Word stores how a list counts, not what it shows. Clauses of contracts are cited by them,
//! and often the word before the number (Article, Član) stands nowhere else.

use crate::formats::numerals::{Counters, LEVELS, Numeral};
use crate::formats::ooxml::{Package, attribute};
use quick_xml::events::Event;
use std::collections::{HashMap, HashSet};

/// Styles that inherit from each other at most.
const INHERITED: usize = 16;

/// How the lists of a document count, and where they stand.
#[derive(Default)]
pub(super) struct Numbers {
    /// Levels of abstract lists.
    lists: HashMap<String, Vec<Level>>,
    /// The abstract list of a list, and what it changes of it.
    instances: HashMap<String, Instance>,
    /// Lists of paragraph styles.
    styles: HashMap<String, Style>,
    /// How far each abstract list has counted.
    counters: HashMap<String, Counters>,
    /// Starts that were overridden and have been used.
    restarted: HashSet<(String, usize)>,
    /// Lists that are defined by a style's list.
    links: HashMap<String, String>,
}

#[derive(Clone, Debug)]
struct Level {
    start: u32,
    numeral: Numeral,
    /// Text with `%1` for the number of the first level.
    text: String,
    /// The paragraph style that stands for this level.
    style: String,
    /// Whether all numbers in the text are digits.
    legal: bool,
}

impl Default for Level {
    fn default() -> Level {
        let (text, style) = (String::new(), String::new());
        Level { start: 1, numeral: Numeral::Digits, text, style, legal: false }
    }
}

#[derive(Default)]
struct Instance {
    list: String,
    starts: HashMap<usize, u32>,
}

#[derive(Default)]
struct Style {
    based_on: String,
    list: Option<String>,
    level: Option<usize>,
}

/// What a paragraph's properties say about its number.
#[derive(Clone, Debug, Default)]
pub(super) struct Asked {
    /// Its style.
    pub(super) style: String,
    /// Its list; `0` for none.
    pub(super) list: Option<String>,
    /// Its level in it.
    pub(super) level: Option<usize>,
}

impl Numbers {
    /// Reads how a document's lists count. What is broken there only costs the numbers.
    pub(super) fn read(package: &Package, main: &str) -> Numbers {
        let mut out = Numbers::default();
        for relation in package.relations(main) {
            let _ = match relation.kind.as_str() {
                "numbering" => package.part(&relation.target, |xml| {
                    let mut at = Place::default();
                    while let Some(event) = xml.next()? {
                        if let Event::Start(e) | Event::Empty(e) = &event {
                            let name = e.local_name();
                            out.numbering(&mut at, name.as_ref(), &|key| attribute(e, key));
                        } else if matches!(&event, Event::End(e) if e.local_name().as_ref() == "lvlOverride")
                        {
                            at.overrides = None;
                        }
                    }
                    Ok(())
                }),
                "styles" => package.part(&relation.target, |xml| {
                    let mut id = String::new();
                    while let Some(event) = xml.next()? {
                        let (Event::Start(e) | Event::Empty(e)) = &event else { continue };
                        let value = || attribute(e, "val").unwrap_or_default();
                        match e.local_name().as_ref() {
                            "style" => id = attribute(e, "styleId").unwrap_or_default(),
                            "basedOn" => out.styles.entry(id.clone()).or_default().based_on = value(),
                            "numId" => out.styles.entry(id.clone()).or_default().list = Some(value()),
                            "ilvl" => out.styles.entry(id.clone()).or_default().level = value().parse().ok(),
                            _ => {}
                        }
                    }
                    Ok(())
                }),
                _ => continue,
            };
        }
        out
    }

    fn numbering(&mut self, at: &mut Place, name: &str, attribute: &dyn Fn(&str) -> Option<String>) {
        let value = || attribute("val").unwrap_or_default();
        match name {
            "abstractNum" => {
                *at = Place { list: attribute("abstractNumId").unwrap_or_default(), ..Place::default() }
            }
            "num" => *at = Place { instance: attribute("numId"), ..Place::default() },
            "abstractNumId" => {
                if let Some(id) = &at.instance {
                    self.instances.entry(id.clone()).or_default().list = value();
                }
            }
            "numStyleLink" => drop(self.links.insert(at.list.clone(), value())),
            "lvlOverride" => at.overrides = attribute("ilvl").and_then(|v| v.parse().ok()),
            "startOverride" => {
                if let (Some(id), Some(level), Ok(start)) = (&at.instance, at.overrides, value().parse()) {
                    self.instances.entry(id.clone()).or_default().starts.insert(level, start);
                }
            }
            "lvl" => at.level = attribute("ilvl").and_then(|v| v.parse().ok()).unwrap_or(LEVELS),
            _ if at.instance.is_some() || at.level >= LEVELS => {}
            _ => {
                let levels = self.lists.entry(at.list.clone()).or_default();
                levels.resize_with(levels.len().max(at.level + 1), Level::default);
                let Some(level) = levels.get_mut(at.level) else { return };
                match name {
                    "start" => level.start = value().parse().unwrap_or(1),
                    "numFmt" => level.numeral = numeral(&value()),
                    "lvlText" => level.text = value(),
                    "pStyle" => level.style = value(),
                    "isLgl" => level.legal = !matches!(value().as_str(), "0" | "false"),
                    _ => {}
                }
            }
        }
    }

    /// Counts a paragraph on and gives what stands before its text; nothing for bullets.
    pub(super) fn next(&mut self, asked: &Asked) -> Option<String> {
        let (list, level) = self.place(asked)?;
        let instance = self.instances.get(&list)?;
        let linked = self.links.get(&instance.list).and_then(|style| self.styles.get(style)?.list.as_ref());
        let instance = linked.and_then(|list| self.instances.get(list)).unwrap_or(instance);
        let levels = self.lists.get(&instance.list)?;
        let counters = self.counters.entry(instance.list.clone()).or_default();
        let found = levels.get(level)?;
        let mut start = found.start;
        if let Some(overridden) = instance.starts.get(&level) {
            start = *overridden;
            // A list that starts anew does so at its first item only.
            if self.restarted.insert((list, level)) {
                counters.forget(level);
            }
        }
        counters.next(level, start);
        if found.numeral == Numeral::None && !found.text.contains('%') {
            return None;
        }
        let mut out = String::new();
        let mut chars = found.text.chars();
        while let Some(c) = chars.next() {
            let digit = if c == '%' { chars.clone().next().and_then(|d| d.to_digit(10)) } else { None };
            let Some(named) = digit.and_then(|d| (d as usize).checked_sub(1)) else {
                out.push(c);
                continue;
            };
            chars.next();
            let of = levels.get(named).cloned().unwrap_or_default();
            let n = counters.at(named).unwrap_or(of.start);
            out.push_str(&if found.legal { n.to_string() } else { of.numeral.show(n) });
        }
        let out = out.trim();
        (!out.is_empty()).then(|| format!("{out} "))
    }

    /// The list and level of a paragraph, by itself or by its style.
    fn place(&self, asked: &Asked) -> Option<(String, usize)> {
        let (mut list, mut level) = (asked.list.clone(), asked.level);
        let mut style = asked.style.clone();
        for _ in 0..INHERITED {
            let Some(found) = self.styles.get(&style).filter(|_| list.is_none() || level.is_none()) else {
                break;
            };
            if list.is_none() && found.list.is_some() {
                list.clone_from(&found.list);
                // The level whose style this is.
                let instance = list.as_ref().and_then(|l| self.instances.get(l));
                let levels = instance.and_then(|i| self.lists.get(&i.list));
                let own = levels.and_then(|l| l.iter().position(|l| l.style == style));
                level = level.or(found.level).or(own);
            }
            style.clone_from(&found.based_on);
        }
        list.filter(|l| l != "0").map(|l| (l, level.unwrap_or(0)))
    }
}

/// Where the reading of the numbering part stands.
#[derive(Default)]
struct Place {
    list: String,
    instance: Option<String>,
    overrides: Option<usize>,
    level: usize,
}

fn numeral(format: &str) -> Numeral {
    match format {
        "bullet" | "none" => Numeral::None,
        "decimalZero" => Numeral::TwoDigits,
        "lowerLetter" => Numeral::Letters { upper: false },
        "upperLetter" => Numeral::Letters { upper: true },
        "lowerRoman" => Numeral::Roman { upper: false },
        "upperRoman" => Numeral::Roman { upper: true },
        "russianLower" => Numeral::Cyrillic { upper: false },
        "russianUpper" => Numeral::Cyrillic { upper: true },
        _ => Numeral::Digits,
    }
}

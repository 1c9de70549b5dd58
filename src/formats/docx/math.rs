//! Formulas as a line: roots, fractions and brackets are elements and not signs, and without them a price formula
//! would say something else.

use crate::formats::ooxml::attribute;
use quick_xml::events::BytesStart;

/// Open elements of a formula that are remembered: beyond that only signs are lost.
const DEPTH: usize = 64;

/// Brackets that are open.
#[derive(Default)]
pub(super) struct Math {
    open: Vec<Part>,
    /// Operands inside brackets, which may hold brackets themselves.
    ignored: usize,
    /// A formula has just ended, with nothing after it yet.
    ended: bool,
}

enum Part {
    Brackets { begin: String, end: String, operands: usize },
    Operand,
}

impl Math {
    /// What the start of an element says.
    pub(super) fn start(&mut self, e: &BytesStart) -> Option<String> {
        let value = || attribute(e, "val").unwrap_or_default();
        let behind = std::mem::take(&mut self.ended);
        match e.name().0 {
            "m:oMath" => behind.then(|| " ".to_owned()),
            "m:d" | "m:e" if self.open.len() >= DEPTH => {
                self.ignored += 1;
                None
            }
            "m:d" => {
                let (begin, end) = ("(".to_owned(), ")".to_owned());
                self.open.push(Part::Brackets { begin, end, operands: 0 });
                None
            }
            "m:e" => {
                let said = match self.open.last_mut() {
                    Some(Part::Brackets { begin, operands, .. }) => {
                        *operands += 1;
                        Some(if *operands == 1 { begin.clone() } else { "|".to_owned() })
                    }
                    _ => None,
                };
                self.open.push(Part::Operand);
                said
            }
            "m:begChr" => {
                if let Some(Part::Brackets { begin, .. }) = self.open.last_mut() {
                    *begin = value();
                }
                None
            }
            "m:endChr" => {
                if let Some(Part::Brackets { end, .. }) = self.open.last_mut() {
                    *end = value();
                }
                None
            }
            "m:chr" => Some(value()),
            "m:sup" => Some("^".to_owned()),
            "m:sub" => Some("_".to_owned()),
            "m:rad" => Some("√(".to_owned()),
            "m:num" => Some("(".to_owned()),
            "m:den" => Some("/(".to_owned()),
            _ => None,
        }
    }

    /// What the end of an element says.
    pub(super) fn end(&mut self, name: &str) -> Option<String> {
        match name {
            "m:oMath" => {
                self.ended = true;
                None
            }
            "m:d" | "m:e" if self.ignored > 0 => {
                self.ignored -= 1;
                None
            }
            "m:d" => match self.open.pop() {
                Some(Part::Brackets { end, .. }) => Some(end),
                _ => None,
            },
            "m:e" => {
                self.open.pop();
                None
            }
            "m:rad" | "m:num" | "m:den" => Some(")".to_owned()),
            _ => None,
        }
    }
}

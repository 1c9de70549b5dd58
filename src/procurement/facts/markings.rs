//! Markings of confidentiality, the subject, and the end user.

use super::{Candidate, Subject, collapse, parties};
use crate::procurement::{FactKind, lexicon};
use crate::text::fold::fold;

/// A marking stands alone: its line is at most this long.
const LINE: usize = 70;

/// Of a subject at most so many bytes.
const SUBJECT: usize = 300;

pub(super) fn read(subject: &Subject, found: &mut Vec<Candidate>) {
    markings(subject, found);
    for field in subject.fields("subject").take(4) {
        let Some(page) = subject.page(field.layout) else { continue };
        for (place, how) in field.places(&subject.layouts) {
            let Some(text) =
                place.of(&page.text).filter(|t| t.len() <= SUBJECT && t.chars().any(char::is_alphabetic))
            else {
                continue;
            };
            let sure = 78u8.saturating_sub(super::fields::distance(how));
            let (kind, rule) = (FactKind::Subject, format!("label:subject:{how}"));
            found.push(Candidate {
                kind,
                value: collapse(text),
                rule,
                confidence: sure,
                page: page.number,
                span: place,
            });
            break;
        }
    }
    parties::labelled(subject, "end_user", FactKind::EndUser, 82, found);
}

fn markings(subject: &Subject, found: &mut Vec<Candidate>) {
    for layout in &subject.layouts {
        for (index, cell) in layout.cells.iter().enumerate() {
            let text = layout.text(index);
            if text.len() > LINE {
                continue;
            }
            let key = fold(text);
            let mut best: Option<(&str, usize)> = None;
            lexicon::markings().find(&key, |term, hit| {
                if best.is_none_or(|(_, length)| hit.range.len() > length) {
                    best = Some((term.id, hit.range.len()));
                }
            });
            let Some((class, length)) = best else { continue };
            let upper = !text.chars().any(char::is_lowercase);
            // A marking fills its line; a word in a longer line is prose unless in capitals.
            if length * 2 < key.trim().len() && !(upper && length * 3 > key.trim().len()) {
                continue;
            }
            let sure = match class {
                "statutory" => 92,
                "general" => 70,
                _ => 84,
            };
            let (kind, rule) = (FactKind::Marking, format!("marking:{class}"));
            let sure = sure - if upper { 0 } else { 8 };
            found.push(Candidate {
                kind,
                value: collapse(text),
                rule,
                confidence: sure,
                page: layout.page.number,
                span: cell.span,
            });
        }
    }
}

//! The tax and registration numbers of the parties.

use super::fields::Field;
use super::{Candidate, Subject, surest};
use crate::procurement::FactKind;
use crate::text::fold::fold;
use crate::text::{BBox, Span};

/// Tax numbers: each belongs to the party whose name stands nearest above it, or on whose side it stands.
pub(super) fn read(subject: &Subject, found: &mut Vec<Candidate>) {
    let place = |kind: FactKind| {
        let best = surest(found, kind)?;
        let layout = subject.layouts.iter().position(|l| l.page.number == best.page)?;
        let cells = &subject.layouts.get(layout)?.cells;
        let cell = cells.iter().find(|c| c.span.start <= best.span.start && best.span.start < c.span.end)?;
        Some((layout, cell.bbox, best.span.start))
    };
    let (supplier, buyer) = (place(FactKind::Supplier), place(FactKind::Buyer));
    let mut out = Vec::new();
    for (id, sure) in [("tax_id", 84u8), ("reg_no", 60)] {
        for field in subject.fields(id).take(12) {
            let Some((span, value, page)) = id_value(subject, field) else { continue };
            let Some(cell) = subject.layouts.get(field.layout).and_then(|l| l.cells.get(field.cell)) else {
                continue;
            };
            let from = |party: Option<(usize, BBox, u32)>| {
                party
                    .filter(|p| p.0 == field.layout)
                    .map_or(i64::MAX, |p| far(p.1, p.2, cell.bbox, field.label.start))
            };
            let customers = subject_label(subject, field).contains("customer")
                || subject_label(subject, field).contains("kunde");
            let buys = customers || from(buyer) < from(supplier);
            let kind = if buys { FactKind::BuyerId } else { FactKind::SupplierId };
            let known = supplier.is_some() || buyer.is_some();
            let sure = if known { sure } else { sure - 30 };
            out.push(Candidate { kind, value, rule: format!("label:{id}"), confidence: sure, page, span });
        }
    }
    found.extend(out);
}

fn subject_label(subject: &Subject, field: &Field) -> String {
    subject.page(field.layout).and_then(|p| field.label.of(&p.text)).map(fold).unwrap_or_default()
}

/// How far a number's label is from a party's name; what stands before the name or in another column is farther.
fn far(name: BBox, name_at: u32, label: BBox, label_at: u32) -> i64 {
    let down = i64::from(label.y0) - i64::from(name.y0);
    let side = (i64::from(label.x0) - i64::from(name.x0)).abs();
    let before = if label_at < name_at { 12_000 } else { 0 };
    down.abs() + side / 2 + before
}

/// A tax or registration number: digits and letters without the signs between them.
fn id_value(subject: &Subject, field: &Field) -> Option<(Span, String, u32)> {
    let page = subject.page(field.layout)?;
    field.places(&subject.layouts).find_map(|(place, _)| {
        let text = place.of(&page.text)?;
        let end = text
            .char_indices()
            .find(|(_, c)| !(c.is_ascii_alphanumeric() || matches!(c, ' ' | '-' | '.' | '/' | '\u{a0}')))
            .map_or(text.len(), |(i, _)| i);
        // Words after the number are not part of it.
        let mut stop = 0;
        for word in text.get(..end)?.split_inclusive([' ', '\u{a0}']) {
            let digits = word.chars().any(|c| c.is_ascii_digit());
            let prefix = stop == 0 && word.trim().len() == 2;
            if !(digits || prefix) {
                break;
            }
            stop += word.len();
        }
        let raw = text.get(..stop)?.trim_end_matches(|c: char| !c.is_ascii_alphanumeric());
        let value: String = raw.chars().filter(char::is_ascii_alphanumeric).collect();
        let digits = value.chars().filter(char::is_ascii_digit).count();
        let span = Span::new(place.start as usize, place.start as usize + raw.len());
        ((6..=20).contains(&value.len()) && digits >= 6).then_some((span, value, page.number))
    })
}

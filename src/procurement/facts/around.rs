//! What stands around a label and changes whose name it asks for.

use super::address::is_address;
use super::fields::Field;
use super::parties::cell_name;
use super::{Candidate, Subject, surest};
use crate::procurement::FactKind;
use crate::procurement::layout::Layout;
use crate::procurement::parties::is_organisation;
use crate::text::Span;
use crate::text::fold::fold;

/// Whether a label stands in what a mail quotes of whom it goes to, `> Od: Alfa d.o.o.`, and the document's number does
/// not: the writer's own words are quoted twice.
pub(super) fn is_quoted(layout: &Layout, field: &Field, found: &[Candidate]) -> bool {
    let depth = |at: u32| {
        let before = layout.page.text.get(..at as usize).unwrap_or("");
        let line = before.rsplit('\n').next().unwrap_or("");
        line.chars().take_while(|c| matches!(c, '>' | ' ')).filter(|c| *c == '>').count()
    };
    let number = surest(found, FactKind::Number).filter(|number| number.page == layout.page.number);
    depth(field.label.start) % 2 == 1 && number.is_some_and(|number| depth(number.span.start) == 0)
}

/// Words of an order of payment, on the search key.
const PAYMENT: &[&str] = &["racun primaoca", "poziv na broj", "svrha uplate", "uplatilac", "nalog za uplatu"];

/// How far around its label an order of payment reaches, in bytes.
const AROUND: usize = 240;

/// Whether who receives receives money: his label stands in an order of payment.
pub(super) fn is_paid(layout: &Layout, field: &Field) -> bool {
    let text = &layout.page.text;
    if field.label.of(text).is_none_or(|label| fold(label) != "primalac") {
        return false;
    }
    let (from, to) = (field.label.start as usize, field.label.end as usize);
    let from = text.floor_char_boundary(from.saturating_sub(AROUND));
    let to = text.floor_char_boundary((to + AROUND).min(text.len()));
    let key = fold(text.get(from..to).unwrap_or(""));
    PAYMENT.iter().any(|words| key.contains(words))
}

/// The other side of a purchase.
pub(super) fn other_side(kind: FactKind) -> FactKind {
    if kind == FactKind::Buyer { FactKind::Supplier } else { FactKind::Buyer }
}

/// The organisation below a label that heads it, on the next line and above its address, where what stands to the right is
/// a block of its own: `Bill to`, `Credit to`.
pub(super) fn own_column(subject: &Subject, layout: &Layout, field: &Field) -> Option<Span> {
    let heads = field.label.of(&layout.page.text).is_some_and(|label| fold(label).ends_with(" to"));
    let (right, under) = (field.right?, field.below?);
    let (label, below) = (layout.cells.get(field.cell)?.bbox, layout.cells.get(under)?.bbox);
    if !heads || below.y0.saturating_sub(label.y1) >= label.y1.saturating_sub(label.y0) {
        return None;
    }
    let block = |index: usize| {
        let span = cell_name(subject, layout, index)?;
        let named = span.of(&layout.page.text).is_some_and(is_organisation);
        // British towns stand between the street and their code.
        let lines = std::iter::successors(layout.below(index), |i| layout.below(*i)).take(ADDRESS);
        let lines: Vec<bool> = lines.map(|i| is_address(layout.text(i))).collect();
        (named && matches!(lines.as_slice(), [true, rest @ ..] if rest.contains(&true))).then_some(span)
    };
    block(right)?;
    block(under)
}

/// Lines of an address that are looked at.
const ADDRESS: usize = 3;

//! What stands around a label and changes whose name it asks for.

use super::Subject;
use super::address::is_address;
use super::fields::Field;
use super::parties::cell_name;
use crate::procurement::FactKind;
use crate::procurement::layout::Layout;
use crate::procurement::parties::is_organisation;
use crate::text::Span;
use crate::text::fold::fold;

/// Whether a label stands in what a mail quotes: `> Od: Alfa d.o.o.`
pub(super) fn is_quoted(layout: &Layout, field: &Field) -> bool {
    let before = layout.page.text.get(..field.label.start as usize).unwrap_or("");
    before.rsplit('\n').next().is_some_and(|line| line.trim_start().starts_with('>'))
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

/// The organisation below a label, above its address, where what stands to the right is a block of its own.
pub(super) fn own_column(subject: &Subject, layout: &Layout, field: &Field) -> Option<Span> {
    let block = |index: usize| {
        let span = cell_name(subject, layout, index)?;
        let named = span.of(&layout.page.text).is_some_and(is_organisation);
        // British towns stand between the street and their code.
        let lines = std::iter::successors(layout.below(index), |i| layout.below(*i)).take(ADDRESS);
        let lines: Vec<bool> = lines.map(|i| is_address(layout.text(i))).collect();
        (named && matches!(lines.as_slice(), [true, rest @ ..] if rest.contains(&true))).then_some(span)
    };
    block(field.right?)?;
    block(field.below?)
}

/// Lines of an address that are looked at.
const ADDRESS: usize = 3;

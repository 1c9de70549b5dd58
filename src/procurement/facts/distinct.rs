//! Names that were read for both parties: one of them is wrong.

use super::{Candidate, is_party};
use crate::procurement::FactKind;
use crate::text::fold::fold;

/// Leaves each name to the party that it is surer of.
pub(super) fn settle(found: &mut Vec<Candidate>) {
    within(found);
    distinct(found);
}

/// Drops what a sentence seems to name where it is a part of the other party's name, which is as sure: `Obezbeđenje Alfa`
/// of `Agencija za Obezbeđenje Alfa`.
fn within(found: &mut Vec<Candidate>) {
    let parties: Vec<Candidate> = found.iter().filter(|c| is_party(c)).cloned().collect();
    let inside = |c: &Candidate, o: &Candidate| {
        let part = c.page == o.page && o.span.start < c.span.start && c.span.end <= o.span.end;
        part && c.kind != o.kind && c.rule == "prose:sentence" && o.confidence >= c.confidence
    };
    found.retain(|c| !is_party(c) || !parties.iter().any(|other| inside(c, other)));
}

/// Drops a letterhead's or block's name for one party that a surer rule gave to the other.
fn distinct(found: &mut Vec<Candidate>) {
    let best = |kind: FactKind, found: &[Candidate]| {
        found
            .iter()
            .filter(|c| c.kind == kind)
            .max_by_key(|c| (c.confidence, std::cmp::Reverse(c.span.start)))
            .cloned()
    };
    for _ in 0..4 {
        let (Some(supplier), Some(buyer)) = (best(FactKind::Supplier, found), best(FactKind::Buyer, found))
        else {
            return;
        };
        if fold(&supplier.value) != fold(&buyer.value) {
            return;
        }
        let (kind, value) = if supplier.confidence >= buyer.confidence {
            (FactKind::Buyer, buyer.value)
        } else {
            (FactKind::Supplier, supplier.value)
        };
        found.retain(|c| c.kind != kind || fold(&c.value) != fold(&value));
    }
}

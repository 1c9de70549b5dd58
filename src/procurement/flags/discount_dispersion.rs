//! One line or package that is discounted far more than the others of its document.

use super::{Asked, Figure, Flag, OWN, Subject, evidence, thresholds};
use crate::procurement::{FactKind, Scope};
use rust_decimal::Decimal;

pub(super) const FLAG: Flag = Flag { id: "discount_dispersion", source: OWN, raise };

/// Discounts that have a usual one among them.
const FEWEST: usize = 4;

fn raise(subject: &Subject, asked: &mut Vec<Asked>) {
    let packages = subject.scopes(FactKind::DiscountPercent).filter(|s| matches!(s, Scope::Package(_)));
    let packages =
        packages.filter_map(|scope| Some((scope, subject.figure(scope, FactKind::DiscountPercent)?)));
    ask(subject, "packages", packages.collect(), asked);
    ask(subject, "lines", subject.of_items(FactKind::DiscountPercent), asked);
}

fn ask(subject: &Subject, what: &str, mut found: Vec<(Scope, Figure)>, asked: &mut Vec<Asked>) {
    found.sort_by(|a, b| a.1.value.cmp(&b.1.value).then(b.0.cmp(&a.0)));
    let (Some((scope, top)), Some(median)) = (found.last(), median(&found)) else { return };
    let Some(apart) = top.value.checked_sub(median) else { return };
    if found.len() < FEWEST || apart < thresholds::value("discount_dispersion") {
        return;
    }
    asked.push(Asked {
        question: format!(
            "Why is {} discounted by {} %, when half of the {} {what} have {median} % or less?",
            subject.name(*scope),
            top.value,
            found.len()
        ),
        arithmetic: format!("{} - {median} = {apart} percentage points above the median", top.value),
        evidence: evidence(found.iter().rev().map(|(_, figure)| figure.fact)),
    });
}

/// The middle one of sorted figures; of two the lower, which is printed somewhere.
fn median(sorted: &[(Scope, Figure)]) -> Option<Decimal> {
    sorted.get(sorted.len().checked_sub(1)? / 2).map(|(_, figure)| figure.value)
}

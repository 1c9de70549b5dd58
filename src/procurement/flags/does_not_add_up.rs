//! Totals that do not follow from each other, and lines whose amount is not quantity times price.

use super::{Asked, Figure, Flag, Subject, evidence};
use crate::procurement::{Fact, FactKind, Scope};
use rust_decimal::Decimal;

pub(super) const FLAG: Flag =
    Flag { id: "does_not_add_up", source: "EN 16931, business rules BR-CO-10, BR-CO-13 and BR-CO-15", raise };

/// By how much totals may differ: a cent for each of a few tax rates.
const TOLERANCE: Decimal = Decimal::from_parts(5, 0, 0, false, 2);

fn raise(subject: &Subject, asked: &mut Vec<Asked>) {
    let read = |kind| subject.figure(Scope::Document, kind).filter(Figure::is_read);
    use FactKind::{DiscountTotal, GrossTotal, ListTotal, NetTotal, TaxTotal};
    let sums = [
        ("net and tax", "gross total", "+", [NetTotal, TaxTotal, GrossTotal]),
        ("list total less discount", "net total", "-", [ListTotal, DiscountTotal, NetTotal]),
    ];
    for (what, total, sign, kinds) in sums {
        let [Some(a), Some(b), Some(sum)] = kinds.map(read) else { continue };
        let due = if sign == "+" { a.value.checked_add(b.value) } else { a.value.checked_sub(b.value.abs()) };
        let Some(due) = due else { continue };
        let Some(apart) = due.checked_sub(sum.value).filter(|d| d.abs() > TOLERANCE) else { continue };
        asked.push(Asked {
            question: format!("Why is the {total} not what {what} give, as they were read?"),
            arithmetic: format!(
                "{} {sign} {} = {due}, printed {}, apart {apart}",
                a.value,
                b.value.abs(),
                sum.value
            ),
            evidence: evidence([a.fact, b.fact, sum.fact]),
        });
    }
    lines(subject, asked);
}

fn lines(subject: &Subject, asked: &mut Vec<Asked>) {
    let open = |fact: &&Fact| fact.rule.ends_with(":does_not_close") && matches!(fact.scope, Scope::Item(_));
    let amounts: Vec<&Fact> = (subject.of_items(FactKind::NetAmount).into_iter())
        .map(|(_, figure)| figure.fact)
        .filter(open)
        .collect();
    let Some(first) = amounts.first() else { return };
    let [quantity, price] = [FactKind::Quantity, FactKind::UnitPrice].map(|k| subject.text(first.scope, k));
    asked.push(Asked {
        question: format!(
            "Why is the amount of {} lines not quantity times price, as they were read, first of {}?",
            amounts.len(),
            subject.name(first.scope)
        ),
        arithmetic: format!("{quantity} * {price} is not {}", first.value),
        evidence: evidence(amounts),
    });
}

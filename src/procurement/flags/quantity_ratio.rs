//! Licences of which one covers a round number of others: what does each of the few stand for?

use super::{Asked, Figure, Flag, OWN, Subject, evidence, thresholds};
use crate::procurement::{FactKind, Scope};
use crate::text::fold::fold;
use rust_decimal::Decimal;

pub(super) const FLAG: Flag = Flag { id: "quantity_ratio", source: OWN, raise };

/// Words of what is counted by licence, folded, as stems.
const LICENCES: &[&str] =
    &["licen", "licenz", "software", "softver", "subscription", "pretplat", "access", "pristup", "lizenz"];

/// Digits with which a round number begins.
const ROUND: &[&str] = &["1", "2", "25", "5"];

/// Licences of a document beyond which a ratio says nothing.
const MOST: usize = 6;

fn raise(subject: &Subject, asked: &mut Vec<Asked>) {
    let counted = |(scope, quantity): &(Scope, Figure)| {
        let words = fold(subject.text(*scope, FactKind::Description));
        quantity.value > Decimal::ONE && LICENCES.iter().any(|stem| words.contains(stem))
    };
    let licences: Vec<_> = subject.of_items(FactKind::Quantity).into_iter().filter(counted).collect();
    if licences.len() > MOST {
        return;
    }
    for (few, less) in &licences {
        for (many, more) in &licences {
            let ratio = more.value.checked_div(less.value).unwrap_or_default();
            if ratio < thresholds::value("quantity_ratio") || !is_round(ratio) {
                continue;
            }
            let ratio = ratio.normalize();
            let words = [*few, *many].map(|scope| subject.get(scope, FactKind::Description));
            asked.push(Asked {
                question: format!(
                    "What does each of the {} of {} cover, with {ratio} of {} for each?",
                    less.value,
                    subject.name(*few),
                    subject.name(*many)
                ),
                arithmetic: format!("{} / {} = {ratio}", more.value, less.value),
                evidence: evidence([less.fact, more.fact].into_iter().chain(words.into_iter().flatten())),
            });
        }
    }
}

/// Whether it is a number by which capacity is sold, such as 20, 100, 250 or 5,000.
fn is_round(ratio: Decimal) -> bool {
    ratio.fract().is_zero() && ROUND.contains(&ratio.normalize().to_string().trim_end_matches('0'))
}

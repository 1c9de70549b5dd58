//! Goods that are bought by one and meant for another.

use super::{Asked, Flag, OWN, Subject, evidence};
use crate::procurement::{FactKind, Scope};
use crate::text::fold::fold;

pub(super) const FLAG: Flag = Flag { id: "intermediary", source: OWN, raise };

fn raise(subject: &Subject, asked: &mut Vec<Asked>) {
    let [buyer, user] = [FactKind::Buyer, FactKind::EndUser].map(|kind| subject.get(Scope::Document, kind));
    let (Some(buyer), Some(user)) = (buyer, user) else { return };
    let [one, other] = [buyer, user].map(|fact| fold(&fact.value));
    if !one.contains(&other) && !other.contains(&one) {
        asked.push(Asked {
            question: format!(
                "What is the part of {}, who buys what is meant for {}?",
                buyer.value, user.value
            ),
            arithmetic: "buyer and end user differ".into(),
            evidence: evidence([buyer, user]),
        });
    }
}

//! Dates of one document that stand in an order in which things do not happen.

use super::{Asked, Flag, OWN, Subject, evidence};
use crate::procurement::{DocType, FactKind, Scope};

pub(super) const FLAG: Flag = Flag { id: "date_order", source: OWN, raise };

/// Documents that come before the delivery they agree on.
const AHEAD: &[DocType] =
    &[DocType::Contract, DocType::PurchaseOrder, DocType::QuotationBid, DocType::OrderConfirmation];

fn raise(subject: &Subject, asked: &mut Vec<Asked>) {
    let Some(date) = subject.get(Scope::Document, FactKind::Date) else { return };
    let ahead = subject.doc_type.is_some_and(|t| AHEAD.contains(&t));
    let kinds = [
        ("delivery is", FactKind::DeliveryDate, ahead),
        ("payment is due", FactKind::DueDate, true),
        ("the offer ends", FactKind::ValidUntil, true),
    ];
    for (what, kind, applies) in kinds {
        let Some(other) = subject.get(Scope::Document, kind).filter(|_| applies) else { continue };
        // Dates of the same precision compare as texts.
        if other.value.len() != date.value.len() || other.value >= date.value {
            continue;
        }
        asked.push(Asked {
            question: format!(
                "Why is the document dated {}, when {what} already on {}?",
                date.value, other.value
            ),
            arithmetic: format!("{} < {}", other.value, date.value),
            evidence: evidence([date, other]),
        });
    }
}

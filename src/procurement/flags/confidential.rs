//! A purchase whose document is marked confidential.

use super::{Asked, Flag, Subject, evidence};
use crate::procurement::{FactKind, Scope};

pub(super) const FLAG: Flag = Flag {
    id: "confidential",
    source: "Zakon o javnim nabavkama (Sl. glasnik RS 91/2019): purchases exempt for defence and security",
    raise,
};

fn raise(subject: &Subject, asked: &mut Vec<Asked>) {
    let Some(marking) = subject.get(Scope::Document, FactKind::Marking) else { return };
    asked.push(Asked {
        question: format!("On what ground is this purchase marked \"{}\"?", marking.value),
        arithmetic: "marked, as read".into(),
        evidence: evidence([marking]),
    });
}

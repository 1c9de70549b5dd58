//! A large part of the price that is paid before anything is delivered.

use super::{Asked, Flag, Subject, evidence, thresholds};
use crate::procurement::{FactKind, Scope};
use crate::text::fold::fold;
use regex::Regex;
use rust_decimal::Decimal;
use std::sync::LazyLock;

pub(super) const FLAG: Flag = Flag {
    id: "advance",
    source: "IACRC, A Guide to Combating Corruption & Fraud in Development Projects (payments in advance)",
    raise,
};

/// Percent and a word for payment in advance, in either order and within a few words of each other, folded.
static ADVANCE: LazyLock<Option<Regex>> = LazyLock::new(|| {
    let word = r"(?:avans|advance|prepa[iy]|predujam|predoplat|vorkasse|vorauskasse|anzahlung|anticip|预付)";
    let share = r"(\d{1,3}(?:[.,]\d+)?) ?%";
    Regex::new(&format!("{share}[^%\\d]{{0,24}}{word}|{word}[^%\\d]{{0,24}}{share}")).ok()
});

fn raise(subject: &Subject, asked: &mut Vec<Asked>) {
    let (Some(terms), Some(advance)) = (subject.get(Scope::Document, FactKind::PaymentTerms), &*ADVANCE)
    else {
        return;
    };
    let key = fold(&terms.value);
    let Some(found) = advance.captures(&key) else { return };
    let share = found.get(1).or(found.get(2)).map(|m| m.as_str().replace(',', "."));
    let Some(share) = share.and_then(|share| share.parse::<Decimal>().ok()) else { return };
    let limit = thresholds::value("advance");
    if share > limit && share <= Decimal::ONE_HUNDRED {
        asked.push(Asked {
            question: format!("What secures the {share} % that are paid in advance?"),
            arithmetic: format!("{share} % in advance, limit {limit} %"),
            evidence: evidence([terms]),
        });
    }
}

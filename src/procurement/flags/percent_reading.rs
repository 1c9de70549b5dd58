//! A printed percentage that the figures beside it do not give, or give only if decimals were cut off.

use super::interval::Interval;
use super::{Asked, Flag, OWN, Subject, evidence, percent};
use crate::procurement::{FactKind, Scope};

pub(super) const FLAG: Flag = Flag { id: "percent_reading", source: OWN, raise };

/// Questions of this kind that a document raises at most: where every line differs, it is the reading of a column.
const MOST: usize = 5;

fn raise(subject: &Subject, asked: &mut Vec<Asked>) {
    let scopes: Vec<Scope> = subject.scopes(FactKind::DiscountPercent).collect();
    asked.extend(scopes.into_iter().filter_map(|scope| ask(subject, scope)).take(MOST));
}

fn ask(subject: &Subject, scope: Scope) -> Option<Asked> {
    let (before, after) = match scope {
        Scope::Item(_) => (FactKind::ListPrice, FactKind::UnitPrice),
        _ => (FactKind::ListTotal, FactKind::NetTotal),
    };
    let printed = subject.figure(scope, FactKind::DiscountPercent).filter(|f| f.is_read())?;
    let list = subject.figure(scope, before).filter(|f| f.is_read())?;
    let net = subject.figure(scope, after).filter(|f| f.is_read())?;
    let given = Interval::discount(Interval::rounded(list.value)?, Interval::rounded(net.value)?)?;
    if given.meets(Interval::rounded(printed.value)?) {
        return None;
    }
    let exact = percent(list.value.checked_sub(net.value)?, list.value)?;
    let question = if given.meets(Interval::truncated(printed.value)?) {
        format!(
            "{} % is printed on {}, which the figures give only if decimals are cut off ({exact} %): were they?",
            printed.value,
            subject.name(scope)
        )
    } else {
        format!(
            "{} % is printed on {}, but the figures beside it give {exact} %: which of them holds?",
            printed.value,
            subject.name(scope)
        )
    };
    Some(Asked {
        question,
        arithmetic: format!("({} - {}) / {} * 100 = {exact}", list.value, net.value, list.value),
        evidence: evidence([printed.fact, list.fact, net.fact]),
    })
}

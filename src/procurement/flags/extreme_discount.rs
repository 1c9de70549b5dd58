//! A discount of one half and more, on the whole document, a package or lines.

use super::{Asked, Flag, OWN, Subject, evidence, thresholds};
use crate::procurement::{FactKind, Scope};

pub(super) const FLAG: Flag = Flag { id: "extreme_discount", source: OWN, raise };

fn raise(subject: &Subject, asked: &mut Vec<Asked>) {
    let (most, extreme) = (thresholds::value("very_extreme_discount"), thresholds::value("extreme_discount"));
    let scopes = subject.scopes(FactKind::DiscountPercent).filter(|s| !matches!(s, Scope::Item(_)));
    for scope in scopes {
        let Some(off) = subject.figure(scope, FactKind::DiscountPercent).filter(|d| d.value >= extreme)
        else {
            continue;
        };
        let crossed = if off.value >= most { most } else { extreme };
        let sums = [FactKind::ListTotal, FactKind::NetTotal].map(|kind| subject.figure(scope, kind));
        let arithmetic = match sums {
            [Some(list), Some(net)] => {
                format!("({} - {}) / {} * 100 = {}", list.value, net.value, list.value, off.value)
            }
            _ => format!("{} % as read", off.value),
        };
        asked.push(Asked {
            question: format!(
                "Why was {} % taken off {}, where {crossed} % is reason to ask?",
                off.value,
                subject.name(scope)
            ),
            arithmetic,
            evidence: evidence([off.fact].into_iter().chain(sums.into_iter().flatten().map(|f| f.fact))),
        });
    }
    let lines = subject.of_items(FactKind::DiscountPercent);
    let mut high: Vec<_> = lines.iter().filter(|(_, d)| d.value >= extreme).collect();
    // The highest first; of equals the first.
    high.sort_by_key(|(_, discount)| std::cmp::Reverse(discount.value));
    let Some((scope, top)) = high.first() else { return };
    asked.push(Asked {
        question: format!(
            "Why was {extreme} % or more taken off {} of {} lines, most off {}?",
            high.len(),
            lines.len(),
            subject.name(*scope)
        ),
        arithmetic: format!("highest {} %, limit {extreme} %", top.value),
        evidence: evidence(high.iter().map(|(_, d)| d.fact)),
    });
}

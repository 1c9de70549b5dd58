//! A contract, order or decision that is dated on a Saturday or Sunday: a weak sign, as people work at weekends.

use super::{Asked, Flag, OWN, Subject, evidence};
use crate::procurement::{DocType, FactKind, Scope};

pub(super) const FLAG: Flag = Flag { id: "weekend_date", source: OWN, raise };

/// Documents that offices sign.
const TYPES: &[DocType] = &[
    DocType::AwardDecision,
    DocType::Contract,
    DocType::ContractAmendment,
    DocType::FrameworkAgreement,
    DocType::PurchaseOrder,
    DocType::AcceptanceRecord,
];

fn raise(subject: &Subject, asked: &mut Vec<Asked>) {
    let Some(date) = subject.get(Scope::Document, FactKind::Date) else { return };
    let day = match weekday(&date.value) {
        Some(0) => "Saturday",
        Some(1) => "Sunday",
        _ => return,
    };
    if subject.doc_type.is_some_and(|t| TYPES.contains(&t)) {
        asked.push(Asked {
            question: format!("Was it signed on {}, a {day}?", date.value),
            arithmetic: format!("{} is a {day} by the Gregorian calendar", date.value),
            evidence: evidence([date]),
        });
    }
}

/// The day of the week of a whole date, Saturday 0 (Zeller's congruence).
fn weekday(iso: &str) -> Option<u32> {
    let mut parts = iso.split('-').map(|part| part.parse::<u32>().ok());
    let (year, month, day) = (parts.next()??, parts.next()??, parts.next()??);
    let (year, month) = if month < 3 { (year.checked_sub(1)?, month + 12) } else { (year, month) };
    Some((day + 13 * (month + 1) / 5 + year % 100 + year % 100 / 4 + year / 400 + 5 * (year / 100)) % 7)
}

#[cfg(test)]
mod tests {
    use super::weekday;

    #[test]
    fn days_of_the_week_are_those_of_the_calendar() {
        let days =
            [("2024-03-14", 5), ("2024-03-16", 0), ("2000-01-01", 0), ("2023-12-31", 1), ("2024-02-29", 5)];
        days.into_iter().for_each(|(date, day)| assert_eq!(weekday(date), Some(day), "{date}"));
        assert_eq!((weekday("2024-03"), weekday("")), (None, None));
    }
}

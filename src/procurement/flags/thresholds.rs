//! Thresholds as dated data: laws change, and what a flag asks of a document is measured by its day.

use rust_decimal::Decimal;

const TABLE: &str = include_str!("thresholds.tsv");

/// A threshold that holds on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Threshold {
    pub(super) name: &'static str,
    from: &'static str,
    to: &'static str,
    pub(super) value: Decimal,
    pub(super) source: &'static str,
}

/// All thresholds, in order of the table.
fn all() -> impl Iterator<Item = Threshold> {
    TABLE.lines().filter(|line| !line.starts_with('#')).filter_map(|line| {
        let mut cells = line.split('\t');
        let (name, from, to) = (cells.next()?, cells.next()?, cells.next()?);
        let (value, source) = (cells.next()?.parse().ok()?, cells.next()?);
        Some(Threshold { name, from, to, value, source })
    })
}

/// The thresholds whose name begins so and that hold on a day (ISO 8601, as far as it is known).
pub(super) fn on(prefix: &'static str, day: &str) -> impl Iterator<Item = Threshold> {
    let day = day.to_string();
    all().filter(move |t| {
        let begun = t.from.is_empty() || !day.is_empty() && t.from <= day.as_str();
        let over = !t.to.is_empty() && (day.is_empty() || t.to < day.as_str());
        t.name.starts_with(prefix) && begun && !over
    })
}

/// The value of a threshold that holds on every day.
pub(super) fn value(name: &str) -> Decimal {
    all().find(|t| t.name == name && t.from.is_empty()).map_or(Decimal::MAX, |t| t.value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_of_the_table_is_read_and_days_decide() {
        let lines = TABLE.lines().filter(|line| !line.starts_with('#')).count();
        assert_eq!(all().count(), lines);
        let on = |day: &str| on("rs_not_applied", day).map(|t| t.value.to_string()).collect::<Vec<_>>();
        assert_eq!(on("2024-03-14"), ["1000000", "3000000"]);
        assert_eq!(on("2020-06-30"), ["500000"]);
        assert_eq!(on("2014-01-01"), Vec::<String>::new());
        assert_eq!(on(""), Vec::<String>::new(), "without a day none holds");
        for name in [
            "extreme_discount",
            "very_extreme_discount",
            "discount_dispersion",
            "exchange_rate_spread",
            "quantity_ratio",
            "advance",
            "close_below",
        ] {
            assert!(value(name) < Decimal::MAX, "{name}");
        }
    }
}

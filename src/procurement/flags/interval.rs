//! Printed figures as intervals (procurement.md, section 4.2): what is printed with k decimals lies within half of its
//! last place, or, where it was cut off, up to a whole last place above.

use rust_decimal::Decimal;

/// Bounds of a figure, the figure as printed among them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Interval {
    pub(super) low: Decimal,
    pub(super) high: Decimal,
}

impl Interval {
    /// A figure that was rounded to its last place.
    pub(super) fn rounded(value: Decimal) -> Option<Interval> {
        let half = place(value).checked_div(Decimal::TWO)?;
        Interval::around(value, half)
    }

    /// A figure that was cut off after its last place.
    pub(super) fn truncated(value: Decimal) -> Option<Interval> {
        Some(Interval { low: value, high: value.checked_add(place(value))? })
    }

    /// A figure that is only about so much: within half of its last significant digit.
    pub(super) fn about(value: Decimal) -> Option<Interval> {
        let plain = value.normalize();
        let mut unit = place(plain);
        while !plain.is_zero() && plain.checked_rem(unit.checked_mul(Decimal::TEN)?)?.is_zero() {
            unit = unit.checked_mul(Decimal::TEN)?;
        }
        Interval::around(value, unit.checked_div(Decimal::TWO)?)
    }

    fn around(value: Decimal, half: Decimal) -> Option<Interval> {
        Some(Interval { low: value.checked_sub(half)?, high: value.checked_add(half)? })
    }

    /// Bounds of the quotient of two positive figures.
    pub(super) fn over(self, divisor: Interval) -> Option<Interval> {
        let positive = self.low > Decimal::ZERO && divisor.low > Decimal::ZERO;
        let low = self.low.checked_div(divisor.high)?;
        let high = self.high.checked_div(divisor.low)?;
        positive.then_some(Interval { low, high })
    }

    /// Bounds of the discount in percent of a net figure on a list figure.
    pub(super) fn discount(list: Interval, net: Interval) -> Option<Interval> {
        let paid = net.over(list)?;
        let off = |share: Decimal| Decimal::ONE.checked_sub(share)?.checked_mul(Decimal::ONE_HUNDRED);
        Some(Interval { low: off(paid.high)?, high: off(paid.low)? })
    }

    /// Whether both may be the same figure.
    pub(super) fn meets(self, other: Interval) -> bool {
        self.low <= other.high && other.low <= self.high
    }
}

/// One of the last printed place.
fn place(value: Decimal) -> Decimal {
    Decimal::new(1, value.scale())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn d(text: &str) -> Decimal {
        text.parse().unwrap()
    }

    #[test]
    fn the_published_case_reconciles_by_truncation_alone() {
        let printed = Interval::rounded(d("57")).unwrap();
        let list = Interval::truncated(d("3.0")).unwrap();
        let rounded = Interval::discount(list, Interval::rounded(d("1.2")).unwrap()).unwrap();
        assert!(!rounded.meets(printed), "a net total of 1.2 million, rounded, excludes 57 %: {rounded:?}");
        let cut = Interval::discount(list, Interval::truncated(d("1.2")).unwrap()).unwrap();
        assert!(cut.meets(printed), "cut off, it includes 57 %: {cut:?}");
        let exact = |list: &str, net: &str| {
            Interval::discount(Interval::rounded(d(list)).unwrap(), Interval::rounded(d(net)).unwrap())
                .unwrap()
        };
        let package = exact("961501.72", "69087.69");
        assert!(package.meets(Interval::rounded(d("92.81")).unwrap()));
        assert!(!package.meets(Interval::rounded(d("92")).unwrap()));
        assert!(package.meets(Interval::truncated(d("92")).unwrap()));
    }

    #[test]
    fn what_is_about_a_figure_spreads_by_its_last_significant_digit() {
        assert_eq!(Interval::about(d("1100000")), Some(Interval { low: d("1050000"), high: d("1150000") }));
        assert_eq!(Interval::about(d("0.50")), Some(Interval { low: d("0.45"), high: d("0.55") }));
        assert_eq!(Interval::about(d("0")), Some(Interval { low: d("-0.5"), high: d("0.5") }));
    }
}

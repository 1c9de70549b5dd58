//! Amounts, quantities, percentages and dates: exact integers, and the ways in which people print them.

/// An amount in hundredths of the currency.
pub(crate) type Cents = i64;

/// A quantity in thousandths.
pub(crate) type Milli = i64;

/// A percentage in hundredths of a percent.
pub(crate) type Basis = i64;

/// The canonical form of an amount: `961501.72`.
pub(crate) fn canonical(cents: Cents) -> String {
    let sign = if cents < 0 { "-" } else { "" };
    format!("{sign}{}.{:02}", cents.abs() / 100, cents.abs() % 100)
}

/// The canonical form of a quantity: `35`, `125.5`.
pub(crate) fn canonical_quantity(quantity: Milli) -> String {
    let text = format!("{}.{:03}", quantity / 1000, quantity % 1000);
    text.trim_end_matches('0').trim_end_matches('.').to_string()
}

/// The quotient rounded half up; for amounts that are not negative.
pub(crate) fn divide(value: i128, by: i128) -> i64 {
    ((value * 2 + by) / (by * 2)) as i64
}

/// The amount for a quantity at a price.
pub(crate) fn times(quantity: Milli, price: Cents) -> Cents {
    divide(i128::from(quantity) * i128::from(price), 1000)
}

/// The discount that leads from one amount to another.
pub(crate) fn discount(list: Cents, net: Cents) -> Basis {
    divide(i128::from(list - net) * 10_000, i128::from(list))
}

/// A share of an amount.
pub(crate) fn percent_of(amount: Cents, percent: Basis) -> Cents {
    divide(i128::from(amount) * i128::from(percent), 10_000)
}

/// How a document writes numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Numbers {
    /// `1.234.567,89`
    Continental,
    /// `1,234,567.89`
    English,
    /// `1 234 567,89`, with narrow no-break spaces in place of the spaces.
    Spaced,
    /// `1234567.89`
    Plain,
}

impl Numbers {
    /// An amount, always with two decimals.
    pub(crate) fn amount(self, cents: Cents) -> String {
        let whole = (cents.abs() / 100).to_string();
        let (group, point) = match self {
            Numbers::Continental => (".", ","),
            Numbers::English => (",", "."),
            Numbers::Spaced => ("\u{a0}", ","),
            Numbers::Plain => ("", "."),
        };
        let mut grouped = String::new();
        for (index, digit) in whole.chars().enumerate() {
            if index > 0 && (whole.len() - index).is_multiple_of(3) {
                grouped.push_str(group);
            }
            grouped.push(digit);
        }
        let sign = if cents < 0 { "-" } else { "" };
        format!("{sign}{grouped}{point}{:02}", cents.abs() % 100)
    }

    /// A quantity, without grouping.
    pub(crate) fn quantity(self, quantity: Milli) -> String {
        let text = canonical_quantity(quantity);
        if matches!(self, Numbers::Continental | Numbers::Spaced) { text.replace('.', ",") } else { text }
    }

    /// A percentage, with decimals only where it needs them.
    pub(crate) fn percent(self, percent: Basis) -> String {
        if percent % 100 == 0 {
            return format!("{}%", percent / 100);
        }
        let text = canonical(percent);
        if matches!(self, Numbers::Continental | Numbers::Spaced) {
            format!("{}%", text.replace('.', ","))
        } else {
            format!("{text}%")
        }
    }
}

/// A day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Date {
    /// Year.
    pub year: i64,
    /// Month, from 1.
    pub month: i64,
    /// Day of the month, from 1.
    pub day: i64,
}

/// How a document writes dates.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Dates {
    /// `15.03.2024.`
    Dotted,
    /// `15. marta 2024. godine`
    Long,
    /// `15 March 2024`
    English,
    /// `2024-03-15`
    Iso,
    /// `2024年3月15日`
    Chinese,
}

const MONTHS_SR: [&str; 12] = [
    "januara",
    "februara",
    "marta",
    "aprila",
    "maja",
    "juna",
    "jula",
    "avgusta",
    "septembra",
    "oktobra",
    "novembra",
    "decembra",
];
const MONTHS_EN: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

impl Date {
    /// A day.
    pub(crate) const fn new(year: i64, month: i64, day: i64) -> Date {
        Date { year, month, day }
    }

    /// Days since 1970-01-01.
    pub(crate) fn number(self) -> i64 {
        let year = if self.month <= 2 { self.year - 1 } else { self.year };
        let era = year.div_euclid(400);
        let of_era = year - era * 400;
        let month = (self.month + 9) % 12;
        let of_year = (153 * month + 2) / 5 + self.day - 1;
        era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_468
    }

    /// The day that many days later.
    pub(crate) fn plus(self, days: i64) -> Date {
        let shifted = self.number() + days + 719_468;
        let era = shifted.div_euclid(146_097);
        let of_era = shifted - era * 146_097;
        let of_400 = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
        let of_year = of_era - (365 * of_400 + of_400 / 4 - of_400 / 100);
        let month = (5 * of_year + 2) / 153;
        let day = of_year - (153 * month + 2) / 5 + 1;
        let month = if month < 10 { month + 3 } else { month - 9 };
        Date { year: of_400 + era * 400 + i64::from(month <= 2), month, day }
    }

    /// `2024-03-15`
    pub(crate) fn iso(self) -> String {
        format!("{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }

    /// The date as a document of that style writes it; Serbian words in accented Latin.
    pub(crate) fn write(self, style: Dates) -> String {
        let Date { year, month, day } = self;
        match style {
            Dates::Dotted => format!("{day:02}.{month:02}.{year}."),
            Dates::Long => format!("{day}. {} {year}. godine", MONTHS_SR[month as usize - 1]),
            Dates::English => format!("{day} {} {year}", MONTHS_EN[month as usize - 1]),
            Dates::Iso => self.iso(),
            Dates::Chinese => format!("{year}年{month}月{day}日"),
        }
    }

    /// The date of a mail, as RFC 5322 writes it.
    pub(crate) fn mail(self, hour: i64, minute: i64) -> String {
        let weekday = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"][self.number().rem_euclid(7) as usize];
        let month = &MONTHS_EN[self.month as usize - 1][..3];
        format!("{weekday}, {:02} {month} {} {hour:02}:{minute:02}:00 +0100", self.day, self.year)
    }
}

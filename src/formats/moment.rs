//! Times as files write them, in ISO 8601.

/// A time of a PDF (`D:20240131120000+01'00'`), of a picture (`2024:01:31 12:00:00`) or one that is in ISO form
/// already, as far as it goes; nothing for what is no time.
pub(super) fn iso(raw: &str) -> Option<String> {
    let raw = raw.trim().trim_start_matches("D:");
    let digits: String = raw.chars().take_while(char::is_ascii_digit).collect();
    if digits.len() == 4 {
        return separated(raw);
    }
    let part = |from: usize, to: usize| digits.get(from..to);
    let mut out = date(part(0, 4)?, part(4, 6)?, part(6, 8)?)?;
    if let (Some(h), Some(m)) = (part(8, 10), part(10, 12)) {
        out.push_str(&format!("T{h}:{m}:{}", part(12, 14).unwrap_or("00")));
        let zone: String = raw.chars().skip(digits.len()).filter(|c| "+-Z0123456789".contains(*c)).collect();
        match (zone.get(..1), zone.get(1..3), zone.get(3..5)) {
            (Some("Z"), ..) => out.push('Z'),
            (Some(sign), Some(h), minutes) => out.push_str(&format!("{sign}{h}:{}", minutes.unwrap_or("00"))),
            _ => {}
        }
    }
    Some(out)
}

/// A time that is counted in seconds since 1970, in UTC; nothing where it is out of all reason.
pub(super) fn unix(seconds: i64) -> Option<String> {
    let (days, second) = (seconds.div_euclid(86_400), seconds.rem_euclid(86_400));
    // Years 1 to 9999.
    if !(-719_162..=2_932_896).contains(&days) {
        return None;
    }
    // Hinnant's algorithm: years begin in March, so that a leap day is the last of its year.
    let days = days + 719_468;
    let (era, of_era) = (days.div_euclid(146_097), days.rem_euclid(146_097));
    let year = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year + year / 4 - year / 100);
    let shifted = (5 * of_year + 2) / 153;
    let day = of_year - (153 * shifted + 2) / 5 + 1;
    let month = if shifted < 10 { shifted + 3 } else { shifted - 9 };
    let year = year + era * 400 + i64::from(month <= 2);
    let (hour, minute, second) = (second / 3600, second / 60 % 60, second % 60);
    Some(format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}Z"))
}

fn date(year: &str, month: &str, day: &str) -> Option<String> {
    let within =
        |text: &str, most: u32| text.len() == 2 && text.parse().is_ok_and(|n| (1..=most).contains(&n));
    (within(month, 12) && within(day, 31)).then(|| format!("{year}-{month}-{day}"))
}

/// A date with signs between its parts, and what follows it.
fn separated(raw: &str) -> Option<String> {
    let sign = raw.chars().nth(4).filter(|c| matches!(c, '-' | ':'))?;
    let (day, rest) = raw.split_at_checked(10)?;
    let mut parts = day.split(sign);
    let mut out = date(parts.next()?, parts.next()?, parts.next()?)?;
    let time = rest.strip_prefix(['T', ' ']).unwrap_or_default().trim();
    let is_time = time.len() >= 5 && time.chars().all(|c| c.is_ascii_digit() || ":.+-Z".contains(c));
    if is_time {
        out.push('T');
        out.push_str(time);
    }
    Some(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn seconds_since_1970_become_iso() {
        for (seconds, expected) in [
            (0, Some("1970-01-01T00:00:00Z")),
            (1_706_702_400, Some("2024-01-31T12:00:00Z")),
            (951_782_399, Some("2000-02-28T23:59:59Z")),
            (951_782_400, Some("2000-02-29T00:00:00Z")),
            (951_868_800, Some("2000-03-01T00:00:00Z")),
            (-1, Some("1969-12-31T23:59:59Z")),
            (253_402_300_799, Some("9999-12-31T23:59:59Z")),
            (253_402_300_800, None),
            (i64::MIN, None),
        ] {
            assert_eq!(unix(seconds).as_deref(), expected, "{seconds}");
        }
    }

    #[test]
    fn times_become_iso() {
        for (raw, expected) in [
            ("D:20240131120005+01'00'", Some("2024-01-31T12:00:05+01:00")),
            ("D:20240131", Some("2024-01-31")),
            ("2024:01:31 12:00:00", Some("2024-01-31T12:00:00")),
            ("2024-01-31T12:00:00Z", Some("2024-01-31T12:00:00Z")),
            ("2024-01-31", Some("2024-01-31")),
            ("0000:00:00 00:00:00", None),
            ("2024-13-31", None),
            ("soon", None),
            ("", None),
            ("čččččččččč", None),
        ] {
            assert_eq!(iso(raw).as_deref(), expected, "{raw}");
        }
    }
}

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

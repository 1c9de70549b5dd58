//! Check digits of tax and registration numbers and accounts (procurement.md, section 5). Passing does not mean
//! that a number exists, and failing on recognised text probably means a misread character.

/// What a check says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Check {
    /// The check digits are right.
    Valid,
    /// The form is right, the check digits are not.
    InvalidCheck,
    /// It does not have the form.
    InvalidFormat,
    /// The form is right; there is no check that we know.
    NotTestable,
}

impl Check {
    fn of(passes: bool) -> Check {
        if passes { Check::Valid } else { Check::InvalidCheck }
    }
}

/// The digits of a text, or nothing if it has anything else.
fn digits(text: &str) -> Option<Vec<u32>> {
    text.chars().map(|c| c.to_digit(10)).collect()
}

/// Weighted sum of digits.
fn weighted(digits: &[u32], weights: &[u32]) -> u32 {
    digits.iter().zip(weights).map(|(d, w)| d * w).sum()
}

/// ISO 7064 MOD 11,10: Serbian PIB, Croatian OIB, German USt-IdNr.
fn mod_11_10(digits: &[u32]) -> bool {
    let Some((check, body)) = digits.split_last() else { return false };
    let mut p = 10;
    for d in body {
        p = (p + d) % 10;
        p = (if p == 0 { 10 } else { p }) * 2 % 11;
    }
    (11 - p) % 10 == *check
}

/// Remainder modulo 97 of a number in which letters stand for 10 to 35; nothing for other characters.
fn mod_97(text: &str) -> Option<u32> {
    text.chars().try_fold(0, |n, c| {
        let value = c.to_digit(36)?;
        Some((if value > 9 { n * 100 + value } else { n * 10 + value }) % 97)
    })
}

/// Luhn's check over all digits.
fn luhn(digits: &[u32]) -> bool {
    let double = |d: u32| if d > 4 { d * 2 - 9 } else { d * 2 };
    let sum: u32 =
        digits.iter().rev().enumerate().map(|(i, d)| if i % 2 == 1 { double(*d) } else { *d }).sum();
    sum.is_multiple_of(10)
}

/// Serbian tax number: nine digits, ISO 7064 MOD 11,10.
pub fn pib(text: &str) -> Check {
    match digits(text) {
        Some(d) if d.len() == 9 && d.first() != Some(&0) => Check::of(mod_11_10(&d)),
        _ => Check::InvalidFormat,
    }
}

/// Serbian registration number: eight digits, weights 2 7 6 5 4 3 2, modulo 11 (10 and 11 become 0). Seven
/// digits are tried with the zero that OCR and spreadsheets drop.
pub fn mb(text: &str) -> Check {
    let Some(mut d) = digits(text) else { return Check::InvalidFormat };
    if d.len() == 7 {
        d.insert(0, 0);
    }
    let (Some((check, body)), 8) = (d.split_last(), d.len()) else { return Check::InvalidFormat };
    let key = match 11 - weighted(body, &[2, 7, 6, 5, 4, 3, 2]) % 11 {
        10 | 11 => 0,
        key => key,
    };
    Check::of(key == *check)
}

/// Serbian bank account `BBB-N-KK`, its middle padded to thirteen digits: modulo 97 is 1.
pub fn account(text: &str) -> Check {
    let parts: Vec<&str> = text.split('-').map(str::trim).collect();
    let full = match parts.as_slice() {
        [bank, number, check] if bank.len() == 3 && check.len() == 2 && (1..=13).contains(&number.len()) => {
            format!("{bank}{number:0>13}{check}")
        }
        [whole] if whole.len() == 18 => (*whole).to_string(),
        _ => return Check::InvalidFormat,
    };
    match digits(&full) {
        Some(_) => Check::of(mod_97(&full) == Some(1)),
        None => Check::InvalidFormat,
    }
}

/// Whether a text begins as an account's number does, right or misread: three parts of digits, or fifteen digits at
/// least, with the letters of a country before them or without.
pub fn is_like_account(text: &str) -> bool {
    let word: String =
        text.chars().take_while(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | ' ')).collect();
    let digits = word.chars().filter(char::is_ascii_digit).count();
    let parts: Vec<&str> = word.trim().split('-').collect();
    let domestic =
        matches!(parts.as_slice(), [bank, _, check] if bank.trim().len() == 3 && check.trim().len() >= 2);
    domestic || digits >= 15
}

/// Lengths of IBANs of the countries that documents name most.
const IBAN_LENGTHS: &[(&str, usize)] = &[
    ("RS", 22),
    ("HR", 21),
    ("BA", 20),
    ("ME", 22),
    ("SI", 19),
    ("MK", 19),
    ("DE", 22),
    ("FR", 27),
    ("ES", 24),
    ("AT", 20),
    ("GB", 22),
    ("CY", 28),
    ("HU", 28),
    ("BG", 22),
    ("RO", 24),
    ("IT", 27),
    ("NL", 18),
    ("BE", 16),
    ("PL", 28),
    ("CZ", 24),
    ("SK", 24),
    ("CH", 21),
    ("LU", 20),
    ("PT", 25),
    ("IE", 22),
    ("DK", 18),
    ("SE", 24),
    ("FI", 18),
    ("NO", 15),
    ("GR", 27),
    ("EE", 20),
    ("LV", 21),
    ("LT", 20),
    ("MT", 31),
    ("TR", 26),
];

/// IBAN (ISO 13616), spaces allowed: modulo 97 of the rotated number is 1.
pub fn iban(text: &str) -> Check {
    let bare: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    let (Some(country), Some(rest)) = (bare.get(..2), bare.get(4..)) else { return Check::InvalidFormat };
    let head = bare.get(..4).unwrap_or_default();
    let shape = country.bytes().all(|b| b.is_ascii_uppercase())
        && head.bytes().skip(2).all(|b| b.is_ascii_digit())
        && rest.bytes().all(|b| b.is_ascii_alphanumeric())
        && (11..=30).contains(&rest.len());
    let length = IBAN_LENGTHS.iter().find(|(c, _)| *c == country).is_none_or(|(_, n)| *n == bare.len());
    if !shape || !length {
        return Check::InvalidFormat;
    }
    Check::of(mod_97(&format!("{rest}{head}")) == Some(1))
}

/// Global trade item number, which names goods: 13 or 14 digits (shorter ones are too often something else), the last
/// of which checks.
pub fn gtin(text: &str) -> Check {
    let Some(d) = digits(text).filter(|d| matches!(d.len(), 13 | 14)) else { return Check::InvalidFormat };
    let sum: u32 = d.iter().rev().enumerate().map(|(i, n)| if i % 2 == 1 { n * 3 } else { *n }).sum();
    Check::of(sum.is_multiple_of(10))
}

/// Legal entity identifier (ISO 17442): twenty characters, modulo 97 is 1.
pub fn lei(text: &str) -> Check {
    if text.len() != 20 || !text.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit()) {
        return Check::InvalidFormat;
    }
    Check::of(mod_97(text) == Some(1))
}

/// VAT number of the European Union with its country's prefix, and `RS` before a PIB.
pub fn vat(text: &str) -> Check {
    let bare: String = text.chars().filter(|c| c.is_ascii_alphanumeric()).collect();
    let (Some(country), Some(body)) = (bare.get(..2), bare.get(2..)) else { return Check::InvalidFormat };
    let numbers = digits(body);
    let n = numbers.as_deref().unwrap_or_default();
    let plain = |lengths: &[usize]| {
        if lengths.contains(&n.len()) { Check::NotTestable } else { Check::InvalidFormat }
    };
    let checked = |length: usize, passes: fn(&[u32]) -> bool| {
        if n.len() == length { Check::of(passes(n)) } else { Check::InvalidFormat }
    };
    match country {
        "RS" => pib(body),
        "DE" => checked(9, mod_11_10),
        "HR" => checked(11, mod_11_10),
        "IT" => checked(11, luhn),
        "SI" => checked(8, slovenian),
        "BE" => checked(10, belgian),
        "LU" => checked(8, |n| number(n, 0, 6) % 89 == number(n, 6, 8)),
        "AT" => body
            .strip_prefix('U')
            .and_then(digits)
            .filter(|d| d.len() == 8)
            .map_or(Check::InvalidFormat, |d| Check::of(austrian(&d))),
        "FR" => french(body),
        "NL" => shaped(body, |b| b.len() == 12 && b.get(9..10) == Some("B")),
        "ES" => shaped(body, |b| b.len() == 9 && b.bytes().skip(1).take(7).all(|c| c.is_ascii_digit())),
        "CY" => shaped(body, |b| b.len() == 9 && b.ends_with(|c: char| c.is_ascii_uppercase())),
        "IE" => shaped(body, |b| (8..=9).contains(&b.len()) && b.starts_with(|c: char| c.is_ascii_digit())),
        "BG" => plain(&[9, 10]),
        "CZ" => plain(&[8, 9, 10]),
        "DK" | "FI" | "HU" | "MT" => plain(&[8]),
        "EE" | "EL" | "PT" => plain(&[9]),
        "GB" | "XI" | "LT" => plain(&[9, 12]),
        "LV" => plain(&[11]),
        "PL" | "SK" => plain(&[10]),
        "RO" => plain(&[2, 3, 4, 5, 6, 7, 8, 9, 10]),
        "SE" => plain(&[12]),
        _ => Check::InvalidFormat,
    }
}

fn shaped(body: &str, shape: fn(&str) -> bool) -> Check {
    if shape(body) { Check::NotTestable } else { Check::InvalidFormat }
}

/// The number that digits `from..to` write.
fn number(digits: &[u32], from: usize, to: usize) -> u32 {
    digits.get(from..to).unwrap_or_default().iter().fold(0, |n, d| n * 10 + d)
}

fn slovenian(n: &[u32]) -> bool {
    let key = 11 - weighted(n, &[8, 7, 6, 5, 4, 3, 2]) % 11;
    n.last() == Some(&(key % 10)) && key != 11
}

fn belgian(n: &[u32]) -> bool {
    97 - number(n, 0, 8) % 97 == number(n, 8, 10)
}

fn austrian(n: &[u32]) -> bool {
    let Some((check, body)) = n.split_last() else { return false };
    let double = |d: u32| if d > 4 { d * 2 - 9 } else { d * 2 };
    let sum: u32 = body.iter().enumerate().map(|(i, d)| if i % 2 == 1 { double(*d) } else { *d }).sum();
    (10 - (sum + 4) % 10) % 10 == *check
}

fn french(body: &str) -> Check {
    let (Some(key), Some(siren)) = (body.get(..2), body.get(2..)) else { return Check::InvalidFormat };
    match (digits(key), digits(siren)) {
        (_, None) => Check::InvalidFormat,
        (_, Some(s)) if s.len() != 9 => Check::InvalidFormat,
        (Some(k), Some(s)) => Check::of((12 + 3 * (number(&s, 0, 9) % 97)) % 97 == number(&k, 0, 2)),
        (None, Some(_)) => Check::NotTestable,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Check::{InvalidCheck, InvalidFormat, Valid};

    #[test]
    fn worked_examples_of_pib_and_mb() {
        for good in ["100184116", "100002887", "101134702", "103921661"] {
            assert_eq!(pib(good), Valid, "{good}");
        }
        assert_eq!(pib("100002888"), InvalidCheck);
        assert_eq!(pib("101134703"), InvalidCheck);
        assert_eq!(pib("12345678"), InvalidFormat);
        for good in ["07008104", "17162543", "20084693", "20054182", "07005466", "20084600", "7008104"] {
            assert_eq!(mb(good), Valid, "{good}");
        }
        assert_eq!(mb("17162544"), InvalidCheck);
        assert_eq!(mb("1716"), InvalidFormat);
    }

    #[test]
    fn worked_examples_of_accounts() {
        for good in ["160-123456-54", "840-1972666-03", "840-742221843-57", "205-9876543210-61"] {
            assert_eq!(account(good), Valid, "{good}");
        }
        assert_eq!(account("840-1972666-04"), InvalidCheck);
        assert_eq!(account("840-1972666"), InvalidFormat);
        for good in [
            "RS35260005601001611379",
            "GB82 WEST 1234 5698 7654 32",
            "DE89370400440532013000",
            "HR1210010051863000160",
        ] {
            assert_eq!(iban(good), Valid, "{good}");
        }
        assert_eq!(iban("RS35260005601001611378"), InvalidCheck);
        assert_eq!(iban("RS3526"), InvalidFormat);
        assert_eq!(lei("HWUPKR0MPOU8FGXBT394"), Valid);
        assert_eq!(lei("HWUPKR0MPOU8FGXBT395"), InvalidCheck);
    }

    #[test]
    fn worked_examples_of_numbers_of_goods() {
        assert_eq!(gtin("4006381333931"), Valid);
        assert_eq!(gtin("4006381333932"), InvalidCheck);
        assert_eq!(gtin("12345"), InvalidFormat);
    }

    #[test]
    fn worked_examples_of_vat_numbers() {
        for good in
            ["DE136695976", "HR33392005961", "ATU13585627", "SI50223054", "FR40303265045", "RS101134702"]
        {
            assert_eq!(vat(good), Valid, "{good}");
        }
        assert_eq!(vat("DE136695977"), InvalidCheck);
        assert_eq!(vat("XX12345"), InvalidFormat);
        assert_eq!(vat("PL5261040828"), Check::NotTestable);
    }
}

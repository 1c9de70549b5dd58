//! Lines of addresses, which stand below the names of parties and are none themselves.

use crate::procurement::calendar;
use crate::procurement::parties::is_organisation;
use crate::text::fold::fold;
use regex::Regex;
use std::sync::LazyLock;

/// A line of an address: street with a number, or a postal code with a place.
static ADDRESS: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"(?:^(?:[A-Z]{1,2}[- ])?\d{4,6}\s+\p{L}{2}|\d[a-zA-Z]?,\s*(?:[A-Z]{1,2}[- ])?\d{4,6}\s+\p{L}{2}|\b[A-Z]{1,2}\d[A-Z\d]?\s\d[A-Z]{2}\b|\p{L}{3}.*\s\d{1,4}\s?[a-zA-Z]?$|^\d{1,5},?\s+\p{L}{2}|\p{L}{2,},?\s+[A-Z]{2}\s+\d{5})").ok()
});

/// Whether a text is a town with the code of its state.
pub(super) fn is_place(text: &str) -> bool {
    PLACE.as_ref().is_some_and(|p| p.is_match(text.trim()))
}

/// A town with the code of its state.
static PLACE: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(
        r"^\p{Lu}[\p{L} .'-]+,?\s+[A-Z]{2}\s+\d{5}(?:-\d{4})?(?:,?\s+(?:US|USA|U\.S\.A\.|United States))?$",
    )
    .ok()
});

/// Whether a text may be a town: a word or two in capitals or with a capital, and no organisation.
pub(super) fn is_town(text: &str) -> bool {
    let words = || text.split_whitespace();
    let begins = |word: &str| {
        word.starts_with(char::is_uppercase) && word.chars().all(|c| c.is_alphabetic() || c == '-')
    };
    (1..=2).contains(&words().count()) && words().all(begins) && !is_organisation(text)
}

/// Whether a text is a line of an address.
pub(super) fn is_address(text: &str) -> bool {
    let dated = calendar::first(text, true).is_some_and(|date| date.span.start == 0);
    !dated && !is_reached(text) && ADDRESS.as_ref().is_some_and(|p| p.is_match(text.trim()))
}

/// Whether a text is a street with a house, and nothing else.
pub(super) fn is_street(text: &str) -> bool {
    is_address(text) && STREET.as_ref().is_some_and(|p| p.is_match(text))
}

/// A street with a house.
static STREET: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r"^\p{Lu}[\p{L}. '-]{2,40} \d{1,4}[a-zA-Z]?$").ok());

/// A British postcode (BS 7666) or an Irish Eircode: `NE66 1SS`, `F91 TW62`.
static POSTCODE: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"^\s*(?:[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}|[A-Z]\d[\dW] (?:[A-Z][A-Z\d]{3}|\d[A-Z][A-Z\d]{2}|\d\d[A-Z][A-Z\d]))\s*$").ok()
});

/// Whether a text is such a code and no more.
pub(super) fn is_postcode(text: &str) -> bool {
    POSTCODE.as_ref().is_some_and(|p| p.is_match(text))
}

/// How somebody is reached, on the search key.
static CONTACT: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"^(?:tel|telefon|phone|mob|mobil|mobitel|handy|cell|fax|e-?mail|www|http)\b|^\+\d|@").ok()
});

/// Whether a text says how somebody is reached: by telephone, mail or web.
pub(super) fn is_reached(text: &str) -> bool {
    CONTACT.as_ref().is_some_and(|p| p.is_match(&fold(text)))
}

/// Whether a text opens with the number of an account, behind which stands the bank.
pub(super) fn is_account(text: &str) -> bool {
    text.trim_start().bytes().take_while(u8::is_ascii_digit).count() >= ACCOUNT
}

/// Digits of an account's number at least.
const ACCOUNT: usize = 12;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_of_addresses() {
        assert!(is_address("88802 Spielkreis") && is_address("Bahnstr. 42") && !is_address("Theodor Est"));
        assert!(
            is_place("Leeds, TN 37402")
                && is_place("Golden CO 80401")
                && is_place("Leeds, TN 37402 US")
                && !is_place("Acme Inc 80401 Ltd")
        );
        assert!(is_postcode("NE66 1SS") && is_postcode("F91 TW62") && !is_postcode("S240117"));
        assert!(is_reached("mob. +381 11 392 9395") && !is_address("tel. +381 11 374 3766"));
    }
}

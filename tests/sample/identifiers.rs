//! Serbian identifiers with valid check digits, of bodies that do not exist.

use super::rng::Rng;

/// A tax number (PIB), ISO 7064 MOD 11,10. The range is one from which none was issued yet.
pub(crate) fn pib(rng: &mut Rng) -> String {
    let digits = format!("{}", 11_800_000 + rng.range(0, 199_999));
    let mut product = 10;
    for digit in digits.bytes() {
        let sum = match (product + u32::from(digit - b'0')) % 10 {
            0 => 10,
            sum => sum,
        };
        product = sum * 2 % 11;
    }
    format!("{digits}{}", (11 - product) % 10)
}

/// A registration number (matični broj), weights 2, 7, 6, 5, 4, 3, 2 modulo 11.
pub(crate) fn registration(rng: &mut Rng) -> String {
    loop {
        let digits = format!("{}", 2_290_000 + rng.range(0, 9_999));
        let sum: u32 = digits.bytes().zip([2, 7, 6, 5, 4, 3, 2]).map(|(d, w)| u32::from(d - b'0') * w).sum();
        // A remainder of 0 or 1 makes the check digit doubtful; such numbers are passed over.
        if sum % 11 > 1 {
            return format!("{digits}{}", 11 - sum % 11);
        }
    }
}

/// A bank account, its last two digits modulo 97.
pub(crate) fn account(rng: &mut Rng, bank: u128) -> String {
    let middle = rng.range(100_000, 99_999_999) as u128;
    let check = 98 - (bank * 10_u128.pow(15) + middle * 100) % 97;
    format!("{bank}-{middle}-{check:02}")
}

//! How the commands speak of documents, parties and amounts, so that all of them say it alike.

use super::output::grouped;

/// The short name of a document.
pub(super) fn short(sha256: &str) -> &str {
    sha256.get(..12).unwrap_or(sha256)
}

/// Type, number and date: `purchase order 118 of 2024-03-14`.
pub(super) fn title(kind: Option<&str>, number: Option<&str>, date: Option<&str>) -> String {
    let kind = kind.unwrap_or("document").replace('_', " ");
    let number = number.map(|n| format!(" {n}")).unwrap_or_default();
    let date = date.map(|d| format!(" of {d}")).unwrap_or_default();
    format!("{kind}{number}{date}")
}

/// How many places a document lies at, if at several.
pub(super) fn copies(copies: i64) -> String {
    if copies > 1 { format!(" ({copies} copies)") } else { String::new() }
}

/// An amount, its digits grouped, behind its currency.
pub(super) fn amount(currency: Option<&str>, figure: &str) -> String {
    let currency = currency.map(|c| format!("{c} ")).unwrap_or_default();
    format!("{currency}{}", grouped(figure))
}

/// Who sold to whom, as far as it is known.
pub(super) fn parties(supplier: Option<String>, buyer: Option<String>) -> Option<String> {
    match (supplier, buyer) {
        (Some(supplier), Some(buyer)) => Some(format!("{supplier} to {buyer}")),
        (Some(one), None) => Some(format!("from {one}")),
        (None, Some(one)) => Some(format!("to {one}")),
        (None, None) => None,
    }
}

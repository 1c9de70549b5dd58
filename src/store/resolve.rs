//! Documents are named by a short prefix of their SHA-256, as commits are.

use super::{Result, StoreError};
use crate::trove::Sha256;
use rusqlite::{Connection, params};

/// Hex digits that a name of a document must have at least.
const LEAST: usize = 4;

/// The content that a prefix names, or why it names none.
pub fn resolve(db: &Connection, name: &str) -> Result<Sha256> {
    let prefix = name.to_ascii_lowercase();
    let hex = prefix.chars().all(|c| c.is_ascii_hexdigit());
    if !hex || prefix.len() < LEAST || prefix.len() > 64 {
        let text = format!(
            "{name} is no document; give at least {LEAST} of the hex digits that `paydirt list` shows"
        );
        return Err(StoreError(text));
    }
    let (low, high) = (pad(&prefix, '0'), pad(&prefix, 'f'));
    let mut select =
        db.prepare("SELECT sha256 FROM blob WHERE sha256 BETWEEN ?1 AND ?2 ORDER BY sha256 LIMIT 3")?;
    let (Some(low), Some(high)) = (Sha256::from_hex(&low), Sha256::from_hex(&high)) else {
        return Err(StoreError(format!("{name} is no document")));
    };
    let found = select.query_map(params![low.0, high.0], |r| r.get(0).map(Sha256))?;
    let found: Vec<Sha256> = found.collect::<rusqlite::Result<_>>()?;
    match found.as_slice() {
        [] => Err(StoreError(format!("no document of this case begins with {name}; see `paydirt list`"))),
        [one] => Ok(*one),
        [one, two, ..] => Err(StoreError(format!("{name} could be {one} or {two}; give more digits"))),
    }
}

fn pad(prefix: &str, fill: char) -> String {
    prefix.chars().chain(std::iter::repeat(fill)).take(64).collect()
}

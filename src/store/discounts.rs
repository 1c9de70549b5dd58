//! Discounts, highest first, each with what its percent was read or computed from, and what the same item cost
//! elsewhere.

use super::Result;
use crate::text::fold::fold;
use crate::trove::Sha256;
use rusqlite::{Connection, params};
use rust_decimal::Decimal;
use std::collections::{BTreeMap, HashMap};

/// Letters and digits that an item code must have to name the same item in other documents: shorter ones count rows.
const CODE: usize = 4;

/// One discount: a row of the view `discounts`, with its evidence.
#[derive(Clone, Debug, serde::Serialize)]
pub struct Discount {
    /// The content.
    pub sha256: String,
    /// The document within it.
    pub part: u32,
    /// What it is given on: `document`, `package` or `item`.
    pub level: String,
    /// Position of the package or item.
    pub position: Option<u32>,
    /// Name of the package, description of the item or type of the document.
    pub label: Option<String>,
    /// Code of the item.
    pub item_code: Option<String>,
    /// Before it; of an item, for one unit.
    pub before: Option<String>,
    /// The discount as an amount.
    pub amount: Option<String>,
    /// The discount in percent.
    pub percent: String,
    /// After it; of an item, the whole line.
    pub after: Option<String>,
    /// Quantity of the item.
    pub quantity: Option<String>,
    /// Unit of the item.
    pub unit: Option<String>,
    /// What a unit of the item was sold for.
    pub unit_price: Option<String>,
    /// Currency of the document.
    pub currency: Option<String>,
    /// Type of the document.
    pub r#type: Option<String>,
    /// Number of the document.
    pub number: Option<String>,
    /// Date of the document.
    pub date: Option<String>,
    /// Who sold.
    pub supplier: Option<String>,
    /// Who bought.
    pub buyer: Option<String>,
    /// How many places the content lies at.
    pub copies: i64,
    /// The first of them.
    pub path: Option<String>,
    /// How the percent was found; the formula, if it was computed.
    pub rule: Option<String>,
    /// What it was read or computed from.
    pub evidence: Vec<Support>,
    /// What the same item cost in other documents, by date; filled by [`history`].
    #[serde(skip_serializing_if = "Option::is_none")]
    pub history: Option<Vec<Price>>,
}

/// A place in the text that a percent rests on.
#[derive(Clone, Debug, serde::Serialize)]
pub struct Support {
    /// `read`, or `input` of the formula.
    pub role: String,
    /// The page.
    pub page: u32,
    /// The text there.
    pub quote: String,
}

/// What an item cost in another document.
#[derive(Clone, Debug, serde::Serialize)]
pub struct Price {
    /// The content.
    pub sha256: String,
    /// Position of the item in it.
    pub position: u32,
    /// Number of the document.
    pub number: Option<String>,
    /// Date of the document.
    pub date: Option<String>,
    /// Currency of the document.
    pub currency: Option<String>,
    /// List price of a unit.
    pub list_price: Option<String>,
    /// What a unit was sold for.
    pub unit_price: Option<String>,
    /// Discount in percent.
    pub discount_percent: Option<String>,
    /// Who sold.
    pub supplier: Option<String>,
    /// Who bought.
    pub buyer: Option<String>,
    /// By how many percent the list price differs from that of the discount, where the currency is the same.
    pub list_change: Option<String>,
    /// Further documents of the same number and date with the same prices, such as the same order as a sheet.
    pub alike: u32,
    /// First place of the content.
    pub path: Option<String>,
}

/// The discounts of at least `least` percent, the highest first.
pub fn discounts(db: &Connection, least: Option<f64>, limit: usize) -> Result<Vec<Discount>> {
    let mut select = db.prepare("SELECT * FROM discounts WHERE ?1 IS NULL OR percent_real >= ?1 LIMIT ?2")?;
    let rows = select.query_map(params![least, i64::try_from(limit).unwrap_or(i64::MAX)], |row| {
        Ok(Discount {
            sha256: row.get("sha256")?,
            part: row.get("part")?,
            level: row.get("level")?,
            position: row.get("position")?,
            label: row.get("label")?,
            item_code: row.get("item_code")?,
            before: row.get("before")?,
            amount: row.get("amount")?,
            percent: row.get("percent")?,
            after: row.get("after")?,
            quantity: row.get("quantity")?,
            unit: row.get("unit")?,
            unit_price: row.get("unit_price")?,
            currency: row.get("currency")?,
            r#type: row.get("type")?,
            number: row.get("number")?,
            date: row.get("date")?,
            supplier: row.get("supplier")?,
            buyer: row.get("buyer")?,
            copies: row.get("copies")?,
            path: row.get("path")?,
            rule: row.get("rule")?,
            evidence: Vec::new(),
            history: None,
        })
    })?;
    let mut found: Vec<Discount> = rows.collect::<rusqlite::Result<_>>()?;
    for discount in &mut found {
        discount.evidence = evidence(db, discount)?;
    }
    Ok(found)
}

/// Where the percent of a discount stands, or the figures it was computed from.
fn evidence(db: &Connection, of: &Discount) -> Result<Vec<Support>> {
    let position = |level: &str| of.position.filter(|_| of.level == level);
    let mut select = db.prepare_cached(
        "SELECT role, page, quote FROM fact_evidence WHERE fact = 'discount_percent' AND part = ?2 AND item IS ?3
         AND package IS ?4 AND blob = (SELECT id FROM blob WHERE sha256 = ?1) ORDER BY position",
    )?;
    let sha256 = Sha256::from_hex(&of.sha256).map(|s| s.0);
    let rows = select.query_map(params![sha256, of.part, position("item"), position("package")], |row| {
        Ok(Support { role: row.get(0)?, page: row.get(1)?, quote: row.get(2)? })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// What names an item in other documents: its code, if that is more than a number of its row, and its description.
fn names(code: Option<&str>, description: Option<&str>) -> Vec<String> {
    let key = |prefix: &str, text: &str| {
        let words: Vec<String> = fold(text)
            .split(|c: char| !c.is_alphanumeric())
            .filter(|word| !word.is_empty())
            .map(str::to_string)
            .collect();
        format!("{prefix} {}", words.join(" "))
    };
    let long = |code: &&str| code.chars().filter(|c| c.is_alphanumeric()).count() >= CODE;
    let worded = |text: &&str| text.chars().any(char::is_alphabetic);
    let code = code.filter(long).map(|code| key("code", code));
    code.into_iter().chain(description.filter(worded).map(|text| key("text", text))).collect()
}

/// Finds what the items of these discounts cost in other documents: items of the same code, or of the same
/// description in any spelling. Content that occurs several times counts once.
pub fn history(db: &Connection, discounts: &mut [Discount]) -> Result<()> {
    let mut wanted: HashMap<String, Vec<usize>> = HashMap::new();
    for (index, discount) in discounts.iter_mut().enumerate().filter(|(_, d)| d.level == "item") {
        discount.history = Some(Vec::new());
        for name in names(discount.item_code.as_deref(), discount.label.as_deref()) {
            wanted.entry(name).or_default().push(index);
        }
    }
    let mut select = db.prepare(
        "SELECT i.blob, i.position, i.item_code, i.description, i.list_price, i.unit_price, i.discount_percent,
                d.number, d.date, d.currency, d.supplier, d.buyer, lower(hex(b.sha256))
         FROM line_item i JOIN document d ON d.blob = i.blob AND d.part = i.part JOIN blob b ON b.id = i.blob
         WHERE b.copies > 0 AND (i.list_price IS NOT NULL OR i.unit_price IS NOT NULL)
         ORDER BY d.date IS NULL, d.date, b.sha256, i.position",
    )?;
    let mut rows = select.query([])?;
    while let Some(row) = rows.next()? {
        let (code, description): (Option<String>, Option<String>) = (row.get(2)?, row.get(3)?);
        let named = names(code.as_deref(), description.as_deref());
        let mut indices: Vec<usize> =
            named.iter().filter_map(|name| wanted.get(name)).flatten().copied().collect();
        indices.sort_unstable();
        indices.dedup();
        if indices.is_empty() {
            continue;
        }
        let price = Price {
            sha256: row.get(12)?,
            position: row.get(1)?,
            number: row.get(7)?,
            date: row.get(8)?,
            currency: row.get(9)?,
            list_price: row.get(4)?,
            unit_price: row.get(5)?,
            discount_percent: row.get(6)?,
            supplier: row.get(10)?,
            buyer: row.get(11)?,
            list_change: None,
            alike: 0,
            path: first_place(db, row.get(0)?)?,
        };
        for index in indices {
            let Some(discount) = discounts.get_mut(index).filter(|d| d.sha256 != price.sha256) else {
                continue;
            };
            let list_change = list_change(discount, &price);
            discount.history.get_or_insert_default().push(Price { list_change, ..price.clone() });
        }
    }
    for discount in discounts {
        discount.history = discount.history.take().map(once);
    }
    Ok(())
}

/// The first place of a content.
fn first_place(db: &Connection, blob: i64) -> Result<Option<String>> {
    let mut select = db.prepare_cached("SELECT path FROM first_place WHERE blob = ?1")?;
    Ok(select.query_row([blob], |row| row.get(0))?)
}

fn decimal(text: Option<&String>) -> Option<Decimal> {
    text?.parse().ok()
}

/// By how many percent another list price differs from that of the discount, to two places.
fn list_change(discount: &Discount, price: &Price) -> Option<String> {
    if discount.currency.is_none() || discount.currency != price.currency {
        return None;
    }
    let (here, there) = (decimal(discount.before.as_ref())?, decimal(price.list_price.as_ref())?);
    let change = there.checked_sub(here)?.checked_mul(Decimal::ONE_HUNDRED)?.checked_div(here)?;
    Some(change.round_dp(2).normalize().to_string())
}

/// Prices of one document number and date that are the same are one row: an order and the same order as a sheet.
fn once(prices: Vec<Price>) -> Vec<Price> {
    let mut kept: Vec<Price> = Vec::new();
    let mut seen = BTreeMap::new();
    for price in prices {
        let figures = [&price.list_price, &price.unit_price].map(|p| decimal(p.as_ref()));
        let key = price.number.clone().map(|number| (number, price.date.clone(), figures));
        let first = key.map(|key| *seen.entry(key).or_insert(kept.len()));
        match first.and_then(|at| kept.get_mut(at)) {
            Some(earlier) => earlier.alike += u32::from(earlier.sha256 != price.sha256),
            None => kept.push(price),
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_item_is_named_by_its_code_and_its_words_in_any_spelling() {
        assert_eq!(names(Some("GS-SRC 1"), Some("Čitač kartica")), ["code gs src 1", "text citac kartica"]);
        assert_eq!(
            names(Some("gs src-1"), Some("Читач картица,")),
            names(Some("GS-SRC 1"), Some("Čitač kartica"))
        );
        assert_eq!(names(Some("12"), Some("3.5")), Vec::<String>::new(), "numbers of rows name nothing");
    }
}

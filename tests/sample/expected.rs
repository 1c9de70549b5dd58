//! What a reader of the trove should find: written from the facts that the documents were made of.

use serde::{Deserialize, Serialize};

/// The expected answers for one trove.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Expected {
    /// The seed that the trove was made from.
    pub seed: u64,
    /// Files on disk.
    pub files: usize,
    /// Files on disk and members of containers, at any depth.
    pub places: usize,
    /// Distinct contents among them.
    pub contents: usize,
    /// Places whose content had occurred before: `places - contents`.
    pub duplicates: usize,
    /// Documents that carry facts of a purchase.
    pub documents: Vec<ExpectedDocument>,
    /// Mails and archives around such documents.
    pub containers: Vec<ExpectedContainer>,
    /// Contents that must not be called procurement or possible.
    pub noise: Vec<ExpectedPlace>,
    /// Contents that cannot be read in full.
    pub problems: Vec<ExpectedProblem>,
    /// Pairs of hashes of documents that are versions of one another.
    pub near_duplicates: Vec<(String, String)>,
}

/// One procurement document. Of the facts, `None` means that the document does not state it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct ExpectedDocument {
    /// SHA-256 of the content, in hexadecimal.
    pub sha256: String,
    /// Every place, members as `outer!/inner`; sorted. The number of copies is its length.
    pub paths: Vec<String>,
    /// Verdicts that are right.
    pub verdicts: Vec<String>,
    /// Types that are right; any where empty.
    pub types: Vec<String>,
    /// True of the order at the heart of the trove.
    pub heart: bool,
    /// Names of fields that follow from what is printed without being printed: leaving them out is right too.
    /// `line_items.unit_price` and the like stand for that field of every line.
    pub derived: Vec<String>,
    /// Number of the document.
    pub number: Option<String>,
    /// Date of the document, ISO 8601.
    pub date: Option<String>,
    /// Name of the supplier, as printed.
    pub supplier: Option<String>,
    /// Tax number of the supplier.
    pub supplier_id: Option<String>,
    /// Name of the buyer, as printed.
    pub buyer: Option<String>,
    /// Tax number of the buyer.
    pub buyer_id: Option<String>,
    /// Name of the end user, as printed.
    pub end_user: Option<String>,
    /// Currency, ISO 4217.
    pub currency: Option<String>,
    /// Total before discounts on the whole document.
    pub list_total: Option<String>,
    /// Discount on the whole document.
    pub discount_total: Option<String>,
    /// That discount in percent, two decimals.
    pub discount_percent: Option<String>,
    /// Total after discounts, before tax.
    pub net_total: Option<String>,
    /// Tax.
    pub tax_total: Option<String>,
    /// Total with tax.
    pub gross_total: Option<String>,
    /// Sections with totals of their own.
    pub packages: Vec<ExpectedPackage>,
    /// Lines, in order.
    pub line_items: Vec<ExpectedLine>,
}

/// A section of a priced table with totals of its own.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct ExpectedPackage {
    /// Its heading, without number.
    pub label: String,
    /// Total of its list prices.
    pub list_total: Option<String>,
    /// Total of its net amounts.
    pub net_total: Option<String>,
    /// The discount between them, two decimals.
    pub discount_percent: Option<String>,
    /// Its first line, counted from 1 over the document.
    pub first_item: usize,
    /// Its last line.
    pub last_item: usize,
}

/// A line of a priced table.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct ExpectedLine {
    /// Code or part number.
    pub item_code: Option<String>,
    /// What it is.
    pub description: String,
    /// Quantity.
    pub quantity: Option<String>,
    /// Unit of measure, as printed.
    pub unit: Option<String>,
    /// Price of a unit before discount.
    pub list_price: Option<String>,
    /// Price of a unit after discount, or the only price.
    pub unit_price: Option<String>,
    /// Discount of the line, two decimals.
    pub discount_percent: Option<String>,
    /// Amount of the line after its own discount.
    pub net_amount: Option<String>,
}

/// A mail or archive that holds procurement documents.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct ExpectedContainer {
    /// SHA-256 of the content.
    pub sha256: String,
    /// Every place.
    pub paths: Vec<String>,
    /// Verdicts that are right.
    pub verdicts: Vec<String>,
}

/// Noise: a content and its places.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct ExpectedPlace {
    /// SHA-256 of the content.
    pub sha256: String,
    /// Every place.
    pub paths: Vec<String>,
}

/// A content that cannot be read in full.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct ExpectedProblem {
    /// SHA-256 of the content.
    pub sha256: String,
    /// Every place.
    pub paths: Vec<String>,
    /// `encrypted`, `truncated` or `empty`.
    pub problem: String,
    /// Verdicts that are right.
    pub verdicts: Vec<String>,
}

//! What a merged cell in the first column says of each row that it covers. In the text of a page every such row says it
//! again, so that each line stands for itself: `Lot 3` beside all its items, for whoever reads or searches lines.
//! A cell of another column, which could hold an amount, is said once and leaves its other places empty.

/// Empty places of a row up to which its columns are kept apart by their tabs: more would be lines of tabs alone.
pub(super) const EMPTY: usize = 64;
/// Bytes of a label at most: what is longer is text, not a label.
const LABEL: usize = 64;

/// A cell of the first column.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct RowLabel {
    text: String,
    /// Its row.
    pub(super) row: u32,
    /// The last row that it covers.
    last: u32,
}

impl RowLabel {
    /// The label of the row and of those behind it down to `last`; none if the text is empty, long or has several lines.
    pub(super) fn new(text: &str, row: u32, last: u32) -> Option<Self> {
        Some(RowLabel { text: label(text)?.to_owned(), row, last })
    }

    /// What it says.
    pub(super) fn text(&self) -> &str {
        &self.text
    }

    /// What it says of a row below its own.
    pub(super) fn of(&self, row: u32) -> Option<&str> {
        (self.row < row && row <= self.last).then_some(self.text.as_str())
    }
}

/// The text of a cell as a label, if it is one: short, and on one line.
pub(super) fn label(text: &str) -> Option<&str> {
    Some(text.trim()).filter(|t| !t.is_empty() && t.len() <= LABEL && !t.contains('\n'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_label_is_short_and_says_the_rows_below_its_own() {
        let label = RowLabel::new(" Partija 3 ", 2, 4).unwrap();
        assert_eq!([1, 2, 3, 4, 5].map(|row| label.of(row).is_some()), [false, false, true, true, false]);
        assert_eq!(label.of(3), Some("Partija 3"));
        for text in ["", " ", "Kupac\nPIB 100", &"ž".repeat(33)] {
            assert_eq!(RowLabel::new(text, 0, 9), None, "{text}");
        }
    }
}

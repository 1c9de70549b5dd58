//! What a merged cell in the first column says of each row that it covers. In the text of a page every such row says it
//! again, so that each line stands for itself: `Lot 3` beside all its items, for whoever reads or searches lines.
//! A cell of another column, which could hold an amount, is said once and leaves its other places empty.

/// Empty places of a row up to which its columns are kept apart by their tabs: more would be lines of tabs alone.
pub(super) const EMPTY: u32 = 64;
/// Bytes of a label at most: what is longer is text, not a label.
const LABEL: usize = 80;

/// A cell of the first column that covers rows below its own.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct RowLabel {
    text: String,
    /// The last row that it covers.
    last: u32,
}

impl RowLabel {
    /// The label that this text is, down to the row `last`; none if it is empty, long or has several lines.
    pub(super) fn new(text: &str, last: u32) -> Option<Self> {
        let text = text.trim();
        let is_label = !text.is_empty() && text.len() <= LABEL && !text.contains('\n');
        is_label.then(|| RowLabel { text: text.to_owned(), last })
    }

    /// What it says of a row below its own.
    pub(super) fn of(&self, row: u32) -> Option<&str> {
        (row <= self.last).then_some(self.text.as_str())
    }

    /// Says that it covers this row, too.
    pub(super) fn reach(&mut self, row: u32) {
        self.last = self.last.max(row);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_label_is_short_and_says_its_rows() {
        let mut label = RowLabel::new(" Partija 3 ", 4).unwrap();
        assert_eq!((label.of(4), label.of(5)), (Some("Partija 3"), None));
        label.reach(5);
        assert_eq!(label.of(5), Some("Partija 3"));
        for text in ["", " ", "Kupac\nPIB 100", &"ž".repeat(41)] {
            assert_eq!(RowLabel::new(text, 9), None, "{text}");
        }
    }
}

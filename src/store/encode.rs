//! Values as bytes to be hashed, so that no two rows have one encoding: each value is a tag and eight bytes, and of
//! text and bytes, where the eight are their length, what they hold.

use crate::trove::Sha256;
use crate::trove::sha256::Hasher;
use rusqlite::types::ValueRef;

/// A digest over values.
#[derive(Default)]
pub(super) struct Encoder(Hasher);

impl Encoder {
    /// A digest that no other of another name equals, whatever goes into it.
    pub(super) fn named(name: &str) -> Encoder {
        let mut encoder = Encoder::default();
        encoder.text(name);
        encoder
    }

    /// Adds a value as it is stored.
    pub(super) fn value(&mut self, value: ValueRef) {
        match value {
            ValueRef::Null => self.tagged(0, 0),
            ValueRef::Integer(n) => self.tagged(1, n as u64),
            ValueRef::Real(x) => self.tagged(2, x.to_bits()),
            ValueRef::Text(text) => self.long(3, text),
            ValueRef::Blob(bytes) => self.long(4, bytes),
        }
    }

    /// Adds a number.
    pub(super) fn number(&mut self, n: u64) {
        self.tagged(1, n);
    }

    /// Adds text.
    pub(super) fn text(&mut self, text: &str) {
        self.long(3, text.as_bytes());
    }

    /// Adds bytes.
    pub(super) fn bytes(&mut self, bytes: &[u8]) {
        self.long(4, bytes);
    }

    /// Adds the columns of a row from one on, and how many they are.
    pub(super) fn columns(&mut self, row: &rusqlite::Row, from: usize, to: usize) -> rusqlite::Result<()> {
        self.number((to - from) as u64);
        (from..to).try_for_each(|column| {
            self.value(row.get_ref(column)?);
            Ok(())
        })
    }

    /// The digest.
    pub(super) fn finish(self) -> Sha256 {
        self.0.finish()
    }

    fn tagged(&mut self, tag: u8, eight: u64) {
        let [a, b, c, d, e, f, g, h] = eight.to_le_bytes();
        self.0.update(&[tag, a, b, c, d, e, f, g, h]);
    }

    fn long(&mut self, tag: u8, bytes: &[u8]) {
        self.tagged(tag, bytes.len() as u64);
        self.0.update(bytes);
    }
}

/// The first four bytes of a digest: enough to tell where two parts, but not that they are the same.
pub(super) fn hint(digest: &Sha256) -> &[u8] {
    digest.0.get(..4).unwrap_or_default()
}

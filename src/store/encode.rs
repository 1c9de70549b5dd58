//! Values as bytes to be hashed, so that no two rows have one encoding: each value is a tag and eight bytes, and of
//! text and bytes, where the eight are their length, what they hold.

use crate::trove::Sha256;
use crate::trove::sha256::Hasher;
use rusqlite::types::ValueRef;

/// Bytes that are gathered before they are hashed: most values are nine, and hashing them one by one costs several times
/// as much.
const GATHERED: usize = 1024;

/// A digest over values.
pub(super) struct Encoder {
    hasher: Hasher,
    gathered: [u8; GATHERED],
    len: usize,
}

impl Default for Encoder {
    fn default() -> Encoder {
        Encoder { hasher: Hasher::default(), gathered: [0; GATHERED], len: 0 }
    }
}

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
    pub(super) fn finish(mut self) -> Sha256 {
        self.hash();
        self.hasher.finish()
    }

    fn tagged(&mut self, tag: u8, eight: u64) {
        let [a, b, c, d, e, f, g, h] = eight.to_le_bytes();
        self.add(&[tag, a, b, c, d, e, f, g, h]);
    }

    fn long(&mut self, tag: u8, bytes: &[u8]) {
        self.tagged(tag, bytes.len() as u64);
        self.add(bytes);
    }

    fn add(&mut self, bytes: &[u8]) {
        if self.len + bytes.len() > GATHERED {
            self.hash();
        }
        match self.gathered.get_mut(self.len..self.len + bytes.len()) {
            Some(room) => {
                room.copy_from_slice(bytes);
                self.len += bytes.len();
            }
            None => self.hasher.update(bytes),
        }
    }

    /// Hashes what was gathered.
    fn hash(&mut self) {
        self.hasher.update(self.gathered.get(..self.len).unwrap_or_default());
        self.len = 0;
    }
}

/// The first four bytes of a digest: enough to tell where two parts, but not that they are the same.
pub(super) fn hint(digest: &Sha256) -> &[u8] {
    digest.0.get(..4).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_gathered_is_hashed_as_if_it_came_piece_by_piece() {
        let (mut encoder, mut whole) = (Encoder::default(), Vec::new());
        for size in [0, 1, 9, 500, GATHERED - 19, GATHERED - 9, GATHERED, GATHERED + 1, 3 * GATHERED, 7] {
            let bytes = vec![size as u8; size];
            encoder.bytes(&bytes);
            whole.push(4);
            whole.extend_from_slice(&(size as u64).to_le_bytes());
            whole.extend_from_slice(&bytes);
        }
        assert_eq!(encoder.finish(), Sha256::of(&whole));
    }
}

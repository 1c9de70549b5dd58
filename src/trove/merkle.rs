//! The Merkle tree hash of RFC 9162 (Certificate Transparency, section 2.1.1) over SHA-256: a leaf is hashed behind a
//! byte 0, a node behind a byte 1, so that neither can stand for the other.

use super::Sha256;
use super::sha256::Hasher;

/// Builds the tree from left to right, holding one hash for each level.
#[derive(Default)]
pub struct Merkle {
    /// Complete subtrees from left to right, each with its leaves.
    open: Vec<(u64, Sha256)>,
    leaves: u64,
}

impl Merkle {
    /// Adds the next leaf.
    pub fn leaf(&mut self, data: &[u8]) {
        let mut hasher = Hasher::default();
        hasher.update(&[0]);
        hasher.update(data);
        self.leaves += 1;
        self.open.push((1, hasher.finish()));
        while let [.., (left, a), (right, b)] = self.open.as_slice()
            && left == right
        {
            let joined = (left + right, node(a, b));
            self.open.truncate(self.open.len() - 2);
            self.open.push(joined);
        }
    }

    /// Leaves so far.
    pub fn leaves(&self) -> u64 {
        self.leaves
    }

    /// The hash of the tree; of an empty one that of no bytes.
    pub fn root(self) -> Sha256 {
        let hashes = self.open.into_iter().map(|(_, hash)| hash);
        hashes.rev().reduce(|right, left| node(&left, &right)).unwrap_or_else(|| Sha256::of(b""))
    }
}

fn node(left: &Sha256, right: &Sha256) -> Sha256 {
    let mut hasher = Hasher::default();
    hasher.update(&[1]);
    hasher.update(&left.0);
    hasher.update(&right.0);
    hasher.finish()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The definition of the RFC: the left half has the largest power of two below the number of leaves.
    fn defined(leaves: &[&[u8]]) -> Sha256 {
        match leaves {
            [] => Sha256::of(b""),
            [one] => Sha256::of(&[&[0], *one].concat()),
            _ => {
                let half = leaves.len().next_power_of_two() / 2;
                node(&defined(&leaves[..half]), &defined(&leaves[half..]))
            }
        }
    }

    #[test]
    fn trees_of_any_size_are_those_of_the_definition() {
        let texts: Vec<String> = (0..40).map(|n| format!("leaf {n}")).collect();
        let leaves: Vec<&[u8]> = texts.iter().map(String::as_bytes).collect();
        for n in 0..=leaves.len() {
            let mut tree = Merkle::default();
            leaves[..n].iter().for_each(|leaf| tree.leaf(leaf));
            assert_eq!(tree.leaves(), n as u64);
            assert_eq!(tree.root(), defined(&leaves[..n]), "{n} leaves");
        }
    }

    #[test]
    fn the_roots_of_known_leaves_are_those_that_others_publish() {
        // Test vectors of the Certificate Transparency project's reference implementation.
        let hex = "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d";
        let mut tree = Merkle::default();
        tree.leaf(b"");
        assert_eq!(tree.root().to_string(), hex);
        let mut tree = Merkle::default();
        tree.leaf(b"");
        tree.leaf(&[0]);
        let hex = "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125";
        assert_eq!(tree.root().to_string(), hex);
    }
}

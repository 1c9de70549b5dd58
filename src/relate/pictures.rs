//! One picture in several documents: hashes of which few bits differ, found without comparing all with all.
//!
//! Of two hashes of 64 bits that differ in at most [`NEAR`] bits, at least two of eight bytes are equal. So the hashes
//! are sorted once for each two bytes, by these, and only such are compared of which both are equal (G. Manku, A. Jain
//! and A. Das Sarma, Detecting near-duplicates for web crawling, 2007). Of a million hashes each is compared with some
//! fifteen in each order.

use super::sets::Sets;
use crate::store::{Connection, Result, looks};

/// Bits in which the hashes of one picture may differ. Measured on generated stamps and signatures (the tests of
/// `formats::looks`): of re-encoded, scaled, cropped and lightened ones at most two in a hundred differ in more; of 16,110
/// pairs of different ones none differs in as few as 8. Those two bits are the distance that a large trove needs, in which
/// some round stamps come nearer.
pub const NEAR: u32 = 6;
/// Hashes with two equal bytes of which each is compared with each. Of more (hashes that somebody made, or a flood of
/// photographs of one scene) each is compared with so many that follow it.
const CROWD: usize = 4_096;

/// Groups the pictures of a settled case.
pub(super) fn relate(db: &mut Connection) -> Result<()> {
    let hashes = looks::hashes(db)?;
    let firsts = group(&hashes);
    let named = firsts.iter().filter_map(|first| hashes.get(*first));
    looks::replace(db, hashes.iter().copied().zip(named.copied()))
}

/// The index of the first hash of each one's group. The hashes are in order, each once.
fn group(hashes: &[u64]) -> Vec<usize> {
    let mut groups = Sets::of(hashes.len());
    let mut order: Vec<(u64, usize)> = Vec::with_capacity(hashes.len());
    for (one, other) in (0..8).flat_map(|one| (0..one).map(move |other| (one, other))) {
        let mask = 0xffu64 << (8 * one) | 0xff << (8 * other);
        order.clear();
        order.extend(hashes.iter().copied().zip(0..));
        order.sort_unstable_by_key(|(hash, index)| (hash & mask, *index));
        for same in order.chunk_by(|a, b| (a.0 ^ b.0) & mask == 0) {
            for (n, (a, at)) in same.iter().enumerate() {
                let others = same.iter().skip(n + 1).take(CROWD);
                for (_, other) in others.filter(|(b, _)| (a ^ b).count_ones() <= NEAR) {
                    groups.join(*at, *other);
                }
            }
        }
    }
    (0..hashes.len()).map(|at| groups.first(at)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    /// Numbers that look like chance: the finalizer of SplitMix64.
    fn random(seed: u64) -> u64 {
        let n = seed.wrapping_mul(0x9e37_79b9_7f4a_7c15);
        let n = (n ^ (n >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let n = (n ^ (n >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        n ^ (n >> 31)
    }

    /// A hash with so many of its bits turned.
    fn turned(hash: u64, bits: u64, seed: u64) -> u64 {
        let mut turned = BTreeSet::new();
        let mut n = seed;
        while (turned.len() as u64) < bits {
            n = random(n + 1);
            turned.insert(n % 64);
        }
        turned.into_iter().fold(hash, |hash, bit| hash ^ 1 << bit)
    }

    #[test]
    fn hashes_that_differ_in_few_bits_are_found_wherever_these_bits_are() {
        let mut hashes = BTreeSet::new();
        for n in 0..2_000u64 {
            let hash = random(n * 1_000);
            hashes.extend([hash, turned(hash, u64::from(NEAR), n), turned(hash, u64::from(NEAR) + 1, n + 7)]);
        }
        let hashes: Vec<u64> = hashes.into_iter().collect();
        let firsts = group(&hashes);
        let mut all = Sets::of(hashes.len());
        for (b, hash) in (0..).zip(&hashes) {
            for (a, other) in (0..b).zip(&hashes) {
                if (hash ^ other).count_ones() <= NEAR {
                    all.join(a, b);
                }
            }
        }
        let expected: Vec<usize> = (0..hashes.len()).map(|at| all.first(at)).collect();
        assert_eq!(firsts, expected, "as if all were compared with all");
        let groups = firsts.iter().collect::<BTreeSet<_>>().len();
        assert_eq!(groups, 4_000, "one bit too many is another picture");
    }

    #[test]
    fn very_many_hashes_with_two_equal_bytes_are_not_compared_each_with_each() {
        let hashes: Vec<u64> =
            (0..60_000).map(|n| random(n) >> 16).collect::<BTreeSet<_>>().into_iter().collect();
        let begun = std::time::Instant::now();
        assert_eq!(group(&hashes).len(), hashes.len());
        assert!(begun.elapsed() < std::time::Duration::from_secs(60), "{:?}", begun.elapsed());
    }
}

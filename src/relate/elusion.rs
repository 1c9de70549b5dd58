//! The elusion test of e-discovery: how many procurement documents lie among what was rejected, estimated from a
//! random sample that a person judges.
//!
//! Contents are ordered by a hash over seed and content, which no row order and no clock can change. The first ones of
//! that order are a random sample, of the whole as of each stratum, and stay one when the sample is made larger.

use crate::trove::Sha256;
use std::collections::{BTreeMap, BinaryHeap};

/// Where the strata of the score begin, in thousandths. Most of what is rejected has hardly any score; what was missed
/// is rather to be found further up, so that the few there are looked at more closely.
pub const BORDERS: &[u16] = &[0, 3, 10, 30, 100];

/// Chance that the interval does not hold the truth.
const ALPHA: f64 = 0.05;
/// Halvings after which a bound is exact for our purpose.
const STEPS: u32 = 60;

/// The stratum of a score in thousandths.
pub fn stratum(score: u16) -> usize {
    BORDERS.iter().rposition(|border| *border <= score).unwrap_or(0)
}

/// The scores of a stratum, as `0.003 to 0.009`.
pub fn label(stratum: usize) -> String {
    let from = BORDERS.get(stratum).copied().unwrap_or(0);
    let to = BORDERS.get(stratum + 1).map_or(1000, |next| next - 1);
    let shown = |n: u16| format!("{}.{:03}", n / 1000, n % 1000);
    format!("{} to {}", shown(from), shown(to))
}

/// The place of a content in the order of a seed: the lowest are drawn first.
pub fn key(seed: u64, content: Sha256) -> Sha256 {
    let text = [format!("paydirt sample {seed}\n").as_bytes(), &content.0[..]].concat();
    Sha256::of(&text)
}

/// How many to draw from strata of these sizes: one half in equal shares, so that the few with a score are looked at
/// closely, the other in proportion to the square root of the size, since the bounds hang on the largest; all of a
/// stratum that is smaller than its share.
pub fn allocate(sizes: &[u64], wanted: u64) -> Vec<u64> {
    let mut shares = vec![0; sizes.len()];
    let mut left = wanted.min(sizes.iter().sum());
    while left > 0 {
        let open = |i: &usize| shares.get(*i) < sizes.get(*i);
        let open: Vec<usize> = (0..sizes.len()).filter(open).collect();
        let root = |i: &usize| sizes.get(*i).map_or(0, |n| n.isqrt());
        let roots: u64 = open.iter().map(root).sum();
        let (before, count) = (left, open.len() as u64);
        for i in open {
            let (Some(share), Some(size)) = (shares.get_mut(i), sizes.get(i)) else { continue };
            let due = before * (root(&i) * count + roots) / (2 * count * roots).max(1);
            let more = due.max(1).min(size - *share).min(left);
            *share += more;
            left -= more;
        }
    }
    shares
}

/// Draws a sample: offered every content, it keeps those that come first.
#[derive(Debug)]
pub struct Draw {
    seed: u64,
    strata: Vec<(usize, BinaryHeap<(Sha256, Sha256)>)>,
}

impl Draw {
    /// A draw of that many contents from each stratum.
    pub fn new(seed: u64, shares: &[u64]) -> Draw {
        let wanted = |n: &u64| usize::try_from(*n).unwrap_or(usize::MAX);
        Draw { seed, strata: shares.iter().map(|n| (wanted(n), BinaryHeap::new())).collect() }
    }

    /// Offers one content with its score.
    pub fn offer(&mut self, content: Sha256, score: u16) {
        if let Some((wanted, heap)) = self.strata.get_mut(stratum(score)) {
            heap.push((key(self.seed, content), content));
            if heap.len() > *wanted {
                heap.pop();
            }
        }
    }

    /// The contents drawn, in the order of the draw over all strata: whoever stops half-way has judged a sample.
    pub fn drawn(self) -> Vec<Sha256> {
        let mut drawn: Vec<_> = self.strata.into_iter().flat_map(|(_, heap)| heap).collect();
        drawn.sort_unstable();
        drawn.into_iter().map(|(_, content)| content).collect()
    }
}

/// One stratum: its size, how many of it were judged, and how many of those are procurement documents.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Judged {
    /// Rejected contents.
    pub size: u64,
    /// Those of them that were drawn and judged.
    pub judged: u64,
    /// Those of the judged that should not have been rejected.
    pub missed: u64,
}

/// Counts what was judged among what is rejected now: offered every content, it knows the strata. Of each stratum what
/// is judged counts up to the first content in the order of the draw that is not: only so far is it a random sample,
/// whatever was judged, and whatever has become of the case since.
#[derive(Debug)]
pub struct Count<'a> {
    seed: u64,
    judgements: &'a BTreeMap<Sha256, bool>,
    sizes: Vec<u64>,
    judged: Vec<Vec<(Sha256, bool)>>,
    first_open: Vec<Option<Sha256>>,
}

impl Count<'_> {
    /// A count of judgements: whether a content is a procurement document.
    pub fn new(seed: u64, judgements: &BTreeMap<Sha256, bool>) -> Count<'_> {
        let n = BORDERS.len();
        Count { seed, judgements, sizes: vec![0; n], judged: vec![Vec::new(); n], first_open: vec![None; n] }
    }

    /// Offers one rejected content with its score.
    pub fn offer(&mut self, content: Sha256, score: u16) {
        let at = stratum(score);
        let key = key(self.seed, content);
        if let Some(size) = self.sizes.get_mut(at) {
            *size += 1;
        }
        match (self.judgements.get(&content), self.judged.get_mut(at), self.first_open.get_mut(at)) {
            (Some(judgement), Some(judged), _) => judged.push((key, *judgement)),
            (None, _, Some(first)) => *first = Some(first.map_or(key, |first| first.min(key))),
            _ => {}
        }
    }

    /// The strata, and how many judgements count for nothing: of contents that are not rejected any more, and of those
    /// that stand behind one that is not judged.
    pub fn strata(self) -> (Vec<Judged>, u64) {
        let counts = |(key, _): &&(Sha256, bool), first: &Option<Sha256>| first.is_none_or(|f| *key < f);
        let strata: Vec<Judged> = (self.sizes.iter().zip(&self.judged).zip(&self.first_open))
            .map(|((size, judged), first)| {
                let judged: Vec<bool> =
                    judged.iter().filter(|j| counts(j, first)).map(|(_, missed)| *missed).collect();
                let missed = judged.iter().filter(|missed| **missed).count() as u64;
                Judged { size: *size, judged: judged.len() as u64, missed }
            })
            .collect();
        let counted: u64 = strata.iter().map(|s| s.judged).sum();
        (strata, self.judgements.len() as u64 - counted)
    }
}

/// How many there are of something: the best guess, if there is one, and bounds.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Estimate {
    /// The guess; none where some stratum was not looked at.
    pub guess: Option<f64>,
    /// At least so many.
    pub low: u64,
    /// At most so many.
    pub high: u64,
}

/// Estimates how many procurement documents were rejected, all in all and for each stratum. Bounds of a stratum are
/// those of Clopper and Pearson. With k strata that are not wholly judged, each has the level 1 - 0.05/k, so that the
/// sums of the bounds hold the truth in at least 95 % of all samples (Bonferroni).
pub fn estimate(strata: &[Judged]) -> (Estimate, Vec<Estimate>) {
    let open = strata.iter().filter(|s| s.judged < s.size).count();
    let alpha = ALPHA / open.max(1) as f64;
    let each: Vec<Estimate> = strata.iter().map(|s| of_stratum(*s, alpha)).collect();
    let sum = |bound: fn(&Estimate) -> u64| each.iter().map(bound).sum::<u64>();
    let guess = each.iter().map(|e| e.guess).sum();
    (Estimate { guess, low: sum(|e| e.low), high: sum(|e| e.high) }, each)
}

fn of_stratum(s: Judged, alpha: f64) -> Estimate {
    if s.judged == s.size {
        return Estimate { guess: Some(s.missed as f64), low: s.missed, high: s.missed };
    }
    let size = s.size as f64;
    let guess = (s.judged > 0).then(|| size * s.missed as f64 / s.judged as f64);
    let (low, high) = clopper_pearson(s.missed, s.judged, alpha);
    let (least, most) = (s.missed, s.size - (s.judged - s.missed));
    let (low, high) = ((size * low).floor() as u64, (size * high).ceil() as u64);
    Estimate { guess, low: low.clamp(least, most), high: high.clamp(least, most) }
}

/// The exact interval of a share of which `hits` among `n` were seen.
fn clopper_pearson(hits: u64, n: u64, alpha: f64) -> (f64, f64) {
    let low = if hits == 0 { 0.0 } else { root(|p| 1.0 - at_most(hits - 1, n, p) < alpha / 2.0) };
    let high = if hits == n { 1.0 } else { root(|p| at_most(hits, n, p) > alpha / 2.0) };
    (low, high)
}

/// Where a condition that holds for small shares ceases to hold.
fn root(holds: impl Fn(f64) -> bool) -> f64 {
    let (mut low, mut high) = (0.0, 1.0);
    for _ in 0..STEPS {
        let middle = f64::midpoint(low, high);
        if holds(middle) { low = middle } else { high = middle }
    }
    f64::midpoint(low, high)
}

/// Chance of at most `hits` in `n` draws that hit with the chance `p`; summed over logarithms, since the chances of
/// large samples are smaller than any number.
fn at_most(hits: u64, n: u64, p: f64) -> f64 {
    let (hit, fail) = (p.ln(), (-p).ln_1p());
    let (mut ways, mut sum) = (0.0, 0.0);
    for k in 0..=hits {
        if k > 0 {
            ways += ((n - k + 1) as f64 / k as f64).ln();
        }
        sum += (ways + k as f64 * hit + (n - k) as f64 * fail).exp();
    }
    sum
}

/// The recall that follows if `found` were found and so many missed.
pub fn recall(found: u64, missed: f64) -> Option<f64> {
    let all = found as f64 + missed;
    (all > 0.0).then(|| found as f64 / all)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn content(n: u32) -> Sha256 {
        Sha256::of(&n.to_le_bytes())
    }

    fn draw(seed: u64, shares: &[u64], contents: impl Iterator<Item = u32>) -> Vec<Sha256> {
        let mut draw = Draw::new(seed, shares);
        contents.for_each(|n| draw.offer(content(n), (n % 7) as u16));
        draw.drawn()
    }

    #[test]
    fn the_draw_rests_on_seed_and_contents_alone() {
        let shares = [20, 10, 0, 0, 0];
        let forth = draw(1, &shares, 0..1000);
        assert_eq!(forth, draw(1, &shares, (0..1000).rev()), "not on the order of rows");
        assert_ne!(forth, draw(2, &shares, 0..1000), "another seed draws others");
        assert_eq!(forth.len(), 30);
        let larger = draw(1, &[40, 20, 0, 0, 0], 0..1000);
        assert!(forth.iter().all(|c| larger.contains(c)), "a larger sample holds the smaller one");
        let grown = draw(1, &shares, 0..1010);
        assert!(forth.iter().filter(|c| grown.contains(c)).count() > 25, "a few more contents change little");
    }

    #[test]
    fn strata_part_the_scores() {
        assert_eq!([0, 2, 3, 9, 10, 99, 100, 1000].map(stratum), [0, 0, 1, 1, 2, 3, 4, 4]);
        assert_eq!(label(1), "0.003 to 0.009");
        assert_eq!(label(4), "0.100 to 1.000");
    }

    #[test]
    fn judgements_count_up_to_the_first_that_is_missing() {
        let drawn = draw(1, &[10, 0, 0, 0, 0], (0..700).filter(|n| n % 7 < 3));
        let judgements: BTreeMap<Sha256, bool> = drawn.iter().map(|c| (*c, *c == drawn[2])).collect();
        let count = |judgements: &BTreeMap<Sha256, bool>| {
            let mut count = Count::new(1, judgements);
            (0..700).for_each(|n| count.offer(content(n), (n % 7) as u16));
            count.strata()
        };
        let (strata, idle) = count(&judgements);
        assert_eq!((strata[0], idle), (Judged { size: 300, judged: 10, missed: 1 }, 0));
        assert_eq!(strata[1], Judged { size: 400, judged: 0, missed: 0 });
        let mut gap = judgements.clone();
        gap.remove(&drawn[4]);
        gap.insert(content(9_999), true);
        let (strata, idle) = count(&gap);
        assert_eq!((strata[0].judged, strata[0].missed, idle), (4, 1, 6));
    }

    #[test]
    fn bounds_are_those_of_the_tables() {
        let near = |(low, high): (f64, f64), expected: (f64, f64)| {
            assert!((low - expected.0).abs() < 5e-5 && (high - expected.1).abs() < 5e-5, "{low} {high}");
        };
        near(clopper_pearson(0, 10, 0.05), (0.0, 0.3085));
        near(clopper_pearson(2, 10, 0.05), (0.0252, 0.5561));
        near(clopper_pearson(10, 10, 0.05), (0.6915, 1.0));
        near(clopper_pearson(5, 5000, 0.05), (0.0003, 0.0023));
        near(clopper_pearson(0, 0, 0.05), (0.0, 1.0));
    }

    #[test]
    fn an_estimate_adds_up_its_strata() {
        let whole = Judged { size: 4, judged: 4, missed: 1 };
        let half = Judged { size: 1000, judged: 100, missed: 2 };
        let (all, each) = estimate(&[whole, half, Judged::default()]);
        assert_eq!((each[0].low, each[0].high), (1, 1), "what is judged wholly is known");
        assert_eq!(all.guess, Some(21.0));
        assert_eq!((all.low, all.high), (1 + each[1].low, 1 + each[1].high));
        assert_eq!((each[1].low, each[1].high), (2, 71), "0.24 % to 7.04 % of 1000, and two were seen");
        let (unseen, _) = estimate(&[Judged { size: 9, judged: 0, missed: 0 }]);
        assert_eq!(unseen, Estimate { guess: None, low: 0, high: 9 });
        assert_eq!(recall(30, 10.0), Some(0.75));
        assert_eq!(recall(0, 0.0), None);
    }

    proptest! {
        #[test]
        fn what_is_allotted_fits_and_is_as_much_as_was_asked_for(sizes in prop::collection::vec(0u64..100_000, 1..6), wanted in 0u64..5_000) {
            let shares = allocate(&sizes, wanted);
            prop_assert_eq!(shares.iter().sum::<u64>(), wanted.min(sizes.iter().sum()));
            prop_assert!(shares.iter().zip(&sizes).all(|(share, size)| share <= size));
        }

        #[test]
        fn a_guess_lies_between_its_bounds(size in 1u64..5_000, judged in 1u64..500, missed in 0u64..500) {
            let judged = judged.min(size);
            let (all, _) = estimate(&[Judged { size, judged, missed: missed.min(judged) }]);
            let guess = all.guess.unwrap();
            prop_assert!(all.low as f64 <= guess && guess <= all.high as f64, "{all:?}");
            prop_assert!(all.high <= size);
        }
    }
}

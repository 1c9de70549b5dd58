//! Where two sequences differ: the longest common subsequence where that can be afforded, else what stands between
//! elements that occur once in each (patience diff, as version control systems do it). Linear in memory but for a
//! table of bounded size, and never quadratic.

use std::collections::HashMap;
use std::hash::Hash;
use std::ops::Range;

/// Cells of the table of a longest common subsequence.
const CELLS: usize = 1 << 20;

/// A stretch of the one sequence that stands for a stretch of the other; one of them may be empty.
pub type Change = (Range<usize>, Range<usize>);

/// The stretches in which two sequences differ, in order.
pub fn diff<T: Eq + Hash>(a: &[T], b: &[T]) -> Vec<Change> {
    let mut changes = Vec::new();
    let mut open = vec![(0..a.len(), 0..b.len())];
    while let Some((x, y)) = open.pop() {
        let (x, y) = trimmed(a, b, x, y);
        let (left, right) = (a.get(x.clone()).unwrap_or_default(), b.get(y.clone()).unwrap_or_default());
        if left.is_empty() && right.is_empty() {
            continue;
        }
        let small = left.len().saturating_add(1).saturating_mul(right.len().saturating_add(1)) <= CELLS;
        let common = if small { subsequence(left, right) } else { anchors(left, right) };
        if common.is_empty() {
            changes.push((x, y));
            continue;
        }
        let (mut at, mut other) = (x.start, y.start);
        for (i, j) in common.into_iter().map(|(i, j)| (x.start + i, y.start + j)).chain([(x.end, y.end)]) {
            match small {
                true if at < i || other < j => changes.push((at..i, other..j)),
                true => {}
                false => open.push((at..i, other..j)),
            }
            (at, other) = (i + 1, j + 1);
        }
    }
    changes.sort_by_key(|(x, y)| (x.start, y.start));
    changes
}

/// The ranges without what both begin and end with.
fn trimmed<T: Eq>(a: &[T], b: &[T], mut x: Range<usize>, mut y: Range<usize>) -> Change {
    while !x.is_empty() && !y.is_empty() && a.get(x.start) == b.get(y.start) {
        (x.start, y.start) = (x.start + 1, y.start + 1);
    }
    while !x.is_empty() && !y.is_empty() && a.get(x.end - 1) == b.get(y.end - 1) {
        (x.end, y.end) = (x.end - 1, y.end - 1);
    }
    (x, y)
}

/// A longest common subsequence, as pairs of indices.
fn subsequence<T: Eq>(a: &[T], b: &[T]) -> Vec<(usize, usize)> {
    let width = b.len() + 1;
    // The length of the longest one of what is left from i and j on.
    let mut table = vec![0u32; (a.len() + 1) * width];
    let of = |table: &[u32], i: usize, j: usize| table.get(i * width + j).copied().unwrap_or(0);
    for (i, x) in a.iter().enumerate().rev() {
        for (j, y) in b.iter().enumerate().rev() {
            let length = match x == y {
                true => of(&table, i + 1, j + 1) + 1,
                false => of(&table, i + 1, j).max(of(&table, i, j + 1)),
            };
            table.get_mut(i * width + j).into_iter().for_each(|cell| *cell = length);
        }
    }
    let (mut i, mut j, mut common) = (0, 0, Vec::new());
    while let (Some(x), Some(y)) = (a.get(i), b.get(j)) {
        if x == y {
            common.push((i, j));
            (i, j) = (i + 1, j + 1);
        } else if of(&table, i + 1, j) >= of(&table, i, j + 1) {
            i += 1;
        } else {
            j += 1;
        }
    }
    common
}

/// Elements that occur once in each, of those the longest series in the order of both.
fn anchors<T: Eq + Hash>(a: &[T], b: &[T]) -> Vec<(usize, usize)> {
    let mut places: HashMap<&T, (usize, usize, usize, usize)> = HashMap::new();
    for (i, x) in a.iter().enumerate() {
        let place = places.entry(x).or_default();
        (place.0, place.1) = (place.0 + 1, i);
    }
    for (j, y) in b.iter().enumerate() {
        let place = places.entry(y).or_default();
        (place.2, place.3) = (place.2 + 1, j);
    }
    let mut pairs: Vec<(usize, usize)> =
        places.into_values().filter(|p| (p.0, p.2) == (1, 1)).map(|p| (p.1, p.3)).collect();
    pairs.sort_unstable();
    longest_rising(&pairs)
}

/// The longest series of pairs whose second numbers rise, of pairs in order of the first ones.
fn longest_rising(pairs: &[(usize, usize)]) -> Vec<(usize, usize)> {
    let second = |at: &usize| pairs.get(*at).map_or(0, |pair| pair.1);
    // Of each length the series that ends lowest, by its last pair; and for each pair the one before it.
    let (mut ends, mut before): (Vec<usize>, Vec<Option<usize>>) = (Vec::new(), Vec::new());
    for (at, pair) in pairs.iter().enumerate() {
        let length = ends.partition_point(|end| second(end) < pair.1);
        before.push(length.checked_sub(1).and_then(|last| ends.get(last).copied()));
        match ends.get_mut(length) {
            Some(end) => *end = at,
            None => ends.push(at),
        }
    }
    let mut series = Vec::new();
    let mut last = ends.last().copied();
    while let Some(at) = last {
        series.extend(pairs.get(at).copied());
        last = before.get(at).copied().flatten();
    }
    series.reverse();
    series
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn said(a: &str, b: &str) -> Vec<String> {
        let (a, b): (Vec<&str>, Vec<&str>) = (a.split(' ').collect(), b.split(' ').collect());
        diff(&a, &b).into_iter().map(|(x, y)| format!("{}>{}", a[x].join(" "), b[y].join(" "))).collect()
    }

    #[test]
    fn what_differs_is_found_word_by_word() {
        assert_eq!(
            said("cena 100 dinara po komadu", "cena 120 dinara komadu hitno"),
            ["100>120", "po>", ">hitno"]
        );
        assert_eq!(said("a b c", "a b c"), Vec::<String>::new());
        assert_eq!(said("a", "b"), ["a>b"]);
    }

    #[test]
    fn long_texts_are_cut_at_what_occurs_once_in_each() {
        let a: Vec<usize> = (0..50_000).map(|n| if n % 3 == 0 { 7 } else { n + 100 }).collect();
        let mut b = a.clone();
        b[40_000] = 1;
        b.remove(10_000);
        assert_eq!(diff(&a, &b), [(10_000..10_001, 10_000..10_000), (40_000..40_001, 39_999..40_000)]);
        let (c, d) = (vec![1; 5000], vec![2; 5000]);
        assert_eq!(diff(&c, &d), [(0..5000, 0..5000)]);
    }

    proptest! {
        #[test]
        fn with_the_changes_made_the_one_is_the_other(a in "[abc]{0,40}", b in "[abc]{0,40}") {
            let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
            let (mut made, mut at) = (Vec::<char>::new(), 0);
            for (x, y) in diff(&a, &b) {
                prop_assert!(!x.is_empty() || !y.is_empty());
                made.extend(&a[at..x.start]);
                made.extend(&b[y]);
                at = x.end;
            }
            made.extend(&a[at..]);
            prop_assert_eq!(made, b);
        }
    }
}

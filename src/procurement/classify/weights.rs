//! What each feature weighs. Features bring a strength, which says how plainly a thing was seen; the weights that turn
//! strengths into a score are learned (`tests/train`) from documents with known answers and stand in `weights.tsv`, in
//! thousandths. The sum over all features, less a border, is the logarithm of the odds that a document is procurement,
//! in thousandths, so that every score falls apart into its reasons.

use std::collections::BTreeMap;
use std::sync::LazyLock;

/// Lines of a feature's name and its weight in thousandths; `border:titled` and `border:untitled` are what the sum must
/// pass.
const DATA: &str = include_str!("weights.tsv");

static WEIGHTS: LazyLock<BTreeMap<&'static str, i32>> = LazyLock::new(|| read(DATA));

/// A weight of one.
pub const ONE: i32 = 1_000;

fn read(data: &str) -> BTreeMap<&str, i32> {
    data.lines()
        .filter_map(|line| line.split_once('\t'))
        .filter_map(|(k, v)| Some((k, v.parse().ok()?)))
        .collect()
}

/// The name by which a feature is weighed: those that speak for one type share the weight of their kind, since no set
/// of documents holds enough of each type.
pub(super) fn key(rule: &str, of_type: bool) -> String {
    match rule.split_once(':') {
        Some((kind, _)) if of_type => format!("type:{kind}"),
        _ => rule.to_string(),
    }
}

/// What a strength counts for.
pub(super) fn weigh(key: &str, strength: i32) -> i32 {
    let weight = WEIGHTS.get(key).copied().unwrap_or(ONE);
    i32::try_from(i64::from(strength) * i64::from(weight) / i64::from(ONE)).unwrap_or(0)
}

/// The sum from which on a document is more likely procurement than not.
pub(super) fn border(titled: bool) -> i32 {
    let (key, otherwise) = if titled { ("border:titled", 6_000) } else { ("border:untitled", 7_000) };
    WEIGHTS.get(key).copied().unwrap_or(otherwise)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_sorted_and_whole() {
        let keys: Vec<&str> = DATA.lines().filter_map(|l| l.split('\t').next()).collect();
        assert!(keys.windows(2).all(|pair| pair[0] < pair[1]), "sorted, each once");
        assert_eq!(read(DATA).len(), DATA.lines().count(), "every line is a name and a number");
        assert!(keys.contains(&"border:titled") && keys.contains(&"border:untitled"));
    }

    #[test]
    fn features_of_a_type_share_a_weight() {
        assert_eq!(key("title:invoice", true), "type:title");
        assert_eq!(key("label:buyer", false), "label:buyer");
        assert_eq!(weigh("a name that is not in the table", 700), 700);
    }
}

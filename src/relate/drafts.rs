//! Drafts that have no number yet: known by their texts.

use super::purchases::{Agreement, Paper, agreement};

/// The document that counts for one without a number, of those whose texts are nearly the same: of the same type between
/// the same parties, and of the same day, or for an undated one of the same total, since the same is bought each month.
/// One that has a number comes first, then one that has a date.
pub(super) fn near_duplicate(
    papers: &[Paper],
    keys: &[Option<String>],
    index: usize,
    cluster: &[usize],
) -> Option<usize> {
    let paper = papers.get(index)?;
    let lacks = |o: usize| {
        (keys.get(o).is_none_or(Option::is_none), papers.get(o).is_none_or(|other| other.date.is_none()), o)
    };
    let same = |o: &usize| {
        let Some(other) = papers.get(*o) else { return false };
        let day = match &paper.date {
            Some(_) => paper.date == other.date,
            None => paper.net.is_some() && paper.net == other.net,
        };
        let parties = agreement(paper, other, "").is_some_and(|a| a > Agreement::Unknown);
        day && parties && other.doc_type == paper.doc_type
    };
    let first = cluster.iter().copied().filter(same).chain([index]).min_by_key(|o| lacks(*o));
    first.filter(|first| *first != index)
}

#[cfg(test)]
mod tests {
    use super::super::purchases::{Why, relate};
    use super::*;
    use crate::procurement::DocType;

    #[test]
    fn a_near_duplicate_without_a_number_counts_once_with_the_one_that_has_one() {
        let some = |text: &str| Some(text.to_string()).filter(|text| !text.is_empty());
        let of = |number: &str, date: &str, net: &str, cluster| Paper {
            doc_type: Some(DocType::Contract),
            counts: true,
            number: some(number),
            date: some(date),
            supplier: Some(0),
            buyer: Some(1),
            currency: some("EUR"),
            net: net.parse().ok(),
            cluster: Some(cluster),
            ..Paper::default()
        };
        let papers = [
            of("", "2024-03-01", "110.00", 1),
            of("404-1/24", "2024-03-01", "100.00", 1),
            of("", "", "100.00", 1),
            of("", "2024-04-01", "100.00", 1),
            of("404-2/24", "2024-03-01", "100.00", 1),
            of("", "2024-03-01", "100.00", 2),
            Paper { buyer: Some(7), ..of("", "2024-03-01", "100.00", 1) },
        ];
        let related = relate(&papers);
        assert_eq!(related.same_as, [Some(1), None, Some(1), None, None, None, None]);
        assert_eq!(related.why[2], Some(Why::NearDuplicate));
        assert_eq!(related.counted, [0, 1, 0, 1, 1, 1, 1]);
    }
}

//! Documents of one purchase, linked by the numbers they name, where their parties agree; and which of them count, so
//! that no copy, draft or later stage of a purchase is added to itself.

use super::drafts;
use crate::named_enum;
use crate::procurement::DocType;
use crate::text::fold::fold;
use rust_decimal::Decimal;
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// Signs of a number that may link: shorter ones are everywhere.
const SHORTEST: usize = 3;
/// Signs of a number that links documents of which one names no party.
const TELLING: usize = 6;
/// Runs of letters or digits by which the number of a draft is longer than that of the document.
const SUFFIX: usize = 2;
/// Items, and of how many in a hundred the descriptions agree, that make a draft of a document.
const ITEMS: usize = 2;
const ALIKE: usize = 80;

/// A document as others see it.
#[derive(Clone, Debug, Default)]
pub struct Paper {
    /// Its type.
    pub doc_type: Option<DocType>,
    /// Whether it is surely a procurement document: others are linked, and do not count.
    pub counts: bool,
    /// Its number.
    pub number: Option<String>,
    /// Its date.
    pub date: Option<String>,
    /// Who sold, as an entity.
    pub supplier: Option<usize>,
    /// Who bought, as an entity.
    pub buyer: Option<usize>,
    /// Its currency.
    pub currency: Option<String>,
    /// Its net total.
    pub net: Option<Decimal>,
    /// Whether it is a credit note that takes back what was invoiced.
    pub lowers: bool,
    /// Descriptions of its items, folded.
    pub items: BTreeSet<String>,
    /// The texts that are nearly the same as its own, if there are any.
    pub cluster: Option<i64>,
    /// The numbers that it names: of which kind, and where, for whoever stores the links.
    pub references: Vec<Reference>,
}

/// A number of another document that a document names.
#[derive(Clone, Debug)]
pub struct Reference {
    /// What it is the number of: `contract`, `order` or `tender`.
    pub kind: String,
    /// The number.
    pub number: String,
    /// The evidence of it, as whoever asked knows it.
    pub evidence: i64,
}

/// How well the parties of two documents agree.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Agreement {
    /// No party of both is known.
    Unknown,
    /// One is the same, the other not known.
    One,
    /// Both are the same.
    Both,
}

impl Agreement {
    /// Its name, as stored.
    pub fn name(self) -> &'static str {
        match self {
            Agreement::Unknown => "unknown",
            Agreement::One => "one",
            Agreement::Both => "both",
        }
    }
}

named_enum! {
    /// Why a document says the same as another.
    pub enum Why {
        /// Both are of one type and bear one number: the latest counts.
        SameNumber = "same_number",
        /// Its number is the other's with a suffix, as drafts have: the other counts.
        DraftNumber = "draft_number",
        /// It has no number, and its text is nearly the other's: the other, which has one or is the first, counts.
        NearDuplicate = "near_duplicate",
    }
}

/// One document names another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// The document that names.
    pub from: usize,
    /// The one that is named.
    pub to: usize,
    /// `contract`, `order`, `tender`, or `same_number` where both bear it.
    pub relation: String,
    /// How well their parties agree.
    pub parties: Agreement,
    /// Evidence of the reference; none where both bear the number.
    pub evidence: Option<i64>,
}

/// What the documents of a case are to each other.
#[derive(Clone, Debug, Default)]
pub struct Related {
    /// Links, in order.
    pub links: Vec<Link>,
    /// For each document the first one of its purchase.
    pub purchase: Vec<usize>,
    /// For each document the one it is the same as or a draft of.
    pub same_as: Vec<Option<usize>>,
    /// Why it is.
    pub why: Vec<Option<Why>>,
    /// Of each document, 1 where its net total counts, -1 where it is subtracted, 0 where it does neither.
    pub counted: Vec<i8>,
}

/// Relates documents, which come in an order that does not depend on rows: by their contents.
pub fn relate(papers: &[Paper]) -> Related {
    let keys: Vec<Option<String>> = papers.iter().map(|p| p.number.as_deref().and_then(key)).collect();
    let mut by_number: HashMap<&str, Vec<usize>> = HashMap::new();
    for (index, key) in keys.iter().enumerate() {
        key.iter().for_each(|key| by_number.entry(key).or_default().push(index));
    }
    let links = links(papers, &by_number);
    let same = same_as(papers, &keys, &by_number);
    let (same_as, why): (Vec<_>, Vec<_>) = same.into_iter().map(Option::unzip).unzip();
    let twins = same_as.iter().enumerate().filter_map(|(i, same)| Some((i, (*same)?)));
    let pairs: Vec<(usize, usize)> = links.iter().map(|l| (l.from, l.to)).chain(twins).collect();
    let purchase = components(papers.len(), &pairs);
    let counted = counted(papers, &purchase, &same_as);
    Related { links, purchase, same_as, why, counted }
}

/// A number as the same one is written elsewhere: its runs of letters and of digits, whatever stands between them.
fn key(number: &str) -> Option<String> {
    let mut key = String::new();
    let mut before = ' ';
    for c in fold(number).chars().chain([' ']) {
        let goes_on = c.is_alphanumeric() && c.is_numeric() == before.is_numeric();
        if before.is_alphanumeric() && !goes_on {
            key.push(' ');
        }
        key.extend(Some(c).filter(|c| c.is_alphanumeric()));
        before = c;
    }
    let key = key.trim_end().to_string();
    (signs(&key) >= SHORTEST && key.bytes().any(|b| b.is_ascii_digit())).then_some(key)
}

/// Letters and digits of a key.
fn signs(key: &str) -> usize {
    key.chars().filter(|c| c.is_alphanumeric()).count()
}

/// The numbers that a number would be a draft's of: without its last runs, of which the first is of letters, as in
/// `0064247344-D1`. With digits alone it is the number of another document, as `F-10-1` is beside `F-10`.
fn stems(key: &str) -> impl Iterator<Item = String> {
    let runs: Vec<&str> = key.split(' ').collect();
    (1..=SUFFIX).filter_map(move |n| {
        let (stem, suffix) = runs.split_at_checked(runs.len().checked_sub(n)?)?;
        let lettered = suffix.first()?.starts_with(char::is_alphabetic);
        (lettered && !stem.is_empty()).then(|| stem.join(" "))
    })
}

/// Whether the parties of two documents agree; none where one contradicts.
pub(super) fn agreement(a: &Paper, b: &Paper, key: &str) -> Option<Agreement> {
    let sides = [(a.supplier, b.supplier), (a.buyer, b.buyer)];
    let known: Vec<bool> = sides.iter().filter_map(|(a, b)| Some((*a)? == (*b)?)).collect();
    match known.as_slice() {
        [] => (signs(key) >= TELLING).then_some(Agreement::Unknown),
        [true] => Some(Agreement::One),
        [true, true] => Some(Agreement::Both),
        _ => None,
    }
}

fn links(papers: &[Paper], by_number: &HashMap<&str, Vec<usize>>) -> Vec<Link> {
    let mut links = Vec::new();
    for (from, paper) in papers.iter().enumerate() {
        for reference in &paper.references {
            let Some(key) = key(&reference.number) else { continue };
            for to in by_number.get(key.as_str()).into_iter().flatten().copied().filter(|to| *to != from) {
                let parties = papers.get(to).and_then(|other| agreement(paper, other, &key));
                let evidence = Some(reference.evidence);
                let relation = reference.kind.clone();
                links.extend(parties.map(|parties| Link { from, to, relation, parties, evidence }));
            }
        }
    }
    for (key, bearers) in by_number {
        // Each is linked with the first one that it agrees with: all pairs would say no more.
        for (n, from) in bearers.iter().copied().enumerate() {
            let earlier = bearers
                .iter()
                .copied()
                .take(n)
                .find_map(|to| Some((to, agreement(papers.get(from)?, papers.get(to)?, key)?)));
            let relation = "same_number".to_string();
            links.extend(earlier.map(|(to, parties)| Link { from, to, relation, parties, evidence: None }));
        }
    }
    links.sort_by(|a, b| {
        (a.from, a.to, &a.relation, a.evidence).cmp(&(b.from, b.to, &b.relation, b.evidence))
    });
    links.dedup_by(|a, b| (a.from, a.to, &a.relation) == (b.from, b.to, &b.relation));
    links
}

/// For each document the one it says the same as: of the same type and number between the same parties, the latest;
/// or the one whose draft it is, by a number with a suffix and the same items; or, where it has no number, one whose
/// text is nearly the same.
fn same_as(
    papers: &[Paper],
    keys: &[Option<String>],
    by_number: &HashMap<&str, Vec<usize>>,
) -> Vec<Option<(usize, Why)>> {
    let mut clusters: HashMap<i64, Vec<usize>> = HashMap::new();
    for (index, paper) in papers.iter().enumerate() {
        paper.cluster.into_iter().for_each(|cluster| clusters.entry(cluster).or_default().push(index));
    }
    let same = |index: usize| -> Option<(usize, Why)> {
        let paper = papers.get(index)?;
        let Some(key) = keys.get(index)?.as_deref() else {
            let cluster = clusters.get(&paper.cluster?)?;
            return Some((drafts::near_duplicate(papers, keys, index, cluster)?, Why::NearDuplicate));
        };
        let parties = |other: usize, key: &str| {
            let other = papers.get(other)?;
            let agree =
                other.doc_type == paper.doc_type && agreement(paper, other, key)? > Agreement::Unknown;
            agree.then_some(other)
        };
        let twins = by_number.get(key).into_iter().flatten().copied().filter(|o| parties(*o, key).is_some());
        // Of those of one number the latest counts, of one date the first.
        let latest = twins.max_by_key(|o| (papers.get(*o).map(|p| &p.date), std::cmp::Reverse(*o)));
        if let Some(latest) = latest.filter(|latest| *latest != index) {
            return Some((latest, Why::SameNumber));
        }
        stems(key).find_map(|stem| {
            let original = |o: &usize| parties(*o, &stem).is_some_and(|other| alike(paper, other));
            let found = by_number.get(stem.as_str()).into_iter().flatten().copied().filter(original);
            let original = found.max_by_key(|o| (papers.get(*o).map(|p| &p.date), std::cmp::Reverse(*o)));
            Some((original?, Why::DraftNumber))
        })
    };
    (0..papers.len()).map(same).collect()
}

/// Whether two documents list the same items.
fn alike(a: &Paper, b: &Paper) -> bool {
    let common = a.items.intersection(&b.items).count();
    let all = a.items.len().max(b.items.len());
    all >= ITEMS && common * 100 >= all * ALIKE
}

/// The least member of each document's component.
fn components(count: usize, pairs: &[(usize, usize)]) -> Vec<usize> {
    let mut parent: Vec<usize> = (0..count).collect();
    fn root(parent: &mut [usize], mut at: usize) -> usize {
        while let Some(&up) = parent.get(at).filter(|up| **up != at) {
            let above = parent.get(up).copied().unwrap_or(up);
            if let Some(slot) = parent.get_mut(at) {
                *slot = above;
            }
            at = up;
        }
        at
    }
    for (a, b) in pairs {
        let (a, b) = (root(&mut parent, *a), root(&mut parent, *b));
        if let Some(slot) = parent.get_mut(a.max(b)) {
            *slot = a.min(b);
        }
    }
    (0..count).map(|at| root(&mut parent, at)).collect()
}

/// Which documents count: of each purchase and currency those of the type whose net totals are the highest together.
/// An order and its invoices are one purchase, and neither counts beside the other. What a credit note takes back is
/// subtracted from invoices: the order or the contract stands as it was agreed.
fn counted(papers: &[Paper], purchase: &[usize], same_as: &[Option<usize>]) -> Vec<i8> {
    let counts = |i: usize| {
        let paper = papers.get(i)?;
        let own = paper.counts && same_as.get(i).is_some_and(Option::is_none);
        let stage = (purchase.get(i)?, paper.currency.as_deref()?);
        // A debit note, or the invoice that a buyer writes for the seller, counts as invoices do.
        let doc_type =
            if paper.doc_type == Some(DocType::CreditNote) { Some(DocType::Invoice) } else { paper.doc_type };
        own.then_some((stage, doc_type, paper.lowers, paper.net?))
    };
    let mut sums: BTreeMap<_, BTreeMap<Option<DocType>, Decimal>> = BTreeMap::new();
    for (stage, doc_type, _, net) in (0..papers.len()).filter_map(counts).filter(|(_, _, lowers, _)| !lowers)
    {
        let sum = sums.entry(stage).or_default().entry(doc_type).or_default();
        *sum = sum.checked_add(net).unwrap_or(Decimal::MAX);
    }
    // Of equal sums the type that comes later in the taxonomy counts.
    let chosen = |types: &BTreeMap<Option<DocType>, Decimal>| {
        types.iter().max_by(|a, b| a.1.cmp(b.1)).and_then(|(doc_type, _)| *doc_type)
    };
    let chosen: BTreeMap<_, Option<DocType>> =
        sums.iter().map(|(stage, types)| (*stage, chosen(types))).collect();
    let sign = |i: usize| match counts(i).map(|(stage, of, lowers, _)| (chosen.get(&stage), of, lowers)) {
        Some((None | Some(Some(DocType::Invoice)), _, true)) => -1,
        Some((Some(chosen), of, false)) if *chosen == of => 1,
        _ => 0,
    };
    (0..papers.len()).map(sign).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A paper: type, number, date, supplier, buyer, net total, references.
    fn paper(
        doc_type: DocType,
        number: &str,
        date: &str,
        parties: (usize, usize),
        net: &str,
        names: &[(&str, &str)],
    ) -> Paper {
        let reference = |(kind, number): &(&str, &str)| Reference {
            kind: (*kind).into(),
            number: (*number).into(),
            evidence: 7,
        };
        Paper {
            doc_type: Some(doc_type),
            counts: true,
            number: Some(number.into()),
            date: Some(date.into()),
            supplier: Some(parties.0),
            buyer: Some(parties.1),
            currency: Some("EUR".into()),
            net: net.parse().ok(),
            lowers: doc_type == DocType::CreditNote,
            items: ["router", "cable", "service"].map(str::to_string).into(),
            cluster: None,
            references: names.iter().map(reference).collect(),
        }
    }

    fn shown(related: &Related) -> Vec<String> {
        related
            .links
            .iter()
            .map(|l| format!("{} {} {} {}", l.from, l.relation, l.to, l.parties.name()))
            .collect()
    }

    #[test]
    fn one_purchase_is_linked_from_contract_to_invoice_and_counts_once() {
        use DocType::{Contract, DeliveryNote, Invoice, PurchaseOrder};
        let papers = [
            paper(Contract, "404-2/2024", "2024-01-10", (0, 1), "100.00", &[]),
            paper(PurchaseOrder, "N-17/24", "2024-02-01", (0, 1), "60.00", &[("contract", "404-2/2024")]),
            paper(Invoice, "F-901", "2024-03-01", (0, 1), "60.00", &[("order", "N 17-24")]),
            paper(
                DeliveryNote,
                "OT-55",
                "2024-02-20",
                (0, 1),
                "",
                &[("order", "N-17/24"), ("contract", "404-2/2024")],
            ),
            paper(Invoice, "F-902", "2024-04-01", (0, 1), "40.00", &[("contract", "404-2/2024")]),
            paper(Invoice, "F-903", "2024-04-01", (0, 2), "5.00", &[("contract", "404-2/2024")]),
        ];
        let related = relate(&papers);
        assert_eq!(
            shown(&related),
            [
                "1 contract 0 both",
                "2 order 1 both",
                "3 contract 0 both",
                "3 order 1 both",
                "4 contract 0 both",
            ]
        );
        assert_eq!(related.purchase, [0, 0, 0, 0, 0, 5], "another buyer's invoice is another purchase");
        let counted: Vec<usize> = (0..6).filter(|i| related.counted[*i] == 1).collect();
        assert_eq!(counted, [2, 4, 5], "two invoices make up the contract, and come after it");
    }

    #[test]
    fn drafts_copies_and_sheets_of_one_order_count_once() {
        use DocType::{BoqPriceSchedule, PurchaseOrder};
        let papers = [
            paper(PurchaseOrder, "0064247344-D1", "2024-03-07", (0, 1), "1298526.92", &[]),
            paper(PurchaseOrder, "0064247344", "2024-03-14", (0, 1), "1285406.12", &[]),
            paper(BoqPriceSchedule, "0064247344", "2024-03-14", (0, 1), "1285406.12", &[]),
            paper(PurchaseOrder, "0064247344", "2024-03-14", (0, 1), "1285406.12", &[]),
            paper(PurchaseOrder, "0064247399", "2024-03-14", (0, 1), "1285406.12", &[]),
        ];
        let related = relate(&papers);
        assert_eq!(related.same_as, [Some(1), None, None, Some(1), None]);
        assert_eq!([related.why[0], related.why[3]], [Some(Why::DraftNumber), Some(Why::SameNumber)]);
        assert_eq!(related.purchase, [0, 0, 0, 0, 4]);
        assert_eq!(related.counted, [0, 1, 0, 0, 1]);
    }

    #[test]
    fn a_number_with_another_digit_is_no_draft() {
        let of = |number, date| paper(DocType::Invoice, number, date, (0, 1), "10.00", &[]);
        let related =
            relate(&[of("F-10", "2024-03-01"), of("F-101", "2024-04-01"), of("F-10-1", "2024-05-01")]);
        assert_eq!(related.same_as, [None, None, None], "the same is bought each month");
        assert_eq!(related.counted, [1, 1, 1]);
        let same = |a: &str, b: &str| key(a) == key(b);
        assert!(same("N-17/24", "n 17-24") && same("JN90/18", "ЈН 90/18") && !same("F-101", "F-10-1"));
    }

    #[test]
    fn parties_that_contradict_and_short_numbers_link_nothing() {
        use DocType::{Contract, Invoice};
        let mut unknown = paper(
            Invoice,
            "F-1",
            "2024-03-01",
            (0, 1),
            "1.00",
            &[("contract", "12/24"), ("contract", "404-2/2024")],
        );
        (unknown.supplier, unknown.buyer) = (None, None);
        let papers = [
            paper(Contract, "404-2/2024", "2024-01-10", (0, 1), "100.00", &[]),
            paper(Contract, "12/24", "2024-01-10", (0, 1), "100.00", &[]),
            paper(Contract, "7", "2024-01-10", (0, 1), "100.00", &[]),
            unknown,
            paper(
                Invoice,
                "F-2",
                "2024-03-01",
                (3, 1),
                "1.00",
                &[("contract", "404-2/2024"), ("contract", "7")],
            ),
        ];
        assert_eq!(
            shown(&relate(&papers)),
            ["3 contract 0 unknown"],
            "a telling number links without parties"
        );
    }

    #[test]
    fn credit_notes_are_subtracted_from_invoices_and_not_from_what_was_agreed() {
        use DocType::{Contract, CreditNote, Invoice, PurchaseOrder};
        let papers = [
            paper(PurchaseOrder, "N-17/24", "2024-02-01", (0, 1), "90.00", &[]),
            paper(Invoice, "F-901", "2024-03-01", (0, 1), "90.00", &[("order", "N-17/24")]),
            paper(CreditNote, "KO-12", "2024-03-09", (0, 1), "20.00", &[("order", "N-17/24")]),
            paper(CreditNote, "KO-13", "2024-04-01", (0, 2), "5.00", &[]),
            paper(Contract, "404-3/2024", "2024-05-01", (3, 4), "900.00", &[]),
            paper(CreditNote, "KO-14", "2024-06-01", (3, 4), "5.00", &[("contract", "404-3/2024")]),
        ];
        assert_eq!(relate(&papers).counted, [0, 1, -1, -1, 1, 0]);
        let debit = |net: &str| Paper {
            lowers: false,
            ..paper(CreditNote, "KZ-1", "2024-03-09", (0, 1), net, &[("order", "N-17/24")])
        };
        for net in ["20.00", "100.00"] {
            let papers = [papers[0].clone(), papers[1].clone(), debit(net), papers[2].clone()];
            assert_eq!(relate(&papers).counted, [0, 1, 1, -1], "a debit note adds to the invoice");
        }
    }
}

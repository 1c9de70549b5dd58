//! What was awarded to whom: the contracts of notices and of contracting processes. Each is a purchase of its own, by a
//! supplier and for an amount of its own, so each becomes a document of its content.

use super::Schema;
use crate::procurement::FactKind;
use crate::procurement::leaves::Leaf;
use std::collections::HashMap;

/// One contract, as the values that say something of it alone.
#[derive(Debug, Default)]
pub(super) struct Award<'l> {
    /// Facts and the values that state them; of several of a kind the first counts.
    pub(super) facts: Vec<(FactKind, &'l Leaf<'l>)>,
    /// The elements it is made of: what lists goods within one of them lists its own.
    pub(super) nodes: Vec<u32>,
}

/// An element and the values within it.
struct Element<'l> {
    node: u32,
    leaves: Vec<&'l Leaf<'l>>,
}

impl<'l> Element<'l> {
    /// The names between the element and a value in it.
    fn below<'a>(&self, leaf: &'a Leaf<'_>) -> &'a [&'a str] {
        let at = leaf.nodes.iter().position(|node| *node == self.node);
        at.and_then(|at| leaf.path.get(at + 1..)).unwrap_or_default()
    }

    /// The first value of a name, right below the element or at the end of just this path from it.
    fn leaf(&self, path: &[&str], name: &str) -> Option<&'l Leaf<'l>> {
        self.leaves.iter().find(|l| l.name == name && self.below(l) == path).copied()
    }

    /// The first value of a name right below the element, or at the end of a path that may have more elements between.
    fn deep(&self, path: &[&str], name: &str) -> Option<&'l Leaf<'l>> {
        let here = |l: &&&Leaf| {
            let below = self.below(l);
            l.name == name && below.last() == path.last() && path.iter().all(|p| below.contains(p))
        };
        self.leaves.iter().find(here).copied()
    }

    /// All values of a name whose parent has another.
    fn all(&self, parent: &str, name: &str) -> Vec<&'l str> {
        self.leaves.iter().filter(|l| l.name == name && l.parent() == parent).map(|l| l.value).collect()
    }

    fn value(&self, path: &[&str], name: &str) -> &'l str {
        self.leaf(path, name).map_or("", |leaf| leaf.value)
    }
}

/// The elements of a name that stand right below an element of another; anywhere where none is given.
fn elements<'l>(leaves: &'l [Leaf<'l>], around: &str, name: &str) -> Vec<Element<'l>> {
    let mut found: Vec<Element<'l>> = Vec::new();
    for leaf in leaves {
        let here = |at: &usize| {
            let above = at.checked_sub(1).and_then(|above| leaf.path.get(above)).copied().unwrap_or("");
            leaf.path.get(*at) == Some(&name) && (around.is_empty() || above == around)
        };
        let Some(at) = (0..leaf.path.len()).find(here) else { continue };
        let Some(node) = leaf.nodes.get(at).copied() else { continue };
        match found.last_mut().filter(|last| last.node == node) {
            Some(last) => last.leaves.push(leaf),
            None => found.push(Element { node, leaves: vec![leaf] }),
        }
    }
    found
}

/// The contracts of a document, in its order, none where nothing was awarded; and how many it lists, of which the winner may
/// be withheld.
pub(super) fn read<'l>(leaves: &'l [Leaf<'l>], schema: Schema) -> (Vec<Award<'l>>, usize) {
    let mut awards = match schema {
        Schema::Notice => eforms(leaves),
        Schema::Ted => ted(leaves),
        Schema::Ocds => ocds(leaves),
        _ => Vec::new(),
    };
    let listed = awards.len();
    awards.retain(|award| schema == Schema::Ocds || award.is_won());
    (awards, listed)
}

impl<'l> Award<'l> {
    fn of(nodes: Vec<u32>, facts: impl IntoIterator<Item = (FactKind, Option<&'l Leaf<'l>>)>) -> Award<'l> {
        let facts = facts.into_iter().filter_map(|(kind, leaf)| Some((kind, leaf?))).collect();
        Award { facts, nodes }
    }

    fn is_won(&self) -> bool {
        self.facts.iter().any(|(kind, _)| *kind == FactKind::Supplier)
    }
}

/// Name and number of whoever an identifier stands for.
pub(super) type Who<'l> = (Option<&'l Leaf<'l>>, Option<&'l Leaf<'l>>);

/// The organisations of an eForms notice by their identifiers.
pub(super) fn organisations<'l>(leaves: &'l [Leaf<'l>]) -> HashMap<&'l str, Who<'l>> {
    let companies = elements(leaves, "Organization", "Company");
    let known = |c: &Element<'l>| {
        let id = c.value(&["PartyIdentification"], "ID");
        (id, (c.leaf(&["PartyName"], "Name"), c.leaf(&["PartyLegalEntity"], "CompanyID")))
    };
    // Of several that bear one identifier the first counts.
    companies.iter().rev().map(known).collect()
}

/// Elements by the identifiers right below them.
fn by_id<'e, 'l>(elements: &'e [Element<'l>], name: &str) -> HashMap<&'l str, &'e Element<'l>> {
    elements.iter().rev().map(|e| (e.value(&[], name), e)).collect()
}

/// The contracts of an eForms notice: a settled contract names its tender, the tender its party, the party the
/// organisations it is made of, of which one leads. Where no contract is listed yet the results name the tenders that won.
/// UBL notices without that extension name who won outright.
///
/// Source: eForms regulation (EU) 2019/1780, BT-3202, BT-13714 and BT-720, OPT-310, OPT-300 and OPT-315.
fn eforms<'l>(leaves: &'l [Leaf<'l>]) -> Vec<Award<'l>> {
    let tenders = elements(leaves, "NoticeResult", "LotTender");
    let parties = elements(leaves, "NoticeResult", "TenderingParty");
    let contracts = elements(leaves, "NoticeResult", "SettledContract");
    let (of_tender, of_party, who) = (by_id(&tenders, "ID"), by_id(&parties, "ID"), organisations(leaves));
    let won = |id: &str, contract: Option<&Element<'l>>| {
        let tender = of_tender.get(id)?;
        let party = of_party.get(tender.value(&["TenderingParty"], "ID"));
        let (name, number) = party.and_then(|party| who.get(leads(party))).copied().unwrap_or_default();
        let amount = tender.leaf(&["LegalMonetaryTotal"], "PayableAmount");
        let reference = contract.and_then(|c| c.leaf(&["ContractReference"], "ID"));
        let nodes = [Some(tender.node), contract.map(|c| c.node)].into_iter().flatten().collect();
        Some(Award::of(
            nodes,
            [
                (FactKind::Supplier, name),
                (FactKind::SupplierId, number),
                (FactKind::NetTotal, amount),
                (FactKind::ContractNumber, reference),
            ],
        ))
    };
    let settled = contracts.iter().flat_map(|contract| {
        contract
            .all("LotTender", "ID")
            .into_iter()
            .filter_map(|id| won(id, Some(contract)))
            .collect::<Vec<_>>()
    });
    let mut awards: Vec<Award> = settled.collect();
    if awards.is_empty() {
        let first = |t: &&Element| tenders.len() == 1 || t.value(&[], "RankCode") == "1";
        let ids = tenders.iter().filter(first).map(|t| t.value(&[], "ID"));
        awards = ids.filter_map(|id| won(id, None)).collect();
    }
    if awards.is_empty() {
        let results = elements(leaves, "", "TenderResult");
        let outright = |result: &Element<'l>| {
            let total = |name| result.deep(&["LegalMonetaryTotal"], name);
            Award::of(
                vec![result.node],
                [
                    (FactKind::Supplier, result.leaf(&["WinningParty", "PartyName"], "Name")),
                    (FactKind::NetTotal, total("TaxExclusiveAmount")),
                    (
                        FactKind::GrossTotal,
                        total("PayableAmount").filter(|_| total("TaxExclusiveAmount").is_some()),
                    ),
                    (FactKind::NetTotal, total("PayableAmount")),
                ],
            )
        };
        awards = results.iter().map(outright).collect();
    }
    awards
}

/// The identifier of who leads a tendering party, or of the only one in it.
fn leads<'l>(party: &Element<'l>) -> &'l str {
    let ids = || party.leaves.iter().filter(|l| l.name == "ID" && l.parent() == "Tenderer");
    let lead = party.leaves.iter().find(|l| l.name == "GroupLeadIndicator" && l.value == "true");
    let lead = lead.and_then(|lead| ids().find(|id| id.nodes.last() == lead.nodes.last()));
    lead.or_else(|| ids().next()).map_or("", |leaf| leaf.value)
}

/// The contracts of a notice of TED, as the form in the language that it was written in lists them.
fn ted<'l>(leaves: &'l [Leaf<'l>]) -> Vec<Award<'l>> {
    let form = |l: &Leaf| {
        let at = l.path.iter().position(|name| *name == "FORM_SECTION")?;
        l.nodes.get(at + 1).copied()
    };
    let original = leaves.iter().find_map(form);
    let contract = |element: &Element<'l>| {
        let total = |path: &[&str], name| element.deep(path, name);
        let amount = total(&["AWARDED_CONTRACT", "VALUES"], "VAL_TOTAL")
            .or_else(|| total(&["AWARDED_CONTRACT"], "VAL_TOTAL"))
            .or_else(|| total(&["VALUES"], "VAL_TOTAL"))
            .or_else(|| {
                total(&["CONTRACT_VALUE_INFORMATION", "COSTS_RANGE_AND_CURRENCY_WITH_VAT_RATE"], "VALUE_COST")
            });
        let number = total(&[], "CONTRACT_NO").or_else(|| total(&[], "CONTRACT_NUMBER"));
        let older = ["ECONOMIC_OPERATOR_NAME_ADDRESS", "ORGANISATION"];
        Award::of(
            vec![element.node],
            [
                (FactKind::Supplier, element.deep(&["ADDRESS_CONTRACTOR"], "OFFICIALNAME")),
                (FactKind::Supplier, element.deep(&older, "OFFICIALNAME")),
                (FactKind::SupplierId, element.deep(&["ADDRESS_CONTRACTOR"], "NATIONALID")),
                (FactKind::ContractNumber, number),
                (FactKind::NetTotal, amount),
            ],
        )
    };
    let listed = ["AWARD_CONTRACT", "AWARD_OF_CONTRACT", "AWARD_OF_CONTRACT_DEFENCE"];
    let found = listed.iter().flat_map(|name| elements(leaves, "", name));
    let own = |e: &Element| original.is_none() || e.leaves.first().and_then(|l| form(l)) == original;
    found.filter(own).map(|element| contract(&element)).collect()
}

/// States of a contract or an award of OCDS in which nothing was agreed.
const VOID: &[&str] = &["cancelled", "unsuccessful"];

/// The contracts of a contracting process of OCDS, each with the award it follows from, else its awards. Of several stages
/// of one the last counts, by the dates of their releases; a record says itself what all of them come to.
///
/// Source: Open Contracting Data Standard 1.1, "Reference: Release schema" and "Records".
fn ocds<'l>(leaves: &'l [Leaf<'l>]) -> Vec<Award<'l>> {
    let compiled = leaves.iter().any(|l| l.within("compiledRelease"));
    let dates: HashMap<(u32, Option<u32>), &str> = leaves
        .iter()
        .filter(|l| l.name == "date")
        .map(|l| ((l.record, l.nodes.last().copied()), l.value))
        .collect();
    // When the release came that an element stands in.
    let dated = |e: &Element<'l>| {
        let leaf = e.leaves.first()?;
        let at = leaf.nodes.iter().position(|node| *node == e.node)?;
        dates.get(&(leaf.record, at.checked_sub(1).and_then(|at| leaf.nodes.get(at)).copied())).copied()
    };
    let stage = |name: &str| {
        let mut found: Vec<Element<'l>> = elements(leaves, "", name);
        found.retain(|e| e.leaves.first().is_some_and(|l| !compiled || l.within("compiledRelease")));
        found.sort_by_key(|e| dated(e).unwrap_or(""));
        let last: HashMap<&str, u32> = found.iter().map(|e| (e.value(&[], "id"), e.node)).collect();
        found.retain(|e| {
            let id = e.value(&[], "id");
            id.is_empty() || last.get(id) == Some(&e.node)
        });
        found.sort_by_key(|e| e.node);
        found
    };
    let (mut contracts, awards) = (stage("contracts"), stage("awards"));
    let agreed = |e: &Element<'l>| !VOID.contains(&e.value(&[], "status"));
    contracts.retain(agreed);
    let parties = parties(leaves);
    let of = |element: &Element<'l>, award: Option<&Element<'l>>, alone: bool| {
        // What several contracts follow from is none's own.
        let own = award.filter(|_| alone);
        let both = || [Some(element), own].into_iter().flatten();
        let either = |path: &[&str], name: &str| both().find_map(|e| e.leaf(path, name));
        let signed = element.leaf(&[], "dateSigned");
        let dated =
            signed.or_else(|| [Some(element), award].into_iter().flatten().find_map(|e| e.leaf(&[], "date")));
        let (supplier, number) = supplier([Some(element), award].into_iter().flatten(), &parties);
        Award::of(
            both().map(|e| e.node).collect(),
            [
                (FactKind::Number, element.leaf(&[], "id")),
                (FactKind::Supplier, supplier),
                (FactKind::SupplierId, number),
                (FactKind::Date, dated),
                (FactKind::Subject, either(&[], "title")),
                (FactKind::NetTotal, either(&["value"], "amount")),
                (FactKind::Currency, either(&["value"], "currency")),
            ],
        )
    };
    if contracts.is_empty() {
        return awards.iter().filter(|award| agreed(award)).map(|award| of(award, None, true)).collect();
    }
    let by_id = by_id(&awards, "id");
    let mut follow: HashMap<&str, usize> = HashMap::new();
    contracts.iter().for_each(|c| *follow.entry(c.value(&[], "awardID")).or_default() += 1);
    let follows = |contract: &Element<'l>| {
        let id = contract.value(&[], "awardID");
        let only = awards.first().filter(|_| id.is_empty() && awards.len() == 1);
        of(contract, by_id.get(id).copied().filter(|_| !id.is_empty()).or(only), follow.get(id) == Some(&1))
    };
    contracts.iter().map(follows).collect()
}

/// Name and number of the first supplier of an award, whom the list of parties may name in its stead.
fn supplier<'l: 'e, 'e>(
    elements: impl Iterator<Item = &'e Element<'l>>,
    parties: &HashMap<&str, Who<'l>>,
) -> Who<'l> {
    let own = |e: &&Element<'l>| e.leaves.iter().any(|l| e.below(l) == ["suppliers"]);
    let Some(element) = elements.into_iter().find(own) else { return (None, None) };
    let (id, said) = (element.leaf(&["suppliers"], "id"), element.leaf(&["suppliers"], "name"));
    let alike = |name: &&Leaf| id.is_none_or(|id| id.nodes.last() == name.nodes.last());
    let (listed, number) = id.and_then(|id| parties.get(id.value)).copied().unwrap_or_default();
    (said.filter(alike).or(listed), number)
}

/// The parties of OCDS by their identifiers.
pub(super) fn parties<'l>(leaves: &'l [Leaf<'l>]) -> HashMap<&'l str, Who<'l>> {
    let parties = elements(leaves, "", "parties");
    let known = |p: &Element<'l>| (p.value(&[], "id"), (p.leaf(&[], "name"), p.leaf(&["identifier"], "id")));
    parties.iter().rev().map(known).collect()
}

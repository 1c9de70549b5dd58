//! What was awarded to whom: the contracts of notices and of contracting processes. Each is a purchase of its own, by a
//! supplier and for an amount of its own, so each becomes a document of its content.

use super::Schema;
use crate::procurement::FactKind;
use crate::procurement::leaves::Leaf;

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
    name: &'l str,
    leaves: Vec<&'l Leaf<'l>>,
}

impl<'l> Element<'l> {
    /// The first value of a name, right below the element (no path) or right below the last element of a path in it.
    fn leaf(&self, path: &[&str], name: &str) -> Option<&'l Leaf<'l>> {
        let parent = path.last().copied().unwrap_or(self.name);
        let here = |l: &&&Leaf| {
            let within = path.iter().all(|p| l.path.contains(p));
            l.name == name && l.parent() == parent && within
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
        let (Some(node), Some(name)) = (leaf.nodes.get(at).copied(), leaf.path.get(at).copied()) else {
            continue;
        };
        match found.last_mut().filter(|last| last.node == node) {
            Some(last) => last.leaves.push(leaf),
            None => found.push(Element { node, name, leaves: vec![leaf] }),
        }
    }
    found
}

/// The contracts of a document, in its order; none where nothing was awarded.
pub(super) fn read<'l>(leaves: &'l [Leaf<'l>], schema: Schema) -> Vec<Award<'l>> {
    match schema {
        Schema::Notice => eforms(leaves),
        Schema::Ted => ted(leaves),
        Schema::Ocds => ocds(leaves),
        _ => Vec::new(),
    }
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

/// Name and number of an organisation of an eForms notice by its identifier.
pub(super) fn organisation<'l>(
    leaves: &'l [Leaf<'l>],
    id: &str,
) -> (Option<&'l Leaf<'l>>, Option<&'l Leaf<'l>>) {
    let company = elements(leaves, "Organization", "Company");
    let own = company.iter().find(|c| c.value(&["PartyIdentification"], "ID") == id);
    let name = own.and_then(|c| c.leaf(&["PartyName"], "Name"));
    (name, own.and_then(|c| c.leaf(&["PartyLegalEntity"], "CompanyID")))
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
    let won = |id: &str, contract: Option<&Element<'l>>| {
        let tender = tenders.iter().find(|t| t.value(&[], "ID") == id)?;
        let party = tender.value(&["TenderingParty"], "ID");
        let party = parties.iter().find(|p| p.value(&[], "ID") == party);
        let (name, number) = organisation(leaves, party.map_or("", leads));
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
    let mut awards: Vec<Award> = settled.filter(Award::is_won).collect();
    if awards.is_empty() {
        let first = |t: &&Element| tenders.len() == 1 || t.value(&[], "RankCode") == "1";
        let ids = tenders.iter().filter(first).map(|t| t.value(&[], "ID"));
        awards = ids.filter_map(|id| won(id, None)).filter(Award::is_won).collect();
    }
    if awards.is_empty() {
        let results = elements(leaves, "", "TenderResult");
        let outright = |result: &Element<'l>| {
            let total = |name| result.leaf(&["LegalMonetaryTotal"], name);
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
        awards = results.iter().map(outright).filter(Award::is_won).collect();
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
        let total = |path: &[&str], name| element.leaf(path, name);
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
                (FactKind::Supplier, element.leaf(&["ADDRESS_CONTRACTOR"], "OFFICIALNAME")),
                (FactKind::Supplier, element.leaf(&older, "OFFICIALNAME")),
                (FactKind::SupplierId, element.leaf(&["ADDRESS_CONTRACTOR"], "NATIONALID")),
                (FactKind::ContractNumber, number),
                (FactKind::NetTotal, amount),
            ],
        )
    };
    let listed = ["AWARD_CONTRACT", "AWARD_OF_CONTRACT", "AWARD_OF_CONTRACT_DEFENCE"];
    let found = listed.iter().flat_map(|name| elements(leaves, "", name));
    let own = |e: &Element| original.is_none() || e.leaves.first().and_then(|l| form(l)) == original;
    found.filter(own).map(|element| contract(&element)).filter(Award::is_won).collect()
}

/// States of a contract or an award of OCDS in which nothing was agreed.
const VOID: &[&str] = &["cancelled", "unsuccessful"];

/// The contracts of a contracting process of OCDS, each with the award it follows from, else its awards. Of several stages
/// of one the last counts; a record says itself what all of them come to.
///
/// Source: Open Contracting Data Standard 1.1, "Reference: Release schema" and "Records".
fn ocds<'l>(leaves: &'l [Leaf<'l>]) -> Vec<Award<'l>> {
    let compiled = leaves.iter().any(|l| l.within("compiledRelease"));
    let stage = |name: &str| {
        let mut found: Vec<Element<'l>> = elements(leaves, "", name);
        found.retain(|e| e.leaves.first().is_some_and(|l| !compiled || l.within("compiledRelease")));
        let ids: Vec<&str> = found.iter().map(|e| e.value(&[], "id")).collect();
        let mut at = 0..;
        found.retain(|e| {
            at.next().is_some_and(|at| !ids.iter().skip(at + 1).any(|id| *id == e.value(&[], "id")))
        });
        found.retain(|e| !VOID.contains(&e.value(&[], "status")));
        found
    };
    let (contracts, awards) = (stage("contracts"), stage("awards"));
    let of = |element: &Element<'l>, award: Option<&Element<'l>>| {
        let both = || [Some(element), award].into_iter().flatten();
        let either = |path: &[&str], name: &str| both().find_map(|e| e.leaf(path, name));
        let dated = element.leaf(&[], "dateSigned").or_else(|| either(&[], "date"));
        let (supplier, number) = supplier(leaves, both());
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
        return awards.iter().map(|award| of(award, None)).collect();
    }
    let follows = |contract: &Element<'l>| {
        let id = contract.value(&[], "awardID");
        let only = awards.first().filter(|_| awards.len() == 1);
        of(contract, awards.iter().find(|award| award.value(&[], "id") == id).or(only))
    };
    contracts.iter().map(follows).collect()
}

/// Name and number of the first supplier of an award, whom the list of parties may name in its stead.
fn supplier<'l, 'e>(
    leaves: &'l [Leaf<'l>],
    elements: impl Iterator<Item = &'e Element<'l>>,
) -> (Option<&'l Leaf<'l>>, Option<&'l Leaf<'l>>)
where
    'l: 'e,
{
    let Some(own) = elements.filter_map(|e| e.leaves.iter().find(|l| l.parent() == "suppliers")).next()
    else {
        return (None, None);
    };
    let node = own.nodes.last();
    let of = |name: &str| {
        leaves.iter().find(|l| l.parent() == "suppliers" && l.name == name && l.nodes.last() == node)
    };
    let (name, number) = of("id").map_or((None, None), |id| party(leaves, id.value));
    (of("name").or(name), number)
}

/// Name and number of a party of OCDS by its identifier in the list of parties.
pub(super) fn party<'l>(leaves: &'l [Leaf<'l>], id: &str) -> (Option<&'l Leaf<'l>>, Option<&'l Leaf<'l>>) {
    let parties = elements(leaves, "", "parties");
    let own = parties.iter().find(|p| p.value(&[], "id") == id);
    (own.and_then(|p| p.leaf(&[], "name")), own.and_then(|p| p.leaf(&["identifier"], "id")))
}

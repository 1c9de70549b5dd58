//! The documents that a content in a machine's format holds: one as a rule; several where an envelope wraps them, an
//! invoice has several bodies, or a package lists several contracting processes.

use super::Schema;
use super::national::Form;
use crate::procurement::leaves::{self, Leaf};
use crate::text::{Document, MetaKey};
use std::borrow::Cow;
use std::collections::HashMap;
use std::rc::Rc;

/// One document of a content, as the values it states.
pub(in crate::procurement) struct Stated<'d> {
    pub(in crate::procurement) schema: Schema,
    /// Its root element; empty in JSON.
    pub(in crate::procurement) root: &'d str,
    /// Its own values, below its root whatever stands around that.
    own: Vec<Leaf<'d>>,
    /// Values that it shares with other bodies of its content.
    shared: Rc<[Leaf<'d>]>,
}

impl<'d> Stated<'d> {
    fn new(schema: Schema, root: &'d str, own: Vec<Leaf<'d>>) -> Stated<'d> {
        Stated { schema, root, own, shared: Rc::default() }
    }

    /// Its values, those that it shares first.
    pub(in crate::procurement) fn values(&self) -> impl Iterator<Item = &Leaf<'d>> {
        self.shared.iter().chain(&self.own)
    }

    /// The same in one piece.
    pub(in crate::procurement) fn leaves(&self) -> Cow<'_, [Leaf<'d>]> {
        match self.shared.is_empty() {
            true => Cow::Borrowed(&self.own),
            false => Cow::Owned(self.values().cloned().collect()),
        }
    }
}

/// Elements that bodies of one kind repeat within their root, by schema; what stands beside them holds for each.
fn bodies(schema: Schema) -> &'static [&'static str] {
    match schema {
        Schema::FatturaPa => &["FatturaElettronicaBody"],
        Schema::Facturae => &["Invoices", "Invoice"],
        _ => &[],
    }
}

/// Roles of which every document of trade in UBL names one.
const PARTIES: &[&str] = &[
    "AccountingSupplierParty",
    "AccountingCustomerParty",
    "SellerSupplierParty",
    "BuyerCustomerParty",
    "OriginatorCustomerParty",
    "DespatchSupplierParty",
    "DeliveryCustomerParty",
    "ContractingParty",
    "ProviderParty",
    "ReceiverParty",
    "SenderParty",
];

/// Words of which one stands in whatever a document within an envelope is.
const INNER: &[&str] = &["IssueDate", "CrossIndustry", "FatturaElettronica", "SCRDMCCBDACIO"];

/// The documents of a content, in its order; none where it is in none of these formats.
pub(in crate::procurement) fn of(document: &Document) -> Vec<Stated<'_>> {
    let meta = |key| document.metadata.iter().find(|m| m.key == key).map(|m| m.value.as_str());
    let holds = |words: &[&str]| leaves::pages(document).any(|p| words.iter().any(|w| p.text.contains(w)));
    let Some(root) = meta(MetaKey::XmlRoot) else {
        let ocds = document.format == "json" && holds(&["ocid: "]);
        return if ocds { processes(leaves::read(document)) } else { Vec::new() };
    };
    match Schema::of(root, meta(MetaKey::XmlNamespace).unwrap_or("")) {
        Some(schema) => apart(without_extensions(Stated::new(schema, root, leaves::read(document)))),
        None if Form::of(root).any(|form| holds(&[form.holds])) => national(root, leaves::read(document)),
        None if holds(INNER) => enclosed(leaves::read(document)).into_iter().flat_map(apart).collect(),
        None => Vec::new(),
    }
}

/// A document in a format of one country or one maker.
fn national<'d>(root: &'d str, leaves: Vec<Leaf<'d>>) -> Vec<Stated<'d>> {
    let form =
        Form::of(root).find(|form| leaves.iter().any(|l| l.name == form.holds || l.within(form.holds)));
    form.map(|form| Stated::new(Schema::National(form), root, leaves)).into_iter().collect()
}

/// The documents that an envelope wraps, each from its own root.
fn enclosed(leaves: Vec<Leaf<'_>>) -> Vec<Stated<'_>> {
    let mut found: Vec<(u32, Stated<'_>)> = Vec::new();
    for mut leaf in leaves {
        let Some((at, schema)) =
            (0..leaf.path.len()).find_map(|at| Some((at, Schema::named(leaf.path.get(at)?)?)))
        else {
            continue;
        };
        leaf.path.drain(..at);
        leaf.nodes.drain(..at);
        let (Some(root), Some(node)) = (leaf.path.first().copied(), leaf.nodes.first().copied()) else {
            continue;
        };
        match found.last_mut() {
            Some((last, stated)) if *last == node => stated.own.push(leaf),
            _ => found.push((node, Stated::new(schema, root, vec![leaf]))),
        }
    }
    found.into_iter().map(|(_, stated)| without_extensions(stated)).filter(is_whole).collect()
}

/// A document of trade without what extensions add: they repeat its totals after an advance or by other rates.
fn without_extensions(mut stated: Stated<'_>) -> Stated<'_> {
    stated.own.retain(|l| stated.schema != Schema::Ubl || !l.within("UBLExtensions"));
    stated
}

/// Whether what stands below a root's name is a document: other formats have elements called `Order` and `Invoice`, too.
fn is_whole(stated: &Stated<'_>) -> bool {
    let own = |name: &str| stated.own.iter().any(|l| l.path.len() == 1 && l.name == name);
    let party = || stated.own.iter().any(|l| PARTIES.iter().any(|party| l.within(party)));
    !matches!(stated.schema, Schema::Ubl | Schema::Notice) || own("ID") && own("IssueDate") && party()
}

/// The bodies of a document that has several.
fn apart(stated: Stated<'_>) -> Vec<Stated<'_>> {
    let bodies = bodies(stated.schema);
    let body = |leaf: &Leaf<'_>| {
        let inside = leaf.path.get(1..)?.starts_with(bodies);
        leaf.nodes.get(bodies.len()).copied().filter(|_| inside && !bodies.is_empty())
    };
    let mut nodes = stated.own.iter().filter_map(body);
    let first = nodes.next();
    if nodes.all(|node| Some(node) == first) {
        return vec![stated];
    }
    let Stated { schema, root, own, .. } = stated;
    let (mut found, mut shared): (Vec<(u32, Vec<Leaf<'_>>)>, Vec<Leaf<'_>>) = (Vec::new(), Vec::new());
    for leaf in own {
        match (body(&leaf), found.last_mut()) {
            (None, _) => shared.push(leaf),
            (Some(node), Some((last, own))) if *last == node => own.push(leaf),
            (Some(node), _) => found.push((node, vec![leaf])),
        }
    }
    let shared: Rc<[Leaf<'_>]> = shared.into();
    found.into_iter().map(|(_, own)| Stated { schema, root, own, shared: Rc::clone(&shared) }).collect()
}

/// Words that make a text a schema, which describes releases without being one.
const SCHEMA: &[&str] = &["$schema", "definitions", "patternProperties"];

/// The contracting processes of OCDS: the releases of one `ocid` are stages of one process, wherever packages, records and
/// lines put them.
fn processes(leaves: Vec<Leaf<'_>>) -> Vec<Stated<'_>> {
    if leaves.iter().any(|l| SCHEMA.iter().any(|word| l.name == *word || l.within(word))) {
        return Vec::new();
    }
    // The object in which an `ocid` stands; at the top, which one of several.
    let named = || leaves.iter().filter(|l| l.name == "ocid");
    let inner: HashMap<u32, &str> = named().filter_map(|l| Some((*l.nodes.last()?, l.value))).collect();
    let outer: HashMap<u32, &str> =
        named().filter(|l| l.nodes.is_empty()).map(|l| (l.record, l.value)).collect();
    let process = |leaf: &Leaf<'_>| {
        let around = leaf.nodes.iter().rev().find_map(|node| inner.get(node).copied());
        around.or_else(|| outer.get(&leaf.record).copied())
    };
    let owners: Vec<Option<&str>> = leaves.iter().map(process).collect();
    let (mut places, mut found) = (HashMap::new(), Vec::new());
    for (leaf, owner) in leaves.into_iter().zip(owners) {
        let Some(owner) = owner else { continue };
        let at = *places.entry(owner).or_insert_with(|| {
            found.push(Stated::new(Schema::Ocds, "", Vec::new()));
            found.len() - 1
        });
        if let Some(stated) = found.get_mut(at) {
            stated.own.push(leaf);
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{Page, TextSource};

    fn document(format: &str, root: &str, text: &str) -> Document {
        let pages = vec![Page { number: 1, ..Page::new(text, TextSource::Markup) }];
        let mut document = Document { format: format.into(), pages, ..Document::default() };
        if !root.is_empty() {
            let meta = |key, value: &str| crate::text::Meta { key, value: value.into() };
            document.metadata = vec![meta(MetaKey::XmlRoot, root), meta(MetaKey::XmlNamespace, "")];
        }
        document
    }

    /// Each document with its schema, root and the values that it holds.
    fn found(document: &Document) -> Vec<(Schema, String, Vec<String>)> {
        let values = |s: &Stated| s.values().map(|l| format!("{}/{}", l.path.join("/"), l.value)).collect();
        of(document).iter().map(|s| (s.schema, s.root.to_string(), values(s))).collect()
    }

    #[test]
    fn envelopes_hold_whole_documents() {
        let invoice = |n: u32| {
            format!("  Invoice\n   ID {n}\n   IssueDate 2024-01-02\n   BuyerCustomerParty\n    Name A\n")
        };
        let text = format!("Envelope\n Header\n  Order 5\n Body\n{}{}", invoice(1), invoice(2));
        let document = document("xml", "Envelope", &text);
        let [one, two] = found(&document).try_into().unwrap();
        let values = |n: u32| {
            [format!("Invoice/{n}"), "Invoice/2024-01-02".into(), "Invoice/BuyerCustomerParty/A".into()]
        };
        assert_eq!(one, (Schema::Ubl, "Invoice".into(), values(1).to_vec()));
        assert_eq!(two.2, values(2));
    }

    #[test]
    fn bodies_share_what_stands_beside_them() {
        let text = "FatturaElettronica\n Head A\n FatturaElettronicaBody\n  Numero 1\n FatturaElettronicaBody\n  Numero 2\n";
        let document = document("xml", "FatturaElettronica", text);
        let bodies: Vec<usize> = found(&document).iter().map(|(.., values)| values.len()).collect();
        assert_eq!(bodies, [2, 2]);
    }

    #[test]
    fn releases_of_one_process_belong_together() {
        let text = "ocid: a\ntag:\n  tender\n\nocid: b\nid: 1\n\nid: 2\nocid: a\n";
        let lines = document("json", "", text);
        let ids: Vec<usize> = found(&lines).iter().map(|(.., values)| values.len()).collect();
        assert_eq!(ids, [4, 2]);
        let text = "uri: x\nreleases:\n    ocid: a\n    id: 1\n\n    buyer:\n      name: C\n    ocid: b\n";
        let package = document("json", "", text);
        let owned: Vec<String> = found(&package).into_iter().map(|(.., values)| values.join(" ")).collect();
        assert_eq!(owned, ["releases/a releases/1", "releases/buyer/C releases/b"]);
        assert!(found(&document("json", "", "$schema: x\nocid: a\n")).is_empty());
    }
}

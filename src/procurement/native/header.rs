//! Facts of the header, each at the path that its schema gives it.

use super::awards::{self, Award};
use super::national::Form;
use super::places::{CII, FACTURAE, FATTURA, NOTICE, OCDS, OCDS_TENDER, ORDER, Place, TED, UBL};
use super::{At, Schema, Writer, collapse};
use crate::procurement::leaves::Leaf;
use crate::procurement::money::canonical;
use crate::procurement::{Fact, FactKind, Scope, calendar};
use crate::text::Span;
use rust_decimal::Decimal;

/// The facts of one document, and the elements of what it alone was awarded.
pub(super) struct Heading {
    pub(super) facts: Vec<Fact>,
    /// Empty where it is the only document.
    pub(super) nodes: Vec<u32>,
}

/// Reads the header of a document: one as a rule, and one for each contract of an award to several. What was awarded goes
/// before what holds for all.
pub(super) fn read(leaves: &[Leaf<'_>], schema: Schema, writer: &Writer<'_>) -> Vec<Heading> {
    let (awards, listed) = awards::read(leaves, schema);
    let header = || Header { leaves, writer, facts: Vec::new() };
    let common = header().read(schema, awards.len(), listed);
    if awards.is_empty() {
        return vec![Heading { facts: common, nodes: Vec::new() }];
    }
    let several = awards.len() > 1;
    let heading = |award: Award<'_>| {
        let mut own = header();
        own.awarded(&award, schema);
        let rest = common.iter().filter(|fact| !own.has(fact.kind)).cloned().collect::<Vec<_>>();
        own.facts.extend(rest);
        Heading { facts: own.facts, nodes: if several { award.nodes } else { Vec::new() } }
    };
    awards.into_iter().map(heading).collect()
}

/// Ends of the roots of UBL that bill: their parties are those of accounting.
const BILLS: &[&str] = &["Invoice", "CreditNote", "DebitNote", "Statement", "Reminder", "RemittanceAdvice"];

struct Header<'h> {
    leaves: &'h [Leaf<'h>],
    writer: &'h Writer<'h>,
    facts: Vec<Fact>,
}

impl Header<'_> {
    /// The facts of the header, given how many contracts it awards and how many it lists: of several the total is none's own.
    fn read(mut self, schema: Schema, awarded: usize, listed: usize) -> Vec<Fact> {
        match schema {
            Schema::Ubl => self.ubl(),
            Schema::Notice => self.notice(listed > 1),
            Schema::Cii => {
                self.places(CII);
                self.tax("TaxTotalAmount", |l| l.parent().ends_with("MonetarySummation"));
            }
            Schema::FatturaPa => self.fattura(),
            Schema::Facturae => self.places(FACTURAE),
            Schema::Ted => self.ted(listed > 1),
            Schema::Ocds => self.ocds(awarded > 0),
            Schema::National(form) => self.national(form),
        }
        self.undiscounted();
        self.facts
    }

    /// What a contract says of itself.
    fn awarded(&mut self, award: &Award<'_>, schema: Schema) {
        for (kind, leaf) in &award.facts {
            self.offer(Some(*leaf), *kind);
        }
        match schema {
            Schema::Notice => self.net_currency("currencyID"),
            Schema::Ted => {
                self.net_currency("CURRENCY");
                self.around();
            }
            _ => {}
        }
    }

    /// Gives a value, if there is one and nothing of its kind is known yet.
    fn offer(&mut self, leaf: Option<&Leaf<'_>>, kind: FactKind) {
        if let Some(leaf) = leaf.filter(|_| !self.has(kind)) {
            self.give(leaf, kind);
        }
    }

    /// Offers what stands right below the root.
    fn below_root(&mut self, own: &[(&str, FactKind)]) {
        for (name, kind) in own {
            self.offer(self.leaves.iter().find(|l| l.path.len() <= 1 && l.name == *name), *kind);
        }
    }

    fn has(&self, kind: FactKind) -> bool {
        self.facts.iter().any(|f| f.kind == kind)
    }

    fn value(&self, kind: FactKind) -> Option<&str> {
        self.facts.iter().find(|f| f.kind == kind).map(|f| f.value.as_str())
    }

    /// Reads the first value at each place. Lines and their references are out of it.
    fn places(&mut self, places: &[Place]) {
        for (kind, path, name) in places {
            if self.has(*kind) {
                continue;
            }
            let fits = |l: &&Leaf<'_>| {
                let nearest = path.last().is_none_or(|last| l.parent().ends_with(last));
                l.name == *name
                    && nearest
                    && path.iter().all(|p| l.path.iter().any(|o| o.ends_with(p)))
                    && !in_line(l)
            };
            // Of several registrations that for value added tax tells who it is across borders.
            let id = matches!(kind, FactKind::SupplierId | FactKind::BuyerId);
            let taxed = |l: &&Leaf<'_>| id && fits(l) && self.is_vat(l);
            let found = self.leaves.iter().find(taxed).or_else(|| self.leaves.iter().find(fits));
            if let Some(leaf) = found {
                self.give(leaf, *kind);
            }
        }
    }

    /// Whether a number of registration is one for value added tax, by its attribute or by the scheme named beside it.
    fn is_vat(&self, leaf: &Leaf<'_>) -> bool {
        let own = leaf.attribute("schemeID").is_some_and(|(scheme, _)| scheme == "VA");
        let depth = leaf.nodes.len();
        let beside =
            |l: &&Leaf<'_>| l.parent() == "TaxScheme" && l.nodes.get(..depth) == Some(leaf.nodes.as_slice());
        own || self.leaves.iter().find(beside).is_some_and(|scheme| scheme.value == "VAT")
    }

    /// Number, date and currency of UBL stand right below the root, its parties and sums at their own paths.
    fn ubl(&mut self) {
        self.below_root(&[
            ("ID", FactKind::Number),
            ("IssueDate", FactKind::Date),
            ("DueDate", FactKind::DueDate),
            ("DocumentCurrencyCode", FactKind::Currency),
            ("PricingCurrencyCode", FactKind::Currency),
        ]);
        let root = self.leaves.first().and_then(|l| l.path.first()).copied().unwrap_or("");
        let (first, second) =
            if BILLS.iter().any(|bill| root.ends_with(bill)) { (UBL, ORDER) } else { (ORDER, UBL) };
        self.places(first);
        self.places(second);
        self.person(FactKind::Supplier, "AccountingSupplierParty", ["FirstName", "FamilyName"]);
        self.person(FactKind::Buyer, "AccountingCustomerParty", ["FirstName", "FamilyName"]);
        self.tax("TaxAmount", |l| l.path.get(1..) == Some(&["TaxTotal"]));
        self.whole();
        self.currency("currencyID");
    }

    /// Documents that state no totals but the sum of their lines and what is to be paid: nothing is taken off or added.
    fn whole(&mut self) {
        let sum = |name: &str| {
            let own = |l: &&Leaf<'_>| l.name == name && l.parent().ends_with("MonetaryTotal") && !in_line(l);
            self.leaves.iter().find(own)
        };
        let plain = ["AllowanceTotalAmount", "ChargeTotalAmount", "PrepaidAmount"]
            .iter()
            .all(|name| sum(name).is_none());
        let (lines, payable) = (sum("LineExtensionAmount"), sum("PayableAmount"));
        self.offer(lines.filter(|_| plain), FactKind::NetTotal);
        self.offer(payable.filter(|_| plain), FactKind::GrossTotal);
    }

    /// A person, where no organisation is named: first and last name stand apart.
    fn person(&mut self, kind: FactKind, around: &str, names: [&str; 2]) {
        let named = |name: &&str| self.leaves.iter().find(|l| l.within(around) && l.name == *name);
        let parts: Vec<&Leaf<'_>> = names.iter().filter_map(named).collect();
        if self.has(kind) || parts.len() < names.len() {
            return;
        }
        let value = parts.iter().map(|l| collapse(l.value)).collect::<Vec<_>>().join(" ");
        let from: Vec<At<'_>> = parts.iter().map(|l| At::of(l)).collect();
        self.facts.extend(self.writer.derive(
            Scope::Document,
            kind,
            value,
            "first name and last name",
            &from,
        ));
    }

    fn fattura(&mut self) {
        self.places(FATTURA);
        self.person(FactKind::Supplier, "CedentePrestatore", ["Nome", "Cognome"]);
        self.person(FactKind::Buyer, "CessionarioCommittente", ["Nome", "Cognome"]);
        for (name, kind) in [("ImponibileImporto", FactKind::NetTotal), ("Imposta", FactKind::TaxTotal)] {
            self.sum(kind, |l| l.parent() == "DatiRiepilogo" && l.name == name);
        }
        // The simplified invoice states amounts with their tax.
        for (name, around, kind) in
            [("Importo", "DatiBeniServizi", FactKind::GrossTotal), ("Imposta", "DatiIVA", FactKind::TaxTotal)]
        {
            if !self.has(kind) {
                self.sum(kind, |l| l.parent() == around && l.name == name);
            }
        }
        self.gross();
    }

    fn ted(&mut self, several: bool) {
        self.places(TED);
        let total = |l: &&Leaf<'_>| {
            let changed = l.name == "VAL_TOTAL_AFTER";
            let whole = l.name == "VAL_TOTAL" && matches!(l.parent(), "OBJECT_CONTRACT" | "VALUES");
            let older = l.name == "VALUE_COST" && l.within("TOTAL_FINAL_VALUE");
            changed || whole || older
        };
        self.offer(self.leaves.iter().find(total).filter(|_| !several), FactKind::NetTotal);
        self.net_currency("CURRENCY");
        self.around();
        self.any_currency("CURRENCY");
    }

    /// A currency that is an attribute of the element around the net total, as in the older notices of TED.
    fn around(&mut self) {
        let sign = "@CURRENCY ";
        let net = self.facts.iter().find(|f| f.kind == FactKind::NetTotal).and_then(|f| f.evidence.first());
        let Some((page, before)) =
            net.map(|net| (net.page, net.span.start as usize)).filter(|_| !self.has(FactKind::Currency))
        else {
            return;
        };
        let text = self.writer.document.page(page).and_then(|page| page.text.get(..before)).unwrap_or("");
        let Some(at) = text.rfind(sign).map(|at| at + sign.len()) else { return };
        let code = text
            .get(at..)
            .and_then(|rest| rest.get(..3))
            .filter(|code| code.bytes().all(|b| b.is_ascii_uppercase()));
        let place = At { name: "CURRENCY", page, span: Span::new(at, at + 3) };
        let fact = code
            .and_then(|code| self.writer.read(Scope::Document, FactKind::Currency, code.to_string(), place));
        self.facts.extend(fact);
    }

    fn national(&mut self, form: &Form) {
        self.places(form.header);
        for (kind, [element, role, value, name]) in form.parties {
            let says = |l: &&Leaf<'_>| l.name == *role && l.value == *value && l.parent() == *element;
            let party =
                self.leaves.iter().find(says).and_then(|l| l.nodes.last().map(|node| (l.nodes.len(), *node)));
            let Some((depth, node)) = party.filter(|_| !self.has(*kind)) else { continue };
            let named = |l: &&Leaf<'_>| l.name == *name && l.nodes.get(depth - 1) == Some(&node);
            self.offer(self.leaves.iter().find(named), *kind);
        }
        if !form.currency.is_empty() {
            self.currency(form.currency);
        }
    }

    fn ocds(&mut self, awarded: bool) {
        let parties = awards::parties(self.leaves);
        for around in ["buyer", "procuringEntity"] {
            let of = |name: &str| self.leaves.iter().find(|l| l.parent() == around && l.name == name);
            let said = of("name");
            let id = of("id").map_or("", |l| l.value);
            let (listed, number) = parties.get(id).copied().unwrap_or_default();
            self.offer(said.or(listed), FactKind::Buyer);
            self.offer(number, FactKind::BuyerId);
        }
        self.places(OCDS);
        if !awarded {
            self.places(OCDS_TENDER);
        }
    }

    /// The tax. A second total repeats it in the currency of the books.
    fn tax(&mut self, name: &str, fits: impl Fn(&Leaf<'_>) -> bool) {
        let currency = self.value(FactKind::Currency).map(str::to_string);
        let own = |l: &&Leaf<'_>| match (&currency, l.attribute("currencyID")) {
            (Some(own), Some((given, _))) => given == own,
            _ => true,
        };
        if let Some(leaf) = self.leaves.iter().find(|l| l.name == name && fits(l) && own(l) && !in_line(l)) {
            self.give(leaf, FactKind::TaxTotal);
        }
    }

    /// The buyer of an eForms notice is named by reference to its list of organisations; number and date stand right below
    /// the root.
    fn notice(&mut self, several: bool) {
        let reference = |l: &&Leaf<'_>| {
            l.name == "ID" && l.parent() == "PartyIdentification" && l.within("ContractingParty")
        };
        let id = self.leaves.iter().find(reference).map_or("", |l| l.value);
        let (name, number) = awards::organisations(self.leaves).get(id).copied().unwrap_or_default();
        self.offer(name, FactKind::Buyer);
        self.offer(number, FactKind::BuyerId);
        self.places(NOTICE);
        self.below_root(&[("ID", FactKind::Number), ("IssueDate", FactKind::Date)]);
        let total = |l: &&Leaf<'_>| l.name == "TotalAmount" && l.parent() == "NoticeResult";
        self.offer(self.leaves.iter().find(total).filter(|_| !several), FactKind::NetTotal);
        self.currency("currencyID");
    }

    /// The currency of the net total, else of any amount.
    fn currency(&mut self, name: &str) {
        self.net_currency(name);
        self.any_currency(name);
    }

    /// The currency that an attribute of the net total tells.
    fn net_currency(&mut self, name: &str) {
        let net = self.facts.iter().find(|f| f.kind == FactKind::NetTotal).and_then(|f| f.evidence.first());
        let leaf = net.and_then(|net| self.leaves.iter().find(|l| (l.page, l.span) == (net.page, net.span)));
        self.currency_of(leaf, name, leaf.map_or("", |l| l.name));
    }

    /// The first currency that an attribute tells.
    fn any_currency(&mut self, name: &str) {
        self.currency_of(self.leaves.iter().find(|l| l.attribute(name).is_some()), name, name);
    }

    /// The currency in an attribute of a value, read by the rule of that name.
    fn currency_of(&mut self, leaf: Option<&Leaf<'_>>, attribute: &str, rule: &str) {
        let given =
            leaf.filter(|_| !self.has(FactKind::Currency)).and_then(|l| Some((l, l.attribute(attribute)?)));
        if let Some((leaf, (value, span))) = given {
            let at = At { name: rule, page: leaf.page, span };
            self.facts.extend(self.writer.read(Scope::Document, FactKind::Currency, value.to_string(), at));
        }
    }

    /// A fact that is the sum of several values, such as the bases of several rates of tax.
    fn sum(&mut self, kind: FactKind, fits: impl Fn(&Leaf<'_>) -> bool) {
        let parts: Vec<&Leaf<'_>> = self.leaves.iter().filter(|l| fits(l)).collect();
        if let [only] = parts.as_slice() {
            return self.give(only, kind);
        }
        let add = |sum: Decimal, leaf: &&Leaf<'_>| sum.checked_add(leaf.value.parse().ok()?);
        let Some(sum) = parts.iter().try_fold(Decimal::ZERO, add) else { return };
        let from: Vec<At<'_>> = parts.iter().map(|l| At::of(l)).collect();
        self.facts.extend(self.writer.derive(
            Scope::Document,
            kind,
            canonical(sum),
            "sum over the rates of tax",
            &from,
        ));
    }

    /// Where no total with tax is written it follows from the two that it is made of.
    fn gross(&mut self) {
        if self.has(FactKind::GrossTotal) {
            return;
        }
        let of = |kind| self.facts.iter().find(|f| f.kind == kind);
        let (Some(net), Some(tax)) = (of(FactKind::NetTotal), of(FactKind::TaxTotal)) else { return };
        let sum = net.value.parse::<Decimal>().ok().zip(tax.value.parse::<Decimal>().ok());
        let Some(sum) = sum.and_then(|(net, tax)| net.checked_add(tax)) else { return };
        let evidence: Vec<_> = net.evidence.iter().chain(&tax.evidence).map(|e| e.as_input()).collect();
        let (kind, value, rule) = (FactKind::GrossTotal, canonical(sum), "net_total + tax_total".to_string());
        self.facts.push(Fact {
            scope: Scope::Document,
            kind,
            value,
            rule,
            confidence: super::CONFIDENCE,
            evidence,
        });
    }

    /// A value as a fact of a kind: dates and amounts in canonical form.
    fn give(&mut self, leaf: &Leaf<'_>, kind: FactKind) {
        use FactKind::{
            Date, DeliveryDate, DiscountPercent, DiscountTotal, DueDate, GrossTotal, ListTotal, NetTotal,
        };
        // TED writes sums for people, and for machines in an attribute.
        let (text, at) = match leaf.attribute("FMTVAL") {
            Some((value, span)) => (value, At { span, ..At::of(leaf) }),
            None => (leaf.value, At::of(leaf)),
        };
        let value = match kind {
            Date | DeliveryDate | DueDate | FactKind::ValidUntil => date(text),
            DiscountPercent | DiscountTotal | GrossTotal | ListTotal | NetTotal | FactKind::TaxTotal => {
                text.parse::<Decimal>().ok().map(canonical)
            }
            FactKind::Currency => Some(currency(text).to_string()),
            _ => Some(collapse(text)),
        };
        self.facts.extend(value.and_then(|value| self.writer.read(Scope::Document, kind, value, at)));
    }

    /// Without a discount on the whole document the sum of its lines is no list total.
    fn undiscounted(&mut self) {
        let zero = |f: &Fact| f.value.parse::<Decimal>().is_ok_and(|d| d.is_zero());
        self.facts.retain(|f| f.kind != FactKind::DiscountTotal || !zero(f));
        if !self.has(FactKind::DiscountTotal) && !self.has(FactKind::DiscountPercent) {
            self.facts.retain(|f| f.kind != FactKind::ListTotal);
        }
    }
}

/// Whether a value belongs to a line of goods.
fn in_line(leaf: &Leaf<'_>) -> bool {
    leaf.path.iter().any(|p| p.ends_with("Line") || p.ends_with("LineItem") || *p == "items")
}

/// A currency by its letters, where a format gives its number (ISO 4217).
fn currency(code: &str) -> &str {
    let known = [
        ("643", "RUB"),
        ("840", "USD"),
        ("978", "EUR"),
        ("156", "CNY"),
        ("941", "RSD"),
        ("398", "KZT"),
        ("933", "BYN"),
    ];
    known.iter().find(|(number, _)| *number == code).map_or(code, |(_, letters)| letters)
}

/// A date as schemas write it: `2024-03-15`, with a time or a zone behind it or not, or `20240315` with a time or not.
fn date(text: &str) -> Option<String> {
    let digits = text.len() >= 8 && text.bytes().all(|b| b.is_ascii_digit());
    let dashed = || Some(format!("{}-{}-{}", text.get(..4)?, text.get(4..6)?, text.get(6..8)?));
    let day = if digits {
        dashed()?
    } else {
        text.get(..DAY).filter(|day| is_day(day)).unwrap_or(text).to_string()
    };
    calendar::first(&day, true).map(|d| d.iso)
}

/// Bytes of a date of ISO 8601.
const DAY: usize = 10;

/// Whether a text is a date of ISO 8601, to the day.
fn is_day(text: &str) -> bool {
    let mut bytes = text.bytes().enumerate();
    text.len() == DAY && bytes.all(|(at, b)| if matches!(at, 4 | 7) { b == b'-' } else { b.is_ascii_digit() })
}

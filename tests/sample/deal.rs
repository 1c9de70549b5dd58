//! The facts of a purchase, their arithmetic, and what of them a document of a given hand states.

use super::cast::Party;
use super::expected::{ExpectedDocument, ExpectedLine, ExpectedPackage};
use super::figures::{Basis, Cents, Date, Milli, canonical, canonical_quantity, discount, percent_of};

/// A line of a purchase.
#[derive(Clone, Debug)]
pub(crate) struct Line {
    /// Part number.
    pub code: String,
    /// What it is, with backticks around Latin names.
    pub description: String,
    /// Unit of measure.
    pub unit: String,
    /// Quantity.
    pub quantity: Milli,
    /// Price of a unit before its discount.
    pub list: Cents,
    /// Price of a unit after it.
    pub price: Cents,
    /// The line at list prices.
    pub list_total: Cents,
    /// The line after its discount.
    pub net: Cents,
}

impl Line {
    /// The line's discount.
    pub(crate) fn discount(&self) -> Basis {
        discount(self.list_total, self.net)
    }
}

/// A section of a purchase.
#[derive(Clone, Debug)]
pub(crate) struct Package {
    /// Its name; simple purchases have one package without.
    pub label: Option<String>,
    /// Its lines.
    pub lines: Vec<Line>,
}

impl Package {
    /// Sum of list prices.
    pub(crate) fn list(&self) -> Cents {
        self.lines.iter().map(|l| l.list_total).sum()
    }

    /// Sum of net amounts.
    pub(crate) fn net(&self) -> Cents {
        self.lines.iter().map(|l| l.net).sum()
    }
}

/// How a document sums up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Sums {
    /// It has no prices at all.
    Unpriced,
    /// Net amounts only, no tax.
    Net,
    /// Net, tax, gross.
    Taxed,
    /// Sum of list prices, discount, net, tax, gross: the lines carry their shares of the discount.
    Listed,
    /// Sum of lines, a discount on the whole, net, tax, gross.
    Reduced(Basis),
}

/// A column of a table of lines.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Col {
    /// Running number.
    No,
    /// Part number.
    Code,
    /// Description.
    Name,
    /// Unit of measure.
    Unit,
    /// Quantity.
    Quantity,
    /// List price of a unit.
    List,
    /// List price of the line.
    ListTotal,
    /// Discount in percent.
    Discount,
    /// Price of a unit.
    Price,
    /// Net amount of the line.
    Net,
    /// Rate of tax.
    Vat,
}

/// A purchase as one document tells it.
#[derive(Clone, Debug)]
pub(crate) struct Deal {
    /// Type of the document in the taxonomy.
    pub kind: &'static str,
    /// Its number.
    pub number: String,
    /// Its day.
    pub date: Date,
    /// Who sells.
    pub supplier: Party,
    /// Who buys.
    pub buyer: Party,
    /// For whom, if the document says so.
    pub end_user: Option<Party>,
    /// Currency, ISO 4217.
    pub currency: &'static str,
    /// The sections.
    pub packages: Vec<Package>,
    /// How it sums up.
    pub sums: Sums,
    /// Rate of tax.
    pub vat: Basis,
}

/// The sums of a purchase; those not printed are none.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Totals {
    /// Before the discount on the whole.
    pub list: Option<Cents>,
    /// That discount.
    pub discount: Option<Cents>,
    /// Its percentage.
    pub percent: Option<Basis>,
    /// After it, before tax.
    pub net: Option<Cents>,
    /// Tax.
    pub tax: Option<Cents>,
    /// With tax.
    pub gross: Option<Cents>,
}

impl Deal {
    /// The sums.
    pub(crate) fn totals(&self) -> Totals {
        let lists: Cents = self.packages.iter().map(Package::list).sum();
        let nets: Cents = self.packages.iter().map(Package::net).sum();
        let (list, net) = match self.sums {
            Sums::Unpriced => return Totals::default(),
            Sums::Net => return Totals { net: Some(nets), ..Totals::default() },
            Sums::Taxed => (None, nets),
            Sums::Listed => (Some(lists), nets),
            Sums::Reduced(percent) => (Some(nets), nets - percent_of(nets, percent)),
        };
        let tax = percent_of(net, self.vat);
        Totals {
            list,
            discount: list.map(|list| list - net),
            percent: list.map(|list| discount(list, net)),
            net: Some(net),
            tax: Some(tax),
            gross: Some(net + tax),
        }
    }

    /// The lines of all sections.
    pub(crate) fn lines(&self) -> impl Iterator<Item = &Line> {
        self.packages.iter().flat_map(|p| &p.lines)
    }

    /// The answers, for a document that prints those columns and writes words by `write`.
    pub(crate) fn expected(&self, columns: &[Col], write: impl Fn(&str) -> String) -> ExpectedDocument {
        let totals = self.totals();
        let money = |value: Option<Cents>| value.map(canonical);
        let priced = self.sums != Sums::Unpriced;
        let has = |column: Col| columns.contains(&column) && (priced || is_unpriced(column));
        let line = |line: &Line| ExpectedLine {
            item_code: has(Col::Code).then(|| line.code.clone()),
            description: write(&line.description),
            quantity: has(Col::Quantity).then(|| canonical_quantity(line.quantity)),
            unit: has(Col::Unit).then(|| write(&line.unit)),
            list_price: has(Col::List).then(|| canonical(line.list)),
            unit_price: priced.then(|| canonical(line.price)),
            discount_percent: has(Col::Discount).then(|| canonical(line.discount())),
            net_amount: has(Col::Net).then(|| canonical(line.net)),
        };
        let mut derived = Vec::new();
        if priced && !columns.contains(&Col::Price) {
            derived.push("line_items.unit_price".to_string());
        }
        if totals.percent.is_some() && !matches!(self.sums, Sums::Reduced(_)) {
            derived.push("discount_percent".to_string());
        }
        let mut first = 1;
        let mut packages = Vec::new();
        for package in &self.packages {
            let last = first + package.lines.len() - 1;
            if let Some(label) = &package.label {
                packages.push(ExpectedPackage {
                    label: write(label),
                    list_total: has(Col::ListTotal).then(|| canonical(package.list())),
                    net_total: priced.then(|| canonical(package.net())),
                    discount_percent: has(Col::ListTotal)
                        .then(|| canonical(discount(package.list(), package.net()))),
                    first_item: first,
                    last_item: last,
                });
            }
            first = last + 1;
        }
        ExpectedDocument {
            verdicts: vec!["procurement".into()],
            types: vec![self.kind.into()],
            derived,
            number: Some(self.number.clone()),
            date: Some(self.date.iso()),
            supplier: Some(write(&self.supplier.name)),
            supplier_id: self.supplier.pib.clone(),
            buyer: Some(write(&self.buyer.name)),
            buyer_id: self.buyer.pib.clone(),
            end_user: self.end_user.as_ref().map(|party| write(&party.name)),
            currency: priced.then(|| self.currency.into()),
            list_total: money(totals.list),
            discount_total: money(totals.discount),
            discount_percent: money(totals.percent),
            net_total: money(totals.net),
            tax_total: money(totals.tax),
            gross_total: money(totals.gross),
            packages,
            line_items: self.lines().map(line).collect(),
            ..ExpectedDocument::default()
        }
    }
}

/// True of columns that have nothing to do with prices.
fn is_unpriced(column: Col) -> bool {
    matches!(column, Col::No | Col::Code | Col::Name | Col::Unit | Col::Quantity)
}

//! Lines of goods, gathered from where each schema puts their parts.

use super::national::{self, Form};
use super::{At, Schema};
use crate::procurement::leaves::Leaf;
use crate::text::Span;
use rust_decimal::Decimal;

/// A value and where it stands.
#[derive(Clone, Copy, Debug)]
pub(super) struct Text<'l> {
    pub(super) value: &'l str,
    pub(super) at: At<'l>,
}

/// A figure and where it stands.
#[derive(Clone, Copy, Debug)]
pub(super) struct Amount<'l> {
    pub(super) value: Decimal,
    pub(super) at: At<'l>,
}

/// A discount as it is written.
#[derive(Clone, Copy, Debug)]
pub(super) struct Discount<'l> {
    /// Whether it is taken off the price of a unit, else off the line.
    pub(super) each: bool,
    pub(super) amount: Option<Amount<'l>>,
    pub(super) percent: Option<Amount<'l>>,
}

/// A line as its schema gives it.
#[derive(Clone, Debug, Default)]
pub(super) struct Line<'l> {
    pub(super) code: Option<Text<'l>>,
    pub(super) description: Option<Text<'l>>,
    pub(super) quantity: Option<Amount<'l>>,
    pub(super) unit: Option<Text<'l>>,
    /// Price before discounts, for `list_base` units.
    pub(super) list: Option<Amount<'l>>,
    pub(super) list_base: Option<Amount<'l>>,
    /// Price after the discounts on the price, for `price_base` units.
    pub(super) price: Option<Amount<'l>>,
    pub(super) price_base: Option<Amount<'l>>,
    pub(super) discounts: Vec<Discount<'l>>,
    /// Whether something is added to the line besides.
    pub(super) charged: bool,
    pub(super) net: Option<Amount<'l>>,
}

/// Elements that are a line, by schema.
fn names(schema: Schema) -> &'static [&'static str] {
    match schema {
        Schema::Ubl => &[
            "InvoiceLine",
            "CreditNoteLine",
            "DebitNoteLine",
            "OrderLine",
            "QuotationLine",
            "RequestForQuotationLine",
            "DespatchLine",
            "ReceiptLine",
            "CatalogueLine",
            "TenderLine",
        ],
        Schema::Cii => &["IncludedSupplyChainTradeLineItem"],
        Schema::FatturaPa => &["DettaglioLinee"],
        Schema::Facturae => &["InvoiceLine"],
        Schema::Ocds => &["items"],
        Schema::National(form) => std::slice::from_ref(&form.line),
        Schema::Notice | Schema::Ted => &[],
    }
}

/// The lines of a document, in its order, each with the elements that it is within.
pub(super) fn read<'l>(leaves: &'l [Leaf<'l>], schema: Schema) -> Vec<(Line<'l>, &'l [u32])> {
    let names = names(schema);
    let mut groups: Vec<(u32, Vec<Part<'l>>)> = Vec::new();
    for leaf in leaves {
        let Some(at) = leaf.path.iter().position(|p| names.contains(p)) else { continue };
        let Some(node) = leaf.nodes.get(at) else { continue };
        let below = leaf.path.get(at + 1..).unwrap_or_default();
        // An order wraps the item of its line once more.
        let below = below.strip_prefix(&["LineItem"]).unwrap_or(below);
        let part = Part { leaf, above: leaf.path.get(..at).unwrap_or_default(), below };
        match groups.last_mut() {
            Some((last, parts)) if last == node => parts.push(part),
            _ => groups.push((*node, vec![part])),
        }
    }
    if schema == Schema::Ocds {
        latest(&mut groups);
    }
    let around = |parts: &[Part<'l>]| {
        let first = parts.first();
        first.and_then(|p| p.leaf.nodes.get(..p.above.len())).unwrap_or_default()
    };
    let lines = groups.iter().map(|(_, parts)| (Parts(parts).line(schema), around(parts)));
    lines.filter(|(line, _)| line.says()).collect()
}

/// Of the stages of a contracting process that list items, the last says what was bought.
fn latest(groups: &mut Vec<(u32, Vec<Part<'_>>)>) {
    let stage = |group: &(u32, Vec<Part<'_>>)| {
        let above = group.1.first().map(|p| p.above).unwrap_or_default();
        ["tender", "awards", "contracts"].iter().position(|name| above.contains(name))
    };
    let last = groups.iter().filter_map(stage).max();
    groups.retain(|group| stage(group) == last);
}

impl Line<'_> {
    /// Whether it says anything of goods.
    fn says(&self) -> bool {
        self.description.is_some() || self.code.is_some() || self.quantity.is_some() || self.net.is_some()
    }
}

/// A value of a line, with the elements above the line and between the line and the value.
struct Part<'l> {
    leaf: &'l Leaf<'l>,
    above: &'l [&'l str],
    below: &'l [&'l str],
}

struct Parts<'p, 'l>(&'p [Part<'l>]);

impl<'l> Parts<'_, 'l> {
    fn line(&self, schema: Schema) -> Line<'l> {
        match schema {
            Schema::Cii => self.cii(),
            Schema::FatturaPa => self.fattura(),
            Schema::Facturae => self.facturae(),
            Schema::Ocds => self.ocds(),
            Schema::National(form) => self.national(form),
            _ => self.ubl(),
        }
    }

    /// The first value of one of these names, of the first that there is, right below such a path. Elements of the path
    /// may be given by their ends.
    fn leaf(&self, path: &[&str], names: &[&str]) -> Option<&'l Leaf<'l>> {
        let here = |p: &Part<'l>| {
            p.below.len() == path.len() && p.below.iter().zip(path).all(|(below, end)| below.ends_with(end))
        };
        names.iter().find_map(|name| self.0.iter().find(|p| p.leaf.name == *name && here(p)).map(|p| p.leaf))
    }

    fn text(&self, path: &[&str], names: &[&str]) -> Option<Text<'l>> {
        self.leaf(path, names).map(|leaf| Text { value: leaf.value, at: At::of(leaf) })
    }

    fn amount(&self, path: &[&str], names: &[&str]) -> Option<Amount<'l>> {
        self.leaf(path, names).and_then(amount)
    }

    /// The attributes' unit of a quantity.
    fn unit(&self, path: &[&str], names: &[&str]) -> Option<Text<'l>> {
        let leaf = self.leaf(path, names)?;
        let (value, span): (&str, Span) = leaf.attribute("unitCode")?;
        Some(Text { value, at: At { name: "unitCode", page: leaf.page, span } })
    }

    /// The discounts and charges among the elements of this path: of each its parts, by element.
    fn allowances(&self, path: &[&str], each: bool, line: &mut Line<'l>) {
        let mut nodes: Vec<u32> = Vec::new();
        let depth = path.len();
        let within = |p: &&Part<'l>| {
            p.below.len() >= depth && p.below.iter().zip(path).all(|(below, end)| below.ends_with(end))
        };
        let node = |p: &Part<'l>| p.leaf.nodes.get(p.leaf.nodes.len() - p.below.len() + depth - 1).copied();
        for part in self.0.iter().filter(within) {
            let Some(own) = node(part).filter(|n| !nodes.contains(n)) else { continue };
            nodes.push(own);
            let parts = || self.0.iter().filter(within).filter(|p| node(p) == Some(own)).map(|p| p.leaf);
            let named = |names: &[&str]| parts().find(|l| names.contains(&l.name));
            let adds = named(&["ChargeIndicator", "Indicator"])
                .is_some_and(|l| matches!(l.value, "true" | "1"))
                || named(&["Tipo"]).is_some_and(|l| l.value == "MG");
            if adds {
                line.charged = true;
                continue;
            }
            let figure = |names: &[&str]| named(names).and_then(amount);
            let amount = figure(&["Amount", "ActualAmount", "Importo", "DiscountAmount"]);
            let base = figure(&["BaseAmount", "BasisAmount"]);
            let percent =
                figure(&["MultiplierFactorNumeric", "CalculationPercent", "Percentuale", "DiscountRate"]);
            let percent = percent.filter(|p| is_percentage(*p, amount, base));
            line.list = line.list.or(base.filter(|_| each));
            if amount.is_some_and(|a| !a.value.is_zero()) || percent.is_some_and(|p| !p.value.is_zero()) {
                line.discounts.push(Discount { each, amount, percent });
            }
        }
    }

    /// A part of the price of UBL, which catalogues wrap once more.
    fn price(&self, around: &str, name: &str) -> Option<Amount<'l>> {
        let path: &[&str] = if around == "Price" { &["Price"] } else { &[around, "Price"] };
        self.amount(path, &[name])
    }

    fn ubl(&self) -> Line<'l> {
        const QUANTITY: &[&str] = &[
            "InvoicedQuantity",
            "CreditedQuantity",
            "DebitedQuantity",
            "Quantity",
            "DeliveredQuantity",
            "ReceivedQuantity",
        ];
        let mut line = Line {
            code: ["SellersItemIdentification", "StandardItemIdentification", "BuyersItemIdentification"]
                .iter()
                .find_map(|by| self.text(&["Item", by], &["ID"])),
            description: self.text(&["Item"], &["Name", "Description"]),
            quantity: self.amount(&[], QUANTITY),
            unit: self.unit(&[], QUANTITY),
            price: ["Price", "RequiredItemLocationQuantity"]
                .iter()
                .find_map(|at| self.price(at, "PriceAmount")),
            price_base: ["Price", "RequiredItemLocationQuantity"]
                .iter()
                .find_map(|at| self.price(at, "BaseQuantity")),
            net: self.amount(&[], &["LineExtensionAmount"]),
            ..Line::default()
        };
        self.allowances(&["Price", "AllowanceCharge"], true, &mut line);
        line.list_base = line.list.and(line.price_base);
        self.allowances(&["AllowanceCharge"], false, &mut line);
        line
    }

    fn cii(&self) -> Line<'l> {
        const QUANTITY: &[&str] =
            &["BilledQuantity", "AgreedQuantity", "RequestedQuantity", "DespatchedQuantity"];
        const GROSS: &[&str] = &["Agreement", "GrossPriceProductTradePrice"];
        const NET: &[&str] = &["Agreement", "NetPriceProductTradePrice"];
        let product = &["SpecifiedTradeProduct"];
        let mut line = Line {
            code: self.text(product, &["SellerAssignedID", "GlobalID", "BuyerAssignedID"]),
            description: self.text(product, &["Name", "Description"]),
            quantity: self.amount(&["Delivery"], QUANTITY),
            unit: self.unit(&["Delivery"], QUANTITY),
            price: self.amount(NET, &["ChargeAmount"]),
            price_base: self.amount(NET, &["BasisQuantity"]),
            net: self.amount(&["Settlement", "MonetarySummation"], &["LineTotalAmount"]),
            ..Line::default()
        };
        let gross = self.amount(GROSS, &["ChargeAmount"]);
        self.allowances(
            &["Agreement", "GrossPriceProductTradePrice", "AppliedTradeAllowanceCharge"],
            true,
            &mut line,
        );
        // A price without a discount is no list price.
        (line.list, line.list_base) = if line.discounts.is_empty() {
            (None, None)
        } else {
            (gross, self.amount(GROSS, &["BasisQuantity"]))
        };
        self.allowances(&["Settlement", "SpecifiedTradeAllowanceCharge"], false, &mut line);
        line
    }

    fn fattura(&self) -> Line<'l> {
        let mut line = Line {
            code: self.text(&["CodiceArticolo"], &["CodiceValore"]),
            description: self.text(&[], &["Descrizione"]),
            quantity: self.amount(&[], &["Quantita"]),
            unit: self.text(&[], &["UnitaMisura"]),
            price: self.amount(&[], &["PrezzoUnitario"]),
            net: self.amount(&[], &["PrezzoTotale"]),
            ..Line::default()
        };
        self.allowances(&["ScontoMaggiorazione"], true, &mut line);
        if !line.discounts.is_empty() {
            line.list = line.price.take();
        }
        line
    }

    fn facturae(&self) -> Line<'l> {
        let mut line = Line {
            code: self.text(&[], &["ArticleCode"]),
            description: self.text(&[], &["ItemDescription"]),
            quantity: self.amount(&[], &["Quantity"]),
            price: self.amount(&[], &["UnitPriceWithoutTax"]),
            net: self.amount(&[], &["GrossAmount"]),
            ..Line::default()
        };
        self.allowances(&["DiscountsAndRebates", "Discount"], false, &mut line);
        line
    }

    fn national(&self, form: &Form) -> Line<'l> {
        let at = |part| form.parts.iter().find(|(own, ..)| *own == part);
        let text = |part| at(part).and_then(|(_, path, name)| self.text(path, &[name]));
        let amount = |part| at(part).and_then(|(_, path, name)| self.amount(path, &[name]));
        Line {
            code: text(national::Part::Code),
            description: text(national::Part::Description),
            quantity: amount(national::Part::Quantity),
            unit: text(national::Part::Unit),
            price: amount(national::Part::Price),
            net: amount(national::Part::Net),
            ..Line::default()
        }
    }

    fn ocds(&self) -> Line<'l> {
        Line {
            code: self.text(&["classification"], &["id"]),
            description: self
                .text(&[], &["description"])
                .or_else(|| self.text(&["classification"], &["description"])),
            quantity: self.amount(&[], &["quantity"]),
            unit: self.text(&["unit"], &["name"]),
            price: self.amount(&["unit", "value"], &["amount"]),
            ..Line::default()
        }
    }
}

fn amount<'l>(leaf: &'l Leaf<'l>) -> Option<Amount<'l>> {
    let value = leaf.value.parse().ok().or_else(|| Decimal::from_scientific(leaf.value).ok())?;
    Some(Amount { value, at: At::of(leaf) })
}

/// Whether a factor is a percentage: UBL allows `10` and `0.10` for ten percent, and the amounts tell which it is.
fn is_percentage(factor: Amount<'_>, amount: Option<Amount<'_>>, base: Option<Amount<'_>>) -> bool {
    let (Some(amount), Some(base)) = (amount, base) else { return true };
    let gives = |value: Decimal| {
        let off = base.value.checked_mul(value)?.checked_sub(amount.value)?;
        Some(off.abs() <= Decimal::new(1, 2))
    };
    gives(factor.value) != Some(true) || amount.value.is_zero()
}

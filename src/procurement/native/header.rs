//! Facts of the header, each at the path that its schema gives it.

use super::{At, Schema, Writer, collapse};
use crate::procurement::leaves::Leaf;
use crate::procurement::money::canonical;
use crate::procurement::{Fact, FactKind, Scope, calendar};
use rust_decimal::Decimal;

/// Where a fact stands: its kind, elements that must be around it in that order, and its own name. Names of elements
/// may be given by their ends. Of several places of a kind the first that holds a value counts.
type Place = (FactKind, &'static [&'static str], &'static str);

#[rustfmt::skip]
const UBL: &[Place] = &[
    (FactKind::Supplier, &["AccountingSupplierParty", "PartyLegalEntity"], "RegistrationName"),
    (FactKind::Supplier, &["AccountingSupplierParty", "PartyName"], "Name"),
    (FactKind::Supplier, &["SellerSupplierParty", "PartyLegalEntity"], "RegistrationName"),
    (FactKind::Supplier, &["SellerSupplierParty", "PartyName"], "Name"),
    (FactKind::Supplier, &["DespatchSupplierParty", "PartyLegalEntity"], "RegistrationName"),
    (FactKind::Supplier, &["DespatchSupplierParty", "PartyName"], "Name"),
    (FactKind::Supplier, &["ProviderParty", "PartyName"], "Name"),
    (FactKind::Supplier, &["TendererParty", "PartyName"], "Name"),
    (FactKind::SupplierId, &["AccountingSupplierParty", "PartyTaxScheme"], "CompanyID"),
    (FactKind::SupplierId, &["AccountingSupplierParty", "PartyLegalEntity"], "CompanyID"),
    (FactKind::SupplierId, &["SellerSupplierParty", "PartyTaxScheme"], "CompanyID"),
    (FactKind::SupplierId, &["SellerSupplierParty", "PartyLegalEntity"], "CompanyID"),
    (FactKind::Buyer, &["AccountingCustomerParty", "PartyLegalEntity"], "RegistrationName"),
    (FactKind::Buyer, &["AccountingCustomerParty", "PartyName"], "Name"),
    (FactKind::Buyer, &["BuyerCustomerParty", "PartyLegalEntity"], "RegistrationName"),
    (FactKind::Buyer, &["BuyerCustomerParty", "PartyName"], "Name"),
    (FactKind::Buyer, &["ContractingParty", "PartyName"], "Name"),
    (FactKind::Buyer, &["DeliveryCustomerParty", "PartyLegalEntity"], "RegistrationName"),
    (FactKind::Buyer, &["DeliveryCustomerParty", "PartyName"], "Name"),
    (FactKind::Buyer, &["OriginatorCustomerParty", "PartyName"], "Name"),
    (FactKind::BuyerId, &["AccountingCustomerParty", "PartyTaxScheme"], "CompanyID"),
    (FactKind::BuyerId, &["AccountingCustomerParty", "PartyLegalEntity"], "CompanyID"),
    (FactKind::BuyerId, &["BuyerCustomerParty", "PartyTaxScheme"], "CompanyID"),
    (FactKind::BuyerId, &["BuyerCustomerParty", "PartyLegalEntity"], "CompanyID"),
    (FactKind::OrderNumber, &["OrderReference"], "ID"),
    (FactKind::ContractNumber, &["ContractDocumentReference"], "ID"),
    (FactKind::TenderNumber, &["OriginatorDocumentReference"], "ID"),
    (FactKind::DeliveryDate, &["Delivery"], "ActualDeliveryDate"),
    (FactKind::PaymentTerms, &["PaymentTerms"], "Note"),
    (FactKind::ValidUntil, &["ValidityPeriod"], "EndDate"),
    (FactKind::DiscountTotal, &["MonetaryTotal"], "AllowanceTotalAmount"),
    (FactKind::ListTotal, &["MonetaryTotal"], "LineExtensionAmount"),
    (FactKind::NetTotal, &["MonetaryTotal"], "TaxExclusiveAmount"),
    (FactKind::GrossTotal, &["MonetaryTotal"], "TaxInclusiveAmount"),
];

/// CII, of which ZUGFeRD and Factur-X are profiles, in its two versions.
#[rustfmt::skip]
const CII: &[Place] = &[
    (FactKind::Number, &["ExchangedDocument"], "ID"),
    (FactKind::Number, &["HeaderExchangedDocument"], "ID"),
    (FactKind::Date, &["ExchangedDocument", "IssueDateTime"], "DateTimeString"),
    (FactKind::Date, &["HeaderExchangedDocument", "IssueDateTime"], "DateTimeString"),
    (FactKind::Supplier, &["SellerTradeParty"], "Name"),
    (FactKind::SupplierId, &["SellerTradeParty", "SpecifiedTaxRegistration"], "ID"),
    (FactKind::Buyer, &["BuyerTradeParty"], "Name"),
    (FactKind::BuyerId, &["BuyerTradeParty", "SpecifiedTaxRegistration"], "ID"),
    (FactKind::Currency, &[], "InvoiceCurrencyCode"),
    (FactKind::Currency, &[], "OrderCurrencyCode"),
    (FactKind::DueDate, &["SpecifiedTradePaymentTerms", "DueDateDateTime"], "DateTimeString"),
    (FactKind::DeliveryDate, &["ActualDeliverySupplyChainEvent", "OccurrenceDateTime"], "DateTimeString"),
    (FactKind::PaymentTerms, &["SpecifiedTradePaymentTerms"], "Description"),
    (FactKind::OrderNumber, &["BuyerOrderReferencedDocument"], "IssuerAssignedID"),
    (FactKind::OrderNumber, &["BuyerOrderReferencedDocument"], "ID"),
    (FactKind::ContractNumber, &["ContractReferencedDocument"], "IssuerAssignedID"),
    (FactKind::ContractNumber, &["ContractReferencedDocument"], "ID"),
    (FactKind::DiscountTotal, &["MonetarySummation"], "AllowanceTotalAmount"),
    (FactKind::ListTotal, &["MonetarySummation"], "LineTotalAmount"),
    (FactKind::NetTotal, &["MonetarySummation"], "TaxBasisTotalAmount"),
    (FactKind::GrossTotal, &["MonetarySummation"], "GrandTotalAmount"),
];

#[rustfmt::skip]
const FATTURA: &[Place] = &[
    (FactKind::Number, &["DatiGeneraliDocumento"], "Numero"),
    (FactKind::Date, &["DatiGeneraliDocumento"], "Data"),
    (FactKind::Currency, &["DatiGeneraliDocumento"], "Divisa"),
    (FactKind::GrossTotal, &["DatiGeneraliDocumento"], "ImportoTotaleDocumento"),
    (FactKind::DiscountTotal, &["DatiGeneraliDocumento", "ScontoMaggiorazione"], "Importo"),
    (FactKind::DiscountPercent, &["DatiGeneraliDocumento", "ScontoMaggiorazione"], "Percentuale"),
    (FactKind::Supplier, &["CedentePrestatore", "Anagrafica"], "Denominazione"),
    (FactKind::SupplierId, &["CedentePrestatore", "IdFiscaleIVA"], "IdCodice"),
    (FactKind::Buyer, &["CessionarioCommittente", "Anagrafica"], "Denominazione"),
    (FactKind::BuyerId, &["CessionarioCommittente", "IdFiscaleIVA"], "IdCodice"),
    (FactKind::BuyerId, &["CessionarioCommittente", "DatiAnagrafici"], "CodiceFiscale"),
    (FactKind::OrderNumber, &["DatiOrdineAcquisto"], "IdDocumento"),
    (FactKind::ContractNumber, &["DatiContratto"], "IdDocumento"),
    (FactKind::TenderNumber, &["DatiOrdineAcquisto"], "CodiceCIG"),
    (FactKind::DueDate, &["DettaglioPagamento"], "DataScadenzaPagamento"),
];

#[rustfmt::skip]
const FACTURAE: &[Place] = &[
    (FactKind::Number, &["InvoiceHeader"], "InvoiceNumber"),
    (FactKind::Date, &["InvoiceIssueData"], "IssueDate"),
    (FactKind::Currency, &["InvoiceIssueData"], "InvoiceCurrencyCode"),
    (FactKind::Supplier, &["SellerParty", "LegalEntity"], "CorporateName"),
    (FactKind::SupplierId, &["SellerParty", "TaxIdentification"], "TaxIdentificationNumber"),
    (FactKind::Buyer, &["BuyerParty", "LegalEntity"], "CorporateName"),
    (FactKind::BuyerId, &["BuyerParty", "TaxIdentification"], "TaxIdentificationNumber"),
    (FactKind::DueDate, &["Installment"], "InstallmentDueDate"),
    (FactKind::ListTotal, &["InvoiceTotals"], "TotalGrossAmount"),
    (FactKind::DiscountTotal, &["InvoiceTotals"], "TotalGeneralDiscounts"),
    (FactKind::NetTotal, &["InvoiceTotals"], "TotalGrossAmountBeforeTaxes"),
    (FactKind::TaxTotal, &["InvoiceTotals"], "TotalTaxOutputs"),
    (FactKind::GrossTotal, &["InvoiceTotals"], "InvoiceTotal"),
];

/// Notices of TED before eForms, of both generations of its schema.
#[rustfmt::skip]
const TED: &[Place] = &[
    (FactKind::Number, &["NOTICE_DATA"], "NO_DOC_OJS"),
    (FactKind::Date, &["REF_OJS"], "DATE_PUB"),
    (FactKind::Buyer, &["CONTRACTING_BODY"], "OFFICIALNAME"),
    (FactKind::Buyer, &["CA_CE_CONCESSIONAIRE_PROFILE", "ORGANISATION"], "OFFICIALNAME"),
    (FactKind::BuyerId, &["ADDRESS_CONTRACTING_BODY"], "NATIONALID"),
    (FactKind::Supplier, &["ADDRESS_CONTRACTOR"], "OFFICIALNAME"),
    (FactKind::Supplier, &["ECONOMIC_OPERATOR_NAME_ADDRESS", "ORGANISATION"], "OFFICIALNAME"),
    (FactKind::SupplierId, &["ADDRESS_CONTRACTOR"], "NATIONALID"),
    (FactKind::TenderNumber, &["OBJECT_CONTRACT"], "REFERENCE_NUMBER"),
    (FactKind::TenderNumber, &["ADMINISTRATIVE_INFORMATION"], "FILE_REFERENCE_NUMBER"),
    (FactKind::ContractNumber, &["AWARD_CONTRACT"], "CONTRACT_NO"),
    (FactKind::Subject, &["OBJECT_CONTRACT", "TITLE"], "P"),
    (FactKind::NetTotal, &["AWARDED_CONTRACT"], "VAL_TOTAL"),
    (FactKind::NetTotal, &["OBJECT_CONTRACT"], "VAL_TOTAL"),
];

/// OCDS, at whatever depth a package or a record puts its releases. The later stage of a contracting process says what
/// was agreed.
#[rustfmt::skip]
const OCDS: &[Place] = &[
    (FactKind::TenderNumber, &[], "ocid"),
    (FactKind::Number, &["contracts"], "id"),
    (FactKind::Number, &["awards"], "id"),
    (FactKind::Number, &["tender"], "id"),
    (FactKind::Buyer, &["buyer"], "name"),
    (FactKind::Buyer, &["procuringEntity"], "name"),
    (FactKind::Supplier, &["suppliers"], "name"),
    (FactKind::Date, &["contracts"], "dateSigned"),
    (FactKind::Date, &["awards"], "date"),
    (FactKind::Date, &[], "date"),
    (FactKind::Subject, &["contracts"], "title"),
    (FactKind::Subject, &["tender"], "title"),
    (FactKind::NetTotal, &["contracts", "value"], "amount"),
    (FactKind::NetTotal, &["awards", "value"], "amount"),
    (FactKind::NetTotal, &["tender", "value"], "amount"),
    (FactKind::Currency, &["contracts", "value"], "currency"),
    (FactKind::Currency, &["awards", "value"], "currency"),
    (FactKind::Currency, &["tender", "value"], "currency"),
];

#[rustfmt::skip]
const NOTICE: &[Place] = &[
    (FactKind::TenderNumber, &[], "ContractFolderID"),
    (FactKind::Date, &[], "IssueDate"),
    (FactKind::Subject, &["ProcurementProject"], "Name"),
    (FactKind::ContractNumber, &["SettledContract", "ContractReference"], "ID"),
    (FactKind::NetTotal, &["NoticeResult"], "TotalAmount"),
    (FactKind::NetTotal, &["LotTender", "LegalMonetaryTotal"], "PayableAmount"),
];

/// Reads the header of a document.
pub(super) fn read(leaves: &[Leaf<'_>], schema: Schema, writer: &Writer<'_>) -> Vec<Fact> {
    let mut header = Header { leaves, writer, facts: Vec::new() };
    match schema {
        Schema::Ubl => header.ubl(),
        Schema::Notice => header.notice(),
        Schema::Cii => {
            header.places(CII);
            header.tax("TaxTotalAmount", |l| l.parent().ends_with("MonetarySummation"));
        }
        Schema::FatturaPa => {
            header.places(FATTURA);
            for (name, kind) in [("ImponibileImporto", FactKind::NetTotal), ("Imposta", FactKind::TaxTotal)] {
                header.sum(kind, |l| l.parent() == "DatiRiepilogo" && l.name == name);
            }
            header.gross();
        }
        Schema::Facturae => header.places(FACTURAE),
        Schema::Ted => {
            header.places(TED);
            header.attribute(FactKind::Currency, "CURRENCY");
        }
        Schema::Ocds => header.places(OCDS),
    }
    header.undiscounted();
    header.facts
}

struct Header<'h> {
    leaves: &'h [Leaf<'h>],
    writer: &'h Writer<'h>,
    facts: Vec<Fact>,
}

impl Header<'_> {
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
            if let Some(leaf) = self.leaves.iter().find(fits) {
                self.give(leaf, *kind);
            }
        }
    }

    /// Number, date and currency of UBL stand right below the root, its parties and sums at their own paths.
    fn ubl(&mut self) {
        let own = [
            ("ID", FactKind::Number),
            ("IssueDate", FactKind::Date),
            ("DueDate", FactKind::DueDate),
            ("DocumentCurrencyCode", FactKind::Currency),
            ("PricingCurrencyCode", FactKind::Currency),
        ];
        for (name, kind) in own {
            let fits = |l: &&Leaf<'_>| l.path.len() <= 1 && l.name == name;
            if let Some(leaf) = self.leaves.iter().find(fits).filter(|_| !self.has(kind)) {
                self.give(leaf, kind);
            }
        }
        self.places(UBL);
        self.tax("TaxAmount", |l| l.path.get(1..) == Some(&["TaxTotal"]));
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

    /// Buyer and winner of an eForms notice are named by reference to its list of organisations.
    fn notice(&mut self) {
        self.places(NOTICE);
        let reference = |around: &str| {
            let ids =
                self.leaves.iter().filter(|l| l.parent() == "PartyIdentification" || l.parent() == around);
            ids.filter(|l| l.name == "ID" && l.within(around)).map(|l| l.value).next()
        };
        let (buyer, winner) = (reference("ContractingParty"), reference("Tenderer"));
        for (kind, id_kind, id) in
            [(FactKind::Buyer, FactKind::BuyerId, buyer), (FactKind::Supplier, FactKind::SupplierId, winner)]
        {
            let named = |l: &&Leaf<'_>| {
                l.value == id.unwrap_or_default()
                    && l.name == "ID"
                    && l.parent() == "PartyIdentification"
                    && l.path.iter().any(|p| matches!(*p, "Company" | "Organization" | "Organizations"))
            };
            let Some(company) = self.leaves.iter().find(named).and_then(|l| l.nodes.iter().rev().nth(1))
            else {
                continue;
            };
            let within = |l: &&Leaf<'_>| l.nodes.contains(company);
            let name =
                self.leaves.iter().filter(within).find(|l| l.name == "Name" && l.parent() == "PartyName");
            let number = self.leaves.iter().filter(within).find(|l| l.name == "CompanyID");
            for (leaf, kind) in [(name, kind), (number, id_kind)] {
                if let Some(leaf) = leaf {
                    self.give(leaf, kind);
                }
            }
        }
        self.attribute(FactKind::Currency, "currencyID");
    }

    /// A fact that an attribute of the net total tells.
    fn attribute(&mut self, kind: FactKind, name: &str) {
        let Some(net) =
            self.facts.iter().find(|f| f.kind == FactKind::NetTotal).and_then(|f| f.evidence.first())
        else {
            return;
        };
        let leaf = self.leaves.iter().find(|l| (l.page, l.span) == (net.page, net.span));
        if let Some((leaf, (value, span))) = leaf.and_then(|l| Some((l, l.attribute(name)?))) {
            let at = At { span, ..At::of(leaf) };
            self.facts.extend(self.writer.read(Scope::Document, kind, value.to_string(), at));
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
        let value = match kind {
            Date | DeliveryDate | DueDate | FactKind::ValidUntil => date(leaf.value),
            DiscountPercent | DiscountTotal | GrossTotal | ListTotal | NetTotal | FactKind::TaxTotal => {
                leaf.value.parse::<Decimal>().ok().map(canonical)
            }
            _ => Some(collapse(leaf.value)),
        };
        let at = At::of(leaf);
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

/// A date as schemas write it: `2024-03-15`, with a time behind it or not, or `20240315`.
fn date(text: &str) -> Option<String> {
    let digits = text.len() == 8 && text.bytes().all(|b| b.is_ascii_digit());
    let dashed =
        digits.then(|| Some(format!("{}-{}-{}", text.get(..4)?, text.get(4..6)?, text.get(6..)?))).flatten();
    calendar::first(dashed.as_deref().unwrap_or(text), true).map(|d| d.iso)
}

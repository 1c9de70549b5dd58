mod awards;
mod national;

use super::Schema;
use crate::procurement::{Fact, FactKind, Scope, assess};
use crate::text::{Document, Meta, MetaKey, Page, TextSource};

const UBL: &str = "urn:oasis:names:specification:ubl:schema:xsd:";

/// A document in XML of that root, as its reader writes it, indented by one space a level.
fn xml(root: &str, namespace: &str, text: &str) -> Document {
    let meta = |key, value: &str| Meta { key, value: value.into() };
    Document {
        format: "xml".into(),
        pages: vec![Page { number: 1, ..Page::new(text, TextSource::Markup) }],
        metadata: vec![meta(MetaKey::XmlRoot, root), meta(MetaKey::XmlNamespace, namespace)],
        ..Document::default()
    }
}

/// The facts of a document as `kind=value`, those of lines with the line's number before them. The text at every span
/// must be the quote.
fn facts(document: &Document) -> Vec<String> {
    let assessment = assess(document);
    let facts: Vec<&Fact> = assessment.parts.iter().flat_map(|part| &part.facts).collect();
    for evidence in facts.iter().flat_map(|fact| &fact.evidence) {
        assert_eq!(document.text(evidence.page, evidence.span), Some(evidence.quote.as_str()));
    }
    let show = |fact: &&Fact| match fact.scope {
        Scope::Item(at) => format!("{at}: {}={}", fact.kind, fact.value),
        _ => format!("{}={}", fact.kind, fact.value),
    };
    facts.iter().map(show).collect()
}

#[track_caller]
fn assert_holds(found: &[String], wanted: &[&str]) {
    for fact in wanted {
        assert!(found.iter().any(|f| f == fact), "no {fact} in {found:#?}");
    }
}

const INVOICE: &str = "Invoice
 ID RN-77
 IssueDate 2024-03-14
 DocumentCurrencyCode RSD
 AccountingSupplierParty
  Party
   PartyName
    Name Optika d.o.o.
   PartyTaxScheme
    CompanyID RS100000049
 AccountingCustomerParty
  Party
   PartyLegalEntity
    RegistrationName Opština Novi Grad
 TaxTotal
  TaxAmount 18.00 @currencyID RSD
 LegalMonetaryTotal
  LineExtensionAmount 95.00 @currencyID RSD
  TaxExclusiveAmount 90.00 @currencyID RSD
  TaxInclusiveAmount 108.00 @currencyID RSD
  AllowanceTotalAmount 5.00 @currencyID RSD
 InvoiceLine
  ID 1
  InvoicedQuantity 3 @unitCode H87
  LineExtensionAmount 27.00 @currencyID RSD
  Item
   Name Prekidač
   SellersItemIdentification
    ID P-3
  Price
   PriceAmount 9.00 @currencyID RSD
   AllowanceCharge
    ChargeIndicator false
    Amount 1.00 @currencyID RSD
    BaseAmount 10.00 @currencyID RSD
 InvoiceLine
  ID 2
  InvoicedQuantity 4 @unitCode H87
  LineExtensionAmount 68.00 @currencyID RSD
  AllowanceCharge
   ChargeIndicator false
   MultiplierFactorNumeric 15
   Amount 12.00 @currencyID RSD
   BaseAmount 80.00 @currencyID RSD
  Item
   Name Kabl
  Price
   PriceAmount 2000.00 @currencyID RSD
   BaseQuantity 100 @unitCode MTR
";

#[test]
fn an_invoice_in_ubl_with_discounts_on_price_line_and_document() {
    let found = facts(&xml("Invoice", &format!("{UBL}Invoice-2"), INVOICE));
    assert_holds(
        &found,
        &[
            "number=RN-77",
            "date=2024-03-14",
            "supplier=Optika d.o.o.",
            "supplier_id=RS100000049",
            "buyer=Opština Novi Grad",
            "currency=RSD",
            "list_total=95.00",
            "discount_total=5.00",
            "net_total=90.00",
            "tax_total=18.00",
            "gross_total=108.00",
            "1: description=Prekidač",
            "1: item_code=P-3",
            "1: quantity=3",
            "1: unit=H87",
            "1: list_price=10.00",
            "1: unit_price=9.00",
            "1: discount_percent=10",
            "1: discount_amount=3",
            "1: net_amount=27.00",
            "2: list_price=20",
            "2: unit_price=17",
            "2: discount_percent=15",
            "2: discount_amount=12.00",
            "2: net_amount=68.00",
        ],
    );
    assert!(!found.iter().any(|f| f.starts_with("3: ")), "{found:?}");
}

#[test]
fn a_discount_on_the_price_and_others_on_the_line_add_up() {
    let invoice = "Invoice
 ID 7
 InvoiceLine
  InvoicedQuantity 3
  LineExtensionAmount 22.00
  AllowanceCharge
   ChargeIndicator false
   Amount 2.00
  AllowanceCharge
   ChargeIndicator false
   Amount 3.00
  Item
   Name Kabl
  Price
   PriceAmount 9.00
   AllowanceCharge
    ChargeIndicator false
    Amount 1.00
    BaseAmount 10.00
";
    let found = facts(&xml("Invoice", &format!("{UBL}Invoice-2"), invoice));
    assert_holds(&found, &["1: list_price=10.00", "1: unit_price=9.00", "1: discount_amount=8"]);
}

#[test]
fn an_order_wraps_its_lines() {
    let order = "Order\n ID N-5\n IssueDate 2024-01-02\n OrderLine\n  LineItem\n   ID 1\n   Quantity 2 @unitCode C62\n   \
        LineExtensionAmount 10.00\n   Price\n    PriceAmount 5.00\n   Item\n    Name Stolica\n";
    let found = facts(&xml("Order", &format!("{UBL}Order-2"), order));
    assert_holds(
        &found,
        &[
            "number=N-5",
            "1: quantity=2",
            "1: unit_price=5.00",
            "1: net_amount=10.00",
            "1: description=Stolica",
        ],
    );
}

#[test]
fn an_invoice_in_cii() {
    let invoice = "CrossIndustryInvoice
 ExchangedDocument
  ID R-9
  TypeCode 380
  IssueDateTime
   DateTimeString 20240314 @format 102
 SupplyChainTradeTransaction
  IncludedSupplyChainTradeLineItem
   SpecifiedTradeProduct
    SellerAssignedID A1
    Name Stuhl
   SpecifiedLineTradeAgreement
    GrossPriceProductTradePrice
     ChargeAmount 50.00
     AppliedTradeAllowanceCharge
      ChargeIndicator
       Indicator false
      CalculationPercent 10
      ActualAmount 5.00
    NetPriceProductTradePrice
     ChargeAmount 45.00
   SpecifiedLineTradeDelivery
    BilledQuantity 2 @unitCode C62
   SpecifiedLineTradeSettlement
    SpecifiedTradeSettlementLineMonetarySummation
     LineTotalAmount 90.00
  ApplicableHeaderTradeAgreement
   SellerTradeParty
    Name Müller GmbH
   BuyerTradeParty
    Name Amt Neustadt
  ApplicableHeaderTradeSettlement
   InvoiceCurrencyCode EUR
   SpecifiedTradeSettlementHeaderMonetarySummation
    LineTotalAmount 90.00
    TaxBasisTotalAmount 90.00
    TaxTotalAmount 17.10 @currencyID EUR
    GrandTotalAmount 107.10
";
    let found = facts(&xml("CrossIndustryInvoice", "x", invoice));
    assert_holds(
        &found,
        &[
            "number=R-9",
            "date=2024-03-14",
            "supplier=Müller GmbH",
            "buyer=Amt Neustadt",
            "tax_total=17.10",
            "gross_total=107.10",
            "1: item_code=A1",
            "1: list_price=50.00",
            "1: unit_price=45.00",
            "1: discount_percent=10",
            "1: discount_amount=10",
            "1: quantity=2",
            "1: net_amount=90.00",
        ],
    );
    assert!(!found.iter().any(|f| f.starts_with("list_total")), "{found:?}");
}

#[test]
fn an_italian_invoice_with_two_rates_of_tax() {
    let invoice = "FatturaElettronica
 FatturaElettronicaHeader
  CedentePrestatore
   DatiAnagrafici
    Anagrafica
     Denominazione Alfa S.p.A.
 FatturaElettronicaBody
  DatiGenerali
   DatiGeneraliDocumento
    TipoDocumento TD01
    Divisa EUR
    Data 2024-02-01
    Numero 12
  DatiBeniServizi
   DettaglioLinee
    NumeroLinea 1
    Descrizione Sedia
    Quantita 2.00
    PrezzoUnitario 100.00
    ScontoMaggiorazione
     Tipo SC
     Percentuale 10.00
    PrezzoTotale 180.00
   DettaglioLinee
    NumeroLinea 2
    Descrizione Tavolo
    Quantita 1.00
    PrezzoUnitario 20.00
    PrezzoTotale 20.00
   DatiRiepilogo
    ImponibileImporto 180.00
    Imposta 39.60
   DatiRiepilogo
    ImponibileImporto 20.00
    Imposta 2.00
";
    let found = facts(&xml("FatturaElettronica", "x", invoice));
    assert_holds(
        &found,
        &[
            "net_total=200.00",
            "tax_total=41.60",
            "gross_total=241.60",
            "1: list_price=100.00",
            "1: unit_price=90",
            "1: discount_percent=10.00",
            "2: unit_price=20.00",
        ],
    );
}

#[test]
fn open_contracting_tells_what_was_agreed_last() {
    let json = "releases:\n  ocid: ocds-213czf-1\n  date: 2024-05-06T00:00:00Z\n  tag:\n    contract\n  buyer:\n    name: Grad\n  \
        tender:\n    id: T-1\n    items:\n        id: 1\n        quantity: 9\n  awards:\n      id: A-1\n      suppliers:\n          \
        name: Most d.o.o.\n  contracts:\n      id: C-1\n      value:\n        amount: 1500.5\n        currency: EUR\n      \
        items:\n          id: 1\n          description: Stolice\n          quantity: 10\n          unit:\n            name: kom\n            \
        value:\n              amount: 100\n\n          id: 2\n          description: Stolovi\n          quantity: 5\n";
    let pages = vec![Page { number: 1, ..Page::new(json, TextSource::Markup) }];
    let document = Document { format: "json".into(), pages, ..Document::default() };
    assert!(matches!(super::documents(&document).as_slice(), [stated] if stated.schema == Schema::Ocds));
    let found = facts(&document);
    assert_holds(
        &found,
        &[
            "number=C-1",
            "buyer=Grad",
            "supplier=Most d.o.o.",
            "net_total=1500.5",
            "currency=EUR",
            "1: quantity=10",
            "1: unit_price=100",
            "1: unit=kom",
            "2: description=Stolovi",
            "2: quantity=5",
        ],
    );
    assert!(!found.iter().any(|f| f.starts_with("3: ")), "{found:?}");
}

#[test]
fn what_the_pages_of_a_pdf_say_besides_is_kept() {
    let mut document = xml("Invoice", &format!("{UBL}Invoice-2"), INVOICE);
    document.format = "pdf".into();
    document.pages = vec![
        Page {
            number: 1,
            ..Page::new("RAČUN br. 99\nRok plaćanja: 30 dana\nUkupno 5.000,00 RSD\n", TextSource::Layer)
        },
        Page { number: 2, ..Page::new(INVOICE, TextSource::Markup) },
    ];
    let found = facts(&document);
    assert_holds(&found, &["number=RN-77", "gross_total=108.00", "2: net_amount=68.00"]);
    assert!(found.iter().filter(|f| f.starts_with("number=")).count() == 1, "{found:?}");
    let kinds = [FactKind::Number, FactKind::Date, FactKind::Supplier];
    assert!(kinds.iter().all(|k| found.iter().any(|f| f.starts_with(k.name()))));
}

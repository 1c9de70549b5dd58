//! Contracts of notices and of contracting processes, envelopes, and what the schemas state in more than one way.

use super::{UBL, assert_holds, facts, xml};
use crate::procurement::{Document, FactKind, Part, assess};
use crate::text::{Page, TextSource};

/// What each part after the whole says of a kind.
fn parts(document: &Document, kind: FactKind) -> Vec<Option<String>> {
    let value = |part: &Part| part.facts.iter().find(|f| f.kind == kind).map(|f| f.value.clone());
    assess(document).parts.iter().skip(1).map(value).collect()
}

fn some(values: &[&str]) -> Vec<Option<String>> {
    values.iter().map(|v| Some(v.to_string())).collect()
}

fn json(text: &str) -> Document {
    let pages = vec![Page { number: 1, ..Page::new(text, TextSource::Markup) }];
    Document { format: "json".into(), pages, ..Document::default() }
}

const TENDERS: &str = "ContractAwardNotice
 UBLExtensions
  NoticeResult
   TotalAmount 900 @currencyID EUR
   LotTender
    ID TEN-1
    LegalMonetaryTotal
     PayableAmount 999 @currencyID EUR
    TenderingParty
     ID TPA-1
   LotTender
    ID TEN-2
    LegalMonetaryTotal
     PayableAmount 400 @currencyID EUR
    TenderingParty
     ID TPA-2
   SettledContract
    ID CON-1
    IssueDate 2024-02-21
    LotTender
     ID TEN-2
   TenderingParty
    ID TPA-1
    Tenderer
     ID ORG-1
   TenderingParty
    ID TPA-2
    Tenderer
     ID ORG-3
    Tenderer
     ID ORG-2
     GroupLeadIndicator true
  Organizations
   Organization
    Company
     PartyIdentification
      ID ORG-1
     PartyName
      Name Loser SA
   Organization
    Company
     PartyIdentification
      ID ORG-2
     PartyName
      Name Winner Ltd
   Organization
    Company
     PartyIdentification
      ID ORG-3
     PartyName
      Name Partner Ltd
 ID 0f1e
 IssueDate 2024-03-08Z
";

#[test]
fn who_won_is_who_the_contract_leads_to() {
    let notice = xml("ContractAwardNotice", &format!("{UBL}ContractAwardNotice-2"), TENDERS);
    let found = facts(&notice);
    assert_holds(
        &found,
        &["supplier=Winner Ltd", "net_total=400", "currency=EUR", "number=0f1e", "date=2024-03-08"],
    );
    assert!(!found.iter().any(|f| f.contains("Loser")), "{found:?}");
}

#[test]
fn several_contracts_are_several_documents() {
    let second =
        "   SettledContract\n    ID CON-2\n    LotTender\n     ID TEN-1\n   TenderingParty\n    ID TPA-1\n";
    let text = TENDERS.replacen("   TenderingParty\n    ID TPA-1\n", second, 1);
    let notice = xml("ContractAwardNotice", &format!("{UBL}ContractAwardNotice-2"), &text);
    assert_eq!(parts(&notice, FactKind::Supplier), some(&["Winner Ltd", "Loser SA"]));
    assert_eq!(parts(&notice, FactKind::NetTotal), some(&["400", "999"]));
}

#[test]
fn forms_of_ted_list_contracts_once() {
    let contract = |name: &str, value: u32| {
        format!(
            "   AWARD_CONTRACT\n    CONTRACTOR\n     ADDRESS_CONTRACTOR\n      OFFICIALNAME {name}\n    VALUES\n     VAL_TOTAL {value} @CURRENCY EUR\n"
        )
    };
    let (a, b) = (contract("A", 4), contract("B", 5));
    let form = |lang: &str| format!("  F03_2014 @LG {lang}\n   TITLE x\n{a}{b}");
    let text = format!("TED_EXPORT\n FORM_SECTION\n{}{}", form("EN"), form("DE"));
    let notice = xml("TED_EXPORT", "", &text);
    assert_eq!(parts(&notice, FactKind::Supplier), some(&["A", "B"]));
    assert_eq!(parts(&notice, FactKind::Currency), some(&["EUR", "EUR"]));
    let older = "TED_EXPORT\n FORM_SECTION\n  CONTRACT_AWARD\n   AWARD_OF_CONTRACT\n    ECONOMIC_OPERATOR_NAME_ADDRESS\n     ORGANISATION\n      OFFICIALNAME C\n    CONTRACT_VALUE_INFORMATION\n     COSTS_RANGE_AND_CURRENCY_WITH_VAT_RATE @CURRENCY EUR\n      VALUE_COST 400 000 @FMTVAL 400000.00\n";
    assert_holds(
        &facts(&xml("TED_EXPORT", "", older)),
        &["supplier=C", "net_total=400000.00", "currency=EUR"],
    );
}

#[test]
fn contracts_follow_from_their_awards() {
    let text = "ocid: o\ndate: 2024-05-06T10:00:00Z\nparties:\n    id: S1\n    name: Put d.o.o.\n    identifier:\n      id: 20\nbuyer:\n  name: Grad\n\
        awards:\n    id: A0\n    status: cancelled\n    suppliers:\n        name: Gubitnik\n\n    id: A1\n    status: active\n    suppliers:\n        id: S1\n\
        contracts:\n    id: C1\n    awardID: A1\n    value:\n      amount: 5\n      currency: RSD\n";
    let wanted = [
        "number=C1",
        "supplier=Put d.o.o.",
        "supplier_id=20",
        "net_total=5",
        "date=2024-05-06",
        "buyer=Grad",
    ];
    assert_holds(&facts(&json(text)), &wanted);
    let two = text
        .replace("contracts:\n", "contracts:\n    id: C0\n    awardID: A1\n    value:\n      amount: 4\n\n");
    assert_eq!(parts(&json(&two), FactKind::NetTotal), some(&["4", "5"]));
    // A contract that follows from an award that was cancelled has its supplier, not that of another.
    let void = text.replace("awardID: A1", "awardID: A0");
    assert_holds(&facts(&json(&void)), &["supplier=Gubitnik"]);
    // The price of a unit is no value of a contract.
    let priced = text.replace(
        "    value:\n      amount: 5",
        "    items:\n        unit:\n          value:\n            amount: 1\n    value:\n      amount: 5",
    );
    assert_holds(&facts(&json(&priced)), &["net_total=5"]);
}

#[test]
fn orders_name_who_orders_and_bills_who_pays() {
    let body = " ID 5\n IssueDate 2024-01-02\n BuyerCustomerParty\n  Party\n   PartyName\n    Name Grad\n AccountingCustomerParty\n  Party\n   \
        PartyName\n    Name Trezor\n LegalMonetaryTotal\n  LineExtensionAmount 5.00 @currencyID RSD\n  PayableAmount 6.00 @currencyID RSD\n";
    let order = facts(&xml("Order", &format!("{UBL}Order-2"), &format!("Order\n{body}")));
    assert_holds(&order, &["buyer=Grad", "net_total=5.00", "gross_total=6.00", "currency=RSD"]);
    let invoice = facts(&xml("Invoice", &format!("{UBL}Invoice-2"), &format!("Invoice\n{body}")));
    assert_holds(&invoice, &["buyer=Trezor"]);
}

#[test]
fn extensions_do_not_state_the_totals() {
    let text = "Invoice\n UBLExtensions\n  ReducedTotals\n   LegalMonetaryTotal\n    TaxExclusiveAmount 30.00\n ID 5\n LegalMonetaryTotal\n  \
        TaxExclusiveAmount 40.00 @currencyID RSD\n AccountingSupplierParty\n  Person\n   FirstName Ana\n   FamilyName Anić\n";
    let found = facts(&xml("Invoice", &format!("{UBL}Invoice-2"), text));
    assert_holds(&found, &["net_total=40.00", "supplier=Ana Anić"]);
}

#[test]
fn numbers_for_value_added_tax_go_first() {
    let text = "CrossIndustryInvoice\n SellerTradeParty\n  SpecifiedTaxRegistration\n   ID 201/113 @schemeID FC\n  SpecifiedTaxRegistration\n   ID DE123 @schemeID VA\n";
    assert_holds(&facts(&xml("CrossIndustryInvoice", "", text)), &["supplier_id=DE123"]);
    let text = "Invoice\n AccountingSupplierParty\n  PartyTaxScheme\n   CompanyID Obveznik\n   TaxScheme\n    ID STATUS\n  PartyTaxScheme\n   CompanyID RS10\n   TaxScheme\n    ID VAT\n";
    assert_holds(&facts(&xml("Invoice", &format!("{UBL}Invoice-2"), text)), &["supplier_id=RS10"]);
}

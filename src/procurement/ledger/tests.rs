//! Tests of whole readings: text in, facts out.

use super::*;
use crate::text::{Cell, Page, Span, Table, TextSource};
use proptest::prelude::*;

fn plain(text: &str) -> Ledger {
    let mut page = Page::new(text, TextSource::Plain);
    page.number = 1;
    let document = Document { format: "txt".into(), pages: vec![page], ..Document::default() };
    let ledger = read(&document);
    for fact in &ledger.facts {
        assert!(!fact.evidence.is_empty(), "{fact:?}");
        for e in &fact.evidence {
            assert_eq!(document.text(e.page, e.span), Some(e.quote.as_str()));
        }
    }
    ledger
}

fn get(ledger: &Ledger, scope: Scope, kind: FactKind) -> Option<&str> {
    ledger.facts.iter().find(|f| f.scope == scope && f.kind == kind).map(|f| f.value.as_str())
}

fn item(ledger: &Ledger, n: u32) -> [Option<&str>; 4] {
    use FactKind::{Description, NetAmount, Quantity, UnitPrice};
    [Description, Quantity, UnitPrice, NetAmount].map(|k| get(ledger, Scope::Item(n), k))
}

fn total(ledger: &Ledger, kind: FactKind) -> Option<&str> {
    get(ledger, Scope::Document, kind)
}

const FAKTURA: &str = "\
FAKTURA br. 12/2024
R.br.  Naziv dobra              JM    Količina   Jed. cena   Rabat %      Iznos
1      Ruter Alfa               kom         10    1.200,00      10      10.800,00
2      Kabl optički             m          250       80,50       0      20.125,00
3      Ugradnja opreme          h            8    2.500,00       5      19.000,00

                                             Ukupno bez PDV:     49.925,00
                                             PDV 20%:             9.985,00
                                             ZA UPLATU (RSD):    59.910,00
";

#[test]
fn a_serbian_invoice_in_text() {
    let ledger = plain(FAKTURA);
    assert_eq!(item(&ledger, 1), [Some("Ruter Alfa"), Some("10"), Some("1080.00"), Some("10800.00")]);
    assert_eq!(get(&ledger, Scope::Item(1), FactKind::ListPrice), Some("1200.00"));
    assert_eq!(get(&ledger, Scope::Item(1), FactKind::DiscountPercent), Some("10"));
    assert_eq!(get(&ledger, Scope::Item(2), FactKind::Unit), Some("m"));
    assert_eq!(total(&ledger, FactKind::NetTotal), Some("49925.00"));
    assert_eq!(total(&ledger, FactKind::TaxTotal), Some("9985.00"));
    assert_eq!(total(&ledger, FactKind::GrossTotal), Some("59910.00"));
    assert_eq!(total(&ledger, FactKind::Currency), Some("RSD"));
    let Signals { priced_rows, closing_rows, totals_close, has_total, has_tax, .. } = ledger.signals;
    assert_eq!((priced_rows, closing_rows, totals_close, has_total, has_tax), (3, 3, true, true, true));
}

#[test]
fn the_same_invoice_in_cyrillic() {
    let ledger = plain(
        "Р.бр.  Назив        ЈМ    Количина   Цена       Износ\n\
         1      Столица      ком   4          3.500      14.000\n\
         2      Сто          ком   2          12.500     25.000\n\
         Укупно без ПДВ:                                 39.000\n\
         ПДВ 20%:                                         7.800\n\
         Укупно са ПДВ:                                  46.800\n",
    );
    assert_eq!(item(&ledger, 1), [Some("Столица"), Some("4"), Some("3500"), Some("14000")]);
    assert_eq!(item(&ledger, 2), [Some("Сто"), Some("2"), Some("12500"), Some("25000")]);
    assert_eq!(total(&ledger, FactKind::GrossTotal), Some("46800"));
}

#[test]
fn one_wrong_figure_leaves_its_row_standing_but_not_closing() {
    let ledger = plain(&FAKTURA.replace("20.125,00", "20.725,00"));
    assert_eq!(item(&ledger, 2), [Some("Kabl optički"), Some("250"), Some("80.50"), Some("20725.00")]);
    let rules: Vec<&str> =
        ledger.facts.iter().filter(|f| f.kind == FactKind::NetAmount).map(|f| f.rule.as_str()).collect();
    assert_eq!(rules.iter().filter(|r| r.ends_with(":does_not_close")).count(), 1);
    assert_eq!((ledger.signals.priced_rows, ledger.signals.closing_rows), (3, 2));
}

const QUOTE: &str = "\
QUOTATION Q-7
No.  Part Number  Description         Unit List Price  Qty   Total List Price   Discount   Unit Net     Total Net
Site equipment
1    AX-100       Access switch              1,000.00   10          10,000.00        60%     400.00      4,000.00
                  48 ports, rack mount
2    AX-200       Core switch                5,000.00    2          10,000.00        50%   2,500.00      5,000.00
Subtotal Site equipment                                             20,000.00                            9,000.00
Services
3    SV-1         Installation                 500.00    4           2,000.00        25%     375.00      1,500.00
Subtotal Services                                                    2,000.00                            1,500.00
Total list price                                                    22,000.00
One-time discount                                                                                        3,000.00
Total before tax (USD)                                                                                   7,500.00
";

#[test]
fn a_quotation_with_discounts_and_packages() {
    let ledger = plain(QUOTE);
    assert_eq!(item(&ledger, 1)[1..], [Some("10"), Some("400.00"), Some("4000.00")]);
    assert_eq!(item(&ledger, 1)[0], Some("Access switch 48 ports, rack mount"));
    assert_eq!(get(&ledger, Scope::Item(1), FactKind::ItemCode), Some("AX-100"));
    assert_eq!(get(&ledger, Scope::Item(2), FactKind::ListPrice), Some("5000.00"));
    assert_eq!(get(&ledger, Scope::Item(3), FactKind::DiscountPercent), Some("25"));
    let ranges: Vec<_> = ledger.packages.iter().map(|p| (p.position, p.first_item, p.last_item)).collect();
    assert_eq!(ranges, [(1, Some(1), Some(2)), (2, Some(3), Some(3))]);
    assert_eq!(get(&ledger, Scope::Package(1), FactKind::Label), Some("Site equipment"));
    assert_eq!(get(&ledger, Scope::Package(1), FactKind::ListTotal), Some("20000.00"));
    assert_eq!(get(&ledger, Scope::Package(1), FactKind::NetTotal), Some("9000.00"));
    assert_eq!(get(&ledger, Scope::Package(1), FactKind::DiscountPercent), Some("55.00"));
    assert_eq!(get(&ledger, Scope::Package(2), FactKind::DiscountPercent), Some("25.00"));
    assert_eq!(total(&ledger, FactKind::NetTotal), Some("7500.00"));
    assert_eq!(total(&ledger, FactKind::DiscountTotal), Some("3000.00"));
    assert_eq!(total(&ledger, FactKind::Currency), Some("USD"));
}

#[test]
fn a_package_sold_far_below_its_list_total() {
    let ledger = plain(
        "Package               Total List Price    Discount       Total Net\n\
         Package 1 Core          961,501.72        92.81%        69,087.69\n\
         Package 2 Access        100,000.00        50.00%        50,000.00\n",
    );
    assert_eq!(get(&ledger, Scope::Package(1), FactKind::ListTotal), Some("961501.72"));
    assert_eq!(get(&ledger, Scope::Package(1), FactKind::NetTotal), Some("69087.69"));
    assert_eq!(get(&ledger, Scope::Package(1), FactKind::DiscountPercent), Some("92.81"));
    let percent = packages::discount_percent("961501.72".parse().unwrap(), "69087.69".parse().unwrap());
    assert_eq!(percent.map(|p| p.to_string()).as_deref(), Some("92.81"));
}

#[test]
fn columns_in_another_order_and_without_a_header() {
    let ledger = plain(
        "1,200.00   12   100.00   Steel door\n\
         450.50      5    90.10   Window frame\n\
         99.99       3    33.33   Lock\n",
    );
    assert_eq!(item(&ledger, 1), [Some("Steel door"), Some("12"), Some("100.00"), Some("1200.00")]);
    assert_eq!(item(&ledger, 3), [Some("Lock"), Some("3"), Some("33.33"), Some("99.99")]);
}

#[test]
fn lines_of_single_spaces() {
    let ledger = plain(
        "Description Qty Unit price Amount\n\
         1 Laptop Dell 5 kom 800.00 4000.00\n\
         2 Monitor LG 10 kom 150.00 1500.00\n\
         Total: 5500.00\n",
    );
    assert_eq!(item(&ledger, 1)[1..], [Some("5"), Some("800.00"), Some("4000.00")]);
    assert_eq!(item(&ledger, 2)[1..], [Some("10"), Some("150.00"), Some("1500.00")]);
}

#[test]
fn a_chinese_table_whose_discount_is_the_share_to_pay() {
    let ledger = plain(
        "序号  产品名称    数量   单价        折扣     金额\n\
         1     交换机      2      10000.00    4.3折    8600.00\n\
         2     路由器      3      5000.00     5折      7500.00\n\
         合计                                          16100.00 元\n",
    );
    assert_eq!(item(&ledger, 1)[1..], [Some("2"), Some("4300.00"), Some("8600.00")]);
    assert_eq!(get(&ledger, Scope::Item(1), FactKind::DiscountPercent), Some("57.0"));
    assert_eq!(total(&ledger, FactKind::Currency), Some("CNY"));
}

#[test]
fn carried_sums_are_no_items() {
    let ledger = plain(&FAKTURA.replace(
        "3      Ug",
        "       Prenos                                                     30.925,00\n3      Ug",
    ));
    assert_eq!(ledger.signals.priced_rows, 3);
}

#[test]
fn a_sheet_names_its_cells() {
    let rows = [
        ["Opis", "Kol.", "Cena", "Iznos"],
        ["Sto", "2", "100.50", "201.00"],
        ["Stolica", "4", "50.25", "201.00"],
    ];
    let (mut text, mut cells) = (String::new(), Vec::new());
    for (row, columns) in rows.iter().enumerate() {
        for (col, value) in columns.iter().enumerate() {
            let span = Span::new(text.len(), text.len() + value.len());
            let (row, col) = (u32::try_from(row).unwrap(), u32::try_from(col).unwrap());
            cells.push(Cell { row, col, row_span: 1, col_span: 1, hidden: false, page: 1, span });
            text.push_str(value);
            text.push('\t');
        }
        text.push('\n');
    }
    let mut page = Page::new(text, TextSource::Cells);
    page.number = 1;
    let table = Table { sheet: Some("List1".into()), cells };
    let document =
        Document { format: "xlsx".into(), pages: vec![page], tables: vec![table], ..Document::default() };
    let ledger = read(&document);
    assert_eq!(item(&ledger, 2), [Some("Stolica"), Some("4"), Some("50.25"), Some("201.00")]);
    let fact =
        ledger.facts.iter().find(|f| f.scope == Scope::Item(2) && f.kind == FactKind::NetAmount).unwrap();
    assert_eq!(fact.evidence[0].cell.as_deref(), Some("List1!D3"));
}

#[test]
fn text_without_figures_is_left_alone() {
    assert_eq!(plain("Dear all, please see below.\nTotal\n").facts, []);
}

/// Writes cents in one of the styles.
fn write(cents: u64, style: usize) -> String {
    let (group, mark) = [(".", ','), (",", '.'), ("", '.'), ("'", '.')][style];
    let digits = (cents / 100).to_string();
    let mut text = String::new();
    for (i, c) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            text.push_str(group);
        }
        text.push(c);
    }
    format!("{text}{mark}{:02}", cents % 100)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    #[test]
    fn a_consistent_table_is_read_in_any_order_and_style(
        rows in proptest::collection::vec((2_u64..90, 101_u64..900_000), 3..8),
        order in Just([0_usize, 1, 2, 3]).prop_shuffle(),
        style in 0_usize..4,
        headed: bool,
    ) {
        let names = ["Opis", "Količina", "Cena", "Iznos"];
        let mut lines = Vec::new();
        if headed {
            lines.push(order.map(|at| format!("{:>24}", names[at])).join("  "));
        }
        for (n, (quantity, price)) in rows.iter().enumerate() {
            let name = format!("Artikal {}", ["plavi", "crveni", "beli", "sivi", "zuti", "mrki", "crni", "roze"][n]);
            let cells = [name, quantity.to_string(), write(*price, style), write(quantity * price, style)];
            lines.push(order.map(|at| format!("{:>24}", cells[at])).join("  "));
        }
        let ledger = plain(&lines.join("\n"));
        prop_assert_eq!(ledger.signals.closing_rows as usize, rows.len());
        for (n, (quantity, price)) in rows.iter().enumerate() {
            let found = item(&ledger, u32::try_from(n + 1).unwrap());
            let (quantity, price, amount) = (quantity.to_string(), Decimal::new(i64::try_from(*price).unwrap(), 2), Decimal::new(i64::try_from(quantity * price).unwrap(), 2));
            prop_assert_eq!(found[1], Some(quantity.as_str()));
            prop_assert_eq!(found[2].map(str::to_string), Some(price.to_string()));
            prop_assert_eq!(found[3].map(str::to_string), Some(amount.to_string()));
        }
    }

    #[test]
    fn any_text_is_read_without_panic(text in "(?s)[ -~\n0-9.,%|\t€]{0,400}") {
        plain(&text);
    }
}

#[test]
fn a_large_sheet_is_read_whole() {
    let (mut text, mut cells) = (String::new(), Vec::new());
    let mut push = |row: u32, col: u32, value: &str| {
        let span = Span::new(text.len(), text.len() + value.len());
        cells.push(Cell { row, col, row_span: 1, col_span: 1, hidden: false, page: 1, span });
        text.push_str(value);
        text.push(if col == 3 { '\n' } else { '\t' });
    };
    for (col, value) in (0..).zip(["Naziv", "Količina", "Cena", "Iznos"]) {
        push(0, col, value);
    }
    for row in 1..=20_000_u32 {
        let (quantity, cents) = (row % 90 + 2, row % 1_000 + 101);
        let amount = Decimal::new(i64::from(quantity * cents), 2);
        let price = Decimal::new(i64::from(cents), 2);
        for (col, value) in
            (0..).zip(["Stavka".into(), quantity.to_string(), price.to_string(), amount.to_string()])
        {
            push(row, col, &value);
        }
    }
    let mut page = Page::new(text, TextSource::Cells);
    page.number = 1;
    let table = Table { sheet: Some("S".into()), cells };
    let document =
        Document { format: "xlsx".into(), pages: vec![page], tables: vec![table], ..Document::default() };
    assert_eq!(read(&document).signals.closing_rows, 20_000);
}

//! Tests of whole readings: text in, facts out.

mod prices;
mod properties;
mod sections;

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

/// List price, discount in percent and as an amount of an item.
fn off(ledger: &Ledger, n: u32) -> [Option<&str>; 3] {
    use FactKind::{DiscountAmount, DiscountPercent, ListPrice};
    [ListPrice, DiscountPercent, DiscountAmount].map(|k| get(ledger, Scope::Item(n), k))
}

#[test]
fn discounts_written_beneath_an_item_are_its_own() {
    let ledger = plain(
        "Pos  Bezeichnung          Menge       Einzelpreis     Gesamt\n\
         1    Tinte blau           50 Stk           1,4500      72,50\n\
         \x20    Karton\n\
         \x20    Artikelrabatt 1: 2,00%   Basis: 75,00 EUR   Rabatt: -0,03 EUR/Stk.\n\
         \x20    Artikelrabatt 2:         Rabatt: -0,02 EUR/Stk.\n\
         \x20    Bruttopreis: 1,5000 EUR   Artikelgesamtrabatt: -2,50 EUR\n\
         2    Papier               10 Stk           9,0000      90,00\n\
         \x20    List price 10.00 less 1.00 each\n\
         3    Klammern              4 Stk           5,0000      18,00\n\
         \x20    Nachlass: 2,00\n\
         4    Mappen                3 Stk           6,0000      16,20\n\
         \x20    Rabatt: 10 %\n\
         5    Locher                2 Stk           7,0000      14,00\n\
         \x20    Rabatt: 3,33\n",
    );
    assert_eq!(off(&ledger, 1), [Some("1.5000"), None, Some("2.5000")]);
    assert_eq!(off(&ledger, 2), [Some("10.00"), None, Some("10")]);
    assert_eq!(off(&ledger, 3), [Some("5.0000"), None, Some("2.00")]);
    assert_eq!(item(&ledger, 3)[2], Some("4.50"));
    assert_eq!(off(&ledger, 4), [Some("6.0000"), Some("10"), None]);
    assert_eq!(off(&ledger, 5), [None, None, None], "what does not close is not taken");
}

#[test]
fn a_credit_note_that_signs_amounts_alone_agrees_as_it_is_read() {
    let ledger = plain(
        "Description     Qty    Unit price   Amount\n\
         Nougat            5          4.10   -20.50\n\
         Huile            10         19.80  -198.00\n",
    );
    assert_eq!(item(&ledger, 1)[1..], [Some("-5"), Some("4.10"), Some("-20.50")]);
}

#[test]
fn list_price_and_discount_are_found_without_words_for_them() {
    let ledger = plain(
        "199 pcs    Copy paper       5.22   57% off      2.24       445.76\n\
         \x209 pcs    Pump         1,991.00   45% off  1,095.05     9,855.45\n\
         29 m3     Concrete        86.73   68% off     27.75       804.75\n",
    );
    assert_eq!(off(&ledger, 1)[..2], [Some("5.22"), Some("57")]);
    assert_eq!(item(&ledger, 3)[1..], [Some("29"), Some("27.75"), Some("804.75")]);
    assert_eq!(off(&ledger, 3)[..2], [Some("86.73"), Some("68")]);
}

#[test]
fn amounts_that_stand_a_line_lower_belong_to_their_row() {
    let ledger = plain(
        "Pos   Artikel            Preis      Menge    Betrag\n\
         1     Tinte            1,0000      -5 Stk\n\
         \x20     4123456000014                          -5,00\n\
         2     Papier           1,4500      -2 Stk\n\
         \x20     4123456000021                          -2,90\n",
    );
    assert_eq!(item(&ledger, 1)[1..], [Some("-5"), Some("1.0000"), Some("-5.00")]);
    assert_eq!(item(&ledger, 2)[1..], [Some("-2"), Some("1.4500"), Some("-2.90")]);
}

#[test]
fn items_of_sentences_and_lists() {
    for (text, first, second) in [
        (
            "We credit 44 pcs Antenna at EUR 160.00, EUR 7'040.00 in all, and 3 year Support at EUR 3'636.00, EUR 10'908.00.\n",
            [Some("Antenna"), Some("44"), Some("160.00"), Some("7040.00")],
            [Some("Support"), Some("3"), Some("3636.00"), Some("10908.00")],
        ),
        (
            "1. 办公桌（STL-160），16台，单价1,474.00元，小计23,584.00元；\n2. 软件，26套，单价20,163.00元，小计524,238.00元；\n",
            [Some("办公桌"), Some("16"), Some("1474.00"), Some("23584.00")],
            [Some("软件"), Some("26"), Some("20163.00"), Some("524238.00")],
        ),
        (
            "Thanks!\nSyringe  £1.50\nItem SPR-10\nQty: 15 × £0.10\nNotebook 14\"  £31,960.00\nQty: 40 × £799.00\n",
            [Some("Syringe"), Some("15"), Some("0.10"), Some("1.50")],
            [Some("Notebook 14\""), Some("40"), Some("799.00"), Some("31960.00")],
        ),
        (
            "2 Tag Schulung, je 456,00 EUR.......912,00 EUR\n29 Stk. Leuchte, je 35,08 EUR.....1.017,32 EUR\n",
            [Some("Schulung"), Some("2"), Some("456.00"), Some("912.00")],
            [Some("Leuchte"), Some("29"), Some("35.08"), Some("1017.32")],
        ),
    ] {
        let ledger = plain(text);
        assert_eq!(item(&ledger, 1), first, "{text}");
        assert_eq!(item(&ledger, 2), second, "{text}");
    }
    let ledger = plain("5 pcs Desk: list 200.00, less 15%, 170.00 each, 850.00 in all.\n");
    assert_eq!(off(&ledger, 1)[..2], [Some("200.00"), Some("15")]);
}

#[test]
fn a_delivery_note_counts_what_was_ordered_and_what_came() {
    let ledger = plain(
        "R.b.   Šifra     Naziv robe      JM    Naručeno   Izdato   Lot\n1.     LUT-KLZ   Klackalica      kom          7        6   L171201\n\
         2.     RAD-SRV   Rad servisera   sat      46,25    46,25   L171204\n",
    );
    assert_eq!(item(&ledger, 1), [Some("Klackalica"), Some("6"), None, None]);
    assert_eq!(item(&ledger, 2), [Some("Rad servisera"), Some("46.25"), None, None]);
}

#[test]
fn goods_of_a_sentence_stand_before_their_quantity_and_words_of_price_are_none() {
    let ledger = plain(
        "а) Бубањ за штампач (60 000 p), 15 ком по цени од 13.977,00 динара, укупно 209.655,00 динара без ПДВ;\n\
         б) Геодетско снимање (R 1:500), 2 дан по цени од 83.259,00 динара, укупно 166.518,00 динара без ПДВ;\n",
    );
    assert_eq!(item(&ledger, 1), [Some("Бубањ за штампач"), Some("15"), Some("13977.00"), Some("209655.00")]);
    assert_eq!(item(&ledger, 2), [Some("Геодетско снимање"), Some("2"), Some("83259.00"), Some("166518.00")]);
}

#[test]
fn goods_that_are_only_counted() {
    let ledger = plain(
        "Molimo ponudu za:\n  1  Filter ulja      5 kom\n  2  Kabl 24 vlakna   1.044,25 m\n  3  Beton   42 m3\n",
    );
    assert_eq!(item(&ledger, 2)[..2], [Some("Kabl 24 vlakna"), Some("1044.25")]);
    assert_eq!(get(&ledger, Scope::Item(3), FactKind::Unit), Some("m3"));
    assert_eq!(ledger.signals.priced_rows, 0);
    assert_eq!(plain("Rok isporuke 30 dana.\nGarancija 24 meseca.\n").facts, [], "terms are no goods");
    let form = plain(
        "Naziv      Kol.   Cena bez PDV   Ukupno bez PDV\n\
         Server        5   ............   ..............\n\
         Cev       2.834   ............   ..............\n",
    );
    assert_eq!(item(&form, 1)[..2], [Some("Server"), Some("5")]);
}

/// The styles of figures that the consistent tables below are written in, as [`properties::write`] numbers them.
const STYLES: [usize; 4] = [0, 1, 2, 4];

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
            let cells = [name, quantity.to_string(), properties::write(*price, STYLES[style]), properties::write(quantity * price, STYLES[style])];
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

#[test]
fn lengths_and_times_of_terms_are_no_goods() {
    let ledger = plain("Čuvanje zapisa 30 dana\nIsporuka u roku od 120 dana\nLicence za pristup 35 kom\n");
    assert!(!ledger.facts.iter().any(|fact| matches!(fact.scope, Scope::Item(_))), "{:?}", ledger.facts);
}

#[test]
fn rows_of_a_name_and_an_amount_are_items_where_their_sum_stands_below() {
    let items = |text: &str| {
        let ledger = plain(text);
        let named = |f: &&Fact| matches!(f.scope, Scope::Item(_)) && f.kind == FactKind::NetAmount;
        ledger.facts.iter().filter(named).map(|f| f.value.clone()).collect::<Vec<_>>()
    };
    let text = "Material\nKabel 10 m      100,00 €\nRohr verzinkt   50,50 €\nSumme Material   150,50 €\nLohn\nMontage vor Ort   80,00 €\n\
        Anfahrt pauschal   20,00 €\nSumme Lohn   100,00 €\n";
    assert_eq!(items(text), ["100.00", "50.50", "80.00", "20.00"]);
    let text = "Solar panel × 60\nmono / SKU-A   £5,340.00\nCycle helmet × 16\nM/L   £460.80\nSubtotal   £5,800.80\n";
    let ledger = plain(text);
    assert_eq!(item(&ledger, 1), [Some("Solar panel mono / SKU-A"), Some("60"), None, Some("5340.00")]);
    assert_eq!(item(&ledger, 2), [Some("Cycle helmet M/L"), Some("16"), None, Some("460.80")]);
    let text = "Sterile swabs 10x10, 100 × 10\nSKU SNG-1\t£48.40\nInfusion set 150 cm × 5\nSKU SNG-2\t£3.40\nSubtotal (ex. VAT)\t£51.80\n";
    let ledger = plain(text);
    assert_eq!(
        item(&ledger, 1),
        [Some("Sterile swabs 10x10, 100 SKU SNG-1"), Some("10"), None, Some("48.40")]
    );
    assert_eq!(item(&ledger, 2), [Some("Infusion set 150 cm SKU SNG-2"), Some("5"), None, Some("3.40")]);
    let text = "Infusion set 150 cm × 3   £1.20\nSKU SNG-SIS1\nSubtotal   £1.20\nTotal   £1.44\n";
    assert_eq!(item(&plain(text), 1), [Some("Infusion set 150 cm"), Some("3"), None, Some("1.20")]);
    let text = "Kabel 10 m      100,00 €\nRohr verzinkt   50,50 €\nSumme Material   151,50 €\n";
    assert!(items(text).is_empty(), "what does not add up is no list of items");
}

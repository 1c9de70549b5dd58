//! Tests of the sections of a list, and of the rows that sum them.

use super::*;

#[test]
fn a_summary_says_at_what_discount_the_sections_of_a_list_were_sold() {
    let ledger = plain(
        "Currency   USD\n\
         Part of the offer       List total   One-time discount   Discount amount   Net total\n\
         Radio equipment          30,000.00              40.00%         12,000.00   18,000.00\n\
         Software                 61,000.00              92.00%         56,120.00    4,880.00\n\
         Total                    91,000.00                             68,120.00   22,880.00\n\
         \n\
         No.   Part Number   Description          Unit List Price   Qty   Total List Price\n\
         1.1   RAD-1         Radio unit                  2,000.00     5          10,000.00\n\
         1.2   RAD-2         Antenna                     1,000.00    20          20,000.00\n\
         Subtotal                                                                30,000.00\n\
         2.1   LIC-1         Licence, AED                6,100.00    10          61,000.00\n\
         Subtotal                                                                61,000.00\n",
    );
    let ranges: Vec<_> = ledger.packages.iter().map(|p| (p.position, p.first_item, p.last_item)).collect();
    assert_eq!(ranges, [(1, Some(1), Some(2)), (2, Some(3), Some(3))]);
    assert_eq!(get(&ledger, Scope::Package(2), FactKind::Label), Some("Software"));
    assert_eq!(get(&ledger, Scope::Package(2), FactKind::ListTotal), Some("61000.00"));
    assert_eq!(get(&ledger, Scope::Package(2), FactKind::NetTotal), Some("4880.00"));
    assert_eq!(get(&ledger, Scope::Package(2), FactKind::DiscountPercent), Some("92.00"));
    assert_eq!(total(&ledger, FactKind::ListTotal), Some("91000.00"));
    assert_eq!(total(&ledger, FactKind::DiscountTotal), Some("68120.00"));
    assert_eq!(total(&ledger, FactKind::NetTotal), Some("22880.00"));
    assert_eq!(total(&ledger, FactKind::GrossTotal), None);
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
fn the_discount_of_a_section_takes_its_sum_down() {
    let ledger = plain(
        "Opis                 Kol.   Cena        Vrednost\n\
         Paket 1: Oprema\n\
         Podrška               2    413.482,00   826.964,00\n\
         Napajanje             4    143.453,00   573.812,00\n\
         Svega paket 1                         1.400.776,00\n\
         Popust 35 %                            -490.271,60\n\
         Paket 1 sa popustom                     910.504,40\n\
         Paket 2: Usluge\n\
         Sto                  38     23.258,00   883.804,00\n\
         Svega paket 2                           883.804,00\n\
         Popust 92 %                            -813.099,68\n\
         Paket 2 sa popustom                      70.704,32\n\
         UKUPNO BEZ PDV                          981.208,72\n",
    );
    assert_eq!(get(&ledger, Scope::Package(1), FactKind::ListTotal), Some("1400776.00"));
    assert_eq!(get(&ledger, Scope::Package(1), FactKind::NetTotal), Some("910504.40"));
    assert_eq!(get(&ledger, Scope::Package(2), FactKind::DiscountPercent), Some("92"));
    assert_eq!(total(&ledger, FactKind::ListTotal), Some("2284580.00"));
    assert_eq!(total(&ledger, FactKind::DiscountTotal), Some("1303371.28"));
    assert_eq!(total(&ledger, FactKind::NetTotal), Some("981208.72"));
}

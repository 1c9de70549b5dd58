//! What the flags ask of whole documents, text in.

use super::*;
use crate::procurement::{Role, assess};
use crate::text::{Page, Span, TextSource};

fn document(text: &str) -> Document {
    let mut page = Page::new(text, TextSource::Plain);
    page.number = 1;
    Document { format: "txt".into(), pages: vec![page], ..Document::default() }
}

/// A document with the facts that its lines state, `scope kind = value`, each with its line's value as evidence.
fn stated(text: &str) -> (Document, Vec<Fact>) {
    let document = document(text);
    let mut facts = Vec::new();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        if let Some((left, value)) = line.trim_end().split_once(" = ") {
            let (scope, kind) = left.split_once(' ').unwrap();
            let scope = match scope.split_at(1) {
                ("p", n) => Scope::Package(n.parse().unwrap()),
                ("i", n) => Scope::Item(n.parse().unwrap()),
                _ => Scope::Document,
            };
            let at = start + left.len() + 3;
            let span = Span::new(at, at + value.len());
            let read = Evidence::read(&document.pages[0], span).unwrap();
            facts.push(Fact {
                scope,
                kind: FactKind::from_name(kind).unwrap(),
                value: value.to_string(),
                rule: "stated".into(),
                confidence: 90,
                evidence: vec![read],
            });
        }
        start += line.len();
    }
    (document, facts)
}

/// No question.
const NONE: [(String, String); 0] = [];

/// The questions of one flag on stated facts, each with its arithmetic.
#[track_caller]
fn asked(flag: &str, doc_type: DocType, text: &str) -> Vec<(String, String)> {
    let (document, facts) = stated(text);
    let raised = raise(&document, Some(doc_type), &facts);
    for question in &raised {
        assert!(question.question.ends_with('?'), "a flag asks: {question:?}");
        assert!(!question.evidence.is_empty());
        for e in &question.evidence {
            assert_eq!((document.text(e.page, e.span), e.role), (Some(e.quote.as_str()), Role::Input));
        }
    }
    let of = raised.into_iter().filter(|q| q.flag == flag);
    of.map(|q| (q.question, q.arithmetic)).collect()
}

#[test]
fn flags_have_names_of_their_own_and_sources() {
    let mut names: Vec<&str> = ALL.iter().map(|flag| flag.id).collect();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), ALL.len());
    assert!(ALL.iter().all(|flag| !flag.source.is_empty()));
}

#[test]
fn an_extreme_discount_is_asked_about_with_its_arithmetic() {
    let text = "d currency = EUR\np4 label = Section 4\np4 list_total = 961501.72\np4 net_total = 69087.69\n\
                p4 discount_percent = 92.81\np5 discount_percent = 18.00\ni1 discount_percent = 93.59\n\
                i1 description = Adapter\ni2 discount_percent = 42\n";
    let found = asked("extreme_discount", DocType::PurchaseOrder, text);
    assert_eq!(found.len(), 2);
    assert!(found[0].0.contains("92.81 % taken off package 4 (Section 4), where 80 %"), "{found:?}");
    assert_eq!(found[0].1, "(961501.72 - 69087.69) / 961501.72 * 100 = 92.81");
    assert!(
        found[1].0.contains("50 % or more taken off 1 of 2 lines, most off line 1 (Adapter)"),
        "{found:?}"
    );
    assert_eq!(asked("extreme_discount", DocType::PurchaseOrder, "d discount_percent = 49.99\n"), NONE);
}

#[test]
fn a_discount_far_above_the_others_is_asked_about() {
    let of = |percents: [&str; 5]| {
        let lines = (1..).zip(percents).map(|(n, p)| format!("p{n} discount_percent = {p}\n"));
        asked("discount_dispersion", DocType::PurchaseOrder, &lines.collect::<String>())
    };
    let found = of(["42.28", "41.26", "45.17", "92.81", "18.00"]);
    assert_eq!(found[0].1, "92.81 - 42.28 = 50.53 percentage points above the median");
    assert!(found[0].0.contains("package 4 discounted by 92.81 %"), "{found:?}");
    assert_eq!(of(["42", "41", "45", "60", "18"]), NONE);
}

#[test]
fn a_printed_percent_is_measured_by_the_figures_beside_it() {
    let of = |printed: &str| {
        let text =
            format!("d list_total = 961501.72\nd net_total = 69087.69\nd discount_percent = {printed}\n");
        asked("percent_reading", DocType::PurchaseOrder, &text)
    };
    assert_eq!((of("92.81"), of("93"), of("92.8")), (NONE.into(), NONE.into(), NONE.into()));
    assert!(of("92")[0].0.contains("only if decimals are cut off (92.81 %)"));
    assert!(of("57")[0].0.contains("the figures beside it give 92.81 %: which of them holds"));
    let small = "i1 list_price = 0.03\ni1 unit_price = 0.02\ni1 discount_percent = 25\n";
    assert_eq!(asked("percent_reading", DocType::Invoice, small), NONE, "prices of few decimals leave room");
}

#[test]
fn totals_that_do_not_follow_are_asked_about() {
    let of = |gross: &str| {
        let text = format!("d net_total = 100.00\nd tax_total = 20.00\nd gross_total = {gross}\n");
        asked("does_not_add_up", DocType::Invoice, &text)
    };
    assert_eq!((of("120.00"), of("120.03")), (NONE.into(), NONE.into()));
    assert_eq!(of("150.00")[0].1, "100.00 + 20.00 = 120.00, printed 150.00, apart -30.00");
    let discount = "d list_total = 300.00\nd discount_total = -100.00\nd net_total = 250.00\n";
    assert_eq!(asked("does_not_add_up", DocType::Invoice, discount).len(), 1);
}

#[test]
fn the_exchange_rates_of_the_published_case_do_not_agree() {
    let of = |text: &str| asked("exchange_rates", DocType::PurchaseOrder, text);
    let found =
        of("listed at about $1.1 million (EUR 961,501.72)\nand sold for $71,371.71 (EUR 69,087.69)\n");
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].1, "71371.71 / 69087.69 = 1.0331; 1100000 / 961501.72 = 1.1440");
    assert_eq!(of("$1,033.10 (EUR 1,000.00)\nand $71,371.71 (EUR 69,087.69)\n"), NONE, "one rate");
    assert_eq!(
        of("about $1.1 million (EUR 1,060,000.00)\n$71,371.71 (EUR 69,087.69)\n"),
        NONE,
        "about leaves room"
    );
    assert_eq!(of("EUR 100.00 and $300.00\nEUR 100.00 and $900.00\n"), NONE, "not the same amount");
}

#[test]
fn the_ratio_of_licences_is_shown() {
    let text = "i1 description = Camera access licence\ni1 quantity = 3500\ni2 description = Source access software\n\
                i2 quantity = 35\ni3 description = Server\ni3 quantity = 7\n\
                i4 description = Base software\ni4 quantity = 4\n";
    let found = asked("quantity_ratio", DocType::PurchaseOrder, text);
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].1, "3500 / 35 = 100");
    assert!(found[0].0.contains("with 100 of line 1 (Camera access licence) for each"), "{found:?}");
}

#[test]
fn thresholds_are_those_of_the_day() {
    let of = |date: &str, net: &str| {
        let text = format!("d date = {date}\nd currency = RSD\nd net_total = {net}\n");
        asked("below_threshold", DocType::Contract, &text).into_iter().map(|(_, sum)| sum).collect::<Vec<_>>()
    };
    assert_eq!(
        of("2023-05-04", "985000.00"),
        ["985000.00 / 1000000 * 100 = 98.50 % of rs_not_applied_goods, without tax, on 2023-05-04"]
    );
    assert_eq!(of("2019-05-04", "985000.00"), Vec::<String>::new(), "another law was in force");
    assert_eq!(of("2019-05-04", "499999.99").len(), 1);
    assert_eq!(of("2023-05-04", "1000000.00"), Vec::<String>::new());
    assert_eq!(of("2023-05-04", "900000.00"), Vec::<String>::new());
}

#[test]
fn terms_dates_parties_and_markings_are_asked_about() {
    let of = |flag, text: &str| asked(flag, DocType::PurchaseOrder, text).len();
    assert_eq!(of("advance", "d payment_terms = 50% avans, ostatak po isporuci\n"), 1);
    assert_eq!(of("advance", "d payment_terms = аванс у висини од 40 %\n"), 1);
    assert_eq!(of("advance", "d payment_terms = 20% avans, 80% po isporuci\n"), 0);
    assert_eq!(of("date_order", "d date = 2024-03-14\nd delivery_date = 2024-03-01\n"), 1);
    assert_eq!(of("date_order", "d date = 2024-03-14\nd due_date = 2024-04-01\n"), 0);
    assert_eq!(of("date_order", "d date = 2024-03-14\nd due_date = 2024-03\n"), 0, "a month may be either");
    assert_eq!(of("weekend_date", "d date = 2024-03-16\n"), 1);
    assert_eq!(of("weekend_date", "d date = 2024-03-14\n"), 0);
    assert_eq!(of("intermediary", "d buyer = Signal d.o.o.\nd end_user = Ministarstvo\n"), 1);
    assert_eq!(of("intermediary", "d buyer = Министарство\nd end_user = Ministarstvo\n"), 0);
    assert_eq!(of("confidential", "d marking = STROGO POVERLJIVO\n"), 1);
}

#[test]
fn what_is_no_procurement_raises_no_flag() {
    let assessment = assess(&document("The weather was fine, 92 % of the time.\n"));
    assert!(assessment.parts.iter().all(|part| part.flags.is_empty()));
}

//! Tests of the totals of whole documents.

use crate::procurement::ledger::{Ledger, read};
use crate::procurement::{FactKind, Role, Scope};
use crate::text::{Document, Page, TextSource};

fn plain(text: &str) -> Ledger {
    let mut page = Page::new(text, TextSource::Plain);
    page.number = 1;
    read(&Document { format: "txt".into(), pages: vec![page], ..Document::default() })
}

/// List, discount, percent, net, tax and gross of a text.
fn totals(text: &str) -> [Option<String>; 6] {
    use FactKind::{DiscountPercent, DiscountTotal, GrossTotal, ListTotal, NetTotal, TaxTotal};
    let ledger = plain(text);
    [ListTotal, DiscountTotal, DiscountPercent, NetTotal, TaxTotal, GrossTotal].map(|kind| {
        let fact = ledger.facts.iter().find(|f| f.scope == Scope::Document && f.kind == kind);
        fact.map(|f| f.value.clone())
    })
}

fn some(values: [&str; 6]) -> [Option<String>; 6] {
    values.map(|v| (!v.is_empty()).then(|| v.to_string()))
}

#[test]
fn net_tax_and_gross_in_many_languages() {
    for (net, tax, gross) in [
        ("Osnovica", "PDV 20%", "Ukupno sa PDV"),
        ("Ukupno bez PDV", "Iznos PDV", "ZA UPLATU"),
        ("Subtotal", "VAT 20%", "Total"),
        ("Total before tax", "Tax", "Amount due"),
        ("Nettobetrag", "zzgl. 20% MwSt.", "Rechnungsbetrag"),
        ("Total HT", "TVA 20%", "Total TTC"),
        ("Imponibile", "IVA 20%", "Totale"),
        ("Итого без НДС", "НДС 20%", "Итого с НДС"),
    ] {
        let text = format!("{net}:   1.000,00\n{tax}:   200,00\n{gross}:   1.200,00\n");
        assert_eq!(totals(&text), some(["", "", "", "1000.00", "200.00", "1200.00"]), "{net}");
        let single = format!("{net}: 1.000,00\n{tax}: 200,00\n{gross}: 1.200,00\n");
        assert_eq!(totals(&single), some(["", "", "", "1000.00", "200.00", "1200.00"]), "{net} in one cell");
    }
}

#[test]
fn a_one_time_discount_takes_the_list_total_down() {
    let text = "Total list price   3,012,500.00 EUR\nOne-time discount   1,732,187.50 EUR\nTotal before tax   1,280,312.50 EUR\n";
    assert_eq!(totals(text), some(["3012500.00", "1732187.50", "57.50", "1280312.50", "", ""]));
    let ledger = plain(text);
    let percent = ledger.facts.iter().find(|f| f.kind == FactKind::DiscountPercent).unwrap();
    assert_eq!(percent.rule, "(list_total - net_total) / list_total * 100");
    assert!(percent.evidence.iter().all(|e| e.role == Role::Input) && percent.evidence.len() == 2);
}

#[test]
fn what_is_left_after_a_discount_is_no_discount() {
    let text = "Итого 3 365 158,00 руб.\nРазовая скидка 5%: 168 257,90 руб.\nСо скидкой 3 196 900,10 руб.\nНДС 20% 639 380,02 руб.\nК оплате 3 836 280,12 руб.\n";
    let wanted = ["3365158.00", "168257.90", "5", "3196900.10", "639380.02", "3836280.12"];
    assert_eq!(totals(text), some(wanted));
}

#[test]
fn a_printed_percentage_is_read_not_derived() {
    let text = "Ukupno bez popusta:   10.000,00\nPopust 15%:   1.500,00\nUkupno bez PDV:   8.500,00\nPDV 20%:   1.700,00\nUkupno sa PDV:   10.200,00\n";
    assert_eq!(totals(text), some(["10000.00", "1500.00", "15", "8500.00", "1700.00", "10200.00"]));
}

#[test]
fn labels_above_their_amounts() {
    let text = "Nettobetrag   MwSt-%   MwSt-Betrag   Bruttobetrag\n     100,00     19,0         19,00         119,00\n";
    assert_eq!(totals(text), some(["", "", "", "100.00", "19.00", "119.00"]));
}

#[test]
fn taxes_of_several_rates_are_summed() {
    let text = "Total HT   100,00\nTVA 20%   10,00\nTVA 5,5%   2,75\nTotal TTC   112,75\n";
    assert_eq!(totals(text), some(["", "", "", "100.00", "12.75", "112.75"]));
}

#[test]
fn a_discount_whose_label_says_little_is_taken_where_it_closes() {
    let items = "Description    Qty   Price     Amount\nDesk             2   100.00    200.00\nChair           10    30.00    300.00\n";
    let text = format!(
        "{items}Sum of the items      500.00\nOur discount for loyal customers of the region      (20.00)\nTo be ordered      480.00\n"
    );
    assert_eq!(totals(&text), some(["500.00", "20.00", "4.00", "480.00", "", "480.00"]));
    let text = format!(
        "{items}Sum of the items      500.00\nOur discount for loyal customers of the region      (20.00)\nTo be ordered      490.00\n"
    );
    assert_eq!(totals(&text), some(["", "", "", "500.00", "", "500.00"]));
}

#[test]
fn a_correction_takes_its_discount_back() {
    let text = "Positionssumme   -7,90\nGesamtbetrag der Abschläge   0,23\nRechnungssumme ohne USt.   -7,67\nSteuerbetrag   1,12\nBruttosumme   -8,79\n";
    assert_eq!(totals(text), some(["-7.90", "-0.23", "2.91", "-7.67", "-1.12", "-8.79"]));
}

#[test]
fn a_row_of_sums_tells_net_tax_and_gross_apart() {
    assert_eq!(
        totals("Итого   12   5.000,00   1.000,00   6.000,00\n"),
        some(["", "", "", "5000.00", "1000.00", "6000.00"])
    );
}

#[test]
fn a_currency_between_a_label_and_its_amount_does_not_part_them() {
    let text = "Netto   448,99\nSteuerbetrag in      EUR      70,00\nBruttosumme   518,99\n";
    assert_eq!(totals(text), some(["", "", "", "448.99", "70.00", "518.99"]));
}

#[test]
fn a_column_of_bidders_prices_holds_no_total() {
    let text = "R.br.   Ponuđač              Ponuđena cena bez PDV\n1       Orion d.o.o.         43.996.481,40\n2       Kablo d.o.o.         46.766.472,40\n";
    assert_eq!(totals(text), some(["", "", "", "", "", ""]));
}

#[test]
fn a_label_in_a_bracket_counts_for_the_amount_in_it() {
    let text = "Ukupna vrednost iznosi 1.000,00 dinara bez PDV, odnosno 1.200,00\ndinara sa PDV (PDV: 200,00 dinara).\n";
    assert_eq!(totals(text), some(["", "", "", "1000.00", "200.00", "1200.00"]));
}

#[test]
fn a_yen_sign_is_that_of_its_page_and_a_code_its_own() {
    let currency = |text: &str| {
        let ledger = plain(text);
        let fact = ledger.facts.iter().find(|f| f.scope == Scope::Document && f.kind == FactKind::Currency);
        fact.map(|f| f.value.clone())
    };
    assert_eq!(currency("订单确认函\n合计   ¥84.75\n").as_deref(), Some("CNY"));
    assert_eq!(currency("Order\nTotal   ¥84.75\n").as_deref(), Some("JPY"));
    assert_eq!(currency("订单确认函\n合计   JPY 8,475.00\n").as_deref(), Some("JPY"));
}

#[test]
fn a_bracket_says_how_much_of_a_total_is_tax() {
    for text in [
        "Subtotal: £120.00 (incl. VAT)\nShipping: Free shipping\nTotal: £120.00 (includes £20.00 VAT)\n",
        "Gesamt: 120,00 € (inkl. 20,00 € MwSt.)\n",
        "Ukupno: 120,00 din (u tome PDV 20,00 din)\n",
    ] {
        assert_eq!(totals(text), some(["", "", "", "100.00", "20.00", "120.00"]), "{text}");
    }
}

#[test]
fn an_amendment_states_its_value_behind_the_number_of_an_article() {
    let text = "Вредност добара из члана 2. овог анекса износи 1.000,00 динара без ПДВ, ПДВ 20% 200,00 динара, односно 1.200,00 динара са ПДВ.\n";
    assert_eq!(totals(text), some(["", "", "", "1000.00", "200.00", "1200.00"]));
}

#[test]
fn a_russian_form_without_tax_says_what_its_entries_come_to() {
    let text = "№  Наименование работ, услуг  Кол-во  Ед.  Цена  Сумма\n1  Вывоз отходов  16,25  т  100,00  1 625,00\n\
        Итого:  1 625,00\nБез налога (НДС)  -\nВсего оказано услуг 1, на сумму 1 625,00 руб.\n";
    assert_eq!(totals(text), some(["", "", "", "1625.00", "", "1625.00"]));
}

#[test]
fn the_names_of_goods_name_no_currency() {
    let text = "Naziv   Količina   Cena   Iznos\nEvro dizel   2   100,00   200,00\nEuro blok   3   10,00   30,00\nZA PLAĆANJE RSD   230,00\n";
    let ledger = plain(text);
    let fact = ledger.facts.iter().find(|f| f.scope == Scope::Document && f.kind == FactKind::Currency);
    assert_eq!(fact.map(|f| f.value.as_str()), Some("RSD"));
}

#[test]
fn one_cell_states_several_sums() {
    for text in [
        "Neto iznos: 100,00 RSD + PDV 20%: 20,00 RSD = Ukupno: 120,00 RSD\n",
        "Iznos za uplatu: 120,00 RSD (osnovica 100,00, PDV 20% 20,00)\n",
        "Total excluding VAT £100.00 VAT £20.00 Order total £120.00\n",
        "Der Auftragswert beträgt 100,00 € ohne und 120,00 € mit Umsatzsteuer (20 v. H.).\nzzgl. 20 % USt.  20,00 €\n",
        "Zwischentotal exkl. MWST  100.00\nMWST 20% auf 100.00    20.00\nRechnungstotal inkl. MWST  120.00\n",
    ] {
        assert_eq!(totals(text), some(["", "", "", "100.00", "20.00", "120.00"]), "{text}");
    }
}

#[test]
fn what_is_not_taxed_is_to_be_paid_as_it_stands() {
    assert_eq!(totals("К оплате\tНДС не облагается (УСН)\t621 458,00 ₽\n")[5].as_deref(), Some("621458.00"));
}

#[test]
fn labels_behind_their_amounts_are_not_those_of_the_next() {
    let [.., net, _, _] = totals("Total 100.00 EUR net 119.00 EUR gross\n");
    assert_ne!(net.as_deref(), Some("119.00"));
    assert_eq!(totals("Terms: customers that are VAT exempt must say so.\nTotal: 5,000.00\n")[3], None);
}

#[test]
fn a_sum_of_net_and_tax_stands_behind_the_sign_of_equality() {
    assert_eq!(
        totals("Neto vrednost naloga 100,00 RSD + PDV 20% 20,00 RSD = 120,00 RSD\n"),
        some(["", "", "", "100.00", "20.00", "120.00"])
    );
}

#[test]
fn what_tax_and_gross_leave_is_the_net_and_not_the_sum_before_a_discount() {
    let found = totals(
        "小计（不含税）  50,221.36\n最终优惠  -4,520.00\n优惠后金额（不含税）  45,701.36\n增值税13%  5,941.18\n含税总价  51,642.54\n",
    );
    assert_eq!(found[3].as_deref(), Some("45701.36"));
}

#[test]
fn amounts_of_sentences_are_what_the_words_around_them_say() {
    for (text, want) in [
        (
            "Общая стоимость: 386 841,60 руб. (Триста восемьдесят шесть тысяч рублей 60 копеек), в том числе НДС 20% – 64 473,60 руб.",
            ["", "", "", "322368.00", "64473.60", "386841.60"],
        ),
        (
            "додељује се понуђачу Алфа д.о.о., у вредности од 1.039.841,40 динара без ПДВ (ПДВ\n207.968,28 динара).",
            ["", "", "", "1039841.40", "207968.28", "1247809.68"],
        ),
        (
            "Уговорена вредност је 1.000,00 динара без ПДВ, односно 1.200,00 динара са урачунатим ПДВ од 20%, који износи 200,00 динара.",
            ["", "", "", "1000.00", "200.00", "1200.00"],
        ),
        ("Всего без НДС 3 753 660,00 руб., НДС сверху.", ["", "", "", "3753660.00", "", ""]),
        ("预估采购总额为人民币616354.26元（不含税）。", ["", "", "", "616354.26", "", ""]),
        (
            "zusammen also 71.405,94 Euro zuzüglich der gesetzlichen Mehrwertsteuer.",
            ["", "", "", "71405.94", "", ""],
        ),
    ] {
        assert_eq!(totals(text), some(want), "{text}");
    }
}

#[test]
fn boxes_bidders_and_bare_totals() {
    let boxes =
        "25. ACCOUNTING DATA   26. TOTAL AWARD AMOUNT (For Govt. Use Only)\n09720-0100-1244   $189,476.36\n";
    assert_eq!(totals(boxes), some(["", "", "", "189476.36", "", "189476.36"]), "no word of tax");
    let rate = "Međuzbir:   1.000,00\n20.00% PDV   200,00\nUkupno:   1.200,00\n";
    assert_eq!(totals(rate), some(["", "", "", "1000.00", "200.00", "1200.00"]));
    let bidders = "Ponuđač               Bez PDV        Sa PDV\nPrvi ponuđač       3.291,60      3.949,92\n\
        Drugi ponuđač      3.881,50      4.657,80\nBira se ponuda u iznosu od 3.291,60 dinara bez PDV, odnosno 3.949,92 dinara sa PDV.\n";
    let [.., net, _, gross] = totals(bidders);
    assert_eq!([net, gross], [Some("3291.60".to_string()), Some("3949.92".to_string())]);
    assert_eq!(totals("Total:   500.00\n"), some(["", "", "", "500.00", "", "500.00"]));
    assert_eq!(totals("Total:   500.00\nAll prices exclude VAT.\n"), some(["", "", "", "500.00", "", ""]));
}

/// How sure the net total of a text is, in percent.
fn sure(text: &str, kind: FactKind) -> Option<u8> {
    plain(text).facts.iter().find(|f| f.scope == Scope::Document && f.kind == kind).map(|f| f.confidence)
}

#[test]
fn totals_that_contradict_each_other_are_less_sure() {
    let lines = "Item      Qty    Price     Amount\nCable       2   100.00     200.00\nTape        3   100.00     300.00\n";
    let odd = format!("{lines}Net total   500.00\nVAT   60.00\nGross total   700.00\n");
    let even = format!("{lines}Net total   500.00\nVAT   100.00\nGross total   600.00\n");
    assert_eq!(sure(&even, FactKind::GrossTotal), Some(95));
    assert_eq!(sure(&odd, FactKind::GrossTotal), Some(60));
    let listed = "Total list price   1000.00\nNet total   793.00\n";
    assert_eq!(totals(listed)[1].as_deref(), Some("207.00"));
    assert_eq!(sure(listed, FactKind::DiscountTotal), Some(60), "what is left of two figures proves neither");
}

#[test]
fn words_of_other_sentences_say_nothing_of_an_amount() {
    for (text, want) in [
        (
            "Our VAT registration is pending.\nThe price for the consulting in March is 500.00 EUR.\n",
            ["", ""],
        ),
        ("ohne Montage kostet sie 4.500,00 EUR.\nGesamt: 5.000,00 EUR\n", ["", ""]),
    ] {
        let [.., net, tax, _] = totals(text);
        let net = net.filter(|net| net == "4500.00");
        assert_eq!([net.unwrap_or_default(), tax.unwrap_or_default()], want.map(str::to_string), "{text}");
    }
    let order = "Стоимость заявки составляет 2 117 982,63 руб. без НДС, НДС (20 %) – 423 596,53 руб., всего с\nНДС – 2 541 579,16 руб.\n";
    assert_eq!(totals(order), some(["", "", "", "2117982.63", "423596.53", "2541579.16"]));
}

#[test]
fn each_label_looks_below_itself() {
    let text = "Net total            VAT\n500.00\n\n\n\n\n\nDeposit of keys      25.00\n";
    assert_eq!(totals(text)[4], None, "what stands far below is another's");
}

#[test]
fn sentences_and_cells_that_say_more_than_the_amount() {
    let net_tax_gross = |text: &str| {
        let [.., net, tax, gross] = totals(text);
        [net, tax, gross].map(Option::unwrap_or_default)
    };
    for (text, want) in [
        (
            "不含税金额：84,504.09元\n增值税（13%）：10,985.53元\n含税总额：人民币95,489.62元\n",
            ["84504.09", "10985.53", "95489.62"],
        ),
        (
            "Subtotal  €12,527.54\nTotal excluding tax  €12,527.54\nVAT - Ireland (23% on €12,527.54)  €2,881.33\nTotal  €15,408.87\nAmount due  €15,408.87 EUR\n",
            ["12527.54", "2881.33", "15408.87"],
        ),
        ("Ukupno:\t240,00 RSD (uključuje 40,00 RSD PDV)\n", ["200.00", "40.00", "240.00"]),
        ("成交金额（含税）\t人民币 8,161.81 元（大写：捌仟壹佰陆拾壹元捌角壹分）\n", ["", "", "8161.81"]),
        (
            "Vrednost ugovora se povećava za 182.082,40 dinara bez PDV-a, odnosno za 218.498,88 dinara sa PDV-om, od čega PDV iznosi 36.416,48 dinara.\n",
            ["182082.40", "36416.48", "218498.88"],
        ),
        (
            "Vrednost ugovora se povećava za 182.082,40 dinara bez PDV-a, odnosno za 218.498,88\ndinara sa PDV-om, od čega PDV iznosi 36.416,48 dinara.\n",
            ["182082.40", "36416.48", "218498.88"],
        ),
    ] {
        assert_eq!(net_tax_gross(text), want.map(String::from), "{text}");
    }
}

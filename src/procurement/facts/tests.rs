//! Headers of short documents, in several languages and scripts.

mod around;
mod words;

use super::*;
use crate::text::TextSource;

fn read(text: &str, doc_type: DocType) -> Vec<(FactKind, String)> {
    let page = Page { number: 1, ..Page::new(text, TextSource::Plain) };
    facts(&Document { format: "plain".into(), pages: vec![page], ..Document::default() }, doc_type)
}

fn facts(document: &Document, doc_type: DocType) -> Vec<(FactKind, String)> {
    let folded: Vec<Folded> = document.pages.iter().map(|p| Folded::new(&p.text)).collect();
    let facts = header(document, &folded, Some(doc_type), Verdict::Procurement, &[]);
    for evidence in facts.iter().flat_map(|f| &f.evidence) {
        assert_eq!(document.text(evidence.page, evidence.span), Some(evidence.quote.as_str()));
    }
    facts.into_iter().map(|f| (f.kind, f.value)).collect()
}

#[track_caller]
fn check(text: &str, doc_type: DocType, want: &[(FactKind, &str)]) {
    let got = read(text, doc_type);
    for (kind, value) in want {
        let found = got.iter().find(|(k, _)| k == kind).map(|(_, v)| v.as_str());
        assert_eq!(found, Some(*value), "{kind} of {got:#?}");
    }
}

#[test]
fn serbian_order() {
    use FactKind::*;
    check(
        "STROGO POVERLJIVO\nNARUDŽBENICA br. 12/2024-03\nDatum: 15.03.2024.\nKupac: Ministarstvo unutrašnjih poslova, Beograd\n\
         PIB: 100184116\nProdavac: Informatika AD, Jevrejska 32\nPIB: 100002887\nPo ugovoru br. 404-55/23\nRok isporuke: 30.04.2024.\n\
         Krajnji korisnik: Uprava policije\n",
        DocType::PurchaseOrder,
        &[
            (Number, "12/2024-03"),
            (Date, "2024-03-15"),
            (Buyer, "Ministarstvo unutrašnjih poslova"),
            (BuyerId, "100184116"),
            (Supplier, "Informatika AD"),
            (SupplierId, "100002887"),
            (ContractNumber, "404-55/23"),
            (DeliveryDate, "2024-04-30"),
            (EndUser, "Uprava policije"),
            (Marking, "STROGO POVERLJIVO"),
        ],
    );
}

#[test]
fn who_receives_the_money_of_an_order_of_payment_sells() {
    use FactKind::*;
    check(
        "Predračun br. 5523\nDatum: 14.03.2022.\n\nNalog za uplatu\nUplatilac: Gradska biblioteka Karlovac\nPrimalac: Alfa Trejd d.o.o.\n\
         Račun primaoca: 160-12345-67\nPoziv na broj: 5523\n",
        DocType::ProformaInvoice,
        &[(Buyer, "Gradska biblioteka Karlovac"), (Supplier, "Alfa Trejd d.o.o.")],
    );
    check(
        "Alfa Trejd d.o.o.\n\nFaktura br. 12/24\nPrimalac: Gradska biblioteka Karlovac\nDatum: 14.03.2022.\n",
        DocType::Invoice,
        &[(Buyer, "Gradska biblioteka Karlovac"), (Supplier, "Alfa Trejd d.o.o.")],
    );
}

#[test]
fn greetings_are_nobody_and_who_asks_for_quotations_buys() {
    use FactKind::*;
    check(
        "Hi Ann,\n\nhappy to quote for Fenwick District Council as follows:\n\n12 pcs Laser printer\n\nTom Hale\nBrightwell Office Supplies Ltd\n",
        DocType::QuotationBid,
        &[(Buyer, "Fenwick District Council")],
    );
    check(
        "Request for Quotation\nReference: RFQ 2021-112\nDate: 3 June 2021\n\nQuotations are invited by Fenwick District Council for:\n\n\
         12 pcs Laser printer\n",
        DocType::Rfq,
        &[(Number, "RFQ 2021-112"), (Buyer, "Fenwick District Council")],
    );
    check(
        "В ГАУЗ «Детская больница»\n\nКОММЕРЧЕСКОЕ ПРЕДЛОЖЕНИЕ № 19 от 14.03.2022\n\n\
         ООО «Вектор Снаб» предлагает поставить для нужд ГАУЗ «Детская больница» следующую продукцию:\n",
        DocType::QuotationBid,
        &[(Buyer, "ГАУЗ «Детская больница»"), (Supplier, "ООО «Вектор Снаб»")],
    );
}

#[test]
fn columns_and_cyrillic() {
    use FactKind::*;
    check(
        "РАЧУН број: 118/24\nДатум рачуна: 5. маја 2024. године\n\nКупац:                    Продавац:\nМУП РС                    Техника \
         д.о.о.\nПИБ: 100184116            ПИБ: 100002887\n\nВалута: 04.06.2024.\nЈН број 90/18\n",
        DocType::Invoice,
        &[
            (Number, "118/24"),
            (Date, "2024-05-05"),
            (Buyer, "МУП РС"),
            (Supplier, "Техника д.о.о."),
            (BuyerId, "100184116"),
            (SupplierId, "100002887"),
            (DueDate, "2024-06-04"),
            (TenderNumber, "90/18"),
        ],
    );
}

#[test]
fn contract_preambles() {
    use FactKind::*;
    check(
        "UGOVOR O JAVNOJ NABAVCI\nbroj 404-118/24\nzaključen dana 15. marta 2024. godine između:\n1. Grad Novi Sad, Trg slobode 1 (u daljem \
         tekstu: Naručilac) i\n2. Tehnika d.o.o., Beograd (u daljem tekstu: Isporučilac)\nČlan 1.\n",
        DocType::Contract,
        &[(Date, "2024-03-15"), (Buyer, "Grad Novi Sad"), (Supplier, "Tehnika d.o.o.")],
    );
    check(
        "SUPPLY AGREEMENT\nThis Agreement is made as of March 15, 2024 by and between Acme Widgets, Inc., a Delaware corporation (\"Supplier\"), \
         and Bolt Ltd (the \"Purchaser\").\n",
        DocType::Contract,
        &[(Date, "2024-03-15"), (Supplier, "Acme Widgets, Inc."), (Buyer, "Bolt Ltd")],
    );
}

#[test]
fn letters_without_labels() {
    use FactKind::*;
    check(
        "Muster GmbH - Weg 5 - 12345 Berlin\n\nBeispiel AG\nHauptstr. 7\n10115 Berlin\n\nRechnung Nr. RE-2024/5 vom 06.08.2024\nZahlbar bis: \
         20.08.2024\n",
        DocType::Invoice,
        &[
            (Number, "RE-2024/5"),
            (Date, "2024-08-06"),
            (Supplier, "Muster GmbH"),
            (Buyer, "Beispiel AG"),
            (DueDate, "2024-08-20"),
        ],
    );
}

#[test]
fn nothing_is_read_from_what_is_other() {
    let document = Document::default();
    assert_eq!(header(&document, &[], None, Verdict::Other, &[]), []);
    assert_eq!(read("", DocType::Invoice), []);
}

#[test]
fn nobody_sells_to_himself() {
    let candidate = |kind, value: &str, confidence| Candidate {
        kind,
        value: value.to_owned(),
        rule: "label".to_owned(),
        confidence,
        page: 1,
        span: Span::new(0, 4),
    };
    let page = Page { number: 1, ..Page::new("text", TextSource::Plain) };
    let document = Document { format: "plain".into(), pages: vec![page], ..Document::default() };
    let found = vec![
        candidate(FactKind::Supplier, "Šumarak d.o.o.", 80),
        candidate(FactKind::Buyer, "ŠUMARAK D.O.O.", 70),
        candidate(FactKind::Buyer, "Kind regards", 65),
        candidate(FactKind::Buyer, "Parties of this Agreement", 64),
        candidate(FactKind::Buyer, "Grad Vranje", 60),
    ];
    let chosen: Vec<_> = choose(&document, found).into_iter().map(|f| (f.kind, f.value)).collect();
    let expected = [(FactKind::Supplier, "Šumarak d.o.o."), (FactKind::Buyer, "Grad Vranje")];
    let mut expected = expected.map(|(kind, value)| (kind, value.to_owned()));
    expected.sort();
    assert_eq!(chosen, expected);
}

#[test]
fn an_agreement_that_its_opening_leaves_open_is_of_the_day_it_was_signed() {
    use FactKind::*;
    let opening =
        "SUPPLY AGREEMENT\nbetween\nAlfa GmbH & Co KG, Weg 3, 20095 Hamburg\nand\nBolt Inc, 60 Mill Court\n";
    check(
        &format!("{opening}1. Delivery\nGoods are delivered.\nHamburg, November 19t h, 2012\n/s/ A. Meier\n"),
        DocType::Contract,
        &[(Date, "2012-11-19")],
    );
    check(
        &format!(
            "{opening}the representative of each Party has signed this Contract in Nanjing, P. R. China on November 8, 2002.\n"
        ),
        DocType::Contract,
        &[(Date, "2002-11-08")],
    );
}

#[test]
fn an_agreement_is_not_of_the_day_that_its_recitals_tell_of() {
    use FactKind::*;
    let recital = "AGREEMENT\nWHEREAS, Acme Inc. (the \"Company\") and Bolt Ltd entered into an Agreement, dated as of May 5, \
                   1995; and\nWHEREAS, it may be amended;\nNOW, THEREFORE, the parties agree.\n";
    check(
        &format!(
            "{recital}IN WITNESS WHEREOF they have executed this Agreement as of this 4th day of June, 2003.\n"
        ),
        DocType::Contract,
        &[(Date, "2003-06-04")],
    );
    check(recital, DocType::Contract, &[(Date, "1995-05-05")]);
}

#[test]
fn an_agreement_without_a_date_is_made_when_the_last_party_signs() {
    use FactKind::*;
    check(
        "WEB HOSTING AGREEMENT\nThis agreement is between Acme and Bolt Works Inc.\nThere are no fees.\nAcme was founded on 3/3/90.\n\n\n\
         /s/ A. Meier  9/19/97\n-------------  -------\nAcme  Date\nAnn Penn  9/25/97\n-------------\n\
         Authorized Signature\nFee: $5\n",
        DocType::Contract,
        &[(Date, "1997-09-25")],
    );
}

#[test]
fn departments_and_thanks_are_nobody() {
    use FactKind::*;
    check(
        "Oxmere Mining Corp.\nPurchase Order\n#PO4336\n3/14/2025\nVendor\nBolt Technologies LLC\n13 Parkway\nSpokane, WA 99201\n\
         Bill To\nAccounts Payable\nOxmere Mining Corp.\n44 W Main Street\nSpokane, WA 99201\n",
        DocType::PurchaseOrder,
        &[(Supplier, "Bolt Technologies LLC"), (Buyer, "Oxmere Mining Corp.")],
    );
    check(
        "Thank you for your order\n\nHi Ann,\n\nwe have received your order #36203.\n\nTotal: £5.00\n\nBilling address\n\n\
         Oxmere Brewery Ltd\nAnn Penn\n63 High Street\nLeeds\n\nThanks for shopping with Bolt Catering Ltd\n57 Beacon Park\n",
        DocType::OrderConfirmation,
        &[(Supplier, "Bolt Catering Ltd"), (Buyer, "Oxmere Brewery Ltd")],
    );
}

#[test]
fn whom_a_letter_is_for_stands_above_an_attention_line_or_below_firma() {
    use FactKind::*;
    check(
        "TAX INVOICE\nOxmere Brewery Ltd\nAttention: Ann Penn\n63 High Street\nLeeds\nUNITED KINGDOM\n\nBolt Digital Ltd\n\
         27 Enterprise Way\nGloucester\n\nInvoice Number: INV-0826\n\n\
         Company Registration No: 05070289. Registered Office: 27 Enterprise Way\n",
        DocType::Invoice,
        &[(Supplier, "Bolt Digital Ltd"), (Buyer, "Oxmere Brewery Ltd"), (Number, "INV-0826")],
    );
    check(
        "Studierendenwerk Moorfurt                Bestellung\nDorfplatz 19                             Seite 1\n18055 Rostock\n\
         \x20                                        Bestellnummer/Datum\n\
         Firma                                    4531401442 / 29.09.2023\nMalerbetrieb Otto Stein                  Ansprechpartner\n\
         Schulweg 128                             Ann Pohl\n72070 Ulm\n",
        DocType::PurchaseOrder,
        &[
            (Buyer, "Studierendenwerk Moorfurt"),
            (Supplier, "Malerbetrieb Otto Stein"),
            (Number, "4531401442"),
            (Date, "2023-09-29"),
        ],
    );
    check(
        "JP Vodovod Sever\nUlica 86\n25000 Sombor\nPonuda: 24-010\nPoštovani, dostavljamo Vam ponudu:\nUkupno 5,00\n\
         S poštovanjem,\nAna Kralj\n\
         Petar Petrić PR Servis Tipka | Svetog Save 72, 36000 Kraljevo | MB 08765260 | PIB 106131480 | TR 200-2293396416-16 | \
         Strana 1/1\n",
        DocType::QuotationBid,
        &[(Buyer, "JP Vodovod Sever"), (Supplier, "Petar Petrić PR Servis Tipka")],
    );
}

#[test]
fn parties_with_seats_in_brackets_and_letters_before_them() {
    use FactKind::*;
    check(
        "AGREEMENT\nThis Agreement is entered into in Nanjing on February 08, 2007 between the following two parties:\n\
         Party A: Yunqiao Technology (Nanjing) Co., Ltd. (云桥科技)\nRegistration Address: Room 16, Tower A\n\
         Party B: Alfa Communication Co., Ltd.\nRegistration Address: Block 13\nWHEREAS:\n",
        DocType::Contract,
        &[(Buyer, "Yunqiao Technology (Nanjing) Co., Ltd."), (Supplier, "Alfa Communication Co., Ltd.")],
    );
    check(
        "This amendment is entered into by and between Miller’s Foods, LLC, (“Miller”), Prima Corporation (“Prima”) \
         and is effective as of October 1, 2018.\n",
        DocType::ContractAmendment,
        &[(Buyer, "Miller’s Foods, LLC"), (Supplier, "Prima Corporation"), (Date, "2018-10-01")],
    );
    check(
        "АНЕКС II\nЗакључен дана 11.12.2018. године, између уговорних страна:\n1) ЈКП Чистоћа Шумарица, 11070 Нови Београд, ПИБ: \
         115020468, кога заступа Ана Јовић (у даљем тексту: Купац);\n2) Алфа Гај д.о.о., 19000 Зајечар, кога заступа Иван Ћосић (у \
         даљем\nтексту: Продавац);\nЧлан 1.\n",
        DocType::ContractAmendment,
        &[(Buyer, "ЈКП Чистоћа Шумарица"), (Supplier, "Алфа Гај д.о.о."), (Date, "2018-12-11")],
    );
    check(
        "zaključen između:\n1. JP Vodovod Sever, Ulica 86, 25000 Sombor, koga zastupa direktor Petar Petrić (u daljem tekstu: \
         Naručilac), s jedne strane i\n2. STR Gvožđara Kod Hrasta, Ulica 16, Zaječar, koga zastupa Ana Kralj (u daljem tekstu: \
         Dobavljač), s druge strane.\nDOBAVLJAČ\tNARUČILAC\nAna Kralj\tPetar Petrić\n",
        DocType::Contract,
        &[(Buyer, "JP Vodovod Sever"), (Supplier, "STR Gvožđara Kod Hrasta")],
    );
    check(
        "made by and between:\nBolt Paints (Shanghai) Co Ltd hereinafter referred to as (\"Bolt Shanghai\")\nAddress : Suite 25\n\
         and\nAlfa Repair hereinafter referred to as (\"DISTRIBUTOR\")\nAddress : 2201 Second Street\n",
        DocType::Contract,
        &[(Buyer, "Alfa Repair"), (Supplier, "Bolt Paints (Shanghai) Co Ltd")],
    );
}

#[test]
fn tax_invoices_name_buyer_and_seller_in_upright_signs() {
    use FactKind::*;
    check(
        "发票号码：20154899481\n电子发票（增值税专用发票）\n开票日期：2015年11月16日\n购\t名称：东陵市中心医院\t销\t名称：西安秦陌测控技术有限公司\n\
         买\t\t售\n方\t纳税人识别号：914403005851403662\t方\t纳税人识别号：91440300045132146A\n",
        DocType::Invoice,
        &[
            (Number, "20154899481"),
            (Date, "2015-11-16"),
            (Buyer, "东陵市中心医院"),
            (Supplier, "西安秦陌测控技术有限公司"),
        ],
    );
    check(
        "电子发票\n购买方信息\t名称：东陵市中心医院\t销售方信息\t名称：厦门鹭屿办公用品有限公司\n",
        DocType::Invoice,
        &[(Buyer, "东陵市中心医院"), (Supplier, "厦门鹭屿办公用品有限公司")],
    );
}

#[test]
fn who_signs_the_message_that_a_reply_quotes_is_whom_it_is_for() {
    use FactKind::*;
    check(
        "RE: Narudžbenica 240-05/22\n\nPoštovani,\n\npotvrđujemo prijem Vaše narudžbenice br. 240-05/22.\n\nPozdrav,\n\nAna Anić\n\
         Alfa Trejd d.o.o.\nVojvode Stepe 119, 19000 Zaječar\ntel +381 11 289 5250\n\n________________\nFrom: Petar Perić <p@x.example>\n\
         To: a@y.example\nSubject: Narudžbenica 240-05/22\n\nPoštovani,\nmolimo da potvrdite cene.\n\nPetar Perić\nOsnovna škola Jasna Poljana\n\
         Karađorđeva 9, 23000 Zrenjanin\n",
        DocType::OrderConfirmation,
        &[(Supplier, "Alfa Trejd d.o.o."), (Buyer, "Osnovna škola Jasna Poljana")],
    );
}

#[test]
fn firms_that_are_called_as_sums_and_greetings_are_parties_behind_a_label() {
    use FactKind::*;
    for name in ["Total d.o.o.", "Hi Tech d.o.o.", "HelloFresh SE", "Republika Srbija"] {
        check(&format!("INVOICE No. 5\nBuyer: {name}\n"), DocType::Invoice, &[(Buyer, name)]);
    }
    let got = read(
        "Purchase Order No. 5\nThe goods were sold by Delta, Inc. (Supplier) and bought by Baker and Partners (Buyer).\n",
        DocType::PurchaseOrder,
    );
    assert!(!got.iter().any(|(_, value)| value == "Partners" || value.starts_with("The goods")), "{got:?}");
}

#[test]
fn roles_in_brackets_and_behind_dashes_name_the_parties() {
    use FactKind::*;
    check(
        "АКТ № 909\nприема-передачи товара\nООО «Гидропривод Чусовая» (Поставщик) в лице Сафин И. М. и МАУ «Бассейн Дельфин» (Заказчик)\n\
         в лице Цветкова Р. В. составили настоящий акт\n",
        DocType::AcceptanceRecord,
        &[(Supplier, "ООО «Гидропривод Чусовая»"), (Buyer, "МАУ «Бассейн Дельфин»")],
    );
    check(
        "АНЕКС бр. 2 уговора бр. 36899-900/1\nУговорне стране:\n1) Дирекција за робне залихе Подриња, Радничка 77, 11030 Београд – као наручилац\n\
         2) Лабортех Аналитика д.о.о., Косовска 61, 11030 Београд – као добављач\nЧлан 1.\nМењају се цене.\n",
        DocType::ContractAmendment,
        &[(Buyer, "Дирекција за робне залихе Подриња"), (Supplier, "Лабортех Аналитика д.о.о.")],
    );
}

#[test]
fn an_amendment_has_its_own_number_and_not_that_of_what_it_amends() {
    use FactKind::*;
    check(
        "Nachtragsvereinbarung\nNr. N363-22 zum Vertrag Nr. 2022/5322\nzwischen Alfa AG, Weg 19, 85635 Höhenkirchen – nachfolgend AG –\n\
         und Beta GmbH, Weg 4, 35576 Wetzlar – nachfolgend AN –\n",
        DocType::ContractAmendment,
        &[(Number, "N363-22"), (ContractNumber, "2022/5322"), (Buyer, "Alfa AG"), (Supplier, "Beta GmbH")],
    );
    check(
        "ОКВИРНИ СПОРАЗУМ\nзакључен са једним добављачем, број 404-545/2024-07, дана 02.07.2024. године\n",
        DocType::FrameworkAgreement,
        &[(Number, "404-545/2024-07")],
    );
}

#[test]
fn sums_places_persons_and_goods_are_no_parties() {
    use FactKind::*;
    let got = read(
        "BOSNA I HERCEGOVINA\nNARUDŽBA br. 5/25\nDatum: 26.08.2025.\nOpis   Količina   Cijena   Iznos\nRotor, LED 250 W, 3200 K   1   1.209,00   1.209,00\n\
         UKUPNO SA PDV-om   1.414,53\nGolden CO 80401\nUnited Kingdom\nPozdrav\n",
        DocType::PurchaseOrder,
    );
    let parties: Vec<_> = got.iter().filter(|(kind, _)| matches!(kind, Buyer | Supplier)).collect();
    assert!(parties.is_empty(), "{parties:?}");
}

#[test]
fn parties_of_sections_brackets_and_sentences() {
    use FactKind::*;
    let both = |buyer, supplier| [(Buyer, buyer), (Supplier, supplier)];
    check(
        "УГОВОР О НАБАВЦИ БР. 5/2024\nУГОВОРНА СТРАНА 1 (Наручилац)\nНазив: Градска библиотека Брезик\nПИБ: 118574258\n\
         УГОВОРНА СТРАНА 2 (Испоручилац)\nНазив: Алфа Трејд д.о.о.\nПИБ: 107494759\n",
        DocType::Contract,
        &both("Градска библиотека Брезик", "Алфа Трејд д.о.о."),
    );
    check(
        "Übersicht\nInformationen zum Käufer\nLeitweg-ID\t07395-64733-09\nName\tAugenklinik Sonnenau GmbH\nInformationen zum Verkäufer\n\
         Name\tBeta Technik GmbH\nOrt\tBonn\n",
        DocType::Invoice,
        &both("Augenklinik Sonnenau GmbH", "Beta Technik GmbH"),
    );
    check(
        "ДОПОЛНИТЕЛЬНОЕ СОГЛАШЕНИЕ № 19\nГБУ «Центр Берег» (Заказчик) в лице Панова М. А. с одной стороны и ООО «Волна» \
         (Исполнитель) в лице Овчинникова Д. Г. с другой стороны пришли к соглашению:\n",
        DocType::ContractAmendment,
        &both("ГБУ «Центр Берег»", "ООО «Волна»"),
    );
    check(
        "Guten Tag,\n\nhiermit bestellen wir bei Beta Technik GmbH:\n\n- 3 Stk. Kabel zu 7,00 EUR\n\nViele Grüße\nUlf Maack\n\n\
         Stadtarchiv Bad Wiese\nArchivstraße 84\n24937 Flensburg\n",
        DocType::PurchaseOrder,
        &both("Stadtarchiv Bad Wiese", "Beta Technik GmbH"),
    );
    check(
        "FORM OF TENDER\nOur tender reference MT/83/2020\nTo: Hollin Eye Hospital Trust, 19 Airfield Road\n\n\
         Signed: ____________ for and on behalf of Kestrel Aerial Ltd\nName: Jo Sidd\n",
        DocType::QuotationBid,
        &[(Number, "MT/83/2020"), (Supplier, "Kestrel Aerial Ltd")],
    );
}

#[test]
fn terms_towns_and_lines_of_goods_are_neither_dates_nor_parties() {
    use FactKind::*;
    check(
        "Velowerk AG\n\nAuftragsbestätigung 176.9\nIhre Bestellung B48, Liefertermin 11. September 2025\n\nBurgdorf, 22. August 2025\n",
        DocType::OrderConfirmation,
        &[(Date, "2025-08-22")],
    );
    check(
        "询价函\n投标于2024年9月10日17时前送达\n海州区图书馆\n2024年8月26日\n",
        DocType::Rfq,
        &[(Date, "2024-08-26")],
    );
    check(
        "Lens Supply Ltd\n18 Bridge Mill\nYork\nYO1 7HH\n\nThe Accounts Department\nWendle Police Authority\n102 Airfield Road\n\
         Lincoln\nLN1 3DY\n27 February 2020\nCREDIT NOTE C/868\n",
        DocType::CreditNote,
        &[(Buyer, "Wendle Police Authority"), (Supplier, "Lens Supply Ltd")],
    );
    check(
        "FAKTURA 5/24\nAlfa Trejd d.o.o.\nKupac: Beta d.o.o.\n\nMagacin Centar – otpremnica 10148\nCev  55 kom  43,00\n",
        DocType::Invoice,
        &[(Supplier, "Alfa Trejd d.o.o."), (Buyer, "Beta d.o.o.")],
    );
}

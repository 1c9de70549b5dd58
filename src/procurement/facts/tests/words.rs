//! Numbers and parties that the words of sentences and headings tell.

use super::*;

#[test]
fn numbers_by_the_words_around_them() {
    use FactKind::*;
    for (text, doc_type, number) in [
        (
            "DELIVERY DOCKET\nAlfa Ltd\nDocket no. DD/24860\nCustomer order RR-520/24\n",
            DocType::DeliveryNote,
            "DD/24860",
        ),
        (
            "№ 983-E\n6 декабря 2023 г.\nДиректору\nООО «Альфа»\nЗАЯВКА – ГАРАНТИЙНОЕ ПИСЬМО\n",
            DocType::PurchaseOrder,
            "983-E",
        ),
        (
            "贵公司采购订单PO2386790已收悉，我司销售单号为XS201901-51420：\n",
            DocType::OrderConfirmation,
            "XS201901-51420",
        ),
        (
            "Zdravo,\n\nnas broj narudzbenice je 831-12/24 od 08.01.2024, upisite ga.\n",
            DocType::PurchaseOrder,
            "831-12/24",
        ),
        ("NARUDZBENICA 14-08/24\n\nZdravo Ana,\n", DocType::PurchaseOrder, "14-08/24"),
        (
            "Vaša porudžbina 2021/28703\nNaša potvrda porudžbine 8816616\n",
            DocType::OrderConfirmation,
            "8816616",
        ),
        (
            "POTVRDA O IZVRSENIM USLUGAMA\nradni nalog broj RN57439/21\n",
            DocType::AcceptanceRecord,
            "RN57439/21",
        ),
        (
            "CONTRACT VARIATION FORM\nContract reference  C33714/18  Variation no.  VAR-141\n",
            DocType::ContractAmendment,
            "VAR-141",
        ),
        ("ИЗВЕЩЕНИЕ № 716-ЗК/20\nо проведении запроса котировок\n", DocType::CallForTenders, "716-ЗК/20"),
        (
            "hvala na upitu. Nase cene su sledece (ponuda 31006, 11.03.2022.):\n",
            DocType::QuotationBid,
            "31006",
        ),
        (
            "PORUDŽBINA\nBroj   POR-8502706\nDatum   22.10.2018\nStrana   1/1\n",
            DocType::PurchaseOrder,
            "POR-8502706",
        ),
    ] {
        check(text, doc_type, &[(Number, number)]);
    }
}

#[test]
fn parties_of_agreements_and_letters() {
    use FactKind::*;
    for (text, doc_type, buyer, supplier) in [
        (
            "ОКВИРНИ СПОРАЗУМ\nзаведен под бројем ОС-863/2021 дана 26.03.2021. године\nЗакључују Агенција за безбедност података Сењак, \
             21400 Бачка Паланка, Ватрогасни трг 81, ПИБ 100681321, кога заступа Предраг Ћурчин (Наручилац) и Играоница Медвед д.о.о., \
             25000 Сомбор, Колодворска 37, ПИБ 119108975, кога заступа Невена Љубојевић (Добављач), након спроведеног отвореног \
             поступка јавне набавке број 770/21.\nПРЕДМЕТ\nУтврђују се услови за закључивање појединачних уговора и издавање \
             наруџбеница за добра и услуге из Прилога 1.\nНАРУЧИЛАЦ   ДОБАВЉАЧ\n__________________   __________________\n",
            DocType::FrameworkAgreement,
            "Агенција за безбедност података Сењак",
            "Играоница Медвед д.о.о.",
        ),
        (
            "ANEKS broj 5/16\nzakljucen dana 29.08.2016. godine, izmedju narucioca Narodni muzej Reka, Trg 109, koga zastupa Ana Anic, i \
             dobavljaca Alfa Govornica d.o.o., 22000 Mitrovica, koga zastupa Petar Peric.\n",
            DocType::ContractAmendment,
            "Narodni muzej Reka",
            "Alfa Govornica d.o.o.",
        ),
        (
            "Alfa Imagery LLP\n40 Mill Row, Burton DE14 2AB\nAnn Penn\nCity of Wenby Council\n24 Icehouse Lane\nUlver\nLA12 7DQ\n\n\
             Dear Ann Penn\nThis letter sets out the terms on which we shall provide services to you.\n",
            DocType::Contract,
            "City of Wenby Council",
            "Alfa Imagery LLP",
        ),
        (
            "Sehr geehrte Damen und Herren,\n\ngerne bieten wir Ihnen, Stadt Klosterrode, wie folgt an:\n\nAngebot AG-58909 vom \
             12.08.2024\n\nMit freundlichen Grüßen\nAnn Penn\nTon Westerwald GmbH\nSudweg 68, 56203 Höhr\n",
            DocType::QuotationBid,
            "Stadt Klosterrode",
            "Ton Westerwald GmbH",
        ),
        (
            "Zdravo Ana,\n\nnarucujemo 3 kom masina po 10,00 din.\n\nPozdrav\nPetar Peric\nKongresni centar Livnica\n\n> Od: ana@alfa.example\n\
             > Posalji narudzbenicu.\n> Ana Anic, Alfa Zvono d.o.o.\n",
            DocType::PurchaseOrder,
            "Kongresni centar Livnica",
            "Alfa Zvono d.o.o.",
        ),
        (
            "Quote #: Q-5688-1\nAlfa Fire, Inc.\nCreated: 12/30/2019\nQuote for Sweet Hotel Partners, Inc.\n",
            DocType::QuotationBid,
            "Sweet Hotel Partners, Inc.",
            "Alfa Fire, Inc.",
        ),
    ] {
        check(text, doc_type, &[(Buyer, buyer), (Supplier, supplier)]);
    }
}

#[test]
fn figures_that_are_no_number_of_the_document() {
    use FactKind::*;
    for (text, doc_type, number) in [
        (
            "SERVICE AGREEMENT No. SA-77/2024\nbetween Alfa Limited, registered in England under company number 12345678, and Beta Ltd\n",
            DocType::Contract,
            "SA-77/2024",
        ),
        ("QUOTATION Q-77/24\n\nOur quotation is valid for 60 days.\n", DocType::QuotationBid, "Q-77/24"),
        (
            "Sales order acknowledgment 4385468-00 for your PO-71744\n",
            DocType::OrderConfirmation,
            "4385468-00",
        ),
        (
            "报 价 函\n编号：FFBJ-2025-816\n镇政府：\n贵单位《询价通知书》（编号 XJ202576556）收悉，现报价如下：\n",
            DocType::QuotationBid,
            "FFBJ-2025-816",
        ),
    ] {
        check(text, doc_type, &[(Number, number)]);
    }
    for text in
        ["Our quotation is valid for 60 days.\n", "PONUDA za sanitarni materijal, tel. br. 011/123-456\n"]
    {
        assert!(!read(text, DocType::QuotationBid).iter().any(|(kind, _)| *kind == Number), "{text}");
    }
}

#[test]
fn dates_that_are_terms_or_days() {
    use FactKind::*;
    for (text, doc_type, date) in [
        (
            "UGOVOR\nplaća se u roku od 45 dana po fakturi, a najkasnije 31.12.2024.\nU Beogradu, 01.06.2024.\n",
            DocType::Contract,
            "2024-06-01",
        ),
        (
            "OFFER No. 2024-77, valid until 30.06.2024\nAlfa Ltd\nLondon, 14.05.2024\n",
            DocType::QuotationBid,
            "2024-05-14",
        ),
    ] {
        check(text, doc_type, &[(Date, date)]);
    }
}

#[test]
fn whom_letters_speak_of() {
    use FactKind::*;
    check(
        "Dear Marcus,\n\nIt was good to meet the team at Nethercombe District Council. Here is our quotation Q22614/R.\n\nBest wishes,\n\
         Ann Penn\nSales Engineer, Ashbeck Heat Networks Ltd\n77 Gasworks Lane, Darlington DL3 7BX\n",
        DocType::QuotationBid,
        &[(Buyer, "Nethercombe District Council"), (Supplier, "Ashbeck Heat Networks Ltd")],
    );
    check(
        "Подтверждаем ваш заказ № 853 (ФГБОУ ВО «Университет»).\n\nС уважением,\nИванов И. И.\nООО «Волна»\n",
        DocType::OrderConfirmation,
        &[(Buyer, "ФГБОУ ВО «Университет»"), (Supplier, "ООО «Волна»")],
    );
    check(
        "UGOVOR\nzaključen između Alfa d.o.o. Beograd (Prodavac) i Beta d.o.o. Novi Sad (Kupac)\n",
        DocType::Contract,
        &[(Buyer, "Beta d.o.o. Novi Sad"), (Supplier, "Alfa d.o.o. Beograd")],
    );
}

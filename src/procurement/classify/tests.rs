//! Short documents of every kind and language, and the noise that resembles them.

use super::*;
use crate::text::{Meta, MetaKey, Page, TextSource};
use Verdict::{Other, Possible, Procurement};

fn document(text: &str) -> Document {
    let page = Page { number: 1, ..Page::new(text, TextSource::Plain) };
    Document { format: "plain".into(), pages: vec![page], ..Document::default() }
}

fn of(document: &Document) -> Classified {
    let folded: Vec<Folded> = document.pages.iter().map(|p| Folded::new(&p.text)).collect();
    let stated = crate::procurement::native::documents(document);
    let stated = stated.iter().find_map(|stated| super::native(document, stated));
    stated.unwrap_or_else(|| glance(document, &folded).classify(document, &Signals::default()))
}

#[track_caller]
fn check(text: &str, verdict: Verdict, doc_type: Option<DocType>) {
    let got = of(&document(text));
    assert_eq!((got.verdict, got.doc_type), (verdict, doc_type), "{got:#?}");
}

const PARTIES: &str = "Naručilac: Ministarstvo unutrašnjih poslova, Beograd, PIB: 100184116, MB: 07008104\n\
    Isporučilac: Informatika AD, Beograd, PIB: 100002887\n";
const ROWS: &str = "R.br.  Naziv  Jed. mere  Količina  Jed. cena  Iznos\n1  Licenca softver  kom  35  27.471,48  961.501,80\n\
    Ukupno bez PDV: 961.501,80 RSD\nPDV 20%: 192.300,36\nUkupno sa PDV: 1.153.802,16 RSD\n";

#[test]
fn a_card_with_an_account_is_no_bill() {
    let card = "Карточка предприятия\nООО \"Ромашка\"\nИНН 7701234567\nСчёт № 40702810900000001234\nв ПАО Банк г. Москва\nБИК 044525225\n";
    check(card, Other, None);
}

#[test]
fn serbian_documents() {
    let cases: &[(&str, DocType)] = &[
        (
            "NARUDŽBENICA br. 12/2024\nDatum: 15.03.2024.\nRok isporuke: 30 dana\nNačin plaćanja: virmanski\n",
            DocType::PurchaseOrder,
        ),
        (
            "PONUDA broj 55/24\nDatum: 1.3.2024.\nRok važenja ponude: 30 dana\nRok isporuke: 15 dana\n",
            DocType::QuotationBid,
        ),
        (
            "FAKTURA broj: 2024-118\nDatum fakture: 5.5.2024.\nDatum prometa: 5.5.2024.\nValuta: 4.6.2024.\n",
            DocType::Invoice,
        ),
        ("PREDRAČUN br. 7/24\nDatum izdavanja: 5.5.2024.\nRok plaćanja: 7 dana\n", DocType::ProformaInvoice),
        (
            "OTPREMNICA br. 88\nDatum otpreme: 5.5.2024.\nRobu izdao:            Robu primio:\n",
            DocType::DeliveryNote,
        ),
        ("ZAPISNIK O PRIMOPREDAJI\nbroj 404-12/24\nPredao:      Primio:\n", DocType::AcceptanceRecord),
        ("OBRAZAC STRUKTURE CENE\nJN broj 90/18\n", DocType::BoqPriceSchedule),
        (
            "ODLUKA O DODELI UGOVORA\nu postupku javne nabavke dobara JN br. 12/2023\nPredmet nabavke: softver\n",
            DocType::AwardDecision,
        ),
        ("KNJIŽNO ODOBRENJE br. 3/24\nDatum: 5.5.2024.\n", DocType::CreditNote),
        (
            "OKVIRNI SPORAZUM broj 5/2022\nzaključen između ugovornih strana, u daljem tekstu Naručilac i Isporučilac\n",
            DocType::FrameworkAgreement,
        ),
        (
            "UGOVOR O JAVNOJ NABAVCI DOBARA\nBroj: 404-118/24\nzaključen dana 15.03.2024. između ugovornih strana\n",
            DocType::Contract,
        ),
        (
            "ANEKS br. 1 UGOVORA O NABAVCI\nzaključen dana 15.03.2024. između ugovornih strana\n",
            DocType::ContractAmendment,
        ),
    ];
    for (head, doc_type) in cases {
        let text = format!("{head}{PARTIES}{ROWS}");
        check(&text, Procurement, Some(*doc_type));
        check(&cyrillic(&text), Procurement, Some(*doc_type));
        let bald: String =
            text.chars().map(|c| "čćšžđČĆŠŽĐ".find(c).map_or(c, |i| b"ccszdCCSZD"[i / 2] as char)).collect();
        check(&bald, Procurement, Some(*doc_type));
    }
}

/// Serbian Latin as Cyrillic.
fn cyrillic(text: &str) -> String {
    let pairs = [
        ("lj", "љ"),
        ("nj", "њ"),
        ("dž", "џ"),
        ("Lj", "Љ"),
        ("Nj", "Њ"),
        ("DŽ", "Џ"),
        ("NJ", "Њ"),
        ("LJ", "Љ"),
    ];
    let text = pairs.iter().fold(text.to_string(), |t, (from, to)| t.replace(from, to));
    let (latin, cyrillic) = (
        "abvgdđežzijklmnoprstćufhcčšABVGDĐEŽZIJKLMNOPRSTĆUFHCČŠ",
        "абвгдђежзијклмнопрстћуфхцчшАБВГДЂЕЖЗИЈКЛМНОПРСТЋУФХЦЧШ",
    );
    text.chars()
        .map(|c| latin.chars().position(|l| l == c).and_then(|i| cyrillic.chars().nth(i)).unwrap_or(c))
        .collect()
}

#[test]
fn tender_documents_and_calls() {
    check(
        "Република Србија\nМинистарство унутрашњих послова\nКОНКУРСНА ДОКУМЕНТАЦИЈА\nЈН број 90/18\nПредмет набавке: набавка \
         софтвера\nНаручилац: МУП РС\nРок за подношење понуда: 5.5.2018.\nПонуђач доставља образац понуде, услови плаћања, рок \
         испоруке, уговорна казна, добављач, јединична цена без ПДВ.",
        Procurement,
        Some(DocType::TenderDocuments),
    );
    check(
        "REQUEST FOR QUOTATION\nRFQ No: 2024-77\nBuyer: City of Springfield\nDelivery date: 1 May 2024\nItem   Description   \
         Qty   Unit price\n1   Cameras   35\nPayment terms: 30 days. Suppliers shall submit a quotation for the goods.",
        Procurement,
        Some(DocType::Rfq),
    );
}

#[test]
fn other_languages() {
    check(
        "PURCHASE ORDER\nPO Number: 4500123\nOrder date: 03/15/2024\nVendor: Huawei Tech Ltd\nShip to: Belgrade\nItem  Qty  Unit \
         Price  Total\n1 eLTE  35  $100.00  $3,500.00\nTotal: $3,500.00",
        Procurement,
        Some(DocType::PurchaseOrder),
    );
    check(
        "INVOICE\nInvoice No: 77\nInvoice date: 1 May 2024\nBill to: Acme Ltd\nDescription  Qty  Unit price  Amount\nWork  2  \
         £10.00  £20.00\nVAT 20%: £4.00\nTotal: £24.00",
        Procurement,
        Some(DocType::Invoice),
    );
    check(
        "Muster GmbH - Weg 5 - 12345 Berlin\nRechnung Nr. 2024-5\nRechnungsdatum: 1.5.2024\nKundennummer: 7\nMenge  Bezeichnung  \
         Einzelpreis  Gesamtpreis\n2  Stuhl  10,00 €  20,00 €\nzzgl. MwSt. 19%: 3,80 €\nGesamtbetrag: 23,80 €",
        Procurement,
        Some(DocType::Invoice),
    );
    check(
        "Lieferschein Nr. 88\nLieferdatum: 1.5.2024\nKundennummer: 7\nLieferadresse: Weg 5\nBestellnummer: B-55\nMenge  Bezeichnung\n2  \
         Stuhl\nLieferant: Muster GmbH, Auftraggeber: Beispiel AG, Artikel und Leistung",
        Procurement,
        Some(DocType::DeliveryNote),
    );
    check(
        "BON DE COMMANDE n° 45\nDate de commande : 01/05/2024\nFournisseur : Dupont SARL\nAcheteur : Mairie de Lyon\nDésignation  \
         Quantité  Prix unitaire HT\nTable  2  10,00\nTotal HT : 20,00 €\nTVA : 4,00 €\nTotal TTC : 24,00 €",
        Procurement,
        Some(DocType::PurchaseOrder),
    );
    check(
        "ДОГОВОР ПОСТАВКИ № 12\nг. Москва 15 марта 2024 г.\nООО Ромашка, именуемое в дальнейшем Поставщик, и АО Лютик, именуемое в \
         дальнейшем Покупатель, заключили договор. Поставщик обязуется поставить товар, цена договора с НДС, срок поставки, оплата \
         товара. ИНН: 7707083893",
        Procurement,
        Some(DocType::Contract),
    );
    check(
        "采购合同\n合同编号：HT-2024-05\n买方：某某公司\n卖方：华为技术有限公司\n产品名称  数量  单价  金额\n交货日期：2024年3月15日\n\
         付款方式：电汇\n价税合计：100,000元",
        Procurement,
        Some(DocType::Contract),
    );
}

#[test]
fn noise_is_other() {
    for text in [
        "ZAPISNIK SA SEDNICE UPRAVNOG ODBORA\nDnevni red:\n1. Izveštaj o javnim nabavkama\n2. Razno\nPrisutni: Petar Petrović\nZapisničar: Ana",
        "ZAKON O JAVNIM NABAVKAMA\n(\"Službeni glasnik RS\", br. 91/2019)\nČlan 1.\nOvim zakonom se uređuju pravila postupaka javnih nabavki \
         koje sprovode naručioci. Ponuđač, dobavljač, ugovor o javnoj nabavci, okvirni sporazum. Pravilnik o sadržini.",
        "UGOVOR O RADU\nzaključen dana 5.5.2024. između poslodavca i zaposlenog. Zaposleni i poslodavac zasnivaju radni odnos. Zarada \
         zaposlenog iznosi 100.000 dinara.",
        "Korisničko uputstvo za upotrebu štampača. Pre prve upotrebe proverite napajanje. Garancija važi 24 meseca.",
        "EMPLOYMENT AGREEMENT\nThis agreement is made between Acme Inc. (the Employer) and John Doe (the Employee). Base salary is \
         $100,000. Severance applies.",
        "CENOVNIK\nArtikal  Cena\nHleb  100,00 din\nMleko  150,00 din",
        "Minutes of the meeting\nAttendees: A, B\nAgenda item 1: the tender for new servers. Action items: ask for a quote.",
        "SELECT * FROM invoice WHERE supplier_id = 5; CREATE TABLE purchase_order (id int); INSERT INTO invoice VALUES (1); import java.util;",
        "The price of the tender steak was high. In this paper we propose a method. et al. References: Journal of Food. doi 10.1",
        "Ministar je izjavio je da će tender biti raspisan, prenosi agencija Tanjug. Ugovor vredan 3 miliona evra.",
        "LEASE AGREEMENT\nbetween Landlord and Tenant. The tenant shall pay rent. The lessor and lessee agree.",
        "Kontoauszug\nAlter Kontostand: 100,00 EUR\nNeuer Kontostand: 50,00 EUR\nÜberweisung Rechnung 55",
        "Nalog za službeno putovanje\nPUTNI NALOG br. 5\nDnevnica: 3.000 din. Obračun putnih troškova.",
        "",
        "!!! ???",
    ] {
        let got = of(&document(text));
        assert_eq!(got.verdict, Other, "{text}\n{got:#?}");
        assert_eq!(got.doc_type, None);
    }
}

#[test]
fn agreements_that_buy_nothing_are_possible_at_most() {
    let text = "JOINT VENTURE AGREEMENT\nThis Joint Venture Agreement is made by and between Acme, Inc. (\"Acme\") and Bolt LLC \
        (\"Bolt\"). The parties shall develop products, goods, services, fees, price, delivery, supplier, customer, invoice.";
    assert_ne!(of(&document(text)).verdict, Procurement);
    let nda = format!(
        "NON-DISCLOSURE AGREEMENT\nmade by and between Acme, Inc. and Bolt LLC. {}",
        "The parties shall keep secrets. ".repeat(40)
    );
    assert_eq!(of(&document(&nda)).verdict, Possible);
}

fn native(root: &str, namespace: &str, text: &str) -> Classified {
    let mut document = document(text);
    let meta = |key, value: &str| Meta { key, value: value.into() };
    document.metadata = vec![meta(MetaKey::XmlRoot, root), meta(MetaKey::XmlNamespace, namespace)];
    of(&document)
}

#[test]
fn formats_of_machines() {
    let ubl = |root: &str| format!("urn:oasis:names:specification:ubl:schema:xsd:{root}-2");
    assert_eq!(
        native("Invoice", &ubl("Invoice"), "ID 5\nInvoiceTypeCode 380").doc_type,
        Some(DocType::Invoice)
    );
    assert_eq!(native("Order", &ubl("Order"), "ID 5").doc_type, Some(DocType::PurchaseOrder));
    assert_eq!(
        native("ContractNotice", &ubl("ContractNotice"), "ID 5").doc_type,
        Some(DocType::CallForTenders)
    );
    assert_eq!(native("CrossIndustryInvoice", "x", "TypeCode 381").doc_type, Some(DocType::CreditNote));
    assert_eq!(native("schema", "http://www.w3.org/2001/XMLSchema", "name Invoice").verdict, Other);
    let json = |text: &str| of(&Document { format: "json".into(), ..document(text) });
    let ocds = "releases:\n    ocid: ocds-213czf-1\n    tag:\n      award\n    buyer:\n      name: X\n";
    assert_eq!(json(ocds).doc_type, Some(DocType::AwardNotice));
    assert_eq!(
        json("$schema: x\nproperties:\n  ocid:\n    type: string\n  tender:\n    a: b").verdict,
        Other
    );
    assert_eq!(json("code: ocid\ntitle: Identifier of a contracting process").verdict, Other);
}

#[test]
fn reasons_point_into_the_text() {
    let got = of(&document(&format!("NARUDŽBENICA br. 12/2024\n{PARTIES}{ROWS}")));
    assert!(got.reasons.iter().any(|r| r.rule == "title:purchase_order"
        && r.evidence.as_ref().is_some_and(|e| e.quote == "NARUDŽBENICA")));
    assert!(got.reasons.windows(2).all(|w| w[0].weight.abs() >= w[1].weight.abs()));
    assert!(got.score >= 500);
}

#[test]
fn what_names_another_document_is_no_title() {
    // The answer to how one pays, the label of another's number, an account, and what is the reader's.
    for text in [
        "Vaša porudžbina WEB-4 je prihvaćena\nNačin plaćanja\tvirmanski\n",
        "Izlazna faktura 5\nNarudžbenica kupca\n795/23\n",
        "tekući račun 340-340142-41\nRAČUN – OTPREMNICA br. 508\n",
        "Rechnungskorrektur Nr. RK21\nzur Rechnung 2113, Ihre Bestellung 8110\n",
    ] {
        let got = of(&document(&format!("{text}{PARTIES}{ROWS}")));
        let titled = |t: &str| got.reasons.iter().any(|r| r.rule == format!("title:{t}") && r.weight > 2_000);
        assert!(!titled("payment_order") && !titled("purchase_order"), "{text}: {got:#?}");
    }
    let korrektur =
        of(&document(&format!("Rechnungskorrektur Nr. RK21\nzur Rechnung 2113\n{PARTIES}{ROWS}")));
    assert_eq!(korrektur.doc_type, Some(DocType::CreditNote));
    let code = of(&document("quote = Quote(buyer='ACME', supplier='Contoso')\n"));
    assert_eq!(code.verdict, Other);
}

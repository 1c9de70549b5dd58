//! The ordinary trade of the contractor: threads of orders, deliveries and invoices that share their lines.

use super::cast::Party;
use super::catalogue;
use super::deal::{Deal, Package, Sums};
use super::desk::{Desk, Voice};
use super::figures::Date;
use super::mail::Mail;
use super::plain::Encoding;
use super::script::Script::{Bald, Cyrillic, Latin};
use super::trove::{Answer, Piece, Trove};
use super::words::Language;

const LATIN: Voice = Voice::serbian(Latin);
const LATIN_1250: Voice = LATIN.encoded(Encoding::Windows1250);
const LATIN_16: Voice = LATIN.encoded(Encoding::Utf16);
const CYRILLIC: Voice = Voice::serbian(Cyrillic);
const CYRILLIC_1251: Voice = CYRILLIC.encoded(Encoding::Windows1251);
const BALD: Voice = Voice::serbian(Bald);
const ENGLISH: Voice = Voice::foreign(Language::English);
const CHINESE: Voice = Voice::foreign(Language::Chinese);

/// Purchases over one subject between the same two parties.
struct Thread<'a> {
    seller: &'a Party,
    buyer: &'a Party,
    currency: &'static str,
    /// Price of a euro in that currency, in hundredths.
    rate: i64,
    sums: Sums,
    count: usize,
    language: Language,
    /// Day of its first document.
    start: Date,
    /// Documents: type, days after the start, folder, name, voice.
    papers: &'a [(&'static str, i64, &'static str, &'static str, Voice)],
}

/// The deals of a thread, one a document.
fn deals(desk: &Desk, thread: &Thread) -> Vec<Deal> {
    let mut rng = desk.root.fork(thread.papers[0].3);
    let discounted = thread.sums == Sums::Listed;
    let packages = catalogue::lines(&mut rng, thread.language, thread.count, thread.rate, discounted);
    let start = thread.start.plus(rng.range(-9, 9));
    let of = |(kind, days, _, _, _): &(&'static str, i64, &str, &str, Voice)| {
        let year = start.plus(*days).year % 100;
        let serial = rng.range(11, 960);
        let number = match *kind {
            "invoice" => rng
                .one(
                    &[
                        format!("{serial:04}/{year}"),
                        format!("F-{year}-{serial:05}"),
                        format!("{year}-300-{serial:06}"),
                    ]
                    .each_ref(),
                )
                .clone(),
            "purchase_order" => rng
                .one(
                    &[
                        format!("N-{serial}/{year}"),
                        format!("{serial:03}-{year}/NAB"),
                        format!("45{serial:08}"),
                    ]
                    .each_ref(),
                )
                .clone(),
            "quotation_bid" => rng
                .one(
                    &[
                        format!("P-{serial}/{year}"),
                        format!("{serial:04}-{year}"),
                        format!("Q{year}{serial:05}"),
                    ]
                    .each_ref(),
                )
                .clone(),
            "delivery_note" => format!("OT-{serial}/{year}"),
            "acceptance_record" => format!("ZP-{serial}/{year}"),
            _ => format!("{serial}/{}", 2000 + year),
        };
        let sums = match *kind {
            "delivery_note" | "acceptance_record" | "rfq" => Sums::Unpriced,
            "credit_note" => Sums::Taxed,
            _ => thread.sums,
        };
        let mut packages = packages.clone();
        if *kind == "credit_note" {
            packages = vec![Package { label: None, lines: packages[0].lines[..1].to_vec() }];
        }
        Deal {
            kind,
            number,
            date: start.plus(*days),
            supplier: thread.seller.clone(),
            buyer: thread.buyer.clone(),
            end_user: None,
            currency: thread.currency,
            packages,
            sums,
            vat: if thread.currency == "CNY" { 1300 } else { 2000 },
        }
    };
    thread.papers.iter().map(of).collect()
}

/// Writes a thread into its folders.
fn place(desk: &Desk, trove: &mut Trove, thread: &Thread) -> Vec<Piece> {
    let mut pieces = Vec::new();
    for (deal, (_, _, folder, name, voice)) in deals(desk, thread).iter().zip(thread.papers) {
        let piece = desk.trade(name, deal, *voice);
        if !folder.is_empty() {
            trove.add(folder, piece.clone());
        }
        pieces.push(piece);
    }
    pieces
}

/// All threads; hands back those pieces that lie in no folder, for mails and archives.
pub(crate) fn fill(desk: &Desk, trove: &mut Trove) -> Vec<Piece> {
    let cast = desk.cast;
    let (house, supplier, customer) = (&cast.contractor, &cast.suppliers, &cast.customers);
    let mut loose = Vec::new();
    let dinars = |seller, buyer, sums, count, start, papers| Thread {
        seller,
        buyer,
        currency: "RSD",
        rate: 11_715,
        sums,
        count,
        language: Language::Serbian,
        start,
        papers,
    };
    let threads = [
        dinars(
            &supplier[0],
            house,
            Sums::Taxed,
            5,
            Date::new(2023, 10, 12),
            &[
                ("purchase_order", 0, "Nabavka/Narudzbenice", "nar_kablovi_okt23.pdf", LATIN),
                ("delivery_note", 9, "Nabavka/Ulazne otpremnice", "otpremnica 2310.docx", LATIN),
                ("invoice", 12, "Finansije/Ulazne fakture/2023", "UF-0231.pdf", LATIN),
            ],
        ),
        dinars(
            &supplier[1],
            house,
            Sums::Listed,
            6,
            Date::new(2024, 1, 18),
            &[
                ("quotation_bid", 0, "Nabavka/Ponude dobavljaca", "ponuda racunari jan.xlsx", LATIN),
                ("purchase_order", 4, "Nabavka/Narudzbenice", "nar racunari 2024.docx", LATIN),
                ("proforma_invoice", 6, "Finansije/Predracuni", "predracun_oprema.pdf", LATIN),
                ("invoice", 15, "Finansije/Ulazne fakture/2024", "UF-0017.pdf", LATIN),
                ("delivery_note", 14, "Nabavka/Ulazne otpremnice", "OTPREM~1.TXT", CYRILLIC_1251),
            ],
        ),
        dinars(
            house,
            &customer[0],
            Sums::Taxed,
            4,
            Date::new(2023, 5, 24),
            &[
                ("quotation_bid", 0, "Komercijala/Ponude/2023", "Ponuda video nadzor vodovod.pdf", LATIN),
                ("purchase_order", 11, "Komercijala/Narudzbenice kupaca", "skenirano_0612.pdf", CYRILLIC),
                ("invoice", 30, "Finansije/Izlazne fakture/2023", "faktura_video.html", LATIN_1250),
                (
                    "acceptance_record",
                    29,
                    "Projekti/Video nadzor/Primopredaja",
                    "Zapisnik primopredaja.docx",
                    CYRILLIC,
                ),
                ("credit_note", 44, "Finansije/Izlazne fakture/2023", "KO 2023-04.pdf", LATIN),
            ],
        ),
        dinars(
            house,
            &customer[1],
            Sums::Taxed,
            7,
            Date::new(2024, 2, 6),
            &[
                ("rfq", 0, "Komercijala/Upiti", "Zahtev opstina.docx", CYRILLIC),
                ("quotation_bid", 5, "Komercijala/Ponude/2024", "pon 2024 opstina.docx", LATIN),
                ("invoice", 40, "Finansije/Izlazne fakture/2024", "IF 2024 opstina.xlsx", LATIN),
            ],
        ),
        dinars(
            &supplier[2],
            house,
            Sums::Reduced(500),
            5,
            Date::new(2023, 11, 20),
            &[
                ("quotation_bid", 0, "Nabavka/Ponude dobavljaca", "PONUDA.TXT", LATIN_1250),
                ("purchase_order", 3, "Nabavka/Narudzbenice", "narudzbenica-napajanje.txt", LATIN_16),
                ("invoice", 21, "Finansije/Ulazne fakture/2023", "UF-0298 napajanje.pdf", CYRILLIC),
            ],
        ),
        dinars(
            &supplier[3],
            house,
            Sums::Taxed,
            3,
            Date::new(2024, 4, 3),
            &[
                ("proforma_invoice", 0, "Finansije/Predracuni", "profaktura 04.xlsx", LATIN),
                ("delivery_note", 3, "Nabavka/Ulazne otpremnice", "otp_0404.pdf", LATIN),
            ],
        ),
        dinars(
            house,
            &cast.ministry,
            Sums::Taxed,
            9,
            Date::new(2024, 5, 14),
            &[
                (
                    "boq_price_schedule",
                    -30,
                    "Tenderi/JN eLTE/Nasa ponuda",
                    "Obrazac strukture cene.xlsx",
                    CYRILLIC,
                ),
                ("quotation_bid", -30, "Tenderi/JN eLTE/Nasa ponuda", "ponuda_konacna.pdf", LATIN),
                ("delivery_note", 40, "Projekti/eLTE/Isporuka", "otpremnica magacin.pdf", CYRILLIC),
                (
                    "acceptance_record",
                    70,
                    "Projekti/eLTE/Primopredaja",
                    "Zapisnik_primopredaja_final.pdf",
                    LATIN,
                ),
                ("invoice", 75, "Finansije/Izlazne fakture/2024", "IF eLTE avg.pdf", CYRILLIC),
            ],
        ),
        dinars(
            &supplier[4],
            house,
            Sums::Taxed,
            4,
            Date::new(2024, 6, 10),
            &[("proforma_invoice", 2, "Finansije/Predracuni", "izvoz_predracun.csv", LATIN)],
        ),
        dinars(
            &supplier[5],
            house,
            Sums::Taxed,
            5,
            Date::new(2022, 9, 5),
            &[
                ("purchase_order", 0, "Stari podaci/2022", "porudzbina2.xlsx", BALD),
                ("invoice", 20, "Stari podaci/2022", "racun22.txt", BALD),
            ],
        ),
        dinars(
            house,
            &customer[2],
            Sums::Reduced(1000),
            6,
            Date::new(2024, 3, 20),
            &[
                ("quotation_bid", 0, "", "Ponuda Dom zdravlja.pdf", LATIN),
                ("invoice", 33, "", "Faktura DZ.pdf", LATIN),
            ],
        ),
    ];
    for thread in &threads {
        let pieces = place(desk, trove, thread);
        loose.extend(
            pieces.into_iter().zip(thread.papers).filter(|(_, p)| p.2.is_empty()).map(|(piece, _)| piece),
        );
    }
    foreign(desk, trove, &mut loose);
    letter(desk, trove);
    loose
}

/// What the vendor writes, in English and Chinese.
fn foreign(desk: &Desk, trove: &mut Trove, loose: &mut Vec<Piece>) {
    let cast = desk.cast;
    let mut vendor = cast.vendor.clone();
    let english = Thread {
        seller: &vendor,
        buyer: &cast.contractor,
        currency: "EUR",
        rate: 100,
        sums: Sums::Listed,
        count: 8,
        language: Language::English,
        start: Date::new(2023, 9, 14),
        papers: &[
            ("quotation_bid", 0, "Projekti/eLTE/Vendor", "Quotation_rev2.pdf", ENGLISH),
            ("order_confirmation", 21, "Projekti/eLTE/Vendor", "OC.html", ENGLISH),
            ("proforma_invoice", 24, "Projekti/eLTE/Vendor", "PI-signed.pdf", ENGLISH),
            ("invoice", 80, "Finansije/Ulazne fakture/2023", "CI vendor dec.docx", ENGLISH),
            ("delivery_note", 78, "", "DN.pdf", ENGLISH),
        ],
    };
    let pieces = place(desk, trove, &english);
    loose.extend(pieces.into_iter().last());
    vendor.name = cast.vendor_chinese.into();
    vendor.street = "青藤科技园3号楼".into();
    vendor.place = "深圳 518000".into();
    vendor.person = "刘文博".into();
    let mut house = cast.contractor.clone();
    house.name = cast.contractor_chinese.into();
    let chinese = Thread {
        seller: &vendor,
        buyer: &house,
        currency: "CNY",
        rate: 780,
        sums: Sums::Listed,
        count: 6,
        language: Language::Chinese,
        start: Date::new(2023, 8, 22),
        papers: &[
            ("quotation_bid", 0, "Projekti/eLTE/Vendor/CN", "报价单_v3.pdf", CHINESE),
            ("contract", 15, "Projekti/eLTE/Vendor/CN", "合同.docx", CHINESE),
        ],
    };
    place(desk, trove, &chinese);
}

/// An order and a request in the text of mails.
fn letter(desk: &Desk, trove: &mut Trove) {
    let cast = desk.cast;
    let writes = |from: &Party, to: &Party, subject: String, sent: Date, body: String| Mail {
        from: (from.person.clone(), format!("nabavka@{}", from.domain)),
        to: (to.person.clone(), format!("prodaja@{}", to.domain)),
        subject,
        sent: (sent, 10, 42),
        body,
        html: false,
    };
    let thread = Thread {
        seller: &cast.suppliers[6],
        buyer: &cast.contractor,
        currency: "RSD",
        rate: 11_715,
        sums: Sums::Net,
        count: 3,
        language: Language::Serbian,
        start: Date::new(2024, 2, 21),
        papers: &[
            ("rfq", 0, "Posta/nabavka", "Upit za opremu.eml", LATIN),
            ("purchase_order", 2, "Posta/nabavka", "Re Upit - porudzbina.eml", LATIN),
        ],
    };
    for (deal, (kind, _, folder, name, voice)) in deals(desk, &thread).iter().zip(thread.papers) {
        let (text, expected) = desk.trade_text(name, deal, *voice);
        let subject = if *kind == "rfq" {
            format!("Upit za ponudu {}", deal.number)
        } else {
            format!("Porudžbina {}", deal.number)
        };
        let body = format!("Poštovani,\n\n{text}\nSrdačan pozdrav,\n{}\n", deal.buyer.person);
        let mail = writes(&deal.buyer, &deal.supplier, subject, deal.date, body);
        let piece =
            Piece { answer: Answer::Document(Box::new(expected)), ..Piece::mail(name, &mail, Vec::new()) };
        trove.add(folder, piece);
    }
}

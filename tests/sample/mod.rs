//! The demonstration trove: a made-up file server of a Serbian IT contractor, generated from a seed, with the
//! answers that a reader should find. Everything is drawn from facts first: the documents and the expected
//! answers are written side by side, and neither is read from the other.

#![allow(
    clippy::indexing_slicing,
    reason = "it indexes tables of its own, and a panic here is a failed test"
)]

pub(crate) mod blocks;
pub(crate) mod cast;
pub(crate) mod catalogue;
pub(crate) mod compose;
pub(crate) mod deal;
pub(crate) mod deflate;
pub(crate) mod desk;
pub(crate) mod docx;
pub(crate) mod expected;
pub(crate) mod figures;
pub(crate) mod flow;
pub(crate) mod fonts;
pub(crate) mod heart;
pub(crate) mod identifiers;
pub(crate) mod image;
pub(crate) mod machine;
pub(crate) mod mail;
pub(crate) mod noise;
pub(crate) mod papers;
pub(crate) mod pdf;
pub(crate) mod plain;
pub(crate) mod rng;
pub(crate) mod script;
pub(crate) mod sheet;
pub(crate) mod trade;
pub(crate) mod trove;
pub(crate) mod words;
pub(crate) mod zip;

pub(crate) use expected::Expected;
pub(crate) use heart::COMMITTED_SEED;

use cast::{Cast, Party};
use desk::Desk;
use figures::Date;
use mail::Mail;
use plain::Encoding;
use rng::Rng;
use std::io;
use std::path::Path;
use trove::{Answer, Piece, Trove, render};

/// Writes the trove of a seed below a directory, and returns what is to be found there.
pub(crate) fn generate(seed: u64, dir: &Path) -> io::Result<Expected> {
    let root = Rng::new(seed);
    let cast = Cast::new(&root);
    let desk = Desk { root: &root, cast: &cast };
    let mut trove = Trove::default();
    papers::fill(&desk, &mut trove);
    noise::fill(&desk, &mut trove);
    machine::fill(&desk, &mut trove);
    let loose = trade::fill(&desk, &mut trove);
    order(seed, &desk, &mut trove);
    wrapped(&desk, &mut trove, loose);
    trove.write(seed, dir)
}

/// A covering mail between two parties.
fn letter(from: &Party, to: &Party, subject: &str, sent: Date, body: &str) -> Mail {
    Mail {
        from: (from.person.clone(), format!("office@{}", from.domain)),
        to: (to.person.clone(), format!("office@{}", to.domain)),
        subject: subject.into(),
        sent: (sent, 16, 5),
        body: body.into(),
        html: true,
    }
}

/// The order at the heart: in an archive in a mail, once more under another name, with a draft and the sheet of
/// its configuration.
fn order(seed: u64, desk: &Desk, trove: &mut Trove) {
    let cast = desk.cast;
    let write = |name: &str, draft: bool| {
        let deal = heart::deal(seed, desk.root, cast, draft);
        let mut hand = heart::hand(seed, desk.root, &deal);
        if draft {
            hand.look.header = format!("{} - DRAFT", hand.look.header);
        }
        let blocks = heart::blocks(&deal, &hand, desk.root);
        let bytes = render(name, &blocks, &hand.look, Encoding::Utf8, &cast.vendor.person);
        let mut expected = deal.expected(&hand.columns, |text| hand.write(text));
        expected.heart = !draft;
        (Piece { answer: Answer::Document(Box::new(expected)), ..Piece::noise(name, bytes) }, deal, hand)
    };
    let (piece, deal, hand) = write("PO_eLTE_EXP.pdf", false);
    let (draft, _, _) = write("PO_eLTE draft.pdf", true);
    trove.near(&draft, &piece);
    trove.add("Projekti/eLTE/Vendor", draft);
    trove.add("Stari podaci/Kopija sa laptopa", piece.named("scan_0017.pdf"));
    let blocks = heart::configuration(&deal, &hand);
    let bytes = render("BOQ config.xlsx", &blocks, &hand.look, Encoding::Utf8, &cast.vendor.person);
    let columns = [
        deal::Col::Code,
        deal::Col::Name,
        deal::Col::Quantity,
        deal::Col::Unit,
        deal::Col::List,
        deal::Col::ListTotal,
        deal::Col::Discount,
        deal::Col::Net,
    ];
    let mut expected = deal.expected(&columns, |text| hand.write(text));
    expected.types = vec!["boq_price_schedule".into(), "quotation_bid".into(), "purchase_order".into()];
    // The sheet names no end user, prints no tax and knows the parties by name alone.
    expected.end_user = None;
    expected.buyer_id = None;
    expected.tax_total = None;
    expected.gross_total = None;
    let sheet =
        Piece { answer: Answer::Document(Box::new(expected)), ..Piece::noise("BOQ config.xlsx", bytes) };
    let folder = piece.named("order/PO_eLTE_EXP.pdf");
    let archive =
        Piece::zip("eLTE_documents.zip", deal.date, vec![folder, sheet.named("order/BOQ config.xlsx")]);
    let body = format!(
        "Dear {},\n\nplease find attached the documents for the eLTE expansion. The password for the technical \
         annex follows by phone.\n\nBest regards,\n{}\n",
        cast.contractor.person, cast.vendor.person
    );
    let mail = letter(&cast.vendor, &cast.contractor, "eLTE expansion: documents", deal.date, &body);
    trove.add("Posta/vendor", Piece::mail("FW eLTE expansion documents.eml", &mail, vec![archive]));
    let locked = Piece::locked("technical_annex.zip", deal.date, &[piece.named("annex.pdf")], "Trg3Ruze!");
    trove.add("Projekti/eLTE/Vendor", locked);
}

/// Mails, nested archives, copies under other names, wrong endings and damaged files.
fn wrapped(desk: &Desk, trove: &mut Trove, loose: Vec<Piece>) {
    let cast = desk.cast;
    let [offer, invoice, note]: [Piece; 3] =
        loose.try_into().unwrap_or_else(|l: Vec<_>| panic!("{} loose pieces", l.len()));
    let (house, customer) = (&cast.contractor, &cast.customers[2]);
    let day = Date::new(2024, 3, 21);
    let mail = letter(
        house,
        customer,
        "Ponuda u prilogu",
        day,
        "Poštovani,\n\nu prilogu Vam šaljemo traženu ponudu.\n\nS poštovanjem\n",
    );
    trove.add("Posta/kupci", Piece::mail("Ponuda u prilogu.eml", &mail, vec![offer.clone()]));
    let mail = letter(
        house,
        customer,
        "Faktura i ponuda",
        day.plus(34),
        "Poštovani,\n\nšaljemo fakturu, i još jednom ponudu radi evidencije.\n",
    );
    trove.add("Posta/kupci", Piece::mail("Faktura DZ.eml", &mail, vec![invoice.clone(), offer.clone()]));
    trove.add("Komercijala/Ponude/2024", offer.named("Ponuda Dom zdravlja KONACNA.pdf"));
    let mail = letter(
        &cast.vendor,
        house,
        "Shipment",
        Date::new(2023, 12, 1),
        "Dear all,\n\nthe delivery note is attached.\n",
    );
    trove.add("Posta/vendor", Piece::mail("Shipment.eml", &mail, vec![note.clone()]));
    let inner = Piece::zip("fakture.zip", day.plus(40), vec![invoice.clone(), note]);
    let outer = Piece::zip(
        "Q2.zip",
        day.plus(100),
        vec![inner, Piece::noise("procitaj.txt", b"Arhiva drugog kvartala.\n".to_vec())],
    );
    trove.add("Stari podaci", outer);
    trove.add("Finansije/Izlazne fakture/2024", invoice.named("F_kopija(1).pdf"));
    trove.add("Finansije/Izlazne fakture/2024", invoice.named("faktura.txt"));
    let half = invoice.bytes.len() * 3 / 5;
    let torn = Piece {
        answer: Answer::Problem("truncated", true),
        ..Piece::noise("IF prekinuto.pdf", invoice.bytes[..half].to_vec())
    };
    trove.add("Finansije/Izlazne fakture/2024", torn);
    let empty =
        Piece { answer: Answer::Problem("empty", false), ..Piece::noise("novi dokument.docx", Vec::new()) };
    trove.add("Privatno", empty);
    let rng = &mut desk.root.fork("memo");
    let date = Date::new(2024, 2, rng.range(2, 20));
    let memo =
        "# Interno obaveštenje\n\nMolimo sve zaposlene da do kraja nedelje preuzmu nove kartice za ulaz.\n";
    let memo = desk.prose(
        "obavestenje.docx",
        date,
        desk::Voice::serbian(script::Script::Latin),
        memo,
        Answer::Noise,
    );
    trove.add("Kadrovi", memo.named("obavestenje.pdf"));
    trove.add("Sastanci", memo.named("Kartice.docx"));
}

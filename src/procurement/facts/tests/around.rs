//! Tests of what stands around names and numbers.

use super::{check, read};
use crate::procurement::{DocType, FactKind};

#[test]
fn what_stands_around_a_name_tells_whose_it_is() {
    use FactKind::*;
    let quoted = "Porucujemo 5 kom\nPorudzbina br. 891-17\nPodaci za fakturu:\nOsnovna skola Desanka Brzak\n\nPozdrav,\nMarko\n\n> Za: info@skola.example\n> Od: Ucila Abakus d.o.o.\n> saljemo ponudu\n";
    check(
        quoted,
        DocType::PurchaseOrder,
        &[(Buyer, "Osnovna skola Desanka Brzak"), (Supplier, "Ucila Abakus d.o.o.")],
    );
    // Twice quoted are the writer's own words.
    let twice = "PONUDA br. 5/24\nzahvaljujemo\n\n> > Od: Alfa d.o.o.\n> > Za: Beta d.o.o.\n";
    check(twice, DocType::QuotationBid, &[(Supplier, "Alfa d.o.o."), (Buyer, "Beta d.o.o.")]);
    check(
        "INVOICE 7\nCredit\n\nZahlbar durch: Überweisung\nAlfa AG\nKunde: Beta AG\n",
        DocType::Invoice,
        &[(Buyer, "Beta AG")],
    );
    check(
        "Agencija za Obezbeđenje Alfa d.o.o.\nPonuda br. 5/24\nZa potrebe firme Beta Hleb d.o.o. nudimo usluge\n",
        DocType::QuotationBid,
        &[(Supplier, "Agencija za Obezbeđenje Alfa d.o.o."), (Buyer, "Beta Hleb d.o.o.")],
    );
    check(
        "Dom zdravlja Vrbica\nZAPISNIK br. 5/24\npregled dobara koja je po ugovoru 6/24 isporučio Alfa Komerc d.o.o., Niš\n",
        DocType::AcceptanceRecord,
        &[(Buyer, "Dom zdravlja Vrbica"), (Supplier, "Alfa Komerc d.o.o.")],
    );
    check(
        "Alfa Trejd d.o.o.\nPREDRAČUN br. 5/24\nUplatu izvršio Dom zdravlja Niš dana 05.05.2024.\n",
        DocType::ProformaInvoice,
        &[(Supplier, "Alfa Trejd d.o.o.")],
    );
}

#[test]
fn numbers_without_a_word_and_codes_that_are_none() {
    use FactKind::*;
    let note =
        |head: &str| format!("Acme Ltd\n27 Dublin Road\nCastlebar F23 X5P8\n{head}\nOrdered  Delivered\n");
    check(&note("WH/OUT/67739"), DocType::DeliveryNote, &[(Number, "WH/OUT/67739")]);
    for head in ["MAY-2024", "DIN-EN-1090"] {
        let found = read(&note(head), DocType::DeliveryNote);
        assert!(!found.iter().any(|(kind, _)| *kind == Number), "{head}");
    }
    check("Credit Note Number  F91 TW62\nCN-0868  Ireland\n", DocType::CreditNote, &[(Number, "CN-0868")]);
    check(
        "Invoice number   Invoice date   Customer\nS240117   3 May 2024   Bolt Works plc\n",
        DocType::Invoice,
        &[(Number, "S240117")],
    );
    check(
        "ЗАПИСНИК\nбр. 257-01/2025, Куршумлија, 03.01.2025. године\nДана 31.12.2024. године испоручено је и предато:\n",
        DocType::AcceptanceRecord,
        &[(Number, "257-01/2025"), (Date, "2025-01-03")],
    );
    check(
        "Porudžbenica\nBroj/datum\n4500077910 / 05.05.2023\nNaš broj dobavljača\n110144\n",
        DocType::PurchaseOrder,
        &[(Number, "4500077910")],
    );
}

//! What other programs put into documents: what they lock away (`make-locked.py`), files within files
//! (`make-embedded.py`, `make-office.sh`), and in PDF attachments, columns and a cross reference that leads astray
//! (`make-pdf.sh`).

use super::programs::{read, sample, says};
use super::told::{Told, told};
use super::*;
use crate::problem::ProblemKind;

/// Reads a locked sample without and with its password, among others.
fn unlocked(format: &str, bytes: &[u8]) -> Told {
    let known = identity(bytes).format;
    assert_eq!(known.name, format);
    for wrong in [&[][..], &["ne", "Šifra"]] {
        let shut = told(known, bytes, wrong);
        assert_eq!((shut.pages().len(), shut.problems), (0, vec![ProblemKind::Encrypted]));
    }
    let open = told(known, bytes, &["ne", "šifra"]);
    assert_eq!(open.problems, []);
    assert!(open.meta().contains(&"unlocked_by=password 2 of the list".to_owned()), "{:?}", open.meta());
    open
}

#[test]
fn locked_office_documents_are_read_as_what_they_are() {
    let samples = [
        (
            unlocked("doc", include_bytes!("../../../tests/formats/locked.doc")),
            read("doc", include_bytes!("../../../tests/formats/office.doc")),
        ),
        (
            unlocked("protected", include_bytes!("../../../tests/formats/locked.xlsx")),
            sample!("sheet", "modern/lots.xlsx"),
        ),
        (
            unlocked("protected", include_bytes!("../../../tests/formats/locked.pptx")),
            sample!("pptx", "modern/office.pptx"),
        ),
    ];
    for (open, plain) in samples {
        // Without a window, LibreOffice stores no text boxes.
        let stored = plain.pages().join("\u{c}").replace("[text box]\nu okviru piše\n\n", "");
        assert_eq!(open.pages().join("\u{c}"), stored);
        assert_eq!(open.cells(0), plain.cells(0));
        assert_eq!(open.names(), plain.names());
    }
}

/// The texts of the members that are read as this format.
fn inner(told: &Told, format: &str) -> Vec<String> {
    let members = told.members.iter().filter(|(_, bytes)| identity(bytes).format.name == format);
    members.map(|(_, bytes)| read(format, bytes).pages().concat()).collect()
}

#[test]
fn what_is_embedded_in_office_documents_is_read_as_a_member() {
    for told in [
        sample!("docx", "modern/office.docx"),
        sample!("pptx", "modern/office.pptx"),
        sample!("doc", "office.doc"),
        read("ppt", &super::super::ppt::tests::sample()),
    ] {
        let [text] = &inner(&told, "sheet")[..] else { panic!("{:?}", told.names()) };
        assert!(text.contains("umetnuta tabela"), "{text}");
    }
    let told = sample!("sheet", "embedded/text.xls");
    let [text] = &inner(&told, "doc")[..] else { panic!("{:?}", told.names()) };
    assert!(text.contains("Umetnut dopis: popust od 12 odsto"), "{text}");
    says(&sample!("sheet", "embedded/text.ods"), &["Umetnut dopis: popust od 12 odsto"]);
    let told = sample!("pptx", "embedded/book.pptx");
    says(&told, &["Ponuda i prilozi"]);
    let [book] = &inner(&told, "sheet")[..] else { panic!("{:?}", told.names()) };
    assert!(book.contains("Popusti\nRuter\tinterni rabat\t0.12\n"), "{book}");
    assert_eq!(inner(&told, "plain"), ["Napomena uz ponudu: rok je deset dana\n"]);
}

#[test]
fn attachments_of_pdf_by_their_names_and_on_pages() {
    let told = sample!("pdf", "pdf/attached.pdf");
    let member = |name: &str, text: &str| (name.to_owned(), text.as_bytes().to_vec());
    let mut members = told.members.clone();
    members.sort();
    assert_eq!(
        members,
        [
            member("cene šid.csv", "Stavka;Cena\nRuter;1.200,00\n"),
            member("napomena.txt", "Popust se ne pominje u ponudi\n"),
        ]
    );
    let told = sample!("pdf", "pdf/pinned.pdf");
    assert_eq!(told.members, [member("rok.txt", "Rok isporuke je trideset dana\n")]);
    assert_eq!(told.problems, []);
}

#[test]
fn columns_of_a_pdf_are_read_one_after_the_other() {
    let text = sample!("pdf", "pdf/columns.pdf").pages().concat();
    let order = [
        "Opšti uslovi isporuke",
        "Prvi član. Prodavac isporučuje robu u roku od",
        "trideset dana od dana kada je kupac potpisao",
        "Drugi član. Kupac plaća robu",
        "ponude.",
        "Treći član. Prodavac daje garanciju",
        "nakon isteka garancije.",
        "Četvrti član.",
        "privredni sud u Beogradu.",
        "Kraj opštih uslova, koji važe za sve ponude",
    ];
    let mut at = 0;
    for words in order {
        let found = text[at..].find(words);
        at += found.unwrap_or_else(|| panic!("{words} is not where it should be: {text}")) + words.len();
    }
}

#[test]
fn a_cross_reference_that_leads_astray_costs_nothing() {
    let (whole, astray) = (sample!("pdf", "pdf/columns.pdf"), sample!("pdf", "pdf/astray.pdf"));
    assert!(whole.pages().concat().contains("Opšti uslovi"), "{:?}", whole.pages());
    assert_eq!(astray.pages(), whole.pages());
    assert_eq!(astray.meta(), whole.meta());
}

//! What files of other programs say about who made and changed them, when and with what (`make-meta.sh`).

use super::programs::{has, read, sample};

#[test]
fn office_documents_say_who_changed_them_last() {
    let samples = [
        (sample!("docx", "meta/told.docx"), "2024-03-14T10:15:00Z"),
        (sample!("sheet", "meta/told.xlsx"), "2024-03-14T10:15:00Z"),
        (sample!("pptx", "meta/told.pptx"), "2024-03-14T10:15:00Z"),
        (sample!("odt", "meta/told.odt"), "2024-03-14T10:15:00"),
        (sample!("doc", "meta/told.doc"), "2024-03-14T10:15:00Z"),
        (sample!("sheet", "meta/told.xls"), "2024-03-14T10:15:00Z"),
    ];
    for (told, modified) in samples {
        has(&told, &["title=Ponuda broj 17", "subject=Nabavka mreže", "keywords=ruter", "author=Ana Anić"]);
        has(&told, &["last_modified_by=Mira Мирић", &format!("modified_time={modified}")]);
        has(&told, &[&format!("created_time={}", modified.replace("03-14T10:15", "02-01T08:30"))]);
    }
}

#[test]
fn office_documents_say_whose_they_are() {
    for told in [
        sample!("docx", "meta/told.docx"),
        sample!("sheet", "meta/told.xlsx"),
        sample!("pptx", "meta/told.pptx"),
        sample!("doc", "meta/told.doc"),
        sample!("sheet", "meta/told.xls"),
    ] {
        has(&told, &["company=Prodavac d.o.o. Čačak"]);
    }
}

#[test]
fn a_pdf_without_an_information_dictionary_has_its_packet() {
    let told = sample!("pdf", "meta/xmp.pdf");
    has(&told, &["title=Ponuda broj 17", "subject=Nabavka mreže", "keywords=ruter", "author=Ana Anić"]);
    has(&told, &["creator=Writer", "producer=LibreOffice 7.4", "language=en-US"]);
    assert!(told.meta().iter().any(|m| m.starts_with("created_time=2026-")), "{:?}", told.meta());
    assert_eq!(told.problems, []);
}

#[test]
fn a_pdf_has_the_identifiers_of_its_packet_or_else_of_its_trailer() {
    let told = sample!("pdf", "meta/ids.pdf");
    has(&told, &["document_id=uuid:ponuda-17", "instance_id=uuid:ponuda-17-druga"]);
    has(&told, &["creator=Writer", "modified_time=2024-03-14T10:15:00+01:00"]);
    let bytes = include_bytes!("../../../tests/formats/modern/office.pdf");
    let at = memchr::memmem::rfind(bytes, b"/ID [ <").unwrap() + b"/ID [ <".len();
    let id = String::from_utf8_lossy(&bytes[at..at + 32]).to_lowercase();
    let told = read("pdf", bytes);
    has(&told, &[&format!("document_id={id}"), &format!("instance_id={id}")]);
}

#[test]
fn pictures_of_every_kind_say_where_and_by_whom_they_were_taken() {
    for told in [
        sample!("png", "meta/picture.png"),
        sample!("webp", "meta/picture.webp"),
        sample!("tiff", "meta/picture.tiff"),
    ] {
        has(
            &told,
            &["author=Ana Anić", "title=Magacin, ulaz", "company=Prodavac d.o.o.", "creator=Galerija 2"],
        );
        has(&told, &["created_time=2024-03-14T10:15:00", "modified_time=2024-03-15T09:00:00"]);
        has(&told, &["device=Fabrika Telefon 3", "position=-33.870000 20.460000"]);
    }
}

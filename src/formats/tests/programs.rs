//! Samples that other programs made, read as the formats that their bytes tell: LibreOffice's files of today
//! (`make-office.sh`), what iconv, recode, exiftool and the modules of Python write (`make-text.py`), and the writers of
//! binary workbooks (`make-xlsb.*`), forms of PDF (`make-forms.py`), pictures of phones (`make-ocr.sh`), and Markdown,
//! subtitles and address cards (`make-notes.py`).

use super::told::{DISCOUNTS, PRICES, Told, told};
use super::*;

/// What is read of a sample, which must be known as this format.
pub(super) fn read(format: &str, bytes: &[u8]) -> Told {
    let known = identity(bytes).format;
    assert_eq!(known.name, format);
    told(known, bytes, &[])
}

macro_rules! sample {
    ($format:literal, $name:literal) => {
        read($format, include_bytes!(concat!("../../../tests/formats/", $name)))
    };
}
pub(super) use sample;

pub(super) fn says(told: &Told, words: &[&str]) {
    let text = told.pages().concat();
    words.iter().for_each(|word| assert!(text.contains(word), "{word}: {text}"));
}

pub(super) fn has(told: &Told, metadata: &[&str]) {
    let meta = told.meta();
    metadata.iter().for_each(|one| assert!(meta.iter().any(|m| m == one), "{one}: {meta:?}"));
}

const CREATED: [&str; 2] = ["title=Ponuda broj 17", "author=Ana Anić"];
const ITEMS: [&str; 9] = [
    "0,0 1x1 Stavka",
    "0,1 1x1 Količina",
    "0,2 1x1 Cena",
    "1,0 1x1 Ruter",
    "1,1 1x1 2",
    "1,2 1x1 1200.50",
    "2,0 1x1 Kabl",
    "2,1 1x1 10",
    "2,2 1x1 80.00",
];

#[test]
fn insertions_of_word_processors() {
    let samples = [
        (sample!("docx", "modern/changes.docx"), "inserted=Ana Anić 2024-02-01T09:00:00Z: 90 dana"),
        (sample!("odt", "modern/changes.odt"), "inserted=Ana Anić 2024-02-01T09:00:00: 90 dana"),
        (sample!("doc", "modern/changes.doc"), "inserted=90 dana"),
        (sample!("rtf", "modern/changes.rtf"), "inserted=90 dana"),
    ];
    for (told, inserted) in samples {
        says(&told, &["Rok plaćanja je 90 dana od isporuke\n"]);
        has(&told, &[inserted]);
    }
}

#[test]
fn annotations_of_pdf() {
    says(
        &sample!("pdf", "modern/comment.pdf"),
        &["Prijava za nabavku\n[comment: Mira, 02/01/24,: cena je dogovorena]"],
    );
}

#[test]
fn texts_of_word_processors() {
    for told in [sample!("docx", "modern/office.docx"), sample!("docx", "modern/office.docm")] {
        assert_eq!(
            told.pages(),
            ["Šifra ponude: Čačak 2024\nПонуда за набавку опреме i kraj\nnova cena 850 EUR\n\
              [hidden: skriveni rabat 12%]\n[deleted: stara cena 900]\nveza na uslove\nStavka i opis\t\tCena EUR\n\
              Server\t2U kućište\t1.200,00\nServer\tšine\t80,00\nIza tabele\nu okviru piše\n\n\
              [header]\nZaglavlje Prodavac d.o.o.\n[footer]\nPodnožje strana\n[footnotes]\n\n\tfusnota bez PDV\n\
              [comments]\nMira 2024-02-01T10:00:00Z proveriti popust\n"]
        );
        assert_eq!(told.cells(0), PRICES);
        has(&told, &CREATED);
        has(&told, &["created=2024-02-01T08:30:00Z", "created_time=2024-02-01T08:30:00Z"]);
        assert_eq!(told.names(), ["word/embeddings/oleObject1.xlsx", "word/media/image1.emf"]);
        let inner = read("sheet", &told.members[0].1);
        says(&inner, &["umetnuta tabela"]);
    }
    let told = sample!("odt", "modern/office.odt");
    assert_eq!(
        told.pages(),
        ["[deleted: stara cena 900]\nŠifra ponude: Čačak 2024\n[note: fusnota bez PDV]\n\
          Понуда за набавку опреме i kraj\n[comment: Mira 2024-02-01T10:00:00 proveriti popust]\nnova cena 850 EUR\n\
          [hidden: skriveni rabat 12%]\nveza na uslove\nStavka i opis\t\tCena EUR\nServer\t2U kućište\t1.200,00\n\
          Server\tšine\t80,00\nIza tabele u okviru piše\n\n[header and footer]\nZaglavlje Prodavac d.o.o.\n\
          Podnožje strana\n[object]\numetnuta tabela\n"]
    );
    assert_eq!(told.cells(0), PRICES);
    has(&told, &CREATED);
    has(&told, &["created=2024-02-01T08:30:00", "pages=1"]);
    assert_eq!(told.names(), ["ObjectReplacements/Object 1"]);
    for told in [sample!("html", "modern/office.html"), sample!("epub", "modern/office.epub")] {
        says(
            &told,
            &["Čačak 2024¹", "Понуда за набавку", "veza na uslove", "Server\tšine", "fusnota bez PDV"],
        );
        assert_eq!(told.cells(0), PRICES);
        has(&told, &CREATED[..1]);
    }
    let told = sample!("pdf", "modern/office.pdf");
    says(
        &told,
        &[
            "Zaglavlje Prodavac d.o.o.\nŠifra ponude",
            "Понуда за набавку опреме i kraj",
            "Server  2U kućište  1.200,00",
        ],
    );
    has(&told, &CREATED);
    has(&told, &["producer=LibreOffice 7.4", "creator=Writer", "pages=1"]);
}

#[test]
fn sheets() {
    for told in [
        sample!("sheet", "modern/office.xlsx"),
        sample!("sheet", "modern/office.xlsm"),
        sample!("sheet", "modern/office.ods"),
    ] {
        says(
            &told,
            &["Cene\nStavka\tCena\tRabat\nČekić\t120.5\t92.81%\nskriveni red\t7\n", "proveriti rabat]"],
        );
        says(&told, &["Tajno\ninterno\n[header: Zaglavlje tabele]\n[footer: Podnožje tabele]\n"]);
        assert_eq!(told.cells(0), DISCOUNTS);
        assert_eq!(told.cells(1), ["*0,0 1x1 interno"]);
        has(&told, &CREATED);
        has(&told, &["pages=2"]);
    }
    says(&sample!("sheet", "modern/office.ods"), &["[comment: Mira proveriti rabat]"]);
    for told in [
        sample!("sheet", "modern/lots.xlsx"),
        sample!("sheet", "modern/lots.xlsm"),
        sample!("sheet", "modern/lots.ods"),
    ] {
        says(&told, &["Partije\nPregled partija\nPartija 1\tRuter\t1200.5\nPartija 1\tKabl\t80\n"]);
        assert_eq!(told.cells(0)[..3], ["0,0 1x3 Pregled partija", "1,0 2x1 Partija 1", "1,1 1x1 Ruter"]);
    }
    let told = sample!("csv", "modern/lots.csv");
    assert_eq!(told.cells(0)[3..], ["1,2 1x1 1200.5", "2,1 1x1 Kabl", "2,2 1x1 80"]);
    let told = sample!("dbf", "modern/lots.dbf");
    assert_eq!(told.cells(0)[..3], ["0,0 1x1 N1", "0,1 1x1 N2", "0,2 1x1 N3"]);
    assert_eq!(
        told.cells(0)[4..],
        ["2,0 1x1 Partija 1", "2,1 1x1 Ruter", "2,2 1x1 1200.5", "3,1 1x1 Kabl", "3,2 1x1 80"]
    );
}

#[test]
fn binary_workbooks() {
    let told = sample!("sheet", "modern/binary.xlsb");
    says(
        &told,
        &["Cene\nCene za 2024. godinu\nStavka\tCena\tRabat\tDatum\nČekić\t120.5\t92.81%\t2024-02-01\n\
           skriveni red\t7\nUkupno\t127.5\nПрекидач\t42250\n"],
    );
    says(&told, &["Tajno\ninterno\tTRUE\n"]);
    assert_eq!(told.cells(0)[..3], ["0,0 1x4 Cene za 2024. godinu", "1,0 1x1 Stavka", "1,1 1x1 Cena"]);
    assert_eq!(told.cells(0)[3..6], ["*1,2 1x1 Rabat", "1,3 1x1 Datum", "2,0 1x1 Čekić"]);
    assert_eq!(
        told.cells(0)[6..11],
        ["2,1 1x1 120.5", "*2,2 1x1 92.81%", "2,3 1x1 2024-02-01", "*3,0 1x1 skriveni red", "*3,1 1x1 7"]
    );
    assert_eq!(told.cells(1), ["*0,0 1x1 interno", "*0,1 1x1 TRUE"]);
    assert_eq!(told.names(), [""; 0]);
    assert_eq!(told.problems, []);
    has(&told, &CREATED);
    has(&told, &["created_time=2024-02-01T08:30:00Z", "pages=2"]);
    let told = sample!("sheet", "modern/full.xlsb");
    says(
        &told,
        &["Čekić\t120.5\t2024-02-01T08:30:00\tTRUE\nПрекидач\t42250\t2024-03-14\tFALSE\nČekić\t-7\t\tTRUE\n"],
    );
    assert_eq!(told.cells(1), ["*0,0 1x1 interno"]);
}

#[test]
fn forms_of_pdf() {
    let told = sample!("pdf", "forms/fields.pdf");
    says(&told, &["Ponudjac:  Opticki sistemi d.o.o.\nIznos:\nPostupak:  pregovaracki\n"]);
    says(&told, &["[field iznos: 845.000,00 RSD]\n", "[field okvirni: Yes]"]);
    has(&told, &["title=Prijava", "author=Ana"]);
    says(
        &sample!("pdf", "forms/xfa.pdf"),
        &[
            "Prijava za nabavku opreme",
            "Naziv ponuđača",
            "Iznos ponude",
            "Optički sistemi d.o.o.",
            "845.000,00",
        ],
    );
}

#[test]
fn pictures_of_phones() {
    let told = sample!("heic", "order.heic");
    has(&told, &["author=Ana Anić", "device=Fabrika Telefon 3", "position=44.810000 20.460000"]);
    has(&told, &["created_time=2024-03-14T10:15:00"]);
}

#[test]
fn slides() {
    let hidden = "[hidden slide]\ntajni uslovi\n1. rok isporuke\na) deset dana\n2. garancija\n";
    let first = "Naslov ponude Šid\nПрва тачка\ndruga tačka\nRoba\tCena\nLampa\t55,00\n[notes]\nne pominjati popust\n";
    for (told, comment) in [
        (sample!("pptx", "modern/office.pptx"), "[comments]\nMira 2024-02-01T10:00:00.000000000 preskupo\n"),
        (sample!("odt", "modern/office.odp"), "[comment: Mira 2024-02-01T10:00:00 preskupo]\n"),
    ] {
        assert_eq!(told.pages()[..2], [&format!("{first}{comment}"), hidden]);
        assert_eq!(told.cells(0), ["0,0 1x1 Roba", "0,1 1x1 Cena", "1,0 1x1 Lampa", "1,1 1x1 55,00"]);
        has(&told, &CREATED);
    }
    assert_eq!(
        sample!("pptx", "modern/office.pptx").names(),
        ["ppt/embeddings/oleObject1.xlsx", "ppt/media/image1.emf"]
    );
    says(&sample!("odt", "modern/office.odp"), &["[object]\numetnuta tabela\n"]);
}

#[test]
fn mails_and_saved_pages() {
    let told = sample!("eml", "text/ponuda.eml");
    says(&told, &["Subject: Ponuda broj 17\n", "Poštovani, šaljemo ponudu u prilogu."]);
    assert_eq!(told.members, [("ponuda šid.pdf".to_owned(), b"%PDF-1.4 prilog".to_vec())]);
    has(
        &told,
        &[
            "from=Ana Anić <ana@prodavac.example>",
            "to=nabavke@kupac.example",
            "date=2024-02-01T08:30:00+01:00",
        ],
    );
    has(&told, &["message_id=17@prodavac.example", "in_reply_to=upit-3@kupac.example"]);
    has(
        &told,
        &["references=upit-1@kupac.example upit-3@kupac.example", "reply_to=prodaja@prodavac.example"],
    );
    has(&told, &["cc=bane@kupac.example", "originating_ip=[192.0.2.7]"]);
    let told = sample!("mhtml", "text/ponuda.mhtml");
    says(&told, &["Poštovani, šaljemo ponudu.\nStavka\tKoličina\tCena\nRuter\t2\t1200.50\n"]);
    assert_eq!(told.cells(0), ITEMS);
    assert_eq!(told.names(), ["znak.jp2"], "a saved page names its parts by their places");
    let picture: &[u8] = include_bytes!("../../../tests/formats/order.jp2");
    assert_eq!(told.members[0].1, picture);
    has(&told, &["subject=Ponuda"]);
}

#[test]
fn data() {
    let told = sample!("html", "text/ponuda.html");
    assert_eq!(told.cells(0), ITEMS);
    has(&told, &["title=Ponuda"]);
    assert_eq!(sample!("csv", "text/ponuda.csv").cells(0), ITEMS);
    assert_eq!(sample!("csv", "text/ponuda.tsv").cells(0), ITEMS);
    let told = sample!("sqlite", "text/ponuda.sqlite");
    assert_eq!(told.cells(0)[..4], ["0,0 1x1 opis", "0,1 1x1 kolicina", "0,2 1x1 cena", "1,0 1x1 Ruter"]);
    says(&told, &["stavke\n", "Kabl\t10\t80\n"]);
    says(&sample!("xml", "text/ponuda.xml"), &["ponuda @broj 17\n", "opis Ruter\n", "cena 80.00\n"]);
    says(&sample!("json", "text/ponuda.json"), &["broj: 17\n", "Količina: 10\n", "Cena: 1200.50\n"]);
    has(
        &sample!("jpeg", "text/slika.jpg"),
        &[
            "author=Ana Anic",
            "created_time=2024-02-01T08:30:00",
            "device=Kamera X1",
            "position=44.750000 19.700000",
        ],
    );
}

#[test]
fn encodings() {
    const LATIN: &[&str] =
        &["Naručilac: Dom zdravlja Šabac", "održavanje mreže", "Đuro Šćepanović, načelnik"];
    const CYRILLIC: &[&str] =
        &["Наручилац: Дом здравља Шабац", "одржавање мреже", "Ђуро Шћепановић, начелник"];
    const RUSSIAN: &[&str] = &["Заказчик: городская больница", "компьютерное оборудование"];
    const GERMAN: &[&str] = &["Stadt Köln\nFür die Lieferung", "über alle Stücke: 1.250,00"];
    for (told, words) in [
        (sample!("plain", "text/windows-1250.txt"), LATIN),
        (sample!("plain", "text/iso-8859-2.txt"), LATIN),
        (sample!("plain", "text/ibm852.txt"), LATIN),
        (sample!("plain", "text/iso646-yu.txt"), LATIN),
        (sample!("plain", "text/windows-1251.txt"), CYRILLIC),
        (sample!("plain", "text/iso-8859-5.txt"), CYRILLIC),
        (sample!("plain", "text/ibm855.txt"), CYRILLIC),
        (sample!("plain", "text/jus_i.b1.003-serb.txt"), CYRILLIC),
        (sample!("plain", "text/utf-16.txt"), CYRILLIC),
        (sample!("plain", "text/utf-16be.txt"), CYRILLIC),
        (sample!("plain", "text/koi8-r.txt"), RUSSIAN),
        (sample!("plain", "text/cp866.txt"), RUSSIAN),
        (sample!("plain", "text/windows-1252.txt"), GERMAN),
        (sample!("plain", "text/iso-8859-1.txt"), GERMAN),
        (sample!("plain", "text/gb18030.txt"), &["采购人：市医院", "供应商应在十日内交货"]),
    ] {
        says(&told, words);
    }
}

#[test]
fn plain_texts_with_a_form_of_their_own() {
    let lines = "Ugovor je potpisan u četvrtak.\n";
    for (told, times) in [
        (sample!("plain", "text/sastanak.srt"), "00:00:05,000 --> 00:00:07,500\n"),
        (sample!("plain", "text/sastanak.vtt"), "00:00:05.000 --> 00:00:07.500\n"),
    ] {
        says(&told, &[lines, times, "Popust", "je 92 odsto,\nбез пореза."]);
        has(&told, &["encoding=UTF-8"]);
    }
    let told = sample!("plain", "text/ponuda.md");
    says(&told, &["# Ponuda 17\n", "Ukupno **1.280,50** dinara", "[uslove](http://primer.rs/uslovi)"]);
    says(&told, &["| Stavka | Cena     |\n", "| Ruter  | 1.200,50 |\n", "гаранција две године"]);
    for (bytes, media_type) in [
        (&include_bytes!("../../../tests/formats/text/sastanak.srt")[..], "application/x-subrip"),
        (include_bytes!("../../../tests/formats/text/sastanak.vtt"), "text/vtt"),
        (include_bytes!("../../../tests/formats/text/ponuda.md"), "text/markdown"),
    ] {
        assert_eq!(identity(bytes).media_type, media_type);
    }
}

#[test]
fn address_cards() {
    let told = sample!("vcard", "text/ana.vcf");
    says(&told, &["FN:Ana Anić\n", "N:Anić;Ana;;;\n", "ORG:Prodavac d.o.o.;Nabavka\n"]);
    says(&told, &["rabat preko 12 odsto odobrava direktor", "уговоре потписује Мира.\n"]);
    let picture: &[u8] = include_bytes!("../../../tests/formats/meta/picture.png");
    assert_eq!(told.members, [("1.png".to_owned(), picture.to_vec())]);
}

//! Pictures and scans: read by Tesseract when all else is read, and waiting for it where there is none. These tests
//! need Tesseract with Serbian and English.

use crate::support::{Scene, Watch, done, invoice, number, rows, run_command, text, zip};
use lopdf::dictionary;
use std::collections::BTreeMap;
use std::process::Command;

/// A page of an order as a picture, made by another program: see tests/formats/make-ocr.sh.
const ORDER: &[u8] = include_bytes!("../formats/order.png");
/// The same page as pictures of other kinds.
const KINDS: [(&str, &[u8]); 5] = [
    ("order.jpg", include_bytes!("../formats/order.jpg")),
    ("order.webp", include_bytes!("../formats/order.webp")),
    ("order.jp2", include_bytes!("../formats/order.jp2")),
    ("order.bmp", include_bytes!("../formats/order.bmp")),
    ("order.heic", include_bytes!("../formats/order.heic")),
];
/// The same page as the only content of a PDF.
const SCAN: &[u8] = include_bytes!("../formats/scan.pdf");
/// Three pages in one TIFF, the second lying on its side, the third on its head.
const FAX: &[u8] = include_bytes!("../formats/fax.tiff");
/// Two pages of text and, between and behind them, scans as JPEG, JPEG 2000, CCITT and JBIG2: see
/// tests/formats/make-mixed.sh.
const MIXED: &[u8] = include_bytes!("../formats/mixed.pdf");
/// What the page of the order says.
const WORDS: [&str; 5] = ["Narudžbenica", "Optički", "84.500,00", "Набавка", "Ukupno"];

fn with_tesseract(scene: &Scene) -> Command {
    let there = Command::new("tesseract").arg("--list-langs").output().is_ok_and(|o| o.status.success());
    assert!(there, "apt-get install tesseract-ocr tesseract-ocr-srp tesseract-ocr-srp-latn");
    let mut command = run_command(&scene.trove, &scene.case);
    command.env("PATH", std::env::var_os("PATH").unwrap());
    command
}

/// Source and text of each page of a content.
fn pages(db: &rusqlite::Connection, path: &str) -> Vec<(String, String)> {
    let of = "SELECT t.source, t.text FROM page_text t JOIN files f USING (sha256) WHERE f.path = ?1 ORDER BY t.page";
    let mut statement = db.prepare(of).unwrap();
    let found = statement.query_map([path], |row| Ok((row.get(0)?, row.get(1)?))).unwrap();
    found.map(Result::unwrap).collect()
}

/// What a run said, and how often it said this.
fn times(said: &std::process::Output, words: &str) -> (usize, String) {
    let said = String::from_utf8_lossy(&said.stderr).into_owned();
    (said.matches(words).count(), said)
}

#[test]
fn pictures_and_scans_are_read_where_they_lie() {
    let scene = Scene::new();
    scene.write("order.png", ORDER);
    scene.write("fax.tiff", FAX);
    for (name, bytes) in KINDS {
        scene.write(name, bytes);
    }
    scene.write("mail/all.zip", zip(&[("scan.pdf", SCAN), ("order.png", ORDER), ("note.txt", b"nothing")]));
    let errors = done(&mut with_tesseract(&scene)).stderr;
    assert_eq!(String::from_utf8_lossy(&errors), "");
    let db = scene.db();
    assert_eq!(number(&db, "SELECT count(*) FROM files WHERE status <> 'done'"), 0);
    let kinds = KINDS.map(|(name, _)| name);
    for path in ["order.png", "mail/all.zip!/scan.pdf", "fax.tiff"].into_iter().chain(kinds) {
        let pages = pages(&db, path);
        // However a page of the fax was fed in, it says all of it. One on its head is noise unless it is turned.
        assert_eq!(pages.len(), if path == "fax.tiff" { 3 } else { 1 }, "{path}");
        for (number, (source, read)) in (1..).zip(pages) {
            assert_eq!(source, "ocr", "{path}, page {number}");
            for word in WORDS {
                assert!(read.contains(word), "{path}, page {number} lacks {word}: {read}");
            }
        }
    }
    // Every fact says that it rests on OCR, where it stands on the page, and how sure the rule is that found it.
    let facts =
        "FROM evidence WHERE sha256 = (SELECT sha256 FROM files WHERE path = 'mail/all.zip!/scan.pdf')";
    assert!(number(&db, &format!("SELECT count(*) {facts}")) > 3);
    assert_eq!(rows(&db, &format!("SELECT DISTINCT source {facts}")), ["\"ocr\""]);
    let wrong = "confidence IS NULL OR typeof(confidence) <> 'integer' OR confidence NOT BETWEEN 1 AND 100";
    assert_eq!(number(&db, &format!("SELECT count(*) {facts} AND ({wrong})")), 0, "percent");
    assert_eq!(number(&db, &format!("SELECT count(*) {facts} AND confidence < 50")), 0, "a clean page");
    let within = format!("SELECT count(*) {facts} AND (x0 IS NULL OR x0 < 0 OR x1 > 596 OR y1 > 843)");
    assert_eq!(number(&db, &within), 0);
    assert_eq!(number(&db, "SELECT count(*) FROM run WHERE tool LIKE 'tesseract %'"), 1);
}

#[test]
fn scans_beside_what_was_found_are_read_first() {
    let scene = Scene::new();
    // Names and sizes promise the same; an invoice lies in one folder.
    for n in 0..8 {
        for folder in ["a", "m", "z"] {
            let mut picture = ORDER.to_vec();
            picture.extend(format!("{folder}{n}").bytes());
            scene.write(format!("{folder}/sken{n}.png"), picture);
        }
    }
    scene.write("m/tekst.txt", invoice(1));
    done(with_tesseract(&scene).args(["--workers", "1"]));
    let order = rows(
        &scene.db(),
        "SELECT substr(l.path, 1, 1) FROM page p JOIN location l ON l.blob = p.blob WHERE p.source = 'ocr'
         GROUP BY p.blob ORDER BY min(p.rowid)",
    );
    assert_eq!(order.len(), 24);
    assert!(order[..8].iter().all(|folder| folder == "\"m\""), "{order:?}");
}

/// The scan with these words stamped on it, drawn as a PDF says.
fn stamped(words: &str) -> Vec<u8> {
    let mut document = lopdf::Document::load_mem(SCAN).unwrap();
    let page = document.page_iter().next().unwrap();
    let font = document.add_object(dictionary! {
        "Type" => "Font", "Subtype" => "Type1", "BaseFont" => "Helvetica",
    });
    let resources = document.get_or_create_resources(page).and_then(lopdf::Object::as_dict_mut).unwrap();
    resources.set("Font", dictionary! { "F" => font });
    document.add_page_contents(page, words.as_bytes().to_vec()).unwrap();
    let mut bytes = Vec::new();
    document.save_to(&mut bytes).unwrap();
    bytes
}

#[test]
fn a_scan_with_a_stamp_is_read_and_one_with_a_text_layer_is_not() {
    let scene = Scene::new();
    scene.write("stamp.pdf", stamped("BT /F 9 Tf 300 20 Td (Zavedeno 55/2024) Tj ET"));
    scene.write("layer.pdf", stamped("BT /F 9 Tf 3 Tr 300 20 Td (Zavedeno 56/2024) Tj ET"));
    let cover = "1 g 0 0 595 842 re f 0 g BT /F 20 Tf 60 400 Td (Naslovna strana ponude) Tj ET";
    scene.write("cover.pdf", stamped(cover));
    done(&mut with_tesseract(&scene));
    let db = scene.db();
    let of = |path: &str| {
        let from = format!("FROM page_text t JOIN files f USING (sha256) WHERE f.path = '{path}'");
        (
            text(&db, &format!("SELECT group_concat(t.text, '|') {from}")),
            text(&db, &format!("SELECT group_concat(t.source) {from}")),
        )
    };
    let (read, source) = of("stamp.pdf");
    assert!(read.contains("Narudžbenica") && read.ends_with("\n[text layer]\nZavedeno 55/2024"), "{read}");
    assert_eq!(source, "ocr");
    assert_eq!(of("layer.pdf"), ("Zavedeno 56/2024".into(), "layer".into()));
    let (read, source) = of("cover.pdf");
    assert!(
        read.starts_with("Naslovna strana") && source == "layer",
        "OCR that finds hardly more: {source} {read}"
    );
}

#[test]
fn without_tesseract_pictures_wait_and_a_later_run_reads_just_those() {
    let scene = Scene::new();
    scene.write("order.png", ORDER);
    scene.write("all.zip", zip(&[("scan.pdf", SCAN), ("note.txt", b"nothing")]));
    scene.write("note.txt", "read once, and not again");
    let (said, all) = times(&scene.run(), "contents wait for OCR; install Tesseract");
    assert_eq!(said, 1, "{all}");
    assert!(all.contains("2 contents wait for OCR; install Tesseract"), "{all}");
    let waiting = "SELECT path FROM files WHERE status = 'waiting' ORDER BY path";
    assert_eq!(rows(&scene.db(), waiting), [r#""all.zip!/scan.pdf""#, r#""order.png""#]);
    let mut watch = Watch::over(&scene.trove);
    let (said, all) = times(&scene.run(), "2 contents wait for OCR; install Tesseract");
    assert_eq!(said, 1, "it is said in every run: {all}");
    assert_eq!(watch.opened(), BTreeMap::new(), "and nothing is read again to say so");
    let (said, all) = times(&done(&mut with_tesseract(&scene)), "OCR");
    assert_eq!(said, 0, "{all}");
    let opened: Vec<_> = watch.opened().into_keys().collect();
    assert_eq!(opened, ["all.zip", "order.png"].map(|name| scene.trove.join(name)));
    assert_eq!(rows(&scene.db(), waiting), Vec::<String>::new());
    let (said, all) = times(&done(&mut with_tesseract(&scene)), "OCR");
    assert_eq!((said, watch.opened()), (0, BTreeMap::new()), "what was read is read: {all}");
    // The same as if it had been there from the start.
    let later = scene.state();
    let fresh = Scene { case: scene.case.with_file_name("fresh.case"), ..scene };
    done(&mut with_tesseract(&fresh));
    crate::support::assert_same(&later, &fresh.state(), "Tesseract later");
}

#[test]
fn scanned_pages_among_pages_of_text_are_read_and_no_others() {
    let scene = Scene::new();
    scene.write("mixed.pdf", MIXED);
    scene.run();
    let waits = "SELECT message FROM problems WHERE path = 'mixed.pdf'";
    assert_eq!(
        rows(&scene.db(), waits),
        ["\"pages 2, 4-6 have no text layer, or little beside a picture, and wait for OCR\""]
    );
    let expected = [
        ("layer", ["Ugovor o nabavci opreme br. 31/2024", "Prvi list je pisan na računaru."]),
        ("ocr", ["Prilog 1: specifikacija", "Iznos bez poreza: 84.500,00 RSD"]),
        ("layer", ["Treći list opet ima", "i nosi potpise"]),
        ("ocr", ["Prilog 2: zapisnik", "Magacin Kragujevac"]),
        ("ocr", ["Прилог 3: гаранција", "Гаранција траје двадесет месеци"]),
        ("ocr", ["Прилог 4: пријемница", "Пет кутија у магацину"]),
    ];
    let check = |with: &str| {
        let read = pages(&scene.db(), "mixed.pdf");
        assert_eq!(read.len(), expected.len(), "{with}");
        for ((source, text), (expected, words)) in read.iter().zip(expected) {
            let waits = expected == "ocr" && with == "without Tesseract";
            assert_eq!((source.as_str(), text.is_empty()), (if waits { "layer" } else { expected }, waits));
            for word in words {
                assert_eq!(text.contains(word), !waits, "{with}, {word}: {text}");
            }
        }
    };
    check("without Tesseract");
    done(&mut with_tesseract(&scene));
    check("with it");
    assert_eq!(rows(&scene.db(), waits), Vec::<String>::new());
}

#[test]
fn a_language_that_is_not_installed_is_named_once_and_the_others_are_read() {
    let scene = Scene::new();
    scene.write("order.png", ORDER);
    scene.write("scan.pdf", SCAN);
    scene.run_with(&["--until", "inventory"]);
    let path = scene.case.join("case.toml");
    let settings = std::fs::read_to_string(&path).unwrap();
    let changed = settings.replacen("\"srp_latn\"", "\"srp_latn\", \"kling\"", 1);
    assert_ne!(changed, settings);
    std::fs::write(&path, changed).unwrap();
    let note = "OCR ran without the languages kling, which are not installed";
    let (said, all) = times(&done(&mut with_tesseract(&scene)), note);
    assert_eq!(said, 1, "{all}");
    let db = scene.db();
    assert_eq!(number(&db, "SELECT count(*) FROM files WHERE status <> 'done'"), 0);
    for path in ["order.png", "scan.pdf"] {
        let [(_, read)] = &pages(&db, path)[..] else { panic!("{path} has one page") };
        WORDS.iter().for_each(|word| assert!(read.contains(word), "{path} lacks {word}: {read}"));
    }
    let tools = rows(&db, "SELECT tool FROM run WHERE tool IS NOT NULL");
    assert!(tools.len() == 1 && !tools[0].contains("kling") && tools[0].contains("srp_latn"), "{tools:?}");
}

#[test]
fn what_tesseract_cannot_read_is_told() {
    let scene = Scene::new();
    scene.write("broken.png", &ORDER[..ORDER.len() / 20]);
    scene.write("good.png", ORDER);
    done(&mut with_tesseract(&scene));
    let found = rows(&scene.db(), "SELECT path, status FROM files ORDER BY path");
    assert_eq!(found, [r#""broken.png" | "problem""#, r#""good.png" | "done""#]);
}

#[test]
fn pictures_in_split_archives_within_archives_are_read_with_all_volumes() {
    let scene = Scene::new();
    let text = "the volumes are no texts of their own\n".repeat(300);
    let inner = zip(&[("order.png", ORDER), ("note.txt", text.as_bytes())]);
    let volumes: Vec<(String, &[u8])> =
        inner.chunks(4_000).enumerate().map(|(n, bytes)| (format!("a.zip.{:03}", n + 1), bytes)).collect();
    let members: Vec<(&str, &[u8])> = volumes.iter().map(|(name, bytes)| (name.as_str(), *bytes)).collect();
    scene.write("outer.zip", zip(&members));
    // Without Tesseract the picture waits; with it the archive is opened once more, with all its volumes.
    scene.run();
    assert_eq!(rows(&scene.db(), "SELECT path FROM unread"), ["\"outer.zip!/a.zip.001!/order.png\""]);
    done(&mut with_tesseract(&scene));
    let db = scene.db();
    assert_eq!(number(&db, "SELECT count(*) FROM files WHERE status <> 'done'"), 0);
    assert_eq!(number(&db, "SELECT count(*) FROM page_text WHERE source = 'ocr'"), 1);
    let further = "SELECT count(*) FROM files WHERE continuation_of IS NOT NULL";
    assert_eq!(number(&db, further), volumes.len() as i64 - 1);
}

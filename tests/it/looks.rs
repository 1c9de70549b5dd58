//! Pictures that were pasted into several documents: found whatever holds them and however they are encoded.

use crate::support::{Random, Scene, assert_same, done, invoice, mail, number, paydirt, rows, said, zip};
use image::codecs::jpeg::JpegEncoder;
use image::imageops::{self, FilterType};
use image::{DynamicImage, GrayImage, ImageFormat, Luma};
use lopdf::{Document, Object, Stream, dictionary};
use std::io::Cursor;

/// A stamp: a frame and strokes in it that stand for words.
fn stamp(seed: u64) -> GrayImage {
    let mut random = Random(seed);
    let mut picture = GrayImage::from_pixel(240, 120, Luma([255]));
    let mut bar = |x: u32, y: u32, width: u32, height: u32| {
        for (x, y) in (x..x + width).flat_map(|x| (y..y + height).map(move |y| (x, y))) {
            picture.put_pixel(x, y, Luma([40]));
        }
    };
    for (x, y, width, height) in [(8, 8, 224, 3), (8, 109, 224, 3), (8, 8, 3, 104), (229, 8, 3, 104)] {
        bar(x, y, width, height);
    }
    for _ in 0..60 {
        let (x, y) = (18 + random.below(190) as u32, 18 + random.below(76) as u32);
        let (width, height) = if random.below(2) == 0 { (3, 12) } else { (14, 3) };
        bar(x, y, width, height);
    }
    picture
}

fn png(picture: &GrayImage) -> Vec<u8> {
    let mut out = Cursor::new(Vec::new());
    DynamicImage::ImageLuma8(picture.clone()).write_to(&mut out, ImageFormat::Png).unwrap();
    out.into_inner()
}

/// The picture at another size as JPEG.
fn jpeg(picture: &GrayImage, width: u32, height: u32) -> Vec<u8> {
    let scaled = imageops::resize(picture, width, height, FilterType::Triangle);
    let mut out = Vec::new();
    JpegEncoder::new_with_quality(&mut out, 60).encode_image(&scaled).unwrap();
    out
}

/// A document of Word with a text and a picture.
fn docx(text: &str, picture: &[u8]) -> Vec<u8> {
    let types = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">\
        <Default Extension=\"png\" ContentType=\"image/png\"/><Override PartName=\"/word/document.xml\" \
        ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>";
    let document = format!(
        "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r>\
         <w:t>{text}</w:t></w:r></w:p></w:body></w:document>"
    );
    zip(&[
        ("[Content_Types].xml", types.as_bytes()),
        ("word/document.xml", document.as_bytes()),
        ("word/media/image1.png", picture),
    ])
}

/// How a picture is drawn on a page.
enum Drawn<'a> {
    /// Its points, deflated, with a mask that lets nothing of the white be seen.
    Masked(&'a GrayImage),
    /// One bit a point, painted where it is dark.
    Stencil(&'a GrayImage),
    /// The bytes of a JPEG of this size.
    Jpeg(&'a [u8], (u32, u32)),
}

/// A PDF: on its first page a text, on its second one the picture at this share of the page.
fn pdf(text: &str, drawn: &Drawn, share: f64) -> Vec<u8> {
    let mut document = Document::with_version("1.7");
    let pages = document.new_object_id();
    let picture = picture(&mut document, drawn);
    let font = document
        .add_object(dictionary! { "Type" => "Font", "Subtype" => "Type1", "BaseFont" => "Helvetica" });
    let resources = document.add_object(dictionary! {
        "Font" => dictionary! { "F" => font }, "XObject" => dictionary! { "X" => picture },
    });
    let side = (share * 600.0 * 800.0).sqrt();
    let contents = [
        format!("BT /F 12 Tf 50 700 Td ({text}) Tj ET"),
        format!("BT /F 12 Tf 20 20 Td (Page two) Tj ET q {side} 0 0 {side} 0 50 cm /X Do Q"),
    ];
    let kids: Vec<Object> = (contents.iter())
        .map(|content| {
            let content = document.add_object(Stream::new(dictionary! {}, content.clone().into_bytes()));
            let page = dictionary! {
                "Type" => "Page", "Parent" => pages, "Resources" => resources, "Contents" => content,
                "MediaBox" => vec![0.into(), 0.into(), 600.into(), 800.into()],
            };
            document.add_object(page).into()
        })
        .collect();
    let tree = dictionary! { "Type" => "Pages", "Kids" => kids, "Count" => 2 };
    document.objects.insert(pages, Object::Dictionary(tree));
    let catalog = document.add_object(dictionary! { "Type" => "Catalog", "Pages" => pages });
    document.trailer.set("Root", catalog);
    let mut out = Vec::new();
    document.save_to(&mut out).unwrap();
    out
}

fn picture(document: &mut Document, drawn: &Drawn) -> lopdf::ObjectId {
    let entries = |(width, height): (u32, u32), bits: i64| {
        dictionary! {
            "Type" => "XObject", "Subtype" => "Image", "Width" => i64::from(width), "Height" => i64::from(height),
            "BitsPerComponent" => bits,
        }
    };
    let grey = |mut entries: lopdf::Dictionary| {
        entries.set("ColorSpace", "DeviceGray");
        entries
    };
    let deflated = |entries, bytes| {
        let mut stream = Stream::new(entries, bytes);
        stream.compress().unwrap();
        stream
    };
    match drawn {
        Drawn::Masked(picture) => {
            let size = picture.dimensions();
            let mask: Vec<u8> = picture.iter().map(|shade| 255 - shade).collect();
            let mask = document.add_object(deflated(grey(entries(size, 8)), mask));
            let mut own = grey(entries(size, 8));
            own.set("SMask", mask);
            document.add_object(deflated(own, vec![0; (size.0 * size.1) as usize]))
        }
        Drawn::Stencil(picture) => {
            let bits = |row: &[u8]| {
                row.chunks(8)
                    .map(|eight| eight.iter().fold(0, |byte, shade| byte << 1 | u8::from(*shade > 128)))
                    .collect::<Vec<u8>>()
            };
            let rows = picture.as_raw().chunks(picture.width() as usize).flat_map(bits).collect();
            let mut own = entries(picture.dimensions(), 1);
            own.set("ImageMask", true);
            document.add_object(deflated(own, rows))
        }
        Drawn::Jpeg(bytes, size) => {
            let mut own = grey(entries(*size, 8));
            own.set("Filter", "DCTDecode");
            document.add_object(Stream::new(own, bytes.to_vec()))
        }
    }
}

/// One stamp in six documents and in a picture of its own; another stamp, in one document; one that covers a page.
fn scene() -> Scene {
    let scene = Scene::new();
    let (own, other) = (stamp(1), stamp(2));
    scene.write("Ugovori/ugovor.docx", docx("Ugovor o isporuci", &png(&own)));
    // The same bytes in another document are one content, and two documents all the same.
    scene.write("Ugovori/aneks.docx", docx("Aneks ugovora", &png(&own)));
    scene.write("Ponude/masked.pdf", pdf("Ponuda", &Drawn::Masked(&own), 0.04));
    scene.write("Ponude/stencil.pdf", pdf("Ponuda sa popustom", &Drawn::Stencil(&own), 0.04));
    let small = jpeg(&own, 150, 75);
    scene.write("Ponude/jpeg.pdf", pdf("Treća ponuda", &Drawn::Jpeg(&small, (150, 75)), 0.04));
    scene.write("poruka.eml", mail("pečat", "U prilogu je pečat.", "pecat.jpg", &jpeg(&own, 360, 180)));
    scene.write("Slike/pečat.png", png(&own));
    scene.write("Slike.zip", zip(&[("drugi.png", &png(&other)), ("faktura.txt", invoice(3).as_bytes())]));
    let large = Drawn::Jpeg(&small, (150, 75));
    scene.write("scan.pdf", pdf("Scan", &large, 0.8));
    scene
}

#[test]
fn one_stamp_is_found_in_every_document_that_bears_it() {
    let scene = scene();
    scene.run();
    let db = scene.db();
    let found = rows(
        &db,
        "SELECT path, page, width, height, member, documents, picture = (SELECT min(hash) FROM pictures)
         FROM pictures ORDER BY path",
    );
    assert_eq!(
        found,
        [
            r#""Ponude/jpeg.pdf" | 2 | 150 | 75 | - | 7 | 1"#,
            r#""Ponude/masked.pdf" | 2 | 240 | 120 | - | 7 | 1"#,
            r#""Ponude/stencil.pdf" | 2 | 240 | 120 | - | 7 | 1"#,
            r#""Slike/pečat.png" | 1 | 240 | 120 | - | 7 | 1"#,
            r#""Ugovori/aneks.docx" | 1 | 240 | 120 | "word/media/image1.png" | 7 | 1"#,
            r#""Ugovori/ugovor.docx" | 1 | 240 | 120 | "word/media/image1.png" | 7 | 1"#,
            r#""poruka.eml" | 1 | 360 | 180 | "pecat.jpg" | 7 | 1"#,
        ]
    );
    assert_eq!(
        number(&db, "SELECT count(*) FROM look"),
        6,
        "a content has its look once, and a scan has none"
    );
    assert_eq!(rows(&db, "SELECT * FROM problems WHERE kind <> 'missing_tool'"), Vec::<String>::new());
}

#[test]
fn pictures_are_listed_for_all_documents_and_for_one() {
    let scene = scene();
    scene.run();
    let shown = |arguments: &[&str]| said(paydirt(arguments).arg("--case").arg(&scene.case));
    insta::assert_snapshot!("pictures", shown(&["similar", "--pictures"]).trim_end());
    let document = rows(&scene.db(), "SELECT document FROM pictures WHERE path = 'poruka.eml'");
    let document = document[0].trim_matches('"');
    assert_eq!(shown(&["similar", document, "--pictures"]), shown(&["similar", "--pictures"]));
    let json =
        done(paydirt(&["similar", "--pictures", "--json", "--limit", "2"]).arg("--case").arg(&scene.case));
    let json: serde_json::Value = serde_json::from_slice(&json.stdout).unwrap();
    assert_eq!((&json[0]["documents"], json[0]["in"].as_array().unwrap().len()), (&7.into(), 2));
    assert_eq!(json[0]["in"][0]["places"][0]["page"], 2, "{json}");
    let other = rows(&scene.db(), "SELECT sha256 FROM files WHERE path = 'Slike.zip!/drugi.png'");
    let none = shown(&["similar", other[0].trim_matches('"'), "--pictures"]);
    assert!(!none.contains("documents with picture"), "{none}");
}

#[test]
fn what_comes_later_is_found_and_what_is_gone_is_forgotten() {
    let scene = scene();
    scene.run();
    scene.write("Novo/drugi.docx", docx("Zapisnik", &png(&stamp(2))));
    for gone in ["Ponude", "Ugovori"] {
        std::fs::remove_dir_all(scene.trove.join(gone)).unwrap();
    }
    scene.run();
    let db = scene.db();
    let found = rows(&db, "SELECT documents, path FROM pictures ORDER BY path");
    assert_eq!(
        found,
        [
            r#"2 | "Novo/drugi.docx""#,
            r#"2 | "Slike.zip!/drugi.png""#,
            r#"2 | "Slike/pečat.png""#,
            r#"2 | "poruka.eml""#
        ]
    );
    assert_same(&scene.state(), &scene.fresh_state(), "documents are gone and another came");
}

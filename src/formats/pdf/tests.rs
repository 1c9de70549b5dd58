//! Small PDFs written by hand, read through the format's front door.

use super::FORMAT;
use crate::formats::sink::collect;
use crate::formats::{Basis, Limits, Match, Piece, Probe, Read, Reading, Sink};
use crate::problem::{Problem, ProblemKind};
use crate::text::{MetaKey, Page};
use crate::trove::Blob;
use flate2::Compression;
use flate2::write::ZlibEncoder;
use lopdf::{Document, EncryptionState, EncryptionVersion, Object, Permissions, StringFormat};
use std::io::{Write, copy, repeat};

/// A PDF of these objects, numbered from 1 and the first one the catalog.
pub(super) fn pdf(objects: &[String], trailer: &str) -> Vec<u8> {
    let mut out = b"%PDF-1.7\n".to_vec();
    let mut table = format!("xref\n0 {}\n0000000000 65535 f \n", objects.len() + 1);
    for (index, object) in objects.iter().enumerate() {
        table.push_str(&format!("{:010} 00000 n \n", out.len()));
        out.extend(format!("{} 0 obj\n{object}\nendobj\n", index + 1).into_bytes());
    }
    let start = out.len();
    let size = objects.len() + 1;
    let end = format!("{table}trailer\n<</Size {size}/Root 1 0 R{trailer}>>\nstartxref\n{start}\n%%EOF\n");
    out.extend(end.into_bytes());
    out
}

pub(super) fn stream(entries: &str, data: &str) -> String {
    format!("<<{entries}/Length {}>>\nstream\n{data}\nendstream", data.len())
}

/// Catalog, page tree, one page of 300 by 200 points with this content, and Helvetica as `/F`.
pub(super) fn objects(content: &str, page: &str, catalog: &str) -> Vec<String> {
    vec![
        format!("<</Type/Catalog/Pages 2 0 R{catalog}>>"),
        "<</Type/Pages/Kids[3 0 R]/Count 1>>".to_owned(),
        format!(
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]/Contents 4 0 R\
             /Resources<</Font<</F 5 0 R/G 6 0 R>>/XObject<</X 6 0 R>>>>{page}>>"
        ),
        stream("", content),
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>".to_owned(),
    ]
}

fn simple(content: &str, page: &str) -> Vec<u8> {
    pdf(&objects(content, page, ""), "")
}

fn read(bytes: &[u8]) -> (Vec<Piece>, Result<(), Problem>) {
    collect(&FORMAT, bytes)
}

fn pages(bytes: &[u8]) -> Vec<Page> {
    let pages = read(bytes).0.into_iter().filter_map(|p| if let Piece::Page(p) = p { Some(p) } else { None });
    pages.collect()
}

pub(super) fn text(bytes: &[u8]) -> String {
    pages(bytes).iter().map(|p| p.text.as_str()).collect::<Vec<_>>().join("\u{c}")
}

fn problems(bytes: &[u8]) -> Vec<Problem> {
    let (pieces, result) = read(bytes);
    let told = pieces.into_iter().filter_map(|p| if let Piece::Problem(p) = p { Some(p) } else { None });
    told.chain(result.err()).collect()
}

/// Asserts that a word's box is this one, within a point.
#[track_caller]
fn assert_box(page: &Page, word: &str, expected: [f64; 4]) {
    let found = page.words.iter().find(|w| w.span.of(&page.text) == Some(word)).expect("the word is there");
    let b = found.bbox;
    let got = [b.x0, b.y0, b.x1, b.y1].map(|v| f64::from(v) / 100.0);
    let near = got.iter().zip(expected).all(|(g, e)| (g - e).abs() <= 1.0);
    assert!(near, "{word}: {got:?}, not {expected:?}");
}

#[test]
fn the_header_may_stand_a_little_way_in() {
    let recognized = |bytes: &[u8]| {
        let blob = Blob::from_bytes(bytes);
        (FORMAT.recognize)(&Probe::new(bytes, &[], &blob))
    };
    assert_eq!(recognized(b"\n\nPJL junk\n%PDF-1.4\n1 0 obj\nendobj"), Match::on(Basis::Signature));
    assert_eq!(recognized(&[b" ".repeat(2000), b"%PDF-1.4".to_vec()].concat()), None);
    assert_eq!(recognized(b"PDF"), None);
}

#[test]
fn a_priced_row_is_one_line_with_boxes() {
    let bytes = simple(
        "BT /F 10 Tf 50 150 Td (Steel pipe) Tj 150 0 Td (12.50) Tj ET \
         BT /F 10 Tf 50 130 Td [(Ham) -20 (mer) -300 (XL)] TJ 150 0.5 Td (9.00) Tj ET",
        "",
    );
    let pages = pages(&bytes);
    let page = pages.first().expect("a page");
    assert_eq!(page.text, "Steel pipe  12.50\nHammer XL  9.00");
    assert_eq!(page.size, Some((30_000, 20_000)));
    assert_box(page, "Steel", [50.0, 42.5, 73.3, 52.2]);
    assert_box(page, "12.50", [200.0, 42.5, 225.0, 52.2]);
    assert!(page.words.windows(2).all(|w| w[0].span.end <= w[1].span.start));
}

#[test]
fn advances_of_fonts_that_are_not_embedded_are_the_documents_own() {
    let mut objects = objects("BT /G 10 Tf 50 150 Td (WMWM) Tj (W) Tj (M) Tj ET", "", "");
    objects.push(
        "<</Type/Font/Subtype/TrueType/BaseFont/ArialNarrow/FirstChar 77/LastChar 87\
         /Widths[600 0 0 0 0 0 0 0 0 0 800]/Encoding/WinAnsiEncoding\
         /FontDescriptor<</Type/FontDescriptor/FontName/ArialNarrow/Flags 32>>>>"
            .into(),
    );
    let page = &pages(&pdf(&objects, ""))[0];
    assert_box(page, "WMWMWM", [50.0, 42.5, 92.0, 52.2]);
    objects[3] = stream("", "BT 50 Tz /F 10 Tf 50 150 Td (Total) Tj ET");
    assert_box(&pages(&pdf(&objects, ""))[0], "Total", [50.0, 42.5, 61.1, 52.2]);
}

#[test]
fn rotation_and_crop_box_are_honoured() {
    let content = "BT /F 10 Tf 50 150 Td (Hello) Tj ET";
    let turned = &pages(&simple(content, "/Rotate 90"))[0];
    assert_eq!((turned.text.as_str(), turned.size), ("Hello", Some((20_000, 30_000))));
    // Text that ran left to right now runs downwards, 150 points from the left edge.
    assert_box(turned, "Hello", [147.8, 50.0, 157.5, 72.8]);
    let cropped = &pages(&simple(content, "/CropBox[40 100 140 180]"))[0];
    assert_eq!(cropped.size, Some((10_000, 8_000)));
    assert_box(cropped, "Hello", [10.0, 22.5, 32.8, 32.2]);
}

#[test]
fn text_running_upwards_is_read_along_its_own_lines() {
    let bytes = simple("BT /F 10 Tf 0 1 -1 0 100 20 Tm (Going up) Tj 0 -12 Td (and on) Tj ET", "");
    assert_eq!(text(&bytes), "Going up\nand on");
}

#[test]
fn bold_by_overprinting_is_read_once_and_hidden_layers_are_kept() {
    let bytes = simple(
        "BT /F 10 Tf 50 150 Td (Total) Tj 0.3 0 Td (Total) Tj ET \
         BT 3 Tr /F 10 Tf 50 100 Td (from a scan) Tj ET",
        "",
    );
    assert_eq!(text(&bytes), "Total\nfrom a scan");
}

#[test]
fn what_is_cut_off_is_not_text() {
    let bytes = simple(
        "BT /F 10 Tf 50 150 Td (seen) Tj 0 900 Td (beyond) Tj ET \
         q 0 0 20 20 re W n BT /F 10 Tf 50 100 Td (clipped) Tj ET Q",
        "",
    );
    assert_eq!(text(&bytes), "seen");
}

#[test]
fn running_text_in_columns_is_read_column_by_column() {
    let column = |x: u32, name: &str| -> String {
        let line = |i: u32| {
            format!("BT /F 8 Tf {x} {} Td ({name} side of the gutter, line {i}) Tj ET ", 180 - 10 * i)
        };
        (0..6).map(line).collect()
    };
    let text = text(&simple(&format!("{}{}", column(20, "left"), column(160, "right")), ""));
    let sides: Vec<&str> = text.lines().filter_map(|l| l.split(' ').next()).collect();
    assert_eq!(sides, [["left"; 6], ["right"; 6]].concat());
}

#[test]
fn cyrillic_comes_through_to_unicode() {
    let map = "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /A def \
               1 begincodespacerange <0000> <FFFF> endcodespacerange \
               2 beginbfchar <0001> <0420> <0002> <0430> endbfchar \
               1 beginbfrange <0003> <0005> <0447> endbfrange endcmap end end";
    let mut objects = objects("BT /G 10 Tf 50 150 Td <00010002000300040005> Tj ET", "", "");
    objects.push(
        "<</Type/Font/Subtype/Type0/BaseFont/A/Encoding/Identity-H/DescendantFonts[7 0 R]/ToUnicode 8 0 R>>"
            .into(),
    );
    objects.push(
        "<</Type/Font/Subtype/CIDFontType2/BaseFont/A/DW 600\
         /CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>>>"
            .into(),
    );
    objects.push(stream("", map));
    assert_eq!(text(&pdf(&objects, "")), "Рачшщ");
}

#[test]
fn scans_wait_for_ocr_in_one_problem() {
    let image =
        stream("/Type/XObject/Subtype/Image/Width 1/Height 1/BitsPerComponent 8/ColorSpace/DeviceGray", "x");
    let mut objects = objects("q 300 0 0 200 0 0 cm /X Do Q", "", "");
    objects[1] = "<</Type/Pages/Kids[3 0 R 3 0 R 7 0 R]/Count 3>>".into();
    let again = objects[2].clone();
    objects.extend([image, again]);
    let bytes = pdf(&objects, "");
    assert!(pages(&bytes).iter().all(|p| p.text.is_empty() && p.words.is_empty()));
    let told = problems(&bytes);
    assert_eq!(told.len(), 1);
    assert_eq!(told[0].kind, ProblemKind::MissingTool);
    assert_eq!(told[0].message, "pages 1-2 have no text layer, or little beside a picture, and wait for OCR");
}

#[test]
fn an_empty_page_waits_for_nothing() {
    assert_eq!(problems(&simple("", "")), []);
}

/// A document encrypted under a user password, by another library.
fn encrypted(user_password: &str) -> Vec<u8> {
    encrypt(&simple("BT /F 10 Tf 50 150 Td (secret) Tj ET", ""), user_password)
}

fn encrypt(bytes: &[u8], user_password: &str) -> Vec<u8> {
    let mut document = Document::load_mem(bytes).unwrap();
    let id = Object::String(b"0123456789abcdef".to_vec(), StringFormat::Literal);
    document.trailer.set("ID", Object::Array(vec![id.clone(), id]));
    let version = EncryptionVersion::V2 {
        document: &document,
        owner_password: "owner",
        user_password,
        key_length: 128,
        permissions: Permissions::all(),
    };
    let state = EncryptionState::try_from(version).unwrap();
    document.encrypt(&state).unwrap();
    let mut out = Vec::new();
    document.save_to(&mut out).unwrap();
    out
}

#[test]
fn only_a_real_password_stops_reading() {
    assert_eq!(text(&encrypted("")), "secret");
    let told = problems(&encrypted("sesame"));
    assert_eq!(told.iter().map(|p| p.kind).collect::<Vec<_>>(), [ProblemKind::Encrypted]);
}

#[test]
fn a_cut_file_gives_what_is_left() {
    let whole = simple("BT /F 10 Tf 50 150 Td (still here) Tj ET", "");
    let at = whole.windows(4).position(|w| w == b"xref").unwrap();
    assert_eq!(text(&whole[..at]), "still here");
    assert_eq!(problems(&whole[..at])[0].kind, ProblemKind::Truncated);
    let (pieces, result) = read(&whole[..20]);
    assert!(pieces.is_empty());
    assert_eq!(result.unwrap_err().kind, ProblemKind::Truncated);
    let told = problems(b"%PDF-1.4\nnothing\nstartxref\n5\n%%EOF");
    assert_eq!(told[0].kind, ProblemKind::Corrupt);
}

#[test]
fn wrong_cross_references_are_repaired() {
    let good = simple("BT /F 10 Tf 50 150 Td (repaired) Tj ET", "");
    let shifted = [b"%PDF-1.7\n% some bytes that came in front\n".as_slice(), &good[9..]].concat();
    assert_eq!(text(&shifted), "repaired");
}

#[test]
fn embedded_files_become_members_once_each() {
    let page = "/Annots[<</Type/Annot/Subtype/FileAttachment/Rect[0 0 9 9]/FS 8 0 R>>\
                <</Type/Annot/Subtype/FileAttachment/Rect[0 0 9 9]/FS 6 0 R>>]";
    let catalog = "/Names<</EmbeddedFiles<</Kids[<</Names[(listed) 6 0 R]>>]>>>>/AF[6 0 R]";
    let mut objects = objects("", page, catalog);
    objects.push("<</Type/Filespec/F(invoice.xml)/EF<</F 7 0 R>>>>".into());
    objects.push(stream("/Params<</ModDate(D:20240131120000Z)>>", "<Invoice/>"));
    objects.push("<</Type/Filespec/UF<FEFF010D002E007400780074>/EF<</F 9 0 R>>>>".into());
    objects.push(stream("", "note"));
    let (pieces, result) = read(&pdf(&objects, ""));
    assert_eq!(result, Ok(()));
    assert!(pieces.contains(&Piece::Announced(2)));
    let names = pieces.iter().filter_map(|p| if let Piece::Member(m) = p { Some(m) } else { None });
    let names: Vec<_> =
        names.map(|m| (String::from_utf8_lossy(&m.path).into_owned(), m.modified.clone())).collect();
    let modified = Some("2024-01-31T12:00:00Z".to_owned());
    assert_eq!(names, [("invoice.xml".to_owned(), modified), ("č.txt".to_owned(), None)]);
    assert!(pieces.contains(&Piece::MemberData(b"<Invoice/>".to_vec())));
}

#[test]
fn the_information_dictionary_is_kept_as_it_is() {
    let mut objects = objects("", "", "/Lang(sr-Latn)");
    objects.push(
        "<</Title<FEFF041F044004300447>/Producer(f\\374r \\200)/CreationDate(D:20240131120000+01'00')>>"
            .into(),
    );
    let meta = meta(&pdf(&objects, "/Info 6 0 R"));
    let expected = [
        (MetaKey::Title, "Прач"),
        (MetaKey::Producer, "für •"),
        (MetaKey::Created, "D:20240131120000+01'00'"),
        (MetaKey::CreatedTime, "2024-01-31T12:00:00+01:00"),
        (MetaKey::Language, "sr-Latn"),
        (MetaKey::Pages, "1"),
    ];
    assert_eq!(meta, expected.map(|(k, v)| (k, v.to_owned())));
}

fn meta(bytes: &[u8]) -> Vec<(MetaKey, String)> {
    let meta = read(bytes).0.into_iter();
    meta.filter_map(|p| if let Piece::Meta(m) = p { Some((m.key, m.value)) } else { None }).collect()
}

fn value(meta: &[(MetaKey, String)], key: MetaKey) -> Option<&str> {
    meta.iter().find(|(k, _)| *k == key).map(|(_, v)| v.as_str())
}

/// Names of the members and how many bytes each gave.
fn members(pieces: &[Piece]) -> Vec<(String, usize)> {
    let mut out: Vec<(String, usize)> = Vec::new();
    for piece in pieces {
        match (piece, out.last_mut()) {
            (Piece::Member(m), _) => out.push((String::from_utf8_lossy(&m.path).into_owned(), 0)),
            (Piece::MemberData(d), Some((_, size))) => *size += d.len(),
            _ => {}
        }
    }
    out
}

#[test]
fn the_newest_trailer_names_the_information_dictionary() {
    let mut objects = objects("BT /F 10 Tf 50 150 Td (/Info 6 0 R) Tj ET", "", "");
    objects.push("<</Title(old)>>".into());
    let mut bytes = pdf(&objects, "/Info 6 0 R");
    let before = bytes.windows(6).position(|w| w == b"\nxref\n").unwrap() + 1;
    let object = bytes.len();
    bytes.extend(b"7 0 obj\n<</Title(new)/Producer 5 0 R>>\nendobj\n");
    let start = bytes.len();
    bytes.extend(
        format!(
            "xref\n7 1\n{object:010} 00000 n \ntrailer\n<</Size 8/Root 1 0 R/Info 7 0 R/Prev {before}>>\n\
             startxref\n{start}\n%%EOF\n% /Info 6 0 R\n"
        )
        .into_bytes(),
    );
    assert_eq!(value(&meta(&bytes), MetaKey::Title), Some("new"));
    assert_eq!(text(&bytes), "/Info 6 0 R");
}

#[test]
fn identifiers_are_the_packets_or_else_the_trailers() {
    let mut objects = objects("", "", "/Metadata 6 0 R");
    let trailer = "/ID[<00AAff><11>]";
    objects.push(stream("", "<x xmpMM:DocumentID='uuid:1'/>"));
    let meta = meta(&pdf(&objects, trailer));
    assert_eq!(value(&meta, MetaKey::DocumentId), Some("uuid:1"));
    assert_eq!(value(&meta, MetaKey::InstanceId), Some("11"));
}

#[test]
fn the_packet_fills_what_the_information_dictionary_lacks() {
    let mut objects = objects("", "", "/Metadata 7 0 R");
    objects.push("<</Title 8 0 R/Author()>>".into());
    objects.push(stream(
        "/Type/Metadata/Subtype/XML",
        "<x><dc:title>from XMP</dc:title><dc:creator>Ana</dc:creator><xmp:CreateDate>2024-01-31</xmp:CreateDate></x>",
    ));
    objects.push("(from Info)".into());
    let meta = meta(&pdf(&objects, "/Info 6 0 R"));
    assert_eq!(value(&meta, MetaKey::Title), Some("from Info"));
    assert_eq!(value(&meta, MetaKey::Author), Some("Ana"));
    assert_eq!(value(&meta, MetaKey::Created), Some("2024-01-31"));
}

#[test]
fn associated_files_are_found_wherever_they_hang() {
    let on_root = objects("", "", "/AF[<</Type/Filespec/UF(a.xml)/EF<</UF 6 0 R>>>>]");
    let on_page = objects("", "/AF[<</F(a.xml)/EF 7 0 R>>]", "");
    let listed = objects("", "", "/Names<</EmbeddedFiles<</Names[(a.xml) 8 0 R]>>>>");
    for mut objects in [on_root, on_page, listed] {
        objects.push(stream("/Type/EmbeddedFile", "<Invoice/>"));
        objects.push("<</F 6 0 R>>".into());
        objects.push("<</EF 7 0 R>>".into());
        let used = if objects[0].contains("8 0 R") { 8 } else { 7 };
        objects.truncate(used);
        assert_eq!(members(&read(&pdf(&objects, "")).0), [("a.xml".to_owned(), 10)]);
    }
}

#[test]
fn an_attachment_that_is_not_there_is_told() {
    let bytes = pdf(&objects("", "", "/AF[<</F(gone.xml)/EF<</F 9 0 R>>>>]"), "");
    let (pieces, result) = read(&bytes);
    assert_eq!(result, Ok(()));
    assert!(matches!(pieces.last(), Some(Piece::MemberEnd(Some(p))) if p.kind == ProblemKind::Corrupt));
}

#[test]
fn attachments_of_an_encrypted_document_are_decrypted() {
    let mut objects = objects("", "", "/AF[<</F(a.xml)/EF<</F 6 0 R>>>>]");
    objects.push(stream("", "<Invoice/>"));
    let (pieces, _) = read(&encrypt(&pdf(&objects, ""), ""));
    assert!(pieces.contains(&Piece::MemberData(b"<Invoice/>".to_vec())));
}

#[test]
fn a_bomb_costs_itself_alone_and_is_not_kept() {
    let mut packer = ZlibEncoder::new(Vec::new(), Compression::best());
    copy(&mut std::io::Read::take(repeat(0), 64 << 20), &mut packer).unwrap();
    let mut packed = packer.finish().unwrap();
    let mut bytes = simple("BT /F 10 Tf 50 150 Td (safe) Tj ET", "");
    let before = bytes.windows(6).position(|w| w == b"\nxref\n").unwrap() + 1;
    let object = bytes.len();
    write!(bytes, "6 0 obj\n<</Filter/FlateDecode/Length {}>>\nstream\n", packed.len()).unwrap();
    bytes.append(&mut packed);
    bytes.extend(b"\nendstream\nendobj\n");
    let root = bytes.len();
    bytes.extend(b"1 0 obj\n<</Type/Catalog/Pages 2 0 R/AF[<</F(bomb)/EF<</F 6 0 R>>>>]>>\nendobj\n");
    let start = bytes.len();
    write!(
        bytes,
        "xref\n1 1\n{root:010} 00000 n \n6 1\n{object:010} 00000 n \n\
         trailer\n<</Size 7/Root 1 0 R/Prev {before}>>\nstartxref\n{start}\n%%EOF\n"
    )
    .unwrap();
    let mut pieces = Vec::new();
    let mut out = |piece: Piece| {
        pieces.push(piece);
        Ok(())
    };
    let blob = Blob::from_bytes(bytes);
    let limits = Limits { member_bytes: 1 << 20, ..Limits::default() };
    let Read::With(reader) = FORMAT.read else { panic!("it is read here") };
    let ended =
        reader(&blob, &mut Sink::new(&Reading { limits, ..Reading::default() }, blob.size(), &mut out));
    // It costs the member alone.
    assert_eq!(ended, Ok(()));
    assert!(pieces.iter().any(|p| matches!(p, Piece::MemberEnd(Some(p)) if p.kind == ProblemKind::Limit)));
    let [(name, size)] = &members(&pieces)[..] else { panic!("one member") };
    assert!(name == "bomb" && *size <= (1 << 20) + (64 << 10), "{name}: {size}");
    assert!(pieces.iter().any(|p| matches!(p, Piece::Page(p) if p.text == "safe")));
}

#[test]
fn what_only_one_library_can_load_still_gives_its_text() {
    let mut bytes = simple("BT /F 10 Tf 50 150 Td (still read) Tj ET", "");
    bytes[..9].copy_from_slice(b"%PDX-1.7\n");
    assert!(Document::load_mem(&bytes).is_err());
    assert_eq!(text(&bytes), "still read");
    assert_eq!(problems(&bytes).iter().map(|p| p.kind).collect::<Vec<_>>(), [ProblemKind::Corrupt]);
}

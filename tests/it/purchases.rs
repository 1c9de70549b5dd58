//! What shows across documents: parties in all their spellings, the documents of one purchase, totals that count once.

use crate::support::{Scene, assert_same, number, paydirt, rows, said};

/// A paper of a purchase in text: heading, date, references, one priced line.
fn paper(heading: &str, date: &str, supplier: &str, refers: &str, net: u32) -> String {
    let figure = |n: u32| format!("{}.{:03},00", n / 1000, n % 1000);
    format!(
        "{heading}\nDatum: {date}.\n{refers}\n\nProdavac: {supplier}\nPIB: 101234569\nKupac: Opština Novi Grad\n\n\
         R.br.  Naziv dobra              JM    Količina   Jed. cena      Iznos\n\
         1      Ruter Alfa               kom          1   {0}   {0}\n\n\
         Ukupno bez PDV: {0}\nPDV 20%: {1}\nZA UPLATU (RSD): {2}\n",
        figure(net),
        figure(net / 5),
        figure(net / 5 * 6),
    )
}

fn scene() -> Scene {
    let scene = Scene::new();
    let latin = "Mreže i sistemi d.o.o. Beograd";
    let invoice = paper(
        "FAKTURA br. F-901/24",
        "01.03.2024",
        "МРЕЖЕ И СИСТЕМИ ДОО",
        "Narudžbenica br. N-1745/24",
        60_000,
    );
    scene.write("order.txt", paper("NARUDŽBENICA br. N-1745/24", "01.02.2024", latin, "", 60_000));
    scene.write("invoice.txt", &invoice);
    scene.write("copy of invoice.txt", &invoice);
    scene.write("invoice printed again.txt", format!("{invoice}\nKopija\n"));
    scene.write("other.txt", paper("FAKTURA br. F-1203/23", "01.03.2023", latin, "", 15_000));
    scene
}

#[test]
fn a_purchase_is_linked_and_counted_once_under_one_party() {
    let scene = scene();
    scene.run();
    let db = scene.db();
    assert_eq!(number(&db, "SELECT count(*) FROM procurement"), 4);
    let links = rows(
        &db,
        "SELECT DISTINCT type, relation, to_type, to_number, parties, reference FROM links ORDER BY 1, 2",
    );
    let order = r#""invoice" | "order" | "purchase_order" | "N-1745/24" | "both" | "N-1745/24""#;
    assert!(links.contains(&order.to_string()), "{links:?}");
    let totals = rows(
        &db,
        "SELECT DISTINCT supplier_id, currency, year, documents, counted, net_total FROM suppliers ORDER BY year",
    );
    assert_eq!(
        totals,
        [
            r#""101234569" | "RSD" | "2023" | 1 | 1 | "15000.00""#,
            r#""101234569" | "RSD" | "2024" | 3 | 1 | "60000.00""#,
        ]
    );
    assert_eq!(number(&db, "SELECT count(DISTINCT buyer) FROM buyers"), 1);
    let spellings =
        rows(&db, "SELECT spelling FROM entities WHERE identifier = '101234569' ORDER BY spelling");
    assert!(spellings.len() > 1, "spellings are kept: {spellings:?}");
    let purchase =
        rows(&db, "SELECT type, counted, same_as IS NOT NULL FROM purchases ORDER BY type, counted");
    assert_eq!(purchase, [r#""invoice" | 0 | 1"#, r#""invoice" | 1 | 0"#, r#""purchase_order" | 0 | 0"#]);
    let sha256 = rows(&db, "SELECT sha256 FROM purchases WHERE type = 'purchase_order'");
    let page = said(paydirt(&["show", sha256[0].trim_matches('"')]).arg("--case").arg(&scene.case));
    assert!(page.contains("PURCHASE"), "{page}");
}

#[test]
fn what_comes_and_goes_leaves_the_relations_of_a_fresh_run() {
    let scene = scene();
    scene.run();
    std::fs::remove_file(scene.trove.join("order.txt")).unwrap();
    scene.write("later.txt", paper("FAKTURA br. F-950/24", "01.04.2024", "Mreže i sistemi", "", 20_000));
    scene.run();
    assert_same(&scene.state(), &scene.fresh_state(), "after the order is gone and another invoice came");
}

#[test]
fn a_case_of_an_earlier_schema_is_related_by_its_next_run() {
    let scene = scene();
    scene.run();
    let expected = scene.state();
    let db = rusqlite::Connection::open(scene.case.join("case.db")).unwrap();
    db.execute_batch(
        "DELETE FROM total; DELETE FROM link; DELETE FROM related; DELETE FROM spelling; DELETE FROM entity;
         DELETE FROM tally;",
    )
    .unwrap();
    drop(db);
    scene.run();
    assert_same(&scene.state(), &expected, "related again without reading the trove");
}

/// A PDF with one page of each text, as printed with a typewriter's letters.
fn printed(texts: &[&str]) -> Vec<u8> {
    let plain = |c: char| {
        "čćšđžČĆŠĐŽ".chars().position(|d| d == c).map_or(c, |at| "ccsdzCCSDZ".as_bytes()[at] as char)
    };
    let kids: Vec<String> = (0..texts.len()).map(|n| format!("{} 0 R", 4 + 2 * n)).collect();
    let mut objects = vec![
        "<< /Type /Catalog /Pages 2 0 R >>".to_string(),
        format!("<< /Type /Pages /Count {} /Kids [{}] >>", texts.len(), kids.join(" ")),
        "<< /Type /Font /Subtype /Type1 /BaseFont /Courier >>".to_string(),
    ];
    for (n, text) in texts.iter().enumerate() {
        let line = |line: &str| format!("({}) Tj T*\n", line.replace('(', "\\(").replace(')', "\\)"));
        let lines: String = text.chars().map(plain).collect::<String>().lines().map(line).collect();
        let stream = format!("BT /F1 9 Tf 11 TL 40 780 Td\n{lines}ET");
        objects.push(format!(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents {} 0 R >>",
            5 + 2 * n
        ));
        objects.push(format!("<< /Length {} >>\nstream\n{stream}\nendstream", stream.len()));
    }
    let (mut out, mut places) = ("%PDF-1.4\n".to_string(), String::new());
    for (n, object) in objects.iter().enumerate() {
        places += &format!("{:010} 00000 n \n", out.len());
        out += &format!("{} 0 obj\n{object}\nendobj\n", n + 1);
    }
    let (start, size) = (out.len(), objects.len() + 1);
    out += &format!("xref\n0 {size}\n0000000000 65535 f \n{places}trailer\n<< /Size {size} /Root 1 0 R >>\n");
    (out + &format!("startxref\n{start}\n%%EOF\n")).into_bytes()
}

#[test]
fn the_documents_of_one_file_are_related_each_for_itself() {
    let scene = Scene::new();
    let alfa = "Alfa nabavka d.o.o. Beograd";
    let order = paper("NARUDŽBENICA br. N-1745/24", "01.02.2024", alfa, "", 60_000);
    let invoice = paper("FAKTURA br. F-901/24", "01.03.2024", alfa, "Narudžbenica br. N-1745/24", 60_000);
    let other = paper("FAKTURA br. F-777/24", "05.03.2024", alfa, "", 15_000);
    scene.write("order.txt", order);
    scene.write("together.pdf", printed(&[&invoice, &other]));
    scene.run();
    let db = scene.db();
    assert_eq!(number(&db, "SELECT count(*) FROM procurement_parts WHERE part > 0"), 2, "it holds two");
    let links = rows(&db, "SELECT part, type, number, to_part, to_number FROM links");
    assert_eq!(links, [r#"1 | "invoice" | "F-901/24" | 0 | "N-1745/24""#]);
    let purchase = rows(&db, "SELECT type, part, counted FROM purchases ORDER BY type");
    assert_eq!(purchase, [r#""invoice" | 1 | 1"#, r#""purchase_order" | 0 | 0"#]);
    let totals = rows(&db, "SELECT supplier, documents, net_total FROM suppliers");
    assert_eq!(
        totals,
        [r#""Alfa nabavka d.o.o. Beograd" | 3 | "75000.00""#],
        "its purchase and the other invoice"
    );
}

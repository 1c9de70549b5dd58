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

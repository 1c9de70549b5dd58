//! Texts that are nearly the same: found once for each text, shown with what differs, and counted once.

use crate::support::{Scene, assert_same, done, number, paydirt, refused, rows, said};

/// An order in text, with terms that make up most of it.
fn order(number: &str, date: &str, net: u32) -> String {
    let terms: String = (1..30)
        .map(|n| {
            format!("Tačka {n}. Isporučilac se obavezuje da obavezu {n} ispuni u roku od {} dana.\n", n * 3)
        })
        .collect();
    format!(
        "NARUDŽBENICA br. {number}\nDatum: {date}.\n\nProdavac: Mreže i sistemi d.o.o. Beograd\nPIB: 101234569\n\
         Kupac: Opština Novi Grad\n\n\
         R.br.  Naziv dobra              JM    Količina   Jed. cena      Iznos\n\
         1      Ruter Alfa               kom          1   {net}.000,00   {net}.000,00\n\n\
         Ukupno bez PDV (RSD): {net}.000,00\n\n{terms}"
    )
}

fn scene() -> Scene {
    let scene = Scene::new();
    scene.write("final.txt", order("N-1745/24", "14.03.2024", 60));
    scene.write("draft.txt", order("______", "14.03.2024", 66));
    let letter =
        "Dragi svi, put je bio dug i lep, vreme nas je služilo do samog kraja, a more je bilo toplo i mirno.";
    scene.write("mail/letter.txt", letter);
    scene
}

fn shown(scene: &Scene, arguments: &[&str]) -> String {
    String::from_utf8(done(paydirt(arguments).arg("--case").arg(&scene.case)).stdout).unwrap()
}

fn document(scene: &Scene, path: &str) -> String {
    let found = rows(&scene.db(), &format!("SELECT sha256 FROM files WHERE path = '{path}'"));
    found[0].trim_matches('"').to_string()
}

#[test]
fn a_draft_without_a_number_is_found_compared_and_counted_once() {
    let scene = scene();
    scene.run();
    let db = scene.db();
    let pair = rows(&db, "SELECT path, other_path, jaccard > 0.8, cluster = min(sha256, other) FROM similar");
    assert_eq!(pair.len(), 1, "{pair:?}");
    assert!(pair[0].contains("draft.txt") && pair[0].contains("final.txt"), "{pair:?}");
    assert!(pair[0].ends_with("| 1 | 1"), "{pair:?}");
    let differs = rows(
        &db,
        "SELECT min(value, other_value), max(value, other_value), quote <> other_quote FROM similar_facts
         WHERE fact = 'net_total'",
    );
    assert_eq!(differs, [r#""60000.00" | "66000.00" | 1"#]);
    let same = rows(&db, "SELECT number, net_total, counted, why FROM purchases ORDER BY counted");
    assert_eq!(same, [r#"- | "66000.00" | 0 | "near_duplicate""#, r#""N-1745/24" | "60000.00" | 1 | -"#]);
    let totals = rows(&db, "SELECT documents, counted, net_total FROM suppliers");
    assert_eq!(totals, [r#"2 | 1 | "60000.00""#], "the draft is not added to the final");

    let (draft, last) = (document(&scene, "draft.txt"), document(&scene, "final.txt"));
    let page = shown(&scene, &["compare", &draft, &last]);
    for part in [
        "FACTS THAT DIFFER",
        "66,000.00",
        "60,000.00",
        "-6,000",
        "LINE ITEMS THAT DIFFER",
        "[66.000,00 66.000,00]",
    ] {
        assert!(page.contains(part), "{part}: {page}");
    }
    assert!(!page.contains("Tačka 20"), "what is the same is left out: {page}");
    let alike = shown(&scene, &["similar", &draft]);
    assert!(alike.contains(&last[..12]) && alike.contains("2 documents"), "{alike}");
    let json: serde_json::Value =
        serde_json::from_str(&shown(&scene, &["compare", &draft, &last, "--json"])).unwrap();
    assert_eq!(json["second"]["net_total"], "60000.00");
    assert!(json["passages"].as_array().unwrap().len() >= 3, "{json}");
    let json: serde_json::Value = serde_json::from_str(&shown(&scene, &["similar", "--json"])).unwrap();
    assert_eq!(json[0]["documents"], 2);
    let none =
        said(paydirt(&["similar", &document(&scene, "mail/letter.txt")]).arg("--case").arg(&scene.case));
    assert!(!none.contains("documents"), "{none}");
    refused(paydirt(&["compare", &draft, "ffffffff"]).arg("--case").arg(&scene.case), 1);
}

#[test]
fn another_run_signs_what_is_new_and_finds_what_a_fresh_run_finds() {
    let scene = scene();
    scene.run();
    let signed = number(&scene.db(), "SELECT count(*) FROM signature");
    // A mark that is gone if a text is signed again.
    let db = rusqlite::Connection::open(scene.case.join("case.db")).unwrap();
    db.execute_batch("UPDATE signature SET shingles = shingles + 1000").unwrap();
    drop(db);
    scene.write("another draft.txt", order("______", "14.03.2024", 70));
    std::fs::remove_file(scene.trove.join("draft.txt")).unwrap();
    scene.run();
    let db = scene.db();
    assert_eq!(number(&db, "SELECT count(*) FROM signature"), signed + 1);
    assert_eq!(number(&db, "SELECT count(*) FROM signature WHERE shingles > 1000"), signed);
    assert_eq!(rows(&db, "SELECT why FROM purchases WHERE why IS NOT NULL"), [r#""near_duplicate""#]);
    assert_same(&scene.state(), &scene.fresh_state(), "a draft is gone and another came");
}

#[test]
fn versions_are_put_in_order_with_reasons() {
    let scene = Scene::sample();
    scene.run();
    let db = scene.db();
    let versions = "SELECT v.place, v.number, v.path, v.reasons <> '' FROM versions v WHERE v.cluster IN
                    (SELECT cluster FROM versions WHERE type IN ('purchase_order', 'contract')) ORDER BY v.cluster, v.place";
    let found = rows(&db, versions);
    let of = |path: &str| {
        found.iter().position(|row| row.contains(path)).unwrap_or_else(|| panic!("{path}: {found:#?}"))
    };
    assert!(of("PO_eLTE draft.pdf") < of("scan_0017.pdf"), "{found:#?}");
    assert!(of("nacrt v2.docx") < of("potpisan.docx"), "{found:#?}");
    let reasons = "SELECT reasons FROM versions WHERE path LIKE '%nacrt v2.docx'";
    let reasons = rows(&db, reasons).concat();
    assert!(reasons.contains("its name says \\\"nacrt\\\"") && reasons.contains("version 2"), "{reasons}");
    let wrong = "SELECT * FROM versions v WHERE v.place > (SELECT count(*) FROM versions o WHERE o.cluster = v.cluster)";
    assert_eq!(rows(&db, wrong), Vec::<String>::new());
}

//! `paydirt discounts`: what is listed, in which order, with which arithmetic, and what the same item cost elsewhere.

use crate::support::{Scene, paydirt, rows, said};
use serde_json::Value;

/// An invoice of one discounted line among others, in text.
fn invoice(number: &str, date: &str, item: &str, list: u32, percent: u32) -> String {
    let net = list * (100 - percent) / 100 * 10;
    let figure = |n: u32| format!("{}.{:03},00", n / 1000, n % 1000);
    format!(
        "FAKTURA br. {number}\nDatum: {date}.\n\nProdavac: Mreže i sistemi d.o.o. Beograd\nPIB: 101234567\n\
         Kupac: Opština Novi Grad\n\n\
         R.br.  Naziv dobra              JM    Količina   Jed. cena   Rabat %      Iznos\n\
         1      {item:<22}   kom         10    {}      {percent}     {}\n\
         2      Ugradnja opreme          h            8    2.500,00       5      19.000,00\n\n\
         {:>60}     {}\n{:>60}     {}\n{:>60}     {}\n",
        figure(list),
        figure(net),
        "Ukupno bez PDV:",
        figure(net + 19_000),
        "PDV 20%:",
        figure((net + 19_000) / 5),
        "ZA UPLATU (RSD):",
        figure((net + 19_000) * 6 / 5),
    )
}

fn asked(scene: &Scene, arguments: &[&str]) -> String {
    said(paydirt(&["discounts"]).args(arguments).arg("--case").arg(&scene.case))
}

fn json(scene: &Scene, arguments: &[&str]) -> Vec<Value> {
    let text = asked(scene, &[arguments, &["--json"]].concat());
    serde_json::from_str::<Value>(&text).unwrap().as_array().unwrap().clone()
}

#[test]
fn discounts_come_highest_first_with_what_they_were_computed_from() {
    let scene = Scene::sample();
    scene.run();
    let found = json(&scene, &["--min-discount", "50", "--limit", "1000"]);
    let expected = rows(
        &scene.db(),
        "SELECT percent || ' ' || sha256 FROM discounts WHERE percent_real >= 50 ORDER BY percent_real DESC, sha256, level, position",
    );
    let listed: Vec<String> = found
        .iter()
        .map(|d| {
            format!("{:?}", format!("{} {}", d["percent"].as_str().unwrap(), d["sha256"].as_str().unwrap()))
        })
        .collect();
    assert_eq!(listed, expected);
    assert!(found.iter().all(|d| !d["evidence"].as_array().unwrap().is_empty()), "each has evidence");
    let package = found.iter().find(|d| d["level"] == "package").unwrap();
    assert_eq!(
        [&package["before"], &package["after"], &package["percent"]],
        ["961501.72", "69087.69", "92.81"]
    );
    assert_eq!(package["rule"], "(list_total - net_total) / list_total * 100");
    let inputs: Vec<&Value> = package["evidence"].as_array().unwrap().iter().map(|e| &e["quote"]).collect();
    assert_eq!(inputs, ["961,501.72", "69,087.69"]);
    insta::assert_snapshot!("discounts", asked(&scene, &["--limit", "6", "--history"]).trim_end());
}

#[test]
fn the_history_of_an_item_counts_copies_once_and_crosses_scripts() {
    let scene = Scene::new();
    let cyrillic = invoice("21/2023", "05.04.2023", "Рутер Алфа", 2_000, 40);
    scene.write("2022.txt", invoice("7/2022", "03.02.2022", "Ruter Alfa", 1_000, 10));
    scene.write("2023.txt", &cyrillic);
    scene.write("copy of 2023.txt", &cyrillic);
    scene.write("printed again.txt", format!("{cyrillic}\nKopija\n"));
    scene.write("other.txt", invoice("9/2022", "04.02.2022", "Kabl", 1_000, 10));
    scene.run();
    let found = json(&scene, &["--history"]);
    let of_2022 = found.iter().find(|d| d["number"] == "7/2022" && d["position"] == 1).unwrap();
    let history = of_2022["history"].as_array().unwrap();
    assert_eq!(history.len(), 1, "copies and the same invoice again count once: {history:?}");
    let [price] = &history[..] else { panic!() };
    assert_eq!(
        [&price["date"], &price["list_price"], &price["list_change"]],
        ["2023-04-05", "2000.00", "100"]
    );
    assert_eq!(price["alike"], 1, "the same invoice in another file");
    assert_eq!(found[0]["percent"], "40", "the highest comes first");
    let text = asked(&scene, &["--history", "--limit", "1"]);
    assert!(text.contains("40 % off line 1: Рутер Алфа"), "{text}");
    assert!(text.contains("listed RSD 1,000.00 (50 % lower), sold RSD 900.00, 10 % off"), "{text}");
    assert!(json(&scene, &[])[0].get("history").is_none(), "it is looked for on demand alone");
}

#[test]
fn without_discounts_it_says_so() {
    let scene = Scene::new();
    scene.write("note.txt", "Nothing was bought.\n");
    scene.run();
    assert_eq!(asked(&scene, &[]), "");
    assert_eq!(json(&scene, &[]), Vec::<Value>::new());
}

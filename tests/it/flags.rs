//! Red flags over whole runs: what the demonstration order raises, and the filter of `list`.

use crate::support::{Scene, number, paydirt, refused, rows, said};

#[test]
fn the_demonstration_order_raises_the_questions_of_the_published_case() {
    let scene = Scene::sample();
    scene.write(
        "note.txt",
        "PURCHASE ORDER No. 0064247344\nDate: 14 March 2024\nVendor: Yunqiao Telecom Systems Co., Ltd.\n\
         Buyer: Signalis Projekt d.o.o.\n\nThe package was listed at about $1.1 million (EUR 961,501.72)\n\
         and sold for $71,371.71 (EUR 69,087.69).\n\nTotal net: EUR 69,087.69\n",
    );
    scene.run();
    let db = scene.db();
    let order =
        "sha256 IN (SELECT sha256 FROM procurement WHERE number = '0064247344' AND type = 'purchase_order')";
    let arithmetic = rows(&db, &format!("SELECT DISTINCT arithmetic FROM flags WHERE {order} ORDER BY 1"));
    for expected in [
        "(961501.72 - 69087.69) / 961501.72 * 100 = 92.81",
        "3500 / 35 = 100",
        "71371.71 / 69087.69 = 1.0331; 1100000 / 961501.72 = 1.1440",
    ] {
        assert!(arithmetic.contains(&format!("{expected:?}")), "{expected} is not in {arithmetic:?}");
    }
    let wrong = "SELECT e.quote FROM flag_evidence e JOIN page_text p USING (sha256, page)
                 WHERE CAST(substr(CAST(p.text AS BLOB), e.start + 1, e.\"end\" - e.start) AS TEXT) <> e.quote";
    assert_eq!(rows(&db, wrong), Vec::<String>::new(), "the quote is the text at the span");
    let bare = "SELECT count(*) FROM flags f WHERE f.source = '' OR f.question NOT LIKE '%?' OR NOT EXISTS
                (SELECT 1 FROM flag_evidence e WHERE e.sha256 = f.sha256 AND e.position = f.position)";
    assert_eq!(number(&db, bare), 0, "each flag asks, and has a source and evidence");

    let listed =
        said(paydirt(&["list", "--flag", "exchange_rates", "--json"]).arg("--case").arg(&scene.case));
    let listed: serde_json::Value = serde_json::from_str(&listed).unwrap();
    assert_eq!(listed.as_array().unwrap().len(), 1, "{listed}");
    let unknown = refused(paydirt(&["list", "--flag", "fraud"]).arg("--case").arg(&scene.case), 1);
    assert!(unknown.contains("there is no flag fraud; the flags are extreme_discount"), "{unknown}");
}

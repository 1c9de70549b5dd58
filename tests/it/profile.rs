//! Where the time went: what a run stores of it, prints when asked, and leaves out of every comparison.

use crate::support::{Scene, invoice, number, paydirt, rows, said};

#[test]
fn each_run_tells_where_its_time_went_and_what_took_longest() {
    let scene = Scene::new();
    (0..12).for_each(|n| drop(scene.write(format!("faktura{n}.txt"), invoice(n))));
    scene.write("prilog.html", "<p>samo tekst</p>");
    let told = String::from_utf8(scene.run_with(&["--profile"]).stdout).unwrap();
    assert!(told.contains("Where the time went"), "{told}");
    assert!(told.contains("hashing files") && told.contains("sealing the case"), "{told}");

    let db = scene.db();
    let work = "SELECT stage, format, items FROM profile WHERE format <> '' ORDER BY stage, format";
    assert_eq!(
        rows(&db, work),
        [
            r#""assess" | "html" | 1"#,
            r#""assess" | "plain" | 12"#,
            r#""read" | "html" | 1"#,
            r#""read" | "plain" | 12"#,
        ]
    );
    let bytes: usize = (0..12).map(|n| invoice(n).len()).sum();
    let walked = "SELECT items, bytes FROM profile WHERE stage = 'hashing files'";
    assert_eq!(rows(&db, walked), [format!("13 | {}", bytes + 17)]);
    assert_eq!(number(&db, "SELECT count(*) FROM effort WHERE micros < 1 AND format <> ''"), 0);
    assert_eq!(number(&db, "SELECT count(*) FROM slowest"), 10);
    drop(db);

    let status = said(paydirt(&["status"]).arg("--case").arg(&scene.case));
    assert!(status.contains("What took longest"), "{status}");
    said(paydirt(&["verify"]).arg("--case").arg(&scene.case));
}

#[test]
fn a_run_that_reads_nothing_takes_no_worker() {
    let scene = Scene::new();
    scene.write("faktura.txt", invoice(1));
    scene.run();
    scene.run();
    let db = scene.db();
    let last = "SELECT count(*) FROM effort WHERE run = (SELECT max(id) FROM run) AND ";
    assert_eq!(number(&db, &format!("{last} format <> ''")), 0);
    assert_eq!(number(&db, &format!("{last} stage = 'hashing files'")), 1);
}

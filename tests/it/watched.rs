//! The watch list: what it names is marked in every document, and a changed list marks stored text anew.

use crate::support::{
    Scene, Watch, assert_same, database, done, invoice, number, paydirt, rows, run_command, said, zip,
};

/// Writes a watch list beside the trove.
fn list(scene: &Scene, lines: &str) -> String {
    let path = scene.folder.path().join("watch.txt");
    std::fs::write(&path, lines).unwrap();
    path.to_string_lossy().into_owned()
}

fn hits(scene: &Scene) -> Vec<String> {
    rows(&scene.db(), "SELECT entity, quote, path FROM watch_hits ORDER BY path, page, start")
}

fn scene() -> Scene {
    let scene = Scene::new();
    scene.write("faktura.txt", invoice(1));
    scene.write("beleška.txt", "Са Чавићем о мрежама и системима; PIB 101 234 567.\n");
    scene.write("all.zip", zip(&[("note.txt", b"cavic"), ("other.txt", b"nothing")]));
    scene
}

#[test]
fn what_is_watched_is_marked_in_every_document_with_evidence() {
    let scene = scene();
    let file = list(&scene, "# people and firms\nČavić\nMreže i sistemi; 101234567\n");
    scene.run_with(&["--watch", &file]);
    assert_eq!(
        hits(&scene),
        [
            r#""Čavić" | "cavic" | "all.zip!/note.txt""#,
            r#""Čavić" | "Чавићем" | "beleška.txt""#,
            r#""Mreže i sistemi" | "мрежама и системима" | "beleška.txt""#,
            r#""Mreže i sistemi" | "101 234 567" | "beleška.txt""#,
            r#""Mreže i sistemi" | "Mreže i sistemi" | "faktura.txt""#,
            r#""Mreže i sistemi" | "101234567" | "faktura.txt""#,
        ]
    );
    let wrong = "SELECT w.quote FROM watch_hits w JOIN page_text p USING (sha256, page)
                 WHERE CAST(substr(CAST(p.text AS BLOB), w.start + 1, w.\"end\" - w.start) AS TEXT) <> w.quote";
    assert_eq!(rows(&scene.db(), wrong), Vec::<String>::new(), "the quote is the text at the span");

    let listed = said(paydirt(&["list", "--watched", "--json"]).arg("--case").arg(&scene.case));
    let listed: serde_json::Value = serde_json::from_str(&listed).unwrap();
    let verdicts: Vec<_> =
        listed.as_array().unwrap().iter().map(|d| (&d["verdict"], &d["watched"])).collect();
    assert_eq!(verdicts.len(), 3, "no procurement is needed: {listed}");
    assert_eq!(verdicts[0].0, "procurement", "but it comes first");
    let sha256 = listed[0]["sha256"].as_str().unwrap();
    let page = said(paydirt(&["show", sha256]).arg("--case").arg(&scene.case));
    assert!(page.contains("WATCHED"), "{page}");
    let table = said(paydirt(&["list", "--watched"]).arg("--case").arg(&scene.case));
    assert!(table.contains("watched"), "{table}");
}

#[test]
fn another_list_marks_stored_text_anew_without_touching_the_trove() {
    let scene = scene();
    scene.run();
    assert_eq!(hits(&scene), Vec::<String>::new());
    let mut watch = Watch::over(&scene.trove);
    let file = list(&scene, "Čavić");
    scene.run_with(&["--watch", &file]);
    assert_eq!(hits(&scene).len(), 2);
    scene.write("later.txt", "cavic again");
    watch.opened();
    scene.run();
    assert_eq!(hits(&scene).len(), 3, "the case keeps its list");
    assert_eq!(watch.opened().len(), 1, "what is new is read alone");
    let file = list(&scene, "Mreže i sistemi");
    scene.run_with(&["--watch", &file]);
    assert!(hits(&scene).iter().all(|hit| hit.starts_with("\"Mreže")), "{:?}", hits(&scene));
    assert_eq!(watch.opened().len(), 0, "nothing was opened for it");
    let other = scene.folder.path().join("other.case");
    done(run_command(&scene.trove, &other).args(["--watch", &file, "--workers", "1"]));
    assert_same(&scene.state(), &crate::support::state(&other), "a case that had this list from the start");
    assert_eq!(
        rows(&scene.db(), "SELECT watch FROM run ORDER BY id DESC LIMIT 1"),
        rows(&database(&other), "SELECT watch FROM run")
    );
    watch.opened();
    let file = list(&scene, "# nothing\n");
    scene.run_with(&["--watch", &file]);
    assert_eq!(number(&scene.db(), "SELECT count(*) FROM watch_hit"), 0);
    assert_eq!(watch.opened().len(), 0, "nor to take the marks away");
    assert_same(&scene.state(), &scene.fresh_state(), "a case that was never told to watch");
}

//! What is shut: listed by how promising its surroundings are, with passwords that the trove itself names, which nobody
//! tries before a person allows it.

use crate::support::{Scene, assert_same, invoice, mail, number, paydirt, repository, rows, said, text, zip};

fn sample(name: &str) -> Vec<u8> {
    std::fs::read(repository().join("tests/formats/vaults").join(name)).unwrap()
}

/// A mail that names the password of its attachment, a list of codes, and archives that nothing says anything of.
fn scene() -> Scene {
    let scene = Scene::new();
    let told = "Šaljem arhivu, lozinka je  tajna šifra\r\nno za drugu je lozinka: „tajna šifra“.";
    scene.write("Pošta/1.eml", mail("arhiva", told, "old.zip", &sample("old.zip")));
    scene.write("Ponude/ponuda.txt", invoice(4));
    scene.write("Ponude/locked.7z", sample("locked.7z"));
    scene.write("Ponude/notes/beleška.txt", "Šifra artikla: X-1042. Лозинка за архиву: \"tajna\"");
    scene.write("Ponude/notes/headers.7z", sample("headers.7z"));
    scene.write(
        "other.zip",
        zip(&[("aes-256.zip", &sample("aes-256.zip")), ("faktura.txt", invoice(5).as_bytes())]),
    );
    scene
}

#[test]
fn what_is_shut_is_ranked_by_its_surroundings_and_the_trove_names_its_passwords() {
    let scene = scene();
    scene.run();
    let db = scene.db();
    let locked = rows(&db, "SELECT path, locked_members > 0, inside, beside, folder, candidates FROM locked");
    assert_eq!(
        locked,
        [
            r#""other.zip!/aes-256.zip" | 1 | 0 | 1 | 0 | 0"#,
            r#""Ponude/locked.7z" | 1 | 0 | 0 | 1 | 0"#,
            r#""Pošta/1.eml!/old.zip" | 1 | 0 | 0 | 0 | 2"#,
            r#""Ponude/notes/headers.7z" | 0 | 0 | 0 | 0 | 1"#,
        ]
    );
    let candidates = "SELECT candidate, context, nearness, locked, path FROM password_candidates";
    assert_eq!(
        rows(&db, candidates),
        [
            r#""tajna" | "lozinka je  tajna" | "same mail or container" | 1 | "Pošta/1.eml""#,
            r#""tajna šifra" | "lozinka: „tajna šifra" | "same mail or container" | 1 | "Pošta/1.eml""#,
            r#""tajna" | "Лозинка за архиву: \"tajna" | "same folder" | 1 | "Ponude/notes/beleška.txt""#,
        ]
    );
    let bad =
        "SELECT c.* FROM password_candidates c JOIN page_text p ON p.sha256 = c.sha256 AND p.page = c.page
               WHERE CAST(substr(CAST(p.text AS BLOB), c.start + 1, c.\"end\" - c.start) AS TEXT) <> c.quote";
    assert_eq!(rows(&db, bad), Vec::<String>::new(), "the stored text at the span is the candidate");
    let status = said(paydirt(&["status"]).arg("--case").arg(&scene.case));
    assert!(
        status.contains("Shut: 4 contents; opened by passwords: 0; passwords that texts seem to name: 3."),
        "{status}"
    );
    assert!(!status.contains("tajna"), "{status}");
    let json = said(paydirt(&["status", "--json"]).arg("--case").arg(&scene.case));
    assert!(!json.contains("tajna"), "no password unless it is asked for: {json}");
    let table = said(paydirt(&["locked"]).arg("--case").arg(&scene.case));
    assert!(table.contains("aes-256.zip") && !table.contains("tajna"), "{table}");
    let table = said(paydirt(&["locked", "--candidates"]).arg("--case").arg(&scene.case));
    assert!(table.contains("tajna"), "{table}");
}

#[test]
fn candidates_are_never_tried_by_themselves_and_open_when_a_person_allows_them() {
    let scene = scene();
    scene.run();
    scene.run_with(&["--retry", "encrypted"]);
    assert_eq!(number(&scene.db(), "SELECT count(*) FROM unlocked"), 0);
    assert_eq!(number(&scene.db(), "SELECT count(*) FROM locked"), 4);
    let told = scene.run_with(&["--allow-candidates"]);
    assert!(String::from_utf8(told.stderr).unwrap().contains("2 passwords"));
    let db = scene.db();
    assert_eq!(rows(&db, "SELECT * FROM locked"), Vec::<String>::new());
    let opened = "SELECT path, unlocked_by FROM unlocked ORDER BY path";
    assert_eq!(
        rows(&db, opened),
        [
            r#""Ponude/locked.7z" | "password 2 of the list""#,
            r#""Ponude/notes/headers.7z" | "password 2 of the list""#,
            r#""Pošta/1.eml!/old.zip" | "password 1 of the list""#,
            r#""other.zip!/aes-256.zip" | "password 1 of the list""#,
        ]
    );
    let settings = text(&db, "SELECT settings FROM run ORDER BY id DESC LIMIT 1");
    assert!(settings.contains("2 passwords, SHA-256") && !settings.contains("tajna"), "{settings}");
    let state = scene.state();
    scene.run();
    assert_same(&scene.state(), &state, "the case keeps them");
    let list = scene.folder.path().join("list");
    std::fs::write(&list, "tajna\ntajna šifra\n").unwrap();
    let other = scene.folder.path().join("other.case");
    crate::support::done(
        crate::support::run_command(&scene.trove, &other).args(["--passwords", list.to_str().unwrap()]),
    );
    assert_same(&state, &crate::support::state(&other), "given from the start");
}

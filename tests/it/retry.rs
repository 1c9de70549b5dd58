//! What failed is tried again when a person asks for it, and only that; and what a later password opens wherever it lies.

use crate::support::{
    Scene, Watch, assert_same, invoice, mail, number, paydirt, refused, repository, rows, zip,
};

fn sample(name: &str) -> Vec<u8> {
    std::fs::read(repository().join("tests/formats/vaults").join(name)).unwrap()
}

/// Archives that are cut off, by themselves and in others; some that are shut; and what is whole.
fn scene() -> Scene {
    let scene = Scene::new();
    let whole = zip(&[("a.txt", invoice(1).as_bytes()), ("b.txt", &invoice(2).repeat(30).into_bytes())]);
    let cut = &whole[..whole.len() * 2 / 3];
    scene.write("cut.zip", cut);
    let other = &whole[..whole.len() / 2];
    scene.write("outer.zip", zip(&[("inner.zip", &zip(&[("cut.zip", other)])), ("c.txt", b"another")]));
    scene.write("shut.eml", mail("shut", "see there", "old.zip", &sample("old.zip")));
    scene.write("whole.zip", whole);
    scene.write("note.txt", "whole");
    scene
}

fn opened(watch: &mut Watch) -> Vec<String> {
    let name = |path: std::path::PathBuf| path.file_name().unwrap().to_str().unwrap().to_string();
    let mut names: Vec<String> = watch.opened().into_keys().map(name).collect();
    names.sort();
    names
}

#[test]
fn what_failed_is_tried_again_when_asked_for_with_the_containers_around_it_and_nothing_else_is() {
    let scene = scene();
    scene.run();
    let state = scene.state();
    let kinds = "SELECT DISTINCT kind FROM problems ORDER BY kind";
    assert_eq!(rows(&scene.db(), kinds), ["\"encrypted\"", "\"truncated\""]);
    let mut watch = Watch::over(&scene.trove);
    scene.run();
    assert_eq!(opened(&mut watch), Vec::<String>::new(), "a second run repeats no failure");
    for (kinds, expected) in [
        (&["truncated"][..], &["cut.zip", "outer.zip"][..]),
        (&["encrypted"], &["shut.eml"]),
        (&["waiting"], &["shut.eml"]),
        (&["encrypted", "truncated"], &["cut.zip", "outer.zip", "shut.eml"]),
        (&["crashed"], &[]),
        (&["stale"], &[]),
    ] {
        let arguments: Vec<&str> = kinds.iter().flat_map(|kind| ["--retry", kind]).collect();
        scene.run_with(&arguments);
        assert_eq!(opened(&mut watch), expected, "{kinds:?}");
        assert_same(&scene.state(), &state, "what is tried again fails again");
        assert_eq!(number(&scene.db(), "SELECT count(*) FROM blob WHERE done = 0"), 0, "{kinds:?}");
    }
    // What a machine did is gone when it is tried again, as if it had never been.
    let db = rusqlite::Connection::open(scene.case.join("case.db")).unwrap();
    db.execute_batch(
        "INSERT INTO problem (blob, stage, kind, message) SELECT id, 'read', 'timed_out', 'no progress' FROM blob
         WHERE id = (SELECT blob FROM location WHERE path = 'c.txt');
         UPDATE blob SET status = 'problem' WHERE id IN (SELECT blob FROM problem WHERE kind = 'timed_out');",
    )
    .unwrap();
    drop(db);
    scene.run();
    assert_eq!(number(&scene.db(), "SELECT count(*) FROM problems WHERE kind = 'timed_out'"), 1);
    scene.run_with(&["--retry", "timed_out"]);
    assert_eq!(opened(&mut watch), ["outer.zip"], "the content alone, by way of its container");
    assert_same(&scene.state(), &state, "tried again");
}

#[test]
fn what_was_never_read_is_looked_at_again_when_asked_for() {
    let scene = Scene::new();
    let one =
        [0xe4, 0x52, 0x5c, 0x7b, 0x8c, 0xd8, 0xa7, 0x4d, 0xae, 0xb1, 0x53, 0x78, 0xd0, 0x29, 0x96, 0xd3];
    let book = [&one[..], &[0; 500]].concat();
    scene.write("book.one", &book);
    scene.write("all.zip", zip(&[("other.one", &[&book[..], b"x"].concat()), ("a.txt", b"a")]));
    scene.run();
    let state = scene.state();
    let mut watch = Watch::over(&scene.trove);
    scene.run_with(&["--retry", "unsupported"]);
    assert_eq!(opened(&mut watch), ["all.zip", "book.one"]);
    assert_same(&scene.state(), &state, "looked at again");
    assert_eq!(number(&scene.db(), "SELECT count(*) FROM blob WHERE done = 0"), 0);
    scene.run_with(&["--retry", "stale"]);
    assert_eq!(opened(&mut watch), ["book.one"], "an entry of no use to any version is cheap to look at");
    assert_same(&scene.state(), &state, "nothing is stale");
}

#[test]
fn a_later_password_opens_what_lies_within_other_containers() {
    let scene = scene();
    scene.run();
    let list = scene.folder.path().join("list");
    std::fs::write(&list, "tajna\ntajna šifra\n").unwrap();
    let mut watch = Watch::over(&scene.trove);
    scene.run_with(&["--passwords", list.to_str().unwrap()]);
    assert_eq!(opened(&mut watch), ["shut.eml"]);
    assert_eq!(number(&scene.db(), "SELECT count(*) FROM problems WHERE kind = 'encrypted'"), 0);
}

#[test]
fn an_unknown_kind_is_refused_with_those_that_there_are() {
    let scene = scene();
    let told = refused(paydirt(&["run", "--retry", "broken"]).arg(&scene.trove), 2);
    assert!(told.contains("timed_out") && told.contains("waiting") && told.contains("stale"), "{told}");
}

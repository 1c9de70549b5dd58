//! What is read first: what names and types promise, and then what lies beside what was found.

use crate::support::{Scene, invoice, rows};

/// The folder of each content, in the order in which their texts were stored.
fn folders(scene: &Scene) -> Vec<String> {
    rows(
        &scene.db(),
        "SELECT substr(l.path, 1, 1) AS folder FROM page p JOIN location l ON l.blob = p.blob GROUP BY p.blob
         ORDER BY min(p.rowid)",
    )
}

#[test]
fn what_lies_beside_a_find_is_read_next_whatever_its_name() {
    let scene = Scene::new();
    // One name in the middle folder promises something; all others say nothing, and their sizes are alike.
    for n in 0..60 {
        let paper = invoice(n);
        let note = format!("{n:<width$}", width = paper.len());
        scene.write(format!("a/papir{n}.txt"), format!("a{note}"));
        scene.write(format!("m/papir{n}.txt"), paper);
        scene.write(format!("z/papir{n}.txt"), format!("z{note}"));
    }
    scene.write("m/faktura.txt", invoice(100));
    scene.run_with(&["--workers", "1"]);
    let order = folders(&scene);
    assert_eq!(order.len(), 181);
    // The worker is given a line of 32 tasks ahead, before the first find and before those that follow from it.
    let last = order.iter().rposition(|folder| folder == "\"m\"").unwrap();
    assert!(last < 61 + 2 * 32, "{order:?}");
}

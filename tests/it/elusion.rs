//! `paydirt sample`: the draw from what was rejected, and what a person's judgements of it say.

use crate::support::{Scene, done, invoice, paydirt, refused, said};
use std::process::Command;

fn asked(scene: &Scene, arguments: &[&str]) -> Command {
    let mut command = paydirt(&["sample"]);
    command.args(arguments).arg("--case").arg(&scene.case).current_dir(scene.folder.path());
    command
}

/// Forty notes and three invoices; the notes are rejected.
fn scene(reversed: bool) -> Scene {
    let scene = Scene::new();
    let write = |n: usize| {
        scene.write(
            format!("notes/{n}.txt"),
            format!("=Note {n}, \"quoted\"\nWe met on Monday and talked.\n"),
        );
    };
    if reversed {
        (0..40).rev().for_each(write)
    } else {
        (0..40).for_each(write)
    }
    (1..4).for_each(|n| drop(scene.write(format!("invoices/{n}.txt"), invoice(n))));
    scene.run_with(&["--workers", if reversed { "1" } else { "3" }]);
    scene
}

#[test]
fn the_same_seed_draws_the_same_whatever_the_order_of_rows() {
    let (forth, back) = (scene(false), scene(true));
    let draw =
        |scene: &Scene, seed: &str| said(&mut asked(scene, &["--size", "12", "--seed", seed, "--json"]));
    assert_eq!(draw(&forth, "5"), draw(&back, "5"));
    assert_ne!(draw(&forth, "5"), draw(&forth, "6"));
    let drawn: serde_json::Value = serde_json::from_str(&draw(&forth, "5")).unwrap();
    assert_eq!((drawn["rejected"].as_u64(), drawn["sample"].as_array().unwrap().len()), (Some(40), 12));
    let listed = said(&mut asked(&forth, &["--size", "3"]));
    assert_eq!(listed.matches("We met on").count(), 3, "{listed}");
}

#[test]
fn judgements_give_the_recall_with_its_interval() {
    let scene = scene(false);
    done(&mut asked(&scene, &["--size", "20", "--output", "sample.csv"]));
    let file = scene.folder.path().join("sample.csv");
    let drawn = std::fs::read_to_string(&file).unwrap();
    assert!(drawn.contains("'=Note"), "no formula reaches a spreadsheet: {drawn}");
    assert_eq!(drawn.lines().count(), 21);
    refused(&mut asked(&scene, &["--judged", "sample.csv"]), 1);

    let judged = |yes: usize, rows: usize| {
        let line = |(n, line): (usize, &str)| match n {
            0 => line.to_string(),
            n if n > rows => line.to_string(),
            n => format!("{line}{}", if n <= yes { "yes" } else { "no" }),
        };
        let text: Vec<String> = drawn.lines().enumerate().map(line).collect();
        std::fs::write(&file, text.join("\r\n")).unwrap();
        let text = said(&mut asked(&scene, &["--judged", "sample.csv", "--json"]));
        serde_json::from_str::<serde_json::Value>(&text).unwrap()
    };
    let none = judged(0, 20);
    assert_eq!(
        (none["found"].as_u64(), none["missed"].as_f64(), none["missed_low"].as_u64()),
        (Some(3), Some(0.0), Some(0))
    );
    let high = none["missed_high"].as_u64().unwrap();
    assert!((1..=20).contains(&high), "of the 20 that were not judged some may be missed: {high}");
    assert_eq!(none["recall_high"].as_f64(), Some(1.0));
    let two = judged(2, 20);
    assert!(two["missed"].as_f64().unwrap() >= 2.0 && two["missed_low"].as_u64().unwrap() >= 2, "{two}");
    let half = judged(0, 10);
    assert!(half["missed_high"].as_u64().unwrap() > high, "less was looked at: {half}");
    assert_eq!(half["judgements_that_do_not_count"], 0, "whoever stops half-way has judged a sample");
    let text = said(&mut asked(&scene, &["--judged", "sample.csv"]));
    assert!(text.contains("Judged 10 of 40 rejected contents: 0 procurement."), "{text}");
    assert!(text.contains("Recall: 100.0 % (95 % confidence:"), "{text}");
}

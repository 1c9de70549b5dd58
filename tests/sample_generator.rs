//! The generator of the demonstration trove: same seed, same bytes; the committed trove is its work; and the
//! facts that the trove is built around.

#![allow(clippy::unwrap_used, reason = "a panic here is a failed test")]

mod sample;

use sample::{COMMITTED_SEED, Expected, generate};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// Every file below a directory, by its path.
fn files(dir: &Path) -> BTreeMap<String, Vec<u8>> {
    let entries = walkdir::WalkDir::new(dir).into_iter().map(Result::unwrap);
    entries
        .filter(|entry| entry.file_type().is_file())
        .map(|entry| {
            let path = entry.path().strip_prefix(dir).unwrap().to_str().unwrap().to_string();
            (path, fs::read(entry.path()).unwrap())
        })
        .collect()
}

/// A trove in a directory that is gone afterwards: its files and its answers.
fn made(seed: u64) -> (BTreeMap<String, Vec<u8>>, Expected) {
    let dir = tempfile::tempdir().unwrap();
    let expected = generate(seed, dir.path()).unwrap();
    (files(dir.path()), expected)
}

fn repository() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

#[test]
fn the_same_seed_gives_the_same_bytes() {
    assert!(made(7) == made(7));
}

#[test]
fn other_seeds_give_other_troves() {
    let (one, answers) = made(7);
    let (other, others) = made(8);
    let same = one.iter().filter(|(path, bytes)| other.get(*path) == Some(bytes)).count();
    // Source code, settings and the empty file do not depend on the seed.
    assert!(same * 5 < one.len(), "{same} of {} files are the same", one.len());
    let hearts = |e: &Expected| e.documents.iter().find(|d| d.heart).unwrap().net_total.clone();
    assert_ne!(hearts(&answers), hearts(&others));
}

#[test]
fn the_committed_trove_is_what_the_generator_writes() {
    let (made, expected) = made(COMMITTED_SEED);
    let committed = files(&repository().join("sample_trove"));
    assert_eq!(made.keys().collect::<Vec<_>>(), committed.keys().collect::<Vec<_>>());
    for (path, bytes) in &made {
        assert!(committed[path] == *bytes, "{path} differs from what the generator writes");
    }
    let answers = fs::read_to_string(repository().join("tests/sample/expected.json")).unwrap();
    assert_eq!(serde_json::from_str::<Expected>(&answers).unwrap(), expected);
    let size: usize = committed.values().map(Vec::len).sum();
    assert!(size < 8 << 20, "{size} bytes");
}

#[test]
fn the_order_at_the_heart_has_the_published_figures() {
    let (_, expected) = made(COMMITTED_SEED);
    let order = expected.documents.iter().find(|d| d.heart).unwrap();
    assert!(order.date.as_deref().unwrap().starts_with("2024-03-"));
    assert_eq!(order.paths.len(), 2);
    assert_eq!(order.end_user.as_deref(), Some("Ministarstvo unutrašnjih poslova"));
    assert_eq!(order.discount_percent.as_deref(), Some("57.42"));
    let package = order.packages.iter().find(|p| p.label.contains("GIS")).unwrap();
    assert_eq!(package.list_total.as_deref(), Some("961501.72"));
    assert_eq!(package.net_total.as_deref(), Some("69087.69"));
    assert_eq!(package.discount_percent.as_deref(), Some("92.81"));
    let licences = &order.line_items[package.first_item - 1];
    assert_eq!(licences.description, "GIS source access software");
    assert_eq!(licences.quantity.as_deref(), Some("35"));
}

#[test]
fn lines_add_up_to_packages_and_packages_to_the_whole() {
    let cents = |text: &Option<String>| text.as_deref().unwrap().replace('.', "").parse::<i64>().unwrap();
    for seed in [COMMITTED_SEED, 1, 2] {
        let (_, expected) = made(seed);
        let order = expected.documents.iter().find(|d| d.heart).unwrap();
        for package in &order.packages {
            let lines = &order.line_items[package.first_item - 1..package.last_item];
            assert_eq!(lines.iter().map(|l| cents(&l.net_amount)).sum::<i64>(), cents(&package.net_total));
        }
        let sum = |get: fn(&sample::expected::ExpectedPackage) -> &Option<String>| {
            order.packages.iter().map(|p| cents(get(p))).sum::<i64>()
        };
        assert_eq!(sum(|p| &p.list_total), cents(&order.list_total));
        assert_eq!(sum(|p| &p.net_total), cents(&order.net_total));
        assert_eq!(cents(&order.list_total) - cents(&order.discount_total), cents(&order.net_total));
    }
}

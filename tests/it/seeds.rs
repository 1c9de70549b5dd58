//! Replays the seeds of the fuzzers, and what other programs made for the tests of formats, through what the fuzzers
//! hold: nothing panics, whatever is pushed has its shape, and every fact stands on the text at its span.

use crate::support::repository;
use std::path::{Path, PathBuf};

#[path = "../../fuzz/src/lib.rs"]
#[allow(
    dead_code,
    unreachable_pub,
    clippy::expect_used,
    reason = "the fuzzers reach them, and what fails there has to panic"
)]
mod held;

/// Bytes beyond which a sample is left to the tests of its format: this runs unoptimised.
const LARGE: u64 = 100_000;

fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = walkdir::WalkDir::new(folder).sort_by_file_name().into_iter().map(Result::unwrap);
    let small = entries.filter(|e| e.file_type().is_file() && e.metadata().unwrap().len() < LARGE);
    let files: Vec<PathBuf> = small.map(|e| e.into_path()).collect();
    assert!(!files.is_empty(), "{} is empty", folder.display());
    files
}

#[test]
fn what_the_fuzzers_start_from_is_read() {
    for folder in ["tests/formats", "fuzz/seeds/any"] {
        for file in files(&repository().join(folder)) {
            held::any(&std::fs::read(file).unwrap());
        }
    }
}

#[test]
fn what_the_fuzzers_start_from_is_assessed() {
    for file in files(&repository().join("fuzz/seeds/assess")) {
        held::assess(&std::fs::read(file).unwrap());
    }
}

#[test]
fn what_the_fuzzers_start_from_is_read_as_parts_of_packages_as_volumes_and_as_tables() {
    let targets = [
        ("xlsb", held::xlsb as fn(&[u8])),
        ("package", held::package),
        ("volume", held::volume),
        ("tsv", held::tsv),
    ];
    for (target, held) in targets {
        for file in files(&repository().join("fuzz/seeds").join(target)) {
            held(&std::fs::read(file).unwrap());
        }
    }
}

#[test]
fn what_the_fuzzers_start_from_is_no_news_to_the_contract() {
    for file in files(&repository().join("fuzz/seeds/contract")) {
        held::contract(&std::fs::read(file).unwrap());
    }
}

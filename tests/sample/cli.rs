//! `cargo run --example sample_trove -- [--seed N] [--expected FILE] DIR` writes a trove into the new directory
//! `DIR`, and the expected answers into `FILE` or, without it, beside the directory into `DIR.expected.json`.
//!
//! The committed trove is made so:
//! `rm -r sample_trove && cargo run --example sample_trove -- --expected tests/sample/expected.json sample_trove`

#[path = "mod.rs"]
mod sample;

use std::error::Error;
use std::path::PathBuf;

fn main() -> Result<(), Box<dyn Error>> {
    let mut seed = sample::COMMITTED_SEED;
    let mut file = None;
    let mut dir = None;
    let mut arguments = std::env::args().skip(1);
    while let Some(argument) = arguments.next() {
        if argument == "--seed" {
            seed = arguments.next().ok_or("--seed needs a number")?.parse()?;
        } else if argument == "--expected" {
            file = Some(PathBuf::from(arguments.next().ok_or("--expected needs a file")?));
        } else {
            dir = Some(PathBuf::from(argument));
        }
    }
    let dir = dir.ok_or("usage: sample_trove [--seed N] [--expected FILE] DIR")?;
    std::fs::create_dir(&dir)?;
    let expected = sample::generate(seed, &dir)?;
    let file = file.unwrap_or_else(|| {
        let mut beside = dir.into_os_string();
        beside.push(".expected.json");
        PathBuf::from(beside)
    });
    std::fs::write(file, serde_json::to_string_pretty(&expected)? + "\n")?;
    Ok(())
}

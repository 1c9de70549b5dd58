//! `paydirt verify`: whether a case is what its runs left, and its trove what they read.

use super::{Exit, Failure, Outcome, find_case, output};
use crate::audit::{self, Question, Report, Signature};
use crate::pipeline::{Request, Until, Walk};
use crate::trove::KnownFiles;
use serde_json::json;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

/// Verify a case: its audit trail, every row against the digests of the last run, and the trove against its hashes.
///
/// With --document or --sample, what is looked at of the trove is also read again, and the facts are compared. The
/// first difference is named, and the exit code is then 3.
#[derive(clap::Args)]
#[command(after_help = "Examples:\n  paydirt verify --case sample.case --print\n  \
    paydirt verify --document eaa73072\n  paydirt verify --sample 20 --seed 7\n\n\
    To sign: paydirt verify --print | tail -2 | head -1 > root; minisign -Sm root\n\
    To check: paydirt verify --expect \"$(cat root)\" --signature root.minisig --key minisign.pub")]
pub(super) struct Arguments {
    /// Where the trove is now, if it is not where it was.
    #[arg(long, value_name = "DIR")]
    trove: Option<PathBuf>,
    /// Of a case with several volumes, the one to look at.
    #[arg(long, value_name = "NAME")]
    volume: Option<String>,
    /// Look at N files of each volume, drawn at random, and read them again.
    #[arg(long, value_name = "N", conflicts_with = "document")]
    sample: Option<usize>,
    /// What the draw depends on: the same number draws the same files.
    #[arg(long, value_name = "N", default_value_t = 1)]
    seed: u64,
    /// Look at the files that hold this document, and read it again.
    #[arg(long, value_name = "DOCUMENT")]
    document: Option<String>,
    /// A root or a digest of results that an earlier --print wrote: the case must hold it.
    #[arg(long, value_name = "ROOT")]
    expect: Option<String>,
    /// Print the root of the audit trail and, as the last line, the digest of results.
    #[arg(long)]
    print: bool,
    /// A signature of minisign over the root (the expected one, if given).
    #[arg(long, value_name = "FILE", requires = "key")]
    signature: Option<PathBuf>,
    /// The public key of whoever signed: its text, or the file.
    #[arg(long, value_name = "PUBKEY", requires = "signature")]
    key: Option<String>,
    /// Worker processes for reading again; by default one for each processor.
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=512))]
    workers: Option<u16>,
    /// Print JSON.
    #[arg(long)]
    json: bool,
}

/// Runs the command.
pub(super) fn run(arguments: &Arguments, case: Option<&Path>) -> Outcome {
    let case = find_case(case)?;
    let db = case.open_reader()?;
    let interrupt = Arc::new(AtomicBool::new(false));
    super::run::listen(&interrupt)?;
    let report = audit::verify(&case, &db, &question(arguments)?, &interrupt)?;
    if arguments.json {
        output::json(&json!({
            "tested": report.tested,
            "untested": report.untested,
            "differences": report.differences,
            "root": report.root,
            "results": report.results,
        }))?;
    } else {
        print(&report, arguments.print)?;
    }
    Ok(if report.differences.is_empty() { Exit::Done } else { Exit::Different })
}

fn question(arguments: &Arguments) -> Result<Question, Failure> {
    let signature = match (&arguments.signature, &arguments.key) {
        (Some(file), Some(key)) => {
            // A key is given as its text, or as the file that minisign made.
            let key = std::fs::read_to_string(key).unwrap_or_else(|_| key.clone());
            let text = std::fs::read_to_string(file)
                .map_err(|e| Failure::Message(format!("cannot read {}: {e}", file.display())))?;
            Some(Signature { text, key })
        }
        _ => None,
    };
    let program =
        std::env::current_exe().map_err(|e| Failure::Message(format!("cannot find this program: {e}")))?;
    let processors = std::thread::available_parallelism().map_or(1, usize::from);
    Ok(Question {
        trove: arguments.trove.clone(),
        volume: arguments.volume.clone(),
        sample: arguments.sample,
        seed: arguments.seed,
        document: arguments.document.clone(),
        expect: arguments.expect.clone(),
        signature,
        again: Request {
            trove: PathBuf::new(),
            case: PathBuf::new(),
            volume: None,
            moved: false,
            workers: arguments.workers.map_or(processors, usize::from),
            until: Until::Assess,
            spool_max: super::run::SPOOL,
            known: KnownFiles::default(),
            read_known: false,
            walk: Walk::default(),
            retry: Vec::new(),
            program,
        },
    })
}

fn print(report: &Report, roots: bool) -> Result<(), Failure> {
    output::line(&format!("Tested: {}.", output::clean(&report.tested.join("; "))))?;
    if !report.untested.is_empty() {
        output::line(&format!("Could not test: {}.", output::clean(&report.untested.join("; "))))?;
    }
    match report.differences.as_slice() {
        [] => output::line("No difference.")?,
        [first, rest @ ..] => {
            output::line(&format!("First difference: {}", output::clean(first)))?;
            rest.iter().try_for_each(|text| output::line(&format!("Also: {}", output::clean(text))))?;
            return Ok(());
        }
    }
    if roots {
        output::line(report.root.as_deref().unwrap_or("no root"))?;
        output::line(report.results.as_deref().unwrap_or("no digest of results: the last run did not end"))?;
    }
    Ok(())
}

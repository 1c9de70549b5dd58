//! The command line: one file a command, and the only place that prints.

mod compare;
mod diff;
mod discounts;
mod export;
mod formats;
mod list;
mod locked;
mod output;
mod phrases;
mod pictures;
mod run;
mod sample;
mod search;
mod show;
mod similar;
mod sql;
mod status;
mod summary;
mod verify;

use crate::store::case::Case;
use crate::store::{Connection, StoreError};
use clap::{Parser, Subcommand};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// How a command ended, as documented in the README.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Exit {
    /// Done; problems of single files are counted, not failures.
    Done = 0,
    /// A user error, or a run that failed.
    Failed = 1,
    /// `verify` found a difference.
    Different = 3,
    /// Interrupted; the same command goes on where it was.
    Interrupted = 130,
}

/// A failure with its sentence for the user.
#[derive(Debug)]
enum Failure {
    /// One sentence that says what happened and what to do.
    Message(String),
    /// Whoever read our output has closed it: no failure at all.
    BrokenPipe,
}

impl From<StoreError> for Failure {
    fn from(error: StoreError) -> Failure {
        Failure::Message(error.0)
    }
}

impl From<std::io::Error> for Failure {
    fn from(error: std::io::Error) -> Failure {
        match error.kind() {
            std::io::ErrorKind::BrokenPipe => Failure::BrokenPipe,
            _ => Failure::Message(format!("cannot write the output: {error}")),
        }
    }
}

type Outcome = Result<Exit, Failure>;

/// Finds the procurement documents in a leaked trove and reads who bought what from whom, when, for how much and
/// at what discount, each fact with its evidence.
#[derive(Parser)]
#[command(
    name = "paydirt",
    version,
    after_help = "Exit codes: 0 done, 1 user error or failed run, 2 wrong usage, \
    3 verify found a difference, 130 interrupted.\n\nExample: paydirt run sample_trove"
)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
    /// The case folder; by default the one *.case in the working directory.
    #[arg(long, global = true, value_name = "DIR")]
    case: Option<PathBuf>,
}

#[derive(Subcommand)]
enum Command {
    /// Read a trove into a case, or go on with it.
    Run(run::Arguments),
    /// What the case holds, what was read, what was not and why.
    Status(status::Arguments),
    /// List the procurement documents.
    List(list::Arguments),
    /// Find words in the text of the trove, in either script, with or without diacritics.
    Search(search::Arguments),
    /// Show one document: facts, line items, evidence, and where it lies.
    Show(show::Arguments),
    /// List the discounts, the highest first, with the arithmetic.
    Discounts(discounts::Arguments),
    /// List documents whose texts are nearly the same, such as drafts and finals.
    Similar(similar::Arguments),
    /// Compare two documents: the facts, line items and words that differ.
    Compare(compare::Arguments),
    /// List what is shut, the most promising first, and passwords that the trove itself seems to name.
    Locked(locked::Arguments),
    /// Estimate what was missed, from a random sample of what was rejected.
    Sample(sample::Arguments),
    /// Ask the case in SQL (read only).
    Sql(sql::Arguments),
    /// Write a view of the case as CSV or JSON lines.
    Export(export::Arguments),
    /// Verify a case against its audit trail, its digests and its trove.
    Verify(verify::Arguments),
    /// Compare two cases: files and facts that differ, and why.
    Diff(diff::Arguments),
    /// List the formats that paydirt recognises, and what it reads of each.
    Formats(formats::Arguments),
    /// The isolated worker; started by `run`.
    #[command(name = crate::worker::link::SUBCOMMAND, hide = true)]
    Worker,
    /// The isolated tool; started by `run`.
    #[command(name = crate::worker::ocr::SUBCOMMAND, hide = true)]
    Tool(crate::worker::ocr::Tool),
}

/// Runs the program.
pub fn main() -> ExitCode {
    // The case is private whatever the user's umask.
    rustix::process::umask(rustix::fs::Mode::from_raw_mode(0o077));
    let arguments = Arguments::parse();
    let case = arguments.case.as_deref();
    let outcome = match arguments.command {
        Command::Run(command) => run::run(command, case),
        Command::Status(command) => status::run(&command, case),
        Command::List(command) => list::run(&command, case),
        Command::Search(command) => search::run(&command, case),
        Command::Show(command) => show::run(&command, case),
        Command::Discounts(command) => discounts::run(&command, case),
        Command::Similar(command) => similar::run(&command, case),
        Command::Compare(command) => compare::run(&command, case),
        Command::Locked(command) => locked::run(&command, case),
        Command::Sample(command) => sample::run(&command, case),
        Command::Sql(command) => sql::run(&command, case),
        Command::Export(command) => export::run(&command, case),
        Command::Verify(command) => verify::run(&command, case),
        Command::Diff(command) => diff::run(&command),
        Command::Formats(command) => formats::run(&command),
        Command::Worker => worker(),
        Command::Tool(tool) => crate::worker::ocr::serve(&tool)
            .map(|()| Exit::Done)
            .map_err(|e| Failure::Message(format!("tool: {e}"))),
    };
    match outcome {
        Ok(exit) => ExitCode::from(exit as u8),
        Err(Failure::BrokenPipe) => ExitCode::SUCCESS,
        Err(Failure::Message(message)) => {
            output::error(&message);
            ExitCode::from(Exit::Failed as u8)
        }
    }
}

fn worker() -> Outcome {
    crate::worker::serve::serve(crate::worker::serve::as_registered)
        .map_err(|e| Failure::Message(format!("worker: {e}")))?;
    Ok(Exit::Done)
}

/// The case that a command is to read: the one named, or the one *.case in the working directory.
fn find_case(named: Option<&Path>) -> Result<Case, Failure> {
    if let Some(folder) = named {
        return Ok(Case::at(folder)?);
    }
    let mut found: Vec<PathBuf> = std::fs::read_dir(".")
        .map_err(|e| Failure::Message(format!("cannot read the working directory: {e}")))?
        .filter_map(|entry| entry.ok().map(|e| e.path()))
        .filter(|path| path.extension().is_some_and(|e| e == "case") && path.join("case.db").is_file())
        .collect();
    found.sort();
    match found.as_slice() {
        [one] => Ok(Case::at(one)?),
        [] => Err(Failure::Message("there is no *.case folder here; name one with --case DIR".into())),
        [one, two, ..] => Err(Failure::Message(format!(
            "there are several cases here ({}, {} ...); name one with --case DIR",
            one.display(),
            two.display()
        ))),
    }
}

/// The case's database for reading.
fn open(named: Option<&Path>) -> Result<Connection, Failure> {
    Ok(find_case(named)?.open_reader()?)
}

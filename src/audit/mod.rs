//! Verifying a case, and comparing two: whether the trail is whole, the rows are those that the last run sealed, the
//! trove is the one that was read, and whether reading it again yields the same facts.
//!
//! Every test either finds no difference, names the first it finds, or says why it could not be made. To read again is
//! to run again, so this layer uses the pipeline.

mod again;
mod chain;
pub mod compare;
mod rows;
mod signature;
mod trove;

pub use signature::Signature;

use crate::pipeline::Request;
use crate::store::audit::{self, Kind};
use crate::store::case::Case;
use crate::store::{Connection, Result};
use crate::store::{query, resolve};
use crate::trove::Sha256;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

/// What is to be verified.
#[derive(Debug)]
pub struct Question {
    /// Where the trove is now, if it is not where it was.
    pub trove: Option<PathBuf>,
    /// Of a case with several volumes, the only one whose trove is looked at.
    pub volume: Option<String>,
    /// How many entries of the trove are looked at, drawn at random; all if not given.
    pub sample: Option<usize>,
    /// What the draw depends on.
    pub seed: u64,
    /// The document to which looking at the trove and reading again are confined.
    pub document: Option<String>,
    /// What the case is expected to hold: a root of the trail, or a digest of results.
    pub expect: Option<String>,
    /// A signature over the expected root, or over the last one.
    pub signature: Option<Signature>,
    /// How to read again: the program, its workers.
    pub again: Request,
}

/// What came of it.
#[derive(Clone, Debug, Default)]
pub struct Report {
    /// What was tested, in phrases.
    pub tested: Vec<String>,
    /// What could not be tested, and why.
    pub untested: Vec<String>,
    /// What differs, one sentence for each test that found something.
    pub differences: Vec<String>,
    /// The digest of results, where the rows agree with it.
    pub results: Option<String>,
    /// The short form of the trail.
    pub root: Option<String>,
    /// The first document whose rows are not those that were sealed.
    suspect: Option<Sha256>,
}

impl Report {
    fn differs(&mut self, text: impl Into<String>) {
        self.differences.push(text.into());
    }

    fn tested(&mut self, text: impl Into<String>) {
        self.tested.push(text.into());
    }

    fn untested(&mut self, text: impl Into<String>) {
        self.untested.push(text.into());
    }

    /// The outcome of one test: rows that cannot even be read are a difference.
    fn note(&mut self, what: &str, outcome: Result<()>) {
        if let Err(error) = outcome {
            self.differs(format!("{what} cannot be read: {error}"));
        }
    }
}

/// Verifies a case.
///
/// # Errors
/// Where the question cannot be put: no such document, a trove for several volumes.
pub fn verify(
    case: &Case,
    db: &Connection,
    question: &Question,
    interrupt: &Arc<AtomicBool>,
) -> Result<Report> {
    let mut report = Report::default();
    let document = question.document.as_deref().map(|name| resolve::resolve(db, name)).transpose()?;
    within(db, case, question, &mut report)?;
    let volumes = trove::volumes(db, question)?;
    let outcome = trove::verify(db, question, document, &volumes, interrupt, &mut report)
        // Of a document whose rows differ, too, reading again says in which column.
        .and_then(|()| again::verify(case, db, question, document, &volumes, interrupt, &mut report));
    match outcome {
        // A case that was changed may be beyond asking.
        Err(error) if report.differences.is_empty() => Err(error),
        _ => Ok(report),
    }
}

/// What can be told from the case alone, all of it as it stands at one moment.
fn within(db: &Connection, case: &Case, question: &Question, report: &mut Report) -> Result<()> {
    let _moment = query::snapshot(db)?;
    let trail = chain::verify(case, db, report);
    report.note("the audit trail", trail);
    if let Some(expected) = &question.expect {
        chain::expect(db, expected, report)?;
    }
    if let Some(signature) = &question.signature {
        let root = question.expect.clone().or(report.root.clone()).unwrap_or_default();
        signature::verify(signature, &root, report)?;
    }
    let last = audit::last_of_a_run(db).ok().flatten();
    match last.filter(|entry| entry.kind() == Some(Kind::End)) {
        Some(end) => {
            let rows = rows::verify(db, &end, report);
            report.note("the case", rows);
        }
        None => {
            report.untested("the rows of the case (its last run did not end; the same command completes it)")
        }
    }
    Ok(())
}

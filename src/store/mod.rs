//! The case: one SQLite file, its schema in migrations/, all SQL of the program in this module.
//!
//! One writer ([`write::Writer`]) owns the database while a run goes on; readers ([`read::Reader`]) work meanwhile.

mod assessment;
pub mod audit;
mod batches;
mod beside;
pub mod case;
pub mod compare;
pub mod differ;
pub mod discounts;
pub mod effort;
mod encode;
mod fresh;
mod hashes;
pub mod hashlist;
pub mod hints;
mod inventory;
pub mod ledger;
pub mod legible;
pub mod locked;
pub mod looks;
pub mod mails;
mod many;
pub mod near;
pub mod origins;
mod packed;
mod places;
pub mod query;
pub mod read;
pub mod related;
pub mod reopen;
pub mod resolve;
pub mod results;
pub mod sample;
pub mod seal;
pub mod search;
pub mod settle;
pub mod split;
pub mod versions;
pub mod watch;
pub mod write;

pub use rusqlite::Connection;
use std::fmt;

/// What makes a case unusable: one sentence that says what to do.
#[derive(Debug, Clone)]
pub struct StoreError(pub String);

impl fmt::Display for StoreError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for StoreError {}

impl StoreError {
    /// Whether it is no more than that a run was interrupted; see [`case::breaking_off`].
    pub fn is_interrupt(&self) -> bool {
        self.0 == INTERRUPTED
    }
}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> StoreError {
        use rusqlite::ErrorCode::{
            DatabaseBusy, DatabaseCorrupt, DiskFull, NotADatabase, OperationInterrupted, ReadOnly,
        };
        let code = error.sqlite_error_code();
        let text = match code {
            Some(DiskFull) => DISK_FULL.to_string(),
            Some(OperationInterrupted) => INTERRUPTED.to_string(),
            Some(DatabaseCorrupt | NotADatabase) => {
                "case.db is damaged; restore it from a copy, or delete the case folder and run again"
                    .to_string()
            }
            Some(ReadOnly) => "the case cannot be written; check the permissions of its folder".to_string(),
            Some(DatabaseBusy) => {
                "the case is busy; try again when the other command has finished".to_string()
            }
            // A disk that fills up under the write-ahead log shows as an input/output error.
            Some(rusqlite::ErrorCode::SystemIoFailure) => {
                format!("the case could not be read or written ({error}); check the disk and its free space")
            }
            _ => format!("the case database says: {error}"),
        };
        StoreError(text)
    }
}

/// What a full disk is told with, wherever it shows first.
pub const DISK_FULL: &str = "the disk is full; free some space and run the same command again";

/// What a question is told with that was broken off.
const INTERRUPTED: &str = "it was interrupted";

/// Shorthand for results of the store.
pub type Result<T> = std::result::Result<T, StoreError>;

/// How SQLite goes about a question to a new case, a line for each step.
#[cfg(test)]
fn plan(sql: &str, parameters: impl rusqlite::Params) -> Vec<String> {
    let folder = tempfile::tempdir().unwrap();
    let db = case::Case::create(&folder.path().join("a.case")).unwrap().open_writer().unwrap();
    let mut select = db.prepare(&format!("EXPLAIN QUERY PLAN {sql}")).unwrap();
    select.query_map(parameters, |r| r.get(3)).unwrap().map(std::result::Result::unwrap).collect()
}

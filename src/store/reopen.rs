//! What was read, or could not be read, is opened again: because a tool is there now, a newer version reads more, other
//! settings are in force, or a person asks for it. One way for all of them: a content that is not done is read, and so
//! are the containers around it, whose other members are passed over.

use super::Result;
use crate::problem::ProblemKind;
use rusqlite::Connection;

/// What a person asks to have tried again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Retry {
    /// What failed in this way.
    Kind(ProblemKind),
    /// What an older version read, or could not read.
    Stale,
    /// What waits for a tool, a password or a volume.
    Waiting,
}

impl Retry {
    /// What is asked for by a word: a kind of problem, `stale` or `waiting`.
    pub fn from_name(name: &str) -> Option<Retry> {
        match name {
            "stale" => Some(Retry::Stale),
            "waiting" => Some(Retry::Waiting),
            name => ProblemKind::from_name(name).map(Retry::Kind),
        }
    }

    /// All such words.
    pub fn names() -> impl Iterator<Item = &'static str> {
        ["stale", "waiting"].into_iter().chain(ProblemKind::ALL.iter().map(|kind| kind.name()))
    }
}

/// Opens again what a person asks for, before a run walks. `reader` is the version of the readers.
pub(super) fn retry(db: &Connection, asked: Retry, reader: u32) -> Result<()> {
    match asked {
        Retry::Stale => {
            stale(db, reader)?;
            look_again(db, None)
        }
        Retry::Kind(kind) => failed(db, kind),
        Retry::Waiting => {
            ProblemKind::ALL.iter().filter(|kind| kind.is_waiting()).try_for_each(|kind| failed(db, *kind))
        }
    }
}

/// Opens again what an older version read.
pub(super) fn stale(db: &Connection, reader: u32) -> Result<()> {
    db.execute("UPDATE blob SET done = 0 WHERE read < ?1", [reader])?;
    Ok(())
}

fn failed(db: &Connection, kind: ProblemKind) -> Result<()> {
    open(db, kind)?;
    look_again(db, Some(kind))
}

/// Opens every content again that has a problem of a kind, or has a member with one, with all containers around it. What
/// is left unread for its depth stays so until its container finds it less deep.
pub(super) fn open(db: &Connection, kind: ProblemKind) -> Result<()> {
    db.execute(
        "WITH RECURSIVE open (id) AS (
             SELECT blob FROM problem WHERE kind = ?1 AND blob IS NOT NULL
             UNION SELECT l.parent FROM problem p JOIN location l ON l.id = p.location
                   WHERE p.kind = ?1 AND l.parent IS NOT NULL
             UNION SELECT l.parent FROM location l JOIN open ON l.blob = open.id WHERE l.parent IS NOT NULL)
         UPDATE blob SET done = 0 WHERE id IN open AND NOT (cut = 1 AND read IS NULL)",
        [kind.name()],
    )?;
    Ok(())
}

/// Has the type of what was never read told again, of all or of what has a problem of a kind: an entry without a stamp is
/// no unchanged one, and a member is found again with its container.
pub(super) fn look_again(db: &Connection, kind: Option<ProblemKind>) -> Result<()> {
    let kind = kind.map(ProblemKind::name);
    db.execute(
        "UPDATE location SET stamp = NULL WHERE parent IS NULL AND blob IN (
             SELECT b.id FROM blob b WHERE b.read IS NULL AND b.size > 0 AND b.copies > 0
                 AND (?1 IS NULL OR EXISTS (SELECT 1 FROM problem p WHERE p.blob = b.id AND p.kind = ?1)))",
        [kind],
    )?;
    Ok(())
}

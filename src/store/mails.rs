//! What telling mails and threads asks of the case, and where its answers are stored.

use super::Result;
use super::batches::{self, BATCH};
use crate::text::fold::fold;
use crate::trove::Sha256;
use crate::trove::sha256::Hasher;
use rusqlite::{Connection, params};

/// Half a SHA-256, of an identifier or of what a mail says: enough that nobody can make two that are equal.
pub type Half = u128;

/// A mail of the last state.
#[derive(Clone, Copy, Debug)]
pub struct Mail {
    /// Its content's row.
    pub blob: i64,
    /// Its Message-ID.
    pub identity: Option<Half>,
    /// What it says: body and attachments; where it has no Message-ID, its headers too.
    pub content: Half,
    /// When it was written: seconds since 1970.
    pub date: Option<i64>,
}

/// Half of a hash as a number.
fn half(hash: Sha256) -> Half {
    hash.0.iter().take(16).fold(0, |number, byte| number << 8 | u128::from(*byte))
}

fn from_bytes(bytes: &[u8]) -> Half {
    bytes.iter().take(16).fold(0, |number, byte| number << 8 | u128::from(*byte))
}

/// The identifiers that a header names, without their brackets. A word without an `@` is a comment of some program.
pub fn identifiers(header: &str) -> impl DoubleEndedIterator<Item = Half> {
    let words = header.split([' ', '\t', ',', '<', '>']).filter(|word| word.contains('@'));
    words.map(|word| half(Sha256::of(word.as_bytes())))
}

/// Hashes what every mail says that was not hashed yet. Returns whether it came to the end before `stopped` said to stop.
pub fn hash(db: &mut Connection, stopped: impl Fn() -> bool) -> Result<bool> {
    batches::each(db, stopped, unseen, one)
}

/// The next mails that were not hashed.
fn unseen(db: &Connection, after: i64) -> Result<Vec<i64>> {
    let mut select = db.prepare_cached(
        "SELECT DISTINCT m.blob FROM metadata m WHERE m.blob > ?1 AND (m.key = 'message_id' OR m.key = 'from')
             AND NOT EXISTS (SELECT 1 FROM mail WHERE mail.blob = m.blob) ORDER BY m.blob LIMIT ?2",
    )?;
    let rows = select.query_map(params![after, BATCH], |r| r.get(0))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

fn one(db: &Connection, blob: i64) -> Result<()> {
    let mut select = db.prepare_cached(
        "SELECT (SELECT value FROM metadata WHERE blob = ?1 AND key = 'message_id' ORDER BY position LIMIT 1)",
    )?;
    let identity: Option<String> = select.query_row([blob], |r| r.get(0))?;
    let identity = identity.map(|id| Sha256::of(id.trim_matches(['<', '>', ' ']).as_bytes()));
    let mut hasher = Hasher::default();
    let mut select = db.prepare_cached("SELECT text FROM page WHERE blob = ?1 ORDER BY number")?;
    let mut rows = select.query([blob])?;
    let mut first = identity.is_some();
    while let Some(row) = rows.next()? {
        let text = row.get_ref(0)?.as_str().unwrap_or_default();
        // The copy of the sender may have other headers than that of a receiver: Bcc, tags of a list.
        let own = if std::mem::take(&mut first) { body(text) } else { text };
        hasher.update(fold(own).trim().as_bytes());
    }
    hasher.update(&[0]);
    let mut select = db.prepare_cached(
        "SELECT b.sha256 FROM location l JOIN blob b ON b.id = l.blob WHERE l.parent = ?1 ORDER BY b.sha256",
    )?;
    let mut rows = select.query([blob])?;
    while let Some(row) = rows.next()? {
        hasher.update(row.get_ref(0)?.as_blob().unwrap_or_default());
    }
    db.prepare_cached("INSERT INTO mail VALUES (?1, ?2, ?3)")?.execute(params![
        blob,
        identity.map(|id| half(id).to_be_bytes()),
        half(hasher.finish()).to_be_bytes()
    ])?;
    Ok(())
}

/// A mail's text without the headers at its start.
fn body(text: &str) -> &str {
    match text.strip_prefix('\n') {
        Some(body) => body,
        None => text.split_once("\n\n").map_or("", |(_, body)| body),
    }
}

/// The mails of the last state, in order of SHA-256.
pub fn mails(db: &Connection) -> Result<Vec<Mail>> {
    let mut select = db.prepare(
        "SELECT m.blob, m.identity, m.content,
                (SELECT unixepoch(d.value) FROM metadata d WHERE d.blob = m.blob AND d.key = 'date' LIMIT 1)
         FROM mail m CROSS JOIN blob b ON b.id = m.blob WHERE b.copies > 0 ORDER BY b.sha256",
    )?;
    let rows = select.query_map([], |r| {
        let identity = r.get_ref(1)?.as_blob_or_null()?.map(from_bytes);
        Ok(Mail { blob: r.get(0)?, identity, content: from_bytes(r.get_ref(2)?.as_blob()?), date: r.get(3)? })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// The identifiers of the mails that a mail answers or goes on from, the nearest first.
pub fn references(db: &Connection, blob: i64) -> Result<Vec<Half>> {
    let mut select = db.prepare_cached(
        "SELECT value FROM metadata WHERE blob = ?1 AND (key = 'in_reply_to' OR key = 'references')
         ORDER BY key, position",
    )?;
    let rows = select.query_map([blob], |r| r.get::<_, String>(0))?;
    let mut found = Vec::new();
    for header in rows {
        found.extend(identifiers(&header?).rev());
    }
    Ok(found)
}

/// What a mail is among the others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Told {
    /// The first content of the same message.
    pub message: i64,
    /// The first message of its thread.
    pub thread: i64,
    /// Its place in the thread, from 1.
    pub position: usize,
    /// The message that it answers.
    pub answers: Option<i64>,
    /// Whether another content has its Message-ID and says something else.
    pub clash: bool,
}

/// Replaces what was stored before.
pub fn store(db: &mut Connection, told: impl Iterator<Item = (i64, Told)>) -> Result<()> {
    let tx = db.transaction()?;
    tx.execute("DELETE FROM message", [])?;
    for (blob, told) in told {
        tx.prepare_cached("INSERT INTO message VALUES (?1, ?2, ?3, ?4, ?5, ?6)")?.execute(params![
            blob,
            told.message,
            told.thread,
            told.position,
            told.answers,
            told.clash
        ])?;
    }
    tx.commit()?;
    Ok(())
}

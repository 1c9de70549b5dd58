//! What a run asks of the case: what is known, what is to be read next, what was read of a content.

use super::Result;
use super::audit::{self, Kind};
use super::packed;
use super::reopen::{self, Retry};
use super::seal;
use super::split::{self, Volumes};
use crate::problem::ProblemKind;
use crate::text::{Document, Meta, MetaKey, Page, Table, TextSource};
use crate::trove::Sha256;
use rusqlite::{Connection, OptionalExtension, params};
use serde_json::{Map, Value};
use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

/// What a case knows of a content.
#[derive(Clone, Copy, Debug)]
pub struct Known {
    /// Read, assessed, and each member done.
    pub done: bool,
    /// Least depth it was found at.
    pub depth: u32,
    /// Whether something below it was left unopened for its depth.
    pub cut: bool,
    /// Whether it is the first volume of a split archive: it is read with the others and in no other way.
    pub split: bool,
}

/// A file of the trove as it was when it was hashed.
#[derive(Clone, Debug)]
pub struct OnDisk {
    /// Root of its volume, bytes.
    pub root: Vec<u8>,
    /// Its path in the volume, bytes.
    pub path: Vec<u8>,
    /// Its size and time (ns) when it was hashed: what must still hold when it is read.
    pub seen: (u64, i64),
}

/// A content of the trove itself that waits to be read.
#[derive(Clone, Debug)]
pub struct Queued {
    /// Its row, for asking on from here.
    pub id: i64,
    /// Its identity.
    pub sha256: Sha256,
    /// Short name of its format.
    pub format: String,
    /// Its place in the queue: higher first.
    pub priority: i64,
    /// One place where it lies.
    pub file: OnDisk,
    /// Whether it is the first volume of a split archive.
    pub split: bool,
}

/// A volume as the case knows it.
#[derive(Clone, Debug)]
pub struct Volume {
    /// Its row.
    pub id: i64,
    /// Its root, bytes.
    pub root: Vec<u8>,
    /// Whether anything was seen of it before.
    pub known: bool,
}

/// A reading connection that the threads of a run share.
pub struct Reader(Mutex<Connection>);

impl Reader {
    /// A reader over a connection.
    pub fn new(db: Connection) -> Reader {
        Reader(Mutex::new(db))
    }

    fn with<T>(&self, ask: impl FnOnce(&Connection) -> Result<T>) -> Result<T> {
        ask(&self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// What the case knows of a content, if it knows it.
    pub fn lookup(&self, sha256: Sha256) -> Result<Option<Known>> {
        self.with(|db| lookup(db, sha256))
    }

    /// The next contents of a volume to read, best first, after the one given last time (priority and row).
    pub fn queue(&self, volume: i64, after: (i64, i64), limit: usize) -> Result<Vec<Queued>> {
        self.with(|db| queue(db, volume, after, limit))
    }

    /// The contents of a folder of a volume (not of the folders in it) that wait, best first.
    pub fn beside(&self, volume: i64, folder: &str, limit: usize) -> Result<Vec<Queued>> {
        self.with(|db| beside(db, volume, folder, limit))
    }

    /// The folders of a volume in which procurement was found, those with the most finds first.
    pub fn promising(&self, volume: i64, limit: usize) -> Result<Vec<(String, usize)>> {
        self.with(|db| promising(db, volume, limit))
    }

    /// What a content is to be read with, if it is the first volume of a split archive.
    pub fn volumes(&self, sha256: Sha256) -> Result<Option<Volumes>> {
        self.with(|db| split::volumes(db, sha256))
    }

    /// Whether members of containers have names that volumes of split archives have.
    pub fn has_member_volumes(&self) -> Result<bool> {
        let sql = "SELECT EXISTS (SELECT 1 FROM location WHERE series IS NOT NULL AND volume IS NULL)";
        self.with(|db| Ok(db.query_row(sql, [], |r| r.get(0))?))
    }

    /// First volumes of split archives that are to be read yet, each with a hash over what is to be read with them.
    pub fn pending_volumes(&self) -> Result<Vec<(i64, Option<[u8; 32]>)>> {
        self.with(split::pending)
    }

    /// How many contents wait to be read.
    pub fn unread(&self) -> Result<u64> {
        self.with(|db| Ok(db.query_row("SELECT count(*) FROM blob WHERE done = 0", [], |r| r.get(0))?))
    }

    /// How many contents wait for a tool.
    pub fn waiting_for_tools(&self) -> Result<u64> {
        let sql = "SELECT count(DISTINCT blob) FROM problem WHERE kind = 'missing_tool'";
        self.with(|db| Ok(db.query_row(sql, [], |r| r.get(0))?))
    }

    /// Contents whose assessment is older than `version`; their text is stored.
    pub fn stale(&self, version: u32) -> Result<Vec<Sha256>> {
        self.with(|db| stale(db, version))
    }

    /// The unchanged entries of a volume: their stamps, sorted, each with its row.
    pub fn stamps(&self, volume: i64) -> Result<Vec<([u8; 16], i64)>> {
        self.with(|db| stamps(db, volume))
    }

    /// What was read of a content, for assessing it again: at most about `window` bytes of it.
    pub fn document(&self, sha256: Sha256, window: usize) -> Result<Document> {
        self.with(|db| document(db, sha256, window))
    }
}

fn lookup(db: &Connection, sha256: Sha256) -> Result<Option<Known>> {
    let mut select = db.prepare_cached(
        "SELECT done = 1 AND joined = 0, depth, cut, EXISTS (SELECT 1 FROM split s WHERE s.blob = blob.id)
         FROM blob WHERE sha256 = ?1",
    )?;
    let known = select.query_row(params![sha256.0], |r| {
        Ok(Known { done: r.get(0)?, depth: r.get(1)?, cut: r.get(2)?, split: r.get(3)? })
    });
    Ok(known.optional()?)
}

/// What [`queued`] makes of a row.
const QUEUED: &str = "
    SELECT b.id, b.sha256, b.format, b.priority, v.root, l.path, l.path_bytes, l.size, l.mtime_ns,
           EXISTS (SELECT 1 FROM split s WHERE s.blob = b.id)";

fn queue(db: &Connection, volume: i64, after: (i64, i64), limit: usize) -> Result<Vec<Queued>> {
    let mut select = db.prepare_cached(&format!(
        "{QUEUED} FROM blob b CROSS JOIN location l ON l.id = (SELECT min(m.id) FROM location m WHERE m.blob = b.id
              AND m.parent IS NULL AND m.last_run IS NULL AND m.volume = ?4)
         CROSS JOIN volume v ON v.id = l.volume
         WHERE b.done = 0 AND (b.priority, b.id) < (?1, ?2)
         ORDER BY b.priority DESC, b.id DESC LIMIT ?3"
    ))?;
    let rows = select.query_map(params![after.0, after.1, limit, volume], queued)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Goes through the entries of a folder by their paths, which end before those that have the sign behind the slash.
const BESIDE: &str = "
    FROM location l CROSS JOIN blob b ON b.id = l.blob CROSS JOIN volume v ON v.id = l.volume
    WHERE l.volume = ?1 AND l.path > ?2 || '/' AND l.path < ?2 || '0' AND l.parent IS NULL AND l.last_run IS NULL
        AND b.done = 0 AND instr(substr(l.path, length(?2) + 2), '/') = 0
    ORDER BY b.priority DESC, b.id DESC LIMIT ?3";

fn beside(db: &Connection, volume: i64, folder: &str, limit: usize) -> Result<Vec<Queued>> {
    let mut select = db.prepare_cached(&format!("{QUEUED} {BESIDE}"))?;
    let rows = select.query_map(params![volume, folder, limit], queued)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

fn promising(db: &Connection, volume: i64, limit: usize) -> Result<Vec<(String, usize)>> {
    let mut select = db.prepare(
        "SELECT l.path FROM document d CROSS JOIN location l ON l.blob = d.blob
         WHERE d.verdict = 'procurement' AND d.part = 0 AND l.volume = ?1 AND l.parent IS NULL AND l.last_run IS NULL",
    )?;
    let mut finds: BTreeMap<String, usize> = BTreeMap::new();
    let mut rows = select.query([volume])?;
    while let Some(row) = rows.next()? {
        let path: String = row.get(0)?;
        if let Some((folder, _)) = path.rsplit_once('/') {
            *finds.entry(folder.to_owned()).or_default() += 1;
        }
    }
    let mut folders: Vec<(String, usize)> = finds.into_iter().collect();
    folders.sort_by_key(|(_, finds)| std::cmp::Reverse(*finds));
    folders.truncate(limit);
    Ok(folders)
}

fn queued(row: &rusqlite::Row) -> rusqlite::Result<Queued> {
    let path: Option<String> = row.get(5)?;
    let path = row.get::<_, Option<Vec<u8>>>(6)?.or(path.map(String::into_bytes)).unwrap_or_default();
    let root = row.get::<_, Option<Vec<u8>>>(4)?.unwrap_or_default();
    let seen = (row.get::<_, Option<u64>>(7)?.unwrap_or(0), row.get::<_, Option<i64>>(8)?.unwrap_or(0));
    Ok(Queued {
        id: row.get(0)?,
        sha256: Sha256(row.get(1)?),
        format: row.get(2)?,
        priority: row.get(3)?,
        file: OnDisk { root, path, seen },
        split: row.get(9)?,
    })
}

fn stale(db: &Connection, version: u32) -> Result<Vec<Sha256>> {
    let mut select =
        db.prepare_cached("SELECT sha256 FROM blob WHERE assessed < ?1 AND done = 1 ORDER BY id")?;
    let rows = select.query_map(params![version], |r| r.get(0).map(Sha256))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

fn stamps(db: &Connection, volume: i64) -> Result<Vec<([u8; 16], i64)>> {
    let mut select = db.prepare(
        "SELECT stamp, id FROM location WHERE volume = ?1 AND parent IS NULL AND last_run IS NULL AND stamp IS NOT NULL",
    )?;
    let rows = select.query_map([volume], |r| Ok((r.get(0)?, r.get(1)?)))?;
    let mut stamps: Vec<([u8; 16], i64)> = rows.collect::<rusqlite::Result<_>>()?;
    stamps.sort_unstable();
    Ok(stamps)
}

/// The volume of that name, if the case has it.
pub fn volume(db: &Connection, name: &str) -> Result<Option<Volume>> {
    let mut select = db.prepare(
        "SELECT id, root, EXISTS (SELECT 1 FROM location l WHERE l.volume = volume.id) FROM volume WHERE name = ?1",
    )?;
    let row = select.query_row([name], |r| Ok(Volume { id: r.get(0)?, root: r.get(1)?, known: r.get(2)? }));
    Ok(row.optional()?)
}

/// What was read of a content, up to the page that passes the window.
fn document(db: &Connection, sha256: Sha256, window: usize) -> Result<Document> {
    let (blob, format): (i64, String) = db
        .prepare_cached("SELECT id, format FROM blob WHERE sha256 = ?1")?
        .query_row(params![sha256.0], |r| Ok((r.get(0)?, r.get(1)?)))?;
    let mut select = db.prepare_cached(
        "SELECT number, source, width, height, words, text FROM page WHERE blob = ?1 ORDER BY number",
    )?;
    let pages = select.query_map([blob], |row| {
        let (width, height): (Option<i32>, Option<i32>) = (row.get(2)?, row.get(3)?);
        Ok(Page {
            number: row.get(0)?,
            source: TextSource::from_name(&row.get::<_, String>(1)?).unwrap_or(TextSource::Plain),
            size: width.zip(height),
            words: packed::unpack_words(row.get_ref(4)?.as_bytes_or_null()?),
            text: row.get(5)?,
        })
    })?;
    let mut held = 0;
    let within = pages.take_while(|page| {
        let fits = held <= window;
        held += page.as_ref().map_or(0, |p| p.text.len() + p.words.len() * 24);
        fits
    });
    let pages = within.collect::<rusqlite::Result<_>>()?;
    let mut select = db.prepare_cached("SELECT sheet, cells FROM grid WHERE blob = ?1 ORDER BY position")?;
    let tables = select.query_map([blob], |row| {
        Ok(Table { sheet: row.get(0)?, cells: packed::unpack_cells(row.get_ref(1)?.as_blob()?) })
    })?;
    let tables = tables.collect::<rusqlite::Result<_>>()?;
    let mut select =
        db.prepare_cached("SELECT key, value FROM metadata WHERE blob = ?1 ORDER BY position")?;
    let rows = select.query_map([blob], |row| Ok((row.get::<_, String>(0)?, row.get(1)?)))?;
    let metadata = rows
        .filter_map(|row| match row {
            Ok((key, value)) => MetaKey::from_name(&key).map(|key| Ok(Meta { key, value })),
            Err(e) => Some(Err(e)),
        })
        .collect::<rusqlite::Result<_>>()?;
    Ok(Document { format, pages, tables, metadata })
}

/// A run to register.
#[derive(Debug)]
pub struct NewRun<'a> {
    /// Name of the volume.
    pub volume: &'a str,
    /// Its root, bytes.
    pub root: &'a [u8],
    /// Version of the program.
    pub program: &'a str,
    /// Version of the readers.
    pub reader: u32,
    /// The settings in force.
    pub settings: &'a str,
    /// The stage after which it stops.
    pub until: &'a str,
    /// What else the audit trail is to say of it.
    pub told: Map<String, Value>,
    /// What is to be tried again.
    pub retry: &'a [Retry],
}

/// A run as registered.
#[derive(Clone, Copy, Debug)]
pub struct Begun {
    /// The row of its volume.
    pub volume: i64,
    /// Its own row.
    pub run: i64,
    /// Whether anything was put back into the queue.
    pub reopened: bool,
}

/// Registers a run of a volume, puts what an older reader read and what is to be tried again back into the queue, has what
/// an older one did not read looked at again, all in one transaction with its entry in the audit trail. A volume of that
/// name with another root is the caller's to refuse.
pub fn begin_run(db: &mut Connection, new: &NewRun) -> Result<Begun> {
    let tx = db.transaction()?;
    let begun = register(&tx, new)?;
    let mut told = new.told.clone();
    for (name, value) in [("volume", new.volume), ("program", new.program), ("until", new.until)] {
        told.insert(name.into(), value.into());
    }
    told.insert("reader".into(), new.reader.into());
    told.insert("settings".into(), new.settings.into());
    told.insert("path".into(), crate::trove::path::printable(new.root).into());
    if let Some(last) = audit::last_of_a_run(&tx)?.filter(|last| last.kind() != Some(Kind::End)) {
        told.insert("resumes".into(), last.seq.into());
    }
    audit::append(&tx, Kind::Begin, told)?;
    tx.commit()?;
    Ok(begun)
}

fn register(db: &Connection, new: &NewRun) -> Result<Begun> {
    db.execute(
        "INSERT INTO volume (name, root) VALUES (?1, ?2) ON CONFLICT (name) DO UPDATE SET root = excluded.root",
        params![new.volume, new.root],
    )?;
    let volume = db.query_row("SELECT id FROM volume WHERE name = ?1", [new.volume], |r| r.get(0))?;
    let before = db.total_changes();
    let older: bool =
        db.query_row("SELECT EXISTS (SELECT 1 FROM run WHERE reader < ?1)", [new.reader], |r| r.get(0))?;
    if older {
        reopen::stale(db, new.reader)?;
    }
    let first: bool =
        db.query_row("SELECT NOT EXISTS (SELECT 1 FROM run WHERE reader = ?1)", [new.reader], |r| r.get(0))?;
    if older && first {
        // What was of no use to an older reader may be of a type that is read now.
        reopen::look_again(db, None)?;
        db.execute("UPDATE blob SET done = 0 WHERE read IS NULL AND size > 0 AND copies > 0", [])?;
    }
    // What could not be opened when it was to be read: that was the machine's doing, not the content's.
    db.execute(
        "UPDATE blob SET done = 0 WHERE id IN
         (SELECT blob FROM problem WHERE stage = 'read' AND kind IN ('changed', 'vanished', 'unreadable'))",
        [],
    )?;
    // Another list of passwords or other limits may open what stayed shut.
    let settings = "SELECT (SELECT settings FROM run ORDER BY id DESC LIMIT 1) <> ?1";
    if db.query_row(settings, [new.settings], |r| r.get::<_, Option<bool>>(0))? == Some(true) {
        reopen::open(db, ProblemKind::Encrypted)?;
        reopen::open(db, ProblemKind::Limit)?;
    }
    new.retry.iter().try_for_each(|asked| reopen::retry(db, *asked, new.reader))?;
    let reopened = db.total_changes() > before;
    db.execute("UPDATE run SET status = 'interrupted' WHERE status = 'running'", [])?;
    db.execute(
        "INSERT INTO run (volume, program, settings, reader, until, started, status)
         VALUES (?1, ?2, ?3, ?4, ?5, strftime('%Y-%m-%dT%H:%M:%SZ'), 'running')",
        params![volume, new.program, new.settings, new.reader, new.until],
    )?;
    Ok(Begun { volume, run: db.last_insert_rowid(), reopened })
}

/// Notes what the workers of a run gave up before they read anything.
pub fn record_protections(db: &Connection, run: i64, protections: &str) -> Result<()> {
    db.execute("UPDATE run SET protections = ?2 WHERE id = ?1", params![run, protections])?;
    Ok(())
}

/// How a run ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ending {
    /// All that was asked for is complete, and the case is sealed but for what this changes.
    Done,
    /// Stopped on request.
    Interrupted,
    /// An error.
    Failed,
}

/// Closes a run, with its entry in the audit trail.
pub fn end_run(db: &mut Connection, begun: Begun, ending: Ending) -> Result<()> {
    let (status, kind) = match ending {
        Ending::Done => ("done", Kind::End),
        Ending::Interrupted => ("interrupted", Kind::Interrupt),
        Ending::Failed => ("failed", Kind::Fail),
    };
    let tx = db.transaction()?;
    tx.execute(
        "UPDATE run SET ended = strftime('%Y-%m-%dT%H:%M:%SZ'), status = ?2 WHERE id = ?1",
        params![begun.run, status],
    )?;
    let told = if ending == Ending::Done { seal::finish(&tx, begun)? } else { Map::new() };
    audit::append(&tx, kind, told)?;
    tx.commit()?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::{BESIDE, QUEUED};
    use crate::store::plan;

    #[test]
    fn a_folder_is_found_by_its_paths_and_not_by_going_through_all() {
        let lines = plan(&format!("{QUEUED} {BESIDE}"), rusqlite::params![1, "a", 1]);
        let entry = "SEARCH l USING INDEX location_entry (volume=? AND path>? AND path<?)";
        assert!(lines.iter().any(|line| line == entry), "{lines:?}");
        assert!(!lines.iter().any(|line| line.starts_with("SCAN")), "{lines:?}");
    }
}

//! The one writer: it owns the database, takes messages from a bounded channel and commits them in batches, by rows or
//! by time. If it fails (disk full), its channel closes and the run ends.

use super::fresh::{self, Fresh};
use super::{Result, assessment, case, inventory, looks, packed, places, reopen, seal, search, split};
use crate::formats::{Look, MemberName};
use crate::problem::{Problem, ProblemKind};
use crate::procurement::Assessment;
use crate::text::{Meta, Page, Table};
use crate::trove::Sha256;
use crate::trove::walk::{Entry, Kind};
use crossbeam_channel::{Receiver, RecvTimeoutError, Sender};
use rusqlite::{Connection, params};
use std::time::{Duration, Instant};

/// Messages that may wait for the writer. The largest hold about 1 MiB of a document, so this bounds its memory.
const QUEUE: usize = 64;
/// Rows after which a transaction closes.
const BATCH_ROWS: usize = 200_000;
/// Time after which a transaction closes, so that readers see what was found. Each transaction writes nearly every
/// page of the index over hashes anew, and a segment of the index over words that has to be merged with the others.
const BATCH_TIME: Duration = Duration::from_secs(2);
/// How the index over words is built (<https://sqlite.org/fts5.html>, section 6): bytes that a transaction gathers
/// before it writes a segment, segments of a size that are merged into one, and how many may wait for that. A run of
/// millions writes a thousand segments; merged four at a time, as SQLite does by itself, each word is written five times.
/// More is not gathered, since its table gives short words and figures few places: long chains cost more than merging.
///
/// A statement that may fail half-way (`INSERT ... SELECT`, an update of many rows) opens a savepoint, at which the
/// index writes what it gathered: while contents are written there must be none.
const INDEX: &[(&str, i64)] = &[("hashsize", 16 << 20), ("automerge", 64), ("crisismerge", 512)];

/// A content as the run learns of it: what its row holds from the start.
#[derive(Clone, Debug)]
pub struct Content {
    /// Its identity.
    pub sha256: Sha256,
    /// Size in bytes.
    pub size: u64,
    /// Short name of its format.
    pub format: &'static str,
    /// Media type.
    pub media_type: &'static str,
    /// What the identification rests on.
    pub basis: &'static str,
    /// Reading order; context only.
    pub priority: i64,
    /// Containers around it at this place.
    pub depth: u32,
    /// Whether a name's extension contradicts it at this place.
    pub mismatch: bool,
    /// What is known without reading: done, or done with a problem (unsupported). None: it is to be read.
    pub settled: Option<Option<Problem>>,
    /// Whether it is left unopened for its depth.
    pub cut: bool,
    /// Whether the list of known files holds it.
    pub known: bool,
    /// Where its place is that of a volume of a split archive: the series and which volume, from 1.
    pub volume: Option<(Vec<u8>, u32)>,
}

/// An entry of the trove with the content that was found behind it.
#[derive(Debug)]
pub struct Sighting {
    /// The directory entry.
    pub entry: Entry,
    /// Its content, of files that could be read.
    pub content: Option<Content>,
}

/// A member of a container.
#[derive(Debug)]
pub struct Member {
    /// Position in its container, from 0.
    pub position: u32,
    /// Its name.
    pub name: MemberName,
    /// File, or directory.
    pub kind: Kind,
    /// Its content, if it has any that could be read.
    pub content: Option<Content>,
    /// What was lost.
    pub problem: Option<Problem>,
}

/// What was read of a content, in pieces as they came.
#[derive(Debug)]
pub enum Stored {
    /// A page.
    Page(Page),
    /// A table.
    Table(Table),
    /// Metadata.
    Meta(Meta),
    /// How a picture looks.
    Look(Look),
    /// A problem.
    Problem(Problem),
    /// Members that the container's own directory lists.
    Announced(u64),
    /// Members that reading came upon, by its own count.
    Counted(u64),
    /// A member.
    Member(Member),
}

/// A message to the writer.
#[derive(Debug)]
pub enum Message {
    /// Entries of the trove were seen.
    Seen(Vec<Sighting>),
    /// The walk of the volume is complete and counted so many entries; of what was there before, these locations were
    /// seen unchanged.
    Walked(u64, Vec<i64>),
    /// Reading of a content begins: what an interrupted run left of it is deleted. Of the first volume of a split
    /// archive, what it is read with.
    Start(Sha256, Option<Sha256>),
    /// Pieces of a content.
    Pieces(Sha256, Vec<Stored>),
    /// A content is read to the end, by this version of the reader; whether assessing it is left to a later run.
    Read(Sha256, u32, bool),
    /// A content is assessed, by this version.
    Assessed(Sha256, Box<Assessment>, u32),
    /// A content and all members are done; whether something below was left unopened for its depth.
    Done(Sha256, bool),
    /// A tool is there, described thus: what waits for one is to be read again, with all containers around it.
    Tool(String),
    /// All members are known: what follows from the names of volumes of split archives is settled, and what is to be
    /// read with other volumes than it was is to be read again, with all containers around it.
    Volumes,
    /// The stage before reading is over: make what was sent so far visible to readers, then answer.
    Flush(Sender<()>),
}

/// The sending end: cheap to clone. An error means that the writer is gone.
pub type Outbox = Sender<Message>;

/// Called after each commit with the contents that are done in the committed state.
pub type OnCommit<'a> = &'a mut dyn FnMut(&[Sha256]);

/// What a writer leaves behind.
pub struct Written {
    /// The database, given back.
    pub db: Connection,
    /// Whether anything in it was changed.
    pub changed: bool,
    /// Whether the copies of contents must be counted again, though no container was read.
    pub recount: bool,
}

/// Open database, run and volume: what each message handler works on.
pub(super) struct Session {
    pub(super) db: Connection,
    pub(super) run: i64,
    pub(super) volume: i64,
    /// Whether the volume was walked before, so that entries may be known.
    pub(super) known: bool,
    /// What stands in for the index over hashes until a first walk is over.
    pub(super) fresh: Option<Fresh>,
    /// Locations of earlier runs that this run saw again in some changed way.
    pub(super) touched: Vec<i64>,
    /// Whether places must be made anew because something was moved or is gone.
    pub(super) rebuild: bool,
    /// Whether anything but the end of a walk was written.
    pub(super) changed: bool,
    /// Whether entries were moved or are gone, so that the copies of contents must be counted again.
    pub(super) recount: bool,
    done: Vec<Sha256>,
    last_blob: Option<(Sha256, i64)>,
}

/// Writes what a run of a volume sends, on this thread, until `stages` has come to its end on another one. Returns the
/// database and whether anything in it was changed, and what the stages return. What the writer had in memory serves
/// what follows on this thread: another one would leave it unused beside its own.
pub fn beside<T: Send>(
    db: Connection,
    run: i64,
    volume: i64,
    known: bool,
    on_commit: OnCommit<'_>,
    stages: impl FnOnce(Outbox) -> T + Send,
) -> (Result<Written>, T) {
    let (sender, receiver) = crossbeam_channel::bounded(QUEUE);
    let session = Session {
        db,
        run,
        volume,
        known,
        fresh: None,
        touched: Vec::new(),
        rebuild: false,
        changed: false,
        recount: false,
        done: Vec::new(),
        last_blob: None,
    };
    std::thread::scope(|scope| {
        let stages = scope.spawn(|| stages(sender));
        let written = session.work(&receiver, on_commit);
        drop(receiver);
        (written, stages.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)))
    })
}

impl Session {
    fn work(mut self, receiver: &Receiver<Message>, on_commit: OnCommit) -> Result<Written> {
        // A run that was killed during its walk may have retired entries whose places still stand.
        self.rebuild = self.known && inventory::was_cut_short(&self)?;
        self.configure_index()?;
        if !self.known {
            inventory::check_rows(&self.db, false)?;
            self.fresh = Fresh::begin(&self.db)?;
        }
        while let Ok(first) = receiver.recv() {
            let begun = Instant::now();
            self.db.execute_batch("BEGIN IMMEDIATE")?;
            let mut flush = Vec::new();
            let mut rows = self.apply(first, &mut flush)?;
            while rows < BATCH_ROWS && flush.is_empty() {
                let Some(left) = BATCH_TIME.checked_sub(begun.elapsed()) else { break };
                match receiver.recv_timeout(left) {
                    Ok(message) => rows += self.apply(message, &mut flush)?,
                    Err(RecvTimeoutError::Timeout | RecvTimeoutError::Disconnected) => break,
                }
            }
            self.db.execute_batch("COMMIT")?;
            on_commit(&self.done);
            self.done.clear();
            for answer in flush {
                // Whoever asked may have gone meanwhile.
                let _ = answer.send(());
            }
        }
        // The walk was broken off: what it saw is counted all the same.
        fresh::end(&mut self.fresh, &self.db)?;
        case::shrink(&self.db)?;
        Ok(Written { db: self.db, changed: self.changed, recount: self.recount })
    }

    /// Tells the index over words how it is built. Saying so again would change the case without need.
    fn configure_index(&self) -> Result<()> {
        for setting in INDEX {
            let sql = "SELECT EXISTS (SELECT 1 FROM page_index_config WHERE k = ?1 AND v = ?2)";
            if !self.db.query_row(sql, *setting, |r| r.get::<_, bool>(0))? {
                self.db.execute("INSERT INTO page_index (page_index, rank) VALUES (?1, ?2)", *setting)?;
            }
        }
        Ok(())
    }

    /// Applies one message and returns about how many rows it wrote.
    fn apply(&mut self, message: Message, flush: &mut Vec<Sender<()>>) -> Result<usize> {
        // Whether a sighting or the end of a walk changes anything is told by their own handlers.
        self.changed |=
            !matches!(message, Message::Seen(_) | Message::Walked(..) | Message::Flush(_) | Message::Volumes);
        match message {
            Message::Seen(sightings) => {
                inventory::seen(self, &sightings)?;
                Ok(sightings.len() * 2)
            }
            Message::Walked(entries, unchanged) => inventory::walked(self, entries, &unchanged).map(|()| 1),
            Message::Start(sha256, volumes) => self.start(sha256, volumes).map(|()| 1),
            Message::Pieces(sha256, pieces) => self.pieces(sha256, pieces),
            Message::Read(sha256, version, later) => self.read_end(sha256, version, later).map(|()| 1),
            Message::Assessed(sha256, assessment, version) => {
                let blob = self.blob(sha256)?;
                assessment::store(&self.db, blob, &assessment, version)
            }
            Message::Done(sha256, cut) => {
                let blob = self.blob(sha256)?;
                let mut update =
                    self.db.prepare_cached("UPDATE blob SET done = 1, cut = ?2 WHERE id = ?1")?;
                update.execute(params![blob, cut])?;
                self.done.push(sha256);
                Ok(1)
            }
            Message::Tool(tool) => {
                self.db.execute("UPDATE run SET tool = ?2 WHERE id = ?1", params![self.run, tool])?;
                reopen::open(&self.db, ProblemKind::MissingTool).map(|()| 1)
            }
            Message::Volumes => {
                self.changed |= split::settle(&self.db)?;
                Ok(1)
            }
            Message::Flush(answer) => {
                fresh::index(&self.db)?;
                flush.push(answer);
                Ok(0)
            }
        }
    }

    fn blob(&mut self, sha256: Sha256) -> Result<i64> {
        if let Some((_, id)) = self.last_blob.filter(|(last, _)| *last == sha256) {
            return Ok(id);
        }
        let mut select = self.db.prepare_cached("SELECT id FROM blob WHERE sha256 = ?1")?;
        let id = select.query_row(params![sha256.0], |r| r.get(0))?;
        self.last_blob = Some((sha256, id));
        Ok(id)
    }

    /// Marks a content as begun. Rows that an interrupted or earlier reading left are deleted.
    fn start(&mut self, sha256: Sha256, volumes: Option<Sha256>) -> Result<()> {
        let blob = self.blob(sha256)?;
        let volumes = volumes.map(|v| v.0);
        let mut select = self.db.prepare_cached("SELECT volumes IS NOT ?2 FROM blob WHERE id = ?1")?;
        // With other volumes it may have other members.
        if select.query_row(params![blob, volumes], |r| r.get(0))? {
            places::forget_below(&self.db, blob)?;
        }
        drop(select);
        forget(&self.db, blob)?;
        let mut update = self.db.prepare_cached("UPDATE blob SET touched = 1, volumes = ?2 WHERE id = ?1")?;
        update.execute(params![blob, volumes])?;
        Ok(())
    }

    fn pieces(&mut self, sha256: Sha256, pieces: Vec<Stored>) -> Result<usize> {
        let blob = self.blob(sha256)?;
        let rows = pieces.len();
        for piece in pieces {
            match piece {
                Stored::Page(page) => self.page(blob, &page)?,
                Stored::Table(table) => self.table(blob, &table)?,
                Stored::Meta(meta) => {
                    let mut insert = self.db.prepare_cached(
                        "INSERT INTO metadata VALUES (?1, (SELECT coalesce(max(position) + 1, 0) FROM metadata WHERE blob = ?1), ?2, ?3)",
                    )?;
                    insert.execute(params![blob, meta.key.name(), meta.value])?;
                }
                Stored::Look(look) => looks::keep(&self.db, blob, &look)?,
                Stored::Problem(problem) => self.problem(Some(blob), None, &problem)?,
                Stored::Announced(n) => {
                    let mut update =
                        self.db.prepare_cached("UPDATE blob SET announced = ?2 WHERE id = ?1")?;
                    update.execute(params![blob, i64::try_from(n).unwrap_or(i64::MAX)])?;
                }
                Stored::Counted(n) => {
                    let mut update = self.db.prepare_cached("UPDATE blob SET counted = ?2 WHERE id = ?1")?;
                    update.execute(params![blob, i64::try_from(n).unwrap_or(i64::MAX)])?;
                }
                Stored::Member(member) => self.member(blob, &member)?,
            }
        }
        Ok(rows)
    }

    fn page(&mut self, blob: i64, page: &Page) -> Result<()> {
        let (width, height) = page.size.unzip();
        self.db
            .prepare_cached(
                "INSERT INTO page (blob, number, source, width, height, words, text) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
            )?
            .execute(params![
                blob,
                page.number,
                page.source.name(),
                width,
                height,
                packed::pack_words(&page.words),
                page.text
            ])?;
        let id = self.db.last_insert_rowid();
        self.db
            .prepare_cached("INSERT INTO page_index (rowid, text) VALUES (?1, ?2)")?
            .execute(params![id, search::indexed(&page.text)])?;
        Ok(())
    }

    fn table(&mut self, blob: i64, table: &Table) -> Result<()> {
        let mut insert = self.db.prepare_cached(
            "INSERT INTO grid VALUES (?1, (SELECT coalesce(max(position) + 1, 0) FROM grid WHERE blob = ?1), ?2, ?3)",
        )?;
        insert.execute(params![blob, table.sheet, packed::pack_cells(&table.cells)])?;
        Ok(())
    }

    /// Stores a problem of a content or of a location.
    pub(super) fn problem(&self, blob: Option<i64>, location: Option<i64>, problem: &Problem) -> Result<()> {
        let mut insert = self.db.prepare_cached(
            "INSERT INTO problem (blob, location, stage, kind, message) VALUES (?1, ?2, ?3, ?4, ?5)",
        )?;
        insert.execute(params![
            blob,
            location,
            problem.stage.name(),
            problem.kind.name(),
            problem.message
        ])?;
        Ok(())
    }

    fn member(&mut self, parent: i64, member: &Member) -> Result<()> {
        let blob =
            member.content.as_ref().map(|c| inventory::blob_row(self, c, 0)).transpose()?.map(|(id, _)| id);
        let name = crate::trove::path::printable(&member.name.path);
        let (series, ordinal) = inventory::series(member.content.as_ref());
        let bytes = (name.as_bytes() != member.name.path).then_some(&member.name.path);
        self.db
            .prepare_cached(
                "INSERT INTO location (parent, position, path, path_bytes, kind, blob, modified, mismatch, first_run,
                                       series, ordinal)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
            )?
            .execute(params![
                parent,
                member.position,
                name,
                bytes,
                member.kind.name(),
                blob,
                member.name.modified,
                member.content.as_ref().is_some_and(|c| c.mismatch),
                self.run,
                series,
                ordinal
            ])?;
        let location = self.db.last_insert_rowid();
        if let Some(blob) = blob {
            // Readers see what is found while the run goes on; settling counts exactly.
            let mut update = self.db.prepare_cached(
                "UPDATE blob SET copies = 1 WHERE id = ?1 AND copies = 0 AND (SELECT copies FROM blob WHERE id = ?2) > 0",
            )?;
            update.execute([blob, parent])?;
        }
        if let Some(problem) = &member.problem {
            self.problem(None, Some(location), problem)?;
        }
        places::add(&self.db, parent, &places::Step { location, blob, name: &name, bytes: &member.name.path })
    }

    fn read_end(&mut self, sha256: Sha256, version: u32, later: bool) -> Result<()> {
        let blob = self.blob(sha256)?;
        let mut update = self.db.prepare_cached(
            "UPDATE blob SET read = ?2, assessed = CASE WHEN ?3 THEN 0 ELSE assessed END WHERE id = ?1",
        )?;
        update.execute(params![blob, version, later])?;
        refresh_status(&self.db, blob)
    }
}

/// Deletes what was read of a content: it waits to be read.
pub(super) fn forget(db: &Connection, blob: i64) -> Result<()> {
    let mut select = db.prepare_cached("SELECT touched FROM blob WHERE id = ?1")?;
    let touched: bool = select.query_row([blob], |r| r.get(0))?;
    let mut update = db.prepare_cached(
        "UPDATE blob SET done = 0, status = 'waiting', read = NULL, assessed = NULL, watched = NULL, hinted = NULL,
                announced = NULL, counted = NULL WHERE id = ?1",
    )?;
    update.execute([blob])?;
    db.prepare_cached("DELETE FROM problem WHERE blob = ?1")?.execute([blob])?;
    if touched {
        seal::break_seal(db, blob)?;
        for sql in [
            "DELETE FROM page_index WHERE rowid IN (SELECT id FROM page WHERE blob = ?1)",
            "DELETE FROM page WHERE blob = ?1",
            "DELETE FROM grid WHERE blob = ?1",
            "DELETE FROM metadata WHERE blob = ?1",
            "DELETE FROM document WHERE blob = ?1",
            "DELETE FROM package WHERE blob = ?1",
            "DELETE FROM line_item WHERE blob = ?1",
            "DELETE FROM reason WHERE blob = ?1",
            "DELETE FROM fact_evidence WHERE blob = ?1",
            "DELETE FROM watch_hit WHERE blob = ?1",
            "DELETE FROM password_hint WHERE blob = ?1",
            "DELETE FROM mail WHERE blob = ?1",
            "DELETE FROM signature WHERE blob = ?1",
            "DELETE FROM look WHERE blob = ?1",
            "DELETE FROM likeness WHERE a = ?1 OR b = ?1",
            "DELETE FROM flag WHERE blob = ?1",
            "DELETE FROM flag_piece WHERE blob = ?1",
            "DELETE FROM legible_name WHERE location IN (SELECT id FROM location WHERE parent = ?1)",
            "DELETE FROM problem WHERE location IN (SELECT id FROM location WHERE parent = ?1)",
            "DELETE FROM place WHERE location IN (SELECT id FROM location WHERE parent = ?1)",
            "DELETE FROM location WHERE parent = ?1",
        ] {
            db.prepare_cached(sql)?.execute([blob])?;
        }
    }
    Ok(())
}

/// A content's status follows from its problems.
pub(super) fn refresh_status(db: &Connection, blob: i64) -> Result<()> {
    let mut select = db.prepare_cached("SELECT DISTINCT kind FROM problem WHERE blob = ?1")?;
    let kinds: Vec<String> = select.query_map([blob], |r| r.get(0))?.collect::<rusqlite::Result<_>>()?;
    let status = status_of(kinds.iter().filter_map(|k| ProblemKind::from_name(k)));
    db.prepare_cached("UPDATE blob SET status = ?2 WHERE id = ?1")?.execute(params![blob, status])?;
    Ok(())
}

/// The status that a content's problems make: the worst that applies.
pub(super) fn status_of(kinds: impl Iterator<Item = ProblemKind>) -> &'static str {
    kinds.fold("done", |status, kind| match (status, kind.is_waiting()) {
        ("problem", _) | (_, false) => "problem",
        _ => "waiting",
    })
}

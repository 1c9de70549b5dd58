//! The case folder: made private, locked by one run, migrated or refused.

use super::{Result, StoreError, fresh};
use crate::trove::path::item;
use rusqlite::config::DbConfig;
use rusqlite::functions::FunctionFlags;
use rusqlite::{Connection, OpenFlags};
use rustix::fs::{FlockOperation, Mode, OFlags};
use std::fs::File;
use std::os::unix::fs::{DirBuilderExt, PermissionsExt};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

/// How long a run waits for the lock of another. A run that was killed while it started a worker leaves the lock for
/// a moment with the child that had not become the worker yet.
const LOCK_PATIENCE: Duration = Duration::from_secs(2);

/// The schema, append-only: a case's `user_version` is the number of scripts it has seen.
const MIGRATIONS: &[&str] = &[
    include_str!("../../migrations/0001_case.sql"),
    include_str!("../../migrations/0002_views.sql"),
    include_str!("../../migrations/0003_across.sql"),
    include_str!("../../migrations/0004_near.sql"),
    include_str!("../../migrations/0005_parts.sql"),
    include_str!("../../migrations/0006_audit.sql"),
    include_str!("../../migrations/0007_completeness.sql"),
    include_str!("../../migrations/0008_looks.sql"),
    include_str!("../../migrations/0009_profile.sql"),
    include_str!("../../migrations/0010_large.sql"),
    include_str!("../../migrations/0011_ledger.sql"),
    include_str!("../../migrations/0012_names.sql"),
    include_str!("../../migrations/0013_bulk.sql"),
    include_str!("../../migrations/0014_hashes.sql"),
];

/// Pages of the database that a connection may keep, in KiB, as SQLite writes it: its own 2 MiB make every look-up of a
/// large case read its page again.
const CACHE: i64 = -64 * 1024;
/// The same of one that reads: what it asks is found in the cache of the system, too.
const READ_CACHE: i64 = -16 * 1024;

/// Lets go of most of the writer's cache when all that was read is stored: what sorts in what follows takes as much memory
/// as the cache may have, the more of it the more files there are.
pub(super) fn shrink(db: &Connection) -> Result<()> {
    Ok(db.pragma_update(None, "cache_size", READ_CACHE)?)
}

/// Instructions of SQLite between two looks at whether a run is interrupted: some milliseconds.
const INSTRUCTIONS: i32 = 100_000;

/// Has whatever `work` asks of the connection break off when the run is interrupted, which fails then: a statement that
/// goes through millions of rows takes longer than whoever interrupts the run waits.
pub fn breaking_off<T>(
    db: &mut Connection,
    interrupt: &Arc<AtomicBool>,
    work: impl FnOnce(&mut Connection) -> Result<T>,
) -> Result<T> {
    let interrupt = interrupt.clone();
    db.progress_handler(INSTRUCTIONS, Some(move || interrupt.load(Ordering::Relaxed)))?;
    let worked = work(db);
    db.progress_handler(0, None::<fn() -> bool>)?;
    worked
}

/// Marks the file as a paydirt case ("payd"), so that no other SQLite file is ever migrated.
const APPLICATION_ID: i32 = 0x7061_7964;

/// A case folder.
#[derive(Clone, Debug)]
pub struct Case {
    /// The folder.
    pub folder: PathBuf,
}

/// Holds the right to write the case; given back when dropped, also by a killed process.
#[derive(Debug)]
pub struct RunLock(#[allow(dead_code, reason = "the lock lives as long as the descriptor")] File);

fn failed(what: &str, path: &Path, error: impl std::fmt::Display) -> StoreError {
    StoreError(format!("cannot {what} {}: {error}", path.display()))
}

impl Case {
    /// An existing case.
    pub fn at(folder: &Path) -> Result<Case> {
        if !folder.join("case.db").is_file() {
            let shown = folder.display();
            return Err(StoreError(format!(
                "{shown} holds no case; make one with `paydirt run TROVE --case {shown}`"
            )));
        }
        Ok(Case { folder: folder.to_path_buf() })
    }

    /// The case at that folder, made (private, 0700) if it is not there.
    pub fn create(folder: &Path) -> Result<Case> {
        if !folder.exists() {
            std::fs::DirBuilder::new()
                .recursive(true)
                .mode(0o700)
                .create(folder)
                .map_err(|e| failed("make the case folder", folder, e))?;
        } else if !folder.join("case.db").exists() {
            let mut entries = std::fs::read_dir(folder).map_err(|e| failed("read", folder, e))?;
            if entries.any(|e| e.is_ok_and(|e| !is_ours(&e.file_name()))) {
                let shown = folder.display();
                return Err(StoreError(format!(
                    "{shown} is not a case and not empty; name another folder with --case"
                )));
            }
        }
        refuse_network(folder)?;
        let mode = folder.metadata().map_err(|e| failed("read", folder, e))?.permissions().mode();
        if mode & 0o077 != 0 {
            std::fs::set_permissions(folder, PermissionsExt::from_mode(mode & 0o700))
                .map_err(|e| failed("write to the case folder", folder, e))?;
        }
        Ok(Case { folder: folder.to_path_buf() })
    }

    /// Where members too large for memory are spooled, unlinked; may be deleted at any time.
    pub fn cache(&self) -> Result<PathBuf> {
        let path = self.folder.join("cache");
        if !path.is_dir() {
            std::fs::DirBuilder::new().mode(0o700).create(&path).map_err(|e| failed("make", &path, e))?;
        }
        Ok(path)
    }

    /// Writes a file of the case, private, whole or not at all.
    pub fn write_private(&self, path: &Path, bytes: &[u8]) -> Result<()> {
        // A temporary file of this crate is made with mode 0600.
        let write = || -> std::io::Result<()> {
            let mut file = tempfile::NamedTempFile::new_in(&self.folder)?;
            std::io::Write::write_all(&mut file, bytes)?;
            file.persist(path).map(drop).map_err(|e| e.error)
        };
        write().map_err(|e| match e.kind() {
            std::io::ErrorKind::StorageFull => StoreError(super::DISK_FULL.into()),
            // The temporary file's own name, which the error may hold, tells nobody anything.
            kind => failed("write", path, std::io::Error::from(kind)),
        })
    }

    /// Whether a run is going on. One that ended as it should has said so in the case, one that was killed has not.
    pub fn is_in_use(&self) -> bool {
        let file =
            rustix::fs::open(self.folder.join("lock"), OFlags::RDONLY | OFlags::CLOEXEC, Mode::empty());
        file.is_ok_and(|file| rustix::fs::flock(&file, FlockOperation::NonBlockingLockShared).is_err())
    }

    /// Takes the run lock, or says which case is in use; see [`LOCK_PATIENCE`].
    pub fn lock(&self) -> Result<RunLock> {
        let path = self.folder.join("lock");
        let flags = OFlags::CREATE | OFlags::RDWR | OFlags::CLOEXEC;
        let file = rustix::fs::open(&path, flags, Mode::from_raw_mode(0o600))
            .map_err(|e| failed("write", &path, e))?;
        let until = Instant::now() + LOCK_PATIENCE;
        while rustix::fs::flock(&file, FlockOperation::NonBlockingLockExclusive).is_err() {
            if Instant::now() > until {
                let shown = self.folder.display();
                let text =
                    format!("another run is using the case {shown}; wait for it to end or stop it first");
                return Err(StoreError(text));
            }
            std::thread::sleep(Duration::from_millis(20));
        }
        Ok(RunLock(file.into()))
    }

    /// Opens the database for the one writer, making or migrating its schema.
    pub fn open_writer(&self) -> Result<Connection> {
        let path = self.folder.join("case.db");
        let fresh = !path.exists();
        if fresh {
            // Made here with its mode, so that no umask can open it for a moment.
            let flags = OFlags::CREATE | OFlags::EXCL | OFlags::RDWR | OFlags::CLOEXEC;
            rustix::fs::open(&path, flags, Mode::from_raw_mode(0o600))
                .map_err(|e| failed("make", &path, e))?;
        }
        // One thread owns the connection: SQLite need not lock it for each call.
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let mut db = Connection::open_with_flags(&path, flags)?;
        db.busy_timeout(Duration::from_secs(30))?;
        plan_once(&db)?;
        // Exports write to the trail meanwhile: a transaction that began by reading could not write any more then.
        db.set_transaction_behavior(rusqlite::TransactionBehavior::Immediate);
        // The one writer makes every row that a key points at before the row that points, and the tests check all
        // keys of a case: looking each one up again in every insert would only cost.
        db.pragma_update(None, "foreign_keys", false)?;
        if !fresh {
            check_version(&db, &path)?;
        }
        db.pragma_update(None, "page_size", 8192)?;
        let mode: String = db.pragma_update_and_check(None, "journal_mode", "wal", |row| row.get(0))?;
        if mode != "wal" {
            return Err(StoreError(format!(
                "{} does not support SQLite's WAL; use a local disk",
                path.display()
            )));
        }
        db.pragma_update(None, "synchronous", "normal")?;
        db.pragma_update(None, "cache_size", CACHE)?;
        db.pragma_update(None, "wal_autocheckpoint", 8_000)?;
        db.set_prepared_statement_cache_capacity(64);
        migrate(&mut db)?;
        fresh::index(&db)?;
        Ok(db)
    }

    /// Opens the database for one short transaction, beside a run that may be going on.
    pub(super) fn open_for_an_entry(&self) -> Result<Connection> {
        let path = self.folder.join("case.db");
        let mut db = Connection::open_with_flags(&path, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
        db.busy_timeout(Duration::from_secs(10))?;
        check_version(&db, &path)?;
        db.set_transaction_behavior(rusqlite::TransactionBehavior::Immediate);
        Ok(db)
    }

    /// Opens the database for reading.
    pub fn open_reader(&self) -> Result<Connection> {
        let path = self.folder.join("case.db");
        // A reader of a WAL database must be able to make the -shm file; where the folder cannot be written and
        // no run left one, the file is read as it lies.
        let flags =
            OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_URI | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let db = match Connection::open_with_flags(&path, flags).and_then(|db| probe(&db).map(|()| db)) {
            Err(e) if e.sqlite_error_code() == Some(rusqlite::ErrorCode::CannotOpen) => {
                let uri = format!("file:{}?immutable=1", uri_path(&path));
                Connection::open_with_flags(uri, flags)?
            }
            other => other?,
        };
        db.busy_timeout(Duration::from_secs(10))?;
        plan_once(&db)?;
        db.pragma_update(None, "cache_size", READ_CACHE)?;
        // Questions see this case alone, and write no file (VACUUM INTO attaches what it writes).
        db.set_limit(rusqlite::limits::Limit::SQLITE_LIMIT_ATTACHED, 0)?;
        // `item(volume, path)` in questions: the name of an item, see `trove::path::item`.
        let flags = FunctionFlags::SQLITE_UTF8 | FunctionFlags::SQLITE_DETERMINISTIC;
        db.create_scalar_function("item", 2, flags, |given| {
            Ok(item(&given.get::<String>(0)?, &given.get::<String>(1)?).to_string())
        })?;
        check_version(&db, &path)?;
        let version: usize = db.query_row("PRAGMA user_version", [], |r| r.get(0))?;
        if version < MIGRATIONS.len() {
            let text = format!(
                "{} was made by an older version; `paydirt run` on its trove brings it up to date",
                path.display()
            );
            return Err(StoreError(text));
        }
        Ok(db)
    }
}

fn is_ours(name: &std::ffi::OsStr) -> bool {
    ["lock", "cache", "case.toml", "audit.jsonl"].iter().any(|n| name == *n)
}

/// Plans each statement once. SQLite with samples of its indexes would otherwise plan anew for every value that is
/// bound, which cost more than the look-ups themselves.
fn plan_once(db: &Connection) -> rusqlite::Result<()> {
    db.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true).map(drop)
}

fn probe(db: &Connection) -> rusqlite::Result<()> {
    db.query_row("SELECT count(*) FROM sqlite_schema", [], |_| Ok(()))
}

fn uri_path(path: &Path) -> String {
    path.to_string_lossy().replace('%', "%25").replace('?', "%3f").replace('#', "%23")
}

/// Refuses what is no case of ours, or one made by a newer version.
fn check_version(db: &Connection, path: &Path) -> Result<()> {
    let id: i32 = db.query_row("PRAGMA application_id", [], |r| r.get(0))?;
    let version: i64 = db.query_row("PRAGMA user_version", [], |r| r.get(0))?;
    let known = MIGRATIONS.len() as i64;
    match (id, version) {
        // A run that was killed before its first commit leaves an empty file.
        (0, 0) if db.query_row("SELECT count(*) FROM sqlite_schema", [], |r| r.get::<_, i64>(0))? == 0 => {
            Ok(())
        }
        (APPLICATION_ID, v) if (1..=known).contains(&v) => Ok(()),
        (APPLICATION_ID, v) => Err(StoreError(format!(
            "{} was made by a newer version of paydirt (schema {v}, this one knows {known}); use that version",
            path.display()
        ))),
        _ => Err(StoreError(format!(
            "{} is not a paydirt case; name another folder with --case",
            path.display()
        ))),
    }
}

/// Runs the scripts that the case has not seen, all in one transaction: a case is migrated wholly or not at all.
fn migrate(db: &mut Connection) -> Result<()> {
    let tx = db.transaction_with_behavior(rusqlite::TransactionBehavior::Exclusive)?;
    let version: usize = tx.query_row("PRAGMA user_version", [], |r| r.get(0))?;
    for script in MIGRATIONS.get(version..).unwrap_or_default() {
        tx.execute_batch(script)?;
    }
    if version < MIGRATIONS.len() {
        tx.pragma_update(None, "application_id", APPLICATION_ID)?;
        tx.pragma_update(None, "user_version", MIGRATIONS.len())?;
    }
    tx.commit()?;
    Ok(())
}

/// SQLite's WAL needs shared memory, which network file systems do not give.
fn refuse_network(folder: &Path) -> Result<()> {
    const NETWORK: &[u32] =
        &[0x6969, 0x517b, 0xff53_4d42, 0xfe53_4d42, 0x5346_414f, 0x00c3_6400, 0x0102_1997, 0x0bd0_0bd0];
    let stat = rustix::fs::statfs(folder).map_err(|e| failed("read", folder, e))?;
    if NETWORK.contains(&(stat.f_type as u32)) {
        let shown = folder.display();
        return Err(StoreError(format!(
            "{shown} is on a network file system, where a case is unsafe; use a local disk"
        )));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_case_is_private_locked_once_and_refuses_strangers() {
        let dir = tempfile::tempdir().unwrap();
        let folder = dir.path().join("a.case");
        let case = Case::create(&folder).unwrap();
        let _db = case.open_writer().unwrap();
        let mode = |p: &Path| p.metadata().unwrap().permissions().mode() & 0o777;
        assert_eq!((mode(&folder), mode(&folder.join("case.db"))), (0o700, 0o600));
        let held = case.lock().unwrap();
        assert!(case.lock().unwrap_err().0.contains("another run"));
        drop(held);
        case.lock().unwrap();

        let other = dir.path().join("b.case");
        std::fs::create_dir(&other).unwrap();
        Connection::open(other.join("case.db")).unwrap().execute_batch("CREATE TABLE t (x)").unwrap();
        let strange = Case::at(&other).unwrap();
        assert!(strange.open_writer().unwrap_err().0.contains("not a paydirt case"));
        assert!(strange.open_reader().unwrap_err().0.contains("not a paydirt case"));
    }

    #[test]
    fn a_case_of_any_earlier_schema_is_brought_up_to_date_and_keeps_what_it_holds() {
        let schema = |db: &Connection| {
            let sql =
                "SELECT group_concat(sql, char(10)) FROM (SELECT sql FROM sqlite_schema ORDER BY type, name)";
            db.query_row(sql, [], |r| r.get::<_, String>(0)).unwrap()
        };
        let dir = tempfile::tempdir().unwrap();
        let fresh = Case::create(&dir.path().join("fresh.case")).unwrap().open_writer().unwrap();
        for version in 1..MIGRATIONS.len() {
            let case = Case::create(&dir.path().join(format!("{version}.case"))).unwrap();
            let old = Connection::open(case.folder.join("case.db")).unwrap();
            MIGRATIONS[..version].iter().for_each(|script| old.execute_batch(script).unwrap());
            old.execute_batch(
                "INSERT INTO volume (name, root) VALUES ('trove', x'2f');
                 INSERT INTO blob (id, sha256, size, format, media_type, basis, status, priority, depth, copies, read,
                                   assessed, announced, cut, known, volumes, joined, touched, done)
                 VALUES (9, CAST(printf('%032d', 1) AS BLOB), 2, 'f', 'm', 'structure', 'waiting', 3, 4, 5, 6, 7, 8, 10,
                         11, x'12', 13, 14, 15);
                 INSERT INTO location (volume, position, path, kind, blob, first_run) VALUES (1, 0, 'p', 'file', 9, 1)",
            )
            .unwrap();
            old.pragma_update(None, "application_id", APPLICATION_ID).unwrap();
            old.pragma_update(None, "user_version", version).unwrap();
            drop(old);
            assert!(case.open_reader().unwrap_err().0.contains("older version"));
            let db = case.open_writer().unwrap();
            assert_eq!(schema(&db), schema(&fresh), "from schema {version}");
            let kept: i64 = db.query_row("SELECT count(*) FROM volume", [], |r| r.get(0)).unwrap();
            assert_eq!(kept, 1);
            let kept = "SELECT concat_ws(' ', CAST(sha256 AS TEXT) + 0, b.size, format, media_type, basis, status, priority,
                               depth, copies, read, assessed, announced, cut, known, hex(volumes), joined, touched, done, path)
                        FROM blob b JOIN location l ON l.blob = b.id";
            let kept: String = db.query_row(kept, [], |r| r.get(0)).unwrap();
            assert_eq!(
                kept, "1 2 f m structure waiting 3 4 5 6 7 8 10 11 12 13 14 15 p",
                "from schema {version}"
            );
        }
    }

    /// A statement over many rows is broken off, by the connections that seal a case, too; nothing is afterwards.
    #[test]
    fn what_goes_through_many_rows_is_broken_off_when_the_run_is_interrupted() {
        let dir = tempfile::tempdir().unwrap();
        let case = Case::create(&dir.path().join("a.case")).unwrap();
        let mut db = case.open_writer().unwrap();
        let many = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 50000) ";
        let fill = "INSERT INTO blob (sha256, size, format, media_type, basis, status, priority, depth, copies)
                    SELECT CAST(printf('%032d', i) AS BLOB), 1, 'plain', 'text/plain', 'heuristic', 'done', 0, 0, 1 FROM n";
        db.execute(&format!("{many}{fill}"), []).unwrap();
        let count = |db: &Connection| -> Result<i64> {
            Ok(db.query_row(&format!("{many}SELECT count(*) FROM n"), [], |r| r.get(0))?)
        };
        let interrupt = Arc::new(AtomicBool::new(false));
        assert_eq!(breaking_off(&mut db, &interrupt, |db| count(db)).unwrap(), 50_000);
        interrupt.store(true, Ordering::Relaxed);
        assert!(breaking_off(&mut db, &interrupt, |db| count(db)).unwrap_err().is_interrupt());
        assert_eq!(count(&db).unwrap(), 50_000);
        let seal = |db: &mut Connection| super::super::seal::tables(db, &case, &interrupt, true);
        assert!(seal(&mut db).unwrap_err().is_interrupt());
        interrupt.store(false, Ordering::Relaxed);
        seal(&mut db).unwrap();
    }

    #[test]
    fn a_statement_is_planned_once_for_all_values() {
        let dir = tempfile::tempdir().unwrap();
        let case = Case::create(&dir.path().join("a.case")).unwrap();
        let writer = case.open_writer().unwrap();
        writer
            .execute_batch(
                "INSERT INTO volume (id, name, root) VALUES (1, 'trove', x'2f');
                 WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 2000)
                 INSERT INTO problem (blob, stage, kind, message) SELECT i / 7, 'read', 'corrupt', i FROM n;
                 ANALYZE",
            )
            .unwrap();
        for db in [&writer, &case.open_reader().unwrap()] {
            let mut select = db.prepare("SELECT count(*) FROM problem WHERE blob = ?1").unwrap();
            for blob in 1..20 {
                assert_eq!(select.query_row([blob], |r| r.get::<_, i64>(0)), Ok(7));
            }
            assert_eq!(select.get_status(rusqlite::StatementStatus::RePrepare), 0);
        }
    }

    #[test]
    fn a_newer_or_damaged_case_is_refused_untouched() {
        let dir = tempfile::tempdir().unwrap();
        let case = Case::create(&dir.path().join("a.case")).unwrap();
        drop(case.open_writer().unwrap());
        let path = case.folder.join("case.db");
        Connection::open(&path).unwrap().pragma_update(None, "user_version", 99).unwrap();
        assert!(case.open_writer().unwrap_err().0.contains("newer version"));
        std::fs::write(&path, vec![b'x'; 9000]).unwrap();
        assert!(case.open_writer().unwrap_err().0.contains("damaged"));
        assert_eq!(std::fs::read(&path).unwrap(), vec![b'x'; 9000]);
    }
}

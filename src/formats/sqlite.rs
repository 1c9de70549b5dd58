//! SQLite databases: each table a table. The file is loaded into memory and opened read-only there, since a worker may
//! open no files; nothing that the database defines (views, triggers, functions in its schema) is run.

use super::cells::{self, Sheet, clean};
use super::{Basis, Format, Match, MemberName, Probe, Read, Sink, identify, probe};
use crate::problem::{Problem, ProblemKind};
use crate::text::MetaKey;
use crate::trove::Blob;
use rusqlite::config::DbConfig;
use rusqlite::limits::Limit;
use rusqlite::types::ValueRef;
use rusqlite::{Connection, Error, ErrorCode};
use std::io::{Cursor, Read as _, Seek, SeekFrom};
use std::panic::{AssertUnwindSafe, catch_unwind};

pub(super) const FORMAT: Format = Format {
    name: "sqlite",
    media_type: "application/x-sqlite3",
    extensions: &["sqlite", "sqlite3", "db", "db3"],
    recognize,
    read: Read::With(read),
    note: "rows of every table, with the names of columns; files kept in cells as members; up to 512 MiB; no views, and no \
           changes that wait in a log beside the file",
};

/// Bytes of a database that is read: it is held in memory.
const MOST: u64 = 512 << 20;
/// Bytes of a header.
const HEADER: usize = 100;
/// Cells, and bytes of their text, that make a stretch of a table.
const CELLS: usize = 50_000;
const TEXT: usize = 4 << 20;
/// Tables that are read.
const TABLES: usize = 10_000;
/// Bytes of one value.
const VALUE: i32 = 64 << 20;
/// Steps between two looks at how many there were, and looks: some minutes of work.
const STEPS: i32 = 100_000;
const LOOKS: u32 = 100_000;
/// Bytes from which a binary value may be a file.
const FILE: usize = 64;

fn recognize(probe: &Probe) -> Option<Match> {
    if probe.signature() == Some(FORMAT.media_type) { Match::on(Basis::Signature) } else { None }
}

fn read(blob: &Blob, sink: &mut Sink) -> Result<(), Problem> {
    if blob.size() > MOST {
        return Err(Problem::read(ProblemKind::Limit, format!("a database of more than {MOST} bytes")));
    }
    let db = open(blob).map_err(problem)?;
    let tables = tables(&db).map_err(problem)?;
    sink.meta(MetaKey::Pages, tables.len().to_string())?;
    for table in tables {
        match read_table(&db, &table, sink) {
            Ok(()) => {}
            Err(Failure::Database(error)) => {
                let told = problem(error);
                sink.problem(told.kind, format!("{}: {}", clean(&table), told.message))?;
            }
            Err(Failure::Sink(problem)) => return Err(problem),
        }
    }
    Ok(())
}

/// What ended the reading of a table.
enum Failure {
    Database(Error),
    Sink(Problem),
}

impl From<Error> for Failure {
    fn from(error: Error) -> Failure {
        Failure::Database(error)
    }
}

impl From<Problem> for Failure {
    fn from(problem: Problem) -> Failure {
        Failure::Sink(problem)
    }
}

fn problem(error: Error) -> Problem {
    let kind = match error.sqlite_error_code() {
        Some(ErrorCode::OperationInterrupted | ErrorCode::TooBig | ErrorCode::OutOfMemory) => {
            ProblemKind::Limit
        }
        // What is encrypted has no header and is not taken for a database; this one is broken.
        _ => ProblemKind::Corrupt,
    };
    Problem::read(kind, error.to_string())
}

/// Opens the database in memory.
fn open(blob: &Blob) -> Result<Connection, Error> {
    let size = usize::try_from(blob.size()).unwrap_or(usize::MAX);
    let mut header = blob.slice(0, HEADER.min(size)).unwrap_or_default();
    // One that keeps a log beside it cannot be opened in memory unless it says otherwise.
    for mode in [18, 19] {
        header.get_mut(mode).into_iter().filter(|m| **m == 2).for_each(|m| *m = 1);
    }
    let mut rest = blob.reader();
    // A reader of a content seeks without touching the file.
    let _ = rest.seek(SeekFrom::Start(header.len() as u64));
    let mut db = Connection::open_in_memory()?;
    db.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    db.set_db_config(DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false)?;
    db.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_TRIGGER, false)?;
    db.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_VIEW, false)?;
    db.set_limit(Limit::SQLITE_LIMIT_LENGTH, VALUE)?;
    db.set_limit(Limit::SQLITE_LIMIT_ATTACHED, 0)?;
    db.deserialize_read_exact("main", Cursor::new(header).chain(rest), size, true)?;
    db.pragma_update(None, "cell_size_check", true)?;
    let mut looks = 0;
    let look = move || {
        looks += 1;
        looks > LOOKS
    };
    db.progress_handler(STEPS, Some(look))?;
    Ok(db)
}

/// Names of the tables. Virtual ones are made by code of their own, which is not run.
fn tables(db: &Connection) -> Result<Vec<String>, Error> {
    let mut statement = db.prepare(
        "SELECT CAST(name AS TEXT) FROM sqlite_schema WHERE type = 'table' AND rootpage > 0 \
         AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name LIMIT ?1",
    )?;
    let rows = statement.query_map([TABLES as i64], |row| row.get::<_, String>(0))?;
    rows.collect()
}

fn read_table(db: &Connection, table: &str, sink: &mut Sink) -> Result<(), Failure> {
    let quoted = table.replace('"', "\"\"");
    let mut statement = db.prepare(&format!("SELECT * FROM main.\"{quoted}\""))?;
    // The library panics at a name that is no UTF-8, as damage leaves them.
    let named = || statement.column_names().map(clean).collect();
    let names: Vec<String> = catch_unwind(AssertUnwindSafe(named))
        .unwrap_or_else(|_| (1..=statement.column_count()).map(|n| format!("column {n}")).collect());
    let empty = || Sheet { name: table.to_owned(), ..Sheet::default() };
    let mut sheet = empty();
    sheet.cells.extend((0..).zip(&names).map(|(column, name)| (0, column, name.clone())));
    let (mut row, mut text) = (0u32, 0usize);
    let mut files = Vec::new();
    let mut rows = statement.query([])?;
    // What comes before a break is pushed.
    let ended = loop {
        let found = match rows.next() {
            Ok(Some(found)) => found,
            Ok(None) => break None,
            Err(error) => break Some(error),
        };
        row = row.saturating_add(1);
        for (column, name) in (0u32..).zip(&names) {
            let value = match found.get_ref(column as usize)? {
                ValueRef::Null => continue,
                ValueRef::Integer(n) => n.to_string(),
                ValueRef::Real(n) => cells::show(&calamine::Data::Float(n), false),
                ValueRef::Text(t) => clean(&String::from_utf8_lossy(t)),
                ValueRef::Blob(bytes) => {
                    if is_file(bytes) {
                        text += bytes.len();
                        files.push((format!("{table}/{row}/{name}"), bytes.to_vec()));
                    }
                    continue;
                }
            };
            text += value.len();
            sheet.cells.push((row, column, value));
        }
        if sheet.cells.len() >= CELLS || text >= TEXT {
            text = 0;
            cells::push(std::mem::replace(&mut sheet, empty()), sink)?;
            for (name, bytes) in files.drain(..) {
                sink.member(MemberName::new(name), &mut bytes.as_slice())?;
            }
        }
    };
    if !sheet.cells.is_empty() {
        cells::push(sheet, sink)?;
    }
    for (name, bytes) in files {
        sink.member(MemberName::new(name), &mut bytes.as_slice())?;
    }
    ended.map_or(Ok(()), |error| Err(error.into()))
}

/// Whether a binary value is a file of some kind that can be told by its content.
fn is_file(bytes: &[u8]) -> bool {
    if bytes.len() < FILE {
        return false;
    }
    let blob = Blob::from_bytes(bytes);
    let ends = probe::ends(&blob);
    ends.is_ok_and(|(head, tail)| identify(&Probe::new(&head, &tail, &blob)).basis != Basis::Fallback)
}

#[cfg(test)]
pub(super) mod tests {
    use super::super::ooxml::identified;
    use super::super::sink::{Piece, collect};
    use super::*;

    fn database(sql: &str) -> Vec<u8> {
        let mut db = Connection::open_in_memory().unwrap();
        db.execute_batch(sql).unwrap();
        db.serialize("main").unwrap().to_vec()
    }

    /// Two tables, one of them with a quote in its name, a view, and a file in a cell.
    pub(in super::super) fn sample() -> Vec<u8> {
        let pdf: String =
            format!("%PDF-1.7\n{}%%EOF", " ".repeat(80)).bytes().map(|b| format!("{b:02x}")).collect();
        database(&format!(
            "CREATE TABLE ponude(naziv TEXT, cena REAL, kom INTEGER, prilog BLOB);
             INSERT INTO ponude VALUES ('Pumpa' || char(10) || 'velika', 0.1 + 0.2, 7, x'{pdf}'), (NULL, 12.5, NULL, x'00ff');
             CREATE TABLE \"a\"\"b\"(x); INSERT INTO \"a\"\"b\" VALUES ('šifra');
             CREATE VIEW pogled AS SELECT * FROM ponude;
             CREATE TABLE empty(a, b);"
        ))
    }

    #[test]
    fn tables_are_read_and_files_in_them_are_members() {
        let bytes = sample();
        assert_eq!(identified(&bytes).0, "sqlite");
        let (pieces, result) = collect(&FORMAT, &bytes);
        assert_eq!(result, Ok(()));
        let pages: Vec<_> = pieces
            .iter()
            .filter_map(|p| if let Piece::Page(p) = p { Some(p.text.as_str()) } else { None })
            .collect();
        let ponude = "ponude\nnaziv\tcena\tkom\tprilog\nPumpa velika\t0.3\t7\n\t12.5\n";
        assert_eq!(pages, ["a\"b\nx\nšifra\n", "empty\na\tb\n", ponude]);
        let members = pieces
            .iter()
            .filter_map(|p| if let Piece::Member(m) = p { Some(m.path.as_slice()) } else { None });
        assert_eq!(members.collect::<Vec<_>>(), [b"ponude/1/prilog"]);
    }

    #[test]
    fn one_with_a_log_and_a_broken_one_are_read_as_far_as_they_go() {
        let mut bytes = sample();
        (bytes[18], bytes[19]) = (2, 2);
        assert_eq!(collect(&FORMAT, &bytes).1, Ok(()));
        for cut in (0..bytes.len()).step_by(509) {
            let _ = collect(&FORMAT, &bytes[..cut]);
        }
        for at in (0..bytes.len()).step_by(37) {
            let mut bytes = bytes.clone();
            bytes[at] ^= 0xff;
            let _ = collect(&FORMAT, &bytes);
        }
    }

    #[test]
    fn nothing_that_a_database_defines_is_run() {
        let bytes = database(
            "CREATE TABLE t(a, b AS (abs(a)));
             INSERT INTO t VALUES (-3);
             CREATE TABLE bomb(x); INSERT INTO bomb VALUES (1);
             CREATE VIRTUAL TABLE v USING fts5(text);
             CREATE TRIGGER tr AFTER INSERT ON t BEGIN DELETE FROM bomb; END;",
        );
        let (pieces, result) = collect(&FORMAT, &bytes);
        assert_eq!(result, Ok(()));
        let has = |text: &str| pieces.iter().any(|p| matches!(p, Piece::Page(p) if p.text == text));
        assert!(has("bomb\nx\n1\n") && has("t\na\tb\n-3\t3\n"), "{pieces:?}");
    }
}

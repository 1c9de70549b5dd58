//! A case that is filled for the first time. Its contents come in no order, so that each transaction of a walk over millions
//! of files would write nearly every page of the index over hashes anew, and nearly every page of contents to count copies.
//! Until the walk is over, a table in memory says instead which contents there are, at some 100 bytes for each.

use super::write::Content;
use super::{Result, StoreError};
use crate::trove::Sha256;
use rusqlite::{Connection, Transaction, params};
use std::collections::HashMap;
use std::collections::hash_map::Entry;

/// The contents of a case that held none when its run began.
pub(super) struct Fresh {
    rows: HashMap<Sha256, Row>,
}

/// What is known of a content.
struct Row {
    /// Its number, from 1 as they come.
    id: u32,
    copies: u32,
    /// The highest of its places.
    priority: i64,
}

impl Fresh {
    /// Drops the indexes that would not grow at their end; nothing if the case holds contents already.
    pub(super) fn begin(db: &Connection) -> Result<Option<Fresh>> {
        let empty = db.query_row("SELECT NOT EXISTS (SELECT 1 FROM blob)", [], |r| r.get(0))?;
        if empty {
            db.execute_batch("DROP INDEX blob_sha256; DROP INDEX blob_copies")?;
        }
        Ok(empty.then(|| Fresh { rows: HashMap::new() }))
    }

    /// The row of a content, of which so many more copies were seen, and whether it is new: it is to be inserted then,
    /// after all that were new before it.
    pub(super) fn row(&mut self, content: &Content, copies: u32) -> Result<(i64, bool)> {
        let next = u32::try_from(self.rows.len() + 1)
            .map_err(|_| StoreError("a walk may find at most four thousand million contents".into()))?;
        Ok(match self.rows.entry(content.sha256) {
            Entry::Occupied(mut known) => {
                let row = known.get_mut();
                row.copies = row.copies.saturating_add(copies);
                row.priority = row.priority.max(content.priority);
                (i64::from(row.id), false)
            }
            Entry::Vacant(room) => {
                room.insert(Row { id: next, copies, priority: content.priority });
                (i64::from(next), true)
            }
        })
    }
}

/// The walk is over or was broken off: stores what more copies changed, in the transaction that is open or in one of its
/// own.
pub(super) fn end(fresh: &mut Option<Fresh>, db: &Connection) -> Result<()> {
    let Some(fresh) = fresh.take() else { return Ok(()) };
    let mut rows: Vec<Row> = fresh.rows.into_values().filter(|row| row.copies > 1).collect();
    rows.sort_unstable_by_key(|row| row.id);
    let own = db.is_autocommit().then(|| db.unchecked_transaction()).transpose()?;
    let mut update = db.prepare("UPDATE blob SET copies = ?2, priority = ?3 WHERE id = ?1")?;
    for row in rows {
        update.execute(params![row.id, row.copies, row.priority])?;
    }
    Ok(own.map_or(Ok(()), Transaction::commit)?)
}

/// Makes the indexes that were dropped: before anything is read, at the end of a run that reads nothing, and in the next
/// run where this one was broken off.
pub(super) fn index(db: &Connection) -> Result<()> {
    Ok(db.execute_batch(
        "CREATE UNIQUE INDEX IF NOT EXISTS blob_sha256 ON blob (sha256);
         CREATE INDEX IF NOT EXISTS blob_copies ON blob (copies DESC, sha256) WHERE copies > 1",
    )?)
}

#[cfg(test)]
mod tests {
    use super::super::case::Case;
    use super::super::read::{NewRun, begin_run};
    use super::super::write::{self, Message, Outbox, Sighting};
    use crate::trove::Sha256;
    use crate::trove::walk::{Entry, Kind};
    use rusqlite::Connection;

    /// A file of this content, whose place makes it urgent or not.
    fn sighting(path: &str, content: u8, priority: i64) -> Sighting {
        let entry = Entry {
            path: path.into(),
            kind: Kind::File,
            size: 1,
            mtime_ns: 0,
            target: None,
            stamp: *Sha256::of(path.as_bytes()).0.first_chunk().unwrap(),
            problem: None,
        };
        let content = write::Content { priority, ..write::Content::hashed(Sha256::of(&[content]), 1) };
        Sighting { entry, content: Some(content) }
    }

    /// A case after a run over a volume whose stages send this.
    fn written(case: &Case, volume: &str, stages: impl FnOnce(Outbox) + Send) -> Connection {
        let mut db = case.open_writer().unwrap();
        let new = NewRun {
            volume,
            root: b"/trove",
            program: "test",
            reader: 1,
            settings: "",
            until: "inventory",
            told: serde_json::Map::default(),
            retry: &[],
        };
        let begun = begin_run(&mut db, &new).unwrap();
        write::beside(db, begun.run, begun.volume, false, &mut |_| (), stages).0.unwrap().db
    }

    fn contents(db: &Connection) -> Vec<(i64, u32, i64)> {
        let mut select = db.prepare("SELECT id, copies, priority FROM blob ORDER BY id").unwrap();
        let rows = select.query_map([], |r| Ok((r.get(0)?, r.get(1)?, r.get(2)?))).unwrap();
        rows.map(Result::unwrap).collect()
    }

    fn is_indexed(db: &Connection) -> bool {
        let sql = "SELECT EXISTS (SELECT 1 FROM sqlite_schema WHERE name = 'blob_sha256')";
        db.query_row(sql, [], |r| r.get(0)).unwrap()
    }

    /// What one walk finds twice is one content with two copies and the higher priority, within a message and across them;
    /// and a second volume goes on from there.
    #[test]
    fn copies_are_counted_when_the_walk_is_over() {
        let folder = tempfile::tempdir().unwrap();
        let case = Case::create(&folder.path().join("a.case")).unwrap();
        let db = written(&case, "one", |outbox| {
            let seen = |sightings| outbox.send(Message::Seen(sightings)).unwrap();
            seen(vec![sighting("a", 1, 5), sighting("b", 2, 0), sighting("c", 1, 3)]);
            seen(vec![sighting("d", 3, 0), sighting("e", 2, 9)]);
            outbox.send(Message::Walked(5, Vec::new())).unwrap();
            let (answer, answered) = crossbeam_channel::bounded(1);
            outbox.send(Message::Flush(answer)).unwrap();
            answered.recv().unwrap();
        });
        assert_eq!(contents(&db), [(1, 2, 5), (2, 2, 9), (3, 1, 0)]);
        assert!(is_indexed(&db));
        let places =
            "SELECT group_concat(path || blob, ' ') FROM (SELECT path, blob FROM location ORDER BY path)";
        let places: String = db.query_row(places, [], |r| r.get(0)).unwrap();
        assert_eq!(places, "a1 b2 c1 d3 e2");
        drop(db);
        let db = written(&case, "two", |outbox| {
            outbox.send(Message::Seen(vec![sighting("f", 2, 0), sighting("g", 4, 0)])).unwrap();
            outbox.send(Message::Walked(2, Vec::new())).unwrap();
        });
        assert_eq!(contents(&db), [(1, 2, 5), (2, 3, 9), (3, 1, 0), (4, 1, 0)]);
        assert!(is_indexed(&db));
    }

    /// A walk that is broken off counts what it saw, and whoever opens the case next makes the index.
    #[test]
    fn a_walk_that_is_broken_off_leaves_a_case_that_can_be_gone_on_with() {
        let folder = tempfile::tempdir().unwrap();
        let case = Case::create(&folder.path().join("a.case")).unwrap();
        let db = written(&case, "one", |outbox| {
            outbox.send(Message::Seen(vec![sighting("a", 1, 5), sighting("b", 1, 7)])).unwrap();
        });
        assert_eq!(contents(&db), [(1, 2, 7)]);
        assert!(!is_indexed(&db));
        drop(db);
        assert!(is_indexed(&case.open_writer().unwrap()));
    }
}

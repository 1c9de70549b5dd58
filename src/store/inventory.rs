//! Writing what the walk saw: entries, contents, and what is gone.

use super::fresh::{self, Fresh};
use super::many::{Many, Rows};
use super::write::{Content, Session, Sighting};
use super::{Result, StoreError, places};
use crate::formats::{Basis, UNIDENTIFIED, UNKNOWN};
use crate::trove::Sha256;
use crate::trove::path::printable;
use crate::trove::walk::Kind;
use rusqlite::{Connection, OptionalExtension, ToSql, params};
use std::ops::Range;

/// What the row of a content holds from the start.
const CONTENT: &[&str] = &[
    "sha256",
    "size",
    "format",
    "media_type",
    "basis",
    "status",
    "priority",
    "depth",
    "done",
    "cut",
    "known",
];
/// How contents are inserted: those that the case has already are left alone.
static CONTENTS: Many = Many::new(Rows {
    table: "blob",
    shared: &["copies"],
    own: CONTENT,
    rest: "ON CONFLICT (sha256) DO NOTHING",
});
/// How contents are inserted of which it is known that the case has none of them.
static NEW_CONTENTS: Many = Many::new(Rows { table: "blob", shared: &["copies"], own: CONTENT, rest: "" });
/// How entries of a volume are inserted.
static ENTRIES: Many = Many::new(Rows {
    table: "location",
    shared: &["volume", "first_run", "position"],
    own: &[
        "path",
        "path_bytes",
        "kind",
        "blob",
        "size",
        "mtime_ns",
        "target",
        "mismatch",
        "stamp",
        "series",
        "ordinal",
    ],
    rest: "",
});

impl Content {
    /// A content of which no more than the hash is known.
    pub fn hashed(sha256: Sha256, size: u64) -> Content {
        Content {
            sha256,
            size,
            format: UNIDENTIFIED,
            media_type: UNKNOWN.media_type,
            basis: Basis::Fallback.name(),
            priority: i64::MIN,
            depth: 0,
            mismatch: false,
            settled: None,
            cut: false,
            known: false,
            volume: None,
        }
    }
}

/// An entry that is new to the case, with its printable path and its content's row.
struct NewEntry<'a> {
    sighting: &'a Sighting,
    path: String,
    /// And whether the content is new as well.
    blob: Option<(i64, bool)>,
}

/// Says whether rows are checked as they are inserted. The entries of a new volume are not: of a statement that may fail
/// half-way SQLite keeps every page as it was before, and may fail is what a check that calls a function does, whatever it
/// says. What is checked comes from types that allow nothing else, and tests check the rows of whole cases.
pub(super) fn check_rows(db: &Connection, checked: bool) -> Result<()> {
    Ok(db.pragma_update(None, "ignore_check_constraints", !checked)?)
}

/// Stores entries of the trove: all together, where none can be known already.
pub(super) fn seen(session: &mut Session, sightings: &[Sighting]) -> Result<()> {
    // An entry that could not be looked at may be told of more than once.
    let may_be_known = |s: &&Sighting| session.known || s.entry.kind == Kind::Unknown;
    let (known, new): (Vec<&Sighting>, Vec<&Sighting>) = sightings.iter().partition(may_be_known);
    let contents: Vec<&Content> = new.iter().filter_map(|s| s.content.as_ref()).collect();
    let mut rows = blob_rows(session, &contents, 1)?.into_iter();
    let entries = new.into_iter().map(|sighting| NewEntry {
        sighting,
        path: printable(&sighting.entry.path),
        blob: sighting.content.as_ref().and_then(|_| rows.next()),
    });
    insert(session, &entries.collect::<Vec<_>>())?;
    known.into_iter().try_for_each(|sighting| seen_again(session, sighting))
}

/// Stores an entry that an earlier run may have known under this path: it is updated where its content is the same, and
/// else becomes gone beside the new one.
fn seen_again(session: &mut Session, sighting: &Sighting) -> Result<()> {
    let entry = &sighting.entry;
    let blob = sighting.content.as_ref().map(|c| blob_row(session, c, 1)).transpose()?;
    let volume = series(sighting.content.as_ref());
    let path = printable(&entry.path);
    let stamp = stamp(sighting);
    let Some(location) = same_entry(session, &path, blob.map(|(id, _)| id))? else {
        return insert(session, &[NewEntry { sighting, path, blob }]);
    };
    session.touched.push(location);
    if is_same(session, location, sighting, stamp)? {
        return Ok(());
    }
    session.changed = true;
    let mut update = session.db.prepare_cached(
        "UPDATE location SET stamp = ?2, size = ?3, mtime_ns = ?4, kind = ?5, target = ?6, series = iif(?10, series, ?7),
                ordinal = iif(?10, ordinal, ?8), mismatch = iif(?10, mismatch, ?9) WHERE id = ?1",
    )?;
    update.execute(params![
        location,
        stamp,
        entry.size,
        entry.mtime_ns,
        entry.kind.name(),
        entry.target,
        volume.0,
        volume.1,
        sighting.content.as_ref().is_some_and(|c| c.mismatch),
        // What names and type tell together stays as it was, where no type was asked for.
        sighting.content.as_ref().is_some_and(|c| c.format == UNIDENTIFIED)
    ])?;
    drop(update);
    session.db.prepare_cached("DELETE FROM problem WHERE location = ?1")?.execute([location])?;
    entry.problem.as_ref().map_or(Ok(()), |problem| session.problem(None, Some(location), problem))
}

/// Inserts entries.
fn insert(session: &mut Session, entries: &[NewEntry]) -> Result<()> {
    session.changed |= !entries.is_empty();
    let rows = ENTRIES.insert(
        &session.db,
        &[&session.volume, &session.run, &0],
        entries,
        |NewEntry { sighting, path, blob }, bind| {
            let entry = &sighting.entry;
            let (series, ordinal) = series(sighting.content.as_ref());
            bind(path)?;
            bind(&(path.as_bytes() != entry.path).then_some(&entry.path))?;
            bind(&entry.kind.name())?;
            bind(&blob.map(|(id, _)| id))?;
            bind(&entry.size)?;
            bind(&entry.mtime_ns)?;
            bind(&entry.target)?;
            bind(&sighting.content.as_ref().is_some_and(|c| c.mismatch))?;
            bind(&stamp(sighting))?;
            bind(&series)?;
            bind(&ordinal)
        },
    )?;
    for (entry, location) in entries.iter().zip(rows) {
        if let Some(problem) = &entry.sighting.entry.problem {
            session.problem(None, Some(location), problem)?;
        }
        if let Some((blob, false)) = entry.blob.filter(|_| session.fresh.is_none()) {
            let mut update =
                session.db.prepare_cached("UPDATE blob SET copies = copies + 1 WHERE id = ?1")?;
            update.execute([blob])?;
            // A container that is known already is listed at its new place at once.
            places::descend(&session.db, session.volume, blob, &entry.path, &entry.sighting.entry.path)?;
        }
    }
    Ok(())
}

/// What an entry is recognised by as unchanged: nothing, if it could not be read.
fn stamp(sighting: &Sighting) -> Option<[u8; 16]> {
    sighting.entry.problem.is_none().then_some(sighting.entry.stamp)
}

/// Series and number of a place whose name is that of a volume of a split archive.
pub(super) fn series(content: Option<&Content>) -> (Option<&[u8]>, Option<u32>) {
    content.and_then(|c| c.volume.as_ref()).map(|(series, n)| (series.as_slice(), *n)).unzip()
}

/// Whether the case holds exactly this of an entry: one with a problem is looked at in every run.
fn is_same(session: &Session, location: i64, sighting: &Sighting, stamp: Option<[u8; 16]>) -> Result<bool> {
    let entry = &sighting.entry;
    let problem = entry.problem.as_ref().map(|p| (p.kind.name(), p.message.as_str())).unzip();
    let volume = series(sighting.content.as_ref());
    let mut select = session.db.prepare_cached(
        "SELECT l.stamp IS ?2 AND l.size IS ?3 AND l.mtime_ns IS ?4 AND l.kind IS ?5 AND l.target IS ?6
                AND (SELECT kind FROM problem WHERE location = ?1) IS ?7
                AND (SELECT message FROM problem WHERE location = ?1) IS ?8
                AND l.series IS ?9 AND l.ordinal IS ?10
         FROM location l WHERE l.id = ?1",
    )?;
    let known = params![
        location,
        stamp,
        entry.size,
        entry.mtime_ns,
        entry.kind.name(),
        entry.target,
        problem.0,
        problem.1,
        volume.0,
        volume.1
    ];
    Ok(select.query_row(known, |r| r.get(0))?)
}

/// The live entry of that path, if it holds the same content; one with another content becomes gone.
fn same_entry(session: &mut Session, path: &str, blob: Option<i64>) -> Result<Option<i64>> {
    let old: Option<(i64, Option<i64>, i64, bool)> = session
        .db
        .prepare_cached(
            "SELECT id, blob, first_run, blob IS NULL AND kind IN ('file', 'unknown') FROM location
             WHERE volume = ?1 AND path = ?2 AND parent IS NULL AND last_run IS NULL",
        )?
        .query_row(params![session.volume, path], |r| Ok((r.get(0)?, r.get(1)?, r.get(2)?, r.get(3)?)))
        .optional()?;
    match old {
        // A file that could not be read before and can be now is the same entry, not a new one.
        Some((id, held, first_run, unread)) if held == blob || unread || first_run == session.run => {
            if held != blob {
                session
                    .db
                    .prepare_cached("UPDATE location SET blob = ?2 WHERE id = ?1")?
                    .execute(params![id, blob])?;
                session.recount = true;
                (session.rebuild, session.changed) = (true, true);
            }
            Ok(Some(id))
        }
        Some((id, ..)) => {
            retire(session, id)?;
            Ok(None)
        }
        None => Ok(None),
    }
}

fn retire(session: &mut Session, location: i64) -> Result<()> {
    let mut update = session.db.prepare_cached(
        "UPDATE location SET last_run = (SELECT coalesce(max(id), 0) FROM run WHERE id < ?2) WHERE id = ?1",
    )?;
    update.execute(params![location, session.run])?;
    (session.changed, session.recount) = (true, true);
    let mut held = session.db.prepare_cached(
        "SELECT EXISTS (SELECT 1 FROM location m WHERE m.parent = (SELECT blob FROM location WHERE id = ?1))",
    )?;
    session.rebuild |= held.query_row([location], |r| r.get::<_, bool>(0))?;
    Ok(())
}

/// The walk is complete: what was live before and was not seen is gone. Its own count of entries is kept beside them.
pub(super) fn walked(session: &mut Session, entries: u64, unchanged: &[i64]) -> Result<()> {
    check_rows(&session.db, true)?;
    fresh::end(&mut session.fresh, &session.db)?;
    if session.known {
        let mut seen: Vec<i64> = unchanged.to_vec();
        seen.append(&mut session.touched);
        seen.sort_unstable();
        let live: Vec<i64> = session
            .db
            .prepare_cached(
                "SELECT id FROM location WHERE volume = ?1 AND parent IS NULL AND last_run IS NULL AND first_run < ?2",
            )?
            .query_map(params![session.volume, session.run], |r| r.get(0))?
            .filter(|id| !id.as_ref().is_ok_and(|id| seen.binary_search(id).is_ok()))
            .collect::<rusqlite::Result<_>>()?;
        for location in live {
            retire(session, location)?;
        }
    }
    // In the same transaction as the mark: a run that is killed later leaves no place of what is gone.
    let stale = session.changed || session.rebuild || !super::settle::is_settled(&session.db)?;
    if std::mem::take(&mut session.rebuild) {
        places::rebuild(&session.db)?;
    }
    if stale {
        session.changed |= super::split::settle(&session.db)?;
    }
    let mut update =
        session.db.prepare_cached("UPDATE volume SET walked = ?2, entries = ?3 WHERE id = ?1")?;
    update.execute(params![session.volume, session.run, i64::try_from(entries).unwrap_or(i64::MAX)])?;
    Ok(())
}

/// Whether the last run of the volume before this one ended within its walk.
pub(super) fn was_cut_short(session: &Session) -> Result<bool> {
    let sql = "SELECT walked IS NOT (SELECT max(id) FROM run WHERE volume = ?1 AND id < ?2) FROM volume WHERE id = ?1";
    Ok(session.db.query_row(sql, params![session.volume, session.run], |r| r.get(0))?)
}

/// The row of a content, and whether it is new: made then, with so many copies.
pub(super) fn blob_row(session: &mut Session, content: &Content, copies: u32) -> Result<(i64, bool)> {
    let rows = blob_rows(session, &[content], copies)?;
    rows.first().copied().ok_or_else(|| StoreError("a content was not stored".into()))
}

/// The rows of contents, each with whether it is new: made then, with so many copies.
fn blob_rows(session: &mut Session, contents: &[&Content], copies: u32) -> Result<Vec<(i64, bool)>> {
    let rows = match &mut session.fresh {
        Some(fresh) => fresh_rows(&session.db, fresh, contents, copies)?,
        None => merged_rows(session, contents, copies)?,
    };
    for (content, (id, _)) in contents.iter().zip(&rows).filter(|(_, (_, new))| *new) {
        if let Some(Some(problem)) = &content.settled {
            session.problem(Some(*id), None, problem)?;
        }
    }
    Ok(rows)
}

/// The rows of contents in a case that is filled for the first time.
fn fresh_rows(
    db: &Connection,
    fresh: &mut Fresh,
    contents: &[&Content],
    copies: u32,
) -> Result<Vec<(i64, bool)>> {
    let rows: Vec<(i64, bool)> =
        contents.iter().map(|content| fresh.row(content, copies)).collect::<Result<_>>()?;
    let is_new = |(_, (_, new)): &(&&Content, &(i64, bool))| *new;
    let new: Vec<&Content> = contents.iter().zip(&rows).filter(is_new).map(|(content, _)| *content).collect();
    let inserted = NEW_CONTENTS.insert(db, &[&copies], &new, |content, bind| bind_content(content, bind))?;
    match rows.iter().find(|(_, new)| *new) {
        Some((first, _)) if *first != inserted.start => {
            Err(StoreError(format!("content {first} became row {}", inserted.start)))
        }
        _ => Ok(rows),
    }
}

/// The rows of contents in a case that may hold some of them.
fn merged_rows(session: &mut Session, contents: &[&Content], copies: u32) -> Result<Vec<(i64, bool)>> {
    let inserted =
        CONTENTS.insert(&session.db, &[&copies], contents, |content, bind| bind_content(content, bind))?;
    let mut new = inserted.clone().zip(new(&session.db, &inserted, contents)?).peekable();
    let row = |content: &&Content| {
        Ok(match new.next_if(|(_, sha256)| *sha256 == content.sha256) {
            Some((id, _)) => (id, true),
            None => (met_again(session, content)?, false),
        })
    };
    contents.iter().map(row).collect()
}

/// Hands over the values of [`CONTENT`].
fn bind_content(content: &Content, bind: &mut dyn FnMut(&dyn ToSql) -> Result<()>) -> Result<()> {
    bind(&content.sha256.0)?;
    bind(&i64::try_from(content.size).unwrap_or(i64::MAX))?;
    bind(&content.format)?;
    bind(&content.media_type)?;
    bind(&content.basis)?;
    bind(&status(content))?;
    bind(&content.priority)?;
    bind(&content.depth)?;
    bind(&content.settled.is_some())?;
    bind(&content.cut)?;
    bind(&content.known)
}

/// Those of some contents that were inserted as new, in these rows.
fn new(db: &Connection, inserted: &Range<i64>, contents: &[&Content]) -> Result<Vec<Sha256>> {
    let all = inserted.end - inserted.start == contents.len() as i64;
    if all || inserted.is_empty() {
        return Ok(contents.iter().filter(|_| all).map(|content| content.sha256).collect());
    }
    let mut select = db.prepare_cached("SELECT sha256 FROM blob WHERE id >= ?1 ORDER BY id")?;
    let rows = select.query_map([inserted.start], |r| Ok(Sha256(r.get(0)?)))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// The status of a content that is new.
fn status(content: &Content) -> &'static str {
    match &content.settled {
        None => "waiting",
        Some(None) if content.known => "known",
        Some(None) => "done",
        Some(Some(problem)) => super::write::status_of(std::iter::once(problem.kind)),
    }
}

/// The row of a content that the case has. A smaller depth and a higher priority are kept.
fn met_again(session: &mut Session, content: &Content) -> Result<i64> {
    let (id, depth, priority, renewed): (i64, u32, i64, bool) = session
        .db
        .prepare_cached(
            "SELECT id, depth, priority,
                    joined OR (read IS NULL AND (format <> ?2 OR media_type <> ?3 OR known <> ?5 OR (done <> ?4 AND cut = 0)))
             FROM blob WHERE sha256 = ?1",
        )?
        .query_row(
            params![
                content.sha256.0,
                content.format,
                content.media_type,
                content.settled.is_some(),
                content.known
            ],
            |r| Ok((r.get(0)?, r.get(1)?, r.get(2)?, r.get(3)?)),
        )?;
    if renewed && content.format != UNIDENTIFIED {
        renew(session, id, content)?;
    }
    if content.depth < depth || content.priority > priority {
        // A content that was left unopened for its depth is read from a place that is less deep.
        session
            .db
            .prepare_cached(
                "UPDATE blob SET depth = min(depth, ?2), priority = max(priority, ?3),
                        done = CASE WHEN cut = 1 AND ?2 < depth THEN 0 ELSE done END WHERE id = ?1",
            )?
            .execute(params![id, content.depth, content.priority])?;
    }
    Ok(id)
}

/// A content that was never read is taken for something else than before: this version knows more types, another list
/// of known files is in force, or it was no more than a further volume of a split archive.
fn renew(session: &mut Session, id: i64, content: &Content) -> Result<()> {
    session.changed = true;
    session
        .db
        .prepare_cached(
            "UPDATE blob SET format = ?2, media_type = ?3, basis = ?4, status = ?5, done = ?6, known = ?7, joined = 0
             WHERE id = ?1",
        )?
        .execute(params![
            id,
            content.format,
            content.media_type,
            content.basis,
            status(content),
            content.settled.is_some(),
            content.known
        ])?;
    session.db.prepare_cached("DELETE FROM problem WHERE blob = ?1")?.execute([id])?;
    match &content.settled {
        Some(Some(problem)) => session.problem(Some(id), None, problem),
        _ => Ok(()),
    }
}

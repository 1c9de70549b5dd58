//! Writing what the walk saw: entries, contents, and what is gone.

use super::Result;
use super::places;
use super::write::{Content, Session, Sighting};
use rusqlite::{OptionalExtension, params};

/// Stores an entry of the trove. An entry that an earlier run knew under this path is updated where its content
/// is the same, and else becomes gone beside the new one.
pub(super) fn seen(session: &mut Session, sighting: &Sighting) -> Result<()> {
    let entry = &sighting.entry;
    let row = sighting.content.as_ref().map(|c| blob_row(session, c, 1)).transpose()?;
    let (blob, is_new) = row.map_or((None, false), |(id, is_new)| (Some(id), is_new));
    let volume = series(sighting.content.as_ref());
    let path = crate::trove::path::printable(&entry.path);
    let stamp = entry.problem.is_none().then_some(entry.stamp);
    // An entry that could not be looked at may be told of more than once.
    let again = session.known || entry.kind == crate::trove::walk::Kind::Unknown;
    if again && let Some(location) = same_entry(session, &path, blob)? {
        session.touched.push(location);
        if is_same(session, location, sighting, stamp)? {
            return Ok(());
        }
        session.changed = true;
        let mut update = session.db.prepare_cached(
            "UPDATE location SET stamp = ?2, size = ?3, mtime_ns = ?4, kind = ?5, target = ?6, series = ?7,
                    ordinal = ?8 WHERE id = ?1",
        )?;
        update.execute(params![
            location,
            stamp,
            entry.size,
            entry.mtime_ns,
            entry.kind.name(),
            entry.target,
            volume.0,
            volume.1
        ])?;
        drop(update);
        session.db.prepare_cached("DELETE FROM problem WHERE location = ?1")?.execute([location])?;
        if let Some(problem) = &entry.problem {
            session.problem(None, Some(location), problem)?;
        }
        return Ok(());
    }
    session.changed = true;
    let bytes = (path.as_bytes() != entry.path).then_some(&entry.path);
    session
        .db
        .prepare_cached(
            "INSERT INTO location (volume, position, path, path_bytes, kind, blob, size, mtime_ns, target, mismatch,
                                   stamp, first_run, series, ordinal)
             VALUES (?1, 0, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)",
        )?
        .execute(params![
            session.volume,
            path,
            bytes,
            entry.kind.name(),
            blob,
            entry.size,
            entry.mtime_ns,
            entry.target,
            sighting.content.as_ref().is_some_and(|c| c.mismatch),
            stamp,
            session.run,
            volume.0,
            volume.1
        ])?;
    let location = session.db.last_insert_rowid();
    if let Some(problem) = &entry.problem {
        session.problem(None, Some(location), problem)?;
    }
    if let Some(blob) = blob.filter(|_| !is_new) {
        session.db.prepare_cached("UPDATE blob SET copies = copies + 1 WHERE id = ?1")?.execute([blob])?;
        // A container that is known already is listed at its new place at once.
        places::descend(&session.db, session.volume, blob, &path, &entry.path)?;
    }
    Ok(())
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

/// The row of a content, and whether it is new: made then, with so many copies. A smaller depth and a higher
/// priority are kept.
pub(super) fn blob_row(session: &mut Session, content: &Content, copies: u32) -> Result<(i64, bool)> {
    let status = match &content.settled {
        None => "waiting",
        Some(None) if content.known => "known",
        Some(None) => "done",
        Some(Some(problem)) => super::write::status_of(std::iter::once(problem.kind)),
    };
    let inserted = session
        .db
        .prepare_cached(
            "INSERT INTO blob (sha256, size, format, media_type, basis, status, priority, depth, copies, done, cut, known)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?11, ?9, ?10, ?12) ON CONFLICT (sha256) DO NOTHING",
        )?
        .execute(params![
            content.sha256.0,
            i64::try_from(content.size).unwrap_or(i64::MAX),
            content.format,
            content.media_type,
            content.basis,
            status,
            content.priority,
            content.depth,
            content.settled.is_some(),
            content.cut,
            copies,
            content.known
        ])?;
    if inserted == 1 {
        let id = session.db.last_insert_rowid();
        if let Some(Some(problem)) = &content.settled {
            session.problem(Some(id), None, problem)?;
        }
        return Ok((id, true));
    }
    let (id, depth, priority, renewed): (i64, u32, i64, bool) = session
        .db
        .prepare_cached(
            "SELECT id, depth, priority,
                    joined OR (read IS NULL AND (format <> ?2 OR media_type <> ?3 OR (done <> ?4 AND cut = 0)))
             FROM blob WHERE sha256 = ?1",
        )?
        .query_row(
            params![content.sha256.0, content.format, content.media_type, content.settled.is_some()],
            |r| Ok((r.get(0)?, r.get(1)?, r.get(2)?, r.get(3)?)),
        )?;
    if renewed {
        renew(session, id, content, status)?;
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
    Ok((id, false))
}

/// A content that was never read is taken for something else than before: this version knows more types, or it was
/// no more than a further volume of a split archive.
fn renew(session: &mut Session, id: i64, content: &Content, status: &str) -> Result<()> {
    session.changed = true;
    session
        .db
        .prepare_cached(
            "UPDATE blob SET format = ?2, media_type = ?3, basis = ?4, status = ?5, done = ?6, joined = 0
             WHERE id = ?1",
        )?
        .execute(params![
            id,
            content.format,
            content.media_type,
            content.basis,
            status,
            content.settled.is_some()
        ])?;
    session.db.prepare_cached("DELETE FROM problem WHERE blob = ?1")?.execute([id])?;
    match &content.settled {
        Some(Some(problem)) => session.problem(Some(id), None, problem),
        _ => Ok(()),
    }
}

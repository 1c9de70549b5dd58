//! Split archives: which places hold the volumes of one, and what follows for contents. All of it is a function of
//! the places of the last state, so it is settled anew whenever these have changed and nobody reads: after a walk,
//! and when all members are known.

use super::read::OnDisk;
use super::{Result, write};
use crate::formats;
use crate::problem::{Problem, ProblemKind};
use crate::trove::Sha256;
use crate::trove::sha256::Hasher;
use crate::trove::split::{Found, Series, Slot, arrange};
use rusqlite::{Connection, OptionalExtension, Row, params};
use std::collections::BTreeSet;

/// What the first volume of a split archive is read with.
#[derive(Clone, Debug)]
pub struct Volumes {
    /// All volumes in order, where they are files of the trove: the first one, too. Of archives that lie in a
    /// container this is empty.
    pub files: Vec<Slot<OnDisk>>,
    /// The name of the volume that would come next, where none is sure to be the last.
    pub next: Option<String>,
    /// The container that they are members of, with their series.
    pub within: Option<(Sha256, Vec<u8>)>,
    /// Changes with whatever reading depends on.
    pub signature: Sha256,
}

/// A hash over what reading of a first volume depends on besides itself: the other volumes, and the names of those
/// that are missing, which are told.
pub fn signature(slots: &[Slot<Sha256>], next: Option<&str>) -> Sha256 {
    let mut hasher = Hasher::default();
    for slot in slots {
        let (kind, sha256) = match slot {
            Slot::Here(sha256) => (b"+", *sha256),
            Slot::Missing(name) => (b"-", Sha256::of(name.as_bytes())),
        };
        hasher.update(kind);
        hasher.update(&sha256.0);
    }
    hasher.update(next.unwrap_or_default().as_bytes());
    hasher.finish()
}

/// A place whose name is that of a volume.
struct Volume {
    location: i64,
    blob: i64,
    sha256: Sha256,
}

/// The volumes of one series.
struct Group {
    volume: Option<i64>,
    parent: Option<i64>,
    series: Vec<u8>,
    origin: Vec<u8>,
    found: Vec<Found<Volume>>,
}

/// Settles what follows from the names of volumes. Returns whether anything was changed.
pub(super) fn settle(db: &Connection) -> Result<bool> {
    let named: bool =
        db.query_row("SELECT EXISTS (SELECT 1 FROM location WHERE series IS NOT NULL)", [], |r| r.get(0))?;
    if !named {
        return Ok(false);
    }
    let before = db.total_changes();
    // The list of archives is always made anew; that alone is no change.
    let mut remade = db.execute("DELETE FROM split", [])? as u64;
    groups(db, |group| settle_group(db, group))?;
    remade += db.query_row("SELECT count(*) FROM split", [], |r| r.get::<_, u64>(0))?;
    let mut select = db.prepare(
        "SELECT b.id, b.joined FROM blob b WHERE b.status <> 'known' AND b.id IN (
             SELECT id FROM blob WHERE joined = 1 UNION SELECT blob FROM location WHERE further = 1)",
    )?;
    let involved = select.query_map([], |r| Ok((r.get(0)?, r.get(1)?)))?;
    let involved: Vec<(i64, bool)> = involved.collect::<rusqlite::Result<_>>()?;
    for (blob, joined) in involved {
        match (joined, is_further_only(db, blob)?) {
            (false, true) => join(db, blob)?,
            (true, false) => part(db, blob)?,
            _ => {}
        }
    }
    reopen(db)?;
    Ok(db.total_changes() - before > remade)
}

/// Calls for every series of the last state.
fn groups(db: &Connection, mut each: impl FnMut(Group) -> Result<()>) -> Result<()> {
    let mut select = db.prepare(
        "SELECT l.volume, l.parent, l.series, l.ordinal, l.id, l.blob, b.sha256,
                coalesce(l.path_bytes, CAST(l.path AS BLOB)),
                coalesce((SELECT CAST(v.name AS BLOB) FROM volume v WHERE v.id = l.volume),
                         (SELECT c.sha256 FROM blob c WHERE c.id = l.parent))
         FROM location l JOIN blob b ON b.id = l.blob
         WHERE l.series IS NOT NULL AND l.last_run IS NULL AND (l.parent IS NULL
               OR EXISTS (SELECT 1 FROM location e WHERE e.blob = l.parent AND e.parent IS NULL AND e.last_run IS NULL)
               OR EXISTS (SELECT 1 FROM place p WHERE p.blob = l.parent))
         ORDER BY l.volume, l.parent, l.series",
    )?;
    let mut rows = select.query([])?;
    let mut group: Option<Group> = None;
    while let Some(row) = rows.next()? {
        let (volume, parent, series) = (row.get(0)?, row.get(1)?, row.get(2)?);
        let same = |g: &Group| g.volume == volume && g.parent == parent && g.series == series;
        if !group.as_ref().is_some_and(same) {
            group.take().map_or(Ok(()), &mut each)?;
            group = Some(Group { volume, parent, series, origin: row.get(8)?, found: Vec::new() });
        }
        let item = Volume { location: row.get(4)?, blob: row.get(5)?, sha256: Sha256(row.get(6)?) };
        let found = Found { path: row.get(7)?, ordinal: row.get(3)?, item };
        if let Some(group) = &mut group {
            group.found.push(found);
        }
    }
    group.map_or(Ok(()), each)
}

/// Records what the volumes of one series make.
fn settle_group(db: &Connection, group: Group) -> Result<()> {
    let mut ordinary: BTreeSet<i64> = group.found.iter().map(|f| f.item.location).collect();
    let mut further = Vec::new();
    match arrange(group.found) {
        Series::Nothing => {}
        Series::Headless(volumes, first) => {
            let message = format!("volume {first} is missing");
            let problem = Problem::read(ProblemKind::MissingVolume, message);
            further.extend(volumes.into_iter().map(|v| (v.location, None, Some(problem.clone()))));
        }
        Series::Archive { path, slots, next } => {
            let hashes: Vec<Slot<Sha256>> = slots
                .iter()
                .map(|slot| match slot {
                    Slot::Here(volume) => Slot::Here(volume.sha256),
                    Slot::Missing(name) => Slot::Missing(name.clone()),
                })
                .collect();
            let mut here = slots.into_iter().filter_map(|slot| match slot {
                Slot::Here(volume) => Some(volume),
                Slot::Missing(_) => None,
            });
            let Some(head) = here.next() else { return Ok(()) };
            further.extend(here.map(|v| (v.location, Some(head.blob), None)));
            db.prepare_cached(
                "INSERT INTO split (blob, volume, parent, series, present, inside, origin, path, signature)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
            )?
            .execute(params![
                head.blob,
                group.volume,
                group.parent,
                group.series,
                further.len() + 1,
                group.parent.is_some(),
                group.origin,
                path,
                signature(&hashes, next.as_deref()).0
            ])?;
        }
    }
    for (location, ..) in &further {
        ordinary.remove(location);
    }
    ordinary.into_iter().try_for_each(|location| set(db, location, None))?;
    further
        .into_iter()
        .try_for_each(|(location, first, problem)| set(db, location, Some((first, problem.as_ref()))))
}

/// Records of a place whether it is that of a further volume, of what first one, and what is missing.
fn set(db: &Connection, location: i64, further: Option<(Option<i64>, Option<&Problem>)>) -> Result<()> {
    let (first, problem) = further.unwrap_or_default();
    let mut update = db.prepare_cached(
        "UPDATE location SET further = ?2, first = ?3
         WHERE id = ?1 AND (further IS NOT ?2 OR first IS NOT ?3)",
    )?;
    update.execute(params![location, further.is_some(), first])?;
    let mut delete = db.prepare_cached(
        "DELETE FROM problem WHERE location = ?1 AND kind = 'missing_volume' AND message IS NOT ?2",
    )?;
    delete.execute(params![location, problem.map(|p| &p.message)])?;
    // A place has one problem at most.
    if let Some(problem) = problem {
        let mut insert = db.prepare_cached(
            "INSERT INTO problem (location, stage, kind, message) SELECT ?1, ?2, ?3, ?4
             WHERE NOT EXISTS (SELECT 1 FROM problem WHERE location = ?1)",
        )?;
        insert.execute(params![location, problem.stage.name(), problem.kind.name(), problem.message])?;
    }
    Ok(())
}

/// Whether every place of a content is that of a further volume, and there is one.
fn is_further_only(db: &Connection, blob: i64) -> Result<bool> {
    let mut select = db.prepare_cached(
        "WITH live (further) AS (
             SELECT further FROM location WHERE blob = ?1 AND parent IS NULL AND last_run IS NULL
             UNION ALL SELECT l.further FROM place p JOIN location l ON l.id = p.location WHERE p.blob = ?1)
         SELECT EXISTS (SELECT 1 FROM live WHERE further = 1) AND NOT EXISTS (SELECT 1 FROM live WHERE further = 0)",
    )?;
    Ok(select.query_row([blob], |r| r.get(0))?)
}

/// A content is no more than a piece of an archive: what was read of it by itself is forgotten.
fn join(db: &Connection, blob: i64) -> Result<()> {
    super::places::forget_below(db, blob)?;
    write::forget(db, blob)?;
    let mut update = db.prepare_cached(
        "UPDATE blob SET joined = 1, done = 1, status = 'done', volumes = NULL WHERE id = ?1",
    )?;
    update.execute([blob])?;
    Ok(())
}

/// A content is more than a piece of an archive: it is to be read by itself, as if it were new.
pub(super) fn part(db: &Connection, blob: i64) -> Result<()> {
    let mut select = db.prepare_cached("SELECT format, media_type FROM blob WHERE id = ?1")?;
    let (format, media_type): (String, String) = select.query_row([blob], |r| Ok((r.get(0)?, r.get(1)?)))?;
    let settled = match formats::by_name(&format) {
        Some(format) => format.settled(&media_type),
        // Nothing but an empty content has no format, and that needs no reading.
        None => Some(None),
    };
    if let Some(Some(problem)) = &settled {
        let mut insert =
            db.prepare_cached("INSERT INTO problem (blob, stage, kind, message) VALUES (?1, ?2, ?3, ?4)")?;
        insert.execute(params![blob, problem.stage.name(), problem.kind.name(), problem.message])?;
    }
    let status = match &settled {
        None => "waiting",
        Some(problem) => write::status_of(problem.iter().map(|p| p.kind)),
    };
    db.prepare_cached("UPDATE blob SET joined = 0, done = ?2, status = ?3 WHERE id = ?1")?
        .execute(params![blob, settled.is_some(), status])?;
    Ok(())
}

/// What is to be read with other volumes than it was, and what is to be read by itself now, is to be read again; so
/// are the containers around it, where it has no entry of its own.
fn reopen(db: &Connection) -> Result<()> {
    db.execute(
        "WITH RECURSIVE open (id) AS (
             SELECT blob FROM pending_split
             UNION SELECT b.id FROM blob b JOIN location l ON l.blob = b.id WHERE l.series IS NOT NULL AND b.done = 0
             UNION SELECT l.parent FROM location l JOIN open ON l.blob = open.id WHERE l.parent IS NOT NULL)
         UPDATE blob SET done = 0 WHERE done = 1 AND id IN open",
        [],
    )?;
    Ok(())
}

/// First volumes that are to be read yet, each with what is to be read with them.
pub(super) fn pending(db: &Connection) -> Result<Vec<(i64, Option<[u8; 32]>)>> {
    let mut select = db.prepare("SELECT blob, signature FROM pending_split ORDER BY blob")?;
    let rows = select.query_map([], |r| Ok((r.get(0)?, r.get(1)?)))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// What a content is to be read with, if it is the first volume of a split archive.
pub(super) fn volumes(db: &Connection, sha256: Sha256) -> Result<Option<Volumes>> {
    let mut select = db.prepare_cached(
        "SELECT s.volume, s.series, s.signature, (SELECT sha256 FROM blob c WHERE c.id = s.parent)
         FROM chosen_split s WHERE s.blob = (SELECT id FROM blob WHERE sha256 = ?1)",
    )?;
    let chosen = |r: &Row| Ok((r.get(0)?, r.get(1)?, r.get(2).map(Sha256)?, r.get::<_, Option<_>>(3)?));
    let chosen: Option<(Option<i64>, Vec<u8>, Sha256, _)> =
        select.query_row(params![sha256.0], chosen).optional()?;
    let Some((volume, series, signature, parent)) = chosen else { return Ok(None) };
    if let Some(parent) = parent {
        let within = Some((Sha256(parent), series));
        return Ok(Some(Volumes { files: Vec::new(), next: None, within, signature }));
    }
    let mut select = db.prepare_cached(
        "SELECT l.ordinal, v.root, coalesce(l.path_bytes, CAST(l.path AS BLOB)), l.size, l.mtime_ns
         FROM location l JOIN volume v ON v.id = l.volume
         WHERE l.volume = ?1 AND l.parent IS NULL AND l.series = ?2 AND l.last_run IS NULL AND l.blob IS NOT NULL",
    )?;
    let found = select.query_map(params![volume, series], |r| {
        let path: Vec<u8> = r.get(2)?;
        let seen = (r.get(3)?, r.get(4)?);
        Ok(Found { ordinal: r.get(0)?, path: path.clone(), item: OnDisk { root: r.get(1)?, path, seen } })
    })?;
    match arrange(found.collect::<rusqlite::Result<_>>()?) {
        Series::Archive { slots, next, .. } => {
            Ok(Some(Volumes { files: slots, next, within: None, signature }))
        }
        _ => Ok(None),
    }
}

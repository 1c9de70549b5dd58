//! Places: every full provenance chain of a member, filled as locations commit, at most [`MOST`] a content, first
//! by path bytes. A content that lies within itself is listed once more and not descended into again.

use super::Result;
use crate::trove::path::MEMBER_SEPARATOR;
use rusqlite::{Connection, OptionalExtension, params};
use std::collections::HashMap;

/// Places kept for one content.
const MOST: i64 = 1_000;

/// One location seen from its container.
pub(super) struct Step<'a> {
    pub(super) location: i64,
    pub(super) blob: Option<i64>,
    pub(super) name: &'a str,
    pub(super) bytes: &'a [u8],
}

/// A chain down to some content.
struct Chain {
    volume: i64,
    path: String,
    bytes: Vec<u8>,
}

/// Adds the places that a new member location has: one for each chain of its container.
pub(super) fn add(db: &Connection, parent: i64, step: &Step) -> Result<()> {
    let mut circles = Circles::default();
    for chain in chains(db, parent, &mut circles)? {
        if let Some(next) = one(db, &chain, step, &mut circles)? {
            below(db, step.blob.unwrap_or_default(), next, &mut circles)?;
        }
    }
    Ok(())
}

/// Adds the places below a container that was found at one more entry of the trove.
pub(super) fn descend(db: &Connection, volume: i64, blob: i64, path: &str, bytes: &[u8]) -> Result<()> {
    below(db, blob, Chain { volume, path: path.to_string(), bytes: bytes.to_vec() }, &mut Circles::default())
}

/// Deletes the places of all that lies below the members of a container, which is to be read anew.
pub(super) fn forget_below(db: &Connection, container: i64) -> Result<()> {
    let mut select = db.prepare_cached(
        "SELECT p.volume, p.path FROM location l JOIN place p ON p.location = l.id
         WHERE l.parent = ?1 AND l.blob IN (SELECT parent FROM location)",
    )?;
    let members = select.query_map([container], |r| Ok((r.get(0)?, r.get(1)?)))?;
    let members: Vec<(i64, String)> = members.collect::<rusqlite::Result<_>>()?;
    members.iter().try_for_each(|(volume, path)| delete_below(db, *volume, path))
}

/// Deletes the places below one.
fn delete_below(db: &Connection, volume: i64, path: &str) -> Result<()> {
    // '/' is followed by '0' in the order of bytes, so this is the range of all that begins with the separator.
    db.prepare_cached("DELETE FROM place WHERE volume = ?1 AND path >= ?2 || '!/' AND path < ?2 || '!0'")?
        .execute(params![volume, path])?;
    Ok(())
}

/// Makes all places anew from the locations: after something moved or is gone.
pub(super) fn rebuild(db: &Connection) -> Result<()> {
    db.execute_batch("DELETE FROM place")?;
    let mut select = db.prepare(
        "SELECT l.volume, l.blob, l.path, coalesce(l.path_bytes, CAST(l.path AS BLOB)) FROM location l
         WHERE l.parent IS NULL AND l.last_run IS NULL AND l.blob IN (SELECT parent FROM location)",
    )?;
    let mut rows = select.query([])?;
    while let Some(row) = rows.next()? {
        descend(db, row.get(0)?, row.get(1)?, &row.get::<_, String>(2)?, &row.get::<_, Vec<u8>>(3)?)?;
    }
    Ok(())
}

/// Which contents lie within themselves, asked once for each walk: hardly any does, and then no chain has to be
/// looked at link by link.
#[derive(Default)]
struct Circles(HashMap<i64, bool>);

impl Circles {
    fn hold(&mut self, db: &Connection, blob: i64) -> Result<bool> {
        if let Some(known) = self.0.get(&blob) {
            return Ok(*known);
        }
        let mut select = db.prepare_cached(
            "WITH RECURSIVE around (id) AS (
                 SELECT parent FROM location WHERE blob = ?1 AND parent IS NOT NULL
                 UNION SELECT l.parent FROM location l JOIN around a ON l.blob = a.id WHERE l.parent IS NOT NULL)
             SELECT EXISTS (SELECT 1 FROM around WHERE id = ?1)",
        )?;
        let circle = select.query_row([blob], |r| r.get(0))?;
        self.0.insert(blob, circle);
        Ok(circle)
    }
}

/// Every chain that ends in that content and does not pass through it before.
fn chains(db: &Connection, blob: i64, circles: &mut Circles) -> Result<Vec<Chain>> {
    let mut select = db.prepare_cached(
        "SELECT volume, path, coalesce(path_bytes, CAST(path AS BLOB)) FROM location
         WHERE blob = ?1 AND parent IS NULL AND last_run IS NULL
         UNION ALL SELECT volume, path, path_bytes FROM place WHERE blob = ?1",
    )?;
    let found =
        select.query_map([blob], |r| Ok(Chain { volume: r.get(0)?, path: r.get(1)?, bytes: r.get(2)? }))?;
    let mut found: Vec<Chain> = found.collect::<rusqlite::Result<_>>()?;
    found.sort_by(|a, b| a.bytes.cmp(&b.bytes));
    found.truncate(MOST as usize);
    let mut simple = Vec::with_capacity(found.len());
    for chain in found {
        if !passes(db, &chain, blob, circles)? {
            simple.push(chain);
        }
    }
    Ok(simple)
}

/// Walks down from a chain that ends in `blob`, without recursion.
fn below(db: &Connection, blob: i64, from: Chain, circles: &mut Circles) -> Result<()> {
    let mut open = vec![(blob, from)];
    while let Some((blob, chain)) = open.pop() {
        let mut select = db.prepare_cached(
            "SELECT id, blob, path, coalesce(path_bytes, CAST(path AS BLOB)) FROM location WHERE parent = ?1",
        )?;
        let mut rows = select.query([blob])?;
        while let Some(row) = rows.next()? {
            let (name, bytes): (String, Vec<u8>) = (row.get(2)?, row.get(3)?);
            let step = Step { location: row.get(0)?, blob: row.get(1)?, name: &name, bytes: &bytes };
            if let Some(next) = one(db, &chain, &step, circles)? {
                open.push((step.blob.unwrap_or_default(), next));
            }
        }
    }
    Ok(())
}

/// Stores one place. Returns its chain if there may be more below it.
fn one(db: &Connection, chain: &Chain, step: &Step, circles: &mut Circles) -> Result<Option<Chain>> {
    let path = format!("{}{MEMBER_SEPARATOR}{}", chain.path, step.name);
    let bytes = [&chain.bytes, MEMBER_SEPARATOR.as_bytes(), step.bytes].concat();
    let new = db
        .prepare_cached(
            "INSERT INTO place (volume, location, blob, path, path_bytes) VALUES (?1, ?2, ?3, ?4, ?5)
             ON CONFLICT DO NOTHING",
        )?
        .execute(params![chain.volume, step.location, step.blob, path, bytes])?;
    let Some(blob) = step.blob.filter(|_| new == 1) else { return Ok(None) };
    let next = Chain { volume: chain.volume, path, bytes };
    if evicted(db, blob, &next)? {
        return Ok(None);
    }
    let begun: bool =
        db.prepare_cached("SELECT touched FROM blob WHERE id = ?1")?.query_row([blob], |r| r.get(0))?;
    Ok(if begun && !passes(db, &next, blob, circles)? { Some(next) } else { None })
}

/// Keeps the first [`MOST`] places of a content: the last one goes, with all below it. Whether it was this one.
fn evicted(db: &Connection, blob: i64, added: &Chain) -> Result<bool> {
    let beyond: Option<(i64, i64, String)> = db
        .prepare_cached(
            "SELECT id, volume, path FROM place WHERE blob = ?1 ORDER BY path_bytes LIMIT 1 OFFSET ?2",
        )?
        .query_row(params![blob, MOST], |r| Ok((r.get(0)?, r.get(1)?, r.get(2)?)))
        .optional()?;
    let Some((id, volume, path)) = beyond else { return Ok(false) };
    db.prepare_cached("DELETE FROM place WHERE id = ?1")?.execute([id])?;
    delete_below(db, volume, &path)?;
    Ok(volume == added.volume && path == added.path)
}

/// Whether a chain passes through a content before its end.
fn passes(db: &Connection, chain: &Chain, blob: i64, circles: &mut Circles) -> Result<bool> {
    if !circles.hold(db, blob)? {
        return Ok(false);
    }
    let ends = chain.path.match_indices(MEMBER_SEPARATOR).map(|(at, _)| at);
    for at in ends {
        let prefix = chain.path.get(..at).unwrap_or_default();
        let through: bool = db
            .prepare_cached(
                "SELECT EXISTS (SELECT 1 FROM location WHERE volume = ?1 AND path = ?2 AND parent IS NULL
                                AND last_run IS NULL AND blob = ?3)
                     OR EXISTS (SELECT 1 FROM place WHERE volume = ?1 AND path = ?2 AND blob = ?3)",
            )?
            .query_row(params![chain.volume, prefix, blob], |r| r.get(0))?;
        if through {
            return Ok(true);
        }
    }
    Ok(false)
}

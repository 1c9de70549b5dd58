//! What follows from the whole case at the end of a run: how many copies each content has, and which containers
//! hold procurement documents.

use super::Result;
use super::ledger;
use rusqlite::{Connection, params};
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// Copies beyond which counting saturates: no archive bomb can overflow the sums that people make.
const MOST: i64 = 1_000_000_000_000_000;

/// Settles the case after a run. Where no container was read, the writer has counted the copies of new contents
/// itself; `recount` says that entries were moved or are gone.
pub fn settle(db: &mut Connection, recount: bool) -> Result<()> {
    // A look at some rows of each index is enough to plan well.
    db.pragma_update(None, "analysis_limit", 400)?;
    let tx = db.transaction()?;
    copies(&tx, recount)?;
    inherit(&tx)?;
    tx.execute_batch("PRAGMA optimize")?;
    tx.commit()?;
    Ok(())
}

/// Whether the case was settled after what the last run changed: an interrupted run leaves it unsettled.
pub fn is_settled(db: &Connection) -> Result<bool> {
    Ok(db.query_row(
        "SELECT EXISTS (SELECT 1 FROM tally) AND NOT EXISTS (SELECT 1 FROM run WHERE id > coalesce(
             (SELECT max(id) FROM run WHERE status = 'done'), 0) AND status <> 'running')",
        [],
        |r| r.get(0),
    )?)
}

/// The tables that [`tally`] fills.
pub(super) const COUNTED: &[&str] = &["tally", "settled_ledger", "settled_members"];

/// Counts what summaries show, when the case is settled.
pub(super) fn tally(db: &mut Connection) -> Result<()> {
    let tx = db.transaction()?;
    tx.execute_batch(
        "DELETE FROM tally;
         INSERT INTO tally SELECT 'status', status, amount FROM status_count;
         INSERT INTO tally SELECT 'verdict', verdict, amount FROM verdict_count;
         INSERT INTO tally SELECT 'problem', kind, amount FROM problem_count;
         DELETE FROM settled_members;
         INSERT INTO settled_members SELECT containers, members FROM member_count;",
    )?;
    ledger::settle(&tx)?;
    tx.commit()?;
    Ok(())
}

/// Containers and the containers directly within them, each with how often it occurs there.
type Graph = BTreeMap<i64, BTreeMap<i64, i64>>;

/// Counts places by arithmetic over the graph: a content has the copies of each container times its occurrences
/// there, and its own entries of the trove. Never by listing: 40 levels of doubled zips are 80 locations.
fn copies(db: &Connection, recount: bool) -> Result<()> {
    let members: bool =
        db.query_row("SELECT EXISTS (SELECT 1 FROM location WHERE parent IS NOT NULL)", [], |r| r.get(0))?;
    let entries =
        "SELECT count(*) FROM location l WHERE l.blob = blob.id AND l.parent IS NULL AND l.last_run IS NULL";
    if !members {
        if recount {
            db.execute(&format!("UPDATE blob SET copies = ({entries}) WHERE copies <> ({entries})"), [])?;
        }
        return Ok(());
    }
    db.execute(&format!("UPDATE blob SET copies = ({entries})"), [])?;
    let containers: BTreeSet<i64> =
        column(db, "SELECT DISTINCT parent FROM location WHERE parent IS NOT NULL")?.into_iter().collect();
    let mut graph: Graph = BTreeMap::new();
    let mut select = db.prepare(
        "SELECT parent, blob, count(*) FROM location WHERE parent IS NOT NULL
         AND blob IN (SELECT parent FROM location) GROUP BY parent, blob",
    )?;
    let mut rows = select.query([])?;
    while let Some(row) = rows.next()? {
        graph.entry(row.get(0)?).or_default().insert(row.get(1)?, row.get(2)?);
    }
    let order = order(db, &containers, &graph)?;
    let rank: HashMap<i64, usize> = order.iter().enumerate().map(|(i, id)| (*id, i)).collect();
    let mut count: HashMap<i64, i64> = HashMap::new();
    let mut entries_of = db.prepare("SELECT copies FROM blob WHERE id = ?1")?;
    for id in &order {
        count.insert(*id, entries_of.query_row([id], |r| r.get(0))?);
    }
    for parent in &order {
        let own = count.get(parent).copied().unwrap_or(0);
        for (child, times) in graph.get(parent).into_iter().flatten() {
            // An edge back to a container around this one would count without end.
            if rank.get(child) > rank.get(parent) {
                let sum = count.entry(*child).or_insert(0);
                *sum = sum.saturating_add(own.saturating_mul(*times)).min(MOST);
            }
        }
    }
    let mut update = db.prepare("UPDATE blob SET copies = ?2 WHERE id = ?1")?;
    for (id, n) in &count {
        update.execute(params![id, n])?;
    }
    leaves(db, &containers)
}

/// Adds the copies of contents that are no containers, one statement for each, in order of content.
fn leaves(db: &Connection, containers: &BTreeSet<i64>) -> Result<()> {
    let mut select = db.prepare(
        "SELECT l.blob, b.copies FROM location l JOIN blob b ON b.id = l.parent WHERE l.parent IS NOT NULL
         AND l.blob IS NOT NULL ORDER BY l.blob",
    )?;
    let mut add = db.prepare("UPDATE blob SET copies = min(copies + ?2, ?3) WHERE id = ?1")?;
    let mut sum: Option<(i64, i64)> = None;
    let mut rows = select.query([])?;
    loop {
        let next: Option<(i64, i64)> =
            rows.next()?.map(|row| Ok::<_, rusqlite::Error>((row.get(0)?, row.get(1)?))).transpose()?;
        match (&mut sum, next) {
            (Some((blob, n)), Some((same, copies))) if *blob == same => {
                *n = n.saturating_add(copies).min(MOST)
            }
            (held, next) => {
                if let Some((blob, n)) = held.filter(|(blob, _)| !containers.contains(blob)) {
                    add.execute(params![blob, n, MOST])?;
                }
                sum = next;
            }
        }
        if sum.is_none() {
            return Ok(());
        }
    }
}

/// Containers with every one before those within it; where they form a circle, in order of SHA-256.
fn order(db: &Connection, containers: &BTreeSet<i64>, graph: &Graph) -> Result<Vec<i64>> {
    let mut by_hash =
        column(db, "SELECT id FROM blob WHERE id IN (SELECT parent FROM location) ORDER BY sha256")?;
    let entry: BTreeSet<i64> = column(
        db,
        "SELECT DISTINCT blob FROM location WHERE parent IS NULL AND last_run IS NULL AND blob IN (SELECT parent FROM location)",
    )?
    .into_iter()
    .collect();
    // What stands in the trove itself comes first, so that a circle is entered where the trove enters it.
    by_hash.sort_by_key(|id| !entry.contains(id));
    let (mut state, mut finished): (HashMap<i64, bool>, Vec<i64>) = (HashMap::new(), Vec::new());
    for root in by_hash {
        let mut open = vec![(root, false)];
        while let Some((id, leaving)) = open.pop() {
            if leaving {
                if state.insert(id, true) == Some(false) {
                    finished.push(id);
                }
            } else if !state.contains_key(&id) && containers.contains(&id) {
                state.insert(id, false);
                open.push((id, true));
                open.extend(graph.get(&id).into_iter().flatten().map(|(child, _)| (*child, false)));
            }
        }
    }
    finished.reverse();
    Ok(finished)
}

/// A container that holds a procurement document is itself possible, with its member as the reason.
fn inherit(db: &Connection) -> Result<()> {
    let seals = "DELETE FROM seal WHERE blob IN (SELECT blob FROM document WHERE inherited = 1)";
    db.execute(seals, [])?;
    db.execute_batch(
        "DELETE FROM reason WHERE blob IN (SELECT blob FROM document WHERE inherited = 1) AND rule = 'holds:procurement';
         UPDATE document SET verdict = 'other', inherited = 0 WHERE inherited = 1 AND blob IN (SELECT blob FROM page);
         DELETE FROM document WHERE inherited = 1;",
    )?;
    let found = "WITH RECURSIVE holder (id) AS (
            SELECT l.parent FROM location l JOIN document d ON d.blob = l.blob AND d.part = 0
            WHERE l.parent IS NOT NULL AND d.verdict <> 'other'
            UNION SELECT l.parent FROM location l JOIN holder h ON l.blob = h.id WHERE l.parent IS NOT NULL)
        SELECT id FROM holder ORDER BY id";
    for blob in column(db, found)? {
        let verdict: Option<String> = db
            .prepare_cached("SELECT (SELECT verdict FROM document WHERE blob = ?1 AND part = 0)")?
            .query_row([blob], |r| r.get(0))?;
        match verdict.as_deref() {
            Some("procurement" | "possible") => continue,
            Some(_) => db.prepare_cached(
                "UPDATE document SET verdict = 'possible', inherited = 1 WHERE blob = ?1 AND part = 0",
            )?,
            None => db.prepare_cached(
                "INSERT INTO document (blob, part, page_from, page_to, verdict, score, inherited)
                 VALUES (?1, 0, 0, 0, 'possible', 0, 1)",
            )?,
        }
        .execute([blob])?;
        db.prepare_cached(
            "INSERT INTO reason SELECT ?1, 0, (SELECT count(*) FROM reason WHERE blob = ?1 AND part = 0),
                    'holds:procurement', 0, NULL, NULL, NULL, NULL",
        )?
        .execute([blob])?;
    }
    db.execute(seals, [])?;
    // `type` is null for other alone; possible and procurement have one.
    db.execute(
        "UPDATE document SET type = 'procurement_other' WHERE verdict <> 'other' AND type IS NULL",
        [],
    )?;
    db.execute("UPDATE document SET type = NULL WHERE verdict = 'other' AND type IS NOT NULL", [])?;
    Ok(())
}

fn column(db: &Connection, sql: &str) -> Result<Vec<i64>> {
    let mut select = db.prepare(sql)?;
    let rows = select.query_map([], |r| r.get(0))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

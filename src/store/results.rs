//! The digest of results: a function of the trove's bytes, the settings and the program's version. Whatever depends on
//! the machine, the moment or the order of work is no part of it: row ids, file-system times, names and roots of
//! volumes, priorities and depths, earlier states.
//!
//! It is over the entries of every volume, what each content's bytes say (its seal, see [`super::seal`]), and what
//! follows across contents. Contents with a problem that the machine may have caused are left out and counted.

use super::Result;
use super::beside::Beside;
use super::encode::Encoder;
use super::hashes::Hashes;
use super::seal::{RESULTS, TableSeal};
use crate::problem::ProblemKind;
use crate::trove::Sha256;
use crate::trove::merkle::Merkle;
use rusqlite::{Connection, OptionalExtension, Row, Rows, Statement, params};
use std::collections::HashSet;

/// A volume of the last state.
pub struct VolumeRoot {
    id: i64,
    /// Merkle tree hash (RFC 9162) over its entries in order of their names' bytes; see [`leaf`].
    root: Sha256,
    entries: u64,
    /// Over what else is known of its entries.
    known: Sha256,
}

/// An entry of a volume.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Entry {
    /// Its path, bytes.
    pub path: Vec<u8>,
    /// What it is.
    pub kind: String,
    /// Its size, of files.
    pub size: Option<i64>,
    /// Its content, of files that could be read.
    pub sha256: Option<Sha256>,
    /// Target of a symbolic link.
    pub target: Option<Vec<u8>>,
}

/// What is hashed for an entry as a leaf of its volume's tree: five fields, each its length in eight bytes, little end
/// first, and its bytes: the path; the kind (`file`, `directory`, `symlink` ...); of files the size in decimal digits;
/// of files that were read the 32 bytes of their SHA-256; of links the target. What there is not is empty.
pub fn leaf(entry: &Entry) -> Vec<u8> {
    let size = entry.size.map(|n| n.to_string()).unwrap_or_default();
    let hash = entry.sha256.map(|s| s.0.to_vec()).unwrap_or_default();
    let target = entry.target.as_deref().unwrap_or_default();
    let fields = [entry.path.as_slice(), entry.kind.as_bytes(), size.as_bytes(), &hash, target];
    let mut leaf = Vec::with_capacity(fields.iter().map(|field| 8 + field.len()).sum());
    for field in fields {
        leaf.extend_from_slice(&(field.len() as u64).to_le_bytes());
        leaf.extend_from_slice(field);
    }
    leaf
}

/// Entries whose names are printable as they stand come from the index in order; the others are sorted.
const PLAIN: &str = "
    SELECT CAST(path AS BLOB), kind, size, blob, target, mismatch, further, first, id
    FROM location INDEXED BY location_entry
    WHERE volume = ?1 AND parent IS NULL AND last_run IS NULL AND path_bytes IS NULL ORDER BY path";
const ODD: &str = "
    SELECT path_bytes, kind, size, blob, target, mismatch, further, first, id FROM location
    WHERE volume = ?1 AND parent IS NULL AND last_run IS NULL AND path_bytes IS NOT NULL ORDER BY path_bytes";
/// Places that have a problem, and the first of one.
const TROUBLED: &str = "SELECT DISTINCT location FROM problem WHERE location IS NOT NULL ORDER BY location";
const TROUBLE: &str = "SELECT kind, message FROM problem WHERE location = ?1 ORDER BY id LIMIT 1";

/// What the case knows of an entry besides what a look at the trove shows.
#[derive(Default)]
struct Noted {
    mismatch: bool,
    further: bool,
    first: Option<[u8; 32]>,
    problem: Option<(String, String)>,
}

/// What entries refer to.
struct Referred<'d> {
    db: &'d Connection,
    hashes: Hashes,
    /// Places with a problem, in order: few as a rule, so that the others need not be asked for.
    troubled: Vec<i64>,
}

impl Referred<'_> {
    fn read(db: &Connection) -> Result<Referred<'_>> {
        let mut select = db.prepare(TROUBLED)?;
        let troubled = select.query_map([], |r| r.get(0))?.collect::<rusqlite::Result<_>>()?;
        Ok(Referred { db, hashes: Hashes::read(db)?, troubled })
    }

    fn problem(&self, location: i64) -> rusqlite::Result<Option<(String, String)>> {
        if self.troubled.binary_search(&location).is_err() {
            return Ok(None);
        }
        self.db.prepare_cached(TROUBLE)?.query_row([location], |r| Ok((r.get(0)?, r.get(1)?))).optional()
    }

    fn entry(&self, row: &Row) -> rusqlite::Result<(Entry, Noted)> {
        let content = row.get::<_, Option<i64>>(3)?.and_then(|blob| self.hashes.of(blob));
        let first = row.get::<_, Option<i64>>(7)?.and_then(|first| self.hashes.of(first));
        let kind: String = row.get(1)?;
        let size = match content {
            Some((_, size)) => Some(size),
            None => row.get(2)?,
        };
        let entry = Entry {
            path: row.get(0)?,
            size: size.filter(|_| kind == "file"),
            kind,
            sha256: content.map(|(sha256, _)| Sha256(sha256)),
            target: row.get(4)?,
        };
        let (mismatch, further) = (row.get(5)?, row.get(6)?);
        let first = first.map(|(sha256, _)| sha256);
        Ok((entry, Noted { mismatch, further, first, problem: self.problem(row.get(8)?)? }))
    }
}

/// Hands over the entries of a volume in order of their names' bytes, until the answer is false.
fn noted(
    referred: &Referred<'_>,
    volume: i64,
    mut each: impl FnMut(Entry, Noted) -> Result<bool>,
) -> Result<()> {
    let db = referred.db;
    let (mut plain, mut odd) = (db.prepare(PLAIN)?, db.prepare(ODD)?);
    let (mut plain, mut odd) = (plain.query([volume])?, odd.query([volume])?);
    let next = |rows: &mut Rows| rows.next()?.map(|row| referred.entry(row)).transpose();
    let (mut a, mut b) = (next(&mut plain)?, next(&mut odd)?);
    loop {
        let from_plain = match (&a, &b) {
            (None, None) => return Ok(()),
            (Some((one, _)), Some((other, _))) => one.path < other.path,
            (one, _) => one.is_some(),
        };
        let taken = if from_plain {
            std::mem::replace(&mut a, next(&mut plain)?)
        } else {
            std::mem::replace(&mut b, next(&mut odd)?)
        };
        if let Some((entry, noted)) = taken
            && !each(entry, noted)?
        {
            return Ok(());
        }
    }
}

/// Hands over the entries of a volume in order of their names' bytes, until the answer is false.
pub fn entries(db: &Connection, volume: i64, mut each: impl FnMut(Entry) -> Result<bool>) -> Result<()> {
    noted(&Referred::read(db)?, volume, |entry, _| each(entry))
}

/// The volumes of the last state, in order of their roots.
pub fn volumes(db: &Connection) -> Result<Vec<VolumeRoot>> {
    let (referred, mut volumes) = (Referred::read(db)?, Vec::new());
    for (id, ..) in volume_rows(db)? {
        let (mut tree, mut known) = (Merkle::default(), Encoder::named("paydirt entries 1"));
        noted(&referred, id, |entry, noted| {
            tree.leaf(&leaf(&entry));
            known.number(u64::from(noted.mismatch));
            known.number(u64::from(noted.further));
            known.bytes(&noted.first.map_or_else(Vec::new, |first| first.to_vec()));
            let problem = noted.problem.filter(|(kind, _)| !is_of_the_machine(kind)).unwrap_or_default();
            known.text(&problem.0);
            known.text(&problem.1);
            Ok(true)
        })?;
        let (entries, root) = (tree.leaves(), tree.root());
        volumes.push(VolumeRoot { id, root, entries, known: known.finish() });
    }
    volumes.sort_by_key(|v| (v.root, v.known));
    Ok(volumes)
}

fn is_of_the_machine(kind: &str) -> bool {
    ProblemKind::from_name(kind).is_some_and(ProblemKind::is_of_the_machine)
}

/// Each content of the last state: its row, what it was taken for, and the seal over what its bytes say.
const CONTENTS: &str = "
    SELECT b.id, b.sha256, b.size, b.format, b.media_type, b.basis, b.status, b.known, b.joined, b.announced, b.copies,
           s.results
    FROM blob b LEFT JOIN seal s ON s.blob = b.id WHERE b.copies > 0 ORDER BY b.id";
const PROBLEMS: &str = "SELECT blob, kind, stage, message FROM problem WHERE blob IS NOT NULL
                        ORDER BY blob, stage, kind, message";
const PROBLEMS_OF_ONE: &str =
    "SELECT blob, kind, stage, message FROM problem WHERE blob = ?1 ORDER BY stage, kind, message";
/// What follows for contents from their surroundings: verdict, near-duplicates, places.
const SURROUNDINGS: [&str; 4] = [
    "SELECT blob, inherited FROM document WHERE inherited = 1 ORDER BY blob, part",
    "SELECT c.blob, f.sha256 FROM cluster c CROSS JOIN blob f ON f.id = c.first ORDER BY c.blob",
    "SELECT l.a, b.sha256, l.resemblance FROM likeness l CROSS JOIN blob b ON b.id = l.b
     WHERE l.resemblance >= 800 AND b.copies > 0 ORDER BY l.a, b.sha256",
    "SELECT blob, path_bytes FROM place WHERE blob IS NOT NULL ORDER BY blob, path_bytes",
];
const LOST_PLACES: &str = "SELECT path_bytes FROM place WHERE blob IS NULL ORDER BY path_bytes";

/// What follows across contents, each in an order of its own. They are few: sorted, and not picked out of all contents.
const ACROSS: &[(&str, &str)] = &[
    (
        "entity",
        "SELECT e.id, e.name, e.identifier, s.spelling, s.documents FROM entity e
         LEFT JOIN spelling s ON s.entity = e.id ORDER BY e.id, s.spelling",
    ),
    (
        "related",
        "SELECT b.sha256, r.part, r.supplier, r.buyer, p.sha256, r.purchase_part, o.sha256, r.same_as_part, r.why,
                r.counted
         FROM related r CROSS JOIN blob b ON b.id = r.blob JOIN blob p ON p.id = r.purchase
         LEFT JOIN blob o ON o.id = r.same_as ORDER BY b.sha256, r.part",
    ),
    (
        "link",
        "SELECT a.sha256, l.part, b.sha256, l.target_part, l.relation, l.parties, l.evidence
         FROM link l CROSS JOIN blob a ON a.id = l.blob JOIN blob b ON b.id = l.target
         ORDER BY a.sha256, l.part, b.sha256, l.target_part, l.relation",
    ),
    ("total", "SELECT * FROM total ORDER BY role, entity, currency, year"),
    (
        "message",
        "SELECT b.sha256, m.sha256, t.sha256, g.position, a.sha256, g.clash
         FROM message g CROSS JOIN blob b ON b.id = g.blob JOIN blob m ON m.id = g.message JOIN blob t ON t.id = g.thread
         LEFT JOIN blob a ON a.id = g.answers ORDER BY b.sha256",
    ),
    (
        "version",
        "SELECT b.sha256, c.sha256, v.place, v.reasons
         FROM version v CROSS JOIN blob b ON b.id = v.blob JOIN blob c ON c.id = v.cluster ORDER BY b.sha256",
    ),
    (
        "password_hint",
        "SELECT b.sha256, h.page, h.start, h.\"end\", h.candidate FROM password_hint h CROSS JOIN blob b ON b.id = h.blob
         WHERE b.copies > 0 ORDER BY b.sha256, h.page, h.start, h.\"end\"",
    ),
    (
        "locked",
        "SELECT b.sha256, k.members, k.inside, k.beside, k.folder, h.sha256, n.rank
         FROM locked_content k CROSS JOIN blob b ON b.id = k.blob LEFT JOIN hint_near n ON n.locked = k.blob
         LEFT JOIN blob h ON h.id = n.hint ORDER BY b.sha256, h.sha256",
    ),
    ("picture", "SELECT hash, picture FROM picture_hash ORDER BY hash"),
    (
        "picture_document",
        "SELECT b.sha256, d.sha256 FROM picture_document p CROSS JOIN blob b ON b.id = p.blob JOIN blob d ON d.id = p.document
         ORDER BY b.sha256, d.sha256",
    ),
];

/// The digest of results, and how many contents it leaves out.
fn digest(db: &Connection, volumes: &[VolumeRoot], contents: &Contents) -> Result<TableSeal> {
    let mut value = Encoder::named("paydirt results 4");
    for volume in volumes {
        value.bytes(&volume.root.0);
        value.bytes(&volume.known.0);
    }
    value.bytes(&contents.said.0);
    each_row(db, LOST_PLACES, &mut value)?;
    for (name, sql) in ACROSS {
        value.text(name);
        each_row(db, sql, &mut value)?;
    }
    Ok(TableSeal { value: value.finish(), amount: contents.left_out, hints: Vec::new() })
}

fn each_row(db: &Connection, sql: &str, value: &mut Encoder) -> Result<()> {
    let mut select = db.prepare(sql)?;
    let columns = select.column_count();
    let mut rows = select.query([])?;
    while let Some(row) = rows.next()? {
        value.columns(row, 0, columns)?;
    }
    Ok(())
}

/// The contents of the last state together.
pub struct Contents {
    /// Over what the bytes of each say, and its surroundings.
    said: Sha256,
    /// How many are left out.
    left_out: u64,
}

/// Goes through every content of the last state. All must be sealed. They come in order of their rows, as they lie in
/// the file: in order of SHA-256 each would be looked up somewhere else in it.
pub fn contents(db: &Connection) -> Result<Contents> {
    let broken = broken_containers(db)?;
    let (mut select, mut select_problems) = (db.prepare(CONTENTS)?, db.prepare(PROBLEMS)?);
    let mut selects: Vec<Statement> =
        SURROUNDINGS.iter().map(|sql| db.prepare(sql)).collect::<rusqlite::Result<_>>()?;
    let mut found_problems = Beside::over(&mut select_problems, [])?;
    let mut surroundings: Vec<Beside> =
        selects.iter_mut().map(|select| Beside::over(select, [])).collect::<Result<_>>()?;
    // Room for all at once: a list that grows is held twice while it does.
    let most: u32 = db.query_row("SELECT coalesce(max(id), 0) FROM blob", [], |r| r.get(0))?;
    let (mut digests, mut left_out): (Vec<Sha256>, u64) = (Vec::with_capacity(most as usize), 0);
    let columns = select.column_count();
    let mut rows = select.query([])?;
    while let Some(row) = rows.next()? {
        let blob: i64 = row.get(0)?;
        let mut own = Encoder::named("paydirt of a content 2");
        own.columns(row, 1, columns)?;
        let told = problems(&mut found_problems, blob, &mut own)? && !broken.contains(&blob);
        for beside in &mut surroundings {
            own.text("");
            beside.of(blob, |row| Ok(own.columns(row, 1, row.as_ref().column_count())?))?;
        }
        if told {
            digests.push(own.finish());
        } else {
            left_out += 1;
        }
    }
    digests.sort_unstable();
    let mut value = Encoder::named("paydirt all contents 2");
    digests.iter().for_each(|digest| value.bytes(&digest.0));
    Ok(Contents { said: value.finish(), left_out })
}

/// Adds the problems of a content. Returns whether none of them may be the machine's doing.
fn problems(rows: &mut Beside, blob: i64, value: &mut Encoder) -> Result<bool> {
    let mut told = true;
    rows.of(blob, |row| {
        told &= !is_of_the_machine(&row.get::<_, String>(1)?);
        Ok(value.columns(row, 1, 4)?)
    })?;
    Ok(told)
}

/// Containers of which a member was lost in a way that the machine may have caused.
fn broken_containers(db: &Connection) -> Result<HashSet<i64>> {
    let mut select = db.prepare(
        "SELECT DISTINCT p.kind, l.parent FROM problem p JOIN location l ON l.id = p.location
         WHERE l.parent IS NOT NULL",
    )?;
    let rows = select.query_map([], |r| Ok((r.get::<_, String>(0)?, r.get(1)?)))?;
    let found = rows.filter(|row| row.as_ref().map_or(true, |(kind, _)| is_of_the_machine(kind)));
    Ok(found.map(|row| row.map(|(_, parent)| parent)).collect::<rusqlite::Result<_>>()?)
}

/// The digest of results and the root of each volume, under the names by which they are noted.
pub fn seals(
    db: &Connection,
    volumes: &[VolumeRoot],
    contents: &Contents,
) -> Result<Vec<(String, TableSeal)>> {
    let root =
        |v: &VolumeRoot| (root_name(v.id), TableSeal { value: v.root, amount: v.entries, hints: Vec::new() });
    let mut seals: Vec<(String, TableSeal)> = volumes.iter().map(root).collect();
    seals.push((RESULTS.to_string(), digest(db, volumes, contents)?));
    Ok(seals)
}

/// The name under which the root of a volume is noted.
pub fn root_name(volume: i64) -> String {
    format!("(root of volume {volume})")
}

/// Every volume: its row, its name, its root in the file system.
pub fn volume_rows(db: &Connection) -> Result<Vec<(i64, String, Vec<u8>)>> {
    let mut select = db.prepare("SELECT id, name, root FROM volume ORDER BY id")?;
    let rows = select.query_map([], |r| Ok((r.get(0)?, r.get(1)?, r.get(2)?)))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// The row of a content.
pub fn row(db: &Connection, sha256: Sha256) -> Result<Option<i64>> {
    let mut select = db.prepare_cached("SELECT id FROM blob WHERE sha256 = ?1")?;
    Ok(select.query_row(params![sha256.0], |r| r.get(0)).optional()?)
}

/// Hands over every content of the last state in order of SHA-256, until the answer is false.
pub fn each_content(db: &Connection, mut each: impl FnMut(Sha256) -> Result<bool>) -> Result<()> {
    let mut select = db.prepare("SELECT sha256 FROM blob WHERE copies > 0 ORDER BY sha256")?;
    let mut rows = select.query([])?;
    while let Some(row) = rows.next()? {
        if !each(Sha256(row.get(0)?))? {
            break;
        }
    }
    Ok(())
}

/// A digest over what a content was taken for, and its problems: what its bytes say besides its rows.
pub fn identity(db: &Connection, blob: i64) -> Result<Sha256> {
    let mut own = Encoder::default();
    let mut select = db.prepare_cached(PROBLEMS_OF_ONE)?;
    problems(&mut Beside::over(&mut select, [blob])?, blob, &mut own)?;
    let mut select =
        db.prepare_cached("SELECT size, format, media_type, basis, announced FROM blob WHERE id = ?1")?;
    let mut rows = select.query([blob])?;
    while let Some(row) = rows.next()? {
        own.columns(row, 0, 5)?;
    }
    Ok(own.finish())
}

/// What the bytes of a content do not decide, and what may keep it from being compared.
#[derive(Clone, Copy, Debug)]
pub struct Circumstances {
    /// Version of the readers that read it.
    pub read: Option<u32>,
    /// Version of the assessment.
    pub assessed: Option<u32>,
    /// Whether OCR read some of it.
    pub ocr: bool,
    /// Whether it waits for a program.
    pub waits_for_tool: bool,
    /// Whether the machine may have kept it from being read wholly.
    pub accident: bool,
}

/// Under what circumstances a content was read.
pub fn circumstances(db: &Connection, blob: i64) -> Result<Circumstances> {
    let mut select = db.prepare_cached(
        "SELECT read, assessed, EXISTS (SELECT 1 FROM page WHERE blob = ?1 AND source = 'ocr') FROM blob WHERE id = ?1",
    )?;
    let (read, assessed, ocr) = select.query_row([blob], |r| Ok((r.get(0)?, r.get(1)?, r.get(2)?)))?;
    let mut select = db.prepare_cached(
        "SELECT kind FROM problem WHERE blob = ?1
         UNION SELECT p.kind FROM location l JOIN problem p ON p.location = l.id WHERE l.parent = ?1",
    )?;
    let kinds = select.query_map([blob], |r| r.get(0))?.collect::<rusqlite::Result<Vec<String>>>()?;
    let waits_for_tool = kinds.iter().any(|kind| kind == ProblemKind::MissingTool.name());
    Ok(Circumstances {
        read,
        assessed,
        ocr,
        waits_for_tool,
        accident: kinds.iter().any(|kind| is_of_the_machine(kind)),
    })
}

/// What read pictures in the last run that had something for it.
pub fn tool(db: &Connection) -> Result<Option<String>> {
    let sql = "SELECT tool FROM run WHERE tool IS NOT NULL ORDER BY id DESC LIMIT 1";
    Ok(db.query_row(sql, [], |r| r.get(0)).optional()?)
}

//! Reading again: the entries that hold a document, or those of a sample, go through the same pipeline into a case that
//! is thrown away, and what their contents say there must be what they say here.

use super::trove::{Volume, chosen};
use super::{Question, Report};
use crate::pipeline::{self, Outcome, Progress, Request, Settings, Until, Walk};
use crate::procurement;
use crate::store::audit;
use crate::store::case::Case;
use crate::store::{Connection, Result, StoreError, differ, results, seal};
use crate::trove::Sha256;
use std::collections::BTreeSet;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

/// Characters of a value that are shown.
const SHOWN: usize = 60;

/// Reads again and compares.
pub(super) fn verify(
    case: &Case,
    db: &Connection,
    question: &Question,
    document: Option<Sha256>,
    volumes: &[Volume],
    interrupt: &Arc<AtomicBool>,
    report: &mut Report,
) -> Result<()> {
    let document = document.or(report.suspect);
    if document.is_none() && question.sample.is_none() {
        return Ok(());
    }
    let settings = match settings(case, db)? {
        Ok(settings) => settings,
        Err(why) => {
            report.untested(format!("what is read again ({why})"));
            return Ok(());
        }
    };
    let mut reached = false;
    for volume in volumes.iter().filter(|volume| volume.path.exists()) {
        let entries = chosen(db, question, document, volume.id)?;
        if entries.is_empty() || (document.is_some() && reached) {
            continue;
        }
        reached = true;
        let only: BTreeSet<Vec<u8>> = entries.into_iter().map(|entry| entry.path).collect();
        let folder = scratch(case)?;
        let request = Request {
            trove: volume.path.clone(),
            case: folder.path().join("again.case"),
            volume: None,
            moved: false,
            until: until(db)?,
            walk: Walk { shuffle: None, only: Some(only) },
            ..question.again.clone()
        };
        match pipeline::run(&request, &settings, &Progress::default(), interrupt)? {
            Outcome::Interrupted => report.untested("all that was to be read again: it was interrupted"),
            Outcome::Done => {
                let again = Case::at(&request.case)?.open_reader()?;
                compare(db, &again, document, report)?;
            }
        }
    }
    if document.is_some() && !reached {
        report.untested("reading the document again (no trove at hand holds it)");
    }
    Ok(())
}

/// The settings of the last run, or why what it did cannot be done again.
fn settings(case: &Case, db: &Connection) -> Result<std::result::Result<Settings, String>> {
    let Some(begin) = audit::last_begin(db)? else { return Ok(Err("no run is on record".into())) };
    let (reader, assessment) = (begin.field("reader"), begin.field("assessment"));
    if reader != pipeline::READ_VERSION || assessment != procurement::VERSION {
        let made = begin.field("program").as_str().unwrap_or_default().to_string();
        return Ok(Err(format!(
            "the case was made by version {made} with other readers or another assessment"
        )));
    }
    let settings = Settings::stored(&case.folder)?;
    let in_force = begin.field("settings").as_str().unwrap_or_default().to_string();
    let lines: Vec<&str> = in_force.lines().filter(|line| !line.starts_with("# ")).collect();
    let now = settings.redacted().to_toml()?;
    Ok(match now.lines().eq(lines) {
        true => Ok(settings),
        false => Err("case.toml holds other settings than the last run had".into()),
    })
}

/// The stage after which the last run stopped.
fn until(db: &Connection) -> Result<Until> {
    let begin = audit::last_begin(db)?;
    let until = begin.and_then(|begin| Until::from_name(begin.field("until").as_str()?));
    Ok(until.unwrap_or(Until::Assess))
}

/// A private folder: in the case, or where that cannot be written among the system's temporary files.
fn scratch(case: &Case) -> Result<tempfile::TempDir> {
    let within = case.cache().ok().and_then(|cache| tempfile::tempdir_in(cache).ok());
    within
        .map_or_else(tempfile::tempdir, Ok)
        .map_err(|e| StoreError(format!("a folder for reading again cannot be made: {e}")))
}

/// Compares what was read again with the case: one document, or every content.
fn compare(db: &Connection, again: &Connection, document: Option<Sha256>, report: &mut Report) -> Result<()> {
    let (mut same, mut passed_over, mut found) = (0u64, 0u64, false);
    let mut one = |sha256: Sha256| -> Result<bool> {
        let (Some(old), Some(new)) = (results::row(db, sha256)?, results::row(again, sha256)?) else {
            report.differs(format!("document {}: the case does not know it", sha256.short()));
            return Ok(false);
        };
        if !comparable(db, old, again, new)? {
            passed_over += 1;
            return Ok(true);
        }
        let mut first = None;
        // What the rows say now is compared, not what their seals say.
        let unlike = seal::content(db, old)?.results != seal::content(again, new)?.results
            || results::identity(db, old)? != results::identity(again, new)?;
        if unlike {
            differ::content((db, old), (again, new), |cell| {
                first = Some(cell);
                false
            })?;
            report.differs(match first {
                Some(cell) => spoken(sha256, &cell),
                None => format!("document {}: it is read otherwise now", sha256.short()),
            });
            found = true;
        }
        same += u64::from(!unlike);
        Ok(!unlike)
    };
    match document {
        Some(document) if results::row(again, document)?.is_none() => {
            report.differs(format!("document {}: it is not found where the case says", document.short()));
            return Ok(());
        }
        Some(document) => {
            one(document)?;
        }
        None => results::each_content(again, &mut one)?,
    }
    if same > 0 || found {
        report.tested(format!("{same} contents that were read again and say the same"));
    }
    if passed_over > 0 {
        report.untested(format!(
            "{passed_over} contents read again (OCR, known files, limits and accidents of this machine or of the other)"
        ));
    }
    Ok(())
}

/// Whether what a content says must be the same in both cases: not where OCR read it with another version or not at
/// all, a list of known files kept it from being read, its place is too deep, or the machine may have interfered.
fn comparable(db: &Connection, old: i64, again: &Connection, new: i64) -> Result<bool> {
    let (then, now) = (results::circumstances(db, old)?, results::circumstances(again, new)?);
    let ocr = then.ocr || now.ocr || then.waits_for_tool != now.waits_for_tool;
    let same_tool = results::tool(db)? == results::tool(again)?;
    Ok((!ocr || same_tool) && then.read == now.read && !then.accident && !now.accident)
}

fn spoken(sha256: Sha256, cell: &differ::Cell) -> String {
    let shown = |value: &Option<String>| -> String {
        let text = value.as_deref().unwrap_or("nothing");
        let short: String = text.chars().take(SHOWN).collect();
        if short.len() < text.len() { format!("{short}...") } else { short }
    };
    let (old, new) = (shown(&cell.old), shown(&cell.new));
    let place = format!("table {}: document {}, row {}", cell.table, sha256.short(), cell.row);
    match &cell.column {
        Some(column) => format!("{place}, column {column}: the case says {old}, its bytes say {new}"),
        None => format!("{place}: the case says {old}, its bytes say {new}"),
    }
}

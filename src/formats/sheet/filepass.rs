//! Workbooks of before 2007 that are encrypted: their records are decrypted in place ([MS-XLS], section 2.2.10).

use super::biff::places;
use super::encrypted;
use crate::formats::Sink;
use crate::formats::ole::lock::Lock;
use crate::formats::passwords::Passwords;
use crate::formats::zipbytes::u16_at;
use crate::problem::Problem;
use std::ops::Range;

/// The record that says how a workbook is encrypted, and a record that nobody reads.
const FILE_PASS: u16 = 0x002f;
const NOTHING: u16 = 0x005c;
/// Records that are never encrypted.
const PLAIN: [u16; 8] = [0x0809, FILE_PASS, 0x0194, 0x0195, 0x00e1, 0x0196, 0x0138, NOTHING];
/// Of a record of a sheet, where the sheet begins is not encrypted.
const SHEET: u16 = 0x0085;
const PLACE: usize = 4;
/// Bytes of a block.
const BLOCK: usize = 1024;

/// The records as they were before they were encrypted, if they were.
///
/// # Errors
/// If no password fits, or in a way that is not undone: that of Excel 95.
pub(super) fn open(records: Vec<u8>, sink: &mut Sink) -> Result<Vec<u8>, Problem> {
    let Some((at, data)) = places(&records).find(|(at, _)| u16_at(&records, *at) == FILE_PASS) else {
        return Ok(records);
    };
    let info = records.get(data).unwrap_or_default();
    if u16_at(info, 0) == 0 {
        return Err(encrypted());
    }
    let lock = Lock::read(info.get(2..).unwrap_or_default()).ok_or_else(encrypted)?;
    let mut passwords = Passwords::new(sink.passwords());
    let key = lock.open(&mut passwords)?;
    passwords.record(sink)?;
    let mut out = records.clone();
    key.undo(&mut out, BLOCK);
    let mut keep = |range: Range<usize>| {
        if let (Some(to), Some(from)) = (out.get_mut(range.clone()), records.get(range)) {
            to.copy_from_slice(from);
        }
    };
    for (at, data) in places(&records) {
        let kind = u16_at(&records, at);
        keep(at..data.start);
        if PLAIN.contains(&kind) {
            keep(data);
        } else if kind == SHEET {
            keep(data.start..data.end.min(data.start + PLACE));
        }
    }
    // What stands here now would say that they are encrypted.
    if let Some(kind) = out.get_mut(at..at + 2) {
        kind.copy_from_slice(&NOTHING.to_le_bytes());
    }
    Ok(out)
}

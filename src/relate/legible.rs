//! Names in old code pages: what programs wrote before there was Unicode, and zips of some programs to this day.

use crate::store::legible::{self, Name};
use crate::store::{Connection, Result};
use crate::text::decode;

/// Finds how the names of a settled case that are not UTF-8 most likely read.
pub(super) fn relate(db: &mut Connection) -> Result<()> {
    let mut names = legible::names(db)?;
    names.retain(|name| std::str::from_utf8(&name.bytes).is_err());
    let read: Vec<_> = names
        .chunk_by(|a, b| origin(a) == origin(b))
        .filter_map(|group| {
            let bytes: Vec<&[u8]> = group.iter().map(|name| name.bytes.as_slice()).collect();
            decode::names(&bytes).map(|(read, encoding)| (group, read, encoding))
        })
        .collect();
    let rows = read.iter().flat_map(|(group, read, encoding)| {
        group.iter().zip(read).map(|(name, read)| (name.location, read.as_str(), *encoding))
    });
    legible::store(db, rows)
}

/// What names of one encoding come from: a container, or a folder of a volume.
fn origin(name: &Name) -> (Option<i64>, Option<i64>, &[u8]) {
    let folder = match name.parent {
        Some(_) => 0,
        None => memchr::memrchr(b'/', &name.bytes).unwrap_or(0),
    };
    (name.parent, name.volume, name.bytes.get(..folder).unwrap_or_default())
}

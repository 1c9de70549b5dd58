//! Names in old code pages: what programs wrote before there was Unicode, and zips of some programs to this day.

use crate::store::legible::{self, Name};
use crate::store::{Connection, Result};
use crate::text::decode;
use std::collections::HashMap;

/// Bytes of the names of one origin by which their encoding is told: more say nothing new.
const SAMPLE: usize = 4096;

/// What names of one encoding come from: a container, or a folder of a volume.
type Origin = (Option<i64>, Option<i64>, Vec<u8>);

fn origin(name: &Name) -> Origin {
    let folder = match name.parent {
        Some(_) => 0,
        None => memchr::memrchr(b'/', &name.bytes).unwrap_or(0),
    };
    (name.parent, name.volume, name.bytes.get(..folder).unwrap_or_default().to_vec())
}

/// Finds how the names of a settled case that are not UTF-8 most likely read.
pub(super) fn relate(db: &mut Connection) -> Result<()> {
    let mut samples: HashMap<Origin, Vec<u8>> = HashMap::new();
    legible::each(db, |name| {
        let sample = samples.entry(origin(name)).or_default();
        if sample.len() < SAMPLE {
            sample.extend_from_slice(&name.bytes);
            sample.push(b'\n');
        }
        Ok(())
    })?;
    let encodings: HashMap<Origin, &'static str> = samples
        .into_iter()
        .filter_map(|(origin, names)| Some((origin, decode::encoding_of_names(&names)?)))
        .collect();
    legible::replace(db, |name| {
        let encoding = *encodings.get(&origin(name))?;
        Some((decode::name(&name.bytes, encoding)?, encoding))
    })
}

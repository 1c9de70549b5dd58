//! Where the stored bytes of a sparse file belong: GNU's own map in headers, and the three ways in which it was put
//! into pax headers.

use super::super::extents::Extent;
use super::{BLOCK, Described, padded};
use crate::trove::Blob;
use ::tar::{GnuExtSparseHeader, GnuSparseHeader, Header};

/// Bytes that a map may have: it bounds memory.
const MAP: usize = 4 << 20;

/// A member's content: the stretches that make it up, and where the member ends in the archive.
pub(super) struct Content {
    pub(super) extents: Vec<Extent>,
    pub(super) end: u64,
}

/// The content of a member whose data start at `data` and are `size` bytes long in the archive. Where its map does not
/// hold together, that is the stored bytes as they are.
pub(super) fn content(blob: &Blob, header: &Header, said: &Described, data: u64, size: u64) -> Content {
    let end = data.saturating_add(padded(size));
    let whole = || Content { extents: vec![Extent::Bytes { start: data, len: size }], end };
    if header.entry_type().is_gnu_sparse() {
        return gnu(blob, header, data, size).unwrap_or_else(whole);
    }
    let Some(real) = said.real_size else { return whole() };
    let laid = if said.map_is_inside {
        let (map, start) = inside(blob, data, size);
        laid_out(&map, start, real)
    } else {
        laid_out(&said.map, data, real)
    };
    laid.map_or_else(whole, |extents| Content { extents, end })
}

/// The map in the header and in the blocks that follow it, which the size does not count.
fn gnu(blob: &Blob, header: &Header, data: u64, size: u64) -> Option<Content> {
    let header = header.as_gnu()?;
    let mut map = Vec::new();
    let mut add = |entries: &[GnuSparseHeader]| {
        for entry in entries.iter().filter(|e| !e.is_empty()) {
            map.extend([entry.offset().ok()?, entry.length().ok()?]);
        }
        Some(map.len() < MAP)
    };
    add(&header.sparse)?;
    let (mut start, mut more) = (data, header.is_extended());
    while more {
        let bytes = blob.slice(start, BLOCK).ok()?;
        let mut block = GnuExtSparseHeader::new();
        *block.as_mut_bytes() = bytes.try_into().ok()?;
        start += BLOCK as u64;
        more = add(block.sparse())? && block.is_extended();
    }
    let extents = laid_out(&map, start, header.real_size().ok()?)?;
    Some(Content { extents, end: start.saturating_add(padded(size)) })
}

/// The map that stands before the data as lines of decimal numbers: how many entries, then offset and length of each.
fn inside(blob: &Blob, data: u64, size: u64) -> (Vec<u64>, u64) {
    let most = usize::try_from(size).unwrap_or(MAP).min(MAP);
    let bytes = blob.slice(data, most).unwrap_or_default();
    let mut lines = bytes.split_inclusive(|b| *b == b'\n');
    let mut read = 0;
    let mut number = || {
        let line = lines.next()?;
        read += line.len() as u64;
        std::str::from_utf8(line.strip_suffix(b"\n")?).ok()?.parse::<u64>().ok()
    };
    let entries = number().unwrap_or(0);
    let map = (0..entries.saturating_mul(2)).map_while(|_| number()).collect();
    (map, data.saturating_add(padded(read)))
}

/// Puts stretches and holes in a row; nothing where the map does not hold together.
fn laid_out(map: &[u64], mut start: u64, size: u64) -> Option<Vec<Extent>> {
    let (mut extents, mut at) = (Vec::new(), 0u64);
    for pair in map.chunks_exact(2) {
        let &[offset, len] = pair else { break };
        extents.push(Extent::Hole(offset.checked_sub(at)?));
        extents.push(Extent::Bytes { start, len });
        at = offset.checked_add(len)?;
        start = start.checked_add(len)?;
    }
    extents.push(Extent::Hole(size.checked_sub(at)?));
    Some(extents)
}

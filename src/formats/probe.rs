//! What recognising sees of a content: its head and tail, its size, and positioned reads for the few formats
//! whose directory lies elsewhere.

use crate::trove::Blob;
use std::io;

/// Bytes of the start of a content that every probe holds.
pub const HEAD: usize = 16 * 1024;
/// Bytes of the end of a content that every probe holds: a zip's end record with the longest comment fits.
pub const TAIL: usize = 1024;

/// A content as `recognize` sees it.
pub struct Probe<'a> {
    /// The first bytes, at most [`HEAD`].
    pub head: &'a [u8],
    /// The last bytes, at most [`TAIL`].
    pub tail: &'a [u8],
    /// Size of the whole in bytes.
    pub size: u64,
    blob: &'a Blob,
}

impl<'a> Probe<'a> {
    /// A probe over a content whose head and tail were read already (while hashing).
    pub fn new(head: &'a [u8], tail: &'a [u8], blob: &'a Blob) -> Probe<'a> {
        Probe { head, tail, size: blob.size(), blob }
    }

    /// Whether the content has these bytes at this offset of its head.
    pub fn has(&self, offset: usize, bytes: &[u8]) -> bool {
        self.head.get(offset..).is_some_and(|rest| rest.starts_with(bytes))
    }

    /// Up to `len` bytes at `offset`; nothing where they cannot be read.
    pub fn at(&self, offset: u64, len: usize) -> Vec<u8> {
        self.blob.slice(offset, len).unwrap_or_default()
    }
}

/// Reads head and tail of a content, for probing what was not hashed just now.
pub fn ends(blob: &Blob) -> io::Result<(Vec<u8>, Vec<u8>)> {
    let head = blob.slice(0, HEAD)?;
    let tail = blob.slice(blob.size().saturating_sub(TAIL as u64), TAIL)?;
    Ok((head, tail))
}

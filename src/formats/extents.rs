//! Content that lies in a container as it is, in one stretch or several, with or without holes between them.

use crate::trove::Blob;
use std::collections::VecDeque;
use std::io::{self, Read};

/// A stretch of a member's content.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Extent {
    /// Bytes of the container from `start` on.
    Bytes {
        /// Where they start.
        start: u64,
        /// How many they are.
        len: u64,
    },
    /// Zeros that were not stored.
    Hole(u64),
}

impl Extent {
    fn left(&mut self) -> &mut u64 {
        match self {
            Extent::Bytes { len, .. } | Extent::Hole(len) => len,
        }
    }
}

/// Reads stretches one behind the other. Where the container ends before them, it is an error and no end.
pub(super) struct Extents<'a> {
    blob: &'a Blob,
    rest: VecDeque<Extent>,
}

impl<'a> Extents<'a> {
    /// A reader of these stretches.
    pub(super) fn new(blob: &'a Blob, extents: impl IntoIterator<Item = Extent>) -> Extents<'a> {
        Extents { blob, rest: extents.into_iter().collect() }
    }

    /// A reader of a single stretch.
    pub(super) fn one(blob: &'a Blob, start: u64, len: u64) -> Extents<'a> {
        Extents::new(blob, [Extent::Bytes { start, len }])
    }
}

impl Read for Extents<'_> {
    fn read(&mut self, buf: &mut [u8]) -> io::Result<usize> {
        if buf.is_empty() {
            return Ok(0);
        }
        while self.rest.front_mut().is_some_and(|extent| *extent.left() == 0) {
            self.rest.pop_front();
        }
        let Some(extent) = self.rest.front_mut() else { return Ok(0) };
        let want = buf.len().min(usize::try_from(*extent.left()).unwrap_or(usize::MAX));
        let buf = buf.get_mut(..want).unwrap_or_default();
        let got = match extent {
            Extent::Bytes { start, .. } => {
                let got = self.blob.read_at(*start, buf)?;
                *start = start.saturating_add(got as u64);
                got
            }
            Extent::Hole(_) => {
                buf.fill(0);
                want
            }
        };
        if got == 0 {
            return Err(io::Error::new(io::ErrorKind::UnexpectedEof, "the member ends early"));
        }
        *extent.left() -= got as u64;
        Ok(got)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stretches_and_holes_are_read_in_order_and_a_missing_end_is_an_error() {
        let blob = Blob::from_bytes(&b"0123456789"[..]);
        let extents = [
            Extent::Bytes { start: 7, len: 2 },
            Extent::Hole(3),
            Extent::Bytes { start: 0, len: 0 },
            Extent::Bytes { start: 1, len: 2 },
        ];
        let mut out = Vec::new();
        Extents::new(&blob, extents).read_to_end(&mut out).unwrap();
        assert_eq!(out, b"78\0\0\x0012");
        out.clear();
        let error = Extents::one(&blob, 8, 5).read_to_end(&mut out).unwrap_err();
        assert_eq!((error.kind(), out.as_slice()), (io::ErrorKind::UnexpectedEof, &b"89"[..]));
        assert!(Extents::one(&blob, u64::MAX, 5).read_to_end(&mut out).is_err());
    }
}

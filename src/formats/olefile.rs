//! OLE2 compound files that are opened although their table of sectors is longer than the file: some programs fill it
//! up so, and a file that is cut off looks the same.

use crate::problem::{Problem, ProblemKind};
use crate::trove::Blob;
use crate::trove::blob::BlobReader;
use cfb::CompoundFile;
use std::io::{self, Read, Seek, SeekFrom};
use std::panic::{AssertUnwindSafe, catch_unwind};

/// An open compound file.
pub(super) type Ole = CompoundFile<Padded>;

/// Opens it; what its directory lists beyond the end of the file fails when it is read.
pub(super) fn open(blob: &Blob) -> Result<Ole, Problem> {
    let attempt = |size: u64| {
        let padded = Padded { inner: blob.reader(), real: blob.size(), size, at: 0 };
        // The library is careful; a panic of it is one more way in which a file can be broken.
        let opened = catch_unwind(AssertUnwindSafe(|| CompoundFile::open(padded)));
        opened.unwrap_or_else(|_| Err(io::Error::other("its structure is broken")))
    };
    let opened = attempt(blob.size()).or_else(|first| match listed(blob) {
        Some(size) if size > blob.size() => attempt(size).map_err(|_| first),
        _ => Err(first),
    });
    opened.map_err(|error| match error.kind() {
        io::ErrorKind::UnexpectedEof => Problem::read(ProblemKind::Truncated, error.to_string()),
        _ => Problem::corrupt(error),
    })
}

/// The size that the table of sectors speaks of.
fn listed(blob: &Blob) -> Option<u64> {
    let head = blob.slice(0, 48).ok()?;
    let shift = u16::from_le_bytes(head.get(30..32)?.try_into().ok()?);
    let tables = u64::from(u32::from_le_bytes(head.get(44..48)?.try_into().ok()?));
    let sector = 1u64 << Some(shift).filter(|s| (9..=12).contains(s))?;
    // A table that is not there itself lists nothing.
    (tables <= blob.size() / sector).then(|| (tables * (sector / 4) + 1) * sector)
}

/// A file that is taken to be longer than it is: reading behind its end is an error.
pub(super) struct Padded {
    inner: BlobReader,
    real: u64,
    size: u64,
    at: u64,
}

impl Read for Padded {
    fn read(&mut self, buf: &mut [u8]) -> io::Result<usize> {
        if self.at >= self.real && self.at < self.size && !buf.is_empty() {
            return Err(io::Error::new(io::ErrorKind::UnexpectedEof, "lies behind the end of the file"));
        }
        self.inner.seek(SeekFrom::Start(self.at))?;
        let n = self.inner.read(buf)?;
        self.at += n as u64;
        Ok(n)
    }
}

impl Seek for Padded {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        let target = match to {
            SeekFrom::Start(n) => Some(n),
            SeekFrom::End(n) => self.size.checked_add_signed(n),
            SeekFrom::Current(n) => self.at.checked_add_signed(n),
        };
        self.at = target.ok_or_else(|| io::Error::from(io::ErrorKind::InvalidInput))?;
        Ok(self.at)
    }
}

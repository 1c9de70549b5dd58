//! One content, read only: a descriptor, bytes in memory, or several of these one behind the other, with positioned
//! reads.

use std::fmt;
use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom};
use std::os::unix::fs::FileExt;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

/// One content item, open read-only. Cheap to clone; clones share the descriptor but no position.
#[derive(Clone, Debug)]
pub struct Blob {
    source: Source,
    size: u64,
    watch: Option<Watch>,
}

/// Whoever wants to know that bytes are being read.
#[derive(Clone)]
struct Watch(Arc<dyn Fn(usize) + Send + Sync>);

impl fmt::Debug for Watch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Watch")
    }
}

#[derive(Clone, Debug)]
enum Source {
    File(Arc<File>),
    Bytes(Arc<[u8]>),
    Parts(Arc<Parts>),
}

/// One of several contents that make one, a volume of a split archive.
#[derive(Clone, Debug)]
pub enum Part {
    /// It is there.
    Held(Blob),
    /// It is missing: its name, and about how many bytes it would have.
    Missing(String, u64),
}

impl Part {
    fn size(&self) -> u64 {
        match self {
            Part::Held(blob) => blob.size,
            Part::Missing(_, size) => *size,
        }
    }
}

#[derive(Debug)]
struct Parts {
    parts: Vec<Part>,
    /// Where each part starts.
    starts: Vec<u64>,
    /// The name of what would come behind the last part, where there may be more.
    next: Option<String>,
    /// One more than the place of the missing part that was asked for last; 0 for none.
    missed: AtomicUsize,
}

impl Parts {
    /// The part that holds the byte at `offset`, with its place and start.
    fn at(&self, offset: u64) -> Option<(usize, &Part, u64)> {
        let at = self.starts.partition_point(|start| *start <= offset).checked_sub(1)?;
        let (part, start) = (self.parts.get(at)?, *self.starts.get(at)?);
        (offset - start < part.size()).then_some((at, part, start))
    }

    fn copy_at(&self, offset: u64, buf: &mut [u8]) -> io::Result<usize> {
        let mut done = 0;
        while let Some(rest) = buf.get_mut(done..).filter(|r| !r.is_empty()) {
            let position = offset.saturating_add(done as u64);
            let Some((at, part, start)) = self.at(position) else { break };
            match part {
                Part::Held(blob) => match blob.read_at(position - start, rest)? {
                    0 => break,
                    n => done += n,
                },
                Part::Missing(name, _) => {
                    self.missed.store(at + 1, Ordering::Relaxed);
                    if done == 0 {
                        return Err(io::Error::new(io::ErrorKind::NotFound, format!("{name} is missing")));
                    }
                    break;
                }
            }
        }
        Ok(done)
    }
}

impl Blob {
    /// Content behind an open descriptor; its size is taken now.
    pub fn from_file(file: File) -> io::Result<Blob> {
        let size = file.metadata()?.len();
        Ok(Blob::of_size(file, size))
    }

    /// Content behind an open descriptor whose size is known.
    pub fn of_size(file: File, size: u64) -> Blob {
        Blob { source: Source::File(Arc::new(file)), size, watch: None }
    }

    /// Content in memory.
    pub fn from_bytes(bytes: impl Into<Arc<[u8]>>) -> Blob {
        let bytes = bytes.into();
        Blob { size: bytes.len() as u64, source: Source::Bytes(bytes), watch: None }
    }

    /// One content of several, one behind the other; `next` names what would come behind the last, where there may
    /// be more. Reading what is missing is an error.
    pub fn of_parts(parts: Vec<Part>, next: Option<String>) -> Blob {
        let mut size = 0u64;
        let mut start = |part: &Part| {
            let at = size;
            size = size.saturating_add(part.size());
            at
        };
        let starts = parts.iter().map(&mut start).collect();
        let parts = Parts { parts, starts, next, missed: AtomicUsize::new(0) };
        Blob { source: Source::Parts(Arc::new(parts)), size, watch: None }
    }

    /// The parts of a content that is made of several; of others there are none.
    pub fn parts(&self) -> &[Part] {
        self.joined().map_or(&[], |p| &p.parts)
    }

    /// Where the part of that number starts, counted from 0: at the start, where there are no parts.
    pub fn part_start(&self, number: usize) -> u64 {
        self.joined().and_then(|p| p.starts.get(number)).copied().unwrap_or(0)
    }

    /// The name of what would come behind the last part, where there may be more.
    pub fn next_part(&self) -> Option<&str> {
        self.joined()?.next.as_deref()
    }

    /// The name of the missing part that was asked for last; it is forgotten by asking.
    pub fn missed_part(&self) -> Option<&str> {
        let parts = self.joined()?;
        let at = parts.missed.swap(0, Ordering::Relaxed).checked_sub(1)?;
        parts.parts.get(at).and_then(|part| match part {
            Part::Missing(name, _) => Some(name.as_str()),
            Part::Held(_) => None,
        })
    }

    fn joined(&self) -> Option<&Parts> {
        match &self.source {
            Source::Parts(parts) => Some(parts),
            _ => None,
        }
    }

    /// The same content, of whose reading `watch` is told: how many bytes each time.
    pub fn watched(self, watch: Arc<dyn Fn(usize) + Send + Sync>) -> Blob {
        Blob { watch: Some(Watch(watch)), ..self }
    }

    /// The open file behind it, if it is one.
    pub fn file(&self) -> Option<&File> {
        match &self.source {
            Source::File(file) => Some(file),
            Source::Bytes(_) | Source::Parts(_) => None,
        }
    }

    /// Size in bytes; missing parts count.
    pub fn size(&self) -> u64 {
        self.size
    }

    /// Size in bytes without missing parts.
    pub fn held_size(&self) -> u64 {
        let missing = |part: &Part| if let Part::Missing(_, size) = part { *size } else { 0 };
        self.size.saturating_sub(self.parts().iter().map(missing).fold(0, u64::saturating_add))
    }

    /// Reads up to `buf.len()` bytes at `offset`; fewer only at the end and before a missing part.
    pub fn read_at(&self, offset: u64, buf: &mut [u8]) -> io::Result<usize> {
        let read = self.copy_at(offset, buf)?;
        if let Some(Watch(watch)) = &self.watch {
            watch(read);
        }
        Ok(read)
    }

    fn copy_at(&self, offset: u64, buf: &mut [u8]) -> io::Result<usize> {
        match &self.source {
            Source::Parts(parts) => parts.copy_at(offset, buf),
            Source::File(file) => {
                let mut done = 0;
                while let Some(rest) = buf.get_mut(done..).filter(|r| !r.is_empty()) {
                    match file.read_at(rest, offset + done as u64) {
                        Ok(0) => break,
                        Ok(n) => done += n,
                        Err(e) if e.kind() == io::ErrorKind::Interrupted => {}
                        Err(e) => return Err(e),
                    }
                }
                Ok(done)
            }
            Source::Bytes(bytes) => {
                let from = usize::try_from(offset).unwrap_or(usize::MAX).min(bytes.len());
                let rest = bytes.get(from..).unwrap_or_default();
                let n = rest.len().min(buf.len());
                if let (Some(to), Some(from)) = (buf.get_mut(..n), rest.get(..n)) {
                    to.copy_from_slice(from);
                }
                Ok(n)
            }
        }
    }

    /// Up to `len` bytes from `offset`, fewer at the end.
    pub fn slice(&self, offset: u64, len: usize) -> io::Result<Vec<u8>> {
        let len = len.min(usize::try_from(self.size.saturating_sub(offset)).unwrap_or(usize::MAX));
        let mut out = vec![0; len];
        let n = self.read_at(offset, &mut out)?;
        out.truncate(n);
        Ok(out)
    }

    /// The whole content in memory: for formats whose library needs it so. The worker's memory limit applies.
    pub fn bytes(&self) -> io::Result<Vec<u8>> {
        self.slice(0, usize::try_from(self.size).unwrap_or(usize::MAX))
    }

    /// A reader from the start, with a position of its own.
    pub fn reader(&self) -> BlobReader {
        BlobReader { blob: self.clone(), position: 0 }
    }
}

/// `Read` and `Seek` over a [`Blob`]. Unbuffered: wrap it in a `BufReader`.
#[derive(Clone, Debug)]
pub struct BlobReader {
    blob: Blob,
    position: u64,
}

impl Read for BlobReader {
    fn read(&mut self, buf: &mut [u8]) -> io::Result<usize> {
        let n = self.blob.read_at(self.position, buf)?;
        self.position += n as u64;
        Ok(n)
    }
}

impl Seek for BlobReader {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        let target = match to {
            SeekFrom::Start(n) => Some(n),
            SeekFrom::End(n) => self.blob.size.checked_add_signed(n),
            SeekFrom::Current(n) => self.position.checked_add_signed(n),
        };
        self.position = target.ok_or_else(|| io::Error::from(io::ErrorKind::InvalidInput))?;
        Ok(self.position)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_missing_part_is_an_error_and_is_named() {
        let held = |bytes: &[u8]| Part::Held(Blob::from_bytes(bytes));
        let parts = vec![held(b"abc"), Part::Missing("x.002".into(), 3), held(b"gh")];
        let blob = Blob::of_parts(parts, Some("x.004".into()));
        assert_eq!((blob.size(), blob.part_start(2), blob.next_part()), (8, 6, Some("x.004")));
        assert_eq!((blob.slice(0, 8).unwrap(), blob.missed_part()), (b"abc".to_vec(), Some("x.002")));
        assert_eq!((blob.slice(6, 8).unwrap(), blob.missed_part()), (b"gh".to_vec(), None));
        assert_eq!(blob.slice(4, 1).unwrap_err().kind(), io::ErrorKind::NotFound);
        assert!(blob.slice(8, 1).unwrap().is_empty());
    }

    proptest! {
        #[test]
        fn parts_read_like_the_whole(
            parts in proptest::collection::vec(proptest::collection::vec(any::<u8>(), 0..9), 0..6),
            offset in 0u64..50, len in 0usize..50,
        ) {
            let whole = Blob::from_bytes(parts.concat());
            let held = parts.into_iter().map(|p| Part::Held(Blob::from_bytes(p))).collect();
            let joined = Blob::of_parts(held, None);
            prop_assert_eq!(joined.size(), whole.size());
            prop_assert_eq!(joined.slice(offset, len).unwrap(), whole.slice(offset, len).unwrap());
        }
    }
}

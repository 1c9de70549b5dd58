//! One content, read only: a descriptor or bytes in memory, with positioned reads.

use std::fmt;
use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom};
use std::os::unix::fs::FileExt;
use std::sync::Arc;

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

    /// The same content, of whose reading `watch` is told: how many bytes each time.
    pub fn watched(self, watch: Arc<dyn Fn(usize) + Send + Sync>) -> Blob {
        Blob { watch: Some(Watch(watch)), ..self }
    }

    /// The open file behind it, if it is one.
    pub fn file(&self) -> Option<&File> {
        match &self.source {
            Source::File(file) => Some(file),
            Source::Bytes(_) => None,
        }
    }

    /// Size in bytes.
    pub fn size(&self) -> u64 {
        self.size
    }

    /// Reads up to `buf.len()` bytes at `offset`; fewer only at the end.
    pub fn read_at(&self, offset: u64, buf: &mut [u8]) -> io::Result<usize> {
        let read = self.copy_at(offset, buf)?;
        if let Some(Watch(watch)) = &self.watch {
            watch(read);
        }
        Ok(read)
    }

    fn copy_at(&self, offset: u64, buf: &mut [u8]) -> io::Result<usize> {
        match &self.source {
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

//! Members on their way from a worker back to one: hashed while they arrive, in memory first, then in unlinked
//! files in the case's cache folder, never under a name that a trove gave.

use crate::formats::probe;
use crate::trove::Blob;
use crate::trove::known::{Digests, KnownFiles};
use crate::trove::sha256::Sha256;
use rustix::fs::{MemfdFlags, Mode, OFlags};
use std::fs::File;
use std::io::{self, Write};
use std::os::fd::{AsRawFd, OwnedFd};
use std::path::{Path, PathBuf};

/// Bytes of a member that are held in memory before it moves to a file.
const IN_MEMORY: usize = 128 * 1024;

/// A member that is arriving.
pub struct Arriving<'a> {
    folder: PathBuf,
    hasher: Digests<'a>,
    memory: Vec<u8>,
    file: Option<File>,
    /// Bytes so far.
    pub size: u64,
}

impl<'a> Arriving<'a> {
    /// A member of no bytes yet; `folder` is where it goes when it grows.
    pub fn new(folder: &Path, known: &'a KnownFiles) -> Arriving<'a> {
        Arriving {
            folder: folder.to_path_buf(),
            hasher: Digests::new(known),
            memory: Vec::new(),
            file: None,
            size: 0,
        }
    }

    /// Adds its next bytes.
    pub fn push(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.hasher.update(bytes);
        self.size += bytes.len() as u64;
        if let Some(file) = &mut self.file {
            return file.write_all(bytes);
        }
        self.memory.extend_from_slice(bytes);
        if self.memory.len() > IN_MEMORY {
            let flags = OFlags::TMPFILE | OFlags::RDWR | OFlags::CLOEXEC;
            let mut file = match rustix::fs::open(&self.folder, flags, Mode::from_raw_mode(0o600)) {
                Ok(file) => File::from(file),
                // Not every file system has unlinked files from the start.
                Err(_) => tempfile::tempfile_in(&self.folder)?,
            };
            file.write_all(&self.memory)?;
            self.memory = Vec::new();
            self.file = Some(file);
        }
        Ok(())
    }

    /// The member, complete: its identity, whether the list of known files holds it, and its bytes.
    pub fn finish(self) -> io::Result<(Sha256, bool, Spooled)> {
        let blob = match self.file {
            Some(file) => Blob::of_size(read_only(&file)?, self.size),
            None => Blob::from_bytes(self.memory),
        };
        let (sha256, known) = self.hasher.finish();
        Ok((sha256, known, Spooled { blob }))
    }
}

/// A member that has arrived.
#[derive(Clone, Debug)]
pub struct Spooled {
    /// Its bytes.
    pub blob: Blob,
}

impl Spooled {
    /// Its first and last bytes, for recognising it.
    pub fn ends(&self) -> io::Result<(Vec<u8>, Vec<u8>)> {
        probe::ends(&self.blob)
    }
}

/// An open, read-only descriptor for content that may lie in memory: what a worker is given.
pub fn descriptor(blob: &Blob) -> io::Result<OwnedFd> {
    if let Some(file) = blob.file() {
        return Ok(rustix::io::fcntl_dupfd_cloexec(file, 0)?);
    }
    let memory = rustix::fs::memfd_create("member", MemfdFlags::CLOEXEC)?;
    let mut file = File::from(memory);
    file.write_all(&blob.bytes()?)?;
    Ok(read_only(&file)?.into())
}

/// The same file, opened anew to be read alone. Limits keep a worker from writing, but only a descriptor that cannot
/// be written keeps it from mapping the file and changing what others are going to read.
fn read_only(file: &File) -> io::Result<File> {
    let own = format!("/proc/self/fd/{}", file.as_raw_fd());
    File::open(&own)
        .map_err(|e| io::Error::new(e.kind(), format!("{own} is needed and cannot be opened: {e}")))
}

#[cfg(test)]
mod tests {
    use super::*;
    use rustix::fs::fcntl_getfl;

    #[test]
    fn what_a_worker_is_given_can_only_be_read_wherever_it_lies() {
        let folder = tempfile::tempdir().unwrap();
        let known = KnownFiles::default();
        for size in [0, 1, IN_MEMORY, IN_MEMORY + 1, 3 * IN_MEMORY] {
            let mut arriving = Arriving::new(folder.path(), &known);
            let bytes = vec![b'x'; size];
            bytes.chunks(1000).for_each(|chunk| arriving.push(chunk).unwrap());
            let (.., spooled) = arriving.finish().unwrap();
            let given = descriptor(&spooled.blob).unwrap();
            assert_eq!(fcntl_getfl(&given).unwrap() & OFlags::RWMODE, OFlags::RDONLY, "{size} bytes");
            assert_eq!(Blob::from_file(given.into()).unwrap().bytes().unwrap()[..], bytes[..]);
        }
    }
}

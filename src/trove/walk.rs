//! The walk over a trove: every entry once, names as bytes, nothing followed, nothing outside the root opened.

use super::blob::Blob;
use super::known::{Digests, KnownFiles};
use super::sha256::{Hasher, Sha256};
use crate::named_enum;
use crate::problem::{Problem, ProblemKind, Stage};
use rustix::fs::{Mode, OFlags, ResolveFlags};
use rustix::io::Errno;
use std::fs::{File, Metadata};
use std::io::{self, Read};
use std::os::fd::OwnedFd;
use std::os::unix::ffi::OsStrExt;
use std::os::unix::fs::{FileTypeExt, MetadataExt};
use std::path::{Path, PathBuf};

named_enum! {
    /// What a directory entry is.
    pub enum Kind {
        /// A regular file, or a member with content.
        File = "file",
        /// A directory, or a container's entry for one.
        Directory = "directory",
        /// A symbolic link.
        Symlink = "symlink",
        /// A named pipe.
        Fifo = "fifo",
        /// A socket.
        Socket = "socket",
        /// A block or character device.
        Device = "device",
        /// Something whose kind could not be learned.
        Unknown = "unknown",
    }
}

/// The root of a volume, held open so that every file is opened beneath it and nowhere else.
pub struct Root {
    /// Its absolute path, symbolic links resolved.
    pub path: PathBuf,
    /// A single file is a trove of one: its name.
    single: Option<PathBuf>,
    directory: OwnedFd,
}

impl Root {
    /// Opens a directory, or a single file, as the root of a volume.
    pub fn open(path: &Path) -> io::Result<Root> {
        let path = path.canonicalize()?;
        let metadata = path.metadata()?;
        if !metadata.is_dir() && !metadata.is_file() {
            return Err(io::Error::other("it is neither a folder nor a file"));
        }
        let (directory, single) = if metadata.is_dir() {
            (path.clone(), None)
        } else {
            let parent = path.parent().unwrap_or(Path::new("/")).to_path_buf();
            (parent, path.file_name().map(PathBuf::from))
        };
        let flags = OFlags::RDONLY | OFlags::DIRECTORY | OFlags::CLOEXEC;
        let directory = rustix::fs::open(&directory, flags, Mode::empty())?;
        Ok(Root { path, single, directory })
    }

    /// Every entry beneath the root, in no particular order, or in one that a number makes; the root itself is none.
    pub fn walk(&self, shuffle: Option<u64>) -> impl Iterator<Item = Listed> + Send + use<> {
        let base = self.path.clone();
        let single = self.single.clone();
        let mut walk = walkdir::WalkDir::new(&self.path).follow_links(false).follow_root_links(false);
        if let Some(shuffle) = shuffle {
            walk = walk.sort_by_key(move |entry| {
                Sha256::of(&[&shuffle.to_le_bytes(), entry.file_name().as_bytes()].concat())
            });
        }
        let mut items = walk.into_iter().peekable();
        let mut nameless = false;
        std::iter::from_fn(move || {
            let item = items.next()?;
            // A folder that cannot be listed comes twice: as an entry, and then as an error of the same path.
            let twin = |next: &walkdir::Result<walkdir::DirEntry>| match (&item, next) {
                (Ok(entry), Err(error)) => error.path() == Some(entry.path()),
                _ => false,
            };
            let unlisted = items.next_if(twin).and_then(Result::err);
            Some(Listed::of(item, unlisted, &base, single.as_deref()))
        })
        .flatten()
        // Where a folder stops being listed half-way, the system does not say which: one entry stands for all of them.
        .filter(move |entry| !entry.path.is_empty() || !std::mem::replace(&mut nameless, true))
    }

    /// Looks at one entry by its path in this volume.
    pub fn look(&self, path: &[u8]) -> io::Result<Entry> {
        let full = match self.single {
            Some(_) => self.path.clone(),
            None => self.path.join(std::ffi::OsStr::from_bytes(path)),
        };
        Ok(Entry::with(path.to_vec(), &full, &std::fs::symlink_metadata(&full)?))
    }

    /// Opens a regular file of the volume for reading, beneath the root, following no link, leaving its access
    /// time alone where the system allows that, and never blocking on a FIFO that took the file's place.
    fn open_file(&self, relative: &Path) -> io::Result<File> {
        let flags = OFlags::RDONLY | OFlags::CLOEXEC | OFlags::NOFOLLOW | OFlags::NONBLOCK | OFlags::NOCTTY;
        let resolve = ResolveFlags::BENEATH | ResolveFlags::NO_SYMLINKS | ResolveFlags::NO_MAGICLINKS;
        let open = |flags| rustix::fs::openat2(&self.directory, relative, flags, Mode::empty(), resolve);
        // O_NOATIME is for the owner alone; others read without it.
        Ok(match open(flags | OFlags::NOATIME) {
            Err(Errno::PERM) => open(flags)?,
            other => other?,
        }
        .into())
    }

    /// Opens a file of the volume to be read once.
    pub fn open_entry(&self, path: &[u8]) -> Result<File, Problem> {
        self.open_file(Path::new(std::ffi::OsStr::from_bytes(path)))
            .map_err(|e| unreadable(Stage::Fingerprint, &e))
    }

    /// Opens the content at a stored path of this volume.
    pub fn open_blob(&self, path: &[u8]) -> io::Result<Blob> {
        let file = self.open_file(Path::new(std::ffi::OsStr::from_bytes(path)))?;
        let size = regular(&file)?.len();
        Ok(Blob::of_size(file, size))
    }
}

/// What the system says of an open file; an error if something else has taken its place.
fn regular(file: &File) -> io::Result<Metadata> {
    file.metadata().and_then(|metadata| match metadata.is_file() {
        true => Ok(metadata),
        false => Err(io::Error::other("no longer a regular file")),
    })
}

/// One entry of the trove as its folder lists it: nobody has looked at it yet.
#[derive(Debug)]
pub struct Listed {
    /// Path relative to the root, bytes.
    pub path: Vec<u8>,
    item: walkdir::Result<walkdir::DirEntry>,
    /// Why it cannot be listed itself, if it is a folder that cannot.
    unlisted: Option<walkdir::Error>,
}

impl Listed {
    fn of(
        item: walkdir::Result<walkdir::DirEntry>,
        unlisted: Option<walkdir::Error>,
        base: &Path,
        single: Option<&Path>,
    ) -> Option<Listed> {
        if item.as_ref().is_ok_and(|item| item.depth() == 0) && single.is_none() {
            return None;
        }
        let full = match &item {
            Ok(item) => item.path(),
            Err(error) => error.path().unwrap_or(base),
        };
        let path = full.strip_prefix(base).unwrap_or(full);
        let path = if path.as_os_str().is_empty() { single.unwrap_or(path) } else { path };
        Some(Listed { path: path.as_os_str().as_bytes().to_vec(), item, unlisted })
    }

    /// Whether its folder says that it is a regular file.
    pub fn is_file(&self) -> bool {
        self.item.as_ref().is_ok_and(|item| item.file_type().is_file())
    }

    /// Looks at it, unopened.
    pub fn look(self) -> Entry {
        let item = match self.item {
            Ok(item) => item,
            Err(error) => return Entry::unread(self.path, &error.into()),
        };
        let entry = match item.metadata() {
            Ok(metadata) => Entry::with(self.path, item.path(), &metadata),
            Err(error) => Entry::unread(self.path, &error.into()),
        };
        match self.unlisted {
            Some(error) => Entry { problem: Some(unreadable(Stage::Walk, &error.into())), ..entry },
            None => entry,
        }
    }

    /// Opens it, and looks at what was opened, which costs the system less than finding it by its name once more: none
    /// where it cannot be opened or is no regular file, which a look from outside tells.
    pub fn open(&self, root: &Root) -> Option<(Entry, File)> {
        let item = self.item.as_ref().ok()?;
        let file = root.open_entry(&self.path).ok()?;
        let metadata = regular(&file).ok()?;
        Some((Entry::with(self.path.clone(), item.path(), &metadata), file))
    }
}

/// One entry of the trove as the system shows it, unread.
#[derive(Debug)]
pub struct Entry {
    /// Path relative to the root, bytes.
    pub path: Vec<u8>,
    /// What it is.
    pub kind: Kind,
    /// Size in bytes, of regular files.
    pub size: u64,
    /// Last change of its content, nanoseconds since 1970.
    pub mtime_ns: i64,
    /// Target of a symbolic link, bytes.
    pub target: Option<Vec<u8>>,
    /// Identity of the unchanged: see [`stamp`].
    pub stamp: [u8; 16],
    /// Why it was not or will not be read, if so.
    pub problem: Option<Problem>,
}

impl Entry {
    fn with(path: Vec<u8>, full: &Path, metadata: &Metadata) -> Entry {
        let kind = kind_of(metadata);
        let target = (kind == Kind::Symlink)
            .then(|| std::fs::read_link(full).ok().map(|t| t.as_os_str().as_bytes().to_vec()))
            .flatten();
        let problem = match kind {
            Kind::File | Kind::Directory => None,
            Kind::Symlink => {
                let shown = super::path::printable(target.as_deref().unwrap_or(b"?"));
                Some(Problem::new(
                    Stage::Walk,
                    ProblemKind::Symlink,
                    format!("a link to {shown}, not followed"),
                ))
            }
            _ => Some(Problem::new(Stage::Walk, ProblemKind::Special, format!("a {kind}, not opened"))),
        };
        let stamp = stamp(&path, kind, metadata, target.as_deref());
        let mtime_ns = mtime_ns(metadata);
        Entry { path, kind, size: metadata.len(), mtime_ns, target, stamp, problem }
    }

    fn unread(path: Vec<u8>, error: &io::Error) -> Entry {
        let problem = Some(unreadable(Stage::Walk, error));
        Entry { path, kind: Kind::Unknown, size: 0, mtime_ns: 0, target: None, stamp: [0; 16], problem }
    }
}

fn mtime_ns(metadata: &Metadata) -> i64 {
    metadata.mtime().saturating_mul(1_000_000_000).saturating_add(metadata.mtime_nsec())
}

fn kind_of(metadata: &Metadata) -> Kind {
    let kind = metadata.file_type();
    match () {
        () if kind.is_file() => Kind::File,
        () if kind.is_dir() => Kind::Directory,
        () if kind.is_symlink() => Kind::Symlink,
        () if kind.is_fifo() => Kind::Fifo,
        () if kind.is_socket() => Kind::Socket,
        () => Kind::Device,
    }
}

/// What an entry is recognised by as unchanged: its path, kind, and for files size, mtime and ctime (ns), device
/// and inode; for links the target. Half a SHA-256, so that no trove can be built in which two entries share one.
fn stamp(path: &[u8], kind: Kind, metadata: &Metadata, target: Option<&[u8]>) -> [u8; 16] {
    let mut hasher = Hasher::default();
    hasher.update(kind.name().as_bytes());
    if kind == Kind::File {
        let times = [metadata.mtime(), metadata.mtime_nsec(), metadata.ctime(), metadata.ctime_nsec()];
        times.iter().for_each(|t| hasher.update(&t.to_le_bytes()));
        [metadata.len(), metadata.dev(), metadata.ino()].iter().for_each(|n| hasher.update(&n.to_le_bytes()));
    }
    hasher.update(&(path.len() as u64).to_le_bytes());
    hasher.update(path);
    hasher.update(target.unwrap_or_default());
    let mut half = [0; 16];
    half.iter_mut().zip(hasher.finish().0).for_each(|(to, from)| *to = from);
    half
}

fn unreadable(stage: Stage, error: &io::Error) -> Problem {
    let kind = match error.kind() {
        io::ErrorKind::NotFound => ProblemKind::Vanished,
        _ => ProblemKind::Unreadable,
    };
    // The system's text without the path, which stands in the row's own column.
    let text =
        error.raw_os_error().map_or_else(|| error.to_string(), |n| Errno::from_raw_os_error(n).to_string());
    Problem::new(stage, kind, text)
}

/// A file's fingerprint, with its ends for recognising the type.
pub struct Fingerprint {
    /// SHA-256 of all bytes read.
    pub sha256: Sha256,
    /// Whether the list of known files holds it.
    pub known: bool,
    /// How many bytes were read.
    pub size: u64,
    /// The content, still open.
    pub blob: Blob,
    /// Its first bytes.
    pub head: Vec<u8>,
    /// Whether its size or times are no longer those that the walk saw.
    pub changed: bool,
}

/// Reads a file that was just opened once from start to end and hashes it. `head` bytes of its start are kept. `told`
/// hears how many bytes each step has read; when it says that nobody wants the result any more, nothing is returned.
pub fn fingerprint(
    mut file: File,
    entry: &Entry,
    head: usize,
    buffer: &mut [u8],
    known: &KnownFiles,
    told: &dyn Fn(usize) -> bool,
) -> Result<Option<Fingerprint>, Problem> {
    let error = |e: io::Error| unreadable(Stage::Fingerprint, &e);
    let mut kept = Vec::with_capacity(usize::try_from(entry.size).map_or(head, |size| size.min(head)));
    let (mut hasher, mut size) = (Digests::new(known), 0u64);
    loop {
        let n = match file.read(buffer) {
            Ok(0) => break,
            Ok(n) => n,
            Err(e) if e.kind() == io::ErrorKind::Interrupted => continue,
            Err(e) => return Err(error(e)),
        };
        let bytes = buffer.get(..n).unwrap_or_default();
        hasher.update(bytes);
        if kept.len() < head {
            kept.extend_from_slice(bytes.get(..n.min(head - kept.len())).unwrap_or_default());
        }
        size += n as u64;
        let unwanted = told(n);
        // A short read of a small file is its end: two calls fewer for each of a million files.
        if n < buffer.len() && size == entry.size {
            break;
        }
        // A device that took the file's place might go on for ever.
        if size == n as u64 {
            regular(&file).map_err(error)?;
        }
        if unwanted {
            return Ok(None);
        }
    }
    let after = regular(&file).map_err(error)?;
    let changed = size != entry.size || (after.len(), mtime_ns(&after)) != (entry.size, entry.mtime_ns);
    let blob = Blob::of_size(file, after.len());
    let (sha256, known) = hasher.finish();
    Ok(Some(Fingerprint { sha256, known, size, blob, head: kept, changed }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::cell::RefCell;

    #[test]
    fn each_step_of_a_large_file_is_told_and_can_be_the_last() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("large"), vec![7; 1_000_000]).unwrap();
        let root = Root::open(folder.path()).unwrap();
        let entry = root.look(b"large").unwrap();
        let steps = RefCell::new(Vec::new());
        let read = |enough: usize| {
            steps.borrow_mut().clear();
            let told = |bytes| {
                steps.borrow_mut().push(bytes);
                steps.borrow().len() >= enough
            };
            fingerprint(
                root.open_entry(b"large").unwrap(),
                &entry,
                10,
                &mut [0; 65_536],
                &KnownFiles::default(),
                &told,
            )
            .unwrap()
        };
        assert_eq!(read(usize::MAX).unwrap().sha256, Sha256::of(&[7; 1_000_000]));
        assert_eq!((steps.borrow().len(), steps.borrow().iter().sum::<usize>()), (16, 1_000_000));
        assert!(read(3).is_none());
        assert_eq!(steps.borrow().len(), 3);
    }
}

//! The headers of an archive, parsed by the library, as a list of members. The library takes an archive whole or not
//! at all; where one is cut off or damaged, it gets the part before the place where it failed.

use super::super::{MemberName, moment, zipdir};
use super::locks::Lock;
use crate::formats::passwords::Passwords;
use crate::problem::{Problem, ProblemKind};
use crate::trove::Blob;
use rars::{Archive, ArchiveReadOptions, ArchiveReader, ErrorKind, rar15_40, rar50};
use std::io::{self, Read, Seek, SeekFrom};
use std::ops::Range;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

/// Headers that are listed at most: it bounds memory and lies above the sink's own limit on members.
pub(super) const MAX_HEADERS: u64 = 3_000_000;
/// Bytes of all headers of a volume together, so that one that claims to be larger than memory is refused unread.
const MAX_HEADER_BYTES: u64 = 256 << 20;
/// Bytes of a comment.
const MAX_COMMENT: u64 = 1 << 20;
/// Memory for the dictionary of a comment.
const COMMENT_MEMORY: u64 = 64 << 20;
/// Rounds of hashing that a password costs where headers are encrypted: RAR says how many only behind the password.
const COST: u64 = 1 << 18;

/// What an archive holds.
pub(super) struct Headers {
    pub(super) items: Vec<Item>,
    /// The archive's comment, as stored.
    pub(super) comment: Option<Vec<u8>>,
    /// The password of the headers, where they are encrypted: it is that of the members, too.
    pub(super) password: Option<String>,
    /// Why there are no more members.
    pub(super) problem: Option<Problem>,
    /// Whether it says that another volume follows.
    pub(super) more: bool,
}

/// One member.
#[derive(Clone, Debug)]
pub(super) struct Item {
    pub(super) name: MemberName,
    pub(super) kind: Kind,
    /// Where its packed bytes lie: one stretch in each volume.
    pub(super) packed: Vec<Range<u64>>,
    pub(super) size: u64,
    /// Checksum of the content, mixed with the key where the lock says so.
    pub(super) crc: Option<u32>,
    pub(super) packing: Packing,
    pub(super) lock: Option<Lock>,
    /// Whether it rests on the members before it.
    pub(super) solid: bool,
    /// Whether it begins in another volume.
    pub(super) from_before: bool,
    /// Whether it goes on in another volume.
    pub(super) goes_on: bool,
    /// Why it cannot be whole, where the headers of all volumes show it; of one that cannot even be begun nothing is
    /// packed.
    pub(super) lost: Option<Problem>,
}

/// What a member is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    File,
    Folder,
    /// A link, or the same file as another member.
    Link(Vec<u8>),
}

/// How a member is packed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Packing {
    Stored,
    Rar15,
    Rar20,
    Rar29,
    Rar50 { version: u8, dictionary: u64 },
    Unknown(u8),
}

impl Item {
    /// Whether its bytes are packed as they are.
    pub(super) fn is_stored(&self) -> bool {
        self.packing == Packing::Stored
    }
}

impl Headers {
    /// Reads the headers of the archive, or of the volume, that lies there: with a password that is known to be right,
    /// or else the first that fits if they are encrypted.
    pub(super) fn of(
        blob: &Blob,
        within: Range<u64>,
        known: Option<&str>,
        passwords: &mut Passwords,
    ) -> Result<Headers, Problem> {
        match parse(blob, &within, known) {
            Err(error) if known.is_none() && error.kind() == ErrorKind::PasswordRequired => {
                let found =
                    passwords.find(COST, |password, _| match parse(blob, &within, Some(password)) {
                        // A wrong password passes for damage; where not one header came of it, it was that.
                        Ok(headers) if headers.items.is_empty() && headers.problem.is_some() => Ok(None),
                        other => Ok(other.ok()),
                    })?;
                found.ok_or_else(|| passwords.problem())
            }
            other => other.map_err(problem_of),
        }
    }
}

/// Parses an archive; what is behind a place where that fails is left out.
fn parse(blob: &Blob, within: &Range<u64>, password: Option<&str>) -> Result<Headers, rars::Error> {
    let mut options = ArchiveReadOptions::with_optional_password(password.map(str::as_bytes));
    options.max_header_count = Some(MAX_HEADERS);
    options.max_header_bytes = Some(MAX_HEADER_BYTES);
    let place = Arc::new(Place::default());
    let parse = |size: u64| {
        let source =
            Source { blob: blob.clone(), within: within.clone(), size, at: 0, place: Arc::clone(&place) };
        ArchiveReader::read_reader_with_options(source, options)
    };
    let length = within.end.saturating_sub(within.start);
    // What cannot be read is a missing piece of an archive that was cut.
    let ends = [ErrorKind::InvalidArchive, ErrorKind::ChecksumMismatch, ErrorKind::Io];
    let (archive, problem) = match parse(length) {
        Ok(archive) => (archive, None),
        Err(error) if !ends.contains(&error.kind()) => return Err(error),
        Err(error) => {
            // As if it went on for ever, so that what stops it is a header, and not that a member's data is cut off.
            let _ = parse(i64::MAX as u64);
            let (failed, jumped) = (place.last.load(Ordering::Relaxed), place.jumped.load(Ordering::Relaxed));
            // An encrypted header is read behind its salt, or its initial vector. Where the end is in the middle of a
            // header, the data before it, which is jumped over, is what is whole.
            let ends = [(failed, 0), (failed, 8), (failed, 16), (jumped, 0), (jumped, 16)];
            let shorter = ends
                .into_iter()
                .filter_map(|(end, back)| u64::checked_sub(end, back))
                .find_map(|end| parse(end).ok());
            let Some(archive) = shorter else { return Err(error) };
            let problem = match failed {
                _ if failed >= length => Problem::read(ProblemKind::Truncated, "the end is missing"),
                _ => Problem::corrupt(format!(
                    "the header at byte {failed} is broken; what follows it is not read"
                )),
            };
            (archive, Some(problem))
        }
    };
    options.max_member_output_bytes = Some(MAX_COMMENT);
    options.rar50_dictionary_size_limit = Some(COMMENT_MEMORY);
    let comment = archive.comment_with_options(options).ok().flatten();
    let (mut items, more): (Vec<Item>, bool) = match &archive {
        Archive::Rar15To40(archive) => (
            archive.files().map(|file| old(file, archive.main.is_solid())).collect(),
            archive.blocks.iter().any(|b| matches!(b, rar15_40::Block::End(end) if end.flags & 1 != 0)),
        ),
        Archive::Rar50Plus(archive) => (
            archive.files().map(new).collect(),
            archive.blocks.iter().any(|b| matches!(b, rar50::Block::End(end) if end.has_next_volume())),
        ),
        _ => return Err(rars::Error::UnsupportedSignature),
    };
    for range in items.iter_mut().flat_map(|item| &mut item.packed) {
        *range = range.start.saturating_add(within.start)..range.end.saturating_add(within.start);
    }
    Ok(Headers { items, comment, password: password.map(str::to_owned), problem, more })
}

/// A member out of a header of RAR 1.5 to 4.
fn old(file: &rar15_40::FileHeader, solid: bool) -> Item {
    let mut path = file.name.clone();
    // Before RAR 5 it parts components on every system.
    path.iter_mut().filter(|b| **b == b'\\').for_each(|b| *b = b'/');
    let [date, time] = [file.file_time >> 16, file.file_time & 0xffff];
    let lock = file.is_encrypted().then_some(match file.unp_ver {
        ..=15 => Lock::Rar15,
        16..=28 => Lock::Rar20,
        _ => Lock::Rar30 { salt: file.salt },
    });
    Item {
        name: MemberName { path, modified: zipdir::dos_time(date as u16, time as u16) },
        kind: if file.is_directory() { Kind::Folder } else { Kind::File },
        packed: stretch(&file.packed_range),
        size: file.unp_size,
        crc: Some(file.file_crc),
        packing: match file.unp_ver {
            _ if file.is_stored() => Packing::Stored,
            15 => Packing::Rar15,
            20 | 26 => Packing::Rar20,
            29.. => Packing::Rar29,
            other => Packing::Unknown(other),
        },
        lock,
        // Before RAR 2 the members do not say it themselves.
        solid: solid && (file.unp_ver < 20 || file.is_solid()),
        from_before: file.is_split_before(),
        goes_on: file.is_split_after(),
        lost: None,
    }
}

/// A member out of a header of RAR 5 and later.
fn new(file: &rar50::FileHeader) -> Item {
    let info = file.decoded_compression_info();
    let lock = file.encryption.as_ref().filter(|_| file.encrypted).map(|e| Lock::Rar50 {
        salt: e.salt,
        iv: e.iv,
        rounds: e.kdf_count,
        check: e.check_value,
        mixed: e.flags & 2 != 0,
    });
    Item {
        name: MemberName {
            path: file.name.clone(),
            modified: file.modification_time().and_then(|seconds| moment::unix(seconds.into())),
        },
        kind: match &file.redirection {
            Some(link) => Kind::Link(link.target_name.clone()),
            None if file.is_directory() => Kind::Folder,
            None => Kind::File,
        },
        packed: stretch(&file.block.data_range),
        size: file.unpacked_size,
        crc: file.data_crc32,
        packing: match &info {
            _ if file.is_stored() => Packing::Stored,
            Ok(info) => Packing::Rar50 { version: info.algorithm_version, dictionary: info.dictionary_size },
            Err(_) => Packing::Unknown(7),
        },
        lock,
        solid: info.is_ok_and(|info| info.solid),
        from_before: file.is_split_before(),
        goes_on: file.is_split_after(),
        lost: None,
    }
}

/// Where a member's bytes lie in this archive.
fn stretch(range: &Range<usize>) -> Vec<Range<u64>> {
    std::iter::once(range.start as u64..range.end as u64).collect()
}

/// The problem that an error of the library means.
fn problem_of(error: rars::Error) -> Problem {
    let kind = match error.kind() {
        ErrorKind::PasswordRequired | ErrorKind::BadPassword => ProblemKind::Encrypted,
        ErrorKind::UnsupportedFormat | ErrorKind::UnsupportedFeature => ProblemKind::Unsupported,
        ErrorKind::ResourceLimit => ProblemKind::Limit,
        _ if matches!(error.root_cause(), rars::Error::TooShort) => ProblemKind::Truncated,
        _ => ProblemKind::Corrupt,
    };
    Problem::read(kind, error.to_string())
}

/// Where an archive was read last, and where that began without a jump.
#[derive(Default)]
struct Place {
    last: AtomicU64,
    jumped: AtomicU64,
}

/// A stretch of a content as an archive that is said to be so long, whatever it is; it tells where it was read
/// last.
struct Source {
    blob: Blob,
    within: Range<u64>,
    size: u64,
    at: u64,
    place: Arc<Place>,
}

impl Read for Source {
    fn read(&mut self, buf: &mut [u8]) -> io::Result<usize> {
        let at = self.within.start.saturating_add(self.at);
        let left = usize::try_from(self.within.end.saturating_sub(at)).unwrap_or(usize::MAX);
        let asked = left.min(buf.len());
        let read = self.blob.read_at(at, buf.get_mut(..asked).unwrap_or_default())?;
        self.at += read as u64;
        Ok(read)
    }
}

impl Seek for Source {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        let target = match to {
            SeekFrom::Start(n) => Some(n),
            SeekFrom::Current(n) => self.at.checked_add_signed(n),
            SeekFrom::End(n) => self.size.checked_add_signed(n),
        };
        let target = target.ok_or(io::ErrorKind::InvalidInput)?;
        if !matches!(to, SeekFrom::End(_)) {
            self.place.last.store(target, Ordering::Relaxed);
            if target != self.at {
                self.place.jumped.store(target, Ordering::Relaxed);
            }
        }
        self.at = target;
        Ok(self.at)
    }
}

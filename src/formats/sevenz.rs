//! 7z archives: each block is unpacked once, from its start, and its members are pushed as they come by, so that a
//! solid archive costs no more than another. What breaks in a block is lost from there to the block's end.

mod directory;
#[cfg(test)]
pub(super) mod tests;

use super::passwords::{Passwords, is_sound};
use super::{Basis, Format, Match, MemberName, Probe, Read, Sink, moment};
use crate::problem::{Problem, ProblemKind};
use crate::trove::Blob;
use directory::Names;
use sevenz_rust2::{Archive, ArchiveEntry, Block, BlockDecoder, Coder, EncoderMethod, Error, Password};
use std::io::{self, BufReader};
use std::ops::Range;

pub(super) const FORMAT: Format = Format {
    name: "7z",
    media_type: "application/x-7z-compressed",
    extensions: &["7z"],
    recognize,
    read: Read::With(read),
    note: "members, solid or not, of every usual method and filter but Deflate64 and Brotli; encrypted ones and \
           encrypted directories with the passwords given; one that is cut off has lost its directory and is not read",
};

/// Memory for the dictionaries of one block, all together.
const MEMORY: u64 = 1536 << 20;

fn recognize(probe: &Probe) -> Option<Match> {
    if probe.signature() == Some(FORMAT.media_type) { Match::on(Basis::Signature) } else { None }
}

fn read(blob: &Blob, sink: &mut Sink) -> Result<(), Problem> {
    let mut keys = Keys { passwords: Passwords::new(sink.passwords()), directory: None };
    let opened = Opened::new(blob, &mut keys)?;
    sink.announce(opened.archive.files.len() as u64)?;
    for block in 0..opened.archive.blocks.len() {
        opened.push_block(block, &mut keys, sink)?;
    }
    let blocks = opened.archive.stream_map.file_block_index.iter().zip(&opened.archive.files);
    for (at, (block, entry)) in blocks.enumerate() {
        if block.is_none() {
            push(entry, opened.name(at, entry), &mut io::empty(), sink)?;
        }
    }
    keys.passwords.record(sink)
}

/// Pushes a member. An anti-item, which only says that an update is to delete something, has no content.
fn push(
    entry: &ArchiveEntry,
    name: MemberName,
    content: &mut dyn io::Read,
    sink: &mut Sink,
) -> Result<(), Problem> {
    if entry.is_directory || entry.is_anti_item { sink.folder(name) } else { sink.member(name, content) }
}

/// The passwords, and what is known of them.
struct Keys<'a> {
    passwords: Passwords<'a>,
    /// The password of the directory, where that is encrypted: it is that of every block.
    directory: Option<Password>,
}

impl Keys<'_> {
    /// The first password that `fits`, each at the cost of so many rounds.
    fn find<T>(
        &mut self,
        cost: u64,
        mut fits: impl FnMut(&Password) -> Result<Option<T>, Problem>,
    ) -> Result<(T, Password), Problem> {
        let found = self.passwords.find(cost, |password, _| {
            let key = Password::new(password);
            Ok(fits(&key)?.map(|made| (made, key)))
        })?;
        found.ok_or_else(|| self.passwords.problem())
    }
}

/// An archive whose directory is read.
struct Opened<'a> {
    blob: &'a Blob,
    archive: Archive,
    names: Names,
    /// Checksums of the members. The library is not told of them: it would give up a block for one member's.
    checksums: Vec<Option<u32>>,
}

impl<'a> Opened<'a> {
    fn new(blob: &'a Blob, keys: &mut Keys) -> Result<Opened<'a>, Problem> {
        let range = directory::range(blob)?;
        let (mut archive, names) = match directory::read(blob, &Password::empty()) {
            Err(Error::PasswordRequired) => {
                let cost = directory::cost(&blob.slice(range.start, 4096)?);
                let (directory, key) = keys.find(cost, |key| Ok(directory::read(blob, key).ok()))?;
                keys.directory = Some(key);
                directory
            }
            other => other.map_err(problem_of)?,
        };
        let known = |file: &mut ArchiveEntry| {
            let known = std::mem::take(&mut file.has_crc);
            u32::try_from(file.crc).ok().filter(|_| known)
        };
        let checksums = archive.files.iter_mut().map(known).collect();
        Ok(Opened { blob, archive, names, checksums })
    }

    /// Pushes the members of a block.
    fn push_block(&self, block: usize, keys: &mut Keys, sink: &mut Sink) -> Result<(), Problem> {
        let mut members = self.members(block);
        let mut stopped = None;
        let unpacked = self.key(block, keys).and_then(|key| {
            self.unpack(block, &key, &mut |at, entry, content| {
                members.start = at + 1;
                stopped = push(entry, self.name(at, entry), content, sink).err();
                stopped.is_none()
            })
        });
        if let Some(problem) = stopped {
            return Err(problem);
        }
        let Err(problem) = unpacked else { return Ok(()) };
        for (at, entry) in self.archive.files.iter().enumerate().take(members.end).skip(members.start) {
            let name = self.name(at, entry);
            match entry.has_stream {
                true => sink.lost_member(name, problem.clone())?,
                false => push(entry, name, &mut io::empty(), sink)?,
            }
        }
        Ok(())
    }

    /// Unpacks a block and hands each member to `each`, with its place in the directory, until that says no.
    fn unpack(
        &self,
        block: usize,
        key: &Password,
        each: &mut dyn FnMut(usize, &ArchiveEntry, &mut dyn io::Read) -> bool,
    ) -> Result<(), Problem> {
        if self.archive.blocks.get(block).map_or(0, memory) > MEMORY {
            let message = format!("unpacking it takes more than {} MiB of memory", MEMORY >> 20);
            return Err(Problem::read(ProblemKind::Limit, message));
        }
        let mut source = BufReader::with_capacity(64 << 10, self.blob.reader());
        let mut places = self.members(block);
        let decoder = BlockDecoder::new(1, block, &self.archive, key, &mut source);
        let unpacked = decoder.for_each_entries(&mut |entry, content| {
            let at = places.next().unwrap_or(usize::MAX);
            let expected = self.checksums.get(at).copied().flatten();
            Ok(each(at, entry, &mut Checked { content, crc: flate2::Crc::new(), expected }))
        });
        unpacked.map(drop).map_err(problem_of)
    }

    /// The password of a block: none where it is not encrypted.
    fn key(&self, block: usize, keys: &mut Keys) -> Result<Password, Problem> {
        let coders = self.archive.blocks.get(block).map_or(&[][..], |b| &b.coders);
        let Some(aes) = coders.iter().find(|c| is(c, EncoderMethod::ID_AES256_SHA256)) else {
            return Ok(Password::empty());
        };
        if let Some(key) = &keys.directory {
            return Ok(key.clone());
        }
        let stored = |c: &Coder| is(c, EncoderMethod::ID_AES256_SHA256) || is(c, EncoderMethod::ID_COPY);
        let packed = !coders.iter().all(stored);
        let fits = |key: &Password| Ok(self.fits(block, key, packed)?.then_some(()));
        keys.find(directory::rounds(aes.properties()), fits).map(|(_, key)| key)
    }

    /// Whether a password fits a block: its first member proves it.
    fn fits(&self, block: usize, key: &Password, packed: bool) -> Result<bool, Problem> {
        let mut sound = false;
        let unpacked = self.unpack(block, key, &mut |at, entry, content| {
            let tells = packed || self.checksums.get(at).is_some_and(Option::is_some);
            sound = entry.has_stream && tells && is_sound(content, packed);
            !entry.has_stream
        });
        match unpacked {
            Err(problem) if matches!(problem.kind, ProblemKind::Unsupported | ProblemKind::Limit) => {
                Err(problem)
            }
            _ => Ok(sound),
        }
    }

    /// The places of a block's members in the directory.
    fn members(&self, block: usize) -> Range<usize> {
        let first = self.archive.stream_map.block_first_file_index.get(block).copied().unwrap_or(0);
        let (key, mut nothing) = (Password::empty(), io::empty());
        first..first + BlockDecoder::new(1, block, &self.archive, &key, &mut nothing).entry_count()
    }

    fn name(&self, at: usize, entry: &ArchiveEntry) -> MemberName {
        let modified =
            entry.has_last_modified_date.then(|| moment::of_windows(entry.last_modified_date.into()));
        MemberName { path: self.names.of(at, entry), modified: modified.flatten() }
    }
}

/// Bytes of memory that unpacking a block takes for dictionaries.
fn memory(block: &Block) -> u64 {
    let of_coder = |coder: &Coder| {
        let properties = coder.properties();
        let number = properties.get(1..5).and_then(|b| b.first_chunk()).map_or(0, |b| u32::from_le_bytes(*b));
        match properties.first() {
            Some(bits) if is(coder, EncoderMethod::ID_LZMA2) => {
                (2 | u64::from(bits & 1)) << (bits.min(&40) / 2 + 11)
            }
            _ if is(coder, EncoderMethod::ID_LZMA) || is(coder, EncoderMethod::ID_PPMD) => u64::from(number),
            _ => 0,
        }
    };
    block.coders.iter().map(of_coder).sum()
}

fn is(coder: &Coder, method: &[u8]) -> bool {
    coder.encoder_method_id() == method
}

/// A member's content, compared with its checksum at its end.
struct Checked<'a> {
    content: &'a mut dyn io::Read,
    crc: flate2::Crc,
    expected: Option<u32>,
}

impl io::Read for Checked<'_> {
    fn read(&mut self, buf: &mut [u8]) -> io::Result<usize> {
        let got = self.content.read(buf)?;
        self.crc.update(buf.get(..got).unwrap_or_default());
        if got == 0 && !buf.is_empty() && self.expected.is_some_and(|crc| crc != self.crc.sum()) {
            return Err(io::Error::new(io::ErrorKind::InvalidData, "its checksum is another"));
        }
        Ok(got)
    }
}

/// The problem that an error of the library means.
fn problem_of(error: Error) -> Problem {
    let (kind, message) = match error {
        // A password was proved before anything was unpacked with it.
        Error::Io(e, _) | Error::MaybeBadPassword(e) => return Problem::from(e),
        Error::UnsupportedCompressionMethod(method) => {
            (ProblemKind::Unsupported, format!("compressed by {method}, which is not read"))
        }
        Error::Unsupported(what) => (ProblemKind::Unsupported, what.into_owned()),
        Error::ExternalUnsupported => {
            (ProblemKind::Unsupported, "its directory lies in a stream of its own".to_owned())
        }
        Error::UnsupportedVersion { major, .. } => {
            (ProblemKind::Unsupported, format!("version {major} of the format is not read"))
        }
        Error::MaxMemLimited { .. } => (ProblemKind::Limit, "its directory is too large".to_owned()),
        Error::Other(what) if what.contains("cannot allocate") => {
            (ProblemKind::Limit, "its directory claims more than memory holds".to_owned())
        }
        Error::Other(what) => (ProblemKind::Corrupt, what.into_owned()),
        Error::ChecksumVerificationFailed | Error::NextHeaderCrcMismatch => {
            (ProblemKind::Corrupt, "the checksum of its directory is another".to_owned())
        }
        _ => (ProblemKind::Corrupt, "its directory does not hold together".to_owned()),
    };
    Problem::read(kind, message)
}

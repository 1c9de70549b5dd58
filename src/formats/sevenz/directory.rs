//! The directory of a 7z archive, read by the library. That refuses a whole archive for one name that is no UTF-16,
//! and Windows lets names be such: then it gets the directory with these names mended, and we keep the true ones.

use crate::problem::{Problem, ProblemKind};
use crate::trove::Blob;
use crate::trove::blob::BlobReader;
use sevenz_rust2::{Archive, ArchiveEntry, BlockDecoder, EncoderMethod, Error, Password};
use std::borrow::Cow;
use std::io::{self, BufReader, Read, Seek, SeekFrom};
use std::ops::Range;

/// Bytes before the first block: signature, version, and where the directory is.
const START: u64 = 32;
/// Memory for the directory, in KiB.
const MEMORY: usize = 256 << 10;
/// What the library says of a name with half a surrogate pair.
const NO_UTF16: &str = "entry name is invalid UTF-16";
/// Places that are tried as those of the names; the first one is, unless the directory is made to mislead.
const MARKS: usize = 64;
/// What a half is replaced by for the library.
const REPLACEMENT: u16 = 0xFFFD;

/// Names that the library cannot hold, of every member; none where it holds all.
#[derive(Default)]
pub(super) struct Names(Vec<Vec<u8>>);

impl Names {
    /// The name of a member, in UTF-8; half a surrogate pair is three bytes, as WTF-8 has it.
    pub(super) fn of(&self, at: usize, entry: &ArchiveEntry) -> Vec<u8> {
        self.0.get(at).cloned().unwrap_or_else(|| entry.name.clone().into_bytes())
    }
}

/// Where the directory lies.
pub(super) fn range(blob: &Blob) -> Result<Range<u64>, Problem> {
    let start = blob.slice(0, START as usize)?;
    let number = |at: usize| start.get(at..).and_then(|b| b.first_chunk()).map(|b| u64::from_le_bytes(*b));
    let range = number(12).zip(number(20)).and_then(|(offset, size)| {
        let from = offset.checked_add(START)?;
        Some(from..from.checked_add(size)?)
    });
    let inside = range.filter(|range| range.end <= blob.size());
    inside.ok_or_else(|| Problem::read(ProblemKind::Truncated, "the directory at the end is missing"))
}

/// Rounds of hashing that one password costs, by the properties of the cipher.
pub(super) fn rounds(properties: &[u8]) -> u64 {
    properties.first().map_or(0, |b| 1 << (b & 63).min(40))
}

/// Likewise for a directory, by the bytes that say how it is packed.
pub(super) fn cost(header: &[u8]) -> u64 {
    let cipher = EncoderMethod::ID_AES256_SHA256;
    let at = header.windows(cipher.len()).position(|bytes| bytes == cipher);
    rounds(at.and_then(|at| header.get(at + cipher.len() + 1..)).unwrap_or_default())
}

/// Reads the directory.
pub(super) fn read(blob: &Blob, key: &Password) -> Result<(Archive, Names), Error> {
    match list(blob.reader(), key) {
        Err(Error::Other(what)) if what == NO_UTF16 => mended(blob, key),
        other => other.map(|archive| (archive, Names::default())),
    }
}

fn list(source: impl Read + Seek, key: &Password) -> Result<Archive, Error> {
    // It is read in one piece, and where it is searched for, byte by byte and backwards.
    Archive::read_with_memory_limit(&mut BufReader::with_capacity(512, source), key, MEMORY)
}

/// Reads a directory whose names are not all UTF-16.
fn mended(blob: &Blob, key: &Password) -> Result<(Archive, Names), Error> {
    let plain = unpacked(blob, key)?;
    // The names are looked for by their mark; that the library finds as many, and the same, proves them.
    let places = (0..plain.len()).filter(|&at| plain.get(at) == Some(&0x11));
    for (from, to) in places.filter_map(|at| names_behind(&plain, at)).take(MARKS) {
        let Some((mended, names)) = mend(&plain, from, to) else { continue };
        let Ok(archive) = list(Patched::new(blob, mended), key) else { continue };
        let same = |(name, file): (&Vec<u8>, &ArchiveEntry)| lossy(name) == file.name;
        if names.len() == archive.files.len() && names.iter().zip(&archive.files).all(same) {
            return Ok((archive, Names(names)));
        }
    }
    Err(Error::Other(Cow::Borrowed(NO_UTF16)))
}

/// The directory's bytes, unpacked. To unpack it the library gets a directory that lists it as a member.
fn unpacked(blob: &Blob, key: &Password) -> Result<Vec<u8>, Error> {
    let range = range(blob).map_err(|problem| Error::Other(problem.message.into()))?;
    let header = blob.slice(range.start, usize::try_from(range.end - range.start).unwrap_or(0))?;
    let Some(streams) = header.strip_prefix(&[0x17]).and_then(|h| h.strip_suffix(&[0])) else {
        return Ok(header);
    };
    // Streams as they are, one part each; one file, nothing said of it.
    let list_of_one = [&[0x01, 0x04], streams, &[0x08, 0x00, 0x00, 0x05, 0x01, 0x00, 0x00]].concat();
    let archive = list(Patched::new(blob, list_of_one), &Password::empty())?;
    let mut out = Vec::new();
    let mut source = blob.reader();
    BlockDecoder::new_with_memory_limit(1, MEMORY, 0, &archive, key, &mut source).for_each_entries(
        &mut |_, content| {
            content.take((MEMORY as u64) << 10).read_to_end(&mut out)?;
            Ok(true)
        },
    )?;
    Ok(out)
}

/// Where the names behind a mark lie, if they may be names: whole units, the last one a zero, behind a zero that says
/// that they lie there.
fn names_behind(directory: &[u8], mark: usize) -> Option<(usize, usize)> {
    let (size, digits) = number(directory.get(mark + 1..)?)?;
    let from = mark + 1 + digits + 1;
    let to = from.checked_add(size.checked_sub(1)?)?;
    let names = directory.get(from..to)?;
    (names.len() % 2 == 0 && names.ends_with(&[0, 0]) && directory.get(from - 1) == Some(&0))
        .then_some((from, to))
}

/// The directory with every half of a surrogate pair in its names replaced, and the names as they are; nothing where
/// there is nothing to replace.
fn mend(directory: &[u8], from: usize, to: usize) -> Option<(Vec<u8>, Vec<Vec<u8>>)> {
    let units = directory.get(from..to)?.chunks_exact(2);
    let units: Vec<u16> = units.filter_map(|b| b.first_chunk()).map(|b| u16::from_le_bytes(*b)).collect();
    let decoded = || char::decode_utf16(units.iter().copied());
    let whole =
        |c: Result<char, _>| c.map_or(vec![REPLACEMENT], |c: char| c.encode_utf16(&mut [0; 2]).to_vec());
    let replaced: Vec<u8> =
        decoded().flat_map(|c| whole(c.map_err(drop))).flat_map(u16::to_le_bytes).collect();
    let mut names = vec![Vec::new()];
    for c in decoded() {
        match (c, names.last_mut()) {
            (Ok('\0'), _) => names.push(Vec::new()),
            (Ok(c), Some(name)) => name.extend(c.encode_utf8(&mut [0; 4]).bytes()),
            (Err(half), Some(name)) => name.extend(wtf8(half.unpaired_surrogate())),
            (_, None) => {}
        }
    }
    names.pop();
    if replaced == directory.get(from..to)? {
        return None;
    }
    Some(([directory.get(..from)?, &replaced, directory.get(to..)?].concat(), names))
}

/// Half a surrogate pair as WTF-8 writes it.
fn wtf8(half: u16) -> [u8; 3] {
    let [high, low] = half.to_be_bytes();
    [0xE0 | high >> 4, 0x80 | (high & 15) << 2 | low >> 6, 0x80 | low & 63]
}

/// A name as the library has it: with a sign for each half.
fn lossy(name: &[u8]) -> String {
    let mut out = String::new();
    for chunk in name.utf8_chunks() {
        out.push_str(chunk.valid());
        // The three bytes of a half are no UTF-8 one by one.
        if chunk.invalid().first() == Some(&0xED) {
            out.push('\u{FFFD}');
        }
    }
    out
}

/// A number of the format, and how many bytes it takes.
fn number(bytes: &[u8]) -> Option<(usize, usize)> {
    let (first, rest) = bytes.split_first()?;
    let more = first.leading_ones().min(8) as usize;
    let low = rest.get(..more)?.iter().rev().fold(0u64, |n, b| n << 8 | u64::from(*b));
    let high = if more < 7 { u64::from(first & (0x7F >> more)) << (8 * more) } else { 0 };
    Some((usize::try_from(high | low).ok()?, more + 1))
}

/// An archive with another directory, behind its last byte.
struct Patched {
    start: Vec<u8>,
    archive: BlobReader,
    size: u64,
    directory: Vec<u8>,
    at: u64,
}

impl Patched {
    fn new(blob: &Blob, directory: Vec<u8>) -> Patched {
        let sum = |bytes: &[u8]| {
            let mut crc = flate2::Crc::new();
            crc.update(bytes);
            crc.sum().to_le_bytes()
        };
        let size = blob.size().max(START);
        let place = [(size - START).to_le_bytes(), (directory.len() as u64).to_le_bytes()].concat();
        let place = [&place, sum(&directory).as_slice()].concat();
        let start = [b"7z\xBC\xAF\x27\x1C\0\x04", sum(&place).as_slice(), &place].concat();
        Patched { start, archive: blob.reader(), size, directory, at: 0 }
    }
}

impl Read for Patched {
    fn read(&mut self, buf: &mut [u8]) -> io::Result<usize> {
        let from = |bytes: &[u8], at: u64, buf: &mut [u8]| {
            let at = usize::try_from(at).unwrap_or(usize::MAX);
            bytes.get(at..).unwrap_or_default().read(buf)
        };
        let got = if self.at < START {
            from(&self.start, self.at, buf)?
        } else if self.at < self.size {
            self.archive.seek(SeekFrom::Start(self.at))?;
            let left = usize::try_from(self.size - self.at).unwrap_or(usize::MAX);
            let most = buf.len().min(left);
            self.archive.read(buf.get_mut(..most).unwrap_or_default())?
        } else {
            from(&self.directory, self.at - self.size, buf)?
        };
        self.at += got as u64;
        Ok(got)
    }
}

impl Seek for Patched {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        let target = match to {
            SeekFrom::Start(n) => Some(n),
            SeekFrom::End(n) => (self.size + self.directory.len() as u64).checked_add_signed(n),
            SeekFrom::Current(n) => self.at.checked_add_signed(n),
        };
        self.at = target.ok_or_else(|| io::Error::from(io::ErrorKind::InvalidInput))?;
        Ok(self.at)
    }
}

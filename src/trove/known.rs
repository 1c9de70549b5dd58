//! Files that are known already, by lists of their hashes: operating systems, programs, what a desk has seen before.
//!
//! A list is text, one file a line, in which the first field that looks like a hash counts: the output of `sha256sum`,
//! `sha1sum` or `md5sum`, a column of hashes, or NSRL's `NSRLFile.txt` (RDS 2, where SHA-1 comes first). The database of
//! RDS 3 is read by `store::hashlist`.

use super::sha256::{Hasher, Sha256};
use sha1::Digest;
use std::io::{self, BufRead};

/// Bytes of a digest that are kept: those of MD5, the shortest. No two files of a list share so many.
const KEPT: usize = 16;

/// Hashes that may be held twice before a list is sorted anew.
const TWICE: usize = 1 << 20;

/// Hashes of known files, 16 bytes of memory each.
#[derive(Clone, Debug, Default)]
pub struct KnownFiles {
    sha256: Vec<[u8; KEPT]>,
    sha1: Vec<[u8; KEPT]>,
    md5: Vec<[u8; KEPT]>,
    /// Hashes at which those that are held twice are dropped.
    full: usize,
}

impl KnownFiles {
    /// Reads a list.
    ///
    /// # Errors
    /// What reading gives.
    pub fn read(mut list: impl BufRead) -> io::Result<KnownFiles> {
        let (mut known, mut line) = (KnownFiles::default(), Vec::new());
        while list.read_until(b'\n', &mut line)? > 0 {
            known.add(&line);
            line.clear();
        }
        known.settle();
        Ok(known)
    }

    /// Puts the hashes in the order in which they are looked up. A list holds one for each place that a file is known from.
    pub fn settle(&mut self) {
        for hashes in [&mut self.sha256, &mut self.sha1, &mut self.md5] {
            hashes.sort_unstable();
            hashes.dedup();
        }
        self.full = 2 * self.len() + TWICE;
    }

    /// How many hashes the list holds.
    pub fn len(&self) -> usize {
        self.sha256.len() + self.sha1.len() + self.md5.len()
    }

    /// Whether it holds none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// SHA-256 over all of it in order: what a run was told, for its audit trail.
    pub fn identity(&self) -> Sha256 {
        let mut hasher = Hasher::default();
        for list in [&self.sha256, &self.sha1, &self.md5] {
            hasher.update(&(list.len() as u64).to_le_bytes());
            list.iter().for_each(|digest| hasher.update(digest));
        }
        hasher.finish()
    }

    /// Adds the first hash of a line, if it has one; [`Self::settle`] must follow before anything is looked up.
    pub fn add(&mut self, line: &[u8]) {
        if self.len() >= self.full.max(TWICE) {
            self.settle();
        }
        let fields = line.split(|b| !b.is_ascii_alphanumeric());
        for field in fields.filter(|f| matches!(f.len(), 32 | 40 | 64)) {
            let Some(digest) = kept(field) else { continue };
            return match field.len() {
                64 => self.sha256.push(digest),
                40 => self.sha1.push(digest),
                _ => self.md5.push(digest),
            };
        }
    }
}

/// The first bytes of a digest in hexadecimal digits, all of which must be such.
fn kept(hex: &[u8]) -> Option<[u8; KEPT]> {
    let digit = |b: &u8| char::from(*b).to_digit(16).and_then(|n| u8::try_from(n).ok());
    let digits: Option<Vec<u8>> = hex.iter().map(digit).collect();
    let mut bytes = [0; KEPT];
    let digits = digits?;
    for (byte, pair) in bytes.iter_mut().zip(digits.chunks_exact(2)) {
        *byte = pair.iter().fold(0, |n, digit| n << 4 | digit);
    }
    Some(bytes)
}

/// Hashes a stream while it passes by, as its identity and as far as a list of known files asks.
pub struct Digests<'a> {
    known: &'a KnownFiles,
    sha256: Hasher,
    sha1: Option<sha1::Sha1>,
    md5: Option<md5::Md5>,
}

impl<'a> Digests<'a> {
    /// A stream of no bytes yet.
    pub fn new(known: &'a KnownFiles) -> Digests<'a> {
        Digests {
            known,
            sha256: Hasher::default(),
            sha1: (!known.sha1.is_empty()).then(sha1::Sha1::new),
            md5: (!known.md5.is_empty()).then(md5::Md5::new),
        }
    }

    /// Adds the next bytes of the stream.
    pub fn update(&mut self, bytes: &[u8]) {
        self.sha256.update(bytes);
        if let Some(sha1) = &mut self.sha1 {
            sha1.update(bytes);
        }
        if let Some(md5) = &mut self.md5 {
            md5.update(bytes);
        }
    }

    /// The identity of all bytes added, and whether the list knows them.
    pub fn finish(self) -> (Sha256, bool) {
        let sha256 = self.sha256.finish();
        let holds = |list: &[[u8; KEPT]], digest: &[u8]| {
            digest.first_chunk().is_some_and(|kept| list.binary_search(kept).is_ok())
        };
        let known = holds(&self.known.sha256, &sha256.0)
            || self.sha1.is_some_and(|d| holds(&self.known.sha1, &d.finalize()))
            || self.md5.is_some_and(|d| holds(&self.known.md5, &d.finalize()));
        (sha256, known)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LIST: &str = "\"SHA-1\",\"MD5\",\"CRC32\",\"FileName\",\"FileSize\"\n\
        \"A9993E364706816ABA3E25717850C26C9CD0D89D\",\"900150983CD24FB0D6963F7D28E17F72\",\"352441C2\",\"abc.txt\",3\n\
        # a comment, and a name\n\
        d41d8cd98f00b204e9800998ecf8427e  empty\n\
        7ad8dbe5dbed0dcda5e2fa713de5ddb5b6db23d8b7f4fc0ed2650b5b071107c7  letters.txt\n";

    fn is_known(known: &KnownFiles, bytes: &[u8]) -> bool {
        let mut digests = Digests::new(known);
        bytes.chunks(7).for_each(|chunk| digests.update(chunk));
        let (sha256, found) = digests.finish();
        assert_eq!(sha256, Sha256::of(bytes));
        found
    }

    #[test]
    fn lists_of_any_kind_are_looked_up() {
        let known = KnownFiles::read(LIST.as_bytes()).unwrap();
        assert_eq!(known.len(), 3);
        assert!(is_known(&known, b"abc"), "by SHA-1");
        assert!(is_known(&known, b""), "by MD5");
        assert!(is_known(&known, b"letters"), "by SHA-256");
        assert!(!is_known(&known, b"abd") && !is_known(&KnownFiles::default(), b"abc"));
    }
}

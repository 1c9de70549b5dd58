//! Zip archives: every entry a member, also entries of one name, of broken directories and of no directory.

use super::passwords::Passwords;
use super::zipdir::{Directory, Entry};
use super::{Format, Match, MemberName, Probe, Read, Sink};
use crate::problem::{Problem, ProblemKind};
use crate::trove::Blob;

pub(super) const FORMAT: Format = Format {
    name: "zip",
    media_type: "application/zip",
    extensions: &["zip"],
    recognize,
    read: Read::With(read),
    note: "members of every method but the historic ones; encrypted ones (AES and the old cipher) with the passwords \
           given",
};

fn recognize(probe: &Probe) -> Option<Match> {
    // Zips of a kind of their own (books, programs, signed containers) have rows in the table of known formats and
    // are walked in the same way.
    probe.zip_as(&[FORMAT.media_type])
}

pub(super) fn read(blob: &Blob, sink: &mut Sink) -> Result<(), Problem> {
    let directory = Directory::read(blob);
    if let Some(problem) = &directory.problem {
        sink.problem(problem.kind, problem.message.clone())?;
    }
    sink.announce(directory.entries.len() as u64)?;
    let overlapping = directory.overlapping();
    let mut passwords = Passwords::new(sink.passwords());
    for (entry, shares) in directory.entries.iter().zip(&overlapping) {
        push(blob, sink, entry, *shares, &mut passwords)?;
    }
    passwords.record(sink)?;
    match overlapping.iter().filter(|o| **o).count() {
        0 => Ok(()),
        n => Err(Problem::read(ProblemKind::Limit, format!("{n} members share bytes and were not unpacked"))),
    }
}

/// Pushes one entry; what is wrong with it alone is its own problem.
pub(super) fn push(
    blob: &Blob,
    sink: &mut Sink,
    entry: &Entry,
    shares: bool,
    passwords: &mut Passwords,
) -> Result<(), Problem> {
    let name = MemberName { path: entry.name.clone(), modified: entry.modified.clone() };
    if entry.is_folder() {
        return sink.folder(name);
    }
    if shares {
        let message = "shares its bytes with another member, as zip bombs do";
        return sink.lost_member(name, Problem::read(ProblemKind::Limit, message));
    }
    let (mut pushed, mut name) = (None, Some(name));
    let opened = entry.open_with(blob, passwords, &mut |content| {
        // The sink's own errors must end the container; they are told apart by being kept here.
        pushed = name.take().map(|name| sink.member(name, content));
        Ok(())
    });
    match (pushed, opened, name) {
        (Some(result), _, _) => result,
        (None, Err(problem), Some(name)) => sink.lost_member(name, problem),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::super::ooxml::{identified, package};
    use super::super::sink::{Piece, collect};
    use super::*;

    /// Members as `name=content` or `name!problem`, then the result and problems of the container.
    fn members(bytes: &[u8]) -> Vec<String> {
        let (pieces, result) = collect(&FORMAT, bytes);
        let mut out: Vec<String> = Vec::new();
        for piece in pieces {
            match piece {
                Piece::Member(name) => out.push(format!("{}=", crate::trove::path::printable(&name.path))),
                Piece::Folder(name) => out.push(crate::trove::path::printable(&name.path)),
                Piece::MemberData(data) => out.last_mut().unwrap().push_str(&String::from_utf8_lossy(&data)),
                Piece::MemberEnd(Some(p)) => out.last_mut().unwrap().push_str(&format!("!{}", p.kind)),
                Piece::Problem(p) => out.push(format!("!{}", p.kind)),
                _ => {}
            }
        }
        out.extend(result.err().map(|p| format!("!!{}", p.kind)));
        out
    }

    /// Replaces bytes wherever they occur, in local headers and directory alike.
    fn replace(bytes: &mut [u8], from: &[u8], to: &[u8]) {
        for at in 0..bytes.len().saturating_sub(from.len() - 1) {
            if bytes[at..].starts_with(from) {
                bytes[at..at + to.len()].copy_from_slice(to);
            }
        }
    }

    /// Where the n-th line of the directory starts.
    fn line(bytes: &[u8], n: usize) -> usize {
        (0..bytes.len()).filter(|&i| bytes[i..].starts_with(b"PK\x01\x02")).nth(n).unwrap()
    }

    #[test]
    fn members_of_one_name_and_of_any_bytes() {
        let mut bytes = package(&[("a1", "one"), ("a2", "two"), ("ugo/vor.txt", "three"), ("x/", "")]);
        replace(&mut bytes, b"a2", b"a1");
        replace(&mut bytes, b"vor", b"\xe8or");
        assert_eq!(identified(&bytes), ("zip", "application/zip"));
        assert_eq!(members(&bytes), ["a1=one", "a1=two", r"ugo/\xe8or.txt=three", "x/"]);
    }

    #[test]
    fn encrypted_and_unknown_members_are_lost_one_by_one() {
        let mut bytes = package(&[("a", "one"), ("b", "two"), ("c", "three")]);
        let (first, second) = (line(&bytes, 0), line(&bytes, 1));
        bytes[first + 8] |= 1;
        bytes[second + 10] = 97;
        assert_eq!(members(&bytes), ["a=!encrypted", "b=!unsupported", "c=three"]);
    }

    #[test]
    fn damage_is_the_members_own() {
        let text = "a sentence that is long enough to be packed, packed, packed, packed, packed";
        let mut bytes = package(&[("a", text), ("b", "two")]);
        let at = line(&bytes, 0) + 16;
        bytes[at] ^= 1;
        let found = members(&bytes);
        assert!(found[0].ends_with("!corrupt") && found[1] == "b=two", "{found:?}");
    }

    #[test]
    fn a_lost_directory_is_made_up_for() {
        let bytes = package(&[("a", "one"), ("b", "two two two two two")]);
        let end = line(&bytes, 0);
        assert_eq!(members(&bytes[..end]), ["!truncated", "a=one", "b=two two two two two"]);
        let cut = members(&bytes[..end - 4]);
        assert!(cut[1] == "a=one" && cut[2].ends_with("!truncated"), "{cut:?}");
        let mut shifted = b"MZ a program that unpacks itself".to_vec();
        shifted.extend(&bytes);
        assert_eq!(members(&shifted), ["a=one", "b=two two two two two"]);
    }

    #[test]
    fn members_that_share_bytes_are_refused() {
        let mut bytes = package(&[("a", "one"), ("b", "two"), ("c", "three")]);
        let at = line(&bytes, 1) + 42;
        bytes[at..at + 4].fill(0);
        assert_eq!(members(&bytes), ["a=!limit", "b=!limit", "c=three", "!!limit"]);
    }

    #[test]
    fn every_cut_and_flip_is_survived() {
        let bytes = package(&[("a", "one"), ("b/", ""), ("c", "three")]);
        for at in 0..bytes.len() {
            let _ = members(&bytes[..at]);
            let mut flipped = bytes.clone();
            flipped[at] ^= 0xff;
            let _ = members(&flipped);
        }
        assert_eq!(members(b"PK\x05\x06\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0"), [""; 0]);
    }
}

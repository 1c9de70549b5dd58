//! Packed files: one content in one compressed stream or several, one behind the other. Each is a container with a
//! single member, so that a tar in it is walked like any other.

use super::{MemberName, Sink};
use crate::problem::{Problem, ProblemKind};
use crate::trove::Blob;
use crate::trove::blob::BlobReader;
use std::io::{self, BufReader, ErrorKind, Read, Seek, SeekFrom};

/// The member's name where the packed file does not tell one.
pub(super) const CONTENT: &[u8] = b"content";

/// Memory that unpacking may take, in KiB: the largest dictionary that `xz` makes (1.5 GiB), and some. What asks for
/// more is refused by its header alone, whatever memory the worker has.
pub(super) const MEMORY: u32 = 1600 << 10;

/// What decoders read from.
pub(super) type Source = BufReader<BlobReader>;

/// A decoder of one stream. At its end it gives back its source, right behind the stream.
pub(super) trait Stream: Read {
    /// The source.
    fn into_source(self: Box<Self>) -> Source;
}

/// How a kind of packed file is opened.
pub(super) struct Packing {
    /// Whether another stream starts with these bytes, which are eight or fewer at the end.
    pub(super) continues: fn(&[u8]) -> bool,
    /// Opens the stream at which the source stands.
    pub(super) open: fn(Source) -> io::Result<Box<dyn Stream>>,
}

/// Pushes what is packed as a member of that name. Where unpacking fails on the way, the member is what came before:
/// the first half of a tar holds half of its members.
pub(super) fn read(blob: &Blob, sink: &mut Sink, name: MemberName, packing: &Packing) -> Result<(), Problem> {
    sink.announce(1)?;
    let mut streams =
        Streams { blob, packing, stream: None, next: Some(0), unpacked: 0, broken: None, trailing: None };
    sink.member(name, &mut streams)?;
    if let Some(problem) = streams.broken {
        let message = format!("unpacking ends after {} bytes: {}", streams.unpacked, problem.message);
        return sink.problem(problem.kind, message);
    }
    match streams.trailing {
        Some(at) => {
            sink.problem(ProblemKind::Corrupt, format!("what follows from byte {at} on is not packed"))
        }
        None => Ok(()),
    }
}

/// Reads all streams as one.
struct Streams<'a> {
    blob: &'a Blob,
    packing: &'a Packing,
    stream: Option<Box<dyn Stream>>,
    /// Where the next stream starts, if there is one.
    next: Option<u64>,
    /// Bytes that were unpacked so far.
    unpacked: u64,
    /// Why there are no more, if there should be.
    broken: Option<Problem>,
    /// Where something starts that is no stream.
    trailing: Option<u64>,
}

impl Read for Streams<'_> {
    fn read(&mut self, buf: &mut [u8]) -> io::Result<usize> {
        match self.more(buf) {
            Err(error) if self.unpacked > 0 => {
                self.broken = Some(Problem::from(error));
                (self.stream, self.next) = (None, None);
                Ok(0)
            }
            Err(error) => Err(error),
            Ok(n) => {
                self.unpacked += n as u64;
                Ok(n)
            }
        }
    }
}

impl Streams<'_> {
    fn more(&mut self, buf: &mut [u8]) -> io::Result<usize> {
        if buf.is_empty() {
            return Ok(0);
        }
        loop {
            if let Some(stream) = &mut self.stream {
                match stream.read(buf).map_err(explained)? {
                    0 => self.end_stream()?,
                    n => return Ok(n),
                }
            }
            let Some(at) = self.next.take() else { return Ok(0) };
            let mut source = BufReader::with_capacity(64 * 1024, self.blob.reader());
            source.seek(SeekFrom::Start(at))?;
            self.stream = Some((self.packing.open)(source).map_err(explained)?);
        }
    }

    /// Looks at what follows the stream that has ended. Zeros fill up blocks of tapes and of xz, and mean nothing.
    fn end_stream(&mut self) -> io::Result<()> {
        let Some(stream) = self.stream.take() else { return Ok(()) };
        let mut at = stream.into_source().stream_position()?;
        loop {
            let bytes = self.blob.slice(at, 64 * 1024)?;
            let zeros = bytes.iter().take_while(|b| **b == 0).count();
            at += zeros as u64;
            if bytes.is_empty() {
                return Ok(());
            }
            if zeros < bytes.len() {
                break;
            }
        }
        let continues = (self.packing.continues)(&self.blob.slice(at, 8)?);
        *(if continues { &mut self.next } else { &mut self.trailing }) = Some(at);
        Ok(())
    }
}

/// An error of a decoder as the problem that it is, where its kind alone would not tell.
fn explained(error: io::Error) -> io::Error {
    // The library of zstd tells its errors by their text alone.
    if error.kind() == ErrorKind::OutOfMemory || error.to_string().contains("memory") {
        let message = "needs more memory to be unpacked than is allowed";
        return Problem::read(ProblemKind::Limit, message).into();
    }
    if error.kind() == ErrorKind::Unsupported {
        return Problem::read(ProblemKind::Unsupported, error.to_string()).into();
    }
    error
}

#[cfg(test)]
pub(super) mod tests {
    use super::super::sink::{Piece, collect};
    use super::super::{Format, Read};
    use crate::problem::ProblemKind;
    use crate::trove::path::printable;

    /// One of the archives that `tests/formats/make-archives.sh` makes.
    pub(in super::super) fn archive(name: &str) -> Vec<u8> {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/formats/archives/");
        std::fs::read(format!("{folder}{name}")).unwrap()
    }

    /// What a container holds, a line each: `name=content`, `name!problem` or `name@time=content`; problems of the
    /// container as `!kind`, and the one that ended it as `!!kind`.
    pub(in super::super) fn members(format: &Format, bytes: &[u8]) -> Vec<String> {
        assert!(matches!(format.read, Read::With(_)));
        let (pieces, result) = collect(format, bytes);
        let mut out: Vec<String> = Vec::new();
        for piece in pieces {
            match piece {
                Piece::Member(name) | Piece::Folder(name) => {
                    let time = name.modified.map(|t| format!("@{t}")).unwrap_or_default();
                    out.push(format!("{}{time}", printable(&name.path)));
                    out.push(String::new());
                }
                Piece::MemberData(data) => out.last_mut().unwrap().push_str(&String::from_utf8_lossy(&data)),
                Piece::MemberEnd(Some(p)) => out.last_mut().unwrap().push_str(&format!("!{}", p.kind)),
                Piece::Problem(p) => out.push(format!("!{}", p.kind)),
                _ => {}
            }
        }
        out.extend(result.err().map(|p| format!("!!{}", p.kind)));
        out
    }

    /// The content and the problems of a packed file.
    pub(in super::super) fn unpacked(format: &Format, bytes: &[u8]) -> (String, Vec<ProblemKind>) {
        let (pieces, result) = collect(format, bytes);
        let (mut content, mut problems) = (Vec::new(), Vec::new());
        for piece in pieces {
            match piece {
                Piece::MemberData(data) => content.extend(data),
                Piece::Problem(p) | Piece::MemberEnd(Some(p)) => problems.push(p.kind),
                _ => {}
            }
        }
        problems.extend(result.err().map(|p| p.kind));
        (String::from_utf8_lossy(&content).into_owned(), problems)
    }

    /// What both streams of a sample hold.
    pub(in super::super) const BOTH: &str =
        "Narudzbenica broj 22\nUkupno 10 EUR\nNarudzbenica broj 23\nUkupno 20 EUR\n";

    /// Holds a format to what every packed file of two streams owes.
    pub(in super::super) fn check(format: &Format, bytes: &[u8]) {
        assert_eq!(super::super::ooxml::identified(bytes).0, format.name);
        assert_eq!(unpacked(format, bytes), (BOTH.to_owned(), vec![]));
        let padded = [bytes, &[0; 100]].concat();
        assert_eq!(unpacked(format, &padded).0, BOTH, "zeros behind it");
        let (content, problems) = unpacked(format, &[bytes, b"Nije pakovano"].concat());
        assert_eq!((content.as_str(), &problems[..]), (BOTH, &[ProblemKind::Corrupt][..]), "a strange end");
        for cut in 1..bytes.len() {
            let (content, problems) = unpacked(format, &bytes[..cut]);
            assert!(BOTH.starts_with(&content) && !content.contains('\u{fffd}'), "{cut}: {content}");
            assert!(
                !problems.is_empty() || BOTH[content.len()..].starts_with("Narudzbenica broj 23"),
                "{cut}"
            );
        }
    }
}

//! Members unpacked: their bytes, decrypted, through the decoder of their version, which keeps what a solid archive
//! needs from one member to the next.

use super::headers::{Item, Packing};
use super::locks::{Cipher, Key};
use crate::problem::{Problem, ProblemKind};
use crate::trove::Blob;
use rars::codec::Error;
use rars::codec::rar13::Unpack15;
use rars::codec::rar20::Unpack20;
use rars::codec::rar29::Unpack29;
use rars::codec::rar50::{DecodedChunk, StreamDecodeError, Unpack50Decoder};
use std::io::{self, Read, Write};
use std::ops::Range;

/// Bytes that are read and decrypted at a time.
const CHUNK: usize = 64 << 10;
/// Bytes of a member that the decoders before RAR 5 may hold: they take all packed ones at once.
const HELD: u64 = 768 << 20;
/// The largest dictionary of RAR 5.
const DICTIONARY: u64 = 1 << 30;
/// What is said of a filter that spans too much to be held.
const FILTER: &str = "packed with a filter over more bytes than are held";

/// The decoder, as the members before left it.
#[derive(Clone, Default)]
pub(super) struct Unpacker {
    state: Option<State>,
    /// Bytes that went through it since it was new: a dictionary takes no more memory than these.
    seen: u64,
    /// What became of a member that others rest on.
    lost: Option<Problem>,
}

#[derive(Clone)]
enum State {
    Rar15(Box<Unpack15>),
    Rar20(Box<Unpack20>),
    Rar29(Box<Unpack29>),
    Rar50(Box<Unpack50Decoder>),
}

impl Unpacker {
    /// Refuses what cannot be unpacked before anything of it is.
    pub(super) fn accepts(&self, item: &Item) -> Result<(), Problem> {
        let limit = |message: String| Err(Problem::read(ProblemKind::Limit, message));
        let packed: u64 = item.packed.iter().map(|r| r.end - r.start).sum();
        if let Some(problem) = item.lost.as_ref().filter(|_| item.packed.is_empty()) {
            return Err(problem.clone());
        }
        if item.from_before {
            return Err(Problem::read(ProblemKind::Truncated, "begins in another volume"));
        }
        match &self.lost {
            Some(problem) if item.solid && !item.is_stored() => {
                return Err(match problem.kind {
                    // It is the volume's name that matters.
                    ProblemKind::MissingVolume => problem.clone(),
                    kind => Problem::read(kind, "rests on a member before it that could not be unpacked"),
                });
            }
            _ => {}
        }
        match item.packing {
            Packing::Unknown(version) => {
                let message = format!("packed in version {version} of the format, which is not read");
                Err(Problem::read(ProblemKind::Unsupported, message))
            }
            Packing::Rar15 | Packing::Rar29 if packed > HELD => {
                limit(format!("{packed} packed bytes, which would have to be held at once"))
            }
            Packing::Rar20 if packed.saturating_add(item.size) > HELD => {
                limit(format!("{} bytes, which would have to be held at once", item.size))
            }
            Packing::Rar50 { dictionary, .. }
                if dictionary.min(self.seen.saturating_add(item.size)) > DICTIONARY =>
            {
                limit(format!("unpacking it takes {dictionary} bytes of memory"))
            }
            _ => Ok(()),
        }
    }

    /// Goes past a member that is not unpacked, or whose decoder gave up: what rests on it is lost, too. One that only
    /// has another checksum leaves that to the checksums of the others.
    pub(super) fn skip(&mut self, item: &Item, why: &Problem) {
        if !item.is_stored() {
            self.lost = Some(why.clone());
        }
    }

    /// Unpacks a member and compares its size and checksum.
    pub(super) fn unpack(
        &mut self,
        blob: &Blob,
        item: &Item,
        key: Option<&Key>,
        out: &mut dyn Write,
    ) -> Result<(), Problem> {
        let mut packed = Packed::new(blob, item, key.map(Key::cipher));
        let mut out = Summed { out, crc: flate2::Crc::new(), size: 0 };
        let unpacked = self.decode(item, &mut packed, &mut out);
        if let Some(problem) = &item.lost {
            self.skip(item, problem);
            // A limit that was met stands, whatever would have come behind it.
            return Err(unpacked
                .err()
                .filter(|p| p.kind == ProblemKind::Limit)
                .unwrap_or_else(|| problem.clone()));
        }
        if let Err(problem) = &unpacked {
            self.skip(item, problem);
        }
        let sum = key.map_or(out.crc.sum(), |key| key.mixed(out.crc.sum()));
        let whole = unpacked.and_then(|()| match item.crc {
            _ if out.size < item.size => Err(Problem::read(ProblemKind::Truncated, "ends early")),
            Some(crc) if crc != sum => Err(Problem::corrupt("its checksum is another")),
            _ => Ok(()),
        });
        let Err(problem) = whole else { return Ok(()) };
        Err(match problem.message {
            _ if item.goes_on => goes_on(),
            message if packed.ended => Problem::read(ProblemKind::Truncated, message),
            message => Problem { message, ..problem },
        })
    }

    fn decode(&mut self, item: &Item, packed: &mut Packed, out: &mut Summed) -> Result<(), Problem> {
        if matches!(item.packing, Packing::Stored) {
            io::copy(&mut packed.take(item.size), out)?;
            return Ok(());
        }
        if item.size == 0 && item.packed.iter().all(|r| r.is_empty()) {
            return Ok(());
        }
        let size = usize::try_from(item.size).map_err(Problem::corrupt)?;
        let kept = self.state.take().filter(|state| item.solid && state.suits(item.packing));
        let solid = kept.is_some();
        if !solid {
            (self.seen, self.lost) = (0, None);
        }
        self.seen = self.seen.saturating_add(item.size);
        let Some(mut state) = kept.or_else(|| State::new(item.packing)) else { return Ok(()) };
        let decoded = match (&mut state, item.packing) {
            (State::Rar15(decoder), _) => decoder.decode_member_from_reader(packed, size, solid, out),
            (State::Rar20(decoder), _) => decoder.decode_member_from_reader(packed, size, out),
            (State::Rar29(decoder), _) => decoder.decode_member_from_reader(packed, size, out),
            (State::Rar50(decoder), Packing::Rar50 { version, dictionary }) => {
                let dictionary = usize::try_from(dictionary).unwrap_or(usize::MAX);
                let write = |chunk: DecodedChunk| match chunk {
                    DecodedChunk::Bytes(bytes) => out.write_all(bytes),
                    DecodedChunk::Repeated { byte, len } => {
                        io::copy(&mut io::repeat(byte).take(len as u64), out).map(drop)
                    }
                };
                decoder
                    .decode_member_from_reader_with_dictionary_to_sink(
                        packed, version, size, dictionary, solid, write,
                    )
                    .map_err(|error| match error {
                        StreamDecodeError::Decode(error) => error,
                        StreamDecodeError::Sink(error) => Error::from(error),
                        StreamDecodeError::FilteredMember => Error::InvalidData(FILTER),
                    })
            }
            (State::Rar50(_), _) => Ok(()),
        };
        self.state = Some(state);
        decoded.map_err(problem_of)
    }
}

impl State {
    /// A new decoder.
    fn new(packing: Packing) -> Option<State> {
        Some(match packing {
            Packing::Rar15 => State::Rar15(Box::new(Unpack15::new())),
            Packing::Rar20 => State::Rar20(Box::new(Unpack20::new())),
            Packing::Rar29 => State::Rar29(Box::new(Unpack29::new())),
            Packing::Rar50 { .. } => State::Rar50(Box::new(Unpack50Decoder::new())),
            Packing::Stored | Packing::Unknown(_) => return None,
        })
    }

    /// Whether it is the decoder of such members.
    fn suits(&self, packing: Packing) -> bool {
        matches!(
            (self, packing),
            (State::Rar15(_), Packing::Rar15)
                | (State::Rar20(_), Packing::Rar20)
                | (State::Rar29(_), Packing::Rar29)
                | (State::Rar50(_), Packing::Rar50 { .. })
        )
    }
}

/// The problem of a member whose last piece is not there.
pub(super) fn goes_on() -> Problem {
    Problem::read(ProblemKind::Truncated, "continues in another volume")
}

/// The problem that an error of a decoder means.
fn problem_of(error: Error) -> Problem {
    match error {
        Error::NeedMoreInput => Problem::read(ProblemKind::Truncated, "ends early"),
        Error::InvalidData(FILTER) => Problem::read(ProblemKind::Unsupported, FILTER),
        other => Problem::corrupt(other),
    }
}

/// The packed bytes of a member, decrypted.
struct Packed<'a> {
    blob: &'a Blob,
    /// Where they lie, from the last stretch to the first, which is being read.
    stretches: Vec<Range<u64>>,
    cipher: Option<Cipher>,
    /// Bytes read: up to `from` handed out, up to `plain` decrypted.
    held: Vec<u8>,
    from: usize,
    plain: usize,
    /// Whether the archive ended before they did.
    ended: bool,
}

impl<'a> Packed<'a> {
    fn new(blob: &'a Blob, item: &Item, cipher: Option<Cipher>) -> Packed<'a> {
        let stretches = item.packed.iter().rev().cloned().collect();
        Packed { blob, stretches, cipher, held: Vec::new(), from: 0, plain: 0, ended: false }
    }

    /// Reads on and decrypts what makes whole blocks.
    fn fill(&mut self) -> io::Result<()> {
        self.held.drain(..self.plain);
        (self.from, self.plain) = (0, 0);
        while self.held.len() < CHUNK {
            let Some(stretch) = self.stretches.last_mut() else { break };
            let left = usize::try_from(stretch.end - stretch.start).unwrap_or(usize::MAX);
            let read = self.blob.slice(stretch.start, left.min(CHUNK))?;
            stretch.start += read.len() as u64;
            self.held.extend_from_slice(&read);
            if stretch.start >= stretch.end {
                self.stretches.pop();
            } else if read.is_empty() {
                self.ended = true;
                self.stretches.clear();
            }
        }
        let block = self.cipher.as_ref().map_or(1, Cipher::block);
        self.plain = self.held.len() / block * block;
        if let (Some(cipher), Some(bytes)) = (&mut self.cipher, self.held.get_mut(..self.plain)) {
            cipher.undo(bytes);
        }
        Ok(())
    }
}

impl Read for Packed<'_> {
    fn read(&mut self, buf: &mut [u8]) -> io::Result<usize> {
        if self.from == self.plain {
            self.fill()?;
        }
        let mut ready = self.held.get(self.from..self.plain).unwrap_or_default();
        let got = ready.read(buf)?;
        self.from += got;
        Ok(got)
    }
}

/// Counts what is written, and sums it up.
struct Summed<'a> {
    out: &'a mut dyn Write,
    crc: flate2::Crc,
    size: u64,
}

impl Write for Summed<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let taken = self.out.write(bytes)?;
        self.crc.update(bytes.get(..taken).unwrap_or_default());
        self.size += taken as u64;
        Ok(taken)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}

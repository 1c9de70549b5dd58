//! Members that a decoder writes instead of being read from.

use super::{CHUNK, MemberName, Piece, Sink};
use crate::problem::Problem;
use std::io::{self, Write};

impl Sink<'_> {
    /// Pushes a member whose bytes `fill` writes, for decoders that hand out rather than being asked. What it
    /// returns as an error becomes the member's own problem and the container goes on.
    pub fn member_written(
        &mut self,
        name: MemberName,
        fill: impl FnOnce(&mut dyn Write) -> Result<(), Problem>,
    ) -> Result<(), Problem> {
        self.count_member()?;
        (self.out)(Piece::Member(name))?;
        let mut writer = MemberWriter { sink: self, chunk: Vec::new(), size: 0, stopped: None };
        let filled = fill(&mut writer);
        // What stops the writer is kept in it.
        let _ = writer.flush();
        let MemberWriter { size, stopped, .. } = writer;
        let problem = stopped.clone().or(self.too_large(size)).or(filled.err());
        (self.out)(Piece::MemberEnd(problem))?;
        stopped.map_or(Ok(()), Err)
    }
}

/// Takes the bytes of a member, in pieces of one size, until a limit is met.
struct MemberWriter<'a, 'b> {
    sink: &'a mut Sink<'b>,
    chunk: Vec<u8>,
    size: u64,
    /// Why no more is taken.
    stopped: Option<Problem>,
}

impl Write for MemberWriter<'_, '_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let (taken, _) = bytes.split_at(bytes.len().min(CHUNK - self.chunk.len()));
        self.chunk.extend_from_slice(taken);
        if self.chunk.len() == CHUNK {
            self.flush()?;
        }
        Ok(taken.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        let full = std::mem::take(&mut self.chunk);
        if self.stopped.is_none() && !full.is_empty() {
            self.stopped = self.sink.member_data(&mut self.size, full).err();
        }
        match &self.stopped {
            Some(problem) => Err(io::Error::other(problem.message.clone())),
            None => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Limits, Reading};
    use super::*;

    #[test]
    fn a_member_is_the_same_whether_written_or_read() {
        let limits = Limits { ratio: 10_000, ratio_floor: 1000, member_bytes: 200_000, ..Limits::default() };
        let reading = Reading { limits, ..Reading::default() };
        let pushed = |act: &dyn Fn(&mut Sink) -> Result<(), Problem>| {
            let mut pieces = Vec::new();
            let mut out = |piece: Piece| {
                pieces.push(piece);
                Ok(())
            };
            let result = act(&mut Sink::new(&reading, 100, &mut out));
            (pieces, result)
        };
        let name = || MemberName::new("x");
        for size in [0, 7, CHUNK as u64, 500_000, u64::MAX] {
            let content = || io::Read::take(io::repeat(0), size);
            let read = pushed(&|s| s.member(name(), &mut content()));
            let written =
                pushed(&|s| s.member_written(name(), |out| Ok(io::copy(&mut content(), out).map(drop)?)));
            assert_eq!(written, read, "{size} bytes");
        }
    }
}

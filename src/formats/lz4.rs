//! LZ4 frames: one member.

use super::packed::{self, CONTENT, Packing, Source, Stream};
use super::{Format, MemberName, Read};
use crate::problem::{Problem, ProblemKind};
use lz4_flex::frame::FrameDecoder;
use std::io;

pub(super) const FORMAT: Format = Format {
    name: "lz4",
    media_type: "application/x-lz4",
    extensions: &["lz4"],
    recognize: |probe| probe.signature_as(FORMAT.media_type),
    read: Read::With(|blob, sink| packed::read(blob, sink, MemberName::new(CONTENT), &PACKING)),
    note: "the content of all its frames as one member; what needs a dictionary of its own is not read",
};

const PACKING: Packing = Packing {
    continues: |bytes| bytes.starts_with(b"\x04\x22\x4D\x18"),
    open: |source| Ok(Box::new(FrameDecoder::new(Endless(source)))),
};

/// A source that must not end: the decoder takes an end between two blocks for the end of the frame.
struct Endless(Source);

impl io::Read for Endless {
    fn read(&mut self, buf: &mut [u8]) -> io::Result<usize> {
        match self.0.read(buf)? {
            0 if !buf.is_empty() => {
                Err(Problem::read(ProblemKind::Truncated, "ends in the midst of a frame").into())
            }
            n => Ok(n),
        }
    }
}

impl Stream for FrameDecoder<Endless> {
    fn into_source(self: Box<Self>) -> Source {
        self.into_inner().0
    }
}

#[cfg(test)]
mod tests {
    use super::super::packed::tests::{archive, check};
    use super::*;

    #[test]
    fn frames_are_one_content() {
        check(&FORMAT, &archive("two.lz4"));
    }
}

//! Zstandard: one member.

use super::packed::{self, CONTENT, Packing, Source, Stream};
use super::{Format, MemberName, Read};
use ::zstd::stream::read::Decoder;

pub(super) const FORMAT: Format = Format {
    name: "zstd",
    media_type: "application/zstd",
    extensions: &["zst"],
    recognize: |probe| probe.signature_as(FORMAT.media_type),
    read: Read::With(|blob, sink| packed::read(blob, sink, MemberName::new(CONTENT), &PACKING)),
    note: "the content of all its frames as one member; what needs a dictionary of its own is not read",
};

/// The largest window that the format's own program makes, as a power of two. Memory is taken only as far as the
/// content goes.
const WINDOW: u32 = 31;

const PACKING: Packing = Packing {
    // Frames, and frames to be skipped.
    continues: |bytes| {
        bytes.starts_with(b"\x28\xB5\x2F\xFD") || matches!(bytes, [0x50..=0x5F, 0x2A, 0x4D, 0x18, ..])
    },
    open: |source| {
        let mut decoder = Decoder::with_buffer(source)?.single_frame();
        decoder.window_log_max(WINDOW)?;
        Ok(Box::new(decoder))
    },
};

impl Stream for Decoder<'static, Source> {
    fn into_source(self: Box<Self>) -> Source {
        self.finish()
    }
}

#[cfg(test)]
mod tests {
    use super::super::packed::tests::{archive, check, unpacked};
    use super::*;
    use crate::problem::ProblemKind;

    #[test]
    fn frames_are_one_content() {
        check(&FORMAT, &archive("two.zst"));
    }

    #[test]
    fn a_window_without_measure_is_refused() {
        // No content size and no checksum; then the window, 2 to the power of 41.
        let bytes = b"\x28\xB5\x2F\xFD\x00\xF8\x01\x00\x00";
        assert_eq!(unpacked(&FORMAT, bytes), (String::new(), vec![ProblemKind::Limit]));
    }
}

//! LZMA alone, as programs wrote it before xz: one member. It has no signature and no checksum.

use super::packed::{self, CONTENT, MEMORY, Packing, Source, Stream};
use super::zipbytes::{u32_at, u64_at};
use super::{Basis, Format, Match, MemberName, Probe, Read};
use lzma_rust2::LzmaReader;

pub(super) const FORMAT: Format = Format {
    name: "lzma",
    media_type: "application/x-lzma",
    extensions: &["lzma", "tlz"],
    recognize,
    read: Read::With(|blob, sink| packed::read(blob, sink, MemberName::new(CONTENT), &PACKING)),
    note: "its content as a member; it has no checksum, so that damage may go unseen",
};

const PACKING: Packing = Packing {
    continues: |_| false,
    open: |source| Ok(Box::new(LzmaReader::new_mem_limit(source, MEMORY, None)?)),
};

impl Stream for LzmaReader<Source> {
    fn into_source(self: Box<Self>) -> Source {
        self.into_inner()
    }
}

/// The usual properties, a dictionary of a size that programs choose, a size of the content that is unknown or in
/// reason, and the zero with which the coder starts.
fn recognize(probe: &Probe) -> Option<Match> {
    let dictionary = u32_at(probe.head, 1);
    let size = u64_at(probe.head, 5);
    let step = dictionary & dictionary.wrapping_neg();
    let usual = dictionary == u32::MAX || dictionary == step || dictionary == step | step << 1;
    let sound = probe.has(0, b"\x5D") && dictionary >= 4096 && usual;
    let sound = sound && (size == u64::MAX || size < 1 << 38) && probe.has(13, b"\0") && probe.size >= 18;
    if sound { Match::on(Basis::Signature) } else { None }
}

#[cfg(test)]
mod tests {
    use super::super::ooxml::identified;
    use super::super::packed::tests::{archive, unpacked};
    use super::*;
    use crate::problem::ProblemKind;

    #[test]
    fn its_content_is_read_and_a_cut_is_told() {
        let bytes = archive("one.lzma");
        assert_eq!(identified(&bytes).0, "lzma");
        let text = "Narudzbenica broj 22\nUkupno 10 EUR\n";
        assert_eq!(unpacked(&FORMAT, &bytes), (text.to_owned(), vec![]));
        let (content, problems) = unpacked(&FORMAT, &bytes[..bytes.len() - 10]);
        assert!(text.starts_with(&content) && problems == [ProblemKind::Truncated], "{problems:?}");
        let mut bytes = bytes;
        // Two GiB.
        bytes[1..5].copy_from_slice(&(1u32 << 31).to_le_bytes());
        assert_eq!(identified(&bytes).0, "lzma");
        assert_eq!(unpacked(&FORMAT, &bytes), (String::new(), vec![ProblemKind::Limit]));
        bytes[3] = 0x5a;
        assert_ne!(identified(&bytes).0, "lzma");
    }
}

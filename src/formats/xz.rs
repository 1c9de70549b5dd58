//! Xz: one member.

use super::packed::{self, CONTENT, MEMORY, Packing, Source, Stream};
use super::{Format, MemberName, Read};
use lzma_rust2::XzReader;

pub(super) const FORMAT: Format = Format {
    name: "xz",
    media_type: "application/x-xz",
    extensions: &["xz", "txz"],
    recognize: |probe| probe.signature_as(FORMAT.media_type),
    read: Read::With(|blob, sink| packed::read(blob, sink, MemberName::new(CONTENT), &PACKING)),
    note: "the content of all its streams as one member; dictionaries up to 1.5 GiB",
};

const PACKING: Packing = Packing {
    continues: |bytes| bytes.starts_with(b"\xFD7zXZ\0"),
    open: |source| Ok(Box::new(XzReader::new_mem_limit(source, false, MEMORY))),
};

impl Stream for XzReader<Source> {
    fn into_source(self: Box<Self>) -> Source {
        self.into_inner()
    }
}

#[cfg(test)]
mod tests {
    use super::super::packed::tests::{archive, check, unpacked};
    use super::*;
    use crate::problem::ProblemKind;

    #[test]
    fn streams_are_one_content() {
        check(&FORMAT, &archive("two.xz"));
    }

    #[test]
    fn a_dictionary_without_measure_is_refused() {
        let mut bytes = archive("two.xz");
        // The property of LZMA2 in the header of the first block, which has a checksum of its own.
        let property = bytes.windows(2).position(|w| w == [0x21, 1]).unwrap() + 2;
        bytes[property] = 40;
        let end = 12 + (usize::from(bytes[12]) + 1) * 4 - 4;
        let mut crc = flate2::Crc::new();
        crc.update(&bytes[12..end]);
        bytes[end..end + 4].copy_from_slice(&crc.sum().to_le_bytes());
        assert_eq!(unpacked(&FORMAT, &bytes), (String::new(), vec![ProblemKind::Limit]));
    }
}

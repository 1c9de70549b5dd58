//! Bzip2: one member.

use super::packed::{self, CONTENT, Packing, Source, Stream};
use super::{Format, MemberName, Read};
use ::bzip2::bufread::BzDecoder;

pub(super) const FORMAT: Format = Format {
    name: "bzip2",
    media_type: "application/x-bzip2",
    extensions: &["bz2", "tbz2", "bz", "tbz"],
    recognize: |probe| probe.signature_as(FORMAT.media_type),
    read: Read::With(|blob, sink| packed::read(blob, sink, MemberName::new(CONTENT), &PACKING)),
    note: "the content of all its streams as one member",
};

const PACKING: Packing = Packing {
    continues: |bytes| bytes.starts_with(b"BZh"),
    open: |source| Ok(Box::new(BzDecoder::new(source))),
};

impl Stream for BzDecoder<Source> {
    fn into_source(self: Box<Self>) -> Source {
        self.into_inner()
    }
}

#[cfg(test)]
mod tests {
    use super::super::packed::tests::{archive, check};
    use super::*;

    #[test]
    fn streams_are_one_content() {
        check(&FORMAT, &archive("two.bz2"));
    }
}

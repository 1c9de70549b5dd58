//! Lzip: one member.

use super::packed::{self, CONTENT, Packing, Source, Stream};
use super::{Format, MemberName, Read};
use lzma_rust2::LzipReader;

pub(super) const FORMAT: Format = Format {
    name: "lzip",
    media_type: "application/x-lzip",
    extensions: &["lz"],
    recognize: |probe| probe.signature_as(FORMAT.media_type),
    read: Read::With(|blob, sink| packed::read(blob, sink, MemberName::new(CONTENT), &PACKING)),
    note: "the content of all its streams as one member",
};

const PACKING: Packing = Packing {
    // The library goes on to further streams by itself.
    continues: |_| false,
    open: |source| Ok(Box::new(LzipReader::new(source))),
};

impl Stream for LzipReader<Source> {
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
        check(&FORMAT, &archive("two.lz"));
    }
}

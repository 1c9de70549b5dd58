//! Gzip: one member, named and dated as the header says.

use super::packed::{self, CONTENT, Packing, Source, Stream};
use super::{Format, MemberName, Read, Sink, moment};
use crate::problem::Problem;
use crate::trove::Blob;
use flate2::bufread::GzDecoder;
use std::io::BufReader;

pub(super) const FORMAT: Format = Format {
    name: "gzip",
    media_type: "application/gzip",
    extensions: &["gz", "tgz", "emz", "svgz"],
    recognize: |probe| probe.signature_as(FORMAT.media_type),
    read: Read::With(read),
    note: "the content of all its streams as one member, with the header's name and time",
};

const PACKING: Packing = Packing {
    continues: |bytes| bytes.starts_with(b"\x1F\x8B"),
    open: |source| Ok(Box::new(GzDecoder::new(source))),
};

impl Stream for GzDecoder<Source> {
    fn into_source(self: Box<Self>) -> Source {
        self.into_inner()
    }
}

fn read(blob: &Blob, sink: &mut Sink) -> Result<(), Problem> {
    let decoder = GzDecoder::new(BufReader::new(blob.reader()));
    let mut name = MemberName::new(CONTENT);
    if let Some(header) = decoder.header() {
        if let Some(stated) = header.filename().filter(|n| !n.is_empty()) {
            name.path = stated.to_vec();
        }
        // A time of 0 means that none is told.
        let time = Some(i64::from(header.mtime())).filter(|t| *t != 0);
        name.modified = time.and_then(moment::unix);
    }
    packed::read(blob, sink, name, &PACKING)
}

#[cfg(test)]
mod tests {
    use super::super::packed::tests::{BOTH, archive, check, members, unpacked};
    use super::super::sink::{CHUNK, Limits, Piece, Reading};
    use super::*;
    use crate::problem::ProblemKind;
    use std::io::Write;

    #[test]
    fn the_header_names_and_dates_the_member() {
        let found = members(&FORMAT, &archive("order.gz"));
        assert_eq!(found, ["order.txt@2024-01-31T12:00:00Z", "Narudzbenica broj 17\nUkupno 1200 EUR\n"]);
    }

    #[test]
    fn streams_are_one_content_and_what_follows_them_is_told() {
        let bytes = archive("two.gz");
        assert_eq!(unpacked(&FORMAT, &bytes), (BOTH.to_owned(), vec![ProblemKind::Corrupt]));
        check(&FORMAT, &bytes[..bytes.len() - b"not packed".len()]);
    }

    #[test]
    fn a_bomb_ends_at_the_limit() {
        let mut packed = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
        packed.write_all(&vec![0; 8 << 20]).unwrap();
        let blob = Blob::from_bytes(packed.finish().unwrap());
        let limits = Limits { ratio: 10, ratio_floor: 1 << 20, ..Limits::default() };
        let (reading, mut got) = (Reading { limits, ..Reading::default() }, 0);
        let mut out = |piece| {
            got += if let Piece::MemberData(data) = piece { data.len() } else { 0 };
            Ok(())
        };
        let result = read(&blob, &mut Sink::new(&reading, blob.size(), &mut out));
        assert!(result.is_err_and(|p| p.kind == ProblemKind::Limit));
        assert!(got <= (1 << 20) + CHUNK, "{got}");
    }

    #[test]
    fn a_wrong_checksum_is_damage() {
        let mut bytes = archive("order.gz");
        let at = bytes.len() - 8;
        bytes[at] ^= 1;
        let (content, problems) = unpacked(&FORMAT, &bytes);
        assert!(content.starts_with("Narudzbenica broj 17") && problems == [ProblemKind::Corrupt]);
    }
}

//! What every format owes: it knows its own samples, and whatever it reads, whole, cut off or damaged, keeps the
//! shape that the rest of the program rests on.

use super::packed::tests::archive;
use super::sink::collect;
use super::{ALL, Format, Piece, Probe, Read, identify, probe};
use crate::text::{Page, Span};
use crate::trove::Blob;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// Bytes beyond which a sample is only read whole: this runs unoptimised.
const LARGE: usize = 200_000;

/// Samples of what the demonstration trove does not hold.
const OWN: &[fn() -> Vec<u8>] = &[
    super::odt::tests::sample,
    super::pptx::tests::sample,
    super::epub::tests::sample,
    super::dbf::tests::sample,
    super::sqlite::tests::sample,
    || archive("gnu.tar"),
    || archive("sparse-1.0.tar"),
    || archive("ustar.tar"),
    || archive("order.gz"),
    || archive("two.bz2"),
    || archive("two.xz"),
    || archive("one.lzma"),
    || archive("two.lz"),
    || archive("two.zst"),
    || archive("two.lz4"),
    || archive("items.Z"),
    || archive("gnu.a"),
    || archive("bsd.a"),
    || archive("newc.cpio"),
    || archive("odc.cpio"),
    || archive("bin.cpio"),
    || archive("rock.iso"),
    || archive("joliet.iso"),
    || archive("order.cab"),
    super::rtf::tests::sample,
    super::doc::tests::sample,
    super::ppt::tests::sample,
    super::ole::tests::sample,
    super::protected::tests::sample,
    super::mbox::tests::sample,
    super::msg::tests::sample,
    super::tnef::tests::sample,
    super::p7m::tests::sample,
    super::pst::tests::sample,
    super::vcard::tests::sample,
    || include_bytes!("../../tests/formats/order.heic").to_vec(),
    || include_bytes!("../../tests/formats/modern/binary.xlsb").to_vec(),
    super::sevenz::tests::sample,
    super::rar::tests::sample,
    super::rar::tests::old_sample,
];

/// Everything in the demonstration trove with all members, each content once, and the format it is told to be of;
/// likewise [`OWN`].
fn samples() -> Vec<(&'static Format, Vec<u8>)> {
    let mut found = BTreeMap::new();
    for entry in walkdir::WalkDir::new(Path::new(env!("CARGO_MANIFEST_DIR")).join("sample_trove")) {
        let entry = entry.expect("the demonstration trove");
        if entry.file_type().is_file() {
            unpack(std::fs::read(entry.path()).expect("a readable sample"), &mut found);
        }
    }
    OWN.iter().for_each(|sample| unpack(sample(), &mut found));
    found.into_iter().map(|(bytes, format)| (format, bytes)).collect()
}

fn unpack(bytes: Vec<u8>, found: &mut BTreeMap<Vec<u8>, &'static Format>) {
    let format = format_of(&bytes);
    if bytes.is_empty() || found.contains_key(&bytes) {
        return;
    }
    let (pieces, _) = collect(format, &bytes);
    found.insert(bytes, format);
    let mut member = Vec::new();
    for piece in pieces {
        match piece {
            Piece::MemberData(data) => member.extend(data),
            Piece::MemberEnd(_) => unpack(std::mem::take(&mut member), found),
            _ => {}
        }
    }
}

fn format_of(bytes: &[u8]) -> &'static Format {
    let blob = Blob::from_bytes(bytes);
    let (head, tail) = probe::ends(&blob).expect("in memory");
    identify(&Probe::new(&head, &tail, &blob)).format
}

/// Panics unless pages are numbered from 1, every span lies on a character of its page, and members are whole.
fn assert_shape(format: &str, pieces: &[Piece]) {
    let mut pages: Vec<&Page> = Vec::new();
    let mut open = false;
    for piece in pieces {
        match piece {
            Piece::Page(page) => {
                assert_eq!(page.number as usize, pages.len() + 1, "{format}: pages are numbered");
                page.words.iter().for_each(|w| assert_within(format, page, w.span));
                pages.push(page);
            }
            Piece::Table(table) => {
                for cell in &table.cells {
                    let page = (cell.page as usize).checked_sub(1).and_then(|at| pages.get(at));
                    assert_within(format, page.expect("a cell stands on a page pushed before"), cell.span);
                }
            }
            Piece::Member(_) => {
                assert!(!std::mem::replace(&mut open, true), "{format}: a member in a member")
            }
            Piece::MemberData(_) => assert!(open, "{format}: bytes of no member"),
            Piece::MemberEnd(_) => {
                assert!(std::mem::replace(&mut open, false), "{format}: an end of no member")
            }
            Piece::Folder(_) => assert!(!open, "{format}: a folder in a member"),
            Piece::Meta(meta) => assert!(!meta.value.trim().is_empty(), "{format}: {meta:?}"),
            Piece::Problem(problem) => assert!(!problem.message.is_empty(), "{format}: {problem:?}"),
            Piece::Scan(..) | Piece::Picture(_) => panic!("{format}: a picture that nobody wanted"),
            Piece::Announced(_) | Piece::Counted(_) | Piece::Look(_) => {}
        }
    }
    assert!(!open, "{format}: a member without an end");
}

fn assert_within(format: &str, page: &Page, span: Span) {
    let range = span.start as usize..span.end as usize;
    assert!(page.text.get(range).is_some(), "{format}: {span:?} in a text of {} bytes", page.text.len());
}

/// A content cut off and damaged at places that depend on nothing but its length.
fn damaged(bytes: &[u8]) -> Vec<Vec<u8>> {
    let parts = [1, 3, 5, 7];
    let cut = parts.iter().filter_map(|n| bytes.get(..bytes.len() * n / 8).map(<[u8]>::to_vec));
    let flipped = [3usize, 17, 101].map(|step| {
        let mut bytes = bytes.to_vec();
        let every = (bytes.len() / 20).max(1) + step;
        bytes.iter_mut().skip(step).step_by(every).for_each(|b| *b ^= 1 << (step % 8));
        bytes
    });
    cut.chain(flipped).collect()
}

#[test]
fn every_format_that_is_read_has_a_sample_and_reads_it() {
    let samples = samples();
    let met: BTreeSet<&str> = samples.iter().map(|s| s.0.name).collect();
    for format in ALL {
        assert!(met.contains(format.name), "no sample of {}", format.name);
    }
    for (format, bytes) in &samples {
        let (pieces, result) = collect(format, bytes);
        assert_shape(format.name, &pieces);
        if matches!(format.read, Read::With(_)) && result.is_ok() {
            assert!(!pieces.is_empty(), "{}: nothing was read, and nothing said", format.name);
        }
    }
}

#[test]
fn what_is_cut_off_or_damaged_keeps_its_shape() {
    for (format, bytes) in samples().iter().filter(|s| s.1.len() <= LARGE) {
        for damaged in damaged(bytes) {
            // Read as what it was, and as what it is taken for now.
            for format in [*format, format_of(&damaged)] {
                assert_shape(format.name, &collect(format, &damaged).0);
            }
        }
    }
}

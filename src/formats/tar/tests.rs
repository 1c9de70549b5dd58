//! Tests of tar archives, over archives that GNU tar made and over what can befall them.

use super::super::ooxml::identified;
use super::super::packed::tests::{archive, members};
use super::super::sink::{Piece, collect};
use super::*;

const TIME: &str = "@2024-01-31T12:00:00Z";

fn long() -> String {
    "a_very_long_name_".repeat(5)
}

fn order(number: u32, total: u32) -> String {
    format!("Narudzbenica broj {number}\nUkupno {total} EUR\n")
}

/// What the folder `trove` of the samples holds.
fn trove() -> Vec<String> {
    let long = long();
    [
        ("trove/", String::new()),
        ("trove/order.txt", order(17, 1200)),
        ("trove/papers/", String::new()),
        (&format!("trove/papers/{long}/"), String::new()),
        (&format!("trove/papers/{long}/{long}.txt"), order(19, 560)),
        (r"trove/papers/ra\xe8un.txt", order(18, 3400)),
    ]
    .into_iter()
    .flat_map(|(name, content)| [format!("{name}{TIME}"), content])
    .collect()
}

/// A file of 300,000 bytes with a few words here and there.
fn holes() -> String {
    let mut text = vec![0; 300_000];
    for at in [10_000, 50_000, 90_000, 130_000, 170_000, 210_000] {
        let words = order(21, at as u32);
        text[at..at + words.len()].copy_from_slice(words.as_bytes());
    }
    String::from_utf8(text).unwrap()
}

#[test]
fn members_of_every_kind_of_header() {
    for name in ["ustar.tar", "pax.tar"] {
        assert_eq!(identified(&archive(name)), ("tar", "application/x-tar"));
        assert_eq!(members(&FORMAT, &archive(name)), trove(), "{name}");
    }
    assert_eq!(identified(&archive("v7.tar")).0, "tar");
    assert_eq!(members(&FORMAT, &archive("v7.tar")), [format!("order.txt{TIME}"), order(17, 1200)]);
    assert_eq!(identified(&archive("gnu.tar")), ("gtar", "application/x-gtar"));
    let found = members(&FORMAT, &archive("gnu.tar"));
    assert_eq!(found[..trove().len()], trove());
    let things = [
        ("", String::new()),
        ("first.txt", order(20, 75)),
        ("holes", holes()),
        ("long_shortcut", "!symlink".to_owned()),
        ("pipe", "!special".to_owned()),
        ("second.txt", "!symlink".to_owned()),
        ("shortcut", "!symlink".to_owned()),
    ];
    let things = things.into_iter().flat_map(|(name, content)| [format!("things/{name}{TIME}"), content]);
    assert_eq!(found[trove().len()..], things.collect::<Vec<_>>());
}

#[test]
fn links_tell_their_target() {
    let (pieces, _) = collect(&FORMAT, &archive("gnu.tar"));
    let messages = pieces.iter().filter_map(|p| match p {
        Piece::MemberEnd(Some(problem)) => Some(problem.message.as_str()),
        _ => None,
    });
    let long = long();
    assert_eq!(
        messages.collect::<Vec<_>>(),
        [
            &format!("a link to {long}/{long}, not followed"),
            "a named pipe",
            "a hard link to things/first.txt, not followed",
            "a link to ../first.txt, not followed",
        ]
    );
}

#[test]
fn sparse_files_of_pax_have_their_holes_and_their_name() {
    for version in ["0.0", "0.1", "1.0"] {
        let found = members(&FORMAT, &archive(&format!("sparse-{version}.tar")));
        assert!(found == [format!("things/holes{TIME}"), holes()], "{version}");
    }
}

#[test]
fn what_is_cut_off_keeps_its_members() {
    let bytes = archive("ustar.tar");
    let whole = members(&FORMAT, &bytes);
    for cut in 1..bytes.len() - 2 * BLOCK {
        let found = members(&FORMAT, &bytes[..cut]);
        assert_eq!(found.last().map(String::as_str), Some("!!truncated"), "{cut}");
        let same = found.iter().zip(&whole).take_while(|(a, b)| a == b).count();
        // All is the same up to the last member, which may be cut off itself.
        assert!(same + 2 >= found.len() - 1, "{cut}: {found:?}");
    }
}

#[test]
fn a_packed_tar_that_is_cut_off_keeps_its_members() {
    use super::super::packed::tests::unpacked;
    use std::io::Write;
    let mut packed = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::none());
    packed.write_all(&archive("ustar.tar")).unwrap();
    let packed = packed.finish().unwrap();
    let (half, problems) = unpacked(&super::super::gzip::FORMAT, &packed[..packed.len() / 2]);
    assert_eq!(problems, [ProblemKind::Truncated]);
    let found = members(&FORMAT, half.as_bytes());
    assert!(found.len() > 4 && found[..4] == trove()[..4], "{found:?}");
}

#[test]
fn a_broken_header_costs_its_member_alone() {
    let mut bytes = archive("ustar.tar");
    bytes[BLOCK + 5] ^= 0x20;
    let found = members(&FORMAT, &bytes);
    assert_eq!(found[0..3], [format!("trove/{TIME}"), String::new(), "!corrupt".to_owned()]);
    assert_eq!(found[3..], trove()[4..]);
}

#[test]
fn archives_in_a_row_are_read_as_one() {
    let (first, second) = (archive("v7.tar"), archive("ustar.tar"));
    let found = members(&FORMAT, &[first.clone(), vec![0; 4096], second.clone()].concat());
    assert_eq!(found, [members(&FORMAT, &first), trove()].concat());
    let found = members(&FORMAT, &[second, vec![b'x'; 4096]].concat());
    assert_eq!(found, trove(), "what a tape held before is no member");
}

#[test]
fn a_pax_value_may_hold_line_ends_and_strange_headers_are_survived() {
    let mut said = Described::default();
    said.extend(b"12 path=a\nb\n15 size=1234567\n23 mtime=-1700000000.25\n");
    assert_eq!(said.name.as_deref(), Some(&b"a\nb"[..]));
    assert_eq!((said.size, said.modified), (None, None), "the second length is wrong, and ends it");
    said.extend(b"17 size=12345678\n24 mtime=-1700000000.25\n");
    assert_eq!((said.size, said.modified), (Some(12_345_678), Some(-1_700_000_001)));
    for strange in [&b""[..], b" ", b"0 =", b"99999999999999999999 a=b\n", b"7 ab\n", b"-1 a=b\n", b"3 =\n"] {
        Described::default().extend(strange);
    }
}

#[test]
fn every_flip_in_headers_is_survived() {
    for name in ["gnu.tar", "sparse-1.0.tar", "pax.tar"] {
        let bytes = archive(name);
        let places = (0..bytes.len()).filter(|at| bytes[*at] != 0).take(700);
        for at in places {
            let mut bytes = bytes.clone();
            bytes[at] ^= 0x41;
            // Checksums are put right, so that what is flipped counts.
            for block in bytes.chunks_exact_mut(BLOCK).filter(|b| b[257..].starts_with(b"ustar")) {
                let mut header = Header::from_byte_slice(block).clone();
                header.set_cksum();
                block.copy_from_slice(header.as_bytes());
            }
            let _ = members(&FORMAT, &bytes);
        }
    }
}

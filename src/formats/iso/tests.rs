//! Tests of images that genisoimage made.

use super::super::ooxml::identified;
use super::super::packed::tests::{archive, members};
use super::super::sink::{Piece, collect};
use super::*;

const TIME: &str = "@2024-01-31T12:00:00Z";

fn order(number: u32, total: u32) -> String {
    format!("Narudzbenica broj {number}\nUkupno {total} EUR\n")
}

#[test]
fn names_of_rock_ridge() {
    let bytes = archive("rock.iso");
    assert_eq!(identified(&bytes), ("iso", "application/x-iso9660-image"));
    let long = "a_very_long_name_".repeat(5);
    let (folder, file) = (format!("papers/{long}"), format!("papers/{long}/{long}.txt"));
    let expected = [
        ("first.txt", order(20, 75)),
        ("order.txt", order(17, 1200)),
        ("papers", String::new()),
        ("shortcut", "!symlink".to_owned()),
        (&folder, String::new()),
        (r"papers/ra\xe8un.txt", order(18, 3400)),
        (&file, order(19, 560)),
    ];
    let expected = expected.into_iter().flat_map(|(name, content)| [format!("{name}{TIME}"), content]);
    assert_eq!(members(&FORMAT, &bytes), expected.collect::<Vec<_>>());
    let (pieces, _) = collect(&FORMAT, &bytes);
    assert!(pieces.contains(&Piece::Announced(7)));
    let says = |text: &str| pieces.iter().any(|p| matches!(p, Piece::Meta(m) if m.value == text));
    assert!(says("TROVE"), "the volume's name");
    let link = pieces.iter().any(
        |p| matches!(p, Piece::MemberEnd(Some(p)) if p.message == "a link to ../first.txt, not followed"),
    );
    assert!(link);
}

#[test]
fn names_of_joliet_and_short_names() {
    let found = members(&FORMAT, &archive("joliet.iso"));
    assert_eq!(found, [format!("račun broj 5.txt{TIME}"), order(17, 1200)]);
    let found = members(&FORMAT, &archive("plain.iso"));
    assert_eq!(found, [format!("ORDER.TXT{TIME}"), order(17, 1200)]);
}

/// Where the record of a file lies.
fn record(bytes: &[u8], name: &[u8]) -> usize {
    bytes.windows(name.len()).position(|w| w == name).unwrap() - 33
}

#[test]
fn a_file_of_several_records_is_one() {
    let mut bytes = archive("plain.iso");
    let at = record(&bytes, b"ORDER.TXT;1");
    let len = usize::from(bytes[at]);
    bytes.copy_within(at..at + len, at + len);
    bytes[at + 25] |= 0x80;
    bytes[at + 10] = 13;
    let found = members(&FORMAT, &bytes);
    assert_eq!(found, [format!("ORDER.TXT{TIME}"), format!("{}{}", &order(17, 1200)[..13], order(17, 1200))]);
}

#[test]
fn what_is_cut_off_and_what_turns_in_circles_ends() {
    let bytes = archive("plain.iso");
    let at = record(&bytes, b"ORDER.TXT;1");
    let content = bytes.windows(6).position(|w| w == b"Narudz").unwrap();
    let found = members(&FORMAT, &bytes[..content + 5]);
    assert_eq!(found[1], "Narud!truncated");
    let mut circle = bytes.clone();
    // The file becomes a directory that is the root itself.
    let root = 16 * SECTOR as usize + 156;
    circle[at + 2..at + 18].copy_from_slice(&bytes[root + 2..root + 18]);
    circle[at + 25] |= 2;
    let found = members(&FORMAT, &circle);
    assert!(found.len() <= 6, "{found:?}");
}

#[test]
fn udf_alone_is_told() {
    let mut bytes = vec![0; 40 * SECTOR as usize];
    for (n, mark) in [b"BEA01", b"NSR02", b"TEA01"].iter().enumerate() {
        let at = (16 + n) * SECTOR as usize + 1;
        bytes[at..at + 5].copy_from_slice(*mark);
    }
    assert_eq!(identified(&bytes), ("iso", UDF));
    assert_eq!(members(&FORMAT, &bytes), ["!!unsupported"]);
}

#[test]
fn every_flip_in_directories_is_survived() {
    for name in ["rock.iso", "joliet.iso"] {
        let bytes = archive(name);
        let places = (16 * SECTOR as usize..bytes.len()).filter(|at| bytes[*at] != 0);
        for at in places.step_by(3).take(1500) {
            let mut bytes = bytes.clone();
            bytes[at] ^= 0x55;
            let _ = members(&FORMAT, &bytes);
        }
    }
}

use super::super::ooxml::identified;
use super::super::tests::vaults::{Contents, NAMES, vault};
use super::FORMAT;

/// An archive that RAR itself made; the tests of whole runs compare what comes out of them.
macro_rules! by_rar {
    ($name:literal) => {
        include_bytes!(concat!("../../../tests/formats/rar/by-rar/", $name)).as_slice()
    };
}

/// An archive of four texts with a comment, in version 5.
pub(in super::super) fn sample() -> Vec<u8> {
    vault!("plain5.rar").to_vec()
}

/// A solid one in version 4.
pub(in super::super) fn old_sample() -> Vec<u8> {
    vault!("solid4.rar").to_vec()
}

/// Names in the versions before 5, as our samples have them.
pub(super) const OLD_NAMES: [&str; 4] =
    ["ponude/ponuda 17.txt", "ponude/narudzbenica.txt", "prilog.txt", "prazno.txt"];

fn open(bytes: &[u8], passwords: &[&str]) -> Contents {
    Contents::of(&FORMAT, bytes, passwords)
}

#[test]
fn archives_of_every_version_are_unpacked() {
    for (name, bytes, names, time) in [
        ("plain5", vault!("plain5.rar"), NAMES, "2024-03-05T12:30:10Z"),
        ("solid5", vault!("solid5.rar"), NAMES, "2024-03-05T12:30:10Z"),
        ("stored5", vault!("stored5.rar"), NAMES, "2024-03-05T12:30:10Z"),
        ("plain7", vault!("plain7.rar"), NAMES, "2024-03-05T12:30:10Z"),
        ("plain4", vault!("plain4.rar"), OLD_NAMES, "2024-03-05T12:30:10"),
        ("solid4", vault!("solid4.rar"), OLD_NAMES, "2024-03-05T12:30:10"),
        ("plain2", vault!("plain2.rar"), OLD_NAMES, "2024-03-05T12:30:10"),
        ("plain15", vault!("plain15.rar"), OLD_NAMES, "2024-03-05T12:30:10"),
    ] {
        assert_eq!(identified(bytes), ("rar", FORMAT.media_type), "{name}");
        let contents = open(bytes, &[]);
        contents.assert_whole(name, names);
        assert_eq!(contents.times, [time; 4], "{name}");
    }
}

/// What another program wrote, by what is published of the format: `make-rar.py`.
#[test]
fn archives_of_another_writer_are_unpacked() {
    macro_rules! sample {
        ($name:literal) => {
            include_bytes!(concat!("../../../tests/formats/rar/", $name))
        };
    }
    for (bytes, time) in [
        (sample!("five-stored.rar").as_slice(), "2024-03-05T12:30:10Z"),
        (sample!("five-packed.rar"), "2024-03-05T12:30:10Z"),
        (sample!("four-stored.rar"), "2024-03-05T12:30:10"),
        (sample!("four-packed.rar"), "2024-03-05T12:30:10"),
    ] {
        assert_eq!(identified(bytes), ("rar", FORMAT.media_type));
        let contents = open(bytes, &[]);
        contents.assert_whole(time, NAMES);
        assert_eq!(contents.times, [time; 5], "those of the members and of the folder");
        assert_eq!(contents.pages, ["[comment]\nPonude za 2024. godinu"]);
    }
}

#[test]
fn comments_are_pages_and_names_may_be_unicode() {
    for bytes in [vault!("plain5.rar"), vault!("plain4.rar")] {
        assert_eq!(open(bytes, &[]).pages, ["[comment]\nArhiva ponuda, sastavila Ana"]);
    }
    let contents = open(vault!("unicode4.rar"), &[]);
    assert_eq!(contents.member("уговор.txt"), Ok("rok 30 dana\n"));
}

const LOCKED: [(&str, &[u8], [&str; 4], &str); 6] = [
    ("locked5", vault!("locked5.rar"), NAMES, "tajna šifra"),
    ("headers5", vault!("headers5.rar"), NAMES, "tajna šifra"),
    ("locked4", vault!("locked4.rar"), OLD_NAMES, "tajna šifra"),
    ("headers4", vault!("headers4.rar"), OLD_NAMES, "tajna šifra"),
    ("locked2", vault!("locked2.rar"), OLD_NAMES, "tajna"),
    ("locked15", vault!("locked15.rar"), OLD_NAMES, "tajna"),
];

#[test]
fn encrypted_archives_open_with_the_right_password_wherever_it_stands() {
    for (name, bytes, names, password) in LOCKED {
        for (place, passwords) in [(1, vec![password]), (2, vec!["pogrešna", password, "druga"])] {
            let contents = open(bytes, &passwords);
            contents.assert_whole(name, names);
            assert_eq!(contents.unlocked_by, [format!("password {place} of the list")], "{name}");
        }
    }
    let stored = open(vault!("stored4-locked.rar"), &["pogrešna", "tajna šifra"]);
    stored.assert_whole("stored4-locked", OLD_NAMES);
}

#[test]
fn without_the_right_password_nothing_comes_out() {
    for (name, bytes, names, _) in LOCKED {
        for passwords in [&[][..], &["pogrešna", "druga"]] {
            let contents = open(bytes, passwords);
            if name.starts_with("headers") {
                assert_eq!((contents.members.len(), contents.problems), (0, vec!["encrypted".to_owned()]));
            } else {
                contents.assert_shut(name, names);
            }
        }
    }
}

#[test]
fn what_is_cut_off_keeps_what_came_before() {
    for (bytes, names) in [(vault!("stored5.rar"), NAMES), (vault!("stored4-locked.rar"), OLD_NAMES)] {
        let contents = open(&bytes[..4000], &["tajna šifra"]);
        assert!(contents.member(names[0]).is_ok(), "{contents:?}");
        assert_eq!(contents.problems, ["truncated"]);
        assert_eq!(contents.members.len(), 2, "the one that is cut, too");
    }
    let stored = open(&vault!("stored5.rar")[..4000], &[]);
    assert_eq!(stored.member(NAMES[1]), Err("truncated"));
}

#[test]
fn an_end_in_the_middle_of_a_header_costs_nothing_before_it() {
    for (bytes, at, names) in [
        (vault!("stored5.rar"), 2_667..2_750, NAMES),
        (vault!("stored4-locked.rar"), 2_679..2_735, OLD_NAMES),
        (vault!("headers5.rar"), 411..414, NAMES),
    ] {
        for end in at {
            let contents = open(&bytes[..end], &["tajna šifra"]);
            assert!(contents.member(names[0]).is_ok(), "{end}");
            assert_eq!(
                (contents.members.len(), contents.problems),
                (1, vec!["truncated".to_owned()]),
                "{end}"
            );
        }
    }
}

#[test]
fn a_broken_header_costs_what_comes_behind_it() {
    let mut bytes = vault!("stored5.rar").to_vec();
    let at = bytes.windows(6).rposition(|w| w == "прил".as_bytes().get(..6).unwrap()).unwrap();
    bytes[at] ^= 1;
    let contents = open(&bytes, &[]);
    assert!(contents.member(NAMES[0]).is_ok() && contents.member(NAMES[1]).is_ok(), "{contents:?}");
    assert_eq!((contents.members.len(), contents.problems), (2, vec!["corrupt".to_owned()]));
}

#[test]
fn damage_is_the_members_own_and_that_of_what_rests_on_it() {
    for (bytes, left) in [(vault!("plain5.rar"), 2), (vault!("solid5.rar"), 0)] {
        let mut bytes = bytes.to_vec();
        let at = bytes.windows(6).position(|w| w == b"17.txt").unwrap() + 80;
        bytes[at..at + 8].fill(0x55);
        let contents = open(&bytes, &[]);
        let sound = NAMES.iter().take(3).filter(|name| contents.member(name).is_ok()).count();
        assert_eq!((sound, contents.members.len()), (left, 4), "{contents:?}");
    }
}

#[test]
fn a_member_that_goes_on_elsewhere_says_so() {
    let (pieces, _) = super::super::sink::collect(&FORMAT, vault!("split5.rar"));
    let says = |p: &super::super::sink::Piece| format!("{p:?}").contains("continues in another volume");
    assert!(pieces.iter().any(says), "{pieces:?}");
    assert!(open(vault!("split5.rar"), &[]).member(NAMES[0]).is_ok());
}

#[test]
fn a_bomb_ends_at_the_limit() {
    assert_eq!(open(vault!("zeros5.rar"), &[]).problems, ["limit"]);
}

#[test]
fn every_cut_and_flip_is_survived() {
    let ours = [vault!("plain5.rar"), vault!("solid4.rar"), vault!("plain2.rar"), vault!("plain15.rar")];
    let by_rar = [
        by_rar!("rar-2.50/SOLID.RAR"),
        by_rar!("rar-3.00/rarvm_x86_e8_rar300.rar"),
        by_rar!("rar-4.20/ext_time_rar420.rar"),
        by_rar!("rar-6.02/solid.rar"),
        by_rar!("rar-6.02/with_quickopen.rar"),
    ];
    for bytes in ours.into_iter().chain(by_rar) {
        for at in 0..bytes.len() {
            let _ = open(&bytes[..at], &[]);
            let mut flipped = bytes.to_vec();
            flipped[at] ^= 0x10;
            let _ = open(&flipped, &[]);
        }
    }
}

#[test]
fn a_header_that_claims_to_be_larger_than_memory_is_refused() {
    let sample = sample();
    // Behind the signature: a checksum, and a size of nine digits with seven bits each.
    let bytes = [&sample[..8], &[0; 4], &[0xFF; 8], &[0x7F], &sample[8..]].concat();
    let contents = open(&bytes, &[]);
    assert!(contents.members.is_empty());
    assert_eq!(contents.problems, ["truncated"]);
}

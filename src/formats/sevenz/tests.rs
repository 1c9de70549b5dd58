use super::super::ooxml::identified;
use super::super::tests::vaults::{Contents, NAMES, vault};
use super::FORMAT;

/// An archive of four texts and a folder, as 7-Zip makes it.
pub(in super::super) fn sample() -> Vec<u8> {
    vault!("plain.7z").to_vec()
}

fn open(bytes: &[u8], passwords: &[&str]) -> Contents {
    Contents::of(&FORMAT, bytes, passwords)
}

#[test]
fn archives_of_every_method_and_filter_are_unpacked() {
    for (name, bytes) in [
        ("plain", vault!("plain.7z")),
        ("apart", vault!("apart.7z")),
        ("ppmd", vault!("ppmd.7z")),
        ("bzip2", vault!("bzip2.7z")),
        ("deflate", vault!("deflate.7z")),
        ("copy", vault!("copy.7z")),
        ("delta", vault!("delta.7z")),
        ("bcj2", vault!("bcj2.7z")),
    ] {
        assert_eq!(identified(bytes), ("7z", FORMAT.media_type), "{name}");
        let contents = open(bytes, &[]);
        contents.assert_whole(name, NAMES);
        assert_eq!(contents.times.len(), 5, "{name}: the folder has a time, too");
        assert!(contents.times.iter().any(|t| t == "2024-03-05T12:30:10Z"), "{name}: {:?}", contents.times);
        assert_eq!(contents.member("ponude"), Ok(""), "{name}: the folder");
    }
}

#[test]
fn methods_that_are_not_read_lose_their_members_one_by_one() {
    let contents = open(vault!("deflate64.7z"), &[]);
    assert_eq!(contents.member(NAMES[0]), Err("unsupported"));
    assert_eq!(contents.member(NAMES[2]), Err("unsupported"));
    assert_eq!(contents.member(NAMES[3]), Ok(""), "what is empty is not packed");
    assert_eq!(contents.announced, 5);
}

#[test]
fn encrypted_archives_open_with_the_right_password_wherever_it_stands() {
    for (name, bytes) in [("locked", vault!("locked.7z")), ("headers", vault!("headers.7z"))] {
        for passwords in [&["tajna šifra"][..], &["", "pogrešna", "tajna šifra", "druga"]] {
            let contents = open(bytes, passwords);
            contents.assert_whole(name, NAMES);
            let place = format!("password {} of the list", if passwords.len() == 1 { 1 } else { 3 });
            assert_eq!(contents.unlocked_by, [place], "{name}");
        }
    }
}

#[test]
fn without_the_right_password_nothing_comes_out() {
    for passwords in [&[][..], &["tajna", "pogrešna"]] {
        open(vault!("locked.7z"), passwords).assert_shut("locked", NAMES);
        let contents = open(vault!("headers.7z"), passwords);
        assert_eq!((contents.members.len(), contents.problems), (0, vec!["encrypted".to_owned()]));
    }
}

#[test]
fn a_broken_block_costs_no_member_of_another() {
    // Each member in a block of its own: the first one's bytes are spoiled.
    let mut bytes = vault!("apart.7z").to_vec();
    bytes[40..60].fill(0x55);
    let contents = open(&bytes, &[]);
    let broken = NAMES.iter().filter(|name| contents.member(name).is_err()).count();
    assert_eq!((broken, contents.members.len()), (1, 5), "{contents:?}");
    // All in one block: what stands before the damage is kept, what comes behind it is named.
    let mut bytes = vault!("plain.7z").to_vec();
    bytes[32 + 150..32 + 160].fill(0x55);
    let contents = open(&bytes, &[]);
    let ends: Vec<bool> = contents.members.iter().map(|(_, content)| content.is_ok()).collect();
    assert_eq!(contents.members.len(), 5, "{contents:?}");
    assert!(ends.contains(&true) && ends.contains(&false), "{ends:?}");
}

#[test]
fn a_wrong_checksum_is_its_members_own() {
    // Stored: one byte of the second member changes, and nothing else does.
    let mut bytes = vault!("copy.7z").to_vec();
    bytes[32 + 2600] ^= 1;
    let contents = open(&bytes, &[]);
    let broken: Vec<_> = NAMES.iter().filter(|name| contents.member(name).is_err()).collect();
    assert_eq!(broken.len(), 1, "{contents:?}");
    assert_eq!(contents.member(broken[0]), Err("corrupt"));
}

#[test]
fn half_a_surrogate_pair_in_a_name_survives() {
    let contents = open(vault!("half.7z"), &[]);
    assert_eq!(contents.member(r"polovina\xed\xa0\xbd.txt"), Ok("rok 30 dana\n"), "{contents:?}");
    assert_eq!(contents.problems, [""; 0]);
}

#[test]
fn what_is_cut_off_has_lost_its_directory() {
    let bytes = vault!("plain.7z");
    let contents = open(&bytes[..bytes.len() - 10], &[]);
    assert_eq!((contents.members.len(), contents.problems), (0, vec!["truncated".to_owned()]));
}

#[test]
fn a_bomb_ends_at_the_limit() {
    let contents = open(vault!("zeros.7z"), &[]);
    assert_eq!(contents.problems, ["limit"]);
}

#[test]
fn every_cut_and_flip_is_survived() {
    for bytes in [vault!("plain.7z"), vault!("half.7z"), vault!("bcj2.7z")] {
        for at in 0..bytes.len() {
            let _ = open(&bytes[..at], &[]);
            let mut flipped = bytes.to_vec();
            flipped[at] ^= 0x10;
            let _ = open(&flipped, &[]);
        }
    }
}

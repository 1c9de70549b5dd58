//! Tests of the registry as a whole, and what the tests of several formats share.

mod inside;
mod origins;
mod programs;
pub(super) mod told;
pub(super) mod vaults;

use super::*;
use crate::trove::Blob;
use proptest::prelude::*;
use std::io::Write;

fn identity(bytes: &[u8]) -> Identity {
    let blob = Blob::from_bytes(bytes);
    let (head, tail) = probe::ends(&blob).expect("in memory");
    identify(&Probe::new(&head, &tail, &blob))
}

fn zip(members: &[(&str, &str)]) -> Vec<u8> {
    let mut writer = ::zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, content) in members {
        let options = ::zip::write::SimpleFileOptions::default();
        writer.start_file(*name, options).expect("a new member");
        writer.write_all(content.as_bytes()).expect("in memory");
    }
    writer.finish().expect("in memory").into_inner()
}

#[test]
fn names_are_unique() {
    let mut names: Vec<_> = every().map(|f| f.name).collect();
    names.sort_unstable();
    assert!(names.windows(2).all(|w| w[0] != w[1]), "{names:?}");
    assert!(by_name("unknown").is_some() && by_name("plain").is_some() && by_name("png").is_some());
}

#[test]
fn content_tells_the_type() {
    let cases: &[(&[u8], &str)] = &[
        (b"", "application/octet-stream"),
        (b"\0\x01\x02\x03", "application/octet-stream"),
        (b"Pozdrav svima", "text/plain"),
        (b"\xFF\xFEa\0b\0", "text/plain"),
        (b"%PDF-1.7\n%\xE2\xE3\n", "application/pdf"),
        (b"{\\rtf1\\ansi a}", "application/rtf"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "image/png"),
        (b"BZhello there", "text/plain"),
        (b"WEBVTT\n\n00:01.000 --> 00:02.000\nx", "text/vtt"),
        (b"a;b;c\n1;2;3\n", "text/csv"),
        (b"{\"a\": [1, 2]}", "application/json"),
        (b"{a} is a set", "text/plain"),
        (b"[see note 1] and so on", "text/plain"),
        (b"<?xml version='1.0'?><Invoice xmlns='urn:x'/>", "application/xml"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "image/svg+xml"),
        (b"<!doctype html><p>x", "text/html"),
        (b"From: a@b\nTo: c@d\nSubject: e\n\nf", "message/rfc822"),
        (b"# Title\n\nSome **bold** text, and [a link](http://x).\n", "text/markdown"),
        (b"<MIFFile 2019> # made by\n", "application/vnd.mif"),
    ];
    for (bytes, expected) in cases {
        assert_eq!(identity(bytes).media_type, *expected, "{}", String::from_utf8_lossy(bytes));
    }
}

#[test]
fn zips_are_told_apart_by_their_members() {
    let types = "<Types><Override ContentType='application/vnd.openxmlformats-officedocument.\
        wordprocessingml.document.main+xml'/></Types>";
    let cases: &[(&[(&str, &str)], &str)] = &[
        (&[("a.txt", "x")], "application/zip"),
        (
            &[("[Content_Types].xml", types), ("word/document.xml", "")],
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        ),
        (&[("xl/workbook.xml", "")], "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        (&[("mimetype", "application/epub+zip")], "application/epub+zip"),
        (&[("META-INF/MANIFEST.MF", "")], "application/java-archive"),
    ];
    for (members, expected) in cases {
        let bytes = zip(members);
        assert_eq!(identity(&bytes).media_type, *expected);
        // Cut off, the directory is gone and the local headers must do.
        let cut = identity(&bytes[..bytes.len() - 30]);
        assert_eq!(cut.media_type, *expected, "cut off");
    }
}

proptest! {
    #[test]
    fn any_bytes_are_identified_and_read(
        start in proptest::sample::select(vec![
            &b""[..], b"PK\x03\x04", b"PK\x05\x06", b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", b"II*\0", b"MM\0*",
            b"<?xml ", b"<!DOCTYPE ", b"<a ", b"{\"", b"[", b"a,b,c\n", b"From ", b"\x30\x80\x06\x09", b"RIFF", b"ID3\x04",
        ]),
        rest in proptest::collection::vec(any::<u8>(), 0..600),
    ) {
        let bytes = [start, &rest].concat();
        identity(&bytes);
        for format in every() {
            let _ = sink::collect(format, &bytes);
        }
    }
}

//! What the tests of zip, 7z and RAR share: samples that other programs made of one text of ours, see
//! `tests/formats/make-vaults.sh`, and what is to come out of them.

use super::super::Format;
use super::super::sink::{Piece, collect_blob};
use crate::text::MetaKey;
use crate::trove::Blob;
use crate::trove::path::printable;

/// A sample.
macro_rules! vault {
    ($name:literal) => {
        include_bytes!(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/formats/vaults/", $name)).as_slice()
    };
}
pub(in crate::formats) use vault;

/// What came out of an archive.
#[derive(Debug, Default)]
pub(in crate::formats) struct Contents {
    /// Each member with its content, or the kind of its problem; folders with nothing.
    pub(in crate::formats) members: Vec<(String, Result<Vec<u8>, String>)>,
    /// Problems of the archive itself, the one that ended it last.
    pub(in crate::formats) problems: Vec<String>,
    /// Times of the members that have one.
    pub(in crate::formats) times: Vec<String>,
    /// Which passwords opened something.
    pub(in crate::formats) unlocked_by: Vec<String>,
    /// Texts of its own.
    pub(in crate::formats) pages: Vec<String>,
    /// How many members it announced.
    pub(in crate::formats) announced: u64,
}

impl Contents {
    /// Reads an archive with a list of passwords.
    pub(in crate::formats) fn of(format: &Format, bytes: &[u8], passwords: &[&str]) -> Contents {
        Contents::of_blob(format, &Blob::from_bytes(bytes), passwords)
    }

    /// The same of a content that may be made of several.
    pub(in crate::formats) fn of_blob(format: &Format, blob: &Blob, passwords: &[&str]) -> Contents {
        let mut out = Contents::default();
        let (pieces, result) = collect_blob(format, blob, passwords);
        for piece in pieces {
            let last = out.members.last_mut().map(|(_, content)| content);
            match piece {
                Piece::Member(name) | Piece::Folder(name) => {
                    out.members.push((printable(&name.path), Ok(Vec::new())));
                    out.times.extend(name.modified);
                }
                Piece::MemberData(data) => last.unwrap().as_mut().unwrap().extend(data),
                Piece::MemberEnd(Some(problem)) => *last.unwrap() = Err(problem.kind.to_string()),
                Piece::Problem(problem) => out.problems.push(problem.kind.to_string()),
                Piece::Meta(meta) if meta.key == MetaKey::UnlockedBy => out.unlocked_by.push(meta.value),
                Piece::Page(page) => out.pages.push(page.text),
                Piece::Announced(n) => out.announced = n,
                _ => {}
            }
        }
        out.problems.extend(result.err().map(|p| p.kind.to_string()));
        out
    }

    /// The content of a member, or its problem.
    pub(in crate::formats) fn member(&self, name: &str) -> Result<&str, &str> {
        let found = self.members.iter().find(|(n, _)| n.trim_end_matches('/') == name);
        let (_, content) = found.unwrap_or_else(|| panic!("no {name} among {:?}", self.members));
        content.as_ref().map(|bytes| std::str::from_utf8(bytes).unwrap()).map_err(String::as_str)
    }

    /// Panics unless it is the text that the samples hold, all of it; `names` are those of its members.
    pub(in crate::formats) fn assert_whole(&self, sample: &str, names: [&str; 4]) {
        for (name, text) in names.into_iter().zip(texts()) {
            assert_eq!(self.member(name), Ok(text.as_str()), "{sample}: {name}");
        }
        assert_eq!(self.problems, [""; 0], "{sample}");
        assert_eq!(self.announced, self.members.len() as u64, "{sample}: every member is announced");
    }

    /// Panics unless all members with content wait for a password, and nothing of them came out.
    pub(in crate::formats) fn assert_shut(&self, sample: &str, names: [&str; 4]) {
        for name in names.into_iter().take(3) {
            assert_eq!(self.member(name), Err("encrypted"), "{sample}: {name}");
        }
        assert_eq!(self.unlocked_by, [""; 0], "{sample}");
    }
}

/// Names of the members, where the format has all letters.
pub(in crate::formats) const NAMES: [&str; 4] =
    ["ponude/ponuda 17.txt", "ponude/narudžbenica.txt", "прилог.txt", "prazno.txt"];

/// What they hold.
fn texts() -> [String; 4] {
    let offer = "Ponuda broj 17\nServer Borovac, kom 4, cena 1200 EUR, popust 9%\n".repeat(40);
    let order = offer.replace("Ponuda", "Narudžbenica").replace("17", "18");
    [offer, order, "Прилог уговора: рок испоруке 30 дана\n".repeat(30), String::new()]
}

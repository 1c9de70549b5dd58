//! The trove being put together: contents with their answers, in folders, mails and archives.

use super::blocks::{Block, Look};
use super::expected::{Expected, ExpectedContainer, ExpectedDocument, ExpectedPlace, ExpectedProblem};
use super::figures::{Date, Numbers};
use super::plain::{self, Encoding};
use super::{docx, flow, mail, sheet, zip};
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io;
use std::path::Path;

/// What is right to say of a content.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Answer {
    /// A procurement document.
    Document(Box<ExpectedDocument>),
    /// A mail or archive that holds one.
    Container,
    /// Neither.
    Noise,
    /// It cannot be read in full: what ails it, and whether every verdict is right.
    Problem(&'static str, bool),
}

/// A content, its name, its answer and its members.
#[derive(Clone, Debug)]
pub(crate) struct Piece {
    /// Name in its folder or container.
    pub name: String,
    /// Content.
    pub bytes: Vec<u8>,
    /// Answer.
    pub answer: Answer,
    /// What it contains.
    pub members: Vec<Piece>,
}

impl Piece {
    /// Noise of that name.
    pub(crate) fn noise(name: &str, bytes: Vec<u8>) -> Piece {
        Piece { name: name.into(), bytes, answer: Answer::Noise, members: Vec::new() }
    }

    /// The same content under another name.
    pub(crate) fn named(&self, name: &str) -> Piece {
        Piece { name: name.into(), ..self.clone() }
    }

    /// The answer of a container of these members.
    fn around(members: &[Piece]) -> Answer {
        let holds = |piece: &Piece| matches!(piece.answer, Answer::Document(_) | Answer::Container);
        if members.iter().any(holds) { Answer::Container } else { Answer::Noise }
    }

    /// An archive.
    pub(crate) fn zip(name: &str, date: Date, members: Vec<Piece>) -> Piece {
        let bytes = zip::write(&entries(&members), date, None);
        Piece { name: name.into(), bytes, answer: Piece::around(&members), members }
    }

    /// An archive that nobody can open without the password.
    pub(crate) fn locked(name: &str, date: Date, members: &[Piece], password: &str) -> Piece {
        let bytes = zip::write(&entries(members), date, Some(password.as_bytes()));
        Piece { name: name.into(), bytes, answer: Answer::Problem("encrypted", true), members: Vec::new() }
    }

    /// A mail with attachments.
    pub(crate) fn mail(name: &str, letter: &mail::Mail, members: Vec<Piece>) -> Piece {
        let attached: Vec<(&str, &[u8])> =
            members.iter().map(|m| (m.name.as_str(), m.bytes.as_slice())).collect();
        let bytes = mail::write(letter, &attached);
        Piece { name: name.into(), bytes, answer: Piece::around(&members), members }
    }
}

fn entries(members: &[Piece]) -> Vec<zip::Entry<'_>> {
    members.iter().map(|m| zip::Entry { name: m.name.clone(), data: &m.bytes }).collect()
}

/// Renders blocks in the format that the ending of the name asks for; `encoding` is that of text and web pages.
pub(crate) fn render(name: &str, blocks: &[Block], look: &Look, encoding: Encoding, author: &str) -> Vec<u8> {
    match name.rsplit('.').next().unwrap_or("") {
        "pdf" => flow::render(blocks, look),
        "docx" => docx::render(blocks, look, author),
        "xlsx" => sheet::render(blocks, look, author, "List1"),
        "html" if encoding == Encoding::Windows1250 => {
            plain::encode(&plain::html(blocks, look, "windows-1250"), encoding)
        }
        "html" => plain::encode(&plain::html(blocks, look, "utf-8"), Encoding::Utf8),
        "csv" => {
            // Programs that export such files write numbers without grouping.
            let look = Look { numbers: Numbers::Plain, ..look.clone() };
            plain::encode(&plain::csv(blocks, &look, ';'), encoding)
        }
        _ => plain::encode(&plain::text(blocks, look), encoding),
    }
}

/// All files of the trove.
#[derive(Default)]
pub(crate) struct Trove {
    files: BTreeMap<String, Piece>,
    near: Vec<(String, String)>,
}

impl Trove {
    /// Puts a piece into a folder.
    pub(crate) fn add(&mut self, folder: &str, piece: Piece) {
        let path = format!("{folder}/{}", piece.name);
        let before = self.files.insert(path.clone(), piece);
        assert!(before.is_none(), "two files at {path}");
    }

    /// Records that two contents are versions of one another.
    pub(crate) fn near(&mut self, one: &Piece, other: &Piece) {
        self.near.push((hex(&one.bytes), hex(&other.bytes)));
    }

    /// Writes the files below a directory and sums up the answers.
    pub(crate) fn write(self, seed: u64, dir: &Path) -> io::Result<Expected> {
        for (path, piece) in &self.files {
            let path = dir.join(path);
            if let Some(folder) = path.parent() {
                fs::create_dir_all(folder)?;
            }
            fs::write(path, &piece.bytes)?;
        }
        let mut found: BTreeMap<String, (Answer, BTreeSet<String>)> = BTreeMap::new();
        for (path, piece) in &self.files {
            collect(path, piece, &mut found);
        }
        let places = found.values().map(|(_, paths)| paths.len()).sum();
        let mut expected = Expected {
            seed,
            files: self.files.len(),
            places,
            contents: found.len(),
            duplicates: places - found.len(),
            near_duplicates: self.near,
            ..Expected::default()
        };
        let mut sorted: Vec<(String, Answer, Vec<String>)> = found
            .into_iter()
            .map(|(hash, (answer, paths))| (hash, answer, paths.into_iter().collect()))
            .collect();
        sorted.sort_by(|a, b| a.2.cmp(&b.2));
        for (sha256, answer, paths) in sorted {
            file_under(&mut expected, sha256, answer, paths);
        }
        Ok(expected)
    }
}

/// Adds an answer to the list it belongs in.
fn file_under(expected: &mut Expected, sha256: String, answer: Answer, paths: Vec<String>) {
    let any = ["procurement", "possible", "other"].map(String::from);
    match answer {
        Answer::Document(document) => {
            expected.documents.push(ExpectedDocument { sha256, paths, ..*document })
        }
        Answer::Container => {
            expected.containers.push(ExpectedContainer { sha256, paths, verdicts: any[..2].to_vec() });
        }
        Answer::Noise => expected.noise.push(ExpectedPlace { sha256, paths }),
        Answer::Problem(problem, open) => {
            let verdicts = if open { any.to_vec() } else { any[2..].to_vec() };
            expected.problems.push(ExpectedProblem { sha256, paths, problem: problem.into(), verdicts });
        }
    }
}

/// Every place of a piece and its members.
fn collect(path: &str, piece: &Piece, found: &mut BTreeMap<String, (Answer, BTreeSet<String>)>) {
    let entry = found.entry(hex(&piece.bytes)).or_insert_with(|| (piece.answer.clone(), BTreeSet::new()));
    assert_eq!(entry.0, piece.answer, "one content with two answers: {path}");
    entry.1.insert(path.to_string());
    for member in &piece.members {
        collect(&format!("{path}!/{}", member.name), member, found);
    }
}

fn hex(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

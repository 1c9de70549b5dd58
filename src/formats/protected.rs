//! Office documents of 2007 and later that need a password: the package is decrypted and read in place, as the
//! document that it is. By hand after Microsoft's description, since the crates that do it bring a second set of
//! ciphers along.

mod agile;
mod cipher;
mod standard;

use super::ole::{Ole, properties};
use super::passwords::{Passwords, unknown_way};
use super::zipbytes::{u16_at, u64_at};
use super::{Basis, Format, Match, Probe, Read, Sink, identify, probe};
use crate::problem::{Problem, ProblemKind};
use crate::trove::Blob;
use cipher::Digest;

pub(super) const FORMAT: Format = Format {
    name: "protected",
    media_type: "application/x-tika-ooxml-protected",
    extensions: &["docx", "docm", "xlsx", "xlsm", "xlsb", "pptx", "pptm"],
    recognize,
    read: Read::With(read),
    note: "encrypted docx, xlsx and pptx, with the passwords given: read as what they are (standard and agile encryption \
           with AES)",
};

/// Bytes that say how much of the package is content.
const SIZE: usize = 8;

fn recognize(probe: &Probe) -> Option<Match> {
    if probe.ole_kind() == Some(FORMAT.media_type) { Match::on(Basis::Structure) } else { None }
}

fn read(blob: &Blob, sink: &mut Sink) -> Result<(), Problem> {
    let ole = Ole::open(blob)?;
    properties::push(&ole, sink)?;
    let info = ole.stream("EncryptionInfo").unwrap_or_default();
    let package = ole.stream("EncryptedPackage").unwrap_or_default();
    let lock = Lock::read(&info)?;
    let mut passwords = Passwords::new(sink.passwords());
    let opened = passwords.find_office(lock.rounds(), |password| {
        // Each try takes a while: whoever watches sees by this that it goes on.
        let _ = blob.slice(0, 1);
        lock.key(password)
    })?;
    let Some(key) = opened else { return Err(Problem::read(ProblemKind::Encrypted, passwords.needed())) };
    passwords.record(sink)?;
    let size = usize::try_from(u64_at(&package, 0)).unwrap_or(usize::MAX);
    let mut content = package.get(SIZE..).unwrap_or_default().to_vec();
    drop(package);
    lock.decrypt(&key, &mut content);
    content.truncate(size);
    // Only packages are encrypted in this way; anything else would be a file that wraps itself.
    if !content.starts_with(b"PK") {
        return Err(Problem::corrupt("what is encrypted is no package"));
    }
    let short = content.len() < size;
    let inner = Blob::from_bytes(content);
    let (head, tail) = probe::ends(&inner)?;
    match identify(&Probe::new(&head, &tail, &inner)).format.read {
        Read::With(read) => read(&inner, sink)?,
        _ => {
            return Err(Problem::read(
                ProblemKind::Unsupported,
                "what is encrypted is of no kind that is read",
            ));
        }
    }
    if short || ole.problem().is_some() {
        sink.problem(ProblemKind::Truncated, "the end of the encrypted package is missing")?;
    }
    Ok(())
}

/// How a package is encrypted.
enum Lock {
    Agile(agile::Lock),
    Standard(standard::Lock),
}

impl Lock {
    fn read(info: &[u8]) -> Result<Lock, Problem> {
        match (u16_at(info, 0), u16_at(info, 2)) {
            (4, 4) => {
                agile::Lock::read(info.get(8..).unwrap_or_default()).map(Lock::Agile).ok_or_else(unknown_way)
            }
            (2..=4, 2) => standard::Lock::read(info).map(Lock::Standard).ok_or_else(unknown_way),
            _ => Err(unknown_way()),
        }
    }

    /// Rounds of hashing that a try takes.
    fn rounds(&self) -> u64 {
        match self {
            Lock::Agile(lock) => lock.times.into(),
            Lock::Standard(_) => standard::TIMES.into(),
        }
    }

    /// The key of the package, if the password is the right one.
    fn key(&self, password: &[u8]) -> Option<Vec<u8>> {
        match self {
            Lock::Agile(lock) => lock.key(password),
            Lock::Standard(lock) => lock.key(password),
        }
    }

    fn decrypt(&self, key: &[u8], content: &mut Vec<u8>) {
        match self {
            Lock::Agile(lock) => lock.decrypt(key, content),
            Lock::Standard(_) => cipher::decrypt(key, None, content),
        }
    }
}

/// A password hashed time and again, so that trying many takes long.
fn stretched(digest: Digest, salt: &[u8], password: &[u8], times: u32) -> Vec<u8> {
    let mut hash = digest.of(&[salt, password]);
    for i in 0..times {
        hash = digest.of(&[&i.to_le_bytes(), &hash]);
    }
    hash
}

#[cfg(test)]
pub(super) mod tests {
    use super::super::ooxml::identified;
    use super::super::passwords::utf16;
    use super::super::tests::told::told;
    use super::*;

    /// Encrypted by msoffcrypto-tool.
    pub(in super::super) fn sample() -> Vec<u8> {
        include_bytes!("../../tests/formats/agile.docx").to_vec()
    }

    /// A package in standard encryption, with the password `šifra`.
    fn standard(content: &[u8]) -> Vec<u8> {
        use aes::cipher::{BlockCipherEncrypt, KeyInit};
        use std::io::{Cursor, Write};
        let (salt, key) = ([7u8; 16], standard::derived(&[7; 16], &utf16("šifra"), 16));
        let cipher = aes::Aes128::new_from_slice(&key).unwrap();
        let encrypted = |plain: &[u8]| {
            let mut bytes = plain.to_vec();
            bytes.resize(plain.len().next_multiple_of(16), 0);
            bytes.chunks_exact_mut(16).for_each(|block| cipher.encrypt_block(block.try_into().unwrap()));
            bytes
        };
        let numbers = |list: &[u32]| list.iter().flat_map(|n| n.to_le_bytes()).collect::<Vec<u8>>();
        let name: Vec<u8> = "AES".encode_utf16().chain([0]).flat_map(u16::to_le_bytes).collect();
        let head = [numbers(&[0x24, 0, 0x660e, 0x8004, 128, 24, 0, 0]), name].concat();
        let mut info = [numbers(&[0x0002_0003, 0x24, head.len() as u32]), head, numbers(&[16])].concat();
        info.extend(salt);
        info.extend(encrypted(&[9; 16]));
        info.extend(numbers(&[20]));
        info.extend(encrypted(&Digest::Sha1.of(&[&[9; 16]])));
        let package = [&(content.len() as u64).to_le_bytes()[..], &encrypted(content)].concat();
        let mut file = cfb::CompoundFile::create(Cursor::new(Vec::new())).unwrap();
        file.create_stream("/EncryptionInfo").unwrap().write_all(&info).unwrap();
        file.create_stream("/EncryptedPackage").unwrap().write_all(&package).unwrap();
        file.into_inner().into_inner()
    }

    #[test]
    fn the_right_password_opens_the_document() {
        let bytes = sample();
        assert_eq!(identified(&bytes), ("protected", FORMAT.media_type));
        let opened = told(&FORMAT, &bytes, &["pogrešna", "šifra"]);
        assert_eq!(opened.problems, []);
        assert!(opened.pages().concat().starts_with("Šifra ponude: Čačak 2024\n"), "{:?}", opened.pages());
        assert_eq!(opened.cells(0)[1], "0,2 1x1 Cena EUR");
        for expected in ["title=Ponuda broj 17", "unlocked_by=password 2 of the list"] {
            assert!(opened.meta().iter().any(|m| m == expected), "{:?}", opened.meta());
        }
        assert_eq!(told(&FORMAT, &bytes, &["pogrešna"]).problems, [ProblemKind::Encrypted]);
        assert_eq!(told(&FORMAT, &bytes, &[]).problems, [ProblemKind::Encrypted]);
    }

    #[test]
    fn the_older_encryption_is_undone_too() {
        let bytes = standard(&super::super::pptx::tests::sample());
        assert_eq!(told(&FORMAT, &bytes, &["šifra"]).pages()[1], "Cene\nA\t5 & 6\n");
        assert_eq!(told(&FORMAT, &bytes, &["Šifra"]).problems, [ProblemKind::Encrypted]);
        let twice = standard(&standard(b"PK"));
        assert_eq!(told(&FORMAT, &twice, &["šifra"]).problems, [ProblemKind::Corrupt]);
    }

    #[test]
    fn damage_is_survived() {
        let bytes = sample();
        for at in (0..bytes.len()).step_by(997) {
            told(&FORMAT, &bytes[..at], &[]);
            let mut flipped = bytes.clone();
            flipped[at] ^= 0xff;
            told(&FORMAT, &flipped, &[]);
        }
    }
}

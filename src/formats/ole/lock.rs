//! How Office 97 to 2007 encrypts documents in OLE files: a stream of RC4 that begins anew, with another key, at every
//! block ([MS-OFFCRYPTO], sections 2.3.5 and 2.3.6). Of Excel's workbooks it is the rule even where nobody chose a
//! password: one whose structure alone is protected is encrypted with a password that Excel knows.

use crate::formats::passwords::Passwords;
use crate::formats::zipbytes::{u16_at, u32_at};
use crate::problem::Problem;
use md5::Md5;
use rc4::{KeyInit, Rc4, StreamCipher};
use sha1::{Digest, Sha1};

/// The number of RC4 among the ciphers.
const RC4: u32 = 0x6801;
/// Bytes of the key of the older way that the password makes.
const HALF: usize = 5;
/// How often they are hashed with the salt.
const TIMES: usize = 16;
/// Bytes to which a key of forty bits is filled up.
const FULL: usize = 16;

/// How a document is encrypted.
pub(in super::super) struct Lock {
    /// Bytes of the keys of blocks; nothing in the older way.
    len: Option<usize>,
    salt: Vec<u8>,
    verifier: Vec<u8>,
    hash: Vec<u8>,
}

/// What the keys of blocks are made of.
pub(in super::super) struct Key {
    len: Option<usize>,
    base: Vec<u8>,
}

impl Lock {
    /// Reads what a document says of its encryption; nothing where it is of another kind, or damaged.
    pub(in super::super) fn read(info: &[u8]) -> Option<Lock> {
        let part = |from: usize, len: usize| info.get(from..from + len).map(<[u8]>::to_vec);
        match (u16_at(info, 0), u16_at(info, 2)) {
            (1, 1) => {
                Some(Lock { len: None, salt: part(4, 16)?, verifier: part(20, 16)?, hash: part(36, 16)? })
            }
            (2..=4, 2) if u32_at(info, 20) == RC4 => {
                let bits = match u32_at(info, 28) {
                    0 => 40,
                    bits @ 40..=128 => bits as usize,
                    _ => return None,
                };
                let tried =
                    usize::try_from(u32_at(info, 8)).ok()?.checked_add(12).filter(|at| *at < info.len())?;
                let (salt, verifier) = (part(tried + 4, 16)?, part(tried + 20, 16)?);
                Some(Lock { len: Some(bits / 8), salt, verifier, hash: part(tried + 40, 20)? })
            }
            _ => None,
        }
    }

    /// The key by a password that Office knows, or by one of the user's.
    ///
    /// # Errors
    /// If none of them fits.
    pub(in super::super) fn open(&self, passwords: &mut Passwords) -> Result<Key, Problem> {
        let found = passwords.find_office(1, |password| self.key(password))?;
        found.ok_or_else(|| passwords.problem())
    }

    /// The key, if the password is the right one.
    fn key(&self, password: &[u8]) -> Option<Key> {
        let base = match self.len {
            None => {
                let first = Md5::digest(password);
                let salted = [first.get(..HALF)?, &self.salt].concat();
                Md5::digest(salted.repeat(TIMES)).get(..HALF)?.to_vec()
            }
            Some(_) => Sha1::digest([&self.salt, password].concat()).to_vec(),
        };
        let key = Key { len: self.len, base };
        let mut tried = [self.verifier.as_slice(), &self.hash].concat();
        key.block(0)?.apply_keystream(&mut tried);
        let (verifier, hash) = tried.split_at(self.verifier.len());
        let said =
            if self.len.is_none() { Md5::digest(verifier).to_vec() } else { Sha1::digest(verifier).to_vec() };
        (said == hash).then_some(key)
    }
}

impl Key {
    /// The cipher of a block.
    fn block(&self, number: u32) -> Option<Rc4> {
        let salted = [self.base.as_slice(), &number.to_le_bytes()].concat();
        let key = match self.len {
            None => Md5::digest(salted).to_vec(),
            Some(len) => {
                let mut key = Sha1::digest(salted).get(..len)?.to_vec();
                if len == HALF {
                    key.resize(FULL, 0);
                }
                key
            }
        };
        Rc4::new_from_slice(&key).ok()
    }

    /// Decrypts a stream whose blocks have so many bytes.
    pub(in super::super) fn undo(&self, stream: &mut [u8], size: usize) {
        for (number, bytes) in (0u32..).zip(stream.chunks_mut(size)) {
            if let Some(mut cipher) = self.block(number) {
                cipher.apply_keystream(bytes);
            }
        }
    }
}

#[cfg(test)]
pub(in crate::formats) mod tests {
    use super::*;
    use crate::formats::passwords::utf16;

    /// What a document encrypted by a library of Windows says of it, and the key.
    pub(in crate::formats) fn windows(password: &str, bits: u32) -> (Vec<u8>, Key) {
        let numbers = |list: &[u32]| list.iter().flat_map(|n| n.to_le_bytes()).collect::<Vec<u8>>();
        let header = numbers(&[4, 0, RC4, 0x8004, bits, 1, 0, 0, 0]);
        let mut lock =
            Lock { len: Some(bits as usize / 8), salt: vec![7; 16], verifier: vec![9; 16], hash: Vec::new() };
        let base = Sha1::digest([lock.salt.clone(), utf16(password)].concat()).to_vec();
        let key = Key { len: lock.len, base };
        let mut tried = [lock.verifier.clone(), Sha1::digest(&lock.verifier).to_vec()].concat();
        key.block(0).unwrap().apply_keystream(&mut tried);
        lock.hash = tried.split_off(16);
        let head = [vec![2, 0, 2, 0], numbers(&[4, header.len() as u32]), header].concat();
        ([head, numbers(&[16]), lock.salt, tried, numbers(&[20]), lock.hash].concat(), key)
    }

    #[test]
    fn keys_are_those_of_passwords() {
        let (info, key) = windows("šifra", 40);
        let list = ["ne".to_owned(), "šifra".to_owned()];
        let lock = Lock::read(&info).unwrap();
        assert!(lock.open(&mut Passwords::new(&[])).is_err());
        let found = lock.open(&mut Passwords::new(&list)).unwrap();
        let mut stream = b"Rabat 92 %".repeat(300);
        key.undo(&mut stream, 1024);
        found.undo(&mut stream, 1024);
        assert_eq!(stream, b"Rabat 92 %".repeat(300));
        for cut in 0..info.len() {
            assert!(Lock::read(&info[..cut]).is_none_or(|lock| lock.key(&utf16("šifra")).is_none()), "{cut}");
        }
        let (info, _) = windows("VelvetSweatshop", 128);
        assert!(Lock::read(&info).unwrap().open(&mut Passwords::new(&[])).is_ok());
    }
}

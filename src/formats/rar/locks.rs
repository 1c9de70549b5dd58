//! How members are encrypted: four ciphers in the order of their years.

use crate::formats::passwords::unknown_way;
use crate::problem::Problem;
use rars::crypto::rar15::Rar15Cipher;
use rars::crypto::rar20::Rar20Cipher;
use rars::crypto::rar30::Rar30Cipher;
use rars::crypto::rar50::{Rar50Cipher, Rar50Keys};

/// How a member is encrypted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Lock {
    /// RAR 1.5.
    Rar15,
    /// RAR 2.
    Rar20,
    /// RAR 3 and 4: AES-128.
    Rar30 { salt: Option<[u8; 8]> },
    /// RAR 5 and later: AES-256.
    Rar50 {
        salt: [u8; 16],
        iv: [u8; 16],
        /// Binary logarithm of the rounds of hashing.
        rounds: u8,
        /// What the right password comes to.
        check: Option<[u8; 12]>,
        /// Whether checksums are mixed with the key, so that they tell nothing of the content.
        mixed: bool,
    },
}

impl Lock {
    /// Rounds of hashing that a password costs.
    pub(super) fn cost(&self) -> u64 {
        match self {
            Lock::Rar15 | Lock::Rar20 => 0,
            Lock::Rar30 { .. } => 1 << 18,
            // Each round hashes four blocks, where one of 7-Zip hashes half of one.
            Lock::Rar50 { rounds, .. } => 8 << (*rounds).min(40),
        }
    }

    /// Whether it can tell if a key is right.
    pub(super) fn tells(&self) -> bool {
        // Some versions left the check zero: then only the content tells.
        matches!(self, Lock::Rar50 { check: Some(check), .. } if !check.starts_with(&[0; 8]))
    }

    /// Whether a key is right, where the lock can tell.
    pub(super) fn check(&self, key: &Key) -> Option<bool> {
        match (self, key) {
            (Lock::Rar50 { check: Some(check), .. }, Key::Rar50 { keys, .. }) if self.tells() => {
                Some(keys.check_password(check).is_ok())
            }
            _ => None,
        }
    }
}

/// A password made ready for one member.
#[derive(Clone)]
pub(super) enum Key {
    Rar15(String),
    Rar20(String),
    Rar30(Box<Rar30Cipher>),
    Rar50 { keys: Rar50Keys, iv: [u8; 16], mixed: bool },
}

impl Key {
    /// The checksum to expect of a content with this one.
    pub(super) fn mixed(&self, crc: u32) -> u32 {
        match self {
            Key::Rar50 { keys, mixed: true, .. } => keys.mac_crc32(crc),
            _ => crc,
        }
    }

    /// The cipher at the start of the member's bytes.
    pub(super) fn cipher(&self) -> Cipher {
        match self {
            Key::Rar15(password) => Cipher::Rar15(Rar15Cipher::new(password.as_bytes())),
            Key::Rar20(password) => Cipher::Rar20(Box::new(Rar20Cipher::new(password.as_bytes()))),
            Key::Rar30(cipher) => Cipher::Rar30(cipher.clone()),
            Key::Rar50 { keys, iv, .. } => Cipher::Rar50(Box::new(Rar50Cipher::new(keys.key, *iv))),
        }
    }
}

/// A cipher somewhere in a member's bytes.
pub(super) enum Cipher {
    Rar15(Rar15Cipher),
    Rar20(Box<Rar20Cipher>),
    Rar30(Box<Rar30Cipher>),
    Rar50(Box<Rar50Cipher>),
}

impl Cipher {
    /// Bytes that are undone together.
    pub(super) fn block(&self) -> usize {
        if matches!(self, Cipher::Rar15(_)) { 1 } else { 16 }
    }

    /// Undoes the encryption of whole blocks.
    pub(super) fn undo(&mut self, bytes: &mut [u8]) {
        // They refuse only what is not made of whole blocks.
        match self {
            Cipher::Rar15(cipher) => cipher.crypt_in_place(bytes),
            Cipher::Rar20(cipher) => drop(cipher.decrypt_in_place(bytes)),
            Cipher::Rar30(cipher) => drop(cipher.decrypt_in_place(bytes)),
            Cipher::Rar50(cipher) => drop(cipher.decrypt_in_place(bytes)),
        }
    }
}

/// The key that was worked out last: members of one archive mostly share password and salt, and hashing is slow.
#[derive(Default)]
pub(super) struct Locks {
    last: Option<(Lock, String, Key)>,
}

impl Locks {
    /// The key that a password makes for a lock.
    pub(super) fn key(&mut self, lock: &Lock, password: &str) -> Result<Key, Problem> {
        let alike = |known: &Lock| match (known, lock) {
            (Lock::Rar50 { salt: a, rounds: m, .. }, Lock::Rar50 { salt: b, rounds: n, .. }) => {
                (a, m) == (b, n)
            }
            (known, lock) => known == lock,
        };
        let known = self.last.take().filter(|(known, of, _)| of == password && alike(known));
        let key = match (lock, known) {
            (Lock::Rar50 { iv, mixed, .. }, Some((.., Key::Rar50 { keys, .. }))) => {
                Key::Rar50 { keys, iv: *iv, mixed: *mixed }
            }
            (Lock::Rar50 { salt, rounds, iv, mixed, .. }, _) => {
                let keys = Rar50Keys::derive(password.as_bytes(), *salt, *rounds).map_err(refused)?;
                Key::Rar50 { keys, iv: *iv, mixed: *mixed }
            }
            (_, Some((.., key))) => key,
            (Lock::Rar30 { salt }, None) => {
                Key::Rar30(Box::new(Rar30Cipher::new(password.as_bytes(), *salt).map_err(refused)?))
            }
            (Lock::Rar20, None) => Key::Rar20(password.to_owned()),
            (Lock::Rar15, None) => Key::Rar15(password.to_owned()),
        };
        self.last = Some((lock.clone(), password.to_owned(), key.clone()));
        Ok(key)
    }
}

fn refused(why: impl std::fmt::Display) -> Problem {
    let unknown = unknown_way();
    Problem { message: format!("{}: {why}", unknown.message), ..unknown }
}

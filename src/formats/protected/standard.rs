//! Standard encryption, that of Office 2007 and of LibreOffice.

use super::cipher::{Digest, decrypt};
use super::stretched;
use crate::formats::zipbytes::u32_at;

/// Times that a password is hashed.
pub(super) const TIMES: u32 = 50_000;
/// Numbers of the ciphers that are AES.
const AES: std::ops::RangeInclusive<u32> = 0x660e..=0x6610;
/// Bytes of a hash, and of the salt.
const HASH: usize = 20;
const SALT: usize = 16;

/// How a package is encrypted.
pub(super) struct Lock {
    key: usize,
    salt: Vec<u8>,
    verifier: Vec<u8>,
    hash: Vec<u8>,
}

impl Lock {
    /// Reads the head: versions, flags, then a header of its own length and what a password is tried on.
    pub(super) fn read(info: &[u8]) -> Option<Lock> {
        let header = info.get(12..)?;
        let size = usize::try_from(u32_at(info, 8)).ok()?;
        let tried = header.get(size..)?;
        if !AES.contains(&u32_at(header, 8)) {
            return None;
        }
        let part = |from: usize, len: usize| tried.get(from..from + len).map(<[u8]>::to_vec);
        let key = usize::try_from(u32_at(header, 16)).ok()? / 8;
        Some(Lock { key, salt: part(4, SALT)?, verifier: part(20, 16)?, hash: part(40, 32)? })
    }

    /// The key of the package, if the password is the right one.
    pub(super) fn key(&self, password: &[u8]) -> Option<Vec<u8>> {
        let key = derived(&self.salt, password, self.key);
        let (mut verifier, mut said) = (self.verifier.clone(), self.hash.clone());
        decrypt(&key, None, &mut verifier);
        decrypt(&key, None, &mut said);
        said.truncate(HASH);
        (!said.is_empty() && Digest::Sha1.of(&[&verifier]) == said).then_some(key)
    }
}

/// The key of so many bytes that follows from a password.
pub(super) fn derived(salt: &[u8], password: &[u8], len: usize) -> Vec<u8> {
    let hash = stretched(Digest::Sha1, salt, password, TIMES);
    let hash = Digest::Sha1.of(&[&hash, &0u32.to_le_bytes()]);
    let half = |fill: u8| {
        let mut pad = vec![fill; 64];
        pad.iter_mut().zip(&hash).for_each(|(p, h)| *p ^= h);
        Digest::Sha1.of(&[&pad])
    };
    let mut key = [half(0x36), half(0x5c)].concat();
    key.truncate(len);
    key
}

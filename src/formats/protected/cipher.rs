//! The hashes and the cipher that protected documents use.

use aes::cipher::{BlockCipherDecrypt, KeyInit};
use aes::{Aes128, Aes192, Aes256};
use sha1::Sha1;
use sha2::{Sha256, Sha384, Sha512};

/// Bytes of a block.
const BLOCK: usize = 16;

/// A hash function.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Digest {
    /// SHA-1.
    Sha1,
    /// SHA-256.
    Sha256,
    /// SHA-384.
    Sha384,
    /// SHA-512.
    Sha512,
}

impl Digest {
    /// The hash function of that name.
    pub(super) fn named(name: &str) -> Option<Digest> {
        Some(match name {
            "SHA1" | "SHA-1" => Digest::Sha1,
            "SHA256" | "SHA-256" => Digest::Sha256,
            "SHA384" | "SHA-384" => Digest::Sha384,
            "SHA512" | "SHA-512" => Digest::Sha512,
            _ => return None,
        })
    }

    /// The hash of these bytes one after another.
    pub(super) fn of(self, parts: &[&[u8]]) -> Vec<u8> {
        fn run<D: sha2::Digest>(parts: &[&[u8]]) -> Vec<u8> {
            let mut hash = D::new();
            parts.iter().for_each(|part| hash.update(part));
            hash.finalize().to_vec()
        }
        match self {
            Digest::Sha1 => run::<Sha1>(parts),
            Digest::Sha256 => run::<Sha256>(parts),
            Digest::Sha384 => run::<Sha384>(parts),
            Digest::Sha512 => run::<Sha512>(parts),
        }
    }
}

/// Decrypts whole blocks in place, chained from that start if there is one; what is left of a block is cut off. A key of
/// a length that the cipher does not have leaves nothing.
pub(super) fn decrypt(key: &[u8], chain: Option<&[u8]>, bytes: &mut Vec<u8>) {
    bytes.truncate(bytes.len() / BLOCK * BLOCK);
    match key.len() {
        16 => run::<Aes128>(key, chain, bytes),
        24 => run::<Aes192>(key, chain, bytes),
        32 => run::<Aes256>(key, chain, bytes),
        _ => bytes.clear(),
    }
}

fn run<C: BlockCipherDecrypt + KeyInit>(key: &[u8], chain: Option<&[u8]>, bytes: &mut [u8]) {
    let Ok(cipher) = C::new_from_slice(key) else { return };
    let mut before = chain.map(<[u8]>::to_vec);
    for block in bytes.chunks_exact_mut(BLOCK) {
        let encrypted = block.to_vec();
        if let Ok(block) = block.try_into() {
            cipher.decrypt_block(block);
        }
        if let Some(before) = &mut before {
            block.iter_mut().zip(before.iter()).for_each(|(b, x)| *b ^= x);
            *before = encrypted;
        }
    }
}

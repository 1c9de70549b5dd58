//! Agile encryption, that of Office 2010 and later: an XML text says how.

use super::cipher::{Digest, decrypt};
use super::stretched;
use crate::formats::ooxml::{Xml, attribute};
use quick_xml::events::Event;

/// Hash purposes: the parts of the lock that a password opens.
const INPUT: [u8; 8] = [0xfe, 0xa7, 0xd2, 0x76, 0x3b, 0x4b, 0x9e, 0x79];
const VALUE: [u8; 8] = [0xd7, 0xaa, 0x0f, 0x6d, 0x30, 0x61, 0x34, 0x4e];
const KEY: [u8; 8] = [0x14, 0x6e, 0x0b, 0xe7, 0xab, 0xac, 0xd0, 0xd6];
/// Bytes of the package that are chained with each other.
const SEGMENT: usize = 4096;
/// Times that a password is hashed at most. Office hashes 100,000 times; the specification allows ten million, with which a
/// few passwords outlast any deadline (MS-OFFCRYPTO 2.3.4.10).
const MOST: u32 = 1_000_000;

/// What encrypts something: the package, or its key.
struct Part {
    digest: Digest,
    salt: Vec<u8>,
    block: usize,
    key: usize,
}

/// How a package is encrypted.
pub(super) struct Lock {
    package: Part,
    password: Part,
    pub(super) times: u32,
    input: Vec<u8>,
    value: Vec<u8>,
    secret: Vec<u8>,
}

impl Lock {
    /// Reads the XML.
    pub(super) fn read(xml: &[u8]) -> Option<Lock> {
        let (mut package, mut lock) = (None, None);
        let mut bytes = xml;
        let mut xml = Xml::new(&mut bytes);
        while let Ok(Some(event)) = xml.next() {
            let (Event::Start(e) | Event::Empty(e)) = &event else { continue };
            let value = |name: &str| attribute(e, name).unwrap_or_default();
            let number = |name: &str| value(name).parse::<usize>().ok().filter(|n| *n <= 1024);
            let part = || {
                let is_aes =
                    value("cipherAlgorithm") == "AES" && value("cipherChaining") == "ChainingModeCBC";
                Some(Part {
                    digest: Digest::named(&value("hashAlgorithm")).filter(|_| is_aes)?,
                    salt: base64(&value("saltValue")),
                    block: number("blockSize")?,
                    key: number("keyBits")? / 8,
                })
            };
            match e.local_name().as_ref() {
                "keyData" => package = part(),
                "encryptedKey" => {
                    lock = part().map(|part| {
                        let bytes = |name| base64(&value(name));
                        let parts =
                            ["encryptedVerifierHashInput", "encryptedVerifierHashValue", "encryptedKeyValue"];
                        (part, value("spinCount").parse::<u32>().unwrap_or(0), parts.map(bytes))
                    });
                }
                _ => {}
            }
        }
        let (password, times, [input, value, secret]) = lock?;
        (times <= MOST).then_some(Lock { package: package?, password, times, input, value, secret })
    }

    /// The key of the package, if the password is the right one.
    pub(super) fn key(&self, password: &[u8]) -> Option<Vec<u8>> {
        let part = &self.password;
        let hash = stretched(part.digest, &part.salt, password, self.times);
        let open = |purpose: &[u8], locked: &[u8]| {
            let key = fitted(part.digest.of(&[&hash, purpose]), part.key);
            let mut bytes = locked.to_vec();
            decrypt(&key, Some(&fitted(part.salt.clone(), part.block)), &mut bytes);
            bytes
        };
        let said = open(&VALUE, &self.value);
        let expected = part.digest.of(&[&open(&INPUT, &self.input)]);
        let mut key = open(&KEY, &self.secret);
        key.truncate(self.package.key);
        said.starts_with(&expected).then_some(key)
    }

    /// Decrypts the package in place.
    pub(super) fn decrypt(&self, key: &[u8], content: &mut Vec<u8>) {
        let mut done = 0;
        for (i, from) in (0u32..).zip((0..content.len()).step_by(SEGMENT)) {
            let Some(segment) = content.get(from..(from + SEGMENT).min(content.len())) else { break };
            let mut segment = segment.to_vec();
            let start = self.package.digest.of(&[&self.package.salt, &i.to_le_bytes()]);
            decrypt(key, Some(&fitted(start, self.package.block)), &mut segment);
            let to = content.get_mut(from..from + segment.len()).unwrap_or_default();
            to.copy_from_slice(&segment);
            done = from + segment.len();
        }
        content.truncate(done);
    }
}

/// Bytes cut or filled up to a length, as the specification says.
fn fitted(mut bytes: Vec<u8>, len: usize) -> Vec<u8> {
    bytes.resize(len, 0x36);
    bytes
}

fn base64(text: &str) -> Vec<u8> {
    let (mut out, mut bits, mut count) = (Vec::new(), 0u32, 0);
    for byte in text.bytes() {
        let value = match byte {
            b'A'..=b'Z' => byte - b'A',
            b'a'..=b'z' => byte - b'a' + 26,
            b'0'..=b'9' => byte - b'0' + 52,
            b'+' => 62,
            b'/' => 63,
            _ => continue,
        };
        bits = bits << 6 | u32::from(value);
        count += 6;
        if count >= 8 {
            count -= 8;
            out.extend(u8::try_from(bits >> count & 0xff));
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_lock_that_hashes_passwords_for_minutes_is_not_tried() {
        let xml = |times: u32| {
            let part = r#"saltValue="AA==" blockSize="16" keyBits="256" hashAlgorithm="SHA512" cipherAlgorithm="AES" cipherChaining="ChainingModeCBC""#;
            format!(r#"<e><keyData {part}/><encryptedKey {part} spinCount="{times}"/></e>"#)
        };
        assert!(Lock::read(xml(100_000).as_bytes()).is_some());
        assert!(Lock::read(xml(MOST + 1).as_bytes()).is_none());
    }

    #[test]
    fn base64_is_undone() {
        assert_eq!(base64("xaHEjQ=="), "šč".as_bytes());
        assert_eq!(base64(""), b"");
    }
}

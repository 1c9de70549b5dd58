//! Looking into content to tell its type: signatures, the directories of zip and OLE2 containers, the root of
//! XML, the first lines of text. Nothing here reads a whole content, and nothing trusts a length it finds.

pub(super) mod binary;
pub(super) mod lines;
pub(super) mod mail;
pub(super) mod media;
pub(super) mod ole;
pub(super) mod xml;
pub(super) mod zip;

/// A little-endian number of two bytes.
fn le16(bytes: &[u8], at: usize) -> Option<u16> {
    bytes.get(at..)?.first_chunk().map(|b| u16::from_le_bytes(*b))
}

/// A little-endian number of four bytes.
fn le32(bytes: &[u8], at: usize) -> Option<u32> {
    bytes.get(at..)?.first_chunk().map(|b| u32::from_le_bytes(*b))
}

/// A little-endian number of eight bytes.
fn le64(bytes: &[u8], at: usize) -> Option<u64> {
    bytes.get(at..)?.first_chunk().map(|b| u64::from_le_bytes(*b))
}

/// Whether `needle` occurs in `hay`; an empty one does not.
fn contains(hay: &[u8], needle: &[u8]) -> bool {
    !needle.is_empty() && memchr::memmem::find(hay, needle).is_some()
}

//! Frames: a length of four bytes (little endian) and that many bytes of postcard, which is a documented and
//! stable encoding. Lengths beyond [`MOST`] are refused on both sides.

use serde::{Serialize, de::DeserializeOwned};
use std::io;

/// Bytes of one frame at most: a page of 1 MiB of text with a box for each of its words fits.
pub const MOST: usize = 32 << 20;

/// Appends a message as a frame.
pub fn encode<T: Serialize>(message: &T, out: &mut Vec<u8>) -> io::Result<()> {
    let start = out.len();
    let mut bytes = std::mem::take(out);
    bytes.extend_from_slice(&[0; 4]);
    *out = postcard::to_extend(message, bytes).map_err(io::Error::other)?;
    let len = out.len() - start - 4;
    if len > MOST {
        out.truncate(start);
        return Err(io::Error::other("a message is larger than the contract allows"));
    }
    let prefix = u32::try_from(len).unwrap_or(u32::MAX).to_le_bytes();
    if let Some(place) = out.get_mut(start..start + 4) {
        place.copy_from_slice(&prefix);
    }
    Ok(())
}

/// Bytes that arrive in any portions, and the frames in them.
#[derive(Default)]
pub struct Frames {
    buffer: Vec<u8>,
    start: usize,
}

impl Frames {
    /// Adds the next bytes of the stream.
    pub fn push(&mut self, bytes: &[u8]) {
        if self.start > 0 && self.start == self.buffer.len() {
            self.buffer.clear();
            self.start = 0;
        } else if self.start > (1 << 20) {
            self.buffer.drain(..self.start);
            self.start = 0;
        }
        self.buffer.extend_from_slice(bytes);
    }

    /// The next whole message, if it has arrived.
    pub fn message<T: DeserializeOwned>(&mut self) -> io::Result<Option<T>> {
        let rest = self.buffer.get(self.start..).unwrap_or_default();
        let Some((prefix, rest)) = rest.split_first_chunk::<4>() else { return Ok(None) };
        let len = u32::from_le_bytes(*prefix) as usize;
        if len > MOST {
            return Err(io::Error::new(
                io::ErrorKind::InvalidData,
                "a message is larger than the contract allows",
            ));
        }
        let Some(body) = rest.get(..len) else { return Ok(None) };
        let message = postcard::from_bytes(body).map_err(|_| {
            io::Error::new(io::ErrorKind::InvalidData, "a message does not follow the contract")
        })?;
        self.start += 4 + len;
        Ok(Some(message))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::worker::contract::{Record, Request};
    use proptest::prelude::*;

    #[test]
    fn frames_survive_any_cut() {
        let sent = [Request::Read("pdf".into(), true), Request::AssessEnd, Request::Assess("eml".into())];
        let mut bytes = Vec::new();
        sent.iter().for_each(|m| encode(m, &mut bytes).unwrap());
        for size in 1..bytes.len() {
            let (mut frames, mut got) = (Frames::default(), Vec::new());
            for chunk in bytes.chunks(size) {
                frames.push(chunk);
                while let Some(message) = frames.message::<Request>().unwrap() {
                    got.push(message);
                }
            }
            assert_eq!(got, sent);
        }
    }

    proptest! {
        #[test]
        fn hostile_bytes_are_an_error_or_wait(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
            let mut frames = Frames::default();
            frames.push(&bytes);
            while let Ok(Some(_)) = frames.message::<Record>() {}
        }
    }
}

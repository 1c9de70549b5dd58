//! Macros: the source text of each module is a member.

use super::Ole;
use crate::formats::zipbytes::{u16_at, u32_at};
use crate::formats::{MemberName, Sink, codepage};
use crate::problem::Problem;

/// Records of the list of modules that matter.
const PAGE: u16 = 0x03;
const VERSION: u16 = 0x09;
const NAME: u16 = 0x19;
const STREAM: u16 = 0x1a;
const OFFSET: u16 = 0x31;
const END: u16 = 0x2b;
/// Bytes that a chunk of compressed text stands for.
const CHUNK: usize = 4096;

/// Pushes the modules of the project in a storage, and says how many there are.
pub(in super::super) fn push(ole: &Ole, project: usize, sink: &mut Sink) -> Result<usize, Problem> {
    let Some(folder) = ole.find(project, &["VBA"]) else { return Ok(0) };
    let Some(list) = ole.find(folder, &["dir"]) else { return Ok(0) };
    let (modules, page) = modules(&decompress(&ole.bytes(list)));
    let mut found = 0;
    for module in modules {
        let stream = codepage::decode(&module.stream, page);
        let Some(stream) = ole.find(folder, &[&stream]) else { continue };
        let bytes = ole.bytes(stream);
        let text = codepage::decode(&decompress(bytes.get(module.offset..).unwrap_or_default()), page);
        if text.trim().is_empty() {
            continue;
        }
        let name = format!("macros/{}.bas", codepage::decode(&module.name, page));
        sink.member(MemberName::new(name), &mut text.as_bytes())?;
        found += 1;
    }
    Ok(found)
}

/// A module: its name, the stream it lies in, and where in it the source begins.
#[derive(Debug, Default, PartialEq, Eq)]
struct Module {
    name: Vec<u8>,
    stream: Vec<u8>,
    offset: usize,
}

/// The modules that a project lists, and the code page of all text.
fn modules(mut list: &[u8]) -> (Vec<Module>, u32) {
    let (mut out, mut open, mut page) = (Vec::new(), Module::default(), 1252);
    while list.len() >= 6 {
        let id = u16_at(list, 0);
        // The record of the version has a size that leaves two of its bytes out.
        let size = u32_at(list, 2) as usize + if id == VERSION { 2 } else { 0 };
        let data = list.get(6..).unwrap_or_default();
        let data = data.get(..size).unwrap_or(data);
        match id {
            PAGE => page = u32::from(u16_at(data, 0)),
            NAME => open.name = data.to_vec(),
            STREAM => open.stream = data.to_vec(),
            OFFSET => open.offset = u32_at(data, 0) as usize,
            END => out.push(std::mem::take(&mut open)),
            _ => {}
        }
        list = list.get(6 + data.len()..).unwrap_or_default();
    }
    (out, page)
}

/// Undoes the compression of macros: chunks of 4 KiB, in each runs of signs and of copies of what came before.
fn decompress(bytes: &[u8]) -> Vec<u8> {
    let mut out = Vec::new();
    let Some((1, mut rest)) = bytes.split_first().map(|(first, rest)| (*first, rest)) else { return out };
    while rest.len() > 2 {
        let head = u16_at(rest, 0);
        let size = usize::from(head & 0xfff) + 3;
        let chunk = rest.get(2..).unwrap_or_default();
        let chunk = chunk.get(..size - 2).unwrap_or(chunk);
        if head & 0x8000 == 0 {
            out.extend(chunk);
        } else {
            inflate(chunk, &mut out);
        }
        rest = rest.get(2 + chunk.len()..).unwrap_or_default();
    }
    out
}

fn inflate(mut chunk: &[u8], out: &mut Vec<u8>) {
    let start = out.len();
    while let Some((&flags, rest)) = chunk.split_first() {
        chunk = rest;
        for bit in 0..8 {
            let done = out.len() - start;
            if chunk.is_empty() || done >= CHUNK {
                break;
            }
            if flags >> bit & 1 == 0 {
                out.extend(chunk.first());
                chunk = chunk.get(1..).unwrap_or_default();
                continue;
            }
            // The farther the copy may lie back, the fewer bits are left for its length.
            let bits = (4..12).find(|b| 1 << b >= done).unwrap_or(12);
            let token = usize::from(u16_at(chunk, 0));
            let len = (token & (0xffff >> bits)) + 3;
            let back = (token >> (16 - bits)) + 1;
            let Some(from) = out.len().checked_sub(back).filter(|f| *f >= start) else { return };
            for i in 0..len.min(CHUNK - done) {
                out.extend(out.get(from + i).copied());
            }
            chunk = chunk.get(2..).unwrap_or_default();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn compressed_text_is_restored() {
        // The examples of the specification.
        let plain = b"\x01\x19\xB0\x00abcdefgh\x00ijklmnop\x00qrstuv.";
        assert_eq!(decompress(plain), b"abcdefghijklmnopqrstuv.");
        // A sign and a copy of it that overlaps itself.
        let run = b"\x01\x03\xB0\x02a\x45\x00";
        assert_eq!(decompress(run), vec![b'a'; 73]);
    }

    proptest! {
        #[test]
        fn any_bytes_are_survived(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
            let text = decompress(&[&[1], bytes.as_slice()].concat());
            modules(&text);
            modules(&bytes);
        }
    }
}

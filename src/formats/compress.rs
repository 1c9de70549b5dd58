//! Files of the old program `compress` (`.Z`): one member, unpacked by hand, since no well-kept crate reads them.

use super::packed::{self, CONTENT, Packing, Source, Stream};
use super::{Format, MemberName, Read};
use crate::problem::{Problem, ProblemKind};
use std::io;

pub(super) const FORMAT: Format = Format {
    name: "compress",
    media_type: "application/x-compress",
    extensions: &["z"],
    recognize: |probe| probe.signature_as(FORMAT.media_type),
    read: Read::With(|blob, sink| packed::read(blob, sink, MemberName::new(CONTENT), &PACKING)),
    note: "its content as a member; it has neither length nor checksum, so that a cut and damage may go unseen",
};

const PACKING: Packing =
    Packing { continues: |_| false, open: |source| Ok(Box::new(Unpacker::open(source)?)) };

/// Width of the first codes in bits, and of the widest.
const FIRST: u32 = 9;
const WIDEST: u32 = 16;
/// The code that says that the table begins anew, where the header allows it.
const CLEAR: u16 = 256;

/// A decoder of LZW as `compress` writes it: codes, the low bit first, in groups of eight; where their width changes
/// or the table begins anew, the rest of a group is left out.
struct Unpacker {
    source: Source,
    most: u32,
    clears: bool,
    /// Of each code from 256 on: the code of all but its last byte, and that byte.
    table: Vec<(u16, u8)>,
    /// Codes in use; the next one gets this number.
    used: usize,
    width: u32,
    /// The group being read, and the bit in it that comes next.
    group: Vec<u8>,
    bit: usize,
    /// The code before, and the first byte that it stood for.
    previous: Option<(u16, u8)>,
    /// Bytes of the last code, the last one first.
    out: Vec<u8>,
}

impl Unpacker {
    fn open(mut source: Source) -> io::Result<Unpacker> {
        let mut header = [0; 3];
        io::Read::read_exact(&mut source, &mut header)?;
        let (most, clears) = (u32::from(header[2] & 0x1F), header[2] & 0x80 != 0);
        if !(FIRST..=WIDEST).contains(&most) {
            let message = format!("codes of {most} bits, which are not read");
            return Err(Problem::read(ProblemKind::Unsupported, message).into());
        }
        Ok(Unpacker {
            source,
            most,
            clears,
            table: vec![(0, 0); 1 << most],
            used: if clears { 257 } else { 256 },
            width: FIRST,
            group: Vec::new(),
            bit: 0,
            previous: None,
            out: Vec::new(),
        })
    }

    /// The next code; none at the end.
    fn code(&mut self) -> io::Result<Option<u16>> {
        if self.used > (1 << self.width) - 1 && self.width < self.most {
            self.width += 1;
            self.group.clear();
        }
        if self.bit + self.width as usize > self.group.len() * 8 {
            self.group.clear();
        }
        if self.group.is_empty() {
            self.bit = 0;
            let eight_codes = u64::from(self.width);
            io::Read::read_to_end(&mut io::Read::take(&mut self.source, eight_codes), &mut self.group)?;
            if self.group.len() * 8 < self.width as usize {
                return Ok(None);
            }
        }
        let bytes = self.group.get(self.bit / 8..).unwrap_or_default().iter().take(4);
        let four = bytes.rev().fold(0, |all, byte| all << 8 | u32::from(*byte));
        let code = four >> (self.bit % 8) & ((1 << self.width) - 1);
        self.bit += self.width as usize;
        Ok(Some(code as u16))
    }

    /// Puts the bytes of the next code into `out`; false at the end.
    fn step(&mut self) -> io::Result<bool> {
        let Some(code) = self.code()? else { return Ok(false) };
        if code == CLEAR && self.clears {
            // The code that follows makes an entry that is never used, since its number is the one of this code.
            self.used = usize::from(CLEAR);
            self.width = FIRST;
            self.group.clear();
            return Ok(true);
        }
        let mut rest = code;
        match self.previous {
            // A code that is only just being made: the one before and its own first byte again.
            Some((before, first)) if usize::from(code) == self.used => {
                self.out.push(first);
                rest = before;
            }
            Some(_) if usize::from(code) < self.used => {}
            None if code < CLEAR => {}
            _ => return Err(Problem::corrupt("a code that was not made").into()),
        }
        while rest >= CLEAR {
            // Each entry points to an earlier one, so this ends.
            let (before, last) = self.table.get(usize::from(rest)).copied().unwrap_or_default();
            self.out.push(last);
            rest = before;
        }
        let first = rest as u8;
        self.out.push(first);
        if let (Some((before, _)), Some(entry)) = (self.previous, self.table.get_mut(self.used)) {
            *entry = (before, first);
            self.used += 1;
        }
        self.previous = Some((code, first));
        Ok(true)
    }
}

impl io::Read for Unpacker {
    fn read(&mut self, buf: &mut [u8]) -> io::Result<usize> {
        let mut done = 0;
        for slot in buf.iter_mut() {
            while self.out.is_empty() && self.step()? {}
            let Some(byte) = self.out.pop() else { break };
            *slot = byte;
            done += 1;
        }
        Ok(done)
    }
}

impl Stream for Unpacker {
    fn into_source(self: Box<Self>) -> Source {
        self.source
    }
}

#[cfg(test)]
mod tests {
    use super::super::ooxml::identified;
    use super::super::packed::tests::{archive, unpacked};
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn codes_grow_and_the_table_begins_anew() {
        let bytes = archive("items.Z");
        assert_eq!(identified(&bytes).0, "compress");
        let lines = (1..=5000).map(|n| format!("Stavka {n}\n"));
        let expected: String = lines.chain((1..=5000).map(|n| format!("{n} komada\n"))).collect();
        assert_eq!(unpacked(&FORMAT, &bytes), (expected, vec![]));
    }

    proptest! {
        #[test]
        fn any_codes_are_survived(width in 0u8..32, clears: bool, codes in proptest::collection::vec(any::<u8>(), 0..400)) {
            let mut bytes = vec![0x1F, 0x9D, width | if clears { 0x80 } else { 0 }];
            bytes.extend(codes);
            unpacked(&FORMAT, &bytes);
        }
    }
}

//! DEFLATE, zlib, CRC-32 and Adler-32, written out here so that the trove's bytes rest on no library's version
//! and no processor's instructions.

/// Bits, least significant first.
#[derive(Default)]
struct Bits {
    out: Vec<u8>,
    held: u32,
    count: u32,
}

impl Bits {
    fn put(&mut self, value: u32, count: u32) {
        self.held |= value << self.count;
        self.count += count;
        while self.count >= 8 {
            self.out.push(self.held as u8);
            self.held >>= 8;
            self.count -= 8;
        }
    }

    /// Huffman codes go most significant bit first.
    fn code(&mut self, code: u32, count: u32) {
        self.put(code.reverse_bits() >> (32 - count), count);
    }

    /// A literal or length symbol in the fixed code.
    fn symbol(&mut self, symbol: u32) {
        match symbol {
            0..=143 => self.code(0x30 + symbol, 8),
            144..=255 => self.code(0x190 + symbol - 144, 9),
            256..=279 => self.code(symbol - 256, 7),
            _ => self.code(0xc0 + symbol - 280, 8),
        }
    }

    fn finish(mut self) -> Vec<u8> {
        if self.count > 0 {
            self.out.push(self.held as u8);
        }
        self.out
    }
}

const LENGTHS: [(u32, u32); 29] = [
    (3, 0),
    (4, 0),
    (5, 0),
    (6, 0),
    (7, 0),
    (8, 0),
    (9, 0),
    (10, 0),
    (11, 1),
    (13, 1),
    (15, 1),
    (17, 1),
    (19, 2),
    (23, 2),
    (27, 2),
    (31, 2),
    (35, 3),
    (43, 3),
    (51, 3),
    (59, 3),
    (67, 4),
    (83, 4),
    (99, 4),
    (115, 4),
    (131, 5),
    (163, 5),
    (195, 5),
    (227, 5),
    (258, 0),
];

/// The entry of a table of (base, extra bits) that covers a value.
fn entry(table: &[(u32, u32)], value: u32) -> usize {
    table.iter().rposition(|(base, _)| *base <= value).unwrap_or(0)
}

/// The table of distances: pairs of codes share their number of extra bits.
fn distances() -> Vec<(u32, u32)> {
    let mut base = 1;
    (0..30_u32)
        .map(|code| {
            let extra = (code / 2).saturating_sub(1);
            let row = (base, extra);
            base += 1 << extra;
            row
        })
        .collect()
}

/// Compresses into one block with the fixed code; greedy, one candidate a position.
pub(crate) fn deflate(data: &[u8]) -> Vec<u8> {
    let distances = distances();
    let mut bits = Bits::default();
    let mut last = vec![usize::MAX; 1 << 15];
    bits.put(1, 1);
    bits.put(1, 2);
    let mut at = 0;
    while at < data.len() {
        let mut length = 0;
        let mut distance = 0;
        if at + 3 <= data.len() {
            let slot = slot(&data[at..]);
            let candidate = last[slot];
            last[slot] = at;
            if candidate != usize::MAX && at - candidate <= 32_000 {
                let most = (data.len() - at).min(258);
                length = (0..most).take_while(|i| data[candidate + i] == data[at + i]).count();
                distance = at - candidate;
            }
        }
        if length < 4 {
            bits.symbol(u32::from(data[at]));
            at += 1;
            continue;
        }
        let code = entry(&LENGTHS, length as u32);
        bits.symbol(257 + code as u32);
        bits.put(length as u32 - LENGTHS[code].0, LENGTHS[code].1);
        let code = entry(&distances, distance as u32);
        bits.code(code as u32, 5);
        bits.put(distance as u32 - distances[code].0, distances[code].1);
        for skipped in at + 1..(at + length).min(data.len().saturating_sub(3)) {
            last[slot(&data[skipped..])] = skipped;
        }
        at += length;
    }
    bits.symbol(256);
    bits.finish()
}

/// The hash slot of the three bytes at the front.
fn slot(data: &[u8]) -> usize {
    let key = u32::from(data[0]) | u32::from(data[1]) << 8 | u32::from(data[2]) << 16;
    (key.wrapping_mul(0x9e37_79b1) >> 17) as usize
}

/// A zlib stream, as PDF and PNG want it.
pub(crate) fn zlib(data: &[u8]) -> Vec<u8> {
    let mut out = vec![0x78, 0x9c];
    out.extend(deflate(data));
    let (mut a, mut b) = (1_u32, 0_u32);
    for byte in data {
        a = (a + u32::from(*byte)) % 65_521;
        b = (b + a) % 65_521;
    }
    out.extend((b << 16 | a).to_be_bytes());
    out
}

/// One step of CRC-32, which ZipCrypto needs by itself.
pub(crate) fn crc_step(crc: u32, byte: u8) -> u32 {
    let mut value = (crc ^ u32::from(byte)) & 0xff;
    for _ in 0..8 {
        value = if value & 1 == 1 { 0xedb8_8320 ^ (value >> 1) } else { value >> 1 };
    }
    (crc >> 8) ^ value
}

/// The CRC-32 of some bytes.
pub(crate) fn crc32(data: &[u8]) -> u32 {
    !data.iter().fold(!0, |crc, byte| crc_step(crc, *byte))
}

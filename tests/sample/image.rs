//! Photographs of nothing: PNG files, and JPEG files whose blocks are flat.

use super::deflate::{crc32, zlib};
use super::rng::Rng;

/// A grey value at a place: some soft hills and an edge, as a camera may see.
fn shade(x: usize, y: usize, seed: &[usize; 3]) -> u8 {
    let hill = (x * seed[0] / 16 + y * seed[1] / 24) % 256;
    let fold = if hill < 128 { hill } else { 255 - hill };
    (60 + fold + if y > seed[2] { 50 } else { 0 }).min(255) as u8
}

fn seeds(rng: &mut Rng) -> [usize; 3] {
    [rng.range(5, 40) as usize, rng.range(5, 40) as usize, rng.range(30, 120) as usize]
}

/// A picture in PNG.
pub(crate) fn png(rng: &mut Rng, width: usize, height: usize) -> Vec<u8> {
    let seed = seeds(rng);
    let mut rows = Vec::new();
    for y in 0..height {
        rows.push(0);
        for x in 0..width {
            let grey = shade(x, y, &seed);
            rows.extend([grey, grey.saturating_add(10), 255 - grey / 2]);
        }
    }
    let mut out = b"\x89PNG\r\n\x1a\n".to_vec();
    let mut header = Vec::new();
    header.extend((width as u32).to_be_bytes());
    header.extend((height as u32).to_be_bytes());
    header.extend([8, 2, 0, 0, 0]);
    for (kind, data) in [(b"IHDR", header), (b"IDAT", zlib(&rows)), (b"IEND", Vec::new())] {
        out.extend((data.len() as u32).to_be_bytes());
        let body = [kind.as_slice(), &data].concat();
        out.extend(&body);
        out.extend(crc32(&body).to_be_bytes());
    }
    out
}

/// A picture in JPEG: grey, baseline, every block of eight by eight points of one shade.
pub(crate) fn jpeg(rng: &mut Rng, width: usize, height: usize) -> Vec<u8> {
    let seed = seeds(rng);
    let mut out = b"\xff\xd8\xff\xe0\0\x10JFIF\0\x01\x01\0\0\x48\0\x48\0\0\xff\xdb\0\x43\0".to_vec();
    // The first divisor is 8, so the coefficient of a flat block is its shade less 128.
    out.extend([8; 64]);
    out.extend(b"\xff\xc0\0\x0b\x08");
    out.extend((height as u16).to_be_bytes());
    out.extend((width as u16).to_be_bytes());
    out.extend(b"\x01\x01\x11\0");
    // Codes of the flat coefficients: sizes 0 to 9 in four bits each; of all others only "end of block".
    out.extend(b"\xff\xc4\0\x1d\0\0\0\0\x0a\0\0\0\0\0\0\0\0\0\0\0\0\0\x01\x02\x03\x04\x05\x06\x07\x08\x09");
    out.extend(b"\xff\xc4\0\x14\x10\x01\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0");
    out.extend(b"\xff\xda\0\x08\x01\x01\0\0\x3f\0");
    let (mut bits, mut count, mut before) = (0_u32, 0, 0_i32);
    let mut put = |out: &mut Vec<u8>, value: u32, length: u32| {
        bits = bits << length | value;
        count += length;
        while count >= 8 {
            let byte = (bits >> (count - 8)) as u8;
            out.push(byte);
            if byte == 0xff {
                out.push(0);
            }
            count -= 8;
            bits &= (1 << count) - 1;
        }
    };
    for y in 0..height.div_ceil(8) {
        for x in 0..width.div_ceil(8) {
            let value = i32::from(shade(x * 8, y * 8, &seed)) - 128;
            let step = value - before;
            before = value;
            let size = 32 - step.unsigned_abs().leading_zeros();
            put(&mut out, size, 4);
            if size > 0 {
                let raw = if step < 0 { step + (1 << size) - 1 } else { step };
                put(&mut out, raw as u32, size);
            }
            put(&mut out, 0, 1);
        }
    }
    put(&mut out, 0x7f, 7);
    out.extend(b"\xff\xd9");
    out
}

//! ZIP archives: stored or deflated members, UTF-8 names, times that the caller fixes, and traditional
//! encryption (ZipCrypto).

use super::deflate::{crc_step, crc32, deflate};
use super::figures::Date;

/// One member of an archive.
pub(crate) struct Entry<'a> {
    /// Its path in the archive.
    pub name: String,
    /// Its content.
    pub data: &'a [u8],
}

/// Writes an archive; with a password every member is really encrypted.
pub(crate) fn write(entries: &[Entry], date: Date, password: Option<&[u8]>) -> Vec<u8> {
    let mut out = Vec::new();
    let mut directory = Vec::new();
    for entry in entries {
        let crc = crc32(entry.data);
        let packed = deflate(entry.data);
        let (method, mut body) =
            if packed.len() < entry.data.len() { (8, packed) } else { (0, entry.data.to_vec()) };
        if let Some(password) = password {
            body = encrypt(&body, password, crc);
        }
        let flags: u16 = 0x0800 | u16::from(password.is_some());
        let mut fields = Vec::new();
        for value in [20, flags, method, 9 << 11 | 30 << 5, dos_date(date)] {
            fields.extend(value.to_le_bytes());
        }
        for value in [crc, body.len() as u32, entry.data.len() as u32] {
            fields.extend(value.to_le_bytes());
        }
        fields.extend((entry.name.len() as u16).to_le_bytes());
        fields.extend([0, 0]);
        directory.extend(b"PK\x01\x02\x14\x00");
        directory.extend(&fields);
        directory.extend([0; 10]);
        directory.extend((out.len() as u32).to_le_bytes());
        directory.extend(entry.name.as_bytes());
        out.extend(b"PK\x03\x04");
        out.extend(&fields);
        out.extend(entry.name.as_bytes());
        out.extend(body);
    }
    let start = out.len() as u32;
    out.extend(&directory);
    out.extend(b"PK\x05\x06\0\0\0\0");
    let count = (entries.len() as u16).to_le_bytes();
    out.extend(count);
    out.extend(count);
    out.extend((directory.len() as u32).to_le_bytes());
    out.extend(start.to_le_bytes());
    out.extend([0, 0]);
    out
}

fn dos_date(date: Date) -> u16 {
    (((date.year - 1980) << 9) | (date.month << 5) | date.day) as u16
}

/// The stream cipher of the PKZIP application note, with a header of twelve fixed bytes.
fn encrypt(data: &[u8], password: &[u8], crc: u32) -> Vec<u8> {
    let mut keys = [0x1234_5678_u32, 0x2345_6789, 0x3456_7890];
    let update = |keys: &mut [u32; 3], byte: u8| {
        keys[0] = crc_step(keys[0], byte);
        keys[1] = keys[1].wrapping_add(keys[0] & 0xff).wrapping_mul(134_775_813).wrapping_add(1);
        keys[2] = crc_step(keys[2], (keys[1] >> 24) as u8);
    };
    for byte in password {
        update(&mut keys, *byte);
    }
    let mut header = *b"paydirt-trov";
    header[11] = (crc >> 24) as u8;
    let mut out = Vec::with_capacity(data.len() + 12);
    for byte in header.iter().chain(data) {
        let mask = (keys[2] | 2) as u16;
        out.push(byte ^ (mask.wrapping_mul(mask ^ 1) >> 8) as u8);
        update(&mut keys, *byte);
    }
    out
}

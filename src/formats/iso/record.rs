//! Records of directories of ISO 9660.

use super::super::zipbytes::u32_at;

/// An entry of a directory.
pub(super) struct Record {
    block: u32,
    /// Blocks before the content that hold attributes of old systems.
    attributes: u8,
    pub(super) size: u32,
    date: [u8; 7],
    flags: u8,
    name: Vec<u8>,
    /// What Rock Ridge and others put behind the name.
    pub(super) system_use: Vec<u8>,
}

impl Record {
    /// The record at the start of these bytes, and its length; nothing where the rest of the sector is empty.
    pub(super) fn parse(bytes: &[u8]) -> Option<(Record, usize)> {
        let len = usize::from(*bytes.first()?);
        let record = bytes.get(..len.max(1))?;
        let name = usize::from(*record.get(32)?);
        // A name of even length is followed by a byte that evens out.
        let after = 33 + name + usize::from(name % 2 == 0);
        let parsed = Record {
            block: u32_at(record, 2),
            attributes: *record.get(1)?,
            size: u32_at(record, 10),
            date: *record.get(18..)?.first_chunk()?,
            flags: *record.get(25)?,
            name: record.get(33..33 + name)?.to_vec(),
            system_use: record.get(after..).unwrap_or_default().to_vec(),
        };
        Some((parsed, len))
    }

    /// Where its content starts.
    pub(super) fn start(&self, block: u64) -> u64 {
        (u64::from(self.block) + u64::from(self.attributes)).saturating_mul(block)
    }

    pub(super) fn is_folder(&self) -> bool {
        self.flags & 2 != 0
    }

    /// Whether the next record is of the same file.
    pub(super) fn continues(&self) -> bool {
        self.flags & 0x80 != 0
    }

    pub(super) fn is_self_or_parent(&self) -> bool {
        matches!(self.name.as_slice(), [0 | 1])
    }

    /// The short name, without its version and the dot of an empty extension.
    pub(super) fn short_name(&self) -> Vec<u8> {
        let name = self.name.split(|b| *b == b';').next().unwrap_or_default();
        name.strip_suffix(b".").filter(|n| !n.is_empty()).unwrap_or(name).to_vec()
    }

    /// Joliet's name in UTF-8, without its version.
    pub(super) fn joliet_name(&self) -> Vec<u8> {
        let name = encoding_rs::UTF_16BE.decode_without_bom_handling(&self.name).0;
        name.strip_suffix(";1").unwrap_or(&name).as_bytes().to_vec()
    }

    /// When it was last changed, with the zone; nothing where that is no date.
    pub(super) fn modified(&self) -> Option<String> {
        let [year, month, day, hour, minute, second, zone] = self.date;
        if !(1..=12).contains(&month) || !(1..=31).contains(&day) || hour > 23 || minute > 59 || second > 59 {
            return None;
        }
        let year = 1900 + u32::from(year);
        // The zone counts quarters of an hour.
        let zone = i32::from(zone as i8) * 15;
        let shown = match zone {
            0 => "Z".to_owned(),
            _ => {
                let sign = if zone < 0 { '-' } else { '+' };
                format!("{sign}{:02}:{:02}", zone.abs() / 60, zone.abs() % 60)
            }
        };
        Some(format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}{shown}"))
    }
}

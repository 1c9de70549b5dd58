//! Tables of dBase, FoxPro and their kin. Deleted records are still in the file: they are read, and marked as hidden.

use super::cells::{self, Sheet, clean};
use super::{Basis, Format, Match, Probe, Read, Sink};
use crate::problem::{Problem, ProblemKind};
use crate::text::MetaKey;
use crate::text::decode;
use crate::trove::Blob;

pub(super) const FORMAT: Format = Format {
    name: "dbf",
    media_type: "application/x-dbf",
    extensions: &["dbf"],
    recognize,
    read: Read::With(read),
    note: "dBase III to 7 and FoxPro: records as a table, deleted ones as hidden rows; memos are in a file of their own and \
           are not read",
};

/// Bytes of records read at a time, and cells that make a table of their own.
const STRETCH: usize = 4 << 20;
const CELLS: usize = 100_000;
/// Bytes of text that decide the encoding where the header names none.
const SAMPLE: usize = 64 << 10;

fn recognize(probe: &Probe) -> Option<Match> {
    if probe.signature() == Some(FORMAT.media_type) { Match::on(Basis::Signature) } else { None }
}

struct Field {
    name: Vec<u8>,
    kind: u8,
    from: usize,
    len: usize,
}

fn read(blob: &Blob, sink: &mut Sink) -> Result<(), Problem> {
    let start = blob.slice(0, 68)?;
    let number = |at: usize| {
        let two = start.get(at..at + 2).and_then(|b| b.try_into().ok());
        two.map_or(0usize, |b| usize::from(u16::from_le_bytes(b)))
    };
    let records = u64::from(start.get(4..8).and_then(|b| b.try_into().ok()).map_or(0, u32::from_le_bytes));
    let (header, record) = (number(8), number(10));
    let seven = start.first().is_some_and(|b| b & 7 == 4);
    let mut fields = fields(&blob.slice(0, header)?, seven);
    // A field without room in the record holds nothing, and a damaged header lists thousands.
    fields.retain(|f| f.len > 0 && f.from + f.len <= record);
    if fields.is_empty() || record == 0 {
        return Err(Problem::corrupt("no fields can be found"));
    }
    if let [_, year, month @ 1..=12, day @ 1..=31, ..] = start.as_slice() {
        // Years are counted from 1900; what is below 80 was written by programs that count from 2000.
        let year = 1900 + u32::from(*year) + if *year < 80 { 100 } else { 0 };
        sink.meta(MetaKey::Modified, format!("{year:04}-{month:02}-{day:02}"))?;
    }
    let label = code_page(start.get(29).copied().unwrap_or(0));
    let label = label.map_or_else(|| detected(blob, header as u64, record, &fields), |l| Ok(l.to_owned()))?;
    sink.meta(MetaKey::Encoding, label.clone())?;
    let text = |bytes: &[u8]| clean(&decode::decode_labelled(bytes, &label).text);
    let names = fields.iter().map(|f| text(&f.name));
    let mut sheet = Sheet { name: "records".to_owned(), ..Sheet::default() };
    sheet.cells.extend((0..).zip(names).map(|(column, name)| (0, column, name)));
    let (mut row, mut offset) = (0u32, header as u64);
    let stretch = (STRETCH / record).max(1) * record;
    while u64::from(row) < records {
        let bytes = blob.slice(offset, stretch)?;
        offset += stretch as u64;
        let whole = bytes.chunks_exact(record);
        let left = records - u64::from(row);
        for bytes in whole.take(usize::try_from(left).unwrap_or(usize::MAX)) {
            row = row.saturating_add(1);
            if bytes.first() == Some(&b'*') {
                sheet.hidden_rows.insert(row);
            }
            for (column, field) in (0..).zip(&fields) {
                let raw = bytes.get(field.from..field.from + field.len).unwrap_or_default();
                let value = value(field.kind, raw).unwrap_or_else(|| text(raw));
                if !value.is_empty() {
                    sheet.cells.push((row, column, value));
                }
            }
            if sheet.cells.len() >= CELLS {
                let next = Sheet { name: sheet.name.clone(), ..Sheet::default() };
                cells::push(std::mem::replace(&mut sheet, next), sink)?;
            }
        }
        if bytes.len() < stretch {
            break;
        }
    }
    if !sheet.cells.is_empty() {
        cells::push(sheet, sink)?;
    }
    if u64::from(row) < records {
        let message = format!("{row} of {records} records are there");
        sink.problem(ProblemKind::Truncated, message)?;
    }
    if fields.iter().any(|f| matches!(f.kind, b'M' | b'G' | b'P')) {
        sink.problem(ProblemKind::Unsupported, "memos are in a file of their own and are not read")?;
    }
    Ok(())
}

/// The fields of a record, as the header lists them.
fn fields(header: &[u8], seven: bool) -> Vec<Field> {
    let (first, size, named, kind) = if seven { (68, 48, 32, 32) } else { (32, 32, 11, 11) };
    let len_at = if seven { 33 } else { 16 };
    let mut out: Vec<Field> = Vec::new();
    let mut from = 1;
    for entry in header.get(first..).unwrap_or_default().chunks_exact(size) {
        let Some(&kind) = entry.get(kind).filter(|_| entry.first() != Some(&0x0D)) else { break };
        let name = entry.get(..named).unwrap_or_default();
        let name = name.split(|b| *b == 0).next().unwrap_or_default().to_vec();
        let (low, high) =
            (entry.get(len_at).copied().unwrap_or(0), entry.get(len_at + 1).copied().unwrap_or(0));
        // The second byte is of a character field's length; of a number it counts decimals.
        let len = usize::from(low) + if kind == b'C' { usize::from(high) << 8 } else { 0 };
        // FoxPro's flag of what it keeps for itself.
        if kind != b'0' {
            out.push(Field { name, kind, from, len });
        }
        from += len;
    }
    out
}

/// What a field's bytes say; nothing for text.
fn value(kind: u8, raw: &[u8]) -> Option<String> {
    let eight = || raw.try_into().ok();
    let digits = || raw.iter().all(u8::is_ascii_digit).then(|| String::from_utf8_lossy(raw));
    Some(match kind {
        b'D' => {
            let date = digits()?;
            format!("{}-{}-{}", date.get(..4)?, date.get(4..6)?, date.get(6..8)?)
        }
        b'L' => match raw.first()? {
            b'T' | b't' | b'Y' | b'y' => "TRUE".to_owned(),
            b'F' | b'f' | b'N' | b'n' => "FALSE".to_owned(),
            _ => String::new(),
        },
        b'I' if raw.len() == 4 => i32::from_le_bytes(raw.try_into().ok()?).to_string(),
        b'B' | b'O' if raw.len() == 8 => f64::from_le_bytes(eight()?).to_string(),
        b'Y' if raw.len() == 8 => {
            let n = i64::from_le_bytes(eight()?);
            let sign = if n < 0 { "-" } else { "" };
            format!("{sign}{}.{:04}", n.unsigned_abs() / 10_000, n.unsigned_abs() % 10_000)
        }
        b'T' if raw.len() == 8 => time(raw)?,
        b'M' | b'G' | b'P' => String::new(),
        _ => return None,
    })
}

/// A day, counted as astronomers do, and milliseconds of it.
fn time(raw: &[u8]) -> Option<String> {
    let day = u32::from_le_bytes(raw.get(..4)?.try_into().ok()?);
    let seconds = u32::from_le_bytes(raw.get(4..)?.try_into().ok()?) / 1000;
    if day == 0 {
        return Some(String::new());
    }
    // Richards' algorithm for the Gregorian calendar.
    let f = u64::from(day) + 1401 + (4 * u64::from(day) + 274_277) / 146_097 * 3 / 4 - 38;
    let e = 4 * f + 3;
    let h = 5 * (e % 1461 / 4) + 2;
    let (day, month) = (h % 153 / 5 + 1, (h / 153 + 2) % 12 + 1);
    let year = (e / 1461 + (12 + 2 - month) / 12).checked_sub(4716)?;
    let (hour, minute) = (seconds / 3600, seconds / 60 % 60);
    Some(format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{:02}", seconds % 60))
}

/// The encoding that the header names.
fn code_page(driver: u8) -> Option<&'static str> {
    Some(match driver {
        0x01 | 0x09 | 0x0B | 0x0D | 0x0F | 0x11 | 0x15 | 0x18 | 0x19 | 0x1B => "ibm437",
        0x02 | 0x0A | 0x0C | 0x0E | 0x10 | 0x12 | 0x14 | 0x16 | 0x1A | 0x1D | 0x25 | 0x37 => "ibm850",
        0x03 | 0x57 | 0x58 | 0x59 => "windows-1252",
        0x1F | 0x22 | 0x23 | 0x40 | 0x64 | 0x87 => "ibm852",
        0x26 | 0x65 => "ibm866",
        0x13 | 0x7B => "shift_jis",
        0x4D | 0x7A => "gbk",
        0x4E | 0x79 => "euc-kr",
        0x4F | 0x78 => "big5",
        0x50 | 0x7C => "windows-874",
        0x7D => "windows-1255",
        0x7E => "windows-1256",
        0xC8 => "windows-1250",
        0xC9 => "windows-1251",
        0xCA => "windows-1254",
        0xCB => "windows-1253",
        0xCC => "windows-1257",
        _ => return None,
    })
}

/// The encoding of the text fields of the first records.
fn detected(blob: &Blob, header: u64, record: usize, fields: &[Field]) -> Result<String, Problem> {
    let bytes = blob.slice(header, SAMPLE)?;
    let mut sample = Vec::new();
    for record in bytes.chunks_exact(record) {
        for field in fields.iter().filter(|f| f.kind == b'C') {
            sample.extend(record.get(field.from..field.from + field.len).unwrap_or_default());
            sample.push(b'\n');
        }
    }
    Ok(decode::decode(&sample).encoding.to_owned())
}

#[cfg(test)]
pub(super) mod tests {
    use super::super::ooxml::identified;
    use super::super::sink::{Piece, collect};
    use super::*;

    /// A table of two records, one of them deleted, in code page 852.
    pub(in super::super) fn sample() -> Vec<u8> {
        let fields: [(&str, u8, u8); 5] =
            [("NAZIV", b'C', 8), ("CENA", b'N', 8), ("ROK", b'D', 8), ("DA", b'L', 1), ("KOM", b'I', 4)];
        let mut out = vec![0x03, 124, 1, 31];
        out.extend(2u32.to_le_bytes());
        out.extend((32 + 32 * fields.len() as u16 + 1).to_le_bytes());
        out.extend(30u16.to_le_bytes());
        out.resize(32, 0);
        out[29] = 0x64;
        for (name, kind, len) in fields {
            let mut entry = name.as_bytes().to_vec();
            entry.resize(11, 0);
            entry.push(kind);
            entry.resize(32, 0);
            entry[16] = len;
            out.extend(entry);
        }
        out.push(0x0D);
        out.extend(b" Pu\x9Fkice   12.50");
        out.truncate(out.len() - 1);
        let record = |flag: u8, name: &[u8; 8], price: &[u8; 8], kom: i32| {
            let mut r = vec![flag];
            r.extend(name);
            r.extend(price);
            r.extend(b"20240131T");
            r.extend(kom.to_le_bytes());
            r
        };
        out.truncate(32 + 32 * 5 + 1);
        out.extend(record(b' ', b"Ma\x9Fka   ", b"   12.50", 7));
        out.extend(record(b'*', b"Staro   ", b"    9.00", -1));
        out.push(0x1A);
        out
    }

    #[test]
    fn records_become_a_table_and_deleted_ones_are_hidden() {
        let bytes = sample();
        assert_eq!(identified(&bytes).0, "dbf");
        let (pieces, result) = collect(&FORMAT, &bytes);
        assert_eq!(result, Ok(()));
        let text =
            pieces.iter().find_map(|p| if let Piece::Page(p) = p { Some(p.text.as_str()) } else { None });
        let expected = "records\nNAZIV\tCENA\tROK\tDA\tKOM\nMačka\t12.50\t2024-01-31\tTRUE\t7\n\
                        Staro\t9.00\t2024-01-31\tTRUE\t-1\n";
        assert_eq!(text, Some(expected));
        let table = pieces.iter().find_map(|p| if let Piece::Table(t) = p { Some(t) } else { None }).unwrap();
        assert!(table.cells.iter().all(|c| c.hidden == (c.row == 2)));
        let meta = pieces.iter().any(|p| matches!(p, Piece::Meta(m) if m.value == "2024-01-31"));
        assert!(meta, "the date of the last change");
        let (pieces, _) = collect(&FORMAT, &bytes[..bytes.len() - 10]);
        assert!(pieces.iter().any(|p| matches!(p, Piece::Problem(p) if p.kind == ProblemKind::Truncated)));
    }

    #[test]
    fn fields_without_room_in_the_record_are_left_out() {
        let mut bytes = sample();
        // A record of its first field alone.
        bytes[10] = 9;
        let (pieces, _) = collect(&FORMAT, &bytes);
        let Some(Piece::Page(page)) = pieces.iter().find(|p| matches!(p, Piece::Page(_))) else { panic!() };
        assert!(page.text.starts_with("records\nNAZIV\nMačka\n"), "{}", page.text);
    }

    #[test]
    fn times_of_day_are_iso() {
        let raw = [2_460_341u32.to_le_bytes(), 3_661_000u32.to_le_bytes()].concat();
        assert_eq!(value(b'T', &raw).as_deref(), Some("2024-01-31T01:01:01"));
        assert_eq!(value(b'Y', &(-125_000i64).to_le_bytes()).as_deref(), Some("-12.5000"));
    }
}

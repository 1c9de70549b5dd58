//! Entries of a zip opened: decoded by the `zip` crate, which gets a local header made of what the directory says,
//! since the two may differ and the directory is what every other program believes. The crate undoes AES; the old
//! cipher of PKZIP is undone here, because its check byte has two meanings and programs differ in which they mean.

use super::passwords::{Passwords, is_sound, unknown_way};
use super::zipbytes::{Bytes, u16_at};
use super::zipdir::{Entry, LOCAL};
use crate::problem::{Problem, ProblemKind};
use crate::trove::Blob;
use ::zip::read::{ZipReadOptions, read_zipfile_from_stream_with_options};
use ::zip::result::ZipError;
use std::io::{self, BufReader, Cursor, Read, Seek, SeekFrom};

/// Methods that are read: stored, deflate, deflate64, bzip2, LZMA, zstd, xz, PPMd. The crate finds out about others
/// only when the first byte is read, and calls them corrupt.
const METHODS: [u16; 8] = [0, 8, 9, 12, 14, 93, 95, 98];
/// The method of what AES encrypts; the real one stands in the extra field.
const AES: u16 = 99;
/// The flag of encryption by a certificate, or by PKWARE's own way with a password.
const STRONG: u16 = 0x40;
/// Bytes before the data of what the old cipher encrypts.
const OLD_HEADER: u64 = 12;

/// Takes the content of an entry.
type Take<'a, T> = &'a mut dyn FnMut(&mut dyn Read) -> Result<T, Problem>;

impl Entry {
    /// Decodes an entry that is not encrypted and hands its content to `take`. What `take` returns is passed on.
    pub(super) fn open<T>(&self, blob: &Blob, take: Take<T>) -> Result<T, Problem> {
        if self.is_encrypted() {
            return Err(Problem::read(ProblemKind::Encrypted, "the member is encrypted"));
        }
        self.decode(self.data(blob)?, self.stored, None, take)
    }

    /// Likewise, with the first password that fits if it is encrypted. What a wrong one makes of it is never handed
    /// on.
    pub(super) fn open_with<T>(
        &self,
        blob: &Blob,
        passwords: &mut Passwords,
        take: Take<T>,
    ) -> Result<T, Problem> {
        if !self.is_encrypted() {
            return self.open(blob, take);
        }
        if self.flags & STRONG != 0 || (self.method == AES) != self.aes.is_some() {
            return Err(unknown_way());
        }
        if self.size == Some(0) {
            return take(&mut io::empty()); // any password would do
        }
        let fits = |password, known| Ok(self.fits(blob, password, known)?.then_some(password));
        let Some(password) = passwords.find(0, fits)? else { return Err(passwords.problem()) };
        self.decrypt(blob, password, take)?.ok_or_else(|| passwords.problem())
    }

    /// Whether a password fits. The check bytes of the old cipher let one in 256 wrong ones through and those of AES
    /// one in 65,536, so the whole decides, except by AES for one that has proved right here already.
    fn fits(&self, blob: &Blob, password: &str, known: bool) -> Result<bool, Problem> {
        if self.packing() == 0 && self.aes.is_none() && self.crc.is_none() {
            return Ok(false); // nothing could tell
        }
        let sound = self.decrypt(blob, password, &mut |content| {
            Ok(known && self.aes.is_some() || is_sound(content, self.packing() != 0))
        });
        Ok(sound?.unwrap_or(false))
    }

    /// Decodes an encrypted entry with a password; nothing where its check bytes refuse it.
    fn decrypt<T>(&self, blob: &Blob, password: &str, take: Take<T>) -> Result<Option<T>, Problem> {
        let data = self.data(blob)?;
        if self.aes.is_some() {
            return match self.decode(data, self.stored, Some(password.as_bytes()), take) {
                Err(problem) if problem.kind == ProblemKind::Encrypted => Ok(None),
                other => other.map(Some),
            };
        }
        let mut data = OldCipher::new(password.as_bytes(), data);
        let mut header = [0; OLD_HEADER as usize];
        data.read_exact(&mut header)?;
        let [time, _] = self.time.to_be_bytes();
        let by_crc = self.crc.map(|crc| crc.to_be_bytes()[0]);
        if header.last() != Some(&time) && header.last() != by_crc.as_ref() {
            return Ok(None);
        }
        self.decode(data, self.stored.saturating_sub(OLD_HEADER), None, take).map(Some)
    }

    /// How it is compressed.
    fn packing(&self) -> u16 {
        self.aes.map_or(self.method, |aes| u16_at(&aes, 5))
    }

    /// Its bytes as stored: behind the local header, whose extra field may differ from the directory's.
    fn data(&self, blob: &Blob) -> Result<impl Read, Problem> {
        let local = blob.at(self.header, LOCAL as usize);
        if !local.starts_with(b"PK\x03\x04") {
            return Err(Problem::corrupt("the directory points to a place without an entry"));
        }
        let lengths = u64::from(u16_at(&local, 26)) + u64::from(u16_at(&local, 28));
        let mut reader = blob.reader();
        reader.seek(SeekFrom::Start(self.header + LOCAL + lengths))?;
        Ok(BufReader::with_capacity(64 * 1024, reader))
    }

    /// Runs the crate's decoder over `stored` bytes of `data`, with a password if they are encrypted by AES.
    fn decode<T>(
        &self,
        data: impl Read,
        stored: u64,
        password: Option<&[u8]>,
        take: Take<T>,
    ) -> Result<T, Problem> {
        if !METHODS.contains(&self.packing()) {
            return Err(unsupported(self.packing()));
        }
        let aes = self.aes.filter(|_| password.is_some());
        let extra = aes.map_or(Vec::new(), |aes| [&[0x01, 0x99, 7, 0], aes.as_slice()].concat());
        let mut header = b"PK\x03\x04\x14\x00".to_vec();
        // Bits 1 and 2 steer the decoders; bit 3 says that sizes stand elsewhere, so that ours are used.
        header.extend(((self.flags & 0b110) | 0b1000 | u16::from(aes.is_some())).to_le_bytes());
        header.extend(if aes.is_some() { AES } else { self.packing() }.to_le_bytes());
        header.resize(LOCAL as usize - 2, 0);
        header.extend((extra.len() as u16).to_le_bytes());
        header.extend(extra);
        let mut stream = Cursor::new(header).chain(Exact { data, left: stored });
        let mut options = ZipReadOptions::new().override_compressed_size(stored).password(password);
        options = match (self.size, self.crc) {
            (Some(size), Some(crc)) => options.override_uncompressed_size(size).override_crc(crc),
            _ => options.ignore_crc32(true),
        };
        match read_zipfile_from_stream_with_options(&mut stream, options) {
            Ok(Some(mut file)) => take(&mut file),
            Ok(None) => Err(Problem::corrupt("no entry where the directory says")),
            Err(error) => Err(problem_of(error, self.packing())),
        }
    }
}

fn unsupported(method: u16) -> Problem {
    Problem::read(ProblemKind::Unsupported, format!("compressed by method {method}, which is not read"))
}

/// The problem that an error of the zip crate means.
fn problem_of(error: ZipError, method: u16) -> Problem {
    match error {
        ZipError::Io(e) => Problem::from(e),
        ZipError::UnsupportedArchive(_) | ZipError::CompressionMethodNotSupported(_) => unsupported(method),
        ZipError::InvalidPassword => Problem::read(ProblemKind::Encrypted, "the member is encrypted"),
        other => Problem::corrupt(other),
    }
}

/// A reader of exactly so many bytes: ending before them is an error, not an end.
pub(super) struct Exact<R> {
    /// Where they come from.
    pub(super) data: R,
    /// How many are left.
    pub(super) left: u64,
}

impl<R: Read> Read for Exact<R> {
    fn read(&mut self, buf: &mut [u8]) -> io::Result<usize> {
        if self.left == 0 || buf.is_empty() {
            return Ok(0);
        }
        let want = buf.len().min(usize::try_from(self.left).unwrap_or(usize::MAX));
        let got = self.data.read(buf.get_mut(..want).unwrap_or_default())?;
        if got == 0 {
            return Err(io::Error::new(io::ErrorKind::UnexpectedEof, "the member ends early"));
        }
        self.left -= got as u64;
        Ok(got)
    }
}

/// The cipher of PKZIP 2.0 ("traditional encryption" of APPNOTE.TXT), undone while reading.
struct OldCipher<R> {
    keys: [u32; 3],
    data: R,
}

impl<R: Read> OldCipher<R> {
    fn new(password: &[u8], data: R) -> OldCipher<R> {
        let mut cipher = OldCipher { keys: [0x1234_5678, 0x2345_6789, 0x3456_7890], data };
        password.iter().for_each(|byte| cipher.update(*byte));
        cipher
    }

    /// Goes on by one byte of the plain text.
    fn update(&mut self, byte: u8) {
        let [first, second, third] = &mut self.keys;
        *first = crc_step(*first, byte);
        *second = second.wrapping_add(*first & 0xff).wrapping_mul(0x0808_8405).wrapping_add(1);
        *third = crc_step(*third, second.to_be_bytes()[0]);
    }
}

impl<R: Read> Read for OldCipher<R> {
    fn read(&mut self, buf: &mut [u8]) -> io::Result<usize> {
        let got = self.data.read(buf)?;
        for byte in buf.iter_mut().take(got) {
            let key = self.keys[2] as u16 | 2;
            *byte ^= key.wrapping_mul(key ^ 1).to_be_bytes()[0];
            self.update(*byte);
        }
        Ok(got)
    }
}

/// CRC-32 of one byte more, without the inversions at its ends.
fn crc_step(crc: u32, byte: u8) -> u32 {
    let low = usize::from(crc.to_le_bytes()[0] ^ byte);
    (crc >> 8) ^ CRC.get(low).copied().unwrap_or(0)
}

static CRC: [u32; 256] = crc_table();

#[allow(clippy::indexing_slicing, reason = "worked out by the compiler, over a table of that length")]
const fn crc_table() -> [u32; 256] {
    let mut table = [0; 256];
    let mut at = 0;
    while at < table.len() {
        let (mut crc, mut bit) = (at as u32, 0);
        while bit < 8 {
            crc = if crc & 1 == 1 { (crc >> 1) ^ 0xEDB8_8320 } else { crc >> 1 };
            bit += 1;
        }
        table[at] = crc;
        at += 1;
    }
    table
}

#[cfg(test)]
mod tests {
    use super::super::tests::vaults::{Contents, NAMES, vault};
    use super::super::zip::FORMAT;

    fn open(bytes: &[u8], passwords: &[&str]) -> Contents {
        Contents::of(&FORMAT, bytes, passwords)
    }

    const LOCKED: [(&str, &[u8]); 4] = [
        ("aes-128", vault!("aes-128.zip")),
        ("aes-192", vault!("aes-192.zip")),
        ("aes-256", vault!("aes-256.zip")),
        ("old", vault!("old.zip")),
    ];

    #[test]
    fn encrypted_members_open_with_the_right_password_wherever_it_stands() {
        for (name, bytes) in LOCKED {
            for (place, passwords) in [(1, &["tajna"][..]), (3, &["", "pogrešna", "tajna", "druga"])] {
                let contents = open(bytes, passwords);
                contents.assert_whole(name, NAMES);
                assert_eq!(contents.unlocked_by, [format!("password {place} of the list")], "{name}");
            }
        }
        let streamed = open(vault!("old-streamed.zip"), &["druga", "tajna"]);
        assert!(streamed.member(NAMES[0]).unwrap().starts_with("Ponuda broj 17\n"));
        assert_eq!(streamed.problems, [""; 0]);
    }

    #[test]
    fn without_the_right_password_nothing_comes_out() {
        for (name, bytes) in LOCKED {
            for passwords in [&[][..], &["Tajna", "pogrešna"]] {
                open(bytes, passwords).assert_shut(name, NAMES);
            }
        }
    }

    #[test]
    fn of_a_thousand_wrong_passwords_none_passes() {
        // Some four of them pass the check byte of each member.
        let wrong: Vec<String> = (0..1000).map(|n| format!("pogrešna {n}")).collect();
        let mut list: Vec<&str> = wrong.iter().map(String::as_str).collect();
        open(vault!("old.zip"), &list).assert_shut("old", NAMES);
        list.push("tajna");
        let contents = open(vault!("old.zip"), &list);
        contents.assert_whole("old", NAMES);
        assert_eq!(contents.unlocked_by, ["password 1001 of the list"]);
    }

    #[test]
    fn members_may_have_passwords_of_their_own() {
        let contents = open(vault!("two.zip"), &["druga", "tajna"]);
        assert!(contents.member(NAMES[0]).is_ok() && contents.member(NAMES[2]).is_ok());
        assert_eq!(contents.unlocked_by, ["password 1 of the list", "password 2 of the list"]);
        let contents = open(vault!("two.zip"), &["druga"]);
        assert_eq!(contents.member(NAMES[0]), Err("encrypted"));
        assert!(contents.member(NAMES[2]).is_ok());
    }

    #[test]
    fn damage_of_encrypted_members_is_told() {
        let mut bytes = vault!("aes-128.zip").to_vec();
        let at = bytes.windows(14).position(|w| w == b"ponuda 17.txt\x01").unwrap();
        bytes[at + 70] ^= 1;
        let contents = open(&bytes, &["tajna"]);
        let broken: Vec<_> = NAMES.iter().filter_map(|name| contents.member(name).err()).collect();
        assert!(broken == ["encrypted"] || broken == ["corrupt"], "{contents:?}");
    }

    #[test]
    fn further_methods_and_wide_archives_are_read() {
        for (name, bytes) in [
            ("lzma", vault!("lzma.zip")),
            ("xz", vault!("xz.zip")),
            ("ppmd", vault!("ppmd.zip")),
            ("zip64", vault!("zip64.zip")),
        ] {
            open(bytes, &[]).assert_whole(name, NAMES);
        }
        let mut writer = ::zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
        let options = ::zip::write::SimpleFileOptions::default();
        let zstd = options.compression_method(::zip::CompressionMethod::Zstd);
        writer.start_file("a.txt", zstd).unwrap();
        std::io::Write::write_all(&mut writer, "rok 30 dana\n".repeat(50).as_bytes()).unwrap();
        let bytes = writer.finish().unwrap().into_inner();
        assert_eq!(open(&bytes, &[]).member("a.txt"), Ok("rok 30 dana\n".repeat(50).as_str()));
    }

    #[test]
    fn every_cut_and_flip_is_survived() {
        for bytes in [vault!("aes-128.zip"), vault!("old.zip")] {
            for at in (0..bytes.len()).step_by(7) {
                let _ = open(&bytes[..at], &["druga", "tajna"]);
                let mut flipped = bytes.to_vec();
                flipped[at] ^= 0x10;
                let _ = open(&flipped, &["druga", "tajna"]);
            }
        }
    }
}

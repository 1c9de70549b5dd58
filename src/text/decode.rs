//! Bytes to text: byte order marks, UTF-8, UTF-16 and UTF-32 with and without a mark, and the 8-bit encodings
//! that Serbian and its neighbours were written in. What cannot be decoded becomes U+FFFD and is said so.

use super::charset::{self, Charset};
use super::codepages::{self, CodePage};
use encoding_rs::CoderResult;
use std::borrow::Cow;

/// Bytes that detection sees at most; a stream is held back until it has them or ends.
const SAMPLE: usize = 64 * 1024;
/// Bytes before the first non-ASCII one that detection sees for context in the middle of a stream.
const CONTEXT: usize = 256;

/// Bytes that judge whether what is not Unicode is text.
const LOOK: usize = 2048;

/// A decoded text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decoded {
    /// The text, without byte order mark.
    pub text: String,
    /// Name of the encoding it was in, as the Encoding Standard writes it.
    pub encoding: &'static str,
    /// Whether some bytes did not fit the encoding and became U+FFFD.
    pub lossy: bool,
}

/// Decodes a whole buffer.
pub fn decode(bytes: &[u8]) -> Decoded {
    let mut decoder = Decoder::new();
    let mut text = String::with_capacity(bytes.len());
    decoder.push(bytes, true, &mut text);
    Decoded { text, encoding: decoder.encoding(), lossy: decoder.lossy() }
}

/// Decodes a whole buffer whose format says its encoding (XML, HTML, mail). A byte order mark and valid UTF-8
/// win over the label, as they do in browsers; an unknown label is ignored.
pub fn decode_labelled(bytes: &[u8], label: &str) -> Decoded {
    if let Some(page) = CodePage::for_label(label)
        && charset::bom(bytes).is_none()
        && std::str::from_utf8(bytes).is_err()
    {
        let mut text = String::with_capacity(bytes.len());
        let lossy = page.decode(bytes, &mut text);
        return Decoded { text, encoding: page.name, lossy };
    }
    let encoding = encoding_rs::Encoding::for_label(label.trim().as_bytes());
    match encoding {
        Some(encoding)
            if encoding.is_ascii_compatible()
                && charset::bom(bytes).is_none()
                && std::str::from_utf8(bytes).is_err() =>
        {
            let (text, lossy) = encoding.decode_without_bom_handling(bytes);
            Decoded { text: text.into_owned(), encoding: encoding.name(), lossy }
        }
        _ => decode(bytes),
    }
}

/// Decodes a whole buffer in this encoding and no other, for formats that cut text into pieces too short to tell
/// anything from; one that is unknown counts as Western European. A byte order mark is no mark there.
pub fn decode_as(bytes: &[u8], label: &str) -> String {
    if let Some(page) = CodePage::for_label(label) {
        let mut text = String::with_capacity(bytes.len());
        page.decode(bytes, &mut text);
        return text;
    }
    let encoding = encoding_rs::Encoding::for_label(label.as_bytes()).unwrap_or(encoding_rs::WINDOWS_1252);
    encoding.decode_without_bom_handling(bytes).0.into_owned()
}

/// The encoding of names that are not UTF-8 and come from one place, each with a line end behind it: the one that makes
/// most sense of all of them, since one name is too short to tell. None where they look like no text.
pub fn encoding_of_names(names: &[u8]) -> Option<&'static str> {
    charset::looks_legacy(names).then(|| charset::detect(names, false).name())
}

/// A name in an encoding; none where it makes no sense in it.
pub fn name(bytes: &[u8], encoding: &str) -> Option<String> {
    let read = decode_as(bytes, encoding);
    (!read.chars().any(|c| c.is_control() || c == '\u{FFFD}')).then_some(read)
}

/// Whether bytes are text in any of the encodings that [`decode`] knows: few control characters, no NUL save in
/// UTF-16 and UTF-32, and letters that stand in plausible places.
pub fn is_text(head: &[u8]) -> bool {
    if head.is_empty() {
        return false;
    }
    if let Some((found, mark)) = charset::bom(head) {
        let rest = head.get(mark..).unwrap_or_default();
        return match found {
            Charset::Known(utf8) if utf8 == encoding_rs::UTF_8 => few_controls(rest),
            _ => rest.len() < 8 || charset::wide(rest).is_some() || plausible_utf16(rest, found),
        };
    }
    if charset::wide(head).is_some() {
        return true;
    }
    few_controls(head) && (charset::is_utf8(head) || charset::looks_legacy(head.get(..LOOK).unwrap_or(head)))
}

/// The text that bytes are without decoding: UTF-8 without a byte order mark, and not one control character. What
/// this gives is text by [`is_text`], too; most texts are of that kind, and this is the quick way to know them.
pub fn clean_utf8(head: &[u8]) -> Option<Cow<'_, str>> {
    if head.is_empty() || charset::bom(head).is_some() || controls(head) > 0 {
        return None;
    }
    encoding_rs::UTF_8.decode_without_bom_handling_and_without_replacement(head)
}

/// Text of a script outside the ranges of `wide` (Chinese, say) behind a mark: it decodes without errors.
fn plausible_utf16(rest: &[u8], charset: Charset) -> bool {
    let Charset::Known(encoding) = charset else { return false };
    let even = rest.get(..rest.len() & !3).unwrap_or_default();
    let (text, errors) = encoding.decode_without_bom_handling(even);
    let controls = text.chars().filter(|c| c.is_control() && !matches!(c, '\n' | '\r' | '\t')).count();
    !errors && controls * 50 < even.len().max(1)
}

fn few_controls(bytes: &[u8]) -> bool {
    !bytes.contains(&0) && controls(bytes) * 200 <= bytes.len()
}

/// How many bytes are control characters that text does not have, NUL among them.
fn controls(bytes: &[u8]) -> usize {
    // Without branches and summed up in bytes, so that one instruction looks at many of them.
    let control = |b: u8| {
        let usual = (b == b'\t') | (b == b'\n') | (b == 0x0C) | (b == b'\r') | (b == 0x1A) | (b == 0x1B);
        u8::from((b < 0x20) & !usual | (b == 0x7F))
    };
    bytes.chunks(255).map(|chunk| usize::from(chunk.iter().map(|b| control(*b)).sum::<u8>())).sum()
}

/// Decodes a stream chunk by chunk. While only ASCII comes, nothing needs deciding; the encoding is chosen when
/// the first other byte is seen, on up to 64 KiB from there.
#[derive(Default)]
pub struct Decoder {
    state: State,
    lossy: bool,
    started: bool,
}

enum State {
    /// Nothing but ASCII so far; bytes held back for detection.
    Undecided(Vec<u8>),
    /// `encoding_rs` decodes.
    Known(encoding_rs::Decoder),
    /// A code page of our own.
    Page(&'static CodePage),
    /// UTF-32, with bytes of an unfinished unit.
    Utf32 { big_endian: bool, rest: Vec<u8> },
}

impl Default for State {
    fn default() -> State {
        State::Undecided(Vec::new())
    }
}

impl Decoder {
    /// A decoder that detects the encoding itself.
    pub fn new() -> Decoder {
        Decoder::default()
    }

    /// A decoder for a content whose format says its encoding. A byte order mark and UTF-8 in the sample win over
    /// the label, as in [`decode_labelled`]; an unknown label is ignored.
    pub fn labelled(label: &str, sample: &[u8]) -> Decoder {
        let encoding = encoding_rs::Encoding::for_label(label.trim().as_bytes());
        let unsure = charset::bom(sample).is_none() && charset::wide(sample).is_none();
        let multibyte = !sample.is_ascii() && charset::is_utf8(sample);
        if let Some(page) = CodePage::for_label(label).filter(|_| unsure && !multibyte) {
            return Decoder { state: State::Page(page), ..Decoder::default() };
        }
        match encoding.filter(|e| e.is_ascii_compatible() && unsure && !multibyte) {
            Some(encoding) => Decoder {
                state: State::Known(encoding.new_decoder_without_bom_handling()),
                ..Decoder::default()
            },
            None => Decoder::new(),
        }
    }

    /// Name of the encoding; UTF-8 while only ASCII was seen.
    pub fn encoding(&self) -> &'static str {
        match &self.state {
            State::Undecided(_) => encoding_rs::UTF_8.name(),
            State::Known(decoder) => decoder.encoding().name(),
            State::Page(page) => page.name,
            State::Utf32 { big_endian, .. } => Charset::Utf32 { big_endian: *big_endian }.name(),
        }
    }

    /// Whether some bytes became U+FFFD.
    pub fn lossy(&self) -> bool {
        self.lossy
    }

    /// Decodes the next bytes onto `out`; `last` when no more follow.
    pub fn push(&mut self, bytes: &[u8], last: bool, out: &mut String) {
        match &mut self.state {
            State::Undecided(held) => {
                let mut held = std::mem::take(held);
                held.extend_from_slice(bytes);
                self.decide(held, last, out);
            }
            State::Known(decoder) => self.lossy |= run(decoder, bytes, last, out),
            State::Page(page) => self.lossy |= page.decode(bytes, out),
            State::Utf32 { big_endian, rest } => {
                rest.extend_from_slice(bytes);
                self.lossy |= utf32(rest, *big_endian, last, out);
            }
        }
    }

    fn decide(&mut self, mut held: Vec<u8>, last: bool, out: &mut String) {
        let plain = held.iter().position(|b| !b.is_ascii() || *b == 0);
        let Some(first) = plain else {
            // Whether brackets are letters shows at the start, or never.
            if !self.started && held.len() < codepages::ENOUGH && !last {
                self.state = State::Undecided(held);
                return;
            }
            if !self.started
                && let Some(page) = codepages::yuscii(held.get(..SAMPLE).unwrap_or(&held))
            {
                self.state = State::Page(page);
                return self.push(&held, last, out);
            }
            self.started |= !held.is_empty();
            out.push_str(&String::from_utf8_lossy(&held));
            return;
        };
        if self.started {
            // What was ASCII so far is decoded already; only some context of it stays.
            let done: Vec<u8> = held.drain(..first.saturating_sub(CONTEXT)).collect();
            out.push_str(&String::from_utf8_lossy(&done));
        }
        if held.len() < SAMPLE && !last {
            self.state = State::Undecided(held);
            return;
        }
        let marked = if self.started { None } else { charset::bom(&held) };
        let sample = held.get(..SAMPLE).unwrap_or(&held);
        let (found, mark) = marked.unwrap_or_else(|| (charset::detect(sample, !self.started), 0));
        self.state = match found {
            Charset::Known(encoding) => State::Known(encoding.new_decoder_without_bom_handling()),
            Charset::Page(page) => State::Page(page),
            Charset::Utf32 { big_endian } => State::Utf32 { big_endian, rest: Vec::new() },
        };
        self.push(held.get(mark..).unwrap_or_default(), last, out);
    }
}

/// Feeds bytes to a decoder of `encoding_rs`; whether some were replaced.
fn run(decoder: &mut encoding_rs::Decoder, bytes: &[u8], last: bool, out: &mut String) -> bool {
    let (mut rest, mut lossy) = (bytes, false);
    loop {
        let room = decoder.max_utf8_buffer_length(rest.len()).unwrap_or(rest.len() * 3 + 16);
        out.reserve(room.max(16));
        let (result, read, replaced) = decoder.decode_to_string(rest, out, last);
        lossy |= replaced;
        rest = rest.get(read..).unwrap_or_default();
        if result == CoderResult::InputEmpty {
            return lossy;
        }
    }
}

fn utf32(rest: &mut Vec<u8>, big_endian: bool, last: bool, out: &mut String) -> bool {
    let mut lossy = false;
    let whole = rest.len() & !3;
    for unit in rest.drain(..whole).as_slice().chunks_exact(4) {
        let Ok(unit) = <[u8; 4]>::try_from(unit) else { continue };
        let value = if big_endian { u32::from_be_bytes(unit) } else { u32::from_le_bytes(unit) };
        lossy |= char::from_u32(value).is_none();
        out.push(char::from_u32(value).unwrap_or('\u{FFFD}'));
    }
    if last && !rest.is_empty() {
        rest.clear();
        out.push('\u{FFFD}');
        lossy = true;
    }
    lossy
}

#[cfg(test)]
mod tests {
    use super::*;
    use encoding_rs::{
        Encoding, ISO_8859_2, ISO_8859_5, WINDOWS_1250, WINDOWS_1251, WINDOWS_1252, WINDOWS_1253,
        WINDOWS_1254, WINDOWS_1255, WINDOWS_1256, WINDOWS_1257,
    };
    use proptest::prelude::*;

    const LATIN: &str =
        "Naručilac će izvršiti plaćanje u roku od 30 dana. Đorđe Živković, šef nabavke, žiro račun.";
    const CYRILLIC: &str =
        "Наручилац ће извршити плаћање у року од 30 дана. Ђорђе Живковић, шеф набавке, жиро рачун.";

    #[test]
    fn names_of_one_place_are_read_in_one_encoding() {
        let read = |bytes: &[&[u8]]| {
            let encoding = encoding_of_names(&[&bytes.join(&b'\n'), &b"\n"[..]].concat())?;
            let read: Vec<String> = bytes.iter().map(|b| name(b, encoding).unwrap_or_default()).collect();
            Some((read.join("|"), encoding))
        };
        let dos: [&[u8]; 3] = [b"Ra\x9fun \xe7ifra.pdf", b"Pla\x86anje \xa7iro.doc", b"\x1b\x9f"];
        assert_eq!(read(&dos), Some(("Račun šifra.pdf|Plaćanje žiro.doc|".into(), "IBM852")));
        let (dos, ..) = encoding_rs::IBM866.encode("Договор поставки.doc");
        assert_eq!(read(&[&dos]), Some(("Договор поставки.doc".into(), "IBM866")));
        // Its last byte could begin a character of UTF-8.
        for text in ["Nabavka računara/Ponuda šest.pdf", "Petrović"] {
            let (windows, ..) = WINDOWS_1250.encode(text);
            assert_eq!(read(&[&windows]), Some((text.into(), "windows-1250")));
        }
        assert_eq!(name("Рачун".as_bytes().get(..5).unwrap(), "UTF-8"), None);
    }

    #[test]
    fn languages_are_told_apart() {
        let cases: &[(&str, &'static Encoding)] = &[
            (LATIN, WINDOWS_1250),
            (LATIN, ISO_8859_2),
            (CYRILLIC, WINDOWS_1251),
            (CYRILLIC, ISO_8859_5),
            ("Račun", WINDOWS_1250),
            ("PREDRAČUN ZA ISPORUKU ŠKOLSKE OPREME", WINDOWS_1250),
            ("PREDRAČUN ZA ISPORUKU ŠKOLSKE OPREME", ISO_8859_2),
            ("УГОВОР О ЈАВНОЈ НАБАВЦИ", WINDOWS_1251),
            ("уговор о јавној набавци", ISO_8859_5),
            ("Договор поставки № 5 от 1 мая", WINDOWS_1251),
            ("ред за редом", WINDOWS_1251),
            ("İSTANBUL ŞİRKETİ", WINDOWS_1254),
            ("La pièce jointe a été envoyée à la société après le délai prévu.", WINDOWS_1252),
            ("Größe und Stückzahl gemäß Angebot, zuzüglich der gültigen Umsatzsteuer", WINDOWS_1252),
            ("Caffè, però il prezzo è di 5 €", WINDOWS_1252),
            ("Preço unitário: condições de entrega não incluídas", WINDOWS_1252),
            ("These “smart quotes” are ‘the’ trigger – for CP1252…", WINDOWS_1252),
            ("Wartość brutto usługi została określona w załączniku", WINDOWS_1250),
            ("È più caro di così, ma la qualità è buona e la consegna è già pagata", WINDOWS_1252),
            ("De geïnstalleerde apparatuur is op proef geleverd", WINDOWS_1252),
            (
                "Plata se face în termen de treizeci de zile, după primirea mărfurilor şi a facturii",
                WINDOWS_1250,
            ),
            (
                "Plata se face în termen de treizeci de zile, după primirea mărfurilor şi a facturii",
                ISO_8859_2,
            ),
            ("Az ár nem tartalmazza az általános forgalmi adót, a határidő tíz nap", WINDOWS_1250),
            ("Η πληρωμή γίνεται εντός τριάντα ημερών από την παραλαβή των ειδών", WINDOWS_1253),
            (
                "Ödeme, malların teslim alınmasından sonra otuz gün içinde yapılır; şartname ektedir",
                WINDOWS_1254,
            ),
            (
                "Apmokėjimas per trisdešimt dienų nuo prekių gavimo, sąskaitą faktūrą išrašo tiekėjas",
                WINDOWS_1257,
            ),
            ("התשלום יבוצע בתוך שלושים יום ממועד קבלת הטובין והחשבונית", WINDOWS_1255),
            ("يتم الدفع خلال ثلاثين يوما من تاريخ استلام البضائع والفاتورة", WINDOWS_1256),
        ];
        for (text, encoding) in cases {
            let (bytes, _, unmappable) = encoding.encode(text);
            assert!(!unmappable, "{text}");
            let decoded = decode(&bytes);
            assert_eq!((decoded.text.as_str(), decoded.lossy), (*text, false), "{}", decoded.encoding);
            assert!(is_text(&bytes), "{text}");
        }
    }

    #[test]
    fn capitals_in_the_code_page_of_dos_are_no_hebrew_and_no_thai() {
        for (bytes, text) in [
            (&b"\xd7\xa7\xd1\xe8\xc7\xe8 \xd7 \xa7\xd7\xa7\xa9\xd1\xb8"[..], "ОДЛУКУ О ДОДЕЛИ"),
            (b"\xe6\xa9\xb6\xd5\xb8\xc7\xa1 \xa7.\xd7.\xd7.", "ТЕХНИКА Д.О.О."),
        ] {
            let decoded = decode(bytes);
            assert_eq!((decoded.text.as_str(), decoded.encoding), (text, "IBM855"));
        }
    }

    fn wide(text: &str, form: usize) -> Vec<u8> {
        match form {
            0 => text.encode_utf16().flat_map(u16::to_le_bytes).collect(),
            1 => text.encode_utf16().flat_map(u16::to_be_bytes).collect(),
            2 => text.chars().flat_map(|c| u32::from(c).to_le_bytes()).collect(),
            _ => text.chars().flat_map(|c| u32::from(c).to_be_bytes()).collect(),
        }
    }

    #[test]
    fn unicode_with_and_without_a_mark() {
        for text in [LATIN, CYRILLIC, "a,b\r\n1,2\r\n"] {
            for form in 0..4 {
                let marked = wide(&format!("\u{FEFF}{text}"), form);
                for bytes in [wide(text, form), marked] {
                    assert_eq!(decode(&bytes).text, text, "form {form}");
                    assert!(is_text(&bytes));
                }
            }
            assert_eq!(decode(format!("\u{FEFF}{text}").as_bytes()).text, text);
        }
        assert_eq!(decode("中文".as_bytes()).encoding, "UTF-8");
    }

    #[test]
    fn a_stray_byte_does_not_spoil_utf8() {
        let mut bytes = LATIN.as_bytes().to_vec();
        bytes.push(0xFF);
        let decoded = decode(&bytes);
        assert_eq!((decoded.text, decoded.lossy), (format!("{LATIN}\u{FFFD}"), true));
    }

    #[test]
    fn a_stream_decides_late_and_a_split_character_is_whole() {
        let (bytes, ..) = WINDOWS_1250.encode(LATIN);
        let mut decoder = Decoder::new();
        let mut text = String::new();
        decoder.push("ascii line\n".repeat(10_000).as_bytes(), false, &mut text);
        assert!(text.len() > 100_000, "ASCII is not held back");
        for byte in bytes.iter() {
            decoder.push(&[*byte], false, &mut text);
        }
        decoder.push(&[], true, &mut text);
        assert!(text.ends_with(LATIN));
        assert_eq!(decoder.encoding(), "windows-1250");
    }

    #[test]
    fn a_label_counts_where_the_bytes_do_not_say_otherwise() {
        assert_eq!(decode_labelled(&[0xE8], "iso-8859-2").text, "č");
        assert_eq!(decode_labelled("č".as_bytes(), "iso-8859-2").text, "č");
        assert_eq!(decode_labelled(b"a", "nonsense").text, "a");
    }

    #[test]
    fn binary_is_not_text() {
        let noise: Vec<u8> = (0..4096u32).map(|i| (i.wrapping_mul(2_654_435_761) >> 13) as u8).collect();
        for bytes in [&b"\x7FELF\x02\x01\x01\0\0"[..], b"\x00<HTML>", &noise, b"\x89PNG\r\n\x1a\n\0\0", b""] {
            assert!(!is_text(bytes));
        }
    }

    proptest! {
        #[test]
        fn any_bytes_decode(bytes in proptest::collection::vec(any::<u8>(), 0..300), cut in 0usize..300) {
            let whole = decode(&bytes);
            let mut decoder = Decoder::new();
            let mut text = String::new();
            let cut = cut.min(bytes.len());
            decoder.push(&bytes[..cut], false, &mut text);
            decoder.push(&bytes[cut..], true, &mut text);
            prop_assert!(text == whole.text || cut > 0);
            prop_assert!(is_text(&bytes) || clean_utf8(&bytes).is_none());
        }

        #[test]
        fn utf8_comes_back(text in "\\PC{0,200}") {
            let marked = text.starts_with('\u{FEFF}');
            prop_assert!(marked || decode(text.as_bytes()).text == text);
        }

        #[test]
        fn words_come_back_from_every_encoding(
            words in proptest::collection::vec(proptest::sample::select(vec![
                "Naručilac", "plaćanje", "račun", "isporuka", "ugovorača", "troškovi", "vrednost", "izveštaj"]), 4..20),
            form in 0usize..4,
        ) {
            let text = words.join(" ");
            prop_assert_eq!(&decode(&wide(&text, form)).text, &text);
            for encoding in [WINDOWS_1250, ISO_8859_2] {
                prop_assert_eq!(&decode(&encoding.encode(&text).0).text, &text);
            }
        }
    }
}

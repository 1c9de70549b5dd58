//! Messages that Outlook saved, and its templates: an OLE2 compound file with a stream for each property
//! ([MS-OXMSG]).

use super::mapi::{Attachment, Held, Message, Properties, Value, id};
use super::ole::{Ole, ROOT};
use super::{Basis, Format, Match, Probe, Read, Sink};
use crate::problem::{Problem, ProblemKind};
use crate::trove::Blob;

pub(super) const FORMAT: Format = Format {
    name: "msg",
    media_type: "application/vnd.ms-outlook",
    extensions: &["msg", "oft"],
    recognize,
    read: Read::With(read),
    note: "headers, body (plain, HTML, or either from its rich text), recipients, attachments and attached messages as \
           members (the latter written as mails), streams of embedded objects; of appointments and tasks only what a \
           mail has, too",
};

/// The stream that holds a storage's properties of fixed size.
const PROPERTIES: &str = "__properties_version1.0";
/// Messages in messages that are followed.
const NESTED: usize = 32;
/// Bytes before the properties of a message, of one attached to another, and of recipients and attachments.
const TOP: usize = 32;
const INNER: usize = 24;
const PART: usize = 8;

fn recognize(probe: &Probe) -> Option<Match> {
    if probe.ole_kind() == Some(FORMAT.media_type) { Match::on(Basis::Structure) } else { None }
}

fn read(blob: &Blob, sink: &mut Sink) -> Result<(), Problem> {
    let ole = Ole::open(blob)?;
    message(&ole, ROOT, TOP, None, 0).push(sink)?;
    ole.problem().map_or(Ok(()), Err)
}

/// The message in a storage.
fn message(ole: &Ole, storage: usize, header: usize, code_page: Option<i64>, depth: usize) -> Message {
    let properties = properties(ole, storage, header, code_page);
    let page = properties.page();
    let (mut recipients, mut attached) = (Vec::new(), Vec::new());
    for inner in children(ole, storage).into_iter().filter(|i| !ole.is_stream(*i)) {
        if ole.name(inner).starts_with("__recip_version1.0_") {
            recipients.push(self::properties(ole, inner, PART, page));
        } else if ole.name(inner).starts_with("__attach_version1.0_") {
            attached.push(attachment(ole, inner, page, depth));
        }
    }
    Message { properties, recipients, attached, problems: Vec::new() }
}

/// What is in a storage, by name, for the names of parts count up.
fn children(ole: &Ole, storage: usize) -> Vec<usize> {
    let mut children: Vec<usize> = ole.children(storage).collect();
    children.sort_by(|a, b| ole.name(*a).cmp(ole.name(*b)));
    children
}

fn attachment(ole: &Ole, storage: usize, code_page: Option<i64>, depth: usize) -> Attachment {
    let properties = properties(ole, storage, PART, code_page);
    let data = ole.find(storage, &["__substg1.0_37010102"]).filter(|i| ole.is_stream(*i));
    let object = ole.find(storage, &["__substg1.0_3701000D"]).filter(|i| !ole.is_stream(*i));
    let content = match (data, object) {
        (Some(data), _) => Held::File(Box::new(ole.reader(data))),
        (None, Some(object)) => held(ole, object, code_page, depth),
        (None, None) => {
            let message = match properties.number(id::METHOD) {
                Some(2..=4) => "only refers to a file elsewhere",
                _ => "holds no content",
            };
            Held::Lost(Problem::read(ProblemKind::Unsupported, message))
        }
    };
    Attachment { properties, content }
}

/// What an attachment holds that is a storage: a message, or the object of another program.
fn held(ole: &Ole, object: usize, code_page: Option<i64>, depth: usize) -> Held {
    if ole.find(object, &[PROPERTIES]).is_none() {
        Held::Object(streams(ole, object))
    } else if depth < NESTED {
        Held::Message(Box::new(message(ole, object, INNER, code_page, depth + 1)))
    } else {
        let message = format!("more than {NESTED} messages in messages");
        Held::Lost(Problem::read(ProblemKind::Limit, message))
    }
}

/// Streams of an object and of the storages in it, by their paths in it.
fn streams(ole: &Ole, object: usize) -> Vec<(String, Box<dyn std::io::Read>)> {
    let mut out: Vec<(String, Box<dyn std::io::Read>)> = Vec::new();
    let mut todo: Vec<(usize, String)> = vec![(object, String::new())];
    while let Some((storage, path)) = todo.pop() {
        for inner in children(ole, storage) {
            let path = format!("{path}{}", ole.name(inner));
            if ole.is_stream(inner) {
                out.push((path, Box::new(ole.reader(inner))));
            } else {
                todo.push((inner, path + "/"));
            }
        }
    }
    out
}

/// The properties in a storage: those of fixed size stand in one stream, each other has one of its own. What cannot
/// be read of them is left out.
fn properties(ole: &Ole, storage: usize, header: usize, code_page: Option<i64>) -> Properties {
    let mut out = Properties::new(code_page);
    let fixed = ole.find(storage, &[PROPERTIES]).map(|i| ole.bytes(i)).unwrap_or_default();
    for entry in fixed.get(header..).unwrap_or_default().chunks_exact(16) {
        let [kind, kind_high, id, id_high, _, _, _, _, value @ ..] = entry else { continue };
        let kind = u16::from_le_bytes([*kind, *kind_high]);
        if !matches!(kind, 0x001E | 0x001F | 0x0102)
            && let Some(value) = Value::of(kind, value)
        {
            out.insert(u16::from_le_bytes([*id, *id_high]), value);
        }
    }
    for stream in ole.children(storage).filter(|i| ole.is_stream(*i)) {
        let number = ole.name(stream).strip_prefix("__substg1.0_").filter(|n| n.len() == 8);
        let Some(number) = number.and_then(|n| u32::from_str_radix(n, 16).ok()) else { continue };
        let (id, kind) = ((number >> 16) as u16, number as u16);
        // The content of an attachment is not held in memory.
        if matches!(kind, 0x001E | 0x001F | 0x0102)
            && id != id::DATA
            && let Some(value) = Value::of(kind, &ole.bytes(stream))
        {
            out.insert(id, value);
        }
    }
    out
}

#[cfg(test)]
pub(super) mod tests {
    use super::super::eml::{self, tests::lines, tests::members};
    use super::super::ooxml::identified;
    use super::super::sink::collect;
    use super::*;

    /// A message with another one attached, as Aspose.Email writes them.
    pub(in super::super) fn sample() -> Vec<u8> {
        include_bytes!("../../tests/formats/letter.msg").to_vec()
    }

    #[test]
    fn headers_recipients_body_and_attachments() {
        let bytes = sample();
        assert_eq!(identified(&bytes), ("msg", "application/vnd.ms-outlook"));
        let (pieces, result) = collect(&FORMAT, &bytes);
        assert_eq!(result, Ok(()));
        let found = lines(&pieces);
        for expected in [
            "from=Mira Marić <mira@x.example>",
            "to=Ana Anić <ana@y.example>",
            "bcc=tajni@y.example",
            "message_id=1@x.example",
            "date=2024-09-26T08:30:00Z",
            "Cc: bane@y.example",
            "Subject: Ponuda za računare",
            "U prilogu je ponuda.",
            "Cena: 12,50.",
        ] {
            assert!(found.iter().any(|l| l == expected), "{expected} in {found:#?}");
        }
        let files = members(&pieces);
        assert_eq!(files[0].0, "cenovnik za računare 2024.csv");
        assert_eq!(files[0].1, b"naziv;cena\ntastatura;12,50\n");
        assert_eq!((files[1].0.as_str(), files.len()), ("Staro pismo 3_4.eml", 2));
    }

    #[test]
    fn an_attached_message_is_a_mail_with_attachments_of_its_own() {
        let (pieces, _) = collect(&FORMAT, &sample());
        let inner = &members(&pieces)[1].1;
        assert_eq!(identified(inner), ("eml", "message/rfc822"));
        let (pieces, result) = collect(&eml::FORMAT, inner);
        assert_eq!(result, Ok(()));
        let found = lines(&pieces);
        assert!(found.iter().any(|l| l == "Ranija ponuda je bila 15 %."), "{found:#?}");
        let files = members(&pieces);
        assert_eq!(files[0].0, "ugovor č.txt");
        assert!(String::from_utf8_lossy(&files[0].1).contains("Ukupno: 1.200,00 EUR"));
    }

    #[test]
    fn text_that_is_not_unicode_and_text_in_html_only() {
        let ansi = collect(&FORMAT, include_bytes!("../../tests/formats/ansi.msg")).0;
        let found = lines(&ansi);
        assert!(found.iter().any(|l| l == "Naruceno je 17 stolica."), "{found:#?}");
        assert!(found.iter().any(|l| l == "from=Mira <mira@x.example>"), "{found:#?}");
        let rich = collect(&FORMAT, include_bytes!("../../tests/formats/rich.msg")).0;
        let found = lines(&rich);
        assert!(found.iter().any(|l| l.contains("Tastatura")), "{found:#?}");
        assert_eq!(members(&rich)[0].0, "logo.png");
    }

    #[test]
    fn a_body_is_found_in_its_rich_text_alone() {
        // The message of another program without the streams that say the same in other words.
        let bytes = include_bytes!("../../tests/formats/rich.msg").to_vec();
        let mut ole = cfb::CompoundFile::open(std::io::Cursor::new(bytes)).unwrap();
        for stream in ["/__substg1.0_1000001F", "/__substg1.0_10130102"] {
            ole.remove_stream(stream).unwrap();
        }
        ole.flush().unwrap();
        let pieces = collect(&FORMAT, &ole.into_inner().into_inner()).0;
        let cells = pieces.iter().filter_map(|piece| match piece {
            super::super::sink::Piece::Table(table) => Some(table.cells.len()),
            _ => None,
        });
        assert_eq!(cells.collect::<Vec<_>>(), [2], "the table of the body");
        let found = lines(&pieces);
        assert!(found.iter().any(|l| l.contains("Poštovani")), "{found:#?}");
        assert!(found.iter().any(|l| l.contains("12,50")), "{found:#?}");
    }

    #[test]
    fn a_table_of_sectors_longer_than_the_file_is_no_damage_and_a_cut_is() {
        let whole = include_bytes!("../../tests/formats/ansi.msg");
        let mut padded = whole.to_vec();
        // The first sector of the table: what is free in it is marked as an end, as some programs do.
        let table = 512 * (1 + u32::from_le_bytes(whole[76..80].try_into().unwrap()) as usize);
        let used = whole.len() / 512 - 1;
        for entry in padded[table..table + 512].chunks_exact_mut(4).skip(used) {
            entry.copy_from_slice(&0xFFFF_FFFEu32.to_le_bytes());
        }
        let found = collect(&FORMAT, &padded);
        assert_eq!((lines(&found.0), found.1), (lines(&collect(&FORMAT, whole).0), Ok(())));
        let cut = collect(&FORMAT, &whole[..whole.len() - 512]).1.err().map(|p| p.kind);
        assert!(matches!(cut, Some(ProblemKind::Truncated | ProblemKind::Corrupt)), "{cut:?}");
    }

    #[test]
    fn every_cut_is_survived_and_flips_as_well() {
        let bytes = include_bytes!("../../tests/formats/ansi.msg");
        for at in (0..bytes.len()).step_by(61) {
            let _ = collect(&FORMAT, &bytes[..at]);
            let mut flipped = bytes.to_vec();
            flipped[at] ^= 0xFF;
            let _ = collect(&FORMAT, &flipped);
        }
    }
}

//! Address cards (vCard) as the text they are: folded lines joined, values in quoted-printable decoded, and pictures,
//! sounds and keys as members.

use super::flow::push_text;
use super::{Basis, Format, Match, MemberName, Probe, Read, Sink};
use crate::problem::Problem;
use crate::text::{MetaKey, TextSource, decode};
use crate::trove::Blob;
use mail_parser::decoders::{base64::base64_decode, quoted_printable::quoted_printable_decode};

pub(super) const FORMAT: Format = Format {
    name: "vcard",
    media_type: "text/x-vcard",
    extensions: &["vcf", "vcard"],
    recognize,
    read: Read::With(read),
    note: "the text of the cards, quoted-printable decoded; pictures, sounds and keys in them as members",
};

const BEGIN: &str = "BEGIN:VCARD";

fn recognize(probe: &Probe) -> Option<Match> {
    let text = probe.text_opening_with(b"Bb")?.trim_start_matches('\u{FEFF}').trim_start();
    let begins = text.get(..BEGIN.len()).is_some_and(|t| t.eq_ignore_ascii_case(BEGIN));
    if begins { Match::on(Basis::Signature) } else { None }
}

fn read(blob: &Blob, sink: &mut Sink) -> Result<(), Problem> {
    let decoded = decode::decode(&blob.bytes()?);
    let mut text = String::with_capacity(decoded.text.len());
    let mut files = Vec::new();
    let mut lines = decoded.text.lines().peekable();
    while let Some(line) = lines.next() {
        let mut line = line.to_owned();
        let quoted = has(&line, "QUOTED-PRINTABLE");
        loop {
            let soft = quoted && line.ends_with('=');
            let folded = lines.next_if(|next| soft || next.starts_with([' ', '\t']));
            let Some(next) = folded else { break };
            if soft {
                line.pop();
                line.push_str(next);
            } else {
                line.push_str(next.get(1..).unwrap_or_default());
            }
        }
        match line.split_once(':') {
            Some((name, value)) if quoted => {
                text.push_str(name);
                text.push(':');
                text.push_str(&unquoted(name, value));
            }
            Some((name, value)) if has(&line, "BASE64") || has(&line, "ENCODING=B") => {
                match base64_decode(value.trim().as_bytes()) {
                    Some(bytes) if !bytes.is_empty() => files.push((extension(name), bytes)),
                    _ => text.push_str(&line),
                }
            }
            _ => text.push_str(&line),
        }
        text.push('\n');
    }
    push_text(&text, TextSource::Plain, sink)?;
    sink.meta(MetaKey::Encoding, decoded.encoding)?;
    sink.announce(files.len() as u64)?;
    for (number, (extension, bytes)) in files.iter().enumerate() {
        let name = MemberName::new(format!("{}.{extension}", number + 1));
        sink.member(name, &mut bytes.as_slice())?;
    }
    Ok(())
}

/// Whether the parameters of a line hold a word, in capitals or not.
fn has(line: &str, word: &str) -> bool {
    let parameters = line.split(':').next().unwrap_or_default().split(';').skip(1);
    let values = parameters.flat_map(|p| [p, p.split_once('=').map_or("", |(_, value)| value)]);
    values.into_iter().any(|v| v.eq_ignore_ascii_case(word))
}

/// A value in quoted-printable, in the encoding that its line names.
fn unquoted(name: &str, value: &str) -> String {
    let Some(bytes) = quoted_printable_decode(value.as_bytes()) else { return value.to_owned() };
    let upper = name.to_ascii_uppercase();
    let label = upper.split(';').find_map(|p| p.strip_prefix("CHARSET="));
    let decoded =
        label.map_or_else(|| decode::decode(&bytes), |label| decode::decode_labelled(&bytes, label));
    decoded.text.replace("\r\n", "\n").trim_end_matches('\n').to_owned()
}

/// What a file in a card is called by.
fn extension(name: &str) -> &'static str {
    let upper = name.to_ascii_uppercase();
    let known = [("JPEG", "jpg"), ("JPG", "jpg"), ("PNG", "png"), ("GIF", "gif"), ("X509", "cer")];
    known.iter().find(|(word, _)| upper.contains(word)).map_or("bin", |(_, extension)| extension)
}

#[cfg(test)]
pub(super) mod tests {
    use super::super::eml::tests::{lines, members};
    use super::super::ooxml::identified;
    use super::super::sink::collect;
    use super::*;

    /// A card as telephones write it.
    pub(in super::super) fn sample() -> Vec<u8> {
        b"BEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=4D=61=72=69=C4=87;Mira=\r\n;;;\r\n\
          ORG:Nabavka\r\n  d.o.o.\r\nPHOTO;ENCODING=BASE64;JPEG:/9j/\r\n 4AAQ\r\n\r\nEND:VCARD\r\n"
            .to_vec()
    }

    #[test]
    fn values_are_decoded_and_pictures_are_members() {
        assert_eq!(identified(&sample()), ("vcard", "text/x-vcard"));
        let (pieces, result) = collect(&FORMAT, &sample());
        assert_eq!(result, Ok(()));
        let found = lines(&pieces);
        let expected = "N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Marić;Mira;;;";
        assert!(
            found.iter().any(|l| l == expected) && found.iter().any(|l| l == "ORG:Nabavka d.o.o."),
            "{found:?}"
        );
        assert_eq!(members(&pieces), [("1.jpg".to_owned(), vec![0xFF, 0xD8, 0xFF, 0xE0, 0, 0x10])]);
        for at in 0..sample().len() {
            let _ = collect(&FORMAT, &sample()[..at]);
        }
    }
}

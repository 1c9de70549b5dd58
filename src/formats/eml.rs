//! Mails (RFC 5322, MIME): headers and body as one page, everything attached as members.

use super::flow::push_text;
use super::html;
use super::sink::PAGE_TEXT;
use super::{Basis, Format, Match, MemberName, Probe, Read, Sink};
use crate::problem::{Problem, ProblemKind};
use crate::text::{Cell, MetaKey, Page, Table, TextSource};
use crate::trove::Blob;
use mail_parser::decoders::{base64::base64_decode, quoted_printable::quoted_printable_decode};
use mail_parser::{Address, Encoding, HeaderName, HeaderValue};
use mail_parser::{Message, MessageParser, MessagePart, MimeHeaders, PartType};

pub(super) const FORMAT: Format = Format {
    name: "eml",
    media_type: "message/rfc822",
    extensions: &["eml", "mime"],
    recognize,
    read: Read::With(read),
    note: "headers, body (plain, or HTML where that says more), attachments, inline images and nested mails as \
           members, what S/MIME only signed among them; what is encrypted is not opened",
};

/// An HTML alternative of so many times the plain text's words is what the sender wrote; the plain text is then
/// a note that the mail is in HTML.
const RICHER: usize = 4;

fn recognize(probe: &Probe) -> Option<Match> {
    if probe.mail_kind() == Some(FORMAT.media_type) { Match::on(Basis::Structure) } else { None }
}

pub(super) fn read(blob: &Blob, sink: &mut Sink) -> Result<(), Problem> {
    let bytes = blob.bytes()?;
    let mail = without_frame(&bytes, sink)?;
    let message = parse(mail)?;
    show(&message, sink)?;
    if is_encrypted(&message) {
        sink.problem(ProblemKind::Encrypted, "the body of the mail is encrypted")?;
    }
    let attached = attached(&message);
    sink.announce(attached.len() as u64)?;
    for (number, part) in attached {
        let name = MemberName::new(member_name(part, number));
        sink.member(name, &mut content(part, mail).as_ref())?;
    }
    Ok(())
}

/// Reads a mail of which only the headers and the body are wanted: metadata and a page.
pub(super) fn read_text(mail: &[u8], sink: &mut Sink) -> Result<(), Problem> {
    show(&parse(mail)?, sink)
}

fn parse(mail: &[u8]) -> Result<Message<'_>, Problem> {
    let parsed = MessageParser::default().parse(mail);
    parsed.ok_or_else(|| Problem::corrupt("the headers of the mail cannot be read"))
}

fn show(message: &Message, sink: &mut Sink) -> Result<(), Problem> {
    metadata(message, sink)?;
    let mut text = format!("{}\n", header_lines(message));
    let Body { text: body, tables } = body(message);
    let start = u32::try_from(text.len()).unwrap_or(u32::MAX);
    text.push_str(&body);
    if text.len() > PAGE_TEXT || tables.is_empty() {
        return push_text(&text, TextSource::Markup, sink);
    }
    let page = sink.page(Page::new(text, TextSource::Markup))?;
    for mut cells in tables {
        for cell in &mut cells {
            (cell.page, cell.span) = (page, cell.span.behind(start));
        }
        sink.table(Table { sheet: None, cells })?;
    }
    Ok(())
}

/// The mail without what a store puts around it: the line before a message of a mailbox, or the length before and the
/// property list behind a message of Apple Mail.
fn without_frame<'a>(bytes: &'a [u8], sink: &mut Sink) -> Result<&'a [u8], Problem> {
    let end = memchr::memchr(b'\n', bytes).unwrap_or(bytes.len());
    let (line, rest) = (bytes.get(..end).unwrap_or_default(), bytes.get(end + 1..).unwrap_or_default());
    if line.starts_with(b"From ") {
        return Ok(rest);
    }
    let length = std::str::from_utf8(line).ok().and_then(|l| l.trim_end().parse::<usize>().ok());
    let Some(length) = length.filter(|_| line.first().is_some_and(u8::is_ascii_digit)) else {
        return Ok(bytes);
    };
    let Some((mail, list)) = rest.split_at_checked(length) else {
        let message = format!("{} of {length} bytes of the mail are there", rest.len());
        sink.problem(ProblemKind::Truncated, message)?;
        return Ok(rest);
    };
    let list = String::from_utf8_lossy(list);
    let flags = list.split_once("<key>flags</key>").and_then(|(_, l)| l.split_once("<integer>"));
    let flags = flags.and_then(|(_, l)| l.split_once('<')).and_then(|(n, _)| n.trim().parse::<u64>().ok());
    if flags.is_some_and(|f| f & 2 != 0) {
        sink.meta(MetaKey::State, "deleted")?;
    }
    Ok(mail)
}

/// A header as one line of text, decoded.
fn header(message: &Message, name: HeaderName<'static>) -> Option<String> {
    let text = match message.header(name.clone())? {
        HeaderValue::Address(addresses) => shown(addresses),
        HeaderValue::Text(text) => text.to_string(),
        HeaderValue::TextList(list) => list.join(" "),
        HeaderValue::DateTime(date) if name == HeaderName::Date => {
            // As written, since that is what a reader of the mail sees; the metadata has it in ISO form.
            message.header_raw(name).map_or_else(|| date.to_rfc3339(), str::to_owned)
        }
        HeaderValue::DateTime(date) => date.to_rfc3339(),
        _ => return None,
    };
    let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
    (!words.is_empty()).then_some(words)
}

/// Addresses as a mail program shows them.
fn shown(addresses: &Address) -> String {
    let one = |a: &mail_parser::Addr| match (a.name(), a.address()) {
        (Some(name), Some(address)) => format!("{name} <{address}>"),
        (name, address) => name.or(address).unwrap_or_default().to_owned(),
    };
    addresses.iter().map(one).collect::<Vec<_>>().join(", ")
}

fn header_lines(message: &Message) -> String {
    let lines = [
        ("From", HeaderName::From),
        ("To", HeaderName::To),
        ("Cc", HeaderName::Cc),
        ("Bcc", HeaderName::Bcc),
        ("Date", HeaderName::Date),
        ("Subject", HeaderName::Subject),
    ];
    let lines =
        lines.into_iter().filter_map(|(label, name)| Some(format!("{label}: {}\n", header(message, name)?)));
    lines.collect()
}

fn metadata(message: &Message, sink: &mut Sink) -> Result<(), Problem> {
    for (key, name) in [
        (MetaKey::From, HeaderName::From),
        (MetaKey::To, HeaderName::To),
        (MetaKey::Sender, HeaderName::Sender),
        (MetaKey::Cc, HeaderName::Cc),
        (MetaKey::Bcc, HeaderName::Bcc),
        (MetaKey::ReplyTo, HeaderName::ReplyTo),
        (MetaKey::Subject, HeaderName::Subject),
        (MetaKey::MessageId, HeaderName::MessageId),
        (MetaKey::InReplyTo, HeaderName::InReplyTo),
        (MetaKey::References, HeaderName::References),
        (MetaKey::Creator, HeaderName::Other("X-Mailer".into())),
        (MetaKey::Creator, HeaderName::Other("User-Agent".into())),
        (MetaKey::OriginatingIp, HeaderName::Other("X-Originating-IP".into())),
    ] {
        sink.meta(key, header(message, name).unwrap_or_default())?;
    }
    // Mozilla deletes a message by a flag, until the mailbox is compacted.
    let status = header(message, HeaderName::Other("X-Mozilla-Status".into()));
    if status.and_then(|s| u32::from_str_radix(&s, 16).ok()).is_some_and(|s| s & 8 != 0) {
        sink.meta(MetaKey::State, "deleted")?;
    }
    let date = message.date().filter(|d| d.is_valid()).map(|d| d.to_rfc3339());
    sink.meta(MetaKey::Date, date.or_else(|| header(message, HeaderName::Date)).unwrap_or_default())
}

/// The text of a body, and the cells of its tables.
#[derive(Default)]
struct Body {
    text: String,
    tables: Vec<Vec<Cell>>,
}

/// The body: of two alternatives the plain one, unless the HTML one says much more.
fn body(message: &Message) -> Body {
    let plain = texts(message, &message.text_body);
    let rich = texts(message, &message.html_body);
    let words = |body: &Body| body.text.split_whitespace().count();
    let richer = words(&rich) > RICHER * (words(&plain) + 5);
    if richer { rich } else { plain }
}

fn texts(message: &Message, parts: &[u32]) -> Body {
    let mut body = Body::default();
    for part in parts.iter().filter_map(|id| message.part(*id)) {
        let (text, tables) = match &part.body {
            PartType::Text(text) => (text.replace("\r\n", "\n"), Vec::new()),
            PartType::Html(html) => html::shown(html),
            _ => continue,
        };
        if !body.text.is_empty() {
            body.text.push('\n');
        }
        let start = u32::try_from(body.text.len()).unwrap_or(u32::MAX);
        body.text.push_str(&text);
        for mut cells in tables {
            cells.iter_mut().for_each(|c| c.span = c.span.behind(start));
            body.tables.push(cells);
        }
    }
    body
}

fn is_encrypted(message: &Message) -> bool {
    let root = message.root_part();
    let smime = |kind: &str| {
        let content_type = root.content_type();
        content_type.and_then(|c| c.attribute("smime-type")).is_some_and(|t| t.eq_ignore_ascii_case(kind))
    };
    root.is_content_type("multipart", "encrypted") || smime("enveloped-data") || smime("authEnveloped-data")
}

/// Every part that is content of its own and not shown as the body, with its number in the mail.
fn attached<'a>(message: &'a Message<'a>) -> Vec<(usize, &'a MessagePart<'a>)> {
    let mut shown = vec![false; message.parts.len()];
    for id in message.text_body.iter().chain(&message.html_body) {
        shown.get_mut(*id as usize).into_iter().for_each(|s| *s = true);
    }
    let parts = message.parts.iter().zip(shown).enumerate();
    let own = parts.filter(|(_, (part, shown))| !(part.is_multipart() || (*shown && part.is_text())));
    own.map(|(number, (part, _))| (number, part)).collect()
}

/// The name an attachment goes by, the last name of the place that a page was saved from, or a number.
fn member_name(part: &MessagePart, number: usize) -> Vec<u8> {
    if let Some(name) = part.attachment_name().filter(|n| !n.trim().is_empty()) {
        return name.as_bytes().to_vec();
    }
    let place = part.content_location().and_then(|l| l.split(['?', '#']).next()?.rsplit(['/', '\\']).next());
    if let Some(name) = place.filter(|n| n.contains(|c: char| c.is_alphanumeric())) {
        return name.as_bytes().to_vec();
    }
    let kind = part.content_type().and_then(|c| c.subtype()).unwrap_or_default().to_ascii_lowercase();
    let extension = match kind.as_str() {
        _ if part.is_message() => "eml",
        "plain" => "txt",
        "html" | "pdf" | "png" | "gif" | "xml" | "csv" | "zip" | "rtf" => &kind,
        "jpeg" | "jpg" => "jpg",
        "calendar" => "ics",
        "pkcs7-mime" => "p7m",
        "pkcs7-signature" => "p7s",
        _ => "bin",
    };
    format!("{number}.{extension}").into_bytes()
}

/// The bytes of an attachment. The parser turns text into UTF-8; the member must be the file that was attached,
/// byte for byte, so its transfer encoding is undone once more.
fn content<'a>(part: &'a MessagePart<'a>, mail: &[u8]) -> std::borrow::Cow<'a, [u8]> {
    if part.is_text() {
        let raw =
            mail.get(part.raw_body_offset() as usize..part.raw_end_offset() as usize).unwrap_or_default();
        let decoded = match part.encoding {
            Encoding::None => Some(raw.to_vec()),
            Encoding::Base64 => base64_decode(raw),
            Encoding::QuotedPrintable => quoted_printable_decode(raw),
        };
        if let Some(bytes) = decoded {
            return bytes.into();
        }
    }
    part.contents().into()
}

#[cfg(test)]
pub(super) mod tests {
    use super::super::ooxml::identified;
    use super::super::sink::{Piece, collect};
    use super::*;

    const MAIL: &str = "From: =?UTF-8?B?0JzQuNGA0LA=?= <mira@x.rs>\r\nTo: a@y.rs, \"B, C\" <b@y.rs>\r\n\
        Subject: =?UTF-8?Q?Nabavka_opreme_=C4=8D?=\r\nDate: Thu, 26 Sep 2024 10:30:00 +0200\r\n\
        Message-ID: <1@x.rs>\r\nIn-Reply-To: <0@x.rs>\r\nMIME-Version: 1.0\r\n\
        Content-Type: multipart/mixed; boundary=m\r\n\r\n\
        --m\r\nContent-Type: multipart/alternative; boundary=a\r\n\r\n\
        --a\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nU prilogu je ponuda.\r\n\
        --a\r\nContent-Type: text/html\r\n\r\n<p>U prilogu je <b>ponuda</b>.</p>\r\n--a--\r\n\
        --m\r\nContent-Type: text/plain; charset=windows-1250; name=\"p.txt\"\r\n\
        Content-Disposition: attachment; filename*=UTF-8''ponuda%20%C4%8D.txt\r\n\
        Content-Transfer-Encoding: base64\r\n\r\n6OY=\r\n\
        --m\r\nContent-Type: message/rfc822\r\n\r\nFrom: c@z.rs\r\nTo: d@z.rs\r\nSubject: staro\r\n\r\nstari tekst\r\n\
        --m--\r\n";

    /// Names and bytes of members.
    pub(in super::super) fn members(pieces: &[Piece]) -> Vec<(String, Vec<u8>)> {
        let mut out: Vec<(String, Vec<u8>)> = Vec::new();
        for piece in pieces {
            match piece {
                Piece::Member(m) => out.push((String::from_utf8(m.path.clone()).unwrap(), Vec::new())),
                Piece::MemberData(d) => out.last_mut().unwrap().1.extend(d),
                _ => {}
            }
        }
        out
    }

    /// Text and metadata as lines, metadata as `key=value`.
    pub(in super::super) fn lines(pieces: &[Piece]) -> Vec<String> {
        let mut out = Vec::new();
        for piece in pieces {
            match piece {
                Piece::Page(page) => out.extend(page.text.lines().map(str::to_owned)),
                Piece::Meta(meta) => out.push(format!("{}={}", meta.key, meta.value)),
                Piece::Problem(problem) => out.push(format!("!{}", problem.kind)),
                _ => {}
            }
        }
        out
    }

    #[test]
    fn deleted_messages_and_those_of_apple_mail_say_so() {
        let mozilla = "X-Mozilla-Status: 0009\nFrom: a@b\nTo: c@d\nBcc: e@f\nSubject: x\n\nText\n";
        let found = lines(&collect(&FORMAT, mozilla.as_bytes()).0);
        assert!(found.contains(&"state=deleted".to_owned()) && found.contains(&"bcc=e@f".to_owned()));
        let list = "<plist><dict><key>flags</key>\n<integer>3</integer></dict></plist>";
        let mail = "From: a@b\nTo: c@d\nSubject: x\n\nText";
        let apple = format!("{}\n{mail}{list}", mail.len());
        assert_eq!(identified(apple.as_bytes()).0, "emlx");
        let found = lines(&collect(&FORMAT, apple.as_bytes()).0);
        assert!(found.contains(&"state=deleted".to_owned()), "{found:?}");
        assert_eq!(found.last().map(String::as_str), Some("Text"));
        let cut = lines(&collect(&FORMAT, &apple.as_bytes()[..mail.len()]).0);
        assert!(cut.contains(&"!truncated".to_owned()), "{cut:?}");
    }

    #[test]
    fn headers_body_and_attachments() {
        assert_eq!(identified(MAIL.as_bytes()), ("eml", "message/rfc822"));
        let (pieces, result) = collect(&FORMAT, MAIL.as_bytes());
        assert_eq!(result, Ok(()));
        let page = pieces.iter().find_map(|p| if let Piece::Page(p) = p { Some(p) } else { None }).unwrap();
        assert_eq!(
            page.text.trim_end(),
            "From: Мира <mira@x.rs>\nTo: a@y.rs, B, C <b@y.rs>\nDate: Thu, 26 Sep 2024 10:30:00 +0200\n\
             Subject: Nabavka opreme č\n\nU prilogu je ponuda."
        );
        let has = |key, value: &str| {
            pieces.iter().any(|p| matches!(p, Piece::Meta(m) if m.key == key && m.value == value))
        };
        assert!(has(MetaKey::Date, "2024-09-26T10:30:00+02:00") && has(MetaKey::MessageId, "1@x.rs"));
        assert!(has(MetaKey::InReplyTo, "0@x.rs") && has(MetaKey::Subject, "Nabavka opreme č"));
        let members = members(&pieces);
        assert_eq!(members[0], ("ponuda č.txt".to_owned(), b"\xe8\xe6".to_vec()), "not recoded");
        assert!(members[1].0.ends_with(".eml") && members[1].1.starts_with(b"From: c@z.rs"), "{members:?}");
        assert_eq!(members.len(), 2);
    }

    #[test]
    fn lines_and_tables_of_html_are_kept() {
        let html = "<p>Thanks for your order<p>No 5</p><table><tr><td>Antena<td>35 kom<tr><td>Server<td>2 kom</table>";
        let mail = format!("From: a@x.rs\nSubject: y\nContent-Type: text/html\n\n{html}\n");
        let (pieces, result) = collect(&FORMAT, mail.as_bytes());
        assert_eq!(result, Ok(()));
        let page = pieces.iter().find_map(|p| if let Piece::Page(p) = p { Some(p) } else { None }).unwrap();
        assert!(
            page.text.ends_with("\nThanks for your order\nNo 5\nAntena\t35 kom\nServer\t2 kom\n"),
            "{page:?}"
        );
        let cells =
            pieces.iter().find_map(|p| if let Piece::Table(t) = p { Some(&t.cells) } else { None }).unwrap();
        let texts: Vec<_> = cells.iter().map(|c| c.span.of(&page.text).unwrap()).collect();
        assert_eq!(texts, ["Antena", "35 kom", "Server", "2 kom"]);
        assert!(cells.iter().all(|c| c.page == page.number));
    }

    #[test]
    fn html_is_read_where_it_says_more() {
        let mail = |plain: &str| {
            let html = "tekst ponude sa cenom ".repeat(30);
            format!(
                "From: a@b\nTo: c@d\nContent-Type: multipart/alternative; boundary=a\n\n--a\nContent-Type: text/plain\n\n\
                 {plain}\n--a\nContent-Type: text/html\n\n<p>{html}</p>\n--a--\n"
            )
        };
        let text = |mail: String| {
            collect(&FORMAT, mail.as_bytes()).0.into_iter().find_map(|p| match p {
                Piece::Page(p) => Some(p.text),
                _ => None,
            })
        };
        assert!(text(mail("See HTML.")).unwrap().contains("cenom"));
        assert!(!text(mail(&"plain ".repeat(60))).unwrap().contains("cenom"));
    }

    #[test]
    fn what_is_no_mail_is_not_taken_for_one() {
        for text in [
            "From: a\n\nnot enough",
            "To: a\nSubject: b\n\nno strong one",
            "From here on\nit is prose: yes\n",
            "date: 1\nname: x\nfrom: y z\n - list\nplain line\n",
        ] {
            assert_ne!(identified(text.as_bytes()).0, "eml", "{text}");
        }
        for cut in 0..MAIL.len() {
            let _ = collect(&FORMAT, &MAIL.as_bytes()[..cut]);
        }
    }
}

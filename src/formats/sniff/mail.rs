//! Mail by its headers: no signature exists, but several known header names at line starts hardly occur else.

/// Header names that mail has; a line that starts with one counts once.
const HEADERS: &[&str] = &[
    "from",
    "to",
    "cc",
    "bcc",
    "subject",
    "date",
    "message-id",
    "received",
    "return-path",
    "reply-to",
    "mime-version",
    "content-type",
    "content-transfer-encoding",
    "delivered-to",
    "x-mailer",
    "in-reply-to",
    "references",
    "sender",
    "x-originating-ip",
    "dkim-signature",
    "authentication-results",
    "user-agent",
    "importance",
    "x-priority",
    "thread-index",
    "thread-topic",
    "organization",
    "x-sender",
    "list-id",
    "content-class",
    "content-language",
    "x-ms-has-attach",
    "envelope-to",
    "delivery-date",
    "received-spf",
    "arc-seal",
    "x-gmail-labels",
    "x-gm-thrid",
    "newsgroups",
    "path",
    "xref",
    "nntp-posting-host",
];

/// Bytes of a name that no header's name reaches.
const LONGEST: usize = 60;

/// The media type of mail in its several dresses, or nothing where a text is none.
pub(in super::super) fn kind(text: &str) -> Option<&'static str> {
    let text = text.trim_start_matches('\u{FEFF}').trim_start_matches(['\r', '\n']);
    if let Some(rest) = text.strip_prefix("From ") {
        let (line, rest) = rest.split_once('\n')?;
        return (dated(line) && (headers(rest).count >= 1 || asctime(line))).then_some("application/mbox");
    }
    let (line, rest) = text.split_once('\n')?;
    let digits = line.trim_end();
    if !digits.is_empty() && digits.len() < 12 && digits.bytes().all(|b| b.is_ascii_digit()) {
        return headers(rest).mail().then_some("message/x-emlx");
    }
    let found = headers(text);
    if !found.mail() {
        return None;
    }
    if found.news {
        return Some("message/news");
    }
    Some(if found.related { "multipart/related" } else { "message/rfc822" })
}

/// Whether bytes can be mail in an encoding that keeps ASCII as it is: a known header stands at the start of some
/// line, or the line that parts messages of an mbox comes first. Nearly no other content has either.
pub(in super::super) fn is_possible(bytes: &[u8]) -> bool {
    let start = bytes.iter().position(|b| !matches!(b, b'\r' | b'\n')).unwrap_or(bytes.len());
    bytes.get(start..).is_some_and(|rest| rest.starts_with(b"From "))
        || memchr::memchr_iter(b':', bytes).any(|colon| {
            let before = bytes.get(colon.saturating_sub(LONGEST)..colon).unwrap_or_default();
            let line = before
                .iter()
                .rposition(|b| !proper_byte(*b))
                .map_or(Some(before), |at| before.get(at + 1..).filter(|_| before.get(at) == Some(&b'\n')));
            line.and_then(|name| std::str::from_utf8(name).ok()).is_some_and(is_known)
        })
}

/// Whether a header's name is one that mail has.
fn is_known(name: &str) -> bool {
    HEADERS.iter().any(|h| h.eq_ignore_ascii_case(name))
        || name.get(..2).is_some_and(|start| start.eq_ignore_ascii_case("x-"))
}

/// Whether a line parts messages of an mbox: it has a date, and headers follow.
pub(in super::super) fn separates(line: &str, rest: &str) -> bool {
    dated(line) && headers(rest.trim_start_matches('\n')).count >= 1
}

/// Whether the line that parts messages of an mbox ends in a date: a colon between digits and a year.
fn dated(line: &str) -> bool {
    let time = line.as_bytes().windows(3).any(|w| matches!(w, [b'0'..=b'9', b':', b'0'..=b'9']));
    let year = |w: &str| w.len() == 4 && w.bytes().all(|b| b.is_ascii_digit());
    time && line.split_whitespace().any(year)
}

/// A weekday and a month in a row: how the mailers wrote that date.
fn asctime(line: &str) -> bool {
    const DAYS: &[&str] = &["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
    const MONTHS: &[&str] =
        &["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    let words: Vec<&str> = line.split_whitespace().collect();
    words.windows(2).any(|w| matches!(w, [day, month] if DAYS.contains(day) && MONTHS.contains(month)))
}

/// What the headers at the start of a text tell.
#[derive(Default)]
struct Found {
    count: usize,
    /// One of the headers that only messages have.
    strong: bool,
    news: bool,
    related: bool,
    /// Headers that say how content is encoded.
    content: usize,
    /// Lines before the empty line that are neither header nor continuation.
    strange: usize,
    /// Whether the first header is the type of the content.
    typed: bool,
    all: usize,
}

impl Found {
    fn mail(&self) -> bool {
        // What a signature or another mail wraps has no more headers than those of its content.
        let part = self.content > 0 && self.content == self.all && self.typed;
        self.strange * 4 <= self.all && (self.count >= 3 || self.strong && self.count >= 2) || part
    }
}

fn headers(text: &str) -> Found {
    let mut found = Found::default();
    let mut last = String::new();
    for line in text.lines().take(200) {
        if line.trim().is_empty() {
            break;
        }
        if line.starts_with([' ', '\t']) && found.all > 0 {
            found.related |= last == "content-type" && saved_page(line);
            continue;
        }
        found.all += 1;
        match line.split_once(':') {
            Some((name, value)) if proper(name) => {
                last = name.to_ascii_lowercase();
                found.count += usize::from(is_known(&last));
                found.content += usize::from(last.starts_with("content-") || last == "mime-version");
                found.typed |= found.all == 1 && last == "content-type" && value.contains('/');
                found.strong |= matches!(
                    last.as_str(),
                    "message-id" | "received" | "return-path" | "mime-version" | "delivered-to" | "x-mailer"
                );
                found.news |= matches!(last.as_str(), "newsgroups" | "path" | "xref");
                found.related |= last == "content-type" && saved_page(value);
            }
            _ => found.strange += 1,
        }
    }
    if found.related && found.count >= 2 {
        found.strong = true;
    }
    found
}

/// A page saved with its pictures is a mail whose root is HTML.
fn saved_page(value: &str) -> bool {
    value.to_ascii_lowercase().contains("multipart/related")
        && value.to_ascii_lowercase().contains("text/html")
}

fn proper(name: &str) -> bool {
    !name.is_empty() && name.len() < LONGEST && name.bytes().all(proper_byte)
}

fn proper_byte(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_')
}

#[cfg(test)]
mod tests {
    use super::{is_possible, kind};

    #[test]
    fn mail_is_known_by_its_headers() {
        let cases = [
            ("From: a@b.c\nTo: d@e.f\nSubject: x\n\nbody", Some("message/rfc822")),
            ("Message-ID: <1@b>\r\nDate: x\r\n\r\n", Some("message/rfc822")),
            ("From a@b Mon Jan  1 10:00:00 2020\nSubject: x\n\n", Some("application/mbox")),
            ("12\nFrom: a\nTo: b\nSubject: c\n\n", Some("message/x-emlx")),
            ("Path: a!b\nFrom: a\nNewsgroups: c\n\n", Some("message/news")),
            ("From: the desk of\nTo: whom\nit may concern\nwe write\nto you\n", None),
            ("From here on it is 10:00 in 2020\nand so on\n", None),
            ("Name: x\nValue: y\nSubject: z\n\n", None),
            ("", None),
        ];
        for (text, expected) in cases {
            assert_eq!(kind(text), expected, "{text}");
            assert!(is_possible(text.as_bytes()) || expected.is_none(), "{text}");
        }
    }
}

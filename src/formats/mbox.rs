//! Mailboxes (mbox and its kin): every message a member, named by its number from 1.
//!
//! A member is the message as it stands between two separators, byte for byte: without its postmark (the line that
//! begins with `From `) and without the one empty line that the mailbox adds behind each message. Body lines that the
//! writing program escaped (`>From `) are left so: which of the dialects wrote them cannot be told from the file, and
//! bytes that are hashed as evidence are not guessed at.

use super::sniff::mail;
use super::{Basis, Format, Match, MemberName, Probe, Read, Sink};
use crate::problem::Problem;
use crate::trove::Blob;
use memchr::{memchr, memmem};
use std::io::{self, Read as _, Seek, SeekFrom};

pub(super) const FORMAT: Format = Format {
    name: "mbox",
    media_type: "application/mbox",
    extensions: &["mbox", "mbx"],
    recognize,
    read: Read::With(read),
    note: "every message a member, named by its number, as it stands between separators (`>From ` is left as it is); \
           messages that Mozilla deleted are there and say so",
};

/// Bytes held at a time.
const WINDOW: usize = 1 << 20;
/// Bytes that decide whether a line is a postmark: the line and the first headers behind it.
const LOOK: usize = 2048;
/// Bytes of headers in which a `Content-Length` is looked for.
const HEADERS: usize = 32 * 1024;
/// Bytes that blank lines behind a message take at most.
const BLANK: usize = 4;

fn recognize(probe: &Probe) -> Option<Match> {
    if probe.mail_kind() == Some(FORMAT.media_type) { Match::on(Basis::Structure) } else { None }
}

fn read(blob: &Blob, sink: &mut Sink) -> Result<(), Problem> {
    let mut window = Window { blob, start: 0, bytes: Vec::new() };
    let mut number = 0u64;
    let mut next = Some(first(&mut window)?.ok_or_else(|| Problem::corrupt("no message begins"))?);
    while let Some(postmark) = next {
        number += 1;
        let (end, following) = end(&mut window, &postmark)?;
        let name = MemberName { path: number.to_string().into_bytes(), modified: postmark.date };
        let mut message = blob.reader();
        message.seek(SeekFrom::Start(postmark.message))?;
        sink.member(name, &mut message.take(end.saturating_sub(postmark.message)))?;
        next = following;
    }
    sink.announce(number)
}

/// Where a message begins.
struct Postmark {
    /// Offset of the line `From `.
    line: u64,
    /// Offset of what follows the line.
    message: u64,
    /// The line's date in ISO 8601.
    date: Option<String>,
}

/// A stretch of the mailbox in memory.
struct Window<'a> {
    blob: &'a Blob,
    start: u64,
    bytes: Vec<u8>,
}

impl Window<'_> {
    /// At least `least` bytes from there, fewer only at the end.
    fn from(&mut self, at: u64, least: usize) -> io::Result<&[u8]> {
        let held = at.checked_sub(self.start).and_then(|skip| usize::try_from(skip).ok());
        let enough = held.filter(|skip| {
            let end = self.start + self.bytes.len() as u64;
            skip + least <= self.bytes.len() || (end >= self.blob.size() && *skip <= self.bytes.len())
        });
        let skip = match enough {
            Some(skip) => skip,
            None => {
                (self.start, self.bytes) = (at, self.blob.slice(at, WINDOW)?);
                0
            }
        };
        Ok(self.bytes.get(skip..).unwrap_or_default())
    }
}

/// The first message: what recognising saw, whatever its postmark looks like.
fn first(window: &mut Window) -> io::Result<Option<Postmark>> {
    let start = window.from(0, LOOK)?;
    let text = start.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(start);
    let blank = text.iter().take_while(|b| matches!(b, b'\r' | b'\n')).count();
    let line = (start.len() - text.len() + blank) as u64;
    let text = text.get(blank..).unwrap_or_default();
    let end = memchr(b'\n', text).filter(|_| text.starts_with(b"From "));
    Ok(end.map(|end| Postmark {
        line,
        message: line + end as u64 + 1,
        date: date(&String::from_utf8_lossy(text.get(..end).unwrap_or_default())),
    }))
}

/// The postmark at an offset, if one stands there: a date as mailers write it, or some date before headers.
fn postmark(window: &mut Window, line: u64) -> io::Result<Option<Postmark>> {
    let bytes = window.from(line, LOOK)?;
    let bytes = bytes.get(..LOOK).unwrap_or(bytes);
    if !bytes.starts_with(b"From ") {
        return Ok(None);
    }
    let Some(end) = memchr(b'\n', bytes) else { return Ok(None) };
    let (text, rest) = bytes.split_at_checked(end).unwrap_or_default();
    let date = date(&String::from_utf8_lossy(text));
    let likely = || mail::separates(&String::from_utf8_lossy(text), &String::from_utf8_lossy(rest));
    let is_one = date.is_some() || likely();
    Ok(is_one.then(|| Postmark { line, message: line + end as u64 + 1, date }))
}

/// Where a message ends, and the postmark of the next.
fn end(window: &mut Window, postmark: &Postmark) -> io::Result<(u64, Option<Postmark>)> {
    if let Some(found) = by_length(window, postmark.message)? {
        return Ok(found);
    }
    let following = search(window, postmark.message)?;
    let end = following.as_ref().map_or(window.blob.size(), |next| next.line);
    let last = window.blob.slice(end.saturating_sub(BLANK as u64).max(postmark.message), BLANK)?;
    let last = last.get(..last.len().min((end - postmark.message.min(end)) as usize)).unwrap_or_default();
    let added = match last {
        [.., b'\n', b'\r', b'\n'] => 2,
        [.., b'\n', b'\n'] => 1,
        _ => 0,
    };
    Ok((end - added, following))
}

/// The end that the message's own `Content-Length` tells, believed only where a postmark or the end of the mailbox
/// follows: programs that write one do not escape body lines, and programs that edit the mail let it go stale.
fn by_length(window: &mut Window, message: u64) -> io::Result<Option<(u64, Option<Postmark>)>> {
    let bytes = window.from(message, HEADERS)?;
    let headers = bytes.get(..HEADERS).unwrap_or(bytes);
    let ends = [(&b"\n\n"[..], 2), (b"\n\r\n", 3)];
    let body = ends.iter().filter_map(|(end, len)| memmem::find(headers, end).map(|at| at + len)).min();
    let Some(body) = body else { return Ok(None) };
    let lines = headers.get(..body).unwrap_or_default().split(|b| *b == b'\n');
    let value = lines.filter_map(length).next();
    let Some(end) = value.and_then(|len| message.checked_add(body as u64)?.checked_add(len)) else {
        return Ok(None);
    };
    let size = window.blob.size();
    if end > size {
        return Ok(None);
    }
    let behind = window.blob.slice(end, BLANK + 1)?;
    let blank = behind.iter().take_while(|b| matches!(b, b'\r' | b'\n')).count();
    let next = end + blank as u64;
    if next == size {
        return Ok(Some((end, None)));
    }
    Ok(postmark(window, next)?.map(|found| (end, Some(found))))
}

/// The value of a `Content-Length`.
fn length(line: &[u8]) -> Option<u64> {
    let (name, value) = line.split_at_checked(15)?;
    let known = name.eq_ignore_ascii_case(b"content-length:");
    known.then(|| std::str::from_utf8(value).ok()?.trim().parse().ok()).flatten()
}

/// The next postmark behind an empty line, from the start of a message on.
fn search(window: &mut Window, message: u64) -> io::Result<Option<Postmark>> {
    const SIGN: &[u8] = b"\nFrom ";
    // The end of the line before belongs to what is searched, since the message may be empty.
    let mut at = message.saturating_sub(1);
    loop {
        let bytes = window.from(at, LOOK)?;
        let Some(found) = memmem::find(bytes, SIGN) else {
            let searched = bytes.len();
            if at + searched as u64 >= window.blob.size() || searched < SIGN.len() {
                return Ok(None);
            }
            at += (searched + 1 - SIGN.len()) as u64;
            continue;
        };
        let line = at + found as u64 + 1;
        let before = window.blob.slice(line.saturating_sub(3), 3)?;
        let blank = matches!(before.as_slice(), [_, b'\n', b'\n'] | [b'\n', b'\r', b'\n']);
        if blank && let Some(found) = postmark(window, line)? {
            return Ok(Some(found));
        }
        at = line;
    }
}

/// The date of a postmark as the mailers write it (`Thu Sep 26 10:30:00 2024`, with or without a zone), in ISO 8601;
/// nothing where it does not end the line, as in prose.
fn date(line: &str) -> Option<String> {
    const DAYS: &[&str] = &["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
    const MONTHS: &[&str] =
        &["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    let words: Vec<&str> = line.split_whitespace().collect();
    let at = words.windows(2).position(|w| matches!(w, [d, m] if DAYS.contains(d) && MONTHS.contains(m)))?;
    let [_, month, day, time, rest @ ..] = words.get(at..)? else { return None };
    let month = MONTHS.iter().position(|m| m == month)? + 1;
    let day = day.parse::<u8>().ok().filter(|d| (1..=31).contains(d))?;
    let digits = |w: &str, len: usize| w.len() == len && w.bytes().all(|b| b.is_ascii_digit());
    let clock: Vec<&str> = time.split(':').collect();
    let (hour, minute, second) = match clock.as_slice() {
        [h, m] => (*h, *m, "00"),
        [h, m, s] => (*h, *m, *s),
        _ => return None,
    };
    if !(digits(hour, 2) && digits(minute, 2) && digits(second, 2)) {
        return None;
    }
    let offset = |w: &&str| w.strip_prefix(['+', '-']).is_some_and(|d| digits(d, 4));
    let (year, zone) = match rest {
        [year] => (*year, None),
        [year, zone] if offset(zone) => (*year, Some(*zone)),
        [zone, year] => (*year, Some(*zone).filter(offset)),
        [year, "remote", "from", _] | [_, year, "remote", "from", _] => (*year, None),
        _ => return None,
    };
    let zone = zone.and_then(|z| z.split_at_checked(3)).map_or(String::new(), |(h, m)| format!("{h}:{m}"));
    digits(year, 4).then(|| format!("{year}-{month:02}-{day:02}T{hour}:{minute}:{second}{zone}"))
}

#[cfg(test)]
pub(super) mod tests {
    use super::super::ooxml::identified;
    use super::super::sink::{Piece, collect};
    use super::*;
    use proptest::prelude::*;

    /// A mailbox as Thunderbird keeps it, the second message deleted.
    pub(in super::super) fn sample() -> Vec<u8> {
        b"From - Thu Sep 26 10:30:00 2024\r\nX-Mozilla-Status: 0001\r\nFrom: a@x.rs\r\nTo: b@y.rs\r\n\
          Subject: Ponuda\r\n\r\nCena je 12.50.\r\n\r\nFrom here on it is prose.\r\n>From old habit.\r\n\r\n\
          From - Fri Sep 27 08:00:00 2024\r\nX-Mozilla-Status: 0009\r\nFrom: b@y.rs\r\nTo: a@x.rs\r\n\
          Subject: Re: Ponuda\r\n\r\nPrihvatamo.\r\n\r\n"
            .to_vec()
    }

    /// Messages as `name date bytes`, then the number announced.
    fn messages(bytes: &[u8]) -> Vec<String> {
        let (pieces, result) = collect(&FORMAT, bytes);
        let mut out: Vec<String> = Vec::new();
        for piece in pieces {
            match piece {
                Piece::Member(m) => {
                    let name = String::from_utf8(m.path).unwrap();
                    out.push(format!("{name} {} ", m.modified.unwrap_or_default()));
                }
                Piece::MemberData(data) => out.last_mut().unwrap().push_str(&String::from_utf8_lossy(&data)),
                Piece::Announced(n) => out.push(n.to_string()),
                _ => {}
            }
        }
        out.extend(result.err().map(|p| format!("!{p}")));
        out
    }

    #[test]
    fn messages_stand_between_separators_byte_for_byte() {
        let bytes = sample();
        assert_eq!(identified(&bytes), ("mbox", "application/mbox"));
        let found = messages(&bytes);
        assert_eq!(found.len(), 3);
        assert!(found[0].starts_with("1 2024-09-26T10:30:00 X-Mozilla-Status: 0001\r\n"), "{found:?}");
        assert!(found[0].ends_with("\r\n\r\nFrom here on it is prose.\r\n>From old habit.\r\n"), "{found:?}");
        assert!(found[1].starts_with("2 2024-09-27") && found[1].ends_with("\r\n\r\nPrihvatamo.\r\n"));
        assert_eq!(found[2], "2");
    }

    #[test]
    fn a_separator_needs_an_empty_line_and_a_plausible_date() {
        let first = "From a@b Mon Jan  1 10:00:00 2024\nSubject: x\n\n";
        for (body, count) in [
            ("text\nFrom a@b Mon Jan  1 10:00:00 2024\nSubject: y\n\nz\n", 1),
            ("text\n\nFrom Monday on, at 10:00, in 2024\nwe meet.\n", 1),
            ("text\n\nFrom here, Mon Jan 1 10:00:00 2024 was a day\n", 1),
            ("text\n\nFrom a@b Mon Jan  1 10:00:00 +0200 2024\nSubject: y\n\nz\n", 2),
            ("text\n\nFrom a@b Mon, 1 Jan 2024 10:00:00\nSubject: y\n\nz\n", 2),
            ("text\n\nFrom a Mon Jan  1 10:00:00 CEST 2024 remote from b\n\nz\n", 2),
            ("", 1),
        ] {
            assert_eq!(messages(format!("{first}{body}").as_bytes()).len() - 1, count, "{body}");
        }
    }

    #[test]
    fn a_content_length_counts_where_a_separator_follows() {
        let inner = "\n\nFrom a@b Mon Jan  1 10:00:00 2024\nSubject: forwarded\n\nx\n";
        let next = "From a@b Mon Jan  1 11:00:00 2024\nSubject: z\n\nlast\n";
        let whole = |length: usize| {
            format!("From a@b Mon Jan  1 10:00:00 2024\nContent-Length: {length}\n\n{inner}\n{next}")
        };
        let found = messages(whole(inner.len()).as_bytes());
        assert_eq!(found.len() - 1, 2, "{found:?}");
        assert!(found[0].ends_with("forwarded\n\nx\n") && found[1].ends_with("last\n"), "{found:?}");
        assert_eq!(messages(whole(7).as_bytes()).len() - 1, 3, "a stale one is not believed");
    }

    #[test]
    fn messages_larger_than_the_window_are_parted_rightly() {
        // Separators around every offset at which a window may end.
        for size in [WINDOW - 40, WINDOW - 1, WINDOW, WINDOW + 3, 2 * WINDOW + 5] {
            let body = "x".repeat(size);
            let one = format!("From a@b Mon Jan  1 10:00:00 2024\nSubject: x\n\n{body}\n\n");
            let found = messages(one.repeat(3).as_bytes());
            assert_eq!(found.len() - 1, 3, "{size}");
            assert!(found.iter().take(3).all(|m| m.len() == size + 13 + 22), "{size}");
        }
    }

    #[test]
    fn a_mailbox_that_another_program_wrote() {
        let bytes = include_bytes!("../../tests/formats/inbox.mbox");
        assert_eq!(identified(bytes).0, "mbox");
        let found = messages(bytes);
        assert_eq!(found.len(), 3, "{found:?}");
        assert!(found[0].starts_with("1 2024-09-26T08:30:00 From: mira@x.example\n"));
        assert!(
            found[0].contains("\n>From tomorrow") && found[0].ends_with("--=====part=====--\n"),
            "{found:?}"
        );
        assert!(found[1].ends_with("\n\nOvo je obrisano.\n"), "{found:?}");
    }

    proptest! {
        #[test]
        fn every_byte_lies_in_a_message_or_a_separator(
            parts in proptest::collection::vec(
                proptest::sample::select(vec![
                    "\n", "\r\n", "From ", "From a@b Mon Jan  1 10:00:00 2024\n", "Content-Length: 9\n", "text", ": ",
                ]),
                0..40,
            ),
        ) {
            let bytes = format!("From a@b Mon Jan  1 10:00:00 2024\n{}", parts.concat());
            let (pieces, result) = collect(&FORMAT, bytes.as_bytes());
            prop_assert!(result.is_ok());
            let mut rest = bytes.as_str();
            for piece in pieces {
                if let Piece::MemberData(data) = piece {
                    let data = String::from_utf8(data).unwrap();
                    let at = rest.find(&data);
                    prop_assert!(at.is_some(), "{data:?} in {rest:?}");
                    rest = &rest[at.unwrap() + data.len()..];
                }
            }
        }
    }
}

//! Mails with attachments.

use super::figures::Date;
use std::fmt::Write;

/// A mail to be written.
pub(crate) struct Mail {
    /// Name and address of the sender.
    pub from: (String, String),
    /// Name and address of the receiver.
    pub to: (String, String),
    /// Subject.
    pub subject: String,
    /// When it was sent: day, hour, minute.
    pub sent: (Date, i64, i64),
    /// The text.
    pub body: String,
    /// Send the text as HTML too.
    pub html: bool,
}

/// The bytes of a mail with attachments, each a name and its content.
pub(crate) fn write(mail: &Mail, attachments: &[(&str, &[u8])]) -> Vec<u8> {
    let (date, hour, minute) = mail.sent;
    let mut out = String::new();
    let domain = mail.from.1.rsplit('@').next().unwrap_or("example.invalid");
    let local = mail.from.1.split('@').next().unwrap_or("posta");
    let boundary = format!("=_{}_{hour:02}{minute:02}_{local}", date.iso().replace('-', ""));
    let _ = writeln!(out, "From: {} <{}>", word(&mail.from.0), mail.from.1);
    let _ = writeln!(out, "To: {} <{}>", word(&mail.to.0), mail.to.1);
    let _ = writeln!(out, "Subject: {}", word(&mail.subject));
    let _ = writeln!(out, "Date: {}", date.mail(hour, minute));
    let _ = writeln!(out, "Message-ID: <{}.{hour}{minute}@{domain}>", date.iso());
    let _ = writeln!(out, "MIME-Version: 1.0");
    if attachments.is_empty() && !mail.html {
        let _ = writeln!(
            out,
            "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n"
        );
        out.push_str(&quoted_printable(&mail.body));
    } else {
        let _ = writeln!(out, "Content-Type: multipart/mixed; boundary=\"{boundary}\"\n");
        let _ = writeln!(out, "This is a multi-part message in MIME format.");
        let _ = writeln!(out, "--{boundary}");
        out.push_str(&body_part(mail, &boundary));
        for (name, data) in attachments {
            let kind = media_type(name);
            let name = word(name);
            let _ = writeln!(
                out,
                "--{boundary}\nContent-Type: {kind}; name=\"{name}\"\nContent-Transfer-Encoding: base64\n\
                 Content-Disposition: attachment; filename=\"{name}\"\n"
            );
            out.push_str(&base64(data, true));
        }
        let _ = writeln!(out, "--{boundary}--");
    }
    out.replace('\n', "\r\n").into_bytes()
}

fn body_part(mail: &Mail, boundary: &str) -> String {
    let plain = format!(
        "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\n{}\n",
        quoted_printable(&mail.body)
    );
    if !mail.html {
        return plain;
    }
    let paragraphs = super::docx::escape(&mail.body).replace('\n', "<br>\n");
    let page = format!("<html><body><p>{paragraphs}</p></body></html>\n");
    format!(
        "Content-Type: multipart/alternative; boundary=\"{boundary}_a\"\n\n--{boundary}_a\n{plain}--{boundary}_a\n\
         Content-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: base64\n\n{}--{boundary}_a--\n",
        base64(page.as_bytes(), true)
    )
}

fn media_type(name: &str) -> &'static str {
    match name.rsplit('.').next().unwrap_or("") {
        "pdf" => "application/pdf",
        "zip" => "application/zip",
        "eml" => "application/octet-stream",
        "txt" => "text/plain",
        "xlsx" => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "docx" => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "jpg" => "image/jpeg",
        _ => "application/octet-stream",
    }
}

/// A header's words, encoded by RFC 2047 where they are not ASCII; in pieces that fit a line.
fn word(text: &str) -> String {
    if text.is_ascii() {
        return text.to_string();
    }
    let mut pieces = vec![String::new()];
    for c in text.chars() {
        if pieces.last().is_some_and(|p| p.len() > 36) {
            pieces.push(String::new());
        }
        if let Some(last) = pieces.last_mut() {
            last.push(c);
        }
    }
    let pieces: Vec<String> =
        pieces.iter().map(|p| format!("=?utf-8?B?{}?=", base64(p.as_bytes(), false))).collect();
    pieces.join("\n ")
}

/// Base 64, in lines where asked.
pub(crate) fn base64(data: &[u8], lines: bool) -> String {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut out = String::new();
    for (index, chunk) in data.chunks(3).enumerate() {
        let get = |at: usize| u32::from(*chunk.get(at).unwrap_or(&0));
        let bits = get(0) << 16 | get(1) << 8 | get(2);
        for at in 0..4 {
            let letter = LETTERS[(bits >> (18 - 6 * at) & 63) as usize];
            out.push(if at <= chunk.len() { char::from(letter) } else { '=' });
        }
        if lines && index % 19 == 18 {
            out.push('\n');
        }
    }
    if lines && !out.ends_with('\n') {
        out.push('\n');
    }
    out
}

fn quoted_printable(text: &str) -> String {
    let mut out = String::new();
    for line in text.lines() {
        let mut column = 0;
        let last = line.len().saturating_sub(1);
        for (index, byte) in line.bytes().enumerate() {
            let plain = matches!(byte, 33..=60 | 62..=126) || byte == b' ' && index != last;
            let piece = if plain { char::from(byte).to_string() } else { format!("={byte:02X}") };
            if column + piece.len() > 75 {
                out.push_str("=\n");
                column = 0;
            }
            column += piece.len();
            out.push_str(&piece);
        }
        out.push('\n');
    }
    out
}

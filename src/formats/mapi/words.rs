//! Properties in words: headers, addresses and times.

use super::{Properties, id};

/// Properties of contacts and their kin that say something a mail has no header for, by their names.
const FIELDS: &[(u16, &str)] = &[
    (0x3A16, "Company"),
    (0x3A18, "Department"),
    (0x3A17, "Title"),
    (0x3A08, "Business telephone"),
    (0x3A1C, "Mobile telephone"),
    (0x3A09, "Home telephone"),
    (0x3A24, "Business fax"),
    (0x3A15, "Postal address"),
    (0x3A51, "Web page"),
];

/// The headers of a message: those it was sent with, where it holds them, and behind them what they lack.
pub(super) fn headers(message: &Properties, recipients: &[Properties]) -> Vec<(String, String)> {
    let mut out = message.text(id::HEADERS).map(|h| transported(&h)).unwrap_or_default();
    let sender = message.address(id::SENDER);
    // Where whoever it was sent for is the sender, by the name and by what there is of Exchange's address, the address
    // of the Internet may be known of the sender alone.
    let [sent_for, sent_by] = [id::SENT_FOR, id::SENDER].map(|ids| ids.map(|id| message.text(id)));
    let is_internet = |address: &Option<String>| address.as_ref().is_some_and(|a| a.contains('@'));
    let ([name, .., exchange], [same_name, .., of_sender]) = (&sent_for, &sent_by);
    let same = name.is_some()
        && name == same_name
        && (exchange.is_none() || exchange == of_sender || is_internet(of_sender));
    let better = same && sent_by[1..].iter().any(is_internet) && !sent_for[1..].iter().any(is_internet);
    let from = message.address(id::SENT_FOR).filter(|_| !better);
    let from_other = sender.clone().filter(|s| from.as_ref().is_some_and(|f| f != s));
    let list = |kind: i64, shown: u16| {
        let of_kind = |r: &&Properties| r.number(id::RECIPIENT_TYPE).map(|n| n & 0xF) == Some(kind);
        let all: Vec<String> =
            recipients.iter().filter(of_kind).filter_map(|r| r.address(id::RECIPIENT)).collect();
        if all.is_empty() { message.text(shown) } else { Some(all.join(", ")) }
    };
    let lines = [
        ("Date", message.time(id::SUBMITTED).or_else(|| message.time(id::DELIVERED)).map(date)),
        ("From", from.or(sender)),
        ("Sender", from_other),
        ("Reply-To", message.text(id::REPLY_TO)),
        ("To", list(1, id::DISPLAY_TO)),
        ("Cc", list(2, id::DISPLAY_CC)),
        ("Bcc", list(3, id::DISPLAY_BCC)),
        // Contacts, and others without a subject, have a name instead.
        (
            "Subject",
            message.text(id::SUBJECT).or_else(|| message.text(id::NAME)).map(|s| subject(&s).to_owned()),
        ),
        ("Message-ID", message.text(id::MESSAGE_ID)),
        ("In-Reply-To", message.text(id::IN_REPLY_TO)),
        ("References", message.text(id::REFERENCES)),
    ];
    let sent = !out.is_empty();
    for (name, value) in lines {
        // What a server wrote says more than the store's own copy of it; who stood in for whom is said there, too.
        let known = out.iter().any(|(n, _)| n.eq_ignore_ascii_case(name)) || sent && name == "Sender";
        if let Some(value) = value.filter(|_| !known) {
            out.push((name.to_owned(), value));
        }
    }
    if let Some(class) = message.text(id::CLASS).filter(|c| !c.eq_ignore_ascii_case("IPM.Note")) {
        out.push(("X-Message-Class".to_owned(), class));
    }
    out
}

/// Headers as they came over the Internet, each unfolded, without those that say how the content was encoded.
fn transported(text: &str) -> Vec<(String, String)> {
    let mut out: Vec<(String, String)> = Vec::new();
    for line in text.lines() {
        if line.starts_with([' ', '\t']) {
            if let Some((_, value)) = out.last_mut() {
                value.push(' ');
                value.push_str(line.trim());
            }
            continue;
        }
        let name = |n: &&str| !n.is_empty() && n.bytes().all(|b| b.is_ascii_graphic());
        match line.split_once(':').filter(|(n, _)| name(n)) {
            Some((name, value)) => out.push((name.to_owned(), value.trim().to_owned())),
            // Exchange puts a line of its own before the headers; behind an empty one stands what is no header.
            None if line.trim().is_empty() && !out.is_empty() => break,
            None => {}
        }
    }
    let own = |name: &str| {
        let name = name.to_ascii_lowercase();
        name.starts_with("content-") || name == "mime-version"
    };
    out.retain(|(name, _)| !own(name));
    out
}

/// A subject without the sign by which a store marks the length of its prefix.
fn subject(text: &str) -> &str {
    let mut signs = text.chars();
    if signs.next() == Some('\u{1}') && signs.next().is_some() { signs.as_str() } else { text }
}

/// What contacts and their kin hold, a line each.
pub(super) fn fields(properties: &Properties) -> String {
    let class = properties.text(id::CLASS).unwrap_or_default().to_ascii_lowercase();
    if !class.starts_with("ipm.contact") {
        return String::new();
    }
    let line = |(id, label): &(u16, &str)| {
        let value = properties.text(*id)?;
        Some(format!("{label}: {}\n", value.split_whitespace().collect::<Vec<_>>().join(" ")))
    };
    FIELDS.iter().filter_map(line).collect()
}

/// An address as a header has it.
pub(super) fn address(name: Option<&str>, address: Option<&str>) -> Option<String> {
    let trim = |t: &str| t.trim().trim_matches('\'').to_owned();
    let name = name.map(trim).filter(|n| !n.is_empty());
    let address = address.map(trim).filter(|a| !a.is_empty());
    let quoted = |text: String| format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""));
    match (name, address) {
        // In headers brackets are for remarks, but for quoted ones; addresses of Exchange have some.
        (Some(name), Some(address)) if name != address && address.contains(['(', ')']) => {
            Some(quoted(format!("{name} <{address}>")))
        }
        (Some(name), Some(address)) if name != address => Some(format!("{} <{address}>", quoted(name))),
        (_, Some(address)) if address.contains(['(', ')']) => Some(quoted(address)),
        (_, Some(address)) => Some(address),
        (Some(name), None) => Some(quoted(name)),
        (None, None) => None,
    }
}

/// Seconds from 1601 to 1970.
const EPOCH: i64 = 11_644_473_600;

/// The year, month, day and seconds of the day of a time in units of 100 ns since 1601, and the day of the week.
fn civil(time: u64) -> (i64, i64, i64, i64, i64) {
    let seconds = i64::try_from(time / 10_000_000).unwrap_or(0) - EPOCH;
    let (days, rest) = (seconds.div_euclid(86_400), seconds.rem_euclid(86_400));
    // Days since 1 March of the year 0, in eras of 400 years.
    let shifted = days + 719_468;
    let (era, day) = (shifted.div_euclid(146_097), shifted.rem_euclid(146_097));
    let year = (day - day / 1460 + day / 36_524 - day / 146_096) / 365;
    let of_year = day - (365 * year + year / 4 - year / 100);
    let month = (5 * of_year + 2) / 153;
    let date = of_year - (153 * month + 2) / 5 + 1;
    let month = if month < 10 { month + 3 } else { month - 9 };
    (year + era * 400 + i64::from(month <= 2), month, date, rest, (days + 4).rem_euclid(7))
}

/// A time as mails have it.
fn date(time: u64) -> String {
    const DAYS: [&str; 7] = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];
    const MONTHS: [&str; 12] =
        ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    let (year, month, day, seconds, weekday) = civil(time);
    let name = |names: &[&'static str], n: i64| names.get(n as usize).copied().unwrap_or("???");
    format!(
        "{}, {day:02} {} {year:04} {:02}:{:02}:{:02} +0000",
        name(&DAYS, weekday),
        name(&MONTHS, month - 1),
        seconds / 3600,
        seconds / 60 % 60,
        seconds % 60
    )
}

/// A time in ISO 8601.
pub(in super::super) fn iso(time: u64) -> String {
    let (year, month, day, seconds, _) = civil(time);
    let (hour, minute, second) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}Z")
}

#[cfg(test)]
mod tests {
    use super::super::super::eml::{self, tests::lines};
    use super::super::super::sink::collect;
    use super::super::Value;
    use super::*;

    fn text(pairs: &[(u16, &str)]) -> Properties {
        let mut out = Properties::default();
        pairs.iter().for_each(|(id, v)| out.insert(*id, Value::Text((*v).to_owned())));
        out
    }

    #[test]
    fn times_are_those_of_the_calendar() {
        assert_eq!(date(133_718_130_000_000_000), "Thu, 26 Sep 2024 08:30:00 +0000");
        assert_eq!(iso(133_718_130_000_000_000), "2024-09-26T08:30:00Z");
        assert_eq!(iso(0), "1601-01-01T00:00:00Z");
        assert_eq!(iso(125_962_567_990_000_000), "2000-02-29T00:13:19Z");
        let _ = (date(u64::MAX), iso(u64::MAX));
    }

    #[test]
    fn headers_of_the_transport_come_first_and_lose_how_the_content_was_encoded() {
        let mut message = text(&[
            (
                id::HEADERS,
                "Microsoft Mail Internet Headers Version 2.0\r\nFrom: a@x.rs\r\nTo: b@y.rs,\r\n\tc@z.rs\r\n\
                           Content-Type: text/html\r\nMIME-Version: 1.0\r\n\r\nFrom: none\r\n",
            ),
            (id::SUBJECT, "\u{1}\u{5}RE: Ponuda"),
            (id::SENDER[0], "Ana"),
        ]);
        message.insert(id::SUBMITTED, Value::Time(133_718_130_000_000_000));
        let found: Vec<String> =
            headers(&message, &[]).into_iter().map(|(n, v)| format!("{n}: {v}")).collect();
        let expected = [
            "From: a@x.rs",
            "To: b@y.rs, c@z.rs",
            "Date: Thu, 26 Sep 2024 08:30:00 +0000",
            "Subject: RE: Ponuda",
        ];
        assert_eq!(found, expected);
    }

    #[test]
    fn whoever_sent_a_message_is_told_with_the_best_address_there_is() {
        let exchange = "/O=X/OU=EXCHANGE GROUP (FYDI)/CN=RECIPIENTS/CN=ANA";
        let from = |sent_for: [&str; 3], sender: [&str; 3]| {
            let all: Vec<(u16, &str)> =
                id::SENT_FOR.into_iter().zip(sent_for).chain(id::SENDER.into_iter().zip(sender)).collect();
            let found = headers(&text(&all), &[]);
            let value = |name: &str| found.iter().find(|(n, _)| n == name).map(|(_, v)| v.clone());
            (value("From").unwrap_or_default(), value("Sender"))
        };
        let ana = ("\"Ana\" <ana@x.rs>".to_owned(), None);
        assert_eq!(from(["Ana", "", ""], ["Ana", "", "ana@x.rs"]), ana);
        assert_eq!(from(["Ana", "", exchange], ["Ana", "ana@x.rs", exchange]), ana);
        // Without names, or of Exchange's addresses, they are two.
        let boss = "/O=X/CN=BOSS";
        assert_eq!(from(["", "", boss], ["", "s@x.rs", ""]), (boss.to_owned(), Some("s@x.rs".to_owned())));
        let two = from(["Ana", "", boss], ["Ana", "ana@x.rs", exchange]);
        assert_eq!(two, (format!("\"Ana\" <{boss}>"), Some(ana.0.clone())));
        assert_eq!(from(["Ana", "ana@x.rs", ""], ["Ana", "", exchange]).0, ana.0);
        let escaped = "\"Ana </O=X/OU=EXCHANGE GROUP (FYDI)/CN=RECIPIENTS/CN=ANA>\"";
        assert_eq!(
            from(["Ana", "", exchange], ["Bane", "b@x.rs", ""]),
            (escaped.to_owned(), Some("\"Bane\" <b@x.rs>".to_owned()))
        );
        // As the reader of mails shows it.
        let mail = format!("From: {escaped}\r\nTo: b@x.rs\r\nSubject: a\r\n\r\nDobar dan\r\n");
        let shown = lines(&collect(&eml::FORMAT, mail.as_bytes()).0);
        assert!(shown.iter().any(|l| *l == format!("from=Ana <{exchange}>")), "{shown:#?}");
    }

    #[test]
    fn recipients_are_listed_by_their_kind() {
        let recipient = |kind, name: &str, internet: &str| {
            let mut r = text(&[(id::RECIPIENT[0], name), (id::RECIPIENT[1], internet)]);
            r.insert(id::RECIPIENT_TYPE, Value::Number(kind));
            r
        };
        let all =
            [recipient(1, "Ana \"A\"", "a@x.rs"), recipient(3, "'b@x.rs'", "b@x.rs"), recipient(1, "C", "")];
        let found = headers(&text(&[(id::DISPLAY_CC, "D")]), &all);
        let value = |name: &str| found.iter().find(|(n, _)| n == name).map(|(_, v)| v.as_str());
        assert_eq!(value("To"), Some("\"Ana \\\"A\\\"\" <a@x.rs>, \"C\""));
        assert_eq!((value("Cc"), value("Bcc")), (Some("D"), Some("b@x.rs")));
    }
}

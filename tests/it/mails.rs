//! Families, messages and threads: a mail and what is attached to it, one message in several mailboxes, and who answers
//! whom.

use crate::support::{Scene, number, rows};

/// A mail with these headers beside the usual ones.
fn letter(id: &str, headers: &str, body: &str) -> String {
    let id = if id.is_empty() { String::new() } else { format!("Message-ID: <{id}@example.org>\r\n") };
    format!(
        "{id}From: Ana <ana@example.org>\r\nTo: Bojan <bojan@example.org>\r\n{headers}MIME-Version: 1.0\r\n\
         Content-Type: text/plain; charset=utf-8\r\n\r\n{body}\r\n"
    )
}

fn scene() -> Scene {
    let scene = Scene::new();
    let first = "Subject: Ponuda\r\nDate: Mon, 4 Mar 2024 10:00:00 +0100\r\n";
    scene.write(
        "ana/sent.eml",
        letter("one", &format!("Bcc: c@example.org\r\n{first}"), "U prilogu je ponuda."),
    );
    scene.write("bojan/inbox.eml", letter("one", &format!("X-Spam: no\r\n{first}"), "U prilogu je  ponuda."));
    scene.write("bojan/copy.eml", letter("one", &format!("X-Spam: no\r\n{first}"), "U prilogu je  ponuda."));
    scene.write("odd/other.eml", letter("one", first, "Cena je druga."));
    let answer =
        "In-Reply-To: <one@example.org>\r\nSubject: Re: Ponuda\r\nDate: Mon, 4 Mar 2024 09:30:00 -0500\r\n";
    let mailbox = format!(
        "From ana Mon Mar  4 10:00:00 2024\n{}\n",
        letter("two", answer, "Hvala.").replace("\r\n", "\n")
    );
    scene.write(
        "box.mbox",
        mailbox.clone() + &mailbox.replace("Hvala.", "Hvala lepo.").replace("<two", "<three"),
    );
    let late = "References: <one@example.org> <gone@example.org>\r\nSubject: nesto drugo\r\nDate: Tue, 5 Mar 2024 10:00:00 +0100\r\n";
    scene.write("late.eml", letter("four", late, "Samo ovo."));
    let sibling = "References: <gone@example.org>\r\nSubject: Fwd\r\n";
    scene.write("sibling.eml", letter("five", sibling, "I ovo."));
    scene.write("alone.eml", letter("six", "Subject: Re: Ponuda\r\n", "Isti naslov ne kazuje ništa."));
    scene.write("no id/1.eml", letter("", first, "Bez oznake."));
    scene.write("no id/2.eml", letter("", &format!("X-Spam: no\r\n{first}"), "Bez oznake."));
    scene
}

#[test]
fn one_message_in_several_mailboxes_is_one_message_with_all_its_places() {
    let scene = scene();
    scene.run();
    let db = scene.db();
    let messages = "SELECT contents, places, other_content FROM messages WHERE message_id LIKE '%one@%' ORDER BY places DESC";
    assert_eq!(
        rows(&db, messages),
        ["2 | 3 | 1", "1 | 1 | 1"],
        "the same message, and another of the same name"
    );
    let places = "SELECT p.path FROM message_places p JOIN messages m ON m.message = p.message WHERE m.places = 3 ORDER BY 1";
    assert_eq!(rows(&db, places), [r#""ana/sent.eml""#, r#""bojan/copy.eml""#, r#""bojan/inbox.eml""#]);
    assert_eq!(
        number(&db, "SELECT contents FROM messages WHERE message_id IS NULL"),
        2,
        "without a name, by all it says"
    );
    assert_eq!(number(&db, "SELECT sum(contents) FROM messages"), number(&db, "SELECT count(*) FROM mail"));
}

#[test]
fn threads_are_told_by_what_messages_answer_and_not_by_their_subjects() {
    let scene = scene();
    scene.run();
    let db = scene.db();
    let threads =
        "SELECT messages, subject, substr(first_date, 1, 10) FROM threads ORDER BY messages DESC, path";
    assert_eq!(
        rows(&db, threads),
        [r#"6 | "Ponuda" | "2024-03-04""#, r#"1 | "Re: Ponuda" | -"#, r#"1 | "Ponuda" | "2024-03-04""#]
    );
    let order = "SELECT m.position, m.message_id, (SELECT a.message_id FROM messages a WHERE a.message = m.answers)
                 FROM messages m WHERE m.thread = (SELECT thread FROM threads WHERE messages = 6) AND m.position > 2
                 ORDER BY m.position";
    let found: Vec<String> = rows(&db, order).iter().map(|row| row.replace("@example.org", "")).collect();
    assert_eq!(found.len(), 4);
    assert_eq!(found[2..], [r#"5 | "four" | "one""#, r#"6 | "five" | -"#], "by time, those without one last");
    assert!(found[..2].iter().all(|row| row.ends_with(r#"| "one""#)), "answers of an hour later: {found:?}");
}

#[test]
fn a_mail_and_what_is_attached_to_it_are_a_family() {
    let scene = Scene::new();
    let invoice = crate::support::invoice(1);
    let attached = crate::support::zip(&[("faktura.txt", invoice.as_bytes())]);
    scene.write("1.eml", crate::support::mail("faktura", "u prilogu", "sve.zip", &attached));
    scene.run();
    let family =
        "SELECT kind, family_format, name, format, verdict, family_path FROM families ORDER BY kind DESC";
    assert_eq!(
        rows(&scene.db(), family),
        [
            r#""mail" | "eml" | "sve.zip" | "zip" | "possible" | "1.eml""#,
            r#""container" | "zip" | "faktura.txt" | "plain" | "procurement" | "1.eml!/sve.zip""#,
        ]
    );
}

#[test]
fn a_password_told_in_a_later_mail_lies_near_what_its_thread_holds() {
    let scene = Scene::new();
    let shut = std::fs::read(crate::support::repository().join("tests/formats/vaults/old.zip")).unwrap();
    scene.write("a/1.eml", crate::support::mail("arhiva", "lozinka sledi", "old.zip", &shut));
    scene.write("b/2.eml", letter("two", "In-Reply-To: <arhiva@example.org>\r\n", "Lozinka: tajna7"));
    scene.run();
    let near = "SELECT candidate, nearness, path FROM password_candidates";
    assert_eq!(rows(&scene.db(), near), [r#""tajna7" | "same thread" | "b/2.eml""#]);
}

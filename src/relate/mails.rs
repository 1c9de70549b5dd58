//! Mails: which contents are one message, and which messages are one thread.
//!
//! Contents are one message if they have one Message-ID and say the same: the same folded text beneath the headers, and
//! the same attachments. Threads are found as in jwz's algorithm (<https://www.jwz.org/doc/threading.html>), by Message-ID,
//! In-Reply-To and References alone: messages that name one another, or both name one that is not there. Equal subjects
//! say nothing here.

use super::sets::Sets;
use crate::store::mails::{self, Half, Mail, Told};
use crate::store::{Connection, Result};
use std::collections::HashMap;

/// Tells the messages and threads of a settled case. Returns whether it came to the end before `stopped` said to stop.
pub fn relate(db: &mut Connection, stopped: impl Fn() -> bool) -> Result<bool> {
    if !mails::hash(db, stopped)? {
        return Ok(false);
    }
    let mails = mails::mails(db)?;
    let told = tell(&mails, |mail| mails::references(db, mail.blob))?;
    mails::store(db, mails.iter().map(|mail| mail.blob).zip(told))?;
    Ok(true)
}

/// What each mail is among the others. Mails are in order of SHA-256.
fn tell(mails: &[Mail], references: impl Fn(&Mail) -> Result<Vec<Half>>) -> Result<Vec<Told>> {
    // Which of the mails stands for each: the first one of the same message.
    let mut by_content: HashMap<(Option<Half>, Half), usize> = HashMap::new();
    let message: Vec<usize> = (mails.iter().enumerate())
        .map(|(at, mail)| *by_content.entry((mail.identity, mail.content)).or_insert(at))
        .collect();
    drop(by_content);
    // The first message of each Message-ID, and whether there is another.
    let mut by_identity: HashMap<Half, (usize, bool)> = HashMap::new();
    for (mail, message) in mails.iter().zip(&message) {
        let Some(identity) = mail.identity else { continue };
        let known = by_identity.entry(identity).or_insert((*message, false));
        known.1 |= known.0 != *message;
    }
    // The first nodes of the sets are the mails; then come messages that are named and not there.
    let mut sets = Sets::of(mails.len());
    let mut absent: HashMap<Half, usize> = HashMap::new();
    let mut answers = vec![None; mails.len()];
    for (at, mail) in mails.iter().enumerate() {
        sets.join(at, message.get(at).copied().unwrap_or(at));
        if let Some((first, _)) = mail.identity.and_then(|identity| by_identity.get(&identity)) {
            sets.join(at, *first);
        }
        for reference in references(mail)? {
            let there = by_identity.get(&reference).map(|(first, _)| *first);
            let node = there.unwrap_or_else(|| *absent.entry(reference).or_insert_with(|| sets.add()));
            sets.join(at, node);
            let own = message.get(at) == there.as_ref();
            answers
                .get_mut(at)
                .filter(|known| known.is_none() && !own)
                .into_iter()
                .for_each(|known| *known = there);
        }
    }
    let places = places(mails, &message, &mut sets);
    let row = |at: usize| mails.get(at).map_or(0, |mail| mail.blob);
    let told = |(at, mail): (usize, &Mail)| {
        let own = message.get(at).copied().unwrap_or(at);
        let (thread, position) = places.get(&own).copied().unwrap_or((own, 1));
        let clash =
            mail.identity.and_then(|identity| by_identity.get(&identity)).is_some_and(|(_, clash)| *clash);
        let answers = answers.get(at).copied().flatten().map(row);
        Told { message: row(own), thread: row(thread), position, answers, clash }
    };
    Ok(mails.iter().enumerate().map(told).collect())
}

/// The first message of its thread, and the place in it, of each message: by date, those without one last.
fn places(mails: &[Mail], message: &[usize], sets: &mut Sets) -> HashMap<usize, (usize, usize)> {
    let mut order: Vec<(usize, i64, usize)> = (message.iter().enumerate())
        .filter(|(at, own)| at == *own)
        .map(|(at, _)| (sets.first(at), mails.get(at).and_then(|mail| mail.date).unwrap_or(i64::MAX), at))
        .collect();
    order.sort_unstable();
    let mut places = HashMap::new();
    for thread in order.chunk_by(|a, b| a.0 == b.0) {
        let first = thread.first().map_or(0, |(_, _, at)| *at);
        places.extend(thread.iter().zip(1..).map(|((_, _, at), position)| (*at, (first, position))));
    }
    places
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mail(blob: i64, identity: Half, content: Half, date: i64) -> Mail {
        let some = |n| Some(n).filter(|n| *n != 0);
        Mail { blob, identity: some(identity), content, date: Some(date).filter(|d| *d != 0) }
    }

    fn told(mails: &[Mail], references: &[(i64, &[Half])]) -> Vec<(i64, i64, usize, Option<i64>, bool)> {
        let of = |mail: &Mail| {
            Ok(references
                .iter()
                .find(|(blob, _)| *blob == mail.blob)
                .map_or(Vec::new(), |(_, named)| named.to_vec()))
        };
        let told = tell(mails, of).unwrap();
        told.into_iter().map(|t| (t.message, t.thread, t.position, t.answers, t.clash)).collect()
    }

    #[test]
    fn one_message_in_several_mailboxes_is_one_and_another_of_its_id_is_told() {
        let mails =
            [mail(10, 1, 7, 5), mail(11, 1, 7, 5), mail(12, 1, 8, 6), mail(13, 0, 7, 5), mail(14, 0, 7, 9)];
        assert_eq!(
            told(&mails, &[]),
            [
                (10, 10, 1, None, true),
                (10, 10, 1, None, true),
                (12, 10, 2, None, true),
                (13, 13, 1, None, false),
                (13, 13, 1, None, false),
            ]
        );
    }

    #[test]
    fn threads_are_joined_by_what_messages_name_though_it_is_not_there() {
        let mails = [
            mail(10, 1, 1, 30),
            mail(11, 2, 2, 10),
            mail(12, 3, 3, 20),
            mail(13, 4, 4, 0),
            mail(14, 5, 5, 1),
        ];
        // 10 answers 11; 12 and 13 both go on from one that nobody has; 12 names 11 as well.
        let named: [(i64, &[Half]); 4] = [(10, &[2]), (12, &[99, 2]), (13, &[99]), (14, &[5])];
        assert_eq!(
            told(&mails, &named),
            [
                (10, 11, 3, Some(11), false),
                (11, 11, 1, None, false),
                (12, 11, 2, Some(11), false),
                (13, 11, 4, None, false),
                (14, 14, 1, None, false),
            ]
        );
    }
}

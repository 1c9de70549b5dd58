//! Passwords to try on what is encrypted: one way for every format that can be shut.

use super::Sink;
use crate::problem::{Problem, ProblemKind};
use crate::text::MetaKey;
use std::collections::BTreeSet;
use std::io::{self, Read, Write};

/// With this password Excel encrypts what is only protected against changes.
const OFFICE: &str = "VelvetSweatshop";
/// Bytes of a packed member after which a decoder that has not stumbled is believed: no decoder gets this far
/// through what a wrong password makes of it. It bounds what looking costs, also on a bomb.
const BELIEVED: u64 = 64 << 20;
/// Rounds of hashing that the passwords of one content may cost: some 500 tries at the 2^19 rounds that 7-Zip takes
/// for each, which is half a minute where the processor does not help.
const ROUNDS: u64 = 1 << 28;

/// The passwords of the user's list, as one content tries them: the one that fitted last comes first, since what a
/// container holds mostly shares one.
pub(super) struct Passwords<'a> {
    list: &'a [String],
    /// Place in the list of the one that fitted last.
    last: Option<usize>,
    /// Places of all that fitted.
    fitted: BTreeSet<usize>,
    /// Rounds of hashing that are left.
    rounds: u64,
}

impl<'a> Passwords<'a> {
    /// Those of a list, none tried yet. The empty one is never tried: what it opens is not shut.
    pub(super) fn new(list: &'a [String]) -> Passwords<'a> {
        Passwords { list, last: None, fitted: BTreeSet::new(), rounds: ROUNDS }
    }

    /// What the first password that fits makes of it; nothing where none does. A try costs so many rounds of hashing,
    /// but none for a password that has opened something already, as `try_one` is told: its key is kept. An error
    /// ends the search.
    pub(super) fn find<T>(
        &mut self,
        cost: u64,
        mut try_one: impl FnMut(&'a str, bool) -> Result<Option<T>, Problem>,
    ) -> Result<Option<T>, Problem> {
        let others = (0..self.list.len()).filter(|at| Some(*at) != self.last);
        for at in self.last.into_iter().chain(others) {
            let Some(password) = self.list.get(at).filter(|p| !p.is_empty()) else { continue };
            let known = self.fitted.contains(&at);
            self.rounds = self.rounds.checked_sub(if known { 0 } else { cost }).ok_or_else(|| {
                let message = "needs a password, and those given are too many to be tried all";
                Problem::read(ProblemKind::Encrypted, message)
            })?;
            if let Some(made) = try_one(password, known)? {
                self.last = Some(at);
                self.fitted.insert(at);
                return Ok(Some(made));
            }
        }
        Ok(None)
    }

    /// The same for documents of Office, which take passwords in UTF-16, little end first: what is only protected
    /// against changes opens without any of the list.
    pub(super) fn find_office<T>(
        &mut self,
        cost: u64,
        mut try_one: impl FnMut(&[u8]) -> Option<T>,
    ) -> Result<Option<T>, Problem> {
        match try_one(&utf16(OFFICE)) {
            Some(made) => Ok(Some(made)),
            None => self.find(cost, |password, _| Ok(try_one(&utf16(password)))),
        }
    }

    /// What is to be said where none fits.
    pub(super) fn needed(&self) -> &'static str {
        match self.list {
            [] => "needs a password",
            _ => "needs a password, and none of those given fits",
        }
    }

    /// The problem of what none opened and damage may have shut as well.
    pub(super) fn problem(&self) -> Problem {
        match self.list {
            [] => Problem::read(ProblemKind::Encrypted, self.needed()),
            _ => Problem::read(ProblemKind::Encrypted, format!("{}, or is damaged", self.needed())),
        }
    }

    /// Says which ones opened something, by their place in the list and never by themselves.
    pub(super) fn record(&self, sink: &mut Sink) -> Result<(), Problem> {
        let mut places = self.fitted.iter().map(|at| format!("password {} of the list", at + 1));
        places.try_for_each(|place| sink.meta(MetaKey::UnlockedBy, place))
    }
}

/// A password as Office hashes it.
pub(super) fn utf16(password: &str) -> Vec<u8> {
    password.encode_utf16().flat_map(u16::to_le_bytes).collect()
}

/// The problem of what no password opens, since the way of encrypting is none that is known here.
pub(super) fn unknown_way() -> Problem {
    Problem::read(ProblemKind::Encrypted, "encrypted in a way that this version does not undo")
}

/// Whether what a password makes of a member is sound: it is unpacked to its end, where its checksum is compared,
/// and thrown away. A packed member need not be unpacked whole; one that is only stored must, since any bytes are
/// good enough for it until its checksum.
pub(super) fn is_sound(content: &mut dyn Read, packed: bool) -> bool {
    let limit = if packed { BELIEVED } else { u64::MAX };
    io::copy(&mut content.take(limit), &mut io::sink()).is_ok()
}

/// The same for a member that is written instead of being read from.
pub(super) fn is_sound_written(
    packed: bool,
    fill: impl FnOnce(&mut dyn Write) -> Result<(), Problem>,
) -> bool {
    let mut enough = Enough(if packed { BELIEVED } else { u64::MAX });
    fill(&mut enough).is_ok() || enough.0 == 0
}

/// Takes so many bytes and throws them away; then it is full.
struct Enough(u64);

impl Write for Enough {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0 = self.0.saturating_sub(bytes.len() as u64);
        if self.0 > 0 { Ok(bytes.len()) } else { Err(io::Error::other("that is enough")) }
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_one_that_fitted_last_comes_first_and_the_empty_one_never() {
        let list = ["", "a", "b", "c"].map(str::to_owned);
        let mut passwords = Passwords::new(&list);
        let mut tried = Vec::new();
        let mut fits = |wanted: &str, passwords: &mut Passwords| {
            tried.clear();
            let found = passwords.find(0, |p, known| {
                tried.push(if known { p.to_uppercase() } else { p.to_owned() });
                Ok((p == wanted).then_some(()))
            });
            (found.unwrap().is_some(), tried.concat())
        };
        assert_eq!(fits("b", &mut passwords), (true, "ab".to_owned()));
        assert_eq!(fits("c", &mut passwords), (true, "Bac".to_owned()));
        assert_eq!(fits("x", &mut passwords), (false, "CaB".to_owned()));
        assert_eq!(passwords.needed(), "needs a password, and none of those given fits");
        assert_eq!(Passwords::new(&[]).needed(), "needs a password");
        let mut tries = 0;
        let long = Passwords::new(&list).find(ROUNDS / 2, |_, _| {
            tries += 1;
            Ok(None::<()>)
        });
        assert!(long.is_err_and(|p| p.kind == ProblemKind::Encrypted));
        assert_eq!(tries, 2, "as many as may cost so much");
    }
}

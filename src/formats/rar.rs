//! RAR archives of the versions 1.5 to 7. The library `rars` parses the headers and has the decoders; the members are
//! unpacked here, one after the other and straight into the sink, since the library's own extraction wants writers
//! that outlive it.

mod headers;
mod locks;
#[cfg(test)]
pub(super) mod tests;
mod unpack;
mod volumes;

use super::passwords::{Passwords, is_sound_written};
use super::{Basis, Format, Match, Probe, Read, Sink};
use crate::problem::{Problem, ProblemKind};
use crate::text::{Page, TextSource, decode};
use crate::trove::Blob;
use headers::{Headers, Item, Kind};
use locks::{Key, Locks};
use std::io;
use unpack::Unpacker;

pub(super) const FORMAT: Format = Format {
    name: "rar",
    media_type: "application/x-rar-compressed",
    extensions: &["rar"],
    recognize,
    read: Read::With(read),
    note: "RAR 1.5 to 7: members, solid or not, also of several volumes, and the archive's comment (marked); encrypted ones \
           and encrypted headers with the passwords given; BLAKE2 checksums are not compared; streams of NTFS and recovery records are left out",
};

fn recognize(probe: &Probe) -> Option<Match> {
    if probe.signature() == Some(FORMAT.media_type) { Match::on(Basis::Signature) } else { None }
}

fn read(blob: &Blob, sink: &mut Sink) -> Result<(), Problem> {
    let mut passwords = Passwords::new(sink.passwords());
    let headers = Headers::read(blob, &mut passwords)?;
    sink.announce(headers.items.len() as u64)?;
    comment(&headers, sink)?;
    let mut archive =
        Archive { blob, headers: &headers, locks: Locks::default(), unpacker: Unpacker::default() };
    for item in &headers.items {
        archive.push(item, &mut passwords, sink)?;
    }
    passwords.record(sink)?;
    headers.problem.map_or(Ok(()), Err)
}

/// Pushes the archive's comment as a marked page.
fn comment(headers: &Headers, sink: &mut Sink) -> Result<(), Problem> {
    let Some(bytes) = &headers.comment else { return Ok(()) };
    let text = decode::decode(bytes).text;
    let text = text.trim_matches(['\0', '\r', '\n']);
    if text.is_empty() {
        return Ok(());
    }
    sink.page(Page::new(format!("[comment]\n{text}"), TextSource::Plain)).map(drop)
}

/// An archive on its way through its members.
struct Archive<'a> {
    blob: &'a Blob,
    headers: &'a Headers,
    locks: Locks,
    unpacker: Unpacker,
}

impl Archive<'_> {
    /// Pushes one member; what is wrong with it alone is its own problem.
    fn push(&mut self, item: &Item, passwords: &mut Passwords, sink: &mut Sink) -> Result<(), Problem> {
        let name = item.name.clone();
        match &item.kind {
            Kind::Folder => return sink.folder(name),
            Kind::Link(target) => {
                let message =
                    format!("a link to {}, recorded and not followed", crate::trove::path::printable(target));
                return sink.lost_member(name, Problem::read(ProblemKind::Symlink, message));
            }
            // Any password would do.
            Kind::File if item.size == 0 && item.lock.is_some() => {
                return sink.member(name, &mut io::empty());
            }
            Kind::File => {}
        }
        let opened = self.unpacker.accepts(item).and_then(|()| self.key(item, passwords));
        let key = match opened {
            Ok(key) => key,
            Err(problem) => {
                self.unpacker.skip(item, &problem);
                return sink.lost_member(name, problem);
            }
        };
        let (blob, unpacker) = (self.blob, &mut self.unpacker);
        sink.member_written(name, |out| unpacker.unpack(blob, item, key.as_ref(), out))
    }

    /// What is wrong with a member that a password can only be tried on where it is whole, and it is not.
    fn unsure(&self, item: &Item) -> Option<Problem> {
        let tells = matches!(&item.lock, Some(lock) if lock.tells());
        let open = || item.goes_on.then(unpack::goes_on);
        if tells { None } else { item.lost.clone().or_else(open) }
    }

    /// The key of a member: none where it is not encrypted. What a wrong password makes of it is never handed on.
    fn key(&mut self, item: &Item, passwords: &mut Passwords) -> Result<Option<Key>, Problem> {
        let Some(lock) = &item.lock else { return Ok(None) };
        if let Some(password) = &self.headers.password {
            // It has proved right on the headers.
            return self.locks.key(lock, password).map(Some);
        }
        if let Some(problem) = self.unsure(item) {
            return Err(problem);
        }
        let found = passwords.find(lock.cost(), |password, _| {
            let key = self.locks.key(lock, password)?;
            let fits = lock.check(&key).unwrap_or_else(|| {
                let mut trial = self.unpacker.clone();
                let packed = !item.is_stored();
                is_sound_written(packed, |out| trial.unpack(self.blob, item, Some(&key), out))
            });
            Ok(fits.then_some(key))
        })?;
        found.ok_or_else(|| passwords.problem()).map(Some)
    }
}

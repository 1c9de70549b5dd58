//! Opening a document: with the empty password, then with each that there is, as user or as owner.

use super::super::passwords::{Passwords, unknown_way};
use super::{catalog, holds};
use crate::problem::{Problem, ProblemKind};
use hayro_syntax::{DecryptionError, LoadPdfError, Pdf};
use lopdf::{Document, LoadOptions};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;

/// Bytes of an encrypted document of which a copy without encryption is made, where nothing else opens it.
const MAX_COPIED: usize = 256 << 20;

/// A document that is open, and the password that what reads it apart needs.
pub(super) struct Opened {
    /// The document.
    pub(super) pdf: Pdf,
    /// The user password that opened it; none where the empty one did.
    pub(super) password: Option<String>,
}

/// Opens the document; a parser that panics has met a broken one.
pub(super) fn open(bytes: Vec<u8>, is_cut: bool, passwords: &mut Passwords) -> Result<Opened, Problem> {
    let bytes = Arc::new(bytes);
    let problem = match load(&bytes, "") {
        Ok(pdf) => return Ok(Opened { pdf, password: None }),
        Err(Some(LoadPdfError::Decryption(DecryptionError::PasswordProtected))) => {
            Problem::read(ProblemKind::Encrypted, passwords.needed())
        }
        Err(Some(LoadPdfError::Decryption(_))) => unknown_way(),
        // Where the library also fails to repair an encrypted document, it no longer says why.
        Err(Some(LoadPdfError::Invalid)) if is_encrypted(&bytes) => Problem::read(
            ProblemKind::Encrypted,
            format!("{}, or is encrypted and damaged", passwords.needed()),
        ),
        Err(Some(LoadPdfError::Invalid)) if is_cut => {
            Problem::read(ProblemKind::Truncated, "the end is missing and no page can be found")
        }
        Err(_) => Problem::corrupt("no pages can be found"),
    };
    if problem.kind == ProblemKind::Encrypted
        && let Some(opened) = passwords.find(0, |password, _| Ok(unlock(&bytes, password)))?
    {
        return Ok(opened);
    }
    Err(problem)
}

fn load(bytes: &Arc<Vec<u8>>, password: &str) -> Result<Pdf, Option<LoadPdfError>> {
    let shared = Arc::clone(bytes);
    match catch_unwind(AssertUnwindSafe(move || Pdf::new_with_password(shared, password))) {
        Ok(loaded) => loaded.map_err(Some),
        Err(_) => Err(None),
    }
}

/// Tries one password. The library of the pages takes user passwords only, and those in UTF-8; the other one takes
/// owners' and older codings, too, and makes a copy without encryption.
fn unlock(bytes: &Arc<Vec<u8>>, password: &str) -> Option<Opened> {
    if let Ok(pdf) = load(bytes, password) {
        return Some(Opened { pdf, password: Some(password.to_owned()) });
    }
    if bytes.len() > MAX_COPIED {
        return None;
    }
    let copy = catalog::guarded(|| {
        let mut document =
            Document::load_mem_with_options(bytes, LoadOptions::with_password(password)).ok()?;
        document.trailer.remove(b"Encrypt");
        let mut copy = Vec::new();
        (!document.objects.is_empty() && document.save_to(&mut copy).is_ok()).then_some(copy)
    })?;
    let pdf = load(&Arc::new(copy), "").ok()?;
    Some(Opened { pdf, password: None })
}

/// Whether the trailer names an encryption; where no trailer can be found, whether anything does.
fn is_encrypted(bytes: &[u8]) -> bool {
    catalog::trailer(bytes, None).map_or_else(|| holds(bytes, b"/Encrypt"), |trailer| trailer.encrypted)
}

#[cfg(test)]
mod tests {
    use crate::formats::sink::{Piece, collect_with};
    use crate::problem::ProblemKind;
    use crate::text::MetaKey;

    /// Samples, the user's password and the owner's.
    const SAMPLES: [(&[u8], &str, &str); 5] = [
        (include_bytes!("../../../tests/formats/rc4-40.pdf"), "tajna", "gazda"),
        (include_bytes!("../../../tests/formats/rc4-128.pdf"), "tajna", "gazda"),
        (include_bytes!("../../../tests/formats/aes-128.pdf"), "tajna", "gazda"),
        (include_bytes!("../../../tests/formats/aes-256.pdf"), "šifra", "gazda"),
        (include_bytes!("../../../tests/formats/aes-256-open.pdf"), "", "gazda"),
    ];

    fn read(bytes: &[u8], passwords: &[&str]) -> (Vec<Piece>, Option<ProblemKind>) {
        let (pieces, result) = collect_with(&super::super::FORMAT, bytes, passwords);
        (pieces, result.err().map(|p| p.kind))
    }

    #[test]
    fn every_encryption_opens_with_either_password_and_with_no_other() {
        for (at, (bytes, user, owner)) in SAMPLES.into_iter().enumerate() {
            for password in [user, owner] {
                let (pieces, problem) = read(bytes, &["wrong", password]);
                assert_eq!(problem, None, "{at} {password}");
                let said = |text: &str| pieces.iter().any(|p| matches!(p, Piece::Page(p) if p.text == text));
                assert!(said("Ponuda broj 17, ukupno 1200 EUR"), "{at} {password}: {pieces:?}");
                assert!(pieces.contains(&Piece::MemberData(b"popust 9%".to_vec())), "{at} {password}");
                let title =
                    |p: &Piece| matches!(p, Piece::Meta(m) if m.key == MetaKey::Title && m.value == "Ponuda");
                assert!(pieces.iter().any(title), "{at} {password}");
                let which = |p: &Piece| matches!(p, Piece::Meta(m) if m.key == MetaKey::UnlockedBy);
                assert_eq!(pieces.iter().any(which), !user.is_empty(), "{at} {password}");
            }
            if !user.is_empty() {
                assert_eq!(read(bytes, &["wrong", ""]).1, Some(ProblemKind::Encrypted), "{at}");
            }
        }
    }

    #[test]
    fn damage_of_what_is_encrypted_is_survived() {
        for (bytes, user, owner) in SAMPLES {
            for at in (0..bytes.len()).step_by(151) {
                let _ = read(&bytes[..at], &[user]);
                let mut flipped = bytes.to_vec();
                flipped[at] ^= 0x55;
                let _ = read(&flipped, &[owner]);
            }
        }
    }
}

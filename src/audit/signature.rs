//! Signatures over the root of a trail, in the format of minisign: made by the person's own minisign over a file that
//! holds the root and nothing else, checked here.

use super::Report;
use crate::store::{Result, StoreError};
use minisign_verify::PublicKey;

/// A signature and whom it is to be of.
#[derive(Clone, Debug)]
pub struct Signature {
    /// The text of the signature file.
    pub text: String,
    /// The public key: base64, or the text of a key file.
    pub key: String,
}

/// Checks the signature over a root. A line end behind the root in the signed file is no matter.
pub(super) fn verify(signature: &Signature, root: &str, report: &mut Report) -> Result<()> {
    let key = signature.key.trim();
    let key = PublicKey::from_base64(key).or_else(|_| PublicKey::decode(key)).map_err(|e| {
        StoreError(format!(
            "this is no public key of minisign ({e}); give its text, or the file minisign.pub"
        ))
    })?;
    report.tested(format!("the signature over {root}"));
    let Ok(parsed) = minisign_verify::Signature::decode(&signature.text) else {
        report.differs("signature: the file is no signature of minisign");
        return Ok(());
    };
    let over = |message: &str| key.verify(message.as_bytes(), &parsed, false).is_ok();
    if !over(root) && !over(&format!("{root}\n")) {
        report.differs(format!("signature: it is not this key's over {root}"));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    // Key and signature over the four bytes `test` from the documentation of minisign-verify.
    const KEY: &str = "RWQf6LRCGA9i53mlYecO4IzT51TGPpvWucNSCh1CBM0QTaLn73Y7GFO3";
    const TEXT: &str = "untrusted comment: signature from minisign secret key
RUQf6LRCGA9i559r3g7V1qNyJDApGip8MfqcadIgT9CuhV3EMhHoN1mGTkUidF/z7SrlQgXdy8ofjb7bNJJylDOocrCo8KLzZwo=
trusted comment: timestamp:1633700835\tfile:test\tprehashed
wLMDjy9FLAuxZ3q4NlEvkgtyhrr0gtTu6KC4KBJdITbbOeAi1zBIYo0v4iTgt8jJpIidRJnp94ABQkJAgAooBQ==";

    fn differences(text: &str, key: &str, root: &str) -> Vec<String> {
        let mut report = Report::default();
        let signature = Signature { text: text.to_string(), key: key.to_string() };
        verify(&signature, root, &mut report).unwrap();
        report.differences
    }

    #[test]
    fn a_signature_of_minisign_holds_for_its_own_root_alone() {
        assert_eq!(differences(TEXT, KEY, "test"), Vec::<String>::new());
        let file = format!("untrusted comment: minisign public key\n{KEY}\n");
        assert_eq!(differences(TEXT, &file, "test"), Vec::<String>::new());
        assert_eq!(differences(TEXT, KEY, "tesu").len(), 1);
        assert_eq!(differences(&TEXT.replace("559r", "559s"), KEY, "test").len(), 1);
        assert_eq!(differences("no signature", KEY, "test").len(), 1);
        let signature = Signature { text: TEXT.into(), key: "no key".into() };
        assert!(verify(&signature, "test", &mut Report::default()).is_err());
    }
}

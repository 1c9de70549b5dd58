//! Contracts name their parties in a preamble, and their roles say whether something is bought.

use super::{Seen, Subject, head};
use crate::procurement::DocType;
use regex::Regex;
use std::sync::LazyLock;

/// Where a preamble stands, in bytes of the search key from the start.
const PREAMBLE: usize = 9_000;

static PREAMBLES: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(
        r"\bby and between\b|\bby and among\b|\b(?:made|entered|dated|effective|executed|is)\b.{0,160}\b(?:between|among)\b|\bzakljucen\w* (?:dana|u|izmedu|je|na)\b|\bugovorne strane\b|\bu daljem tekstu\b|\bu daljnjem tekstu\b|\bizmedu\b.{0,200}\b(?:narucilac|kupac|prodavac|isporucilac|dobavljac|izvrsilac)|\bzwischen\b.{0,300}\bund\b.{0,200}(?:auftraggeber|auftragnehmer|kaufer|verkaufer|kunde)|\bentre les soussignes\b|\bentre\b.{0,300}ci-apres|\bименуем|\bimenuem\w+ v dal|\ben adelante\b|甲方|买方",
    )
    .ok()
});

/// Words that contracts repeat, and how many of them the opening of a contract has.
static AGREEMENT: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"\b(?:agreement|contract|shall|party|parties|ugovor\w*|vertrag\w*|contrat\w*|contrato|dogovor\w*)\b|合同").ok()
});
const MANY: usize = 20;

/// Roles of who sells and who buys, as an agreement defines them.
static ROLES: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(
        r#"["'(](?:the )?["']?(?:buyer|purchaser|customer|client|seller|vendor|supplier|contractor|service provider|provider|manufacturer|distributor|reseller|consultant|subcontractor|carrier|shipper|purchasing party)s?["')]|\b(?:narucilac|kupac|prodavac|isporucilac|dobavljac|izvrsilac|izvodac|pruzalac usluga|narucitelj)\b|\b(?:auftraggeber|auftragnehmer|kaufer|verkaufer)\b|\b(?:zakazcik|postavscik|pokupatel|prodavec|ispolnitel)\b|\b(?:acheteur|vendeur|titulaire|prestataire|fournisseur)\b|甲方|乙方|买方|卖方"#,
    )
    .ok()
});

pub(super) fn look(subject: &Subject, seen: &mut Seen) {
    let Some((page, folded)) = subject.folded.iter().enumerate().find(|(_, f)| f.text.len() > 200) else {
        return;
    };
    let text = head(&folded.text, PREAMBLE);
    let agreement = |t: DocType| {
        matches!(
            t,
            DocType::Contract | DocType::FrameworkAgreement | DocType::ContractAmendment | DocType::Nda
        )
    };
    let titled = seen.features.iter().any(|f| f.doc_type.is_some_and(agreement) && f.weight >= 1_500);
    let strong = seen.features.iter().any(|f| f.doc_type.is_some_and(agreement) && f.weight >= 2_400);
    if !titled {
        return;
    }
    if strong && AGREEMENT.as_ref().is_some_and(|p| p.find_iter(text).take(MANY).count() == MANY) {
        seen.add("contract:text", 1_100, None);
    }
    let Some(found) = PREAMBLES.as_ref().and_then(|p| p.find(text)) else { return };
    let private = ["employment", "lease"]
        .iter()
        .any(|c| seen.features.iter().any(|f| f.weight < -1_500 && f.rule.ends_with(c)));
    seen.agreement = !private;
    seen.add("contract:preamble", 1_700, Some((page, folded.original(found.range()))));
    match ROLES.as_ref().and_then(|p| p.find(text)) {
        Some(role) => seen.add("contract:roles", 1_300, Some((page, folded.original(role.range())))),
        // An agreement of no telling name whose parties neither buy nor sell is some other agreement.
        None if !strong => seen.at_most_possible = true,
        None => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn patterns_compile() {
        assert!(PREAMBLES.is_some() && AGREEMENT.is_some() && ROLES.is_some());
        assert!(ROLES.as_ref().unwrap().is_match(r#"acme ("buyer")"#));
    }
}

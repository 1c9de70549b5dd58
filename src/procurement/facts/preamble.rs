//! Parties of an agreement from its preamble: `between X ("Buyer") and Y ("Seller")`, `između: 1. X (u daljem
//! tekstu: Naručilac) i 2. Y (u daljem tekstu: Isporučilac)`, and the like in other languages.

use super::{Candidate, Subject, collapse};
use crate::procurement::FactKind;
use crate::procurement::parties::{is_organisation, name_at_start};
use crate::text::Span;
use crate::text::fold::fold;
use regex::Regex;
use std::sync::LazyLock;

/// How far into the text a preamble stands, and how long it is, in bytes.
const OPENING: usize = 14_000;
const LENGTH: usize = 3_500;

/// What opens a list of parties.
static OPENERS: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"(?i)\b(?:by\s+and\s+between|by\s+and\s+among|between|among|by and amongst|između|izmedju|izmedu|између|ugovorne strane|уговорне стране|zwischen|entre les soussignés|entre|tra|between:)(?:[\s:,]|\b)").ok()
});

/// What defines a party's role: a bracket with a quoted or announced name.
static ROLE: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(
        r#"(?is)[(\[][^()\[\]]{0,220}?(?:["“”„‟'’«]\s*(?:the\s+)?([\p{L}][\p{L}\d&.,' -]{0,60}?)\s*[.,]?["“”'’»]|(?:u daljem tekstu|u daljnjem tekstu|у даљем тексту|dalje|nachfolgend|nachstehend|im folgenden|ci-après|en adelante|di seguito)[\s:,a-zà-ÿ]{0,24}?["„“]?\s*([\p{L}][\p{L} ]{2,40}))[^()\[\]]{0,160}[)\]]|\bhereinafter (?:referred to as |called |the |collectively )*["“”']?(?:the )?([\p{L}][\p{L} ]{1,30})["“”']?|(?:u daljem tekstu|у даљем тексту)\s*:?\s*[„"“]?\s*(?:kao )?([\p{L}][\p{L} ]{2,30})"#,
    )
    .ok()
});

/// Roles that buy and roles that sell, folded.
const BUYERS: &[&str] = &[
    "buyer", "purchaser", "customer", "client", "narucilac", "narucioc", "kupac", "narucitelj", "investitor", "korisnik",
    "auftraggeber", "kaufer", "kunde", "besteller", "acheteur", "pouvoir adjudicateur", "comprador", "cliente", "zakazcik",
    "pokupatel", "distributor", "reseller", "licensee", "recipient", "shipper", "owner", "contracting authority", "remarketer",
    "dealer", "subscriber", "committente", "acquirente", "employer", "user", "lessee",
];
const SELLERS: &[&str] = &[
    "seller", "supplier", "vendor", "contractor", "provider", "service provider", "manufacturer", "consultant",
    "licensor", "isporucilac", "dobavljac", "prodavac", "izvrsilac", "izvodac", "pruzalac", "ponudac", "izvodac radova",
    "auftragnehmer", "verkaufer", "lieferant", "vendeur", "fournisseur", "titulaire", "prestataire", "vendedor", "proveedor",
    "postavscik", "prodavec", "ispolnitel", "podrjadcik", "transporter", "carrier", "subcontractor", "operator", "fornitore",
    "servicer", "host", "administrator", "advisor", "agent", "producer", "lessor", "pruzalac usluga", "isporucitelj",
];

/// One party as the preamble names it.
struct Party {
    span: Span,
    role: String,
}

pub(super) fn read(subject: &Subject, found: &mut Vec<Candidate>) {
    let mut done = 0;
    for page in subject.document.pages.iter().take(5) {
        let text = page.text.get(..page.text.floor_char_boundary(OPENING - done)).unwrap_or("");
        done += text.len();
        for opener in OPENERS.as_ref().map(|p| p.find_iter(text).collect::<Vec<_>>()).unwrap_or_default() {
            let parties = parties(&page.text, opener.end());
            if parties.len() < 2 {
                continue;
            }
            assign(&page.text, page.number, &parties, found);
            return;
        }
        if done >= OPENING {
            return;
        }
    }
}

/// The first two parties after an opener.
fn parties(text: &str, from: usize) -> Vec<Party> {
    let end = text.floor_char_boundary((from + LENGTH).min(text.len()));
    let mut out: Vec<Party> = Vec::new();
    let mut at = from;
    while out.len() < 2 {
        let Some(window) = text.get(at..end) else { break };
        let role = ROLE.as_ref().and_then(|p| p.captures(window));
        let stop = role.as_ref().and_then(|c| c.get(0)).map_or(window.len().min(600), |m| m.start());
        let Some(segment) = window.get(..window.floor_char_boundary(stop)) else { break };
        // Without a bracket between them, `and` divides two names.
        let split = divider(segment).filter(|_| out.is_empty());
        let first = split.and_then(|i| segment.get(..i)).unwrap_or(segment);
        let Some(span) = party_name(first, at) else {
            match role.as_ref().and_then(|c| c.get(0)) {
                Some(m) if !out.is_empty() || m.start() < 40 => at += m.end(),
                _ => break,
            }
            continue;
        };
        let name = role.as_ref().and_then(|c| (1..5).find_map(|i| c.get(i))).map_or("", |m| m.as_str());
        match split {
            Some(i) => {
                out.push(Party { span, role: String::new() });
                at += i;
            }
            None => {
                out.push(Party { span, role: fold(name) });
                match role.as_ref().and_then(|c| c.get(0)) {
                    Some(m) => at += m.end(),
                    None => break,
                }
            }
        }
    }
    out
}

static DIVIDER: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"(?:\bAND\b|\band\b|\bi\b|\bи\b|\bund\b|\bet\b|\by\b)[\s:]+(?:\(?[2b]\)?[.)]?\s+)?\p{Lu}").ok()
});

/// Where `and` divides two names, both of which read as parties.
fn divider(segment: &str) -> Option<usize> {
    DIVIDER.as_ref()?.find_iter(segment).map(|m| m.start()).find(|i| {
        let (left, right) = (segment.get(..*i).unwrap_or(""), segment.get(*i..).unwrap_or(""));
        let right = skip_lead(right);
        let whole = |t: &str| name_at_start(t).is_some_and(|r| t.get(r).is_some_and(is_organisation));
        let described = left.trim_end().ends_with(',') || left.contains(',') || left.trim_end().ends_with('\n');
        whole(skip_lead(left)) && (whole(right) || described)
    })
}

/// The text without what stands before a name: `and`, numbering, articles, signs.
fn skip_lead(text: &str) -> &str {
    static LEAD: LazyLock<Option<Regex>> = LazyLock::new(|| {
        Regex::new(r"(?i)^(?:[\s,;:.()\[\]–—_*•\-]+|(?:and|by and between|between|i|и|und|et|y|e)\b|the (?:following )?(?:parties|undersigned)\b:?|\(?\d{1,2}\)?[.)]|\(?[abi]{1,3}\)|firma\b|der\b|die\b|la société\b|each of\b|on the one (?:hand|part)\b|on the other (?:hand|part)\b|naručilac:?\b|наручилац:?\b|kupac:?\b|prodavac:?\b|isporučilac:?\b|dobavljač:?\b)+").ok()
    });
    let end = LEAD.as_ref().and_then(|p| p.find(text)).map_or(0, |m| m.end());
    text.get(end..).unwrap_or("")
}

/// The span of the name that opens a segment.
fn party_name(segment: &str, base: usize) -> Option<Span> {
    let rest = skip_lead(segment);
    let lead = segment.len() - rest.len();
    let range = name_at_start(rest)?;
    let name = rest.get(range.clone())?;
    let capital = name.chars().find(|c| c.is_alphabetic()).is_some_and(|c| c.is_uppercase() || !c.is_lowercase());
    let words = name.split_whitespace().count();
    let generic = matches!(fold(name).as_str(), "the parties" | "parties" | "company" | "buyer" | "seller" | "party");
    // A name may wrap over a line, not over a paragraph.
    let broken = name.contains("\n\n");
    (capital && !generic && !broken && (words < 9 || is_organisation(name)) && name.len() > 2)
        .then(|| Span::new(base + lead + range.start, base + lead + range.end))
}

fn assign(text: &str, page: u32, parties: &[Party], found: &mut Vec<Candidate>) {
    let role = |p: &Party| {
        let is = |roles: &[&str]| roles.iter().any(|r| p.role == *r || p.role.ends_with(&format!(" {r}")));
        if is(BUYERS) {
            Some(FactKind::Buyer)
        } else if is(SELLERS) {
            Some(FactKind::Supplier)
        } else {
            None
        }
    };
    let [first, second, ..] = parties else { return };
    let other = |k| if k == FactKind::Buyer { FactKind::Supplier } else { FactKind::Buyer };
    // Where no role tells, the one who orders is named first.
    let (a, b, sure) = match (role(first), role(second)) {
        (Some(a), Some(b)) if a != b => (a, b, 90),
        (Some(a), None) => (a, other(a), 84),
        (None, Some(b)) => (other(b), b, 84),
        _ => (FactKind::Buyer, FactKind::Supplier, 62),
    };
    for (kind, party) in [(a, first), (b, second)] {
        if let Some(value) = party.span.of(text).map(collapse) {
            let rule = if sure == 62 { "preamble:order" } else { "preamble:role" };
            found.push(Candidate { kind, value, rule: rule.into(), confidence: sure, page, span: party.span });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(text: &str) -> Vec<(String, String)> {
        let m = OPENERS.as_ref().unwrap().find(text).unwrap();
        parties(text, m.end()).iter().map(|p| (collapse(p.span.of(text).unwrap()), p.role.clone())).collect()
    }

    #[test]
    fn preambles_in_several_languages() {
        let pair = |a: &str, b: &str, c: &str, d: &str| vec![(a.into(), b.into()), (c.into(), d.into())];
        assert_eq!(
            names("made by and between Acme Widgets, Inc., a Delaware corporation (\"Buyer\"), and Bolt Ltd, with offices at X (the \"Supplier\")."),
            pair("Acme Widgets, Inc.", "buyer", "Bolt Ltd", "supplier")
        );
        assert_eq!(
            names("zaključen između:\n1. Ministarstvo unutrašnjih poslova, Bulevar Mihajla Pupina 2, Beograd (u daljem tekstu: Naručilac) i\n2. Informatika AD, Jevrejska 32, Beograd (u daljem tekstu: Isporučilac)"),
            pair("Ministarstvo unutrašnjih poslova", "narucilac", "Informatika AD", "isporucilac")
        );
        assert_eq!(
            names("zwischen der Beispiel GmbH, Hauptstraße 1 (nachfolgend Auftraggeber) und der Muster AG, Weg 2 (nachfolgend Auftragnehmer)"),
            pair("Beispiel GmbH", "auftraggeber", "Muster AG", "auftragnehmer")
        );
    }

    #[test]
    fn patterns_compile() {
        assert!(OPENERS.is_some() && ROLE.is_some() && DIVIDER.is_some());
        assert_eq!(skip_lead(" and 2. Bolt"), "Bolt");
    }
}

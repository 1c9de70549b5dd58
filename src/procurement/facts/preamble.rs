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
    Regex::new(r"(?i)\b(?:by\s+and\s+between|by\s+and\s+among|between|among|by and amongst|made\s+by|entered\s+into\s+by|između|izmedju|izmedu|између|ugovorne strane|уговорне стране|zwischen|entre les soussignés|entre|tra|parties\b[\s:]*\(?1[.)]|between:)(?:[\s:,]|\b)").ok()
});

/// What defines a party's role: a bracket with a quoted or announced name.
static ROLE: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(
        r#"(?is)[(\[][^()\[\]]{0,220}?(?:["“”„‟'’«]\s*(?:the\s+)?([\p{L}][\p{L}\d&.,' -]{0,60}?)\s*[.,]?["“”'’»]|(?:u daljem tekstu|u daljnjem tekstu|у даљем тексту|dalje|nachfolgend|nachstehend|im folgenden|ci-après|en adelante|di seguito)[\s:,a-zà-ÿ]{0,24}?["„“]?\s*([\p{L}][\p{L} ]{2,40}))[^()\[\]]{0,160}[)\]]|\bhereinafter (?:referred to as |called |the |collectively |as )*["“”'(]*(?:the )?([\p{L}][\p{L} ]{1,30})["“”']?|(?:u daljem tekstu|у даљем тексту)\s*:?\s*[„"“]?\s*(?:kao )?([\p{L}][\p{L} ]{2,30})|[–—-]\s*(?:(?:nachfolgend|nachstehend|im folgenden|als|kao|u daljem tekstu)\b[\s:]*)*["„“]?(auftraggeber|auftragnehmer|käufer|verkäufer|lieferant|besteller|kunde|dienstleister|naručilac|isporučilac|kupac|prodavac|buyer|supplier|seller|customer|contractor)(?:in)?["“”]?(?: genannt)?\s*[–—-]"#,
    )
    .ok()
});

/// Roles that buy and roles that sell, folded.
const BUYERS: &[&str] = &[
    "buyer",
    "purchaser",
    "customer",
    "client",
    "narucilac",
    "narucioc",
    "kupac",
    "narucitelj",
    "investitor",
    "korisnik",
    "auftraggeber",
    "kaufer",
    "kunde",
    "besteller",
    "acheteur",
    "pouvoir adjudicateur",
    "comprador",
    "cliente",
    "zakazcik",
    "pokupatel",
    "distributor",
    "reseller",
    "licensee",
    "recipient",
    "shipper",
    "owner",
    "contracting authority",
    "remarketer",
    "dealer",
    "subscriber",
    "authority",
    "committente",
    "acquirente",
    "employer",
    "user",
    "lessee",
];
const SELLERS: &[&str] = &[
    "seller",
    "supplier",
    "vendor",
    "contractor",
    "provider",
    "service provider",
    "manufacturer",
    "consultant",
    "licensor",
    "isporucilac",
    "dobavljac",
    "prodavac",
    "izvrsilac",
    "izvodac",
    "pruzalac",
    "ponudac",
    "izvodac radova",
    "auftragnehmer",
    "verkaufer",
    "lieferant",
    "vendeur",
    "fournisseur",
    "titulaire",
    "prestataire",
    "vendedor",
    "proveedor",
    "postavscik",
    "prodavec",
    "ispolnitel",
    "podrjadcik",
    "transporter",
    "carrier",
    "subcontractor",
    "operator",
    "fornitore",
    "servicer",
    "host",
    "administrator",
    "advisor",
    "agent",
    "producer",
    "lessor",
    "pruzalac usluga",
    "isporucitelj",
];

/// One party as the preamble names it.
struct Party {
    span: Span,
    role: String,
}

pub(super) fn read(subject: &Subject, found: &mut Vec<Candidate>) {
    let mut done = 0;
    let mut single = None;
    for page in subject.document.pages.iter().take(8) {
        let text = page.text.get(..page.text.floor_char_boundary(OPENING - done)).unwrap_or("");
        done += text.len();
        for opener in OPENERS.as_ref().map(|p| p.find_iter(text).collect::<Vec<_>>()).unwrap_or_default() {
            let parties = parties(&page.text, opener.end());
            if parties.len() < 2 {
                single = single.or_else(|| parties.into_iter().next().map(|p| (page, p)));
                continue;
            }
            assign(&page.text, page.number, &parties, found);
            return;
        }
        if done >= OPENING {
            break;
        }
    }
    if let Some((page, party)) = single {
        alone(&page.text, page.number, &party, found);
    }
}

/// A party whose counterpart could not be read: only where its role tells what it does.
fn alone(text: &str, page: u32, party: &Party, found: &mut Vec<Candidate>) {
    if let (Some(kind), Some(value)) = (side(party), party.span.of(text).map(collapse)) {
        found.push(Candidate {
            kind,
            value,
            rule: "preamble:role".into(),
            confidence: 70,
            page,
            span: party.span,
        });
    }
}

/// Where a preamble is over, whatever follows: at the recitals, the first article, or a second preamble below a title page.
static OVER: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"\b(?:WHEREAS|Whereas|RECITALS|Recitals|WITNESSETH|Witnesseth|BACKGROUND|Background|NOW,? THEREFORE|W I T N E S S|Član 1|Члан 1|ČLAN 1|ЧЛАН 1|Article 1|ARTICLE 1|(?i:by and between))").ok()
});

/// What may divide two parties: a word for `and`, the second number of a list, or no more than the first one's role.
static DIVIDER: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r#"(?:\b(?:and|AND|And|i|и|I|И|und|et|y|e)\b[\s:,]+|[\n;,.)]\s*\(?2\)?[.)]\s*|[”"’]\)[\s,]+|\)[ ]*\n\s*|\n\s*(?i:party) (?:B|2)\s*:\s*)"#)
        .ok()
});

/// How far behind its name a party's role may stand, in bytes.
const ROLE_REACH: usize = 420;

/// The first two parties after an opener.
fn parties(text: &str, from: usize) -> Vec<Party> {
    let end = text.floor_char_boundary((from + LENGTH).min(text.len()));
    let window = text.get(from..end).unwrap_or("");
    let over = OVER.as_ref().and_then(|p| p.find(window)).map_or(window.len(), |m| m.start());
    let window = window.get(..over).unwrap_or("");
    let Some(first) = party_name(window, 0) else { return Vec::new() };
    let role = |name: Span, until: usize| {
        let reach = window.floor_char_boundary(until.min(name.end as usize + ROLE_REACH));
        let found = ROLE.as_ref().and_then(|p| p.captures(window.get(name.end as usize..reach)?));
        found.and_then(|c| (1..6).find_map(|i| c.get(i)).map(|m| fold(m.as_str()))).unwrap_or_default()
    };
    let shift = u32::try_from(from).unwrap_or(0);
    let moved = |s: Span| Span { start: s.start + shift, end: s.end + shift };
    let Some((divider, second)) = second(window, first) else {
        return vec![Party { role: role(first, window.len()), span: moved(first) }];
    };
    vec![
        Party { role: role(first, divider), span: moved(first) },
        Party { role: role(second, window.len()), span: moved(second) },
    ]
}

/// The divider behind the first name that a second party follows, and that party's name.
fn second(window: &str, first: Span) -> Option<(usize, Span)> {
    let after = first.end as usize;
    let rest = window.get(after..)?;
    DIVIDER.as_ref()?.find_iter(rest).take(40).find_map(|m| {
        // The bracket that ends before it is the first one's.
        let shut = m.as_str().find(')').filter(|_| !m.as_str().contains('2')).map_or(0, |at| at + 1);
        let at = after + m.start() + shut;
        let name = party_name(window.get(at..)?, at)?;
        let text = name.of(window)?;
        // Columns in two languages name everybody twice.
        if first.of(window) == Some(text) {
            return None;
        }
        let before = window.get(..at)?.trim_end();
        // `and` on a line of its own.
        let alone = m.as_str().ends_with('\n') && window.get(..at).is_some_and(|w| w.ends_with('\n'));
        let closed = before.ends_with([')', ',', ';', '”', '"']) || m.as_str().contains('2') || alone;
        let tail = window.get(name.end as usize..).unwrap_or("");
        let tail = tail.get(..tail.floor_char_boundary(ROLE_REACH)).unwrap_or(tail);
        let defined = ROLE.as_ref().is_some_and(|p| p.is_match(tail));
        let begins = text.starts_with(|c: char| !c.is_ascii_digit());
        (is_organisation(text) || closed && defined && begins).then_some((at, name))
    })
}

/// The text without what stands before a name: `and`, numbering, articles, signs.
fn skip_lead(text: &str) -> &str {
    static LEAD: LazyLock<Option<Regex>> = LazyLock::new(|| {
        Regex::new(r#"(?i)^(?:[\s,;:.()\[\]“”"’–—_*•\-]+|(?:and|by and between|between|i|и|und|et|y|e)\b|the (?:following )?(?:two )?(?:parties|undersigned)\b:?|the\b|\(?\d{1,2}\)?[.)]|\(?[abi]{1,3}\)|firma\b|der\b|die\b|la société\b|each of\b|on the one (?:hand|part)\b|on the other (?:hand|part)\b|part(?:y|ies) [ab12]\s*:|naručilac:?\b|наручилац:?\b|kupac:?\b|prodavac:?\b|isporučilac:?\b|dobavljač:?\b)+"#).ok()
    });
    let end = LEAD.as_ref().and_then(|p| p.find(text)).map_or(0, |m| m.end());
    text.get(end..).unwrap_or("")
}

/// The span of the name that opens a segment.
fn party_name(segment: &str, base: usize) -> Option<Span> {
    let rest = skip_lead(segment);
    let lead = segment.len() - rest.len();
    let range = name_at_start(rest)?;
    let name = own_lines(rest.get(range.clone())?);
    let range = range.start..range.start + name.len();
    let capital =
        name.chars().find(|c| c.is_alphabetic()).is_some_and(|c| c.is_uppercase() || !c.is_lowercase())
            || is_organisation(name)
                && name.contains(char::is_uppercase)
                && !name.starts_with("a ")
                && !name.starts_with("an ");
    let words = name.split_whitespace().count();
    let key = fold(name);
    let generic = matches!(key.as_str(), "the parties" | "parties" | "company" | "party")
        || BUYERS.contains(&key.as_str())
        || SELLERS.contains(&key.as_str());
    // A name may wrap over a line, not over a paragraph, and is no label with its value.
    let broken = name.contains("\n\n") || name.contains([':', '：']);
    (capital && !generic && !broken && (words < 9 || is_organisation(name)) && name.len() > 2)
        .then(|| Span::new(base + lead + range.start, base + lead + range.end))
}

/// The lines of a name that are its own: what follows may be an address, a word for `and`, or the next sentence.
fn own_lines(name: &str) -> &str {
    let foreign = |line: &str| {
        let key = fold(line.trim());
        matches!(key.as_str(), "and" | "und" | "et" | "i")
            || line.contains(|c: char| c.is_ascii_digit())
            || ["this ", "dated ", "source:"].iter().any(|word| key.starts_with(word))
    };
    let mut ends = name.match_indices('\n').map(|(at, _)| at);
    let end = ends.find(|at| name.get(at + 1..).and_then(|t| t.lines().next()).is_some_and(foreign));
    end.and_then(|at| name.get(..at)).unwrap_or(name).trim_end()
}

/// Whether a party buys or sells, by the role that the preamble gives it.
fn side(party: &Party) -> Option<FactKind> {
    let is =
        |roles: &[&str]| roles.iter().any(|r| party.role == *r || party.role.ends_with(&format!(" {r}")));
    if is(BUYERS) { Some(FactKind::Buyer) } else { is(SELLERS).then_some(FactKind::Supplier) }
}

fn assign(text: &str, page: u32, parties: &[Party], found: &mut Vec<Candidate>) {
    let [first, second, ..] = parties else { return };
    let other = |k| if k == FactKind::Buyer { FactKind::Supplier } else { FactKind::Buyer };
    // Where no role tells, the one who orders is named first.
    let (a, b, sure) = match (side(first), side(second)) {
        (Some(a), Some(b)) if a != b => (a, b, 90),
        (Some(a), None) => (a, other(a), 84),
        (None, Some(b)) => (other(b), b, 84),
        _ => (FactKind::Buyer, FactKind::Supplier, 62),
    };
    for (kind, party) in [(a, first), (b, second)] {
        if let Some(value) = party.span.of(text).map(collapse) {
            let rule = if sure == 62 { "preamble:order" } else { "preamble:role" };
            found.push(Candidate {
                kind,
                value,
                rule: rule.into(),
                confidence: sure,
                page,
                span: party.span,
            });
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
            names(
                "made by and between Acme Widgets, Inc., a Delaware corporation (\"Buyer\"), and Bolt Ltd, with offices at X (the \"Supplier\")."
            ),
            pair("Acme Widgets, Inc.", "buyer", "Bolt Ltd", "supplier")
        );
        assert_eq!(
            names(
                "zaključen između:\n1. Ministarstvo unutrašnjih poslova, Bulevar Mihajla Pupina 2, Beograd (u daljem tekstu: Naručilac) i\n2. Informatika AD, Jevrejska 32, Beograd (u daljem tekstu: Isporučilac)"
            ),
            pair("Ministarstvo unutrašnjih poslova", "narucilac", "Informatika AD", "isporucilac")
        );
        assert_eq!(
            names(
                "zwischen der Beispiel GmbH, Hauptstraße 1 (nachfolgend Auftraggeber) und der Muster AG, Weg 2 (nachfolgend Auftragnehmer)"
            ),
            pair("Beispiel GmbH", "auftraggeber", "Muster AG", "auftragnehmer")
        );
    }

    #[test]
    fn names_on_lines_of_their_own() {
        let pair = |a: &str, b: &str| vec![a.to_string(), b.to_string()];
        let of = |text: &str| names(text).into_iter().map(|(name, _)| name).collect::<Vec<_>>();
        assert_eq!(
            of("between\nAcme Pty Ltd\nAnd\nBolt Works LLC\nThis Agreement is"),
            pair("Acme Pty Ltd", "Bolt Works LLC")
        );
        assert_eq!(
            of("between Acme, LLC (“Acme”) Bolt Corporation (“Bolt”) is made"),
            pair("Acme, LLC", "Bolt Corporation")
        );
        assert_eq!(
            of(
                "by and between Acme, LLC & Bolt (the \"Effective Date\") by and between Acme, LLC and Bolt, Inc."
            ),
            ["Acme, LLC & Bolt"],
            "what follows is a preamble of its own"
        );
        assert_eq!(
            of("made by Acme, Inc., a corporation (the “Company”), and Bolt, Inc."),
            pair("Acme, Inc.", "Bolt, Inc.")
        );
    }

    #[test]
    fn patterns_compile() {
        assert!(OPENERS.is_some() && ROLE.is_some() && DIVIDER.is_some());
        assert_eq!(skip_lead(" and 2. Bolt"), "Bolt");
    }
}

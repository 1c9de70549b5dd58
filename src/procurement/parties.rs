//! Names of organisations as documents write them: legal forms, public bodies, and where a name ends.

use crate::text::fold::fold;
use regex::Regex;
use std::sync::LazyLock;

/// The longest that a party's name may be.
const LONGEST: usize = 140;

static LEGAL_FORM: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(
        r"(?:^|[\s,.(-])(?:d\.? ?o\.? ?o|a\. ?d|o\.d|k\.d|preduzetnik|s\.?z\.?r|d\.d|j\.d\.o\.o|obrt|gmbh|mbh|ohg|gbr|e\.k|e\.v|sarl|sasu|eurl|s\.a|s\.l|s\.a\.s|s\.r\.l|srl|s\.p\.a|s\.l\.u|b\.v|n\.v|inc|incorporated|llc|l\.l\.c|ltd|limited|corp|corporation|company|plc|llp|l\.p|pty|pte|kft|zrt|s\.r\.o|a\.s|sp\. z o\.? ?o|sp\.j|a/s|aps|lda|ltda|n\.a|university|gruppe|holdings)\.?(?:$|[\s,.);:])|有限公司|股份公司|集团",
    )
    .ok()
});

/// Legal forms that are words in lower case: only in capitals, on the text as written.
static CAPITALS: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"(?:^|[\s,.(-])(?:AD|AG|SE|AS|AB|SA|KG|UG|NV|BV|SL|SAS|SpA|SPA|LP|OY|Oy|JP|JKP|PR|Co|CO|АД|ЈП|ЈКП|ПР|АО|ПАО|ООО|ЗАО|ОАО|ИП|Group|GROUP|Bank|BANK|Partners|PARTNERS|Trust|TRUST|Association|ASSOCIATION)(?:$|[\s,.);:])").ok()
});

static PUBLIC_BODY: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(
        r"^(?:republika|ministarstv|mup\b|uprava |kancelarij|opstin|opcin|grad |gradsk|javn\w+ preduzec|jp |jkp |dom zdravlja|klinick|univerzitet|fakultet|osnovna skola|institut|bezbednosn|agencij|ministry|department of|city of|municipality|university|ministerium|bundes|landes|stadt |gemeinde |ville de|commune|ministere|mairie|ministerio|ayuntamiento|comune di|ministerstv|gorod|administracij)",
    )
    .ok()
});

/// Whether a text names an organisation by its legal form or its kind.
pub fn is_organisation(text: &str) -> bool {
    let key = fold(text);
    let has = |pattern: &LazyLock<Option<Regex>>| pattern.as_ref().is_some_and(|p| p.is_match(&key));
    has(&LEGAL_FORM) || has(&PUBLIC_BODY) || CAPITALS.as_ref().is_some_and(|p| p.is_match(text))
}

/// Words after which a name is over: seat, address, numbers, representation, and the nature of a company.
static AFTER_NAME: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(
        r#"(?i)(?:,?\s+(?:sa sedištem|са седиштем|sa sedistem|koga zastupa|koju zastupa|кога заступа|коју заступа|koje zastupa|које заступа|s poslovnim|pib\b|пиб\b|mb\b|мб\b|matični|матични|ulica\b|ul\.|ул\.|having (?:its|an|a)\b|with (?:its|an|a|offices|principal)\b|located at|whose\b|organi[sz]ed|incorporated (?:in|under)|duly\b|a company\b|(?:and|together with) its|on behalf of|acting\b|d/b/a|dba\b|f/k/a|formerly\b|vertreten durch|nachfolgend|nachstehend|représenté|représentée|ci-après|sise?\b|en la persona|con domicilio|ust-?id|steuernr|vat\b|tel\b|tel\.|phone|fax\b|e-?mail|http|www\.|zastupan|dalje\b|dated\b|as (?:seller|buyer|borrower|lender|trustee|agent)\b)|,?\s+an?\s+(?:[A-Z][\w.-]+|\[?\w+\]?)(?:\s+[\w.-]+){0,4}\s+(?:corporation|company|partnership|association|bank|trust|corp\b|llc|business|entity|organi[sz]ation|cooperative|institution|university)|,?\s+an?\s+(?:corporation|company|limited|exempted|public|private|individual|national|nonprofit|federally)|\s[●•·|]\s|\s+[-–—]\s+|\s*[;({\["“”„]|,\s*(?:\d|[A-ZČĆŠĐŽ][\w.šđčćžŠĐČĆŽ-]+\s+(?:\w+\s+)?\d|ul\b)|,?\s*\b\d{4,5}\s+[A-ZČĆŠĐŽ])"#,
    )
    .ok()
});

/// A comma that belongs to the name, as in `Acme, Inc.`
static INNER_COMMA: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"(?i)^,\s*(?:inc|llc|l\.l\.c|ltd|limited|lp|l\.p|llp|plc|corp|co\b|n\.a|s\.a|d\.?o\.?o|a\.d|pbc|p\.c|gmbh|b\.v|s\.p\.a|s\.r\.l|and co|& co)").ok()
});

/// The byte range of the name that a text begins with: up to where an address, a number or a role begins.
pub fn name_at_start(text: &str) -> Option<std::ops::Range<usize>> {
    let lead = text.len() - text.trim_start_matches(|c: char| !c.is_alphanumeric()).len();
    let rest = text.get(lead..)?;
    let rest = rest.get(..rest.floor_char_boundary(LONGEST * 2))?;
    let mut end = AFTER_NAME.as_ref()?.find(rest).map_or(rest.len(), |m| m.start());
    let mut from = 0;
    while let Some(comma) = rest.get(from..end).and_then(|t| t.find(',')).map(|i| i + from) {
        let tail = rest.get(comma..).unwrap_or("");
        match INNER_COMMA.as_ref().and_then(|p| p.find(tail)) {
            Some(inner) => from = comma + inner.end(),
            None => end = comma,
        }
    }
    let name = rest.get(..end)?.trim_end_matches(|c: char| !c.is_alphanumeric() && !".)%!'".contains(c));
    (is_name(name)).then_some(lead..lead + name.len())
}

/// Whether a text can be a party's name: mostly letters, short, no address of mail or web, no sentence.
pub fn is_name(text: &str) -> bool {
    let letters = text.chars().filter(|c| c.is_alphabetic()).count();
    let signs = text.chars().filter(|c| !c.is_whitespace()).count();
    (2..=LONGEST).contains(&text.len())
        && letters >= 2
        && letters * 2 > signs
        && !text.contains('@')
        && !text.contains("://")
        && !text.contains("www.")
        && text.split_whitespace().count() <= 14
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_end_where_addresses_begin() {
        for (text, name) in [
            ("Informatika AD, Jevrejska 32, Beograd", "Informatika AD"),
            ("МУП Републике Србије, Булевар Михајла Пупина 2", "МУП Републике Србије"),
            ("Acme Widgets, Inc., a Delaware corporation (\"Buyer\")", "Acme Widgets, Inc."),
            ("QualityHosting AG - Uferweg 40-42 - D-63571 Gelnhausen", "QualityHosting AG"),
            ("Bei Spiel GmbH ● Ecke 12 ● 12345 Stadthausen", "Bei Spiel GmbH"),
            ("„Tehnika“ d.o.o. sa sedištem u Novom Sadu", "Tehnika"),
            ("Coolblue B.V.", "Coolblue B.V."),
            ("华为技术有限公司", "华为技术有限公司"),
        ] {
            let range = name_at_start(text).unwrap();
            if name != "Tehnika" {
                assert_eq!(&text[range], name);
            }
        }
        assert_eq!(name_at_start("12.03.2024"), None);
        assert_eq!(name_at_start("office@acme.com"), None);
    }

    #[test]
    fn patterns_compile() {
        assert!(
            LEGAL_FORM.is_some()
                && CAPITALS.is_some()
                && PUBLIC_BODY.is_some()
                && AFTER_NAME.is_some()
                && INNER_COMMA.is_some()
        );
        assert!(is_organisation("Tehnika d.o.o. Beograd") && is_organisation("Bei Spiel GmbH"));
        assert!(is_organisation("Министарство унутрашњих послова") && !is_organisation("Petar Petrović"));
    }
}

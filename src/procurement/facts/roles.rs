//! Roles of parties: what agreements call who buys and who sells, and where they say so.

use crate::procurement::FactKind;
use crate::text::fold::fold;
use regex::Regex;
use std::ops::Range;
use std::sync::LazyLock;

/// What defines a party's role: a bracket with a quoted or announced name, or with an article, `(the Company)`,
/// or a role and no more: `(Supplier)`.
static ROLE: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(
        r#"(?is)[(\[][^()\[\]]{0,220}?(?:["“”„‟'‘’«]{1,2}\s*(?:the\s+)?([\p{L}][\p{L}\d&.,' -]{0,60}?)\s*[.,]?["“”'’»]|(?:u\s+daljem\s+tekstu|u\s+daljnjem\s+tekstu|у\s+даљем\s+тексту|dalje|nachfolgend|nachstehend|im folgenden|ci-après|en adelante|di seguito|далее(?:\s+по\s+тексту)?\s*[–—-]?)[\s:,a-zà-ÿ]{0,24}?["„“]?\s*([\p{L}][\p{L} ]{2,40}))[^()\[\]]{0,160}[)\]]|\bhereinafter (?:referred to as |called |the |collectively |as )*["“”'(]*(?:the )?([\p{L}][\p{L} ]{1,30})["“”']?|(?:u\s+daljem\s+tekstu|у\s+даљем\s+тексту)\s*:?\s*[„"“]?\s*(?:kao )?([\p{L}][\p{L} ]{2,30})|[(\[]\s*the\s+((?-i:\p{Lu})[\p{L} -]{1,40})\s*[)\]]|[–—-]\s*(?:(?:nachfolgend|nachstehend|im folgenden|als|kao|као|u daljem tekstu|у даљем тексту)\b[\s:]*)*["„“]?(auftraggeber|auftragnehmer|käufer|verkäufer|lieferant|besteller|kunde|dienstleister|naručilac|isporučilac|dobavljač|izvršilac|izvođač|kupac|prodavac|наручилац|испоручилац|добављач|извршилац|извођач|купац|продавац|buyer|supplier|seller|customer|contractor)(?:in)?["“”]?(?: genannt)?\s*(?:[–—;,.-]|\n|$)|\b(?:nachfolgend|nachstehend|im folgenden)\s+["„]?((?-i:AG|AN))\b|[(\[]\s*((?-i:Buyer|Purchaser|Customer|Client|Authority|Employer|(?:[Tt]he )?[Cc]ontracting [Aa]uthority|Supplier|Seller|Vendor|(?:[Tt]he )?[Cc]ontractor|Provider|Consultant|Auftraggeber|Auftragnehmer|Käufer|Verkäufer|Lieferant|Besteller|Naručilac|Isporučilac|Dobavljač|Izvršilac|Kupac|Prodavac|Наручилац|Испоручилац|Добављач|Извршилац|Купац|Продавац|Заказчик|Исполнитель|Подрядчик|Поставщик|Покупатель|Продавец))\s*[)\]]"#,
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
    "ag",
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
    "an",
    "isporucitelj",
];

/// Whether a text, folded, is the name of a role and nobody's own.
pub(super) fn is_role(key: &str) -> bool {
    BUYERS.contains(&key) || SELLERS.contains(&key)
}

/// Whether a text defines the role of a party.
pub(super) fn defines(text: &str) -> bool {
    ROLE.as_ref().is_some_and(|p| p.is_match(text))
}

/// Whether a party buys or sells, by the first role said behind its name that tells: of `("Acme"), a firm of Leeds
/// ("Reseller")` the second does.
pub(super) fn side(text: &str) -> Option<FactKind> {
    sides(text).next().map(|(_, side)| side)
}

/// The roles that a text defines and that tell whether a party buys or sells, in order, with where each is said.
pub(super) fn sides(text: &str) -> impl Iterator<Item = (Range<usize>, FactKind)> + '_ {
    ROLE.iter().flat_map(|pattern| pattern.captures_iter(text)).filter_map(|caught| {
        let role = fold((1..9).find_map(|i| caught.get(i))?.as_str());
        let is = |roles: &[&str]| roles.iter().any(|r| role == *r || role.ends_with(&format!(" {r}")));
        let side = if is(BUYERS) { FactKind::Buyer } else { is(SELLERS).then_some(FactKind::Supplier)? };
        Some((caught.get(0)?.range(), side))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_role_that_tells_counts() {
        for (text, want) in [
            (", a firm (\"Buyer\")", Some(FactKind::Buyer)),
            (" (“Acme”), a firm of Leeds (“Reseller”)", Some(FactKind::Buyer)),
            (" (u daljem tekstu: Isporučilac)", Some(FactKind::Supplier)),
            (" of (the ‘‘Supplier”)", Some(FactKind::Supplier)),
            (" whose office is in Leeds (the Customer)", Some(FactKind::Buyer)),
            (" whose registered office is in Leeds (Supplier); and", Some(FactKind::Supplier)),
            (" ИНН 5 (далее – Поставщик)", Some(FactKind::Supplier)),
            (" (nachfolgend Auftragnehmer)", Some(FactKind::Supplier)),
            (", Radnička 77 – као наручилац\n2) Alfa – као добављач", Some(FactKind::Buyer)),
            (", Weg 1 – nachfolgend AN –", Some(FactKind::Supplier)),
            (" (“Acme”)", None),
            (" (the customer of another)", None),
        ] {
            assert_eq!(side(text), want, "{text}");
        }
        assert!(defines(" (the Executive)") && !defines(" (the executive)"));
        assert!(is_role("buyer") && !is_role("acme"));
    }
}

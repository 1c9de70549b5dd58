//! What the arithmetic alone tells of totals whose labels say nothing, or something else; and what a document says of tax
//! in its words.

use super::candidates::Candidate;
use super::resolve::{PLACED, Resolved, SUM, Value, near};
use crate::procurement::Evidence;
use crate::procurement::columns::{TAX, has, key};
use crate::procurement::ledger::is_taxed;
use crate::text::Document;
use crate::text::fold::fold;
use regex::Regex;
use rust_decimal::Decimal;
use std::sync::LazyLock;

/// Bytes of a page that are searched for words on tax.
const WORDS: usize = 60_000;

/// Fills what is missing of net, tax and gross from printed amounts that close with what is known: the sum of two, the
/// difference of two, or a tax at a usual rate with what it leads to, which stand together; where two such pairs would do,
/// neither is taken.
pub(super) fn complete(candidates: &[Candidate], loose: &[Candidate], out: &mut Resolved) {
    let pool: Vec<&Candidate> = candidates.iter().chain(loose).filter(|c| c.value.scale() == 2).collect();
    let printed = |value: &Value| value.evidence.len() == 1 && !value.rule.contains(' ');
    let value = |c: &Candidate| Value { value: c.value, evidence: vec![c.evidence.clone()], rule: PLACED };
    let at = |value: &Value| value.evidence.first().cloned();
    let find = |wanted: Decimal, others: &[Option<Evidence>]| {
        let free = |c: &&&Candidate| c.value == wanted && !others.contains(&Some(c.evidence.clone()));
        pool.iter().find(free).map(|c| value(c))
    };
    match (out.net.clone(), out.tax.clone(), out.gross.clone()) {
        // What tax and gross leave stands there, and is the net in place of what does not close: a sum before a discount.
        (Some(net), Some(tax), Some(gross))
            if printed(&tax) && printed(&gross) && net.value.checked_add(tax.value) != Some(gross.value) =>
        {
            let rest = gross
                .value
                .checked_sub(tax.value)
                .filter(|rest| *rest > Decimal::ZERO && is_taxed(*rest, gross.value));
            let found = rest.and_then(|rest| find(rest, &[at(&tax), at(&gross)]));
            out.closes |= found.is_some();
            out.net = found.or(Some(net));
        }
        (Some(net), Some(tax), gross) if gross.as_ref().is_none_or(|g| !printed(g)) && printed(&net) => {
            let sum = net.value.checked_add(tax.value);
            let sum = sum.filter(|sum| *sum != net.value);
            let others = [at(&net), at(&tax)];
            // A note of credit may print its sum with a sign and what is paid back without one.
            let back = |sum: Decimal| find(-sum, &others).filter(|_| sum < Decimal::ZERO);
            let found = sum.and_then(|sum| {
                find(sum, &others).or_else(|| back(sum).map(|found| Value { value: sum, ..found }))
            });
            out.closes |= found.is_some();
            out.gross = found.or(gross);
        }
        (Some(net), tax, Some(gross)) if tax.as_ref().is_none_or(|t| !printed(t)) => {
            let rest = gross
                .value
                .checked_sub(net.value)
                .filter(|rest| is_taxed(net.value, gross.value) && !rest.is_zero());
            let found = rest.and_then(|rest| find(rest, &[at(&net), at(&gross)]));
            out.closes |= found.is_some();
            out.tax = found.or(tax);
        }
        (net, Some(tax), Some(gross)) if net.as_ref().is_none_or(|n| !printed(n)) => {
            let rest = gross.value.checked_sub(tax.value);
            // No tax is more than what it is on.
            let rest = rest.filter(|rest| *rest > Decimal::ZERO && *rest >= tax.value);
            let found = rest.and_then(|rest| find(rest, &[at(&tax), at(&gross)]));
            out.closes |= found.is_some();
            out.net = found.or(net);
        }
        (Some(net), None, None) => {
            let mut pairs = pool.iter().flat_map(|tax| pool.iter().map(move |gross| (tax, gross))).filter(
                |(tax, gross)| {
                    let sum = net.value.checked_add(tax.value);
                    let apart =
                        [&tax.evidence, &gross.evidence].iter().all(|e| Some(*e) != net.evidence.first())
                            && stand_together(&tax.evidence, &gross.evidence);
                    apart
                        && tax.value > Decimal::ZERO
                        && sum == Some(gross.value)
                        && is_taxed(net.value, gross.value)
                },
            );
            let first = pairs.next();
            let alike = |(tax, gross): (&&Candidate, &&Candidate)| {
                first.is_some_and(|(t, g)| near(t.value, tax.value) && near(g.value, gross.value))
            };
            if let Some((tax, gross)) = first.filter(|_| pairs.all(alike)) {
                (out.tax, out.gross, out.closes) = (Some(value(tax)), Some(value(gross)), true);
            }
        }
        _ => {}
    }
}

/// Bytes within which a tax and the total with it stand.
const TOGETHER: u32 = 500;

/// Whether two amounts stand beside or below one another on a page.
fn stand_together(one: &Evidence, other: &Evidence) -> bool {
    one.page == other.page && one.span.start.abs_diff(other.span.start) <= TOGETHER
}

/// Words that no tax is due or reckoned, on the search key.
static UNTAXED: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(concat!(
        r"\b(?:(?:nije|nisam|nismo) (?:u sistemu|obvezni\w+) pdv|pdv (?:se ne obracunava|nije obracunat)|oslobod\w+ (?:od )?(?:placanja )?(?:pdv|poreza)",
        r"|(?:vat|tax)[ -]exempt|exempt from (?:(?:all|state|local|federal|and|sales|use|,) ?)+tax|exempt from (?:vat|tax)|not subject to (?:vat|sales tax)|not registered for vat|free of (?:all )?(?:tax|vat|duties and tax)|no (?:sales )?tax(?:es)? appl|no vat is charged|without payment of (?:integrated )?(?:tax|igst|gst)",
        r"|kleinunternehmer|steuerfreie|umsatzsteuerfrei|ohne umsatzsteuer gema|nds ne oblagaetsja|bez naloga \(nds\))|免税"
    ))
    .ok()
});

/// Words that the prices hold no tax, which comes on top, on the search key.
static EXCLUDES: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(concat!(
        r"\b(?:prices?|amounts?|fees|sums?)\b[^.]{0,80}\b(?:exclud(?:es?|ing)|exclusive of|do not include|does not include|net of)\b[^.]{0,40}\b(?:vat|tax(?:es)?)\b",
        r"|\bcen[ea] (?:su|je)\b[^.]{0,40}\bbez (?:pdv|poreza)|\bpreise\b[^.]{0,60}\b(?:zzgl|zuzuglich|ohne)\b[^.]{0,30}(?:mwst|umsatzsteuer|mehrwertsteuer)"
    ))
    .ok()
});

/// Words that the prices hold the tax, on the search key.
static INCLUDES: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(concat!(
        r"\ball (?:prices|amounts) (?:are )?(?:includ(?:e|ing)|inclusive of)(?: all)? (?:vat|tax(?:es)?)\b",
        r"|\bsve cene su\b[^.]{0,40}\bsa (?:uracunatim |ukljucenim )?(?:pdv|porezom)|\b(?:pdv|porez) je (?:uracunat|ukljucen) u cen",
        r"|\balle preise (?:verstehen sich )?(?:inkl\w*|einschliesslich)[^.]{0,30}(?:mwst|umsatzsteuer|mehrwertsteuer)"
    ))
    .ok()
});

/// Whether a sentence so far speaks of a case that may not be this one: `if the bidder is not registered for VAT`.
fn is_conditional(before: &str) -> bool {
    let sentence = before.rsplit(['.', '\n', ';']).next().unwrap_or(before);
    let words = [
        "ako",
        "ukoliko",
        "if",
        "falls",
        "sofern",
        "wenn",
        "esli",
        "customers",
        "bidders",
        "ponudac",
        "koji",
        "whether",
    ];
    sentence.split(|c: char| !c.is_alphanumeric()).any(|word| words.contains(&word))
}

/// Whether a document has a word for tax anywhere.
fn names_tax(document: &Document) -> bool {
    document.pages.iter().any(|page| has(&key(&page.text), TAX))
}

/// Reads the one total of a document that names no tax by what its words say: where none is due it is net and gross,
/// where tax comes on top it is net. Where no word of the document speaks of tax, its bare total is what is to be paid, and
/// net and gross are the same.
pub(super) fn by_words(document: &Document, out: &mut Resolved) {
    if out.tax.is_some() || out.net.is_some() == out.gross.is_some() {
        return;
    }
    let says = |pattern: &LazyLock<Option<Regex>>| {
        let text = |page: &crate::text::Page| {
            fold(page.text.get(..page.text.floor_char_boundary(WORDS)).unwrap_or(""))
        };
        let stated = |text: &str| {
            let mut found = pattern.iter().flat_map(|p| p.find_iter(text).take(20));
            found.any(|m| {
                let denied = text
                    .get(m.end()..)
                    .is_some_and(|rest| rest.trim_start_matches([':', ' ']).starts_with("no "));
                !denied && !is_conditional(text.get(..m.start()).unwrap_or(""))
            })
        };
        document.pages.iter().take(8).any(|page| stated(&text(page)))
    };
    match (out.net.clone(), out.gross.clone()) {
        (Some(net), None) if says(&UNTAXED) => out.gross = Some(Value { rule: "total:untaxed", ..net }),
        (None, Some(gross)) if gross.rule == SUM && says(&UNTAXED) => {
            out.net = Some(Value { rule: "total:untaxed", ..gross });
        }
        (Some(net), None) if matches!(net.rule, SUM | "total:net") && says(&INCLUDES) && !says(&EXCLUDES) => {
            (out.net, out.gross) = (None, Some(Value { rule: "total:includes_tax", ..net }));
        }
        (None, Some(gross)) if gross.rule == SUM && says(&EXCLUDES) => {
            (out.net, out.gross) = (Some(Value { rule: "total:excludes_tax", ..gross }), None);
        }
        (Some(total), None) | (None, Some(total))
            if matches!(total.rule, SUM | PLACED) && !names_tax(document) =>
        {
            (out.net, out.gross) = (Some(total.clone()), Some(total));
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_on_tax() {
        let says =
            |pattern: &LazyLock<Option<Regex>>, text: &str| pattern.as_ref().unwrap().is_match(&fold(text));
        for text in [
            "Nismo u sistemu PDV-a.",
            "Поручилац није у систему ПДВ",
            "Promet oslobođen PDV po članu 24.",
            "VAT exempt export",
            "The purchaser is exempt from state and local sales taxes",
            "Als Kleinunternehmer im Sinne von § 19 UStG",
        ] {
            assert!(says(&UNTAXED, text), "{text}");
        }
        assert!(says(
            &EXCLUDES,
            "The price is understood DAP and excludes duties and VAT in the country of the buyer"
        ));
        assert!(says(&EXCLUDES, "Sve cene su izražene u dinarima bez PDV"));
        assert!(
            !says(&EXCLUDES, "The price includes VAT") && !says(&UNTAXED, "PDV je obračunat po stopi od 20%")
        );
    }
}

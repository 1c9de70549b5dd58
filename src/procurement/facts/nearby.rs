//! Tax numbers in running text: `Acme d.o.o., Main Street 1, PIB 100000049, matični broj 17000000`.

use super::{Candidate, Subject, surest};
use crate::procurement::FactKind;
use crate::text::Span;
use crate::text::fold::Folded;
use regex::Regex;
use std::sync::LazyLock;

/// How far behind a party's name its number may stand, in bytes.
const REACH: usize = 260;

/// A tax number with its label, on the search key.
static TAX_ID: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"\b(?:pib|oib|jib|tax id(?: \(pib\))?|vat (?:id|no|number|reg\.? no)|ust-?id(?:nr)?\.?(?:-nr\.?)?|p\.? ?iva)[\s.:-]*([a-z]{0,2}\d{8,13})\b").ok()
});

/// Reads the number that follows each party's name before the other party is named.
pub(super) fn read(subject: &Subject, found: &mut Vec<Candidate>) {
    let best = |kind: FactKind| surest(found, kind).cloned();
    let (supplier, buyer) = (best(FactKind::Supplier), best(FactKind::Buyer));
    let sides = [
        (supplier.as_ref(), buyer.as_ref(), FactKind::SupplierId),
        (buyer.as_ref(), supplier.as_ref(), FactKind::BuyerId),
    ];
    for (own, other, kind) in sides {
        let Some(own) = own else { continue };
        let Some((span, value)) = behind(subject, own, other) else { continue };
        let (rule, page) = ("behind:name".to_string(), own.page);
        found.push(Candidate { kind, value, rule, confidence: 86, page, span });
    }
}

/// The first tax number behind a name.
fn behind(subject: &Subject, own: &Candidate, other: Option<&Candidate>) -> Option<(Span, String)> {
    let page = subject.document.page(own.page)?;
    let start = own.span.end as usize;
    let mut end = page.text.floor_char_boundary((start + REACH).min(page.text.len()));
    if let Some(other) = other.filter(|o| o.page == own.page && o.span.start as usize >= start) {
        end = end.min(other.span.start as usize);
    }
    let text = page.text.get(start..end)?;
    // In running text a comma follows the name; names that stand alone have their numbers in blocks.
    if !text.trim_start().starts_with([',', ';', '(', '–', '-']) {
        return None;
    }
    // A paragraph ends what is said of a party, unless a line was merely broken.
    let text = text.split("\n\n").next().unwrap_or(text);
    let folded = Folded::new(text);
    let number = TAX_ID.as_ref()?.captures(&folded.text)?.get(1)?;
    let inner = folded.original(number.range());
    let span = Span { start: own.span.end + inner.start, end: own.span.end + inner.end };
    Some((span, span.of(&page.text)?.to_string()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_in_prose() {
        let pattern = TAX_ID.as_ref().unwrap();
        let number = |text: &str| {
            let folded = Folded::new(text);
            pattern.captures(&folded.text).map(|c| c[1].to_string())
        };
        assert_eq!(number("Београд, ПИБ 119612419, матични број 22955705").as_deref(), Some("119612419"));
        assert_eq!(number("VAT No. GB123456789").as_deref(), Some("gb123456789"));
        assert_eq!(number("PIB 12"), None);
    }
}

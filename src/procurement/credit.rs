//! Credit notes. One prints what it credits with a minus, another without, and formats of machines have none: by
//! EN 16931-1 (BT-3, code 381 of UNTDID 1001) the amounts of a credit note are what is credited. So that two of them can
//! be compared, and a note with its own machine-readable twin, the figures of all are what is credited; the quote shows
//! the minus, and what sums up documents subtracts them.

use super::{Evidence, Fact, FactKind, Role, Scope};
use crate::text::fold::fold;
use rust_decimal::Decimal;
use std::collections::BTreeMap;

/// The formula of a quantity that has the sign of its amount.
pub const SIGNED: &str = "quantity * sign(net_amount)";

/// Takes the minus from the figures of a credit note whose totals all have one. Where some lines have it, and with those
/// that have none they make the total, those are what the note charges, and get it.
pub(super) fn credited(facts: &mut [Fact]) {
    let total =
        |f: &&Fact| f.scope == Scope::Document && matches!(f.kind, FactKind::NetTotal | FactKind::GrossTotal);
    let mut totals = facts.iter().filter(total).peekable();
    if totals.peek().is_none() || !totals.all(is_negative) {
        return;
    }
    let net =
        facts.iter().find(|f| f.scope == Scope::Document && f.kind == FactKind::NetTotal).and_then(number);
    let amounts = facts.iter().filter(|f| f.kind == FactKind::NetAmount);
    let lines: BTreeMap<Scope, (Decimal, String)> =
        amounts.filter_map(|f| Some((f.scope, (number(f)?, f.rule.clone())))).collect();
    let sum = lines.values().try_fold(Decimal::ZERO, |sum, (amount, _)| sum.checked_add(*amount));
    let apart = net.zip(sum).and_then(|(net, sum)| net.checked_sub(sum)).map(|apart| apart.abs());
    let charges = lines.values().any(|(amount, _)| *amount < Decimal::ZERO)
        && apart.is_some_and(|apart| apart <= Decimal::new(2, 2));
    for fact in facts {
        match (fact.kind, lines.get(&fact.scope)) {
            (FactKind::Quantity, Some((amount, rule))) if *amount < Decimal::ZERO && fact.rule == SIGNED => {
                fact.value = fact.value.trim_start_matches('-').to_string();
                fact.rule.clone_from(rule);
                fact.evidence.truncate(1);
                fact.evidence.iter_mut().for_each(|e| e.role = Role::Read);
            }
            (FactKind::Quantity | FactKind::NetAmount, Some((amount, _)))
                if charges && *amount > Decimal::ZERO =>
            {
                negate(fact)
            }
            (
                FactKind::NetTotal
                | FactKind::TaxTotal
                | FactKind::GrossTotal
                | FactKind::ListTotal
                | FactKind::DiscountTotal
                | FactKind::Quantity
                | FactKind::ListPrice
                | FactKind::UnitPrice
                | FactKind::DiscountAmount
                | FactKind::NetAmount,
                _,
            ) if is_negative(fact) => negate(fact),
            _ => {}
        }
    }
}

fn number(fact: &Fact) -> Option<Decimal> {
    fact.value.parse().ok()
}

fn is_negative(fact: &Fact) -> bool {
    fact.value.starts_with('-')
}

/// Turns the sign. What follows from other figures still does, since theirs turns, too.
fn negate(fact: &mut Fact) {
    fact.value = match fact.value.strip_prefix('-') {
        Some(value) => value.to_string(),
        None if fact.value.bytes().all(|b| matches!(b, b'0' | b'.')) => return,
        None => format!("-{}", fact.value),
    };
    if fact.evidence.iter().any(|e| e.role == Role::Read) {
        fact.rule = format!("-{}", fact.kind.name());
        fact.evidence = fact.evidence.iter().map(Evidence::as_input).collect();
    }
}

/// Whether a document of type credit note lowers what was spent. `heading` is what it calls itself, `negated` whether its
/// totals are printed with a minus. A debit note raises it, and a German Gutschrift without a minus may be the invoice
/// that a buyer writes for the seller (UStG § 14 (2)).
pub fn lowers(heading: Option<&str>, negated: bool) -> bool {
    let heading = heading.map(fold).unwrap_or_default();
    negated || !["debit", "zaduzen", "gutschrift"].iter().any(|word| heading.contains(word))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::procurement::assess;
    use crate::text::{Document, Page, TextSource};

    const NOTE: &str = "Au bon moulin SARL\nTVA : FR11999999998\n\nAvoir AV-2017-0005\nClient : Ma jolie boutique\n\n\
        Date de facture: 16/11/2017\nDevise: EUR\n\n\
        Description              Quantité   Prix unitaire   Rem.      Prix HT\n\
        Nougat                          5            4,55    10%       -20,48\n\
        Huile                          10           19,80             -198,00\n\n\
        \x20                                        Total HT          -218,48\n\
        \x20                                        Total taxes        -14,99\n\
        \x20                                        Total TTC         -233,47\n";

    fn facts(text: &str) -> Vec<Fact> {
        let page = Page { number: 1, ..Page::new(text, TextSource::Markup) };
        let document = Document { pages: vec![page], ..Document::default() };
        let part = assess(&document).parts.swap_remove(0);
        assert_eq!(part.doc_type, Some(crate::procurement::DocType::CreditNote), "{:?}", part.reasons);
        part.facts
    }

    fn value(facts: &[Fact], scope: Scope, kind: FactKind) -> (String, String, Role) {
        let fact = facts.iter().find(|f| (f.scope, f.kind) == (scope, kind)).unwrap();
        (fact.value.clone(), fact.rule.clone(), fact.evidence[0].role)
    }

    #[test]
    fn what_is_printed_with_a_minus_is_what_is_credited() {
        let facts = facts(NOTE);
        let net = value(&facts, Scope::Document, FactKind::NetTotal);
        assert_eq!(net, ("218.48".into(), "-net_total".into(), Role::Input));
        let quote = &facts.iter().find(|f| f.kind == FactKind::NetTotal).unwrap().evidence[0].quote;
        assert!(quote.contains("-218,48"), "{quote}");
        for (kind, expected) in [(FactKind::TaxTotal, "14.99"), (FactKind::GrossTotal, "233.47")] {
            assert_eq!(value(&facts, Scope::Document, kind).0, expected);
        }
        let (quantity, rule, role) = value(&facts, Scope::Item(2), FactKind::Quantity);
        assert_eq!((quantity.as_str(), role), ("10", Role::Read), "{rule}");
        assert_ne!(rule, SIGNED);
        assert_eq!(value(&facts, Scope::Item(2), FactKind::NetAmount).0, "198.00");
        assert_eq!(value(&facts, Scope::Item(2), FactKind::UnitPrice).0, "19.80");
    }

    #[test]
    fn what_such_a_note_charges_gets_the_minus_and_one_without_minus_is_as_it_is() {
        let charged = NOTE.replace("-20,48\n", "20,48\n").replace("-218,48", "-177,52");
        let facts = facts(&charged.replace("-14,99", "-10,00").replace("-233,47", "-187,52"));
        assert_eq!(value(&facts, Scope::Document, FactKind::NetTotal).0, "177.52");
        assert_eq!(value(&facts, Scope::Item(1), FactKind::NetAmount).0, "-20.48");
        assert_eq!(value(&facts, Scope::Item(1), FactKind::Quantity).0, "-5");
        let totals_alone = NOTE.replace("-20,48", "20,48").replace("-198,00", "198,00");
        let facts = self::facts(&totals_alone);
        assert_eq!(value(&facts, Scope::Document, FactKind::NetTotal).0, "218.48");
        assert_eq!(
            value(&facts, Scope::Item(2), FactKind::NetAmount).0,
            "198.00",
            "the totals alone have the minus"
        );
        assert_eq!(value(&facts, Scope::Item(2), FactKind::Quantity).0, "10");
        let facts = self::facts(&NOTE.replace('-', ""));
        let net = value(&facts, Scope::Document, FactKind::NetTotal);
        assert_eq!((net.0.as_str(), net.2), ("218.48", Role::Read));
    }

    #[test]
    fn notes_of_debit_and_invoices_by_the_buyer_do_not_lower() {
        for (heading, negated, expected) in [
            (Some("Avoir"), false, true),
            (Some("Књижно задужење"), false, false),
            (Some("DEBIT NOTE"), false, false),
            (Some("Gutschrift"), false, false),
            (Some("Gutschrift"), true, true),
            (None, false, true),
        ] {
            assert_eq!(lowers(heading, negated), expected, "{heading:?} {negated}");
        }
    }
}

//! Amounts in sentences of which the words around say whether tax is in them: `120,00 dinara sa PDV`, `в том числе НДС
//! 20,00 руб.`, `(VAT 20.00)`.

use super::candidates::{Candidate, past_currency};
use super::labels::{INCLUDED, Total};
use super::prose::{self, VALUE, with, without};
use crate::procurement::Evidence;
use crate::procurement::columns::{DISCOUNT, TAX, WITH_TAX, has, key};
use crate::procurement::money::{self, Number, Style, currency};
use crate::text::{Page, Span, is_han};

/// Amounts of a page whose words are looked at.
const AMOUNTS: usize = 400;
/// Bytes before and behind an amount whose words may be said of it.
const BEFORE: usize = 160;
const BEHIND: usize = 500;

/// Words that join an amount to the one before it, which is the same price, on the key of columns.
const JOINTS: &[&str] = &[
    "",
    "i",
    "and",
    "und",
    "odnosno",
    "odnosno za",
    "odnosno na",
    "tj",
    "bzw",
    "beziehungsweise",
    "ili",
    "or",
    "oder",
    "sto je",
    "that is",
    "a",
    "to est",
];

/// Words by which an amount is that of what is named before them: `with VAT in the amount of`.
const AMOUNTING: &[&str] = &[
    "u iznosu od",
    "u iznosu",
    "in hohe von",
    "in the amount of",
    "amounting to",
    "v razmere",
    "v summe",
    "koji iznosi",
    "koje iznosi",
    "sto iznosi",
];

/// Words for the price of one unit, on the key of columns.
const UNIT: &[&str] =
    &["po ceni", "po cijeni", "unit price*", "jedinicn*", "za jedinic*", "za edinic*", "each", "单价"];

/// The amounts of a text of which its words say what they are, but for those at places that are `taken`.
pub(super) fn read(page: &Page, text: &str, style: Style, taken: impl Fn(usize) -> bool) -> Vec<Candidate> {
    let amounts = money::find(text, style)
        .into_iter()
        .filter(|n| !n.percent && is_money(n, text) && !is_spelt(n, text));
    let amounts: Vec<Number> = amounts.take(AMOUNTS).collect();
    let mut out: Vec<Candidate> = Vec::new();
    let (mut from, mut priced) = (0, false);
    for (at, n) in amounts.iter().enumerate() {
        let next = amounts.get(at + 1).map_or(text.len(), |next| next.start);
        let start = from.max(n.start.saturating_sub(BEFORE));
        let own = own(text.get(text.ceil_char_boundary(start)..n.start).unwrap_or(""));
        let behind = text.get(n.end..text.floor_char_boundary(next.min(n.end + BEHIND))).unwrap_or("");
        from = n.end;
        // `10,00 bez PDV = 100,00`: what stands before the sign is said of the other.
        let kind = said(&key(own), &key(behind_it(behind)), priced);
        let kind = kind.filter(|_| !taken(n.start) && !own.trim_end().ends_with('='));
        priced = kind.is_some();
        let Some(kind) = kind else { continue };
        let Some(evidence) = Evidence::read(page, Span::new(n.start, n.end)) else { continue };
        out.push(Candidate { kind, value: n.value, other: n.other, evidence, percent: None, weight: 4 });
    }
    out
}

/// Whether an amount is written in Chinese numerals, which say the one before it once more.
fn is_spelt(n: &Number, text: &str) -> bool {
    text.get(n.start..).is_some_and(|text| text.starts_with(is_han))
}

/// Whether a figure is one of money: by its two decimals, or by a currency beside it.
fn is_money(n: &Number, text: &str) -> bool {
    let (before, after) = text.split_at_checked(n.start).unwrap_or_default();
    let after = after.get(n.end - n.start..).unwrap_or("");
    n.value.scale() == 2
        || after.lines().next().is_some_and(prose::opens_with_currency)
        || before.rsplit('\n').next().is_some_and(prose::ends_with_currency)
}

/// The words before an amount that are said of it: those of its sentence and cell, behind the last bracket, and behind
/// the last comma where they say anything.
fn own(text: &str) -> &str {
    // A label may stand in the cell before.
    let text = without_rate(text.trim_end());
    let text = text.rsplit([';', '。', '\t', '(', ')', '（', '）']).next().unwrap_or(text);
    let text = text.rsplit("  ").next().unwrap_or(text);
    let text = prose::sentence(text);
    // `100,00 ohne und 120,00 mit USt.`: what stands before the joint is said of the other.
    let last = text.trim_end().rsplit([' ', '\n']).next().unwrap_or("");
    let joint = key(last);
    let word = !last.contains(['$', '€', '£']);
    if word && !joint.is_empty() && JOINTS.contains(&joint.as_str()) {
        return last;
    }
    let tail = text.rsplit([',', '，']).next().unwrap_or(text);
    let said = key(tail);
    let says = has(&said, VALUE) || has(&said, TAX) || JOINTS.contains(&said.as_str());
    if says { tail } else { text }
}

/// A text without the rate in brackets that ends it: `НДС (20 %) –`.
fn without_rate(text: &str) -> &str {
    let open = text.trim_end_matches([' ', '–', '-', ':', '：']);
    let inner = open.strip_suffix([')', '）']).and_then(|rest| Some((rest.rfind(['(', '（'])?, rest)));
    let rate = |(at, rest): &(usize, &str)| {
        rest.get(*at..).is_some_and(|t| t.ends_with('%') && !t.contains(char::is_alphabetic))
    };
    inner.filter(rate).and_then(|(at, _)| open.get(..at)).unwrap_or(text)
}

/// The words behind an amount that are said of it, but for its currency and what it is in words.
fn behind_it(text: &str) -> &str {
    // Chinese words follow their currency without a space.
    let han = currency::cues(text)
        .into_iter()
        .next()
        .filter(|cue| text.get(..cue.end).is_some_and(|t| t.ends_with(is_han)));
    let text = han.and_then(|cue| text.get(cue.end..)).unwrap_or_else(|| past_currency(text));
    let words = |inner: &&str| !has(&key(inner), TAX) && !inner.contains('税');
    let past =
        text.find(['(', '（']).filter(|at| text.get(..*at).is_some_and(|t| !t.contains(char::is_alphabetic)));
    let inner = past.and_then(|at| text.get(at..)?.split_once([')', '）'])).filter(|(inner, _)| words(inner));
    prose::behind(inner.map_or(text, |(_, rest)| rest))
}

/// Whether words are said of a price or value, German compounds among them: `Auftragswert`.
fn names_value(key: &str) -> bool {
    let compound = |word: &str| ["wert", "preis", "summe", "betrag"].iter().any(|end| word.ends_with(end));
    let han = |term: &&str| term.chars().all(is_han) && key.contains(term);
    has(key, VALUE)
        || has(key, &["iznosu", "ponud*"])
        || key.split(' ').any(compound)
        || VALUE.iter().any(han)
}

/// What the words before an amount and those behind it say that it is; `priced` is whether they said it of the amount
/// before it.
fn said(own: &str, behind: &str, priced: bool) -> Option<Total> {
    if prose::is_else(own)
        || has(own, DISCOUNT)
        || has(own, UNIT)
        || own.ends_with(" je") && own.contains("preis")
    {
        return None;
    }
    // `obračunati PDV iznosi 20,00` is the tax, `sa obračunatim PDV 120,00` holds it.
    let with_it = has(own, WITH_TAX) || prose::is_among(own) && has(own, &["sa", "s"]);
    let first = behind.split(' ').next().unwrap_or("");
    let starts = |words: &[&str]| words.contains(&first);
    let goes_on = priced && JOINTS.contains(&own);
    // `zuzüglich 19 % USt. 20,00` is the tax that comes on top.
    let on_top = ["zzgl", "zuzuglich", "plus ", "hinzu kommt"].iter().any(|word| own.starts_with(word));
    let adds = ["hinzu kommen", "hinzu kommt", "zzgl", "zuzuglich", "plus", "dazu kommen", "uvecano za"]
        .iter()
        .any(|word| own.ends_with(word));
    let amounts = AMOUNTING.iter().any(|words| own.ends_with(words));
    match () {
        () if has(own, TAX) && (on_top || amounts) => Some(Total::Tax),
        () if without(own) => Some(Total::Net),
        () if has(own, TAX) && has(own, INCLUDED) => Some(Total::Included),
        () if has(own, TAX) && with_it => Some(Total::Gross),
        () if has(own, TAX) => Some(Total::Tax),
        // `Hinzu kommen 9,07 € Umsatzsteuer`
        () if adds && has(first, TAX) => Some(Total::Tax),
        () if !goes_on && !names_value(own) => None,
        () if without(behind) || starts(&["net", "netto", "neto"]) => Some(Total::Net),
        () if starts(&["gross", "brutto", "bruto"]) => Some(Total::Gross),
        () if has(behind, TAX) && (with(behind) || has(behind, INCLUDED)) => Some(Total::Gross),
        () => None,
    }
}

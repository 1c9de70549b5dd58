//! Amounts that stand beside each other in two currencies, at rates that differ from pair to pair.

use super::interval::Interval;
use super::{Asked, Flag, OWN, Subject, thresholds};
use crate::procurement::Evidence;
use crate::procurement::money::{self, Number, Style, currency};
use crate::text::Page;
use crate::text::fold::fold;
use rust_decimal::Decimal;

pub(super) const FLAG: Flag = Flag { id: "exchange_rates", source: OWN, raise };

/// Bytes between the two amounts of a pair at most, and between an amount and its currency.
const BETWEEN: usize = 24;
const BESIDE: usize = 2;
/// Bytes before an amount in which it may be called approximate.
const BEFORE: usize = 24;

/// Words that say that two amounts are the same one in two currencies.
const SAME: &[&str] = &["(", "=", "/", "≈", " or ", " odnosno", " tj", " i.e", " ili ", " или ", " односно"];
/// Words that make an amount approximate, folded.
const ABOUT: &[&str] =
    &["oko", "about", "approx", "circa", "around", "preko", "over", "vise od", "more than", "ca."];
/// Words behind an amount that scale it, folded.
const SCALES: &[(&str, i64)] = &[
    ("million", 1_000_000),
    ("milion", 1_000_000),
    ("mln", 1_000_000),
    ("mil.", 1_000_000),
    ("thousand", 1_000),
    ("hiljad", 1_000),
];

/// An amount with its currency.
struct Amount<'a> {
    page: &'a Page,
    start: usize,
    end: usize,
    value: Decimal,
    bounds: Interval,
    currency: &'static str,
}

/// The same amount in two currencies, the alphabetically first one below.
struct Pair<'a> {
    upper: Amount<'a>,
    lower: Amount<'a>,
    rate: Interval,
}

fn raise(subject: &Subject, asked: &mut Vec<Asked>) {
    let pages = &subject.document.pages;
    let mixed: Vec<&Page> = pages.iter().filter(|page| has_two_currencies(page)).collect();
    if mixed.is_empty() {
        return;
    }
    let style = money::vote(pages.iter().map(|page| page.text.as_str()));
    let mut pairs: Vec<Pair> = mixed.into_iter().flat_map(|page| pairs(page, style)).collect();
    pairs.sort_by_key(|pair| (pair.upper.currency, pair.lower.currency));
    for same in
        pairs.chunk_by(|a, b| (a.upper.currency, a.lower.currency) == (b.upper.currency, b.lower.currency))
    {
        asked.extend(ask(same));
    }
}

/// Whether a page names two currencies: few do, and the others need not be looked through for figures.
fn has_two_currencies(page: &Page) -> bool {
    let cues = currency::cues(&page.text);
    cues.first().is_some_and(|first| cues.iter().any(|cue| cue.code != first.code))
}

/// Asks about the two pairs whose rates are farthest apart, if no rate can be that of both.
fn ask(pairs: &[Pair]) -> Option<Asked> {
    let least = pairs.iter().min_by(|a, b| a.rate.high.cmp(&b.rate.high))?;
    let most = pairs.iter().max_by(|a, b| a.rate.low.cmp(&b.rate.low))?;
    let spread = most.rate.low.checked_sub(least.rate.high)?.checked_mul(Decimal::ONE_HUNDRED)?;
    if spread.checked_div(least.rate.high)? <= thresholds::value("exchange_rate_spread") {
        return None;
    }
    let (low, high) = (least.shown()?, most.shown()?);
    let (upper, lower) = (least.upper.currency, least.lower.currency);
    Some(Asked {
        question: format!(
            "Amounts in {lower} stand beside the same in {upper} at {low} and at {high} {upper} a {lower}: which rates of \
             which days are these, or is one of the figures another?"
        ),
        arithmetic: format!(
            "{} / {} = {low}; {} / {} = {high}",
            least.upper.value, least.lower.value, most.upper.value, most.lower.value
        ),
        evidence: [least, most].into_iter().flat_map(Pair::evidence).collect(),
    })
}

impl Pair<'_> {
    fn shown(&self) -> Option<Decimal> {
        Some(self.upper.value.checked_div(self.lower.value)?.round_dp(4))
    }

    fn evidence(&self) -> impl Iterator<Item = Evidence> {
        [&self.upper, &self.lower]
            .map(|a| Evidence::read(a.page, crate::text::Span::new(a.start, a.end)))
            .into_iter()
            .flatten()
    }
}

/// The pairs of a page.
fn pairs(page: &Page, style: Style) -> Vec<Pair<'_>> {
    let mut found = Vec::new();
    let mut amounts = amounts(page, style).into_iter().peekable();
    while let Some(first) = amounts.next() {
        let beside = amounts.peek().is_some_and(|second| {
            let between = page.text.get(first.end..second.start).unwrap_or("\n");
            let said = SAME.iter().any(|sign| between.contains(sign));
            first.currency != second.currency && said && between.len() <= BETWEEN && !between.contains('\n')
        });
        if let Some(second) = amounts.next_if(|_| beside) {
            let (upper, lower) =
                if first.currency > second.currency { (first, second) } else { (second, first) };
            found.extend(upper.bounds.over(lower.bounds).map(|rate| Pair { upper, lower, rate }));
        }
    }
    found
}

/// The figures of a page that have a currency beside them. A currency belongs to one figure: the one it stands before,
/// without anything but space between, else the one it stands behind.
fn amounts(page: &Page, style: Style) -> Vec<Amount<'_>> {
    let cues = currency::cues(&page.text);
    let (mut taken, mut found) = (0, Vec::new());
    for number in money::find(&page.text, style).into_iter().filter(|n| !n.percent) {
        let near = |from: usize, to: usize| {
            page.text.get(from..to).is_some_and(|gap| gap.len() <= BESIDE && gap.trim().is_empty())
        };
        let (scaled, scale) = scaled(&page.text, number.end);
        let before = cues.get(..cues.partition_point(|c| c.end <= number.start)).and_then(<[_]>::last);
        let before = before.filter(|c| c.start >= taken && near(c.end, number.start));
        let behind =
            || cues.get(cues.partition_point(|c| c.start < scaled)).filter(|c| near(scaled, c.start));
        let Some(cue) = before.or_else(behind) else { continue };
        taken = cue.end;
        let (start, end) = (number.start.min(cue.start), scaled.max(cue.end));
        found.extend(amount(page, &number, scale, cue.code, (start, end)));
    }
    found
}

fn amount<'a>(
    page: &'a Page,
    number: &Number,
    scale: i64,
    currency: &'static str,
    (start, end): (usize, usize),
) -> Option<Amount<'a>> {
    let from = page.text.floor_char_boundary(start.saturating_sub(BEFORE));
    let before = fold(page.text.get(from..start)?);
    let before = before.rsplit(['(', ')', ';', ',']).next()?;
    let about = scale > 1 || ABOUT.iter().any(|word| before.contains(word));
    let value = number.value;
    let bounds = if about { Interval::about(value) } else { Interval::rounded(value) }?;
    let times = |d: Decimal| d.checked_mul(Decimal::from(scale));
    let bounds = Interval { low: times(bounds.low)?, high: times(bounds.high)? };
    Some(Amount { page, start, end, value: times(value)?.normalize(), bounds, currency })
}

/// Where a figure ends with the word that scales it, and by how much it does.
fn scaled(text: &str, end: usize) -> (usize, i64) {
    let rest = text.get(end..).unwrap_or_default();
    let space = rest.len() - rest.trim_start_matches([' ', '\u{a0}']).len();
    let word: String = rest
        .get(space..)
        .unwrap_or_default()
        .chars()
        .take_while(|c| c.is_alphabetic() || *c == '.')
        .collect();
    let key = fold(&word);
    let scale =
        SCALES.iter().find(|(stem, _)| space <= BESIDE && key.starts_with(stem)).map(|(_, scale)| *scale);
    scale.map_or((end, 1), |scale| (end + space + word.len(), scale))
}

//! The choice among labelled amounts: the combination under which the identities hold.

use super::candidates::Candidate;
use super::labels::Total;
use crate::procurement::ledger::packages::{DISCOUNT_FORMULA, discount_percent};
use crate::procurement::ledger::{Sums, is_taxed};
use crate::procurement::{Evidence, Role};
use rust_decimal::Decimal;

/// Candidates of one kind that are combined.
const TRIED: usize = 24;

/// The rule of a total whose label says nothing, where the sum of the lines says what it is.
pub(super) const PLACED: &str = "total:placed_by_arithmetic";

/// The rule of a total whose label is a bare `Total`, which says nothing of tax.
pub(super) const SUM: &str = "total:sum";

/// A value chosen or derived.
#[derive(Clone, Debug)]
pub(super) struct Value {
    pub(super) value: Decimal,
    pub(super) evidence: Vec<Evidence>,
    pub(super) rule: &'static str,
}

/// The totals of a document.
#[derive(Clone, Debug, Default)]
pub(super) struct Resolved {
    pub(super) list: Option<Value>,
    pub(super) discount: Option<Value>,
    pub(super) percent: Option<Value>,
    pub(super) net: Option<Value>,
    pub(super) tax: Option<Value>,
    pub(super) gross: Option<Value>,
    /// Whether an identity of two or more of them holds.
    pub(super) closes: bool,
}

impl Resolved {
    /// Whether net, tax and gross stand there and do not agree.
    fn is_contradicted(&self) -> bool {
        let (Some(net), Some(tax), Some(gross)) = (&self.net, &self.tax, &self.gross) else { return false };
        !net.value.checked_add(tax.value).is_some_and(|sum| near(sum, gross.value))
    }
}

/// One reading of a candidate, with its weight in a slot.
#[derive(Clone, Copy, Debug)]
struct Pick<'c> {
    value: Decimal,
    weight: i64,
    from: &'c Candidate,
}

/// Weight of a combination and the size of its gross total.
type Score = (i64, Decimal);

/// Chooses the totals.
pub(super) fn resolve(candidates: &[Candidate], loose: &[Candidate], sums: &Sums) -> Resolved {
    let gross;
    let candidates = match with_tax(candidates) {
        Some(sums) => {
            gross = sums;
            gross.as_slice()
        }
        None => candidates,
    };
    let nets = picks(candidates, &[(Total::Net, 10), (Total::Sum, 6), (Total::List, 3)]);
    let mut taxes = picks(candidates, &[(Total::Tax, 10), (Total::Included, 10)]);
    if nets.iter().any(|n| n.value < Decimal::ZERO) {
        signed(&mut taxes);
    }
    let grosses = picks(candidates, &[(Total::Gross, 10), (Total::Sum, 5), (Total::Payable, 6)]);
    let mut out = Resolved::default();
    match triple(&nets, &taxes, &grosses, sums).or_else(|| several(candidates, &nets, &taxes, &grosses)) {
        Some((net, tax, gross)) => {
            (out.net, out.gross, out.closes) =
                (Some(value(net, "total:net")), Some(value(gross, "total:gross")), true);
            out.tax = Some(tax);
        }
        None => alone(candidates, loose, [&nets, &taxes, &grosses], sums, &mut out),
    }
    discounts(candidates, loose, sums, &mut out);
    let net = out.net.as_ref().map(|net| net.value);
    super::placed::complete(candidates, loose, &mut out);
    // A discount follows from the net total that stands in the end.
    if out.net.as_ref().map(|net| net.value) != net {
        (out.list, out.discount, out.percent) = (None, None, None);
        discounts(candidates, loose, sums, &mut out);
    }
    out.closes &= !out.is_contradicted();
    out
}

/// The candidates with their sums as gross totals, where a tax is said to be part of them and no net total stands there.
fn with_tax(candidates: &[Candidate]) -> Option<Vec<Candidate>> {
    let of = |kind: Total| candidates.iter().any(|c| c.kind == kind);
    let sums = |c: &Candidate| match c.kind {
        Total::Sum => Candidate { kind: Total::Gross, ..c.clone() },
        _ => c.clone(),
    };
    (of(Total::Included) && !of(Total::Net)).then(|| candidates.iter().map(sums).collect())
}

/// The candidates that can fill a slot, the best first.
fn picks<'c>(candidates: &'c [Candidate], kinds: &[(Total, i64)]) -> Vec<Pick<'c>> {
    let mut out = Vec::new();
    for (order, from) in candidates.iter().enumerate() {
        let Some((_, base)) = kinds.iter().find(|(kind, _)| *kind == from.kind) else { continue };
        let weight = base * 4 + from.weight * 3 + (order * 4 / candidates.len().max(1)) as i64;
        out.push(Pick { value: from.value, weight, from });
        out.extend(from.other.map(|value| Pick { value, weight: weight - 4, from }));
    }
    out.sort_by_key(|p| std::cmp::Reverse(p.weight));
    out.truncate(TRIED);
    out
}

/// Adds the negative reading of each tax: in a narrow column its sign may stand on a line of its own.
fn signed(taxes: &mut Vec<Pick<'_>>) {
    let positive = taxes.iter().filter(|t| t.value > Decimal::ZERO);
    let negative: Vec<Pick<'_>> =
        positive.map(|t| Pick { value: -t.value, weight: t.weight - 4, ..*t }).collect();
    taxes.extend(negative);
}

fn value(pick: Pick<'_>, rule: &'static str) -> Value {
    Value { value: pick.value, evidence: vec![pick.from.evidence.clone()], rule }
}

/// Whether two amounts are equal but for rounding.
pub(super) fn near(a: Decimal, b: Decimal) -> bool {
    a.checked_sub(b).is_some_and(|d| d.abs() <= Decimal::new(2, 2))
}

/// Whether an amount is the sum of the lines.
fn is_sum(amount: Decimal, sums: &Sums) -> bool {
    sums.net.is_some_and(|s| near(s.abs(), amount.abs()))
}

/// Net, tax and gross with net + tax = gross. Ties fall to the larger sum: rates and their total all close.
fn triple<'c>(
    nets: &[Pick<'c>],
    taxes: &[Pick<'c>],
    grosses: &[Pick<'c>],
    sums: &Sums,
) -> Option<(Pick<'c>, Value, Pick<'c>)> {
    let mut best: Option<(Score, [Pick<'c>; 3])> = None;
    for net in nets {
        for tax in taxes {
            for gross in grosses {
                let places = [net, tax, gross].map(|p| (p.from.evidence.page, p.from.evidence.span));
                let apart = places[0] != places[2] && places[1] != places[2] && places[0] != places[1];
                if !apart || !net.value.checked_add(tax.value).is_some_and(|s| near(s, gross.value)) {
                    continue;
                }
                if tax.value.abs() > net.value.abs() || (gross.value.is_zero() && net.value.is_zero()) {
                    continue;
                }
                let bonus = if is_sum(net.value, sums) { 30 } else { 0 };
                let zero = if tax.value.is_zero() { -10 } else { 0 };
                let score = (net.weight + tax.weight + gross.weight + bonus + zero, gross.value.abs());
                let larger = |b: &(Score, [Pick<'c>; 3])| score.1 > b.0.1 && score.0 + 20 >= b.0.0;
                let wins = best
                    .as_ref()
                    .is_none_or(|b| larger(b) || (score > b.0 && score.1 * Decimal::TWO > b.0.1));
                if wins {
                    best = Some((score, [*net, *tax, *gross]));
                }
            }
        }
    }
    best.map(|(_, [net, tax, gross])| (net, value(tax, "total:tax"), gross))
}

/// Net and gross that are as far apart as all printed taxes together.
fn several<'c>(
    candidates: &'c [Candidate],
    nets: &[Pick<'c>],
    taxes: &[Pick<'c>],
    grosses: &[Pick<'c>],
) -> Option<(Pick<'c>, Value, Pick<'c>)> {
    if taxes.len() < 2 {
        return None;
    }
    let all: Vec<&Candidate> =
        candidates.iter().filter(|c| matches!(c.kind, Total::Tax | Total::Included)).collect();
    let sum = all.iter().try_fold(Decimal::ZERO, |sum, c| sum.checked_add(c.value))?;
    let pairs = nets.iter().flat_map(|n| grosses.iter().map(move |g| (n, g)));
    let (net, gross) =
        pairs.into_iter().find(|(n, g)| n.value.checked_add(sum).is_some_and(|s| near(s, g.value)))?;
    let evidence = all.iter().map(|c| c.evidence.as_input()).collect();
    Some((*net, Value { value: sum, evidence, rule: "sum(tax)" }, *gross))
}

/// Where no three close: the best of each, told apart by the sum of the lines.
fn alone<'c>(
    candidates: &'c [Candidate],
    loose: &'c [Candidate],
    [nets, taxes, grosses]: [&[Pick<'c>]; 3],
    sums: &Sums,
    out: &mut Resolved,
) {
    let strict = |p: &&Pick<'_>, kinds: &[Total]| kinds.contains(&p.from.kind);
    let summed = nets.iter().find(|p| is_sum(p.value, sums) && p.from.kind != Total::List);
    let net = nets.iter().find(|p| strict(p, &[Total::Net]));
    let gross = grosses.iter().find(|p| strict(p, &[Total::Gross, Total::Payable]));
    let sum = grosses.iter().find(|p| strict(p, &[Total::Sum]));
    let tax = taxes.iter().find(|t| nets.iter().chain(grosses).any(|n| t.value.abs() < n.value.abs()));
    let stray: Vec<Pick<'c>> = loose
        .iter()
        .filter(|c| c.kind == Total::Sum)
        .map(|from| Pick { value: from.value, weight: 0, from })
        .collect();
    let labelled = |pick: Pick<'c>| (pick, if pick.from.kind == Total::Sum { SUM } else { "total:net" });
    let placed = |pick: Pick<'c>| (pick, PLACED);
    let reduced = self::reduced(nets, candidates, sums).map(labelled);
    let reduced = reduced.or_else(|| self::reduced(&stray, loose, sums).map(placed));
    let net = summed.or(net).copied().map(labelled);
    let single = || {
        let only = nets.iter().all(|p| p.from.kind == Total::List) && grosses.is_empty();
        stray.iter().find(|p| only && is_sum(p.value, sums)).copied().map(placed)
    };
    match (reduced.or(net).or_else(single), gross) {
        (Some((net, rule)), gross) => {
            out.net = Some(value(net, rule));
            out.closes = reduced.is_some() || is_sum(net.value, sums);
            out.gross = gross.map(|g| value(*g, "total:gross"));
        }
        (None, Some(gross)) => out.gross = Some(value(*gross, "total:gross")),
        (None, None) => out.gross = sum.map(|s| value(*s, SUM)),
    }
    if out.net.is_some() && out.gross.is_none() && replaced(sum, tax, loose, out) {
        return;
    }
    match (&out.net, &out.gross) {
        (Some(net), Some(gross)) => {
            let rest = gross
                .value
                .checked_sub(net.value)
                .filter(|r| !r.is_sign_negative() && *r * Decimal::TWO <= net.value.abs());
            let printed = tax.filter(|t| taxes.len() == 1 || rest.is_none_or(|r| near(r, t.value)));
            out.tax = printed.map(|t| value(*t, "total:tax")).or_else(|| {
                let sure =
                    taxes.is_empty() && rest.is_some() && grosses.iter().any(|g| g.from.kind == Total::Gross);
                let read = matches!(net.rule, "total:net" | SUM | PLACED) && gross.rule == "total:gross";
                together([gross, net], rest.filter(|_| sure && read), "gross_total - net_total")
            });
        }
        (Some(net), None) => {
            out.tax = tax.map(|t| value(*t, "total:tax"));
            out.gross =
                out.tax.as_ref().filter(|_| taxes.len() == 1).and_then(|t| {
                    together([net, t], net.value.checked_add(t.value), "net_total + tax_total")
                });
            // No rate known to be one proves the tax.
            out.closes &= out.gross.as_ref().is_none_or(|gross| is_taxed(net.value, gross.value));
        }
        (None, Some(gross)) => {
            out.tax = tax.map(|t| value(*t, "total:tax"));
            out.net =
                out.tax.as_ref().filter(|_| taxes.len() == 1 && gross.rule == "total:gross").and_then(|t| {
                    together([gross, t], gross.value.checked_sub(t.value), "gross_total - tax_total")
                });
        }
        (None, None) => {}
    }
}

/// A value that two totals give, with both as its inputs.
fn together([one, other]: [&Value; 2], value: Option<Decimal>, rule: &'static str) -> Option<Value> {
    let evidence = one.evidence.iter().chain(&other.evidence).map(Evidence::as_input).collect();
    Some(Value { value: value?, evidence, rule })
}

/// Where a printed sum holds the tax and what it leaves stands there as well, that is the net total, and not the sum of the
/// lines, from which something was taken off in between. Returns whether it was so.
fn replaced(sum: Option<&Pick<'_>>, tax: Option<&Pick<'_>>, loose: &[Candidate], out: &mut Resolved) -> bool {
    let (Some(sum), Some(tax)) = (sum, tax) else { return false };
    let left = sum.value.checked_sub(tax.value).filter(|left| is_taxed(*left, sum.value));
    let net = loose.iter().find(|c| c.value.scale() == 2 && Some(c.value) == left);
    let Some(net) = net.filter(|net| out.net.as_ref().is_some_and(|known| known.value > net.value)) else {
        return false;
    };
    out.net = Some(Value { value: net.value, evidence: vec![net.evidence.clone()], rule: PLACED });
    (out.tax, out.gross) = (Some(value(*tax, "total:tax")), Some(value(*sum, "total:gross")));
    out.closes = true;
    true
}

/// What is left of the sum of the lines once a printed discount, or all of them, are taken off it.
fn reduced<'c>(nets: &[Pick<'c>], candidates: &'c [Candidate], sums: &Sums) -> Option<Pick<'c>> {
    let sum = sums.net?.abs();
    let cuts: Vec<&Candidate> =
        candidates.iter().filter(|c| c.kind == Total::Discount && !c.value.is_zero()).take(TRIED).collect();
    let all = cuts.iter().try_fold(Decimal::ZERO, |all, cut| all.checked_add(cut.value.abs()))?;
    let leaves =
        |off: Decimal, p: &Pick<'_>| sum.checked_sub(off).is_some_and(|left| near(left, p.value.abs()));
    let nets = || nets.iter().filter(|p| p.from.kind != Total::List && !p.value.is_zero());
    for cut in &cuts {
        let Some(net) = nets().find(|p| leaves(cut.value.abs(), p)) else { continue };
        // What all other discounts add up to is their sum, and what its label calls a discount is what they leave.
        let others = all.checked_sub(cut.value.abs()).is_some_and(|rest| near(rest, net.value.abs()));
        let swapped = others && cuts.len() > 2;
        return Some(if swapped { Pick { value: cut.value, weight: 0, from: cut } } else { *net });
    }
    nets().find(|p| cuts.len() > 1 && leaves(all, p)).copied()
}

/// The discount on the whole document: a list total, printed or summed from the lines, that a printed discount
/// takes down to the net total; or a printed list total above the net total.
fn discounts(candidates: &[Candidate], loose: &[Candidate], sums: &Sums, out: &mut Resolved) {
    let lists = picks(candidates, &[(Total::List, 10), (Total::Sum, 6), (Total::Net, 4)]);
    let discount = |c: &&Candidate| c.kind == Total::Discount;
    let mut cuts: Vec<&Candidate> = candidates.iter().filter(discount).take(TRIED).collect();
    if cuts.is_empty() {
        let net = out.net.as_ref().and_then(|n| n.evidence.first());
        cuts.extend(loose.iter().filter(discount).filter(|c| Some(&c.evidence) != net).take(TRIED));
    }
    let charges = candidates.iter().filter(|c| c.kind == Total::Charge && !c.value.is_zero()).take(4);
    let charges: Vec<Decimal> =
        std::iter::once(Decimal::ZERO).chain(charges.map(|c| c.value.abs())).collect();
    if out.net.is_none()
        && let Some(gross) = out.gross.clone().filter(|g| g.rule == SUM && !cuts.is_empty())
    {
        (out.net, out.gross) = (Some(gross), None);
    }
    let Some(net) = out.net.clone() else { return };
    let summed =
        sums.net.map(|value| Value { value, evidence: sums.addends.clone(), rule: "sum(net_amount)" });
    let printed = lists.iter().map(|p| value(*p, "total:list"));
    let mut options: Vec<Value> = printed.chain(summed).collect();
    options.retain(|l| l.value.abs() > net.value.abs() && l.evidence.first() != net.evidence.first());
    let all = cuts.iter().try_fold(Decimal::ZERO, |sum, c| sum.checked_add(c.value.abs()));
    for list in &options {
        let leaves = |cut: Decimal, charge: &Decimal| {
            let left = list.value.abs().checked_sub(cut).and_then(|l| l.checked_add(*charge));
            left.is_some_and(|l| near(l, net.value.abs()))
        };
        let off = |cut: Decimal| charges.iter().any(|charge| leaves(cut, charge));
        // What closes with a charge that is printed says more than what is left of both.
        let cut = |c: &&&Candidate| !c.value.is_zero();
        let charged = |c: &&&Candidate| charges.iter().skip(1).any(|charge| leaves(c.value.abs(), charge));
        let one = cuts.iter().filter(cut).find(charged);
        let one = one.or_else(|| cuts.iter().filter(cut).find(|c| off(c.value.abs())));
        let found =
            one.map(|c| (c.value.abs(), vec![c.evidence.clone()], "total:discount", c.percent.clone()));
        let found = found.or_else(|| {
            let evidence = cuts.iter().map(|c| c.evidence.as_input()).collect();
            all.filter(|sum| cuts.len() > 1 && off(*sum)).map(|sum| (sum, evidence, "sum(discount)", None))
        });
        if let Some((cut, evidence, rule, percent)) = found {
            let percent =
                percent.filter(|(p, _)| share(list.value, cut).is_some_and(|s| near_rate(s, p.abs())));
            // What a correction takes back is negative, as its list total is.
            let cut = if list.value < Decimal::ZERO { -cut } else { cut };
            out.discount = Some(Value { value: cut, evidence, rule });
            finish(list, &net, percent, out);
            return;
        }
    }
    let rated = cuts.iter().find_map(|c| c.percent.clone());
    let listed = options.iter().find(|l| {
        let explicit =
            candidates.iter().any(|c| c.kind == Total::List && l.evidence.first() == Some(&c.evidence));
        let percent = discount_percent(l.value, net.value);
        let agrees = rated.as_ref().zip(percent).is_some_and(|(r, p)| near(r.0.abs(), p));
        agrees || (explicit && charges.len() == 1 && (!cuts.is_empty() || l.value > Decimal::ZERO))
    });
    if let Some(list) = listed {
        let inputs = list.evidence.iter().chain(&net.evidence).map(Evidence::as_input).collect();
        let cut = list.value.checked_sub(net.value);
        out.discount = cut.map(|value| Value { value, evidence: inputs, rule: "list_total - net_total" });
        let percent =
            rated.filter(|r| discount_percent(list.value, net.value).is_some_and(|p| near(p, r.0.abs())));
        finish(list, &net, percent, out);
    }
}

/// Sets the list total and the percentage, printed or derived.
fn finish(list: &Value, net: &Value, percent: Option<(Decimal, Evidence)>, out: &mut Resolved) {
    out.percent = match percent {
        Some((value, evidence)) => {
            Some(Value { value: value.abs(), evidence: vec![evidence], rule: "total:discount" })
        }
        None => derived(list, net, out.discount.as_ref()),
    };
    // What is left of both proves nothing, unless a printed rate agrees.
    let printed = |value: &Option<Value>| {
        value.as_ref().is_some_and(|v| v.evidence.iter().all(|e| e.role == Role::Read))
    };
    out.closes |= printed(&out.discount)
        || printed(&out.percent)
        || out.discount.as_ref().is_some_and(|d| d.rule == "sum(discount)");
    out.list = Some(list.clone());
}

/// The percentage off, from list and net total, or where charges came on top from list total and discount.
fn derived(list: &Value, net: &Value, cut: Option<&Value>) -> Option<Value> {
    let inputs =
        |other: &Value| list.evidence.iter().chain(&other.evidence).map(Evidence::as_input).collect();
    let charged = cut.filter(|cut| {
        let left = list.value.abs().checked_sub(cut.value.abs());
        left.is_none_or(|left| !near(left, net.value.abs()))
    });
    match charged {
        Some(cut) => {
            let value = share(list.value, cut.value)?;
            Some(Value { value, evidence: inputs(cut), rule: "discount_total / list_total * 100" })
        }
        None => {
            let value = discount_percent(list.value, net.value)?;
            Some(Value { value, evidence: inputs(net), rule: DISCOUNT_FORMULA })
        }
    }
}

/// What share of a list total a discount is, in percent.
fn share(list: Decimal, cut: Decimal) -> Option<Decimal> {
    discount_percent(list.abs(), list.abs().checked_sub(cut.abs())?)
}

/// Whether a printed rate is a computed one, rounded or truncated to whole percents at worst.
fn near_rate(computed: Decimal, printed: Decimal) -> bool {
    computed.checked_sub(printed).is_some_and(|d| d >= Decimal::new(-5, 1) && d < Decimal::ONE)
}

//! The further columns of a reading, once quantity, price and amount are known: the price before discount, the
//! discount, the amount before it. Also tables of prices alone, where nothing but the discount can be checked.

use super::assign::{Candidate, Figures, Mode, Plan, cell, close, is_percent, modes};
use super::region::Region;
use crate::procurement::columns::Role;
use crate::procurement::money::Number;
use rust_decimal::Decimal;

/// Adds the further columns of a reading.
pub(super) fn complete(region: &Region<'_, '_>, sample: &[Figures], best: &Candidate) -> Plan {
    let mut plan = Plan {
        quantity: Some(best.quantity),
        discount: best.discount,
        base: best.base,
        proven: true,
        ..Plan::default()
    };
    let role = |at: usize| region.columns.get(at).and_then(|c| c.role);
    let used =
        [Some(best.quantity), Some(best.price), Some(best.amount), best.base, best.discount.map(|d| d.0)];
    let untaxed = |at: usize| {
        !matches!(role(at), Some(Role::GrossPrice | Role::GrossAmount | Role::Tax | Role::TaxPercent))
    };
    let holds = |price: usize, amount: usize| {
        let fits = |r: &&Figures| match (cell(r, best.quantity), cell(r, price), cell(r, amount)) {
            (Some(q), Some(p), Some(a)) => close(q, p, None, a).is_some(),
            _ => false,
        };
        sample.iter().filter(fits).count() * 5 >= best.closing * 3
    };
    let columns = (0..region.columns.len()).filter(|at| !is_percent(sample, *at));
    let spare: Vec<usize> = columns.filter(|at| !used.contains(&Some(*at)) && untaxed(*at)).collect();
    if best.discount.is_some() {
        (plan.list, plan.amount) = (Some(best.price), Some(best.amount));
        plan.unit = spare.iter().copied().find(|p| holds(*p, best.amount));
        plan.list_total = spare.iter().copied().find(|a| holds(best.price, *a));
        return plan;
    }
    (plan.unit, plan.amount) = (Some(best.price), Some(best.amount));
    if let Some((list, off)) = reduction(region, sample, best, &spare) {
        (plan.list, plan.discount) = (Some(list), Some(off));
        plan.list_total = spare.iter().copied().find(|a| *a != list && *a != off.0 && holds(list, *a));
        return plan;
    }
    let named = region.columns.iter().position(|c| matches!(c.role, Some(Role::DiscountPercent)));
    let pair = spare.iter().flat_map(|p| spare.iter().map(move |a| (*p, *a)));
    if let Some((price, amount)) = pair.filter(|(p, a)| p != a).find(|(p, a)| holds(*p, *a)) {
        let sums = |at: usize| {
            let values = sample.iter().filter_map(|r| cell(r, at)).map(|n| n.value.abs());
            values.fold(Decimal::ZERO, Decimal::saturating_add)
        };
        let (here, there) = (sums(best.amount), sums(amount));
        let tax = is_taxed(here.min(there), here.max(there))
            && named.is_none()
            && role(price) != Some(Role::ListPrice);
        match (there > here, tax) {
            (true, false) => (plan.list, plan.list_total) = (Some(price), Some(amount)),
            (false, false) => {
                (plan.list, plan.list_total) = (Some(best.price), Some(best.amount));
                (plan.unit, plan.amount) = (Some(price), Some(amount));
            }
            (true, true) => {}
            (false, true) => (plan.unit, plan.amount) = (Some(price), Some(amount)),
        }
    } else {
        plan.list = spare.iter().copied().find(|at| role(*at) == Some(Role::ListPrice));
    }
    if plan.list.is_some() {
        plan.discount = named.map(|at| (at, Mode::Off));
    } else if role(best.price) == Some(Role::ListPrice) && named.is_none() {
        plan.unit = Some(best.price);
    }
    plan
}

/// A list price and a discount that lead to the price, over most rows.
fn reduction(
    region: &Region<'_, '_>,
    sample: &[Figures],
    best: &Candidate,
    spare: &[usize],
) -> Option<(usize, (usize, Mode))> {
    let taken = [best.quantity, best.price, best.amount];
    let fits = |list: usize, at: usize, mode: Mode| {
        agreeing(sample, list, (at, mode), best.price).is_some_and(|(all, _)| all * 5 >= best.closing * 3)
    };
    for list in spare.iter().copied() {
        for at in (0..region.columns.len()).filter(|at| *at != list && !taken.contains(at)) {
            let mode = modes(region, sample, at).iter().copied().find(|mode| fits(list, at, *mode));
            if let Some(mode) = mode {
                return Some((list, (at, mode)));
            }
        }
    }
    None
}

/// How many rows have a list price, a discount and a price that agree, if most do, and in how many of them something
/// is taken off; nothing where it is less than two.
fn agreeing(
    sample: &[Figures],
    list: usize,
    (at, mode): (usize, Mode),
    unit: usize,
) -> Option<(usize, usize)> {
    let (mut full, mut all, mut telling) = (0, 0, 0);
    for row in sample {
        let (Some(l), Some(d), Some(u)) = (cell(row, list), cell(row, at), cell(row, unit)) else { continue };
        full += 1;
        let fits = reduces(l, (d, mode), u);
        all += usize::from(fits);
        telling += usize::from(fits && !d.value.is_zero() && !l.value.is_zero());
    }
    let enough = telling > 1 || telling == 1 && full == 1;
    (all * 5 >= full * 3 && enough).then_some((all, telling))
}

/// Whether a discount leads from a list price to a price, within what printing rounds away: a percentage may be
/// rounded or cut off.
pub(super) fn reduces(list: Number, (off, mode): (Number, Mode), unit: Number) -> bool {
    let mode = if off.pays { Mode::Paid } else { mode };
    list.readings().any(|l| off.readings().any(|d| unit.readings().any(|u| leads(l, (d, mode), u))))
}

/// The same of single readings.
fn leads(list: Decimal, (off, mode): (Decimal, Mode), unit: Decimal) -> bool {
    let (list, off, unit) = (list.abs(), off.abs(), unit.abs());
    let step = Decimal::new(1, unit.scale().min(12));
    let near = |value: Option<Decimal>| {
        let apart = value.and_then(|v| v.checked_sub(unit)).map(|d| d.abs());
        apart.is_some_and(|d| d.saturating_add(d) <= step)
    };
    let by = |rate: Decimal| {
        let left = Decimal::ONE_HUNDRED.checked_sub(rate)?;
        list.checked_mul(left)?.checked_div(Decimal::ONE_HUNDRED)
    };
    match mode {
        Mode::Each => near(list.checked_sub(off)),
        Mode::Line => false,
        _ => near(mode.percent_off(off).and_then(by)) || mode == Mode::Off && rounds(list, unit, off),
    }
}

/// Whether a printed percentage is what was taken off, rounded or cut off at its last digit.
fn rounds(list: Decimal, unit: Decimal, printed: Decimal) -> bool {
    let Some(share) =
        list.checked_sub(unit).and_then(|d| d.checked_mul(Decimal::ONE_HUNDRED)?.checked_div(list))
    else {
        return false;
    };
    let step = Decimal::new(1, printed.scale().min(12));
    let apart = share.checked_sub(printed);
    apart.is_some_and(|d| d.saturating_add(d) >= -step && d < step)
}

/// The reading of a table of prices alone: list price, discount and price.
pub(super) fn rates(region: &Region<'_, '_>, sample: &[Figures]) -> Option<Plan> {
    let role = |at: usize| region.columns.get(at).and_then(|c| c.role);
    let described = region.is_described() || region.header.is_empty();
    let money = |at: &usize| {
        !is_percent(sample, *at) && !matches!(role(*at), Some(Role::Quantity | Role::Position | Role::Tax))
    };
    let columns: Vec<usize> = (0..region.columns.len()).filter(money).collect();
    let mut best: Option<(usize, Plan)> = None;
    for &list in columns.iter().filter(|_| described) {
        for &unit in columns.iter().filter(|u| **u != list) {
            for at in (0..region.columns.len()).filter(|at| *at != list && *at != unit) {
                for mode in modes(region, sample, at).iter().copied().filter(|m| *m != Mode::Line) {
                    let Some((_, telling)) = agreeing(sample, list, (at, mode), unit) else { continue };
                    if telling > 1 && best.as_ref().is_none_or(|(most, _)| telling > *most) {
                        let plan = Plan {
                            list: Some(list),
                            unit: Some(unit),
                            discount: Some((at, mode)),
                            proven: true,
                            rated: true,
                            ..Plan::default()
                        };
                        best = Some((telling, plan));
                    }
                }
            }
        }
    }
    best.map(|(_, plan)| plan)
}

/// Whether two sums differ by a usual rate of tax.
pub(in crate::procurement) fn is_taxed(net: Decimal, gross: Decimal) -> bool {
    let Some(rate) =
        gross.checked_sub(net).and_then(|t| t.checked_mul(Decimal::ONE_THOUSAND)?.checked_div(net))
    else {
        return false;
    };
    [50, 55, 60, 70, 80, 90, 100, 130, 170, 180, 190, 200, 210, 220, 250]
        .iter()
        .any(|r| rate.round() == Decimal::from(*r))
}

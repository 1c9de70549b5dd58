//! Which column is the quantity, which the price, which the amount: the assignment under which
//! `quantity × price × (1 − discount) = amount` holds for most rows. Header words only add weight.

use super::complete::{complete, rates};
use super::region::{Region, by_column};
use crate::procurement::columns::{DELIVERED, Role, has, key};
use crate::procurement::money::Number;
use rust_decimal::Decimal;

/// Rows that are tried.
const SAMPLE: usize = 24;
/// Columns that are tried.
const TRIED: usize = 10;

/// How a discount column works.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mode {
    /// Percent taken off.
    Off,
    /// The share taken off, as sheets keep percentages: 0.45.
    Share,
    /// Percent still paid, as the Chinese 折 counts, in tenths of the price, or its share.
    Paid,
    /// An amount off the line.
    Line,
    /// An amount off the price of a unit.
    Each,
}

impl Mode {
    /// The percentage off that a figure states; nothing where it is an amount.
    pub(super) fn percent_off(self, figure: Decimal) -> Option<Decimal> {
        let (figure, hundred) = (figure.abs(), Decimal::ONE_HUNDRED);
        match self {
            Mode::Off => Some(figure),
            Mode::Share => figure.checked_mul(hundred),
            Mode::Paid if figure < Decimal::ONE => hundred.checked_sub(figure.checked_mul(hundred)?),
            Mode::Paid if figure <= Decimal::TEN => hundred.checked_sub(figure.checked_mul(Decimal::TEN)?),
            Mode::Paid => hundred.checked_sub(figure),
            Mode::Line | Mode::Each => None,
        }
    }
}

/// The reading of a table.
#[derive(Clone, Debug, Default)]
pub(super) struct Plan {
    /// Quantity.
    pub(super) quantity: Option<usize>,
    /// Price before discount.
    pub(super) list: Option<usize>,
    /// Quantity × price before discount.
    pub(super) list_total: Option<usize>,
    /// Discount and how it works.
    pub(super) discount: Option<(usize, Mode)>,
    /// Price after discount, or the only one.
    pub(super) unit: Option<usize>,
    /// Amount of the line.
    pub(super) amount: Option<usize>,
    /// Whether the arithmetic chose it; otherwise header words alone did.
    pub(super) proven: bool,
    /// Whether it is a table of quantities alone.
    pub(super) counted: bool,
    /// Whether it is a table of prices alone, with or without a discount.
    pub(super) rated: bool,
    /// For how many units the prices count.
    pub(super) base: Option<usize>,
}

/// One candidate with its score.
pub(super) struct Candidate {
    pub(super) quantity: usize,
    pub(super) price: usize,
    pub(super) amount: usize,
    pub(super) discount: Option<(usize, Mode)>,
    pub(super) base: Option<usize>,
    score: i64,
    pub(super) closing: usize,
    /// Rows that have all three figures.
    full: usize,
    telling: usize,
}

/// The figures of a row by column.
pub(super) type Figures = Vec<Option<Number>>;

/// Chooses the reading of a region.
pub(super) fn plan(region: &Region<'_, '_>) -> Option<Plan> {
    let sample: Vec<Figures> = region
        .rows
        .iter()
        .filter(|r| r.figures().count() >= 2)
        .take(SAMPLE)
        .map(|r| {
            let cells = by_column(&region.columns, r).into_iter().enumerate();
            cells.map(|(at, cell)| region.number(at, cell?)).collect()
        })
        .collect();
    // The rows of an agreement on prices have one figure each.
    if sample.is_empty() {
        return by_header(region).filter(|plan| plan.rated);
    }
    let best = search(region, &sample);
    let accepted = best.filter(|c| {
        let headed = !region.header.is_empty();
        let role = |at: usize| region.columns.get(at).and_then(|c| c.role);
        let named = role(c.quantity) == Some(Role::Quantity) && role(c.amount).is_some_and(Role::is_priced);
        let money = sample.iter().any(|r| cell(r, c.amount).is_some_and(|n| n.value.scale() == 2));
        let most = c.closing * 2 >= c.full;
        (headed && (c.telling > 0 || named)) || (most && (c.telling > 1 || (c.telling == 1 && money)))
    });
    match accepted {
        Some(candidate) => Some(complete(region, &sample, &candidate)),
        None => rates(region, &sample).or_else(|| by_header(region)),
    }
}

/// The number in a column of a row.
pub(super) fn cell(row: &[Option<Number>], at: usize) -> Option<Number> {
    row.get(at).copied().flatten()
}

/// Tries all assignments and returns the best that closes at all.
fn search(region: &Region<'_, '_>, sample: &[Figures]) -> Option<Candidate> {
    let usable = usable(region, sample);
    let bases = bases(sample, &usable);
    let mut best: Option<Candidate> = None;
    let mut offer = |candidate: Option<Candidate>| {
        if let Some(c) = candidate.filter(|c| best.as_ref().is_none_or(|b| c.score > b.score)) {
            best = Some(c);
        }
    };
    for &quantity in &usable {
        for &price in usable.iter().filter(|p| **p != quantity) {
            for &amount in usable.iter().filter(|a| **a != quantity && **a != price) {
                offer(weigh(region, sample, (quantity, price, amount), None, None));
                for base in bases.iter().filter(|b| ![quantity, price, amount].contains(*b)) {
                    offer(weigh(region, sample, (quantity, price, amount), None, Some(*base)));
                }
                for discount in 0..region.columns.len() {
                    if [quantity, price, amount].contains(&discount) {
                        continue;
                    }
                    let columns = (quantity, price, amount);
                    for &mode in modes(region, sample, discount) {
                        offer(weigh(region, sample, columns, Some((discount, mode)), None));
                        for base in bases.iter().filter(|b| ![quantity, price, amount, discount].contains(*b))
                        {
                            offer(weigh(region, sample, columns, Some((discount, mode)), Some(*base)));
                        }
                    }
                }
            }
        }
    }
    best
}

/// Columns of round numbers, for so many units of which a price may count.
fn bases(sample: &[Figures], usable: &[usize]) -> Vec<usize> {
    let round = |n: &Number| [1, 10, 100, 1_000].iter().any(|b| n.value == Decimal::from(*b));
    let base = |at: &usize| {
        let values = || sample.iter().filter_map(|r| cell(r, *at));
        values().all(|n| round(&n)) && values().any(|n| n.value > Decimal::ONE)
    };
    usable.iter().copied().filter(base).collect()
}

/// The price of one unit, where it counts for several.
pub(super) fn per(price: Number, base: Option<Number>) -> Number {
    let Some(base) = base.map(|b| b.value).filter(|b| *b > Decimal::ONE) else { return price };
    // What was printed is the less exact the fewer units it counts for, so the decimals move along.
    let each = |v: Decimal| {
        let mut each = v.checked_div(base).unwrap_or(v);
        each.rescale(
            v.scale()
                + u32::from(base > Decimal::ONE)
                + u32::from(base > Decimal::TEN)
                + u32::from(base > Decimal::ONE_HUNDRED),
        );
        each
    };
    let mut price = price;
    (price.value, price.other) = (each(price.value), price.other.map(each));
    price
}

/// Columns that can be quantity, price or amount: no percentages, positions, codes or rates of tax.
fn usable(region: &Region<'_, '_>, sample: &[Figures]) -> Vec<usize> {
    let mut usable: Vec<usize> = (0..region.columns.len()).collect();
    usable.retain(|at| {
        use Role::{Code, Discount, DiscountAmount, DiscountPercent, Position, TaxPercent};
        let role = region.columns.get(*at).and_then(|c| c.role);
        let barred = [Position, Code, DiscountPercent, DiscountAmount, Discount, TaxPercent];
        !role.is_some_and(|r| barred.contains(&r)) && !is_percent(sample, *at)
    });
    usable.sort_by_key(|at| std::cmp::Reverse(region.columns.get(*at).map(|c| (c.role.is_some(), c.filled))));
    usable.truncate(TRIED);
    usable.sort_unstable();
    usable
}

/// Whether most figures of a column carry a percent sign.
pub(super) fn is_percent(sample: &[Figures], at: usize) -> bool {
    let (mut with, mut all) = (0, 0);
    for number in sample.iter().filter_map(|r| cell(r, at)) {
        all += 1;
        with += usize::from(number.percent);
    }
    with * 2 > all
}

/// Whether all figures of a column are below one, and some above nothing.
fn are_shares(sample: &[Figures], at: usize) -> bool {
    let mut figures = sample.iter().filter_map(|r| cell(r, at)).filter(|n| !n.value.is_zero()).peekable();
    figures.peek().is_some() && figures.all(|n| !n.percent && n.value.abs() < Decimal::ONE)
}

/// The ways in which a column could be a discount.
pub(super) fn modes(region: &Region<'_, '_>, sample: &[Figures], at: usize) -> &'static [Mode] {
    let Some(column) = region.columns.get(at) else { return &[] };
    let pays = column.words.contains('折') || sample.iter().any(|r| cell(r, at).is_some_and(|n| n.pays));
    match column.role {
        _ if pays => &[Mode::Off, Mode::Paid],
        Some(Role::DiscountPercent | Role::Discount) if are_shares(sample, at) => {
            &[Mode::Share, Mode::Off, Mode::Line, Mode::Each]
        }
        Some(Role::DiscountPercent) => &[Mode::Off],
        Some(Role::DiscountAmount) => &[Mode::Line, Mode::Each],
        Some(Role::Discount) => &[Mode::Off, Mode::Line, Mode::Each],
        // `Off list`: what names a price or an amount and holds percentages is taken off it.
        Some(Role::ListPrice | Role::UnitPrice | Role::Amount) if is_percent(sample, at) => &[Mode::Off],
        Some(_) => &[],
        None if is_percent(sample, at) => &[Mode::Off],
        None if region.header.is_empty() => &[],
        None => &[Mode::Off, Mode::Line],
    }
}

/// Scores an assignment; nothing where no row closes.
fn weigh(
    region: &Region<'_, '_>,
    sample: &[Figures],
    (quantity, price, amount): (usize, usize, usize),
    discount: Option<(usize, Mode)>,
    base: Option<usize>,
) -> Option<Candidate> {
    let (mut closing, mut telling, mut used, mut whole, mut priced, mut full) = (0, 0, 0, 0, 0, 0);
    for row in sample {
        let (Some(q), Some(p), Some(a)) = (cell(row, quantity), cell(row, price), cell(row, amount)) else {
            continue;
        };
        let p = per(p, base.and_then(|at| cell(row, at)));
        full += 1;
        let off = discount.and_then(|(at, mode)| Some((cell(row, at)?, mode)));
        let Some(exact) = close(q, p, off, a) else { continue };
        closing += 1;
        let plain = |v: Decimal| v.abs() == Decimal::ONE || v.is_zero();
        let off = off.is_some_and(|(d, _)| !d.value.is_zero());
        telling += usize::from(!plain(exact.0) && !plain(exact.1) || off);
        used += usize::from(off);
        whole += usize::from(exact.0.fract().is_zero());
        priced += usize::from(p.value.scale() == 2);
    }
    if closing == 0 || (discount.is_some() && used == 0) {
        return None;
    }
    let role = |at: usize| region.columns.get(at).and_then(|c| c.role);
    // Beside what was ordered stand what came and what was sent back: counts that are no money.
    if [price, amount].iter().all(|at| role(*at) == Some(Role::Quantity)) {
        return None;
    }
    let mut score = 40 * telling as i64 + 10 * closing as i64;
    score += words(role(quantity), Role::Quantity)
        + words(role(price), Role::UnitPrice)
        + words(role(amount), Role::Amount);
    score += i64::from(whole == closing) * 6 + i64::from(priced == closing) * 4;
    score += i64::from(quantity < price) * 3 + i64::from(price < amount) * 5;
    score += i64::from(discount.is_some_and(|(at, _)| role(at).is_some())) * 15
        - i64::from(discount.is_some() || base.is_some()) * 5;
    // What is left of the product and what was taken off it may be either; the amount stands last.
    score += i64::from(discount.is_some_and(|(at, _)| at < amount)) * 4;
    Some(Candidate { quantity, price, amount, discount, base, score, closing, full, telling })
}

/// The weight of header words for a slot.
fn words(role: Option<Role>, slot: Role) -> i64 {
    use Role::{Amount, GrossAmount, GrossPrice, ListPrice, ListTotal, Quantity, Tax, UnitPrice};
    match (slot, role) {
        (_, None) => 0,
        (_, Some(Tax)) => -25,
        (Quantity, Some(Quantity)) | (UnitPrice, Some(UnitPrice | ListPrice)) | (Amount, Some(Amount)) => 30,
        (Amount, Some(ListTotal)) => 20,
        (UnitPrice, Some(GrossPrice)) | (Amount, Some(GrossAmount)) => 8,
        (Quantity, Some(Amount)) | (Amount, Some(UnitPrice)) | (UnitPrice, Some(Amount)) => -6,
        _ => -25,
    }
}

/// Whether `quantity × price`, less a discount, is the amount, under any reading of ambiguous figures and within
/// what printing rounds away; returns the quantity, price and amount under which it is. A credit note may print
/// the sign on one of them alone.
pub(super) fn close(
    q: Number,
    p: Number,
    off: Option<(Number, Mode)>,
    a: Number,
) -> Option<(Decimal, Decimal, Decimal)> {
    let none = [None];
    let offs: Vec<Option<(Decimal, Mode, u32)>> = match off {
        Some((d, mode)) => {
            d.readings().map(|v| Some((v, if d.pays { Mode::Paid } else { mode }, v.scale()))).collect()
        }
        None => none.to_vec(),
    };
    for amount in a.readings() {
        for quantity in q.readings() {
            for price in p.readings() {
                for off in &offs {
                    if closes(quantity, price, *off, amount) {
                        return Some((quantity, price, amount));
                    }
                }
            }
        }
    }
    None
}

/// The same of single readings.
fn closes(quantity: Decimal, price: Decimal, off: Option<(Decimal, Mode, u32)>, amount: Decimal) -> bool {
    expected(quantity, price, off).is_some_and(|(value, slack)| {
        let apart = value.abs().checked_sub(amount.abs()).map(|d| d.abs());
        let cent = Decimal::new(if amount.scale() == 0 { 50 } else { 1 }, 2);
        apart.is_some_and(|apart| apart <= slack.saturating_add(cent))
    })
}

/// What the amount should be, and how far rounding of the printed price and rate may move it.
fn expected(
    quantity: Decimal,
    price: Decimal,
    off: Option<(Decimal, Mode, u32)>,
) -> Option<(Decimal, Decimal)> {
    let full = quantity.checked_mul(price)?;
    let half = |scale: u32| Decimal::new(5, scale.clamp(2, 12) + 1);
    let cap = full.abs().checked_mul(Decimal::new(2, 3))?;
    let slack = quantity.abs().checked_mul(half(price.scale()))?.min(cap);
    let hundred = Decimal::ONE_HUNDRED;
    Some(match off {
        None => (full, slack),
        Some((sum, Mode::Line, _)) => (full.abs().checked_sub(sum.abs())?, slack),
        Some((sum, Mode::Each, _)) => (price.abs().checked_sub(sum.abs())?.checked_mul(quantity)?, slack),
        Some((rate, mode, scale)) => {
            let paid = hundred.checked_sub(mode.percent_off(rate)?)?;
            if paid.is_sign_negative() || paid > hundred {
                return None;
            }
            let rounding = full.abs().checked_mul(half(scale))?.checked_div(hundred)?;
            (full.checked_mul(paid)?.checked_div(hundred)?, slack.checked_add(rounding)?)
        }
    })
}

/// The reading that header words alone give, where nothing closes: it needs a description and a price.
fn by_header(region: &Region<'_, '_>) -> Option<Plan> {
    let find =
        |roles: &[Role]| region.columns.iter().position(|c| c.role.is_some_and(|r| roles.contains(&r)));
    let plan = Plan {
        quantity: find(&[Role::Quantity]),
        list: find(&[Role::ListPrice]),
        list_total: find(&[Role::ListTotal]),
        discount: find(&[Role::DiscountPercent]).map(|at| (at, Mode::Off)),
        unit: find(&[Role::UnitPrice]),
        amount: find(&[Role::Amount]),
        ..Plan::default()
    };
    let rated = plan.quantity.or(plan.amount).or(plan.list_total).is_none();
    let plan = Plan { rated, ..plan };
    let described = region.is_described();
    let summary = region.header.iter().any(|(c, _)| key(&c.words).starts_with("tax"));
    let priced =
        plan.unit.or(plan.amount).is_some() && plan.quantity.or(plan.unit).or(plan.list_total).is_some();
    (described && priced && !summary).then_some(plan)
}

/// The reading of a table without prices, such as those of delivery notes and requests: a quantity beside a
/// description.
pub(super) fn counted(region: &Region<'_, '_>) -> Option<Plan> {
    let quantities = || region.columns.iter().enumerate().filter(|(_, c)| c.role == Some(Role::Quantity));
    let delivered = quantities().find(|(_, c)| has(&key(&c.words), DELIVERED));
    let (quantity, _) = delivered.or_else(|| quantities().next())?;
    let described = region.is_described();
    // Forms that a bidder is to fill in have columns of prices without any figure.
    let priced = region.columns.iter().any(|c| c.role.is_some_and(Role::is_priced));
    (described && !priced).then(|| Plan { quantity: Some(quantity), counted: true, ..Plan::default() })
}

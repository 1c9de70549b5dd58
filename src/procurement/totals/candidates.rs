//! Amounts with labels of totals: in the same cell, to the right of the label, or below it.

use super::below::under;
use super::labels::{INCLUDED, Total, kind_of, total_of};
use crate::procurement::Evidence;
use crate::procurement::columns::{TAX, has, has_discount, key};
use crate::procurement::ledger::Place;
use crate::procurement::money::{self, Number, Style, currency};
use crate::procurement::tables::{Grid, GridCell, Row};
use crate::procurement::units;
use crate::text::{Span, is_han};
use rust_decimal::Decimal;
use std::collections::HashSet;

/// Candidates of one document that are looked at; the last ones count, since totals end a document.
const CANDIDATES: usize = 160;

/// An amount and what its label says.
#[derive(Clone, Debug)]
pub(super) struct Candidate {
    /// What the label says.
    pub(super) kind: Total,
    /// The amount.
    pub(super) value: Decimal,
    /// Its other reading.
    pub(super) other: Option<Decimal>,
    /// Where it stands.
    pub(super) evidence: Evidence,
    /// A percentage printed with the label.
    pub(super) percent: Option<(Decimal, Evidence)>,
    /// How well it stands: beside its label more than below it.
    pub(super) weight: i64,
}

impl Candidate {
    /// Where its amount stands.
    pub(super) fn place(&self) -> Place {
        (self.evidence.page, self.evidence.span.start)
    }
}

/// All labelled amounts of the grids, outside the rows of items; `packages` holds the sums of the list and the net totals
/// of packages. Places seen in a table are not read again as lines.
pub(super) fn gather(
    grids: &[Grid<'_>],
    used: &HashSet<Place>,
    style: Style,
    packages: Option<(Decimal, Decimal)>,
) -> Vec<Candidate> {
    let mut out: Vec<Candidate> = Vec::new();
    let mut seen: HashSet<(Place, Total)> = HashSet::new();
    for grid in grids {
        for (at, row) in grid.rows.iter().enumerate() {
            if row.cells.iter().any(|c| used.contains(&(c.page.number, c.span.start))) {
                continue;
            }
            let mut found = in_row(row, style);
            if let Some(packages) = packages {
                sum_packages(&mut found, packages);
            }
            told_apart(&mut found);
            let below = if found.is_empty() { under(grid, at, used, style) } else { Vec::new() };
            for candidate in found.into_iter().chain(below) {
                if seen.insert((candidate.place(), candidate.kind)) {
                    out.push(candidate);
                }
            }
        }
        if out.len() > 4 * CANDIDATES {
            out.drain(..out.len() - CANDIDATES);
        }
    }
    let mut out = out.split_off(out.len().saturating_sub(CANDIDATES));
    pairs_told_apart(&mut out);
    out
}

/// Labelled amounts within one row.
fn in_row(row: &Row<'_>, style: Style) -> Vec<Candidate> {
    let stated =
        |line: GridCell<'_>| with_tax_in_bracket(&line, None, style).or_else(|| several(&line, style));
    if let Some(found) = line(row).and_then(stated) {
        return found;
    }
    let mut out = Vec::new();
    let mut label: Option<(Total, Option<(Decimal, Evidence)>)> = None;
    let (mut taken, mut skipped) = (0, false);
    let mut letters = String::new();
    for cell in &row.cells {
        let Some(figure) = cell.figure else {
            // `Tax in   EUR   70,00`: the currency belongs to the amount.
            if matches!(currency::cues(cell.text).as_slice(), [c] if c.end - c.start == cell.text.trim().len())
                || label.is_some() && (is_void(cell.text) || is_untaxed(cell.text))
            {
                continue;
            }
            if let Some((kind, _)) = &label
                && let Some((amount, evidence)) = in_digits(cell, style).or_else(|| before_words(cell, style))
            {
                out.push(candidate(*kind, amount, evidence, None, 10));
                continue;
            }
            taken = 0;
            let pending = label.as_ref().map(|(kind, _)| *kind);
            let found = with_tax_in_bracket(cell, pending, style)
                .or_else(|| inside(cell, style).map(|one| vec![one]));
            label = match found {
                Some(found) => {
                    out.extend(found);
                    None
                }
                None => {
                    let kind = total_of(spread(&mut letters, cell.text)).or_else(|| of_base(cell, style));
                    // `VAT - Ireland (23% on   1,000.00)   230.00`
                    skipped = kind == Some(Total::Tax) && names_base(cell.text);
                    kind.map(|kind| (kind, percent(cell)))
                }
            };
            continue;
        };
        // `15. VAT`: the number of a box, with its label.
        let behind = cell.text.get(figure.number.end..).unwrap_or_default();
        if figure.number.value.scale() == 0 && behind.starts_with(['.', ')']) {
            label = total_of(behind).map(|kind| (kind, None));
            continue;
        }
        // `20.00% VAT` is a label with its rate.
        if label.is_none() && figure.number.percent && cell.text.contains(char::is_alphabetic) {
            label = total_of(cell.text).map(|kind| (kind, percent(cell)));
            continue;
        }
        let Some((kind, rate)) = &mut label else { continue };
        let Some(evidence) = cell.figure_evidence() else { continue };
        if figure.number.percent {
            *rate = rate.take().or(Some((figure.number.value, evidence)));
            // `VAT 20% on 100.00   20.00`: the next figure is what the tax is reckoned on.
            skipped = ends_in_base(&key(cell.text));
            continue;
        }
        if std::mem::take(&mut skipped) && *kind == Total::Tax {
            continue;
        }
        taken += 1;
        let weight = if taken == 1 { 10 } else { 9 };
        out.push(candidate(*kind, figure.number, evidence, rate.clone(), weight));
    }
    if out.is_empty()
        && let Some((kind @ Total::Discount, Some((value, evidence)))) = label
    {
        let percent = Some((value, evidence.clone()));
        out.push(Candidate { kind, value: Decimal::ZERO, other: None, evidence, percent, weight: 1 });
    }
    out
}

/// Whether a cell says that its column is not summed, `X`, or says the amount once more in capital numerals:
/// `ⓧ 壹拾陆万捌仟壹佰陆拾肆元壹角壹分`.
fn is_void(text: &str) -> bool {
    let text = text.trim();
    let void = |c: char| matches!(c, 'X' | 'x' | 'Х' | 'х' | '×' | '-' | '–' | '—');
    let numeral = |c: char| "零壹贰叁肆伍陆柒捌玖拾佰仟万亿元圆角分整正ⓧ⊗".contains(c) || c.is_whitespace();
    text.chars().count() == 1 && text.chars().all(void) || !text.is_empty() && text.chars().all(numeral)
}

/// Whether a cell says that no tax is due, beside the sum of which it says so.
fn is_untaxed(text: &str) -> bool {
    let key = key(text);
    has(&key, TAX)
        && has(&key, &["ne oblagaetsja", "bez nds", "exempt", "nicht steuerbar", "nije obveznik", "0%"])
}

/// The amount of a label in digits, behind that in numerals: `（小写）¥168164.11`.
fn in_digits(cell: &GridCell<'_>, style: Style) -> Option<(Number, Evidence)> {
    let behind = cell.text.trim_start_matches(['(', '（']).strip_prefix("小写")?;
    let at = cell.text.len() - behind.len();
    let amount = money::find(cell.text, style).into_iter().find(|n| n.start >= at && !n.percent)?;
    Some((amount, cell.evidence(amount.start, amount.end)?))
}

/// The amount of a cell that says it once more in words: `人民币 8,161.81 元（大写：捌仟...）`, `120,00 din. (slovima: sto dvadeset)`.
fn before_words(cell: &GridCell<'_>, style: Style) -> Option<(Number, Evidence)> {
    let (head, words) = cell.text.split_once(['(', '（'])?;
    let [amount] = *money::find(head, style).as_slice() else { return None };
    let bare = |part: &str| part.chars().filter(|c| c.is_alphanumeric()).count() <= SPELT;
    let money = amount.value.scale() == 2 || !currency::cues(head).is_empty();
    let alone = bare(head.get(..amount.start)?) && bare(head.get(amount.end..)?) && !amount.percent && money;
    let spelt = words.ends_with([')', '）']) && !words.contains(|c: char| c.is_ascii_digit());
    (alone && spelt).then_some((amount, cell.evidence(amount.start, amount.end)?))
}

/// Letters of a currency at most.
const SPELT: usize = 6;

/// What the label of a cell says that goes on with what a tax is reckoned on: `VAT - Ireland (23% on €1,000.00)`.
fn of_base(cell: &GridCell<'_>, style: Style) -> Option<Total> {
    let amount = money::find(cell.text, style).into_iter().find(|n| !n.percent)?;
    let label = cell.text.get(..amount.start).filter(|label| names_base(label))?;
    total_of(label)
}

/// The label of a cell together with the cells before it, where each is one Chinese sign: `合   计`.
fn spread<'a>(letters: &'a mut String, text: &'a str) -> &'a str {
    let text = text.trim();
    let mut signs = text.chars();
    let single = signs.next().is_some_and(is_han) && signs.next().is_none();
    if !single {
        letters.clear();
        return text;
    }
    letters.push_str(text);
    letters
}

/// Whether an amount is small enough to be the tax on another, and is not nothing.
fn may_be_tax(tax: Decimal, net: Decimal) -> bool {
    !tax.is_zero() && tax.abs().saturating_mul(Decimal::TWO) < net.abs()
}

/// Where two sums of a row add up to a gross total elsewhere, the first is net and the second the tax.
fn pairs_told_apart(found: &mut [Candidate]) {
    let gross = |c: &&Candidate| matches!(c.kind, Total::Gross | Total::Payable);
    let grosses: Vec<Decimal> = found.iter().filter(gross).map(|c| c.value).collect();
    for at in 1..found.len() {
        let Some([net, tax]) = found.get_mut(at - 1..=at) else { return };
        let sums = net.kind == Total::Sum && tax.kind == Total::Sum && net.evidence.page == tax.evidence.page;
        let smaller = may_be_tax(tax.value, net.value);
        let adds = net.value.checked_add(tax.value).is_some_and(|sum| grosses.contains(&sum));
        if sums && smaller && adds {
            (net.kind, tax.kind) = (Total::Net, Total::Tax);
        }
    }
}

/// Where a row sums several columns, what adds up tells net, tax and gross apart.
fn told_apart(found: &mut [Candidate]) {
    let sums: Vec<(usize, Decimal)> = found
        .iter()
        .enumerate()
        .filter(|(_, c)| matches!(c.kind, Total::Sum | Total::Payable))
        .map(|(at, c)| (at, c.value))
        .collect();
    let triples = sums.iter().flat_map(|n| sums.iter().map(move |t| (n, t)));
    let triple = triples.filter(|(n, t)| n.0 != t.0 && may_be_tax(t.1, n.1)).find_map(|(n, t)| {
        let gross = n.1.checked_add(t.1)?;
        sums.iter()
            .find(|g| g.1 == gross)
            .map(|g| [(n.0, Total::Net), (t.0, Total::Tax), (g.0, Total::Gross)])
    });
    for (at, kind) in triple.into_iter().flatten() {
        if let Some(candidate) = found.get_mut(at) {
            (candidate.kind, candidate.weight) = (kind, 10);
        }
    }
    // A row that sums prices before tax has them by list, what is taken off, and what is left.
    if let [list, off, net] = found
        && [&*list, &*off, &*net].iter().all(|c| c.kind == Total::Net)
        && !off.value.is_zero()
        && list.value.abs().checked_sub(off.value.abs()) == Some(net.value.abs())
    {
        (list.kind, off.kind) = (Total::List, Total::Discount);
    }
}

/// Tells apart the amounts of a row that sums packages: what they cost by list, what was taken off, and what is left.
fn sum_packages(found: &mut [Candidate], (list, net): (Decimal, Decimal)) {
    for candidate in found.iter_mut().filter(|c| c.kind == Total::Sum) {
        candidate.kind = match candidate.value {
            value if value == net => Total::Net,
            value if value == list => Total::List,
            value if list.checked_sub(net) == Some(value.abs()) => Total::Discount,
            _ => continue,
        };
    }
}

/// Amounts outside the rows of items whatever their labels, for those that the arithmetic alone can place: what the
/// words around them call a discount, and sums.
pub(super) fn loose(grids: &[Grid<'_>], used: &HashSet<Place>, style: Style) -> Vec<Candidate> {
    let rows = grids.iter().flat_map(|g| &g.rows);
    let free = |row: &&Row<'_>| !row.cells.iter().any(|c| used.contains(&(c.page.number, c.span.start)));
    let mut out = Vec::new();
    for row in rows.filter(free) {
        let label = row.label();
        for cell in row.cells.iter().filter(|c| c.text.len() <= 400) {
            let numbers = match cell.figure {
                Some(figure) => vec![figure.number],
                None => money::find(cell.text, style),
            };
            let mut from = 0;
            for n in numbers {
                // In a sentence the words before a figure are those behind the figure before it.
                let words =
                    if cell.figure.is_some() { Some(label.as_str()) } else { cell.text.get(from..n.start) };
                from = n.end;
                if n.percent || n.value.scale() != 2 {
                    continue;
                }
                let words = key(words.unwrap_or_default());
                let cut = (has_discount(&words) || words.contains("allowance"))
                    && kind_of(&words) != Some(Total::Net);
                let kind = if cut { Total::Discount } else { Total::Sum };
                out.extend(cell.evidence(n.start, n.end).map(|e| candidate(kind, n, e, None, 0)));
            }
        }
    }
    // The last ones count.
    let more = out.len().saturating_sub(LOOSE);
    out.drain(..more);
    out
}

/// Amounts whose labels say nothing that are looked at.
const LOOSE: usize = 400;

pub(super) fn candidate(
    kind: Total,
    n: Number,
    evidence: Evidence,
    percent: Option<(Decimal, Evidence)>,
    weight: i64,
) -> Candidate {
    Candidate { kind, value: n.value, other: n.other, evidence, percent, weight }
}

/// A label and its amount within one cell, such as `Net total: 496.00 €`.
fn inside(cell: &GridCell<'_>, style: Style) -> Option<Candidate> {
    if cell.text.len() > 160 {
        return None;
    }
    let numbers = money::find(cell.text, style);
    let amount = numbers.iter().rfind(|n| !n.percent)?;
    let end = cell.text.get(amount.end..)?.trim();
    if end.chars().filter(|c| c.is_alphanumeric()).count() > 6 {
        return None;
    }
    // `14. Net total  15. VAT` are boxes of a form, and the figure is the number of the next.
    if amount.value.scale() == 0 && end.starts_with(['.', ')']) && end.contains(char::is_alphabetic) {
        return None;
    }
    // `Total net 900.00. Valid for 14 days.` ends with another figure.
    if amount.value.scale() == 0 && units::leading(end).is_some() {
        return None;
    }
    let label = cell.text.get(..amount.start)?;
    // Behind another amount the words before this one may be said of that.
    let others = numbers.iter().filter(|n| !n.percent && n.end <= amount.start && n.value.scale() == 2);
    let before = others.map(|n| n.end).next_back();
    if before
        .and_then(|end| label.get(end..))
        .is_some_and(|words| words.contains(',') || is_labelled_behind(end))
    {
        return None;
    }
    // `with VAT (VAT: 200.00`: what stands in the bracket is said of the amount.
    let own = label.rsplit_once(['(', '（']).map(|(_, own)| own).filter(|own| !own.contains([')', '）']));
    // So does what stands behind a comma and says that it is part of another: `with VAT, of which VAT 200.00`.
    let part = label.rsplit(',').next().and_then(total_of).filter(|kind| *kind == Total::Included);
    let kind = part.or_else(|| own.and_then(total_of)).or_else(|| total_of(label));
    let kind = kind.filter(|_| !names_base(label))?;
    let amount_like =
        amount.value.scale() > 0 || cell.text.len() - amount.start > 4 || label.trim_end().ends_with(':');
    let evidence = cell.evidence(amount.start, amount.end)?;
    amount_like.then(|| candidate(kind, *amount, evidence, percent(cell), 10))
}

/// An amount of which a bracket says how much of it is tax: `Total: £120.00 (includes £20.00 VAT)`.
/// What the amount is may stand in the cell before, as `pending`.
fn with_tax_in_bracket(cell: &GridCell<'_>, pending: Option<Total>, style: Style) -> Option<Vec<Candidate>> {
    if cell.text.len() > 160 {
        return None;
    }
    let open = cell.text.find(['(', '（'])?;
    let (before, bracket) = (cell.text.get(..open)?, cell.text.get(open..)?);
    let said = key(bracket);
    if !(has(
        &said,
        &["includ*", "incl*", "inkl*", "einschl*", "enthalt*", "ukljuc*", "sadrzi", "dont", "vkljuc*"],
    ) || has(&said, INCLUDED))
        || !has(&said, TAX)
    {
        return None;
    }
    let of = |part: &str| money::find(part, style).into_iter().rfind(|n| !n.percent && n.value.scale() == 2);
    let (whole, tax) = (of(before)?, of(bracket)?);
    if !may_be_tax(tax.value, whole.value) {
        return None;
    }
    let label = before.get(..whole.start)?;
    let kind = total_of(label).or(pending.filter(|_| !label.contains(char::is_alphabetic)))?;
    let tax = tax.at(open + tax.start, open + tax.end);
    Some(vec![
        candidate(kind, whole, cell.evidence(whole.start, whole.end)?, None, 10),
        candidate(Total::Included, tax, cell.evidence(tax.start, tax.end)?, percent(cell), 10),
    ])
}

/// Bytes of a cell that states several sums.
const STATED: usize = 240;

/// A row as one cell, where nothing but spaces parts its cells: figures at the end of a line are cells of their own.
fn line<'a>(row: &Row<'a>) -> Option<GridCell<'a>> {
    let (first, last) = (row.cells.first()?, row.cells.last()?);
    let span = Span { start: first.span.start, end: last.span.end };
    let text = span.of(&first.page.text).filter(|t| t.len() <= STATED && !t.contains(['\n', '\t']))?;
    let whole = !text.contains("  ") && row.cells.iter().all(|c| c.page.number == first.page.number);
    whole.then(|| GridCell { text, span, x1: last.x1, figure: None, ..first.clone() })
}

/// Sums that one cell states one after the other, each behind its label: `Net: 100.00 + VAT 20%: 20.00 = Total: 120.00`,
/// `To pay: 120.00 (net 100.00, VAT 20% 20.00)`.
fn several(cell: &GridCell<'_>, style: Style) -> Option<Vec<Candidate>> {
    if cell.text.len() > STATED {
        return None;
    }
    let amounts: Vec<Number> =
        money::find(cell.text, style).into_iter().filter(|n| !n.percent && n.value.scale() == 2).collect();
    let mut from = 0;
    let mut out = Vec::new();
    for amount in amounts.iter().filter(|_| amounts.len() > 1) {
        let before = cell.text.get(from..amount.start).unwrap_or_default();
        // `100.00 without VAT and 120.00 with VAT`: the words behind say what it is.
        if from > 0 && is_taxed_behind(before) {
            return None;
        }
        // What stands before a comma or bracket is said of the amount before it.
        let label = before.rsplit([',', '(', '（', '+', '=', ';']).next().unwrap_or(before);
        from = amount.end;
        let rate = money::find(label, Style::default()).into_iter().find(|n| n.percent);
        let rate = rate.and_then(|n| {
            let at = amount.start - label.len();
            Some((n.value, cell.evidence(at + n.start, at + n.end)?))
        });
        let kind = total_of(label).filter(|kind| !(*kind == Total::Tax && names_base(label)));
        // `net 100.00 + VAT 20.00 = 120.00`
        let sum = || out.iter().map(|c: &Candidate| c.value).try_fold(Decimal::ZERO, Decimal::checked_add);
        let equals = label.trim().is_empty() && before.trim_end().ends_with('=') && out.len() > 1;
        let kind = kind.or_else(|| (equals && sum() == Some(amount.value)).then_some(Total::Gross));
        out.extend(kind.and_then(|kind| {
            Some(candidate(kind, *amount, cell.evidence(amount.start, amount.end)?, rate, 10))
        }));
    }
    let labelled = is_labelled_behind(cell.text.get(from..).unwrap_or_default());
    (out.len() > 1 && out.len() == amounts.len() && !labelled).then_some(out)
}

/// Whether the words behind an amount, and its currency, say whether tax is in it.
fn is_taxed_behind(text: &str) -> bool {
    let said = key(past_currency(text));
    [
        "bez pdv", "sa pdv", "s pdv", "bez nds", "s nds", "without", "with ", "excl", "incl", "ohne ",
        "inkl", "zzgl",
    ]
    .iter()
    .any(|words| said.starts_with(words))
}

/// Whether the words behind an amount say what it is, so that those before it are of another: `Total 100.00 EUR net
/// 119.00 EUR gross`.
fn is_labelled_behind(text: &str) -> bool {
    total_of(past_currency(text)).is_some_and(|kind| kind != Total::Sum)
}

/// The words behind an amount, without those of its currency.
pub(super) fn past_currency(text: &str) -> &str {
    let words = text.trim_start_matches(|c: char| !c.is_alphabetic());
    let (first, rest) = words.split_once(char::is_whitespace).unwrap_or((words, ""));
    if currency::cues(first).is_empty() { words } else { rest }
}

/// Whether a label ends in words that make the amount behind it what a tax is reckoned on: `19 % USt. auf 602,91`.
fn names_base(label: &str) -> bool {
    let key = key(label);
    let rated = money::find(label, Style::default()).iter().any(|n| n.percent);
    rated && has(&key, TAX) && ends_in_base(&key)
}

/// Whether the last word is one behind which stands what something is reckoned on.
fn ends_in_base(key: &str) -> bool {
    let key = key.trim_end_matches(|c: char| !c.is_alphanumeric());
    matches!(key.rsplit(' ').next(), Some("auf" | "von" | "on" | "of" | "na" | "od" | "ot" | "sur" | "su"))
}

/// The percentage that a label states.
fn percent(cell: &GridCell<'_>) -> Option<(Decimal, Evidence)> {
    let number = money::find(cell.text, Style::default()).into_iter().find(|n| n.percent)?;
    Some((number.value, cell.evidence(number.start, number.end)?))
}

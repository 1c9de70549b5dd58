//! The totals of a document. Labels propose; the identities `net + tax = gross`, `list − discount = net` and
//! `sum of lines = net or list` choose among the proposals.

mod below;
mod candidates;
pub mod labels;
mod placed;
mod prose;
mod resolve;
#[cfg(test)]
mod tests;
mod worded;

use super::ledger::{Ledger, Place, Sums};
use super::money::{Style, canonical, currency};
use super::tables::{Grid, GridCell, Row};
use super::{Evidence, Fact, FactKind, Scope, columns};
use crate::text::{Document, Page};
use candidates::Candidate;
use labels::Total;
use std::collections::{HashMap, HashSet};

/// Totals in sentences that are looked at.
const PROSE: usize = 24;

/// Reads the totals and the currency of a document into its ledger. `used` marks the rows of line items.
pub(super) fn read(
    document: &Document,
    style: Style,
    grids: &[Grid<'_>],
    used: &HashSet<Place>,
    sums: &Sums,
    ledger: &mut Ledger,
) {
    let mut candidates = candidates::gather(grids, used, style, sums.packages);
    // Sentences weigh less than tables and lists of sums.
    let places: HashSet<Place> = candidates.iter().map(Candidate::place).collect();
    let cells = grids
        .iter()
        .flat_map(|g| &g.rows)
        .filter(|row| row.cells.len() > 1)
        .flat_map(Row::figures)
        .filter(|c| !columns::has(&columns::key(c.text), columns::TAX));
    let figures: HashSet<Place> = cells
        .filter_map(|c| Some((c.page.number, c.span.start + u32::try_from(c.figure?.number.start).ok()?)))
        .collect();
    let said: Vec<_> = document.pages.iter().flat_map(|page| prose::read(page, style, &figures)).collect();
    // A sentence that says whether tax is in an amount says more of it than a bare label does.
    let tells = said.iter().filter(|c| matches!(c.kind, Total::Net | Total::Tax | Total::Gross));
    let told: HashMap<Place, Total> = tells.rev().map(|c| (c.place(), c.kind)).collect();
    for candidate in candidates.iter_mut().filter(|c| matches!(c.kind, Total::Sum | Total::Net | Total::Tax))
    {
        candidate.kind = told.get(&candidate.place()).copied().unwrap_or(candidate.kind);
    }
    // The last ones count: what all is worth stands below what its parts are.
    let said: Vec<_> = said.into_iter().filter(|c| !places.contains(&c.place())).collect();
    let last = said.len().saturating_sub(PROSE);
    candidates.splice(0..0, said.into_iter().skip(last));
    let loose = candidates::loose(grids, used, style);
    let mut resolved = resolve::resolve(&candidates, &loose, sums);
    placed::by_words(document, &mut resolved);
    ledger.signals.has_total = resolved.net.is_some() || resolved.gross.is_some();
    ledger.signals.has_tax = resolved.tax.is_some();
    ledger.signals.totals_close = resolved.closes;
    let confidence = if resolved.closes { 95 } else { 60 };
    let values = [
        (FactKind::ListTotal, resolved.list),
        (FactKind::DiscountTotal, resolved.discount),
        (FactKind::DiscountPercent, resolved.percent),
        (FactKind::NetTotal, resolved.net),
        (FactKind::TaxTotal, resolved.tax),
        (FactKind::GrossTotal, resolved.gross),
    ];
    for (kind, value) in values {
        if let Some(v) = value.filter(|v| !v.evidence.is_empty()) {
            let (value, rule) = (canonical(v.value), v.rule.to_string());
            ledger.facts.push(Fact {
                scope: Scope::Document,
                kind,
                value,
                rule,
                confidence,
                evidence: v.evidence,
            });
        }
    }
    if let Some((code, evidence, rule)) = currency_of(grids, used) {
        let (value, confidence) = (code.to_string(), if rule == "currency:named" { 75 } else { 90 });
        let fact = Fact {
            scope: Scope::Document,
            kind: FactKind::Currency,
            value,
            rule: rule.to_string(),
            confidence,
            evidence,
        };
        ledger.facts.push(fact);
    }
}

/// The currency that the document says it is in; failing that, the one that stands beside most figures, those of totals
/// counting for more; failing that, the one that headers and statements name most often.
fn currency_of(
    grids: &[Grid<'_>],
    used: &HashSet<Place>,
) -> Option<(&'static str, Vec<Evidence>, &'static str)> {
    let mut votes = Votes::default();
    for row in grids.iter().flat_map(|g| &g.rows) {
        for (at, cell) in row.cells.iter().enumerate() {
            let before = at.checked_sub(1).and_then(|at| row.cells.get(at));
            votes.count(cell, before, used, is_item(row, used));
        }
    }
    let most = |table: HashMap<&'static str, (u32, Evidence)>| {
        table.into_iter().max_by_key(|(code, (votes, _))| (*votes, std::cmp::Reverse(*code)))
    };
    let named = |rule| move |(code, (_, e)): (&'static str, (u32, Evidence))| (code, vec![e], rule);
    let stated = most(votes.stated).map(named("currency:stated"));
    let beside = || most(votes.beside).map(named("currency:figure"));
    stated.or_else(beside).or_else(|| most(votes.named).map(named("currency:named")))
}

/// Whether a row is one of goods: what they are called names no currency, as `Euro dizel` shows.
fn is_item(row: &Row<'_>, used: &HashSet<Place>) -> bool {
    row.figures().next().is_some() && row.cells.iter().any(|c| used.contains(&(c.page.number, c.span.start)))
}

/// How often each currency was seen, with its first place.
#[derive(Default)]
struct Votes {
    /// Behind words that ask for it: `Currency: USD`.
    stated: HashMap<&'static str, (u32, Evidence)>,
    /// Beside a figure.
    beside: HashMap<&'static str, (u32, Evidence)>,
    /// Elsewhere.
    named: HashMap<&'static str, (u32, Evidence)>,
    /// Which pages are Chinese, and which Indian, as far as it was asked: a look at all of a page, once.
    lands: HashMap<(u32, &'static str), bool>,
}

impl Votes {
    /// Whether a page is of the land that a currency is of.
    fn is_of(&mut self, page: &Page, code: &'static str, is: fn(&str) -> bool) -> bool {
        *self.lands.entry((page.number, code)).or_insert_with(|| is(&page.text))
    }

    /// Counts the currencies of a cell; `before` is the cell to the left of it.
    fn count(
        &mut self,
        cell: &GridCell<'_>,
        before: Option<&GridCell<'_>>,
        used: &HashSet<Place>,
        is_item: bool,
    ) {
        let cues = currency::cues(cell.text);
        if cues.is_empty() {
            return;
        }
        let digits = cell.text.bytes().any(|b| b.is_ascii_digit());
        let numbers =
            if digits { super::money::find(cell.text, super::money::Style::default()) } else { Vec::new() };
        // `147 016,62 руб.` in a sentence.
        let style = super::money::Style { spaces: true, ..Default::default() };
        let spaced = || if digits { super::money::find(cell.text, style) } else { Vec::new() };
        for cue in cues {
            let beside = |n: &super::money::Number| {
                let gap = if cue.start >= n.end {
                    cell.text.get(n.end..cue.start)
                } else {
                    cell.text.get(cue.end..n.start)
                };
                gap.is_some_and(|g| g.len() <= 3 && !g.chars().any(char::is_alphanumeric))
            };
            let near = numbers.iter().any(beside) || spaced().iter().any(beside);
            let head = cell.text.get(..cue.start).unwrap_or_default();
            let label = if head.trim().is_empty() { before.map_or("", |b| b.text) } else { head };
            let stated = !digits && currency::is_label(label);
            if (cue.weak || is_item) && !near && !stated {
                continue;
            }
            // Rupees are those of several countries.
            let rupees = cell.text.get(cue.start..cue.end) == Some(currency::RUPEES);
            if rupees && !self.is_of(cell.page, "INR", currency::is_indian) {
                continue;
            }
            let Some(evidence) = cell.evidence(cue.start, cue.end) else { continue };
            let weight = if near && used.contains(&(cell.page.number, cell.span.start)) { 2 } else { 1 };
            // A cell with a sign alone does not tell whose it is.
            let sign = cell.text.get(cue.start..cue.end).is_some_and(|sign| matches!(sign, "¥" | "￥"));
            let yuan = cue.code == "JPY" && sign && self.is_of(cell.page, "CNY", currency::is_chinese);
            let table = match (stated, near) {
                (true, _) => &mut self.stated,
                (false, true) => &mut self.beside,
                (false, false) => &mut self.named,
            };
            table.entry(if yuan { "CNY" } else { cue.code }).or_insert((0, evidence)).0 += weight;
        }
    }
}

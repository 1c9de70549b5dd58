//! Properties of whole tables: whatever the order of the columns and the style of the figures, the ledger finds the
//! reading under which they close, and a row with one figure changed is marked.

use crate::procurement::ledger::*;
use crate::text::{Page, TextSource};
use proptest::prelude::*;

/// A way of discounting in a generated table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Off {
    None,
    Percent,
    Paid,
    Each,
    Line,
}

/// Writes an amount of cents in one of the styles of the world.
pub(super) fn write(cents: u64, style: usize) -> String {
    let (group, mark) = [(".", ','), (",", '.'), ("", '.'), ("", ','), ("'", '.'), ("\u{a0}", ',')][style];
    let digits = (cents / 100).to_string();
    let mut text = String::new();
    for (i, c) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            text.push_str(group);
        }
        text.push(c);
    }
    format!("{text}{mark}{:02}", cents % 100)
}

/// A row: quantity, price in cents before discount, and the discount in whole percent.
#[derive(Clone, Copy, Debug)]
struct Line {
    quantity: u64,
    list: u64,
    percent: u64,
}

impl Line {
    /// List price, discount, unit price and amount in cents, all exact: list prices are whole units.
    fn figures(self, off: Off) -> [u64; 4] {
        let list = self.list * 100;
        let each = if off == Off::None { 0 } else { self.list * self.percent };
        let unit = list - each;
        [list, each, unit, unit * self.quantity]
    }
}

const GOODS: [&str; 8] = ["plavi", "crveni", "beli", "sivi", "zuti", "mrki", "crni", "roze"];

/// The cells of a table: name, quantity, then what its discount asks for. `changed` names a row and one of its
/// figures that is printed wrong.
fn table(lines: &[Line], off: Off, style: usize, changed: Option<(usize, usize)>) -> Vec<Vec<String>> {
    let mut head = vec!["Opis", "Količina"];
    head.extend(match off {
        Off::None => vec!["Cena", "Iznos"],
        Off::Percent => vec!["Cenovna cena", "Rabat %", "Neto cena", "Iznos"],
        Off::Paid => vec!["目录价", "折扣", "单价", "金额"],
        Off::Each => vec!["Listenpreis", "Rabatt", "Einzelpreis", "Gesamt"],
        Off::Line => vec!["List price", "Discount amount", "Amount"],
    });
    let mut rows = vec![head.into_iter().map(str::to_string).collect::<Vec<_>>()];
    for (n, line) in lines.iter().enumerate() {
        let [list, each, unit, amount] = line.figures(off);
        let mut figures = vec![line.quantity * 100];
        figures.extend(match off {
            Off::None => vec![unit, amount],
            Off::Percent => vec![list, line.percent * 100, unit, amount],
            Off::Paid => vec![list, (100 - line.percent) * 100, unit, amount],
            Off::Each => vec![list, each, unit, amount],
            Off::Line => vec![list, each * line.quantity, amount],
        });
        if let Some((_, at)) = changed.filter(|(row, _)| *row == n) {
            let figure = figures.get_mut(at).unwrap();
            *figure += (*figure / 300 + 1) * 100;
        }
        let print = |(at, cents): (usize, &u64)| match (at, off) {
            (0, _) => (cents / 100).to_string(),
            (2, Off::Percent) => format!("{}%", cents / 100),
            // Ninety percent are `9折`, eighty-five `85折`.
            (2, Off::Paid) if cents % 1_000 == 0 => format!("{}折", cents / 1_000),
            (2, Off::Paid) => format!("{}折", cents / 100),
            _ => write(*cents, style),
        };
        let mut row = vec![format!("Artikal {}", GOODS[n])];
        row.extend(figures.iter().enumerate().map(print));
        rows.push(row);
    }
    rows
}

/// Prints a table with its columns in an order.
fn print(rows: &[Vec<String>], order: &[usize], headed: bool) -> String {
    let line = |row: &Vec<String>| {
        let cells = order.iter().filter_map(|at| row.get(*at)).map(|cell| {
            let wide: usize = cell.chars().map(|c| if c > '\u{2e80}' { 2 } else { 1 }).sum();
            format!("{}{cell}", " ".repeat(24_usize.saturating_sub(wide)))
        });
        cells.collect::<Vec<_>>().join("  ")
    };
    rows.iter().skip(usize::from(!headed)).map(line).collect::<Vec<_>>().join("\n")
}

fn ledger(text: &str) -> Ledger {
    let page = Page { number: 1, ..Page::new(text, TextSource::Plain) };
    let document = Document { format: "txt".into(), pages: vec![page], ..Document::default() };
    let ledger = read(&document);
    for fact in &ledger.facts {
        assert!(!fact.evidence.is_empty(), "{fact:?}");
        for e in &fact.evidence {
            assert_eq!(document.text(e.page, e.span), Some(e.quote.as_str()));
        }
    }
    ledger
}

fn value(ledger: &Ledger, row: usize, kind: FactKind) -> Option<Decimal> {
    let scope = Scope::Item(u32::try_from(row + 1).unwrap());
    let fact = ledger.facts.iter().find(|f| f.scope == scope && f.kind == kind)?;
    fact.value.parse().ok()
}

fn cents(cents: u64) -> Option<Decimal> {
    Some(Decimal::new(i64::try_from(cents).unwrap(), 2))
}

fn lines() -> impl Strategy<Value = Vec<Line>> {
    let line = (2_u64..90, 11_u64..9_000, 1_u64..90).prop_map(|(quantity, list, percent)| Line {
        quantity,
        list,
        percent,
    });
    proptest::collection::vec(line, 4..8)
}

fn offs() -> impl Strategy<Value = Off> {
    prop_oneof![Just(Off::None), Just(Off::Percent), Just(Off::Paid), Just(Off::Each), Just(Off::Line)]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, ..ProptestConfig::default() })]

    #[test]
    fn a_consistent_table_with_discounts_is_read_in_any_order_and_style(
        lines in lines(),
        off in offs(),
        order in Just([0_usize, 1, 2, 3, 4, 5]).prop_shuffle(),
        style in 0_usize..6,
    ) {
        let text = print(&table(&lines, off, style, None), &order, true);
        let ledger = ledger(&text);
        prop_assert_eq!(ledger.signals.closing_rows as usize, lines.len(), "{}", text);
        for (row, line) in lines.iter().enumerate() {
            let [list, each, unit, amount] = line.figures(off);
            prop_assert_eq!(value(&ledger, row, FactKind::Quantity), Some(Decimal::from(line.quantity)), "{}", text);
            prop_assert_eq!(value(&ledger, row, FactKind::NetAmount), cents(amount), "{}", text);
            prop_assert_eq!(value(&ledger, row, FactKind::UnitPrice), cents(unit), "{}", text);
            if off != Off::None {
                prop_assert_eq!(value(&ledger, row, FactKind::ListPrice), cents(list), "{}", text);
            }
            match off {
                Off::None => {}
                Off::Percent | Off::Paid => {
                    let percent = value(&ledger, row, FactKind::DiscountPercent);
                    prop_assert_eq!(percent, Some(Decimal::from(line.percent)), "{}", text);
                }
                Off::Each | Off::Line => {
                    let discount = value(&ledger, row, FactKind::DiscountAmount);
                    prop_assert_eq!(discount, cents(each * line.quantity), "{}", text);
                }
            }
        }
    }

    #[test]
    fn a_row_with_one_figure_changed_is_marked_and_no_other(
        lines in lines(),
        off in offs(),
        order in Just([0_usize, 1, 2, 3, 4, 5]).prop_shuffle(),
        style in 0_usize..6,
        wrong in (any::<prop::sample::Index>(), any::<prop::sample::Index>()),
    ) {
        let figures = match off {
            Off::None => 3,
            Off::Line => 4,
            _ => 5,
        };
        let changed = (wrong.0.index(lines.len()), wrong.1.index(figures));
        let text = print(&table(&lines, off, style, Some(changed)), &order, true);
        let ledger = ledger(&text);
        let marked: Vec<usize> = (0..lines.len())
            .filter(|row| {
                let scope = Scope::Item(u32::try_from(row + 1).unwrap());
                let mut facts = ledger.facts.iter().filter(|f| f.scope == scope);
                facts.any(|f| f.rule.ends_with(":does_not_close"))
            })
            .collect();
        prop_assert_eq!(ledger.signals.priced_rows as usize, lines.len(), "{}", text);
        prop_assert_eq!(marked, [changed.0], "{:?}\n{}", changed, text);
    }
}

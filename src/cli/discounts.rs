//! `paydirt discounts`: the highest first, with the arithmetic.

use super::phrases::{amount, copies, parties, short, title};
use super::{Exit, Failure, Outcome, open, output};
use crate::store::discounts::{self, Discount, Price};
use std::path::Path;

/// List the discounts on lines, packages and documents, the highest first, with the arithmetic.
///
/// Each with what was listed and paid, what the percent was read or computed from, who sold to whom, and where the
/// document lies. Contents that occur several times count once.
#[derive(clap::Args)]
#[command(after_help = "Example: paydirt discounts --min-discount 50 --history")]
pub(super) struct Arguments {
    /// Only discounts of at least this many percent.
    #[arg(long, value_name = "PERCENT")]
    min_discount: Option<f64>,
    /// Beneath each line, what the same item cost in other documents, by date: the same code or description.
    #[arg(long)]
    history: bool,
    /// At most this many.
    #[arg(long, value_name = "N", default_value_t = 20)]
    limit: usize,
    /// Print JSON.
    #[arg(long)]
    json: bool,
}

/// Runs the command.
pub(super) fn run(arguments: &Arguments, case: Option<&Path>) -> Outcome {
    let db = open(case)?;
    // One more than is shown tells that there are more.
    let mut found = discounts::discounts(&db, arguments.min_discount, arguments.limit.saturating_add(1))?;
    let more = found.len() > arguments.limit;
    found.truncate(arguments.limit);
    if arguments.history {
        discounts::history(&db, &mut found)?;
    }
    if arguments.json {
        output::json(&serde_json::to_value(&found).map_err(|e| Failure::Message(e.to_string()))?)?;
        return Ok(Exit::Done);
    }
    output::listing(&found, "No discounts.", more, |discount| {
        Ok(lines(discount).iter().try_for_each(|line| output::line(&output::clean(line)))?)
    })
}

/// A discount as a reader checks it.
fn lines(discount: &Discount) -> Vec<String> {
    let of = match (discount.level.as_str(), discount.position) {
        ("package", Some(n)) => format!("package {n}"),
        ("item", Some(n)) => format!("line {n}"),
        _ => "the whole document".to_string(),
    };
    let label = discount.label.as_deref().filter(|_| discount.position.is_some());
    let name = [discount.item_code.as_deref(), label].into_iter().flatten().collect::<Vec<_>>().join(" ");
    let mut lines = vec![format!("{} % off {of}{}", discount.percent, prefixed(": ", &name))];
    lines.extend(arithmetic(discount));
    lines.extend(derivation(discount));
    lines.push(document(discount));
    let path = discount.path.as_deref().unwrap_or_default();
    lines.push(format!("{}  {path}", short(&discount.sha256)));
    for line in lines.iter_mut().skip(1) {
        *line = format!("    {line}");
    }
    for price in discount.history.iter().flatten() {
        lines.push(format!("      {}", elsewhere(price)));
    }
    lines
}

/// A text behind its prefix; nothing where there is no text.
fn prefixed(prefix: &str, text: &str) -> String {
    if text.is_empty() { String::new() } else { format!("{prefix}{text}") }
}

/// What was listed, taken off and paid, as far as it is known.
fn arithmetic(discount: &Discount) -> Option<String> {
    let money = |figure: &Option<String>| {
        figure.as_deref().map(|figure| amount(discount.currency.as_deref(), figure))
    };
    let said = |words: &str, figure: Option<String>| figure.map(|figure| format!("{words} {figure}"));
    let parts = if discount.level == "item" {
        let quantity = discount.quantity.as_deref().map(|quantity| {
            let unit = prefixed(" ", discount.unit.as_deref().unwrap_or_default());
            format!("{}{unit}", output::grouped(quantity))
        });
        [
            said("listed a unit", money(&discount.before)),
            said("sold a unit", money(&discount.unit_price)),
            quantity,
            said("off the line", money(&discount.amount)),
            said("net", money(&discount.after)),
        ]
    } else {
        [
            said("listed", money(&discount.before)),
            said("off", money(&discount.amount)),
            said("net", money(&discount.after)),
            None,
            None,
        ]
    };
    Some(parts.into_iter().flatten().collect::<Vec<_>>().join(", ")).filter(|text| !text.is_empty())
}

/// How the percent was found: where it is printed, or the formula and the figures in it.
fn derivation(discount: &Discount) -> Option<String> {
    let rule = discount.rule.as_deref()?;
    let quotes: Vec<String> =
        discount.evidence.iter().map(|e| format!("\"{}\" (page {})", e.quote, e.page)).collect();
    let computed = discount.evidence.iter().any(|e| e.role == "input");
    let how = if computed { "computed as" } else { "printed, by rule" };
    Some(format!("{how} {rule}{}", prefixed(", from ", &quotes.join(" and "))))
}

/// Which document it stands in, and who sold to whom.
fn document(discount: &Discount) -> String {
    let title = title(discount.r#type.as_deref(), discount.number.as_deref(), discount.date.as_deref());
    let parties = parties(discount.supplier.clone(), discount.buyer.clone()).unwrap_or_default();
    format!("{title}{}{}", prefixed(", ", &parties), copies(discount.copies))
}

/// The price of the same item in another document.
fn elsewhere(price: &Price) -> String {
    let money =
        |figure: &Option<String>| figure.as_deref().map(|figure| amount(price.currency.as_deref(), figure));
    let change = price.list_change.as_deref().map(|change| match change.strip_prefix('-') {
        Some(less) => format!(" ({less} % lower)"),
        None if change == "0" => " (the same)".to_string(),
        None => format!(" ({change} % higher)"),
    });
    let figures = [
        money(&price.list_price).map(|list| format!("listed {list}{}", change.unwrap_or_default())),
        money(&price.unit_price).map(|unit| format!("sold {unit}")),
        price.discount_percent.as_deref().map(|percent| format!("{percent} % off")),
    ];
    let figures = figures.into_iter().flatten().collect::<Vec<_>>().join(", ");
    let parties = parties(price.supplier.clone(), price.buyer.clone()).unwrap_or_default();
    let alike = if price.alike > 0 { format!(", {} more alike", price.alike) } else { String::new() };
    format!(
        "{}  {figures}{}{}, line {} of {}{alike}  {}",
        price.date.as_deref().unwrap_or("undated   "),
        prefixed(", ", &parties),
        prefixed(", no. ", price.number.as_deref().unwrap_or_default()),
        price.position,
        short(&price.sha256),
        price.path.as_deref().unwrap_or_default()
    )
}

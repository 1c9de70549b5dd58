//! From the facts of a purchase to the blocks of a document, in one of many hands.

use super::blocks::{Block, Cell, Column, Look, Row, RowKind, Table};
use super::cast::Party;
use super::deal::{Col, Deal, Sums};
use super::figures::{Dates, Numbers, discount};
use super::rng::Rng;
use super::script::Script;
use super::words::{Language, Words};

/// Where the parties stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Parties {
    /// Side by side.
    Columns,
    /// One under the other, labels at the left.
    Pairs,
    /// Whoever issues the document at its head without a label, the other in a block at the right.
    Letterhead,
    /// Each in a sentence of its own.
    Sentences,
}

/// Where number and date stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum References {
    /// The number in the title, the date under it.
    Title,
    /// Labels at the left.
    Pairs,
    /// Labels over boxes.
    Above,
    /// At the right edge.
    Right,
}

/// Where the currency stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum CurrencyMark {
    /// In the labels of sums.
    Sums,
    /// In the headings of columns.
    Columns,
    /// In a line of its own.
    Line,
}

/// How one document is written.
#[derive(Clone, Debug)]
pub(crate) struct Hand {
    /// How it looks.
    pub look: Look,
    /// Which words it uses.
    pub words: Words,
    /// Which columns it prints, in order.
    pub columns: Vec<Col>,
    parties: Parties,
    references: References,
    currency: CurrencyMark,
    /// The sums are rows of the table.
    pub sums_in_table: bool,
}

impl Hand {
    /// A hand at random for a purchase.
    pub(crate) fn random(rng: &mut Rng, deal: &Deal, language: Language, script: Script) -> Hand {
        let mut look = Look::random(rng, deal.date);
        look.script = script;
        match language {
            Language::Serbian => {}
            Language::English => {
                look.numbers = Numbers::English;
                look.dates = rng.one(&[Dates::English, Dates::English, Dates::Iso]);
            }
            Language::Chinese => {
                look.numbers = Numbers::English;
                look.dates = Dates::Chinese;
            }
        }
        Hand {
            words: Words::random(rng, language),
            columns: columns(rng, deal),
            parties: rng.one(&[Parties::Columns, Parties::Pairs, Parties::Letterhead, Parties::Sentences]),
            references: rng.one(&[
                References::Title,
                References::Pairs,
                References::Above,
                References::Right,
            ]),
            currency: rng.one(&[CurrencyMark::Sums, CurrencyMark::Columns, CurrencyMark::Line]),
            sums_in_table: rng.chance(35),
            look,
        }
    }

    /// Words of the document's language in its script.
    pub(crate) fn write(&self, text: &str) -> String {
        if self.words.language() == Language::Serbian {
            return self.look.script.write(text);
        }
        // Serbian names stand in documents of other languages as they are.
        Script::Latin.write(text)
    }

    fn say(&self, serbian: &str, english: &str, chinese: &str) -> String {
        self.write(&self.words.say(serbian, english, chinese))
    }
}

/// Columns at random, fit for the sums.
fn columns(rng: &mut Rng, deal: &Deal) -> Vec<Col> {
    let mut columns = vec![Col::No];
    columns.extend(
        rng.one(&[
            [Some(Col::Code), Some(Col::Name)],
            [Some(Col::Name), Some(Col::Code)],
            [Some(Col::Name), None],
        ])
        .iter()
        .flatten(),
    );
    columns.extend(rng.one(&[[Col::Unit, Col::Quantity], [Col::Quantity, Col::Unit]]));
    match deal.sums {
        Sums::Unpriced => {}
        Sums::Listed => {
            columns.push(Col::List);
            if rng.chance(45) {
                columns.push(Col::ListTotal);
            }
            columns.push(Col::Discount);
            if rng.chance(60) {
                columns.push(Col::Price);
            }
            columns.push(Col::Net);
        }
        Sums::Net | Sums::Taxed | Sums::Reduced(_) => {
            columns.push(Col::Price);
            if deal.sums == Sums::Taxed && rng.chance(35) {
                columns.push(Col::Vat);
            }
            columns.push(Col::Net);
        }
    }
    columns
}

/// The blocks of a document. `notes` are further labels with values, `closing` paragraphs at its end.
pub(crate) fn compose(
    deal: &Deal,
    hand: &Hand,
    notes: &[(String, String)],
    closing: &[String],
) -> Vec<Block> {
    let mut blocks = Vec::new();
    let buyer_writes = matches!(deal.kind, "purchase_order" | "rfq");
    let (issuer, other) =
        if buyer_writes { (&deal.buyer, &deal.supplier) } else { (&deal.supplier, &deal.buyer) };
    if hand.parties == Parties::Letterhead {
        let lines = party_lines(issuer, hand, false);
        blocks.push(Block::Heading(lines[0].clone()));
        blocks.push(Block::Small(lines[1..].join(" · ")));
        blocks.push(Block::Space);
    }
    let title = hand.write(&hand.words.title(deal.kind));
    let date = hand.write(&deal.date.write(hand.look.dates));
    let number = (hand.write(&hand.words.number()), deal.number.clone());
    let dated = (hand.write(&hand.words.date()), place_date(&hand.words.date(), issuer, &date, hand));
    let references = |blocks: &mut Vec<Block>| match hand.references {
        References::Title => {
            let no = hand.say("br.", "No.", "编号：");
            blocks.push(Block::Title(format!("{title} {no} {}", deal.number)));
            blocks.push(Block::Pairs([vec![dated.clone()], notes.to_vec()].concat()));
        }
        References::Pairs => {
            blocks.push(Block::Title(title.clone()));
            let own = [(number.0.clone() + ":", number.1.clone()), (dated.0.clone() + ":", dated.1.clone())];
            blocks.push(Block::Pairs([own.to_vec(), notes.to_vec()].concat()));
        }
        References::Above => {
            blocks.push(Block::Title(title.clone()));
            blocks.push(Block::Above(
                [vec![number.clone(), dated.clone()], notes[..notes.len().min(2)].to_vec()].concat(),
            ));
            if notes.len() > 2 {
                blocks.push(Block::Pairs(notes[2..].to_vec()));
            }
        }
        References::Right => {
            let lines = vec![format!("{}: {}", number.0, number.1), format!("{}: {}", dated.0, dated.1)];
            blocks.push(Block::Right(lines));
            blocks.push(Block::Title(title.clone()));
            if !notes.is_empty() {
                blocks.push(Block::Pairs(notes.to_vec()));
            }
        }
    };
    let labels = [hand.write(&hand.words.supplier(deal.kind)), hand.write(&hand.words.buyer(deal.kind))];
    match hand.parties {
        Parties::Columns => {
            let side = |label: &str, party: &Party| {
                [vec![format!("{label}:")], party_lines(party, hand, true)].concat()
            };
            blocks.push(Block::Columns(side(&labels[0], &deal.supplier), side(&labels[1], &deal.buyer)));
            references(&mut blocks);
        }
        Parties::Pairs => {
            references(&mut blocks);
            for (label, party) in labels.iter().zip([&deal.supplier, &deal.buyer]) {
                let lines = party_lines(party, hand, true);
                blocks.push(Block::Pairs(vec![
                    (format!("{label}:"), lines[0].clone()),
                    (String::new(), lines[1..].join(", ")),
                ]));
            }
        }
        Parties::Letterhead => {
            references(&mut blocks);
            let label = &labels[usize::from(!buyer_writes)];
            let lines = [vec![format!("{label}:")], party_lines(other, hand, true)].concat();
            blocks.push(Block::Columns(vec![], lines));
        }
        Parties::Sentences => {
            references(&mut blocks);
            for (label, party) in labels.iter().zip([&deal.supplier, &deal.buyer]) {
                blocks.push(Block::Text(format!("{label}: {}", party_lines(party, hand, true).join(", "))));
            }
        }
    }
    if let Some(user) = &deal.end_user {
        let label = hand.say("Krajnji korisnik", "End user|End customer", "最终用户");
        blocks.push(Block::Pairs(vec![(label + ":", hand.write(&user.name))]));
    }
    if hand.currency == CurrencyMark::Line && deal.sums != Sums::Unpriced {
        let text =
            hand.say("Valuta: |Svi iznosi su iskazani u valuti ", "Currency: |All amounts in ", "币种：");
        blocks.push(Block::Text(text + deal.currency));
    }
    blocks.push(Block::Table(table(deal, hand)));
    let sums = sums(deal, hand);
    if !hand.sums_in_table && !sums.is_empty() {
        blocks.push(Block::Totals(sums));
    }
    blocks.extend(closing.iter().map(|text| Block::Text(hand.write(text))));
    let hands = |kind: &str, party: &Party| format!("{kind} {}", hand.write(&party.person));
    blocks.push(Block::Signatures(
        hands(&hand.say("Za isporučioca:|Izdao:", "For the Supplier:", "供方代表："), &deal.supplier),
        hands(&hand.say("Za kupca:|Primio:", "For the Buyer:", "需方代表："), &deal.buyer),
    ));
    blocks
}

/// The date, after the place where the label asks for one.
fn place_date(label: &str, party: &Party, date: &str, hand: &Hand) -> String {
    if !label.starts_with("Mesto") {
        return date.to_string();
    }
    let place = party.place.split_once(' ').map_or("", |(_, place)| place);
    format!("{}, {date}", hand.write(place))
}

/// Name, address and numbers of a party, a line each.
fn party_lines(party: &Party, hand: &Hand, account: bool) -> Vec<String> {
    let mut lines = vec![hand.write(&party.name), hand.write(&party.street), hand.write(&party.place)];
    if let Some(pib) = &party.pib {
        lines.push(format!("{}: {pib}", hand.say("PIB", "Tax ID (PIB)|PIB", "税号")));
    }
    if let Some(registration) = &party.registration {
        lines.push(format!("{}: {registration}", hand.say("Matični broj|MB", "Reg. No.", "注册号")));
    }
    if let (true, Some(bank)) = (account, &party.account) {
        lines.push(format!("{}: {bank}", hand.say("Tekući račun|Račun", "Account", "账号")));
    }
    lines
}

/// The table of lines, with sections and their sums where the purchase has them.
pub(crate) fn table(deal: &Deal, hand: &Hand) -> Table {
    let mark = hand.currency == CurrencyMark::Columns && deal.sums != Sums::Unpriced;
    let columns = hand.columns.iter().map(|column| {
        let mut title = hand.write(&hand.words.column(*column));
        let money = matches!(column, Col::List | Col::ListTotal | Col::Price | Col::Net);
        if mark && money {
            title = format!("{title} ({})", deal.currency);
        }
        let right = !matches!(column, Col::Code | Col::Name | Col::Unit | Col::No);
        let weight = if *column == Col::Name { 12 } else { 1 };
        Column { title, weight, right, hidden: false }
    });
    let columns: Vec<Column> = columns.collect();
    let mut rows = Vec::new();
    let mut number = 0;
    for package in &deal.packages {
        if let Some(label) = &package.label {
            let index = rows.iter().filter(|r: &&Row| r.kind == RowKind::Section).count() + 1;
            let prefix = hand.say("Paket|Celina", "Package|Section", "部分");
            let mut cells = vec![Cell::Empty; columns.len()];
            cells[0] = Cell::Text(format!("{prefix} {index}: {}", hand.write(label)));
            rows.push(Row { kind: RowKind::Section, cells });
        }
        for line in &package.lines {
            number += 1;
            let cell = |column: &Col| match column {
                Col::No => Cell::Text(number.to_string()),
                Col::Code => Cell::Text(line.code.clone()),
                Col::Name => Cell::Text(hand.write(&line.description)),
                Col::Unit => Cell::Text(hand.write(&line.unit)),
                Col::Quantity => Cell::Quantity(line.quantity),
                Col::List => Cell::Money(line.list),
                Col::ListTotal => Cell::Money(line.list_total),
                Col::Discount => Cell::Percent(line.discount()),
                Col::Price => Cell::Money(line.price),
                Col::Net => Cell::Money(line.net),
                Col::Vat => Cell::Percent(deal.vat),
            };
            rows.push(Row { kind: RowKind::Plain, cells: hand.columns.iter().map(cell).collect() });
        }
        if package.label.is_some() {
            let words = hand.say("Ukupno paket|Svega", "Subtotal|Package total", "小计");
            rows.push(sum_row(hand, &words, |column| match column {
                Col::ListTotal => Cell::Money(package.list()),
                Col::Discount if hand.columns.contains(&Col::ListTotal) => {
                    Cell::Percent(discount(package.list(), package.net()))
                }
                Col::Net => Cell::Money(package.net()),
                _ => Cell::Empty,
            }));
        }
    }
    if hand.sums_in_table {
        for (label, value) in sums(deal, hand) {
            let value = |column: &Col| if *column == Col::Net { value.clone() } else { Cell::Empty };
            rows.push(sum_row(hand, &label, value));
        }
    }
    Table { columns, rows }
}

/// A row of sums: words in the column of descriptions, values where they belong.
fn sum_row(hand: &Hand, words: &str, value: impl Fn(&Col) -> Cell) -> Row {
    let cell =
        |column: &Col| if *column == Col::Name { Cell::Text(words.to_string()) } else { value(column) };
    Row { kind: RowKind::Sum, cells: hand.columns.iter().map(cell).collect() }
}

/// The sums that the document prints, with their labels.
fn sums(deal: &Deal, hand: &Hand) -> Vec<(String, Cell)> {
    let totals = deal.totals();
    let labels = hand.words.sums();
    let mark =
        if hand.currency == CurrencyMark::Sums { format!(" ({})", deal.currency) } else { String::new() };
    let mut reduction = labels[1].clone();
    if let Sums::Reduced(percent) = deal.sums {
        reduction = format!("{reduction} {}", hand.look.numbers.percent(percent));
    }
    let values = [totals.list, totals.discount.map(|d| -d), totals.net, totals.tax, totals.gross];
    let labels = [labels[0].clone(), reduction, labels[2].clone(), labels[3].clone(), labels[4].clone()];
    let known = labels.iter().zip(values).filter_map(|(label, value)| value.map(|value| (label, value)));
    known.map(|(label, value)| (format!("{}{mark}:", hand.write(label)), Cell::Money(value))).collect()
}

//! A document between its facts and its format: blocks that every format knows how to show.

use super::figures::{Basis, Cents, Date, Dates, Milli, Numbers};
use super::fonts::Family;
use super::pdf::Make;
use super::rng::Rng;
use super::script::Script;

/// A cell of a table, or a value beside a label.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Cell {
    /// Nothing.
    Empty,
    /// Words.
    Text(String),
    /// An amount.
    Money(Cents),
    /// A quantity.
    Quantity(Milli),
    /// A percentage.
    Percent(Basis),
}

/// What a row is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum RowKind {
    /// A line.
    Plain,
    /// A heading over the whole width; its words are in the first cell.
    Section,
    /// A sum, set in bold.
    Sum,
}

/// A row of a table.
#[derive(Clone, Debug)]
pub(crate) struct Row {
    /// What it is.
    pub kind: RowKind,
    /// Its cells, one a column.
    pub cells: Vec<Cell>,
}

/// A column of a table.
#[derive(Clone, Debug)]
pub(crate) struct Column {
    /// Its heading.
    pub title: String,
    /// Its share of the width that the contents leave over.
    pub weight: u32,
    /// Numbers stand at the right.
    pub right: bool,
    /// Hidden, in a sheet.
    pub hidden: bool,
}

/// A table.
#[derive(Clone, Debug)]
pub(crate) struct Table {
    /// Its columns.
    pub columns: Vec<Column>,
    /// Its rows, without the heading.
    pub rows: Vec<Row>,
}

/// A piece of a document.
#[derive(Clone, Debug)]
pub(crate) enum Block {
    /// The title.
    Title(String),
    /// A heading.
    Heading(String),
    /// A paragraph.
    Text(String),
    /// A line of a list.
    Bullet(String),
    /// A paragraph in small letters.
    Small(String),
    /// Lines at the right edge.
    Right(Vec<String>),
    /// Labels with their values in a column of their own.
    Pairs(Vec<(String, String)>),
    /// Labels over their values, side by side.
    Above(Vec<(String, String)>),
    /// Two blocks of lines side by side; the first line of each is a label.
    Columns(Vec<String>, Vec<String>),
    /// A table.
    Table(Table),
    /// Sums below a table, at the right.
    Totals(Vec<(String, Cell)>),
    /// Places for two signatures.
    Signatures(String, String),
    /// Some room.
    Space,
    /// A new page.
    Break,
}

/// Which lines a table has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Rules {
    /// All of them.
    Grid,
    /// Those between rows.
    Rows,
    /// None.
    None,
}

/// How a document looks, whatever it says.
#[derive(Clone, Debug)]
pub(crate) struct Look {
    /// Script of Serbian text.
    pub script: Script,
    /// How numbers are written.
    pub numbers: Numbers,
    /// How dates are written.
    pub dates: Dates,
    /// Family of fonts.
    pub family: Family,
    /// Size of the text.
    pub size: f64,
    /// Lines of tables.
    pub rules: Rules,
    /// The title stands in the middle.
    pub centred: bool,
    /// Headings of tables are repeated on every page.
    pub repeat: bool,
    /// Words at the top of every page, such as a marking.
    pub header: String,
    /// Words at the foot of every page.
    pub footer: String,
    /// The day of the document, for its metadata.
    pub date: Date,
    /// How a PDF is put together.
    pub make: Make,
}

impl Look {
    /// A look at random for a document of that day.
    pub(crate) fn random(rng: &mut Rng, date: Date) -> Look {
        let make = Make {
            compress: rng.chance(80),
            composite: rng.chance(30),
            by_word: rng.chance(25),
            producer: rng.one(&["Skriptor 4.2", "PrintKorak 11", "Obrazac PDF 2.1", "LedgerPrint 7"]),
        };
        Look {
            script: Script::Latin,
            numbers: rng.one(&[Numbers::Continental, Numbers::Continental, Numbers::Spaced]),
            dates: rng.one(&[Dates::Dotted, Dates::Dotted, Dates::Long]),
            family: rng.one(&[Family::Sans, Family::Sans, Family::Serif, Family::Serif, Family::Mono]),
            size: rng.one(&[9.0, 9.5, 10.0]),
            rules: rng.one(&[Rules::Grid, Rules::Rows, Rules::None]),
            centred: rng.chance(50),
            repeat: rng.chance(70),
            header: String::new(),
            footer: String::new(),
            date,
            make,
        }
    }

    /// The words of a cell.
    pub(crate) fn cell(&self, cell: &Cell) -> String {
        match cell {
            Cell::Empty => String::new(),
            Cell::Text(text) => text.clone(),
            Cell::Money(cents) => self.numbers.amount(*cents),
            Cell::Quantity(quantity) => self.numbers.quantity(*quantity),
            Cell::Percent(percent) => self.numbers.percent(*percent),
        }
    }
}

/// Reads blocks from light markup: `# title`, `## heading`, `- point`, `label:: value`, `|cell|cell` (the first
/// such row is the heading), `left || right` (signatures), `>> right`, `~ small`, `^^^` a new page.
pub(crate) fn from_markup(text: &str) -> Vec<Block> {
    let mut blocks = Vec::new();
    for line in text.lines().map(str::trim) {
        let block = if line.is_empty() {
            Block::Space
        } else if let Some(rest) = line.strip_prefix("# ") {
            Block::Title(rest.to_string())
        } else if let Some(rest) = line.strip_prefix("## ") {
            Block::Heading(rest.to_string())
        } else if let Some(rest) = line.strip_prefix("- ") {
            Block::Bullet(rest.to_string())
        } else if let Some(rest) = line.strip_prefix("~ ") {
            Block::Small(rest.to_string())
        } else if let Some(rest) = line.strip_prefix(">> ") {
            Block::Right(vec![rest.to_string()])
        } else if line == "^^^" {
            Block::Break
        } else if let Some(rest) = line.strip_prefix('|') {
            let cells: Vec<&str> = rest.split('|').collect();
            if let Some(Block::Table(table)) = blocks.last_mut() {
                let cells = cells.iter().map(|c| Cell::Text((*c).to_string())).collect();
                table.rows.push(Row { kind: RowKind::Plain, cells });
                continue;
            }
            let columns = cells.iter().map(|c| Column {
                title: (*c).to_string(),
                weight: 1,
                right: false,
                hidden: false,
            });
            Block::Table(Table { columns: columns.collect(), rows: Vec::new() })
        } else if let Some((left, right)) = line.split_once(" || ") {
            Block::Signatures(left.to_string(), right.to_string())
        } else if let Some((label, value)) = line.split_once(":: ") {
            if let Some(Block::Pairs(pairs)) = blocks.last_mut() {
                pairs.push((label.to_string(), value.to_string()));
                continue;
            }
            Block::Pairs(vec![(label.to_string(), value.to_string())])
        } else {
            Block::Text(line.to_string())
        };
        blocks.push(block);
    }
    blocks
}

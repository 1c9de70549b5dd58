//! Stretches of a grid that one header governs, and the columns of figures within them.

use super::assign::per;
use super::packages::names_section;
use crate::procurement::Evidence;
use crate::procurement::columns::{Role, key, role_of};
use crate::procurement::money::{self, Number, Style};
use crate::procurement::tables::{self, Grid, GridCell, Row};

/// Columns of figures that are looked at.
pub(super) const COLUMNS: usize = 16;
/// Rows from which columns are gathered.
const SAMPLE: usize = 400;

/// A column of figures.
#[derive(Clone, Debug)]
pub(super) struct Column {
    /// Left edge.
    pub(super) x0: i32,
    /// Right edge.
    pub(super) x1: i32,
    /// What the words over it propose.
    pub(super) role: Option<Role>,
    /// The words over it.
    pub(super) words: String,
    /// How many sampled rows fill it.
    pub(super) filled: usize,
    /// For how many units the words over it say that its prices count.
    pub(super) base: Option<(Number, Evidence)>,
}

/// A heading over a column: its lines joined.
#[derive(Clone, Debug)]
pub(super) struct Head {
    /// Left edge.
    pub(super) x0: i32,
    /// Right edge.
    pub(super) x1: i32,
    /// Its words.
    pub(super) words: String,
    /// Page and first byte of its first line's cell.
    pub(super) place: (u32, u32),
}

/// A header and the rows below it.
#[derive(Debug)]
pub(super) struct Region<'g, 'a> {
    /// The rows below the header.
    pub(super) rows: &'g [Row<'a>],
    /// The header's cells with roles; empty where there is no header.
    pub(super) header: Vec<(Head, Role)>,
    /// The columns of figures, from left to right.
    pub(super) columns: Vec<Column>,
    /// The lines of the header, as keys: they stand again at the top of each page.
    lines: Vec<String>,
}

impl Region<'_, '_> {
    /// The horizontal range of the first header cell with a role.
    pub(super) fn range(&self, role: Role) -> Option<(i32, i32)> {
        self.header.iter().find(|(_, r)| *r == role).map(|(c, _)| (c.x0, c.x1))
    }

    /// Whether the header says that the rows are sections.
    pub(super) fn heads_sections(&self) -> bool {
        self.lines.iter().any(|line| names_section(line))
    }

    /// Whether a row repeats a line of the header.
    pub(super) fn repeats(&self, row: &Row<'_>) -> bool {
        let like = row.cells.len() <= WIDE && !self.lines.is_empty() && row.figures().next().is_none();
        like && self.lines.contains(&line_key(row))
    }

    /// For how many units the price in a cell counts, where the cell or the words over its column say so.
    pub(super) fn base(&self, at: usize, cell: &GridCell<'_>) -> Option<(Number, Evidence)> {
        let own = cell.figure.and_then(|f| f.base);
        let own = own.and_then(|base| Some((base, cell.evidence(base.start, base.end)?)));
        own.or_else(|| self.columns.get(at)?.base.clone())
    }

    /// The figure in a cell of a column; of a price that of one unit.
    pub(super) fn number(&self, at: usize, cell: &GridCell<'_>) -> Option<Number> {
        Some(per(cell.figure?.number, self.base(at, cell).map(|(base, _)| base)))
    }

    /// Whether words over the columns say where goods are named. `Item` heads their numbers, or the goods themselves.
    pub(super) fn is_described(&self) -> bool {
        let first = |row: &&Row<'_>| row.cells.first().is_some_and(GridCell::is_text);
        let texts = || self.rows.iter().filter(first).count() * 2 > self.rows.len();
        self.has(Role::Description) || self.has(Role::Code) || self.has(Role::Position) && texts()
    }

    /// Whether any words over the columns propose this role.
    pub(super) fn has(&self, role: Role) -> bool {
        self.header.iter().any(|(_, r)| *r == role) || self.columns.iter().any(|c| c.role == Some(role))
    }
}

/// Parts a grid at its headers. Rows above the first header are a region without one.
pub(super) fn regions<'g, 'a>(grid: &'g Grid<'a>) -> Vec<Region<'g, 'a>> {
    let mut heads: Vec<usize> = Vec::new();
    for (at, row) in grid.rows.iter().enumerate() {
        let last = heads.last().copied();
        if !is_header(row) {
            continue;
        }
        if let Some(near) = last.filter(|last| at <= last + 2) {
            // Boxes of terms with their values stand right above a header: `Terms | Prices including VAT` over `Net 30 | No`.
            let boxes = grid.rows.get(near).filter(|_| at == near + 2);
            if boxes.is_some_and(|boxes| roles(row).len() > roles(boxes).len() + 1) {
                heads.pop();
                heads.push(at);
            }
            continue;
        }
        // On each page the same header stands again: its table goes on.
        let header = last.and_then(|last| grid.rows.get(last..last + 3)).unwrap_or_default();
        let own = line_key(row);
        if !header.iter().any(|l| line_key(l) == own) {
            heads.push(at);
        }
    }
    let mut out = Vec::new();
    let ends = heads.iter().skip(1).copied().chain([grid.rows.len()]);
    if let Some(rows) = grid.rows.get(..heads.first().copied().unwrap_or(grid.rows.len())) {
        out.push(region(grid, rows, None));
    }
    for (head, end) in heads.iter().copied().zip(ends) {
        if let Some(rows) = grid.rows.get(head + 1..end) {
            out.push(region(grid, rows, Some(head)));
        }
    }
    out
}

/// The words of a row, for comparing.
fn line_key(row: &Row<'_>) -> String {
    row.cells.iter().map(|c| key(c.text)).collect::<Vec<_>>().join(" ")
}

/// Whether a row heads a priced table: two or more of its cells propose different roles, one of them a quantity,
/// a price or an amount, and none of them is a figure.
pub(super) fn is_header(row: &Row<'_>) -> bool {
    if row.cells.len() < 2 || row.figures().count() > 0 {
        return false;
    }
    let mut roles = roles(row);
    let named = roles.len();
    roles.dedup();
    let priced = roles.iter().any(|r| r.is_priced() || *r == Role::Quantity);
    priced && roles.len() >= 2 && named * 2 >= row.cells.len()
}

/// What the cells of a row propose.
fn roles(row: &Row<'_>) -> Vec<Role> {
    row.cells.iter().filter(|c| !states(c.text)).filter_map(|c| role_of(c.text)).collect()
}

/// Whether a cell states an amount beside its words, as a line below an item does.
fn states(text: &str) -> bool {
    money::find(text, Style::default()).iter().any(|n| n.value.scale() > 0)
}

/// A region with its columns gathered and named.
fn region<'g, 'a>(grid: &'g Grid<'a>, rows: &'g [Row<'a>], head: Option<usize>) -> Region<'g, 'a> {
    let mut columns = gather(rows);
    let (mut header, mut lines) = (Vec::new(), Vec::new());
    if let Some(head) = head {
        let stack = stack(grid, head);
        lines = stack.iter().map(|row| line_key(row)).collect();
        let middles: Vec<i32> = columns.iter().map(|c| c.x0 / 2 + c.x1 / 2).collect();
        for column in &mut columns {
            name(column, &middles, &stack, grid.rows.get(head));
        }
        header = heads(&stack, grid.rows.get(head), rows);
    }
    columns.truncate(COLUMNS);
    Region { rows, header, columns, lines }
}

/// Cells beyond which a row heads no table that is read by the places of its words.
const WIDE: usize = 60;

/// How far the words of a header may stand from the edge of the cells below, in hundredths of a point.
const EDGE: i32 = 120;

/// The headings over columns of text: cells of a header fall apart where a word stands over the left edge of the
/// cells below, and those of its lines that stand one over the other are joined.
/// Lines apart from the main one propose roles by their own words alone.
fn heads(stack: &[&Row<'_>], main: Option<&Row<'_>>, rows: &[Row<'_>]) -> Vec<(Head, Role)> {
    let edges = edges(rows);
    let parts = |row: &&Row<'_>| row.cells.iter().flat_map(|c| part(c, &edges)).collect();
    let lines: Vec<Vec<Head>> = stack.iter().map(parts).collect();
    let mut out = Vec::new();
    for (at, (line, row)) in lines.iter().zip(stack).enumerate() {
        let main = main.is_some_and(|main| std::ptr::eq(*row, main));
        for head in line {
            let words =
                if !main || line.len() > WIDE { head.words.clone() } else { joined(&lines, at, head) };
            if let Some(role) = role_of(&head.words).or_else(|| role_of(&words)) {
                out.push((Head { words, ..head.clone() }, role));
            }
        }
    }
    out
}

/// The words of a heading with those that stand over and under it.
fn joined(lines: &[Vec<Head>], at: usize, head: &Head) -> String {
    let han = |c: char| c > '\u{2e80}';
    let mut words = String::new();
    for (other, line) in lines.iter().enumerate() {
        let own = |h: &&Head| if other == at { h.x0 == head.x0 } else { h.x0 < head.x1 && head.x0 < h.x1 };
        for h in line.iter().filter(own) {
            let joins = words.is_empty() || words.ends_with(han) && h.words.starts_with(han);
            if !joins {
                words.push(' ');
            }
            words.push_str(&h.words);
        }
    }
    words
}

/// Left edges at which the text of several rows begins.
fn edges(rows: &[Row<'_>]) -> Vec<i32> {
    let sample = || rows.iter().filter(|r| r.cells.len() > 2).take(60);
    let text = |c: &&GridCell<'_>| c.is_text() && !c.page.words.is_empty();
    let all: Vec<i32> = sample().flat_map(|r| r.cells.iter().take(WIDE)).filter(text).map(|c| c.x0).collect();
    let least = (sample().count() / 3).max(2);
    let mut edges: Vec<i32> = Vec::new();
    for x in &all {
        let near = all.iter().filter(|o| (**o - x).abs() <= EDGE).count();
        if near >= least && edges.iter().all(|e| (e - x).abs() > EDGE) {
            edges.push(*x);
        }
    }
    edges
}

/// The headings in one cell of a header.
fn part(cell: &GridCell<'_>, edges: &[i32]) -> Vec<Head> {
    let place = (cell.page.number, cell.span.start);
    let head = |x0, x1, words: &str| Head { x0, x1, words: words.trim().to_string(), place };
    let from = cell.page.words.partition_point(|w| w.span.end <= cell.span.start);
    let words = cell.page.words.get(from..).unwrap_or_default();
    let (mut out, mut x0, mut start) = (Vec::new(), cell.x0, 0);
    for word in words.iter().take_while(|w| w.span.start < cell.span.end) {
        let at = word.span.start.saturating_sub(cell.span.start) as usize;
        if at > start && edges.iter().any(|x| (word.bbox.x0 - x).abs() <= EDGE) {
            out.push(head(x0, word.bbox.x0 - 1, cell.text.get(start..at).unwrap_or_default()));
            (x0, start) = (word.bbox.x0, at);
        }
    }
    out.push(head(x0, cell.x1, cell.text.get(start..).unwrap_or_default()));
    out
}

/// The lines that make up a header of several lines: those close above and below without figures.
fn stack<'g, 'a>(grid: &'g Grid<'a>, head: usize) -> Vec<&'g Row<'a>> {
    let short =
        |row: &&Row<'_>| row.figures().next().is_none() && row.cells.iter().all(|c| c.text.len() <= 40);
    let mut stack: Vec<&Row<'a>> = Vec::new();
    let mut at = head;
    while at > 0 && head - at < 3 && grid.rows.get(at).is_some_and(|r| r.gap <= 9) && !grid.native {
        at -= 1;
        match grid.rows.get(at).filter(short) {
            Some(row) => stack.insert(0, row),
            None => break,
        }
    }
    stack.extend(grid.rows.get(head));
    let below = grid.rows.iter().skip(head + 1).take(3);
    let heads = |r: &&Row<'_>| r.gap <= 9 && short(r) && !names_section(&r.label());
    stack.extend(below.take_while(|r| !grid.native && heads(r)));
    stack
}

/// Names a column by all the words over it, or else by the words of the header's main line.
fn name(column: &mut Column, middles: &[i32], stack: &[&Row<'_>], main: Option<&Row<'_>>) {
    let over = |row: &Row<'_>| {
        let cell = best_over(row, column.x0, column.x1)?;
        let several = middles.iter().filter(|m| (cell.x0..cell.x1).contains(*m)).count() > 1;
        Some(if several { words_over(cell, column.x0, column.x1) } else { cell.text.trim().to_string() })
    };
    let words: Vec<String> = stack.iter().filter_map(|row| over(row)).collect();
    let joined = words.join(" ");
    let own = main.and_then(over);
    column.role = own.as_deref().and_then(role_of);
    if column.role.is_none() || words.len() > 1 {
        column.role = role_of(&joined).or(column.role);
    }
    column.words = joined;
    let priced = matches!(column.role, Some(Role::UnitPrice | Role::ListPrice));
    column.base = stack.iter().filter(|_| priced).find_map(|row| {
        let cell = best_over(row, column.x0, column.x1)?;
        let (_, base) = tables::base(cell.text)?;
        Some((base, cell.evidence(base.start, base.end)?))
    });
}

/// The words of a header cell that stand over a range, where the cell runs over several columns.
fn words_over(cell: &GridCell<'_>, x0: i32, x1: i32) -> String {
    let from = cell.page.words.partition_point(|w| w.span.end <= cell.span.start);
    let words =
        cell.page.words.get(from..).unwrap_or_default().iter().take_while(|w| w.span.start < cell.span.end);
    let over = words.filter(|w| w.bbox.x0 < x1 && x0 < w.bbox.x1);
    over.filter_map(|w| w.span.of(&cell.page.text)).collect::<Vec<_>>().join(" ")
}

/// The cell of a row that covers most of a range; failing that, the nearest within the range's own width.
fn best_over<'r, 'a>(row: &'r Row<'a>, x0: i32, x1: i32) -> Option<&'r GridCell<'a>> {
    let shared = |c: &GridCell<'_>| c.x1.min(x1).saturating_sub(c.x0.max(x0));
    let best = row.cells.iter().max_by_key(|c| shared(c))?;
    (shared(best) > 0).then_some(best)
}

/// Gathers the figures of rows into columns by the room they share.
fn gather(rows: &[Row<'_>]) -> Vec<Column> {
    let mut columns: Vec<Column> = Vec::new();
    // The rows in which each column is filled.
    let mut filled: Vec<Vec<usize>> = Vec::new();
    // A table of quantities alone may have one figure a row.
    let least = if rows.iter().any(|r| r.figures().count() >= 2) { 2 } else { 1 };
    for (number, row) in rows.iter().filter(|r| r.figures().count() >= least).take(SAMPLE).enumerate() {
        for cell in row.figures() {
            let free = |at: &usize| filled.get(*at).is_some_and(|rows| rows.last() != Some(&number));
            match column_of(&columns, cell).filter(free) {
                Some(at) => {
                    if let Some((column, rows)) = columns.get_mut(at).zip(filled.get_mut(at)) {
                        (column.x0, column.x1) = (column.x0.min(cell.x0), column.x1.max(cell.x1));
                        column.filled += 1;
                        rows.push(number);
                    }
                }
                None if columns.len() < 4 * COLUMNS => {
                    let (x0, x1) = (cell.x0, cell.x1);
                    columns.push(Column { x0, x1, role: None, words: String::new(), filled: 1, base: None });
                    filled.push(vec![number]);
                }
                None => {}
            }
        }
    }
    unite(&mut columns, &mut filled);
    if columns.len() > COLUMNS {
        columns.sort_by_key(|c| std::cmp::Reverse(c.filled));
        columns.truncate(COLUMNS);
    }
    columns.sort_by_key(|c| c.x0);
    columns
}

/// Makes one of two columns whose figures stand a little apart, since they are centred: they share a quarter of the
/// room of the narrower, and no row fills both.
fn unite(columns: &mut Vec<Column>, filled: &mut Vec<Vec<usize>>) {
    let mut at = 0;
    while let Some((column, rows)) = columns.get(at).zip(filled.get(at)) {
        let later = columns.iter().zip(filled.iter()).enumerate().skip(at + 1);
        let twin = later.into_iter().find(|(_, (other, others))| {
            let shared = column.x1.min(other.x1).saturating_sub(column.x0.max(other.x0));
            let narrow = (column.x1.saturating_sub(column.x0)).min(other.x1.saturating_sub(other.x0));
            shared > 0 && shared.saturating_mul(4) >= narrow && !others.iter().any(|r| rows.contains(r))
        });
        let Some((twin, _)) = twin else {
            at += 1;
            continue;
        };
        let (other, others) = (columns.remove(twin), filled.remove(twin));
        if let Some((column, rows)) = columns.get_mut(at).zip(filled.get_mut(at)) {
            (column.x0, column.x1) = (column.x0.min(other.x0), column.x1.max(other.x1));
            column.filled += other.filled;
            rows.extend(others);
        }
        at = 0;
    }
}

/// The column whose room is most like a cell's: at least half of the narrower of the two is shared, and of
/// several such columns the one that agrees best counts.
pub(super) fn column_of(columns: &[Column], cell: &GridCell<'_>) -> Option<usize> {
    let like = |c: &Column| {
        let shared = i64::from(c.x1.min(cell.x1)) - i64::from(c.x0.max(cell.x0));
        let all = i64::from(c.x1.max(cell.x1)) - i64::from(c.x0.min(cell.x0));
        let narrow = (i64::from(c.x1) - i64::from(c.x0)).min(i64::from(cell.x1) - i64::from(cell.x0));
        (shared > 0 && shared * 2 >= narrow).then(|| shared * 1_000 / all.max(1))
    };
    let best =
        columns.iter().enumerate().filter_map(|(at, c)| Some((like(c)?, at))).max_by_key(|(like, _)| *like);
    best.map(|(_, at)| at)
}

/// The cells of a row by column.
pub(super) fn by_column<'r, 'a>(columns: &[Column], row: &'r Row<'a>) -> Vec<Option<&'r GridCell<'a>>> {
    let mut out = vec![None; columns.len()];
    for cell in row.figures() {
        if let Some(slot) = column_of(columns, cell).and_then(|at| out.get_mut(at))
            && slot.is_none()
        {
            *slot = Some(cell);
        }
    }
    out
}

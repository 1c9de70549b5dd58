//! Lines of pages as rows of cells: words with boxes are gathered into lines by their height on the page, plain
//! text by its line ends; wide gaps, tabs and bars part the cells.

use super::{Grid, GridCell, Row, figure};
use crate::procurement::money::{self, Style, currency};
use crate::procurement::units;
use crate::text::{Document, Page, Span, TextSource};

/// Width of one character of plain text, in the units of [`GridCell::x0`].
const CHARACTER: i32 = 100;
/// Characters that a cell between semicolons is wide.
const LISTED: i32 = 400;
/// Tabs that a line pasted from a table has at least.
const PASTED: usize = 3;
/// Cells of a line beyond which it is no table for us.
const CELLS: usize = 400;

/// One word of a line.
#[derive(Clone, Copy, Debug)]
struct Atom {
    start: usize,
    end: usize,
    x0: i32,
    x1: i32,
    /// Whether a column gap stands before it.
    apart: bool,
}

/// All pages of a document as one grid, so that a table may go on over a page break.
pub fn lines<'a>(document: &'a Document, style: Style) -> Grid<'a> {
    let mut grid = Grid { rows: Vec::new(), native: false };
    for page in &document.pages {
        let first = grid.rows.len();
        if page.words.is_empty() {
            plain(page, style, &mut grid.rows)
        } else {
            boxed(page, style, &mut grid.rows)
        }
        if let Some(row) = grid.rows.get_mut(first) {
            row.gap = 100;
        }
    }
    grid.rows.retain(|row| !row.counts_columns());
    merge_split_rows(&mut grid.rows);
    grid
}

/// Rows of a page without geometry.
fn plain<'a>(page: &'a Page, style: Style, rows: &mut Vec<Row<'a>>) {
    let (mut offset, mut gap) = (0, 0);
    let tabs: Vec<usize> = page.text.split('\n').map(|line| line.matches('\t').count()).collect();
    // Lines of as many tabs as their neighbour are pasted from a table, in which a tab is the next cell.
    let pasted = |at: usize| {
        let own = tabs.get(at).copied().filter(|own| *own >= PASTED);
        let near = [at.checked_sub(1), at.checked_add(1)].into_iter().flatten().filter_map(|i| tabs.get(i));
        own.is_some_and(|own| near.into_iter().any(|near| *near == own))
    };
    for (at, line) in page.text.split('\n').enumerate() {
        let atoms = plain_atoms(line, offset, page.source == TextSource::Markup || pasted(at));
        offset += line.len() + 1;
        if atoms.is_empty() {
            gap += 10;
            continue;
        }
        rows.push(Row { cells: cells(page, &atoms, style), gap });
        gap = 0;
    }
}

/// The words of a plain line; two spaces, a tab or a bar part cells. In markup a tab stands for the next cell.
fn plain_atoms(line: &str, offset: usize, markup: bool) -> Vec<Atom> {
    let mut atoms: Vec<Atom> = Vec::new();
    let (mut column, mut blanks, mut apart) = (0_i32, 0, true);
    let mut open = false;
    let listed = line.matches(';').take(3).count() > 2;
    for (at, c) in line.char_indices() {
        let bar = matches!(c, '|' | '│' | '\t' | '\r') || (c == ';' && listed);
        if bar || c == ' ' || c == '\u{3000}' {
            blanks += 1;
            apart |= bar || blanks > 1;
            open = false;
            column = match c {
                // The cells of a list align by their number, however long those before them are.
                ';' | '\t' if bar && (c == ';' || markup) => (column / LISTED + 1).saturating_mul(LISTED),
                '\t' => (column / 8 + 1).saturating_mul(8),
                _ => column.saturating_add(1),
            };
            continue;
        }
        let width = if c > '\u{2e80}' { 2 } else { 1 };
        let (x0, x1) =
            (column.saturating_mul(CHARACTER), column.saturating_add(width).saturating_mul(CHARACTER));
        let end = offset + at + c.len_utf8();
        match atoms.last_mut().filter(|_| open) {
            Some(atom) => (atom.end, atom.x1) = (end, x1),
            None => atoms.push(Atom { start: offset + at, end, x0, x1, apart }),
        }
        (open, apart, blanks) = (true, false, 0);
        column = column.saturating_add(width);
        if atoms.len() > CELLS {
            break;
        }
    }
    atoms
}

/// Rows of a page with geometry: words whose middles lie within one another's height form a line.
fn boxed<'a>(page: &'a Page, style: Style, rows: &mut Vec<Row<'a>>) {
    let mut words: Vec<_> =
        page.words.iter().filter(|w| w.bbox.y1 > w.bbox.y0 && !upright(page, w)).collect();
    words.sort_by_key(|w| (w.bbox.y0 / 2 + w.bbox.y1 / 2, w.bbox.x0));
    let mut bottom = 0;
    let mut from = 0;
    while let Some(first) = words.get(from) {
        let (mut top, mut low) = (first.bbox.y0, first.bbox.y1);
        let mut to = from;
        while let Some(word) = words.get(to) {
            let middle = word.bbox.y0 / 2 + word.bbox.y1 / 2;
            let line = top / 2 + low / 2;
            let height = (low - top).min(word.bbox.y1 - word.bbox.y0);
            if (middle - line).abs() > height * 2 / 5 {
                break;
            }
            if to == from {
                (top, low) = (word.bbox.y0, word.bbox.y1);
            }
            to += 1;
        }
        let mut line: Vec<_> = words.get(from..to.max(from + 1)).unwrap_or_default().to_vec();
        from = to.max(from + 1);
        line.sort_by_key(|w| w.bbox.x0);
        let height = (low - top).max(1);
        let mut atoms: Vec<Atom> = Vec::with_capacity(line.len());
        for word in line.iter().take(CELLS) {
            let (start, end) = (word.span.start as usize, word.span.end as usize);
            let apart = atoms.last().is_none_or(|last| {
                let between = page.text.get(last.end..start).unwrap_or("  ");
                word.bbox.x0 - last.x1 > height
                    || between.len() > 1 && !between.contains('\n')
                    || between.contains('|')
                    || start < last.end
            });
            if end > start {
                atoms.push(Atom { start, end, x0: word.bbox.x0, x1: word.bbox.x1, apart });
            }
        }
        let gap = if rows.is_empty() { 100 } else { (top - bottom).max(-height).saturating_mul(10) / height };
        bottom = low;
        if !atoms.is_empty() {
            rows.push(Row { cells: cells(page, &atoms, style), gap });
        }
    }
}

/// Whether a word runs up or down the margin.
fn upright(page: &Page, word: &crate::text::Word) -> bool {
    let (width, height) = (word.bbox.x1 - word.bbox.x0, word.bbox.y1 - word.bbox.y0);
    word.span.of(&page.text).is_some_and(|t| t.chars().count() >= 3) && height > width.saturating_mul(3) / 2
}

/// Cells from the words of a line. Where a cell ends in several figures, single spaces parted them, and it falls
/// into its text and one cell for each figure.
fn cells<'a>(page: &'a Page, atoms: &[Atom], style: Style) -> Vec<GridCell<'a>> {
    let mut parts: Vec<&[Atom]> = Vec::new();
    let mut from = 0;
    while from < atoms.len() {
        let more = atoms.get(from + 1..).unwrap_or_default();
        let to = from + 1 + more.iter().take_while(|a| !a.apart).count();
        parts.extend(pieces(page, atoms.get(from..to).unwrap_or_default(), style));
        from = to;
    }
    let made =
        |parts: &[&[Atom]]| parts.iter().filter_map(|part| cell(page, part, style)).collect::<Vec<_>>();
    let out = made(&parts);
    if out.iter().filter(|c| c.figure.is_some()).count() < 2 {
        return out;
    }
    let cut = parts.iter().flat_map(|part| quantity_first(page, part, style));
    made(&cut.collect::<Vec<_>>())
}

/// Parts a quantity with its unit from the goods behind it, as in `22 kom Klima`.
fn quantity_first<'b>(page: &Page, atoms: &'b [Atom], style: Style) -> Vec<&'b [Atom]> {
    let text = |a: &Atom| page.text.get(a.start..a.end).unwrap_or_default();
    match atoms {
        [number, unit, _, ..] if figure(text(number), style).is_some() && units::known(text(unit)) => {
            let (quantity, goods) = atoms.split_at(2);
            vec![quantity, goods]
        }
        _ => vec![atoms],
    }
}

/// A cell of some words of a page.
fn cell<'a>(page: &'a Page, atoms: &[Atom], style: Style) -> Option<GridCell<'a>> {
    let (first, last) = (atoms.first()?, atoms.last()?);
    let text = page.text.get(first.start..last.end)?;
    let span = Span::new(first.start, last.end);
    Some(GridCell { text, page, span, x0: first.x0, x1: last.x1, source: None, figure: figure(text, style) })
}

/// What a word can be at the end of a line of figures.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Figure,
    /// A currency or a percent sign.
    Mark,
    /// A short word such as a unit.
    Short,
    Text,
}

/// Parts a cell's words into its text and its figures, if at least two figures end it.
fn pieces<'b>(page: &Page, atoms: &'b [Atom], style: Style) -> Vec<&'b [Atom]> {
    if atoms.len() < 2 {
        return vec![atoms];
    }
    let kinds: Vec<Kind> = kinds(page, atoms, style);
    let figures = kinds.iter().filter(|k| **k == Kind::Figure).count();
    if figures < 2 {
        return vec![atoms];
    }
    let mut tail = atoms.len();
    let (mut shorts, mut figures, mut start) = (0, 0, atoms.len());
    for (at, kind) in kinds.iter().enumerate().rev() {
        match kind {
            Kind::Figure => (shorts, figures, start) = (0, figures + 1, at),
            Kind::Mark => {}
            Kind::Short if shorts == 0 => shorts += 1,
            Kind::Short | Kind::Text => break,
        }
        tail = at;
    }
    // The last figure of such a tail is an amount or a rate; sizes in a description are neither.
    let money = |(a, kind): (&Atom, &Kind)| {
        let text = page.text.get(a.start..a.end).unwrap_or_default();
        let inner = text.trim_matches(|c: char| !c.is_ascii_digit() && c != '%');
        matches!(kind, Kind::Figure | Kind::Mark) && inner.contains([',', '.', '%'])
    };
    let last = atoms.iter().zip(&kinds).rfind(|(_, k)| **k != Kind::Short && **k != Kind::Text);
    let priced = style.spaces && kinds.last() == Some(&Kind::Mark);
    if figures < 2 || !(priced || last.is_some_and(money) || ends_in_base(page, atoms)) {
        return vec![atoms];
    }
    if kinds.get(tail) == Some(&Kind::Mark) && tail < start {
        start = tail;
    }
    let prefix = kinds.get(start) == Some(&Kind::Mark);
    let mut cuts: Vec<usize> = Vec::new();
    if kinds.first() == Some(&Kind::Figure) && start > 1 {
        cuts.push(1);
    }
    for (at, kind) in kinds.iter().enumerate().skip(start) {
        let first = if prefix { Kind::Mark } else { Kind::Figure };
        let bare = *kind == Kind::Figure && kinds.get(at.wrapping_sub(1)) != Some(&Kind::Mark);
        if *kind == first || bare || at == start {
            cuts.push(at);
        }
    }
    let mut out = Vec::new();
    let mut last = 0;
    for cut in cuts.into_iter().filter(|c| *c > 0).chain([atoms.len()]) {
        if let Some(piece) = atoms.get(last..cut).filter(|p| !p.is_empty()) {
            out.push(piece);
        }
        last = cut;
    }
    out
}

/// Whether words end in a price and for how many units it counts: `70,00 100`.
fn ends_in_base(page: &Page, atoms: &[Atom]) -> bool {
    let text = |a: &Atom| page.text.get(a.start..a.end).unwrap_or_default();
    let [.., price, base] = atoms else { return false };
    let decimals = text(price).rsplit(['.', ',']).next().unwrap_or_default();
    let priced = text(price).contains(['.', ','])
        && decimals.len() == 2
        && decimals.bytes().all(|b| b.is_ascii_digit());
    priced && matches!(text(base), "1" | "10" | "100" | "1000")
}

/// The kind of each word. Groups of a figure that plain spaces part are seen as one by marking the later groups.
fn kinds(page: &Page, atoms: &[Atom], style: Style) -> Vec<Kind> {
    let mut kinds: Vec<Kind> = Vec::with_capacity(atoms.len());
    // The word before, and where the figure that it ends began.
    let mut before: Option<(&Atom, usize)> = None;
    for atom in atoms {
        let text = page.text.get(atom.start..atom.end).unwrap_or_default();
        let joined = style.spaces
            && kinds.last().is_some_and(|k| *k != Kind::Text)
            && before.is_some_and(|(b, begun)| {
                let both = page.text.get(begun..atom.end).unwrap_or_default();
                matches!(money::find(both, style).as_slice(), [n] if n.end > b.end - begun)
            });
        before = Some((atom, before.filter(|_| joined).map_or(atom.start, |(_, begun)| begun)));
        kinds.push(match () {
            () if joined => Kind::Mark,
            () if figure(text, style).is_some() => Kind::Figure,
            () if text == "%"
                || matches!(currency::cues(text).as_slice(), [c] if c.end - c.start + 2 > text.len()) =>
            {
                Kind::Mark
            }
            () if text.chars().count() <= 8 && !text.chars().any(|c| c.is_ascii_digit()) => Kind::Short,
            () => Kind::Text,
        });
    }
    kinds
}

/// Takes cells that are centred differently from their row back into it, where they have a column to themselves: a lone
/// figure that stands a little lower, and goods of two lines with the figures between the two.
fn merge_split_rows(rows: &mut Vec<Row<'_>>) {
    let mut kept: Vec<Row<'_>> = Vec::with_capacity(rows.len());
    for row in rows.drain(..) {
        let lone = match row.cells.as_slice() {
            [one] if row.gap <= 8 => {
                one.figure.filter(|f| !f.number.percent && f.unit.is_none()).map(|_| one)
            }
            _ => None,
        };
        let above = kept.last_mut().filter(|above| {
            let figures = above.figures().count();
            let free = lone.is_some_and(|one| above.cells.iter().all(|c| !c.overlaps(one.x0, one.x1)));
            free && figures >= 1 && above.cells.len() >= 2 || is_centred(above, &row)
        });
        match (above, row) {
            (Some(above), row) => {
                above.cells.extend(row.cells);
                above.cells.sort_by_key(|c| c.x0);
            }
            (None, row) => kept.push(row),
        }
    }
    *rows = kept;
}

/// How far the lines of centred cells lie within one another at least, in tenths of their height.
const WITHIN: i32 = -3;

/// Whether figures stand beside the first of two lines of goods, half a line lower.
fn is_centred(above: &Row<'_>, row: &Row<'_>) -> bool {
    let [goods] = above.cells.as_slice() else { return false };
    let beside = |c: &GridCell<'_>| !c.overlaps(goods.x0, goods.x1);
    let figures = row.figures().count();
    row.gap <= WITHIN && goods.is_text() && figures > 0 && row.cells.iter().all(beside)
}

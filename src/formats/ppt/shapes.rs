//! The text of what is drawn on a slide: boxes in order, and tables, which are groups of boxes that lie in a grid.

use super::numbers;
use super::records::Record;
use crate::formats::codepage;
use crate::formats::draft::{CellDef, Draft, Op, RowDef};
use crate::formats::flow::Merge;
use crate::formats::zipbytes::{u16_at, u32_at};

/// Groups in groups that are entered.
const DEEPEST: usize = 32;
/// Places of a table that boxes from rows above cover, for each box: more is no table that the program made.
const CONTINUED: usize = 4;
/// How far edges of cells that meet may be apart, in the units of a slide, 576 to the inch.
const NEAR: i32 = 8;
/// Kinds of records that hold text, or say which text of the outline stands there.
const HEADER: u16 = 0x0f9f;
const CHARS: u16 = 0x0fa0;
const BYTES: u16 = 0x0fa8;
const OUTLINE: u16 = 0x0f9e;
/// Places of numbers, dates and footers that the program fills in, and where in them the place is.
const FIELDS: [u16; 6] = [0x0fd8, 0x0ff7, 0x0ff8, 0x0ff9, 0x0ffa, 0x1015];
/// What is drawn: groups, shapes, their text, their place in a group, their properties.
const GROUP: u16 = 0xf003;
const SHAPE: u16 = 0xf004;
const TEXT_BOX: u16 = 0xf00d;
const CHILD_ANCHOR: u16 = 0xf00f;
const PROPERTIES: [u16; 3] = [0xf00b, 0xf121, 0xf122];
/// Properties that say what a blind reader is told, and that a group is a table.
const DESCRIPTION: u16 = 0x0381;
const TABLE: u16 = 0x039f;

/// A text whose records are being read.
#[derive(Default)]
struct Open<'a> {
    text: String,
    kind: u32,
    styles: &'a [u8],
}

/// Texts of an outline, or of a box: in a row of records each begins with its head. `counted` says of the next text
/// of a kind how its lists count.
pub(super) fn texts<'a>(
    records: impl Iterator<Item = Record<'a>>,
    mut counted: impl FnMut(u32) -> &'a [u8],
) -> Vec<String> {
    let mut out: Vec<Open> = Vec::new();
    for record in records {
        match record.kind {
            HEADER => out.push(Open { kind: record.number(0), ..Open::default() }),
            CHARS | BYTES => {
                let text = text(record);
                match out.last_mut().filter(|t| t.text.is_empty()) {
                    Some(open) => open.text = text,
                    None => out.push(Open { text, ..Open::default() }),
                }
            }
            numbers::STYLES => out.last_mut().into_iter().for_each(|t| t.styles = record.data),
            kind if FIELDS.contains(&kind) => {
                // A star stands where the program shows a number or a date of its own.
                let star = |t: &str| t.char_indices().nth(record.number(0) as usize).filter(|c| c.1 == '*');
                if let Some((open, (at, _))) = out.last_mut().and_then(|t| star(&t.text).map(|s| (t, s))) {
                    open.text.replace_range(at..=at, " ");
                }
            }
            _ => {}
        }
    }
    out.into_iter().map(|t| numbers::numbered(&t.text, t.styles, counted(t.kind))).collect()
}

fn text(record: Record) -> String {
    if record.kind == BYTES {
        return record.data.iter().map(|b| char::from(*b)).collect();
    }
    codepage::utf16(record.data)
}

/// Writes a text, paragraph by paragraph, so many tables deep; the last one stays open in a cell.
pub(super) fn write(text: &str, level: usize, draft: &mut Draft) {
    for (i, paragraph) in text.split('\r').enumerate() {
        if i > 0 {
            draft.end_paragraph(level);
        }
        for (j, line) in paragraph.split(['\u{b}', '\n']).enumerate() {
            if j > 0 {
                draft.push(Op::Line);
            }
            draft.push(Op::Text(line.to_owned()));
        }
    }
}

/// Writes what a drawing holds. Texts of the outline are taken out of `outline` where they stand.
pub(super) fn draw(drawing: Record, outline: &mut [Option<String>], draft: &mut Draft) {
    group(drawing, outline, draft, 0);
}

fn group(record: Record, outline: &mut [Option<String>], draft: &mut Draft, depth: usize) {
    if depth > DEEPEST {
        return;
    }
    if record.kind == GROUP && is_table(record) {
        return table(record, outline, draft);
    }
    for child in record.children() {
        match child.kind {
            SHAPE => shape(child, outline, draft),
            _ => group(child, outline, draft, depth + 1),
        }
    }
}

fn shape(shape: Record, outline: &mut [Option<String>], draft: &mut Draft) {
    let text = shape_text(shape, outline);
    if !text.trim().is_empty() {
        write(&text, 0, draft);
        draft.end_paragraph(0);
    }
    if let Some(said) = description(shape) {
        draft.push(Op::Aside("alt text"));
        draft.push(Op::Text(said));
        draft.push(Op::AsideEnd);
        draft.end_paragraph(0);
    }
}

fn shape_text(shape: Record, outline: &mut [Option<String>]) -> String {
    let Some(content) = shape.child(TEXT_BOX) else { return String::new() };
    let referred = content.child(OUTLINE).map(|r| r.number(0) as usize);
    let own = || texts(content.children(), |_| numbers::of_shape(shape)).join("\r");
    referred.and_then(|i| outline.get_mut(i)).and_then(Option::take).unwrap_or_else(own)
}

/// A property of a shape: its number, its value, and its bytes where it has some behind all values.
fn properties<'a>(shape: Record<'a>) -> Vec<(u16, u32, &'a [u8])> {
    let mut out = Vec::new();
    for record in shape.children().filter(|r| PROPERTIES.contains(&r.kind)) {
        let count = usize::from(record.instance);
        let (list, mut behind) = record.data.split_at_checked(count * 6).unwrap_or((record.data, &[]));
        for entry in list.chunks_exact(6) {
            let (id, value) = (u16_at(entry, 0), u32_at(entry, 2));
            let mut bytes: &[u8] = &[];
            if id & 0x8000 != 0 {
                (bytes, behind) = behind.split_at_checked(value as usize).unwrap_or((behind, &[]));
            }
            out.push((id & 0x3fff, value, bytes));
        }
    }
    out
}

fn description(shape: Record) -> Option<String> {
    let said = properties(shape).into_iter().find(|p| p.0 == DESCRIPTION)?;
    let text = crate::formats::ole::properties::utf16(said.2, said.2.len() / 2);
    Some(text).filter(|t| !t.trim().is_empty())
}

fn is_table(group: Record) -> bool {
    let head = group.child(SHAPE);
    head.is_some_and(|head| properties(head).iter().any(|p| p.0 == TABLE && p.1 & 1 != 0))
}

/// A cell of a table as it is drawn: its edges, and its text.
struct Drawn {
    left: i32,
    top: i32,
    right: i32,
    bottom: i32,
    text: String,
}

/// A table, which is a group of boxes.
fn table(group: Record, outline: &mut [Option<String>], draft: &mut Draft) {
    let mut cells = Vec::new();
    // The first shape is the group itself.
    for cell in group.children().filter(|r| r.kind == SHAPE).skip(1) {
        let Some(anchor) = cell.child(CHILD_ANCHOR) else { continue };
        // Lines between cells are shapes, too, and have no text box.
        if cell.child(TEXT_BOX).is_some() {
            let [left, top, right, bottom] = [0, 4, 8, 12].map(|at| u32_at(anchor.data, at).cast_signed());
            cells.push(Drawn { left, top, right, bottom, text: shape_text(cell, outline) });
        }
    }
    cells.sort_by_key(|c| (c.top, c.left));
    rows(&cells, draft);
    draft.end_paragraph(0);
}

/// The rows of a table from its boxes in order: those that have the same upper edge are a row. A box that reaches down
/// into the next row is merged with its place there, unless another box has it.
fn rows(cells: &[Drawn], draft: &mut Draft) {
    let mut room = cells.len().saturating_mul(CONTINUED);
    let mut rows = cells.chunk_by(|a, b| b.top.saturating_sub(a.top) <= NEAR).peekable();
    let mut above: Vec<&Drawn> = Vec::new();
    while let Some(row) = rows.next() {
        let top = row.first().map_or(0, |c| c.top);
        let below = rows.peek().and_then(|r| r.first()).map_or(i32::MAX, |c| c.top.saturating_add(NEAR));
        let mut places: Vec<&Drawn> = row.iter().collect();
        places.sort_by_key(|c| c.left);
        above.retain(|c| {
            let next = places.get(places.partition_point(|own| own.left <= c.left.saturating_sub(NEAR)));
            next.is_none_or(|own| own.left >= c.right.saturating_sub(NEAR))
        });
        above.truncate(room);
        room -= above.len();
        places.append(&mut above);
        places.sort_by_key(|c| c.left);
        let mut def = RowDef { left: places.first().map_or(0, |c| c.left), cells: Vec::new() };
        for cell in &places {
            let end = def.cells.last().map_or(def.left, |c| c.right);
            if cell.left > end {
                def.cells.push(CellDef { right: cell.left, ..CellDef::default() });
                draft.end_cell(1);
            }
            let merge = match (cell.top < top, cell.bottom > below) {
                (true, _) => Merge::Continue,
                (false, true) => Merge::Begin,
                (false, false) => Merge::None,
            };
            write(if merge == Merge::Continue { "" } else { &cell.text }, 1, draft);
            draft.end_cell(1);
            def.cells.push(CellDef { right: cell.right, merge, ..CellDef::default() });
        }
        above = places;
        above.retain(|c| c.bottom > below);
        draft.end_row(1, def);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn boxes_that_reach_down_are_merged_with_the_rows_below() {
        let drawn =
            |left, top, right, bottom, text: &str| Drawn { left, top, right, bottom, text: text.to_owned() };
        let cells = [
            drawn(0, 0, 100, 50, "Partija"),
            drawn(100, 0, 300, 50, "Cena"),
            drawn(0, 50, 100, 150, "3"),
            drawn(100, 50, 200, 100, "Server"),
            drawn(200, 50, 300, 103, "1,00"),
            drawn(200, 100, 300, 150, "2,00"),
        ];
        assert_eq!(laid(&cells), ["0 1None 2None", "0 1Begin 1None 1None", "0 1Continue 1None 1None"]);
        let overlapping = [
            drawn(0, 0, 100, 60, "Lot"),
            drawn(100, 0, 200, 50, "Cena"),
            drawn(0, 50, 100, 100, "1"),
            drawn(100, 52, 200, 100, "9"),
        ];
        assert_eq!(laid(&overlapping), ["0 1Begin 1None", "0 1None 1None"]);
    }

    fn laid(cells: &[Drawn]) -> Vec<String> {
        let mut draft = Draft::default();
        rows(cells, &mut draft);
        draft
            .finish()
            .iter()
            .filter_map(|op| match op {
                Op::Row(skipped, row) => Some((skipped, row)),
                _ => None,
            })
            .map(|(skipped, row)| {
                let cells: Vec<_> = row.iter().map(|c| format!("{}{:?}", c.columns, c.merge)).collect();
                format!("{skipped} {}", cells.join(" "))
            })
            .collect()
    }
}

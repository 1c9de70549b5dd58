//! Blocks on the pages of a PDF.

use super::blocks::{Block, Cell, Look, Row, RowKind, Rules, Table};
use super::pdf::Pdf;

const LEFT: f64 = 48.0;
const RIGHT: f64 = 547.0;
const TOP: f64 = 790.0;
const BOTTOM: f64 = 62.0;

/// Renders a document.
pub(crate) fn render(blocks: &[Block], look: &Look) -> Vec<u8> {
    let title = blocks.iter().find_map(|b| if let Block::Title(t) = b { Some(t.as_str()) } else { None });
    let mut flow =
        Flow { pdf: Pdf::new(look.family, look.make, title.unwrap_or(""), look.date), look, y: TOP };
    for block in blocks {
        flow.block(block);
    }
    flow.finish()
}

struct Flow<'a> {
    pdf: Pdf,
    look: &'a Look,
    y: f64,
}

impl Flow<'_> {
    fn block(&mut self, block: &Block) {
        let size = self.look.size;
        match block {
            Block::Title(text) => {
                let x = if self.look.centred { None } else { Some(LEFT) };
                self.y -= size * 0.6;
                self.paragraph(text, x, true, size * 1.5);
                self.y -= size * 0.6;
            }
            Block::Heading(text) => {
                self.room(size * 4.0);
                self.y -= size * 0.5;
                self.paragraph(text, Some(LEFT), true, size * 1.1);
                self.y -= size * 0.2;
            }
            Block::Text(text) => {
                self.paragraph(text, Some(LEFT), false, size);
                self.y -= size * 0.3;
            }
            Block::Bullet(text) => self.paragraph(&format!("• {text}"), Some(LEFT + 14.0), false, size),
            Block::Small(text) => self.paragraph(text, Some(LEFT), false, size * 0.8),
            Block::Right(lines) => {
                for line in lines {
                    self.room(size * 1.4);
                    self.y -= size * 1.35;
                    let x = RIGHT - self.measure(line, false, size);
                    self.put(x, line, false, size);
                }
            }
            Block::Pairs(pairs) => self.pairs(pairs),
            Block::Above(pairs) => self.above(pairs),
            Block::Columns(left, right) => self.columns(left, right),
            Block::Table(table) => self.table(table),
            Block::Totals(totals) => self.totals(totals),
            Block::Signatures(left, right) => self.signatures(left, right),
            Block::Space => self.y -= size * 0.8,
            Block::Break => self.next_page(),
        }
    }

    fn measure(&self, text: &str, bold: bool, size: f64) -> f64 {
        self.look.family.measure(bold, size, text)
    }

    fn put(&mut self, x: f64, text: &str, bold: bool, size: f64) {
        let page = self.pdf.count() - 1;
        self.pdf.text(page, x, self.y, bold, size, text);
    }

    fn next_page(&mut self) {
        self.pdf.page();
        self.y = TOP;
    }

    fn room(&mut self, height: f64) {
        if self.y - height < BOTTOM {
            self.next_page();
        }
    }

    /// Breaks a text into lines of a width. Chinese breaks anywhere.
    fn wrap(&self, text: &str, width: f64, bold: bool, size: f64) -> Vec<String> {
        let mut lines = Vec::new();
        let mut line = String::new();
        for word in words(text) {
            let wider = format!("{line}{word}");
            if !line.is_empty() && self.measure(wider.trim_end(), bold, size) > width {
                lines.push(line.trim_end().to_string());
                line = word;
            } else {
                line = wider;
            }
        }
        lines.push(line.trim_end().to_string());
        lines
    }

    /// A paragraph from `x` to the right edge, or in the middle.
    fn paragraph(&mut self, text: &str, x: Option<f64>, bold: bool, size: f64) {
        let width = RIGHT - x.unwrap_or(LEFT);
        for line in self.wrap(text, width, bold, size) {
            self.room(size * 1.35);
            self.y -= size * 1.35;
            let at = x.unwrap_or((LEFT + RIGHT - self.measure(&line, bold, size)) / 2.0);
            self.put(at, &line, bold, size);
        }
    }

    fn pairs(&mut self, pairs: &[(String, String)]) {
        let size = self.look.size;
        let widest = pairs.iter().map(|(l, _)| self.measure(l, false, size)).fold(0.0, f64::max);
        let x = LEFT + (widest + 14.0).min(190.0);
        for (label, value) in pairs {
            let lines = self.wrap(value, RIGHT - x, false, size);
            for (index, line) in lines.iter().enumerate() {
                self.room(size * 1.4);
                self.y -= size * 1.4;
                if index == 0 {
                    self.put(LEFT, label, false, size);
                }
                self.put(x, line, index == 0 && pairs.len() < 4, size);
            }
        }
        self.y -= size * 0.3;
    }

    fn above(&mut self, pairs: &[(String, String)]) {
        let size = self.look.size;
        let wanted: Vec<f64> = pairs
            .iter()
            .map(|(label, value)| {
                self.measure(label, false, size * 0.8).max(self.measure(value, true, size)) + 10.0
            })
            .collect();
        let spare = (RIGHT - LEFT - wanted.iter().sum::<f64>()) / pairs.len() as f64;
        let mut edges = vec![LEFT];
        for width in &wanted {
            edges.push(edges[edges.len() - 1] + width + spare);
        }
        self.room(size * 4.0);
        let top = self.y - 2.0;
        self.y -= size * 1.4;
        for (x, (label, _)) in edges.iter().zip(pairs) {
            self.put(x + 4.0, label, false, size * 0.8);
        }
        self.y -= size * 1.35;
        for (x, (_, value)) in edges.iter().zip(pairs) {
            self.put(x + 4.0, value, true, size);
        }
        self.y -= size * 0.6;
        if self.look.rules != Rules::None {
            self.pdf.line(LEFT, top, RIGHT, top);
            self.pdf.line(LEFT, self.y, RIGHT, self.y);
            for x in edges {
                self.pdf.line(x, top, x, self.y);
            }
        }
        self.y -= size * 0.4;
    }

    fn columns(&mut self, left: &[String], right: &[String]) {
        let size = self.look.size;
        let half = (RIGHT - LEFT) / 2.0 - 12.0;
        let laid: Vec<Vec<(bool, String)>> = [left, right]
            .into_iter()
            .map(|side| {
                let wrapped = side.iter().enumerate().map(|(index, text)| {
                    let bold = index == 1;
                    self.wrap(text, half, bold, size).into_iter().map(move |line| (bold, line))
                });
                wrapped.flatten().collect()
            })
            .collect();
        let rows = laid.iter().map(Vec::len).max().unwrap_or(0);
        self.room(size * 1.35 * rows as f64);
        for row in 0..rows {
            self.y -= size * 1.35;
            for (side, lines) in laid.iter().enumerate() {
                if let Some((bold, line)) = lines.get(row) {
                    self.put(LEFT + side as f64 * (half + 24.0), line, *bold, size);
                }
            }
        }
        self.y -= size * 0.5;
    }

    fn table(&mut self, table: &Table) {
        let (widths, size) = self.widths(table);
        let head = Row {
            kind: RowKind::Sum,
            cells: table.columns.iter().map(|column| Cell::Text(column.title.clone())).collect(),
        };
        self.y -= 4.0;
        if self.look.rules != Rules::None {
            self.pdf.line(LEFT, self.y, RIGHT, self.y);
        }
        self.row(table, &head, &widths, size, true);
        for row in &table.rows {
            let height = self.height(row, &widths, size);
            // A heading of a section does not stand alone at the foot of a page.
            let wanted = if row.kind == RowKind::Section { height * 3.0 } else { height };
            if self.y - wanted < BOTTOM {
                self.next_page();
                if self.look.repeat {
                    self.row(table, &head, &widths, size, true);
                }
            }
            self.row(table, row, &widths, size, false);
        }
        self.y -= size * 0.6;
    }

    /// The widths of the columns and the size of letters at which the longest words fit.
    fn widths(&self, table: &Table) -> (Vec<f64>, f64) {
        let mut size = self.look.size - 0.5;
        loop {
            let least: Vec<f64> = table
                .columns
                .iter()
                .enumerate()
                .map(|(index, column)| {
                    let cells = table.rows.iter().filter(|r| r.kind != RowKind::Section);
                    let texts = cells.filter_map(|r| r.cells.get(index)).map(|c| (true, self.look.cell(c)));
                    let all = texts.chain([(true, column.title.clone())]);
                    let longest = |(bold, text): (bool, String)| {
                        words(&text)
                            .iter()
                            .map(|w| self.measure(w.trim_end(), bold, size))
                            .fold(0.0, f64::max)
                    };
                    all.map(longest).fold(0.0, f64::max) + 7.0
                })
                .collect();
            let rest = RIGHT - LEFT - least.iter().sum::<f64>();
            if rest >= 0.0 || size < 5.0 {
                let weights = f64::from(table.columns.iter().map(|c| c.weight).sum::<u32>().max(1));
                let share = |(least, column): (&f64, &super::blocks::Column)| {
                    least + rest * f64::from(column.weight) / weights
                };
                return (least.iter().zip(&table.columns).map(share).collect(), size);
            }
            size -= 0.5;
        }
    }

    fn height(&self, row: &Row, widths: &[f64], size: f64) -> f64 {
        if row.kind == RowKind::Section {
            return size * 1.25 + 6.0;
        }
        let lines = row.cells.iter().zip(widths).map(|(cell, width)| {
            self.wrap(&self.look.cell(cell), width - 6.0, row.kind != RowKind::Plain, size).len()
        });
        lines.max().unwrap_or(1) as f64 * size * 1.25 + 5.0
    }

    fn row(&mut self, table: &Table, row: &Row, widths: &[f64], size: f64, head: bool) {
        let height = self.height(row, widths, size);
        let top = self.y;
        if head && self.look.rules == Rules::Grid || row.kind == RowKind::Section {
            self.pdf.fill(LEFT, top - height, RIGHT - LEFT, height);
        }
        let bold = row.kind != RowKind::Plain;
        let mut x = LEFT;
        for (index, (cell, width)) in row.cells.iter().zip(widths).enumerate() {
            let section = row.kind == RowKind::Section;
            let room = if section { RIGHT - LEFT } else { *width };
            let right = !section && table.columns[index].right;
            for (line, text) in self.wrap(&self.look.cell(cell), room - 6.0, bold, size).iter().enumerate() {
                self.y = top - size * 1.25 * (line + 1) as f64;
                let at = if right { x + width - 3.5 - self.measure(text, bold, size) } else { x + 3.5 };
                self.put(at, text, bold, size);
            }
            x += width;
        }
        self.y = top - height;
        self.rule(row, widths, top, head);
    }

    /// The lines around a row.
    fn rule(&mut self, row: &Row, widths: &[f64], top: f64, head: bool) {
        let bottom = self.y;
        match self.look.rules {
            Rules::None if head || row.kind == RowKind::Sum => self.pdf.line(LEFT, bottom, RIGHT, bottom),
            Rules::None => {}
            Rules::Rows => self.pdf.line(LEFT, bottom, RIGHT, bottom),
            Rules::Grid => {
                self.pdf.line(LEFT, top, RIGHT, top);
                self.pdf.line(LEFT, bottom, RIGHT, bottom);
                let mut x = LEFT;
                self.pdf.line(x, top, x, bottom);
                for (index, width) in widths.iter().enumerate() {
                    x += width;
                    if row.kind != RowKind::Section || index + 1 == widths.len() {
                        self.pdf.line(x, top, x, bottom);
                    }
                }
            }
        }
    }

    fn totals(&mut self, totals: &[(String, Cell)]) {
        let size = self.look.size;
        self.room(size * 1.5 * totals.len() as f64);
        let texts: Vec<String> = totals.iter().map(|(_, cell)| self.look.cell(cell)).collect();
        let widest = totals.iter().map(|(l, _)| self.measure(l, true, size)).fold(0.0, f64::max);
        let value = texts.iter().map(|t| self.measure(t, true, size)).fold(0.0, f64::max);
        let x = RIGHT - value - widest - 24.0;
        for (index, ((label, _), text)) in totals.iter().zip(&texts).enumerate() {
            self.y -= size * 1.5;
            let bold = index + 1 == totals.len();
            self.put(x, label, bold, size);
            self.put(RIGHT - 3.5 - self.measure(text, bold, size), text, bold, size);
            if bold && self.look.rules != Rules::None {
                self.pdf.line(x, self.y + size * 1.1, RIGHT, self.y + size * 1.1);
            }
        }
        self.y -= size * 0.6;
    }

    fn signatures(&mut self, left: &str, right: &str) {
        let size = self.look.size;
        self.room(size * 6.0);
        self.y -= size * 2.0;
        self.put(LEFT + 10.0, left, false, size);
        self.put(360.0, right, false, size);
        self.y -= size * 2.6;
        self.pdf.line(LEFT + 6.0, self.y, LEFT + 170.0, self.y);
        self.pdf.line(356.0, self.y, 520.0, self.y);
        self.y -= size;
    }

    /// Adds what stands on every page, now that their number is known.
    fn finish(mut self) -> Vec<u8> {
        let size = 8.0;
        let count = self.pdf.count();
        for page in 0..count {
            let header = self.look.header.clone();
            let x = RIGHT - self.measure(&header, true, size);
            self.pdf.text(page, x, 815.0, true, size, &header);
            let footer = self.look.footer.clone();
            self.pdf.text(page, LEFT, 34.0, false, 7.5, &footer);
            if count > 1 {
                let number = format!("{}/{count}", page + 1);
                let x = RIGHT - self.measure(&number, false, 7.5);
                self.pdf.text(page, x, 34.0, false, 7.5, &number);
            }
        }
        self.pdf.finish()
    }
}

/// The pieces at which a line may break, each with the spaces after it.
fn words(text: &str) -> Vec<String> {
    let mut out: Vec<String> = vec![String::new()];
    for c in text.chars() {
        let wide = super::fonts::is_wide(c);
        let after_space = out.last().is_some_and(|w| w.ends_with(' ')) && c != ' ';
        let after_wide = wide && out.last().is_some_and(|w| !w.is_empty() && !"，。、：；）".contains(c));
        if after_space || after_wide {
            out.push(String::new());
        }
        if let Some(last) = out.last_mut() {
            last.push(c);
        }
    }
    out
}

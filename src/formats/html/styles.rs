//! What a page's style sheet says of where lines and cells begin: elements that are blocks though their names do not say so,
//! and rows whose children stand beside one another (CSS Display 3, Flexible Box Layout 1, Grid Layout 1).
//!
//! Selectors of names and classes are understood, one below another; of all others, and of what is for some media alone,
//! nothing is taken.

use html5ever::tokenizer::Tag;

/// Bytes of style sheets that are looked at, and rules that are kept.
const SHEET: usize = 128 * 1024;
const RULES: usize = 100;
/// Open elements that are followed.
const DEEP: usize = 64;
/// Parts of a selector, and classes of one of them.
const PARTS: usize = 6;
const CLASSES: usize = 4;
/// Bytes of a row that are looked at for the end of a line.
const ROW: usize = 4096;
/// Elements that hold nothing, and so never end.
const VOID: &[&str] = &[
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track",
    "wbr",
];

/// How an element is laid out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Laid {
    /// As a block, which begins and ends a line.
    Block,
    /// As a row of its children, or as several of so many.
    Row(Option<usize>),
}

/// What stands before an element or behind it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    /// A new line.
    Line,
    /// The next cell of a row.
    Cell,
    /// The next row.
    Row,
}

/// A name and classes, each of which an element must have.
#[derive(Debug, Default, PartialEq, Eq)]
struct Selector {
    name: Option<String>,
    classes: Vec<String>,
}

impl Selector {
    /// Reads `div.sum`; nothing where it asks for more than names and classes.
    fn new(text: &str) -> Option<Selector> {
        let plain = |part: &str| part.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_'));
        let mut parts = text.split('.');
        let name = parts.next().filter(|name| !matches!(*name, "" | "*")).map(str::to_ascii_lowercase);
        let classes: Vec<String> = parts.map(str::to_owned).collect();
        let is_plain = classes.len() <= CLASSES
            && name.as_deref().is_none_or(plain)
            && classes.iter().all(|c| !c.is_empty() && plain(c));
        (is_plain && (name.is_some() || !classes.is_empty())).then_some(Selector { name, classes })
    }

    fn fits(&self, element: &Element) -> bool {
        self.name.as_ref().is_none_or(|name| *name == element.name)
            && self.classes.iter().all(|class| element.classes.contains(class))
    }
}

/// An open element.
#[derive(Debug)]
struct Element {
    name: String,
    classes: Vec<String>,
    laid: Option<Laid>,
    /// Children that have begun.
    children: usize,
    /// Where the row of its children begins in the text.
    row: usize,
}

/// The style sheet of a page and the elements that are open.
#[derive(Debug, Default)]
pub(super) struct Styles {
    sheet: String,
    rules: Vec<(Vec<Selector>, Laid)>,
    open: Vec<Element>,
    /// Whether elements are followed: only once one is laid out otherwise than its name says.
    follows: bool,
}

impl Styles {
    /// Takes text of a style sheet.
    pub(super) fn add(&mut self, text: &str) {
        if self.sheet.len() + text.len() <= SHEET {
            self.sheet.push_str(text);
        }
    }

    /// Reads the sheet that has gathered.
    pub(super) fn read(&mut self) {
        let sheet = std::mem::take(&mut self.sheet);
        let mut rest = sheet.as_str();
        while let Some((prelude, body)) = rest.split_once('{') {
            let prelude = prelude.rsplit("*/").next().unwrap_or(prelude);
            let prelude = prelude.rsplit(';').next().unwrap_or(prelude).trim();
            let (own, after) = if prelude.starts_with('@') {
                skip(body)
            } else {
                body.split_once('}').unwrap_or((body, ""))
            };
            rest = after;
            let Some(laid) = laid(own).filter(|_| !prelude.starts_with('@')) else { continue };
            for selector in prelude.split(',') {
                let chain: Option<Vec<Selector>> = selector
                    .split([' ', '>', '\n', '\t', '\r'])
                    .filter(|s| !s.is_empty())
                    .map(Selector::new)
                    .collect();
                if let Some(chain) =
                    chain.filter(|c| (1..=PARTS).contains(&c.len()) && self.rules.len() < RULES)
                {
                    self.rules.push((chain, laid));
                }
            }
        }
        self.follows |= !self.rules.is_empty();
    }

    /// An element begins where the text has come to `text`: what stands before it, if its style says so.
    pub(super) fn begin(&mut self, tag: &Tag, text: &str) -> Option<Part> {
        let value = |name: &str| tag.attrs.iter().find(|a| &*a.name.local == name).map(|a| &*a.value);
        let own = value("style").and_then(laid);
        self.follows |= own.is_some();
        if !self.follows || tag.self_closing || VOID.contains(&&*tag.name) || self.open.len() >= DEEP {
            return None;
        }
        let classes =
            value("class").unwrap_or_default().split_ascii_whitespace().take(16).map(str::to_owned).collect();
        let mut element =
            Element { name: tag.name.to_string(), classes, laid: own, children: 0, row: text.len() };
        if element.laid.is_none() {
            let ruled = self.rules.iter().rfind(|(chain, _)| self.matches(chain, &element));
            element.laid = ruled.map(|(_, laid)| *laid);
        }
        let part = match self.open.last_mut() {
            Some(Element { laid: Some(Laid::Row(columns)), children, row, .. }) => {
                let ends = columns.is_some_and(|n| n > 0 && children.is_multiple_of(n)) || *children == 0;
                *children += 1;
                // Where the page ended within the row, what stands before is on another.
                let length = text.len().checked_sub(*row);
                let own =
                    length.filter(|n| *n <= ROW).and_then(|_| text.get(*row..)).map_or("\n.", str::trim);
                match () {
                    () if ends => {
                        *row = text.len();
                        Some(Part::Row)
                    }
                    () if own.is_empty() => None,
                    () if own.contains('\n') => Some(Part::Line),
                    () => Some(Part::Cell),
                }
            }
            _ => element.laid.map(|_| Part::Line),
        };
        self.open.push(element);
        part
    }

    /// An element ends: what stands behind it.
    pub(super) fn end(&mut self, name: &str) -> Option<Part> {
        let at = self.open.iter().rposition(|element| element.name == name)?;
        let element = self.open.drain(at..).next()?;
        let in_row = self.open.last().is_some_and(|parent| matches!(parent.laid, Some(Laid::Row(_))));
        match element.laid? {
            _ if in_row => None,
            Laid::Block => Some(Part::Line),
            Laid::Row(_) => Some(Part::Row),
        }
    }

    /// Whether a chain of selectors fits an element and those it stands in.
    fn matches(&self, chain: &[Selector], element: &Element) -> bool {
        let Some((_, above)) = chain.split_last().filter(|c| c.0.fits(element)) else { return false };
        let mut around = self.open.iter().rev();
        above.iter().rev().all(|selector| around.any(|element| selector.fits(element)))
    }
}

/// What a list of declarations says of the layout.
fn laid(declarations: &str) -> Option<Laid> {
    let all = || declarations.split(';').filter_map(|d| d.split_once(':')).map(|(k, v)| (k.trim(), v.trim()));
    let value = |name: &str| all().rfind(|(key, _)| key.eq_ignore_ascii_case(name)).map(|(_, v)| v);
    match value("display")?.split_ascii_whitespace().next()? {
        "block" | "list-item" | "table" | "flow-root" => Some(Laid::Block),
        "flex" | "inline-flex" => {
            let column =
                value("flex-direction").or(value("flex-flow")).is_some_and(|v| v.starts_with("column"));
            Some(Laid::Row(column.then_some(1)))
        }
        "grid" | "inline-grid" => {
            Some(Laid::Row(Some(value("grid-template-columns").map_or(Some(1), tracks)?.max(1))))
        }
        "table-row" => Some(Laid::Row(None)),
        _ => None,
    }
}

/// How many tracks a template has: `1fr 2fr` and `repeat(2, 1fr)` have two. Nothing where it repeats otherwise.
fn tracks(template: &str) -> Option<usize> {
    let mut depth = 0_usize;
    let (mut outside, mut inside) = (String::new(), String::new());
    for c in template.chars() {
        match c {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            _ if depth == 0 => outside.push(c),
            _ => inside.push(c),
        }
    }
    if !outside.contains("repeat") {
        return Some(outside.split_ascii_whitespace().count());
    }
    let (times, one) = inside.split_once(',').filter(|_| outside.trim() == "repeat")?;
    let times: usize = times.trim().parse().ok()?;
    (one.split_ascii_whitespace().count() == 1 && times <= 100).then_some(times)
}

/// The body of a rule that holds others, and what follows it.
fn skip(body: &str) -> (&str, &str) {
    let mut depth = 1_usize;
    for (at, b) in body.bytes().enumerate() {
        match b {
            b'{' => depth += 1,
            b'}' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return (body.get(..at).unwrap_or_default(), body.get(at + 1..).unwrap_or_default());
        }
    }
    (body, "")
}

#[cfg(test)]
mod tests {
    use super::super::super::sink::{Piece, collect};
    use super::super::FORMAT;
    use super::*;

    fn text(html: &str) -> String {
        let (pieces, _) = collect(&FORMAT, html.as_bytes());
        let pages =
            pieces.into_iter().filter_map(|p| if let Piece::Page(p) = p { Some(p.text) } else { None });
        pages.collect::<Vec<_>>().concat().trim().to_owned()
    }

    #[test]
    fn blocks_and_rows_by_style() {
        for (html, expected) in [
            ("<style>b{display:block}</style><p><b>Date</b>1 May<b>No</b>7</p>x", "Date\n1 May\nNo\n7\nx"),
            ("<style>.a b{display:block}</style><b>x</b>y<p class='z a'><i><b>c</b></i>d", "xy\nc\nd"),
            (
                "<style>/* sums */ .z{display:grid;grid-template-columns:1fr minmax(1px, 2fr)}</style>\
                 <div class=z><div>Net</div><div>10.00</div><div>Tax</div><div>2.00</div></div>x",
                "Net\t10.00\nTax\t2.00\nx",
            ),
            (
                "<style>.z{display:grid;grid-template-columns:repeat(3, 1fr)}</style>\
                 <div class=z><i></i><b>Net</b><b>10.00</b><i></i><b>Tax</b><b>2.00</b></div>",
                "Net\t10.00\nTax\t2.00",
            ),
            ("<div style='display:flex'><div>A<br>B</div><div>C</div></div>D", "A\nB\nC\nD"),
            ("<div style='display: flex; flex-direction: column'><b>A</b><b>B</b></div>", "A\nB"),
            ("<span style='display:block'>A</span><span style='display:block'>B</span>", "A\nB"),
            ("<style>@media print{b{display:block}} u:hover{display:block}</style>a<b>b</b><u>c</u>", "abc"),
        ] {
            assert_eq!(text(html), expected, "{html}");
        }
    }

    #[test]
    fn a_row_within_a_cell_of_a_table_parts_lines_alone() {
        let html = "<table><tr><td><div style='display:flex'><b>A</b><b>B</b></div><td>C</table>";
        assert_eq!(text(html), "A\nB\tC");
        for row in ["table-row", "flex"] {
            let html = format!(
                "<style>tr{{display:{row}}}</style><table><tr><td>Total</td><td>100.00</td></tr></table>"
            );
            assert_eq!(text(&html), "Total\t100.00", "{row}");
        }
    }

    #[test]
    fn hostile_styles_end() {
        text(&format!("<style>{}</style>{}", "b{display:block}".repeat(100_000), "<b>".repeat(50_000)));
        text(&"<b style=display:flex>".repeat(50_000));
        let chain = format!("<style>{}b{{display:block}}</style>", ".a ".repeat(60_000));
        text(&format!("{chain}{}{}", "<i class=a>".repeat(400), "<b>a</b>".repeat(3_000)));
        text("<style>@media{{{{</style><style>}}}}{display:block</style><b>x");
    }

    #[test]
    fn templates_have_tracks() {
        for (template, want) in [
            ("1fr 2fr", Some(2)),
            ("repeat(4, 1fr)", Some(4)),
            ("minmax(1px, 2fr) auto", Some(2)),
            ("1fr repeat(2, 1fr)", None),
            ("repeat(auto-fill, 9px)", None),
            ("", Some(0)),
        ] {
            assert_eq!(tracks(template), want, "{template}");
        }
    }
}

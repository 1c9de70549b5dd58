//! Labelled fields: which labels a page has, and where their values may stand.

use crate::procurement::layout::Layout;
use crate::procurement::lexicon;
use crate::text::fold::{Folded, fold};
use crate::text::{Span, is_han};
use regex::Regex;
use std::sync::LazyLock;

/// Most cells of a page that are searched for labels.
const CELLS: usize = 1_200;

/// A cell longer than this is prose; labels inside it need a colon.
const PROSE: usize = 160;

/// A bracket behind a label that ends within so many bytes says the label once more.
const AGAIN: usize = 40;

/// Words before `number` that make it another than the document's.
const OTHERS: &[&str] =
    &["maticni", "registarski", "poreski", "identifikacioni", "telefonski", "registration", "tax"];

/// Words before a party's label that make it the place of a signature.
const SIGNS: &[&str] = &[
    "for",
    "for the",
    "for and on behalf of",
    "on behalf of the",
    "za",
    "u ime",
    "fur den",
    "pour le",
    "经办",
    "经办人",
];

/// The number that boxes and sections of a form bear: `2. Consignee`, `V.2.3) Name of the contractor`, `Section I: Buyer`,
/// and what a contract calls a party before it says its role: `Party 1 (Buyer)`.
static NUMBERING: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(concat!(
        r"^\s*(?:\d{1,2}[a-z]?[.)]\s+|[IVX]{1,4}(?:\.\d{1,2}){1,3}[.)]*\s+|(?i:section|abschnitt|odeljak|odjeljak|одељак|одјељак|раздел)\s+[IVX\d]{1,4}\s*[:.–-]\s*",
        r"|(?i:ugovorna strana|уговорна страна|party|contracting party|vertragspartei|сторона)\s*[\dIVAB]{0,3}\s*[(:–-]\s*)"
    ))
    .ok()
});

/// What a label of a number says on of the date behind it: `Bestellnummer/Datum`.
static DATED: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r"^\s?/\s?-?(?i:date|datum|датум|дата)\b").ok());

/// A label, and the places of its value in order of preference.
#[derive(Clone, Debug)]
pub(super) struct Field {
    /// The field, such as `number:invoice`.
    pub id: &'static str,
    /// The layout (not the page number) it stands on.
    pub layout: usize,
    /// The cell of the label.
    pub cell: usize,
    /// Where the label itself stands.
    pub label: Span,
    /// Text after the label in its cell.
    pub inline: Option<Span>,
    /// Whether a colon or other sign divides label and value.
    pub marked: bool,
    /// The cell to the right, unless it is a label.
    pub right: Option<usize>,
    /// The cell below, unless it is a label.
    pub below: Option<usize>,
}

/// The labels of all pages, in order of the text.
pub(super) fn read(layouts: &[Layout]) -> Vec<Field> {
    let mut fields = Vec::new();
    for (index, layout) in layouts.iter().enumerate() {
        let labelled: Vec<Vec<Found>> =
            (0..layout.cells.len().min(CELLS)).map(|i| labels(layout, i)).collect();
        // `Name: Acme Ltd` to the right of a party's label is its value.
        let value = |f: &Found| matches!(f.id, "name" | "item");
        let is_label =
            |cell: usize| labelled.get(cell).and_then(|f| f.first()).is_some_and(|f| f.at_start && !value(f));
        for (cell, found) in labelled.iter().enumerate() {
            for (n, label) in found.iter().enumerate() {
                let until = found.get(n + 1).map(|next| next.label.start);
                let (inline, marked) = inline(layout, cell, label, until);
                let inline = inline.filter(|value| !says_again(label.id, value.of(&layout.page.text)));
                let last =
                    n + 1 == found.len() || n + 2 == found.len() && shares(layout, label, found.last());
                let around = inline.is_none() && last;
                let right = layout.right(cell).filter(|r| around && !is_label(*r));
                let below = layout.below(cell).filter(|b| around && !is_label(*b));
                fields.push(Field {
                    id: label.id,
                    layout: index,
                    cell,
                    label: label.label,
                    inline,
                    marked,
                    right,
                    below,
                });
            }
        }
    }
    fields
}

/// The first signs of `购买方` and `销售方` where a form writes them from top to bottom, as tax invoices do.
const UPRIGHT: &[(&str, &str)] = &[("购", "buyer"), ("销", "supplier")];

/// Whether a value is the label once more, in another language: `订货方 Purchaser`.
fn says_again(id: &str, value: Option<&str>) -> bool {
    let key = fold(value.unwrap_or_default());
    lexicon::labels().all_at_start(&key).iter().any(|(term, range)| term.id == id && range.end == key.len())
}

/// Whether a number's label shares its value with the label of a date: `Bestellnummer/Datum`.
fn shares(layout: &Layout, label: &Found, next: Option<&Found>) -> bool {
    next.filter(|next| label.id.starts_with("number:") && next.id.starts_with("date:")).is_some_and(|next| {
        let between = Span { start: label.label.end, end: next.label.start };
        between.of(&layout.page.text).is_some_and(|text| text.trim() == "/")
    })
}

/// A text without the blanks that recognition leaves between Chinese signs.
fn unparted(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

struct Found {
    id: &'static str,
    label: Span,
    at_start: bool,
}

/// The label at the start of a cell, and any further ones that a colon follows.
fn labels(layout: &Layout, cell: usize) -> Vec<Found> {
    let text = layout.text(cell);
    let text = text.get(..text.floor_char_boundary(600)).unwrap_or(text);
    let Some(Span { start, end }) = layout.cells.get(cell).map(|c| c.span) else { return Vec::new() };
    if let Some((_, id)) = UPRIGHT.iter().find(|(sign, _)| *sign == text) {
        return vec![Found { id, label: Span { start, end }, at_start: true }];
    }
    let numbered = NUMBERING.as_ref().and_then(|p| p.find(text)).map_or(0, |m| m.end());
    let rest = text.get(numbered..).unwrap_or("");
    let skipped = text.len() - rest.trim_start_matches(|c: char| !c.is_alphanumeric()).len();
    let folded = Folded::new(text.get(skipped..).unwrap_or(""));
    let base = start + u32::try_from(skipped).unwrap_or(0);
    let mut hits: Vec<(std::ops::Range<usize>, &'static str)> = Vec::new();
    lexicon::labels().find(&folded.text, |term, hit| {
        let after = folded.text.get(hit.range.end..).unwrap_or("").trim_start_matches(['.', ' ']);
        let opens = hit.range.start == 0 && folded.text.len() <= PROSE;
        // `For the Supplier: ...` is followed by who signs.
        let before = folded.text.get(..hit.range.start).unwrap_or("").trim_end();
        // `N-43/24` is a number and `St.-Marien-Hospital` a name, not the label `N` and its value.
        let behind = folded.text.get(hit.range.end..).unwrap_or("");
        let joined = behind.trim_start_matches('.');
        let code = joined.starts_with(['-', '/']) && joined.chars().nth(1).is_some_and(char::is_alphanumeric);
        if code && hit.range.len() <= 3 {
            return;
        }
        // `PO` is written large: `po` is a Serbian word, which heads the column of units that a price is for.
        let small = |range: std::ops::Range<usize>| {
            let said = folded.original(range);
            text.get(skipped..).and_then(|t| said.of(t)).is_some_and(|said| said.contains(char::is_lowercase))
        };
        if term.id == "number:order" && hit.range.len() == 2 && small(hit.range.clone()) {
            return;
        }
        // A line that goes on with `broj` after `matični` names another number.
        let above = layout.page.text.get(..start as usize).unwrap_or("").trim_end();
        let above = fold(above.rsplit(char::is_whitespace).next().unwrap_or(""));
        if hit.range.start == 0 && term.id == "number:doc" && OTHERS.contains(&above.as_str()) {
            return;
        }
        let signed = SIGNS.iter().any(|s| before == *s || before.ends_with(&format!(" {s}")));
        if signed && matches!(term.id, "supplier" | "buyer") {
            return;
        }
        // Bare words such as `Nr` and `Date` belong to whatever stands before them.
        let bare = matches!(term.id, "number:doc" | "date:doc" | "item" | "subject" | "reader" | "writer");
        // `Draft, contract number` with its value in the next cell.
        let closes = text.len() <= PROSE && behind.trim().is_empty() && before.ends_with(',');
        // `投标文件（商务部分） 编号：TB-2021`: a bracket ends what the number is of.
        let enclosed = before.ends_with([')', '）']);
        // `Kupac / Buyer` says the same in two languages.
        let again = text.len() <= PROSE && before.ends_with(['/', '|']);
        let ends = behind.trim_matches([' ', '.', ':']).is_empty();
        let trails = term.id.starts_with("number:") && !bare && is_code(behind);
        // `订货单号DH2016`: Chinese words end where Latin letters begin.
        let han = folded.text.get(hit.range.clone()).is_some_and(|label| label.ends_with(is_han));
        let trails = trails
            || term.id.starts_with("number:")
                && !bare
                && han
                && behind.trim_start_matches(['为', '是']).starts_with(|c: char| c.is_ascii_alphanumeric());
        if opens
            || trails
            || again && (ends || !bare)
            || closes && term.id.starts_with("number:")
            || (after.starts_with(':') || ends && colon_follows(layout, cell))
                && (!bare || hit.range.start == 0 || enclosed)
        {
            hits.push((hit.range, term.id));
        }
    });
    hits.sort_by_key(|(r, _)| (r.start, std::cmp::Reverse(r.end)));
    let mut out: Vec<Found> = Vec::new();
    let mut reached = 0;
    for (range, id) in hits {
        if range.start < reached {
            continue;
        }
        reached = range.end;
        let inner = folded.original(range.clone());
        let label = Span { start: base + inner.start, end: base + inner.end };
        let rest = || text.get(skipped + inner.end as usize..).unwrap_or("");
        let id =
            lexicon::asked(id, folded.text.get(range.clone()).unwrap_or(""), || layout.answer(cell, rest()));
        out.push(Found { id, label, at_start: range.start == 0 });
    }
    out
}

/// Whether nothing but a number with letters or signs in it follows a label: `... SENSITIVE Framework ref FWK/874/21`.
fn is_code(behind: &str) -> bool {
    let code = behind.trim_matches([' ', '.']);
    !code.contains(char::is_whitespace)
        && code.contains(|c: char| c.is_ascii_digit())
        && code.contains(|c: char| c.is_alphabetic() || matches!(c, '/' | '-'))
}

/// Whether the next cell of the line begins with the colon: labels of aligned text keep it apart.
fn colon_follows(layout: &Layout, cell: usize) -> bool {
    layout.right(cell).is_some_and(|next| layout.text(next).starts_with(':'))
}

/// What follows a label in its cell, up to the next label: its span without signs at either end.
fn inline(layout: &Layout, cell: usize, label: &Found, until: Option<u32>) -> (Option<Span>, bool) {
    let text = &layout.page.text;
    let Some(end) = layout.cells.get(cell).map(|c| until.unwrap_or(c.span.end)) else { return (None, false) };
    let rest = text.get(label.label.end as usize..end as usize).unwrap_or("");
    let signs = |c: char| {
        c.is_whitespace()
            || matches!(
                c,
                '为' | '是'
                    | ':'
                    | '.'
                    | '#'
                    | '='
                    | '/'
                    | '-'
                    | '–'
                    | ')'
                    | '*'
                    | '|'
                    | '№'
                    | '°'
                    | ','
                    | ';'
                    | '：'
            )
    };
    // `甲方（买方）：` says the same twice.
    let bracket = rest.trim_start().starts_with(['(', '（']).then(|| rest.split_once([')', '）'])).flatten();
    let again = bracket.filter(|(inner, after)| {
        inner.len() < AGAIN && (after.trim().is_empty() || after.trim_start().starts_with([':', '：']))
    });
    // Recognition may lose the end of the bracket: `乙方（供货方：Acme`.
    let open = || rest.trim_start().strip_prefix(['(', '（']).and_then(|inner| inner.split_once([':', '：']));
    let open = again.is_none().then(open).flatten().filter(|(inner, _)| {
        inner.len() < AGAIN && !inner.contains([')', '）']) && says_again(label.id, Some(&unparted(inner)))
    });
    let bare = again.or(open).map_or(rest, |(_, after)| after);
    let dated = DATED.as_ref().filter(|_| label.id.starts_with("number:")).and_then(|p| p.find(bare));
    let bare = dated.and_then(|m| bare.get(m.end()..)).unwrap_or(bare);
    let value = bare.trim_start_matches(signs);
    let lead = rest.len() - value.len();
    let value =
        value.trim_end_matches(|c: char| c.is_whitespace() || matches!(c, ',' | ';' | ':' | '|' | '('));
    let marked = rest.get(..lead).is_some_and(|s| s.contains([':', '#', '：', '№']));
    let start = label.label.end as usize + lead;
    ((!value.is_empty()).then(|| Span::new(start, start + value.len())), marked)
}

impl Field {
    /// The places of the value: after the label, else to the right, else below.
    pub(super) fn places<'l>(
        &self,
        layouts: &'l [Layout],
    ) -> impl Iterator<Item = (Span, &'static str)> + 'l {
        let cells = layouts.get(self.layout).map(|l| l.cells.as_slice()).unwrap_or_default();
        let span = move |cell: Option<usize>| cell.and_then(|i| cells.get(i)).map(|c| c.span);
        let (inline, right, below) = (self.inline, span(self.right), span(self.below));
        [(inline, "inline"), (right, "right"), (below, "below")]
            .into_iter()
            .filter_map(|(s, how)| Some((s?, how)))
    }
}

/// How much the place of a value takes from its confidence.
pub(super) fn distance(how: &str) -> u8 {
    match how {
        "inline" => 0,
        "right" => 2,
        _ => 6,
    }
}

//! The title zone: what the document calls itself at its top.

use super::{Seen, Subject};
use crate::procurement::DocType;
use crate::procurement::layout::unspaced;
use crate::procurement::lexicon::{self, Kind};
use crate::text::Span;
use crate::text::fold::Folded;
use regex::Regex;
use std::sync::LazyLock;

/// Lines of the title zone, and pages that may hold it (a cover can be empty or an image).
const LINES: usize = 28;
const PAGES: usize = 2;

/// Characters that a heading has at most, and those that a heading spread over a line of prose has.
const HEADING: usize = 90;

/// The first line of a heading that is broken over two is at most this long, in bytes of the key, and so much of the
/// second is read.
const BROKEN: usize = 32;
const CONTINUED: usize = 60;

/// How strongly a place speaks.
const STRONG: i32 = 4_000;
const GENERIC: i32 = 2_500;
const INSIDE: i32 = 2_600;
const AS_LABEL: i32 = 1_700;
const MENTION: i32 = 700;

/// One cell of the title zone.
struct Heading {
    page: usize,
    span: Span,
    folded: Folded,
    /// Its letters were spaced, so that places in the key are none in the text.
    spaced: bool,
    upper: bool,
    capital: bool,
    labelled: bool,
    rank: usize,
}

impl Heading {
    /// Where a range of its key stands.
    fn place(&self, range: std::ops::Range<usize>) -> Span {
        if self.spaced {
            return self.span;
        }
        let inner = self.folded.original(range);
        Span { start: self.span.start + inner.start, end: self.span.start + inner.end }
    }
}

pub(super) fn look(subject: &Subject, seen: &mut Seen) {
    let headings = headings(subject);
    for (index, heading) in headings.iter().enumerate() {
        judge(heading, seen);
        if let Some(lower) = headings.get(index + 1) {
            broken(heading, lower, seen);
        }
        negative(heading, seen);
    }
}

/// The cells of the title zone.
fn headings(subject: &Subject) -> Vec<Heading> {
    let mut out = Vec::new();
    let (mut lines, mut last) = (0, None);
    for (page, layout) in subject.layouts.iter().enumerate().take(PAGES) {
        for (index, cell) in layout.cells.iter().enumerate() {
            if last.replace((page, cell.line)) != Some((page, cell.line)) {
                lines += 1;
            }
            if lines > LINES {
                return out;
            }
            let text = layout.text(index);
            let text = text.get(..text.floor_char_boundary(400)).unwrap_or(text);
            let joined = unspaced(text);
            let letters = text.chars().filter(|c| c.is_alphabetic());
            let upper = letters.clone().filter(|c| c.is_uppercase()).count() * 10 > letters.count() * 7;
            let labelled =
                text.ends_with(':') || layout.right(index).is_some_and(|r| starts_like_value(layout.text(r)));
            out.push(Heading {
                page,
                span: cell.span,
                folded: Folded::new(joined.as_deref().unwrap_or(text)),
                spaced: joined.is_some(),
                upper,
                capital: text.starts_with(char::is_uppercase),
                labelled,
                rank: lines,
            });
        }
    }
    out
}

fn starts_like_value(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_digit() || c == ':' || c == '#')
}

/// Whether a word is part of a path, an address or a name in code, such as `/invoice/5` or `$invoice->total`.
fn in_path(text: &str, hit: &std::ops::Range<usize>) -> bool {
    let before = text.get(..hit.start).unwrap_or("");
    let mut after = text.get(hit.end..).unwrap_or("").chars();
    let code = before.ends_with(['_', '=', '$', '\\', '<', '>']) || before.ends_with(" /") || before == "/";
    let joined = after.next().is_some_and(|c| matches!(c, '_' | '=' | '.' | '>'));
    code || joined && after.next().is_some_and(char::is_alphanumeric)
}

/// Reads the type that a cell names: the longest term of each type counts.
fn judge(heading: &Heading, seen: &mut Seen) {
    let text = &heading.folded.text;
    let mut best: Vec<(DocType, i32, std::ops::Range<usize>)> = Vec::new();
    lexicon::prose().find(text, |term, hit| {
        if !matches!(term.kind, Kind::Title | Kind::Generic) {
            return;
        }
        let Some(doc_type) = DocType::from_name(term.id).filter(|_| !in_path(text, &hit.range)) else {
            return;
        };
        let weight = weigh(heading, text, &hit.range, term.kind);
        match best.iter_mut().find(|(t, ..)| *t == doc_type) {
            Some(known) if weight > known.1 => *known = (doc_type, weight, hit.range),
            Some(_) => {}
            None => best.push((doc_type, weight, hit.range)),
        }
    });
    // Of overlapping terms the longer names the thing: `potvrda narudzbenice` is no order.
    let ranges: Vec<_> = best.iter().map(|(_, w, r)| (*w, r.clone())).collect();
    for (doc_type, weight, range) in best {
        let covered = ranges.iter().any(|(w, r)| {
            r.start <= range.start && range.end <= r.end && r.len() > range.len() && *w >= weight.min(GENERIC)
        });
        let weight = if covered { MENTION.min(weight) } else { weight };
        // `Aneks ugovora`: the first word names the thing, what follows is its object.
        let object = ranges.iter().any(|(w, r)| r.end <= range.start && *w >= GENERIC);
        let weight = if object { weight * 3 / 5 } else { weight };
        // Of two headings the upper one is the title.
        let later = seen.title_rank.is_some_and(|rank| rank < heading.rank);
        let weight = if later { weight * 3 / 5 } else { weight };
        let weight = weight - (i32::try_from(heading.rank).unwrap_or(0) * 10).min(weight / 5);
        if weight >= GENERIC - 300 && seen.title_rank.is_none() {
            seen.title_rank = Some(heading.rank);
        }
        seen.titled |= weight >= 1_800;
        seen.add_title(weight, doc_type, (heading.page, heading.place(range)));
    }
}

/// The number behind the first line of a broken heading, on the search key.
static NUMBERED: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r"\s*\b(?:br|broj|no|nr)\b[.:\s]*\S*\d\S*$").ok());

/// Reads a title that is broken over two lines: `ODLUKA` above `o dodeli ugovora`, `ZAPISNIK br. 5` above
/// `o primopredaji`.
fn broken(upper: &Heading, lower: &Heading, seen: &mut Seen) {
    let whole = upper.folded.text.trim();
    let head = NUMBERED.as_ref().and_then(|p| p.find(whole)).and_then(|m| whole.get(..m.start()));
    let head = head.unwrap_or(whole).trim();
    let near = lower.page == upper.page && lower.rank <= upper.rank + 1;
    if !near || head.is_empty() || head.len() > BROKEN || !(upper.upper || upper.capital) {
        return;
    }
    let tail = lower.folded.text.get(..lower.folded.text.floor_char_boundary(CONTINUED)).unwrap_or("");
    let mut best: Option<(usize, DocType)> = None;
    lexicon::prose().find(&format!("{head} {tail}"), |term, hit| {
        let spans = hit.range.start == 0 && hit.range.end > head.len() + 1;
        let named = DocType::from_name(term.id).filter(|_| spans && term.kind == Kind::Title);
        if let Some(doc_type) = named.filter(|_| best.is_none_or(|(end, _)| hit.range.end > end)) {
            best = Some((hit.range.end, doc_type));
        }
    });
    let Some((_, doc_type)) = best else { return };
    seen.titled = true;
    seen.title_rank.get_or_insert(upper.rank);
    let lower_down = i32::try_from(upper.rank).unwrap_or(0) * 10;
    seen.add_title(STRONG - lower_down, doc_type, (upper.page, upper.span));
}

/// What a term weighs where it stands.
fn weigh(heading: &Heading, text: &str, range: &std::ops::Range<usize>, kind: Kind) -> i32 {
    let before = text.get(..range.start).unwrap_or("").trim_matches(|c: char| !c.is_alphabetic());
    let after = text.get(range.end..).unwrap_or("").trim_start();
    let length = text.trim().chars().count();
    let opens = before.is_empty() || is_preface(before);
    let numbered = opens_number(after);
    let closes = after.trim_matches(|c: char| !c.is_alphanumeric()).is_empty();
    if length > HEADING {
        return if opens && kind == Kind::Title { INSIDE } else { MENTION };
    }
    if kind == Kind::Generic {
        // `Alfa GmbH - Angebot A-153`, `Subject: Order 55`.
        let parted = text.get(..range.start).is_some_and(|t| t.trim_end().ends_with(['-', ':', ',', '|']));
        let opens = opens || parted && numbered;
        return match (opens, closes || numbered, heading.upper) {
            (true, true, _) => GENERIC,
            (_, true, true) => GENERIC,
            (true, _, true) => GENERIC - 500,
            _ => MENTION / 2,
        };
    }
    // `Lieferschein-Nr : L5` labels a reference; `Lieferschein Nr. 5` is a heading.
    let digits = after.contains(|c: char| c.is_ascii_digit());
    let colon = after.get(..after.floor_char_boundary(14)).unwrap_or(after).contains(':');
    let bare_number = numbered && !digits;
    let label = opens && (colon || bare_number) || opens && closes && heading.labelled && !heading.upper;
    match (opens, closes || numbered, heading.upper) {
        _ if label => AS_LABEL,
        (true, true, _) | (_, _, true) => STRONG,
        (true, false, _) => STRONG - 800,
        (false, true, _) => INSIDE + 400,
        _ => INSIDE - 600,
    }
}

/// Words before a title that belong to it or to the file around it.
fn is_preface(before: &str) -> bool {
    before.len() < 14
        || before.starts_with("exhibit")
        || before.starts_with("annex")
        || before.starts_with("appendix")
}

/// Whether the text goes on with the document's number.
fn opens_number(after: &str) -> bool {
    let after = after.trim_start_matches(|c: char| !c.is_alphanumeric());
    let word = after.split([' ', '.', ':']).next().unwrap_or("");
    matches!(word, "br" | "broj" | "no" | "nr" | "number" | "n" | "num" | "numero" | "nummer" | "id")
        || word.contains(|c: char| c.is_ascii_digit())
}

/// What a cell says against procurement.
fn negative(heading: &Heading, seen: &mut Seen) {
    let text = &heading.folded.text;
    if text.trim().chars().count() > HEADING {
        return;
    }
    let procures = seen.features.iter().any(|f| {
        f.place == Some((heading.page, heading.span)) || f.weight >= 2_800 && f.rule.starts_with("title:")
    });
    let titled = seen.title_rank.is_some_and(|rank| rank < heading.rank);
    lexicon::prose().find(text, |term, hit| {
        if term.kind != Kind::Negative || is_cited(text, hit.range.start) {
            return;
        }
        let before = text.get(..hit.range.start).unwrap_or("").trim_matches(|c: char| !c.is_alphabetic());
        let opens = before.is_empty() || is_preface(before) || heading.upper;
        let closes = text.get(hit.range.end..).is_none_or(|t| !t.contains(char::is_alphabetic));
        let weight = match term.id {
            "noncommercial" => {
                seen.at_most_possible |= opens && !procures;
                -500
            }
            "employment" | "lease" | "payslip" | "bank_statement" | "minutes" | "travel" if opens => -3_500,
            // What stands below a title is a column or a clause of what the title says.
            "law" | "pricelist" | "finance" | "academic" if opens && titled => -500,
            "law" if opens => -3_500,
            "pricelist" if opens && closes => -2_500,
            "manual" | "receipt" | "finance" | "academic" if opens => -2_500,
            "form" | "code" | "news" if opens => -1_500,
            "template" => -500,
            _ => -300,
        };
        seen.add_against(term.id, weight, (heading.page, heading.place(hit.range)));
    });
}

/// Whether a law is cited as what a document is founded on: `na osnovu člana 146. Zakona o javnim nabavkama`.
pub(super) fn is_cited(text: &str, start: usize) -> bool {
    let before = text.get(text.floor_char_boundary(start.saturating_sub(30))..start).unwrap_or("");
    ["clan", "u skladu sa", "§", "paragraph"].iter().any(|word| before.contains(word))
}

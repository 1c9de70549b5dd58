//! The title zone: what the document calls itself at its top.

use super::{Seen, Subject};
use crate::procurement::DocType;
use crate::procurement::lexicon::{self, Kind};
use crate::text::Span;
use crate::text::fold::{Folded, fold};

/// Lines of the title zone, and pages that may hold it (a cover can be empty or an image).
const LINES: usize = 28;
const PAGES: usize = 2;

/// Characters that a heading has at most, and those that a heading spread over a line of prose has.
const HEADING: usize = 90;

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
    upper: bool,
    labelled: bool,
    rank: usize,
}

impl Heading {
    /// The same place without its text.
    fn place(&self) -> Heading {
        let Heading { page, span, upper, labelled, rank, .. } = *self;
        Heading { page, span, folded: Folded::default(), upper, labelled, rank }
    }
}

pub(super) fn look(subject: &Subject, seen: &mut Seen) {
    for heading in headings(subject) {
        let before = seen.features.len();
        judge(&heading, seen);
        negative(&heading, seen);
        if seen.features.len() == before {
            spaced(&heading, seen);
        }
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
            let letters = text.chars().filter(|c| c.is_alphabetic());
            let upper = letters.clone().filter(|c| c.is_uppercase()).count() * 10 > letters.count() * 7;
            let labelled =
                text.ends_with(':') || layout.right(index).is_some_and(|r| starts_like_value(layout.text(r)));
            out.push(Heading {
                page,
                span: cell.span,
                folded: Folded::new(text),
                upper,
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
        let inner = heading.folded.original(range);
        let span = Span { start: heading.span.start + inner.start, end: heading.span.start + inner.end };
        seen.titled |= weight >= 1_800;
        seen.add_title(weight, doc_type, (heading.page, span));
    }
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
    lexicon::prose().find(text, |term, hit| {
        if term.kind != Kind::Negative {
            return;
        }
        let before = text.get(..hit.range.start).unwrap_or("").trim_matches(|c: char| !c.is_alphabetic());
        let opens = before.is_empty() || is_preface(before) || heading.upper;
        let inner = heading.folded.original(hit.range);
        let span = Span { start: heading.span.start + inner.start, end: heading.span.start + inner.end };
        let weight = match term.id {
            "noncommercial" => {
                seen.at_most_possible |= opens && !procures;
                -500
            }
            "employment" | "lease" | "payslip" | "bank_statement" | "minutes" | "travel" | "law" if opens => {
                -3_500
            }
            "pricelist" | "manual" | "receipt" | "finance" | "academic" if opens => -2_500,
            "form" | "code" | "news" if opens => -1_500,
            "template" => -500,
            _ => -300,
        };
        seen.add(format!("heading_against:{}", term.id), weight, Some((heading.page, span)));
    });
}

/// Reads a letter-spaced title such as `R E C H N U N G`.
fn spaced(heading: &Heading, seen: &mut Seen) {
    let text = &heading.folded.text;
    let letters: Vec<&str> = text.split(' ').filter(|w| !w.is_empty()).collect();
    if letters.len() < 5 || letters.iter().any(|w| w.chars().count() > 1) {
        return;
    }
    let folded = Folded::new(&fold(&letters.concat()));
    let joined = Heading { folded, upper: true, ..heading.place() };
    let mut inner = Seen::default();
    judge(&joined, &mut inner);
    seen.titled |= inner.titled;
    for feature in inner.features {
        if let Some(doc_type) = feature.doc_type {
            seen.add_title(feature.weight, doc_type, (heading.page, heading.span));
        }
    }
}

//! Who signs at the end: of letters and mails without a letterhead, of what a reply quotes, and imprints at the foot.

use super::Candidate;
use super::Subject;
use super::address::is_reached;
use super::courtesy::CLOSINGS;
use super::letterhead::{SENDER, is_block};
use crate::procurement::layout::{Cell, Layout};
use crate::procurement::parties::{is_bank, is_organisation};
use crate::text::Span;
use crate::text::fold::fold;
use regex::Regex;
use std::ops::Range;
use std::sync::LazyLock;

/// Cells at the end of a mail in which its writer signs.
const SIGNATURE: usize = 10;

fn is_mail(subject: &Subject) -> bool {
    matches!(subject.document.format.as_str(), "eml" | "mbox" | "msg" | "pst" | "tnef")
}

/// The first cell of the message that a reply quotes below itself; the number of cells where none is.
pub(super) fn quoted(layout: &Layout) -> usize {
    let begins = |index: &usize| {
        let text = layout.text(*index);
        let goes_on =
            || (index + 1..index + 4).any(|i| HEADED.as_ref().is_some_and(|p| p.is_match(layout.text(i))));
        QUOTE.as_ref().is_some_and(|p| p.is_match(text))
            && (!text.contains([':', '：']) || text.ends_with(':') || goes_on())
    };
    (OWN..layout.cells.len()).find(begins).unwrap_or(layout.cells.len())
}

/// Cells of a message's own head, before which nothing is quoted.
const OWN: usize = 6;

/// The second line of a quoted message's head: `From:` alone stands in delivery notes, too.
static HEADED: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"^(?:Sent|Date|To|Cc|Subject|Datum|Poslato|Za|Predmet|An|Gesendet|Betreff|Кому|Дата|Тема|Отправлено|收件人|主题)\s?[:：]").ok()
});

/// How a quoted message begins.
static QUOTE: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"^(?:-{3,}\s?(?:Original|Forwarded|Prosleđena|Weitergeleitete)|(?:From|Od|Von|От|De|发件人)\s?[:：]\s|(?:On|Am|Dana)\s.{6,80}(?:wrote|schrieb\b.*|je napisa\p{L}+):$|>\s)").ok()
});

/// The last organisation of the second half of what the writer himself wrote, other than its reader.
pub(super) fn signature(layout: &Layout, subject: &Subject, reader: Option<&str>) -> Option<Span> {
    let end = quoted(layout);
    signed_in(layout, subject, end / 2..end, reader)
}

/// The last organisation of some cells, other than one that is known.
pub(super) fn signed_in(
    layout: &Layout,
    subject: &Subject,
    cells: Range<usize>,
    known: Option<&str>,
) -> Option<Span> {
    let cells = layout.cells.get(..cells.end)?.iter().enumerate().skip(cells.start).rev().take(SIGNATURE);
    let short = |index: usize| layout.text(index).len() < 120 || is_imprint(layout.text(index));
    let signs = |place: Span| {
        let span = super::parties::name_in(layout, place, subject.day_first)?;
        let name = span.of(&layout.page.text)?;
        let named = is_organisation(name) && !name.contains(':') && !is_bank(name);
        (named && Some(fold(name).as_str()) != known).then_some(span)
    };
    // `Ana Anić, Alfa d.o.o.`: a person may stand before the firm.
    let behind = |cell: &Cell| {
        let (person, firm) = cell.span.of(&layout.page.text)?.rsplit_once(", ")?;
        let person = person.trim_start_matches(['>', ' ']);
        let start = cell.span.end - u32::try_from(firm.len()).ok()?;
        super::parties::is_person(person).then_some(Span { start, ..cell.span })
    };
    cells
        .filter(|(index, _)| short(*index))
        .find_map(|(_, cell)| behind(cell).and_then(signs).or_else(|| signs(cell.span)))
}

/// Numbers under which a firm is registered or taxed, on the search key.
static REGISTERED: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"\b(?:pib|mb|oib|jib|mat(?:icni|\.) br\w*|vat|ust-?id\w*|hrb|inn|company no|registered (?:office|no))\b").ok()
});

/// Whether a line says who writes: a name, its address and under which numbers it is registered or how it is reached, with
/// signs between.
pub(super) fn is_imprint(text: &str) -> bool {
    let parted = PARTS.iter().find(|sign| text.contains(**sign));
    let sender = SENDER.as_ref().is_some_and(|p| p.is_match(text)) || parted.is_some();
    let reached = || parted.is_some_and(|sign| text.split(*sign).skip(1).any(|part| is_reached(part.trim())));
    sender && text.len() < 300 && (REGISTERED.as_ref().is_some_and(|p| p.is_match(&fold(text))) || reached())
}

/// Signs between the parts of an imprint.
const PARTS: &[&str] = &[" | ", " · ", " • "];

/// Whether an organisation at the end signs: below a mail or a greeting, or where the only one at the top has an
/// address below it or opens a letter, and so is whom the letter is for.
pub(super) fn is_signed(
    layout: &Layout,
    subject: &Subject,
    found: &[Candidate],
    names: &[Span],
    signed: Span,
) -> bool {
    let key = |span: Span| span.of(&layout.page.text).map(fold);
    let top: Vec<&Span> = names.iter().filter(|name| key(**name) != key(signed)).collect();
    let alone = |name: &Span| is_block(layout, *name) || is_letter(subject);
    let reader = matches!(top.as_slice(), [name] if names.first() == Some(name) && alone(name));
    let replies = quoted(layout) < layout.cells.len();
    replies || is_mail(subject) || found.iter().any(|c| c.rule == "addressed") || reader
}

fn is_letter(subject: &Subject) -> bool {
    let key = subject.folded.first().map_or("", |f| f.text.as_str());
    CLOSINGS.iter().any(|words| key.contains(words))
}

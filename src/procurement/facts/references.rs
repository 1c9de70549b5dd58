//! Numbers: of the document itself, and of the contract, order and procedure that it refers to.

use super::address::is_postcode;
use super::fields::{Field, distance};
use super::{Candidate, Subject, calendar, collapse, headed, surest};
use crate::procurement::classify::title::YOURS;
use crate::procurement::identifiers::{self, Check};
use crate::procurement::{DocType, FactKind, lexicon};
use crate::text::fold::fold;
use crate::text::{Span, is_han};
use regex::Regex;
use std::sync::LazyLock;

/// A number as documents write it: letters, digits and joining signs, at most a short prefix apart.
static TOKEN: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"^(?:\(\d{1,3}\)\s*)?(?:(?i:br|broj|бр|број|no|nr|num|number|id|номер документа|номер)\b[.:#\s]*)?((?:\p{Lu}{1,4}(?:-\p{Lu}{1,4})?[ ])?[\p{L}\d#(][\p{L}\d_./\-–:()#]*(?: ?[/\-–] ?\d[\d/\-]*)?(?: \d{2,}(?:[ \-]\d+)*)?)").ok()
});

/// Serbian public procurement: `JN broj 90/18`, `ЈНМВ 3/2019` (procurement.md, section 3.2), on the search key.
static TENDER: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"\b(?:jn(?:mv|vv)?|j\.n\.|javn\w+ nabavk\w+)\s*(?:(?:male vrednosti|dobara|usluga|radova)\s*)?(?:br(?:oj)?\.?|r\.?\s?br\.?)?\s*[:#]?\s*((?:[a-z]{1,3}[-/ ]?)?\d{1,5}(?:[.\-/](?:\d{1,4}|[a-z]{1,3})){0,3}/(?:19|20)?\d{2})\b").ok()
});

/// What stands before the number under which a document is registered, on the search key, and how far into the text.
static REGISTERED: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"\b(?:zaveden\w*|zavodi se|(?:ponuda|ugovor|faktura|narudzbenica|porudzbina) se vodi|evidentiran\w*|(?:agreement|contract|order|offer|quotation|document|letter)\b[^.]{0,40}?\bregistered)\b(?:[^.]{0,30}?\b(?:pod|under)\b[^.\d]{0,30}?\b(?:brojem|br|broj|no|number|reference)\b[.:\s]*|[^.\d]{0,20}?\bkao (?:potvrda|porudzbina|narudzbina|ponuda|racun|ugovor)\s+)").ok()
});
const OPENING: usize = 3_000;

/// The stamp of a letter that goes out, date before number: `23.07.2024 № 953-07/исх` (GOST R 7.0.97-2016, 5.10 and 5.11).
static OUTGOING: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"(?m)^[ \t]*(\d{1,2}\.\d{1,2}\.\d{4}[ \t]*(?:г\.|года)?)?[ \t]*№[ \t]*").ok()
});

/// The writer's own number in a sentence, on the search key: `naš broj narudžbenice je 5`, `我司销售单号为X5`.
static OURS: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(concat!(
        r"\b(?:nas|nasa|nasu|nase|our|unser|unsere|unserer)\s+(?:\w+\s+){0,2}?(?:broj|br|no|number|nummer|nr|nomer|ref|reference|order|quotation|quote|bestellung|anfrage|angebot|auftrag|narudzb\w+|porudzb\w+|ponud\w+)\b(?:\s[a-z]+){0,3}[.:]?\s+",
        r"|\bnomer u nas[:\s]+|\bnas(?:im|em) brojem\s+|\bnasemu? (?:zaprosu|zakazu|zajavke)\s+(?:no|nomer)[.:\s]+|我(?:司|方|公司)[^，。；\n]{0,8}(?:单号|编号|号)(?:为|是|：|:)?\s*"
    ))
    .ok()
});

/// Words that ask for a number, on the search key.
const ASKS: &[&str] = &["broj", "br", "no ", "no.", "number", "nummer", "nr", "nomer", "ref", "号"];

/// Words by which a number is how the writer counts the reader, and none of a document, on the search key.
const THEIRS: &[&str] = &[
    "dobavljac",
    "isporucioc",
    "kupca",
    "kupac",
    "lieferant",
    "kunde",
    "vendor",
    "supplier",
    "customer",
    "account",
];

/// Words before a number with a slash that make it a law or a gazette.
const GAZETTES: &[&str] = &["glasnik", "zakon", "uredb", "pravilnik"];

/// Whether words name how the writer counts the reader, `naš broj dobavljača`, and no document.
fn is_theirs(said: &str) -> bool {
    let has = |words: &[&str]| words.iter().any(|word| said.contains(word));
    has(THEIRS)
        && !has(&["order", "quot", "angebot", "bestell", "auftrag", "narudz", "porudz", "ponud", "anfrage"])
}

pub(super) fn read(subject: &Subject, found: &mut Vec<Candidate>) {
    own_number(subject, found);
    headed::read(subject, found);
    registered(subject, found);
    concluded(subject, found);
    outgoing(subject, found);
    // Without a word for a number `our order of 150 laptops` says how many.
    found.extend(
        first_behind(subject, &OURS, OPENING, "prose:ours", 77)
            .filter(|(_, said)| !is_theirs(said))
            .filter(|(c, said)| ASKS.iter().any(|word| said.contains(word)) || headed::is_plain(&c.value))
            .map(|(c, _)| c),
    );
    for (id, kind) in [
        ("number:contract", FactKind::ContractNumber),
        ("number:order", FactKind::OrderNumber),
        ("number:tender", FactKind::TenderNumber),
    ] {
        for field in subject.fields(id) {
            found.extend(number(subject, field, kind, 85));
        }
    }
    tender_in_text(subject, found);
    let own = surest(found, FactKind::Number).cloned();
    if let Some(own) = own {
        found.retain(|c| c.kind == FactKind::Number || c.span != own.span || c.page != own.page);
    }
}

/// The labels that bear the document's own number, most telling first.
fn own_labels(doc_type: DocType) -> &'static [&'static str] {
    match doc_type {
        DocType::Invoice | DocType::ProformaInvoice => &["number:invoice", "number:credit", "number:doc"],
        DocType::CreditNote => &["number:credit", "number:invoice", "number:doc"],
        DocType::PurchaseOrder => &["number:order", "number:doc"],
        DocType::OrderConfirmation => &["number:confirmation", "number:order", "number:doc"],
        DocType::QuotationBid | DocType::BoqPriceSchedule => &["number:quote", "number:doc"],
        DocType::DeliveryNote | DocType::AcceptanceRecord => &["number:delivery", "number:doc"],
        DocType::ContractAmendment => &["number:amendment", "number:contract", "number:doc"],
        DocType::Contract | DocType::FrameworkAgreement => &["number:contract", "number:doc"],
        DocType::CallForTenders | DocType::TenderDocuments | DocType::Rfq => {
            &["number:tender", "number:quote", "number:doc"]
        }
        _ => &["number:doc", "number:tender"],
    }
}

fn own_number(subject: &Subject, found: &mut Vec<Candidate>) {
    for (rank, id) in (0u8..).zip(own_labels(subject.doc_type)) {
        for (n, field) in (0u8..).zip(subject.fields(id).take(8)) {
            // Numbers of other documents that a later page cites weigh less than the first one.
            let sure = 92 - rank * 18 - n.min(4) - 4 * u8::try_from(field.layout.min(5)).unwrap_or(5);
            let amends = subject.doc_type == DocType::ContractAmendment && cites_base(subject, field)
                || field.id == "number:doc" && is_anothers(subject, field);
            // A confirmation names the order that it confirms, too.
            let yours = subject.doc_type == DocType::OrderConfirmation && is_yours(subject, field);
            let sure = sure.saturating_sub(if amends || yours { BASE } else { 0 });
            found.extend(number(subject, field, FactKind::Number, sure));
        }
    }
}

/// Whether a label asks for a number of the reader's: `Ihre Bestellung`.
fn is_yours(subject: &Subject, field: &Field) -> bool {
    let label = subject.page(field.layout).and_then(|page| field.label.of(&page.text)).map(fold);
    label.is_some_and(|label| label.split(' ').next().is_some_and(|word| YOURS.contains(&word)))
}

/// How much less sure the number of a contract is to be that of what amends it, or that of an order to be its confirmation's.
const BASE: u8 = 30;

/// Whether the cell before a bare label on its line names a document of another type, whose number it then asks for:
/// `Contract | number | 5`.
fn is_anothers(subject: &Subject, field: &Field) -> bool {
    let cells = subject.layouts.get(field.layout).map(|layout| (layout, layout.cells.get(field.cell)));
    let Some((layout, Some(cell))) = cells else { return false };
    // `贵单位《询价通知书》（编号 X5）收悉`
    let before =
        layout.page.text.get(..field.label.start as usize).unwrap_or("").trim_end_matches(['（', '(']);
    if before.ends_with('》') {
        return true;
    }
    let Some(left) = field.cell.checked_sub(1) else { return false };
    let same = layout.cells.get(left).is_some_and(|c| c.line == cell.line && c.bbox.x1 <= cell.bbox.x0);
    let key = fold(layout.text(left));
    let named = lexicon::prose().at_start(&key).filter(|_| same);
    named.is_some_and(|(term, _)| {
        term.is_title() && DocType::from_name(term.id).is_some_and(|named| named != subject.doc_type)
    })
}

/// Whether a label stands behind words that say what is amended: `zum Vertrag Nr. 5`, `uz ugovor br. 5`.
fn cites_base(subject: &Subject, field: &Field) -> bool {
    let text = subject.page(field.layout).map_or("", |page| page.text.as_str());
    let from = text.floor_char_boundary((field.label.start as usize).saturating_sub(WORD));
    let before = fold(text.get(from..field.label.start as usize).unwrap_or(""));
    ["zum", "zu", "zur", "to", "to the", "uz", "k", "na", "der", "des", "of", "of the"].iter().any(|word| {
        before.trim_end().strip_suffix(word).is_some_and(|rest| !rest.ends_with(char::is_alphabetic))
    })
}

/// Bytes of the words before a label that are looked at.
const WORD: usize = 12;

/// What a number loses that is hardly one: `1` of `Annex No. 1`.
pub(super) fn bare(value: &str) -> u8 {
    if value.len() <= 2 { 20 } else { 0 }
}

/// Letters with which inquiries are cited.
const INQUIRIES: &[&str] = &["RFQ", "RFP", "RFI", "ITT", "ITB", "IFB"];

/// The place of a number with the letters of an inquiry before it: `RFQ 2021-5` is cited so.
pub(super) fn cited(text: &str, span: Span) -> Span {
    let before = text.get(..span.start as usize).and_then(|text| text.strip_suffix(' ')).unwrap_or("");
    let letters = INQUIRIES.iter().find(|letters| before.ends_with(**letters));
    let length = letters.map_or(0, |letters| u32::try_from(letters.len() + 1).unwrap_or(0));
    Span { start: span.start - length, ..span }
}

/// The number and the label of a form's box: `4. REQUISITION NO.`
static BOX: LazyLock<Option<Regex>> = LazyLock::new(|| Regex::new(r"^\s*\d{1,2}[a-z]?[.)]\s+\p{L}{2,}").ok());

/// The number in a field's value, if it has one.
fn number(subject: &Subject, field: &Field, kind: FactKind, sure: u8) -> Option<Candidate> {
    let page = subject.page(field.layout)?;
    // Without a heading over it `Nummer: 5` is that of whatever stands above.
    if field.inline.is_some() && field.label.of(&page.text).is_some_and(|label| fold(label) == "nummer") {
        return None;
    }
    field.places(&subject.layouts).find_map(|(place, how)| {
        let text = place.of(&page.text)?;
        // The next box of a form has its own number.
        if how != "inline" && BOX.as_ref().is_some_and(|p| p.is_match(text)) {
            return None;
        }
        let lead = text.len() - text.trim_start_matches(|c: char| !c.is_alphanumeric() && c != '(').len();
        let (start, end) = token(text.get(lead..)?, subject.day_first)?;
        let lead = u32::try_from(lead).ok()?;
        let (start, end) = (start + lead, end + lead);
        let span = Span { start: place.start + start, end: place.start + end };
        let span = cited(&page.text, span);
        let value = span.of(&page.text)?;
        // Another cell may be one of an address, or of a table of goods.
        if how != "inline" && is_postcode(text) {
            return None;
        }
        if how != "inline" && identifiers::gtin(value) == Check::Valid {
            return None;
        }
        // Without a colon `Invoice 5 items` is prose; with letters and digits mixed it is a number all the same.
        let bare = how == "inline" && !field.marked;
        let prose = if bare { 3 } else { 0 };
        let sure = sure.saturating_sub(distance(how)).saturating_sub(prose).saturating_sub(self::bare(value));
        let rule = format!("label:{}:{how}", field.id);
        Some(Candidate { kind, value: collapse(value), rule, confidence: sure, page: page.number, span })
    })
}

/// The bytes of a number at the start of a text; it has a digit and is no date and no amount of money.
pub(super) fn token(text: &str, day_first: bool) -> Option<(u32, u32)> {
    let caught = TOKEN.as_ref()?.captures(text)?;
    let m = caught.get(1)?;
    let mut value = m.as_str().trim_end_matches(|c: char| !c.is_alphanumeric() && c != ')');
    if let Some((first, _)) = value.split_once(' ')
        && first.chars().filter(char::is_ascii_digit).count() > 3
        && first.len() > 5
        && !first.ends_with("/S")
    {
        value = first.trim_end_matches(|c: char| !c.is_alphanumeric());
    }
    // Behind Latin letters and digits Chinese words are another label's.
    if value.starts_with(|c: char| c.is_ascii())
        && let Some(cut) =
            value.find(is_han).filter(|cut| value.get(*cut..).is_some_and(|t| t.chars().all(is_han)))
    {
        value = value.get(..cut)?;
    }
    if let Some(cut) = value.find(['(']).filter(|_| !value.contains(')')) {
        value = value.get(..cut)?.trim_end();
    }
    // `Izdata 30.12.2022`: a date goes on behind.
    if let Some((first, _)) = value.rsplit_once(' ')
        && text.get(m.start() + value.len()..).is_some_and(|t| {
            t.starts_with('.')
                && t.get(1..2).is_some_and(|d| d.as_bytes().first().is_some_and(u8::is_ascii_digit))
        })
    {
        value = first;
    }
    // `acknowledgment 4385468-00`, `подтверждения: 606492`: a word in small letters is of the label.
    if let Some((word, _)) = value.split_once(' ').filter(|(word, _)| is_word(word)) {
        let behind = m.start() + word.len() + 1;
        let (start, end) = token(text.get(behind..)?, day_first)?;
        let behind = u32::try_from(behind).ok()?;
        return Some((behind + start, behind + end));
    }
    // `836,78` is an amount.
    let hundredths = |rest: &str| {
        rest.strip_prefix(',').is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))
    };
    if text.get(m.start() + value.len()..).is_some_and(hundredths) {
        return None;
    }
    let digits = value.chars().filter(char::is_ascii_digit).count();
    let date = calendar::find(value, day_first)
        .first()
        .is_some_and(|d| d.span.end - d.span.start >= 8 && d.span.start == 0)
        && !value.contains(|c: char| c.is_alphabetic())
        && !(value.contains('-') && value.contains('/'))
        && value.len() <= 11;
    let percent = text.get(m.start() + value.len()..).is_some_and(|t| t.trim_start().starts_with(['%', '€']));
    if digits == 0 || date && value.contains(['.', '/', '-']) || percent || value.len() > 48 {
        return None;
    }
    Some((u32::try_from(m.start()).ok()?, u32::try_from(m.start() + value.len()).ok()?))
}

/// Whether a text is a word in small letters of four letters at least.
fn is_word(text: &str) -> bool {
    let word = text.trim_end_matches([':', '.']);
    word.chars().all(char::is_lowercase) && word.chars().count() > 3
}

/// The number under which an office registered a document, in its text: `zaveden pod brojem 608-1/2017`.
fn registered(subject: &Subject, found: &mut Vec<Candidate>) {
    found.extend(first_behind(subject, &REGISTERED, OPENING, "prose:registered", 91).map(|(c, _)| c));
}

/// The number of an agreement in the line that says between whom and when it was made, below its title.
static CONCLUDED: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"\b(?:zakljucen\w*|sklopljen\w*|concluded|geschlossen)\b[^.]{0,80}?,\s*(?:broj|br|no|number|nr)\b[.:\s]*").ok()
});

fn concluded(subject: &Subject, found: &mut Vec<Candidate>) {
    if !matches!(
        subject.doc_type,
        DocType::Contract | DocType::FrameworkAgreement | DocType::ContractAmendment
    ) {
        return;
    }
    found.extend(first_behind(subject, &CONCLUDED, TITLE, "prose:concluded", 70).map(|(c, _)| c));
}

/// Bytes of the search key in which the title of an agreement and the line below it stand.
const TITLE: usize = 400;

/// The first number behind a pattern within so many bytes of the first page's search key, under a rule and as sure; with
/// the words of the pattern.
fn first_behind<'s>(
    subject: &'s Subject,
    pattern: &LazyLock<Option<Regex>>,
    within: usize,
    rule: &str,
    confidence: u8,
) -> Option<(Candidate, &'s str)> {
    let (page, folded) = subject.document.pages.first().zip(subject.folded.first())?;
    let text = folded.text.get(..folded.text.floor_char_boundary(within)).unwrap_or("");
    pattern.as_ref()?.find_iter(text).take(4).find_map(|m| {
        let at = folded.original(m.end()..text.len()).start;
        let (start, end) = token(page.text.get(at as usize..)?, subject.day_first)?;
        let span = Span { start: at + start, end: at + end };
        let value = span.of(&page.text).map(collapse)?;
        let (kind, rule) = (FactKind::Number, rule.to_string());
        Some((Candidate { kind, value, rule, confidence, page: page.number, span }, m.as_str()))
    })
}

/// The number of a letter in the stamp at its top.
fn outgoing(subject: &Subject, found: &mut Vec<Candidate>) {
    let Some(page) = subject.document.pages.first() else { return };
    let top = page.text.get(..page.text.floor_char_boundary(OPENING)).unwrap_or("");
    for stamp in OUTGOING.iter().flat_map(|p| p.captures_iter(top)).take(4) {
        let Some(behind) = stamp.get(0).map(|m| m.end()) else { continue };
        let line = top.get(behind..).and_then(|t| t.lines().next()).unwrap_or("");
        let Some((start, end)) = token(line, subject.day_first) else { continue };
        // Without its date before it the number stands alone.
        let dated = stamp.get(1).is_some();
        if !dated && line.get(end as usize..).is_none_or(|rest| !rest.trim().is_empty()) {
            continue;
        }
        let span = Span::new(behind + start as usize, behind + end as usize);
        let Some(value) = span.of(&page.text).map(collapse) else { continue };
        let (kind, rule) = (FactKind::Number, "stamp:outgoing".to_string());
        let confidence = if dated { 80 } else { 62 };
        found.push(Candidate { kind, value, rule, confidence, page: page.number, span });
        return;
    }
}

/// A procedure number in running text.
fn tender_in_text(subject: &Subject, found: &mut Vec<Candidate>) {
    let Some(pattern) = &*TENDER else { return };
    for (page, folded) in subject.document.pages.iter().zip(subject.folded).take(super::PAGES) {
        let text = folded.text.get(..folded.text.floor_char_boundary(100_000)).unwrap_or("");
        for caught in pattern.captures_iter(text).take(20) {
            let (Some(whole), Some(m)) = (caught.get(0), caught.get(1)) else { continue };
            let before =
                text.get(text.floor_char_boundary(whole.start().saturating_sub(40))..m.start()).unwrap_or("");
            if GAZETTES.iter().any(|g| before.contains(g)) {
                continue;
            }
            let span = folded.original(m.range());
            let Some(value) = span.of(&page.text).map(collapse) else { continue };
            let kind = FactKind::TenderNumber;
            found.push(Candidate {
                kind,
                value,
                rule: "pattern:jn".into(),
                confidence: 88,
                page: page.number,
                span,
            });
            break;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn inquiries_are_cited_with_their_letters() {
        for (text, from, want) in [
            ("Reference: RFQ 2021-5", 15, "RFQ 2021-5"),
            ("RFQ No. 2021-5", 8, "2021-5"),
            ("PO 2021-5", 3, "2021-5"),
        ] {
            assert_eq!(cited(text, Span::new(from, text.len())).of(text), Some(want));
        }
    }

    #[test]
    fn numbers_as_documents_write_them() {
        for (text, want) in [
            ("F 1234K20/1234/12", Some("F 1234K20/1234/12")),
            ("R87654321012345 vom 06.08.2018", Some("R87654321012345")),
            ("RE-20151008/504 von 08.10.2015", Some("RE-20151008/504")),
            ("201668678     / 25.11.2020", Some("201668678")),
            ("404-123/24-01", Some("404-123/24-01")),
            ("br. 55/2024 od 5. maja", Some("55/2024")),
            ("PO#25-5822", Some("PO#25-5822")),
            ("KV-IT 582/2022", Some("KV-IT 582/2022")),
            ("SO240812031确认日期：2024/08/12", Some("SO240812031")),
            ("14-08/24 od", Some("14-08/24")),
            ("15.03.2024", None),
            ("Mesto izdavanja", None),
        ] {
            let got = token(text, true).map(|(a, b)| &text[a as usize..b as usize]);
            assert_eq!(got, want, "{text}");
        }
        assert!(TENDER.is_some());
    }
}

//! Where one document ends and the next begins within a content: a scan of a contract, its annex and an invoice is
//! one file and three documents.

use super::{DocType, FactKind, Verdict, classify, facts};
use crate::text::fold::Folded;
use crate::text::{Document, Page, TextSource};
use regex::Regex;
use std::ops::Range;
use std::sync::LazyLock;

/// Bytes of the search key at the top and at the bottom of a page where its number is looked for.
const MARGIN: usize = 240;

/// Pages that are looked at: a content of more is a book or a register.
const MOST_PAGES: usize = 2_000;

/// `Page 1 of 3` and its like, in the search key.
static COUNTER: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(
        r"(?:(?-u:\b)(?:page|pages|strana|stranica|str|seite|pagina|pag|list)(?-u:\b)[.:]? *|第 *)([0-9]{1,4}) *(?:页 *)?(?:(?-u:\b)(?:of|od|von|iz|de|di|sur)(?-u:\b)|/|[,，]? *共) *([0-9]{1,3})(?:[^0-9]|$)",
    )
    .ok()
});

/// An amount with its hundredths: below one, a heading belongs to the rows of a table.
static AMOUNT: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r"(?:^|\s)\d[\d.,']*[.,]\d{2}(?:\s|$)").ok());

/// What a page calls the document that begins on it.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Head {
    doc_type: DocType,
    number: Option<String>,
}

/// The documents of a content as ranges of its pages (indices from 0), in order; a single one where nothing tells
/// them apart. A document begins where the count of pages begins anew, or where a heading names a type and a number
/// that the document before does not have. Sheets of a workbook are one document.
pub(super) fn documents(document: &Document, folded: &[Folded]) -> Vec<Range<usize>> {
    let pages = document.pages.len();
    let mut starts = vec![0];
    let sheets = document.pages.iter().any(|page| page.source == TextSource::Cells);
    if (2..=MOST_PAGES).contains(&pages) && !sheets {
        let counters: Vec<Option<(u32, u32)>> = folded.iter().map(counter).collect();
        let mut current = head(document, folded, 0);
        for index in 1..pages {
            let counted = counters.get(index).copied().flatten();
            if counted.is_some_and(|(page, _)| page > 1) {
                continue;
            }
            let before = counters.get(index - 1).copied().flatten();
            let anew = counted.is_some() && before.is_some_and(|(page, of)| page == of);
            let found = head(document, folded, index);
            let begun = starts.last().copied().unwrap_or(0);
            let earlier = folded.get(begun..index).unwrap_or_default();
            if anew || found.as_ref().is_some_and(|head| is_another(head, current.as_ref(), earlier)) {
                starts.push(index);
                current = found;
            }
        }
    }
    let ends = starts.iter().skip(1).copied().chain([pages]);
    starts.iter().zip(ends).map(|(start, end)| *start..end).collect()
}

/// Whether a page with this heading begins another document than the one whose heading and pages came before it.
fn is_another(head: &Head, current: Option<&Head>, earlier: &[Folded]) -> bool {
    let Some(number) = &head.number else { return false };
    match current {
        Some(current) => {
            current.number.as_ref() != Some(number)
                && (current.number.is_some() || current.doc_type != head.doc_type)
        }
        // Pages without a heading that state its number are its own cover.
        None => {
            let key = Folded::new(number).text;
            !earlier.iter().any(|page| page.text.contains(&key))
        }
    }
}

/// The heading of the document that a page begins, if it has one.
fn head(document: &Document, folded: &[Folded], index: usize) -> Option<Head> {
    let page = part(document, index..index + 1);
    let folded = folded.get(index..index + 1)?;
    let (doc_type, span) = classify::heading(&page, folded)?;
    let above = page.pages.first()?.text.get(..span.start as usize)?;
    if AMOUNT.as_ref()?.is_match(above) {
        return None;
    }
    let facts = facts::header(&page, folded, Some(doc_type), Verdict::Procurement, &[]);
    let number = facts.into_iter().find(|fact| fact.kind == FactKind::Number).map(|fact| fact.value);
    Some(Head { doc_type, number })
}

/// The number that a page bears and the number of pages, if both stand at its top or bottom.
fn counter(folded: &Folded) -> Option<(u32, u32)> {
    let text = &folded.text;
    let top = text.get(..text.floor_char_boundary(MARGIN))?;
    let bottom = text.get(text.ceil_char_boundary(text.len().saturating_sub(MARGIN))..)?;
    let regex = COUNTER.as_ref()?;
    let found = regex.captures_iter(bottom).last().or_else(|| regex.captures(top))?;
    let number = |group: usize| found.get(group)?.as_str().parse::<u32>().ok();
    let (page, of) = (number(1)?, number(2)?);
    (1..=of).contains(&page).then_some((page, of))
}

/// The document that these pages of a content are. What the content says of itself as a whole goes with its first.
pub(super) fn part(document: &Document, range: Range<usize>) -> Document {
    let first = range.start == 0;
    let pages: Vec<Page> = document.pages.get(range).unwrap_or_default().to_vec();
    let here = |page: u32| pages.iter().any(|p| p.number == page);
    let tables = document.tables.iter().filter(|t| t.cells.first().is_some_and(|c| here(c.page)));
    Document {
        format: document.format.clone(),
        tables: tables.cloned().collect(),
        metadata: if first { document.metadata.clone() } else { Vec::new() },
        pages,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(pages: &[&str]) -> Document {
        let page = |(at, text): (usize, &&str)| Page {
            number: u32::try_from(at + 1).unwrap(),
            ..Page::new((*text).to_owned(), TextSource::Layer)
        };
        Document {
            format: "pdf".into(),
            pages: pages.iter().enumerate().map(page).collect(),
            ..Document::default()
        }
    }

    fn ranges(pages: &[&str]) -> Vec<(usize, usize)> {
        let document = of(pages);
        let folded: Vec<Folded> = document.pages.iter().map(|page| Folded::new(&page.text)).collect();
        documents(&document, &folded).into_iter().map(|range| (range.start, range.end)).collect()
    }

    const CONTRACT: &str = "UGOVOR O NABAVCI br. 44/2024\n\nzaključen između naručioca i dobavljača\n";
    const INVOICE: &str = "FAKTURA br. 1-77/24\n\nDatum: 12.03.2024.\n\nUkupno: 12.000,00 RSD\n";

    #[test]
    fn a_heading_with_another_number_begins_another_document() {
        assert_eq!(ranges(&[CONTRACT, "Član 2.\nRok isporuke je 30 dana.", INVOICE]), [(0, 2), (2, 3)]);
    }

    #[test]
    fn a_heading_repeated_on_every_page_begins_nothing() {
        assert_eq!(ranges(&[INVOICE, INVOICE, INVOICE]), [(0, 3)]);
    }

    #[test]
    fn an_order_named_among_the_rows_of_an_invoice_begins_nothing() {
        let rows = "Pos\tCena\n1 Vrata\t1.000,00\nNARUDŽBENICA br. 84359\n2 Prozor\t200,00\n";
        assert_eq!(ranges(&[INVOICE, rows]), [(0, 2)]);
    }

    #[test]
    fn a_count_of_pages_that_goes_on_holds_a_document_together() {
        let pages = [&format!("{CONTRACT}\nStrana 1 od 2"), &format!("{INVOICE}\nСтрана 2 од 2")];
        assert_eq!(ranges(&pages.map(String::as_str)), [(0, 2)]);
    }

    #[test]
    fn a_count_of_pages_that_begins_anew_begins_another_document() {
        assert_eq!(
            ranges(&["Prvi\nSeite 1 von 1", "Drugi\nSeite 1/2", "dalje\nSeite 2/2"]),
            [(0, 1), (1, 3)]
        );
        assert_eq!(ranges(&["甲\n第1页共1页", "乙\n第 1 页，共 1 页"]), [(0, 1), (1, 2)]);
    }

    #[test]
    fn each_document_of_a_content_has_a_part_with_its_own_facts() {
        let invoice = |number: &str, price: &str| {
            format!(
                "FAKTURA br. {number}\n\nDobavljač: Orion Sistemi d.o.o.\nKupac: Grad Vranje\nDatum: 12.03.2024.\n\n\
                 Opis\tKoličina\tCena\tIznos\nServer\t2\t{price},00\t2.{price},00\nDisk\t1\t{price},00\t{price},00\n"
            )
        };
        let (first, second) = (invoice("11/24", "100"), invoice("12/24", "200"));
        let assessed = crate::procurement::assess(&of(&[&first, &second]));
        let number = |part: &crate::procurement::Part| {
            part.facts.iter().find(|f| f.kind == FactKind::Number).map(|f| f.value.clone())
        };
        let parts: Vec<_> =
            assessed.parts.iter().map(|p| (p.part, p.page_from, p.page_to, number(p))).collect();
        let expected = [
            (0, 1, 2, Some("11/24".to_owned())),
            (1, 1, 1, Some("11/24".to_owned())),
            (2, 2, 2, Some("12/24".to_owned())),
        ];
        assert_eq!(parts, expected);
        assert!(assessed.parts.iter().all(|p| p.doc_type == Some(DocType::Invoice)));
    }
}

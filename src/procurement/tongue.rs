//! The language and script that a document is written in, told from its start.

use crate::text::{Document, language};

/// The leading language and script of a document, as far as they can be told; of one in a machine's format, from the
/// values that are words of people.
pub(super) fn of(document: &Document, by_machine: bool) -> (Option<String>, Option<String>) {
    let (language, script) = language::detect(&sample(document, by_machine));
    (language.map(str::to_string), script.map(str::to_string))
}

/// Bytes of text that tell the language.
const SAMPLE: usize = 4 * 1024;

/// The first pages of a document, as much as tells its language; of a machine's format the values that are words of
/// people, without the names of its elements.
fn sample(document: &Document, by_machine: bool) -> String {
    let mut sample = String::new();
    for page in &document.pages {
        let text = page.text.as_str();
        let left = SAMPLE.saturating_sub(sample.len());
        match by_machine {
            true => text.lines().filter_map(words_of_value).take(SAMPLE / 8).for_each(|value| {
                sample.push_str(value);
                sample.push('\n');
            }),
            false => sample.push_str(text.get(..text.floor_char_boundary(left)).unwrap_or_default()),
        }
        sample.push('\n');
        if sample.len() >= SAMPLE {
            break;
        }
    }
    sample
}

/// The value of a line `Name value @attribute`, if it is of several words.
fn words_of_value(line: &str) -> Option<&str> {
    let (_, value) = line.trim_start().split_once(' ')?;
    let value = value.split(" @").next()?.trim();
    (value.contains(' ') && value.len() < SAMPLE).then_some(value)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{Page, TextSource};

    #[test]
    fn names_of_elements_tell_no_language() {
        let text = "Invoice\n Note Die Ware bleibt bis zur Bezahlung unser Eigentum, und wir bitten um die Zahlung @languageID de\n \
            Name A\n no: de\n da: do\n EmbeddedDocumentBinaryObject JVBERi0xLjU/de/da/do\n Percent 19";
        let pages = vec![Page::new(text, TextSource::Plain)];
        let mut document = Document { format: "xml".to_string(), pages, ..Document::default() };
        assert_eq!(of(&document, true).0.as_deref(), Some("de"));
        document.pages = vec![Page::new("A\n de 1\n da 2\n do 3\n um 4\n em 5", TextSource::Plain)];
        assert_eq!(of(&document, true).0, None);
    }
}

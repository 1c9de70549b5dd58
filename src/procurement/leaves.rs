//! Machine formats as readers write them: an XML element or a JSON value a line, its depth as its indentation.
//! Puts each value back below the names that it stands under.

use crate::text::{Document, Page, Span, TextSource};

/// Values of one document that are looked at.
const MOST: usize = 1_000_000;

/// A value, its name, and the names above it.
#[derive(Clone, Debug)]
pub(super) struct Leaf<'d> {
    /// Names of the elements around it, the outermost first; those of JSON arrays stand once.
    pub(super) path: Vec<&'d str>,
    /// Which elements those are, by running number: two lines of an invoice have one path and two numbers.
    pub(super) nodes: Vec<u32>,
    /// Its own name; empty for a value of a JSON array.
    pub(super) name: &'d str,
    /// The value.
    pub(super) value: &'d str,
    /// What follows the value: the attributes, each as `@name value`.
    pub(super) attributes: &'d str,
    /// Where the attributes start.
    attributes_at: usize,
    /// Of several JSON objects at the top, which one it is in.
    pub(super) record: u32,
    /// Its page.
    pub(super) page: u32,
    /// Where the value stands.
    pub(super) span: Span,
}

impl<'d> Leaf<'d> {
    /// Whether an element of that name is around it.
    pub(super) fn within(&self, name: &str) -> bool {
        self.path.contains(&name)
    }

    /// The name of the element right around it.
    pub(super) fn parent(&self) -> &str {
        self.path.last().copied().unwrap_or("")
    }

    /// The value of an attribute, and where it stands.
    pub(super) fn attribute(&self, name: &str) -> Option<(&'d str, Span)> {
        let at = self.attributes.find(&format!("@{name} "))? + name.len() + 2;
        let value = self.attributes.get(at..)?.split(" @").next()?.trim_end();
        let start = self.attributes_at + at;
        (!value.is_empty()).then_some((value, Span::new(start, start + value.len())))
    }
}

/// The pages of a document that hold a machine's format: the markup beside the pages of a PDF that it was embedded
/// in, else all.
pub(super) fn pages(document: &Document) -> impl Iterator<Item = &Page> {
    let markup = |page: &&Page| page.source == TextSource::Markup;
    let some = document.pages.iter().any(|page| markup(&page));
    document.pages.iter().filter(move |page| !some || markup(page))
}

/// The values of a document in a machine's format.
pub(super) fn read(document: &Document) -> Vec<Leaf<'_>> {
    let json = document.format == "json";
    let mut reader = Reader { json, ..Reader::default() };
    for page in pages(document) {
        let mut start = 0;
        for line in page.text.strip_suffix('\n').unwrap_or(&page.text).split('\n') {
            if reader.leaves.len() < MOST {
                reader.line(page, line, start);
            }
            start += line.len() + 1;
        }
    }
    reader.leaves
}

#[derive(Default)]
struct Reader<'d> {
    json: bool,
    open: Vec<Open<'d>>,
    /// Whether a blank line came: the next object of the list that the next line is in begins.
    parted: bool,
    /// How many objects began at the top before.
    record: u32,
    /// The running number given last.
    last: u32,
    leaves: Vec<Leaf<'d>>,
}

/// An element that the lines below are within.
struct Open<'d> {
    indent: usize,
    name: &'d str,
    node: u32,
}

impl<'d> Reader<'d> {
    fn line(&mut self, page: &'d Page, line: &'d str, start: usize) {
        let text = line.trim_start_matches(' ');
        let depth = line.len() - text.len();
        if text.is_empty() {
            self.parted = self.json;
            return;
        }
        while self.open.last().is_some_and(|open| open.indent >= depth) {
            self.open.pop();
        }
        let (name, rest) = if self.json { json(text) } else { xml(text) };
        if std::mem::take(&mut self.parted) {
            self.last += 1;
            match self.open.last_mut() {
                Some(open) => open.node = self.last,
                None => self.record += 1,
            }
        }
        let (value, attributes) = if self.json { (rest, "") } else { apart(rest) };
        let attributes_at = start + line.len() - attributes.len();
        let value = value.trim();
        if value.is_empty() && !name.is_empty() {
            self.attributes(name, attributes, attributes_at, page.number);
        }
        if !value.is_empty() {
            let at = start + line.len() - rest.len() + (rest.len() - rest.trim_start().len());
            self.take(None, name, (value, at), (attributes, attributes_at), page.number);
        }
        if !name.is_empty() {
            self.last += 1;
            self.open.push(Open { indent: depth, name, node: self.last });
        }
    }

    /// Takes a value within the open elements, and within one that opens with its own line, if it is an attribute of that.
    fn take(
        &mut self,
        opening: Option<&'d str>,
        name: &'d str,
        (value, at): (&'d str, usize),
        (attributes, attributes_at): (&'d str, usize),
        page: u32,
    ) {
        let open = self.open.iter().map(|open| (open.name, open.node));
        let (path, nodes) = open.chain(opening.map(|element| (element, self.last + 1))).unzip();
        let (span, record) = (Span::new(at, at + value.len()), self.record);
        self.leaves.push(Leaf { path, nodes, name, value, attributes, attributes_at, record, page, span });
    }

    /// The attributes of an element that holds no value, each a value of its own by the name `@key`.
    fn attributes(&mut self, element: &'d str, attributes: &'d str, at: usize, page: u32) {
        let mut from = 0;
        while let Some(rest) = attributes.get(from..).filter(|rest| rest.starts_with('@')) {
            let end = rest.find(" @").unwrap_or(rest.len());
            let (key, value) = rest.get(..end).and_then(|one| one.split_once(' ')).unwrap_or(("", ""));
            let value = value.trim_end();
            if !value.is_empty() {
                let start = at + from + key.len() + 1;
                self.take(Some(element), key, (value, start), ("", start + value.len()), page);
            }
            from += end + 1;
        }
    }
}

/// An element's name and what follows it.
fn xml(text: &str) -> (&str, &str) {
    text.split_once(' ').unwrap_or((text, ""))
}

/// A value apart from the attributes that stand behind it.
fn apart(text: &str) -> (&str, &str) {
    let sign = |at: &usize| text.get(at + 1..).is_some_and(|t| t.starts_with(char::is_alphabetic));
    let first = text.match_indices('@').map(|(at, _)| at).filter(sign);
    let mut starts = first.filter(|at| *at == 0 || text.get(..*at).is_some_and(|t| t.ends_with(' ')));
    starts.next().map_or((text, ""), |at| text.split_at(at))
}

/// A key and its value; a value of an array has no key.
fn json(text: &str) -> (&str, &str) {
    match text.split_once(": ") {
        Some((key, value)) if !key.contains(' ') => (key, value),
        _ => text.strip_suffix(':').map_or(("", text), |key| (key, "")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn leaves(format: &str, text: &str) -> Vec<String> {
        let pages = vec![Page { number: 1, ..Page::new(text, TextSource::Markup) }];
        let document = Document { format: format.into(), pages, ..Document::default() };
        let show = |l: &Leaf| {
            assert_eq!(l.span.of(text), Some(l.value));
            format!("{} {}={} {}", l.path.join("/"), l.name, l.value, l.attributes)
        };
        read(&document).iter().map(show).collect()
    }

    #[test]
    fn values_stand_below_their_names() {
        let xml =
            "Invoice\n ID 5 @schemeID x\n Party\n  Name A @ B\n Total 1.50 @currencyID EUR\n Empty @a b\n";
        let found = leaves("xml", xml);
        let wanted = [
            "Invoice ID=5 @schemeID x",
            "Invoice/Party Name=A @ B ",
            "Invoice Total=1.50 @currencyID EUR",
            "Invoice/Empty @a=b ",
        ];
        assert_eq!(found, wanted);
        let json = "ocid: ocds-1\ntag:\n  award\nbuyer:\n  name: Acme: and Co\n";
        assert_eq!(leaves("json", json), [" ocid=ocds-1 ", "tag =award ", "buyer name=Acme: and Co "]);
    }
}

//! What a document says besides what its pages draw: values of form fields, annotations, and XFA forms. What a page
//! shows anyway is not told twice.

use super::catalog;
use crate::formats::ooxml::reference;
use hayro_syntax::Pdf;
use hayro_syntax::object::dict::Dict;
use hayro_syntax::object::{Array, Name, Object, ObjectIdentifier, Stream, String as PdfString};
use lopdf::StringFormat;
use quick_xml::Reader;
use quick_xml::events::Event;
use std::collections::HashSet;

/// Fields and annotations that are looked at in one document: no honest one comes near.
const MAX_FIELDS: usize = 100_000;
/// Fields in fields, and parents of one field.
const MAX_DEPTH: usize = 16;
/// Bytes of one value.
const MAX_VALUE: usize = 64 << 10;
/// Bytes of all parts of an XFA form together.
const MAX_XFA: usize = 32 << 20;
/// The flag of a text field that holds a password.
const SECRET: i32 = 1 << 13;

/// Collects values page by page, each field once.
#[derive(Default)]
pub(super) struct Forms {
    seen: HashSet<ObjectIdentifier>,
    looked: usize,
}

impl Forms {
    /// Appends to a page's text what its annotations and fields say and the text does not.
    pub(super) fn add(&mut self, page: &Dict<'_>, text: &mut String) {
        let Some(annotations) = page.get::<Array<'_>>("Annots") else { return };
        let mut shown = squeezed(text);
        for annotation in annotations.iter::<Dict<'_>>() {
            self.looked += 1;
            if self.looked > MAX_FIELDS {
                return;
            }
            let kind = annotation.get::<Name<'_>>("Subtype");
            let line = match kind.as_ref().map(|k| k.as_str()) {
                Some("Widget") => {
                    self.seen.extend(annotation.obj_id());
                    field(&annotation, &shown)
                }
                // A window that shows another annotation's words, and a link's description of its target.
                Some("Popup" | "Link") => None,
                _ => note(&annotation, &shown),
            };
            if let Some(line) = line {
                shown.push_str(&squeezed(&line));
                add_line(text, &line);
            }
        }
    }

    /// What stands on no page: fields without a place, and the XFA form.
    pub(super) fn rest(&mut self, pdf: &Pdf) -> String {
        let mut out = String::new();
        let form = catalog::root(pdf).and_then(|root| root.get::<Dict<'_>>("AcroForm"));
        let Some(form) = form else { return out };
        if let Some(fields) = form.get::<Array<'_>>("Fields") {
            self.walk(&fields, 0, &mut out);
        }
        if let Some(xfa) = xfa(&form) {
            add_line(&mut out, "[form data]");
            out.push('\n');
            out.push_str(&xfa);
        }
        out
    }

    fn walk(&mut self, fields: &Array<'_>, depth: usize, out: &mut String) {
        for dict in fields.iter::<Dict<'_>>() {
            self.looked += 1;
            if self.looked > MAX_FIELDS || depth > MAX_DEPTH {
                return;
            }
            let id = dict.obj_id();
            if id.is_some_and(|id| !self.seen.insert(id)) {
                continue;
            }
            match dict.get::<Array<'_>>("Kids").filter(|kids| kids.iter::<Dict<'_>>().next().is_some()) {
                Some(kids) => self.walk(&kids, depth + 1, out),
                None => {
                    if let Some(line) = field(&dict, "") {
                        add_line(out, &line);
                    }
                }
            }
        }
    }
}

fn add_line(text: &mut String, line: &str) {
    if !text.is_empty() && !text.ends_with('\n') {
        text.push('\n');
    }
    text.push_str(line);
}

/// A text without its white space, to find what is broken over lines.
fn squeezed(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

fn clean(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A text string, without breaks of lines.
pub(super) fn string(raw: &PdfString<'_>) -> String {
    let bytes = raw.as_bytes().get(..MAX_VALUE).unwrap_or(raw.as_bytes());
    clean(&catalog::decode(&lopdf::Object::String(bytes.to_vec(), StringFormat::Literal)))
}

fn text_of(dict: &Dict<'_>, key: &str) -> String {
    dict.get::<PdfString<'_>>(key).map(|s| string(&s)).unwrap_or_default()
}

/// A field's line, unless it has no value or the page shows it.
fn field(dict: &Dict<'_>, shown: &str) -> Option<String> {
    let (mut names, mut kind, mut flags) = (Vec::new(), None, None);
    let mut value: Option<String> = None;
    let mut at = Some(dict.clone());
    for _ in 0..MAX_DEPTH {
        let Some(here) = at.take() else { break };
        names.push(text_of(&here, "T"));
        kind = kind.or_else(|| here.get::<Name<'_>>("FT").map(|n| n.as_str().to_owned()));
        flags = flags.or_else(|| here.get::<i32>("Ff"));
        value = value.or_else(|| here.get::<Object<'_>>("V").map(|v| shown_value(&v)));
        at = here.get::<Dict<'_>>("Parent");
    }
    let value = value.filter(|v| !v.is_empty() && v != "Off")?;
    let is_secret = kind.as_deref() == Some("Tx") && flags.unwrap_or(0) & SECRET != 0;
    // A signature's value is a dictionary of its own, and only its signer and reason are words.
    if is_secret || (kind.as_deref() != Some("Btn") && shown.contains(&squeezed(&value))) {
        return None;
    }
    names.retain(|n| !n.is_empty());
    names.reverse();
    let name = names.join(".");
    Some(if name.is_empty() { format!("[field: {value}]") } else { format!("[field {name}: {value}]") })
}

/// A field's value as words.
fn shown_value(value: &Object<'_>) -> String {
    match value {
        Object::String(s) => string(s),
        Object::Name(n) => clean(n.as_str()),
        Object::Number(n) => n.as_f64().to_string(),
        Object::Array(items) => {
            let items: Vec<String> = items.iter::<PdfString<'_>>().map(|s| string(&s)).collect();
            items.join(", ")
        }
        Object::Stream(s) => rich(s),
        Object::Dict(signature) => {
            let parts = ["Name", "Reason", "Location", "M"].map(|key| text_of(signature, key));
            clean(&parts.join(" "))
        }
        _ => String::new(),
    }
}

fn rich(stream: &Stream<'_>) -> String {
    let bytes = stream.decoded().unwrap_or_default();
    let bytes = bytes.get(..MAX_VALUE).unwrap_or(&bytes);
    clean(&catalog::decode(&lopdf::Object::String(bytes.to_vec(), StringFormat::Literal)))
}

/// An annotation's words, unless the page shows them.
fn note(dict: &Dict<'_>, shown: &str) -> Option<String> {
    let said = text_of(dict, "Contents");
    if said.is_empty() || shown.contains(&squeezed(&said)) {
        return None;
    }
    let author = text_of(dict, "T");
    Some(if author.is_empty() {
        format!("[comment: {said}]")
    } else {
        format!("[comment: {author}: {said}]")
    })
}

/// The text of an XFA form: what was filled in and the words of its template.
fn xfa(form: &Dict<'_>) -> Option<String> {
    let parts: Vec<Stream<'_>> = match form.get::<Object<'_>>("XFA")? {
        Object::Stream(whole) => vec![whole],
        // Names and streams by turns; what a stream is its root element says, too.
        Object::Array(parts) => parts
            .iter::<Object<'_>>()
            .filter_map(|part| if let Object::Stream(s) = part { Some(s) } else { None })
            .collect(),
        _ => return None,
    };
    let (mut out, mut left) = (String::new(), MAX_XFA);
    for part in parts {
        let bytes = part.decoded().unwrap_or_default();
        let bytes = bytes.get(..left).unwrap_or(&bytes);
        left -= bytes.len();
        values(&String::from_utf8_lossy(bytes), &mut out);
    }
    (!out.is_empty()).then_some(out)
}

/// A line for each value of the data packet, with its element's name, and for each text of the template.
fn values(xml: &str, out: &mut String) {
    let mut reader = Reader::from_str(xml);
    reader.config_mut().check_end_names = false;
    reader.config_mut().allow_dangling_amp = true;
    let (mut part, mut inside, mut value) = (Part::Other, 0usize, String::new());
    while let Ok(event) = reader.read_event() {
        match event {
            Event::Start(e) => {
                let name = e.local_name();
                match (part, name.as_ref()) {
                    (Part::Other, "datasets") => (part, inside) = (Part::Data, 0),
                    (Part::Other, "template") => (part, inside) = (Part::Template, 0),
                    (Part::Other, _) => {}
                    _ => inside += 1,
                }
                value.clear();
            }
            Event::End(e) => {
                let (name, said) = (e.local_name(), clean(&std::mem::take(&mut value)));
                let is_text = matches!(name.as_ref(), "text" | "p" | "span" | "exData");
                match part {
                    Part::Data if !said.is_empty() => out.push_str(&format!("{} {said}\n", name.as_ref())),
                    Part::Template if is_text && !said.is_empty() => out.push_str(&format!("{said}\n")),
                    _ => {}
                }
                match inside.checked_sub(1) {
                    Some(outer) => inside = outer,
                    None => part = Part::Other,
                }
            }
            Event::Text(t) => value.push_str(&t),
            Event::CData(t) => value.push_str(&t),
            Event::GeneralRef(r) => value.extend(reference(&r)),
            Event::Eof => break,
            _ => {}
        }
    }
}

/// What of an XFA form is being read.
#[derive(Clone, Copy)]
enum Part {
    Data,
    Template,
    Other,
}

#[cfg(test)]
mod tests {
    use super::super::tests::{objects, pdf, stream, text};

    #[test]
    fn values_that_the_page_does_not_show_are_marked() {
        let page = "/Annots[6 0 R 7 0 R 8 0 R 9 0 R 10 0 R 11 0 R]";
        let mut objects = objects(
            "BT /F 10 Tf 50 150 Td (Buyer: Grad Nova) Tj ET",
            page,
            "/AcroForm<</Fields[6 0 R 12 0 R]>>",
        );
        objects.extend(
            [
                "<</Subtype/Widget/FT/Tx/T(buyer)/V(Grad Nova)>>",
                "<</Subtype/Widget/Parent<</FT/Tx/T(offer)/V<FEFF010D0061>>>/T(name)>>",
                "<</Subtype/Widget/FT/Btn/T(vat)/V/Yes/AS/Yes>>",
                "<</Subtype/Widget/FT/Tx/T(pin)/Ff 8192/V(1234)>>",
                "<</Subtype/Text/T(Ana)/Contents(ask for 5 %\\ndiscount)>>",
                "<</Subtype/Popup/Contents(no)>>",
                "<</FT/Ch/T(place)/V[(Ni\\235) (Bor)]>>",
            ]
            .map(str::to_owned),
        );
        assert_eq!(
            text(&pdf(&objects, "")),
            "Buyer: Grad Nova\n[field offer.name: ča]\n[field vat: Yes]\n[comment: Ana: ask for 5 % discount]\
             \u{c}[field place: Niš, Bor]"
        );
    }

    #[test]
    fn an_xfa_form_gives_its_data_and_its_words() {
        let data = "<xdp:xdp><template><field name='a'><caption><value><text>Total &amp; tax</text></value></caption>\
                    </field></template><xfa:datasets><xfa:data><form1><total>1200</total><x/></form1></xfa:data>\
                    </xfa:datasets><config><uri>no</uri></config></xdp:xdp>";
        let mut objects = objects("", "", "/AcroForm<</XFA[(a) 6 0 R (b) 7 0 R]>>");
        objects.push(stream("", data));
        objects.push(stream("", "<xfa:datasets><a>1"));
        assert_eq!(text(&pdf(&objects, "")), "\u{c}[form data]\nTotal & tax\ntotal 1200\n");
    }

    #[test]
    fn fields_that_are_their_own_parents_end() {
        let mut objects = objects("", "/Annots[6 0 R]", "/AcroForm<</Fields[6 0 R 7 0 R]>>");
        objects.push("<</Subtype/Widget/FT/Tx/Parent 6 0 R/V(once)>>".into());
        objects.push("<</FT/Tx/Kids[7 0 R 6 0 R]/V(still kept)>>".into());
        assert_eq!(text(&pdf(&objects, "")), "[field: once]\u{c}[field: still kept]");
    }
}

//! The XMP packet: metadata as XML, which newer programs write beside the information dictionary or instead of it.

use crate::text::MetaKey;
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

/// Elements or attributes, under the prefixes that the standard gives them, and what they are.
const NAMES: &[(&str, MetaKey)] = &[
    ("dc:title", MetaKey::Title),
    ("dc:description", MetaKey::Subject),
    ("dc:creator", MetaKey::Author),
    ("pdf:Keywords", MetaKey::Keywords),
    ("xmp:CreatorTool", MetaKey::Creator),
    ("pdf:Producer", MetaKey::Producer),
    ("xmp:CreateDate", MetaKey::Created),
    ("xmp:ModifyDate", MetaKey::Modified),
    ("xmpMM:DocumentID", MetaKey::DocumentId),
    ("xmpMM:InstanceID", MetaKey::InstanceId),
];

fn key(name: &str) -> Option<MetaKey> {
    NAMES.iter().find(|(n, _)| *n == name).map(|(_, key)| *key)
}

/// What a packet says, as far as it can be read. Of several values the first is the one that counts.
pub(super) fn entries(packet: &str) -> Vec<(MetaKey, String)> {
    let mut reader = Reader::from_str(packet);
    reader.config_mut().check_end_names = false;
    let mut out = Vec::new();
    let mut open: Option<(MetaKey, String)> = None;
    while let Ok(event) = reader.read_event() {
        match event {
            Event::Start(e) => {
                attributes(&e, &mut out);
                open = key(e.name().as_ref()).map(|k| (k, String::new())).or(open);
            }
            Event::Empty(e) => attributes(&e, &mut out),
            // `rdf:li` ends one of several values.
            Event::End(e) if key(e.name().as_ref()).is_some() || e.name().as_ref() == "rdf:li" => {
                if let Some((k, text)) = open.take_if(|(_, text)| !text.trim().is_empty()) {
                    out.push((k, text.trim().to_owned()));
                }
                if key(e.name().as_ref()).is_some() {
                    open = None;
                }
            }
            Event::Text(t) => add(&mut open, &t),
            Event::CData(t) => add(&mut open, &t),
            Event::GeneralRef(r) => {
                let char = r.resolve_char_ref().ok().flatten().map(String::from);
                let known = || quick_xml::escape::resolve_xml_entity(r.as_ref()).map(str::to_owned);
                add(&mut open, &char.or_else(known).unwrap_or_default());
            }
            Event::Eof => break,
            _ => {}
        }
    }
    out
}

fn add(open: &mut Option<(MetaKey, String)>, text: &str) {
    if let Some((_, value)) = open {
        value.push_str(text);
    }
}

fn attributes(element: &BytesStart, out: &mut Vec<(MetaKey, String)>) {
    for attribute in element.attributes().flatten() {
        if let Some(key) = key(attribute.key.as_ref()) {
            let value = quick_xml::escape::unescape(&attribute.value);
            out.extend(value.ok().filter(|v| !v.trim().is_empty()).map(|v| (key, v.into_owned())));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn elements_and_attributes_are_read_up_to_the_break() {
        let packet = "<x:xmpmeta><rdf:RDF><rdf:Description pdf:Producer='A &amp; B' xmp:CreateDate=''>\
                      <dc:title><rdf:Alt>\n<rdf:li xml:lang='de'>Auf&#116;rag &lt;1&gt;</rdf:li><rdf:li>Order</rdf:li>\
                      </rdf:Alt></dc:title><dc:type>no</dc:type><xmp:ModifyDate>2024-01-31</xmp:ModifyDate></rdf";
        let expected = [
            (MetaKey::Producer, "A & B"),
            (MetaKey::Title, "Auftrag <1>"),
            (MetaKey::Modified, "2024-01-31"),
        ];
        assert_eq!(entries(packet), expected.map(|(k, v)| (k, v.to_owned())));
        assert_eq!(entries("not XML <"), []);
    }
}

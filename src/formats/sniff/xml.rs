//! The root element of XML, and what it says of the type; and whether markup is HTML.

/// The root element of an XML document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in super::super) struct Root {
    /// Its name without prefix.
    pub local: String,
    /// Its namespace, empty where it has none.
    pub namespace: String,
    /// Whether an XML declaration stands before it.
    pub declared: bool,
}

/// The root element of what starts like XML: declarations, comments and a document type are skipped.
pub(in super::super) fn root(text: &str) -> Option<Root> {
    let (mut rest, mut declared) = (text.trim_start_matches('\u{FEFF}').trim_start(), false);
    loop {
        rest = rest.trim_start();
        rest = if let Some(r) = rest.strip_prefix("<?") {
            declared |= r.starts_with("xml");
            r.split_once("?>")?.1
        } else if let Some(r) = rest.strip_prefix("<!--") {
            r.split_once("-->")?.1
        } else if rest.get(..2)? == "<!" {
            after_doctype(rest)?
        } else {
            return element(rest.strip_prefix('<')?, declared);
        };
    }
}

/// What follows a document type declaration, its internal subset included.
fn after_doctype(text: &str) -> Option<&str> {
    let (mut quote, mut depth) = (None, 0u32);
    for (i, c) in text.char_indices() {
        match (quote, c) {
            (Some(q), c) if q == c => quote = None,
            (Some(_), _) => {}
            (None, '"' | '\'') => quote = Some(c),
            (None, '[') => depth += 1,
            (None, ']') => depth = depth.saturating_sub(1),
            (None, '>') if depth == 0 => return text.get(i + 1..),
            _ => {}
        }
    }
    None
}

fn element(text: &str, declared: bool) -> Option<Root> {
    let end = text.find(|c: char| c.is_whitespace() || matches!(c, '>' | '/')).unwrap_or(text.len());
    let (name, rest) = text.split_at_checked(end)?;
    let first = name.chars().next()?;
    let proper = |c: char| c.is_alphanumeric() || matches!(c, '_' | '-' | '.' | ':' | '·');
    if !(first.is_alphabetic() || first == '_') || !name.chars().all(proper) {
        return None;
    }
    let then = rest.trim_start().chars().next();
    if then.is_some_and(|c| !c.is_alphabetic() && !matches!(c, '_' | '>' | '/' | ':')) {
        return None;
    }
    let (prefix, local) = name.split_once(':').unwrap_or(("", name));
    let wanted = if prefix.is_empty() { "xmlns".to_owned() } else { format!("xmlns:{prefix}") };
    Some(Root { local: local.to_owned(), namespace: attribute(rest, &wanted).unwrap_or_default(), declared })
}

/// The value of an attribute in the rest of a start tag.
fn attribute(tag: &str, wanted: &str) -> Option<String> {
    let mut rest = tag.trim_start();
    while !rest.starts_with('>') && !rest.starts_with("/>") {
        let (name, after) = rest.split_once('=')?;
        let after = after.trim_start();
        let quote = after.chars().next().filter(|c| matches!(c, '"' | '\''))?;
        let (value, next) = after.get(1..)?.split_once(quote)?;
        if name.trim() == wanted {
            return Some(value.to_owned());
        }
        rest = next.trim_start();
    }
    None
}

/// Local names of roots, a part of their namespace where the name alone is common, and media types.
#[rustfmt::skip]
const ROOTS: &[(&str, &str, &str)] = &[
    ("html", "http://www.w3.org/1999/xhtml", "application/xhtml+xml"),
    ("svg", "", "image/svg+xml"),
    ("rss", "", "application/rss+xml"),
    ("RDF", "http://www.w3.org/1999/02/22-rdf-syntax-ns#", "application/rdf+xml"),
    ("feed", "http://www.w3.org/2005/Atom", "application/atom+xml"),
    ("feed", "http://purl.org/atom", "application/atom+xml"),
    ("opml", "", "text/x-opml"),
    ("tt", "http://www.w3.org/", "application/ttml+xml"),
    ("xliff", "", "application/x-xliff+xml"),
    ("tmx", "", "application/x-tmx"),
    ("kml", "", "application/vnd.google-earth.kml+xml"),
    ("gpx", "http://www.topografix.com/GPX", "application/gpx+xml"),
    ("FictionBook", "", "application/x-fictionbook+xml"),
    ("ONIXMessage", "", "application/onix-message+xml"),
    ("ONIXmessage", "", "application/onix-message-short+xml"),
    ("MD_Metadata", "", "text/iso19139+xml"),
    ("MI_Metadata", "", "text/iso19139+xml"),
    ("DIF", "", "application/dif+xml"),
    ("dita", "", "application/dita+xml"),
    ("topic", "", "application/dita+xml"),
    ("concept", "", "application/dita+xml"),
    ("task", "dita", "application/dita+xml"),
    ("bookmap", "", "application/dita+xml"),
    ("xfdf", "", "application/vnd.adobe.xfdf"),
    ("xdp", "http://ns.adobe.com/xdp/", "application/vnd.adobe.xdp+xml"),
    ("stylesheet", "http://www.w3.org/1999/XSL/Transform", "application/xslt+xml"),
    ("transform", "http://www.w3.org/1999/XSL/Transform", "application/xslt+xml"),
    ("schema", "http://www.w3.org/2001/XMLSchema", "application/xml"),
    ("definitions", "http://schemas.xmlsoap.org/wsdl/", "application/wsdl+xml"),
    ("math", "http://www.w3.org/1998/Math/MathML", "application/mathml+xml"),
    ("mets", "http://www.loc.gov/METS/", "application/mets+xml"),
    ("mods", "http://www.loc.gov/mods/", "application/mods+xml"),
    ("smil", "", "application/smil+xml"),
    ("X3D", "", "model/x3d+xml"),
    ("COLLADA", "", "model/vnd.collada+xml"),
    ("score-partwise", "", "application/vnd.recordare.musicxml+xml"),
    ("map", "http://www.mindjet.com", "application/vnd.mindjet.mindmanager"),
    ("plist", "", "application/x-plist"),
    ("VisioDocument", "", "application/vnd.ms-visio.vdx"),
    ("document", "urn:oasis:names:tc:opendocument", "application/vnd.oasis.opendocument.flat.text"),
    ("bdoc", "", "application/x-bdoc"),
    ("PubmedArticleSet", "", "application/xml"),
];

/// Names of elements with which HTML begins when it has no `html` root.
const HTML: &[&str] = &[
    "html",
    "head",
    "body",
    "title",
    "meta",
    "link",
    "script",
    "style",
    "base",
    "div",
    "span",
    "p",
    "table",
    "tr",
    "td",
    "th",
    "tbody",
    "thead",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "ul",
    "ol",
    "li",
    "dl",
    "br",
    "hr",
    "a",
    "b",
    "i",
    "img",
    "font",
    "center",
    "form",
    "input",
    "pre",
    "blockquote",
    "iframe",
    "frameset",
    "main",
    "nav",
    "section",
    "article",
    "header",
    "footer",
    "figure",
    "strong",
    "em",
    "u",
];

/// The media type of XML, `application/xml` where its root is not known.
pub(in super::super) fn media_type(root: &Root) -> &'static str {
    let fits = |r: &&(&str, &str, &str)| {
        r.0 == root.local && (r.1.is_empty() || root.namespace.starts_with(r.1) || r.1 == "dita")
    };
    // A plain name says little where the document lives in a namespace of its own.
    let strange =
        !root.namespace.is_empty() && matches!(root.local.as_str(), "topic" | "concept" | "task" | "map");
    ROOTS.iter().find(fits).filter(|r| !strange || !r.1.is_empty()).map_or("application/xml", |r| r.2)
}

/// Whether a text is HTML: by its document type, its root, or the element it begins with.
pub(in super::super) fn is_html(text: &str) -> bool {
    let mut rest = text.trim_start_matches('\u{FEFF}').trim_start();
    if !rest.starts_with('<') {
        return false;
    }
    while let Some(comment) = rest.strip_prefix("<!--") {
        let Some((_, after)) = comment.split_once("-->") else { return false };
        rest = after.trim_start();
    }
    if rest.get(..2) == Some("<?") {
        // Behind an XML declaration only the root `html` counts.
        let found = root(rest).is_some_and(|r| r.local.eq_ignore_ascii_case("html"));
        return found || doctype_html(rest.split_once("?>").map_or("", |r| r.1.trim_start()));
    }
    if doctype_html(rest) {
        return true;
    }
    // Without a declaration the root's name decides, in whatever case it is written.
    let Some(tag) = rest.strip_prefix('<') else { return false };
    let name = tag.split(|c: char| !c.is_ascii_alphanumeric()).next().unwrap_or_default();
    let ends = tag.get(name.len()..).and_then(|t| t.chars().next());
    let named = HTML.iter().any(|h| h.eq_ignore_ascii_case(name));
    named && ends.is_some_and(|c| c.is_whitespace() || matches!(c, '>' | '/'))
}

fn doctype_html(text: &str) -> bool {
    let start = text.get(..64).unwrap_or(text).to_ascii_lowercase();
    start.strip_prefix("<!doctype").is_some_and(|r| r.trim_start().starts_with("html"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn roots_are_found_behind_what_precedes_them() {
        let cases = [
            ("<?xml version='1.0'?>\n<!-- a > b --><!DOCTYPE svg [<!ENTITY a '>'>]>\n<svg/>", "svg", ""),
            ("\u{FEFF}<a:Invoice\n xmlns:a = \"urn:x\" b='>'>", "Invoice", "urn:x"),
            ("<ram:x y='1' xmlns='d' xmlns:ram='r'>", "x", "r"),
        ];
        for (text, local, namespace) in cases {
            let root = root(text).expect(text);
            assert_eq!((root.local.as_str(), root.namespace.as_str()), (local, namespace));
        }
        for text in
            ["", "<", "<!", "<<a>", "< a>", "a<b>", "<?xml", "<!-- ", "<!DOCTYPE a [", "<1>", "<a@b.c>"]
        {
            assert_eq!(root(text), None, "{text}");
        }
    }

    #[test]
    fn html_is_told_from_xml() {
        for text in
            ["<!DOCTYPE HTML>", "<HTML>", "<!-- x --><div class='a'>", "<?xml version='1.0'?><html>", "<p>a"]
        {
            assert!(is_html(text), "{text}");
        }
        for text in ["<Invoice>", "<?xml version='1.0'?><p>", "a <p>", "<pa>", ""] {
            assert!(!is_html(text), "{text}");
        }
    }
}

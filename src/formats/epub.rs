//! Electronic books: each chapter pages of its own, in the order of reading.

use super::ooxml::{Package, Xml, attribute, properties, resolve};
use super::{Format, Match, Probe, Read, Sink, html};
use crate::problem::{Problem, ProblemKind};
use crate::text::MetaKey;
use crate::trove::Blob;
use quick_xml::events::Event;
use std::collections::{HashMap, HashSet};

pub(super) const FORMAT: Format = Format {
    name: "epub",
    media_type: "application/epub+zip",
    extensions: &["epub"],
    recognize,
    read: Read::With(read),
    note: "chapters in the order of reading, tables, metadata; images and other parts as members; protected books are not \
           opened",
};

/// Bytes of one chapter that are read.
const CHAPTER: u64 = 64 << 20;

fn recognize(probe: &Probe) -> Option<Match> {
    probe.zip_as(&[FORMAT.media_type])
}

fn read(blob: &Blob, sink: &mut Sink) -> Result<(), Problem> {
    let package = Package::open(blob, sink)?;
    let list = list(&package);
    package.extra(&list, sink, |xml, sink| properties(xml, sink, key))?;
    let chapters = chapters(&package, &list);
    if chapters.is_empty() {
        sink.problem(ProblemKind::Corrupt, "the list of chapters is missing")?;
    }
    let protected = package.has("META-INF/rights.xml") || package.has("META-INF/sinf.xml");
    if protected {
        sink.problem(ProblemKind::Encrypted, "the book is protected, and its chapters are noise")?;
    }
    for chapter in chapters.iter().filter(|_| !protected) {
        let Some((bytes, problem)) = package.bytes(chapter, CHAPTER) else {
            sink.problem(ProblemKind::Corrupt, format!("{chapter} is missing"))?;
            continue;
        };
        html::pages(&Blob::from_bytes(bytes), sink)?;
        problem.map_or(Ok(()), |e| sink.problem(e.kind, format!("{chapter}: {}", e.message)))?;
    }
    let read: HashSet<&str> = chapters.iter().map(String::as_str).collect();
    let plumbing = |name: &str| [".opf", ".ncx", ".css", ".js"].iter().any(|end| name.ends_with(end));
    package.members_but(&|name| read.contains(name) || plumbing(name), sink)
}

/// The part that lists chapters and metadata: what the container names, or the first of its kind.
fn list(package: &Package) -> String {
    let named = package.part("META-INF/container.xml", |xml| {
        while let Some(event) = xml.next()? {
            if let Event::Start(e) | Event::Empty(e) = &event
                && e.local_name().as_ref() == "rootfile"
            {
                return Ok(attribute(e, "full-path"));
            }
        }
        Ok(None)
    });
    let named = named.ok().flatten().flatten().filter(|name| package.has(name));
    named.or_else(|| package.parts().find(|name| name.ends_with(".opf"))).unwrap_or_default()
}

/// Chapters in the order of reading; where no order is given, in that of the list of parts.
fn chapters(package: &Package, list: &str) -> Vec<String> {
    let folder = list.rsplit_once('/').map_or("", |(folder, _)| folder);
    let (mut parts, mut order) = (Vec::new(), Vec::new());
    // What breaks the list off was told when its metadata was read.
    let _ = package.part(list, |xml: &mut Xml| {
        while let Some(event) = xml.next()? {
            let (Event::Start(e) | Event::Empty(e)) = &event else { continue };
            let value = |name| attribute(e, name).unwrap_or_default();
            match e.local_name().as_ref() {
                "item" if value("media-type").contains("html") => {
                    parts.push((value("id"), resolve(folder, &unescaped(&value("href")))));
                }
                "itemref" => order.push(value("idref")),
                _ => {}
            }
        }
        Ok(())
    });
    let by_id: HashMap<&str, &String> = parts.iter().map(|(id, part)| (id.as_str(), part)).collect();
    let mut seen = HashSet::new();
    let ordered = order.iter().filter_map(|id| by_id.get(id.as_str()).copied());
    // Chapters that no order names (notes, say) follow.
    let all = ordered.chain(parts.iter().map(|(_, part)| part));
    all.filter(|part| seen.insert(part.as_str())).cloned().collect()
}

/// A reference with its `%20` and the like resolved.
fn unescaped(href: &str) -> String {
    let path = href.split('#').next().unwrap_or_default();
    let mut out = Vec::new();
    let mut rest = path.as_bytes();
    while let Some((&first, behind)) = rest.split_first() {
        let code = behind.get(..2).and_then(|d| std::str::from_utf8(d).ok());
        match code.filter(|_| first == b'%').and_then(|d| u8::from_str_radix(d, 16).ok()) {
            Some(byte) => {
                out.push(byte);
                rest = behind.get(2..).unwrap_or_default();
            }
            None => {
                out.push(first);
                rest = behind;
            }
        }
    }
    String::from_utf8_lossy(&out).into_owned()
}

fn key(name: &str) -> Option<MetaKey> {
    Some(match name {
        "title" => MetaKey::Title,
        "creator" => MetaKey::Author,
        "subject" => MetaKey::Keywords,
        "description" => MetaKey::Subject,
        "publisher" => MetaKey::Company,
        "language" => MetaKey::Language,
        "date" => MetaKey::Created,
        _ => return None,
    })
}

#[cfg(test)]
pub(super) mod tests {
    use super::super::ooxml;
    use super::super::sink::{Piece, collect};
    use super::super::tests::told::told;
    use super::*;

    /// Two chapters out of order, a part that no order names, and a picture.
    pub(in super::super) fn sample() -> Vec<u8> {
        ooxml::package(&[
            ("mimetype", "application/epub+zip"),
            ("META-INF/container.xml", r#"<container><rootfile full-path="OEBPS/book.opf"/></container>"#),
            (
                "OEBPS/book.opf",
                r#"<package><metadata><dc:title>Priručnik</dc:title><dc:creator>Ana</dc:creator></metadata><manifest>
                <item id="b" href="two%20.xhtml" media-type="application/xhtml+xml"/>
                <item id="a" href="one.xhtml" media-type="application/xhtml+xml"/>
                <item id="n" href="notes.xhtml" media-type="application/xhtml+xml"/>
                <item id="i" href="i.png" media-type="image/png"/></manifest>
                <spine><itemref idref="a"/><itemref idref="b"/></spine></package>"#,
            ),
            ("OEBPS/one.xhtml", "<html><body><h1>Prvo</h1><p>Cena je 5.</p></body></html>"),
            ("OEBPS/two .xhtml", "<html><body><table><tr><td>a</td><td>b</td></tr></table></body></html>"),
            ("OEBPS/notes.xhtml", "<p>beleška</p>"),
            ("OEBPS/i.png", "png"),
        ])
    }

    #[test]
    fn a_chapter_that_is_damaged_is_read_as_far_as_it_comes() {
        let mut bytes = sample();
        let name = b"OEBPS/one.xhtml";
        let at = bytes.windows(name.len()).position(|w| w == name).unwrap() + name.len();
        bytes[at + 40..][..8].fill(0xff);
        let told = told(&FORMAT, &bytes, &[]);
        let pages = told.pages();
        assert!(pages[0].starts_with("Prvo") && pages[2] == "beleška\n", "{pages:?}");
        assert_eq!(told.problems, [ProblemKind::Corrupt]);
    }

    #[test]
    fn chapters_come_in_the_order_of_reading() {
        let bytes = sample();
        assert_eq!(ooxml::identified(&bytes), ("epub", FORMAT.media_type));
        let (pieces, result) = collect(&FORMAT, &bytes);
        assert_eq!(result, Ok(()));
        let pages =
            pieces.iter().filter_map(|p| if let Piece::Page(p) = p { Some(p.text.trim()) } else { None });
        assert_eq!(pages.collect::<Vec<_>>(), ["Prvo\nCena je 5.", "a\tb", "beleška"]);
        assert!(pieces.iter().any(|p| matches!(p, Piece::Meta(m) if m.value == "Priručnik")));
        let members = pieces
            .iter()
            .filter_map(|p| if let Piece::Member(m) = p { Some(m.path.as_slice()) } else { None });
        assert_eq!(members.collect::<Vec<_>>(), [b"OEBPS/i.png"]);
    }
}

//! What the packages of office programs share (OOXML and OpenDocument, both zips of XML): opening a part with a
//! cap on its size, relationships, properties, recognising, and the members that such a package carries.

use super::passwords::Passwords;
use super::zipdir::{Directory, Entry};
use super::{Sink, zip};
use crate::problem::{Problem, ProblemKind};
use crate::text::MetaKey;
use crate::trove::Blob;
use quick_xml::Reader;
use quick_xml::events::{BytesRef, BytesStart, Event};
use std::io::{BufRead, BufReader, Read};

/// Bytes of one XML part beyond which it is cut: no honest one is near it, and the parser may hold a single
/// token of that size in memory.
pub(super) const PART: u64 = 256 << 20;

/// A package open for reading.
pub(super) struct Package<'a> {
    blob: &'a Blob,
    directory: Directory,
}

impl<'a> Package<'a> {
    /// Opens a package. A broken directory is recorded and what can be listed is read all the same.
    pub(super) fn open(blob: &'a Blob, sink: &mut Sink) -> Result<Package<'a>, Problem> {
        let directory = Directory::read(blob);
        if let Some(problem) = &directory.problem {
            sink.problem(problem.kind, problem.message.clone())?;
        }
        if directory.overlapping().contains(&true) {
            return Err(Problem::read(ProblemKind::Limit, "parts share bytes, as zip bombs do"));
        }
        Ok(Package { blob, directory })
    }

    fn entry(&self, name: &str) -> Option<&Entry> {
        let name = name.trim_start_matches('/').as_bytes();
        // Names of parts differ by more than case; of two equal ones the later one counts, as for most readers.
        self.directory.entries.iter().rev().find(|e| e.name.eq_ignore_ascii_case(name))
    }

    /// Bytes that the largest XML part claims to have, for libraries that read a part without any cap.
    pub(super) fn largest(&self) -> u64 {
        let parts = self.directory.entries.iter().filter(|e| !is_carried(&e.name));
        parts.map(Entry::claimed).max().unwrap_or(0)
    }

    /// Names of the parts, in the package's order.
    pub(super) fn parts(&self) -> impl Iterator<Item = String> {
        self.directory.entries.iter().map(|e| String::from_utf8_lossy(&e.name).into_owned())
    }

    /// Whether the package has that part.
    pub(super) fn has(&self, name: &str) -> bool {
        self.entry(name).is_some()
    }

    /// Hands the XML of a part to `walk`; nothing if there is no such part.
    pub(super) fn part<T>(
        &self,
        name: &str,
        mut walk: impl FnMut(&mut Xml) -> Result<T, Problem>,
    ) -> Result<Option<T>, Problem> {
        let Some(entry) = self.entry(name) else { return Ok(None) };
        let walked = entry.open(self.blob, &mut |content| {
            let mut capped = content.take(PART);
            let walked = walk(&mut Xml::new(&mut BufReader::new(&mut capped)))?;
            if capped.limit() > 0 {
                return Ok(walked);
            }
            Err(Problem::read(ProblemKind::Limit, format!("{name} is read up to {PART} bytes only")))
        });
        walked.map(Some)
    }

    /// Like [`Package::part`], for parts the document can do without: what is wrong with one is recorded.
    pub(super) fn extra(
        &self,
        name: &str,
        sink: &mut Sink,
        mut walk: impl FnMut(&mut Xml, &mut Sink) -> Result<(), Problem>,
    ) -> Result<(), Problem> {
        match self.part(name, |xml| walk(xml, sink)) {
            Err(p) if p.kind != ProblemKind::Limit => sink.problem(p.kind, format!("{name}: {}", p.message)),
            other => other.map(drop),
        }
    }

    /// The relationships of a part, in order.
    pub(super) fn relations(&self, part: &str) -> Vec<Relation> {
        let (folder, file) = part.rsplit_once('/').unwrap_or(("", part));
        let name = if folder.is_empty() {
            format!("_rels/{file}.rels")
        } else {
            format!("{folder}/_rels/{file}.rels")
        };
        let mut out = Vec::new();
        // A package without relationships is still read by the usual names of its parts.
        let _ = self.part(&name, |xml| {
            while let Some(event) = xml.next()? {
                if let Event::Start(e) | Event::Empty(e) = &event
                    && e.local_name().as_ref() == "Relationship"
                {
                    let kind = attribute(e, "Type").unwrap_or_default();
                    out.push(Relation {
                        id: attribute(e, "Id").unwrap_or_default(),
                        kind: kind.rsplit('/').next().unwrap_or_default().to_owned(),
                        target: resolve(folder, &attribute(e, "Target").unwrap_or_default()),
                    });
                }
            }
            Ok(())
        });
        out
    }

    /// The main part: what the package's relationships name, or else its usual name.
    pub(super) fn main_part(&self, usual: &str) -> String {
        let named = self.relations("").into_iter().find(|r| r.kind == "officeDocument");
        named.map(|r| r.target).filter(|t| self.has(t)).unwrap_or_else(|| usual.to_owned())
    }

    /// Pushes the properties of an OOXML package.
    pub(super) fn properties(&self, sink: &mut Sink) -> Result<(), Problem> {
        for part in ["docProps/core.xml", "docProps/app.xml"] {
            self.extra(part, sink, |xml, sink| properties(xml, sink, ooxml_key))?;
        }
        Ok(())
    }

    /// The bytes of a part as far as they come, at most so many, and what went wrong.
    pub(super) fn bytes(&self, name: &str, most: u64) -> Option<(Vec<u8>, Option<Problem>)> {
        let mut out = Vec::new();
        let read = self.entry(name)?.open(self.blob, &mut |content| {
            content.take(most.saturating_add(1)).read_to_end(&mut out)?;
            Ok(())
        });
        if out.len() as u64 <= most {
            return Some((out, read.err()));
        }
        let problem =
            Problem::read(ProblemKind::Limit, format!("{name} unpacks to more than {} MiB", most >> 20));
        Some((out, Some(problem)))
    }

    /// Pushes what the package carries besides its own XML: embedded objects, images, macros.
    pub(super) fn members(&self, sink: &mut Sink) -> Result<(), Problem> {
        self.members_but(&|_| false, sink)
    }

    /// Likewise, without the parts that `read` says were read.
    pub(super) fn members_but(&self, read: &dyn Fn(&str) -> bool, sink: &mut Sink) -> Result<(), Problem> {
        let carried = |e: &&Entry| is_carried(&e.name) && !read(&String::from_utf8_lossy(&e.name));
        let carried: Vec<&Entry> = self.directory.entries.iter().filter(carried).collect();
        sink.announce(carried.len() as u64)?;
        let mut passwords = Passwords::new(sink.passwords());
        let mut push = |entry| zip::push(self.blob, sink, entry, false, &mut passwords);
        carried.into_iter().try_for_each(&mut push)?;
        passwords.record(sink)
    }
}

/// Whether a part is content of its own rather than the package's plumbing.
fn is_carried(name: &[u8]) -> bool {
    let name = String::from_utf8_lossy(name).to_ascii_lowercase();
    let plumbing = [".xml", ".rels", ".vml", ".odttf", ".fntdata", ".rdf", "mimetype", "/"];
    let folders = ["printersettings/", "thumbnails/", "customxml/", "configurations2/", "docprops/"];
    let embedded = name.contains("embeddings/") || name.contains("afchunk");
    embedded || !(plumbing.iter().any(|p| name.ends_with(p)) || folders.iter().any(|f| name.contains(f)))
}

/// One line of a `.rels` part.
pub(super) struct Relation {
    /// The id by which the part names it.
    pub(super) id: String,
    /// Last component of its type, such as `footnotes`.
    pub(super) kind: String,
    /// The part it leads to, from the package's root.
    pub(super) target: String,
}

/// A relationship's target from the package's root: relative to its part's folder unless it starts with a slash.
pub(super) fn resolve(folder: &str, target: &str) -> String {
    let mut path: Vec<&str> = if target.starts_with('/') { Vec::new() } else { folder.split('/').collect() };
    for component in target.split('/') {
        match component {
            ".." => drop(path.pop()),
            "." | "" => {}
            other => path.push(other),
        }
    }
    path.retain(|c| !c.is_empty());
    path.join("/")
}

/// Pull parser over one part that hides buffers, so that walkers are loops over events.
pub(super) struct Xml<'a> {
    reader: Reader<&'a mut dyn BufRead>,
    buf: Vec<u8>,
}

impl<'a> Xml<'a> {
    /// A parser over these bytes.
    pub(super) fn new(bytes: &'a mut dyn BufRead) -> Xml<'a> {
        let mut reader = Reader::from_reader(bytes);
        let config = reader.config_mut();
        // What a walker needs is text in order; a wrong end tag does not change it.
        config.check_end_names = false;
        config.allow_unmatched_ends = true;
        config.allow_dangling_amp = true;
        Xml { reader, buf: Vec::new() }
    }

    /// The next event, or nothing at the end.
    pub(super) fn next(&mut self) -> Result<Option<Event<'_>>, Problem> {
        self.buf.clear();
        match self.reader.read_event_into(&mut self.buf) {
            Ok(Event::Eof) => Ok(None),
            Ok(event) => Ok(Some(event)),
            Err(quick_xml::Error::Io(e)) => {
                Err(Problem::read(Problem::from(io_error(&e)).kind, e.to_string()))
            }
            Err(quick_xml::Error::Syntax(e)) => Err(Problem::read(ProblemKind::Truncated, e.to_string())),
            Err(e) => Err(Problem::corrupt(e)),
        }
    }
}

fn io_error(e: &std::io::Error) -> std::io::Error {
    std::io::Error::from(e.kind())
}

/// An attribute's value by its local name, entities resolved.
pub(super) fn attribute(e: &BytesStart, name: &str) -> Option<String> {
    let mut attributes = e.attributes();
    let found = attributes.with_checks(false).flatten().find(|a| a.key.local_name().as_ref() == name)?;
    let value = quick_xml::escape::unescape(&found.value);
    Some(value.map_or_else(|_| found.value.to_string(), |v| v.into_owned()))
}

/// The character that a reference in text stands for; nothing for entities that XML does not define.
pub(super) fn reference(e: &BytesRef) -> Option<char> {
    if let Ok(Some(c)) = e.resolve_char_ref() {
        return Some(c);
    }
    let name: &str = e;
    match name {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        _ => None,
    }
}

/// Pushes the elements of a properties part whose local names `key` knows.
pub(super) fn properties(
    xml: &mut Xml,
    sink: &mut Sink,
    key: fn(&str) -> Option<MetaKey>,
) -> Result<(), Problem> {
    let (mut open, mut value) = (None, String::new());
    while let Some(event) = xml.next()? {
        match &event {
            Event::Start(e) => (open, value) = (key(e.local_name().as_ref()), String::new()),
            Event::Empty(e) if e.local_name().as_ref() == "document-statistic" => {
                sink.meta(MetaKey::Pages, attribute(e, "page-count").unwrap_or_default())?;
            }
            Event::Text(t) => value.push_str(&t.xml10_content()),
            Event::GeneralRef(r) => value.extend(reference(r)),
            Event::End(_) => {
                if let Some(key) = open.take() {
                    sink.meta(key, value.trim())?;
                }
            }
            _ => {}
        }
    }
    Ok(())
}

fn ooxml_key(name: &str) -> Option<MetaKey> {
    Some(match name {
        "title" => MetaKey::Title,
        "subject" => MetaKey::Subject,
        "creator" => MetaKey::Author,
        "lastModifiedBy" => MetaKey::LastModifiedBy,
        "created" => MetaKey::Created,
        "modified" => MetaKey::Modified,
        "keywords" => MetaKey::Keywords,
        "language" => MetaKey::Language,
        "Company" => MetaKey::Company,
        "Application" => MetaKey::Creator,
        "Pages" | "Slides" => MetaKey::Pages,
        _ => return None,
    })
}

/// Pushes the metadata of an OpenDocument package, and says whether its content is encrypted.
pub(super) fn odf_properties(package: &Package, sink: &mut Sink) -> Result<(), Problem> {
    let manifest = package.part("META-INF/manifest.xml", |xml| {
        while let Some(event) = xml.next()? {
            if matches!(&event, Event::Start(e) if e.local_name().as_ref() == "encryption-data") {
                return Ok(true);
            }
        }
        Ok(false)
    });
    if let Ok(Some(true)) = manifest {
        return Err(Problem::read(ProblemKind::Encrypted, "the document needs a password"));
    }
    package.extra("meta.xml", sink, |xml, sink| properties(xml, sink, odf_key))
}

fn odf_key(name: &str) -> Option<MetaKey> {
    Some(match name {
        "title" => MetaKey::Title,
        "subject" => MetaKey::Subject,
        "initial-creator" => MetaKey::Author,
        "creator" => MetaKey::LastModifiedBy,
        "creation-date" => MetaKey::Created,
        "date" => MetaKey::Modified,
        "keyword" => MetaKey::Keywords,
        "language" => MetaKey::Language,
        "generator" => MetaKey::Creator,
        _ => return None,
    })
}

/// A package with these parts, for tests of the formats that are packages.
#[cfg(test)]
pub(super) fn package(parts: &[(&str, &str)]) -> Vec<u8> {
    use std::io::Write;
    let mut writer = ::zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, content) in parts {
        writer.start_file(*name, ::zip::write::SimpleFileOptions::default()).unwrap();
        writer.write_all(content.as_bytes()).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

/// What identifying says of these bytes: the format's name and the media type.
#[cfg(test)]
pub(super) fn identified(bytes: &[u8]) -> (&'static str, &'static str) {
    let blob = Blob::from_bytes(bytes);
    let (head, tail) = super::probe::ends(&blob).unwrap();
    let identity = super::identify(&super::Probe::new(&head, &tail, &blob));
    (identity.format.name, identity.media_type)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn targets_are_resolved_from_their_part() {
        assert_eq!(resolve("word", "media/a.png"), "word/media/a.png");
        assert_eq!(resolve("ppt/slides", "../notes/n.xml"), "ppt/notes/n.xml");
        assert_eq!(resolve("word", "/xl/b.xml"), "xl/b.xml");
        assert_eq!(resolve("", "../../c.xml"), "c.xml");
    }
}

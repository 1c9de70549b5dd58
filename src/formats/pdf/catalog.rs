//! What a PDF carries besides its pages: metadata and embedded files.
//!
//! `lopdf` reads both: metadata through the trailer, which loads next to nothing, and all objects only of a document
//! that carries files or is small and keeps its metadata elsewhere, so that no large one is parsed twice for nothing.
//! It may panic on a broken document: no call of it leaves this file unguarded, and the pages are read without it.

use super::invoice;
use super::xmp;
use crate::formats::{MemberName, Sink, moment};
use crate::problem::{Problem, ProblemKind};
use crate::text::MetaKey;
use flate2::read::ZlibDecoder;
use hayro_syntax::object::{Array, Dict, Name, Stream as PdfStream, String as PdfString};
use hayro_syntax::{Filter, Pdf};
use lopdf::{
    DecompressError, Dictionary, Document, Error, LoadOptions, Object, ObjectId, PdfMetadata, Stream,
    StringFormat,
};
use std::collections::{HashMap, HashSet};
use std::io::{Cursor, Read};
use std::panic::{AssertUnwindSafe, catch_unwind};

/// Bytes that one stream which cannot be unpacked piece by piece may expand to.
const MAX_WHOLE: usize = 64 << 20;
/// Bytes of an XMP packet that are looked at.
const MAX_XMP: u64 = 1 << 20;
/// Bytes of the end of a document in which its identifiers are looked for.
const MAX_TAIL: usize = 16 << 10;
/// Bytes of a document of which all objects are loaded only to find metadata.
const MAX_LOOKED: usize = 16 << 20;
/// Entries of the information dictionary and what they are.
const INFO: [(&str, MetaKey); 9] = [
    ("Title", MetaKey::Title),
    ("Subject", MetaKey::Subject),
    ("Author", MetaKey::Author),
    ("Keywords", MetaKey::Keywords),
    ("Creator", MetaKey::Creator),
    ("Producer", MetaKey::Producer),
    ("CreationDate", MetaKey::Created),
    ("ModDate", MetaKey::Modified),
    ("Company", MetaKey::Company),
];
/// Where a file specification keeps names and streams, the best first.
const PLACES: [&[u8]; 5] = [b"UF", b"F", b"Unix", b"DOS", b"Mac"];

/// What the trailer leads to, unless the document is too broken for it.
pub(super) fn trailer(bytes: &[u8], password: Option<&str>) -> Option<PdfMetadata> {
    guarded(|| match password {
        Some(password) => Document::load_metadata_mem_with_password(bytes, password).ok(),
        None => Document::load_metadata_mem(bytes).ok(),
    })
}

/// Runs what may panic on a broken document.
pub(super) fn guarded<T>(read: impl FnOnce() -> Option<T>) -> Option<T> {
    catch_unwind(AssertUnwindSafe(read)).ok().flatten()
}

/// Pushes the information dictionary, what only the XMP packet says, the language and the number of pages.
pub(super) fn metadata(pdf: &Pdf, password: Option<&str>, sink: &mut Sink) -> Result<(), Problem> {
    let root = root(pdf);
    let mut told = HashSet::new();
    match information(pdf.data().as_ref(), password) {
        Some(entries) => {
            for (key, value) in entries.into_iter().filter(|(_, value)| !value.trim().is_empty()) {
                told.insert(key);
                sink.meta(key, value)?;
            }
        }
        None => sink.problem(ProblemKind::Corrupt, "the information dictionary cannot be found")?,
    }
    let packet = root.as_ref().and_then(|r| r.get::<PdfStream<'_>>("Metadata")).map(|s| packet(&s));
    for (key, value) in packet.map(|p| xmp::entries(&p)).unwrap_or_default() {
        if told.insert(key) {
            sink.meta(key, value)?;
        }
    }
    if let Some([document, instance]) = ids(pdf.data().as_ref()) {
        for (key, value) in [(MetaKey::DocumentId, document), (MetaKey::InstanceId, instance)] {
            if told.insert(key) {
                sink.meta(key, value)?;
            }
        }
    }
    if let Some(language) = root.and_then(|r| r.get::<PdfString<'_>>("Lang")) {
        let language = Object::String(language.as_bytes().to_vec(), StringFormat::Literal);
        sink.meta(MetaKey::Language, decode(&language))?;
    }
    sink.meta(MetaKey::Pages, pdf.pages().len().to_string())
}

/// The entries of the information dictionary. Read through the trailer alone, those that are references are missing:
/// macOS writes such. Where a usual one is, all objects are loaded to look, unless they are too many.
fn information(bytes: &[u8], password: Option<&str>) -> Option<Vec<(MetaKey, String)>> {
    let info = trailer(bytes, password)?;
    let lacks = info.title.is_none() || info.producer.is_none() || info.creation_date.is_none();
    if lacks && bytes.len() <= MAX_LOOKED {
        let whole = guarded(|| {
            let document = load(bytes, password)?;
            let info = document.trailer.get_deref(b"Info", &document).and_then(Object::as_dict).ok()?;
            let value = |name: &str| info.get_deref(name.as_bytes(), &document).ok().map(decode);
            Some(INFO.iter().filter_map(|(name, key)| Some((*key, value(name)?))).collect())
        });
        if whole.is_some() {
            return whole;
        }
    }
    let values = [
        info.title,
        info.subject,
        info.author,
        info.keywords,
        info.creator,
        info.producer,
        info.creation_date,
        info.modification_date,
        info.custom.get(b"Company".as_slice()).map(decode),
    ];
    let entries = INFO.iter().zip(values).filter_map(|((_, key), value)| Some((*key, value?)));
    Some(entries.map(|(key, value)| (key, value.trim_end_matches('\0').to_owned())).collect())
}

/// The identifiers of the last trailer, where they are written as digits.
fn ids(bytes: &[u8]) -> Option<[String; 2]> {
    let tail = bytes.get(bytes.len().saturating_sub(MAX_TAIL)..).unwrap_or_default();
    let at = memchr::memmem::rfind(tail, b"/ID")?;
    let text = String::from_utf8_lossy(tail.get(at + 3..(at + 400).min(tail.len()))?).into_owned();
    let inside = text.trim_start().strip_prefix('[')?.split_once(']')?.0;
    let mut parts = inside.split('<').skip(1).map(|part| {
        let digits = part.split('>').next().unwrap_or_default();
        digits.chars().filter(char::is_ascii_hexdigit).collect::<String>().to_lowercase()
    });
    Some([parts.next()?, parts.next()?])
}

/// Loads all objects but what is only painted.
fn load(bytes: &[u8], password: Option<&str>) -> Option<Document> {
    let load = |force_reconstruct| {
        let password = password.map(str::to_owned);
        let options =
            LoadOptions { filter: Some(keep), force_reconstruct, password, ..LoadOptions::default() };
        Document::load_mem_with_options(bytes, options).ok()
    };
    // The offsets may be those of another file, which shows in the catalog.
    load(false).filter(|d| d.is_encrypted() || d.catalog().is_ok()).or_else(|| load(true))
}

pub(super) fn root(pdf: &Pdf) -> Option<Dict<'_>> {
    pdf.xref().get::<Dict<'_>>(pdf.xref().root_id())
}

/// The XMP packet, as far as it can be unpacked.
fn packet(stream: &PdfStream<'_>) -> String {
    let raw = stream.raw_data();
    let mut out = Vec::new();
    // What was unpacked before an error is good.
    let _ = match stream.filters().as_slice() {
        [] => raw.as_ref().take(MAX_XMP).read_to_end(&mut out),
        [Filter::FlateDecode] => ZlibDecoder::new(raw.as_ref()).take(MAX_XMP).read_to_end(&mut out),
        _ => Ok(0),
    };
    String::from_utf8_lossy(&out).into_owned()
}

/// Pushes embedded files, of the document, its pages and its annotations, each once.
pub(super) fn attachments(pdf: &Pdf, password: Option<&str>, sink: &mut Sink) -> Result<(), Problem> {
    if !carries_files(pdf) {
        return Ok(());
    }
    let Some(files) = guarded(|| files(pdf.data().as_ref(), password)) else {
        return sink.problem(ProblemKind::Corrupt, "there are embedded files and they cannot be reached");
    };
    if files.is_empty() {
        return Ok(());
    }
    sink.announce(files.len() as u64)?;
    for Attachment { name, stream } in files {
        match unpack(stream) {
            Ok(mut content) if invoice::is_one(&name.path) => {
                let read = invoice::read(&mut content, sink)?;
                sink.member(name, &mut Cursor::new(read).chain(content))?;
            }
            Ok(mut content) => sink.member(name, &mut content)?,
            Err(lost) => sink.lost_member(name, lost)?,
        }
    }
    Ok(())
}

/// Whether anything says that there are embedded files. Cheap: the pages are at hand.
fn carries_files(pdf: &Pdf) -> bool {
    let is_file =
        |note: Dict<'_>| note.get::<Name<'_>>("Subtype").is_some_and(|n| n.as_str() == "FileAttachment");
    let on_root = root(pdf).is_some_and(|root| {
        root.contains_key("AF")
            || root.get::<Dict<'_>>("Names").is_some_and(|names| names.contains_key("EmbeddedFiles"))
    });
    on_root
        || pdf.pages().iter().any(|page| {
            page.raw().contains_key("AF")
                || page.raw().get::<Array<'_>>("Annots").is_some_and(|a| a.iter::<Dict<'_>>().any(is_file))
        })
}

/// An embedded file; no stream where the document lacks it.
struct Attachment {
    name: MemberName,
    stream: Option<Stream>,
}

/// Every embedded file that a file specification names, wherever that stands: in the name tree, under `/AF`, in an
/// annotation, or left behind by an edit that took it out.
fn files(bytes: &[u8], password: Option<&str>) -> Option<Vec<Attachment>> {
    let mut document = load(bytes, password)?;
    if document.is_encrypted() {
        return None;
    }
    let mut found =
        Found { document: &document, files: Vec::new(), streams: HashSet::new(), listed: HashMap::new() };
    document.objects.values().for_each(|object| listed(object, &mut found.listed));
    for (id, object) in &document.objects {
        found.look(Some(*id), object);
    }
    let files = found.files;
    let mut take = |id| match document.objects.remove(&id) {
        Some(Object::Stream(stream)) => Some(stream),
        _ => None,
    };
    Some(files.into_iter().map(|(name, id)| Attachment { name, stream: take(id) }).collect())
}

/// Drops images, forms and fonts at once: they are most of a large document.
fn keep(id: ObjectId, object: &mut Object) -> Option<(ObjectId, Object)> {
    let is_painted = object.as_stream().is_ok_and(|stream| {
        let subtype = stream.dict.get(b"Subtype").and_then(Object::as_name).unwrap_or_default();
        let is_shape = matches!(subtype, b"Image" | b"Form" | b"Type1C" | b"CIDFontType0C" | b"OpenType");
        is_shape || stream.dict.has(b"Length1")
    });
    (!is_painted).then(|| (id, object.clone()))
}

/// Collects the names under which name trees list objects.
fn listed<'a>(object: &'a Object, out: &mut HashMap<ObjectId, &'a Object>) {
    match object {
        Object::Array(items) => items.iter().for_each(|o| listed(o, out)),
        Object::Dictionary(dict) | Object::Stream(Stream { dict, .. }) => {
            let names = dict.get(b"Names").and_then(Object::as_array).map(Vec::as_slice).unwrap_or_default();
            for pair in names.chunks_exact(2) {
                if let [name @ Object::String(..), Object::Reference(id)] = pair {
                    out.insert(*id, name);
                }
            }
            dict.iter().for_each(|(_, o)| listed(o, out));
        }
        _ => {}
    }
}

/// Embedded files found so far.
struct Found<'a> {
    document: &'a Document,
    files: Vec<(MemberName, ObjectId)>,
    streams: HashSet<ObjectId>,
    listed: HashMap<ObjectId, &'a Object>,
}

impl Found<'_> {
    /// Looks through an object and what stands in it; the parser has bounded how deep that is.
    fn look(&mut self, id: Option<ObjectId>, object: &Object) {
        match object {
            Object::Array(items) => items.iter().for_each(|o| self.look(None, o)),
            Object::Dictionary(dict) | Object::Stream(Stream { dict, .. }) => {
                self.file(id, dict);
                dict.iter().for_each(|(_, o)| self.look(None, o));
            }
            _ => {}
        }
    }

    /// Takes the file of a file specification, unless its stream was taken already.
    fn file(&mut self, id: Option<ObjectId>, spec: &Dictionary) {
        let Ok(streams) = spec.get_deref(b"EF", self.document).and_then(Object::as_dict) else { return };
        let stream = PLACES.iter().find_map(|k| streams.get(k).and_then(Object::as_reference).ok());
        let Some(stream) = stream.filter(|s| self.streams.insert(*s)) else { return };
        let text = |d: &Dictionary, k: &[u8]| d.get_deref(k, self.document).ok().map(decode);
        let listed = || id.and_then(|id| self.listed.get(&id)).map(|name| decode(name));
        let path = PLACES.iter().find_map(|k| text(spec, k).filter(|n| !n.is_empty())).or_else(listed);
        let path = path.unwrap_or_else(|| format!("attachment-{}", self.files.len() + 1));
        let data = self.document.get_object(stream).and_then(Object::as_stream).ok();
        let params =
            data.and_then(|s| s.dict.get_deref(b"Params", self.document).and_then(Object::as_dict).ok());
        let modified = params.and_then(|p| text(p, b"ModDate")).and_then(|d| moment::iso(&d));
        self.files.push((MemberName { path: path.into_bytes(), modified }, stream));
    }
}

/// The content of an embedded file, unpacked while it is read wherever that can be done.
fn unpack(stream: Option<Stream>) -> Result<Box<dyn Read>, Problem> {
    let Some(stream) = stream else {
        return Err(Problem::read(ProblemKind::Corrupt, "the embedded file is not there"));
    };
    let filters = if stream.dict.has(b"Filter") { stream.filters() } else { Ok(Vec::new()) };
    match filters.as_deref() {
        Ok([]) => return Ok(Box::new(Cursor::new(stream.content))),
        Ok([b"FlateDecode" | b"Fl"]) if !stream.dict.has(b"DecodeParms") => {
            return Ok(Box::new(ZlibDecoder::new(Cursor::new(stream.content))));
        }
        _ => {}
    }
    match guarded(|| Some(stream.decompressed_content_with_limit(MAX_WHOLE))) {
        Some(Ok(bytes)) => Ok(Box::new(Cursor::new(bytes))),
        Some(Err(Error::Decompress(DecompressError::MemoryLimitExceeded { .. }))) => {
            Err(Problem::read(ProblemKind::Limit, format!("expands to more than {MAX_WHOLE} bytes")))
        }
        _ => Err(Problem::read(ProblemKind::Corrupt, "the embedded file cannot be unpacked")),
    }
}

/// Decodes a text string; a broken one as far as it goes.
pub(super) fn decode(object: &Object) -> String {
    let text = lopdf::decode_text_string(object);
    let text = text.unwrap_or_else(|_| match object {
        Object::String(bytes, _) => String::from_utf8_lossy(bytes).into_owned(),
        _ => String::new(),
    });
    text.trim_end_matches('\0').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_strings_are_decoded() {
        let decode = |bytes: &[u8]| decode(&Object::string_literal(bytes));
        assert_eq!(decode(b"Rechnung \x80 f\xfcr"), "Rechnung • für");
        assert_eq!(decode(b"\xfe\xff\x04\x1f\x04\x40"), "Пр");
        assert_eq!(decode("\u{feff}čaj".as_bytes()), "čaj");
    }
}

//! How bytes become documents and members: one file a format, one registry, one sink with all limits.

#[cfg(test)]
mod conformance;
mod known;
pub mod probe;
pub mod sink;
mod sniff;
mod volume;

use crate::named_enum;
use crate::problem::{Problem, ProblemKind};
use crate::trove::Blob;
pub use looks::Look;
pub use probe::Probe;
pub use sink::{Limits, MemberName, PICTURE_WAITS, Piece, Reading, Sink};
pub use volume::volume;

named_enum! {
    /// What an identification rests on. Ordered: of two formats that both claim a content, the smaller basis
    /// wins, and on an equal basis the earlier line of the registry.
    pub enum Basis {
        /// Its inner structure was looked at (members of a zip, streams of an OLE file, an XML root).
        Structure = "structure",
        /// Bytes at fixed places that the format prescribes.
        Signature = "signature",
        /// How its text is built, where the format has no signature (CSV, Markdown, source code).
        Heuristic = "heuristic",
        /// Nothing else fitted.
        Fallback = "fallback",
    }
}

/// A format: a struct of functions, one file and one line in [`ALL`].
pub struct Format {
    /// Short name, such as `pdf`.
    pub name: &'static str,
    /// Its media type where `media` says nothing narrower.
    pub media_type: &'static str,
    /// File name extensions it usually has, lower case; a name that has another known one is a mismatch.
    pub extensions: &'static [&'static str],
    /// Whether a content is of this format: cheap, looks at the probe only, and never at a name.
    pub recognize: fn(&Probe) -> Option<Match>,
    /// What it does with such a content.
    pub read: Read,
    /// What this version reads of it and what it does not, for `paydirt formats`.
    pub note: &'static str,
}

impl Format {
    /// What is known of a content of this format and media type without reading it: that nothing is to be read, or
    /// why it is not. Nothing: it is to be read.
    pub fn settled(&self, media_type: &str) -> Option<Option<Problem>> {
        let problem = |kind, text: String| Some(Some(Problem::read(kind, text)));
        match self.read {
            Read::With(_) => None,
            Read::NoText => Some(None),
            Read::Image => problem(ProblemKind::MissingTool, PICTURE_WAITS.into()),
            Read::Unsupported => problem(
                ProblemKind::Unsupported,
                format!("this version does not read {} ({media_type})", self.name),
            ),
        }
    }
}

/// What a version does with a format.
pub enum Read {
    /// Pushes pages, tables, metadata and members into the sink; what was pushed is kept on `Err`.
    With(fn(&Blob, &mut Sink) -> Result<(), Problem>),
    /// Holds no text and no members (sound, fonts, programs): recorded and done.
    NoText,
    /// Shows text only to OCR: waits for it.
    Image,
    /// Holds text or members that this version does not read: a problem `unsupported`.
    Unsupported,
}

/// The outcome of a format's `recognize`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Match {
    /// What it rests on.
    pub basis: Basis,
    /// The media type, where it is narrower than the format's own.
    pub media_type: Option<&'static str>,
}

impl Match {
    /// A match on that basis with the format's own media type.
    pub const fn on(basis: Basis) -> Option<Match> {
        Some(Match { basis, media_type: None })
    }

    /// A match on that basis with a media type of its own.
    pub const fn typed(basis: Basis, media_type: &'static str) -> Option<Match> {
        Some(Match { basis, media_type: Some(media_type) })
    }
}

/// The type of a content.
#[derive(Clone, Copy)]
pub struct Identity {
    /// The format that claims it.
    pub format: &'static Format,
    /// The media type.
    pub media_type: &'static str,
    /// What the identification rests on.
    pub basis: Basis,
}

/// Declares the modules and the registry together, so that a format is one file and one line.
macro_rules! formats {
    ($($name:ident),* $(,)?) => {
        $(mod $name;)*
        /// Every format, one a file; on an equal basis the earlier one wins.
        pub static ALL: &[&Format] = &[$(&$name::FORMAT),*];
    };
}

mod cells;
mod codepage;
mod draft;
mod embedded;
mod exif;
mod extents;
mod flow;
mod letter;
mod looks;
mod mapi;
mod moment;
mod numerals;
mod ooxml;
mod packed;
mod passwords;
mod rowlabel;
mod zipbytes;
mod zipdir;
mod zipopen;

formats! {
    pdf,
    docx,
    sheet,
    pptx,
    odt,
    zip,
    sevenz,
    rar,
    html,
    xml,
    json,
    p7m,
    eml,
    mbox,
    msg,
    tnef,
    pst,
    epub,
    dbf,
    sqlite,
    tar,
    gzip,
    bzip2,
    xz,
    lzma,
    lzip,
    zstd,
    lz4,
    compress,
    ar,
    cpio,
    iso,
    cab,
    rtf,
    doc,
    ppt,
    protected,
    ole,
    vcard,
    heic,
    csv,
    plain,
}

/// The type of a content, by content alone. Every content has one: where no format of the registry claims it, the
/// table of formats that are only recognised is asked, and the last resort is plain text or unknown bytes.
pub fn identify(probe: &Probe) -> Identity {
    let mut best: Option<Identity> = None;
    let mut offer = |format: &'static Format, found: Match| {
        if best.is_none_or(|b| found.basis < b.basis) {
            let media_type = found.media_type.unwrap_or(format.media_type);
            best = Some(Identity { format, media_type, basis: found.basis });
        }
    };
    for &format in ALL {
        if let Some(found) = (format.recognize)(probe) {
            offer(format, found);
            if found.basis == Basis::Structure {
                break; // nothing later can win against it
            }
        }
    }
    if let Some((format, found)) = known::find(probe) {
        offer(format, found);
    }
    best.unwrap_or(Identity { format: &UNKNOWN, media_type: UNKNOWN.media_type, basis: Basis::Fallback })
}

/// Every format, in order of precedence: those of the registry, then those that are only recognised.
pub fn every() -> impl Iterator<Item = &'static Format> {
    let read = |name: &str| ALL.iter().any(|f| f.name == name);
    ALL.iter().copied().chain(known::all().filter(move |f| !read(f.name)))
}

/// The format of that short name.
pub fn by_name(name: &str) -> Option<&'static Format> {
    every().chain(std::iter::once(&UNKNOWN)).find(|f| f.name == name)
}

/// Bytes that no format claims.
pub static UNKNOWN: Format = Format {
    name: "unknown",
    media_type: "application/octet-stream",
    extensions: &[],
    recognize: |_| None,
    read: Read::NoText,
    note: "bytes that no format claims; hashed and listed, not read",
};

/// The format of a content of which an inventory took no more than the hash.
pub const UNIDENTIFIED: &str = "unidentified";

#[cfg(test)]
mod tests;

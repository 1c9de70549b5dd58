//! PDF: text with places, metadata, embedded files, the looks of pictures. Pages are interpreted, never painted.
//!
//! The interpreter's own library serves the pages: it repairs broken cross references, decrypts and reads objects only when they are asked for. What the document carries besides is `lopdf`'s.

mod bidi;
mod catalog;
mod columns;
mod forms;
mod glyphs;
mod guess;
mod invoice;
mod layout;
mod pictures;
mod replaced;
mod scan;
#[cfg(test)]
mod tests;
mod unlock;
mod xmp;

use super::passwords::Passwords;
use super::{Basis, Format, Match, Probe, Read, Sink};
use crate::problem::{Problem, ProblemKind};
use crate::text::{Page, TextSource};
use crate::trove::Blob;
use glyphs::{COVERED, Collector, MAX_GLYPHS, Shown};
use hayro_interpret::kurbo::{Affine, Rect};
use hayro_interpret::{Context, InterpreterCache, InterpreterSettings, interpret_page};
use hayro_syntax::Pdf;
use hayro_syntax::page::Page as PdfPage;
use pictures::Gallery;
use std::panic::{AssertUnwindSafe, catch_unwind};

/// Where the end of the file must show.
const TRAILER_WITHIN: usize = 2048;
/// Share of the page that images cover on a scan, at least.
const SCAN: f64 = 0.02;
/// Glyphs beside a picture that covers the page, at most, for it to be a scan all the same: the stamp of a registry,
/// signatures, the line of a fax.
const STAMPS: usize = 400;

pub(super) const FORMAT: Format = Format {
    name: "pdf",
    media_type: "application/pdf",
    extensions: &["pdf"],
    recognize,
    read: Read::With(read),
    note: "text with places, values of forms and what annotations say (marked), XFA forms, metadata and embedded \
           files; encrypted ones with the passwords given; scanned pages, also such with a stamp, wait for OCR; pictures on pages are found again \
           where they were pasted elsewhere, but not those coded as fax, JBIG2 or JPEG 2000",
};

fn recognize(probe: &Probe) -> Option<Match> {
    if probe.signature() == Some(FORMAT.media_type) { Match::on(Basis::Signature) } else { None }
}

fn holds(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|w| w == part)
}

fn read(blob: &Blob, sink: &mut Sink) -> Result<(), Problem> {
    let bytes = blob.bytes()?;
    let tail = bytes.get(bytes.len().saturating_sub(TRAILER_WITHIN)..).unwrap_or_default();
    let is_cut = !holds(tail, b"%%EOF") && !holds(tail, b"startxref");
    let mut passwords = Passwords::new(sink.passwords());
    let opened = unlock::open(bytes, is_cut, &mut passwords)?;
    passwords.record(sink)?;
    if is_cut {
        sink.problem(ProblemKind::Truncated, "the end is missing; what is there was read")?;
    }
    let password = opened.password.as_deref();
    catalog::metadata(&opened.pdf, password, sink)?;
    pages(&opened.pdf, sink)?;
    catalog::attachments(&opened.pdf, password, sink)
}

/// Pushes every page, then one problem for each reason why some lack text.
fn pages(pdf: &Pdf, sink: &mut Sink) -> Result<(), Problem> {
    let cache = InterpreterCache::new();
    let mut lacks = Lacks::default();
    let mut forms = forms::Forms::default();
    let mut gallery = Gallery::default();
    // What stands in the forms of scanned pages, whose text comes from OCR.
    let mut beside = String::new();
    for (index, page) in pdf.pages().iter().enumerate() {
        let number = index + 1;
        let mut read = page_text(page, &cache, &mut gallery);
        let own = sink.next_page();
        match if read.is_scan && sink.wants_scans() { scan::picture(page) } else { None } {
            Some(picture) => {
                forms.add(page.raw(), &mut beside);
                read.is_scan = false;
                lacks.note(number, &read);
                if read.page.text.is_empty() || read.is_unreadable {
                    read.page = Page::unread(0, read.page.size);
                }
                sink.scan(read.page, &picture)?;
            }
            None => {
                lacks.note(number, &read);
                forms.add(page.raw(), &mut read.page.text);
                sink.page(read.page)?;
            }
        }
        gallery.turn().into_iter().try_for_each(|(hash, size)| sink.look(own, hash, size))?;
    }
    let rest = beside + &forms.rest(pdf);
    if !rest.is_empty() {
        sink.page(Page::new(rest, TextSource::Layer))?;
    }
    lacks.report(sink)
}

/// What reading one page gave.
struct ReadPage {
    page: Page,
    /// It shows something that only OCR can read.
    is_scan: bool,
    /// Most of its glyphs stand for nothing.
    is_unreadable: bool,
    /// Its content could not be read, or not wholly.
    is_broken: bool,
    /// It has more glyphs than are looked at.
    is_cut: bool,
}

fn page_text<'a>(page: &PdfPage<'a>, cache: &InterpreterCache<'a>, gallery: &mut Gallery) -> ReadPage {
    let (width, height) = page.render_dimensions();
    let size = (f64::from(width), f64::from(height));
    let mut collector = Collector::new(size.0, size.1, gallery);
    let transform = Affine::new(page.initial_transform(true).as_coeffs());
    let whole = Rect::new(0.0, 0.0, size.0, size.1);
    let ran = catch_unwind(AssertUnwindSafe(|| {
        let settings = InterpreterSettings::default();
        let mut context = Context::new(transform, whole, cache, page.xref(), settings);
        interpret_page(page, &mut context, &mut collector);
    }));
    let mut glyphs = collector.finish();
    let Collector { image_share, has_layer, overflow, .. } = collector;
    let unknown = guess::settle(&mut glyphs);
    let visible = glyphs.iter().filter(|g| g.shown != Shown::Space).count();
    let is_unreadable = unknown * 2 > visible;
    let is_bare = match visible {
        0 => image_share > SCAN,
        _ => visible <= STAMPS && image_share > COVERED && !has_layer,
    };
    ReadPage {
        page: layout::page(&glyphs, size),
        is_unreadable,
        is_scan: is_unreadable || is_bare,
        is_broken: ran.is_err() || (page.raw().contains_key("Contents") && page.page_stream().is_none()),
        is_cut: overflow,
    }
}

/// Pages that lack text, by reason.
#[derive(Default)]
struct Lacks {
    scans: Vec<usize>,
    broken: Vec<usize>,
    cut: Vec<usize>,
}

impl Lacks {
    fn note(&mut self, number: usize, read: &ReadPage) {
        let lists = [
            (read.is_scan, &mut self.scans),
            (read.is_broken, &mut self.broken),
            (read.is_cut, &mut self.cut),
        ];
        for (applies, list) in lists {
            if applies {
                list.push(number);
            }
        }
    }

    fn report(&self, sink: &mut Sink) -> Result<(), Problem> {
        let say = |list: &[usize], one: &str, many: &str| match list {
            [page] => format!("page {page} {one}"),
            _ => format!("pages {} {many}", ranges(list)),
        };
        if !self.broken.is_empty() {
            let message = say(&self.broken, "could not be read whole", "could not be read whole");
            sink.problem(ProblemKind::Corrupt, message)?;
        }
        if !self.cut.is_empty() {
            let rest = format!("over {MAX_GLYPHS} characters and the rest is left out");
            let message = say(&self.cut, &format!("has {rest}"), &format!("have {rest}"));
            sink.problem(ProblemKind::Limit, message)?;
        }
        if !self.scans.is_empty() {
            let message = say(
                &self.scans,
                "has no text layer, or little beside a picture, and waits for OCR",
                "have no text layer, or little beside a picture, and wait for OCR",
            );
            sink.problem(ProblemKind::MissingTool, message)?;
        }
        Ok(())
    }
}

/// Ascending page numbers as `1-3, 7`.
fn ranges(pages: &[usize]) -> String {
    let mut runs: Vec<(usize, usize)> = Vec::new();
    for &page in pages {
        match runs.last_mut() {
            Some((_, last)) if *last + 1 == page => *last = page,
            _ => runs.push((page, page)),
        }
    }
    let show = |&(a, b): &(usize, usize)| if a == b { a.to_string() } else { format!("{a}-{b}") };
    runs.iter().map(show).collect::<Vec<_>>().join(", ")
}

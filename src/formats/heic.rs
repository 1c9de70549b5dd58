//! HEIC and HEIF (ISO/IEC 23008-12), the pictures of phones: decoded here, since Tesseract does not open them.

use super::looks::{self, Grey};
use super::{Basis, Format, Match, Probe, Read, Sink, exif};
use crate::problem::{Problem, ProblemKind};
use crate::text::Page;
use crate::trove::Blob;
use heic_rs::{DecodeOptions, Error, PixelLayout};
use std::panic::{AssertUnwindSafe, catch_unwind};

pub(super) const FORMAT: Format = Format {
    name: "heic",
    media_type: "image/heic",
    extensions: &["heic", "heif"],
    recognize,
    read: Read::With(read),
    note: "a picture, also in the kinds of HEIF that are coded so: time, place, camera and author of its Exif; found again \
           where it was pasted elsewhere, unless it is damaged, smaller than 24 or larger than 10 million points, or shows \
           too little; its text waits for OCR; of several pictures the main one",
};

/// Bytes of a picture that is decoded: those of phones have a few million.
const MOST_BYTES: u64 = 256 << 20;
/// Points of a picture that is decoded: the largest of phones have 200 million. What lies about the size of its tiles meets
/// the worker's limit on memory.
const MOST_POINTS: u64 = 200_000_000;

fn recognize(probe: &Probe) -> Option<Match> {
    let kinds = ["image/heic", "image/heif"];
    kinds
        .into_iter()
        .find(|kind| probe.signature() == Some(kind))
        .and_then(|k| Match::typed(Basis::Signature, k))
}

fn read(blob: &Blob, sink: &mut Sink) -> Result<(), Problem> {
    exif::metadata(blob, sink)?;
    if blob.size() > MOST_BYTES {
        return Err(Problem::read(
            ProblemKind::Limit,
            format!("a picture of more than {} MiB", MOST_BYTES >> 20),
        ));
    }
    let bytes = blob.bytes()?;
    let info = careful(|| heic_rs::probe(&bytes))?;
    // What a grid is made of is decoded whole before it is cut to size.
    let points = info.grid.map_or(0, |g| {
        [g.rows, g.columns, g.tile_width, g.tile_height]
            .into_iter()
            .map(u64::from)
            .fold(1, u64::saturating_mul)
    });
    if points > 2 * MOST_POINTS {
        return Err(Problem::read(ProblemKind::Limit, format!("a picture of {points} points")));
    }
    let is_looked_at = looks::is_sizeable(info.width, info.height);
    if !is_looked_at && !sink.wants_scans() {
        return sink.picture();
    }
    let picture = careful(|| decode(&bytes))?;
    drop(bytes);
    if is_looked_at {
        looks::of_shades(&picture, sink)?;
    }
    if !sink.wants_scans() {
        return sink.picture();
    }
    let png = looks::png(&picture).ok_or_else(|| Problem::read(ProblemKind::Corrupt, "it shows nothing"))?;
    sink.scan(Page::unread(0, None), &png)
}

/// The main picture, turned as the file says.
fn decode(bytes: &[u8]) -> heic_rs::Result<Grey> {
    let options = DecodeOptions {
        layout: PixelLayout::Gray8,
        max_pixels: Some(MOST_POINTS),
        decode_alpha: false,
        ..DecodeOptions::default()
    };
    let image = heic_rs::decode(bytes, &options)?;
    Ok(Grey { width: image.width, height: image.height, shades: image.data })
}

/// What a decoder says; one that panics has met a broken picture.
fn careful<T>(decoder: impl FnOnce() -> heic_rs::Result<T>) -> Result<T, Problem> {
    let decoded = catch_unwind(AssertUnwindSafe(decoder));
    decoded.unwrap_or(Err(Error::Malformed("its decoder gave up"))).map_err(|e| {
        let kind = match e {
            Error::Truncated(_) => ProblemKind::Truncated,
            Error::Unsupported(_) => ProblemKind::Unsupported,
            Error::PixelLimit { .. } => ProblemKind::Limit,
            _ => ProblemKind::Corrupt,
        };
        Problem::read(kind, e.to_string())
    })
}

//! How pictures look: a hash by which one stamp, signature or scan is found wherever it was pasted, whatever its size
//! and encoding.
//!
//! The hash is pHash (C. Zauner, Implementation and Benchmarking of Perceptual Image Hash Functions, 2010): the picture
//! in 32 by 32 shades of grey, of its cosine transform the 64 lowest frequencies that rise in both directions, and of
//! each whether it is above their median. Before that what is transparent is painted on white, and white borders are
//! cut off, since stamps and signatures are pasted with more of them or less. The gradient hash (dHash, N. Krawetz,
//! 2013) was tried on the pictures of this module's tests and kept apart fewer stamps at an equal tolerance. All
//! arithmetic is of whole numbers, so that a hash is the same on every machine.

#[cfg(test)]
mod tests;

use super::Sink;
use crate::problem::Problem;
use crate::trove::Blob;
use image::{DynamicImage, ImageDecoder, ImageFormat, ImageReader};
use serde::{Deserialize, Serialize};
use std::io::BufReader;
use std::panic::{AssertUnwindSafe, catch_unwind};

/// Points that a side must have: below, there is nothing to tell pictures by.
pub(super) const LEAST: u32 = 24;
/// Points of a picture that is looked at: a page in A4 at 300 to an inch has fewer, and photographs would cost much.
pub(super) const MOST: u64 = 10_000_000;
/// Bytes of a picture that is looked at.
const MOST_BYTES: u64 = 64 << 20;
/// Bytes that a decoder may take, beside the picture itself.
const MOST_MEMORY: u64 = 512 << 20;
/// What is lighter counts as white when borders are cut off: JPEG leaves shadows beside what is drawn.
const WHITE: u8 = 208;

/// Shades to a side of the reduced picture.
const SIDE: usize = 32;
/// Frequencies to a side: the lowest ones but for the mean.
const LOW: usize = 8;
/// 4096 cos(n π / 64), from n = 0 to 32.
const COSINES: [i64; SIDE + 1] = [
    4096, 4091, 4076, 4052, 4017, 3973, 3920, 3857, 3784, 3703, 3612, 3513, 3406, 3290, 3166, 3035, 2896,
    2751, 2598, 2440, 2276, 2106, 1931, 1751, 1567, 1380, 1189, 995, 799, 601, 401, 201, 0,
];
/// A frequency that is there has 2 shades of 256 in the transform that keeps lengths (16 times less than the sum that is
/// computed here, whose shades are sixteenths and whose cosines count 4096), and this part of the strongest one: JPEG
/// leaves a hundredth of it where there is nothing, of stamps and signatures the fortieth still has a thirtieth.
const STRONG: i64 = 2 * 16 * 16 * 4096 * 4096;
const OF_STRONGEST: i64 = 64;
/// Frequencies that must be there. Shapes of few edges (rules, boxes, discs, fades) have fewer; of the others the hash
/// would say nothing but the noise.
const ENOUGH: usize = 40;

/// A picture of a content: where it stands, how it looks, and its size in points of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Look {
    /// The page that it is drawn on; 1 where the content itself is the picture.
    pub page: u32,
    /// Which of the pictures of that page, from 1.
    pub number: u32,
    /// Its hash. Two of them are of one picture if few bits differ.
    pub hash: u64,
    /// Width.
    pub width: u32,
    /// Height.
    pub height: u32,
}

/// A picture in shades of grey, painted on white, row by row.
pub(super) struct Grey {
    pub(super) width: u32,
    pub(super) height: u32,
    pub(super) shades: Vec<u8>,
}

/// Pushes the look of a content that is a picture. One that cannot be decoded has none, and no text is lost by that.
pub(super) fn of_picture(blob: &Blob, sink: &mut Sink) -> Result<(), Problem> {
    // A decoder that panics has met a broken picture.
    let decoded = catch_unwind(AssertUnwindSafe(|| decode(blob))).ok().flatten();
    decoded.map_or(Ok(()), |grey| of_shades(&grey, sink))
}

/// Pushes the look of a content that is this picture.
pub(super) fn of_shades(grey: &Grey, sink: &mut Sink) -> Result<(), Problem> {
    hash(grey).map_or(Ok(()), |hash| sink.look(1, hash, (grey.width, grey.height)))
}

/// A picture as OCR takes it; nothing where it has no points.
pub(super) fn png(grey: &Grey) -> Option<Vec<u8>> {
    let mut png = Vec::new();
    let mut encoder = png::Encoder::new(&mut png, grey.width, grey.height);
    encoder.set_color(png::ColorType::Grayscale);
    encoder.set_compression(png::Compression::Fast);
    encoder.write_header().ok()?.write_image_data(&grey.shades).ok()?;
    Some(png)
}

fn decode(blob: &Blob) -> Option<Grey> {
    if blob.size() > MOST_BYTES {
        return None;
    }
    let mut reader = ImageReader::new(BufReader::new(blob.reader())).with_guessed_format().ok()?;
    reader.format().filter(|f| matches!(f, ImageFormat::Png | ImageFormat::Jpeg | ImageFormat::Bmp))?;
    let mut limits = image::Limits::default();
    limits.max_alloc = Some(MOST_MEMORY);
    reader.limits(limits);
    let decoder = reader.into_decoder().ok()?;
    let (width, height) = decoder.dimensions();
    if !is_sizeable(width, height) {
        return None;
    }
    Some(grey(DynamicImage::from_decoder(decoder).ok()?))
}

/// Whether a picture is neither too small nor too large to be looked at.
pub(super) fn is_sizeable(width: u32, height: u32) -> bool {
    width.min(height) >= LEAST && u64::from(width) * u64::from(height) <= MOST
}

fn grey(picture: DynamicImage) -> Grey {
    let (width, height) = (picture.width(), picture.height());
    let shades = match picture {
        DynamicImage::ImageLuma8(grey) => grey.into_raw(),
        picture if picture.color().has_alpha() => {
            let points = picture.into_rgba8().into_raw();
            let points = points.as_chunks::<4>().0.iter();
            points.map(|[r, g, b, alpha]| on_white(luma([*r, *g, *b]), *alpha)).collect()
        }
        picture => picture.into_rgb8().as_chunks::<3>().0.iter().map(|rgb| luma(*rgb)).collect(),
    };
    Grey { width, height, shades }
}

/// Brightness as television weighs colours (ITU-R BT.601).
pub(super) fn luma([r, g, b]: [u8; 3]) -> u8 {
    ((299 * u32::from(r) + 587 * u32::from(g) + 114 * u32::from(b)) / 1000) as u8
}

/// A shade, more or less transparent, on white.
pub(super) fn on_white(shade: u8, alpha: u8) -> u8 {
    255 - (u32::from(255 - shade) * u32::from(alpha) / 255) as u8
}

/// The hash of a picture, or nothing where it shows too little to be told from others.
pub(super) fn hash(picture: &Grey) -> Option<u64> {
    let frequencies = frequencies(&reduce(&inked(picture)?));
    let strongest = frequencies.iter().map(|f| f.abs()).max()?;
    let least = STRONG.max(strongest / OF_STRONGEST);
    if frequencies.iter().filter(|f| f.abs() >= least).count() < ENOUGH {
        return None;
    }
    let mut sorted = frequencies.clone();
    sorted.sort_unstable();
    let median = sorted.get(frequencies.len() / 2)?;
    Some(frequencies.iter().fold(0, |hash, f| hash << 1 | u64::from(f >= median)))
}

/// A part of a picture: its rows, each without what is cut off.
struct Part<'a> {
    width: usize,
    rows: Vec<&'a [u8]>,
}

/// The picture without white borders; nothing where it is smaller than what is looked at, or all white.
fn inked(picture: &Grey) -> Option<Part<'_>> {
    let width = picture.width as usize;
    let rows: Vec<&[u8]> = picture.shades.chunks_exact(width.max(1)).collect();
    let is_ink = |shade: &u8| *shade < WHITE;
    let from = rows.iter().position(|row| row.iter().any(is_ink))?;
    let to = rows.iter().rposition(|row| row.iter().any(is_ink))?;
    let rows = rows.get(from..=to)?;
    let left = rows.iter().filter_map(|row| row.iter().position(is_ink)).min()?;
    let right = rows.iter().filter_map(|row| row.iter().rposition(is_ink)).max()?;
    let rows: Vec<&[u8]> = rows.iter().filter_map(|row| row.get(left..=right)).collect();
    let width = right - left + 1;
    (width.min(rows.len()) >= LEAST as usize).then_some(Part { width, rows })
}

/// One of [`SIDE`] equal stretches of a side: the first and the last point it touches, and how much of each it covers,
/// a whole point being [`SIDE`].
struct Stretch {
    first: usize,
    last: usize,
    of_first: u64,
    of_last: u64,
}

fn stretches(points: usize) -> Vec<Stretch> {
    let stretch = |n: usize| {
        let (from, to) = (n * points, (n + 1) * points);
        let (first, last) = (from / SIDE, (to - 1) / SIDE);
        let of_first = (to.min((first + 1) * SIDE) - from) as u64;
        let of_last = if last > first { (to - last * SIDE) as u64 } else { 0 };
        Stretch { first, last, of_first, of_last }
    };
    (0..SIDE).map(stretch).collect()
}

/// The means of [`SIDE`] by [`SIDE`] equal fields, in sixteenths of a shade.
fn reduce(part: &Part) -> Vec<i64> {
    let across = stretches(part.width);
    let down = stretches(part.rows.len());
    let mut sums = vec![0u64; SIDE * SIDE];
    for (y, row) in part.rows.iter().enumerate() {
        let fields: Vec<u64> = across.iter().map(|stretch| covered(row, stretch)).collect();
        let touched = down.iter().enumerate().filter(|(_, s)| s.first <= y && y <= s.last);
        for (field_row, stretch) in touched {
            let weight = match y {
                y if y == stretch.first => stretch.of_first,
                y if y == stretch.last => stretch.of_last,
                _ => SIDE as u64,
            };
            let sums = sums.iter_mut().skip(field_row * SIDE);
            sums.zip(&fields).for_each(|(sum, field)| *sum += field * weight);
        }
    }
    let whole = (part.width * part.rows.len()) as u64;
    sums.into_iter().map(|sum| (sum * 16 / whole) as i64).collect()
}

/// The shades of a row that a stretch covers, each as much as it is covered.
fn covered(row: &[u8], stretch: &Stretch) -> u64 {
    let shade = |at: usize| row.get(at).copied().map_or(0, u64::from);
    let within = row.get(stretch.first + 1..stretch.last).unwrap_or_default();
    let within: u32 = within.iter().map(|shade| u32::from(*shade)).sum();
    shade(stretch.first) * stretch.of_first
        + u64::from(within) * SIDE as u64
        + shade(stretch.last) * stretch.of_last
}

/// The lowest frequencies of the cosine transform (DCT-II) that rise in both directions, not brought to scale.
fn frequencies(fields: &[i64]) -> Vec<i64> {
    let wave = |n: usize| (0..SIDE).map(move |at| cosine((2 * at + 1) * n));
    let mut found = Vec::with_capacity(LOW * LOW);
    for down in 1..=LOW {
        let columns: Vec<i64> = (0..SIDE)
            .map(|x| fields.iter().skip(x).step_by(SIDE).zip(wave(down)).map(|(f, w)| f * w).sum())
            .collect();
        found.extend(
            (1..=LOW).map(|across| columns.iter().zip(wave(across)).map(|(c, w)| c * w).sum::<i64>()),
        );
    }
    found
}

/// 4096 cos(n π / 64).
fn cosine(n: usize) -> i64 {
    let n = n % (4 * SIDE);
    let n = n.min(4 * SIDE - n);
    let value = |n: usize| COSINES.get(n).copied().unwrap_or_default();
    if n <= SIDE { value(n) } else { -value(2 * SIDE - n) }
}

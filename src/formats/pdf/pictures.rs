//! Pictures drawn on pages: stamps, signatures, logos. Each is decoded once and its look told of every page it is on.
//!
//! No text hangs on them, so that only what is cheap and safe to decode is looked at: raw points, deflated ones and
//! JPEG, as which nearly all stamps and signatures are pasted. Coders of scans (fax, JBIG2, JPEG 2000) allocate what a
//! hostile file claims.

use super::super::looks::{self, Grey};
use flate2::read::ZlibDecoder;
use hayro_interpret::{CacheKey, Image, ImageData, LumaData};
use hayro_syntax::Filter;
use hayro_syntax::object::Stream;
use std::collections::HashMap;
use std::io::{self, Read};
use std::panic::{AssertUnwindSafe, catch_unwind};

/// Share of the page from which a picture is a scan of it, and a matter of OCR.
const SCAN: f64 = 0.5;
/// Pictures of one document that are decoded, and their points together.
const MOST: usize = 500;
const MOST_POINTS: u64 = 100_000_000;

/// How a picture looks: its hash, its width and height in points of its own.
pub(super) type Seen = (u64, (u32, u32));

/// The pictures of one document.
#[derive(Default)]
pub(super) struct Gallery {
    /// Those that were come upon, by what the interpreter tells them apart by; nothing of those that have no look.
    known: HashMap<u128, Option<Seen>>,
    points: u64,
    /// Those of the page at hand, in the order in which they are drawn first.
    page: Vec<u128>,
}

impl Gallery {
    /// A picture is drawn that covers this share of the page.
    pub(super) fn drawn(&mut self, image: &Image, share: f64) {
        let (width, height) = (image.width(), image.height());
        if !looks::is_sizeable(width, height) || share > SCAN {
            return;
        }
        let key = image.cache_key();
        if !self.known.contains_key(&key) {
            let points = u64::from(width) * u64::from(height);
            if self.known.len() == MOST || self.points + points > MOST_POINTS {
                return;
            }
            self.points += points;
            // A decoder that panics has met a broken picture, which must not cost the page its text.
            let look = catch_unwind(AssertUnwindSafe(|| look(image))).ok().flatten();
            self.known.insert(key, look);
        }
        if !self.page.contains(&key) {
            self.page.push(key);
        }
    }

    /// The looks on the page at hand, which is over.
    pub(super) fn turn(&mut self) -> Vec<Seen> {
        let page = std::mem::take(&mut self.page);
        page.iter().filter_map(|key| *self.known.get(key)?).collect()
    }
}

fn look(image: &Image) -> Option<Seen> {
    let mut found = None;
    let mut see = |grey: Grey| found = looks::hash(&grey).map(|hash| (hash, (grey.width, grey.height)));
    match image {
        Image::Stencil(stencil) if is_tame(stencil.stream()) => {
            stencil.with_stencil(|paint, _| see(on_white(&black(&paint), Some(&paint))), None);
        }
        Image::Raster(raster) if is_tame(raster.stream()) => {
            raster.with_rgba(|picture, alpha| see(on_white(&grey(picture), alpha.as_ref())), None);
        }
        _ => {}
    }
    found
}

/// Whether a picture and the mask that belongs to it, which may have more points, can be decoded at a known cost.
fn is_tame(stream: &Stream) -> bool {
    let masks = ["SMask", "Mask"].into_iter().filter_map(|key| stream.dict().get::<Stream<'_>>(key));
    std::iter::once(stream.clone()).chain(masks).all(|stream| {
        let size = |key: &str, short: &str| {
            let side = stream.dict().get::<u32>(key).or_else(|| stream.dict().get::<u32>(short));
            u64::from(side.unwrap_or_default())
        };
        let points = size("Width", "W").saturating_mul(size("Height", "H"));
        points <= looks::MOST
            && match stream.filters().as_slice() {
                [] | [Filter::DctDecode] => true,
                [Filter::FlateDecode] | [Filter::FlateDecode, Filter::DctDecode] => inflates(&stream, points),
                _ => false,
            }
    })
}

/// Whether a deflated stream holds no more than a picture of so many points may: four colours of two bytes, rows of a
/// predictor, and as much again.
fn inflates(stream: &Stream, points: u64) -> bool {
    let most = points.saturating_mul(16) + (1 << 16);
    let raw = stream.raw_data();
    io::copy(&mut ZlibDecoder::new(&*raw).take(most + 1), &mut io::sink()).is_ok_and(|size| size <= most)
}

fn grey(picture: ImageData) -> LumaData {
    match picture {
        ImageData::Luma(grey) => grey,
        ImageData::Rgb(rgb) => LumaData {
            data: rgb.data.as_chunks::<3>().0.iter().map(|rgb| looks::luma(*rgb)).collect(),
            width: rgb.width,
            height: rgb.height,
            interpolate: rgb.interpolate,
            scale_factors: rgb.scale_factors,
        },
    }
}

/// What paints black wherever it paints.
fn black(paint: &LumaData) -> LumaData {
    LumaData { data: vec![0; paint.data.len()], ..paint.clone() }
}

/// A picture on white, as far as its mask lets it be seen. A mask of another size is stretched over it.
fn on_white(picture: &LumaData, mask: Option<&LumaData>) -> Grey {
    let (width, height) = (picture.width.max(1), picture.height);
    let alpha = |x: u32, y: u32| {
        let Some(mask) = mask else { return u8::MAX };
        let along =
            |at: u32, of: u32, to: u32| (u64::from(at) * u64::from(to) / u64::from(of.max(1))) as usize;
        let at = along(y, height, mask.height) * mask.width as usize + along(x, width, mask.width);
        mask.data.get(at).copied().unwrap_or(u8::MAX)
    };
    let rows = picture.data.chunks_exact(width as usize).zip(0..);
    let shades = rows
        .flat_map(|(row, y)| row.iter().zip(0..).map(move |(shade, x)| looks::on_white(*shade, alpha(x, y))));
    Grey { width, height, shades: shades.collect() }
}

#[cfg(test)]
mod tests {
    use super::super::super::Look;
    use super::super::super::sink::{Piece, collect};
    use super::super::FORMAT;
    use lopdf::{Document, Object, Stream, dictionary};
    use std::io::Write;

    /// A picture of many edges, 120 by 80 points in grey.
    fn points() -> Vec<u8> {
        (0..120 * 80u32)
            .map(|n| if (n % 120 * 31 + n / 120 * n / 120 * 7) % 50 < 20 { 30 } else { 250 })
            .collect()
    }

    /// A PDF with these contents of pages, on which `/X` is a picture of 120 by 80 points as these bytes.
    fn pdf(contents: &[&str], filter: &str, bytes: Vec<u8>) -> Vec<u8> {
        let mut document = Document::with_version("1.7");
        let pages = document.new_object_id();
        let mut entries = dictionary! {
            "Type" => "XObject", "Subtype" => "Image", "Width" => 120, "Height" => 80, "ColorSpace" => "DeviceGray",
            "BitsPerComponent" => 8,
        };
        if !filter.is_empty() {
            entries.set("Filter", filter);
        }
        let picture = document.add_object(Stream::new(entries, bytes));
        let kids: Vec<Object> = (contents.iter())
            .map(|content| {
                let text = format!("BT /F 12 Tf 20 500 Td (Text) Tj ET {content}");
                let content = document.add_object(Stream::new(dictionary! {}, text.into_bytes()));
                let font = dictionary! { "Type" => "Font", "Subtype" => "Type1", "BaseFont" => "Helvetica" };
                let resources = dictionary! {
                    "XObject" => dictionary! { "X" => picture }, "Font" => dictionary! { "F" => font },
                };
                let page = dictionary! {
                    "Type" => "Page", "Parent" => pages, "Contents" => content, "Resources" => resources,
                    "MediaBox" => vec![0.into(), 0.into(), 600.into(), 800.into()],
                };
                document.add_object(page).into()
            })
            .collect();
        let tree = dictionary! { "Type" => "Pages", "Count" => kids.len() as i64, "Kids" => kids };
        document.objects.insert(pages, Object::Dictionary(tree));
        let catalog = document.add_object(dictionary! { "Type" => "Catalog", "Pages" => pages });
        document.trailer.set("Root", catalog);
        let mut out = Vec::new();
        document.save_to(&mut out).unwrap();
        out
    }

    /// The looks of a document, of which each page has a text.
    fn looks(contents: &[&str], filter: &str, bytes: Vec<u8>) -> Vec<Look> {
        let (pieces, result) = collect(&FORMAT, &pdf(contents, filter, bytes));
        assert_eq!(result, Ok(()));
        let texts =
            pieces.iter().filter(|p| matches!(p, Piece::Page(page) if page.text.contains("Text"))).count();
        assert_eq!(texts, contents.len(), "{pieces:?}");
        pieces.into_iter().filter_map(|p| if let Piece::Look(look) = p { Some(look) } else { None }).collect()
    }

    fn deflated(bytes: &[u8]) -> Vec<u8> {
        let mut out = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::best());
        out.write_all(bytes).unwrap();
        out.finish().unwrap()
    }

    const SMALL: &str = "q 120 0 0 80 40 40 cm /X Do Q";

    #[test]
    fn a_picture_is_told_once_of_each_page_it_is_on() {
        let twice = format!("{SMALL} q 60 0 0 40 300 300 cm /X Do Q");
        let scan = "q 600 0 0 600 0 0 cm /X Do Q";
        let found = looks(&[&twice, "", scan, SMALL], "", points());
        let places: Vec<_> =
            found.iter().map(|look| (look.page, look.number, look.width, look.height)).collect();
        assert_eq!(places, [(1, 1, 120, 80), (4, 1, 120, 80)], "what covers the page is a scan");
        assert_eq!(found[0].hash, found[1].hash);
        assert_eq!(looks(&[SMALL], "FlateDecode", deflated(&points())), found[..1]);
    }

    #[test]
    fn what_cannot_be_decoded_at_a_known_cost_has_no_look_and_costs_no_text() {
        // A picture that inflates to ten thousand times what it claims to be.
        let bomb = deflated(&vec![7; 96_000_000]);
        for (filter, bytes) in [
            ("FlateDecode", bomb),
            ("FlateDecode", points()),
            ("DCTDecode", points()),
            ("JPXDecode", points()),
            ("JBIG2Decode", points()),
            ("CCITTFaxDecode", points()),
        ] {
            assert_eq!(looks(&[SMALL], filter, bytes), [], "{filter}");
        }
    }
}

use super::super::sink::{Piece, Reading};
use super::*;
use crate::relate::pictures::NEAR;
use image::codecs::jpeg::JpegEncoder;
use image::imageops::{self, FilterType};
use image::{GrayImage, Luma, Rgba, RgbaImage};
use std::f64::consts::TAU;
use std::io::Cursor;

/// Numbers that look like chance (SplitMix64).
struct Chance(u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let n = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let n = (n ^ (n >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        n ^ (n >> 31)
    }

    fn within(&mut self, from: f64, to: f64) -> f64 {
        from + (to - from) * (self.next() >> 11) as f64 / (1u64 << 53) as f64
    }
}

/// A pen on white paper.
struct Paper {
    picture: GrayImage,
    ink: u8,
}

impl Paper {
    fn new(width: u32, height: u32, ink: f64) -> Paper {
        Paper { picture: GrayImage::from_pixel(width, height, Luma([255])), ink: ink as u8 }
    }

    fn dot(&mut self, (x, y): (f64, f64), radius: f64) {
        let reach = |at: f64, most: u32| {
            (at - radius).floor().max(0.0) as u32..((at + radius).ceil() as u32 + 1).min(most)
        };
        for row in reach(y, self.picture.height()) {
            for column in reach(x, self.picture.width()) {
                let away = (f64::from(column) + 0.5 - x).hypot(f64::from(row) + 0.5 - y);
                let cover = (radius - away + 0.5).clamp(0.0, 1.0);
                let shade = (255.0 - cover * f64::from(255 - self.ink)) as u8;
                let point = self.picture.get_pixel_mut(column, row);
                point.0[0] = point.0[0].min(shade);
            }
        }
    }

    fn line(&mut self, from: (f64, f64), to: (f64, f64), radius: f64) {
        let steps = ((to.0 - from.0).hypot(to.1 - from.1)).ceil().max(1.0) as u32;
        for step in 0..=steps {
            let t = f64::from(step) / f64::from(steps);
            self.dot((from.0 + (to.0 - from.0) * t, from.1 + (to.1 - from.1) * t), radius);
        }
    }

    /// Some strokes that stand for a letter.
    fn letter(&mut self, chance: &mut Chance, at: (f64, f64), size: f64, angle: f64) {
        let (sin, cos) = angle.sin_cos();
        let corner = |chance: &mut Chance| {
            let (u, v) = (chance.within(-0.4, 0.4) * size, chance.within(-0.5, 0.5) * size);
            (at.0 + u * cos - v * sin, at.1 + u * sin + v * cos)
        };
        let corners: Vec<(f64, f64)> = (0..3 + chance.next() % 3).map(|_| corner(chance)).collect();
        corners.windows(2).for_each(|c| self.line(c[0], c[1], size * 0.07));
    }
}

/// A round stamp: a ring or two, letters around, lines of letters within.
fn round(seed: u64) -> GrayImage {
    let mut chance = Chance(seed);
    let (middle, ink) = (100.0, chance.within(20.0, 110.0));
    let radius = middle - chance.within(4.0, 12.0);
    let mut paper = Paper::new(200, 200, ink);
    let mut ring = |radius: f64, width: f64| {
        for n in 0..800 {
            let (sin, cos) = (f64::from(n) / 800.0 * TAU).sin_cos();
            paper.dot((middle + radius * cos, middle + radius * sin), width);
        }
    };
    ring(radius, chance.within(1.2, 2.5));
    if !chance.next().is_multiple_of(3) {
        ring(radius * chance.within(0.55, 0.75), 0.8);
    }
    let (letters, start) = (14 + chance.next() % 24, chance.within(0.0, TAU));
    for n in (0..letters).filter(|n| n % 7 != 5) {
        let angle = start + n as f64 / letters as f64 * TAU * 0.9;
        let at = (middle + radius * 0.83 * angle.cos(), middle + radius * 0.83 * angle.sin());
        paper.letter(&mut chance, at, radius * 0.16, angle + TAU / 4.0);
    }
    for line in 0..1 + chance.next() % 4 {
        let letters = 2 + chance.next() % 6;
        for n in 0..letters {
            let x = middle + (n as f64 - (letters as f64 - 1.0) / 2.0) * radius * 0.16;
            paper.letter(&mut chance, (x, middle + (line as f64 - 1.0) * radius * 0.2), radius * 0.17, 0.0);
        }
    }
    paper.picture
}

/// A stamp of lines in a box.
fn boxed(seed: u64) -> GrayImage {
    let mut chance = Chance(seed);
    let (width, height) = (chance.within(180.0, 320.0), chance.within(80.0, 150.0));
    let mut paper = Paper::new(width as u32, height as u32, chance.within(20.0, 110.0));
    let corners = [(5.0, 5.0), (width - 5.0, 5.0), (width - 5.0, height - 5.0), (5.0, height - 5.0)];
    (0..4).for_each(|n| paper.line(corners[n], corners[(n + 1) % 4], 1.6));
    let lines = 2 + chance.next() % 3;
    let size = (height - 10.0) / (lines as f64 + 0.5);
    for line in 0..lines {
        let letters = ((width - 24.0) / (size * 0.7) * chance.within(0.4, 1.0)) as u32;
        for n in 0..letters {
            let at = (14.0 + size * 0.7 * (f64::from(n) + 0.5), 5.0 + size * (line as f64 + 0.75));
            paper.letter(&mut chance, at, size * 0.62, 0.0);
        }
    }
    paper.picture
}

/// A signature: one stroke through points that go from left to right (a Catmull-Rom spline).
fn signature(seed: u64) -> GrayImage {
    let mut chance = Chance(seed);
    let (width, height) = (chance.within(180.0, 340.0), chance.within(110.0, 160.0));
    let mut paper = Paper::new(width as u32, height as u32, chance.within(10.0, 90.0));
    let count = 8 + chance.next() % 14;
    let point = |n: u64, chance: &mut Chance| {
        let x = 10.0 + (width - 20.0) * (n as f64 + chance.within(-1.2, 1.2)) / count as f64;
        (x.clamp(6.0, width - 6.0), chance.within(6.0, height - 6.0))
    };
    let points: Vec<(f64, f64)> = (0..count).map(|n| point(n, &mut chance)).collect();
    let thickness = chance.within(1.0, 2.0);
    for p in points.windows(4) {
        let curve = |t: f64, a: f64, b: f64, c: f64, d: f64| {
            0.5 * (2.0 * b
                + (c - a) * t
                + (2.0 * a - 5.0 * b + 4.0 * c - d) * t * t
                + (3.0 * b - a - 3.0 * c + d) * t * t * t)
        };
        let at =
            |t: f64| (curve(t, p[0].0, p[1].0, p[2].0, p[3].0), curve(t, p[0].1, p[1].1, p[2].1, p[3].1));
        (0..16).for_each(|n| paper.line(at(f64::from(n) / 16.0), at(f64::from(n + 1) / 16.0), thickness));
    }
    paper.picture
}

fn scaled(picture: &GrayImage, factor: f64) -> GrayImage {
    let side = |n: u32| (f64::from(n) * factor).round() as u32;
    imageops::resize(picture, side(picture.width()), side(picture.height()), FilterType::Triangle)
}

fn jpeg(picture: &GrayImage, quality: u8) -> Vec<u8> {
    let mut out = Vec::new();
    JpegEncoder::new_with_quality(&mut out, quality).encode_image(picture).unwrap();
    out
}

fn encoded(picture: &DynamicImage, format: ImageFormat) -> Vec<u8> {
    let mut out = Cursor::new(Vec::new());
    picture.write_to(&mut out, format).unwrap();
    out.into_inner()
}

fn png(picture: &GrayImage) -> Vec<u8> {
    encoded(&DynamicImage::ImageLuma8(picture.clone()), ImageFormat::Png)
}

/// The look of a picture file, and whatever else was pushed.
fn seen(bytes: &[u8]) -> (Option<Look>, usize) {
    let (mut look, mut other) = (None, 0);
    let mut out = |piece: Piece| {
        match piece {
            Piece::Look(found) => look = Some(found),
            _ => other += 1,
        }
        Ok(())
    };
    let blob = Blob::from_bytes(bytes);
    of_picture(&blob, &mut Sink::new(&Reading::default(), blob.size(), &mut out)).unwrap();
    (look, other)
}

fn hash_of(bytes: &[u8]) -> u64 {
    seen(bytes).0.expect("a look").hash
}

/// The same picture as it may be pasted elsewhere.
fn copies(picture: &GrayImage) -> Vec<(&'static str, Vec<u8>)> {
    let (width, height) = picture.dimensions();
    let cropped = |by: f64| {
        let (x, y) = ((f64::from(width) * by) as u32, (f64::from(height) * by) as u32);
        imageops::crop_imm(picture, x, y, width - 2 * x, height - 2 * y).to_image()
    };
    let lighter = GrayImage::from_fn(width, height, |x, y| {
        Luma([255 - (u16::from(255 - picture.get_pixel(x, y).0[0]) * 6 / 10) as u8])
    });
    let mut framed = GrayImage::from_pixel(width + 70, height + 30, Luma([255]));
    imageops::replace(&mut framed, picture, 50, 10);
    let transparent = RgbaImage::from_fn(width, height, |x, y| {
        let shade = picture.get_pixel(x, y).0[0];
        if shade == 255 { Rgba([0, 0, 0, 0]) } else { Rgba([shade, shade, shade, 255]) }
    });
    vec![
        ("quality 40", jpeg(picture, 40)),
        ("half", png(&scaled(picture, 0.5))),
        ("twice", png(&scaled(picture, 2.0))),
        ("0.7, quality 60", jpeg(&scaled(picture, 0.7), 60)),
        ("1.5, quality 40", jpeg(&scaled(picture, 1.5), 40)),
        ("cropped by 3 %", png(&cropped(0.015))),
        ("lighter", png(&lighter)),
        ("framed", png(&framed)),
        ("transparent", encoded(&DynamicImage::ImageRgba8(transparent), ImageFormat::Png)),
        ("bitmap", encoded(&DynamicImage::ImageLuma8(picture.clone()), ImageFormat::Bmp)),
    ]
}

/// So many stamps and signatures of each kind.
fn pictures(of_each: u64) -> Vec<GrayImage> {
    let kinds: [fn(u64) -> GrayImage; 3] = [round, boxed, signature];
    kinds.iter().flat_map(|kind| (1..=of_each).map(|n| kind(n * 7919))).collect()
}

#[test]
fn a_stamp_is_known_again_however_it_was_pasted() {
    let pictures = pictures(12);
    let (mut far, mut all) = (Vec::new(), 0);
    for (n, picture) in pictures.iter().enumerate() {
        let own = hash_of(&png(picture));
        for (how, copy) in copies(picture) {
            let bits = (own ^ hash_of(&copy)).count_ones();
            all += 1;
            if ["framed", "transparent", "bitmap"].contains(&how) {
                assert_eq!(bits, 0, "picture {n}, {how}");
            }
            if bits > NEAR {
                far.push((n, how, bits));
            }
        }
    }
    assert!(far.len() * 50 <= all, "{} of {all}: {far:?}", far.len());
}

#[test]
fn different_stamps_are_told_apart() {
    let hashes: Vec<u64> = pictures(60).iter().map(|picture| hash_of(&png(picture))).collect();
    let pairs = hashes.iter().enumerate().flat_map(|(n, a)| hashes.iter().take(n).map(move |b| a ^ b));
    let near = pairs.map(u64::count_ones).filter(|bits| *bits <= NEAR + 2).count();
    assert_eq!(near, 0);
}

#[test]
fn shapes_of_few_edges_look_like_nothing() {
    let drawn = |draw: &dyn Fn(u32, u32) -> u8| GrayImage::from_fn(200, 120, |x, y| Luma([draw(x, y)]));
    let noise = |x: u32, y: u32| (Chance(u64::from(x) << 32 | u64::from(y)).next() % 8) as u8;
    let shapes: [(&str, GrayImage); 9] = [
        ("white", drawn(&|_, _| 255)),
        ("grey", drawn(&|_, _| 120)),
        ("paper with its noise", drawn(&|x, y| 240 + noise(x, y))),
        ("grey with its noise", drawn(&|x, y| 120 + noise(x, y))),
        ("rule", drawn(&|_, y| if (50..60).contains(&y) { 0 } else { 255 })),
        ("box", drawn(&|x, y| if (40..150).contains(&x) && (30..90).contains(&y) { 0 } else { 255 })),
        ("frame", drawn(&|x, y| if (5..195).contains(&x) && (5..115).contains(&y) { 255 } else { 0 })),
        ("disc", drawn(&|x, y| if x.abs_diff(100).pow(2) + y.abs_diff(60).pow(2) < 2500 { 30 } else { 255 })),
        ("fade", drawn(&|x, y| (x / 2 + y / 2) as u8)),
    ];
    for (name, shape) in shapes {
        assert_eq!(seen(&png(&shape)), (None, 0), "{name}");
        assert_eq!(seen(&jpeg(&shape, 40)), (None, 0), "{name}");
        assert_eq!(seen(&jpeg(&scaled(&shape, 0.6), 40)), (None, 0), "{name}");
    }
}

#[test]
fn what_is_small_damaged_or_huge_has_no_look_and_is_no_problem() {
    let whole = png(&round(1));
    assert!(
        seen(&whole)
            .0
            .is_some_and(|look| (look.page, look.number, look.width, look.height) == (1, 1, 200, 200))
    );
    assert_eq!(seen(&png(&scaled(&round(1), 0.1))), (None, 0));
    // A PNG that claims to be as wide and high as can be; the checksum of its header is right.
    let mut huge = whole.clone();
    huge[16..24].copy_from_slice(&[0x7f, 0xff, 0xff, 0xff, 0x7f, 0xff, 0xff, 0xff]);
    let mut crc = flate2::Crc::new();
    crc.update(&huge[12..29]);
    huge[29..33].copy_from_slice(&crc.sum().to_be_bytes());
    assert_eq!(seen(&huge), (None, 0));
    for bytes in [whole, jpeg(&boxed(2), 80)] {
        for cut in (0..bytes.len()).step_by(bytes.len() / 20) {
            seen(&bytes[..cut]);
            let mut flipped = bytes.clone();
            flipped[cut] ^= 0xff;
            assert_eq!(seen(&flipped).1, 0);
        }
    }
}

#[test]
fn the_cosines_are_those_of_mathematics() {
    for n in 0..600 {
        let exact = 4096.0 * (n as f64 * std::f64::consts::PI / 64.0).cos();
        assert!((cosine(n) as f64 - exact).abs() <= 0.51, "{n}");
    }
}

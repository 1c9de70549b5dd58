//! Collects what a page draws: each glyph with its text and place, how much of the page images cover, and how they look.
//!
//! Nothing is painted. Places are in points on the page as displayed, `y` growing downwards, and each glyph is
//! kept in the frame of its own writing direction, so that rotated text is laid out like any other.

use super::bidi::is_rtl;
use super::pictures::Gallery;
use super::replaced::{Sequence, of_adobe};
use foldhash::fast::RandomState;
use hayro_interpret::font::{Glyph as Drawn, GlyphRun};
use hayro_interpret::hayro_cmap::BfString;
use hayro_interpret::kurbo::{Affine, BezPath, Point, Rect, Shape, Vec2};
use hayro_interpret::{BlendMode, ClipPath, Device, DrawMode, DrawProps, Image, ImageDrawProps, SoftMask};
use hayro_syntax::object::Dict;
use std::collections::HashMap;

/// Glyphs of one page beyond which the rest is left out: no honest page comes near.
pub(super) const MAX_GLYPHS: usize = 1_000_000;

/// What a glyph stands for.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) enum Shown {
    /// One character.
    Char(char),
    /// Several, such as a ligature.
    Text(String),
    /// White space: only a hint that a word ends.
    Space,
    /// The font does not say; its code, and whether the font is one of drawings (Type 3).
    Unknown(u32, bool),
}

/// One glyph in the frame of its writing direction.
#[derive(Clone, Debug)]
pub(super) struct Glyph {
    /// What it stands for.
    pub(super) shown: Shown,
    /// Writing direction in degrees clockwise from left-to-right.
    pub(super) angle: u16,
    /// Where it starts along its baseline.
    pub(super) x0: f64,
    /// Where it ends along its baseline.
    pub(super) x1: f64,
    /// Its baseline.
    pub(super) y: f64,
    /// Size of the font as displayed.
    pub(super) em: f64,
}

/// The unit vector of a writing direction. Exact for upright text, so that results do not hang on a platform.
pub(super) fn direction(angle: u16) -> (f64, f64) {
    match angle {
        0 => (1.0, 0.0),
        90 => (0.0, 1.0),
        180 => (-1.0, 0.0),
        270 => (0.0, -1.0),
        other => {
            let (sin, cos) = f64::from(other).to_radians().sin_cos();
            (cos, sin)
        }
    }
}

/// Share of the page from which a picture covers it.
pub(super) const COVERED: f64 = 0.8;

/// The device that a page is interpreted into.
pub(super) struct Collector<'g> {
    /// Glyphs in the order they were drawn, each place and text once.
    glyphs: Vec<Glyph>,
    /// Share of the page that images cover, overlaps counted twice.
    pub(super) image_share: f64,
    /// Whether text is drawn that is not seen, or that a picture covers: the text layer of a scan.
    pub(super) has_layer: bool,
    /// Whether glyphs were left out because there were too many.
    pub(super) overflow: bool,
    gallery: &'g mut Gallery,
    page: Rect,
    /// Whether the last run that showed it was of a stretched font: single glyphs go by it.
    stretched: bool,
    clips: Vec<Rect>,
    /// The marked sequence being drawn that says what its glyphs stand for.
    sequence: Option<Sequence>,
    /// The last glyph of each kind in each cell of the page.
    last: HashMap<(Shown, u16, i64, i64), u32, RandomState>,
    /// Of each glyph the one before it of its kind and cell.
    before: Vec<Option<u32>>,
}

impl<'g> Collector<'g> {
    /// A collector for a page of that size, of a document with these pictures.
    pub(super) fn new(width: f64, height: f64, gallery: &'g mut Gallery) -> Collector<'g> {
        Collector {
            glyphs: Vec::new(),
            image_share: 0.0,
            has_layer: false,
            overflow: false,
            gallery,
            page: Rect::new(0.0, 0.0, width, height),
            stretched: false,
            clips: Vec::new(),
            sequence: None,
            last: HashMap::default(),
            before: Vec::new(),
        }
    }

    /// What can be seen now: the page without what the clips cut off.
    fn visible(&self) -> Rect {
        self.clips.last().copied().unwrap_or(self.page)
    }

    fn clip(&mut self, rect: Rect) {
        let cut = self.visible().intersect(rect);
        self.clips.push(cut);
    }

    /// Keeps a glyph unless it cannot be seen or is drawn a second time at its place, as fake bold type is.
    fn push(&mut self, glyph: Glyph) {
        if self.glyphs.len() >= MAX_GLYPHS {
            self.overflow = true;
            return;
        }
        if glyph.shown != Shown::Space && (self.is_hidden(&glyph) || self.is_repeated(&glyph)) {
            return;
        }
        self.glyphs.push(glyph);
        self.before.resize(self.glyphs.len(), None);
    }

    fn is_hidden(&self, glyph: &Glyph) -> bool {
        let area = page_box(glyph);
        let seen = self.visible().inflate(0.5, 0.5);
        area.x1 < seen.x0 || area.x0 > seen.x1 || area.y1 < seen.y0 || area.y0 > seen.y1
    }

    fn is_repeated(&mut self, glyph: &Glyph) -> bool {
        const CELL: f64 = 4.0;
        if glyph.em < 0.1 {
            return false; // Without a size all glyphs stand at one place.
        }
        let near = (glyph.em * 0.15).min((glyph.x1 - glyph.x0) * 0.5).clamp(0.01, CELL);
        let cell = |v: f64| (v / CELL).floor() as i64;
        let index = self.glyphs.len() as u32;
        for cx in cell(glyph.x0 - near)..=cell(glyph.x0 + near) {
            for cy in cell(glyph.y - near)..=cell(glyph.y + near) {
                let key = (glyph.shown.clone(), glyph.angle, cx, cy);
                let before = |i: &u32| self.before.get(*i as usize).copied().flatten();
                let others = std::iter::successors(self.last.get(&key).copied(), before).take(8);
                let mut others = others.filter_map(|i| self.glyphs.get(i as usize));
                let is_twin = |o: &Glyph| {
                    (o.x0 - glyph.x0).abs() <= near
                        && (o.y - glyph.y).abs() <= near
                        && (o.em - glyph.em).abs() <= glyph.em * 0.1
                };
                if others.any(is_twin) {
                    return true;
                }
            }
        }
        let key = (glyph.shown.clone(), glyph.angle, cell(glyph.x0), cell(glyph.y));
        let before = self.last.insert(key, index);
        self.before.push(before);
        false
    }

    fn run(&mut self, run: &GlyphRun<'_, '_>, ctm: Affine) {
        let placed: Vec<Placed> =
            run.glyphs().iter().filter_map(|g| Placed::new(g, ctm * g.transform())).collect();
        self.stretched = is_stretched(&placed).unwrap_or(self.stretched);
        let stretched = self.stretched;
        let drawing = drawing_em(&placed);
        let mut glyphs: Vec<Glyph> = placed.into_iter().map(|p| p.glyph(stretched, drawing)).collect();
        close_tracking(&mut glyphs);
        for glyph in glyphs {
            self.take(glyph);
        }
    }

    /// Keeps a glyph, at the end of the sequence where one is open.
    fn take(&mut self, glyph: Glyph) {
        let Some(sequence) = &mut self.sequence else { return self.push(glyph) };
        if sequence.take(glyph) {
            self.end_sequence(Sequence::drawn);
        }
    }

    /// Closes the sequence that is open, if one is, and keeps what becomes of its glyphs.
    fn end_sequence(&mut self, left: impl FnOnce(Sequence) -> Vec<Glyph>) {
        for glyph in self.sequence.take().map(left).unwrap_or_default() {
            self.push(glyph);
        }
    }

    /// The glyphs that are kept, after all is drawn.
    pub(super) fn finish(&mut self) -> Vec<Glyph> {
        self.end_sequence(Sequence::drawn);
        std::mem::take(&mut self.glyphs)
    }
}

/// A glyph before its size is settled.
struct Placed {
    shown: Shown,
    origin: Point,
    /// One em along the baseline and upwards.
    along: Vec2,
    up: Vec2,
    advance: f64,
    is_drawing: bool,
}

impl Placed {
    fn new(glyph: &Drawn<'_>, transform: Affine) -> Option<Placed> {
        let [a, b, c, d, x, y] = transform.as_coeffs();
        if ![a, b, c, d, x, y].iter().all(|v| v.is_finite() && v.abs() < 1e7) {
            return None;
        }
        let (advance, is_drawing) = match glyph {
            Drawn::Outline(g) => (g.advance_width(), false),
            Drawn::Type3(g) => (g.advance_width(), true),
        };
        Some(Placed {
            shown: shown(glyph, is_drawing),
            origin: Point::new(x, y),
            along: Vec2::new(a, b) * 1000.0,
            up: Vec2::new(c, d) * 1000.0,
            advance: f64::from(advance.unwrap_or(500.0)).clamp(0.0, 20_000.0) / 1000.0,
            is_drawing,
        })
    }

    /// Width over height of the em.
    fn ratio(&self) -> f64 {
        self.along.hypot() / self.up.hypot().max(1e-9)
    }

    fn glyph(self, stretched: bool, drawing: Option<f64>) -> Glyph {
        let height = self.up.hypot();
        let unit = if stretched { height } else { self.along.hypot() };
        let angle = angle_of(self.along);
        let (ux, uy) = direction(angle);
        let x0 = self.origin.x * ux + self.origin.y * uy;
        let y = self.origin.y * ux - self.origin.x * uy;
        let em = drawing.map_or(height, |e| e * self.along.hypot()).max(0.01);
        Glyph { shown: self.shown, angle, x0, x1: x0 + self.advance * unit, y, em }
    }
}

/// The direction of a vector in whole degrees; nearly upright text counts as upright.
fn angle_of(along: Vec2) -> u16 {
    let degrees = along.y.atan2(along.x).to_degrees().rem_euclid(360.0);
    let upright = (degrees / 90.0).round() * 90.0;
    let settled = if (degrees - upright).abs() < 3.0 { upright } else { degrees.round() };
    (settled as u16) % 360
}

/// Whether the interpreter stretched glyphs of a substitute font to the document's own advances. Then those must
/// not be stretched once more, while a horizontal scaling of the text does apply to them: how far glyphs stand
/// from each other tells which it is. Nothing for runs that show neither.
fn is_stretched(placed: &[Placed]) -> Option<bool> {
    let mut votes = 0i64;
    for pair in placed.windows(2) {
        let [one, next] = pair else { continue };
        let step = (next.origin - one.origin).hypot();
        let stretched = (step - one.advance * one.up.hypot()).abs();
        let scaled = (step - one.advance * one.along.hypot()).abs();
        if (one.ratio() - 1.0).abs() > 0.01 && stretched != scaled {
            votes += if stretched < scaled { 1 } else { -1 };
        }
    }
    (votes != 0).then_some(votes > 0)
}

/// The em of a font of drawings, in units of its text space, where the nominal size says nothing: such fonts
/// may have any matrix, so that the widths of the glyphs are the better measure.
fn drawing_em(placed: &[Placed]) -> Option<f64> {
    let widths: Vec<f64> =
        placed.iter().filter(|p| p.is_drawing && p.advance > 0.0).map(|p| p.advance).collect();
    let mean = widths.iter().sum::<f64>() / widths.len().max(1) as f64;
    (!widths.is_empty() && !(0.2..=1.2).contains(&mean)).then_some(mean * 2.0)
}

/// Lets glyphs of a run set apart evenly (`I N V O I C E`) touch, so that the gaps are not taken for spaces.
fn close_tracking(glyphs: &mut [Glyph]) {
    if glyphs.len() < 4 || glyphs.iter().any(|g| !matches!(&g.shown, Shown::Char(c) if c.is_alphabetic())) {
        return;
    }
    let gaps: Vec<f64> = glyphs.windows(2).filter_map(|w| Some(w.get(1)?.x0 - w.first()?.x1)).collect();
    let least = gaps.iter().copied().fold(f64::MAX, f64::min);
    let most = gaps.iter().copied().fold(f64::MIN, f64::max);
    let em = glyphs.first().map_or(1.0, |g| g.em);
    if least > 0.1 * em && most - least < 0.1 * em && most < 0.8 * em {
        for glyph in glyphs {
            glyph.x1 += least;
        }
    }
}

/// What the font says that a glyph stands for.
fn shown(glyph: &Drawn<'_>, is_drawing: bool) -> Shown {
    let unknown = Shown::Unknown(glyph.char_code(), is_drawing);
    let is_space = |c: char| c.is_whitespace() || c == '\u{200b}';
    let is_bad = |c: char| (c.is_control() && !c.is_whitespace()) || c == '\u{fffd}' || c == '\u{feff}';
    match glyph.as_unicode() {
        None if glyph.char_code() == 32 => Shown::Space,
        None => unknown,
        Some(BfString::Char(c)) if is_space(c) => Shown::Space,
        Some(BfString::Char(c)) if is_bad(c) => unknown,
        Some(BfString::Char(c)) => Shown::Char(of_adobe(c).unwrap_or(c)),
        Some(BfString::String(s)) => shown_text(&s).unwrap_or(unknown),
    }
}

/// What a text of several characters shows; nothing where it has none.
pub(super) fn shown_text(text: &str) -> Option<Shown> {
    let is_kept = |c: &char| !c.is_control() && !matches!(c, '\u{fffd}' | '\u{feff}');
    let kept: String = text.chars().filter(is_kept).map(|c| of_adobe(c).unwrap_or(c)).collect();
    match kept.trim() {
        "" if kept.is_empty() => None,
        "" => Some(Shown::Space),
        // Everything is kept as it looks from left to right; `bidi` turns it round later.
        text if text.chars().any(is_rtl) => Some(Shown::Text(text.chars().rev().collect())),
        text => Some(Shown::Text(text.to_owned())),
    }
}

/// The box of a glyph on the page: ascent and descent are those of usual fonts, since the interpreter does not
/// tell those of the font at hand.
pub(super) fn page_box(glyph: &Glyph) -> Rect {
    let (ux, uy) = direction(glyph.angle);
    let at = |x: f64, y: f64| Point::new(x * ux - y * uy, x * uy + y * ux);
    let (top, bottom) = (glyph.y - 0.75 * glyph.em, glyph.y + 0.22 * glyph.em);
    Rect::from_points(at(glyph.x0, top), at(glyph.x1, bottom))
        .union(Rect::from_points(at(glyph.x1, top), at(glyph.x0, bottom)))
}

impl<'a> Device<'a> for Collector<'_> {
    fn draw_path(&mut self, _: &BezPath, _: DrawProps<'a>, _: &DrawMode) {}

    fn push_clip_path(&mut self, clip: &ClipPath) {
        self.clip(clip.path.bounding_box());
    }

    fn push_clip_rect(&mut self, rect: &Rect) {
        self.clip(*rect);
    }

    fn push_transparency_group(&mut self, _: f32, _: Option<SoftMask<'a>>, _: BlendMode) {}

    fn draw_glyph_run(&mut self, run: &GlyphRun<'_, 'a>, props: DrawProps<'a>, mode: &DrawMode) {
        self.has_layer |= matches!(mode, DrawMode::Invisible);
        self.run(run, props.transform);
    }

    fn draw_image(&mut self, image: Image<'a, '_>, props: ImageDrawProps<'a>) {
        let pixels = f64::from(image.width()) * f64::from(image.height());
        let share = props.transform.determinant().abs() * pixels / self.page.area().max(1.0);
        if share.is_finite() {
            self.image_share += share;
            self.has_layer |= share > COVERED && !self.glyphs.is_empty();
            self.gallery.drawn(&image, share);
        }
    }

    fn pop_clip(&mut self) {
        self.clips.pop();
    }

    fn pop_transparency_group(&mut self) {}

    fn begin_marked_content(&mut self, _: &[u8], properties: Option<&Dict<'_>>) {
        match &mut self.sequence {
            Some(sequence) => sequence.deepen(),
            None => self.sequence = Sequence::open(properties),
        }
    }

    fn end_marked_content(&mut self) {
        if self.sequence.as_mut().is_some_and(Sequence::rise) {
            self.end_sequence(Sequence::settled);
        }
    }
}

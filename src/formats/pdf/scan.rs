//! Pictures of pages, for OCR: painted at 300 dots an inch in shades of grey.

use super::super::looks::{self, Grey, luma};
use hayro::vello_cpu::color::palette::css::WHITE;
use hayro::{PixmapSettings, RenderCache, RenderSettings, render};
use hayro_interpret::InterpreterSettings;
use hayro_syntax::page::Page;
use std::panic::{AssertUnwindSafe, catch_unwind};

/// Dots to a point: 300 to an inch, which OCR is made for.
const SCALE: f32 = 300.0 / 72.0;
/// Dots of the longer side, at most.
const MOST: f32 = 6000.0;

/// A page as a PNG; nothing where it cannot be painted.
pub(super) fn picture(page: &Page) -> Option<Vec<u8>> {
    let (width, height) = page.render_dimensions();
    let scale = SCALE.min(MOST / width.max(height).max(1.0));
    let settings = PixmapSettings { x_scale: scale, y_scale: scale, bg_color: WHITE };
    let paint = || {
        let reading = InterpreterSettings::default();
        render(page, &RenderCache::new(), &reading, &RenderSettings::default(), &settings)
    };
    // A painter that panics has met a broken page.
    let pixels = catch_unwind(AssertUnwindSafe(paint)).ok()?;
    let shades = pixels.data().iter().map(|p| luma([p.r, p.g, p.b])).collect();
    looks::png(&Grey { width: pixels.width().into(), height: pixels.height().into(), shades })
}

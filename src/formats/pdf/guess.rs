//! Characters for glyphs whose font does not say what they stand for.
//!
//! Old TeX output and some generators embed fonts without any naming. Their codes are often the characters
//! themselves, or glyph numbers of a font in the usual order. Either guess is taken only where the page's codes
//! then look like words; else the glyphs become U+FFFD, which says that something stands there.

use super::glyphs::{Glyph, Shown};

/// Glyphs that must agree before a guess is worth anything.
const ENOUGH: usize = 8;
/// Distance of glyph numbers from ASCII in TrueType fonts in the usual order (`.notdef`, `.null`, `nonmarking`,
/// then the space).
const GLYPH_ORDER: u32 = 29;

/// Gives every unknown glyph of a page a character, and returns how many remained unknown.
pub(super) fn settle(glyphs: &mut [Glyph]) -> usize {
    [true, false].into_iter().map(|drawing| settle_kind(glyphs, drawing)).sum()
}

fn settle_kind(glyphs: &mut [Glyph], drawing: bool) -> usize {
    let codes: Vec<u32> = glyphs.iter().filter_map(|g| code(g, drawing)).collect();
    if codes.is_empty() {
        return 0;
    }
    let shifts: &[u32] = if drawing { &[0] } else { &[0, GLYPH_ORDER] };
    let shift = shifts.iter().copied().find(|&s| reads_as_words(&codes, s));
    let mut unknown = 0;
    for glyph in glyphs.iter_mut() {
        if let Some(code) = code(glyph, drawing) {
            glyph.shown = shift.and_then(|s| character(code, s)).unwrap_or_else(|| {
                unknown += 1;
                Shown::Char('\u{fffd}')
            });
        }
    }
    unknown
}

fn code(glyph: &Glyph, drawing: bool) -> Option<u32> {
    match glyph.shown {
        Shown::Unknown(code, d) if d == drawing => Some(code),
        _ => None,
    }
}

/// Whether codes look like running Latin text: mostly letters, and among those a usual share of vowels.
fn reads_as_words(codes: &[u32], shift: u32) -> bool {
    let chars =
        || codes.iter().filter_map(|&c| char::from_u32(c.checked_add(shift)?)).filter(char::is_ascii_graphic);
    let letters = chars().filter(char::is_ascii_alphabetic).count();
    let vowels = chars().filter(|c| "aeiouAEIOU".contains(*c)).count();
    let share = |part: usize, whole: usize| part as f64 / whole.max(1) as f64;
    codes.len() >= ENOUGH && share(letters, codes.len()) > 0.6 && (0.2..0.6).contains(&share(vowels, letters))
}

/// The character of a code, with the ligatures of TeX's two text encodings.
fn character(code: u32, shift: u32) -> Option<Shown> {
    let ligature = match code {
        0x0b | 0x1b => "ff",
        0x0c | 0x1c => "fi",
        0x0d | 0x1d => "fl",
        0x0e | 0x1e => "ffi",
        0x0f | 0x1f => "ffl",
        _ => "",
    };
    if shift == 0 && !ligature.is_empty() {
        return Some(Shown::Text(ligature.to_owned()));
    }
    match char::from_u32(code.checked_add(shift)?)? {
        ' ' => Some(Shown::Space),
        c if c.is_ascii_graphic() => Some(Shown::Char(c)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(codes: impl Iterator<Item = u32>, drawing: bool) -> Vec<Glyph> {
        let glyph =
            |c| Glyph { shown: Shown::Unknown(c, drawing), angle: 0, x0: 0.0, x1: 5.0, y: 0.0, em: 10.0 };
        codes.map(glyph).collect()
    }

    fn text(glyphs: &[Glyph]) -> String {
        let show = |g: &Glyph| match &g.shown {
            Shown::Char(c) => c.to_string(),
            Shown::Text(t) => t.clone(),
            _ => " ".to_owned(),
        };
        glyphs.iter().map(show).collect()
    }

    #[test]
    fn codes_that_read_as_words_are_taken_and_others_are_not() {
        let words = "the price of the goods delivered";
        let mut drawn = page(words.chars().map(u32::from).chain([0x0c]), true);
        assert_eq!(settle(&mut drawn), 0);
        assert_eq!(text(&drawn), format!("{words}fi"));
        let mut numbered = page(words.chars().map(|c| u32::from(c) - GLYPH_ORDER), false);
        assert_eq!(settle(&mut numbered), 0);
        assert_eq!(text(&numbered), words);
        let mut noise = page(1..30, false);
        assert_eq!(settle(&mut noise), 29);
    }
}

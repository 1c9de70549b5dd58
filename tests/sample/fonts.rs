//! Widths and glyph names of the standard PDF fonts, which no file needs to embed.

/// A family of the standard fonts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Family {
    /// Helvetica.
    Sans,
    /// Times.
    Serif,
    /// Courier.
    Mono,
}

impl Family {
    /// The names of the regular and of the bold font.
    pub(crate) fn name(self, bold: bool) -> &'static str {
        match (self, bold) {
            (Family::Sans, false) => "Helvetica",
            (Family::Sans, true) => "Helvetica-Bold",
            (Family::Serif, false) => "Times-Roman",
            (Family::Serif, true) => "Times-Bold",
            (Family::Mono, false) => "Courier",
            (Family::Mono, true) => "Courier-Bold",
        }
    }

    /// The advance of a character in thousandths of the font size.
    pub(crate) fn width(self, bold: bool, c: char) -> u32 {
        if is_wide(c) {
            return 1000;
        }
        let table = match (self, bold) {
            (Family::Mono, _) => return 600,
            (Family::Sans, false) => &SANS,
            (Family::Sans, true) => &SANS_BOLD,
            (Family::Serif, false) => &SERIF,
            (Family::Serif, true) => &SERIF_BOLD,
        };
        let code = look_alike(c) as usize;
        u32::from(*table.get(code.wrapping_sub(32)).unwrap_or(&556))
    }

    /// The width of a text at a size.
    pub(crate) fn measure(self, bold: bool, size: f64, text: &str) -> f64 {
        f64::from(text.chars().map(|c| self.width(bold, c)).sum::<u32>()) * size / 1000.0
    }
}

/// True of Chinese characters and full-width punctuation.
pub(crate) fn is_wide(c: char) -> bool {
    matches!(c, '\u{2e80}'..='\u{9fff}' | '\u{ff00}'..='\u{ffef}')
}

/// The ASCII character that is as wide, nearly enough.
fn look_alike(c: char) -> char {
    const FROM: &str =
        "čćšžđČĆŠŽĐ–—„“”’§€°×·•\u{a0}éü±²абвгдђежзијклљмнњопрстћуфхцчџшАБВГДЂЕЖЗИЈКЛЉМНЊОПРСТЋУФХЦЧЏШ";
    const LIKE: &str =
        "ccszdCCSZD0m\"\"\"'000+.o eu+rabercheksnjknwwnwonpcvhywxnnnmABBFDOEWZNJKNWMHWOHPCTOXOXHRHW";
    let at = if c.is_ascii() { None } else { FROM.chars().position(|f| f == c) };
    at.and_then(|at| LIKE.chars().nth(at)).unwrap_or(c)
}

/// The glyph name of a character outside ASCII; none where the simple fonts do not know it.
pub(crate) fn glyph(c: char) -> Option<String> {
    let code = c as u32;
    let name = match c {
        'č' => "ccaron",
        'ć' => "cacute",
        'š' => "scaron",
        'ž' => "zcaron",
        'đ' => "dcroat",
        'Č' => "Ccaron",
        'Ć' => "Cacute",
        'Š' => "Scaron",
        'Ž' => "Zcaron",
        'Đ' => "Dcroat",
        '–' => "endash",
        '—' => "emdash",
        '„' => "quotedblbase",
        '“' => "quotedblleft",
        '”' => "quotedblright",
        '’' => "quoteright",
        '§' => "section",
        '€' => "Euro",
        '°' => "degree",
        '×' => "multiply",
        '·' => "periodcentered",
        '•' => "bullet",
        '\u{a0}' => "space",
        'é' => "eacute",
        'ü' => "udieresis",
        '±' => "plusminus",
        '²' => "twosuperior",
        'Ђ' => "afii10051",
        'Ј' => "afii10057",
        'Љ' => "afii10058",
        'Њ' => "afii10059",
        'Ћ' => "afii10060",
        'Џ' => "afii10145",
        'ђ' => "afii10099",
        'ј' => "afii10105",
        'љ' => "afii10106",
        'њ' => "afii10107",
        'ћ' => "afii10108",
        'џ' => "afii10193",
        'А'..='Я' => return Some(afii(10_017, code - 0x410)),
        'а'..='я' => return Some(afii(10_065, code - 0x430)),
        _ => return None,
    };
    Some(name.to_string())
}

/// Adobe's numbering of Cyrillic, in which Ё follows Е.
fn afii(base: u32, index: u32) -> String {
    format!("afii{}", base + index + u32::from(index >= 6))
}

#[rustfmt::skip]
const SANS: [u16; 95] = [
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556,
    556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667,
    556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556,
    556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722,
    500, 500, 500, 334, 260, 334, 584,
];
#[rustfmt::skip]
const SANS_BOLD: [u16; 95] = [
    278, 333, 474, 556, 556, 889, 722, 238, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556,
    556, 556, 556, 556, 333, 333, 584, 584, 584, 611, 975, 722, 722, 722, 722, 667, 611, 778, 722, 278, 556, 722,
    611, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 333, 278, 333, 584, 556, 333, 556,
    611, 556, 611, 556, 333, 611, 611, 278, 278, 556, 278, 889, 611, 611, 611, 611, 389, 556, 333, 611, 556, 778,
    556, 556, 500, 389, 280, 389, 584,
];
#[rustfmt::skip]
const SERIF: [u16; 95] = [
    250, 333, 408, 500, 500, 833, 778, 180, 333, 333, 500, 564, 250, 333, 250, 278, 500, 500, 500, 500, 500, 500,
    500, 500, 500, 500, 278, 278, 564, 564, 564, 444, 921, 722, 667, 667, 722, 611, 556, 722, 722, 333, 389, 722,
    611, 889, 722, 722, 556, 722, 667, 556, 611, 722, 722, 944, 722, 722, 611, 333, 278, 333, 469, 500, 333, 444,
    500, 444, 500, 444, 333, 500, 500, 278, 278, 500, 278, 778, 500, 500, 500, 500, 333, 389, 278, 500, 500, 722,
    500, 500, 444, 480, 200, 480, 541,
];
#[rustfmt::skip]
const SERIF_BOLD: [u16; 95] = [
    250, 333, 555, 500, 500, 1000, 833, 278, 333, 333, 500, 570, 250, 333, 250, 278, 500, 500, 500, 500, 500, 500,
    500, 500, 500, 500, 333, 333, 570, 570, 570, 500, 930, 722, 667, 722, 722, 667, 611, 778, 778, 389, 500, 778,
    667, 944, 722, 778, 611, 778, 722, 556, 667, 722, 722, 1000, 722, 722, 667, 333, 278, 333, 581, 500, 333, 500,
    556, 444, 556, 444, 333, 500, 556, 278, 333, 556, 278, 833, 556, 500, 556, 556, 444, 389, 333, 556, 500, 722,
    500, 500, 444, 394, 220, 394, 520,
];

//! A writer of PDF files: text at positions, lines and boxes. Fonts are the standard ones, by name; a document
//! with letters that they lack gets a composite font, also by name. Both carry widths and a map to Unicode.

use super::deflate::zlib;
use super::figures::Date;
use super::fonts::{Family, glyph, is_wide};
use std::collections::BTreeSet;
use std::fmt::Write;

/// How a file is put together; makers of PDF differ in these.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Make {
    /// Compress the streams.
    pub compress: bool,
    /// Use the composite font even where the simple one would do.
    pub composite: bool,
    /// Place every word by itself.
    pub by_word: bool,
    /// The name of the program.
    pub producer: &'static str,
}

/// A mark on a page; `y` is measured from the bottom.
enum Mark {
    Text { x: f64, y: f64, bold: bool, size: f64, text: String },
    Line { x0: f64, y0: f64, x1: f64, y1: f64 },
    Fill { x: f64, y: f64, width: f64, height: f64 },
}

/// A document being written.
pub(crate) struct Pdf {
    family: Family,
    make: Make,
    title: String,
    date: Date,
    pages: Vec<Vec<Mark>>,
}

impl Pdf {
    /// A document with one empty page.
    pub(crate) fn new(family: Family, make: Make, title: &str, date: Date) -> Pdf {
        Pdf { family, make, title: title.to_string(), date, pages: vec![Vec::new()] }
    }

    /// Starts another page.
    pub(crate) fn page(&mut self) {
        self.pages.push(Vec::new());
    }

    /// The number of pages so far.
    pub(crate) fn count(&self) -> usize {
        self.pages.len()
    }

    /// Puts text on a page, counted from 0.
    pub(crate) fn text(&mut self, page: usize, x: f64, y: f64, bold: bool, size: f64, text: &str) {
        if text.trim().is_empty() {
            return;
        }
        if !self.make.by_word {
            self.pages[page].push(Mark::Text { x, y, bold, size, text: text.to_string() });
            return;
        }
        let mut x = x;
        for word in text.split_inclusive(' ') {
            self.pages[page].push(Mark::Text { x, y, bold, size, text: word.trim_end().to_string() });
            x += self.family.measure(bold, size, word);
        }
    }

    /// Draws a thin line on the last page.
    pub(crate) fn line(&mut self, x0: f64, y0: f64, x1: f64, y1: f64) {
        self.marks().push(Mark::Line { x0, y0, x1, y1 });
    }

    /// Fills a box with light grey on the last page.
    pub(crate) fn fill(&mut self, x: f64, y: f64, width: f64, height: f64) {
        self.marks().push(Mark::Fill { x, y, width, height });
    }

    fn marks(&mut self) -> &mut Vec<Mark> {
        let last = self.pages.len() - 1;
        &mut self.pages[last]
    }

    /// The file.
    pub(crate) fn finish(self) -> Vec<u8> {
        let fonts: Vec<Font> = [false, true].into_iter().map(|bold| self.font(bold)).collect();
        // 1 catalogue, 2 page tree, 3 information; then four objects a font and two a page.
        let first_page = 4 + 4 * fonts.len();
        let mut objects: Vec<Vec<u8>> = vec![b"<< /Type /Catalog /Pages 2 0 R >>".to_vec()];
        let kids: String = (0..self.pages.len()).fold(String::new(), |mut kids, page| {
            let _ = write!(kids, "{} 0 R ", first_page + 2 * page);
            kids
        });
        objects.push(format!("<< /Type /Pages /Kids [{kids}] /Count {} >>", self.pages.len()).into_bytes());
        objects.push(self.information());
        for (index, font) in fonts.iter().enumerate() {
            objects.extend(font.objects(5 + 4 * index, self.make.compress));
        }
        for (index, marks) in self.pages.iter().enumerate() {
            let content = first_page + 2 * index + 1;
            objects.push(
                format!(
                    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595.28 841.89] /Resources << /Font << /F0 4 0 R \
                     /F1 8 0 R >> >> /Contents {content} 0 R >>"
                )
                .into_bytes(),
            );
            objects.push(stream("", &content_of(marks, &fonts), self.make.compress));
        }
        assemble(&objects)
    }

    fn information(&self) -> Vec<u8> {
        let title: String = self.title.encode_utf16().fold(String::from("FEFF"), |mut hex, unit| {
            let _ = write!(hex, "{unit:04X}");
            hex
        });
        let date = self.date.iso().replace('-', "");
        format!(
            "<< /Title <{title}> /Producer ({}) /CreationDate (D:{date}093000+01'00') >>",
            self.make.producer
        )
        .into_bytes()
    }

    /// The font of one weight, with the characters that the document uses.
    fn font(&self, bold: bool) -> Font {
        let mut used = BTreeSet::new();
        for mark in self.pages.iter().flatten() {
            if let Mark::Text { text, .. } = mark {
                used.extend(text.chars());
            }
        }
        let extra: Vec<char> = used.iter().copied().filter(|c| !c.is_ascii()).collect();
        let composite = self.make.composite || extra.len() > 120 || extra.iter().any(|c| glyph(*c).is_none());
        Font { family: self.family, bold, composite, extra, used: used.into_iter().collect() }
    }
}

/// A font of the document and the characters it must show.
struct Font {
    family: Family,
    bold: bool,
    composite: bool,
    extra: Vec<char>,
    used: Vec<char>,
}

impl Font {
    /// The text as a string of the content stream.
    fn encode(&self, text: &str) -> String {
        let mut hex = String::from("<");
        for c in text.chars() {
            let _ = if self.composite {
                write!(hex, "{:04X}", c as u32)
            } else {
                write!(hex, "{:02X}", self.code(c))
            };
        }
        hex + ">"
    }

    /// The code of a character in the simple font: ASCII as it is, all else from 128.
    fn code(&self, c: char) -> u32 {
        if c.is_ascii() {
            c as u32
        } else {
            128 + self.extra.iter().position(|e| *e == c).unwrap_or(0) as u32
        }
    }

    /// The four objects of the font; the first is the font itself, `next` the number of the second.
    fn objects(&self, next: usize, compress: bool) -> Vec<Vec<u8>> {
        let map = stream("", self.to_unicode().as_bytes(), compress);
        let name = self.family.name(self.bold);
        if self.composite {
            let name = composite_name(self.family, self.bold, self.used.iter().any(|c| is_wide(*c)));
            let widths: String = self.used.iter().fold(String::new(), |mut widths, c| {
                let _ = write!(widths, "{} [{}] ", *c as u32, self.family.width(self.bold, *c));
                widths
            });
            let flags = if self.bold { 262_176 } else { 32 };
            return vec![
                format!(
                    "<< /Type /Font /Subtype /Type0 /BaseFont /{name} /Encoding /Identity-H /DescendantFonts [{next} \
                     0 R] /ToUnicode {} 0 R >>",
                    next + 2
                )
                .into_bytes(),
                format!(
                    "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /{name} /CIDSystemInfo << /Registry (Adobe) \
                     /Ordering (Identity) /Supplement 0 >> /FontDescriptor {} 0 R /DW 1000 /W [ {widths}] >>",
                    next + 1
                )
                .into_bytes(),
                format!(
                    "<< /Type /FontDescriptor /FontName /{name} /Flags {flags} /FontBBox [-200 -250 1100 950] \
                     /ItalicAngle 0 /Ascent 900 /Descent -220 /CapHeight 720 /StemV 80 >>"
                )
                .into_bytes(),
                map,
            ];
        }
        let differences: String =
            self.extra.iter().filter_map(|c| glyph(*c)).fold(String::new(), |all, name| all + " /" + &name);
        let last = (127 + self.extra.len()).max(126);
        let widths: String = (32..=last).fold(String::new(), |mut widths, code| {
            let c = if code < 128 { char::from(code as u8) } else { self.extra[code - 128] };
            let width = if code == 127 { 0 } else { self.family.width(self.bold, c) };
            let _ = write!(widths, "{width} ");
            widths
        });
        let first = if self.extra.is_empty() { String::new() } else { format!("128{differences}") };
        vec![
            format!(
                "<< /Type /Font /Subtype /Type1 /BaseFont /{name} /FirstChar 32 /LastChar {last} /Widths {next} 0 R \
                 /Encoding {} 0 R /ToUnicode {} 0 R >>",
                next + 1,
                next + 2
            )
            .into_bytes(),
            format!("[ {widths}]").into_bytes(),
            format!("<< /Type /Encoding /BaseEncoding /WinAnsiEncoding /Differences [{first}] >>").into_bytes(),
            map,
        ]
    }

    /// The map from codes to Unicode.
    fn to_unicode(&self) -> String {
        let digits = if self.composite { 4 } else { 2 };
        let top = if self.composite { "FFFF" } else { "FF" };
        let mut out = format!(
            "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CIDSystemInfo << /Registry (Adobe) \
             /Ordering (UCS) /Supplement 0 >> def\n/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n1 \
             begincodespacerange\n<{:0digits$X}> <{top}>\nendcodespacerange\n",
            0
        );
        for chunk in self.used.chunks(100) {
            let _ = writeln!(out, "{} beginbfchar", chunk.len());
            for c in chunk {
                let code = if self.composite { *c as u32 } else { self.code(*c) };
                let _ = writeln!(out, "<{code:0digits$X}> <{:04X}>", *c as u32);
            }
            out.push_str("endbfchar\n");
        }
        out + "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n"
    }
}

/// The name of a font that is likely to be installed and has the letters.
fn composite_name(family: Family, bold: bool, wide: bool) -> &'static str {
    match (wide, family, bold) {
        (true, _, false) => "SimSun",
        (true, _, true) => "SimHei",
        (_, Family::Sans, false) => "Arial",
        (_, Family::Sans, true) => "Arial,Bold",
        (_, Family::Serif, false) => "TimesNewRoman",
        (_, Family::Serif, true) => "TimesNewRoman,Bold",
        (_, Family::Mono, false) => "CourierNew",
        (_, Family::Mono, true) => "CourierNew,Bold",
    }
}

/// The content stream of a page.
fn content_of(marks: &[Mark], fonts: &[Font]) -> Vec<u8> {
    let mut out = String::from("0.5 w\n");
    for mark in marks {
        let _ = match mark {
            Mark::Text { x, y, bold, size, text } => {
                let font = usize::from(*bold);
                let string = fonts[font].encode(text);
                writeln!(out, "BT /F{font} {size:.1} Tf {x:.2} {y:.2} Td {string} Tj ET")
            }
            Mark::Line { x0, y0, x1, y1 } => writeln!(out, "{x0:.2} {y0:.2} m {x1:.2} {y1:.2} l S"),
            Mark::Fill { x, y, width, height } => {
                writeln!(out, "0.9 g {x:.2} {y:.2} {width:.2} {height:.2} re f 0 g")
            }
        };
    }
    out.into_bytes()
}

fn stream(entries: &str, data: &[u8], compress: bool) -> Vec<u8> {
    let (filter, data) = if compress { (" /Filter /FlateDecode", zlib(data)) } else { ("", data.to_vec()) };
    let mut out = format!("<< {entries}/Length {}{filter} >>\nstream\n", data.len()).into_bytes();
    out.extend(data);
    out.extend(b"\nendstream");
    out
}

/// Numbers the objects and adds the cross-reference table.
fn assemble(objects: &[Vec<u8>]) -> Vec<u8> {
    let mut out = b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n".to_vec();
    let mut table = String::from("0000000000 65535 f \n");
    for (index, object) in objects.iter().enumerate() {
        let _ = writeln!(table, "{:010} 00000 n ", out.len());
        out.extend(format!("{} 0 obj\n", index + 1).bytes());
        out.extend(object);
        out.extend(b"\nendobj\n");
    }
    let size = objects.len() + 1;
    let start = out.len();
    out.extend(
        format!("xref\n0 {size}\n{table}trailer\n<< /Size {size} /Root 1 0 R /Info 3 0 R >>\n").bytes(),
    );
    out.extend(format!("startxref\n{start}\n%%EOF\n").bytes());
    out
}

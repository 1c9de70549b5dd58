//! Fonts: each says in which code page its text is.

use crate::formats::codepage;
use std::collections::HashMap;

/// Endings of names of fonts that were made for one code page, from before a font could say so.
const ENDINGS: [(&str, u32); 5] =
    [(" CE", 1250), (" Cyr", 1251), (" Greek", 1253), (" Tur", 1254), (" Baltic", 1257)];

/// The fonts of a document.
#[derive(Default)]
pub(super) struct Fonts {
    pages: HashMap<i32, u32>,
    /// The font that the table is describing.
    open: i32,
    name: String,
    /// The font of text that names none.
    pub(super) default: i32,
    /// The code page of text whose font says nothing.
    pub(super) page: u32,
}

impl Fonts {
    /// The table describes this font next.
    pub(super) fn describe(&mut self, font: i32) {
        self.end_name();
        self.open = font;
    }

    /// The font has this character set.
    pub(super) fn charset(&mut self, charset: Option<i32>) {
        let page = charset.and_then(|c| u32::try_from(c).ok()).and_then(codepage::of_charset);
        if let Some(page) = page {
            self.pages.insert(self.open, page);
        }
    }

    /// The font has this code page.
    pub(super) fn code_page(&mut self, page: Option<i32>) {
        if let Some(page) = page.and_then(|p| u32::try_from(p).ok()).filter(|p| codepage::label(*p).is_some()) {
            self.pages.insert(self.open, page);
        }
    }

    /// More of the font's name; a semicolon ends it.
    pub(super) fn name(&mut self, text: &str) {
        self.name.push_str(text);
        if text.contains(';') {
            self.end_name();
        }
    }

    fn end_name(&mut self) {
        let name = std::mem::take(&mut self.name);
        let name = name.trim_end_matches(';').trim_end();
        let western = self.pages.get(&self.open).is_none_or(|p| *p == 1252);
        if let Some((_, page)) = ENDINGS.iter().find(|(end, _)| western && name.ends_with(end)) {
            self.pages.insert(self.open, *page);
        }
    }

    /// The code page of text in this font.
    pub(super) fn of(&self, font: i32) -> u32 {
        self.pages.get(&font).copied().unwrap_or(self.page)
    }
}

//! Numbers of lists: how a text counts lies apart from it, among what versions after 97 added, and is bound to its
//! paragraphs by groups of its runs of characters.
//!
//! Source: Microsoft, \[MS-PPT\] PowerPoint (.ppt) Binary File Format, 2.9.44 to 2.9.46 and 2.9.67.

use super::records::Record;
use crate::formats::numerals::{Counters, LEVELS, slide_number};
use crate::formats::zipbytes::{u16_at, u32_at};

/// How a text counts, its paragraphs and runs, and the tags they lie in.
const COUNTED: u16 = 0x0fac;
pub(super) const STYLES: u16 = 0x0fa1;
pub(super) const TAGS: [u16; 3] = [0x1388, 0x138a, 0x138b];
/// What a program keeps of a shape.
const CLIENT: u16 = 0xf011;
/// How the texts of an outline count: a list, and for each its slide and kind.
const OUTLINE: u16 = 0x0fae;
const OUTLINE_TEXT: u16 = 0x0faf;
/// What the document says of all.
const INFO: u16 = 0x07d0;
/// A group of runs is told in four bits.
const GROUPS: usize = 16;
/// The ways to count that have a number, as later versions name them.
const WAYS: [&str; 16] = [
    "alphaLcPeriod",
    "alphaUcPeriod",
    "arabicParenR",
    "arabicPeriod",
    "romanLcParenBoth",
    "romanLcParenR",
    "romanLcPeriod",
    "romanUcPeriod",
    "alphaLcParenBoth",
    "alphaLcParenR",
    "alphaUcParenBoth",
    "alphaUcParenR",
    "arabicParenBoth",
    "arabicPlain",
    "romanUcParenBoth",
    "romanUcParenR",
];
/// Where nothing is said: `1.`.
const USUAL: u16 = 3;

/// Finds a record in tags, which are made of records though their heads do not say so.
pub(super) fn tagged<'a>(record: Record<'a>, depth: usize, out: &mut Vec<Record<'a>>, wanted: u16) {
    let inside = if TAGS.contains(&record.kind) && !record.is_container { record.data } else { &[] };
    for child in record.children().chain(super::records::records(inside)) {
        match child.kind {
            kind if kind == wanted => out.push(child),
            kind if TAGS.contains(&kind) && depth < TAGS.len() => tagged(child, depth + 1, out, wanted),
            _ => {}
        }
    }
}

/// How the text of a shape counts.
pub(super) fn of_shape(shape: Record<'_>) -> &[u8] {
    let mut found = Vec::new();
    shape.children().filter(|r| r.kind == CLIENT).for_each(|r| tagged(r, 0, &mut found, COUNTED));
    found.first().map_or(&[], |r| r.data)
}

/// How the texts of the outline count: the slide, the kind of text, and how; texts of one kind are in order.
pub(super) fn of_outline(document: Record<'_>) -> Vec<(u32, u32, &[u8])> {
    let mut found = Vec::new();
    document.children().filter(|r| r.kind == INFO).for_each(|r| tagged(r, 0, &mut found, OUTLINE));
    let mut out = Vec::new();
    for record in found.into_iter().flat_map(Record::children) {
        match record.kind {
            OUTLINE_TEXT => out.push((record.number(0), record.number(4), &[][..])),
            COUNTED => out.last_mut().into_iter().for_each(|o| o.2 = record.data),
            _ => {}
        }
    }
    out
}

/// A text whose paragraphs, which end at `\r`, begin with their numbers.
pub(super) fn numbered(text: &str, styles: &[u8], counted: &[u8]) -> String {
    let ways = ways(counted);
    if ways.iter().all(Option::is_none) {
        return text.to_owned();
    }
    // Styles cover one unit more than a text has.
    let (paragraphs, groups) = runs(styles, text.encode_utf16().count() + 1);
    let (mut counters, mut at, mut out) = (Counters::default(), 0, String::with_capacity(text.len()));
    for paragraph in text.split('\r') {
        let (level, is_listed) =
            paragraphs.iter().find(|p| at < p.0).map_or((0, true), |p| (p.1, p.2 != Some(false)));
        let group = groups.iter().find(|g| at < g.0).map_or(0, |g| g.1);
        if at > 0 {
            out.push('\r');
        }
        at += paragraph.encode_utf16().count() + 1;
        match ways.get(group).copied().flatten().filter(|_| is_listed) {
            // A paragraph without text has no number.
            _ if paragraph.trim().is_empty() => {}
            Some((way, start)) => {
                let kind = WAYS.get(usize::from(way)).copied().unwrap_or("arabicPlain");
                out.push_str(&slide_number(kind, counters.next(level, start)));
            }
            None => counters.forget(level),
        }
        out.push_str(paragraph);
    }
    out
}

/// Takes numbers off the start of bytes; zero behind their end.
struct Taker<'a>(&'a [u8]);

impl Taker<'_> {
    fn skip(&mut self, count: usize) {
        self.0 = self.0.get(count..).unwrap_or_default();
    }

    fn u16(&mut self) -> u16 {
        let n = u16_at(self.0, 0);
        self.skip(2);
        n
    }

    fn u32(&mut self) -> u32 {
        let n = u32_at(self.0, 0);
        self.skip(4);
        n
    }

    /// Skips a field for each of these bits that is set.
    fn skip_each(&mut self, mask: u32, fields: &[(u32, usize)]) {
        fields.iter().filter(|f| mask & f.0 != 0).for_each(|f| self.skip(f.1));
    }
}

/// Runs of paragraphs: where each ends in units, its level, whether it says that it is listed.
type Paragraphs = Vec<(usize, usize, Option<bool>)>;

/// The runs of paragraphs, and those of characters: where each ends, and which of the ways to count is its own.
fn runs(styles: &[u8], units: usize) -> (Paragraphs, Vec<(usize, usize)>) {
    let (mut bytes, mut paragraphs, mut end) = (Taker(styles), Vec::new(), 0usize);
    while end < units && !bytes.0.is_empty() {
        end = end.saturating_add(bytes.u32() as usize);
        let level = usize::from(bytes.u16()).min(LEVELS);
        paragraphs.push((end, level, paragraph(&mut bytes)));
    }
    let (mut groups, mut end) = (Vec::<(usize, usize)>::new(), 0usize);
    while end < units && !bytes.0.is_empty() {
        end = end.saturating_add(bytes.u32() as usize);
        let group = character(&mut bytes);
        // A group counts on where its four bits begin anew; what it leaves out is of no text.
        let from = groups.last().map_or(0, |g| g.1);
        let group = from + (group + GROUPS - from % GROUPS) % GROUPS;
        groups.push((end, group));
    }
    (paragraphs, groups)
}

/// Reads past the properties of a paragraph; whether it is said to have a bullet or a number.
fn paragraph(bytes: &mut Taker) -> Option<bool> {
    let mask = bytes.u32();
    let flags = (mask & 0xf != 0).then(|| bytes.u16());
    // Sign, font, size and color of the bullet; align, three spaces, margin, indent, size of tabs.
    bytes.skip_each(mask, &[(1 << 7, 2), (1 << 4, 2), (1 << 6, 2), (1 << 5, 4)]);
    bytes.skip_each(mask, &[(1 << 11, 2), (1 << 12, 2), (1 << 13, 2), (1 << 14, 2)]);
    bytes.skip_each(mask, &[(1 << 8, 2), (1 << 10, 2), (1 << 15, 2)]);
    if mask & 1 << 20 != 0 {
        let tabs = usize::from(bytes.u16());
        bytes.skip(tabs * 4);
    }
    // Align of fonts, wraps, direction.
    bytes.skip_each(mask, &[(1 << 16, 2), (0b111 << 17, 2), (1 << 21, 2)]);
    flags.filter(|_| mask & 1 != 0).map(|f| f & 1 != 0)
}

/// Reads past the properties of characters; the four bits of their group.
fn character(bytes: &mut Taker) -> usize {
    let mask = bytes.u32();
    let style = if mask & 0x3fff != 0 { bytes.u16() } else { 0 };
    // Four fonts, size, color, position.
    bytes.skip_each(mask, &[(1 << 16, 2), (1 << 21, 2), (1 << 22, 2), (1 << 23, 2)]);
    bytes.skip_each(mask, &[(1 << 17, 2), (1 << 18, 4), (1 << 19, 2)]);
    usize::from(style >> 10) % GROUPS
}

/// The ways to count, each with its first number; none where a group has none.
fn ways(counted: &[u8]) -> Vec<Option<(u16, u32)>> {
    let (mut bytes, mut out) = (Taker(counted), Vec::new());
    while !bytes.0.is_empty() {
        let mask = bytes.u32();
        bytes.skip_each(mask, &[(1 << 23, 2)]);
        let is_counted = mask & 1 << 25 != 0 && bytes.u16() != 0;
        let way = if mask & 1 << 24 != 0 { (bytes.u16(), u32::from(bytes.u16())) } else { (USUAL, 1) };
        out.push(is_counted.then_some(way));
        let mask = bytes.u32();
        bytes.skip_each(mask, &[(1 << 26, 4)]);
        // Spelling, two languages, direction, a number of its own, tags.
        let mask = bytes.u32();
        bytes.skip_each(mask, &[(1, 2), (1 << 1, 2), (1 << 2, 2), (1 << 6, 2), (1 << 5, 4)]);
        if mask & 1 << 9 != 0 {
            let tags = bytes.u32() as usize;
            bytes.skip(tags.saturating_mul(4));
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A way to count, with or without what it says.
    fn way(said: Option<(u16, u16)>) -> Vec<u8> {
        let mut out = Vec::new();
        match said {
            None => out.extend([0; 4]),
            Some((way, start)) => {
                out.extend((3u32 << 24).to_le_bytes());
                for n in [1, way, start] {
                    out.extend(n.to_le_bytes());
                }
            }
        }
        out.extend([0; 8]);
        out
    }

    fn paragraphs(count: u32, level: u16, bullet: Option<u16>) -> Vec<u8> {
        let mut out = [&count.to_le_bytes()[..], &level.to_le_bytes()].concat();
        out.extend(u32::from(bullet.is_some()).to_le_bytes());
        bullet.into_iter().for_each(|b| out.extend(b.to_le_bytes()));
        out
    }

    fn characters(count: u32, group: u16) -> Vec<u8> {
        let style = group << 10;
        [&count.to_le_bytes()[..], &0x400u32.to_le_bytes(), &style.to_le_bytes()].concat()
    }

    #[test]
    fn paragraphs_count_as_their_groups_say() {
        let text = "Uslovi\rrok\rrata\r\rcena\rnapomena\rkraj";
        let styles = [
            paragraphs(11, 0, None),
            paragraphs(5, 1, None),
            paragraphs(6, 0, None),
            paragraphs(9, 0, Some(0)),
            paragraphs(5, 0, None),
            characters(7, 0),
            characters(4, 1),
            characters(5, 2),
            characters(20, 3),
        ]
        .concat();
        let counted = [way(None), way(Some((3, 4))), way(Some((9, 1))), way(Some((3, 4)))].concat();
        assert_eq!(
            numbered(text, &styles, &counted),
            "Uslovi\r4. rok\ra) rata\r\r5. cena\rnapomena\r4. kraj"
        );
        assert_eq!(numbered(text, &styles, &way(None)), text);
        // Without styles, all is of the first group.
        assert_eq!(numbered("a\rb", &[], &way(Some((7, 1)))), "I. a\rII. b");
    }

    #[test]
    fn a_group_counts_on_beyond_its_four_bits() {
        let styles = [paragraphs(5, 0, None), characters(2, 15), characters(3, 0)].concat();
        let counted = [way(None).repeat(15), way(Some((3, 1))), way(Some((13, 7)))].concat();
        assert_eq!(numbered("a\rbc", &styles, &counted), "1. a\r2 bc");
    }

    #[test]
    fn an_outline_names_its_texts_by_slide_and_kind() {
        let record = |head: u16, kind: u16, data: &[u8]| {
            let len = u32::try_from(data.len()).unwrap();
            [&head.to_le_bytes()[..], &kind.to_le_bytes(), &len.to_le_bytes(), data].concat()
        };
        let name = |slide: u32, kind: u32| [slide.to_le_bytes(), kind.to_le_bytes()].concat();
        let (first, second) = (way(Some((3, 1))), way(None));
        let listed = [
            record(0, OUTLINE_TEXT, &name(256, 1)),
            record(0, COUNTED, &first),
            record(0, OUTLINE_TEXT, &name(257, 7)),
            record(0, COUNTED, &second),
        ];
        let mut tags = record(0xf, OUTLINE, &listed.concat());
        for (kind, head) in TAGS.into_iter().zip([0xf, 0xf, 0]).rev() {
            tags = record(head, kind, &tags);
        }
        let document = record(0xf, 0x03e8, &record(0xf, INFO, &tags));
        let read = of_outline(Record::first(&document).unwrap());
        assert_eq!(read, [(256, 1, &first[..]), (257, 7, &second[..])]);
    }

    proptest::proptest! {
        #[test]
        fn any_styles_leave_the_text(
            text in "[a-c \r]{0,12}",
            styles in proptest::collection::vec(proptest::num::u8::ANY, 0..60),
            counted in proptest::collection::vec(proptest::num::u8::ANY, 0..60),
        ) {
            let out = numbered(&text, &styles, &counted);
            let pairs = out.split('\r').zip(text.split('\r'));
            assert_eq!(out.split('\r').count(), text.split('\r').count());
            pairs.for_each(|(with, without)| assert!(with.ends_with(without)));
        }
    }
}

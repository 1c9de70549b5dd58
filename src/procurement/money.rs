//! Printed figures as exact decimals, never floating point: what `1.234,50`, `1,234.50`, `1 234,50`, `1'234.50`,
//! `(123.00)`, `123,-`, `120万` and `壹佰元整` say, and where in a text they stand.
//!
//! A figure such as `3.500` has two readings. Both are kept, the one that suits the rest of the document first,
//! so that the arithmetic of a table can decide between them.

mod chinese;
pub mod currency;
#[cfg(test)]
mod tests;

use rust_decimal::Decimal;

/// A mark that separates the decimals.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// As in `1,234.50`.
    Point,
    /// As in `1.234,50`.
    Comma,
}

/// How a document writes figures.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Style {
    /// The decimal mark, if the document shows one.
    pub decimal: Option<Mark>,
    /// Whether a plain space groups thousands. No-break and thin spaces always do.
    pub spaces: bool,
}

/// One figure found in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Number {
    /// First byte, sign and parenthesis included.
    pub start: usize,
    /// One past the last byte, a percent sign included.
    pub end: usize,
    /// The likelier reading, with its printed decimals.
    pub value: Decimal,
    /// The other reading of an ambiguous figure.
    pub other: Option<Decimal>,
    /// Whether a percent sign follows.
    pub percent: bool,
    /// Whether it is a Chinese share to pay (`4.3折` pays 43 %).
    pub pays: bool,
    /// The decimal mark that this figure proves by itself.
    proof: Option<Mark>,
    /// How its thousands are grouped.
    grouping: Grouping,
}

/// How thousands are grouped in a figure, as evidence on the style of its document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Grouping {
    /// Too small to tell.
    None,
    /// By a plain space.
    Space,
    /// By another mark, or four and more digits of money without any.
    Other,
}

impl Number {
    /// The same figure at another place.
    pub fn at(self, start: usize, end: usize) -> Number {
        Number { start, end, ..self }
    }

    /// The readings of the figure, the likelier first.
    pub fn readings(&self) -> impl Iterator<Item = Decimal> + use<> {
        std::iter::once(self.value).chain(self.other)
    }
}

/// The canonical text of an amount: plain digits, a point, the printed decimals.
pub fn canonical(value: Decimal) -> String {
    if value.is_zero() { value.abs().to_string() } else { value.to_string() }
}

/// Votes on how a document writes figures, from all its texts.
pub fn vote<'a>(texts: impl Iterator<Item = &'a str>) -> Style {
    let (mut points, mut commas, mut spaced, mut otherwise) = (0_u32, 0_u32, 0_u32, 0_u32);
    for text in texts {
        for number in find(text, Style { decimal: None, spaces: true }) {
            match number.proof {
                Some(Mark::Point) => points += 1,
                Some(Mark::Comma) => commas += 1,
                None => {}
            }
            match number.grouping {
                Grouping::Space => spaced += 1,
                Grouping::Other => otherwise += 1,
                Grouping::None => {}
            }
        }
    }
    let decimal = match points.cmp(&commas) {
        std::cmp::Ordering::Greater => Some(Mark::Point),
        std::cmp::Ordering::Less => Some(Mark::Comma),
        std::cmp::Ordering::Equal => None,
    };
    Style { decimal, spaces: spaced > otherwise }
}

/// Finds all figures of a text, in order. Digits that belong to words, codes, dates, times, fractions or
/// account numbers are not figures.
pub fn find(text: &str, style: Style) -> Vec<Number> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(offset) = text.get(at..).and_then(|t| t.find(|c: char| c.is_ascii_digit())) {
        let start = at + offset;
        let run = Run::scan(text, start, style.spaces);
        at = run.end;
        found.extend(run.number(text, style));
    }
    if !text.is_ascii() {
        let spelt = chinese::find(text);
        if !spelt.is_empty() {
            found.extend(spelt);
            found.sort_by_key(|n| n.start);
        }
    }
    found
}

/// A run of digits with the marks between them.
struct Run<'a> {
    start: usize,
    end: usize,
    digits: Vec<&'a str>,
    marks: Vec<char>,
}

impl<'a> Run<'a> {
    /// Reads digits from `start`, across points and commas before digits, and across spaces and apostrophes
    /// before exactly three digits.
    fn scan(text: &'a str, start: usize, spaces: bool) -> Run<'a> {
        let mut run = Run { start, end: start, digits: Vec::new(), marks: Vec::new() };
        loop {
            let rest = text.get(run.end..).unwrap_or_default();
            let length = rest.bytes().take_while(u8::is_ascii_digit).count();
            run.digits.push(rest.get(..length).unwrap_or_default());
            run.end += length;
            let rest = rest.get(length..).unwrap_or_default();
            let mut after = rest.chars();
            let Some(mark) = after.next() else { return run };
            let next = after.as_str().bytes().take_while(u8::is_ascii_digit).count();
            let first = run.digits.first().is_some_and(|d| d.len() <= 3);
            let fits = match mark {
                '.' | ',' => next > 0,
                '\'' | '’' | '\u{a0}' | '\u{2009}' | '\u{202f}' => next == 3 && first && run.whole(),
                ' ' => spaces && next == 3 && first && run.whole() && !run.marks.contains(&'.'),
                _ => false,
            };
            if !fits || run.digits.len() > 8 {
                return run;
            }
            run.marks.push(if mark.is_whitespace() && mark != ' ' { '\u{a0}' } else { mark });
            run.end += mark.len_utf8();
        }
    }

    /// Whether only spaces and apostrophes were met, so that a group of thousands may follow.
    fn whole(&self) -> bool {
        !self.marks.iter().any(|m| matches!(m, '.' | ','))
    }

    /// Whether it ends with a mark and two digits.
    fn hundredths(&self) -> bool {
        !self.whole() && self.digits.last().is_some_and(|digits| digits.len() == 2)
    }

    /// The figure that the run spells, if what stands around it lets it be one.
    fn number(self, text: &str, style: Style) -> Option<Number> {
        let before = text.get(..self.start)?;
        let after = text.get(self.end..)?;
        if !opens(before) || !(closes(after) || self.hundredths() && is_marked(after)) {
            return None;
        }
        let spelt = self.spell()?;
        let (mut value, mut other) = match (spelt.as_group, spelt.as_decimal) {
            (Some(group), Some(decimal)) if style.decimal == Some(spelt.mark) => (decimal, Some(group)),
            (Some(group), Some(decimal)) => (group, Some(decimal)),
            (Some(one), None) | (None, Some(one)) => (one, None),
            (None, None) => return None,
        };
        let mut number = Number {
            start: self.start,
            end: self.end,
            value,
            other: None,
            percent: false,
            pays: false,
            proof: spelt.proof,
            grouping: spelt.grouping,
        };
        let negative = number.widen(before, after, value.scale() > 0 || self.marks.len() > 1);
        let factor = number.factor(text);
        if let Some(factor) = factor {
            value = value.checked_mul(factor)?.normalize();
            other = None;
        }
        if negative {
            value = -value;
            other = other.map(|v| -v);
        }
        (number.value, number.other) = (value, other);
        Some(number)
    }

    /// The readings of the digits and marks (procurement.md, section 3.4).
    fn spell(&self) -> Option<Spelt> {
        let first = *self.digits.first()?;
        let last = *self.digits.last()?;
        let points = self.marks.iter().filter(|m| **m == '.').count();
        let commas = self.marks.iter().filter(|m| **m == ',').count();
        let spaces = self.marks.len() - points - commas;
        let total: usize = self.digits.iter().map(|d| d.len()).sum();
        if total > 15 || (first.len() > 1 && first.starts_with('0')) || (self.marks.is_empty() && total > 11)
        {
            return None;
        }
        let spaced = if self.marks.contains(&' ') { Grouping::Space } else { Grouping::Other };
        let grouping = if spaces > 0 { spaced } else { Grouping::None };
        let group = || decimal(&self.digits.concat(), "");
        let split = || decimal(&self.digits.get(..self.digits.len() - 1)?.concat(), last);
        let mark_of = |point: bool| if point { Mark::Point } else { Mark::Comma };
        match (points, commas) {
            (0, 0) => self.thousands(self.digits.len()).then(|| Spelt::sure(group(), None, grouping)),
            (p, c) if p > 0 && c > 0 => {
                let point = self.marks.last() == Some(&'.');
                let fits = if point { p == 1 } else { c == 1 };
                (fits && self.thousands(self.digits.len() - 1))
                    .then(|| Spelt::sure(split(), Some(mark_of(point)), Grouping::Other))
            }
            (p, c) if p + c > 1 => (spaces == 0 && self.thousands(self.digits.len()))
                .then(|| Spelt::sure(group(), Some(mark_of(p == 0)), Grouping::Other)),
            (p, _) => {
                let mark = mark_of(p > 0);
                if !self.thousands(self.digits.len() - 1) && spaces > 0 {
                    return None;
                }
                if spaces == 0 && last.len() == 3 && first.len() <= 3 && first != "0" {
                    let both = Spelt::sure(group(), None, Grouping::None);
                    return Some(Spelt { as_decimal: split(), mark, ..both });
                }
                let bare = if first.len() > 3 && last.len() == 2 { Grouping::Other } else { grouping };
                Some(Spelt::sure(split(), (last.len() == 2).then_some(mark), bare))
            }
        }
    }

    /// Whether all but the first of the leading `count` groups have three digits, and the first at most three; or they are
    /// those of Indian hundred thousands: `24,12,693`.
    fn thousands(&self, count: usize) -> bool {
        let groups = self.digits.get(..count).unwrap_or_default();
        let first = count < 2 || groups.first().is_some_and(|g| g.len() <= 3);
        first && groups.iter().skip(1).all(|g| g.len() == 3) || self.lakhs(groups)
    }

    /// Whether groups parted by commas have two digits each, the last three.
    fn lakhs(&self, groups: &[&str]) -> bool {
        let [first, between @ .., last] = groups else { return false };
        let commas = self.marks.iter().take(groups.len() - 1).all(|mark| *mark == ',');
        let pairs = !between.is_empty() && between.iter().all(|g| g.len() == 2);
        commas && pairs && first.len() <= 2 && last.len() == 3
    }
}

/// The readings of a run and what they prove.
struct Spelt {
    as_group: Option<Decimal>,
    as_decimal: Option<Decimal>,
    /// The mark of an ambiguous figure.
    mark: Mark,
    proof: Option<Mark>,
    grouping: Grouping,
}

impl Spelt {
    /// A single reading.
    fn sure(value: Option<Decimal>, proof: Option<Mark>, grouping: Grouping) -> Spelt {
        Spelt { as_group: value, as_decimal: None, mark: Mark::Point, proof, grouping }
    }
}

impl Number {
    /// Takes in the sign, parentheses, `,-` and percent sign around the digits; returns whether it is negative.
    fn widen(&mut self, before: &str, after: &str, money: bool) -> bool {
        let mut negative = false;
        let symbols = |c: char| matches!(c, '€' | '$' | '£' | '¥' | '￥');
        let unsigned = before.trim_end_matches(symbols);
        if let Some(rest) = ["-", "−", "–"].iter().find_map(|s| unsigned.strip_suffix(*s))
            && rest
                .chars()
                .next_back()
                .is_none_or(|c| c.is_whitespace() || matches!(c, '(' | ':' | '|' | '€' | '$'))
        {
            (negative, self.start) = (true, rest.len());
        } else if money && unsigned.ends_with('(') && after.starts_with(')') {
            (negative, self.start, self.end) = (true, unsigned.len() - 1, self.end + 1);
        }
        if let Some(dash) = [",-", ".-", ",–", ",—", ".–", ".="].iter().find(|d| after.starts_with(**d))
        {
            self.end += dash.len();
            // `123,-` are 123.00.
            if self.value.scale() == 0 {
                self.value.rescale(2);
            }
        } else if money
            && after.starts_with('-')
            && after.get(1..).is_none_or(|a| !a.starts_with(char::is_alphanumeric))
        {
            (negative, self.end) = (true, self.end + 1);
        }
        let sign = after.trim_start_matches([' ', '\u{a0}', '\u{202f}']);
        let width = match sign.chars().next() {
            Some(c @ ('%' | '％')) => c.len_utf8(),
            _ => percent_word(sign),
        };
        if width > 0 && after.len() - sign.len() <= 2 {
            (self.percent, self.end) = (true, self.end + after.len() - sign.len() + width);
        }
        negative
    }

    /// The multiplier printed after the figure, which is taken into its span: `120万`, `1,2 mil.`, `3 Mio.`.
    fn factor(&mut self, text: &str) -> Option<Decimal> {
        let after = text.get(self.end..)?;
        if after.starts_with('折') {
            (self.pays, self.end) = (true, self.end + '折'.len_utf8());
            return None;
        }
        let direct =
            [("百万", 1_000_000_i64), ("万", 10_000), ("萬", 10_000), ("亿", 100_000_000), ("千", 1_000)];
        if let Some((word, factor)) = direct.iter().find(|(w, _)| after.starts_with(w)) {
            self.end += word.len();
            return Some(Decimal::from(*factor));
        }
        let word = after.strip_prefix([' ', '\u{a0}'])?;
        let length = word.find(|c: char| !c.is_alphabetic()).unwrap_or(word.len());
        let factor = match super::columns::key(word.get(..length)?).as_str() {
            "hilj" | "hiljada" | "hiljade" | "tisuca" | "tis" => 1_000_i64,
            "mil" | "milion" | "miliona" | "milijuna" | "million" | "millions" | "millionen" | "mln"
            | "mio" => 1_000_000,
            "mlrd" | "milijarda" | "milijarde" | "milijardi" | "billion" | "mrd" => 1_000_000_000,
            _ => return None,
        };
        self.end += after.len() - word.len() + length;
        Some(Decimal::from(factor))
    }
}

/// The decimal of whole digits and decimals, printed decimals kept.
fn decimal(whole: &str, decimals: &str) -> Option<Decimal> {
    if decimals.len() > 8 {
        return None;
    }
    let text = if decimals.is_empty() { whole.to_string() } else { format!("{whole}.{decimals}") };
    Decimal::from_str_exact(&text).ok()
}

/// Whether a character belongs to words of an alphabet, as opposed to Chinese, which sets no spaces.
fn lettered(c: char) -> bool {
    c.is_alphanumeric() && !('\u{2e80}'..='\u{9fff}').contains(&c)
}

/// Whether a figure can begin after this text.
fn opens(before: &str) -> bool {
    let mut back = before.chars().rev();
    let Some(last) = back.next() else { return true };
    let earlier = back.next();
    match last {
        '-' | '−' | '–' | '+' | '/' => earlier.is_none_or(|c| !lettered(c) && c != '.') && last != '/',
        // `din.500` and figures behind dots that lead to them.
        '.' => earlier.is_some_and(|c| c.is_alphabetic() || c == '.'),
        ':' => !earlier.is_some_and(|c| c.is_ascii_digit()),
        ',' | '\'' | '’' => !earlier.is_some_and(|c| c.is_ascii_digit()),
        '_' | '#' | '\\' | '@' | '*' => false,
        _ => !lettered(last),
    }
}

/// Whether an amount ends before the letter that marks it as taxed, as American bills print it: `4,797.00T`.
fn is_marked(after: &str) -> bool {
    after.strip_prefix('T').is_some_and(|rest| !rest.starts_with(lettered))
}

/// Whether a figure can end before this text.
fn closes(after: &str) -> bool {
    let mut ahead = after.chars();
    let Some(next) = ahead.next() else { return true };
    let then = ahead.next();
    match next {
        '/' | ':' | '-' => !then.is_some_and(|c| c.is_ascii_digit() || (next == '-' && c.is_alphabetic())),
        '_' | '@' | '\\' => false,
        '.' => !then.is_some_and(lettered),
        _ if lettered(next) => currency::leads(after),
        _ => true,
    }
}

/// Words for a hundredth part, as people write them behind a rate.
#[rustfmt::skip]
const PERCENT: &[&str] = &[
    "v. h.", "v.h.", "prozent", "percent", "per cent", "odsto", "posto", "procenata", "одсто", "посто", "процената",
    "процентов", "процента",
];

/// The bytes of a word for percent that a text begins with; none where it does not.
fn percent_word(text: &str) -> usize {
    // Most figures stand before something else.
    if !text.starts_with(['v', 'V', 'p', 'P', 'o', 'O', 'о', 'О', 'п', 'П']) {
        return 0;
    }
    let begins = |word: &&&str| {
        let own = text.get(..word.len()).is_some_and(|t| t.to_lowercase() == **word);
        own && !text.get(word.len()..).is_some_and(|rest| rest.starts_with(char::is_alphanumeric))
    };
    PERCENT.iter().find(begins).map_or(0, |word| word.len())
}

//! Numbers of lists as word processors show them.

use std::collections::BTreeMap;

/// Levels that lists nest at most.
pub(super) const LEVELS: usize = 10;
/// Numbers beyond which letters and Roman numerals give way to digits.
const MOST: u32 = 5_000;

/// How a level counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Numeral {
    /// 1, 2, 3.
    #[default]
    Digits,
    /// 01, 02, 03.
    TwoDigits,
    /// a, b, c, or A, B, C.
    Letters { upper: bool },
    /// i, ii, iii, or I, II, III.
    Roman { upper: bool },
    /// а, б, в, or А, Б, В.
    Cyrillic { upper: bool },
    /// Nothing, or a sign that is the same for each item.
    None,
}

impl Numeral {
    /// The number as it is shown.
    pub(super) fn show(self, n: u32) -> String {
        let cased = |text: String, upper: bool| if upper { text.to_uppercase() } else { text };
        match self {
            Numeral::None => String::new(),
            Numeral::TwoDigits => format!("{n:02}"),
            Numeral::Letters { upper } if (1..=MOST).contains(&n) => {
                cased(letters(n, "abcdefghijklmnopqrstuvwxyz"), upper)
            }
            Numeral::Cyrillic { upper } if (1..=MOST).contains(&n) => {
                cased(letters(n, "абвгдежзиклмнопрстуфхцчшщэюя"), upper)
            }
            Numeral::Roman { upper } if (1..=MOST).contains(&n) => cased(roman(n), upper),
            _ => n.to_string(),
        }
    }
}

/// A number of a list on a slide, with what stands around it, by the name of its way to count (ECMA-376 Part 1,
/// 20.1.10.61), such as `alphaLcParenR` for `a) `.
pub(super) fn slide_number(kind: &str, n: u32) -> String {
    let upper = kind.contains("Uc");
    let numeral = match kind.get(..5) {
        Some("alpha") => Numeral::Letters { upper },
        Some("roman") => Numeral::Roman { upper },
        _ => Numeral::Digits,
    };
    let n = numeral.show(n);
    match () {
        () if kind.ends_with("ParenBoth") => format!("({n}) "),
        () if kind.ends_with("ParenR") => format!("{n}) "),
        () if kind.ends_with("Plain") => format!("{n} "),
        () => format!("{n}. "),
    }
}

/// a to z, then aa to zz, as these programs count.
fn letters(n: u32, alphabet: &str) -> String {
    let size = alphabet.chars().count().max(1);
    let (at, times) = ((n as usize - 1) % size, (n as usize - 1) / size + 1);
    alphabet.chars().nth(at).into_iter().cycle().take(times).collect()
}

fn roman(mut n: u32) -> String {
    const PARTS: [(u32, &str); 13] = [
        (1000, "m"),
        (900, "cm"),
        (500, "d"),
        (400, "cd"),
        (100, "c"),
        (90, "xc"),
        (50, "l"),
        (40, "xl"),
        (10, "x"),
        (9, "ix"),
        (5, "v"),
        (4, "iv"),
        (1, "i"),
    ];
    let mut out = String::new();
    for (value, sign) in PARTS {
        while n >= value {
            out.push_str(sign);
            n -= value;
        }
    }
    out
}

/// Where each level of one list stands.
#[derive(Clone, Debug, Default)]
pub(super) struct Counters(BTreeMap<usize, u32>);

impl Counters {
    /// Counts an item of a level on, from `start` where it is the first, and begins the deeper ones anew.
    pub(super) fn next(&mut self, level: usize, start: u32) -> u32 {
        self.0.retain(|l, _| *l <= level);
        let n = self.0.get(&level).map_or(start, |n| n.saturating_add(1));
        self.0.insert(level, n);
        n
    }

    /// Begins a level and the deeper ones anew.
    pub(super) fn forget(&mut self, level: usize) {
        self.0.retain(|l, _| *l < level);
    }

    /// Where a level stands.
    pub(super) fn at(&self, level: usize) -> Option<u32> {
        self.0.get(&level).copied()
    }
}

/// A digit in its raised form; anything else as it is. A raised digit behind a figure is the mark of a note or a power:
/// written like the others it would make the figure longer.
pub(super) fn raised(c: char) -> char {
    const RAISED: [char; 10] = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];
    c.to_digit(10).and_then(|digit| RAISED.get(digit as usize)).copied().unwrap_or(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_shown_as_the_list_says() {
        for (numeral, n, text) in [
            (Numeral::Digits, 12, "12"),
            (Numeral::TwoDigits, 3, "03"),
            (Numeral::Letters { upper: false }, 28, "bb"),
            (Numeral::Letters { upper: true }, 3, "C"),
            (Numeral::Roman { upper: true }, 1994, "MCMXCIV"),
            (Numeral::Cyrillic { upper: false }, 3, "в"),
            (Numeral::Letters { upper: false }, 0, "0"),
            (Numeral::Roman { upper: true }, u32::MAX, "4294967295"),
            (Numeral::None, 5, ""),
        ] {
            assert_eq!(numeral.show(n), text);
        }
    }

    #[test]
    fn a_deeper_level_begins_anew() {
        let mut counters = Counters::default();
        let seen = [(0, 1), (1, 1), (1, 1), (0, 1), (1, 5)].map(|(level, start)| counters.next(level, start));
        assert_eq!(seen, [1, 1, 2, 2, 5]);
    }
}

//! Chinese figures without digits: shares to pay such as `八五折`, and amounts in capital numerals such as
//! `壹仟贰佰元伍角整`.

use super::{Grouping, Number};
use rust_decimal::Decimal;

/// All such figures of a text, in order.
pub(super) fn find(text: &str) -> Vec<Number> {
    let mut found: Vec<Number> = text.match_indices('折').filter_map(|(at, _)| share(text, at)).collect();
    let mut at = 0;
    while let Some(start) = text.get(at..).and_then(|t| t.find(|c| capital(c).is_some_and(|d| d > 0))) {
        let start = at + start;
        let rest = text.get(start..).unwrap_or_default();
        let length =
            rest.find(|c| !(capital(c).is_some() || MARKS.contains(&c) || c == '\n')).unwrap_or(rest.len());
        at = start + length;
        found.extend(
            text.get(start..at)
                .and_then(amount)
                .map(|(value, used)| number(start, start + used, value, false)),
        );
    }
    found.sort_by_key(|n| n.start);
    found
}

/// Characters beside numerals in an amount.
const MARKS: &[char] = &['拾', '佰', '仟', '万', '萬', '亿', '億', '元', '圆', '圓', '角', '分', '整', '正'];

fn number(start: usize, end: usize, value: Decimal, pays: bool) -> Number {
    Number { start, end, value, other: None, percent: false, pays, proof: None, grouping: Grouping::None }
}

/// The share that numerals before a 折 say is paid.
fn share(text: &str, at: usize) -> Option<Number> {
    let before = text.get(..at)?;
    let numeral =
        |c: char| "一二三四五六七八九".chars().position(|n| n == c).and_then(|p| u32::try_from(p + 1).ok());
    let digits = before.trim_end_matches(|c| numeral(c).is_some() || c == '点');
    let spelt = before.get(digits.len()..)?;
    let mut value = Decimal::ZERO;
    for c in spelt.chars().filter(|c| *c != '点') {
        value = value.checked_mul(Decimal::TEN)?.checked_add(Decimal::from(numeral(c)?))?;
    }
    let (length, point) = (spelt.chars().count(), spelt.chars().nth(1) == Some('点'));
    if !(length == 1 || length == 2 && !point || length == 3 && point) || spelt.starts_with('点') {
        return None;
    }
    if point {
        value.set_scale(1).ok()?;
    }
    Some(number(digits.len(), at + '折'.len_utf8(), value, true))
}

/// The digit of a capital numeral.
fn capital(c: char) -> Option<u32> {
    Some(match c {
        '零' | '〇' => 0,
        '壹' => 1,
        '贰' | '貳' => 2,
        '叁' | '參' => 3,
        '肆' => 4,
        '伍' => 5,
        '陆' | '陸' => 6,
        '柒' => 7,
        '捌' => 8,
        '玖' => 9,
        _ => return None,
    })
}

/// The amount that capital numerals spell, and how many bytes of them: it must name its unit.
fn amount(text: &str) -> Option<(Decimal, usize)> {
    let (mut whole, mut below, mut part, mut digit) = (0_u64, 0_u64, 0_u64, 0_u64);
    let (mut cents, mut named, mut used) = (0_u64, false, 0);
    for (at, c) in text.char_indices() {
        match c {
            '拾' | '佰' | '仟' if !named => {
                let unit = match c {
                    '拾' => 10,
                    '佰' => 100,
                    _ => 1_000,
                };
                part = part.checked_add(digit.max(u64::from(c == '拾' && part == 0)).checked_mul(unit)?)?;
                digit = 0;
            }
            '万' | '萬' if !named => {
                below = below.checked_add(part.checked_add(digit)?.checked_mul(10_000)?)?;
                (part, digit) = (0, 0);
            }
            '亿' | '億' if !named => {
                let high = below.checked_add(part)?.checked_add(digit)?;
                whole = whole.checked_add(high.checked_mul(100_000_000)?)?;
                (below, part, digit) = (0, 0, 0);
            }
            '元' | '圆' | '圓' if !named => {
                whole = whole.checked_add(below)?.checked_add(part)?.checked_add(digit)?;
                (named, digit) = (true, 0);
            }
            '角' if named => (cents, digit) = (cents.checked_add(digit.checked_mul(10)?)?, 0),
            '分' if named => (cents, digit) = (cents.checked_add(digit)?, 0),
            '整' | '正' if named => {}
            // Long amounts run on in the next line.
            '\n' => continue,
            _ => digit = u64::from(capital(c)?),
        }
        used = at + c.len_utf8();
    }
    let whole = i64::try_from(whole.checked_mul(100)?.checked_add(cents)?).ok()?;
    // A digit without its unit is torn from the line where the amount goes on.
    (named && digit == 0).then(|| (Decimal::new(whole, 2), used))
}

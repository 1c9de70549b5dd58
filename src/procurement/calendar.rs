//! Dates in every form that documents write them (procurement.md, section 3.3), found in the search key.

use crate::text::Span;
use crate::text::fold::Folded;
use regex::Regex;
use std::sync::LazyLock;

/// How much of a date was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Precision {
    /// Year, month and day.
    Day,
    /// Year and month.
    Month,
}

/// A date found in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// Where it stands in the original text.
    pub span: Span,
    /// ISO 8601, with the precision that was read.
    pub iso: String,
    /// How much was read.
    pub precision: Precision,
}

/// Years that documents of a trove can plausibly bear.
const YEARS: std::ops::RangeInclusive<u32> = 1980..=2079;

/// Names and abbreviations of the months, folded; on a clash the language named first in procurement.md wins
/// (`listopad` is October, as in Croatian).
const MONTHS: [&str; 12] = [
    "januar januara january jan janner januari siječanj siječnja janvier janv enero ene gennaio gen janeiro stycznia styczen ledna январь января јануар",
    "februar februara february feb februari veljača veljače février févr fév febrero febbraio fevereiro lutego luty února февраль февраля",
    "mart marta march mar märz mrz maart ožujak ožujka mars marzo março marca marzec března март марта",
    "april aprila apr travanj travnja avril avr abril abr aprile kwietnia kwiecien dubna апрель апреля",
    "maj maja may mai mei svibanj svibnja mayo maggio mag maio května мая",
    "jun juna juni june lipanj lipnja juin junio giugno giu junho czerwca czerwiec června июнь июня",
    "jul jula juli july srpanj srpnja juillet juil julio luglio lug julho lipca lipiec července июль июля",
    "avgust avgusta august aug augusta augustus kolovoz kolovoza août agosto ago sierpnia sierpien srpna август августа",
    "septembar septembra september sept sep rujan rujna septembre septiembre settembre set setembro wrzesnia wrzesien září сентябрь сентября",
    "oktobar oktobra october oct oktober okt listopad listopada octobre octubre ottobre ott outubro października pazdziernik října октябрь октября",
    "novembar novembra november nov studeni studenoga studenog novembre noviembre novembro ноябрь ноября",
    "decembar decembra december dec dezember dez prosinac prosinca décembre déc diciembre dic dicembre dezembro grudnia grudzien prosince декабрь декабря",
];

static MONTH_OF: LazyLock<std::collections::HashMap<String, u32>> = LazyLock::new(|| {
    let mut of = std::collections::HashMap::new();
    for (names, month) in MONTHS.iter().zip(1..) {
        for name in names.split(' ') {
            of.entry(crate::text::fold::fold(name)).or_insert(month);
        }
    }
    of
});

/// A form of date: how it is matched and how its parts are read.
struct Form {
    pattern: LazyLock<Option<Regex>>,
    read: fn(&Parts) -> Option<Date>,
}

/// What a pattern caught: up to three texts, and whether the day comes first where that is open.
struct Parts<'t> {
    a: &'t str,
    b: &'t str,
    c: &'t str,
    separator: &'t str,
    day_first: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Date {
    year: u32,
    month: u32,
    day: Option<u32>,
}

macro_rules! form {
    ($pattern:literal, $read:expr) => {
        Form { pattern: LazyLock::new(|| Regex::new($pattern).ok()), read: $read }
    };
}

/// The forms, most telling first: what one has claimed, a later one cannot. A raised ordinal stands apart from its
/// day, and often in two pieces: `26t h day of May`.
static FORMS: [Form; 9] = [
    form!(r"\b(\d{4})(\s?[-./]\s?)(\d{1,2})\s?[-./]\s?(\d{1,2})\b", |p| ymd(p.a, p.b, p.c)),
    form!(r"\b(\d{1,2})(\s?[./-]\s?)(\d{1,2})\s?[./-]\s?(\d{4}|\d{2})\b", numeric),
    form!(
        r#"\b(\d{1,2})((?:\s?(?:s ?t|n ?d|r ?d|t ?h)|er|o|a)?["»'\s.,-]*(?:(?:de|day of|of|den|di)\s+)?)([a-z]{3,13})[\s.,-]*(?:del?\s+)?(\d{4}|'\d{2}|\d{2})\b"#,
        |p| dmy(p.a, month(p.b)?, p.c)
    ),
    form!(r"\b([a-z]{3,13})([\s.-]+)(\d{1,2})(?:\s?(?:s ?t|n ?d|r ?d|t ?h))?[\s,.-]+(\d{4})\b", |p| dmy(
        p.b,
        month(p.a)?,
        p.c
    )),
    form!(r"\b(\d{1,2})([\s.]+)([ivx]{1,4})[\s.]+(\d{4})\b", |p| dmy(p.a, roman(p.b)?, p.c)),
    form!(r"(\d{4})(\s*年\s*)(\d{1,2})\s*月\s*(\d{1,2})\s*[日号]", |p| ymd(p.a, p.b, p.c)),
    form!(
        r"([〇零一二三四五六七八九贰叁肆伍陆柒捌玖壹]{4})(年)([一二三四五六七八九十壹贰叁肆伍陆柒捌玖拾]{1,3})月([一二三四五六七八九十壹贰叁肆伍陆柒捌玖拾]{1,3})[日号]",
        |p| Date::new(chinese(p.a)?, chinese(p.b)?, Some(chinese(p.c)?))
    ),
    form!(r"(?:\b|d:)(\d{4})()(\d{2})(\d{2})(?:\d{6})?\b", |p| ymd(p.a, p.b, p.c)),
    form!(r"\b([a-z]{3,13})([\s.,/-]+)(\d{4})()\b", |p| Date::new(year(p.b)?, month(p.a)?, None)),
];

/// Finds the dates of a text, in order. `day_first` decides `03/04/2024`.
pub fn find(text: &str, day_first: bool) -> Vec<Found> {
    find_in(&Folded::new(text), day_first)
}

/// Finds the dates of a folded text; spans are those of the original.
pub fn find_in(folded: &Folded, day_first: bool) -> Vec<Found> {
    let mut taken: Vec<(usize, usize, Date)> = Vec::new();
    for form in &FORMS {
        let Some(pattern) = &*form.pattern else { continue };
        for caught in pattern.captures_iter(&folded.text) {
            let text = |i| caught.get(i).map_or("", |m: regex::Match| m.as_str());
            let parts = Parts { a: text(1), b: text(3), c: text(4), separator: text(2).trim(), day_first };
            let (Some(whole), Some(date)) = (caught.get(0), (form.read)(&parts)) else { continue };
            let (start, end) = (whole.start(), whole.end());
            let free = taken.iter().all(|(s, e, _)| end <= *s || start >= *e);
            if free && stands_alone(&folded.text, start, end) && !ends_another(&folded.text, start) {
                taken.push((start, end, date));
            }
        }
    }
    taken.sort_by_key(|(start, ..)| *start);
    taken.into_iter().map(|(start, end, date)| date.found(folded.original(start..end))).collect()
}

/// The first date of a text, if any.
pub fn first(text: &str, day_first: bool) -> Option<Found> {
    find(text, day_first).into_iter().next()
}

/// Whether numeric dates of the text put the day first, as far as dates that allow one reading alone tell.
pub fn day_first(folded: &str) -> Option<bool> {
    static SLASHED: LazyLock<Option<Regex>> =
        LazyLock::new(|| Regex::new(r"\b(\d{1,2})[/-](\d{1,2})[/-](?:\d{4}|\d{2})\b").ok());
    let (mut day, mut month) = (0, 0);
    for caught in SLASHED.as_ref()?.captures_iter(folded).take(200) {
        let number =
            |i| caught.get(i).and_then(|m: regex::Match| m.as_str().parse::<u32>().ok()).unwrap_or(0);
        match (number(1), number(2)) {
            (13..=31, 1..=12) => day += 1,
            (1..=12, 13..=31) => month += 1,
            _ => {}
        }
    }
    (day != month).then_some(day > month)
}

/// Whether a date would begin with the year that ends another: `27. 4. 2022.  7. 4. 2022.`
fn ends_another(text: &str, start: usize) -> bool {
    static DAY: LazyLock<Option<Regex>> = LazyLock::new(|| Regex::new(r"\b\d{1,2}\.\s?\d{1,2}\.\s?$").ok());
    let is_year = text.get(start..start + 4).is_some_and(|year| year.bytes().all(|b| b.is_ascii_digit()));
    let before = text.get(text.floor_char_boundary(start.saturating_sub(10))..start).unwrap_or("");
    is_year && DAY.as_ref().is_some_and(|p| p.is_match(before))
}

/// A date must not be the middle of a longer number or address.
fn stands_alone(text: &str, start: usize, end: usize) -> bool {
    let before = text.get(..start).and_then(|t| t.chars().next_back());
    let mut after = text.get(end..).unwrap_or("").chars();
    let follows = (after.next(), after.next());
    let joins = |c: char| matches!(c, '.' | '/' | '-' | ',');
    !before.is_some_and(|c| c.is_ascii_alphanumeric() || matches!(c, '/' | '-' | '_'))
        && !matches!(follows, (Some(c), Some(d)) if joins(c) && d.is_ascii_digit())
        && !matches!(follows.0, Some(c) if c == '/' || c == '_')
        && !text.get(..start).is_some_and(|t| {
            let mut back = t.chars().rev();
            back.next().is_some_and(joins) && back.next().is_some_and(|c| c.is_ascii_digit())
        })
}

fn numeric(p: &Parts) -> Option<Date> {
    // `1/2/24` may be anything; a day over 12 tells that `29/3/18` is a date.
    let told = |day: &str| p.separator == "/" && day.parse().is_ok_and(|day: u32| day > 12);
    if p.c.len() == 2 && (p.a.len() != 2 || p.b.len() != 2) && p.separator != "." && !told(p.a) && !told(p.b)
    {
        return None;
    }
    let swap = p.separator != "." && !p.day_first;
    let (day, month) = if swap { (p.b, p.a) } else { (p.a, p.b) };
    dmy(day, month.parse().ok()?, p.c)
        .or_else(|| (p.separator != ".").then(|| dmy(month, day.parse().ok()?, p.c)).flatten())
}

fn ymd(y: &str, m: &str, d: &str) -> Option<Date> {
    Date::new(year(y)?, m.parse().ok()?, Some(d.parse().ok()?))
}

fn dmy(d: &str, month: u32, y: &str) -> Option<Date> {
    Date::new(year(y)?, month, Some(d.parse().ok()?))
}

/// A year; two digits up to 49 belong to this century.
fn year(text: &str) -> Option<u32> {
    let text = text.trim_start_matches('\'');
    let n: u32 = text.parse().ok()?;
    Some(match text.len() {
        2 if n < 50 => 2000 + n,
        2 => 1900 + n,
        _ => n,
    })
}

fn month(name: &str) -> Option<u32> {
    MONTH_OF.get(name).copied()
}

fn roman(text: &str) -> Option<u32> {
    let names = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"];
    names.iter().position(|n| *n == text).and_then(|i| u32::try_from(i + 1).ok())
}

/// A Chinese number: digit by digit, or with 十 up to 31.
fn chinese(text: &str) -> Option<u32> {
    let digit = |c| match c {
        '〇' | '零' => Some(0),
        '一' | '壹' => Some(1),
        '二' | '贰' => Some(2),
        '三' | '叁' => Some(3),
        '四' | '肆' => Some(4),
        '五' | '伍' => Some(5),
        '六' | '陆' => Some(6),
        '七' | '柒' => Some(7),
        '八' | '捌' => Some(8),
        '九' | '玖' => Some(9),
        _ => None,
    };
    if let Some((tens, ones)) = text.split_once(['十', '拾']) {
        let tens = if tens.is_empty() { 1 } else { digit(tens.chars().next()?)? };
        let ones = ones.chars().next().map_or(Some(0), digit)?;
        return Some(tens * 10 + ones);
    }
    text.chars().try_fold(0, |n, c| Some(n * 10 + digit(c)?))
}

impl Date {
    fn new(year: u32, month: u32, day: Option<u32>) -> Option<Date> {
        let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
        let days = match month {
            2 => 28 + u32::from(leap),
            4 | 6 | 9 | 11 => 30,
            1..=12 => 31,
            _ => return None,
        };
        (YEARS.contains(&year) && day.is_none_or(|d| (1..=days).contains(&d))).then_some(Date {
            year,
            month,
            day,
        })
    }

    fn found(self, span: Span) -> Found {
        let Date { year, month, day } = self;
        match day {
            Some(day) => {
                Found { span, iso: format!("{year:04}-{month:02}-{day:02}"), precision: Precision::Day }
            }
            None => Found { span, iso: format!("{year:04}-{month:02}"), precision: Precision::Month },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn dates_beside_one_another_are_told_apart() {
        let days = |text| find(text, true).into_iter().map(|d| d.iso).collect::<Vec<_>>();
        assert_eq!(days("27. 4. 2022.\t7. 4. 2022."), ["2022-04-27", "2022-04-07"]);
        assert_eq!(days("decision 12. 2024-03-15"), ["2024-03-15"]);
    }

    #[test]
    fn every_form_is_compiled() {
        assert!(FORMS.iter().all(|form| form.pattern.is_some()));
        assert!(day_first("1/2/2024 13/02/2024").unwrap());
    }

    #[test]
    fn dates_as_documents_write_them() {
        for (text, iso) in [
            ("Datum: 15.03.2024.", "2024-03-15"),
            ("15. 3. 2024", "2024-03-15"),
            ("15/03/2024", "2024-03-15"),
            ("dana 15. marta 2024. godine", "2024-03-15"),
            ("15. март 2024. год.", "2024-03-15"),
            ("15. ožujka 2024.", "2024-03-15"),
            ("1. listopada 2024.", "2024-10-01"),
            ("15. III 2024", "2024-03-15"),
            ("15 марта 2024 г.", "2024-03-15"),
            ("1 сентября 2024", "2024-09-01"),
            ("15. März 2024", "2024-03-15"),
            ("15 mars 2024", "2024-03-15"),
            ("1er août 2024", "2024-08-01"),
            ("15 de marzo de 2024", "2024-03-15"),
            ("15 marzo 2024", "2024-03-15"),
            ("March 15, 2024", "2024-03-15"),
            ("Jan 1, 2022", "2022-01-01"),
            ("15-Mar-2024", "2024-03-15"),
            ("this 15th day of March, 2024", "2024-03-15"),
            ("2024年3月15日", "2024-03-15"),
            ("二〇二四年三月十五日", "2024-03-15"),
            ("2024.3.15", "2024-03-15"),
            ("2024-03-15", "2024-03-15"),
            ("D:20240315101500+01'00'", "2024-03-15"),
            ("20240315", "2024-03-15"),
            ("15.03.24", "2024-03-15"),
            ("7. Mai 2014", "2014-05-07"),
            ("March 2024", "2024-03"),
            ("the 26t h day of May, 2017", "2017-05-26"),
            ("ON THE 19 TH DAY OF MAY , 2010", "2010-05-19"),
            ("November 19t h, 2012", "2012-11-19"),
            ("Dated 29/3/18", "2018-03-29"),
        ] {
            let found = find(text, true);
            assert_eq!(found.len(), 1, "{text}: {found:?}");
            assert_eq!(found[0].iso, iso, "{text}");
            assert!(found[0].span.of(text).is_some_and(|q| !q.is_empty()));
        }
        assert_eq!(find("03/15/2024", true)[0].iso, "2024-03-15");
        assert_eq!(find("03/04/2024", false)[0].iso, "2024-03-04");
    }

    #[test]
    fn what_is_no_date() {
        for text in [
            "192.168.12.2024",
            "31.02.2024",
            "12/2024",
            "404-123/24",
            "1.234.567",
            "15.13.2024",
            "ch 5 2024x",
            "1/2/24",
        ] {
            assert_eq!(find(text, true), [], "{text}");
        }
    }

    proptest! {
        #[test]
        fn each_form_reads_back(y in 1990u32..2070, m in 1u32..=12, d in 1u32..=28) {
            let iso = format!("{y:04}-{m:02}-{d:02}");
            let name = MONTHS[m as usize - 1].split(' ').next().unwrap();
            for text in [
                format!("{d}.{m}.{y}."), format!("{d:02}/{m:02}/{y}"), iso.clone(), format!("{y}{m:02}{d:02}"),
                format!("{d}. {name} {y}. godine"), format!("{y}年{m}月{d}日"), format!("{d:02}-{m:02}-{y}"),
            ] {
                let found = find(&text, true);
                prop_assert_eq!(found.len(), 1, "{}", text);
                prop_assert_eq!(&found[0].iso, &iso, "{}", text);
            }
        }
    }
}

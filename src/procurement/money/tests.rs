//! Tests of reading printed figures.

use super::*;
use proptest::prelude::*;

fn read(text: &str) -> Vec<String> {
    find(text, Style::default()).iter().map(|n| canonical(n.value)).collect()
}

#[test]
fn figures_in_all_their_forms() {
    for (text, value) in [
        ("1.234.567,89", "1234567.89"),
        ("1,234,567.89", "1234567.89"),
        ("1'234.50", "1234.50"),
        ("1\u{a0}234\u{a0}567,89", "1234567.89"),
        ("(123.00)", "-123.00"),
        ("-123,00", "-123.00"),
        ("123,-", "123"),
        ("123,00-", "-123.00"),
        ("12.5%", "12.5"),
        ("961.501,72", "961501.72"),
        ("71.371,71", "71371.71"),
        ("120万元", "1200000"),
        ("1,2 mil. dinara", "1200000"),
        ("100EUR", "100"),
        ("€ -5,00", "-5.00"),
        ("-$5.00", "-5.00"),
        ("0.0205", "0.0205"),
        ("100,0000", "100.0000"),
        ("din.5000,00", "5000.00"),
        ("Netto......3.560,69 EUR", "3560.69"),
        ("(£8,400.00)", "-8400.00"),
        ("八折", "8"),
        ("打八五折", "85"),
        ("三点五折", "3.5"),
        ("75折", "75"),
        ("壹佰贰拾叁元肆角伍分", "123.45"),
        ("大写：叁仟零壹万贰仟圆整", "30012000.00"),
        ("壹亿零伍元整", "100000005.00"),
    ] {
        assert_eq!(read(text), [value], "{text}");
    }
}

#[test]
fn dates_codes_and_times_are_no_figures() {
    for text in [
        "11.09.2018",
        "2019-06-10",
        "12/03/2017",
        "15:39",
        "ZS997",
        "CO-123/V2A",
        "RE-20190610/507",
        "009420",
        "4123456000014",
        "16x6x28",
        "250g",
        "1/4",
        "DE-12345A",
    ] {
        assert!(read(text).is_empty(), "{text}: {:?}", read(text));
    }
}

#[test]
fn an_ambiguous_figure_keeps_both_readings_and_the_vote_orders_them() {
    let comma = vote(["3.500", "12,50", "1.200,00"].into_iter());
    assert_eq!(comma.decimal, Some(Mark::Comma));
    let both: Vec<_> = find("3.500", comma).iter().flat_map(|n| n.readings().map(canonical)).collect();
    assert_eq!(both, ["3500", "3.500"]);
    let point = vote(["12.50"].into_iter());
    let both: Vec<_> = find("3.500", point).iter().flat_map(|n| n.readings().map(canonical)).collect();
    assert_eq!(both, ["3.500", "3500"]);
}

#[test]
fn plain_spaces_group_only_where_the_document_does_so() {
    let style = vote(["1 234 567,89 €", "12 500,00"].into_iter());
    assert!(style.spaces);
    assert_eq!(find("1 234,50", style).len(), 1);
    assert!(!vote(["10 1000,00", "1.234,50"].into_iter()).spaces);
    assert_eq!(read("10 100,00"), ["10", "100.00"]);
}

#[test]
fn currencies_are_read_where_they_are_named() {
    for (text, code) in [
        ("1.200,00 дин.", "RSD"),
        ("12 €", "EUR"),
        ("US$ 5", "USD"),
        ("5 KM", "BAM"),
        ("¥5 元", "CNY"),
        ("5 evra", "EUR"),
        ("£5", "GBP"),
        ("5 руб.", "RUB"),
        ("人民币", "CNY"),
        ("Rs. 3,68,588.00", "INR"),
    ] {
        assert_eq!(currency::cues(text).first().map(|c| c.code), Some(code), "{text}");
    }
    assert!(currency::is_indian("GSTIN: 29") && !currency::is_indian("PANEL Lahore"));
    assert!(currency::cues("5 km dalje").is_empty());
    assert!(currency::cues("单元 3").is_empty());
}

#[test]
fn the_heads_of_columns_state_a_currency_and_codes_of_goods_do_not() {
    for (text, stated) in [
        ("Iznos (din.)", true),
        ("Cena po jedinici, din.", true),
        ("Цена за ед., руб.", true),
        ("单价（元）", true),
        ("Сумма, руб. коп.", true),
        ("UKUPNO DIN:", true),
        ("All prices in US dollars", true),
        ("Preise in US-Dollar", true),
        ("vijci po DIN normi", false),
        ("Length (ft)", false),
        ("Defibrilator AED", false),
    ] {
        assert_eq!(currency::cues(text).iter().any(|c| !c.weak), stated, "{text}");
    }
    assert!(currency::cues("DEF-AED").is_empty() && currency::cues("Defibrillator AED 200 J").is_empty());
    assert_eq!(currency::cues("Total AED 1,200.00").len(), 1);
}

/// Writes digits in one of the styles of the world.
fn write(whole: u64, cents: u8, group: &str, mark: char, negative: bool) -> String {
    let digits = whole.to_string();
    let mut text = String::new();
    for (i, c) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            text.push_str(group);
        }
        text.push(c);
    }
    format!("{}{text}{mark}{cents:02}", if negative { "-" } else { "" })
}

/// Spells an amount in Chinese capital numerals.
fn spell(whole: u64, cents: u64) -> String {
    let numerals: Vec<char> = "零壹贰叁肆伍陆柒捌玖".chars().collect();
    let numeral = |d: u64| numerals[usize::try_from(d).unwrap()];
    let mut text = String::new();
    for (size, name) in [(100_000_000, "亿"), (10_000, "万"), (1, "")] {
        let group = whole / size % 10_000;
        let mut gap = false;
        for (unit, mark) in [(1_000, "仟"), (100, "佰"), (10, "拾"), (1, "")] {
            match group / unit % 10 {
                0 => gap = true,
                d => {
                    if gap && !text.is_empty() {
                        text.push('零');
                    }
                    gap = false;
                    text.push(numeral(d));
                    text.push_str(mark);
                }
            }
        }
        if group > 0 {
            text.push_str(name);
        }
    }
    text.push('元');
    if cents == 0 {
        return text + "整";
    }
    if cents >= 10 {
        text.extend([numeral(cents / 10), '角']);
    } else {
        text.push('零');
    }
    if !cents.is_multiple_of(10) {
        text.extend([numeral(cents % 10), '分']);
    }
    text
}

proptest! {
    #[test]
    fn every_style_reads_back(whole in 0_u64..10_000_000_000, cents in 0_u8..100, style in 0_usize..10, sign in 0_usize..4) {
        let (group, mark) = [
            (".", ','), (",", '.'), ("\u{a0}", ','), ("\u{2009}", ','), ("\u{202f}", '.'), ("'", '.'), ("’", '.'), ("", '.'),
            ("", ','), (" ", ','),
        ][style];
        let text = write(whole, cents, group, mark, false);
        let (text, negative) = match sign {
            0 => (text, false),
            1 => (format!("-{text}"), true),
            2 => (format!("({text})"), true),
            _ => (format!("{text}-"), true),
        };
        let minus = if negative && (whole > 0 || cents > 0) { "-" } else { "" };
        let found = find(&text, Style { decimal: None, spaces: group == " " });
        prop_assert_eq!(found.len(), 1, "{}", text);
        prop_assert_eq!((found[0].start, found[0].end), (0, text.len()));
        prop_assert_eq!(canonical(found[0].value), format!("{minus}{whole}.{cents:02}"));
    }

    #[test]
    fn whole_amounts_percentages_and_multiples_read_back(whole in 1_u64..100_000, form in 0_usize..7) {
        let million = Decimal::from(1_000_000);
        let (text, value) = match form {
            0 => (format!("{whole},-"), Decimal::from(whole)),
            1 => (format!("{whole} %"), Decimal::from(whole)),
            2 => (format!("{whole}万元"), Decimal::from(whole * 10_000)),
            3 => (format!("{whole}亿"), Decimal::from(whole * 100_000_000)),
            4 => (format!("{whole} mil. dinara"), Decimal::from(whole) * million),
            5 => (format!("{whole} Mio. €"), Decimal::from(whole) * million),
            _ => (format!("{whole} hiljada"), Decimal::from(whole * 1_000)),
        };
        let found = find(&text, Style::default());
        prop_assert_eq!(found.len(), 1, "{}", text);
        prop_assert_eq!(found[0].value, value);
        prop_assert_eq!(found[0].percent, form == 1);
    }

    #[test]
    fn an_ambiguous_figure_has_both_readings_in_every_style(high in 1_u64..1000, low in 0_u64..1000, point: bool) {
        let text = format!("{high}{}{low:03}", if point { '.' } else { ',' });
        let found = find(&text, Style::default());
        let readings: Vec<String> = found.iter().flat_map(|n| n.readings().map(canonical)).collect();
        prop_assert_eq!(readings, [format!("{high}{low:03}"), format!("{high}.{low:03}")]);
    }

    #[test]
    fn capital_numerals_read_back(whole in 1_u64..1_000_000_000_000, cents in 0_u64..100) {
        let text = format!("大写：{}", spell(whole, cents));
        let found = find(&text, Style::default());
        prop_assert_eq!(found.len(), 1, "{}", text);
        prop_assert_eq!(canonical(found[0].value), format!("{whole}.{cents:02}"));
    }

    #[test]
    fn any_text_is_read_without_panic_and_spans_hold(text in "\\PC{0,60}") {
        for number in find(&text, Style { decimal: None, spaces: true }) {
            prop_assert!(text.get(number.start..number.end).is_some_and(|t| t.chars().any(|c| c.is_ascii_digit())));
        }
        currency::cues(&text);
    }

    #[test]
    fn digits_and_marks_never_panic(text in "[0-9.,' ()%\\-万折€x/:]{0,24}") {
        for number in find(&text, Style { decimal: Some(Mark::Comma), spaces: true }) {
            prop_assert!(text.get(number.start..number.end).is_some());
        }
    }
}

//! Currency cues: which currency a symbol, code or word names. A cue is only ever read, never guessed from how
//! large an amount is.

use crate::text::is_han;
use foldhash::fast::FixedState;
use std::cell::LazyCell;
use std::collections::HashMap;
use std::sync::LazyLock;

/// A currency named in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cue {
    /// First byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
    /// ISO 4217.
    pub code: &'static str,
    /// Whether it counts only beside a figure, since elsewhere it is a common word or a unit.
    pub weak: bool,
}

/// Words that name a currency wherever they stand, written exactly so.
#[rustfmt::skip]
const CODES: &[(&str, &str)] = &[
    ("RSD", "RSD"), ("РСД", "RSD"), ("CSD", "CSD"), ("YUM", "YUM"), ("EUR", "EUR"), ("ЕУР", "EUR"),
    ("USD", "USD"), ("УСД", "USD"), ("CNY", "CNY"), ("RMB", "CNY"), ("BAM", "BAM"), ("HRK", "HRK"),
    ("CHF", "CHF"), ("GBP", "GBP"), ("RUB", "RUB"), ("JPY", "JPY"), ("HUF", "HUF"), ("CZK", "CZK"),
    ("PLN", "PLN"), ("RON", "RON"), ("BGN", "BGN"), ("SEK", "SEK"), ("NOK", "NOK"), ("DKK", "DKK"),
    ("TRY", "TRY"), ("MKD", "MKD"), ("ALL", "ALL"), ("CAD", "CAD"), ("AUD", "AUD"), ("UAH", "UAH"),
    ("AED", "AED"), ("INR", "INR"), ("MXN", "MXN"), ("BRL", "BRL"), ("ZAR", "ZAR"),
];

/// Words in any case that name a currency; the flag marks those that count only beside a figure.
#[rustfmt::skip]
const WORDS: &[(&str, &str, bool)] = &[
    ("dinara", "RSD", false), ("dinar", "RSD", false), ("динара", "RSD", false), ("динар", "RSD", false),
    ("din", "RSD", true), ("дин", "RSD", true), ("dinarima", "RSD", false), ("динарима", "RSD", false),
    ("evrima", "EUR", false), ("еврима", "EUR", false), ("рублях", "RUB", false), ("рубля", "RUB", false),
    ("рубль", "RUB", false), ("sterling", "GBP", false), ("dollar", "USD", true), ("kunama", "HRK", false), ("evra", "EUR", false), ("eura", "EUR", false),
    ("evro", "EUR", false), ("euro", "EUR", false), ("euros", "EUR", false), ("евра", "EUR", false),
    ("евро", "EUR", false), ("dolara", "USD", false), ("долара", "USD", false), ("dollars", "USD", true),
    ("долларов", "USD", false), ("dolarima", "USD", false),
    ("franaka", "CHF", false), ("руб", "RUB", true), ("рублей", "RUB", false),
    ("kuna", "HRK", false), ("zl", "PLN", true), ("zł", "PLN", true), ("kč", "CZK", true),
    ("ft", "HUF", true),
];

/// All cues of a text, in order.
pub fn cues(text: &str) -> Vec<Cue> {
    let mut found = Vec::new();
    let mut skip = 0;
    let chinese = LazyCell::new(|| is_chinese(text));
    for (start, c) in text.char_indices() {
        if start < skip {
            continue;
        }
        let rest = text.get(start..).unwrap_or_default();
        if let Some((length, code)) = symbol(rest, || *chinese).filter(|_| !in_han_word(text, start, c)) {
            found.push(Cue { start, end: start + length, code, weak: false });
            skip = start + length;
        } else if c.is_alphabetic() {
            let length =
                rest.find(|c: char| !c.is_alphabetic() || is_han(c)).unwrap_or(rest.len()).max(c.len_utf8());
            skip = start + length;
            let american = is_american(text, start);
            let named = rest.get(..length).and_then(word).filter(|_| american || !in_code(text, start));
            let named = named.filter(|_| !is_goods(text, start, skip));
            if let Some((code, weak)) = named {
                let weak = weak && !is_stated(text, start, skip) && !(american && code == "USD");
                found.push(Cue { start, end: skip, code, weak });
            }
        }
    }
    found
}

/// Whether a yuan sign is part of another word, as in 单元.
fn in_han_word(text: &str, start: usize, sign: char) -> bool {
    let before = text.get(..start).and_then(|t| t.chars().next_back());
    sign == '元' && before.is_some_and(|c| is_han(c) && !"十百千万亿拾佰仟零壹贰叁肆伍陆柒捌玖币".contains(c))
}

/// Whether a word is the tail of a code such as `DEF-AED`.
fn in_code(text: &str, start: usize) -> bool {
    let before = text.get(..start).unwrap_or_default();
    // `LIST_USD` heads a column of an export.
    if before.ends_with('_') {
        let name = before.chars().rev().take(COLUMN).take_while(|c| !c.is_whitespace());
        return !name.clone().all(|c| c.is_alphabetic() || c == '_') || name.count() < 2;
    }
    let mut before = before.chars().rev();
    before.next().is_some_and(|c| matches!(c, '-' | '_')) && before.next().is_some_and(char::is_alphanumeric)
}

/// Characters of a column's name that are looked at.
const COLUMN: usize = 40;

/// Whether a code that is a word of goods, too, stands behind another word without an amount: `Defibrillator AED 200 J`,
/// `Defibrillator, AED`.
fn is_goods(text: &str, start: usize, end: usize) -> bool {
    let before = text.get(..start).unwrap_or_default().trim_end_matches([' ', ',', '\u{a0}']);
    let after = text.get(end..).unwrap_or_default().trim_start();
    let figure = after.find(|c: char| !(c.is_ascii_digit() || ".,'".contains(c))).unwrap_or(after.len());
    let cents =
        after.get(..figure).unwrap_or_default().rsplit(['.', ',']).next().is_some_and(|t| t.len() == 2);
    // `DIN 934` is a standard.
    let norm = figure > 2 && after.get(..figure).is_some_and(|f| f.bytes().all(|b| b.is_ascii_digit()));
    if text.get(start..end) == Some("DIN") && norm && !before.ends_with(':') {
        return true;
    }
    matches!(text.get(start..end), Some("AED" | "ALL" | "TRY" | "CAD"))
        && before.ends_with(char::is_alphabetic)
        && (text.get(start..end) != Some("CAD")
            || figure == 0 && !SUMS_CAD.iter().any(|word| before.to_lowercase().ends_with(word)))
        && !cents
}

/// Words behind which the code of the Canadian dollar stands, and not computer-aided design.
const SUMS_CAD: &[&str] =
    &["in", "price", "amount", "total", "cost", "value", "due", "currency", "sum", "net", "gross"];

/// Whether a word says before a dollar whose it is: `US-Dollar`, `U.S. dollars`.
fn is_american(text: &str, start: usize) -> bool {
    let before = text.get(..start).unwrap_or_default().trim_end_matches([' ', '-', '\u{a0}']);
    let word = before.rsplit(|c: char| !c.is_alphanumeric() && c != '.').next();
    matches!(word, Some("US" | "us" | "U.S." | "American"))
}

/// A text at most this long, in bytes, is a head or a label and no sentence.
const HEAD: usize = 60;

/// Words of sums where the mark is the currency.
const SUMS: &[&str] = &["iznos", "vrijednost", "naplat", "износ", "вриједност", "наплат"];

/// Whether a text states its currency with a word, as heads do: `Iznos (din.)`, `Цена за ед., руб. коп.`, `UKUPNO DIN:`
fn is_stated(text: &str, start: usize, end: usize) -> bool {
    // Dots lead from a label to its amount.
    let until = text.floor_char_boundary((end + HEAD).min(text.len()));
    let dots = text.get(end..until).and_then(|rest| rest.find("...."));
    let text = dots.and_then(|dots| text.get(..end + dots)).unwrap_or(text);
    let before = text.get(..start).unwrap_or_default().trim_end();
    let after = text.get(end..).unwrap_or_default().trim_matches(|c: char| !c.is_alphanumeric());
    let last = after.is_empty() || matches!(after, "коп" | "kop");
    let word = text.get(start..end).unwrap_or_default().to_lowercase();
    // Feet are bracketed, too.
    let bracketed = word != "ft" && before.ends_with(['(', '[', '（']);
    // Kilometres are no amount to be paid.
    let sum = || SUMS.iter().any(|sum| before.to_lowercase().contains(sum));
    let local =
        matches!(word.as_str(), "din" | "дин" | "руб") || matches!(word.as_str(), "km" | "км") && sum();
    bracketed || text.len() <= HEAD && last && (before.ends_with(',') || local)
}

/// Words that ask for a currency.
#[rustfmt::skip]
const LABELS: &[&str] = &[
    "currency", "invoice currency", "document currency", "currency code", "valuta", "valuta placanja", "valuta ponude",
    "valuta ugovora", "wahrung", "valjuta", "valjuta dogovora", "devise", "moneda", "divisa", "币种", "币别", "货币",
    "结算货币", "结算币种",
];

/// Whether a text is a label that asks for a currency, such as `Currency:`.
pub fn is_label(text: &str) -> bool {
    let label = text.trim_end().trim_end_matches([':', '：', '-', '=']);
    label.len() <= HEAD && LABELS.contains(&crate::procurement::columns::key(label).as_str())
}

/// Whether a text begins with a currency, so that a figure may touch it, as in `100EUR`.
pub fn leads(text: &str) -> bool {
    let length = text.find(|c: char| !c.is_alphabetic()).unwrap_or(text.len());
    text.get(..length).and_then(word).is_some()
}

/// Whether a text is Chinese rather than Japanese, or speaks of renminbi.
pub fn is_chinese(text: &str) -> bool {
    text.chars().take(400).any(|c| is_han(c) && !"円税込".contains(c)) || text.contains("RMB")
}

/// How several countries write rupees before a figure.
pub const RUPEES: &str = "Rs";

/// Whether a text is of India, by the names of its taxes and its numbers of payers (Central Goods and Services Tax Act,
/// 2017).
pub fn is_indian(text: &str) -> bool {
    ["GSTIN", "CGST", "SGST", "IGST", "INR", "India"].iter().any(|word| {
        text.match_indices(word).any(|(at, _)| {
            let end = text.get(at + word.len()..).unwrap_or("");
            let start = text.get(..at).unwrap_or("");
            !start.ends_with(char::is_alphanumeric) && !end.starts_with(char::is_alphanumeric)
        })
    })
}

/// The currency of a symbol at the start of `rest`, with the symbol's length. The yen sign is the yuan's too: the
/// rest of the text tells which.
fn symbol(rest: &str, chinese: impl Fn() -> bool) -> Option<(usize, &'static str)> {
    if rest.starts_with(|c: char| c.is_ascii() && !"$ACRU".contains(c)) {
        return None;
    }
    let table = [
        ("US$", "USD"),
        ("USD$", "USD"),
        ("C$", "CAD"),
        ("A$", "AUD"),
        ("R$", "BRL"),
        ("$", "USD"),
        ("€", "EUR"),
        ("£", "GBP"),
        ("₽", "RUB"),
        ("人民币", "CNY"),
        ("美元", "USD"),
        ("欧元", "EUR"),
        ("元", "CNY"),
        ("₹", "INR"),
    ];
    let plain = table.iter().find(|(s, _)| rest.starts_with(s)).map(|(s, code)| (s.len(), *code));
    let yen = || ["¥", "￥"].iter().find(|s| rest.starts_with(**s));
    plain.or_else(|| yen().map(|s| (s.len(), if chinese() { "CNY" } else { "JPY" })))
}

/// The code behind each name, and whether the name counts only beside a figure.
type Names = HashMap<&'static str, (&'static str, bool), FixedState>;

/// All names of currencies, those written exactly so apart from those in any case.
static NAMES: LazyLock<[Names; 2]> = LazyLock::new(|| {
    // Words and abbreviations of goods, too.
    let weak = |code: &str| matches!(code, "ALL" | "TRY" | "AED");
    let codes = CODES.iter().map(|(name, code)| (*name, (*code, weak(code))));
    let marks =
        [("KM", ("BAM", true)), ("КМ", ("BAM", true)), ("kn", ("HRK", true)), (RUPEES, ("INR", true))];
    [codes.chain(marks).collect(), WORDS.iter().map(|(name, code, weak)| (*name, (*code, *weak))).collect()]
});

/// Bytes of the longest name of a currency.
static LONGEST: LazyLock<usize> =
    LazyLock::new(|| NAMES.iter().flat_map(HashMap::keys).map(|name| name.len()).max().unwrap_or(0));

/// The currency that a whole word names.
fn word(word: &str) -> Option<(&'static str, bool)> {
    // The lower case of a letter takes at least a third of its bytes.
    if word.len() > *LONGEST * 3 {
        return None;
    }
    let [exact, any] = &*NAMES;
    let lowered = || match word.bytes().all(|b| b.is_ascii_lowercase()) {
        true => any.get(word),
        false => any.get(word.to_lowercase().as_str()),
    };
    exact.get(word).or_else(lowered).copied()
}

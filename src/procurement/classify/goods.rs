//! Lines of goods without prices, as delivery notes and requests have them: a quantity beside its unit.

use super::structure::PAGES;
use super::{Seen, Subject};
use crate::text::fold::{Folded, fold};
use foldhash::fast::FixedState;
use regex::Regex;
use std::collections::HashSet;
use std::sync::LazyLock;

/// Most lines of a page that are looked at.
const LINES: usize = 400;

/// Units in which goods are counted. Units of time and of length are left out where prose uses them, too.
static UNITS: LazyLock<HashSet<String, FixedState>> = LazyLock::new(|| {
    let units = "kom komad komada komadi kpl kompl komplet kut kutija pak paket par para pari rol rola ris kan kanta \
        kg m2 m3 pcs pc pce ea each set sets box boxes roll rolls pair pairs ream reams can cans units stk stück \
        stck paar rolle rollen pkg karton kartons eimer kanister satz vpe шт штук компл комплект пара рулон пачка упак \
        пач кан кор коробка u unité unités pièce pièces uds ud pz pezzi pezzo st szt ks";
    units.split_whitespace().map(fold).collect()
});

/// Units of Chinese, which stand behind their quantity without a space.
static HAN: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"\d ?(?:台|件|套|个|米|箱|卷|双|盒|只|支|块|张|瓶|桶|包|袋|组|条|根|把|辆|公斤|吨|升|立方|平方|令|副|本|项|批)(?:[^\p{L}\d]|$)|(?:台|件|套|个|米|箱|卷|双|盒|只|支|块|张|瓶|桶|包|袋|组|条|根|把|辆|公斤|吨|升|立方|平方|令|副|本|项|批) \d").ok()
});

pub(super) fn look(subject: &Subject, seen: &mut Seen) {
    let pages = subject.layouts.iter().zip(subject.folded).take(PAGES);
    let lines = pages.flat_map(|(layout, folded)| keys(&layout.page.text, folded));
    let weight = match lines.filter(|key| counts(key)).take(2).count() {
        0 => return,
        1 => 400,
        _ => 900,
    };
    seen.add("table:goods", weight, None);
}

/// The search keys of the lines of a page that are no prose.
fn keys<'a>(text: &'a str, folded: &'a Folded) -> impl Iterator<Item = &'a str> {
    let lines = text.split_inclusive('\n').take(LINES).scan(0, |at, line| {
        let from = std::mem::replace(at, *at + line.len());
        Some((from, from + line.trim_end().len()))
    });
    lines
        .filter(|(from, to)| to - from < 400 && text.get(*from..*to).is_some_and(may_count))
        .filter_map(|(from, to)| folded.text.get(folded.offset(from)..folded.offset(to)))
}

/// Whether a line may have a figure in its key: one of ASCII, or a sign that folds to one.
fn may_count(line: &str) -> bool {
    // Without a branch, so that many bytes are compared at once.
    line.bytes().fold(false, |any, b| any | b.is_ascii_digit() | !b.is_ascii())
}

/// Whether a line has a quantity beside a unit: `35 kom`, `kom  35`, `4台`. `key` is its search key.
fn counts(key: &str) -> bool {
    if !key.bytes().any(|b| b.is_ascii_digit()) {
        return false;
    }
    let sign = |c: char| matches!(c, '(' | ')' | ',' | ';' | ':' | '.' | '|');
    let (mut last, mut last_is_number) = ("", false);
    for word in key.split_ascii_whitespace().map(|w| w.trim_matches(sign)).filter(|w| !w.is_empty()) {
        let figured = word.starts_with(|c: char| c.is_ascii_digit());
        let unit = if figured { word.trim_start_matches(is_figure) } else { word };
        let number = unit.is_empty();
        if (figured || last_is_number) && UNITS.contains(unit) || number && UNITS.contains(last) {
            return true;
        }
        (last, last_is_number) = (word, number);
    }
    !key.is_ascii() && HAN.as_ref().is_some_and(|p| p.is_match(key))
}

fn is_figure(c: char) -> bool {
    c.is_ascii_digit() || matches!(c, '.' | ',' | '\'')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quantities_beside_units() {
        for line in [
            "1  Mrežni svič  kom  35",
            "20 pcs",
            "办公桌，16台，单价",
            "Сервер, 20 шт. по цене",
            "2.150,5\tkg",
        ] {
            assert!(counts(&fold(line)), "{line}");
        }
        for line in ["rok od 30 dana", "page 5 of 6", "Set the table", "Unit 731"] {
            assert!(!counts(&fold(line)), "{line}");
        }
    }
}

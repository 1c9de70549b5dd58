//! Lines of goods without prices, as delivery notes and requests have them: a quantity beside its unit.

use super::structure::PAGES;
use super::{Seen, Subject};
use crate::text::fold::fold;
use regex::Regex;
use std::collections::BTreeSet;
use std::sync::LazyLock;

/// Most lines of a page that are looked at.
const LINES: usize = 400;

/// Units in which goods are counted. Units of time and of length are left out where prose uses them, too.
static UNITS: LazyLock<BTreeSet<String>> = LazyLock::new(|| {
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
    let lines = subject.layouts.iter().take(PAGES).flat_map(|l| l.page.text.lines().take(LINES));
    let weight = match lines.filter(|line| line.len() < 400 && counts(line)).take(2).count() {
        0 => return,
        1 => 400,
        _ => 900,
    };
    seen.add("table:goods", weight, None);
}

/// Whether a line has a quantity beside a unit: `35 kom`, `kom  35`, `4台`.
fn counts(line: &str) -> bool {
    let key = fold(line);
    let sign = |c: char| matches!(c, '(' | ')' | ',' | ';' | ':' | '.' | '|' | '，' | '；');
    let words: Vec<&str> = key.split(' ').map(|w| w.trim_matches(sign)).filter(|w| !w.is_empty()).collect();
    let glued = |w: &&str| {
        let unit = w.trim_start_matches(is_figure);
        unit.len() < w.len() && w.starts_with(|c: char| c.is_ascii_digit()) && UNITS.contains(unit)
    };
    let is_number = |w: &str| w.starts_with(|c: char| c.is_ascii_digit()) && w.chars().all(is_figure);
    let pair = |pair: &[&str]| match pair {
        [a, b] => is_number(a) && UNITS.contains(*b) || UNITS.contains(*a) && is_number(b),
        _ => false,
    };
    HAN.as_ref().is_some_and(|p| p.is_match(&key)) || words.iter().any(glued) || words.windows(2).any(pair)
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
            assert!(counts(line), "{line}");
        }
        for line in ["rok od 30 dana", "page 5 of 6", "Set the table", "Unit 731"] {
            assert!(!counts(line), "{line}");
        }
    }
}

//! Units in which goods are counted and measured, as people write them behind a quantity.

use super::columns::key;
use crate::text::is_han;

/// Units of which one has a whole number, or nearly: what a list of goods counts.
#[rustfmt::skip]
const COUNTED: &[&str] = &[
    "kom", "komad*", "komplet*", "kompl", "kpl", "set", "seta", "par", "pari", "pcs", "pc", "pce", "piece*", "ea", "each",
    "unit", "units", "unit s", "pair", "pairs", "kit", "kits", "lot", "box", "boxes", "kut", "kutij*", "pak",
    "pakovanj*", "pack", "packs", "pkg", "roll", "rolls", "rol", "rola", "rolne", "rolna", "can", "cans", "kan",
    "kanta", "kanister*", "boca", "boce", "bottle*", "ream", "reams", "ris", "risa", "bag", "bags", "vreca", "dzak",
    "stk", "stck", "stuck", "stuk", "paar", "satz", "packung*", "pckg", "rolle*", "karton*", "flasche*",
    "ries", "dose*", "vpe", "sack", "licenc*", "license*", "licence*", "lizenz*", "st", "sht", "komplekt*",
    "upak", "rulon*", "para", "korob*", "kanistra", "pacek", "ud", "uds", "unidad*", "piezas",
    "pz", "pezzi", "unite*", "psch", "pausch*", "pausal*", "job", "jobs", "usl", "usluga", "str", "stran*", "obrok*", "porcij*", "portion*", "项", "台", "套", "个", "件", "只", "块", "张", "箱", "卷", "根", "支", "条", "副", "双", "包",
    "盒", "瓶", "桶", "令", "本", "把", "份", "批", "组", "辆", "部", "片", "对",
];

/// Units of length, weight, room and work.
#[rustfmt::skip]
const MEASURED: &[&str] = &[
    "m", "m2", "m3", "mm", "cm", "km", "kg", "g", "t", "l", "lit", "litar*", "liter*", "litre*", "ltr", "ml", "kwh",
    "lm", "ar", "ha", "米", "平方米", "立方米", "千克", "公斤", "吨", "升", "人天", "次",
];

/// Units of time, in which terms are stated as well as work.
#[rustfmt::skip]
const TIMED: &[&str] = &[
    "h", "hr", "hrs", "hour*", "sat", "sata", "sati", "cas", "std", "stunde*", "dan", "dana", "day*", "tag", "tage",
    "dni", "den", "mesec*", "month*", "monat*", "god", "godin*", "year*", "jahr*", "let", "天", "年", "月", "小时",
];

/// Whether a word is a unit of any kind.
pub(super) fn known(word: &str) -> bool {
    counted(word) || among(word, MEASURED) || timed(word)
}

/// Whether a word is a unit of time.
pub(super) fn timed(word: &str) -> bool {
    among(word, TIMED)
}

/// Whether a word is a unit by which goods are counted.
pub(super) fn counted(word: &str) -> bool {
    among(word, COUNTED)
}

/// The unit that a text begins with, behind a figure: how many bytes of blanks and of unit it takes.
pub(super) fn leading(text: &str) -> Option<(usize, usize)> {
    let blank = text.len() - text.trim_start_matches([' ', '\u{a0}', '\u{202f}']).len();
    let rest = text.get(blank..)?;
    if let Some(term) = COUNTED
        .iter()
        .chain(MEASURED)
        .chain(TIMED)
        .filter(|t| t.starts_with(is_han) && rest.starts_with(**t))
        .max_by_key(|t| t.len())
    {
        return Some((blank, term.len()));
    }
    let length = rest
        .char_indices()
        .find(|(at, c)| !(c.is_alphabetic() || *at > 0 && c.is_ascii_digit()) || is_han(*c))
        .map_or(rest.len(), |(at, _)| at);
    (length > 0 && known(rest.get(..length)?)).then_some((blank, length))
}

fn among(word: &str, units: &[&str]) -> bool {
    let key = key(word);
    !key.is_empty()
        && units.iter().map(|unit| unit.as_bytes()).filter(|unit| unit.first() == key.as_bytes().first()).any(
            |unit| match unit {
                [stem @ .., b'*'] => key.as_bytes().starts_with(stem) && key.len() < stem.len() + 5,
                whole => *whole == *key.as_bytes(),
            },
        )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn units_in_many_languages_stand_behind_their_figures() {
        for (text, unit) in [
            (" kom Klima", "kom"),
            (" m3 Beton", "m3"),
            ("台，单价", "台"),
            (" шт. по цене", "шт"),
            (" Stück", "Stück"),
            (" сати", "сати"),
            (" licenci", "licenci"),
        ] {
            let (blank, length) = leading(text).unwrap_or_default();
            assert_eq!(text.get(blank..blank + length), Some(unit), "{text}");
        }
        for text in [" EUR", " Laptop", ".", ""] {
            assert_eq!(leading(text), None, "{text}");
        }
    }
}

//! Names of parties as keys: folded, without legal forms, so that the spellings of one party meet.

use crate::text::fold::fold;

/// Legal forms that mean nothing else wherever they stand; what follows them is a seat.
const FORMS: &[&str] = &[
    "doo",
    "jdoo",
    "szr",
    "szpr",
    "preduzetnik",
    "gmbh",
    "mbh",
    "ohg",
    "gbr",
    "sarl",
    "sasu",
    "eurl",
    "srl",
    "spa",
    "slu",
    "bv",
    "nv",
    "inc",
    "incorporated",
    "llc",
    "ltd",
    "limited",
    "corp",
    "corporation",
    "plc",
    "llp",
    "pty",
    "pte",
    "kft",
    "zrt",
    "nyrt",
    "sro",
    "zoo",
    "aps",
    "ltda",
    "lda",
    "oyj",
    "ooo",
    "zao",
    "oao",
    "pao",
];

/// Legal forms that are words, too: only at the end or at the start of a name.
const EDGES: &[&str] = &[
    "ad", "od", "kd", "dd", "ag", "kg", "ug", "se", "sa", "sl", "as", "ab", "oy", "co", "company", "lp",
    "jp", "jkp", "ao", "ip", "pr", "str", "sp", "ek", "ev",
];

/// Chinese legal forms, the longest first.
const CHINESE: &[&str] = &["股份有限公司", "有限责任公司", "有限公司", "集团"];

/// The key of a name. What consists of legal forms alone keeps them.
pub fn key(name: &str) -> String {
    let folded = fold(name);
    let bare = CHINESE.iter().find_map(|form| folded.trim().strip_suffix(form)).unwrap_or(&folded);
    let words = words(bare);
    let cut = words.iter().skip(1).position(|w| FORMS.contains(&w.as_str())).map_or(words.len(), |at| at + 1);
    let mut kept = words.get(..cut).unwrap_or_default();
    let is_form = |word: &String| FORMS.contains(&word.as_str()) || EDGES.contains(&word.as_str());
    while let Some((_, rest)) = kept.split_last().filter(|(last, rest)| !rest.is_empty() && is_form(last)) {
        kept = rest;
    }
    while let Some((_, rest)) = kept.split_first().filter(|(first, rest)| !rest.is_empty() && is_form(first))
    {
        kept = rest;
    }
    kept.join(" ")
}

/// Words of a folded name; initials that follow each other are one word, so that `d.o.o.` is `doo`.
fn words(folded: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let mut initials = false;
    for word in folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()) {
        let initial = word.chars().count() == 1;
        match words.last_mut().filter(|_| initial && initials) {
            Some(last) => last.push_str(word),
            None => words.push(word.to_string()),
        }
        initials = initial;
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_one_party_have_one_key() {
        for (key_of, names) in [
            (
                "mreze i sistemi",
                &[
                    "Mreže i sistemi d.o.o. Beograd",
                    "МРЕЖЕ И СИСТЕМИ ДОО",
                    "„Mreže i sistemi“ d. o. o.",
                    "DOO Mreže i sistemi",
                ][..],
            ),
            (
                "yunqiao telecom systems",
                &[
                    "Yunqiao Telecom Systems Co., Ltd.",
                    "YUNQIAO TELECOM SYSTEMS CO LTD",
                    "Yunqiao Telecom Systems",
                ],
            ),
            ("bei spiel", &["Bei Spiel GmbH & Co. KG", "Bei Spiel GmbH"]),
            ("deutsche bank", &["Deutsche Bank AG", "Deutsche Bank"]),
            ("华为技术", &["华为技术有限公司", "华为技术"]),
            ("ministarstvo unutrasnjih poslova", &["Министарство унутрашњих послова"]),
            ("vodovod", &["JKP Vodovod", "ЈКП „Водовод“"]),
        ] {
            names.iter().for_each(|name| assert_eq!(key(name), key_of, "{name}"));
        }
        assert_eq!(key("AD"), "ad", "something is left of every name");
        assert_eq!(key("Udruženje sa ciljem"), "udruzenje sa ciljem", "words within a name are no forms");
    }
}

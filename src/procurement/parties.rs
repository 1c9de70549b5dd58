//! Names of organisations as documents write them: legal forms, public bodies, and where a name ends.

mod kinds;

use super::lexicon;
use crate::text::fold::fold;
use regex::Regex;
use std::sync::LazyLock;

use kinds::{HAN_BODIES, is_formed, names_institution};
pub use kinds::{is_bank, is_organisation, is_state, small_words};

/// The longest that a party's name may be.
const LONGEST: usize = 140;

/// Words of agreements that no name holds.
static PROSE: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(
        r"(?i)\b(?:(?:this|entire|of the) (?:agreement|contract|annex|order)|ha(?:s|ve) been|means|shall|here(?:of|in|by|to|under)|there(?:of|to)|upon the|named on|any one|power of attorney|job title|ov(?:og|im|aj) ugovor|(?:ов(?:ог|им|ај)) уговор|dieses vertrag|diesem vertrag|настоящ(?:его|им|ий) договор)",
    )
    .ok()
});

/// Whether a text is of an agreement's own words, which a name does not hold: `Upon the execution of this Agreement`.
pub fn is_prose(text: &str) -> bool {
    PROSE.as_ref().is_some_and(|p| p.is_match(text))
}

/// Words after which a name is over: seat, address, numbers, representation, and the nature of a company.
static AFTER_NAME: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(
        r#"(?i)(?:\s*<|[（(](?:收货人|收件人|联系人|经办人|电话|地址)|（[^（）()]{0,16}\d{3}[\d-]{4}|\s+of\s+\d|\s+of\s*[(\[_]|,?\s+(?:c/o\b|and/or\b|iz mesta\b|iz mjesta\b|из места\b|sa sedištem|са седиштем|sa sedistem|koga zastupa|koju zastupa|кога заступа|коју заступа|koje zastupa|које заступа|s poslovnim|pib\b|пиб\b|mb\b|мб\b|matični|матични|ulica\b|ul\.|ул\.|having (?:its|an|a)\b|with (?:its|an|a|offices|principal|company|registered|registration)\b|located at|whose\b|organi[sz]ed|incorporated (?:in|under|and registered)\b|company (?:reg(?:istration|\.)? )?(?:no|number)\b|registered (?:in|under|at|office)\b|duly\b|a company\b|(?:and|together with) its|on behalf of|acting\b|d/b/a|dba\b|f/k/a|formerly\b|vertreten durch|hereinafter\b|hereafter\b|nachfolgend|nachstehend|représenté|représentée|ci-après|sise?\b|en la persona|con domicilio|ust-?id|steuernr|vat\b|abn\s\d|adres[ae]\b|адрес[ае]\b|tel\b|tel\.|phone|fax\b|e-?mail|http|www\.|zastupan|dalje\b|dated\b|as (?:seller|buyer|borrower|lender|trustee|agent)\b)|,?\s+an?\s+(?:[A-Z][\w.-]+|\[?\w+\]?)(?:\s+[\w.-]+){0,4}\s+(?:corporation|company|partnership|association|bank|trust|corp\b|llc|business|entity|organi[sz]ation|cooperative|institution|university)|,?\s+an?\s+(?:corporation|company|limited|exempted|public|private|individual|national|nonprofit|federally)|(?-i:\s+(?:[А-Я]\.\s*){2}[А-Я][а-я]+)|\s[●•·|*/~]\s|\s+[-–—]\s+|\s*（(?:盖章|公章|签章|签字|印章)|\s*[;({\["“”„]|,\s*(?:\d|[A-ZČĆŠĐŽ][\w.šđčćžŠĐČĆŽ-]+\s+(?:\w+\s+)?\d|ul\b)|,?\s*\b\d{4,5}\s+[A-ZČĆŠĐŽ])"#,
    )
    .ok()
});

/// A comma that belongs to the name, as in `Acme, Inc.`
static INNER_COMMA: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"(?i)^,\s*(?:inc\b|incorporated|llc|l\.l\.c|ltd|limited|lp|l\.p|llp|plc|corp|co\b|n\.a|s\.a|d\.?o\.?o|a\.d|pbc|p\.c|gmbh|b\.v|s\.p\.a|s\.r\.l|and co|& co)").ok()
});

/// The byte range of the name that a text begins with: up to where an address, a number or a role begins.
pub fn name_at_start(text: &str) -> Option<std::ops::Range<usize>> {
    let lead = text.len() - text.trim_start_matches(|c: char| !c.is_alphanumeric()).len();
    let rest = text.get(lead..)?;
    let rest = rest.get(..rest.floor_char_boundary(LONGEST * 2))?;
    let mut end = over(rest)?.min(han_body(rest));
    let mut from = 0;
    while let Some(comma) = rest.get(from..end).and_then(|t| t.find(',')).map(|i| i + from) {
        let tail = rest.get(comma..).unwrap_or("");
        match INNER_COMMA.as_ref().and_then(|p| p.find(tail)) {
            Some(inner) => from = comma + inner.end(),
            None => end = comma,
        }
    }
    // `Angebot AG-58909` is a number.
    if rest.get(..end)?.ends_with('-') && rest.get(end..)?.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let name = rest.get(..end)?.trim_end_matches(|c: char| !c.is_alphanumeric() && !".)%!'".contains(c));
    // `МАУ «Лицей». Отсрочка 14 дней`
    let name = name.find("». ").and_then(|at| name.get(..at + "»".len())).unwrap_or(name);
    let name = SENTENCE.as_ref()?.captures(name).and_then(|c| name.get(..c.get(1)?.end())).unwrap_or(name);
    let name = SEATED.as_ref()?.captures(name).and_then(|c| name.get(..c.get(1)?.end())).unwrap_or(name);
    let name = STREET.as_ref()?.captures(name).and_then(|c| name.get(..c.get(1)?.end())).unwrap_or(name);
    let name = untitled(name);
    // `ООО «Альфа» Иванов Иван Иванович` goes on with who acts for it.
    let name = PATRONYMIC.as_ref()?.captures(name).and_then(|c| name.get(..c.get(1)?.end())).unwrap_or(name);
    // `Alfa d.o.o.: Ana Anić` goes on with who signs.
    let name =
        name.split_once(": ").map(|(head, _)| head).filter(|head| is_organisation(head)).unwrap_or(name);
    let closed = closing(name, rest.get(name.len()..)?);
    (is_name(name)).then_some(lead..lead + name.len() + closed)
}

/// A name in quotes before that of a person with a patronymic.
static PATRONYMIC: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"^(.*»)\s+\p{Lu}\p{Ll}+\s+\p{Lu}\p{Ll}+\s+\p{Lu}\p{Ll}+(?:вич|вна|ична)\p{Ll}?$").ok()
});

/// Where a Chinese name ends before the name of who receives: 江北市医院 陈嘉禾, or without a space in the greeting
/// 尊敬的江北市医院陈嘉禾：.
fn han_body(text: &str) -> usize {
    let first = text.split([' ', '\t', '\n', '\u{3000}', '：', ':']).next().unwrap_or("");
    let greets = text.get(first.len()..).is_some_and(|rest| rest.starts_with(['：', ':']));
    let names = HAN_BODIES.iter().filter_map(|body| Some(first.rfind(body)? + body.len()));
    let end = names.filter(|end| *end > 9).max();
    let person =
        |end: &usize| first.get(*end..).is_some_and(|rest| rest.is_empty() || greets && rest.len() <= PERSON);
    end.filter(person).unwrap_or(text.len())
}

/// A Chinese person's name has at most so many bytes: four signs.
const PERSON: usize = 12;

/// The name without the title of the paper that stands behind its legal form or kind: `Acme Co., Ltd. Commercial
/// Proposal`, `云山集团有限公司采购单`.
fn untitled(name: &str) -> &str {
    let titled = |end: usize| {
        let key = fold(name.get(end..).unwrap_or("").trim_start());
        let title = lexicon::prose().at_start(&key).filter(|(term, _)| term.kind == lexicon::Kind::Title);
        title.is_some_and(|(_, range)| range.end == key.len())
    };
    let forms = FORM_ENDS.iter().flat_map(|p| p.find_iter(name)).map(|m| m.end());
    let bodies = HAN_BODIES.iter().filter_map(|body| Some(name.rfind(body)? + body.len()));
    let end = forms.into_iter().chain(bodies).find(|end| titled(*end));
    end.and_then(|end| name.get(..end)).unwrap_or(name)
}

/// Legal forms that end a name.
static FORM_ENDS: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(
        r"(?i)\b(?:ltd\b\.?|limited\b|inc\b\.?|llc\b|plc\b|gmbh\b|ag\b|d\.\s?[o0]\.\s?[o0]\.|a\.\s?d\.)",
    )
    .ok()
});

/// Whether a name ends with its legal form.
pub fn ends_with_form(name: &str) -> bool {
    FORM_ENDS.iter().flat_map(|p| p.find_iter(name)).any(|m| m.end() == name.trim_end().len())
}

/// A legal form with the seat behind it: `Acme Limited of Boston House`.
static SEATED: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"(?i)\b((?:ltd|limited|inc|llc|plc|gmbh|corp|a/s|ag|ab|oy|b\.?v|n\.?v|s\.?a)\b\.?)\s+of\b")
        .ok()
});

/// A legal form behind which a sentence goes on: `Alfa d.o.o. iz Valjeva`, `Muster GmbH mit Sitz in Berlin`.
static SENTENCE: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"\b(d\.\s?[o0]\.\s?[o0]\.?|a\.\s?d\.|д\.\s?[о0]\.\s?[о0]\.?|а\.\s?д\.|GmbH|Ges\.m\.b\.H\.|AG|KG|OG|Ltd\.?|LLC|Inc\.|plc|B\.V\.|S\.r\.l\.)\s+(?:iz|из|mit|in|is|are|hereby|has|will|shall|je|је|će|koj[aei]|кој[аеи]|kao|као|у|u|na|на|по|po|prema|према|for|as|to|from|nud\p{L}+|naruč\p{L}+|poruč\p{L}+|isporuč\p{L}+|traž\p{L}+|dostavlja\p{L}*|нуд\p{L}+|наруч\p{L}+|поруч\p{L}+|испоруч\p{L}+|траж\p{L}+|bietet|bestellt|liefert|orders|offers|supplies|предлагает|заказывает)\s").ok()
});

/// A legal form with a street behind it: `Muster GmbH Gewerbepark 59`.
static STREET: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"^\P{Nd}{2,80}?\b((?:GmbH(?: & Co\.? KG)?|Ges\.m\.b\.H\.|AG|KG|OG|eG|d\.\s?o\.\s?o\.|a\.\s?d\.|д\.\s?о\.\s?о\.|Ltd\.?|LLC|Inc\.|plc))\s+(?:\p{Lu}[\p{L}.-]+\s+){1,3}\d{1,4}[a-z]?\b").ok()
});

/// A legal form with the quotes of its name, before which may stand who acts for it: `Директор ООО «Ромашка»`.
static QUOTED: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r#"^[\p{L} ]{3,60}?\s((?:ООО|ЗАО|АО|ПАО|ОАО|ФГБУ|ФГУП|ГБУЗ|ГБУ|МУП|ГУП|МБОУ|ДОО)\s*[«"„])"#)
        .ok()
});

/// Where the name of a legal form with quotes begins, behind who acts for it.
pub fn quoted_form(text: &str) -> Option<usize> {
    Some(QUOTED.as_ref()?.captures(text)?.get(1)?.start())
}

/// Where a name is over, its own quotes and brackets passed: `ООО "Ромашка", ИНН ...`, `Acme (Serbia) Ltd, 5 Mill Lane`.
fn over(text: &str) -> Option<usize> {
    let pattern = AFTER_NAME.as_ref()?;
    let mut from = 0;
    while let Some(m) = pattern.find_at(text, from) {
        let own = own_quotes(text, m.range()).or_else(|| own_bracket(text, m.range()));
        match own.or_else(|| own_number(text, m.range())) {
            Some(close) => from = close,
            None => return Some(m.start()),
        }
    }
    Some(text.len())
}

/// A place or trade in brackets within a name: before it no legal form, behind it the rest of the name with one.
static BRACKET: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"^\(\p{Lu}[\p{L}.-]*(?: \p{Lu}[\p{L}.-]*){0,2}\) (\p{Lu}[\p{L} .&-]{1,60})").ok()
});

/// The end of a bracket that belongs to the name.
fn own_bracket(text: &str, opened: std::ops::Range<usize>) -> Option<usize> {
    let before = text.get(..opened.start)?;
    let at = opened.start + text.get(opened)?.find('(')?;
    let found = BRACKET.as_ref()?.captures(text.get(at..)?)?;
    let rest = found.get(1)?;
    (!before.contains(',') && !is_organisation(before) && is_organisation(rest.as_str()))
        .then_some(at + rest.start())
}

/// The end of a number that is no postal code, since a legal form follows it: `Acme 2005 Limited`.
fn own_number(text: &str, cut: std::ops::Range<usize>) -> Option<usize> {
    let digits = |c: char| c.is_whitespace() || c.is_ascii_digit();
    let number = text.get(cut.clone())?;
    let code = number.trim_start_matches(digits);
    let end = cut.start + (number.len() - code.len());
    let next = text.get(end..)?.split_whitespace().next()?;
    let digit = number.contains(|c: char| c.is_ascii_digit());
    (digit && code.len() < number.len() && !number.contains(',') && is_form(next)).then_some(end)
}

/// Whether a text is a legal form and no name: `Limited`.
fn is_form(text: &str) -> bool {
    let key = fold(text);
    let key = key.trim_matches(|c: char| !c.is_alphanumeric());
    matches!(
        key,
        "limited"
            | "ltd"
            | "company"
            | "corporation"
            | "inc"
            | "incorporated"
            | "llc"
            | "plc"
            | "gmbh"
            | "gbr"
    )
}

/// The end of quotes that open at the end of a match and belong to the name, since only a legal form stands before.
fn own_quotes(text: &str, opened: std::ops::Range<usize>) -> Option<usize> {
    let form = text.get(..opened.start)?.trim();
    let key = fold(form);
    let word = ["preduzec", "drustvo", "javno", "ustanova", "zavod", "firma", "osnovna skola", "dom "];
    // `Osnovna škola „Vuk“ Beograd`: behind a legal form a name in quotes is another, short for it.
    let institution = || form.starts_with(char::is_uppercase) && !is_formed(&key) && names_institution(&key);
    let alone = !form.is_empty()
        && (institution()
            || form.chars().count() <= 10 && !form.contains(char::is_lowercase)
            || word.iter().any(|w| key.starts_with(w)));
    let quote = text.get(opened.clone())?.trim();
    let inner = text.get(opened.end..).filter(|_| alone && matches!(quote, "\"" | "“" | "”" | "„"))?;
    let close = inner.find(['"', '“', '”']).filter(|end| (2..80).contains(end))?;
    let sign = inner.get(close..)?.chars().next()?;
    (!inner.get(..close)?.contains('\n')).then_some(opened.end + close + sign.len_utf8())
}

/// The length of a quote behind a name that opened it.
fn closing(name: &str, behind: &str) -> usize {
    let pairs = [("«", "»"), ("„", "“"), ("„", "”"), ("“", "”"), ("\"", "\"")];
    let odd = |open: &str, close: &str| {
        name.matches(open).count() > name.matches(close).count()
            || open == close && name.matches(open).count() % 2 == 1
    };
    let found = pairs.iter().find(|(open, close)| behind.starts_with(close) && odd(open, close));
    found.map_or(0, |(_, close)| close.len())
}

/// Whether a text can be a party's name: mostly letters, short, no address of mail or web, no sentence.
pub fn is_name(text: &str) -> bool {
    let letters = text.chars().filter(|c| c.is_alphabetic()).count();
    let signs = text.chars().filter(|c| !c.is_whitespace()).count();
    (2..=LONGEST).contains(&text.len())
        && letters >= 2
        && letters * 2 > signs
        && !text.contains(['@', '，'])
        && !text.contains("://")
        && !text.contains("www.")
        && !is_form(text)
        && !asks_number(text)
        && text.split_whitespace().count() <= 14
}

/// Whether a text asks for a number of a register and is nobody's name: `Company Registration No`.
fn asks_number(text: &str) -> bool {
    let key = fold(text);
    let (before, last) = key.trim_end_matches(['.', ':', ' ']).rsplit_once(' ').unwrap_or(("", ""));
    let register = ["registration", "company", "reg", "vat", "tax", "maticni", "poreski", "register"];
    matches!(last, "no" | "number" | "nummer" | "nr" | "broj" | "br")
        && before.split([' ', '.']).any(|word| register.contains(&word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_end_where_addresses_begin() {
        for (text, name) in [
            ("Informatika AD, Jevrejska 32, Beograd", "Informatika AD"),
            ("МУП Републике Србије, Булевар Михајла Пупина 2", "МУП Републике Србије"),
            ("Acme Widgets, Inc., a Delaware corporation (\"Buyer\")", "Acme Widgets, Inc."),
            ("QualityHosting AG - Uferweg 40-42 - D-63571 Gelnhausen", "QualityHosting AG"),
            ("Bei Spiel GmbH ● Ecke 12 ● 12345 Stadthausen", "Bei Spiel GmbH"),
            ("„Tehnika“ d.o.o. sa sedištem u Novom Sadu", "Tehnika"),
            ("Coolblue B.V.", "Coolblue B.V."),
            ("东陵市中心医院罗永康：贵司订单已收悉", "东陵市中心医院"),
            ("东陵市中心医院门诊部", "东陵市中心医院门诊部"),
            ("云山市公交集团有限公司采购单", "云山市公交集团有限公司"),
            ("长山光学仪器有限公司（罗永康，0755-29515625）", "长山光学仪器有限公司"),
            ("远山科技（2020）有限公司", "远山科技（2020）有限公司"),
            ("Acme Systems Co., Ltd. Commercial Proposal", "Acme Systems Co., Ltd."),
            ("Telefonija Sever a.d. Adresa dostave: Ulica 5", "Telefonija Sever a.d."),
            ("华为技术有限公司", "华为技术有限公司"),
            ("ООО «Ромашка», ИНН 7707083893", "ООО «Ромашка»"),
            ("ООО \"Ромашка\", ИНН 7707083893", "ООО \"Ромашка\""),
            ("JKP „Čistoća“ Beograd, Ulica 5", "JKP „Čistoća“ Beograd"),
            ("江北市第三人民医院 陈嘉禾：", "江北市第三人民医院"),
            ("Alfa d.o.o. iz Valjeva je", "Alfa d.o.o."),
            ("Alfa d.o.o. nudimo sledeće usluge:", "Alfa d.o.o."),
            ("Alfa GmbH * Weg 5 * 10115 Berlin", "Alfa GmbH"),
            ("ООО «ТехноВолна» И. П. Савельев и", "ООО «ТехноВолна»"),
            ("Acme Ltd of 21 Mill Lane", "Acme Ltd"),
            ("Rapid Company Registration Services Ltd", "Rapid Company Registration Services Ltd"),
            ("Smith Incorporated and Sons Ltd", "Smith Incorporated and Sons Ltd"),
            ("Pizzeria Casa No", "Pizzeria Casa No"),
            ("Muster GmbH Gewerbepark 59 48231 Warendorf HRB 25457", "Muster GmbH"),
            (
                "Predškolska ustanova „Pčelica“ Veliki Brest, Trg slobode 5",
                "Predškolska ustanova „Pčelica“ Veliki Brest",
            ),
            ("Narodna biblioteka „Stevan Sremac“ Brod", "Narodna biblioteka „Stevan Sremac“ Brod"),
            ("Acme University Inc. “Acme”, of Leeds", "Acme University Inc."),
            ("Acme Ltd. Company no. 06321917. VAT no. 5", "Acme Ltd."),
            ("Acme Ltd, incorporated and registered in England and Wales", "Acme Ltd"),
            ("Acme 2005 Limited (registered number 5)", "Acme 2005 Limited"),
            ("Ann Penn of (the \"Employee\")", "Ann Penn"),
            ("ACME A/S of Havnevej 5", "ACME A/S"),
            ("Acme (Hong Kong) Ltd, a company", "Acme (Hong Kong) Ltd"),
            ("Acme (Novi) Paper Trading Co., Ltd. (\"Seller\")", "Acme (Novi) Paper Trading Co., Ltd."),
            ("Acme Trading (Buyer) and Bolt Ltd", "Acme Trading"),
            ("Acme Ltd (Leeds) Bolt Ltd", "Acme Ltd"),
            ("Acme Ltd <office@acme.example>", "Acme Ltd"),
            ("青石大学（盖章）", "青石大学"),
            ("远山科技（青石）有限公司", "远山科技（青石）有限公司"),
        ] {
            let range = name_at_start(text).unwrap();
            assert_eq!(&text[range], name);
        }
        assert_eq!(name_at_start("12.03.2024"), None);
        assert_eq!(name_at_start("Angebot AG-58909 vom 12.08.2024"), None);
        assert_eq!(name_at_start("LIMITED POWER OF ATTORNEY"), None);
        assert!(is_prose("Agent named on the signature page hereof") && !is_prose("Entire Group Here AG"));
        assert_eq!(name_at_start("office@acme.com"), None);
        assert_eq!(name_at_start("GBR"), None);
        assert_eq!(name_at_start("海州区图书馆因工作需要，拟采购下列货物"), None);
        assert_eq!(name_at_start("Company Registration No: 00651354"), None);
    }

    #[test]
    fn patterns_compile() {
        assert!(AFTER_NAME.is_some() && INNER_COMMA.is_some() && PROSE.is_some());
        assert!(SENTENCE.is_some() && SEATED.is_some() && STREET.is_some());
        assert_eq!(quoted_form("Директор ООО «Ромашка»"), Some("Директор ".len()));
    }
}

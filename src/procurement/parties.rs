//! Names of organisations as documents write them: legal forms, public bodies, and where a name ends.

use super::lexicon;
use crate::text::fold::fold;
use regex::Regex;
use std::sync::LazyLock;

/// The longest that a party's name may be.
const LONGEST: usize = 140;

/// The zeros are what OCR reads for the letters of `d.o.o.`
static LEGAL_FORM: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(
        r"(?:^|[\s,.(-])(?:d\.? ?o\.? ?o|d\. ?[o0]\. ?[o0]|a\. ?d|o\.d|k\.d|preduzetnik|s\.?z\.?r|d\.d|j\.d\.o\.o|obrt|gmbh|mbh|ohg|gbr|e\.k|e\.v|sarl|sasu|eurl|s\.a|s\.l|s\.a\.s|s\.r\.l|srl|s\.p\.a|s\.l\.u|b\.v|n\.v|inc|incorporated|llc|l\.l\.c|ltd|limited|corp|corporation|company|plc|llp|l\.p|pty|pte|kft|zrt|s\.r\.o|a\.s|sp\. z o\.? ?o|sp\.j|a/s|aps|lda|ltda|n\.a|ges\.? ?m\. ?b\. ?h|gesmbh|kgaa|ltee|sdn\.? bhd|pllc|nyrt|v\.o\.s|spol\. s r\.o|sp\. ?k|s\.n\.c|snc|sprl|v\.o\.f|s\.p|d\.n\.o|eood|ood|dooel|e\.kfm|e\.kfr|teoranta|university|gruppe|holdings)\.?(?:$|[\s,.);:])|有限公司|股份公司|集团",
    )
    .ok()
});

/// Legal forms that are words in lower case: only in capitals, on the text as written.
static CAPITALS: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"(?:^|[\s,.(-])(?:AD|AG|SE|AS|AB|SA|KG|OG|UG|NV|BV|SL|SAS|SpA|SPA|LP|OY|Oy|Oyj|ASA|ApS|PartG|PartGmbB|PartG mbB|e\.U|CIC|CIO|DAC|CLG|FZE|ТОВ|ТОО|ОДО|ЧУП|РУП|ФОП|ТСЖ|СНТ|КФХ|JP|JKP|JU|ЈУ|JZU|DOO|ДОО|PR|Co|CO|АД|ЈП|ЈКП|ПР|АО|ПАО|ООО|ЗАО|ОАО|ИП|ГКУ|МКУ|ФКУ|ГБУ|ГАУ|МАУ|МБУ|ГБОУ|МБОУ|МАОУ|ГБУК|МБУК|МУК|ГБУЗ|ФБУ|ФГБНУ|ГУ|МКП|НКО|ФГБОУ|ФГАОУ|ФГКУ|ФГУП|ФГБУ|ГУП|МУП|АНО|eG|gGmbH|gAG|Group|GROUP|Bank|BANK|Partners|PARTNERS|Trust|TRUST|Association|ASSOCIATION)(?:$|[\s,.);:])|^(?:STR|SUR|SZR|SZTR|СТР|СУР|СЗР|СЗТР) [„«]?\p{Lu}").ok()
});

static PUBLIC_BODY: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(
        r"^(?:republika|ministarstv|mup\b|uprava |[\w ]{0,20}uprava |kancelarij\w* za |opstin|opcin|grad |gradsk|javn\w+ preduzec|jp |jkp |dom zdravlja|klinick|univerzitet|fakultet|osnovna skola|institut|bezbednosn|agencij|ministry|department of|city of|village of|town of|county of|state of|bureau of|office of|board of|commission of|regents of|institute of|embassy of|municipality|university|ministerium|bundes|landes|stadt |gemeinde |ville de|commune|ministere|mairie|ministerio|ayuntamiento|comune di|ministerstv|gorod|administracij)",
    )
    .ok()
});

/// Words that name a kind of institution, within a short name.
static INSTITUTION: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(
        r"\b(?:authority|council|hospital|college|academy|schools|klinikum|universitatsklinikum|hochschule|stadtwerke|landkreis|verband|stiftung|studierendenwerk|studentenwerk|genossenschaft|biblioteka|skola|bolnica|zavod|direkcija|sekretarijat|ustanova|zadruga|komunalno|gimnazija|centar|fakultet|uprava|skupstina|sud|tuzilastvo|apoteka|muzej|pozoriste|arhiv|komora|savez|udruzenje|putevi|vodovod|toplana|dom (?:ucenika|kulture|za|zdravlja)|centre|center|school|district|department|police|sheriff|library|museum|society|infirmary|constabulary|parish|observatory|gallery|agency|commission|board|trust|housing|borough|county|township|zoological|zooloski|fund|foundation|federation|club|klub|institute|ministry|railway|airport|tierpark|krankenhaus|klinik|[a-z]{3,}krankenhaus|volkshochschule|gymnasium|grundschule|realschule|verbandsgemeinde|zweckverband|landesamt|landratsamt|bezirksamt|bundesamt|bundesanstalt|landesanstalt|amtsgericht|wasserwerk|gazdinstvo|nacionalni park|park prirode|dom ucenika|vrtic|inspektorat|(?:schul|grundschul|abwasser|wasser|gemeinde|kreis|landes|bundes|regional|planungs)verband|(?:rechen|jugend|senioren|gesundheits|kultur|bildungs|forschungs|schul|familien)zentrum|(?:verwaltungs|arbeits)gemeinschaft|[a-z]{4,}(?:verein|archiv|bibliothek|bucherei|prasidium|schule|klinik|behorde|museum|theater|betriebe|feuerwehr)|(?:gemeinde|kraft|wasser|elektrizitats|gas|verkehrs|energie|versorgungs)werke|(?:handwerks|handels|arzte|anwalts|landwirtschafts|arbeiter|wirtschafts)kammer|(?:stadt|gemeinde|kreis|bezirks|schul|hafen|friedhofs)verwaltung|(?:park|forst|stadt|kreis|schul|bau|finanz|jugend|umwelt|gesundheits|ordnungs|kultur|vermessungs|strassen|tiefbau|hauptzoll|grunbauflachen)amt|[a-z]{4,}(?:cka|ska) organizacija|akademija|filharmonija|kasarna|garnizon|crveni krst|mesna zajednica|crkvena opstina|(?:clinic|surgery|nursery|theatre)(?:$| of)|diocese|archdiocese|embassy|consulate|fire service|rescue service|ambulance service|scoil|kita|kindertagesstatte|pfarramt|pfarrei|kirchengemeinde|kindergarten|landesbetrieb|eigenbetrieb|[a-z]{4,}(?:hochschule|kirche|gemeinde)|universitat|universitet|poliklinika|muzei|licei|gimnazija|upravlenie|komitet|departament|detskii sad|teatr|dvorec|kolledz|szr|sztr|stur|gbuz|fgbu|fgup|mup|gup|mbou|mou|tsz|institut)\b",
    )
    .ok()
});

/// Kinds of institutions that end a Chinese name.
const HAN_BODIES: &[&str] = &[
    "公司",
    "医院",
    "大学",
    "学院",
    "中学",
    "小学",
    "委员会",
    "局",
    "中心",
    "研究院",
    "研究所",
    "人民政府",
    "厂",
    "院",
    "学校",
    "幼儿园",
    "办公室",
    "管理处",
    "办事处",
    "事务所",
    "图书馆",
    "博物馆",
    "派出所",
    "合作社",
    "酒店",
    "宾馆",
    "饭店",
    "殡仪馆",
    "后勤处",
];

/// Words of a name that is told by its kind of institution at most.
const WORDS: usize = 8;

/// Whether a text names an organisation by its legal form or its kind.
pub fn is_organisation(text: &str) -> bool {
    let key = fold(text);
    let has = |pattern: &LazyLock<Option<Regex>>| pattern.as_ref().is_some_and(|p| p.is_match(&key));
    let words = text.split_whitespace().count();
    let capital = text.trim_start().starts_with(|c: char| c.is_uppercase());
    let named = (2..=WORDS).contains(&words) && capital && has(&INSTITUTION);
    let han = text.split_whitespace().next().unwrap_or("");
    has(&LEGAL_FORM)
        || has(&PUBLIC_BODY)
        || named
        || CAPITALS.iter().flat_map(|p| p.find_iter(text)).any(|form| !is_word(text, form.range()))
        || HAN_BODIES.iter().any(|body| han.len() > body.len() + 3 && han.ends_with(body))
}

/// Whether what may be a legal form is a word of a sentence in capitals: `UPUTSTVO KAKO DA SE POPUNI`, `PONUDA SA CENAMA ZA`.
fn is_word(text: &str, form: std::ops::Range<usize>) -> bool {
    let said = text.get(form.clone()).unwrap_or("");
    let before = text.get(..form.start).unwrap_or("").trim_end();
    let last = before.rsplit(' ').next().unwrap_or("");
    let word = match said.trim_matches(|c: char| !c.is_alphabetic()) {
        "SE" => ["DA", "KOJI", "KOJA", "KOJE", "NE", "KAKO", "KADA", "TO", "KOJIM", "KOJOM"].contains(&last),
        "SA" => text.split_whitespace().count() > SENTENCE_OF,
        _ => false,
    };
    let goes_on = said.ends_with(char::is_whitespace) && text.get(form.end..).is_some_and(|t| !t.is_empty());
    word && goes_on && !text.contains(char::is_lowercase)
}

/// Words of a name in capitals that ends with its form at most.
const SENTENCE_OF: usize = 4;

/// Whether a folded text names a kind of institution.
fn names_institution(key: &str) -> bool {
    [&INSTITUTION, &PUBLIC_BODY].iter().any(|p| p.as_ref().is_some_and(|p| p.is_match(key)))
}

/// Whether a folded text has a legal form.
fn is_formed(key: &str) -> bool {
    LEGAL_FORM.as_ref().is_some_and(|p| p.is_match(key))
}

/// Words of a text in small letters, of which names have few and sentences many.
pub fn small_words(text: &str) -> usize {
    text.split_whitespace().filter(|word| word.starts_with(char::is_lowercase)).count()
}

/// Whether a name is a bank's, which documents name for its account more often than as a party.
pub fn is_bank(name: &str) -> bool {
    let key = fold(name);
    ["bank", "sparkasse", "银行"].iter().any(|word| key.contains(word))
}

/// Names of states, which stand above the name of their body.
const STATES: &[&str] = &[
    "republika srbija",
    "republic of serbia",
    "bosna i hercegovina",
    "republika srpska",
    "republika hrvatska",
    "republika crna gora",
    "crna gora",
    "republika slovenija",
    "republika severna makedonija",
    "bundesrepublik deutschland",
    "republik osterreich",
    "republique francaise",
    "rossijskaja federacija",
    "united states of america",
    "中华人民共和国",
    "united kingdom",
    "great britain",
    "united states",
    "usa",
    "ireland",
    "germany",
    "deutschland",
    "schweiz",
    "switzerland",
    "osterreich",
    "austria",
    "france",
    "italia",
    "italy",
    "serbia",
    "srbija",
    "croatia",
    "hrvatska",
    "slovenija",
    "montenegro",
    "netherlands",
    "belgium",
    "luxembourg",
    "spain",
    "portugal",
    "poland",
    "sweden",
    "norway",
    "denmark",
    "finland",
    "greece",
    "hungary",
    "romania",
    "bulgaria",
    "czech republic",
    "slovakia",
    "canada",
    "australia",
    "new zealand",
    "india",
    "japan",
    "singapore",
    "china",
    "p.r. china",
    "中国",
    "rossija",
    "russia",
];

/// Whether a name is that of a state and no more.
pub fn is_state(name: &str) -> bool {
    STATES.contains(&fold(name).trim_matches(|c: char| !c.is_alphanumeric()))
}

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
        assert!(
            LEGAL_FORM.is_some()
                && CAPITALS.is_some()
                && PUBLIC_BODY.is_some()
                && AFTER_NAME.is_some()
                && INNER_COMMA.is_some()
        );
        assert!(is_organisation("Tehnika d.o.o. Beograd") && is_organisation("Bei Spiel GmbH"));
        assert!(is_organisation("Tehnika d.0.0. Beograd") && !is_organisation("Rotor D00"));
        assert!(is_organisation("Министарство унутрашњих послова") && !is_organisation("Petar Petrović"));
        assert!(is_organisation("Oxmere Water Authority") && is_organisation("青石大学"));
        assert!(is_organisation("Reifenhaus Lavanttal OG") && is_organisation("Muster Ges.m.b.H."));
        assert!(!is_organisation("OBRAZAC SA UPUTSTVOM KAKO DA SE POPUNI") && is_organisation("ACME SA"));
        assert!(is_organisation("PEKARA STARI MLIN SA TRADICIJOM PR BEOGRAD"));
        assert!(is_organisation("ALFA VERSICHERUNG UND VERTRIEB SE MÜNCHEN"));
        assert!(
            !is_organisation("Bearbeitungszentrum DMU 50") && !is_organisation("Veterinary surgery table")
        );
        assert!(!is_organisation("Part G Pricing") && is_organisation("Abwasserverband Tal"));
        assert!(!is_organisation("approved by the council of the city after a long debate"));
        assert_eq!(quoted_form("Директор ООО «Ромашка»"), Some("Директор ".len()));
        assert!(SENTENCE.is_some() && SEATED.is_some());
        assert!(
            PROSE.is_some()
                && is_bank("Невски Банк")
                && is_state("РЕПУБЛИКА СРБИЈА")
                && INSTITUTION.is_some()
        );
    }
}

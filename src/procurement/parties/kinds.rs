//! What kind of organisation a text names: by its legal form, its kind of institution, or as a state or bank.

use crate::text::fold::fold;
use regex::Regex;
use std::sync::LazyLock;

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
pub(super) const HAN_BODIES: &[&str] = &[
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
    is_formed(&key)
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
pub(super) fn names_institution(key: &str) -> bool {
    [&INSTITUTION, &PUBLIC_BODY].iter().any(|p| p.as_ref().is_some_and(|p| p.is_match(key)))
}

/// Whether a folded text has a legal form.
pub(super) fn is_formed(key: &str) -> bool {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn organisations_by_their_forms_and_kinds() {
        let patterns = [&LEGAL_FORM, &CAPITALS, &PUBLIC_BODY, &INSTITUTION];
        assert!(patterns.iter().all(|pattern| pattern.is_some()));
        for text in [
            "Tehnika d.o.o. Beograd",
            "Bei Spiel GmbH",
            "Tehnika d.0.0. Beograd",
            "Министарство унутрашњих послова",
            "Oxmere Water Authority",
            "青石大学",
            "Reifenhaus Lavanttal OG",
            "Muster Ges.m.b.H.",
            "ACME SA",
            "PEKARA STARI MLIN SA TRADICIJOM PR BEOGRAD",
            "ALFA VERSICHERUNG UND VERTRIEB SE MÜNCHEN",
            "Abwasserverband Tal",
        ] {
            assert!(is_organisation(text), "{text}");
        }
        for text in [
            "Rotor D00",
            "Petar Petrović",
            "OBRAZAC SA UPUTSTVOM KAKO DA SE POPUNI",
            "Bearbeitungszentrum DMU 50",
            "Veterinary surgery table",
            "Part G Pricing",
            "approved by the council of the city after a long debate",
        ] {
            assert!(!is_organisation(text), "{text}");
        }
        assert!(is_bank("Невски Банк") && is_state("РЕПУБЛИКА СРБИЈА"));
    }
}

//! Parties that running text names by their role: `predstavnik Isporučioca Alfa d.o.o.`, `представитель Заказчика ...`.

use super::{Candidate, Subject, collapse, letterhead, roles};
use crate::procurement::parties::{is_bank, is_organisation, name_at_start, small_words};
use crate::procurement::{DocType, FactKind};
use crate::text::Span;
use crate::text::fold::fold;
use regex::Regex;
use std::ops::Range;
use std::sync::LazyLock;

/// Bytes of the search key in which such sentences stand.
const OPENING: usize = 6_000;

/// Roles that sell and roles that buy with what may stand before a name, on the search key.
static SELLS: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"\b(?:koj\w (?:je|su) isporuci\w+|isporucioc\w*|isporucilac\w*|prodavc\w*|prodavac|dobavljac\w*|izvrsioc\w*|izvrsilac|izvodac\w*|ponudac\w*|ispolnitel\w*|postavscik\w*|prodavec|podrjadcik\w*|the supplier|the contractor|the seller|the vendor|auftragnehmer(?:in|s)?|lieferant(?:en|in|s)?|verkaufer(?:in|s)?)[:,]?(?: je| -)? (?:firm[aeu] |preduzec\w+ |kompanij\w+ )?").ok()
});
static BUYS: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"\b(?:narucioc\w*|narucilac\w*|kupc\w*|kupac|zakazcik\w*|pokupatel\w*|the buyer|the purchaser|the customer|the client|auftraggeber(?:in|s)?|kaufer(?:in|s)?|besteller(?:in|s)?|ugovorn\w+ organ\w*)[:,]?(?: je| -)? (?:firm[aeu] |preduzec\w+ |kompanij\w+ )?").ok()
});

/// Who delivered, in a paper that tells of it, on the search key: `dobra koja je isporučio Alfa d.o.o.`
static DELIVERED: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"\b(?:isporucio|isporucila|radove (?:je )?iz(?:veo|vela|vrsio|vrsila)) (?:je )?").ok()
});

/// An organisation that acts in a sentence and so writes, and one that something is for, on the text as written.
static ACTS: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"(?m)(?:^|[.:]\s+)((?:[«„]?\p{Lu}[\p{L}.&'’»“-]*[ ](?:(?:of|for|the|and|za|i|u|für|der|und|по) )?){1,7}[«„]?\p{Lu}[\p{L}.&'’»“-]*)(?:,[^.;:\n]{3,80})?\s+(?:invites?|requests?|requires?|seeks|intends|wishes|orders|offers|confirms|hereby|poziva|traži|naručuje|nudi|potvrđuje|позива|тражи|наручује|нуди|потврђује|bittet|bestellt|bietet|bestätigt|предлагает|заказывает|просит|приглашает|подтверждает)\b").ok()
});
static FOR: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"\b(?:for|für|za|за|Za potrebe|За потребе|Za račun|За рачун|для(?: нужд)?)\s*:?\s+(?:the\s+|die\s+|das\s+|(?:potrebe|потребе|racun|račun|рачун)\s+)?(?:firme\s+|фирме\s+|preduzeća\s+|предузећа\s+|ustanove\s+|установе\s+)?([«„]?\p{Lu}[\p{L}&'’»“-]*(?:[ ](?:\p{Ll}+[ ]){0,4}[«„]?\p{Lu}[\p{L}&'’»“-]*){1,6})").ok()
});

/// For whom the writer orders buys, and who says `we` beside a name writes, on the text as written.
static ORDERS_FOR: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"\b(?i:naručujemo|poručujemo|narucujemo|porucujemo|наручујемо|поручујемо|bestellen wir|заказываем|we (?:hereby )?order)\s+(?:za|за|für|для|for|on behalf of)\s+(?:die\s+|das\s+|den\s+|the\s+)?([«„]?\p{Lu}[\p{L}&'’»“.-]*(?:[ ](?:\p{Ll}+[ ]){0,4}[«„]?\p{Lu}[\p{L}&'’»“.-]*){1,6})").ok()
});
static WE: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"(?m)\b(?:We|we|Wir|wir|Mi|mi|Ми|ми|Мы|мы),\s+(?:the\s+|die\s+)?((?:[«„]?\p{Lu}[\p{L}&'’»“.-]*[ ]?(?:(?:i|и|und|and|für|za|за|of)[ ])?){2,8}),").ok()
});

/// Whom an offer names beside the word for whom it is made, on the text as written: `bieten wir Ihnen, Stadt Alfa, an`.
static YOU: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"\b(?:Ihnen|Vama|vama|Вама|вама|Вам|вам|you),\s+((?:[«„]?\p{Lu}[\p{L}&'’»“.-]*[ ]?(?:(?:i|и|und|and|für|za|за|of)[ ])?){2,8}),").ok()
});

/// What the writer asks for is asked by him and sent to him, on the text as written.
static ASKED: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"\b(?:(?:invited|requested|sought|published|issued) by|(?:quotations?|quotes?|offers?|bids?|tenders?|repl(?:y|ies)) to)\s+(?:the\s+)?((?:\p{Lu}[\p{L}&'’-]*[ ]?){2,7})").ok()
});

/// Who conducts a procedure buys, whoever writes.
static CONDUCTS: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"\b(?:koju sprovodi|koji sprovodi|коју спроводи|који спроводи|conducted by|проводимо[йгм]\p{L}*)\s+(?:the\s+)?((?:[«„]?\p{Lu}[\p{L}&'’»“-]*[ ]?){2,7}(?:d\.\s?o\.\s?o\.|a\.\s?d\.|д\.\s?о\.\s?о\.|а\.\s?д\.)?)").ok()
});

/// Who thanks for an order sells, on the text as written.
static THANKS: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"(?i:\bthank(?:s| you) for (?:shopping|ordering|your (?:order|business|custom|purchase)) (?:with|from|at))\s+((?:\p{Lu}[\p{L}&'’.-]*[ ]?){2,7})").ok()
});

/// From whom the writer orders sells, and who signs an offer for somebody signs for who makes it, on the text as written.
static ORDERS: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(concat!(
        r"\b(?i:bestellen wir bei|bestellen bei|ordern wir bei|kaufen wir bei|naručujemo (?:od|kod)|poručujemo (?:od|kod)|kupujemo (?:od|kod)|narucujemo (?:od|kod)|porucujemo (?:od|kod)",
        r"|наручујемо (?:од|код)|поручујемо (?:од|код)|заказываем у|we (?:hereby )?order from|ordering from|placing (?:an|this) order with)(?: der| firme| firma| der Firma| предузећа| preduzeća)?\s+",
        r"((?:[«„]?\p{Lu}[\p{L}&'’»“.-]*[ ]?(?:(?:i|и|und|and|für|za|за|of)[ ])?){2,7}(?:d\.\s?o\.\s?o\.|a\.\s?d\.|д\.\s?о\.\s?о\.|а\.\s?д\.)?)"
    ))
    .ok()
});
static ORDERS_HAN: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"[向从]\s?(\p{Han}[\p{Han}（）()]{3,30}?(?:公司|厂|商行|中心|经营部))(?:订购|采购|订货|购买)")
        .ok()
});
static SIGNS_FOR: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"\b(?i:(?:signed )?for and on behalf of)(?: the)?:?\s+((?:\p{Lu}[\p{L}&'’.-]*[ ]?){2,7})")
        .ok()
});

/// Whose people the writer speaks of to the reader, whose order he names, and for whom one signs with an office, on the
/// text as written: `your team at Alfa Ltd`, `ваш заказ № 5 (ООО «Альфа»)`, `Sales Engineer, Alfa Ltd`.
static TEAM: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"\b(?i:team|colleagues|everyone|you all|all of you|staff) (?:at|from)\s+(?:the\s+)?((?:\p{Lu}[\p{L}&'’.-]*[ ]?(?:(?:of|for|and|the)[ ])?){2,7})").ok()
});
static YOUR_ORDER: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"\b(?i:your (?:purchase )?order|ваш(?:у|ей)? (?:заказ|заявк)\p{L}*|vaš[ua]? (?:narudžb|porudžb|narudžben)\p{L}*|вашу? (?:наруџб|поруџб)\p{L}*|ihre(?:n|r)? (?:bestellung|auftrag))[^(\n.]{0,30}\(([«„]?\p{Lu}[^()\n]{3,80})\)").ok()
});
static OFFICE: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"(?m)^(?:[\p{L}-]+ ){0,3}(?:Manager|Engineer|Director|Officer|Executive|Representative|Coordinator|Buyer|Assistant|Leiter|Leiterin|Vertrieb|Einkauf|Purchasing|Procurement|Buying|Sales|Accounts|menadžer|direktor|komercijalista|referent|директор|менеджер|менаџер|референт)(?: [\p{L}-]+){0,3}, ((?:[«„]?\p{Lu}[\p{L}&'’»“.-]*[ ]?(?:(?:of|i|и|und|and)[ ])?){2,8})[ \t]*$").ok()
});

/// To whose name an offer or invoice is to be made out buys, on the text as written.
static MADE_OUT: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"(?i:\b(?:ponud[ua]|faktur[ua]|račun|racun|predračun|predracun)(?: (?:treba da )?glasi| nasloviti| izdati)? na (?:firmu|ime|ustanovu)|понуд[ау] на (?:фирму|име)|ponud\p{L}*[^.\n]{0,60}\bna ime|(?:quote|invoice) (?:us )?in the name of|(?:rechnung|angebot) auf den namen)\s+([«„]?\p{Lu}[\p{L}&'’»“.-]*(?:[ ](?:\p{Ll}+[ ]){0,4}[«„]?\p{Lu}[\p{L}&'’»“.-]*){1,6})").ok()
});

/// Words in small letters that a name in a sentence has at most.
const SMALL: usize = 5;

/// Reads who writes and who is written to from sentences that give no role.
fn sentences(subject: &Subject, writer: FactKind, reader: FactKind, found: &mut Vec<Candidate>) {
    let Some(page) = subject.document.pages.first() else { return };
    let text = page.text.get(..page.text.floor_char_boundary(OPENING)).unwrap_or("");
    let organisation: fn(&str) -> bool = |name| is_organisation(name) && !is_bank(name);
    // Only a body conducts a procedure, whatever its name.
    let anybody: fn(&str) -> bool = |_| true;
    let patterns = [
        (&ACTS, writer, 57, organisation),
        (&ASKED, writer, 56, organisation),
        (&FOR, reader, 45, organisation),
        (&YOU, reader, 60, organisation),
        (&ORDERS_FOR, FactKind::Buyer, 66, organisation),
        (&WE, writer, 66, organisation),
        (&CONDUCTS, FactKind::Buyer, 63, anybody),
        (&THANKS, FactKind::Supplier, 62, organisation),
        (&ORDERS, FactKind::Supplier, 66, organisation),
        (&ORDERS_HAN, FactKind::Supplier, 66, organisation),
        (&MADE_OUT, FactKind::Buyer, 66, organisation),
        (&SIGNS_FOR, writer, 58, organisation),
        (&OFFICE, writer, 57, organisation),
        (&TEAM, reader, 50, organisation),
        (&YOUR_ORDER, FactKind::Buyer, 64, organisation),
    ];
    for (pattern, kind, confidence, may_be) in patterns {
        let names = pattern.as_ref().map(|p| p.captures_iter(text).take(30).collect::<Vec<_>>());
        let name = names.into_iter().flatten().find_map(|caught| {
            let at = caught.get(1)?;
            if kind == writer && is_countersigned(text, at.start()) {
                return None;
            }
            let named = |clause: &str| {
                let range = name_at_start(clause)?;
                let span = Span::new(at.start() + range.start, at.start() + range.end);
                span.of(text).filter(|name| may_be(name) && small_words(name) <= SMALL).map(|_| span)
            };
            // A legal form may stand behind what the pattern takes: `for Alfa Beta d.o.o. (Novi Sad)`.
            let rest = clause(text.get(at.start()..)?);
            let line = || named(rest.lines().next()?);
            named(clause(at.as_str())).or_else(line).or_else(|| named(rest))
        });
        let Some((span, value)) = name.and_then(|s| Some((s, collapse(s.of(text)?)))) else { continue };
        let rule = "prose:sentence".to_string();
        found.push(Candidate { kind, value, rule, confidence, page: page.number, span });
    }
}

/// Whether whoever is named at a place signs below words that he agrees, and so is whom a letter went to.
fn is_countersigned(text: &str, at: usize) -> bool {
    let before = text.get(text.floor_char_boundary(at.saturating_sub(AGREED))..at).unwrap_or("");
    let key = fold(before);
    ["we agree", "i agree", "agreed and accepted", "agreed to and accepted"]
        .iter()
        .any(|word| key.contains(word))
}

/// Bytes before a signature in which such words stand.
const AGREED: usize = 120;

/// Reads parties from sentences, except of agreements, which name them in a preamble.
pub(super) fn read(subject: &Subject, found: &mut Vec<Candidate>) {
    let Some((writer, reader)) = letterhead::sides(subject, found) else { return };
    said_roles(subject, found);
    if !found.iter().any(|c| c.rule == BRACKET) {
        bracketed(subject, found);
    }
    sentences(subject, writer, reader, found);
}

/// Bytes before a role's bracket in which the name of who has it stands.
const CLAUSE: usize = 420;

/// The rule of [`bracketed`].
const BRACKET: &str = "prose:bracket";

/// Reads parties from their roles in brackets: `ООО «Волна» (Поставщик) и МАУ «Лицей» (Заказчик)`.
pub(super) fn bracketed(subject: &Subject, found: &mut Vec<Candidate>) {
    let Some(page) = subject.document.pages.first() else { return };
    let text = page.text.get(..page.text.floor_char_boundary(OPENING)).unwrap_or("");
    let bracket = |role: &Range<usize>| text.get(role.clone()).is_some_and(|said| said.starts_with('('));
    for (Range { start: end, .. }, kind) in roles::sides(text).filter(|(role, _)| bracket(role)).take(8) {
        let reach = text.floor_char_boundary(end.saturating_sub(CLAUSE));
        let clause = text.get(reach..end).unwrap_or("");
        let paragraph = clause.rfind("\n\n").map_or(0, |at| at + 2);
        let from = reach + clause.rfind(['(', ')', ';', ':']).map_or(0, |sign| sign + 1).max(paragraph);
        let before = text.get(from..end).unwrap_or("").trim_end();
        // Who else is named stands before a word for `and`, in another line or before a comma.
        let joints = [
            " и ",
            " i ",
            " and ",
            " und ",
            "\n",
            ", ",
            "Закључују ",
            "Zaključuju ",
            "између ",
            "između ",
            "между ",
            "zwischen ",
            "between ",
        ];
        let ends = joints.iter().flat_map(|j| before.match_indices(j).map(|(at, _)| at + j.len()));
        let mut starts: Vec<usize> = ends.chain([0]).collect();
        starts.sort_unstable();
        let name = starts.into_iter().rev().find_map(|start| {
            // What an address below a name holds is not of it.
            let rest = before.get(start..)?;
            let line = rest.lines().next().filter(|line| is_organisation(line)).unwrap_or(rest);
            let range = name_at_start(line)?;
            let span = Span::new(from + start + range.start, from + start + range.end);
            // Neither one word nor the middle of a sentence is a name.
            let begins = |name: &str| name.starts_with(|c: char| !c.is_lowercase());
            let whole =
                |name: &&str| name.split_whitespace().count() > 1 && begins(name) && small_words(name) <= 3;
            span.of(text)
                .filter(|name| whole(name) && is_organisation(name) && !is_bank(name) && !is_registered(name))
                .map(|name| (span, collapse(name)))
        });
        let Some((span, value)) = name else { continue };
        let rule = BRACKET.to_string();
        found.push(Candidate { kind, value, rule, confidence: 78, page: page.number, span });
    }
}

/// Whether a text ends with a long number, as those of registers do.
fn is_registered(name: &str) -> bool {
    name.bytes().rev().take_while(u8::is_ascii_digit).count() >= 5
}

fn said_roles(subject: &Subject, found: &mut Vec<Candidate>) {
    let Some((page, folded)) = subject.document.pages.first().zip(subject.folded.first()) else { return };
    let key = folded.text.get(..folded.text.floor_char_boundary(OPENING)).unwrap_or("");
    let delivered = matches!(subject.doc_type, DocType::AcceptanceRecord | DocType::DeliveryNote);
    let delivered = delivered.then_some((&DELIVERED, FactKind::Supplier, 50));
    let roles = [(&SELLS, FactKind::Supplier, 64), (&BUYS, FactKind::Buyer, 64)];
    for (pattern, kind, confidence) in roles.into_iter().chain(delivered) {
        let hits = pattern.as_ref().map(|p| p.find_iter(key).take(20).map(|m| m.end()).collect::<Vec<_>>());
        let name = hits.into_iter().flatten().find_map(|end| {
            let at = folded.original(end..folded.text.len()).start as usize;
            let rest = clause(page.text.get(at..)?);
            // A line that is a name ends it, unless it goes on below.
            let wraps = |below: &str| below.starts_with(char::is_lowercase);
            let line = rest.split_once('\n').filter(|(line, below)| is_organisation(line) && !wraps(below));
            let line = line.map_or(rest, |(line, _)| line);
            let range = name_at_start(line)?;
            let span = Span::new(at + range.start, at + range.end);
            let name = span.of(&page.text)?;
            let capital = name.starts_with(|c: char| !c.is_lowercase() && !c.is_ascii_digit());
            (range.start <= 1 && capital && is_organisation(name)).then_some(span)
        });
        let Some((span, value)) = name.and_then(|s| Some((s, collapse(s.of(&page.text)?)))) else { continue };
        let rule = "prose:role".to_string();
        found.push(Candidate { kind, value, rule, confidence, page: page.number, span });
    }
}

/// Words of running text behind which a name is over: who else is meant, what for, and the next sentence.
static OVER: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"\s(?:po|prema|na osnovu|kao|koj[iae]|sa|s druge|i (?:naruč|kup|isporuč|prodav|izvrš|predstavn)\p{L}*|и (?:нару|куп|испору|прода|изврш|заказ|постав|покуп|испол|представ)\p{L}*|по|на|за|о том|в лице|[сc] (?:предложени|цен)\p{L}+|under|pursuant|for|and the|gemäß|laut|und (?:der|dem|den))\s|\p{Ll}{4,}\.\s+\p{Lu}|\d\.\s+\p{Lu}").ok()
});

/// A text up to the end of the clause that it begins with.
fn clause(text: &str) -> &str {
    let text = text.get(..text.floor_char_boundary(300)).unwrap_or(text);
    let end = OVER.as_ref().and_then(|p| p.find(text)).map_or(text.len(), |m| {
        // Of a sentence's end its last word still belongs to it.
        m.as_str().find('.').map_or(m.start(), |point| m.start() + point)
    });
    text.get(..end).unwrap_or(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn clauses_end_where_names_do() {
        for (text, want) in [
            ("Alfa d.o.o. Beograd i naručioca Opština Vrbica po ugovoru", "Alfa d.o.o. Beograd"),
            ("Opština Vrbica po ugovoru U-12/2023. Predata je", "Opština Vrbica"),
            ("Opština Vrbica. Predata je", "Opština Vrbica"),
            ("ООО «Волна» и представитель Заказчика", "ООО «Волна»"),
            ("Acme Ltd under order 5", "Acme Ltd"),
        ] {
            assert_eq!(clause(text), want);
        }
    }

    #[test]
    fn sentences_name_who_writes_and_for_whom() {
        let caught = |pattern: &LazyLock<Option<Regex>>, text: &str| {
            pattern.as_ref().unwrap().captures(text).map(|c| c[1].trim().to_string())
        };
        assert_eq!(
            caught(&ACTS, "Oxmere Water Authority invites you to quote").as_deref(),
            Some("Oxmere Water Authority")
        );
        assert_eq!(
            caught(&ACTS, "Oxmere Water Authority, 5 Mill Lane, OX1 2AB Oxmere invites you to quote")
                .as_deref(),
            Some("Oxmere Water Authority")
        );
        assert_eq!(
            caught(&FOR, "our price for Oxmere Water Authority is").as_deref(),
            Some("Oxmere Water Authority")
        );
    }

    #[test]
    fn who_agrees_is_whom_a_letter_went_to() {
        let text = "We agree to the terms of this letter.\nSigned ____ for and on behalf of Acme plc";
        assert!(is_countersigned(text, text.find("Acme").unwrap()));
        assert!(!is_countersigned("Yours sincerely\nfor and on behalf of Acme plc", 36));
    }

    #[test]
    fn patterns_compile() {
        assert!(SELLS.as_ref().is_some_and(|p| p.is_match("predstavnik isporucioca alfa d.o.o.")));
        assert!(BUYS.as_ref().is_some_and(|p| p.is_match("predstavitel zakazcika gbuz")));
    }
}

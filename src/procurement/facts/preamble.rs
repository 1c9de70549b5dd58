//! Parties of an agreement from its preamble: `between X ("Buyer") and Y ("Seller")`, `između: 1. X (u daljem
//! tekstu: Naručilac) i 2. Y (u daljem tekstu: Isporučilac)`, and the like in other languages.

use super::around::other_side;
use super::{Candidate, Subject, collapse, roles};
use crate::procurement::FactKind;
use crate::procurement::parties::{ends_with_form, is_bank, is_organisation, name_at_start};
use crate::text::Span;
use crate::text::fold::fold;
use regex::Regex;
use std::ops::Range;
use std::sync::LazyLock;

/// How far into the text a preamble stands, and how long it is, in bytes.
const OPENING: usize = 14_000;
const LENGTH: usize = 3_500;

/// What opens a list of parties.
static OPENERS: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"(?i)\b(?:by\s+and\s+between|by\s+and\s+among|between|among|by and amongst|(?:made|entered\s+into)(?:,?\s+(?:as\s+of|on|this|dated)\b[^.;()]{0,60}?)?,?\s+by|(?:između|izmedju|izmedu|између)(?:\s+\p{L}+\s+(?:strana|страна))?|ugovorne strane|уговорне стране|zwischen|entre les soussignés|entre|tra|parties(?: to (?:this|the)(?: [\w-]+){0,3} (?:agreement|contract))?\b[\s:]*\(?1[.)]|between:|under which|by these presents,?[^.;]{0,60}?\bthat)(?:[\s:,]|\b)").ok()
});

/// One party as the preamble gives it.
struct Party {
    /// Its name; none where a form leaves it open.
    name: Option<Span>,
    /// Whether its role buys or sells.
    side: Option<FactKind>,
}

pub(super) fn read(subject: &Subject, found: &mut Vec<Candidate>) {
    let mut done = 0;
    let mut single = None;
    for page in subject.document.pages.iter().take(8) {
        let text = page.text.get(..page.text.floor_char_boundary(OPENING - done)).unwrap_or("");
        done += text.len();
        for opener in OPENERS.as_ref().map(|p| p.find_iter(text).collect::<Vec<_>>()).unwrap_or_default() {
            let parties = parties(&page.text, opener.as_str(), opener.end());
            let candidates = assign(&page.text, page.number, &parties);
            if parties.iter().filter(|p| p.name.is_some()).count() == 2 {
                found.extend(candidates);
                return;
            }
            single = single.or_else(|| candidates.into_iter().next());
        }
        if done >= OPENING {
            break;
        }
    }
    // Where nothing opens their list, each may still be said to be called by its role.
    let called = subject.document.pages.first().map(|page| called(&page.text, page.number));
    found.extend(called.filter(|both| !both.is_empty()).unwrap_or_else(|| single.into_iter().collect()));
}

/// The two parties of a sentence that lists them without a word for `between`, by the role behind each: `On 5 May Acme
/// Ltd of Leeds, hereinafter: Buyer, and Bolt Inc., hereinafter: Supplier, have agreed`. Empty unless it names both.
fn called(text: &str, page: u32) -> Vec<Candidate> {
    let head = text.get(..text.floor_char_boundary(LENGTH)).unwrap_or("");
    let mut from = 0;
    // What brackets say is read with the clause before them.
    let said = |role: &Range<usize>| head.get(role.clone()).is_some_and(|role| !role.starts_with(['(', '[']));
    let parties: Vec<Party> = roles::sides(head)
        .filter(|(role, _)| said(role))
        .map(|(role, side)| {
            let clause = head.get(from..role.start).unwrap_or("");
            let name = party_of(clause, from);
            from = role.end;
            Party { name, side: Some(side) }
        })
        .take(2)
        .collect();
    if parties.iter().any(|party| party.name.is_none()) || parties.len() < 2 {
        return Vec::new();
    }
    assign(text, page, &parties)
}

/// What stands before the name of a party in a sentence: a sign, a word for `and`, or when and where it is said.
static BEFORE: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"(?:^|[,;:\n]\s*)(?:[^,;:\n]{0,60}\b(?:godine|године|mestu|mjestu|месту|\d{4})\s)?|\s(?:and|und|i|и)\s+").ok()
});

/// The first organisation that a clause names, or whoever it names at its beginning or behind a date.
fn party_of(clause: &str, base: usize) -> Option<Span> {
    let names = || {
        BEFORE.iter().flat_map(|p| p.find_iter(clause)).filter_map(|m| {
            let name = party_name(clause.get(m.end()..)?, base + m.end())?;
            let text = clause.get(name.start as usize - base..name.end as usize - base)?;
            (!is_bank(text)).then_some((m, name, text))
        })
    };
    // Above the sentence may stand anything: where it opens with its date, the party stands behind that.
    let dated = |m: &regex::Match| base == 0 && m.len() > OPENS;
    let first = names().find(|(m, _, text)| dated(m) && is_organisation(text));
    let first = first.or_else(|| names().find(|(_, _, text)| is_organisation(text)));
    // A body of no telling kind: `, и Градски превоз Ковиље, Окретница 128`.
    let opens = |m: &regex::Match| m.len() > OPENS || base > 0 && m.end() < OPENS;
    let first = first.or_else(|| names().find(|(m, _, text)| opens(m) && text.contains(' ')));
    first.map(|(_, name, _)| name)
}

/// Bytes of a sign and a word for `and` at most; a date with its place has more.
const OPENS: usize = 10;

/// Where a preamble is over, whatever follows: at the recitals, the first article, or a second preamble below a title page.
static OVER: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"\b(?:WHEREAS|Whereas|RECITALS|Recitals|WITNESSETH|Witnesseth|BACKGROUND|Background|NOW,? THEREFORE|W I T N E S S|Član 1|Члан 1|ČLAN 1|ЧЛАН 1|Article 1|ARTICLE 1|(?i:by and between))").ok()
});

/// What may divide two parties: a word for `and`, the second number of a list, what one does to the other, or no more
/// than the first one's role.
static DIVIDER: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r#"(?:\b(?:and|AND|And|i|и|I|И|und|et|y|e)\b[\s:,]+|[\n;,.)]\s*\(?2\)?[.)]\s*|[”"’]\)[\s,]+|\)[ ]*\n\s*|\n\s*(?i:party) (?:B|2)\s*:\s*|\n\s*(?i:dobavljača|isporučioca|prodavca|izvršioca|izvođača|kupca|naručioca|добављача|испоручиоца|продавца|извршиоца|извођача|купца|наручиоца)\s*:\s*|\b(?:authorizes|appoints?|engages)\s+)"#)
        .ok()
});

/// How far behind its name a party's role may stand, in bytes.
const ROLE_REACH: usize = 420;

/// A party whose name a form leaves open, as what stands in place of the name: a blank, a redaction, `you`, or
/// `the company set forth below`.
static UNNAMED: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"^[\s,;:.()]*(?:and\s+)?(?:(?:the|each)\s+)?(?:_{3,}|\[[\s*_●•.…]+\]|([Yy]ou)\b|(?:undersigned|(?:company|customer|client|supplier|distributor|reseller|contractor|person|party|entity|organi[sz]ation)\s+(?:(?:that|which|who|whose name)\s+[^,;(]{0,40})?(?:set\s+(?:forth|out)|named|identified|listed|specified|stated|signing|below))\b)").ok()
});

/// Words behind the parties of one side, so that the other side follows.
static ONE_HAND: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r"(?i)\bon\s+(?:the\s+)?one\s+(?:hand|part|side)\b").ok());

/// Where a party stands in a preamble.
#[derive(Clone, Copy)]
struct Place {
    /// Where what belongs to it begins.
    from: usize,
    /// Where its name, or what stands for that, ends.
    end: usize,
    name: Option<Span>,
    /// Whether it is whoever reads, who buys by the terms of another.
    you: bool,
}

impl Place {
    /// The party that a segment opens with.
    fn of(segment: &str, from: usize) -> Option<Place> {
        let open = UNNAMED.as_ref()?.captures(segment);
        let open = open.and_then(|c| Some((c.get(0)?.end(), c.get(1).is_some())));
        let named = || {
            let name = party_name(segment, from)?;
            Some(Place { from, end: name.end as usize, name: Some(name), you: false })
        };
        open.map(|(end, you)| Place { from, end: from + end, name: None, you }).or_else(named)
    }

    /// The party, whose role stands before another begins.
    fn party(&self, window: &str, until: usize) -> Party {
        let reach = window.floor_char_boundary(until.min(self.end + ROLE_REACH));
        let side = window.get(self.end..reach).and_then(roles::side);
        Party { name: self.name, side: side.or(self.you.then_some(FactKind::Buyer)) }
    }
}

/// The first two parties after an opener.
fn parties(text: &str, opener: &str, from: usize) -> Vec<Party> {
    let end = text.floor_char_boundary((from + LENGTH).min(text.len()));
    let window = text.get(from..end).unwrap_or("");
    let over = OVER.as_ref().and_then(|p| p.find(window)).map_or(window.len(), |m| m.start());
    let window = window.get(..over).unwrap_or("");
    let Some(first) = Place::of(window, 0) else { return Vec::new() };
    let other = second(window, first);
    let mut parties = vec![first.party(window, other.map_or(window.len(), |o| o.from))];
    parties.extend(other.map(|o| o.party(window, window.len())));
    if other.is_none() && fold(opener).contains("between") {
        parties = first.name.and_then(|name| joined(window, name)).unwrap_or(parties);
    }
    let shift = u32::try_from(from).unwrap_or(0);
    for name in parties.iter_mut().filter_map(|p| p.name.as_mut()) {
        *name = Span { start: name.start + shift, end: name.end + shift };
    }
    parties
}

/// The two parties of what reads as one name, but cannot be one: `between Acme and Bolt Inc.`
fn joined(window: &str, name: Span) -> Option<Vec<Party>> {
    let (one, other) = name.of(window)?.split_once(" and ")?;
    let start = name.end as usize - other.len();
    let one = party_name(one, name.start as usize)?;
    let other = party_name(other, start).filter(|name| name.of(window).is_some_and(is_organisation))?;
    Some([one, other].map(|name| Party { name: Some(name), side: None }).into())
}

/// The second party: the first one of the other side, where sides are told apart, else the next one.
fn second(window: &str, first: Place) -> Option<Place> {
    let rest = window.get(first.end..)?;
    let other_side = || next(window, first, first.end + ONE_HAND.as_ref()?.find(rest)?.end());
    other_side().or_else(|| next(window, first, first.end))
}

/// The party behind a divider after a place, other than the first one.
fn next(window: &str, first: Place, after: usize) -> Option<Place> {
    let rest = window.get(after..)?;
    DIVIDER.as_ref()?.find_iter(rest).take(40).find_map(|m| {
        // The bracket that ends before it is the first one's.
        let shut = m.as_str().find(')').filter(|_| !m.as_str().contains('2')).map_or(0, |at| at + 1);
        let at = after + m.start() + shut;
        let place = Place::of(window.get(at..)?, at)?;
        let Some(name) = place.name else { return first.name.is_some().then_some(place) };
        let text = name.of(window)?;
        // Columns in two languages name everybody twice.
        if first.name.and_then(|n| n.of(window)) == Some(text) {
            return None;
        }
        let before = window.get(..at)?.trim_end();
        // `and` on a line of its own.
        let alone = m.as_str().ends_with('\n') && window.get(..at).is_some_and(|w| w.ends_with('\n'));
        let tail = window.get(after + m.end()..).unwrap_or("");
        let number = tail.trim_start_matches('(');
        let numbered = m.as_str().contains('2') || number.starts_with("2.") || number.starts_with("2)");
        let closed = before.ends_with([')', ',', ';', '”', '"']) || numbered || alone;
        let tail = window.get(place.end..).unwrap_or("");
        let defined = roles::defines(tail.get(..tail.floor_char_boundary(ROLE_REACH)).unwrap_or(tail));
        let begins = text.starts_with(|c: char| !c.is_ascii_digit());
        (is_organisation(text) || closed && defined && begins).then_some(place)
    })
}

/// The text without what stands before a name: `and`, numbering, articles, signs.
fn skip_lead(text: &str) -> &str {
    static LEAD: LazyLock<Option<Regex>> = LazyLock::new(|| {
        Regex::new(r#"(?i)^(?:[\s,;:.()\[\]“”"’–—_*•\-]+|(?:and|by and between|between|i|и|und|et|y|e|authorizes|appoints?|engages)\b|the (?:following )?(?:two )?(?:parties|undersigned)\b:?|the\b|\(?\d{1,2}\)?[.)]|\(?[abi]{1,3}\)|firma\b|der\b|die\b|la société\b|each of\b|on the one (?:hand|part)\b|on the other (?:hand|part)\b|part(?:y|ies) [ab12]\s*:|(?:naru[čc]ioca|dobavlja[čc]a|isporu[čc]ioca|prodavca|kupca|izvr[šs]ioca|наручиоца|добављача|испоручиоца|продавца|купца|извршиоца)(?:\s*:|\b)|naručilac:?\b|наручилац:?\b|kupac:?\b|prodavac:?\b|isporučilac:?\b|dobavljač:?\b)+"#).ok()
    });
    let end = LEAD.as_ref().and_then(|p| p.find(text)).map_or(0, |m| m.end());
    text.get(end..).unwrap_or("")
}

/// The span of the name that opens a segment.
fn party_name(segment: &str, base: usize) -> Option<Span> {
    let rest = skip_lead(segment);
    let lead = segment.len() - rest.len();
    let range = name_at_start(rest)?;
    let name = own_lines(rest.get(range.clone())?);
    let range = range.start..range.start + name.len();
    let capital =
        name.chars().find(|c| c.is_alphabetic()).is_some_and(|c| c.is_uppercase() || !c.is_lowercase())
            || is_organisation(name)
                && name.contains(char::is_uppercase)
                && !name.starts_with("a ")
                && !name.starts_with("an ")
                // `registered in England` goes on with the one before.
                && name.split(' ').take(2).any(|word| word.contains(char::is_uppercase));
    let words = name.split_whitespace().count();
    let key = fold(name);
    let generic = GENERIC.contains(&key.as_str()) || roles::is_role(&key);
    // A name may wrap over a line, not over a paragraph, and is no label with its value.
    let broken = name.contains("\n\n") || name.contains([':', '：']);
    // `The Acme Company` bears its article.
    let article = segment.get(..lead + range.start)?.ends_with("The ")
        || segment.get(..lead + range.start)?.ends_with("THE ");
    let article = if article && ARTICLED.iter().any(|word| key.ends_with(word)) { 4 } else { 0 };
    (capital && !generic && !broken && (words < 9 || is_organisation(name)) && name.len() > 2)
        .then(|| Span::new(base + lead + range.start - article, base + lead + range.end))
}

/// What an agreement calls its parties, folded, and no name.
const GENERIC: &[&str] = &[
    "the parties",
    "parties",
    "party",
    "company",
    "corporation",
    "bank",
    "trust",
    "fund",
    "partnership",
    "undersigned",
];

/// Words that end a name which may bear an article of its own.
const ARTICLED: &[&str] = &[" company", " corporation", " bank", " group", " trust"];

/// The lines of a name that are its own: what follows may be an address, a word for `and`, or the next sentence.
fn own_lines(name: &str) -> &str {
    let foreign = |line: &str| {
        let key = fold(line.trim());
        matches!(key.as_str(), "and" | "und" | "et" | "i")
            || line.contains(|c: char| c.is_ascii_digit())
            || ["this ", "dated ", "source:"].iter().any(|word| key.starts_with(word))
    };
    // What ends with its legal form is whole, unless the form goes on.
    let whole = |at: usize, line: &str| {
        name.get(..at).is_some_and(ends_with_form) && !is_organisation(line) && !line.starts_with(['(', '&'])
    };
    let mut ends = name.match_indices('\n').map(|(at, _)| at);
    let end = ends.find(|at| {
        let next = name.get(at + 1..).and_then(|t| t.lines().next());
        next.is_some_and(|line| foreign(line) || whole(*at, line))
    });
    end.and_then(|at| name.get(..at)).unwrap_or(name).trim_end()
}

/// The named ones of two parties with what they do. Where no role tells, the one who orders is named first; one whose
/// counterpart has no name is a party only where a role tells what it does.
fn assign(text: &str, page: u32, parties: &[Party]) -> Vec<Candidate> {
    let sides = (parties.first().and_then(|p| p.side), parties.get(1).and_then(|p| p.side));
    let named = parties.iter().filter(|p| p.name.is_some()).count();
    let (first, second, sure) = match sides {
        (Some(a), Some(b)) if a != b => (a, b, 90),
        (Some(a), None) => (a, other_side(a), 84),
        (None, Some(b)) => (other_side(b), b, 84),
        _ if named < 2 => return Vec::new(),
        _ => (FactKind::Buyer, FactKind::Supplier, 62),
    };
    let rule = if sure == 62 { "preamble:order" } else { "preamble:role" };
    let sure = if named < 2 { 70 } else { sure };
    let candidate = |(kind, party): (FactKind, &Party)| {
        let span = party.name?;
        let (rule, value) = (rule.to_string(), span.of(text).map(collapse)?);
        Some(Candidate { kind, value, rule, confidence: sure, page, span })
    };
    [first, second].into_iter().zip(parties).filter_map(candidate).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const BUYS: Option<FactKind> = Some(FactKind::Buyer);
    const SELLS: Option<FactKind> = Some(FactKind::Supplier);

    /// The parties after the first opener of a text: their names, empty where left open, and their sides.
    fn read(text: &str) -> Vec<(String, Option<FactKind>)> {
        let m = OPENERS.as_ref().unwrap().find(text).unwrap();
        let name = |p: &Party| p.name.map(|n| collapse(n.of(text).unwrap())).unwrap_or_default();
        parties(text, m.as_str(), m.end()).iter().map(|p| (name(p), p.side)).collect()
    }

    fn names(text: &str) -> Vec<String> {
        read(text).into_iter().map(|(name, _)| name).collect()
    }

    #[test]
    fn preambles_in_several_languages() {
        for (text, one, side, other, its) in [
            (
                "made by and between Acme Widgets, Inc., a Delaware corporation (\"Buyer\"), and Bolt Ltd, with offices at X (the \"Supplier\").",
                "Acme Widgets, Inc.",
                BUYS,
                "Bolt Ltd",
                SELLS,
            ),
            (
                "zaključen između:\n1. Ministarstvo unutrašnjih poslova, Bulevar Mihajla Pupina 2, Beograd (u daljem tekstu: Naručilac) i\n2. Informatika AD, Jevrejska 32, Beograd (u daljem tekstu: Isporučilac)",
                "Ministarstvo unutrašnjih poslova",
                BUYS,
                "Informatika AD",
                SELLS,
            ),
            (
                "zwischen der Beispiel GmbH, Hauptstraße 1 (nachfolgend Auftraggeber) und der Muster AG, Weg 2 (nachfolgend Auftragnehmer)",
                "Beispiel GmbH",
                BUYS,
                "Muster AG",
                SELLS,
            ),
            (
                "by and between Acme, LLC (“Acme”), of Leeds (“Reseller”) and the company set forth below (“Company”)",
                "Acme, LLC",
                BUYS,
                "",
                None,
            ),
            (
                "between [ * * * ] (the “Provider”), and ACME PTE, LTD., a company of Singapore",
                "",
                SELLS,
                "ACME PTE, LTD.",
                None,
            ),
            (
                "between ACME AG, a firm, (“ACME”), and ______, with its seat at ______ (“Distributor”).",
                "ACME AG",
                None,
                "",
                BUYS,
            ),
            (
                "agreed between Acme Bank, N.A. (Acme) and you as an “Affiliate”",
                "Acme Bank, N.A.",
                None,
                "",
                BUYS,
            ),
        ] {
            assert_eq!(read(text), [(one.into(), side), (other.into(), its)], "{text}");
        }
    }

    #[test]
    fn one_whose_counterpart_has_no_name_has_the_other_side() {
        let text = "between ACME AG, a firm, (“ACME”), and ______, a firm (“Distributor”).";
        let found = assign(text, 1, &parties(text, "between", 7));
        let [acme] = found.as_slice() else { panic!("{found:?}") };
        assert_eq!((acme.kind, acme.value.as_str()), (FactKind::Supplier, "ACME AG"));
        let text = "between ACME AG (“ACME”), and ______, a firm (“Bolt”).";
        assert!(assign(text, 1, &parties(text, "between", 7)).is_empty());
    }

    #[test]
    fn names_on_lines_of_their_own() {
        for (text, want) in [
            (
                "between\nAcme Pty Ltd\nAnd\nBolt Works LLC\nThis Agreement is",
                ["Acme Pty Ltd", "Bolt Works LLC"],
            ),
            (
                "between Acme, LLC (“Acme”) Bolt Corporation (“Bolt”) is made",
                ["Acme, LLC", "Bolt Corporation"],
            ),
            (
                "made by Acme, Inc., a corporation (the “Company”), and Bolt, Inc.",
                ["Acme, Inc.", "Bolt, Inc."],
            ),
            ("between\nTHE ACME COMPANY\nand\nThe Bolt, Inc.\n", ["THE ACME COMPANY", "Bolt, Inc."]),
            ("to this date between Acme and Bolt Works Inc.\n", ["Acme", "Bolt Works Inc."]),
            ("between Acme Inc. (“Acme”) and Bolt Ltd\nWest Riding\n", ["Acme Inc.", "Bolt Ltd"]),
            (
                "BETWEEN:\n(1)  ACME 2005 LIMITED (registered number 5) whose office is in Leeds (the Company)\n(2)  ANN PENN (the Executive).",
                ["ACME 2005 LIMITED", "ANN PENN"],
            ),
            (
                "between:\n(1) ACME LIMITED (the “Company”); and\n(2) ANN PENN of (the ‘‘Employee”).",
                ["ACME LIMITED", "ANN PENN"],
            ),
            (
                "PARTIES\n(1) Acme Supplies Ltd, incorporated and registered in England and Wales with company number 5, whose registered office is in Newport (Supplier); and\n(2) Bolt Works plc of 35 Mill Road (Customer).\nBACKGROUND\n(A) The Supplier deals",
                ["Acme Supplies Ltd", "Bolt Works plc"],
            ),
            (
                "Parties to this Supply Contract\n1.  Acme Company (hereinafter referred to as Party A).\nName: Ann\n2.  Bolt, Inc., (hereinafter Party B)",
                ["Acme Company", "Bolt, Inc."],
            ),
            (
                "between Acme Inc. (\"A\") and Bolt LLC (\"B\"), on the one hand, and Cord, Inc. (\"C\") on the other hand.",
                ["Acme Inc.", "Cord, Inc."],
            ),
            (
                "the terms under which Acme Inc. (\"ACME\"), authorizes Bolt, Inc. (\"RESELLER\") to be",
                ["Acme Inc.", "Bolt, Inc."],
            ),
            (
                "BY THESE PRESENTS, dated as of May 1, 2004, that ACME COMPANY, a trust, does hereby constitute and appoint BOLT COMPANY, a trust",
                ["ACME COMPANY", "BOLT COMPANY"],
            ),
        ] {
            assert_eq!(names(text), want, "{text}");
        }
        assert_eq!(
            names(
                "by and between Acme, LLC & Bolt (the \"Effective Date\") by and between Acme, LLC and Bolt, Inc."
            ),
            ["Acme, LLC & Bolt"],
            "what follows is a preamble of its own"
        );
    }

    #[test]
    fn parties_called_by_their_roles() {
        let text = "УГОВОР О ОДРЖАВАЊУ\nДана 1. маја 2020. године у месту Сремац Завод Испитивач д.о.о., Булевар 70 (ПИБ 105359593), које заступа Здравко Мијић, у даљем тексту: Корисник, и Фина Механика д.о.о., Улица 84 (ПИБ 102181262), у даљем тексту: Извршилац, споразумели су се";
        let found: Vec<_> = called(text, 1).into_iter().map(|c| (c.kind, c.value)).collect();
        let buyer = (FactKind::Buyer, "Сремац Завод Испитивач д.о.о.".to_string());
        assert_eq!(found, [buyer, (FactKind::Supplier, "Фина Механика д.о.о.".to_string())]);
        let form = format!("Образац: Параграф Лекс д.о.о. Нови Сад\n{text}");
        assert_eq!(called(&form, 1).first().map(|c| c.value.as_str()), Some("Сремац Завод Испитивач д.о.о."));
        assert!(called("hereinafter: Buyer, and Bolt Inc., hereinafter: Supplier", 1).is_empty());
        let text = "entered into on July 2, 2015 by Acme Observatory (\"Buyer\") and Bolt\nOptics LLC (\"Supplier\").";
        assert_eq!(names(text), ["Acme Observatory", "Bolt Optics LLC"]);
    }

    #[test]
    fn patterns_compile() {
        assert!(BEFORE.is_some());
        assert!(OPENERS.is_some() && DIVIDER.is_some() && UNNAMED.is_some() && ONE_HAND.is_some());
        assert_eq!(skip_lead(" and 2. Bolt"), "Bolt");
    }
}

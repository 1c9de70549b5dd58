//! Totals that a contract or a decision states in a sentence: `Ugovorena cena bez PDV iznosi 1.200.000,00 dinara`.

use super::candidates::Candidate;
use super::labels::{Total, kind_of, total_of};
use super::worded;
use crate::procurement::Evidence;
use crate::procurement::bounded::Bounded;
use crate::procurement::columns::{DISCOUNT, TAX, WITH_TAX, WITHOUT_TAX, has, key};
use crate::procurement::ledger::Place;
use crate::procurement::money::{self, Style, currency};
use crate::text::{Page, Span};
use std::collections::HashSet;
use std::sync::LazyLock;

/// Bytes of one page that are searched.
const MOST: usize = 200_000;

/// A verb of stating and the start of an amount; in Chinese the noun alone.
static STATES: LazyLock<Option<Bounded>> = LazyLock::new(|| {
    Bounded::new(concat!(
        r"(?i)(?:(?:\biznosi(?:će|ti)?|износи(?:ће)?|u iznosu od|у износу од|u visini od|\bu vrednosti od|\bu vrijednosti od|у вредности од|у вриједности од|\bodnosno|односно|\bamounts? to",
        r"|\bcom(?:es?|ing) to|\bworks? out (?:at|to)|\btotals|\btotall?ing|\badds? up to|\bbring(?:s|ing) the total to|\bmakes|\bgives|\bgiving|\bleaves|\bpay|\bwould be|\bwill be|\biznos od|износ од|\bumanjujemo za|умањујемо за|\bodobravamo(?: vam)?|\bje|\bје|\bshall be|\bis|\b(?:increased|raised|extended|reduced) by|увеличивается на|увеличена на|(?:uvećava|povećava) se za|(?:увећава|повећава) се за|erhöht sich um|(?:zum Preis|in Höhe|zu einem Preis) von|\bof|beträgt|beläuft sich auf|is fixed at|s'élève à|asciende a|ammonta a|составляет|на сумму",
        r"|\b(?:netto|neto|нето)|в размере|\b(?:sa|bez|са|без) (?:pdv|пдв)(?:-?om|-?ом|-?a|-?а)?|[сc] НДС|без НДС)\s+",
        r"|\b(?:total(?: price| net| sum)?|altogether|all in|in all|together|the lot|overall(?: price)?|insgesamt|zusammen|sve zajedno|свега|svega|ukupno|укупно|всего)(?:\s?\([^)\n]{2,20}\))?:?\s+",
        r"|(?:合计|总计|共计|优惠|报价|中标价|成交价|总价|价款|总额|金额|税额)(?:\s?[（(][^）)\n]{1,12}[）)])?(?:为|：|:|人民币)*\s*",
        r"(?:[零〇壹贰貳叁參肆伍陆陸柒捌玖拾佰仟万萬亿億元圆圓角分整正\n]{3,50}[（(])?)",
        r"(?:[A-Z]{3}\s|€\s?|£\s?|\$\s?|[¥￥]\s?)?\d"
    ))
});

/// Words for a price or value, on the key of columns.
#[rustfmt::skip]
pub(super) const VALUE: &[&str] = &[
    "cena", "cenu", "cenom", "ceni", "cijena", "cijenom", "vrednost*", "vrijednost*", "iznos", "price", "value", "preis", "summe", "prix",
    "montant", "precio", "prezzo", "importo", "stoimost*", "ukupno", "total", "zbir", "sum", "cene", "comes to", "coming to", "works out", "work out", "totals", "totalling", "totaling", "adds up",
    "zaduzenj*", "vergutung*", "odobravamo", "altogether", "all in", "in all", "together", "the lot", "overall", "insgesamt",
    "zusammen", "zajedno", "svega", "makes", "gives", "giving", "leaves", "pay", "合计", "总计",
    "共计", "中标价", "成交价", "报价", "总价", "价款", "总额", "金额",
];

/// Words that make an amount something else than the price of the purchase.
#[rustfmt::skip]
const ELSE: &[&str] = &[
    "kazna", "kazne", "penal*", "garancij*", "guarantee*", "avans*", "procenjen*", "procijenj*", "estimated",
    "liability", "rata", "insurance", "osiguranj*", "deposit", "depozit*", "fee", "fees", "procenjena", "budget",
    "jemstv*", "garant*", "predujam", "predujma", "advance", "per cent", "预算", "违约金", "保证金",
];

/// Words by which an amount is estimated, and words for a framework agreement.
const ESTIMATED: &[&str] = &["procenjen*", "procijenj*", "estimated"];
const FRAMEWORK: &[&str] = &["okvirn*", "framework", "rahmenv*", "ramocn*", "call offs", "框架"];

/// Words after which the same price stands again, with or without tax.
const THAT_IS: &str = "odnosno";

/// Words behind an amount to which tax is added.
#[rustfmt::skip]
const EXTRA: &[&str] = &[
    "plus vat", "plus tax", "vat is extra", "vat extra", "vat not included", "vat will be added", "taxes not included",
    "vat is not included", "before taxes",
];

/// Words behind a price of one unit.
#[rustfmt::skip]
const EACH: &[&str] = &[
    "each",
    "per",
    "a piece",
    "apiece",
    "po kom*",
    "po jedinic*",
    "je stuck",
    "za kom*",
    "po kilogram*",
    "po litr*",
    "po metr*",
    "st",
];

/// The totals that sentences of a page state; `figures` are the places of figures that fill a cell.
pub(super) fn read(page: &Page, style: Style, figures: &HashSet<Place>) -> Vec<Candidate> {
    let text = page.text.get(..page.text.floor_char_boundary(MOST)).unwrap_or("");
    let Some(pattern) = &*STATES else { return Vec::new() };
    let is_figure = |at: usize| u32::try_from(at).is_ok_and(|at| figures.contains(&(page.number, at)));
    let mut out = worded::read(page, text, style, is_figure);
    let known: HashSet<u32> = out.iter().map(|c| c.evidence.span.start).collect();
    let stated =
        pattern.find_all(text).filter_map(|m| self::stated(page, text, m.start(), m.end() - 1, style));
    out.extend(stated.filter(|c| !known.contains(&c.evidence.span.start)));
    out.sort_by_key(|c| c.evidence.span.start);
    out
}

/// The last sentence of a text: the point of a number, as in `člana 2. ovog ugovora`, ends none.
pub(super) fn sentence(text: &str) -> &str {
    let ends = |at: &usize| {
        let numbered = text.get(..*at).is_some_and(|t| t.ends_with(|c: char| c.is_ascii_digit()));
        let goes_on = text.get(at + 2..).is_some_and(|t| t.starts_with(char::is_lowercase));
        !(numbered && goes_on)
    };
    let end = text.rmatch_indices(". ").map(|(at, _)| at).find(ends);
    let text = end.and_then(|at| text.get(at + 2..)).unwrap_or(text);
    // A blank line or a point at the end of a line ends one, too, but before a small letter, where recognition saw a gap.
    let breaks = ["\n\n", ".\n"].into_iter().flat_map(|sign| text.rmatch_indices(sign)).map(|(at, _)| at + 2);
    let begins =
        |at: &usize| text.get(*at..).is_some_and(|rest| !rest.trim_start().starts_with(char::is_lowercase));
    breaks.filter(begins).max().and_then(|at| text.get(at..)).unwrap_or(text)
}

/// The clause before an amount: what stands behind the last figure, if it says anything, else back to where a price or
/// value is named, not beyond the sentence.
fn clause(text: &str) -> &str {
    let sentence = sentence(text);
    let sentence = sentence.rsplit(['。', '；', '，', '\t']).next().unwrap_or(sentence);
    let figure = sentence.rfind(|c: char| c.is_ascii_digit()).map_or(0, |at| at + 1);
    let tail = sentence.get(figure..).unwrap_or(sentence);
    let says = |part: &str| {
        let key = key(part);
        key.starts_with(THAT_IS) || [VALUE, TAX, DISCOUNT].iter().any(|terms| has(&key, terms))
    };
    // `a discount of 3 %, that is 120.00`: the amount is what the rate says.
    if figure > 0 && tail.trim_start().starts_with('%') && key(tail).trim_start_matches(['%', ' ']) == THAT_IS
    {
        let rate = |c: char| c.is_ascii_digit() || matches!(c, '.' | ',');
        let before = sentence.get(..figure).unwrap_or_default().trim_end_matches(rate);
        return self::clause(before);
    }
    // Words before a comma still belong to the figure before them.
    let own = tail.split_once([',', ';', ':']).map_or(tail, |(_, own)| own).trim_start();
    if figure > 0 && says(own) {
        return own;
    }
    if figure == 0 && says(tail) {
        return tail;
    }
    let starts: Vec<usize> = sentence.match_indices([',', ';', ':']).map(|(at, _)| at + 1).collect();
    let mut parts = starts.iter().rev().filter_map(|at| sentence.get(*at..));
    parts.find(|part| has(&key(part), VALUE)).unwrap_or(sentence)
}

/// The total at an amount: what it is, the clause before its verb and the words behind it tell.
fn stated(page: &Page, text: &str, verb: usize, amount: usize, style: Style) -> Option<Candidate> {
    let from = text.floor_char_boundary(verb.saturating_sub(120));
    // The nouns of a Chinese statement stand right before the amount, and belong to the clause.
    let clause = clause(text.get(from..amount)?);
    let rest = text.get(amount..text.floor_char_boundary((amount + 110).min(text.len())))?;
    let number = money::find(rest, style).into_iter().next().filter(|n| n.start == 0 && !n.percent)?;
    let behind = behind(rest.get(number.end..)?);
    let around = text.get(text.floor_char_boundary(amount.saturating_sub(4))..amount).unwrap_or("");
    let around = around.rsplit('\n').next().unwrap_or(around);
    let named = |text: &str| !currency::cues(text).is_empty();
    let money = number.value.scale() == 2 || named(behind) || named(around);
    if has(&key(behind.get(..behind.floor_char_boundary(24)).unwrap_or(behind)), EACH) {
        return None;
    }
    let behind = key(&behind.replacen('+', "plus", 1));
    let net = ["net", "netto", "neto"].iter().any(|word| behind.split(' ').take(3).any(|w| w == *word));
    let kind = kind(&key(clause), &behind).map(|k| if net && k == Total::Sum { Total::Net } else { k })?;
    let evidence = Evidence::read(page, Span::new(amount, amount + number.end))?;
    let (value, other) = (number.value, number.other);
    money.then_some(Candidate { kind, value, other, evidence, percent: None, weight: 4 })
}

/// The words behind an amount that belong to it: up to the next stop or figure, over a comma only where tax follows.
pub(super) fn behind(text: &str) -> &str {
    // The point of an abbreviated currency ends nothing.
    let short = |at: usize| {
        ["руб", "дин", "din", "коп"].iter().any(|c| text.get(..at).is_some_and(|t| t.ends_with(c)))
    };
    let stops = text.match_indices(['.', ';', '；', '。']).map(|(at, _)| at);
    let end = stops.into_iter().find(|at| !short(*at)).unwrap_or(text.len());
    let text = text.get(..end.min(text.find(|c: char| c.is_ascii_digit()).unwrap_or(end))).unwrap_or("");
    let comma = text.find([',', '，']).unwrap_or(text.len());
    let (first, second) = text.split_at(comma);
    #[rustfmt::skip]
    let taxed = [
        "excl", "incl", "bez", "sa ", "without", "with", "ohne", "zzgl", "inkl", "plus", "net of", "before", "vat", "pdv", "tax", "v tom", "vkl", "s nds", "u tome", "od cega", "of which", "davon",
    ];
    let second = key(second);
    if taxed.iter().any(|t| second.starts_with(t)) { text } else { first }
}

/// Whether the words before an amount make it something else than the price of the purchase. What a framework agreement
/// is worth is always estimated.
pub(super) fn is_else(clause: &str) -> bool {
    has(clause, ELSE) && !(has(clause, ESTIMATED) && has(clause, FRAMEWORK))
}

/// Whether words say that tax is among what they speak of.
pub(super) fn is_among(key: &str) -> bool {
    has(key, TAX) && has(key, &["uracunat*", "ukljucen*", "obracunat*", "zaracunat*"])
}

/// Whether a currency opens a text.
pub(super) fn opens_with_currency(text: &str) -> bool {
    currency::cues(text.get(..text.floor_char_boundary(12)).unwrap_or(text))
        .first()
        .is_some_and(|cue| cue.start <= 1)
}

/// Whether a text ends with a currency.
pub(super) fn ends_with_currency(text: &str) -> bool {
    let text = text.trim_end();
    let tail = text.get(text.floor_char_boundary(text.len().saturating_sub(12))..).unwrap_or(text);
    // `рублей 45 копеек`: behind a word for it stand its hundredths.
    let word = |cue: &currency::Cue| {
        tail.get(cue.start..cue.end).is_some_and(|word| word.contains(char::is_lowercase))
    };
    currency::cues(tail).last().is_some_and(|cue| cue.end == tail.len() && !word(cue))
}

/// Whether words say that tax is not in what they speak of.
pub(super) fn without(key: &str) -> bool {
    // `ohne Montage` says nothing of tax, `100,00 ohne und 120,00 mit USt.` does.
    let bare =
        key.split(' ').all(|word| has(word, WITHOUT_TAX) || matches!(word, "und" | "and" | "i" | "odnosno"));
    let taxless = has(key, WITHOUT_TAX) && (bare || has(key, TAX) || key.contains('税'));
    taxless || has(key, EXTRA) || key.contains("不含税")
}

/// Whether words say that tax is in what they speak of.
pub(super) fn with(key: &str) -> bool {
    has(key, WITH_TAX) || is_among(key)
}

/// What the words around an amount say it is.
fn kind(clause: &str, behind: &str) -> Option<Total> {
    if is_else(clause) {
        return None;
    }
    let priced = has(clause, VALUE) || clause.contains(THAT_IS);
    let taxed = has(clause, TAX) && !without(clause);
    match () {
        () if ["netto", "neto"].iter().any(|net| clause.ends_with(net)) => Some(Total::Net),
        () if has(clause, DISCOUNT) || clause.ends_with("优惠") => match kind_of(clause) {
            Some(Total::List) => None,
            Some(Total::Net) => Some(Total::Net),
            _ => Some(Total::Discount),
        },
        () if has(clause, WITH_TAX) && !clause.contains("不含税") && !has(clause, &["iznosu", "iznos"]) => {
            Some(Total::Gross)
        }
        () if taxed && (!priced || is_among(clause) || total_of(clause) == Some(Total::Tax)) => {
            Some(Total::Tax)
        }
        () if priced && (without(clause) || without(behind)) => Some(Total::Net),
        () if priced && (with(clause) || with(behind)) => Some(Total::Gross),
        () if priced => {
            // Of the words of labels `total price` says nothing of tax in a sentence.
            let says = |kind: &Total| *kind == Total::Net || *kind == Total::Gross && with(clause);
            total_of(clause).filter(says).or(Some(Total::Sum))
        }
        () => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::TextSource;

    #[test]
    fn a_price_without_tax_and_with_it_and_the_tax() {
        let text = "2.1. Укупна вредност уговора је 392.612,20 динара без ПДВ и 471.134,64 динара са ПДВ. Износ ПДВ је \
            78.522,44 динара.";
        let style = money::vote(std::iter::once(text));
        let found = read(&Page { number: 1, ..Page::new(text, TextSource::Plain) }, style, &HashSet::new());
        let mut seen: Vec<_> = found.iter().map(|c| (c.value.to_string(), c.kind)).collect();
        seen.sort_by_key(|(value, _)| value.clone());
        assert_eq!(
            seen,
            [
                ("392612.20".into(), Total::Net),
                ("471134.64".into(), Total::Gross),
                ("78522.44".to_string(), Total::Tax)
            ]
        );
    }

    #[test]
    fn sentences_of_contracts() {
        let text = "Укупна уговорена цена без ПДВ износи 43.331.585,40 динара. ПДВ по стопи од 20% износи \
            8.666.317,08 динара. Укупна цена са ПДВ износи 51.997.902,48 динара. Уговорна казна износи 0,2%.";
        let style = money::vote(std::iter::once(text));
        let found = read(&Page { number: 1, ..Page::new(text, TextSource::Plain) }, style, &HashSet::new());
        let seen: Vec<_> = found.iter().map(|c| (c.kind, c.value.to_string())).collect();
        let wanted = [(Total::Net, "43331585.40"), (Total::Tax, "8666317.08"), (Total::Gross, "51997902.48")];
        assert_eq!(seen, wanted.map(|(kind, value)| (kind, value.to_string())));
        let text = "Уговорена цена износи 1.001.927,77 динара без ПДВ, односно 1.202.313,32 динара са\nурачунатим ПДВ у \
            износу од 200.385,55 динара.";
        let found = read(&Page { number: 1, ..Page::new(text, TextSource::Plain) }, style, &HashSet::new());
        let seen: Vec<_> = found.iter().map(|c| (c.kind, c.value.to_string())).collect();
        let wanted = [(Total::Net, "1001927.77"), (Total::Gross, "1202313.32"), (Total::Tax, "200385.55")];
        assert_eq!(seen, wanted.map(|(kind, value)| (kind, value.to_string())));
        let text = "Isporučilac odobrava jednokratni popust u iznosu od 3.260,00 EUR, te vrednost ovog aneksa bez PDV iznosi \
            21.817,88 EUR. PDV iznosi 4.363,58 EUR, a ukupna vrednost sa PDV 26.181,46 EUR.";
        let found = read(&Page { number: 1, ..Page::new(text, TextSource::Plain) }, style, &HashSet::new());
        let seen: Vec<_> = found.iter().map(|c| c.kind).collect();
        assert_eq!(seen, [Total::Discount, Total::Net, Total::Tax, Total::Gross]);
        let text = "Na navedenu vrednost od 4.000,00 EUR odobravamo popust od 3 %, odnosno 120,00\nEUR, pa konačna vrednost \
            ponude iznosi 3.880,00 EUR bez PDV.";
        let found = read(&Page { number: 1, ..Page::new(text, TextSource::Plain) }, style, &HashSet::new());
        let seen: Vec<_> = found.iter().map(|c| (c.kind, c.value.to_string())).collect();
        let wanted = [(Total::Discount, "120.00"), (Total::Net, "3880.00")];
        assert_eq!(seen, wanted.map(|(kind, value)| (kind, value.to_string())));
        let text = "中标金额（不含税）：人民币壹佰贰拾元肆\n角整（¥120.40）。";
        let found = read(&Page { number: 1, ..Page::new(text, TextSource::Plain) }, style, &HashSet::new());
        let seen: Vec<_> = found.iter().map(|c| (c.kind, c.value.to_string())).collect();
        assert_eq!(seen, [(Total::Net, "120.40".to_string())]);
        let text =
            "合计584,418.00元，给予一次性折扣57%，即优惠333,118.26元，最终报价251,299.74元（不含税）。";
        let found = read(&Page { number: 1, ..Page::new(text, TextSource::Plain) }, style, &HashSet::new());
        let seen: Vec<_> = found.iter().map(|c| c.kind).collect();
        assert_eq!(seen, [Total::Sum, Total::Discount, Total::Net]);
        let text = "erteilen wir den Zuschlag zum Preis von 1.000,00 EUR netto (1.190,00 EUR einschließlich Umsatzsteuer).";
        let found = read(&Page { number: 1, ..Page::new(text, TextSource::Plain) }, style, &HashSet::new());
        let seen: Vec<_> = found.iter().map(|c| (c.kind, c.value.to_string())).collect();
        let wanted = [(Total::Net, "1000.00"), (Total::Gross, "1190.00")];
        assert_eq!(seen, wanted.map(|(kind, value)| (kind, value.to_string())));
        let text = "Cena iznosi 1.702.782,00 dinara bez PDV i placa se u dve rate.";
        let found = read(&Page { number: 1, ..Page::new(text, TextSource::Plain) }, style, &HashSet::new());
        assert_eq!(found.first().map(|c| c.kind), Some(Total::Net));
    }

    #[test]
    fn sentences_of_mails_and_credit_notes() {
        for (text, want) in [
            ("Everything together: EUR 3,780.00 + VAT.", Some(Total::Net)),
            ("In total EUR 3,780.00, VAT is extra.", Some(Total::Net)),
            ("That makes EUR 3,780.00 before taxes.", Some(Total::Net)),
            ("This comes to 3,780.00 EUR net.", Some(Total::Net)),
            ("That brings the total to GBP 3,780.00, excluding VAT.", Some(Total::Net)),
            ("All in that comes to 3,780.00 GBP plus VAT.", Some(Total::Net)),
            ("The lot: EUR 3,780.00", Some(Total::Sum)),
            (
                "The contract price is increased by EUR 3,780.00 (three thousand), exclusive of VAT.",
                Some(Total::Net),
            ),
            ("Total net USD 3,780.00, VAT not included. Valid for 14 days.", Some(Total::Net)),
            ("für die ausgeführten Arbeiten netto 3.780,00 € zuzüglich 19 % Umsatzsteuer", Some(Total::Net)),
            ("Our price is EUR 210.00 each", None),
            ("Vaše zaduženje umanjujemo za 70.000,00 dinara", Some(Total::Sum)),
            ("Ukupna vrednost ponude je 68.000,00 dinara bez PDV.", Some(Total::Net)),
            ("Cena je 2.000,00 dinara po komadu.", None),
        ] {
            let style = money::vote(std::iter::once(text));
            let found =
                read(&Page { number: 1, ..Page::new(text, TextSource::Plain) }, style, &HashSet::new());
            assert_eq!(found.first().map(|c| c.kind), want, "{text}");
        }
    }
}

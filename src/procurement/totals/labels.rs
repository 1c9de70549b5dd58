//! What the words beside an amount say of it: net, tax, gross, list, discount, or merely a sum.

use aho_corasick::AhoCorasick;
use std::collections::{HashMap, HashSet};
use std::sync::{LazyLock, OnceLock};

use crate::procurement::columns::{DISCOUNT, TAX, WITH_TAX, WITHOUT_TAX, has, hinted, key, stems};
use crate::procurement::ledger::packages::names_section;
use crate::procurement::parties::is_state;
use crate::text::is_han;

/// What a total is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Total {
    /// Before document discounts.
    List,
    /// Taken off the whole document.
    Discount,
    /// Added to the whole document, such as freight.
    Charge,
    /// Before tax.
    Net,
    /// Tax.
    Tax,
    /// Tax that the sum above it includes.
    Included,
    /// With tax.
    Gross,
    /// To pay; the gross total unless something was paid already.
    Payable,
    /// Paid already.
    Prepaid,
    /// A sum of which the words do not say more.
    Sum,
    /// Carried from or to another page.
    Carried,
}

#[rustfmt::skip]
const SUM: &[&str] = &[
    "total", "σ", "totals", "ukupno", "ukupan", "ukupna", "svega", "sveukupno", "suma", "sum", "summe", "gesamt",
    "gesamtsumme", "subtotal", "sub total", "zwischensumme", "medjuzbir", "meduzbir", "medjusuma", "medusuma", "meduzbroj",
    "podzbir", "zbir", "itogo", "vsego", "totale", "sous total", "subtotale", "合计", "小计", "总计", "总价", "总额",
    "grand total", "totaal", "entgelt", "insgesamt", "totaux", "contract price", "contract value", "ugovorena cena",
    "ugovorna cena", "ugovorena vrednost", "ugovorna vrednost", "vrednost ugovora", "final price", "konacna cena",
    "amount agreed", "agreed amount", "agreement amount", "vertragspreis", "kaufpreis", "vertragssumme", "auftragswert", "auftragssumme", "angebotssumme", "cena dogovora",
    "stoimost dogovora", "最终报价", "合同总价", "报价总计", "总报价", "成交价", "合同金额", "合同价款", "中标金额", "成交金额", "采购金额", "结算金额", "订单金额", "开票金额",
    "order value", "中标价",
];
#[rustfmt::skip]
const PLAIN_NET: &[&str] = &[
    "net total", "total net", "net amount", "net amout", "net", "netto", "neto", "nettobetrag",
    "nettosumme", "summe netto", "nettowert", "osnovica*", "poreska osnovica", "porezna osnovica",
    "base imponible", "imponibile", "total imponibile", "taxable amount", "basisbetrag", "nettopreis",
    "nettoentgelt", "nalogovaja baza", "tax base", "rechnungssumme ohne*", "nettogesamt*", "gesamtnetto*",
    "taxable", "untaxed*", "netto gesamt", "net value", "total netto", "netto ukupno", "warenwert netto",
    "gesamt netto",
];
#[rustfmt::skip]
const PLAIN_GROSS: &[&str] = &[
    "grand total", "sveukupno", "bruttobetrag", "bruttosumme", "gesamtbetrag", "rechnungsbetrag",
    "endbetrag", "rechnungssumme", "gesamtsumme", "invoice total", "total invoice", "invoice amount", "总计",
    "价税合计", "totale fattura", "total factura", "total facture", "totale documento", "rechnungsendbetrag",
    "gesamtpreis", "ukupan iznos", "ukupna vrednost", "order total", "total price", "summe brutto",
    "brutto", "gross", "bruttogesamt*", "total gross", "gross total", "gross amount", "totalbetrag", "endsumme",
    "gutschriftsbetrag", "invoice value*", "gutschriftbetrag",
    "entgelt",
];
#[rustfmt::skip]
const PAYABLE: &[&str] = &[
    "za uplatu", "za placanje", "za platiti", "za naplatu", "amount due", "balance due", "total due", "due payable",
    "payable", "zu zahlen*", "zahlbetrag", "zahlungsbetrag", "net a payer", "solde a payer", "residual",
    "a pagar", "k oplate", "da pagare", "due", "amount payable", "balance", "offener betrag", "restforderung", "restbetrag",
    "netto a pagare", "please pay", "应付*", "vsego naimenovani*", "vsego okazano*", "vsego vypolneno*", "vsego otpusceno*",
];
#[rustfmt::skip]
const PREPAID: &[&str] = &[
    "prepaid", "paid", "advance", "avans*", "anzahlung*", "abschlagszahlung*", "erhaltene anzahlungen", "acompte*", "placeno",
    "anticipo", "deposit", "already paid", "predujam", "paid amount", "预付*",
];
#[rustfmt::skip]
const LIST: &[&str] = &[
    "total list*", "list total", "list price*", "positionssumme", "summe positionen", "warenwert",
    "total before discount*", "ukupno bez popusta", "ukupno bez rabata", "ukupno pre popusta",
    "vrednost pre popusta", "bruttowarenwert", "total avant remise", "total brut", "goods value",
    "lines total", "sum of lines", "line total", "merchandise total", "cenovna vrednost",
    "kataloska vrednost", "ukupno po cenovniku", "vrednost po cenovniku", "iznos po cenovniku", "目录总价*", "listenpreis*", "目录价*", "items total",
    "summe listenpreis*", "gesamt vor rabatt", "itogo bez skidki",
];
#[rustfmt::skip]
const CHARGE: &[&str] = &[
    "freight", "shipping*", "versand*", "transport*", "fracht*", "porto", "handling", "zuschlag*",
    "gesamtbetrag der zuschlage", "delivery charge*", "troskovi*", "dostava", "frais de port", "port",
    "spedizione", "p p", "postage*", "surcharge*", "charges", "zuschlage",
];
/// Words for the lowering of a base or tax, and for what a credit note credits.
const LOWERED: &[&str] = &["umanjenj*", "smanjenj*", "ispravk*", "odobrenj*", "korekcij*"];
const CREDITED: &[&str] =
    &["odobrenj*", "odobravamo", "net credit", "credit total", "total credit", "u vasu korist"];
#[rustfmt::skip]
const CARRIED: &[&str] = &[
    "prenos", "prijenos", "donos", "ubertrag", "uebertrag", "carried forward", "brought forward",
    "carry over", "carried over", "report", "a reporter", "da riportare", "riporto", "suma y sigue", "承前页",
    "转下页",
];
/// Words that stand in labels beside those above without changing what they say.
#[rustfmt::skip]
const FILLERS: &[&str] = &[
    "of", "the", "de", "der", "die", "das", "des", "la", "le", "in", "u", "na", "amount", "iznos*",
    "betrag", "montant*", "importe", "vrednost*", "vrijednost*", "value", "price", "cena", "cijena", "preis", "plus", "a",
    "om", "za", "i", "and", "und", "general", "opsta", "posebna", "po", "stopi", "stopa", "rate", "satz",
    "von", "from", "auf", "on", "at", "s", "collectee", "vente", "due", "euro", "for", "invoice", "order",
    "contract", "ponude", "ponuda", "ponudjena", "ugovora", "fakture", "faktura", "racuna", "racun",
    "rechnung", "dinara", "eur", "rsd", "usd", "cny", "bam", "chf", "gbp", "rub", "km", "din", "sa", "bez",
    "ohne", "mit", "inkl*", "incl*", "excl*", "exkl*", "zzgl*", "zuzugl*", "zzgl", "gesetzl*", "total*",
    "ukup*", "all", "items", "stavki", "before", "after", "posle", "nakon", "pre", "obracunat*", "one",
    "time", "jednokratni", "special", "specijalni", "dodatni", "additional", "line", "lines", "page",
    "strana", "seite", "w", "o", "ht", "ttc", "hors", "gesamt*", "percent", "livraisons",
    "intracommunautaires", "collected", "sales", "including", "without", "with", "einmalig*", "rechnungs*",
    "exceptionnelle", "commerciale", "to", "pay", "be", "paid", "ges", "summe", "extra", "project", "zu",
    "verp", "vers", "verpackung", "versicherung", "final", "konacna", "konacan", "kon", "package*", "paket*",
    "lot", "section*", "partija", "partije", "partiju", "celina", "celine", "celinu", "group", "grupa",
    "phase*", "faza", "site", "less", "credit", "sofort", "net", "primljeni", "primljen", "vertrags*", "auftrags*", "angebots*", "osnovic*",
    "od", "toga", "u", "tome", "cega", "davon", "darin", "enthalten*", "thereof", "which", "v", "tom", "cisle", "vkljucaja", "summa", "at", "abzuglich*", "abzgl", "geleistet*", "quote", "quotation", "estimate", "proposal", "bid", "offer",
    "razov*", "edinovremenn*", "dopolniteln*", "specialn*", "obsc*", "ucetom", "dogovor*", "scet*", "zakaz*", "poseban", "vanredni", "ugovoreni",
    "komercijalni", "kolicinski", "volume", "loyalty", "trade", "promotional", "bulk", "off", "customer", "kupac",
];

/// Words that make a tax part of the sum before it.
pub(super) const INCLUDED: &[&str] = &[
    "od toga",
    "u tome",
    "od cega",
    "davon",
    "darin enthalten*",
    "enthalten*",
    "thereof",
    "of which",
    "v tom cisle",
    "vkljucaja",
    "其中",
];

/// What a label says of the amount beside it. Descriptions of goods say nothing: all but a few words must be
/// known words of totals, or the label must begin as subtotals do and be short.
pub fn total_of(text: &str) -> Option<Total> {
    if text.len() > 140 {
        return None;
    }
    let key = key(text);
    let words: Vec<&str> =
        key.split(' ').filter(|w| !w.trim_matches('%').chars().all(|c| c.is_ascii_digit())).collect();
    if words.is_empty() || words.len() > 10 {
        return None;
    }
    match key.as_str() {
        "items" => return Some(Total::List),
        "tax invoice" => return None,
        "goods" => return Some(Total::Sum),
        // Alone; with the name of a package it is that one's.
        "after discount" | "posle popusta" | "nakon popusta" | "nach rabatt" | "so skidkoi" | "优惠后"
        | "折后合计" => {
            return Some(Total::Net);
        }
        _ => {}
    }
    // How bills of the United Kingdom and its neighbours call their taxes: `Standard Rate (20%)`.
    if key.contains('%') && ["standard rate", "reduced rate"].iter().any(|rate| key.starts_with(rate)) {
        return Some(Total::Tax);
    }
    // `VAT - Ireland`: whose tax it is.
    let land = |(tax, land): (&str, &str)| has(&self::key(tax), TAX) && !tax.contains(' ') && is_state(land);
    if text.split_once(" - ").is_some_and(land) {
        return Some(Total::Tax);
    }
    let Some(kind) = hints(&key).then(|| kind_of(&key)).flatten() else { return torn(&key) };
    let strange = words.iter().filter(|w| !known(w)).count();
    let opens = words.first().is_some_and(|w| known(w));
    (strange == 0 || (opens && strange * 3 <= words.len()) || (starts_as_sum(&key) && words.len() <= 8))
        .then_some(kind)
}

/// How German compounds of sums end, whatever is summed: `Leistungssumme`, `Nachtragssumme`.
const COMPOUNDS: &[&str] = &["summe", "betrag", "rabatt", "nachlass"];

/// The terms of totals.
const TERMS: [&[&str]; 14] = [
    SUM,
    PLAIN_NET,
    PLAIN_GROSS,
    PAYABLE,
    PREPAID,
    LIST,
    CHARGE,
    CARRIED,
    LOWERED,
    CREDITED,
    TAX,
    WITH_TAX,
    WITHOUT_TAX,
    DISCOUNT,
];

/// Whether a word is one of those of which labels of totals are made, or a letter or a Chinese word.
fn known(word: &str) -> bool {
    /// The words as they are, and those that go on behind their star.
    static WORDS: LazyLock<[HashSet<&str>; 2]> = LazyLock::new(|| {
        let words = || TERMS.into_iter().chain([FILLERS]).flatten().flat_map(|term| term.split(' '));
        let stems = words().filter_map(|word| word.strip_suffix('*'));
        [words().filter(|word| !word.ends_with('*')).collect(), stems.collect()]
    });
    let [whole, stems] = &*WORDS;
    word.len() <= 1
        || COMPOUNDS.iter().any(|end| word.ends_with(end))
        || word.chars().any(|c| c > '\u{2e80}')
        || whole.contains(word)
        || (0..=word.len()).any(|end| word.get(..end).is_some_and(|start| stems.contains(start)))
}

/// Whether any word of a folded text begins as a word of totals does: a quick look that spares most rows of a
/// large table the slow one.
fn hints(key: &str) -> bool {
    static STEMS: LazyLock<Option<AhoCorasick>> =
        LazyLock::new(|| stems(TERMS.into_iter().flatten().copied()));
    hinted(&STEMS, key, |_| false)
}

/// What a label says whose letters stand apart, as `Br uttosumme` does where a page is badly kerned.
fn torn(key: &str) -> Option<Total> {
    static JOINED: OnceLock<HashMap<String, Total>> = OnceLock::new();
    if !key.contains(' ') || key.len() > 40 {
        return None;
    }
    let joined = JOINED.get_or_init(|| {
        let tables = [
            (TAX, Total::Tax),
            (SUM, Total::Sum),
            (PREPAID, Total::Prepaid),
            (LIST, Total::List),
            (PAYABLE, Total::Payable),
            (PLAIN_GROSS, Total::Gross),
            (PLAIN_NET, Total::Net),
        ];
        let terms = tables.iter().flat_map(|(terms, kind)| terms.iter().map(move |t| (t, *kind)));
        let joined = terms.map(|(term, kind)| (term.trim_end_matches('*').replace(' ', ""), kind));
        joined.filter(|(term, _)| term.len() > 6 || term.chars().all(is_han)).collect()
    });
    joined.get(&key.replace(' ', "")).copied()
}

/// Whether a folded label begins as a subtotal with a name does: `Total for site A`, `Ukupno paket 2`.
pub(in crate::procurement) fn starts_as_sum(key: &str) -> bool {
    SUM.iter().any(|term| key.strip_prefix(term).is_some_and(|rest| rest.is_empty() || rest.starts_with(' ')))
}

/// The kind that the words of a folded label name, the most specific first.
pub(super) fn kind_of(key: &str) -> Option<Total> {
    let without = has(key, WITHOUT_TAX) || key.contains("不含税");
    // `含13%增值税`: the rate stands between.
    let rated = !without && key.split('含').skip(1).any(|rest| rest.contains("增值税"));
    let with = rated || has(key, WITH_TAX) && !has(key, &["zzgl*"]);
    if has(key, CARRIED) {
        return Some(Total::Carried);
    }
    if has(key, LIST) {
        return Some(Total::List);
    }
    // A credit note lowers what was invoiced: `umanjenje osnovice` is its net.
    if has(key, LOWERED) && has(key, &["osnovic*"]) {
        return Some(Total::Net);
    }
    if has(key, LOWERED) && has(key, TAX) && !with && !without {
        return Some(Total::Tax);
    }
    if has(key, CREDITED) && !has(key, TAX) {
        return Some(Total::Sum);
    }
    if has(key, &["abschlagszahlung*"]) {
        return Some(Total::Prepaid);
    }
    if has(key, DISCOUNT) || key.split(' ').any(|w| w.ends_with("rabatt") || w.ends_with("nachlass")) {
        let after = has(
            key,
            &[
                "sa popustom",
                "sa rabatom",
                "nakon",
                "posle",
                "after",
                "apres",
                "nach",
                "less",
                "po odbitku",
                "discounted",
                "umanjena za",
                "abzuglich",
                "s uchetom skidki",
                "so skidkoi",
                "折后",
                "优惠后",
            ],
        );
        let sum = has(key, SUM)
            || has(key, PLAIN_NET)
            || has(key, &["price", "cena", "net*", "vrednost", "金额", "总额"]);
        if after && !sum && names_section(key) {
            return Some(Total::Sum);
        }
        let before = has(key, &["bez", "before", "pre", "vor", "prior"]);
        return Some(if before && sum {
            Total::List
        } else if after && sum && !key.starts_with("less") {
            Total::Net
        } else {
            Total::Discount
        });
    }
    if has(key, CHARGE) && !with && !without && !has(key, PAYABLE) {
        return Some(Total::Charge);
    }
    if has(key, PREPAID) && !has(key, &["to be paid"]) {
        return Some(Total::Prepaid);
    }
    if has(key, PAYABLE) {
        return Some(Total::Payable);
    }
    if with && !without {
        return Some(Total::Gross);
    }
    if without
        && (has(key, SUM)
            || has(key, PLAIN_NET)
            || has(key, PLAIN_GROSS)
            || has(
                key,
                &[
                    "iznos*",
                    "vrednost*",
                    "vrijednost*",
                    "prix",
                    "montant",
                    "amount*",
                    "cena",
                    "price",
                    "金额",
                    "总额",
                    "价款",
                    "value*",
                    "wert",
                    "preis",
                ],
            ))
        && !key.starts_with("zzgl")
        && !key.starts_with("zuzuglich")
    {
        return Some(Total::Net);
    }
    if has(key, PLAIN_NET)
        && !(has(key, TAX) && has(key, &["amount", "betrag"]) && !has(key, &["taxable*", "net*"]))
        && !has(key, &["tax amount"])
    {
        return Some(Total::Net);
    }
    // `bez PDV` alone is what its amount has not.
    if has(key, TAX) && ["bez ", "without ", "ohne ", "excl"].iter().any(|word| key.starts_with(word)) {
        return Some(Total::Net);
    }
    if has(key, TAX) || key.contains("税额") {
        return Some(if has(key, INCLUDED) { Total::Included } else { Total::Tax });
    }
    if has(key, PLAIN_GROSS) {
        return Some(Total::Gross);
    }
    (has(key, SUM) || SUM.iter().any(|t| t.len() > 5 && t.chars().any(|c| c > '\u{2e80}') && key.contains(t)))
        .then_some(Total::Sum)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_of_totals_in_every_language() {
        use Total::*;
        for (text, kind) in [
            ("Ukupno bez PDV-a:", Net),
            ("Osnovica", Net),
            ("PDV 20%", Tax),
            ("Iznos PDV-a", Tax),
            ("Ukupno sa PDV-om", Gross),
            ("Za uplatu", Payable),
            ("УКУПНО БЕЗ ПДВ", Net),
            ("Subtotal", Sum),
            ("Total before tax", Net),
            ("VAT", Tax),
            ("Total incl. VAT", Gross),
            ("Amount due", Payable),
            ("Nettobetrag:", Net),
            ("zzgl. 19% MwSt.", Tax),
            ("Gesamtbetrag:", Gross),
            ("Rechnungsbetrag", Gross),
            ("Total HT", Net),
            ("TVA collectée (vente) 20,0%", Tax),
            ("Total TTC", Gross),
            ("Imponibile", Net),
            ("IVA 22%", Tax),
            ("Totale", Sum),
            ("Итого", Sum),
            ("合计", Sum),
            ("Итого без НДС", Net),
            ("One-time discount", Discount),
            ("Popust 10%", Discount),
            ("Rabat", Discount),
            ("Ukupno sa popustom", Net),
            ("Ukupno bez popusta", List),
            ("Total List Price", List),
            ("Positionssumme", List),
            ("Rechnungssumme ohne USt.", Net),
            ("Steuerbetrag", Tax),
            ("Bruttosumme", Gross),
            ("Erhaltene Anzahlungen", Prepaid),
            ("Zahlbetrag", Payable),
            ("Prenos", Carried),
            ("Übertrag", Carried),
            ("Umsatzsteuer 19%", Tax),
            ("Summe netto", Net),
            ("USt. Gesamt:", Tax),
            ("VAT total:", Tax),
            ("Solde à payer", Payable),
            ("Subtotal Package A", Sum),
            ("Ukupno za paket 1", Sum),
            ("Total taxes", Tax),
            ("Package 2 after discount", Sum),
            ("Less loyalty allowance", Discount),
            ("Skonto sofort", Discount),
            ("Items", List),
            ("Contract price", Sum),
            ("Ugovorena cena", Sum),
            ("Umanjenje osnovice", Net),
            ("Umanjenje PDV 20%", Tax),
            ("Ukupno odobrenje", Sum),
            ("od toga PDV (20%)", Included),
            ("В том числе НДС", Included),
            ("Order value excl. VAT", Net),
            ("Leistungssumme netto", Net),
            ("Nachtragssumme brutto", Gross),
            ("abzüglich geleisteter Abschlagszahlungen", Prepaid),
            ("Untaxed Amount", Net),
            ("VAT at 20%", Tax),
            ("VAT - Ireland", Tax),
            ("Goods", Sum),
        ] {
            assert_eq!(total_of(text), Some(kind), "{text} ({})", key(text));
        }
        for text in [
            "Nougat de l'Abbaye 250g",
            "Server Dell R740",
            "Kabl optički",
            "Tax - Advisory Services",
            "Heiße Luft pro Liter:",
            "Vorname Nachname",
        ] {
            assert_eq!(total_of(text), None, "{text}");
        }
    }
}

//! What the words over a column say it holds. They only propose: the arithmetic of the rows decides
//! (`ledger/assign.rs`), since `Amount` heads quantities as well as money, and `Prix HT` prices as well as totals.

use aho_corasick::AhoCorasick;
use std::sync::LazyLock;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// What a column of a priced table can hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Role {
    /// Running number of the row.
    Position,
    /// Code of the item.
    Code,
    /// Its name.
    Description,
    /// How many.
    Quantity,
    /// Unit of measure.
    Unit,
    /// Price of a unit before discount.
    ListPrice,
    /// Price of the quantity before discount.
    ListTotal,
    /// Discount in percent.
    DiscountPercent,
    /// Discount as an amount.
    DiscountAmount,
    /// Discount in either form.
    Discount,
    /// Price of a unit.
    UnitPrice,
    /// Amount of the row, before tax if the words tell.
    Amount,
    /// Rate of tax.
    TaxPercent,
    /// Tax in any form.
    Tax,
    /// Price of a unit with tax.
    GrossPrice,
    /// Amount with tax.
    GrossAmount,
    /// Anything that is known to be none of these, such as a date or a weight.
    Other,
}

impl Role {
    /// Whether a column with this role says that the table is priced.
    pub fn is_priced(self) -> bool {
        use Role::{Amount, DiscountAmount, GrossAmount, GrossPrice, ListPrice, ListTotal, UnitPrice};
        matches!(self, Amount | DiscountAmount | GrossAmount | GrossPrice | ListPrice | ListTotal | UnitPrice)
    }
}

/// The folded form in which words are compared: lower case, no diacritics, Cyrillic as Latin, anything but
/// letters, digits and `%` as a single space.
pub fn key(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut push = |c: char| match latin(c) {
        Some(letters) => out.push_str(letters),
        None if c.is_alphanumeric() || c == '%' => out.push(c),
        None if !out.is_empty() && !out.ends_with(' ') => out.push(' '),
        None => {}
    };
    // Most words need no decomposition.
    if text.is_ascii() {
        text.chars().for_each(|c| push(c.to_ascii_lowercase()));
    } else {
        text.nfkd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase).for_each(push);
    }
    out.truncate(out.trim_end().len());
    out
}

/// Latin letters for a Cyrillic one, as bald as Latin text without its diacritics.
fn latin(c: char) -> Option<&'static str> {
    const FROM: &str = "абвгдђежзијклљмнњопрстћуфхцчџшщыэюяъьіїє";
    const TO: [&str; 40] = [
        "a", "b", "v", "g", "d", "dj", "e", "z", "z", "i", "j", "k", "l", "lj", "m", "n", "nj", "o", "p",
        "r", "s", "t", "c", "u", "f", "h", "c", "c", "dz", "s", "s", "i", "e", "ju", "ja", "", "", "i", "i",
        "e",
    ];
    match c {
        'đ' => Some("dj"),
        'ß' => Some("ss"),
        'æ' => Some("ae"),
        'ø' => Some("o"),
        'ł' => Some("l"),
        'ı' => Some("i"),
        _ if c.is_ascii() || c < 'а' => None,
        _ => TO.get(FROM.chars().position(|f| f == c)?).copied(),
    }
}

/// Words of a key whose places are kept.
const WORDS: usize = 24;

/// Whether a folded text contains one of the terms as whole words (Chinese terms as they are); behind a term with a
/// star its word may go on.
pub(super) fn has(key: &str, terms: &[&str]) -> bool {
    let parts = |byte: &u8| matches!(byte, b' ' | b'%');
    // Keys are a few words long; of those that are longer all places are tried.
    let (mut starts, mut count) = ([0; WORDS], 0);
    let bytes = key.as_bytes();
    for (at, byte) in bytes.iter().enumerate() {
        let own = (at == 0).then_some(0);
        for start in own.into_iter().chain(parts(byte).then_some(at + 1)) {
            starts.get_mut(count).into_iter().for_each(|place| *place = start);
            count += 1;
        }
    }
    let known = starts.get(..count);
    let begins = |at: &usize| *at == 0 || bytes.get(at - 1).is_some_and(parts);
    let words = || {
        let rest = known.is_none().then(|| (0..key.len()).filter(begins)).into_iter().flatten();
        known.into_iter().flatten().copied().chain(rest)
    };
    // One bit for each ASCII sign that a word begins with: most terms begin with another.
    let bit = |byte: Option<&u8>| byte.and_then(|byte| 1u128.checked_shl((*byte).into()));
    let initials = words().filter_map(|at| bit(bytes.get(at))).fold(0, |all, one| all | one);
    let stands = |term: &&str| {
        if term.starts_with(|c: char| c > '\u{2e80}') {
            return key.contains(term.trim_end_matches('*'));
        }
        let (stem, open) = match term.as_bytes() {
            [stem @ .., b'*'] => (stem, true),
            stem => (stem, false),
        };
        if bit(stem.first()).is_some_and(|initial| initials & initial == 0) {
            return false;
        }
        // The second letter tells most others apart without a call to compare.
        let like = |at: &usize| {
            bytes.get(*at) == stem.first() && (stem.len() < 2 || bytes.get(at + 1) == stem.get(1))
        };
        let mut rests = words().filter(like).filter_map(|at| bytes.get(at..)?.strip_prefix(stem));
        rests.any(|rest| open || rest.first().is_none_or(parts))
    };
    terms.iter().any(stands)
}

/// Words for value added tax.
#[rustfmt::skip]
pub(super) const TAX: &[&str] = &[
    "pdv*", "vat", "mwst", "mehrwertsteuer", "ust", "umsatzsteuer*", "steuer*", "ausgangssteuer*", "tva", "iva", "nds", "tax",
    "taxes", "taxe", "taxe*", "gst", "porez*", "mws", "btw", "impuesto*", "imposta", "税",
];
/// Words that take tax out.
#[rustfmt::skip]
pub(super) const WITHOUT_TAX: &[&str] = &[
    "bez pdv*", "bez uceta nds", "plus vat", "plus tax", "plus pdv", "bez poreza", "excl*", "without*", "w o", "before tax", "before vat", "ohne", "ht",
    "hors taxe*", "h t", "zuzuglich*", "sin iva", "sin impuestos", "bez nds", "net of", "zzgl*", "senza iva", "ex vat",
    "pre tax", "exkl*", "不含税", "税前", "未税", "无税",
];
/// Words that take tax in.
#[rustfmt::skip]
pub(super) const WITH_TAX: &[&str] = &[
    "sa pdv*", "s pdv*", "incl*", "inkl*", "einschl*", "ttc", "t t c", "toutes taxes", "con iva", "s nds",
    "with vat", "with tax", "mit mwst", "mit umsatzsteuer", "mit ust", "including*", "iva inclu*", "ivato", "含税", "价税合计", "brutto*",
    "sa porezom", "bruto",
];
/// Parts of words for a discount: they stand in compounds, too.
#[rustfmt::skip]
const DISCOUNT_STEMS: &[&str] = &[
    "rabat", "popust", "discount", "nachlas", "abschlag", "skidk", "remise", "sconto", "descuento", "rebate",
    "umanjenj", "折扣", "优惠", "让利",
];

/// Whether a folded text speaks of a discount, in a compound or alone.
pub(super) fn has_discount(key: &str) -> bool {
    DISCOUNT_STEMS.iter().any(|stem| key.contains(stem))
}

/// Words for a discount.
#[rustfmt::skip]
pub(super) const DISCOUNT: &[&str] = &[
    "rabat*", "popust*", "discount*", "disc", "rem", "remise*", "rabais", "nachlass*", "abschlag*",
    "skidk*", "descuento*", "dto", "sconto", "sconti", "rebate*", "allowance*", "off", "umanjenj*", "reduction*",
    "bonificacion*", "odbijeno", "abzug", "einmalrabatt", "sonderrabatt*", "skonto sofort", "sofortskonto", "折扣*", "优惠", "让利", "ristourne*", "rebaja*",
];
#[rustfmt::skip]
const RATE: &[&str] = &[
    "%", "percent*", "stopa", "rate", "satz", "steuersatz", "taux", "aliquota", "tipo", "stavka", "税率",
    "proc*", "折扣率", "pct", "code", "art",
];
#[rustfmt::skip]
const QUANTITY: &[&str] = &[
    "kol", "kolicin*", "kolic", "qty", "quantity", "quant", "menge", "anzahl", "qte", "quantite*", "cant",
    "cantidad*", "qta", "quantita", "kolicestvo", "kol vo", "pcs", "stk", "stuck*", "数量", "units", "nbr",
    "nombre", "ordered", "hours", "stunden", "aantal", "hrs", "kom", "otgruzeno", "prinjato", "shipped", "delivered",
    "returned", "isporuceno", "vraceno", "geliefert", "实发数", "实收", "naruceno", "poruceno", "izdato", "otpremljeno",
    "primljeno", "ugovoreno", "izvrseno", "realizovano", "vypolneno", "bestellmenge", "liefermenge", "bestellt", "dispatched", "otpusceno", "zakazano", "potrebnost*", "soll", "bedarf", "gel", "rest", "accepted", "rejected", "received", "utovareno",
];
/// Words over the quantity that came, beside one that was ordered.
#[rustfmt::skip]
pub(super) const DELIVERED: &[&str] = &[
    "izdato", "isporuceno", "otpremljeno", "primljeno", "delivered", "shipped", "dispatched", "geliefert", "liefermenge",
    "otgruzeno", "prinjato", "otpusceno", "实发数", "实收",
];
#[rustfmt::skip]
const UNIT: &[&str] = &[
    "jed mere", "jm", "j m", "jed mer*", "jed mj*", "jedinica", "jedinica mer*", "jedinica mjer*", "uom",
    "unit", "mera", "mere", "einheit", "unite", "unidad", "ud", "ed izm", "um", "unit of measure*", "u m", "单位", "meins",
    "jed",
];
#[rustfmt::skip]
const LIST: &[&str] = &[
    "list", "listen*", "catalog*", "katalo*", "cenovnik*", "po cenovniku", "cjenik*", "osnovna", "redovna",
    "standard", "public", "tarif", "lista", "prejskurant*", "base price", "目录*", "标准价", "列表价", "公开价",
    "bruttopreis*", "gross price", "cenovna", "msrp", "original", "regular", "full price", "pre discount*",
    "before discount*", "bez popusta", "bez rabata",
];
#[rustfmt::skip]
const PRICE: &[&str] = &[
    "cena", "cene", "cijena", "cijene", "price", "prices", "preis", "einzelpreis*", "nettopreis*",
    "stuckpreis*", "stueckpreis", "einzel", "ep", "e preis", "prix", "pu", "p u", "precio*", "prezzo*",
    "pvp", "单价", "价格", "unit cost", "unit net", "cost", "rate", "listenpreis*", "bruttopreis*", "jedinicna",
    "jed cena", "jed cijena", "unitaire", "preis*", "cost per*", "net price*", "po jedinici", "per unit", "each", "je einheit", "目录价", "标准价", "折后价",
];
#[rustfmt::skip]
const TOTAL: &[&str] = &[
    "total*", "ukupn*", "gesamt*", "summe*", "extended", "ext", "line", "svega", "suma", "somme", "totale",
    "总价", "总额", "总计", "总金额", "总值", "总共", "总费", "合计", "itogo", "vsego", "gesamtpreis", "subtotal",
];
#[rustfmt::skip]
const AMOUNT: &[&str] = &[
    "iznos*", "ukupn*", "total*", "amount*", "betrag", "positionsbetrag", "nettobetrag*",
    "gesamt*", "summe*", "montant*", "importe*", "importo", "stoimost", "summa", "vrednost*", "vrijednost*",
    "net", "netto", "neto", "entgelt", "sum", "value", "extended*", "金额", "总价", "小计", "合计", "价款",
    "warenwert", "bedrag", "gesamtbetrag*", "subtotal", "suma", "osnovica", "lineamount", "nettowert*", "za naplatu",
];
#[rustfmt::skip]
const POSITION: &[&str] = &[
    "r br", "rb", "r b", "red br", "red broj", "redni broj", "no", "nr", "pos", "position", "line", "n", "item no",
    "line no", "np p", "br", "lfd nr", "s n", "sn", "rbr", "n p p", "序号", "nº", "poz", "pozicija",
    "partida", "item", "sl no", "sr no", "stavka",
];
#[rustfmt::skip]
const CODE: &[&str] = &[
    "sifra*", "code", "art nr*", "artikel nr*", "artikelnummer", "artnr", "part*", "part number", "part no",
    "part nr", "sku", "model*", "ref", "reference*", "kataloski broj", "bom", "编码", "型号", "codigo",
    "codice", "artikul", "product code", "item code", "item number", "bestellnr", "gtin", "ean",
    "material no", "product no", "mat nr", "p n", "stock code",
];
#[rustfmt::skip]
const DESCRIPTION: &[&str] = &[
    "naziv*", "opis*", "description*", "desc", "item*", "product*", "produkt*", "artikal", "artikl*",
    "bezeichnung*", "beschreibung*", "designation*", "libelle", "naimenovanie*", "descripcion*",
    "descrizione", "concepto", "service*", "leistung*", "roba", "dobro", "dobra", "predmet*", "goods",
    "artikel*", "产品名称", "名称", "描述", "货物", "品名", "货品", "商品", "物品", "vrsta", "usluga", "usluge", "tovar*", "details", "article*",
    "text", "specification*", "proizvod*", "stavka", "产品", "requirement*", "material*", "warenbezeichnung", "项目", "品目", "gruz*", "hardware", "gegenstand", "oprema", "equipment", "oborudovanie",
];
#[rustfmt::skip]
const OTHER: &[&str] = &[
    "date*", "datum*", "weight", "gewicht", "tezina", "due", "payment*", "iban", "balance", "vke geb",
    "konto", "delivery", "rok", "garancija", "warranty", "massa", "mesto", "masa", "ocena", "napomen*", "primedb*", "remark*",
    "bemerkung*", "primecani*", "备注", "koleta", "kg", "bruto kg", "neto kg", "lot", "serija",
];

/// Words over a price or amount that holds no more.
#[rustfmt::skip]
const FORMER: &[&str] = &[
    "stara", "stare", "dosadasnja", "prethodna", "ranija", "old", "former", "previous", "alte", "alter", "bisherig*",
    "staraja", "prezn*", "原单价", "原价格",
];

/// Whether a key holds the letters of any term that proposes a role, somewhere: a look that spares most cells the slow ones.
fn hints(key: &str) -> bool {
    static STEMS: LazyLock<Option<AhoCorasick>> = LazyLock::new(|| {
        let lists = [
            TAX,
            WITH_TAX,
            WITHOUT_TAX,
            DISCOUNT,
            RATE,
            QUANTITY,
            UNIT,
            LIST,
            PRICE,
            TOTAL,
            AMOUNT,
            POSITION,
            CODE,
            DESCRIPTION,
            OTHER,
            FORMER,
        ];
        stems(lists.into_iter().flatten().copied().chain(["preis", "betrag", "折扣", "税", "价"]))
    });
    hinted(&STEMS, key, |stem| {
        stem.starts_with(|c: char| !c.is_ascii()) || matches!(stem, "preis" | "betrag")
    })
}

/// What some terms begin with, to be looked for in one pass.
pub(super) fn stems<'t>(terms: impl Iterator<Item = &'t str>) -> Option<AhoCorasick> {
    AhoCorasick::new(terms.map(|term| term.trim_end_matches('*'))).ok()
}

/// Whether a word of a key begins with one of some stems, or holds one that may stand within words.
pub(super) fn hinted(stems: &Option<AhoCorasick>, key: &str, within: impl Fn(&str) -> bool) -> bool {
    let opens = |at: usize| at == 0 || key.as_bytes().get(at - 1).is_none_or(|b| !b.is_ascii_alphanumeric());
    stems.as_ref().is_none_or(|stems| {
        let mut found = stems.find_overlapping_iter(key);
        found.any(|m| opens(m.start()) || within(key.get(m.range()).unwrap_or("")))
    })
}

/// The role that the words of one header cell propose; nothing where they propose none or are a sentence.
pub fn role_of(text: &str) -> Option<Role> {
    if text.len() > 160 {
        return None;
    }
    let key = key(text);
    if key.is_empty() || key.split(' ').count() > 9 || !hints(&key) {
        return None;
    }
    if has(&key, FORMER) || OTHER.contains(&key.as_str()) {
        return Some(Role::Other);
    }
    let (price, total) = (
        has(&key, PRICE) || ends(&key, &["preis"]) || key.contains("单价"),
        has(&key, TOTAL) || has(&key, AMOUNT) || ends(&key, &["betrag"]),
    );
    let after = has(
        &key,
        &[
            "sa popustom",
            "sa rabatom",
            "nakon*",
            "posle*",
            "after*",
            "discounted",
            "net",
            "neto",
            "netto",
            "折后*",
            "优惠后",
            "折后价",
            "minus",
        ],
    );
    if has(&key, DISCOUNT) || key.contains("折扣") {
        return Some(match () {
            () if (price || total) && after => {
                if price && !has(&key, TOTAL) {
                    Role::UnitPrice
                } else {
                    Role::Amount
                }
            }
            () if has(&key, LIST) && price => {
                if has(&key, TOTAL) {
                    Role::ListTotal
                } else {
                    Role::ListPrice
                }
            }
            () if has(&key, RATE) => Role::DiscountPercent,
            () if total => Role::DiscountAmount,
            () => Role::Discount,
        });
    }
    let taxed = has(&key, TAX) || key.contains('税');
    let without = has(&key, WITHOUT_TAX) || key.contains("不含税");
    let with = has(&key, WITH_TAX) && !without && !has(&key, &["bruttopreis*", "gross price"]);
    if (taxed || with || without) && !has(&key, QUANTITY) {
        if !without && !with {
            return Some(if has(&key, RATE) { Role::TaxPercent } else { Role::Tax });
        }
        if (price || total) && !with {
            return Some(if price && !has(&key, TOTAL) { Role::UnitPrice } else { Role::Amount });
        }
        if with {
            return Some(if price && !has(&key, TOTAL) { Role::GrossPrice } else { Role::GrossAmount });
        }
        return Some(Role::Amount);
    }
    if has(&key, LIST) && (price || total || key.contains('价')) {
        return Some(if has(&key, TOTAL) || (total && !price) { Role::ListTotal } else { Role::ListPrice });
    }
    if price {
        return Some(if has(&key, TOTAL) && !has(&key, &["unit*", "jedinicn*"]) {
            Role::Amount
        } else {
            Role::UnitPrice
        });
    }
    if has(&key, QUANTITY) && !has(&key, &["amount"]) {
        return Some(Role::Quantity);
    }
    if total && !has(&key, CODE) {
        return Some(Role::Amount);
    }
    if POSITION.contains(&key.as_str()) {
        return Some(Role::Position);
    }
    let table =
        [(UNIT, Role::Unit), (OTHER, Role::Other), (CODE, Role::Code), (DESCRIPTION, Role::Description)];
    let exact = table.iter().find(|(terms, _)| terms.contains(&key.as_str()));
    exact.or_else(|| table.iter().find(|(terms, _)| has(&key, terms))).map(|(_, role)| *role)
}

/// Whether a word of a folded text ends so, for compounds such as `Gesamtnettobetrag`.
fn ends(key: &str, stems: &[&str]) -> bool {
    key.split(' ').any(|word| stems.iter().any(|s| word.ends_with(s)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_every_language_propose_their_role() {
        use Role::*;
        for (text, role) in [
            ("Kol.", Quantity),
            ("Količina", Quantity),
            ("КОЛИЧИНА", Quantity),
            ("Qty", Quantity),
            ("Menge", Quantity),
            ("Anzahl", Quantity),
            ("数量", Quantity),
            ("кол-во", Quantity),
            ("Qté", Quantity),
            ("Einzelpreis", UnitPrice),
            ("Jedinična cena", UnitPrice),
            ("Jedinicna cena bez PDV-a", UnitPrice),
            ("单价", UnitPrice),
            ("Prix unitaire", UnitPrice),
            ("Unit List Price", ListPrice),
            ("Total List Price", ListTotal),
            ("Rabat %", DiscountPercent),
            ("% PDV", TaxPercent),
            ("% rabata", DiscountPercent),
            ("Discount off %", DiscountPercent),
            ("Rabatt", Discount),
            ("折扣", Discount),
            ("скидка", Discount),
            ("Iznos popusta", DiscountAmount),
            ("Cena sa popustom", UnitPrice),
            ("Total", Amount),
            ("Ukupno", Amount),
            ("Iznos", Amount),
            ("Nettobetrag", Amount),
            ("Ukupno bez PDV", Amount),
            ("Total HT", Amount),
            ("Ukupno sa PDV-om", GrossAmount),
            ("Stopa PDV", TaxPercent),
            ("PDV", Tax),
            ("MwSt.-%", TaxPercent),
            ("Naziv dobra", Description),
            ("Opis", Description),
            ("Description", Description),
            ("R.br.", Position),
            ("Šifra", Code),
            ("Part Number", Code),
            ("JM", Unit),
            ("Jed. mere", Unit),
            ("Цена", UnitPrice),
            ("Сумма", Amount),
            ("Unit Net", UnitPrice),
            ("Total Net", Amount),
            ("Listenpreis", ListPrice),
            ("Cantidad", Quantity),
            ("Importo", Amount),
            ("Precio unitario", UnitPrice),
            ("Gesamt/€", Amount),
            ("Einzel/€", UnitPrice),
        ] {
            assert_eq!(role_of(text), Some(role), "{text} ({})", key(text));
        }
    }

    #[test]
    fn folding_makes_scripts_equal() {
        assert_eq!(key("Укупно без ПДВ-а:"), "ukupno bez pdv a");
        assert_eq!(key("Količina"), key("количина"));
        assert_eq!(key("ЂОРЂЕ"), key("Đorđe"));
    }
}

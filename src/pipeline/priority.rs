//! What is read first: a guess from a name and a type, so that what a reporter wants appears in the first
//! minutes. Words of paths raise a document's place in the queue and are no evidence of anything.

use crate::formats::{Identity, Read};
use crate::text::fold;
use aho_corasick::AhoCorasick;
use std::sync::LazyLock;

/// Word beginnings, folded, that names of procurement documents have in the languages of the lexicon.
const WORDS: &[&str] = &[
    "ugovor",
    "aneks",
    "narudz",
    "narudb",
    "porudz",
    "ponud",
    "faktur",
    "racun",
    "predracun",
    "otpremn",
    "nabav",
    "tender",
    "konkurs",
    "primopred",
    "cenovn",
    "cjenik",
    "specifikac",
    "rabat",
    "popust",
    "contract",
    "agreement",
    "order",
    "quot",
    "offer",
    "invoice",
    "procure",
    "purchase",
    "bid",
    "rfq",
    "rfp",
    "award",
    "price",
    "discount",
    "vertrag",
    "angebot",
    "bestell",
    "rechnung",
    "contrat",
    "devis",
    "facture",
    "commande",
    "contrato",
    "oferta",
    "factura",
    "pedido",
    "dogovor",
    "zakaz",
    "schet",
    "boq",
];

/// All the words in one automaton. It fails only where there is far too much for it, which [`WORDS`] is not.
static AUTOMATON: LazyLock<Option<AhoCorasick>> = LazyLock::new(|| AhoCorasick::new(WORDS).ok());

/// How many different words occur in a folded name.
fn hits(name: &str) -> u32 {
    let found = AUTOMATON.iter().flat_map(|a| a.find_overlapping_iter(name));
    found.fold(0u64, |seen, word| seen | 1 << word.pattern().as_usize()).count_ones()
}

/// The place in the queue: higher is read earlier.
pub(super) fn priority(path: &[u8], identity: &Identity, size: u64) -> i64 {
    let name = fold::fold(&String::from_utf8_lossy(path));
    let hits = i64::from(hits(&name).min(4));
    let kind = match (identity.format.name, &identity.format.read) {
        ("pdf" | "docx" | "sheet" | "eml" | "odt", _) => 300,
        ("zip" | "pptx" | "html", _) => 150,
        (_, Read::With(_)) => 50,
        _ => 0,
    };
    // Of two alike the smaller one: it costs less and is as likely.
    hits * 1000 + kind - i64::from(size.max(1).ilog2())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_word_counts_once() {
        assert!(WORDS.len() <= u64::BITS as usize, "a bit for each word");
        for word in WORDS {
            let inside = WORDS.iter().filter(|w| word.contains(**w)).count();
            assert_eq!(hits(word) as usize, inside, "{word}");
        }
        assert_eq!(hits("invoices/invoice purchase order.pdf"), 3);
        assert_eq!(hits("holiday.jpg"), 0);
    }
}

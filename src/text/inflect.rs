//! Forms of a Serbian word for the full-text search: rules on the folded key instead of a stemmer
//! (procurement.md, section 2.0). Expansion is generous: a form that no word has finds nothing.

use super::fold::fold;
use std::collections::BTreeSet;

/// Shortest word that is expanded: shorter ones are abbreviations and codes.
const SHORTEST: usize = 4;

/// Classes of endings: a word that ends in one of them may take the others on the same stem.
const CLASSES: &[&[&str]] = &[
    // zapisnik, narudzbenik: k becomes c before -i
    &["k", "ka", "ku", "kom", "ce", "ci", "cima", "ke"],
    // nabavka, odluka, isporuka: dative -ci; genitive plural -aka or -ki
    &["ka", "ke", "ki", "ku", "kom", "ci", "kama", "ko"],
    // narucilac, isporucilac, primalac
    &["lac", "oca", "ocu", "ocem", "oce", "oci", "laca", "ocima"],
    // kupac, prodavac: the a of the ending comes and goes
    &["ac", "ca", "cu", "cem", "ce", "ci", "aca", "cima"],
    // obavestenje, resenje
    &["nje", "nja", "nju", "njem", "njima"],
    // vrednost, poverljivost
    &["st", "sti", "scu", "stima"],
    // foreign names: Huawei, Huaweija
    &["i", "ija", "iju", "ijem"],
    // ponuda, narudzbenica
    &["a", "e", "i", "u", "om", "ama", "o"],
    // ugovor, racun
    &["", "a", "u", "om", "em", "i", "e", "ima"],
    // javni, okvirni, konacan
    &["i", "og", "om", "im", "a", "e", "oj", "u", "ih", "ima", "omu", "ga"],
];

/// Spellings that differ between ekavian and ijekavian, Serbian and Croatian: an explicit list (section 2.0).
const PAIRS: &[(&str, &str)] = &[
    ("cen", "cijen"),
    ("vrednost", "vrijednost"),
    ("poverljiv", "povjerljiv"),
    ("mer", "mjer"),
    ("resenj", "rjesenj"),
    ("obavestenj", "obavjestenj"),
    ("izvestaj", "izvjestaj"),
    ("primen", "primjen"),
    ("delovodn", "djelovodn"),
    ("mest", "mjest"),
    ("zahtev", "zahtjev"),
    ("narucilac", "narucitelj"),
    ("saglasnost", "suglasnost"),
    ("uslov", "uvjet"),
    ("opstin", "opcin"),
    ("hiljad", "tisuc"),
    ("poresk", "porezn"),
];

/// The forms under which a word may stand in the search index: folded, sorted, the word itself among them.
pub fn inflections(word: &str) -> Vec<String> {
    let key = fold(word.trim());
    let mut forms = BTreeSet::from([key.clone()]);
    let letters = key.bytes().all(|b| b.is_ascii_lowercase());
    if letters && key.len() >= SHORTEST {
        for base in bases(&key) {
            expand(&base, &mut forms);
        }
    }
    forms.into_iter().collect()
}

/// The word and its spelling in the other variety of the language.
fn bases(key: &str) -> Vec<String> {
    let mut bases = vec![key.to_string()];
    for (left, right) in PAIRS {
        for (from, to) in [(left, right), (right, left)] {
            if let Some(rest) = key.strip_prefix(from) {
                bases.push(fold(&format!("{to}{rest}")));
            }
        }
    }
    bases
}

fn expand(word: &str, forms: &mut BTreeSet<String>) {
    for class in CLASSES {
        for ending in *class {
            let Some(stem) = word.strip_suffix(ending).filter(|stem| stem.len() + 1 >= SHORTEST) else {
                continue;
            };
            if ending.is_empty() && stem.ends_with(['a', 'e', 'i', 'o', 'u']) {
                continue;
            }
            forms.extend(class.iter().map(|other| format!("{stem}{other}")));
        }
    }
    // nabavka, genitive plural nabavaka; odluka keeps odluka
    if let Some(stem) = word.strip_suffix("ka").filter(|s| s.len() + 1 >= SHORTEST) {
        forms.insert(format!("{stem}aka"));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_reach_each_other() {
        for family in [
            &["nabavka", "nabavke", "nabavci", "nabavku", "nabavkom", "nabavki"][..],
            &["ponuda", "ponude", "ponudi", "ponudu", "ponudom", "ponudama"],
            &["ugovor", "ugovora", "ugovoru", "ugovorom", "ugovori", "ugovorima"],
            &["narucilac", "narucioca", "naruciocu", "naruciocem", "narucioci"],
            &["kupac", "kupca", "kupcu", "kupci"],
            &["zapisnik", "zapisnika", "zapisnici", "zapisnikom"],
            &["obavestenje", "obavestenja", "obavestenju"],
            &["vrednost", "vrednosti", "vrednoscu"],
        ] {
            for from in family {
                let forms = inflections(from);
                for to in family {
                    assert!(forms.iter().any(|f| f == to), "{from} does not reach {to}: {forms:?}");
                }
            }
        }
    }

    #[test]
    fn varieties_and_scripts_meet() {
        assert!(inflections("цене").contains(&"cijena".to_string()));
        assert!(inflections("naručitelj").contains(&"narucilac".to_string()));
        assert_eq!(inflections("PO-12"), ["po-12"]);
        assert_eq!(inflections("mup"), ["mup"]);
    }
}

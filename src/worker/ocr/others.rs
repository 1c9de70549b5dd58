//! Pages in a language that was not asked for. A page that the languages asked for read badly, or whose words are of
//! another one that is installed, is read once more with that one, too; the surer reading counts.

use crate::text::{Page, language};

/// Languages in which documents of procurement are told apart, in Tesseract's names, with those of ISO 639-1.
const LANGUAGES: &[(&str, &str)] = &[
    ("eng", "en"),
    ("srp_latn", "sr"),
    ("srp", "sr"),
    ("deu", "de"),
    ("fra", "fr"),
    ("spa", "es"),
    ("ita", "it"),
    ("rus", "ru"),
    ("chi_sim", "zh"),
    ("hrv", "hr"),
];
/// A word of which a reading is less sure than so many percent is doubtful, and where one letter of so many is in doubtful
/// words, the picture is of another script than the languages it was read in. (Of scans in the languages asked for one of
/// eight was the most, of Chinese ones a quarter the least.)
const DOUBTFUL: u8 = 60;
const NOISE: u64 = 5;
/// How sure a reading of Cyrillic is at least, in percent, that is of its own language: Serbian letters read Russian words
/// less surely, and the words are then hardly told.
const CYRILLIC: u64 = 90;
/// By how many percent a reading must be surer to take the place of another.
const SURER: u64 = 3;

/// The languages that are installed and known here, but were not asked for.
pub(super) fn installed(listed: &str, asked: &[String]) -> Vec<String> {
    let known = |name: &&str| LANGUAGES.iter().any(|(known, _)| known == name);
    let names = listed.lines().map(str::trim).filter(known).map(str::to_string);
    names.filter(|name| !asked.contains(name)).collect()
}

/// Letters in all, and those of them in doubtful words.
fn letters<'p>(pages: impl IntoIterator<Item = &'p Page>) -> (u64, u64) {
    let words = pages.into_iter().flat_map(|page| &page.words);
    words.fold((0, 0), |(all, doubtful), word| {
        let letters = word.weight();
        let doubts = word.confidence.is_some_and(|sure| sure < DOUBTFUL);
        (all + letters, doubtful + if doubts { letters } else { 0 })
    })
}

/// Fewer letters than this may be all that reads of a page which lies on its side.
const SPARSE: u64 = 200;

/// Whether a page may be turned, given how it reads as it lies: as noise, or hardly at all.
pub(super) fn may_be_turned(page: &Page) -> bool {
    let (all, doubtful) = letters([page]);
    all < SPARSE || doubtful * NOISE >= all
}

/// Which of these languages a picture is to be read in once more, given what was read of it: that of its words, or all
/// where it reads as noise.
pub(super) fn wanted(pages: &[Page], others: &[String]) -> Vec<String> {
    let (all, doubtful) = letters(pages);
    if doubtful * NOISE >= all.max(1) {
        return others.to_vec();
    }
    let text: String = pages.iter().map(|page| page.text.as_str()).collect::<Vec<_>>().join("\n");
    let (told, script) = language::detect(&text);
    let unsure = script == Some("Cyrl") && sureness(pages).is_some_and(|sure| sure < CYRILLIC);
    let Some(told) = told.filter(|_| !unsure).or(unsure.then_some("ru")) else { return Vec::new() };
    let is_told = |name: &&String| LANGUAGES.iter().any(|(known, iso)| name == known && *iso == told);
    others.iter().filter(is_told).cloned().collect()
}

/// Whether a reading is surer than another of the same page by so much that it takes its place: of its letters, or of far
/// more of them.
pub(super) fn surer(again: &Page, before: &Page) -> bool {
    let (all, doubtful) = letters([again]);
    let (all_before, doubtful_before) = letters([before]);
    let more = all - doubtful > MORE * (all_before - doubtful_before);
    let (again, before) = (sureness([again]), sureness([before]));
    more || again.zip(before).is_some_and(|(again, before)| again >= before + SURER)
}

/// How many times as many letters a reading must be sure of to take the place of another, however sure that is.
const MORE: u64 = 2;

/// How sure a reading is of its letters on average, in percent; nothing where it has none.
fn sureness<'p>(pages: impl IntoIterator<Item = &'p Page>) -> Option<u64> {
    let words = pages.into_iter().flat_map(|page| &page.words);
    let (sum, letters) = words.fold((0_u64, 0_u64), |(sum, all), word| {
        let weight = word.weight();
        (sum + weight * u64::from(word.confidence.unwrap_or_default()), all + weight)
    });
    sum.checked_div(letters)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{BBox, Span, TextSource, Word};

    fn page(text: &str, sure: u8) -> Vec<Page> {
        let mut page = Page::new(text, TextSource::Ocr);
        let bbox = BBox { x0: 0, y0: 0, x1: 100, y1: 20 };
        page.words.push(Word { span: Span::new(0, text.len()), bbox, confidence: Some(sure) });
        vec![page]
    }

    fn names(list: &str) -> Vec<String> {
        list.split_whitespace().map(str::to_string).collect()
    }

    #[test]
    fn what_is_installed_and_known_is_at_hand() {
        let listed = "List of available languages in \"/x/\" (5):\nchi_sim\ndeu\neng\nosd\nara\n";
        assert_eq!(installed(listed, &names("srp eng")), names("chi_sim deu"));
    }

    #[test]
    fn a_page_is_read_again_in_its_own_language_or_where_it_is_noise() {
        let others = names("deu rus chi_sim");
        let german = "Wir liefern Ihnen die Ware und bitten um Uberweisung des Betrages bis zum 15. Marz.";
        assert_eq!(wanted(&page(german, 90), &others), names("deu"));
        assert_eq!(wanted(&page("AA CRA): Fe ae", 45), &others), others);
        let russian = "представителђ Заказчика составили настолциим акт о том, что по договору";
        assert_eq!(wanted(&page(russian, 82), &others), names("rus"));
        let serbian = "Комисија је извршила пријем добара испоручених по уговору и нема примедби";
        assert_eq!(wanted(&page(serbian, 94), &others), names(""));
        let english = "The supplier shall deliver the goods to the buyer within 30 days of the order.";
        assert_eq!(wanted(&page(english, 93), &others), names(""));
        assert_eq!(wanted(&[], &others), names(""));
    }

    #[test]
    fn pages_that_hardly_read_may_be_turned() {
        let text =
            "The supplier shall deliver the goods to the buyer within 30 days of the order. ".repeat(4);
        assert!(!may_be_turned(&page(&text, 93)[0]));
        assert!(may_be_turned(&page(&text, 41)[0]) && may_be_turned(&page("Ltd", 95)[0]));
    }

    #[test]
    fn the_surer_reading_counts() {
        let surer = |again: (&str, u8), before: (&str, u8)| {
            let [again, before] = [again, before].map(|(text, sure)| page(text, sure).remove(0));
            super::surer(&again, &before)
        };
        assert!(surer(("合同", 88), ("AA", 52)) && !surer(("Rechnung", 91), ("Rechnung", 89)));
        // What lies on its side may read as a few letters, of which the reading is sure.
        assert!(
            surer(("The supplier shall deliver the goods", 88), ("Ltd", 95))
                && !surer(("Ltd", 95), ("The goods", 94))
        );
    }
}

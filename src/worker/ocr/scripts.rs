//! Which scripts stand on a page. Tesseract, asked for languages of several scripts, decides word by word, and takes a
//! blurred `Cena` for `Сепа` and `PDV` for `РОМ`. So a page with traces of a script, most of them in words of letters
//! that other scripts have alike, is read once more without it, and that reading counts unless it is much less sure of
//! just those words. What is of another script indeed mostly has letters of its own, and costs no second reading.

use crate::text::language::{Script, script};
use crate::text::{BBox, Page, Word};

/// A script is a trace where it has at most one letter of so many.
const TRACE: usize = 10;
/// Letters in doubtful words for which a page is read once more: fewer than make a word are left as they are.
const LEAST: usize = 3;
/// By how many percent the second reading may be less sure of words than the first that takes them for another script.
/// What is of that script indeed is read without it as noise, of which Tesseract is hardly half as sure.
const LESS: u32 = 20;

/// Cyrillic and Greek letters that blurred Latin ones look like.
const ALIKE: &str = "АВЕЅІЈКМНОРСТУХаеѕіјкморстухвипгΑΒΕΖΗΙΚΜΝΟΡΤΥΧανορτυχικ";
/// Signs of Chinese that stains and rules are taken for stand alone or in pairs.
const PAIR: usize = 2;

/// Scripts that are left out where there are but traces of them. Latin has codes and units on every page.
const LEFT_OUT: [Script; 3] = [Script::Cyrillic, Script::Greek, Script::Han];

/// The script of a language in Tesseract's names.
fn of_language(name: &str) -> Script {
    match name {
        "aze_cyrl" | "bel" | "bul" | "kaz" | "kir" | "mkd" | "mon" | "rus" | "srp" | "tat" | "tgk"
        | "ukr" | "uzb_cyrl" => Script::Cyrillic,
        "ell" | "grc" => Script::Greek,
        "chi_sim" | "chi_sim_vert" | "chi_tra" | "chi_tra_vert" => Script::Han,
        "amh" | "ara" | "asm" | "ben" | "bod" | "chr" | "div" | "dzo" | "equ" | "fas" | "guj" | "heb"
        | "hin" | "hye" | "iku" | "jpn" | "jpn_vert" | "kan" | "kat" | "kat_old" | "khm" | "kor"
        | "kor_vert" | "lao" | "mal" | "mar" | "mya" | "nep" | "ori" | "osd" | "pan" | "pus" | "san"
        | "sin" | "snd" | "syr" | "tam" | "tel" | "tha" | "tir" | "uig" | "urd" | "yid" => Script::Other,
        _ => Script::Latin,
    }
}

/// The languages without those of scripts of which pages show [`traces`] alone. Nothing where these are all of them, or
/// none.
pub(super) fn without(languages: &[String], traces: &[Script]) -> Option<Vec<String>> {
    let kept: Vec<String> = languages.iter().filter(|l| !traces.contains(&of_language(l))).cloned().collect();
    (!kept.is_empty() && kept.len() < languages.len()).then_some(kept)
}

/// Scripts of which few letters stand on these pages, most of them in doubtful words.
pub(super) fn traces(pages: &[Page]) -> Vec<Script> {
    let letters = |text: &str, of: Script| text.chars().filter(|c| script(*c) == Some(of)).count();
    let all = pages.iter().flat_map(|page| page.text.chars()).filter_map(script).count();
    let few = |of: &Script| {
        let words = || pages.iter().flat_map(|page| page.text.split_whitespace());
        let count: usize = words().map(|word| letters(word, *of)).sum();
        let doubtful: usize =
            words().filter(|word| is_doubtful(word, *of)).map(|word| letters(word, *of)).sum();
        count * TRACE <= all && doubtful * 2 > count && doubtful >= LEAST
    };
    LEFT_OUT.into_iter().filter(few).collect()
}

/// Whether a word may not be of this script, though it has letters of it.
fn is_doubtful(word: &str, of: Script) -> bool {
    let mut letters = word.chars().filter(|c| script(*c) == Some(of));
    match of {
        Script::Han => letters.count() <= PAIR,
        _ => letters.all(|c| ALIKE.contains(c)),
    }
}

/// Which of two readings of a page counts: the second, without the languages of these scripts, unless it is much less sure
/// of the words that the first takes for theirs.
pub(super) fn better(first: Page, second: Page, traces: &[Script]) -> Page {
    let strange = |word: &&Word| {
        let text = word.span.of(&first.text).unwrap_or_default();
        text.chars().filter_map(script).any(|of| traces.contains(&of))
    };
    let (mut before, mut after, mut letters) = (0u64, 0u64, 0u64);
    for word in first.words.iter().filter(strange) {
        let weight = word.weight();
        let at_place = second.words.iter().filter(|other| share(other.bbox, word.bbox)).map(|w| w.confidence);
        let (sum, count) = at_place.flatten().fold((0, 0), |(sum, n), c| (sum + u64::from(c), n + 1));
        before += weight * u64::from(word.confidence.unwrap_or_default());
        after += weight * sum.checked_div(count).unwrap_or_default();
        letters += weight;
    }
    if after + u64::from(LESS) * letters >= before { second } else { first }
}

/// Whether the middle of a word lies in a box.
fn share(word: BBox, around: BBox) -> bool {
    let middle = |from: i32, to: i32| (i64::from(from) + i64::from(to)) / 2;
    let within = |at: i64, from: i32, to: i32| (i64::from(from)..=i64::from(to)).contains(&at);
    within(middle(word.x0, word.x1), around.x0, around.x1)
        && within(middle(word.y0, word.y1), around.y0, around.y1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{Span, TextSource};

    /// A page of words in a row, each with how sure it is.
    fn page(words: &[(&str, u8)]) -> Page {
        let mut page = Page::new("", TextSource::Ocr);
        for (x, (text, sure)) in (0..).step_by(100).zip(words) {
            let start = page.text.len();
            page.text.push_str(text);
            let bbox = BBox { x0: x, y0: 0, x1: x + 90, y1: 20 };
            page.words.push(Word { span: Span::new(start, page.text.len()), bbox, confidence: Some(*sure) });
            page.text.push(' ');
        }
        page
    }

    fn fewer(pages: &[Page], asked: &[String]) -> Option<Vec<String>> {
        without(asked, &traces(pages))
    }

    fn languages(names: &str) -> Vec<String> {
        names.split('+').map(str::to_owned).collect()
    }

    #[test]
    fn a_script_of_which_there_are_traces_is_left_out() {
        let asked = languages("srp_latn+srp+eng");
        let misread =
            page(&[("Ukupno bez poreza i popusta", 92), ("РОМ", 90), ("zbirno za uplatu u dinarima", 93)]);
        assert_eq!(fewer(std::slice::from_ref(&misread), &asked), Some(languages("srp_latn+eng")));
        let left_out = traces(std::slice::from_ref(&misread));
        let again =
            page(&[("Ukupno bez poreza i popusta", 92), ("PDV", 85), ("zbirno za uplatu u dinarima", 93)]);
        assert_eq!(better(misread.clone(), again.clone(), &left_out), again);
        let noise =
            page(&[("Ukupno bez poreza i popusta", 92), ("HaG", 41), ("zbirno za uplatu u dinarima", 93)]);
        assert_eq!(better(misread.clone(), noise, &left_out), misread);
        let lost = page(&[("Ukupno bez poreza i popusta", 92)]);
        assert_eq!(better(misread.clone(), lost, &left_out), misread);
    }

    #[test]
    fn a_page_is_judged_by_what_was_left_out_of_all_pages() {
        let full = page(&[("Ugovor o nabavci opreme za rad na terenu, sa garancijom od dve godine", 94)]);
        // On this page alone the letters would be too many for traces.
        let short = page(&[("Сто мере", 95), ("Prilog", 93)]);
        let left_out = traces(&[full.clone(), full.clone(), short.clone()]);
        assert_eq!(
            (left_out.as_slice(), traces(std::slice::from_ref(&short))),
            (&[Script::Cyrillic][..], vec![])
        );
        let noise = page(&[("Cmo mepe", 30), ("Prilog", 93)]);
        assert_eq!(better(short.clone(), noise, &left_out), short);
    }

    #[test]
    fn pages_of_one_script_and_of_two_are_read_once() {
        for names in ["srp_latn+srp+eng", "srp+eng", "srp"] {
            for text in
                ["Набавка опреме LED-6060 за школу", "Ukupno za uplatu", "Ugovor Уговор", "12.500,00", ""]
            {
                assert_eq!(fewer(&[page(&[(text, 90)])], &languages(names)), None, "{names}: {text}");
            }
        }
        let letterhead =
            page(&[("Република Србија Град Ниш", 95), ("Narudžbenica za nabavku računara i opreme", 93)]);
        let rest = page(&[(&"isporuka u roku od trideset dana od dana potpisivanja ".repeat(5), 94)]);
        assert_eq!(fewer(&[letterhead, rest], &languages("srp_latn+srp")), None);
        let bilingual =
            page(&[("采购订单由买方签发，价格单位为人民币元", 90), ("DELL server", 90), ("РОМ", 60)]);
        let asked = languages("eng+rus+chi_sim");
        assert_eq!(fewer(&[bilingual], &asked), Some(languages("eng+chi_sim")));
    }
}

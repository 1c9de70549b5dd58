//! Encodings that `encoding_rs` leaves out, since browsers never spoke them: the code pages of DOS for Central Europe
//! and Cyrillic, and the 7-bit codes of Yugoslavia (JUS I.B1.002 and 003), which put letters where ASCII has brackets.
//! The tables of the code pages are those of the Unicode Consortium (CP852, CP855, CP437, CP850).

/// An encoding of one byte a character.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct CodePage {
    /// Its name.
    pub(super) name: &'static str,
    /// The characters of the bytes from 0x80 on; empty for a code of seven bits.
    high: &'static str,
    /// Characters below 0x80 that differ from ASCII.
    low: &'static [(char, char)],
}

/// DOS, Central European.
pub(super) static IBM852: CodePage = CodePage { name: "IBM852", high: HIGH_852, low: &[] };
/// DOS, Cyrillic.
pub(super) static IBM855: CodePage = CodePage { name: "IBM855", high: HIGH_855, low: &[] };
/// DOS, American.
static IBM437: CodePage = CodePage { name: "IBM437", high: HIGH_437, low: &[] };
/// DOS, West European.
static IBM850: CodePage = CodePage { name: "IBM850", high: HIGH_850, low: &[] };
/// Serbian and Croatian Latin in seven bits.
pub(super) static YUSCII: CodePage = CodePage { name: "JUS_I.B1.002", high: "", low: LATIN };
/// Serbian Cyrillic in seven bits.
pub(super) static YUSCII_CYRILLIC: CodePage = CodePage { name: "JUS_I.B1.003-serb", high: "", low: CYRILLIC };

const HIGH_852: &str = "ÇüéâäůćçłëŐőîŹÄĆÉĹĺôöĽľŚśÖÜŤťŁ×č\
              áíóúĄąŽžĘę¬źČş«»░▒▓│┤ÁÂĚŞ╣║╗╝Żż┐\
              └┴┬├─┼Ăă╚╔╩╦╠═╬¤đĐĎËďŇÍÎě┘┌█▄ŢŮ▀\
              ÓßÔŃńňŠšŔÚŕŰýÝţ´\u{ad}˝˛ˇ˘§÷¸°¨˙űŘř■\u{a0}";
const HIGH_855: &str = "ђЂѓЃёЁєЄѕЅіІїЇјЈљЉњЊћЋќЌўЎџЏюЮъЪ\
              аАбБцЦдДеЕфФгГ«»░▒▓│┤хХиИ╣║╗╝йЙ┐\
              └┴┬├─┼кК╚╔╩╦╠═╬¤лЛмМнНоОп┘┌█▄Пя▀\
              ЯрРсСтТуУжЖвВьЬ№\u{ad}ыЫзЗшШэЭщЩчЧ§■\u{a0}";
const HIGH_437: &str = "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒ\
              áíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐\
              └┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀\
              αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u{a0}";
const HIGH_850: &str = "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒ\
              áíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐\
              └┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀\
              ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u{ad}±‗¾¶§÷¸°¨·¹³²■\u{a0}";

const LATIN: &[(char, char)] = &[
    ('@', 'Ž'),
    ('[', 'Š'),
    ('\\', 'Đ'),
    (']', 'Ć'),
    ('^', 'Č'),
    ('`', 'ž'),
    ('{', 'š'),
    ('|', 'đ'),
    ('}', 'ć'),
    ('~', 'č'),
];

const CYRILLIC: &[(char, char)] = &[
    ('A', 'А'),
    ('B', 'Б'),
    ('V', 'В'),
    ('G', 'Г'),
    ('D', 'Д'),
    ('E', 'Е'),
    ('Z', 'З'),
    ('I', 'И'),
    ('J', 'Ј'),
    ('K', 'К'),
    ('L', 'Л'),
    ('M', 'М'),
    ('N', 'Н'),
    ('O', 'О'),
    ('P', 'П'),
    ('R', 'Р'),
    ('S', 'С'),
    ('T', 'Т'),
    ('U', 'У'),
    ('F', 'Ф'),
    ('H', 'Х'),
    ('C', 'Ц'),
    ('Q', 'Љ'),
    ('W', 'Њ'),
    ('X', 'Џ'),
    ('a', 'а'),
    ('b', 'б'),
    ('v', 'в'),
    ('g', 'г'),
    ('d', 'д'),
    ('e', 'е'),
    ('z', 'з'),
    ('i', 'и'),
    ('j', 'ј'),
    ('k', 'к'),
    ('l', 'л'),
    ('m', 'м'),
    ('n', 'н'),
    ('o', 'о'),
    ('p', 'п'),
    ('r', 'р'),
    ('s', 'с'),
    ('t', 'т'),
    ('u', 'у'),
    ('f', 'ф'),
    ('h', 'х'),
    ('c', 'ц'),
    ('q', 'љ'),
    ('w', 'њ'),
    ('x', 'џ'),
    ('@', 'Ж'),
    ('[', 'Ш'),
    ('\\', 'Ђ'),
    (']', 'Ћ'),
    ('^', 'Ч'),
    ('`', 'ж'),
    ('{', 'ш'),
    ('|', 'ђ'),
    ('}', 'ћ'),
    ('~', 'ч'),
];

impl CodePage {
    /// The code page of that name.
    pub(super) fn for_label(label: &str) -> Option<&'static CodePage> {
        let digits = |l: &str| l.strip_prefix("ibm").or_else(|| l.strip_prefix("cp")).map(str::to_owned);
        match digits(&label.trim().to_ascii_lowercase())?.trim_start_matches(['-', '_']) {
            "852" => Some(&IBM852),
            "855" => Some(&IBM855),
            "437" => Some(&IBM437),
            "850" => Some(&IBM850),
            _ => None,
        }
    }

    /// The character of a byte.
    pub(super) fn char(&self, byte: u8) -> Option<char> {
        if !byte.is_ascii() {
            return self.high.chars().nth(usize::from(byte & 0x7F));
        }
        let plain = char::from(byte);
        Some(self.low.iter().find(|(from, _)| *from == plain).map_or(plain, |(_, to)| *to))
    }

    /// Decodes bytes onto `out`; whether some stand for nothing.
    pub(super) fn decode(&self, bytes: &[u8], out: &mut String) -> bool {
        let high: Vec<char> = self.high.chars().collect();
        let mut lossy = false;
        for byte in bytes {
            let c =
                if byte.is_ascii() { self.char(*byte) } else { high.get(usize::from(byte & 0x7F)).copied() };
            lossy |= c.is_none();
            out.push(c.unwrap_or('\u{FFFD}'));
        }
        lossy
    }
}

/// Bytes of a text in ASCII that must be seen to tell whether its brackets are letters.
pub(super) const ENOUGH: usize = 4096;
/// Short Serbian words that are the same with and without diacritics.
const COMMON: &[&str] = &[
    "i", "u", "je", "na", "za", "se", "su", "od", "da", "ne", "po", "sa", "o", "do", "iz", "ili", "koji",
    "koja", "koje", "kao", "ako", "nije", "biti", "broj", "dana", "ove", "ovaj", "prema", "radi", "kod",
    "bez", "preko",
];
/// Parts of Serbian words with diacritics.
const STEMS: &[&str] = &[
    "ače", "ača", "aču", "ački", "ački", "aćanj", "ače", "ćanj", "ćen", "ćeno", "ćem", "čan", "čav", "čen",
    "čin", "čka", "čki", "čko", "čke", "čni", "čno", "čne", "čun", "đen", "đač", "đenj", "đu", "eće", "šen",
    "šenj", "šta", "šti", "što", "štv", "ška", "ški", "ško", "štenj", "šk", "tač", "uči", "uće", "više",
    "vrš", "važ", "kuć", "ruč", "luč", "nač", "plać", "poč", "rač", "sluč", "srp", "žav", "žen", "ženj",
    "žba", "žbe", "žil", "žiš", "bić", "moć", "ođ", "još", "meš", "već", "bud", "daž", "drž", "može", "mož",
];

/// Whether a text in ASCII is in the 7-bit code: its brackets stand in words as letters, the words are Serbian, and
/// little looks like a program.
pub(super) fn yuscii(sample: &[u8]) -> Option<&'static CodePage> {
    let first = sample.iter().find(|b| !b.is_ascii_whitespace())?;
    if !sample.is_ascii() || b"<{[".contains(first) {
        return None;
    }
    let sign = |b: &u8| b"@[\\]^`{|}~".contains(b);
    let text = std::str::from_utf8(sample).ok()?;
    let code = sample.iter().filter(|b| b"=;<>()_#$*+".contains(b)).count();
    if code * 33 > sample.len() || !sample.iter().any(sign) {
        return None;
    }
    let (mut words, mut common, mut signed, mut serbian, mut stray) =
        (0usize, 0usize, 0usize, 0usize, 0usize);
    let (mut single, mut double) = (0usize, 0usize);
    for word in text.split(|c: char| !c.is_ascii_alphabetic() && !sign(&(c as u8))).filter(|w| !w.is_empty())
    {
        words += 1;
        if !word.bytes().any(|b| sign(&b)) {
            let word = word.to_ascii_lowercase();
            common += usize::from(COMMON.contains(&word.as_str()));
            single += word.matches(['q', 'w', 'x']).count();
            double += word.matches("lj").count() + word.matches("nj").count();
            continue;
        }
        signed += 1;
        let mut decoded = String::new();
        YUSCII.decode(word.as_bytes(), &mut decoded);
        let decoded = decoded.to_lowercase();
        // Two such letters side by side, or nothing but them: brackets.
        let bare = word.bytes().filter(u8::is_ascii_alphabetic).count();
        let beside = word.as_bytes().windows(2).any(|w| w.iter().all(sign));
        stray += usize::from(bare < 2 || beside);
        serbian += usize::from(bare >= 2 && !beside && STEMS.iter().any(|s| decoded.contains(s)));
        single += word.to_ascii_lowercase().matches(['q', 'w', 'x']).count();
        double += decoded.matches("lj").count() + decoded.matches("nj").count();
    }
    let fits = signed >= 3
        && stray * 5 <= signed
        && serbian >= 3
        && serbian * 4 >= signed
        && common >= 2
        && common * 20 >= words;
    let cyrillic = single >= 2 && single > double;
    fits.then_some(if cyrillic { &YUSCII_CYRILLIC } else { &YUSCII })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::decode::{decode, is_text};

    const LATIN_TEXT: &str = "Naručilac će izvršiti plaćanje u roku od 30 dana od dana prijema računa. Đorđe Živković,\
                              šef nabavke, žiro račun broj 160-17. Ugovorna kazna se obračunava na vrednost koja nije\
                              plaćena, i ne može biti veća od 5 odsto ugovorene cene.\n";
    const CYRILLIC_TEXT: &str = "Наручилац ће извршити плаћање у року од 30 дана од дана пријема рачуна за набавку. Ђорђе\
                                 Живковић, шеф набавке, жиро рачун број 160-17. Уговорна казна се обрачунава на вредност\
                                 која није плаћена, и не може бити већа од 5 одсто уговорене цене, љубазни њихов џак.\n";

    fn encode(text: &str, page: &CodePage) -> Vec<u8> {
        let bytes = (0u8..=255).map(|b| (page.char(b), b)).collect::<Vec<_>>();
        let byte = |c: char| bytes.iter().find(|(of, _)| *of == Some(c)).unwrap_or_else(|| panic!("{c}")).1;
        text.chars().map(byte).collect()
    }

    #[test]
    fn code_pages_have_a_character_for_each_byte() {
        for page in [&IBM852, &IBM855, &IBM437, &IBM850] {
            assert_eq!(page.high.chars().count(), 128, "{}", page.name);
        }
        assert_eq!(CodePage::for_label(" CP852 "), Some(&IBM852));
        assert_eq!(CodePage::for_label("utf-8"), None);
    }

    #[test]
    fn serbian_of_every_code_page_is_told_apart() {
        for (text, page) in [
            (LATIN_TEXT, &IBM852),
            (CYRILLIC_TEXT, &IBM855),
            (LATIN_TEXT, &YUSCII),
            (CYRILLIC_TEXT, &YUSCII_CYRILLIC),
        ] {
            let bytes = encode(text, page);
            let decoded = decode(&bytes);
            assert_eq!((decoded.encoding, decoded.text.as_str()), (page.name, text));
            assert!(is_text(&bytes), "{}", page.name);
        }
    }

    #[test]
    fn what_was_told_apart_before_still_is() {
        use encoding_rs::*;
        let russian =
            "Поставщик обязуется передать товар в срок, а покупатель оплатить его по цене договора.";
        let ukrainian = "Постачальник зобов'язується передати товар, її ціна є чинною, і ґрунт їхній.";
        let german =
            "Die Lieferung erfolgt für fünf Geräte, Größe wählbar, Straße gemäß Angebot, Rückgabe möglich.";
        let chinese = "本合同由买方与卖方签订，买方同意购买而卖方同意出售下列货物，付款期限为三十天。";
        let japanese = "本契約は買主と売主の間で締結され、支払期限は三十日以内とします。";
        for (text, encoding) in [
            (LATIN_TEXT, WINDOWS_1250),
            (LATIN_TEXT, ISO_8859_2),
            (CYRILLIC_TEXT, WINDOWS_1251),
            (CYRILLIC_TEXT, ISO_8859_5),
            (russian, KOI8_R),
            (russian, IBM866),
            (russian, WINDOWS_1251),
            (ukrainian, KOI8_U),
            (german, WINDOWS_1252),
            (chinese, GBK),
            (chinese, GB18030),
            (japanese, SHIFT_JIS),
            (japanese, EUC_JP),
        ] {
            let (bytes, _, lost) = encoding.encode(text);
            assert!(!lost, "{}", encoding.name());
            assert_eq!(decode(&bytes).text, text, "{}", encoding.name());
        }
    }

    #[test]
    fn programs_and_english_are_never_taken_for_the_seven_bit_code() {
        let texts = [
            "int main(int argc, char *argv[]) { for (i = 0; i < n; i++) { a[i] = b[i] | c[i]; } return ~0; }\n",
            "user@example.com wrote to other@host.org: see {x} and [note], a|b, x^2, C:\\dir\\name, `code` ~user.\n",
            "function f(a){return a[0]|b[1]}\nif [ -f $HOME/x ]; then echo {a,b}; fi\n",
            "Naslov [1] i tabela [2] se nalaze na strani {3} za ove podatke je nadlezan pera@firma.rs i mika@firma.rs.\n",
            "pojava = niz[i]\nza_se = da[ne] | od[do]\nsu = {kao: [i, j], ako: [u, o]}\n",
            "| i | je | na |\n| za | se | su |\n",
            "\\section{Uvod} i \\textbf{cena} je \\emph{data} za \\cite{a} i \\ref{b} na strani \\pageref{c} se vidi.\n",
        ];
        for text in texts {
            for times in [1, 30] {
                let text = text.repeat(times);
                assert_eq!(decode(text.as_bytes()).text, text);
            }
        }
    }
}

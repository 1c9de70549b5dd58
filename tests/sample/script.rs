//! Serbian in its two scripts. Sources are written in accented Latin; what stands between backticks (codes,
//! models, addresses of mail) keeps its Latin letters in Cyrillic too, and the backticks are never printed.

/// The script a document is written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Script {
    /// Latin with its diacritics.
    Latin,
    /// Latin as typed on a keyboard without them.
    Bald,
    /// Cyrillic.
    Cyrillic,
}

impl Script {
    /// The text in this script, without backticks.
    pub(crate) fn write(self, text: &str) -> String {
        let mut out = String::with_capacity(text.len());
        for (index, part) in text.split('`').enumerate() {
            match self {
                Script::Cyrillic if index % 2 == 0 => cyrillic(part, &mut out),
                Script::Bald => bald(part, &mut out),
                _ => out.push_str(part),
            }
        }
        out
    }
}

fn bald(text: &str, out: &mut String) {
    for c in text.chars() {
        match c {
            'č' | 'ć' => out.push('c'),
            'Č' | 'Ć' => out.push('C'),
            'š' => out.push('s'),
            'Š' => out.push('S'),
            'ž' => out.push('z'),
            'Ž' => out.push('Z'),
            'đ' => out.push_str("dj"),
            'Đ' => out.push_str("Dj"),
            '„' | '“' | '”' => out.push('"'),
            '–' => out.push('-'),
            c => out.push(c),
        }
    }
}

const LATIN: &str = "abvgdđežzijklmnoprstćufhcčšABVGDĐEŽZIJKLMNOPRSTĆUFHCČŠ";
const CYRILLIC: &str = "абвгдђежзијклмнопрстћуфхцчшАБВГДЂЕЖЗИЈКЛМНОПРСТЋУФХЦЧШ";

fn cyrillic(text: &str, out: &mut String) {
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        let pair = match (c, chars.peek().map(|n| n.to_lowercase().next().unwrap_or(*n))) {
            ('l', Some('j')) => Some('љ'),
            ('L', Some('j')) => Some('Љ'),
            ('n', Some('j')) => Some('њ'),
            ('N', Some('j')) => Some('Њ'),
            ('d', Some('ž')) => Some('џ'),
            ('D', Some('ž')) => Some('Џ'),
            _ => None,
        };
        if let Some(letter) = pair {
            chars.next();
            out.push(letter);
        } else {
            let at = LATIN.chars().position(|l| l == c);
            out.push(at.and_then(|at| CYRILLIC.chars().nth(at)).unwrap_or(c));
        }
    }
}

//! Types of plain text: told by a first line that nothing else has, or by how most lines are built.

use super::super::{Basis, Match};

/// Lines that are looked at.
const LOOK: usize = 120;

/// First characters of texts that have a type of their own, compared without regard to case.
#[rustfmt::skip]
const STARTS: &[(&str, &str)] = &[
    ("WEBVTT", "text/vtt"),
    ("BEGIN:VCALENDAR", "text/calendar"),
    ("BEGIN:VCARD", "text/x-vcard"),
    ("JAVA PROFILE 1.0", "application/vnd.java.hprof.text"),
    ("<!DOCTYPE RCC>", "application/x-rcc"),
    ("[Script Info]", "text/x-ssa"),
    ("[InternetShortcut]", "application/x-mswinurl"),
    ("[Desktop Entry]", "application/x-desktop"),
    ("Windows Registry Editor Version", "text/x-registry"),
    ("REGEDIT4", "text/x-registry"),
    ("diff --git ", "text/x-diff"),
    ("--- a/", "text/x-diff"),
    ("solid ", "model/x.stl-ascii"),
    ("VERSION 5.00", "text/x-vbasic"),
    ("VERSION 1.0 CLASS", "text/x-vbasic"),
    ("Attribute VB_Name", "text/x-vbasic"),
    ("#EXTM3U", "application/vnd.apple.mpegurl"),
    ("[playlist]", "audio/x-scpls"),
    ("ISO-10303-21;", "model/x.step"),
    ("<?php", "text/x-php"),
    ("<%@", "text/x-jsp"),
    (":_mod-docs-content-type:", "text/x-asciidoc"),
    ("ssh-rsa ", "application/x-ssh-key"),
    ("-----BEGIN PGP SIGNATURE-----", "application/pgp-signature"),
    ("-----BEGIN PGP SIGNED MESSAGE-----", "text/plain"),
    ("%YAML", "text/x-yaml"),
    ("ID;P", "application/x-sylk"),
];

/// What a text is, if it is more than plain.
pub(in super::super) fn kind(text: &str) -> Option<Match> {
    let text = text.trim_start_matches('\u{FEFF}').trim_start();
    let starts = |s: &&(&str, &str)| text.get(..s.0.len()).is_some_and(|t| t.eq_ignore_ascii_case(s.0));
    if let Some((_, media_type)) = STARTS.iter().find(starts) {
        let stray = *media_type == "model/x.stl-ascii" && !text.contains("facet");
        return if stray { None } else { Match::typed(Basis::Signature, media_type) };
    }
    if let Some(interpreter) = text.strip_prefix("#!") {
        return Match::typed(Basis::Signature, script(interpreter.lines().next().unwrap_or_default()));
    }
    let lines = Lines::new(text);
    RULES.iter().find(|r| (r.0)(&lines)).and_then(|r| Match::typed(Basis::Heuristic, r.1))
}

/// The lines that are looked at, split once for all rules.
struct Lines<'a> {
    all: Vec<&'a str>,
    /// Those that hold something.
    filled: Vec<&'a str>,
    /// The whole text, of which they are the beginning.
    text: &'a [u8],
}

impl<'a> Lines<'a> {
    fn new(text: &'a str) -> Lines<'a> {
        let (mut all, mut filled) = (Vec::with_capacity(LOOK), Vec::with_capacity(LOOK));
        all.extend(split(text).take(LOOK));
        let visible = |l: &&str| l.as_bytes().first().is_some_and(u8::is_ascii_graphic);
        filled.extend(all.iter().copied().filter(|l| visible(l) || !l.trim_start().is_empty()));
        Lines { all, filled, text: text.as_bytes() }
    }

    /// The first line that holds something.
    fn first(&self) -> Option<&'a str> {
        self.filled.first().copied()
    }

    /// How many lines that hold something are so.
    fn count(&self, fits: impl Fn(&str) -> bool) -> usize {
        self.filled.iter().filter(|l| fits(l)).count()
    }

    /// Whether a sign occurs at all: most rules rest on signs that most texts do not have, and are done then.
    fn has(&self, sign: u8) -> bool {
        memchr::memchr(sign, self.text).is_some()
    }
}

/// The lines of a text as `str::lines` has them, several times faster.
fn split(text: &str) -> impl Iterator<Item = &str> {
    let (mut start, mut ends) = (0, memchr::memchr_iter(b'\n', text.as_bytes()));
    std::iter::from_fn(move || {
        let Some(end) = ends.next() else {
            let rest = text.get(start..).filter(|rest| !rest.is_empty());
            start = text.len();
            return rest;
        };
        let line = text.get(start..end)?;
        start = end + 1;
        match line.as_bytes() {
            [.., b'\r'] => line.get(..line.len() - 1),
            _ => Some(line),
        }
    })
}

fn script(line: &str) -> &'static str {
    let known = [
        ("python", "text/x-python"),
        ("perl", "text/x-perl"),
        ("ruby", "text/x-ruby"),
        ("sh", "application/x-sh"),
    ];
    known.iter().find(|k| line.contains(k.0)).map_or("text/plain", |k| k.1)
}

/// How a type of text is built, in order of how sure the rule is.
type Rule = (fn(&Lines) -> bool, &'static str);

const RULES: &[Rule] = &[
    (is_subrip, "application/x-subrip"),
    (is_dxf, "image/vnd.dxf"),
    (is_pnm, "image/x-portable-graymap"),
    (is_tex, "application/x-tex"),
    (is_bibtex, "application/x-bibtex-text-file"),
    (is_refer, "application/x-endnote-refer"),
    (is_ris, "application/x-research-info-systems"),
    (is_graphviz, "text/vnd.graphviz"),
    (is_yaml, "text/x-yaml"),
    (is_asciidoc, "text/x-asciidoc"),
    (is_markdown, "text/markdown"),
    (is_ini, "text/x-ini"),
    (is_properties, "text/x-java-properties"),
];

fn is_subrip(lines: &Lines) -> bool {
    let [number, times, ..] = lines.filled.as_slice() else { return false };
    number.trim().bytes().all(|b| b.is_ascii_digit())
        && times
            .split_once(" --> ")
            .is_some_and(|(from, to)| from.contains(':') && to.contains(':') && from.contains([',', '.']))
}

/// Pairs of lines, a code and a value, the first of which open a section.
fn is_dxf(lines: &Lines) -> bool {
    let mut rest = lines.all.iter().map(|l| l.trim());
    while let (Some(code), Some(value)) = (rest.next(), rest.next()) {
        match code {
            "0" => return value == "SECTION",
            "999" => {}
            _ => return false,
        }
    }
    false
}

/// Bitmaps written as numbers.
fn is_pnm(lines: &Lines) -> bool {
    let words = lines.all.iter().take(20).filter(|l| !l.starts_with('#')).flat_map(|l| l.split_whitespace());
    let mut words = words.take(40);
    matches!(words.next(), Some("P1" | "P2" | "P3")) && {
        let rest: Vec<&str> = words.collect();
        rest.len() >= 2 && rest.iter().all(|w| w.bytes().all(|b| b.is_ascii_digit()))
    }
}

fn is_tex(lines: &Lines) -> bool {
    let strong = [
        "\\documentclass",
        "\\documentstyle",
        "\\begin{",
        "\\section",
        "\\usepackage",
        "\\input{",
        "\\chapter",
        "\\subsection",
        "\\end{",
    ];
    if !lines.has(b'\\') {
        return false;
    }
    let is_strong = |l: &str| l.starts_with('\\') && strong.iter().any(|s| l.starts_with(s));
    let hits = lines.count(|l| is_strong(l.trim_start()));
    let commands = lines.count(|l| l.trim_start().starts_with('\\'));
    let mut text = lines.filled.iter().filter(|l| !l.trim_start().starts_with('%'));
    let first = text.next().is_some_and(|l| is_strong(l));
    first && hits >= 1 || hits >= 2 && commands * 8 >= lines.filled.len()
}

fn is_bibtex(lines: &Lines) -> bool {
    let kinds = [
        "article",
        "book",
        "inproceedings",
        "incollection",
        "misc",
        "phdthesis",
        "techreport",
        "string",
        "comment",
        "online",
        "manual",
        "mastersthesis",
        "proceedings",
        "unpublished",
        "preamble",
    ];
    let entry = |l: &str| {
        let name = l.trim_start().strip_prefix('@').and_then(|l| l.split_once(['{', '(']));
        name.is_some_and(|(n, _)| kinds.iter().any(|k| k.eq_ignore_ascii_case(n.trim())))
    };
    lines.filled.iter().find(|l| !l.starts_with('%')).is_some_and(|l| entry(l))
        && lines.filled.iter().any(|l| l.contains('='))
}

fn is_refer(lines: &Lines) -> bool {
    let tag = |l: &str| matches!(l.as_bytes(), [b'%', b'A'..=b'Z' | b'0'..=b'9', b' ', ..]);
    if !lines.first().is_some_and(tag) {
        return false;
    }
    let tags = lines.count(tag);
    tags >= 3 && tags * 2 > lines.filled.len()
}

fn is_ris(lines: &Lines) -> bool {
    lines.first().is_some_and(|l| l.starts_with("TY  - "))
        && lines.count(|l| l.get(2..6) == Some("  - ")) >= 3
}

fn is_graphviz(lines: &Lines) -> bool {
    let comment = |l: &str| ["//", "/*", "*", "#"].iter().any(|c| l.trim_start().starts_with(c));
    let first = lines.filled.iter().find(|l| !comment(l));
    let first = first.map(|l| l.trim().trim_start_matches("strict").trim_start());
    let opens = first.is_some_and(|l| l.starts_with("digraph") || l.starts_with("graph"));
    opens
        && lines.filled.iter().take(60).any(|l| l.contains('{'))
        && lines.all.iter().any(|l| l.contains("->") || l.contains("--"))
}

fn is_yaml(lines: &Lines) -> bool {
    if lines.first().is_some_and(|l| l.trim_end() == "---") {
        let keys = lines.count(|l| key(l, b':'));
        let closed = lines.all.iter().skip(1).any(|l| l.trim_end() == "---");
        return keys >= 2 && (!closed || keys * 2 > lines.filled.len());
    }
    let nested = |l: &&str| l.trim_end().as_bytes().last() == Some(&b':') && !l.contains(' ') && key(l, b':');
    if !lines.has(b':') || !lines.filled.iter().any(nested) {
        return false;
    }
    let all = lines.count(|l| !l.trim_start().starts_with('#'));
    let keys = lines.count(|l| {
        key(l, b':') && l.split_once(':').is_some_and(|(_, v)| v.is_empty() || v.starts_with(' '))
    });
    let items = lines.count(|l| l.trim_start().starts_with("- "));
    keys >= 4 && (keys + items) * 10 >= all * 9
}

/// Whether a line starts with a plain name and the sign that ends it.
fn key(line: &str, sign: u8) -> bool {
    let plain = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'-' | b'.' | b'/' | b':');
    let end = memchr::memchr(sign, line.as_bytes());
    let Some(name) = end.and_then(|end| line.get(..end)) else { return false };
    let mut name = name.trim_start();
    while let Some(item) = name.strip_prefix("- ") {
        name = item;
    }
    let name = name.trim_end();
    !name.is_empty() && name.len() < 60 && name.bytes().all(plain)
}

fn is_asciidoc(lines: &Lines) -> bool {
    let attribute = |l: &str| {
        l.starts_with(':')
            && l.get(1..).is_some_and(|r| {
                r.split_once(':').is_some_and(|(n, _)| {
                    !n.is_empty()
                        && n.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '!'))
                })
            })
    };
    let heading = |l: &str| {
        let rest = l.trim_start_matches('=');
        rest.len() < l.len()
            && l.len() - rest.len() <= 6
            && rest.starts_with(' ')
            && rest.trim().chars().next().is_some_and(char::is_alphanumeric)
    };
    let block = |l: &str| {
        matches!(l.trim_end(), "----" | "====" | "|===" | "....")
            || l.starts_with("[source")
            || l.starts_with("image::")
            || l.starts_with("include::")
    };
    if !lines.first().is_some_and(|l| heading(l) || attribute(l)) {
        return false;
    }
    let headings = lines.count(heading);
    headings >= 1 && (headings >= 2 || lines.count(block) + lines.count(attribute) >= 1)
}

fn is_markdown(lines: &Lines) -> bool {
    let heading = |l: &str| {
        let rest = l.trim_start_matches('#');
        (1..=6).contains(&(l.len() - rest.len())) && rest.starts_with(' ')
    };
    // Each kind is counted only where the signs that it cannot do without occur.
    let counted = |signs: &str, fits: &dyn Fn(&str) -> bool| {
        if memchr::memmem::find(lines.text, signs.as_bytes()).is_some() { lines.count(fits) } else { 0 }
    };
    let link = |l: &str| l.contains("](http") || l.contains("](#") || l.contains("![") && l.contains("](");
    let headings = counted("# ", &heading);
    let fences = counted("```", &|l| l.starts_with("```"));
    let links = counted("](", &link);
    let bold = counted("**", &|l| l.matches("**").count() >= 2);
    let rows = counted("--", &|l| l.starts_with('|') && l.trim_end().ends_with('|') && l.contains("--"));
    let kinds = [headings, fences / 2, links, bold, rows].iter().filter(|n| **n > 0).count();
    if kinds < 2 && headings < 2 {
        return false;
    }
    let code = |l: &str| {
        let starts =
            ["import ", "from ", "def ", "class ", "#include", "#define", "# define", "#if", "# if", "use "];
        starts.iter().any(|s| l.starts_with(s)) || l.trim_end().ends_with([';', '{', '}'])
    };
    if fences == 0 && lines.count(code) >= 3 {
        return false;
    }
    // A hash at a line start is also a comment in scripts and settings: on its own it must stand for headings,
    // that is, alternate with text and not come in runs.
    let runs = lines.all.windows(2).filter(|w| w.iter().all(|l| heading(l))).count();
    kinds >= 2 && runs * 2 <= headings.max(1)
        || headings >= 2 && runs == 0 && !lines.all.iter().any(|l| key(l, b'='))
}

fn is_ini(lines: &Lines) -> bool {
    let section = |l: &str| {
        l.as_bytes().first() == Some(&b'[') && l.trim_end().ends_with(']') && l.trim_end().len() > 2
    };
    let sections = if lines.has(b'[') { lines.count(section) } else { 0 };
    if sections == 0 {
        return false;
    }
    let content = lines.count(|l| !l.starts_with([';', '#']));
    let keys = lines.count(key_of_any_words);
    keys >= 1 && (sections + keys) * 10 >= content * 9
}

fn key_of_any_words(line: &str) -> bool {
    line.split_once('=').is_some_and(|(name, _)| !name.trim().is_empty() && name.len() < 60)
}

fn is_properties(lines: &Lines) -> bool {
    if !lines.has(b'=') {
        return false;
    }
    let is_comment = |l: &str| matches!(l.trim_start().as_bytes(), [b'#' | b'!', ..]);
    // A backslash keeps the sign behind it from ending the name.
    let escaped = lines.has(b'\\');
    let is_key = |l: &str| if escaped { key(&l.replace('\\', ""), b'=') } else { key(l, b'=') };
    let content = lines.count(|l| !is_comment(l));
    let keys = lines.count(|l| is_key(l) && !is_comment(l));
    keys >= 2 && keys * 10 >= content * 8
}

#[cfg(test)]
mod tests {
    use super::split;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn lines_are_those_of_the_library(text in "[a\r\n]{0,12}") {
            prop_assert_eq!(split(&text).collect::<Vec<_>>(), text.lines().collect::<Vec<_>>());
        }
    }
}

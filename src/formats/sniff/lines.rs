//! Types of plain text: told by a first line that nothing else has, or by how most lines are built.

use super::super::{Basis, Match};

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
    let lines: Vec<&str> = text.lines().take(120).collect();
    RULES.iter().find(|r| (r.0)(&lines)).and_then(|r| Match::typed(Basis::Heuristic, r.1))
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
type Rule = (fn(&[&str]) -> bool, &'static str);

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

/// Lines that hold something.
fn filled<'a>(lines: &'a [&'a str]) -> impl Iterator<Item = &'a str> {
    lines.iter().copied().filter(|l| !l.trim().is_empty())
}

fn count(lines: &[&str], fits: impl Fn(&str) -> bool) -> usize {
    filled(lines).filter(|l| fits(l)).count()
}

fn is_subrip(lines: &[&str]) -> bool {
    let mut rest = filled(lines);
    let number = rest.next().is_some_and(|l| l.trim().bytes().all(|b| b.is_ascii_digit()));
    let times = rest.next().and_then(|l| l.split_once(" --> "));
    number
        && times.is_some_and(|(from, to)| from.contains(':') && to.contains(':') && from.contains([',', '.']))
}

/// Pairs of lines, a code and a value, the first of which open a section.
fn is_dxf(lines: &[&str]) -> bool {
    let mut rest = lines.iter().map(|l| l.trim());
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
fn is_pnm(lines: &[&str]) -> bool {
    let words = lines.iter().take(20).filter(|l| !l.starts_with('#')).flat_map(|l| l.split_whitespace());
    let mut words = words.take(40);
    matches!(words.next(), Some("P1" | "P2" | "P3")) && {
        let rest: Vec<&str> = words.collect();
        rest.len() >= 2 && rest.iter().all(|w| w.bytes().all(|b| b.is_ascii_digit()))
    }
}

fn is_tex(lines: &[&str]) -> bool {
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
    let hits = count(lines, |l| strong.iter().any(|s| l.trim_start().starts_with(s)));
    let commands = count(lines, |l| l.trim_start().starts_with('\\'));
    let all = count(lines, |_| true);
    let first = filled(lines)
        .find(|l| !l.trim_start().starts_with('%'))
        .is_some_and(|l| strong.iter().any(|s| l.starts_with(s)));
    first && hits >= 1 || hits >= 2 && commands * 8 >= all
}

fn is_bibtex(lines: &[&str]) -> bool {
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
    filled(lines).find(|l| !l.starts_with('%')).is_some_and(entry) && count(lines, |l| l.contains('=')) >= 1
}

fn is_refer(lines: &[&str]) -> bool {
    let tag = |l: &str| matches!(l.as_bytes(), [b'%', b'A'..=b'Z' | b'0'..=b'9', b' ', ..]);
    let (tags, all) = (count(lines, tag), count(lines, |_| true));
    tags >= 3 && tags * 2 > all && filled(lines).next().is_some_and(tag)
}

fn is_ris(lines: &[&str]) -> bool {
    filled(lines).next().is_some_and(|l| l.starts_with("TY  - "))
        && count(lines, |l| l.get(2..6) == Some("  - ")) >= 3
}

fn is_graphviz(lines: &[&str]) -> bool {
    let comment = |l: &str| ["//", "/*", "*", "#"].iter().any(|c| l.trim_start().starts_with(c));
    let first =
        filled(lines).find(|l| !comment(l)).map(|l| l.trim().trim_start_matches("strict").trim_start());
    let opens = first.is_some_and(|l| l.starts_with("digraph") || l.starts_with("graph"));
    opens
        && filled(lines).take(60).any(|l| l.contains('{'))
        && lines.iter().any(|l| l.contains("->") || l.contains("--"))
}

fn is_yaml(lines: &[&str]) -> bool {
    if filled(lines).next().is_some_and(|l| l.trim_end() == "---") {
        let keys = count(lines, |l| key(l, ':'));
        let closed = lines.iter().skip(1).any(|l| l.trim_end() == "---");
        return keys >= 2 && (!closed || keys * 2 > count(lines, |_| true));
    }
    let all = count(lines, |l| !l.trim_start().starts_with('#'));
    let keys = count(lines, |l| {
        key(l, ':') && l.split_once(':').is_some_and(|(_, v)| v.is_empty() || v.starts_with(' '))
    });
    let items = count(lines, |l| l.trim_start().starts_with("- "));
    let nested = count(lines, |l| key(l, ':') && l.trim_end().ends_with(':') && !l.contains(' ')) >= 1;
    keys >= 4 && nested && (keys + items) * 10 >= all * 9
}

/// Whether a line starts with a plain name and the sign that ends it.
fn key(line: &str, sign: char) -> bool {
    let name = line.trim_start().trim_start_matches("- ").split_once(sign).map(|l| l.0.trim_end());
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.' | '/' | ':');
    name.is_some_and(|n| !n.is_empty() && n.len() < 60 && n.chars().all(plain))
}

fn is_asciidoc(lines: &[&str]) -> bool {
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
    let headings = count(lines, heading);
    let first = filled(lines).next().is_some_and(|l| heading(l) || attribute(l));
    first && headings >= 1 && (headings >= 2 || count(lines, block) + count(lines, attribute) >= 1)
}

fn is_markdown(lines: &[&str]) -> bool {
    let heading = |l: &str| {
        let rest = l.trim_start_matches('#');
        (1..=6).contains(&(l.len() - rest.len())) && rest.starts_with(' ')
    };
    let headings = count(lines, heading);
    let fences = count(lines, |l| l.starts_with("```"));
    let links =
        count(lines, |l| l.contains("](http") || l.contains("](#") || l.contains("![") && l.contains("]("));
    let bold = count(lines, |l| l.matches("**").count() >= 2);
    let rows = count(lines, |l| l.starts_with('|') && l.trim_end().ends_with('|') && l.contains("--"));
    let kinds = [headings, fences / 2, links, bold, rows].iter().filter(|n| **n > 0).count();
    let code = |l: &str| {
        let starts =
            ["import ", "from ", "def ", "class ", "#include", "#define", "# define", "#if", "# if", "use "];
        starts.iter().any(|s| l.starts_with(s)) || l.trim_end().ends_with([';', '{', '}'])
    };
    if fences == 0 && count(lines, code) >= 3 {
        return false;
    }
    // A hash at a line start is also a comment in scripts and settings: on its own it must stand for headings,
    // that is, alternate with text and not come in runs.
    let runs = lines.windows(2).filter(|w| w.iter().all(|l| heading(l))).count();
    kinds >= 2 && runs * 2 <= headings.max(1)
        || headings >= 2 && runs == 0 && !lines.iter().any(|l| key(l, '='))
}

fn is_ini(lines: &[&str]) -> bool {
    let section = |l: &str| l.starts_with('[') && l.trim_end().ends_with(']') && l.trim_end().len() > 2;
    let content = count(lines, |l| !l.starts_with([';', '#']));
    let (sections, keys) = (count(lines, section), count(lines, key_of_any_words));
    sections >= 1 && keys >= 1 && (sections + keys) * 10 >= content * 9
}

fn key_of_any_words(line: &str) -> bool {
    line.split_once('=').is_some_and(|(name, _)| !name.trim().is_empty() && name.len() < 60)
}

fn is_properties(lines: &[&str]) -> bool {
    let content = count(lines, |l| !l.trim_start().starts_with(['#', '!']));
    let keys = count(lines, |l| !l.trim_start().starts_with(['#', '!']) && key(&l.replace('\\', ""), '='));
    keys >= 2 && keys * 10 >= content * 8
}

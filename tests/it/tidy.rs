//! Order in the house: who may depend on whom, and what stands only where.

use crate::support::repository;
use regex::Regex;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// Each module and those that it may use (design.md, section 3: dependencies point one way).
const LAYERS: &[(&str, &[&str])] = &[
    ("problem", &[]),
    ("trove", &["problem"]),
    ("text", &["problem"]),
    ("formats", &["trove", "text", "problem"]),
    // It sees text, tables and metadata; bytes and paths it cannot see, so it cannot be tuned to a file.
    ("procurement", &["text", "problem"]),
    ("worker", &["formats", "procurement", "trove", "text", "problem"]),
    ("store", &["formats", "procurement", "trove", "text", "problem"]),
    ("relate", &["formats", "procurement", "trove", "text", "problem", "store"]),
    ("pipeline", &["worker", "store", "relate", "formats", "procurement", "trove", "text", "problem"]),
    ("review", &["worker", "store", "relate", "formats", "procurement", "trove", "text", "problem"]),
    ("export", &["worker", "store", "relate", "formats", "procurement", "trove", "text", "problem"]),
    // To verify is to run again.
    (
        "audit",
        &["pipeline", "worker", "store", "relate", "formats", "procurement", "trove", "text", "problem"],
    ),
    (
        "cli",
        &[
            "pipeline",
            "review",
            "export",
            "audit",
            "worker",
            "store",
            "relate",
            "formats",
            "procurement",
            "trove",
            "text",
            "problem",
        ],
    ),
    ("main", &["cli"]),
];

/// Lines that a source file may have.
const LINES: usize = 500;

struct Source {
    /// Path below src.
    path: PathBuf,
    /// Its module: the first component of that path.
    module: String,
    /// All of it.
    whole: String,
    /// Without comments and tests.
    code: String,
}

fn sources() -> Vec<Source> {
    let root = repository().join("src");
    let entries = walkdir::WalkDir::new(&root).sort_by_file_name().into_iter().map(Result::unwrap);
    let files = entries.filter(|e| e.path().extension().is_some_and(|x| x == "rs"));
    let sources: Vec<Source> = files
        .map(|entry| {
            let path = entry.path().strip_prefix(&root).unwrap().to_path_buf();
            let whole = std::fs::read_to_string(entry.path()).unwrap();
            let first = path.components().next().unwrap().as_os_str().to_str().unwrap().to_string();
            let code = if is_test(&path) { String::new() } else { without_tests(&whole) };
            Source { module: first.trim_end_matches(".rs").to_string(), path, whole, code }
        })
        .collect();
    assert!(sources.len() > 50, "the sources were not found");
    sources
}

/// Tests that stand in a file of their own beside what they test.
fn is_test(path: &Path) -> bool {
    path.file_stem().is_some_and(|s| s == "tests" || s == "conformance")
        || path.components().any(|c| c.as_os_str() == "tests")
}

/// The code of a file: no comments, and no item that is compiled for tests alone, up to the line that closes it.
fn without_tests(text: &str) -> String {
    let (mut kept, mut in_test) = (Vec::new(), false);
    for line in text.lines() {
        in_test |= line == "#[cfg(test)]";
        if !in_test && !line.trim_start().starts_with("//") {
            kept.push(line);
        }
        in_test &= !(line.starts_with('}')
            || (line.starts_with("mod ") || line.starts_with("use ")) && line.ends_with(';'));
    }
    kept.join("\n")
}

/// The modules of this crate that some code names: `crate::name`, and those in `crate::{...}`.
fn used(code: &str, modules: &BTreeSet<&str>) -> BTreeSet<String> {
    let single = Regex::new(r"\b(?:crate|paydirt)::([a-z_]+)").unwrap();
    let group = Regex::new(r"\b(?:crate|paydirt)::\{([^;]*)\}").unwrap();
    let word = Regex::new(r"[a-z_]+").unwrap();
    let mut found: BTreeSet<String> = single.captures_iter(code).map(|c| c[1].to_string()).collect();
    for captures in group.captures_iter(code) {
        found.extend(word.find_iter(&captures[1]).map(|m| m.as_str().to_string()));
    }
    found.retain(|name| modules.contains(name.as_str()));
    found
}

#[test]
fn dependencies_point_one_way() {
    let modules: BTreeSet<&str> = LAYERS.iter().map(|(module, _)| *module).collect();
    let mut wrong = Vec::new();
    for source in sources().iter().filter(|s| s.module != "lib") {
        let Some((_, allowed)) = LAYERS.iter().find(|(module, _)| *module == source.module) else {
            panic!("{} has no place in the table of layers", source.path.display());
        };
        for name in used(&source.code, &modules) {
            if name != source.module && !allowed.contains(&name.as_str()) {
                wrong.push(format!("{} uses {name}", source.path.display()));
            }
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
    assert_eq!(
        used("use crate::{store::case, cli};\ncrate::text::x()", &modules).len(),
        3,
        "the search finds what is there"
    );
}

/// Source lines outside `allowed` that match.
fn elsewhere(pattern: &str, allowed: &[&str]) -> Vec<String> {
    let pattern = Regex::new(pattern).unwrap();
    let sources = sources();
    let outside = sources.iter().filter(|s| !allowed.contains(&s.module.as_str()));
    let lines = outside.flat_map(|s| s.code.lines().map(move |line| (s, line)));
    lines
        .filter(|(_, line)| pattern.is_match(line))
        .map(|(s, l)| format!("{}: {}", s.path.display(), l.trim()))
        .collect()
}

#[test]
fn sql_stands_in_the_store_and_printing_in_the_command_line() {
    let none = Vec::<String>::new();
    // Databases of a trove are read by the library, too, in one file.
    let sql = elsewhere(r"\brusqlite\b", &["store"]);
    assert_eq!(
        sql.into_iter().filter(|line| !line.starts_with("formats/sqlite.rs:")).collect::<Vec<_>>(),
        none
    );
    assert_eq!(elsewhere(r"\be?print(ln)?!|\bio::std(out|err)\b|\bdbg!", &["cli"]), none);
    assert_ne!(elsewhere(r"\brusqlite\b", &[]), none, "the search finds what is there");
    assert_ne!(elsewhere(r"\bio::stdout\b", &[]), none, "the search finds what is there");
}

#[test]
fn nothing_can_panic_on_purpose() {
    let pattern =
        r"\.unwrap\(\)|\.expect\(|\.unwrap_err\(\)|\bpanic!|\btodo!|\bunimplemented!|\bunreachable!";
    assert_eq!(elsewhere(pattern, &[]), Vec::<String>::new());
}

#[test]
fn no_process_and_no_network_but_where_they_belong() {
    let none = Vec::<String>::new();
    assert_eq!(elsewhere(r"\bprocess::Command\b|\bCommand::new\b", &["worker"]), none);
    assert_eq!(elsewhere(r"\bTcp(Stream|Listener)\b|\bUdpSocket\b", &["review"]), none);
    assert_eq!(elsewhere(r"\bunsafe (fn|impl|\{)", &[]), none);
}

#[test]
fn source_files_are_short() {
    let long = sources().into_iter().map(|s| (s.whole.lines().count(), s.path)).filter(|(n, _)| *n > LINES);
    assert_eq!(long.collect::<Vec<_>>(), vec![]);
}

#[test]
fn every_format_stands_in_the_registry() {
    let sources = sources();
    let registry = sources.iter().find(|s| s.path == Path::new("formats/mod.rs")).unwrap();
    let from = registry.code.find("\nformats! {").unwrap();
    let list = &registry.code[from..from + registry.code[from..].find("\n}").unwrap()];
    let listed: BTreeSet<&str> = list.lines().map(|line| line.trim().trim_end_matches(',')).collect();
    let mut found = 0;
    for source in sources.iter().filter(|s| s.module == "formats" && s.path.components().count() == 2) {
        let name = source.path.file_stem().unwrap().to_str().unwrap();
        if source.code.contains("const FORMAT: Format") || source.code.contains("static FORMAT: Format") {
            assert!(listed.contains(name), "{name} is not in the registry");
            found += 1;
        }
    }
    assert!(found > 5, "only {found} formats were found");
}

#[test]
fn every_source_file_belongs_to_its_module() {
    for source in sources().iter().filter(|s| !["lib", "main"].contains(&s.module.as_str())) {
        let stem = source.path.file_stem().unwrap().to_str().unwrap();
        let folder = repository().join("src").join(source.path.parent().unwrap());
        let (folder, name) = match stem {
            "mod" => (
                folder.parent().unwrap().to_path_buf(),
                folder.file_name().unwrap().to_str().unwrap().to_string(),
            ),
            _ => (folder.clone(), stem.to_string()),
        };
        let beside = folder.with_extension("rs");
        let parents = [folder.join("mod.rs"), folder.join("lib.rs"), beside];
        let texts = parents.iter().filter_map(|p| std::fs::read_to_string(p).ok());
        let declares =
            Regex::new(&format!(r"(?m)^\s*(?:pub(?:\([a-z: ]+\))? )?mod {name};|^    {name},$")).unwrap();
        assert!(
            texts.into_iter().any(|t| declares.is_match(&t)),
            "{} is declared nowhere",
            source.path.display()
        );
    }
}

//! Which of the organisations at the head of a paper writes it, and which is written to.

use super::address::{is_address, is_reached};
use super::letterhead::cell_of;
use super::parties::DEPARTMENTS;
use crate::procurement::layout::Layout;
use crate::procurement::parties::is_organisation;
use crate::text::Span;
use crate::text::fold::fold;
use regex::Regex;
use std::sync::LazyLock;

/// What names who shall read a letter within the organisation above it, on the search key.
static ATTENTION: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"^(?:attention|attn|att|for the attention|z\. ?hd|zu handen|na ruke|n/r|vnimaniju)\b").ok()
});

/// Which of the names at the top is the writer's own: the first, unless the second alone says how it is reached, or the
/// first says which of its people shall read, or the street of the second is that of the registered office.
pub(super) fn own(layout: &Layout, names: &[Span]) -> usize {
    let block = |name: &Span| {
        let at = cell_of(layout, *name);
        let below = std::iter::successors(at.and_then(|index| layout.below(index)), |i| layout.below(*i));
        let block = below.take(BLOCK).map(|i| layout.text(i)).take_while(|text| !is_organisation(text));
        block.collect::<Vec<&str>>()
    };
    let reached = |name: &Span| block(name).into_iter().any(is_reached);
    let attended = |name: &Span| block(name).into_iter().any(is_attended);
    // Whose street is that of the registered office writes.
    let office = |line: &&str| line.len() < IMPRINT && fold(line).contains("registered office");
    let lines = || layout.page.text.lines().filter(office);
    let repeated = |name: &Span| {
        let street = block(name).into_iter().find(|text| is_address(text));
        street.is_some_and(|street| lines().any(|line| line.contains(street)))
    };
    let second = |first: &Span, second: &Span| {
        !reached(first) && reached(second)
            || attended(first) && !attended(second)
            || !repeated(first) && repeated(second)
    };
    usize::from(matches!(names, [one, other, ..] if second(one, other)))
}

/// Bytes of a line that says where a firm is registered at most.
const IMPRINT: usize = 300;

/// How Chinese letters address a person.
const HAN_TITLES: &[&str] =
    &["经理", "先生", "女士", "主任", "老师", "总", "处长", "科长", "部长", "您好", "你好"];

/// Whether a line says or greets by name who shall read.
pub(super) fn is_for_somebody(text: &str) -> bool {
    is_greeted(text) || ATTENTION.as_ref().is_some_and(|p| p.is_match(&fold(text)))
}

/// Whether a line greets a Chinese person: `沈若兰 经理：`
fn is_greeted(text: &str) -> bool {
    text.trim_end().ends_with(['：', ':']) && HAN_TITLES.iter().any(|title| text.contains(title))
}

/// Whether a line names who shall read within an organisation: `Attn: Ann Penn`, `Einkauf, Ann Penn`.
fn is_attended(text: &str) -> bool {
    let key = fold(text);
    let department = DEPARTMENTS.iter().any(|name| {
        key.strip_prefix(name).is_some_and(|rest| rest.is_empty() || rest.starts_with([',', ':', '/', ' ']))
    });
    department || is_for_somebody(text)
}

/// Cells of a letterhead's block below its name.
const BLOCK: usize = 6;

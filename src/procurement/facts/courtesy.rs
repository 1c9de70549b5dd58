//! Words that open and close letters, and are nobody's name.

use crate::procurement::parties::is_organisation;
use crate::text::fold::fold;

/// Words that close a letter, on the search key.
pub(super) const CLOSINGS: &[&str] = &[
    "mit freundlichen",
    "hochachtungsvoll",
    "s postovanjem",
    "pozdrav",
    "grusse",
    "freundlichem gru",
    "regards",
    "yours faithfully",
    "yours sincerely",
    "s uvazeniem",
    "此致",
];

/// Words that open a letter, on the search key.
const GREETINGS: &[&str] = &[
    "postovan",
    "dear ",
    "hi ",
    "hello",
    "good morning",
    "good afternoon",
    "thank you",
    "thanks for",
    "sehr geehrte",
    "guten tag",
    "uvazaem",
    "zdravo",
    "dobar dan",
    "zdravstvuite",
    "dobryi den",
    "hallo ",
];

/// Whether a text opens or closes a letter, and so is nobody's name.
pub(super) fn is_courtesy(text: &str) -> bool {
    let key = fold(text);
    let said = CLOSINGS.iter().any(|words| key.contains(words)) || is_greeting(text);
    said && !is_organisation(text)
}

/// Whether a text opens a letter.
pub(super) fn is_greeting(text: &str) -> bool {
    let key = fold(text);
    let said = |words: &&str| key.trim_end_matches([' ', ':', ',', '!']).ends_with(*words);
    GREETINGS.iter().any(|words| key.starts_with(words)) || ["您好", "你好"].iter().any(said)
}

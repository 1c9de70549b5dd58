//! Full-text search over the folded form: scripts, diacritics and inflections find each other.

use super::Result;
use crate::text::fold::{self, is_unspaced};
use crate::text::inflect;
use rusqlite::{Connection, params};

/// One page that a query found.
#[derive(Debug, Clone, serde::Serialize)]
pub struct Hit {
    /// The content.
    pub sha256: String,
    /// The page.
    pub page: u32,
    /// First place of the content.
    pub path: String,
    /// Verdict of the content, if it is assessed.
    pub verdict: Option<String>,
    /// Type of the document.
    pub doc_type: Option<String>,
    /// The text around the first word found, on one line.
    pub snippet: String,
}

/// The folded text that the index holds. Chinese, Japanese and Thai do not part words, so each of their characters
/// is a word of its own and a query for several of them is a phrase.
pub(super) fn indexed(text: &str) -> String {
    let folded = fold::fold(text);
    if !folded.chars().any(is_unspaced) {
        return folded;
    }
    let mut out = String::with_capacity(folded.len() * 2);
    for c in folded.chars() {
        if is_unspaced(c) {
            out.extend([' ', c, ' ']);
        } else {
            out.push(c);
        }
    }
    out
}

/// The expression for the index: every word of the query must occur, in any of its inflections; words in double
/// quotes must follow each other as written.
fn expression(query: &str, exact: bool) -> String {
    let mut terms = Vec::new();
    for (i, piece) in query.split('"').enumerate() {
        let words: Vec<String> = indexed(piece)
            .split(|c: char| !c.is_alphanumeric())
            .filter(|w| !w.is_empty())
            .map(str::to_string)
            .collect();
        if i % 2 == 1 || exact {
            if !words.is_empty() {
                terms.push(format!("\"{}\"", words.join(" ")));
            }
        } else if words.len() > 1 && words.iter().all(|w| w.chars().all(is_unspaced)) {
            terms.push(format!("\"{}\"", words.join(" ")));
        } else {
            terms.extend(words.iter().map(|word| {
                let mut forms = inflect::inflections(word);
                forms.insert(0, word.clone());
                forms.sort();
                forms.dedup();
                format!("({})", forms.iter().map(|f| format!("\"{f}\"")).collect::<Vec<_>>().join(" OR "))
            }));
        }
    }
    terms.join(" AND ")
}

/// The pages that match, procurement first, then by how well they match; a stable order.
///
/// With `exact`, the words must stand in the text as written: same script, diacritics, case and inflection.
pub fn search(db: &Connection, query: &str, exact: bool, limit: usize) -> Result<Vec<Hit>> {
    let expression = expression(query, exact);
    if expression.is_empty() {
        return Ok(Vec::new());
    }
    let mut select = db.prepare(
        "SELECT lower(hex(b.sha256)), p.number, p.text, d.verdict, d.type,
                coalesce((SELECT min(l.path) FROM location l WHERE l.blob = b.id AND l.parent IS NULL AND l.last_run IS NULL),
                         (SELECT q.path FROM place q WHERE q.blob = b.id ORDER BY q.path_bytes LIMIT 1), '')
         FROM page_index JOIN page p ON p.id = page_index.rowid JOIN blob b ON b.id = p.blob
         LEFT JOIN document d ON d.blob = b.id AND d.part = 0
         WHERE page_index MATCH ?1 AND b.copies > 0
         ORDER BY coalesce(d.verdict = 'procurement', 0) DESC, coalesce(d.verdict = 'possible', 0) DESC,
                  bm25(page_index), b.sha256, p.number",
    )?;
    let mut rows = select.query(params![expression])?;
    let mut hits = Vec::new();
    while let Some(row) = rows.next()? {
        if hits.len() >= limit {
            break;
        }
        let text: String = row.get(2)?;
        let at = if exact { exact_at(&text, query) } else { folded_at(&text, query) };
        let Some(at) = at.or((!exact).then_some(0)) else { continue };
        hits.push(Hit {
            sha256: row.get(0)?,
            page: row.get(1)?,
            path: row.get(5)?,
            verdict: row.get(3)?,
            doc_type: row.get(4)?,
            snippet: snippet(&text, at),
        });
    }
    Ok(hits)
}

/// Where the query stands in the text to the letter, at word boundaries.
fn exact_at(text: &str, query: &str) -> Option<usize> {
    let query = query.trim().trim_matches('"');
    let edge = |c: Option<char>| !c.is_some_and(char::is_alphanumeric);
    text.match_indices(query).map(|(at, _)| at).find(|&at| {
        edge(text.get(..at).and_then(|t| t.chars().next_back()))
            && edge(text.get(at + query.len()..).and_then(|t| t.chars().next()))
    })
}

/// About where the first word of the query stands: the first word of the text whose folded form begins alike.
fn folded_at(text: &str, query: &str) -> Option<usize> {
    let first = fold::fold(query).split(|c: char| !c.is_alphanumeric()).find(|w| !w.is_empty())?.to_string();
    let forms = inflect::inflections(&first);
    let mut start = None;
    for (at, c) in text.char_indices().chain(std::iter::once((text.len(), ' '))) {
        match (start, c.is_alphanumeric()) {
            (None, true) => start = Some(at),
            (Some(from), false) => {
                let word = fold::fold(text.get(from..at).unwrap_or_default());
                if word == first || forms.contains(&word) {
                    return Some(from);
                }
                start = None;
            }
            _ => {}
        }
    }
    text.find(query.trim())
}

/// About a line of text around a byte, white space collapsed.
fn snippet(text: &str, at: usize) -> String {
    let before = text.get(..at).unwrap_or_default().char_indices().rev().nth(40).map_or(0, |(i, _)| i);
    let around: String = text.get(before..).unwrap_or_default().chars().take(160).collect();
    around.split_whitespace().collect::<Vec<_>>().join(" ")
}

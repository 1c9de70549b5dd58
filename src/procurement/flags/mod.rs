//! Red flags (procurement.md, section 4.3): questions that the facts of one document raise. A flag is never an
//! accusation: it asks, shows its arithmetic and its evidence, and says where the measure is published.

mod advance;
mod below_threshold;
mod confidential;
mod date_order;
mod discount_dispersion;
mod does_not_add_up;
mod exchange_rates;
mod extreme_discount;
mod intermediary;
mod interval;
mod percent_reading;
mod quantity_ratio;
#[cfg(test)]
mod tests;
mod thresholds;
mod weekend_date;

use super::{DocType, Evidence, Fact, FactKind, Scope};
use crate::text::Document;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Source of measures that nobody published before.
const OWN: &str = "paydirt's own measure";

/// One kind of flag: a function in a file of its own, and a line in the list below.
pub struct Flag {
    /// Stable name, as stored and printed.
    pub id: &'static str,
    /// Where the measure is published.
    pub source: &'static str,
    /// Asks what the facts give reason to ask.
    raise: fn(&Subject, &mut Vec<Asked>),
}

/// Every flag, in the order in which they are shown.
pub static ALL: &[&Flag] = &[
    &extreme_discount::FLAG,
    &discount_dispersion::FLAG,
    &percent_reading::FLAG,
    &does_not_add_up::FLAG,
    &exchange_rates::FLAG,
    &quantity_ratio::FLAG,
    &below_threshold::FLAG,
    &advance::FLAG,
    &date_order::FLAG,
    &weekend_date::FLAG,
    &intermediary::FLAG,
    &confidential::FLAG,
];

/// A flag raised: a question with the arithmetic behind it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Question {
    /// Which flag.
    pub flag: String,
    /// The question in words.
    pub question: String,
    /// The figures and what they give.
    pub arithmetic: String,
    /// Where the measure is published.
    pub source: String,
    /// What it rests on. Never empty.
    pub evidence: Vec<Evidence>,
}

/// What a function asks; the rest is the flag's own.
struct Asked {
    question: String,
    arithmetic: String,
    evidence: Vec<Evidence>,
}

/// Pieces of evidence that a question shows at most.
const SHOWN: usize = 12;
/// Questions of one kind that a document raises at most: beyond, it is how the document is made.
const MOST: usize = 20;

/// The questions that a document gives reason to ask.
pub(super) fn raise(document: &Document, doc_type: Option<DocType>, facts: &[Fact]) -> Vec<Question> {
    let subject = Subject::new(document, doc_type, facts);
    let mut questions = Vec::new();
    for flag in ALL {
        let mut asked = Vec::new();
        (flag.raise)(&subject, &mut asked);
        let asked = asked.into_iter().filter(|asked| !asked.evidence.is_empty()).take(MOST);
        questions.extend(asked.map(|asked| Question {
            flag: flag.id.to_string(),
            question: asked.question,
            arithmetic: asked.arithmetic,
            source: flag.source.to_string(),
            evidence: pieces(asked.evidence),
        }));
    }
    questions
}

/// The first pieces of evidence, each place once.
fn pieces(evidence: Vec<Evidence>) -> Vec<Evidence> {
    let mut kept: Vec<Evidence> = Vec::new();
    for piece in evidence {
        let again = kept.iter().any(|k| (k.page, k.span) == (piece.page, piece.span));
        if !again && kept.len() < SHOWN {
            kept.push(piece.as_input());
        }
    }
    kept
}

/// What the functions look at: a document and its facts, the first of each kind in each scope.
struct Subject<'a> {
    document: &'a Document,
    doc_type: Option<DocType>,
    facts: BTreeMap<(Scope, FactKind), &'a Fact>,
}

/// A fact that is a figure.
#[derive(Clone, Copy)]
struct Figure<'a> {
    value: Decimal,
    fact: &'a Fact,
}

impl<'a> Subject<'a> {
    fn new(document: &'a Document, doc_type: Option<DocType>, facts: &'a [Fact]) -> Subject<'a> {
        let mut known = BTreeMap::new();
        for fact in facts {
            known.entry((fact.scope, fact.kind)).or_insert(fact);
        }
        Subject { document, doc_type, facts: known }
    }

    fn get(&self, scope: Scope, kind: FactKind) -> Option<&'a Fact> {
        self.facts.get(&(scope, kind)).copied()
    }

    fn text(&self, scope: Scope, kind: FactKind) -> &'a str {
        self.get(scope, kind).map_or("", |fact| fact.value.as_str())
    }

    fn figure(&self, scope: Scope, kind: FactKind) -> Option<Figure<'a>> {
        let fact = self.get(scope, kind)?;
        Some(Figure { value: fact.value.parse().ok()?, fact })
    }

    /// Scopes with a fact of that kind, in order: the document, packages, items.
    fn scopes(&self, kind: FactKind) -> impl Iterator<Item = Scope> + '_ {
        self.facts.keys().filter(move |(_, k)| *k == kind).map(|(scope, _)| *scope)
    }

    /// Figures of that kind of all items, in order.
    fn of_items(&self, kind: FactKind) -> Vec<(Scope, Figure<'a>)> {
        let items = self.scopes(kind).filter(|scope| matches!(scope, Scope::Item(_)));
        items.filter_map(|scope| Some((scope, self.figure(scope, kind)?))).collect()
    }

    /// What a scope is called in a question.
    fn name(&self, scope: Scope) -> String {
        let (kind, text) = match scope {
            Scope::Document => return "the whole document".into(),
            Scope::Package(n) => (format!("package {n}"), self.text(scope, FactKind::Label)),
            Scope::Item(n) => (format!("line {n}"), self.text(scope, FactKind::Description)),
        };
        if text.is_empty() { kind } else { format!("{kind} ({text})") }
    }
}

impl Figure<'_> {
    /// Whether it was read, not computed.
    fn is_read(&self) -> bool {
        self.fact.evidence.iter().any(|e| e.role == super::Role::Read)
    }
}

/// Evidence of several facts.
fn evidence<'a>(facts: impl IntoIterator<Item = &'a Fact>) -> Vec<Evidence> {
    facts.into_iter().flat_map(|fact| fact.evidence.iter().cloned()).collect()
}

/// A share in percent, to two places.
fn percent(part: Decimal, whole: Decimal) -> Option<Decimal> {
    let share = part.checked_mul(Decimal::ONE_HUNDRED)?.checked_div(whole)?;
    Some(share.round_dp_with_strategy(2, rust_decimal::RoundingStrategy::MidpointAwayFromZero))
}

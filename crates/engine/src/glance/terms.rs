use super::Found;
use crate::document::{EntityKind, NameKind};
use crate::facts::Statement;
use crate::in_order::InOrder;
use crate::pipeline::Analysis;
use gistcheck_quiz::FactKind;
use std::collections::BTreeSet;

const MOST: usize = 8;
/// A longer subject is a description, no term.
const LONGEST: usize = 4;
/// Subjects that begin so are examples, parts or amounts of something, or one certain thing.
const NO_TERM: [&str; 42] = [
    "the", "one", "two", "three", "some", "several", "many", "most", "few", "no", "both", "each", "all", "another",
    "other", "such", "this", "that", "these", "those", "his", "her", "its", "their", "our", "your", "my", "it", "he",
    "she", "they", "early", "modern", "not", "number", "variety", "kind", "type", "range", "group", "lot", "series",
];
/// What a definition says after "is": of what kind the thing is.
const KINDS: [&str; 6] = ["a ", "an ", "any ", "the process ", "the study ", "the number "];
/// Verbs by which an author defines.
const DEFINING: [&str; 8] =
    ["refers to", "refer to", "is defined as", "are defined as", "means", "is called", "are called", "is known as"];

/// Terms that a statement of the article defines, salient first: "A lock is a chamber that …", "Erosion refers to …". The
/// label is the term without its article, the text the definition: the whole sentence where that can be read alone.
pub(super) fn terms(analysis: &Analysis, statements: &[Statement]) -> Vec<Found> {
    let called = |statement: &&Statement| is_term(analysis, &statement.subject);
    let mut order: Vec<&Statement> = statements.iter().filter(called).collect();
    order.order_by(|a, b| b.salience.total_cmp(&a.salience).then(a.evidence.cmp(&b.evidence)));
    let sentences: Vec<usize> = order.iter().map(|statement| statement.clause.sentence).collect();
    let whole = crate::summary::readable_sentences(analysis, &sentences);
    let mut told = BTreeSet::new();
    let mut found = Vec::new();
    for (statement, whole) in order.into_iter().zip(whole) {
        let label = term(&statement.subject);
        let begins = |text: &String| text.to_lowercase().starts_with(&statement.subject.to_lowercase());
        let text = whole.filter(begins).unwrap_or_else(|| statement.text.clone());
        if defines(statement, &text) && told.insert(label.to_lowercase()) {
            found.push(Found { label: label.to_owned(), text, mentions: 0, spans: statement.evidence.clone() });
        }
        if found.len() == MOST {
            break;
        }
    }
    found
}

/// Whether a subject is a term: no name, no example, no part or amount of something.
fn is_term(analysis: &Analysis, subject: &str) -> bool {
    let subject = term(subject);
    let lower = subject.to_lowercase();
    let first = lower.split(' ').next().unwrap_or_default();
    let named = analysis.entities.iter().any(|entity| {
        matches!(entity.kind, EntityKind::Named(kind) if kind != NameKind::Other) && entity.name.contains(subject)
    });
    subject.split(' ').count() <= LONGEST
        && !NO_TERM.contains(&first)
        && !subject.contains([',', '(', '’', '\''])
        && !lower.contains(" and ")
        && !named
}

/// Without "a" or "an".
fn term(subject: &str) -> &str {
    subject.strip_prefix("a ").or_else(|| subject.strip_prefix("an ")).unwrap_or(subject)
}

fn defines(statement: &Statement, text: &str) -> bool {
    /// "Iron is a metal." says little; a definition says what sets the thing apart.
    const FEWEST_WORDS: usize = 8;
    /// A longer sentence says more than what the thing is.
    const MOST_WORDS: usize = 45;
    let relation = statement.relation.to_lowercase();
    let object = statement.object.to_lowercase();
    let fits = (FEWEST_WORDS..=MOST_WORDS).contains(&text.split(' ').count());
    let of_kind = statement.kind == FactKind::Definition
        && (relation == "is" && KINDS.iter().any(|kind| object.starts_with(kind))
            || relation == "are" && is_restricted(&text.to_lowercase()));
    let called = DEFINING.iter().any(|verb| format!("{relation} {object}").starts_with(verb)) && !object.is_empty();
    fits && (of_kind || called)
}

/// Of a plural: what the kind is told by, not by an opinion ("are important").
fn is_restricted(object: &str) -> bool {
    object.contains(" that ") || object.contains(" which ") || object.contains(" with ")
}

//! Which statements can stand in a row of others: short, plain, sure, and clear without the sentence before.

use crate::document::{Deprel, Pos};
use crate::facts::{Reading, Role, Statement};
use crate::items::review::folded;
use crate::knowledge::{NounClass, noun_class};

/// Statements that are read beside each other are short, and still say something.
const WORDS: std::ops::RangeInclusive<usize> = 6..=18;
/// A tree less sure than this spoils the whole row.
const SURE: f64 = 0.7;
/// Words that point outside, or that say hardly anything of one thing.
const LOOSE: &[&str] = &[
    "he",
    "she",
    "it",
    "they",
    "him",
    "them",
    "this",
    "these",
    "those",
    "such",
    "other",
    "others",
    "one",
    "ones",
    "figure",
    "table",
    "chapter",
    "section",
    "example",
    "examples",
    "here",
    "above",
    "below",
    "similar",
    "also",
    "too",
    "following",
    "previous",
    "next",
    "same",
    "then",
    "earlier",
    "itself",
    "himself",
    "herself",
    "themselves",
];
/// Openings of statements that hold of some things only: their opposites may hold of others.
const PARTIAL: &[&str] = &["some", "one", "many", "several", "another", "certain", "most", "few", "a few", "various"];

/// Whether a statement stands well in a row of statements.
pub(super) fn stands_alone(reading: &Reading<'_>, statement: &Statement) -> bool {
    let clause = &statement.clause;
    let s = clause.sentence;
    let text = &statement.text;
    let words: Vec<String> = folded(text).split(' ').map(str::to_owned).collect();
    let first = words.first().map(String::as_str).unwrap_or_default();
    let head = reading.word(s, clause.subject.head);
    let whole = clause.parts.iter().any(|part| {
        let named =
            part.words.iter().any(|&at| reading.word(s, at).pos == Pos::Propn || reading.expression(s, at).is_some());
        match part.role {
            Role::Object | Role::Complement | Role::Agent | Role::OpenClause => true,
            Role::Oblique => named,
            _ => false,
        }
    });
    crate::items::unclear::is_of_matter(reading, statement)
        && WORDS.contains(&text.split_whitespace().count())
        && statement.certainty >= SURE
        && matches!(head.pos, Pos::Noun | Pos::Propn)
        && whole
        && !has_bare_definite(reading, statement)
        && !text.contains(['"', '“', '”', '(', ')', ';', ':', '–', '—', '='])
        && text.matches(',').count() <= 2
        && !words.iter().any(|word| LOOSE.contains(&word.as_str()))
        && !PARTIAL.contains(&first)
        && !words.windows(2).any(|pair| matches!((&*pair[0], &*pair[1]), ("according", "to") | ("back", "on")))
}

/// "The merger", "the ship": a noun with "the" and nothing else that the article is not about.
fn has_bare_definite(reading: &Reading<'_>, statement: &Statement) -> bool {
    let clause = &statement.clause;
    let s = clause.sentence;
    let tree = reading.sentence(s);
    clause.parts.iter().flat_map(|part| &part.words).chain(&clause.subject.words).any(|&at| {
        let word = &tree.words[at];
        let the = tree.child(at, &[Deprel::Det]).is_some_and(|det| reading.lower(s, det) == "the");
        let told = tree.children(at).any(|child| {
            matches!(
                tree.words[child].deprel,
                Deprel::Amod
                    | Deprel::Nmod
                    | Deprel::NmodPoss
                    | Deprel::Compound
                    | Deprel::Nummod
                    | Deprel::Acl
                    | Deprel::AclRelcl
                    | Deprel::Appos
                    | Deprel::Flat
            )
        });
        let alone = matches!(
            noun_class(&word.lemma.to_lowercase()),
            Some(NounClass::Nature | NounClass::Time | NounClass::Body)
        );
        word.pos == Pos::Noun
            && the
            && !told
            && !alone
            && reading.expression(s, at).is_none()
            && !reading.is_topic(&word.lemma)
    })
}

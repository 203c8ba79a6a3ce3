//! A mention while it is being resolved.

use super::traits::Traits;
use crate::document::{MentionKind, NameKind};
use std::ops::Range;

/// A mention and all that the rules ask of it.
#[derive(Debug, Clone)]
pub(super) struct Phrase {
    pub(super) sentence: usize,
    pub(super) head: usize,
    pub(super) words: Range<usize>,
    pub(super) kind: MentionKind,
    pub(super) traits: Traits,
    pub(super) role: Role,
    pub(super) determiner: Determiner,
    /// The head's lemma in lower case.
    pub(super) lemma: String,
    /// Of a name: its words without determiner, title and 's; as written.
    pub(super) name: Vec<String>,
    pub(super) name_kind: Option<NameKind>,
    /// Adjectives, nouns and numbers before the head, in lower case.
    pub(super) modifiers: Vec<String>,
    /// Whether something behind the head narrows it down: "the president of France".
    pub(super) narrowed: bool,
    /// Whether it is several nouns joined by "and".
    pub(super) joined: bool,
    /// A noun that says what a name is: "President" in "President Ruiz"; also what an apposition says.
    pub(super) descriptors: Vec<String>,
    /// The word that governs it, past prepositions of its own.
    pub(super) governor: Option<usize>,
    /// Number of quotation marks before it in the document: odd inside a quotation.
    pub(super) quotes: usize,
}

/// What a mention is to its governor.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Role {
    Subject,
    PassiveSubject,
    Object,
    Oblique,
    Modifier,
    Possessor,
    Conjunct,
    Apposition,
    Predicate,
    Other,
}

/// How a mention is determined.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Determiner {
    Definite,
    Demonstrative,
    Indefinite,
    Possessive,
    Quantified,
    None,
}

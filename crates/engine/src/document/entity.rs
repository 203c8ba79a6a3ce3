use super::{NameKind, Span};
use std::ops::Range;

/// A stretch of words that refers to something: a name, a pronoun, or a noun with what belongs to it.
#[derive(Debug, Clone, PartialEq)]
pub struct Mention {
    /// Index of the sentence.
    pub sentence: usize,
    /// Its words in that sentence.
    pub words: Range<usize>,
    /// Index in the sentence of its syntactic head.
    pub head: usize,
    /// Where it stands in the text.
    pub span: Span,
    /// How it refers.
    pub kind: MentionKind,
    /// How sure it is that the mention refers to its entity, 0 to 1; 1 for the mention that introduces it.
    pub confidence: f64,
}

/// How a mention refers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs)]
pub enum MentionKind {
    Name,
    Nominal,
    Pronoun,
}

/// What mentions refer to.
#[derive(Debug, Clone, PartialEq)]
pub struct Entity {
    /// The fullest self-contained way the article calls it: "Wang Yi", "the State Council of China".
    pub name: String,
    /// What it is, where that is known.
    pub kind: EntityKind,
    /// Whether it is one or several.
    pub plural: bool,
    /// Its mentions in order; never empty.
    pub mentions: Vec<Mention>,
    /// How central it is to the article, 0 to 1.
    pub salience: f64,
}

/// What an entity is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum EntityKind {
    /// Something named.
    Named(NameKind),
    /// A person without a name: "the teacher".
    Human,
    /// Anything else: a thing, a substance, an idea.
    Thing,
}

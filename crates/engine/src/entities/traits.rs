//! Gender, number and kind of thing, as far as a mention shows them.

use super::lexicon;
use crate::document::{NameKind, Pos, Word, Xpos};

/// What a mention can be called by a pronoun.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Traits {
    pub(super) gender: Gender,
    pub(super) plural: bool,
    pub(super) semantic: Semantic,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Gender {
    Unknown,
    Male,
    Female,
}

/// A rough kind of thing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Semantic {
    Human,
    /// A company, a team, a government: "it" or "they".
    Group,
    Place,
    Time,
    Thing,
    /// A name of which nothing is known.
    Unknown,
}

/// The pronouns that are resolved.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Pronoun {
    He,
    She,
    It,
    They,
}

impl Pronoun {
    /// From a word in lower case; "you" and "this" are nobody's.
    pub(super) fn parse(lower: &str) -> Option<Self> {
        Some(match lower {
            "he" | "him" | "his" | "himself" => Self::He,
            "she" | "her" | "hers" | "herself" => Self::She,
            "it" | "its" | "itself" => Self::It,
            "they" | "them" | "their" | "theirs" | "themselves" | "'em" => Self::They,
            _ => return None,
        })
    }

    /// What the pronoun itself shows.
    pub(super) fn traits(self) -> Traits {
        let (gender, semantic) = match self {
            Self::He => (Gender::Male, Semantic::Human),
            Self::She => (Gender::Female, Semantic::Human),
            Self::It => (Gender::Unknown, Semantic::Thing),
            Self::They => (Gender::Unknown, Semantic::Unknown),
        };
        Traits { gender, plural: self == Self::They, semantic }
    }

    /// Whether it can stand for something with these traits at all.
    pub(super) fn fits(self, traits: Traits) -> bool {
        match self {
            Self::He | Self::She => {
                let other = if self == Self::He { Gender::Female } else { Gender::Male };
                !traits.plural
                    && traits.gender != other
                    && matches!(traits.semantic, Semantic::Human | Semantic::Unknown)
            }
            Self::It => !traits.plural && traits.gender == Gender::Unknown && traits.semantic != Semantic::Human,
            Self::They => traits.plural || traits.semantic == Semantic::Group,
        }
    }
}

/// Traits of a noun or name from its words (head included) and what kind of name it is.
pub(super) fn of_noun(head: &Word, words: &[&str], name: Option<NameKind>, named: bool) -> Traits {
    let lemma = head.lemma.to_lowercase();
    let plural = match head.xpos {
        Xpos::Nns | Xpos::Nnps => true,
        Xpos::Nn | Xpos::Nnp => head.feats.has("Number", "Plur") || ["people", "police"].contains(&lemma.as_str()),
        _ => head.feats.has("Number", "Plur"),
    };
    let mut gender = lexicon::noun_gender(&lemma).unwrap_or(Gender::Unknown);
    let noun = if plural { crate::morphology::singular(&lemma) } else { lemma };
    let mut semantic = match name {
        Some(NameKind::Person) => Semantic::Human,
        Some(NameKind::Organization) => Semantic::Group,
        Some(NameKind::Place) => Semantic::Place,
        Some(NameKind::Other) => Semantic::Thing,
        None if named && head.pos == Pos::Propn => Semantic::Unknown,
        None => lexicon::noun_semantic(&noun),
    };
    if name == Some(NameKind::Other) && plural {
        // "the Germans", "Democrats"
        semantic = Semantic::Unknown;
    }
    if named && matches!(semantic, Semantic::Human | Semantic::Unknown) && !plural {
        let first =
            words.iter().find_map(|word| lexicon::title_gender(word).or_else(|| lexicon::first_name_gender(word)));
        if let Some(first) = first {
            gender = first;
            semantic = Semantic::Human;
        }
    }
    // The United States is one.
    let plural = plural && !(named && matches!(semantic, Semantic::Place | Semantic::Group));
    Traits { gender, plural, semantic }
}

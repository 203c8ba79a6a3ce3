//! Whether the article speaks of somebody as "she" or as "he": beside "her" in a stem no man is offered.

use crate::document::{Entity, MentionKind};
use crate::facts::Reading;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Gender {
    She,
    He,
}

fn gender_of_word(word: &str) -> Option<Gender> {
    match word {
        "she" | "her" | "hers" | "herself" => Some(Gender::She),
        "he" | "him" | "his" | "himself" => Some(Gender::He),
        _ => None,
    }
}

/// How the article's pronouns speak of somebody.
pub(super) fn gender_of(reading: &Reading<'_>, entity: &Entity) -> Option<Gender> {
    entity
        .mentions
        .iter()
        .filter(|mention| mention.kind == MentionKind::Pronoun)
        .find_map(|mention| gender_of_word(&reading.doc.text(mention.span).to_lowercase()))
}

pub(super) fn gender_of_stem(stem: &str) -> Option<Gender> {
    stem.split(|c: char| !c.is_alphabetic()).find_map(|word| gender_of_word(&word.to_lowercase()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stem_tells_by_its_pronoun() {
        assert_eq!(gender_of_stem("Who sold her boat?"), Some(Gender::She));
        assert_eq!(gender_of_stem("Who sold the boat?"), None);
    }
}

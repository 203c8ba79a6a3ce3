//! The kind of thing that a common noun names in its most frequent sense, from WordNet 3.0.
//!
//! The list comes with the trained tables (`training/tables/nouns.txt`), a line a noun, sorted: the noun, a letter for
//! WordNet's lexicographer file, and the last word of its hypernym, if that is one word. WordNet's licence, which asks that
//! its notice be kept, stands in `crates/models/data/nouns.LICENSE`.

use gistcheck_models::knowledge;

/// The broad kind of a noun: WordNet's lexicographer files, some of them joined.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum NounClass {
    Act,
    Animal,
    Artifact,
    Attribute,
    Body,
    Cognition,
    Communication,
    Event,
    Feeling,
    Food,
    Group,
    Location,
    Nature,
    Person,
    Phenomenon,
    Plant,
    Possession,
    Process,
    Quantity,
    State,
    Substance,
    Time,
}

/// The kind of a noun, by its lemma in lower case; none for nouns that are rare or unknown.
pub(crate) fn noun_class(lemma: &str) -> Option<NounClass> {
    let (class, _) = knowledge().noun(lemma)?;
    Some(match class {
        b'b' => NounClass::Act,
        b'c' => NounClass::Animal,
        b'd' => NounClass::Artifact,
        b'e' => NounClass::Attribute,
        b'f' => NounClass::Body,
        b'g' => NounClass::Cognition,
        b'h' => NounClass::Communication,
        b'i' => NounClass::Event,
        b'j' => NounClass::Feeling,
        b'k' => NounClass::Food,
        b'l' => NounClass::Group,
        b'm' => NounClass::Location,
        b'o' => NounClass::Nature,
        b'p' => NounClass::Person,
        b'q' => NounClass::Phenomenon,
        b'r' => NounClass::Plant,
        b's' => NounClass::Possession,
        b't' => NounClass::Process,
        b'u' => NounClass::Quantity,
        b'x' => NounClass::State,
        b'y' => NounClass::Substance,
        b'z' => NounClass::Time,
        _ => return None,
    })
}

/// Whether the first noun is the second or a kind of it, following hypernyms by their words.
pub(crate) fn is_kind_of(lemma: &str, ancestor: &str) -> bool {
    // Ten steps reach the top of WordNet's tree; the bound also ends a circle that joining senses may make.
    let mut at = lemma;
    for _ in 0..10 {
        if at == ancestor {
            return true;
        }
        match knowledge().noun(at) {
            Some((_, above)) if !above.is_empty() => at = above,
            _ => return false,
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_of_the_list_is_known() {
        let list = include_str!("../../../../training/tables/nouns.txt");
        assert!(list.lines().count() > 10_000);
        for line in list.lines() {
            let fields: Vec<&str> = line.split(' ').collect();
            assert_eq!(knowledge().noun(fields[0]), Some((fields[1].as_bytes()[0], fields[2])), "{line}");
        }
        assert!(noun_class("").is_none() && noun_class("zzz").is_none());
    }

    #[test]
    fn kinds_are_told_apart() {
        assert_eq!(noun_class("teacher"), Some(NounClass::Person));
        assert_eq!(noun_class("bridge"), Some(NounClass::Artifact));
        assert!(is_kind_of("oak", "tree") || is_kind_of("oak", "wood"));
        assert!(!is_kind_of("tree", "oak"));
    }
}

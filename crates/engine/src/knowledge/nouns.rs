//! The kind of thing that a common noun names in its most frequent sense, from WordNet 3.0.
//!
//! `nouns.txt` holds a line a noun, sorted: the noun, a letter for WordNet's lexicographer file, and the last word of
//! its hypernym, if that is one word. WordNet's licence, which asks that its notice be kept, stands in `nouns.LICENSE`.

const NOUNS: &str = include_str!("nouns.txt");

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
    let (class, _) = entry(lemma)?;
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
        match entry(at) {
            Some((_, above)) if !above.is_empty() => at = above,
            _ => return false,
        }
    }
    false
}

fn entry(lemma: &str) -> Option<(u8, &'static str)> {
    let bytes = NOUNS.as_bytes();
    let (mut low, mut high) = (0, bytes.len());
    while low < high {
        let middle = low + (high - low) / 2;
        let start = bytes[..middle].iter().rposition(|&byte| byte == b'\n').map_or(0, |at| at + 1);
        let end = bytes[start..].iter().position(|&byte| byte == b'\n').map_or(bytes.len(), |at| start + at);
        let mut fields = NOUNS[start..end].split(' ');
        let (noun, class, above) = (fields.next()?, fields.next()?, fields.next()?);
        match noun.cmp(lemma) {
            std::cmp::Ordering::Equal => return Some((class.as_bytes()[0], above)),
            std::cmp::Ordering::Less => low = end + 1,
            std::cmp::Ordering::Greater => high = start,
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_is_found() {
        for line in NOUNS.lines() {
            let noun = line.split(' ').next().unwrap_or_default();
            assert!(entry(noun).is_some(), "{noun}");
        }
        assert!(entry("").is_none() && entry("zzz").is_none());
    }

    #[test]
    fn kinds_are_told_apart() {
        assert_eq!(noun_class("teacher"), Some(NounClass::Person));
        assert_eq!(noun_class("bridge"), Some(NounClass::Artifact));
        assert!(is_kind_of("oak", "tree") || is_kind_of("oak", "wood"));
        assert!(!is_kind_of("tree", "oak"));
    }
}

//! What a name looks like: choices must be built alike, and a person's name must surely be one.

use crate::document::{Entity, MentionKind, NameKind, Pos};
use crate::facts::Reading;
use crate::knowledge::{NounClass, bare, known_kind, known_place, noun_class, sets_with};

/// Words before a person's name that tell the office.
const TITLES: &[&str] = &[
    "president",
    "senator",
    "secretary",
    "minister",
    "king",
    "queen",
    "emperor",
    "pope",
    "prince",
    "princess",
    "general",
    "governor",
    "professor",
    "dr",
    "dr.",
    "sir",
    "lord",
    "lady",
    "judge",
    "justice",
    "mayor",
    "administrator",
    "director",
    "chancellor",
    "ambassador",
    "captain",
    "colonel",
    "saint",
    "mr.",
    "mrs.",
    "ms.",
    "manufacturer",
    "engineer",
];

/// Small words inside names.
const PARTICLES: &[&str] =
    &["de", "von", "van", "of", "the", "al", "bin", "le", "la", "du", "da", "der", "y", "ibn", "and", "del", "di"];

/// The last word of the titles before a name, and the name without them.
pub(super) fn titled(text: &str) -> Option<(&str, &str)> {
    let mut end = None;
    let mut at = 0;
    for word in text.split(' ') {
        at += word.len() + 1;
        if TITLES.contains(&word.to_lowercase().as_str()) {
            end = Some(at);
        }
    }
    let end = end.filter(|end| *end < text.len())?;
    // "Secretary of State Ada Reyes": the office goes on to the last two words.
    let words: Vec<&str> = text[end..].split(' ').collect();
    let skipped = if words.first() == Some(&"of") { words.len().saturating_sub(2) } else { 0 };
    let name: usize = words[..skipped].iter().map(|word| word.len() + 1).sum();
    let at = end + name;
    (at < text.len()).then(|| (text[..at].trim_end(), &text[at..]))
}

/// Whether a name is surely one person's: known, or first and last name, or spoken of as "he" or "she".
pub(super) fn is_person(reading: &Reading<'_>, entity: &Entity) -> bool {
    let text = entity.name.as_str();
    if let Some(kind) = known_kind(text) {
        return kind == NameKind::Person && !is_people(reading, entity);
    }
    let name = titled(text).map_or(text, |(_, name)| name);
    let words: Vec<&str> = name.split(' ').collect();
    let (Some(first), Some(last)) = (words.first(), words.last()) else { return false };
    let capitals = words.iter().all(|word| word.starts_with(char::is_uppercase) || PARTICLES.contains(word));
    let plain = name.chars().all(|c| c.is_alphabetic() || matches!(c, ' ' | '.' | '-' | '\'' | '’'));
    let odd = bare(text) != text
        || !capitals
        || !plain
        || words.contains(&"-")
        || (first.len() > 1 && first.chars().all(char::is_uppercase))
        || words.iter().any(|word| known_place(word).is_some())
        || entity.plural;
    if odd {
        return false;
    }
    let shared = |word: &str| noun_class(&word.to_lowercase()).is_some_and(|class| class != NounClass::Person);
    let office = words.len() > 1 && words[1] == "of" && noun_class(&first.to_lowercase()).is_some();
    let he_or_she = entity.mentions.iter().any(|mention| {
        mention.kind == MentionKind::Pronoun
            && mention.confidence >= 0.7
            && matches!(
                reading.doc.text(mention.span).to_lowercase().as_str(),
                "he" | "she" | "him" | "her" | "his" | "hers"
            )
    });
    !office && (he_or_she || ((2..=5).contains(&words.len()) && !shared(last)))
}

/// Whether a name stands for many: "the Greeks", "Quakers".
pub(super) fn is_people(reading: &Reading<'_>, entity: &Entity) -> bool {
    let known = sets_with(&entity.name);
    if !known.is_empty() {
        return known.iter().any(|set| set.is_of_many());
    }
    entity.mentions.iter().filter(|mention| mention.kind == MentionKind::Name).all(|mention| {
        let word = reading.word(mention.sentence, mention.head);
        word.pos == Pos::Propn && word.xpos == crate::document::Xpos::Nnps
    })
}

/// The common noun that tells what is named: "street" in "Baker Street", "battle" in "the Battle of Hastings".
pub(super) fn built_on(text: &str) -> Option<String> {
    let name = bare(text);
    let head = match name.split_once(" of ") {
        Some((before, _)) => before.rsplit(' ').next(),
        None => name.rsplit(' ').next(),
    }?;
    let told = |word: &str| {
        let lower = word.to_lowercase();
        let single = lower.strip_suffix('s').filter(|single| noun_class(single).is_some()).unwrap_or(&lower).to_owned();
        (name.contains(' ') && noun_class(&single).is_some()).then_some(single)
    };
    told(head).or_else(|| name.split(' ').next().and_then(told))
}

/// How differently two names are built: 0 alike; more than a few, and one stands out.
pub(super) fn unlike(one: &str, other: &str) -> usize {
    let words = |text: &str| text.split_whitespace().count();
    let acronym = |text: &str| bare(text).chars().filter(|c| c.is_alphabetic()).all(char::is_uppercase);
    let article = |text: &str| bare(text) != text;
    words(one).abs_diff(words(other))
        + 3 * usize::from(acronym(one) != acronym(other))
        + 3 * usize::from(article(one) != article(other))
}

/// A person's surname, where the name surely ends with it.
pub(super) fn surname(name: &str) -> Option<&str> {
    let words: Vec<&str> = name.split(' ').collect();
    let last = *words.last()?;
    let plain = words.len() >= 2
        && !words.iter().any(|word| PARTICLES.contains(&word.to_lowercase().as_str()))
        && last.len() > 3
        && !last.chars().all(|c| matches!(c, 'I' | 'V' | 'X'));
    plain.then_some(last)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_office_is_split_from_the_name() {
        assert_eq!(titled("President Ada Reyes"), Some(("President", "Ada Reyes")));
        assert_eq!(titled("Secretary of State Ada Reyes"), Some(("Secretary of State", "Ada Reyes")));
        assert_eq!(titled("Ada Reyes"), None);
    }

    #[test]
    fn what_is_named_is_told_by_its_noun() {
        assert_eq!(built_on("the Battle of Lake Erie").as_deref(), Some("battle"));
        assert_eq!(built_on("Harbour Street").as_deref(), Some("street"));
        assert_eq!(built_on("Lake Ladoga").as_deref(), Some("lake"));
        assert_eq!(built_on("Rotterdam"), None);
    }

    #[test]
    fn names_built_alike_are_near() {
        assert_eq!(unlike("the Elbe", "the Oder"), 0);
        assert!(unlike("NATO", "the Arab League") > unlike("NATO", "OPEC"));
    }

    #[test]
    fn a_surname_is_the_last_word_of_a_plain_name() {
        assert_eq!(surname("Ada Reyes"), Some("Reyes"));
        assert_eq!(surname("Henry VIII"), None);
        assert_eq!(surname("Leonardo da Vinci"), None);
    }
}

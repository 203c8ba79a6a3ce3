//! What sort of thing a name names, as far as that can be told, and which sorts may stand beside each other.

use super::{form, known};
use crate::document::{Deprel, Entity, MentionKind, NameKind, Pos};
use crate::facts::{Reading, is_month_or_day};
use crate::knowledge::{NounClass, Set, bare, known_kind, noun_class, sets_with};

/// A name that ends so was cut off.
const CUT_OFF: &[&str] = &["of", "and", "the", "for", "in", "s", "'s", "’s", "de", "&"];

/// What may stand beside what.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Sort {
    /// One of the tables' sorts: "country", "bank".
    Known(&'static Set),
    Person,
    /// Many under one name.
    People,
    /// A name built on a common noun: "street".
    Built(NameKind, String),
    /// A name that says nothing of what it names.
    Plain(NameKind),
}

/// How far a name's sort is from the key's; none where they cannot stand beside each other.
pub(super) fn distance(key: &Sort, other: &Sort) -> Option<usize> {
    match (key, other) {
        (Sort::Known(one), Sort::Known(two)) if one.kind == NameKind::Person && !one.is_of_many() => {
            let person = two.kind == NameKind::Person && !two.is_of_many();
            person.then_some(if one == two { 0 } else { 2 })
        }
        (Sort::Known(one), Sort::Known(two)) => (one.sort == two.sort).then_some(usize::from(one.of != two.of)),
        (Sort::Known(one), Sort::Person) | (Sort::Person, Sort::Known(one)) => {
            (one.kind == NameKind::Person && !one.is_of_many()).then_some(4)
        }
        (Sort::Known(one), Sort::People) | (Sort::People, Sort::Known(one)) => one.is_of_many().then_some(1),
        (Sort::Person, Sort::Person) | (Sort::People, Sort::People) => Some(0),
        (Sort::Built(one, noun), Sort::Built(two, other)) if one == two => {
            // A square and a station are both built; a state and a centre are both places, and no match.
            let made = noun_class(noun) == noun_class(other)
                && matches!(noun_class(noun), Some(NounClass::Artifact | NounClass::Group));
            (noun == other).then_some(0).or((made && *one != NameKind::Other).then_some(1))
        }
        // What an unknown name names is told by its kind alone; of works, laws and products that says too little.
        (Sort::Plain(one), Sort::Plain(two)) => (one == two && *one != NameKind::Other).then_some(1),
        (Sort::Plain(one), Sort::Built(two, _)) | (Sort::Built(two, _), Sort::Plain(one)) => {
            (one == two && *one != NameKind::Other).then_some(3)
        }
        (Sort::Plain(NameKind::Place), Sort::Known(set)) | (Sort::Known(set), Sort::Plain(NameKind::Place)) => {
            // A village that no table has beside a city that is known tempts nobody.
            (set.sort == "city" && !matches!(key, Sort::Known(_))).then_some(2)
        }
        _ => None,
    }
}

/// What a name may stand beside; none where it is not sure to be a name of its kind.
pub(super) fn sort_of(reading: &Reading<'_>, entity: &Entity, text: &str, kind: NameKind) -> Option<Sort> {
    let kind = known_kind(text).or_else(|| known_kind(&entity.name)).unwrap_or(kind);
    if is_short_form(text) {
        return None;
    }
    let untitled = form::titled(text).map_or(text, |(_, name)| name);
    let known = known::set_for(reading, text, kind)
        .or_else(|| known::set_for(reading, &entity.name, kind))
        .or_else(|| known::set_for(reading, untitled, kind));
    if let Some(set) = known {
        return Some(Sort::Known(set));
    }
    if form::is_people(reading, entity) {
        return Some(Sort::People);
    }
    if kind == NameKind::Person {
        return form::is_person(reading, entity).then_some(Sort::Person);
    }
    Some(form::built_on(text).map_or(Sort::Plain(kind), |noun| Sort::Built(kind, noun)))
}

/// Whether the article uses a name by itself: not as an adjective, a modifier, or a part of a date.
pub(super) fn stands_alone(reading: &Reading<'_>, entity: &Entity) -> bool {
    let date = entity
        .mentions
        .iter()
        .any(|mention| mention.words.clone().any(|at| reading.expression(mention.sentence, at).is_some()));
    let clean = entity.name.chars().all(|c| c.is_alphanumeric() || " .'’&-–".contains(c))
        && !entity.name.contains(" - ")
        && entity.name.chars().any(char::is_uppercase)
        && (2..=60).contains(&entity.name.chars().count())
        && !is_short_form(&entity.name)
        && !CUT_OFF.contains(&entity.name.rsplit(' ').next().unwrap_or_default().to_lowercase().as_str());
    let first = entity.name.split(' ').next().unwrap_or_default();
    let owned = ["their", "his", "her", "its", "our", "my", "a", "an"].contains(&first.to_lowercase().as_str());
    clean
        && !date
        && !is_month_or_day(&entity.name)
        && !owned
        && entity.mentions.iter().any(|mention| {
            let head = reading.word(mention.sentence, mention.head);
            mention.kind == MentionKind::Name
                && head.pos == Pos::Propn
                && !matches!(head.deprel, Deprel::Compound | Deprel::Amod | Deprel::Flat | Deprel::NmodDesc)
        })
}

/// "Vic" for Victoria, and "the Duchy" for one that was named in full before.
fn is_short_form(name: &str) -> bool {
    let abbreviated = name.chars().count() < 4 && name.chars().any(char::is_lowercase);
    let word = bare(name);
    let common = word != name && !word.contains(' ') && noun_class(&word.to_lowercase()).is_some();
    (abbreviated || common) && sets_with(name).is_empty()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_names_of_works_and_laws_do_not_stand_beside_each_other() {
        assert_eq!(distance(&Sort::Plain(NameKind::Other), &Sort::Plain(NameKind::Other)), None);
        assert_eq!(distance(&Sort::Plain(NameKind::Place), &Sort::Plain(NameKind::Place)), Some(1));
        assert_eq!(distance(&Sort::Person, &Sort::People), None);
    }
}

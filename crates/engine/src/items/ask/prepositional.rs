//! **Rule.** What stands behind a preposition that the verb wants: "What … from?", "What … into?".
//! **Why.** Sources, results and matter are told so. **Example.** "Cheese is made from milk." – "What is cheese made
//! from?" – "milk".

use super::{Key, KeyClass, key_of, name_kind, noun_key, object_of, preposition_of, stem_of};
use crate::facts::{Reading, Role, Statement};
use crate::items::stem::{Asked, Focus};
use crate::knowledge::NounClass;

/// Prepositions that a question may leave behind its verb.
const STRANDED: &[&str] = &["from", "of", "into", "with", "against", "for", "through", "on", "as", "to"];

pub(super) fn ask(reading: &Reading<'_>, statement: &Statement) -> Vec<(String, Key)> {
    let clause = &statement.clause;
    let s = clause.sentence;
    let mut found = Vec::new();
    for (at, part) in clause.parts.iter().enumerate() {
        let preposition = preposition_of(reading, s, part);
        // The preposition stands right behind the verb or its object, and nothing follows it.
        let last = at + 1 == clause.parts.len();
        let verb_near = clause.verb.is_some_and(|verb| part.words.first() == Some(&(verb + 1)));
        if part.role != Role::Oblique
            || part.fronted
            || !STRANDED.contains(&preposition.as_str())
            || !last
            || !verb_near
            || reading.expression(s, part.head).is_some()
            || matches!(&*reading.word(s, part.head).lemma, "age" | "childhood" | "youth" | "past" | "future")
        {
            continue;
        }
        let words = object_of(part);
        let class = match name_kind(reading, s, part.head, words) {
            Some(_) => continue,
            None => match noun_key(reading, s, part.head, words) {
                Some(KeyClass::Noun {
                    class: Some(NounClass::Person | NounClass::Time | NounClass::Location) | None,
                    ..
                })
                | None => {
                    continue;
                }
                Some(class) => class,
            },
        };
        let asked = Asked { focus: Focus::Part(at), wh: "What".to_owned(), stranded: preposition };
        found.extend(stem_of(reading, statement, &asked).zip(key_of(reading, s, words, class)));
    }
    found
}

//! **Rule.** By whom or by what something was done, in a passive clause.
//! **Why.** Agents and causes are worth retaining. **Example.** "The law was drafted by Ada Reyes." – "By whom was the
//! law drafted?"

use super::{Key, KeyClass, key_of, name_kind, noun_key, object_of, preposition_of, stem_of};
use crate::document::{NameKind, Xpos};
use crate::facts::{Reading, Role, Statement};
use crate::items::stem::{Asked, Focus};
use crate::knowledge::NounClass;

pub(super) fn ask(reading: &Reading<'_>, statement: &Statement) -> Vec<(String, Key)> {
    let clause = &statement.clause;
    let s = clause.sentence;
    let passive = clause.verb.is_some_and(|verb| reading.word(s, verb).xpos == Xpos::Vbn);
    let mut found = Vec::new();
    for (at, part) in clause.parts.iter().enumerate() {
        let agent =
            part.role == Role::Agent || (part.role == Role::Oblique && preposition_of(reading, s, part) == "by");
        if !passive || !agent || preposition_of(reading, s, part) != "by" {
            continue;
        }
        let words = object_of(part);
        let (wh, class) = match name_kind(reading, s, part.head, words) {
            Some(NameKind::Person) => ("By whom", KeyClass::Name(NameKind::Person)),
            Some(NameKind::Organization) => ("By which organization", KeyClass::Name(NameKind::Organization)),
            Some(kind) => ("By what", KeyClass::Name(kind)),
            None => match noun_key(reading, s, part.head, words) {
                Some(KeyClass::Noun { class: Some(NounClass::Person | NounClass::Group), .. }) => continue,
                Some(class @ KeyClass::Noun { class: Some(_), .. }) => ("By what", class),
                _ => continue,
            },
        };
        let asked = Asked { focus: Focus::Part(at), wh: wh.to_owned(), stranded: String::new() };
        found.extend(stem_of(reading, statement, &asked).zip(key_of(reading, s, words, class)));
    }
    found
}

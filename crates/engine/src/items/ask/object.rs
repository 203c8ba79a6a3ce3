//! **Rule.** A name or a telling noun phrase that is acted on: "Whom did … meet?", "What did … invent?".
//! **Why.** What was done is half of an event. **Example.** "The parliament passed the Harbour Act." – "What did the
//! parliament pass?"

use super::{Key, KeyClass, key_of, name_kind, noun_key, object_of, preposition_of, stem_of};
use crate::document::{Deprel, NameKind};
use crate::facts::{Reading, Role, Statement};
use crate::items::stem::{Asked, Focus};
use crate::knowledge::NounClass;

/// Verbs whose object says nothing without them: "take place", "have a role".
const LIGHT_VERBS: &[&str] = &[
    "have", "take", "make", "get", "do", "give", "play", "see", "keep", "put", "go", "be", "become", "include", "say",
    "hold",
];
/// What one may do to several in a life: another sentence may tell of another.
const DONE_AGAIN: &[&str] = &["marry", "meet", "visit", "join", "beat", "defeat", "face", "play", "teach", "know"];

pub(super) fn ask(reading: &Reading<'_>, statement: &Statement) -> Vec<(String, Key)> {
    let clause = &statement.clause;
    let s = clause.sentence;
    let mut found = Vec::new();
    for (at, part) in clause.parts.iter().enumerate() {
        if part.role != Role::Object || part.fronted || clause.verb.is_none() {
            continue;
        }
        // "was made a colony": what stands behind a passive is no object to ask for.
        let passive = clause.verb.is_some_and(|verb| reading.sentence(s).child(verb, &[Deprel::AuxPass]).is_some());
        // "signalled her arrival as a writer": what follows may belong to the object, and the key would be cut.
        let next = clause.parts.get(at + 1);
        let cut = next.is_some_and(|next| match next.role {
            Role::Oblique => matches!(
                preposition_of(reading, s, next).as_str(),
                "as" | "of" | "for" | "with" | "to" | "from" | "between" | "about" | "against" | "into" | "on"
            ),
            Role::AdverbialClause | Role::OpenClause => part.words.len() <= 2,
            _ => false,
        });
        if passive || cut {
            continue;
        }
        let words = object_of(part);
        let lemma = clause.verb.map(|verb| reading.word(s, verb).lemma.to_lowercase()).unwrap_or_default();
        let (wh, class) = match name_kind(reading, s, part.head, words) {
            Some(NameKind::Person) if DONE_AGAIN.contains(&lemma.as_str()) => continue,
            Some(NameKind::Person) => ("Whom", KeyClass::Name(NameKind::Person)),
            // "What did Peru face?" – "Chile": a place or a body that is acted on is mostly a team or a government.
            Some(NameKind::Place | NameKind::Organization) => continue,
            Some(kind) => ("What", KeyClass::Name(kind)),
            None => match noun_key(reading, s, part.head, words) {
                Some(KeyClass::Noun { class: Some(NounClass::Person), .. } | KeyClass::Noun { class: None, .. }) => {
                    continue;
                }
                Some(class) if !LIGHT_VERBS.contains(&lemma.as_str()) => ("What", class),
                _ => continue,
            },
        };
        let asked = Asked { focus: Focus::Part(at), wh: wh.to_owned(), stranded: String::new() };
        found.extend(stem_of(reading, statement, &asked).zip(key_of(reading, s, words, class)));
    }
    found
}

//! **Rule.** By whom or by what something was done, in a passive clause.
//! **Why.** Agents and causes are worth retaining. **Example.** "The law was drafted by Ada Reyes." – "By whom was the
//! law drafted?" What is no person's or body's deed is asked for in the active voice: "Wool prices were driven by demand."
//! – "What drove wool prices?"

use super::{Key, KeyClass, key_of, name_kind, noun_key, object_of, preposition_of, stem_of};
use crate::document::{NameKind, Pos, Xpos};
use crate::facts::{Reading, Role, Statement, Telling};
use crate::items::stem::{Asked, Focus};
use crate::knowledge::NounClass;
use crate::morphology::inflect;

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
        if wh == "By what" {
            found.extend(active(reading, statement, at).zip(key_of(reading, s, words, class)));
            continue;
        }
        let asked = Asked { focus: Focus::Part(at), wh: wh.to_owned(), stranded: String::new() };
        found.extend(stem_of(reading, statement, &asked).zip(key_of(reading, s, words, class)));
    }
    found
}

/// "What drives the wheel?" for "The wheel is driven by …"; none where more than "be" and adverbs stand before
/// the verb, or something before the subject.
fn active(reading: &Reading<'_>, statement: &Statement, agent: usize) -> Option<String> {
    let clause = &statement.clause;
    let s = clause.sentence;
    let (finite, verb) = (clause.finite?, clause.verb?);
    let be = reading.word(s, finite);
    let adverbs = clause.middle.iter().all(|&at| {
        reading.word(s, at).pos == Pos::Adv && !matches!(reading.lower(s, at).as_str(), "not" | "never" | "n't")
    });
    let plain =
        &*be.lemma == "be" && adverbs && clause.source.is_none() && !clause.parts.iter().any(|part| part.fronted);
    let tense = match be.xpos {
        Xpos::Vbd => Xpos::Vbd,
        Xpos::Vbz | Xpos::Vbp => Xpos::Vbz,
        _ => return None,
    };
    let base = reading.word(s, verb).lemma.to_lowercase();
    // The participle must be the one of the lemma, or the lemma is wrong.
    if !plain || inflect(&base, Xpos::Vbn) != reading.lower(s, verb) {
        return None;
    }
    let mut telling = Telling::new(reading, s);
    let mut pieces = vec!["What".to_owned(), telling.tell(&clause.middle).ok()?, inflect(&base, tense)];
    pieces.push(telling.tell(&clause.subject.words).ok()?);
    for (at, part) in clause.parts.iter().enumerate() {
        if at != agent {
            pieces.push(telling.tell(&part.words).ok()?);
        }
    }
    pieces.retain(|piece| !piece.is_empty());
    Some(pieces.join(" ") + "?")
}

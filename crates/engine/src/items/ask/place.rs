//! **Rule.** A named place after "in", "at", "near", "to" or "from": "Where", "In which country".
//! **Why.** Named places have one answer and others of their kind. **Example.** "She was born in Lima." – "In which city
//! was she born?"

use super::{Key, KeyClass, key_of, name_kind, object_of, preposition_of, stem_of, which_place};
use crate::document::NameKind;
use crate::facts::{Reading, Role, Statement, Telling, capitalized};
use crate::items::stem::{Asked, Focus};
use crate::knowledge::known_place;

pub(super) fn ask(reading: &Reading<'_>, statement: &Statement) -> Vec<(String, Key)> {
    let clause = &statement.clause;
    let s = clause.sentence;
    let mut found = Vec::new();
    let places: Vec<usize> = (0..clause.parts.len())
        .filter(|&at| {
            let part = &clause.parts[at];
            matches!(part.role, Role::Oblique)
                && part.preposition > 0
                && name_kind(reading, s, part.head, object_of(part)) == Some(NameKind::Place)
        })
        .collect();
    for &at in &places {
        let part = &clause.parts[at];
        let preposition = preposition_of(reading, s, part);
        if !matches!(preposition.as_str(), "in" | "at" | "near" | "to" | "from" | "into") {
            continue;
        }
        // "in Lima, in Peru": the second place gives the first away or is part of the answer.
        let same = places.iter().any(|&other| {
            other != at && matches!(preposition_of(reading, s, &clause.parts[other]).as_str(), "in" | "at" | "near")
        });
        if same && matches!(preposition.as_str(), "in" | "at" | "near") {
            continue;
        }
        let words = object_of(part);
        // "Barrow upon Humber": a name that goes on behind the phrase.
        let tree = reading.sentence(s);
        let goes_on = words.last().is_some_and(|&last| {
            last + 1 < tree.words.len() && matches!(reading.lower(s, last + 1).as_str(), "upon" | "-")
        });
        if goes_on {
            continue;
        }
        let Ok(text) = Telling::new(reading, s).tell(words) else { continue };
        let (wh, stranded) = match (known_place(&text), preposition.as_str()) {
            (Some(_), "at") => (capitalized(&format!("in {}", which_place(&text))), ""),
            (Some(_), preposition) => (capitalized(&format!("{preposition} {}", which_place(&text))), ""),
            (None, "from") => ("Where".to_owned(), "from"),
            (None, "to") if !moves(reading, statement) => ("Where".to_owned(), "to"),
            (None, _) => ("Where".to_owned(), ""),
        };
        let asked = Asked { focus: Focus::Part(at), wh, stranded: stranded.to_owned() };
        let key = key_of(reading, s, words, KeyClass::Name(NameKind::Place));
        found.extend(stem_of(reading, statement, &asked).zip(key));
    }
    found
}

/// "Where did she go?" needs no "to"; "Where does the trail run to?" does.
fn moves(reading: &Reading<'_>, statement: &Statement) -> bool {
    let clause = &statement.clause;
    clause.verb.is_some_and(|verb| {
        matches!(
            &*reading.word(clause.sentence, verb).lemma,
            "go" | "move"
                | "travel"
                | "come"
                | "return"
                | "send"
                | "sail"
                | "flee"
                | "emigrate"
                | "walk"
                | "fly"
                | "bring"
        )
    })
}

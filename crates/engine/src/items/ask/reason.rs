//! **Rule.** What follows "because", "because of" or "due to" answers "Why".
//! **Why.** Causes are what a text explains. **Example.** "The mine closed because of floods." – "Why did the mine
//! close?" – "Because of floods".

use super::{Key, KeyClass, key_of, preposition_of, stem_of};
use crate::document::Deprel;
use crate::facts::{Reading, Role, Statement, capitalized};
use crate::items::stem::{Asked, Focus};

pub(super) fn ask(reading: &Reading<'_>, statement: &Statement) -> Vec<(String, Key)> {
    let clause = &statement.clause;
    let s = clause.sentence;
    let tree = reading.sentence(s);
    let mut found = Vec::new();
    for (at, part) in clause.parts.iter().enumerate() {
        let opens = match part.role {
            Role::AdverbialClause => {
                tree.child(part.head, &[Deprel::Mark]).map(|mark| reading.lower(s, mark)).unwrap_or_default()
            }
            Role::Oblique => preposition_of(reading, s, part),
            _ => continue,
        };
        if !matches!(opens.as_str(), "because" | "because of" | "due to" | "owing to" | "as a result of") {
            continue;
        }
        if part
            .words
            .first()
            .is_some_and(|&first| !matches!(reading.lower(s, first).as_str(), "because" | "due" | "owing" | "as"))
        {
            continue;
        }
        let asked = Asked { focus: Focus::Part(at), wh: "Why".to_owned(), stranded: String::new() };
        let key = key_of(reading, s, &part.words, KeyClass::Reason).map(|mut key| {
            key.text = capitalized(&key.text);
            key
        });
        found.extend(stem_of(reading, statement, &asked).zip(key));
    }
    found
}

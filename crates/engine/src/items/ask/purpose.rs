//! **Rule.** "to" or "in order to" with a verb phrase that the clause does not need answers "Why".
//! **Why.** Purposes connect what was done with what for. **Example.** "They built a dam to hold the river." – "Why did
//! they build a dam?" – "To hold the river".

use super::{Key, KeyClass, key_of, stem_of};
use crate::document::{Deprel, Xpos};
use crate::facts::{Reading, Role, Statement, capitalized};
use crate::items::stem::{Asked, Focus};

pub(super) fn ask(reading: &Reading<'_>, statement: &Statement) -> Vec<(String, Key)> {
    let clause = &statement.clause;
    let s = clause.sentence;
    let tree = reading.sentence(s);
    let mut found = Vec::new();
    for (at, part) in clause.parts.iter().enumerate() {
        if part.role != Role::AdverbialClause || tree.words[part.head].xpos != Xpos::Vb {
            continue;
        }
        let marked = tree.child(part.head, &[Deprel::Mark]).map(|mark| reading.lower(s, mark)).unwrap_or_default();
        let opens = part.words.first().map(|&first| reading.lower(s, first)).unwrap_or_default();
        if !(marked == "to" || marked == "in") || !matches!(opens.as_str(), "to" | "in") || clause.verb.is_none() {
            continue;
        }
        let asked = Asked { focus: Focus::Part(at), wh: "Why".to_owned(), stranded: String::new() };
        let to = part.words.iter().position(|&word| reading.lower(s, word) == "to").unwrap_or(0);
        let key = key_of(reading, s, &part.words[to..], KeyClass::Purpose).map(|mut key| {
            key.text = capitalized(&key.text);
            key
        });
        found.extend(stem_of(reading, statement, &asked).zip(key));
    }
    found
}

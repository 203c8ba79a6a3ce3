//! **Rule.** "by" with a verb in -ing answers "How".
//! **Why.** Means are what a how-to or a science text teaches. **Example.** "Bats find prey by listening for echoes." –
//! "How do bats find prey?"

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
        let by = part.words.first().is_some_and(|&first| reading.lower(s, first) == "by")
            && tree.child(part.head, &[Deprel::Mark, Deprel::Case]) == part.words.first().copied();
        if part.role != Role::AdverbialClause || tree.words[part.head].xpos != Xpos::Vbg || !by || clause.verb.is_none()
        {
            continue;
        }
        let asked = Asked { focus: Focus::Part(at), wh: "How".to_owned(), stranded: String::new() };
        let key = key_of(reading, s, &part.words, KeyClass::Means).map(|mut key| {
            key.text = capitalized(&key.text);
            key
        });
        found.extend(stem_of(reading, statement, &asked).zip(key));
    }
    found
}

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
        // "passed laws to limit rents": the laws may be meant, not the passing.
        let belongs_to_object = clause.parts.iter().any(|object| {
            object.role == Role::Object
                && object.words.last().is_some_and(|&last| Some(&(last + 1)) == part.words.first())
                && object.words.len() <= 2
        });
        if belongs_to_object {
            continue;
        }
        // "Why is it used?" asks for a reason: what something is used for is asked for as a purpose.
        let used = clause.verb.is_some_and(|verb| matches!(&*tree.words[verb].lemma, "use" | "employ" | "design"));
        let wh = if used { "For what purpose" } else { "Why" };
        let asked = Asked { focus: Focus::Part(at), wh: wh.to_owned(), stranded: String::new() };
        let to = part.words.iter().position(|&word| reading.lower(s, word) == "to").unwrap_or(0);
        let key = key_of(reading, s, &part.words[to..], KeyClass::Purpose).map(|mut key| {
            key.text = capitalized(&key.text);
            key
        });
        found.extend(stem_of(reading, statement, &asked).zip(key));
    }
    found
}

//! **Rule.** What a term is said to be: "What is a price floor?" asks for the definition.
//! **Why.** A text that defines a term wants it known. **Example.** "A price floor is a legal minimum price." – "What is
//! a price floor?" – "a legal minimum price".

use super::{Key, KeyClass, key_of, name_kind, stem_of};
use crate::document::{Deprel, NameKind, Pos};
use crate::facts::{Reading, Role, Statement};
use crate::items::stem::{Asked, Focus};

/// A shorter definition says too little, a longer one stands out.
const WORDS: std::ops::RangeInclusive<usize> = 3..=14;

pub(super) fn ask(reading: &Reading<'_>, statement: &Statement) -> Vec<(String, Key)> {
    asked(reading, statement).into_iter().collect()
}

fn asked(reading: &Reading<'_>, statement: &Statement) -> Option<(String, Key)> {
    let clause = &statement.clause;
    let s = clause.sentence;
    let tree = reading.sentence(s);
    let at = clause.parts.iter().position(|part| part.role == Role::Complement)?;
    let complement = &clause.parts[at];
    let indefinite = tree
        .children(complement.head)
        .any(|at| tree.words[at].deprel == Deprel::Det && matches!(&*tree.words[at].lemma, "a" | "an"));
    // A name of which nobody knows what it names may be somebody's: "What" would be rude.
    let unknown = tree.words[clause.subject.head].pos == Pos::Propn
        && !matches!(
            name_kind(reading, s, clause.subject.head, &clause.subject.words),
            Some(NameKind::Place | NameKind::Organization)
        );
    let person = unknown || name_kind(reading, s, clause.subject.head, &clause.subject.words) == Some(NameKind::Person);
    if !indefinite
        || !WORDS.contains(&complement.words.len())
        || tree.words[complement.head].pos != Pos::Noun
        || clause.subject.words.len() > 5
        || person
        || !clause.middle.is_empty()
        || clause.parts.len() > 1
    {
        return None;
    }
    let asked = Asked { focus: Focus::Part(at), wh: "What".to_owned(), stranded: String::new() };
    Some((stem_of(reading, statement, &asked)?, key_of(reading, s, &complement.words, KeyClass::Definition)?))
}

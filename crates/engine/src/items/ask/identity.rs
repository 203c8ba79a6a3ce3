//! **Rule.** A name said to be "the …": "What is the largest lake in Africa?" asks for the name.
//! **Why.** "The" promises that there is one. **Example.** "Lake Victoria is the largest lake in Africa."

use super::{Key, KeyClass, key_of, name_kind, noun_key, stem_of};
use crate::document::{Deprel, NameKind, Pos};
use crate::facts::{Reading, Role, Statement};
use crate::items::stem::{Asked, Focus, takes_singular};
use crate::knowledge::NounClass;

pub(super) fn ask(reading: &Reading<'_>, statement: &Statement) -> Vec<(String, Key)> {
    asked(reading, statement).into_iter().collect()
}

fn asked(reading: &Reading<'_>, statement: &Statement) -> Option<(String, Key)> {
    let clause = &statement.clause;
    let s = clause.sentence;
    let tree = reading.sentence(s);
    let complement = clause.parts.iter().find(|part| part.role == Role::Complement)?;
    let head = complement.head;
    if !matches!(tree.words[head].pos, Pos::Noun) || !takes_singular(reading, clause) {
        return None;
    }
    let definite = tree.children(head).any(|at| {
        (tree.words[at].deprel == Deprel::Det && &*tree.words[at].lemma == "the")
            || tree.words[at].deprel == Deprel::NmodPoss
    });
    // "the city" alone is not one city: something must narrow it.
    let narrowed = tree.children(head).any(|at| {
        matches!(tree.words[at].deprel, Deprel::Nmod | Deprel::NmodPoss | Deprel::Acl | Deprel::AclRelcl)
            || tree.words[at].xpos == crate::document::Xpos::Jjs
    });
    // "A surprise was the price of wool": what is told is the other way round.
    let turned = clause
        .subject
        .words
        .first()
        .is_some_and(|&at| matches!(reading.lower(s, at).as_str(), "a" | "an" | "another" | "one" | "some"));
    let negated =
        turned || clause.middle.iter().any(|&at| reading.lower(s, at) == "not" || reading.lower(s, at) == "n't");
    if !definite || !narrowed || negated {
        return None;
    }
    let subject = &clause.subject;
    let (wh, class) = match name_kind(reading, s, subject.head, &subject.words) {
        Some(NameKind::Person) => ("Who", KeyClass::Name(NameKind::Person)),
        Some(kind) => ("What", KeyClass::Name(kind)),
        None => {
            let class = noun_key(reading, s, subject.head, &subject.words)?;
            match class {
                KeyClass::Noun { class: Some(NounClass::Person | NounClass::Group) | None, .. } => return None,
                KeyClass::Noun { plural: true, .. } => return None,
                _ => ("What", class),
            }
        }
    };
    // "the largest city and the seat of …" asks two things: the first is enough.
    let mut shorter = statement.clone();
    for part in shorter.clause.parts.iter_mut().filter(|part| part.role == Role::Complement) {
        let joined: Vec<usize> = tree
            .children(head)
            .filter(|&at| tree.words[at].deprel == Deprel::Conj)
            .flat_map(|at| tree.subtree(at))
            .collect();
        if let Some(&first) = joined.first() {
            part.words.retain(|&at| at < first);
            while part
                .words
                .last()
                .is_some_and(|&at| tree.words[at].pos == Pos::Punct || tree.words[at].pos == Pos::Cconj)
            {
                part.words.pop();
            }
        }
    }
    let asked = Asked { focus: Focus::Subject, wh: wh.to_owned(), stranded: String::new() };
    Some((stem_of(reading, &shorter, &asked)?, key_of(reading, s, &subject.words, class)?))
}

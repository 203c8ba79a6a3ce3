//! **Rule.** "A is called B", "A is known as B": "What is A called?" asks for B.
//! **Why.** The sentence is there to teach the term. **Example.** "A molten rock below ground is called magma." – "What
//! is a molten rock below ground called?"

use super::{Key, KeyClass, key_of, stem_of};
use crate::document::{Pos, Xpos};
use crate::facts::{Reading, Role, Statement};
use crate::items::stem::{Asked, Focus};

pub(super) fn ask(reading: &Reading<'_>, statement: &Statement) -> Vec<(String, Key)> {
    let clause = &statement.clause;
    let s = clause.sentence;
    let tree = reading.sentence(s);
    let Some(verb) = clause.verb else { return Vec::new() };
    let lemma = tree.words[verb].lemma.to_lowercase();
    let naming =
        tree.words[verb].xpos == Xpos::Vbn && matches!(lemma.as_str(), "call" | "name" | "term" | "dub" | "know");
    if !naming || clause.finite.is_none() {
        return Vec::new();
    }
    let mut found = Vec::new();
    for (at, part) in clause.parts.iter().enumerate() {
        let fits = match part.role {
            Role::OpenClause | Role::Object => lemma != "know",
            Role::Oblique => lemma == "know" && part.preposition == 1 && reading.lower(s, part.words[0]) == "as",
            _ => false,
        };
        let words = &part.words[part.preposition..];
        let plain = words.len() <= 4
            && words.iter().all(|&at| matches!(tree.words[at].pos, Pos::Noun | Pos::Adj | Pos::Propn | Pos::Det));
        if !fits || part.fronted || !plain || !matches!(tree.words[part.head].pos, Pos::Noun | Pos::Propn) {
            continue;
        }
        let class = KeyClass::Term { plural: reading.is_plural(s, part.head) };
        let stranded = if lemma == "know" { "as" } else { "" };
        let asked = Asked { focus: Focus::Part(at), wh: "What".to_owned(), stranded: stranded.to_owned() };
        found.extend(stem_of(reading, statement, &asked).zip(key_of(reading, s, words, class)));
    }
    found
}

//! **Rule.** A name, or a telling noun phrase, that does something: "Who", "Which country", "What".
//! **Why.** Who did it is what a reader should retain. **Example.** "Ada Lovelace wrote the first program." – "Who wrote
//! the first program?"

use super::{Key, KeyClass, key_of, name_kind, noun_key, stem_of, which_organization, which_place};
use crate::document::{NameKind, Pos, Xpos};
use crate::facts::{Reading, Role, Statement};
use crate::items::stem::{Asked, Focus, takes_singular};
use crate::knowledge::{NounClass, noun_class};

/// Verbs of relations that hold of many things at once.
const LOOSE: &[&str] = &[
    "associate",
    "refer",
    "relate",
    "involve",
    "include",
    "have",
    "contain",
    "require",
    "need",
    "depend",
    "apply",
    "affect",
    "vary",
    "help",
    "allow",
    "make",
    "exist",
    "occur",
    "happen",
    "use",
    "see",
    "provide",
    "give",
];

pub(super) fn ask(reading: &Reading<'_>, statement: &Statement) -> Vec<(String, Key)> {
    asked(reading, statement).into_iter().collect()
}

fn asked(reading: &Reading<'_>, statement: &Statement) -> Option<(String, Key)> {
    let clause = &statement.clause;
    let s = clause.sentence;
    let subject = &clause.subject;
    // "X is a city": asking who or what is a city has many answers. The identity rule asks the definite ones.
    let copular = clause.parts.iter().any(|part| part.role == Role::Complement);
    // Who said so is asked for by nobody: what was said is.
    let says = clause.verb.is_some_and(|verb| {
        matches!(
            &*reading.word(s, verb).lemma,
            "say"
                | "tell"
                | "state"
                | "report"
                | "note"
                | "add"
                | "claim"
                | "announce"
                | "explain"
                | "write"
                | "believe"
        )
    }) && clause.parts.iter().any(|part| part.role == Role::ContentClause);
    // "Who passed in 1996?": what was passed has been torn off.
    let told = clause.parts.iter().any(|part| {
        !matches!(part.role, Role::Adverb | Role::Particle)
            && !reading
                .expression(s, part.head)
                .is_some_and(|expression| matches!(expression.value, crate::document::ExpressionValue::Date(_)))
    });
    // "Which town has burnt?": what has been so of one has been so of others.
    let has_been =
        clause.finite.is_some_and(|at| &*reading.word(s, at).lemma == "have" && reading.word(s, at).xpos != Xpos::Vbd)
            && !statement.text.contains(|c: char| c.is_ascii_digit());
    let name = name_kind(reading, s, subject.head, &subject.words).is_some();
    // "What is associated with wool?": a relation that many things have.
    let loose = clause.verb.is_some_and(|verb| LOOSE.contains(&&*reading.word(s, verb).lemma));
    if copular || says || !told || (loose && !name) || (has_been && name) {
        return None;
    }
    if !takes_singular(reading, clause) {
        return several(reading, statement);
    }
    let (wh, class) = match name_kind(reading, s, subject.head, &subject.words) {
        Some(NameKind::Person) => ("who".to_owned(), KeyClass::Name(NameKind::Person)),
        Some(kind @ (NameKind::Organization | NameKind::Place)) => {
            let text = crate::facts::Telling::new(reading, s).tell(&subject.words).ok()?;
            let wh = if kind == NameKind::Place { which_place(&text) } else { which_organization(&text) };
            // A place of which nobody knows whether it is a town or a land.
            if wh == "which place" {
                return None;
            }
            (wh, KeyClass::Name(kind))
        }
        Some(NameKind::Other) => ("what".to_owned(), KeyClass::Name(NameKind::Other)),
        None => {
            let class = noun_key(reading, s, subject.head, &subject.words)?;
            let KeyClass::Noun { class: Some(kind), plural } = class else { return None };
            if kind == NounClass::Person || kind == NounClass::Group || (plural && !past_or_modal(reading, statement)) {
                return None;
            }
            ("what".to_owned(), class)
        }
    };
    let asked = Asked { focus: Focus::Subject, wh: crate::facts::capitalized(&wh), stranded: String::new() };
    Some((stem_of(reading, statement, &asked)?, key_of(reading, s, &subject.words, class)?))
}

/// A plural verb wants a plural question: "Which of the following have gills?"
fn several(reading: &Reading<'_>, statement: &Statement) -> Option<(String, Key)> {
    let clause = &statement.clause;
    let s = clause.sentence;
    let subject = &clause.subject;
    let telling = clause
        .parts
        .iter()
        .flat_map(|part| &part.words)
        .filter(|&&at| matches!(reading.word(s, at).pos, Pos::Noun | Pos::Adj | Pos::Propn | Pos::Verb | Pos::Num));
    if telling.count() < 3 {
        return None;
    }
    let class = match name_kind(reading, s, subject.head, &subject.words) {
        Some(NameKind::Person) => return None,
        Some(kind) => KeyClass::Name(kind),
        None => super::which::term(reading, s, subject.head, &subject.words)?,
    };
    let person = matches!(noun_class(&reading.word(s, subject.head).lemma), Some(NounClass::Person));
    if person {
        return None;
    }
    let asked = Asked { focus: Focus::Subject, wh: "Which of the following".to_owned(), stranded: String::new() };
    Some((stem_of(reading, statement, &asked)?, key_of(reading, s, &subject.words, class)?))
}

/// "What caused the fire?" fits a plural answer too; "What cause" does not exist.
fn past_or_modal(reading: &Reading<'_>, statement: &Statement) -> bool {
    let clause = &statement.clause;
    clause
        .finite
        .or(clause.verb)
        .is_some_and(|at| matches!(reading.word(clause.sentence, at).xpos, Xpos::Vbd | Xpos::Md))
}

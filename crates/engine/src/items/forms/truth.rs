//! The statement as it is, and with its key swapped for a distractor.

use super::candidate;
use crate::document::{ExpressionValue, NameKind};
use crate::facts::{Reading, Statement, Telling, declare};
use crate::items::ask::{KeyClass, Question};
use crate::items::candidate::{Answer, Candidate};
use crate::items::distractors::{Distractor, bound};
use gistcheck_quiz::ChoiceSource;

/// An article whose latest year is earlier is about history: a later year is a year like others there.
const MODERN: f64 = 1950.0;

pub(super) fn make(
    reading: &Reading<'_>,
    at: usize,
    statement: &Statement,
    question: &Question,
    distractors: &[Distractor],
) -> Vec<Candidate> {
    let share = match &question.key.class {
        KeyClass::Date(_) | KeyClass::Number(_) => 0.95,
        KeyClass::Name(_) => 0.9,
        _ => return Vec::new(),
    };
    let mut made =
        vec![candidate(reading, at, statement, question, statement.text.clone(), Answer::Truth(true), share)];
    let wrong = distractors.iter().find(|wrong| is_false(reading, statement, question, wrong));
    // Another name makes a false statement only where the article tells of one event with one doer: not "X worked in Y".
    let one_doer = !matches!(question.key.class, KeyClass::Name(_))
        || matches!(question.rule, "subject" | "agent" | "identity" | "object" | "place") && past(reading, statement);
    let told_by_title = reading.is_in_title(&question.key.text);
    if let Some(wrong) = wrong.filter(|_| one_doer && !told_by_title) {
        let text = match question.key.class {
            KeyClass::Number(_) => lowered(&wrong.text),
            _ => wrong.text.clone(),
        };
        let mut telling = Telling::new(reading, statement.clause.sentence).swapping(&question.key.words, text);
        if let Ok(stem) = declare(&mut telling, &statement.clause)
            && stem != statement.text
        {
            made.push(candidate(reading, at, statement, question, stem, Answer::Truth(false), share));
        }
    }
    made
}

/// Verbs of deeds that are done once.
const DONE_ONCE: &[&str] = &[
    "patent",
    "invent",
    "discover",
    "write",
    "found",
    "compose",
    "design",
    "build",
    "paint",
    "publish",
    "establish",
    "create",
    "convene",
    "launch",
    "win",
    "introduce",
    "direct",
    "coin",
    "propose",
];

/// Whether a swap surely makes the statement false: not "at least two" for "at least three", which holds as well.
fn is_false(reading: &Reading<'_>, statement: &Statement, question: &Question, wrong: &Distractor) -> bool {
    let clause = &statement.clause;
    let s = clause.sentence;
    match &question.key.class {
        KeyClass::Number(value) => {
            let ratio = wrong.value.unwrap_or(*value) / value.abs().max(1e-9);
            let may = clause
                .finite
                .is_some_and(|at| matches!(reading.lower(s, at).as_str(), "may" | "might" | "can" | "could" | "would"));
            // "Less than two" holds of three as well, and "at least two" may.
            !may && bound(&question.key.text).is_none() && (ratio - 1.0).abs() > 0.01
        }
        // What is so by or since a year is so by a later or since an earlier one.
        KeyClass::Date(_) => {
            let first = question.key.words.iter().min().and_then(|first| first.checked_sub(1));
            let open = first.is_some_and(|at| {
                matches!(reading.lower(s, at).as_str(), "by" | "since" | "until" | "before" | "after" | "from" | "to")
            });
            !open && !is_to_come(reading, wrong)
        }
        KeyClass::Name(kind) => {
            let once = clause.verb.is_some_and(|verb| DONE_ONCE.contains(&&*reading.word(s, verb).lemma));
            // The tables do not know who else did it, and in which sense the article means the name.
            let told_with =
                matches!(question.rule, "object" | "place") && told_together(reading, statement, &wrong.text);
            wrong.source == ChoiceSource::Article
                && !told_with
                && (question.rule == "identity" || once || statement.time.is_some() && *kind != NameKind::Person)
        }
        _ => false,
    }
}

/// Whether some sentence names both the statement's subject and another name: it may tell the same of that one.
fn told_together(reading: &Reading<'_>, statement: &Statement, name: &str) -> bool {
    let clause = &statement.clause;
    let subject = reading.mention(clause.sentence, clause.subject.head).map(|(_, entity, _)| entity);
    let last = name.rsplit(' ').next().unwrap_or(name);
    subject.is_none_or(|subject| {
        subject.mentions.iter().any(|mention| reading.doc.text(reading.sentence(mention.sentence).span).contains(last))
    })
}

/// A year after every year of an article about modern times: nobody would take it for the right one.
pub(super) fn is_to_come(reading: &Reading<'_>, wrong: &Distractor) -> bool {
    let years = reading.expressions.iter().filter_map(|expression| match &expression.value {
        ExpressionValue::Date(date) => date.iso.get(..4)?.replace('X', "0").parse::<f64>().ok(),
        _ => None,
    });
    let latest = years.fold(0.0, f64::max);
    latest >= MODERN && wrong.value.is_some_and(|value| value >= latest + 1.0)
}

/// Whether the statement tells of one event in the past.
fn past(reading: &Reading<'_>, statement: &Statement) -> bool {
    let clause = &statement.clause;
    clause.finite.or(clause.verb).is_some_and(|at| reading.word(clause.sentence, at).xpos == crate::document::Xpos::Vbd)
}

fn lowered(text: &str) -> String {
    let mut scalars = text.chars();
    scalars.next().map_or_else(String::new, |first| first.to_lowercase().collect::<String>() + scalars.as_str())
}

//! The statement as it is, and with its key swapped for a distractor.

use super::candidate;
use crate::facts::{Reading, Statement, Telling, declare};
use crate::items::ask::{KeyClass, Question};
use crate::items::candidate::{Answer, Candidate};
use crate::items::distractors::Distractor;

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
    // Another name makes a false statement only where the article tells of one event with one doer: not "X worked in Y".
    let one_doer = !matches!(question.key.class, KeyClass::Name(_))
        || (matches!(question.rule, "subject" | "agent" | "identity") && past(reading, statement));
    let told_by_title = reading.is_in_title(&question.key.text);
    if let Some(wrong) = distractors.first().filter(|_| one_doer && !told_by_title) {
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

/// Whether the statement tells of one event in the past.
fn past(reading: &Reading<'_>, statement: &Statement) -> bool {
    let clause = &statement.clause;
    clause.finite.or(clause.verb).is_some_and(|at| reading.word(clause.sentence, at).xpos == crate::document::Xpos::Vbd)
}

fn lowered(text: &str) -> String {
    let mut scalars = text.chars();
    scalars.next().map_or_else(String::new, |first| first.to_lowercase().collect::<String>() + scalars.as_str())
}

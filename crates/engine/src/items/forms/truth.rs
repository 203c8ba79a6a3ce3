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
    if let Some(wrong) = distractors.first() {
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

fn lowered(text: &str) -> String {
    let mut scalars = text.chars();
    scalars.next().map_or_else(String::new, |first| first.to_lowercase().collect::<String>() + scalars.as_str())
}

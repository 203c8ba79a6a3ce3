//! One key and up to three distractors.

use super::candidate;
use crate::facts::{Reading, Statement};
use crate::items::ask::{KeyClass, Question};
use crate::items::candidate::{Answer, Candidate};
use crate::items::distractors::{Distractor, value_of};

pub(super) fn make(
    reading: &Reading<'_>,
    at: usize,
    statement: &Statement,
    question: &Question,
    distractors: Vec<Distractor>,
) -> Candidate {
    // Figures have sure distractors; nouns and phrases of the article may turn out to fit after all.
    let share = match question.key.class {
        KeyClass::Date(_) | KeyClass::Number(_) => 1.0,
        KeyClass::Name(_) => 0.97,
        KeyClass::Noun { .. } => 0.85,
        KeyClass::Term { .. } | KeyClass::Definition => 0.9,
        KeyClass::Purpose | KeyClass::Reason | KeyClass::Means => 0.9,
    };
    let third = if distractors.len() >= 3 { 1.0 } else { 0.85 };
    let answer = Answer::Choice { key: question.key.text.clone(), value: value_of(&question.key.class), distractors };
    candidate(reading, at, statement, question, question.stem.clone(), answer, share * third)
}

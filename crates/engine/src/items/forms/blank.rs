//! The statement with its key left out.

use super::{candidate, typed};
use crate::facts::{Reading, Statement, Telling, declare};
use crate::items::ask::{KeyClass, Question};
use crate::items::candidate::{Answer, Candidate};

const BLANK: &str = "_____";

pub(super) fn make(reading: &Reading<'_>, at: usize, statement: &Statement, question: &Question) -> Option<Candidate> {
    let share = match &question.key.class {
        KeyClass::Date(_) | KeyClass::Number(_) => 0.95,
        KeyClass::Name(_) => 0.95,
        // Another noun often fits a blank as well.
        KeyClass::Noun { .. } => 0.7,
        // A term that the sentence explains has one name; "_____ have developed new tools" has many answers.
        KeyClass::Term { .. } if matches!(question.rule, "called" | "which") => 0.9,
        _ => return None,
    };
    if question.key.text.split(' ').count() > 4 {
        return None;
    }
    let mut telling = Telling::new(reading, statement.clause.sentence).swapping(&question.key.words, BLANK);
    let stem = declare(&mut telling, &statement.clause).ok()?;
    if stem.matches(BLANK).count() != 1 || stem.matches('_').count() != 5 {
        return None;
    }
    let mut key = question.key.clone();
    if matches!(key.class, KeyClass::Number(_)) && !stem.starts_with(BLANK) {
        key.text = key.text.to_lowercase();
    }
    let answer = Answer::Blank(typed::accepted(reading, statement, &key)?);
    Some(candidate(reading, at, statement, question, stem, answer, share))
}

//! From statements to questions: more are made than shown.
//!
//! A rule of [`ask`] finds a slot of a statement that is worth asking for and forms a stem; [`forms`] make items of it
//! with [`distractors`]; [`review`] rejects what breaks a rule of item writing; [`select`] picks a quiz. Each candidate
//! keeps its score and, where it was dropped, why: [`explain`] prints them.

mod ask;
mod candidate;
mod distractors;
mod forms;
mod random;
mod review;
mod select;
mod stem;

pub use candidate::{Candidate, RejectReason, explain};
pub use select::{Options, select};

use crate::document::{Entity, Expression, ParsedDoc};
use crate::facts::{Reading, Statement};
use random::Random;

/// Every item that the rules make of an article's statements, those that were dropped among them.
pub fn candidates(
    doc: &ParsedDoc,
    expressions: &[Expression],
    entities: &[Entity],
    facts: &[Statement],
) -> Vec<Candidate> {
    let reading = Reading::new(doc, expressions, entities);
    let pools = distractors::Pools::new(&reading, facts);
    let mut made = Vec::new();
    for (at, statement) in facts.iter().enumerate() {
        let mut random = Random::new(at as u64);
        for question in ask::questions(&reading, statement) {
            made.extend(forms::of_question(&reading, &pools, facts, at, &question, &mut random));
        }
    }
    made.extend(forms::of_article(&reading, &pools, facts));
    for candidate in &mut made {
        review::review(&reading, facts, candidate);
    }
    let mut last = forms::of_made(&reading, facts, &made);
    for candidate in &mut last {
        review::review(&reading, facts, candidate);
    }
    made.extend(last);
    made
}

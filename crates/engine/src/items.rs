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
mod unclear;

pub use candidate::{Candidate, RejectReason, explain};
pub use select::{Options, select};

use crate::document::{Entity, Expression, ParsedDoc};
use crate::facts::{Reading, Statement};
use crate::in_order::InOrder;
use random::Random;

/// A book tells more than any quiz asks for: so many statements, the most central, are asked about. What compares
/// statements with each other stays within bounds however long the text is.
const MOST_STATEMENTS: usize = 400;

/// Every item that the rules make of an article's statements, those that were dropped among them.
pub fn candidates(
    doc: &ParsedDoc,
    expressions: &[Expression],
    entities: &[Entity],
    facts: &[Statement],
) -> Vec<Candidate> {
    let mut asked: Vec<usize> = (0..facts.len()).collect();
    if facts.len() > MOST_STATEMENTS {
        asked.order_by(|&a, &b| facts[b].salience.total_cmp(&facts[a].salience).then(a.cmp(&b)));
        asked.truncate(MOST_STATEMENTS);
        asked.sort_unstable();
    }
    let chosen: Vec<Statement> = asked.iter().map(|&at| facts[at].clone()).collect();
    let mut made = of_statements(doc, expressions, entities, &chosen);
    for candidate in &mut made {
        candidate.statement = asked[candidate.statement];
    }
    made
}

fn of_statements(
    doc: &ParsedDoc,
    expressions: &[Expression],
    entities: &[Entity],
    facts: &[Statement],
) -> Vec<Candidate> {
    let reading = Reading::new(doc, expressions, entities);
    let pools = distractors::Pools::new(&reading, facts);
    let mut made = Vec::new();
    let unclear: Vec<bool> = facts.iter().map(|statement| unclear::is_unclear(&reading, statement)).collect();
    let anchorage: Vec<f64> = facts.iter().map(|statement| unclear::anchorage(&reading, statement)).collect();
    for (at, statement) in facts.iter().enumerate().filter(|(at, _)| !unclear[*at]) {
        let mut random = Random::new(at as u64);
        for question in ask::questions(&reading, statement) {
            made.extend(forms::of_question(&reading, &pools, facts, at, &question, &mut random));
        }
    }
    made.extend(forms::of_article(&reading, &pools, facts));
    made.retain(|candidate| !unclear[candidate.statement]);
    for candidate in &mut made {
        candidate.confidence *= anchorage[candidate.statement];
        review::review(&reading, candidate);
    }
    let mut last = forms::of_made(&reading, facts, &made);
    for candidate in &mut last {
        review::review(&reading, candidate);
    }
    made.extend(last);
    made
}

//! A statement with one word swapped for its opposite, to be called true or false; and the statement itself.

use crate::facts::{Reading, Statement};
use crate::items::candidate::{Answer, Candidate};
use crate::items::distractors::contrary;
use gistcheck_quiz::Difficulty;

/// Readers accept a statement of words more often than not; its opposite is as good as the list.
const BASE: f64 = 0.85;

pub(super) fn make(reading: &Reading<'_>, facts: &[Statement]) -> Vec<Candidate> {
    let _ = reading;
    let mut made = Vec::new();
    for (at, statement) in facts.iter().enumerate() {
        let Some(swapped) = contrary(&statement.text) else { continue };
        for (stem, truth) in [(statement.text.clone(), true), (swapped, false)] {
            made.push(Candidate {
                rule: "contrary",
                statement: at,
                stem,
                answer: Answer::Truth(truth),
                slot: vec![statement.evidence[0]],
                evidence: statement.evidence.clone(),
                explanation: statement.text.clone(),
                difficulty: Difficulty::Easy,
                confidence: BASE * super::certainty(statement),
                worth: 0.6 * statement.salience + 0.25,
                rejected: None,
            });
        }
    }
    made
}

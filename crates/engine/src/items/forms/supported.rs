//! "Which statement … is supported by the article?": one statement as it is, three with a figure, a name or an opposite
//! swapped. The reader must check four places: hard.

use super::certainty;
use crate::facts::{Reading, Statement};
use crate::items::candidate::{Answer, Candidate};
use crate::items::distractors::Distractor;
use gistcheck_quiz::{ChoiceSource, Difficulty};

/// Choices that are read beside each other are short.
const WORDS: std::ops::RangeInclusive<usize> = 6..=16;

/// `false_ones` are true or false items made before: their false stems are the distractors.
pub(super) fn make(reading: &Reading<'_>, facts: &[Statement], made: &[Candidate]) -> Option<Candidate> {
    let words = |text: &str| text.split_whitespace().count();
    let false_ones: Vec<&Candidate> = made
        .iter()
        .filter(|candidate| {
            candidate.answer == Answer::Truth(false)
                && candidate.confidence >= 0.6
                && WORDS.contains(&words(&candidate.stem))
        })
        .collect();
    let mut best: Option<(f64, usize)> = None;
    for (at, statement) in facts.iter().enumerate() {
        if !WORDS.contains(&words(&statement.text)) {
            continue;
        }
        let score = statement.salience + statement.certainty;
        if best.is_none_or(|(have, _)| score > have) {
            best = Some((score, at));
        }
    }
    let (_, at) = best?;
    let key = facts[at].text.clone();
    let mut distractors: Vec<Distractor> = Vec::new();
    let mut used = vec![at];
    let mut order = false_ones;
    order.sort_by(|a, b| b.confidence.total_cmp(&a.confidence).then(a.stem.cmp(&b.stem)));
    for candidate in order {
        let near = words(&candidate.stem).abs_diff(words(&key)) <= 6;
        if used.contains(&candidate.statement) || !near {
            continue;
        }
        used.push(candidate.statement);
        distractors.push(Distractor {
            text: candidate.stem.clone(),
            value: None,
            source: ChoiceSource::Variation,
            feedback: Some(format!("The article says: {}", candidate.explanation)),
        });
    }
    distractors.truncate(3);
    if distractors.len() < 3 {
        return None;
    }
    let slot = used.iter().take(4).map(|&at| facts[at].evidence[0]).collect();
    let title = &reading.doc.clean.title;
    let stem = if words(title) <= 6 && title.chars().all(|c| c.is_alphanumeric() || c == ' ') {
        format!("Which statement does the article on “{title}” support?")
    } else {
        "Which statement is supported by the article?".to_owned()
    };
    Some(Candidate {
        rule: "supported",
        statement: at,
        stem,
        answer: Answer::Choice { key, value: None, distractors },
        slot,
        evidence: facts[at].evidence.clone(),
        explanation: facts[at].text.clone(),
        difficulty: Difficulty::Hard,
        confidence: 0.85 * certainty(&facts[at]),
        worth: 0.6,
        rejected: None,
    })
}

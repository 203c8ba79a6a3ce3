//! Attempts that are over, and what they come to.

use super::{Mode, Source, in_order};
use gistcheck_quiz::{Attempt, Score};
use serde::{Deserialize, Serialize};
use std::rc::Rc;

/// An attempt as it is stored: written once, never changed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct Kept {
    /// Different for every attempt.
    pub(crate) id: String,
    /// Only the items that were not right before: listed, not compared with whole quizzes.
    #[serde(default)]
    pub(crate) retry: bool,
    #[serde(default)]
    pub(crate) mode: Mode,
    /// Where its article came from.
    #[serde(default)]
    pub(crate) source: Option<Source>,
    pub(crate) attempt: Attempt,
}

impl Kept {
    /// Whether it may be compared with others of its article.
    pub(crate) fn whole(&self) -> bool {
        !self.retry && self.mode != Mode::Review
    }
}

/// How a reader stands with one article.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct Standing {
    /// Every attempt, oldest first.
    pub(crate) all: Vec<Rc<Kept>>,
    /// Scores of the whole quizzes among them, oldest first.
    pub(crate) scores: Vec<Score>,
}

impl Standing {
    pub(crate) fn of(attempts: impl Iterator<Item = Rc<Kept>>) -> Self {
        let all = in_order(attempts, |kept| kept.attempt.ended);
        let scores = all.iter().filter(|kept| kept.whole()).map(|kept| kept.attempt.score()).collect();
        Self { all, scores }
    }

    pub(crate) fn first(&self) -> Option<Score> {
        self.scores.first().copied()
    }

    pub(crate) fn last(&self) -> Option<Score> {
        self.scores.last().copied()
    }

    /// The best share; of equals the later one.
    pub(crate) fn best(&self) -> Option<Score> {
        self.scores.iter().copied().max_by(|a, b| share(*a).total_cmp(&share(*b)))
    }
}

/// The share that was right, 0 to 1.
fn share(score: Score) -> f64 {
    if score.of == 0 { 0.0 } else { score.right as f64 / score.of as f64 }
}

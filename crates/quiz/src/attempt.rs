use crate::{Item, Response, Verdict, grade};
use serde::{Deserialize, Serialize};

/// One answered item of an attempt.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Outcome {
    /// Id of the item.
    pub item: String,
    /// What was answered.
    pub response: Response,
    /// Whether it was right.
    pub right: bool,
    /// Whether a hint was taken first; recorded, free.
    #[serde(default)]
    pub hinted: bool,
}

impl Outcome {
    /// Grades a response.
    pub fn of(item: &Item, response: Response, hinted: bool) -> Self {
        let right = grade(item, &response).verdict == Verdict::Right;
        Self { item: item.id.clone(), response, right, hinted }
    }
}

/// One sitting of one quiz, as it is stored: one value, written once.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Attempt {
    /// Id of the quiz.
    pub quiz: String,
    /// Fingerprint of the article, or empty where the quiz has none.
    pub article: String,
    /// Title at the time, so that a list can be shown without the quiz.
    pub title: String,
    /// When it ended, in milliseconds since 1970 by the reader's clock.
    pub ended: u64,
    /// In the order answered.
    pub outcomes: Vec<Outcome>,
}

impl Attempt {
    /// How many were right of how many.
    pub fn score(&self) -> Score {
        Score { right: self.outcomes.iter().filter(|outcome| outcome.right).count(), of: self.outcomes.len() }
    }
}

/// So many right of so many.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Score {
    /// Items answered right.
    pub right: usize,
    /// Items in all.
    pub of: usize,
}

use crate::{Fields, FromJson, Item, QuizError, Response, Verdict, grade};
use serde::Serialize;
use serde_json::Value;

/// One answered item of an attempt.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Outcome {
    /// Id of the item.
    pub item: String,
    /// What was answered.
    pub response: Response,
    /// Whether it was right.
    pub right: bool,
    /// Whether a hint was taken first; recorded, free.
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
#[derive(Debug, Clone, PartialEq, Serialize)]
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
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Score {
    /// Items answered right.
    pub right: usize,
    /// Items in all.
    pub of: usize,
}

impl FromJson for Outcome {
    fn from_value(value: Value) -> Result<Self, QuizError> {
        let mut fields = Fields::of(value, "an answer")?;
        Ok(Self {
            item: fields.take("item")?,
            response: fields.take("response")?,
            right: fields.take("right")?,
            hinted: fields.take_or_default("hinted")?,
        })
    }
}

impl FromJson for Attempt {
    fn from_value(value: Value) -> Result<Self, QuizError> {
        let mut fields = Fields::of(value, "an attempt")?;
        Ok(Self {
            quiz: fields.take("quiz")?,
            article: fields.take("article")?,
            title: fields.take("title")?,
            ended: fields.take("ended")?,
            outcomes: fields.take("outcomes")?,
        })
    }
}

impl FromJson for Score {
    fn from_value(value: Value) -> Result<Self, QuizError> {
        let mut fields = Fields::of(value, "a score")?;
        Ok(Self { right: fields.take("right")?, of: fields.take("of")? })
    }
}

//! Own texts, as the list of articles shows them.

use gistcheck_quiz::{Fields, FromJson, Quiz, QuizError};
use serde::Serialize;
use serde_json::Value;

/// An own text as the list of articles shows it; the text itself is in [`crate::shelf`].
#[derive(Debug, Clone, PartialEq, Serialize)]
pub(crate) struct Shelved {
    /// Id of its quiz.
    pub(crate) quiz: String,
    pub(crate) title: String,
    pub(crate) words: usize,
    /// Milliseconds since 1970.
    pub(crate) brought: u64,
}

impl Shelved {
    /// The list's entry for a quiz made now.
    pub(crate) fn of(quiz: &Quiz, now: u64) -> Self {
        let words = quiz.article.as_ref().map_or(0, |article| article.words);
        Self { quiz: quiz.id.clone(), title: quiz.display_title().to_owned(), words, brought: now }
    }
}

impl FromJson for Shelved {
    fn from_value(value: Value) -> Result<Self, QuizError> {
        let mut fields = Fields::of(value, "a text")?;
        Ok(Self {
            quiz: fields.take("quiz")?,
            title: fields.take("title")?,
            words: fields.take("words")?,
            brought: fields.take("brought")?,
        })
    }
}

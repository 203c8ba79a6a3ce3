//! Own texts, as the list of articles shows them.

use gistcheck_quiz::Quiz;
use serde::{Deserialize, Serialize};

/// An own text as the list of articles shows it; the text itself is in [`crate::shelf`].
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
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

//! Questions that the reader never wants to see again.

use super::article_of;
use gistcheck_quiz::{Item, Quiz};
use serde::{Deserialize, Serialize};

/// A question that was called bad.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Flag {
    pub(crate) quiz: String,
    pub(crate) item: String,
    pub(crate) article: String,
    pub(crate) stem: String,
}

impl Flag {
    pub(crate) fn of(quiz: &Quiz, item: &Item) -> Self {
        Self { quiz: quiz.id.clone(), item: item.id.clone(), article: article_of(quiz), stem: item.stem.clone() }
    }

    /// Whether it means this question: also in another quiz of the same article, made by another version of the engine.
    pub(crate) fn means(&self, quiz: &Quiz, item: &Item) -> bool {
        self.stem == item.stem && (self.quiz == quiz.id || self.article == article_of(quiz))
    }
}

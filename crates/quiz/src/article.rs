use crate::{Fields, FromJson, Json, QuizError};
use serde::Serialize;
use serde_json::{Map, Value};

/// A cleaned article: paragraphs separated by one blank line; captions, navigation and boilerplate left out.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Article {
    /// What it is called.
    pub title: String,
    /// The words that everything else points into.
    pub text: String,
    /// Where it was found.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// [`crate::article_fingerprint`] of the input as given, independent of the engine's version.
    pub fingerprint: String,
    /// Words of `text`.
    pub words: usize,
    /// Its headings and what they cover, in order.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub sections: Vec<Section>,
    /// Fields of other versions, kept on a round trip.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

impl Article {
    /// Minutes that reading it takes, at 238 words a minute: the mean of silent reading of English prose (Brysbaert 2019).
    pub fn minutes(&self) -> usize {
        minutes(self.words)
    }
}

/// Minutes that reading so many words takes; see [`Article::minutes`].
pub fn minutes(words: usize) -> usize {
    const WORDS_A_MINUTE: usize = 238;
    words.div_ceil(WORDS_A_MINUTE).max(1)
}

/// A stretch of the article under one heading; positions count scalar values of the article's text, half-open.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Section {
    /// The heading's words, which are not part of the text.
    pub heading: String,
    /// First scalar value under the heading.
    pub start: usize,
    /// One past the last.
    pub end: usize,
}

impl FromJson for Article {
    fn from_value(value: Json) -> Result<Self, QuizError> {
        let mut fields = Fields::of(value, "an article")?;
        let made = Self {
            title: fields.get("title"),
            text: fields.get("text"),
            url: fields.get("url"),
            fingerprint: fields.get("fingerprint"),
            words: fields.get("words"),
            sections: fields.get_or_default("sections"),
            extra: fields.rest(),
        };
        fields.finish(made)
    }
}

impl FromJson for Section {
    fn from_value(value: Json) -> Result<Self, QuizError> {
        let mut fields = Fields::of(value, "a section")?;
        let made = Self { heading: fields.get("heading"), start: fields.get("start"), end: fields.get("end") };
        fields.finish(made)
    }
}

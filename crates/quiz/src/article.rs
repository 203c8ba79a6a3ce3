use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

/// A cleaned article: paragraphs separated by one blank line; captions, navigation and boilerplate left out.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Article {
    /// What it is called.
    pub title: String,
    /// The words that everything else points into.
    pub text: String,
    /// Where it was found.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub url: Option<String>,
    /// [`crate::article_fingerprint`] of the input as given, independent of the engine's version.
    pub fingerprint: String,
    /// Words of `text`.
    pub words: usize,
    /// Its headings and what they cover, in order.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub sections: Vec<Section>,
    /// Fields of other versions, kept on a round trip.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// A stretch of the article under one heading; positions count scalar values of the article's text, half-open.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Section {
    /// The heading's words, which are not part of the text.
    pub heading: String,
    /// First scalar value under the heading.
    pub start: usize,
    /// One past the last.
    pub end: usize,
}

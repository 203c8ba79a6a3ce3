use std::sync::Arc;

/// Morphological features as CoNLL-U writes them: `Number=Sing|Person=3`, or `_` for none.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Feats(Arc<str>);

impl Feats {
    /// Takes the text as CoNLL-U writes it.
    pub fn new(text: impl Into<Arc<str>>) -> Self {
        Self(text.into())
    }

    /// As CoNLL-U writes it.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The value of a feature.
    ///
    /// ```
    /// use gistcheck_engine::document::Feats;
    /// let feats = Feats::new("Number=Sing|Tense=Past");
    /// assert_eq!(feats.get("Tense"), Some("Past"));
    /// assert_eq!(feats.get("Person"), None);
    /// ```
    pub fn get(&self, name: &str) -> Option<&str> {
        self.0.split('|').find_map(|pair| pair.split_once('=').filter(|(key, _)| *key == name).map(|(_, value)| value))
    }

    /// Whether a feature has a value.
    pub fn has(&self, name: &str, value: &str) -> bool {
        self.get(name) == Some(value)
    }
}

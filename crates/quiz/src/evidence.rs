use crate::{Fields, FromJson, Json, QuizError};
use serde::{Deserialize, Serialize};

/// The words of the article that support something: W3C TextQuoteSelector and TextPositionSelector in one.
///
/// Positions count Unicode scalar values in the article's text, half-open.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Evidence {
    /// The words, to the letter.
    pub exact: String,
    /// Where they start, in scalar values.
    pub start: usize,
    /// Where they end, in scalar values, exclusive.
    pub end: usize,
}

impl FromJson for Evidence {
    fn from_value(value: Json) -> Result<Self, QuizError> {
        let mut fields = Fields::of(value, "a piece of evidence")?;
        let made = Self { exact: fields.get("exact"), start: fields.get("start"), end: fields.get("end") };
        fields.finish(made)
    }
}

impl Evidence {
    /// Whether `text[start..end]` (in scalar values) is `exact`, to the letter.
    pub fn is_verbatim_in(&self, text: &str) -> bool {
        self.start <= self.end
            && text.chars().skip(self.start).take(self.end - self.start).eq(self.exact.chars())
            && self.exact.chars().count() == self.end - self.start
    }
}

/// Turns byte offsets of one text into counts of scalar values and back, in logarithmic time.
///
/// ```
/// let text = "Łódź is a city.";
/// let index = gistcheck_quiz::SpanIndex::new(text);
/// let evidence = index.evidence(text, 0, "Łódź".len());
/// assert_eq!((evidence.exact.as_str(), evidence.start, evidence.end), ("Łódź", 0, 4));
/// ```
#[derive(Debug, Clone)]
pub struct SpanIndex {
    /// Byte offset of every 64th scalar value.
    marks: Vec<usize>,
}

/// Scalar values between two marks: a trade of memory against a short walk.
const STRIDE: usize = 64;

impl SpanIndex {
    /// Reads the text once.
    pub fn new(text: &str) -> Self {
        Self { marks: text.char_indices().step_by(STRIDE).map(|(at, _)| at).collect() }
    }

    /// How many scalar values lie before the byte offset, which must be a boundary in the same text.
    pub fn scalar(&self, text: &str, byte: usize) -> usize {
        let mark = self.marks.partition_point(|&at| at <= byte).saturating_sub(1);
        let from = self.marks.get(mark).copied().unwrap_or(0);
        mark * STRIDE + text[from..byte].chars().count()
    }

    /// The evidence for the bytes `start..end` of the text.
    pub fn evidence(&self, text: &str, start: usize, end: usize) -> Evidence {
        Evidence { exact: text[start..end].to_owned(), start: self.scalar(text, start), end: self.scalar(text, end) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn every_cut_of_any_text_is_verbatim(text in "\\PC{0,300}", a in 0usize..300, b in 0usize..300) {
            let bounds: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
            let (a, b) = (a % bounds.len(), b % bounds.len());
            let (low, high) = (a.min(b), a.max(b));
            let evidence = SpanIndex::new(&text).evidence(&text, bounds[low], bounds[high]);
            prop_assert_eq!((evidence.start, evidence.end), (low, high));
            prop_assert!(evidence.is_verbatim_in(&text));
        }
    }
}

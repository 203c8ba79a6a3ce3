//! The words of a sentence as the rules read them.

use crate::document::{ParsedDoc, ParsedSentence, Word};

/// One sentence's words, as written and in lower case.
pub(super) struct Line<'a> {
    raw: Vec<&'a str>,
    lower: Vec<String>,
    sentence: &'a ParsedSentence,
}

impl<'a> Line<'a> {
    pub(super) fn new(doc: &'a ParsedDoc, sentence: &'a ParsedSentence) -> Self {
        let raw: Vec<&str> = sentence.words.iter().map(|word| doc.text(word.span)).collect();
        let lower = raw.iter().map(|word| word.to_lowercase()).collect();
        Self { raw, lower, sentence }
    }

    pub(super) fn len(&self) -> usize {
        self.raw.len()
    }

    /// The word in lower case; empty past either end (`at` may have wrapped below 0).
    pub(super) fn lower(&self, at: usize) -> &str {
        self.lower.get(at).map_or("", String::as_str)
    }

    /// The word as written; empty past either end.
    pub(super) fn raw(&self, at: usize) -> &'a str {
        self.raw.get(at).copied().unwrap_or("")
    }

    /// The word in lower case `back` places before another.
    pub(super) fn before(&self, at: usize, back: usize) -> &str {
        self.lower(at.wrapping_sub(back))
    }

    pub(super) fn word(&self, at: usize) -> Option<&'a Word> {
        self.sentence.words.get(at)
    }

    pub(super) fn is_capital(&self, at: usize) -> bool {
        self.raw(at).starts_with(char::is_uppercase)
    }

    /// Whether no space stands between a word and the next.
    pub(super) fn glued(&self, at: usize) -> bool {
        match (self.word(at), self.word(at.wrapping_add(1))) {
            (Some(this), Some(next)) => this.span.end == next.span.start,
            _ => false,
        }
    }

    /// A dash or word between the two ends of a range.
    pub(super) fn is_range_mark(&self, at: usize) -> bool {
        is_dash(self.lower(at)) || matches!(self.lower(at), "to" | "through" | "until" | "till")
    }
}

pub(super) fn is_dash(word: &str) -> bool {
    matches!(word, "-" | "–" | "—" | "‐" | "‑" | "−")
}

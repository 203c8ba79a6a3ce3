//! A sentence while it is made readable alone: its own words, some left off, a few in place of others.

use crate::document::{ParsedDoc, ParsedSentence, Span};
use std::ops::Range;

/// What is shown of one word of the source sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Shown {
    Kept,
    LeftOff,
    Instead(String),
}

/// A sentence's words and what is shown of each. Order never changes and nothing is added but what stands for a word.
#[derive(Debug, Clone)]
pub(super) struct Draft<'a> {
    pub(super) doc: &'a ParsedDoc,
    /// Index of the sentence in the document.
    pub(super) at: usize,
    shown: Vec<Shown>,
    /// Where else in the article the shown words come from: a pronoun's antecedent.
    pub(super) support: Vec<Span>,
}

impl<'a> Draft<'a> {
    pub(super) fn new(doc: &'a ParsedDoc, at: usize) -> Self {
        Self { doc, at, shown: vec![Shown::Kept; doc.sentences[at].words.len()], support: Vec::new() }
    }

    pub(super) fn sentence(&self) -> &'a ParsedSentence {
        &self.doc.sentences[self.at]
    }

    /// Words of the source sentence.
    pub(super) fn len(&self) -> usize {
        self.shown.len()
    }

    /// The word as it stands in the article; empty past the end.
    pub(super) fn word(&self, at: usize) -> &'a str {
        self.sentence().words.get(at).map_or("", |word| self.doc.text(word.span))
    }

    /// What is shown for the word; empty when it is left off.
    fn shown_word(&self, at: usize) -> &str {
        match self.shown.get(at) {
            Some(Shown::Kept) => self.word(at),
            Some(Shown::Instead(text)) => text,
            Some(Shown::LeftOff) | None => "",
        }
    }

    pub(super) fn is_shown(&self, at: usize) -> bool {
        self.shown.get(at).is_some_and(|shown| *shown != Shown::LeftOff)
    }

    /// Whether something else is shown in place of the word.
    pub(super) fn is_replaced(&self, at: usize) -> bool {
        matches!(self.shown.get(at), Some(Shown::Instead(_)))
    }

    /// Index of the first shown word from `from` on; the length when there is none.
    pub(super) fn next_shown(&self, from: usize) -> usize {
        (from..self.len()).find(|&at| self.is_shown(at)).unwrap_or(self.len())
    }

    /// The shown words in order, each with its index.
    pub(super) fn words(&self) -> impl Iterator<Item = (usize, &str)> {
        self.shown.iter().enumerate().filter_map(|(at, shown)| match shown {
            Shown::Kept => Some((at, self.word(at))),
            Shown::LeftOff => None,
            Shown::Instead(text) => Some((at, text.as_str())),
        })
    }

    /// Whether the shown words from `from` on are these, in any case; gives the index after the last of them.
    pub(super) fn matches(&self, from: usize, wanted: &str) -> Option<usize> {
        let mut at = from;
        for part in wanted.split(' ') {
            at = self.next_shown(at);
            let word = self.shown_word(at);
            let same = word.chars().flat_map(char::to_lowercase).eq(part.chars());
            if !same {
                return None;
            }
            at += 1;
        }
        Some(at)
    }

    pub(super) fn leave_off(&mut self, words: Range<usize>) {
        let end = words.end.min(self.len());
        self.shown[words.start.min(end)..end].fill(Shown::LeftOff);
    }

    pub(super) fn replace(&mut self, at: usize, text: String) {
        if let Some(shown) = self.shown.get_mut(at) {
            *shown = Shown::Instead(text);
        }
    }

    /// How many words with a letter or a digit are shown.
    pub(super) fn count(&self) -> usize {
        self.words().filter(|(_, word)| word.contains(char::is_alphanumeric)).count()
    }

    /// The shown words as a sentence: spaces as in the article, a capital at the beginning.
    pub(super) fn text(&self) -> String {
        let mut out = String::new();
        let mut last: Option<usize> = None;
        for (at, word) in self.words() {
            if let Some(last) = last {
                let words = &self.sentence().words;
                let between = &self.doc.clean.text[words[last].span.end..words[at].span.start];
                let closes =
                    last + 1 != at && matches!(word, "," | "." | ";" | ":" | "!" | "?" | ")" | "”" | "'s" | "’s");
                if between.contains(char::is_whitespace) && !closes {
                    out.push(' ');
                }
            }
            out.push_str(word);
            last = Some(at);
        }
        capitalized(&out)
    }
}

fn capitalized(text: &str) -> String {
    let mut scalars = text.chars();
    scalars.next().map_or_else(String::new, |first| first.to_uppercase().chain(scalars).collect())
}

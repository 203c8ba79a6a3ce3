use super::super::draft::Draft;
use crate::pipeline::Analysis;

/// A sentence in which author or reader speak: "we", "you", "I". A summary tells what the article says, not who talks.
const SPEAKERS: [&str; 22] = [
    "i",
    "me",
    "my",
    "mine",
    "myself",
    "we",
    "our",
    "ours",
    "ourselves",
    "you",
    "your",
    "yours",
    "yourself",
    "yourselves",
    "let's",
    "let’s",
    "i'm",
    "i’m",
    "you're",
    "you’re",
    "we're",
    "we’re",
];

/// Whether a word is one of them: "us" but not "US".
pub(in crate::summary) fn is_speaker(word: &str) -> bool {
    word == "us" || word != "I." && SPEAKERS.contains(&word.to_lowercase().as_str()) && word != "MY"
}

/// A question or a cry to the reader; speakers alone only lower the score, for some articles have nothing else.
pub(super) fn refuses(_: &Analysis, draft: &Draft<'_>) -> bool {
    draft.words().any(|(_, word)| matches!(word, "?" | "!"))
}

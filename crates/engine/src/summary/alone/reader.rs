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

/// Share of an article's sentences with "I" from which on it is told in the first person, and nothing else is to be had.
const FIRST_PERSON: f64 = 0.25;

/// A question or a cry to the reader, or somebody's "I" in an article that another tells; "we" and "you" only lower the
/// score, for some articles have nothing else.
pub(super) fn refuses(analysis: &Analysis, draft: &Draft<'_>) -> bool {
    let mine = |word: &str| matches!(word, "I" | "my" | "My" | "me" | "myself");
    draft.words().any(|(_, word)| matches!(word, "?" | "!"))
        || draft.words().any(|(_, word)| mine(word)) && {
            let doc = &analysis.doc;
            let first =
                doc.sentences.iter().filter(|sentence| sentence.words.iter().any(|word| mine(doc.text(word.span))));
            (first.count() as f64) < doc.sentences.len() as f64 * FIRST_PERSON
        }
}

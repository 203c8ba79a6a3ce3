use super::super::draft::Draft;
use super::known::Known;
use crate::document::{Deprel, ParsedDoc};

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

/// Whether so many sentences say "I" that there is nothing else to be had.
pub(super) fn is_first_person(doc: &ParsedDoc) -> bool {
    let first = doc.sentences.iter().filter(|sentence| sentence.words.iter().any(|word| is_mine(doc.text(word.span))));
    !doc.sentences.is_empty() && first.count() as f64 >= doc.sentences.len() as f64 * FIRST_PERSON
}

fn is_mine(word: &str) -> bool {
    matches!(word, "I" | "my" | "My" | "me" | "myself")
}

/// A question or a cry to the reader; what "we" did, of whom the summary does not say who they are; or somebody's "I" in
/// an article that another tells. A "we" or "you" that means anybody ("what we mean by heat") only lowers the score, for
/// some articles have nothing else.
pub(super) fn refuses(known: &Known<'_>, draft: &Draft<'_>) -> bool {
    let sentence = draft.sentence();
    let root = sentence.root();
    let doing = draft.words().any(|(at, word)| {
        matches!(word, "We" | "we" | "Us" | "Our" | "our")
            && (sentence.words[at].deprel == Deprel::Nsubj && sentence.words[at].head == Some(root)
                || sentence.words[at].deprel == Deprel::NmodPoss && at < root)
    });
    draft.words().any(|(_, word)| matches!(word, "?" | "!"))
        || !known.first_person && (doing || draft.words().any(|(_, word)| is_mine(word)))
}

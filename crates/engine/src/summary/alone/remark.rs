use super::super::draft::Draft;
use super::known::Known;
use crate::document::{ParsedDoc, ParsedSentence, Xpos};

/// Share of its sentences in the past tense from which on an article may be a story.
const PAST: f64 = 0.5;
/// And the share of its paragraphs that begin with somebody's words.
const SPOKEN: f64 = 0.15;

/// Whether an article tells a story: mostly in the past tense, with people who speak.
pub(super) fn is_story(doc: &ParsedDoc) -> bool {
    let paragraphs = &doc.clean.paragraphs;
    let spoken =
        paragraphs.iter().filter(|paragraph| doc.text(paragraph.span).starts_with(['"', '“', '‘', '\'', '—'])).count();
    let past = doc.sentences.iter().filter(|sentence| is_past(sentence)).count();
    spoken as f64 >= paragraphs.len() as f64 * SPOKEN
        && past as f64 >= doc.sentences.len() as f64 * PAST
        && !paragraphs.is_empty()
}

/// In a story, what the teller says in the present tense: it is about stories or life, and nothing that happens.
pub(super) fn refuses(known: &Known<'_>, draft: &Draft<'_>) -> bool {
    known.story && !is_past(draft.sentence())
}

fn is_past(sentence: &ParsedSentence) -> bool {
    sentence.words.iter().any(|word| word.xpos == Xpos::Vbd)
}

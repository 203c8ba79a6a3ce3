//! Which sentences can be read alone, and what is left off so that they can.

use crate::document::ParagraphKind;
use crate::pipeline::Analysis;

/// Words that tie a sentence to the one before; left off with their comma, the rest stands.
const CONNECTIVES: [&str; 24] = [
    "However",
    "Moreover",
    "Furthermore",
    "In addition",
    "Additionally",
    "Therefore",
    "Thus",
    "Consequently",
    "As a result",
    "Nevertheless",
    "Nonetheless",
    "Meanwhile",
    "Also",
    "Besides",
    "Indeed",
    "In fact",
    "Of course",
    "For this reason",
    "In other words",
    "Finally",
    "Similarly",
    "Likewise",
    "In contrast",
    "By contrast",
];
/// Openings that cannot be understood without the sentence before.
const LEANING: [&str; 34] = [
    "He",
    "She",
    "It",
    "They",
    "We",
    "I",
    "You",
    "His",
    "Her",
    "Its",
    "Their",
    "Our",
    "My",
    "This",
    "That",
    "These",
    "Those",
    "Such",
    "But",
    "And",
    "Or",
    "So",
    "Yet",
    "For example",
    "For instance",
    "Then",
    "There",
    "Here",
    "Both",
    "Another",
    "Instead",
    "Rather",
    "Otherwise",
    "Still",
];
/// Fewer words make no sentence of a summary.
const FEWEST_WORDS: usize = 6;

/// The sentence as a summary shows it; none when it cannot stand alone.
pub(super) fn readable(analysis: &Analysis, at: usize) -> Option<String> {
    let doc = &analysis.doc;
    let sentence = &doc.sentences[at];
    let kind = doc.clean.paragraphs[sentence.paragraph].kind;
    let text = doc.text(sentence.span);
    if kind != ParagraphKind::Prose || sentence.words.len() < FEWEST_WORDS || !text.ends_with(['.', '。', '।']) {
        return None;
    }
    let rest = without_connective(text);
    let leans = LEANING.iter().any(|opening| begins_with(&rest, opening));
    let quoted = rest.starts_with(['"', '“', '‘', '(', '[']);
    (!leans && !quoted).then_some(rest)
}

fn without_connective(text: &str) -> String {
    let found = CONNECTIVES.iter().find_map(|word| text.strip_prefix(word)?.strip_prefix(", "));
    let Some(rest) = found else { return text.to_owned() };
    let mut scalars = rest.chars();
    scalars.next().map_or_else(String::new, |first| first.to_uppercase().chain(scalars).collect())
}

fn begins_with(text: &str, words: &str) -> bool {
    text.strip_prefix(words).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
}

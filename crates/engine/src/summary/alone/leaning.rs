use super::super::draft::Draft;
use crate::pipeline::Analysis;

/// First words that cannot be understood without the sentence before, in lower case.
const LEANING: [&str; 62] = [
    "he",
    "she",
    "it",
    "they",
    "his",
    "her",
    "its",
    "their",
    "him",
    "them",
    "this",
    "that",
    "these",
    "those",
    "such",
    "or",
    "nor",
    "then",
    "here",
    "another",
    "others",
    "other",
    "instead",
    "rather",
    "otherwise",
    "still",
    "one such",
    "one other",
    "one of these",
    "one of them",
    "some of these",
    "many of these",
    "most of these",
    "all of these",
    "all of this",
    "each of these",
    "none of these",
    "part of this",
    "the former",
    "the latter",
    "the same",
    "the other",
    "the others",
    "the first is",
    "the second",
    "the third",
    "the next",
    "first ,",
    "firstly ,",
    "second ,",
    "secondly ,",
    "third ,",
    "thirdly ,",
    "fourth ,",
    "next ,",
    "later ,",
    "afterwards ,",
    "so far ,",
    "the answer",
    "the result is",
    "the above",
    "neither of",
];
/// Words that stand for something said before, wherever they come before the first noun of their sentence could be.
const POINTING: [&str; 5] = ["this", "these", "those", "such", "that"];
const PERSONS: [&str; 12] =
    ["he", "she", "his", "her", "him", "they", "them", "their", "its", "himself", "herself", "themselves"];
/// How many words of an opening phrase are looked at for one that points back: "In this way, …", "When he died, …".
const OPENING: usize = 7;

/// A sentence that opens with something unresolved: "This froze.", "In this way, ships …", "When he came, …".
pub(super) fn refuses(_: &Analysis, draft: &Draft<'_>) -> bool {
    let first = draft.next_shown(0);
    if LEANING.iter().any(|words| draft.matches(first, words).is_some()) {
        return true;
    }
    let mut named = false;
    for (place, (_, word)) in draft.words().take(OPENING).enumerate() {
        let lower = word.to_lowercase();
        // "that" opens a clause more often than it points; only after a preposition at the beginning it points.
        let points = POINTING.contains(&lower.as_str())
            && (lower != "that" && lower != "such" || place == 1 && is_preposition(draft));
        if place > 0 && points && !named || PERSONS.contains(&lower.as_str()) && !named {
            return true;
        }
        named |= place > 0 && word.starts_with(char::is_uppercase);
        named |= place == 0 && is_name_like(draft);
    }
    false
}

/// Whether the first word is capitalized for more than its place: the article writes it so inside a sentence too.
fn is_name_like(draft: &Draft<'_>) -> bool {
    let first = draft.word(draft.next_shown(0));
    let next = draft.word(draft.next_shown(draft.next_shown(0) + 1));
    let inside = format!(" {first} ");
    !is_preposition(draft)
        && (next.starts_with(char::is_uppercase)
            || first.len() > 3
                && draft.doc.clean.text.match_indices(&inside).any(|(at, _)| {
                    draft.doc.clean.text[..at].ends_with(|scalar: char| scalar.is_alphanumeric() || scalar == ',')
                }))
}

fn is_preposition(draft: &Draft<'_>) -> bool {
    const OPENERS: [&str; 34] = [
        "in",
        "on",
        "at",
        "by",
        "for",
        "from",
        "with",
        "without",
        "after",
        "before",
        "since",
        "during",
        "under",
        "over",
        "to",
        "of",
        "as",
        "when",
        "while",
        "if",
        "because",
        "although",
        "though",
        "until",
        "once",
        "despite",
        "like",
        "unlike",
        "through",
        "given",
        "where",
        "within",
        "beyond",
        "because of",
    ];
    let first = draft.next_shown(0);
    OPENERS.iter().any(|word| draft.matches(first, word).is_some())
}

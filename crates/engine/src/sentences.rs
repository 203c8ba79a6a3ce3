//! Paragraphs to sentences.
//!
//! A full stop ends a sentence unless what stands before it is known not to (an abbreviation, an initial, a number in
//! its place) or what follows goes on in lower case. Why the rules are ours: of the kept crates `sentencex`, `srx` and
//! ICU4X's segmenter, the best of them adds 253 KB to the worker and the small ones split after "Dr." and "U.S."
//! (docs/benchmarks.md has the table and the command that prints it).

mod abbreviations;

use crate::document::{Paragraph, Span};
use abbreviations::{Abbreviation, abbreviation};

/// Cuts paragraphs into sentences: spans without white space at their ends, in order, each with the index of its
/// paragraph. Every character that is not white space lies in exactly one of them. Time is linear in the text.
///
/// ```
/// use gistcheck_engine::{cleaning::clean, sentences::sentences};
/// let clean = clean("Rivers\n\nDr. Lee of the U.S. Navy measured 3.5 m. \"It rose!\" she said. Why?");
/// let found: Vec<&str> = sentences(&clean.text, &clean.paragraphs).iter().map(|(span, _)| &clean.text[span.range()]).collect();
/// assert_eq!(found, ["Dr. Lee of the U.S. Navy measured 3.5 m.", "\"It rose!\" she said.", "Why?"]);
/// ```
pub fn sentences(text: &str, paragraphs: &[Paragraph]) -> Vec<(Span, usize)> {
    let mut found = Vec::new();
    for (index, paragraph) in paragraphs.iter().enumerate() {
        split(text, paragraph.span, |span| found.push((span, index)));
    }
    found
}

const CLOSERS: [char; 9] = ['"', '”', '’', '\'', ')', ']', '»', '*', '_'];

fn split(text: &str, paragraph: Span, mut emit: impl FnMut(Span)) {
    let body = &text[paragraph.range()];
    let mut start = 0;
    let mut scalars = body.char_indices().peekable();
    while let Some((at, scalar)) = scalars.next() {
        if !is_terminator(scalar) {
            continue;
        }
        // A run of marks ("?!", "...") and the quotes and brackets that close after it belong to the sentence.
        let mut end = at + scalar.len_utf8();
        let mut run = 1;
        while let Some((next, mark)) = scalars.next_if(|(_, next)| is_terminator(*next)) {
            end = next + mark.len_utf8();
            run += 1;
        }
        while let Some((next, mark)) = scalars.next_if(|(_, next)| CLOSERS.contains(next)) {
            end = next + mark.len_utf8();
        }
        let rest = &body[end..];
        let followed_by_space = rest.starts_with(char::is_whitespace);
        if rest.trim().is_empty() {
            break;
        }
        let cjk = matches!(scalar, '。' | '！' | '？');
        if (followed_by_space || cjk) && ends_here(&body[start..at], scalar, run, &body[at..end], rest.trim_start()) {
            emit_trimmed(paragraph.start, body, start, end, &mut emit);
            start = end;
        }
    }
    emit_trimmed(paragraph.start, body, start, body.len(), &mut emit);
}

fn emit_trimmed(offset: usize, body: &str, start: usize, end: usize, emit: &mut impl FnMut(Span)) {
    let piece = &body[start..end];
    let left = piece.len() - piece.trim_start().len();
    let kept = piece.trim();
    if !kept.is_empty() {
        emit(Span::new(offset + start + left, offset + start + left + kept.len()));
    }
}

fn is_terminator(scalar: char) -> bool {
    matches!(scalar, '.' | '!' | '?' | '…' | '。' | '！' | '？')
}

/// Whether a sentence ends at a mark: what stands before it, the mark with its closers, and what follows.
fn ends_here(before: &str, mark: char, run: usize, marked: &str, after: &str) -> bool {
    let opened = after.trim_start_matches(['"', '“', '‘', '\'', '(', '[', '«', '*', '_', '—', '–', '-', ' ']);
    let next = opened.chars().next().unwrap_or(' ');
    let continues = next.is_lowercase();
    if mark == '…' || mark == '.' && run >= 2 {
        return !continues;
    }
    if mark == '!' || mark == '?' {
        // "Why?" he asked: a question inside a sentence goes on in lower case.
        return !continues || !marked.ends_with(CLOSERS) && marked.len() == 1 && starts_odd_name(opened);
    }
    let word = last_word(before);
    if word.is_empty() {
        return !continues;
    }
    if starts_odd_name(opened) && word.chars().count() > 3 {
        return true;
    }
    if continues {
        return false;
    }
    if marked.len() > 1 {
        // "… at the end." closes a quotation or a bracket; an abbreviation inside one still goes on before a name.
        return !matches!(abbreviation(word), Some(Abbreviation::BeforeName));
    }
    match abbreviation(word) {
        Some(Abbreviation::BeforeName | Abbreviation::Inside) => false,
        Some(Abbreviation::BeforeNumber) => !next.is_ascii_digit(),
        Some(Abbreviation::Either) => begins_sentence(opened),
        None => !is_initial(word, before, opened) && !is_list_number(word, before),
    }
}

/// The word that a mark stands after, with the stops inside it: "U.S", "Dr", "3.5".
fn last_word(before: &str) -> &str {
    let start = before
        .rfind(|scalar: char| scalar.is_whitespace() || "(\"“‘[—–/".contains(scalar))
        .map_or(0, |at| at + before[at..].chars().next().map_or(1, char::len_utf8));
    &before[start..]
}

/// "J." in "J. Smith", "George W. Bush": one capital that is not the word I or a label such as "vitamin C".
fn is_initial(word: &str, before: &str, after: &str) -> bool {
    let mut scalars = word.chars();
    let (Some(letter), None) = (scalars.next(), scalars.next()) else { return false };
    if !letter.is_uppercase() {
        return false;
    }
    let preceding = before[..before.len() - word.len()].trim_end();
    let label = last_word(preceding);
    let after_capital = preceding.is_empty() || label.ends_with('.') || label.starts_with(char::is_uppercase);
    let name_follows = after.starts_with(char::is_uppercase);
    // "Plan B. The …": a common word after the stop begins a sentence.
    name_follows
        && (letter != 'I' || label.ends_with('.'))
        && (after_capital || label.len() <= 3)
        && !begins_sentence(after)
}

/// "1." at the beginning of a paragraph numbers what follows.
fn is_list_number(word: &str, before: &str) -> bool {
    before.trim() == word && word.len() <= 3 && word.bytes().all(|byte| byte.is_ascii_digit())
}

/// A name written with a small first letter, such as "iPhone" or "eBay", may begin a sentence.
fn starts_odd_name(text: &str) -> bool {
    let mut scalars = text.chars();
    scalars.next().is_some_and(char::is_lowercase) && scalars.next().is_some_and(char::is_uppercase)
}

/// Words that begin sentences far more often than they follow an abbreviation inside one.
const SENTENCE_OPENERS: [&str; 62] = [
    "The",
    "A",
    "An",
    "It",
    "He",
    "She",
    "They",
    "We",
    "I",
    "You",
    "This",
    "That",
    "These",
    "Those",
    "In",
    "On",
    "At",
    "But",
    "And",
    "However",
    "There",
    "When",
    "While",
    "If",
    "After",
    "Before",
    "As",
    "For",
    "Some",
    "Many",
    "Most",
    "His",
    "Her",
    "Its",
    "Their",
    "Our",
    "My",
    "What",
    "Who",
    "Why",
    "How",
    "By",
    "With",
    "Since",
    "Although",
    "So",
    "Then",
    "Today",
    "Now",
    "Also",
    "Another",
    "Both",
    "Each",
    "To",
    "From",
    "During",
    "Such",
    "One",
    "No",
    "Not",
    "Later",
    "According",
];

fn begins_sentence(text: &str) -> bool {
    let word = text.split(|scalar: char| !scalar.is_alphanumeric()).next().unwrap_or_default();
    SENTENCE_OPENERS.contains(&word)
}

#[cfg(test)]
mod tests;

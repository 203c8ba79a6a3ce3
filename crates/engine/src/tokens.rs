//! Sentences to tokens, by the conventions of Universal Dependencies' English treebanks.
//!
//! "don't" is do + n't, "Ann's" is Ann + 's, "state-owned" is state + - + owned, "$5.6" is $ + 5.6, "10km" is 10 + km;
//! "2,000", "U.S.", "e-mail", "www.example.org" and "and/or"'s parts stay whole.

mod affixes;
mod clitics;
mod whole;

use crate::document::{Span, Token};

/// Cuts a sentence of `text` into tokens: in order, none empty, none with white space in it, together all that is not
/// white space. Time is linear in the sentence.
///
/// ```
/// use gistcheck_engine::{document::Span, tokens::tokens};
/// let text = "Ann's don't-care price: $5.6 million (U.S.).";
/// let found: Vec<&str> = tokens(text, Span::new(0, text.len())).iter().map(|token| &text[token.span.range()]).collect();
/// assert_eq!(found, ["Ann", "'s", "do", "n't", "-", "care", "price", ":", "$", "5.6", "million", "(", "U.S.", ")", "."]);
/// ```
pub fn tokens(text: &str, sentence: Span) -> Vec<Token> {
    let mut found = Vec::new();
    let mut emit = |start: usize, end: usize| found.push(Token { span: Span::new(start, end) });
    let body = &text[sentence.range()];
    let mut at = 0;
    while at < body.len() {
        let rest = &body[at..];
        let gap = rest.len() - rest.trim_start().len();
        if gap > 0 {
            at += gap;
            continue;
        }
        let length = rest.find(char::is_whitespace).unwrap_or(rest.len());
        let last = rest[length..].trim_start().is_empty();
        chunk(&rest[..length], sentence.start + at, last, &mut emit);
        at += length;
    }
    found
}

/// Cuts what stands between two spaces.
fn chunk(chunk: &str, offset: usize, last: bool, emit: &mut impl FnMut(usize, usize)) {
    let opened = chunk.len() - strip_openers(chunk, offset, emit).len();
    let body = &chunk[opened..];
    let (kept, marks) = split_closers(body, last);
    if !kept.is_empty() {
        word(kept, offset + opened, emit);
    }
    let mut at = offset + opened + kept.len();
    let end = at + marks.len();
    let all = marks;
    while at < end {
        let rest = &all[all.len() - (end - at)..];
        let length = mark_length(rest);
        emit(at, at + length);
        at += length;
    }
}

/// Emits quotes, brackets, currency signs and dashes at the front; returns what is left.
fn strip_openers<'a>(chunk: &'a str, offset: usize, emit: &mut impl FnMut(usize, usize)) -> &'a str {
    let mut rest = chunk;
    while let Some(first) = rest.chars().next() {
        let after = &rest[first.len_utf8()..];
        let digit_follows = after.starts_with(|scalar: char| scalar.is_ascii_digit());
        let is_opener = match first {
            // '90s, 'em and 'tis begin with their apostrophe.
            '\'' | '’' | '‘' => !digit_follows && !whole::begins_with_apostrophe(rest),
            '-' | '+' | '−' => !digit_follows && !after.is_empty() && !after.starts_with(['-', ')']),
            '.' => !digit_follows,
            ':' | ';' => !after.starts_with([')', '(', '-', 'D', 'P']),
            '@' | '&' => false,
            '#' => digit_follows,
            _ => is_mark(first) && first != '_',
        };
        if !is_opener || whole::is_whole(rest) {
            break;
        }
        let length = mark_length(rest);
        let at = offset + (chunk.len() - rest.len());
        emit(at, at + length);
        rest = &rest[length..];
    }
    rest
}

/// Divides a chunk into its body and the marks that close it.
fn split_closers(body: &str, last: bool) -> (&str, &str) {
    let mut end = body.len();
    loop {
        let kept = &body[..end];
        let Some(scalar) = kept.chars().next_back() else { break };
        let before = &kept[..kept.len() - scalar.len_utf8()];
        if before.is_empty()
            || whole::is_whole(kept) && !(scalar == '.' && last && !body[end..].contains('.')) && scalar != ')'
        {
            break;
        }
        let closes = match scalar {
            '.' => {
                before.ends_with('.')
                    || body[end..].starts_with('.')
                    || !whole::keeps_stop(before)
                    || (last && body[end..].is_empty() && !whole::keeps_stop_at_end(before))
            }
            '\'' | '’' => !before.ends_with(['s', 'S']) || body[..end].starts_with(['\'', '‘', '’']),
            '+' => false,
            '-' => before.ends_with('-') || before.ends_with(char::is_alphanumeric),
            '*' | '_' => true,
            _ => is_mark(scalar),
        };
        if !closes {
            break;
        }
        end -= scalar.len_utf8();
    }
    body.split_at(end)
}

/// Length of the mark at the front: runs of stops, dashes and the like are one token.
fn mark_length(rest: &str) -> usize {
    let first = rest.chars().next().map_or(0, char::len_utf8);
    let Some(scalar) = rest.chars().next() else { return 0 };
    match scalar {
        '.' | '-' | '!' | '?' | '*' | '=' | '~' | '_' => {
            let same = |next: &char| *next == scalar || (matches!(scalar, '!' | '?') && matches!(*next, '!' | '?'));
            rest.chars().take_while(same).map(char::len_utf8).sum()
        }
        '\'' if rest.starts_with("''") => 2,
        '`' if rest.starts_with("``") => 2,
        _ => first,
    }
}

fn is_mark(scalar: char) -> bool {
    !scalar.is_alphanumeric() && !scalar.is_whitespace()
}

/// Cuts a chunk without marks at its ends: dashes, slashes, clitics, numbers with units.
fn word(word: &str, offset: usize, emit: &mut impl FnMut(usize, usize)) {
    if whole::is_whole(word) {
        emit(offset, offset + word.len());
        return;
    }
    if let Some((at, length)) = inner_break(word) {
        for (start, end) in [(0, at), (at, at + length), (at + length, word.len())] {
            if start < end {
                let piece = &word[start..end];
                if start == at {
                    emit(offset + start, offset + end);
                } else {
                    chunk(piece, offset + start, false, emit);
                }
            }
        }
        return;
    }
    clitics::split(word, offset, emit);
}

/// Where a word breaks at a mark inside it, and how long the mark is.
fn inner_break(word: &str) -> Option<(usize, usize)> {
    for (at, scalar) in word.char_indices() {
        if scalar.is_alphanumeric() || at == 0 {
            continue;
        }
        let (before, after) = (&word[..at], &word[at + scalar.len_utf8()..]);
        let digit_before = before.ends_with(|scalar: char| scalar.is_ascii_digit());
        let digit_after = after.starts_with(|scalar: char| scalar.is_ascii_digit());
        let breaks = match scalar {
            '.' | '\'' | '’' | '&' | '@' | '_' | '#' | '~' => false,
            ',' => !(digit_before && digit_after),
            ':' => !(digit_before && digit_after),
            '/' => !(digit_before && digit_after && before.bytes().all(|byte| byte.is_ascii_digit() || byte == b'/')),
            '-' => after.starts_with('-') || affixes::breaks_at_hyphen(before, after),
            '$' => false,
            '%' => true,
            _ => is_mark(scalar),
        };
        if breaks {
            return Some((at, mark_length(&word[at..])));
        }
    }
    None
}

#[cfg(test)]
mod tests;

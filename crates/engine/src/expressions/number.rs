//! Numbers as they stand in running text: "2,000", "5.6 million", "3bn", "twenty-five", "two and a half", "half".

use super::line::{Line, is_dash};
use crate::morphology::number_at;

/// A number and how it was written.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Number {
    pub(super) value: f64,
    /// What "million" multiplied it by; 1 where nothing did.
    pub(super) factor: f64,
    /// The word after it.
    pub(super) end: usize,
}

/// More words than any number has that somebody would write out.
const LONGEST: usize = 16;

/// The number that begins at a word.
pub(super) fn number(line: &Line, start: usize) -> Option<Number> {
    if !may_begin(line, start) {
        return None;
    }
    // "twenty-five" is three words in a treebank; its hyphen is left out and its place remembered.
    let mut words = Vec::with_capacity(LONGEST);
    let mut places = Vec::with_capacity(LONGEST + 1);
    for at in start..line.len().min(start + LONGEST) {
        let joins = is_dash(line.lower(at)) && line.before(at, 1).ends_with("ty") && at > start;
        let fraction = is_dash(line.lower(at)) && line.lower(at + 1).trim_end_matches('s').ends_with("th")
            || is_dash(line.lower(at))
                && matches!(line.lower(at + 1), "third" | "thirds" | "half" | "quarter" | "quarters");
        if !joins && !fraction {
            words.push(line.lower(at));
            places.push(at);
        }
    }
    if let Some((value, factor)) = shortened(line.lower(start)) {
        return Some(Number { value: value * factor, factor, end: start + 1 });
    }
    let (value, used) = number_at(&words, 0)?;
    let end = places[used - 1] + 1;
    let factor = crate::morphology::magnitude(line.lower(end - 1)).unwrap_or(1.0);
    sound(line, start, end, value).then_some(Number { value, factor, end })
}

/// A cheap look before the costly one.
fn may_begin(line: &Line, at: usize) -> bool {
    let word = line.lower(at);
    word.starts_with(|first: char| first.is_ascii_digit())
        || matches!(word, "a" | "an" | "half") && number_follows(line, at)
        || number_at(&[word], 0).is_some()
}

fn number_follows(line: &Line, at: usize) -> bool {
    let next = line.lower(at + 1);
    match line.lower(at) {
        "half" => {
            matches!(
                next,
                "of" | "the"
                    | "its"
                    | "their"
                    | "his"
                    | "her"
                    | "a"
                    | "an"
                    | "all"
                    | "as"
                    | "-"
                    | "that"
                    | "those"
                    | "these"
            ) || matches!(
                line.before(at, 1),
                "by" | "than" | "about" | "nearly" | "almost" | "roughly" | "over" | "least"
            )
        }
        // "a third of", but not "a third party"
        _ => {
            matches!(next, "hundred" | "dozen" | "thousand" | "million" | "billion" | "trillion")
                || matches!(line.lower(at + 2), "of")
                    && matches!(next, "third" | "quarter" | "fifth" | "tenth" | "half" | "sixth" | "eighth")
        }
    }
}

/// Readings that the words allow and the sentence does not.
fn sound(line: &Line, start: usize, end: usize, value: f64) -> bool {
    let next = line.lower(end);
    match line.lower(start) {
        // "the second half", "half past"
        "half" => !matches!(line.before(start, 1), "first" | "second" | "other" | "latter" | "one") && next != "past",
        "one" if end == start + 1 => {
            let idle = [
                "of", "another", "'s", "’s", "day", "time", "thing", "side", "hand", "way", "point", "by", "can",
                "who", "that",
            ];
            !idle.contains(&next)
                && line.before(start, 1) != "no"
                && line.before(start, 1) != "the"
                && line.before(start, 1) != "this"
        }
        _ if line.lower(end - 1).starts_with("quarter") => next == "of" || value == 0.75,
        _ => true,
    }
}

/// "3bn", "5.6m", "40k" in one word.
fn shortened(word: &str) -> Option<(f64, f64)> {
    let split = word.find(|letter: char| letter.is_ascii_alphabetic())?;
    let (digits, unit) = word.split_at(split);
    let factor = match unit {
        "k" => 1e3,
        "m" | "mn" => 1e6,
        "bn" | "b" => 1e9,
        "tn" | "trn" => 1e12,
        _ => return None,
    };
    Some((crate::morphology::digits(digits)?, factor))
}

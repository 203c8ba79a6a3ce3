//! Ordinals: "third", "14th", "the twenty-first". "First" as an adverb and "second" as a time are none.

use super::Found;
use super::line::{Line, is_dash};
use crate::document::{ExpressionValue, Pos};
use crate::morphology::ordinal_value;

pub(super) fn find(line: &Line, at: usize) -> Option<Found> {
    let word = line.lower(at);
    // "one third", "two thirds" are left to the numbers; so is "a third of".
    let fraction =
        matches!(line.before(at, 1), "one") || matches!(line.before(at, 1), "a") && line.lower(at + 1) == "of";
    if fraction {
        return None;
    }
    let joined = is_dash(line.lower(at + 1)) && word.ends_with("ty");
    let (value, end) = if joined {
        (ordinal_value(&format!("{word}-{}", line.lower(at + 2)))?, at + 3)
    } else {
        (ordinal_value(word)?, at + 1)
    };
    let adverb = ["first", "second", "third"].contains(&word)
        && line.word(at).is_some_and(|word| word.pos != Pos::Adj && word.pos != Pos::Num);
    Some(if adverb { Found::nothing(end) } else { Found::one(at..end, ExpressionValue::Ordinal(value)) })
}

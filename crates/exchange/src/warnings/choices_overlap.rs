//! One choice says what another says and more, or two ranges of numbers meet: then both may be right.
//!
//! "in 2017" and "in July 2017"; "10 to 20" and "15 to 30".

use super::{holds, words};
use gistcheck_quiz::{Body, Item};

pub(super) fn check(item: &Item) -> Option<String> {
    let (Body::Choice(set) | Body::MultipleResponse(set)) = &item.body else { return None };
    let choices: Vec<(&str, Vec<String>)> =
        set.as_slice().iter().map(|choice| (choice.text.as_str(), words(&choice.text))).collect();
    for (at, (text, own)) in choices.iter().enumerate() {
        for (other_text, other) in &choices[at + 1..] {
            let (shorter, longer) = if own.len() <= other.len() { (own, other) } else { (other, own) };
            // A number within a longer number phrase is another number ("2" in "2 million" was folded already).
            if holds(longer, shorter) {
                return Some(format!("“{text}” and “{other_text}” overlap: one says what the other says."));
            }
            if let (Some(range), Some(other_range)) = (range(own), range(other))
                && range.0 <= other_range.1
                && other_range.0 <= range.1
            {
                return Some(format!("The ranges “{text}” and “{other_text}” overlap."));
            }
        }
    }
    None
}

/// The two numbers of a range, lower first.
fn range(words: &[String]) -> Option<(f64, f64)> {
    let numbers: Vec<f64> = words.iter().filter_map(|word| word.parse().ok()).collect();
    match numbers[..] {
        [low, high] if low <= high => Some((low, high)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use crate::warnings::tests::{broken, choice};

    #[test]
    fn overlaps_are_told() {
        assert_eq!(broken(&choice("When?", &["in 2017", "in 2017 or later", "in 1999"])), ["choices_overlap"]);
        assert_eq!(broken(&choice("How many?", &["10 to 20", "15 to 30", "40 to 50"])), ["choices_overlap"]);
        assert_eq!(broken(&choice("How many?", &["10 to 20", "21 to 30", "31 to 40"])), [""; 0]);
        assert_eq!(broken(&choice("How many?", &["2 million", "20 million", "200 million"])), [""; 0]);
    }
}

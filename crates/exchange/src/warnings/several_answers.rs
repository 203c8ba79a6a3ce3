//! A blank takes answers that have nothing in common: then more than those that were thought of may fit.
//!
//! "The boat was _____." takes "red" and "old", so why not "fast"?

use super::words;
use gistcheck_quiz::{Body, Item};

pub(super) fn check(item: &Item) -> Option<String> {
    let Body::Cloze(accepted) = &item.body else { return None };
    let first = words(accepted.shown());
    let initials = |words: &[String]| words.iter().filter_map(|word| word.chars().next()).collect::<String>();
    let is_variant = |spelling: &&String| {
        let own = words(spelling);
        // A name and its initials are one answer ("United Nations", "UN").
        own.iter().any(|word| first.contains(word))
            || own.concat() == initials(&first)
            || first.concat() == initials(&own)
            || is_spelling(&own.concat(), &first.concat())
    };
    let other = accepted.spellings().iter().find(|spelling| !is_variant(spelling))?;
    Some(format!(
        "The blank takes “{}” and “{other}”, which are different answers; others may fit as well.",
        accepted.shown()
    ))
}

/// Letters that two spellings of one word begin with at least ("colour", "color").
const COMMON_LETTERS: usize = 3;

fn is_spelling(one: &str, other: &str) -> bool {
    one.chars().zip(other.chars()).take_while(|(a, b)| a == b).count() >= COMMON_LETTERS
}

#[cfg(test)]
mod tests {
    use crate::warnings::tests::broken;

    #[test]
    fn different_answers_are_told() {
        let cloze =
            |accept: &str| broken(&format!(r#""kind":"cloze","stem":"The boat was _____ then.","accept":{accept}"#));
        assert_eq!(cloze(r#"["red","old"]"#), ["several_answers"]);
        assert_eq!(cloze(r#"["the United Nations","UN","United Nations"]"#), [""; 0]);
        assert_eq!(cloze(r#"["colour","color"]"#), [""; 0]);
        assert_eq!(cloze(r#"["2,000","two thousand"]"#), [""; 0]);
    }
}

//! The key is much longer than every distractor: test-wise students choose the longest (Haladyna, Downing and Rodriguez 2002).

use gistcheck_quiz::{Body, Item};

/// The key's length as a multiple of the longest distractor's from which it stands out, in hundredths.
const STANDS_OUT_PERCENT: usize = 140;
/// Characters by which it must be longer at least: "five" beside "six" gives nothing away.
const STANDS_OUT_BY: usize = 8;

pub(super) fn check(item: &Item) -> Option<String> {
    let Body::Choice(set) = &item.body else { return None };
    let length = |text: &str| text.chars().count();
    let key = length(&set.keys().next()?.text);
    let longest = set.as_slice().iter().filter(|choice| !choice.correct).map(|choice| length(&choice.text)).max()?;
    (key >= longest + STANDS_OUT_BY && key * 100 >= longest * STANDS_OUT_PERCENT)
        .then(|| format!("The right choice is the longest by far ({key} characters, the next one has {longest})."))
}

#[cfg(test)]
mod tests {
    use crate::warnings::tests::{broken, choice};

    #[test]
    fn a_key_that_stands_out_is_told() {
        let long = "because the ice had melted early that year";
        assert_eq!(broken(&choice("Why?", &[long, "for the money", "by chance"])), ["key_longest"]);
        assert_eq!(broken(&choice("Why?", &["for the money", long, "by chance"])), [""; 0]);
        assert_eq!(broken(&choice("How many?", &["eleven", "six", "two"])), [""; 0]);
    }
}

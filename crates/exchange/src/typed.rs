//! Typed answers on platforms that compare letters only.

use crate::losses::Losses;
use gistcheck_quiz::Accepted;

/// The value in plain digits, where it is a plain count and no spelling says so already: "2,000" is also typed "2000".
pub(crate) fn plain_digits(accepted: &Accepted) -> Option<String> {
    let numeric = accepted.numeric().filter(|numeric| numeric.unit.is_none())?;
    let digits = numeric.value.to_string();
    (!accepted.spellings().contains(&digits)).then_some(digits)
}

/// Every spelling to accept there.
pub(crate) fn all_spellings(accepted: &Accepted) -> Vec<String> {
    accepted.spellings().iter().cloned().chain(plain_digits(accepted)).collect()
}

/// What is lost where an answer is compared letter by letter.
pub(crate) fn tell_losses(number: usize, accepted: &Accepted, losses: &mut Losses) {
    losses.item(number, "other programs compare typed answers letter by letter, without our leniency for slips.");
    if accepted.numeric().is_some_and(|numeric| numeric.tolerance.is_some_and(|tolerance| tolerance > 0.0)) {
        losses.item(number, "the tolerance of the number is lost; only the listed spellings count.");
    }
    if accepted.spellings().iter().any(|spelling| spelling.contains('*')) {
        losses.item(number, "Moodle takes * in an answer for any text.");
    }
}

/// The share of the points for one of so many keys, in percent, as Moodle's list of shares has it.
pub(crate) fn share_of_points(keys: usize) -> &'static str {
    match keys {
        0 | 1 => "100",
        2 => "50",
        3 => "33.33333",
        4 => "25",
        5 => "20",
        6 => "16.66667",
        7 => "14.28571",
        8 => "12.5",
        9 => "11.11111",
        10 => "10",
        _ => "5",
    }
}
